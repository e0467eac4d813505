"""The two pictures of the README: `python -m tests.review.pictures` takes them anew, with Debian's Chromium."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # golden.py


def main() -> None:
    """The desk in Vietnamese and light, and in English and dark."""
    from golden import ROOT
    from playwright.sync_api import sync_playwright

    from extractor.export.jsonl import to_line
    from tests.review.conftest import CHROMIUM, FLAGS, Server
    from tests.review.deskkit import record_of

    folder = Path(tempfile.mkdtemp())
    (folder / "records.jsonl").write_bytes(b"".join(to_line(record_of(name)) for name in ("n06", "c07", "c01", "n12")))
    server = Server(folder / "records.jsonl", f"sqlite:///{folder / 'desk.sqlite3'}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(server.link)
        page.goto(server.base + "/article/1")
        page.wait_for_selector("#desk .chip.now")
        for keys in ("a", "a", "a", "r3", "X", "jj"):
            for key in keys:
                page.keyboard.press(key)
                page.wait_for_timeout(250)
        page.wait_for_timeout(7000)
        page.evaluate("() => { document.querySelector('#desk').scrollTop = 0; document.querySelector('#text').scrollTop = 0; }")
        page.screenshot(path=ROOT / "extractor/review/pictures/desk-vi.png")
        page.click("text=English")
        page.wait_for_selector("html[lang=en]")
        page.emulate_media(color_scheme="dark")
        page.goto(server.base + "/article/2")
        page.wait_for_selector("#desk .chip.now")
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "extractor/review/pictures/desk-en-dark.png")
        browser.close()
    server.stop()


if __name__ == "__main__":
    main()

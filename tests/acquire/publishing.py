"""Sites made by real publishing systems, with our articles as what an editor pasted into them."""

import html
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from extractor.model import Record
from extractor.read import read_text

ASIDE = ("furniture", "headline", "date", "byline")  # what a publishing system prints itself, or nobody pastes


@dataclass(frozen=True)
class Story:
    """An article as an editor has it: a name for its address, its title, its day, its paragraphs, and the text it was taken from."""

    name: str
    title: str
    day: str
    paragraphs: tuple[str, ...]
    text: str


def story(path: Path) -> Story:
    """The story in a text file."""
    text = path.read_text("utf-8").replace("\r\n", "\n")
    article = read_text(text)
    body = tuple(text[block.start:block.end] for block in article.blocks if block.kind not in ASIDE)
    title = article.title or ""
    return Story(f"{_slug(title)}-{path.stem}", title, article.published or "2020-10-16", body, text)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-")


def html_body(story: Story) -> str:
    """The paragraphs as an editor's HTML."""
    return "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in story.paragraphs)


def pelican(stories: list[Story], folder: Path, theme: str = "notmyidea") -> Path:
    """The folder of a site that Pelican made, with one of its own themes, pages of five and a feed."""
    content = folder / "content"
    content.mkdir(parents=True)
    for item in stories:
        (content / f"{item.name}.html").write_text(
            f"<html><head><title>{html.escape(item.title)}</title><meta name='date' content='{item.day} 08:30'><meta name='slug' content='{item.name}'>"
            f"<meta name='category' content='Xây dựng Đảng'></head><body>{html_body(item)}</body></html>", "utf-8")
    (folder / "settings.py").write_text(
        "SITENAME = 'Trang tin Đảng bộ tỉnh'\nSITEURL = ''\nTIMEZONE = 'Asia/Ho_Chi_Minh'\nDEFAULT_LANG = 'vi'\nDEFAULT_PAGINATION = 5\n"
        f"THEME = '{theme}'\nFEED_DOMAIN = ''\nFEED_ALL_RSS = 'feeds/all.rss.xml'\nRELATIVE_URLS = True\nMARKUP = ('html',)\n", "utf-8")
    _run([sys.executable, "-m", "pelican", "content", "-s", "settings.py", "-o", "out", "--quiet"], folder)
    return folder / "out"


def nikola(stories: list[Story], folder: Path) -> Path:
    """The folder of a site that Nikola made, with its own theme."""
    posts = folder / "posts"
    posts.mkdir(parents=True)
    for item in stories:
        (posts / f"{item.name}.html").write_text(
            f"<!--\n.. title: {item.title}\n.. slug: {item.name}\n.. date: {item.day} 08:30:00 UTC+07:00\n.. tags:\n-->\n{html_body(item)}\n", "utf-8")
    (folder / "conf.py").write_text(
        "import time\nBLOG_AUTHOR = 'Ban Tuyên giáo'\nBLOG_TITLE = 'Trang tin Đảng bộ tỉnh'\nSITE_URL = 'http://127.0.0.1/'\nBLOG_EMAIL = 'x@a.example'\n"
        "BLOG_DESCRIPTION = 'Tin'\nDEFAULT_LANG = 'vi'\nTRANSLATIONS = {'vi': ''}\nTIMEZONE = 'Asia/Ho_Chi_Minh'\nTHEME = 'bootblog4'\n"
        "POSTS = (('posts/*.html', 'posts', 'post.tmpl'),)\nPAGES = ()\nCOMPILERS = {'html': ('.html',)}\nNAVIGATION_LINKS = {'vi': (('/archive.html', 'Lưu trữ'),)}\n"
        "NAVIGATION_ALT_LINKS = {'vi': ()}\nINDEX_DISPLAY_POST_COUNT = 5\n", "utf-8")
    _run([sys.executable, "-m", "nikola", "build", "-q"], folder)
    return folder / "output"


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def statements(record: Record) -> Counter[str]:
    """The statements of a record without their ids and places, each as often as it stands there."""
    found: Counter[str] = Counter()
    for kind in ("observations", "positions", "congresses", "documents"):
        for item in getattr(record, kind):
            found[f"{kind} {item.model_dump(exclude={'id', 'evidence', 'rule', 'part_of'})}"] += 1
    return found


def agreement(pairs: list[tuple[Record, Record]]) -> float:
    """Of all statements that either side has, the share that both have."""
    both = either = 0
    for one, other in pairs:
        left, right = statements(one), statements(other)
        both += (left & right).total()
        either += (left | right).total()
    return both / either if either else 1.0

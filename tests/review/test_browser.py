"""The desk in Debian's Chromium: the whole way of an editor, by keyboard alone, two at once, odd characters, hostile words, axe."""

import json
import subprocess
import sys

import pytest
from golden import ROOT

from extractor import extract
from extractor.export.jsonl import to_line

from .conftest import Server
from .deskkit import record_of

WIDE = {"width": 1280, "height": 720}


def opened(chromium, server, link=None, **more):
    """A browser of one's own, signed in; what goes wrong in it is collected in `page.troubles`."""
    context = chromium.new_context(viewport=WIDE, locale="vi-VN", **more)
    page = context.new_page()
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda message: page.troubles.append(message.text) if "Content Security Policy" in message.text or "EvalError" in message.text else None)
    page.on("dialog", lambda dialog: (page.troubles.append(dialog.message), dialog.dismiss()))
    page.goto(link or server.link)
    page.wait_for_selector("h1")
    return page


def another(server, database, name, role="editor"):
    """The link of one more account."""
    made = subprocess.run([sys.executable, "-c", "from extractor.cli import app; app()", "review", "user", "add", name, "--role", role, "--database", database, "--lang", "vi"],
                          cwd=ROOT, capture_output=True, text=True, check=True)
    return server.base + made.stdout.strip()


def settled(page):
    """Wait until every key has its answer: the page says so itself, from the key on."""
    page.wait_for_function("() => !document.querySelector('[aria-busy]')")


def closed(page):
    """Leave the dialog by Escape and wait until it is gone with all that it showed."""
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.querySelector('#dialog').open && !document.querySelector('#dialog-body').hasChildNodes()")


class Held:
    """Requests that the browser makes and the server does not get before `release`."""

    def __init__(self, page, pattern):
        self.page, self.pattern, self.routes, self.over = page, pattern, [], False
        page.route(pattern, self._hold)

    def _hold(self, route):
        route.continue_() if self.over else self.routes.append(route)

    def wait(self):
        """Until the first one is held."""
        assert self.came(600), f"no request {self.pattern}"

    def came(self, turns):
        """Whether one is held before so many twentieths of a second are over."""
        for _ in range(turns):
            if self.routes:
                return True
            self.page.wait_for_timeout(50)
        return False

    def release(self, lose=False):
        """Let them go on, or lose them."""
        self.over = True
        for route in self.routes:
            route.abort() if lose else route.continue_()


def chips(page, state=None):
    return page.locator(f'#desk .chip{f"[data-state={state}]" if state else ""}').count()


def current(page):
    return page.evaluate("() => { const c = document.querySelector('#desk .chip.now'); return c && [c.dataset.f, c.dataset.state, c.textContent] }")


@pytest.fixture
def database(tmp_path):
    return f"sqlite:///{tmp_path / 'desk.sqlite3'}"


def tab_to(page, name):
    """Press Tab until the field of that name has the focus."""
    for _ in range(60):
        if page.evaluate("() => document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(name)


def go_to(page, fits, key):
    """Step from fact to fact until one fits."""
    for _ in range(300):
        if fits(current(page)):
            return
        page.keyboard.press(key)
    raise AssertionError(current(page))


def test_the_whole_way_of_an_editor_by_keyboard_alone(chromium, server):
    page = opened(chromium, server)
    page.keyboard.press("/")
    page.keyboard.type("quang trach")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=quang+trach**")
    for _ in range(40):  # to the article's link by Tab
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.closest('td.title') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#desk .chip.now")
    first = current(page)
    assert first[1] == "open" and page.locator(f'#text mark.now[data-f~="{first[0]}"]').count() == 1
    page.keyboard.press("j")
    assert current(page)[0] != first[0]
    page.keyboard.press("k")
    assert current(page)[0] == first[0]
    page.keyboard.press("A")  # the record in which it stands
    settled(page)
    accepted = chips(page, "accepted")
    assert accepted >= 10 and page.locator(f'#text mark.s-accepted[data-f~="{first[0]}"]').count() == 1
    page.keyboard.press("u")
    settled(page)
    assert chips(page, "accepted") == 0
    go_to(page, lambda now: now[0] == first[0], "k")
    page.keyboard.press("a")
    settled(page)
    assert chips(page, "accepted") == 1 and current(page)[1] == "open"
    rejected = current(page)[0]
    page.keyboard.press("r")
    page.keyboard.press("3")
    settled(page)
    assert chips(page, "rejected") == 1 and page.locator(f'#text mark.s-rejected[data-f~="{rejected}"]').count() == 1
    # Correct: the form opens at its first field; Tab to the value.
    go_to(page, lambda now: "461" in now[2], "j")
    page.keyboard.press("e")
    page.wait_for_selector("#dialog form.edit")
    tab_to(page, "value")
    page.keyboard.press("Control+a")
    page.keyboard.type("462")
    page.keyboard.press("Enter")
    page.wait_for_selector('#desk .chip[data-state="corrected"]')
    settled(page)
    assert not page.locator("#dialog").evaluate("d => d.open")
    # A fact that was missed, named by its words.
    page.keyboard.press("m")
    page.wait_for_selector("#dialog [name=quote]")
    page.keyboard.type("điểm")
    tab_to(page, "measure")
    for _ in range(20):  # the letter again and again goes through all that begins with it, however slowly
        if page.locator("#dialog [name=measure]").input_value() == "party.classes":
            break
        page.keyboard.press("l")
        settled(page)
    tab_to(page, "value")
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    page.wait_for_selector('#desk .chip[data-state="added"]')
    settled(page)
    assert page.locator("#text mark.s-added").text_content() == "điểm"
    page.keyboard.press("X")
    settled(page)
    assert chips(page, "nothing") >= 1
    page.keyboard.press("u")
    settled(page)
    assert chips(page, "nothing") == 0 and chips(page, "added") == 1
    page.keyboard.press("h")
    page.wait_for_selector("#dialog .rows")
    closed(page)
    page.keyboard.press("?")
    page.wait_for_selector("#dialog .keys")
    closed(page)
    page.keyboard.press("q")
    page.wait_for_url(server.base + "/")
    assert page.troubles == []


def test_everything_by_keyboard_until_done(chromium, server):
    """Figures: keys a fact, on an article whose sums agree, from opening it to done."""
    page = opened(chromium, server)
    page.goto(server.base + "/?q=quang+trach")
    page.click("td.title a")
    page.wait_for_selector("#desk .chip.now")
    facts, keys = chips(page), 0
    for _ in range(80):
        if page.locator(".all").count():
            break
        before = chips(page, "open")
        state = current(page)
        whole = page.evaluate("() => !!document.querySelector('#desk .chip.now')?.closest('[data-record]')?.querySelector('[data-do=record]')")
        asks = page.evaluate("() => document.querySelector('#text mark.now')?.classList.contains('plain')")
        page.keyboard.press("X" if asks else "A" if whole else "a")
        keys += 1
        settled(page)
        assert chips(page, "open") < before or current(page) != state
    assert page.locator(".state.done").count() >= 1
    assert keys / facts <= 1.3, f"{keys} keys for {facts} facts"
    assert page.troubles == []


def test_either_side_shows_the_other(chromium, server):
    page = opened(chromium, server)
    page.goto(server.base + "/?q=quang+trach")
    page.click("td.title a")
    page.wait_for_selector("#desk .chip.now")
    mark = page.locator("#text mark.congress", has_text="461").first
    mark.click()
    assert "461" in current(page)[2]
    page.locator("#desk .chip", has_text="250").first.click()
    assert page.locator("#text mark.now").first.text_content() == "250"
    box = page.locator("#text mark.now").first.bounding_box()
    assert 0 <= box["y"] <= 720
    assert page.locator(".bar").bounding_box()["y"] + page.locator(".bar").bounding_box()["height"] <= 721
    assert page.locator("#text mark.now").first.bounding_box()["y"] < page.locator(".bar").bounding_box()["y"]


def test_two_editors_see_each_other_and_a_stale_edit_is_shown(chromium, server, database):
    lan = opened(chromium, server)
    minh = opened(chromium, server, another(server, database, "minh"))
    for page in (lan, minh):
        page.goto(server.base + "/article/1")
        page.wait_for_selector("#desk .chip.now")
    slot = current(minh)[0]
    minh.keyboard.press("e")
    minh.wait_for_selector("#dialog form.edit")
    assert current(lan)[0] == slot
    lan.keyboard.press("r")
    lan.keyboard.press("4")
    settled(lan)
    minh.wait_for_selector(f'#desk .chip[data-f="{slot}"][data-state="rejected"]', timeout=60000)  # without loading by hand
    minh.locator("#dialog [name=value]").fill("777")
    minh.locator("#dialog button.main").click()
    minh.wait_for_selector("#dialog .stale")
    shown = minh.locator("#dialog .stale").inner_text()
    assert "777" in shown and "bác" in shown
    minh.keyboard.press("Escape")
    assert minh.locator(f'#desk .chip[data-f="{slot}"]').get_attribute("data-state") == "rejected"
    assert "minh" in lan.locator("#others").inner_text() or lan.wait_for_function("() => document.querySelector('#others').textContent.includes('minh')", timeout=60000)
    assert lan.troubles == minh.troubles == []


ODD = "👩‍👩‍👧 Đảng bộ xã họp 🎉.\nNa\u0306m 2020, Đảng bộ xã kê\u0301t na\u0323p 5 đảng viên 𝟙 lần\u200b, mở chín lớp 🇻🇳 cho ba chi bộ."


def test_a_selection_among_odd_characters_finds_its_place(chromium, tmp_path):
    record = extract(text=ODD, path="odd.txt")
    (tmp_path / "odd.jsonl").write_bytes(to_line(record))
    server = Server(tmp_path / "odd.jsonl", f"sqlite:///{tmp_path / 'odd.sqlite3'}")
    try:
        page = opened(chromium, server)
        page.goto(server.base + "/article/1")
        page.wait_for_selector("#text")
        for word in ("chín", "ba", "họp"):
            page.evaluate("""word => {
                const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
                for (let n = walker.nextNode(); n; n = walker.nextNode()) {
                    const at = n.data.indexOf(word);
                    if (at >= 0) { getSelection().setBaseAndExtent(n, at, n, at + word.length); return; }
                } throw new Error(word); }""", word)
            page.keyboard.press("m")
            page.wait_for_selector("#dialog form.edit [name=start]", state="attached")
            start, end = (int(page.locator(f"#dialog [name={name}]").input_value()) for name in ("start", "end"))
            assert record.article.text[start:end] == word
            closed(page)
            page.evaluate("() => getSelection().removeAllRanges()")
        # Saved, it is a fact of its own.
        page.keyboard.press("m")
        page.wait_for_selector("#dialog [name=quote]")
        page.fill("#dialog [name=quote]", "họp")
        page.fill("#dialog [name=value]", "9")
        page.select_option("#dialog [name=measure]", "party.admitted")
        page.wait_for_selector("#dialog fieldset")  # the groups of that measure; what was typed stays
        settled(page)
        assert page.locator("#dialog [name=quote]").input_value() == "họp" and page.locator("#dialog [name=value]").input_value() == "9"
        page.click("#dialog button.main")
        page.wait_for_selector('#desk .chip[data-state="added"]')
        assert page.locator('#text mark.s-added').text_content() == "họp"
        assert page.troubles == []
    finally:
        server.stop()


def test_hostile_words_never_run(chromium, tmp_path):
    evil = '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>" onmouseover=alert(4) x="'
    record = extract(text=f"{evil}\nĐảng bộ xã {evil} kết nạp 5 đảng viên. Có 9 {evil}", path="a.txt", title=evil, publisher=evil, url="javascript:alert(5)")
    (tmp_path / "evil.jsonl").write_bytes(b'{"no": "record"}\n' + to_line(record) + b"broken\n")
    server = Server(tmp_path / "evil.jsonl", f"sqlite:///{tmp_path / 'evil.sqlite3'}")
    try:
        page = opened(chromium, server)
        page.click("td.title a")
        page.wait_for_selector("#desk .chip.now")
        for key in ("h", "e", "?", "m", "a"):
            page.keyboard.press(key)
            settled(page)
            if key != "a":
                assert page.locator("#dialog[open] h2").count() == 1
                closed(page)
        page.hover("#text mark")
        assert evil in page.locator("#text").text_content()
        assert page.locator("#text img, #text script, #text svg, h1 img").count() == 0
        assert page.troubles == []
    finally:
        server.stop()


@pytest.mark.parametrize(("size", "scheme"), [((1280, 720), "light"), ((1280, 720), "dark"), ((640, 360), "light"), ((390, 800), "dark")], ids=["light", "dark", "zoomed", "phone"])
def test_axe_finds_nothing_serious(chromium, server, size, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(chromium, server, color_scheme=scheme)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    found = []
    page.goto(server.base + "/article/1")
    page.wait_for_selector("#desk .chip.now")
    page.keyboard.press("a")
    settled(page)
    for place, key in (("/article/1", None), ("/article/1", "e"), ("/article/1", "h"), ("/article/1", "?"), ("/article/1", "r"), ("/", None), ("/progress", None), ("/lessons", None), ("/disagreements", None)):
        page.goto(server.base + place)
        if key:
            page.wait_for_selector("#desk .chip.now")
            page.keyboard.press(key)
            page.wait_for_selector("#dialog[open] h2")
        wrong = [v for v in axe.run(page).response["violations"] if v["impact"] in ("serious", "critical")]
        found += [(place, key, v["id"], [n["target"] for n in v["nodes"]][:3], v["nodes"][0]["failureSummary"][:200]) for v in wrong]
        # Nothing is cut off at the side.
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1"), (place, size)
    assert found == [], json.dumps(found, ensure_ascii=False, indent=1)


def test_a_long_article_loads_quickly(chromium, tmp_path):
    """100,000 characters with 800 marks."""
    text = "Đảng bộ huyện Bình Sơn báo cáo.\n" + "\n".join(
        f"Năm {1990 + k % 30}, Đảng bộ huyện Bình Sơn kết nạp {100 + k} đảng viên, khai trừ {k % 9 + 1} đảng viên và mở {k % 7 + 2} lớp bồi dưỡng cho cán bộ các xã miền núi, hải đảo và vùng sâu. "
        + "Không khí thi đua sôi nổi, phấn khởi lan tỏa khắp các địa phương, đơn vị trong toàn huyện, góp phần thực hiện thắng lợi các nhiệm vụ đã đề ra. " * 2 for k in range(270))
    record = extract(text=text[:100_000], path="long.txt")
    assert len(text) > 100_000 and len(record.observations) > 600
    (tmp_path / "long.jsonl").write_bytes(to_line(record))
    server = Server(tmp_path / "long.jsonl", f"sqlite:///{tmp_path / 'long.sqlite3'}")
    try:
        page = opened(chromium, server)
        page.goto(server.base + "/article/1", wait_until="load")
        page.goto(server.base + "/article/1", wait_until="load")
        took = page.evaluate("() => { const t = performance.getEntriesByType('navigation')[0]; return [t.responseEnd - t.requestStart, t.domContentLoadedEventEnd - t.responseEnd] }")
        assert page.locator("#text mark").count() >= 700
        print(f"long article: server {took[0]:.0f} ms, browser {took[1]:.0f} ms")
        assert took[0] + took[1] < 3000  # alone on a machine a fifth of it
    finally:
        server.stop()


def test_language_and_light_are_the_reader_s(chromium, server):
    page = opened(chromium, server)
    assert page.locator("html").get_attribute("lang") == "vi" and "Bài viết" in page.locator("h1").inner_text()
    page.click("text=English")
    page.wait_for_selector("html[lang=en]")
    page.goto(server.base + "/article/1")
    assert "Accept" in page.locator(".bar").inner_text()
    grounds = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        grounds.append(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


def test_records_of_the_project_need_few_keys():
    """The share of facts that stand in records whose sums do not disagree: these take one key together."""
    whole = all_facts = 0
    for name in ("n06", "c01", "n12", "c07"):
        record = record_of(name)
        for r in (*record.congress_records, *record.membership_records):
            bad = any(c.outcome == "disagrees" and set(c.observations) & set(r.observations) for c in record.checks)
            whole += 0 if bad else len(r.observations)
            all_facts += len(r.observations)
    assert whole / all_facts > 0.5


def test_what_was_not_saved_is_said(chromium, server):
    page = opened(chromium, server)
    page.goto(server.base + "/article/1")
    page.wait_for_selector("#desk .chip.now")
    page.context.set_offline(True)
    page.keyboard.press("a")
    page.wait_for_function("() => document.querySelector('#say').textContent.startsWith('CHƯA lưu')")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector("#desk .chip.now")
    assert chips(page, "accepted") == 0


def article_of(chromium, server):
    page = opened(chromium, server)
    page.goto(server.base + "/article/1")
    page.wait_for_selector("#desk .chip.now")
    page.bring_to_front()  # a key goes to the page in front
    page.wait_for_load_state("networkidle")
    return page


def test_keys_pressed_while_an_answer_is_awaited_are_not_lost(chromium, server):
    page = article_of(chromium, server)
    first = Held(page, "**/verdict")
    page.keyboard.press("a")
    if not first.came(200):
        page.keyboard.press("a")  # a browser that was just opened may drop its first key
    first.wait()
    page.keyboard.press("a")
    page.keyboard.press("h")  # asked of the server too, in its turn
    assert page.locator("#dialog[open]").count() == 1
    closed(page)
    for key in ("a", "r", "3", "a"):
        page.keyboard.press(key)
    first.release()
    settled(page)
    assert (chips(page, "accepted"), chips(page, "rejected") + chips(page, "nothing")) == (4, 1)
    # Judged again before the first answer has come: it is one's own verdict that is behind it, no stale edit.
    second = Held(page, "**/verdict")
    page.keyboard.press("a")
    second.wait()
    page.keyboard.press("k")
    page.keyboard.press("s")
    second.release()
    settled(page)
    assert chips(page, "unsure") == 1 and page.locator("#dialog[open]").count() == 0
    page.keyboard.press("u")
    page.keyboard.press("u")
    settled(page)
    assert (chips(page, "accepted"), chips(page, "unsure")) == (4, 0)
    assert page.troubles == []


@pytest.mark.parametrize("way", ["q", "n", "link"])
def test_who_leaves_loses_no_verdict(chromium, server, way):
    page = article_of(chromium, server)
    held = Held(page, "**/verdict")
    for key in "aa":
        page.keyboard.press(key)
    held.wait()
    page.click("header .name") if way == "link" else page.keyboard.press(way)
    page.keyboard.press("a")  # meant for the next page: it judges nothing of this one
    held.release()
    page.wait_for_url(lambda url: not url.endswith("/article/1"))
    page.goto(server.base + "/article/1")
    page.wait_for_selector("#desk .chip.now")
    assert chips(page, "accepted") == 2
    assert page.troubles == []


def test_who_leaves_stays_where_something_was_not_saved(chromium, server):
    page = article_of(chromium, server)
    held = Held(page, "**/verdict")
    page.keyboard.press("a")
    held.wait()
    page.keyboard.press("q")
    held.release(lose=True)
    page.wait_for_function("() => document.querySelector('#say').textContent.startsWith('CHƯA lưu')")
    settled(page)
    assert page.url.endswith("/article/1")
    page.keyboard.press("q")
    page.wait_for_url(server.base + "/")


def test_a_form_that_is_closed_before_it_comes_stays_closed(chromium, server):
    page = article_of(chromium, server)
    held = Held(page, "**/form/*")
    page.keyboard.press("e")
    held.wait()
    page.keyboard.press("a")  # in the dialog, no verdict
    closed(page)
    held.release()
    settled(page)
    assert page.locator("#dialog[open]").count() == 0 and chips(page, "accepted") == 0
    page.keyboard.press("a")
    settled(page)
    assert chips(page, "accepted") == 1
    assert page.troubles == []


def test_what_is_typed_while_a_form_changes_stays_and_is_saved_once(chromium, server):
    page = article_of(chromium, server)
    page.keyboard.press("e")
    page.wait_for_selector("#dialog form.edit")
    held = Held(page, "**/form/*?*")
    page.select_option("#dialog [name=measure]", "party.admitted")
    held.wait()
    page.locator("#dialog [name=value]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("77")
    held.release()
    settled(page)
    assert page.locator("#dialog [name=value]").input_value() == "77"
    page.keyboard.type("7")  # where one was typing
    assert page.locator("#dialog [name=value]").input_value() == "777"
    held = Held(page, "**/form/*?*")
    page.select_option("#dialog [name=measure]", "party.members")
    held.wait()
    page.locator("#dialog [name=value]").focus()
    page.keyboard.press("End")
    for key in ("8", "Enter", "Enter"):
        page.keyboard.press(key)
    held.release()
    page.wait_for_selector('#desk .chip[data-state="corrected"]')
    settled(page)
    assert page.locator("#dialog[open]").count() == 0
    assert "7.778" in page.locator('#desk .chip[data-state="corrected"]').first.text_content()
    page.click('#desk .chip[data-state="corrected"]')
    page.keyboard.press("h")
    page.wait_for_selector("#dialog .rows")
    assert page.locator("#dialog .rows > li").count() == 1
    assert page.troubles == []

"""Each declaration against the page that lies beside it, and any article in any layout."""

import json
from importlib.resources import files
from pathlib import Path

import layouts
import pytest
import soupsieve
from golden import ROOT

from extractor.read import read_text
from extractor.read.blocks import Page
from extractor.read.declared import read_declared
from extractor.read.main import letters_of
from extractor.read.markup import clean_markup
from extractor.read.page import fitting_sites, read_html, try_page
from extractor.read.sites import SiteError, read_site, sites

FOLDER = files("extractor.read.sites")
NAMES = [site.name for site in sites()]
FURNITURE = (*layouts.NOISE, layouts.TEASER, layouts.COMMENT, "Đang truy cập: 97", "Tổng số điểm", "Lượt xem", "0219.3866", "Trung bình (0 phiếu)", "Trang chủ", "không phải nội dung")


@pytest.mark.parametrize("name", NAMES)
def test_the_recorded_page_gives_the_expected_article(name):
    expected = json.loads(FOLDER.joinpath(name, "article.json").read_text(encoding="utf-8"))
    assert "unread" not in expected, f"{name}/article.json: {expected['unread']}"
    data = FOLDER.joinpath(name, "page.html").read_bytes()
    article = read_html(data, url=expected["url"])
    found = {"url": article.url, "title": article.title, "published": article.published, "published_at": article.published_at, "byline": article.byline,
             "publisher": article.publisher, "lines": article.text.split("\n")}
    found["lines"] = [line for line in found["lines"] if line]
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_declaration_is_the_one_that_reads_its_page(name):
    url = json.loads(FOLDER.joinpath(name, "article.json").read_text(encoding="utf-8"))["url"]
    markup = clean_markup(FOLDER.joinpath(name, "page.html").read_text(encoding="utf-8"))
    page = Page(markup.text)
    assert next(fitting_sites(page, read_declared(page, markup.ld_json, url=url), None)).name == name


@pytest.mark.parametrize("name", NAMES)
def test_try_page_names_every_declaration_once(name):
    url = json.loads(FOLDER.joinpath(name, "article.json").read_text(encoding="utf-8"))["url"]
    tried = try_page(FOLDER.joinpath(name, "page.html").read_bytes(), url=url)
    assert sorted(t[0] for t in tried if t[0] in NAMES) == NAMES
    assert tried[0][0] == name and not isinstance(tried[0][1], str)


@pytest.mark.parametrize("site", sites(), ids=lambda site: site.name)
def test_every_selector_is_one(site):
    for selector in (*site.marks, *site.content, *site.title, *site.date, *site.lead, *site.byline, *site.drop):
        soupsieve.compile(selector)


def _composed(path: Path) -> layouts.Page:
    article = read_text(path.read_text(encoding="utf-8"))
    lines = [(block.kind, article.text[block.start:block.end]) for block in article.blocks]
    body = [(kind, text) for kind, text in lines if kind in ("lead", "paragraph", "caption", "list_item", "table_row")]
    byline = next((text for kind, text in lines if kind == "byline"), None)
    return layouts.Page(article.title or "Tin của Đảng bộ huyện Mường Lát", body[1:], body[0][1], byline, article.published or "2020-10-16")


ARTICLES = sorted((ROOT / "corpora" / "articles").glob("*.txt"))[::4]


@pytest.mark.parametrize("layout", [*layouts.SYSTEMS, *layouts.UNKNOWN])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_no_line_lost_and_no_furniture_kept(layout, path):
    page = _composed(path)
    article = read_html({**layouts.SYSTEMS, **layouts.UNKNOWN}[layout](page), url=layouts.ADDRESSES.get(layout))
    told = letters_of(article.text)
    assert [text for _, text in page.lines if letters_of(text) not in told] == []
    assert [text for text in FURNITURE if letters_of(text) in told] == []
    assert (letters_of(article.title or ""), article.published) == (letters_of(page.title), page.day)
    assert letters_of(page.lead or "") in told


@pytest.mark.parametrize(("source", "message"), [
    ("hosts = [\"a.vn\"]", "content"), ("content = [\"#a\"]", "hosts"), ("content = \"#a\"\nhosts = [\"a.vn\"]", "list"), ("content = [\"#a\"]\nhosts = [\"a.vn\"]\nlede = [\"b\"]", "lede"),
    ("content = [", "site.toml"), ("content = [\"#a\"]\nhosts = [\"a.vn\"]\nvalid_until = \"x\"", "valid_until")])
def test_a_wrong_declaration_says_so(source, message):
    with pytest.raises(SiteError, match=message):
        read_site("x", source)


def test_a_declaration_out_of_date_is_not_used():
    site = read_site("x", 'hosts = ["a.vn"]\ncontent = ["#a"]\nvalid_until = 2022-12-31')
    from datetime import date

    assert site.stands_on(date(2022, 12, 31)) and site.stands_on(None) and not site.stands_on(date(2023, 1, 1))


@pytest.mark.parametrize(("host", "known"), [("nhandan.vn", True), ("m.nhandan.vn", True), ("xnhandan.vn", False), (None, False), ("nhandan.vn.evil.com", False)])
def test_hosts(host, known):
    assert any(site.has_host(host) for site in sites()) is known

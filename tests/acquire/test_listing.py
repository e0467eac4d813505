"""Feeds, sitemaps and sections' pages: which addresses they list."""

import time

import pytest

from extractor.acquire import Bounded, Failed, Stopped
from extractor.acquire.feeds import feed_date, feed_kind, read_feed
from extractor.acquire.listing import address_date, read_list, read_listing

BASE = "http://a.example/xay-dung-dang/"
TITLE = "Đảng bộ xã Tân Lập tổ chức thành công đại hội"


def urls(body: str, base: str = BASE) -> tuple[list[str], list[str]]:
    listing = read_list(body.encode(), base)
    return [link.url.removeprefix("http://a.example") for link in listing.articles], [link.url.removeprefix("http://a.example") for link in listing.lists]


@pytest.mark.parametrize(("body", "kind"), [
    ("<rss version='2.0'/>", "feed"), ("\ufeff<?xml version='1.0'?>\n<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'/>", "feed"),
    ("<!DOCTYPE rdf:RDF [<!ENTITY a 'b'>]><rdf:RDF>", "feed"), ("<urlset>", "sitemap"), ("<sm:sitemapindex xmlns:sm='x'>", "sitemap"),
    ("<!DOCTYPE html><html>", None), ("", None), ("<rssx>", None), ("text <rss>", None),
])
def test_feed_kind(body: str, kind: str | None) -> None:
    assert feed_kind(body.encode()) == kind


def test_rss() -> None:
    listing = read_feed("""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <link>http://a.example/</link><title>Báo</title>
      <item><title><![CDATA[Đại hội  Đảng bộ]]></title><link> /bai-1.html?utm_source=rss </link><pubDate>Fri, 16 Oct 2020 04:47:00 +0700</pubDate></item>
      <item><guid>http://a.example/bai-2.html</guid><dc:date>2020-10-17T00:00:00Z</dc:date></item>
      <item><guid isPermaLink="false">http://a.example/bai-3.html</guid></item><item><link>javascript:x</link></item>
      <item><link>/bai-1.html</link></item></channel></rss>""".encode(), BASE)
    assert [(link.url, link.text, link.dated) for link in listing.articles] == [
        ("http://a.example/bai-1.html", "Đại hội Đảng bộ", "2020-10-16"), ("http://a.example/bai-2.html", "", "2020-10-17")]


def test_atom_rdf_and_sitemaps() -> None:
    assert urls("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/feed"/><link rel="next" href="/feed?2"/>
      <entry><link rel="edit" href="/edit"/><link href="/bai-1.html"/><updated>2020-10-16T00:00:00Z</updated></entry></feed>""") == (["/bai-1.html"], ["/feed?2"])
    assert urls("""<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><item><link>/bai-1.html</link></item></rdf:RDF>""") == (["/bai-1.html"], [])
    assert urls("""<urlset xmlns="s"><url><loc>http://a.example/1</loc><lastmod>2020</lastmod></url><url><loc>http://a.example/2</loc></url></urlset>""") == (["/1", "/2"], [])
    assert urls("""<sitemapindex xmlns="s"><sitemap><loc>http://a.example/s1.xml</loc></sitemap></sitemapindex>""") == ([], ["/s1.xml"])


def test_no_entity_is_opened_and_no_file_read(tmp_path: object) -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>" + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>"
    began = time.monotonic()
    assert urls(bomb + "<rss><item><link>/bai-1.html</link><title>&j;</title></item></rss>") == (["/bai-1.html"], [])
    assert time.monotonic() - began < 1
    listing = read_feed(b"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item><link>/a</link><title>&x;</title></item></rss>", BASE)
    assert "root" not in listing.articles[0].text


def test_a_broken_feed_gives_what_can_be_read() -> None:
    assert urls("<rss><channel><item><link>/bai-1.html</link></item><item><title>A & B<link>/bai-2.html")[0][0] == "/bai-1.html"
    assert urls("<rss") == ([], [])
    assert read_feed(b"", BASE).articles == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("Fri, 16 Oct 2020 23:47:00 +0700", "2020-10-16"), ("2020-10-16", "2020-10-16"), ("2020-10-16T23:59:59+07:00", "2020-10-16"), ("16/10/2020", None),
    ("2020-13-45", None), ("", None), (None, None),
])
def test_feed_date(text: str | None, expected: str | None) -> None:
    assert feed_date(text) == expected


def test_a_section_page() -> None:
    articles, lists = urls(f"""<html><head><base href="http://a.example/"></head><body>
      <nav><a href="/gioi-thieu-chung-ve-dang-bo-tinh.html">Giới thiệu chung về Đảng bộ tỉnh nhà</a></nav><div class="main-menu"><a href="/van-ban-chi-dao-dieu-hanh-1.html">{TITLE}</a></div>
      <div class="item"><a href="/tin/bai-101.html"><img alt="ảnh"></a><h3><a href="tin/bai-101.html#top" title="x">{TITLE}</a></h3></div>
      <div class="item"><h3><a href="http://www.a.example/dai-hoi-dang-bo-xa-moi">Đại hội xã</a></h3><a href="/dai-hoi-dang-bo-xa-moi#comments">3 bình luận</a></div>
      <a href="https://b.example/bai-1.html">{TITLE}</a><a href="/anh-dai-hoi-dang-bo-tinh.jpg">{TITLE}</a><a href="/tag/dai-hoi-2020">{TITLE}</a>
      <a href="javascript:void(0)">{TITLE}</a><a href="mailto:x@a.example">{TITLE}</a><a>{TITLE}</a>
      <div class="pagination"><a href="/xay-dung-dang/">1</a><a href="/xay-dung-dang/?page=2">2</a><a href="/xay-dung-dang/?page=9">9</a></div>
      <footer><a href="/bai-999.html">{TITLE}</a></footer></body></html>""")
    assert articles == ["/tin/bai-101.html", "http://www.a.example/dai-hoi-dang-bo-xa-moi"]
    assert lists == ["/xay-dung-dang/?page=2"]


def test_a_bare_page_without_headlines_gives_its_links() -> None:
    assert urls("<ul><li><a href=/bai1.html>Bài 1</a><li><a href=bai2.html>Bài 2</a><li><a href=/>Trang chủ</a></ul>") == (
        ["/bai1.html", "/xay-dung-dang/bai2.html"], [])


@pytest.mark.parametrize(("base", "pager", "expected"), [
    ("/tin", "<a href='/tin?page=2'>Trang sau</a>", "/tin?page=2"),
    ("/tin", "<a rel='next' href='/tin/2'>x</a>", "/tin/2"),
    ("/tin", "<link rel='next' href='/tin/trang-2.html'><a href='/tin?page=3'>3</a>", "/tin/trang-2.html"),
    ("/tin?page=2", "<a href='/tin?page=1'>1</a><a href='/tin?page=3'>3</a><a href='/tin?page=4'>4</a>", "/tin?page=3"),
    ("/tin/page/2/", "<a href='/tin/page/1/'>« Trang trước</a><a href='/tin/page/3/'>Tiếp theo »</a>", "/tin/page/3/"),
    ("/tin.htm", "<a href='/tin/trang-2.htm'>2</a>", "/tin/trang-2.htm"),
    ("/tin/p2", "<div class=pager><a href='/tin/p1'>‹</a><a href='/tin/p3'>›</a></div>", "/tin/p3"),
    ("/", "<a href='/page/2/'>Bài cũ hơn</a>", "/page/2/"),
    ("/", "<a href='/index9.html'>⟫</a><a href='/index2.html'>⟩</a>", "/index2.html"),
    ("/index2.html", "<a href='/index.html'>⟨</a><a href='/index3.html'>⟩</a>", "/index3.html"),
    ("/tin?start=20", "<ul class=pagination><a href='/tin?start=0'>Trước</a><a href='/tin?start=40'>Tiếp</a></ul>", "/tin?start=40"),
    ("/tin", "<a href='/khac/bai-2.html'>2</a><a href='/khac?x=1'>Tiếp</a>", None),
    ("/tin", "<a href='http://b.example/tin?page=2'>Sau</a>", None),
    ("/tin?page=9", "<a href='/tin?page=8'>8</a>", None),
])
def test_the_next_page(base: str, pager: str, expected: str | None) -> None:
    lists = urls(f"<html><body><a href='/bai-101.html'>{TITLE}</a>{pager}</body></html>", "http://a.example" + base)[1]
    assert lists == ([expected] if expected else [])


@pytest.mark.parametrize(("url", "expected"), [
    ("http://a.example/2020/10/16/x.html", "2020-10-16"), ("http://a.example/x-20201016044712345.htm", "2020-10-16"), ("http://a.example/x-20201316044712.htm", None),
    ("http://a.example/2020/13/01/x", None), ("http://a.example/x-123456789012345678.htm", None), ("http://a.example/2020/02/31/x", None),
])
def test_address_date(url: str, expected: str | None) -> None:
    assert address_date(url) == expected


@pytest.mark.parametrize(("charset", "body"), [
    (None, f"<meta charset=utf-8><a href=/b-101.html>{TITLE}</a>".encode()), ("utf-16", f"<a href=/b-101.html>{TITLE}</a>".encode("utf-16")),
    (None, b"\xef\xbb\xbf" + f"<a href=/b-101.html>{TITLE}</a>".encode()), ("nonsense", f"<a href=/b-101.html>{TITLE}</a>".encode()),
])
def test_charsets(charset: str | None, body: bytes) -> None:
    assert read_listing(body, BASE, charset).articles[0].text == TITLE


def test_nested_a_hundred_thousand_deep() -> None:
    body = ("<div>" * 100_000 + f"<a href=/bai-101.html>{TITLE}</a>" + "</div>" * 100_000).encode()
    began = time.monotonic()
    with Bounded(seconds=10) as bounded:
        listing = bounded.call("extractor.acquire.listing:work", body, url=BASE, charset=None)
        assert [url for url, *_ in listing["articles"]] == ["http://a.example/bai-101.html"]
        nested = b"<rss>" + b"<item>" * 100_000
        assert bounded.call("extractor.acquire.listing:work", nested, url=BASE, charset=None)["articles"] == []
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("piece", ["<a href=", "<!--", "<a href='", "&amp", "<![CDATA[", "<a href=/x-101.html>", "</a", "<table><td>", "<nav class='menu'>"])
def test_time_grows_no_faster_than_the_page(piece: str) -> None:
    body = (piece * (500_000 // len(piece))).encode()
    began = time.monotonic()
    read_list(body, BASE)
    assert time.monotonic() - began < 3


def test_work_that_never_ends_is_stopped_and_the_next_page_read() -> None:
    with Bounded(seconds=0.3) as bounded:
        assert bounded.call("extractor.acquire.bounded:size_of", b"abc") == 3
        with pytest.raises(Stopped, match="within 0.3 s"):
            bounded.call("acquire.test_listing:for_ever", b"")
        assert bounded.call("extractor.acquire.bounded:size_of", b"abcd") == 4
        with pytest.raises(Stopped, match="broke down"):
            bounded.call("acquire.test_listing:die", b"")
        with pytest.raises(Failed, match="ValueError: bad page"):
            bounded.call("acquire.test_listing:fail", b"")
        assert bounded.call("extractor.acquire.bounded:size_of", b"x" * 5_000_000) == 5_000_000


def test_work_that_takes_all_memory_fails_alone() -> None:
    with Bounded(seconds=20, memory=400 * 1024 * 1024) as bounded:
        with pytest.raises((Failed, Stopped)):
            bounded.call("acquire.test_listing:swell", b"")
        assert bounded.call("extractor.acquire.bounded:size_of", b"abc") == 3


def for_ever(data: bytes) -> None:
    """Called by name in the worker."""
    while True:
        sum(range(1000))


def die(data: bytes) -> None:
    """Called by name in the worker."""
    import os
    os.abort()


def fail(data: bytes) -> None:
    """Called by name in the worker."""
    raise ValueError("bad page")


def swell(data: bytes) -> int:
    """Called by name in the worker."""
    return len(bytearray(2 * 1024**3))

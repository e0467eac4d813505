"""A section's page: which of its links are articles, and which one is its next page.

Judged without knowing the site: an article's link stands outside the menus, has a headline for its text, and an address that
ends in a name or number of its own. Where a page has no such links, all links outside the menus are taken.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from extractor.acquire.errors import FetchError
from extractor.acquire.feeds import Link, Listing, feed_kind, read_feed
from extractor.acquire.guard import normal

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
MENU = re.compile(r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|footer|topbar|sitemap|topmenu|mainmenu|submenu)(?:$|[\s_-])", re.IGNORECASE)
PAGER = re.compile(r"paginat|pager|paging|phan-?trang|page-?num|page-?nav|pagenavi", re.IGNORECASE)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NO_ARTICLE = re.compile(
    r"/(?:tags?|tu-khoa|search|tim-kiem|login|dang-nhap|dang-ky|register|rss|feed|lien-he|contact|gioi-thieu|author|tac-gia|print|in-bai|users?)(?:[/.?]|$)"
    r"|\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|css|js|xml|rss|ico)$", re.IGNORECASE)
OWN_NAME = re.compile(r"\d{3,}|\d[^/]*\.(?:s?html?|aspx?|chn|vnp|tpo|epi|vov|php)$|[^/-]+(?:-[^/-]+){3,}")
OWN_QUERY = re.compile(r"(?:^|&)(?:\w*id|p|item|news|article|view|tin|bai)=[^&]*\d", re.IGNORECASE)
PAGE_MARK = re.compile(r"(?:\b|_)(?:page|trang|paged|pageindex|pageno|pg|p|start|cur|index)[-=/_]?\d{1,5}\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"(?:\b|_)(?:page|trang|paged|pageindex|pageno|pg|p|cur|index)[-=/_]?(\d{1,5})\b", re.IGNORECASE)
NEXT = frozenset({
    "trang sau", "trang tiếp", "trang tiếp theo", "trang kế", "trang kế tiếp", "sau", "tiếp", "tiếp theo", "kế tiếp", "kế", "cũ hơn", "bài cũ hơn", "tin cũ hơn",
    "các bài cũ hơn", "xem thêm", "next", "next page", "older", "older posts", "older entries"})
RIGHT = "›»>→⟩⟫〉》▶►❯➔➜⇒⇨"
ARROWS = re.compile(rf"^[\s{RIGHT}]+|[\s{RIGHT}]+$")
DATED_PATH = re.compile(r"/(20[0-4]\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/")
DATED_NUMBER = re.compile(r"(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4,9}(?:\.\w+)?$")


@dataclass(slots=True)
class _Anchor:
    href: str
    rel: str
    menu: bool
    pager: bool
    heading: bool
    text: list[str] = field(default_factory=list)
    spare: str = ""  # its title or its picture's, where it has no text


class _Collector:
    """Takes lxml's events, so that no tree is built and no depth is too deep."""

    def __init__(self) -> None:
        self.anchors: list[_Anchor] = []
        self.base: str | None = None
        self.next: str | None = None
        self._open: list[tuple[str, bool, bool, bool]] = []  # tag and: opens a menu, a pager, a heading
        self._menus = self._pagers = self._headings = 0
        self._anchor: _Anchor | None = None

    def start(self, tag: str, attributes: Any) -> None:
        name = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('role', '')}"[:300]
        pager = bool(PAGER.search(name))
        marks = (tag, tag in ("nav", "footer") or bool(MENU.search(name)) and tag not in ("body", "html"), pager, tag in HEADINGS)
        self._open.append(marks)
        self._menus += marks[1]
        self._pagers += marks[2]
        self._headings += marks[3]
        if tag == "a" and attributes.get("href"):
            self._anchor = _Anchor(attributes["href"], attributes.get("rel", "").lower(), self._menus > 0, self._pagers > 0, self._headings > 0)
            self._anchor.spare = attributes.get("title", "")
            self.anchors.append(self._anchor)
        elif tag == "img" and self._anchor is not None:
            self._anchor.spare = self._anchor.spare or attributes.get("alt", "")
        elif tag in HEADINGS and self._anchor is not None:
            self._anchor.heading = True
        elif tag == "base" and self.base is None:
            self.base = attributes.get("href")
        elif tag == "link" and "next" in attributes.get("rel", "").lower().split():
            self.next = self.next or attributes.get("href")

    def end(self, tag: str) -> None:
        if self._open:
            _, menu, pager, heading = self._open.pop()
            self._menus -= menu
            self._pagers -= pager
            self._headings -= heading
        if tag == "a":
            self._anchor = None

    def data(self, text: str) -> None:
        if self._anchor is not None:
            self._anchor.text.append(text)

    def close(self) -> None:
        return None


def read_listing(body: bytes, url: str, charset: str | None = None) -> Listing:
    """The articles and the next page that a section's page links to; `url` is the page's own address.

    >>> page = "<div><a href=/dai-hoi-dang-bo-xa-thanh-cong-123.html>Đại hội Đảng bộ xã thành công tốt đẹp</a><a href='?page=2'>Sau</a></div>"
    >>> [link.url for link in read_listing(page.encode(), "http://a.example/tin").articles]
    ['http://a.example/dai-hoi-dang-bo-xa-thanh-cong-123.html']
    """
    from lxml import etree

    collector = _Collector()
    target_interface: Any = collector  # the stubs ask for more methods than lxml does
    parser = etree.HTMLParser(target=target_interface, encoding="utf-8", huge_tree=True)
    parser.feed(_decoded(body, charset).encode("utf-8", "replace") or b" ")
    parser.close()
    base = next(iter(_normal(collector.base, url)), url) if collector.base else url
    likely: dict[str, Link] = {}
    possible: dict[str, Link] = {}
    turns: list[tuple[int, str]] = []
    here = urlsplit(url)
    for anchor in collector.anchors:
        text = " ".join("".join(anchor.text).split()) or " ".join(anchor.spare.split())
        for target in _normal(anchor.href, base):
            if target == url or not _same_site(urlsplit(target).hostname, here.hostname):
                continue
            number = _turn(anchor, text, target, url)
            if number is not None:
                turns.append((number, target))
            elif not anchor.menu and not anchor.pager and not NO_ARTICLE.search(target) and urlsplit(target).path + urlsplit(target).query != "/":
                link = Link(target, text[:300], address_date(target))
                words = len(text.split())
                if words >= 5 or anchor.heading and words >= 3:
                    if _own_name(target):
                        likely.setdefault(target, link)
                if text:
                    possible.setdefault(target, link)
    following = list(_normal(collector.next, base)) if collector.next else []
    following = [target for target in following if target != url and _same_site(urlsplit(target).hostname, here.hostname)]
    if not following and turns:
        now = _page_number(url) or 1
        # the lowest number above this page's: an arrow may also lead to the last page
        counted = sorted((number, target) for number, target in turns if number > now)
        named = [target for number, target in turns if number == 0]
        following = [target for _, target in counted[:1]] or named
    return Listing("listing", tuple((likely or possible).values()), tuple(Link(target) for target in following[:1]))


def read_list(body: bytes, url: str, charset: str | None = None) -> Listing:
    """Whatever lists addresses: a feed, a sitemap, or a section's page."""
    return read_feed(body, url, charset) if feed_kind(body) else read_listing(body, url, charset)


def work(data: bytes, url: str, charset: str | None) -> dict[str, Any]:
    """`read_list` for the worker process: the same as plain JSON."""
    listing = read_list(data, url, charset)
    return {"kind": listing.kind, "articles": [[link.url, link.dated, link.changed] for link in listing.articles],
            "lists": [[link.url, link.dated, link.changed] for link in listing.lists]}


def address_date(url: str) -> str | None:
    """The date that an address itself carries, as many papers number their articles.

    >>> address_date("http://a.example/2020/10/16/dai-hoi.html"), address_date("http://a.example/dai-hoi-20201016044712.htm")
    ('2020-10-16', '2020-10-16')
    """
    path = urlsplit(url).path
    found = DATED_PATH.search(path) or DATED_NUMBER.search(path)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None


def _turn(anchor: _Anchor, text: str, target: str, url: str) -> int | None:
    """The number of the page of this list that a link turns to, 0 for «the next one», None where it is no such link."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
    label = ARROWS.sub("", text).casefold()
    marked = "next" in anchor.rel.split()
    if number is None and not marked and label not in NEXT and (label or not text):
        return None
    there, here = urlsplit(target), urlsplit(url)
    stem = PAGE_MARK.sub("", here.path.rsplit(".", 1)[0].rstrip("/")).rstrip("/")
    related = there.path == here.path or bool(stem) and there.path.startswith(stem) or not stem and bool(PAGE_MARK.search(target))
    if not marked and (not related or not (anchor.pager or there.path == here.path or PAGE_MARK.search(f"{there.path}?{there.query}"))):
        return None
    return number if number is not None else _page_number(target) or 0


def _page_number(url: str) -> int | None:
    parts = urlsplit(url)
    found = PAGE_NUMBER.search(f"{parts.path}?{parts.query}")
    return int(found[1]) if found else None


def _own_name(url: str) -> bool:
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rsplit("/", 1)[-1]
    return bool(OWN_NAME.search(last) or DATED_PATH.search(parts.path) or OWN_QUERY.search(parts.query) or re.search(r"\.(?:s?html?|aspx)$", last))


def _same_site(host: str | None, other: str | None) -> bool:
    return (host or "").removeprefix("www.") == (other or "").removeprefix("www.")


def _normal(href: str | None, base: str) -> list[str]:
    if not href or href.startswith("#"):
        return []
    try:
        return [normal(href, base)]
    except FetchError:
        return []


def _decoded(body: bytes, charset: str | None) -> str:
    declared = META_CHARSET.search(body[:8192])
    if body.startswith(b"\xef\xbb\xbf"):
        charset = "utf-8-sig"
    for name in (charset, declared[1].decode() if declared else None):
        if name:
            try:
                return body.decode(name, "replace")
            except LookupError:
                continue
    return body.decode("utf-8", "replace")

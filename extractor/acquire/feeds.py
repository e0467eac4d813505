"""RSS, Atom and RDF feeds, sitemaps and their indexes: the addresses they list, each with its date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from extractor.acquire.errors import FetchError
from extractor.acquire.guard import normal

ROOT = re.compile(rb"(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>|\s)*<(?:[\w.-]{1,40}:)?(rss|feed|RDF|urlset|sitemapindex)[\s>/]", re.DOTALL)
KINDS = {"rss": "feed", "feed": "feed", "rdf": "feed", "urlset": "sitemap", "sitemapindex": "sitemap"}
ENTRIES = ("item", "entry", "url", "sitemap")
DATES = ("publication_date", "pubDate", "published", "date", "issued")  # the first of these that an entry has
CHANGES = ("updated", "lastmod")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a page lists: its text, and when that says it was published and last changed (ISO 8601 dates; null where it says none)."""

    url: str
    text: str = ""
    dated: str | None = None
    changed: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page lists: articles, and further pages that list (the next page, the parts of a sitemap)."""

    kind: str  # feed, sitemap, listing
    articles: tuple[Link, ...] = ()
    lists: tuple[Link, ...] = ()


def feed_kind(body: bytes) -> str | None:
    """«feed» or «sitemap» where the body is one, by its first element; else None.

    >>> feed_kind(b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>"), feed_kind(b"<html></html>")
    ('feed', None)
    """
    found = ROOT.match(body.removeprefix(b"\xef\xbb\xbf")[:8192])
    return KINDS[found[1].decode().lower()] if found else None


def read_feed(body: bytes, base: str, charset: str | None = None) -> Listing:
    """The entries of a feed or sitemap at the address `base`; entities and outside definitions are left unread.

    >>> read_feed(b"<rss><item><link>/bai-1.html</link><pubDate>Fri, 16 Oct 2020 04:47:00 +0700</pubDate></item></rss>", "http://a.example/rss")
    Listing(kind='feed', articles=(Link(url='http://a.example/bai-1.html', text='', dated='2020-10-16', changed=None),), lists=())
    """
    from lxml import etree

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, encoding=charset)
    except LookupError:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:  # not even one element
        root = None
    if root is None:
        return Listing(feed_kind(body) or "feed")
    kind = KINDS.get(_name(root).lower(), "feed")
    articles: dict[str, Link] = {}
    lists: dict[str, Link] = {}
    for entry in root.iter():
        name = _name(entry)
        if name in ENTRIES:
            link = _entry(entry, base)
            if link is not None:
                (lists if name == "sitemap" else articles).setdefault(link.url, link)
        elif name == "link" and entry.get("rel") == "next":
            lists.update((url, Link(url)) for url in _normal(entry.get("href"), base))
    return Listing(kind, tuple(articles.values()), tuple(lists.values()))


def _entry(entry: Any, base: str) -> Link | None:
    texts: dict[str, str] = {}
    address: str | None = None
    for part in entry.iter():
        name = _name(part)
        if name == "link" and part.get("href") and part.get("rel", "alternate") == "alternate":
            address = address or part.get("href")
        elif name and part is not entry:
            text = (part.text or "").strip()
            if text and not (name == "guid" and (part.get("isPermaLink") == "false" or not text.startswith("http"))):
                texts.setdefault(name, text)
    url = next(_normal(texts.get("loc") or address or texts.get("link") or texts.get("guid"), base), None)
    dated, changed = (feed_date(next((texts[name] for name in names if name in texts), None)) for names in (DATES, CHANGES))
    return Link(url, " ".join(texts.get("title", "").split())[:300], dated, changed) if url else None


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""  # comments and entities have no name


def _normal(url: str | None, base: str) -> Iterator[str]:
    if url:
        try:
            yield normal(url, base)
        except FetchError:
            return


def feed_date(text: str | None) -> str | None:
    """The date of a feed's or sitemap's time, as it is there, without moving it to another time zone.

    >>> feed_date("Fri, 16 Oct 2020 04:47:00 GMT"), feed_date("2020-10-16T04:47+07:00"), feed_date("hôm qua")
    ('2020-10-16', '2020-10-16', None)
    """
    if not text:
        return None
    try:
        if day := DAY.match(text):
            return datetime.fromisoformat(day[0]).date().isoformat()
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None

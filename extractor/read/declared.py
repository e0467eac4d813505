"""What a page declares of itself: JSON-LD, OpenGraph, `<meta>`, microdata and `<time>`."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from extractor.read.blocks import Page, inline_text
from extractor.read.dateline import parse_dateline
from extractor.read.tree import Element

ARTICLE_TYPES = frozenset(("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "Report", "WebPage"))
TITLES = ("og:title", "twitter:title", "title", "dc.title", "dcterms.title")
DATES = ("article:published_time", "og:published_time", "article:published", "pubdate", "publishdate", "publish-date", "date.issued", "dc.date.issued",
         "dcterms.created", "dc.date.created", "dc.date", "datepublished", "og:pubdate", "parsely-pub-date", "sailthru.date", "publication_date", "date")
AUTHORS = ("article:author", "author", "dc.creator", "og:article:author")
PUBLISHERS = ("og:site_name", "dc.publisher", "publisher", "application-name")
DESCRIPTIONS = ("og:description", "description", "twitter:description")
NOBODY = re.compile(r"^(?:admin\w*|administrator|quản trị\w*|quantri\w*|root|user\d*|editor|biên tập|bbt|webmaster|super user|supper user|https?://.*|.*@.*)$", re.IGNORECASE)
ADDRESS = re.compile(r"\(?[\w.+-]+@[\w-]+\.[\w.-]+\)?")
# A paper, a portal or an office is no author.
PAPER = re.compile(r"(?:báo|tạp chí|đài|cổng thông tin|trang thông tin|cổng ttđt|website|www\.|ban biên tập|tòa soạn|toà soạn)(?: |\.|$)", re.IGNORECASE)
LOOSE_CONTROL = re.compile(r"[\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class Declared:
    """What the head of a page says of the article; None where it says nothing. `published` as `parse_dateline` gives it."""

    title: str | None
    description: str | None
    published: tuple[str, str | None] | None
    byline: str | None
    publisher: str | None
    host: str | None
    generator: str
    body: str | None


def read_declared(page: Page, ld_json: tuple[str, ...], *, url: str | None = None, fetched_at: datetime | None = None) -> Declared:
    """Gather what the page declares; broken JSON-LD is skipped, dates that are none too."""
    metas = _metas(page)
    things = [thing for script in ld_json for thing in _things(script)]
    articles = sorted((t for t in things if _types(t) & ARTICLE_TYPES), key=lambda t: _types(t) == {"WebPage"})
    headline = next((t["headline"] for t in articles if isinstance(t.get("headline"), str) and t["headline"].strip()), None)
    publisher = next((name for t in articles for name in _names(t.get("publisher"), things)), None) or _first(metas, PUBLISHERS)
    bylines = [name for t in articles for name in _names(t.get("author"), things)] or [v for name in AUTHORS for v in metas.get(name, [])]
    bylines = [name for said in bylines if (name := ADDRESS.sub("", said).strip(" -–,;()"))]
    host = _host(page, metas, url)
    papers = {_fold(publisher or ""), *((host.split(".")[0], _fold(host)) if host else ()), _fold(publisher or "").split(".")[0]}
    byline = ", ".join(dict.fromkeys(name for name in bylines if not NOBODY.match(name) and not PAPER.match(name) and _fold(name) not in papers))
    return Declared(
        title=_clean(headline) or _first(metas, TITLES) or _title_tag(page), description=_first(metas, DESCRIPTIONS),
        published=_published(page, metas, articles, fetched_at), byline=byline or None, publisher=publisher, host=host,
        generator=" ".join(metas.get("generator", [])),
        body=max((t["articleBody"] for t in articles if isinstance(t.get("articleBody"), str)), key=len, default=None))


def _published(page: Page, metas: dict[str, list[str]], articles: list[dict[str, Any]], fetched_at: datetime | None) -> tuple[str, str | None] | None:
    said = [t[key] for t in articles for key in ("datePublished", "dateCreated") if isinstance(t.get(key), str)]
    said += [value for name in DATES for value in metas.get(name, [])]
    said += [_value(e) for e in page.elements.get("@datepublished", [])]
    for value in said:
        if found := parse_dateline(value, fetched_at=fetched_at):
            return found
    return None


def time_elements(page: Page) -> list[tuple[Element, str]]:
    """The `<time>` elements, and the dates of microformats, with what they say, those marked as publication first; those of furniture are left to the caller."""
    found = [(e, e.attrs.get("datetime") or inline_text(e)) for e in page.elements.get("time", [])]
    found += [(e, e.attrs["title"]) for e in page.select("abbr.published[title]")]
    return sorted(found, key=lambda pair: not ("pubdate" in pair[0].attrs or "published" in " ".join(pair[0].classes)))


def _metas(page: Page) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in page.elements.get("meta", []):
        name = meta.attrs.get("property") or meta.attrs.get("name") or meta.attrs.get("itemprop")
        content = meta.attrs.get("content")
        if name is not None and content is not None and content.strip():
            metas.setdefault(name.lower().strip(), []).append(_clean(content) or "")
    return metas


def _things(script: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, those of lists and `@graph` too."""
    text = script.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->").removesuffix("//]]>").strip().rstrip(";")
    try:
        loaded = json.loads(LOOSE_CONTROL.sub(" ", text), strict=False)
    except (ValueError, RecursionError):
        return
    for thing in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (t for t in graph if isinstance(t, dict)) if isinstance(graph, list) else ()


def _types(thing: dict[str, Any]) -> set[str]:
    said = thing.get("@type")
    return {t for t in (said if isinstance(said, list) else [said]) if isinstance(t, str)}


def _names(value: Any, things: list[dict[str, Any]]) -> list[str]:
    """The names of an author or publisher: a string, an object, a reference to one, or a list of these."""
    if isinstance(value, str):
        return [name] if (name := _clean(value)) else []
    if isinstance(value, list):
        return [name for item in value[:20] if not isinstance(item, list) for name in _names(item, things)]
    if isinstance(value, dict):
        if isinstance(value.get("name"), str):
            return _names(value["name"], things)
        return next(([n] for t in things if "@id" in value and t.get("@id") == value["@id"] and isinstance(n := t.get("name"), str)), [])
    return []


def _value(element: Element) -> str:
    return element.attrs.get("content") or element.attrs.get("datetime") or inline_text(element)


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((value for name in names for value in metas.get(name, []) if value), None)


def _title_tag(page: Page) -> str | None:
    return next((text for e in page.elements.get("title", []) if (text := inline_text(e))), None)


def _host(page: Page, metas: dict[str, list[str]], url: str | None) -> str | None:
    """The host of the address, else of the one that the page gives as its own."""
    links = [e.attrs.get("href", "") for e in page.elements.get("link", []) if "canonical" in e.attrs.get("rel", "").split()]
    for address in (url, *links, *metas.get("og:url", [])):
        try:
            host = urlsplit(address or "").hostname
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return None


def _clean(text: str | None) -> str | None:
    """Entities that were escaped twice opened, white space folded."""
    import html

    return " ".join(html.unescape(text).split()) or None if text else None


def _fold(text: str) -> str:
    return "".join(text.casefold().split())

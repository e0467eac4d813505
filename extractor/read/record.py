"""A new site's folder, made from one of its pages: `site.toml` with guessed selectors, the page, and the article that is read from it.

The folder's test fails until a person has compared page and article: `article.json` says so itself.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extractor.model import Article
from extractor.read.blocks import Page
from extractor.read.encoding import decode
from extractor.read.markup import clean_markup
from extractor.read.page import read_html
from extractor.read.sites import SiteError, folder_of_sites, read_site, sites
from extractor.read.tree import DOCUMENT, Element

UNREAD = "Compare each line with page.html, correct site.toml until all is right (`trichluc site record` again), then delete this line."
BODY = frozenset(("paragraph", "list_item", "table_row", "heading", "caption"))
PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*")
STABLE = re.compile(r"-?[A-Za-z_][\w-]*")
SKELETON = """\
# {host}: guessed from one page. `content` takes the first selector that has text; `drop` leaves out what is no text (related articles, counters).
# Try the page: trichluc site try {folder}/page.html --url {url}
hosts = ["{host}"]
content = {content}
title = {title}
date = {date}
lead = {lead}
byline = {byline}
drop = []
publisher = {publisher}
"""


def record_site(data: bytes | str, url: str, *, name: str | None = None, into: Path | None = None, charset: str | None = None) -> Path:
    """Write the folder of the site that the page at `url` belongs to; a second time, `site.toml` stays and the article is read anew. The folder.

    `into` is where folders of sites lie (that of the program by default), `name` the folder's (by default that of the host).
    Raises ValueError: SiteError where a name or `site.toml` is wrong, PageError where no article is found.
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if not host:
        raise SiteError(f"{url}: the page's address is needed (--url), since a site is known by its host")
    name = name or host.split(".")[0 if host.count(".") < 2 or host.endswith((".gov.vn", ".org.vn", ".com.vn", ".edu.vn")) else -2].replace("-", "")
    if not PLAIN_NAME.fullmatch(name):
        raise SiteError(f"{name}: a folder's name is small letters, digits and «_» (--name)")
    folder = (into or folder_of_sites()) / name
    source = decode(data, charset, legacy=False) if isinstance(data, bytes) else data
    declaration = folder / "site.toml"
    if not declaration.exists():
        if known := next((s.name for s in sites() if s.has_host(host)), None):
            raise SiteError(f"{host} is a host of «{known}» already: --name {known} records its page anew")
        article = read_html(source, url=url)
        folder.mkdir(parents=True, exist_ok=True)
        declaration.write_text(_skeleton(source, article, host, url, folder), encoding="utf-8")
    read_site(name, declaration.read_text(encoding="utf-8"))  # raises where a person made it wrong
    sites.cache_clear()
    article = read_html(source, url=url)
    (folder / "page.html").write_text(source, encoding="utf-8")
    (folder / "article.json").write_text(json.dumps({"unread": UNREAD, **told(article, url)}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder


def told(article: Article, url: str) -> dict[str, Any]:
    """What `article.json` holds of an article."""
    lines = [line for line in article.text.split("\n") if line]
    return {"url": url, "title": article.title, "published": article.published, "published_at": article.published_at, "byline": article.byline,
            "publisher": article.publisher, "lines": lines}


def _skeleton(source: str, article: Article, host: str, url: str, folder: Path) -> str:
    page = Page(clean_markup(source).text)

    def at(kinds: frozenset[str]) -> list[Element]:
        return [found[0] for b in article.blocks if b.kind in kinds and b.place and (found := page.select(b.place))]

    def list_of(selector: str | None) -> str:
        return json.dumps([selector] if selector else [], ensure_ascii=False)

    parts = {key: list_of(_selector(page, found[0]) if (found := at(frozenset((kind,)))) else None)
             for key, kind in (("title", "headline"), ("date", "date"), ("lead", "lead"), ("byline", "byline"))}
    body = _holder(at(BODY))
    return SKELETON.format(host=host, url=url, folder=_from_here(folder), content=list_of(_selector(page, body) if body is not None else "article"),
                           publisher=json.dumps(article.publisher or host, ensure_ascii=False), **parts)


def _from_here(folder: Path) -> Path:
    """The folder as one would type it, where it lies below the place where one is."""
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _holder(elements: Sequence[Element]) -> Element | None:
    """The innermost element around them all, that is not one of them."""
    if not elements:
        return None
    return next((p for p in elements[0].parents if all(p.holds(e) for e in elements[1:])), None)


def _selector(page: Page, element: Element) -> str:
    """A selector of the element alone by its id or classes, else through what stands around it."""
    ident = element.attrs.get("id")
    names = [f"#{ident}"] if ident is not None and STABLE.fullmatch(ident) and not re.search(r"\d{3}", ident) else []
    names += [f"{dot}.{c}" for c in element.classes if STABLE.fullmatch(c) and not re.search(r"\d{3}", c) for dot in ("", element.name)]
    alone = next((n for n in names if (found := page.select(n)) and found[0] is element and len(found) == 1), None)
    if alone:
        return alone
    parent = element.parent
    if parent is None or parent.name in ("html", DOCUMENT):
        return element.name
    only = sum(1 for e in parent.children if e.name == element.name) == 1
    turn = "" if only else f":nth-of-type({element.turn})"
    return f"{_selector(page, parent)} > {element.name}{turn}"

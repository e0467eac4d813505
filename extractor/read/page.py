"""HTML pages in, articles out: what the page declares first, then a site's declaration, then what trafilatura sees, then sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from extractor.ids import article_id
from extractor.model import Article, Block
from extractor.read.blocks import Line, Page, inline_text, is_furniture
from extractor.read.compose import Composed, Piece, compose
from extractor.read.dateline import parse_dateline, parse_lead_date, undated
from extractor.read.declared import NOBODY, Declared, read_declared, time_elements
from extractor.read.encoding import decode, legacy_to_unicode
from extractor.read.lines import lines_of
from extractor.read.main import (
    Main,
    by_declaration,
    by_marks,
    by_sentences,
    by_site,
    by_trafilatura,
    dropped,
    first_text,
    lead_lines,
    letters_of,
    lists,
    top_lines,
)
from extractor.read.markup import Markup, clean_markup, lines_without_tree
from extractor.read.others import is_listing
from extractor.read.sites import Site, sites
from extractor.read.tree import Element

NO_TEXT = "no article text in this page (a list, a form, or made by scripts alone): give the article's own address, or its text"
BYLINE = re.compile(r"^(?:tác giả(?: bài viết)?|tin, ảnh|bài, ảnh|tin và ảnh|bài và ảnh|tin|bài|người viết|nguồn tin|by|written by|được viết bởi|đăng bởi)\s?:?\s+", re.IGNORECASE)
OF_SITE = re.compile(r"\s+(?:[|»«·•]|[-–—]{1,2}|:)\s+[^|»«]{2,80}$")
BACK_LINK = re.compile(r"^[«‹<←]\s+|\s+[»›>→]$")  # portals put it beside the headline
AUTHOR = re.compile(r"author|tac-?gia|byline|writer|nguoi-?viet", re.IGNORECASE)
PERSON = re.compile(r"(?:[^\W\d_a-zà-ỹ][\w.']*)(?: [^\W\d_a-zà-ỹ][\w.']*){1,4}")
NEAR = 14  # elements between a heading and the text that it stands over
SLIGHT, FRAMED = 300, 15  # characters of a text, lines of a page
HALF = re.compile("[\ud800-\udfff]")  # half a character, which no encoding can write; browsers show a sign in its place
HEAD = 200_000  # characters in which a page without a tree keeps its declarations


class PageError(ValueError):
    """A page that holds no article text; the message says in one line what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """What the caller knows of a page, believed before anything that the page says."""

    url: str | None = None
    path: str | None = None
    published: str | None = None
    title: str | None = None
    id: str | None = None
    fetched_at: datetime | None = None


def read_html(
    data: bytes | str, *, url: str | None = None, path: str | None = None, published: str | None = None, title: str | None = None, id: str | None = None,
    headers_charset: str | None = None, fetched_at: datetime | None = None,
) -> Article:
    r"""The article of a page: title, date, byline, publisher, and the main text with a block and an element path for each line.

    `published` (an ISO 8601 date) and `title` given by the caller are believed; `fetched_at` dates «3 giờ trước».
    Raises PageError where the page has no article text, EncodingError where its letters cannot be read with certainty; both are ValueErrors.

    >>> read_html("<h1>Đại hội Đảng bộ xã A</h1><p>Đại hội đã bầu 15 đồng chí vào Ban Chấp hành.</p>").text
    'Đại hội Đảng bộ xã A\n\nĐại hội đã bầu 15 đồng chí vào Ban Chấp hành.'
    """
    source = Source(url, path, published, title, id, fetched_at)
    markup = clean_markup(decode(data, headers_charset, legacy=False) if isinstance(data, bytes) else HALF.sub("\ufffd", data))
    if markup.oversized:
        return _without_tree(markup, source)
    page = Page(markup.text)
    if is_listing(page):
        raise PageError(NO_TEXT)
    declared = read_declared(page, markup.ld_json, url=url, fetched_at=fetched_at)
    for site in fitting_sites(page, declared, _day(source, declared)):
        if lists(page, site):
            raise PageError(NO_TEXT)
        if main := by_site(page, site):
            return _article(page, declared, main, site, source)
    found = by_marks(page) or _unmarked(page, markup, declared)
    if found is None:
        raise PageError(NO_TEXT)
    return _article(page, declared, found, None, source)


def _unmarked(page: Page, markup: Markup, declared: Declared) -> Main | None:
    """The text of a page that says nothing of where it stands.

    A sentence or two among menus, without the headline, is a box of the page and no article; then the JSON-LD has the word.
    """
    found = by_trafilatura(page, markup.text) or by_sentences(page) or by_trafilatura(page, markup.text, strict=False)
    if found is None:
        return by_declaration(page, declared.body)
    said = letters_of(declared.body or "")
    slight = (len(page.lines) > FRAMED and sum(len(line.text) for line in found.lines) < 5 * SLIGHT and _title(page, declared, found, None)[1] is None
              and len(compose([Piece(line.text, line.kind) for line in found.lines]).text) < SLIGHT)
    foreign = len(said) > SLIGHT and not any(letters_of(line.text) in said for line in found.lines)
    return by_declaration(page, declared.body) if slight or foreign else found


def try_page(data: bytes | str, *, url: str | None = None, headers_charset: str | None = None, fetched_at: datetime | None = None) -> list[tuple[str, Article | str]]:
    """What each declaration makes of a page, and each way of reading an unknown one: its name, and the article or why there is none.

    Those that `read_html` would take stand first, in its order.
    """
    source = Source(url=url, fetched_at=fetched_at)
    markup = clean_markup(decode(data, headers_charset, legacy=False) if isinstance(data, bytes) else HALF.sub("\ufffd", data))
    if markup.oversized:
        return [("without a tree", _without_tree(markup, source))]
    page = Page(markup.text)
    declared = read_declared(page, markup.ld_json, url=url, fetched_at=fetched_at)
    fit = list(fitting_sites(page, declared, _day(source, declared)))
    tried: list[tuple[str, Article | str]] = []
    for site in fit:
        main = by_site(page, site)
        tried.append((site.name, _article(page, declared, main, site, source) if main else "the page is of this system, and nothing stands where its text should be"))
    for name, found in (("articleBody", by_marks(page)), ("trafilatura", by_trafilatura(page, markup.text)), ("sentences", by_sentences(page)), ("JSON-LD", by_declaration(page, declared.body))):
        tried.append((name, _article(page, declared, found, None, source) if found else "no text found"))
    for site in sites():
        if site not in fit:
            main = by_site(page, site)
            said = f"and {sum(len(line.text) for line in main.lines)} characters stand where its text should be" if main else "and nothing stands where its text should be"
            tried.append((site.name, f"neither host nor generator nor marks fit, or the declaration is out of date, {said}"))
    return tried


def fitting_sites(page: Page, declared: Declared, day: date | None) -> Iterator[Site]:
    """The declarations that fit a page: by its host, then by its generator, then by marks in it; none that is out of date."""
    ways = (lambda s: s.has_host(declared.host), lambda s: s.generator is not None and s.generator.search(declared.generator) is not None,
            lambda s: any(page.select(mark) for mark in s.marks))
    taken: set[str] = set()
    for way in ways:
        for site in sites():
            if site.name not in taken and site.stands_on(day) and way(site):
                taken.add(site.name)
                yield site


def _day(source: Source, declared: Declared) -> date | None:
    """The day whose layout the page has: that of the fetch, else of publication."""
    if source.fetched_at:
        return source.fetched_at.date()
    return date.fromisoformat(declared.published[0]) if declared.published else None


def _article(page: Page, declared: Declared, main: Main, site: Site | None, source: Source) -> Article:
    """The article of a page whose main text was found."""
    title, headline = _title(page, declared, main, site)
    lines = _below(main.lines, title, headline)
    signed = _signed_above(page, main, headline)
    lead = [line for line in top_lines(page, main, headline) if line.text != signed] or _lead(page, main, site, headline, declared.description)
    topped = bool(lead) and any(line.kind == "table_row" or line.heading for line in lead)
    title, dated = undated(title) if title else (title, None)
    shown = source.title or title
    pieces = [Piece(shown, "headline", page.place(headline))] if shown and headline is not None else []
    pieces += [Piece(line.text, _kind_of(line) if topped else "lead", page.place(line.element), line.joined) for line in lead]
    pieces += [Piece(line.text, "caption", page.place(line.element), line.joined) for line in _photo_lines(page, main, headline, [*lead, *lines])]
    pieces += [Piece(line.text, _kind_of(line), page.place(line.element), line.joined) for line in lines]
    composed = _composed(pieces)
    text, blocks = composed.text, composed.blocks
    if headline is not None and not source.title:
        shown = text[blocks[0].start:blocks[0].end]
    day, moment = _published(page, declared, main, site, source, composed, headline, dated)
    byline = declared.byline or _byline(page, site, text, blocks) or signed
    publisher = (site.publisher if site and site.publisher and site.has_host(declared.host) else None) or declared.publisher
    return Article(
        id=source.id or article_id(source.url, text), url=source.url, path=source.path, title=shown, published=day, published_at=moment, byline=byline,
        publisher=publisher, fetched=source.fetched_at.isoformat() if source.fetched_at else None, text=text, blocks=blocks)


def _title(page: Page, declared: Declared, main: Main, site: Site | None) -> tuple[str | None, Element | None]:
    """The headline as the page shows it, with its element; as declared and None where the page does not show it."""
    named = first_text(page, site.title) if site else None
    said = declared.title
    if named and named[0].name not in ("meta", "title"):
        return BACK_LINK.sub("", named[1]), named[0]
    keys = [letters_of(t) for t in (said, OF_SITE.sub("", said) if said else None) if t]
    end = max(main.container.place, main.lines[0].element.place)
    candidates = [line for line in page.lines if line.furniture is None and line.element.place <= end]
    shown = [(inline_text(line.element) if line.heading == line.element.name else line.text, line) for line in candidates]
    same = [(text, line) for text, line in shown if any(_same_title(letters_of(text), key) for key in keys)]
    if same:
        text, line = max(same, key=lambda pair: (pair[1].heading is not None, len(letters_of(pair[0]))))  # a site's name may make up half of what is declared
        return text, line.element
    own = [line for line in candidates if line.heading == line.element.name and not _of_template(line.element, main.container)]
    headings = [line for name, least in (("h1", 2), ("h2", 4)) for line in own if line.heading == name and len(line.text.split()) >= least]
    headings.sort(key=lambda line: (line.heading != "h1", len(line.text.split()) < 4))
    first = main.lines[0].element.place
    near = bool(headings) and first - headings[0].element.place <= NEAR
    if headings and (not said or headings[0].heading == "h1" or near):
        return inline_text(headings[0].element), headings[0].element
    return (OF_SITE.sub("", said) or said if said else None), None


def _of_template(heading: Element, container: Element) -> bool:
    """Whether a heading stands in the head of the page, which the text does not share: the name of the school, of the site."""
    for parent in heading.parents:
        if parent is container or parent.name in ("article", "main"):
            return False
        if parent.name == "header":
            return not parent.holds(container)
    return False


def _kind_of(line: Line) -> str:
    """The kind that the markup gives a line: a heading inside the text is one."""
    return "heading" if line.heading is not None and line.kind == "paragraph" else line.kind


def _photo_lines(page: Page, main: Main, headline: Element | None, told: Sequence[Line]) -> list[Line]:
    """The captions of photographs between headline and text."""
    if headline is None:
        return []
    start, stop = headline.place, main.lines[0].element.place
    known = {letters_of(line.text) for line in told}
    return [line for line in page.lines if line.kind == "caption" and line.furniture is None and not line.is_link and start < line.element.place < stop
            and len(line.text.split()) >= 4 and letters_of(line.text) not in known]


def _signed_above(page: Page, main: Main, headline: Element | None) -> str | None:
    """Who is named between headline and text, in an element that says so or in a heading of names alone."""
    if headline is None:
        return None
    start, stop = headline.place, main.lines[0].element.place
    for line in page.lines:
        if line.furniture is not None or not start < line.element.place < stop or len(line.text) > 80:
            continue
        named = any(AUTHOR.search(name) for e in (line.element, line.element.parent) if e is not None for name in (*e.classes, e.attrs.get("id", "")))
        people = [part.strip() for part in re.split(r"\s+[-–]\s+|,\s*|\s+&\s+", BYLINE.sub("", line.text))]
        if (named or line.heading is not None) and all(PERSON.fullmatch(part) for part in people) and not NOBODY.match(line.text):
            return ", ".join(people)
    return None


def _same_title(shown: str, said: str) -> bool:
    """Whether a line is the declared title; titles are declared shortened, or with the site's name behind."""
    return len(shown) >= 12 and (shown == said or ((said.startswith(shown) or said.endswith(shown)) and len(shown) * 2 >= len(said)) or (shown.startswith(said) and len(said) >= 30))


def _below(lines: Sequence[Line], title: str | None, headline: Element | None) -> list[Line]:
    """The lines of the main text below the headline, which is put first by itself."""
    key = letters_of(title or "")
    places = [i for i, line in enumerate(lines[:12]) if (key and letters_of(line.text) == key) or line.element is headline]
    return list(lines[places[-1] + 1:] if places else lines)


def _lead(page: Page, main: Main, site: Site | None, headline: Element | None, description: str | None) -> list[Line]:
    """The lead, where it does not stand in the main text."""
    told = {letters_of(line.text) for line in main.lines}
    drop = dropped(page, site) if site else frozenset()
    for selector in site.lead if site else ():
        for element in page.select(selector):
            lines = [line for line in page.lines_in(element, drop) if line.furniture is None]
            if lines:
                return [line for line in lines if letters_of(line.text) not in told]
    return lead_lines(page, main, headline, description)


def _published(
    page: Page, declared: Declared, main: Main, site: Site | None, source: Source, composed: Composed, headline: Element | None, dated: str | None,
) -> tuple[str | None, str | None]:
    """The date of publication: as given, as declared, as shown; in Hà Nội's days.

    A shown date a day beside the declared one wins: clocks of servers stand in other zones.
    """
    if source.published:
        return source.published, None
    shown = next((found for line in (*((dated,) if dated else ()), *_date_texts(page, main, site, composed, headline)) if (found := parse_dateline(line, fetched_at=source.fetched_at))), None)
    if declared.published and shown and abs((date.fromisoformat(declared.published[0]) - date.fromisoformat(shown[0])).days) == 1:
        return shown
    if found := declared.published or shown:
        return found
    if declared.title and headline is not None and not _same_title(letters_of(inline_text(headline)), letters_of(declared.title)) and letters_of(inline_text(headline)) not in letters_of(declared.title):
        return None, None  # a page under its template's title is no report of a day
    body = next((block for block in composed.blocks if block.kind in ("lead", "paragraph")), None)
    return (parse_lead_date(composed.text[body.start:body.end]) if body else None), None


def _date_texts(page: Page, main: Main, site: Site | None, composed: Composed, headline: Element | None) -> Iterator[str]:
    """What may show the date, the surest first."""
    for selector in site.date if site else ():
        yield from (e.attrs.get("datetime") or e.attrs.get("content") or inline_text(e) for e in page.select(selector)[:3])
    top = headline.place if headline is not None else 0
    main_at = main.container.place
    around = [line for line in page.lines if line.furniture is None and top - 30 <= line.element.place <= max(main_at, top + 30)]
    near = {line.element for line in around}
    own = next((p for p in (main.container, *main.container.parents) if p.name == "article"), main.container)
    for e, said in time_elements(page):
        chain = [e, *e.parents][:-1]
        inside = next((i for i, p in enumerate(chain) if p is own), None)
        if inside is not None:
            if not any(is_furniture(p) for p in chain[:inside] if p.name != "footer"):  # the foot of an article is its own
                yield said
        elif any(p in near for p in chain) and not any(is_furniture(p) for p in chain):
            yield said
    yield from (line.text for line in reversed(around) if any(found.date for found in lines_of(line.text)))
    yield from composed.dates


def _byline(page: Page, site: Site | None, text: str, blocks: Sequence[Block]) -> str | None:
    named = first_text(page, site.byline) if site else None
    signed = next((text[b.start:b.end] for b in reversed(blocks) if b.kind == "byline"), None)
    for said in (named[1] if named else None, signed):
        name = BYLINE.sub("", said).strip() if said else ""
        if name and len(name) < 120 and not NOBODY.match(name):
            return name
    return None


def _composed(pieces: Sequence[Piece]) -> Composed:
    """The pieces put together; PageError where none of them says anything."""
    composed = compose(_converted(pieces))
    if not any(block.kind not in ("headline", "byline") for block in composed.blocks):
        raise PageError(NO_TEXT)
    return composed


def _converted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in Unicode: those in TCVN3 or VNI codes converted."""
    unicode = legacy_to_unicode("\n".join(piece.text for piece in pieces))
    if unicode is None:
        return list(pieces)
    return [Piece(text, piece.kind, piece.place, piece.joined) for text, piece in zip(unicode.split("\n"), pieces, strict=True)]


def _without_tree(markup: Markup, source: Source) -> Article:
    """A page too large for a tree: its declarations from its beginning, its text line by line."""
    page = Page(markup.text[:HEAD])
    declared = read_declared(page, markup.ld_json, url=source.url, fetched_at=source.fetched_at)
    lines = lines_without_tree(markup.text)
    said = OF_SITE.sub("", declared.title) if declared.title else None
    place = next((i for i, line in enumerate(lines) if said and letters_of(line) == letters_of(said)), None)
    body: Iterable[str] = lines if place is None else lines[place + 1:]
    pieces = [Piece(lines[place], "headline")] if place is not None else []
    pieces += [Piece(line, "table_row" if " | " in line else "paragraph") for line in body]
    composed = _composed(pieces)
    text, blocks = composed.text, composed.blocks
    shown = next((found for line in composed.dates if (found := parse_dateline(line, fetched_at=source.fetched_at))), None)
    day, moment = (source.published, None) if source.published else declared.published or shown or (None, None)
    return Article(
        id=source.id or article_id(source.url, text), url=source.url, path=source.path, title=source.title or said, published=day, published_at=moment,
        byline=declared.byline, publisher=declared.publisher, fetched=source.fetched_at.isoformat() if source.fetched_at else None, text=text, blocks=blocks)

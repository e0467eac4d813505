"""Where a page has its text: as a declaration says, as the page marks it, as trafilatura sees it, else where sentences stand together."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.read.blocks import HEADINGS, Line, Page, inline_text
from extractor.read.lines import ENDED
from extractor.read.others import other_articles, small_forms
from extractor.read.seen import main_text
from extractor.read.sites import Site
from extractor.read.tree import DOCUMENT, Element

SHARE = 0.85
"""The smallest element with so much of the sentences holds the text."""
BELOW = 6
"""Lines below the last sentence that may still belong to it: captions, a signature."""
LISTED = 4
"""Beginnings of articles on a page that make it a list."""
LONGEST = 2_000
"""Characters of a broken sentence to which no more lines are joined."""
TOP = 120
"""Lines above a text that was found by its sentences that may belong to it."""
LARGE = 6_000
"""Elements of a page that trafilatura would take seconds for."""
WORDS = re.compile(r"[^\W\d_]+")
LEAD_NAMES = re.compile(r"sapo|lead|summary|hometext|abstract|excerpt|intro|tomtat|tom-tat|trich-?yeu|mota|standfirst|desc", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Main:
    """The main text: `how` names the way it was found; `container` is where it stands, None where it fills the page."""

    lines: list[Line]
    container: Element
    how: str


def by_site(page: Page, site: Site) -> Main | None:
    """The text where the declaration says that it stands; None where nothing is there."""
    drop = dropped(page, site) | small_forms(page)
    for selector in site.content:
        found = [Main(lines, e, site.name) for e in page.select(selector) if has_text(lines := kept(page.lines_in(e, drop | other_articles(e))))]
        if found:
            return max(found, key=_size)
    return None


def lists(page: Page, site: Site) -> bool:
    """Whether the page of a system is that of a section: no headline of an article, and the texts of several."""
    if not site.title or first_text(page, site.title) is not None:
        return False
    return any(sum(1 for e in page.select(selector) if has_text(page.lines_in(e))) >= LISTED for selector in site.content)


def dropped(page: Page, site: Site) -> frozenset[Element]:
    """What the declaration leaves out."""
    return frozenset(e for selector in site.drop for e in page.select(selector))


def _size(main: Main) -> int:
    return sum(len(line.text) for line in main.lines)


def by_marks(page: Page) -> Main | None:
    """The text that the page itself marks as the article's body."""
    marked = [e for e in page.elements.get("@articlebody", []) if e.name != "meta"]
    found = [Main(lines, e, "articleBody") for e in marked if has_text(lines := kept(page.lines_in(e, other_articles(e) | small_forms(page))))]
    return max(found, key=_size) if found else None


def by_trafilatura(page: Page, markup: str, *, strict: bool = True) -> Main | None:
    """The element that holds what trafilatura takes for the main text, between its first and its last line; None for very large pages.

    `strict`: furniture by its name is none, whatever trafilatura takes it for.
    """
    if len(page.every) > LARGE:
        return None
    text = main_text(markup, page.lines)
    if text is None:
        return None
    told = letters_of(text)
    return _held(page, "trafilatura", lambda line: (line.furniture is None or not strict) and not line.is_link and len(key := letters_of(line.text)) >= 20 and key in told)


def by_sentences(page: Page) -> Main | None:
    """The element that holds most of the page's sentences; where there are none, all that is no link and no furniture."""
    main = _held(page, "sentences", lambda line: line.furniture is None and not line.is_link and is_sentence(line.text))
    if main is not None:
        return main
    lines = kept(page.lines)
    return Main(lines, page.root, "all") if has_text(lines) and not _is_list(page.lines) else None


def by_declaration(page: Page, body: str | None) -> Main | None:
    """The text of the page's JSON-LD, where scripts alone would show it."""
    lines = [Line(text, "paragraph", page.root, 0, None, None, False) for raw in (body or "").splitlines() if (text := " ".join(raw.split()))]
    return Main(lines, page.root, "JSON-LD") if has_text(lines) else None


def _held(page: Page, how: str, good: Callable[[Line], bool]) -> Main | None:
    """The smallest element with most of the good lines' characters; its lines from the first good one to what ends the text."""
    forms = small_forms(page)
    found = [line for line in page.lines if good(line) and not (forms and any(form.holds(line.element) for form in forms))]
    if not found:
        return None
    container = holder(found)
    container = _widened(page, container, {id(line) for line in found})
    if container.name in ("p", *HEADINGS) and container.parent is not None:
        container = container.parent  # one sentence; what stands around it may belong to it
    inside = page.lines_in(container, other_articles(container) | small_forms(page))
    texts = {line.text for line in found}
    places = [i for i, line in enumerate(inside) if line.text in texts]
    if not places:
        return None
    last, around = places[-1], inside[places[-1]].element.parent
    while last + 1 < len(inside) and last - places[-1] < BELOW and any(p is around for p in inside[last + 1].element.parents):
        last += 1
    lines = kept(inside[places[0]:last + 1])
    return Main(lines, container, how) if has_text(lines) and not _is_list(inside[places[0]:places[-1]]) else None


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether sentences and links to other articles take turns: the page of a section, with the beginnings of its articles."""
    turns = sentences = 0
    linked = True
    for line in lines:
        if line.furniture is not None or len(line.text) < 25:
            continue
        if line.is_link:
            linked = True
        elif is_sentence(line.text):
            sentences += 1
            turns += linked
            linked = False
    return turns >= LISTED and turns * 2 >= sentences


def holder(lines: Sequence[Line]) -> Element:
    """The smallest element with SHARE of the lines' characters."""
    own: dict[Element, int] = {}
    for line in lines:
        own[line.element] = own.get(line.element, 0) + len(line.text)
    weights: dict[Element, int] = {}
    depths: dict[Element, int] = {}
    for inner, size in own.items():
        chain = _around(inner)
        for depth, element in enumerate(reversed(chain)):
            weights[element] = weights.get(element, 0) + size
            depths[element] = depth
    total = sum(own.values())
    return max((element for element, weight in weights.items() if weight >= SHARE * total), key=depths.__getitem__)


def _around(inner: Element) -> list[Element]:
    """An element and those that it stands in, the innermost first."""
    return [inner, *(p for p in inner.parents if p.name != DOCUMENT)]


def _widened(page: Page, container: Element, good: set[int]) -> Element:
    """The container, or one around it where that brings more good lines than others: unclosed elements nest what should stand in a row."""
    around = _around(container)
    spans = [(i, element.place, element.behind) for i, element in enumerate(around)]
    more: dict[int, list[int]] = {}
    for line in page.lines:
        place, level = line.element.place, 0
        for i, start, end in spans:  # the innermost that holds it
            if start <= place < end:
                level = i
                break
        more.setdefault(level, [0, 0])[id(line) not in good] += 1
    best = gained = other = 0
    for i in range(1, len(around)):
        plus, minus = more.get(i, (0, 0))
        gained, other = gained + plus, other + minus
        if other > 2:
            break
        if gained:
            best, gained, other = i, 0, 0
    return around[best]


def kept(lines: Iterable[Line]) -> list[Line]:
    """The lines without furniture, lists of links and lines that are a link to another article; broken lines of one sentence joined."""
    found: list[Line] = []
    for line in lines:
        if line.furniture is not None or (line.is_link and (line.kind == "list_item" or (line.linked * 10 >= len(line.text) * 9 and not ENDED.search(line.text)))):
            continue
        before = found[-1] if found else None
        if (before is not None and line.joined and before.element is line.element and line.text[0].islower() and len(before.text) < LONGEST
                and not ENDED.search(before.text[-8:])):
            found[-1] = replace(before, text=f"{before.text} {line.text}", linked=before.linked + line.linked)
            continue
        found.append(line)
    return found


def lead_lines(page: Page, main: Main, headline: Element | None, description: str | None) -> list[Line]:
    """Sentences between headline and text that the page sets apart as its lead."""
    if headline is None:
        return []
    start, stop = headline.place, main.container.place
    told = letters_of(" ".join(line.text for line in main.lines))
    promised = letters_of(description or "")
    found: list[Line] = []
    for line in kept(page.lines):
        if not start < line.element.place < stop or line.is_link:
            continue
        key = letters_of(line.text)
        named = any(LEAD_NAMES.search(name) for e in (line.element, line.element.parent) if e is not None for name in (*e.classes, e.attrs.get("id", "")))
        if len(key) >= 30 and key not in told and (named or key[:60] in promised or is_sentence(line.text)):
            found.append(line)
    return found if len(found) <= 4 else []


def top_lines(page: Page, main: Main, headline: Element | None) -> list[Line]:
    """What stands between the headline and a text that was found by its sentences, where it is of the article too: a table, a list, a paragraph."""
    if headline is None or main.how not in ("trafilatura", "sentences"):
        return []
    whole = next((e for e in (main.container, *main.container.parents) if e.holds(headline)), None)
    if whole is None or whole.name in ("body", "html"):
        return []
    start, stop = headline.place, main.lines[0].element.place
    told = {letters_of(line.text) for line in main.lines}
    found = [line for line in kept(page.lines_in(whole)) if start < line.element.place < stop and not line.is_link and letters_of(line.text) not in told and letters_of(line.text) != letters_of(inline_text(headline))]
    said = any(is_sentence(line.text) or line.kind == "table_row" and len(line.text) > 20 for line in found)
    return found if said and len(found) <= TOP else []


def first_text(page: Page, selectors: Iterable[str]) -> tuple[Element, str] | None:
    """The first element of the selectors that has text (a `<meta>`'s content), and its text."""
    for selector in selectors:
        for element in page.select(selector):
            text = element.attrs.get("content", "").strip() if element.name == "meta" else inline_text(element)
            if text:
                return element, text
    return None


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence of some length, or very long."""
    return (len(text) >= 60 and ENDED.search(text) is not None) or len(text) >= 200


def has_text(lines: Sequence[Line]) -> bool:
    """Whether the lines say anything: one of them has at least four words."""
    return any(len(WORDS.findall(line.text)) >= 4 for line in lines)


@lru_cache(maxsize=256)  # the lines of one page
def letters_of(text: str) -> str:
    """Letters and digits alone, in lower case: what two copies of a line have in common."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))

"""A page's tree as lines of text in reading order, each with its role, its element and its share of links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import soupsieve
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from extractor.read.markup import BLOCKS

UNSEEN = frozenset("script style noscript template svg iframe head select option textarea input button label object embed audio video canvas map math xml".split())
FURNITURE = frozenset(("nav", "footer", "aside", "menu"))
# Whole words of class and id that name furniture on pages of every make. A main text never stands in one; «post», «item», «news» do not belong here.
FURNITURE_WORDS = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar related relate lienquan tinlienquan related-news related-posts social share sharing"
    " sharedaddy addthis comment comments comment-form commentform binhluan tags tag-list rating pagination pager banner advertisement ads adv advert"
    " toolbar popup modal newsletter subscribe widget othernews other-news othernew tinkhac breadcrumb-item hidden-print printfriendly mostread"
    " most-read screen-reader-text sr-only visually-hidden skip-link jp-relatedposts wpcf7 fb-comments fb-like fb-share-button zalo-share-button".split())
# The same as beginnings of a class name or id, with what their makers put behind: «related-preview», «comment-list», «article-insert-wiki».
FURNITURE_BEGINS = re.compile(
    r"^(?:(?:box|block|list|div|section|wrap)[-_]?)?(?:relat(?:ed?|ion)|lien-?quan|tin-?lien-?quan|comments?|binh-?luan|phan-?hoi|repl(?:y|ies)|respond|recommend\w*|suggest\w*|tin-?khac|other-?news|read-?more|see-?more|xem-?them"
    r"|insert-wiki|article-insert|rating|danh-?gia|tinlienquan)(?:[-_]\w*)*$|[-_](?:related?|lienquan|relatednews|binhluan)$", re.IGNORECASE)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CAPTION_CLASS = re.compile(r"caption|chu-?thich|note-?img|img-?note|photo-?note|image-?desc|desc-?img|figcaption|\bpcaption\b", re.IGNORECASE)
NOTED = re.compile(r"(?:\d|[^\W\d_]{3})$")
WORDY = re.compile(r"[^\W_]")
RAISED = frozenset(("sup", "sub"))
SPACES = re.compile(r"\s+")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# The last compound of a selector, and in it the tag, the id or the class to look up.
LAST_COMPOUND = re.compile(r"(?:\[[^\]]*\]|\([^)]*\)|[^\s>+~\[\]()])+\s*$")
SIMPLE = re.compile(r"[a-zA-Z][a-zA-Z0-9]*(?:[#.][\w-]+)*|(?:[#.][\w-]+)+")
KEY = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?(?:(#[\w-]+)|(\.[\w-]+))?")
CELL_LIMIT = 400
"""A cell with more characters than this is layout, not data."""
PICTURE_LIMIT = 400
"""A table with a picture and no more characters than this holds the picture and its caption."""


@dataclass(slots=True)
class Line:
    """One line of the page: `kind` as in vocabulary.BLOCK_KINDS, `linked` its characters inside links, `heading` where a heading says it."""

    text: str
    kind: str
    element: Tag
    linked: int
    furniture: Tag | None  # the innermost element around it that is furniture
    heading: str | None
    joined: bool  # a further line of the same element

    @property
    def is_link(self) -> bool:
        """Whether most of it is links."""
        return self.linked * 2 > len(self.text)


class Page:
    """A parsed page and its lines.

    >>> [line.text for line in Page("<p>Kết nạp <b>12</b> đảng viên</p><ul><li>một</li></ul>").lines]
    ['Kết nạp 12 đảng viên', 'một']
    """

    def __init__(self, markup: str) -> None:
        self.soup = BeautifulSoup(markup, "lxml")
        self._places: dict[int, str] = {}

    @cached_property
    def root(self) -> Tag:
        """The body, or all that there is."""
        return self.soup.body or self.soup

    @cached_property
    def lines(self) -> list[Line]:
        """Every line that a reader of the page sees, in order, furniture too (marked)."""
        return self.lines_in(self.root)

    def lines_in(self, element: Tag, drop: frozenset[int] = frozenset()) -> list[Line]:
        """The lines inside an element; elements whose `id()` is in `drop` count as furniture. The element itself never does."""
        return list(_Walk(element, drop).lines())

    def select(self, selector: str) -> list[Tag]:
        """The elements that a CSS selector names, in order; the index spares soupsieve the walk over the page."""
        if SIMPLE.fullmatch(selector):
            tag, _, rest = selector.replace("#", " #").replace(".", " .").partition(" ")
            names = rest.split()
            found = self.elements.get(names[0] if names else tag.lower(), [])
            return [e for e in found if (not tag or e.name == tag.lower()) and all(_is_called(e, name) for name in names[1:])]
        pattern = _compiled(selector)
        last = LAST_COMPOUND.search(selector)
        key = KEY.match(last.group().strip()) if last and "," not in selector else None
        named = (key[2] or key[3] or (key[1] or "").lower()) if key else ""
        if not named:
            return list(pattern.select(self.soup))
        return [element for element in self.elements.get(named, []) if pattern.match(element)]

    @cached_property
    def order(self) -> dict[int, int]:
        """`id()` of an element → its place in reading order."""
        return {id(element): i for i, element in enumerate(self.soup.find_all(True))}

    @cached_property
    def elements(self) -> dict[str, list[Tag]]:
        """Elements by tag name, «#id», «.class» and «@itemprop» (in lower case), in order."""
        index: dict[str, list[Tag]] = {}
        for element in self.soup.find_all(True):
            index.setdefault(element.name, []).append(element)
            if (identity := element.get("id")) and isinstance(identity, str):
                index.setdefault("#" + identity, []).append(element)
            for name in classes(element):
                index.setdefault("." + name, []).append(element)
            if (named := element.get("itemprop")) and isinstance(named, str):
                index.setdefault("@" + named.lower(), []).append(element)
        return index

    def place(self, element: Tag) -> str:
        """A CSS path to the element, from the nearest element with an id of its own."""
        found = self._places.get(id(element))
        if found is None:
            found = self._places[id(element)] = self._path(element)
        return found

    def _path(self, element: Tag) -> str:
        steps: list[str] = []
        current: Tag | None = element
        while current is not None and current.name != "[document]":
            identity = current.get("id")
            if isinstance(identity, str) and re.fullmatch(r"[A-Za-z][\w-]*", identity) and len(self.elements.get("#" + identity, ())) == 1:
                steps.append("#" + identity)
                break
            steps.append(self._step(current))
            current = current.parent
        return " > ".join(reversed(steps))

    @cached_property
    def _counts(self) -> dict[int, int]:
        """Element → its number among its siblings of the same name."""
        numbers: dict[int, int] = {}
        seen: dict[tuple[int, str], int] = {}
        for element in self.soup.find_all(True):
            key = (id(element.parent), element.name)
            seen[key] = numbers[id(element)] = seen.get(key, 0) + 1
        return numbers

    def _step(self, element: Tag) -> str:
        if element.name in ("html", "body"):
            return element.name
        return f"{element.name}:nth-of-type({self._counts[id(element)]})"


def _is_called(element: Tag, name: str) -> bool:
    return element.get("id") == name[1:] if name[0] == "#" else name[1:] in classes(element)


@cache
def _compiled(selector: str) -> soupsieve.SoupSieve:
    return soupsieve.compile(selector)


def classes(element: Tag) -> list[str]:
    """The element's class names."""
    value = element.get("class")
    return value if isinstance(value, list) else str(value).split() if value else []


def _is_block(element: Tag) -> bool:
    return element.name in BLOCKS


def is_furniture(element: Tag) -> bool:
    """Whether the element's name, role, class or id says that it belongs to the page and not to an article."""
    if element.name in FURNITURE or element.get("role") in ("navigation", "banner", "contentinfo", "search", "complementary"):
        return True
    if not FURNITURE_WORDS.isdisjoint(name.lower() for name in classes(element)):
        return True
    identity = element.get("id")
    if isinstance(identity, str) and identity.lower() in FURNITURE_WORDS:
        return True
    if element.name in ("body", "html", "main", "article"):
        return False
    return any(FURNITURE_BEGINS.search(name) for name in (*classes(element), identity if isinstance(identity, str) else ""))


def _in_sentence(link: Tag) -> bool:
    """Whether words stand beside a link in its block."""
    inner: Tag = link
    while True:
        if any(isinstance(s, NavigableString) and not isinstance(s, PreformattedString) and WORDY.search(str(s)) for side in (inner.previous_siblings, inner.next_siblings) for s in side):
            return True
        if inner.parent is None or _is_block(inner.parent):
            return False
        inner = inner.parent


def is_hidden(element: Tag) -> bool:
    """Whether the element is not shown."""
    style = element.get("style")
    return element.has_attr("hidden") or (isinstance(style, str) and HIDDEN.search(style) is not None)


@dataclass(slots=True)
class _State:
    """What an element hands down to what is in it."""

    element: Tag
    kind: str
    furniture: Tag | None
    heading: str | None
    linked: bool
    table: str | None  # what the table is that it stands in: "data", "picture" or "layout"
    block: bool  # whether it is a block itself


class _Walk:
    """One pass over the tree with a stack of its own: deep pages must not end in a RecursionError."""

    def __init__(self, root: Tag, drop: frozenset[int]) -> None:
        self.root = root
        self.drop = drop
        self.parts: list[str] = []
        self.linked = 0
        self.open: _State | None = None
        self.last: Tag | None = None

    def lines(self) -> Iterator[Line]:
        first = _State(self.root, "paragraph", None, None, False, None, True)
        stack: list[tuple[_State, Iterator[object]]] = [(first, iter(self.root.contents))]
        while stack:
            state, children = stack[-1]
            for child in children:
                if isinstance(child, Tag):
                    if child.name in UNSEEN or is_hidden(child):
                        continue
                    if child.name in ("br", "hr"):
                        yield from self._flush()
                        continue
                    if child.name == "tr" and state.table == "data" and (cells := _cells(child)):
                        yield from self._flush()
                        yield from self._row(child, cells, state)
                        continue
                    below = self._below(child, state)
                    if below.furniture is child and not below.block and child.find(_is_block) is None:
                        if child.name != "a" or not _in_sentence(child):
                            continue  # a word of furniture within a line, which is none
                        below.furniture = state.furniture  # a link inside a sentence is words of it, whatever its class
                    if child.name in BLOCKS:
                        yield from self._flush()
                    stack.append((below, iter(child.contents)))
                    break
                if isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                    self._text(str(child), state, child.parent is not None and child.parent.name in RAISED)
            else:
                stack.pop()
                if state.block:
                    yield from self._flush()
        yield from self._flush()

    def _below(self, element: Tag, state: _State) -> _State:
        name = element.name
        block = name in BLOCKS
        kind, heading = state.kind, state.heading
        if name == "li":
            kind = "list_item"
        elif name in ("figcaption", "caption") or (block and name not in ("figure", "table") and any(CAPTION_CLASS.search(c) for c in classes(element))):
            kind = "caption"
        elif name in HEADINGS:
            heading = name
        furniture = element if id(element) in self.drop or is_furniture(element) else state.furniture
        table = table_kind(element) if name == "table" else state.table
        if name == "table":
            kind = {"data": "table_row", "picture": "caption"}.get(str(table), kind)
        return _State(element if block else state.element, kind, furniture, heading, state.linked or (name == "a" and element.has_attr("href")), table, block)

    def _text(self, text: str, state: _State, raised: bool) -> None:
        if not text.strip():
            if self.parts:
                self.parts.append(" ")
            return
        if self.open is None:
            self.open = state
        if raised and text[0].isdigit() and self.parts and NOTED.search(self.parts[-1]):
            self.parts.append(" ")  # a footnote's sign must not become part of the number or word before it; «m²» is none
        self.parts.append(text)
        if state.linked:
            self.linked += len(text.strip())

    def _flush(self) -> Iterator[Line]:
        if self.open is not None:
            text = SPACES.sub(" ", "".join(self.parts)).strip()
            if text:
                state = self.open
                yield Line(text, state.kind, state.element, self.linked, state.furniture, state.heading, state.element is self.last)
                self.last = state.element
        self.parts, self.linked, self.open = [], 0, None

    def _row(self, row: Tag, cells: list[str], state: _State) -> Iterator[Line]:
        linked = sum(len(a.get_text()) for a in row.find_all("a"))
        yield Line(" | ".join(cells), "table_row", row, linked, row if id(row) in self.drop or is_furniture(row) else state.furniture, None, False)


def inline_text(element: Tag) -> str:
    """An element's text on one line: blocks and line breaks in it become spaces, inline elements nothing.

    >>> inline_text(BeautifulSoup("<td>1<b>2</b><br>đồng chí</td>", "lxml"))
    '12 đồng chí'
    """
    parts: list[str] = []
    for node in element.descendants:
        if isinstance(node, Tag):
            if node.name in BLOCKS or node.name == "br":
                parts.append(" ")
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            parts.append(str(node))
    return SPACES.sub(" ", "".join(parts)).strip()


def table_kind(table: Tag) -> str:
    """What a table is for: «data», «picture» (with its caption) or «layout» of the page."""
    if table.find("table") is not None or table.get("role") == "presentation":
        return "layout"
    wide = False
    for row in table.find_all("tr"):
        cells = _cells(row)
        if any(len(cell) > CELL_LIMIT for cell in cells):
            return "layout"
        wide = wide or len(cells) > 1
    if table.find("img") is not None and len(table.get_text()) <= PICTURE_LIMIT:
        return "picture"
    return "data" if wide else "layout"


def _cells(row: Tag) -> list[str]:
    """The texts of a row's cells, empty ones too; none where fewer than two have any."""
    cells = [inline_text(cell) for cell in row.find_all(("td", "th"), recursive=False)]
    return cells if sum(1 for cell in cells if cell) > 1 else []

"""A page's tree as lines of text in reading order, each with its role, its element and its share of links."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from extractor.read.markup import BLOCKS
from extractor.read.selectors import compounds, matches
from extractor.read.tree import DOCUMENT, Element, parse

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
PLAIN_ID = re.compile(r"[A-Za-z][\w-]*")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELL_LIMIT = 400
"""A cell with more characters than this is layout, not data."""
PICTURE_LIMIT = 400
"""A table with a picture and no more characters than this holds the picture and its caption."""


@dataclass(slots=True)
class Line:
    """One line of the page: `kind` as in vocabulary.BLOCK_KINDS, `linked` its characters inside links, `heading` where a heading says it."""

    text: str
    kind: str
    element: Element
    linked: int
    furniture: Element | None  # the innermost element around it that is furniture
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
        self.markup = markup
        self.tree = parse(markup)
        self.every = self.tree.within()
        self._places: dict[Element, str] = {}
        self._turns: dict[Element, int] = {}  # the number of an element among those of its name beside it

    @cached_property
    def root(self) -> Element:
        """The body, or all that there is."""
        return next(iter(self.elements.get("body", ())), self.tree)

    @cached_property
    def lines(self) -> list[Line]:
        """Every line that a reader of the page sees, in order, furniture too (marked)."""
        return self.lines_in(self.root)

    def lines_in(self, element: Element, drop: frozenset[Element] = frozenset()) -> list[Line]:
        """The lines inside an element; elements in `drop` count as furniture. The element itself never does."""
        return _Walk(element, drop).lines()

    def select(self, selector: str) -> list[Element]:
        """The elements that a CSS selector names, in order."""
        said = compounds(selector)
        if said is None:
            return self._selected(selector)
        key = said[-1].key
        return [element for element in (self.elements.get(key, ()) if key else self.every) if matches(said, element)]

    def _selected(self, selector: str) -> list[Element]:
        """The same by soupsieve, in a tree that it can read: lxml's parser makes both, so that each element has its twin at its place."""
        import soupsieve

        return [self.every[self._twins[id(twin)]] for twin in soupsieve.select(selector, self._soup)]

    @cached_property
    def _soup(self) -> Any:
        from bs4 import BeautifulSoup

        return BeautifulSoup(self.markup, "lxml")

    @cached_property
    def _twins(self) -> dict[int, int]:
        return {id(twin): place for place, twin in enumerate(self._soup.find_all(True))}

    @cached_property
    def elements(self) -> dict[str, list[Element]]:
        """Elements by tag name, «#id», «.class» and «@itemprop» (in lower case), in order."""
        index: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.every:
            index[element.name].append(element)
            attrs = element.attrs
            if not attrs:
                continue
            if "id" in attrs and (identity := attrs["id"]):
                index["#" + identity].append(element)
            if "class" in attrs:
                for name in element.classes:
                    index["." + name].append(element)
            if "itemprop" in attrs and (named := attrs["itemprop"]):
                index["@" + named.lower()].append(element)
        return dict(index)

    def place(self, element: Element) -> str:
        """A CSS path to the element, from the nearest element with an id of its own."""
        found = self._places.get(element)
        if found is None:
            found = self._places[element] = self._path(element)
        return found

    def _path(self, element: Element) -> str:
        steps: list[str] = []
        current: Element | None = element
        while current is not None and current.name != DOCUMENT:
            identity = current.attrs.get("id")
            if identity is not None and PLAIN_ID.fullmatch(identity) and len(self.elements.get("#" + identity, ())) == 1:
                steps.append("#" + identity)
                break
            steps.append(self._step(current))
            current = current.parent
        return " > ".join(reversed(steps))

    def _step(self, element: Element) -> str:
        if element.name in ("html", "body"):
            return element.name
        if element not in self._turns:  # all that stand beside it are counted at once
            assert element.parent is not None
            seen: dict[str, int] = {}
            for child in element.parent.children:
                self._turns[child] = seen[child.name] = seen.get(child.name, 0) + 1
        return f"{element.name}:nth-of-type({self._turns[element]})"


def is_furniture(element: Element) -> bool:
    """Whether the element's name, role, class or id says that it belongs to the page and not to an article."""
    if element.furniture is None:
        attrs = element.attrs
        element.furniture = _is_furniture(element.name, attrs.get("role"), attrs.get("class"), attrs.get("id")) if attrs else element.name in FURNITURE
    return element.furniture


@lru_cache(maxsize=4096)
def _is_furniture(name: str, role: str | None, called: str | None, identity: str | None) -> bool:
    if name in FURNITURE or role in ("navigation", "banner", "contentinfo", "search", "complementary"):
        return True
    classes = called.split() if called else []
    if not FURNITURE_WORDS.isdisjoint(name.lower() for name in classes):
        return True
    if identity is not None and identity.lower() in FURNITURE_WORDS:
        return True
    if name in ("body", "html", "main", "article"):
        return False
    return any(FURNITURE_BEGINS.search(name) for name in (*classes, identity or ""))


def _in_sentence(link: Element) -> bool:
    """Whether words stand beside a link in its block."""
    inner = link
    while True:
        if inner.parent is not None and any(isinstance(s, str) and WORDY.search(s) for s in inner.parent.contents):
            return True
        if inner.parent is None or inner.parent.name in BLOCKS:
            return False
        inner = inner.parent


def is_hidden(element: Element) -> bool:
    """Whether the element is not shown."""
    attrs = element.attrs
    return bool(attrs) and ("hidden" in attrs or ("style" in attrs and HIDDEN.search(attrs["style"]) is not None))


@dataclass(slots=True)
class _State:
    """What an element hands down to what is in it."""

    element: Element  # the block
    kind: str
    furniture: Element | None
    heading: str | None
    linked: bool
    table: str | None  # what the table is that it stands in: "data", "picture" or "layout"


class _Walk:
    """One pass over the tree with a stack of its own: deep pages must not end in a RecursionError."""

    def __init__(self, root: Element, drop: frozenset[Element]) -> None:
        self.root = root
        self.drop = drop
        self.found: list[Line] = []
        self.parts: list[str] = []
        self.linked = 0
        self.open: _State | None = None  # that of the line that has begun
        self.last: Element | None = None

    def lines(self) -> list[Line]:
        first = _State(self.root, "paragraph", None, None, False, None)
        stack: list[tuple[_State, Iterator[Element | str], bool, bool]] = [(first, iter(self.root.contents), self.root.name in RAISED, True)]
        while stack:
            state, children, raised, block = stack[-1]
            for child in children:
                if isinstance(child, str):
                    self._text(child, state, raised)
                    continue
                name = child.name
                if name in UNSEEN or child.attrs and is_hidden(child):
                    continue
                if name in ("br", "hr"):
                    self._flush()
                    continue
                if name == "tr" and state.table == "data" and (cells := _cells(child)):
                    self._flush()
                    self._row(child, cells, state)
                    continue
                apart = name in BLOCKS
                below = self._block(child, state) if apart else self._inline(child, state)
                if below is not None:
                    if apart and self.open is not None:
                        self._flush()
                    stack.append((below, iter(child.contents), name in RAISED, apart))
                    break
            else:
                stack.pop()
                if block and self.open is not None:
                    self._flush()
        self._flush()
        return self.found

    def _block(self, element: Element, state: _State) -> _State:
        name = element.name
        kind, heading, table = state.kind, state.heading, state.table
        if name == "li":
            kind = "list_item"
        elif name in ("figcaption", "caption") or ("class" in element.attrs and name not in ("figure", "table") and _is_caption(element.attrs["class"])):
            kind = "caption"
        elif name in HEADINGS:
            heading = name
        if name == "table":
            table = table_kind(element)
            kind = {"data": "table_row", "picture": "caption"}.get(table, kind)
        return _State(element, kind, element if self._apart(element) else state.furniture, heading, state.linked, table)

    def _inline(self, element: Element, state: _State) -> _State | None:
        """None for a word of furniture within a line, which is no word of it."""
        furniture = state.furniture
        if self._apart(element):
            if any(e.name in BLOCKS for e in element.within()):
                furniture = element
            elif element.name != "a" or not _in_sentence(element):  # a link inside a sentence is words of it, whatever its class
                return None
        linked = state.linked or (element.name == "a" and "href" in element.attrs)
        if furniture is state.furniture and linked == state.linked:
            return state
        return _State(state.element, state.kind, furniture, state.heading, linked, state.table)

    def _apart(self, element: Element) -> bool:
        return element in self.drop or is_furniture(element)

    def _text(self, text: str, state: _State, raised: bool) -> None:
        if text.isspace():
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

    def _flush(self) -> None:
        state = self.open
        if state is None:
            return
        text = " ".join("".join(self.parts).split())
        self.found.append(Line(text, state.kind, state.element, self.linked, state.furniture, state.heading, state.element is self.last))
        self.last = state.element
        self.parts.clear()
        self.linked, self.open = 0, None

    def _row(self, row: Element, cells: list[str], state: _State) -> None:
        linked = sum(a.size for a in row.within("a"))
        self.found.append(Line(" | ".join(cells), "table_row", row, linked, row if self._apart(row) else state.furniture, None, False))


@lru_cache(maxsize=4096)
def _is_caption(called: str) -> bool:
    return any(CAPTION_CLASS.search(name) for name in called.split())


def inline_text(element: Element) -> str:
    """An element's text on one line: blocks and line breaks in it become spaces, inline elements nothing.

    >>> inline_text(parse("<td>1<b>2</b><br>đồng chí</td>"))
    '12 đồng chí'
    """
    parts: list[str] = []
    stack = [iter(element.contents)]
    while stack:
        for node in stack[-1]:
            if isinstance(node, str):
                parts.append(node)
                continue
            if node.name in BLOCKS or node.name == "br":
                parts.append(" ")
            if node.contents:
                stack.append(iter(node.contents))
                break
        else:
            stack.pop()
    return " ".join("".join(parts).split())


def table_kind(table: Element) -> str:
    """What a table is for: «data», «picture» (with its caption) or «layout» of the page."""
    if table.within("table") or table.attrs.get("role") == "presentation":
        return "layout"
    wide = False
    for row in table.within("tr"):
        cells = _cells(row)
        if any(len(cell) > CELL_LIMIT for cell in cells):
            return "layout"
        wide = wide or len(cells) > 1
    if table.size <= PICTURE_LIMIT and table.within("img"):
        return "picture"
    return "data" if wide else "layout"


def _cells(row: Element) -> list[str]:
    """The texts of a row's cells, empty ones too; none where fewer than two have any."""
    cells = [inline_text(cell) for cell in row.children if cell.name in ("td", "th")]
    return cells if sum(1 for cell in cells if cell) > 1 else []

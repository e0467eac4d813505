"""A page's tree: lxml's parser, and elements of our own that are built while it runs.

BeautifulSoup over lxml builds the same tree, six times slower; `tests/read/test_tree.py` holds both beside each other on broken pages
too. Elements are numbered in reading order, so that what is inside one is a slice, and how much text it has a difference.
"""

from collections.abc import Iterator

from lxml import etree

DOCUMENT = "[document]"
KEPT_SPACE = frozenset(("pre", "textarea"))
NO_WORDS = frozenset(("rt", "rp", "style", "script", "template"))
"""Elements whose strings are shown or not, and are no words of what stands around them."""
SPACES = " \n\t\f\r"


class Element:
    """An element of a page, or the page itself (`name` is DOCUMENT). `contents` holds elements and strings; comments are in no tree.

    `place` is its number in reading order, of the page itself 0 too; `inside` and `behind` bound the elements in it.

    >>> [e.name for e in parse("<p>Bầu <b>15</b></p>").within()]
    ['html', 'body', 'p', 'b']
    """

    __slots__ = ("_classes", "_tree", "attrs", "behind", "contents", "furniture", "inside", "name", "parent", "place", "size")

    def __init__(self, name: str, attrs: dict[str, str], parent: "Element | None", tree: "list[Element]", size: int) -> None:
        self.name, self.attrs, self.parent = name, attrs, parent
        self.contents: list[Element | str] = []
        self.place = len(tree)
        self.inside = self.behind = self.place + 1
        self.size = size  # characters of text in it; while it is open, those before it
        self.furniture: bool | None = None  # kept by `blocks.is_furniture`
        self._classes: list[str] | None = None
        self._tree = tree

    @property
    def classes(self) -> list[str]:
        """Its class names."""
        if self._classes is None:
            self._classes = self.attrs.get("class", "").split()
        return self._classes

    @property
    def parents(self) -> "Iterator[Element]":
        """What it stands in, from the innermost to the page."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def children(self) -> "Iterator[Element]":
        """The elements right under it."""
        return (child for child in self.contents if isinstance(child, Element))

    @property
    def turn(self) -> int:
        """Its number among the elements of its name beside it, from 1."""
        assert self.parent is not None
        return next(turn for turn, e in enumerate((e for e in self.parent.children if e.name == self.name), 1) if e is self)

    def within(self, *names: str) -> "list[Element]":
        """The elements in it, at any depth, in reading order; with `names`, those of these names."""
        found = self._tree[self.inside:self.behind]
        return [e for e in found if e.name in names] if names else found

    def holds(self, other: "Element") -> bool:
        """Whether the other stands in it, at any depth."""
        return self.inside <= other.place < self.behind and other.parent is not None


def parse(markup: str) -> Element:
    """The tree of a page that `clean_markup` made safe."""
    markup = markup.removeprefix("\ufeff")
    try:
        return _parsed(markup, None)
    except (UnicodeDecodeError, LookupError, etree.ParserError):
        return _parsed(markup.encode(), "utf8")


def _parsed(markup: str | bytes, encoding: str | None) -> Element:
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, recover=True, encoding=encoding)  # type: ignore[arg-type]  # it is given strings alone
    parser.feed(markup)
    parser.close()
    return builder.close()


class _Builder:
    """What lxml's parser calls."""

    def __init__(self) -> None:
        self._tree: list[Element] = []
        self._page = self._open = Element(DOCUMENT, {}, None, self._tree, 0)
        self._page.inside = 0
        self._data: list[str] = []
        self._size = 0
        self._kept_space = self._no_words = 0  # how many of them are open

    def start(self, name: str, attrs: dict[str, str]) -> None:
        if self._data:
            self._flush()
        element = Element(name, attrs, self._open, self._tree, self._size)
        self._open.contents.append(element)
        self._tree.append(element)
        self._open = element
        if name in KEPT_SPACE:
            self._kept_space += 1
        elif name in NO_WORDS:
            self._no_words += 1

    def end(self, name: str) -> None:
        if self._data:
            self._flush()
        element = self._open
        if element.name == name and name not in KEPT_SPACE and name not in NO_WORDS and element.parent is not None:  # what _close() does
            element.behind = len(self._tree)
            element.size = self._size - element.size
            self._open = element.parent
        elif element.name == name:
            self._close()
        elif any(e.name == name for e in self._open.parents):
            while self._open.name != name:
                self._close()
            self._close()

    def _close(self) -> None:
        element = self._open
        if element.parent is None:  # the page itself has no end
            return
        element.behind = len(self._tree)
        element.size = self._size - element.size
        if element.name in KEPT_SPACE:
            self._kept_space -= 1
        elif element.name in NO_WORDS:
            self._no_words -= 1
        self._open = element.parent

    def data(self, data: str) -> None:
        self._data.append(data)

    def comment(self, _text: str) -> None:
        self._flush()  # the strings on both sides of it stay two

    def pi(self, _target: str, _data: str | None = None) -> None:
        self._flush()

    def doctype(self, _name: str, _public: str, _system: str) -> None:
        self._flush()

    def _flush(self) -> None:
        if not self._data:
            return
        text = self._data[0] if len(self._data) == 1 else "".join(self._data)
        self._data.clear()
        if not self._kept_space and not text.strip(SPACES):
            text = "\n" if "\n" in text else " "
        self._open.contents.append(text)
        if not self._no_words:
            self._size += len(text)

    def close(self) -> Element:
        self._flush()
        while self._open.parent is not None:
            self._close()
        self._page.behind, self._page.size = len(self._tree), self._size
        return self._page

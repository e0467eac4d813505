"""CSS selectors on a page's tree: those that declarations of sites are made of; others are left to soupsieve.

A selector is taken apart once. What it names last (an id, a class, a tag) is looked up in the page's index, the rest is compared.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.read.tree import DOCUMENT, Element

NAME = r"-?[A-Za-z_][\w-]*"
TOKEN = re.compile(
    rf"\s*([>+~])\s*|(\s+)|(?<![\w\-\])])(?P<tag>[a-zA-Z][a-zA-Z0-9]*)|#(?P<id>{NAME})|\.(?P<class>{NAME})"
    rf"""|\[(?P<attr>[A-Za-z_][\w-]*)(?:(?P<how>[~|^$*]?=)(?:"(?P<double>[^"\\]*)"|'(?P<single>[^'\\]*)'|(?P<bare>{NAME})))?\]"""
    r"|:nth-of-type\((?P<turn>[1-9]\d*)\)", re.ASCII)
LISTS = frozenset("accesskey dropzone rel rev headers accept-charset archive sizes sandbox for".split())
"""Attributes whose values are lists, on some elements."""
HOW: dict[str, Callable[[str, str], bool]] = {
    "=": lambda said, value: said == value,
    "^=": lambda said, value: bool(value) and said.startswith(value),
    "$=": lambda said, value: bool(value) and said.endswith(value),
    "*=": lambda said, value: bool(value) and value in said,
    "~=": lambda said, value: bool(value) and value in re.split(r"[ \t\r\n\f]", said),
    "|=": lambda said, value: said == value or said.startswith(value + "-"),
}


@dataclass(slots=True)
class Compound:
    """What a selector says of one element; `combinator` binds it to the one in front."""

    combinator: str = ""
    tag: str = ""
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str, str], ...] = ()  # name, how it is compared, value
    turn: int = 0  # among those of its name that stand beside it

    @property
    def key(self) -> str:
        """Where the page's index has it: «#id», «.class» or the tag; "" for none."""
        return "#" + self.ids[0] if self.ids else "." + self.classes[0] if self.classes else self.tag

    def fits(self, element: Element) -> bool:
        """Whether it says this of the element."""
        if self.tag and element.name != self.tag:
            return False
        if any(element.attrs.get("id") != name for name in self.ids) or any(name not in element.classes for name in self.classes):
            return False
        return all(_has(element, *attribute) for attribute in self.attributes) and (not self.turn or element.turn == self.turn)


def _has(element: Element, name: str, how: str, value: str) -> bool:
    said = element.attrs.get(name)
    if said is None or not how:
        return said is not None
    if name == "class":
        said = " ".join(element.classes)
    return HOW[how](said.lower(), value.lower()) if name == "type" else HOW[how](said, value)


def matches(selector: Sequence[Compound], element: Element) -> bool:
    """Whether a selector names the element."""
    if not selector[-1].fits(element):
        return False
    rest = selector[:-1]
    if not rest:
        return True
    combinator = selector[-1].combinator
    if combinator in (">", " "):
        above = element.parent
        while above is not None and above.name != DOCUMENT:
            if matches(rest, above):
                return True
            above = above.parent if combinator == " " else None
        return False
    assert element.parent is not None
    beside = list(element.parent.children)
    before = beside[:next(i for i, e in enumerate(beside) if e is element)]
    return any(matches(rest, e) for e in (before[-1:] if combinator == "+" else before))


@lru_cache(maxsize=4096)
def compounds(selector: str) -> tuple[Compound, ...] | None:
    """A selector taken apart; None for one that says more than we compare.

    >>> [c.key for c in compounds("#content > p.lead[align=left]") or ()], compounds("p:has(a)")
    (['#content', '.lead'], None)
    """
    made = [Compound()]
    empty, position, selector = True, 0, selector.strip()
    while position < len(selector):
        found = TOKEN.match(selector, position)
        if found is None:
            return None
        position, part = found.end(), made[-1]
        combinator = found[1] or found[2] and " "
        if combinator:
            if empty:
                return None
            made.append(Compound(combinator))
        elif found["tag"]:
            part.tag = found["tag"].lower()
        elif found["id"]:
            part.ids += (found["id"],)
        elif found["class"]:
            part.classes += (found["class"],)
        elif found["turn"]:
            part.turn = int(found["turn"])
        else:
            name = found["attr"].lower()
            if name in LISTS:
                return None
            part.attributes += ((name, found["how"] or "", found["double"] or found["single"] or found["bare"] or ""),)
        empty = bool(combinator)
    return None if empty else tuple(made)

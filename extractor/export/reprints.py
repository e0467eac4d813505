"""Which articles say again what another one of the run says: the same page by another address, a reprint, an agency's text.

Two articles are one where they name the same organisations and nearly all lines of the shorter one that hold a statement stand in the longer
one, letter for letter but for case and spaces.
"""

import unicodedata
from collections import Counter
from typing import Any, Final

Row = dict[str, Any]
SHARED: Final = 0.8
"""So much of its lines with statements must stand in another article."""
FEW: Final = 2
"""Of an article with fewer such lines all lines of the text count."""
SHORTEST: Final = 30
"""Characters of a line that is a sign of anything."""


class Reprints:
    """The articles seen so far."""

    def __init__(self) -> None:
        self._lines: dict[int, int] = {}
        self._names: list[frozenset[str]] = []
        self._roots: list[int] = []

    def root(self, row: Row) -> int:
        """The index of the article, in the order of the calls, that this one says again; its own index where it is the first to say it."""
        own = len(self._roots)
        lines, names = _lines_of(row), _names_of(row)
        shared = Counter(self._lines[line] for line in lines if line in self._lines)
        root = own
        for other, count in shared.most_common(3):
            if count >= SHARED * len(lines) and (names <= self._names[other] or names >= self._names[other]):
                root = other
                break
        if root == own:
            for line in lines:
                self._lines.setdefault(line, own)
        self._roots.append(root)
        self._names.append(names)
        return root


def _lines_of(row: Row) -> set[int]:
    text = row["article"]["text"]
    starts = {s["evidence"]["start"] for kind in ("observations", "positions", "congresses") for s in row.get(kind, ())}
    told, every, place = set(), set(), 0
    marks = sorted(starts)
    at = 0
    for line in text.split("\n"):
        end = place + len(line)
        while at < len(marks) and marks[at] < place:
            at += 1
        holds = at < len(marks) and marks[at] < end
        if len(line) >= SHORTEST:
            digest = hash(_plain(line))
            every.add(digest)
            if holds:
                told.add(digest)
        place = end + 1
    return told if len(told) >= FEW else every


def _plain(line: str) -> str:
    return unicodedata.normalize("NFC", "".join(line.split()).casefold())


def _names_of(row: Row) -> frozenset[str]:
    names = ((s.get("subject") or s.get("organisation") or {}) for kind in ("observations", "positions", "congresses") for s in row.get(kind, ()))
    return frozenset(n.get("key") or _plain(n["name"]) for n in names if n)

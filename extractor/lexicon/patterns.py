"""Patterns that know without which words they find nothing.

`re` tries most patterns of the lexicon at every letter of a text, one alternative after the other. Where none of the words stands that
any match must hold, which a plain search for them tells ten times faster, there is nothing to try.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from sys import maxsize
from typing import Any, TypeVar

MOST_WORDS, SHORTEST = 24, 2  # more words, or shorter ones, are not worth looking for
Words = frozenset[str]
Found = TypeVar("Found")


class Pattern:
    """A compiled pattern, used as one of `re`: `search` and `finditer` look first whether one of its `words` stands in the text.

    >>> found = Pattern("(?:đã|được) bầu|trúng cử")
    >>> sorted(found.words), found.search("đại hội đã bầu 15 đồng chí").group()
    ([' bầu', 'trúng cử'], 'đã bầu')
    """

    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, text: str) -> None:
        compiled = re.compile(text)
        self.pattern, self.match, self.fullmatch, self.findall = compiled.pattern, compiled.match, compiled.fullmatch, compiled.findall
        self.sub, self.subn, self.split = compiled.sub, compiled.subn, compiled.split
        small = "(?i" in text
        words = _without_longer(word.lower() if small else word for word in _needed(parser.parse(text)) or ())
        self.words = words if len(words) <= MOST_WORDS else ()
        self.search, self.finditer = (compiled.search, compiled.finditer) if not self.words else (
            _listening(compiled.search, self.words, small, lambda: None), _listening(compiled.finditer, self.words, small, lambda: iter(())))


def _listening(find: Callable[..., Found], words: tuple[str, ...], small: bool, nothing: Callable[[], Found]) -> Callable[..., Found]:
    """`find`, but for texts in which none of the words stands."""
    def listening(text: str, start: int = 0, end: int = maxsize) -> Found:
        if start or end < len(text):  # a stretch of an article, which is asked for many
            said = _in_small_letters(text) if small else text
            for word in words:
                if said.find(word, start, end) >= 0:
                    return find(text, start, end)
            return nothing()
        said = text.lower() if small else text
        for word in words:
            if word in said:
                return find(text)
        return nothing()
    return listening


@lru_cache(maxsize=2)
def _in_small_letters(text: str) -> str:
    """Letter for letter."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[0] for c in text)


def _needed(tree: Iterable[tuple[Any, Any]]) -> Words | None:
    """Words one of which stands in whatever a parsed pattern matches; None where nothing need stand. Of several sets the one of the longest words."""
    found: list[Words] = []
    run = ""
    for code, said in (*tree, (None, None)):
        if code is op.LITERAL:
            run += chr(said)
            continue
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue  # they look, and take up no letter
        if len(run) >= SHORTEST:
            found.append(frozenset((run,)))
        run = ""
        alternatives = [_needed(part) for part in _parts(code, said)]
        if alternatives and None not in alternatives:
            found.append(frozenset().union(*filter(None, alternatives)))
    return max(found, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _parts(code: Any, said: Any) -> list[Any]:
    """The parts of a step of a pattern, one of which must match."""
    if code is op.BRANCH:
        return list(said[1])
    if code is op.SUBPATTERN:
        return [said[3]]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and said[0]:
        return [said[2]]
    return []


def _without_longer(words: Iterable[str]) -> tuple[str, ...]:
    """Words of which none holds another."""
    known = sorted(set(words), key=lambda word: (len(word), word))
    return tuple(word for k, word in enumerate(known) if not any(shorter in word for shorter in known[:k]))

"""A case: one way to answer one question about a number, with its proof."""

from collections.abc import Callable, Container, Iterator, Sequence, Set
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

NO_SHARE = ("count", "ratio")


class Sort(NamedTuple):
    """What a number is at first sight; by it most cases need not be asked."""

    unit: str | None  # the class of the noun right behind it
    kind: str | None  # the class of its noun
    form: str  # count, ratio or percent
    chained: bool  # whether the number in front of it gave a statement


class Only(NamedTuple):
    """Of which numbers a case is asked: it would answer no others. What is left open is asked of all; nothing here need be told, it spares time.

    `said`: words, or kinds or codes of phrases, one of which its sentence holds.

    >>> Only(forms=("percent",), kinds=("member",)).fits(Sort("person", "member", "percent", chained=False))
    True
    """

    units: Container[str | None] | None = None
    kinds: Container[str | None] | None = None
    forms: Container[str] | None = None
    chained: bool | None = None
    said: Set[str] | None = None

    def fits(self, sort: Sort) -> bool:
        """Whether such a number is one of them, whatever its sentence says."""
        wanted = ((self.units, sort.unit), (self.kinds, sort.kind), (self.forms, sort.form))
        return all(known is None or found in known for known, found in wanted) and self.chained in (None, sort.chained)


ANY = Only()


class Case(NamedTuple):
    """`answer` says what the number is, or None where the case does not know; it changes nothing.

    `proof` is a whole text with its number marked «»: this case answers it. `rejects` are texts whose marked number it must not answer.
    `role` is what other cases may ask of an answer, whatever the case is called.
    """

    name: str
    answer: Callable[..., Any]
    proof: str = ""
    rejects: tuple[str, ...] = ()
    measures: frozenset[str] | None = None  # what it can be about; None: anything
    role: str = ""
    only: Only = ANY


class Table(tuple[Case, ...]):
    """The cases of one question, in the order in which they are asked; it remembers which of them fit a sort of number."""

    __hash__ = object.__hash__  # a table is itself, whatever it holds

    @lru_cache(maxsize=8192)  # noqa: B019  (tables stay as long as the program)
    def fitting(self, sort: Sort, measure: str | None) -> tuple[tuple[Case, Set[str] | None], ...]:
        return tuple((case, case.only.said) for case in self if (measure is None or case.measures is None or measure in case.measures) and case.only.fits(sort))


class Answer(NamedTuple):
    """What a case answered."""

    case: Case
    said: Any


Listener = Callable[[Sequence[Case], tuple[object, ...], list[Answer]], None]
_listeners: list[Listener] = []


def ask(cases: Sequence[Case], *asked: object, measure: str | None = None) -> Answer | None:
    """The first answer; `measure` is what is asked about, where that is known already."""
    if _listeners:
        return _overheard(cases, asked, measure)
    for case in cases:
        if (measure is None or case.measures is None or measure in case.measures) and (said := case.answer(*asked)) is not None:
            return Answer(case, said)
    return None


def ask_of(sort: Sort, said: Set[str], cases: Table, *asked: object, measure: str | None = None) -> Answer | None:
    """The first answer about a number of this sort, in whose sentence `said` stands; cases that are for others are not asked."""
    if _listeners:
        answer = _overheard(cases, asked, measure)
        assert answer is None or answer.case.only.fits(sort) and (answer.case.only.said is None or not answer.case.only.said.isdisjoint(said)), f"{answer.case.name}: only {answer.case.only}, answers {sort}"
        return answer
    for case, words in cases.fitting(sort, measure):
        if (words is None or not words.isdisjoint(said)) and (answered := case.answer(*asked)) is not None:
            return Answer(case, answered)
    return None


def _overheard(cases: Sequence[Case], asked: tuple[object, ...], measure: str | None) -> Answer | None:
    """All are asked, and the listeners told what they answered."""
    every = [Answer(case, said) for case in cases if (measure is None or case.measures is None or measure in case.measures) and (said := case.answer(*asked)) is not None]
    for listener in _listeners:
        listener(cases, asked, every)
    return every[0] if every else None


@contextmanager
def overheard(listener: Listener) -> Iterator[None]:
    """Audit mode: every case of a table is asked, and `listener` hears of all that answered; the first answer stays the one that counts."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)

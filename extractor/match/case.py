"""A case: one way to answer one question about a number, with its proof."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple


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


class Answer(NamedTuple):
    """What a case answered."""

    case: Case
    said: Any


Listener = Callable[[Sequence[Case], tuple[object, ...], list[Answer]], None]
_listeners: list[Listener] = []


def ask(cases: Sequence[Case], *asked: object, measure: str | None = None) -> Answer | None:
    """The first answer; `measure` is what is asked about, where that is known already."""
    every: list[Answer] = []
    if measure is None and not _listeners:
        for case in cases:
            if (said := case.answer(*asked)) is not None:
                return Answer(case, said)
        return None
    for case in cases:
        if measure is None or case.measures is None or measure in case.measures:
            said = case.answer(*asked)
            if said is not None:
                if not _listeners:
                    return Answer(case, said)
                every.append(Answer(case, said))
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

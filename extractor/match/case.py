"""A case: one way to answer one question about a number, with its proof."""

from collections.abc import Callable, Iterable
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


def ask(cases: Iterable[Case], *asked: object, measure: str | None = None) -> tuple[Case, Any] | None:
    """The first answer, and the case that gave it; `measure` is what is asked about, where that is known already."""
    for case in cases:
        if measure is None or case.measures is None or measure in case.measures:
            answer = case.answer(*asked)
            if answer is not None:
                return case, answer
    return None

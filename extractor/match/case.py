"""A case: one way to answer one question about a number, with its proof."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from extractor.match.told import Told
from extractor.match.view import Number

A = TypeVar("A")


class Case(NamedTuple):
    """`answer` says what the number is, or None where the case does not know; it changes nothing.

    `proof` is a whole text with its number marked «»: this case answers it. `rejects` are texts whose marked number it must not answer.
    `role` is what other cases may ask of an answer, whatever the case is called.
    """

    name: str
    answer: Callable[..., object]
    proof: str = ""
    rejects: tuple[str, ...] = ()
    measures: frozenset[str] | None = None  # what it can be about; None: anything
    role: str = ""


def ask(cases: Iterable[Case], n: Number, told: Told) -> tuple[Case, object] | None:
    """The first answer, and the case that gave it."""
    for case in cases:
        answer = case.answer(n, told)
        if answer is not None:
            return case, answer
    return None

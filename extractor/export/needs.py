"""Packages that only some exports need: imported where they are used, and named with the way to get them where they are missing."""

from collections import Counter
from importlib import import_module
from types import ModuleType
from typing import Any


class MissingPackage(RuntimeError):
    """A package that an export needs is not installed: the message says how to install it."""


def package(name: str, extra: str) -> Any:
    """The module `name`, of the project's extra `extra`. Raises MissingPackage.

    >>> package("json", "tables").loads("[1]")
    [1]
    """
    try:
        module: ModuleType = import_module(name)
    except ImportError as error:
        top = name.partition(".")[0]
        raise MissingPackage(f"{top} is not installed ({error}): pip install 'trichluc[{extra}]'") from error
    return module


class Dropped(Counter[str]):
    """What an export could not take, by reason.

    >>> dropped = Dropped()
    >>> dropped["a day that no calendar has: «2021-02-30»"] += 1
    >>> list(dropped.lines())
    ['1 × a day that no calendar has: «2021-02-30»']
    """

    def lines(self) -> list[str]:
        """One line a reason, the most frequent first."""
        return [f"{n:,} × {reason}" for reason, n in sorted(self.items(), key=lambda item: (-item[1], item[0])) if n]

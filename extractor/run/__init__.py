"""Runs: many inputs in, one outcome for each article out. The only room that catches all errors.

`stream` gives small runs in order to a file or pipe, `folder` keeps large ones in a folder where they go on after whatever stopped them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.run.article import Failure, Outcome, Settings, outcome
    from extractor.run.inputs import STDIN, Entry, Sources, count, entries, is_url, listed, sources
    from extractor.run.load import fetch_article
    from extractor.run.stream import processors, run

__all__ = [
    "STDIN", "Entry", "Failure", "Outcome", "Settings", "Sources", "count", "entries", "fetch_article", "is_url", "listed", "outcome", "processors", "run", "sources",
]

_HOMES = {"article": ("Failure", "Outcome", "Settings", "outcome"), "stream": ("processors", "run"),
          "load": ("fetch_article",),
          "inputs": ("STDIN", "Entry", "Sources", "count", "entries", "is_url", "listed", "sources")}


def __getattr__(name: str) -> Any:
    """The rooms behind are imported when they are asked for: a process is made ready before it reads its first article."""
    from importlib import import_module

    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"extractor.run.{home}"), name)

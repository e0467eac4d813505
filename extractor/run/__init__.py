"""Runs: many inputs in, one outcome for each article out. The only room that catches all errors.

`stream` gives small runs in order to a file or pipe, `folder` keeps large ones in a folder where they go on after whatever stopped them.
"""

from extractor.run.article import Failure, Outcome, Settings, outcome
from extractor.run.inputs import STDIN, Entry, Sources, count, entries, fetch_article, is_url, listed, sources
from extractor.run.stream import processors, run

__all__ = [
    "STDIN", "Entry", "Failure", "Outcome", "Settings", "Sources", "count", "entries", "fetch_article", "is_url", "listed", "outcome", "processors", "run", "sources",
]

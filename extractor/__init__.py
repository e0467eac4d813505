"""Trích Lục: congress and membership records with evidence from Vietnamese party-news articles.

>>> from extractor import extract
>>> extract(text="Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành.").observations[0].measure
'congress.elected'
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.context.identity.identify import identify
    from extractor.export.run import Run, read_run
    from extractor.extract import extract, extract_article
    from extractor.find.date_strings import ParsedDate, parse_date
    from extractor.find.numerals import parse_number
    from extractor.model import Record

__all__ = ["ParsedDate", "Record", "Run", "extract", "extract_article", "identify", "parse_date", "parse_number", "read_run"]

# Where each stands; imported when it is asked for, so that `trichluc --help` waits for none of them.
_HOMES = {"ParsedDate": "find.date_strings", "Record": "model", "Run": "export.run", "extract": "extract", "extract_article": "extract", "identify": "context.identity.identify",
          "parse_date": "find.date_strings", "parse_number": "find.numerals", "read_run": "export.run"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"extractor.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package: its `extract` is the function, though a module of that name stands beside it."""

    @property
    def extract(self) -> Any:
        return __getattr__("extract")

    @extract.setter
    def extract(self, _module: Any) -> None:
        """The import of that module would put it here."""


sys.modules[__name__].__class__ = _Package

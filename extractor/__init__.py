"""Trích Lục: congress and membership records with evidence from Vietnamese party-news articles.

>>> from extractor import extract
>>> extract(text="Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành.").observations[0].measure
'congress.elected'
"""

from extractor.context.identity import identify
from extractor.export.run import Run, read_run
from extractor.extract import extract, extract_article
from extractor.find.date_strings import ParsedDate, parse_date
from extractor.find.numerals import parse_number
from extractor.model import Record

__all__ = ["ParsedDate", "Record", "Run", "extract", "extract_article", "identify", "parse_date", "parse_number", "read_run"]


def _repr_html(record: Record) -> str:
    """What a notebook shows of a record."""
    from extractor.export.notebook import repr_html  # only a notebook needs it

    return repr_html(record)


Record._repr_html_ = _repr_html  # type: ignore[attr-defined]  # the model stands below everything that could draw it

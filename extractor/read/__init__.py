"""Bytes in, articles out: the one door of the reading room; what reads pages is imported when a page comes."""

from typing import TYPE_CHECKING, Any

from extractor.read.files import (
    ARCHIVE_SUFFIXES,
    LINE_SUFFIXES,
    MAX_BYTES,
    PACKED_LINE_SUFFIXES,
    PAGE_SUFFIXES,
    SUFFIXES,
    TEXT_SUFFIXES,
    ReadError,
    published_of,
    read_bytes,
    read_file,
    read_lines,
    read_page,
    read_path,
    read_row,
    read_text,
    reason,
)

if TYPE_CHECKING:
    from extractor.read.page import PageError, read_html, try_page
    from extractor.read.record import record_site

__all__ = [
    "ARCHIVE_SUFFIXES", "LINE_SUFFIXES", "MAX_BYTES", "PACKED_LINE_SUFFIXES", "PAGE_SUFFIXES", "SUFFIXES", "TEXT_SUFFIXES", "PageError", "ReadError", "published_of", "read_bytes", "read_file", "read_html", "read_lines",
    "read_page", "read_path", "read_row", "read_text", "reason", "record_site", "try_page",
]


def __getattr__(name: str) -> Any:
    if name in ("PageError", "read_html", "try_page"):
        from extractor.read import page

        return getattr(page, name)
    if name == "record_site":
        from extractor.read.record import record_site

        return record_site
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Flat tables as files: CSV, Parquet, Excel. All are written as the rows come, so that a run of any size fits into memory."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, Final

from extractor.export.arrow import arrow_batches, arrow_schema, day
from extractor.export.columns import Column, Kind
from extractor.export.jsonl import whole_file
from extractor.export.labels import Lang
from extractor.export.needs import Dropped, package

Rows = Iterable[Sequence[Any]]
Columns = Sequence[Column]
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""Excel takes a text that begins so for a formula."""
CONTROLS: Final = dict.fromkeys((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF), " ")
LONGEST_CELL, MOST_ROWS, FIRST_DAY = 32_767, 1_048_576, date(1900, 3, 1)
"""Limits of an Excel sheet: UTF-16 units of a cell, rows, and the first day that all spreadsheets count alike."""


def write_csv(rows: Rows, columns: Columns, path: Path, excel: bool = False) -> None:
    """Comma-separated UTF-8 with the columns' names on top; for `excel` with a byte order mark, «;» and decimal commas.

    A text of an Excel file that would be a formula there («=1+1», «-5») gets an apostrophe in front.
    """
    with whole_file(path) as file:
        stream_csv(rows, columns, file, excel)


def stream_csv(rows: Rows, columns: Columns, file: BinaryIO, excel: bool = False) -> None:
    """As `write_csv`, to an open file."""
    writer = CsvWriter(file, columns, excel)
    for row in rows:
        writer.write(row)
    writer.close()


class CsvWriter:
    """Rows to an open file, one at a time; `close` leaves the file itself open."""

    def __init__(self, file: BinaryIO, columns: Columns, excel: bool = False) -> None:
        self._text = TextIOWrapper(file, encoding="utf-8-sig" if excel else "utf-8", newline="", write_through=False)
        self._write = csv.writer(self._text, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n").writerow
        self._write([c.name for c in columns])
        self._cells = [_EXCEL_CELLS.get(c.kind, _guarded) for c in columns] if excel else None
        self._flags = [i for i, c in enumerate(columns) if c.kind == "boolean"]

    def write(self, row: Sequence[Any]) -> None:
        """Write one row."""
        if self._cells is not None:
            self._write([cell(value) for cell, value in zip(self._cells, row, strict=True)])
        else:
            self._write(_with_flags(row, self._flags))

    def close(self) -> None:
        """Write what is left in memory."""
        self._text.flush()
        self._text.detach()


def _with_flags(row: Sequence[Any], flags: Sequence[int]) -> Sequence[Any]:
    if not flags:
        return row
    cells = list(row)
    for i in flags:
        cells[i] = _flag(cells[i])
    return cells


def _guarded(value: Any) -> Any:
    """A text that Excel takes for text.

    >>> _guarded("=1+1"), _guarded("kết nạp 5")
    ("'=1+1", 'kết nạp 5')
    """
    return f"'{value}" if value is not None and str(value).startswith(FORMULA) else value


def _comma(value: Any) -> Any:
    return str(value).replace(".", ",") if isinstance(value, float) else value


def _flag(value: Any) -> Any:
    """A truth value as all read it: R's own read.csv takes it in capitals alone."""
    return None if value is None else "TRUE" if value else "FALSE"


def _same(value: Any) -> Any:
    return value


_EXCEL_CELLS: Final[dict[Kind, Callable[[Any], Any]]] = {"number": _comma, "boolean": _flag, "integer": _same, "date": _same}


def write_parquet(rows: Rows, columns: Columns, path: Path, lang: Lang, dropped: Dropped) -> int:
    """Parquet: codes as dictionaries, days as dates, titles and descriptions in the columns' metadata. How many rows it has.

    Raises MissingPackage without pyarrow.
    """
    parquet = package("pyarrow.parquet", "tables")
    schema, count = arrow_schema(columns), 0
    with whole_file(path) as file, parquet.ParquetWriter(file, schema, compression="zstd", compression_level=1) as writer:
        for batch in arrow_batches(rows, columns, dropped):
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def write_xlsx(rows: Rows, columns: Columns, path: Path, lang: Lang, dropped: Dropped) -> None:
    """An Excel workbook: the rows (on as many sheets as they need), and a sheet that explains the columns.

    Raises MissingPackage without xlsxwriter.
    """
    xlsxwriter = package("xlsxwriter", "tables")
    with whole_file(path) as file:
        book = xlsxwriter.Workbook(file, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
        try:
            bold, days = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
            _sheets(book, rows, columns, dropped, bold, days)
            sheet = book.add_worksheet({"en": "columns", "vi": "cột"}[lang])
            for line, cells in enumerate([("name", "title", "tiêu đề", "description"), *((c.name, c.title, c.title_vi, c.description) for c in columns)]):
                for at, cell in enumerate(cells):
                    sheet.write_string(line, at, cell, bold if line == 0 else None)
        finally:
            book.close()


def _sheets(book: Any, rows: Rows, columns: Columns, dropped: Dropped, bold: Any, days: Any) -> None:
    source: Iterator[Sequence[Any]] = iter(rows)
    pending = next(source, None)
    number = 1
    while pending is not None or number == 1:
        sheet = book.add_worksheet(f"{number}")
        sheet.freeze_panes(1, 0)
        write = [partial(_XLSX_CELLS.get(c.kind, _write_text), sheet, dropped=dropped, days=days) for c in columns]
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column.name, bold)
        line = 1
        while pending is not None and line < MOST_ROWS:
            for at, value in enumerate(pending):
                if value is not None:
                    write[at](line, at, value)
            line += 1
            pending = next(source, None)
        sheet.autofilter(0, 0, max(1, line - 1), len(columns) - 1)
        number += 1


def _write_text(sheet: Any, line: int, at: int, value: Any, dropped: Dropped, days: Any) -> None:
    text = str(value)
    if not text.isprintable() and (shown := text.translate(CONTROLS)) != text:
        dropped["a control character, which no cell of Excel can hold"] += 1
        text = shown
    if len(text) * 2 > LONGEST_CELL and len(text.encode("utf-16-le")) // 2 > LONGEST_CELL:
        dropped["the end of a text that is longer than a cell of Excel (32,767 characters)"] += 1
        text = text.encode("utf-16-le")[:2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"
    sheet.write_string(line, at, text)


def _write_number(sheet: Any, line: int, at: int, value: Any, dropped: Dropped, days: Any) -> None:
    sheet.write_number(line, at, value)


def _write_flag(sheet: Any, line: int, at: int, value: Any, dropped: Dropped, days: Any) -> None:
    sheet.write_boolean(line, at, value)


def _write_day(sheet: Any, line: int, at: int, value: Any, dropped: Dropped, days: Any) -> None:
    found = day(value)
    if found is not None and found >= FIRST_DAY:
        sheet.write_datetime(line, at, found, days)
    else:
        sheet.write_string(line, at, value)


_XLSX_CELLS: Final[dict[Kind, Callable[..., None]]] = {"number": _write_number, "integer": _write_number, "boolean": _write_flag, "date": _write_day}

"""Rows as Apache Arrow: what Parquet, data frames and DuckDB take."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from extractor.export.columns import Column
from extractor.export.needs import Dropped, package

BATCH: Final = 16_384
"""Rows that are in memory at a time."""


def arrow_schema(columns: Sequence[Column]) -> Any:
    """The `pyarrow.Schema` of the columns, with titles and descriptions as their metadata."""
    pa = package("pyarrow", "tables")
    types = {"code": pa.dictionary(pa.int32(), pa.string()), "text": pa.string(), "integer": pa.int64(), "number": pa.float64(),
             "boolean": pa.bool_(), "date": pa.date32()}
    return pa.schema([pa.field(c.name, types[c.kind], metadata={"title": c.title, "title_vi": c.title_vi, "description": c.description}) for c in columns])


def arrow_batches(rows: Iterable[Sequence[Any]], columns: Sequence[Column], dropped: Dropped) -> Iterator[Any]:
    """`pyarrow.RecordBatch`es of the rows; a day that no calendar has becomes empty and is counted in `dropped`."""
    pa = package("pyarrow", "tables")
    schema = arrow_schema(columns)
    source = iter(rows)
    while block := list(islice(source, BATCH)):
        arrays = []
        for field, column, values in zip(schema, columns, zip(*block, strict=True), strict=True):
            cells: Any = values
            if column.kind == "date":
                cells = [None if value is None else _day(value, dropped) for value in values]
            if column.kind == "code":  # four times as quick as building the dictionary cell by cell
                arrays.append(pa.array(cells, pa.string()).dictionary_encode())
            else:
                arrays.append(pa.array(cells, field.type))
        yield pa.record_batch(arrays, schema)


def arrow_table(rows: Iterable[Sequence[Any]], columns: Sequence[Column], dropped: Dropped) -> Any:
    """All rows as one `pyarrow.Table`."""
    pa = package("pyarrow", "tables")
    return pa.Table.from_batches(list(arrow_batches(rows, columns, dropped)), arrow_schema(columns))


def _day(iso: str, dropped: Dropped) -> date | None:
    found = day(iso)
    if found is None:
        dropped[f"a day that no calendar has: «{iso}»"] += 1
    return found


@lru_cache(maxsize=8192)
def day(iso: str) -> date | None:
    """The day, None where no calendar has it.

    >>> day("2020-02-29"), day("2021-02-29")
    (datetime.date(2020, 2, 29), None)
    """
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None

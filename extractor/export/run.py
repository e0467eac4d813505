"""A finished run, or a file of records, to look through, to count, to plot."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from extractor.export.arrow import arrow_table
from extractor.export.columns import TABLES, Column, Table
from extractor.export.flat import Flat
from extractor.export.jsonl import RecordsError
from extractor.export.labels import Lang
from extractor.export.needs import Dropped, package
from extractor.export.source import Row, lacking, parts, records_in, rows_of
from extractor.model import Record


class Run:
    """What `trichluc extract -o` wrote: iterate it for its records, or take a table of it as a data frame.

    `problems` holds what could not be read, in one line each, of the latest pass.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []
        parts(path)

    def __repr__(self) -> str:
        return f"read_run({str(self.path)!r})"

    def __iter__(self) -> Iterator[Record]:
        """The records, read one after the other."""
        self.problems = []
        for record in records_in(self.path):
            if isinstance(record, RecordsError):
                self.problems.append(str(record))
            else:
                yield record

    def rows(self) -> Iterator[Row]:
        """The objects as they stand in the file: several times as quick as the typed records."""
        self.problems = []
        for row in rows_of(self.path):
            if isinstance(row, RecordsError):
                self.problems.append(str(row))
            else:
                yield row

    def lacking(self) -> list[str]:
        """What a run's folder has not, in one line each: articles that are still to be read, articles that could not be."""
        return lacking(self.path)

    def articles(self, dropped: Dropped) -> Iterator[Row]:
        """As `rows`, each article once: one that was read before is counted in `dropped`."""
        seen: set[str] = set()
        for row in self.rows():
            ident = row["article"]["id"]
            if ident in seen:
                dropped["an article that the run holds twice (same id)"] += 1
            else:
                seen.add(ident)
                yield row

    def cells(self, table: str | Table, lang: Lang = "en", dropped: Dropped | None = None) -> Iterator[tuple[Any, ...]]:
        """The rows of a table (a name in `TABLES`), cells in the order of its columns; an article that the run holds twice gives its rows once.

        Raises KeyError for a name that is no table.
        """
        made = TABLES[table] if isinstance(table, str) else table
        for row in self.articles(Dropped() if dropped is None else dropped):
            yield from made.rows(Flat(row, lang))

    def arrow(self, table: str = "observations", lang: Lang = "en") -> Any:
        """A table as a `pyarrow.Table`. Raises KeyError for a name that is no table, MissingPackage without pyarrow."""
        return arrow_table(self.cells(table, lang), TABLES[table].columns, Dropped())

    def frame(self, table: str = "observations", engine: Literal["pandas", "polars"] = "pandas", lang: Lang = "en") -> Any:
        """A table as a pandas or polars data frame: codes are categories, days are dates, numbers keep their kind.

        `table` is one of observations, positions, congresses, documents, articles, checks. Raises KeyError for another name,
        ValueError for another engine, MissingPackage where the engine or pyarrow is not installed. For example `read_run("run/").frame().groupby(["province", "measure"]).size()`.
        """
        return _framed(self.arrow(table, lang), TABLES[table].columns, engine)

    def series(self, measure: str, time: Literal["year", "month", "term", "period"] = "year", provinces: bool = False, groups: Iterable[str] = (),
               engine: Literal["pandas", "polars"] = "pandas", lang: Lang = "en") -> Any:
        """One figure for each organisation (or province alone) and period, with its rivals, as a data frame: `trichluc series`.

        Raises KeyError for an unknown measure, MissingPackage where the engine or pyarrow is not installed.
        For example `read_run("run/").series("party.admitted", provinces=True).pivot(index="period", columns="province", values="value")`.
        """
        from extractor.export.series import COLUMNS, Series, Wanted
        from extractor.vocabulary import MEASURES

        if measure not in MEASURES:
            raise KeyError(measure)
        made = Series(self, Wanted(measure, groups=frozenset(groups), time=time, provinces=provinces), lang)
        return _framed(arrow_table(made.rows(), COLUMNS, Dropped()), COLUMNS, engine)


def _framed(table: Any, columns: Sequence[Column], engine: str) -> Any:
    """An Arrow table as a data frame: codes are categories in the order of their list, days dates, whole numbers nullable."""
    if engine not in ("pandas", "polars"):
        raise ValueError(f"engine {engine!r}: pandas or polars")
    if engine == "polars":
        return package("polars", "exports").from_arrow(table)
    pd, pa = package("pandas", "exports"), package("pyarrow", "tables")
    types = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame = table.to_pandas(types_mapper=types.get, date_as_object=False)
    for column in columns:
        if column.labels is not None and not column.many:  # all codes in their order, also those that no row has
            known = list(column.labels)
            frame[column.name] = frame[column.name].cat.set_categories([*known, *sorted(set(frame[column.name].cat.categories) - set(known))])
    return frame


def read_run(path: str | Path) -> Run:
    """The run at `path`: a records file (.jsonl, .jsonl.gz) or the folder that `trichluc extract -o FOLDER` made.

    Raises SourceError where there is none.
    """
    return Run(Path(path))

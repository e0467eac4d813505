"""Tables for Stata (.dta) and SPSS (.sav): codes as numbers with value labels, columns with variable labels, days as dates.

pyreadstat takes a whole table at a time, so that a long one is cut into files of `ROWS` rows: `observations.dta`, `observations-2.dta`, …
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

from extractor.export.arrow import day
from extractor.export.columns import Column, Table
from extractor.export.labels import Lang
from extractor.export.needs import Dropped, package

ROWS: Final = 50_000
STATA_BYTES: Final = 2045
"""Bytes of the longest text of a Stata variable that is no strL."""
STATA_FIRST, SPSS_FIRST = date(1960, 1, 1), date(1582, 10, 14)
"""Days that the two count from: Stata days, SPSS seconds."""
LABEL_CHARACTERS: Final = 80
"""Characters of a Stata variable's label."""


def write_labelled(rows: Iterable[Sequence[Any]], table: Table, folder: Path, lang: Lang, dropped: Dropped) -> list[str]:
    """Write the table's rows to NAME.dta and NAME.sav in `folder`; the names of the files. Raises MissingPackage.

    A column of codes becomes numbers (the code's place in its list, from 1), labelled in `lang`; columns that hold nothing but such labels are left
    out, for the value labels say the same.
    """
    pyreadstat, pd = package("pyreadstat", "exports"), package("pandas", "exports")
    kept = [(at, c) for at, c in enumerate(table.columns) if not c.name.endswith("_label")]
    values = {c.name: {n: both[lang == "vi"] for n, both in enumerate(c.labels.values(), 1)} for _, c in kept if c.labels and not c.many}
    numbers = {c.name: {code: float(n) for n, code in enumerate(c.labels, 1)} for _, c in kept if c.labels and not c.many}
    titles = {c.name: _cut(f"{c.heading(lang)}", LABEL_CHARACTERS) for _, c in kept}
    files, source = [], iter(rows)
    for part, block in enumerate(_blocks(source), 1):
        frame = {c.name: _column(pd, c, [row[at] for row in block], numbers.get(c.name), table.name, dropped) for at, c in kept}
        name = table.name if part == 1 else f"{table.name}-{part}"
        days = [c.name for _, c in kept if c.kind == "date"]
        pyreadstat.write_dta(pd.DataFrame(_within(frame, dropped) | _days(pd, frame, days, STATA_FIRST, 1.0)), str(folder / f"{name}.dta"),
                             column_labels=titles, variable_value_labels=values, variable_format=dict.fromkeys(days, "%td"), version=14)
        pyreadstat.write_sav(pd.DataFrame(frame | _days(pd, frame, days, SPSS_FIRST, 86_400.0)), str(folder / f"{name}.sav"),
                             column_labels=titles, variable_value_labels=values, variable_format=dict.fromkeys(days, "DATE11"))
        files += [f"{name}.dta", f"{name}.sav"]
    return files


def _blocks(source: Iterator[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    first = True
    while (block := list(islice(source, ROWS))) or first:
        yield block
        first = False


def _column(pd: Any, column: Column, cells: list[Any], numbers: dict[str, float] | None, table: str, dropped: Dropped) -> Any:
    if numbers is not None:
        unknown = {c for c in cells if c is not None and c not in numbers}
        for code in sorted(unknown):
            dropped[f"a code that this version has no label for, from the .dta and .sav: {table}.{column.name} = {code}"] += cells.count(code)
        return pd.Series([numbers.get(c) for c in cells], dtype="float64")
    if column.kind == "boolean":
        return pd.Series([None if c is None else float(c) for c in cells], dtype="float64")
    if column.kind in ("integer", "number"):
        return pd.Series(cells, dtype="float64")
    if column.kind == "date":
        return pd.Series([None if c is None else day(c) for c in cells], dtype="object")
    return pd.Series(["" if c is None else str(c).replace("\0", "\ufffd") for c in cells], dtype="object")


def _days(pd: Any, frame: dict[str, Any], names: Sequence[str], first: date, unit: float) -> dict[str, Any]:
    """The columns of days as the numbers that the program counts them by."""
    return {name: pd.Series([None if d is None else (d - first).days * unit for d in frame[name]], dtype="float64") for name in names}


def _within(frame: dict[str, Any], dropped: Dropped) -> dict[str, Any]:
    """The columns with texts that Stata takes."""
    made = {}
    for name, cells in frame.items():
        if cells.dtype == "object":
            long = [i for i, c in enumerate(cells) if isinstance(c, str) and len(c) > STATA_BYTES // 4 and len(c.encode("utf-8")) > STATA_BYTES]
            if long:
                cells = cells.copy()
                dropped["the end of a text that is longer than Stata takes (2,045 bytes), from the .dta"] += len(long)
                for i in long:
                    cells[i] = cells[i].encode("utf-8")[:STATA_BYTES - 3].decode("utf-8", "ignore") + "…"
        made[name] = cells
    return made


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest - 1] + "…"

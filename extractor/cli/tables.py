"""The command `table`: a run as one flat table."""

import atexit
import gc
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, WRONG_USAGE, LangOption, QuietOption, app, fail, language_of, progress, say, usage

if TYPE_CHECKING:
    from extractor.export.columns import Column, Table
    from extractor.export.labels import Lang
    from extractor.export.needs import Dropped
    from extractor.export.run import Run

SUFFIXES = (".csv", ".parquet", ".xlsx")

RunArgument = Annotated[Path, typer.Argument(metavar="RUN", help="What `extract -o` wrote: a records file (.jsonl, .jsonl.gz), a run's folder, or - for standard input.")]


@app.command(epilog="Examples:\n\n  trichluc table records.jsonl -o numbers.csv\n\n  trichluc table records.jsonl positions -o people.xlsx --lang vi\n\n"
                    "  trichluc table run/ -o numbers.parquet\n\n  trichluc table records.jsonl --wide -o congresses.csv --excel")
def table(
    run: RunArgument,
    name: Annotated[str, typer.Argument(metavar="[TABLE]", help="observations (one row a number), positions, congresses, documents, articles, checks.")] = "observations",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=".csv, .parquet or .xlsx; without it, CSV to standard output.")] = None,
    wide: Annotated[bool, typer.Option("--wide", help="A row for each organisation, term and body: total, women, re-elected, …, from all articles.")] = False,
    excel: Annotated[bool, typer.Option("--excel", help="CSV as Excel wants it here: byte order mark, «;», decimal comma, no formulas.")] = False,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make one flat table of a run: CSV, Parquet or Excel, with plain labels beside every code."""
    from extractor.export.columns import TABLES

    if name not in TABLES:
        usage(f"{name}: no such table; one of {', '.join(TABLES)}")
    if output is not None and output.suffix.lower() not in SUFFIXES:
        usage(f"--output {output}: the name must end in one of {', '.join(SUFFIXES)}")
    if wide and name != "observations":
        usage("--wide is a table of its own: leave the table's name out")
    if excel and output is not None and output.suffix.lower() != ".csv":
        usage(f"--excel: is about CSV; {output} needs no such help")
    language, found = language_of(lang), open_run(run, quiet)
    if wide:
        _write_wide(found, output, language, excel, quiet)
    count = write_table(found, TABLES[name], output, language, excel, quiet)
    finish(found, f"{count:,} rows → {output}" if output else f"{count:,} rows", quiet)


def _write_wide(run: "Run", output: Path | None, lang: "Lang", excel: bool, quiet: bool) -> NoReturn:
    from extractor.export.needs import Dropped
    from extractor.export.wide import COLUMNS
    from extractor.export.wide import wide as rows

    dropped = Dropped()
    count = write_rows(rows(run, lang, dropped), COLUMNS, output, lang, excel, quiet, dropped)
    finish(run, f"{count:,} rows → {output}" if output else f"{count:,} rows", quiet)


def open_run(path: Path, quiet: bool = False) -> "Run":
    """The run at `path`, which has at least one article; ends the command where it has none, before anything is written."""
    from extractor.export.run import read_run
    from extractor.export.source import SourceError

    given = path
    if str(path) == "-":  # exports go through a run more than once
        path = Path(tempfile.mkstemp(prefix="trichluc-", suffix=".jsonl")[1])
        atexit.register(path.unlink, missing_ok=True)
        with path.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
    try:
        run = read_run(path)
        empty = next(run.rows(), None) is None
    except SourceError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{path}: cannot be read ({error.strerror})")
    if not quiet:
        for line in run.lacking():
            say(line)
    if empty:
        for problem in run.problems:
            say(f"trichluc: {problem}")
        fail(f"{given}: no articles in it", SOME_FAILED if run.problems else NOTHING)
    return run


def write_table(run: "Run", made: "Table", output: Path | None, lang: "Lang", excel: bool, quiet: bool) -> int:
    """Write a table of the run and say what was dropped; how many rows it has."""
    from extractor.export.needs import Dropped

    dropped = Dropped()
    return write_rows(run.cells(made, lang, dropped), made.columns, output, lang, excel, quiet, dropped)


def write_rows(source: Iterator[Sequence[Any]], columns: "Sequence[Column]", output: Path | None, lang: "Lang", excel: bool, quiet: bool, dropped: "Dropped") -> int:
    """Write rows to a file of the kind that its name says (CSV to standard output without one), and say what was dropped; how many there were."""
    from extractor.export.files import stream_csv, write_csv, write_parquet, write_xlsx
    from extractor.export.needs import MissingPackage

    gc.disable()  # rows hold no cycles: a sixth of the time
    try:
        with progress(quiet or output is None) as bar:
            rows = Counted(source, bar)
            if output is None:
                stream_csv(rows, columns, sys.stdout.buffer, excel)
                sys.stdout.buffer.flush()
            elif output.suffix.lower() == ".csv":
                write_csv(rows, columns, output, excel)
            else:
                (write_parquet if output.suffix.lower() == ".parquet" else write_xlsx)(rows, columns, output, lang, dropped)
    except MissingPackage as error:
        fail(str(error), WRONG_USAGE)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        fail(f"{output or 'standard output'}: cannot be written ({error.strerror or error}): nothing was kept; check the folder and the disk")
    finally:
        gc.enable()
    say_dropped(dropped, quiet)
    return rows.count


class Counted:
    """Rows that are counted as they pass, while a person who looks on sees how many."""

    def __init__(self, rows: Iterator[Sequence[Any]], bar: Any) -> None:
        self.rows, self.bar, self.count = rows, bar, 0

    def __iter__(self) -> Iterator[Sequence[Any]]:
        task = self.bar.add_task("", total=None)
        for row in self.rows:
            yield row
            self.count += 1
            if not self.count % 1000:
                self.bar.update(task, description=f"{self.count:,} rows")


def say_dropped(dropped: "Dropped", quiet: bool) -> None:
    """What an export could not take, a line a reason, on standard error."""
    if not quiet:
        for line in dropped.lines():
            say(f"dropped: {line}")


def finish(run: "Run", message: str, quiet: bool) -> NoReturn:
    """Say what was done and what could not be read; end the command with its exit code."""
    if not quiet:
        for problem in run.problems:
            say(f"trichluc: {problem}")
    if not quiet:
        say(message)
    raise typer.Exit(SOME_FAILED if run.problems else OK)

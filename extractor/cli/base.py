"""What the commands share: the application, exit codes, messages, progress, languages, reading records."""

import locale
import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from extractor.export.labels import Lang
    from extractor.model import Record

OK, SOME_FAILED, WRONG_USAGE, NOTHING = 0, 1, 2, 3
"""Exit codes: all well, some inputs failed, wrong usage, nothing to read."""
WIDTH = 120
"""Columns of tables that go to a file or pipe."""

app = typer.Typer(
    name="trichluc", no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Congress and membership records with evidence from Vietnamese party-news articles.",
    epilog="Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 3 nothing to read.")

LangOption = Annotated[str | None, typer.Option("--lang", metavar="vi|en", help="Language of the labels; without it, the locale's.")]
AllowPrivateOption = Annotated[list[str] | None, typer.Option(
    "--allow-private", metavar="HOST:PORT", help="Let this one address of a private network be fetched.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no messages on standard error.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"trichluc {version('trichluc')}")
        raise typer.Exit


@app.callback()
def _trichluc(
    _show_version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    pass


class Tally:
    """How many went well and how many did not; says each failure in one line, unless it is to be `quiet`."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.done = 0
        self.failed = 0

    def __str__(self) -> str:
        return f"{self.done} {'article' if self.done == 1 else 'articles'}" + (f", {self.failed} failed" if self.failed else "")

    def fail(self, message: str) -> None:
        """Count a failure and say it."""
        self.failed += 1
        if not self.quiet:
            say(f"trichluc: {message}")


def progress(quiet: bool) -> "Progress":
    """A line of progress on standard error, which a person alone sees."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=Console(stderr=True), transient=True,
                    disable=quiet or not sys.stderr.isatty())


def records_of(path: Path, tally: Tally) -> Iterator["Record"]:
    """The records of a file that `extract` wrote; lines that are none are counted and said."""
    from extractor.export.jsonl import RecordsError, read_records

    with opened(path) as file:
        for record in read_records(file, str(path)):
            if isinstance(record, RecordsError):
                tally.fail(str(record))
            else:
                tally.done += 1
                yield record


def opened(path: Path) -> BinaryIO:
    """The file of records, or standard input for «-»; ends the command where it cannot be read."""
    if str(path) == "-":
        return sys.stdin.buffer
    try:
        return path.open("rb")
    except OSError as error:
        fail(f"{path}: cannot be read ({error.strerror}): give a file that `trichluc extract -o` wrote")


def console() -> "Console":
    """Where tables are printed: standard output, in its own width where it is a terminal."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)


def language_of(lang: str | None) -> "Lang":
    """The language of labels that was asked for, else the locale's."""
    if lang is None:
        name = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), None) or locale.getlocale()[0] or ""
        return "vi" if name.lower().startswith("vi") else "en"
    if lang == "vi" or lang == "en":
        return "vi" if lang == "vi" else "en"
    usage(f"--lang {lang}: vi or en")


def is_day(text: str) -> bool:
    """Whether the text is an ISO 8601 date of the calendar."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text) and date.fromisoformat(text))
    except ValueError:
        return False


def say(message: str) -> None:
    """A message on standard error."""
    typer.echo(message, err=True)


def fail(message: str, code: int = SOME_FAILED) -> NoReturn:
    """End the command with a message and an exit code."""
    say(f"trichluc: {message}")
    raise typer.Exit(code)


def usage(message: str) -> NoReturn:
    """End the command with what is wrong with its options."""
    fail(message, WRONG_USAGE)

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

OK, SOME_FAILED, WRONG_USAGE, NOTHING, STOPPED = 0, 1, 2, 3, 4
"""Exit codes: all well, some inputs failed, wrong usage, nothing to read, stopped before the end (by a signal: 128 and its number)."""
WIDTH = 120
"""Columns of tables that go to a file or pipe."""

app = typer.Typer(
    name="trichluc", no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Congress and membership records with evidence from Vietnamese party-news articles.",
    epilog="Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 3 nothing to read, 4 stopped before the end (130, 143, 129: by Ctrl-C, kill, hang-up).")

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

    def __init__(self, quiet: bool = False, most: int | None = None) -> None:
        self.quiet = quiet
        self.most = most  # failures after which a run is to stop
        self.done = 0
        self.failed = 0
        self.left_out = 0

    def __str__(self) -> str:
        return f"{self.done} {'article' if self.done == 1 else 'articles'}" + (f", {self.failed} failed" if self.failed else "") + (
            f", {self.left_out} left out by date" if self.left_out else "")

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


def day_of(text: str | None, option: str) -> str | None:
    """The ISO 8601 date that an option names, as YYYY-MM-DD or as Vietnamese papers write it; None for none. Ends the command for what is no date.

    >>> day_of("16/10/2020", "--published")
    '2020-10-16'
    """
    if text is None:
        return None
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip())
    written = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}" if found else text.strip()
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
            return date.fromisoformat(written).isoformat()
    except ValueError:
        pass
    usage(f"{option} {text}: no date of the calendar; write it as 2020-10-16 or 16/10/2020")


def period_of(text: str | None, option: str) -> str | None:
    """The ISO 8601 date, month or year that an option names; None for none. Ends the command for what is none.

    >>> period_of("2020", "--since"), period_of("10/2020", "--since"), period_of("16/10/2020", "--since")
    ('2020', '2020-10', '2020-10-16')
    """
    if text is None or re.fullmatch(r"\d{4}", text.strip()):
        return text and text.strip()
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text.strip())
    if month:
        return text.strip()
    turned = re.fullmatch(r"(0?[1-9]|1[0-2])/(\d{4})", text.strip())
    return f"{turned[2]}-{int(turned[1]):02d}" if turned else day_of(text, option)


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

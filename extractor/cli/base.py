"""What the commands share: the application, exit codes, messages, progress, languages, reading records."""

import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

from extractor.messages import Lang, language, translate

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from extractor.model import Record

OK, SOME_FAILED, WRONG_USAGE, NOTHING, STOPPED = 0, 1, 2, 3, 4
"""Exit codes: all well, some inputs failed, wrong usage, nothing to read, stopped before the end (by a signal: 128 and its number)."""
_wanted: str | None = None
_spoken: Lang | None = None
"""The language of the command that runs: what the program's own --lang asks for, and what was settled."""
WIDTH = 120
"""Columns of tables that go to a file or pipe."""

app = typer.Typer(
    name="trichluc", no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Congress and membership records with evidence from Vietnamese party-news articles.",
    epilog="Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 3 nothing to read, 4 stopped before the end (130, 143, 129: by Ctrl-C, kill, hang-up).")

LangOption = Annotated[str | None, typer.Option(
    "--lang", metavar="vi|en", help="Language of labels, messages and help; without it, that of TRICHLUC_LANG, else the locale's.")]
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
    lang: LangOption = None,
) -> None:
    global _wanted
    _wanted = lang
    language_of(None)


class Tally:
    """How many went well and how many did not; says each failure in one line, unless it is to be `quiet`."""

    def __init__(self, quiet: bool = False, most: int | None = None) -> None:
        self.quiet = quiet
        self.most = most  # failures after which a run is to stop
        self.done = 0
        self.failed = 0
        self.left_out = 0

    def __str__(self) -> str:
        told = [t("1 article" if self.done == 1 else f"{self.done} articles")]
        told += [t(f"{count} {what}") for count, what in ((self.failed, "failed"), (self.left_out, "left out by date")) if count]
        return ", ".join(told)

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
    """The records of a file that `extract` wrote, or of a run's folder; lines that are none are counted and said."""
    from extractor.export.jsonl import RecordsError, read_records
    from extractor.export.source import SourceError, records_in

    try:
        for record in read_records(sys.stdin.buffer, str(path)) if str(path) == "-" else _in_order(path) or records_in(path):
            if isinstance(record, RecordsError):
                tally.fail(str(record))
            else:
                tally.done += 1
                yield record
    except SourceError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{path}: cannot be read ({error.strerror}): give a file that `trichluc extract -o` wrote")


def _in_order(path: Path) -> Iterator["Record"] | None:
    """The records of a run's folder in the order of its inputs; None where it is no such folder, or not finished."""
    from extractor.run.folder import Refused, is_run

    if not path.is_dir() or not is_run(str(path)):
        return None
    from itertools import chain

    from extractor.model import Record
    from extractor.run.merge import records

    lines = records(str(path))
    try:
        first = next(lines, None)
    except Refused:
        return None
    return map(Record.model_validate_json, chain(() if first is None else (first,), lines))


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


def language_of(lang: str | None) -> Lang:
    """The language that was asked for, else that of TRICHLUC_LANG, else the locale's; messages are in it from now on."""
    global _spoken
    try:
        _spoken = language(lang or _wanted)
    except ValueError as error:
        _spoken = "en"
        usage(str(error))
    return _spoken


def t(message: str) -> str:
    """A message, or a piece of one, in the language that is spoken."""
    return translate(message, _spoken or "en")


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
    typer.echo(t(message), err=True)


class Interrupted(BaseException):
    """A signal asks the program to end; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl-C, kill and hang-up raise Interrupted in this block, so that what is being written is cleared away; nohup leaves hang-up ignored."""
    numbers = [n for name in ("SIGINT", "SIGTERM", "SIGHUP") if (n := getattr(signal, name, None)) is not None]
    before = {}
    if threading.current_thread() is threading.main_thread():
        before = {n: signal.signal(n, _interrupt) for n in numbers if signal.getsignal(n) in (signal.SIG_DFL, signal.default_int_handler)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    raise Interrupted(number)


def say_proxies() -> None:
    """Say that a proxy of the environment is not used, where there is one."""
    name = next((n for n in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy") if os.environ.get(n)), None)
    if name:
        say(f"trichluc: {name} is set and is not used: pages are fetched directly, since a proxy would connect in our place, unchecked")


def fail(message: str, code: int = SOME_FAILED) -> NoReturn:
    """End the command with a message and an exit code."""
    say(f"trichluc: {message}")
    raise typer.Exit(code)


def usage(message: str) -> NoReturn:
    """End the command with what is wrong with its options."""
    fail(message, WRONG_USAGE)

"""Runs in a folder: `extract … -o FOLDER/`, and the commands `merge` and `verify`."""

import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, STOPPED, QuietOption, app, fail, interruptible, progress, say, t, usage

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from extractor.run import Settings, Sources
    from extractor.run.folder import Engine, Options, Result, Run
    from extractor.run.pool import Progress

LOG: float = 60.0
"""Seconds between two lines of progress where nobody looks on."""


def run_in_folder(
    output: str, inputs: list[str], found: "Sources", settings: "Settings", *, limit: int | None, shard: str | None, parts: int | None, forget: bool, again: bool,
    jobs: int | None, max_failures: int | None, engine: str, scheduler: str | None, quiet: bool,
) -> int:
    """Do a run, or go on with it; the exit code."""
    from extractor.run.folder import Options, Refused, Run
    from extractor.run.lock import Locked
    from extractor.run.pool import Trouble

    mine, of = _shard(shard)
    options = Options(limit, mine, of, parts, forget, again)
    if engine not in ("local", "dask"):
        usage(f"--engine {engine}: local or dask")
    if scheduler and engine != "dask":
        usage("--scheduler is for --engine dask")
    folder = output if "://" in output else output.rstrip("/") or "/"
    try:
        with Run(folder, inputs, found, settings, options, getattr(sys.stdin, "buffer", None)) as run:
            if not run.plan.articles:
                fail(f"nothing to read in {', '.join(inputs)}", NOTHING)
            return _go(run, _engine(run, engine, scheduler, jobs, max_failures), options, quiet)
    except (Refused, Locked) as error:
        fail(str(error))
    except Trouble as error:
        fail(f"{error}; then start the same command again, which goes on where it was", STOPPED)


def _shard(text: str | None) -> tuple[int, int]:
    if text is None:
        return 1, 1
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        usage(f"--shard {text}: write I/N, such as 3/40, with I from 1 to N")
    return int(found[1]), int(found[2])


def _engine(run: "Run", engine: str, scheduler: str | None, jobs: int | None, max_failures: int | None) -> "Engine":
    from extractor.run import processors

    if engine == "dask":
        from extractor.run.cluster import Cluster

        return Cluster(run.task, run.progress, scheduler, jobs or processors(), max_failures)
    from extractor.run.pool import Pool

    return Pool(run.task, jobs or processors(), run.progress, max_failures=max_failures)


def _go(run: "Run", engine: "Engine", options: "Options", quiet: bool) -> int:
    kept = run.progress.done
    if kept and not quiet:
        say(f"{run.folder}: {kept} of {run.progress.total} articles are done already, {len(run.left)} parts are left" if run.left
            else f"{run.folder}: all {run.progress.total} articles are done already")
    with _signals(engine, quiet) as caught, _shown(run.progress, quiet) as tick:
        def looked() -> None:
            caught.act()
            tick()

        result = run.go(engine, looked)
    _tell(run, result, options, quiet or caught.number is not None and caught.again)
    if caught.number is not None:
        return 128 + caught.number
    return STOPPED if result.trouble or result.left else SOME_FAILED if result.failed else OK


def _tell(run: "Run", result: "Result", options: "Options", quiet: bool) -> None:
    from extractor.run.folder import FAILURES

    done = result.records + result.failed + result.left_out
    told = [f"{result.records} records"]
    if result.failed:
        told.append(f"{result.failed} failed (see {run.folder}/{FAILURES})" if options.shards == 1 else f"{result.failed} failed")
    if result.left_out:
        told.append(f"{result.left_out} left out by date")
    counts = ", ".join(map(t, told))
    if result.trouble:
        say(f"trichluc: {result.trouble}; {done} of {result.articles} articles are kept: start the same command again, which goes on behind them")
    elif result.left:
        say(f"trichluc: stopped: {done} of {result.articles} articles are kept in {run.folder}: start the same command again, which goes on behind them")
    elif not quiet:
        if passed := run.passed_over():
            say(f"passed over: {passed}")
        articles = f"{result.articles} articles" + (f" (shard {options.shard} of {options.shards})" if options.shards > 1 else "")
        say(f"{t(articles)}: {counts} → {run.folder}")
        if options.shards == 1:
            say(f"next: trichluc merge {run.folder} -o records.jsonl")


class _Caught:
    """Signals that ask a run to end: the first lets it finish what is in hand, the second does not."""

    def __init__(self, engine: "Engine", quiet: bool) -> None:
        self._engine, self._quiet = engine, quiet
        self.number: int | None = None
        self.again = False
        self._acted = 0

    def catch(self, number: int, _frame: FrameType | None) -> None:
        self.again = self.number is not None
        self.number = self.number or number

    def act(self) -> None:
        """Do what was asked; not in the handler, which may interrupt anything."""
        if self.number is not None and not self._acted:
            self._acted = 1
            if not self._quiet:
                say("trichluc: stopping: the articles in hand are finished (again: stop at once)")
            self._engine.stop()
        if self.again and self._acted < 2:
            self._acted = 2
            self._engine.kill()


@contextmanager
def _signals(engine: "Engine", quiet: bool) -> Iterator[_Caught]:
    caught = _Caught(engine, quiet)
    numbers = [n for name in ("SIGINT", "SIGTERM", "SIGHUP") if (n := getattr(signal, name, None)) is not None and signal.getsignal(n) is not signal.SIG_IGN]
    before = {number: signal.signal(number, caught.catch) for number in numbers}
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _shown(state: "Progress", quiet: bool) -> Iterator["Tick"]:
    """What is called now and then to show how far a run is: a line that moves on a terminal, else a line a minute."""
    with progress(quiet) as bar:
        yield Tick(state, bar, quiet)


class Tick:
    """Shows the state of a run."""

    def __init__(self, state: "Progress", bar: "Bar", quiet: bool) -> None:
        self._state, self._bar, self._quiet = state, bar, quiet
        self._first = state.done
        self._began = self._said = time.monotonic()
        self._task = bar.add_task("", total=state.total, completed=state.done)

    def __call__(self) -> None:
        if self._quiet:
            return
        if not self._bar.disable:
            self._bar.update(self._task, completed=self._state.done, description=self.line())
        elif time.monotonic() - self._said >= LOG:
            self._said = time.monotonic()
            say(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {self.line()}")

    def line(self) -> str:
        """How far it is, how fast, how long still, how many failed."""
        state, seconds = self._state, time.monotonic() - self._began
        rate = (state.done - self._first) / seconds if seconds > 1 else 0.0
        told = [t(f"{state.done} of {state.total} articles, {state.failed} failed")]
        if rate:
            told += [t(f"{rate:.1f} a second"), t(f"{_time((state.total - state.done) / rate)} left")]
        return ", ".join(told)


def _time(seconds: float) -> str:
    minutes, hours = round(seconds / 60), round(seconds / 3600)
    return f"{round(seconds)} s" if seconds < 100 else f"{minutes} min" if minutes < 100 else f"{hours} h" if hours < 100 else f"{round(hours / 24)} days"


@app.command(epilog="Examples:\n\n  trichluc merge run/ -o records.jsonl\n\n  trichluc merge run/ > records.jsonl")
def merge(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The folder of a run that `extract -o FOLDER/` has finished.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="JSON Lines go here, whole or not at all; without it, to standard output.")] = None,
    quiet: QuietOption = False,
) -> None:
    """Put the records of a run into one file, in the order of its inputs."""
    from extractor.export.jsonl import whole_file
    from extractor.run.folder import Refused
    from extractor.run.merge import records

    if output is not None and not output.absolute().parent.is_dir():
        usage(f"--output {output}: there is no folder {output.absolute().parent}")
    count = 0
    try:
        lines = records(folder.rstrip("/"))
        first = next(lines, None)
        with interruptible(), whole_file(output) if output is not None else _standard_output() as file:
            for line in chain(() if first is None else (first,), lines):
                file.write(line)
                count += 1
    except Refused as error:
        fail(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"{output or 'standard output'}: cannot be written ({error.strerror}): nothing was kept; check the folder and the disk")
    if not quiet:
        say(t(f"{count} records") + (f" → {output}" if output else ""))


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@app.command(epilog="Examples:\n\n  trichluc verify run/")
def verify(folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The folder of a run.")]) -> None:
    """Check a run: every article once, every file whole and as it was written; exit code 1 where something is wrong."""
    from extractor.run.folder import Refused
    from extractor.run.merge import verify as check

    try:
        report = check(folder.rstrip("/"))
    except Refused as error:
        fail(str(error))
    except OSError as error:
        fail(f"{folder}: cannot be read ({error.strerror or error})")
    for problem in report.problems:
        say(f"trichluc: {problem}")
    typer.echo(t(f"{report.articles} articles in {report.parts} parts: {report.records} records, {report.failed} failed, {report.left_out} left out by date"))
    if report.problems:
        fail(f"{folder}: {len(report.problems)} problems: start the same `trichluc extract` again, which mends them")
    typer.echo(t(f"merged: {report.bytes} bytes, sha256 {report.sha256}"))

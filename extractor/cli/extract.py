"""The command `extract`."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import (
    NOTHING,
    OK,
    SOME_FAILED,
    AllowPrivateOption,
    LangOption,
    QuietOption,
    Tally,
    app,
    console,
    day_of,
    fail,
    interruptible,
    language_of,
    period_of,
    progress,
    say,
    say_proxies,
    t,
    usage,
)

if TYPE_CHECKING:
    from extractor.export.labels import Lang
    from extractor.run import Outcome, Settings, Sources


@app.command(epilog="Examples:\n\n  trichluc extract corpora/articles -o records.jsonl\n\n  trichluc extract article.txt --published 2020-10-16\n\n"
                    "  cat pages.jsonl | trichluc extract - > records.jsonl\n\n  trichluc extract https://example.vn/bai-viet.html\n\n"
                    "  trichluc extract pages.warc.gz archive/ -o run/\n\n  trichluc extract -i inputs.txt -o run/ --shard 3/40")
def extract(
    inputs: Annotated[list[str] | None, typer.Argument(
        metavar="INPUT...", help=".txt, .html, .jsonl(.gz) (one object with text or html a line), .csv or .warc(.gz) files, folders of these, "
                                 "an article's http(s) address, an address of an object store (s3://…), or - for standard input.")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|FOLDER", help=(
        "JSON Lines go here: into a file, whole or not at all; or (a name without suffix, or with / at its end) into a folder, where a run "
        "that is stopped goes on when it is started again."))] = None,
    lists: Annotated[list[str] | None, typer.Option("--inputs", "-i", metavar="LIST", help="A file that names inputs, one a line.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="YYYY-MM-DD or 16/10/2020; overrules the articles' own date of publication.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Read articles without any word of the Party too; their record is empty else.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what was published before (YYYY, YYYY-MM or YYYY-MM-DD), or has no date.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what was published after, or has no date.")] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N articles.")] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; without it, one for each processor.")] = None,
    max_failures: Annotated[int | None, typer.Option(metavar="N", min=0, help="Stop when more than N articles have failed.")] = None,
    shard: Annotated[str | None, typer.Option(metavar="I/N", help="With a folder: do only the I-th of N shares, for job arrays; then `trichluc merge`.")] = None,
    parts: Annotated[int | None, typer.Option(metavar="N", min=1, max=100_000, help="With a new folder: into how many parts the work is cut.")] = None,
    engine: Annotated[str, typer.Option(metavar="local|dask", help="With a folder: who works, processes here or a Dask cluster.")] = "local",
    scheduler: Annotated[str | None, typer.Option(metavar="ADDRESS", help="With --engine dask: its scheduler; without it, a cluster on this machine.")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="With a folder: forget inputs that an earlier try named and this one does not.")] = False,
    retry: Annotated[bool, typer.Option("--retry-failed", help="With a folder: try articles again that failed.")] = False,
    verdicts: Annotated[Path | None, typer.Option(metavar="FILE", help="Editors' verdicts (`trichluc verdicts export`) that the records take in.")] = None,
    seconds: Annotated[float | None, typer.Option(metavar="S", min=0.1, help="Processor time for one article, and as much for each MiB of it; 60.")] = None,
    memory: Annotated[int | None, typer.Option(metavar="MIB", min=64, help="Memory for one article; 1024.")] = None,
    allow_private: AllowPrivateOption = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Extract records from articles: JSON Lines to a file, folder or pipe, a readable summary to a terminal."""
    from extractor import run
    from extractor.run.article import MEMORY, SECONDS

    language = language_of(lang)
    settings = run.Settings(day_of(published, "--published"), period_of(since, "--since"), period_of(until, "--until"), everything, seconds or SECONDS,
                            memory or MEMORY, tuple(allow_private or ()), _verdicts(verdicts, quiet))
    named = [*(inputs or ()), *(name for file in lists or () for name in _listed(file))]
    if not named:
        usage("INPUT is missing: name files, folders, addresses, or - for standard input")
    for name in named:
        if name.lower().startswith("www.") and not os.path.exists(name):
            usage(f"{name}: there is no such file; for the page write https://{name}")
    try:
        found = run.sources(named, besides=output)
    except OSError as error:
        fail(str(error))
    if not found.names:
        told = found.told()
        fail(f"nothing to read in {', '.join(named)} (passed over: {told})" if told else f"nothing to read in {', '.join(named)}", NOTHING)
    if not quiet and any(map(run.is_url, found.names)):
        say_proxies()
    if output is not None and is_folder(output):
        from extractor.cli.archive import run_in_folder

        with interruptible():
            code = run_in_folder(output, named, found, settings, limit=limit, shard=shard, parts=parts, forget=forget, again=retry, jobs=jobs,
                                 max_failures=max_failures, engine=engine, scheduler=scheduler, quiet=quiet)
        raise typer.Exit(code)
    for option, given in (("--shard", shard), ("--parts", parts), ("--forget", forget), ("--retry-failed", retry), ("--scheduler", scheduler),
                          ("--engine dask", engine != "local")):
        if given:
            usage(f"{option} is for a run in a folder: give one with -o FOLDER/")
    with interruptible():
        _to_file(None if output is None else Path(output), found, settings, language, limit=limit, jobs=jobs or run.processors(), max_failures=max_failures, quiet=quiet)


def _verdicts(file: Path | None, quiet: bool) -> str | None:
    """The file of verdicts, looked through first: lines that are none are said and passed over."""
    if file is None:
        return None
    from extractor.cli.verdicts import docket_of

    if not docket_of(file, Tally(quiet)).rows:
        usage(f"--verdicts {file}: no verdicts in it: give what `trichluc verdicts export` wrote")
    return str(file.absolute())


def is_folder(output: str) -> bool:
    """Whether `-o` names a folder for a run: by a slash at its end, by what is there, or by having no suffix."""
    from extractor.run import places

    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        return True
    return (places.is_remote(output) or not os.path.exists(output)) and not os.path.splitext(output)[1]


def _listed(file: str) -> list[str]:
    from extractor.run import listed

    try:
        return listed(file)
    except (OSError, UnicodeDecodeError) as error:
        usage(f"--inputs {file}: cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'}): give a file with one input a line")


def _to_file(output: Path | None, found: "Sources", settings: "Settings", language: "Lang", *, limit: int | None, jobs: int, max_failures: int | None, quiet: bool) -> None:
    """A small run: to a file, a pipe or a terminal."""
    from itertools import islice

    from extractor import run

    if output is not None and not output.absolute().parent.is_dir():
        usage(f"--output {output}: there is no folder {output.absolute().parent}")
    tally = Tally(quiet, max_failures)
    work = islice(run.entries(found.names, getattr(sys.stdin, "buffer", None)), limit)
    done = run.run(work, settings, jobs)
    summaries = output is None and sys.stdout.isatty()
    lines = _watched(done, tally, run.count(found.names), shown=not summaries)
    try:
        if output is not None:
            _write_file(lines, output)
        elif summaries:
            _write_summaries(lines, language)
        else:
            for line in lines:
                sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        fail(f"{output or 'standard output'}: cannot be written ({error.strerror}): nothing was kept; check the folder and the disk")
    if not tally.done and not tally.failed and not tally.left_out:
        fail(f"nothing to read in {', '.join(found.names)}", NOTHING)
    if not quiet:
        if told := found.told():
            say(f"passed over: {told}")
        say(f"{tally} → {output}" if output and tally.done else str(tally))
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


def _watched(done: Iterable["Outcome"], tally: Tally, total: int | None, shown: bool) -> Iterator[bytes]:
    """The lines of the outcomes; what became of them is counted, failures are said, and a person who looks on sees how far it is."""
    with progress(tally.quiet or not shown) as bar:
        task = bar.add_task("", total=total)
        for outcome in done:
            if outcome.failure is not None:
                tally.fail(str(outcome.failure))
                if tally.most is not None and tally.failed > tally.most:
                    fail(f"more than {tally.most} articles failed (--max-failures): nothing was written")
            elif outcome.line is None:
                tally.left_out += 1
            else:
                tally.done += 1
            seconds = bar.tasks[0].elapsed or 0
            told = [t(f"{tally.done} done, {tally.failed} failed"), *([t(f"{tally.done / seconds:.1f} a second")] if seconds else [])]
            bar.update(task, completed=tally.done + tally.failed, description=", ".join(told))
            if outcome.line is not None:
                yield outcome.line


def _write_file(lines: Iterator[bytes], output: Path) -> None:
    from extractor.export.jsonl import whole_file

    first = next(lines, None)
    if first is None:  # nothing came out: what stands in the file stays
        return
    with whole_file(output) as file:
        file.write(first)
        for line in lines:
            file.write(line)


def _write_summaries(lines: Iterator[bytes], lang: "Lang") -> None:
    from extractor.export.tables import summary
    from extractor.model import Record

    screen = console()
    for line in lines:
        screen.print(summary(Record.model_validate_json(line), lang))
        screen.rule()

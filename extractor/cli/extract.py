"""The command `extract`."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
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
    fail,
    is_day,
    language_of,
    progress,
    say,
    usage,
)

if TYPE_CHECKING:
    from extractor.export.labels import Lang
    from extractor.run import Outcome


@app.command(epilog="Examples:\n\n  trichluc extract corpora/articles -o records.jsonl\n\n  trichluc extract article.txt --published 2020-10-16\n\n"
                    "  cat pages.jsonl | trichluc extract - > records.jsonl\n\n  trichluc extract https://example.vn/bai-viet.html")
def extract(
    inputs: Annotated[list[str], typer.Argument(
        metavar="INPUT...", help=".txt, .html, .jsonl (one object with text or html a line) or .warc(.gz) files, folders of these, "
                                 "an article's http(s) address, or - for standard input.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="JSON Lines go here, whole or not at all.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="YYYY-MM-DD; overrules the articles' own date of publication.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Read articles without any word of the Party too; their record is empty else.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; without it, one for each processor.")] = None,
    allow_private: AllowPrivateOption = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Extract records from articles: JSON Lines to a file or pipe, a readable summary to a terminal."""
    from extractor import run

    if published is not None and not is_day(published):
        usage(f"--published {published}: no date; write it as YYYY-MM-DD")
    language = language_of(lang)
    if output is not None and not output.absolute().parent.is_dir():
        usage(f"--output {output}: there is no folder {output.absolute().parent}")
    names = run.sources(inputs, besides=output)
    tally = Tally(quiet)
    work = run.tasks(names, sys.stdin.buffer, partial(run.fetch, allow_private=allow_private or ()))
    done = run.run(work, run.Settings(published=published, everything=everything), jobs or run.processors())
    summaries = output is None and sys.stdout.isatty()
    lines = _watched(done, tally, run.count(names), shown=not summaries)
    try:
        if output is not None:
            _write_file(lines, output, tally)
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
    if not tally.done and not tally.failed:
        fail(f"nothing to read in {', '.join(inputs)}", NOTHING)
    if not quiet:
        say(f"{tally} → {output}" if output and tally.done else str(tally))
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


def _watched(done: Iterable["Outcome"], tally: Tally, total: int | None, shown: bool) -> Iterator[bytes]:
    """The lines of the outcomes; what became of them is counted, failures are said, and a person who looks on sees how far it is."""
    with progress(tally.quiet or not shown) as bar:
        task = bar.add_task("", total=total)
        for outcome in done:
            if outcome.line is None:
                tally.fail(outcome.error or f"{outcome.source}: no record")
            else:
                tally.done += 1
            seconds = bar.tasks[0].elapsed or 0
            rate = f", {tally.done / seconds:.1f} a second" if seconds else ""
            bar.update(task, completed=tally.done + tally.failed, description=f"{tally.done} done, {tally.failed} failed{rate}")
            if outcome.line is not None:
                yield outcome.line


def _write_file(lines: Iterator[bytes], output: Path, tally: Tally) -> None:
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

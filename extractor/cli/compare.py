"""The command `compare`: what a change did to the facts of a run."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.base import OK, SOME_FAILED, QuietOption, app, console, fail, progress, say, usage
from extractor.cli.tables import RunArgument, open_run

if TYPE_CHECKING:
    from extractor.export.compare import Impact
    from extractor.export.run import Run


@app.command(epilog="Examples:\n\n  trichluc compare before.jsonl after.jsonl\n\n  trichluc compare before/ after/ --markdown -o change.md\n\n"
                    "  trichluc compare before.jsonl    (its articles, read again by this version)\n\n"
                    "  trichluc compare before.jsonl --only-touched --before ../earlier/extractor")
def compare(
    old: RunArgument,
    new: Annotated[Path | None, typer.Argument(metavar="[NEW]", help="The run to compare it with; without it, the same articles read again by this version.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where it goes; a name in .json or .md says the form.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="All of it as one JSON object.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Markdown: tables, and ten sentences for each.")] = False,
    only_touched: Annotated[bool, typer.Option("--only-touched", help="Without NEW: read again only articles that hold a word of what changed since --before.")] = False,
    before: Annotated[Path | None, typer.Option(metavar="FOLDER", help="The folder of the version that made OLD: the project, or its `extractor`.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 where anything differs.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Compare two runs fact by fact: added, lost and changed, by measure, rule and case, with ten sentences each."""
    from extractor.export.compare import compare as measure
    from extractor.export.jsonl import whole_file

    if only_touched and (new is not None or before is None):
        usage("--only-touched reads OLD's articles again: leave NEW out, and name the earlier version's folder with --before")
    if as_json and markdown:
        usage("--json or --markdown, not both")
    first = open_run(old, quiet)
    second = open_run(new, quiet) if new is not None else None
    gc.disable()
    try:
        impact = measure(first.rows, second.rows) if second is not None else _read_again(first, before if only_touched else None, quiet)
    finally:
        gc.enable()
    problems = first.problems + (second.problems if second else [])
    if not quiet:
        for problem in problems:
            say(f"trichluc: {problem}")
    text = None
    if as_json or (output is not None and output.suffix.lower() == ".json"):
        text = json.dumps(impact.json(), ensure_ascii=False, indent=2) + "\n"
    elif markdown or output is not None:
        text = impact.markdown()
    if text is None:
        _show(impact)
    elif output is None:
        typer.echo(text, nl=False)
    else:
        try:
            with whole_file(output) as file:
                file.write(text.encode("utf-8"))
        except OSError as error:
            fail(f"{output}: cannot be written ({error.strerror or error}): nothing was kept; check the folder and the disk")
    if not quiet:
        say(f"{impact.articles:,} articles compared, {impact.same:,} the same; " + ", ".join(f"{n:,} {kind}" for kind, n in impact.totals.items()))
        if impact.only_old or impact.only_new:
            say(f"only in the old run: {len(impact.only_old):,} articles; only in the new one: {len(impact.only_new):,}")
    raise typer.Exit(SOME_FAILED if problems or (check and impact) else OK)


def _read_again(run: "Run", before: Path | None, quiet: bool) -> "Impact":
    """Compare a run with what this version makes of its articles, of all or of those that a change touched."""
    from extractor.export.compare import Impact, changes
    from extractor.export.needs import Dropped
    from extractor.export.touched import Touch, again

    touch = None
    if before is not None:
        try:
            touch = Touch(before)
        except OSError as error:
            usage(f"--before {before}: {error.strerror}")
        if touch.code and not quiet:
            say(f"code changed too ({len(touch.code)} files, {touch.code[0]} …): what it changes in articles without the words is not seen; leave --only-touched out to read all")
    impact, read = Impact(), 0
    with progress(quiet) as bar:
        task = bar.add_task("", total=None)
        for row in run.articles(Dropped()):
            impact.articles += 1
            found: list[Any] = []
            if touch is None or touch.touches(row["article"]["text"]):
                read += 1
                found = list(changes(row, json.loads(again(row).model_dump_json())))
            impact.same += not found
            for change in found:
                impact.take(change)
            bar.update(task, description=f"{impact.articles:,} articles, {read:,} read again")
    if not quiet:
        say(f"{read:,} of {impact.articles:,} articles read again")
    return impact


def _show(impact: "Impact") -> None:
    from rich.table import Table
    from rich.text import Text

    from extractor.export.compare import BY, KINDS, told
    from extractor.export.tables import safe

    screen = console()
    for by in BY:
        rows = impact.rows(by)
        if rows:
            table = Table(pad_edge=False, show_edge=False)
            table.add_column(by)
            for kind in KINDS:
                table.add_column(kind, justify="right")
            for name, counts in rows:
                table.add_row(Text(safe(name)), *(str(counts[k] or "") for k in KINDS))
            screen.print(table)
            screen.print()
    for line in _examples(impact, told):
        screen.print(Text(safe(line)))


def _examples(impact: "Impact", told: Any) -> Iterator[str]:
    from extractor.export.compare import KINDS

    for name, counts in impact.rows("measure"):
        for kind in KINDS:
            if counts[kind]:
                yield f"{name}: {kind} ({counts[kind]:,})"
                for change in impact.shown("measure", name, kind):
                    yield f"  • {told(change)}  {change.rule}{f' / {change.case}' if change.case else ''}"

"""The commands `verdicts`: what editors decided is carried, counted, applied, made gold of."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, LangOption, Tally, app, console, fail, language_of, records_of, say, t
from extractor.cli.review import DatabaseOption, start_desk

if TYPE_CHECKING:
    from extractor.review.verdicts import Docket

VerdictsOption = Annotated[Path, typer.Option("--verdicts", metavar="FILE", help="Verdicts, as `trichluc verdicts export` wrote them; - for standard input.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Written whole or not at all; else standard output.")]
verdicts = typer.Typer(name="verdicts", no_args_is_help=True, help="What editors decided: carry it, count it, make gold of it.")
app.add_typer(verdicts)


@verdicts.command("export", epilog="Example:\n\n  trichluc verdicts export records.jsonl -o verdicts.jsonl")
def export(
    records: Annotated[Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="The desk beside this file.")] = None,
    database: DatabaseOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """Write all verdicts as JSON Lines, in the order in which they were given."""
    import contextlib

    from extractor.export.jsonl import whole_file

    start_desk([records] if records else [], database, lang)
    from extractor.review.desk.models import Row

    count = 0
    try:
        with whole_file(output) if output else contextlib.nullcontext(sys.stdout.buffer) as file:
            for line in Row.objects.order_by("id").values_list("line", flat=True).iterator():
                file.write(line.encode() + b"\n")
                count += 1
            file.flush()
    except OSError as error:
        fail(f"{output}: cannot be written ({error.strerror})")
    say(f"{count} verdicts" + (f" → {output}" if output else ""))


@verdicts.command("import", epilog="Example:\n\n  trichluc verdicts import verdicts.jsonl records.jsonl")
def import_(
    file: Annotated[Path, typer.Argument(metavar="VERDICTS.jsonl", help="What `verdicts export` wrote; - for standard input.")],
    records: Annotated[Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="The desk beside this file.")] = None,
    database: DatabaseOption = None,
    lang: LangOption = None,
) -> None:
    """Take verdicts into a desk; those that are there already change nothing."""
    from extractor.review.verdicts import VerdictError, read_verdicts

    start_desk([records] if records else [], database, lang)
    from extractor.cli.base import opened
    from extractor.review.desk.models import Article, Waiting
    from extractor.review.desk.store import refresh_all, take_in

    tally, new, touched = Tally(), 0, set()
    with opened(file) as lines:
        for verdict in read_verdicts(lines, str(file)):
            if isinstance(verdict, VerdictError):
                tally.fail(str(verdict))
                continue
            try:
                added = take_in(verdict)
            except ValueError as error:
                tally.fail(f"{file}: {error}")
                continue
            tally.done += 1
            new += added
            if added:
                touched.update(Article.objects.filter(keys__key__in=verdict.article).values_list("pk", flat=True))
    refresh_all(touched)
    if not tally.done and not tally.failed:
        fail(f"{file}: no verdicts in it", NOTHING)
    waiting = Waiting.objects.values("row").distinct().count()
    counted = ((tally.done - new, "there already"), (tally.failed, "lines failed"), (waiting, "wait for their articles"))
    say(", ".join([t(f"{new} new verdicts"), *(t(f"{count} {what}") for k, (count, what) in enumerate(counted) if count or not k)]))
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


def docket_of(file: Path, tally: Tally) -> "Docket":
    """The verdicts of a file; lines that are none are said and counted."""
    from extractor.cli.base import opened
    from extractor.review.verdicts import Docket, VerdictError, read_verdicts

    docket = Docket()
    with opened(file) as lines:
        for verdict in read_verdicts(lines, str(file)):
            try:
                if isinstance(verdict, VerdictError):
                    raise verdict
                docket.add(verdict)
            except ValueError as error:
                tally.fail(str(error))
    return docket


def _end(records: Path, tally: Tally) -> NoReturn:
    """The exit code of a command that has gone through records."""
    if not tally.done and not tally.failed:
        fail(f"{records}: no records in it", NOTHING)
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


@verdicts.command("apply", epilog="Example:\n\n  trichluc verdicts apply records.jsonl --verdicts verdicts.jsonl -o reviewed.jsonl")
def apply(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote; - for standard input.")],
    file: VerdictsOption,
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """Records with verdicts applied: corrected facts enter, rejected ones leave, sums are checked anew."""
    import contextlib

    from extractor.export.jsonl import to_line, whole_file
    from extractor.review.apply import review
    from extractor.review.lessons import Lessons

    language_of(lang)
    tally = Tally()
    docket = docket_of(file, tally)
    lessons = Lessons(docket.rows.values())
    with whole_file(output) if output else contextlib.nullcontext(sys.stdout.buffer) as out:
        for record in records_of(records, tally):
            out.write(to_line(lessons.told(review(record, docket).record)))
        out.flush()
    _end(records, tally)


@verdicts.command("to-gold", epilog="Example:\n\n  trichluc verdicts to-gold records.jsonl --verdicts verdicts.jsonl -o gold")
def to_gold(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote.")],
    file: VerdictsOption,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="NAME.gold.json and NAME.txt go here.")],
    lang: LangOption = None,
) -> None:
    """Make gold files of the articles that people are done with, for `trichluc evaluate`."""
    import json

    from extractor.review.apply import review
    from extractor.review.gold import NoGold, gold_name, gold_of

    language_of(lang)
    tally, made = Tally(), 0
    docket = docket_of(file, tally)
    try:
        output.mkdir(parents=True, exist_ok=True)
        for record in records_of(records, tally):
            try:
                gold = gold_of(review(record, docket))
            except NoGold as reason:
                if docket.of(record.article):
                    say(f"{gold_name(record)}: {reason}")
                continue
            (output / f"{gold_name(record)}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            (output / f"{gold_name(record)}.txt").write_text(record.article.text, encoding="utf-8", newline="\n")
            if gold["unjudged"]:
                say(f"{gold_name(record)}: {gold['unjudged']} people, congresses or documents that nobody judged stand in it as the machine has them")
            made += 1
    except OSError as error:
        fail(f"{output}: cannot be written ({error.strerror})")
    say(f"{made} gold files → {output}")
    _end(records, tally)


@verdicts.command("report", epilog="Example:\n\n  trichluc verdicts report verdicts.jsonl --by rule")
def report(
    file: Annotated[Path, typer.Argument(metavar="VERDICTS.jsonl", help="What `verdicts export` wrote; - for standard input.")],
    by: Annotated[Literal["measure", "rule", "case"], typer.Option(help="What is counted by.")] = "measure",
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
    lang: LangOption = None,
) -> None:
    """Of the machine's facts that people judged: how many they confirmed, with the 95 % interval; and how far people agree."""
    import json

    from rich.table import Table

    from extractor.review.lessons import Lessons, agreement
    from extractor.review.messages import agreed_on, counted_by, words

    spoken = language_of(lang)
    tally, word = Tally(), words(spoken)
    docket = docket_of(file, tally)
    lessons, agreed = Lessons(docket.rows.values()).by(by), agreement(docket.rows.values())
    if as_json:
        typer.echo(json.dumps({
            by: [{"name": x.name, "confirmed": x.confirmed, "corrected": x.corrected, "rejected": x.rejected, **x.reliability.model_dump()} for x in lessons],
            "agreement": [{"name": a.name, "n": a.n, "agreed": a.agreed, "kappa": a.kappa} for a in agreed]}, ensure_ascii=False))
    else:
        table = Table(pad_edge=False, show_edge=False)
        for name in (by, "confirmed", "corrected", "rejected", "share", "interval"):
            table.add_column(word[name], justify="left" if name == by else "right")
        for x in lessons:
            low, high = x.interval
            table.add_row(counted_by(by, x.name, spoken), str(x.confirmed), str(x.corrected), str(x.rejected), f"{100 * x.share:.0f} %", f"{100 * low:.0f}–{100 * high:.0f} %")
        console().print(table)
        for a in agreed:
            console().print(f"{agreed_on(a.name, spoken)}: {a.agreed}/{a.n}" + (f", κ {a.kappa:.2f}" if a.kappa is not None else ""))
    if not docket.rows and not tally.failed:
        fail(f"{file}: no verdicts in it", NOTHING)
    raise typer.Exit(SOME_FAILED if tally.failed else OK)

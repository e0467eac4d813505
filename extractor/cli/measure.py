"""The commands `schema` and `evaluate`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from extractor.cli.base import OK, SOME_FAILED, LangOption, Tally, app, console, fail, language_of, opened, say, usage

if TYPE_CHECKING:
    from extractor.evaluate import Evaluation


@app.command(epilog="Examples:\n\n  trichluc schema\n\n  trichluc schema --part observation\n\n  trichluc schema --table observations\n\n  trichluc schema --write schemas")
def schema(
    part: Annotated[str, typer.Option(metavar="NAME", help="A part of the record: article, observation, position, congress, document, "
                                                           "congress-record, membership-record, check, number.")] = "record",
    table: Annotated[str | None, typer.Option(metavar="NAME", help="Instead, the Table Schema (Frictionless) of a flat table: observations, positions, …")] = None,
    write: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write one file for each part here instead.")] = None,
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema (2020-12) of an article's object, or of one of its parts, or of a flat table."""
    from extractor.schema import PARTS, file_name, schema_text

    if table is not None:
        import json

        from extractor.export.columns import TABLES
        from extractor.export.datapackage import table_schema

        if table not in TABLES:
            usage(f"--table {table}: no such table; one of {', '.join(TABLES)}")
        typer.echo(json.dumps(table_schema(TABLES[table], language_of(lang)), ensure_ascii=False, indent=2))
        return
    if part not in PARTS:
        usage(f"--part {part}: no such part; one of {', '.join(PARTS)}")
    if write is None:
        typer.echo(schema_text(part), nl=False)
        return
    if not write.is_dir():
        usage(f"--write {write}: there is no such folder")
    for name in PARTS:
        (write / file_name(name)).write_text(schema_text(name), encoding="utf-8")


@app.command(epilog="Examples:\n\n  trichluc evaluate corpora/articles records.jsonl\n\n"
                    "  trichluc evaluate gold records.jsonl --texts articles --json\n\n"
                    "  trichluc evaluate --unseen\n\n"
                    "  trichluc evaluate batch batch.jsonl --enter b11 --kind news")
def evaluate(
    gold: Annotated[Path | None, typer.Argument(metavar="GOLD_DIR", help="Folder of NAME.gold.json files.")] = None,
    records: Annotated[Path | None, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote; - for standard input.")] = None,
    texts: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the NAME*.txt that the gold counts in; else GOLD_DIR.")] = None,
    by: Annotated[Literal["kind", "family", "measure"], typer.Option(help="How fine: kinds of statement, families of measures, measures.")] = "measure",
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
    errors: Annotated[int, typer.Option(metavar="N", min=0, help="Print the first N errors too.")] = 0,
    unseen: Annotated[bool, typer.Option("--unseen", help="Show the scores of all batches on the day when nobody had looked at them.")] = False,
    enter: Annotated[str | None, typer.Option(metavar="BATCH", help="Enter these scores into the ledger as an unseen batch of this name, once for ever.")] = None,
    kind: Annotated[Literal["party", "news"], typer.Option(help="Of a batch: party papers and portals, or newspapers at large.")] = "party",
    ledger: Annotated[Path, typer.Option(metavar="FILE", help="The ledger of unseen batches.")] = Path("corpora/unseen.jsonl"),
) -> None:
    """Measure records against gold: precision, recall and F1 for every kind of statement and every measure."""
    import json

    if unseen:
        _show_ledger(ledger, as_json)
        raise typer.Exit(OK)
    if gold is None or records is None:
        usage("name GOLD_DIR and RECORDS.jsonl, or ask for --unseen")
    from extractor.evaluate import GoldError
    from extractor.evaluate import evaluate as measure
    from extractor.export.jsonl import RecordsError, read_rows

    tally, rows = Tally(), []
    with opened(records) as file:
        for row in read_rows(file, str(records)):
            if isinstance(row, RecordsError):
                tally.fail(str(row))
            else:
                rows.append(row)
    try:
        found = measure(gold, rows, texts)
    except GoldError as error:
        fail(str(error))
    except (OSError, ValueError) as error:
        fail(f"{gold}: cannot be read ({error}): give a folder of NAME.gold.json files")
    if enter is not None:
        _enter(ledger, enter, kind, found, rows, texts or gold)
    counts = found.rows(by)
    if as_json:
        typer.echo(json.dumps({key: count.figures() for key, count in counts.items()}))
    else:
        from extractor.export.scores import score_table

        console().print(score_table(counts))
    for error_found in found.errors[:errors]:
        typer.echo(f"{error_found.article}: {error_found.why}: {error_found.quote}\n    gold {error_found.wanted}\n    ours {error_found.got}")
    if found.absent:
        say(f"no record for {len(found.absent)} articles: {', '.join(found.absent[:10])}")
    raise typer.Exit(SOME_FAILED if tally.failed or found.absent else OK)


def _enter(ledger: Path, batch: str, kind: str, found: "Evaluation", rows: list[dict[str, Any]], texts: Path) -> None:
    """Enter a batch into the ledger, or say in one line why not."""
    from datetime import UTC, datetime

    from extractor.unseen import LedgerError, entry_of, texts_digest
    from extractor.unseen import enter as append

    made = dict(rows[0].get("made_by") or {}) if rows else {}
    try:
        append(ledger, entry_of(found, date=datetime.now(UTC).date().isoformat(), batch=batch, kind=kind, articles=len(rows) + len(found.absent),
                                digest=texts_digest(texts), made_by=made))
    except (LedgerError, OSError) as error:
        fail(str(error))


def _show_ledger(ledger: Path, as_json: bool) -> None:
    """The curve of the unseen batches over versions."""
    import json

    from extractor.unseen import LedgerError, read_ledger

    try:
        entries = read_ledger(ledger)
    except (LedgerError, OSError) as error:
        fail(str(error))
    if as_json:
        typer.echo(json.dumps([{k: v for k, v in e.items() if k != "statements"} for e in entries], ensure_ascii=False))
        return
    if not entries:
        fail(f"{ledger}: no batch is entered yet: score one with --enter NAME")
    from extractor.export.scores import ledger_table

    console().print(ledger_table(entries))


# -- what the commands share ------------------------------------------------------------------------------------------------

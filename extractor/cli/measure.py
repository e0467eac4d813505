"""The commands `schema` and `evaluate`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from extractor.cli.base import OK, SOME_FAILED, Tally, app, console, fail, opened, say, usage


@app.command(epilog="Examples:\n\n  trichluc schema\n\n  trichluc schema --part observation\n\n  trichluc schema --write schemas")
def schema(
    part: Annotated[str, typer.Option(metavar="NAME", help="A part of the record: article, observation, position, congress, document, "
                                                           "congress-record, membership-record, check, number.")] = "record",
    write: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write one file for each part here instead.")] = None,
) -> None:
    """Print the JSON Schema (2020-12) of an article's object, or of one of its parts."""
    from extractor.schema import PARTS, file_name, schema_text

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
                    "  trichluc evaluate gold records.jsonl --texts articles --json")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of NAME.gold.json files.")],
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote; - for standard input.")],
    texts: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the NAME*.txt that the gold counts in; else GOLD_DIR.")] = None,
    by: Annotated[Literal["kind", "family", "measure"], typer.Option(help="How fine: kinds of statement, families of measures, measures.")] = "measure",
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
    errors: Annotated[int, typer.Option(metavar="N", min=0, help="Print the first N errors too.")] = 0,
) -> None:
    """Measure records against gold: precision, recall and F1 for every kind of statement and every measure."""
    import json

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


# -- what the commands share ------------------------------------------------------------------------------------------------

"""The command `export`: a run in the form that another program takes."""

import gc
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.base import WRONG_USAGE, LangOption, QuietOption, app, fail, language_of, say, usage
from extractor.cli.tables import RunArgument, finish, open_run, say_dropped
from extractor.export.formats import FORMATS, Job


@app.command(epilog="Examples:\n\n  trichluc export records.jsonl --to sqlite -o party.db && datasette serve party.db --metadata party.metadata.json\n\n"
                    "  trichluc export run/ --to datapackage -o party-data --title 'Đại hội 2020-2025' --author 'Nguyễn Văn A'\n\n"
                    "  trichluc export records.jsonl --to label-studio -o tasks.json --lang vi")
def export(
    run: RunArgument,
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="PATH", help="The file, or the new folder (parquet, datapackage), to write.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the data, where the format has one.")] = "Trích Lục",
    author: Annotated[str, typer.Option(metavar="NAME", help="Who made the data, where the format says it.")] = "Trích Lục",
    made_on: Annotated[str | None, typer.Option("--date", metavar="DATE", help="YYYY-MM-DD of the data package; without it, today.")] = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Export a run to another program; says what the format cannot hold, by reason."""
    from extractor.export.needs import MissingPackage

    if to not in FORMATS:
        usage(f"--to {to}: no such format; one of {', '.join(FORMATS)}")
    if not output.absolute().parent.is_dir():
        usage(f"--output {output}: there is no folder {output.absolute().parent}")
    if not FORMATS[to].folder and output.is_dir():
        usage(f"--output {output}: a folder; --to {to} writes a file")
    try:
        day = date.fromisoformat(made_on) if made_on else date.today()
    except ValueError:
        usage(f"--date {made_on}: no date; write it as YYYY-MM-DD")
    found = open_run(run, quiet)
    job = Job(found, output, language_of(lang), title, author, day)
    gc.disable()  # rows hold no cycles
    try:
        count = FORMATS[to].write(job)
    except MissingPackage as error:
        fail(str(error), WRONG_USAGE)
    except OSError as error:
        fail(f"{output}: cannot be written ({error.strerror or error}): nothing was kept; check the folder and the disk")
    finally:
        gc.enable()
    say_dropped(job.dropped, quiet)
    if not quiet:
        for note in job.notes:
            say(note)
    finish(found, f"{count:,} rows → {output}", quiet)

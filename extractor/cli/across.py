"""The commands that lay all articles of a run side by side: `series` and `report`."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, WRONG_USAGE, LangOption, QuietOption, app, console, fail, language_of, say, usage
from extractor.cli.tables import SUFFIXES, RunArgument, finish, open_run, say_dropped, write_rows

if TYPE_CHECKING:
    from extractor.export.series import Series, Wanted


@app.command(epilog="Examples:\n\n  trichluc series run/ --measure party.admitted --by year,province -o admitted.csv\n\n"
                    "  trichluc series records.jsonl --measure party.members --by year,organisation\n\n"
                    "  trichluc series records.jsonl --measure congress.elected --body committee --groups women --by term\n\n"
                    "  trichluc series run/ --measure party.admitted --by year,province --plot admitted.svg")
def series(
    run: RunArgument,
    measure: Annotated[str, typer.Option(metavar="CODE", help="What is counted: party.admitted, congress.elected, … (`trichluc schema` lists them).")],
    by: Annotated[str | None, typer.Option(metavar="A,B", help="year, month, term or period; and organisation (all of them) or province (the provinces' own). "
                                                               "Without it: term of a congress, else year; and organisation.")] = None,
    body: Annotated[str | None, typer.Option(metavar="CODE", help="Of people elected: committee, standing_committee, …")] = None,
    groups: Annotated[str, typer.Option(metavar="A,B", help="The part of what is counted, such as women; without it, all of it.")] = "",
    level: Annotated[str | None, typer.Option(metavar="CODE", help="Only organisations of this level: province, district, commune, …")] = None,
    share: Annotated[bool, typer.Option("--share", help="Percentages instead of counts.")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=".csv, .parquet or .xlsx; without it, a table to read.")] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV as Excel wants it here.")] = False,
    plot: Annotated[Path | None, typer.Option(metavar="FILE", help="Draw it too: .svg, .png or .pdf.")] = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Lay all articles side by side: one figure for each organisation and period, its rivals and contradictions beside it; nothing is summed."""
    from extractor.export.needs import Dropped, MissingPackage
    from extractor.export.rivals import RULE
    from extractor.export.series import COLUMNS, Series

    wanted = _wanted(measure, by, body, groups, level, share)
    if output is not None and output.suffix.lower() not in SUFFIXES:
        usage(f"--output {output}: the name must end in one of {', '.join(SUFFIXES)}")
    language, found = language_of(lang), open_run(run, quiet)
    gc.disable()
    made = Series(found, wanted, language)
    gc.enable()
    if not made.choices:
        say_dropped(made.dropped, quiet)
        fail(f"{run}: no figure of {measure} for this series", NOTHING)
    if output is not None:
        write_rows(made.rows(), COLUMNS, output, language, excel, quiet, Dropped())
    elif plot is None or sys.stdout.isatty():
        console().print(_shown(made))
    if plot is not None:
        from extractor.export.plots import save_plot

        try:
            save_plot(made.choices, plot, language)
        except MissingPackage as error:
            fail(str(error), WRONG_USAGE)
        except ValueError as error:
            usage(f"--plot {plot}: {error}")
    say_dropped(made.dropped, quiet)
    if not quiet:
        for problem in found.problems:
            say(f"trichluc: {problem}")
        flagged = sum(choice.flagged for _, choice in made.choices)
        say(f"{len(made.choices):,} figures, {flagged:,} contradicted{f' → {output}' if output else ''}{f' → {plot}' if plot else ''}")
        say(f"chosen by: {RULE[language == 'vi']}")
    raise typer.Exit(SOME_FAILED if found.problems else OK)


@app.command(epilog="Examples:\n\n  trichluc report records.jsonl -o report.html\n\n  trichluc report run/ -o bao-cao.html --lang vi --title 'Đại hội 2020-2025'")
def report(
    run: RunArgument,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML file; it needs no other file, no script and no network.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="Its title.")] = "Trích Lục",
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Report on a run in one page: coverage, series, contradictions between articles, sums that do not fit, reliability."""
    from extractor.export.jsonl import whole_file
    from extractor.export.report import report as made

    found = open_run(run, quiet)
    gc.disable()
    text = made(found, language_of(lang), title)
    gc.enable()
    try:
        with whole_file(output) as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        fail(f"{output}: cannot be written ({error.strerror or error}): nothing was kept; check the folder and the disk")
    finish(found, f"report → {output}", quiet)


def _wanted(measure: str, by: str | None, body: str | None, groups: str, level: str | None, share: bool) -> "Wanted":
    from extractor import vocabulary as v
    from extractor.export.series import BY, TIMES, Wanted

    if measure not in v.MEASURES:
        usage(f"--measure {measure}: no such measure; one of {', '.join(v.MEASURES)}")
    if body is not None and body not in v.BODIES:
        usage(f"--body {body}: no such body; one of {', '.join(v.BODIES)}")
    if level is not None and level not in v.LEVELS:
        usage(f"--level {level}: no such level; one of {', '.join(v.LEVELS)}")
    named = frozenset(filter(None, (g.strip() for g in groups.split(","))))
    if unknown := sorted(named - set(v.GROUPS)):
        usage(f"--groups {', '.join(unknown)}: no such group; {measure} has {', '.join(sorted(v.MEASURE_GROUPS[measure])) or 'none'}")
    words = [w.strip() for w in by.split(",")] if by else ["term" if measure.startswith("congress.") else "year", "organisation"]
    if unknown := [w for w in words if w not in BY]:
        usage(f"--by {', '.join(unknown)}: one of {', '.join(BY)}")
    times = [t for t in TIMES if t in words] or ["term" if measure.startswith("congress.") else "year"]
    if len(times) > 1:
        usage(f"--by {by}: one of {', '.join(TIMES)}, not several")
    return Wanted(measure, body, named, times[0], "province" in words, level, share)


def _shown(made: "Series") -> object:
    from rich.table import Table
    from rich.text import Text

    from extractor import vocabulary as v
    from extractor.export.labels import label, plain
    from extractor.export.series import COLUMNS
    from extractor.export.tables import safe

    at = {c.name: i for i, c in enumerate(COLUMNS)}
    rows = list(made.rows())
    names = [n for n in ("period", "organisation", "body_label", "scope", "value", "sources", "rivals", "ended") if any(row[at[n]] for row in rows)]
    table = Table(pad_edge=False, show_edge=False)
    for name in names:
        table.add_column(COLUMNS[at[name]].heading(made.lang), justify="right" if name in ("value", "sources") else "left")
    for row in rows:
        shown = [plain(row[at[n]], made.lang) if n == "value" else label(v.SCOPES, row[at[n]], made.lang) if n == "scope" else str(row[at[n]] or "").partition(" " if n == "ended" else "\0")[0] for n in names]
        table.add_row(*(Text(safe(cell)) for cell in shown), style="red" if row[at["contradiction"]] else "")
    return table

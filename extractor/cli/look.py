"""The commands that look at records: `show` and `explain`."""

import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import (
    NOTHING,
    OK,
    SOME_FAILED,
    LangOption,
    Tally,
    app,
    console,
    day_of,
    fail,
    language_of,
    records_of,
    say,
    t,
    usage,
)

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.messages import Lang
    from extractor.model import Record

MANY = 1
"""With more articles than these, `show` without an ID is an index."""


@app.command(epilog="Examples:\n\n  trichluc show records.jsonl\n\n  trichluc show run/ --lang vi\n\n  trichluc show records.jsonl c01\n\n  trichluc show records.jsonl --all")
def show(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="What `extract` wrote: a file, or a run's folder; - for standard input.")],
    ident: Annotated[str | None, typer.Argument(metavar="[ID]", help="One article in full, by its id (or its beginning) or its file's name.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All articles in full as tables, one after the other.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="With an ID: the tables alone, without the text.")] = False,
    lang: LangOption = None,
) -> None:
    """Show records as tables with plain labels: an index of the articles; with an ID, one article with its evidence marked in its text."""
    language, tally = language_of(lang), Tally()
    if ident is not None:
        _show_one(records, ident, language, tally, brief)
    else:
        _show_all(records, language, tally, everything)
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


def _show_all(path: Path, language: "Lang", tally: Tally, everything: bool) -> None:
    from itertools import chain, islice

    from extractor.export.index import index
    from extractor.export.tables import summary

    found = records_of(path, tally)
    first = list(islice(found, MANY + 1))
    if not first:
        if not tally.failed:
            fail(f"{path}: no records in it", NOTHING)
        return
    screen = console()
    pages = chain(first, found)
    with _paged(screen, sys.stdout.isatty() and len(first) > MANY):
        if everything or len(first) <= MANY:
            for number, record in enumerate(pages):
                if number:
                    screen.rule()
                screen.print(summary(record, language))
        else:
            for row in index(pages, language, screen.width):
                screen.print(row, no_wrap=True, crop=True)
    if not everything and len(first) > MANY and sys.stderr.isatty():
        typer.echo(t(f"next: trichluc show {path} {first[0].article.id}"), err=True)


def _paged(screen: "Console", wanted: bool) -> AbstractContextManager[object]:
    """A pager where a person looks on; else nothing is held back."""
    return screen.pager(styles=True) if wanted else nullcontext()


def _show_one(path: Path, ident: str, language: "Lang", tally: Tally, brief: bool) -> None:
    from extractor.export.marked import detail
    from extractor.export.tables import summary

    found = list(_called(records_of(path, tally), ident))
    if not found:
        fail(f"{path}: no article {ident}: `trichluc show {path}` lists them with their ids")
    if len(found) > 1:
        fail(f"{path}: {len(found)} articles are called {ident}: say which by its id: {', '.join(_name(r) for r in found[:5])}")
    console().print(summary(found[0], language) if brief else detail(found[0], language))
    if brief:
        say(f"next: trichluc show {path} {ident} (with the text and its evidence), trichluc show {path} (all articles)")


def _called(records: Iterator["Record"], ident: str) -> Iterator["Record"]:
    """The records that are called so: those with the whole id alone, if there are any."""
    near = []
    exact = []
    for record in records:
        if record.article.id == ident:
            exact.append(record)
        elif _is_called(record, ident):
            near.append(record)
    yield from exact or near


def _name(record: "Record") -> str:
    article = record.article
    return f"{article.id} ({article.url or article.path or (article.title or '')[:40]})"


@app.command(epilog="Examples:\n\n  trichluc explain records.jsonl o3508f1087e99\n\n  trichluc explain --text 'Toàn Đảng bộ kết nạp 276 đảng viên.'")
def explain(
    records: Annotated[Path | None, typer.Argument(metavar="[RECORDS]", help="What `extract` wrote: a file, or a run's folder; - for standard input.")] = None,
    ident: Annotated[str | None, typer.Argument(metavar="[ID]", help="A statement's id, as `show` and the records have it.")] = None,
    text: Annotated[str | None, typer.Option(metavar="SENTENCE", help="Explain a sentence typed in instead.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="With --text: YYYY-MM-DD, for dates that leave the year out.")] = None,
    lang: LangOption = None,
) -> None:
    """Say why: the sentence, the rule and what its slots matched, where the context was found, which checks touch it."""
    from extractor.explain import UnknownStatement, explain_text
    from extractor.explain import explain as why
    from extractor.export.tables import safe

    language_of(lang)
    published = day_of(published, "--published")
    if text is not None:
        if records is not None:
            usage("explain takes either RECORDS.jsonl and an ID, or --text")
        typer.echo(safe(t(explain_text(text, published))))
        return
    if records is None or ident is None:
        usage("explain needs RECORDS.jsonl and a statement's ID, or --text \"…\"")
    found = [r for r in records_of(records, Tally()) if any(s.id == ident for part in (r.observations, r.positions, r.congresses, r.documents) for s in part)]
    if not found:
        fail(f"{records}: no statement {ident}: `trichluc show {records} ARTICLE` lists an article's statements")
    if len(found) > 1:
        fail(f"{records}: {len(found)} statements have the id {ident}, in the articles {', '.join(_name(r) for r in found[:5])}: give a file with one of them")
    try:
        typer.echo(safe(t(why(found[0], ident))))
    except UnknownStatement as error:
        fail(str(error))


def _is_called(record: "Record", ident: str) -> bool:
    article = record.article
    names = {article.path, article.url, re.sub(r"\..*", "", Path(article.path or "").name)}
    return ident in names or (len(ident) >= 4 and article.id.startswith(ident))

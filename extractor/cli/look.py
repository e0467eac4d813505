"""The commands that look at records: `show` and `explain`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, LangOption, Tally, app, console, day_of, fail, language_of, records_of, usage

if TYPE_CHECKING:
    from extractor.model import Record


@app.command(epilog="Examples:\n\n  trichluc show records.jsonl\n\n  trichluc show records.jsonl c01 --lang en")
def show(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote; - for standard input.")],
    ident: Annotated[str | None, typer.Argument(metavar="[ID]", help="One article in full, by its id (or its beginning) or its file's name.")] = None,
    lang: LangOption = None,
) -> None:
    """Show records as tables with plain labels; with an ID, one article with its evidence marked in its text."""
    from extractor.export.marked import detail
    from extractor.export.tables import summary

    language, screen, tally = language_of(lang), console(), Tally()
    for record in records_of(records, tally):
        if ident is None:
            if tally.done > 1:
                screen.rule()
            screen.print(summary(record, language))
        elif _is_called(record, ident):
            screen.print(detail(record, language))
            raise typer.Exit(SOME_FAILED if tally.failed else OK)
    if ident is not None:
        fail(f"{records}: no article {ident}: `trichluc show {records}` lists them with their ids")
    if not tally.done and not tally.failed:
        fail(f"{records}: no records in it", NOTHING)
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


@app.command(epilog="Examples:\n\n  trichluc explain records.jsonl o3508f1087e99\n\n  trichluc explain --text 'Toàn Đảng bộ kết nạp 276 đảng viên.'")
def explain(
    records: Annotated[Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="What `extract` wrote; - for standard input.")] = None,
    ident: Annotated[str | None, typer.Argument(metavar="[ID]", help="A statement's id, as `show` and the records have it.")] = None,
    text: Annotated[str | None, typer.Option(metavar="SENTENCE", help="Explain a sentence typed in instead.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="With --text: YYYY-MM-DD, for dates that leave the year out.")] = None,
) -> None:
    """Say why: the sentence, the rule and what its slots matched, where the context was found, which checks touch it."""
    from extractor.explain import UnknownStatement, explain_text
    from extractor.explain import explain as why
    from extractor.export.tables import safe

    published = day_of(published, "--published")
    if text is not None:
        if records is not None:
            usage("explain takes either RECORDS.jsonl and an ID, or --text")
        typer.echo(safe(explain_text(text, published)))
        return
    if records is None or ident is None:
        usage("explain needs RECORDS.jsonl and a statement's ID, or --text \"…\"")
    for record in records_of(records, Tally()):
        if any(s.id == ident for part in (record.observations, record.positions, record.congresses, record.documents) for s in part):
            try:
                typer.echo(safe(why(record, ident)))
            except UnknownStatement as error:
                fail(str(error))
            return
    fail(f"{records}: no statement {ident}: `trichluc show {records} ARTICLE` lists an article's statements")


def _is_called(record: "Record", ident: str) -> bool:
    article = record.article
    names = {article.id, article.path, article.url, re.sub(r"\..*", "", Path(article.path or "").name)}
    return ident in names or (len(ident) >= 4 and article.id.startswith(ident))

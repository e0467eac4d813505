"""The command line, one function a command. The only room that prints: results to standard output, all else to standard error."""

import locale
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal, NoReturn

import typer

if TYPE_CHECKING:  # the rooms below are imported where they are used: --help answers at once
    from rich.console import Console
    from rich.progress import Progress

    from extractor.acquire.crawl import Progress as Crawled
    from extractor.export.labels import Lang
    from extractor.model import Record
    from extractor.run import Outcome

OK, SOME_FAILED, WRONG_USAGE, NOTHING = 0, 1, 2, 3
"""Exit codes: all well, some inputs failed, wrong usage, nothing to read."""
WIDTH = 120
"""Columns of tables that go to a file or pipe."""

app = typer.Typer(
    name="trichluc", no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Congress and membership records with evidence from Vietnamese party-news articles.",
    epilog="Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 3 nothing to read.")

site = typer.Typer(no_args_is_help=True, help="Declarations of sites and publishing systems.", context_settings={"help_option_names": ["-h", "--help"]})
app.add_typer(site, name="site")

LangOption = Annotated[str | None, typer.Option("--lang", metavar="vi|en", help="Language of the labels; without it, the locale's.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no messages on standard error.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"trichluc {version('trichluc')}")
        raise typer.Exit


@app.callback()
def _trichluc(
    _show_version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    pass


@app.command(epilog="Examples:\n\n  trichluc extract corpora/articles -o records.jsonl\n\n  trichluc extract article.txt --published 2020-10-16\n\n"
                    "  cat pages.jsonl | trichluc extract - > records.jsonl\n\n  trichluc extract https://example.vn/bai-viet.html")
def extract(
    inputs: Annotated[list[str], typer.Argument(
        metavar="INPUT...", help=".txt, .html, .jsonl (one object with text or html a line) or .warc(.gz) files, folders of these, "
                                 "an article's http(s) address, or - for standard input.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="JSON Lines go here, whole or not at all.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="YYYY-MM-DD; overrules the articles' own date of publication.")] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; without it, one for each processor.")] = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Extract records from articles: JSON Lines to a file or pipe, a readable summary to a terminal."""
    from extractor import run

    if published is not None and not _is_day(published):
        _usage(f"--published {published}: no date; write it as YYYY-MM-DD")
    language = _language(lang)
    if output is not None and not output.absolute().parent.is_dir():
        _usage(f"--output {output}: there is no folder {output.absolute().parent}")
    names = run.sources(inputs, besides=output)
    tally = _Tally(quiet)
    work = run.tasks(names, sys.stdin.buffer, run.fetch)
    done = run.run(work, run.Settings(published=published), jobs or run.processors())
    summaries = output is None and sys.stdout.isatty()
    lines = _watched(done, tally, run.count(names), bar=not summaries)
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
        _fail(f"{output or 'standard output'}: cannot be written ({error.strerror}): nothing was kept; check the folder and the disk")
    if not tally.done and not tally.failed:
        _fail(f"nothing to read in {', '.join(inputs)}", NOTHING)
    if not quiet:
        _say(f"{tally} → {output}" if output and tally.done else str(tally))
    raise typer.Exit(SOME_FAILED if tally.failed else OK)


@app.command(epilog="Examples:\n\n  trichluc show records.jsonl\n\n  trichluc show records.jsonl c01 --lang en")
def show(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What `extract` wrote; - for standard input.")],
    ident: Annotated[str | None, typer.Argument(metavar="[ID]", help="One article in full, by its id (or its beginning) or its file's name.")] = None,
    lang: LangOption = None,
) -> None:
    """Show records as tables with plain labels; with an ID, one article with its evidence marked in its text."""
    from extractor.export.marked import detail
    from extractor.export.tables import summary

    language, console, tally = _language(lang), _console(), _Tally()
    for record in _records(records, tally):
        if ident is None:
            if tally.done > 1:
                console.rule()
            console.print(summary(record, language))
        elif _is_called(record, ident):
            console.print(detail(record, language))
            raise typer.Exit(SOME_FAILED if tally.failed else OK)
    if ident is not None:
        _fail(f"{records}: no article {ident}: `trichluc show {records}` lists them with their ids")
    if not tally.done and not tally.failed:
        _fail(f"{records}: no records in it", NOTHING)
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

    if published is not None and not _is_day(published):
        _usage(f"--published {published}: a date such as 2020-10-16")
    if text is not None:
        if records is not None:
            _usage("explain takes either RECORDS.jsonl and an ID, or --text")
        typer.echo(explain_text(text, published))
        return
    if records is None or ident is None:
        _usage("explain needs RECORDS.jsonl and a statement's ID, or --text \"…\"")
    for record in _records(records, _Tally()):
        if any(s.id == ident for part in (record.observations, record.positions, record.congresses, record.documents) for s in part):
            try:
                typer.echo(why(record, ident))
            except UnknownStatement as error:
                _fail(str(error))
            return
    _fail(f"{records}: no statement {ident}: `trichluc show {records} ARTICLE` lists an article's statements")


@app.command(epilog="Examples:\n\n  trichluc schema\n\n  trichluc schema --part observation\n\n  trichluc schema --write schemas")
def schema(
    part: Annotated[str, typer.Option(metavar="NAME", help="A part of the record: article, observation, position, congress, document, "
                                                           "congress-record, membership-record, check, number.")] = "record",
    write: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write one file for each part here instead.")] = None,
) -> None:
    """Print the JSON Schema (2020-12) of an article's object, or of one of its parts."""
    from extractor.schema import PARTS, file_name, schema_text

    if part not in PARTS:
        _usage(f"--part {part}: no such part; one of {', '.join(PARTS)}")
    if write is None:
        typer.echo(schema_text(part), nl=False)
        return
    if not write.is_dir():
        _usage(f"--write {write}: there is no such folder")
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

    tally, rows = _Tally(), []
    with _opened(records) as file:
        for row in read_rows(file, str(records)):
            if isinstance(row, RecordsError):
                tally.fail(str(row))
            else:
                rows.append(row)
    try:
        found = measure(gold, rows, texts)
    except GoldError as error:
        _fail(str(error))
    except (OSError, ValueError) as error:
        _fail(f"{gold}: cannot be read ({error}): give a folder of NAME.gold.json files")
    counts = found.rows(by)
    if as_json:
        typer.echo(json.dumps({key: count.figures() for key, count in counts.items()}))
    else:
        from extractor.export.scores import score_table

        _console().print(score_table(counts))
    for error_found in found.errors[:errors]:
        typer.echo(f"{error_found.article}: {error_found.why}: {error_found.quote}\n    gold {error_found.wanted}\n    ours {error_found.got}")
    if found.absent:
        _say(f"no record for {len(found.absent)} articles: {', '.join(found.absent[:10])}")
    raise typer.Exit(SOME_FAILED if tally.failed or found.absent else OK)


# -- what the commands share ------------------------------------------------------------------------------------------------


@app.command(epilog="Examples:\n\n  trichluc fetch https://example.vn/bai-1.html --archive pages.warc.gz\n\n"
                    "  trichluc fetch addresses.txt --archive pages.warc.gz --since 2020 --match /xay-dung-dang/\n\n"
                    "  trichluc fetch https://example.vn/xay-dung-dang --follow --limit 200 --archive pages.warc.gz")
def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of articles, feeds or sitemaps, files of addresses (one a line), "
                                                                     "or with --follow listing pages.")],
    archive: Annotated[Path, typer.Option(metavar="PAGES.warc.gz", help="Pages are kept here; started again with it, fetching goes on.")],
    follow: Annotated[bool, typer.Option("--follow", help="Take the articles and next pages that listing pages link to.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Nothing published before: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Nothing published after.")] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="At most so many new pages.")] = None,
    match: Annotated[str | None, typer.Option(metavar="REGEX", help="Only addresses in which this is found.")] = None,
    wait: Annotated[str, typer.Option(metavar="MIN,MAX", help="Seconds between two requests to a host: 5 times its last answer, within these.")] = "1,30",
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again for pages that are kept; changed ones are kept in both versions.")] = False,
    allow_private: Annotated[list[str] | None, typer.Option(metavar="HOST:PORT", help="Let this one address of a private network be fetched.")] = None,
    contact: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Whom a site may write to, told in the User-Agent.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="YYYY-MM-DD; the pages' date where they tell none.")] = None,
    quiet: QuietOption = False,
) -> None:
    """Fetch pages into a WARC archive, politely and resumably; Ctrl-C once stops after the page in hand."""
    from extractor.acquire.archive import ArchiveTrouble
    from extractor.acquire.command import fetch_command
    from extractor.acquire.errors import FetchError
    from extractor.acquire.state import StateTrouble

    bounds = re.fullmatch(r"(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)", wait)
    if bounds is None or float(bounds[1]) > float(bounds[2]):
        _usage(f"--wait {wait}: two numbers of seconds such as 1,30")
    if published is not None and not _is_day(published):
        _usage(f"--published {published}: a date such as 2020-10-16")
    with _bar(quiet) as bar:
        task = bar.add_task("", total=None)

        def told(p: "Crawled") -> None:
            waits = f", waiting {p.waiting:.0f} s" if p.waiting >= 1 else ""
            bar.update(task, completed=p.done, total=p.done + p.left, description=f"{p.done} done, {p.left} left, {p.failed} failed, {p.rate:.0f} a minute{waits}")

        try:
            summary = fetch_command(urls, archive, follow=follow, since=since, until=until, limit=limit, match=match, wait=(float(bounds[1]), float(bounds[2])),
                                    refresh=refresh, allow_private=allow_private or (), progress=told, published=published, contact=contact)
        except (FetchError, ValueError) as error:
            _usage(str(error))
        except (ArchiveTrouble, StateTrouble, OSError) as error:
            _fail(str(error))
    for url, reason in summary.failures:
        _say(f"trichluc: {url}: {reason}")
    if not quiet:
        for note in summary.notes:
            _say(f"trichluc: {note}")
        _say(f"trichluc: {archive}: {summary.kept} pages kept ({summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged), "
             f"{summary.failed} failed, {summary.skipped} left out, {summary.left} still to fetch{' (stopped; the same command goes on)' if summary.stopped else ''}")
    raise typer.Exit(SOME_FAILED if summary.failed or summary.stopped else NOTHING if not summary.kept else OK)


@site.command("try", epilog="Examples:\n\n  trichluc site try page.html\n\n  trichluc site try https://example.vn/bai-viet.html")
def site_try(
    page: Annotated[str, typer.Argument(metavar="URL|FILE", help="A page's address, or a file that holds one.")],
    url: Annotated[str | None, typer.Option(metavar="URL", help="The address that a file's page came from.")] = None,
    allow_private: Annotated[list[str] | None, typer.Option(metavar="HOST:PORT", help="Let this one address of a private network be fetched.")] = None,
) -> None:
    """Show what each declaration, and each way of reading an unknown page, makes of a page; the first one is taken."""
    from extractor.acquire.command import fetch_one
    from extractor.acquire.errors import FetchError
    from extractor.model import Article
    from extractor.page import try_page
    from extractor.run import is_url

    try:
        if is_url(page):
            fetched = fetch_one(page, allow_private=allow_private or ())
            found = try_page(fetched.body, url=fetched.final_url, headers_charset=fetched.charset)
        else:
            found = try_page(Path(page).read_bytes(), url=url)
    except FetchError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{page}: cannot be read ({error.strerror})")
    except ValueError as error:
        _fail(f"{page}: {error}")
    for name, read in found:
        if isinstance(read, Article):
            body = [b for b in read.blocks if b.kind not in ("headline", "date", "byline", "furniture")]
            typer.echo(f"{name}\n  title: {read.title}\n  published: {read.published_at or read.published}\n  byline: {read.byline}\n  publisher: {read.publisher}\n"
                       f"  blocks: {len(read.blocks)}, characters: {len(read.text)}")
            for block in [*body[:1], *body[1:][-1:]]:
                typer.echo(f"  {block.kind}: {' '.join(read.text[block.start:block.end].split())[:100]}")
        else:
            typer.echo(f"{name}: {read}")
    raise typer.Exit(OK if any(isinstance(read, Article) for _, read in found) else SOME_FAILED)


class _Tally:
    """How many went well and how many did not; says each failure in one line, unless it is to be `quiet`."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.done = 0
        self.failed = 0
        self.bar: Progress | None = None

    def __str__(self) -> str:
        return f"{self.done} {'article' if self.done == 1 else 'articles'}" + (f", {self.failed} failed" if self.failed else "")

    def fail(self, message: str) -> None:
        self.failed += 1
        if self.quiet:
            return
        if self.bar is not None:
            self.bar.console.print(f"trichluc: {message}", markup=False, highlight=False, soft_wrap=True)
        else:
            _say(f"trichluc: {message}")


def _watched(done: Iterable["Outcome"], tally: _Tally, total: int | None, bar: bool) -> Iterator[bytes]:
    """The lines of the outcomes; failures are said, and counted with the rest in a progress bar where a person looks on."""
    if tally.quiet or not bar or not sys.stderr.isatty():
        yield from _counted(done, tally)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TextColumn("{task.fields[failed]} failed · {task.fields[rate]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        shown = progress.add_task("articles", total=total, failed=0, rate="")
        tally.bar = progress
        for line in _counted(done, tally):
            elapsed = progress.tasks[0].elapsed or 0
            rate = f"{tally.done / elapsed:.1f}/s" if elapsed else ""
            progress.update(shown, completed=tally.done + tally.failed, failed=tally.failed, rate=rate)
            yield line
        tally.bar = None


def _bar(quiet: bool) -> "Progress":
    """A line of progress on standard error, which a person alone sees."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=Console(stderr=True), transient=True,
                    disable=quiet or not sys.stderr.isatty())


def _counted(done: Iterable["Outcome"], tally: _Tally) -> Iterator[bytes]:
    for outcome in done:
        if outcome.line is None:
            tally.fail(outcome.error or f"{outcome.source}: no record")
        else:
            tally.done += 1
            yield outcome.line


def _write_file(lines: Iterator[bytes], output: Path, tally: _Tally) -> None:
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

    console = _console()
    for line in lines:
        console.print(summary(Record.model_validate_json(line), lang))
        console.rule()


def _records(path: Path, tally: _Tally) -> Iterator["Record"]:
    from extractor.export.jsonl import RecordsError, read_records

    with _opened(path) as file:
        for record in read_records(file, str(path)):
            if isinstance(record, RecordsError):
                tally.fail(str(record))
            else:
                tally.done += 1
                yield record


def _opened(path: Path) -> BinaryIO:
    if str(path) == "-":
        return sys.stdin.buffer
    try:
        return path.open("rb")
    except OSError as error:
        _fail(f"{path}: cannot be read ({error.strerror}): give a file that `trichluc extract -o` wrote")


def _is_called(record: "Record", ident: str) -> bool:
    article = record.article
    names = {article.id, article.path, article.url, re.sub(r"\..*", "", Path(article.path or "").name)}
    return ident in names or (len(ident) >= 4 and article.id.startswith(ident))


def _console() -> "Console":
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)


def _language(lang: str | None) -> "Lang":
    if lang is None:
        name = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), None) or locale.getlocale()[0] or ""
        return "vi" if name.lower().startswith("vi") else "en"
    if lang == "vi" or lang == "en":
        return "vi" if lang == "vi" else "en"
    _usage(f"--lang {lang}: vi or en")


def _is_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text) and date.fromisoformat(text))
    except ValueError:
        return False


def _say(message: str) -> None:
    typer.echo(message, err=True)


def _fail(message: str, code: int = SOME_FAILED) -> NoReturn:
    _say(f"trichluc: {message}")
    raise typer.Exit(code)


def _usage(message: str) -> NoReturn:
    _fail(message, WRONG_USAGE)



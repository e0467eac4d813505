"""The commands of the editors' desk: `review` and `verdicts`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from typer.core import TyperGroup

from extractor.cli.base import (
    NOTHING,
    OK,
    SOME_FAILED,
    LangOption,
    QuietOption,
    Tally,
    app,
    console,
    fail,
    language_of,
    progress,
    records_of,
    say,
    usage,
)

if TYPE_CHECKING:
    from extractor.review.verdicts import Docket

DatabaseOption = Annotated[str | None, typer.Option("--database", metavar="URL", help="sqlite:////path/desk.sqlite3 or postgresql://user@host/name; else a file beside RECORDS.")]
VerdictsOption = Annotated[Path, typer.Option("--verdicts", metavar="FILE", help="Verdicts, as `trichluc verdicts export` wrote them; - for standard input.")]


class ServeByDefault(TyperGroup):
    """`review RECORDS…` is `review serve RECORDS…`: the first word is a command only where there is one of that name."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h"):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


desk = typer.Typer(name="review", cls=ServeByDefault, no_args_is_help=True, help="The editors' desk: check facts in a browser. `trichluc review RECORDS.jsonl` starts it.",
                   epilog="Examples:\n\n  trichluc review records.jsonl\n\n  trichluc review user add lan --role editor --database postgresql:///desk\n\n"
                          "  trichluc review serve --database postgresql:///desk --listen 10.0.0.5 --public https://desk.example.vn")
user = typer.Typer(name="user", no_args_is_help=True, help="Accounts of a newsroom.")
token = typer.Typer(name="token", no_args_is_help=True, help="Tokens of the JSON API.")
verdicts = typer.Typer(name="verdicts", no_args_is_help=True, help="What editors decided: carry it, count it, make gold of it.")
desk.add_typer(user)
desk.add_typer(token)
app.add_typer(desk)
app.add_typer(verdicts)


@desk.command(epilog="Examples:\n\n  trichluc review records.jsonl\n\n  trichluc review records.jsonl --port 8765 --no-browser")
def serve(
    records: Annotated[list[Path] | None, typer.Argument(metavar="[RECORDS.jsonl...]", help="What `extract` wrote; put into the desk first. Verdicts stay.")] = None,
    database: DatabaseOption = None,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Port; 0 for any free one.")] = 8765,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    listen: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on; another than 127.0.0.1 needs accounts and --public.")] = "127.0.0.1",
    public: Annotated[str | None, typer.Option(metavar="URL", help="https address of the proxy in front, which ends TLS and sets X-Forwarded-Proto.")] = None,
    quiet: QuietOption = False,
) -> None:
    """Start the desk: it prints a link that signs in once."""
    from ipaddress import ip_address

    loopback = listen == "localhost" or (listen.replace(".", "").replace(":", "").isalnum() and _is_address(listen) and ip_address(listen).is_loopback)
    if public is not None and not public.startswith("https://"):
        usage(f"--public {public}: an address such as https://desk.example.vn")
    if not loopback and public is None:
        usage(f"--listen {listen}: beyond this machine only behind a proxy that ends TLS: name its address with --public https://…")
    _start(records or [], database, public)
    from extractor.review.desk.models import Editor

    if not loopback and not Editor.objects.filter(is_active=True).exclude(password="").exclude(password__startswith="!").exists():
        usage(f"--listen {listen}: there is no account with a password yet: trichluc review user add NAME --role chief")
    failed = _load(records or [], quiet)
    _serve(listen, port, browser, public, loopback)
    raise typer.Exit(SOME_FAILED if failed else OK)


def _is_address(text: str) -> bool:
    from ipaddress import ip_address

    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _serve(listen: str, port: int, browser: bool, public: str | None, loopback: bool) -> None:
    from extractor.review.desk.serve import serve as answer

    def ready(taken: int) -> None:
        if loopback and public is None:
            place = f"http://127.0.0.1:{taken}/sign-in/{_own_link()}"
            typer.echo(place)
            sys.stdout.flush()
            say("This link signs in once. Ctrl-C ends the desk; what was answered is kept.")
            if browser:
                import webbrowser

                webbrowser.open(place)
        else:
            say(f"The desk listens on {listen}:{taken} for {public}.")

    try:
        answer(listen, port, ready)
    except OSError as error:
        fail(f"--port {port}: cannot listen on {listen} ({error.strerror}): name another port, or 0 for any free one")


def _own_link() -> str:
    """A link for the person who started the desk: a chief editor named like the account of this machine."""
    import getpass

    from extractor.review.desk.models import Editor
    from extractor.review.desk.views.account import new_link

    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "editor"
    editor = Editor.objects.filter(username=name).first()
    if editor is None:
        editor = Editor(username=name, role="chief", language=language_of(None))
        editor.set_unusable_password()
        editor.save()
    return new_link(editor)


def _start(records: Sequence[Path], database: str | None, public: str | None = None) -> str:
    """Set the desk up for a database; ends the command where that cannot be."""
    try:
        from extractor.review.desk import settings
    except ImportError:
        fail("the desk needs more packages: pip install 'trichluc[review]'")
    if database is None and not records:
        usage("name RECORDS.jsonl, whose verdicts are kept beside it, or --database URL")
    url = database or settings.beside(records[0])
    try:
        settings.start(settings.Setup(url, public))
    except ImportError as error:
        fail(f"the desk needs more packages ({error.name}): pip install 'trichluc[review]'")
    except settings.SetupError as error:
        fail(str(error))
    return url


def _load(files: Sequence[Path], quiet: bool) -> int:
    """Put files of records into the desk; how many lines failed."""
    from extractor.review.desk.store import Loaded, load

    tally, loaded = Tally(quiet), Loaded()
    with progress(quiet) as bar:
        task = bar.add_task("", total=None)
        for file in files:
            for record in records_of(file, tally):
                try:
                    load(record, loaded)
                except ValueError as error:
                    tally.fail(f"{file}: {record.article.id}: {error}")
                bar.update(task, description=f"{tally.done} articles")
    if files and not quiet:
        say(f"{loaded.new} new articles, {loaded.changed} changed, {loaded.same} as they were" + (f", {tally.failed} lines failed" if tally.failed else ""))
    return tally.failed


# -- accounts and tokens ----------------------------------------------------------------------------------------------------


RecordsArgument = Annotated[Path | None, typer.Option("--records", metavar="RECORDS.jsonl", help="The desk beside this file, instead of --database.")]


@user.command("add", epilog="Example:\n\n  trichluc review user add lan --role editor --database postgresql:///desk")
def add_user(
    name: Annotated[str, typer.Argument(help="User name.")],
    role: Annotated[Literal["reader", "editor", "chief"], typer.Option(help="A reader changes nothing, a chief settles disagreements.")] = "editor",
    database: DatabaseOption = None, records: RecordsArgument = None, lang: LangOption = None,
    password: Annotated[bool, typer.Option("--password", help="Ask for a password now; without it a link that signs in once is printed.")] = False,
) -> None:
    """Add an account, or give it another role."""
    _start([records] if records else [], database)
    from django.core.exceptions import ValidationError

    from extractor.review.desk.models import Editor
    from extractor.review.desk.views.account import new_link

    editor = Editor.objects.filter(username=name).first() or Editor(username=name, language=language_of(lang))
    editor.role = role
    try:
        editor.full_clean(exclude=["password"])
        if password:
            from django.contrib.auth.password_validation import validate_password

            said = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
            validate_password(said, editor)
            editor.set_password(said)
        elif not editor.password:
            editor.set_unusable_password()
    except ValidationError as error:
        fail(f"{name}: {' '.join(error.messages)}")
    editor.save()
    if not password:
        typer.echo(f"/sign-in/{new_link(editor)}")
        say("Put the desk's address in front; it signs in once, within 12 hours.")


@user.command("link")
def link(name: Annotated[str, typer.Argument(help="User name.")], database: DatabaseOption = None, records: RecordsArgument = None) -> None:
    """Print another link that signs in once."""
    _start([records] if records else [], database)
    from extractor.review.desk.views.account import new_link

    typer.echo(f"/sign-in/{new_link(_editor(name))}")


@user.command("list")
def list_users(database: DatabaseOption = None, records: RecordsArgument = None) -> None:
    """List the accounts."""
    _start([records] if records else [], database)
    from extractor.review.desk.models import Editor

    for editor in Editor.objects.order_by("username"):
        typer.echo(f"{editor.username}\t{editor.role}\t{'' if editor.is_active else 'shut'}")


@user.command("shut")
def shut(name: Annotated[str, typer.Argument(help="User name.")], database: DatabaseOption = None, records: RecordsArgument = None) -> None:
    """Shut an account; its verdicts stay."""
    _start([records] if records else [], database)
    editor = _editor(name)
    editor.is_active = False
    editor.save()


@token.command("add")
def add_token(
    name: Annotated[str, typer.Argument(help="What the token is for.")],
    of: Annotated[str, typer.Option("--user", help="Whose it is.")], database: DatabaseOption = None, records: RecordsArgument = None,
) -> None:
    """Print a new token of the API; it is shown this once."""
    import secrets

    _start([records] if records else [], database)
    from extractor.review.desk.models import Token
    from extractor.review.desk.views.account import digest

    made = secrets.token_urlsafe(32)
    Token.objects.create(digest=digest(made), name=name[:100], editor=_editor(of))
    typer.echo(made)


@token.command("revoke")
def revoke(name: Annotated[str, typer.Argument(help="What it was for.")], database: DatabaseOption = None, records: RecordsArgument = None) -> None:
    """Take tokens of this name out of use."""
    _start([records] if records else [], database)
    from datetime import UTC, datetime

    from extractor.review.desk.models import Token

    if not Token.objects.filter(name=name, revoked=None).update(revoked=datetime.now(UTC)):
        fail(f"{name}: no such token in use")


def _editor(name: str) -> Any:
    from extractor.review.desk.models import Editor

    editor = Editor.objects.filter(username=name).first()
    if editor is None:
        fail(f"{name}: no such account: trichluc review user list")
    return editor


# -- verdicts ---------------------------------------------------------------------------------------------------------------


@verdicts.command("export", epilog="Example:\n\n  trichluc verdicts export records.jsonl -o verdicts.jsonl")
def export(
    records: Annotated[Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="The desk beside this file.")] = None,
    database: DatabaseOption = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Written whole or not at all; else standard output.")] = None,
) -> None:
    """Write all verdicts as JSON Lines, in the order in which they were given."""
    import contextlib

    from extractor.export.jsonl import whole_file

    _start([records] if records else [], database)
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
) -> None:
    """Take verdicts into a desk; those that are there already change nothing."""
    from extractor.review.verdicts import VerdictError, read_verdicts

    _start([records] if records else [], database)
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
    say(f"{new} new verdicts, {tally.done - new} there already" + (f", {tally.failed} lines failed" if tally.failed else "")
        + (f"; {waiting} wait for their articles" if waiting else ""))
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
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Written whole or not at all; else standard output.")] = None,
) -> None:
    """Records with verdicts applied: corrected facts enter, rejected ones leave, sums are checked anew."""
    import contextlib

    from extractor.export.jsonl import to_line, whole_file
    from extractor.review.apply import review
    from extractor.review.lessons import Lessons

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
) -> None:
    """Make gold files of the articles that people are done with, for `trichluc evaluate`."""
    import json

    from extractor.review.apply import review
    from extractor.review.gold import NoGold, gold_name, gold_of

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
    from extractor.review.messages import words

    tally = Tally()
    docket = docket_of(file, tally)
    lessons, agreed, t = Lessons(docket.rows.values()).by(by), agreement(docket.rows.values()), words(language_of(lang))
    if as_json:
        typer.echo(json.dumps({
            by: [{"name": x.name, "confirmed": x.confirmed, "corrected": x.corrected, "rejected": x.rejected, **x.reliability.model_dump()} for x in lessons],
            "agreement": [{"name": a.name, "n": a.n, "agreed": a.agreed, "kappa": a.kappa} for a in agreed]}, ensure_ascii=False))
    else:
        table = Table(pad_edge=False, show_edge=False)
        for name in (by, "confirmed", "corrected", "rejected", "share", "interval"):
            table.add_column(t[name], justify="left" if name == by else "right")
        for x in lessons:
            low, high = x.interval
            table.add_row(x.name, str(x.confirmed), str(x.corrected), str(x.rejected), f"{100 * x.share:.0f} %", f"{100 * low:.0f}–{100 * high:.0f} %")
        console().print(table)
        for a in agreed:
            console().print(f"{a.name}: {a.agreed}/{a.n}" + (f", κ {a.kappa:.2f}" if a.kappa is not None else ""))
    if not docket.rows and not tally.failed:
        fail(f"{file}: no verdicts in it", NOTHING)
    raise typer.Exit(SOME_FAILED if tally.failed else OK)

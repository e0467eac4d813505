"""The commands `review`: the editors' desk, its accounts and tokens."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from extractor.cli.base import OK, SOME_FAILED, LangOption, QuietOption, Tally, app, fail, language_of, progress, records_of, say, t, usage
from extractor.messages import Lang

DatabaseOption = Annotated[str | None, typer.Option("--database", metavar="URL", help="sqlite:////path/desk.sqlite3 or postgresql://user@host/name; else a file beside RECORDS.")]


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
desk.add_typer(user)
desk.add_typer(token)
app.add_typer(desk)


@desk.command(epilog="Examples:\n\n  trichluc review records.jsonl\n\n  trichluc review records.jsonl --port 8765 --no-browser")
def serve(
    records: Annotated[list[Path] | None, typer.Argument(metavar="[RECORDS.jsonl...]", help="What `extract` wrote; put into the desk first. Verdicts stay.")] = None,
    database: DatabaseOption = None,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Port; 0 for any free one.")] = 8765,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    listen: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on; another than 127.0.0.1 needs accounts and --public.")] = "127.0.0.1",
    public: Annotated[str | None, typer.Option(metavar="URL", help="https address of the proxy in front, which ends TLS and sets X-Forwarded-Proto.")] = None,
    lang: LangOption = None, quiet: QuietOption = False,
) -> None:
    """Start the desk: it prints a link that signs in once."""
    from ipaddress import ip_address

    loopback = listen == "localhost" or (listen.replace(".", "").replace(":", "").isalnum() and _is_address(listen) and ip_address(listen).is_loopback)
    if public is not None and not public.startswith("https://"):
        usage(f"--public {public}: an address such as https://desk.example.vn")
    if not loopback and public is None:
        usage(f"--listen {listen}: beyond this machine only behind a proxy that ends TLS: name its address with --public https://…")
    start_desk(records or [], database, lang, public)
    from extractor.review.desk.models import Editor

    if not loopback and not Editor.objects.filter(is_active=True).exclude(password="").exclude(password__startswith="!").exists():
        usage(f"--listen {listen}: there is no account with a password yet: trichluc review user add NAME --role chief")
    failed = _load(records or [], quiet)
    _serve(listen, port, browser, public, loopback, language_of(lang))
    raise typer.Exit(SOME_FAILED if failed else OK)


def _is_address(text: str) -> bool:
    from ipaddress import ip_address

    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _serve(listen: str, port: int, browser: bool, public: str | None, loopback: bool, lang: Lang) -> None:
    from extractor.review.desk.serve import serve as answer

    def ready(taken: int) -> None:
        if loopback and public is None:
            place = f"http://127.0.0.1:{taken}/sign-in/{_own_link(lang)}"
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


def _own_link(lang: Lang) -> str:
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
        editor = Editor(username=name, role="chief", language=lang)
        editor.set_unusable_password()
        editor.save()
    return new_link(editor)


def start_desk(records: Sequence[Path], database: str | None, lang: str | None, public: str | None = None) -> str:
    """Settle the language and set the desk up for a database; ends the command where that cannot be."""
    language_of(lang)
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
                bar.update(task, description=t(f"{tally.done} articles"))
    if files and not quiet:
        told = [t(f"{loaded.new} new articles, {loaded.changed} changed, {loaded.same} as they were")]
        say(", ".join([*told, *([t(f"{tally.failed} lines failed")] if tally.failed else [])]))
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
    start_desk([records] if records else [], database, lang)
    from django.core.exceptions import ValidationError

    from extractor.review.desk.models import Editor
    from extractor.review.desk.views.account import new_link

    editor = Editor.objects.filter(username=name).first() or Editor(username=name, language=language_of(lang))
    editor.role = role
    try:
        editor.full_clean(exclude=["password"])
        if password:
            from django.contrib.auth.password_validation import validate_password

            said = typer.prompt(t("Password"), hide_input=True)
            validate_password(said, editor)
            if typer.prompt(t("The password again"), hide_input=True) != said:
                fail(f"{name}: the two passwords differ; nothing was changed")
            editor.set_password(said)
        elif not editor.password:
            editor.set_unusable_password()
    except ValidationError as error:
        fail(f"{name}: {' '.join(map(t, error.messages))}")
    editor.save()
    if not password:
        typer.echo(f"/sign-in/{new_link(editor)}")
        say("Put the desk's address in front; it signs in once, within 12 hours.")


@user.command("link")
def link(
    name: Annotated[str, typer.Argument(help="User name.")], database: DatabaseOption = None, records: RecordsArgument = None,
    lang: LangOption = None,
) -> None:
    """Print another link that signs in once."""
    start_desk([records] if records else [], database, lang)
    from extractor.review.desk.views.account import new_link

    typer.echo(f"/sign-in/{new_link(_editor(name))}")


@user.command("list")
def list_users(database: DatabaseOption = None, records: RecordsArgument = None, lang: LangOption = None) -> None:
    """List the accounts."""
    start_desk([records] if records else [], database, lang)
    from extractor.review.desk.models import Editor

    for editor in Editor.objects.order_by("username"):
        typer.echo(f"{editor.username}\t{editor.role}\t{'' if editor.is_active else 'shut'}")


@user.command("shut")
def shut(
    name: Annotated[str, typer.Argument(help="User name.")], database: DatabaseOption = None, records: RecordsArgument = None,
    lang: LangOption = None,
) -> None:
    """Shut an account; its verdicts stay."""
    start_desk([records] if records else [], database, lang)
    editor = _editor(name)
    editor.is_active = False
    editor.save()


@token.command("add")
def add_token(
    name: Annotated[str, typer.Argument(help="What the token is for.")],
    of: Annotated[str, typer.Option("--user", help="Whose it is.")], database: DatabaseOption = None, records: RecordsArgument = None,
    lang: LangOption = None,
) -> None:
    """Print a new token of the API; it is shown this once."""
    import secrets

    start_desk([records] if records else [], database, lang)
    from extractor.review.desk.models import Token
    from extractor.review.desk.views.account import digest

    made = secrets.token_urlsafe(32)
    Token.objects.create(digest=digest(made), name=name[:100], editor=_editor(of))
    typer.echo(made)


@token.command("revoke")
def revoke(
    name: Annotated[str, typer.Argument(help="What it was for.")], database: DatabaseOption = None, records: RecordsArgument = None,
    lang: LangOption = None,
) -> None:
    """Take tokens of this name out of use."""
    start_desk([records] if records else [], database, lang)
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

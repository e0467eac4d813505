"""The program's entry: it makes the standard streams fit to print on, settles the language, then calls the command."""

import os
import sys
from typing import Any, NoReturn, TextIO

from extractor.messages import Lang, language, translate


def main() -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    prepare_streams()
    lang = _language(sys.argv[1:])
    if lang == "vi":
        _turn_the_frame()
    import typer

    from extractor.cli import app
    from extractor.cli.base import Interrupted, say
    from extractor.run.process import quiet_libraries

    quiet_libraries()
    command = typer.main.get_command(app)
    if lang == "vi":
        _turn(command, lang)
    try:
        command(prog_name="trichluc")
    except Interrupted as stop:
        say("trichluc: stopped; nothing was written. A run in a folder (-o FOLDER/) goes on where it was stopped.")
        _exit(128 + stop.number)
    raise SystemExit(0)


def _exit(code: int) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass
    os._exit(code)  # workers of a pool that is under way are not waited for; they end with this process


def _language(arguments: list[str]) -> Lang:
    """The language that the arguments ask for, before they are taken apart: help and errors of usage are in it too."""
    wanted = None
    for before, argument in zip(["", *arguments], arguments, strict=False):
        wanted = argument.partition("=")[2] if argument.startswith("--lang=") else argument if before == "--lang" else wanted
    try:
        return language(wanted)
    except ValueError:  # the command says so
        return "en"


def _turn_the_frame() -> None:
    """Headings of help and errors of usage are typer's."""
    from typer import rich_utils

    for name in ("ARGUMENTS_PANEL_TITLE", "OPTIONS_PANEL_TITLE", "COMMANDS_PANEL_TITLE", "REQUIRED_LONG_STRING", "DEFAULT_STRING"):
        setattr(rich_utils, name, translate(getattr(rich_utils, name), "vi"))
    rich_utils.rich_format_error = _say_usage  # type: ignore[assignment]  # its error is of any kind


def _say_usage(error: Any) -> None:
    """What is wrong with the words of a command, in one line, and where help is."""
    from extractor.cli.base import say

    where = error.ctx.command_path if getattr(error, "ctx", None) is not None else "trichluc"
    say(f"trichluc: {translate(error.format_message(), 'vi')} ({translate(f'help: {where} --help', 'vi')})")


def _turn(command: Any, lang: Lang) -> None:
    """The help of a command, its options and the commands below it in the language."""
    for name in ("help", "short_help", "epilog"):
        said = getattr(command, name, None)
        if said:
            setattr(command, name, translate(said, lang))
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = translate(parameter.help, lang)
    _turn_what_is_made_late(command, lang)
    for below in getattr(command, "commands", {}).values():
        _turn(below, lang)


def _turn_what_is_made_late(command: Any, lang: Lang) -> None:
    """The line of usage and the option of help are made when they are shown."""
    usage, option = command.get_usage, command.get_help_option

    def turned_option(ctx: Any) -> Any:
        made = option(ctx)
        if made is not None:
            made.help = translate(made.help, lang)
        return made

    command.get_usage = lambda ctx: usage(ctx).replace("Usage:", translate("Usage:", lang), 1)
    command.get_help_option = turned_option


def prepare_streams() -> None:
    """Streams that are closed read and write nothing; those that cannot write Vietnamese letters write UTF-8, a terminal question marks."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            os.fstat(number)
        except OSError:
            opened = os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))
    for stream in (sys.stdout, sys.stderr):
        _fit(stream)


def _fit(stream: TextIO) -> None:
    try:
        "Đảng ủy «│━✓»".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        pass
    else:
        return
    if hasattr(stream, "reconfigure"):
        if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")

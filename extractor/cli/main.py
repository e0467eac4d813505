"""The program's entry: it makes the standard streams fit to print on, then calls the command."""

import os
import signal
import sys
from types import FrameType
from typing import NoReturn, TextIO


def main() -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    prepare_streams()
    from extractor.cli import app
    from extractor.cli.base import say
    from extractor.run.process import quiet_libraries

    quiet_libraries()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup leaves SIGHUP ignored
            signal.signal(number, _leave)
    signal.signal(signal.SIGINT, _leave) if signal.getsignal(signal.SIGINT) is signal.default_int_handler else None
    try:
        app()
    except Interrupted as stop:
        if not stop.told:
            say("trichluc: stopped; nothing was written. A run in a folder (-o FOLDER/) goes on where it was stopped.")
        _exit(128 + stop.number)
    raise SystemExit(0)


class Interrupted(BaseException):
    """A signal asks the program to end. `told` is set where what that means has been said."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number, self.told = number, False


def _leave(number: int, _frame: FrameType | None) -> None:
    raise Interrupted(number)


def _exit(code: int) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass
    os._exit(code)  # workers of a pool that is under way are not waited for; they end with this process


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

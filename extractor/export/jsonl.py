"""JSON Lines: one record a line, UTF-8; files that are written whole or not at all."""

import contextlib
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import orjson
from pydantic import ValidationError

from extractor.model import Record

try:
    import fcntl
except ModuleNotFoundError:  # Windows
    fcntl = None  # type: ignore[assignment]


class RecordsError(ValueError):
    """A line that is no record: the message names the file, the line and what to do."""


def to_line(record: Record) -> bytes:
    """The record as one line of JSON Lines; the same record gives the same bytes."""
    return record.model_dump_json().encode("utf-8") + b"\n"


def read_rows(lines: BinaryIO, name: str) -> Iterator[dict[str, object] | RecordsError]:
    """The objects of JSON Lines that `extract` wrote; a line that is none comes as a `RecordsError` among them."""
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield RecordsError(f"{name}:{number}: the line is no JSON ({error}): write the file again with `trichluc extract -o`")
            continue
        if isinstance(row, dict) and isinstance(row.get("article"), dict) and isinstance(row["article"].get("text"), str):
            yield row
        else:
            yield RecordsError(f"{name}:{number}: no record of an article: give a file that `trichluc extract` wrote")


def read_records(lines: BinaryIO, name: str) -> Iterator[Record | RecordsError]:
    """The records of JSON Lines that `extract` wrote; a line that is none comes as a `RecordsError` among them."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Record.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"]))
            yield RecordsError(f"{name}:{number}: no record ({where + ': ' if where else ''}{first['msg']}): "
                               "give a file that this version of `trichluc extract` wrote")


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of `path` when the block ends well, and leaves `path` as it was when it does not.

    What is no regular file (a pipe, /dev/null) is written to as it stands. Raises OSError where the folder cannot be written to.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    _clear_strays(target)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with open(handle, "wb") as file:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
            yield file
            file.flush()
            os.fchmod(handle, mode)
            os.fsync(handle)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextlib.contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A path in the same folder for a program that opens files itself; what it wrote takes the place of `path` when the block ends well."""
    target = Path(os.path.realpath(path))
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    os.fchmod(handle, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    os.close(handle)
    try:
        yield Path(temporary)
        os.replace(temporary, target)
    finally:
        for left in (temporary, f"{temporary}-journal"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(left)


@contextlib.contextmanager
def whole_folder(path: Path, mark: str) -> Iterator[Path]:
    """A folder to fill that becomes `path` when the block ends well. One that stands there goes only if it is empty or holds the file `mark`.

    Raises FileExistsError where it holds other things.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not (target.is_dir() and (not any(target.iterdir()) or (target / mark).is_file())):
        raise FileExistsError(17, f"it is there and holds no {mark}: name another folder, or take it away", str(path))
    made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part"))
    try:
        made.chmod(0o777 & ~_umask())
        yield made
        if target.exists():
            shutil.rmtree(target)
        os.replace(made, target)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _clear_strays(target: Path) -> None:
    """Remove what a killed process was writing in place of `target`; what one is writing now is locked and stays."""
    if fcntl is None:
        return
    for stray in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        with contextlib.suppress(OSError), stray.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            stray.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

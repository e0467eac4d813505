"""Records in: a file of JSON Lines, plain or compressed, or a run's folder of parts. One reader for every export."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import orjson

from extractor.export.jsonl import RecordsError, read_records, read_rows
from extractor.model import Record

Row = dict[str, Any]
PARTS: Final = re.compile(r"(?!\.).*\.jsonl(?:\.gz)?$")
"""Names of files that hold records; hidden ones (half-written) do not."""
MANY: Final = 1 << 20
"""Bytes that are read at a time: a line of a record has some tens of thousands."""
ASIDE: Final = re.compile(r"(?:errors?|failed|failures|ledger|done|verdicts?|inputs?|log|manifest)\b.*")
"""Names of JSON Lines in a run's folder that hold no records."""


class SourceError(ValueError):
    """What was given holds no records: the message says what to give instead."""


def parts(path: Path) -> list[Path]:
    """The files of records that `path` names: itself, or those of a run's folder, in the order of their names.

    Raises SourceError where there is none.
    """
    if not path.is_dir():
        if not path.exists():
            raise SourceError(f"{path}: there is no such file or folder: give what `trichluc extract -o` wrote")
        return [path]
    home = path / "parts" if (path / "parts").is_dir() else path
    if done := [name for description in sorted(home.glob("[0-9]*.json")) if (name := _done(description))]:
        return [home / name for name in done]
    found = sorted(f for f in home.iterdir() if PARTS.match(f.name) and not ASIDE.match(f.name))
    if not found:
        raise SourceError(f"{path}: no *.jsonl or *.jsonl.gz of records in this folder: give a folder that `trichluc extract -o` made")
    return found


def _done(description: Path) -> str | None:
    """The file of records of a part of a run that is done; what an earlier try left beside it is no part of the run."""
    found = _object(description)
    return found.get("file") if found.get("records") else None


def _object(path: Path) -> Row:
    """The JSON object in a small file; an empty one where it holds none. Raises OSError where the file cannot be read."""
    try:
        found = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def lacking(path: Path) -> list[str]:
    """What the tables of a run's folder lack, in one line each: articles that are still to be read, and those that failed."""
    manifest = path / "manifest.json"
    planned = _object(manifest).get("articles") if manifest.is_file() else None
    if not isinstance(planned, int):
        return []
    done = [_object(description) for description in sorted((path / "parts").glob("[0-9]*.json"))]
    left = planned - sum(part.get(name, 0) for part in done for name in ("records", "failed", "left_out"))
    failed = sum(part.get("failed", 0) for part in done)
    said = [f"{path}: {left:,} of {planned:,} articles are not read yet: start `trichluc extract … -o {path}` again"] if left > 0 else []
    return said + ([f"{path}: {failed:,} of {planned:,} articles failed and are not in it: {path / 'failures.jsonl'} says why"] if failed else [])


def opened(path: Path) -> BinaryIO:
    """The bytes of a file of records, unpacked where its name or its first bytes say that it is packed."""
    file = cast(BufferedReader, path.open("rb", buffering=MANY))
    try:
        packed = path.name.endswith(".gz") or (path.is_file() and file.peek(2)[:2] == b"\x1f\x8b")
    except BaseException:
        file.close()
        raise
    if not packed:
        return file
    file.close()
    return cast(BinaryIO, gzip.open(path, "rb"))


def rows_of(path: Path) -> Iterator[Row | RecordsError]:
    """The objects of `path` as they stand, one after the other, never all in memory; what is none comes as a RecordsError.

    Raises SourceError where there is nothing to read, OSError where a file cannot be read.
    """
    for part in parts(path):
        with closing(opened(part)) as file:
            yield from cast(Iterator[Row | RecordsError], _whole(read_rows, file, str(part)))


def records_in(path: Path) -> Iterator[Record | RecordsError]:
    """As `rows_of`, each object checked and typed."""
    for part in parts(path):
        with closing(opened(part)) as file:
            yield from cast(Iterator[Record | RecordsError], _whole(read_records, file, str(part)))


def _whole(read: Callable[[BinaryIO, str], Iterator[Any]], file: BinaryIO, name: str) -> Iterator[Any]:
    try:
        yield from read(file, name)
    except (EOFError, gzip.BadGzipFile) as error:  # a run that was stopped left it half written
        yield RecordsError(f"{name}: the packed file breaks off ({error}): run `trichluc extract` again")

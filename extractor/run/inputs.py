"""What a run reads: inputs opened to sources, sources to entries, one for each article, small and found again without reading the rest.

The parent of a run makes entries; whoever extracts an article loads and reads it from its entry.
"""

import csv
import gzip
import hashlib
import io
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, cast

import orjson

from extractor.read import (
    ARCHIVE_SUFFIXES,
    LINE_SUFFIXES,
    MAX_BYTES,
    PACKED_LINE_SUFFIXES,
    PAGE_SUFFIXES,
    SUFFIXES,
    TEXT_SUFFIXES,
    reason,
)
from extractor.run import places

STDIN: Final = "-"
ONE_ARTICLE: Final = TEXT_SUFFIXES + PAGE_SUFFIXES
"""Suffixes of files that hold one article."""
OWN_RECORD: Final = b'{"schema_version":'
"""How a file that `extract` wrote begins."""
NO_ARTICLES: Final = {
    b"%PDF": "a PDF, which is not read: save its text as .txt", b"\x89PNG": "a picture, which is not read: name a text or page",
    b"\xff\xd8\xff": "a picture, which is not read: name a text or page", b"GIF8": "a picture, which is not read: name a text or page",
    b"PK\x03\x04": "a packed file or office document, which is not read: unpack it, or save its text as .txt",
    b"\xd0\xcf\x11\xe0": "an office document, which is not read: save its text as .txt", b"SQLite f": "a database, which is not read: write its rows as JSON Lines"}
ENDLESS: Final = 1 << 30  # bytes of one line after which nothing more is read of a file that has no line ends

Kind = Literal["file", "row", "page", "url", "fault"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a run: where it stands in its `source`; `mark` changes when it changes.

    `number` is the line of a row (from 1) and the place of a page in its archive. `data` holds the article's bytes where its source
    cannot be read again at a place (standard input, one long gzip stream); `packed` says that `offset` and `length` are those of a copy
    of them in the run's folder. Of a fault (what was found in place of an article) `mark` is the message.
    """

    kind: Kind
    source: str
    number: int = 0
    offset: int = 0
    length: int = 0
    mark: str = ""
    data: bytes | None = field(default=None, repr=False)
    packed: bool = False

    @property
    def key(self) -> str:
        """The article's name among all of the run: path, path:line, path#page, address."""
        sign = {"row": ":", "page": "#", "fault": "!"}.get(self.kind)
        source = self.source.encode("utf-8", "backslashreplace").decode()  # a file's name need not be UTF-8
        return f"{source}{sign}{self.number}" if sign else source


@dataclass(frozen=True, slots=True)
class Sources:
    """The files and addresses that inputs name, and what was passed over: what it is («.pdf») → how many."""

    names: Sequence[str]
    passed: Counter[str]

    def told(self) -> str:
        """What was passed over in one line, most first; "" for nothing."""
        return ", ".join(f"{count} {what}" for what, count in self.passed.most_common(8)) + (", …" if len(self.passed) > 8 else "")


def sources(inputs: Iterable[str], besides: str | os.PathLike[str] | None = None) -> Sources:
    """The inputs with folders opened to their files, in a fixed order; `besides` (the output) is no input of a folder.

    A folder without any file that can be read is left out: no names mean that there is nothing to read.
    """
    passed: Counter[str] = Counter()
    found: dict[str, None] = {}
    own = os.path.realpath(besides) if besides is not None and not places.is_remote(str(besides)) else None
    for name in inputs:
        if name == STDIN or is_url(name):
            new: Iterable[str] = (name,)
        elif places.is_remote(name):
            new = [file for file in places.below(name) if _wanted(file, passed)] if places.is_folder(name) else (name,)
        else:
            new = _walked(name, own, passed) if os.path.isdir(name) else (name,)
        for file in new:
            passed["named twice"] += file in found
            found[file] = None
    return Sources(list(found), +passed)


def _walked(folder: str, own: str | None, passed: Counter[str]) -> list[str]:
    """The files below a folder that can be read; hidden and special files are none."""
    closed: list[OSError] = []
    files: list[str] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        real = os.path.realpath(here)
        folders[:] = [f for f in folders if not f.startswith(".") and os.path.join(real, f) != own]
        for name in names:
            path = os.path.join(here, name)
            if name.startswith(".") or os.path.join(real, name) == own or (os.path.islink(path) and os.path.realpath(path) == own):
                continue
            if _wanted(path, passed) and (os.path.isfile(path) or not os.path.exists(path)):  # reading a link that leads nowhere says so
                files.append(path)
    return [error.filename for error in closed] + sorted(files, key=lambda file: file.split(os.sep))


def _wanted(path: str, passed: Counter[str]) -> bool:
    """Whether a file of a folder holds articles by its name; own records are no articles unless they are named."""
    name = path.lower()
    if not name.endswith(SUFFIXES):
        passed[os.path.splitext(name)[1] or "without suffix"] += 1
        return False
    if name.endswith(LINE_SUFFIXES) and not places.is_remote(path):
        try:
            with open(path, "rb") as file:
                if file.read(len(OWN_RECORD)) == OWN_RECORD:
                    passed["files of records"] += 1
                    return False
        except OSError:
            pass  # reading it says why
    return True


def is_url(name: str) -> bool:
    """Whether an input is the address of a page.

    >>> is_url("https://baonghean.vn/a.html"), is_url("a.html")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))


def count(names: Sequence[str]) -> int | None:
    """How many articles the sources hold, or None where only reading tells."""
    return len(names) if all(is_url(n) or n.lower().endswith(ONE_ARTICLE) for n in names) else None


def entries(names: Iterable[str], stdin: BinaryIO | None = None) -> Iterator[Entry]:
    """One entry for each article of the sources, in their order, read no further ahead than asked for; what cannot be read is a fault."""
    for name in names:
        faults = 0
        try:
            for entry in _entries(name, stdin or sys.stdin.buffer):
                faults += entry.kind == "fault"
                yield replace(entry, number=faults) if entry.kind == "fault" else entry
        except OSError as error:
            yield Entry("fault", name, faults + 1, mark=str(error) if isinstance(error, places.PlaceError) else reason(error))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Entry("fault", name, faults + 1, mark=f"the gzip file is damaged ({in_one_line(error)}): what stands before it was used, write the file again")
        except Exception as error:
            yield Entry("fault", name, faults + 1, mark=fault(error))


def _entries(name: str, stdin: BinaryIO) -> Iterator[Entry]:
    lower = name.lower()
    if name == STDIN:
        yield from _sniffed("<stdin>", stdin, stdin.read(512), again=False)
    elif is_url(name):
        yield Entry("url", name)
    elif lower.endswith(ARCHIVE_SUFFIXES):
        yield from _pages(name)
    elif lower.endswith(ONE_ARTICLE):
        yield Entry("file", name, mark=places.stamp(name))
    elif lower.endswith(PACKED_LINE_SUFFIXES):
        with places.opened(name) as file:
            yield from _named(_rows(name, cast(BinaryIO, gzip.GzipFile(fileobj=file)), again=False), name)
    else:
        with places.opened(name) as file:
            start = file.read(512)
            if lower.endswith(LINE_SUFFIXES):
                yield from _named(_rows(name, file, again=file.seekable(), start=start), name)
            elif lower.endswith(".csv"):
                yield from _table(name, start + file.read(MAX_BYTES + 1))
            elif lower.endswith(".json"):
                yield from _json(name, start + file.read(MAX_BYTES + 1))
            else:
                yield from _sniffed(name, file, start, again=file.seekable())


def _named(found: Iterator[Entry], name: str) -> Iterator[Entry]:
    """The entries, and a fault where there is none."""
    first = next(found, None)
    if first is None:
        yield Entry("fault", name, mark="the file is empty: nothing to extract")
        return
    yield first
    yield from found


def _sniffed(name: str, file: BinaryIO, start: bytes, again: bool) -> Iterator[Entry]:
    """What a file holds whose name does not say it; nothing for an empty standard input."""
    begins = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if begins.startswith(b"{"):
        yield from _rows(name, file, again, start)
    elif begins.startswith(b"["):
        yield from _json(name, start + file.read(MAX_BYTES + 1))
    elif (why := next((why for sign, why in NO_ARTICLES.items() if start.startswith(sign)), None)) is not None:
        yield Entry("fault", name, mark=why)
    elif again:
        yield Entry("file", name, mark=places.stamp(name))
    else:
        data = start + file.read(MAX_BYTES + 1)
        if data.strip():
            yield Entry("file", name, data=data, mark=digest(data))


def _rows(name: str, file: BinaryIO, again: bool, start: bytes = b"") -> Iterator[Entry]:
    """The lines of JSON Lines that say anything; of one that is too long, no more than its beginning."""
    lines = _Lines(file, start)
    number = 0
    while True:
        offset = lines.place
        line, length = lines.next()
        if not line:
            return
        number += 1
        if length > ENDLESS:
            yield Entry("fault", name, mark=f"line {number} has no end: no JSON Lines, or a device")
            return
        if line.strip():
            yield Entry("row", name, number, offset, min(length, MAX_BYTES + 1), digest(line), None if again else line)


class _Lines:
    """Lines of a file of which `start` was read already, with their places."""

    def __init__(self, file: BinaryIO, start: bytes) -> None:
        self._file, self._start, self.place = file, io.BytesIO(start), 0

    def next(self) -> tuple[bytes, int]:
        """The next line, or the first MAX_BYTES + 1 bytes of it, and how long it is."""
        line = self._piece()
        length = len(line)
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n") and length <= ENDLESS:
            rest = self._piece()
            length += len(rest)
        self.place += length
        return line, length

    def _piece(self) -> bytes:
        line = self._start.readline()
        return line if line.endswith(b"\n") else line + self._file.readline(MAX_BYTES + 1 - len(line))


def _table(name: str, data: bytes) -> Iterator[Entry]:
    """The rows of a .csv file whose first line names the fields, `text` or `html` among them."""
    if len(data) > MAX_BYTES:
        yield Entry("fault", name, mark=f"a .csv of more than {MAX_BYTES >> 20} MiB: write it as JSON Lines, one object with \"text\" or \"html\" a line")
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield Entry("fault", name, mark="the .csv is not UTF-8: save it as UTF-8")
        return
    csv.field_size_limit(MAX_BYTES)
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    fields = rows.fieldnames or []
    if not {"text", "html"} & set(fields):
        yield Entry("fault", name, mark=f"a .csv without a column \"text\" or \"html\" (it has {', '.join(map(str, fields))[:80]}): name the column so")
        return
    try:
        for number, row in enumerate(rows, 2):
            data = json.dumps({str(k): v for k, v in row.items() if k is not None and v not in (None, "")}, ensure_ascii=False).encode("utf-8", "replace")
            yield Entry("row", name, number, mark=digest(data), data=data)
    except csv.Error as error:
        yield Entry("fault", name, mark=f"the .csv is damaged behind row {rows.line_num} ({error}): write it again")


def _json(name: str, data: bytes) -> Iterator[Entry]:
    """The objects of a .json file: an array of articles, or one."""
    if len(data) > MAX_BYTES:
        yield Entry("fault", name, mark=f"a .json of more than {MAX_BYTES >> 20} MiB: write it as JSON Lines (jq -c '.[]' FILE.json > FILE.jsonl)")
        return
    try:
        found: Any = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):  # JSON Lines by another name
            yield from _rows(name, io.BytesIO(data), again=False)
        else:
            yield Entry("fault", name, mark=f"no JSON ({in_one_line(error)}): write the file again")
        return
    items = found if isinstance(found, list) else [found]
    if not any(isinstance(item, dict) and {"text", "html", "article"} & set(item) for item in items):
        yield Entry("fault", name, mark="JSON that holds no articles: an array of objects with \"text\" or \"html\" is needed")
        return
    for number, item in enumerate(items, 1):
        row = orjson.dumps(item)
        yield Entry("row", name, number, mark=digest(row), data=row)


def _pages(name: str) -> Iterator[Entry]:
    """The pages of an archive; those of one long gzip stream carry their bytes along."""
    from extractor.acquire import ArchiveError, read_archive

    file = places.opened(name) if places.is_remote(name) else None
    number, before = 0, -1
    for page in read_archive(name, file):
        if isinstance(page, ArchiveError):
            yield Entry("fault", name, mark=f"{page.message} (at byte {page.offset}): what stands before it was used, fetch the rest again")
            continue
        number += 1
        again = page.offset > before
        before = page.offset
        yield Entry("page", name, number, page.offset, mark=page.sha256, data=None if again else _record(page))


def _record(page: Any) -> bytes:
    """A page as a WARC record that says the same of it."""
    charset = f"; charset={page.charset}" if page.charset else ""
    head = (f"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: {page.url}\r\nWARC-Date: {page.fetched_at}\r\nWARC-Record-ID: <{page.record_id}>\r\n"
            f"Content-Type: {page.content_type}{charset}\r\nContent-Length: {len(page.body)}\r\n\r\n")
    return head.encode() + cast(bytes, page.body) + b"\r\n\r\n"


def listed(path: str) -> list[str]:
    """The inputs that a file names, one a line; lines that begin with # are notes. Raises OSError."""
    lines = Path(path).read_text(encoding="utf-8-sig").splitlines() if path != STDIN else sys.stdin.read().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def fault(error: BaseException) -> str:
    """What to say of an error that is this program's own fault."""
    said = " ".join(str(error).split())[:200]
    return f"a fault of this program ({type(error).__name__}{': ' + said if said else ''}): please report it with this article"


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def in_one_line(error: BaseException) -> str:
    """An error's message on one line."""
    return " ".join(str(error).split())[:300]

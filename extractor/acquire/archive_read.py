"""Pages out of WARC files, ours and those of other programs, with every kind of damage noticed and named.

Other readers take a file that was cut off for one that ended. Here each length that is declared is compared with the bytes
that came, each gzip member must reach its end and its checksum, each block its digest, and the state beside the archive
(where there is one) says how much there should be.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from extractor.acquire.body import Damaged, TooLarge, open_body
from extractor.acquire.fetch import CHARSET, Headers, header
from extractor.acquire.members import Broken, Members
from extractor.acquire.state import recorded

HEADERS = 65536  # bytes of a record's headers
KEPT = 64 * 1024 * 1024  # bytes of a record that may be a page; larger ones are passed over
OPENED = 20 * 1024 * 1024
PAGE_TYPES = ("text/html", "application/xhtml+xml")
RECORD = re.compile(rb"WARC/(?:0\.1[78]|1\.[01])\r?\n")
ALGORITHMS = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "sha512": hashlib.sha512, "md5": hashlib.md5}


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as an archive holds it: `body` is opened, undecoded; `sha256` is of the body; `fetched_at` is ISO 8601 in UTC.

    `charset` is what its Content-Type header says, `offset` where its record begins in the file (of .gz, its gzip member).
    """

    path: str
    url: str
    fetched_at: str
    content_type: str
    charset: str | None
    headers: Headers
    body: bytes = field(repr=False)
    sha256: str
    record_id: str
    offset: int


@dataclass(frozen=True, slots=True)
class ArchiveError:
    """Damage in an archive: what stands before it has been given, what stands behind it is lost unless more pages follow."""

    path: str
    offset: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message} (at byte {self.offset})"


@dataclass(frozen=True, slots=True)
class _Record:
    headers: Headers
    block: bytes
    offset: int


def read_archive(path: Path | str, file: BinaryIO | None = None) -> Iterator[ArchivedPage | ArchiveError]:
    """The pages of a .warc or .warc.gz file in their order, each version of a page once, and what is wrong with the file.

    >>> [str(item) for item in read_archive("/nowhere/pages.warc")]
    ['/nowhere/pages.warc: No such file or directory (at byte 0)']

    Only responses with status 200 that are HTML are pages; all else is passed over. Nothing is raised for a bad file.
    `file` is where its bytes come from, if not from the path; it is closed at the end.
    """
    name = str(path)
    path = Path(path)
    pages = 0
    offset = 0
    try:
        with Members(file or path) as stream:
            for record in _records(stream):
                offset = record.offset
                if _damaged(record):
                    yield ArchiveError(name, offset, "the digest of a record does not fit its bytes; the record is left out")
                    continue
                try:
                    page = _page(record, name)
                except (TooLarge, Damaged) as error:
                    yield ArchiveError(name, offset, f"{header(record.headers, 'WARC-Target-URI')}: {error}; the page is left out")
                    continue
                if page is not None:
                    pages += 1
                    yield page
    except Broken as error:
        yield ArchiveError(name, error.offset, f"{error}; {pages} pages before it are used")
        return
    except OSError as error:
        yield ArchiveError(name, offset, error.strerror or str(error))
        return
    known = None if file is not None else recorded(path)
    if known is not None and path.stat().st_size < known[0]:
        yield ArchiveError(name, path.stat().st_size, f"{path.stat().st_size} bytes and {pages} pages, but its state says {known[0]} bytes"
                           f" and {known[1]} pages: the end of the file is missing")


def page_at(path: str, file: BinaryIO, offset: int) -> ArchivedPage | None:
    """The page whose record begins at `offset` of an archive, as `read_archive` gives it; None where none stands there now.

    The file is closed. Raises OSError where it cannot be read.
    """
    with Members(file, offset) as stream:
        try:
            record = next(_records(stream), None)
            return None if record is None or _damaged(record) else _page(record, path)
        except (Broken, TooLarge, Damaged):
            return None


def _records(stream: Members) -> Iterator[_Record]:
    """The records one after another; raises Broken at the first thing that does not fit."""
    count = 0
    while True:
        line = stream.line(HEADERS)
        while line in (b"\r\n", b"\n"):
            line = stream.line(HEADERS)
        offset = stream.offset
        if not line:
            if count == 0:
                raise Broken("the file is empty", 0)
            return
        if not RECORD.fullmatch(line):
            raise Broken("this is no WARC file" if count == 0 else "something else stands where a record must begin", offset)
        headers = _headers(stream, offset)
        length = header(headers, "Content-Length") or ""
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            raise Broken("a record does not declare its length", offset)
        if not header(headers, "WARC-Type"):
            raise Broken("a record does not say what it is (WARC-Type)", offset)
        block = stream.take(int(length), KEPT if _wanted(headers) else 0)
        if block is None:
            raise Broken(f"a record is cut off: {length} bytes declared, fewer came", offset)
        end = stream.line(8)
        if end not in (b"\r\n", b"\n"):
            raise Broken("a record is cut off at its end" if not end else f"a record does not end after the {length} bytes that it declares", offset)
        count += 1
        yield _Record(headers, block, offset)


def _headers(stream: Members, offset: int) -> Headers:
    headers: list[tuple[str, str]] = []
    size = 0
    while True:
        line = stream.line(HEADERS)
        size += len(line)
        if not line.endswith(b"\n") or size > HEADERS:
            raise Broken("a record's headers are cut off" if size <= HEADERS else "a record's headers have no end", offset)
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if not text:
            return tuple(headers)
        if text[0] in " \t" and headers:
            headers[-1] = headers[-1][0], f"{headers[-1][1]} {text.strip()}"
        else:
            name, _, value = text.partition(":")
            headers.append((name.strip(), value.strip()))


def _wanted(headers: Headers) -> bool:
    return header(headers, "WARC-Type") in ("response", "resource")


def _damaged(record: _Record) -> bool:
    """True where the block's digest says that its bytes are not those that were written; False where nothing can be said."""
    name, _, written = (header(record.headers, "WARC-Block-Digest") or "").partition(":")
    algorithm = ALGORITHMS.get(name.lower().replace("-", ""))
    if algorithm is None or not record.block:
        return False
    digest = algorithm(record.block)
    return written.strip().lower() not in (digest.hexdigest(), base64.b32encode(digest.digest()).decode().lower().rstrip("="),
                                           base64.b32encode(digest.digest()).decode().lower())


def _page(record: _Record, path: str) -> ArchivedPage | None:
    kind = header(record.headers, "WARC-Type")
    url = (header(record.headers, "WARC-Target-URI") or "").strip("<>")
    if not record.block or not url.startswith(("http://", "https://")):
        return None
    if kind == "resource":
        headers: Headers = (("Content-Type", header(record.headers, "Content-Type") or ""),)
        body = record.block
    else:
        head, _, body = record.block.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        if not re.match(r"HTTP/\d(?:\.\d)? 200\b", first):
            return None
        headers = tuple((name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines))
    content_type = header(headers, "Content-Type") or ""
    bare = content_type.partition(";")[0].strip().lower()
    if bare not in PAGE_TYPES and not (bare == "" and body.lstrip().startswith(b"<")):
        return None
    if (header(headers, "Transfer-Encoding") or "").lower() == "chunked":
        body = _unchunked(body)
    body = open_body(body, header(headers, "Content-Encoding"), OPENED)
    charset = CHARSET.search(content_type)
    return ArchivedPage(
        path=path, url=url, fetched_at=header(record.headers, "WARC-Date") or "", content_type=bare, charset=charset[1].lower() if charset else None,
        headers=headers, body=body, sha256=hashlib.sha256(body).hexdigest(), record_id=(header(record.headers, "WARC-Record-ID") or "").strip("<>"),
        offset=record.offset)


def _unchunked(body: bytes) -> bytes:
    """The body without the chunks of its transfer; as it is where a program has taken them out and kept the header."""
    pieces: list[bytes] = []
    place = 0
    while match := re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n").match(body, place):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[match.end():match.end() + size])
        place = match.end() + size + 2
    if not pieces:
        return body
    raise Damaged("its chunks are cut off")

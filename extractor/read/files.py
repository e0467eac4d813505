"""Files, folders, JSON Lines and pages in, articles out; what cannot be read comes as a value among them."""

import gzip
import hashlib
import json
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pydantic import ValidationError

from extractor.model import Article
from extractor.read.plain import given_date, read_text

if TYPE_CHECKING:
    from extractor.acquire.archive_read import ArchivedPage
    from extractor.acquire.fetch import Page

__all__ = ["MAX_BYTES", "SUFFIXES", "ReadError", "read_bytes", "read_lines", "read_page", "read_path", "read_text"]

TEXT_SUFFIXES = (".txt",)
PAGE_SUFFIXES = (".html", ".htm")
LINE_SUFFIXES = (".jsonl",)
PACKED_LINE_SUFFIXES = (".jsonl.gz",)
ARCHIVE_SUFFIXES = (".warc", ".warc.gz")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES + LINE_SUFFIXES + PACKED_LINE_SUFFIXES + ARCHIVE_SUFFIXES
ROW_FIELDS = frozenset(("text", "html", "id", "url", "title", "published", "byline", "publisher", "path"))
"""What a line of JSON Lines may say of its article; all else comes back under `article.extra`."""
MAX_BYTES = 50 * 1024 * 1024  # of a file that is one article, and of a line of JSON Lines
PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--", b"<meta", b"<title", b"<div", b"<article")


class ReadError(ValueError):
    """An input that could not be read: where, and in one line what to do about it."""

    def __init__(self, path: str, message: str, line: int | None = None) -> None:
        super().__init__(path, message, line)  # all of it, so that it survives pickling
        self.path, self.message, self.line = path, message, line

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


def read_path(path: str | Path) -> Iterator[Article | ReadError]:
    """The articles of a file, or of a folder's files in the order of their names; what cannot be read comes as a `ReadError`.

    A file is read by its suffix (.txt, .html, .htm, .jsonl, .warc, .warc.gz), another one by how it begins. JSON Lines and
    archives are read one article at a time, however large they are.

    >>> [str(found) for found in read_path("/no/such/file.txt")]
    ['/no/such/file.txt: no such file or folder: check the name']
    """
    place = Path(path)
    if place.is_dir():
        yield from _folder(place)
        return
    name = place.name.lower()
    if name.endswith(ARCHIVE_SUFFIXES):
        yield from _archive(place)
        return
    try:
        if name.endswith(PACKED_LINE_SUFFIXES):
            with gzip.open(place) as packed:
                yield from _json_lines(cast(BinaryIO, packed), str(path))
            return
        with place.open("rb") as file:
            if name.endswith(LINE_SUFFIXES):
                yield from _json_lines(file, str(path))
                return
            data = file.read(MAX_BYTES + 1)
    except (EOFError, zlib.error) as error:
        yield ReadError(str(path), f"the gzip file is damaged ({error}): what stands before it was used, write the file again")
        return
    except OSError as error:
        yield ReadError(str(path), reason(error))
        return
    if name.endswith(TEXT_SUFFIXES + PAGE_SUFFIXES):
        yield read_file(data, str(path))
    else:
        yield from read_bytes(data, str(path))


def read_bytes(data: bytes, name: str) -> Iterator[Article | ReadError]:
    """The articles of bytes whose suffix says nothing (standard input): JSON Lines, a page or plain text, by how they begin."""
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{"):
        yield from read_lines(data.split(b"\n"), name)
    else:
        yield _one(data, name, page=start.startswith(PAGE_STARTS))


def read_lines(lines: Iterable[bytes], path: str) -> Iterator[Article | ReadError]:
    """The articles of JSON Lines, one object a line with `text` or `html`; a broken line is an error, the others go on."""
    for number, raw in enumerate(lines, 1):
        if raw.strip():
            yield read_row(raw, path, number)


def read_row(raw: bytes, path: str, number: int) -> Article | ReadError:
    """The article of one line of JSON Lines, whatever stands in it; `path` and `number` name it. Never raises ValueError.

    >>> str(read_row(b"{}", "pages.jsonl", 7))
    'pages.jsonl:7: an object with either "text" or "html" (a string) is needed'
    """
    if len(raw) > MAX_BYTES:
        return ReadError(path, f"the line has more than {MAX_BYTES >> 20} MiB: one article a line is needed", number)
    try:
        row = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return ReadError(path, "the line is not UTF-8: save the file as UTF-8", number)
    except RecursionError:
        return ReadError(path, "the JSON is nested too deeply: one flat object a line is needed", number)
    except json.JSONDecodeError as error:
        return ReadError(path, f"the line is no JSON ({error.msg}, column {error.colno}): one object a line is needed", number)
    except ValueError as error:  # a number with too many digits
        return ReadError(path, f"the line cannot be read ({error}): one object a line is needed", number)
    try:
        return _row(row, path, number)
    except (ValueError, OverflowError) as error:  # a date outside of the calendar, a character that is none: this row's fault alone
        return ReadError(path, f"the row cannot be read ({_line(error)}): mend its fields", number)


def read_page(page: "Page | ArchivedPage") -> Article | ReadError:
    """The article of a page that was fetched, or that an archive holds."""
    from extractor.read.page import read_html

    url = getattr(page, "final_url", None) or page.url
    try:
        article = read_html(page.body, url=url, headers_charset=page.charset, fetched_at=datetime.fromisoformat(page.fetched_at))
    except ValueError as error:
        return ReadError(url, _line(error))
    return article.model_copy(update={"fetched": page.fetched_at, "sha256": page.sha256})


def published_of(body: bytes, url: str, charset: str | None) -> str | None:
    """The date that a page says it was published on, ISO 8601; None where it is no article or says none."""
    from extractor.read.page import read_html

    try:
        return read_html(body, url=url, headers_charset=charset).published
    except ValueError:
        return None


def _folder(place: Path) -> Iterator[Article | ReadError]:
    """The files below a folder that have a known suffix; hidden ones and special files are none."""
    errors: list[ReadError] = []
    found: list[str] = []
    for folder, folders, files in os.walk(place, onerror=lambda error: errors.append(ReadError(str(error.filename), reason(error)))):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [os.path.join(folder, f) for f in files if f.lower().endswith(SUFFIXES) and not f.startswith(".")]
    yield from errors
    if not found and not errors:
        yield ReadError(str(place), f"no {', '.join(SUFFIXES)} file in this folder: name another one")
    for file in sorted(found, key=lambda name: Path(name).parts):
        try:
            special = not stat.S_ISREG(os.stat(file).st_mode)
        except OSError:
            special = False  # a broken link: reading it says so
        if not special:
            yield from read_path(file)


def reason(error: OSError) -> str:
    """Why a file cannot be read, and what to do about it, in one line."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder: check the name"
    if isinstance(error, PermissionError):
        return "no permission to read it: change its mode or run as its owner"
    return f"cannot be read ({error.strerror or error}): check the file and its disk"


def _json_lines(file: BinaryIO, path: str) -> Iterator[Article | ReadError]:
    empty = True
    for found in read_lines(_raw_lines(file), path):
        empty = False
        yield found
    if empty:
        yield ReadError(path, "the file is empty: nothing to extract")


def _raw_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that is too long, no more than its beginning."""
    while line := file.readline(MAX_BYTES + 1):
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_BYTES + 1)
        yield line


def read_file(data: bytes, path: str) -> Article | ReadError:
    """The article of a file's bytes: a page by its suffix or how it begins, else plain text."""
    name = path.lower()
    known = name.endswith(TEXT_SUFFIXES + PAGE_SUFFIXES)
    return _one(data, path, page=name.endswith(PAGE_SUFFIXES) if known else data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(PAGE_STARTS))


def _one(data: bytes, path: str, page: bool) -> Article | ReadError:
    if len(data) > MAX_BYTES:
        return ReadError(path, f"more than {MAX_BYTES >> 20} MiB: split it into articles, one a line of JSON Lines")
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        return ReadError(path, "the file is empty: nothing to extract")
    try:
        if page:
            from extractor.read.page import read_html

            article = read_html(data, path=path)
        else:
            from extractor.read.encoding import decode

            text = decode(data)
            if not text.strip():
                return ReadError(path, "the file has no text: nothing to extract")
            article = read_text(text, path=path)
    except ValueError as error:
        return ReadError(path, _line(error))
    return article.model_copy(update={"sha256": hashlib.sha256(data).hexdigest()})


def _row(row: Any, path: str, number: int) -> Article | ReadError:
    if isinstance(row, dict) and isinstance(row.get("article"), dict) and isinstance(row.get("observations"), list):
        return _again(row["article"], path, number)
    if not isinstance(row, dict) or isinstance(row.get("text"), str) == isinstance(row.get("html"), str):
        return ReadError(path, "an object with either \"text\" or \"html\" (a string) is needed", number)
    content = row["text"] if isinstance(row.get("text"), str) else row["html"]
    if not content.strip():
        return ReadError(path, "the text is empty: nothing to extract", number)
    known = {k: row[k].strip() for k in ("url", "title", "published", "byline", "publisher") if isinstance(row.get(k), str) and row[k].strip()}
    name = row.get("id")
    if isinstance(name, (str, int)) and not isinstance(name, bool) and str(name).strip():
        known["id"] = str(name)
    where = row["path"] if isinstance(row.get("path"), str) and row["path"] else f"{path}:{number}"
    if isinstance(row.get("text"), str):
        article = read_text(content, path=where, **known)
    else:
        from extractor.read.page import read_html

        more: dict[str, str | None] = {k: known.pop(k) for k in ("byline", "publisher") if k in known}
        if "published" in known:
            known["published"], more["published_at"] = given_date(known["published"])
        article = read_html(content, path=where, **known)
        article = article.model_copy(update={k: v for k, v in more.items() if v is not None})
    extra = {key: value for key, value in row.items() if key not in ROW_FIELDS}
    return article.model_copy(update={"extra": extra}) if extra else article


def _again(article: dict[str, Any], path: str, number: int) -> Article | ReadError:
    """The article of a record that `extract` wrote, to be extracted anew."""
    try:
        return Article.model_validate(article)
    except ValidationError:
        return ReadError(path, "a record of another version of this program: give the articles that it was made from", number)


def _line(error: Exception) -> str:
    """The message in one line."""
    return " ".join(str(error).split())[:300]


def _archive(place: Path) -> Iterator[Article | ReadError]:
    from extractor.acquire import ArchiveError, read_archive

    for page in read_archive(place):
        if isinstance(page, ArchiveError):
            yield ReadError(str(place), f"{page.message} (at byte {page.offset}): what stands before it was used, fetch the rest again")
            continue
        found = read_page(page)
        if isinstance(found, ReadError):
            yield ReadError(f"{place} {page.url}", found.message)
        else:
            yield found.model_copy(update={"path": str(place), "archive_record": page.record_id})

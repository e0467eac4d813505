"""Files, folders, JSON Lines and pages in, articles out."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.dateline import parse_dateline
from extractor.furniture import classify
from extractor.ids import article_id
from extractor.lines import Line, lines_of
from extractor.model import Article, Block

TEXT_SUFFIXES = (".txt",)
PAGE_SUFFIXES = (".html", ".htm")
LINE_SUFFIXES = (".jsonl",)
ARCHIVE_SUFFIXES = (".warc", ".warc.gz")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES + LINE_SUFFIXES + ARCHIVE_SUFFIXES
MAX_BYTES = 50 * 1024 * 1024
LEAD_DATE = re.compile(r"(?:sáng|chiều|tối|trưa|hôm nay|ngày|vừa qua)[^.\d]{0,20}((?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d)", re.IGNORECASE)
BYLINE_WORDS = re.compile(r"^(?:tác giả(?: bài viết)?|tin, ảnh|bài, ảnh|tin và ảnh|bài|tin|ảnh|người viết|thực hiện)\s?:\s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadError(Exception):
    """An input that could not be read: where, and in one line what to do about it."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}{f':{self.line}' if self.line is not None else ''}: {self.message}"


def read_text(
    text: str, *, published: str | None = None, title: str | None = None, url: str | None = None, path: str | None = None, id: str | None = None,
    byline: str | None = None, publisher: str | None = None,
) -> Article:
    r"""An article from a plain-text dump; `article.text` is the text with `\r\n` as `\n` and nothing else changed.

    >>> read_text("Đại hội Đảng bộ xã bầu cấp ủy mới\n16/10/2020 04:47\n\nĐảng bộ xã đã bầu 15 đồng chí vào cấp ủy.").published
    '2020-10-16'
    """
    text = text.replace("\r\n", "\n")
    lines = lines_of(text)
    kinds = classify(lines)
    blocks = tuple(Block.model_construct(kind=kind, start=line.start, end=line.end, place=None) for line, kind in zip(lines, kinds, strict=True))
    found_title = next((text[line.start:line.end] for line, kind in zip(lines, kinds, strict=True) if kind == "headline"), None)
    found_byline = next((BYLINE_WORDS.sub("", text[line.start:line.end]) for line, kind in zip(lines, kinds, strict=True) if kind == "byline"), None)
    day, moment = (published, None) if published else _published(lines, kinds)
    return Article(
        id=id or article_id(url, text), url=url, path=path, title=title or found_title, published=day, published_at=moment, byline=byline or found_byline,
        publisher=publisher, text=text, blocks=blocks)


def _published(lines: list[Line], kinds: list[str]) -> tuple[str | None, str | None]:
    """The date of the date lines above the body, else of those below it, else a full date that opens the first paragraph."""
    first = next((i for i, kind in enumerate(kinds) if kind in ("lead", "paragraph")), len(lines))
    above = [i for i in range(first) if kinds[i] == "date"] or [i for i in range(first) if kinds[i] == "furniture" and parse_dateline(lines[i].text)]
    below = [i for i in range(first, len(lines)) if kinds[i] == "date" and not re.search(r"\(\d", lines[i].text)]
    for i in [*above, *(below[:1] if not above and below and below[0] < first + 40 and _near_end(kinds, below[0]) else [])]:
        found = parse_dateline(lines[i].text)
        if found:
            return found
    if first < len(lines) and (match := LEAD_DATE.search(lines[first].text[:160])):
        found = parse_dateline(match[1])
        if found:
            return found
    return None, None


def _near_end(kinds: list[str], place: int) -> bool:
    """Whether no paragraph stands below the line."""
    return not any(kind in ("paragraph", "lead") for kind in kinds[place + 1:])


def read_path(path: str | Path) -> Iterator[Article | ReadError]:
    """The articles of a file or folder in a fixed order; what cannot be read comes as a `ReadError` among them."""
    place = Path(path)
    if place.is_dir():
        files = sorted(p for p in place.rglob("*") if p.is_file() and p.name.lower().endswith(SUFFIXES))
        if not files:
            yield ReadError(str(path), f"no {', '.join(SUFFIXES)} file in this folder")
        for file in files:
            yield from read_path(file)
        return
    name = place.name.lower()
    if name.endswith(ARCHIVE_SUFFIXES):
        yield from _archive(place)
        return
    data = _bytes(place)
    if isinstance(data, ReadError):
        yield data
    elif name.endswith(LINE_SUFFIXES):
        yield from read_lines(data, str(path))
    else:
        yield _one(data, str(path), page=name.endswith(PAGE_SUFFIXES))


def read_bytes(data: bytes, name: str) -> Iterator[Article | ReadError]:
    """The articles of a stream without a file name: JSON Lines, a page or plain text, by how it begins."""
    if not data.strip():
        yield ReadError(name, "nothing to read: the input is empty")
        return
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith(b"{"):
        yield from read_lines(data, name)
    else:
        yield _one(data, name, page=start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")))


def _bytes(place: Path) -> bytes | ReadError:
    try:
        size = place.stat().st_size
        if size > MAX_BYTES:
            return ReadError(str(place), f"{size // 1024 // 1024} MiB is more than {MAX_BYTES // 1024 // 1024} MiB for one file: split it into JSON Lines")
        data = place.read_bytes()
    except FileNotFoundError:
        return ReadError(str(place), "no such file or folder: check the name")
    except PermissionError:
        return ReadError(str(place), "no permission to read it: change its mode or run as its owner")
    except OSError as error:
        return ReadError(str(place), f"cannot be read ({error.strerror}): check the disk")
    return data if data.strip() else ReadError(str(place), "the file is empty: nothing to extract")


def _one(data: bytes, path: str, page: bool) -> Article | ReadError:
    digest = hashlib.sha256(data).hexdigest()
    try:
        if page:
            from extractor.page import read_html

            article = read_html(data, path=path)
        else:
            article = read_text(_decode(data), path=path)
    except ValueError as error:
        return ReadError(path, str(error))
    return article.model_copy(update={"sha256": digest})


def _decode(data: bytes) -> str:
    from extractor.encoding import decode

    return decode(data)


def read_lines(data: bytes, path: str) -> Iterator[Article | ReadError]:
    """The articles of JSON Lines, one object a line with `text` or `html`; a broken line is an error, the others go on."""
    for number, raw in enumerate(data.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            row = json.loads(raw.decode("utf-8-sig"))
        except UnicodeDecodeError:
            yield ReadError(path, "the line is not UTF-8: save the file as UTF-8", number)
            continue
        except ValueError as error:
            yield ReadError(path, f"the line is no JSON ({error}): one object a line is needed", number)
            continue
        yield _row(row, path, number)


def _row(row: Any, path: str, number: int) -> Article | ReadError:
    if not isinstance(row, dict) or isinstance(row.get("text"), str) == isinstance(row.get("html"), str):
        return ReadError(path, "an object with either \"text\" or \"html\" (a string) is needed", number)
    known = {k: row[k] for k in ("id", "url", "title", "published", "byline", "publisher") if isinstance(row.get(k), str)}
    if "published" in known:
        day = parse_dateline(known["published"])
        if day is None:
            return ReadError(path, f"published {known['published']!r} is no date: write it as YYYY-MM-DD", number)
        known["published"] = day[0]
    where = f"{path}:{number}"
    try:
        if isinstance(row.get("text"), str):
            if not row["text"].strip():
                return ReadError(path, "the text is empty", number)
            return read_text(row["text"], path=row.get("path") or where, **known)
        from extractor.page import read_html

        extra = {k: known.pop(k) for k in ("byline", "publisher") if k in known}
        return read_html(row["html"], path=row.get("path") or where, **known).model_copy(update=extra)
    except ValueError as error:
        return ReadError(path, str(error), number)


def _archive(place: Path) -> Iterator[Article | ReadError]:
    from extractor.acquire import ArchiveError, read_archive
    from extractor.page import read_html

    for page in read_archive(place):
        if isinstance(page, ArchiveError):
            yield ReadError(str(place), str(page))
            continue
        try:
            article = read_html(page.body, url=page.url, path=str(place))
        except ValueError as error:
            yield ReadError(f"{place} {page.url}", str(error))
            continue
        yield article.model_copy(update={"fetched": page.fetched_at, "sha256": page.sha256, "archive_record": page.record_id})

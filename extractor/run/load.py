"""An article's bytes from its entry, and the article of them."""

import io
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from extractor.model import Article
from extractor.read import ReadError, read_file, read_page, read_row
from extractor.run import places
from extractor.run.inputs import Entry, digest, in_one_line


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article's bytes have come: `digest` of them, and `read` makes the article of them."""

    digest: str
    read: Callable[[], Article | ReadError]
    size: int = 0


def load(entry: Entry, copies: str | None = None, fetch: Callable[[str], Article | ReadError] | None = None) -> Loaded:
    """The bytes of an entry, not yet read. `copies` is the file of those that were packed. Raises OSError."""
    name = entry.source
    if entry.kind == "fault":
        return Loaded("", lambda: ReadError(name, message=entry.mark))
    if entry.kind == "url":
        get = fetch or fetch_article
        return Loaded("once", lambda: get(name))
    data = entry.data
    if data is None and entry.packed:
        assert copies is not None
        data = zlib.decompress(_piece(copies, entry.offset, entry.length))
    if entry.kind == "page":
        return _load_page(entry, data)
    if data is None:
        data = places.read(name) if entry.kind == "file" else _piece(name, entry.offset, entry.length)
    content = data
    if entry.kind == "file":
        return Loaded(digest(content), lambda: read_file(content, name), len(content))
    return Loaded(digest(content), lambda: read_row(content, name, entry.number), len(content))


def _load_page(entry: Entry, data: bytes | None) -> Loaded:
    from extractor.acquire import page_at

    name = entry.source
    file: BinaryIO = io.BytesIO(data) if data is not None else places.opened(name, whole=False)
    page = page_at(name, file, 0 if data is not None else entry.offset)
    if page is None:
        return Loaded("", lambda: ReadError(name, message=f"no page stands at byte {entry.offset} any more: the archive was changed while it was read"))

    def read() -> Article | ReadError:
        found = read_page(page)
        if isinstance(found, ReadError):
            return ReadError(f"{name} {page.url}", message=found.message)
        return found.model_copy(update={"path": name, "archive_record": page.record_id})

    return Loaded(page.sha256, read, len(page.body))


def _piece(name: str, offset: int, length: int) -> bytes:
    with places.opened(name, whole=False) as file:
        file.seek(offset)
        return file.read(length)


def fetch_article(url: str, allow_private: Collection[str] = ()) -> Article | ReadError:
    """The article at `url`, fetched once and politely; what cannot be had is an error in one line.

    `allow_private` lists the HOST:PORT of private networks that may be fetched from.
    """
    from extractor.acquire import FetchError, fetch_one
    from extractor.read import read_html

    try:
        page = fetch_one(url, allow_private=allow_private)
        article = read_html(page.body, url=page.final_url, headers_charset=page.charset, fetched_at=datetime.fromisoformat(page.fetched_at))
    except FetchError as error:
        return ReadError(url, message=error.reason)
    except ValueError as error:
        return ReadError(url, message=in_one_line(error))
    return article.model_copy(update={"fetched": page.fetched_at, "sha256": page.sha256})

"""The archive: WARC 1.1, one request and one response record for each exchange, appended whole or not at all.

A page is packed in memory, appended, and flushed to the disk; only then the state beside the archive says that it is there.
What a killed program has left behind its last recorded byte is cut off at the next start (`Archive.open`).
"""

import contextlib
import fcntl
import io
import os
import re
import uuid
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import quote

from extractor.acquire.fetch import Exchange, Headers, Page, user_agent

if TYPE_CHECKING:  # imported late below: reading an archive does not need it, and it takes 50 ms
    from warcio.warcwriter import WARCWriter

NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")
LOCK_SECONDS = 2.0
SUFFIXES = (".warc", ".warc.gz")


class ArchiveTrouble(Exception):
    """The archive cannot be written to; the message says in one line why and what to do."""


@dataclass(frozen=True, slots=True)
class Packed:
    """The records of one page as bytes, and the id of the response record that holds the page itself."""

    data: bytes
    record_id: str


class Archive:
    """An archive open for appending, locked against a second program.

    >>> import tempfile; folder = tempfile.TemporaryDirectory()
    >>> archive = Archive(Path(folder.name) / "pages.warc.gz")
    >>> archive.open(0)
    0
    >>> archive.size > 0
    True
    >>> archive.close()
    """

    def __init__(self, path: Path, contact: str | None = None) -> None:
        if not path.name.endswith(SUFFIXES):
            raise ArchiveTrouble(f"{path}: an archive's name ends with .warc.gz or .warc")
        self.path = path
        self.size = 0
        self._contact = contact
        self._zipped = path.name.endswith(".gz")
        self._file: FileIO | None = None

    def open(self, recorded: int) -> int:
        """Open for appending behind the `recorded` size in bytes (0: a new archive); return the bytes that were cut off.

        Raises ArchiveTrouble where the file is in use, shorter than recorded, or not ours.
        """
        try:
            self._file = FileIO(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644), "r+b")
        except OSError as error:
            raise ArchiveTrouble(f"{self.path}: {error.strerror}") from error
        self._lock(self._file)
        there = self._file.seek(0, os.SEEK_END)
        if there < recorded:
            self.close()
            raise ArchiveTrouble(f"{self.path}: {there} bytes, but its state says {recorded}: it was cut or replaced; put the whole file back,"
                                 " or give another name")
        self._file.truncate(recorded)
        self._file.seek(0, os.SEEK_END)
        self.size = recorded
        if recorded == 0:
            self.append(self._warcinfo())
        return there - recorded

    def _lock(self, file: FileIO) -> None:
        # a program that was killed while it started a worker holds the lock until that worker is under way
        end = monotonic() + LOCK_SECONDS
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except OSError as error:
                if monotonic() > end:
                    self.close()
                    raise ArchiveTrouble(f"{self.path}: another program is writing to it; wait for it, or give another name") from error
                sleep(0.05)

    def close(self) -> None:
        """Close and unlock."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def append(self, data: bytes) -> int:
        """Append whole records, on the disk when this returns; return the new size. Raises ArchiveTrouble, with nothing appended."""
        assert self._file is not None, "open it first"
        try:
            left = memoryview(data)
            while left:
                left = left[self._file.write(left):]
            os.fsync(self._file.fileno())
        except OSError as error:
            with contextlib.suppress(OSError):  # else the next start cuts it off
                self._file.truncate(self.size)
            self.close()
            raise ArchiveTrouble(f"{self.path}: {error.strerror}") from error
        self.size += len(data)
        return self.size

    def pack(self, page: Page) -> Packed:
        """The records of a page and of the redirects that led to it."""
        from warcio.warcwriter import WARCWriter

        out = io.BytesIO()
        writer = WARCWriter(out, gzip=self._zipped, warc_version="WARC/1.1")
        record_id = ""
        for exchange in page.exchanges:
            record_id = _record_id()
            self._write(writer, exchange, record_id)
        return Packed(out.getvalue(), record_id)

    def _write(self, writer: "WARCWriter", exchange: Exchange, record_id: str) -> None:
        from warcio.statusandheaders import StatusAndHeaders

        about = {"WARC-Record-ID": record_id, "WARC-Date": exchange.fetched_at}
        if exchange.address:
            about["WARC-IP-Address"] = exchange.address
        response = writer.create_warc_record(
            exchange.url, "response", payload=io.BytesIO(exchange.raw_body), warc_headers_dict=about,
            http_headers=StatusAndHeaders(f"{exchange.status} {_plain(exchange.reason)}".strip(), _kept(exchange), protocol="HTTP/1.1"))
        target = "/" + exchange.url.split("/", 3)[3]
        request = writer.create_warc_record(
            exchange.url, "request", payload=io.BytesIO(b""), warc_headers_dict={"WARC-Record-ID": _record_id(), "WARC-Date": exchange.fetched_at},
            http_headers=StatusAndHeaders(f"GET {target} HTTP/1.1", list(exchange.request_headers), is_http_request=True))
        writer.write_request_response_pair(request, response)

    def _warcinfo(self) -> bytes:
        from warcio.warcwriter import WARCWriter

        out = io.BytesIO()
        writer = WARCWriter(out, gzip=self._zipped, warc_version="WARC/1.1")
        writer.write_record(writer.create_warcinfo_record(self.path.name, {
            "software": user_agent(self._contact), "format": "WARC File Format 1.1", "robots": "obey", "http-header-user-agent": user_agent(self._contact)}))
        return out.getvalue()


def _record_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"


def _kept(exchange: Exchange) -> list[tuple[str, str]]:
    """Response headers that fit the body as kept: chunks are gone, and the body of a redirect was not read."""
    kept: Headers = exchange.headers
    gone = {"transfer-encoding"}
    if not exchange.raw_body:
        gone.add("content-length")
    return [(f"X-Archive-Orig-{name}" if name.lower() in gone else name, _plain(value)) for name, value in kept if NAME.fullmatch(name)]


def _plain(text: str) -> str:
    """The text of a header in ASCII, as WARC writers have to write it: other bytes as %XX."""
    return quote(text.encode("latin-1", "replace"), safe="".join(map(chr, range(32, 127))))

"""Archives: what we write other programs accept, and damage of every kind is noticed."""

import gzip
import io
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from extractor.acquire import Archive, ArchivedPage, ArchiveError, ArchiveTrouble, Page, read_archive
from extractor.acquire.fetch import Exchange
from extractor.acquire.state import State, state_path

from .hostile import page


def fetched(number: int, body: bytes | None = None, *, hop: bool = False, **headers: str) -> Page:
    """A page as the fetcher gives it."""
    body = page(f"Bài {number}") if body is None else body
    url = f"http://a.example/bai-{number}.html?x=%C4%91"
    kept = (("Content-Type", "text/html; charset=utf-8"), ("X-Đ \x00", "đ"), ("Server", "\xc4\x91 x"), ("Content-Length", str(len(body))), *((name.replace("_", "-"), value) for name, value in headers.items()))
    sent = (("Host", "a.example"), ("User-Agent", "TrichLuc/0 (x)"))
    raw = gzip.compress(body) if headers.get("Content_Encoding") == "gzip" else body
    exchanges = [Exchange(url, 200, "\xc4\x90\xc6\xb0", sent, kept, raw, "8.8.8.8", f"2020-10-16T04:47:{number % 60:02}Z")]
    if hop:
        exchanges.insert(0, Exchange("http://a.example/go", 302, "", sent, (("Location", url), ("Content-Length", "99")), b"", None, "2020-10-16T04:47:00Z"))
    return Page(url, url, 200, kept, body, "text/html", "utf-8", exchanges[-1].fetched_at, 0.1, tuple(exchanges))


def written(path: Path, count: int = 5) -> list[Page]:
    archive = Archive(path)
    archive.open(0)
    pages = [fetched(0, Content_Encoding="gzip"), fetched(1, hop=True), *(fetched(number) for number in range(2, count))]
    for item in pages:
        archive.append(archive.pack(item).data)
    archive.close()
    return pages


@pytest.fixture(params=["pages.warc.gz", "pages.warc"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


def test_written_and_read_back(path: Path) -> None:
    pages = written(path)
    got = list(read_archive(path))
    assert [item for item in got if isinstance(item, ArchiveError)] == []
    back = [item for item in got if isinstance(item, ArchivedPage)]
    assert [(item.url, item.body, item.sha256, item.charset, item.fetched_at) for item in back] == [
        (item.final_url, item.body, item.sha256, "utf-8", item.fetched_at) for item in pages]
    assert len({item.record_id for item in back}) == len(back) and all(item.record_id.startswith("urn:uuid:") for item in back)


def test_other_programs_accept_it(path: Path) -> None:
    pages = written(path)
    checked = subprocess.run([sys.executable, "-c", "import sys; from warcio.cli import main; main(['check', '-v', sys.argv[1]])", str(path)],
                             capture_output=True, text=True, check=False)
    assert checked.returncode == 0 and "fail" not in checked.stdout.lower(), checked.stdout + checked.stderr
    with open(path, "rb") as file:
        records = [(record.rec_type, record.http_headers.get_statuscode() if record.rec_type == "response" else "", record.content_stream().read())
                   for record in ArchiveIterator(file, check_digests="raise")]
    assert [body for kind, status, body in records if status == "200"] == [item.body for item in pages]
    assert sum(kind == "request" for kind, _, _ in records) == sum(kind == "response" for kind, _, _ in records) == len(pages) + 1
    with open(path, "rb") as file:
        fast = [record.reader.read() for record in FastIterator(file, record_types=WarcRecordType.response, verify_digests=True)]
    assert len(fast) == len(pages) + 1 and pages[4].body in fast


def test_a_record_can_be_read_at_its_offset(path: Path) -> None:
    written(path)
    for item in read_archive(path):
        assert isinstance(item, ArchivedPage)
        with open(path, "rb") as file:
            file.seek(item.offset)
            record = next(iter(ArchiveIterator(file)))
            assert record.rec_headers.get_header("WARC-Record-ID") == f"<{item.record_id}>"


def test_cut_off_anywhere_is_noticed_and_what_stands_before_is_used(path: Path) -> None:
    pages = written(path)
    whole = path.read_bytes()
    ends = {item.offset for item in read_archive(path) if isinstance(item, ArchivedPage)}
    for size in range(0, len(whole), 37):
        path.write_bytes(whole[:size])
        got = list(read_archive(path))
        back = [item for item in got if isinstance(item, ArchivedPage)]
        assert [item.body for item in back] == [item.body for item in pages[:len(back)]]
        assert len(back) >= sum(end < size for end in ends) - 1
        if isinstance(got[-1] if got else None, ArchivedPage):  # only a cut between two records may pass for an end
            assert size == len(whole) or whole[size:].lstrip(b"\r\n").startswith((b"\x1f\x8b", b"WARC/")), size


def test_a_cut_between_two_records_is_noticed_by_the_state(path: Path) -> None:
    written(path)
    state = State(state_path(path))
    state.note(size=path.stat().st_size, records=5)
    state.close()
    assert all(isinstance(item, ArchivedPage) for item in read_archive(path))
    last = [item for item in read_archive(path) if isinstance(item, ArchivedPage)][-1]
    with open(path, "r+b") as file:
        file.truncate(last.offset)
    *_, error = read_archive(path)
    assert isinstance(error, ArchiveError) and "its state says" in str(error) and "5 pages" in str(error)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_flipped_bytes_never_pass(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("flip") / data.draw(st.sampled_from(["a.warc", "a.warc.gz"]))
    pages = {item.body for item in written(path)}
    whole = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, 10**6)) % len(whole)
    whole[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    got = list(read_archive(path))
    back = [item.body for item in got if isinstance(item, ArchivedPage)]
    assert pages.issuperset(back)
    if path.suffix == ".gz":  # the headers of a plain archive have no checksum
        assert len(back) == len(pages) or any(isinstance(item, ArchiveError) for item in got)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"WARC/1.1\r\n", b"\x1f\x8b", b"WARC/1.0\r\nContent-Length: 5\r\n\r\n", gzip.compress(b"WARC/1.1\r\n")]))
def test_any_bytes_are_read_without_a_word_raised(tmp_path_factory: pytest.TempPathFactory, noise: bytes, start: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / "a.warc"
    path.write_bytes(start + noise)
    assert isinstance(list(read_archive(path))[-1], ArchiveError)


@pytest.mark.parametrize(("content", "message"), [
    (b"", "empty"), (b"<html>", "no WARC"), (gzip.compress(b"text"), "no WARC"),
    (b"WARC/1.1\r\nWARC-Type: response\r\n\r\n", "declare its length"),
    (b"WARC/1.0\r\nContent-Length: 5\r\n\r\nabcde\r\n\r\n", "WARC-Type"),
    (b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nabc", "cut off"),
    (b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabcdef\r\n\r\n", "does not end after"),
])
def test_damage_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(content)
    (error,) = read_archive(path)
    assert isinstance(error, ArchiveError) and message in str(error) and str(path) in str(error)


def test_a_wrong_digest_leaves_out_that_record_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    pages = written(path)
    path.write_bytes(path.read_bytes().replace("Bài 2".encode(), "Bài 9".encode()))
    got = list(read_archive(path))
    assert sum(isinstance(item, ArchiveError) for item in got) == 1
    assert len([item for item in got if isinstance(item, ArchivedPage)]) == len(pages) - 1


def warc(block: bytes, kind: str = "response", **more: str) -> bytes:
    headers = {"WARC-Type": kind, "WARC-Target-URI": "http://a.example/x", "WARC-Date": "2020-10-16T00:00:00Z", "WARC-Record-ID": "<urn:uuid:1>",
               "Content-Length": str(len(block)), **{name.replace("_", "-"): value for name, value in more.items()}}
    return b"WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode() + b"\r\n" + block + b"\r\n\r\n"


@pytest.mark.parametrize(("record", "body"), [
    (warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n2;x=y\r\nab\r\n0\r\n\r\n"), b"<p>ab"),
    (warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n<p>already whole"), b"<p>already whole"),
    (warc(b"HTTP/1.0 200\r\nContent-Type: application/xhtml+xml\r\n\r\n<p>"), b"<p>"),
    (warc(b"<p>saved", "resource", Content_Type="text/html; charset=utf-8"), b"<p>saved"),
    (warc(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>"), None),
    (warc(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"), None),
    (warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", "revisit"), None),
    (warc(b"GET / HTTP/1.1\r\n\r\n", "request"), None),
    (warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"<p>x")), b"<p>x"),
])
def test_archives_of_other_programs(tmp_path: Path, record: bytes, body: bytes | None) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(warc(b"software: x", "warcinfo")) + gzip.compress(record + warc(b"x", "metadata")))
    got = list(read_archive(path))
    assert [item.body for item in got if isinstance(item, ArchivedPage)] == ([] if body is None else [body])
    assert not [item for item in got if isinstance(item, ArchiveError)]


def test_a_bomb_in_an_archive_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    bomb = gzip.compress(b"\0" * (64 * 1024 * 1024))
    path.write_bytes(warc(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + bomb) + warc(b"<p>", "resource", Content_Type="text/html"))
    error, good = read_archive(path)
    assert isinstance(error, ArchiveError) and "left out" in str(error)
    assert isinstance(good, ArchivedPage) and good.body == b"<p>"


def test_two_programs_cannot_write_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.acquire.archive.LOCK_SECONDS", 0.1)
    first, second = Archive(path), Archive(path)
    first.open(0)
    with pytest.raises(ArchiveTrouble, match="another program"):
        second.open(0)
    first.close()
    second.open(first.size)
    second.close()


def test_a_torn_tail_is_cut_off_and_a_shorter_file_refused(path: Path) -> None:
    written(path)
    size = path.stat().st_size
    with open(path, "ab") as file:
        file.write(b"\x1f\x8b torn")
    archive = Archive(path)
    assert archive.open(size) == 7
    archive.close()
    assert path.stat().st_size == size
    with pytest.raises(ArchiveTrouble, match="its state says"):
        Archive(path).open(size + 1)
    assert path.stat().st_size == size


def test_a_full_disk_leaves_whole_records(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(path)
    archive.open(0)
    size = archive.size

    class Full(io.FileIO):
        def write(self, data: object) -> int:  # type: ignore[override]
            super().write(b"half")
            raise OSError(28, "No space left on device")

    file = Full(path, "r+b")
    file.seek(size)
    monkeypatch.setattr(archive, "_file", file)
    with pytest.raises(ArchiveTrouble, match="No space left"):
        archive.append(b"whole record")
    assert path.stat().st_size == size


def test_names(tmp_path: Path) -> None:
    with pytest.raises(ArchiveTrouble, match="ends with"):
        Archive(tmp_path / "pages.zip")
    with pytest.raises(ArchiveTrouble, match="No such file"):
        Archive(tmp_path / "none" / "pages.warc").open(0)
    (error,) = read_archive(tmp_path)
    assert "directory" in str(error).lower()


def test_a_state_that_is_no_database_is_passed_over(path: Path) -> None:
    written(path)
    state_path(path).write_bytes(b"nonsense")
    assert all(isinstance(item, ArchivedPage) for item in read_archive(path))
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(state_path(path)).execute("SELECT * FROM facts")

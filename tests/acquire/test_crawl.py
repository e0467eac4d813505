"""Many pages: manners, resuming, refreshing, choosing, and kill -9."""

import gzip
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from extractor.acquire import (
    ArchivedPage,
    ArchiveTrouble,
    FetchError,
    Limits,
    Manners,
    Progress,
    StateTrouble,
    Summary,
    crawl,
    fetch_command,
    read_archive,
)
from extractor.acquire.crawl import Choice
from extractor.acquire.fetch import Fetcher
from extractor.acquire.state import state_path

from .hostile import Hostile, drip, page, raw, redirect, running

NO_WAIT = (0.0, 0.0)
TITLE = "Đảng bộ xã Tân Lập tổ chức thành công đại hội số"


@pytest.fixture
def server() -> Iterator[Hostile]:
    with running() as hostile:
        yield hostile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pages.warc.gz"


def fetch(server: Hostile, path: Path, *paths: str, **more: Any) -> Summary:
    more.setdefault("wait", NO_WAIT)
    return fetch_command([server.url(item) for item in paths], path, allow_private=[f"127.0.0.1:{server.server_port}"], **more)


def archived(path: Path) -> list[str]:
    """The paths of the pages in an archive, which must be whole."""
    items = list(read_archive(path))
    assert all(isinstance(item, ArchivedPage) for item in items), items
    return ["/" + item.url.split("/", 3)[3] for item in items if isinstance(item, ArchivedPage)]


def robots(text: str) -> Any:
    return lambda handler: handler.reply(200, text.encode(), Content_Type="text/plain")


def listing(*links: str, after: str = "") -> bytes:
    return f"<html><body>{''.join(f'<h3><a href={link}>{TITLE} {link}</a></h3>' for link in links)}{after}</body></html>".encode()


def test_pages_are_kept_and_not_fetched_twice(server: Hostile, path: Path) -> None:
    server.routes.update({f"/{number}": page(str(number)) for number in range(5)})
    told: list[Progress] = []
    summary = fetch(server, path, "/0", "/1", "/2#x", "/2", progress=told.append)
    assert (summary.kept, summary.new, summary.left, summary.failed) == (3, 3, 0, 0)
    assert (told[-1].done, told[-1].left, told[-1].failed) == (3, 0, 0) and told[-1].rate > 0
    summary = fetch(server, path, "/0", "/1", "/2", "/3", "/4")
    assert (summary.kept, summary.new) == (5, 2)
    assert Counter(server.paths()) == {f"/{number}": 1 for number in range(5)}
    assert archived(path) == ["/0", "/1", "/2", "/3", "/4"]


def test_nothing_is_lost_by_bad_neighbours(server: Hostile, path: Path) -> None:
    """One crawl with every misbehaviour: each has its reason, all good pages are kept, time and wire stay bounded."""
    server.routes |= {
        "/good1": page("1"), "/inside": redirect("http://127.0.0.1:1/"), "/metadata": redirect("http://169.254.169.254/"),
        "/endless": drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x" * 65536, 0),
        "/bomb": lambda handler: handler.reply(200, gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip"),
        "/drip": drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x", 0.05), "/good2": page("2"),
        "/short": raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\nx"), "/loop": redirect("/loop"),
        "/charset": lambda handler: handler.reply(200, page("3"), Content_Type="text/html; charset=klingon"),
        "/deep": b"<div>" * 100_000, "/pdf": lambda handler: handler.reply(200, b"%PDF", Content_Type="application/pdf"), "/good3": page("4"),
        "/robots.txt": robots("User-agent: *\nDisallow: /forbidden"), "/forbidden": page("5"),
    }
    names = [name for name in server.routes if name not in ("/robots.txt", "/missing")]
    began = time.monotonic()
    fetcher = Fetcher(allow_private=(server.place,), limits=Limits(seconds=1.0, wire=2_000_000, opened=4_000_000))
    summary = crawl([server.url(name) for name in [*names, "/missing"]], path, fetcher=fetcher, manners=Manners(wait=NO_WAIT, tries=2, troubles=9))
    assert time.monotonic() - began < 15
    assert sorted(archived(path)) == ["/charset", "/deep", "/good1", "/good2", "/good3"]
    reasons = {url.rpartition("/")[2]: reason for url, reason in summary.failures}
    expected = {"inside": "redirects to", "metadata": "169.254.169.254", "endless": "on the wire", "bomb": "when opened", "drip": "not done within", "short": "cut off",
                "loop": "circle", "pdf": "no web page", "forbidden": "robots.txt", "missing": "404"}
    assert reasons.keys() == expected.keys() and all(expected[name] in reasons[name] for name in expected), reasons
    assert "/forbidden" not in server.paths()
    # another run asks again for what may go well now, and for nothing else (robots.txt is asked first, and forbids still)
    before = len(server.paths())
    crawl([server.url(name) for name in names], path, fetcher=fetcher, manners=Manners(wait=NO_WAIT, tries=1, troubles=9))
    assert sorted(server.paths()[before:]) == ["/drip", "/short"]


def test_waits_between_pages_of_a_host(server: Hostile, path: Path) -> None:
    server.routes.update({f"/{number}": page(str(number)) for number in range(3)})
    fetch(server, path, "/0", "/1", "/2", wait=(0.15, 0.2))
    times = [moment for _, moment, _ in server.hits]  # robots.txt first
    assert len(times) == 4 and all(later - earlier >= 0.15 for earlier, later in zip(times, times[1:], strict=False))


def test_the_wait_grows_with_a_slow_server(server: Hostile, path: Path) -> None:
    def slow(handler: Any) -> None:
        time.sleep(0.1)
        handler.reply(200, page("x"))
    server.routes |= {"/0": slow, "/1": page("1")}
    fetch(server, path, "/0", "/1", wait=(0.0, 5.0))
    (_, first, _), (_, second, _) = server.hits[-2:]
    assert second - first >= 0.1 + 0.5


def test_crawl_delay_is_obeyed(server: Hostile, path: Path) -> None:
    server.routes |= {"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.3"), "/0": page("0"), "/1": page("1")}
    fetch(server, path, "/0", "/1")
    times = [moment for _, moment, _ in server.hits]
    assert all(later - earlier >= 0.3 for earlier, later in zip(times, times[1:], strict=False))


def test_one_connection_to_a_host(server: Hostile, path: Path) -> None:
    busy: list[int] = []
    at_once = [0]

    def counting(handler: Any) -> None:
        at_once[0] += 1
        busy.append(at_once[0])
        time.sleep(0.02)
        handler.reply(200, page("x"))
        at_once[0] -= 1
    server.routes.update({f"/{number}": counting for number in range(6)})
    fetch(server, path, *(f"/{number}" for number in range(6)))
    assert busy == [1] * 6


def test_503_with_retry_after_is_waited_for(server: Hostile, path: Path) -> None:
    answers = iter([503, 429])

    def busy(handler: Any) -> None:
        status = next(answers, 200)
        handler.reply(status, page("A"), Retry_After="1" if status != 200 else "")
    server.routes |= {"/a": busy, "/b": page("B")}
    summary = fetch(server, path, "/a", "/b")
    times = [moment for name, moment, _ in server.hits if name == "/a"]
    assert len(times) == 3 and all(later - earlier >= 1 for earlier, later in zip(times, times[1:], strict=False))
    assert archived(path) == ["/a", "/b"] and summary.failed == 0


def test_a_host_that_asks_for_more_than_our_patience_is_left_for_another_run(server: Hostile, path: Path) -> None:
    server.routes |= {"/a": lambda handler: handler.reply(503, b"x", Retry_After="86400"), "/b": page("B")}
    summary = fetch(server, path, "/a", "/b")
    assert (summary.left, summary.kept, server.paths()) == (2, 0, ["/a"])
    assert "86400" in summary.notes[0]


def test_a_host_that_is_down_is_given_up(server: Hostile, path: Path) -> None:
    server.routes |= {f"/{number}": raw(b"") for number in range(30)}
    summary = fetch(server, path, *(f"/{number}" for number in range(30)))
    assert (summary.failed, summary.left) == (3, 27) and len(server.paths()) == 12
    server.routes |= {f"/{number}": page("x") for number in range(30)}
    assert fetch(server, path, "/0").kept == 30


@pytest.mark.parametrize(("status", "kept"), [(404, 1), (403, 1), (500, 0), (503, 0)])
def test_robots_that_cannot_be_had(server: Hostile, path: Path, status: int, kept: int) -> None:
    server.routes |= {"/robots.txt": lambda handler: handler.reply(status, b"x"), "/a": page("A")}
    summary = fetch(server, path, "/a")
    assert summary.kept == kept and server.paths() == ["/a"] * kept
    if not kept:
        assert "robots.txt" in summary.failures[0][1]


def test_robots_addressed_to_us_by_name(server: Hostile, path: Path) -> None:
    server.routes |= {"/robots.txt": robots("User-agent: *\nDisallow: /\n\nUser-agent: TrichLuc\nAllow: /"), "/a": page("A")}
    assert fetch(server, path, "/a").kept == 1


def test_robots_that_redirect_inwards_are_not_followed(server: Hostile, path: Path) -> None:
    server.routes |= {"/robots.txt": redirect("http://169.254.169.254/robots.txt"), "/a": page("A")}
    summary = fetch(server, path, "/a")
    assert summary.kept == 0 and "robots.txt" in summary.failures[0][1]


def test_follow_takes_articles_and_next_pages(server: Hostile, path: Path) -> None:
    server.routes |= {"/tin": listing("/bai-101.html", "/bai-102.html", after="<a href='/tin?page=2'>Trang sau</a>"),
                      "/tin?page=2": listing("/bai-102.html", "/bai-103.html", after="<a href='/tin?page=3'>3</a>"), "/tin?page=3": listing("/bai-104.html"),
                      **{f"/bai-10{number}.html": page(str(number)) for number in range(1, 5)}}
    summary = fetch(server, path, "/tin", follow=True)
    assert archived(path) == [f"/bai-10{number}.html" for number in range(1, 5)]
    assert summary.kept == 4
    fetch(server, path, "/tin", follow=True)
    assert max(Counter(server.paths()).values()) == 1


def test_a_calendar_without_end_is_left(server: Hostile, path: Path) -> None:
    for number in range(1, 50):
        server.routes[f"/tin?page={number}"] = listing("/bai-101.html", after=f"<a href='/tin?page={number + 1}'>{number + 1}</a>")
    server.routes["/bai-101.html"] = page("x")
    fetch(server, path, "/tin?page=1", follow=True)
    assert archived(path) == ["/bai-101.html"] and len(server.paths()) <= 5


def test_limit_and_match(server: Hostile, path: Path) -> None:
    links = [f"/bai-{number}.html" for number in range(100, 120)]
    server.routes |= {"/tin": listing(*links), **{link: page(link) for link in links}}
    assert fetch(server, path, "/tin", follow=True, match=r"bai-11\d", limit=3).kept == 3
    assert archived(path) == links[10:13]
    assert fetch(server, path, "/tin", follow=True, match=r"bai-11\d", limit=3).kept == 3  # the limit is the archive's
    assert fetch(server, path, "/tin", follow=True, match=r"bai-1[01]0", limit=9).kept == 9  # and what was passed over is there still
    assert Counter(server.paths())["/tin"] == 1


def test_since_and_until_by_feed_and_sitemap(server: Hostile, path: Path) -> None:
    days = {f"/bai-{number}.html": f"2020-10-{number}" for number in range(10, 20)}
    items = "".join(f"<item><link>{server.url(link)}</link><pubDate>{day}T09:00:00+07:00</pubDate></item>" for link, day in days.items())
    server.routes |= {"/rss": lambda handler: handler.reply(200, f"<rss><channel>{items}</channel></rss>".encode(), Content_Type="application/rss+xml"),
                      **{link: page(link) for link in days}}
    fetch(server, path, "/rss", since="2020-10-12", until="2020-10-14")
    assert archived(path) == ["/bai-12.html", "/bai-13.html", "/bai-14.html"]
    fetch(server, path, "/rss", since="2020-10-12", until="2020-10-15")
    assert archived(path)[3:] == ["/bai-15.html"]


def test_until_does_not_judge_by_the_last_change(server: Hostile, path: Path) -> None:
    entries = "".join(f"<url><loc>{server.url(f'/bai-{year}.html')}</loc><lastmod>{year}-05-05</lastmod></url>" for year in (2019, 2020, 2023))
    server.routes |= {"/s.xml": lambda handler: handler.reply(200, f"<urlset>{entries}</urlset>".encode(), Content_Type="text/xml"),
                      **{f"/bai-{year}.html": page(str(year)) for year in (2019, 2020, 2023)}}
    fetch(server, path, "/s.xml", since="2020", until="2021")
    assert archived(path) == ["/bai-2020.html", "/bai-2023.html"]


def test_sitemaps_with_parts_and_gzip(server: Hostile, path: Path) -> None:
    part = gzip.compress(f"<urlset><url><loc>{server.url('/a')}</loc></url></urlset>".encode())
    server.routes |= {
        "/sitemap.xml": lambda handler: handler.reply(200, f"<sitemapindex><sitemap><loc>{server.url('/s1.xml.gz')}</loc></sitemap><sitemap><loc>"
                                                           f"{server.url('/s0.xml')}</loc><lastmod>2010-01-01</lastmod></sitemap></sitemapindex>".encode(),
                                                      Content_Type="application/xml"),
        "/s1.xml.gz": lambda handler: handler.reply(200, part, Content_Type="application/x-gzip"), "/a": page("A")}
    fetch(server, path, "/sitemap.xml", since="2020")
    assert archived(path) == ["/a"] and "/s0.xml" not in server.paths()


def published(data: bytes, url: str, charset: str | None) -> str | None:
    """The date that a test page gives itself: called by name in the worker."""
    return data.partition(b"date:")[2][:10].decode() or None


def test_since_by_the_pages_own_date_ends_the_paging(server: Hostile, path: Path) -> None:
    for number in range(1, 9):
        links = [f"/bai-{number}0{item}.html" for item in range(3)]
        server.routes |= {link: page(link, f"date:20{20 - number:02}-05-05") for link in links}
        server.routes[f"/tin?page={number}"] = listing(*links, after=f"<a href='/tin?page={number + 1}'>{number + 1}</a>")
    summary = fetch(server, path, "/tin?page=1", follow=True, since="2018", published="acquire.test_crawl:published")
    assert len(archived(path)) == 6 and summary.skipped == 4
    assert "/tin?page=4" not in server.paths()


def test_two_addresses_of_one_page_are_kept_once(server: Hostile, path: Path) -> None:
    server.routes |= {"/a": page("A"), "/old-a": redirect("/a")}
    assert fetch(server, path, "/a", "/old-a").kept == 1
    assert archived(path) == ["/a"]


def test_refresh_asks_again_and_keeps_both_versions(server: Hostile, path: Path) -> None:
    version = ["1"]

    def tagged(handler: Any) -> None:
        same = handler.headers.get("If-None-Match") == f'"{version[0]}"'
        handler.reply(304 if same else 200, b"" if same else page(version[0]), ETag=f'"{version[0]}"')
    server.routes |= {"/a": tagged, "/b": page("B")}
    fetch(server, path, "/a", "/b")
    summary = fetch(server, path, "/a", "/b", refresh=True)
    assert (summary.unchanged, summary.changed, archived(path)) == (2, 0, ["/a", "/b"])
    version[0] = "2"
    summary = fetch(server, path, refresh=True)
    assert (summary.unchanged, summary.changed, summary.kept) == (1, 1, 2)
    versions = [item.body for item in read_archive(path) if isinstance(item, ArchivedPage) and item.url.endswith("/a")]
    assert versions == [page("1"), page("2")]
    assert fetch(server, path, "/a", "/b").new == 0


def test_stopped_after_the_page_in_hand_and_resumed(server: Hostile, path: Path) -> None:
    stop = threading.Event()

    def last(handler: Any) -> None:
        stop.set()
        time.sleep(0.05)
        handler.reply(200, page("2"))
    server.routes |= {"/1": page("1"), "/2": last, "/3": page("3")}
    summary = fetch(server, path, "/1", "/2", "/3", stop=stop)
    assert summary.stopped and (summary.kept, summary.left) == (2, 1)
    assert fetch(server, path).kept == 3
    assert archived(path) == ["/1", "/2", "/3"]


def test_an_archive_without_state_is_read_first(server: Hostile, path: Path) -> None:
    server.routes |= {"/a": page("A"), "/b": page("B")}
    fetch(server, path, "/a")
    state_path(path).unlink()
    assert fetch(server, path, "/a", "/b").kept == 2
    assert Counter(server.paths()) == {"/a": 1, "/b": 1} and archived(path) == ["/a", "/b"]
    state_path(path).unlink()
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size - 5)
    with pytest.raises(ArchiveTrouble, match="damaged archive"):
        fetch(server, path, "/c")


def test_state_and_options_that_make_no_sense(server: Hostile, path: Path, tmp_path: Path) -> None:
    for option in ({"since": "16/10/2020"}, {"until": "2020-13"}, {"limit": 0}, {"match": "("}, {"wait": (5.0, 1.0)}, {"wait": (-1.0, 1.0)}):
        with pytest.raises(ValueError, match=r"--|MIN,MAX"):
            fetch(server, path, "/a", **option)
    with pytest.raises(FetchError, match="neither an address"):
        fetch_command(["a.example"], path)
    (tmp_path / "list.txt").write_text(f"\ufeff# danh sách\n\n{server.url('/a')}\nnot an address\n")
    with pytest.raises(FetchError, match=r"list.txt:4"):
        fetch_command([str(tmp_path / "list.txt")], path)
    assert not path.exists()
    with pytest.raises(ArchiveTrouble, match="no folder"):
        fetch(server, tmp_path / "none" / "pages.warc", "/a")
    state_path(path).write_bytes(b"no database" * 100)
    with pytest.raises(StateTrouble):
        fetch(server, path, "/a")


def test_addresses_from_a_file(server: Hostile, path: Path, tmp_path: Path) -> None:
    server.routes["/a"] = page("A")
    (tmp_path / "list.txt").write_text(f"# danh sách\n\n{server.url('/a')}\n")
    assert fetch_command([str(tmp_path / "list.txt")], path, allow_private=[f"127.0.0.1:{server.server_port}"], wait=NO_WAIT).kept == 1


@pytest.mark.parametrize(("choice", "dated", "expected"), [
    (Choice(since="2020-05-10"), "2020-05-10", True), (Choice(since="2020-05-10"), "2020-05-09", False), (Choice(until="2020-05-10"), "2020-05-10", True),
    (Choice(until="2020-05-10"), "2020-05-11", False), (Choice(until="2020-05"), "2020-05-31", True), (Choice(until="2020-05"), "2020-06-01", False),
    (Choice(since="2020-05-10"), "2020-05", True), (Choice(since="2020-05-10"), "2020", True), (Choice(), "1999-01-01", True), (Choice(since="2020"), None, True),
])
def test_in_time(choice: Choice, dated: str | None, expected: bool) -> None:
    assert choice.in_time(dated) is expected


# Imports once, and forks a crawl for each line that it reads: twenty starts in the time of one.
CRAWLER = """
import os, sys, warcio.warcwriter
from extractor.acquire import fetch_command
for _ in sys.stdin:
    child = os.fork()
    if not child:
        fetch_command([sys.argv[1]], sys.argv[2], allow_private=[sys.argv[3]], wait=(0.0, 0.0), follow=True)
        os._exit(0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


class Crawler:
    """Starts crawls that can be sent signals."""

    def __init__(self, server: Hostile, path: Path) -> None:
        self._process = subprocess.Popen([sys.executable, "-c", CRAWLER, server.url("/tin"), str(path), f"127.0.0.1:{server.server_port}"],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def start(self) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._answer()

    def status(self) -> int:
        """How the crawl that was started ended, once it has: 0 well, 9 killed."""
        return self._answer()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


@pytest.mark.parametrize(("name", "times"), [("pages.warc.gz", 20), ("pages.warc", 5)])
def test_kill_9(server: Hostile, request: pytest.FixtureRequest, tmp_path: Path, name: str, times: int) -> None:
    """Whatever moment the program dies at: after the last restart each page is in the archive once, and the archive is whole."""
    count = 50
    links = [f"/bai-{number}.html" for number in range(100, 100 + count)]

    def halting(link: str) -> Any:
        body = page(link, "x" * 30_000)

        def answer(handler: Any) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body[:15_000])
            time.sleep(0.03)
            handler.wfile.write(body[15_000:])
        return answer
    server.routes |= {"/tin": listing(*links[:25], after="<a href='/tin?page=2'>2</a>"), "/tin?page=2": listing(*links[25:]), **{link: halting(link) for link in links}}
    path = tmp_path / name
    crawler = Crawler(server, path)
    request.addfinalizer(crawler.close)
    chance = random.Random(16)
    ends = []
    for _ in range(times):
        before = len(server.hits)
        number = crawler.start()
        begun = time.monotonic()
        while len(server.hits) <= before:  # once it asks for something it is at work
            assert time.monotonic() - begun < 20, "it did not start"
            time.sleep(0.001)
        time.sleep(chance.uniform(0.0, 0.06))
        os.kill(number, signal.SIGKILL)
        ends.append(crawler.status())
    assert ends.count(signal.SIGKILL) == times
    crawler.start()
    assert crawler.status() == 0
    assert Counter(archived(path)) == dict.fromkeys(links, 1)
    with open(path, "rb") as file:
        assert sum(record.rec_type == "response" for record in ArchiveIterator(file, check_digests="raise")) == count


@pytest.mark.parametrize("step", ["append", "finish"])
def test_dying_between_archive_and_state(server: Hostile, path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """The moments that kill -9 hits seldom: half of a page appended, and all of it appended but not yet recorded."""
    server.routes |= {"/a": page("A"), "/b": page("B")}
    fetch(server, path, "/a")

    def die(*_: Any, **more: Any) -> None:
        raise KeyboardInterrupt
    with monkeypatch.context() as patch:
        if step == "append":
            patch.setattr("extractor.acquire.archive.os.fsync", die)
        else:
            patch.setattr("extractor.acquire.state.State.finish", die)
        with pytest.raises(KeyboardInterrupt):
            fetch(server, path, "/b")
    size = path.stat().st_size
    summary = fetch(server, path, "/b")
    assert archived(path) == ["/a", "/b"] and "cut off" in summary.notes[0] and path.stat().st_size >= size - 10


def test_ctrl_c_once_saves_and_ends(server: Hostile, path: Path) -> None:
    server.routes |= {f"/bai-{number}.html": page("x") for number in range(100, 400)}
    server.routes["/tin"] = listing(*(f"/bai-{number}.html" for number in range(100, 400)))
    crawler = Crawler(server, path)
    number = crawler.start()
    begun = time.monotonic()
    while len(server.hits) < 5:
        assert time.monotonic() - begun < 20, "it did not start"
        time.sleep(0.005)
    os.kill(number, signal.SIGINT)
    assert crawler.status() == 0
    crawler.close()
    kept = archived(path)
    assert 0 < len(kept) < 300 and Counter(server.paths()).most_common(1)[0][1] == 1
    assert len(server.paths()) == len(kept) + 1

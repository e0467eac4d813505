"""Many pages into an archive: what comes next, how long to wait, what to do when something goes wrong.

One page at a time, hosts in turn. Each page is on the disk and in the state before the next one is asked for, so that the
program may be stopped, or killed, at any moment.
"""

import contextlib
import re
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from extractor.acquire.archive import Archive, ArchiveTrouble
from extractor.acquire.archive_read import ArchivedPage, read_archive
from extractor.acquire.body import Damaged, TooLarge, open_body
from extractor.acquire.bounded import Bounded, Failed, Stopped
from extractor.acquire.errors import FetchError
from extractor.acquire.feeds import feed_kind
from extractor.acquire.fetch import PACKED_TYPES, PAGE_TYPES, Fetcher, Page, header
from extractor.acquire.guard import normal, place_of
from extractor.acquire.manners import Host, Manners
from extractor.acquire.robots import Robots
from extractor.acquire.state import Found, Row, State, StateTrouble, state_path

LISTS = 1000  # listing pages, feeds and sitemaps in one archive: more is a trap such as a calendar without end


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pages are wanted. Dates are ISO 8601, both ends included; a page whose date nothing tells is kept.

    `follow`: the addresses given are listings, whose articles and next pages are fetched. `limit`: pages in the archive at
    most. `match`: a regular expression that an article's address must contain.
    """

    follow: bool = False
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    match: re.Pattern[str] | None = None

    def in_time(self, dated: str | None) -> bool:
        """True where the date lies within since and until, or is not known.

        >>> Choice(since="2020-05-01").in_time("2020-04"), Choice(until="2020").in_time("2020-12-31"), Choice(since="2020").in_time(None)
        (False, True, True)
        """
        return dated is None or not self.too_old(dated) and not (self.until is not None and dated[:len(self.until)] > self.until)

    def wants(self, role: str, url: str, dated: str | None) -> bool:
        """True where an address is to be fetched: in time, and an article's address matches."""
        return self.in_time(dated) and (role != "page" or self.match is None or bool(self.match.search(url)))

    def too_old(self, dated: str) -> bool:
        """True where the date lies before since."""
        return self.since is not None and dated < self.since[:len(dated)]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a crawl stands; `rate` is in pages a minute, `waiting` in seconds."""

    done: int
    left: int
    failed: int
    skipped: int
    rate: float
    url: str
    waiting: float = 0.0


@dataclass(frozen=True, slots=True)
class Summary:
    """What a crawl came to. `kept` pages are in the archive in all; `new`, `changed` and `unchanged` count this run.

    `failures` are (address, reason); `notes` say what else a person should know; `stopped` is true after Ctrl-C.
    """

    kept: int
    new: int
    changed: int
    unchanged: int
    left: int
    failed: int
    skipped: int
    failures: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    stopped: bool


def crawl(
    urls: Sequence[str], archive: Path | str, *, choice: Choice | None = None, fetcher: Fetcher | None = None, manners: Manners | None = None,
    refresh: bool = False, progress: Callable[[Progress], None] | None = None, stop: threading.Event | None = None, published: str | None = None,
    parse_seconds: float = 20.0,
) -> Summary:
    """Fetch addresses, and what they list, into a WARC archive; go on where an earlier run with that archive stopped.

    Pages go into the archive; what lists them (sections' pages with `follow`, feeds, sitemaps) does not, for it is no article.
    `published` names a function («module:name») of a page's bytes, `url` and `charset` that tells its date (ISO 8601 or None);
    it is called in a process of its own, `parse_seconds` at most, and only where a date is asked for. `stop`, once set, ends the crawl after the page
    in hand. Pages that fail are counted and named, not raised. Raises ArchiveTrouble or StateTrouble where the archive or its
    state cannot be used, FetchError for an address that is none.
    """
    path = Path(archive)
    if not path.parent.is_dir():
        raise ArchiveTrouble(f"{path}: there is no folder {path.parent}")
    seeds = [normal(url) for url in urls]
    fetcher = fetcher or Fetcher()
    keeper = Archive(path, fetcher.contact)
    state = State(state_path(path))
    try:
        with Bounded(seconds=parse_seconds) as bounded, contextlib.closing(state), contextlib.closing(keeper):
            run = _Run(choice or Choice(), fetcher, manners or Manners(), keeper, state, bounded, progress, stop or threading.Event(), published)
            run.open()
            state.add((Found(url, place_of(url).host, "seed") for url in seeds), via=None)
            state.again(seeds, follow=run.choice.follow, refresh=refresh, wanted=run.choice.wants)
            run.all_pages()
            return run.summary()
    except sqlite3.Error as error:
        raise StateTrouble(f"{state_path(path)}: {error}; what was fetched before is kept, start again once that is mended") from error


class _Run:
    """One run of a crawl."""

    def __init__(
        self, choice: Choice, fetcher: Fetcher, manners: Manners, archive: Archive, state: State, bounded: Bounded,
        progress: Callable[[Progress], None] | None, stop: threading.Event, published: str | None,
    ) -> None:
        self.choice, self.fetcher, self.manners, self.archive, self.state, self.bounded = choice, fetcher, manners, archive, state, bounded
        self.progress, self.stop, self.published = progress, stop, published
        self.robots = Robots(fetcher)
        self.hosts: dict[str, Host] = {}
        self.began = monotonic()
        self.answers = self.new = self.changed = self.unchanged = 0
        self.notes: list[str] = []

    def open(self) -> None:
        """Open the archive where its state says that it ends; an archive without a state is read first."""
        size = self.state.fact("size")
        if size is None:
            if self.archive.path.exists() and self.archive.path.stat().st_size:
                self._adopt()
            else:
                self.state.note(size=0, records=0)
            size = self.state.fact("size") or 0
        lost = self.archive.open(size)
        if lost:
            self.notes.append(f"{lost} bytes that an interrupted run left unfinished at the end of the archive were cut off")
        if self.archive.size != size:
            self.state.note(size=self.archive.size)

    def _adopt(self) -> None:
        size = self.archive.path.stat().st_size
        pages: list[tuple[str, str, str, str, str]] = []
        for item in read_archive(self.archive.path):
            if not isinstance(item, ArchivedPage):
                raise ArchiveTrouble(f"{item}: nothing is added to a damaged archive; give another name")
            try:
                url = normal(item.url)
            except FetchError:
                continue
            pages.append((url, place_of(url).host, item.record_id, item.fetched_at, item.sha256))
        self.state.adopt(pages, size)
        self.notes.append(f"the archive had no state; the {len(pages)} pages in it are not fetched again")

    def all_pages(self) -> None:
        """One page after another until nothing is left to do, or is to be done today."""
        while not self.stop.is_set():
            row = self._choose()
            if row is None:
                break
            waited = self.hosts[row.host].left()
            if waited > 0:
                self._tell(row.url, waited)
                if self.stop.wait(waited):
                    break
            self._one(row)
            self._tell(row.url)
        if not self.stop.is_set() and not self.state.hosts(new=False):
            self.state.note(refreshing=0)

    def _choose(self) -> Row | None:
        """The next page of the host that may be asked soonest."""
        new = self.choice.limit is None or self.state.counts()["kept"] < self.choice.limit
        hosts = [name for name in self.state.hosts(new=new) if not self.hosts.setdefault(name, Host()).given_up]
        soonest = min(hosts, key=lambda name: self.hosts[name].left(), default=None)
        return self.state.next(soonest, new=new) if soonest is not None else None

    def _one(self, row: Row) -> None:
        if row.role in ("next", "list") and (reason := self._needless(row)):
            self.state.finish(row, "skipped", reason=reason)
            return
        host = self.hosts[row.host]
        began = monotonic()
        try:
            if not self.robots.knows(row.url):
                self.robots.permit(row.url)
                self._rest(row.url, host, monotonic() - began)
                return  # robots.txt was a request too: the page is asked for after a wait
            kept = row.record_id is not None  # lists are not kept, so that «not modified» would tell nothing
            page = self.fetcher.get(row.url, via=row.via, etag=row.etag if kept else None, last_modified=row.last_modified if kept else None,
                                    permit=self.robots.permit, types=PACKED_TYPES if row.url.endswith(".gz") else PAGE_TYPES)
        except FetchError as error:
            self._failed(row, host, error, monotonic() - began)
            return
        finally:
            self.answers += 1
        host.troubles = 0
        self._rest(row.url, host, page.seconds)
        final = place_of(page.final_url).host
        if final != row.host:
            self._rest(page.final_url, self.hosts.setdefault(final, Host()), page.seconds)
        try:
            self._keep(row, page)
        except (Stopped, Failed) as error:
            self.state.finish(row, "failed", reason=str(error))

    def _rest(self, url: str, host: Host, seconds: float) -> None:
        wait = self.manners.after(seconds, self.robots.wait(url))
        host.rest(wait)
        if wait > self.manners.patience:
            self._give_up(url, host, f"its robots.txt asks to wait {wait:.0f} s between pages")

    def _give_up(self, url: str, host: Host, reason: str) -> None:
        host.given_up = reason
        self.notes.append(f"{place_of(url).host} is left for another run: {reason}")

    def _failed(self, row: Row, host: Host, error: FetchError, seconds: float) -> None:
        if not error.passing:
            unasked = error.kind in ("robots", "refused") and not error.reason.startswith("redirects to")
            if not unasked:
                host.troubles = 0
                self._rest(row.url, host, seconds)
            self.state.finish(row, "failed", reason=error.reason, passing=unasked)  # the next run may be allowed to ask
            return
        tries = row.tries + 1
        wait = self.manners.growing(tries, error, self.robots.wait(row.url))
        last = tries >= self.manners.tries
        self.state.finish(row, "failed" if last else "todo", reason=error.reason, passing=True, tries=tries)
        host.troubles += last
        host.rest(wait)
        if wait > self.manners.patience:
            self._give_up(row.url, host, f"it asks to wait {wait:.0f} s ({error.reason})")
        elif host.troubles >= self.manners.troubles:
            self._give_up(row.url, host, f"{host.troubles} pages in a row failed ({error.reason})")

    def _keep(self, row: Row, page: Page) -> None:
        """Put a page in the archive, or what it lists in the frontier."""
        if page.not_modified:
            self.unchanged += 1
            self.state.finish(row, "done")
            return
        known: dict[str, Any] = {"final_url": page.final_url, "fetched_at": page.fetched_at, "sha256": page.sha256, "etag": header(page.headers, "ETag"),
                 "last_modified": header(page.headers, "Last-Modified")}
        body = page.body
        if body.startswith(b"\x1f\x8b"):
            try:
                body = open_body(body, "gzip", self.fetcher.limits.opened)
            except (TooLarge, Damaged) as error:
                self.state.finish(row, "failed", reason=str(error))
                return
        if feed_kind(body) or row.role in ("next", "list") or (row.role == "seed" and self.choice.follow):
            kind, found = self._links(page, body)
            self.state.finish(row, "done", reason=f"a {kind}", found=found, **known)
            return
        if self.published and (self.choice.since or self.choice.until):
            known["published"] = self.bounded.call(self.published, body, url=page.final_url, charset=page.charset)
            if not self.choice.in_time(known["published"]):
                self.state.finish(row, "skipped", reason=f"published {known['published']}", **known)
                return
        if row.record_id is not None and row.sha256 == page.sha256:
            self.unchanged += 1
            self.state.finish(row, "done", **known)
            return
        twin = self.state.same(row, page.final_url) if row.record_id is None and page.final_url != row.url else None
        if twin is not None:
            self.state.finish(row, "done", reason=f"the same page as {twin}", **known)
            return
        packed = self.archive.pack(page)
        size = self.archive.append(packed.data)
        self.state.finish(row, "done", size=size, record_id=packed.record_id.strip("<>"), **known)
        self.new += row.record_id is None
        self.changed += row.record_id is not None

    def _links(self, page: Page, body: bytes) -> tuple[str, list[Found]]:
        listing = self.bounded.call("extractor.acquire.listing:work", body, url=page.final_url, charset=page.charset)
        found: list[Found] = []
        for url, dated, changed in listing["articles"]:
            # what was last changed before `since` was published before it; a change after `until` says nothing
            day = dated or (changed if changed and self.choice.too_old(changed) else None)
            found.append(Found(url, place_of(url).host, "page", day, wanted=self.choice.wants("page", url, day)))
        if listing["kind"] != "listing":
            found += [Found(url, place_of(url).host, "list") for url, _, changed in listing["lists"] if not (changed and self.choice.too_old(changed))]
        elif self.choice.follow:
            found += [Found(url, place_of(url).host, "next") for url, _, _ in listing["lists"]]
        return listing["kind"], found

    def _needless(self, row: Row) -> str | None:
        """Why a further list need not be fetched; None where it must be."""
        if self.state.lists() > LISTS:
            return f"more than {LISTS} lists"
        if row.role == "next" and row.via:
            dates = self.state.dates_via(row.via) if self.choice.since else []
            if dates and all(self.choice.too_old(dated) for dated in dates):
                return "the page before it has nothing as new as wanted"
            if self.state.barren(row.via):
                return "the two pages before it have no new articles"
        return None

    def _tell(self, url: str, waiting: float = 0.0) -> None:
        if self.progress is None:
            return
        counts = self.state.counts()
        minutes = max(monotonic() - self.began, 0.001) / 60
        self.progress(Progress(counts["kept"], self._left(counts), counts.get("failed", 0), counts.get("skipped", 0), self.answers / minutes, url, waiting))

    def _left(self, counts: dict[str, int]) -> int:
        left = counts.get("todo", 0)
        return left if self.choice.limit is None else max(0, min(left, self.choice.limit - counts["kept"]))

    def summary(self) -> Summary:
        """What the run came to."""
        counts = self.state.counts()
        return Summary(
            kept=counts["kept"], new=self.new, changed=self.changed, unchanged=self.unchanged, left=self._left(counts), failed=counts.get("failed", 0),
            skipped=counts.get("skipped", 0), failures=tuple(self.state.failures()), notes=tuple(self.notes), stopped=self.stop.is_set())

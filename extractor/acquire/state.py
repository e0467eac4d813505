"""What has been fetched and what is still to be fetched: a SQLite file beside the archive.

It is written in one transaction after each page, and knows the size of the archive that holds just the pages it calls done.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS pages (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, host TEXT NOT NULL,
    role TEXT NOT NULL,                       -- seed (as given), page (an article), next (a listing's next page), list (a part of a sitemap)
    via TEXT,                                 -- the address of the page that linked to it
    dated TEXT,                               -- the date that the linking page gives it, ISO 8601
    state TEXT NOT NULL DEFAULT 'todo',       -- todo, done, failed, skipped
    reason TEXT, passing INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
    published TEXT,                           -- the date that the page itself gives, ISO 8601
    final_url TEXT, record_id TEXT, fetched_at TEXT, checked_at TEXT, sha256 TEXT, etag TEXT, last_modified TEXT);
CREATE INDEX IF NOT EXISTS todo ON pages (state, host, id);
CREATE INDEX IF NOT EXISTS final ON pages (final_url);
CREATE INDEX IF NOT EXISTS linked ON pages (via);
CREATE INDEX IF NOT EXISTS kept ON pages (record_id) WHERE record_id IS NOT NULL;
"""


class StateTrouble(Exception):
    """The state file cannot be used; the message says in one line why and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One address of the frontier."""

    id: int
    url: str
    host: str
    role: str
    via: str | None
    dated: str | None
    tries: int
    record_id: str | None
    sha256: str | None
    etag: str | None
    last_modified: str | None


ROW = "id, url, host, role, via, dated, tries, record_id, sha256, etag, last_modified"


@dataclass(frozen=True, slots=True)
class Found:
    """An address that a page links to; `dated` is the date that the linking page gives it, `wanted` false where it is not to be fetched."""

    url: str
    host: str
    role: str
    dated: str | None = None
    wanted: bool = True


def state_path(archive: Path) -> Path:
    """Where the state of an archive lies.

    >>> state_path(Path("pages.warc.gz")).name
    'pages.warc.gz.sqlite'
    """
    return archive.with_name(archive.name + ".sqlite")


def recorded(archive: Path) -> tuple[int, int] | None:
    """The size in bytes and the number of pages that the state beside an archive has recorded; None where there is none."""
    path = state_path(archive)
    if not path.is_file():
        return None
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5)) as db:
            facts = dict(db.execute("SELECT name, value FROM facts"))
    except sqlite3.Error:
        return None
    return (facts["size"], facts.get("records", 0)) if "size" in facts else None


class State:
    """The frontier of one archive.

    >>> state = State(Path(":memory:"))
    >>> state.add([Found("http://a.example/", "a.example", "seed")], via=None)
    1
    >>> state.next("a.example", new=True).url
    'http://a.example/'
    """

    def __init__(self, path: Path) -> None:
        try:
            self._db = sqlite3.connect(path, timeout=5)
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(SCHEMA)
            if self.fact("version") not in (None, VERSION):
                raise StateTrouble(f"{path}: written by another version of the program; give the archive another name")
            self.note(version=VERSION)
        except sqlite3.Error as error:
            raise StateTrouble(f"{path}: no state of an archive ({error}); move it away, and the archive is read instead") from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def fact(self, name: str) -> int | None:
        """One recorded number: `size` of the archive, `records` in it, `refreshing`."""
        found = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if found is None else int(found[0])

    def note(self, **facts: int) -> None:
        """Record numbers."""
        with self._db:
            self._note(facts)

    def _note(self, facts: dict[str, int]) -> None:
        self._db.executemany("INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", facts.items())

    def add(self, found: Iterable[Found], via: str | None) -> int:
        """Add addresses that are not there yet; return how many were new."""
        with self._db:
            return self._add(found, via)

    def _add(self, found: Iterable[Found], via: str | None) -> int:
        before = self._db.total_changes
        self._db.executemany("INSERT OR IGNORE INTO pages (url, host, role, via, dated, state) VALUES (?, ?, ?, ?, ?, ?)",
                             ((item.url, item.host, item.role, via, item.dated, "todo" if item.wanted else "skipped") for item in found))
        return self._db.total_changes - before

    def adopt(self, pages: Iterable[tuple[str, str, str, str, str]], size: int) -> None:
        """Take over an archive that has no state: (url, host, record id, fetched at, sha256) of each page in it."""
        with self._db:
            self._db.execute("DELETE FROM pages WHERE record_id IS NOT NULL")
            count = 0
            for url, host, record_id, fetched_at, sha256 in pages:
                count += 1
                self._db.execute(
                    "INSERT INTO pages (url, host, role, state, final_url, record_id, fetched_at, checked_at, sha256)"
                    " VALUES (?, ?, 'page', 'done', ?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET state = 'done', record_id = excluded.record_id,"
                    " fetched_at = excluded.fetched_at, sha256 = excluded.sha256", (url, host, url, record_id, fetched_at, fetched_at, sha256))
            self._note({"size": size, "records": count})

    def again(self, seeds: Iterable[str], *, follow: bool, refresh: bool, wanted: Callable[[str, str, str | None], bool]) -> None:
        """Make to do again: what may go well now, what is `wanted` (by role, address, date) now, seeds that are read another way now.

        With `refresh` everything else too, unless a refresh is still under way.
        """
        with self._db:
            self._db.execute("UPDATE pages SET state = 'todo', tries = 0, reason = NULL WHERE state = 'failed' AND passing")
            skipped = self._db.execute("SELECT id, role, url, COALESCE(published, dated) FROM pages WHERE state = 'skipped'").fetchall()
            self._db.executemany("UPDATE pages SET state = 'todo', reason = NULL WHERE id = ?", [(number,) for number, *of in skipped if wanted(*of)])
            changed = "(reason IS NULL OR reason NOT LIKE 'a %')" if follow else "reason = 'a listing'"
            self._db.executemany(f"UPDATE pages SET state = 'todo', role = 'seed' WHERE url = ? AND state = 'done' AND {changed}", [(url,) for url in seeds])
            if refresh and not self.fact("refreshing"):
                self._db.execute("UPDATE pages SET state = 'todo', tries = 0, reason = NULL WHERE state IN ('done', 'failed')")
                self._note({"refreshing": 1})

    def hosts(self, *, new: bool) -> list[str]:
        """Hosts with something to do, first come first; without `new` only for pages that the archive has already."""
        return [host for host, _ in self._db.execute(f"SELECT host, MIN(id) AS first FROM pages WHERE {_todo(new)} GROUP BY host ORDER BY first")]

    def next(self, host: str, *, new: bool) -> Row | None:
        """The next address of a host that is to be fetched."""
        found = self._db.execute(f"SELECT {ROW} FROM pages WHERE {_todo(new)} AND host = ? ORDER BY id LIMIT 1", (host,)).fetchone()
        return Row(*found) if found else None

    def counts(self) -> dict[str, int]:
        """How many addresses are in each state, and under `kept` how many pages the archive has."""
        counts: dict[str, int] = dict(self._db.execute("SELECT state, COUNT(*) FROM pages GROUP BY state"))
        counts["kept"] = self._db.execute("SELECT COUNT(*) FROM pages WHERE record_id IS NOT NULL").fetchone()[0]
        return counts

    def failures(self) -> list[tuple[str, str]]:
        """Addresses that failed, each with its reason."""
        return [(url, reason or "") for url, reason in self._db.execute("SELECT url, reason FROM pages WHERE state = 'failed' ORDER BY id")]

    def same(self, row: Row, final_url: str) -> str | None:
        """The address under which the archive has the page already that `row` was redirected to."""
        found = self._db.execute("SELECT url FROM pages WHERE (url = ? OR final_url = ?) AND id != ? AND record_id IS NOT NULL",
                                 (final_url, final_url, row.id)).fetchone()
        return str(found[0]) if found else None

    def dates_via(self, url: str) -> list[str]:
        """The dates known of the articles that a listing was the first to name: the page's own, else the listing's."""
        rows = self._db.execute("SELECT COALESCE(published, dated) AS day FROM pages WHERE via = ? AND role = 'page' AND day IS NOT NULL", (url,))
        return [str(date) for date, in rows]

    def barren(self, url: str) -> bool:
        """True where neither a listing nor the one that led to it named an article that was new."""
        before = self._db.execute("SELECT via FROM pages WHERE url = ?", (url,)).fetchone()
        if before is None or before[0] is None:
            return False
        named = "SELECT 1 FROM pages WHERE via IN (?, ?) AND role = 'page' LIMIT 1"
        return self._db.execute(named, (url, before[0])).fetchone() is None

    def lists(self) -> int:
        """How many addresses are further lists."""
        return int(self._db.execute("SELECT COUNT(*) FROM pages WHERE role IN ('next', 'list')").fetchone()[0])

    def finish(
        self, row: Row, state: str, *, reason: str | None = None, passing: bool = False, tries: int = 0, found: Iterable[Found] = (),
        size: int | None = None, **known: Any,
    ) -> int:
        """Set the state of an address, with what it links to and the new size of the archive, in one transaction.

        `known` are further columns. Returns how many of the links are new.
        """
        columns = {"state": state, "reason": reason, "passing": passing, "tries": tries, **known}
        if state == "done":
            columns["checked_at"] = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        with self._db:
            self._db.execute(f"UPDATE pages SET {', '.join(f'{name} = ?' for name in columns)} WHERE id = ?", (*columns.values(), row.id))
            new = self._add(found, row.url)
            if size is not None:
                self._note({"size": size, "records": (self.fact("records") or 0) + 1})
        return new


def _todo(new: bool) -> str:
    return "state = 'todo'" if new else "state = 'todo' AND record_id IS NOT NULL"

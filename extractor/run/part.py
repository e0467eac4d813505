"""A part of a run: a function from its articles to one file of records, done again as often as you like with the same bytes.

`parts/00012.json` says what the part is (`Done`) and names its file of records, `parts/00012-DIGEST.jsonl`; it is written last, so
that the two always fit. While a part is worked on, `work/00012.journal` keeps each article that is done: a run that was killed goes
on behind it, and an article that has not changed is not extracted again.
"""

import contextlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, NamedTuple, Self

import orjson

from extractor.run import places
from extractor.run.article import SECONDS_PER_MIB, Failure, Outcome, Settings, made, outcome
from extractor.run.inputs import Entry
from extractor.run.load import load
from extractor.run.plan import COPIES, Plan

try:
    import fcntl
except ModuleNotFoundError:  # Windows
    fcntl = None  # type: ignore[assignment]

PARTS: Final = "parts"
WORK: Final = "work"
LARGE: Final = 1 << 18  # bytes of an article that may take notably longer than others
DIGITS: Final = 16  # of an article's digest


class Cut(Exception):
    """The run is to stop: the articles that are done are in the journal."""


class Row(NamedTuple):
    """What a part knows of one of its articles: the digest of its bytes, how many bytes its line has (0: no record), its failure."""

    digest: str
    length: int
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Done:
    """A part that is done. `made` is what decides its content beside its articles (program, rules, dates), `planned` the digest of its articles.

    `rows` has one (digest, bytes of the line) for each article in its order, `failures` the failures by place in it.
    """

    part: int
    made: str
    planned: str
    file: str
    sha256: str
    size: int
    records: int
    failed: int
    left_out: int
    rows: list[tuple[str, int]] = field(repr=False)
    keys: list[str] = field(repr=False)
    failures: dict[str, dict[str, str]] = field(repr=False)

    @property
    def articles(self) -> int:
        """How many articles it has, with and without a record."""
        return len(self.rows)

    def told(self) -> list[Failure]:
        """Its failures in order."""
        return [Failure(**row) for _, row in sorted(self.failures.items(), key=lambda item: int(item[0]))]


def name_of(part: int) -> str:
    """A part's name in file names."""
    return f"{part:05d}"


def read_done(folder: str, part: int) -> Done | None:
    """A part that is done, None where it is not (or its description is no longer readable)."""
    try:
        found = orjson.loads(places.read(places.join(folder, PARTS, f"{name_of(part)}.json")))
        return Done(**{**found, "rows": [(row[0], row[1]) for row in found["rows"]]})
    except (FileNotFoundError, orjson.JSONDecodeError, TypeError, KeyError, IndexError):
        return None


def is_whole(folder: str, done: Done) -> bool:
    """Whether a part's file of records is there in its full size."""
    name = places.join(folder, PARTS, done.file)
    return places.exists(name) and places.size(name) == done.size


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is told of a run: its folder, the plan's file on this machine, what it is `made` by, and the settings."""

    folder: str
    plan: str
    made: str
    settings: Settings
    again: bool = False
    """Failed articles are tried again."""

    def line(self) -> bytes:
        """As a line of JSON for another process."""
        return orjson.dumps(asdict(self)) + b"\n"

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """From `line`."""
        settings = dict(told["settings"])
        settings["allow_private"] = tuple(settings["allow_private"])
        return cls(**{**told, "settings": Settings(**settings)})


def do_part(
    task: Task, plan: Plan, part: int, planned: str, given_up: Mapping[str, Failure],
    began: Callable[[str, float], None] = lambda key, seconds: None, ended: Callable[[Outcome, bool], bool] = lambda outcome, kept: True,
) -> Done:
    """Do a part whole and write it; `planned` is its digest in the plan, `given_up` the articles (by key) that take a process down.

    `began` hears of each article that is begun with the seconds that it may take, `ended` of each that is done and whether it was kept
    from before; where that answers False, Cut is raised. Raises OSError where the folder cannot be written to.
    """
    before = _Before(task, part)
    rows: list[Row] = []
    keys: list[str] = []
    copies = places.join(task.folder, COPIES)
    with _journal(task, part, before.whole) as journal, places.written(places.join(task.folder, PARTS, f"{name_of(part)}.jsonl"), by_digest=True) as file:
        for _, entry in plan.entries(part):
            found, digest, kept = _one(task, entry, given_up, before, copies, began)
            if found.line is not None:
                file.write(found.line)
            rows.append(Row(digest, len(found.line or b""), found.failure))
            keys.append(entry.key)
            if not kept:
                journal(entry.key, digest, found)
            if not ended(found, kept):
                raise Cut
    done = Done(part, task.made, planned, file.name, file.sha256, file.size, sum(r.length > 0 for r in rows), sum(r.failure is not None for r in rows),
                sum(r.length == 0 and r.failure is None for r in rows), [(r.digest, r.length) for r in rows], keys,
                {str(i): r.failure.row() for i, r in enumerate(rows) if r.failure is not None})
    places.write(places.join(task.folder, PARTS, f"{name_of(part)}.json"), orjson.dumps(asdict(done)) + b"\n")
    if before.file is not None and before.file != done.file:
        places.remove(places.join(task.folder, PARTS, before.file))
    if not places.is_remote(task.folder):
        places.remove(_journal_name(task.folder, part))
    return done


def _one(task: Task, entry: Entry, given_up: Mapping[str, Failure], before: "_Before", copies: str, began: Callable[[str, float], None]) -> tuple[Outcome, str, bool]:
    """(outcome, digest of the article's bytes, whether it was kept from before)."""
    key = entry.key
    if key in given_up:
        return Outcome(key, failure=given_up[key]), "", False
    seconds = task.settings.seconds
    began(key, seconds)
    try:
        loaded = load(entry, copies)
    except OSError:
        return outcome(entry, task.settings, copies), "", False
    if loaded.size > LARGE:
        began(key, seconds + SECONDS_PER_MIB * loaded.size / 2**20)
    digest = loaded.digest[:DIGITS]
    if digest and (kept := before.outcome(key, digest)) is not None and not (task.again and kept.failure is not None):
        return kept, digest, True
    return made(entry, loaded, task.settings), digest, False


class _Before:
    """What an earlier try knows of a part's articles: its journal, else the part as it was done; nothing that other rules made."""

    def __init__(self, task: Task, part: int) -> None:
        self._places: dict[str, tuple[str, int, int, Failure | None]] = {}
        self._lines: dict[str, tuple[str, Outcome]] = {}
        self.file: str | None = None
        self._task = task
        done = read_done(task.folder, part)
        if done is not None:
            self.file = done.file
            if done.made == task.made and is_whole(task.folder, done):
                place = 0
                for i, (key, (digest, length)) in enumerate(zip(done.keys, done.rows, strict=True)):
                    failure = done.failures.get(str(i))
                    self._places[key] = digest, place, length, Failure(**failure) if failure else None
                    place += length
        self.whole = 0  # bytes of the journal that are good
        for key, digest, found, end in _journaled(task, part):
            self._lines[key], self.whole = (digest, found), end

    def outcome(self, key: str, digest: str) -> Outcome | None:
        if key in self._lines and self._lines[key][0] == digest:
            return self._lines[key][1]
        known, place, length, failure = self._places.get(key, ("", 0, 0, None))
        if known != digest or not known:
            return None
        if not length:
            return Outcome(key, failure=failure)
        assert self.file is not None
        with places.opened(places.join(self._task.folder, PARTS, self.file), whole=False) as file:
            file.seek(place)
            line = file.read(length)
        return Outcome(key, line=line) if len(line) == length and line.endswith(b"\n") else None


def _journal_name(folder: str, part: int) -> str:
    return places.join(folder, WORK, f"{name_of(part)}.journal")


def _journaled(task: Task, part: int) -> Iterator[tuple[str, str, Outcome, int]]:
    """(key, digest, outcome, bytes up to its end) of what a journal holds whole; a line that was torn ends it."""
    if places.is_remote(task.folder):
        return
    try:
        file = open(_journal_name(task.folder, part), "rb")
    except FileNotFoundError:
        return
    with file:
        if file.readline() != _heading(task):
            return
        end = len(_heading(task))
        for raw in file:
            check, _, body = raw.partition(b" ")
            if not raw.endswith(b"\n") or check != b"%08x" % zlib.crc32(body):
                return
            key, digest, line, failure = orjson.loads(body)
            end += len(raw)
            yield key, digest, Outcome(key, line=None if line is None else line.encode(), failure=Failure(**failure) if failure else None), end


def _heading(task: Task) -> bytes:
    return orjson.dumps({"made": task.made}) + b"\n"


@contextlib.contextmanager
def _journal(task: Task, part: int, whole: int) -> Iterator[Callable[[str, str, Outcome], None]]:
    """What writes an article that is done into the part's journal, behind the `whole` bytes that are good. On an object store: nothing."""
    if places.is_remote(task.folder):
        yield lambda key, digest, found: None
        return
    with open(_journal_name(task.folder, part), "ab") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:  # another process still has it, which is about to be ended: it is done without
                yield lambda key, digest, found: None
                return
        file.truncate(whole)
        if not whole:
            file.write(_heading(task))
            file.flush()

        def journal(key: str, digest: str, found: Outcome) -> None:
            file.write(_line_of(key, digest, found))
            file.flush()

        yield journal


def _line_of(key: str, digest: str, found: Outcome) -> bytes:
    body = orjson.dumps([key, digest, None if found.line is None else found.line.decode(), found.failure and found.failure.row()]) + b"\n"
    return b"%08x %s" % (zlib.crc32(body), body)


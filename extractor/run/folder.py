"""A run in a folder: it goes on where an earlier try stopped, whatever stopped it, and gives the same bytes as one that nothing stopped.

    OUT_DIR/manifest.json     what the run is: inputs, number of parts, dates, program and rules
    OUT_DIR/plan.sqlite       which article is where and in which part (`plan`)
    OUT_DIR/parts/            the parts that are done (`part`)
    OUT_DIR/failures.jsonl    one line for each article without a record: source, stage, error, what_to_do
    OUT_DIR/work/, copies     what only a run that is not finished needs
"""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, Protocol

import orjson

from extractor.run import places
from extractor.run.article import Settings
from extractor.run.inputs import Sources
from extractor.run.lock import locked
from extractor.run.part import PARTS, WORK, Done, Task, is_whole, name_of, read_done
from extractor.run.plan import COPIES, PLAN, Plan, Planned, inputs_digest, make_plan
from extractor.run.pool import Progress, Trouble, disk_trouble
from extractor.version import PROGRAM, rules_digest

MANIFEST: Final = "manifest.json"
FAILURES: Final = "failures.jsonl"
FORMAT: Final = "trichluc-run/1"


class Refused(Exception):
    """The run was not begun: the message names in one line why and what to do."""


class Engine(Protocol):
    """What does the parts: `pool.Pool`, or the one of `cluster`."""

    def run(self, parts: Sequence[Planned], tick: Callable[[], None], /) -> None:
        """Do all parts or as many as there are until `stop`; raises Trouble."""

    def stop(self) -> None:
        """Finish what is in hand and return."""

    def kill(self) -> None:
        """Return at once."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is to be done; none of it changes what comes out, but `limit`.

    `forget` lets inputs of an earlier try be left out, `again` tries failed articles anew, `parts` is how many parts a new run has.
    """

    limit: int | None = None
    shard: int = 1
    shards: int = 1
    parts: int | None = None
    forget: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What a try has come to: `left` articles are still to be done (of this shard), `failed` have no record."""

    articles: int
    records: int
    failed: int
    left_out: int
    left: int
    trouble: str | None = None


def is_run(folder: str) -> bool:
    """Whether a folder holds a run."""
    return places.exists(places.join(folder, MANIFEST))


def _is_own(name: str) -> bool:
    """Whether a name is one of a run's folder."""
    return name in (MANIFEST, PLAN, COPIES, PARTS, WORK, FAILURES, "lock") or name.startswith((".", "lock-", "failures-"))


def read_manifest(folder: str) -> dict[str, Any]:
    """What a run is. Raises Refused where the folder holds none that this program can read."""
    name = places.join(folder, MANIFEST)
    try:
        found = orjson.loads(places.read(name))
    except FileNotFoundError:
        raise Refused(f"{folder}: there is no run in this folder: give the OUT_DIR of `trichluc extract … -o OUT_DIR`") from None
    except (orjson.JSONDecodeError, OSError) as error:
        raise Refused(f"{name}: cannot be read ({' '.join(str(error).split())}): start the run in another folder") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Refused(f"{name}: made by another version of this program ({found.get('format') if isinstance(found, dict) else 'no object'}): "
                      "start the run in another folder")
    return found


def digest_of_making(manifest: Mapping[str, Any]) -> str:
    """What decides a part's content beside its articles, in one digest."""
    return hashlib.sha256(orjson.dumps([manifest[k] for k in ("format", "program", "rules", "settings")], option=orjson.OPT_SORT_KEYS)).hexdigest()


class Run:
    """A run that holds its folder; use it in `with`. Raises Refused and Locked at its beginning, Trouble where the disk does not play along."""

    def __init__(self, folder: str, inputs: Sequence[str], sources: Sources, settings: Settings, options: Options, stdin: BinaryIO | None = None) -> None:
        self.folder, self.settings, self.options = folder, settings, options
        self._inputs, self._sources, self._stdin = list(inputs), sources, stdin
        self._held = contextlib.ExitStack()
        self.progress = Progress()

    def __enter__(self) -> "Run":
        with _disk(self.folder):
            if places.exists(self.folder) and not is_run(self.folder) and not all(map(_is_own, places.names(self.folder))):
                raise Refused(f"{self.folder}: the folder holds other things than a run: give a new or empty one")
            for name in (PARTS, WORK):
                places.make(places.join(self.folder, name))
            self._held.enter_context(locked(self.folder, self.options.shard, self.options.shards))
            try:
                self._begin()
            except BaseException:
                self._held.close()
                raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._held.close()

    def _begin(self) -> None:
        before = read_manifest(self.folder) if is_run(self.folder) else None
        gone = [name for name in before["inputs"] if name not in self._inputs] if before else []
        if gone and not self.options.forget:
            raise Refused(f"{self.folder}: was made of {', '.join(gone[:3])}{', …' if len(gone) > 3 else ''} too, which is not named now: name it again, "
                          "give another folder, or forget it with --forget")
        parts = before["parts"] if before else self.options.parts
        if before and self.options.parts not in (None, parts):
            raise Refused(f"{self.folder}: has {parts} parts, not {self.options.parts}: leave --parts out, or give another folder")
        self._clear_temporaries()
        self._make_plan(parts)
        self._plan_file = self._held.enter_context(places.local_copy(places.join(self.folder, PLAN)))
        self.plan = self._held.enter_context(Plan(self._plan_file))
        self.manifest = {"format": FORMAT, "parts": self.plan.parts, "articles": self.plan.articles, "program": PROGRAM, "rules": rules_digest(),
                         "settings": self.settings.deciding(), "limit": self.options.limit, "inputs": self._inputs,
                         "passed_over": dict(sorted(self._sources.passed.items()))}
        if self.manifest != before:
            places.write(places.join(self.folder, MANIFEST), orjson.dumps(self.manifest, option=orjson.OPT_INDENT_2) + b"\n")
        self.made = digest_of_making(self.manifest)
        self._planned = list(self.plan.planned(self.options.shard, self.options.shards))
        self.left = self._left()
        if self.plan.copied and self.left and not places.exists(places.join(self.folder, COPIES)):
            make_plan(self.folder, self._sources.names, self.options.limit, self.plan.parts, self._stdin)
        if self.options.shards == 1:
            self._clear_strays()

    def _make_plan(self, parts: int | None) -> None:
        """Make the plan anew where the inputs have changed."""
        name = places.join(self.folder, PLAN)
        if places.exists(name):
            with contextlib.suppress(sqlite3.Error, KeyError, ValueError), places.local_copy(name) as copy, Plan(copy) as plan:
                if plan.inputs == inputs_digest(self._sources.names, self.options.limit) and plan.parts == (parts or plan.parts):
                    return
        make_plan(self.folder, self._sources.names, self.options.limit, parts, self._stdin)

    def _left(self) -> list[Planned]:
        """The parts that are missing, or changed, or to be tried again; the others are counted as done."""
        left = []
        self.progress = Progress(total=sum(planned.articles for planned in self._planned))
        for planned in self._planned:
            done = read_done(self.folder, planned.part)
            if done is None or (done.made, done.planned) != (self.made, planned.digest) or not is_whole(self.folder, done) or (self.options.again and done.failed):
                left.append(planned)
                continue
            self.progress.records += done.records
            self.progress.failed += done.failed
            self.progress.left_out += done.left_out
            self.progress.parts += 1
        self.progress.kept = self.progress.done
        return left

    @property
    def task(self) -> Task:
        """What a worker is told."""
        return Task(self.folder, self._plan_file, self.made, self.settings, self.options.again)

    def passed_over(self) -> str:
        """What was passed over in folders, in one line."""
        return self._sources.told()

    def go(self, engine: Engine, tick: Callable[[], None] = lambda: None) -> Result:
        """Do what is left, and write `failures.jsonl`. A run that was stopped, or had to stop, is a result with articles left."""
        trouble = None
        try:
            engine.run(self.left, tick)
        except Trouble as error:
            trouble = str(error)
        try:
            return self._end(trouble)
        except (OSError, sqlite3.Error) as error:
            said = disk_trouble(getattr(error, "strerror", None) or str(error), getattr(error, "errno", None), self.folder)
            return self._result(trouble or said)

    def _result(self, trouble: str | None) -> Result:
        progress = self.progress
        return Result(progress.total, progress.records, progress.failed, progress.left_out, max(0, progress.total - progress.done), trouble)

    def _end(self, trouble: str | None) -> Result:
        options = self.options
        name = FAILURES if options.shards == 1 else f"failures-{options.shard}-of-{options.shards}.jsonl"
        write_failures(self.folder, [planned.part for planned in self._planned], name)
        result = self._result(trouble)
        if options.shards == 1 and not result.left and trouble is None:
            places.remove(places.join(self.folder, WORK))
            places.remove(places.join(self.folder, COPIES))
            self._clear_temporaries()  # of workers that died
        return result

    def _clear_temporaries(self) -> None:
        """What was being written when a run was killed; other shards may be writing now."""
        if places.is_remote(self.folder) or self.options.shards > 1:
            return
        for folder in (self.folder, places.join(self.folder, PARTS), places.join(self.folder, WORK)):
            for name in places.names(folder):
                if name.endswith(places.TEMPORARY):
                    places.remove(places.join(folder, name))

    def _clear_strays(self) -> None:
        """Parts that hold no article any more, files that no part names, journals of parts that are done."""
        wanted: set[str] = set()
        for planned in self._planned:
            wanted.add(f"{name_of(planned.part)}.json")
            done = read_done(self.folder, planned.part)
            if done is not None:
                wanted.add(done.file)
        for name in places.names(places.join(self.folder, PARTS)):
            if name not in wanted:
                places.remove(places.join(self.folder, PARTS, name))
        left = {f"{name_of(planned.part)}.journal" for planned in self.left}
        for name in places.names(places.join(self.folder, WORK)):
            if name not in left:
                places.remove(places.join(self.folder, WORK, name))
        for name in places.names(self.folder):
            if name.startswith("failures-"):
                places.remove(places.join(self.folder, name))


def done_parts(folder: str, parts: Sequence[int]) -> Iterator[Done]:
    """Those of the parts that are done."""
    for part in parts:
        done = read_done(folder, part)
        if done is not None:
            yield done


def write_failures(folder: str, parts: Sequence[int], name: str = FAILURES) -> int:
    """Write the failures of all parts that are done; how many there are."""
    count = 0
    with places.written(places.join(folder, name)) as file:
        for done in done_parts(folder, parts):
            for failure in done.told():
                file.write(orjson.dumps(failure.row()) + b"\n")
                count += 1
    return count


@contextlib.contextmanager
def _disk(folder: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if isinstance(error, places.PlaceError):
            raise Refused(str(error)) from None
        raise Trouble(disk_trouble(error.strerror or str(error), error.errno, folder)) from None
    except sqlite3.Error as error:
        full = "full" in str(error)
        raise Trouble(f"{folder}: the disk is full: free some space" if full else f"{folder}: cannot be written ({error}): check the folder and the disk") from None

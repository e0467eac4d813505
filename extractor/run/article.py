"""One article of a run: its record's line, or what failed and what to do about it; within limits of time and memory. Catches all errors."""

import contextlib
import math
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from types import FrameType
from typing import Any, Final, Literal

from extractor.export.jsonl import to_line
from extractor.model import Article
from extractor.read import ReadError
from extractor.run.inputs import Entry, fault
from extractor.run.load import Loaded, load

SECONDS: Final = 60.0
SECONDS_PER_MIB: Final = 60.0
"""An article may take so much processor time and so much more for its size: about eight times what it needs."""
MEMORY: Final = 1024
"""MiB that an article may take beyond what its process holds already."""

State = Literal["record", "failed", "left out"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every article of a run.

    `published` is an ISO 8601 date that overrules what the articles say; `since` and `until` (ISO 8601 dates, inclusive) leave out what
    was published outside of them, and what has no date. With `everything` those without a word of the Party are read too. `seconds` is the time for an article without its size, `memory` MiB.
    """

    published: str | None = None
    since: str | None = None
    until: str | None = None
    everything: bool = False
    seconds: float = SECONDS
    memory: int = MEMORY
    allow_private: tuple[str, ...] = ()
    verdicts: str | None = None
    """A file of editors' verdicts that the records take in."""

    def deciding(self) -> dict[str, str | bool | None]:
        """Those that decide what comes out."""
        told: dict[str, str | bool | None] = {"published": self.published, "since": self.since, "until": self.until, "everything": self.everything}
        if self.verdicts:
            from extractor.review.file import digest_of

            told["verdicts"] = digest_of(self.verdicts)
        return told


@dataclass(frozen=True, slots=True)
class Failure:
    """An article without a record: where, at which stage (find, fetch, read, extract), why, and what to do about it."""

    source: str
    stage: str
    error: str
    what_to_do: str

    def __str__(self) -> str:
        return f"{self.source}: {self.error}" + (f": {self.what_to_do}" if self.what_to_do else "")

    def row(self) -> dict[str, str]:
        """Its line of `failures.jsonl` as an object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: the `line` of its record, the `failure`, or neither where it was left out by its date."""

    source: str
    line: bytes | None = None
    failure: Failure | None = None

    @property
    def state(self) -> State:
        """In one word."""
        return "record" if self.line is not None else "failed" if self.failure is not None else "left out"


class TakesTooLong(BaseException):
    """The time for one article is over. No Exception, so that no library keeps it."""


def outcome(entry: Entry, settings: Settings, copies: str | None = None) -> Outcome:
    """The outcome of one entry. Never raises but for KeyboardInterrupt and SystemExit.

    >>> outcome(Entry("fault", "a.txt", mark="it is empty: name another"), Settings()).failure.what_to_do
    'name another'
    """
    try:
        loaded = load(entry, copies, _fetch(settings))
    except OSError as error:
        from extractor.read import reason

        return Outcome(entry.key, failure=_failure(entry.key, "read", reason(error)))
    except Exception as error:
        return Outcome(entry.key, failure=_failure(entry.key, "read", fault(error)))
    return made(entry, loaded, settings)


def made(entry: Entry, loaded: Loaded, settings: Settings) -> Outcome:
    """The outcome of an entry whose bytes have come."""
    stage = {"fault": "find", "url": "fetch"}.get(entry.kind, "read")
    seconds = settings.seconds + SECONDS_PER_MIB * loaded.size / 2**20
    try:
        with time_limit(seconds):
            found = loaded.read()
            if isinstance(found, ReadError):
                return Outcome(entry.key, failure=_failure(found.path if found.line is None else f"{found.path}:{found.line}", stage, found.message))
            stage = "extract"
            return _extracted(entry.key, found, settings)
    except TakesTooLong:
        return Outcome(entry.key, failure=too_long(entry.key, stage, seconds))
    except MemoryError:
        return Outcome(entry.key, failure=too_large(entry.key, stage, settings.memory))
    except Exception as error:
        return Outcome(entry.key, failure=_failure(entry.key, stage, fault(error)))


def _extracted(key: str, article: Article, settings: Settings) -> Outcome:
    from extractor.extract import extract_article

    if settings.published:
        article = article.model_copy(update={"published": settings.published, "published_at": None})
    if not within(article.published, settings):
        return Outcome(key)
    record = extract_article(article, everything=settings.everything)
    if settings.verdicts:
        from extractor.review.file import with_verdicts

        record = with_verdicts(record, settings.verdicts)
    return Outcome(key, line=to_line(record))


def within(published: str | None, settings: Settings) -> bool:
    """Whether an article of that date is wanted; one without a date is not where dates are asked for.

    >>> within("2020-10-16", Settings(since="2020")), within(None, Settings(since="2020")), within("2020-10-16", Settings(until="2020-09"))
    (True, False, False)
    """
    if settings.since is None and settings.until is None:
        return True
    if published is None:
        return False
    since, until = settings.since or "", settings.until or "9999"
    return published >= since and published[:len(until)] <= until


def too_long(key: str, stage: str, seconds: float) -> Failure:
    """The failure of an article that was stopped."""
    return Failure(key, stage, f"not done after {math.ceil(seconds)} seconds", "split it, leave it out, or raise --seconds")


def too_large(key: str, stage: str, memory: int) -> Failure:
    """The failure of an article that needs too much memory."""
    return Failure(key, stage, f"it needs more than {memory} MiB of memory", "split it, leave it out, or raise --memory")


def died(key: str) -> Failure:
    """The failure of an article that took its process down again and again."""
    return Failure(key, "extract", "the process that read it died three times", "split it, leave it out, and report it with this article")


def _failure(source: str, stage: str, message: str) -> Failure:
    """A message «what is wrong: what to do» of the reading room, in its two parts."""
    source, message = (text.encode("utf-8", "backslashreplace").decode() for text in (source, message))
    error, colon, todo = message.rpartition(": ")
    return Failure(source, stage, error, todo) if colon else Failure(source, stage, message, "")


def _fetch(settings: Settings) -> Callable[[str], Any]:
    from functools import partial

    from extractor.run.load import fetch_article

    return partial(fetch_article, allow_private=settings.allow_private)


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TakesTooLong in this block after `seconds` of processor time; without effect outside a process's main thread.

    Processor time, so that a machine that is busy or was asleep gives the same outcomes. It is raised again each second: a library
    may keep an exception to itself.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGPROF"):
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TakesTooLong

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)

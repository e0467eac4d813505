"""Batches: many inputs in, one outcome for each article out, in the order of the inputs. The only room that catches all errors."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import FrameType
from typing import BinaryIO, Final

from extractor.export.jsonl import to_line
from extractor.model import Article
from extractor.read import PAGE_SUFFIXES, SUFFIXES, TEXT_SUFFIXES, ReadError, read_bytes, read_path

STDIN: Final = "-"
ONE_ARTICLE: Final = TEXT_SUFFIXES + PAGE_SUFFIXES
"""Suffixes of files that hold one article: these are read where they are extracted, in the worker."""
FEW: Final = 8
"""So few articles are done before a second process has started."""
AHEAD: Final = 4
"""Tasks handed out ahead for each worker; more would only hold memory."""
SECONDS: Final = 60.0
SECONDS_PER_MIB: Final = 60.0
"""An article may take so long and so much more for its size: about eight times what it needs."""

Task = Path | Article | ReadError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its `line` of JSON Lines, or the `error` in one line; `source` names the input."""

    source: str
    line: bytes | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every article of a run.

    `published` is an ISO 8601 date that overrules what the articles say; `everything`: those without a word of the Party are read too.
    """

    published: str | None = None
    everything: bool = False
    seconds: float = SECONDS


class TakesTooLong(Exception):
    """The time for one article is over."""


def sources(inputs: Iterable[str], besides: Path | None = None) -> list[str]:
    """The inputs with folders opened to their files, in a fixed order; `besides` (the output) is no input of a folder.

    A folder without any file that can be read is left out: `[]` means that there is nothing to read.
    """
    found: list[str] = []
    own = besides.resolve() if besides else None
    for name in inputs:
        if name != STDIN and not is_url(name) and os.path.isdir(name):
            closed: list[OSError] = []
            files = [os.path.join(folder, f) for folder, _, names in os.walk(name, onerror=closed.append) for f in names if f.lower().endswith(SUFFIXES)]
            found += [error.filename for error in closed]  # reading these, and links that lead nowhere, says what is wrong
            kept = [f for f in files if (os.path.isfile(f) or not os.path.exists(f)) and Path(f).resolve() != own and not _hidden(f, name)]
            found += sorted(kept, key=lambda f: Path(f).parts)
        else:
            found.append(name)
    return found


def _hidden(file: str, folder: str) -> bool:
    """Whether the file, or a folder between it and `folder`, is hidden."""
    return any(part.startswith(".") for part in Path(file).relative_to(folder).parts)


def is_url(name: str) -> bool:
    """Whether an input is the address of a page.

    >>> is_url("https://baonghean.vn/a.html"), is_url("a.html")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))


def count(names: Sequence[str]) -> int | None:
    """How many articles the sources hold, or None where only reading tells."""
    return len(names) if all(is_url(n) or n.lower().endswith(ONE_ARTICLE) for n in names) else None


def tasks(names: Iterable[str], stdin: BinaryIO, fetch: Callable[[str], Article | ReadError]) -> Iterator[Task]:
    """One task for each article, read no further ahead than asked for; addresses are fetched with `fetch`.

    Standard input with nothing in it is no task.
    """
    for name in names:
        try:
            if name == STDIN:
                data = stdin.read()
                if data.strip():
                    yield from read_bytes(data, "<stdin>")
            elif is_url(name):
                yield fetch(name)
            elif name.lower().endswith(ONE_ARTICLE):
                yield Path(name)
            else:
                yield from read_path(name)
        except Exception as error:
            yield ReadError(name, message=_fault(error))


def processors() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def fetch(url: str, allow_private: Collection[str] = ()) -> Article | ReadError:
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
        return ReadError(url, message=" ".join(str(error).split()))
    return article.model_copy(update={"fetched": page.fetched_at, "sha256": page.sha256})


def run(work: Iterable[Task], settings: Settings, jobs: int = 1) -> Iterator[Outcome]:
    """The outcomes of `work` in its order, the same ones for any number of `jobs` (processes).

    An article that raises, takes too long, or takes its process down with it is an outcome with an error; the others go on.
    """
    work = iter(work)
    first = list(islice(work, FEW)) if jobs > 1 else []
    if jobs <= 1 or len(first) < FEW:
        for task in chain(first, work):
            yield from outcomes(task, settings)
    else:
        yield from _parallel(chain(first, work), partial(outcomes, settings=settings), jobs)


def outcomes(task: Task, settings: Settings) -> list[Outcome]:
    """The outcomes of one task; never raises but for KeyboardInterrupt and SystemExit."""
    source = _source(task)
    try:
        with _time_limit(settings.seconds + SECONDS_PER_MIB * _size(task) / 2**20):
            return [_outcome(item, settings) for item in (read_path(task) if isinstance(task, Path) else (task,))]
    except TakesTooLong as error:
        return [Outcome(source, error=f"{source}: {error}")]
    except Exception as error:
        return [Outcome(source, error=f"{source}: {_fault(error)}")]


def _outcome(item: Article | ReadError, settings: Settings) -> Outcome:
    if isinstance(item, ReadError):
        return Outcome(item.path, error=str(item))
    from extractor.extract import extract_article

    source = _source(item)
    if settings.published:
        item = item.model_copy(update={"published": settings.published, "published_at": None})
    try:
        return Outcome(source, line=to_line(extract_article(item, everything=settings.everything)))
    except TakesTooLong:
        raise
    except Exception as error:
        return Outcome(source, error=f"{source}: {_fault(error)}")


def _source(task: Task) -> str:
    if isinstance(task, Article):
        return task.url or task.path or task.id
    return str(task) if isinstance(task, Path) else task.path


def _size(task: Task) -> int:
    if isinstance(task, Path):
        try:
            return task.stat().st_size
        except OSError:
            return 0
    return len(task.text) if isinstance(task, Article) else 0


def _fault(error: Exception) -> str:
    said = " ".join(str(error).split())[:200]
    return f"a fault of this program ({type(error).__name__}{': ' + said if said else ''}): please report it with this article"


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise TakesTooLong in this block after `seconds`; without effect outside a process's main thread."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TakesTooLong(f"not done after {seconds:.0f} seconds: split it, or leave it out")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _parallel(work: Iterator[Task], do: Callable[[Task], list[Outcome]], jobs: int) -> Iterator[Outcome]:
    """`do` for each task in `jobs` processes, results in the order of the tasks, a bounded number of them under way."""
    pool = _pool(jobs)
    waiting: deque[tuple[Task, Future[list[Outcome]]]] = deque()
    try:
        while True:
            try:
                while len(waiting) < jobs * AHEAD and (task := next(work, None)) is not None:
                    waiting.append((task, Future()))
                    waiting[-1] = (task, pool.submit(do, task))
                if not waiting:
                    return
                done = waiting[0][1].result()
                waiting.popleft()
                yield from done
            except BrokenProcessPool:
                # A worker died and took all that was under way with it: do that again, each alone, to name the culprit.
                pool.shutdown(cancel_futures=True)
                again = [task for task, _ in waiting]
                waiting.clear()
                yield from _one_by_one(again, do)
                pool = _pool(jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(work: Iterable[Task], do: Callable[[Task], list[Outcome]]) -> Iterator[Outcome]:
    pool = _pool(1)
    try:
        for task in work:
            try:
                yield from pool.submit(do, task).result()
            except BrokenProcessPool:
                source = _source(task)
                yield Outcome(source, error=f"{source}: the process that read it died (out of memory?): split it, or leave it out")
                pool.shutdown()
                pool = _pool(1)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # spawn: a forked child of a process with threads (a progress bar) may hang.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C goes to the whole process group; only the parent decides what to do with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

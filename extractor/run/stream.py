"""Small runs: outcomes in the order of the entries, to a file or a pipe; nothing is kept of one that is stopped."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from typing import Final

from extractor.run.article import Outcome, Settings, died, outcome
from extractor.run.inputs import Entry
from extractor.run.process import dies_with_its_parent, quiet_libraries

FEW: Final = 8
"""So few articles are done before a second process has started."""
AHEAD: Final = 4
"""Entries handed out ahead for each worker; more would only hold memory."""
TRIES: Final = 3
"""An article whose process died so often is given up; once may be somebody else's doing."""


def processors() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(work: Iterable[Entry], settings: Settings, jobs: int = 1) -> Iterator[Outcome]:
    """The outcomes of `work` in its order, the same ones for any number of `jobs` (processes).

    An article that raises, takes too long, or takes its process down with it is an outcome with a failure; the others go on.
    """
    work = iter(work)
    first = list(islice(work, FEW)) if jobs > 1 else []
    do = partial(outcome, settings=settings)
    if jobs <= 1 or len(first) < FEW:
        yield from map(do, chain(first, work))
    else:
        yield from parallel(chain(first, work), do, jobs)


def parallel(work: Iterator[Entry], do: Callable[[Entry], Outcome], jobs: int) -> Iterator[Outcome]:
    """`do` for each entry in `jobs` processes, results in the order of the entries, a bounded number of them under way."""
    pool = _pool(jobs)
    waiting: deque[tuple[Entry, Future[Outcome]]] = deque()
    try:
        while True:
            try:
                while len(waiting) < jobs * AHEAD and (entry := next(work, None)) is not None:
                    waiting.append((entry, Future()))
                    waiting[-1] = (entry, pool.submit(do, entry))
                if not waiting:
                    return
                done = waiting[0][1].result()
                waiting.popleft()
                yield done
            except BrokenProcessPool:
                # A worker died and took all that was under way with it: do that again, each alone, to name the culprit.
                pool.shutdown(cancel_futures=True)
                again = [entry for entry, _ in waiting]
                waiting.clear()
                yield from _one_by_one(again, do)
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(work: Iterable[Entry], do: Callable[[Entry], Outcome]) -> Iterator[Outcome]:
    pool = _pool(1)
    try:
        for entry in work:
            for last in (*(False,) * (TRIES - 1), True):
                try:
                    yield pool.submit(do, entry).result()
                    break
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = _pool(1)
                    if last:
                        yield Outcome(entry.key, failure=died(entry.key))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # spawn: a forked child of a process with threads (a progress bar) may hang.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Ctrl-C goes to the whole process group; only the parent decides what to do with it."""
    from extractor.run.process import leave_interrupts

    leave_interrupts()
    dies_with_its_parent()
    quiet_libraries()

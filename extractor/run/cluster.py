"""A run's parts on a Dask cluster: each task does some parts into the run's folder, which all machines must reach, and returns their counts.

Without an address a cluster of this machine's processes is made, which ends with the run. A task that is lost with its machine is done
again elsewhere; parts that it had finished are not. Each task extracts in a process of its own (`pool`), so that the limits of time and
memory hold there too.
"""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final

import orjson

from extractor.run import places
from extractor.run.part import WORK, Task, read_done
from extractor.run.plan import PLAN, Planned
from extractor.run.pool import Pool, Progress, Trouble

STOP: Final = "stop"
"""In the run's work folder: tells tasks that are under way to finish the article in hand."""
FEW_ARTICLES: Final = 64
MOST_ARTICLES: Final = 4096
"""Articles of one task."""
DEATHS: Final = 20
"""Workers that may be lost with the same task before it is given up."""
LOOK: Final = 1.0  # seconds between two looks for STOP

Counts = tuple[int, int, int, int]
"""(part, records, failed, left out)"""


def do_parts(line: bytes, parts: Sequence[tuple[int, int, str]]) -> list[Counts]:
    """One task of the cluster: do these parts (number, articles, digest) and say what they hold. Raises Trouble."""
    task = Task.of(orjson.loads(line))
    with places.local_copy(places.join(task.folder, PLAN)) as plan:
        here = replace(task, plan=plan)
        planned = [Planned(*part) for part in parts]
        left = [p for p in planned if not _is_done(here, p)]
        pool = Pool(here, 1, Progress())
        looked = time.monotonic()

        def tick() -> None:
            nonlocal looked
            if not pool.stopping and time.monotonic() - looked > LOOK:
                looked = time.monotonic()
                if places.exists(places.join(task.folder, WORK, STOP)):
                    pool.stop()

        if left:
            pool.run(left, tick)
        found = []
        for p in planned:
            done = read_done(task.folder, p.part)
            if done is not None and (done.made, done.planned) == (task.made, p.digest):
                found.append((p.part, done.records, done.failed, done.left_out))
        return found


def _is_done(task: Task, planned: Planned) -> bool:
    done = read_done(task.folder, planned.part)
    return done is not None and (done.made, done.planned) == (task.made, planned.digest) and not (task.again and done.failed)


def _batches(parts: Sequence[Planned], workers: int) -> Iterator[list[tuple[int, int, str]]]:
    """The parts of each task: enough articles that its process is worth beginning, few enough that all workers have some to the end."""
    wanted = min(MOST_ARTICLES, max(FEW_ARTICLES, sum(p.articles for p in parts) // (workers * 4)))
    batch: list[tuple[int, int, str]] = []
    articles = 0
    for p in parts:
        batch.append((p.part, p.articles, p.digest))
        articles += p.articles
        if articles >= wanted:
            yield batch
            batch, articles = [], 0
    if batch:
        yield batch


class Cluster:
    """The engine that does parts on a Dask cluster: the one at `scheduler`, else `jobs` processes here."""

    def __init__(self, task: Task, progress: Progress, scheduler: str | None, jobs: int, max_failures: int | None = None) -> None:
        self._task, self._progress, self._scheduler, self._jobs, self._most = task, progress, scheduler, jobs, max_failures
        self._stop_file = places.join(task.folder, WORK, STOP)
        self._stopping = self._killed = False

    def run(self, parts: Sequence[Planned], tick: Callable[[], None] = lambda: None) -> None:
        """Do all parts, or as many as there are until `stop` is called. Raises Trouble."""
        try:
            import dask
            from distributed import Client, LocalCluster
        except ModuleNotFoundError:
            raise Trouble("--engine dask needs packages that are not installed: pip install 'trichluc[dask]'") from None
        places.remove(self._stop_file)
        if not parts:
            return
        with contextlib.ExitStack() as held, dask.config.set({"distributed.scheduler.allowed-failures": DEATHS, "distributed.admin.tick.limit": "1h"}):
            try:
                cluster: Any = self._scheduler or held.enter_context(LocalCluster(
                    n_workers=self._jobs, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1", silence_logs=60))
                client = held.enter_context(Client(cluster, timeout="30s"))
            except (OSError, ValueError) as error:
                raise Trouble(f"{self._scheduler or 'the cluster on this machine'}: no Dask scheduler can be reached ({' '.join(str(error).split())[:150]})") from None
            self._work(client, parts, tick)

    def _work(self, client: Any, parts: Sequence[Planned], tick: Callable[[], None]) -> None:
        from distributed import wait

        line = self._task.line()
        workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        batches = _batches(parts, workers)
        under_way: set[Any] = set()
        try:
            while not self._killed:
                if not self._stopping:
                    for batch in islice(batches, max(0, 2 * workers - len(under_way))):
                        under_way.add(client.submit(do_parts, line, batch, pure=False, retries=3))
                if not under_way:
                    return
                with contextlib.suppress(TimeoutError):
                    wait(under_way, timeout=0.5, return_when="FIRST_COMPLETED")
                for future in [f for f in under_way if f.done()]:
                    under_way.remove(future)
                    self._count(future)
                tick()
        finally:
            client.cancel(list(under_way))

    def _count(self, future: Any) -> None:
        try:
            found: list[Counts] = future.result()
        except Trouble:
            raise
        except Exception as error:  # the cluster's own, of many kinds: a task that took down too many workers, one that was cancelled
            raise Trouble(f"the Dask cluster gave a task up ({type(error).__name__}: {' '.join(str(error).split())[:150]})") from None
        for _, records, failed, left_out in found:
            self._progress.records += records
            self._progress.failed += failed
            self._progress.left_out += left_out
            self._progress.parts += 1
        if self._most is not None and self._progress.failed > self._most:
            raise Trouble(f"more than {self._most} articles failed (--max-failures)")

    def stop(self) -> None:
        """Let each task finish the article that it has in hand."""
        self._stopping = True
        places.write(self._stop_file, b"")

    def kill(self) -> None:
        """Give all tasks up."""
        self._stopping = self._killed = True

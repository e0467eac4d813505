"""The workers of a run: told which parts to do, watched while they do them, replaced when they die, stopped when told so."""

import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import IO, Any, Final, cast

import orjson

from extractor.run.article import Failure, died, too_long
from extractor.run.part import Task
from extractor.run.plan import Planned
from extractor.run.stream import TRIES

COMMAND: Final = (sys.executable, "-m", "extractor.run.worker")
SLACK: Final = 3.0
"""Times the processor time of an article that may pass on the clock, and GRACE seconds more, until its process is ended."""
GRACE: Final = 30.0
LOOK: Final = 0.5  # seconds between two looks at the clock
STILLBORN: Final = 3
"""So many workers in a row that died before they could begin end the run."""


class Trouble(Exception):
    """The run cannot go on: the message says in one line why and what to do."""


@dataclass(slots=True)
class Progress:
    """What has become of the articles of a run so far; `kept` of them from an earlier try. `total` with those that were done before."""

    total: int = 0
    records: int = 0
    failed: int = 0
    left_out: int = 0
    kept: int = 0
    parts: int = 0
    began: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        return self.records + self.failed + self.left_out

    def count(self, state: str, kept: bool) -> None:
        """One more article."""
        self.records += state == "record"
        self.failed += state == "failed"
        self.left_out += state == "left out"
        self.kept += kept


class _Worker:
    """One worker as the parent sees it."""

    def __init__(self, command: Sequence[str], task: bytes, heard: "queue.SimpleQueue[tuple[_Worker, dict[str, Any] | None]]") -> None:
        self.errors = tempfile.TemporaryFile()
        group = {"process_group": 0} if sys.platform != "win32" else {}  # Ctrl-C is for the parent alone
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, **group)  # type: ignore[call-overload]
        self.part: Planned | None = None
        self.key: str | None = None
        self.until = 0.0
        self.seconds = 0.0
        self.ready = False
        self.counted: list[tuple[str, bool]] = []  # what the part under way has given
        self.tell(task)
        threading.Thread(target=self._listen, args=(heard,), daemon=True).start()

    def tell(self, line: bytes) -> None:
        """Say something to it; it may be dead, which is heard of otherwise."""
        told = cast(IO[bytes], self.process.stdin)
        try:
            told.write(line)
            told.flush()
        except (OSError, ValueError):
            pass

    def _listen(self, heard: "queue.SimpleQueue[tuple[_Worker, dict[str, Any] | None]]") -> None:
        for line in cast(IO[bytes], self.process.stdout):
            try:
                heard.put((self, orjson.loads(line)))
            except orjson.JSONDecodeError:
                continue
        heard.put((self, None))

    def last_words(self) -> str:
        """The last line that it wrote to standard error."""
        self.errors.seek(max(0, self.errors.seek(0, os.SEEK_END) - 2000))
        lines = self.errors.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:300] if lines else f"exit code {self.process.returncode}"

    def end(self) -> None:
        """Kill it and let nothing of it stay."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.errors):
            try:
                if pipe is not None and pipe is not self.process.stdout:
                    pipe.close()
            except OSError:
                pass


class Pool:
    """`jobs` workers that do parts. `command` starts one."""

    def __init__(self, task: Task, jobs: int, progress: Progress, command: Sequence[str] = COMMAND, max_failures: int | None = None,
                 grace: float = GRACE) -> None:
        self._task, self._command = task.line(), command
        self._progress = progress
        self._most, self._grace = max_failures, grace
        self._workers: list[_Worker] = []
        self._heard: queue.SimpleQueue[tuple[_Worker, dict[str, Any] | None]] = queue.SimpleQueue()
        self._left: deque[Planned] = deque()
        self._deaths: Counter[str] = Counter()
        self._given_up: dict[int, dict[str, Failure]] = {}
        self._jobs = jobs
        self._stillborn = 0
        self.stopping = False

    def run(self, parts: Iterable[Planned], tick: Callable[[], None] = lambda: None) -> None:
        """Do all parts, or as many as there are until `stop` is called; `tick` is called now and then. Raises Trouble."""
        self._left.extend(parts)
        try:
            while (self._left and not self.stopping) or self._workers:
                while not self.stopping and len(self._workers) < min(self._jobs, len(self._left) + self._busy()):
                    self._workers.append(_Worker(self._command, self._task, self._heard))
                try:
                    worker, message = self._heard.get(timeout=LOOK)
                except queue.Empty:
                    pass
                else:
                    self._hear(worker, message)
                self._watch()
                tick()
        finally:
            self.kill()

    def stop(self) -> None:
        """Let each worker finish the article that it has in hand."""
        self.stopping = True
        for worker in self._workers:
            worker.tell(b'{"stop":true}\n')

    def kill(self) -> None:
        """End all workers now."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _busy(self) -> int:
        return sum(worker.part is not None for worker in self._workers)

    def _hear(self, worker: _Worker, message: dict[str, Any] | None) -> None:
        if worker not in self._workers:
            return
        if message is None:
            self._lost(worker)
        elif "began" in message:
            worker.key, worker.seconds = message["began"], message["seconds"]
            worker.until = time.monotonic() + SLACK * worker.seconds + self._grace
        elif "ended" in message:
            worker.key = None
            worker.counted.append((message["ended"], message["kept"]))
            self._progress.count(message["ended"], message["kept"])
            if self._most is not None and self._progress.failed > self._most:
                raise Trouble(f"more than {self._most} articles failed (--max-failures)")
        elif "trouble" in message:
            raise Trouble(disk_trouble(message["trouble"], message["number"], message["name"]))
        else:
            if "done" in message:
                self._progress.parts += 1
            self._next(worker, done="done" in message or "ready" in message)

    def _next(self, worker: _Worker, done: bool) -> None:
        """Give a worker that is free its next part, or let it go."""
        if not done and worker.part is not None and not self.stopping:  # cut short: the worker is worn out, the part goes on
            self._again(worker)
        worker.ready, worker.part, worker.key, self._stillborn = True, None, None, 0
        worker.counted.clear()
        if self.stopping or not done or not self._left:
            self._workers.remove(worker)
            worker.end()
            return
        worker.part = part = self._left.popleft()
        given_up = {key: failure.row() for key, failure in self._given_up.get(part.part, {}).items()}
        worker.tell(orjson.dumps({"part": part.part, "planned": part.digest, "given_up": given_up}) + b"\n")

    def _again(self, worker: _Worker) -> None:
        """The part of a worker that is gone is done next; what it had done of it is in the journal, and counted again."""
        assert worker.part is not None
        for state, kept in worker.counted:
            self._progress.records -= state == "record"
            self._progress.failed -= state == "failed"
            self._progress.left_out -= state == "left out"
            self._progress.kept -= kept
        self._left.appendleft(worker.part)

    def _lost(self, worker: _Worker, failure: Failure | None = None) -> None:
        """A worker died, or was ended for `failure`."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.wait()
        said = worker.last_words()
        worker.end()
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= STILLBORN and not self.stopping:
                raise Trouble(f"the processes that extract cannot begin ({said}): install the program again")
        if worker.part is None:
            return
        if worker.key is not None:
            self._deaths[worker.key] += 1
            if failure is not None or self._deaths[worker.key] >= TRIES:
                self._given_up.setdefault(worker.part.part, {})[worker.key] = failure or died(worker.key)
        self._again(worker)

    def _watch(self) -> None:
        """End workers whose article takes too long by the clock: they do not hear their own alarm."""
        for worker in [w for w in self._workers if w.key is not None and time.monotonic() > w.until]:
            assert worker.key is not None
            self._lost(worker, too_long(worker.key, "extract", worker.seconds))


def disk_trouble(message: str, number: int | None, name: str) -> str:
    """What to say of a folder that cannot be written to, in one line."""
    import errno

    if number in (errno.ENOSPC, errno.EDQUOT):
        return f"{name}: the disk is full: free some space"
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{name}: no permission to write there any more: give it back"
    return f"{name}: cannot be written ({message}): check the folder and the disk"

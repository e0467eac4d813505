"""A worker of a run, `python -m extractor.run.worker`: does the parts that it is told on standard input, tells on standard output.

In: one object a line, first the `Task`, then {"part", "planned", "given_up"} for each part, or {"stop": true}. Out: {"ready"}, {"began": key,
"seconds"}, {"ended": state, "kept"}, {"done": part, …}, {"cut": part}, {"trouble": message}. It ends where standard input does.
"""

import gc
import os
import queue
import sys
import threading
from typing import Any, BinaryIO, Final

import orjson

from extractor.run.article import Failure, Outcome, too_large
from extractor.run.part import Cut, Task, do_part
from extractor.run.plan import Plan
from extractor.run.process import dies_with_its_parent, leave_interrupts, limit_memory, quiet_libraries

FIRST: Final = "Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành."


class Worker:
    """One process's side of the talk."""

    def __init__(self, told: BinaryIO, tell: BinaryIO) -> None:
        self._told, self._tell = told, tell
        self._work: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._stop = False
        self._too_large = False
        self._memory = 0

    def run(self) -> int:
        """Work until there is no more; the exit code."""
        task = Task.of(orjson.loads(self._told.readline()))
        threading.Thread(target=self._listen, daemon=True).start()
        from extractor.extract import extract

        extract(text=FIRST)  # what all articles need is read now: it is no article's time or memory
        gc.collect()
        gc.freeze()  # it stays: the collector need not go through it again
        self._memory = task.settings.memory
        limit_memory(self._memory)
        self._say(ready=True)
        with Plan(task.plan) as plan:
            while not self._stop:
                message = self._work.get()
                if "part" not in message:
                    break
                given_up = {key: Failure(**row) for key, row in message["given_up"].items()}
                try:
                    done = do_part(task, plan, message["part"], message["planned"], given_up, self._began, self._ended)
                except Cut:
                    self._say(cut=message["part"])
                    break
                except OSError as error:
                    self._say(trouble=f"{error.strerror or error}", number=error.errno, name=str(error.filename or task.folder))
                    return 1
                self._say(done=done.part, records=done.records, failed=done.failed, left_out=done.left_out)
        return 0

    def _listen(self) -> None:
        for line in self._told:
            message = orjson.loads(line)
            self._stop = self._stop or bool(message.get("stop"))
            self._work.put(message)
        os._exit(1)  # the parent is gone

    def _began(self, key: str, seconds: float) -> None:
        self._say(began=key, seconds=seconds)

    def _ended(self, outcome: Outcome, kept: bool) -> bool:
        self._say(ended=outcome.state, kept=kept)
        failure = outcome.failure
        self._too_large = self._too_large or (failure is not None and not kept and failure == too_large(failure.source, failure.stage, self._memory))
        return not (self._stop or self._too_large)  # a process that ran out of memory is replaced

    def _say(self, **message: object) -> None:
        try:
            self._tell.write(orjson.dumps(message) + b"\n")
            self._tell.flush()
        except OSError:
            os._exit(1)


def main() -> int:
    """The worker on this process's standard streams; what else is printed goes nowhere."""
    leave_interrupts()
    dies_with_its_parent()
    quiet_libraries()
    tell = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return Worker(sys.stdin.buffer, tell).run()


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # the thread that listens would keep it

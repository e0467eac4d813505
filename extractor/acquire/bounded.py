"""Work on hostile bytes in a second process, which is stopped when it takes too long or too much memory.

A page that keeps a parser busy for ever cannot be stopped from within Python; a process can. One worker serves many pages and
is replaced only after a page has killed it, so that the cost a page is that of a pipe.
"""

import contextlib
import importlib
import json
import os
import resource
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic
from types import TracebackType
from typing import Any, BinaryIO, Self

START_SECONDS = 60.0  # to start a worker and import what the function needs: not the page's fault, so not counted as its time
HEAD = struct.Struct("!II")


class Stopped(Exception):
    """The work was stopped or its worker died: the page is at fault."""


class Failed(Exception):
    """The function raised; the message is its exception's."""


class Bounded:
    """Calls functions of this package by name in a worker process.

    >>> with Bounded(seconds=5.0) as bounded:
    ...     bounded.call("extractor.acquire.bounded:size_of", b"abc")
    3

    `seconds` is the time for a call, `memory` the bytes that the worker may use in all.
    """

    def __init__(self, *, seconds: float = 20.0, memory: int = 2 * 1024**3) -> None:
        self.seconds = seconds
        self.memory = memory
        self._worker: subprocess.Popen[bytes] | None = None
        self._ready: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.kill()
            self._worker.wait()
            for pipe in (self._worker.stdin, self._worker.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            self._worker = None
            self._ready.clear()

    def call(self, function: str, data: bytes, **options: Any) -> Any:
        """What `function` («module:name») makes of `data` and the options; both those and the result must fit in JSON.

        Raises Stopped where it takes longer than `seconds` or kills the worker, Failed where it raises.
        """
        if function not in self._ready:
            self._exchange({"import": function}, b"", START_SECONDS)
            self._ready.add(function)
        return self._exchange({"call": function, "options": options}, data, self.seconds)

    def _exchange(self, order: dict[str, Any], data: bytes, seconds: float) -> Any:
        if self._worker is None:
            command = [sys.executable, "-c", f"from extractor.acquire.bounded import serve; serve({self.memory}, {self.seconds})"]
            path = os.pathsep.join(item for item in sys.path if item)
            # its own group, so that Ctrl-C in the terminal ends the page in hand well and not its worker
            self._worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
                                            env={**os.environ, "PYTHONPATH": path})
        worker = self._worker
        assert worker.stdin is not None and worker.stdout is not None
        end = monotonic() + seconds
        try:
            _send(worker.stdin, json.dumps(order).encode(), data)
            head = _receive(worker.stdout, HEAD.size, end)
            answer = json.loads(_receive(worker.stdout, HEAD.unpack(head)[0], end))
        except (OSError, EOFError) as error:
            self.close()
            late = isinstance(error, TimeoutError)
            raise Stopped(f"it could not be read within {seconds:g} s" if late else "it could not be read: the reader broke down over it") from error
        except BaseException:
            self.close()
            raise
        if "error" in answer:
            raise Failed(answer["error"])
        return answer["result"]


def _send(pipe: Any, head: bytes, data: bytes) -> None:
    pipe.write(HEAD.pack(len(head), len(data)) + head)
    pipe.write(data)
    pipe.flush()


def _receive(pipe: Any, count: int, end: float) -> bytes:
    pieces = []
    while count:
        ready, _, _ = select.select([pipe], [], [], max(0.0, end - monotonic()))
        if not ready:
            raise TimeoutError
        piece = os.read(pipe.fileno(), min(count, 1 << 20))
        if not piece:
            raise EOFError
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


def serve(memory: int, seconds: float) -> None:
    """The worker: answer orders on standard input until it ends."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a parser prints must not get between the answers
    for order, data in _orders(sys.stdin.buffer):
        try:
            module, _, name = (order.get("import") or order["call"]).partition(":")
            function = getattr(importlib.import_module(module), name)
            if "call" in order:
                signal.alarm(int(seconds) + 5)  # should the program be killed meanwhile, its worker does not run on for ever
            answer = {"result": None if "import" in order else function(data, **order["options"])}
        except Exception as error:  # the caller decides; only this place knows
            answer = {"error": f"{type(error).__name__}: {error}"}
        signal.alarm(0)
        packed = json.dumps(answer).encode()
        out.write(HEAD.pack(len(packed), 0) + packed)
        out.flush()


def _orders(pipe: BinaryIO) -> Iterator[tuple[dict[str, Any], bytes]]:
    while len(head := pipe.read(HEAD.size)) == HEAD.size:
        count, size = HEAD.unpack(head)
        yield json.loads(pipe.read(count)), pipe.read(size)


def size_of(data: bytes) -> int:
    """How many bytes came: to try the worker with."""
    return len(data)

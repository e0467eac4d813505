"""One run at a time in a folder, or one for each shard: the second is told who the first is. A run that is killed holds no lock."""

import contextlib
import os
import re
import socket
from collections.abc import Iterator
from typing import IO

from extractor.run import places

try:
    import fcntl
except ModuleNotFoundError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Locked(Exception):
    """Another run is at work in the folder; the message names it."""


@contextlib.contextmanager
def locked(folder: str, shard: int, shards: int) -> Iterator[None]:
    """Hold a run's folder alone, or beside the other shards of `shards`. Raises Locked.

    An object store has no locks, and neither has a system without flock: there nobody is told.
    """
    if fcntl is None or places.is_remote(folder):
        yield
        return
    with contextlib.ExitStack() as held:
        whole = held.enter_context(open(places.join(folder, "lock"), "a+b"))
        if shards == 1:
            _take(whole, fcntl.LOCK_EX, folder)
            _sign(whole)
        else:
            _take(whole, fcntl.LOCK_SH, folder)
            for name in os.listdir(folder):
                other = re.fullmatch(r"lock-(\d+)-of-(\d+)", name)
                if other and int(other[2]) != shards:
                    with open(places.join(folder, name), "a+b") as file:
                        _take(file, fcntl.LOCK_EX, folder, f"shards of {other[2]} and of {shards} cannot work side by side: ")
            mine = held.enter_context(open(places.join(folder, f"lock-{shard}-of-{shards}"), "a+b"))
            _take(mine, fcntl.LOCK_EX, folder)
            _sign(mine)
        yield
        for name in os.listdir(folder) if shards == 1 else ():
            if name.startswith("lock-"):
                places.remove(places.join(folder, name))


def _take(file: IO[bytes], how: int, folder: str, why: str = "") -> None:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        owner = file.read().decode("utf-8", "replace").strip() or "another run (one of its shards)"
        raise Locked(f"{folder}: {why}{owner} is at work there: wait for it, stop it, or give another folder") from None


def _sign(file: IO[bytes]) -> None:
    file.truncate(0)
    file.write(f"process {os.getpid()} on {socket.gethostname()}\n".encode())
    file.flush()

"""A process of a run: it ends when its parent does, holds its memory in bounds, and keeps the libraries' talk from the screen."""

import ctypes
import logging
import os
import signal
import sys
import threading
import warnings
from typing import Final

PR_SET_PDEATHSIG: Final = 1  # of Linux's prctl(2)
SOON: Final = 1.0  # seconds between two looks at who the parent is, where the system does not tell


def dies_with_its_parent() -> None:
    """Let this process be killed when its parent ends, however that ends."""
    parent = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended just before
            os._exit(1)
    elif sys.platform != "win32":
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    from time import sleep

    while os.getppid() == parent:
        sleep(SOON)
    os._exit(1)


def leave_interrupts() -> None:
    """Leave signals that a terminal sends to all processes of a run to its parent."""
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def limit_memory(mebibytes: int) -> None:
    """Let what this process takes beyond what it holds now end in MemoryError after so much; without effect where Linux's limit is missing."""
    if sys.platform != "linux":
        return
    import resource

    with open("/proc/self/status", encoding="ascii") as status:
        held = next((int(line.split()[1]) for line in status if line.startswith("VmData:")), None)
    if held is None:
        return
    wanted = (held << 10) + (mebibytes << 20)
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or wanted < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))


def quiet_libraries() -> None:
    """What libraries log or warn of is no message of this program; what matters of it comes as an outcome."""
    logging.getLogger().addHandler(logging.NullHandler())
    logging.lastResort = None
    if not sys.warnoptions:
        warnings.simplefilter("ignore")

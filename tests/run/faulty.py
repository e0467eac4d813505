"""A worker whose extraction has faults, for the tests: what the text of an article says is done with it."""

import ctypes
import importlib
import os
import signal
import sys
import time
from pathlib import Path

from extractor.run import worker

EXTRACT = importlib.import_module("extractor.extract")
real = EXTRACT.extract_article


def extract_article(article, everything=False):
    """Extract, unless the text asks for a fault."""
    if "LOOPS" in article.text:
        while True:
            pass
    if "SLEEPS" in article.text:
        ctypes.CDLL(None).pause() if "DEAF" in article.text else time.sleep(600)
    if "EATS" in article.text:
        held = []
        while True:
            held.append(bytearray(1 << 24))
    if "DIES ONCE" in article.text and not Path(os.environ["DIED"]).exists():
        Path(os.environ["DIED"]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "DIES ALWAYS" in article.text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "RAISES" in article.text:
        raise RuntimeError("no\nidea")
    print("a library that talks to standard output")
    return real(article, everything)


if __name__ == "__main__":  # imported, it changes nothing: pytest imports every module for its examples
    EXTRACT.extract_article = extract_article
    code = worker.main()
    sys.stdout.flush()
    os._exit(code)

"""What a record was made by: the program's version and the digest of everything that decides its facts."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

PROGRAM: Final = "0.2.0"
"""Version of the program; `pyproject.toml` takes it from here."""

OUTSIDE: Final = frozenset(("acquire", "cli", "export", "messages", "review", "run", "evaluate.py", "explain.py", "schema.py", "__pycache__"))
"""Rooms that change no fact."""


@cache
def rules_digest() -> str:
    """«sha256:…» over all code, rules and word lists on the way from an article to its record.

    >>> rules_digest()[:7]
    'sha256:'
    """
    digest = hashlib.sha256()
    for name, content in sorted(_decisive(files("extractor"), "")):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def _decisive(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.name in OUTSIDE and not path:
            continue
        if entry.is_dir():
            if entry.name != "__pycache__":
                found += _decisive(entry, f"{path}{entry.name}/")
        elif not entry.name.endswith((".pyc", ".typed", ".md")):
            found.append((path + entry.name, entry.read_bytes()))
    return found

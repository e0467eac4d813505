"""What `trichluc export` can make: each format is one file of this folder with `FORMAT` and `write(job)`, imported when it is asked for.

`--help` lists them, so nothing is imported here that takes time.
"""

import re
from ast import literal_eval
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from extractor.export.needs import Dropped

if TYPE_CHECKING:
    from extractor.export.labels import Lang
    from extractor.export.run import Run

DECLARED: Final = re.compile(r"^FORMAT(?:: Final)? = (?P<told>\{[^}\n]*\})$", re.MULTILINE)


@dataclass(slots=True)
class Job:
    """An export: what is read, where it goes, and what was dropped on the way, by reason."""

    run: "Run"
    output: Path
    lang: "Lang" = "en"
    title: str = "Trích Lục"
    author: str = "Trích Lục"
    today: date | None = None
    dropped: Dropped = field(default_factory=Dropped)
    notes: list[str] = field(default_factory=list)
    """What to do with the result, for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: whether it is a folder, and what it is in a few words."""

    name: str
    folder: bool
    about: str

    def write(self, job: Job) -> int:
        """Write the export whole or not at all; how many things it holds.

        Raises MissingPackage where a package is missing, OSError where it cannot be written.
        """
        module: Any = import_module(f"extractor.export.{self.name.replace('-', '_')}")
        made: Callable[[Job], int] = module.write
        return made(job)


def _formats() -> dict[str, Format]:
    """Every file of this folder that says `FORMAT = {"folder": …, "about": …}` at its top; none is imported, only read."""
    found = {}
    for file in files(__package__).iterdir():
        if file.name.endswith(".py") and (said := DECLARED.search(file.read_text(encoding="utf-8"))):
            told = literal_eval(said["told"])
            name = file.name.removesuffix(".py").replace("_", "-")
            found[name] = Format(name, told["folder"], told["about"])
    return dict(sorted(found.items()))


FORMATS: Final = _formats()
"""Name → format: that of its file."""

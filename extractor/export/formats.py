"""What `trichluc export` can make, one entry a format; each stands in the file of its name and is imported when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from extractor.export.labels import Lang
from extractor.export.needs import Dropped
from extractor.export.run import Run


@dataclass(slots=True)
class Job:
    """An export: what is read, where it goes, and what was dropped on the way, by reason."""

    run: Run
    output: Path
    lang: Lang = "en"
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


FORMATS: Final = {f.name: f for f in (
    Format("sqlite", False, "a database with views and full-text search; Datasette shows it"),
    Format("parquet", True, "a folder, one Parquet file a table"),
    Format("datapackage", True, "a folder: CSV with schemas, codebook, Stata and SPSS files, CITATION.cff, RO-Crate"),
    Format("ftm", False, "FollowTheMoney entities, one a line, and statements beside them"),
    Format("popolo", False, "people, organisations, posts and memberships as one Popolo document"),
    Format("web-annotation", False, "W3C Web Annotations, one a line, by position and by quote"),
    Format("label-studio", False, "tasks with predictions for Label Studio, and the labelling interface beside them"),
)}
"""Name → format."""

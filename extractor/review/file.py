"""A file of verdicts, read once in a process, for whoever makes records."""

import hashlib
from functools import lru_cache
from pathlib import Path

from extractor.model import Record
from extractor.review.apply import review
from extractor.review.lessons import Lessons
from extractor.review.verdicts import Docket, VerdictError, read_verdicts


def digest_of(path: str) -> str:
    """SHA-256 of a file of verdicts: with the rules it decides what comes out. Raises OSError."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@lru_cache(maxsize=2)
def _read(path: str) -> tuple[Docket, Lessons]:
    with open(path, "rb") as lines:
        docket = Docket.of_rows(v for v in read_verdicts(lines, path) if not isinstance(v, VerdictError))
    return docket, Lessons(docket.rows.values())


def with_verdicts(record: Record, path: str) -> Record:
    """The record as people left it, with the reliability of judged rules; lines of the file that are no verdicts are passed over."""
    docket, lessons = _read(path)
    return lessons.told(review(record, docket).record)

"""Reading again only what a change of rules can have touched: articles that hold a word which the change added, took away or altered."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from extractor.lexicon import LexiconError, readings
from extractor.model import Article, Record
from extractor.text import Text

WORDS: Final = ("lexicon", "rules", "context", "match", "find")
"""Rooms whose tables of words decide what is found."""


class Touch:
    """What differs between two versions of the program: `words` in tables of words, `code` and data beside them.

    `before` is the folder of the earlier version: the project, or its `extractor`. Raises FileNotFoundError where it is none.
    """

    def __init__(self, before: Path, now: Path | None = None) -> None:
        now = now or Path(__file__).parents[1]
        before = before / "extractor" if (before / "extractor").is_dir() else before
        if not (before / "lexicon").is_dir() or not (before / "rules").is_dir():
            raise FileNotFoundError(2, "no earlier version of the program: name its folder `extractor`, which has lexicon/ and rules/, or the project that it stands in", str(before))
        was, here = ({str(f.relative_to(root)): f for f in sorted(root.rglob("*")) if f.suffix in (".py", ".toml", ".xz", ".tsv")} for root in (before, now))
        differ = [name for name in sorted({*was, *here}) if _bytes(was.get(name)) != _bytes(here.get(name))]
        outside = ("acquire", "cli", "export", "review", "run")
        self.code = [name for name in differ if not name.endswith(".toml") and name.split("/")[0] not in outside]
        self.words: set[str] = set()
        for name in differ:
            if name.endswith(".toml") and name.split("/")[0] in WORDS:
                self.words |= _phrases(was.get(name)) ^ _phrases(here.get(name))
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in sorted(self.words, key=lambda w: (-len(w), w)))) if self.words else None

    def touches(self, text: str) -> bool:
        """Whether a text holds a word that changed."""
        if self._pattern is None:
            return False
        return self._pattern.search(" ".join(Text.of(unicodedata.normalize("NFC", text)).chars.lower().split())) is not None


def again(row: dict[str, Any]) -> Record:
    """The record that today's program makes of an article that a run holds."""
    from extractor.extract import extract_article

    return extract_article(Article.model_validate(row["article"]))


def _bytes(file: Path | None) -> bytes:
    return file.read_bytes() if file else b""


def _phrases(file: Path | None) -> set[str]:
    """Every reading of every phrase of a table, keys too where they are words."""
    if file is None:
        return set()
    found: set[str] = set()
    for text in _strings(tomllib.loads(file.read_text(encoding="utf-8"))):
        try:
            found.update(reading for reading in readings(text) if any(c.isalpha() for c in reading))
        except LexiconError:
            continue
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("example", "examples", "reject", "rejects", "proof"):
                yield from ((key,) if any(ord(c) > 127 or c == " " for c in key) else ())
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)

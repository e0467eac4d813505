"""The administrative units of Việt Nam by name and day, since about 1976, and what became of them.

Read once, at first use, from `data/units.tsv.xz` (see `build.py`).
"""

import lzma
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import NamedTuple

from extractor.context.identity.spelling import DASH, fits, key_of, plain, syllable, tokens
from extractor.lexicon import table

PROVINCE, DISTRICT, COMMUNE = 1, 2, 3
TYPE_WORDS: dict[str, int] = {code: len(word.split()) for word, code in table("identity")["levels"]["unit"].items()}
"""Each type code with how many words it has in a full name («thị xã»)."""
_ISO = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?)?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?)?")
Day = str
Span = tuple[Day, Day]
"""First and last ISO 8601 day of what a date may mean: («2025-01-01», «2025-12-31») for 2025."""


class Unit(NamedTuple):
    """A unit: `parents` with the day from which each holds, `start` its first day («» unknown), `end` the day after its last («» none)."""

    key: str
    level: int
    name: str
    parents: tuple[tuple[Day, int], ...]
    start: Day
    end: Day
    others: tuple[str, ...]

    @property
    def type(self) -> str:
        return self.key.split("-", 1)[0]

    @property
    def bare(self) -> str:
        """Its name without its type: «Kỳ Anh» of «Thị xã Kỳ Anh»."""
        return self.name.split(" ", TYPE_WORDS[self.type])[-1]

    def held(self, span: Span) -> bool:
        """Whether it was there at some day of the span."""
        return self.start <= span[1] and (not self.end or self.end > span[0])


@dataclass(frozen=True, slots=True)
class Change:
    """A change (W3C ORG ChangeEvent): keys of the units before and after it, its day («» where the sources do not tell) and act."""

    date: str
    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    act: str


def name_words(full: str, kind: str) -> list[str]:
    """The words of a full name without its type: «Thị xã Kỳ Anh» → Kỳ, Anh."""
    return [w for w in tokens(full) if w != DASH][TYPE_WORDS[kind]:]


class Gazetteer:
    """The shipped units with their indexes by name."""

    def __init__(self, text: str) -> None:
        units, self._acts, self._changes = text.split("\n\n", 2)
        self.units: list[Unit] = []
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(units.split("\n")):
            key, level, name, parents, start, end, others = line.split("\t")
            unit = Unit(key, int(level), name, _parents(parents), start, end, tuple(others.split("|")) if others else ())
            self.units.append(unit)
            kind = unit.type
            for spelled in (name, *unit.others):
                self.by_name[key_of(name_words(spelled, kind))].append(number)

    @cached_property
    def by_key(self) -> dict[str, int]:
        """Key → number."""
        return {unit.key: number for number, unit in enumerate(self.units)}

    @cached_property
    def by_bare_name(self) -> dict[str, list[int]]:
        """Names without marks → numbers."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            kind = unit.type
            for spelled in (unit.name, *unit.others):
                found["".join(plain(w) for w in name_words(spelled, kind))].append(number)
        return found

    @cached_property
    def initials(self) -> dict[str, list[int]]:
        """«ĐN» → the provinces that may be meant."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            if unit.level == PROVINCE:
                found["".join(w[0] for w in name_words(unit.name, unit.type))].append(number)
        return found

    @cached_property
    def upper(self) -> dict[str, int]:
        """First syllables of provinces' and districts' names → the most words such a name has."""
        found: dict[str, int] = {}
        for unit in self.units:
            if unit.level < COMMUNE:
                for spelled in (unit.name, *unit.others):
                    words = name_words(spelled, unit.type)
                    first = syllable(words[0])
                    found[first] = max(found.get(first, 0), len(words))
        return found

    @cached_property
    def changes(self) -> list[Change]:
        """All changes, in the order of their days."""
        acts = self._acts.split("\n")
        found = []
        for line in self._changes.strip("\n").split("\n"):
            date, kind, before, after, act = line.split("\t")
            keys = [tuple(self.units[int(n)].key for n in side.split()) for side in (before, after)]
            found.append(Change(date, kind, keys[0], keys[1], acts[int(act)].lstrip("-")))
        return found

    def parent(self, number: int, span: Span | None = None) -> int | None:
        """The unit above at the end of a span, else the last one; None above a province."""
        parents = self.units[number].parents
        if not parents:
            return None
        found = parents[0][1]
        for day, above in parents:
            if span is None or day <= span[1]:
                found = above
        return found

    def above(self, number: int, span: Span | None = None) -> list[int]:
        """The units above, the nearest first."""
        found = []
        parent = self.parent(number, span)
        while parent is not None:
            found.append(parent)
            parent = self.parent(parent, span)
        return found

    def ever_above(self, number: int) -> set[int]:
        """All units that were above it at some time."""
        found: set[int] = set()
        for _, parent in self.units[number].parents:
            found |= {parent, *self.ever_above(parent)}
        return found

    def province(self, number: int, span: Span | None = None) -> int:
        """The province that it is or lies in."""
        return [number, *self.above(number, span)][-1]

    def named(self, words: list[str], kinds: Iterable[str] | None = None) -> list[int]:
        """The units of a name, by its words: as written with tones first, else by what differs in marks alone."""
        kinds = frozenset(kinds) if kinds is not None else None
        found = [n for n in self.by_name.get(key_of(words), ()) if kinds is None or self.units[n].type in kinds]
        if found:
            return found
        return [n for n in self.by_bare_name.get("".join(plain(w) for w in words if w != DASH), ())
                if (kinds is None or self.units[n].type in kinds) and self._alike(words, self.units[n])]

    def _alike(self, words: list[str], unit: Unit) -> bool:
        """Whether a name differs from a unit's in marks that were left out: all of them, or some of a province's or district's."""
        written = [w for w in words if w != DASH]
        listed = name_words(unit.name, unit.type)
        if "".join(written).isascii():
            return True
        if len(written) != len(listed) or any("'" in w for w in (*written, *listed)):
            return True
        return unit.level < COMMUNE and all(fits(syllable(a), syllable(b)) for a, b in zip(written, listed, strict=True))


def _parents(text: str) -> tuple[tuple[Day, int], ...]:
    if not text:
        return ()
    if ">" not in text:
        return (("", int(text)),)
    return tuple((day, int(number)) for day, _, number in (part.rpartition(">") for part in text.split(";")))


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, read at first use."""
    packed = resources.files("extractor.context.identity").joinpath("data/units.tsv.xz").read_bytes()
    return Gazetteer(lzma.decompress(packed).decode())


@lru_cache(maxsize=4096)
def span_of(date: str | None) -> Span | None:
    """The days that a date or period may mean; None for none, and for what is no ISO 8601 date.

    >>> span_of("2025-07"), span_of("2020-01/2020-06"), span_of("2025")
    (('2025-07-01', '2025-07-31'), ('2020-01-01', '2020-06-31'), ('2025-01-01', '2025-12-31'))
    """
    if not date or not _ISO.fullmatch(date):
        return None
    first, _, last = date[:21].partition("/")
    first, last = first.split("T")[0], (last or first).split("T")[0]
    if not first or not last:
        first = last = first or last
    return first + "-01-01"[len(first) - 4:] if len(first) < 10 else first, last + "-12-31"[len(last) - 4:] if len(last) < 10 else last

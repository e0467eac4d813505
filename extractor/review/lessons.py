"""What the verdicts teach: how many facts of every rule, case and measure people confirmed, and how far two people agree."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final, Literal

from extractor.model import Observation, Record, Reliability
from extractor.reliability import judged, wilson
from extractor.review.verdicts import Verdict, holding, same_values

ENOUGH: Final = 10
"""Verdicts on a measure and case (or rule), else on the measure, before a record says how often they were confirmed."""
By = Literal["measure", "rule", "case"]
FIELDS: Final = ("measure", "body", "manner", "groups", "form", "status", "qualifier", "value", "whole", "percent", "term", "time", "per", "subject", "part_of")


@dataclass(frozen=True, slots=True)
class Lesson:
    """How the facts of one rule, case or measure fared."""

    name: str
    confirmed: int
    corrected: int
    rejected: int

    @property
    def n(self) -> int:
        return self.confirmed + self.corrected + self.rejected

    @property
    def share(self) -> float:
        return self.confirmed / self.n

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.confirmed, self.n)

    @property
    def reliability(self) -> Reliability:
        return judged(self.confirmed, self.n)


def standing(rows: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts that count, one a fact: undone and overruled ones are left out, and those that people disagree about."""
    facts: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for row in rows:
        facts[row.article[0], row.slot].append(row)
    return [held.verdict for held in map(holding, facts.values()) if held.verdict is not None]


class Lessons:
    """The counts of the verdicts that stand on facts of the machine.

    >>> Lessons([]).by("measure")
    []
    """

    def __init__(self, rows: Iterable[Verdict]) -> None:
        self._counts: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for verdict in standing(rows):
            if verdict.before is None or verdict.action not in ("accept", "correct", "reject"):
                continue
            measure = str((verdict.before or {}).get("measure") or verdict.anchor.kind)
            for key in _keys(measure, verdict.rule, verdict.case):
                self._counts[key][verdict.action] += 1

    @classmethod
    def of_counts(cls, counts: Iterable[tuple[str, str, str, str, int]]) -> "Lessons":
        """Lessons of (measure, rule, case, action, how many)."""
        lessons = cls(())
        for measure, rule, case, action, n in counts:
            for key in _keys(measure, rule, case):
                lessons._counts[key][action] += n
        return lessons

    def by(self, what: By) -> list[Lesson]:
        """The lessons of all measures, rules or cases, the worst first."""
        found = [_lesson(key[1], counts) for key, counts in self._counts.items() if key[0] == what]
        return sorted(found, key=lambda lesson: (lesson.interval[1], lesson.share, lesson.name))

    def reliability(self, o: Observation) -> Reliability | None:
        """How often facts of the observation's measure and case (or rule) were confirmed, else of its measure; None where too few were judged."""
        for key in (("both", o.measure, o.case or o.rule), ("measure", o.measure)):
            counts = self._counts.get(key)
            if counts and counts.total() >= ENOUGH:
                return _lesson(o.measure, counts).reliability
        return None

    @property
    def few(self) -> bool:
        """Whether too few verdicts stand for any record to say something of them."""
        return sum(counts.total() for key, counts in self._counts.items() if key[0] == "measure") < ENOUGH

    @property
    def digest(self) -> str:
        """Changes with what records say."""
        told = sorted((key, sorted(counts.items())) for key, counts in self._counts.items())
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]

    def doubt(self, rule: str | None) -> float:
        """How likely a fact of the rule is wrong, as a queue may use it: 0 where nothing is known."""
        counts = self._counts.get(("rule", rule or ""))
        return 1 - wilson(counts["accept"], counts.total())[1] if counts else 0.0

    def told(self, record: Record) -> Record:
        """The record whose observations say how often editors confirmed such ones, where enough verdicts speak of them."""
        known = {o.id: r for o in record.observations if (r := self.reliability(o)) is not None}
        if not known:
            return record
        return record.model_copy(update={"observations": tuple(
            o.model_copy(update={"reliability_verdicts": known[o.id]}) if o.id in known else o for o in record.observations)})


def _keys(measure: str, rule: str | None, case: str | None) -> Iterable[tuple[str, ...]]:
    yield "measure", measure
    if rule:
        yield "rule", rule
    if case:
        yield "case", case
    if case or rule:
        yield "both", measure, case or rule or ""


def _lesson(name: str, counts: Mapping[str, int]) -> Lesson:
    return Lesson(name, counts.get("accept", 0), counts.get("correct", 0), counts.get("reject", 0))


# -- two people -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people who judged the same facts apart agree."""

    name: str
    n: int
    agreed: int
    kappa: float | None
    """Cohen's; None where nothing varies, so that chance cannot be told from skill."""


def kappa(pairs: Sequence[tuple[Any, Any]]) -> float | None:
    """Cohen's κ of the labels that two people gave.

    >>> kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.5
    """
    n = len(pairs)
    if not n:
        return None
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[label] * right[label] for label in left) / (n * n)
    observed = sum(a == b for a, b in pairs) / n
    return None if chance == 1 else (observed - chance) / (1 - chance)


def agreement(rows: Iterable[Verdict]) -> list[Agreement]:
    """The agreement of all pairs who judged facts apart: on the verdict, and by field where both keep a fact."""
    facts: dict[tuple[str, str], dict[str, Verdict]] = defaultdict(dict)
    rows = list(rows)
    gone = {r.undoes for r in rows if r.action == "undo"}
    for row in sorted(rows, key=lambda r: (r.when, r.id)):
        if row.apart and row.action != "undo" and row.id not in gone:
            facts[row.article[0], row.slot][row.who] = row
    pairs = [(first, second) for opinions in facts.values() for first, second in combinations([opinions[who] for who in sorted(opinions)], 2)]
    found = [_agreement("verdict", [(_label(a), _label(b)) for a, b in pairs])]
    both = [(a.after, b.after) for a, b in pairs if a.after is not None and b.after is not None and a.anchor.kind == "number"]
    for name in FIELDS:
        found.append(_agreement(name, [(_field(a, name), _field(b, name)) for a, b in both]))
    return [a for a in found if a.n]


def _label(verdict: Verdict) -> str:
    """Keeping a fact as it was, changing it, finding none there, or not knowing."""
    if verdict.action in ("accept", "correct", "add") and same_values(verdict.before, verdict.after):
        return "accept"
    return "none" if verdict.action in ("reject", "nothing") else verdict.action


def _field(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    if isinstance(value, Mapping):
        return str(value.get("name"))
    return ",".join(sorted(map(str, value))) if isinstance(value, list | tuple) else str(value)


def _agreement(name: str, pairs: Sequence[tuple[Any, Any]]) -> Agreement:
    return Agreement(name, len(pairs), sum(a == b for a, b in pairs), kappa(pairs))

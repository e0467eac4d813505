"""What a change did: the facts of two runs side by side, by rule, case and measure, with sentences.

A fact is one statement: same id, same fact (ids rest on the words, so that better rules keep them); one whose id is new but whose evidence is that of
a lost one is the same fact too. Only articles that differ are held in memory, `BATCH` at a time.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from typing import Any, Final, Literal, NamedTuple

import orjson

from extractor.export.quotes import Quotes

Row = dict[str, Any]
Rows = Callable[[], Iterator[Row]]
Kind = Literal["added", "lost", "changed"]
KINDS: Final[tuple[Kind, ...]] = ("added", "lost", "changed")
STATEMENTS: Final = ("observations", "positions", "congresses", "documents")
ASIDE: Final = frozenset(("id", "evidence", "reliability", "reliability_verdicts"))
"""Fields that are no facts: reliability is measured elsewhere and changes with each batch."""
BY: Final = ("measure", "rule", "case")
SENTENCES: Final = 10
BATCH: Final = 5000


class Change(NamedTuple):
    """A fact that was added, lost or changed; `fields` tells what changed: field → (before, after). `measure` is the kind where it is no number."""

    kind: Kind
    measure: str
    rule: str
    case: str | None
    article: str
    statement: str
    evidence: str
    sentence: str
    fields: Mapping[str, tuple[object, object]]

    def row(self) -> Row:
        """As JSON has it."""
        return {**self._asdict(), "fields": {name: {"before": a, "after": b} for name, (a, b) in self.fields.items()}}


@dataclass(slots=True)
class Impact:
    """All differences: counts of all, and for each rule, case and measure the `SENTENCES` changes of a kind that are shown."""

    articles: int = 0
    same: int = 0
    only_old: list[str] = field(default_factory=list)
    only_new: list[str] = field(default_factory=list)
    counts: dict[str, Counter[tuple[str, Kind]]] = field(default_factory=lambda: {by: Counter() for by in BY})
    samples: dict[tuple[str, str, Kind], list[Change]] = field(default_factory=dict)
    fields: Counter[str] = field(default_factory=Counter)

    @property
    def totals(self) -> dict[Kind, int]:
        """How many facts were added, lost, changed."""
        found: Counter[Kind] = Counter()
        for (_, kind), n in self.counts["measure"].items():
            found[kind] += n
        return {kind: found[kind] for kind in KINDS}

    def __bool__(self) -> bool:
        return bool(self.only_old or self.only_new or any(self.totals.values()))

    def take(self, change: Change) -> None:
        """Count a change; keep it where it is among those shown (the least ids, which are as good as drawn by lot)."""
        for by in BY:
            name = str(getattr(change, by) or "–")
            self.counts[by][name, change.kind] += 1
            kept = self.samples.setdefault((by, name, change.kind), [])
            kept.append(change)
            if len(kept) > 4 * SENTENCES:
                kept[:] = nsmallest(SENTENCES, kept, key=_lot)
        self.fields.update(change.fields.keys())

    def rows(self, by: str) -> list[tuple[str, dict[Kind, int]]]:
        """(name, counts) of each rule, case or measure, the most changed first."""
        names = {name for name, _ in self.counts[by]}
        found = [(name, {kind: self.counts[by][name, kind] for kind in KINDS}) for name in names]
        return sorted(found, key=lambda item: (-sum(item[1].values()), item[0]))

    def shown(self, by: str, name: str, kind: Kind) -> list[Change]:
        """The changes that stand for their like, in a fixed order."""
        return nsmallest(SENTENCES, self.samples.get((by, name, kind), ()), key=_lot)

    def json(self) -> Row:
        """Everything as one JSON object."""
        return {"articles": self.articles, "same": self.same, "only_old": self.only_old, "only_new": self.only_new, "totals": self.totals, "fields": dict(self.fields.most_common()),
                **{f"by_{by}": [{by: name, **counts, "examples": {k: [c.row() for c in self.shown(by, name, k)] for k in KINDS if counts[k]}} for name, counts in self.rows(by)]
                   for by in BY}}

    def markdown(self) -> str:
        """Everything as Markdown: a table a grouping, then the sentences by measure."""
        totals = ", ".join(f"{n:,} {kind}" for kind, n in self.totals.items())
        lines = ["# What changed", "", f"{self.articles:,} articles, {self.same:,} of them the same. Facts: {totals}."]
        lines += [f"Only in the old run: {len(self.only_old):,} articles; only in the new one: {len(self.only_new):,}."] * bool(self.only_old or self.only_new)
        for by in BY:
            lines += ["", f"| {by} | {' | '.join(KINDS)} |", f"|---|{'--:|' * len(KINDS)}"]
            lines += [f"| {name} | {' | '.join(str(counts[k]) for k in KINDS)} |" for name, counts in self.rows(by)]
        for by in BY:
            for name, counts in self.rows(by):
                for kind in KINDS:
                    if counts[kind]:
                        lines += ["", f"## {by} {name}: {kind} ({counts[kind]:,})", "", *(f"- {told(c)}" for c in self.shown(by, name, kind))]
        return "\n".join(lines) + "\n"


def _lot(change: Change) -> tuple[str, str]:
    return change.statement[1:], change.article


def told(change: Change) -> str:
    """A change in one line."""
    fields = "; ".join(f"{name}: {_plain(a)} → {_plain(b)}" for name, (a, b) in change.fields.items())
    return f"{' '.join(change.sentence.split())} [{change.evidence}]{f' ({fields})' if fields else ''}"


def _plain(value: object) -> str:
    if isinstance(value, dict) and "name" in value:
        return f"{value['name']} ({value.get('key') or 'no key'})"
    return orjson.dumps(value).decode() if isinstance(value, (dict, list)) else str(value)


def compare(old: Rows, new: Rows) -> Impact:
    """Compare two runs, each given as a function that reads its rows anew (`Run.rows`)."""
    impact = Impact()
    before = {row["article"]["id"]: _digest(row) for row in old()}
    differing, seen = [], set()
    for row in new():
        ident = row["article"]["id"]
        if ident in seen:
            continue
        seen.add(ident)
        if ident not in before:
            impact.only_new.append(ident)
        else:
            impact.articles += 1
            if before[ident] == _digest(row):
                impact.same += 1
            else:
                differing.append(ident)
    impact.only_old = [ident for ident in before if ident not in seen]
    queue = iter(differing)
    while batch := set(islice(queue, BATCH)):
        was = {row["article"]["id"]: row for row in old() if row["article"]["id"] in batch}
        for row in new():
            if (earlier := was.pop(row["article"]["id"], None)) is not None:
                for change in changes(earlier, row):
                    impact.take(change)
    return impact


def _facts(row: Row) -> Iterator[tuple[str, Row]]:
    for kind in STATEMENTS:
        for statement in row.get(kind, ()):
            yield kind, statement


def _digest(row: Row) -> bytes:
    """What an article states, shortly: the same facts in the same places give the same bytes."""
    said = [[kind, s["id"], s["evidence"], {k: v for k, v in s.items() if k not in ASIDE}] for kind, s in _facts(row)]
    return hashlib.blake2b(orjson.dumps(said, option=orjson.OPT_SORT_KEYS), digest_size=16).digest()


def changes(old: Row, new: Row) -> Iterator[Change]:
    """The differences of two objects of one article. A key that one of them does not have yet is null there."""
    was, now = ({s["id"]: (kind, s) for kind, s in _facts(row)} for row in (old, new))
    moved = old["article"]["text"] != new["article"]["text"]
    places = {} if moved else {(kind, s["evidence"]["start"], s["evidence"]["end"]): s["id"] for kind, s in was.values() if s["id"] not in now}
    quotes = Quotes(old["article"]["text"]), Quotes(new["article"]["text"])
    renamed: dict[str, str] = {}
    for ident, (kind, s) in now.items():
        before = was.pop(ident, None)
        if before is None and (other := places.get((kind, s["evidence"]["start"], s["evidence"]["end"]))) in was:
            before = was.pop(str(other))
            renamed[str(other)] = ident
        if before is None:
            yield _change("added", kind, s, new, quotes[1], {})
        else:
            fields = {name: (before[1].get(name), s.get(name)) for name in dict.fromkeys((*before[1], *s)) if name not in ASIDE and before[1].get(name) != s.get(name)}
            if "part_of" in fields and renamed.get(str(fields["part_of"][0])) == fields["part_of"][1]:
                del fields["part_of"]
            if fields:
                yield _change("changed", kind, s, new, quotes[1], fields)
    for kind, s in was.values():
        yield _change("lost", kind, s, old, quotes[0], {})


def _change(kind: Kind, part: str, s: Row, row: Row, quotes: Quotes, fields: Mapping[str, tuple[object, object]]) -> Change:
    e = s["evidence"]
    return Change(kind, s.get("measure") or part, s["rule"], s.get("case"), row["article"]["id"], s["id"], e["text"], quotes.around(e["start"], e["end"]), fields)

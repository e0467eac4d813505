"""Verdicts meet a record: corrected facts enter it, rejected ones leave it, added ones come in, records are settled and sums checked anew.

What a person decided stands also where newer rules say otherwise; `Entry.news` then tells what they say, and the desk shows both.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal, TypeVar

from pydantic import ValidationError

from extractor.check import check
from extractor.context.identity.article import Identities
from extractor.ids import statement_id
from extractor.model import Article, Congress, Document, Evidence, NumberSeen, Observation, Organisation, Position, Record
from extractor.review.anchors import Anchor, Fact, Sentences, anchored
from extractor.review.verdicts import DERIVED, FOR_GOOD, ORGANISATIONS, Docket, Holding, Verdict, holding, same_values
from extractor.settle.records import settle_records
from extractor.text import Text
from extractor.times import days
from extractor.vocabulary import NUMBER_KINDS

Statement = Observation | Position | Congress | Document
State = Literal["open", "accepted", "corrected", "rejected", "unsure", "nothing", "added", "disputed", "reopened"]
STATES: Final[dict[str, State]] = {"accept": "accepted", "correct": "corrected", "reject": "rejected", "unsure": "unsure", "nothing": "nothing", "add": "added"}
ORIGIN: Final = {"accepted": "confirmed", "corrected": "corrected", "added": "added"}
PERSON: Final = "person"
"""The rule of a fact that a person added."""
TO_JUDGE: Final = frozenset(("unexplained", "other_body"))
"""Numbers without a statement that ask for a verdict; the others say themselves what they are: a date, a term, a sum of money."""
TYPES: Final[dict[str, type[Observation] | type[Position] | type[Congress] | type[Document]]] = {
    "number": Observation, "position": Position, "congress": Congress, "document": Document}
F = TypeVar("F", Observation, Position, Congress, Document, NumberSeen)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact, or one number without a statement, as the desk shows it."""

    slot: str
    anchor: Anchor
    evidence: Evidence
    machine: Fact | None
    """What today's rules make of it; None where they find nothing there."""
    fact: Fact | None
    """What stands in the reviewed record."""
    holding: Holding
    state: State
    news: bool
    """Whether today's rules say other than what was decided."""

    @property
    def asks(self) -> bool:
        """Whether its article waits for a verdict on it: a number that nobody judged, or judged once and now in question."""
        if self.anchor.kind != "number" or self.state not in ("open", "disputed", "reopened"):
            return False
        return not isinstance(self.machine, NumberSeen) or self.machine.kind in TO_JUDGE or self.state != "open"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A record as people left it."""

    record: Record
    entries: dict[str, Entry]
    """By slot, in the order of the text."""
    lost: tuple[Holding, ...]
    """What was decided about sentences that have changed or gone: open questions again."""

    @property
    def done(self) -> bool:
        """Whether every number has a verdict or says nothing."""
        return not any(e.asks for e in self.entries.values())

    @property
    def slot_of(self) -> dict[str, str]:
        """The slot of each statement of the record, by its id."""
        return {e.fact.id: e.slot for e in self.entries.values() if e.fact is not None and not isinstance(e.fact, NumberSeen)}


def values_of(fact: Fact, slot_of: Mapping[str, str]) -> dict[str, Any]:
    """The fields that a verdict is about, `part_of` as the slot of the total."""
    values = {name: value for name, value in fact.model_dump(mode="json").items() if name not in DERIVED}
    if values.get("part_of") is not None:
        values["part_of"] = slot_of.get(values["part_of"])
    return values


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine made of an article, and where it hangs; it can be kept while verdicts come and go."""

    record: Record
    sentences: Sentences
    found: Mapping[str, tuple[Anchor, Fact]]

    names: "Named"

    @classmethod
    def of(cls, record: Record) -> "Machine":
        """Look up the anchors of a record."""
        sentences = Sentences(record.article)
        return cls(record, sentences, anchored(record, sentences), Named(record.article))


class Named:
    """Which organisations the names mean that people gave: looked up as the extraction looks them up, where it is asked."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._known: dict[tuple[str, int, str | None], Organisation] = {}

    def of(self, name: str, place: int, time: str | None) -> Organisation:
        """The organisation of a name beside evidence at `place` of the article's text."""
        key = (name, place, time)
        if key not in self._known:
            starts, identities = self._read
            self._known[key] = identities.of(name, bisect_left(starts, place), time) or Organisation(name=name)
        return self._known[key]

    @cached_property
    def _read(self) -> tuple[Sequence[int], Identities]:
        text = Text.of(self._article.text)

        def line(place: int) -> tuple[int, int]:
            end = text.chars.find("\n", place)
            return text.chars.rfind("\n", 0, place) + 1, len(text.chars) if end < 0 else end

        return text.starts, Identities(self._article, text.chars, line)


def apply_verdicts(made: Record | Machine, rows: Mapping[str, Sequence[Verdict]], holds: Callable[[Sequence[Verdict]], Holding] = holding) -> Reviewed:
    """The record with the verdicts of `rows` (`Docket.of`), records settled and sums checked anew, each fact marked with its origin.

    `holds` says what holds for a fact: `verdicts.holding`, or one person's own view of it.
    """
    machine = made if isinstance(made, Machine) else Machine.of(made)
    record, sentences, found = machine.record, machine.sentences, machine.found
    ids = {fact.id: slot for slot, (_, fact) in found.items() if not isinstance(fact, NumberSeen)}
    entries, lost = [], []
    more: dict[str, tuple[Holding, Evidence]] = {}
    for slot in rows.keys() - found.keys():
        held = holds(rows[slot])
        if held.verdict is None and not held.disputed:
            continue
        evidence = sentences.find(held.rows[-1].anchor)
        if evidence is None:
            lost.append(held)
        else:
            more[slot] = held, evidence
    alive = found.keys() | more.keys()
    for slot, (anchor, fact) in found.items():
        entries.append(_judged(slot, anchor, fact.evidence, fact, holds(rows.get(slot, ())), ids, alive, machine.names))
    for slot, (held, evidence) in more.items():
        entries.append(_judged(slot, held.rows[-1].anchor, evidence, None, held, ids, alive, machine.names))
    entries.sort(key=lambda e: (e.evidence.start, e.evidence.end, e.slot))
    entries = _without_rivals(entries)
    if not rows:
        return Reviewed(record, {e.slot: e for e in entries}, ())
    return _settled(record, entries, tuple(sorted(lost, key=lambda h: h.rows[0].when)))


def review(record: Record, docket: Docket) -> Reviewed:
    """`apply_verdicts` with what a docket holds about the record's article."""
    return apply_verdicts(record, docket.of(record.article))


def _judged(slot: str, anchor: Anchor, evidence: Evidence, machine: Fact | None, held: Holding, ids: Mapping[str, str], alive: Set[str], names: Named) -> Entry:
    """What holds where a fact stands: its state, and the fact as yet without its total and id."""
    verdict = held.verdict
    if verdict is None:
        return Entry(slot, anchor, evidence, machine, machine if not held.disputed else _marked(machine, "unsure"), held, "disputed" if held.disputed else "open", False)
    said = None if machine is None or isinstance(machine, NumberSeen) else values_of(machine, ids)
    state = STATES[verdict.action]
    if verdict.action in ("accept", "correct", "add") and verdict.after is not None:
        after, before = (_bridged(values, said, alive) for values in (verdict.after, verdict.before))
        assert after is not None
        news = not same_values(said, after) and not same_values(said, before)
        return Entry(slot, anchor, evidence, machine, _person_s(anchor, evidence, machine, verdict, after, ORIGIN[state], names), held, state, news)
    if verdict.action == "unsure":
        return Entry(slot, anchor, evidence, machine, _marked(machine, "unsure"), held, "unsure", False)
    # Rejected, or a number that says nothing: kept out also where newer rules make another statement of it, until a person says so.
    other = said is not None and not same_values(said, _bridged(verdict.before, said, alive))
    state = "reopened" if other and verdict.reason not in FOR_GOOD else state
    seen = _number_seen(evidence, machine, verdict) if anchor.kind == "number" else None
    return Entry(slot, anchor, evidence, machine, seen, held, state, other)


def _number_seen(evidence: Evidence, machine: Fact | None, verdict: Verdict) -> NumberSeen:
    kind = machine.kind if isinstance(machine, NumberSeen) else "unexplained"
    said = verdict.reason if verdict.reason in NUMBER_KINDS else kind
    agreed = isinstance(machine, NumberSeen) and said == machine.kind
    return NumberSeen(kind=said, evidence=evidence, origin="confirmed" if agreed else "corrected")


def _marked(fact: Fact | None, origin: str) -> Fact | None:
    return fact.model_copy(update={"origin": origin}) if fact is not None else None


def _bridged(values: dict[str, Any] | None, said: dict[str, Any] | None, alive: Set[str]) -> dict[str, Any] | None:
    """Fields whose total stood in a sentence that is gone take the machine's total of today: the total is what changed, not they."""
    if values is None or values.get("part_of") is None or values["part_of"] in alive:
        return values
    return {**values, "part_of": (said or {}).get("part_of")}


def _person_s(anchor: Anchor, evidence: Evidence, machine: Fact | None, verdict: Verdict, after: dict[str, Any], origin: str, names: Named) -> Fact:
    """The statement as the verdict has it; what the verdict does not speak of comes from the machine's statement in the same place."""
    kind = TYPES[anchor.kind]
    statement = machine if isinstance(machine, kind) else None
    base = statement.model_dump(mode="json") if statement is not None else {}
    fields = {**base, **{k: v for k, v in after.items() if k in kind.model_fields and k not in DERIVED}}
    for name in ORGANISATIONS:
        known = base.get(name)
        if known and fields.get(name) and known["name"] == fields[name]["name"]:
            fields[name] = known  # its key may be known by now
        elif fields.get(name) and not fields[name].get("key"):
            fields[name] = names.of(fields[name]["name"], evidence.start, fields.get("time") or fields.get("start"))
    if kind is Observation:
        fields["time_start"], fields["time_end"] = days(fields.get("time"))
    fields |= {"id": base.get("id", ""), "evidence": evidence, "rule": base.get("rule") or verdict.rule or PERSON, "origin": origin}
    return kind.model_validate(fields)


def _without_rivals(entries: Sequence[Entry]) -> list[Entry]:
    """Where a person's number and another one share letters, the person's stands: the machine's is taken out and told as news."""
    mine = [e for e in entries if e.anchor.kind == "number" and isinstance(e.fact, Observation) and e.fact.origin in ("corrected", "added", "confirmed")]
    if not mine:
        return list(entries)
    out: list[Entry] = []
    rivals: set[str] = set()
    for e in entries:
        over = [m for m in mine if m.slot != e.slot and m.evidence.start < e.evidence.end and e.evidence.start < m.evidence.end]
        if e.anchor.kind == "number" and e.state == "open" and over:
            rivals.update(m.slot for m in over if isinstance(e.machine, Observation))
        else:
            out.append(e)
    return [_with(e, news=True) if e.slot in rivals else e for e in out]


def _with(e: Entry, *, fact: Fact | None = None, news: bool | None = None) -> Entry:
    return Entry(e.slot, e.anchor, e.evidence, e.machine, e.fact if fact is None else fact, e.holding, e.state, e.news if news is None else news)


def _settled(record: Record, entries: Sequence[Entry], lost: tuple[Holding, ...]) -> Reviewed:
    named = [_with(e, fact=fact) for e, fact in zip(entries, _named(record.article, entries), strict=True)]
    ids = {e.slot: e.fact.id for e in named if isinstance(e.fact, Observation)}
    machine_ids = {e.machine.id: e.slot for e in entries if isinstance(e.machine, Observation)}
    named = [_with(e, fact=_part(e.fact, ids, machine_ids)) if isinstance(e.fact, Observation) else e for e in named]
    facts = [*((e.machine, e.fact) for e in named if e.fact is not None), *((f, f) for f in _outside(record, entries))]
    observations = _in_order(Observation, record.observations, facts)
    positions = _in_order(Position, record.positions, facts)
    congresses = _in_order(Congress, record.congresses, facts)
    documents = _in_order(Document, record.documents, facts)
    taken = {(o.evidence.start, o.evidence.end) for o in observations}
    numbers = tuple(n for n in _in_order(NumberSeen, record.numbers, facts) if (n.evidence.start, n.evidence.end) not in taken)
    congress_records, membership_records = settle_records(record.article, observations, positions, congresses)
    new = record.model_copy(update={
        "observations": observations, "positions": positions, "congresses": congresses, "documents": documents, "numbers": numbers,
        "congress_records": congress_records, "membership_records": membership_records, "checks": check(observations, congresses, congress_records)})
    return Reviewed(new, {e.slot: e for e in named}, lost)


def _in_order(kind: type[F], before: Sequence[F], facts: Iterable[tuple[Fact | None, Fact]]) -> tuple[F, ...]:
    """The facts of one kind, those of the machine in its order, a person's where it stands in the text."""
    place = {id(fact): k for k, fact in enumerate(before)}
    known: list[tuple[int, F]] = []
    more: list[F] = []
    for machine, fact in facts:
        if isinstance(fact, kind):
            if id(machine) in place:
                known.append((place[id(machine)], fact))
            else:
                more.append(fact)
    out = [fact for _, fact in sorted(known, key=lambda pair: pair[0])]
    for fact in sorted(more, key=lambda f: f.evidence.start):
        out.insert(next((k for k, f in enumerate(out) if f.evidence.start > fact.evidence.start), len(out)), fact)
    return tuple(out)


def _outside(record: Record, entries: Sequence[Entry]) -> list[Fact]:
    """Facts that have no sentence of their own, or share slot and span with another: nobody can judge them, and they stay as they are."""
    judged = {id(e.machine) for e in entries}
    taken = [(e.evidence.start, e.evidence.end) for e in entries if isinstance(e.fact, Observation) and e.fact.origin != "machine"]
    everything: tuple[Fact, ...] = (*record.observations, *record.positions, *record.congresses, *record.documents, *record.numbers)
    return [f for f in everything if id(f) not in judged
            and not (isinstance(f, Observation | NumberSeen) and any(s < f.evidence.end and f.evidence.start < e for s, e in taken))]


def _named(article: Article, entries: Sequence[Entry]) -> list[Fact | None]:
    """The facts, each with an id: the machine's, else one made as the machine makes them."""
    used = {e.fact.id for e in entries if e.fact is not None and not isinstance(e.fact, NumberSeen) and e.fact.id}
    places: Counter[tuple[str, str, str]] = Counter()
    out: list[Fact | None] = []
    for e in entries:
        fact = e.fact
        if fact is not None and not isinstance(fact, NumberSeen) and not fact.id:
            kind = type(fact).__name__.lower()
            key = (kind, fact.evidence.text, e.anchor.sentence)
            ident = statement_id(article.id, kind, fact.evidence.text, e.anchor.sentence, places[key])
            while ident in used:
                places[key] += 1
                ident = statement_id(article.id, kind, fact.evidence.text, e.anchor.sentence, places[key])
            used.add(ident)
            fact = fact.model_copy(update={"id": ident})
        out.append(fact)
    return out


def _part(o: Observation, ids: Mapping[str, str], machine_ids: Mapping[str, str]) -> Observation:
    """The part with its total's id of today; with none where the total is gone."""
    slot = machine_ids.get(o.part_of or "", o.part_of)
    total = ids.get(slot or "")
    return o if total == o.part_of else o.model_copy(update={"part_of": total if total != o.id else None})


def statement(kind: str, values: Mapping[str, Any], evidence: Evidence) -> Statement:
    """A statement of hand-given fields, checked against the closed lists. Raises ValueError with what is wrong.

    >>> statement("number", {"measure": "party.members", "value": 5}, Evidence(start=0, end=1, text="5")).value
    5
    """
    fields = {**values, "id": "x", "evidence": evidence, "rule": PERSON, "origin": "added"}
    try:
        return TYPES[kind].model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ValueError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def organisation(name: str | None, known: Iterable[Organisation | None]) -> Organisation | None:
    """The organisation of a name: as the article's statements know it, else a bare one."""
    name = " ".join((name or "").split())
    return next((o for o in known if o is not None and o.name == name), Organisation(name=name)) if name else None

"""An article's reviewed record as the page shows it: chips for facts, tables for records, the words around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from extractor import vocabulary as v
from extractor.export.labels import Lang, amount, groups, label, title, when
from extractor.export.tables import figure_of, item, laid_out
from extractor.model import Congress, CongressRecord, Document, Figure, MembershipRecord, NumberSeen, Observation, Position
from extractor.review.apply import Entry, Reviewed
from extractor.review.desk.marks import Span
from extractor.review.messages import words
from extractor.vocabulary import SILENT_BLOCKS

ICONS = {"open": "○", "accepted": "✓", "corrected": "✎", "rejected": "✗", "unsure": "?", "nothing": "–", "added": "+", "disputed": "⇄", "reopened": "↻"}
FAMILIES = {"congress": "family_congress", "party": "family_party", "activity": "family_activity", "person": "family_person",
            "named": "family_congress_named", "document": "family_document", "plain": "family_number"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A fact to choose: its key, what it says, its state in a sign and in words."""

    slot: str
    text: str
    state: str
    icon: str
    said: str
    version: str
    news: bool
    asks: bool
    what: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: what is counted, the chip of the number and that of its share."""

    depth: int
    label: str
    number: Chip | None
    share: Chip | None
    time: str
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """A record: heading, what it is about, whether its sums agree, its lines."""

    id: str
    kind: str
    heading: str
    about: str
    sums: str
    waiting: int
    lines: tuple[Line, ...]
    officers: tuple[Chip, ...] = ()
    named: tuple[Chip, ...] = ()
    timed: bool = False
    noted: bool = False
    shared: bool = False


class Page:
    """All that the article page shows of a reviewed record, in one language."""

    def __init__(self, reviewed: Reviewed, lang: str) -> None:
        self.reviewed, self.record = reviewed, reviewed.record
        self.lang: Lang = "en" if lang == "en" else "vi"
        self.t = words(self.lang)
        self.slot_of = reviewed.slot_of
        self.observation = {o.id: o for o in self.record.observations}
        self.entries = reviewed.entries

    # -- chips --------------------------------------------------------------------------------------------------------------

    def chip(self, entry: Entry, text: str | None = None) -> Chip:
        """The chip of a fact."""
        what, said = self.what(entry), self.t[entry.state]
        text = entry.evidence.text if text is None else text
        told = f"{said}, {self.t['news']}" if entry.news else said
        version = entry.holding.version
        # Made here, for a page may have a thousand of them, and a template takes ten times as long.
        html = format_html('<button type="button" class="chip {}{}" data-f="{}" data-state="{}" data-version="{}"{} data-what="{}"><span class="icon" aria-hidden="true">{}</span>{}'
                           '<span class="hidden">, {}</span></button>', entry.state, " news" if entry.news else "", entry.slot, entry.state, version,
                           mark_safe(" data-asks") if entry.asks else "", what, ICONS[entry.state], text, told)
        return Chip(entry.slot, text, entry.state, ICONS[entry.state], said, version, entry.news, entry.asks, what, html)

    def what(self, entry: Entry) -> str:
        """What a fact says, in a line."""
        fact = entry.fact if entry.fact is not None else entry.machine
        if isinstance(fact, NumberSeen):
            if isinstance(entry.machine, Observation):
                return f"{self.counted(entry.machine)}: {amount(entry.machine, self.lang)}"
            return label(v.NUMBER_KINDS, fact.kind, self.lang)
        if isinstance(fact, Observation):
            return f"{self.counted(fact)}: {amount(fact, self.lang)}"
        if isinstance(fact, Position):
            return f"{fact.person}: {fact.post} ({label(v.CAPACITIES, fact.capacity, self.lang)})"
        if isinstance(fact, Congress):
            return self.congress_named(fact)
        if isinstance(fact, Document):
            return " ".join(filter(None, (fact.kind, fact.number, when(fact.date, self.lang), fact.issuer)))
        return entry.anchor.quote

    def counted(self, o: Observation | Figure) -> str:
        """What an observation counts: measure, body, groups."""
        return " - ".join(filter(None, (label(v.BODIES, o.body, self.lang) or label(v.MEASURES, o.measure, self.lang), groups(o.groups, self.lang))))

    def congress_named(self, c: Congress) -> str:
        """A congress in a line."""
        ordinal = f"{self.t['congress_no']} {c.ordinal}" if c.ordinal else ""
        term = f"{self.t['term']} {c.term}" if c.term else ""
        days = when(c.start if c.end in (None, c.start) else f"{c.start}/{c.end}", self.lang)
        return ", ".join(filter(None, (c.organisation.name if c.organisation else "", ordinal, term, days, label(v.CONGRESS_STATUSES, c.status, self.lang))))

    def _chip_of(self, ident: str, text: str | None = None) -> Chip | None:
        slot = self.slot_of.get(ident)
        return self.chip(self.entries[slot], text) if slot is not None and slot in self.entries else None

    # -- text ---------------------------------------------------------------------------------------------------------------

    def spans(self) -> list[Span]:
        """The marks of the text."""
        return [Span(e.evidence.start, e.evidence.end, e.slot, family(e)) for e in self.entries.values()]

    def silent(self) -> list[tuple[int, int]]:
        """The stretches of page furniture."""
        return [(b.start, b.end) for b in self.record.article.blocks if b.kind in SILENT_BLOCKS]

    # -- records ------------------------------------------------------------------------------------------------------------

    def tables(self) -> list[Table]:
        """The records, those with failed sums first, and the numbers in none of them."""
        found = [self._congress(r) for r in self.record.congress_records] + [self._membership(r) for r in self.record.membership_records]
        held: tuple[CongressRecord | MembershipRecord, ...] = (*self.record.congress_records, *self.record.membership_records)
        in_one = {i for r in held for i in r.observations}
        rest = [o for o in self.record.observations if o.id not in in_one]
        found.sort(key=lambda t: t.sums != "fail")
        if rest:
            found.append(self._table("other", "other", self.t["other_numbers"], "", [("", [figure_of(o) for o in rest])], None, [o.id for o in rest]))
        return found

    def _congress(self, c: CongressRecord) -> Table:
        facts = [label(v.SCOPES, c.scope, self.lang)]
        facts += [f"{self.t['congress_no']} {c.ordinal}"] if c.ordinal else []
        facts += [f"{self.t['term']} {c.term}"] if c.term else []
        time = c.start if c.end in (None, c.start) else f"{c.start}/{c.end}"
        facts += [when(time, self.lang), label(v.CONGRESS_STATUSES, c.status, self.lang)]
        sections: list[tuple[str, Sequence[Figure]]] = []
        for measure, name in _fields("congress").items():
            if v.MEASURE_SHEETS[measure].by_body:
                sections += [(label(v.BODIES, e.body, self.lang), [*e.totals, *e.groups, *e.changes, *e.planned]) for e in getattr(c, name)]
            else:
                sections.append((title(CongressRecord, name, self.lang), getattr(c, name)))
        heading = c.organisation.name if c.organisation else f"({self.t['organisation']}?)"
        return self._table(c.id, "congress_record", heading, " · ".join(filter(None, facts)), sections, time, c.observations, c.officers, c.congresses)

    def _membership(self, m: MembershipRecord) -> Table:
        sections = [(title(MembershipRecord, name, self.lang), getattr(m, name)) for name in _fields("membership").values()]
        heading = m.organisation.name if m.organisation else f"({self.t['organisation']}?)"
        return self._table(m.id, "membership_record", heading, when(m.time, self.lang), sections, m.time, m.observations)

    def _table(self, ident: str, kind: str, heading: str, about: str, sections: Sequence[tuple[str, Sequence[Figure]]], time: str | None,
               ids: Sequence[str], officers: Sequence[str] = (), named: Sequence[str] = ()) -> Table:
        lines, shown = [], set()
        for name, figures in sections:
            for depth, figure, parent, share in laid_out(figures):
                shown.update({figure.observation} | ({share.observation} if share else set()))
                note = label(v.STATUSES, figure.status, self.lang) if figure.status != "actual" else ""
                lines.append(Line(min(depth, 4), item(name, figure, parent, self.lang), self._chip_of(figure.observation, amount(figure, self.lang)),
                                  self._chip_of(share.observation, amount(share, self.lang)) if share else None,
                                  when(figure.time, self.lang) if figure.time != time else "", note))
        # A figure that the record tells only once stands in the text twice: each is a fact to judge.
        for again in (self.observation[i] for i in ids if i not in shown and i in self.observation):
            lines.append(Line(0, f"{self.counted(again)} ({self.t['told_again']})", self._chip_of(again.id, amount(again, self.lang)), None,
                              when(again.time, self.lang) if again.time != time else "", ""))
        chips = [c for i in (*ids, *officers, *named) if (c := self._chip_of(i)) is not None]
        return Table(ident, kind, heading, about, self._sums(ids), sum(c.state in ("open", "reopened") for c in chips), tuple(lines),
                     tuple(c for i in officers if (c := self._chip_of(i, self._position(i))) is not None), tuple(c for i in named if (c := self._chip_of(i, self._congress_text(i))) is not None),
                     any(line.time for line in lines), any(line.note for line in lines), any(line.share for line in lines))

    def _position(self, ident: str) -> str:
        return next((f"{p.person}: {p.post}" for p in self.record.positions if p.id == ident), "")

    def _congress_text(self, ident: str) -> str:
        return next((self.congress_named(c) for c in self.record.congresses if c.id == ident), "")

    def _sums(self, ids: Iterable[str]) -> str:
        touched = {c.outcome for c in self.record.checks if set(c.observations) & set(ids)}
        return "fail" if "disagrees" in touched else "agree" if "agrees" in touched else "none"

    # -- the rest -----------------------------------------------------------------------------------------------------------

    def failing(self) -> list[dict[str, Any]]:
        """The checks that disagree, each with the chips of its facts."""
        return [{"label": label(v.CHECKS, c.check, self.lang), "message": c.message, "chips": [chip for i in c.observations if (chip := self._chip_of(i)) is not None]}
                for c in self.record.checks if c.outcome == "disagrees"]

    def people(self) -> list[Chip]:
        """People and posts that no record seats."""
        seated = {i for r in self.record.congress_records for i in r.officers}
        return [self.chip(e, f"{e.fact.person}: {e.fact.post}") for e in self.entries.values() if isinstance(e.fact, Position) and e.fact.id not in seated]

    def documents(self) -> list[Chip]:
        """The documents cited."""
        return [self.chip(e, self.what(e)) for e in self.entries.values() if isinstance(e.fact, Document)]

    def congresses(self) -> list[Chip]:
        """Congresses named that no record holds."""
        held = {i for r in self.record.congress_records for i in r.congresses}
        return [self.chip(e, self.what(e)) for e in self.entries.values() if isinstance(e.fact, Congress) and e.fact.id not in held]

    def not_understood(self) -> list[Chip]:
        """Numbers without a statement that ask for a verdict, or got one."""
        return [self.chip(e) for e in self.entries.values() if isinstance(e.machine, NumberSeen) and isinstance(e.fact, NumberSeen) and (e.asks or e.state != "open")]

    def plain_numbers(self) -> list[Chip]:
        """Numbers that are what they are: dates, terms, money."""
        return [self.chip(e) for e in self.entries.values() if isinstance(e.machine, NumberSeen) and isinstance(e.fact, NumberSeen) and not e.asks and e.state == "open"]

    def put_out(self) -> list[Chip]:
        """Facts that were rejected."""
        return [self.chip(e, self.what(e)) for e in self.entries.values() if e.state in ("rejected", "reopened") or (
            e.anchor.kind != "number" and e.fact is None)] + [self.chip(e) for e in self.entries.values() if e.state == "nothing" and not isinstance(e.machine, NumberSeen)]

    def lost(self) -> list[dict[str, Any]]:
        """What was decided about sentences that have changed."""
        return [{"sentence": h.rows[-1].anchor.sentence, "quote": h.rows[-1].anchor.quote, "said": self.t[f"{h.rows[-1].action}_act"], "who": h.rows[-1].who,
                 "when": moment(h.rows[-1].when)} for h in self.reviewed.lost]


_fields = cache(v.fields_of)


def family(entry: Entry) -> str:
    """The family of a fact's mark: congress, party, activity, person, named (a congress), document, plain (a number without a statement)."""
    fact = entry.fact if entry.fact is not None else entry.machine
    if isinstance(fact, NumberSeen) and isinstance(entry.machine, Observation):
        fact = entry.machine
    if isinstance(fact, Observation):
        return fact.measure.partition(".")[0]
    return {"position": "person", "congress": "named", "document": "document"}.get(entry.anchor.kind, "plain")


def moment(when_: str) -> str:
    """«2026-11-30T08:00:01.000000Z» as people read it.

    >>> moment("2026-11-30T08:00:01.000000Z")
    '2026-11-30 08:00 UTC'
    """
    return f"{when_[:10]} {when_[11:16]} UTC"

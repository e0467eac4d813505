"""Statements settle into records: one congress record for each organisation, scope and term, one membership record for each
organisation and time.

A record adds nothing to its statements: its figures are copies that carry the id of their observation, and where statements
rival both stand in it. The checks say so.
"""

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from extractor.lexicon import word_set, words
from extractor.model import Article, Congress, CongressRecord, Elected, Figure, MembershipRecord, Observation, Organisation, Position
from extractor.settle.names import Names, organisation_key
from extractor.settle.scope import NATIONAL, root, scopes
from extractor.vocabulary import BODIES, MEASURE_SHEETS, TOLD_ONCE, fields_of

T = TypeVar("T")
BOARDS = words("boards", "when")
BARE = word_set("bare_bodies", "when")
CENTRAL = word_set("central_bodies", "when")


def settle_records(
    article: Article,
    observations: Sequence[Observation],
    positions: Sequence[Position],
    congresses: Sequence[Congress],
) -> tuple[tuple[CongressRecord, ...], tuple[MembershipRecord, ...]]:
    """The congress and membership records of one article's statements, in the order in which the article comes to them.

    `article.text` is what the statements' evidence counts in; the words around the numbers decide the scope.

    >>> settle_records(Article(id="a", text=""), (), (), ())
    ((), ())
    """
    named = [*(o.subject for o in observations), *(c.organisation for c in congresses)]
    names = Names(named)
    return _congress_records(article, observations, positions, congresses, names), _membership_records(article, observations, names)


@dataclass(slots=True)
class _Group:
    """The statements of one record to be; `first` is where the article first comes to it."""

    key: str
    name: str | None
    scope: str
    term: str | None
    observations: list[Observation] = field(default_factory=list)
    congresses: list[Congress] = field(default_factory=list)
    officers: list[str] = field(default_factory=list)

    @property
    def places(self) -> list[int]:
        return [o.evidence.start for o in self.observations] + [c.evidence.start for c in self.congresses]


# -- congress records -------------------------------------------------------------------------------------------------------


def _congress_records(
    article: Article,
    observations: Sequence[Observation],
    positions: Sequence[Position],
    congresses: Sequence[Congress],
    names: Names,
) -> tuple[CongressRecord, ...]:
    groups: dict[tuple[str, str, str | None], _Group] = {}

    def group(organisation: Organisation | None, scope: str, term: str | None) -> _Group:
        name = organisation.name if organisation else None
        key = names.key(name)
        return groups.setdefault((key, scope, term), _Group(key, names.shown(name), scope, term))

    by_id = {o.id: o for o in observations if o.measure.startswith("congress.")}
    scope_of = scopes(article, observations, names)
    for o in by_id.values():
        group(o.subject, scope_of[o.id], o.term or root(o, by_id).term).observations.append(o)
    for c in congresses:
        if c.term is not None:
            group(c.organisation, "own", c.term).congresses.append(c)
    for c in congresses:
        if c.term is None:
            key = names.key(c.organisation.name if c.organisation else None)
            same = [g for g in groups.values() if g.key == key and g.scope == "own" and g.term is not None and _one_congress(c, g)]
            (same[0] if len(same) == 1 else group(c.organisation, "own", None)).congresses.append(c)
    _seat_officers(positions, [g for g in groups.values() if g.scope == "own"], names)
    ordered = sorted(groups.values(), key=lambda g: (min(g.places), g.key, g.scope, g.term or ""))
    return tuple(_congress_record(article.id, g) for g in ordered)


def _one_congress(c: Congress, group: _Group) -> bool:
    """Whether a congress that is named without its term surely is the one of `group`."""
    ordinals = {k.ordinal for k in group.congresses if k.ordinal}
    if c.ordinal and ordinals:
        return c.ordinal in ordinals
    if c.start and any(k.start for k in group.congresses):
        return any(k.start and (k.start.startswith(c.start) or c.start.startswith(k.start)) for k in group.congresses)
    year = int(c.start[:4]) if c.start else None
    first, last = (int(y) for y in (group.term or "0-0").split("-"))
    return c.status in {k.status for k in group.congresses} and (year is None or first - 1 <= year <= last) and not c.ordinal


def _seat_officers(positions: Sequence[Position], own: Sequence[_Group], names: Names) -> None:
    """Add each elected position to the congress that it was elected at, where there is no doubt about the organisation."""
    places = {id(g): sorted(g.places) for g in own}
    for p in positions:
        if p.capacity != "elected":
            continue
        said = _officer_key(p.organisation.name if p.organisation else None, names)
        fitting = [g for g in own if said in BARE or g.key == said or (said != NATIONAL and g.key.startswith(said + " "))]
        if not fitting:
            continue
        away = [_away(places[id(g)], p.evidence.start) for g in fitting]
        nearest = fitting[away.index(min(away))]
        # A congress elects the officers of the coming term, also where the last committee is told of in between.
        terms = [g for g in fitting if g.key == nearest.key]
        max(terms, key=lambda g: g.term or "").officers.append(p.id)


def _away(places: Sequence[int], start: int) -> int:
    """How far the nearest of sorted `places` is from `start`."""
    k = bisect_left(places, start)
    return min(abs(start - place) for place in places[max(0, k - 1) : k + 1])


def _officer_key(name: str | None, names: Names) -> str:
    """The key of a post's organisation without its boards: «UBKT Huyện ủy» → that of «Huyện ủy»."""
    key = names.key(name)
    for board in BOARDS:
        if key.startswith(board):
            key = organisation_key(key.removeprefix(board))
    return NATIONAL if key in CENTRAL else names.key(key)


def _congress_record(article: str, g: _Group) -> CongressRecord:
    found = sorted(g.observations, key=_place)
    totals = {o.part_of for o in found}
    start, end = _days(g.congresses)
    fields = {name: _figures([o for o in found if o.measure == measure], totals) for measure, name in fields_of("congress").items() if not MEASURE_SHEETS[measure].by_body}
    return CongressRecord(
        id=_record_id(article, "congress", g.key, g.scope, g.term),
        organisation=_identified(g.name, [*(o.subject for o in found), *(c.organisation for c in g.congresses)]),
        scope=g.scope,
        term=g.term,
        ordinal=_agreed(c.ordinal for c in g.congresses),
        start=start,
        end=end,
        status=_agreed((c.status for c in g.congresses), tie="held"),
        elected=_elected(found),
        officers=tuple(g.officers),
        congresses=tuple(c.id for c in g.congresses),
        observations=tuple(o.id for o in found),
        **fields,
    )


def _elected(observations: Sequence[Observation]) -> tuple[Elected, ...]:
    """Who was elected, body by body: totals, parts, changes and plans apart."""
    found = []
    totals = {o.part_of for o in observations}
    for body in BODIES:
        here = [o for o in observations if o.measure == "congress.elected" and o.body == body]
        if not here:
            continue
        sorts: dict[str, list[Observation]] = {"totals": [], "groups": [], "changes": [], "planned": []}
        for o in here:
            sorts[_sort(o)].append(o)
        found.append(Elected(body=body, **{name: _figures(rows, totals) for name, rows in sorts.items()}))
    return tuple(found)


def _sort(o: Observation) -> str:
    if o.status != "actual" or o.form == "of_target":
        return "planned"
    if o.form == "change":
        return "changes"
    return "groups" if o.groups or o.part_of or o.form == "share" else "totals"


def _days(congresses: Sequence[Congress]) -> tuple[str | None, str | None]:
    """First and last day as most statements have them, the precise before the month; nothing where as many say otherwise."""
    said = [(c.start, c.end or c.start) for c in congresses if c.start]
    precise = [s for s in said if not any(t[0] != s[0] and t[0] and s[0] and t[0].startswith(s[0]) for t in said)]
    return _agreed(precise) or (None, None)


def _agreed(values: Iterable[T | None], tie: T | None = None) -> T | None:
    """The value that most statements have; `tie`, and that by default is none, where two have it alike."""
    best = Counter(v for v in values if v is not None).most_common(2)
    if not best:
        return None
    return tie if len(best) == 2 and best[0][1] == best[1][1] else best[0][0]


# -- membership records -----------------------------------------------------------------------------------------------------


def _membership_records(article: Article, observations: Sequence[Observation], names: Names) -> tuple[MembershipRecord, ...]:
    by_id = {o.id: o for o in observations if o.measure.startswith("party.")}
    groups: dict[tuple[str, str | None], list[Observation]] = {}
    for o in by_id.values():
        groups.setdefault((names.key(o.subject.name if o.subject else None), o.time or root(o, by_id).time), []).append(o)
    records = []
    for (key, time), rows in sorted(groups.items(), key=lambda item: (min(map(_place, item[1])), item[0][0], item[0][1] or "")):
        rows.sort(key=_place)
        totals = {o.part_of for o in rows}
        name = next((names.shown(o.subject.name) for o in rows if o.subject), None)
        fields = {name: _figures([o for o in rows if o.measure == measure], totals) for measure, name in fields_of("membership").items()}
        records.append(
            MembershipRecord(
                id=_record_id(article.id, "membership", key, time),
                organisation=_identified(name, [o.subject for o in rows]),
                time=time,
                observations=tuple(o.id for o in rows),
                **fields,
            )
        )
    return tuple(records)


def _identified(name: str | None, organisations: Iterable[Organisation | None]) -> Organisation | None:
    """A record's organisation: its fullest name with the identity that all its statements have."""
    if not name:
        return None
    known = {o.key: o for o in sorted((o for o in organisations if o and o.key), key=lambda o: o.name != name, reverse=True)}
    return next(iter(known.values())).model_copy(update={"name": name}) if len(known) == 1 else Organisation(name=name)


# -- figures ----------------------------------------------------------------------------------------------------------------


def _figures(rows: Sequence[Observation], totals: Set[str | None]) -> tuple[Figure, ...]:
    """Copies of `rows` in their order, a fact that is told again only once: as the statement that has parts, by their `totals`."""

    def rank(o: Observation) -> tuple[bool, bool, bool, int]:
        return o.id not in totals, o.part_of is None, o.time is None, _place(o)

    told: dict[tuple[object, ...], set[tuple[str | None, str | None]]] = {}  # a fact → the totals and times that it is told with
    ids: set[str] = set()
    for o in sorted(rows, key=rank):
        known = told.setdefault((o.body, o.form, o.status, o.qualifier, o.value, o.whole, o.percent, frozenset(o.groups)), set())
        # Two parts of one total are two facts.
        again = any((o.part_of is None or o.part_of != total) and o.time in (None, time) for total, time in known)
        if o.measure not in TOLD_ONCE or not again:
            known.add((o.part_of, o.time))
            ids.add(o.id)
    return tuple(_figure(o) for o in rows if o.id in ids)


def _figure(o: Observation) -> Figure:
    return Figure(
        observation=o.id,
        measure=o.measure,
        body=o.body,
        groups=o.groups,
        form=o.form,
        status=o.status,
        qualifier=o.qualifier,
        value=o.value,
        whole=o.whole,
        percent=o.percent,
        time=o.time,
        part_of=o.part_of,
    )


def _place(o: Observation) -> int:
    return o.evidence.start


def _record_id(article: str, *key: str | None) -> str:
    """«r» and 12 hexadecimal digits from what the record is about, never from what it holds."""
    return "r" + hashlib.sha256("\x1f".join((article, *(part or "" for part in key))).encode("utf-8", "surrogatepass")).hexdigest()[:12]

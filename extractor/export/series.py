"""One figure for each organisation (or province) and period, chosen by the rule of `rivals`, the others beside it.

Nothing is ever summed: a province's figure is the one that is told of the province's own party organisation. Where an organisation began or ended
by a merger or another change, its rows say so: figures of two bodies are never joined to one line.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal, NamedTuple

from extractor import vocabulary as v
from extractor.export.columns import ARTICLE, OBSERVATIONS, Column
from extractor.export.facts import Fact, Facts, Source
from extractor.export.flat import Flat
from extractor.export.labels import Lang, groups, label, plain
from extractor.export.needs import Dropped
from extractor.export.rivals import KINDS, Choice, choose
from extractor.export.run import Run

Time = Literal["year", "month", "term", "period"]
TIMES: Final[tuple[Time, ...]] = ("year", "month", "term", "period")
UNITS: Final = ("organisation", "province")
BY: Final = (*TIMES, *UNITS)


class Cell(NamedTuple):
    """What facts must have in common to be rivals."""

    key: str
    period: str
    measure: str
    body: str | None
    groups: tuple[str, ...]
    scope: str | None
    share: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which series: measure, body and groups (all where None), shares instead of counts, by which period, of provinces alone."""

    measure: str | None = None
    body: str | None = None
    groups: frozenset[str] | None = frozenset()
    time: Time = "year"
    provinces: bool = False
    level: str | None = None
    share: bool = False
    term: str | None = None


def period_of(f: Fact, time: Time) -> str | None:
    """The period of a fact that a series by `time` has it under; None where it has none, or a longer one."""
    if time == "term":
        return f.term
    if not f.start or not f.end:
        return None
    if time == "period":
        return f.start if f.start == f.end else f"{f.start}/{f.end}"
    length = {"year": 4, "month": 7}[time]
    return f.start[:length] if f.start[:length] == f.end[:length] else None


def cells(facts: Facts, wanted: Wanted) -> dict[Cell, list[Fact]]:
    """The facts of each cell; what is left out is counted in `facts.dropped`."""
    found: dict[Cell, list[Fact]] = defaultdict(list)
    for f in facts.facts:
        if (wanted.measure and f.measure != wanted.measure) or (wanted.body and f.body != wanted.body) or (f.form == "share") != wanted.share:
            continue
        if (wanted.groups is not None and wanted.groups != frozenset(f.groups)) or (wanted.level and f.level != wanted.level):
            continue
        if wanted.provinces and not is_province(f):
            facts.dropped["a number of an organisation below or beside a province's own (nothing is summed)"] += 1
            continue
        period = period_of(f, wanted.time)
        if period is None:
            facts.dropped[f"a number without a {wanted.time}, or of a longer time"] += 1
            continue
        found[Cell(f.key, period, f.measure, f.body, f.groups, f.scope, f.form == "share")].append(f)
    return found


def is_province(f: Fact) -> bool:
    """Whether a fact is told of a whole province's party organisation, not of a board or a bloc of it."""
    return f.level == "province" and f.key.startswith("db:") and "@" not in f.key


COLUMNS: Final = (
    Column("period", "code", "Period", "Thời kỳ", "Year, month, term or period"),
    *(c for c in OBSERVATIONS.columns if c.name in ("organisation", "organisation_key", "level", "province")),
    *(c for c in OBSERVATIONS.columns if c.name in ("measure", "measure_label", "body", "body_label", "groups", "groups_label")),
    Column("scope", "code", "Scope", "Phạm vi", "Of a congress number: its own congress, or those of the organisations under it", v.SCOPES),
    *(c for c in OBSERVATIONS.columns if c.name in ("status", "qualifier", "value", "whole", "time_start", "time_end")),
    Column("sources", "integer", "Sources", "Số nguồn", "Articles that say this value, reprints counted once"),
    Column("articles", "integer", "Articles", "Số bài", "Articles that say any value of it, reprints counted once"),
    Column("rivals", "text", "Rivals", "Số liệu khác", "The other values: value, kind of difference, publisher and date; best first"),
    Column("rival_kinds", "code", "Kinds of rivals", "Loại khác biệt", "Kinds of difference, with «;» between them", KINDS, many=True),
    Column("contradiction", "boolean", "Contradiction", "Mâu thuẫn", "Whether a rival cannot be right together with it"),
    Column("began", "text", "Began", "Ra đời", "The change by which the organisation began: day, act, what it came of"),
    Column("ended", "text", "Ended", "Kết thúc", "The change by which it ended: day, act, what came of it"),
    *(c for c in OBSERVATIONS.columns if c.name in ("quote", "citation")),
    Column("statement", "text", "Statement", "Mã", "Id of the statement that was taken"), ARTICLE,
)
"""Columns of a series in every table format."""


class Series:
    """A series, in the order of organisation and period."""

    def __init__(self, run: Run, wanted: Wanted, lang: Lang = "en") -> None:
        self.dropped = Dropped()
        self.lang: Lang = lang
        self.facts = Facts(run.rows(), self.dropped, frozenset((wanted.measure,)) if wanted.measure else None)
        self.choices = choices(self.facts, wanted)
        taken = {(self.facts.sources[c.fact.source].ident, c.fact.statement) for _, c in self.choices}
        self.said = said_of(run, taken, lang)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The rows, cells in the order of `COLUMNS`."""
        sources = self.facts.sources
        for cell, choice in self.choices:
            f = choice.fact
            source = sources[f.source]
            quote, citation = self.said.get((source.ident, f.statement), (None, None))
            began, ended = breaks(f.key)
            everyone = [*choice.same, *(r for r, _ in choice.rivals)]
            yield (
                cell.period, f.name, f.key, f.level, f.province, f.measure, label(v.MEASURES, f.measure, self.lang), f.body, label(v.BODIES, f.body, self.lang) or None,
                ";".join(f.groups) or None, groups(f.groups, self.lang) or None, f.scope, f.status, f.qualifier, f.value, f.whole, f.start, f.end,
                len({sources[s.source].root for s in choice.same}), len({sources[s.source].root for s in everyone}),
                "; ".join(told(r, kind, sources, self.lang) for r, kind in choice.rivals) or None, ";".join(dict.fromkeys(kind for _, kind in choice.rivals)) or None,
                choice.flagged, began, ended, quote, citation, f.statement, source.ident,
            )


def told(f: Fact, kind: str, sources: Sequence[Source], lang: Lang) -> str:
    """A rival in a few words: «276 (of another date: Báo Nghệ An, 2020-07-13)»."""
    source = sources[f.source]
    where = ", ".join(filter(None, (source.publisher or source.path, f"{f.start}/{f.end}" if kind == "other_date" and f.start and f.end else source.published)))
    return f"{plain(f.value, lang)} ({label(KINDS, kind, lang)}{': ' + where if where else ''})"


def choices(facts: Facts, wanted: Wanted) -> list[tuple[Cell, Choice]]:
    """Each cell with the fact that is taken, by organisation and period. A cell that holds only plans has a plan."""
    names = Counter((f.key, f.name) for f in facts.facts)
    best: dict[str, str] = {}
    for (key, name), _ in sorted(names.items(), key=lambda item: (_bare(item[0][1]), -item[1], -len(item[0][1]), item[0][1])):
        best.setdefault(key, name)
    found = []
    for cell, listed in cells(facts, wanted).items():
        choice = choose(listed, facts.sources)
        found.append((cell, choice._replace(fact=choice.fact._replace(name=best[cell.key]))))
    return sorted(found, key=lambda item: (item[1].fact.province or "", best[item[0].key], tuple(x or "" for x in item[0][:4]), item[0].groups, item[0].scope or ""))


def _bare(name: str) -> bool:
    """Whether a name is a kind alone («Đảng bộ tỉnh»), which tells nobody whose the figures are."""
    return sum(word[:1].isupper() for word in name.split()) < 2


def said_of(run: Run, wanted: Iterable[tuple[str, str]], lang: Lang) -> Mapping[tuple[str, str], tuple[str, str]]:
    """(article, statement) → its sentence and citation, from a second pass over the run."""
    from extractor.export.flat import LANGUAGE, citation

    listed = set(wanted)
    articles = {article for article, _ in listed}
    found = {}
    for row in run.rows():
        if row["article"]["id"] in articles:
            flat = Flat(row, lang)
            for o in row.get("observations", ()):
                at = (row["article"]["id"], o["id"])
                if at in listed:
                    found[at] = (flat.quotes.around(o["evidence"]["start"], o["evidence"]["end"]), citation(row["article"], LANGUAGE[lang]))
    return found


@cache
def breaks(key: str) -> tuple[str | None, str | None]:
    """How an organisation began and how it ended, as far as its administrative unit's changes tell: day, kind, units, act."""
    began, ended = _changes()
    head, _, unit = key.partition(":")
    unit = unit.rpartition("@")[2]
    return began.get(unit), ended.get(unit)


@cache
def _changes() -> tuple[dict[str, str], dict[str, str]]:
    from extractor.context.identity.gazetteer import gazetteer

    places = gazetteer()

    def names(keys: Sequence[str]) -> str:
        return " + ".join(places.units[places.by_key[k]].name for k in keys)

    began, ended = {}, {}
    for change in places.changes:
        told = f"{change.date} {change.kind}: {names(change.before)} → {names(change.after) or '–'} ({change.act})"
        began.update(dict.fromkeys((k for k in change.after if k not in change.before), told))
        ended.update(dict.fromkeys((k for k in change.before if k not in change.after), told))
    return began, ended

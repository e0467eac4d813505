"""The wide table: a row for each organisation, term and body, with what all articles of the run say of who was elected."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

from extractor import vocabulary as v
from extractor.export.columns import OBSERVATIONS, Column
from extractor.export.facts import Fact, Facts
from extractor.export.labels import Lang, label
from extractor.export.needs import Dropped
from extractor.export.rivals import Choice
from extractor.export.run import Run
from extractor.export.series import COLUMNS as SERIES
from extractor.export.series import Cell, Wanted, breaks, choices, said_of, told

GROUPS: Final = ("reelected", "first_time", "women", "young", "ethnic_minority", "degree")
MEASURES: Final = frozenset(("congress.elected", "congress.average_age", "congress.vote_share"))


def _number(name: str, title: str, title_vi: str, description: str) -> Column:
    return Column(name, "number", title, title_vi, description)


COLUMNS: Final = (
    *(c for c in OBSERVATIONS.columns if c.name in ("organisation", "organisation_key", "level", "province")),
    Column("term", "code", "Term", "Nhiệm kỳ", "The term of office"),
    *(c for c in OBSERVATIONS.columns if c.name in ("body", "body_label", "manner")),
    *(c for c in SERIES if c.name == "scope"),
    _number("total", "Total", "Tổng số", "People elected (or appointed), the result"),
    _number("planned", "Planned", "Dự kiến", "How many were to be elected, where that is told"),
    *(_number(g, *v.GROUPS[g], f"Of them: {v.GROUPS[g][0]}") for g in GROUPS),
    _number("average_age", "Mean age", "Tuổi bình quân", "Mean age in years; in the committee's row"),
    Column("secretary", "text", "Secretary", "Bí thư", "Who was elected secretary; in the row of its own committee; empty where two names rival"),
    _number("vote_share_lowest", "Lowest vote share", "Tỷ lệ phiếu thấp nhất", "Percent of the votes that the last of those elected got; in the committee's row"),
    _number("vote_share_highest", "Highest vote share", "Tỷ lệ phiếu cao nhất", "Percent of the votes that the first of those elected got; in the committee's row"),
    Column("sources", "integer", "Sources", "Số nguồn", "Articles that say anything in this row, reprints counted once"),
    *(c for c in SERIES if c.name in ("contradiction", "rivals", "ended")),
    Column("citation", "text", "Citation", "Nguồn trích", "Ready citation of the article that the total is from, or the row's first number"),
)


def wide(run: Run, lang: Lang, dropped: Dropped) -> Iterator[tuple[Any, ...]]:
    """The rows, cells in the order of `COLUMNS`; `rivals` are those of the total. What is left out is counted in `dropped`."""
    facts = Facts(run.rows(), dropped, MEASURES)
    made: dict[tuple[str, str, str | None, str | None], dict[str, Choice]] = defaultdict(dict)
    for share in (False, True):
        for cell, choice in choices(facts, Wanted(groups=None, time="term", share=share)):
            _place(made, cell, choice)
    taken = {key: _first(row) for key, row in made.items() if key[2] and row}
    said = said_of(run, {(facts.sources[f.source].ident, f.statement) for f in taken.values()}, lang)
    for (key, term, body, scope), row in made.items():
        if body is None or not row:
            continue
        f = taken[key, term, body, scope]
        own = made.get((key, term, None, scope), {}) if body == "committee" else {}
        total = row.get("total")
        roots = {facts.sources[s.source].root for c in (*row.values(), *own.values()) for s in (*c.same, *(r for r, _ in c.rivals))}
        _, ended = breaks(key)
        yield (
            f.name, key, f.level, f.province, term, body, label(v.BODIES, body, lang), total.fact.manner if total else None, scope,
            _value(row, "total"), _value(row, "planned"), *(_value(row, g) for g in GROUPS), _value(own, "congress.average_age"),
            (facts.secretaries.get((key, term)) or None) if body == "committee" and scope != "subordinate" else None, _value(own, "lowest"), _value(own, "highest"),
            len(roots), "; ".join(told(r, kind, facts.sources, lang) for r, kind in total.rivals) or None if total else None,
            any(c.flagged for c in (*row.values(), *own.values())), ended, said.get((facts.sources[f.source].ident, f.statement), (None, None))[1],
        )


def _place(made: dict[tuple[str, str, str | None, str | None], dict[str, Choice]], cell: Cell, choice: Choice) -> None:
    """Put a choice where the wide table has it, if it has a place for it."""
    row = made[cell.key, cell.period, cell.body, cell.scope]
    if cell.measure != "congress.elected":
        if cell.measure == "congress.vote_share" and len(cell.groups) == 1 and cell.share:
            row[cell.groups[0]] = choice
        elif cell.measure == "congress.average_age" and not cell.groups:
            row[cell.measure] = choice
        return
    if cell.share:
        return
    if not cell.groups:
        if choice.fact.status == "actual":
            row["total"] = choice
            planned = [r for r, kind in choice.rivals if kind == "planned_against_actual"]
            if planned:
                row["planned"] = Choice(planned[0], [], [])
        else:
            row["planned"] = choice
    elif len(cell.groups) == 1 and cell.groups[0] in GROUPS and choice.fact.status == "actual":
        row[cell.groups[0]] = choice


def _first(row: dict[str, Choice]) -> Fact:
    return (row.get("total") or next(iter(row.values()))).fact


def _value(row: dict[str, Choice], name: str) -> float | None:
    return row[name].fact.value if name in row else None

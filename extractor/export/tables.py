"""Records as tables for people: titles, plain labels, numbers as the language writes them. Nothing is printed here."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor import vocabulary as v
from extractor.export.labels import Lang, amount, groups, label, status, sum_of, title, when, word
from extractor.model import Check, CongressRecord, Elected, Figure, MembershipRecord, Observation, Organisation, Record

SIGNS = {"agrees": "✓", "disagrees": "✗", "cannot_tell": "?"}
STYLES = {"agrees": "green", "disagrees": "bold red", "cannot_tell": "yellow"}
# Control characters would reach the terminal as commands.
UNSAFE = {code: "\ufffd" for code in (*range(0x20), *range(0x7f, 0xa0)) if chr(code) not in "\t\n"}


def safe(text: str | None) -> str:
    """Text of an article without control characters, of the same length."""
    return (text or "").translate(UNSAFE)


def summary(record: Record, lang: Lang) -> RenderableType:
    """One article in short: title, date, disagreeing checks, the records as tables, counts of the rest."""
    parts: list[RenderableType] = [*_head(record, lang)]
    parts += [finding(c, lang) for c in record.checks if c.outcome == "disagrees"]
    parts += [_congress(c, record, lang) for c in record.congress_records]
    parts += [_membership(m, lang) for m in record.membership_records]
    records: tuple[CongressRecord | MembershipRecord, ...] = (*record.congress_records, *record.membership_records)
    shown = {oid for r in records for oid in r.observations}
    rest = [o for o in record.observations if o.id not in shown]
    if rest:
        parts.append(_table(word("other_statements", lang), [("", [figure_of(o) for o in rest])], lang))
    if not (record.observations or record.positions or record.congresses or record.documents):
        parts.append(Text(word("nothing", lang), "italic"))
    parts += [Text(), *_counts(record, lang)]
    return Group(*parts)


def _head(record: Record, lang: Lang) -> Iterator[RenderableType]:
    article = record.article
    heading = article.title or article.text.strip().partition("\n")[0][:120]
    yield Text(safe(heading) or word("untitled", lang), "bold")
    said = " · ".join(filter(None, (when(article.published, lang) or word("unknown", lang), article.byline, article.publisher)))
    yield Text(f"{word('published', lang)}: {safe(said)}", "dim")
    yield Text(safe(" · ".join(filter(None, (article.id, article.url or article.path)))), "dim")


def _counts(record: Record, lang: Lang) -> Iterator[RenderableType]:
    kinds = ("observations", "positions", "congresses", "documents")
    yield Text(" · ".join(f"{word(kind, lang)}: {len(getattr(record, kind))}" for kind in kinds), "dim")
    if record.checks:
        outcomes = Counter(c.outcome for c in record.checks)
        counts = " · ".join(f"{label(v.OUTCOMES, o, lang)} {outcomes[o]}" for o in v.OUTCOMES if outcomes[o])
        yield Text(f"{word('checks', lang)}: {counts}", "dim")
    if record.numbers:
        seen = Counter(n.kind for n in record.numbers)
        counts = " · ".join(f"{label(v.NUMBER_KINDS, k, lang)} {seen[k]}" for k in v.NUMBER_KINDS if seen[k])
        yield Text(f"{word('unread', lang)}: {counts}", "dim")


def finding(check: Check, lang: Lang) -> Text:
    """A check's outcome and its sum, spelled out."""
    return Text(f"{SIGNS[check.outcome]} {label(v.CHECKS, check.check, lang)}: {safe(sum_of(check.message, lang))}", STYLES[check.outcome])


def _name(organisation: Organisation | None, lang: Lang) -> str:
    return safe(organisation.name) if organisation else f"({word('unknown', lang)})"


def _congress(c: CongressRecord, record: Record, lang: Lang) -> RenderableType:
    facts = [label(v.SCOPES, c.scope, lang)]
    if c.ordinal:
        facts.append(f"{word('congress_no', lang)} {c.ordinal}")
    if c.term:
        facts.append(f"{word('term', lang)} {c.term}")
    time = c.start if c.end in (None, c.start) else f"{c.start}/{c.end}"
    if time:
        facts.append(when(time, lang))
    facts.append(label(v.CONGRESS_STATUSES, c.status, lang))
    sections: list[tuple[str, Sequence[Figure]]] = []
    for measure, name in v.fields_of("congress").items():
        if v.MEASURE_SHEETS[measure].by_body:
            sections += [(_body(e, name, lang), [*e.totals, *e.groups, *e.changes, *e.planned]) for e in getattr(c, name)]
        else:
            sections.append((title(CongressRecord, name, lang), getattr(c, name)))
    heading = f"{word('congress_record', lang)}: {_name(c.organisation, lang)} ({', '.join(filter(None, facts))})"
    people = {p.id: p for p in record.positions}
    officers = [people[i] for i in c.officers if i in people]
    parts: list[RenderableType] = [_table(heading, sections, lang, time)]
    if officers:
        lines = "\n".join(f"• {safe(p.person)}: {safe(p.post)}" for p in officers)
        parts.append(Padding(Text(f"{word('officers', lang)}:\n{lines}"), (0, 0, 0, 2)))
    return Group(*parts)


def _body(elected: Elected, field: str, lang: Lang) -> str:
    return f"{title(CongressRecord, field, lang)}: {label(v.BODIES, elected.body, lang)}"


def _membership(m: MembershipRecord, lang: Lang) -> RenderableType:
    heading = f"{word('membership_record', lang)}: {_name(m.organisation, lang)}" + (f" ({when(m.time, lang)})" if m.time else "")
    return _table(heading, [(title(MembershipRecord, name, lang), getattr(m, name)) for name in v.fields_of("membership").values()], lang, m.time)


def figure_of(o: Observation) -> Figure:
    """An observation that stands in no record, as the figure it would be there."""
    return Figure(observation=o.id, **{name: getattr(o, name) for name in Figure.model_fields if name != "observation"})


def _table(heading: str, sections: Sequence[tuple[str, Sequence[Figure]]], lang: Lang, time: str | None = None) -> RenderableType:
    """A heading and a row for each figure, parts indented under their total; `time` is the one that the heading says."""
    title_line = Text(f"\n{heading}", "bold cyan")
    figures = [f for _, rows in sections for f in rows]
    if not figures:
        return title_line
    timed, noted = any(f.time not in (None, time) for f in figures), any(f.status != "actual" for f in figures)
    shared = any(share for _, rows in sections for *_, share in laid_out(rows))
    table = Table(pad_edge=False, show_edge=False)
    table.add_column(word("item", lang))
    table.add_column(word("number", lang), justify="right")
    for wanted, name, justify in ((shared, "share", "right"), (timed, "as_of", "left"), (noted, "note", "left")):
        if wanted:
            table.add_column(word(name, lang), justify="right" if justify == "right" else "left")
    for name, rows in sections:
        for depth, figure, parent, share in laid_out(rows):
            cells = ["  " * depth + item(name, figure, parent, lang), amount(figure, lang)]
            cells += [amount(share, lang) if share else ""] * shared
            cells += [when(figure.time, lang) if figure.time != time else ""] * timed
            cells += [status(figure.status, figure.measure, lang)] * noted
            table.add_row(*(Text(cell) for cell in cells))
    return Group(title_line, table)


def item(section: str, figure: Figure, parent: Figure | None, lang: Lang) -> str:
    """What a figure's line says it counts, under its `section` and its total."""
    own = [g for g in figure.groups if parent is None or g not in parent.groups]
    name = "" if own and parent and parent.measure == figure.measure else section or label(v.MEASURES, figure.measure, lang)
    what = " - ".join(filter(None, (name, groups(own, lang))))
    return f"{what} ({label(v.FORMS, figure.form, lang)})" if figure.form in ("change", "of_target") else what


def laid_out(figures: Sequence[Figure]) -> Iterator[tuple[int, Figure, Figure | None, Figure | None]]:
    """(depth, figure, its total, its share): totals in their order, each with its parts under it, a share beside its number."""
    share_of: dict[str, Figure] = {}
    for f in figures:
        if f.form == "share":
            hosts = [g for g in figures if g.form in ("count", "ratio") and (g.measure, g.groups, g.status) == (f.measure, f.groups, f.status)
                     and f.part_of in (g.part_of, g.observation) and f.part_of is not None and g.observation not in share_of]
            if len(hosts) == 1:
                share_of[hosts[0].observation] = f
    beside = {f.observation for f in share_of.values()}
    listed = {f.observation: f for f in figures}
    parts: dict[str | None, list[Figure]] = {}
    for f in figures:
        if f.observation not in beside:
            parts.setdefault(f.part_of if f.part_of in listed else None, []).append(f)
    seen: set[str] = set()

    def walk(total: str | None, depth: int) -> Iterator[tuple[int, Figure, Figure | None, Figure | None]]:
        for f in parts.get(total, ()):
            if f.observation not in seen:
                seen.add(f.observation)
                yield depth, f, listed.get(total or ""), share_of.get(f.observation)
                yield from walk(f.observation, depth + 1)

    yield from walk(None, 0)

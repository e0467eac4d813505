"""One article in full: every statement in a numbered table, and the text with the numbers at its evidence."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor import vocabulary as v
from extractor.export.labels import Lang, amount, groups, label, status, title, when, word
from extractor.export.tables import finding, safe, summary
from extractor.model import Congress, Document, Evidence, Observation, Organisation, Part, Position, Record

Statement = Observation | Position | Congress | Document
EVIDENCE_STYLES: Final = {"": "bold black on green", "P": "bold black on cyan", "C": "bold black on yellow", "D": "bold black on magenta"}
"""Letter of a statement's number → its style in the text: an observation has none, P a position, C a congress, D a document."""


def detail(record: Record, lang: Lang) -> RenderableType:
    """The summary of one article, all its statements, all checks, and its text with the evidence marked."""
    parts = [summary(record, lang), *_statements(record, lang)]
    if record.checks:
        parts.append(Text(f"\n{word('checks', lang)}", "bold cyan"))
        order = ("disagrees", "cannot_tell", "agrees")
        parts += [finding(check, lang) for check in sorted(record.checks, key=lambda c: order.index(c.outcome))]
    parts += [Text(f"\n{word('text', lang)}", "bold cyan"), marked(record)]
    return Group(*parts)


def numbered(record: Record) -> Iterator[tuple[str, Evidence]]:
    """The number of each statement in this view («3», «P1»), with its evidence."""
    kinds: tuple[tuple[str, Sequence[Statement]], ...] = (
        ("", record.observations), ("P", record.positions), ("C", record.congresses), ("D", record.documents))
    for letter, rows in kinds:
        for n, row in enumerate(rows, 1):
            yield f"{letter}{n}", row.evidence


def marked(record: Record) -> Text:
    """The article's text, evidence in colour and followed by the number of its statement in brackets, furniture dim."""
    text = Text(safe(record.article.text))
    for block in record.article.blocks:
        if block.kind == "furniture":
            text.stylize("dim", block.start, block.end)
    spans = sorted((e.end, e.start, number) for number, e in numbered(record))
    for end, start, number in spans:
        text.stylize(EVIDENCE_STYLES[number.rstrip("0123456789")], start, end)
    made, place = Text(), 0
    for end, _, number in spans:
        made.append_text(text[place:end])
        made.append(f"[{number}]", "dim")
        place = end
    return made.append_text(text[place:])


def _statements(record: Record, lang: Lang) -> Iterator[RenderableType]:
    if record.observations:
        rows = [[label(v.MEASURES, o.measure, lang) + (f": {label(v.BODIES, o.body, lang)}" if o.body else ""), groups(o.groups, lang),
                 amount(o, lang), _status(o, lang), _name(o.subject), o.term or "", when(o.time, lang)] for o in record.observations]
        names = [title(Observation, n, lang) for n in ("measure", "groups", "value", "status", "subject", "term", "time")]
        yield _table("observations", "", names, rows, record.observations, lang)
    if record.positions:
        rows = [[p.person, p.post, label(v.POST_CODES, p.post_code, lang), _name(p.organisation), label(v.CAPACITIES, p.capacity, lang)]
                for p in record.positions]
        yield _table("positions", "P", _titles(Position, ("person", "post", "post_code", "organisation", "capacity"), lang), rows, record.positions, lang)
    if record.congresses:
        rows = [[_name(c.organisation), str(c.ordinal or ""), c.term or "", label(v.CONGRESS_KINDS, c.kind, lang), when(c.start, lang),
                 when(c.end, lang), label(v.CONGRESS_STATUSES, c.status, lang)] for c in record.congresses]
        yield _table("congresses", "C", _titles(Congress, ("organisation", "ordinal", "term", "kind", "start", "end", "status"), lang), rows, record.congresses, lang)
    if record.documents:
        rows = [[d.kind or "", d.number or "", when(d.date, lang), d.issuer or ""] for d in record.documents]
        yield _table("documents", "D", _titles(Document, ("kind", "number", "date", "issuer"), lang), rows, record.documents, lang)


def _titles(part: type[Part], fields: tuple[str, ...], lang: Lang) -> list[str]:
    return [title(part, name, lang) for name in fields]


def _name(organisation: Organisation | None) -> str:
    return organisation.name if organisation else ""


def _status(o: Observation, lang: Lang) -> str:
    return " ".join(filter(None, (label(v.FORMS, o.form, lang) if o.form in ("change", "of_target") else "",
                                  status(o.status, o.measure, lang))))


def _table(
    name: str, letter: str, titles: list[str], rows: list[list[str]], statements: Sequence[Statement], lang: Lang,
) -> RenderableType:
    """A table of statements with their ids; what all rows have in common stands in its title, what no row says nowhere."""
    values = [{row[i] for row in rows} for i in range(len(titles))]
    common = [f"{titles[i]}: {safe(rows[0][i])}" for i in range(1, len(titles)) if len(rows) > 1 and len(values[i]) == 1 and rows[0][i]]
    used = [i for i in range(len(titles)) if i == 0 or len(values[i]) > 1 or (len(rows) == 1 and rows[0][i])]
    heading = word(name, lang) + (f" ({'; '.join(common)})" if common else "")
    table = Table(pad_edge=False, show_edge=False)
    table.add_column("#", justify="right", no_wrap=True)
    for i in used:
        table.add_column(titles[i])
    table.add_column(title(Observation, "id", lang), no_wrap=True, style="dim")
    for n, (row, statement) in enumerate(zip(rows, statements, strict=True), 1):
        table.add_row(f"{letter}{n}", *(Text(safe(row[i])) for i in used), Text(safe(statement.id)))
    return Group(Text(f"\n{heading}", "bold cyan"), table)

"""A record in a notebook: its statements as tables, and its text with the evidence marked."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from extractor import vocabulary as v
from extractor.export.labels import Lang, amount, groups, label, title, when, word
from extractor.export.marked import numbered
from extractor.model import Congress, Document, Evidence, Observation, Organisation, Position, Record

COLOURS: Final = {"": "#c8f0c8", "P": "#c8ecf4", "C": "#fbeeb0", "D": "#f2d0f2"}
"""Letter of a statement's number → the colour of its evidence: numbers, people, congresses, documents."""
CELL: Final = "padding:.15em .7em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top"


def repr_html(record: Record, lang: Lang = "en") -> str:
    """The record as HTML, without script: what Jupyter shows of it.

    >>> from extractor import extract
    >>> "<mark" in repr_html(extract(text="Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành."))
    True
    """
    article = record.article
    head = article.title or article.text.strip().partition("\n")[0][:120]
    said = " · ".join(filter(None, (when(article.published, lang), article.byline, article.publisher, article.url or article.path)))
    return (f"<div><b>{escape(head)}</b><br><small>{escape(said)}</small>{''.join(_tables(record, lang))}"
            f'<details open><summary>{escape(word("text", lang))}</summary><div style="white-space:pre-wrap;max-width:50em">{_text(record)}</div></details></div>')


def _tables(record: Record, lang: Lang) -> Iterator[str]:
    if record.observations:
        heads = [title(Observation, n, lang) for n in ("measure", "groups", "value", "status", "subject", "term", "time")]
        rows = [[label(v.MEASURES, o.measure, lang) + (f": {label(v.BODIES, o.body, lang)}" if o.body else ""), groups(o.groups, lang), amount(o, lang),
                 label(v.STATUSES, o.status, lang), _name(o.subject), o.term or "", when(o.time, lang)] for o in record.observations]
        yield _table(word("observations", lang), "", heads, rows)
    if record.positions:
        heads = [title(Position, n, lang) for n in ("person", "post", "organisation", "capacity")]
        yield _table(word("positions", lang), "P", heads, [[p.person, p.post, _name(p.organisation), label(v.CAPACITIES, p.capacity, lang)] for p in record.positions])
    if record.congresses:
        heads = [title(Congress, n, lang) for n in ("organisation", "ordinal", "term", "start", "end", "status")]
        yield _table(word("congresses", lang), "C", heads, [[_name(c.organisation), str(c.ordinal or ""), c.term or "", when(c.start, lang), when(c.end, lang),
                                                             label(v.CONGRESS_STATUSES, c.status, lang)] for c in record.congresses])
    if record.documents:
        heads = [title(Document, n, lang) for n in ("kind", "number", "date", "issuer")]
        yield _table(word("documents", lang), "D", heads, [[d.kind or "", d.number or "", when(d.date, lang), d.issuer or ""] for d in record.documents])


def _name(organisation: Organisation | None) -> str:
    return organisation.name if organisation else ""


def _table(heading: str, letter: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    top = "".join(f'<th style="{CELL}">{escape(h)}</th>' for h in ("#", *heads))
    body = "".join("<tr>" + "".join(f'<td style="{CELL}">{escape(c)}</td>' for c in (f"{letter}{n}", *row)) + "</tr>" for n, row in enumerate(rows, 1))
    return f'<table style="border-collapse:collapse"><caption style="text-align:left">{escape(heading)}</caption><tr>{top}</tr>{body}</table>'


def _text(record: Record) -> str:
    """The text, each stretch of evidence marked once with the numbers of all statements that it is evidence of."""
    spans: dict[tuple[int, int], list[str]] = {}
    for number, evidence in numbered(record):
        spans.setdefault(_span(evidence), []).append(number)
    text, made, place = record.article.text, [], 0
    for (start, end), numbers in sorted(spans.items()):
        if start < place:  # within another one's evidence: its number stands behind that
            made.append(f"<sup>{','.join(numbers)}</sup>")
            continue
        colour = COLOURS[numbers[0].rstrip("0123456789")]
        made.append(f'{escape(text[place:start])}<mark style="background:{colour}">{escape(text[start:end])}</mark><sup>{",".join(numbers)}</sup>')
        place = end
    return "".join(made) + escape(text[place:])


def _span(evidence: Evidence) -> tuple[int, int]:
    return evidence.start, evidence.end

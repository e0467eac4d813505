"""The codebook: every table, column and code in words, generated from the declarations, as Markdown and as HTML."""

from collections.abc import Iterator
from html import escape
from typing import Final

from extractor.export.columns import TABLES, Column, Table
from extractor.export.labels import Lang
from extractor.schema import CODES

KINDS: Final = {"code": ("code", "mã"), "text": ("text", "văn bản"), "integer": ("whole number", "số nguyên"), "number": ("number", "số"),
                "boolean": ("yes or no", "có hoặc không"), "date": ("day (ISO 8601)", "ngày (ISO 8601)")}
HEADS: Final = {"column": ("column", "cột"), "kind": ("kind", "kiểu"), "title": ("title", "tên"), "about": ("what it holds", "nội dung"),
                "code": ("code", "mã"), "codes": ("Codes", "Các mã")}
STYLE: Final = ("body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}"
                "th,td{border-bottom:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top}code{background:#f3f3f3}")

Block = tuple[str, list[list[str]]]
"""A heading with a table, its first row on top."""


def blocks(lang: Lang) -> Iterator[tuple[str, str, list[list[str]]]]:
    """(heading, words under it, table) of each part of the codebook."""
    said = lang == "vi"
    head = [HEADS[h][said] for h in ("column", "kind", "title", "about")]
    for table in TABLES.values():
        rows = [[c.name, KINDS[c.kind][said], c.heading(lang), _about(c)] for c in table.columns]
        yield f"{table.name}: {_title(table, lang)}", table.description, [head, *rows]
    for name, (labels, about) in CODES.items():
        yield f"{HEADS['codes'][said]}: {name}", about, [[HEADS["code"][said], "English", "Tiếng Việt"], *([code, *both] for code, both in labels.items())]


def _title(table: Table, lang: Lang) -> str:
    return table.title_vi if lang == "vi" else table.title


def _about(column: Column) -> str:
    if column.labels is None:
        return column.description
    name = next((name for name, (labels, _) in CODES.items() if labels is column.labels), None)
    return column.description + (f" ({name})" if name else "")


def markdown(title: str, lang: Lang) -> str:
    """The codebook in Markdown."""
    parts = [f"# {title}"]
    for heading, about, (head, *rows) in blocks(lang):
        lines = [" | ".join(head), "|".join("---" for _ in head), *(" | ".join(_cell(c) for c in row) for row in rows)]
        parts.append(f"## {heading}\n\n{about}\n\n" + "\n".join(f"| {line} |" for line in lines))
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def html(title: str, lang: Lang) -> str:
    """The codebook as one page."""
    parts = [f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style><h1>{escape(title)}</h1>']
    for heading, about, (head, *rows) in blocks(lang):
        parts.append(f"<h2>{escape(heading)}</h2><p>{escape(about)}</p><table><tr>{''.join(f'<th>{escape(h)}</th>' for h in head)}</tr>")
        parts += [f"<tr><td><code>{escape(row[0])}</code></td>{''.join(f'<td>{escape(c)}</td>' for c in row[1:])}</tr>" for row in rows]
        parts.append("</table>")
    return "\n".join(parts) + "</html>\n"

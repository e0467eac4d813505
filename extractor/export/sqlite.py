"""A SQLite database: the flat tables, views, full-text search, and beside it the metadata that Datasette shows.

Search is by FTS5 over the words as written and over the same words folded («nghe an dang bo» finds «Đảng bộ tỉnh Nghệ An»).
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from extractor.export.columns import TABLES, Kind, Table
from extractor.export.flat import Flat
from extractor.export.formats import Job
from extractor.export.jsonl import whole_file, whole_path
from extractor.export.labels import Lang
from extractor.schema import CODES
from extractor.text import unmarked

FORMAT: Final = {"folder": False, "about": "a database with views and full-text search; Datasette shows it"}

TYPES: Final[dict[Kind, str]] = {"code": "TEXT", "text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
SEARCHED: Final = {"observations": ("quote", "organisation", "title_of_article"), "positions": ("person", "post", "organisation"), "texts": ("title", "text")}
"""Table → columns whose words are searched."""
INDEXED: Final = {"observations": ("article", "organisation_key", "measure", "province", "time_start"), "positions": ("article", "person", "organisation_key"),
                  "congresses": ("article", "organisation_key"), "documents": ("article", "number"), "checks": ("article", "statement"), "articles": ("published",)}
VIEWS: Final = {
    "facts": ("Numbers in short: what, whose, when, and the sentence",
              "SELECT measure_label, body_label, groups_label, value, whole, percent, form_label, status_label, organisation, organisation_key, province, term, time, "
              "quote, citation, address, statement, article FROM observations"),
    "congress_results": ("Who was elected to what: results, not plans",
                         "SELECT organisation, organisation_key, province, term, body_label, manner_label, groups_label, value, percent, quote, citation, statement, article "
                         "FROM observations WHERE measure = 'congress.elected' AND status = 'actual'"),
    "disagreements": ("Numbers that do not fit the article's other numbers",
                      "SELECT checks_disagree, disagreement, organisation, measure_label, value, quote, citation, statement, article FROM observations "
                      "WHERE checks_disagree IS NOT NULL"),
    "coverage": ("Articles and statements by publisher and year of publication",
                 "SELECT publisher, substr(published, 1, 4) AS year, count(*) AS articles, sum(observations) AS numbers, sum(positions) AS positions "
                 "FROM articles GROUP BY publisher, year"),
}


def folded(text: str | None) -> str | None:
    """Words without case, tones and marks, «đ» as «d»: what somebody types who has no Vietnamese keyboard.

    >>> folded("Đảng bộ tỉnh Nghệ An")
    'dang bo tinh nghe an'
    """
    return None if text is None else unmarked(text)


def write(job: Job) -> int:
    """Write the database, and beside it NAME.metadata.json for Datasette; how many rows its tables have."""
    with whole_path(job.output) as path:
        path.unlink()
        with closing(sqlite3.connect(path, isolation_level=None)) as base:
            base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
            _create(base)
            base.execute("BEGIN")
            count = _fill(base, job)
            base.execute("COMMIT")
            _finish(base)
    metadata = job.output.with_name(f"{job.output.stem}.metadata.json")
    with whole_file(metadata) as file:
        file.write(json.dumps(datasette_metadata(job.output, job.title, job.lang), ensure_ascii=False, indent=2).encode("utf-8") + b"\n")
    job.notes.append(f"look at it: datasette serve {job.output} --metadata {metadata}")
    return count


def _create(base: sqlite3.Connection) -> None:
    for table in TABLES.values():
        columns = [f'"{c.name}" {TYPES[c.kind]}' for c in table.columns] + ['"folded" TEXT'] * (table.name in SEARCHED)
        base.execute(f'CREATE TABLE "{table.name}" ({", ".join(columns)}, PRIMARY KEY ({", ".join(_key(table))}))')
    base.execute('CREATE TABLE "texts" ("article" TEXT PRIMARY KEY, "title" TEXT, "text" TEXT, "folded" TEXT)')
    base.execute('CREATE TABLE "codes" ("list" TEXT, "code" TEXT, "english" TEXT, "vietnamese" TEXT, PRIMARY KEY ("list", "code"))')
    base.executemany("INSERT INTO codes VALUES (?, ?, ?, ?)", [(name, code, en, vi) for name, (labels, _) in CODES.items() for code, (en, vi) in labels.items()])
    for name, (_, select) in VIEWS.items():
        base.execute(f'CREATE VIEW "{name}" AS {select}')
    for name, searched in SEARCHED.items():
        base.execute(f'CREATE VIRTUAL TABLE "{name}_fts" USING fts5({", ".join(searched)}, folded, tokenize = "unicode61 remove_diacritics 0", content = "{name}")')


def _key(table: Table) -> list[str]:
    return list(dict.fromkeys(("article", *table.key)))


def _fill(base: sqlite3.Connection, job: Job) -> int:
    count = 0
    inserts = {t.name: f'INSERT INTO "{t.name}" VALUES ({", ".join("?" * (len(t.columns) + (t.name in SEARCHED)))})' for t in TABLES.values()}
    words = {t.name: [t.names().index(c) for c in SEARCHED[t.name]] for t in TABLES.values() if t.name in SEARCHED}
    for row in job.run.articles(job.dropped):
        flat = Flat(row, job.lang)
        for table in TABLES.values():
            cells = list(table.rows(flat))
            if table.name in words:
                cells = [(*row_cells, folded(" ".join(filter(None, (row_cells[i] for i in words[table.name]))))) for row_cells in cells]
            base.executemany(inserts[table.name], cells)
            count += len(cells)
        article = row["article"]
        base.execute("INSERT INTO texts VALUES (?, ?, ?, ?)", (article["id"], article.get("title"), article["text"], folded(article["text"])))
    return count


def _finish(base: sqlite3.Connection) -> None:
    """The indices, of full text first."""
    base.execute("BEGIN")
    for name in SEARCHED:
        base.execute(f"INSERT INTO \"{name}_fts\" (\"{name}_fts\") VALUES ('rebuild')")
    for name, indexed in INDEXED.items():
        for column in indexed:
            base.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
    base.execute("COMMIT")
    base.execute("ANALYZE")


def datasette_metadata(path: Path, title: str, lang: Lang) -> dict[str, Any]:
    """What Datasette shows beside the rows: titles, what each column means, facets, the order."""
    tables: dict[str, Any] = {}
    for table in TABLES.values():
        facets = {"observations": ["measure", "province", "level", "status"], "positions": ["post_code", "capacity"], "checks": ["outcome", "check"],
                  "articles": ["publisher"]}.get(table.name, [])
        tables[table.name] = {"title": table.title_vi if lang == "vi" else table.title, "description": table.description, "facets": facets,
                              "columns": dict(_told(table, lang))}
    for name, (about, _) in VIEWS.items():
        tables[name] = {"description": about}
    tables["texts"] = {"description": "The articles' texts, in which all evidence counts"}
    tables["codes"] = {"description": "Every code with its labels"}
    return {"title": title, "source": "trichluc export --to sqlite", "databases": {path.stem: {"tables": tables}}}


def _told(table: Table, lang: Lang) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        yield column.name, f"{column.heading(lang)}: {column.description}"
    if table.name in SEARCHED:
        yield "folded", "Words without case and tones, for the search"

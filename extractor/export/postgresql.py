"""PostgreSQL: a script that makes the tables of a data package, fills them with COPY, and indexes them."""

from typing import Final

from extractor.export.columns import TABLES, Kind, Table
from extractor.export.labels import Lang
from extractor.export.sqlite import INDEXED

SCHEMA: Final = "trichluc"
TYPES: Final[dict[Kind, str]] = {"code": "text", "text": "text", "integer": "bigint", "number": "double precision", "boolean": "boolean", "date": "date"}


def postgresql_script(lang: Lang) -> str:
    """The script, for `psql -f` in the folder of the data package; run again, it makes everything anew. Comments in `lang`."""
    lines = ["\\set ON_ERROR_STOP on", "BEGIN;", f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE;", f"CREATE SCHEMA {SCHEMA};"]
    order = sorted(TABLES.values(), key=lambda t: t.name != "articles")  # the others refer to it
    for table in order:
        lines += ["", *_table(table, lang), f"\\copy {SCHEMA}.{table.name} FROM '{table.name}.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')"]
    lines.append("")
    for table in order:
        if table.name != "articles":
            lines.append(f"ALTER TABLE {SCHEMA}.{table.name} ADD FOREIGN KEY (article) REFERENCES {SCHEMA}.articles (article);")
        lines += [f"CREATE INDEX ON {SCHEMA}.{table.name} ({column});" for column in INDEXED.get(table.name, ())]
    lines += [f"CREATE INDEX ON {SCHEMA}.observations USING gin (to_tsvector('simple', quote));", "COMMIT;", f"ANALYZE {SCHEMA}.observations;", ""]
    return "\n".join(lines)


def _table(table: Table, lang: Lang) -> list[str]:
    columns = [f'  "{c.name}" {TYPES[c.kind]}' for c in table.columns]
    unique = list(dict.fromkeys(("article", *table.key)))
    if table.name != "checks":  # a check may touch no statement
        columns.append(f"  PRIMARY KEY ({', '.join(unique)})")
    comments = [f"COMMENT ON COLUMN {SCHEMA}.{table.name}.\"{c.name}\" IS {_said(f'{c.heading(lang)}: {c.description}')};" for c in table.columns]
    return [f"CREATE TABLE {SCHEMA}.{table.name} (", ",\n".join(columns), ");",
            f"COMMENT ON TABLE {SCHEMA}.{table.name} IS {_said(table.title_vi if lang == 'vi' else table.title)};", *comments]


def _said(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

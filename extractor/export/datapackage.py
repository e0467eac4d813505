"""A data package (Frictionless v2): CSV with a schema, codebook, Stata and SPSS files, CITATION.cff and an RO-Crate of the run, in one folder."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from extractor.export import codebook
from extractor.export.arrow import day
from extractor.export.cff import citation_cff
from extractor.export.columns import TABLES, Column, Kind, Table
from extractor.export.files import CsvWriter
from extractor.export.flat import Flat
from extractor.export.formats import Job
from extractor.export.jsonl import whole_folder
from extractor.export.labelled import write_labelled
from extractor.export.labels import Lang
from extractor.export.needs import MissingPackage
from extractor.export.postgresql import postgresql_script
from extractor.export.rocrate import ro_crate

FORMAT: Final = {"folder": True, "about": "a folder: CSV with schemas, codebook, Stata and SPSS files, CITATION.cff, RO-Crate"}

MARK: Final = "datapackage.json"
TYPES: Final[dict[Kind, str]] = {"code": "string", "text": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}
LABELLED: Final = ("observations", "positions")
"""Tables that are also written for Stata and SPSS."""


def write(job: Job) -> int:
    """Write the folder; how many rows its tables hold.

    Without pyreadstat and pandas the Stata and SPSS files are left out, which is said in `job.dropped`.
    """
    with whole_folder(job.output, MARK) as folder:
        count, made_by = _write_tables(job, folder)
        labelled = list(_labelled(job, folder))
        (folder / "codebook.md").write_text(codebook.markdown(job.title, job.lang), encoding="utf-8")
        (folder / "codebook.html").write_text(codebook.html(job.title, job.lang), encoding="utf-8")
        (folder / "postgresql.sql").write_text(postgresql_script(job.lang), encoding="utf-8")
        (folder / "CITATION.cff").write_text(citation_cff(job), encoding="utf-8")
        package = datapackage_json(job, folder)
        (folder / MARK).write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        crate = ro_crate(job, folder, sorted(made_by))
        (folder / "ro-crate-metadata.json").write_text(json.dumps(crate, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    job.notes.append(f"check it: frictionless validate {job.output / MARK}" + ("" if labelled else " (no Stata and SPSS files)"))
    return count


def _write_tables(job: Job, folder: Path) -> tuple[int, set[str]]:
    """Write every table in one pass; how many rows they hold, and which programs with which rules made them."""
    count, made_by = 0, set()
    with ExitStack() as stack:
        files = [(t, stack.enter_context((folder / f"{t.name}.csv").open("wb"))) for t in TABLES.values()]
        writers = [(t, CsvWriter(file, t.columns), [(i, c.name) for i, c in enumerate(t.columns) if c.kind == "date"]) for t, file in files]
        for row in job.run.articles(job.dropped):
            flat = Flat(row, job.lang)
            if row.get("made_by"):
                made_by.add(f"{row['made_by']['program']} {row['made_by']['rules']}")
            for table, writer, days in writers:
                for cells in table.rows(flat):
                    writer.write(_checked(cells, days, job))
                    count += 1
        for _, writer, _ in writers:
            writer.close()
    return count, made_by


def _checked(cells: Sequence[Any], days: Sequence[tuple[int, str]], job: Job) -> Sequence[Any]:
    """The row without days that no calendar has, which a validator would stumble over."""
    for i, name in days:
        if cells[i] is not None and day(cells[i]) is None:
            job.dropped[f"a day that no calendar has: {name} «{cells[i]}»"] += 1
            cells = [*cells[:i], None, *cells[i + 1:]]
    return cells


def _labelled(job: Job, folder: Path) -> Iterator[str]:
    for name in LABELLED:
        try:
            yield from write_labelled(job.run.cells(name, job.lang), TABLES[name], folder, job.lang, job.dropped)
        except MissingPackage as error:
            job.dropped[f"the Stata and SPSS files of {name}: {error}"] += 1


def datapackage_json(job: Job, folder: Path) -> dict[str, Any]:
    """The descriptor: a resource for each table, with its schema; the other files are named by the RO-Crate."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _name(job.output.name),
        "title": job.title,
        "created": f"{job.today}T00:00:00Z" if job.today else None,
        "contributors": [{"title": job.author, "roles": ["author"]}],
        "sources": [{"title": "trichluc extract", "path": job.run.path.name}],
        "resources": [_resource(table, folder, job) for table in TABLES.values()],
    }


def _resource(table: Table, folder: Path, job: Job) -> dict[str, Any]:
    path = folder / f"{table.name}.csv"
    return {
        "name": table.name, "type": "table", "path": path.name, "title": table.title_vi if job.lang == "vi" else table.title, "description": table.description,
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": path.stat().st_size, "hash": f"sha256:{sha256(path)}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": table_schema(table, job.lang),
    }


def table_schema(table: Table, lang: Lang) -> dict[str, Any]:
    """The Table Schema of a table: types, titles, closed lists, keys."""
    made: dict[str, Any] = {"$schema": "https://datapackage.org/profiles/2.0/tableschema.json", "fields": [_field(c, lang) for c in table.columns],
                            "missingValues": [""], "primaryKey": list(dict.fromkeys(("article", *table.key)))}
    if table.name != "articles":
        made["foreignKeys"] = [{"fields": ["article"], "reference": {"resource": "articles", "fields": ["article"]}}]
    return made


def _field(column: Column, lang: Lang) -> dict[str, Any]:
    made: dict[str, Any] = {"name": column.name, "type": TYPES[column.kind], "title": column.heading(lang), "description": column.description}
    if column.kind == "date":
        made["format"] = "default"
    if column.labels is not None and not column.many:
        made["categories"] = [{"value": code, "label": both[lang == "vi"]} for code, both in column.labels.items()]
        made["constraints"] = {"enum": list(column.labels)}
    return made


def _name(words: str) -> str:
    """A name as data packages have it: lower-case letters, digits, dots, dashes, underscores."""
    from extractor.export.sqlite import folded

    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in folded(words) or "")
    return kept.strip("-") or "trichluc"


def sha256(path: Path) -> str:
    """Digest of a file, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_of(folder: Path, without: Iterable[str] = ()) -> list[Path]:
    """The files of a folder, in the order of their names."""
    return sorted(f for f in folder.iterdir() if f.is_file() and f.name not in without)

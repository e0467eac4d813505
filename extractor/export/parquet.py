"""A folder with one Parquet file a table."""

from typing import Final

from extractor.export.columns import TABLES
from extractor.export.files import write_parquet
from extractor.export.formats import Job
from extractor.export.jsonl import whole_folder

FORMAT: Final = {"folder": True, "about": "a folder, one Parquet file a table"}

MARK = "observations.parquet"


def write(job: Job) -> int:
    """Write the tables of `TABLES`; how many rows they have in all. Raises MissingPackage without pyarrow."""
    count = 0
    with whole_folder(job.output, MARK) as folder:
        for table in TABLES.values():
            rows = job.run.cells(table, job.lang, job.dropped if count == 0 else None)
            count += write_parquet(rows, table.columns, folder / f"{table.name}.parquet", job.lang, job.dropped)
    return count

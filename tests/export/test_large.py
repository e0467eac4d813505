"""100,000 articles: what is asked of them is held by a ratio of processor times and by memory that does not grow, on a few of them."""

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import orjson
import pytest

from extractor.export.columns import OBSERVATIONS
from extractor.export.facts import Facts
from extractor.export.files import write_csv, write_parquet
from extractor.export.needs import Dropped
from extractor.export.run import read_run
from extractor.export.wide import wide
from extractor.model import Record

from .made import everything
from .many import write

TIMES_JSON = {"parquet": 9.0, "csv": 10.0, "wide": 6.0}
"""Processor time beside that of reading the same lines as JSON; measured 4.0, 4.7 and 2.4 (a record has 10 to 30 numbers of 70 columns)."""


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    return write(everything(folder).path, 500, folder / "many.jsonl")


def seconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


def loaded(path: Path) -> None:
    with path.open("rb") as lines:
        for line in lines:
            orjson.loads(line)


def test_a_repeated_run_holds_records_of_other_articles(records):
    """What is measured below is a run like any other: valid records, quoted letter for letter, no two of one article."""
    found = [Record.model_validate_json(line) for line in records.read_bytes().splitlines()]
    assert len({r.article.id for r in found}) == len(found) == 500
    assert all(r.article.text[s.evidence.start:s.evidence.end] == s.evidence.text for r in found for s in (*r.observations, *r.positions, *r.congresses, *r.documents))
    dropped = Dropped()
    Facts(read_run(records).rows(), dropped)
    assert dropped["a reprint of another article, counted once with it"] <= 5


@pytest.mark.parametrize("name", TIMES_JSON)
def test_time_is_a_small_multiple_of_reading(name, records, tmp_path):
    if name == "parquet":
        pytest.importorskip("pyarrow.parquet")
    run = read_run(records)
    work = {
        "parquet": lambda: write_parquet(run.cells(OBSERVATIONS), OBSERVATIONS.columns, tmp_path / "t.parquet", "en", Dropped()),
        "csv": lambda: write_csv(run.cells(OBSERVATIONS), OBSERVATIONS.columns, tmp_path / "t.csv"),
        "wide": lambda: list(wide(run, "en", Dropped())),
    }[name]
    work()  # imports, vocabulary
    gc.disable()
    try:
        ratios = [seconds(work) / seconds(lambda: loaded(records)) for _ in range(3)]
    finally:
        gc.enable()
    assert min(ratios) < TIMES_JSON[name], ratios


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux, which tells a program's highest memory")
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_memory_does_not_grow_with_the_run(suffix, records, tmp_path):
    """Three times the articles, the same memory (1,500 fill the first group of rows); all of it under 400 MB."""
    if suffix == "parquet":
        pytest.importorskip("pyarrow.parquet")
    short, longer = (write(records, articles, tmp_path / f"{articles}.jsonl") for articles in (1500, 4500))
    program = "from extractor.cli.main import main\ntry: main()\nexcept SystemExit as end: code = end.code\n" \
              "print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0]); raise SystemExit(code)"

    def peak(path: Path) -> int:
        done = subprocess.run([sys.executable, "-c", program, "table", str(path), "-o", str(tmp_path / f"t.{suffix}"), "--quiet"], capture_output=True, text=True, check=True)
        return int(done.stdout) // 1024

    small, large = peak(short), peak(longer)
    assert large < 400, (small, large)
    assert large - small < 60, (small, large)

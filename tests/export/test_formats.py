"""An export format is one file: `FORMAT` and `write(job)`, and it is there."""

import os
import shutil
import subprocess
import sys
from importlib import import_module

import pytest
from golden import ROOT

from extractor.export.formats import FORMATS

NEW = '''"""How many numbers an article has, one line each."""

from typing import Final

from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "a count an article"}


def write(job: Job) -> int:
    rows = list(job.run.articles(job.dropped))
    with whole_file(job.output) as file:
        file.write("".join(f"{row['article']['id']} {len(row['observations'])}\\n" for row in rows).encode())
    return len(rows)
'''


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_of_a_format_writes(name):
    assert callable(import_module(f"extractor.export.{name.replace('-', '_')}").write)
    assert FORMATS[name].about


def test_a_new_file_is_a_new_format(tmp_path):
    shutil.copytree(ROOT / "extractor", tmp_path / "extractor", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "extractor" / "export" / "word_counts.py").write_text(NEW, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Đại hội Đảng bộ xã Hòa An đã bầu 15 đồng chí vào Ban Chấp hành.", encoding="utf-8")

    def run(*words):
        asked = [sys.executable, "-c", "from extractor.cli import app; app()", *words]
        ran = subprocess.run(asked, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr

    run("extract", "a.txt", "-o", "r.jsonl", "--quiet")
    run("export", "r.jsonl", "--to", "word-counts", "-o", "counts.txt")
    assert (tmp_path / "counts.txt").read_text(encoding="utf-8").endswith(" 1\n")

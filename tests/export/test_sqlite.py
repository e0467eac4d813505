"""The SQLite export, asked as people ask it: by SQL, and through a real Datasette over HTTP."""

import json
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError
from urllib.parse import quote

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.columns import TABLES
from extractor.export.sqlite import VIEWS
from extractor.schema import CODES

from .made import awkward, everything, run_of


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = tmp_path_factory.mktemp("base")
    run = everything(folder)
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "sqlite", "-o", str(folder / "party.db"), "--lang", "vi", "--title", "Thử"])
    assert done.exit_code == 0, done.output
    return run, folder / "party.db"


def test_every_row_is_there(base):
    run, path = base
    with sqlite3.connect(path) as found:
        for name, table in TABLES.items():
            columns = ", ".join(f'"{column}"' for column in table.names())
            rows = found.execute(f"SELECT {columns} FROM {name} ORDER BY rowid").fetchall()
            assert rows == [tuple(run_row) for run_row in run.cells(name, "vi")]
        assert found.execute("SELECT count(*) FROM codes").fetchone()[0] == sum(len(labels) for labels, _ in CODES.values())
        for view in VIEWS:
            assert found.execute(f"SELECT * FROM {view}").fetchall(), view
        assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("words", ["thử nghiệm", "THU NGHIEM", "dang bo huyen thu nghiem", "Đảng bộ huyện Thử"])
def test_search_with_and_without_tones(base, words):
    _, path = base
    with sqlite3.connect(path) as found:
        hits = found.execute("SELECT o.statement, snippet(observations_fts, 0, '[', ']', '…', 9) FROM observations_fts JOIN observations o ON o.rowid = observations_fts.rowid "
                             "WHERE observations_fts MATCH ? AND o.article = 'a-awkward'", (f'"{words}"',)).fetchall()
        assert {s for s, _ in hits} >= {"o1", "o2", "o3"}
        found.execute("INSERT INTO observations_fts(observations_fts) VALUES ('integrity-check')")


def test_an_article_twice_is_said(tmp_path):
    run = run_of(tmp_path, [awkward(), awkward()])
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "sqlite", "-o", str(tmp_path / "p.db")])
    assert "dropped: 1 × an article that the run holds twice (same id)" in done.output
    with sqlite3.connect(tmp_path / "p.db") as found:
        assert found.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_a_failed_export_leaves_what_was_there(tmp_path, monkeypatch):
    from extractor.export import sqlite

    run = run_of(tmp_path, [awkward()])
    (tmp_path / "p.db").write_bytes(b"mine")
    monkeypatch.setattr(sqlite, "_fill", lambda base, job: 1 / 0)
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "sqlite", "-o", str(tmp_path / "p.db")])
    assert isinstance(done.exception, ZeroDivisionError)
    assert (tmp_path / "p.db").read_bytes() == b"mine"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["p.db", "records.jsonl"]


@pytest.fixture(scope="module")
def datasette(base):
    pytest.importorskip("datasette")
    _, path = base
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "datasette", "serve", str(path), "--metadata", str(path.with_name("party.metadata.json")), "--port", str(port)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def ask(address):
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}{address}") as answer:
                    return answer.read().decode()
            except URLError as error:
                if server.poll() is not None or not isinstance(error.reason, ConnectionRefusedError):
                    raise
                time.sleep(0.1)
        raise TimeoutError

    yield ask
    server.terminate()
    server.wait()


def test_datasette_shows_it(base, datasette):
    run, _ = base
    found = json.loads(datasette("/party/observations.json?article=a-awkward&_shape=array"))
    assert [r["statement"] for r in found] == ["o1", "o2", "o3", "o4", "o5", "o6"]
    assert found[0]["quote"] == next(r for r in run.cells("observations") if r[1] == "a-awkward" and r[0] == "o1")[TABLES["observations"].names().index("quote")]
    for words in ("dang bo huyen thu nghiem", "Đảng bộ huyện Thử Nghiệm"):
        hits = json.loads(datasette(f"/party/observations.json?_search={quote(words)}&_shape=array&_size=max"))
        assert {r["statement"] for r in hits if r["article"] == "a-awkward"} >= {"o1", "o2", "o3"}
    page = datasette("/party/observations")
    assert "Chỉ tiêu: What is counted" in page
    assert "measure" in page
    assert json.loads(datasette("/party/coverage.json?_shape=array"))
    assert "Thử" in datasette("/")

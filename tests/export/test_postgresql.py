"""The page for PostgreSQL, followed to the letter against a real server."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from golden import ROOT
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.columns import TABLES

from .made import everything

BIN = next((p for p in (*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin")) if (p / "initdb").exists() and (p / "postgres").exists()), None)
PAGE = (ROOT / "extractor" / "export" / "postgresql.md").read_text(encoding="utf-8")
pytestmark = pytest.mark.skipif(BIN is None or not shutil.which("psql"), reason="needs PostgreSQL (.ci/run installs it)")


def somebody():
    """Who may start the server: not root."""
    if os.geteuid() != 0:
        return {}
    who = next(u for u in (*("postgres", "nobody"),) if any(p.pw_name == u for p in pwd.getpwall()))
    return {"user": who, "group": pwd.getpwnam(who).pw_gid, "extra_groups": []}


@pytest.fixture(scope="module")
def server():
    """A server of its own, on a socket in a folder of its own."""
    who = somebody()
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        place = Path(folder)
        if who:
            os.chown(place, pwd.getpwnam(who["user"]).pw_uid, who["group"])
        data = place / "data"
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": folder}
        subprocess.run([BIN / "initdb", "-D", data, "-A", "trust", "-U", "tester", "-E", "UTF8", "--no-sync"], check=True, capture_output=True, cwd=folder, env=environment, **who)
        process = subprocess.Popen([BIN / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   cwd=folder, env=environment, **who)
        try:
            for _ in range(200):
                if subprocess.run([BIN / "pg_isready", "-h", folder], capture_output=True).returncode == 0:
                    break
                subprocess.run(["sleep", "0.1"], check=True)
            yield {**os.environ, "PGHOST": folder, "PGUSER": "tester", "PGDATABASE": "postgres"}
        finally:
            process.terminate()
            process.wait(30)


def psql(server, *words, cwd=None):
    return subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *map(str, words)], env={**server, "PGDATABASE": "party"}, cwd=cwd, capture_output=True, text=True)


@pytest.fixture(scope="module")
def base(server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pg")
    run = everything(folder)
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "datapackage", "-o", str(folder / "party-data"), "--lang", "vi"])
    assert done.exit_code == 0, done.output
    subprocess.run(["psql", "-X", "-q", "-c", "CREATE DATABASE party"], env=server, check=True)
    for _ in range(2):  # run again, it makes everything anew
        loaded = psql(server, "-f", "postgresql.sql", cwd=folder / "party-data")
        assert loaded.returncode == 0, loaded.stderr
    return run, server


def test_every_row_is_there(base):
    run, server = base
    for name in TABLES:
        found = psql(server, "-At", "-c", f"SELECT count(*) FROM trichluc.{name}")
        assert int(found.stdout) == len(list(run.cells(name)))
    psycopg = pytest.importorskip("psycopg")
    with psycopg.connect(host=server["PGHOST"], user="tester", dbname="party") as connection:
        columns = [c.name for c in TABLES["observations"].columns]
        rows = connection.execute("SELECT * FROM trichluc.observations").fetchall()
    ours = {(row[1], row[0]): row for row in run.cells("observations", "vi")}
    assert len(rows) == len(ours)
    for row in rows:
        wanted = ours[row[1], row[0]]
        for name, got, value in zip(columns, row, wanted, strict=True):
            if name in ("published", "time_start", "time_end"):
                assert (str(got) if got else None) == (None if value == "2021-02-30" else value)
            else:
                assert got == value, name


def test_the_pages_queries_answer(base):
    _, server = base
    queries = [q for block in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) for q in re.findall(r"SELECT.*?;", block, re.DOTALL)]
    assert len(queries) == 3
    answers = [psql(server, "-At", "-c", query) for query in queries]
    assert all(a.returncode == 0 for a in answers), [a.stderr for a in answers]
    assert len(answers[1].stdout.splitlines()) > 3


def test_indexes_and_comments_are_those_of_the_page(base):
    _, server = base
    found = psql(server, "-At", "-c", "SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'trichluc'").stdout
    for column in ("organisation_key", "measure", "province", "time_start", "article"):
        assert re.search(rf"observations CREATE INDEX .* \({column}\)", found), column
    assert "to_tsvector" in found
    told = psql(server, "-At", "-c", "SELECT col_description('trichluc.observations'::regclass, ordinal_position) FROM information_schema.columns "
                                     "WHERE table_schema = 'trichluc' AND table_name = 'observations' AND column_name = 'measure'").stdout
    assert told.strip() == "Chỉ tiêu: What is counted"

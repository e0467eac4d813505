"""Databases and servers for the tests of the desk."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from golden import ROOT

from extractor.export.jsonl import to_line
from extractor.model import Record

from .deskkit import record_of

pytest.importorskip("django", reason="the desk's packages are not installed: pip install '.[review]'")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright leaves an event loop running in this thread
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split()


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def postgresql_server(*options: str) -> Iterator[str]:
    """A PostgreSQL server of one's own: its address, `{name}` for the database's. Raises LookupError where none is installed."""
    binaries = _binaries()
    if binaries is None:
        raise LookupError("PostgreSQL's server is not installed (Debian: postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="desk-pg-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    user: list[str] = []
    server: subprocess.Popen[bytes] | None = None
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres")
        user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    try:
        run = {"check": True, "capture_output": True, "cwd": folder}
        subprocess.run([*user, binaries / "initdb", "-D", folder / "data", "-A", "trust", "-U", "desk", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"], **run)
        dies = [*(user or ["setpriv"]), "--pdeathsig=QUIT"]  # with the tests, also where these are killed
        server = subprocess.Popen([*dies, binaries / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", *options], cwd=folder,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(300):
            if subprocess.run([binaries / "pg_isready", "-h", folder, "-q"], check=False).returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgresql://desk@/{{name}}?host={folder}"
    finally:
        if server is not None:
            server.send_signal(signal.SIGQUIT)
            server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of one's own, without a database's name."""
    try:
        with postgresql_server("-c", "fsync=off") as address:
            yield address
    except LookupError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def new_postgresql(postgresql: str) -> Callable[[], str]:
    """Makes an empty PostgreSQL database and gives its address."""
    import psycopg

    count = iter(range(1000))

    def make(name: str = "") -> str:
        name = name or f"desk_{next(count)}"
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {'empty' if name != 'empty' else 'template0'}")
        return postgresql.format(name=name)

    from extractor.review.desk import settings

    os.environ.setdefault("TRICHLUC_SECRET_KEY", "only for tests " * 4)
    settings.start(settings.Setup(make("empty")))
    from django.db import connections

    connections.close_all()
    return make


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], None]:
    """Brings a new database of SQLite up to date: made once, then copied."""
    import sqlite3

    from extractor.review.desk import settings

    made = tmp_path_factory.mktemp("empty") / "desk.sqlite3"
    os.environ.setdefault("TRICHLUC_SECRET_KEY", "only for tests " * 4)
    settings.start(settings.Setup(f"sqlite:///{made}"))
    with sqlite3.connect(made) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return lambda place: shutil.copy(made, place)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path, empty: Callable[[str], None]) -> Iterator[str]:
    """A desk's empty database, Django set up for it: SQLite, then PostgreSQL."""
    from extractor.review.desk import settings

    if request.param == "sqlite":
        empty(str(tmp_path / "desk.sqlite3"))
        url = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    else:
        url = request.getfixturevalue("new_postgresql")()
    settings.start(settings.Setup(url), migrate=False)
    yield url
    from django.db import connections

    connections.close_all()


@pytest.fixture(scope="session")
def records_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of four articles of the project."""
    file = tmp_path_factory.mktemp("records") / "records.jsonl"
    file.write_bytes(b"".join(to_line(record_of(name)) for name in ("n06", "c01", "n12", "c07")))
    return file


class Server:
    """A desk in a process of its own."""

    def __init__(self, records: Path | None, database: str, *options: str) -> None:
        command = [sys.executable, "-c", "from extractor.cli import app; app()", "review", "serve", *([str(records)] if records else []), "--database", database,
                   "--port", "0", "--no-browser", *options]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, env={**os.environ, "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"})
        assert self.process.stdout is not None
        self.link = self.process.stdout.readline().decode().strip()
        if not self.link:
            self.log.seek(0)
            raise RuntimeError(self.log.read().decode())
        self.base = self.link.partition("/sign-in/")[0]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.log.close()


@pytest.fixture
def server(records_file: Path, tmp_path: Path) -> Iterator[Server]:
    """A desk with four articles, on SQLite."""
    desk = Server(records_file, f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    yield desk
    desk.stop()


@pytest.fixture(scope="session")
def chromium():  # type: ignore[no-untyped-def]
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (Debian: chromium)")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def put(*records: Record) -> list[int]:
    """Load records into the desk of this process; their numbers."""
    from extractor.review.desk.store import Loaded, load

    return [load(record, Loaded()).pk for record in records]

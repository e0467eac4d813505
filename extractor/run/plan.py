"""The plan of a run: every article of its inputs with its place in their order and the part that it belongs to.

An SQLite file `plan.sqlite` in the run's folder, made anew where the inputs have changed, written whole, never changed. A part is the
articles whose key's hash falls on its number: an input that is added or removed moves no other article.
"""

import contextlib
import hashlib
import os
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Self

from extractor.run import places
from extractor.run.inputs import STDIN, Entry, entries

PLAN: Final = "plan.sqlite"
COPIES: Final = "copies"
"""In the run's folder: the articles of sources that cannot be read at a place, each packed by itself."""
ARTICLES_A_PART: Final = 128
MOST_PARTS: Final = 4096
SOME_PARTS: Final = 16
SCHEMA: Final = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE sources (id INTEGER PRIMARY KEY, name BLOB NOT NULL);
CREATE TABLE articles (n INTEGER PRIMARY KEY, hash INTEGER NOT NULL, source INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
                       place INTEGER NOT NULL, length INTEGER NOT NULL, mark TEXT NOT NULL, packed INTEGER NOT NULL);
"""
ROW: Final = "n, kind, sources.name, number, place, length, mark, packed FROM articles JOIN sources ON sources.id = source"


class Planned(NamedTuple):
    """A part as the plan has it: its `articles`, and a `digest` of their keys and marks that changes when one of them does."""

    part: int
    articles: int
    digest: str


def part_of(key: str, parts: int) -> int:
    """The part that an article's key falls on.

    >>> part_of("a.txt", 16) == part_of("a.txt", 16) < 16
    True
    """
    return _hash(key) % parts


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:7], "big")


def inputs_digest(names: Sequence[str], limit: int | None) -> str:
    """What changes when a source is added, removed, renamed or changed; addresses are taken to stay the same, standard input never to."""
    digest = hashlib.sha256(f"{limit}\n".encode())
    for name in names:
        if name == STDIN:
            digest.update(os.urandom(16))
        digest.update(f"{name}\0{places.stamp(name)}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def make_plan(folder: str, names: Sequence[str], limit: int | None, parts: int | None, stdin: BinaryIO | None = None) -> None:
    """Read through all sources and write the plan (and the copies that it needs) into the run's folder.

    `limit` is how many articles are taken, the first ones; `parts` how many parts there are, if that is not to follow from the articles.
    Raises OSError and sqlite3.Error where the folder cannot be written to.
    """
    with tempfile.TemporaryDirectory(prefix=".plan.", suffix=places.TEMPORARY, dir=None if places.is_remote(folder) else folder) as here:
        made, copies = Path(here) / PLAN, Path(here) / COPIES
        with contextlib.closing(sqlite3.connect(made)) as base, copies.open("wb") as packed:
            base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
            _fill(base, entries(names, stdin), limit, packed)
            (found,) = base.execute("SELECT count(*) FROM articles").fetchone()
            parts = parts or min(MOST_PARTS, max(SOME_PARTS, -(-found // ARTICLES_A_PART)))
            base.execute(f"CREATE INDEX by_part ON articles (hash % {int(parts)}, n)")
            facts = {"parts": parts, "articles": found, "inputs": inputs_digest(names, limit), "limit": limit or 0, "copies": packed.tell()}
            base.executemany("INSERT INTO facts VALUES (?, ?)", [(name, str(value)) for name, value in facts.items()])
            base.commit()
        for name, file in ((COPIES, copies), (PLAN, made)):  # the plan last: it is there when all that it speaks of is
            if file.stat().st_size:
                with places.written(places.join(folder, name)) as target, file.open("rb") as source:
                    while piece := source.read(1 << 20):
                        target.write(piece)


def _fill(base: sqlite3.Connection, found: Iterable[Entry], limit: int | None, packed: BinaryIO) -> None:
    rows = []
    last, sources = None, 0
    for n, entry in enumerate(found):
        if limit is not None and n >= limit:
            break
        if entry.source != last:
            last, sources = entry.source, sources + 1
            base.execute("INSERT INTO sources VALUES (?, ?)", (sources, os.fsencode(entry.source)))
        place, length = entry.offset, entry.length
        if entry.data is not None:
            data = zlib.compress(entry.data, 1)
            place, length = packed.tell(), packed.write(data)
        rows.append((n, _hash(entry.key), sources, entry.kind, entry.number, place, length, _said(entry.mark), entry.data is not None))
        if len(rows) >= 1000:
            base.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            rows.clear()
    base.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _said(mark: str) -> str:
    return mark.encode("utf-8", "backslashreplace").decode()


class Plan:
    """A plan to read from. `parts` and `articles` are how many there are, `inputs` the digest that it was made for."""

    def __init__(self, file: str | os.PathLike[str]) -> None:
        self._base = sqlite3.connect(f"file:{Path(file).absolute().as_posix().replace('%', '%25').replace('?', '%3f').replace('#', '%23')}?mode=ro&immutable=1",
                                     uri=True, check_same_thread=False)
        facts = dict(self._base.execute("SELECT name, value FROM facts"))
        self.parts, self.articles = int(facts["parts"]), int(facts["articles"])
        self.inputs, self.copied = facts["inputs"], int(facts["copies"])
        self.limit = int(facts["limit"]) or None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._base.close()

    def planned(self, shard: int = 1, shards: int = 1) -> Iterator[Planned]:
        """The parts of a shard that hold articles, in their order."""
        wanted = self._base.execute(f"SELECT hash % {self.parts} AS part, {ROW} WHERE part % ? = ? ORDER BY part, n", (shards, shard - 1))
        for part, rows in groupby(wanted, key=lambda row: int(row[0])):
            digest, articles = hashlib.sha256(), 0
            for row in rows:
                entry = _entry(row[1:])
                articles += 1
                digest.update(f"{entry.key}\0{entry.mark}\n".encode("utf-8", "surrogatepass"))
            yield Planned(part, articles, digest.hexdigest())

    def entries(self, part: int) -> Iterator[tuple[int, Entry]]:
        """The articles of a part with their places in the order of the inputs."""
        for row in self._base.execute(f"SELECT {ROW} WHERE hash % {self.parts} = ? ORDER BY n", (part,)):
            yield row[0], _entry(row)

    def order(self) -> Iterator[int]:
        """The part of each article, in the order of the inputs."""
        for (part,) in self._base.execute(f"SELECT hash % {self.parts} FROM articles ORDER BY n"):
            yield part


def _entry(row: Sequence[object]) -> Entry:
    _, kind, source, number, place, length, mark, packed = row
    # as _fill wrote them; a file's name need not be UTF-8
    return Entry(kind, os.fsdecode(source), number, place, length, mark, packed=bool(packed))  # type: ignore[arg-type]


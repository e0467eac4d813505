"""Popolo: people, organisations, posts and memberships as one JSON document, as mySociety's and EveryPolitician's programs read it.

An organisation with a key is one for the whole run; one without, and every person, is one of its article.
"""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from typing import IO, Any, Final

import orjson

from extractor.export.flat import Flat
from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "people, organisations, posts and memberships as one Popolo document"}

Row = dict[str, Any]
CONTEXT: Final = "http://www.popoloproject.com/contexts/popolo.jsonld"
DROPPED: Final = (("observations", "a number: Popolo has no place for numbers"), ("documents", "a document that an article cites"), ("checks", "a check"))


def write(job: Job) -> int:
    """Write the document; how many people, organisations, posts, memberships and events it holds.

    People, memberships and events go to files of their own as they come; organisations and posts, which many articles share, stay in memory.
    """
    with ExitStack() as stack:
        parts = {name: stack.enter_context(tempfile.TemporaryFile()) for name in ("persons", "memberships", "events")}
        popolo = _Popolo(parts)
        for row in job.run.articles(job.dropped):
            popolo.take(row)
            for kind, said in DROPPED:
                job.dropped[said] += len(row.get(kind, ()))
        for organisation in popolo.organisations.values():
            if organisation.get("parent_id") and organisation["parent_id"] not in popolo.organisations:
                del organisation["parent_id"]
                job.dropped["the organisation above another one, which no article names itself"] += 1
        with whole_file(job.output) as file:
            file.write(b'{"@context": ' + orjson.dumps(CONTEXT))
            for name, rows in (("organizations", popolo.organisations), ("posts", popolo.posts)):
                file.write(b',\n"%s": [\n%s\n]' % (name.encode(), b",\n".join(map(orjson.dumps, rows.values()))))
            for name, part in parts.items():
                part.seek(0)
                file.write(b',\n"%s": [\n' % name.encode())
                shutil.copyfileobj(part, file)
                file.write(b"\n]")
            file.write(b"}\n")
    return popolo.count + len(popolo.organisations) + len(popolo.posts)


class _Popolo:
    def __init__(self, parts: Mapping[str, IO[bytes]]) -> None:
        self.parts = parts
        self.organisations: dict[str, Row] = {}
        self.posts: dict[str, Row] = {}
        self.count = 0
        self._begun: set[str] = set()

    def _add(self, part: str, row: Row) -> None:
        self.parts[part].write((b",\n" if part in self._begun else b"") + orjson.dumps(row))
        self._begun.add(part)
        self.count += 1

    def take(self, row: Row) -> None:
        flat, article = Flat(row), row["article"]
        people: set[str] = set()
        for p in row.get("positions", ()):
            self._position(p, flat, people)
        for c in row.get("congresses", ()):
            organisation = self._organisation(c.get("organisation"), flat)
            name = " ".join(filter(None, ("Đại hội", (c.get("organisation") or {}).get("name"), f"lần thứ {c['ordinal']}" if c.get("ordinal") else None)))
            self._add("events", _full(id=f"{article['id']}:{c['id']}", name=name, classification="congress", organization_id=organisation, start_date=c.get("start"),
                                     end_date=c.get("end"), sources=self._sources(c, flat)))

    def _position(self, p: Row, flat: Flat, people: set[str]) -> None:
        article = flat.article
        person = f"{article['id']}:{p['person']}"
        if person not in people:
            people.add(person)
            self._add("persons", _full(id=person, name=p["person"], sources=self._sources(p, flat)))
        organisation = self._organisation(p.get("organisation"), flat)
        post = f"{organisation or article['id']}:{p['post']}"
        self.posts.setdefault(post, _full(id=post, label=p["post"], role=p["post_code"], organization_id=organisation))
        self._add("memberships", _full(id=f"{article['id']}:{p['id']}", person_id=person, organization_id=organisation, post_id=post, role=p["post"],
                                      label=p["capacity"], sources=self._sources(p, flat)))

    def _organisation(self, organisation: Row | None, flat: Flat) -> str | None:
        if organisation is None:
            return None
        key: str = organisation.get("key") or f"{flat.article['id']}:{organisation['name']}"
        made = self.organisations.setdefault(key, _full(id=key, name=organisation["name"], classification=organisation.get("kind"), parent_id=organisation.get("parent"),
                                                        identifiers=[{"scheme": "trichluc", "identifier": key}] if organisation.get("key") else None))
        names = {made["name"], *(n["name"] for n in made.get("other_names", ()))}
        if organisation["name"] not in names:
            made.setdefault("other_names", []).append({"name": organisation["name"]})
        return key

    def _sources(self, statement: Row, flat: Flat) -> list[Row]:
        article, e = flat.article, statement["evidence"]
        return [{"url": article.get("url") or f"urn:trichluc:article:{article['id']}", "note": flat.quotes.around(e["start"], e["end"])}]


def _full(**fields: Any) -> Row:
    """Those fields that hold anything."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}

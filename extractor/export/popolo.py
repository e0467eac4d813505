"""Popolo: people, organisations, posts and memberships as one JSON document, as mySociety's and EveryPolitician's programs read it.

An organisation with a key is one for the whole run; one without, and every person, is one of its article.
"""

from typing import Any, Final

import orjson

from extractor.export.flat import Flat
from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

Row = dict[str, Any]
CONTEXT: Final = "http://www.popoloproject.com/contexts/popolo.jsonld"
DROPPED: Final = (("observations", "a number: Popolo has no place for numbers"), ("documents", "a document that an article cites"), ("checks", "a check"))


def write(job: Job) -> int:
    """Write the document; how many people, organisations, posts, memberships and events it holds."""
    popolo = _Popolo()
    for row in job.run.articles(job.dropped):
        popolo.take(row)
        for kind, said in DROPPED:
            job.dropped[said] += len(row.get(kind, ()))
    made = popolo.made()
    for organisation in made["organizations"]:
        if organisation.get("parent_id") and organisation["parent_id"] not in popolo.organisations:
            del organisation["parent_id"]
            job.dropped["the organisation above another one, which no article names itself"] += 1
    with whole_file(job.output) as file:
        file.write(orjson.dumps(made, option=orjson.OPT_INDENT_2) + b"\n")
    return sum(len(rows) for rows in made.values() if isinstance(rows, list))


class _Popolo:
    def __init__(self) -> None:
        self.people: dict[str, Row] = {}
        self.organisations: dict[str, Row] = {}
        self.posts: dict[str, Row] = {}
        self.memberships: list[Row] = []
        self.events: list[Row] = []

    def made(self) -> Row:
        return {"@context": CONTEXT, "persons": list(self.people.values()), "organizations": list(self.organisations.values()),
                "posts": list(self.posts.values()), "memberships": self.memberships, "events": self.events}

    def take(self, row: Row) -> None:
        flat, article = Flat(row), row["article"]
        for p in row.get("positions", ()):
            self._position(p, flat)
        for c in row.get("congresses", ()):
            organisation = self._organisation(c.get("organisation"), flat)
            name = " ".join(filter(None, ("Đại hội", (c.get("organisation") or {}).get("name"), f"lần thứ {c['ordinal']}" if c.get("ordinal") else None)))
            self.events.append(_full(id=f"{article['id']}:{c['id']}", name=name, classification="congress", organization_id=organisation, start_date=c.get("start"),
                                     end_date=c.get("end"), sources=self._sources(c, flat)))

    def _position(self, p: Row, flat: Flat) -> None:
        article = flat.article
        person = f"{article['id']}:{p['person']}"
        self.people.setdefault(person, _full(id=person, name=p["person"], sources=self._sources(p, flat)))
        organisation = self._organisation(p.get("organisation"), flat)
        post = f"{organisation or article['id']}:{p['post']}"
        self.posts.setdefault(post, _full(id=post, label=p["post"], role=p["post_code"], organization_id=organisation))
        self.memberships.append(_full(id=f"{article['id']}:{p['id']}", person_id=person, organization_id=organisation, post_id=post, role=p["post"],
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

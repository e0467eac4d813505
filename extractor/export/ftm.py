"""FollowTheMoney: who holds which post where, which congresses were, what the articles say it of; entities, and beside them statements.

One line an entity (`ftm validate`, `ftm aggregate` read it). An organisation with a key is one entity for the whole run; one without, and every
person, is one of its article, for two bare names are no proof of one body. Numbers have no place in FollowTheMoney.
"""

import csv
import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import Any, Final

import orjson

from extractor.export.flat import Flat
from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "FollowTheMoney entities, one a line, and statements beside them"}

Row = dict[str, Any]
Entity = dict[str, Any]
DATASET: Final = "trichluc"
MEMBERS: Final = frozenset(("committee_member", "standing_committee_member", "inspection_member", "politburo_member"))
"""Posts that are a seat in a body: memberships. All others are positions that one person has."""
PARTY: Final = frozenset(("dang_bo", "chi_bo", "cap_uy", "board", "faction", "party"))
STATUS: Final = {"holds": "current", "elected": "current", "former": "ended"}
TYPES: Final = {
    "name": "name", "alias": "name", "country": "country", "jurisdiction": "country", "contextCountry": "country", "topics": "topic", "publishedAt": "date",
    "retrievedAt": "date", "startDate": "date", "endDate": "date", "date": "date", "sourceUrl": "url", "contentHash": "checksum", "language": "language",
    "bodyText": "text", "summary": "text", "description": "text", "idNumber": "identifier",
    **dict.fromkeys(("proof", "parent", "organization", "holder", "post", "member", "organizer", "document", "resolved", "predecessor", "successor"), "entity"),
}
"""Property → its type in the model; all others are strings."""
UNSEEN: Final = {**dict.fromkeys((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF)),
                 **dict.fromkeys((*range(0x2000, 0x200B), 0x2028, 0x2029, 0x0A00, 0x1680, 0x202F, 0x205F, 0x3000), " ")}
"""Characters that FollowTheMoney takes out of every text, and those that become a space there."""
STATEMENT: Final = ("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value", "external", "first_seen",
                    "last_seen", "id")


def write(job: Job) -> int:
    """Write the entities to the file, and their statements to NAME.statements.csv beside it; how many entities there are."""
    graph = _Graph(job)
    statements = job.output.with_name(f"{job.output.name.partition('.')[0]}.statements.csv")
    count = 0
    with whole_file(job.output) as file, whole_file(statements) as table:
        text = TextIOWrapper(table, encoding="utf-8", newline="")
        writer = csv.writer(text, dialect=csv.unix_dialect)
        writer.writerow(STATEMENT)
        for entity in graph.entities():
            file.write(orjson.dumps(entity) + b"\n")
            writer.writerows(statements_of(entity))
            count += 1
        text.flush()
        text.detach()
    job.notes.append(f"statements: {statements}")
    return count


def ident(*words: str) -> str:
    """The id of what the words name, the same in every run."""
    return f"tl-{hashlib.sha1(chr(31).join(words).encode('utf-8', 'surrogatepass')).hexdigest()}"


def entity(key: str, schema: str, **properties: str | Iterable[str] | None) -> Entity:
    """An entity with those properties that hold anything.

    >>> entity("tl-1", "Person", name="Lê Thử", country=None)
    {'id': 'tl-1', 'schema': 'Person', 'properties': {'name': ['Lê Thử']}}
    """
    made = {}
    for name, values in properties.items():
        listed = [values] if isinstance(values, str) else list(values or ())
        kept = sorted({_clean(v, TYPES.get(name)) for v in listed} - {""})
        if kept:
            made[name] = kept
    return {"id": key, "schema": schema, "properties": made}


def _clean(text: str, kind: str | None) -> str:
    """The text as FollowTheMoney keeps it: composed, without characters that nobody sees, and with plain spaces."""
    text = unicodedata.normalize("NFC", text.translate(UNSEEN))
    return text.strip() if kind == "text" else " ".join(text.split())


def statements_of(made: Entity) -> Iterator[list[str]]:
    """The rows of `STATEMENT` of an entity: one for each value, and its id."""
    values = [(prop, value) for prop, listed in sorted(made["properties"].items()) for value in listed]
    keys = []
    for prop, value in values:
        key = hashlib.sha1(f"{DATASET}.{made['id']}.{prop}.{value}".encode()).hexdigest()
        keys.append(key)
        yield [made["id"], made["id"], prop, TYPES.get(prop, "string"), made["schema"], value, DATASET, "", "", "", "f", "", "", key]
    checksum = hashlib.sha1("".join((made["schema"], *sorted(keys))).encode()).hexdigest()
    key = hashlib.sha1(f"{DATASET}.{made['id']}.id.{checksum}".encode()).hexdigest()
    yield [made["id"], made["id"], "id", "id", made["schema"], checksum, DATASET, "", "", "", "f", "", "", key]


class _Graph:
    """What is known of the run so far: organisations with a key are gathered, all else is written with its article."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.known: dict[str, dict[str, Any]] = {}
        self.posts: set[str] = set()

    def entities(self) -> Iterator[Entity]:
        for row in self.job.run.articles(self.job.dropped):
            yield from self._article(row)
        yield from self._organisations()
        yield from self._successions()

    def _article(self, row: Row) -> Iterator[Entity]:
        flat, a = Flat(row), row["article"]
        proof = ident("article", a["id"])
        yield entity(proof, "Article", title=a.get("title"), publishedAt=(a.get("published_at") or a.get("published") or "")[:19], author=a.get("byline"),
                     publisher=a.get("publisher"), sourceUrl=a.get("url"), contentHash=a.get("sha256"), retrievedAt=(a.get("fetched") or "")[:19],
                     bodyText=a["text"], language="vie")
        named: dict[tuple[str, str, str], None] = {}
        for kind, said in (("observations", "a number: FollowTheMoney has no entity for numbers"), ("documents", "a document that an article cites: no entity for it")):
            self.job.dropped[said] += len(row.get(kind, ()))
        if _clean(a["text"], "text") != a["text"].strip():
            self.job.dropped["characters that nobody sees, or letters and marks apart, in an article's text"] += 1
        for o in row.get("observations", ()):
            yield from self._mentioned(o.get("subject"), a["id"], named)
        for p in row.get("positions", ()):
            yield from self._position(p, flat, proof, named)
        for c in row.get("congresses", ()):
            yield from self._congress(c, flat, proof, named)
        for name, resolved, schema in named:
            yield entity(ident("mention", proof, name, resolved), "Mention", document=proof, name=name, resolved=resolved, detectedSchema=schema, contextCountry="vn")

    def _mentioned(self, organisation: Row | None, article: str, named: dict[tuple[str, str, str], None]) -> Iterator[Entity]:
        """Take note of an organisation; one without a key comes out at once."""
        if organisation is None:
            return
        key = self._id(organisation, article)
        new = (organisation["name"], key, "Organization") not in named
        named[organisation["name"], key, "Organization"] = None
        if organisation.get("key"):
            kept = self.known.setdefault(organisation["key"], {"names": {}, "organisation": organisation})
            kept["names"][organisation["name"]] = None
        elif new:
            yield self._organisation(key, organisation, [organisation["name"]])

    def _id(self, organisation: Row, article: str) -> str:
        return ident("organisation", organisation["key"]) if organisation.get("key") else ident("organisation of", article, organisation["name"])

    def _organisation(self, key: str, organisation: Row, names: list[str], parent: str | None = None) -> Entity:
        return entity(key, "Organization", name=names, country="vn", jurisdiction="vn", classification=organisation.get("kind"), legalForm=organisation.get("level"),
                      idNumber=organisation.get("key"), parent=parent, topics="pol.party" if organisation.get("kind") in PARTY else None)

    def _position(self, p: Row, flat: Flat, proof: str, named: dict[tuple[str, str, str], None]) -> Iterator[Entity]:
        article, organisation = flat.article, p.get("organisation")
        person = ident("person of", article["id"], p["person"])
        if (p["person"], person, "Person") not in named:
            yield entity(person, "Person", name=p["person"], country="vn", proof=proof, sourceUrl=article.get("url"))
        named[p["person"], person, "Person"] = None
        yield from self._mentioned(organisation, article["id"], named)
        body = self._id(organisation, article["id"]) if organisation else None
        common = {"status": STATUS.get(p["capacity"]), "date": article.get("published"), "proof": proof, "sourceUrl": article.get("url"),
                  "summary": flat.quotes.around(p["evidence"]["start"], p["evidence"]["end"])}
        if p["post_code"] in MEMBERS and body:
            yield entity(ident("membership", p["id"], article["id"]), "Membership", member=person, organization=body, role=p["post"], **common)
            return
        post = ident("post", body or article["id"], p["post"])
        if post not in self.posts:
            self.posts.add(post)
            province = (organisation or {}).get("province")
            yield entity(post, "Position", name=p["post"], organization=body, country="vn", subnationalArea=province)
        yield entity(ident("occupancy", p["id"], article["id"]), "Occupancy", holder=person, post=post, **common)

    def _congress(self, c: Row, flat: Flat, proof: str, named: dict[tuple[str, str, str], None]) -> Iterator[Entity]:
        article, organisation = flat.article, c.get("organisation")
        yield from self._mentioned(organisation, article["id"], named)
        name = " ".join(filter(None, ("Đại hội", (organisation or {}).get("name"), f"lần thứ {c['ordinal']}" if c.get("ordinal") else None,
                                      f"nhiệm kỳ {c['term']}" if c.get("term") else None)))
        yield entity(ident("congress", c["id"], article["id"]), "Event", name=name, startDate=c.get("start"), endDate=c.get("end"), country="vn", proof=proof,
                     organizer=self._id(organisation, article["id"]) if organisation else None, sourceUrl=article.get("url"),
                     summary=flat.quotes.around(c["evidence"]["start"], c["evidence"]["end"]))

    def _organisations(self) -> Iterator[Entity]:
        for key, kept in sorted(self.known.items()):
            parent = kept["organisation"].get("parent")
            if parent and parent not in self.known:
                self.job.dropped["the organisation above another one, which no article names itself"] += 1
                parent = None
            yield self._organisation(ident("organisation", key), kept["organisation"], list(kept["names"]), ident("organisation", parent) if parent else None)

    def _successions(self) -> Iterator[Entity]:
        """Which party organisations of the run came before which, by the changes of their administrative units."""
        from extractor.context.identity.gazetteer import gazetteer

        units = {key.removeprefix("db:"): ident("organisation", key) for key in self.known if key.startswith("db:") and "@" not in key}
        for change in gazetteer().changes if units else ():
            if change.kind == "dissolved":
                continue
            for before in change.before:
                for after in change.after:
                    if before in units and after in units and before != after:
                        yield entity(ident("succession", before, after, change.date), "Succession", predecessor=units[before], successor=units[after],
                                     date=change.date, role=change.kind, summary=change.act)

"""Gold files of articles that people are done with, for `trichluc evaluate`."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from extractor.model import Organisation, Record
from extractor.review.apply import Reviewed

OBSERVATION = ("measure", "body", "manner", "groups", "form", "status", "qualifier", "value", "whole", "percent", "term", "time", "per")
POSITION = ("person", "post", "post_code", "capacity")
CONGRESS = ("ordinal", "term", "kind", "start", "end", "status")
DOCUMENT = ("number", "kind", "date", "issuer")


class NoGold(ValueError):
    """An article that gives no gold: the message says why."""


def gold_name(record: Record) -> str:
    """The name under which `evaluate` pairs gold and record: the file's without its endings, else the article's id."""
    return PurePath(record.article.path).name.split(".")[0] if record.article.path else record.article.id


def gold_of(reviewed: Reviewed) -> dict[str, Any]:
    """The gold annotation of a reviewed article, as `corpora/articles/*.gold.json` has it. Raises NoGold where people are not done with it.

    People, congresses and documents that nobody judged stand in it as the machine has them; `unjudged` counts them.
    """
    entries = reviewed.entries.values()
    asking = sum(e.asks for e in entries)
    if asking:
        raise NoGold(f"{asking} of its numbers wait for a verdict")
    unsure = sum(e.state == "unsure" and e.anchor.kind == "number" for e in entries)
    if unsure:
        raise NoGold(f"{unsure} of its numbers were left open")
    record = reviewed.record
    return {
        "text_sha256": hashlib.sha256(record.article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "published": record.article.published,
        "unjudged": sum(e.state == "open" and e.anchor.kind != "number" for e in entries),
        "observations": [{**_row(o, OBSERVATION), "subject": _name(o.subject), "part_of": o.part_of, "id": o.id, "evidence": o.evidence.model_dump()}
                         for o in record.observations],
        "positions": [{**_row(p, POSITION), "organisation": _name(p.organisation), "evidence": p.evidence.model_dump()} for p in record.positions],
        "congresses": [{**_row(c, CONGRESS), "organisation": _name(c.organisation), "evidence": c.evidence.model_dump()} for c in record.congresses],
        "documents": [{**_row(d, DOCUMENT), "evidence": d.evidence.model_dump()} for d in record.documents],
    }


def _row(fact: Any, names: tuple[str, ...]) -> Mapping[str, Any]:
    values = fact.model_dump(mode="json")
    return {name: values[name] for name in names}


def _name(organisation: Organisation | None) -> str | None:
    return organisation.name if organisation else None

"""What a text says, as facts that can be compared."""

from collections import Counter
from functools import lru_cache
from typing import Any, NamedTuple

from extractor import extract
from extractor.evaluate import organisation_key
from extractor.model import Record

PUBLISHED = "2024-06-30"
TYPED = ("measure", "body", "groups", "form", "status", "qualifier", "value", "whole", "percent", "manner", "per", "term", "time")


class Failure(NamedTuple):
    """A text that did not do what it must, and what it did instead."""

    text: str
    why: str


@lru_cache(maxsize=4096)
def read(text: str) -> Record:
    """The record of a text."""
    return extract(text=text, published=PUBLISHED)


def facts(record: Record, slots: dict[str, str] | None = None) -> Counter[tuple[Any, ...]]:
    """Numbers and people of a record; names of the slots stand as the slot."""
    found: list[tuple[Any, ...]] = []
    for o in record.observations:
        found.append((*(getattr(o, name) for name in TYPED), _slotted(o.subject.name if o.subject else None, slots), o.part_of is not None))
    for p in record.positions:
        found.append(("position", _slotted(p.person, slots), p.post_code, p.capacity, _slotted(p.organisation.name if p.organisation else None, slots)))
    for c in record.congresses:
        found.append(("congress", c.ordinal, c.term, c.kind, _slotted(c.organisation.name if c.organisation else None, slots)))
    return Counter(found)


def _slotted(name: str | None, slots: dict[str, str] | None) -> str | None:
    """A name in plain letters, with its places and people as slots."""
    if name is None:
        return None
    plain = organisation_key(name).replace("ubkt", "uy ban kiem tra")
    for slot, said in sorted((slots or {}).items(), key=lambda item: -len(item[1])):
        plain = plain.replace(organisation_key(said), "{" + slot + "}")
    return plain


def said(fact: tuple[Any, ...]) -> str:
    """A fact in short: what is none, empty or as usual is left out."""
    return " ".join(str(v) for v in fact if v not in (None, (), "", False, "exactly", "actual", "count"))


def apart(wanted: Counter[tuple[Any, ...]], got: Counter[tuple[Any, ...]]) -> str:
    """«lost …; new …», or nothing where both are the same."""
    lost, new = wanted - got, got - wanted
    parts = [f"{word} {' | '.join(said(f) for f in some)}" for word, some in (("lost", lost), ("new", new)) if some]
    return "; ".join(parts)

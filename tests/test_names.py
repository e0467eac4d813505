"""Names are nothing but names: with every rule and case renamed, the same is found.

Code asks for roles (`role` of a rule or case), never for a name; this renames them all where they are declared and reads the corpora again.
"""

import hashlib
from typing import Any

import pytest
from golden import ARTICLES

from extractor import extract, rules
from extractor.match import draft
from extractor.match.people import claim
from extractor.settle import documents

NAMES = {"rule", "case", "made_by", "reliability"}
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
EXAMPLES = [e.replace("«", "").replace("»", "") for rule in (*rules.rules(), *rules.forms()) for e in rule.examples]


def other(name: str) -> str:
    """Another name, which shares no word with the old one; the other name of another name is itself."""
    return name if name.startswith("name ") or not name else "name " + "".join(chr(ord("k") + int(c, 16) % 9) for c in hashlib.sha256(name.encode()).hexdigest()[:12])


def found(text: str) -> Any:
    """All that was found, without the names."""
    record = extract(text=text, published="2021-06-30").model_dump(mode="json")
    return {part: [{k: v for k, v in row.items() if k not in NAMES} for row in rows] for part, rows in record.items() if isinstance(rows, list)}


@pytest.fixture
def before():
    """What is found under the names as they are."""
    return [found(text) for text in (*TEXTS, *EXAMPLES)]


@pytest.fixture
def renamed(before, monkeypatch):
    read = rules._file

    def file(family: str) -> Any:
        raw = read(family)
        for kind in ("rule", "form"):
            if kind in raw:
                raw = raw | {kind: [row | {"name": other(row["name"])} for row in raw[kind]]}
        return raw

    caches = (rules.rules, rules.forms, rules.roles, rules.called, rules.by_cue_and_unit)
    step = draft.Step.__init__
    monkeypatch.setattr(rules, "_file", file)
    monkeypatch.setattr(draft.Step, "__init__", lambda self, question, case, *a, **k: step(self, question, other(case), *a, **k))
    for table in (claim.RULES, documents.RULES):
        for key, name in list(table.items()):
            monkeypatch.setitem(table, key, other(name))
    for cached in caches:
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in caches:
        cached.cache_clear()


def test_renaming_every_rule_and_case_changes_nothing(before, renamed):
    for record in (extract(text=text) for text in TEXTS[:4]):
        assert {o.rule.partition(" ")[0] for o in (*record.observations, *record.positions, *record.documents)} == {"name"}
        assert {o.case.partition(" ")[0] for o in record.observations if o.case} == {"name"}
    assert [text for text, was in zip((*TEXTS, *EXAMPLES), before, strict=True) if found(text) != was] == []

"""Every rule gives what its examples say, and nothing where its rejects say so; every number marked «…» is looked at."""

import re

import pytest

from extractor import Record, extract, vocabulary
from extractor.rules import forms, rules

MARKED = re.compile(r"«([^»]+)»")
DECLARED = [*rules(), *forms()]


def read(sentence: str) -> tuple[list[tuple[int, int]], Record]:
    """The marked spans of an example, and the record of it without its marks."""
    spans, plain, place = [], "", 0
    for match in MARKED.finditer(sentence):
        plain += sentence[place:match.start()]
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        place = match.end()
    assert spans, "a sentence marks its numbers with «»"
    return spans, extract(text=plain + sentence[place:], published="2021-06-30")


@pytest.mark.parametrize(("rule", "example"), [pytest.param(rule, e, id=f"{rule.name}: {e}") for rule in DECLARED for e in rule.examples])
def test_example(rule, example):
    spans, record = read(example)
    for start, end in spans:
        [o] = [o for o in record.observations if o.evidence.start <= start and end <= o.evidence.end]
        assert (o.rule, o.measure) == (rule.name, rule.measure)
        assert set(getattr(rule, "groups", ())) <= set(o.groups)
        body = getattr(rule, "body", o.body)
        assert o.body == body or (body == "context" and o.body in vocabulary.BODIES)


@pytest.mark.parametrize(("rule", "reject"), [pytest.param(rule, r, id=f"{rule.name}: {r}") for rule in DECLARED for r in rule.rejects])
def test_reject(rule, reject):
    spans, record = read(reject)
    for start, end in spans:
        here = [o for o in record.observations if o.evidence.start < end and start < o.evidence.end]
        assert [o for o in here if o.rule == rule.name or (o.measure == rule.measure and set(getattr(rule, "groups", ())) <= set(o.groups))] == []


@pytest.mark.parametrize("measure", vocabulary.MEASURES)
def test_every_measure_is_declared(measure):
    assert measure in {rule.measure for rule in DECLARED}

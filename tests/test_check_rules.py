"""A check is one function with a good and a bad text: by the good one its numbers agree, by the bad one they do not."""

import pytest

from extractor import extract, vocabulary
from extractor.check import RULES


def outcomes(code, text):
    return {c.outcome for c in extract(text=text, published="2020-06-30").checks if c.check == code}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_good_and_bad(rule):
    assert outcomes(rule.code, rule.good) == {"agrees"}
    assert "disagrees" in outcomes(rule.code, rule.bad)


def test_every_code_is_one_check():
    assert sorted(r.code for r in RULES) == sorted(vocabulary.CHECKS)

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


def test_a_yearly_rate_is_no_rival_of_the_whole():
    """«1.187 in six years, nearly 198 a year» tells one thing in two ways, not two values of one thing."""
    text = "Từ năm 2011 đến năm 2016, Đảng bộ huyện Hòa An kết nạp 1.187 đảng viên, bình quân mỗi năm gần 198 đảng viên."
    record = extract(text=text, published="2017-02-01")
    assert [(o.value, o.per) for o in record.observations] == [(1187, None), (198, "year")]
    assert outcomes("one_value", text) == set()

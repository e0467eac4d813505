"""What mutated inputs showed once stays mended, and a few hundred new ones a run are tried as `python -m tests.fuzz` tries a million."""

import jsonschema
import pytest
from fuzz import faults, fuzz

from extractor import extract
from extractor.schema import schema


@pytest.mark.parametrize("text", [
    "Đại hội đại biểu Đảng bộ tỉnh Hải Dương lần thứ XVII, nhiệm kỳ 2020 - 2025: 18 đại biểu chính thức. Trao Huy hiệu Đảng cho 46 đồng chí.",  # a term as the time of badges
    "Ban Thường vụ\nTỉnh ủy thành lập 05 đoàn kiểm tra.\nPhường ① kết nạp 3 đảng viên.",  # figures that are no digits
])
def test_what_was_found_stays_mended(text):
    assert list(faults(extract(text=text), jsonschema.Draft202012Validator(schema("record")))) == []


def test_some_mutated_inputs():
    found, shown, counts = fuzz(150, 30, seed=20261130, seconds=600)
    assert counts == {"texts": 150, "pages": 30}
    assert found == {}, shown

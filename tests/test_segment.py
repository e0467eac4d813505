"""Where a sentence ends: one answer, in extractor/segment.py, that all rooms ask."""

import ast
import re

import pytest
from golden import ROOT
from hypothesis import given
from hypothesis import strategies as st

from extractor.segment import clause_at, span_at, spans

WHOLE = [
    ["Ủy viên T.Ư. Đảng, Bí thư Tỉnh ủy dự.", "Ông A phát biểu."],
    ["Ông Y. Bhôk giữ chức Bí thư Huyện ủy.", "Bà H. Linh làm Phó Bí thư."],
    ["PGS. TS. Nguyễn Văn A làm Bí thư.", "Chi bộ có 5 đảng viên."],
    ["TP. Vinh có 3 đảng bộ.", "Đảng bộ có 1.234 đảng viên, tăng 2,5%."],
    ["Kết nạp được bao nhiêu?", "Năm nay 12 người!", "Năm trước 9."],
]


@pytest.mark.parametrize("said", WHOLE, ids=[s[0][:24] for s in WHOLE])
def test_sentences(said: list[str]) -> None:
    chars = " ".join(said)
    assert [chars[a:b] for a, b in spans(chars, 0, len(chars))] == said


def test_a_line_ends_a_sentence() -> None:
    chars = "Đảng bộ huyện Thanh Hà\nKết nạp 5 đảng viên"
    assert [chars[a:b] for a, b in spans(chars, 0, len(chars))] == chars.split("\n")
    assert span_at(chars, 0, len(chars), len(chars)) == (23, len(chars))


def test_a_place_between_sentences_is_of_the_one_in_front() -> None:
    chars = "Kết nạp 5 đảng viên.  Mở 3 lớp; trao 2 Huy hiệu."
    assert chars[slice(*span_at(chars, 0, len(chars), 20))] == chars[slice(*span_at(chars, 0, len(chars), 0))] == "Kết nạp 5 đảng viên."
    assert chars[slice(*clause_at(chars, 0, len(chars), chars.index("3")))] == "Mở 3 lớp"
    assert chars[slice(*clause_at(chars, 0, len(chars), chars.index("2")))] == " trao 2 Huy hiệu."


@given(st.text(alphabet=st.sampled_from("Aab .!?…;\n\"TP"), max_size=80), st.integers(0, 80))
def test_spans_are_in_order_and_hold_all_words(chars: str, place: int) -> None:
    found = list(spans(chars, 0, len(chars)))
    assert all(a < b for a, b in found) and all(b <= c for (_, b), (c, _) in zip(found, found[1:], strict=False))
    assert "".join(chars[a:b] for a, b in found).replace(" ", "").replace("\n", "") == "".join(chars.split())
    first, last = span_at(chars, 0, len(chars), min(place, len(chars)))
    assert 0 <= first <= last <= len(chars)


@pytest.mark.parametrize("room", ["context", "match", "settle"])
def test_no_room_has_an_answer_of_its_own(room: str) -> None:
    own = []
    for path in sorted((ROOT / "extractor" / room).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        texts = [n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        own += [f"{path.relative_to(ROOT)}: {text}" for text in texts if re.search(r"\[[.?!…;]{3,}\]", text)]
        own += [f"{path.relative_to(ROOT)}: {line.strip()}" for line in source.splitlines() if re.search(r"find\(\"\. \"", line)]
    assert not own, "ask segment.spans, span_at or clause_at"

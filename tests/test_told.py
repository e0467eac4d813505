"""What a sentence says of its scene is heard, whether it holds a number or not."""

import pytest

from extractor import extract

FILLER = " (bàn 12 ghế)"  # a number that says nothing
PAIRS = [
    ("Không khí tại đại hội Đảng bộ xã rất sôi nổi{}. Có mặt 150 đại biểu.", "150", "congress.attendees"),
    ("Huyện ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng{}. Hội nghị của Huyện ủy có 150 đại biểu dự.", "150", "activity.attendees"),
    ("Trung tâm mở lớp bồi dưỡng nhận thức về Đảng{}. Có 150 học viên.", "150", "party.learners"),
]


@pytest.mark.parametrize(("text", "number", "measure"), PAIRS, ids=[measure for _, _, measure in PAIRS])
@pytest.mark.parametrize("filler", ["", FILLER], ids=["without a number", "with one"])
def test_the_sentence_before_is_heard(text: str, number: str, measure: str, filler: str) -> None:
    record = extract(text=text.format(filler), published="2021-06-30")
    assert [o.measure for o in record.observations if o.evidence.text == number] == [measure]

"""What quality levels are told of, and what they are parts of, across sentences and lines."""

import pytest

from extractor import extract


def read(text):
    """Number → (groups, form, the number that it is a part of)."""
    found = extract(text=text, published="2021-06-30").observations
    names = {o.id: o.evidence.text for o in found}
    return {o.evidence.text: (set(o.groups), o.form, names.get(o.part_of)) for o in found}


HEADINGS = """Cuối năm, 58/60 tổ chức cơ sở đảng được đánh giá, xếp loại; số đảng viên được đánh giá là 3.120 đồng chí.

1. Tổ chức cơ sở đảng:
- Trong sạch, vững mạnh: 30 đơn vị (51,7%, tăng 1,2%);
- Yếu kém: 2 đơn vị.
2. Đảng viên:
- Hoàn thành xuất sắc nhiệm vụ: 380 đồng chí, chiếm 12,2%;
- Không hoàn thành nhiệm vụ: 20 đồng chí."""

IN_TURN = """Tổ chức cơ sở đảng xếp loại trong sạch, vững mạnh chiếm 80%, hoàn thành tốt nhiệm vụ 15%, hoàn thành nhiệm vụ 4%, yếu kém 1%. \
Đối với chi bộ trực thuộc, tỷ lệ tương ứng là 85,1%, 12,2%, 2,5% và 0,2%."""

OF_A_WHOLE = "Trong 30 tổ chức cơ sở đảng của thị xã, 19 đơn vị được xếp loại trong sạch, vững mạnh. Số đơn vị hoàn thành tốt nhiệm vụ là 9, chiếm 29,9%."


@pytest.mark.parametrize(("text", "number", "told"), [
    (HEADINGS, "30", ({"organisation", "clean_strong"}, "count", "58/60")),
    (HEADINGS, "51,7", ({"organisation", "clean_strong"}, "share", "58/60")),
    (HEADINGS, "1,2", ({"organisation", "clean_strong"}, "change", None)),
    (HEADINGS, "2", ({"organisation", "failed"}, "count", "58/60")),
    (HEADINGS, "380", ({"member", "excellent"}, "count", "3.120")),
    (HEADINGS, "12,2", ({"member", "excellent"}, "share", "3.120")),
    (HEADINGS, "20", ({"member", "failed"}, "count", "3.120")),
    (IN_TURN, "1", ({"organisation", "failed"}, "share", None)),
    (IN_TURN, "85,1", ({"organisation", "clean_strong"}, "share", None)),
    (IN_TURN, "2,5", ({"organisation", "completed"}, "share", None)),
    (IN_TURN, "0,2", ({"organisation", "failed"}, "share", None)),
    (OF_A_WHOLE, "19", ({"organisation", "clean_strong"}, "count", "30")),
    (OF_A_WHOLE, "9", ({"organisation", "good"}, "count", "30")),
    (OF_A_WHOLE, "29,9", ({"organisation", "good"}, "share", "30")),
])
def test_level(text, number, told):
    assert read(text)[number] == told

"""Rates: so many in each year or month, over the period that they hold for."""

import pytest

from extractor import extract

SENTENCES = [
    ("Nhiệm kỳ 2015-2020, Đảng bộ huyện kết nạp 1.000 đảng viên, bình quân mỗi năm 200 đảng viên.", {"1.000": (None, "2015/2020"), "200": ("year", "2015/2020")}),
    ("Đảng bộ huyện Kỳ Sơn bình quân mỗi năm kết nạp 20-25 đảng viên, có năm kết nạp được trên 30 đảng viên.", {"20": ("year", None), "25": ("year", None), "30": (None, None)}),
    ("Đảng bộ xã phấn đấu hằng năm kết nạp 12 đảng viên; mở 3 lớp bồi dưỡng đảng viên mới mỗi năm.", {"12": ("year", None), "3": ("year", None)}),
    ("Mỗi tháng Chi bộ kết nạp 2 đảng viên.", {"2": ("month", None)}),
    ("Giai đoạn 2016-2020, Đảng bộ huyện kết nạp 250 đảng viên/năm.", {"250": ("year", "2016/2020")}),
    ("Một năm qua, Đảng bộ huyện kết nạp 200 đảng viên.", {"200": (None, None)}),
    ("Năm 2020, Đảng bộ huyện kết nạp 200 đảng viên.", {"200": (None, "2020")}),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_rates(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    assert {o.evidence.text: (o.per, o.time) for o in extract(text=text).observations} == wanted

"""Inspection, discipline and admission as reports tell them: each number's groups and form, and the number that it is a part of."""

import pytest

from extractor import extract

TOLD = [
    ("Tỉnh ủy kiểm tra 76 tổ chức đảng và 194 đảng viên. Trong đó: Ban Thường vụ Tỉnh ủy kiểm tra 4 tổ chức đảng, 18 đảng viên; chi bộ kiểm tra 46 đảng viên.",
     ["76 organisation inspection", "194 member inspection", "4 organisation inspection < 76", "18 member inspection < 194", "46 member inspection < 194"]),
    ("Giám sát chuyên đề được đẩy mạnh. Cấp ủy các cấp làm với 31 tổ chức đảng (tăng 5), 51 đảng viên (tăng 9). Con số này ở UBKT các cấp lần lượt là 16 (tăng 3) và 39 (tăng 7).",
     ["31 organisation supervision", "+5 organisation supervision", "51 member supervision", "+9 member supervision", "16 organisation supervision",
      "+3 organisation supervision", "39 member supervision", "+7 member supervision"]),
    ("UBKT các cấp đã kiểm tra 11 tổ chức đảng và 27 đảng viên khi có dấu hiệu vi phạm, kết luận 25 đảng viên và 9 tổ chức đảng có vi phạm, phải thi hành kỷ luật 19 đảng viên.",
     ["11 organisation inspection violation", "27 member inspection violation", "25 member inspection violation < 27", "9 organisation inspection violation < 11", "19 member"]),
    ("Huyện ủy kiểm tra 90 đảng viên và 30 tổ chức đảng (tăng 9 đảng viên, giảm 2 tổ chức so với năm 2016); giám sát 12 tổ chức đảng (giảm 3 tổ chức) và 40 đảng viên.",
     ["90 member inspection", "30 organisation inspection", "+9 member inspection", "-2 organisation inspection", "12 organisation supervision",
      "-3 organisation supervision", "40 member supervision"]),
    ("Đã xử lý kỷ luật 71 đảng viên. Hình thức kỷ luật đảng viên: khiển trách 30 (chiếm 42,3%), cảnh cáo 21 (29,6%), khai trừ 20.",
     ["71 member", "30 member reprimand < 71", "42.3% member reprimand < 71", "21 member warning < 71", "29.6% member warning < 71", "20 member expulsion < 71"]),
    ("Đã kỷ luật 20 đảng viên vi phạm (với các hình thức: 17 khiển trách; 2 cảnh cáo và khai trừ 1 trường hợp), không thi hành kỷ luật 6 đảng viên.",
     ["20 member", "17 member reprimand < 20", "2 member warning < 20", "1 member expulsion < 20"]),
    ("Bằng hình thức khiển trách, Đảng ủy xã kỷ luật 1 tổ chức đảng, chi bộ kỷ luật 3 đảng viên. Cũng với hình thức này, Ủy ban Kiểm tra Huyện ủy kỷ luật 2 đảng viên.",
     ["1 organisation reprimand", "3 member reprimand", "2 member reprimand"]),
    ("Huyện ủy thi hành kỷ luật 62 đảng viên. Phần lớn do các vi phạm: những điều đảng viên không được làm: 15 (24,2%); đạo đức, lối sống: 14; chính sách dân số: 12.",
     ["62 member", "15 member < 62", "24.2% member < 62", "14 member < 62", "12 member < 62"]),
    ("Đảng bộ kết nạp 113 đảng viên. Trong đó, các chi bộ nông thôn kết nạp 57 đảng viên.", ["113", "57 < 113"]),
    ("Đảng bộ kết nạp 113 đảng viên. Trong tổng số đảng viên được kết nạp có 40 đảng viên người dân tộc thiểu số, 61 đảng viên nữ.",
     ["113", "40 ethnic_minority < 113", "61 women < 113"]),
    ("Huyện ủy luân chuyển đợt một gồm 38 người. Trong đó, 20 người giữ chức bí thư đảng ủy xã; 18 người giữ chức chủ tịch xã.", ["38 rotated", "20 rotated < 38", "18 rotated < 38"]),
    ("Trong năm, 2 đảng viên bị Đảng ủy xã xóa tên, 3 trường hợp khác xin ra khỏi Đảng; chuyển sinh hoạt đảng cho 13 đồng chí.", ["2 struck_off", "3 resigned", "13 moved"]),
]


def shown(record):
    """«+5 member», «18 member < 194», «42.3% member < 71» for the observations of a record."""
    values = {o.id: f"{o.value:g}" for o in record.observations}
    rows = []
    for o in record.observations:
        sign = "+" if o.form == "change" and o.value > 0 else ""
        rows.append(" ".join([f"{sign}{o.value:g}{'%' if o.percent else ''}", *o.groups, *(["<", values[o.part_of]] if o.part_of else [])]))
    return rows


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_groups_forms_and_parts(text, expected):
    assert shown(extract(text=text, published="2021-06-30")) == expected


@pytest.mark.parametrize("text", [
    "Huyện ủy kiểm tra 41 tổ chức đảng trong 6 tháng đầu năm 2020 (cùng kỳ năm 2019: 33 tổ chức).",
    "Trong 6 tháng đầu năm 2020, Huyện ủy kiểm tra 41 tổ chức đảng; cùng kỳ năm trước là 33 tổ chức.",
    "Trong 6 tháng đầu năm 2020, Huyện ủy kiểm tra 41 tổ chức đảng; cùng kỳ năm trước con số ấy là 33.",
])
def test_year_before(text):
    now, before = extract(text=text, published="2020-07-30").observations
    assert (now.value, now.time, before.value, before.time) == (41, "2020-01/2020-06", 33, "2019-01/2019-06")
    assert before.groups == now.groups and before.part_of is None

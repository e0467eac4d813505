"""Names of organisations that are cut or swallow too much: dashes, small letters, digits, glued syllables, persons."""

import pytest

from extractor.find.organisations import find_organisations
from extractor.text import Text

NAMES = [
    ("Đảng bộ Công ty Gang thép Nà Lũng – Thác Mơ hiện có 80 đảng viên", ["Đảng bộ Công ty Gang thép Nà Lũng - Thác Mơ"]),
    ("Đảng bộ Công ty Than Khe Sim - TKV kết nạp 12 đảng viên", ["Đảng bộ Công ty Than Khe Sim - TKV"]),
    ("Đảng bộ Bệnh viện Sản và phục hồi Nà Lũng lần thứ V", ["Đảng bộ Bệnh viện Sản và phục hồi Nà Lũng"]),
    ("Đảng bộ khối công nghiệp thương mại trung ương bầu 21 người", ["Đảng bộ khối công nghiệp thương mại trung ương"]),
    ("Đảng bộ Khối phát triển 50 đảng viên", ["Đảng bộ Khối"]),
    ("Đảng bộ Trường THPT Nà Lũng 2 có 30 đảng viên", ["Đảng bộ Trường THPT Nà Lũng 2"]),
    ("Đảng bộ Trường THPT Nà Lũng 30 đảng viên", ["Đảng bộ Trường THPT Nà Lũng"]),
    ("Đảng ủy xãNà Lũng trao Huy hiệu Đảng", ["Đảng ủy xã Nà Lũng"]),
    ("Bí thư Thành ủy Huế Đoàn Lưu Vinh nói", ["Thành ủy Huế"]),
    ("Bí thư Thành ủy TPĐN Phan Lưu Vinh nói", ["Thành ủy TPĐN"]),
    ("Bí thư Huyện ủy Nam Trà My nói", ["Huyện ủy Nam Trà My"]),
    ("Bí thư Đảng ủy Trường THPT Nguyễn Văn Linh nói", ["Đảng ủy Trường THPT Nguyễn Văn Linh"]),
    ("Đảng ủy Công ty Nà Lũng - Đồng chí Lê Văn An chủ trì", ["Đảng ủy Công ty Nà Lũng"]),
]


@pytest.mark.parametrize(("text", "want"), NAMES)
def test_a_name_ends_where_it_ends(text, want):
    assert [m.name for m in find_organisations(Text.of(text).chars) if m.kind == "party"] == want

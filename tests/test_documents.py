"""Party documents: number, kind, date, issuer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.settle.documents import settle_documents

CASES = [
    ("Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị", [("Chỉ thị", "35-CT/TW", "2019-05-30", "Bộ Chính trị")]),
    ("Chỉ thị 36-CT/TW ngày 30-5-2014 của Bộ Chính trị, Kế hoạch 207-KH/TU ngày 12.8.2019 của Tỉnh ủy",
     [("Chỉ thị", "36-CT/TW", "2014-05-30", "Bộ Chính trị"), ("Kế hoạch", "207-KH/TU", "2019-08-12", "Tỉnh ủy")]),
    ("Kết luận số 100 - KL/TW ngày 18/8/2014 của Ban Bí thư", [("Kết luận", "100 - KL/TW", "2014-08-18", "Ban Bí thư")]),
    ("Kế hoạch số 04-KH/ĐU, ngày 14 tháng 4 năm 2022 của Đảng bộ trường THPT An Hòa về", [("Kế hoạch", "04-KH/ĐU", "2022-04-14", "Đảng bộ trường THPT An Hòa")]),
    ("Kế hoạch số 54 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 18 của Ban Bí thư Trung ương (khóa XII)",
     [("Kế hoạch", "54", None, "Ban Thường vụ Tỉnh ủy"), ("Kết luận", "18", None, "Ban Bí thư Trung ương")]),
    ("Kế hoạch số 79-KH/ĐUK của BTV Đảng ủy Khối các cơ quan thành phố và Kế hoạch số 26", [("Kế hoạch", "79-KH/ĐUK", None, "Ban Thường vụ Đảng ủy Khối các cơ quan thành phố")]),
    ("Chỉ thị 05 của Bộ Chính trị; thực hiện Quy định 08 về nêu gương", [("Chỉ thị", "05", None, "Bộ Chính trị"), ("Quy định", "08", None, None)]),
    ("Chỉ thị số 05-CT/TW của Bộ Chính trị; học tập Chỉ thị 05, làm theo", [("Chỉ thị", "05-CT/TW", None, "Bộ Chính trị")]),
    ("Nghị quyết Trung ương 4 (khóa XII, khóa XIII), Nghị quyết Hội nghị Trung ương 6", [("Nghị quyết", "Trung ương 4", None, None), ("Nghị quyết", "Trung ương 6", None, None)]),
    ("Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Hội nghị Trung ương 5 (khóa XIII) và", [("Nghị quyết", "21-NQ/TW", "2022-06-16", "Hội nghị Trung ương 5 (khóa XIII)")]),
    ("Kết luận số 21-KL/TW ngày 25/10/2021, Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương",
     [("Kết luận", "21-KL/TW", "2021-10-25", "Ban Chấp hành Trung ương"), ("Nghị quyết", "21-NQ/TW", "2022-06-16", "Ban Chấp hành Trung ương")]),
    ("Chỉ thị số 35-CT/TW, Kế hoạch số 48-KH/TU của Ban Thường vụ Tỉnh ủy", [("Chỉ thị", "35-CT/TW", None, None), ("Kế hoạch", "48-KH/TU", None, "Ban Thường vụ Tỉnh ủy")]),
    ("các Quy định số 22-QĐ/TW, 24-QĐ/TW của Ban Chấp hành Trung ương khóa XIII",
     [("Quy định", "22-QĐ/TW", None, "Ban Chấp hành Trung ương"), ("Quy định", "24-QĐ/TW", None, "Ban Chấp hành Trung ương")]),
    ("Nghị quyết số 18, 19 của Trung ương", [("Nghị quyết", "18", None, "Trung ương"), ("Nghị quyết", "19", None, "Trung ương")]),
    ("Huyện ủy Hà Sơn ban hành Nghị quyết số 04-NQ/HU ngày 15/4/2014 \"về phát triển đảng viên\"", [("Nghị quyết", "04-NQ/HU", "2014-04-15", "Huyện ủy Hà Sơn")]),
    ("Ngày 14-11-2016, Ban Chấp hành Đảng bộ tỉnh khóa XIII đã ban hành Nghị quyết số 10-NQ/TU về huy động", [("Nghị quyết", "10-NQ/TU", "2016-11-14", "Ban Chấp hành Đảng bộ tỉnh")]),
    ("Chỉ thị số 35-CT/TW ngày 30/5/2019 \"về đại hội đảng bộ các cấp\" của Bộ Chính trị", [("Chỉ thị", "35-CT/TW", "2019-05-30", "Bộ Chính trị")]),
    ("Quy định số 123-QĐ/TW, ngày 28/9/2004 của Bộ Chính trị (khóa IX) về kết nạp", [("Quy định", "123-QĐ/TW", "2004-09-28", "Bộ Chính trị")]),
    ("Nghị quyết chuyên đề số 05-NQ/HU ngày 3.4.2021 của BCH Đảng bộ huyện", [("Nghị quyết", "05-NQ/HU", "2021-04-03", "Ban Chấp hành Đảng bộ huyện")]),
    ("công bố Quyết định chỉ định số 86-QĐNS/TU của Ban Thường vụ Tỉnh ủy", [("Quyết định", "86-QĐNS/TU", None, "Ban Thường vụ Tỉnh ủy")]),
    ("theo Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương.", [("Hướng dẫn", "21-HD/BTCTW", "2019-10-18", "Ban Tổ chức Trung ương")]),
    ("Kết luận ngày 25/10/2021 của Bộ Chính trị nêu", [("Kết luận", None, "2021-10-25", "Bộ Chính trị")]),
    ("thực hiện Nghị quyết Đại hội đại biểu Đảng bộ Khối lần thứ XIII, nhiệm kỳ 2020-2025", [("Nghị quyết", None, None, "Đại hội đại biểu Đảng bộ Khối lần thứ XIII")]),
    ("Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV",
     [("Nghị quyết", None, None, "Đại hội XIII của Đảng"), ("Nghị quyết", None, None, "Đại hội Đảng bộ huyện lần thứ XXIV")]),
    # none: of the state, of mass organisations, without number and date
    ("Nghị định 178/2024/NĐ-CP của Chính phủ; Quyết định số 22/QĐ-UBND ngày 3/4/2020; Nghị quyết số 819/NQ-UBTVQH14", []),
    ("Nghị quyết số 20 của HĐND tỉnh; Kế hoạch số 5 của UBND huyện; Nghị quyết 30a của Chính phủ", []),
    ("Nghị quyết Đại hội Công đoàn lần thứ XII; Nghị quyết Đại hội; Điều lệ Đảng; Chỉ thị của Bộ Chính trị", []),
    ("Kế hoạch 5 năm 2016-2020; Nghị quyết 12 chỉ tiêu; Kế hoạch 2020; nghị quyết 2 năm; đạt kế hoạch 100%; ban hành 2 nghị quyết, 85 kế hoạch", []),
]


def found(text, published=None):
    return [(d.kind, d.number, d.date, d.issuer) for d in settle_documents(text, [(0, len(text), "paragraph")], published)]


@pytest.mark.parametrize(("text", "documents"), CASES, ids=[t[:34] for t, _ in CASES])
def test_documents(text, documents):
    assert found(text) == documents


@pytest.mark.parametrize(("published", "date"), [("2016-09-20", "2016-09-09"), ("2016-03-01", "2015-09-09"), (None, None)])
def test_a_year_left_out_is_the_articles(published, date):
    assert found("quyết định số 335-QĐNS/TW ngày 9-9 về việc", published) == [("Quyết định", "335-QĐNS/TW", date, None)]


def test_evidence_is_the_number_or_the_name():
    text = "Chỉ thị số 19-CT/TU và Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV."
    assert [text[d.start:d.end] for d in settle_documents(text, [(0, len(text), "paragraph")])] == ["19-CT/TU", "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV"]


def test_furniture_cites_nothing():
    text = "Chỉ thị số 19-CT/TU"
    assert settle_documents(text, [(0, len(text), "furniture")]) == []


@given(st.text(alphabet=st.sampled_from("Chỉ thị số Nghịquyết Đạihội 0123-/CTWU,.ngày của Bộ\n"), max_size=150) | st.text(max_size=60))
def test_mentions_lie_in_the_text(text):
    documents = settle_documents(text, [(0, len(text), "paragraph")], "2020-01-31")
    assert all(0 <= d.start < d.end <= len(text) and (d.number or d.date or d.issuer) for d in documents)

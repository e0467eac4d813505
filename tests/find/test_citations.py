"""Documents and congresses as articles cite them."""

import pytest

from extractor import extract
from extractor.settle.documents import settle_documents

DOCUMENTS = [
    ("Thực hiện Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị, Ban Bí thư về giáo dục.", [("91-KL/TW", "2024-08-12", "Bộ Chính trị, Ban Bí thư")]),
    ("Tại Quyết định số 77-QĐ/HU, Ban Thường vụ Huyện ủy Sông Lam thống nhất thành lập Đảng bộ xã Nà Mường.", [("77-QĐ/HU", None, "Ban Thường vụ Huyện ủy Sông Lam")]),
    ("Đoàn kiểm tra việc thực hiện nghị quyết 18 của Ban Chấp hành Trung ương.", [("18", None, "Ban Chấp hành Trung ương")]),
    ("Việc thực hiện kết luận 28 (năm 2018) về luân chuyển cán bộ.", [("28", "2018", None)]),
    ("Ngày 3/4/2013, Đảng bộ xã Nà Mường ra nghị quyết đề nghị kết nạp đảng viên cho ông Sinh.", [(None, "2013-04-03", "Đảng bộ xã Nà Mường")]),
    ("Theo Quyết định số 214 ngày 6/5/2018 do chánh Thanh tra tỉnh ký.", []),
    ("Nghị quyết 84 đã đi vào đời sống.\nNghị quyết 84 do Quốc hội ban hành.", []),
    ("Kế hoạch số 54 của Giám đốc Sở Tài chính.", []),
]


@pytest.mark.parametrize(("text", "want"), DOCUMENTS)
def test_documents(text, want):
    assert [(d.number, d.date, d.issuer) for d in settle_documents(text, [(0, len(text), "paragraph")])] == want


CONGRESSES = [
    ("Đại hội 11 của Đảng đã bầu Ban Chấp hành Trung ương.", "2011-03-01", [(11, None, None, None, "held")]),
    ("Chiều ngày 4/9/2025, Đảng bộ xã Nà Mường tổ chức phiên thứ nhất Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030.", "2025-09-04", [(1, "2025-2030", "2025-09-04", None, "held")]),
    ("Sáng 2/6/2020, Đại hội Đảng bộ huyện Sông Lam lần thứ XX khai mạc.", "2020-06-02", [(20, None, "2020-06-02", None, "held")]),
    ("Ngày 23/1/2016, ngày làm việc thứ ba của Đại hội đại biểu toàn quốc lần thứ XII của Đảng.", "2016-01-23", [(12, None, None, None, "held")]),
    ("Đại hội đảng bộ tỉnh Sơn Lam lần thứ XV sẽ khai mạc vào tháng 10/2020.", "2020-06-01", [(15, None, "2020-10", None, "planned")]),
    ("Đại hội Đảng bộ huyện Sông Lam bầu Ban Chấp hành nhiệm kỳ 2015-2020.", "2015-08-01", [(None, "2015-2020", None, None, "held")]),
    ("Ngày 9/5/2022, Chi bộ Trường THPT Sông Lam tổ chức Đại hội lần thứ XII, nhiệm kỳ 2022-2025.", "2022-05-09", [(12, "2022-2025", "2022-05-09", "2022-05-09", "held")]),
    ("Đại hội đảng bộ BVĐK nhiệm kỳ 2020-2025\nĐại hội Đảng bộ Bệnh viện Đa khoa Sông Lam lần thứ V, nhiệm kỳ 2020-2025 thành công.", "2020-06-01", [(5, "2020-2025", None, None, "held")]),
    ("Đại hội XIX của Đảng Cộng sản Trung Quốc họp tại Bắc Kinh.\nĐại hội XIX bầu 204 ủy viên.", "2017-10-20", []),
]


@pytest.mark.parametrize(("text", "published", "want"), CONGRESSES)
def test_congresses(text, published, want):
    found = extract(text=text, published=published).congresses
    assert [(c.ordinal, c.term, c.start, c.end, c.status) for c in found] == want


def test_a_history_of_congresses_gives_each_its_term():
    text = ("Lịch sử Đảng bộ xã Nà Mường\n\nĐại hội lần thứ VII họp tại đình làng, thông qua Nghị quyết của Đảng bộ nhiệm kỳ 2005-2010. Đại hội đã bầu Ban Chấp hành gồm 9 đồng chí.\n\n"
            "Ngày 2/6/2010, Đảng bộ xã tổ chức Đại hội lần thứ VIII, nhiệm kỳ 2010-2015. Đại hội đã bầu Ban Chấp hành gồm 11 đồng chí.\n\n"
            "Đại hội lần thứ IX họp ngày 5/6/2015. Cấp ủy được bầu gồm 13 đồng chí. Đại hội đề ra phương hướng nhiệm kỳ 2015-2020.")
    record = extract(text=text)
    assert [(o.value, o.term, o.part_of) for o in record.observations] == [(9, "2005-2010", None), (11, "2010-2015", None), (13, "2015-2020", None)]
    assert [(c.ordinal, c.term) for c in record.congresses] == [(7, "2005-2010"), (8, "2010-2015"), (9, "2015-2020")]

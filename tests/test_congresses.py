"""Party congresses: whose, which, of what kind, when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.context.subjects import Subjects
from extractor.find.dates import find_times
from extractor.match.congresses import CongressMention
from extractor.settle.congresses import settle_congresses


def read(text: str, published: str | None = None) -> list[CongressMention]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append((start, start + len(line), "paragraph"))
        start += len(line) + 1
    return settle_congresses(text, blocks, find_times(text, published), Subjects(text, blocks), published)


def told(m: CongressMention) -> tuple[object, ...]:
    return m.organisation, m.ordinal, m.term, m.kind, m.first, m.last, m.status


CASES = [
    # days: in the theme of a congress no session goes on; of a convocation; joined to the first; of the days worked; of the paper; of no more than a month
    ("2020-09-28", "Từ ngày 1-3/10 sẽ diễn ra Đại hội Đảng bộ tỉnh Hà Bắc lần thứ XV với chủ đề “Tiếp tục nâng cao năng lực lãnh đạo”.",
     [("Đảng bộ tỉnh Hà Bắc", 15, None, None, "2020-10-01", "2020-10-03", "planned")]),
    ("2021-01-24", "Trung ương Đảng quyết định triệu tập Đại hội XIII từ ngày 25-1 đến ngày 2-2-2021.", [("Đảng", 13, None, None, "2021-01-25", "2021-02-02", "planned")]),
    ("2020-05-29", "Đại hội đại biểu Đảng bộ Trường Đại học An Hòa lần thứ XXXII sẽ được tổ chức từ chiều ngày 02/6/2020 và cả ngày 03/6/2020.",
     [("Đảng bộ Trường Đại học An Hòa", 32, None, "delegates", "2020-06-02", "2020-06-03", "planned")]),
    ("2015-09-06", "Sáng 5-9-2015, Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ XI bế mạc sau hai ngày làm việc (4 và 5-9-2015).",
     [("Đảng bộ huyện An Hòa", 11, None, "delegates", "2015-09-04", "2015-09-05", "held")]),
    ("2020-10-20", "(HB) 20-10-2020 - Đại hội đại biểu Đảng bộ tỉnh Hà Bắc lần thứ XI diễn ra từ ngày 12 đến ngày 14-10-2020.",
     [("Đảng bộ tỉnh Hà Bắc", 11, None, "delegates", "2020-10-12", "2020-10-14", "held")]),
    ("2020-11-17", "Đại hội Đảng bộ tỉnh Hà Bắc lần thứ XI, hồi cuối tháng 10, đã bầu 52 ủy viên.", [("Đảng bộ tỉnh Hà Bắc", 11, None, None, "2020-10", "2020-10", "held")]),
    ("2020-08-03", "Hội nghị thông qua công tác chuẩn bị Đại hội đại biểu Đảng bộ Quân khu 9 lần thứ XV.\n"
     "Đại hội đại biểu Đảng bộ Quân khu 9 lần thứ I diễn ra từ ngày 23-6 đến ngày 5-7-1960.",
     [("Đảng bộ Quân khu 9", 15, None, "delegates", None, None, "planned"), ("Đảng bộ Quân khu 9", 1, None, "delegates", "1960-06-23", "1960-07-05", "held")]),
    # of 1979 the next was of 1982: no term is computed
    ("2012-01-01", "Tháng 10/1979, Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ VI được tổ chức.\nNgày 01/6/1982, Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ VII, nhiệm kỳ 1982-1986 được tổ chức.",
     [("Đảng bộ huyện An Hòa", 6, None, "delegates", "1979-10", "1979-10", "held"), ("Đảng bộ huyện An Hòa", 7, "1982-1986", "delegates", "1982-06-01", "1982-06-01", "held")]),
    ("2015-10-28", "Các đại hội còn lại sẽ xong trong tháng 11, trước khi Đại hội XII của Đảng diễn ra.", [("Đảng", 12, None, None, None, None, "planned")]),
    ("2020-02-28", "Ngày 28-2, Tiểu ban Tổ chức phục vụ Đại hội Đảng bộ tỉnh Hà Bắc lần thứ XX họp.", [("Đảng bộ tỉnh Hà Bắc", 20, None, None, None, None, "held")]),
    # whose: of a place; of its level in a heading; the lower and the higher one of one number; of none in particular
    ("2015-10-15", "Chiều 14/10, Đại hội Đại biểu tỉnh Hà Bắc lần thứ XXI, nhiệm kỳ 2015 - 2020 đã bế mạc.", [("Đảng bộ tỉnh Hà Bắc", 21, "2015-2020", "delegates", None, "2015-10-14", "held")]),
    ("2015-10-29", "Chiều 28/10, tại Đại hội Đại biểu tỉnh Đảng bộ tỉnh Hà Bắc lần thứ XIII (nhiệm kỳ 2015-2020), ông Lê Văn Tám phát biểu.",
     [("Đảng bộ tỉnh Hà Bắc", 13, "2015-2020", "delegates", "2015-10-28", "2015-10-28", "held")]),
    ("2020-01-01", "Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ VIII\nĐại hội bầu Ban Chấp hành Đảng bộ huyện An Hòa.\nĐại hội đại biểu Đảng bộ huyện lần thứ nhất\n"
     "Năm 1971, Đại hội đại biểu Đảng bộ huyện Hà Thanh lần thứ nhất họp.",
     [("Đảng bộ huyện An Hòa", 8, None, "delegates", None, None, "held"), ("Đảng bộ huyện Hà Thanh", 1, None, "delegates", None, None, "held")]),
    ("2025-08-16", "Ngày 16/8/2025, Đảng bộ xã Hạ An tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n"
     "Đoàn đại biểu dự Đại hội đại biểu Đảng bộ tỉnh Hà Bắc lần thứ I, nhiệm kỳ 2025 - 2030 gồm 10 đồng chí.",
     [("Đảng bộ xã Hạ An", 1, "2025-2030", "delegates", "2025-08-16", "2025-08-16", "held"), ("Đảng bộ tỉnh Hà Bắc", 1, "2025-2030", "delegates", None, None, "planned")]),
    ("2005-08-16", "Ngày 15/8, Đảng bộ huyện An Hòa đã tổ chức Đại hội lần thứ XIX, nhiệm kỳ 2005-2010. Đại hội bầu 19 đại biểu đi dự Đại hội đại biểu Đảng bộ tỉnh Hà Bắc lần thứ XIX.",
     [("Đảng bộ huyện An Hòa", 19, "2005-2010", None, "2005-08-15", "2005-08-15", "held"), ("Đảng bộ tỉnh Hà Bắc", 19, None, "delegates", None, None, "planned")]),
    ("2020-06-10", "Đại hội bầu đoàn đại biểu dự Đại hội Đảng bộ thành phố gồm 19 đồng chí.", []),
    ("2022-05-10", "Các xã đã tổ chức Đại hội điểm Chi bộ xóm, khối nhiệm kỳ 2022 - 2025.", []),
    ("2024-12-10", "Sang năm 2025, Huyện ủy An Hòa chọn 2 đảng bộ cơ sở tổ chức đại hội điểm nhiệm kỳ 2025 - 2030.", []),
    ("2022-08-05", "Ngày 3/8/2022, Chi bộ trường mẫu giáo Hoa Sen tổ chức Đại hội chi bộ nhiệm kỳ 2022-2025.",
     [("Chi bộ trường mẫu giáo Hoa Sen", None, "2022-2025", None, "2022-08-03", "2022-08-03", "held")]),
    ("2025-08-10", "Trong 2 ngày (8 và 9/8), Đảng bộ phường Đông An tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.",
     [("Đảng bộ phường Đông An", 1, "2025-2030", "delegates", "2025-08-08", "2025-08-09", "held")]),
    ("2025-08-24", "Sáng ngày 23/8/2025, tại Hội trường, Đại hội Đại biểu Đảng bộ phường Đông An lần thứ I, nhiệm kỳ 2025 - 2030 đã chính thức khai mạc.",
     [("Đảng bộ phường Đông An", 1, "2025-2030", "delegates", "2025-08-23", None, "held")]),
    ("2025-08-23", "Ngày 22/8/2025, Đại hội Đảng bộ phường Đông An lần thứ I tiến hành phiên trù bị.",
     [("Đảng bộ phường Đông An", 1, None, None, None, None, "held")]),
    ("2025-02-17", "Ngày 17-2, Ban Chấp hành Đảng bộ phường Vạn An tổ chức duyệt chương trình Đại hội đại biểu Đảng bộ phường lần thứ 10.\n"
     "Theo kế hoạch, Đại hội đại biểu Đảng bộ phường Vạn An lần thứ 10 sẽ diễn ra trong hai ngày 24 và 25-2.",
     [("Đảng bộ phường Vạn An", 10, None, "delegates", "2025-02-24", "2025-02-25", "planned")]),
    ("2025-01-05", "Từ ngày 02/01/2025 đến ngày 03/01/2025, Đại hội Đảng bộ xã An Khê, huyện Tuy Bình, tỉnh Phú An lần thứ XVI, nhiệm kỳ 2025-2030 đã diễn ra.",
     [("Đảng bộ xã An Khê", 16, "2025-2030", None, "2025-01-02", "2025-01-03", "held")]),
    ("2020-02-10", "Các chi bộ cũng bầu 45 đại biểu đi dự Đại hội Đảng bộ Công ty Than Cẩm Thịnh lần thứ XI, dự kiến được tổ chức trong tháng 5/2020.",
     [("Đảng bộ Công ty Than Cẩm Thịnh", 11, None, None, "2020-05", "2020-05", "planned")]),
    ("2020-01-10", "Căn cứ Kế hoạch số 163-KH/TU, ngày 11-11-2019 của Ban Thường vụ Thành ủy, Đại hội đại biểu Đảng bộ thành phố Hà Bắc lần thứ XVI dự kiến diễn ra trong tháng 10-2020.",
     [("Đảng bộ thành phố Hà Bắc", 16, None, "delegates", "2020-10", "2020-10", "planned")]),
    ("2022-09-20", "Thực hiện Kế hoạch số 58-KH/ĐU ngày 27/6/2022 của Đảng ủy Trường, chiều 16/9/2022, Chi bộ Khoa Kinh tế tổ chức Đại hội nhiệm kỳ 2022-2025.",
     [("Chi bộ Khoa Kinh tế", None, "2022-2025", None, "2022-09-16", "2022-09-16", "held")]),
    ("2020-10-01", "Sau phiên trù bị, ngày 23-9 Đại hội đại biểu Đảng bộ Quân khu 9 lần thứ X khai mạc và bế mạc vào ngày 25-9-2020.",
     [("Đảng bộ Quân khu 9", 10, None, "delegates", "2020-09-23", "2020-09-25", "held")]),
    ("2020-10-20", "Đại hội Đảng bộ tỉnh Hà Bắc lần thứ XVII, nhiệm kỳ 2020-2025 đã bầu 49 đồng chí.\nĐại hội lần này diễn ra trong ba ngày, từ 14 đến 16/10.",
     [("Đảng bộ tỉnh Hà Bắc", 17, "2020-2025", None, "2020-10-14", "2020-10-16", "held")]),
    ("2015-07-26", "Ngày 25/7, Đảng bộ Chi cục Thuế huyện An Hòa đã tổ chức Đại hội lần thứ III nhiệm kỳ 2015-2020.",
     [("Đảng bộ Chi cục Thuế huyện An Hòa", 3, "2015-2020", None, "2015-07-25", "2015-07-25", "held")]),
    ("2015-07-26", "Đại hội lần thứ III Đảng bộ Cục Hải quan tỉnh", [("Đảng bộ Cục Hải quan tỉnh", 3, None, None, None, None, "held")]),
    ("2015-08-30", "Trong hai ngày 26 - 27/8/2015, Đại hội đảng viên Đảng bộ Bệnh viện An Hòa lần thứ V diễn ra. Đại hội bầu đoàn đi dự Đại hội Đảng bộ Khối các cơ quan tỉnh lần thứ II.",
     [("Đảng bộ Bệnh viện An Hòa", 5, None, "members", "2015-08-26", "2015-08-27", "held"), ("Đảng bộ Khối các cơ quan tỉnh", 2, None, None, None, None, "planned")]),
    ("2022-08-12", "Sáng 11/8/2022, Chi bộ Phòng 7 đã tổ chức Đại hội Chi bộ nhiệm kỳ 2022 - 2025.",
     [("Chi bộ Phòng 7", None, "2022-2025", None, "2022-08-11", "2022-08-11", "held")]),
    ("2020-08-07", "Sau hai ngày làm việc (5 và 6/8), Đại hội đại biểu Đảng bộ huyện Hà Thanh lần thứ XXV, nhiệm kỳ 2020 - 2025 đã bế mạc.\n"
     "Nhiệm kỳ 2015-2020, huyện đạt 17 chỉ tiêu trong Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV.",
     [("Đảng bộ huyện Hà Thanh", 25, "2020-2025", "delegates", "2020-08-05", "2020-08-06", "held"), ("Đảng bộ huyện Hà Thanh", 24, "2015-2020", None, None, None, "held")]),
    ("2020-10-17", "Chiều 17/10, Đại hội đại biểu Đảng bộ tỉnh Hà Bắc lần thứ XIX bước vào phần bầu cử.\nDiễn ra từ ngày 16 đến 18/10, Đại hội có 350 đại biểu.",
     [("Đảng bộ tỉnh Hà Bắc", 19, None, "delegates", "2020-10-16", "2020-10-18", "held")]),
    ("2020-03-31", "Đại hội đại biểu Đảng bộ tỉnh Hà Bắc lần thứ XIX dự kiến diễn ra trong tháng 10/2020.",
     [("Đảng bộ tỉnh Hà Bắc", 19, None, "delegates", "2020-10", "2020-10", "planned")]),
    ("2020-03-31", "Đảng bộ tỉnh Hà Bắc chuẩn bị văn kiện, tiến tới Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.", [("Đảng", 13, None, "delegates", None, None, "planned")]),
    ("2022-03-31", "Đảng bộ tỉnh Hà Bắc quán triệt Nghị quyết Đại hội XIII của Đảng.", [("Đảng", 13, None, None, None, None, "held")]),
    ("2020-03-31", "Đảng bộ huyện An Hòa tiến tới Đại hội Đảng bộ huyện.", [("Đảng bộ huyện An Hòa", None, None, None, None, None, "planned")]),
    ("2025-01-05", "Đại hội điểm Đảng bộ xã An Mỹ lần thứ XVI; các nơi hoàn thành đại hội điểm cấp cơ sở.", [("Đảng bộ xã An Mỹ", 16, None, None, None, None, "held")]),
    ("2020-08-05", "Đại hội đại biểu Đảng bộ huyện An Hòa lần thứ XXV diễn ra trong 2 ngày, 4 và 5/8.",
     [("Đảng bộ huyện An Hòa", 25, None, "delegates", "2020-08-04", "2020-08-05", "held")]),
    ("2020-08-05", "Sau 2 ngày làm việc, chiều 5/8, Đại hội Đảng bộ huyện An Hòa lần thứ XXV thành công tốt đẹp.",
     [("Đảng bộ huyện An Hòa", 25, None, None, None, "2020-08-05", "held")]),
    ("2020-08-05", "Ngày 4-8, tại Trung tâm Hội nghị huyện, Đảng bộ huyện An Hòa long trọng khai mạc Đại hội đại biểu lần thứ XXV.",
     [("Đảng bộ huyện An Hòa", 25, None, "delegates", "2020-08-04", None, "held")]),
    ("2020-08-05", "Ngày 4/8, đồng chí A dự và chỉ đạo Đại hội Đảng bộ huyện An Hòa lần thứ XXV. Đại hội diễn ra trong 2 ngày 4 và 5/8.",
     [("Đảng bộ huyện An Hòa", 25, None, None, "2020-08-04", "2020-08-05", "held")]),
    ("2024-11-20", "Huyện ủy An Hòa họp về Báo cáo trình Đại hội đại biểu Đảng bộ huyện (khóa X), nhiệm kỳ 2025-2030.",
     [("Huyện ủy An Hòa", 10, "2025-2030", "delegates", None, None, "planned")]),
    ("2020-09-01", "Đảng bộ huyện An Hòa họp. ĐHĐB toàn quốc lần thứ XIII.", [("Đảng", 13, None, "delegates", None, None, "planned")]),
    ("2022-09-01", "Đại hội Chi bộ Văn phòng Huyện ủy nhiệm kỳ 2020-2022, nay là Đại hội Chi bộ Văn phòng Huyện ủy nhiệm kỳ 2022-2025.",
     [("Chi bộ Văn phòng Huyện ủy", None, "2020-2022", None, None, None, "held"), ("Chi bộ Văn phòng Huyện ủy", None, "2022-2025", None, None, None, "held")]),
    # one and the same, told twice
    ("2020-05-21", "ĐẢNG BỘ XÃ AN HÒA TỔ CHỨC ĐẠI HỘI LẦN THỨ III\nĐại hội đảng viên Đảng bộ xã An Hòa lần thứ III, nhiệm kỳ 2020-2025 thành công tốt đẹp.",
     [("Đảng bộ xã An Hòa", 3, "2020-2025", "members", None, None, "held")]),
    # none
    ("2023-11-01", "Công đoàn tỉnh tổ chức Đại hội đại biểu lần thứ XVI, nhiệm kỳ 2023-2028. Đại hội XIII Công đoàn Việt Nam. Dự có Bí thư Tỉnh ủy.", []),
    ("2023-12-01", "Đại hội XIII Công đoàn Việt Nam khai mạc. Tỉnh ủy chúc mừng. Đại hội XIII thông qua Điều lệ.", []),
    ("2022-10-20", "Điện mừng Đại hội lần thứ XX Đảng Cộng sản Trung Quốc. Tỉnh ủy họp.", []),
    ("2020-05-21", "Các đảng bộ, chi bộ cơ sở hoàn thành đại hội nhiệm kỳ 2020-2025; đại hội đảng bộ các cấp; Đại hội Đảng các cấp; Đại hội đã bầu 15 đồng chí.", []),
    ("2020-05-21", "Đại hội thi đua yêu nước tỉnh lần thứ V; Đại hội cổ đông; Đại hội Hội Nông dân huyện lần thứ X; Nghị quyết Đại hội Đảng bộ huyện An Hòa.", []),
]


@pytest.mark.parametrize(("published", "text", "congresses"), CASES, ids=[t[:34] for _, t, _ in CASES])
def test_congresses(published, text, congresses):
    assert [told(m) for m in read(text, published)] == congresses


def test_evidence_is_the_ordinal_or_the_name():
    text = "Đại hội Đảng bộ xã An Hòa lần thứ III. Sắp tới là Đại hội Đảng bộ huyện Kim An."
    assert [text[m.start:m.end] for m in read(text)] == ["III", "Đại hội Đảng bộ huyện Kim An"]


def test_an_undated_article_gives_no_year():
    assert [(m.first, m.last) for m in read("Ngày 5/8, Đại hội Đảng bộ xã An Hòa lần thứ III diễn ra.")] == [(None, None)]


@given(st.text(alphabet=st.sampled_from("Đại hội Đảng bộ xã An lần thứ IXV, nhiệm kỳ 2020-2025. (5/8)\n"), max_size=150) | st.text(max_size=60))
def test_mentions_lie_in_the_text_each_once(text):
    found = read(text, "2020-08-31")
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert len({(m.organisation, m.ordinal, m.ordinal is None and m.term) for m in found}) == len(found)

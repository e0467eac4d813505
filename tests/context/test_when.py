"""When: the period of a review, the term before, coming and compared terms, years of a job, results below their date, rates."""

import pytest

from extractor import extract

# (text, date of publication, {number: (term, time)})
TEXTS = [
    ("Đảng bộ Khối kết nạp 72 đảng viên\n\nHội nghị sơ kết công tác xây dựng Đảng 6 tháng đầu năm và triển khai nhiệm vụ 6 tháng cuối năm 2023.\n\nTrong 6 tháng qua, Đảng bộ Khối kiểm tra 45 tổ chức đảng.", None,
     {"45": (None, "2023-01/2023-06"), "72": (None, "2023-01/2023-06")}),
    ("Ngày 28/7, Đảng bộ huyện Mường Nhé tổ chức Đại hội đại biểu lần thứ XII, nhiệm kỳ 2020 - 2025.\n\nNhiệm kỳ vừa qua, Đảng bộ huyện kết nạp 420 đảng viên.", "2020-07-29", {"420": ("2015-2020", "2015/2020")}),
    ("Đại hội Chi bộ thôn 2 nhiệm kỳ 2025-2027. Nhiệm kỳ 2022-2025 đã khép lại.\nTrong nhiệm kỳ qua, chi bộ kết nạp 6 đảng viên.", "2025-01-04", {"6": ("2022-2025", "2022/2025")}),
    ("Đầu nhiệm kỳ 2020-2025, Đảng bộ huyện Trà Lĩnh có 4.812 đảng viên.", "2023-05-02", {"4.812": ("2020-2025", None)}),
    ("Tỉnh ủy Hà Nam cho biết số đảng viên nhiệm kỳ 2020 - 2025 bị kỷ luật tăng so với nhiệm kỳ trước 2015 - 2020. Riêng 6 tháng đầu năm 2024, ủy ban kiểm tra các cấp kỷ luật 402 đảng viên.", "2024-07-10",
     {"402": ("2020-2025", "2024-01/2024-06")}),
    ("Ông Hoàng A Páo được bầu bổ sung vào Ban Thường vụ Tỉnh ủy với 100% số phiếu.\n\nHội nghị cũng bàn công tác chuẩn bị đại hội đảng bộ các cấp nhiệm kỳ 2025-2030.", "2024-05-09", {"100": (None, None)}),
    ("Chuẩn bị Đại hội Đảng bộ huyện nhiệm kỳ 2025-2030.\n\nSố lượng Ban Chấp hành cần bầu là 37 đồng chí.", "2025-01-09", {"37": ("2025-2030", None)}),
    ("Theo báo cáo, năm 2019 Huyện ủy Quỳnh Nhai kiểm tra 40 tổ chức đảng.\nNgoài ra, 5 đảng viên bị kỷ luật, trong đó có bà Lò Thị Hạnh, Trưởng phòng Giáo dục huyện giai đoạn 2011 - 2016.\n"
     "Chi bộ các cấp thi hành kỷ luật 33 đảng viên.", None, {"40": (None, "2019"), "5": (None, "2019"), "33": (None, "2019")}),
    ("Quận ủy Hải Tân kỷ luật 24 đảng viên\n\nNgày 24/6, Quận ủy báo cáo tình hình hoạt động từ đầu nhiệm kỳ 2015-2020 đến nay.\nTheo đó, cấp ủy các cấp kiểm tra 203 tổ chức đảng.", None,
     {"203": ("2015-2020", "2015/")}),
    ("Kế hoạch kiểm tra năm 2017 của Thành ủy đã rõ.\nTrong 9 tháng, các cấp ủy đã kiểm tra 488 tổ chức đảng.", None, {"488": (None, "2017-01/2017-09")}),
    ("Theo báo cáo, năm 2015 và 5 tháng đầu năm vừa qua, Đảng bộ Đà Nẵng đã kỷ luật 151 đảng viên.", None, {"151": (None, "2015-01/2016-05")}),
    ("Tính đến hết quý II/2014, toàn Đảng bộ có 152 tổ chức cơ sở đảng.\n\nQua kết quả đánh giá năm 2013, tổ chức cơ sở đảng trong sạch, vững mạnh chiếm 80,2%.\n\nĐảng viên hoàn thành tốt nhiệm vụ chiếm 71%.", None,
     {"80,2": (None, "2013"), "71": (None, "2013")}),
    ("Thành ủy họp\n\nĐảng bộ thành phố Long Sơn họp.\nÔng Hà nói thẳng.\nCác ban đều dự.\nMọi người phát biểu.\nThống kê của Ban Chỉ đạo, nửa đầu nhiệm kỳ 2015-2020, công an thụ lý 60 vụ án.\nTòa án xét xử 45 vụ.\n"
     "Ủy ban kiểm tra các cấp đã kiểm tra 245 tổ chức đảng.\nCấp ủy các cấp kỷ luật 22 tổ chức đảng.", None,
     {"245": ("2015-2020", "2015/"), "22": ("2015-2020", "2015/")}),
    ("Từ năm 2014 đến nay, Tỉnh ủy Long Sơn kỷ luật 840 đảng viên.\n\nRiêng từ đầu nhiệm kỳ đến nay đã kỷ luật 490 đảng viên. Đã khiển trách 300 đảng viên.", None,
     {"840": (None, "2014/"), "490": (None, None), "300": (None, None)}),
    *(("Đại hội Đảng bộ huyện Thanh Hà nhiệm kỳ 2020-2025 đã thành công.\n" + since + ", Đảng bộ huyện đã kỷ luật 50 đảng viên.", "2022-06-30", {"50": ("2020-2025", "2020/2022-06-30")})
      for since in ("Từ đầu nhiệm kỳ đến nay", "Đầu nhiệm kỳ đến nay", "Tính từ khi bắt đầu nhiệm kỳ đến nay", "Nửa nhiệm kỳ qua")),
    ("Từ đầu nhiệm kỳ Đại hội XIII đến đầu năm nay, Tỉnh ủy Long Sơn đã kỷ luật 105 cán bộ.", "2024-03-10", {"105": (None, None)}),
    ("Đại hội Đảng bộ tỉnh bầu 55 ủy viên Ban Chấp hành. Hội nghị giới thiệu nhân sự Thủ tướng, Chủ tịch Quốc hội nhiệm kỳ 2016-2021 để Đại hội xem xét.", None, {"55": (None, None)}),
    ("Trao Huy hiệu Đảng đợt 19-5\n\nNgày 18-5-2017, Đảng bộ thành phố Tân An tổ chức trao tặng Huy hiệu Đảng.\n\nĐợt này toàn thành phố có 96 đảng viên được trao Huy hiệu.", "2017-05-19", {"96": (None, "2017-05-18")}),
    ("Trong 6 tháng đầu năm 2012, các cấp ủy tổ chức 318 hội nghị học tập nghị quyết.\nNăm 2012, Đảng ủy Khối khen thưởng 11 tổ chức đảng.", "2013-01-10", {"318": (None, "2012-01/2012-06"), "11": (None, "2012")}),
    ("Ngày 8/8/2025, Đảng bộ xã tổ chức Đại hội nhiệm kỳ 2025-2030. Dự Đại hội có 150 đại biểu, đại diện cho 1.245 đảng viên sinh hoạt tại 38 chi bộ.", "2025-08-10",
     {"1.245": (None, "2025-08-08"), "38": (None, "2025-08-08")}),
    ("Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025 đã xong.\n\nTới nay, 19/19 chi bộ đã đại hội xong nhiệm kỳ 2020-2022. Qua đó có 57 đồng chí được bầu vào chi ủy.", "2020-09-01", {"57": ("2020-2022", None)}),
    ("Đánh giá chất lượng tổ chức đảng, đảng viên năm 2014\n\nTrong 2.245 đảng viên của Đảng bộ, có 287 đảng viên hoàn thành xuất sắc nhiệm vụ.", "2014-12-26", {"287": (None, "2014")}),
    ("Đảng bộ huyện tiến tới Đại hội đại biểu nhiệm kỳ 2020-2025\n\nCác chi bộ phấn đấu kết nạp ít nhất 60 đảng viên trong 6 tháng cuối năm 2020.", "2020-06-12", {"60": (None, "2020-07/2020-12")}),
    ("Đại hội Đảng bộ xã nhiệm kỳ 2025-2030\n\nĐại hội đề ra chỉ tiêu: hằng năm 90% chi bộ hoàn thành tốt nhiệm vụ; trong nhiệm kỳ kết nạp 60 đảng viên.", "2025-08-01",
     {"90": ("2025-2030", None), "60": ("2025-2030", "2025/2030")}),
    ("Năm 2013, Đảng bộ kết nạp 36 đảng viên. Hiện chi bộ giúp đỡ 3 quần chúng ưu tú phấn đấu vào Đảng.", None, {"36": (None, "2013"), "3": (None, None)}),
    ("Đảng bộ tỉnh Hòa Bình có 65.327 đảng viên, 527 tổ chức cơ sở đảng, tính đến ngày 31/12/2021.", "2022-02-03", {"65.327": (None, "2021-12-31"), "527": (None, "2021-12-31")}),
    ("Huyện ủy kết nạp 12 đảng viên năm 2018.\n\nThực hiện Quyết định 05 ngày 28-8-2018 của Ban Bí thư, Huyện ủy đã kết nạp 8 quần chúng vào Đảng.", "2018-11-28", {"8": (None, "2018")}),
    ("Ngày 27/5/2019, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ họp thứ 15.\nTại kỳ họp, Ủy ban đã xem xét kỷ luật 8 đảng viên.", None, {"8": (None, "2019-05-27")}),
    ("Ngày 5/8/2020, Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025 khai mạc. Dự đại hội có 236 đại biểu. Trong đó nữ 52 đại biểu.\n\nĐại hội có sự tham dự của 20 khách mời.", "2020-08-06", {"236": ("2020-2025", "2020-08-05"), "20": ("2020-2025", None)}),
    ("Đến hết năm 2024, huyện Ba Bể có 9 chi bộ hoàn thành đại hội.", "2025-02-01", {"9": (None, "2024-12-31")}),
    ("Chiều 30/1/2026, Đảng ủy phường An Khê trao Huy hiệu Đảng đợt 3/2/2026 cho 30 đảng viên.", "2026-01-31", {"30": (None, "2026-01-30")}),
    ("Đảng ủy phường An Khê trao Huy hiệu Đảng đợt 3/2/2026 cho 30 đảng viên.", "2026-01-31", {"30": (None, "2026-02-03")}),
    ("Đến ngày 28/6/2020, công tác chuẩn bị đã xong. Toàn huyện có 60 chi bộ hoàn thành đại hội.", "2020-07-01", {"60": (None, "2020-06-28")}),
]


@pytest.mark.parametrize(("text", "published", "wanted"), TEXTS, ids=[str(n) for n in range(len(TEXTS))])
def test_term_and_time(text: str, published: str | None, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    found = {o.evidence.text: (o.term, o.time) for o in extract(text=text, published=published).observations}
    assert {number: found.get(number) for number in wanted} == wanted


def test_first_and_last_day() -> None:
    [first] = extract(text="Trong 6 tháng đầu năm 2023, Đảng bộ huyện kết nạp 72 đảng viên.").observations
    assert (first.time_start, first.time_end) == ("2023-01-01", "2023-06-30")


def test_periods_of_tasks_date_no_results() -> None:
    text = "Hội nghị tổng kết năm 2021, triển khai nhiệm vụ năm 2022 của Đảng ủy Khối. Trong năm, Đảng bộ kết nạp 132 đảng viên; phấn đấu năm 2022 kết nạp 140 đảng viên."
    assert [(o.value, o.time, o.status) for o in extract(text=text, published="2021-12-28").observations] == [(132, "2021", "actual"), (140, "2022", "planned")]

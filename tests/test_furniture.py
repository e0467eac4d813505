"""Pages as sites dump them, each line with the kind that it must get.

H headline, L lead, P paragraph, C caption, I list item, T table row, D date, B byline, F furniture;
b any kind that facts are read from, x any kind that none are read from.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.read.furniture import classify
from extractor.read.lines import Line, lines_of, repaired

KINDS = {"H": "headline", "L": "lead", "P": "paragraph", "C": "caption", "I": "list_item", "T": "table_row", "D": "date", "B": "byline", "F": "furniture"}
BODY = {"headline", "lead", "paragraph", "caption", "list_item", "table_row"}

PAGES = {
    "joomla": """
x Trang chủ
x Giới thiệu
x Tin tức
x Bạn đang ở: Trang chủ » Tin tức » Xây dựng Đảng
H Đảng bộ xã Tân Hưng: 3 năm kết nạp 41 đảng viên
D - Được đăng: Thứ ba, 13/10/2015 09:10
F - Lượt xem: 24342
L (TGBX)- Trong 3 năm 2013 - 2015, Đảng bộ xã Tân Hưng kết nạp 41 đảng viên, vượt 6 đồng chí so với nghị quyết đề ra.
P Riêng năm 2015, xã có 15 quần chúng ưu tú được giới thiệu học lớp nhận thức về Đảng.
B Minh Khôi
F < Lùi
F Tiếp theo >
""",
    "pictures of other articles, named after this one": """
H 45 bí thư đảng ủy xã được bầu trực tiếp tại đại hội
L Đến hết ngày 28/8, tỉnh có 98% đảng bộ cơ sở tổ chức xong đại hội, trong đó 45 bí thư đảng ủy xã được bầu trực tiếp.
F 45 bí thư đảng ủy xã được bầu trực tiếp tại đại hội Thành phố sẵn sàng mở lại dịch vụ ăn uống
F 45 bí thư đảng ủy xã được bầu trực tiếp tại đại hội Mỗi phường có ít nhất hai vườn hoa
P Tổng số cấp ủy viên bầu được là 1.126 đồng chí, trong đó số tái cử là 903 đồng chí.
""",
    "a box of links inside the body": """
H Thị ủy Ngã Bảy tổng kết công tác xây dựng Đảng năm 2021
D 24/12/2021 - 16:39
F Chia sẻ
F Facebook Zalo In
L Năm 2021, Đảng bộ thị xã kết nạp 112 đảng viên, đạt 101,8% kế hoạch; toàn Đảng bộ hiện có 3.204 đảng viên.
F Tin liên quan
F Trao Huy hiệu Đảng cho 27 đảng viên
F Phường Lái Hiếu: 100% chi bộ sinh hoạt chuyên đề
P Ủy ban Kiểm tra các cấp đã kiểm tra 14 tổ chức đảng và 35 đảng viên, qua đó thi hành kỷ luật 9 đảng viên.
F Quảng cáo
P Hội nghị biểu dương 6 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ và tặng giấy khen 22 đảng viên.
B HỮU PHƯỚC
F ĐỌC NHIỀU
F Xử lý nghiêm 4 đảng viên vi phạm
F Ra mắt mô hình chi bộ điện tử
F Bình luận (3)
F Trần Văn B: Xã tôi có 2 đảng viên được tặng giấy khen, rất đáng mừng cho địa phương trong dịp này.
F Trả lời
""",
    "related headlines with summaries behind the article": """
H Huyện ủy Giồng Trôm công bố quyết định về công tác cán bộ
D 15/03/2021
L Sáng 15-3, Huyện ủy Giồng Trôm công bố các quyết định điều động, bổ nhiệm 7 cán bộ thuộc diện Ban Thường vụ quản lý.
P Các quyết định có hiệu lực kể từ ngày ký; 7 cán bộ nhận nhiệm vụ tại 5 xã và 2 phòng của huyện.
B Tin, ảnh: Thanh Đồng
F Các tin khác
F Kết nạp 20 đảng viên mới trong dịp 3-2
F Nhân dịp kỷ niệm ngày thành lập Đảng, các chi bộ trong huyện đã tổ chức kết nạp 20 đảng viên mới và trao quyết định.
F Trao Huy hiệu 60 năm tuổi Đảng tại xã Tân Thanh
F Có 4 đảng viên được trao tặng Huy hiệu 60 năm và 11 đảng viên nhận Huy hiệu 40 năm tuổi Đảng trong đợt này.
""",
    "words of furniture in the body": """
H Đảng ủy Sở Thông tin và Truyền thông kiểm tra 12 đảng viên
D Ngày 10/7/2024
L Trong 6 tháng, Đảng ủy Sở kiểm tra 12 đảng viên, giám sát 4 chi bộ, qua đó nhắc nhở 3 đảng viên chia sẻ tin sai trên Facebook.
I - Tuyên truyền trên Zalo, Facebook của 14 chi bộ với 320 đảng viên;
I - Có 25 chi bộ ký giao ước không quảng cáo sai sự thật
I - Tổng số phiếu bầu hợp lệ: 142 phiếu;
P Chia sẻ với chúng tôi, đồng chí Lê Văn Út, Bí thư Chi bộ ấp 3, cho biết:
P Thống kê của Ban Tổ chức cho thấy 61 đảng viên thường xuyên tìm kiếm tài liệu.
P Trở về địa phương, 8 đảng viên trẻ tiếp tục tham gia cấp ủy.
P Từ đầu năm đến nay, Đảng bộ đã kết nạp 9 đảng viên, trong đó có 5 đồng chí nữ, đạt 60% chỉ tiêu cả năm.
B THẢO VY
""",
    "captions twice, with and without the photographer": """
H Đại hội Đảng bộ huyện Bù Gia Mập lần thứ XII thành công tốt đẹp
D Cập nhật, 16:36, Thứ Sáu, 24/07/2020 (GMT+7)
L Đại hội đại biểu Đảng bộ huyện đã bầu 37 đồng chí vào Ban Chấp hành, trong đó có 8 đồng chí nữ, tái cử 29 đồng chí.
C Ban Chấp hành gồm 37 đồng chí ra mắt đại hội. Ảnh: N.Đ
F Ban Chấp hành gồm 37 đồng chí ra mắt đại hội. Ảnh: N.Đ
F Ban Chấp hành gồm 37 đồng chí ra mắt đại hội
P Ban Chấp hành đã bầu Ban Thường vụ gồm 11 đồng chí; đồng chí Võ Thành Danh giữ chức Bí thư Huyện ủy.
""",
    "equal items under two heads": """
H Kết quả xếp loại chất lượng năm 2022 của Đảng bộ huyện Trảng Bom
D 11-03-2023, 16:27 (GMT+7)
L Huyện ủy Trảng Bom vừa công bố kết quả đánh giá, xếp loại chất lượng tổ chức đảng và đảng viên năm 2022.
b Tổ chức cơ sở đảng:
I - Hoàn thành tốt nhiệm vụ: 12;
I - Hoàn thành nhiệm vụ trở lên: 40;
b Chi bộ trực thuộc đảng ủy cơ sở:
I - Hoàn thành tốt nhiệm vụ: 12;
I - Hoàn thành nhiệm vụ trở lên: 40;
""",
    "two tables with the same labels": """
H Đảng bộ huyện Châu Thành A công bố kết quả xếp loại năm 2019
D 08:15 | 14/01/2020
L Ban Thường vụ Huyện ủy vừa thông qua kết quả đánh giá, xếp loại tổ chức đảng và đảng viên trong toàn huyện.
b Đảng viên được đánh giá
b Hoàn thành xuất sắc nhiệm vụ
T 210
b Hoàn thành tốt nhiệm vụ
T 1.804
b Chi bộ được đánh giá
b Hoàn thành xuất sắc nhiệm vụ
T 21
b Hoàn thành tốt nhiệm vụ
T 96
P Kết quả này là cơ sở để các cấp ủy bố trí, sử dụng cán bộ và thực hiện chế độ, chính sách trong thời gian tới.
B Cao Oanh
""",
    "a piped table between furniture": """
x THỜI SỰ | CHÍNH TRỊ | KINH TẾ | ĐỜI SỐNG
H Bến Cát: 8/8 đảng bộ phường, xã hoàn thành đại hội
x Thứ Hai, 20/07/2020 | 09:14 | Lượt xem: 812
L Tính đến ngày 18/7/2020, 8/8 đảng bộ phường, xã của thị xã Bến Cát đã hoàn thành đại hội nhiệm kỳ 2020-2025.
T Đơn vị | Cấp ủy | Nữ | Trẻ
T Phường Mỹ Phước | 15 | 4 | 2
T Xã An Tây | 13 | 3 | 3
P Sau đại hội, các đảng bộ khẩn trương xây dựng chương trình hành động và quy chế làm việc của cấp ủy khóa mới.
B Theo Báo Bình Dương
x Chia sẻ 12   Thích 340   In bài
x Từ khóa: đại hội, Bến Cát
x Bản quyền thuộc về Báo, ghi rõ nguồn khi sử dụng. Giấy phép số 12/GP-BTTTT.
""",
    "the date of today above, the article's date below": """
x Thứ Năm, 14/11/2024    Tiếng Việt    English
x Báo điện tử Đất Chín Rồng
H Chi bộ ấp Hòa Thạnh kết nạp 2 đảng viên dân tộc Khmer
D Ngày đăng: 05/09/2023 07:30
B Sơn Hùng
L Chi bộ ấp Hòa Thạnh vừa kết nạp 2 đảng viên là người dân tộc Khmer, nâng tổng số đảng viên của chi bộ lên 31 đồng chí.
P Từ đầu nhiệm kỳ đến nay, chi bộ đã kết nạp 7 đảng viên, vượt chỉ tiêu nghị quyết đại hội chi bộ đề ra.
""",
    "a kicker above the headline": """
x Trang nhất
b Ủy viên Bộ Chính trị, Thường trực Ban Bí thư:
H Cà Mau cần chọn đúng người vào cấp ủy khóa mới
D 24/09/2020 - 12:39
L Sáng 24-9, Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ XVI, nhiệm kỳ 2020-2025 bước vào phiên làm việc chính thức.
""",
    "a headline and one sentence": """
H Long Hồ kết nạp 86 đảng viên
L Huyện Long Hồ kết nạp 86 đảng viên.
""",
    "one sentence": """
b Đại hội bầu 15 đồng chí vào Ban Chấp hành.
""",
    "a list of names at the end is no signature": """
H Danh sách cấp ủy khóa mới của Đảng bộ xã Mỹ Phước
D 02/06/2020
L Đại hội Đảng bộ xã Mỹ Phước lần thứ XIII, nhiệm kỳ 2020-2025 đã bầu Ban Chấp hành gồm các đồng chí sau đây:
b Nguyễn Văn Bảy
b Trần Thị Mười
b Lê Hoàng Em
b Phạm Văn Tư
""",
    "a post at the end is no signature": """
H Chi bộ Trung tâm Y tế có bí thư mới nhiệm kỳ 2022 - 2025
D 02/06/2022
L Đại hội Chi bộ Trung tâm Y tế nhiệm kỳ 2022 - 2025 đã bầu chi ủy gồm 5 đồng chí, trong đó có 2 đồng chí nữ.
b Nguyễn Văn Bảy - Bí thư Chi bộ
""",
    "portal of a ministry": """
x Xem với cỡ chữ
x A-
x A
x A+
H Đảng bộ Cục Thuế tỉnh Sóc Trăng sơ kết 6 tháng đầu năm 2019
D 10:12 | 09/07/2019
x Lượt đọc: 1530
L Sáng ngày 08/7/2019, Đảng bộ Cục Thuế tỉnh Sóc Trăng tổ chức hội nghị sơ kết công tác Đảng 6 tháng đầu năm 2019.
P Đảng bộ có 14 chi bộ trực thuộc với 298 đảng viên, trong đó có 103 đảng viên nữ, 41 đảng viên là người dân tộc Khmer.
B Nguồn: Văn phòng Đảng ủy
x Thống kê truy cập
x Hôm nay: 1.023
x Tất cả: 5.120.334
x THÔNG TIN LIÊN HỆ
x Địa chỉ: Số 1, đường Trần Hưng Đạo, phường 3, thành phố Sóc Trăng. Điện thoại: 0299.3822.000.
""",
    "arrows before related headlines": """
H Quận ủy Ô Môn trao Huy hiệu Đảng đợt 2-9
D 30-08-2022 - 08:02
L Quận ủy Ô Môn tổ chức lễ trao Huy hiệu Đảng đợt 2-9 cho 48 đảng viên, trong đó có 3 đảng viên nhận Huy hiệu 60 năm tuổi Đảng.
F >> Thành ủy Cần Thơ: 1.120 đảng viên nhận Huy hiệu Đảng
F » Đảng viên 75 năm tuổi Đảng ở Thới Lai
P Phát biểu tại buổi lễ, lãnh đạo Quận ủy chúc mừng 48 đảng viên và mong các đồng chí tiếp tục là tấm gương sáng.
""",
    "places with their numbers are no signatures": """
H Kết nạp đảng viên tại các huyện 6 tháng đầu năm 2018
D 02/07/2018
L Sáu tháng đầu năm, các đảng bộ trực thuộc Tỉnh ủy đã kết nạp nhiều đảng viên mới, kết quả cụ thể ở các huyện như sau:
b Giồng Riềng
b Kết nạp 112 đảng viên
b Gò Quao
b Kết nạp 95 đảng viên
""",
    "the article's own date is not that of other notices": """
H Đảng ủy Khối họp phiên thường kỳ tháng 3
L Đảng ủy Khối họp phiên thường kỳ, cho ý kiến vào 4 nội dung và xét kết nạp 12 quần chúng ưu tú vào Đảng.
F Thông báo - mời họp
F 134-GM/ĐUK
F Hội nghị báo cáo viên tháng 3 năm 2024
F 22/03/2024
F Lượt truy cập
F Đang truy cập63
F Tổng lượt truy cập12,982,989
""",
    "labels that lost their spaces": """
H Đảng ủy phường Mỹ Bình sơ kết giữa nhiệm kỳ
D 24/06/2023 08:00
L Đảng ủy phường Mỹ Bình sơ kết giữa nhiệm kỳ, đánh giá 15 chỉ tiêu, trong đó 12 chỉ tiêu đạt và vượt kế hoạch.
C Quang cảnh hội nghị
B Bảo Trân - Văn phòng Đảng ủy
F Video hoạt độngHình ảnh hoạt động
F Website liên kết
""",
    "a slide show": """
H Hội nghị tổng kết đại hội cấp cơ sở nhiệm kỳ 2020-2025
D Thứ sáu - 16/10/2020 04:47
L Sáng 15/10, Đảng ủy tổ chức hội nghị tổng kết đại hội cấp cơ sở; 55/55 tổ chức đảng đã hoàn thành đại hội.
F 1 31
C Toàn cảnh hội nghị
F 2 31
C Đồng chí Bí thư Đảng ủy phát biểu tại hội nghị
""",
    "signatures of all makes, tags": """
H Thành ủy Vĩnh Long triển khai nghị quyết mới
D Thứ 4, 15/11/2017, 08:20 (GMT+7)
L Thành ủy Vĩnh Long triển khai Nghị quyết Trung ương 6 đến 215 cán bộ chủ chốt, bí thư chi bộ và báo cáo viên toàn thành phố.
B Bài, ảnh: N.H - T.L
F Tags: Thành ủy, nghị quyết, 215 cán bộ
F Tin tài trợ
F Ưu đãi 50% gói cước
F Tòa soạn: 12C, đường Trưng Nữ Vương, Phường 1, TP Vĩnh Long - ĐT: 0270.3823.000
""",
}


def _rows(page: str) -> tuple[str, list[str]]:
    pairs = [line.split(" ", 1) for line in page.strip().split("\n")]
    return "\n\n".join(text for _, text in pairs), [mark for mark, _ in pairs]


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_page_has_its_kind(name: str) -> None:
    text, marks = _rows(PAGES[name])
    lines = lines_of(text)
    wrong = []
    for line, kind, mark in zip(lines, classify(lines), marks, strict=True):
        right = kind in BODY if mark == "b" else kind not in BODY if mark == "x" else kind == KINDS[mark]
        if not right:
            wrong.append((mark, kind, line.text))
    assert wrong == []


WORDS = ("đảng viên", "kết nạp", "chi bộ", "trang chủ", "quảng cáo", "facebook", "bình luận", "tin liên quan", "chia sẻ", "xem thêm", "12", "45,6%",
         "thống kê", "đăng nhập", "lượt xem", "ảnh", "2020-2025", "quay lại", "từ khóa", "đồng chí", "Huyện ủy", "năm 2019")


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=22, max_size=40), min_size=1, max_size=6, unique_by=tuple))
def test_no_paragraph_is_lost_for_its_words(paragraphs: list[list[str]]) -> None:
    said = ["Theo báo cáo, " + " ".join(words) + "." for words in paragraphs]
    lines = lines_of("\n".join(["Đảng bộ huyện tổng kết công tác năm 2019", "12/01/2020 08:30", *said]))
    assert set(classify(lines)[2:]) <= BODY


@given(st.text(alphabet=st.sampled_from("aĐ1 |»>.;:-\n\t\r\u2028\u200b(/)«u\u0309ỷ"), max_size=200))
def test_lines_are_where_they_say(source: str) -> None:
    lines = lines_of(source)
    assert len(classify(lines)) == len(lines)
    covered = {i for line in lines for i in range(line.start, line.end)}
    assert sum(line.end - line.start for line in lines) == len(covered)
    assert all(source[i].isspace() or source[i] == "\u200b" for i in range(len(source)) if i not in covered)


DATES = [
    "Thứ sáu - 16/10/2020 04:47", "Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)", "Thứ 5, Ngày 27 / 10 / 2022", "Thứ Năm, 10.09.2009 08:00", "Ngày 10/7/2024", "15:46, 04/12/2018",
    "03/01/2025 | 19:47:12 [GMT +7]", "Đăng ngày 21/05/2020 | Lượt xem: 3.482 | Cỡ chữ: A- A A+", "NGUYÊN ĐOAN (thực hiện) 10/10/2018 03:09", "3 giờ trước", "2 tháng 2 tuần trước",
    "(Ra ngày thứ Ba, 5.10.2010)", "Cần Thơ, ngày 8 tháng 6 năm 2020",
]
NO_DATES = [
    "Sáng 2/7/2020, Đảng bộ xã khai mạc đại hội", "Đại hội Đảng bộ xã Tân Phú ngày 8/6/2020", "12", "8.236", "- Kết nạp 12 đảng viên (3/2/2020)", "Tính đến ngày 28/6/2020, có 55/60 chi bộ đại hội",
]


@pytest.mark.parametrize(("text", "date"), [*((t, True) for t in DATES), *((t, False) for t in NO_DATES)])
def test_a_date_line_says_a_date_and_hardly_more(text: str, date: bool) -> None:
    assert Line(0, len(text), repaired(text)).date is date


CHROME = ["Lượt xem: 1.234", "1.234 lượt xem", "Đã truy cập : 43584994", "Hôm nay9,698", "Thích 12 Chia sẻ 5", "Facebook Zalo In", "Trang chủ Tin tức Xây dựng Đảng", "Cỡ chữ: A- A A+", "Average (0 Votes)", "[Infographic] Kết quả đại hội 12 đảng bộ",
          "Giấy phép số 12/GP-TTĐT ngày 12/3/2015 của Sở TT&TT", "© Báo Cần Thơ", "Từ khoá: đại hội, 12 đảng bộ", "CÁC TIN, BÀI KHÁC", "Những bài viết liên quan:", "Bình luận (2) | Mới nhất | Quan tâm nhất", "Họ tên *   Email *   Mã xác nhận: 7 + 5 =", "2 31",
          "Trang: 1 2 3 4 5", "Đã đăng bởi admin trong mục Hà Nội", "--- Liên kết website ---"]
NO_CHROME = ["Kết nạp 12 đảng viên", "Tổng cộng: 139 đảng viên", "Trong tháng: kết nạp 12 đảng viên", "Đánh giá: hoàn thành tốt 12 chi bộ", "Số phiếu hợp lệ: 140", "Hôm nay: 12 chi bộ tổ chức đại hội", "Danh mục 12 chỉ tiêu chủ yếu", "Thống kê cho thấy", "Nội dung",
             "Chia sẻ về điều này, đồng chí Bí thư nói:", "Các đại biểu bỏ phiếu bầu BCH khóa mới", "Văn bản số 12-CV/TU của Tỉnh ủy", "Xem xét kỷ luật 5 đảng viên", "Tiêu điểm là 12 chỉ tiêu", "Phản hồi của 12 chi bộ", "Ảnh: Quang cảnh đại hội", "Xếp loại xuất sắc: 12"]


@pytest.mark.parametrize(("text", "chrome"), [*((t, True) for t in CHROME), *((t, False) for t in NO_CHROME)])
def test_a_line_that_is_furniture_by_its_own_words(text: str, chrome: bool) -> None:
    line = Line(0, len(text), repaired(text))
    assert (line.furniture or line.end_mark or line.box_mark) is chrome


SIGNED = ["VĂN TRƯỜNG", "Hồng Huế", "Tác giả bài viết: Phan Văn Bình - Ban Tổ chức Đảng ủy", "Tin, ảnh: Phòng CTXH", "Theo Báo Bình Dương", "(Nguồn: Báo Sóc Trăng)", "T.S (tổng hợp)", "Anh Vũ - Hoài Nam", "N.V.TRANG", "Nhóm PV",
          "Nguyễn Thị Thuỷ - Phòng 9"]
UNSIGNED = ["KẾT QUẢ BẦU CỬ TẠI ĐẠI HỘI", "Nguyễn Văn Bảy - Bí thư Chi bộ", "Đồng chí Lê Văn Tám - Bí thư phát biểu", "Theo đó, có 12 đảng viên", "Theo Ban Tổ chức Tỉnh ủy, toàn tỉnh có 12 đảng viên mới", "Tin vui đến với 12 đảng viên trẻ", "15 đồng chí"]


@pytest.mark.parametrize(("text", "signed"), [*((t, True) for t in SIGNED), *((t, False) for t in UNSIGNED)])
def test_a_signature(text: str, signed: bool) -> None:
    assert Line(0, len(text), repaired(text)).signed is signed

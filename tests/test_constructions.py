"""How reports build their numbers up, one composed text a construction: each number's measure, groups and total.

A row says «value measure[:body] groups < total»; what is not in a row's list is not extracted.
"""

import pytest

from extractor import extract

TOLD = [
    ("Qua kiểm tra phát hiện 12 đảng viên vi phạm, đã xử lý kỷ luật 9 đồng chí: khiển trách 6, cảnh cáo 2, khai trừ 1.",
     ["12 party.inspected member violation", "9 party.disciplined member", "6 party.disciplined member reprimand < 9", "2 party.disciplined member warning < 9", "1 party.disciplined member expulsion < 9"]),
    ("Đảng bộ có 8 chi bộ với 156 đảng viên (tăng 2 chi bộ và 23 đảng viên so với đầu nhiệm kỳ).",
     ["8 party.organisations subordinate_cell", "156 party.members", "2 party.organisations subordinate_cell", "23 party.members"]),
    ("Kết quả bầu cử đại biểu HĐND xã: bầu đủ 25 đại biểu, trong đó 22 đại biểu là đảng viên.",
     []),
    ("Đoàn kiểm tra số 5 của Ủy ban Kiểm tra làm việc với 3 đảng ủy; thời hạn kiểm tra 30 ngày.",
     []),
    ("Đại hội đã bầu 15 đồng chí vào Ban Chấp hành khóa mới. Cơ cấu cấp ủy: nữ 4 đồng chí, đạt 26,7%; trẻ dưới 40 tuổi 3 đồng chí, đạt 20%; tham gia lần đầu 5 đồng chí, đạt 33,3%.",
     ["15 congress.elected:committee", "4 congress.elected:committee women < 15", "26.7% congress.elected:committee women < 15", "3 congress.elected:committee young < 15", "20% congress.elected:committee young < 15", "5 congress.elected:committee first_time < 15", "33.3% congress.elected:committee first_time < 15"]),
    ("Đại hội Đảng bộ huyện vinh dự đón 120 đại biểu chính thức.",
     ["120 congress.attendees delegate official"]),
    ("Đến ngày 15/5, đã có 1.215/1.230 chi bộ trực thuộc (98,8%), 312/320 tổ chức cơ sở đảng (97,5%) tổ chức xong đại hội.",
     ["1215/1230 congress.held subordinate_cell", "98.8% congress.held subordinate_cell < 1215", "312/320 congress.held grassroots", "97.5% congress.held grassroots < 312"]),
    ("Trong quý I/2024, toàn huyện kết nạp 38 đảng viên mới, công nhận 41 đảng viên chính thức, xóa tên 2 đảng viên.",
     ["38 party.admitted", "2 party.left struck_off"]),
    ("Đồng chí Nguyễn Thị Hoa, 32 tuổi, vào Đảng năm 2010, hiện là Bí thư Chi bộ thôn 5 với 27 đảng viên.",
     ["27 party.members"]),
    ("Ủy ban Kiểm tra Huyện ủy kiểm tra việc thi hành kỷ luật trong Đảng đối với 4 tổ chức đảng, kiểm tra tài chính đảng 6 tổ chức.",
     ["4 party.inspected organisation inspection", "6 party.inspected organisation inspection"]),
    ("Số dư khi bầu Ban Chấp hành là 4 đồng chí (15%).",
     ["4 congress.candidates:committee surplus", "15% congress.candidates:committee surplus < 4"]),
    ("Hiện Đảng bộ Khối có 5 đảng bộ trên 500 đảng viên, 27 chi bộ dưới 10 đảng viên.",
     []),
    ("Tỷ lệ đảng viên mới so với tổng số đảng viên đạt 3,1%.",
     ["3.1% party.admitted"]),
    ("Toàn tỉnh có 177 điểm cầu với 12.400 cán bộ, đảng viên tham dự hội nghị của Tỉnh ủy.",
     ["177 activity.meetings", "12400 activity.attendees member"]),
    ("Thi hành kỷ luật 112 đảng viên, gồm khiển trách 81, cảnh cáo 24, cách chức 3, khai trừ 4; so với cùng kỳ giảm 15 đảng viên.",
     ["112 party.disciplined member", "81 party.disciplined member reprimand < 112", "24 party.disciplined member warning < 112", "3 party.disciplined member dismissal < 112", "4 party.disciplined member expulsion < 112", "-15 party.disciplined member"]),
    ("Ban Chấp hành khóa mới có độ tuổi bình quân 45,3; nữ chiếm 18,2%; trình độ thạc sĩ trở lên chiếm 54,5%.",
     ["45.3 congress.average_age", "18.2% congress.elected:committee women", "54.5% congress.elected:committee degree"]),
    ("Ủy ban Kiểm tra các cấp kiểm tra 12 tổ chức đảng, 35 đảng viên có dấu hiệu vi phạm; qua kiểm tra, thi hành kỷ luật 8 đảng viên.",
     ["12 party.inspected organisation inspection violation", "35 party.inspected member inspection violation", "8 party.disciplined member"]),
    ("Mở 3 lớp bồi dưỡng nhận thức về Đảng với 215 học viên, 2 lớp đảng viên mới cho 140 đảng viên, 1 lớp bồi dưỡng cấp ủy cho 85 đồng chí.",
     ["3 party.classes", "215 party.learners", "2 party.classes", "140 party.learners", "1 party.classes", "85 party.learners"]),
    ("Đảng ủy khen thưởng 5 tập thể và 12 cá nhân; trao 20 suất quà, mỗi suất 500.000 đồng, cho 20 đảng viên hoàn cảnh khó khăn.",
     ["5 activity.commended organisation", "12 activity.commended member"]),
    ("Huyện ủy luân chuyển 15 cán bộ, bổ nhiệm 22 cán bộ, giới thiệu ứng cử 6 đồng chí.",
     ["15 party.cadres rotated", "22 party.cadres appointed"]),
    ("Đại hội điểm được tổ chức tại 5 đảng bộ cơ sở và 12 chi bộ; dự kiến trước 30/6 hoàn thành đại hội ở 45 đảng bộ còn lại.",
     ["5 congress.held grassroots_committee pilot", "12 congress.held grassroots_cell pilot", "45 congress.held grassroots_committee planned"]),
    ("Công an tỉnh khởi tố 15 vụ, 32 bị can, trong đó có 4 đảng viên thuộc Đảng bộ huyện.",
     []),
    ("Đảng bộ tiếp nhận 13 đảng viên chuyển đến, chuyển sinh hoạt đảng cho 9 đảng viên.",
     ["9 party.left moved"]),
    ("Đợt này, Đảng bộ huyện có 90 đảng viên được trao tặng và truy tặng Huy hiệu Đảng. Trong đó, 84 đồng chí được trao tặng và 6 đồng chí được truy tặng.",
     ["90 party.badges", "84 party.badges < 90", "6 party.badges posthumous < 90"]),
    ("Huyện ủy vừa kết nạp Đảng cho 12 học sinh. Cụ thể, Chi bộ Trường THPT Lê Lợi kết nạp 5 học sinh, Chi bộ Trường THPT Chu Văn An kết nạp 7 học sinh.",
     ["12 party.admitted student", "5 party.admitted student < 12", "7 party.admitted student < 12"]),
    ("Kết quả xếp loại đảng viên, có 291/324 đồng chí được xếp loại; trong đó: hoàn thành xuất sắc nhiệm vụ 27, chiếm 9,3%; hoàn thành tốt nhiệm vụ 250, chiếm 85,9%.",
     ["291/324 party.rated member", "27 party.rated member excellent < 291", "9.3% party.rated member excellent < 291", "250 party.rated member good < 291", "85.9% party.rated member good < 291"]),
    ("Kết quả xếp loại tổ chức đảng: có 47/47 tổ chức được đánh giá, xếp loại, trong đó hoàn thành xuất sắc nhiệm vụ 9 (có 3 đảng bộ và 6 chi bộ), chiếm 19,1%; hoàn thành tốt nhiệm vụ 38 (30 chi bộ, 8 đảng bộ), chiếm 80,9%.",
     ["47/47 party.rated organisation", "9 party.rated organisation excellent < 47", "3 party.rated organisation excellent < 9", "6 party.rated organisation excellent < 9", "19.1% party.rated organisation excellent < 47", "38 party.rated organisation good < 47", "30 party.rated organisation good < 38", "8 party.rated organisation good < 38", "80.9% party.rated organisation good < 47"]),
    ("Huyện ủy tổ chức hội nghị quán triệt, triển khai Nghị quyết cho 320 cán bộ, đảng viên.",
     ["320 activity.attendees member"]),
    ("Có 98,5% đảng viên tham gia học tập Nghị quyết Đại hội.",
     ["98.5% activity.attendees member"]),
    ("Đã thành lập 21 tổ chức đảng tại 12 doanh nghiệp ngoài nhà nước, 4 hợp tác xã và 5 đơn vị sự nghiệp ngoài công lập.",
     ["21 party.organisations new", "12 party.coverage", "4 party.coverage", "5 party.coverage"]),
    ("Đến ngày 7/6/2010, 4 đảng bộ và 31 chi bộ cơ sở trực thuộc Đảng bộ Học viện đã tổ chức tốt đại hội.",
     ["4 congress.held grassroots_committee", "31 congress.held grassroots_cell"]),
    ("Ủy ban Kiểm tra kiểm tra 9 tổ chức đảng. Qua kiểm tra, kết luận 3 chi bộ thực hiện tốt, 6 chi bộ còn có khuyết điểm, hạn chế.",
     ["9 party.inspected organisation inspection"]),
    ("Ủy ban Kiểm tra Huyện ủy thi hành kỷ luật 7 đảng viên, trong đó khiển trách 5, cách tất cả các chức vụ trong Đảng 2.",
     ["7 party.disciplined member", "5 party.disciplined member reprimand < 7", "2 party.disciplined member dismissal < 7"]),
    ("Trong 6 tháng, toàn tỉnh kết nạp 1.210 đảng viên. Trong số đảng viên mới có hơn 95% đảng viên có trình độ học vấn THPT; 61,4% có trình độ chuyên môn cao đẳng trở lên; gần 9% đảng viên là đồng bào các tôn giáo; gần 2% đảng viên là người dân tộc thiểu số.",
     ["1210 party.admitted", "95% party.admitted degree < 1210", "61.4% party.admitted degree < 1210", "9% party.admitted religious < 1210", "2% party.admitted ethnic_minority < 1210"]),
    ("Lãnh đạo các tổ chức cơ sở đảng trực thuộc hai đảng bộ dự buổi lễ.",
     []),
    ("Đại hội đã thông qua danh sách chính thức gồm 59 ứng viên để bầu Ban Chấp hành Đảng bộ thành phố khóa mới. Trong số 59 ứng viên có 36 trường hợp tái cử và 23 trường hợp được giới thiệu ứng cử lần đầu. Số lượng cán bộ nữ được giới thiệu là 9 người.",
     ["59 congress.candidates:committee", "59 congress.candidates:committee", "36 congress.candidates:committee reelected < 59", "23 congress.candidates:committee first_time < 59", "9 congress.candidates:committee women < 59"]),
    ("Đại hội đã bầu 51 người vào Ban Chấp hành Đảng bộ thành phố, khuyết một vị trí.",
     ["51 congress.elected:committee", "1 congress.vacancies:committee"]),
    ("Đại hội bầu một lần đủ 51 người vào Ban Chấp hành với tỉ lệ nữ 15,7%, cán bộ trẻ dưới 40 tuổi gần 10%.",
     ["51 congress.elected:committee", "15.7% congress.elected:committee women < 51", "10% congress.elected:committee young < 51"]),
    ("Đại hội đã bầu đoàn đại biểu dự Đại hội Đảng bộ tỉnh (dự kiến diễn ra vào tháng 10 tới) gồm 15 người, trong đó 14 đại biểu chính thức, 1 dự khuyết.",
     ["15 congress.elected:delegation", "14 congress.elected:delegation official < 15", "1 congress.elected:delegation alternate < 15"]),
    ("Trong năm kết nạp 81 đảng viên, nâng tổng số đảng viên toàn đảng bộ lên con số 1.217.",
     ["81 party.admitted", "1217 party.members"]),
    ("Về đảng viên, 98,7% đủ tư cách, hoàn thành nhiệm vụ trở lên, trong đó 12,4% hoàn thành xuất sắc.",
     ["98.7% party.rated member completed_or_better", "12.4% party.rated member excellent < 98.7"]),
    ("Ủy ban Kiểm tra đã kiểm tra tài chính đảng đối với 86tổ chức đảng.",
     ["86 party.inspected organisation inspection"]),
    ("Huyện ủy xử lý kỷ luật 9 tổ chức cơ sở đảng (khiển trách 7, cảnh cáo 2), xử lý kỷ luật 1 chi bộ trực thuộc bằng hình thức khiển trách; xử lý kỷ luật 20 đảng viên.",
     ["9 party.disciplined organisation", "7 party.disciplined organisation reprimand < 9", "2 party.disciplined organisation warning < 9", "1 party.disciplined organisation reprimand", "20 party.disciplined member"]),
    ("Qua giám sát kết luận 4 tổ chức đảng và 7 cá nhân thực hiện tốt, 2 tổ chức đảng và 3 cá nhân còn hạn chế, khuyết điểm.",
     []),
    ("Ủy ban Kiểm tra kiểm tra 130 đảng viên khi có dấu hiệu vi phạm; kết luận 118 đảng viên có vi phạm, trong đó 53 trường hợp phải thi hành kỷ luật.",
     ["130 party.inspected member inspection violation", "118 party.inspected member inspection violation < 130", "53 party.disciplined member"]),
    ("Ban Chấp hành Đảng bộ thành phố (có 68/71 ủy viên dự hội nghị) đã thống nhất biểu quyết.",
     ["68/71 activity.attendees"]),
    ("Kết quả có 49/49 đồng chí Ủy viên Ban Chấp hành có mặt tại hội nghị nhất trí bầu đồng chí Nguyễn Văn An giữ chức Phó Bí thư Tỉnh ủy.",
     ["49/49 congress.vote_share"]),
    ("Ban Chấp hành bầu đồng chí Nguyễn Văn An giữ chức Bí thư Tỉnh ủy; 52/54 ủy viên có mặt bỏ phiếu tán thành.",
     ["52/54 congress.vote_share"]),
    ("Năm 2018, có 6 chi bộ hoàn thành tốt nhiệm vụ và 2 chi bộ mới thành lập chưa đủ thời gian đánh giá.",
     ["6 party.rated organisation good", "2 party.organisations new"]),
    ("Có 9/9 chi bộ hoàn thành 100% các chỉ tiêu đề ra.",
     ["100% activity.targets met"]),
    ("Đảng bộ kết nạp 127 đảng viên; trong đó có 49 đảng viên là công nhân trực tiếp sản xuất, 38 nữ.",
     ["127 party.admitted", "49 party.admitted worker < 127", "38 party.admitted women < 127"]),
    ("Đảng bộ Tổng công ty có 24 chi, đảng bộ trực thuộc (15 đảng bộ và 9 chi bộ cơ sở) với 2.846 đảng viên.",
     ["24 party.organisations", "15 party.organisations < 24", "9 party.organisations grassroots_cell < 24", "2846 party.members"]),
    ("Tổ chức kết nạp 44 đảng viên mới; xét công nhận cho 58 đảng viên chính thức.",
     ["44 party.admitted"]),
    ("Kết nạp 44 đảng viên mới; công nhận đảng viên chính thức cho 58 đồng chí.",
     ["44 party.admitted"]),
    ("Kết nạp 44 đảng viên mới, chuyển đảng chính thức cho 58 đồng chí.",
     ["44 party.admitted"]),
    ("Về đảng viên có 300/330 đồng chí được xếp loại, trong đó số đảng viên chưa được kiểm điểm là 22 đồng chí, chiếm 0,75%; đảng viên miễn sinh hoạt không phải kiểm điểm là 8 đồng chí.",
     ["300/330 party.rated member", "8 party.members exempt"]),
    ("Đảng ủy đã tổ chức quán triệt Nghị quyết Trung ương 4 cho 194 cán bộ chủ chốt; qua đó có 96% đảng viên tham gia học tập.",
     ["96% activity.attendees member"]),
    ("Đại hội đã bầu 12 đại biểu với 100% phiếu bầu hợp lệ.",
     ["12 congress.elected:delegation", "100% congress.vote_share"]),
    ("Trong đó có 583/583 tổ chức cơ sở đảng đã đánh giá chất lượng năm 2016 (chiếm tỷ lệ 100%).",
     ["583/583 party.rated organisation", "100% party.rated organisation < 583"]),
    ("Trong năm xóa được 3 chi bộ ghép, kết nạp 12 đảng viên.",
     ["12 party.admitted"]),
    ("6 tháng đầu năm, toàn tỉnh đã kết nạp được 764/1.600 chỉ tiêu (đạt 47,75%); trong đó, doanh nghiệp ngoài khu vực Nhà nước kết nạp được 22/40 chỉ tiêu (đạt 55%).",
     ["764/1600 party.admitted", "47.75% party.admitted of_target", "22/40 party.admitted private_sector < 764", "55% party.admitted private_sector of_target"]),
]


def shown(record):
    """«12 party.admitted student», «5 party.admitted student < 12», «764/1600 party.admitted» for the observations of a record."""
    named = {o.id: f"{o.value:g}" for o in record.observations}
    rows = []
    for o in record.observations:
        value = f"{o.value:g}/{o.whole:g}" if o.whole is not None else f"{o.value:g}{'%' if o.percent else ''}"
        form = ["of_target"] if o.form == "of_target" else []
        planned = [o.status] if o.status != "actual" else []
        rows.append(" ".join([value, f"{o.measure}:{o.body}" if o.body else o.measure, *o.groups, *form, *planned, *(["<", named[o.part_of]] if o.part_of else [])]))
    return rows


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_numbers_of_a_construction(text, expected):
    assert shown(extract(text=text, published="2021-06-30")) == expected



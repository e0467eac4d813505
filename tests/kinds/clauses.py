"""Whose and of when, clause by clause: rites of somebody, cells alone, lists, notices of sittings, names with a number, learners by their people."""

from tests.kinds.table import Table, o

TABLE = Table()
H, E, D, INS, M, AD, B, OR = "congress.held", "congress.elected", "party.disciplined", "party.inspected", "party.members", "party.admitted", "party.badges", "party.organisations"

kind = "subject.whose_rite_or_meeting"
TABLE.add(kind, "Đảng bộ huyện A Lưới hiện có 42 tổ chức cơ sở đảng.\n\n* Sáng 3/2, tại lễ trao Huy hiệu Đảng của Đảng bộ xã Hồng Hạ, ba đảng viên đã nhận Huy hiệu Đảng, gồm 1 đồng chí 55 năm và 2 đồng chí 40 năm tuổi Đảng.",
          o("ba", B, s="Đảng bộ xã Hồng Hạ"), o("1", B, s="Đảng bộ xã Hồng Hạ"), o("2", B, s="Đảng bộ xã Hồng Hạ"), pub="2020-02-04")
TABLE.add(kind, "Huyện ủy Cẩm Giàng tổng kết công tác năm.\n\nTại hội nghị tổng kết của Đảng ủy xã Cẩm Điền, 12 đảng viên được khen thưởng.", o("12", s="Đảng ủy xã Cẩm Điền"), pub="2022-01-04")
TABLE.add(kind, "Đảng bộ thành phố Vinh có nhiều đảng viên lão thành.\n\n- Chiều 30/8, trong buổi gặp mặt do Đảng ủy phường Trung Đô tổ chức, 17 đảng viên được nhận Huy hiệu Đảng.", o("17", B, s="Đảng ủy phường Trung Đô"), pub="2021-09-01")
TABLE.add(kind, "Đảng bộ huyện Kim Bảng vừa có 310 đảng viên mới.\n\nTại lễ kết nạp đảng viên ở Chi bộ Công ty May Kim Bình, 4 quần chúng được kết nạp vào Đảng.", o("4", AD, s="Chi bộ Công ty May Kim Bình"), pub="2021-09-01")
TABLE.add(kind, "Đảng bộ tỉnh Hà Nam hiện có 42.000 đảng viên.\n\nTại hội nghị triển khai Nghị quyết của Huyện ủy Lý Nhân, có 320 đại biểu dự.",
          o("320", "activity.attendees", not_={"subject": "Huyện ủy Lý Nhân"}), pub="2022-01-04")
TABLE.add(kind, "Đảng bộ xã Yên Phú có 12 chi bộ.\n\nTại lễ trao Huy hiệu Đảng của Tỉnh ủy Nam Định, 5 đảng viên trong xã được nhận Huy hiệu Đảng.", o("5", B, not_={"subject": "Tỉnh ủy Nam Định"}), pub="2022-02-04")

kind = "subject.a_cell_alone_goes_back_to_the_one_named"
TABLE.add(kind, "Chi bộ Trường THPT Lai Vung 2 tổ chức lễ kết nạp Đảng cho 4 học sinh.\n\nThầy Trần Văn Lực, Bí thư Chi bộ, Hiệu trưởng nhà trường cho biết, chi bộ hiện có 52 đảng viên.\n\nToàn Đảng bộ huyện Lai Vung kết nạp 118 đảng viên.",
          o("52", M, s="Chi bộ Trường THPT Lai Vung 2"), o("118", AD, s="Đảng bộ huyện Lai Vung"), pub="2013-06-25", never=o("2", OR))
TABLE.add(kind, "Đảng bộ huyện Ia Grai hiện có 3.418 đảng viên.\n\nChi bộ làng Kép (xã Ia Tô) là một ví dụ. Từ chỗ phải sinh hoạt ghép, nay chi bộ có 19 đảng viên, 17 người trong số ấy là người Jrai.",
          o("19", M, s="Chi bộ làng Kép"), o("17", M, s="Chi bộ làng Kép", groups=["ethnic_minority"], of="19"), o("3.418", M, s="Đảng bộ huyện Ia Grai"), pub="2016-05-20")
TABLE.add(kind, "Đảng bộ huyện Mường Tè có 60 tổ chức cơ sở đảng.\n\nChi bộ bản Nậm Củm thành lập năm 2004. Già Lò nhớ lại những ngày đầu khó khăn.\n\nĐến nay, chi bộ có 21 đảng viên; riêng năm 2018 chi bộ kết nạp 3 đảng viên.",
          o("21", M, s="Chi bộ bản Nậm Củm"), o("3", AD, s="Chi bộ bản Nậm Củm", time="2018"), pub="2019-03-02")
TABLE.add(kind, "Đảng bộ thị xã Sơn Tây chú trọng tạo nguồn.\n\nĐảng bộ xã Cổ Đông là điểm sáng. Năm 2020, đảng bộ kết nạp 11 đảng viên.", o("11", AD, s="Đảng bộ xã Cổ Đông"), pub="2021-01-08")
TABLE.add(kind, "Đảng bộ huyện Sơn Dương có 48 tổ chức cơ sở đảng.\n\nÔng Hà Văn Sơn, Bí thư Chi bộ thôn Đồng Bừa phấn khởi nói: Năm qua, chi bộ kết nạp được 2 đảng viên.", o("2", AD, s="Chi bộ thôn Đồng Bừa"), pub="2021-01-08")
TABLE.add(kind, "Chi bộ thôn Tân Lập được biểu dương.\n\nHuyện ủy Văn Yên cho biết toàn huyện kết nạp 160 đảng viên; các chi bộ có 410 quần chúng ưu tú dự lớp.", o("160", AD, not_={"subject": "Chi bộ thôn Tân Lập"}), pub="2021-01-08")

kind = "term.items_of_a_list_keep_that_of_their_head"
TABLE.add(kind, "ĐẢNG BỘ CÔNG TY THAN SUỐI LẠI: 29/34 CHI BỘ ĐẠI HỘI XONG\n\nThực hiện kế hoạch đại hội các chi bộ trực thuộc nhiệm kỳ 2020 - 2023, đến nay có 29/34 chi bộ thuộc Đảng bộ Công ty Than Suối Lại tổ chức thành công đại hội.\n\n(Ảnh: Đảng viên bỏ phiếu)\n\nCác chi bộ đã bầu được 87 chi ủy viên, trong đó:\n+ Tái cử: 58 đồng chí (66,7%)\n+ Nữ: 11 đồng chí\n\nCác chi bộ cũng bầu đại biểu đi dự Đại hội đại biểu Đảng bộ Công ty lần thứ XVII, nhiệm kỳ 2020 - 2025.",
          o("87", E, term="2020-2023"), o("58", E, term="2020-2023", of="87"), o("66,7", E, term="2020-2023"), o("11", E, term="2020-2023", of="87", groups=["women"]), pub="2019-12-09")
TABLE.add(kind, "Đại hội các chi bộ thuộc Đảng bộ phường Nam Cường nhiệm kỳ 2022-2025 đã hoàn thành.\n\nKết quả, các chi bộ bầu 64 chi ủy viên:\n- Tái cử 40 đồng chí;\n- Nữ 21 đồng chí.\n\nCác đại hội góp ý văn kiện, hướng tới Đại hội Đảng bộ thành phố nhiệm kỳ 2025-2030.",
          o("64", E, term="2022-2025"), o("40", E, term="2022-2025", of="64"), o("21", E, term="2022-2025", of="64"), pub="2022-09-09")
TABLE.add(kind, "Đại hội Đảng bộ xã Hòa Bình nhiệm kỳ 2020-2025 bầu 15 đồng chí vào Ban Chấp hành.\n\nĐại hội bầu 8 đại biểu đi dự Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025.", o("15", E, term="2020-2025"), o("8", E, term="2020-2025"), pub="2020-05-12")

kind = "subject.notice_of_a_board_s_sitting"
TABLE.add(kind, "Kỳ họp thứ 12 của Ủy ban Kiểm tra Tỉnh ủy Hà Nam\n\nNgày 26/9/2024, Ủy ban Kiểm tra Tỉnh ủy Hà Nam đã tổ chức Kỳ họp thứ 12.\n\nI. Xem xét kết quả kiểm tra đối với Ban Thường vụ Đảng ủy xã Thanh Hà. Căn cứ quy định về kỷ luật đảng viên vi phạm, Ủy ban Kiểm tra Tỉnh ủy quyết định:\n\n- Khai trừ ra khỏi Đảng ông Lương Quang Đạo, nguyên Phó Bí thư Đảng ủy xã.\n\n- Cảnh cáo hai đồng chí nguyên là công chức địa chính của xã.\n\nII. Xem xét, thi hành kỷ luật 03 đảng viên do có vi phạm, trong đó khiển trách 02 đảng viên.\n\nIII. Giám sát chuyên đề đối với 04 tổ chức đảng và 05 đảng viên trong lãnh đạo, chỉ đạo.",
          o("hai", D, s="Ủy ban Kiểm tra Tỉnh ủy Hà Nam", time="2024-09-26"), o("03", D, s="Ủy ban Kiểm tra Tỉnh ủy Hà Nam", time="2024-09-26"), o("02", D, s="Ủy ban Kiểm tra Tỉnh ủy Hà Nam", of="03"),
          o("04", INS, s="Ủy ban Kiểm tra Tỉnh ủy Hà Nam", time="2024-09-26"), o("05", INS, s="Ủy ban Kiểm tra Tỉnh ủy Hà Nam", time="2024-09-26"), pub="2024-09-27")
TABLE.add(kind, "Thông báo kết quả Kỳ họp thứ 8, Ủy ban Kiểm tra Huyện ủy Ý Yên\n\nNgày 5/3/2019, UBKT Huyện ủy Ý Yên họp Kỳ thứ 8.\n\n1. Xem xét, quyết định khiển trách 4 đảng viên.\n\n2. Xem xét kết quả giám sát đối với 3 tổ chức đảng, 6 đảng viên.\n\nTừ đầu năm 2019 đến nay, UBKT các cấp trong huyện đã kiểm tra 21 tổ chức đảng.",
          o("4", D, s="Ủy ban Kiểm tra Huyện ủy Ý Yên", time="2019-03-05"), o("3", INS, s="Ủy ban Kiểm tra Huyện ủy Ý Yên", time="2019-03-05"), o("21", INS, s="Huyện ủy Ý Yên", time="2019-01-01/2019-03-06"), pub="2019-03-06")
TABLE.add(kind, "Ủy ban Kiểm tra Thành ủy Cần Thơ họp kỳ thứ 30\n\nNgày 14/6/2023, Ủy ban Kiểm tra Thành ủy Cần Thơ họp kỳ thứ 30.\n\nCấp ủy, tổ chức đảng thi hành kỷ luật 9 đảng viên.", o("9", D, s="Thành ủy Cần Thơ"), pub="2023-06-15")
TABLE.add(kind, "Đảng bộ huyện Bắc Mê trong sạch\n\nNgày 2/3/2020, Huyện ủy Bắc Mê họp. Các cấp ủy đã kiểm tra 12 tổ chức đảng.", o("12", INS, s="Huyện ủy Bắc Mê"), pub="2020-03-03")

kind = "subject.a_name_that_ends_with_a_number"
TABLE.add(kind, "Đại hội điểm được tổ chức tại Chi bộ Phân xưởng Khai thác 3, nơi có 31 đảng viên sinh hoạt.", o("31", M, s="Chi bộ Phân xưởng Khai thác 3"), pub="2019-12-09", never=o("3"))
TABLE.add(kind, "Chi bộ Phân xưởng Đào lò 5 bầu 3 đồng chí vào chi ủy.", o("3", E, s="Chi bộ Phân xưởng Đào lò 5"), pub="2019-12-09", never=o("5"))
TABLE.add(kind, "Chi bộ Trường Tiểu học Nguyễn Trãi 2 tổ chức lễ kết nạp 3 đảng viên.", o("3", AD, s="Chi bộ Trường Tiểu học Nguyễn Trãi 2"), pub="2019-12-09", never=o("2"))
TABLE.add(kind, "Chi bộ Đại đội 2 hiện có 18 đảng viên. Chi bộ Đội 7 hiện có 12 đảng viên.", o("18", M, s="Chi bộ Đại đội 2"), o("12", M, s="Chi bộ Đội 7"), pub="2019-12-09")
TABLE.add(kind, "Đảng bộ tỉnh có 1.603 tổ chức cơ sở đảng (đảng bộ 887, chi bộ 716).", o("716", OR, of="1.603"), pub="2019-12-09")
TABLE.add(kind, "Đảng bộ Công ty Truyền tải điện 3 và Đảng bộ Bệnh viện Bạch Mai được khen. Đảng bộ Bệnh viện Bạch Mai có 26 chi bộ.", o("26", OR, s="Đảng bộ Bệnh viện Bạch Mai"), never=o("3"))
TABLE.add("term.of_the_higher_congress_where_no_other_is_told", "Chào mừng Đại hội Đảng bộ huyện Đại Từ nhiệm kỳ 2020-2025, các chi bộ kết nạp 41 đảng viên.", o("41", AD))

kind = "time.the_same_day"
TABLE.add(kind, "Nhiều đảng viên nhận Huy hiệu Đảng đợt 2-9\n\nSáng 28-8, Đảng ủy phường An Lạc trao Huy hiệu Đảng cho 46 đảng viên.\n\n* Chiều cùng ngày, Đảng ủy phường Bình Trị trao Huy hiệu Đảng cho 28 đảng viên. Dịp này, Đảng ủy phường công bố quyết định kết nạp 7 đảng viên mới.",
          o("46", B, time="2025-08-28", s="Đảng ủy phường An Lạc"), o("28", B, time="2025-08-28", s="Đảng ủy phường Bình Trị"), o("7", AD, time="2025-08-28", s="Đảng ủy phường Bình Trị"), pub="2025-08-29")
TABLE.add(kind, "Ngày 12/5/2020, Chi bộ thôn Đông khai mạc đại hội. Từ ngày 1/1/2020, thôn có tên mới.\n\nCũng trong sáng cùng ngày, Chi bộ thôn Đoài tổ chức Đại hội với 41 đảng viên tham dự.",
          o("41", "congress.attendees", not_={"time": "2020-01-01"}), pub="2020-05-13")
TABLE.add(kind, "Chiều 3/2/2021, Huyện ủy Thanh Hà trao Huy hiệu Đảng cho 12 đảng viên.\n\nTối cùng ngày, Đảng ủy thị trấn Thanh Hà trao Huy hiệu Đảng cho 5 đảng viên.", o("5", B, time="2021-02-03", s="Đảng ủy thị trấn Thanh Hà"), pub="2021-02-04")

kind = "time.on_this_occasion"
TABLE.add(kind, "Trong hai ngày 26 và 27/7/2025, Đảng bộ xã Hạ Hòa tổ chức Đại hội đại biểu lần thứ I.\n\nDịp này, Đảng bộ xã gắn biển 2 công trình chào mừng Đại hội.", o("2", "activity.projects", time="2025-07-26/2025-07-27"), pub="2025-07-28")
TABLE.add(kind, "Sáng 30/8/2022, Đảng ủy phường Tân Phú tổ chức lễ kỷ niệm Quốc khánh.\n\nNhân dịp này, Đảng ủy phường kết nạp 4 đảng viên mới.", o("4", AD, time="2022-08-30"), pub="2022-08-31")
TABLE.add(kind, "Sáng 30/8/2022, Đảng ủy phường Tân Phú họp. Năm 2021, Đảng bộ phường kết nạp 14 đảng viên mới.", o("14", AD, time="2021"), pub="2022-08-31")

kind = "term.of_a_resolution_s_congress_is_no_result_s"
TABLE.add(kind, "Theo Nghị quyết Đại hội Đảng bộ huyện lần thứ XIV, nhiệm kỳ 2015-2020, Đảng bộ huyện Ia Pa phấn đấu mỗi năm kết nạp 150 đảng viên. 4 tháng đầu năm 2016, huyện đã kết nạp 41 đảng viên.",
          o("150", AD, status="planned", term="2015-2020"), o("41", AD, term=None, time="2016-01/2016-04"), pub="2016-05-20")
TABLE.add(kind, "Thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XVII, nhiệm kỳ 2020-2025, các chi bộ ở xa được quan tâm. Ở Đảng bộ xã Đăk Song, Đảng ủy theo dõi, giúp đỡ 22 quần chúng ưu tú.", o("22", term=None), pub="2021-12-20")
TABLE.add(kind, "Nhiệm kỳ 2015-2020, Đảng bộ huyện Ia Pa đã kết nạp 420 đảng viên.", o("420", AD, term="2015-2020", time="2015/2020"), pub="2020-05-20")

kind = "time.a_leader_of_the_total_told_above"
TABLE.add(kind, "Từ năm 2011 đến nay, trường có 11 học sinh được kết nạp.\n\n6 tháng đầu năm 2013, toàn Đảng bộ huyện Thanh Bình kết nạp 118 đảng viên mới.\n\nDẫn đầu là Đảng bộ xã Tân Quới với 14 đảng viên mới.",
          o("14", AD, time="2013-01/2013-06", s="Đảng bộ xã Tân Quới"), pub="2013-06-25")
TABLE.add(kind, "Đợt học tập Nghị quyết thành công. Ở đợt học tập Nghị quyết Đại hội Đảng bộ tỉnh cuối năm 2020, Đảng bộ tỉnh Ninh Thuận mở 186 hội nghị.", o("186", "activity.meetings", time="2020"), pub="2021-03-29")

kind = "time.anniversaries_in_brackets"
TABLE.add(kind, "Sáng 17/5/2022, nhân kỷ niệm 132 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2022), Tỉnh ủy Quảng Trị trao tặng Huy hiệu Đảng đợt 19/5 cho 384 đảng viên.", o("384", B, time="2022-05-17"), pub="2022-05-18")
TABLE.add(kind, "Chào mừng 90 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2020), sáng 1/2/2020, Huyện ủy Hàm Yên trao Huy hiệu Đảng cho 45 đảng viên.", o("45", B, time="2020-02-01"), pub="2020-02-03")

kind = "time.when_it_was_made_known"
TABLE.add(kind, "Chiều 12/9/2019, Ủy ban Kiểm tra Tỉnh ủy Sóc Trăng thông báo đã thi hành kỷ luật 5 đảng viên.", o("5", D, time=None), pub="2019-09-13")
TABLE.add(kind, "Nhiệm kỳ 2015-2020, Đảng bộ tỉnh kết nạp nhiều đảng viên. Trong 8 tháng đầu năm 2019, Ủy ban Kiểm tra Tỉnh ủy An Giang kiểm tra 14 đảng viên.", o("14", INS, term=None, time="2019-01/2019-08"), pub="2019-09-13")
TABLE.add(kind, "Nhiệm kỳ 2015-2020, Đảng bộ tỉnh có nhiều cố gắng. Riêng năm 2019, Đảng bộ tỉnh kết nạp 214 đảng viên.", o("214", AD, term="2015-2020", time="2019"), pub="2020-03-13")

kind = "subject.congress_of_the_place_told_in_front"
TABLE.add(kind, "Đảng bộ tỉnh Kon Tum và Đảng bộ tỉnh Sóc Trăng bầu lãnh đạo mới.\n\nSáng 23-10, Đại hội Đảng bộ tỉnh Kon Tum bầu 50 đồng chí vào Ban Chấp hành.\n\nTại Sóc Trăng, sáng 23-10, Đại hội đại biểu Đảng bộ tỉnh lần thứ XIII khai mạc với 349 đại biểu.\n\nĐại hội sẽ bầu Ban Chấp hành gồm 52 ủy viên từ danh sách 60 ứng cử viên.",
          o("50", E, s="Đảng bộ tỉnh Kon Tum"), o("349", "congress.attendees", s="Đảng bộ tỉnh Sóc Trăng"), o("52", E, s="Đảng bộ tỉnh Sóc Trăng"), o("60", "congress.candidates", body="committee"), pub="2015-10-24")

kind = "groups.parts_of_committees_under_a_province"
TABLE.add(kind, "Tính đến ngày 20/8/2025, 148/148 đảng bộ xã, phường thuộc Đảng bộ tỉnh Phú Thọ đã tổ chức xong đại hội, trong đó hai đảng bộ đại hội điểm.",
          o("148/148", H, groups=["higher_committee"]), o("hai", H, groups=["higher_committee", "pilot"], of="148/148"), pub="2025-08-22")

kind = "groups.learners_by_their_people"
TABLE.add(kind, "Huyện ủy mở 5 lớp bồi dưỡng nhận thức về Đảng với 328 học viên, trong đó có 147 học viên người dân tộc thiểu số và 80 học viên nữ.",
          o("147", "party.learners", groups=["ethnic_minority"], of="328"), o("80", "party.learners", groups=["women"], of="328"))
TABLE.add(kind, "Đảng ủy phân công 07 tổ công tác theo dõi các chi bộ. Ban Tuyên giáo Tỉnh ủy biên soạn 5 tài liệu hỏi - đáp gửi cơ sở.", o("07", "activity.teams"), o("5", "activity.documents"))

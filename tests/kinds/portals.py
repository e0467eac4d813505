"""What pages of party-committee portals and provincial papers tell in their own ways."""

from tests.kinds.table import Table, o, p

TABLE = Table()
H, D, M, AD, B, R, OR = "congress.held", "party.disciplined", "party.members", "party.admitted", "party.badges", "party.rated", "party.organisations"

kind = "time.of_the_total_that_is_raised"
TABLE.add(kind, "Tính đến ngày 15/9/2021, các chi bộ đã kết nạp 74 đảng viên mới, đạt 98,7% chỉ tiêu, đưa tổng số đảng viên toàn Đảng bộ huyện Sơn Lâm lên 3.108 đồng chí.",
          o("74", AD, time="2021-09-15"), o("3.108", M, time="2021-09-15"), pub="2021-09-20")
TABLE.add(kind, "Kết quả quý II-2019\n\nTrong quý II/2019, Đảng bộ huyện Sơn Lâm kết nạp 41 đảng viên, nâng tổng số đảng viên lên 2.950.", o("2.950", M, time="2019-04/2019-06"), pub="2019-07-04")
TABLE.add(kind, "Từ đầu năm 2018 đến nay, Đảng bộ Khối kết nạp 62 đảng viên, nâng tổng số đảng viên của Khối lên 2.204 đồng chí.", o("2.204", M, time="2018-08-02"), pub="2018-08-02")

kind = "position.no_list_behind_the_size_of_a_body"
TABLE.add(kind, "Đại hội bầu Ban Chấp hành gồm 23 đồng chí, đồng chí Lê Quang Đạo được bầu làm Bí thư Huyện ủy.",
          p("Lê Quang Đạo", "secretary", "elected"), never=p("Lê Quang Đạo", "committee_member"), pub="2015-08-20")
TABLE.add(kind, "Ủy ban Kiểm tra Đảng ủy khóa mới gồm 5 ủy viên, đồng chí Hà Thị Lý được bầu giữ chức Chủ nhiệm.", p("Hà Thị Lý", "inspection_chair", "elected"), never=p("Hà Thị Lý", "inspection_member"))
TABLE.add(kind, "Ban Thường vụ gồm 3 đồng chí: Phan Văn Sáu, Lê Thị Hòa, Bùi Đức Anh; đồng chí Phan Văn Sáu được bầu làm Bí thư Đảng ủy xã.",
          p("Phan Văn Sáu", "secretary", "elected"), never=[p("Lê Thị Hòa", "secretary"), p("Bùi Đức Anh", "secretary")])

kind = "time.badges_told_below"
TABLE.add(kind, "Đợt 19/5/2023, Đảng bộ thành phố Sơn Hải có 812 đảng viên được trao tặng Huy hiệu Đảng.\n\nTrong đó, 4 đồng chí nhận Huy hiệu 75 năm tuổi Đảng.\n\nCó 61 đồng chí nhận Huy hiệu 55 năm tuổi Đảng.\n\n"
          "Đợt này, Đảng bộ thành phố Sơn Hải cũng có 9 trường hợp được truy tặng Huy hiệu Đảng.",
          o("4", B, of="812", time="2023-05-19"), o("61", B, of="812", time="2023-05-19"), o("9", B, groups=["posthumous"], time="2023-05-19"), pub="2023-05-12")

kind = "subject.model_cell_is_no_name"
TABLE.add(kind, "Đảng ủy xã Tân Lộc triển khai mô hình “Chi bộ 4 tốt”. Năm 2023, 90% đảng viên hoàn thành tốt nhiệm vụ.", o("90", R, s="Đảng ủy xã Tân Lộc"), pub="2023-12-20")
TABLE.add(kind, "Đảng ủy phường Hải Đình xây dựng “Đảng bộ cơ sở 4 tốt” và “chi bộ 3 không”. Từ đầu năm 2024 đến nay, kết nạp 12 đảng viên.", o("12", AD, s="Đảng ủy phường Hải Đình"), pub="2024-12-20")

kind = "subject.climbs_from_a_cell"
TABLE.add(kind, "Chi bộ bản Nà Khoang có 6 đảng viên.\n\nÔng Lò Văn Pản, Bí thư Huyện ủy, kể: Ngày mới lập huyện, Đảng bộ chỉ có 11 tổ chức cơ sở đảng, 308 đảng viên.\n\n"
          "Trong hai năm 2009 - 2010, huyện kết nạp 214 đảng viên, có 160 người là con em các dân tộc.\n\nMục tiêu là 100% bản có đảng viên.",
          o("6", M, s="Chi bộ bản Nà Khoang"), o("11", OR, s="Huyện ủy"), o("308", M, s="Huyện ủy"), o("214", AD, s="Huyện ủy"), o("160", AD, groups=["ethnic_minority"], of="214"), pub="2011-02-01")

kind = "when.list_headed_by_an_item"
TABLE.add(kind, "Đảng bộ huyện Sơn Lâm vừa đại hội.\n\n* Kết quả nhiệm kỳ 2015 - 2020:\n+ Kết nạp 220 đảng viên;\n+ Thi hành kỷ luật 31 đảng viên.\n* Mục tiêu nhiệm kỳ 2020 - 2025:\n+ Kết nạp 250 đảng viên.",
          o("220", AD, term="2015-2020", time="2015/2020"), o("31", D, term="2015-2020", time="2015/2020"), pub="2020-08-03")

kind = "status.target_given_and_shared_out"
TABLE.add(kind, "Đảng bộ tỉnh họp cuối năm.\n\nBan Thường vụ Tỉnh ủy đã thống nhất giao chỉ tiêu các huyện ủy, thành ủy phát triển 1.240 đảng viên mới trong năm 2022.\n\n"
          "Cụ thể: Đảng bộ TP Hội An chỉ tiêu phát triển 90 đảng viên mới; Điện Bàn 130; Đại Lộc 105 và Đảng bộ Khối các cơ quan tỉnh chỉ tiêu phát triển 140 đảng viên mới.",
          o("1.240", AD, status="planned", time="2022"), o("90", AD, status="planned", time="2022", s="Đảng bộ TP Hội An"), o("130", AD, status="planned", s="Điện Bàn"), o("105", AD, status="planned", s="Đại Lộc"),
          o("140", AD, status="planned", s="Đảng bộ Khối các cơ quan tỉnh"), pub="2021-12-20")
TABLE.add(kind, "Được giao chỉ tiêu 80 đảng viên, đến nay Đảng bộ huyện Sơn Lâm đã kết nạp 66 đảng viên.", o("66", AD, status="actual"), pub="2022-10-20")

kind = "subject.place_alone_leads_to_its_part"
TABLE.add(kind, "Toàn tỉnh kết nạp 640 đảng viên, trong đó Hội An 81; Điện Bàn 96; Đại Lộc 73 đảng viên.", o("81", AD, s="Hội An", of="640"), o("96", AD, s="Điện Bàn", of="640"), o("73", AD, s="Đại Lộc", of="640"))

kind = "measure.meeting_points_in_a_row"
TABLE.add(kind, "Tỉnh ủy Thái Bình tổ chức hội nghị trực tuyến tới 2 điểm cầu cấp tỉnh, 9 điểm cầu cấp huyện và 74 điểm cầu cơ sở.",
          o("2", "activity.meetings"), o("9", "activity.meetings"), o("74", "activity.meetings"))
TABLE.add(kind, "Để hội nghị quán triệt nghị quyết đạt hiệu quả, Thành ủy Phúc Yên đã chia thành 4 điểm cầu học trực tuyến.", o("4", "activity.meetings"))

kind = "measure.cells_that_held_their_own_congress"
TABLE.add(kind, "Đến ngày 28/9, toàn bộ 187 chi bộ trực thuộc Đảng ủy cơ sở ở huyện Tứ Kỳ đã tổ chức thành công Đại hội chi bộ nhiệm kỳ 2022-2025, đạt tỷ lệ 100%.",
          o("187", H, groups=["subordinate_cell"], term="2022-2025", time="2022-09-28"), o("100", H, form="share"), pub="2022-09-30")
TABLE.add(kind, "Đến nay, 21 đảng bộ đã tổ chức thành công đại hội chi bộ.", never=o("21", H), pub="2022-09-30")

kind = "silent.organisations_pointed_at"
TABLE.add(kind, "Đại hội các đảng bộ cơ sở đã xong. Đối với 15 đảng bộ, tổng số nhân sự giới thiệu ứng cử là 180 đồng chí.", never=o("15", OR))
TABLE.add(kind, "Đảng ủy Khối mở lớp bồi dưỡng nhận thức về Đảng cho 88 học viên đến từ 29 chi, đảng bộ trực thuộc.", o("88", "party.learners"), never=o("29", OR))

kind = "learners.and_what_they_are_taught"
TABLE.add(kind, "Huyện ủy Tiên Lữ bế giảng lớp bồi dưỡng nhận thức về Đảng. Qua 5 ngày học tập, các học viên đã được nghe truyền đạt 6 chuyên đề về lịch sử Đảng.", never=o("6", "party.learners"))
TABLE.add(kind, "Đảng ủy Khối bế giảng lớp bồi dưỡng lý luận chính trị cho 94 học viên. Kết thúc khóa học, 26,5% học viên xếp loại giỏi, 67% học viên xếp loại khá.",
          o("26,5", "party.learners", form="share"), o("67", "party.learners", form="share"))

kind = "members.moved_in_are_not_admitted"
TABLE.add(kind, "Trong năm, Đảng bộ huyện Nhơn Hội kết nạp 104 đảng viên. Bên cạnh đó, huyện có thêm 152 đảng viên từ nơi khác chuyển đến, từ đó tổng số đảng viên của huyện tăng 256 đồng chí.",
          o("104", AD), o("256", M, form="change"), never=o("152", AD))

kind = "measure.commended_for_their_rating"
TABLE.add(kind, "Nhân dịp này, 14 tổ chức cơ sở đảng trong sạch vững mạnh tiêu biểu và 31 đảng viên được Huyện ủy Sóc Lâm tặng giấy khen.",
          o("14", "activity.commended", groups=["organisation"]), o("31", "activity.commended", groups=["member"]), never=o("14", R))
TABLE.add(kind, "Ban Thường vụ Tỉnh ủy tặng bằng khen cho 7 chi bộ; 4 bí thư chi bộ và 52 đảng viên hoàn thành xuất sắc nhiệm vụ.", o("52", "activity.commended", groups=["member"]), never=o("52", R))
TABLE.add(kind, "Năm 2019, Đảng bộ xã có 12 chi bộ hoàn thành tốt nhiệm vụ và 52 đảng viên hoàn thành xuất sắc nhiệm vụ.", o("12", R), o("52", R))

kind = "share.behind_that_is"
TABLE.add(kind, "Đảng bộ xã kết nạp 150 đảng viên, nữ 90 đồng chí, tức 60%.", o("60", AD, form="share", groups=["women"], of="150"))

kind = "groups.cells_beside_committees_of_a_commune"
TABLE.add(kind, "Đảng bộ xã Ia Lâu có 51 tổ chức đảng trực thuộc, gồm 6 đảng bộ cơ sở và 45 chi bộ, với 1.120 đảng viên.", o("6", OR, groups=["grassroots_committee"]), o("45", OR, groups=[]), pub="2025-09-10")
TABLE.add(kind, "Đảng bộ xã Ia Lâu có 45 chi bộ với 1.120 đảng viên.", o("45", OR, groups=["subordinate_cell"]), pub="2025-09-10")

kind = "badges.of_the_living_beside_the_dead"
TABLE.add(kind, "Huyện ủy Vũng Long trao huy hiệu Đảng cho 58 đảng viên và truy tặng huy hiệu Đảng cho 3 trường hợp.\n\nTrong đó, có 2 đảng viên 70 năm tuổi Đảng, 6 đảng viên 60 năm tuổi Đảng, 8 đảng viên 55 năm tuổi Đảng.",
          o("58", B, groups=[]), o("3", B, groups=["posthumous"]), o("2", B, groups=["years_70"], of="58"), o("6", B, groups=["years_60"], of="58"), o("8", B, groups=["years_55"], of="58"), pub="2018-08-30")

kind = "portals.a_headline_in_capitals"
TABLE.add(kind, "KHAI MẠC ĐẠI HỘI ĐẢNG BỘ CÔNG AN TỈNH LÂM ĐỒNG\n\nSáng 12/8/2020, Đại hội đại biểu Đảng bộ Công an tỉnh Lâm Đồng lần thứ XVI khai mạc.\n\n"
          "5 năm qua, Đảng bộ kết nạp 486 đảng viên.\n\nĐại hội sẽ bầu 15 đại biểu đi dự Đại hội đại biểu Đảng bộ tỉnh lần thứ XI.",
          o("486", "party.admitted", s="Đảng bộ Công an tỉnh Lâm Đồng"), pub="2020-08-12")

kind = "portals.forms_of_discipline_without_a_noun"
TABLE.add(kind, "UBKT Tỉnh ủy thi hành kỷ luật 5 đảng viên bằng hình thức khiển trách 3, cảnh cáo 2.",
          o("5", D, groups=["member"]), o("3", D, groups=["member", "reprimand"], of="5"), o("2", D, groups=["member", "warning"], of="5"))
TABLE.add(kind, "Huyện ủy thi hành kỷ luật 12 đảng viên với các hình thức khiển trách 7 trường hợp, cảnh cáo 4, cách chức 1.",
          o("12", D, groups=["member"]), o("7", D, groups=["member", "reprimand"], of="12"), o("1", D, groups=["member", "dismissal"], of="12"))

kind = "portals.who_appointed_is_no_body"
TABLE.add(kind, "Sau khi sáp nhập, Ban Chấp hành Đảng bộ phường Cam Lộ do Ban Thường vụ Tỉnh ủy chỉ định có 29 đồng chí.",
          o("29", "congress.elected", body="committee", s="Đảng bộ phường Cam Lộ"))
TABLE.add(kind, "Sau khi sáp nhập, Đảng bộ phường Cam Lộ có 52 chi bộ với 1.236 đảng viên.", o("52", OR, s="Đảng bộ phường Cam Lộ"), o("1.236", M, s="Đảng bộ phường Cam Lộ"))
TABLE.add(kind, "Đảng bộ xã Tân Lập được hợp nhất từ 3 đảng bộ xã Tân Hội, Phú Lâm và Bình Minh.", never=o("3", OR))

kind = "portals.the_best_by_their_names"
TABLE.add(kind, "Đảng bộ tỉnh Sóc Trăng kết nạp 1.512 đảng viên, nhiều nhất là Đảng bộ thị xã Vĩnh Châu 160 đồng chí.", o("160", AD, s="Đảng bộ thị xã Vĩnh Châu"))

kind = "portals.completed_among_other_levels"
TABLE.add(kind, "Kết quả xếp loại năm 2024 của Đảng bộ huyện: 12/58 chi bộ hoàn thành xuất sắc nhiệm vụ, 41 hoàn thành tốt, 4 hoàn thành và 1 không hoàn thành nhiệm vụ.",
          o("4", R, groups=["organisation", "completed"]), o("1", R, groups=["organisation", "failed"]))
TABLE.add(kind, "Có 45 đảng viên hoàn thành xuất sắc nhiệm vụ; 12 chi bộ đã hoàn thành, 3 chi bộ chưa hoàn thành đại hội.", never=o("12", R))

kind = "portals.present_of_those_summoned"
TABLE.add(kind, "Đại hội Đảng bộ Tập đoàn Dệt may có 150 đại biểu triệu tập; có mặt 149/150 đồng chí, đạt 99,3%.",
          o("149/150", "congress.attendees", form="ratio", of="150"), o("99,3", "congress.attendees", form="share", of="149/150"))

kind = "portals.sizes_of_bodies_to_be"
TABLE.add(kind, "Hội nghị thống nhất số lượng Ban Chấp hành Đảng bộ tỉnh khóa XXI là 53 đồng chí, Ban Thường vụ 15 đồng chí.",
          o("53", "congress.elected", status="planned"), o("15", "congress.elected", body="standing_committee", status="planned"))

kind = "portals.put_forward_by_the_central_committee"
TABLE.add(kind, "Ban Chấp hành Trung ương đã bỏ phiếu giới thiệu 180 Ủy viên chính thức và 20 Ủy viên dự khuyết khóa XIV.",
          o("180", "congress.candidates", groups=["official"], s="Đảng"), o("20", "congress.candidates", groups=["alternate"], s="Đảng"))
TABLE.add(kind, "Huyện ủy giới thiệu 3 đồng chí vào Ban Thường vụ khóa mới.", o("3", "congress.candidates", body="standing_committee"))

kind = "portals.the_size_of_a_body"
TABLE.add(kind, "Đảng bộ phường Long Biên có 5.982 đảng viên; BCH lâm thời gồm 33 đồng chí, BTV 11 đồng chí.",
          o("33", "congress.elected", body="committee", s="Đảng bộ phường Long Biên"), o("11", "congress.elected", body="standing_committee"))
TABLE.add(kind, "Chi bộ thôn Hạ có 32 đảng viên, chi ủy gồm 3 đồng chí.", o("32", M), o("3", "congress.elected", body="committee"), never=o("3", M))
TABLE.add(kind, "Ban Chấp hành Đảng bộ huyện có 3 đồng chí được khen thưởng.", never=o("3", "congress.elected"))
TABLE.add(kind, "Ban Thường vụ có 4 đồng chí dự họp.", never=o("4", "congress.elected"))

kind = "portals.shares_of_the_plan_by_organisation_in_a_paragraph_of_their_own"
TABLE.add(kind, "Ba tháng đầu năm 2016, Đảng bộ tỉnh Đắk Nông kết nạp 312 đảng viên mới, đạt 20,8% kế hoạch; trong đó 190 đồng chí có trình độ đại học.\n\n"
          "Một số đảng bộ đạt tỷ lệ cao so với kế hoạch được giao như: Đảng bộ Quân sự tỉnh 46,7%, Đảng bộ huyện Đắk Mil 33,1%... Trong khi đó, Đảng bộ huyện Tuy Đức mới đạt 9,2%.",
          o("46,7", AD, form="of_target", groups=[], s="Đảng bộ Quân sự tỉnh"), o("33,1", AD, s="Đảng bộ huyện Đắk Mil"), o("9,2", AD, form="of_target", s="Đảng bộ huyện Tuy Đức"), pub="2016-04-12")

kind = "portals.planned_for_the_whole_term"
TABLE.add(kind, "Đại hội Đảng bộ huyện phấn đấu trong cả nhiệm kỳ 2020-2025 kết nạp từ 700 đảng viên trở lên, giá trị sản xuất tăng bình quân 11%/năm.", o("700", AD, time="2020/2025", status="planned"), never=o("11"))

kind = "portals.levels_of_a_list_of_those_rated"
TABLE.add(kind, "Toàn tỉnh có 531/535 tổ chức cơ sở đảng được đánh giá, xếp loại. Kết quả:\n\n- Hoàn thành xuất sắc nhiệm vụ: 64 TCCSĐ, chiếm 12,05%;\n- Hoàn thành tốt nhiệm vụ: 433 TCCSĐ, chiếm 81,54%.",
          o("64", R, groups=["organisation", "excellent"]), o("81,54", R, groups=["organisation", "good"]))

kind = "portals.done_by_a_programme"
TABLE.add(kind, "9 tháng đầu năm 2023, cấp ủy các cấp đã kiểm tra theo chương trình đối với 186 tổ chức đảng và 204 đảng viên.", o("186", "party.inspected", status="actual"), o("204", "party.inspected", status="actual"))
TABLE.add(kind, "Dự thảo Báo cáo chính trị của Huyện ủy đã lấy ý kiến tại 318 chi bộ. Chi bộ gắn công tác đảng với phong trào “Sinh viên 5 tốt”.", never=[o("318"), o("5")])

"""What provincial papers and portals tell of the year: admissions, ratings, classes, badges, in shapes that fresh pages showed."""

from tests.kinds.table import Table, o

TABLE = Table()
A, AT, B, C, H, L, M, OR, R, E = ("party.admitted", "activity.attendees", "party.badges", "party.classes", "congress.held", "party.learners", "party.members",
                                  "party.organisations", "party.rated", "congress.elected")

kind = "rating.noun_with_a_comma"
TABLE.add(kind, "Ban Thường vụ Huyện ủy Thạch Sơn công nhận 6 đảng bộ trong sạch vững mạnh tiêu biểu, 21 chi, Đảng bộ đạt trong sạch vững mạnh; 17 chi, đảng bộ hoàn thành tốt nhiệm vụ năm 2016.",
          o("21", R, groups=["organisation", "clean_strong"]), o("17", R, groups=["organisation", "good"], s="Huyện ủy Thạch Sơn"))
TABLE.add(kind, "Cuối năm, 9 chi bộ, đảng bộ hoàn thành xuất sắc nhiệm vụ; 4 đảng bộ, chi bộ hoàn thành nhiệm vụ.", o("9", R, groups=["organisation", "excellent"]), o("4", R, groups=["organisation", "completed"]))

kind = "rating.level_behind_a_colon"
TABLE.add(kind, "Chi bộ họp xếp loại đảng viên. Kết quả: 3/14 đồng chí xếp loại: Hoàn thành xuất sắc nhiệm vụ, 11/14 đồng chí xếp loại: Hoàn thành tốt nhiệm vụ.",
          o("3/14", R, groups=["member", "excellent"], form="ratio"), o("11/14", R, groups=["member", "good"]))

kind = "rating.range_of_percentages"
TABLE.add(kind, "Hằng năm, 100% đảng viên hoàn thành tốt nhiệm vụ, trong đó có 15-20% hoàn thành xuất sắc nhiệm vụ.",
          o("15", R, groups=["member", "excellent"], qualifier="at_least"), o("20", R, groups=["member", "excellent"], qualifier="at_most"))

kind = "rating.fell_without_a_number_in_front"
TABLE.add(kind, "Đảng bộ thị xã Sơn Trà có 4.210 đảng viên. So với năm 2017, tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ giảm 2,4%.", o("2,4", R, groups=["member", "excellent"], form="change", value=-2.4))

kind = "rating.put_forward_only"
TABLE.add(kind, "Chi bộ bỏ phiếu đề nghị công nhận 03 đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021.", o("03", R, groups=["member", "excellent"], status="planned"))

kind = "rating.not_of_the_best_pupils"
TABLE.add(kind, "Từ đầu năm đến nay, Đảng bộ huyện Nam Giang có 8 đảng viên mới được kết nạp là học sinh xuất sắc của các trường THPT.", o("8", A, s="Đảng bộ huyện Nam Giang"),
          pub="2021-09-21", never=o("8", R))

kind = "target.share_of_what_was_planned"
TABLE.add(kind, "Đảng bộ tỉnh đặt mục tiêu mỗi năm phát triển 1.500 đảng viên mới.\n\nSố đảng viên mới kết nạp từ đầu năm đến nay là 1.437 đảng viên, đạt tỷ lệ 95,8%, trong đó 1.020 đảng viên còn tham gia sinh hoạt Đoàn.",
          o("95,8", A, form="of_target", status="actual"), o("1.020", A, groups=["young"], of="1.437"), pub="2018-11-20")

kind = "target.exceeded_place_by_place"
TABLE.add(kind, "Đảng bộ tỉnh kết nạp 1.437 đảng viên. Các đảng bộ kết nạp đảng viên năm 2018 vượt chỉ tiêu gồm có: Công an tỉnh (152,4%); huyện Phú Hòa (118,3%) và Đảng bộ Khối các cơ quan tỉnh (104,6%).",
          o("152,4", A, form="of_target", s="Công an tỉnh"), o("118,3", A, form="of_target", s="huyện Phú Hòa"), o("104,6", A, form="of_target", s="Đảng bộ Khối các cơ quan tỉnh"), pub="2018-11-20")

kind = "classes.target_of_the_classes"
TABLE.add(kind, "Năm 2019, Trung tâm Chính trị huyện Vân Hồ mở được 31 lớp với 2.870 lượt học viên, đạt 103% kế hoạch, gồm:\n- Nhận thức về Đảng: 4 lớp, 260 học viên;\n- Cán bộ Mặt trận, Hội Nông dân: 06 lớp, 420 học viên.",
          o("103", C, form="of_target"), o("06", C, of="31"), o("420", L, of="2.870"))

kind = "silent.cards_of_members"
TABLE.add(kind, "Chi bộ Cơ động trao quyết định chuyển Đảng chính thức cho 6 đảng viên, trao Thẻ đảng cho 15 đảng viên.", o("6", "party.confirmed"), never=o("15"))

kind = "meeting.all_who_were_there"
TABLE.add(kind, "Chi bộ Trường Mầm non Hoa Sen họp kiểm điểm cuối năm. Tổng số đảng viên dự họp 13/13, đạt tỷ lệ 100%.", o("13/13", AT, groups=["member"], form="ratio"), o("100", AT, groups=["member"], of="13/13"))

kind = "part.two_kinds_in_brackets"
TABLE.add(kind, "Thành ủy có 41 đảng bộ trực thuộc (22 đảng bộ quận, huyện và 19 đảng ủy trực thuộc Thành ủy) với 1.930 tổ chức cơ sở đảng.", o("22", OR, of="41"), o("19", OR, of="41"), o("1.930", OR, part_of=None))

kind = "part.teacher_among_pupils"
TABLE.add(kind, "Chi bộ Trường THPT Lê Hồng Phong kết nạp 8 đảng viên; trong đó có 7 học sinh lớp 12 và 1 thầy giáo.", o("7", A, groups=["student"], of="8"), o("1", A, groups=[], of="8"))

kind = "time.day_that_is_celebrated"
TABLE.add(kind, "Nhân kỷ niệm 132 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890-19/5/2022), Ban Thường vụ Tỉnh ủy quyết định tặng Huy hiệu Đảng cho 186 đảng viên.", o("186", B, time="2022-05-19"), pub="2022-05-06")

kind = "time.not_of_what_is_compared_with"
TABLE.add(kind, "Năm 2011, Đảng bộ huyện Trảng Cỏ kết nạp 204 đảng viên, tăng 8,1% so tổng số đảng viên cuối năm 2010, nâng tổng số đảng viên toàn huyện lên 2.611 người.", o("2.611", M, time="2011"))

kind = "elected.women_secretaries"
TABLE.add(kind, "Ba nữ Bí thư Tỉnh ủy đã trúng cử tại Đại hội Đảng bộ các tỉnh nhiệm kỳ 2020-2025.", o("Ba", E, body="secretary", groups=["women"]))

kind = "status.experience_of_pilots"
TABLE.add(kind, "Hội nghị của Tỉnh ủy rút ra những kinh nghiệm từ việc chỉ đạo đại hội của 18/22 đảng bộ, chi bộ cơ sở được các huyện ủy chọn làm đại hội điểm.", o("18/22", H, groups=["grassroots", "pilot"], status="actual"))
TABLE.add(kind, "Huyện ủy Sơn Lâm chọn 3 đảng bộ làm điểm đại hội để rút kinh nghiệm.", o("3", H, status="planned"))

kind = "subject.of_a_list_of_those_rated"
TABLE.add(kind, "Trên cơ sở đó, Ban Thường vụ Huyện ủy Tây Khê đã phân loại chất lượng các tổ chức cơ sở đảng, kết quả có 19/26 tổ chức cơ sở đảng đạt trong sạch vững mạnh gồm Đảng bộ xã A Lăng; Bha Nông; "
          "Đảng bộ Quân sự huyện; Chi bộ Hạt Kiểm lâm; Tòa án nhân dân huyện. Trong đó có 3 tổ chức cơ sở đảng đạt trong sạch vững mạnh tiêu biểu gồm Đảng bộ xã A Lăng; Chi bộ Kho bạc Nhà nước.",
          o("19/26", R, s="Huyện ủy Tây Khê"), o("3", R, s="Huyện ủy Tây Khê"))

kind = "subject.level_that_counts_above_a_caption"
TABLE.add(kind, "318 đảng viên được tặng Huy hiệu Đảng đợt 2-9\n\nTrong đợt 2-9, Đảng bộ tỉnh có 306 đảng viên được Tỉnh ủy quyết định tặng Huy hiệu Đảng và 12 đảng viên được truy tặng Huy hiệu Đảng.\n\n"
          "Đảng bộ thị trấn Nà Phặc trao Huy hiệu Đảng cho đảng viên.\n\nTrong đó, có 2 đảng viên được tặng Huy hiệu 75 năm tuổi Đảng.",
          o("318", B, s="Đảng bộ tỉnh"), o("306", B, s="Đảng bộ tỉnh"), o("2", B, s="Đảng bộ tỉnh"))

kind = "subject.whole_committee_without_a_name"
TABLE.add(kind, "Chất lượng tổ chức cơ sở đảng\n\nTính đến hết quý I/2013, toàn Đảng bộ có 771 tổ chức cơ sở đảng.\n\nQua đánh giá năm 2012, tổ chức cơ sở đảng đạt trong sạch, vững mạnh chiếm 86,4%.", o("86,4", R, s="Đảng bộ"), pub="2013-04-05")

kind = "subject.level_acts_beside_its_centre"
TABLE.add(kind, "Năm 2011, toàn Đảng bộ huyện kết nạp 204 đảng viên mới.\nTrong năm, Trung tâm Bồi dưỡng chính trị huyện mở 21 lớp cho 2.950 lượt cán bộ, đảng viên, đồng thời huyện còn cử 46 đồng chí tham dự các lớp do tỉnh tổ chức.",
          o("21", C, s="Trung tâm Bồi dưỡng chính trị huyện"), o("46", L, s="Đảng bộ huyện"))

kind = "subject.committee_of_a_cell"
TABLE.add(kind, "Chi bộ Công ty TNHH Hoa Nam có 4 đảng viên do ông Lý A Sáng làm Bí thư.\n\nTrong tháng 7/2023, Chi ủy Chi bộ Cơ động đã trao quyết định chuyển Đảng chính thức cho 7 đảng viên.",
          o("4", M, s="Chi bộ Công ty TNHH Hoa Nam"), o("7", "party.confirmed", s="Chi bộ Cơ động"))

kind = "subject.no_committee_of_several_provinces"
TABLE.add(kind, "Đại hội lần thứ II Đảng bộ Nghệ An họp năm 1938, bầu 3 đại biểu đi dự hội nghị thành lập Liên tỉnh ủy Thanh - Nghệ - Tĩnh. Đại hội bầu Ban Chấp hành gồm 7 đồng chí.", o("7", E, s="Đảng bộ Nghệ An"))

kind = "groups.names_of_peoples"
TABLE.add(kind, "Đảng bộ huyện Chư Ngọc có 5.120 đảng viên, trong đó có 1.204 đảng viên người Bahnar, Jarai.", o("1.204", M, groups=["ethnic_minority"], of="5.120"))

kind = "part.share_in_brackets"
TABLE.add(kind, "Đảng bộ xã kết nạp 48 đảng viên, trong đó có 10 đảng viên là người có đạo (tỷ lệ 20,8%).", o("20,8", A, groups=["religious"], of="48", form="share"))

kind = "part.of_official_delegates"
TABLE.add(kind, "Đại hội Đảng bộ huyện Sông Mã có 250 đại biểu chính thức dự, trong đó có 61 đại biểu nữ.", o("61", "congress.attendees", groups=["delegate", "official", "women"], of="250"))

kind = "subject.session_of_the_inspection_committee"
TABLE.add(kind, "Kỳ họp thứ 38 của Ủy ban Kiểm tra Tỉnh ủy Bình Nguyên\n\nỦy ban Kiểm tra quyết định thi hành kỷ luật khiển trách 2 đảng viên.", o("2", "party.disciplined", groups=["member", "reprimand"], s="Ủy ban Kiểm tra Tỉnh ủy Bình Nguyên"))

kind = "meeting.delegates_who_came"
TABLE.add(kind, "Sáng 12/6, Đảng bộ xã Tân Lâm tổ chức Đại hội nhiệm kỳ 2025-2030. Có 178 đại biểu dự.", o("178", "congress.attendees"))

kind = "time.badges_of_the_year_told"
TABLE.add(kind, "Sáng 11/1/2022, Huyện ủy Tam Lâm tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2021.\nToàn huyện có 95 đảng viên được trao Huy hiệu Đảng.", o("95", B, time="2021"))

kind = "subject.whose_ceremony"
TABLE.add(kind, "Tại lễ trao Huy hiệu Đảng của Đảng bộ xã Tân Phong, ba đảng viên đã được nhận Huy hiệu 60 năm tuổi Đảng.", o("ba", B, s="Đảng bộ xã Tân Phong"))

kind = "badges.received_with_honour"
TABLE.add(kind, "Dịp này, Đảng bộ phường Phú Hội có 41 đồng chí vinh dự đón nhận Huy hiệu Đảng đợt 2-9. Trong đó, có 3 đồng chí nhận Huy hiệu 60 năm tuổi Đảng, 8 đồng chí nhận Huy hiệu 45 năm tuổi Đảng.",
          o("41", B, time="2025-09-02"), o("3", B, groups=["years_60"], of="41"), o("8", B, groups=["years_45"], of="41"), pub="2025-08-27")

kind = "part.not_of_what_others_inspected"
TABLE.add(kind, "Trong 6 tháng đầu năm 2020, cấp ủy các cấp đã kiểm tra 62 tổ chức đảng. Ủy ban Kiểm tra Huyện ủy kiểm tra khi có dấu hiệu vi phạm 3 tổ chức đảng.",
          o("3", "party.inspected", groups=["organisation", "inspection", "violation"], part_of=None))

kind = "members.grown_year_by_year"
TABLE.add(kind, "Số đảng viên của Đảng bộ huyện Mường Sơn tăng từ 261 đồng chí năm 2005 lên 290 đồng chí năm 2006, 297 đồng chí năm 2007.",
          o("261", M, time="2005"), o("290", M, time="2006"), o("297", M, time="2007"))
TABLE.add(kind, "Đảng bộ xã kết nạp 14 đồng chí năm 2006, 18 đồng chí năm 2007, 21 đồng chí năm 2008.", o("14", A, time="2006"), o("18", A, time="2007"), o("21", A, time="2008"))

kind = "discipline.misspelt_form"
TABLE.add(kind, "Ban Thường vụ Tỉnh ủy kỷ luật bằng hình thức khiến trách đối với 1 tổ chức đảng.", o("1", "party.disciplined", groups=["organisation", "reprimand"]))

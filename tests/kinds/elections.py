"""Elections, bodies, badges, targets, learners, cadres, checks, people and posts."""

from tests.kinds.table import Table, c, chk, doc, o, p

TABLE = Table()
H, E, C, D, M, AD, B, R, A, CA, L = "congress.held", "congress.elected", "congress.candidates", "party.disciplined", "party.members", "party.admitted", "party.badges", "party.rated", "congress.attendees", "party.cadres", "party.learners"

kind = "body.delegates_congress_elects_committee"
TABLE.add(kind, "Đại hội đại biểu Đảng bộ xã Tam Hợp lần thứ XXIX, nhiệm kỳ 2020-2025 bầu ra 15 đồng chí tham gia Ban Chấp hành.", o("15", E, body="committee"), pub="2020-06-10")
TABLE.add(kind, "Tại Đại hội đại biểu lần thứ XI Đảng bộ quận Cẩm Lệ, các đại biểu đã bầu 39 đồng chí vào Ban Chấp hành; bầu 28 đồng chí vào đoàn đại biểu dự Đại hội Đảng bộ thành phố.", o("39", E, body="committee"), o("28", E, body="delegation"), pub="2020-06-10")
TABLE.add(kind, "Với tinh thần trách nhiệm cao, Đại hội đại biểu Đảng bộ Quân sự tỉnh khóa XII đã bầu Ban Chấp hành khóa mới 17 đồng chí.", o("17", E, body="committee"), pub="2020-06-10")
TABLE.add(kind, "Đại hội đại biểu Đảng bộ thành phố Phủ Lý đã bầu 41 đồng chí vào cấp ủy khóa mới và đoàn đại biểu đi dự đại hội cấp trên gồm 32 đồng chí.", o("41", E, body="committee"), o("32", E, body="delegation"), pub="2020-08-10")

kind = "measure.list_of_those_elected"
TABLE.add(kind, "Danh sách 15 đồng chí trúng cử Ban Thường vụ Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025", o("15", E, body="standing_committee"), pub="2020-10-20")
TABLE.add(kind, "Công bố danh sách 69 ủy viên Ban Chấp hành Đảng bộ tỉnh Thanh Hóa khóa XIX vừa được bầu", o("69", E, body="committee"), pub="2020-10-28")
TABLE.add(kind, "Danh sách 13 người đắc cử vào Ủy ban Kiểm tra Tỉnh ủy Cà Mau khóa XVI", o("13", E, body="inspection_committee"), pub="2020-10-20")

kind = "measure.verb_behind_the_list"
TABLE.add(kind, "Đến ngày 10/6, có 3 đảng bộ, gồm Đảng bộ huyện Như Thanh, Đảng bộ Quân sự tỉnh và Đảng bộ Công an tỉnh, đã hoàn thành đại hội.", o("3", H), pub="2020-06-11")
TABLE.add(kind, "Toàn tỉnh có 6 chi bộ, đảng bộ cơ sở (Công ty Xổ số, Sở Y tế, Sở Nội vụ, Báo Bình Phước, Trường Chính trị, Đài Phát thanh) tổ chức đại hội điểm.", o("6", H), pub="2020-03-11")
TABLE.add(kind, "Hiện mới có 2 đảng bộ cấp trên trực tiếp cơ sở là Đảng bộ huyện Sìn Hồ và Đảng bộ thành phố Lai Châu tiến hành xong đại hội.", o("2", H, groups=["higher_committee"]), pub="2020-07-11")

kind = "body-composition-without-election-verb"
TABLE.add(kind, "Đại hội Đảng bộ tỉnh Hậu Giang, nhiệm kỳ 2020-2025 đã công bố kết quả bầu cử. Ban Chấp hành Đảng bộ tỉnh có 50 đồng chí, trong đó 18 đồng chí tham gia lần đầu.", o("50", E, body="committee", status="actual"), o("18", E, body="committee", groups=["first_time"], of="50"), pub="2020-09-20")
TABLE.add(kind, "Ban Thường vụ Đảng ủy xã khóa mới gồm 9 đồng chí; Ủy ban Kiểm tra gồm 5 đồng chí, có 2 đồng chí nữ.", o("9", E, body="standing_committee", status="actual"), o("5", E, body="inspection_committee"), o("2", E, groups=["women"], of="5"), pub="2025-08-20")
TABLE.add(kind, "Kết quả bầu cử tại Đại hội Chi bộ Báo Hòa Bình: Chi ủy có 7 đồng chí, trong đó 4 đồng chí tái cử.", o("7", E, body="committee", status="actual"), o("4", E, groups=["reelected"], of="7"), pub="2020-04-20")

kind = "elected-passive-then-gom"
TABLE.add(kind, "Ban Chấp hành Đảng bộ phường Ninh Phong khóa III đã được bầu, gồm 15 đồng chí.", o("15", E, body="committee"))
TABLE.add(kind, "Đoàn đại biểu dự Đại hội Đảng bộ tỉnh được bầu ra gồm 21 đại biểu chính thức và 2 đại biểu dự khuyết.", o("21", E, body="delegation", groups=["official"]), o("2", E, body="delegation", groups=["alternate"]))
TABLE.add(kind, "Ban Thường vụ Thành ủy khóa XI, được bầu tại hội nghị lần thứ nhất, gồm có 13 đồng chí.", o("13", E, body="standing_committee"))

kind = "ceiling-on-a-body"
TABLE.add(kind, "Theo hướng dẫn, số lượng cấp ủy viên cấp xã không quá 15 đồng chí, ban thường vụ tối đa 5 đồng chí.", o("15", E, body="committee", status="planned", qualifier="at_most"), o("5", E, body="standing_committee", status="planned", qualifier="at_most"))
TABLE.add(kind, "Ban Chấp hành Đảng bộ thành phố khóa mới tối đa 61 đồng chí, trong đó Ban Thường vụ không vượt quá 17 đồng chí.", o("61", E, body="committee", status="planned", qualifier="at_most"), o("17", E, body="standing_committee", status="planned", qualifier="at_most", of=None))
TABLE.add(kind, "Số lượng ủy viên Ủy ban Kiểm tra Huyện ủy nhiệm kỳ 2025-2030 nhiều nhất 9 đồng chí.", o("9", E, body="inspection_committee", status="planned", qualifier="at_most"))

kind = "number-of-deputies-by-structure"
TABLE.add(kind, "Số lượng phó bí thư cấp ủy cấp huyện là 2-3 đồng chí.", o("2", E, body="deputy_secretary", status="planned", qualifier="at_least"), o("3", E, body="deputy_secretary", status="planned", qualifier="at_most"))
TABLE.add(kind, "Cơ cấu Thường trực Tỉnh ủy có 1 bí thư và 3 phó bí thư.", o("1", E, body="secretary", status="planned"), o("3", E, body="deputy_secretary", status="planned"))
TABLE.add(kind, "Đảng bộ có trên 300 đảng viên được bố trí từ 1 đến 2 phó bí thư.", o("2", E, body="deputy_secretary", status="planned", qualifier="at_most"))

kind = "planned-not-inherited-by-parts"
TABLE.add(kind, "Đại hội Đảng bộ huyện Bắc Yên dự kiến bầu 39 đồng chí vào Ban Chấp hành, trong đó nữ 7 đồng chí, đạt 17,9%; trẻ 5 đồng chí.", o("7", E, groups=["women"], status="planned", of="39"), o("17,9", E, status="planned", of="39"), o("5", E, groups=["young"], status="planned", of="39"), pub="2020-03-01")
TABLE.add(kind, "Dự kiến giới thiệu 48 đồng chí để bầu vào Ban Chấp hành. Trong đó, có 30 đồng chí tái cử, 18 đồng chí tham gia lần đầu.", o("48", C, status="planned"), o("30", C, status="planned", groups=["reelected"], of="48"), o("18", C, status="planned", groups=["first_time"], of="48"), pub="2020-03-01")
TABLE.add(kind, "Số đại biểu dự kiến triệu tập dự đại hội là 250 đồng chí, gồm 40 đại biểu đương nhiên và 210 đại biểu do các đảng bộ bầu.", o("250", A, status="planned"), o("40", A, status="planned", of="250"), o("210", A, status="planned", of="250"), pub="2020-03-01")

kind = "allocated-in-ellipsis"
TABLE.add(kind, "Đảng bộ xã Mường Bú được cấp trên phân bổ 3 đại biểu chính thức và 1 đại biểu dự khuyết dự Đại hội Đảng bộ huyện.", o("3", E, status="allocated", groups=["official"], body="delegation"), o("1", E, status="allocated", groups=["alternate"], body="delegation"))
TABLE.add(kind, "Số lượng cấp ủy được phân bổ cho Đảng bộ Khối là 33 đồng chí, trong đó ban thường vụ 9 đồng chí, ủy ban kiểm tra 7 đồng chí.", o("33", E, status="allocated", body="committee"), o("9", E, status="allocated", body="standing_committee"), o("7", E, status="allocated", body="inspection_committee"))
TABLE.add(kind, "Đảng bộ huyện được phân bổ 18 đại biểu, Đảng bộ thành phố 25 đại biểu đi dự Đại hội Đảng bộ tỉnh.", o("18", E, status="allocated", body="delegation"), o("25", E, status="allocated", body="delegation"))

kind = "surplus-part_of-candidates"
TABLE.add(kind, "Đại hội bầu 15 đồng chí vào Ban Chấp hành, danh sách bầu cử 17 đồng chí, số dư 2 đồng chí (13,3%).", o("2", C, groups=["surplus"], of="15"), o("13,3", C, groups=["surplus"], of="15"))
TABLE.add(kind, "Ban Thường vụ cần bầu 11 đồng chí; danh sách giới thiệu 13 đồng chí, có số dư 2 người, tỷ lệ 18,2%.", o("2", C, groups=["surplus"], of="11"), o("18,2", C, groups=["surplus"], of="11"))
TABLE.add(kind, "Số lượng cấp ủy viên được bầu là 41; nhân sự giới thiệu là 47 đồng chí. Số dư là 6 đồng chí, chiếm 14,6%.", o("6", C, groups=["surplus"], of="41"), o("14,6", C, groups=["surplus"], of="41"))

kind = "period-of-a-job-taken-as-time"
TABLE.add(kind, "Năm 2021, UBKT Tỉnh ủy Lào Cai kiểm tra 22 đảng viên. Trong đó có ông Nguyễn Văn Hải, Giám đốc Sở Xây dựng giai đoạn 2012 - 2017. Cấp ủy các cấp thi hành kỷ luật 96 đảng viên.", o("96", D, time="2021"))
TABLE.add(kind, "6 tháng đầu năm 2022, Huyện ủy Mai Châu kỷ luật 12 đảng viên, trong đó có bà Hà Thị Nga, nguyên Chủ tịch UBND xã nhiệm kỳ 2011-2016, và cách chức 1 đảng viên.", o("12", D, time="2022-01/2022-06", not_={"term": "2011-2016"}), o("1", D, time="2022-01/2022-06", not_={"term": "2011-2016"}))
TABLE.add(kind, "Đảng ủy xã báo cáo năm 2020 kết nạp 9 đảng viên. Ông Lò Văn Ơn (Bí thư Đảng ủy xã từ 2005 đến 2015) dự buổi lễ. Đảng bộ kỷ luật 2 đảng viên.", o("9", AD, time="2020"), o("2", D, not_={"time": "2005/2015"}))

kind = "quarter-of-lead-over-year-of-rating"
TABLE.add(kind, "Kết thúc quý I/2019, Đảng bộ huyện Bù Đốp có 41 tổ chức cơ sở đảng.\n\nTheo kết quả xếp loại năm 2018, 38 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.\n\nVề đảng viên, hoàn thành xuất sắc nhiệm vụ chiếm 14,2%; hoàn thành nhiệm vụ 20,1%.", o("14,2", R, time="2018"), o("20,1", R, time="2018"))
TABLE.add(kind, "Tính đến 31/3/2022, Đảng bộ có 1.910 đảng viên.\n\nNăm 2021, qua đánh giá chất lượng, có 85% tổ chức đảng hoàn thành tốt nhiệm vụ.\n\nĐảng viên hoàn thành xuất sắc nhiệm vụ đạt 16%.", o("16", R, time="2021"))
TABLE.add(kind, "Quý II/2016, Đảng bộ kết nạp 22 đảng viên.\n\nKết quả đánh giá, phân loại năm 2015: tổ chức cơ sở đảng trong sạch, vững mạnh chiếm 61%; đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ 73%.", o("61", R, time="2015"), o("73", R, time="2015"), o("22", AD, time="2016-04/2016-06"))

kind = "subject-is-the-counted-cell"
TABLE.add(kind, "Huyện ủy Đà Bắc họp tổng kết. Chi bộ cơ sở hoàn thành xuất sắc nhiệm vụ đạt 15%.", o("15", R, s="Huyện ủy Đà Bắc"))
TABLE.add(kind, "Toàn Đảng bộ tỉnh Hưng Yên có 72.000 đảng viên. Đảng bộ cơ sở hoàn thành tốt nhiệm vụ chiếm 78,1%, chi bộ trực thuộc chiếm 80%.", o("78,1", R, s="Đảng bộ tỉnh Hưng Yên"))
TABLE.add(kind, "Đảng bộ thị xã Bỉm Sơn kiểm tra nhiều nội dung. Chi bộ thôn, tổ dân phố có dưới 10 đảng viên còn 12 chi bộ.", never=[o(None, s="Chi bộ thôn")])

kind = "subject-is-what-is-covered"
TABLE.add(kind, "Đến nay, 100% thôn, bản của huyện Văn Chấn đã có chi bộ. Toàn huyện hiện có 6.210 đảng viên.", o("100","party.coverage", s="huyện Văn Chấn"), o("6.210", M), never=[o(None, s="chi bộ")])
TABLE.add(kind, "Hiện 35 doanh nghiệp ngoài nhà nước trên địa bàn thành phố Tân An có tổ chức đảng.", o("35","party.coverage", s="thành phố Tân An"), never=[o(None, s="tổ chức đảng")])
TABLE.add(kind, "Toàn tỉnh Lạng Sơn có 1.840/1.850 thôn có chi bộ độc lập, đạt 99,5%.", o(None,"party.coverage", covers="1.840", s="tỉnh Lạng Sơn"), never=[o(None, s="chi bộ độc lập")])

kind = "subject-second-organisation-lower-case"
TABLE.add(kind, "Đại hội Đảng bộ huyện Vân Đồn bầu 39 đồng chí vào Ban Chấp hành. Đảng bộ khối các cơ quan tỉnh bầu 29 đồng chí vào Ban Chấp hành.", o("29", E, s="Đảng bộ khối các cơ quan tỉnh"), pub="2020-08-01")
TABLE.add(kind, "Đảng bộ xã Bình Hàng kết nạp 12 đảng viên. Đảng bộ bộ đội biên phòng tỉnh Đồng Tháp kết nạp 31 đảng viên.", o("31", AD, s="Đảng bộ bộ đội biên phòng tỉnh Đồng Tháp"))
TABLE.add(kind, "Huyện ủy Trạm Tấu kỷ luật 8 đảng viên; đảng ủy khối doanh nghiệp tỉnh kỷ luật 5 đảng viên.", o("5", D, s="đảng ủy khối doanh nghiệp tỉnh"))

kind = "subject-of-a-count-of-organisations"
TABLE.add(kind, "Ba đảng bộ được chọn tổ chức đại hội điểm ở tỉnh Bến Tre là Đảng bộ huyện Ba Tri, Đảng bộ huyện Giồng Trôm và Đảng bộ Khối.", o("Ba", H, s="tỉnh Bến Tre", nth=1), pub="2020-05-01")
TABLE.add(kind, "Huyện Nho Quan có 2 chi bộ kết nạp nhiều đảng viên nhất là Chi bộ Trường THPT và Chi bộ Công an huyện.", never=[o("2", s="Chi bộ Trường THPT")])
TABLE.add(kind, "4 tổ chức đảng bị kỷ luật thuộc Đảng bộ tỉnh Gia Lai gồm Đảng ủy Sở Y tế, Đảng ủy Sở Tài chính, Chi bộ Chi cục Kiểm lâm và Đảng ủy xã Ia Blang.", o("4", D, s="Đảng bộ tỉnh Gia Lai"))

kind = "person-name-swallowed-by-organisation"
TABLE.add(kind, "Tham dự có Bí thư Huyện ủy Ba Tơ Phạm Lâm Giang. Đảng bộ huyện hiện có 3.120 đảng viên.", o("3.120", M, s="Đảng bộ huyện Ba Tơ"), p("Phạm Lâm Giang","secretary"))
TABLE.add(kind, "Phó Bí thư Thành ủy Huế Phan Lưu Thiên cho biết năm 2021 Đảng bộ kết nạp 214 đảng viên.", o("214", AD, s="Thành ủy Huế"), p("Phan Lưu Thiên","deputy_secretary"))
TABLE.add(kind, "Chủ nhiệm UBKT Tỉnh ủy Kon Tum Y Thị Bích Thọ báo cáo: các cấp kiểm tra 120 đảng viên.", p("Y Thị Bích Thọ","inspection_chair"), o("120","party.inspected"))
TABLE.add(kind, "Bí thư Đảng ủy xã Vĩnh Hưng Lý Hồ Nam thông tin, Đảng bộ xã có 212 đảng viên.", o("212", M, s="Đảng bộ xã Vĩnh Hưng"), p("Lý Hồ Nam","secretary"))

kind = "posthumous-badges-part_of"
TABLE.add(kind, "Đợt 19/5, Đảng bộ thành phố có 412 đảng viên được tặng Huy hiệu Đảng, đồng thời truy tặng Huy hiệu Đảng cho 9 đồng chí.", o("412", B), o("9", B, groups=["posthumous"], of=None))
TABLE.add(kind, "Huyện ủy trao Huy hiệu Đảng cho 88 đảng viên và truy tặng cho 4 đảng viên đã từ trần, trong đó 1 đảng viên 65 năm tuổi Đảng.", o("88", B), o("4", B, groups=["posthumous"], of=None))
TABLE.add(kind, "Có 120 đảng viên được trao Huy hiệu; 6 trường hợp truy tặng, gồm 2 trường hợp 60 năm, 4 trường hợp 50 năm tuổi Đảng của Đảng bộ quận.", o("6", B, of=None), o("2", B, of="6"), o("4", B, of="6"))

kind = "targets-announced-by-noun"
TABLE.add(kind, "Đại hội thông qua các chỉ tiêu nhiệm kỳ 2025-2030: kết nạp 200 đảng viên; 90% chi bộ hoàn thành tốt nhiệm vụ; kiểm tra 50 tổ chức đảng.", o("200", AD, status="planned"), o("90", R, status="planned"), o("50","party.inspected", status="planned"), pub="2025-06-06")
TABLE.add(kind, "Nghị quyết Đại hội đề ra một số chỉ tiêu về xây dựng Đảng như: Mỗi năm kết nạp 15 đảng viên trở lên, 20% đảng viên hoàn thành xuất sắc nhiệm vụ.", o("15", AD, status="planned"), o("20", R, status="planned"), pub="2020-06-06")
TABLE.add(kind, "Mục tiêu của Đảng bộ xã đến năm 2025:\n- Kết nạp 60 đảng viên.\n- 85% đảng viên hoàn thành tốt nhiệm vụ.", o("60", AD, status="planned"), o("85", R, status="planned"), pub="2020-06-06")

kind = "parts-of-official-delegates"
TABLE.add(kind, "Tham dự Đại hội có 150 đại biểu chính thức, trong đó 28 đại biểu đương nhiên, 122 đại biểu được bầu từ các chi bộ.", o("150", A, groups=["delegate","official"]), o("28", A, of="150", groups=["delegate","official","ex_officio"]), o("122", A, of="150"))
TABLE.add(kind, "Đại hội triệu tập 299 đại biểu chính thức (45 đại biểu đương nhiên; 254 đại biểu được bầu).", o("45", A, of="299"), o("254", A, of="299"))
TABLE.add(kind, "Trong 180 đại biểu chính thức dự Đại hội có 52 đại biểu nữ và 36 đại biểu người dân tộc thiểu số.", o("180", A), o("52", A, of="180"), o("36", A, of="180"))

kind = "guests-after-cung-khoang"
TABLE.add(kind, "Dự Đại hội Đảng bộ phường có 220 đại biểu chính thức và gần 60 khách mời.", o("60", A, groups=["guest"], qualifier="nearly"))
TABLE.add(kind, "Về dự Đại hội có 145 đại biểu cùng hơn 30 đại biểu khách mời.", o("30", A, groups=["guest"], qualifier="more_than"))
TABLE.add(kind, "Đại hội có sự tham dự của 350 đại biểu; ngoài ra còn có khoảng 80 vị khách mời.", o("350", A), o("80", A, groups=["guest"], qualifier="about"))

kind = "commended-learners"
TABLE.add(kind, "Tại buổi bế giảng lớp trung cấp, Trường Chính trị tỉnh trao giấy khen cho 8 học viên xuất sắc.", o("8","activity.commended", groups=["member"]))
TABLE.add(kind, "Bế giảng lớp đảng viên mới, Trung tâm Chính trị thị xã biểu dương, khen thưởng 5 học viên đạt loại giỏi.", o("5","activity.commended", groups=["member"]))
TABLE.add(kind, "Kết thúc lớp bồi dưỡng nhận thức về Đảng, 4 học viên được tặng giấy khen của Giám đốc Trung tâm Chính trị huyện.", o("4","activity.commended", groups=["member"]))

kind = "second-share-after-va-chiem"
TABLE.add(kind, "Chi bộ hoàn thành xuất sắc nhiệm vụ chiếm 13% tổng số chi bộ được đánh giá và chiếm 16,4% so với số chi bộ hoàn thành tốt.", o("13", R), o("16,4", R, groups=["organisation","excellent"]))
TABLE.add(kind, "Số đảng viên hoàn thành xuất sắc nhiệm vụ bằng 14% số đảng viên được xếp loại và bằng 18,2% số đảng viên hoàn thành tốt nhiệm vụ.", o("14", R, groups=["member","excellent"]), o("18,2", R, groups=["member","excellent"]))
TABLE.add(kind, "Tổ chức đảng hoàn thành xuất sắc nhiệm vụ chiếm 16,1% so với tổ chức đảng được đánh giá và chiếm 19,9% so với tổ chức đảng hoàn thành tốt.", o("16,1", R, groups=["organisation","excellent"]), o("19,9", R, groups=["organisation","excellent"]))

kind = "share-before-tong-so-loses-group"
TABLE.add(kind, "Dự Đại hội có 280 đại biểu. Đại biểu nữ có 77 đồng chí, chiếm 27,5% tổng số đại biểu.", o("27,5", A, groups=["delegate","women"], of="280"))
TABLE.add(kind, "Đảng bộ hiện có 5.120 đảng viên. Đảng viên trẻ là 1.530 đồng chí, chiếm 29,9% tổng số đảng viên toàn Đảng bộ.", o("29,9", M, groups=["young"], of="5.120"))
TABLE.add(kind, "Đại hội bầu 53 đồng chí; cán bộ nữ 9 đồng chí, bằng 17% tổng số cấp ủy viên.", o("17", E, groups=["women"], of="53"))

kind = "cadres-by-rank"
TABLE.add(kind, "Đợt này, Ban Thường vụ Tỉnh ủy điều động, luân chuyển 22 cán bộ, trong đó có 5 giám đốc sở, 9 trưởng phòng, 3 nữ.", o("5", CA, groups=["rotated"], of="22"), o("9", CA, groups=["rotated"], of="22"), o("3", CA, groups=["rotated","women"], of="22"))
TABLE.add(kind, "Trong năm, Huyện ủy luân chuyển 14 cán bộ. Trong số này có 4 phó chủ tịch UBND xã, 2 trưởng phòng cấp huyện.", o("4", CA, groups=["rotated"], of="14"), o("2", CA, groups=["rotated"], of="14"))
TABLE.add(kind, "Bộ Chính trị điều động 11 cán bộ; trong đó 3 thứ trưởng, 6 vụ trưởng.", o("11", CA), o("3", CA, of="11"), o("6", CA, of="11"))

kind = "planned-list-among-rotated"
TABLE.add(kind, "Tỉnh ủy luân chuyển 18 cán bộ, trong đó 10 đồng chí trong quy hoạch Ban Thường vụ Tỉnh ủy.", o("10", CA, groups=["planned","rotated"], of="18"))
TABLE.add(kind, "Thành ủy đã luân chuyển 25 cán bộ về phường, trong đó có 16 đồng chí được quy hoạch chức danh bí thư, chủ tịch.", o("16", CA, groups=["planned","rotated"], of="25"))
TABLE.add(kind, "Số cán bộ được luân chuyển là 40 đồng chí, trong đó 31 đồng chí thuộc diện quy hoạch cấp ủy cấp huyện.", o("31", CA, groups=["planned","rotated"], of="40"))

kind = "class-results-lose-context"
TABLE.add(kind, "Sáng 15/5/2019, Trung tâm Bồi dưỡng chính trị huyện Phong Thổ bế giảng lớp đối tượng kết nạp Đảng cho 92 học viên.\n\nKết quả, 92/92 học viên hoàn thành khóa học, trong đó 18 học viên xếp loại giỏi, 60 học viên xếp loại khá.",
          o("92/92", L, time="2019-05-15", s="Trung tâm Bồi dưỡng chính trị huyện Phong Thổ"), o("18", L, time="2019-05-15", of="92/92"), o("60", L, time="2019-05-15", of="92/92"))
TABLE.add(kind, "Ngày 20/10/2022, Trường Chính trị tỉnh Kon Tum tổ chức bế giảng lớp Trung cấp lý luận chính trị.\n\nQua 12 tháng học tập, 58 học viên tốt nghiệp, trong đó có 7 học viên loại giỏi.", o("58", L, time="2022-10-20", s="Trường Chính trị tỉnh Kon Tum"), o("7", L, of="58"))
TABLE.add(kind, "Ngày 3/4/2023, Đảng ủy Khối bế giảng lớp bồi dưỡng nhận thức về Đảng cho 120 quần chúng.\n\nKết thúc khóa học có 120 học viên đạt yêu cầu.", o("120", L, nth=2, time="2023-04-03"))

kind = "check-ratio-against-share-of-a-part"
TABLE.add(kind, "Có 50/50 chi bộ được đánh giá, trong đó 12 chi bộ hoàn thành xuất sắc nhiệm vụ (24%), 38 chi bộ hoàn thành tốt nhiệm vụ (76%).", o("12", R), never=[chk(check="ratio_fits_percent", outcome="disagrees")])
TABLE.add(kind, "Đại hội có 148/150 đại biểu dự, trong đó nữ 40 đại biểu (27%), trẻ 15 đại biểu (10,1%).", o("40", A), never=[chk(check="ratio_fits_percent", outcome="disagrees")])
TABLE.add(kind, "Kết quả 88/90 học viên được cấp chứng chỉ, gồm 22 loại giỏi (25%) và 66 loại khá (75%).", never=[chk(check="ratio_fits_percent", outcome="disagrees")])

kind = "check-one-value-for-a-list-cut-down"
TABLE.add(kind, "Danh sách ban đầu giới thiệu 61 đồng chí vào Ban Chấp hành Đảng bộ tỉnh, sau hội nghị còn 55 đồng chí.", o("61", C), never=[chk(check="one_value", outcome="disagrees")])
TABLE.add(kind, "Số đồng chí được đề cử vào Ban Chấp hành Đảng bộ huyện là 47; sau khi rút, danh sách bầu cử còn 45 đồng chí.", o("47", C), o("45", C), never=[chk(check="one_value", outcome="disagrees")])
TABLE.add(kind, "Bước 1 giới thiệu 52 đồng chí vào Ban Chấp hành Đảng bộ huyện Thanh Chương; bước 5 còn 46 đồng chí.", never=[chk(check="one_value", outcome="disagrees")])

kind = "elected-people-after-la-gom"
TABLE.add(kind, "Hội nghị đã bầu bổ sung 2 đồng chí vào Ban Chấp hành Đảng bộ tỉnh, gồm: đồng chí Trần Văn Quân, Giám đốc Sở Nội vụ và đồng chí Lê Thị Thu, Chủ tịch Hội Phụ nữ tỉnh.", p("Trần Văn Quân","committee_member","elected"), p("Lê Thị Thu","committee_member","elected"), p("Trần Văn Quân", capacity="holds"))
TABLE.add(kind, "Hai đồng chí được bầu vào Ủy ban Kiểm tra Tỉnh ủy là đồng chí Hoàng Văn Bình và đồng chí Nông Thị Hà.", p("Hoàng Văn Bình","inspection_member","elected"), p("Nông Thị Hà","inspection_member","elected"))
TABLE.add(kind, "Trúng cử Ban Thường vụ Huyện ủy có các đồng chí: Phạm Quốc Toản, Bùi Thị Lan, Đinh Văn Hải.", p("Phạm Quốc Toản","standing_committee_member","elected"), p("Đinh Văn Hải","standing_committee_member","elected"))

kind = "politburo-members-elected"
TABLE.add(kind, "Trung ương đã bầu bổ sung 2 Ủy viên Bộ Chính trị khóa XIII là đồng chí Trần Văn Quân và đồng chí Lê Thị Thu.", p("Trần Văn Quân","politburo_member","elected"), p("Lê Thị Thu","politburo_member","elected"))
TABLE.add(kind, "Ông Phạm Quốc Toản được bầu vào Bộ Chính trị khóa XII.", p("Phạm Quốc Toản","politburo_member","elected"))
TABLE.add(kind, "Các đồng chí Lê Văn An, Trần Đình Bảo được Hội nghị Trung ương bầu bổ sung vào Ban Bí thư.", p("Lê Văn An","other","elected"), p("Trần Đình Bảo","other","elected"))

kind = "minister-of-foreign-affairs"
TABLE.add(kind, "Dự đại hội có Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Bùi Thành Trung; Bộ trưởng Nội vụ Phạm Thị Trà; Bộ trưởng Y tế Đào Hồng Lĩnh.", p("Bùi Thành Trung","minister"), p("Bùi Thành Trung","other"), p("Phạm Thị Trà","minister"), p("Đào Hồng Lĩnh","minister"))
TABLE.add(kind, "Ủy viên Bộ Chính trị, Bộ trưởng Quốc phòng Phan Văn Giáp và Bộ trưởng Tài nguyên và Môi trường Trần Hà thăm Đảng bộ.", p("Phan Văn Giáp","minister"), p("Phan Văn Giáp","politburo_member"), p("Trần Hà","minister"))
TABLE.add(kind, "Bộ trưởng Kế hoạch và Đầu tư Nguyễn Chí Dân, Bộ trưởng Khoa học và Công nghệ Huỳnh Thành chủ trì lễ kỷ niệm của Đảng ủy Bộ.", p("Nguyễn Chí Dân","minister"), p("Huỳnh Thành","minister"))

kind = "current-post-taken-as-elected"
TABLE.add(kind, "Ông Lê Đình Tuấn, Giám đốc Công an tỉnh, được bầu vào Ban Thường vụ Tỉnh ủy Bình Định.", p("Lê Đình Tuấn","standing_committee_member","elected"), never=[p("Lê Đình Tuấn","other","elected")])
TABLE.add(kind, "Đại hội bầu bổ sung vào Ban Chấp hành các đồng chí: Trịnh Văn Nam, Chủ tịch UBND xã Hoa Thám; Lý Thị Dung, Chủ tịch Hội Nông dân huyện.", p("Trịnh Văn Nam","government_chair","holds"), p("Lý Thị Dung","other","holds"), p("Trịnh Văn Nam","committee_member","elected"))
TABLE.add(kind, "Đồng chí Ma Thế Hùng, Trưởng Ban Tổ chức Huyện ủy được Hội nghị bầu giữ chức Phó Bí thư Huyện ủy.", p("Ma Thế Hùng","board_head","holds"), p("Ma Thế Hùng","deputy_secretary","elected"))

kind = "second-person-swallowed-as-organisation"
TABLE.add(kind, "Cùng dự có Bí thư Thành ủy Trần Văn Lâm và Chủ tịch UBND thành phố Hà Minh Châu.", p("Trần Văn Lâm","secretary"), p("Hà Minh Châu","government_chair"), never=[p("Trần Văn Lâm","government_chair")])
TABLE.add(kind, "Bị kỷ luật có nguyên Bí thư Đảng ủy xã Lê Văn Sỹ, Phó Chủ tịch UBND xã Đinh Thị Loan.", p("Đinh Thị Loan","government_deputy_chair"), p("Lê Văn Sỹ","secretary","former"), never=[p("Lê Văn Sỹ","government_deputy_chair")])
TABLE.add(kind, "Dự lễ có đồng chí Phó Bí thư Tỉnh ủy Ngô Hạnh Phúc, Chủ tịch HĐND tỉnh Tạ Văn Long và Trưởng Ban Dân vận Tỉnh ủy Giàng A Tông.", p("Ngô Hạnh Phúc","deputy_secretary"), p("Tạ Văn Long","council_chair"), p("Giàng A Tông","board_head"))

kind = "organisation-cut-at-lower-case-word"
TABLE.add(kind, "Sáng 20/5/2020, Đảng bộ Bệnh viện Tâm thần và bệnh nghề nghiệp Hà Nam tổ chức Đại hội lần thứ VI, nhiệm kỳ 2020-2025. Đại hội bầu Ban Chấp hành gồm 9 đồng chí.", c(ordinal=6, term="2020-2025"), o("9", E, s="Đảng bộ Bệnh viện Tâm thần và bệnh nghề nghiệp Hà Nam"))
TABLE.add(kind, "Chi bộ Trường Mầm non Hoa sen kết nạp 2 đảng viên.", o("2", AD, s="Chi bộ Trường Mầm non Hoa sen"))
TABLE.add(kind, "Đảng bộ Trung tâm Kiểm soát bệnh tật tỉnh Yên Bái có 76 đảng viên.", o("76", M, s="Đảng bộ Trung tâm Kiểm soát bệnh tật tỉnh Yên Bái"))
TABLE.add(kind, "Đảng bộ Công ty Cổ phần Cấp nước và xây dựng Hà Giang kết nạp 4 đảng viên mới.", o("4", AD, s="Đảng bộ Công ty Cổ phần Cấp nước và xây dựng Hà Giang"))

kind = "former-posts-given-to-both"
TABLE.add(kind, "Ban Thường vụ cảnh cáo ông Lê Văn Sỹ, Chủ tịch UBND huyện và ông Trần Quốc Việt, Trưởng phòng Tài chính, nguyên Chủ tịch UBND xã Hòa An.", p("Trần Quốc Việt","government_chair","former"), never=[p("Lê Văn Sỹ", None,"former")])
TABLE.add(kind, "Dự có đồng chí Phạm Văn Thịnh, Phó Bí thư Tỉnh ủy; đồng chí Ngô Sách, Ủy viên Ban Thường vụ, nguyên Bí thư Huyện ủy Lục Nam.", p("Ngô Sách","secretary","former"), p("Phạm Văn Thịnh","deputy_secretary","holds"), never=[p("Phạm Văn Thịnh", None,"former")])
TABLE.add(kind, "Kỷ luật khiển trách bà Hoàng Thị Liên, nguyên Phó Chủ tịch UBND huyện và ông Đàm Văn Dũng, Bí thư Đảng ủy xã.", p("Hoàng Thị Liên","government_deputy_chair","former"), p("Đàm Văn Dũng","secretary","holds"), never=[p("Đàm Văn Dũng", None,"former")])

kind = "term-of-congress-in-sentence-before"
TABLE.add(kind, "Sáng 3/6/2020, Đảng bộ xã Xuân Lộc tổ chức đại hội nhiệm kỳ 2020-2025.\n\nĐại hội Đảng bộ xã Xuân Lộc bầu 15 đồng chí vào Ban Chấp hành.", c(term="2020-2025"), o("15", E, term="2020-2025"))
TABLE.add(kind, "Ngày 20/7/2015, hai Đảng bộ huyện Mỹ Hào và Yên Mỹ khai mạc đại hội nhiệm kỳ 2015-2020.\n\nĐại hội Đảng bộ huyện Mỹ Hào bầu 39 đồng chí vào Ban Chấp hành.", c(term="2015-2020"), o("39", E, term="2015-2020"))
TABLE.add(kind, "Chiều 4/8/2025, Đại hội đại biểu Đảng bộ phường Kiến Tường, nhiệm kỳ 2025-2030 đã thành công.\n\nTại phiên thứ nhất, Ban Chấp hành bầu 9 đồng chí vào Ban Thường vụ.", c(term="2025-2030"), o("9", E, term="2025-2030"))

kind = "headline-acronym-second-congress"
TABLE.add(kind, "ĐẠI HỘI ĐẢNG BỘ BVĐK NHIỆM KỲ 2020-2025\n\nNgày 22/5/2020, Đảng bộ Bệnh viện Đa khoa tỉnh Hòa Bình tổ chức Đại hội lần thứ XXIII, nhiệm kỳ 2020-2025.", c(ordinal=23), never=[c(ordinal=None)])
TABLE.add(kind, "Đại hội Chi bộ TTYT huyện, nhiệm kỳ 2022-2025\n\nSáng 10/8/2022, Chi bộ Trung tâm Y tế huyện Mường Tè tổ chức Đại hội lần thứ X, nhiệm kỳ 2022-2025.", c(ordinal=10), never=[c(ordinal=None)])
TABLE.add(kind, "Đại hội Đảng bộ ĐHV lần thứ XXXII\n\nSáng 10/8/2020, Đại hội đại biểu Đảng bộ Trường Đại học Vinh lần thứ XXXII, nhiệm kỳ 2020-2025 khai mạc.", c(ordinal=32, term="2020-2025"), never=[c(term=None)])

kind = "issuer-after-the-comma"
TABLE.add(kind, "Theo Quyết định số 1204-QĐ/HU, Ban Thường vụ Huyện ủy Mường La chuẩn y ông Lò Văn Dũng giữ chức Bí thư Đảng ủy xã.", doc(number="1204-QĐ/HU", issuer="Ban Thường vụ Huyện ủy Mường La"))
TABLE.add(kind, "Tại Thông báo số 88-TB/UBKTTW, Ủy ban Kiểm tra Trung ương kết luận vi phạm của Đảng ủy Sở.", doc(number="88-TB/UBKTTW", issuer="Ủy ban Kiểm tra Trung ương"))
TABLE.add(kind, "Bằng Quyết định số 15-QĐ/TU ngày 2/3/2021, Tỉnh ủy Hà Giang đã thành lập Đảng bộ Khối.", doc(number="15-QĐ/TU", date="2021-03-02", issuer="Tỉnh ủy Hà Giang"))

kind = "arabic-ordinal-of-a-congress"
TABLE.add(kind, "Sau Đại hội 11 của Đảng, Trung ương có 175 ủy viên chính thức.", c(ordinal=11), never=[o("11")])
TABLE.add(kind, "Hướng tới Đại hội 14 của Đảng, Đảng bộ huyện Yên Lạc kết nạp 90 đảng viên.", c(ordinal=14), o("90", AD), never=[o("14")])
TABLE.add(kind, "Đại hội Đảng lần thứ 13 bầu Ban Chấp hành Trung ương gồm 180 ủy viên chính thức.", c(ordinal=13), o("180", E), never=[o("13")])

kind = "article-thought-not-about-the-party"
TABLE.add(kind, "Sau một ngày rưỡi làm việc khẩn trương, các đại biểu đã thảo luận sôi nổi về mục tiêu phát triển kinh tế - xã hội, nhất là khai thác thế mạnh cây ăn quả, du lịch cộng đồng, chuyển đổi số, xây dựng nông thôn mới. Nhiều ý kiến đề nghị huyện tháo gỡ khó khăn về đất đai cho bà con vùng tái định cư, đẩy nhanh giải ngân vốn đầu tư công, bảo vệ rừng đầu nguồn. Đại hội đã bầu 37 đồng chí vào Ban Chấp hành khóa XXI; bầu đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 22 đồng chí.", o("37", E, body="committee"), o("22", E, body="delegation"), pub="2020-08-01")
TABLE.add(kind, "Vụ lúa xuân năm nay, bà con xã Thanh Văn thu hoạch trên 300 ha, năng suất bình quân 65 tạ/ha. Hợp tác xã đã ký hợp đồng bao tiêu với ba doanh nghiệp. Đường liên thôn được bê tông hóa, trường học đạt chuẩn. Hộ nghèo giảm còn 2,1%. Người dân phấn khởi đóng góp ngày công, hiến đất mở đường. Có được kết quả đó nhờ chi bộ, trong năm chi bộ kết nạp 4 đảng viên trẻ.", o("4", AD, groups=["young"]), never=[o("300"), o("2,1")], pub="2022-06-01")
TABLE.add(kind, "Trao đổi bên lề, ông Vàng Seo Cấu nói huyện sẽ tập trung trồng dược liệu, mở tuyến đường lên thôn cao, thu hút khách du lịch. Năm qua huyện đón 120.000 lượt khách, doanh thu 90 tỷ đồng. Các đại biểu đã bầu 33 đồng chí vào Ban Chấp hành Đảng bộ huyện; Ban Chấp hành bầu Ban Thường vụ gồm 11 đồng chí.", o("33", E, body="committee"), o("11", E, body="standing_committee"), pub="2020-08-06")

kind = "surname-van-at-the-end-of-a-list"
TABLE.add(kind, "Các Phó Bí thư Tỉnh ủy gồm: Trần Quốc Cường, Mùa A Sơn, Đoàn Thị Hảo.", p("Trần Quốc Cường","deputy_secretary"), p("Mùa A Sơn","deputy_secretary"), p("Đoàn Thị Hảo","deputy_secretary"))
TABLE.add(kind, "Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy là các đồng chí Kiều Văn Tám, Đồng Thị Nga và Văn Tất Thắng.", p("Văn Tất Thắng","inspection_deputy_chair"), p("Đồng Thị Nga","inspection_deputy_chair"))
TABLE.add(kind, "Phó Bí thư Thành ủy: Lê Minh Trí, Thân Đức Nam, Văn Công Bình.", p("Thân Đức Nam","deputy_secretary"), p("Văn Công Bình","deputy_secretary"))

kind = "abbreviated-central-committee"
TABLE.add(kind, "Dự lễ có đồng chí Hoàng Trung, UVTƯ Đảng, Bí thư Tỉnh ủy Lâm Đồng.", p("Hoàng Trung","committee_member"), p("Hoàng Trung","secretary"))
TABLE.add(kind, "Đồng chí Sùng Thìn Cò (Ủy viên BCHTW Đảng khóa XII), Phó Tư lệnh Quân khu 2 phát biểu.", p("Sùng Thìn Cò","committee_member"))
TABLE.add(kind, "Ông Thào Xuân Sùng, Ủy viên BCH TƯ Đảng, Trưởng ban Dân vận Tỉnh ủy dự.", p("Thào Xuân Sùng","committee_member"), p("Thào Xuân Sùng","board_head"))

kind = "structure-of-committees-by-directive"
TABLE.add(kind, "Chỉ thị yêu cầu cấp ủy viên nữ từ 15% trở lên; cán bộ trẻ dưới 42 tuổi từ 10% trở lên.", o("15", E, groups=["women"], status="planned", qualifier="at_least"), o("10", E, groups=["young"], status="planned", qualifier="at_least"))
TABLE.add(kind, "Phấn đấu thực hiện cấp ủy ba độ tuổi: dưới 40 tuổi khoảng 10%, từ 40 - 50 tuổi khoảng 40 - 50%, còn lại trên 50 tuổi.", o("10", E, groups=["young"], status="planned", qualifier="about"))
TABLE.add(kind, "Về cơ cấu, tỷ lệ cấp ủy viên là người dân tộc thiểu số bảo đảm không dưới 12%, đổi mới cấp ủy không dưới 1/3.", o("12", E, groups=["ethnic_minority"], status="planned", qualifier="at_least"))

kind = "share-part_of-own-count"
TABLE.add(kind, "Đảng bộ tỉnh Trà Vinh có 545 tổ chức cơ sở đảng. Đến hết tháng 6/2020 đã có 540 tổ chức cơ sở đảng hoàn thành đại hội, đạt 99,1%.", o("99,1", H, of="545"), pub="2020-07-02")
TABLE.add(kind, "Toàn huyện có 214 chi bộ trực thuộc; 198 chi bộ tổ chức xong đại hội (92,5%).", o("92,5", H, of="214"), pub="2022-07-02")
TABLE.add(kind, "Huyện có 8.110 đảng viên, có 7.900 đảng viên được đánh giá, chiếm 97,4%.", o("97,4", R, of="8.110"), pub="2022-07-02")

kind = "congress-in-session-called-planned"
TABLE.add(kind, "Ngày làm việc thứ ba Đại hội đại biểu Đảng bộ tỉnh Nam Định lần thứ XX: bầu Ban Chấp hành\n\n28/9/2020\n\nHôm nay 28/9, Đại hội đại biểu Đảng bộ tỉnh Nam Định lần thứ XX, nhiệm kỳ 2020-2025 tiếp tục làm việc.", c(ordinal=20, status="held"))
TABLE.add(kind, "Chiều 12/10/2020, Đại hội đại biểu Đảng bộ tỉnh Tiền Giang lần thứ XI, nhiệm kỳ 2020-2025 họp phiên trù bị.", c(ordinal=11, status="held", not_={"start": "2020-10-12"}), pub="2020-10-12")
TABLE.add(kind, "Sáng nay (26/5), Đại hội Đảng bộ huyện Phú Bình lần thứ XXVII bước vào phiên chính thức.", c(ordinal=27, status="held"), pub="2020-05-26")

kind = "list-of-candidates-called-elected"
TABLE.add(kind, "Danh sách nhân sự giới thiệu bầu vào Ban Thường vụ Huyện ủy gồm 13 đồng chí.", o("13", C))
TABLE.add(kind, "Đại hội thông qua danh sách bầu cử Ban Chấp hành Đảng bộ gồm 17 đồng chí.", o("17", C))
TABLE.add(kind, "Có 29 đồng chí có tên trong danh sách ứng cử, đề cử vào Ban Chấp hành Đảng bộ phường.", o("29", C))

kind = "congress-of-a-cell-tổ-chức-đại-hội-lần-thứ"
TABLE.add(kind, "Chi bộ Tòa án nhân dân huyện Tiên Yên vừa tổ chức thành công Đại hội lần thứ VII, nhiệm kỳ 2022-2025.", c(ordinal=7, term="2022-2025"), pub="2022-06-06")
TABLE.add(kind, "Ngày 9/6/2022, Chi bộ tổ dân phố số 4, phường Hà Khẩu tiến hành Đại hội đảng viên khóa VIII (nhiệm kỳ 2022-2025).", c(term="2022-2025", kind="members"))
TABLE.add(kind, "Sáng 3/3/2020, Chi bộ Văn phòng Huyện ủy Điện Biên Đông đã tiến hành Đại hội chi bộ lần thứ XII, nhiệm kỳ 2020-2022. Đại hội bầu chi ủy gồm 3 đồng chí.", c(ordinal=12, term="2020-2022"), o("3", E, body="committee"))

kind = "number-of-special-cases-as-attendees"
TABLE.add(kind, "Đại hội ghi nhận 3 trường hợp đặc biệt quá tuổi tái cử, được 250 đại biểu tín nhiệm cao.", never=[o("3", A)])
TABLE.add(kind, "Có 4 trường hợp được Trung ương xem xét độ tuổi tái cử, với số phiếu trên 90% của 310 đại biểu dự Đại hội Đảng bộ tỉnh.", never=[o("4", A)])
TABLE.add(kind, "Đại hội Đảng bộ huyện có 200 đại biểu. Trường hợp tái cử ngoài tuổi có 2 đồng chí.", o("200", A), never=[o("2", A)])

kind = "elected-body-has-members-of-a-group"
TABLE.add(kind, "Ban Thường vụ Tỉnh ủy khóa XVIII có 3 ủy viên nữ, 1 ủy viên là người dân tộc.", o("3", E, body="standing_committee", groups=["women"]), o("1", E, body="standing_committee", groups=["ethnic_minority"]))
TABLE.add(kind, "Trong Ban Chấp hành Đảng bộ xã nhiệm kỳ 2020-2025 có 4 đồng chí dưới 35 tuổi.", o("4", E, body="committee", groups=["young"]))
TABLE.add(kind, "Khóa này, Huyện ủy Bảo Lạc có 9 đồng chí nữ và 28 đồng chí là người dân tộc thiểu số tham gia Ban Chấp hành.", o("9", E, body="committee", groups=["women"]), o("28", E, groups=["ethnic_minority"]))

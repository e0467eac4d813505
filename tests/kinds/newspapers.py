"""How newspapers at large tell of the Party: votes for persons, deputies by name, those called up, cases due for discipline."""

from tests.kinds.table import Table, c, o, p

TABLE = Table()
E, V, D, M, AD = "congress.elected", "congress.vote_share", "party.disciplined", "party.members", "party.admitted"

kind = "news.votes_of_a_person"
TABLE.add(kind, "Ông Lâm Hữu Phước tái đắc cử Bí thư Huyện ủy Tân Hồng với 40/40 phiếu.", o("40/40", V, value=40, whole=40), pub="2020-08-03")
TABLE.add(kind, "Ban Chấp hành Đảng bộ tỉnh Hà Nam bầu bà Đinh Thị Lụa giữ chức Bí thư Tỉnh ủy với số phiếu tán thành 100% (51/51 đại biểu có mặt).",
          o("51/51", V), o("100", V, form="share", of="51/51"), pub="2014-03-05", never=o("51/51", E))
TABLE.add(kind, "Khi tái cử Bí thư Thị ủy Hồng Ngự tháng 8/2020, ông được 37/39 phiếu.", o("37/39", V), pub="2022-08-03")

kind = "news.deputies_by_name"
TABLE.add(kind, "Đại hội đã bầu Ban Thường vụ Đảng ủy Bộ Tư pháp gồm 11 người. Ông Trần Thế Mẫn giữ chức Bí thư Đảng ủy. Ba Phó Bí thư gồm: Lê Danh Hòa, Bùi Xuân Dũng, Vũ Việt Đức.",
          o("Ba", E, body="deputy_secretary", status="actual"), pub="2025-08-13")
TABLE.add(kind, "Đại hội Đảng bộ thành phố Cần Thơ đã bầu Ban Thường vụ có 16 ủy viên. 2 Phó Bí thư Thành ủy gồm: các ông Trần Văn Sáu và Lê Hùng Dũng.",
          o("16", E, body="standing_committee"), o("2", E, body="deputy_secretary", status="actual"), pub="2015-10-13")

TABLE.add(kind, "Hội nghị Trung ương đã bầu bổ sung 2 Ủy viên Bộ Chính trị.\n\nHai người vừa được bầu vào Bộ Chính trị là ông Lê Tấn Quân và ông Đỗ Minh Chí.", o("2", E, body="politburo"), pub="2024-08-16", never=o("Hai"))

kind = "news.a_body_now"
TABLE.add(kind, "Sau hội nghị, Bộ Chính trị khóa XIII hiện có 16 người.", o("16", E, body="politburo"), pub="2024-05-17")
TABLE.add(kind, "Đảng bộ Bộ Y tế có Ban Chấp hành 33 người\n\nĐại hội đại biểu Đảng bộ Bộ Y tế, nhiệm kỳ 2025-2030 bế mạc chiều 13/8.", o("33", E, body="committee"), pub="2025-08-13")

kind = "news.who_leaves_a_committee"
TABLE.add(kind, "Trung ương cùng lúc cho 3 cán bộ thôi tham gia Ban Chấp hành Trung ương Đảng khóa XIII.", pub="2022-10-08", never=o("3"))
TABLE.add(kind, "Hội nghị Tỉnh ủy Kon Tum đồng ý để 2 ủy viên xin thôi giữ chức vụ.", pub="2022-10-08", never=o("2"))

kind = "news.cases_due_for_discipline"
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy Cà Mau cho hay có 45 trường hợp cán bộ, đảng viên vi phạm đến mức phải xử lý kỷ luật (2 trường hợp khai trừ ra khỏi Đảng, 1 trường hợp cảnh cáo, 42 trường hợp khiển trách).",
          o("45", D, groups=["member"]), o("2", D, groups=["member", "expulsion"], of="45"), o("1", D, groups=["member", "warning"], of="45"), o("42", D, groups=["member", "reprimand"], of="45"), pub="2019-10-02")
TABLE.add(kind, "Đảng ủy xã có 27 trường hợp đảng viên vi phạm nhưng chưa đến mức phải kỷ luật.", pub="2019-10-02", never=o("27", D))
TABLE.add(kind, "Ủy ban Kiểm tra Huyện ủy Krông Pắc kết luận Đảng ủy xã Ea Yông buông lỏng lãnh đạo, để UBND xã giao đất ở cho 62 trường hợp không đúng đối tượng.", pub="2019-10-02", never=o("62"))

kind = "news.year_of_an_event"
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã thành lập 31 đoàn kiểm tra đối với đảng viên liên quan sai phạm trong kỳ thi THPT quốc gia năm 2018.", o("31", "activity.teams", time=None), pub="2019-10-02")
TABLE.add(kind, "Trong 8 tháng đầu năm 2009, Đảng bộ huyện Núi Thành kết nạp 91 đảng viên, đạt 70% chỉ tiêu phấn đấu năm 2009. Trong đó Đảng bộ xã Tam Mỹ kết nạp 12 đảng viên.",
          o("12", AD, time="2009-01/2009-08"), pub="2009-09-12")

kind = "news.members_called_up"
TABLE.add(kind, "Năm nay huyện Lộc Ninh có 185 thanh niên trúng tuyển nghĩa vụ quân sự, được biên chế về 4 đơn vị; trong đó có 4 đảng viên: 3 chính thức và 1 dự bị.",
          o("4", M), o("3", M, groups=["official"], of="4"), o("1", M, groups=["probationary"], of="4"), pub="2025-02-14")
TABLE.add(kind, "Thành ủy cho biết công an đã khởi tố 32 bị can, trong đó có 4 đảng viên.", pub="2025-02-14", never=o("4", M))
TABLE.add("news.cases_due_for_discipline", "Ban Thường vụ Tỉnh ủy Long An đã kỷ luật cảnh cáo ông Thắng và hai tỉnh ủy viên khác.", o("hai", D, groups=["member", "warning", "committee_member"]), pub="2023-07-27")

kind = "news.then_and_now"
TABLE.add(kind, "Năm 2009 Chi bộ bản Huổi Luông mới có 5 đảng viên, nay đã là 19.", o("5", M, time="2009"), o("19", M, time="2022-03-26", of=None), pub="2022-03-26")
TABLE.add(kind, "Chi bộ Trường THPT Yên Định kết nạp 2 giáo viên; chi bộ nay có 18 người.", o("18", M), pub="2014-12-28")

kind = "news.year_by_year"
TABLE.add(kind, "Năm 2017, Đảng bộ thành phố Buôn Hồ kết nạp 310 đảng viên, năm 2018 chỉ còn 241, năm 2019 còn 203.",
          o("310", AD, time="2017"), o("241", AD, time="2018", of=None), o("203", AD, time="2019", of=None), pub="2021-06-02")

kind = "news.former_officials_disciplined"
TABLE.add(kind, "3 nguyên Bí thư Huyện ủy bị khai trừ ra khỏi Đảng\n\nBan Thường vụ Tỉnh ủy Hòa Bình kỷ luật khai trừ 3 nguyên Bí thư Huyện ủy và cảnh cáo 2 cựu chủ tịch huyện.",
          o("3", D, groups=["member", "expulsion"]), o("2", D, groups=["member", "warning"]), pub="2023-12-20")

TABLE.add(kind, "Bộ Chính trị kỷ luật và đề nghị kỷ luật 4 cựu Bí thư Tỉnh ủy", o("4", D, groups=["member"]), pub="2024-08-20")

kind = "news.candidates_on_a_list"
TABLE.add(kind, "Danh sách chính thức bầu Ban Chấp hành Trung ương khóa XII gồm: 246 ứng cử viên (220 ứng cử viên bầu Ủy viên chính thức và 26 ứng cử viên bầu Ủy viên dự khuyết).",
          o("246", "congress.candidates"), o("220", "congress.candidates", groups=["official"], of="246"), o("26", "congress.candidates", groups=["alternate"], of="246"), pub="2016-01-26")
TABLE.add(kind, "Ban kiểm phiếu báo cáo kết quả bầu 180 ủy viên chính thức và 20 ủy viên dự khuyết Ban Chấp hành Trung ương Đảng.", o("180", E, groups=["official"]), o("20", E, groups=["alternate"]), pub="2016-01-26",
          never=o("180", "congress.candidates"))

kind = "news.short_names_of_districts"
TABLE.add(kind, "Trong hai ngày 18 - 19.6, Đảng bộ Q.4 (TP.HCM) tổ chức Đại hội đại biểu lần thứ 5 nhiệm kỳ 2015 - 2020.", c(organisation="Đảng bộ Q.4", ordinal=5), pub="2015-06-20")
TABLE.add(kind, "Đảng bộ Khối Dân - Chính - Đảng thành phố Cần Thơ kết nạp 212 đảng viên.", o("212", AD, s="Đảng bộ Khối Dân - Chính - Đảng thành phố Cần Thơ"), pub="2015-06-20")
TABLE.add(kind, "Chi bộ Liên kết 2 phường Tân An kết nạp 3 đảng viên.", o("3", AD, s="Chi bộ Liên kết 2 phường Tân An"), pub="2015-06-20")

kind = "news.who_reports_and_who_acts"
TABLE.add(kind, "UBKT Tỉnh ủy Ninh Thuận báo cáo: từ đầu năm đến nay, Ban Thường vụ Tỉnh ủy lập 4 đoàn kiểm tra.", o("4", "activity.teams", s="Tỉnh ủy Ninh Thuận"), pub="2020-10-11")
TABLE.add(kind, "Ngoài ra, UBKT Tỉnh ủy Lai Châu kiểm tra khi có dấu hiệu vi phạm đối với 2 tổ chức đảng thuộc Đảng ủy Khối.", o("2", "party.inspected", s="UBKT Tỉnh ủy Lai Châu"), pub="2020-10-11")
TABLE.add(kind, "Bốn đảng viên bị khai trừ, hai người khác bị cảnh cáo tại kỳ họp thứ 4 của Ủy ban Kiểm tra (UBKT) Thành ủy Cần Thơ.",
          o("Bốn", D, s="Ủy ban Kiểm tra Thành ủy Cần Thơ"), o("hai", D, s="Ủy ban Kiểm tra Thành ủy Cần Thơ"), pub="2025-09-09")

kind = "news.of_a_cell_or_a_ward"
TABLE.add(kind, "Đảng bộ Khối doanh nghiệp tỉnh hiện có 5.100 đảng viên.\nChi bộ cơ sở Hội Doanh nhân trẻ Hà Nam được lập từ tháng 8/2018, hiện có 11 đảng viên.", o("11", M, s="Chi bộ cơ sở Hội Doanh nhân trẻ Hà Nam"), pub="2020-10-11")
TABLE.add(kind, "72 đảng viên của phường Tân Hòa (TPHCM) vinh dự nhận Huy hiệu Đảng đợt 2-9.\nTrung tướng Mai Hoài, Ủy viên Ban Thường vụ Thành ủy, đến dự.", o("72", "party.badges", s="phường Tân Hòa"), pub="2025-08-28")
TABLE.add(kind, "Đảng bộ thành phố Tuy Hòa có 214 đảng viên bị xóa tên.\n\n\"Chi bộ khu phố của tôi có 43 đảng viên thì 38 là hưu trí\", ông Võ Sĩ Nhân nói.", o("43", M, s="Chi bộ khu phố"), o("38", M, s="Chi bộ khu phố", of="43"), pub="2014-08-28")

kind = "news.the_same_day"
TABLE.add(kind, "Ngày 15/12/2023, Tỉnh ủy Bắc Kạn công bố quyết định. Cùng ngày, Ban Chấp hành Đảng bộ tỉnh bầu bổ sung 2 ủy viên Ban Thường vụ.", o("2", E, time="2023-12-15"), pub="2023-12-18")

kind = "news.no_counts"
TABLE.add(kind, "Văn phòng Đảng ủy xã Bình Trị rà soát: tại thời điểm bổ nhiệm có 3 người thiếu bằng đại học, 2 người chưa đủ điều kiện.", pub="2020-10-11", never=[o("3"), o("2")])
TABLE.add(kind, "Ông Phong trúng cử Ban Chấp hành Đảng bộ tỉnh Hậu Giang với 226/320 phiếu, xếp thứ 49/52 đại biểu trúng cử.", o("226/320", V), pub="2016-10-11", never=o("49/52"))
TABLE.add(kind, "Hai đảng bộ xã Mỹ An, Phước Hòa khai mạc đại hội ngày 18/5", pub="2015-05-20", never=o("Hai"))
TABLE.add(kind, "Năm 2006, cả nước có 33.486 tổ chức cơ sở đảng kết nạp được 187.179 đảng viên.", o("187.179", AD, s="Đảng"), pub="2007-05-15", never=o("33.486"))

kind = "news.those_present_agree"
TABLE.add(kind, "Bộ Chính trị biểu quyết với 100% người có mặt đồng ý giới thiệu ông Lê Minh giữ chức Chủ tịch nước.", o("100", V, form="share"), pub="2018-10-11")
TABLE.add(kind, "Hội nghị Huyện ủy thông qua nghị quyết với 100% đại biểu có mặt tán thành.", pub="2018-10-11", never=o("100"))

kind = "news.found_to_have_cheated"
TABLE.add(kind, "Ủy ban Kiểm tra Huyện ủy Phong Điền vừa kết luận 3 cán bộ xã sử dụng bằng tốt nghiệp không hợp lệ.", o("3", "party.inspected", groups=["member", "violation"]), pub="2018-10-11")
TABLE.add(kind, "Việc đưa người không còn đủ tư cách đảng viên ra khỏi Đảng tăng dần: năm 2011 là khoảng 6.000, năm 2013 là hơn 7.400.", o("6.000", "party.left", groups=[]), o("7.400", "party.left", groups=[], of=None), pub="2018-10-11")

kind = "news.those_who_agree"
TABLE.add(kind, "Hội nghị Tỉnh ủy đã giới thiệu ông Trần Văn Bảy giữ chức Bí thư Tỉnh ủy; qua biểu quyết, 100% ủy viên Ban Chấp hành có mặt nhất trí.", o("100", V, form="share"), pub="2021-06-30")
TABLE.add(kind, "Kết quả bỏ phiếu kín, 48/49 (chiếm 97,9%) tỉnh ủy viên giới thiệu ông Trần Văn Bảy giữ chức Bí thư Tỉnh ủy.", o("48/49", V), o("97,9", V, form="share"), pub="2021-06-30")
TABLE.add(kind, "Hội nghị Tỉnh ủy Bến Tre đã biểu quyết thông qua báo cáo với 100% đại biểu có mặt đồng ý.", pub="2021-06-30", never=o("100"))
TABLE.add(kind, "Ông Lê Văn Út trúng cử vào Ban Chấp hành Đảng bộ tỉnh Quảng Nam với 230 đại biểu ủng hộ, xếp thứ 49/52 người trúng cử.", o("230", V), pub="2021-06-30", never=o("49/52"))

kind = "news.who_left_the_party"
TABLE.add(kind, "Từ năm 2011 đến nay, toàn Đảng có khoảng 61.000 đảng viên ra khỏi Đảng, trong đó xin ra khỏi Đảng 4.300; chưa kể 12.500 đảng viên bị kỷ luật khai trừ khỏi Đảng.",
          o("61.000", "party.left", groups=[]), o("4.300", "party.left", groups=["resigned"], of="61.000"), o("12.500", D, groups=["member", "expulsion"]), pub="2021-06-30")
TABLE.add(kind, "Năm 2018, Đảng bộ xã Cam Đường cho 2 đảng viên ra khỏi Đảng theo nguyện vọng.", o("2", "party.left", groups=["resigned"]), pub="2019-01-10")
TABLE.add(kind, "Đảng bộ huyện có 5 đảng viên bị thi hành kỷ luật khiển trách trở lên.", o("5", D, groups=["member"]), pub="2019-01-10")

kind = "news.put_forward_by_the_unions"
TABLE.add(kind, "Liên đoàn Lao động tỉnh Hà Nam cho biết các cấp Công đoàn trong tỉnh đã giới thiệu cho Đảng 2.638 đoàn viên ưu tú. Qua đó, đã có 351 đoàn viên đủ điều kiện được kết nạp vào hàng ngũ của Đảng, trong đó có 52 công nhân trực tiếp sản xuất.",
          o("2.638", "party.recruits"), o("351", AD), o("52", AD, of="351"), pub="2016-03-10")
TABLE.add(kind, "2.800 đoàn viên Công đoàn được kết nạp Đảng", o("2.800", AD), pub="2016-03-10")
TABLE.add(kind, "Liên đoàn Lao động tỉnh Hà Nam kết nạp 2.638 đoàn viên công đoàn; Tỉnh ủy ghi nhận.", pub="2016-03-10", never=o("2.638"))

kind = "news.targets_of_admissions"
TABLE.add(kind, "Phát triển đảng viên đạt 121,5% chỉ tiêu nghị quyết\n\nTrong năm 2017, Đảng bộ huyện Tam Bình có 231 đảng viên mới được kết nạp.", o("121,5", AD, form="of_target"), o("231", AD), pub="2017-12-21")
TABLE.add(kind, "Đảng bộ Khu chế xuất Linh Sơn đã thành lập mới 7 chi bộ, nâng tổng số chi bộ trực thuộc lên 21 đơn vị.", o("21", "party.organisations", groups=["subordinate_cell"]), pub="2014-12-20")

kind = "news.that_is_who"
TABLE.add(kind, "Ban Chấp hành Trung ương Đảng đã bầu bổ sung 2 Ủy viên Bộ Chính trị. Đó là ông Lê Minh Chí, Bí thư Trung ương Đảng; bà Bùi Thị Hoài, Trưởng ban Dân vận Trung ương.",
          p("Lê Minh Chí", "politburo_member", "elected"), p("Bùi Thị Hoài", "politburo_member", "elected"), p("Bùi Thị Hoài", "board_head", "holds"), pub="2024-05-16")
TABLE.add(kind, "Hội nghị đã bầu 2 đồng chí vào Ban Thường vụ Huyện ủy Mộ Đức. Đó là các đồng chí Lê Minh Chí và Nguyễn Trọng Đề.",
          p("Lê Minh Chí", "standing_committee_member", "elected"), p("Nguyễn Trọng Đề", "standing_committee_member", "elected"), pub="2024-05-16")
TABLE.add(kind, "Tỉnh ủy Hòa Bình kỷ luật 2 Phó Bí thư Huyện ủy. Đó là ông Lê Minh Chí và bà Đỗ Thị Lan.", o("2", D, groups=["member"]), pub="2024-05-16", never=p("Lê Minh Chí", "deputy_secretary", "elected"))

kind = "news.members_at_work_and_the_old"
TABLE.add(kind, "Đảng bộ Ban Quản lý các KCX-KCN TPHCM hiện có 534 đảng viên, trong đó 207 người làm việc ở doanh nghiệp ngoài nhà nước.",
          o("534", M, s="Đảng bộ Ban Quản lý các KCX-KCN TPHCM"), o("207", M, groups=["private_sector"], of="534"), pub="2009-02-12")
TABLE.add(kind, "Đảng ủy xã Hương Vĩnh trao Huy hiệu Đảng cho 19 đảng viên, trong đó 2 cụ nhận Huy hiệu 70 năm tuổi Đảng; nhà trẻ của xã có 60 cháu.", o("2", "party.badges", groups=["years_70"], of="19"), pub="2020-02-12", never=o("60"))
TABLE.add(kind, "Đại hội Đảng bộ tỉnh Bến Tre dự kiến bầu 53 ủy viên Ban Chấp hành từ danh sách 61 người.", o("53", E, status="planned"), o("61", "congress.candidates"), pub="2010-10-12")

kind = "news.those_who_live_there"
TABLE.add(kind, "Đảng bộ huyện Hòa Thành kết nạp 42 đảng viên. Toàn huyện có 8 xã, thị trấn với gần 140.000 dân, trong đó trên 85% có đạo.", o("42", AD), pub="2012-10-12", never=o("85"))
TABLE.add(kind, "Đảng ủy Công an tỉnh Đắk Nông kỷ luật 3 đảng viên; lực lượng công an xử lý 212.000 trường hợp vi phạm giao thông.", o("3", D), pub="2012-10-12", never=o("212.000"))
TABLE.add(kind, "Đảng bộ tỉnh Cà Mau kết nạp 1.356 đảng viên. Có 1.288 hồ sơ đảng viên dự bị được thẩm định.", o("1.356", AD), pub="2012-10-12", never=o("1.288"))

kind = "news.that_is_so_much"
TABLE.add(kind, "Năm 2023, Đảng bộ huyện Cư Kuin kết nạp 214 đảng viên. Trong số này, 98 người là người Ê Đê, tức 45,8%.", o("98", AD, groups=["ethnic_minority"], of="214"), o("45,8", AD, form="share"), pub="2024-01-10")
TABLE.add(kind, "Sau 5 năm, 63 tỉnh ủy, thành ủy đã kỷ luật hơn 1.300 tổ chức đảng.", o("1.300", D, s="Đảng"), pub="2018-03-01")
TABLE.add(kind, "Ông Trần Văn Bình, Bí thư Chi bộ thôn 4, đã kết nạp được 14 đảng viên. Khi ông nhận chức năm 2009, chi bộ mới có 5 đảng viên, nay là 27.",
          o("14", AD, time=None), o("5", M, time="2009"), o("27", M, time="2021-07-20"), pub="2021-07-20")

kind = "newspapers.votes_of_a_council"
TABLE.add(kind, "HĐND tỉnh Bình Thuận bầu ông Đỗ Hữu Huy, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh với 48/48 phiếu.", never=o("48/48"))
TABLE.add(kind, "Kỳ họp HĐND huyện đã bầu bổ sung đồng chí Đinh Thị Trà, Phó Bí thư Huyện ủy, giữ chức Phó Chủ tịch HĐND huyện (29/29 phiếu).", never=o("29/29"))

kind = "newspapers.who_came_along"
TABLE.add(kind, "Dự lễ có các ông: Lê Văn Hẳn, Chủ tịch UBND tỉnh; Kim Ngọc Thái, Chủ tịch HĐND tỉnh; cùng 120 đảng viên Chi bộ khu phố 3.",
          o("120", "activity.attendees"), never=o("120", "party.members"))

kind = "newspapers.members_among_others"
TABLE.add(kind, "Công an tỉnh Thanh Hóa triệt phá đường dây đánh bạc, bắt giữ 17 đối tượng. Trong đó có 2 đảng viên là cán bộ xã Quảng Nham. Bí thư Đảng ủy xã cho biết sẽ xem xét kỷ luật.",
          never=[o("17"), o("2")])
TABLE.add(kind, "Đoàn đại biểu Đảng Cộng sản Việt Nam gồm 6 người do đồng chí Lê Hoài Nam, Trưởng Ban Đối ngoại Trung ương dẫn đầu dự đại hội đảng này.", never=o("6"))
TABLE.add(kind, "Ban Thường vụ Huyện ủy Phú Quốc quyết định đình chỉ sinh hoạt đảng đối với 6 đảng viên.", never=o("6"))
TABLE.add(kind, "Chi bộ khu phố 5 có 63 đảng viên, tuổi trung bình 66.", o("63", "party.members"), never=o("66"))

kind = "newspapers.congresses_told_in_several_sentences"
TABLE.add(kind, "Sáng 15/8, Đảng bộ phường Phú Thuận tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n\nTheo kế hoạch, Đại hội đại biểu Đảng bộ TPHCM lần thứ I, nhiệm kỳ 2025-2030 diễn ra trong tháng 10.",
          c(ordinal=1, start="2025-08-15", end="2025-08-15", status="held"), c(ordinal=1, start="2025-10", end="2025-10", status="planned"), pub="2025-08-15")
TABLE.add(kind, "Kết quả được công bố chiều nay, tại phiên bế mạc Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII, nhiệm kỳ 2020-2025.\n\nĐại hội khai mạc sáng 14/10 với 349 đại biểu.",
          c(ordinal=17, start="2020-10-14", end="2020-10-16"), pub="2020-10-16")
TABLE.add(kind, "Sáng 25/9, Đại hội đại biểu Đảng bộ tỉnh Cao Bằng lần thứ XX, nhiệm kỳ 2025-2030 chính thức khai mạc. Đại hội làm việc đến hết ngày 26/9.",
          c(ordinal=20, start="2025-09-25", end="2025-09-26"), pub="2025-09-25")
TABLE.add(kind, "Các đảng bộ đã bầu 287 đại biểu dự Đại hội đại biểu Đảng bộ tỉnh Phú Yên lần thứ XIV, nhiệm kỳ 2005-2010. Đại hội tỉnh dự kiến diễn ra trong tháng 12-2005.",
          c(ordinal=14, start="2005-12", end="2005-12", status="planned"), pub="2005-11-03")
TABLE.add(kind, "Đại hội đại biểu Đảng bộ Công ty Than Khe Lầm lần thứ XVII, nhiệm kỳ 2020 - 2025, dự kiến họp trong tháng 4/2020 với 150 đại biểu được triệu tập.",
          c(ordinal=17, start="2020-04", end="2020-04"), pub="2019-12-09")
TABLE.add(kind, "Đảng ủy Khối sơ kết thực hiện Nghị quyết Đại hội đại biểu Đảng bộ Khối lần thứ I, nhiệm kỳ 2020 - 2025 và tiếp tục đưa Nghị quyết Đại hội XIII của Đảng vào cuộc sống.",
          c(ordinal=13, term=None), c(ordinal=1, term="2020-2025"), pub="2023-01-06")
TABLE.add(kind, "Sau ba ngày làm việc, Đại hội đại biểu toàn quốc lần thứ XI Đảng Nhân dân Cách mạng Lào đã bế mạc tại Viêng Chăn. Đại hội đã bầu 71 ủy viên.\n\n"
          "Đại sứ Lào chúc Đại hội đại biểu toàn quốc lần thứ XIII của Đảng Cộng sản Việt Nam, khai mạc ngày 25/1 tới, thành công tốt đẹp.", c(ordinal=13, start="2021-01-25"), never=c(ordinal=11), pub="2021-01-16")
TABLE.add(kind, "Sáng 15/8, Đảng bộ phường Phú Thuận tổ chức Đại hội đại biểu lần thứ I. Trước ngày 1/7, phường thuộc quận 7.\n\nCùng ngày, Đảng bộ phường Bình Quới tổ chức Đại hội đại biểu lần thứ I.",
          c(organisation="Đảng bộ phường Bình Quới", start="2025-08-15"), pub="2025-08-15")

kind = "newspapers.delegates_to_come"
TABLE.add(kind, "Đại hội Đảng bộ TP.Cần Thơ sẽ diễn ra từ 23 - 25.9\n\nDự kiến có 450 đại biểu chính thức và khoảng 120 khách mời tham dự. Trong số đại biểu chính thức có 79 đại biểu đương nhiên và 371 đại biểu được chỉ định; đại biểu nữ 98 người (21,8%).",
          o("79", "congress.attendees", groups=["delegate", "ex_officio", "official"], status="planned", of="450"), o("371", "congress.attendees", status="planned", of="450"), o("98", "congress.attendees", groups=["delegate", "official", "women"], status="planned", of="450"), pub="2025-09-19")
TABLE.add(kind, "Đại hội Đảng sẽ có 1.382 đại biểu\n\nVề dự Đại hội sẽ có 1.382 đại biểu. Trong số đó, đại biểu đương nhiên là 158 người; đại biểu do đại hội các đảng bộ trực thuộc bầu 1.214 người; "
          "đại biểu do Bộ Chính trị chỉ định 10 người. Đại biểu nữ có 163 người.\n\nĐến hết tháng 11/2010, 67/67 đảng bộ trực thuộc Trung ương đã tiến hành xong đại hội nhiệm kỳ 2010-2015.",
          o("1.214", "congress.attendees", groups=["delegate"], status="planned", term=None), o("10", "congress.attendees", status="planned"), o("163", "congress.attendees", groups=["delegate", "women"], term=None),
          o("67/67", "congress.held", term="2010-2015"), never=o("1.214", "congress.elected"), pub="2011-01-10")

kind = "newspapers.bodies_of_the_centre_and_to_be"
TABLE.add(kind, "Về nhân sự, Bộ Chính trị đã cho chủ trương Ban Chấp hành Đảng bộ TP.Cần Thơ khóa mới gồm 85 người, Ban Thường vụ 27 người.",
          o("85", "congress.elected", body="committee", status="planned"), o("27", "congress.elected", body="standing_committee", status="planned"))
TABLE.add(kind, "Đại hội XII bế mạc, Bộ Chính trị khóa mới có 19 người\n\nBan Bí thư có 3 người được bầu bổ sung.", o("19", "congress.elected", body="politburo"), o("3", "congress.elected", body="secretariat"))
TABLE.add(kind, "Hội nghị bầu 2 đồng chí vào Ban Thường vụ Huyện ủy; bầu 01 đồng chí vào Ủy ban Kiểm tra Huyện ủy. Cả 3 đồng chí đều trúng cử với 100% số phiếu.", o("100", "congress.vote_share"), never=o("3"))
TABLE.add(kind, "Đảng bộ huyện có 4.912 đảng viên, trong đó 1.385 người dân tộc thiểu số. So với dân số hơn 130.000 người, trên 55% là đồng bào Jrai, Bahnar.", o("4.912", "party.members"), never=o("55"))

kind = "newspapers.of_the_place_that_the_sentence_begins_with"
TABLE.add(kind, "Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XV bế mạc sáng 23-10. Ban Chấp hành có 53 ủy viên.\n\nTại Sóc Trăng, sáng 23-10, Đại hội đại biểu Đảng bộ tỉnh lần thứ XIII khai mạc với 349 đại biểu.\n\n"
          "Đảng bộ tỉnh Sóc Trăng phấn đấu kết nạp 8.000 đảng viên mới.", o("349", "congress.attendees", s="Đảng bộ tỉnh Sóc Trăng"), pub="2015-10-24")

kind = "newspapers.candidates_of_the_body_told_beside"
TABLE.add(kind, "Đại hội bầu đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 14 đại biểu chính thức. Đại hội sẽ bầu Ban Chấp hành gồm 52 ủy viên từ danh sách 60 ứng cử viên.", o("60", "congress.candidates", body="committee"))
TABLE.add(kind, "Đại hội đã bầu đoàn đại biểu gồm 17 đồng chí. Chiều 28-9, từ danh sách bầu cử 61 người, Đại hội bầu 53 đồng chí vào Ban Chấp hành.", o("61", "congress.candidates", body="committee"))

kind = "newspapers.no_counts_of_the_party"
TABLE.add(kind, "Đảng bộ xã phấn đấu hằng năm kéo giảm 3 - 5% số vụ phạm tội, xây dựng lực lượng trong sạch, vững mạnh.", never=[o("3"), o("5")])
TABLE.add(kind, "Một số chi bộ của Đảng bộ huyện phải giải thể do không còn đủ 3 đảng viên chính thức theo quy định.", never=o("3"))
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy cảnh cáo Ban cán sự đảng UBND tỉnh nhiệm kỳ 2016-2021; khai trừ khỏi Đảng 4 đảng viên là cán bộ Sở Giáo dục.", o("4", "party.disciplined", term=None))
TABLE.add(kind, "Qua giám sát, UBKT Huyện ủy phát hiện 5 đảng viên có khuyết điểm nhưng chưa đến mức phải kỷ luật; nhắc nhở, rút kinh nghiệm 5 đảng viên.", never=o("5", "party.disciplined"))

kind = "news.whom_a_board_looks_into"
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn thi hành kỷ luật cảnh cáo Đảng ủy xã Bình Minh nhiệm kỳ 2015-2020. Cùng với đó, 4 đảng viên bị khai trừ.",
          o("4", D, term=None, time=None), pub=None)
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy kết luận kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy Sở Y tế nhiệm kỳ 2015-2020; thi hành kỷ luật 6 đảng viên.",
          o("6", D, term=None, time=None), pub=None)

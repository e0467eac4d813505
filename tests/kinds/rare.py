"""What few pages say: a text for each statement of `match/` that neither the corpora nor another table reaches (`python -m tests.reached`)."""

from tests.kinds.table import Table, c, doc, o, p

TABLE = Table()
E_, A, AD, M, OR, INS, D = "congress.elected", "congress.average_age", "party.admitted", "party.members", "party.organisations", "party.inspected", "party.disciplined"
CA, T, L, CL = "congress.candidates", "activity.targets", "party.learners", "party.classes"

kind = "rare.each in its turn"
TABLE.add(kind, "Ba Bể và Na Rì có tỷ lệ cấp ủy viên nữ cao nhất, lần lượt là 21,2% và 20%.",
          o("21,2", E_, groups=["women"], s="Ba Bể"), o("20", E_, groups=["women"], s="Na Rì"))
TABLE.add(kind, "Hai địa phương là huyện Ba Bể và thành phố Bắc Kạn có tỷ lệ nữ tham gia cấp ủy cao nhất, lần lượt là 21,2% và 20%.",
          o("21,2", E_, s="huyện Ba Bể"), o("20", E_, s="thành phố Bắc Kạn"))
TABLE.add(kind, "Tỷ lệ đảng viên nữ và đảng viên người dân tộc thiểu số lần lượt là 40% và 12%.",
          o("40", M, groups=["women"], form="share"), o("12", M, groups=["ethnic_minority"], form="share"))
TABLE.add(kind, "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên các năm 2018, 2019, 2020 lần lượt là 85%, 87% và 90%.",
          never=[o("85", groups=["member", "good"]), o("90", time="2018")])
TABLE.add(kind, "Số dư bầu Ban Chấp hành và Ban Thường vụ lần lượt là 15% và 20%.",
          o("15", CA, body="committee", groups=["surplus"]), o("20", CA, body="standing_committee", groups=["surplus"]))
TABLE.add(kind, "Số dư bầu cấp ủy các xã Tân Lập, Tân Hòa lần lượt là 15% và 20%.", o("15", CA, groups=["surplus"]), o("20", CA, groups=["surplus"]))
TABLE.add(kind, "Độ tuổi bình quân của Ban Chấp hành, Ban Thường vụ khóa mới lần lượt là 45,2 và 47,1 tuổi.", o("45,2", A, form="count"), o("47,1", A, form="count"))
TABLE.add(kind, "Cấp ủy các cấp kiểm tra 31 tổ chức đảng và 51 đảng viên. Con số này ở ủy ban kiểm tra các cấp lần lượt là 16 và 39, chiếm 51,6% và 76,5%.",
          o("16", INS, groups=["organisation", "inspection"]), o("39", INS, groups=["member", "inspection"]))
TABLE.add(kind, "Cấp ủy kiểm tra 31 tổ chức đảng, 51 đảng viên, giám sát 12 tổ chức đảng. Con số tương ứng của ủy ban kiểm tra lần lượt là 16 và 39, trong đó cấp huyện 20.",
          o("16", INS, groups=["organisation", "inspection"]), o("39", INS, groups=["member", "inspection"]), never=o("20", groups=["organisation", "supervision"]))

kind = "rare.places that admit fewer"
TABLE.add(kind, "Một số địa phương có số đảng viên kết nạp giảm trên 15%: Long An (22,17%), Gia Lai (16,2%).",
          o("22,17", AD, form="change", value=-22.17, s="Long An"), o("16,2", AD, form="change", value=-16.2, s="Gia Lai"))
TABLE.add(kind, "Đảng bộ tỉnh kết nạp 95 đảng viên mới, đạt 31,2% kế hoạch. Một số đảng bộ có tỷ lệ kết nạp cao như: Đảng bộ huyện Yên Sơn đạt 52,1%; Đảng bộ Quân sự tỉnh 47,3%; các đảng bộ còn lại đạt 20%.",
          o("52,1", AD, form="of_target", s="Đảng bộ huyện Yên Sơn"), o("47,3", AD, s="Đảng bộ Quân sự tỉnh"), never=o("20"))

kind = "rare.surplus of delegates"
TABLE.add(kind, "Danh sách bầu đại biểu dự đại hội cấp trên, số dư là 2 đại biểu.", o("2", CA, body="delegation", groups=["surplus"]), never=o("2", E_))
TABLE.add(kind, "Đại hội bầu 15 đại biểu dự đại hội cấp trên, số dư 2 đại biểu.", o("15", E_, body="delegation"), o("2", CA, of="15", groups=["surplus"]))
TABLE.add(kind, "Đại hội bầu 41 đồng chí vào Ban Chấp hành; số dư bầu Ban Thường vụ 15%.", o("41", E_, body="committee"), o("15", CA, body="standing_committee", of=None))

kind = "rare.kinds of grass-roots organisations that rise and fall"
TABLE.add(kind, "Đảng bộ huyện Tân Kỳ có 45 tổ chức cơ sở đảng, tăng 2 đảng bộ, 3 chi bộ so với nhiệm kỳ trước.",
          o("45", OR, groups=["grassroots"]), o("2", OR, form="change", groups=["grassroots_committee"]), o("3", OR, form="change", groups=["grassroots_cell"]))

kind = "rare.the same period before, in brackets"
TABLE.add(kind, "Đảng bộ huyện kết nạp 131 đảng viên (cùng kỳ năm trước kết nạp 120).", o("120", AD, of=None, form="count"))
TABLE.add(kind, "Đảng bộ huyện kết nạp 131 đảng viên (cùng kỳ năm trước khai trừ 2 đảng viên).", o("2", D, groups=["member", "expulsion"]))
TABLE.add(kind, "Đảng bộ huyện kết nạp 131 đảng viên (tăng so với cùng kỳ năm trước 20 đồng chí).", o("20", AD, form="change", of=None))
TABLE.add(kind, "Huyện ủy kiểm tra 41 đảng viên (năm 2019: 33 đảng viên, 5 tổ chức đảng).", o("41", INS), o("5", INS, groups=["organisation", "inspection"], time="2019"))

kind = "rare.targets"
TABLE.add(kind, "Tỷ lệ đảng viên nữ đạt 36,4%, vượt chỉ tiêu Nghị quyết Đại hội đề ra.", o("36,4", M, form="share", groups=["women"]))
TABLE.add(kind, "Tỷ lệ đảng viên mới kết nạp đạt tỷ lệ 3,5% nghị quyết.", never=o("3,5", form="of_target"))
TABLE.add(kind, "Chỉ tiêu kết nạp đảng viên mới thực hiện được 87%.", o("87", AD, form="of_target"))
TABLE.add(kind, "So với chỉ tiêu, thực hiện được 87%.", never=o("87"))
TABLE.add(kind, "Nhiệm kỳ qua, Đảng bộ kết nạp đảng viên trong các doanh nghiệp ngoài khu vực nhà nước được 64/100 chỉ tiêu.", o("64/100", AD, form="ratio", groups=["private_sector"]))
TABLE.add(kind, "Năm 2020, thành lập chi bộ tại các doanh nghiệp ngoài khu vực nhà nước được 2/5 chỉ tiêu.", o("2/5", OR, groups=["new", "private_sector"]))
TABLE.add(kind, "Đảng bộ xã mới thành lập đã hoàn thành 12/15 chỉ tiêu Nghị quyết.", o("12/15", T, groups=["met"]))
TABLE.add(kind, "Đảng bộ xã làm tốt công tác kết nạp đảng viên và hoàn thành 12/15 chỉ tiêu.", o("12/15", T, groups=["met"]))
TABLE.add(kind, "Phấn đấu có ít nhất 15% cấp ủy viên nữ và 10% cấp ủy viên trẻ tuổi.", o("15", E_, qualifier="at_least", status="planned"), o("10", E_, qualifier="at_least", status="planned"))
TABLE.add(kind, "Đại hội đề ra chỉ tiêu mỗi năm kết nạp tối thiểu 20 đảng viên, 3 đảng viên là học sinh.", o("3", AD, qualifier="at_least", groups=["student"]))
TABLE.add(kind, "Sau hơn một năm thực hiện, Đảng bộ huyện kết nạp được 200 đảng viên.", o("200", AD, per=None))

TABLE.add(kind, "Ban Thường vụ Huyện ủy giao đủ 100% chỉ tiêu kết nạp đảng viên cho các chi bộ.", never=[o("100", AD), o("100", form="of_target")])
TABLE.add(kind, "Có 95% chi bộ xây dựng nghị quyết chuyên đề.", never=o("95", form="of_target"))
TABLE.add(kind, "Các chỉ tiêu chủ yếu của Nghị quyết đạt 95% kế hoạch.", o("95", T, form="of_target"))

kind = "rare.shares that are none"
TABLE.add(kind, "Số đảng viên kết nạp giảm như: khối xã (12%), khối trường học giảm ít hơn (4%).", never=[o("12", AD), o("4", AD)])
TABLE.add(kind, "Đảng bộ huyện kết nạp 12 đảng viên; số kết nạp tăng, cụ thể như sau: quý một 61%.", o("12", AD))
TABLE.add(kind, "Đảng bộ huyện kết nạp 12 đảng viên, tỷ lệ 3,1%.", o("12", AD))
TABLE.add(kind, "Ủy ban Kiểm tra Huyện ủy kiểm tra 124 đảng viên (132,7%).", o("124", INS), never=o("132,7"))
TABLE.add(kind, "Tuổi bình quân của cấp ủy là 42, trong đó dưới 40 tuổi chiếm 36,5%, trên 50 tuổi chiếm 12%.", o("42", A), never=[o("36,5", A), o("12", A)])
TABLE.add(kind, "Đến nay, doanh nghiệp có 8 chi bộ, chiếm 40% tổng số đảng viên.", o("8", OR), never=o("40", OR))
TABLE.add(kind, "Đảng bộ huyện có 29 chi bộ trường học, 15 chi bộ cơ quan.", never=[o("29"), o("15")])
TABLE.add(kind, "Đến nay, 99% (1.298/1.311) chi bộ đã tổ chức đại hội.", o("99", "congress.held", of="1.298/1.311"))

kind = "rare.committees elected"
TABLE.add(kind, "Hội nghị lần thứ nhất đã bầu Ban Thường vụ với 100% số phiếu, gồm 11 đồng chí.", o("11", E_, body="standing_committee"), o("100", "congress.vote_share"))
TABLE.add(kind, "Danh sách đoàn đại biểu Đại hội đã bầu gồm 15 đồng chí.", o("15", E_, body="delegation"), never=o("15", CA))
TABLE.add(kind, "Trong số 36 bí thư huyện ủy, có 12 đồng chí tái cử.", o("36", E_, body="secretary"), o("12", E_, groups=["reelected"], of="36"))
TABLE.add(kind, "Trong số 359 cấp ủy viên mới, có 62 nữ, chiếm 17,3%.", o("359", E_, groups=[]), o("62", E_, groups=["women"], of="359"), o("17,3", of="359"))
TABLE.add(kind, "Cấp ủy viên là nữ: 12.", never=o("12", M))

TABLE.add(kind, "Có 36 bí thư huyện ủy khóa mới.", o("36", E_, body="secretary"))
TABLE.add(kind, "Trong số 350 đại biểu, có 341 người có trình độ cao cấp lý luận chính trị (97,4%).", o("341", of="350"), o("97,4", of="350"))
TABLE.add(kind, "Thành phố có 45.000 cán bộ, trong đó có gần 1.000 cán bộ thuộc diện Thành ủy quản lý.", o("1.000", "party.cadres", qualifier="nearly"), never=o("45.000"))

kind = "rare.courses"
TABLE.add(kind, "Huyện ủy tổ chức 4 lớp bồi dưỡng với 2.640 người; cán bộ, đảng viên tham gia là 1.771/1.815.", o("2.640", L), o("1.771/1.815", L, form="ratio"))
TABLE.add(kind, "Trung tâm Chính trị huyện mở lớp bồi dưỡng nhận thức về Đảng cho 120 học viên là đoàn viên, hội viên ưu tú.", o("120", L))
TABLE.add(kind, "Đảng bộ mở 2 lớp bồi dưỡng đảng viên mới và tuyên truyền cho 1.200 đảng viên.", o("2", CL), never=o("1.200", L))
TABLE.add(kind, "Hội nghị có 19 điểm cầu trong toàn tỉnh, phổ biến nghị quyết đến 2.467 đảng viên.", o("19", "activity.meetings"), never=o("2.467", M))

kind = "rare.who left, and badges of the dead"
TABLE.add(kind, "Năm 2020, Đảng bộ đưa 12 cán bộ vi phạm ra khỏi Đảng.", o("12", "party.left", time="2020"))
TABLE.add(kind, "Có 6 đồng chí được truy tặng Huy hiệu Đảng, trong đó 2 đồng chí 60 năm, 4 đồng chí 50 năm tuổi Đảng.",
          o("6", "party.badges", groups=["posthumous"]), o("2", groups=["years_60", "posthumous"], of="6"), o("4", groups=["years_50", "posthumous"], of="6"))

kind = "rare.congresses of which day"
TABLE.add(kind, "Sau Đại hội Đảng bộ tỉnh lần thứ XVII đến Đại hội Đảng toàn quốc (dự kiến tháng 1/2021), cấp ủy tập trung chỉ đạo.", c(ordinal=17, start=None))
TABLE.add(kind, "Đại hội Đảng bộ huyện Tân Kỳ lần thứ XXI, phiên trù bị diễn ra ngày 12/8/2020.", c(ordinal=21, start=None, end=None))
TABLE.add(kind, "Đại hội Đảng bộ xã Tân Lập lần thứ IX họp ngày 5/6/2015.", c(ordinal=9, start="2015-06-05", end="2015-06-05"))
TABLE.add(kind, "Đại hội Đảng bộ xã Tân Lập diễn ra trong 2 ngày, 4 và 5/8/2020.", c(start="2020-08-04", end="2020-08-05"))
TABLE.add(kind, "Theo kế hoạch, trong tháng 7, Đại hội Đảng bộ xã Tân Lập sẽ diễn ra. Đến hết tháng 7/2020, toàn huyện có 12 đảng bộ tổ chức đại hội.", c(start="2020-07", end="2020-07", status="planned"))
TABLE.add(kind, "Trong tháng 7, Đại hội Đảng bộ xã Tân Lập diễn ra. Tháng 7/2020 là thời gian cao điểm đại hội, tháng 7/2015 cũng vậy.", c(start=None, end=None))

kind = "rare.documents"
TABLE.add(kind, "Thực hiện Quyết định số 512-QĐ/TU, ngày 31/2 của Ban Thường vụ Tỉnh ủy, các cấp ủy đã rà soát.", doc(number="512-QĐ/TU", date=None, issuer="Ban Thường vụ Tỉnh ủy"), pub="2021-06-30")
TABLE.add(kind, "Ngày 12/8/2019, Bộ Chính trị ban hành Quy định số 205 về kiểm soát quyền lực.", doc(number="205", date="2019-08-12", issuer="Bộ Chính trị"))

TABLE.add(kind, "Hội nghị đã ban hành Nghị quyết số 05-NQ/TU về phát triển du lịch.", doc(number="05-NQ/TU", issuer=None))
TABLE.add(kind, "Thực hiện Quyết định số 335-QĐ/TU ngày 9/9 của Ban Thường vụ Tỉnh ủy.", doc(number="335-QĐ/TU", date="2020-09-09"), pub="2021-06-30")
TABLE.add(kind, "Thực hiện Quyết định số 335-QĐ/TU ngày 9/3 của Ban Thường vụ Tỉnh ủy.", doc(number="335-QĐ/TU", date=None))

kind = "rare.lines of a name and a post"
TABLE.add(kind, "Ban Chấp hành Đảng bộ huyện khóa XXV\nNGUYỄN VĂN AN\nBí thư Huyện ủy\nLÊ THỊ BÌNH\nPhó Bí thư Huyện ủy", p("Nguyễn Văn An", "secretary", "holds"), p("Lê Thị Bình", "deputy_secretary", "holds"))
TABLE.add(kind, "BÍ THƯ TỈNH ỦY\nNguyễn Văn An", p("Nguyễn Văn An", "secretary", "holds"))
TABLE.add(kind, "Hội nghị bầu Phó Bí thư Huyện ủy:\n- Đồng chí Lê Văn Bình\n- Đồng chí Trần Thị Minh", p("Lê Văn Bình", "deputy_secretary", "elected"), p("Trần Thị Minh", "deputy_secretary", "elected"))

kind = "rare.whose place was taken"
TABLE.add(kind, "Ông Trần Văn Minh là người kế nhiệm ông Lê Văn Bình ở vị trí Bí thư Huyện ủy Tân Kỳ.", p("Trần Văn Minh", "secretary", "holds"), p("Lê Văn Bình", "secretary", "former"))
TABLE.add(kind, "Ông Trần Văn Minh thay ông Lê Văn Bình làm Bí thư Huyện ủy Tân Kỳ.", p("Trần Văn Minh", "secretary", "holds"), p("Lê Văn Bình", "secretary", "former"))
TABLE.add(kind, "Bà Trần Thị Minh thay thế ông Lê Văn Bình trong vai trò Bí thư Huyện ủy Tân Kỳ.", p("Trần Thị Minh", "secretary", "holds"), p("Lê Văn Bình", "secretary", "former"))
TABLE.add(kind, "Ông Trần Văn Minh được bầu thay ông Lê Văn Bình giữ chức Bí thư Huyện ủy Tân Kỳ.", p("Trần Văn Minh", "secretary", "elected"), p("Lê Văn Bình", "secretary", "former"))
TABLE.add(kind, "Ông Lê Văn Bình được cho thôi không tham gia Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2020-2025.", p("Lê Văn Bình", "committee_member", "former"))
TABLE.add(kind, "Trung ương quyết định để đồng chí Lê Văn Bình thôi giữ chức vụ, không tham gia Ban Thường vụ Tỉnh ủy.", p("Lê Văn Bình", "standing_committee_member", "former"))

kind = "rare.posts each in front of its name"
TABLE.add(kind, "Hội nghị bầu Bí thư Đảng ủy (đồng chí Nguyễn Văn An), Phó Bí thư Đảng ủy (đồng chí Lê Văn Bình).",
          p("Nguyễn Văn An", "secretary", "elected"), p("Lê Văn Bình", "deputy_secretary", "elected"), never=p("Nguyễn Văn An", "deputy_secretary"))
TABLE.add(kind, "Dự hội nghị có Bí thư Huyện ủy - Nguyễn Văn An, Phó Bí thư Huyện ủy - Lê Văn Bình.",
          p("Nguyễn Văn An", "secretary", "holds"), p("Lê Văn Bình", "deputy_secretary", "holds"), never=p("Nguyễn Văn An", "deputy_secretary"))
TABLE.add(kind, "Hội nghị bầu ban kiểm phiếu dưới sự chủ trì của Phó Bí thư (đồng chí Lê Văn Bình).", p("Lê Văn Bình", "deputy_secretary", "holds"))
TABLE.add(kind, "Đồng chí Lê Văn Bình được bầu làm Bí thư Đảng ủy, đồng chí Trần Thị Minh Phó Bí thư Đảng ủy.", p("Lê Văn Bình", "secretary", "elected"), p("Trần Thị Minh", "deputy_secretary", "elected"))
TABLE.add(kind, "Đại hội bầu Bí thư, Ban Thường vụ gồm các đồng chí: Lê Văn Bình, Trần Thị Minh.", p("Lê Văn Bình", "standing_committee_member", "elected"), never=p("Lê Văn Bình", "secretary"))
TABLE.add(kind, "Đồng chí Bí thư Đảng ủy và Ban Thường vụ gồm Lê Văn Bình, Trần Thị Minh.", never=p("Lê Văn Bình", "secretary"))
TABLE.add(kind, "Hội nghị giới thiệu bầu ông Trần Văn Minh là Bí thư Huyện ủy Tân Kỳ.", never=p("Trần Văn Minh"))

kind = "rare.a body and who sits in it"
TABLE.add(kind, "Đại hội bầu Ban Thường vụ gồm: các Phó Bí thư Lê Văn Bình, Trần Văn Minh.", p("Lê Văn Bình", "standing_committee_member", "elected"), p("Trần Văn Minh", "standing_committee_member", "elected"))
TABLE.add(kind, "Đại hội bầu Ban Thường vụ gồm: Bí thư Nguyễn Văn An, Lê Văn Bình và Trần Văn Minh.",
          p("Nguyễn Văn An", "standing_committee_member", "elected"), p("Lê Văn Bình", "standing_committee_member", "elected"), p("Trần Văn Minh", "standing_committee_member", "elected"),
          never=[p("Lê Văn Bình", "secretary"), p("Trần Văn Minh", "secretary")])
TABLE.add(kind, "Có 2 Ủy viên Bộ Chính trị dự, gồm: Tổng Bí thư Nguyễn Văn An, Thủ tướng Lê Văn Bình; ông Trần Văn Minh, Giám đốc Sở Tài chính cùng dự.", p("Lê Văn Bình", "politburo_member"), never=p("Trần Văn Minh", "politburo_member"))
TABLE.add(kind, "Dự lễ có ông Nguyễn Văn An, Bí thư Huyện ủy và Chủ tịch UBND huyện Lê Văn Bình.", p("Nguyễn Văn An", "secretary"), p("Lê Văn Bình", "government_chair"), never=p("Nguyễn Văn An", "government_chair"))

kind = "rare.a level of nobody's"
TABLE.add(kind, "Hội nghị nghe đọc 7 lá thư nói rằng chi bộ còn yếu.", never=o("7"))

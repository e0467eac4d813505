"""Whose a number is, of when, and of what it is a part: subjects, terms, times, totals, groups."""

from tests.kinds.table import Table, art, c, doc, o, p

TABLE = Table()
H, E, V, D, M, AD, B, R, OR = "congress.held", "congress.elected", "congress.vote_share", "party.disciplined", "party.members", "party.admitted", "party.badges", "party.rated", "party.organisations"

kind = "subject.body_from_earlier_list"
TABLE.add(kind, "Trong quý I, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã kiểm tra khi có dấu hiệu vi phạm đối với 3 tổ chức đảng gồm Đảng ủy xã Tân Vinh, Đảng ủy Ban Quản lý dự án và Chi bộ Chi cục Thủy lợi.\n\nCùng thời gian, cấp ủy, ủy ban kiểm tra các cấp thi hành kỷ luật 27 đảng viên, gồm khiển trách 15 đồng chí, cảnh cáo 12 đồng chí.",
          o("27", D, s="Tỉnh ủy Hòa Bình"), o("15", D, s="Tỉnh ủy Hòa Bình"), pub="2023-04-10")
TABLE.add(kind, "UBKT Huyện ủy Tân Kỳ vừa kết luận vi phạm của Đảng ủy xã Nghĩa Hợp và Đảng ủy xã Kỳ Sơn.\n\nTừ đầu năm đến nay, cấp ủy và UBKT các cấp trong huyện đã xử lý kỷ luật 22 đảng viên, khai trừ 5 trường hợp.",
          o("22", D, s="Huyện ủy Tân Kỳ"), o("5", D, s="Huyện ủy Tân Kỳ"), pub="2022-09-02")
TABLE.add(kind, "Thời gian qua, Tỉnh ủy Bình Phước đã cảnh cáo Ban Thường vụ Đảng ủy Sở Y tế, khiển trách Đảng ủy Trường Cao đẳng Nghề.\n\nTrong 6 tháng đầu năm 2021, các cấp ủy, ủy ban kiểm tra cấp cơ sở đã thi hành kỷ luật 41 đảng viên và 2 tổ chức đảng.",
          o("41", D, s="Tỉnh ủy Bình Phước", time="2021-01/2021-06"), o("2", D, s="Tỉnh ủy Bình Phước"), pub="2021-07-12")

kind = "subject.member_of_the_counted_list"
TABLE.add(kind, "Đảng bộ tỉnh Hà Tĩnh đang khẩn trương chuẩn bị đại hội. Đến nay đã có 4 đảng bộ cấp huyện, trong đó có Đảng bộ huyện Thạch Hà, Đảng bộ thị xã Kỳ Anh, hoàn thành đại hội.",
          o("4", H, s="Đảng bộ tỉnh Hà Tĩnh"), pub="2020-07-20")
TABLE.add(kind, "Theo Ban Tổ chức Tỉnh ủy Quảng Ngãi, hiện 6 đảng bộ trực thuộc Tỉnh ủy đã tổ chức xong đại hội, sớm nhất là Đảng bộ huyện Sơn Tịnh.",
          o("6", H, s="Tỉnh ủy Quảng Ngãi"), pub="2020-08-01")
TABLE.add(kind, "Tính đến 30/4, toàn Đảng bộ huyện Nghi Lộc có 38/38 tổ chức cơ sở đảng đã đại hội xong.\n\nCó 5 đảng bộ cơ sở gồm Đảng bộ xã Nghi Thái, xã Nghi Phong, Công an huyện, Chi nhánh Điện và Đảng bộ thị trấn Quán Hành bầu trực tiếp bí thư.",
          o("38/38", H, s="Đảng bộ huyện Nghi Lộc"), o("5", s="Đảng bộ huyện Nghi Lộc"), pub="2020-05-05")

kind = "subject.total_taken_from_its_part"
TABLE.add(kind, "Chi bộ các nơi đều chú trọng tạo nguồn. Toàn huyện kết nạp 118 đảng viên, riêng Đảng bộ xã Lộc An kết nạp 21 đảng viên.",
          o("118", AD, not_={"subject": "Đảng bộ xã Lộc An"}), o("21", AD, s="Đảng bộ xã Lộc An"), pub="2021-11-02")
TABLE.add(kind, "9 tháng qua, toàn tỉnh trao Huy hiệu Đảng cho 1.204 đảng viên, nhiều nhất là Đảng bộ thành phố Việt Trì với 310 đảng viên.",
          o("1.204", B, not_={"subject": "Đảng bộ thành phố Việt Trì"}), o("310", B, s="Đảng bộ thành phố Việt Trì"), pub="2019-10-05")
TABLE.add(kind, "Toàn thành phố có 512 chi bộ hoàn thành đại hội; trong đó Đảng bộ quận Ngũ Sơn có 96 chi bộ, Đảng bộ huyện Hòa Lạc có 71 chi bộ.",
          o("512", H, not_={"subject": "Đảng bộ huyện Hòa Lạc"}), o("512", H, not_={"subject": "Đảng bộ quận Ngũ Sơn"}), o("96", s="Đảng bộ quận Ngũ Sơn"), pub="2022-06-12")

kind = "subject.outlier_in_a_ranking"
TABLE.add(kind, "Các đảng bộ trực thuộc Đảng bộ tỉnh Vĩnh Phúc đã bầu 702 cấp ủy viên, trong đó cán bộ trẻ 88 đồng chí, chiếm 12,5%. Đặc biệt, Đảng bộ huyện Lập Thạch có tỷ lệ cấp ủy viên trẻ cao nhất với 21,4%.",
          o("702", E, s="Đảng bộ tỉnh Vĩnh Phúc"), o("12,5", of="702"), o("21,4", s="Đảng bộ huyện Lập Thạch", of=None), pub="2020-08-25")
TABLE.add(kind, "Năm 2021, toàn tỉnh Đắk Nông kết nạp 1.150 đảng viên, đạt 76,7% kế hoạch; cao nhất là Đảng bộ huyện Cư Jút đạt 104%, thấp nhất là Đảng bộ huyện Tuy Đức đạt 51%.",
          o("1.150", AD, s="tỉnh Đắk Nông"), o("104", form="of_target", s="Đảng bộ huyện Cư Jút", of=None), o("51", s="Đảng bộ huyện Tuy Đức"), pub="2022-01-10")
TABLE.add(kind, "Đại hội các chi bộ của Đảng bộ huyện Mỹ Lộc đã bầu 310 cấp ủy viên; tỷ lệ nữ 24,5%, trong đó Đảng bộ xã Mỹ Thắng đạt tỷ lệ nữ cao nhất là 38%.",
          o("310", E, s="Đảng bộ huyện Mỹ Lộc"), o("24,5", of="310"), o("38", s="Đảng bộ xã Mỹ Thắng", of=None), pub="2022-06-20")

kind = "subject.merged_commune"
TABLE.add(kind, "Chiều 25/7/2025, Đại hội Đảng bộ xã Thạch Lương lần thứ I, nhiệm kỳ 2025-2030 khai mạc. Xã Thạch lương thành lập trên cơ sở hợp nhất 3 xã Yên Phú, Yên Trung và Lạc Long.\n\nToàn Đảng bộ có 1.215 đảng viên, sinh hoạt tại 52 chi bộ.",
          o("1.215", M, s="Đảng bộ xã Thạch Lương"), o("52", OR, s="Đảng bộ xã Thạch Lương"), pub="2025-07-26")
TABLE.add(kind, "Đảng bộ phường Hải Thanh được thành lập từ việc nhập Đảng bộ phường Hải An, Đảng bộ phường Hải Bình và Đảng bộ xã Hải Nhân. Sau sáp nhập, Đảng bộ phường có 2.030 đảng viên, 61 tổ chức cơ sở đảng.",
          o("2.030", M, s="Đảng bộ phường Hải Thanh"), o("61", OR, s="Đảng bộ phường Hải Thanh"), pub="2025-08-10")
TABLE.add(kind, "Xã Nam Đàn mới được sắp xếp từ thị trấn Nam Đàn cũ cùng các xã Xuân Hòa, Thượng Tân Lộc. Đảng bộ xã hiện có 1.640 đảng viên.\n\nTừ đầu năm, đảng bộ kết nạp 24 đảng viên.",
          o("1.640", M, s="Đảng bộ xã Nam Đàn"), o("24", AD, s="Đảng bộ xã Nam Đàn"), pub="2025-09-02")

kind = "subject.name_with_a_dash"
TABLE.add(kind, "Đảng bộ Công ty Cổ phần Phân bón – Hóa chất Cần Thơ hiện có 142 đảng viên, sinh hoạt ở 9 chi bộ.",
          o("142", M, s="Đảng bộ Công ty Cổ phần Phân bón – Hóa chất Cần Thơ"), o("9", OR, s="Đảng bộ Công ty Cổ phần Phân bón – Hóa chất Cần Thơ"))
TABLE.add(kind, "Chi bộ Trung tâm Y tế Bình Gia - Bắc Sơn kết nạp 3 đảng viên trong năm 2020.",
          o("3", AD, s="Chi bộ Trung tâm Y tế Bình Gia - Bắc Sơn", time="2020"))
TABLE.add(kind, "Đảng bộ Sở Kế hoạch – Đầu tư và Đảng bộ xã Hòa Sơn ký kết kết nghĩa.\n\nNhiệm kỳ qua, Đảng bộ Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên huyện Yên Khánh kết nạp 12 đảng viên.",
          o("12", AD, s="Đảng bộ Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên huyện Yên Khánh"))

kind = "subject.glued_syllables"
TABLE.add(kind, "Đảng ủy xã Thanh Lâm có 310 đảng viên.\n\nĐảng bộ phườngHoàng Liệt có 2.150 đảng viên, trong đó 310 đảng viên trẻ.",
          o("2.150", M, s="Đảng bộ phường Hoàng Liệt"), o("310", M, nth=2, s="Đảng bộ phường Hoàng Liệt"))
TABLE.add(kind, "Huyện ủyYên Sơn đã trao Huy hiệu Đảng cho 45 đảng viên.", o("45", B, s="Huyện ủy Yên Sơn"))
TABLE.add(kind, "Năm 2022, Đảng bộhuyện Thanh Sơn kết nạp 160 đảng viên.", o("160", AD, s="Đảng bộ huyện Thanh Sơn"))
TABLE.add(kind, "Đảng bộ huyện Lâm Thao báo cáo kết quả.\n\nChi bộ thônĐồng Tâm, xã Sơn Vi kết nạp 2 đảng viên.", o("2", AD, s="Chi bộ thôn Đồng Tâm"))

kind = "subject.place_with_tai_or_o"
TABLE.add(kind, "Đảng bộ thành phố Bắc Giang dẫn đầu.\n\n95% chi bộ cơ sở ở huyện Lục Ngạn đã tổ chức đại hội.", o("95", H, s="huyện Lục Ngạn"), pub="2025-03-10")
TABLE.add(kind, "Huyện ủy Hoài Ân biểu dương các chi bộ.\n\nSố đảng viên mới kết nạp tại huyện Phù Mỹ là 87 đồng chí.", o("87", AD, s="huyện Phù Mỹ"), pub="2023-12-10")
TABLE.add(kind, "Đảng bộ huyện Đức Linh có nhiều cách làm hay. 24 đảng viên tại thị xã La Gi bị kỷ luật.", o("24", D, s="thị xã La Gi"), pub="2023-12-10")

kind = "subject.school_cell_name"
TABLE.add(kind, "Chi bộ Học sinh trực thuộc Đảng bộ Trường THPT Chuyên Hùng Vương có 18 đảng viên, trong đó 14 đảng viên là học sinh, 4 đảng viên là giáo viên.",
          o("18", M, groups=[], s="Chi bộ Học sinh trực thuộc Đảng bộ Trường THPT Chuyên Hùng Vương"), o("14", M, of="18"), o("4", M, of="18"))
TABLE.add(kind, "Năm học qua, Chi bộ Sinh viên Trường Đại học Vinh kết nạp 46 đảng viên.", o("46", AD, s="Chi bộ Sinh viên Trường Đại học Vinh"))
TABLE.add(kind, "Chi bộ Sinh viên Khoa Kinh tế thuộc Đảng bộ Trường Đại học An Giang hiện có 31 đảng viên, trong đó có 9 đảng viên chính thức.",
          o("31", M, groups=[], s="Chi bộ Sinh viên Khoa Kinh tế thuộc Đảng bộ Trường Đại học An Giang"), o("9", M, groups=["official"], of="31"))

kind = "term.earlier_term_compared_with"
TABLE.add(kind, "Nhiệm kỳ 2020-2025, Đảng bộ tỉnh Thái Bình kết nạp được 9.210 đảng viên, gấp rưỡi nhiệm kỳ 2015-2020. Trong số đó có 3.115 đảng viên là nữ.",
          o("9.210", AD, term="2020-2025"), o("3.115", AD, term="2020-2025"), pub="2025-09-10")
TABLE.add(kind, "Số đảng viên bị kỷ luật ở Đảng bộ huyện Phong Điền nhiệm kỳ 2020-2025 giảm mạnh so nhiệm kỳ 2015 - 2020. Từ năm 2021 đến nay, cấp ủy thi hành kỷ luật 44 đảng viên.",
          o("44", D, not_={"term": "2015-2020"}), pub="2024-07-10")
TABLE.add(kind, "Khóa XVI, nhiệm kỳ 2020-2025, tỷ lệ nữ cấp ủy vượt xa nhiệm kỳ 2015-2020. Đại hội Đảng bộ huyện Vũ Thư đã bầu 39 đồng chí vào Ban Chấp hành.",
          o("39", E, term="2020-2025"), pub="2020-07-30")

kind = "term.coming_term_of_preparations"
TABLE.add(kind, "Đồng chí Lê Văn Thịnh được bầu bổ sung vào Ban Chấp hành Đảng bộ huyện Quế Sơn với 35/36 phiếu.\n\nHội nghị cho ý kiến về kế hoạch tổ chức đại hội đảng bộ huyện tiến tới nhiệm kỳ 2025-2030.",
          o(None, V, covers="35", not_={"term": "2025-2030"}), pub="2024-08-02")
TABLE.add(kind, "Hội nghị Huyện ủy Ba Bể bầu bổ sung 3 đồng chí vào Ban Chấp hành Đảng bộ huyện.\n\nCũng tại hội nghị, các đại biểu thảo luận đề án nhân sự nhiệm kỳ 2020-2025.",
          o("3", E, not_={"term": "2020-2025"}), pub="2019-09-12")
TABLE.add(kind, "Năm 2019, Đảng bộ huyện Kim Sơn kết nạp 148 đảng viên; kỷ luật 19 đảng viên.\n\nThời gian tới, cấp ủy tập trung chuẩn bị tốt đại hội đảng các cấp nhiệm kỳ 2020-2025.",
          o("148", AD, not_={"term": "2020-2025"}), o("19", D, not_={"term": "2020-2025"}), pub="2019-12-12")

kind = "term.nhiem_ky_vua_qua"
TABLE.add(kind, "Đại hội đại biểu Đảng bộ xã Nghĩa An lần thứ XXI, nhiệm kỳ 2020-2025 diễn ra sáng 14/5/2020.\n\nTrong nhiệm kỳ qua, Đảng bộ đã kết nạp 41 đảng viên, vượt chỉ tiêu.",
          o("41", AD, term="2015-2020", time="2015/2020"), pub="2020-05-15")
TABLE.add(kind, "Ngày 2/6/2025, Đảng bộ Sở Tài chính tổ chức Đại hội lần thứ II, nhiệm kỳ 2025-2030.\n\nNhiệm kỳ trước, Đảng bộ có 3 chi bộ bị kỷ luật; kết nạp 29 đảng viên.",
          o("29", AD, term="2020-2025", time="2020/2025"), pub="2025-06-03")
TABLE.add(kind, "Sáng 11/6/2015, Đảng bộ huyện Thạch An khai mạc Đại hội lần thứ XIX (nhiệm kỳ 2015-2020).\n\nBáo cáo chính trị nêu rõ: nhiệm kỳ vừa qua toàn Đảng bộ kết nạp 512 đảng viên, mở 40 lớp bồi dưỡng.",
          o("512", AD, term="2010-2015", time="2010/2015"), o("40","party.classes", term="2010-2015"), pub="2015-06-12")

kind = "term.dau_nhiem_ky"
TABLE.add(kind, "Vào đầu nhiệm kỳ 2015-2020, Đảng bộ thành phố Sơn La có 6.020 đảng viên.", o("6.020", M, term="2015-2020"), pub="2019-05-02")
TABLE.add(kind, "Cuối nhiệm kỳ 2010-2015, Đảng bộ Công an tỉnh có 34 chi bộ trực thuộc.", o("34", OR, term="2010-2015"), pub="2016-05-02")
TABLE.add(kind, "Ngay từ đầu nhiệm kỳ 2020 – 2025, Huyện ủy Bảo Lâm ban hành 14 nghị quyết chuyên đề.", o("14","activity.documents", term="2020-2025"), pub="2021-05-02")

kind = "time.half_year_review_and_plan"
TABLE.add(kind, "Đảng ủy Khối Doanh nghiệp sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021.\n\n6 tháng đầu năm, Đảng bộ kết nạp 55 đảng viên. 6 tháng cuối năm, phấn đấu kết nạp 60 đảng viên.",
          o("55", AD, time="2021-01/2021-06"), o("60", AD, time="2021-07/2021-12", status="planned"))
TABLE.add(kind, "Huyện ủy Tủa Chùa họp đánh giá kết quả thực hiện nhiệm vụ 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2018.\n\nTheo báo cáo, Đảng bộ đã kết nạp 61 đảng viên, kỷ luật 7 đảng viên.",
          o("61", AD, time="2018-01/2018-06"), o("7", D, time="2018-01/2018-06"))
TABLE.add(kind, "Hội nghị sơ kết công tác kiểm tra, giám sát 9 tháng, triển khai nhiệm vụ 3 tháng cuối năm 2022 do UBKT Huyện ủy Gia Lộc tổ chức.\n\n9 tháng qua, cấp ủy các cấp kiểm tra 112 đảng viên.",
          o("112","party.inspected", time="2022-01/2022-09"))

kind = "extra.percent_of_an_earlier_figure"
TABLE.add(kind, "Từ đầu năm đến nay, Đảng bộ huyện Bình Sơn kết nạp 97 đảng viên, bằng 88% cùng kỳ năm trước.", o("97", AD), never=o("88"), pub="2021-08-01")
TABLE.add(kind, "Năm 2018, toàn Đảng bộ thành phố kết nạp 310 đảng viên (bằng 112,5% so với năm 2017).", o("310", AD), never=o("112,5"), pub="2019-01-05")
TABLE.add(kind, "Cấp ủy các cấp ở Lạng Giang kỷ luật 31 đảng viên, chỉ bằng 70% so với 6 tháng đầu năm 2020.", o("31", D), never=o("70"), pub="2021-07-05")

kind = "extra.thresholds"
TABLE.add(kind, "Qua rà soát, ở Đảng bộ huyện Đakrông còn không ít chi bộ có tỷ lệ cấp ủy viên nữ thấp hơn 15%.", never=o("15"), pub="2020-05-05")
TABLE.add(kind, "Đảng bộ tỉnh Sóc Trăng có nhiều đảng bộ cơ sở chưa đạt tỷ lệ cấp ủy trẻ từ 10% trở lên theo quy định.", never=o("10"), pub="2020-05-05")
TABLE.add(kind, "Một số đảng bộ của Đảng bộ huyện Như Xuân có tỷ lệ nữ tham gia cấp ủy cao trên 20% như: Xuân Bình, Thanh Hòa.", never=o("20"), pub="2020-05-05")

kind = "extra.ages_as_members"
TABLE.add(kind, "Chi bộ thôn Ao Sen có 27 đảng viên, đảng viên cao tuổi nhất 91, trẻ nhất 20.", o("27", M), never=[o("91"), o("20")])
TABLE.add(kind, "Đảng bộ xã Tân Thành hiện có 240 đảng viên, trong đó đảng viên lớn tuổi nhất là 88 tuổi, nhỏ tuổi nhất 19 tuổi.", o("240", M), never=[o("88"), o("19")])
TABLE.add(kind, "Đại hội Đảng bộ phường Thanh Nhàn có 150 đại biểu. Đại biểu cao tuổi nhất sinh năm 1938, trẻ nhất sinh năm 1999; tuổi bình quân 51.", o("150","congress.attendees"), never=[o("1938"), o("1999")], pub="2020-05-05")

kind = "extra.congresses_of_the_cells_below"
TABLE.add(kind, "Đến nay, 7 đảng bộ xã, phường của thị xã Từ Sơn đã tổ chức xong đại hội các chi bộ trực thuộc.", never=o("7"), pub="2020-03-01")
TABLE.add(kind, "Có 12 đảng ủy cơ sở hoàn thành việc chỉ đạo đại hội chi bộ.", never=o("12"), pub="2020-03-01")
TABLE.add(kind, "3/9 đảng bộ huyện, thành phố trong tỉnh đã hoàn thành 100% đại hội chi bộ, đảng bộ bộ phận trực thuộc đảng ủy cơ sở.", never=o("3/9", H), pub="2020-03-01")

kind = "measure.full_membership_as_badges"
TABLE.add(kind, "Trong quý, Đảng ủy phường quyết định kết nạp 8 đảng viên, chuyển đảng chính thức cho 11 đồng chí, trao Huy hiệu 40 năm tuổi Đảng cho 5 đồng chí.",
          o("8", AD), o("11","party.confirmed"), o("5", B, of=None))
TABLE.add(kind, "Ban Thường vụ Huyện ủy đã công nhận 64 đảng viên dự bị là đảng viên chính thức, tặng Huy hiệu 50 năm tuổi Đảng cho 17 đảng viên.",
          o("64","party.confirmed"), o("17", B, of=None))
TABLE.add(kind, "Năm 2021, Đảng ủy xã xét công nhận đảng viên chính thức cho 6 đồng chí; đề nghị tặng Huy hiệu Đảng cho 14 đồng chí.",
          o("6","party.confirmed"), o("14", B, of=None, status="planned"))

kind = "measure.vote_headline"
TABLE.add(kind, "Bầu Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Tam Đường: 88% đại biểu đồng ý\n\nNgày 6/5, Huyện ủy Tam Đường họp.", o("88", V, form="share"), pub="2021-05-07")
TABLE.add(kind, "Bí thư Thị ủy An Nhơn được 95% đại biểu tín nhiệm\n\nNgày 6/5, Đại hội Đảng bộ thị xã An Nhơn bầu cấp ủy.", o("95", V, form="share"), pub="2020-08-07")
TABLE.add(kind, "Ông Phạm Văn Đông được bầu làm Bí thư Huyện ủy Hoa Lư với 91,4% đại biểu bỏ phiếu tán thành.", o("91,4", V, form="share"))

kind = "missed.votes_out_of_total"
TABLE.add(kind, "Bà Trần Thị Mai trúng cử chức danh Bí thư Huyện ủy Tân Châu với 40 phiếu thuận trên tổng số 41 phiếu, đạt 97,5%.", o(None, V, covers="40", form="ratio", value=40, whole=41), o("97,5", V))
TABLE.add(kind, "Kết quả kiểm phiếu: đồng chí Đỗ Văn Hùng đạt 52 phiếu tín nhiệm trong số 53 phiếu hợp lệ, được bầu làm Phó Bí thư Tỉnh ủy Hòa Bình.", o(None, V, covers="52", form="ratio", value=52, whole=53))
TABLE.add(kind, "Đồng chí được bầu làm Bí thư Đảng ủy với số phiếu 14 trên 15 phiếu.", o(None, V, covers="14", form="ratio", value=14, whole=15))

kind = "missed.mot_lop"
TABLE.add(kind, "Trung tâm Chính trị huyện Văn Lãng đã mở một lớp bồi dưỡng đảng viên mới cho 70 học viên.", o("một","party.classes", value=1), o("70","party.learners"))
TABLE.add(kind, "Trong tháng, Đảng ủy Khối khai giảng một lớp sơ cấp lý luận chính trị với 45 học viên và hai lớp bí thư chi bộ.", o("một","party.classes", value=1), o("hai","party.classes", value=2))
TABLE.add(kind, "Thành ủy tổ chức một hội nghị học tập nghị quyết cho 300 cán bộ, đảng viên; mở một lớp nhận thức về Đảng cho 120 quần chúng.", o("một","party.classes", nth=2, value=1), pub="2020-01-03")

kind = "missed.range_with_spaced_dash_percent"
TABLE.add(kind, "Tỷ lệ chi bộ hoàn thành đại hội ở các huyện của tỉnh Phú Thọ đạt 60 - 85%.", o("60", H, form="share", qualifier="at_least"), o("85", H, form="share", qualifier="at_most"), pub="2025-02-10")
TABLE.add(kind, "Đồng chí được bầu với tỷ lệ phiếu từ 92 – 99%.", o("92", V, qualifier="at_least"), o("99", V, qualifier="at_most"))
TABLE.add(kind, "Hằng năm, có 85% - 90% đảng viên hoàn thành tốt nhiệm vụ.", o("85", R, qualifier="at_least"), o("90", R, qualifier="at_most"))

kind = "status.range_a_year"
TABLE.add(kind, "Trung bình mỗi năm Đảng bộ xã Hồng Kỳ kết nạp từ 8 đến 10 đảng viên.", o("8", AD, status="actual", per="year"), o("10", AD, status="actual", per="year"), pub="2021-02-10")
TABLE.add(kind, "Hằng năm, Đảng bộ kết nạp 120-150 đảng viên mới, vượt kế hoạch.", o("120", AD, status="actual"), o("150", AD, status="actual"), pub="2021-02-10")
TABLE.add(kind, "Mỗi năm, Huyện ủy Mù Cang Chải mở 5 - 6 lớp bồi dưỡng, tổ chức kết nạp 90 – 100 đảng viên.", o("5","party.classes", status="actual"), o("90", AD, status="actual"), pub="2021-02-10")

kind = "missed.part_with_all_votes"
TABLE.add(kind, "Đại hội Đảng bộ huyện Giồng Trôm bầu 41 đồng chí vào Ban Chấp hành. Số phiếu bầu rất tập trung, bình quân 96%; trong đó có 18 đồng chí đạt 100% phiếu bầu.",
          o("18", E, body="committee", of="41"), pub="2020-08-10")
TABLE.add(kind, "Kết quả, 15 đồng chí trúng cử Ban Thường vụ Tỉnh ủy. Tỷ lệ phiếu đạt cao, trong đó 6 đồng chí được 100% số phiếu tín nhiệm.",
          o("6", E, body="standing_committee", of="15"), pub="2020-10-10")
TABLE.add(kind, "Đại hội đã bầu Ban Chấp hành Đảng bộ xã khóa mới gồm 27 đồng chí với tỷ lệ tín nhiệm cao (có 9 đồng chí đạt số phiếu tuyệt đối).",
          o("9", E, of="27"), pub="2025-08-10")

kind = "part_of.total_in_an_earlier_paragraph"
TABLE.add(kind, "Năm 2021, Đảng bộ huyện Đầm Hà kết nạp 74 đảng viên.\n\nCụ thể, khối xã, thị trấn kết nạp 49 đảng viên.\n\nCác chi bộ cơ quan, trường học kết nạp 25 đảng viên.",
          o("49", AD, of="74", time="2021"), o("25", AD, of="74", time="2021"), pub="2021-12-12")
TABLE.add(kind, "6 tháng đầu năm 2023, toàn Đảng bộ tỉnh Sóc Trăng thi hành kỷ luật 210 đảng viên.\n\nTrong đó: khiển trách 131 đảng viên, cảnh cáo 52 đảng viên.\n\nCách chức 6 đảng viên, khai trừ 21 đảng viên.",
          o("131", D, of="210"), o("52", D, of="210"), o("6", D, of="210", time="2023-01/2023-06"), o("21", D, of="210"), pub="2023-07-12")
TABLE.add(kind, "Toàn tỉnh Bắc Kạn có 620 tổ chức cơ sở đảng.\n\nBao gồm 198 đảng bộ cơ sở.\n\nSố còn lại là 422 chi bộ cơ sở.",
          o("198", OR, of="620"), o("422", OR, of="620"), pub="2018-07-12")

kind = "part_of.badges_of_several_levels"
TABLE.add(kind, "Dịp 3/2, Đảng bộ phường Trần Phú có 28 đảng viên nhận Huy hiệu Đảng; trong đó 2 đảng viên nhận Huy hiệu 65 năm tuổi Đảng, 26 đảng viên nhận Huy hiệu 30, 40 và 55 năm tuổi Đảng.",
          o("2", B, of="28"), o("26", B, of="28", groups=[]))
TABLE.add(kind, "Huyện ủy trao Huy hiệu Đảng cho 112 đảng viên, gồm 12 huy hiệu 70, 75 năm tuổi Đảng và 100 huy hiệu từ 30 đến 60 năm tuổi Đảng.",
          o("12", B, of="112", groups=[]), o("100", B, of="112", groups=[]))
TABLE.add(kind, "Đợt này có 19 đảng viên được tặng Huy hiệu: 1 đảng viên 75 năm, 18 đảng viên 40, 45, 50 năm tuổi Đảng của Đảng bộ xã Vĩnh Hòa.",
          o("1", B, of="19"), o("18", B, of="19", groups=[]))

kind = "part_of.share_of_its_own_count"
TABLE.add(kind, "Đại hội 12 đảng bộ huyện của tỉnh Cao Bằng bầu 468 cấp ủy viên.\n\nĐại hội diễn ra đúng tiến độ.\n\nTrong số này, nữ có 92 đồng chí, đạt 19,66%.",
          o("92", E, of="468"), o("19,66", E, of="468"), pub="2020-08-20")
TABLE.add(kind, "Đảng bộ huyện Krông Nô có 3.402 đảng viên. Đảng viên là người dân tộc thiểu số 811 đồng chí, chiếm 23,8%.",
          o("811", M, of="3.402"), o("23,8", M, of="3.402"))
TABLE.add(kind, "Dự đại hội có 250 đại biểu. Đảng bộ huyện rất phấn khởi. Số đại biểu nữ là 61 đồng chí (24,4%).",
          o("61","congress.attendees", of="250"), o("24,4","congress.attendees", of="250"))

kind = "part_of.direct_elections"
TABLE.add(kind, "Toàn huyện đã tổ chức 24 đại hội, trong đó 6 đại hội thực hiện bầu trực tiếp bí thư đảng ủy.", o("24", H), o("6","congress.direct_election", of="24"), pub="2020-05-05")
TABLE.add(kind, "Có 10 đảng bộ cơ sở được chọn đại hội điểm, trong đó 4 đảng bộ bầu trực tiếp bí thư tại đại hội.", o("10", H), o("4","congress.direct_election", of="10"), pub="2020-03-05")
TABLE.add(kind, "Đến ngày 20/4, Đảng bộ thị xã có 45 chi bộ đã đại hội xong (12 chi bộ bầu trực tiếp bí thư, phó bí thư).", o("45", H), o("12","congress.direct_election", of="45"), pub="2020-04-25")

kind = "groups.level_of_the_congress"
TABLE.add(kind, "Toàn tỉnh đã tổ chức đại hội ở đảng bộ cấp trên trực tiếp cơ sở với 14 đại hội được hoàn thành.", o("14", H, groups=["higher_committee"]), pub="2020-08-20")
TABLE.add(kind, "Tỷ lệ chi bộ trực thuộc đảng ủy cơ sở tổ chức xong đại hội đạt 97,2%.", o("97,2", H, groups=["subordinate_cell"], form="share"), pub="2025-02-20")
TABLE.add(kind, "Đại hội điểm đảng bộ cơ sở đã diễn ra với 33 đại hội.", o("33", H, groups=["grassroots_committee","pilot"]), pub="2020-04-20")

kind = "groups.learners"
TABLE.add(kind, "Đảng ủy Khối mở lớp bồi dưỡng cho 85 cấp ủy viên và 2 lớp cho 133 đảng viên mới.", o("85","party.learners"), o("133","party.learners"))
TABLE.add(kind, "Trung tâm Chính trị thành phố mở lớp bồi dưỡng nhận thức về Đảng cho 96 sinh viên.", o("96","party.learners", groups=["student"]))
TABLE.add(kind, "Huyện ủy Hàm Yên tổ chức 3 lớp bồi dưỡng cho 210 đảng viên dự bị, trong đó 88 học viên nữ.", o("210","party.learners", groups=["probationary"]), o("88","party.learners", groups=["women"], of="210") if False else o("88","party.learners", of="210"))

kind = "position.youth_union_name_as_person"
TABLE.add(kind, "Bí thư Đoàn TNCS Hồ Chí Minh Trường Cao đẳng Kinh tế được kết nạp vào Đảng.", never=[p("Hồ Chí Minh Trường"), p("Hồ Chí Minh")])
TABLE.add(kind, "Phó Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh Công an tỉnh được chỉ định tham gia Chi ủy.", never=[p("Hồ Chí Minh Công"), p("Hồ Chí Minh")])
TABLE.add(kind, "Anh Nguyễn Văn Sơn, Bí thư Đoàn TNCS Hồ Chí Minh huyện Lộc Ninh, được bầu vào Ban Chấp hành Đảng bộ huyện.", p("Nguyễn Văn Sơn"), never=[p("Hồ Chí Minh"), p("Hồ Chí Minh huyện")])

kind = "congress.end"
TABLE.add(kind, "Sáng 7/8/2025, phiên trù bị Đại hội đại biểu Đảng bộ phường Trung Tâm lần thứ I, nhiệm kỳ 2025-2030 được tổ chức.\n\nĐại hội sẽ bế mạc vào chiều 8/8/2025.", c(ordinal=1, end="2025-08-08", not_={"start": "2025-08-07"}), pub="2025-08-07")
TABLE.add(kind, "Đại hội Đảng bộ huyện Cát Hải lần thứ XII, nhiệm kỳ 2020-2025 khai mạc sáng 20/7/2020.\n\nĐại hội bế mạc ngày 22/7/2020.", c(ordinal=12, start="2020-07-20", end="2020-07-22"), pub="2020-07-22")
TABLE.add(kind, "Ngày 5/8, Đảng bộ thành phố Cẩm Phả bước vào ngày làm việc thứ nhất Đại hội đại biểu lần thứ XXI, nhiệm kỳ 2020-2025. Chiều mai, 6/8, Đại hội bế mạc.", c(ordinal=21, end="2020-08-06", not_={"end": "2020-08-05"}), pub="2020-08-05")

kind = "document.joint_issuer"
TABLE.add(kind, "Quán triệt Kết luận số 09-KL/TW ngày 14/9/2023 của Bộ Chính trị và Ban Bí thư.", doc(number="09-KL/TW", issuer="Bộ Chính trị và Ban Bí thư"))
TABLE.add(kind, "Đảng bộ triển khai Hướng dẫn số 05-HD/TU ngày 3/4/2021 của Ban Thường vụ Tỉnh ủy Hưng Yên.", doc(number="05-HD/TU", issuer="Ban Thường vụ Tỉnh ủy Hưng Yên"))
TABLE.add(kind, "Thực hiện Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương, Bộ Chính trị về công tác kiểm tra.", doc(number="22-QĐ/TW", issuer="Ban Chấp hành Trung ương, Bộ Chính trị"))

kind = "title.date_glued_to_the_headline"
TABLE.add(kind, "Đảng bộ huyện Mộc Hóa kết nạp 112 đảng viên 05/12/2022 08:30\n\nTừ đầu năm đến nay, Đảng bộ huyện Mộc Hóa kết nạp 112 đảng viên.", art(title="Đảng bộ huyện Mộc Hóa kết nạp 112 đảng viên", published="2022-12-05"))
TABLE.add(kind, "Đại hội Chi bộ Sở Nội vụ thành công tốt đẹp (22/03/2020)\n\nSáng 21/3, Chi bộ Sở Nội vụ tổ chức đại hội.", art(title="Đại hội Chi bộ Sở Nội vụ thành công tốt đẹp", published="2020-03-22"))
TABLE.add(kind, "Tỉnh ủy Lai Châu trao Huy hiệu Đảng - Cập nhật: 14:20 | 18/05/2023\n\nSáng 18/5, Tỉnh ủy Lai Châu trao Huy hiệu Đảng cho 31 đảng viên.", art(title="Tỉnh ủy Lai Châu trao Huy hiệu Đảng", published="2023-05-18"))

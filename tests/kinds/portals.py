"""What pages of party-committee portals and provincial papers tell in their own ways."""

from tests.kinds.table import Table, o, p

TABLE = Table()
H, E, C, D, M, AD, B, R, OR = "congress.held", "congress.elected", "congress.candidates", "party.disciplined", "party.members", "party.admitted", "party.badges", "party.rated", "party.organisations"

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

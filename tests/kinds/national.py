"""How national newspapers tell of the Party: sittings and their days, boards told on, those found out, who is moved, who sits where."""

from tests.kinds.table import Table, o

TABLE = Table()
E, V, D, M, AD, IN, CA = "congress.elected", "congress.vote_share", "party.disciplined", "party.members", "party.admitted", "party.inspected", "party.cadres"
AT, B, MT, CD = "congress.attendees", "party.badges", "activity.meetings", "congress.candidates"

kind = "national.the_board_told_on"
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy Sóc Trăng vừa họp kỳ thứ 9, xem xét kỷ luật cán bộ.\n\nỦy ban quyết định cảnh cáo ông Lê Văn Bé, Chủ tịch UBND huyện. Ngoài ra, 6 đảng viên khác bị khiển trách.",
          o("6", D, s="Ủy ban Kiểm tra Tỉnh ủy Sóc Trăng"), pub="2021-03-12")
TABLE.add(kind, "Ủy ban Kiểm tra Trung ương họp xem xét dấu hiệu vi phạm tại Tỉnh ủy Long An.\n\nTheo đó, Ủy ban thống nhất khai trừ 2 đảng viên và đề nghị Ban Bí thư xem xét.",
          o("2", D, s="Ủy ban Kiểm tra Trung ương"), pub="2021-03-12")
TABLE.add(kind, "Ủy ban nhân dân huyện Mỹ Tú họp. Huyện ủy Mỹ Tú kỷ luật 4 đảng viên.\n\nỦy ban đề nghị các xã báo cáo; Huyện ủy Mỹ Tú kỷ luật thêm 3 đảng viên.", o("3", D, s="Huyện ủy Mỹ Tú"), pub="2021-03-12")

kind = "national.days_of_a_sitting"
TABLE.add(kind, "Trong hai ngày 12 và 13/4/2023, Ủy ban Kiểm tra Trung ương họp kỳ thứ 28 tại Hà Nội.\n\nTại kỳ họp này, Ủy ban Kiểm tra Trung ương quyết định thi hành kỷ luật 9 đảng viên.",
          o("9", D, time="2023-04-12/2023-04-13"), pub="2023-04-14")
TABLE.add(kind, "Ngày 8/9, Văn phòng Thành ủy Cần Thơ phát đi thông cáo về kỳ họp diễn ra chiều 5/9 của Ủy ban Kiểm tra Thành ủy Cần Thơ.\n\nTại kỳ họp, Ủy ban Kiểm tra Thành ủy đã thi hành kỷ luật 6 đảng viên.",
          o("6", D, time="2025-09-05"), pub="2025-09-09")
TABLE.add(kind, "Ngày 12/11, Ban Thường vụ Tỉnh ủy Bình Thuận họp xét kỷ luật cán bộ liên quan sai phạm đất đai.\n\nBị cảnh cáo là ông Lương Hải, nguyên Chủ tịch UBND tỉnh. Ngoài ra còn 4 đảng viên khác nhận hình thức khiển trách.",
          o("4", D, time="2020-11-12"), pub="2020-11-13")
TABLE.add(kind, "Sáng 15/12, Tỉnh ủy Lai Châu tổ chức hội nghị công bố Quyết định số 1186-QĐNS/TW ngày 11/12/2023 của Bộ Chính trị.\n\nCùng ngày, Ban Chấp hành Đảng bộ tỉnh Lai Châu họp bầu bổ sung 2 ủy viên Ban Thường vụ.",
          o("2", E, time="2023-12-15"), pub="2023-12-15")

kind = "national.a_headline_that_rounds"
TABLE.add(kind, "Toàn tỉnh kết nạp hơn 1.000 đảng viên trong doanh nghiệp ngoài nhà nước\n\nTừ đầu nhiệm kỳ 2020-2025 đến nay, Đảng bộ tỉnh Đồng Nai đã kết nạp 1.054 đảng viên trong doanh nghiệp ngoài khu vực nhà nước.",
          o("1.000", AD, term="2020-2025", time="2020/2024-07-29"), pub="2024-07-29")
TABLE.add(kind, "Gần 460 đảng viên bị kỷ luật do tham nhũng\n\nNăm 2023, cấp ủy các cấp của Đảng bộ tỉnh Hà Nam thi hành kỷ luật 459 đảng viên do tham nhũng.", o("460", D, time="2023"), pub="2024-02-01")

kind = "national.whose_badges"
TABLE.add(kind, "Ban Thường vụ Thành ủy Hà Nội tặng Huy hiệu Đảng đối với 440 đảng viên thuộc Đảng bộ quận Hà Đông, trong đó có 4 đảng viên nhận Huy hiệu 70 năm tuổi Đảng.",
          o("440", B, s="Đảng bộ quận Hà Đông"), o("4", B, s="Đảng bộ quận Hà Đông", of="440"), pub="2025-05-16")
TABLE.add(kind, "Sáng 3/11, Quận ủy Nam Từ Liêm trao Huy hiệu Đảng cho 86 đảng viên thuộc Đảng bộ quận Nam Từ Liêm. Cùng ngày, lãnh đạo Thành ủy trao Huy hiệu 70 năm tuổi Đảng cho một đảng viên thuộc Đảng bộ huyện Chương Mỹ.",
          o("86", B, s="Đảng bộ quận Nam Từ Liêm"), o("một", B, s="Đảng bộ huyện Chương Mỹ", of=None), pub="2016-11-04")

kind = "national.the_centre_and_its_posts"
TABLE.add(kind, "Sáng nay, các đại biểu bầu cử từ danh sách gồm 246 người, trong đó danh sách ủy viên chính thức là 220 người, để bầu Ban Chấp hành Trung ương khóa XII gồm 200 người.", o("220", CD, s="Đảng"), o("200", E, s="Đảng"), pub="2016-01-26")
TABLE.add(kind, "Gò Vấp: 23 doanh nghiệp có tổ chức Đảng\n\nĐoàn công tác do đồng chí Nguyễn Thị Hà, Ủy viên Trung ương Đảng, Phó Bí thư Thành ủy TPHCM dẫn đầu làm việc tại quận.\nQuận có 2 đảng bộ, 21 chi bộ với 203 đảng viên.",
          o("203", M, not_={"subject": "Đảng"}), pub="2013-05-23")
TABLE.add(kind, "Từ đầu năm, cấp ủy, ủy ban kiểm tra các cấp đã kỷ luật 606 tổ chức đảng. Có 19 ủy viên, nguyên ủy viên Trung ương Đảng bị xử lý.", o("606", D, s="Đảng"), pub="2024-03-10")

kind = "national.delegates_who_sit_and_act"
TABLE.add(kind, "Đại hội Đảng XII khai mạc.\n\nDự Đại hội có 1.510 đại biểu. Trong tổng số đại biểu, có 173 ủy viên Trung ương chính thức và 24 ủy viên dự khuyết. Đại biểu là giáo sư, phó giáo sư có 55 người.",
          o("173", AT, groups=["delegate"]), o("24", AT, groups=["delegate"]), o("55", AT, groups=["delegate", "degree"]), pub="2016-01-21", never=o("173", E))
TABLE.add(kind, "Đại hội Đảng bộ thành phố Cao Bằng nhiệm kỳ 2020-2025 bế mạc sau hai ngày làm việc.\n\n228 đại biểu đã bầu 41 người vào Ban Chấp hành.", o("228", AT, groups=["delegate"]), o("41", E), pub="2020-08-12")
TABLE.add(kind, "Đại hội Đảng bộ huyện Hòa An bế mạc.\n\n3 đại biểu đã phát biểu ý kiến.", pub="2020-08-12", never=o("3", AT))

kind = "national.meetings_had"
TABLE.add(kind, "Theo đó, Ban Thường vụ Thành ủy TP HCM đã có 10 cuộc họp, nhận rõ những thiếu sót.", o("10", MT), pub="2018-12-10")
TABLE.add(kind, "Sau bốn phiên họp trong hơn một năm, Ban Thường vụ Thành ủy Đà Nẵng chốt phương án vượt sông.", o("bốn", MT), pub="2016-12-10")
TABLE.add(kind, "Năm 2017, Ban Thường vụ Thành ủy Đà Nẵng đã tổ chức 12 buổi tiếp xúc, đối thoại với nhân dân.", o("12", MT, time="2017"), pub="2018-01-10")
TABLE.add(kind, "HĐND thành phố Đà Nẵng đã có 10 cuộc họp; Thành ủy theo dõi.", pub="2018-12-10", never=o("10", MT))

kind = "national.those_found_out"
TABLE.add(kind, "Ủy ban Kiểm tra Huyện ủy Cẩm Khê xác định có 4 cán bộ xã đã sử dụng bằng THPT giả để được bầu vào Ban Chấp hành Đảng bộ xã.", o("4", IN, groups=["member", "violation"]), pub="2020-03-01", never=o("4", E))
TABLE.add(kind, "Qua kiểm tra xác minh, Huyện ủy Cẩm Khê cho biết có 4 cán bộ (1 ủy viên Ban Thường vụ, 3 ủy viên Ban Chấp hành Đảng ủy xã) sử dụng bằng không hợp pháp.",
          o("4", IN, groups=["member", "violation"]), o("1", IN, groups=["member", "violation", "committee_member"], of="4"), o("3", IN, of="4"), pub="2020-03-01")

kind = "national.who_is_moved"
TABLE.add(kind, "Trong năm 2022, Bộ Chính trị điều động 4 bí thư tỉnh ủy và HĐND các địa phương bầu 5 chủ tịch UBND tỉnh.", o("4", CA, groups=["rotated"], s="Đảng", time="2022"), pub="2022-12-20", never=o("5"))
TABLE.add(kind, "Sau khi Bộ Chính trị điều động, luân chuyển cán bộ, số bí thư tỉnh ủy không phải người địa phương tăng lên 36 người.", pub="2021-05-10", never=o("36", CA))

kind = "national.joins_a_body_of_the_centre"
TABLE.add(kind, "Hội nghị Trung ương 7 kết thúc: 2 nhân sự được bổ sung vào Bộ Chính trị là ông Lê Tấn Quân và bà Đỗ Thị Chí; 1 nhân sự được bổ sung vào Ban Bí thư.",
          o("2", E, body="politburo", groups=[]), o("1", E, body="secretariat"), pub="2013-05-07")
TABLE.add(kind, "Tỉnh ủy Hà Nam cho biết 12 nhân sự được bổ sung vào quy hoạch.", pub="2013-05-07", never=o("12", E))

kind = "national.shares_to_be_reached"
TABLE.add(kind, "Thành ủy TP HCM yêu cầu bảo đảm tỷ lệ kết nạp đảng viên hằng năm từ 3% trở lên so với tổng số đảng viên.", o("3", AD, form="share", status="planned", qualifier="at_least"), pub="2025-11-04")
TABLE.add(kind, "Đảng bộ xã chưa bảo đảm có từ 15% cấp ủy viên là nữ.", pub="2025-11-04", never=o("15"))

kind = "national.a_share_of_two_told_apart"
TABLE.add(kind, "Ủy ban kiểm tra các cấp trong tỉnh Sơn La kiểm tra khi có dấu hiệu vi phạm đối với 914 tổ chức đảng và 3.057 đảng viên.\n\nTrong đó, ủy ban kiểm tra các huyện kiểm tra 898 tổ chức đảng và 3.028 đảng viên.",
          o("898", IN, groups=["organisation", "inspection", "violation"], of="914"), o("3.028", IN, groups=["member", "inspection", "violation"], of="3.057"), pub="2023-07-12")
TABLE.add(kind, "Ủy ban kiểm tra các cấp thi hành kỷ luật 92 tổ chức đảng và 2.894 đảng viên của tỉnh Sơn La.\n\nTrong đó, ủy ban kiểm tra các huyện thi hành kỷ luật 80 tổ chức đảng (khiển trách 57, cảnh cáo 23) và 2.869 đảng viên.",
          o("80", D, of="92"), o("57", D, of="80"), o("2.869", D, of="2.894"), pub="2023-07-12")
TABLE.add(kind, "Ban Thường vụ Thành ủy Cần Thơ thi hành kỷ luật 3 thành ủy viên (khiển trách 2 trường hợp, cảnh cáo 1 trường hợp).", o("2", D, groups=["member", "reprimand"], of="3"), o("1", D, of="3"), pub="2018-07-04")

kind = "national.plans_of_the_day"
TABLE.add(kind, "Hôm nay, theo lịch trình, Đại hội Đảng bộ tỉnh Hà Nam bỏ phiếu bầu Ban Chấp hành gồm 48 ủy viên chính thức.", o("48", E, status="planned"), pub="2016-01-26")
TABLE.add(kind, "Đại hội có nhiệm vụ kiểm điểm nhiệm kỳ qua; lựa chọn và bầu 75 người vào Ban Chấp hành Đảng bộ thành phố Hà Nội.", o("75", E, status="planned"), pub="2015-11-01")
TABLE.add(kind, "Đại hội bầu Ban Chấp hành Trung ương khóa XII gồm 200 người (khóa XI có 195 người, gồm 170 ủy viên chính thức và 25 ủy viên dự khuyết), trong đó có 180 ủy viên chính thức.",
          o("170", E, of="195"), o("25", E, of="195"), o("180", E, of="200"), pub="2016-01-26")

kind = "national.of_the_private_sector"
TABLE.add(kind, "Đảng bộ thành phố Cần Thơ có 843 tổ chức đảng (13.965 đảng viên) trong các doanh nghiệp ngoài nhà nước.", o("843", "party.organisations", groups=["private_sector"]), o("13.965", M, groups=["private_sector"]), pub="2012-09-01")
TABLE.add(kind, "Từ đầu năm, các doanh nghiệp ngoài nhà nước của Đảng bộ thành phố Cần Thơ có thêm 51 tổ chức đảng mới thành lập, trong đó có 9 tổ chức đảng trong doanh nghiệp đông lao động.",
          o("9", "party.organisations", of="51"), pub="2012-09-01")

kind = "national.a_term_that_opens_the_lead"
TABLE.add(kind, "Trong một nhiệm kỳ (từ 2015-2020), nhiều đảng viên ở bốn địa phương bị xử lý kỷ luật.\n\nTại Quảng Bình, các cấp ủy đã thi hành kỷ luật 13 tổ chức đảng (khiển trách 9, cảnh cáo 4).",
          o("13", D, time="2015/2020", term="2015-2020"), o("9", D, time="2015/2020"), pub="2020-11-02")
TABLE.add(kind, "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng có 1.587 đại biểu, trong đó 1.381 đại biểu do đại hội các đảng bộ trực thuộc Trung ương nhiệm kỳ 2020-2025 bầu, 191 đại biểu đương nhiên là ủy viên chính thức và dự khuyết khóa XII.",
          o("1.587", AT, term=None), o("191", AT, groups=["delegate", "ex_officio"], of="1.587", term=None), pub="2021-01-25")

kind = "national.a_rite_of_admission"
TABLE.add(kind, "Ngày 3/2, Trường Đại học Hồng Đức tổ chức lễ kết nạp đảng viên cho sinh viên.\n\nTại buổi lễ, Đảng ủy nhà trường trao quyết định kết nạp Đảng cho 8 quần chúng ưu tú.", o("8", AD, time="2026-02-03"), pub="2026-02-04")

kind = "national.people_of_another_story"
TABLE.add(kind, "Năm 2022, Đảng bộ xã Nậm Pồ kết nạp 11 đảng viên, trong đó 8 người dân tộc thiểu số.\n\nĐêm rằm, sân nhà văn hóa sáng đèn.\n\nỞ góc sân, hai chiến sĩ trẻ đang sửa chiếc loa.", o("8", AD), pub="2023-08-18", never=o("hai"))
TABLE.add(kind, "Có 9 đảng viên trong số thanh niên tỉnh Hà Giang nhập ngũ năm nay.\n\nXã Lũng Cú tiễn 21 người, trong đó 16 thanh niên dân tộc Mông, 3 người dân tộc Tày.", o("9", M), pub="2023-02-18", never=[o("16"), o("3")])
TABLE.add(kind, "Đại hội Đảng bộ tỉnh Nghệ An nhiệm kỳ 2020-2025 bầu 17 người vào Ban Thường vụ.\n\nNgười dân mong có nhà trẻ cho 2 con.", o("17", E), pub="2020-10-31", never=o("2"))

kind = "national.congress_of_others"
TABLE.add(kind, "Liên đoàn Lao động tỉnh Tiền Giang đại hội lần thứ XI\n\nNgày 28 và 29/9, 260 đại biểu dự Đại hội Công đoàn tỉnh Tiền Giang. Đảng bộ tỉnh Tiền Giang kết nạp 2.034 công nhân vào Đảng.\n\nĐại hội bầu 39 ủy viên ban chấp hành, 13 ủy viên ban thường vụ.",
          o("2.034", AD), pub="2023-09-30", never=[o("39"), o("13")])
TABLE.add(kind, "Đại hội Đảng bộ Liên đoàn Lao động tỉnh Tiền Giang khai mạc sáng 12/6.\n\nĐại hội bầu 9 đồng chí vào Ban Chấp hành.", o("9", E), pub="2020-06-13")

kind = "national.abroad_and_address"
TABLE.add(kind, "Giữa gian khó, Chi bộ Đồn Biên phòng Bảo Lâm kết nạp hai chiến sĩ vào Đảng.\n\nAnh kể có đêm rét 3 độ. Anh em chia nhau chiếc chăn.", o("hai", AD), pub="2020-03-19")
TABLE.add(kind, "Đoàn đại biểu Đảng Cộng sản Trung Quốc thăm Lạng Sơn.\n\nPhía khách cho biết Đảng bộ Khu tự trị Quảng Tây có 2,6 triệu đảng viên.", pub="2022-09-20", never=o("2,6 triệu"))

kind = "national.what_was_done_and_what_followed"
TABLE.add(kind, "Chủ tịch UBND huyện Ninh Giang cho biết Huyện ủy và UBND huyện thống nhất kỷ luật về mặt Đảng và cách chức 6 cán bộ tham gia đánh bạc, bị cơ quan công an khởi tố.", o("6", D, groups=["member", "dismissal"]), pub="2019-01-10")
TABLE.add(kind, "Tỉnh ủy Vĩnh Long cho biết các xã thừa 370 người ở khối văn phòng nhưng thiếu 415 người chuyên ngành đất đai.", pub="2025-12-03", never=o("415"))
TABLE.add(kind, "Về 6 trường hợp được biệt phái, Huyện ủy Mỹ Đức giải thích. Thành ủy Hà Nội thừa nhận, 5 cán bộ được điều động đều là người thân.", pub="2018-10-03", never=[o("6"), o("5")])
TABLE.add(kind, "Sáng 27/2, huyện Tân Châu tổ chức lễ giao quân. Trong số này có 7 đảng viên, 31 thanh niên có trình độ đại học.", o("7", M), pub="2024-02-27")

kind = "national.strangers_and_guests"
TABLE.add(kind, "Đảng bộ Bộ đội Biên phòng tỉnh phân công 12 đảng viên dự sinh hoạt tại 3 chi bộ thôn; đã thành lập 84 tổ/498 thành viên tự quản đường biên. Chi bộ Đồn kết nạp 5 đảng viên.",
          o("5", AD), pub="2020-05-10", never=[o("12"), o("3"), o("84")])
TABLE.add(kind, "Năm 2019, Đảng ủy Đồn Biên phòng Tân Mỹ họp 12 kỳ. Có 25 cán bộ tham gia phụ trách, giúp đỡ 112 hộ gia đình.", pub="2020-07-07", never=o("25"))
TABLE.add(kind, "Tiền thân của 3 chi bộ này trực thuộc Chi bộ Công đoàn khu công nghiệp Hòa Phú, nay có 38 đảng viên.", o("38", M), pub="2013-06-30", never=o("3"))

kind = "national.secretaries_of_the_country"
TABLE.add(kind, "Đã có 52 Bí thư Thành ủy, Tỉnh ủy nhiệm kỳ 2015-2020 được bầu; trong đó có 33 người tái đắc cử và 19 người trúng cử khóa đầu tiên.",
          o("52", E, body="secretary", s="Đảng"), o("33", E, groups=["reelected"], s="Đảng", of="52"), o("19", E, groups=["first_time"], of="52"), pub="2015-10-24")

kind = "national.at_work_in_companies"
TABLE.add(kind, "Toàn Đảng bộ tỉnh Bến Tre có 4.233 đảng viên đang làm việc, công tác trong các doanh nghiệp ngoài khu vực Nhà nước, chiếm 7,32% tổng số đảng viên.",
          o("4.233", M, groups=["private_sector"]), o("7,32", M, form="share", groups=["private_sector"]), pub="2020-09-10")
TABLE.add(kind, "Đảng bộ xã Tân Hội có 40 đảng viên làm kinh tế giỏi.", pub="2020-09-10", never=o("40", M))

kind = "national.organisations_grown"
TABLE.add(kind, "Năm 2022, Đảng bộ tỉnh Hà Nam phát triển được 17 tổ chức đảng, gồm 4 tổ chức cơ sở đảng và 13 chi bộ trực thuộc đảng ủy cơ sở.",
          o("17", "party.organisations", groups=["new"], time="2022"), o("4", "party.organisations", groups=["grassroots", "new"], of="17"), o("13", "party.organisations", groups=["subordinate_cell", "new"], of="17"),
          pub="2022-12-01")

kind = "national.found_in_violation"
TABLE.add(kind, "Ủy ban Kiểm tra các cấp của tỉnh Hà Nam kết luận 33 tổ chức đảng vi phạm, phải kỷ luật 3 tổ chức đảng và 95 đảng viên có vi phạm, phải thi hành kỷ luật 37 đảng viên.",
          o("3", D), o("95", IN, groups=["member", "violation"]), o("37", D), pub="2022-12-01")
TABLE.add(kind, "Ủy ban Kiểm tra Trung ương đề nghị Bộ Chính trị giữ nguyên hình thức kỷ luật khai trừ ra khỏi Đảng đối với 2 đảng viên.", o("2", D, status="actual"), pub="2015-04-10")
TABLE.add(kind, "Thành ủy Cần Thơ nêu nhiều sai phạm chưa tự phát hiện mà do phản ánh (quận Ô Môn có 20 đảng viên bị kỷ luật).", o("20", D), pub="2015-04-10")
TABLE.add(kind, "Huyện ủy Mỹ Lộc cách chức vụ trong Đảng đối với Bí thư Đảng ủy xã; 5 cán bộ khác của xã như: trưởng công an xã, chủ tịch Mặt trận xã.", o("5", D), pub="2017-09-28")

kind = "national.whose_report"
TABLE.add(kind, "Ủy ban Kiểm tra Trung ương họp kỳ thứ 31 tại Hà Nội.\n\nTheo báo cáo của Tỉnh ủy Sóc Trăng, 8 tháng đầu năm 2023, cấp ủy và ủy ban kiểm tra các cấp trong tỉnh đã thi hành kỷ luật 203 đảng viên và 5 tổ chức đảng.",
          o("203", D, s="Tỉnh ủy Sóc Trăng"), o("5", D, s="Tỉnh ủy Sóc Trăng"), pub="2023-09-14")
TABLE.add(kind, "Theo Ủy ban Kiểm tra Thành ủy Cần Thơ, từ đầu năm đến nay, ủy ban kiểm tra các cấp đã kiểm tra 21 tổ chức đảng.\n\nTrong công tác thi hành kỷ luật, cấp ủy các cấp đã kỷ luật 313 đảng viên.",
          o("313", D, time="2016-01-01/2016-07-05"), pub="2016-07-05")
TABLE.add(kind, "Nhiệm kỳ 2018-2023, các cấp công đoàn thành lập 211 công đoàn cơ sở. Từ năm 2018 đến năm 2022, Đảng bộ tỉnh Bến Tre kết nạp 2.034 công nhân vào Đảng.", o("2.034", AD, term=None), pub="2023-09-30")
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy cảnh cáo Ban cán sự đảng UBND tỉnh nhiệm kỳ 2016-2021; khai trừ 4 đảng viên.", o("4", D, term=None), pub="2023-09-14")
TABLE.add(kind, "Các cấp công đoàn tỉnh Bến Tre giới thiệu 9.826 đoàn viên ưu tú cho Đảng.", o("9.826", "party.recruits", groups=[]), pub="2018-04-20")

kind = "national.bodies_of_the_centre"
TABLE.add(kind, "Đại hội XII bế mạc, Bộ Chính trị khóa mới có 19 người\n\nBan Bí thư có 3 người được bầu bổ sung.", o("19", E, body="politburo"), o("3", E, body="secretariat"), pub="2016-01-28")
TABLE.add(kind, "Chiều 12/5, Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XII bế mạc. Trung ương đã bầu bổ sung hai người vào Ban Bí thư.", o("hai", E, body="secretariat", time="2018-05-12"), pub="2018-05-12")
TABLE.add(kind, "Ngày 3/8, Trung ương đã bầu ông Lê Văn Đạt giữ chức Tổng Bí thư với 100% số phiếu. Ông đồng thời là Chủ tịch nước.", o("100", "congress.vote_share", form="share"), pub="2024-08-20")
TABLE.add(kind, "Tại Nhà Quốc hội, hội nghị quán triệt nghị quyết của Trung ương Đảng được truyền tới 11.661 điểm cầu, với hơn 1 triệu đảng viên theo dõi.", o("11.661", MT), pub="2022-12-05")

kind = "national.where_the_congress_was"
TABLE.add(kind, "Theo Ban Tổ chức Thành ủy Cần Thơ, 143 đảng bộ tổ chức xong đại hội nhiệm kỳ 2025-2030.\n\nTại phường Ninh Kiều, đại hội diễn ra gọn trong một ngày với 250 đại biểu.", o("250", AT, s="phường Ninh Kiều"), pub="2025-08-11")
TABLE.add(kind, "Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ XIII bế mạc.\n\nVới tinh thần thẳng thắn, 299 đại biểu đã dành trọn một buổi thảo luận.", o("299", AT, groups=["delegate"]), pub="2005-12-17")

kind = "national.those_called_up"
TABLE.add(kind, "Sáng 27/2, huyện Tân Châu tổ chức lễ giao nhận quân năm 2024. Trong số này có 7 đảng viên.\n\nHuyện ủy Tân Châu động viên tân binh.", o("7", M, time="2024-02-27"), pub="2024-02-27")
TABLE.add(kind, "Sáng 26/2, tỉnh Quảng Trị tổ chức lễ giao nhận quân năm 2024.\n\nChất lượng tuyển quân cao hơn năm trước: 187 người tốt nghiệp đại học; 138 đảng viên. Tỉnh ủy Quảng Trị chỉ đạo chu đáo.", o("138", M, time="2024"), pub="2024-02-26", never=o("187"))

kind = "national.in_quotes_and_in_all"
TABLE.add(kind, "Năm 2023, Đảng bộ huyện Bát Xát thi hành kỷ luật 16 đảng viên, trong đó có 10 đảng viên bị “khiển trách” và 4 đảng viên bị kỷ luật mức “cảnh cáo”.",
          o("10", D, groups=["member", "reprimand"], of="16"), o("4", D, groups=["member", "warning"], of="16"), pub="2023-12-15")
TABLE.add(kind, "Trong quý I/2021, Đảng bộ tỉnh Bến Tre kết nạp 178 đảng viên mới, nâng tổng số toàn Đảng bộ tỉnh 47.174 đảng viên.", o("178", AD), o("47.174", M), pub="2021-04-08")
TABLE.add(kind, "Trong tuần qua đã diễn ra Đại hội Đảng bộ nhiệm kỳ 2020-2025 của 12 tỉnh, thành ủy.", o("12", "congress.held", groups=["central"], s="Đảng"), pub="2020-09-28")

kind = "national.those_who_sit_and_those_elected_again"
TABLE.add(kind, "Sáng 27/1, 200 ủy viên Trung ương khóa XII họp kín để bầu Bộ Chính trị, Tổng Bí thư khóa mới.", o("200", "activity.attendees", time="2016-01-27"), pub="2016-01-27", never=o("200", E))
TABLE.add(kind, "Chiều 22/1, Đại hội Đảng XIV đã bầu 200 Ủy viên Trung ương khóa mới. Tổng Bí thư cùng 9 Ủy viên Bộ Chính trị khóa XIII được bầu tái cử Ban Chấp hành Trung ương khóa XIV.",
          o("200", E, body="committee"), o("9", E, body="committee", groups=["reelected"]), pub="2026-01-23")

kind = "national.who_sent_the_team"
TABLE.add(kind, "11 cán bộ xã Tráng Việt bị kỷ luật Đảng, 5 người bị khai trừ Đảng\n\nSau khi kiểm tra, Đoàn Kiểm tra của Ban Thường vụ Huyện ủy Bình Giang đã quyết định kỷ luật 11 đảng viên là lãnh đạo xã. "
          "Ngoài ra, Đảng bộ xã Tráng Việt nhiệm kỳ 2010-2015 cũng bị cảnh cáo.", o("11", D, s="Huyện ủy Bình Giang"), o("5", D, s="Huyện ủy Bình Giang", of="11"), pub="2022-02-21")
TABLE.add(kind, "Tại xã Hồ Tràm, thay mặt Ban Thường vụ Thành ủy TPHCM, đồng chí Lê Văn Đạt trao Huy hiệu Đảng cho 21 đảng viên.\n\nTiếp đó, tại xã Bình Châu, đồng chí Lê Văn Đạt đã trao Huy hiệu Đảng cho 4 đảng viên.",
          o("21", B, s="xã Hồ Tràm"), o("4", B, s="xã Bình Châu"), pub="2025-08-29")

kind = "national.several_congresses_and_unions"
TABLE.add(kind, "Hôm qua, đại hội đảng bộ các tỉnh Bình Phước, Kon Tum bế mạc.\n\nĐại hội đại biểu Đảng bộ tỉnh Kon Tum đã bầu 53 người vào Ban Chấp hành.\n\nTại Sóc Trăng, sáng 23-10, Đại hội đại biểu Đảng bộ tỉnh lần thứ XIII, nhiệm kỳ 2015-2020 "
          "khai mạc với 349 đại biểu. Đảng bộ tỉnh Sóc Trăng phấn đấu kết nạp 8.000 đảng viên.", o("53", E, s="Đảng bộ tỉnh Kon Tum"), o("349", AT, s="Đảng bộ tỉnh Sóc Trăng"), pub="2015-10-24")
TABLE.add(kind, "Sáng 24-3, Liên đoàn Lao động tỉnh sơ kết giữa nhiệm kỳ (2013-2018).\n\nTừ năm 2013 đến hết năm 2015, Đảng bộ tỉnh Đồng Nai kết nạp 5.236 đoàn viên công đoàn vào Đảng, trong đó 512 người là công nhân.",
          o("5.236", AD, term=None, time="2013/2015"), o("512", AD, groups=["worker"], of="5.236", term=None), pub="2016-03-24")
TABLE.add(kind, "Ủy ban Kiểm tra Tỉnh ủy Sóc Trăng sẽ xem xét trách nhiệm Ban Thường vụ Thị ủy nhiệm kỳ 2015-2020. Trong 8 tháng đầu năm 2019, Ủy ban Kiểm tra Tỉnh ủy kiểm tra khi có dấu hiệu vi phạm đối với 14 đảng viên.", o("14", IN, term=None), pub="2019-09-12")
TABLE.add(kind, "Sáng 5/3, thanh niên Nghệ An lên đường thực hiện nghĩa vụ quân sự năm 2026. Tỉnh ủy Nghệ An động viên.\n\nTrong số tân binh có 41 đảng viên, 2.988 đoàn viên; 806 người đã tốt nghiệp đại học; 1.117 người viết đơn tình nguyện; 19 nữ.",
          o("41", M, time="2026"), pub="2026-03-06", never=o("19"))

"""Numbers, posts and documents that are none of the Party's, in its company."""

from tests.kinds.table import Table, doc, o, p

TABLE = Table()
D, M, AD, CA = "party.disciplined", "party.members", "party.admitted", "party.cadres"

kind = "archive.state discipline"
TABLE.add(kind, "Huyện ủy Sơn Khê nghe báo cáo về quản lý đất đai.\nPhó Chủ tịch UBND huyện Lê Văn Kha cho biết huyện đã kỷ luật 11 công chức, viên chức buông lỏng quản lý.", never=o("11"))
TABLE.add(kind, "Bí thư Tỉnh ủy Hải Lâm chủ trì buổi tiếp dân.\nGiám đốc Sở Giáo dục ký quyết định cảnh cáo 4 hiệu trưởng, khiển trách 6 giáo viên vì lạm thu.", never=[o("4"), o("6")])
TABLE.add(kind, "Theo UBND tỉnh Hải Lâm, sau kết luận thanh tra, 19 cán bộ đã bị xử lý kỷ luật, trong đó 3 người bị buộc thôi việc.\nTỉnh ủy yêu cầu rút kinh nghiệm.", never=[o("19"), o("3")])
TABLE.add(kind, "Thành ủy Tân Hòa chỉ đạo xử lý nghiêm.\nChánh Thanh tra thành phố đề nghị kỷ luật 8 cá nhân thuộc Ban Quản lý dự án.", never=o("8"))

kind = "archive.police discipline"
TABLE.add(kind, "Tỉnh ủy Hải Lâm làm việc với ngành công an.\nGiám đốc Công an tỉnh đã ký quyết định kỷ luật 5 cảnh sát giao thông, điều chuyển 12 người.", never=[o("5"), o("12")])
TABLE.add(kind, "Bí thư Thành ủy yêu cầu báo cáo.\nCục Cảnh sát điều tra tước quân tịch 3 chiến sĩ, cách chức 1 đội trưởng.", never=[o("3"), o("1")])
TABLE.add(kind, "Huyện ủy Sơn Khê đã vào cuộc.\nCông an huyện đình chỉ công tác 2 cán bộ, kỷ luật 6 công an viên.", never=[o("2"), o("6")])

kind = "archive.state appointment"
TABLE.add(kind, "Bí thư Tỉnh ủy Hải Lâm nói về cán bộ.\nBộ Nội vụ phát hiện tỉnh bổ nhiệm thừa 23 phó giám đốc sở, 40 phó trưởng phòng.", never=[o("23"), o("40")])
TABLE.add(kind, "Thành ủy Tân Hòa vừa họp.\nChủ tịch UBND thành phố trao quyết định bổ nhiệm 6 phó giám đốc sở và 3 chủ tịch quận.", never=[o("6"), o("3")])
TABLE.add(kind, "Huyện ủy Sơn Khê cho ý kiến.\nTrong hai năm, phòng giáo dục đã bổ nhiệm 15 hiệu phó dù không có chỉ tiêu.", never=[o("15")])

kind = "archive.state assembly vote"
TABLE.add(kind, "Ủy viên Bộ Chính trị Trần Văn Lịch được giới thiệu để Quốc hội bầu.\nVới 460/475 đại biểu tán thành, ông Lịch được bầu làm Chủ tịch nước.", never=[o("460/475"), o(None, covers="460")])
TABLE.add(kind, "Phó Bí thư Tỉnh ủy Hải Lâm Lê Đình Khoát ra mắt.\nTại kỳ họp HĐND tỉnh, ông Khoát được bầu làm Chủ tịch UBND tỉnh với 100% phiếu bầu.", never=o("100"))
TABLE.add(kind, "Bí thư Huyện ủy chủ tọa kỳ họp.\nKỳ họp thứ 8 HĐND huyện thông qua 9 nghị quyết với 94,6% đại biểu biểu quyết tán thành.", never=[o("94,6"), o("9")])

kind = "archive.council deputies"
TABLE.add(kind, "Thường trực Thành ủy Tân Hòa dự kỳ họp.\nKỳ họp có mặt 61/64 đại biểu HĐND thành phố.", never=[o("61/64"), o(None, covers="61")])
TABLE.add(kind, "Phó Bí thư Tỉnh ủy Hải Lâm chủ trì.\nHội đồng nhân dân tỉnh nhiệm kỳ 2016-2021 có 54 đại biểu, trong đó 12 đại biểu nữ, 50 đại biểu là đảng viên.", never=[o("54"), o("12")])
TABLE.add(kind, "Huyện ủy Sơn Khê lãnh đạo bầu cử.\nCử tri đã bầu 33 đại biểu HĐND huyện và 25 đại biểu HĐND xã.", never=[o("33"), o("25")])

kind = "archive.court and arrest"
TABLE.add(kind, "Ban Nội chính Tỉnh ủy Hải Lâm theo dõi vụ án.\nCơ quan điều tra đã khởi tố 14 bị can, bắt tạm giam 9 người là cán bộ, đảng viên.", never=[o("14"), o("9")])
TABLE.add(kind, "Tỉnh ủy Hải Lâm họp báo.\nTrong 12 cán bộ bị truy tố có 3 đảng viên nguyên là lãnh đạo sở.", never=[o("12"), o("3")])
TABLE.add(kind, "UBKT Tỉnh ủy đề nghị xử lý.\nHội đồng xét xử tuyên phạt 7 bị cáo nguyên là cán bộ xã tổng cộng 45 năm tù.", never=[o("7"), o("45")])

kind = "archive.economic or social figure"
TABLE.add(kind, "Huyện ủy Sơn Khê sơ kết quý I.\nTỷ lệ hộ nghèo giảm 4,2%, thu ngân sách đạt 71% dự toán, có 14/20 xã đạt chuẩn nông thôn mới.", never=[o("4,2"), o("71"), o("14/20")])
TABLE.add(kind, "Đại hội Đảng bộ huyện Sơn Khê lần thứ XX đề ra mục tiêu: thu nhập bình quân đạt 60 triệu đồng, 95% dân số tham gia bảo hiểm y tế, tạo việc làm cho 2.000 lao động.", never=[o("60"), o("95"), o("2.000")])
TABLE.add(kind, "Bí thư Thành ủy Tân Hòa kiểm tra thi công.\nDự án có 118 hộ dân bị thu hồi đất, 96 hộ đã nhận tiền.", never=[o("118"), o("96")])

kind = "archive.army and conscripts"
TABLE.add(kind, "Thường trực Huyện ủy Sơn Khê dự lễ giao quân.\nHuyện có 150 thanh niên lên đường nhập ngũ, trong đó 6 đảng viên, 42 người có trình độ đại học.", never=[o("150"), o("42")])
TABLE.add(kind, "Bí thư Tỉnh ủy tặng hoa các tân binh.\nNăm nay tỉnh giao 1.200 công dân nhập ngũ cho 5 đơn vị.", never=[o("1.200"), o("5")])
TABLE.add(kind, "Đảng ủy Quân sự huyện họp.\nBan Chỉ huy quân sự huyện huấn luyện 320 dân quân, 45 quân nhân dự bị.", never=[o("320"), o("45")])

kind = "archive.foreign party"
TABLE.add(kind, "Đoàn Đảng Nhân dân Cách mạng Lào thăm Tỉnh ủy Hải Lâm.\nĐại hội XI của Đảng Nhân dân Cách mạng Lào đã bầu 71 ủy viên Trung ương.", never=o("71"))
TABLE.add(kind, "Tại Bình Nhưỡng, Đảng Lao động Triều Tiên khai mạc đại hội với 5.000 đại biểu tham dự.\nBí thư Thành ủy Tân Hòa gửi điện mừng.", never=o("5.000"))
TABLE.add(kind, "Năm 2022, Ủy ban Kiểm tra Kỷ luật Trung ương Trung Quốc kỷ luật 592.000 đảng viên, quan chức.\nBáo chí Việt Nam đưa tin.", never=o("592.000"))
TABLE.add(kind, "Đảng Cộng sản Cuba hiện có hơn 700.000 đảng viên.\nThường trực Ban Bí thư tiếp đoàn.", never=o("700.000"))

kind = "archive.number in a name or ordinal"
TABLE.add(kind, "Bà Lê Thị Hoa được bầu làm Bí thư Quận ủy 12, bầu bổ sung vào Thành ủy.", never=o("12"))
TABLE.add(kind, "Chi bộ 4, Đảng ủy phường 15, quận 8 sinh hoạt chuyên đề.", never=[o("4"), o("15"), o("8")])
TABLE.add(kind, "Đảng bộ Quân khu 9 và Đảng bộ Quân đoàn 4 biểu dương điển hình.\nNghị quyết Trung ương 4 khóa XII được quán triệt tới đảng viên.", never=[o("9"), o("4")])
TABLE.add(kind, "Hội nghị Trung ương 7 thảo luận công tác cán bộ; Chỉ thị 05 được triển khai.", never=[o("7"), o("05")])

kind = "archive.rule or threshold"
TABLE.add(kind, "Quy định mới của Ban Bí thư: chi bộ có từ 9 đảng viên trở lên được bầu chi ủy.\nĐảng bộ cơ sở phải có từ 30 đảng viên trở lên.", never=[o("9"), o("30")])
TABLE.add(kind, "Theo Điều lệ Đảng, người vào Đảng phải được hai đảng viên chính thức giới thiệu.\nChi bộ xem xét và biểu quyết khi có hai phần ba đảng viên chính thức tán thành.", never=[o("hai")])
TABLE.add(kind, "Hướng dẫn nêu rõ, đảng viên bị khiển trách hai lần trong một nhiệm kỳ thì không được giới thiệu.\nNgười được bầu phải có trên 50% số phiếu.", never=[o("hai"), o("50")])

kind = "archive.number that points back"
TABLE.add(kind, "Ủy ban Kiểm tra Huyện ủy Sơn Khê cảnh cáo ông Lê Văn An và ông Trần Bình.\nCả hai cán bộ này đã nộp lại tiền.", never=[o("hai")])
TABLE.add(kind, "Đảng ủy xã Hòa Lâm bị khiển trách do để xảy ra sai phạm.\nBa đồng chí nói trên đã nhận trách nhiệm.", never=[o("Ba")])
TABLE.add(kind, "Huyện ủy công bố quyết định kỷ luật ông A Lê Văn Sỹ cùng ba người.\nTrong số 4 đảng viên vừa nêu, ông Sỹ giữ chức vụ cao nhất.", never=[o("4")])

kind = "archive.teams of a state body"
TABLE.add(kind, "Tỉnh ủy Hải Lâm chỉ đạo chống dịch.\nUBND tỉnh lập 5 tổ công tác, Sở Y tế cử 12 đội phản ứng nhanh.", never=[o("5"), o("12")])
TABLE.add(kind, "Thành ủy Tân Hòa yêu cầu làm rõ.\nThanh tra Chính phủ thành lập 2 đoàn thanh tra, kiểm tra 30 đơn vị.", never=[o("2"), o("30")])
TABLE.add(kind, "Bí thư Huyện ủy thị sát.\nBan Chỉ huy phòng chống thiên tai huyện huy động 8 tổ xung kích với 240 người.", never=[o("8"), o("240")])

kind = "archive.event not of the Party"
TABLE.add(kind, "Thường trực Tỉnh ủy Hải Lâm dự lễ khai mạc.\nHội chợ Thương mại thu hút 300 doanh nghiệp, 20.000 lượt khách.", never=[o("300"), o("20.000")])
TABLE.add(kind, "Bí thư Tỉnh ủy dự ngày hội.\nNgày hội Đại đoàn kết có 450 đại biểu, nhân dân khu dân cư tham dự.", never=[o("450")])
TABLE.add(kind, "Phó Bí thư Thành ủy Tân Hòa phát biểu chào mừng.\nHội thảo khoa học quốc tế có hơn 200 đại biểu, trong đó 50 đại biểu nước ngoài.", never=[o("200"), o("50")])

kind = "archive.members of a state body"
TABLE.add(kind, "Huyện ủy Sơn Khê kiểm điểm.\nHội đồng tuyển dụng của UBND huyện gồm 7 thành viên do Phó Chủ tịch UBND huyện làm chủ tịch.", never=o("7"))
TABLE.add(kind, "Bí thư Đảng ủy xã cho biết.\nỦy ban nhân dân xã khóa mới có 5 thành viên, UBND xã có 23 cán bộ, công chức.", never=[o("5"), o("23")])
TABLE.add(kind, "Tỉnh ủy Hải Lâm ra thông báo.\nĐoàn đại biểu Quốc hội tỉnh có 8 đại biểu, Ủy ban bầu cử tỉnh gồm 31 thành viên.", never=[o("8"), o("31")])

kind = "archive.documents of a state body"
TABLE.add(kind, "Bí thư Huyện ủy Sơn Khê dự họp.\nHĐND huyện đã ban hành 24 nghị quyết; UBND huyện ban hành 112 quyết định.", never=[o("24"), o("112")])
TABLE.add(kind, "Tỉnh ủy Hải Lâm đánh giá.\nBộ Tài chính ra 15 thông tư, Chính phủ ban hành 8 nghị định.", never=[o("15"), o("8")])
TABLE.add(kind, "Thành ủy Tân Hòa ghi nhận.\nSở Tài nguyên đã có 6 văn bản đôn đốc, gửi 3 báo cáo.", never=[o("6"), o("3")])

kind = "archive.what officials did otherwise"
TABLE.add(kind, "Bí thư Huyện ủy xác nhận vụ việc.\n16 cán bộ huyện đi tập huấn kết hợp tham quan, 4 người bị lật xe.", never=[o("16"), o("4")])
TABLE.add(kind, "Đảng ủy xã họp khẩn.\n7 cán bộ xã đánh bài ăn tiền bị bắt quả tang, 12 cán bộ uống rượu buổi trưa.", never=[o("12")])
TABLE.add(kind, "Theo Tỉnh ủy Hải Lâm, 30 cán bộ tỉnh có nhà đất ở khu biệt thự, 5 người xây nhà không phép.", never=[o("30"), o("5")])

kind = "archive.party number without a measure"
TABLE.add(kind, "Bí thư Huyện ủy làm việc với cơ sở.\nHuyện ủy đã hỗ trợ 12 chi bộ khó khăn, giúp đỡ 40 hộ nghèo.", never=[o("12"), o("40")])
TABLE.add(kind, "Các cấp ủy tổ chức cho 1.250 đảng viên ký cam kết tu dưỡng.", never=[o("1.250", M)])
TABLE.add(kind, "Cấp ủy đã phân công 86 đảng viên phụ trách 420 hộ gia đình.", never=[o("86", M), o("420")])

kind = "archive.staff of an office"
TABLE.add(kind, "Trưởng Ban Tổ chức Tỉnh ủy trả lời.\nVăn phòng Tỉnh ủy hiện có 62 biên chế, 10 lái xe và nhân viên hợp đồng.", never=[o("62"), o("10")])
TABLE.add(kind, "Ban Dân vận Huyện ủy có 5 người, Ban Tuyên giáo có 6 người, thiếu 2 biên chế so với quy định.\nHuyện ủy đang rà soát.", never=[o("5"), o("6"), o("2")])
TABLE.add(kind, "Đảng ủy Khối được giao 28 biên chế, tinh giản 3 người.", never=[o("28"), o("3")])

kind = "archive.contest and movement"
TABLE.add(kind, "Ban Tuyên giáo Tỉnh ủy Hải Lâm phát động cuộc thi.\nCuộc thi trắc nghiệm tìm hiểu lịch sử Đảng có 86.000 lượt người dự thi, 120 bài đạt giải.", never=[o("86.000"), o("120")])
TABLE.add(kind, "Huyện ủy Sơn Khê tổ chức hội thi kể chuyện.\nHội thi có 24 thí sinh của 24 đảng bộ xã, trao 3 giải.", never=[o("24"), o("3")])
TABLE.add(kind, "Đảng ủy phường phát động phong trào hiến máu.\nCó 210 người đăng ký, thu được 180 đơn vị máu.", never=[o("210"), o("180")])

kind = "archive.criticism, no discipline"
TABLE.add(kind, "Huyện ủy Sơn Khê xử lý sau kiểm tra.\nĐã yêu cầu kiểm điểm, rút kinh nghiệm sâu sắc 9 đảng viên; kỷ luật cảnh cáo 2 đảng viên.", o("2", D), never=[o("9", D)])
TABLE.add(kind, "UBKT Tỉnh ủy Hải Lâm kết luận: nhắc nhở 6 đồng chí, phê bình 3 tổ chức đảng.", never=[o("6", D), o("3", D)])
TABLE.add(kind, "Đảng ủy xã nhắc nhở, phê bình nghiêm khắc 5 đảng viên, không đến mức xử lý kỷ luật.", never=[o("5", D)])

kind = "archive.commended by the state"
TABLE.add(kind, "Bí thư Tỉnh ủy dự lễ.\nChủ tịch UBND tỉnh tặng bằng khen cho 12 tập thể và 35 cá nhân.", never=[o("12"), o("35")])
TABLE.add(kind, "Huyện ủy tổ chức gặp mặt.\nThủ tướng Chính phủ tặng bằng khen 4 tập thể, Chủ tịch nước tặng Huân chương Lao động cho 2 cá nhân.", never=[o("4"), o("2")])
TABLE.add(kind, "Thành ủy Tân Hòa dự tổng kết ngành y tế.\nSở Y tế khen thưởng 40 cán bộ có thành tích chống dịch.", never=[o("40")])

kind = "archive.position: foreign post"
TABLE.add(kind, "Bí thư Tỉnh ủy Hải Lâm tiếp ngài Kim Jong Min, Đại sứ Hàn Quốc tại Việt Nam.\nTổng thống Hàn Quốc Lee Sung Ho sẽ thăm Việt Nam.", never=[p("Kim Jong Min"), p("Lee Sung Ho"), p("Hàn Quốc Lee Sung Ho")])
TABLE.add(kind, "Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith đến Hà Nội.\nTỉnh ủy Hải Lâm đón đoàn Tỉnh ủy Xiêng Khoảng do Bí thư Tỉnh ủy Bunchăn dẫn đầu.", never=[p("Thongloun Sisoulith"), p("Lào Thongloun Sisoulith")])
TABLE.add(kind, "Thành ủy Tân Hòa tiếp Bí thư Tỉnh ủy Quảng Đông (Trung Quốc) Lý Hy.\nBộ trưởng Quốc phòng Nga Sergey Ivanov dự.", never=[p("Lý Hy"), p("Nga Sergey Ivanov"), p("Sergey Ivanov")])

kind = "archive.position: post of the next person"
TABLE.add(kind, "Theo đề nghị của ông Lê Đình Nhân, Bí thư Tỉnh ủy Hải Lâm Trần Văn Lịch giao sở rà soát.", p("Trần Văn Lịch","secretary"), never=[p("Lê Đình Nhân","secretary")])
TABLE.add(kind, "Sau khi gặp bà Nguyễn Thị Hòa, Chủ tịch UBND huyện Đỗ Văn Kỳ đã đến hiện trường.\nHuyện ủy theo dõi.", p("Đỗ Văn Kỳ","government_chair"), never=[p("Nguyễn Thị Hòa")])
TABLE.add(kind, "Trả lời chất vấn của đại biểu Phan Văn Tài, Giám đốc Sở Xây dựng Vũ Quang Khải nhận trách nhiệm trước Tỉnh ủy.", never=[p("Phan Văn Tài","other", organisation="Sở Xây dựng"), p("Phan Văn Tài", post="Giám đốc Sở Xây dựng")])

kind = "archive.position: the one replaced"
TABLE.add(kind, "Bà Hà Thị Nga được điều động làm Bí thư Huyện ủy Sơn Khê thay ông Vũ Văn Bộ nghỉ hưu.", p("Vũ Văn Bộ","secretary","former"), p("Hà Thị Nga","secretary","holds"))
TABLE.add(kind, "Ông Lê Quốc Minh làm Bí thư Thành ủy Tân Hòa, kế nhiệm ông Đỗ Trọng Hưng.", p("Lê Quốc Minh","secretary"), p("Đỗ Trọng Hưng","secretary","former"))
TABLE.add(kind, "Đồng chí Lò Văn Mừng được bầu giữ chức Chủ nhiệm UBKT Tỉnh ủy, thay thế đồng chí Sa Văn Khuyên.", p("Lò Văn Mừng","inspection_chair","elected"), never=[p("Sa Văn Khuyên", None,"elected"), p("Sa Văn Khuyên", None,"holds")])

kind = "archive.position: past told as present"
TABLE.add(kind, "Trong thời gian làm Bí thư Huyện ủy Sơn Khê, ông Lê Đình Khoát để xảy ra nhiều sai phạm.\nTỉnh ủy đã kỷ luật ông.", p("Lê Đình Khoát","secretary","former"), never=[p("Lê Đình Khoát","secretary","holds")])
TABLE.add(kind, "Lúc còn là Phó Chủ tịch UBND tỉnh Hải Lâm, bà Trần Thị Thủy ký 12 quyết định giao đất. Nay bà nghỉ hưu.\nUBKT Tỉnh ủy đang xem xét.", p("Trần Thị Thủy","government_deputy_chair","former"), never=[p("Trần Thị Thủy","government_deputy_chair","holds")])
TABLE.add(kind, "Ông Lê Đình Khoát từng giữ chức Giám đốc Sở Tài chính, rồi Chủ tịch UBND huyện Sơn Khê trước khi làm Bí thư Huyện ủy.", never=[p("Lê Đình Khoát","government_chair","holds")])

kind = "archive.position: dismissed in the sentence"
TABLE.add(kind, "Ban Bí thư cách chức Bí thư Tỉnh ủy nhiệm kỳ 2015-2020 đối với ông Trần Văn Lịch.", p("Trần Văn Lịch","secretary","former"), never=[p("Trần Văn Lịch","secretary","holds")])
TABLE.add(kind, "Đồng chí Lê Văn Sỹ, Bí thư Đảng ủy xã Hòa Lâm, bị cách hết các chức vụ trong Đảng.", p("Lê Văn Sỹ","secretary","former"), never=[p("Lê Văn Sỹ","secretary","holds")])
TABLE.add(kind, "Huyện ủy quyết định cho thôi giữ chức Trưởng Ban Dân vận Huyện ủy đối với bà Hoàng Thị Lan.", p("Hoàng Thị Lan","board_head","former"), never=[p("Hoàng Thị Lan","board_head","holds")])

kind = "archive.position: private company"
TABLE.add(kind, "Ông Vũ Đình Khang, Chủ tịch Hội đồng quản trị Công ty Cổ phần Địa ốc Hải Lâm, tặng quà đảng viên nghèo.", never=[p("Vũ Đình Khang")])
TABLE.add(kind, "Tham dự có bà Đỗ Thị Hương - Tổng Giám đốc Tập đoàn An Phát, ông Lý Huy Sáng - Phó Tổng Giám đốc Công ty TNHH Minh Long; Bí thư Thành ủy phát biểu.", never=[p("Đỗ Thị Hương"), p("Lý Huy Sáng")])
TABLE.add(kind, "Giám đốc Công ty TNHH Hoàng Gia Phạm Văn Thành được kết nạp Đảng.", never=[p("Phạm Văn Thành")])

kind = "archive.document of the state"
TABLE.add(kind, "Bí thư Huyện ủy kiểm tra việc thực hiện Nghị quyết 30a của Chính phủ và Quyết định số 1600/QĐ-TTg ngày 16/8/2016.", never=[doc(number="30a"), doc(number="1600/QĐ-TTg")])
TABLE.add(kind, "Đảng ủy xã triển khai Kế hoạch số 45/KH-UBND ngày 3/2/2021 của UBND huyện và Nghị định 59/2019/NĐ-CP.", never=[doc(number="45/KH-UBND"), doc(number="59/2019/NĐ-CP")])
TABLE.add(kind, "Tỉnh ủy Hải Lâm dự hội nghị triển khai Nghị quyết số 54/2017/QH14 của Quốc hội, Chỉ thị 16 của Thủ tướng.", never=[doc(number="54/2017/QH14"), doc(number="16")])

kind = "archive.kin and seats of a sitting body"
TABLE.add(kind, "Ông Lê Đình Khoát được bầu làm Bí thư Tỉnh ủy; ông là một trong ba Bí thư Tỉnh ủy là người dân tộc.", never=o("ba"))
TABLE.add(kind, "Ban Thường vụ Tỉnh ủy Hải Lâm có hai ủy viên là anh em ruột, dư luận xôn xao.", never=o("hai"))
TABLE.add(kind, "Bà Trần Thị Mai có hai người con đều là đảng viên, ba anh em cùng công tác tại Huyện ủy.", never=[o("hai"), o("ba")])

kind = "archive.personnel files"
TABLE.add(kind, "Ban Tổ chức Tỉnh ủy Hải Lâm đã thẩm tra, xác minh 62 hồ sơ, còn 7 trường hợp phải bổ sung giấy tờ trước khi bổ nhiệm.", never=[o("62"), o("7")])
TABLE.add(kind, "Văn phòng Thành ủy tiếp nhận 40 hồ sơ đề nghị bổ nhiệm; 12 người chưa đủ điều kiện, 3 người khác chờ kết luận.", never=[o("40"), o("12"), o("3")])
TABLE.add(kind, "Ban Tổ chức Trung ương thẩm định nhân sự: 22 trường hợp đạt tiêu chuẩn chính trị; 5 trường hợp cần làm rõ lịch sử gia đình.", never=[o("22"), o("5")])

kind = "archive.mass organisation"
TABLE.add(kind, "Đại hội Đoàn tỉnh Hải Lâm bầu 35 đồng chí vào Ban Chấp hành Tỉnh đoàn.\nPhó Bí thư Tỉnh ủy dự.", never=o("35"))
TABLE.add(kind, "Hội Liên hiệp Phụ nữ huyện có 12.000 hội viên, kết nạp 350 hội viên mới.\nHuyện ủy biểu dương.", never=[o("12.000"), o("350")])
TABLE.add(kind, "Đại hội Mặt trận Tổ quốc tỉnh hiệp thương cử 95 vị tham gia Ủy ban, Ban Thường trực gồm 7 vị.\nTỉnh ủy chúc mừng.", never=[o("95"), o("7")])
TABLE.add(kind, "Đại hội Công đoàn Viên chức tỉnh có 150 đại biểu, bầu Ban Chấp hành gồm 21 ủy viên.\nĐảng ủy Khối dự.", never=[o("150"), o("21")])

kind = "positives beside them"
TABLE.add(kind, "Tỉnh ủy Hải Lâm đã kỷ luật 12 đảng viên, trong đó có 2 công chức sở.", o("12", D))
TABLE.add(kind, "Đảng ủy Công an tỉnh kỷ luật 4 đảng viên, khai trừ 1 đảng viên.", o("4", D), o("1", D))
TABLE.add(kind, "Đảng ủy Quân sự huyện kết nạp 6 đảng viên trong số quân nhân dự bị.", o("6", AD))
TABLE.add(kind, "Ban Thường vụ Huyện ủy bổ nhiệm 7 cán bộ, luân chuyển 3 cán bộ về UBND xã.", o("7", CA), o("3", CA))
TABLE.add(kind, "Chi bộ Sở Nội vụ khen thưởng 5 đảng viên xuất sắc.", o("5","activity.commended"))

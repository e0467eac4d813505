"""Articles (composed for these tests, before anything was run on them) that tell the same congresses and years in other words, with planted rivals.

Kim Bôi and its neighbours are in `told_twice`; here are provinces, towns of one name, boards, delegates, targets, figures of a part of a year, elections in
between, and what a hasty reader takes for a contradiction and is none: 350 delegates called and 347 there, what boards alone did, 3 who joined a committee
of 41, 20 and 19.9 %, badges of one day and of the year.
"""

ARTICLES = {
    # Nghệ An, congress of 2020: the province's own paper.
    "https://baonghean.vn/dai-hoi-xix": ("2020-10-20", """Bế mạc Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX

Sau 3 ngày làm việc, Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020 - 2025 đã bế mạc chiều 19/10/2020.

Đại hội triệu tập 350 đại biểu. Đại hội đã bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX gồm 71 đồng chí, trong đó có 11 đồng chí nữ.

Tại phiên họp thứ nhất, Ban Chấp hành đã bầu 16 đồng chí vào Ban Thường vụ Tỉnh ủy.
"""),
    "https://tuoitre.vn/nghe-an-dai-hoi": ("2020-10-19", """Nghệ An bầu Ban Chấp hành khóa mới

Ngày 18/10/2020, Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020 - 2025 tiến hành bầu cử. Dự phiên họp có 347 đại biểu.

Kết quả, 73 đồng chí trúng cử vào Ban Chấp hành Đảng bộ tỉnh khóa XIX.

Ban Thường vụ Tỉnh ủy có 16 đồng chí.
"""),
    "https://nhandan.vn/nghe-an-chuan-bi": ("2020-09-30", """Nghệ An sẵn sàng cho đại hội

Theo đề án nhân sự, Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020 - 2025 sẽ bầu 75 đồng chí vào Ban Chấp hành Đảng bộ tỉnh.
"""),
    # Yên Thành: a misprint, a rounding, another date.
    "https://baonghean.vn/yen-thanh-1": ("2020-01-12", """Yên Thành tổng kết công tác xây dựng Đảng

Đến ngày 31/12/2019, Đảng bộ huyện Yên Thành (tỉnh Nghệ An) có 15.632 đảng viên, sinh hoạt ở 68 tổ chức cơ sở đảng.

Năm 2019, toàn Đảng bộ huyện kết nạp 287 đảng viên.
"""),
    "https://baonghean.vn/yen-thanh-2": ("2020-08-05", """Đảng bộ huyện Yên Thành trước thềm đại hội

Tính đến ngày 31/12/2019, Đảng bộ huyện Yên Thành, tỉnh Nghệ An có 15.623 đảng viên.

Đến ngày 30/6/2020, Đảng bộ huyện Yên Thành có 15.701 đảng viên.

Năm 2019, Đảng bộ huyện Yên Thành kết nạp được 287 đảng viên, vượt chỉ tiêu 250 đảng viên.
"""),
    "https://qdnd.vn/yen-thanh": ("2020-02-20", """Về Yên Thành

Cuối năm 2019, Đảng bộ huyện Yên Thành (Nghệ An) có hơn 15.600 đảng viên.
"""),
    # Vinh: another number of the year; half of the year; a cell of the town.
    "https://baonghean.vn/vinh-1": ("2022-01-05", """Thành phố Vinh phát triển đảng viên

Năm 2021, Đảng bộ thành phố Vinh (tỉnh Nghệ An) kết nạp 612 đảng viên.
"""),
    "https://vinh.nghean.gov.vn/tong-ket": ("2022-01-10", """Tổng kết công tác tổ chức xây dựng Đảng năm 2021

Năm 2021, Đảng bộ thành phố Vinh, tỉnh Nghệ An đã kết nạp 598 đảng viên, đạt 119,6% kế hoạch. Trong 6 tháng đầu năm 2021, Đảng bộ thành phố Vinh kết nạp 301 đảng viên.

Riêng Chi bộ Trường THPT Lê Viết Thuật năm 2021 kết nạp 12 đảng viên.
"""),
    # Hà Tĩnh: discipline by party committees and boards, by boards alone; a swapped digit.
    "https://baohatinh.vn/ky-luat-1": ("2023-01-08", """Công tác kiểm tra, giám sát năm 2022

Năm 2022, cấp ủy, ủy ban kiểm tra các cấp trong Đảng bộ tỉnh Hà Tĩnh đã thi hành kỷ luật 412 đảng viên.
"""),
    "https://baohatinh.vn/ky-luat-2": ("2023-01-20", """Ngành kiểm tra Đảng Hà Tĩnh

Năm 2022, ủy ban kiểm tra các cấp trong Đảng bộ tỉnh Hà Tĩnh đã thi hành kỷ luật 215 đảng viên.
"""),
    "https://dantri.com.vn/ha-tinh-ky-luat": ("2023-01-09", """Hà Tĩnh kỷ luật hàng trăm đảng viên

Năm 2022, cấp ủy, ủy ban kiểm tra các cấp trong Đảng bộ tỉnh Hà Tĩnh đã thi hành kỷ luật 421 đảng viên.
"""),
    # Kỳ Anh: the district and the town of one name.
    "https://baohatinh.vn/ky-anh-huyen": ("2020-08-02", """Đại hội Đảng bộ huyện Kỳ Anh

Đại hội đại biểu Đảng bộ huyện Kỳ Anh, tỉnh Hà Tĩnh lần thứ XXX, nhiệm kỳ 2020 - 2025 đã bầu 39 đồng chí vào Ban Chấp hành Đảng bộ huyện. Có 250 đại biểu về dự đại hội.
"""),
    "https://baohatinh.vn/ky-anh-thi-xa": ("2020-08-09", """Đại hội Đảng bộ thị xã Kỳ Anh

Đại hội đại biểu Đảng bộ thị xã Kỳ Anh, tỉnh Hà Tĩnh lần thứ II, nhiệm kỳ 2020 - 2025 đã bầu 36 đồng chí vào Ban Chấp hành Đảng bộ thị xã.
"""),
    "https://vietnamplus.vn/ky-anh": ("2020-08-03", """Kỳ Anh có Ban Chấp hành mới

Ngày 1/8/2020, 205 đại biểu đã dự Đại hội đại biểu Đảng bộ huyện Kỳ Anh (tỉnh Hà Tĩnh) lần thứ XXX, nhiệm kỳ 2020 - 2025. Đại hội bầu 38 đồng chí vào Ban Chấp hành Đảng bộ huyện, trong đó có 7 đồng chí nữ.
"""),
    # Đức Thọ: badges of two days; congresses under it at two days; delegates of two kinds.
    "https://baohatinh.vn/duc-tho-1": ("2021-02-02", """Đức Thọ trao Huy hiệu Đảng

Nhân dịp 3/2/2021, Đảng bộ huyện Đức Thọ (tỉnh Hà Tĩnh) trao Huy hiệu Đảng cho 145 đảng viên.
"""),
    "https://baohatinh.vn/duc-tho-2": ("2021-05-18", """Đức Thọ trao Huy hiệu Đảng đợt 19/5

Đợt 19/5/2021, Đảng bộ huyện Đức Thọ (tỉnh Hà Tĩnh) trao Huy hiệu Đảng cho 120 đảng viên.
"""),
    "https://baohatinh.vn/duc-tho-3": ("2020-06-01", """Đức Thọ: đại hội ở cơ sở

Đến ngày 31/5/2020, Đảng bộ huyện Đức Thọ (tỉnh Hà Tĩnh) có 40/47 tổ chức cơ sở đảng hoàn thành đại hội nhiệm kỳ 2020 - 2025.
"""),
    "https://baohatinh.vn/duc-tho-4": ("2020-08-12", """Đại hội Đảng bộ huyện Đức Thọ

Đến ngày 30/6/2020, 47/47 tổ chức cơ sở đảng thuộc Đảng bộ huyện Đức Thọ (tỉnh Hà Tĩnh) đã hoàn thành đại hội nhiệm kỳ 2020 - 2025.

Đại hội đại biểu Đảng bộ huyện Đức Thọ lần thứ XXXI, nhiệm kỳ 2020 - 2025 đã bầu 21 đại biểu chính thức và 2 đại biểu dự khuyết đi dự Đại hội Đảng bộ tỉnh. Tuổi bình quân của Ban Chấp hành khóa mới là 44,6.
"""),
    "https://nguoidothi.example/duc-tho": ("2020-08-13", """Đức Thọ bầu đại biểu

Đại hội đại biểu Đảng bộ huyện Đức Thọ (tỉnh Hà Tĩnh) lần thứ XXXI, nhiệm kỳ 2020 - 2025 đã bầu Đoàn đại biểu đi dự Đại hội Đảng bộ tỉnh gồm 23 đồng chí.

Tuổi bình quân của Ban Chấp hành Đảng bộ huyện khóa mới là 46,4.
"""),
    # Phú Thọ before and after the merger: appointed and elected.
    "https://baophutho.vn/chi-dinh": ("2025-07-01", """Công bố quyết định chỉ định Ban Chấp hành Đảng bộ tỉnh Phú Thọ

Sáng 1/7/2025, Bộ Chính trị chỉ định 99 đồng chí tham gia Ban Chấp hành Đảng bộ tỉnh Phú Thọ nhiệm kỳ 2020 - 2025.
"""),
    "https://baophutho.vn/2020": ("2020-10-29", """Đại hội Đảng bộ tỉnh Phú Thọ lần thứ XIX

Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XIX, nhiệm kỳ 2020 - 2025 đã bầu 51 đồng chí vào Ban Chấp hành Đảng bộ tỉnh. Nhiệm kỳ 2015 - 2020, Đảng bộ tỉnh Phú Thọ kết nạp 13.250 đảng viên.
"""),
    "https://baophutho.vn/2023": ("2023-07-15", """Phú Thọ giữa nhiệm kỳ

Từ đầu nhiệm kỳ 2020 - 2025 đến nay, Đảng bộ tỉnh Phú Thọ đã kết nạp 6.120 đảng viên.

Năm 2022, Đảng bộ tỉnh Phú Thọ kết nạp 2.455 đảng viên; phấn đấu năm 2023 kết nạp 2.500 đảng viên.
"""),
    "https://baophutho.vn/2024": ("2024-12-15", """Phú Thọ chăm lo phát triển đảng viên

Từ đầu nhiệm kỳ 2020 - 2025 đến nay, Đảng bộ tỉnh Phú Thọ kết nạp 9.870 đảng viên. Riêng năm 2022, Đảng bộ tỉnh Phú Thọ kết nạp 2.545 đảng viên, trong đó 1.301 đảng viên nữ; năm 2023 kết nạp 2.610 đảng viên.
"""),
    # Nông Cống: elections in between, a part of the year, boards alone, the commune of 2025 by the district's name; Thanh Hóa; Ninh Bình.
    "https://baothanhhoa.vn/nong-cong-1": ("2020-07-30", """Đại hội Đảng bộ huyện Nông Cống

Trong 2 ngày 28 và 29/7/2020, Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) tổ chức Đại hội đại biểu lần thứ XXIII, nhiệm kỳ 2020 - 2025. Dự đại hội có 298 đại biểu.

Đại hội đã bầu 41 đồng chí vào Ban Chấp hành Đảng bộ huyện, trong danh sách 47 đồng chí được giới thiệu; tỷ lệ tái cử đạt 71,4%.

Ban Chấp hành họp phiên thứ nhất, bầu 12 đồng chí vào Ban Thường vụ và 7 đồng chí vào Ủy ban Kiểm tra Huyện ủy.
"""),
    "https://vovgt.example/nong-cong": ("2020-07-30", """Nông Cống: bầu Ban Chấp hành khóa XXIII

Đại hội đại biểu Đảng bộ huyện Nông Cống, tỉnh Thanh Hóa lần thứ XXIII, nhiệm kỳ 2020 - 2025 đã bầu Ban Chấp hành Đảng bộ huyện gồm 41 đồng chí, có 13 đồng chí tham gia Ban Thường vụ. Số đồng chí tham gia lần đầu chiếm 28,6%.
"""),
    "https://baothanhhoa.vn/nong-cong-2": ("2022-11-03", """Nông Cống kiện toàn Ban Chấp hành

Hội nghị Ban Chấp hành Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) khóa XXIII, nhiệm kỳ 2020 - 2025 đã bầu bổ sung 3 đồng chí vào Ban Chấp hành, 2 đồng chí vào Ban Thường vụ Huyện ủy.
"""),
    "https://baothanhhoa.vn/nong-cong-3": ("2020-06-20", """Đại hội chi bộ, đảng bộ cơ sở ở Nông Cống

Đến ngày 15/6/2020, 100% tổ chức cơ sở đảng thuộc Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) đã hoàn thành đại hội nhiệm kỳ 2020 - 2025. Các đảng bộ, chi bộ cơ sở đã bầu 412 đồng chí vào cấp ủy khóa mới, trong đó nữ 98 đồng chí.
"""),
    "https://baothanhhoa.vn/ke-khai": ("2024-01-06", """Nông Cống làm tốt công tác phát triển Đảng

Năm 2023, Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) kết nạp 156 đảng viên, trong đó có 25 đảng viên trong doanh nghiệp ngoài Nhà nước; công nhận đảng viên chính thức cho 170 đồng chí; mở 7 lớp bồi dưỡng nhận thức về Đảng.
"""),
    "https://nguoilaodong.example/nong-cong": ("2023-10-25", """Phát triển Đảng ở Nông Cống

Từ đầu năm 2023 đến nay, Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) đã kết nạp 130 đảng viên, mở 5 lớp bồi dưỡng nhận thức về Đảng.
"""),
    "https://tinhuythanhhoa.example/nong-cong": ("2024-03-01", """Nông Cống kết nạp đảng viên

Năm 2023, toàn huyện Nông Cống (tỉnh Thanh Hóa) có 165 quần chúng ưu tú được kết nạp vào Đảng.
"""),
    "https://baothanhhoa.vn/kiem-tra": ("2024-01-15", """Kiểm tra, giám sát ở Nông Cống

Năm 2023, cấp ủy các cấp trong Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) kiểm tra 45 tổ chức đảng và 120 đảng viên. Ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm đối với 3 tổ chức đảng, 18 đảng viên.
"""),
    "https://kiemtra.example/nong-cong": ("2024-01-20", """Ủy ban Kiểm tra Huyện ủy Nông Cống tổng kết

Năm 2023, Ủy ban Kiểm tra các cấp trong Đảng bộ huyện Nông Cống (tỉnh Thanh Hóa) đã kiểm tra 38 tổ chức đảng và 96 đảng viên.
"""),
    "https://baothanhhoa.vn/hai-lan": ("2023-01-30", """Trao Huy hiệu Đảng

Năm 2022, Đảng bộ tỉnh Thanh Hóa trao Huy hiệu Đảng cho 8.204 đảng viên.
"""),
    "https://vtv.example/thanh-hoa": ("2022-11-08", """Thanh Hóa trao Huy hiệu Đảng đợt 7/11

Đợt 7/11/2022, Đảng bộ tỉnh Thanh Hóa trao Huy hiệu Đảng cho 2.345 đảng viên.
"""),
    "https://baothanhhoa.vn/xep-loai": ("2024-01-20", """Đánh giá, xếp loại

Năm 2023, Đảng bộ tỉnh Thanh Hóa có 20% tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, 72,5% hoàn thành tốt nhiệm vụ. Số đảng viên hoàn thành tốt nhiệm vụ trở lên đạt 95,3%.
"""),
    "https://laodong.example/xep-loai": ("2024-02-20", """Thanh Hóa xếp loại tổ chức đảng

Năm 2023, 75,2% tổ chức cơ sở đảng của Đảng bộ tỉnh Thanh Hóa hoàn thành tốt nhiệm vụ; 19,9% hoàn thành xuất sắc nhiệm vụ.
"""),
    "https://baothanhhoa.vn/2025-xa": ("2025-08-12", """Đại hội Đảng bộ xã Nông Cống

Đại hội đại biểu Đảng bộ xã Nông Cống, tỉnh Thanh Hóa lần thứ I, nhiệm kỳ 2025 - 2030. Ban Chấp hành Đảng bộ xã được chỉ định gồm 33 đồng chí, Ban Thường vụ 11 đồng chí. Dự đại hội có 150 đại biểu.
"""),
    "https://vanhoa.example/2025-xa": ("2025-08-13", """Nông Cống có Ban Chấp hành nhiệm kỳ đầu

Tại Đại hội đại biểu Đảng bộ xã Nông Cống (tỉnh Thanh Hóa) lần thứ I, nhiệm kỳ 2025 - 2030, Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ xã gồm 31 đồng chí. Đảng bộ xã có 2.312 đảng viên.
"""),
    "https://baothanhhoa.vn/tong-so": ("2025-07-30", """Nông Cống trước đại hội

Đảng bộ xã Nông Cống (tỉnh Thanh Hóa) được thành lập trên cơ sở hợp nhất 5 đảng bộ xã, thị trấn, hiện có 2.321 đảng viên. Từ ngày 1/7/2025 đến nay, Đảng bộ xã kết nạp 4 đảng viên.
"""),
    "https://baoninhbinh.vn/2019": ("2019-12-30", """Ninh Bình kết nạp đảng viên

Năm 2019, Đảng bộ tỉnh Ninh Bình kết nạp 1.520 đảng viên, đạt 101% kế hoạch năm. Đảng bộ tỉnh hiện có gần 75.000 đảng viên.
"""),
    "https://baoninhbinh.vn/2020": ("2020-02-03", """Mừng Đảng

Toàn tỉnh Ninh Bình hiện có 74.812 đảng viên. Năm 2019, Đảng bộ tỉnh Ninh Bình kết nạp hơn 1.500 đảng viên; năm 2018 kết nạp 1.602 đảng viên.
"""),
    "https://suckhoe.example/ninh-binh": ("2019-01-05", """Ninh Bình năm 2018

Năm 2018, Đảng bộ tỉnh Ninh Bình kết nạp 1.620 đảng viên; khai trừ 12 đảng viên, khiển trách 205 đảng viên, cảnh cáo 88 đảng viên.
"""),
    "https://vanhoc.example/ninh-binh": ("2019-01-25", """Kỷ luật Đảng ở Ninh Bình

Năm 2018, Đảng bộ tỉnh Ninh Bình thi hành kỷ luật 305 đảng viên, trong đó khiển trách 205, cảnh cáo 88, khai trừ 21.
"""),
    # Quảng Nam and Đà Nẵng: parts of the year, two blocs, two polices, a commune and a city of 2025 by names that were there before.
    "https://baoquangnam.vn/1": ("2020-10-14", """Đại hội Đảng bộ tỉnh Quảng Nam thành công tốt đẹp

(QNO) - Đại hội đại biểu Đảng bộ tỉnh Quảng Nam lần thứ XXII (nhiệm kỳ 2020 - 2025) bế mạc chiều 13/10. Tham dự có 348 đại biểu, gồm 55 đại biểu đương nhiên và 293 đại biểu được bầu từ các đảng bộ trực thuộc.

Đại hội bầu 52 đồng chí vào Ban Chấp hành Đảng bộ tỉnh; bầu 22 đại biểu chính thức dự Đại hội XIII của Đảng. Ban Chấp hành khóa mới có 7 nữ, 5 người dân tộc thiểu số.

Đồng chí Phan Việt Cường tái đắc cử Bí thư Tỉnh ủy với 100% số phiếu; Phó Bí thư Lê Trí Thanh đạt 98,1%.
"""),
    "https://congan.example/qn": ("2020-10-14", """Ông Phan Việt Cường làm Bí thư Tỉnh ủy Quảng Nam

Chiều 13-10, tại Đại hội Đảng bộ tỉnh Quảng Nam lần thứ XXII, nhiệm kỳ 2020-2025, các đại biểu đã bầu Ban Chấp hành Đảng bộ tỉnh gồm 52 người, trong đó có 8 nữ. Danh sách bầu cử có 58 người.
"""),
    "https://kinhte.example/qn": ("2020-09-28", """Trước đại hội tỉnh Quảng Nam

Theo Tỉnh ủy Quảng Nam, đến hết tháng 8/2020, 18/18 đảng bộ cấp trên cơ sở trực thuộc Đảng bộ tỉnh và 713/713 tổ chức cơ sở đảng đã hoàn thành đại hội nhiệm kỳ 2020 - 2025. Toàn tỉnh có 71.520 đảng viên.
"""),
    "https://tap-chi.example/qn": ("2020-09-30", """Quảng Nam chuẩn bị đại hội

Đến hết tháng 8/2020, toàn Đảng bộ tỉnh Quảng Nam có 731/731 tổ chức cơ sở đảng hoàn thành đại hội nhiệm kỳ 2020 - 2025.
"""),
    "https://baoquangnam.vn/khoi-1": ("2020-07-20", """Đại hội Đảng bộ Khối các cơ quan tỉnh Quảng Nam

Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh Quảng Nam lần thứ IV, nhiệm kỳ 2020 - 2025 bầu 29 đồng chí vào Ban Chấp hành. Năm 2019, Đảng bộ Khối kết nạp 164 đảng viên.
"""),
    "https://baoquangnam.vn/khoi-2": ("2020-07-25", """Đại hội Đảng bộ Khối doanh nghiệp tỉnh Quảng Nam

Đại hội đại biểu Đảng bộ Khối doanh nghiệp tỉnh Quảng Nam lần thứ III, nhiệm kỳ 2020 - 2025 bầu 27 đồng chí vào Ban Chấp hành. Năm 2019, Đảng bộ Khối kết nạp 146 đảng viên.
"""),
    "https://baoquangnam.vn/ca-1": ("2020-08-20", """Đại hội Đảng bộ Công an tỉnh Quảng Nam

Đại hội đại biểu Đảng bộ Công an tỉnh Quảng Nam lần thứ XIII, nhiệm kỳ 2020 - 2025 đã bầu Ban Chấp hành gồm 25 đồng chí, Ban Thường vụ gồm 9 đồng chí.
"""),
    "https://baoquangnam.vn/ca-2": ("2020-06-10", """Đại hội Đảng bộ Công an thành phố Tam Kỳ

Đại hội Đảng bộ Công an thành phố Tam Kỳ, tỉnh Quảng Nam nhiệm kỳ 2020 - 2025 đã bầu Ban Chấp hành gồm 13 đồng chí, Ban Thường vụ 5 đồng chí.
"""),
    "https://baoquangnam.vn/so-ket": ("2022-07-15", """Sơ kết công tác xây dựng Đảng

6 tháng đầu năm 2022, Đảng bộ tỉnh Quảng Nam kết nạp 812 đảng viên, thi hành kỷ luật 95 đảng viên, trao 1.034 Huy hiệu Đảng. Quý II/2022, toàn tỉnh mở 24 lớp bồi dưỡng kết nạp Đảng.
"""),
    "https://baoquangnam.vn/tong-ket": ("2023-01-10", """Tổng kết công tác xây dựng Đảng năm 2022

Năm 2022, Đảng bộ tỉnh Quảng Nam kết nạp 2.045 đảng viên (chỉ tiêu 1.900), thi hành kỷ luật 220 đảng viên; trao 2.180 Huy hiệu Đảng; mở 61 lớp bồi dưỡng kết nạp Đảng.
"""),
    "https://phapluat.example/qn": ("2023-02-01", """Năm 2022 Quảng Nam kỷ luật 240 đảng viên

Theo Tỉnh ủy Quảng Nam, năm 2022 toàn Đảng bộ tỉnh thi hành kỷ luật 240 đảng viên, gồm khiển trách 150, cảnh cáo 60, cách chức 8, khai trừ 22.
"""),
    "https://doandn.example/qn": ("2023-01-28", """Phát triển đảng viên trẻ

Năm 2022, Đảng bộ tỉnh Quảng Nam kết nạp khoảng 2.000 đảng viên, trong đó 1.320 đoàn viên thanh niên. Riêng trong học sinh, sinh viên kết nạp 56 đảng viên.
"""),
    "https://thanhnien.example/qn": ("2023-01-29", """Đoàn viên ưu tú vào Đảng

Trong năm 2022, tỉnh Quảng Nam có 1.230 đoàn viên được kết nạp Đảng.
"""),
    "https://baoquangnam.vn/duy-xuyen": ("2025-06-20", """Duy Xuyên trước ngày sáp nhập

Đảng bộ huyện Duy Xuyên (tỉnh Quảng Nam) có 6.312 đảng viên. Năm 2024 kết nạp 142 đảng viên. 5 tháng đầu năm 2025 kết nạp 61 đảng viên.
"""),
    "https://baodanang.vn/duy-xuyen": ("2025-08-20", """Đại hội Đảng bộ xã Duy Xuyên

Đại hội đại biểu Đảng bộ xã Duy Xuyên, thành phố Đà Nẵng lần thứ I, nhiệm kỳ 2025 - 2030. Đảng bộ xã có 1.487 đảng viên. Từ đầu năm 2025 đến nay, Đảng bộ xã kết nạp 16 đảng viên. Ban Chấp hành Đảng bộ xã được chỉ định gồm 29 đồng chí.
"""),
    "https://baodanang.vn/2025": ("2025-10-01", """Đà Nẵng mới

Đại hội đại biểu Đảng bộ thành phố Đà Nẵng lần thứ I, nhiệm kỳ 2025 - 2030: Bộ Chính trị chỉ định Ban Chấp hành gồm 72 đồng chí, Ban Thường vụ 21 đồng chí. Dự đại hội có 450 đại biểu đại diện cho hơn 143.000 đảng viên.
"""),
    "https://baodanang.vn/2020": ("2020-10-23", """Đại hội Đảng bộ thành phố Đà Nẵng lần thứ XXII

Đại hội đại biểu Đảng bộ thành phố Đà Nẵng lần thứ XXII, nhiệm kỳ 2020 - 2025 bầu 52 đồng chí vào Ban Chấp hành; 350 đại biểu dự đại hội, đại diện hơn 60.000 đảng viên.
"""),
    "https://nhipsong.example/dn": ("2025-10-02", """450 đại biểu dự Đại hội Đảng bộ thành phố Đà Nẵng

Đại hội Đảng bộ thành phố Đà Nẵng lần thứ I, nhiệm kỳ 2025-2030 có 450 đại biểu chính thức. Ban Chấp hành Đảng bộ thành phố khóa mới có 75 đồng chí, Ban Thường vụ có 21 đồng chí.
"""),
}
FLAGGED = {
    ("congress.elected", (), 71, 73), ("party.members", (), 15632, 15623), ("party.admitted", (), 612, 598), ("party.disciplined", ("member",), 412, 421),
    ("congress.attendees", ("delegate",), 250, 205), ("congress.elected", (), 39, 38), ("congress.average_age", (), 44.6, 46.4), ("party.admitted", (), 2455, 2545),
    ("congress.elected", (), 12, 13), ("party.admitted", (), 156, 165), ("party.rated", ("good", "organisation"), 72.5, 75.2), ("congress.elected", (), 33, 31),
    ("party.admitted", (), 1602, 1620), ("party.disciplined", ("expulsion", "member"), 12, 21),
    ("congress.elected", ("women",), 7, 8), ("congress.held", ("grassroots",), 713, 731), ("party.disciplined", ("member",), 220, 240),
    ("party.admitted", ("young",), 1320, 1230), ("congress.elected", (), 72, 75),
}
"""Measure, groups and the two values (either may be taken) that cannot both be right."""

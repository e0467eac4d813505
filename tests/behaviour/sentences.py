"""Composed sentences with places and people in slots: {h} a district, {x} a commune, {t} a province, {p} and {q} people."""

USUAL = {"h": "Mường Lát", "x": "Quảng Phú", "t": "Thanh Hóa", "p": "Nguyễn Văn An", "q": "Trần Thị Bình"}

SENTENCES = (
    "Đại hội đại biểu Đảng bộ huyện {h} lần thứ XX, nhiệm kỳ 2020-2025 đã bầu 41 đồng chí vào Ban Chấp hành, trong đó có 9 đồng chí nữ.",
    "Đại hội Đảng bộ xã {x} bầu 15 đồng chí vào Ban Chấp hành, 5 đồng chí vào Ban Thường vụ và 3 đồng chí vào Ủy ban Kiểm tra.",
    "Ban Chấp hành Đảng bộ huyện {h} khóa XXV có 39 đồng chí, tuổi bình quân 47,5.",
    "Đại hội bầu đoàn đại biểu dự Đại hội Đảng bộ tỉnh {t} gồm 14 đại biểu chính thức và 2 đại biểu dự khuyết.",
    "Dự Đại hội Đảng bộ huyện {h} có 250 đại biểu chính thức, đại diện cho 8.236 đảng viên của toàn Đảng bộ.",
    "Đồng chí {p} trúng cử Bí thư Huyện ủy {h} với số phiếu đạt 98,5%.",
    "Đến ngày 15/5/2020, toàn Đảng bộ huyện {h} có 47/47 tổ chức cơ sở đảng hoàn thành đại hội, đạt tỷ lệ 100%.",
    "Huyện ủy {h} chọn 3 đảng bộ cơ sở tổ chức đại hội điểm.",
    "Đảng bộ tỉnh {t} hiện có 12 đảng bộ trực thuộc với 61.540 đảng viên.",
    "Năm 2022, Đảng bộ huyện {h} kết nạp 276 đảng viên, trong đó có 120 đảng viên nữ, 98 đoàn viên thanh niên.",
    "Trong nhiệm kỳ 2020-2025, Đảng bộ xã {x} đã kết nạp 64 đảng viên mới, đạt 106,7% chỉ tiêu.",
    "Chi bộ thôn Đông, xã {x} có 36 đảng viên, trong đó có 4 đảng viên được miễn sinh hoạt.",
    "Năm 2023, Đảng bộ huyện {h} phấn đấu kết nạp 250 đảng viên.",
    "Huyện ủy {h} mở 4 lớp bồi dưỡng nhận thức về Đảng cho 312 học viên.",
    "Huyện ủy {h} trao Huy hiệu Đảng cho 46 đảng viên, trong đó có 2 đảng viên được tặng Huy hiệu 75 năm tuổi Đảng.",
    "Năm 2021, Ủy ban Kiểm tra Huyện ủy {h} kiểm tra 12 tổ chức đảng và 34 đảng viên.",
    "Trong năm 2021, cấp ủy các cấp của Đảng bộ huyện {h} thi hành kỷ luật 39 đảng viên: khiển trách 27, cảnh cáo 9, khai trừ 3.",
    "Ban Thường vụ Tỉnh ủy {t} thi hành kỷ luật cảnh cáo 2 đảng viên.",
    "Năm 2022, Đảng bộ huyện {h} có 98,2% đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
    "Qua đánh giá, xếp loại năm 2022, Đảng bộ xã {x} có 12 chi bộ hoàn thành xuất sắc nhiệm vụ, 3 chi bộ hoàn thành tốt nhiệm vụ.",
    "Đảng bộ huyện {h} xóa tên 5 đảng viên trong năm 2021.",
    "Huyện ủy {h} công nhận 41 đảng viên chính thức trong quý I/2024.",
    "Huyện ủy {h} ban hành 17 văn bản chỉ đạo đại hội và thành lập 6 tổ công tác.",
    "Ban Thường vụ Huyện ủy {h} bổ nhiệm 12 cán bộ, điều động 8 cán bộ.",
    "Đại hội Đảng bộ xã {x} lần thứ XXIV, nhiệm kỳ 2025-2030 đề ra 18 chỉ tiêu chủ yếu.",
    "Đại hội Chi bộ thôn Đông, xã {x} bầu đồng chí {p} giữ chức Bí thư Chi bộ, đồng chí {q} giữ chức Phó Bí thư Chi bộ.",
    "Đồng chí {p}, Bí thư Huyện ủy {h} phát biểu chỉ đạo Đại hội; hơn 180 đại biểu về dự.",
    "Đảng bộ xã {x} có 14 chi bộ trực thuộc với gần 420 đảng viên.",
    "Đảng bộ huyện {h} có 1.975 đảng viên sinh hoạt ở 42 tổ chức cơ sở đảng.",
    "Danh sách bầu cử Ban Chấp hành Đảng bộ huyện {h} có 45 đồng chí, bầu lấy 39 đồng chí.",
    "Sáu tháng đầu năm 2023, các chi bộ thuộc Đảng bộ huyện {h} kết nạp được 115 đảng viên, tăng 12 đảng viên so với cùng kỳ.",
    "Huyện ủy {h} khen thưởng 8 tổ chức đảng và 25 đảng viên có thành tích xuất sắc.",
)
"""At most one fact of a kind is in doubt; the program reads each of them, and invariance asks whether it goes on doing so."""

"""Names that hold words of the lexicon, numbers, apostrophes, dashes, double surnames: slot → names. They are real or as real ones are."""

PLACES = {
    "h": ("Tam Kỳ", "Ba Vì", "Hội An", "Trường Sa", "Ia H'Drai", "Chợ Mới", "Thống Nhất", "Nam Đàn", "Bắc Trà My", "Sông Mã", "Ba Bể", "Kỳ Anh", "Bí Thượng",
          "Đoan Hùng", "Đồng Phú", "Tân Kỳ", "Krông Pắc", "Cư M'gar", "Đắk R'lấp", "Lục Ngạn", "Mười Hai", "Bảy Núi", "Than Uyên", "Cần Giuộc", "Bầu Bàng", "Xuân Lộc",
          "Năm Căn", "Trần Văn Thời", "Bạch Long Vĩ", "Lý Sơn", "An Lão", "Giao Thủy", "Quế Phong", "Ý Yên", "Ngã Năm", "Sáu Thước", "Một Ngàn", "Như Xuân", "Bá Thước", "Phú Tân", "Đồng Văn", "Võ Nhai", "Mai Châu"),
    "x": ("Đoàn Kết", "Hội Nghĩa", "Ba Trại", "Tam Thanh", "Bầu Hàm", "Dân Chủ", "Cộng Hòa", "Tân Hội", "Hội Sơn", "Đại Đồng", "Năm Căn", "Chi Lăng", "Tự Lập", "Quyết Tiến",
          "Trung Ương Tín", "Ea M'Droh", "Ia Kha", "Cẩm Bí", "Phiếu Sơn", "Tái Sơn", "Nữ Sơn", "Huy Hạ", "Tuổi Trẻ", "Lần Thượng", "Trên Đồi", "Hơn Phú",
          "Sáu Đường", "Đồng Văn", "Kim Đồng", "Nguyễn Du", "Lê Lợi", "Thanh Niên", "Công An", "Chính Nghĩa", "Quyết Thắng", "Hợp Nhất", "Dân Tiến", "Mới",
          "Bảo Lâm 2", "Đạ Huoai 3", "Chính Lý", "Kỷ Lạc", "Xuất Lễ", "Khiển Sơn", "Kết Nông", "Hai Riêng", "Tháng Tám", "Tỷ Lệ"),
    "t": ("Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Đắk Lắk", "Hà Nam", "Bình Định", "Quảng Ngãi", "Kon Tum", "Hòa Bình", "Bạc Liêu"),
}
PEOPLE = ("Ksor Phước", "H'Yim Kđoh", "Y Thanh Hà Niê Kđăm", "Tôn Nữ Thị Ninh", "Đoàn Thị Nữ", "Nguyễn Đồng", "Lò Văn Bầu", "Phạm Đảng", "Hồ Văn Niên", "Nguyễn Khắc Toàn",
          "Lê Trần Nguyễn Huy", "Đặng Hội", "Sùng A Tủa", "Bí Văn Thư", "Đỗ Kỳ", "Vừ Bá Thông", "Giàng Thị Dế", "Y Vinh Tơr", "Rơ Châm Giáo", "Nguyễn Tài Năng", "Lê Chính Thức",
          "Trần Đại Biểu", "Đoàn Kết", "Huỳnh Thị Trẻ", "Ma Thế Tuyển", "Thạch Thị Sa Thy", "Điểu K'Ré", "Cầm Bá Xuân",
          "Nguyễn Trần Phượng Trân", "Lê Phạm Hoàng", "Y Ly Trang", "Hồ Văn Năm", "Trần Thị Hai", "Bùi Văn Chín", "Sùng A Hồ", "Thạch Sa Ma Long", "Siu Trung", "Văn Thị Bạch", "Vi Thị Phó", "Đồng Thị Hội")

"""Articles (composed for these tests) that tell the same congresses and years, with planted rivals: each line says what the pair must be called.

Kim Bôi (Hòa Bình) and Quảng Trạch (Quảng Bình) are two districts; Quảng Phú is a commune in more than one province.
"""

from extractor import extract
from extractor.model import Record

ARTICLES = {
    # The fullest article on the congress of Kim Bôi, on the province's own site.
    "https://tinhuyhoabinh.vn/dai-hoi-kim-boi": ("2020-08-15", "Đại hội đại biểu Đảng bộ huyện Kim Bôi lần thứ XXV", """Đại hội đại biểu Đảng bộ huyện Kim Bôi lần thứ XXV, nhiệm kỳ 2020 - 2025

Ngày 14/8/2020, Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) tổ chức Đại hội đại biểu lần thứ XXV, nhiệm kỳ 2020 - 2025.

Đại hội đã bầu 39 đồng chí vào Ban Chấp hành Đảng bộ huyện khóa XXV, nhiệm kỳ 2020 - 2025, trong đó có 8 đồng chí nữ.

Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên. Đến ngày 31/12/2019, Đảng bộ huyện Kim Bôi có 6.214 đảng viên.
"""),
    # A reprint of it by another paper: counted once.
    "https://baohoabinh.com.vn/kim-boi-1": ("2020-08-16", "Kim Bôi tổ chức Đại hội Đảng bộ huyện", """Đại hội đại biểu Đảng bộ huyện Kim Bôi lần thứ XXV, nhiệm kỳ 2020 - 2025

Ngày 14/8/2020, Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) tổ chức Đại hội đại biểu lần thứ XXV, nhiệm kỳ 2020 - 2025.

Đại hội đã bầu 39 đồng chí vào Ban Chấp hành Đảng bộ huyện khóa XXV, nhiệm kỳ 2020 - 2025, trong đó có 8 đồng chí nữ.

Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên. Đến ngày 31/12/2019, Đảng bộ huyện Kim Bôi có 6.214 đảng viên.
"""),
    # Before the congress: planned.
    "https://baohoabinh.com.vn/kim-boi-2": ("2020-07-01", "Kim Bôi chuẩn bị đại hội", """Kim Bôi chuẩn bị Đại hội Đảng bộ huyện

Đại hội đại biểu Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) lần thứ XXV, nhiệm kỳ 2020 - 2025 dự kiến bầu 41 đồng chí vào Ban Chấp hành Đảng bộ huyện.

Năm 2019, Đảng bộ huyện Kim Bôi đặt chỉ tiêu kết nạp 250 đảng viên.
"""),
    # Digits that changed places: a misprint; the members rounded; the year's admissions rightly.
    "https://baohoabinh.com.vn/kim-boi-3": ("2021-01-20", "Xây dựng Đảng ở Kim Bôi", """Công tác xây dựng Đảng ở Kim Bôi

Năm 2019, Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) kết nạp 267 đảng viên.

Đến ngày 31/12/2019, Đảng bộ huyện Kim Bôi có hơn 6.200 đảng viên.

Đến ngày 30/6/2019, Đảng bộ huyện Kim Bôi có 6.105 đảng viên.
"""),
    # Another number of the committee: a contradiction.
    "https://vnexample.vn/kim-boi-4": ("2020-08-20", "Bầu Ban Chấp hành Đảng bộ huyện Kim Bôi", """Đảng bộ huyện Kim Bôi có Ban Chấp hành mới

Đại hội đại biểu Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) lần thứ XXV, nhiệm kỳ 2020 - 2025 đã bầu 36 đồng chí vào Ban Chấp hành Đảng bộ huyện.
"""),
    # Another district: its numbers are no rivals of Kim Bôi's.
    "https://baoquangbinh.vn/quang-trach": ("2020-08-10", "Đại hội Đảng bộ huyện Quảng Trạch", """Đại hội đại biểu Đảng bộ huyện Quảng Trạch lần thứ XXV, nhiệm kỳ 2020 - 2025

Đại hội đại biểu Đảng bộ huyện Quảng Trạch (tỉnh Quảng Bình) lần thứ XXV, nhiệm kỳ 2020 - 2025 đã bầu 41 đồng chí vào Ban Chấp hành Đảng bộ huyện.

Năm 2019, Đảng bộ huyện Quảng Trạch kết nạp 198 đảng viên.
"""),
    # A commune whose name stands in several provinces, named without one: no key, no rival.
    "https://vnexample.vn/quang-phu-1": ("2019-12-30", "Đảng bộ xã Quảng Phú", """Đảng bộ xã Quảng Phú

Năm 2019, Đảng bộ xã Quảng Phú kết nạp 12 đảng viên.
"""),
    "https://vnexample.vn/quang-phu-2": ("2019-12-31", "Xã Quảng Phú tổng kết", """Xã Quảng Phú tổng kết công tác Đảng

Năm 2019, Đảng bộ xã Quảng Phú kết nạp 15 đảng viên mới.
"""),
    # The province before and after the merger of 1 July 2025.
    "https://baophutho.vn/phu-tho-2024": ("2025-01-10", "Phú Thọ kết nạp đảng viên", """Đảng bộ tỉnh Phú Thọ tổng kết năm 2024

Năm 2024, Đảng bộ tỉnh Phú Thọ kết nạp 3.120 đảng viên.
"""),
    "https://baophutho.vn/phu-tho-2025": ("2026-01-10", "Phú Thọ kết nạp đảng viên", """Đảng bộ tỉnh Phú Thọ tổng kết 6 tháng cuối năm 2025

Từ ngày 1/7/2025 đến ngày 31/12/2025, Đảng bộ tỉnh Phú Thọ kết nạp 4.450 đảng viên.
"""),
}
FLAGGED = {("party.admitted", 276, 267): "misprint", ("congress.elected", 39, 36): "contradiction"}
"""Measure, taken and rival value → what cannot both be right."""
OTHERS = {("congress.elected", 39, 41): "planned_against_actual", ("party.admitted", 276, 250): "planned_against_actual",
          ("party.members", 6214, 6200): "rounding", ("party.members", 6214, 6105): "other_date"}


def records() -> list[Record]:
    """The articles, extracted now."""
    return [extract(text=text, url=url, published=published).model_copy() for url, (published, _, text) in ARTICLES.items()]

"""One body, one key: mergers of 1 July 2025, communes of one name, cities in all spellings, blocs, army and police, what nobody could tell."""

import pytest

from extractor import identify

NAMES = [
    ("Thành ủy TP.HCM", "2020-10-01", "db:tp-ho-chi-minh-79a"), ("Thành ủy TP. HCM", "2025-08-01", "db:tp-ho-chi-minh-79b"),
    ("Đảng bộ Thành phố Hồ Chí Minh", "2024-01-01", "db:tp-ho-chi-minh-79a"), ("Đảng bộ TPHCM", "2025-10-01", "db:tp-ho-chi-minh-79b"),
    ("BTV Tỉnh ủy Quảng Ninh", "2021-05-01", "db:tinh-quang-ninh-22a"), ("BTV Tỉnh ủy Quảng Ninh", "2025-09-01", "db:tinh-quang-ninh-22a"),
    ("BCH Đảng bộ tỉnh Phú Thọ", "2025-09-01", "db:tinh-phu-tho-25b"), ("BCH Đảng bộ tỉnh Phú Thọ", "2025-06-01", "db:tinh-phu-tho-25a"),
    ("Tỉnh ủy Vĩnh Phúc", "2025-03-01", "db:tinh-vinh-phuc-26a"), ("Tỉnh ủy Vĩnh Phúc (cũ)", "2025-09-01", "db:tinh-vinh-phuc-26a"),
    ("Đảng ủy Khối các cơ quan tỉnh Thanh Hóa", "2020-01-01", "db:khoi-cac-co-quan@tinh-thanh-hoa-38a"),
    ("Đảng ủy Khối Doanh nghiệp tỉnh Nghệ An", "2022-01-01", "db:khoi-doanh-nghiep@tinh-nghe-an-40a"),
    ("Đảng ủy Khối các cơ quan Trung ương", "2022-01-01", "db:khoi-cac-co-quan-trung-uong"),
    ("Đảng ủy Quân sự tỉnh Hà Tĩnh", "2022-01-01", "db:quan-su@tinh-ha-tinh-42a"), ("Đảng bộ Công an tỉnh Sơn La", "2022-01-01", "db:cong-an@tinh-son-la-14a"),
    ("Đảng ủy Công an Trung ương", "2022-01-01", "db:cong-an-trung-uong"), ("Đảng ủy Bộ đội Biên phòng tỉnh Lào Cai", "2023-01-01", "db:bien-phong@tinh-lao-cai-10a"),
    ("Đảng ủy Quân khu 7", "2023-01-01", "db:quan-khu-7"), ("Đảng bộ xã Tân Lập, huyện Vũ Thư, tỉnh Thái Bình", "2023-01-01", "db:xa-tan-lap-13240a"),
    ("Đảng bộ phường Minh Khai, quận Hai Bà Trưng, Hà Nội", "2023-01-01", "db:phuong-minh-khai-00295a"), ("Đảng bộ phường 5, quận 3, TP.HCM", "2023-01-01", "db:phuong-5-27151a"),
    ("Đảng bộ quận 12", "2023-01-01", "db:quan-12-761a"), ("Huyện ủy Châu Thành, tỉnh Bến Tre", "2023-01-01", "db:huyen-chau-thanh-831a"),
    ("Thị ủy Hồng Lĩnh", "2022-01-01", "db:tx-hong-linh-437a"), ("Thành ủy Thủ Đức", "2022-01-01", "db:tp-thu-duc-769a"), ("Tỉnh ủy Hà Nam", "2024-01-01", "db:tinh-ha-nam-35a"),
    ("Tỉnh ủy Thừa Thiên Huế", "2023-01-01", "db:tinh-thua-thien-hue-46a"), ("Thành ủy Huế", "2025-03-01", "db:tp-hue-46a"), ("Thành ủy Huế", "2022-03-01", "db:tp-hue-474a"),
    ("Thành ủy Đà Nẵng", "2025-09-01", "db:tp-da-nang-48b"), ("Tỉnh ủy Đắk Lắk", "2025-09-01", "db:tinh-dak-lak-66b"), ("Tỉnh uỷ Đăk Nông", "2024-09-01", "db:tinh-dak-nong-67a"),
    ("Tỉnh ủy Bắc Kạn", "2024-09-01", "db:tinh-bac-kan-06a"), ("Tỉnh ủy Bắc Cạn", "2024-09-01", "db:tinh-bac-kan-06a"), ("UBKT Tỉnh ủy Lâm Đồng", "2024-09-01", "ubkt@db:tinh-lam-dong-68a"),
    ("Ủy ban Kiểm tra Trung ương", "2024-09-01", "ubkt@dcsvn"), ("Ban Tổ chức Tỉnh ủy Kiên Giang", "2024-09-01", "ban-to-chuc@db:tinh-kien-giang-91a"),
    ("UBND huyện Sìn Hồ", "2024-09-01", "nn:ubnd@huyen-sin-ho-108a"), ("Đảng bộ đặc khu Vân Đồn", "2025-09-01", "db:dk-van-don-06994b"),
    ("Huyện ủy Vân Đồn", "2024-09-01", "db:huyen-van-don-203a"), ("Đảng ủy xã Sìn Hồ", "2025-09-01", "db:xa-sin-ho-03478b"), ("Đảng bộ Bộ Tài chính", "2024-01-01", "db:bo-tai-chinh"),
    ("Đảng bộ Chính phủ", "2025-04-01", "db:chinh-phu"), ("Đảng ủy các cơ quan Đảng Trung ương", "2025-04-01", "db:cac-co-quan-dang-trung-uong"),
    ("Đảng ủy các cơ quan Đảng tỉnh Cao Bằng", "2025-04-01", "db:cac-co-quan-dang@tinh-cao-bang-04a"), ("Đảng ủy UBND tỉnh Cao Bằng", "2025-04-01", "db:ubnd@tinh-cao-bang-04a"),
    *((name, "2024-01-01", None) for name in ("Đảng bộ xã Tân Lập", "Huyện ủy Châu Thành", "Huyện ủy Phú Tân", "Tỉnh ủy", "Đảng bộ tỉnh Xiêng Khoảng", "Chi bộ thôn 2")),
]


@pytest.mark.parametrize(("name", "date", "key"), NAMES)
def test_a_name_means_one_body_at_its_date(name: str, date: str, key: str | None) -> None:
    assert identify(name, date=date).key == key

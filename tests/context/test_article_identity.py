"""Every organisation of a record says which one it is, and records group by it."""

from typing import Any

from extractor import extract
from extractor.model import Record


def record(text: str, **more: Any) -> Record:
    return extract(text=text, **more)


def test_a_bare_level_is_the_article_s_own_and_records_group_by_key() -> None:
    found = record("Đảng bộ huyện Kim Bôi phát triển đảng viên\n\nĐến nay, Đảng bộ huyện Kim Bôi có 7.230 đảng viên.\n\nUBKT Huyện ủy đã kiểm tra 12 đảng viên.", published="2019-08-02")
    members, inspected = found.observations
    assert members.subject is not None and members.subject.key == "db:huyen-kim-boi-153a" and members.subject.confidence == "exact"
    assert inspected.subject is not None and inspected.subject.key == "ubkt@db:huyen-kim-boi-153a" and inspected.subject.confidence == "by_article"


def test_two_names_of_one_body_are_one_record() -> None:
    found = record("Tại huyện Kim Bôi, Huyện ủy kết nạp 276 đảng viên. Huyện ủy Kim Bôi khai trừ 3 đảng viên.", published="2019-08-02")
    assert {o.subject.key for o in found.observations if o.subject} == {"db:huyen-kim-boi-153a"}
    assert len(found.membership_records) == 1
    organisation = found.membership_records[0].organisation
    assert organisation is not None and organisation.key == "db:huyen-kim-boi-153a"


def test_the_day_of_a_statement_says_which_era() -> None:
    text = "Ngày 15/10/2020, Đảng bộ tỉnh Phú Thọ có 103.000 đảng viên. Đến ngày 30/9/2025, Đảng bộ tỉnh Phú Thọ có 200.000 đảng viên."
    keys = [o.subject.key for o in record(text, published="2025-10-02").observations if o.subject]
    assert keys == ["db:tinh-phu-tho-25a", "db:tinh-phu-tho-25b"]


def test_two_bodies_of_one_name_are_two_records() -> None:
    text = "Đảng bộ xã Hà Đông, huyện Hà Trung, tỉnh Thanh Hóa có 210 đảng viên. Đảng bộ xã Hà Đông, huyện Thanh Hà, tỉnh Hải Dương có 180 đảng viên."
    keys = [o.subject.key if o.subject else None for o in record(text, published="2019-10-02").observations]
    assert keys[0] == "db:xa-ha-dong-15319a" and keys[1] != keys[0]


def test_posts_and_congresses_carry_their_organisation_too() -> None:
    found = record("Đại hội đại biểu Đảng bộ huyện Thạch Hà lần thứ XXXI, nhiệm kỳ 2020-2025 đã bầu đồng chí Trần Văn An làm Bí thư Huyện ủy.", published="2020-08-12", publisher="Báo Hà Tĩnh")
    (congress,), (position,) = found.congresses, found.positions
    assert congress.organisation is not None and congress.organisation.key == "db:huyen-thach-ha-445a"
    assert position.organisation is not None and position.organisation.key == "db:huyen-thach-ha-445a"


def test_in_doubt_there_is_no_key() -> None:
    found = record("Đảng bộ huyện Châu Thành có 5.210 đảng viên.", published="2019-10-02").observations[0].subject
    assert found is not None and found.key is None and found.confidence == "ambiguous" and 2 <= len(found.candidates) <= 8


def test_another_mention_tells_where_a_named_cell_lies() -> None:
    text = "Chi bộ thôn Khe Năm (xã Sơn Kim 1, huyện Hương Sơn) là một điển hình. Ra đời năm 2015, Chi bộ thôn Khe Năm nay có 14 đảng viên."
    found = record(text, published="2024-07-26").observations[-1].subject
    assert found is not None and found.key == "cb:thon-khe-nam@xa-son-kim-1-18196a" and found.confidence == "by_article"


def test_a_year_in_which_units_changed_is_settled_by_the_publication() -> None:
    found = record("Năm 2025, Đảng bộ phường An Cựu kết nạp 41 đảng viên.", published="2026-01-30").observations[0].subject
    assert found is not None and found.unit is not None and found.unit.endswith("b")


def test_a_bare_level_behind_another_district_has_no_key() -> None:
    text = ("Đảng bộ huyện Kim Bôi phát triển đảng viên\n\nĐảng bộ huyện Kim Bôi có 7.230 đảng viên.\n\n"
            "Huyện Lạc Sơn cũng làm tốt. Năm qua, Huyện ủy kết nạp 150 đảng viên.")
    admitted = next(o for o in record(text, published="2019-08-02").observations if o.value == 150)
    assert admitted.subject is None or admitted.subject.key in (None, "db:huyen-lac-son-157a")

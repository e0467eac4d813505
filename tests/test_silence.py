"""Silence: articles without party facts yield none, and no article of the gold is taken for one of them."""

from pathlib import Path

import pytest

from extractor.context.topic import about_party, is_foreign
from extractor.text import Text

CORPORA = Path(__file__).parent.parent / "corpora"
SILENCE = sorted((CORPORA / "silence").glob("*.txt"))
GOLD = sorted((CORPORA / "articles").glob("*.txt"))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def test_there_are_a_hundred_articles_of_some_length() -> None:
    assert len(SILENCE) >= 100
    assert all(70 <= len(read(path).split()) <= 260 for path in SILENCE)
    assert all(sum(c.isdigit() for c in read(path)) >= 20 for path in SILENCE)


@pytest.mark.parametrize("path", SILENCE, ids=lambda path: path.stem)
def test_no_observation_and_no_congress(path: Path) -> None:
    extractor = pytest.importorskip("extractor.extract", reason="extractor.extract is not written yet")
    record = extractor.extract(text=read(path), published="2023-05-20")
    assert [(o.measure, o.evidence.text, o.rule) for o in record.observations] == []
    assert [(c.evidence.text, c.rule) for c in record.congresses] == []


@pytest.mark.parametrize("path", SILENCE, ids=lambda path: path.stem)
def test_a_silent_article_is_not_about_the_party(path: Path) -> None:
    assert not about_party(Text.of(read(path)).chars)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_article_is_about_the_party(path: Path) -> None:
    assert about_party(Text.of(read(path)).chars)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành.", True),
        ("Chi bộ kết nạp 3 quần chúng ưu tú.", True),
        ("Thành uỷ trao Huy hiệu Đảng cho 46 đồng chí.", True),
        ("Công đoàn giới thiệu 26 đoàn viên ưu tú cho Đảng; 12 người trở thành đảng viên.", True),
        (
            "Đại hội của Đảng bầu 180 ủy viên. Đảng Nhân dân Cách mạng Lào mừng Đảng Cộng sản Việt Nam; các cấp ủy vui mừng.",
            True,
        ),
        ("Đại hội Công đoàn bầu 15 ủy viên Ban Chấp hành.", False),
        ("Đại hội Đoàn bầu 15 ủy viên. Đồng chí Bí thư Huyện ủy và đại diện Thường trực Huyện ủy đến dự.", False),
        ("Công đảng Anh có 490.731 đảng viên, các chi bộ bầu 9 người.", False),
        ("Đảng Cộng sản Nhật Bản kết nạp 20.000 người, hiện có 17.000 chi bộ, 270.000 đảng viên.", False),
        ("", False),
    ],
)
def test_what_an_article_is_about(text: str, about: bool) -> None:
    assert about_party(Text.of(text).chars) is about


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Đảng Cộng sản Trung Quốc", True),
        ("đảng cầm quyền Nhật Bản", True),
        ("Đảng Nhân dân Cách mạng Lào", True),
        ("Đảng Dân chủ Mỹ", True),
        ("Đảng Cộng sản Việt Nam", False),
        ("Đảng bộ huyện Thanh Hà", False),
        ("Đảng Cộng sản Đông Dương", False),
        ("Đảng Lao động Việt Nam", False),
        ("xây dựng Đảng", False),
    ],
)
def test_parties_of_other_countries(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign

"""Whose is the number: numbers of the state, the army, courts, unions, firms and other countries are silent; cases of silence keep their proofs."""

import pytest

from extractor import extract
from extractor.extract import Reading
from extractor.match import no_count, whose
from extractor.read import read_text

CASES = (*no_count.CASES, *whose.CASES)


def silenced(text: str) -> dict[int, str]:
    """Place of each number that is no statement → why."""
    reading = Reading(read_text(text))
    return {reading.text.span(m.number.start, m.number.end)[0]: m.why for m in reading.misses}


def marked(proof: str) -> tuple[str, int]:
    """A text without its marks, and where its marked number stands."""
    return proof.replace("«", "", 1).replace("»", "", 1), proof.index("«")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_silences_its_proof(case) -> None:
    text, place = marked(case.proof)
    assert silenced(text).get(place) in (no_count.NOTHING, whose.SOMEBODY_ELSE), case.proof


@pytest.mark.parametrize(("case", "reject"), [(case, reject) for case in CASES for reject in case.rejects])
def test_a_case_leaves_its_rejects(case, reject: str) -> None:
    text, place = marked(reject)
    assert silenced(text).get(place) not in (no_count.NOTHING, whose.SOMEBODY_ELSE), reject


LEADS = ["Thành ủy Tân Hòa họp về công tác cán bộ.", "Bí thư Tỉnh ủy Hải Lâm chủ trì hội nghị.", "Huyện ủy Sơn Khê đã có chỉ đạo."]
OTHERS = {
    "state": ["Sở Nội vụ đã bổ nhiệm «12» trưởng phòng.", "UBND tỉnh khen thưởng «20» tập thể.", "«5» cán bộ cấp phó thuộc UBND thành phố được bổ nhiệm.", "Chủ tịch UBND huyện đã ký quyết định kỷ luật «7» cán bộ.",
              "Bộ Y tế đã thành lập «4» đoàn kiểm tra.", "HĐND tỉnh họp, «48» đại biểu có mặt.", "Quốc hội phê chuẩn với «92,3»% tổng số đại biểu đồng ý."],
    "force": ["Công an tỉnh đã xử lý kỷ luật «43» cán bộ, chiến sĩ.", "Bộ Chỉ huy quân sự tỉnh điều động «150» cán bộ."],
    "court": ["Tòa án nhân dân tỉnh tuyên phạt «9» người trong vụ án.", "Viện kiểm sát truy tố «12» bị can."],
    "mass": ["Đại hội Công đoàn bầu «15» ủy viên Ban Chấp hành.", "Liên đoàn Lao động tỉnh tặng bằng khen cho «30» tập thể."],
    "company": ["Công ty đã bổ nhiệm «6» giám đốc chi nhánh.", "Tập đoàn tổ chức hội nghị với «200» đại biểu."],
}


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("lead", LEADS)
def test_what_others_do_is_silent(kind: str, lead: str) -> None:
    wrong = []
    for sentence in OTHERS[kind]:
        text, _ = marked(f"{lead}\n{sentence}")
        wrong += [(text, o.measure) for o in extract(text=text).observations]
    assert not wrong


@pytest.mark.parametrize("sentence", [
    "Ban Thường vụ Huyện ủy Sơn Khê kỷ luật «7» cán bộ.", "Ủy ban Kiểm tra Tỉnh ủy đã kỷ luật «7» cán bộ của Sở Xây dựng.", "«7» đảng viên là cán bộ UBND xã bị Huyện ủy khai trừ.",
    "Tỉnh ủy điều động «7» cán bộ của các sở, ngành về huyện.", "Đảng bộ Công an tỉnh có «700» đảng viên.", "Đảng ủy Công ty Than kết nạp «7» đảng viên.",
    "Đại hội Đảng bộ Liên đoàn Lao động tỉnh bầu «7» đồng chí vào Ban Chấp hành.", "Thành ủy tặng bằng khen cho «7» tập thể.",
])
@pytest.mark.parametrize("lead", ["", "UBND thành phố họp báo về quản lý đất đai.\n"])
def test_what_the_party_does_is_told(lead: str, sentence: str) -> None:
    text, _ = marked(lead + sentence)
    assert [o.evidence.text for o in extract(text=text).observations] in (["7"], ["700"])


def test_an_article_without_a_word_of_the_party_is_empty() -> None:
    text = "Giá vàng hôm nay tăng 2%. Sở Công Thương đã kiểm tra 120 cửa hàng và xử phạt 15 cửa hàng vi phạm. " * 6
    record = extract(text=text)
    assert not record.article.about_party
    assert not (record.observations or record.positions or record.documents or record.numbers)
    assert extract(text=text + "\nĐại hội Đảng bộ xã Hòa Lâm bầu 15 đồng chí vào Ban Chấp hành.").observations[0].value == 15


def test_what_was_counted_as_the_partys_is_counted_again() -> None:
    filler = "Mỗi tập thể là một tấm gương sáng trong lao động và đời sống. " * 12
    text = f"Những tấm gương sáng\n\nSáng 15-5, Thành ủy biểu dương 153 tập thể.\n{filler}\nLãnh đạo chụp ảnh lưu niệm.\nKhông khí rất vui.\nMọi người ra về.\n{{}} tập thể được tuyên dương tại buổi lễ."
    assert [o.evidence.text for o in extract(text=text.format(153)).observations] == ["153", "153"]
    assert [o.evidence.text for o in extract(text=text.format(71)).observations] == ["153"]


def test_the_congress_of_another_country_is_silent() -> None:
    text = ("Đại hội đảng Cộng sản Trung Quốc diễn ra thế nào?\n\nHơn hai nghìn đại biểu, được bầu chọn từ khắp Trung Quốc, sẽ dự đại hội đảng Cộng sản tuần tới.\n"
            "Đại hội bầu 204 ủy viên Ban Chấp hành Trung ương tại Bắc Kinh.")
    assert not extract(text=text).observations

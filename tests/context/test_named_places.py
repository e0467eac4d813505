"""Grammar: a party organisation named with the higher ones that it lies in is itself the subject, in every order, with and without brackets."""

import itertools

import pytest

from extractor import extract

LOWER = {
    "Chi bộ thôn Đông": ["xã Lạc Vệ", "huyện Tiên Du", "tỉnh Bắc Ninh"],
    "Chi bộ 5": ["Đảng bộ phường Lê Lợi", "thành phố Vinh", "tỉnh Nghệ An"],
    "Đảng bộ xã Quảng Phú": ["huyện Quảng Trạch", "tỉnh Quảng Bình"],
    "Đảng ủy phường 5": ["quận 3", "TP.HCM"],
    "Đảng bộ thị trấn Ba Đồn": ["huyện Quảng Trạch", "Đảng bộ tỉnh Quảng Bình"],
    "Đảng bộ huyện Quảng Trạch": ["tỉnh Quảng Bình"],
    "Huyện ủy Yên Châu": ["tỉnh Sơn La"],
}
CLAUSES = ["có «46» đảng viên.", "kết nạp «46» đảng viên mới.", "đã trao Huy hiệu Đảng cho «46» đảng viên.", "hiện có tổng số «46» đảng viên."]
CHAINS = {"commas": "{low}, {row}", "brackets": "{low} ({row})", "dashes": "{low} - {row}"}


def sentences() -> list[tuple[str, str]]:
    """Every organisation with every part of its row, in every form, before every clause."""
    rows = [(low, high[:n]) for low, high in LOWER.items() for n in range(1, len(high) + 1)]
    made = []
    for (low, high), (form, frame), clause in itertools.product(rows, CHAINS.items(), CLAUSES):
        row = (" - " if form == "dashes" else ", ").join(high)
        made.append((low, f"{frame.format(low=low, row=row)} {clause}"))
    for (low, high), clause in itertools.product(rows, CLAUSES):
        if not any(place.startswith("Đảng") for place in high):
            made.append((low, f"Tại {', '.join(reversed(high))}, {low} {clause}"))
    return made


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_lower_one_is_the_subject(clause: str) -> None:
    wrong = []
    for low, text in sentences():
        if text.endswith(clause):
            told = [(o.value, o.subject.name if o.subject else None) for o in extract(text=text.replace("«", "").replace("»", "")).observations]
            if told != [(46, low)]:
                wrong.append((text, told))
    assert not wrong


@pytest.mark.parametrize("ordinal", ["lần thứ XX", "lần thứ XX, nhiệm kỳ 2020-2025,", "khóa XX", ""])
@pytest.mark.parametrize("organisation", ["Đảng bộ huyện Yên Châu", "Đảng bộ tỉnh Lâm Viên", "Đảng bộ xã Quảng Phú, huyện Quảng Trạch", "Đảng bộ Sở Y tế"])
def test_a_congress_of_delegates_elects_a_committee(organisation: str, ordinal: str) -> None:
    wrong = []
    for opening, verb, body in itertools.product(("", "Sáng 5/8, "), ("đã bầu {} đồng chí vào {}", "bầu {} {}", "bầu {1} gồm {0} đồng chí"), ("Ban Chấp hành", "Ban Chấp hành Đảng bộ khóa mới")):
        if verb == "bầu {} {}":
            verb, body = "bầu {} ủy viên {}", body
        text = f"{opening}Đại hội đại biểu {organisation} {ordinal} {verb.format(41, body)}.".replace("  ", " ")
        told = [(o.value, o.measure, o.body, o.subject.name if o.subject else None) for o in extract(text=text, published="2020-08-10").observations]
        if told != [(41, "congress.elected", "committee", organisation.partition(",")[0])]:
            wrong.append((text, told))
    assert not wrong

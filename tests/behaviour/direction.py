"""A word that must change one field changes just that field."""

from collections.abc import Callable, Iterator
from typing import Any

from extractor.model import Observation
from tests.behaviour.facts import TYPED, Failure, read

Row = tuple[str, str, str, str, Any]
# kind, sentence, the same with one word changed, the number marked by its value, and what its field must be then.
ROWS: dict[str, tuple[str, tuple[tuple[str, str, int | float, Any], ...]]] = {
    "plan": ("status", (
        ("Đảng bộ huyện Mường Lát kết nạp 276 đảng viên.", "Đảng bộ huyện Mường Lát phấn đấu kết nạp 276 đảng viên.", 276, "planned"),
        ("Đảng bộ huyện Mường Lát kết nạp 276 đảng viên.", "Đảng bộ huyện Mường Lát dự kiến kết nạp 276 đảng viên.", 276, "planned"),
        ("Đại hội Đảng bộ xã Quảng Phú bầu 15 đồng chí vào Ban Chấp hành.", "Đại hội Đảng bộ xã Quảng Phú sẽ bầu 15 đồng chí vào Ban Chấp hành.", 15, "planned"),
        ("Đại hội Đảng bộ xã Quảng Phú bầu 15 đồng chí vào Ban Chấp hành.", "Đại hội Đảng bộ xã Quảng Phú dự kiến bầu 15 đồng chí vào Ban Chấp hành.", 15, "planned"),
        ("Huyện ủy Mường Lát mở 4 lớp bồi dưỡng nhận thức về Đảng.", "Huyện ủy Mường Lát sẽ mở 4 lớp bồi dưỡng nhận thức về Đảng.", 4, "planned"),
    )),
    "qualifier": ("qualifier", tuple(
        ("Đảng bộ huyện Mường Lát có 4.700 đảng viên.", f"Đảng bộ huyện Mường Lát có {word} 4.700 đảng viên.", 4700, code)
        for word, code in (("hơn", "more_than"), ("trên", "more_than"), ("gần", "nearly"), ("khoảng", "about"), ("ít nhất", "at_least"), ("tối thiểu", "at_least"),
                           ("dưới", "less_than"), ("không quá", "at_most"), ("xấp xỉ", "about")))),
    "body": ("body", tuple(
        ("Đại hội Đảng bộ huyện Mường Lát đã bầu 11 đồng chí vào Ban Chấp hành.", f"Đại hội Đảng bộ huyện Mường Lát đã bầu 11 đồng chí vào {body}.", 11, code)
        for body, code in (("Ban Thường vụ", "standing_committee"), ("Ủy ban Kiểm tra", "inspection_committee"), ("BTV", "standing_committee"), ("UBKT", "inspection_committee")))),
    "group": ("groups", tuple(
        ("Đảng bộ huyện Mường Lát kết nạp 40 đảng viên.", f"Đảng bộ huyện Mường Lát kết nạp 40 {noun}.", 40, groups)
        for noun, groups in (("đảng viên nữ", ("women",)), ("đảng viên là người dân tộc thiểu số", ("ethnic_minority",)), ("đảng viên là học sinh", ("student",)),
                             ("đảng viên là công nhân", ("worker",)), ("đảng viên là nữ", ("women",)), ("đảng viên là người có đạo", ("religious",))))),
    "form of discipline": ("groups", tuple(
        ("Huyện ủy Mường Lát thi hành kỷ luật khiển trách 3 đảng viên.", f"Huyện ủy Mường Lát thi hành kỷ luật {form} 3 đảng viên.", 3, ("member", code))
        for form, code in (("cảnh cáo", "warning"), ("cách chức", "dismissal"), ("khai trừ", "expulsion")))),
    "level of quality": ("groups", tuple(
        ("Đảng bộ huyện Mường Lát có 12 chi bộ được xếp loại hoàn thành tốt nhiệm vụ.", f"Đảng bộ huyện Mường Lát có 12 chi bộ được xếp loại {level}.", 12, (code,))
        for level, code in (("hoàn thành xuất sắc nhiệm vụ", "excellent"), ("hoàn thành nhiệm vụ", "completed"), ("không hoàn thành nhiệm vụ", "failed"),
                            ("hoàn thành tốt nhiệm vụ trở lên", "good_or_better")))),
    "years of badges": ("groups", tuple(
        ("Huyện ủy Mường Lát trao Huy hiệu 30 năm tuổi Đảng cho 9 đảng viên.", f"Huyện ủy Mường Lát trao Huy hiệu {n} năm tuổi Đảng cho 9 đảng viên.", 9, (f"years_{n}",))
        for n in (40, 55, 75, 90))),
    "year": ("time", tuple(
        ("Năm 2021, Đảng bộ huyện Mường Lát kết nạp 276 đảng viên.", f"{said}, Đảng bộ huyện Mường Lát kết nạp 276 đảng viên.", 276, time)
        for said, time in (("Năm 2019", "2019"), ("Tháng 5/2021", "2021-05"), ("Quý I/2022", "2022-01/2022-03"), ("Sáu tháng đầu năm 2023", "2023-01/2023-06"),
                           ("9 tháng năm 2023", "2023-01/2023-09")))),
    "term": ("term", tuple(
        ("Đại hội Đảng bộ xã Quảng Phú, nhiệm kỳ 2020-2025 bầu 15 đồng chí vào Ban Chấp hành.", f"Đại hội Đảng bộ xã Quảng Phú, nhiệm kỳ {said} bầu 15 đồng chí vào Ban Chấp hành.", 15, term)
        for said, term in (("2015-2020", "2015-2020"), ("2015 - 2020", "2015-2020"), ("2025-2030", "2025-2030"), ("2010 – 2015", "2010-2015")))),
    "measure": ("measure", tuple(
        ("Huyện ủy Mường Lát kết nạp 12 đảng viên.", f"Huyện ủy Mường Lát {verb} 12 đảng viên.", 12, code)
        for verb, code in (("kỷ luật", "party.disciplined"), ("kiểm tra", "party.inspected"), ("xóa tên", "party.left"), ("khen thưởng", "activity.commended"),
                           ("giám sát", "party.inspected"), ("trao Huy hiệu Đảng cho", "party.badges")))),
}


def _only(text: str, value: int | float) -> Observation | None:
    found = [o for o in read(text).observations if o.value == value]
    return found[0] if len(found) == 1 else None


def _row(field: str, before: str, after: str, value: int | float, wanted: Any) -> Failure | None:
    old, new = _only(before, value), _only(after, value)
    if old is None or new is None:
        return Failure(after if old else before, "no statement of the number")
    got = getattr(new, field)
    fits = set(wanted) <= set(got) if isinstance(wanted, tuple) else got == wanted
    if not fits:
        return Failure(after, f"{field} is {got}, not {wanted}")
    # Groups and manner go with a measure: another measure may have others.
    bound = {"measure": {"groups", "body", "manner", "time"}}.get(field, set())
    stays = [name for name in (*TYPED, "subject") if name != field and name not in bound and getattr(old, name) != getattr(new, name)]
    return Failure(after, "changed too: " + ", ".join(f"{name} {getattr(old, name)} → {getattr(new, name)}" for name in stays)) if stays else None


def kinds() -> dict[str, Callable[[], Iterator[Failure | None]]]:
    """Name of a kind → its rows, tried."""
    return {f"direction/{name}": lambda field=field, rows=rows: (_row(field, *row) for row in rows) for name, (field, rows) in ROWS.items()}  # type: ignore[misc]

"""Totals of badges, classes, inspection, discipline, admissions."""

from extractor import lexicon
from extractor.match.case import Case
from extractor.match.totals.part import ALONE, Part, Total, item_of
from extractor.match.words import COUNTED, DISCIPLINE, INSPECTION

BADGES, LEARNERS, CLASSES = frozenset(("party.badges",)), frozenset(("party.learners",)), frozenset(("party.classes", "party.learners"))
INSPECTED, DISCIPLINED, ADMITTED = frozenset(("party.inspected",)), frozenset(("party.disciplined",)), frozenset(("party.admitted",))
ABOUT_INSPECTION = lexicon.words("about_inspection")


def _years(groups: tuple[str, ...]) -> bool:
    return any(g.startswith("years_") for g in groups)


def badges_of_years(p: Part) -> Total | None:
    """«trao huy hiệu cho 74 đảng viên: 60 năm 4 đồng chí, …»: badges of so many years, of all badges."""
    if p.total is None or not _years(p.draft.groups):
        return None
    return Total(next((d for d in p.earlier_here if not _years(d.groups)), p.total))


def beside_the_living(p: Part) -> Total | None:
    """«820 đảng viên được trao … và 12 trường hợp được truy tặng»: beside the living, no part of them."""
    if p.total is None or "posthumous" not in p.draft.groups or "posthumous" in p.total.groups:
        return None
    return ALONE if not p.marked and p.n.depth <= p.total.depth else None


def posthumous_too(p: Part) -> bool:
    """«6 trường hợp truy tặng, gồm 2 trường hợp 60 năm, 4 trường hợp 50 năm»: parts of those given to the dead."""
    n, given = p.n, next((d for d in reversed(p.told.drafts) if d.measure == "party.badges" and d.part_of is None), None)
    if given is None or "posthumous" not in given.groups or given.value <= p.draft.value:
        return False
    between = (item_of(n, given).end, n.start)
    return bool(n.scan.inside("part", between)) and ";" not in n.words(*between).split()


def badges_told_together(p: Part) -> Total | None:
    """The greatest number of badges without a year in the sentence before."""
    if p.total is not None or not p.draft.groups or p.n.words(0, 3).startswith(lexicon.words("besides")):
        return None
    wholes = [d for d in p.told.recent if d.measure == p.draft.measure and not d.groups and p.near(d, 3) and d.value > p.draft.value]
    return Total(max(wholes, key=lambda d: d.value, default=None))


def learners_by_grade(p: Part) -> Total | None:
    """«215 học viên, loại giỏi 40»."""
    return Total(p.total) if p.total is not None and lexicon.says(p.n.words(p.n.label[0], p.n.tail[1]), "grades") else None


def violators_of_inspected(p: Part) -> Total | None:
    """«kiểm tra 48 đảng viên, phát hiện 12 đảng viên vi phạm»: those in violation, of those looked at."""
    draft, told = p.draft, p.told
    if draft.rule_role != "violation":
        return None
    reach = 1 if p.n.words(0, 2) in ABOUT_INSPECTION and p.n.place[1] == 0 else 0
    known = told.totals.get(draft.family) if reach else p.total
    said = [*reversed(told.drafts), *([known] if known is not None else [])]
    looked_at = next((d for d in said if d.family == draft.family and d.rule_role == "looked_at" and d.part_of is None and d.form in COUNTED), None)
    return Total(looked_at if looked_at is not None and p.near(looked_at, reach) and draft.value <= looked_at.value else None)


def classes_side_by_side(p: Part) -> Total | None:
    """«3 lớp … với 215 học viên, 2 lớp …»: classes stand side by side unless a mark or a group says otherwise."""
    return ALONE if not p.marked and not set(p.draft.groups) - set(p.total.groups if p.total else ()) else None


def learners_of_a_part(p: Part) -> Total | None:
    """The learners of classes that are themselves a part."""
    before = p.before
    return Total(p.total) if before is not None and before.measure == "party.classes" and before.part_of is not None else None


def shared_out(p: Part) -> Total | None:
    """«… kiểm tra 76 tổ chức đảng và 194 đảng viên. Trong đó: Tỉnh ủy kiểm tra 4 tổ chức đảng, 18 đảng viên; …»: who did how much of it."""
    n, told, draft = p.n, p.told, p.draft
    opening = next((h for h in reversed(n.scan.inside("part", (0, n.start))) if n.words(h.start, h.start + 1) in lexicon.words("of_those") and n.scan.depths[h.start] == n.depth), None)
    first = next((k for k, other in enumerate(n.numbers) if other.start >= opening.end), None) if opening is not None else None
    if opening is None or first is None or draft.role not in ("by_cue", "carried"):
        return None
    if told.by_item.get(first, draft).measure != draft.measure or not n.numbers[first].label_cues or not n.scan.inside("agent", (opening.end, n.numbers[first].start)):
        return None
    heard = [told.by_item[k] for k in range(first) if k in told.by_item] or (told.recent if opening.start == 0 else [])
    opens = opening.start == 0 and n.place[1] == 0  # a newspaper's paragraph of one sentence: «Trong đó, …» goes on with the one before
    near = [d for d in heard if d.place[0] == n.place[0] and d.place[1] >= n.place[1] - 1 or opens and d.place[0] == n.place[0] - 1]
    whole = next((d for d in reversed(near) if d.family == draft.family and d.groups == draft.groups and d.form == "count" and d.part_of is None and d.value > draft.value), None)
    return Total(whole) if whole is not None else None


def example_of_admitted(p: Part) -> Total | None:
    """«… như: Đảng bộ A kết nạp được 12 đồng chí; Đảng bộ B kết nạp được 8 đồng chí»."""
    if p.total is None or p.draft.form != "count" or p.draft.value >= p.total.value:
        return None
    return Total(p.total) if p.n.scan.inside("example", (0, p.n.start)) and p.n.scan.inside("unit", (p.n.label[0], p.n.start)) else None


def disciplined_again(p: Part) -> Total | None:
    """«kỷ luật 9 tổ chức cơ sở đảng, kỷ luật 1 chi bộ bằng hình thức khiển trách»: told of anew."""
    n = p.n
    if p.total is None or n.kind not in ("member", "party_organisation") or n.weak or p.draft.family != p.total.family or p.marked:
        return None
    return ALONE if any(n.words(h.start, h.end).endswith(lexicon.words("discipline")) for h in n.label_cues) else None


def form_of_discipline(p: Part) -> Total | None:
    """«kỷ luật 112 đảng viên, khiển trách 81»: a form, of all disciplined in the sentence."""
    total = p.total
    if total is None or not DISCIPLINE & set(p.draft.groups) or total.place != p.n.place or DISCIPLINE & set(total.groups):
        return None
    return Total(total) if ";" not in p.n.words(item_of(p.n, total).end, p.n.start).split() else None


def form_of_discipline_told_apart(p: Part) -> Total | None:
    """«Kỷ luật 112 đảng viên. Hình thức: khiển trách 81»: the forms in a sentence of their own."""
    total = p.total
    if total is None or not DISCIPLINE & set(p.draft.groups) or DISCIPLINE & set(total.groups):
        return None
    return Total(total if p.near(total, 2) else None) if p.n.scan.text((0, 4)).startswith((*lexicon.words("open_parts"), *lexicon.words("form_of_discipline"))) else None


BADGES_OF_YEARS = Case("badges of so many years", badges_of_years, measures=BADGES, proof="Quận ủy trao Huy hiệu Đảng cho 48 đảng viên, trong đó có «3» đảng viên nhận Huy hiệu 60 năm tuổi Đảng.")
BESIDE_THE_LIVING = Case("badges told beside those of the living", beside_the_living, measures=BADGES, proof="Đảng bộ huyện có 210 đảng viên được trao tặng Huy hiệu Đảng và «7» trường hợp được truy tặng Huy hiệu Đảng.")
BADGES_TOGETHER = Case("badges told of together", badges_told_together, measures=BADGES, proof="«2» đảng viên nhận Huy hiệu 55 năm")
BY_GRADE = Case("learners by their grade", learners_by_grade, measures=LEARNERS, proof="Lớp bồi dưỡng đảng viên mới có 64 học viên, trong đó có «20» học viên loại giỏi.")
VIOLATORS = Case("those in violation of those looked at", violators_of_inspected, measures=INSPECTED, proof="Qua kiểm tra, có «2» tổ chức đảng vi phạm.")
SIDE_BY_SIDE = Case("classes side by side", classes_side_by_side, measures=CLASSES, proof="Đảng ủy tổ chức «26» lớp bồi dưỡng đảng viên mới.")
LEARNERS_OF_PART = Case("learners of classes that are a part", learners_of_a_part, measures=LEARNERS, proof="Trung tâm mở 12 lớp bồi dưỡng đảng viên mới với 468 học viên; trong đó 3 lớp với «90» học viên nữ.")
SHARED_OUT = Case("who did how much of it", shared_out, measures=frozenset((*INSPECTION, "party.admitted")), proof="Đảng bộ kết nạp 113 đảng viên. Trong đó, các chi bộ nông thôn kết nạp «57» đảng viên.")
EXAMPLE = Case("an example of those admitted", example_of_admitted, measures=ADMITTED, proof="Đảng bộ huyện kết nạp 87 đảng viên, nhiều nơi làm tốt như: Đảng bộ xã Tân Lập kết nạp được «12» đồng chí; Đảng bộ xã Hưng Lợi kết nạp được 8 đồng chí.")
DISCIPLINED_AGAIN = Case("disciplined, told of anew", disciplined_again, measures=DISCIPLINED, proof="Bằng hình thức khiển trách, Đảng ủy xã kỷ luật 1 tổ chức đảng, chi bộ kỷ luật 3 đảng viên. Cũng với hình thức này, Ủy ban Kiểm tra Huyện ủy kỷ luật «2» đảng viên.")
FORM = Case("a form of discipline", form_of_discipline, proof="Qua kiểm tra phát hiện 12 đảng viên vi phạm, đã xử lý kỷ luật 9 đồng chí: khiển trách «6», cảnh cáo 2, khai trừ 1.")
FORM_APART = Case("a form of discipline, told apart", form_of_discipline_told_apart, proof="Đã xử lý kỷ luật 71 đảng viên. Hình thức kỷ luật đảng viên: khiển trách «30» (chiếm 42,3%), cảnh cáo 21 (29,6%), khai trừ 20.")

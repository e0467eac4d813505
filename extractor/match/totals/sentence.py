"""Totals that how the sentence is built shows, whatever is counted."""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.case import Case, Only
from extractor.match.draft import Draft
from extractor.match.totals.part import ALONE, Part, Total, first_of_all, item_of
from extractor.vocabulary import NO_PARTS

OF_ANOTHER_TERM = pattern("of_another_term")


def among_the_first(p: Part) -> Total | None:
    """«trong 350 đại biểu dự đại hội có 63 đại biểu nữ, 18 đại biểu là người dân tộc»."""
    first = first_of_all(p.n, p.told)
    return Total(first) if first is not None and not p.n.depth and p.fits_in(first) else None


def of_another_time(p: Part) -> Total | None:
    """The same number of another time, or the next in a row, is a part of nothing."""
    return ALONE if p.draft.role in ("same_number", "respective") else None


def of_the_whole(p: Part) -> Total | None:
    """«trong số 48 đảng viên, có 20 đảng viên …»."""
    whole = p.told.whole
    if whole is None or whole.place != p.n.place or p.draft.form == "change" or whole.measure != p.draft.measure or p.n.depth:
        return None
    return Total(whole) if p.fits_in(whole) else None


def ratio_of_count(p: Part) -> Total | None:
    """«có 132 chi bộ … 125/132 chi bộ»: the count that the ratio says again."""
    if p.draft.form != "ratio":
        return None
    known = p.told.totals.get(p.draft.measure)
    said = [*reversed(p.told.drafts), *([known] if known is not None and p.near(known, 0) else [])]
    same = next((d for d in said if d.form == "count" and d.measure == p.draft.measure and d.value == p.draft.number.whole), None)
    return Total(same) if same is not None else None


def place_by_place(p: Part) -> Total | None:
    """Shares of one place after the other are parts of nothing that was told."""
    return ALONE if p.draft.role == "places" else None


def in_brackets(p: Part) -> Total | None:
    """«15 đồng chí (4 nữ)»: in brackets stands a part of what is in front of them, or a number of its own."""
    if not p.n.depth:
        return None
    if not (p.n.weak or p.marked or p.draft.groups) or p.draft.measure == "congress.elected" and OF_ANOTHER_TERM.match(p.n.words(*p.n.label)):
        return ALONE
    inside = next((d for d in p.earlier_here if d.depth == p.n.depth and d.part_of is None), None)
    again = p.before is not None and p.before.part_of is not None and p.before.part_of is inside
    if inside is not None and (p.marked or again) and ")" not in p.n.words(item_of(p.n, inside).end, p.n.start).split():
        return Total(inside)  # «(khóa trước có 200 người, gồm 175 ủy viên chính thức và 25 ủy viên dự khuyết)»
    return Total(next((d for d in p.earlier_here if d.depth < p.n.depth), None))


def leading(p: Part) -> Total | None:
    """«Dẫn đầu là huyện A 33 đảng viên»: of the total told of in another sentence."""
    total = p.total
    return Total(total) if total is not None and total.place != p.n.place and p.n.scan.inside("leading", (0, p.n.start)) else None


def with_some_behind(p: Part) -> Total | None:
    """«…, 20 đồng chí, trong số đó …»: what stands right in front of «trong số đó»."""
    if not p.told.drafts or p.told.drafts[-1].measure != p.draft.measure:
        return None
    return Total(p.told.drafts[-1]) if p.n.scan.text(p.n.tail).startswith(lexicon.words("some_of_them")) else None


def in_a_list(p: Part) -> Total | None:
    """«… gồm: - …»: items of a list are parts of what its head told of."""
    head, total = p.told.list_head, p.total
    if not p.told.listed or head is None or total is None:
        return None
    return Total(total) if head.measure == p.draft.measure or total.place == head.place else None


def of_a_hundred_percent(p: Part) -> Total | None:
    """«100% đảng viên …, trong đó 20 đảng viên …»."""
    last = p.told.drafts[-1] if p.told.drafts else None
    if last is None or not p.marked or p.draft.form != "count" or p.earlier_here:
        return None
    return Total(last) if last.form == "share" and last.value == 100 and last.family == p.draft.family else None


def _holding(p: Part) -> list[Draft]:
    """Those of the sentence that can hold a marked number; «riêng Đảng bộ A …»: others told of in the same way are no total of it."""
    apart = lexicon.has_word(p.n.words(*p.n.gap).split(), "in_particular") and any(lexicon.kind(h.code) == "party_organisation" for h in p.n.scan.inside("unit", p.n.gap))
    return [d for d in p.earlier_here if d.groups != p.draft.groups] if apart else p.earlier_here


def among_all_of_them(p: Part) -> Total | None:
    """«trong số cán bộ luân chuyển có 2 đồng chí …»: all of them, not the last part."""
    holding, gap = _holding(p) if p.marked else [], p.n.words(*p.n.gap)
    if not holding or holding[0].part_of is None or not lexicon.says(gap, "among_some") or lexicon.says(gap, "among_these"):
        return None
    return Total(holding[0].part_of)


def marked_here(p: Part) -> Total | None:
    """«51 người, trong đó có 12 nữ»."""
    holding = _holding(p) if p.marked else []
    beside = [d for d in holding if d.depth <= p.n.depth]  # «gồm 200 người (khóa trước 175 người), trong đó có 180 …»
    return Total((beside or holding)[0]) if holding else None


def marked_from_before(p: Part) -> Total | None:
    """«Trong đó, nữ có 12 đồng chí»: of a total told of in a sentence before."""
    if not p.marked:
        return None
    total, told = p.total, p.told
    restated = told.opened_by_part(p.n, total) and not told.drafts and total is not None and total.groups == p.draft.groups
    return Total(total) if p.n.weak or not p.n.label_cues or restated or p.n.of_those else ALONE


def with_so_many(p: Part) -> Total | None:
    """«kết nạp 46 đảng viên, có 21 đảng viên là người Êđê»: a narrower number that only «có» parts from the one in front."""
    front, previous = p.before, p.n.previous
    if front is None or previous is None or front.part_of is not None or front.depth != p.n.depth or p.draft.form != "count":
        return None
    joined = p.n.words(previous.counted_end, p.n.start) in lexicon.words("lead_to_some_of_them")
    return Total(front) if joined and set(p.draft.groups) - set(front.groups) and p.fits_in(front) else None


def _front(p: Part) -> Draft | None:
    """What stands in front of it and is a part of something that can hold it too."""
    before = p.before or (p.told.drafts[-1] if p.told.drafts else None)
    if before is None or before.part_of is None or before.depth != p.n.depth or before.measure != p.draft.measure:
        return None
    return before if p.fits_in(before.part_of) else None


def next_part(p: Part) -> Total | None:
    """«trong đó 12 nữ, 5 người dân tộc»: the next part of the same."""
    front, n, draft = _front(p), p.n, p.draft
    if front is None or front.part_of is None:
        return None
    unlabelled = not n.label_cues or draft.measure == "congress.attendees"
    if draft.measure == "activity.targets" and unlabelled and front.form == draft.form == "count" and ";" not in n.words(*n.gap).split():
        return Total(front.part_of)
    narrower = bool(set(draft.groups) - set(front.part_of.groups)) and (n.weak or unlabelled)
    return Total(front.part_of) if narrower or (n.weak or n.unit == "delegate") and unlabelled else None


def same_noun_again(p: Part) -> Total | None:
    """«trong đó có 3 đảng viên khối xã, 2 đảng viên khối trường học»: the same noun again, and nothing in between but a comma."""
    front, previous = _front(p), p.n.numbers[p.n.index - 1]
    if front is None or p.n.unit is None or previous.unit != p.n.unit or p.n.cues(p.n.far):
        return None
    return Total(front.part_of) if p.n.words(previous.tail[1], p.n.start).strip() in lexicon.words("join") else None


def narrower(p: Part) -> Total | None:
    """«bầu 27 đồng chí … nữ 5»: a number with more groups than the total, and no noun that makes it one of its own."""
    total, n = p.total, p.n
    if total is None or not set(p.draft.groups) - set(total.groups):
        return None
    if p.draft.measure == "party.inspected" and n.label_cues and total.place != n.place:
        return None  # «UBKT các cấp kiểm tra khi có dấu hiệu vi phạm 3 tổ chức»: told anew, of its own verb
    here = n.unit == "committee_member" and total.place == n.place
    return Total(total) if n.weak or here or n.unit == "masses" or p.draft.form == "share" and p.near(total, 1) else None


NEVER = Case("of what has no parts", lambda p: ALONE, measures=NO_PARTS, proof="Số phiếu hợp lệ: «346» phiếu.")
AMONG_THE_FIRST = Case("among the first of the sentence", among_the_first, proof="Trong 20 chỉ tiêu chủ yếu của nghị quyết, có «17» chỉ tiêu đạt và vượt.")
ANOTHER_TIME = Case("of another time", of_another_time, proof="Trong 6 tháng đầu năm 2020, Huyện ủy kiểm tra 41 tổ chức đảng; cùng kỳ năm trước con số ấy là «33».")
OF_THE_WHOLE = Case("of those named as a whole", of_the_whole, proof="Đảng ủy họp 12 kỳ, chi bộ đón 5 vị khách; trong số 48 đảng viên, có «20» đảng viên nữ.")
RATIO = Case("a ratio of a count told of", ratio_of_count, proof="Nghị quyết đề ra 18 chỉ tiêu, đến nay có «15/18» chỉ tiêu hoàn thành.",
             only=Only(forms=("ratio",)))
PLACE_BY_PLACE = Case("place by place", place_by_place, proof="Tỷ lệ nữ trong cấp ủy trên 15% như Lào Cai: «15,69»%; Phú Yên: 17,31%.",
                      only=Only(forms=("percent",)))
IN_BRACKETS = Case("in brackets", in_brackets, proof="Số dư khi bầu Ban Chấp hành là 4 đồng chí («15»%).")
LEADING = Case("leading ones of a total", leading, proof="Đảng bộ huyện kết nạp được 87 đảng viên mới. Trong đó, Đảng bộ xã Tân Lập dẫn đầu: «12» đồng chí.",
               only=Only(said={"leading"}))
WITH_SOME_BEHIND = Case("in front of «some of them»", with_some_behind, proof="Hằng năm 100% chi bộ hoàn thành tốt nhiệm vụ, không quá «20»% trong số đó hoàn thành xuất sắc nhiệm vụ.")
IN_A_LIST = Case("an item of a list", in_a_list, proof="Cuối năm, 58/60 tổ chức cơ sở đảng được đánh giá, xếp loại; số đảng viên được đánh giá là 3.120 đồng chí.\n\n1. Tổ chức cơ sở đảng:\n- Trong sạch, vững mạnh: «30» đơn vị (51,7%, tăng 1,2%);\n- Yếu kém: 2 đơn vị.\n2. Đảng viên:\n- Hoàn thành xuất sắc nhiệm vụ: 380 đồng chí, chiếm 12,2%;\n- Không hoàn thành nhiệm vụ: 20 đồng chí.")
OF_A_HUNDRED = Case("of a hundred percent", of_a_hundred_percent, proof="100% đại biểu dự Đại hội, trong đó «20» đại biểu nữ.")
AMONG_ALL = Case("among all of them", among_all_of_them, proof="Huyện ủy khen thưởng 38 đảng viên, trong đó có 12 đồng chí nữ; trong số đảng viên được khen thưởng có «2» đồng chí nữ.")
MARKED_HERE = Case("marked as a part, in its sentence", marked_here, proof="Đảng bộ có 90 đảng viên, trong đó «1» đồng chí ốm yếu.")
MARKED_BEFORE = Case("marked as a part, of a sentence before", marked_from_before, proof="Đại hội bầu 45 đồng chí vào Ban Chấp hành. Trong đó, nữ có «12» đồng chí.")
WITH_SO_MANY = Case(
    "narrower, behind a word of having", with_so_many, proof="Đảng bộ xã kết nạp 46 đảng viên, có «21» đảng viên là người Êđê, 17 nữ.",
    rejects=("Đảng bộ xã kết nạp 46 đảng viên; hiện có «21» đảng viên nữ.",),
    only=Only(chained=True),
)
NEXT_PART = Case("the next part", next_part, proof="Đảng bộ kết nạp 127 đảng viên; trong đó có 49 đảng viên là công nhân trực tiếp sản xuất, «38» nữ.")
SAME_NOUN = Case("the same noun again", same_noun_again, proof="Chi bộ kết nạp 5 đảng viên, trong đó kết nạp 3 đảng viên khối xã, «2» đảng viên khối trường học.")
NARROWER = Case("narrower than the total", narrower, proof="Đại hội bầu một lần đủ 51 người vào Ban Chấp hành với tỉ lệ nữ «15,7»%, cán bộ trẻ dưới 40 tuổi gần 10%.")

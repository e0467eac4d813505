"""Percentages of the number in front, and of all members."""

from extractor import lexicon
from extractor.match.case import Case, Only
from extractor.match.draft import Draft, by_rule, like, make
from extractor.match.told import Told
from extractor.match.traits import inherited
from extractor.match.view import Number
from extractor.match.words import COUNTED


def _without_noun(n: Number, told: Told) -> bool:
    """Whether it is a percentage that no noun of its own says what it is of, and the number in front of it was read."""
    last = told.last
    if not n.percent or last is None or last.place != n.place:
        return False
    lead = n.words(n.start - 1, n.start)
    of_all = lead in lexicon.words("share_of") and n.words(n.end, n.end + 2) in lexicon.words("of_all")
    if n.unit is not None and not ((lead in lexicon.words("make_up") or of_all) and n.kind in ("member", "party_organisation", "delegate", "committee_member")):
        return False
    if n.words(n.end, n.end + 2) in lexicon.words("compared_to") and not lexicon.has_word(n.words(*n.far).split(), "a_share_of_them"):
        return False
    if n.value > 100 and not (last.measure == "party.admitted" and lead in lexicon.words("reach")):
        return False  # «bằng 132,7% so với nhiệm kỳ trước»: a factor
    previous = n.previous
    left_out = previous is not None and told.before(n) is None
    return not (left_out and previous is not None and (n.opened or previous.clause == n.clause))  # it is told of a number that was left out


def _counted_in_front(n: Number, told: Told) -> Draft | None:
    """The last count of the sentence; «33 (8 đảng bộ, 25 chi bộ), chiếm 70,2%»: the one outside the brackets."""
    counted = [d for d in told.drafts if d.form in COUNTED]
    return next(reversed([d for d in counted if d.depth <= n.depth] or counted), None)


def _base(n: Number, told: Told) -> Draft | None:
    """The number that a percentage without a noun is of."""
    last = told.last
    if last is None or not _without_noun(n, told):
        return None
    base, own = _counted_in_front(n, told), n.groups(last.measure)
    if base is not None and base.measure == "congress.average_age":
        return None
    if own and last.form == "share" and (base is None and last.rule_role == "seats" or base is not None and last.measure == "congress.candidates"):
        return last
    return None if not own and lexicon.has_word(n.scan.text(n.label).split(), "rate") and n.scan.inside("unit", n.label) else base


def _said_of(n: Number, told: Told) -> Draft | None:
    """The number in front, where nothing but «chiếm», «đạt», brackets or a comma leads from it to the percentage."""
    base = _base(n, told)
    if base is None or set(n.groups(told.last.measure if told.last else base.measure)) - set(base.groups):
        return None
    if base.measure == "party.organisations" and lexicon.says(n.words(n.end, n.end + 5), "all_members"):
        return None
    direct = n.words(n.start - 3, n.start).endswith(lexicon.words("makes_up"))
    bracketed = n.opened or n.depth > 0 and "(" in n.words(n.start - 3, n.start).split()  # «(tỷ lệ 20,8%)»
    near = direct or bracketed or bool(n.scan.inside("share", (max(n.gap[0], n.start - 5), n.start)))
    if not share_behind(n, told) and (not near or len(n.scan.text(n.gap).split()) > (40 if direct else 24 if bracketed else 12)):
        return None
    return base


def of_another_total(n: Number, told: Told) -> Draft | None:
    """«chiếm 12% tổng số … và chiếm 15,8% so với số …»: the same share, of another total."""
    last = told.last
    if last is None or not n.percent or last.place != n.place or last.form != "share" or last is not told.before(n) or last.measure != "party.rated":
        return None
    return like(n, last) if n.words(n.start - 2, n.start) in lexicon.words("and_a_share") else None


def of_all_places(n: Number, told: Told) -> Draft | None:
    """«199 thôn có chi bộ, chiếm 98% tổng số thôn»."""
    last = told.last
    if last is None or not n.percent or last.place != n.place or n.unit != "place" or last.measure != "party.coverage" or last.form not in COUNTED:
        return None
    return like(n, last) if n.words(n.end, n.end + 2) in lexicon.words("of_all") and n.led_by("share_of") else None


def trait_beside_age(n: Number, told: Told) -> Draft | None:
    """«độ tuổi bình quân 45,3; nữ chiếm 18,2%»: of those elected."""
    base = _counted_in_front(n, told) if _without_noun(n, told) else None
    traits = n.groups("congress.elected") if base is not None and base.measure == "congress.average_age" else []
    return make(n, "congress.elected", "seats", traits, told.body or "committee") if traits else None


def trait_of_front(n: Number, told: Told) -> Draft | None:
    """«bầu 27 đồng chí, nữ chiếm 14,8%»: some of those in front, by what they are."""
    base, last = _base(n, told), told.last
    own = n.groups(last.measure) if last is not None and base is not None else []
    return by_rule(n, base.measure, base.rule, [*inherited(n, base, own), *own], base.body) if base is not None and set(own) - set(base.groups) else None


def of_target_again(n: Number, told: Told) -> Draft | None:
    """«đạt 105% chỉ tiêu; … kết nạp 52, đạt 50,98%»."""
    base = _said_of(n, told)
    if base is None or not n.led_by("reach"):
        return None
    said = [d for d in told.drafts if d.number.percent and d.measure == base.measure and d.form in ("share", "of_target")]
    return like(n, base, "of_target") if said and said[-1].form == "of_target" else None


def of_target_to_admit(n: Number, told: Told) -> Draft | None:
    """«kết nạp 12 đồng chí (đạt 240%)»: admissions reach a percentage of what was planned."""
    base = _said_of(n, told)
    if base is None or base.measure != "party.admitted" or base.groups:
        return None
    if goal_of(n, told, base) is not None:
        return like(n, base, "of_target")  # «mỗi năm phát triển 2.000 đảng viên. … đã kết nạp 1.932 đảng viên, đạt tỷ lệ 96,6%»
    if not n.led_by("reach") or lexicon.has_word(n.words(*n.label).split(), "rate"):
        return None
    return like(n, base, "of_target") if not n.words(*n.tail).startswith(lexicon.words("of_another")) else None


def of_front(n: Number, told: Told) -> Draft | None:
    """«chiếm 24,14%», «(8,7%)»: of the number in front of it."""
    base = _said_of(n, told)
    if base is None:
        return None
    draft = like(n, base)
    if n.words(n.end, n.end + 2) not in lexicon.words("compared_to") or n.words(n.end + 2, n.end + 3) in lexicon.words("total"):
        draft.part_of = base if base.form == "ratio" else base.part_of or whole_of(n, told, base)
    return draft


def share_of_all(n: Number, told: Told) -> Draft | None:
    """«…, chiếm 12% tổng số …»: of the number in front, whatever cue stands there."""
    if not n.percent or n.words(n.end, n.end + 2) not in lexicon.words("of_all") or not n.led_by("share_of") or n.unit == "place" or told.before(n) is None:
        return None
    return next((draft for case in OF_FRONT if (draft := case.answer(n, told)) is not None), None)


def whole_of(n: Number, told: Told, count: Draft) -> Draft | None:
    """The stated total of which `count` is just this share: never the count itself."""
    organisations = count.measure == "congress.held" or "organisation" in count.groups
    standing = ("party.organisations" if organisations else "party.members") if count.measure in ("congress.held", "party.rated") else count.measure
    near = [*reversed(told.drafts), *reversed(told.recent), *told.totals.values()]
    return next((d for d in near if d is not count and d.form == "count" and d.status == "actual" and d.measure in (count.measure, standing) and d.value > count.value and d.place[0] >= n.place[0] - 8
                 and abs(100 * count.value / d.value - n.value) <= 0.1), None)


def goal_of(n: Number, told: Told, count: Draft) -> Draft | None:
    """The planned number told before of which `count` is just this percentage."""
    near = [*reversed(told.drafts), *reversed(told.recent), *told.totals.values()]
    return next((d for d in near if d.status == "planned" and d.form == "count" and d.measure == count.measure and d.groups == count.groups and d.value and d.place[0] >= n.place[0] - 4
                 and abs(100 * count.value / d.value - n.value) <= 0.1), None)


def share_behind(n: Number, told: Told) -> bool:
    """«26 chi bộ, 65%.», «… hoàn thành tốt nhiệm vụ, tỷ lệ 35%»: what is said of the count ends in a comma, behind which only the percentage stands."""
    if not n.index or not n.bounded or (before := told.before(n)) is None or before.form not in COUNTED:
        return False
    counted = n.numbers[n.index - 1]
    if n.words(counted.counted_end, n.start) == ",":
        return True
    said = n.words(counted.tail[1], n.start)
    return said.startswith(", ") and set(said.split()) <= lexicon.word_set("share_words") and bool(n.scan.inside("share", (counted.tail[1], n.start)))


def members_share(n: Number, told: Told) -> Draft | None:
    """«đảng viên nữ chiếm 38%», «tỷ lệ đảng viên là người dân tộc thiểu số đạt 21%»: of all members, where no other total is told of."""
    label = (n.label[0], n.start)
    if not n.percent or n.unit is not None and n.words(n.end, n.end + 2) not in lexicon.words("of_all") or n.cues(label) or n.cues(n.far):
        return None
    named = [lexicon.kind(h.code) for h in n.scan.inside("unit", label)]
    if "new_member" in n.scan.codes("unit", label)[:1] and lexicon.has_word(n.words(*label).split(), "rate"):
        return make(n, "party.admitted", "admitted")  # «tỷ lệ đảng viên mới so với tổng số đảng viên đạt 3,1%»
    groups = n.groups("party.members", label_only=True)
    if "member" not in named or not groups or not lexicon.has_word(n.words(max(n.label[0], n.start - 3), n.start).split(), "lead_to_a_share_of_members"):
        return None
    return make(n, "party.members", "members", groups)


OF_FRONT = (
    Case("share of all places", of_all_places, role="share_of_last", proof="Đến nay, 412 thôn, bản của huyện đã có chi bộ, đạt «96,3»% tổng số thôn, bản.",
         only=Only(forms=("percent",))),
    Case("trait beside an average age", trait_beside_age, role="share_of_last", proof="Ban Chấp hành khóa mới có độ tuổi bình quân 45,3; nữ chiếm «18,2»%; trình độ thạc sĩ trở lên chiếm 54,5%.",
         only=Only(forms=("percent",))),
    Case("share of those in front, by a trait", trait_of_front, role="share_of_last", proof="Đại hội bầu một lần đủ 51 người vào Ban Chấp hành với tỉ lệ nữ «15,7»%, cán bộ trẻ dưới 40 tuổi gần 10%.",
         only=Only(forms=("percent",))),
    Case("percentage of a target, again", of_target_again, role="share_of_last", proof="6 tháng đầu năm, toàn tỉnh đã kết nạp được 764/1.600 chỉ tiêu (đạt 47,75%); trong đó, doanh nghiệp ngoài khu vực Nhà nước kết nạp được 22/40 chỉ tiêu (đạt «55»%).",
         only=Only(forms=("percent",))),
    Case("percentage of a target to admit", of_target_to_admit, role="share_of_last", proof="6 tháng đầu năm, toàn tỉnh đã kết nạp được 764/1.600 chỉ tiêu (đạt «47,75»%); trong đó, doanh nghiệp ngoài khu vực Nhà nước kết nạp được 22/40 chỉ tiêu (đạt 55%).",
         only=Only(forms=("percent",))),
    Case("share of the number in front", of_front, role="share_of_last", proof="Số đảng viên dự đánh giá là 812, đạt «96,4»%.",
         only=Only(forms=("percent",))),
)
OF_ANOTHER_TOTAL = Case("same share of another total", of_another_total, role="share_of_last", proof="Đảng viên hoàn thành xuất sắc nhiệm vụ chiếm 12% tổng số đảng viên được đánh giá và chiếm «15,8»% so với số đảng viên hoàn thành tốt nhiệm vụ.",
                        only=Only(forms=("percent",), chained=True))
SHARE_OF_ALL = Case("share of all of them", share_of_all, role="by_cue", proof="Dự Đại hội Đảng bộ tỉnh có 349 đại biểu. Đại biểu là người dân tộc thiểu số có 160 đồng chí, chiếm «45,8»% tổng số đại biểu.",
                    only=Only(forms=("percent",), chained=True))
OF_MEMBERS = Case("share of all members", members_share, proof="Tỷ lệ đảng viên mới so với tổng số đảng viên đạt «3,1»%.",
                  only=Only(forms=("percent",)))

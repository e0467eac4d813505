"""Percentages of the number in front, and of all members."""

from extractor import lexicon
from extractor.match.draft import Draft, like, make
from extractor.match.told import Told
from extractor.match.traits import inherited
from extractor.match.view import Number
from extractor.match.words import COUNTED, SHARE_WORDS


def share_of_last(n: Number, told: Told) -> Draft | None:
    """«chiếm 24,14%», «(8,7%)»: a percentage without a noun, of the number in front of it."""
    last = told.last
    if not n.percent or last is None or last.place != n.place:
        return None
    if last.form == "share" and last is told.before(n) and last.measure == "party.rated" and n.words(n.start - 2, n.start) == "và chiếm":
        return like(n, last)  # «chiếm 12% tổng số … và chiếm 15,8% so với số …»: the same, of another total
    of_all = n.words(n.end, n.end + 2) == "tổng số" and n.words(n.start - 1, n.start) in ("chiếm", "đạt", "bằng")
    if of_all and n.unit == "place" and last.measure == "party.coverage" and last.form in COUNTED:
        return like(n, last)
    shared = n.words(n.start - 1, n.start) == "chiếm" and n.kind in ("member", "party_organisation", "delegate", "committee_member")
    if n.unit is not None and not shared:
        return None
    compared = n.words(n.end, n.end + 2) == "so với" and not {"tổng", "giá"} & set(n.words(*n.far).split())
    if n.value > 100 and not (last.measure == "party.admitted" and n.words(n.start - 1, n.start) == "đạt") or compared:
        return None  # «bằng 132,7% so với nhiệm kỳ trước»: a factor
    previous = n.previous
    if previous is not None and told.before(n) is None and (n.opened or previous.clause == n.clause):  # it is told of a number that was left out
        return None
    counted = [d for d in told.drafts if d.form in COUNTED]
    base = next(reversed([d for d in counted if d.depth <= n.depth] or counted), None)  # «33 (8 đảng bộ, 25 chi bộ), chiếm 70,2%»
    if base is not None and base.measure == "congress.average_age":  # «độ tuổi bình quân 45,3; nữ chiếm 18,2%»
        traits = n.groups("congress.elected")
        return make(n, "congress.elected", "seats", traits, told.body or "committee") if traits else None
    own = n.groups(last.measure)
    if own and last.form == "share" and (base is None and last.rule == "seats" or base is not None and last.measure == "congress.candidates"):
        base = last
    if not own and "lệ" in n.scan.text(n.label).split() and n.scan.inside("unit", n.label):
        return None
    if base is None:
        return None
    if set(own) - set(base.groups):
        return make(n, base.measure, base.rule, [*inherited(n, base, own), *own], base.body)
    if base.measure == "party.organisations" and "tổng số đảng viên" in n.words(n.end, n.end + 5):
        return None
    direct = n.words(n.start - 3, n.start).endswith(("bằng", "chiếm", "đạt", "=", "đạt tỷ lệ", "chiếm tỷ lệ", "đạt tỉ lệ", "chiếm tỉ lệ"))
    near = direct or n.opened or bool(n.scan.inside("share", (max(n.gap[0], n.start - 5), n.start)))
    if not share_behind(n, told) and (not near or len(n.scan.text(n.gap).split()) > (40 if direct else 12)):
        return None
    heard = [d for d in told.drafts if d.number.percent and d.measure == base.measure and d.form in ("share", "of_target")]
    if heard and heard[-1].form == "of_target" and n.words(n.start - 1, n.start) == "đạt":
        return like(n, base, "of_target")  # «đạt 105% chỉ tiêu; … kết nạp 52, đạt 50,98%»
    if base.measure == "party.admitted" and not base.groups and n.words(n.start - 1, n.start) == "đạt" and "lệ" not in n.words(*n.label).split() and not n.words(*n.tail).startswith(("so với", "tổng số")):
        return like(n, base, "of_target")  # «kết nạp 12 đồng chí (đạt 240%)»
    draft = like(n, base)
    if n.words(n.end, n.end + 2) == "so với":
        return draft
    draft.part_of = base if base.form == "ratio" else base.part_of or whole_of(n, told, base)
    return draft


def whole_of(n: Number, told: Told, count: Draft) -> Draft | None:
    """The stated total of which `count` is just this share: never the count itself."""
    organisations = count.measure == "congress.held" or "organisation" in count.groups
    standing = ("party.organisations" if organisations else "party.members") if count.measure in ("congress.held", "party.rated") else count.measure
    near = [*reversed(told.drafts), *reversed(told.recent), *told.totals.values()]
    return next((d for d in near if d is not count and d.form == "count" and d.measure in (count.measure, standing) and d.value > count.value and d.place[0] >= n.place[0] - 8
                 and abs(100 * count.value / d.value - n.value) <= 0.1), None)


def share_behind(n: Number, told: Told) -> bool:
    """«26 chi bộ, 65%.», «… hoàn thành tốt nhiệm vụ, tỷ lệ 35%»: what is said of the count ends in a comma, behind which only the percentage stands."""
    if not n.index or not n.bounded or (before := told.before(n)) is None or before.form not in COUNTED:
        return False
    counted = n.numbers[n.index - 1]
    if n.words(counted.counted_end, n.start) == ",":
        return True
    said = n.words(counted.tail[1], n.start)
    return said.startswith(", ") and set(said.split()) <= SHARE_WORDS and bool(n.scan.inside("share", (counted.tail[1], n.start)))


def members_share(n: Number, told: Told) -> Draft | None:
    """«đảng viên nữ chiếm 38%», «tỷ lệ đảng viên là người dân tộc thiểu số đạt 21%»: of all members, where no other total is told of."""
    label = (n.label[0], n.start)
    if not n.percent or n.unit is not None and n.words(n.end, n.end + 2) != "tổng số" or n.cues(label) or n.cues(n.far):
        return None
    named = [lexicon.kind(h.code) for h in n.scan.inside("unit", label)]
    if "new_member" in n.scan.codes("unit", label)[:1] and "lệ" in n.words(*label).split():
        return make(n, "party.admitted", "admitted")  # «tỷ lệ đảng viên mới so với tổng số đảng viên đạt 3,1%»
    groups = n.groups("party.members", label_only=True)
    if "member" not in named or not groups or not {"chiếm", "đạt", "bằng", "là", "lệ"} & set(n.words(max(n.label[0], n.start - 3), n.start).split()):
        return None
    return make(n, "party.members", "members", groups)

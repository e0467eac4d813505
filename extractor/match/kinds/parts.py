"""Numbers that are parts of one told of before."""

from extractor import lexicon
from extractor.match.bodies import body_of
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.draft import Draft, by_rule, like
from extractor.match.told import Told
from extractor.match.traits import held_groups, inherited
from extractor.match.view import Number
from extractor.match.words import GRASSROOTS_KINDS, INSPECTION
from extractor.vocabulary import PART_NOUNS

NO_FRAMES = frozenset(("party.organisations", "party.classes", "congress.ballots"))
ONE_YEAR = lexicon.pattern("one_year")
AMONG_NEW = lexicon.pattern("among_the_new")
SORTS = ("cadre", "masses")
"""What members are by their work."""
OTHERS_TOO = ("masses", "job")
"""Nouns that name people who stand in any story."""
REACH = 12  # blocks
# What is told of the people of one organisation after the other.
LED = frozenset(("party.admitted", "party.badges", "party.disciplined", "party.confirmed"))


def private_ones(n: Number, told: Told) -> Draft | None:
    """«có 620 tổ chức đảng, trong đó 38 tổ chức ngoài Nhà nước»."""
    owner = told.last
    if owner is None or owner.measure != "party.organisations" or owner.place != n.place or n.percent or n.value > owner.value:
        return None
    if not told.marked(n) or not (n.unit == "organisation" or n.kind == "party_organisation"):
        return None
    own = [g for g in n.groups("party.organisations") if g == "private_sector"]
    if not own:
        return None
    draft = by_rule(n, owner.measure, owner.rule, [*owner.groups, *own])
    draft.part_of = owner
    return draft


def _frame(n: Number, told: Told) -> Draft | None:
    """The number that this one can be a part of, where no cue of its own tells another story."""
    frame = told.frame
    if frame is None or frame.place[0] < n.place[0] - REACH or frame.measure in NO_FRAMES:
        return None
    if frame.measure == "congress.attendees" and {"reelected", "first_time"} & set(_groups(n, frame)):
        return None  # who is there is not elected
    others = [h for h in n.label_cues if h.code == "other"]
    return frame if all(any(g.start <= h.start and h.end <= g.end for g in n.scan.hits.get("group", [])) for h in others) else None


def _groups(n: Number, frame: Draft) -> list[str]:
    return [g for g in n.groups(frame.measure) if g != "degree" or frame.measure != "party.learners"]


def of_kind(n: Number, told: Told) -> Draft | None:
    """«Đảng viên là đoàn viên: 119.857; là công nhân: 14.290. Là nông dân: 33.938»: those told of before, by what they are."""
    total = told.totals.get("party.admitted")
    left = max(n.gap[0], n.clause_start)
    label = n.words(left, n.start)
    if total is None or total.place[0] < n.place[0] - 8 or n.unit not in (None, "person") or n.percent or n.value >= total.value:
        return None
    if not lexicon.has_word(label.split()[:1], "is") or not label.endswith(":") or _frame(n, told) is None:
        return None
    draft = by_rule(n, total.measure, total.rule, [*total.groups, *n.scan.codes("group", (left, n.start))])
    draft.part_of = total
    return draft


def by_aspect(n: Number, told: Told) -> Draft | None:
    """«Về độ tuổi, từ 30 đến 40 có 58 đồng chí»: the sentence sorts the people told of before."""
    frame = _frame(n, told) if n.aspect else None
    if frame is None or frame.measure not in ("congress.attendees", "congress.elected") or n.percent:
        return None
    if not (n.weak or n.kind == "delegate") or not n.bounded_count:
        return None
    total = frame.part_of or told.totals.get(frame.measure) or frame
    draft = by_rule(n, frame.measure, frame.rule, [*total.groups, *_groups(n, frame)], total.body)
    draft.part_of = total if n.value < total.value else None
    return draft


def _leading(n: Number) -> bool:
    return bool(n.scan.inside("leading", (0, n.start)))


def _named(n: Number, told: Told) -> bool:
    """Whether a noun says what is counted, or the label of a bare number can."""
    if n.noun is not None:
        return True
    bare = n.whole is None and n.bounded and n.label[1] - n.label[0] > 1
    return bare and (told.marked(n) or told.opened_by_colon(n) or _leading(n))


def _put_under(n: Number, told: Told, frame: Draft) -> bool:
    """Whether «trong đó», brackets, a colon or the first number of the sentence puts the number under what was told."""
    if told.marked(n) or n.depth or told.opened_by_colon(n) or _leading(n):
        return True
    first, before = told.by_item.get(0), told.before(n)
    if n.words(0, n.numbers[0].start).endswith(lexicon.words("among")) and first is not None and first.measure == frame.measure:
        return True
    return told.opened_by_part(n, None) and before is not None and before.role == "part" and n.weak and n.label[1] - n.label[0] <= 1


def _of_silent(n: Number, told: Told) -> bool:
    """«tiễn 21 người, trong đó 16 thanh niên dân tộc Mông, 3 người dân tộc Tày»: the sentence counts people of its own, of whom nothing is said here."""
    counted = [k for k in n.numbers[:n.index] if k.unit in ("person", *OTHERS_TOO) and not k.percent and k.value > n.value]
    return bool(counted) and not any(k.index in told.by_item for k in counted) and bool(n.scan.inside("part", (counted[0].end, n.start)))


def _others_between(n: Number, told: Told, whole: Draft) -> bool:
    """«Trong số tân binh có 41 đảng viên, 2.988 đoàn viên; 806 người tốt nghiệp đại học; 19 nữ»: more people than those members were told of in between."""
    at = next((k for k, d in told.by_item.items() if d is whole), n.index)
    between = [k for k in n.numbers[at + 1:n.index] if k.unit in ("person", *OTHERS_TOO) and not k.percent and k.index not in told.by_item]
    return any(k.value > whole.value for k in between) and ";" in n.words(n.numbers[at].end, n.start).split() and not told.marked(n)


def _part_of(n: Number, told: Told) -> Draft | None:
    """The number that this one is told as a part of."""
    frame = _frame(n, told)
    if frame is None or n.kind is not None and not fits(n, frame):
        return None
    if frame.measure == "party.members" and n.kind in SORTS and not (told.marked(n) and frame.place == n.place):
        return None  # only «gồm 733 cán bộ, viên chức» says that they are members
    whole = frame.part_of or frame
    if not n.percent and n.whole is None and whole.form == "count" and n.value > max(whole.value, told.totals.get(frame.measure, whole).value):
        return None  # a part is not above its total
    if frame.measure == "activity.targets" and n.percent and n.kind is None and frame.place != n.place:
        return None  # «… phân loại chất thải tại nguồn đạt tỷ lệ 75%»: what a target is about
    if frame.place[0] != n.place[0] and (n.unit in OTHERS_TOO and not told.opened_by_part(n, frame) or _of_silent(n, told)):
        return None
    if frame.place == n.place and _others_between(n, told, whole):
        return None
    if _groups(n, frame):
        return frame
    near = frame.place == n.place or told.opened_by_part(n, frame) or frame is told.restated
    return frame if near and _named(n, told) and _put_under(n, told, frame) else None


def _before(n: Number, told: Told, frame: Draft) -> Draft | None:
    """The part right in front, where it is a part of the same measure and no cue stands between."""
    before = told.before(n)
    if before is None or before.role != "part" or before.part_of is None or before.measure != frame.measure:
        return None
    return before if not n.cues((n.gap[0], n.far[1])) else None


def next_of_row(n: Number, told: Told) -> Draft | None:
    """«Trong đó, có 12 cán bộ, 5 công nhân»: the next one of a sentence that «trong đó» opens."""
    frame = _part_of(n, told)
    before = _before(n, told, frame) if frame is not None else None
    if frame is None or before is None or before.part_of is None or n.noun is None or n.value > before.part_of.value:
        return None
    if not n.scan.text((0, 3)).startswith(lexicon.words("open_parts")):
        return None
    draft = by_rule(n, frame.measure, frame.rule, [*before.part_of.groups, *_groups(n, frame)], before.part_of.body)
    draft.part_of = before.part_of
    return draft


def the_rest(n: Number, told: Told) -> Draft | None:
    """«60 năm 195 đồng chí; các mức còn lại 1.255»: the rest of what those in front are parts of."""
    before = told.before(n)
    if before is None or before.part_of is None or n.percent or n.whole is not None or not (n.weak or n.kind is not None and fits(n, before.part_of)):
        return None
    if not n.words(n.start - 3, n.start).endswith(lexicon.words("the_rest")) or n.cues((n.gap[0], n.start - 3)) or n.value + before.value > before.part_of.value:
        return None
    total = before.part_of
    draft = by_rule(n, total.measure, total.rule, [*total.groups, *_groups(n, total)], total.body)
    draft.part_of = total
    return draft


def completes(n: Number, told: Told) -> Draft | None:
    """«45/45 đơn vị, trong đó 13 đảng bộ xã; 32 chi bộ cơ sở»: what with the parts in front of it adds up to their total."""
    before = told.before(n)
    if before is None or before.part_of is None or n.percent or n.whole is not None or before.depth != n.depth or n.cues((n.gap[0], n.far[1])):
        return None
    total = before.part_of
    parts = [d for d in told.drafts if d.part_of is total and d.form == "count" and d.depth == n.depth and d.measure == total.measure]
    if total.form not in ("count", "ratio") or n.noun is None or not (fits(n, total) or n.weak) or sum(d.value for d in parts) + n.value != total.value:
        return None
    kind = GRASSROOTS_KINDS.get(n.noun_text) if "grassroots" in total.groups else None
    own = [kind] if kind is not None else n.unit_groups(total.measure) or _groups(n, total)
    kinds = {"grassroots"} if own else set()
    draft = by_rule(n, total.measure, total.rule, [*(g for g in total.groups if g not in kinds), *own], total.body)
    draft.part_of = total
    return draft


def congresses(n: Number, told: Told) -> Draft | None:
    """«604 tổ chức cơ sở đảng đã đại hội, trong đó có 20 chi bộ»: which of those that held their congress."""
    frame = _part_of(n, told)
    if frame is None or frame.measure != "congress.held":
        return None
    kinds = n.unit_groups(frame.measure) or held_groups(n, told, [])
    total = told.totals.get("congress.held", frame)
    kept = ["pilot"] if "pilot" in total.groups else []
    return by_rule(n, frame.measure, frame.rule, [*(kinds or total.groups), *kept, *_groups(n, frame)])


def part(n: Number, told: Told) -> Draft | None:
    """«bầu 27 đồng chí, trong đó có 4 nữ»: a number that its label, its brackets or «trong đó» makes a part of a total."""
    frame = _part_of(n, told)
    if frame is None or frame.measure == "congress.held":
        return None
    groups = _groups(n, frame)
    if frame.measure in INSPECTION and n.kind == "committee_member":
        groups = [*groups, "committee_member"]  # «kỷ luật 60 cán bộ, trong đó có 5 Ủy viên Trung ương Đảng»
    body = body_of(n, told) if frame.measure == "congress.elected" and n.kind == "committee_member" else frame.body
    return by_rule(n, frame.measure, frame.rule, [*inherited(n, frame, groups), *groups], body)


def fits(n: Number, frame: Draft) -> bool:
    """Whether the number's noun can be a part of what the frame counts."""
    noun = n.noun
    if n.kind == "delegate" and frame.measure == "congress.elected" and frame.body != "delegation":
        return False  # «bầu Ban Thường vụ gồm 17 người. Ngoài bốn đại biểu đương nhiên …»
    if noun is not None and lexicon.units()[noun.code]["weak"] and n.kind == lexicon.kind(noun.code):
        organisations = bool({"organisation", "grassroots"} & set(frame.groups)) or frame.measure == "congress.held"
        return (noun.code in ("person", "job")) != organisations
    return n.kind in PART_NOUNS.get(frame.measure, ())


def _of_a_year(told: Told, frame: Draft) -> bool:
    """«Năm 2017 kết nạp 310 đảng viên, năm 2018 còn 241»: the one in front is the first of the row, not their total."""
    first = next((told.numbers[k] for k, d in told.by_item.items() if d is frame), None)
    return first is not None and ONE_YEAR.search(first.words(first.clause_start, first.start)) is not None


def yearly(n: Number, told: Told) -> Draft | None:
    """«244 lượt cán bộ. Năm 2016 có 48 đồng chí; năm 2017 có 61 đồng chí»: the total in front, year by year."""
    frame = told.frame
    label = range(n.label[0], n.start)
    said = {n.scan.tokens[i].text for i in label if i not in n.scan.hidden}
    if frame is None or frame.form != "count" or frame.place[0] != n.place[0] or not n.weak or n.percent:
        return None
    if not said <= lexicon.word_set("beside_a_year") or not any(i in n.scan.hidden for i in label):
        return None
    total = frame.part_of if frame.role == "yearly" else None if _of_a_year(told, frame) else frame
    draft = like(n, total or frame)
    draft.part_of = total if total is not None and n.value < total.value else None
    return draft


def leader(n: Number, told: Told) -> Draft | None:
    """«… kết nạp 64 đảng viên. Dẫn đầu là Đảng bộ xã A với 12 đảng viên»: some of those told of in the sentence before."""
    if n.kind != "member" or n.percent or n.label_cues or n.index or not n.scan.inside("leading", (0, n.start)):
        return None
    total = next((d for d in told.recent if d.form == "count" and d.measure in LED and d.value > n.value and d.place[0] >= n.place[0] - 1), None)
    return like(n, total) if total is not None else None


def among_new(n: Number, told: Told) -> Draft | None:
    """«kết nạp 141 đảng viên. 32 người trong số mới kết nạp làm việc ở doanh nghiệp»: some of those admitted."""
    total = told.totals.get("party.admitted")
    if total is None or total.place[0] < n.place[0] - 2 or n.unit != "person" or n.percent or n.value >= total.value or AMONG_NEW.match(n.near_behind) is None:
        return None
    draft = by_rule(n, total.measure, total.rule, [*total.groups, *_groups(n, total), *(g for g in n.scan.codes("group", n.far) if g == "private_sector")])
    draft.part_of = total
    return draft


PARTS = (
    Case("some of the newly admitted", among_new, role="part", proof="Từ đầu năm, Đảng bộ Khối kết nạp 141 đảng viên mới. «32» người trong số mới kết nạp đang làm việc ở doanh nghiệp tư nhân.",
         rejects=("Từ đầu năm, Đảng bộ Khối kết nạp 141 đảng viên mới. «32» người trong số các học viên đạt loại giỏi.",),
         only=Only(units=("person",), forms=NO_SHARE)),
    Case("leader of those told of", leader, proof="Năm 2022, Đảng bộ huyện kết nạp 64 đảng viên. Dẫn đầu là Đảng bộ xã Tân Lập với «12» đảng viên.",
         only=Only(kinds=("member",), forms=NO_SHARE, said={"leading"})),
    Case("private ones among organisations", private_ones, role="part", proof="Đảng bộ tỉnh có 620 tổ chức cơ sở đảng, trong đó có «38» tổ chức đảng ngoài khu vực nhà nước.",
         only=Only(forms=NO_SHARE, said={"private_sector"})),
    Case("part by what they are", of_kind, role="part", proof="Năm qua, Đảng bộ tỉnh kết nạp 2.119 đảng viên. Đảng viên là đoàn viên: 1.119; là công nhân: «190».",
         only=Only(units=(None, "person"), forms=NO_SHARE)),
    Case("part by an aspect", by_aspect, role="part", proof="Đại hội bầu 45 đồng chí vào Ban Chấp hành. Về độ tuổi, từ 30 đến 40 tuổi có «12» đồng chí.",
         only=Only(forms=NO_SHARE)),
    Case("next part of a row", next_of_row, role="part", proof="Bộ Chính trị luân chuyển 38 cán bộ. Trong đó, 20 người giữ chức phó bí thư tỉnh ủy; «18» người giữ chức phó chủ tịch tỉnh.",
         only=Only(chained=True)),
    Case("the rest of them", the_rest, role="part", proof="Đảng bộ tỉnh trao 2.318 Huy hiệu Đảng, trong đó 60 năm tuổi Đảng 195 đồng chí; các mức còn lại «1.255».",
         rejects=("Đảng bộ huyện kết nạp 120 đảng viên; còn lại «30» hồ sơ.",), only=Only(forms=("count",), chained=True)),
    Case("congresses among those held", congresses, role="part", proof="Có 40 đảng bộ cấp trên cơ sở đại hội xong: khối huyện «24» nơi; khối tổng công ty 16 nơi."),
    Case("part of a total", part, role="part", proof="Đảng bộ có 90 đảng viên, trong đó «1» đồng chí ốm yếu."),
)
YEARLY = Case("year by year", yearly, role="yearly", proof="Nhiệm kỳ qua, Tỉnh ủy luân chuyển 244 lượt cán bộ. Năm 2016 có «48» đồng chí; năm 2017 có 61 đồng chí.",
              only=Only(forms=NO_SHARE))
COMPLETES = Case("adds up to the total", completes, role="part", proof="Đảng bộ huyện có 45/45 tổ chức cơ sở đảng hoàn thành đại hội, trong đó có 13 đảng bộ xã, thị trấn; «32» chi bộ cơ sở.",
         rejects=("Đảng bộ huyện có 45/45 tổ chức cơ sở đảng hoàn thành đại hội, trong đó có 13 đảng bộ xã; «30» chi bộ cơ sở.",),
                 only=Only(forms=("count",), chained=True))

"""People counted by what they are, where neither a verb nor the noun behind the number says it."""

from extractor import lexicon
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.draft import Draft, by_rule, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import GRASSROOTS_KINDS

GROWN_TO = lexicon.pattern("grown_to")
BY_WORK = frozenset(("cadre", "masses", "job"))


def delegates_by_trait(n: Number, told: Told) -> Draft | None:
    """«Đại biểu là Nhà giáo nhân dân, Nhà giáo ưu tú có 20 người»: of the delegates told of, those that the sentence opens with."""
    present = told.totals.get("congress.attendees")
    if present is None or "delegate" not in present.groups or present.place[0] < n.place[0] - 6 or not n.scan.inside("delegates_are", (0, 4)) or (
            n.percent or n.whole is not None or n.unit not in ("person", "delegate", "job") or n.value >= present.value or n.label_cues):
        return None
    draft = by_rule(n, present.measure, present.rule, ["delegate", *n.groups(present.measure)])
    draft.part_of = present
    return draft


def managed_cadres(n: Number, told: Told) -> Draft | None:
    """«Cán bộ thuộc diện Ban Thường vụ Thành ủy quản lý hiện nay có 413 người»: those whom a committee manages."""
    if n.unit not in ("person", "cadre") or n.percent or n.whole is not None or n.label_cues or n.cues(n.far):
        return None
    right_behind = [h for h in n.scan.inside("managed", (n.counted_end, n.counted_end + 9)) if n.words(n.counted_end, h.start) in lexicon.words("under_or_nothing")]
    if right_behind and n.unit == "cadre" and not n.cues((0, len(n.scan.tokens))) and (told.marked(n) or n.led_by("have")):
        return make(n, "party.cadres", "cadres managed")  # «…, trong đó gần 1.000 cán bộ thuộc diện Thành ủy quản lý»
    managed = n.scan.inside("managed", (n.clause_start, n.start))
    if told.marked(n) and told.before(n) is not None:
        return None  # «kỷ luật 50 cán bộ diện Trung ương quản lý, trong đó có 9 cán bộ …»: of those, whatever is told of them
    led = lexicon.has_word(n.words(n.start - 2, n.start).split()[-1:], "lead_to_a_number")
    return make(n, "party.cadres", "cadres managed", n.groups("party.cadres", label_only=True)) if managed and led else None


def members_of_all(n: Number, told: Told) -> Draft | None:
    """«số đảng viên nữ 133/291 đồng chí»: so many of all members."""
    if n.whole is None or n.unit not in (None, "person", "member") or n.label_cues or n.cues(n.far) or told.scene_at(n) == "congress":
        return None
    groups = n.groups("party.members", label_only=True)
    return make(n, "party.members", "members", groups) if groups and n.kind == "member" and n.words(n.label[0], n.label[0] + 3) in lexicon.words("how_many_members") else None


def _alike(previous: Number, n: Number) -> bool:
    """Whether two numbers count by the same noun, or both people by their work: «733 cán bộ, viên chức và 208 sinh viên»."""
    return previous.unit == n.unit or {previous.unit, n.unit} <= BY_WORK


def the_next_of_them(n: Number, told: Told) -> Draft | None:
    """«…, trong đó 22 đảng viên là sinh viên và 2 đảng viên là giảng viên»: the same noun again, or another sort of people, joined to a part."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or before.role != "part" or before.part_of is None or n.unit is None or not _alike(previous, n) or n.percent:
        return None
    if n.words(previous.tail[1], n.start) not in lexicon.words("join") or n.cues((previous.end, n.far[1])) or n.value + before.value > before.part_of.value:
        return None
    total = before.part_of
    kind = GRASSROOTS_KINDS.get(n.noun_text) if total.measure == "congress.held" and "grassroots" in total.groups else None
    held = [kind, *(g for g in total.groups if g != "grassroots")] if kind is not None else total.groups  # «gồm 16 đảng bộ và 5 chi bộ»
    draft = by_rule(n, total.measure, total.rule, [*held, *n.groups(total.measure)], total.body)
    draft.part_of = total
    return draft


def grown_to(n: Number, told: Told) -> Draft | None:
    """«Số đảng viên tăng từ 255 đồng chí năm 2005 lên 284 đồng chí năm 2006, 288 đồng chí năm 2007»: the same that there are, later."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or before.measure not in ("party.members", "party.organisations") or before.part_of is not None or n.percent or n.whole is not None:
        return None
    grown = GROWN_TO.fullmatch(n.words(previous.counted_end, n.start)) is not None and (n.unit is None or n.unit == previous.unit)
    return by_rule(n, before.measure, before.rule, before.groups) if grown and not n.groups(before.measure) else None


DELEGATES_BY_TRAIT = Case("delegates by what they are", delegates_by_trait, role="part", proof="Dự Đại hội có 420 đại biểu. Đại biểu là Nhà giáo ưu tú, Nghệ nhân có «12» người.",
                          only=Only(units=("person", "delegate", "job"), forms=("count",)))
MANAGED = Case("cadres managed", managed_cadres, proof="Cán bộ thuộc diện Ban Thường vụ Huyện ủy quản lý hiện có «120» người, trong đó nữ 31 người.",
               only=Only(units=("person", "cadre"), forms=("count",)))
MEMBERS_OF_ALL = Case("members of all", members_of_all, proof="Số đảng viên nữ «41/96» đồng chí.",
                      only=Only(units=(None, "person", "member"), forms=("ratio",)))
GROWN = Case(
    "grown to", grown_to, proof="Số đảng viên của Đảng bộ huyện tăng từ 255 đồng chí năm 2005 lên «284» đồng chí năm 2006.",
    rejects=("Số đảng viên của Đảng bộ xã là 255 đồng chí, «17» chi bộ.", "Số đảng viên là 255 đồng chí năm 2005, kết nạp «12» đồng chí năm 2006."),
    only=Only(units=(None, "person"), forms=("count",), chained=True),
)
NEXT_OF_THEM = Case(
    "the next of those", the_next_of_them, role="part",
    proof="Chi bộ Sinh viên gồm 30 đảng viên chính thức, trong đó 26 đảng viên là sinh viên và «4» đảng viên là giảng viên.",
    rejects=("Đảng bộ có 30 đảng viên và «4» chi bộ.",),
    only=Only(forms=NO_SHARE, chained=True),
)

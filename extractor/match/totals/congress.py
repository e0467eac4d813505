"""Totals of congresses: those present, those held, those elected."""

from extractor.match.case import Case
from extractor.match.totals.part import Part, Total, place_named
from extractor.vocabulary import NOT_INHERITED

ATTENDEES, HELD, ELECTED = frozenset(("congress.attendees",)), frozenset(("congress.held",)), frozenset(("congress.elected",))


def of_those_present(p: Part) -> Total | None:
    """«có 350 đại biểu … Có 63 đại biểu nữ»: delegates told of by what they are, of those present."""
    present, draft = p.told.totals.get("congress.attendees"), p.draft
    if present is None or "delegate" not in draft.groups or p.n.depth or "delegate" not in present.groups or present.form != "count" or draft.form not in ("count", "share"):
        return None
    narrower = draft.value == present.value and set(draft.groups) > set(present.groups)
    smaller = draft.form == "share" or draft.value < present.value or narrower
    return Total(present) if smaller and p.near(present, 6) and not _elsewhere(p, present.place[0]) else None


def _elsewhere(p: Part, block: int) -> bool:
    """Whether another congress, with its name, is told to have been attended."""
    return block < p.n.place[0] and any(h.code == "attend" for h in p.n.label_cues) and place_named(p.n) is not None


def next_congresses(p: Part) -> Total | None:
    """«…, gồm 12 đảng bộ, 20 chi bộ đã đại hội»: the next kind of the same."""
    before = p.before
    if before is None or before.measure != p.draft.measure or before.part_of is None or before.depth != p.n.depth:
        return None
    return Total(before.part_of) if p.fits_in(before.part_of) else None


def directly_elected(p: Part) -> Total | None:
    """«38 đại hội …, trong đó 9 đại hội bầu trực tiếp bí thư»: of those held, or of those that elected directly."""
    said = next((d for d in reversed([*p.told.recent, *p.told.drafts]) if d.measure in ("congress.held", p.draft.measure)), None)
    if said is None or not (p.marked or p.n.depth > said.depth and said.measure == "congress.held") or said.place < (p.n.place[0], p.n.place[1] - 1) or p.draft.form != "count" or p.draft.value > said.value:
        return None
    return Total(said) if said.measure == "congress.held" or p.fits_in(said) else None


def elected_by_traits(p: Part) -> Total | None:
    """«bầu 15 đồng chí … Nữ 4 đồng chí»: told of by their traits, some of those elected."""
    total, draft = p.total, p.draft
    if total is None or draft.rule_role != "seats":
        return None
    traits = (set(draft.groups) - set(total.groups)) & NOT_INHERITED
    return Total(total) if traits or draft.body == "secretary" and draft.value < total.value else None


PRESENT = Case("delegates of those present", of_those_present, measures=ATTENDEES, proof="Dự Đại hội có 250 đại biểu. Về trình độ, có «58» đại biểu là thạc sĩ.")
NEXT_CONGRESSES = Case("next congresses of a total", next_congresses, measures=HELD, proof="Đến nay, 604 tổ chức cơ sở đảng đã tổ chức đại hội, trong đó đã đại hội 200 đảng bộ, «404» chi bộ.")
DIRECTLY_ELECTED = Case("direct elections of congresses held", directly_elected, measures=frozenset(("congress.direct_election",)), proof="Đến nay, 45 chi bộ đã đại hội, trong đó «12» chi bộ bầu trực tiếp bí thư.")
ELECTED_BY_TRAITS = Case("those elected by their traits", elected_by_traits, measures=ELECTED, proof="Đại hội đã bầu 15 đồng chí vào Ban Chấp hành khóa mới. Cơ cấu cấp ủy: nữ «4» đồng chí, đạt 26,7%; trẻ dưới 40 tuổi 3 đồng chí, đạt 20%; tham gia lần đầu 5 đồng chí, đạt 33,3%.")

"""Percentages against the numbers that stand beside them."""

from collections.abc import Iterator

from extractor.bounds import Bounds, bounds, decimals, exactly, say, write
from extractor.check.tree import Rule, Tree, finding, is_number
from extractor.model import Check, Observation


def _share(tree: Tree, share: Observation) -> list[Check]:
    """Whether a percentage fits the numbers that stand beside it."""
    total = tree.by_id.get(share.part_of or "")
    if share.form != "share" or not share.percent or total is None or not is_number(total) or total.value <= 0:
        return []
    between = [o for o in tree.parts[total.id] if is_number(o) and o is not share and total.evidence.start < o.evidence.start < share.evidence.start]
    if total.form == "ratio" and set(total.groups) == set(share.groups) and total.measure == share.measure and not between:
        return (
            [_fits("ratio_fits_percent", total, share, bounds(total), exactly(total.whole), f"{write(total.value)}/{write(total.whole)}")]
            if total.whole
            else []
        )
    if "surplus" in share.groups:
        return _surplus(tree, total, share)
    beside = [
        p
        for p in tree.parts[total.id]
        if is_number(p)
        and p.measure == share.measure
        and set(p.groups) == set(share.groups)
        and p.body == share.body
        and p.status == share.status
        and tree.subject(p) == tree.subject(share)
    ]
    beside.sort(key=lambda p: (p.evidence.start > share.evidence.start, abs(p.evidence.start - share.evidence.start)))
    checks = [_fits("share_fits", total, share, bounds(p), bounds(total), f"{say(p)} / {say(total)}", p) for p in beside]
    agreeing = [c for c in checks if c.outcome == "agrees"]
    # With several numbers of the group, which of them the percentage is of is told by the one that fits.
    return agreeing[:1] or (checks if len(checks) == 1 else [])


def _fits(code: str, total: Observation, share: Observation, part: Bounds, whole: Bounds, left: str, *more: Observation) -> Check:
    outcome = part.percent_of(whole).agrees(bounds(share))
    percent = 100 * part.near_low / whole.near_low if whole.near_low > 0 else part.near_low
    message = f"{left} = {say(share)}"
    if outcome != "agrees" or share.qualifier != "exactly":
        places = max(2, decimals(share))
        message = f"{left} = {write(percent, places)} %" + (" ≠ " if outcome == "disagrees" else ", bài viết ") + say(share)
    return finding(code, outcome, (total, *more, share), message)


def _surplus(tree: Tree, total: Observation, share: Observation) -> list[Check]:
    """«Số dư 15,4 %»: candidates above those to be elected."""
    stood = [
        o
        for o in tree.near(share)
        if o.measure == "congress.candidates"
        and is_number(o)
        and not o.groups
        and o.body == total.body
        and tree.whose(o) == tree.whose(share)
        and o.qualifier == total.qualifier == "exactly"
        and o.value > total.value
    ]
    if total.measure != "congress.elected" or len({o.value for o in stood}) != 1:
        return []
    left = f"({say(stood[0])} − {say(total)}) / {say(total)}"
    return [_fits("share_fits", total, share, exactly(stood[0].value - total.value), bounds(total), left, stood[0])]


def _of_target(tree: Tree, o: Observation) -> list[Check]:
    """«276, đạt 69 %» of a plan of 400; said only where it fits, for the plan may be another."""
    kin = [
        k
        for k in tree.near(o)
        if k.measure == o.measure
        and k.groups == o.groups
        and k.body == o.body
        and k.form == "count"
        and not k.percent
        and k.qualifier == "exactly"
        and tree.subject(k) == tree.subject(o)
        and o.percent
    ]
    for done in kin:
        for plan in kin:
            if done.status == "actual" and plan.status != "actual" and done.time == o.time and plan.value > 0:
                fits = _fits("share_fits", plan, o, bounds(done), bounds(plan), f"{say(done)} / {say(plan)}", done)
                if fits.outcome == "agrees":
                    return [fits]
    return []


def shares(tree: Tree, ratios: bool) -> Iterator[Check]:
    """The percentages of ratios, or all others."""
    for o in tree.observations:
        made = [*_share(tree, o), *(_of_target(tree, o) if o.form == "of_target" else ())]
        yield from (c for c in made if (c.check == RATIO) == ratios)


RATIO = "ratio_fits_percent"
SHARE_FITS = Rule(
    "share_fits", lambda tree: shares(tree, ratios=False),
    good="Đảng bộ xã Hòa An bầu 15 đồng chí vào Ban Chấp hành, trong đó nữ 3 đồng chí, chiếm 20%.",
    bad="Đảng bộ xã Hòa An bầu 15 đồng chí vào Ban Chấp hành, trong đó nữ 3 đồng chí, chiếm 30%.")
RATIO_FITS_PERCENT = Rule(
    RATIO, lambda tree: shares(tree, ratios=True),
    good="Đến nay, Đảng bộ huyện Hòa An có 45/50 tổ chức cơ sở đảng hoàn thành đại hội, đạt 90%.",
    bad="Đến nay, Đảng bộ huyện Hòa An có 45/50 tổ chức cơ sở đảng hoàn thành đại hội, đạt 95%.")
RULES = (SHARE_FITS, RATIO_FITS_PERCENT)

"""Parts against their total: sums, wholes, limits."""

from collections.abc import Iterator, Sequence

from extractor.bounds import Bounds, bounds, exactly, say, write
from extractor.check.tree import Rule, Tree, finding, is_number
from extractor.model import Check, Observation
from extractor.vocabulary import OF_ORGANISATIONS, PARTITIONS, PARTS_OF_WHOLES, Family


def _sums(tree: Tree, total: Observation, parts: Sequence[Observation]) -> list[Check]:
    """Whether the parts that divide a total add up to it, and the percentages to 100."""
    if not is_number(total):
        return []
    same = [
        p
        for p in parts
        if p.status == total.status
        and p.measure == total.measure
        and tree.subject(p) == tree.subject(total)
        and (p.time == total.time or None in (p.time, total.time))
    ]
    numbers, found = [p for p in same if is_number(p)], []
    rest = {p.id: frozenset(p.groups) - frozenset(total.groups) for p in same}
    code = "kinds_sum_to_organisations" if total.measure in OF_ORGANISATIONS else "parts_sum_to_total"
    unnamed = [p for p in numbers if not rest[p.id]]
    for alternatives in PARTITIONS.get(total.measure, ()):
        results = [r for family in alternatives if (r := _family(code, total, numbers, unnamed, rest, family)) is not None]
        results.sort(key=lambda r: (r.outcome != "agrees", -len(r.observations)))
        found += results[:1] or [r for family in alternatives if (r := _shares(code, total, same, rest, family)) is not None][:1]
    if not found and len(unnamed) > 1 and _adds_up(total, unnamed):
        found.append(_sum_check(code, total, unnamed))
    return found + _wholes(total, found, tree)


def _family(
    code: str,
    total: Observation,
    numbers: Sequence[Observation],
    unnamed: Sequence[Observation],
    rest: dict[str, frozenset[str]],
    family: Family,
) -> Check | None:
    """The sum of one family of disjoint groups; None where fewer than two of them are named, or nothing can be said."""
    here = [p for p in numbers if len(rest[p.id]) == 1 and rest[p.id] <= set(family.codes)]
    codes = {code for p in here for code in rest[p.id]}
    if len(codes) < 2:
        return _sum_check(code, total, [*here, *unnamed]) if here and unnamed and _adds_up(total, [*here, *unnamed]) else None
    once = list({next(iter(rest[p.id])): p for p in sorted(here, key=lambda p: p.value)}.values())
    for parts in (here, sorted(once, key=lambda p: p.evidence.start), [*here, *unnamed]):
        if _adds_up(total, parts):
            return _sum_check(code, total, parts)
    if len(once) < len(here):
        # One kind of two numbers: kinds within the kind, or one told again. Which, the numbers do not say.
        return _sum_check(code, total, here, "cannot_tell")
    whole = family.divides(codes, total.groups)
    outcome = _sum(here).agrees(bounds(total))
    if outcome == "disagrees" and not whole and _sum(here).near_high < bounds(total).near_low:
        outcome = "cannot_tell"
    return _sum_check(code, total, here, outcome)


def _sum(parts: Sequence[Observation]) -> Bounds:
    return sum((bounds(p) for p in parts), exactly(0))


def _adds_up(total: Observation, parts: Sequence[Observation]) -> bool:
    return _sum(parts).agrees(bounds(total)) == "agrees"


def _sum_check(code: str, total: Observation, parts: Sequence[Observation], outcome: str = "agrees") -> Check:
    amount, left = sum(p.value for p in parts), " + ".join(say(p) for p in parts)
    if outcome == "agrees":
        message = f"{left} = {say(total)}" if amount == total.value else f"{left} = {write(amount)}, bài viết {say(total)}"
    elif amount == total.value:
        message = f"{left} = {say(total)}, chưa chắc"
    else:
        message = f"{left} = {write(amount)} {'<' if amount < total.value else '>'} {say(total)}"
        message += "" if outcome == "disagrees" else ", có thể còn phần khác" if amount < total.value else ", có thể trùng nhau"
    return finding(code, outcome, (total, *parts), message)


def _shares(code: str, total: Observation, same: Sequence[Observation], rest: dict[str, frozenset[str]], family: Family) -> Check | None:
    """Whether the percentages of all groups that divide a total make 100."""
    shares = {next(iter(rest[p.id])): p for p in same if p.form == "share" and len(rest[p.id]) == 1 and rest[p.id] <= set(family.codes)}
    if not family.divides(set(shares), total.groups):
        return None
    parts = sorted(shares.values(), key=lambda p: p.evidence.start)
    amount = write(float(sum(p.value for p in parts)))
    outcome = _sum(parts).agrees(exactly(100))
    return finding(
        code,
        outcome,
        (total, *parts),
        " + ".join(say(p) for p in parts) + f" = {amount} %" + (" ≠ 100 %" if outcome == "disagrees" else ""),
    )


def _wholes(total: Observation, found: Sequence[Check], tree: Tree) -> list[Check]:
    """Where total and parts are ratios, «85/779» and «74/668» of «159/1.447», the wholes too."""
    more = []
    for c in found:
        parts = [tree.by_id[i] for i in c.observations[1:]]
        if total.whole is not None and all(p.whole is not None for p in parts) and c.outcome == "agrees":
            amount = sum(p.whole or 0 for p in parts)
            outcome = "agrees" if amount == total.whole else "cannot_tell"
            left = " + ".join(write(p.whole or 0) for p in parts)
            more.append(
                finding(
                    c.check,
                    outcome,
                    (total, *parts),
                    f"{left} = {write(amount)}" + ("" if outcome == "agrees" else f" ≠ {write(total.whole)}"),
                )
            )
    return more


def _within(total: Observation, parts: Sequence[Observation]) -> list[Check]:
    """Whether no part is above its total; those that are not, in one finding."""
    if not is_number(total):
        return []
    fine, found = [], []
    for p in parts:
        if "surplus" in p.groups or (not is_number(p) and p.form != "share"):
            continue
        limit = bounds(total) if is_number(p) else exactly(100)
        if bounds(p).low > limit.high:
            sure = p.status == total.status
            message = f"{say(p)} > {say(total) if is_number(p) else '100 %'}"
            found.append(finding("part_within_total", "disagrees" if sure else "cannot_tell", (total, p), message))
        elif is_number(p) and bounds(p).near_low <= limit.near_high:
            fine.append(p)
    if fine:
        found.append(finding("part_within_total", "agrees", (total, *fine), f"{', '.join(say(p) for p in fine)} ≤ {say(total)}"))
    return found


def sums(tree: Tree, organisations: bool) -> Iterator[Check]:
    """The sums of all totals that count organisations, or of all others."""
    for total, parts in tree.parts.items():
        if (tree.by_id[total].measure in OF_ORGANISATIONS) == organisations:
            yield from _sums(tree, tree.by_id[total], parts)


def within(tree: Tree) -> Iterator[Check]:
    """Parts above their total, and «16/15»."""
    for total, parts in tree.parts.items():
        yield from _within(tree.by_id[total], parts)
    for o in tree.observations:
        if o.form == "ratio" and o.whole is not None and o.value > o.whole and o.measure in PARTS_OF_WHOLES:
            yield finding("part_within_total", "disagrees", [o], f"{write(o.value)} > {write(o.whole)}")


PARTS_SUM_TO_TOTAL = Rule(
    "parts_sum_to_total", lambda tree: sums(tree, organisations=False),
    good="Đảng bộ xã Hòa An bầu 15 đồng chí vào Ban Chấp hành, trong đó 9 đồng chí tái cử, 6 đồng chí tham gia lần đầu.",
    bad="Đảng bộ xã Hòa An bầu 15 đồng chí vào Ban Chấp hành, trong đó 9 đồng chí tái cử, 5 đồng chí tham gia lần đầu.")
KINDS_SUM = Rule(
    "kinds_sum_to_organisations", lambda tree: sums(tree, organisations=True),
    good="Đảng bộ huyện Hòa An có 47 tổ chức cơ sở đảng, gồm 18 đảng bộ cơ sở và 29 chi bộ cơ sở.",
    bad="Đảng bộ huyện Hòa An có 47 tổ chức cơ sở đảng, gồm 18 đảng bộ cơ sở và 28 chi bộ cơ sở.")
PART_WITHIN_TOTAL = Rule(
    "part_within_total", within,
    good="Đảng bộ xã Hòa An kết nạp 12 đảng viên, trong đó có 5 đảng viên nữ.",
    bad="Đến nay, Đảng bộ huyện Hòa An có 49/47 tổ chức cơ sở đảng hoàn thành đại hội.")
RULES = (PARTS_SUM_TO_TOTAL, KINDS_SUM, PART_WITHIN_TOTAL)

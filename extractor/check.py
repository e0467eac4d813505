"""What the arithmetic of an article's own numbers says: sums, percentages, parts, kinds, terms, rivals.

Every check names its statements, totals before their parts, and spells the sum out: «457 + 185 = 642». It disagrees only where
no reading of the words lets the numbers be true; «hơn 8.000» and «8.236» agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from extractor.bounds import Bounds, bounds, decimals, exactly, say, write
from extractor.model import Check, Congress, CongressRecord, Observation
from extractor.settle.names import Names
from extractor.vocabulary import CHECKS, OF_A_VOTE, OF_ORGANISATIONS, ONE_VALUE, PARTITIONS, PARTS_OF_WHOLES, Family

CODES = list(CHECKS)
# How many numbers away a plan or a list of candidates may stand, and how often an article tells one thing.
NEAR, OFTEN = 25, 40


def check(
    observations: Sequence[Observation],
    congresses: Sequence[Congress] = (),
    records: Sequence[CongressRecord] = (),
) -> tuple[Check, ...]:
    """The findings on one article's statements, in the order in which the article comes to them.

    `records` tell its own congress from those under it, so that 39 and 642 elected are no rivals.

    >>> check((), ())
    ()
    """
    tree = _Tree(observations, congresses, records)
    found: list[Check] = []
    for total, parts in tree.parts.items():
        found += _sums(tree, tree.by_id[total], parts)
        found += _within(tree.by_id[total], parts)
    for o in observations:
        found += _share(tree, o)
        if o.form == "of_target":
            found += _of_target(tree, o)
        if o.form == "ratio" and o.whole is not None and o.value > o.whole and o.measure in PARTS_OF_WHOLES:
            found.append(_found("part_within_total", "disagrees", [o], f"{write(o.value)} > {write(o.whole)}"))
    found += _one_value(tree)
    found += _terms(tree, congresses)
    place = {o.id: o.evidence.start for o in observations} | {c.id: c.evidence.start for c in congresses}
    return tuple(sorted(found, key=lambda c: (min(place[i] for i in c.observations), CODES.index(c.check), c.observations)))


class _Tree:
    """The observations of an article with their parts and their place."""

    def __init__(self, observations: Sequence[Observation], congresses: Sequence[Congress], records: Sequence[CongressRecord]) -> None:
        self.observations = sorted(observations, key=lambda o: o.evidence.start)
        self.by_id = {o.id: o for o in self.observations}
        self.place = {o.id: place for place, o in enumerate(self.observations)}
        self.names = Names([*(o.subject for o in observations), *(c.organisation for c in congresses)])
        self.scope = {i: r.scope for r in records for i in r.observations}
        self.parts: dict[str, list[Observation]] = defaultdict(list)
        for o in self.observations:
            if o.part_of in self.by_id and o.part_of != o.id:
                self.parts[o.part_of].append(o)

    def near(self, o: Observation) -> list[Observation]:
        """The observations around `o`, itself among them."""
        place = self.place[o.id]
        return self.observations[max(0, place - NEAR) : place + NEAR]

    def subject(self, o: Observation) -> str:
        return self.names.key(o.subject.name if o.subject else None)

    def whose(self, o: Observation) -> tuple[str, str | None, str | None]:
        """Whose number it is: the organisation, its scope, the term."""
        return self.subject(o), self.scope.get(o.id), o.term

    def above(self, o: Observation) -> set[str]:
        """The totals that `o` is part of, and itself."""
        seen: set[str] = set()
        at: Observation | None = o
        while at is not None and at.id not in seen:
            seen.add(at.id)
            at = self.by_id.get(at.part_of or "")
        return seen


def _found(code: str, outcome: str, touched: Iterable[Observation | Congress], message: str) -> Check:
    return Check(check=code, outcome=outcome, observations=tuple(dict.fromkeys(s.id for s in touched)), message=message)


def _is_number(o: Observation) -> bool:
    return o.form in ("count", "ratio") and not o.percent


# -- sums -------------------------------------------------------------------------------------------------------------------


def _sums(tree: _Tree, total: Observation, parts: Sequence[Observation]) -> list[Check]:
    """Whether the parts that divide a total add up to it, and the percentages to 100."""
    if not _is_number(total):
        return []
    same = [
        p
        for p in parts
        if p.status == total.status
        and p.measure == total.measure
        and tree.subject(p) == tree.subject(total)
        and (p.time == total.time or None in (p.time, total.time))
    ]
    numbers, found = [p for p in same if _is_number(p)], []
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
    return _found(code, outcome, (total, *parts), message)


def _shares(code: str, total: Observation, same: Sequence[Observation], rest: dict[str, frozenset[str]], family: Family) -> Check | None:
    """Whether the percentages of all groups that divide a total make 100."""
    shares = {next(iter(rest[p.id])): p for p in same if p.form == "share" and len(rest[p.id]) == 1 and rest[p.id] <= set(family.codes)}
    if not family.divides(set(shares), total.groups):
        return None
    parts = sorted(shares.values(), key=lambda p: p.evidence.start)
    amount = write(float(sum(p.value for p in parts)))
    outcome = _sum(parts).agrees(exactly(100))
    return _found(
        code,
        outcome,
        (total, *parts),
        " + ".join(say(p) for p in parts) + f" = {amount} %" + (" ≠ 100 %" if outcome == "disagrees" else ""),
    )


def _wholes(total: Observation, found: Sequence[Check], tree: _Tree) -> list[Check]:
    """Where total and parts are ratios, «85/779» and «74/668» of «159/1.447», the wholes too."""
    more = []
    for c in found:
        parts = [tree.by_id[i] for i in c.observations[1:]]
        if total.whole is not None and all(p.whole is not None for p in parts) and c.outcome == "agrees":
            amount = sum(p.whole or 0 for p in parts)
            outcome = "agrees" if amount == total.whole else "cannot_tell"
            left = " + ".join(write(p.whole or 0) for p in parts)
            more.append(
                _found(
                    c.check,
                    outcome,
                    (total, *parts),
                    f"{left} = {write(amount)}" + ("" if outcome == "agrees" else f" ≠ {write(total.whole)}"),
                )
            )
    return more


def _within(total: Observation, parts: Sequence[Observation]) -> list[Check]:
    """Whether no part is above its total; those that are not, in one finding."""
    if not _is_number(total):
        return []
    fine, found = [], []
    for p in parts:
        if "surplus" in p.groups or (not _is_number(p) and p.form != "share"):
            continue
        limit = bounds(total) if _is_number(p) else exactly(100)
        if bounds(p).low > limit.high:
            sure = p.status == total.status
            message = f"{say(p)} > {say(total) if _is_number(p) else '100 %'}"
            found.append(_found("part_within_total", "disagrees" if sure else "cannot_tell", (total, p), message))
        elif _is_number(p) and bounds(p).near_low <= limit.near_high:
            fine.append(p)
    if fine:
        found.append(_found("part_within_total", "agrees", (total, *fine), f"{', '.join(say(p) for p in fine)} ≤ {say(total)}"))
    return found


# -- percentages ------------------------------------------------------------------------------------------------------------


def _share(tree: _Tree, share: Observation) -> list[Check]:
    """Whether a percentage fits the numbers that stand beside it."""
    total = tree.by_id.get(share.part_of or "")
    if share.form != "share" or not share.percent or total is None or not _is_number(total) or total.value <= 0:
        return []
    between = [o for o in tree.parts[total.id] if _is_number(o) and o is not share and total.evidence.start < o.evidence.start < share.evidence.start]
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
        if _is_number(p)
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
    return _found(code, outcome, (total, *more, share), message)


def _surplus(tree: _Tree, total: Observation, share: Observation) -> list[Check]:
    """«Số dư 15,4 %»: candidates above those to be elected."""
    stood = [
        o
        for o in tree.near(share)
        if o.measure == "congress.candidates"
        and _is_number(o)
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


def _of_target(tree: _Tree, o: Observation) -> list[Check]:
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


# -- rivals and terms -------------------------------------------------------------------------------------------------------


def _one_value(tree: _Tree) -> list[Check]:
    """Whether what is told twice is told alike."""
    kin: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for o in tree.observations:
        # Of plans there may be several, for the year, the term and what is left of it; a list of candidates is cut down from step to step.
        if o.measure in ONE_VALUE and (o.form == "share" or _is_number(o)) and (o.status == "actual" or o.measure.startswith("congress.") and o.measure != "congress.candidates"):
            kin[o.measure, o.body, frozenset(o.groups), o.percent, o.status, tree.whose(o)].append(o)
    found = []
    for rows in kin.values():
        for cluster in _same_time(rows):
            cluster = cluster[:OFTEN]
            rivals = [(a, b) for a, b in combinations(cluster, 2) if _rivals(tree, a, b)]
            apart = [pair for pair in rivals if bounds(pair[0]).agrees(bounds(pair[1])) == "disagrees"]
            if apart and all(a.time == b.time for a, b in apart):
                touched = [o for o in cluster if any(o in pair for pair in apart)]
                found.append(_found("one_value", "disagrees", touched, " ≠ ".join(dict.fromkeys(say(o) for o in touched))))
            elif rivals and not apart:
                touched = [o for o in cluster if any(o in pair for pair in rivals)]
                unsure = any(bounds(a).agrees(bounds(b)) == "cannot_tell" for a, b in rivals)
                said = list(dict.fromkeys(say(o) for o in touched))
                message = " ~ ".join(said) if len(said) > 1 else f"{said[0]} ({len(touched)} lần)"
                found.append(_found("one_value", "cannot_tell" if unsure else "agrees", touched, message))
    return found


def _same_time(rows: Sequence[Observation]) -> list[list[Observation]]:
    """Those that are told of one time; of a vote there is only one, so that a statement without a time belongs to it."""
    times: dict[str | None, list[Observation]] = defaultdict(list)
    for o in rows:
        times[o.time].append(o)
    if rows[0].measure in OF_A_VOTE and len(times) == 2 and None in times:
        return [list(rows)]
    return list(times.values())


def _rivals(tree: _Tree, a: Observation, b: Observation) -> bool:
    """Whether two like statements are of one thing: neither is part of the other, nor both of one total."""
    if a.part_of is not None and a.part_of == b.part_of:
        return False
    if a.id in tree.above(b) or b.id in tree.above(a):
        return False
    # A part and a total that only look alike: «34» of the 189 here, «189» there.
    return (a.part_of is None) == (b.part_of is None)


def _terms(tree: _Tree, congresses: Sequence[Congress]) -> list[Check]:
    """Whether congresses lie within their terms and one congress has one number."""
    found, seen = [], set()
    kin: dict[tuple[str, str], list[Congress]] = defaultdict(list)
    for c in congresses:
        if c.term is None:
            continue
        key = tree.names.key(c.organisation.name if c.organisation else None)
        if c.ordinal is not None and key:
            kin[key, c.term].append(c)
        if c.start is not None and (key, c.term, c.start) not in seen:
            seen.add((key, c.term, c.start))
            year, (first, last) = int(c.start[:4]), (int(y) for y in c.term.split("-"))
            # A congress opens its term, or was due to and came late; those below are held in the months before it.
            fine = first - 1 <= year <= last
            found.append(
                _found(
                    "congress_within_term",
                    "agrees" if fine else "disagrees",
                    [c],
                    f"Đại hội {_day(c.start)} {'thuộc' if fine else 'nằm ngoài'} nhiệm kỳ {c.term}",
                )
            )
    for (_, term), rows in kin.items():
        said = list(dict.fromkeys(c.ordinal for c in rows))
        if len(said) > 1:
            found.append(_found("one_value", "disagrees", rows, " ≠ ".join(f"lần thứ {n}" for n in said) + f", nhiệm kỳ {term}"))
    return found


def _day(day: str) -> str:
    """«2020-07-13» as «13/7/2020».

    >>> _day("2020-07")
    '7/2020'
    """
    return "/".join(part.lstrip("0") for part in reversed(day.split("-")))

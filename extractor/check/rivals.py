"""What is told twice, and when."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from extractor.bounds import bounds, say
from extractor.check.tree import Rule, Tree, finding, is_number
from extractor.model import Check, Congress, Observation
from extractor.vocabulary import OF_A_VOTE, ONE_VALUE

# How often an article tells one thing.
OFTEN = 40


CUT_DOWN = 200  # characters: a list and what is left of it stand in one sentence


def one_value(tree: Tree) -> list[Check]:
    """Whether what is told twice is told alike."""
    kin: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for o in tree.observations:
        # Of plans there may be several, for the year, the term and what is left of it; a list of candidates is cut down from step to step.
        if o.measure in ONE_VALUE and (o.form == "share" or is_number(o)) and (o.status == "actual" or o.measure.startswith("congress.") and o.measure != "congress.candidates"):
            kin[o.measure, o.body, frozenset(o.groups), o.percent, o.status, o.per, tree.whose(o)].append(o)
    found = []
    for rows in kin.values():
        for cluster in _same_time(rows):
            cluster = cluster[:OFTEN]
            rivals = [(a, b) for a, b in combinations(cluster, 2) if _rivals(tree, a, b)]
            apart = [pair for pair in rivals if bounds(pair[0]).agrees(bounds(pair[1])) == "disagrees"]
            if apart and all(a.time == b.time for a, b in apart):
                touched = [o for o in cluster if any(o in pair for pair in apart)]
                found.append(finding("one_value", "disagrees", touched, " ≠ ".join(dict.fromkeys(say(o) for o in touched))))
            elif rivals and not apart:
                touched = [o for o in cluster if any(o in pair for pair in rivals)]
                unsure = any(bounds(a).agrees(bounds(b)) == "cannot_tell" for a, b in rivals)
                said = list(dict.fromkeys(say(o) for o in touched))
                message = " ~ ".join(said) if len(said) > 1 else f"{said[0]} ({len(touched)} lần)"
                found.append(finding("one_value", "cannot_tell" if unsure else "agrees", touched, message))
    return found


def _same_time(rows: Sequence[Observation]) -> list[list[Observation]]:
    """Those that are told of one time; of a vote there is only one, so that a statement without a time belongs to it."""
    times: dict[str | None, list[Observation]] = defaultdict(list)
    for o in rows:
        times[o.time].append(o)
    if rows[0].measure in OF_A_VOTE and len(times) == 2 and None in times:
        return [list(rows)]
    return list(times.values())


def _rivals(tree: Tree, a: Observation, b: Observation) -> bool:
    """Whether two like statements are of one thing: neither is part of the other, nor both of one total."""
    if a.part_of is not None and a.part_of == b.part_of:
        return False
    if a.id in tree.above(b) or b.id in tree.above(a):
        return False
    if a.measure == "congress.candidates" and abs(a.evidence.start - b.evidence.start) < CUT_DOWN:
        return False  # «giới thiệu 61 đồng chí, sau hội nghị còn 55»
    # A part and a total that only look alike: «34» of the 189 here, «189» there.
    return (a.part_of is None) == (b.part_of is None)


def _terms(tree: Tree) -> list[Check]:
    """Whether congresses lie within their terms and one congress has one number."""
    found, seen = [], set()
    kin: dict[tuple[str, str], list[Congress]] = defaultdict(list)
    for c in tree.congresses:
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
                finding(
                    "congress_within_term",
                    "agrees" if fine else "disagrees",
                    [c],
                    f"Đại hội {_day(c.start)} {'thuộc' if fine else 'nằm ngoài'} nhiệm kỳ {c.term}",
                )
            )
    for (_, term), rows in kin.items():
        said = list(dict.fromkeys(c.ordinal for c in rows))
        if len(said) > 1:
            found.append(finding("one_value", "disagrees", rows, " ≠ ".join(f"lần thứ {n}" for n in said) + f", nhiệm kỳ {term}"))
    return found


def _day(day: str) -> str:
    """«2020-07-13» as «13/7/2020».

    >>> _day("2020-07")
    '7/2020'
    """
    return "/".join(part.lstrip("0") for part in reversed(day.split("-")))


def terms(tree: Tree) -> Iterator[Check]:
    """Congresses outside their terms."""
    yield from (c for c in _terms(tree) if c.check == "congress_within_term")


def rivals(tree: Tree) -> Iterator[Check]:
    """Rival values and rival ordinals."""
    yield from one_value(tree)
    yield from (c for c in _terms(tree) if c.check == "one_value")


CONGRESS_WITHIN_TERM = Rule(
    "congress_within_term", terms,
    good="Ngày 15/6/2020, Đại hội Đảng bộ huyện Hòa An lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.",
    bad="Ngày 15/6/2012, Đại hội Đảng bộ huyện Hòa An lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.")
ONE_VALUE_FOR_ONE_THING = Rule(
    "one_value", rivals,
    good="Đảng bộ xã Hòa An hiện có 236 đảng viên. Chi bộ nào cũng mạnh. Đảng bộ xã Hòa An hiện có 236 đảng viên.",
    bad="Đảng bộ xã Hòa An hiện có 236 đảng viên. Chi bộ nào cũng mạnh. Đảng bộ xã Hòa An hiện có 263 đảng viên.")
RULES = (CONGRESS_WITHIN_TERM, ONE_VALUE_FOR_ONE_THING)

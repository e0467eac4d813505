"""Figures of one thing from many articles: which one is taken, and what the others are to it.

The rule, in this order: a result before a plan; an exact number before a rounded one; of inspections and discipline, what all
did before what the boards (ủy ban kiểm tra) or the committees alone did; the longest stretch of the period; the fullest source
(which tells most of this organisation); the latest day that the number holds for; an official site; the latest publication; within one article, a total
before a part and the greater number, for what it is counted on is wider.

Only what two articles say of one thing can contradict. What one article itself tells in several numbers is counted on several bases, which words alone
tell apart («kỷ luật 440 đảng viên … qua kiểm tra kỷ luật 63»); a number told before its period was over, or of congresses that go on, is of another date.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from extractor.bounds import stated
from extractor.export.facts import Fact, Source

RULE: Final = ("result before plan; exact before rounded; all before boards or committees alone; longest stretch of the period; fullest source; latest as-of date; official site; latest publication",
               "kết quả trước kế hoạch; số chính xác trước số làm tròn; số chung trước số riêng của ủy ban kiểm tra hoặc cấp ủy; khoảng thời gian dài nhất; nguồn đầy đủ nhất; thời điểm muộn nhất; trang chính thức; bài mới nhất")
Kind = Literal["planned_against_actual", "other_date", "rounding", "other_base", "misprint", "contradiction"]
KINDS: Final[dict[str, tuple[str, str]]] = {
    "planned_against_actual": ("a plan against a result", "kế hoạch so với kết quả"),
    "other_date": ("of another date", "thời điểm khác"),
    "rounding": ("rounded", "làm tròn"),
    "other_base": ("counted on another base", "cách tính khác"),
    "misprint": ("a misprint, it seems", "có thể do in sai"),
    "contradiction": ("contradicts it", "mâu thuẫn"),
}
FLAGGED: Final = frozenset(("misprint", "contradiction"))
"""Kinds of rivals that cannot both be right."""


class Choice(NamedTuple):
    """The fact that is taken, those that say the same, and each rival value's best fact with its kind."""

    fact: Fact
    same: list[Fact]
    rivals: list[tuple[Fact, Kind]]

    @property
    def flagged(self) -> bool:
        """Whether a rival contradicts it."""
        return any(kind in FLAGGED for _, kind in self.rivals)


def choose(facts: Sequence[Fact], sources: Sequence[Source]) -> Choice:
    """The choice among facts of one cell: one organisation, measure, body, groups and period. Needs at least one."""
    ordered = sorted(facts, key=lambda f: rank(f, sources[f.source]))
    best = ordered[0]
    told: dict[int, list[Fact]] = defaultdict(list)
    for f in ordered:
        if f.status == "actual":
            told[sources[f.source].root].append(f)
    same = [f for f in ordered if (f.value, f.status) == (best.value, best.status)]
    rivals: dict[tuple[float, bool], tuple[Fact, Kind]] = {}
    for f in ordered:
        if f.value != best.value or f.status != best.status:
            kind = _kind_among(best, f, sources, told)
            if not (kind == "planned_against_actual" and f.value == best.value):
                rivals.setdefault((f.value, f.status == "actual"), (f, kind))
    return Choice(best, same, list(rivals.values()))


def _kind_among(best: Fact, other: Fact, sources: Sequence[Source], told: Mapping[int, Sequence[Fact]]) -> Kind:
    """What a rival is to the fact that was taken, given what their articles tell beside them."""
    kind = kind_of(best, other)
    if kind not in FLAGGED:
        return kind
    one, two = sources[best.source], sources[other.source]
    if one.root == two.root or _says(told[one.root], other.value) or _says(told[two.root], best.value):
        return "other_base"
    if (best.scope == "subordinate" and not best.start) or any(f.end and s.published and s.published < f.end for f, s in ((best, one), (other, two))):
        return "other_date"
    return "other_base" if kind == "contradiction" and (_several(told[one.root], best) or _several(told[two.root], other)) else kind


def _says(facts: Sequence[Fact], value: float) -> bool:
    return any(f.value == value for f in facts)


def _several(facts: Sequence[Fact], one: Fact) -> bool:
    """Whether an article tells another value than `one` that may be of the same time."""
    return any(f.value != one.value and not (f.start and one.start and (f.start, f.end) != (one.start, one.end)) for f in facts)


def rank(f: Fact, source: Source) -> tuple[bool, bool, bool, int, int, int, bool, int, int, bool, float, str]:
    """The rule as a key for sorting, the best first."""
    return (f.status != "actual", f.qualifier != "exactly", f.doer is not None, -_length(f), -f.fullness, -_day(f.end), not source.official, -_day(source.published), f.source, f.part, -f.value, f.statement)


def _day(iso: str | None) -> int:
    return int(iso.replace("-", "")) if iso else 0


def _length(f: Fact) -> int:
    """How much of time a figure covers, in days more or less; 0 where nothing says."""
    if not (f.start and f.end):
        return 0
    (y, m, d), (z, n, e) = (map(int, day.split("-")) for day in (f.start, f.end))
    return (z - y) * 372 + (n - m) * 31 + e - d


def kind_of(best: Fact, other: Fact) -> Kind:
    """What a rival is to the fact that was taken."""
    if (best.status == "actual") != (other.status == "actual"):
        return "planned_against_actual"
    if best.start and other.start and (best.start, best.end) != (other.start, other.end):
        return "other_date"
    if _rounded(best, other):
        return "rounding"
    if _of_another_whole(best, other) or best.manner != other.manner or best.per != other.per or best.status != other.status or best.doer != other.doer:
        return "other_base"
    if best.qualifier != "exactly" or other.qualifier != "exactly":
        return "other_base"  # «trên 3.000» says less than it could of 5.120: of what, nobody knows
    if bool(best.start) != bool(other.start) and best.term is None:
        return "other_date"
    return "misprint" if _misprint(best.value, other.value) else "contradiction"


def _of_another_whole(a: Fact, b: Fact) -> bool:
    """Whether two ratios are of different wholes; 713/713 and 731/731 both tell how many there are, and cannot both be right."""
    return None not in (a.whole, b.whole) and a.whole != b.whole and not (a.value == a.whole and b.value == b.whole)


def _rounded(a: Fact, b: Fact) -> bool:
    """Whether both can be one number, one of them rounded or said with a qualifier."""
    if a.qualifier == b.qualifier == "exactly":
        return _rounds(a.value, b.value) or _rounds(b.value, a.value)
    ours, theirs = (stated(f.value, f.qualifier, Fraction(0)) for f in (a, b))
    return bool(ours.agrees(theirs) == "agrees")


def _rounds(exact: float, said: float) -> bool:
    """Whether a round number is the other one rounded: 3.200 of 3.214, 3,2 of 3,21; not 15 of 14.

    >>> _rounds(3214, 3200), _rounds(14, 15), _rounds(41.67, 41.7), _rounds(60, 50)
    (True, False, True, False)
    """
    if exact == said:
        return True
    if float(said).is_integer() and float(exact).is_integer():
        digits = str(abs(int(said)))
        zeros = len(digits) - len(digits.rstrip("0"))
        return zeros >= 2 and abs(exact - said) <= 10**zeros / 2
    places = len(f"{said:.6f}".rstrip("0").partition(".")[2])
    return bool(abs(exact - said) <= 10**-places / 2 + 1e-9)


def _misprint(a: float, b: float) -> bool:
    """Whether two numbers differ by one digit left out, put in, changed, or by two that changed places: 642 and 624, 4.716 and 47.16.

    >>> _misprint(642, 624), _misprint(4716, 4776), _misprint(5, 7), _misprint(39, 461)
    (True, True, False, False)
    """
    x, y = (f"{abs(n):.6f}".rstrip("0").rstrip(".").replace(".", "") for n in (a, b))
    if min(len(x), len(y)) < 3 or (a < 0) != (b < 0):
        return False
    if len(x) == len(y):
        apart = [i for i in range(len(x)) if x[i] != y[i]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]]
        return len(apart) <= 1 or swapped
    longer, shorter = (x, y) if len(x) > len(y) else (y, x)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1:] == shorter for i in range(len(longer)))

"""Levels as parts of those rated, and of all there are."""

from extractor import lexicon
from extractor.match.case import Case
from extractor.match.totals.part import ALONE, Part, Total
from extractor.match.words import COUNTED, RATINGS

RATED = frozenset(("party.rated",))


def _share_of_share(p: Part) -> bool:
    before = p.before
    return p.draft.form == "share" and before is not None and before.form == "share" and before.value > p.draft.value and before.family == p.draft.family


def same_level_again(p: Part) -> Total | None:
    """«95% hoàn thành tốt, trong đó 20% …»: a smaller share of the same level is a part only behind «trong đó»."""
    if not _share_of_share(p) or p.before is None or p.before.groups != p.draft.groups:
        return None
    return Total(p.before) if p.n.scan.text(p.n.gap).startswith(lexicon.words("open_the_same_level")) else ALONE


def of_or_better(p: Part) -> Total | None:
    """«97% hoàn thành tốt trở lên, trong đó 18% hoàn thành xuất sắc»."""
    if not _share_of_share(p) or p.before is None or not p.marked:
        return None
    return Total(p.before) if {"good_or_better", "completed_or_better"} & set(p.before.groups) else None


def best_in_brackets(p: Part) -> Total | None:
    """«6 chi bộ hoàn thành xuất sắc (trong đó có 4 chi bộ trong sạch, vững mạnh)»."""
    if not p.n.depth or p.n.levels(p.n.far) and not p.marked:
        return None
    said = p.told.beside_brackets(p.n)
    if said is None or said.measure != p.draft.measure or p.draft.form == "share" and p.draft.groups == said.groups:
        return None  # «15 cơ sở Đảng (bằng 12,82%)»: never of its own count
    return Total(said) if said.value >= p.draft.value else None


def best_of_the_same(p: Part) -> Total | None:
    """«371 … trong sạch vững mạnh, trong đó có 92 … trong sạch vững mạnh tiêu biểu»."""
    if not p.marked:
        return None
    same = next((d for d in reversed(p.told.drafts) if d.groups == p.draft.groups and d.form in COUNTED and d.value > p.draft.value), None)
    return Total(same) if same is not None else None


def rated_of_all(p: Part) -> Total | None:
    """«có 2.980 đảng viên, trong đó 2.901/2.980 đảng viên được xếp loại»: all that were rated, of all there are."""
    if p.draft.form != "ratio" or RATINGS & set(p.draft.groups):
        return None
    everyone = p.told.totals.get("party.members" if "member" in p.draft.groups else "party.organisations")
    return Total(everyone) if p.marked and everyone is not None and p.near(everyone, 0) and everyone.value == p.draft.number.whole else ALONE


def of_those_named(p: Part) -> Total | None:
    """«Trong 30 tổ chức cơ sở đảng, có 20 tổ chức …», «Đối với 3.812 chi bộ, có 21,5% …»."""
    said = [*reversed(p.told.drafts), p.told.whole, p.told.totals.get("party.organisations")]
    named = next((d for d in said if d is not None and p.rated_of(d)), None)
    return Total(named) if named is not None else None


def of_those_rated(p: Part) -> Total | None:
    """«615 chi bộ được xếp loại. … hoàn thành tốt 412»: levels of all that were rated, and of nothing else."""
    total = p.total
    if total is None:
        return ALONE
    unlevelled = set(total.groups) <= {"member", "organisation"}
    return Total(total) if unlevelled and p.near(total, 8) and p.draft.groups != total.groups else ALONE


def beside_counts(p: Part) -> Total | None:
    """«có 709 tổ chức. Có 439 đạt trong sạch (62,62%); có 30,96% hoàn thành tốt»: a share of another level is of what the counts in front are of."""
    counts = [d for d in p.told.drafts if d.form == "count" and d.family == p.draft.family and d.part_of is not None]
    total = counts[0].part_of if counts else None
    if p.draft.form != "share" or p.n.depth or total is None or counts[0].groups == p.draft.groups:
        return None
    return Total(total) if set(total.groups) <= {"member", "organisation", "grassroots", "subordinate_cell"} else None


BESIDE_COUNTS = Case("a share beside counts", beside_counts, measures=RATED,
                     proof="Đảng bộ có 709 tổ chức cơ sở đảng. Có 439 tổ chức đạt trong sạch vững mạnh; có «30,96»% tổ chức hoàn thành tốt nhiệm vụ.")
SAME_AGAIN = Case("a smaller share of the same level", same_level_again, measures=RATED, proof="Có 95% đảng viên hoàn thành tốt nhiệm vụ, trong đó «20»% đảng viên hoàn thành tốt nhiệm vụ ở vùng cao.")
OR_BETTER = Case("a level of «or better»", of_or_better, measures=RATED, proof="Về đảng viên, 98,7% đủ tư cách, hoàn thành nhiệm vụ trở lên, trong đó «12,4»% hoàn thành xuất sắc.")
BEST_IN_BRACKETS = Case("the best of a level, in brackets", best_in_brackets, measures=RATED, proof="Có 6 chi bộ hoàn thành xuất sắc nhiệm vụ (trong đó có «4» chi bộ trong sạch, vững mạnh).")
BEST = Case("the best of a level", best_of_the_same, measures=RATED, proof="Có 40/41 chi bộ đạt trong sạch, vững mạnh, trong đó có «9» chi bộ tiêu biểu.")
RATED_OF_ALL = Case("those rated of all there are", rated_of_all, measures=RATED, proof="Có «48/49» tổ chức cơ sở đảng được đánh giá, xếp loại.")
OF_THOSE_NAMED = Case("a level of those named in front", of_those_named, measures=RATED, proof="Trong 30 tổ chức cơ sở đảng của huyện, «6» đơn vị được xếp loại tiêu biểu, 20 đơn vị trong sạch vững mạnh và 1 đơn vị yếu kém.")
OF_THOSE_RATED = Case("a level of those rated", of_those_rated, measures=RATED, proof="Đánh giá: hoàn thành tốt «12» chi bộ")

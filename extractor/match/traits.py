"""The groups that a measure's numbers take beyond those that their label and noun say."""

from extractor import rules
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import DISCIPLINE, GRASSROOTS_KINDS, RATINGS, THIS_FORM, WHO
from extractor.scan import Hit


def held_groups(n: Number, told: Told, groups: list[str]) -> list[str]:
    """Which organisations held their congress: those of the total in front where the noun does not say; pilots where told."""
    more: list[str] = []
    total = told.totals.get("congress.held")
    near = total is not None and total.place[0] == n.place[0]
    kind = GRASSROOTS_KINDS.get(n.noun_text)
    known = told.held.get(float(n.value))
    if n.noun_text == "chi bộ" and any(h.code == "subordinate_cell" for h in n.scan.inside("unit", (0, n.start))):
        return ["subordinate_cell", *(["pilot"] if "pilot" in groups else [])]
    if not set(groups) - {"pilot"} and known and n.scan.inside("the_same", (n.end, min(n.far[1], n.end + 5))):
        more += known
    elif not set(groups) - {"pilot"} and (n.scan.inside("level_above", n.far) or n.kind == "congress" and n.scan.inside("level_above", (n.gap[0], n.start))):
        more.append("higher_committee")
    elif not set(groups) - {"pilot"}:
        if total is not None and near and total.place == n.place:
            more += [kind] if kind and {"grassroots", *GRASSROOTS_KINDS.values()} & set(total.groups) else [g for g in total.groups if g != "pilot"]
        elif kind == "grassroots_committee" and told.level == "higher_committee":
            more.append("higher_committee")
        elif total is not None and near:
            more += [g for g in total.groups if g != "pilot"]
        elif kind and told.level == "grassroots":
            more.append(kind)
        elif known and n.kind == "congress":
            more += known
    if "pilot" not in groups and near and total is not None and "pilot" in total.groups and (total.place == n.place or n.weak) and "còn lại" not in n.words(n.end, n.far[1]):
        more.append("pilot")
    return more


def badge_years(n: Number, told: Told, groups: list[str]) -> list[str]:
    """«5 đảng viên được trao Huy hiệu 60 năm»: the years behind the cue; several years together limit nothing."""
    if not any(g.startswith("years_") for g in groups):
        stop = next((i for i in range(n.tail[1], n.far[1]) if n.scan.tokens[i].text in (",", ";", "(")), n.far[1])
        groups = [*groups, *(c for c in n.scan.codes("group", (n.tail[0], stop)) if c.startswith("years_") or c == "posthumous")]
    if n.opened and not any(g.startswith("years_") for g in groups):  # «30 năm tuổi Đảng (20 đồng chí)»
        groups = [*groups, *(h.code for h in n.scan.inside("group", n.gap) if h.end == n.start - 1 and h.code.startswith("years_"))]
    before = told.before(n)
    if before is not None and "posthumous" in before.groups and before.measure == "party.badges" and not {"trao", "tặng", ";"} & set(n.words(*n.gap).split()):
        groups = [*groups, "posthumous"]
    years = {g for g in groups if g.startswith("years_")}
    return [g for g in groups if g not in years] if len(years) > 1 else groups


def target_groups(n: Number, groups: list[str]) -> list[str]:
    """«3 chỉ tiêu còn lại» are not met; «cả nhiệm kỳ» says which targets only right behind the noun."""
    noun = n.noun
    if n.percent and n.words(n.start - 2, n.start) == "hoàn thành":
        groups = [*groups, "met"]  # «hoàn thành 100% các chỉ tiêu»
    if {"chưa", "còn"} & set(n.scan.text(n.far).split()) or "không" in n.scan.text(n.tail).split():
        groups = [g for g in groups if g != "met"]
    far = [h.code for h in n.scan.inside("group", n.tail) if noun is not None and h.code in ("annual", "term") and h.start - noun.end > 2]
    return [g for g in groups if g not in far]


def together(n: Number, hit: Hit) -> list[str]:
    """«điều động, luân chuyển, bổ nhiệm 46 cán bộ»: the groups of the verbs that stand in a row with the cue."""
    groups: list[str] = []
    for other in n.cues((0, hit.start))[::-1]:
        if set(n.words(other.end, hit.start).split()) - {",", "và"}:
            break
        groups += next((r.groups for r in rules.rules() if r.cue == other.code and r.measure == "party.cadres"), ())
        hit = other
    return groups


def form_in_front(n: Number, told: Told) -> list[str]:
    """«Bằng hình thức khiển trách, Đảng ủy kỷ luật 2 đảng viên, …», «cũng với hình thức này …»: the form for all that follows."""
    if (named := told.form_in_front()) is not None:
        return [named]
    first = n.numbers[0].start
    again = any(w in n.words(0, first) for w in THIS_FORM) and not any(h.code in DISCIPLINE for h in n.scan.inside("group", (0, first)))
    return [told.form[1]] if again and told.form[0] == n.place[0] else []


def inherited(n: Number, frame: Draft, groups: list[str]) -> list[str]:
    """What a part takes over from the number that it is a part of: in brackets all, else what is not a trait of the people."""
    if n.depth > frame.depth:
        return [g for g in frame.groups if not (g in RATINGS and RATINGS & set(groups))]
    base = frame.part_of or frame
    kept = [g for g in base.groups if not (groups and g in WHO)]
    return [g for g in kept if not (g in DISCIPLINE and DISCIPLINE & set(groups))]


def after_violation(n: Number, told: Told) -> bool:
    """Whether the sentence before told of inspections for violation."""
    last = told.last
    return last is not None and last.place[0] == n.place[0] and {"inspection", "violation"} <= set(last.groups)


def coordinated(n: Number) -> int:
    """Where ends what is said behind a number and the next one that is told of with it: «12 tổ chức đảng và 60 đảng viên khi …»."""
    following = next((other for other in n.numbers[n.index + 1:] if other.depth <= n.depth), None)
    open_words = [n.scan.tokens[i].text for i in range(n.tail[1], following.start) if n.scan.depths[i] <= n.depth and n.scan.tokens[i].text != ")"] if following is not None else []
    joined = following is not None and open_words in ([","], ["và"])
    return following.far[1] if following is not None and joined else n.far[1]

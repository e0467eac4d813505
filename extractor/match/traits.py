"""The groups that a measure's numbers take beyond those that their label and noun say."""

from collections.abc import Callable

from extractor import lexicon, rules
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import DISCIPLINE, GRASSROOTS_KINDS, RATINGS
from extractor.scan import Hit
from extractor.vocabulary import MEASURE_GROUPS, NOT_INHERITED


def groups_of(n: Number, told: Told, rule: rules.Rule, hit: Hit, carried: bool) -> list[str]:
    """The groups of a number under a cue: those of the rule, of its noun, label and tail, and what its measure asks beyond."""
    groups = [*rule.groups, *n.unit_groups(rule.measure), *n.groups(rule.measure)]
    if hit.code == "discipline":
        groups = discipline_groups(n, told, rule, hit, groups, carried)
    more = BY_MEASURE.get(rule.measure)
    return more(n, told, hit, groups) if more is not None else groups


def discipline_groups(n: Number, told: Told, rule: rules.Rule, hit: Hit, groups: list[str], carried: bool) -> list[str]:
    """Members or organisations as in the number in front, where no noun says it; the form as the cue or the words in front say it."""
    frame, said = told.frame, [h.code for h in n.scan.inside("group", (hit.start, len(n.scan.tokens))) if h.start < hit.end]  # «kỷ luật khai trừ khỏi Đảng»
    if n.kind is None and frame is not None and frame.place == n.place and frame.measure == rule.measure:
        own = (set(n.groups(rule.measure)) | set(said)) & DISCIPLINE
        groups = [*(g for g in (frame.part_of or frame).groups if not (g in DISCIPLINE and own)), *(g for g in groups if g != "member")]
    if not (carried and hit.start < n.gap[0] and n.unit is not None and told.before(n) is None):
        groups += [c for c in said if c in DISCIPLINE]
    alternatives = [h for h in n.scan.inside("group", (hit.end, hit.end + 4)) if h.code in DISCIPLINE and h.code not in said and n.words(hit.end, h.start) in lexicon.words("join_forms")]
    if len(DISCIPLINE & set(groups)) > 1 or hit.start >= n.end and alternatives and not any(k.start - alternatives[0].end in (0, 1, 2) for k in n.numbers):
        return [g for g in groups if g not in DISCIPLINE]  # «15 trường hợp bị cảnh cáo và khiển trách»: one or the other
    return groups if DISCIPLINE & set(groups) else [*groups, *(_form_behind(n, hit) or form_in_front(n, told))]


def _form_behind(n: Number, hit: Hit) -> list[str]:
    """«3 đảng viên … bị kỷ luật bằng hình thức cảnh cáo và 1 đảng viên …», «… bị kỷ luật khai trừ khỏi Đảng»: the form told behind, up to the next number."""
    stop = n.following.label[0] if n.following is not None else len(n.scan.tokens)
    named = [h for h in n.scan.inside("group", (n.counted_end, min(n.far[1], stop))) if h.code in DISCIPLINE]
    lead = named[0].start - (n.words(named[0].start - 1, named[0].start) == '"') if named else 0  # «bị kỷ luật mức “cảnh cáo”»
    told = len(named) == 1 and (n.words(hit.end, lead) in lexicon.words("or_right_away") or n.words(hit.end, lead) in lexicon.words("degrees_of_it") or n.words(lead - 2, lead) in lexicon.words("form_of_discipline"))
    form = told and n.words(named[0].end, named[0].end + 1) not in lexicon.words("or_more")
    return [named[0].code] if form else []


def _held(n: Number, told: Told, hit: Hit, groups: list[str]) -> list[str]:
    groups += ["pilot"] if lexicon.has_word(n.words(hit.start, hit.end).split(), "pilot") else []
    groups += _named_in_front(n) if not set(groups) - {"pilot"} else []
    return [*groups, *held_groups(n, told, groups)]


def _named_in_front(n: Number) -> list[str]:
    """«Tỷ lệ chi bộ trực thuộc đảng ủy cơ sở tổ chức xong đại hội đạt 97,2%», «Đại hội điểm đảng bộ cơ sở … với 33 đại hội»: which organisations, in front."""
    if not (n.unit is None and n.percent or n.kind == "congress"):
        return []
    named = [h for h in n.scan.inside("unit", (n.clause_start if n.kind == "congress" else n.label[0], n.start)) if lexicon.kind(h.code) == "party_organisation"]
    if not named or any(k.end > named[0].start for k in n.numbers[:n.index]):
        return []
    return [c for c in lexicon.units()[named[0].code]["groups"] if c in MEASURE_GROUPS["congress.held"]]


def _learners(n: Number, told: Told, hit: Hit, groups: list[str]) -> list[str]:
    return [g for g in groups if g in ("student", "women", "ethnic_minority", "worker", "religious")]


def _inspection(n: Number, told: Told, hit: Hit, groups: list[str]) -> list[str]:
    """Committee members only where the noun or label says so; «kiểm tra 48 đảng viên và 46 tổ chức đảng; kỷ luật 30 trường hợp»: of either kind."""
    either = {"member", "organisation"} <= {g for d in told.drafts if d.measure == "party.inspected" for g in d.groups}
    groups = [g for g in groups if g != "committee_member" and not (g == "member" and either and n.noun_text in lexicon.words("instance"))]
    named = n.words(n.counted_end, n.counted_end + 1) in lexicon.words("is") and any(h.code == "committee_member" and h.start == n.counted_end + 1 for h in n.scan.inside("unit", n.far))
    if named or n.noun is not None and n.noun.code == "committee_member" or lexicon.says(n.words(n.label[0], n.start), "committee_members"):
        groups.append("committee_member")
    if hit.code in ("violate", "conclude") and (any(h.code == "inspect_violation" for h in n.cues((0, n.start))) or after_violation(n, told)):
        groups.append("inspection")
    return groups


def _cadres(n: Number, told: Told, hit: Hit, groups: list[str]) -> list[str]:
    """«luân chuyển 30 cán bộ, trong đó 12 đồng chí được quy hoạch»."""
    total = told.totals.get("party.cadres")
    held = total is not None and n.scan.inside("part", n.gap) and total.value > n.value and total.place[0] == n.place[0]
    return [*groups, *together(n, hit), *(total.groups if held and total is not None and not set(groups) & set(total.groups) else ())]


def _left(n: Number, told: Told, hit: Hit, groups: list[str]) -> list[str]:
    """«cho 2 đảng viên ra khỏi Đảng» as they wished; «đưa 14 đảng viên ra khỏi Đảng» tells no more than that they left."""
    return [*groups, "resigned"] if hit.code == "leave" and n.led_by("let_go") else groups


def held_groups(n: Number, told: Told, groups: list[str]) -> list[str]:
    """Which organisations held their congress: those of the total in front where the noun does not say; pilots where told."""
    if n.noun_text in lexicon.words("cell") and any(h.code == "subordinate_cell" for h in n.scan.inside("unit", (0, n.start))):
        return ["subordinate_cell", *(["pilot"] if "pilot" in groups else [])]
    more = _which_held(n, told) if not set(groups) - {"pilot"} else []
    total = told.totals.get("congress.held")
    near = total is not None and total.place[0] == n.place[0] and "pilot" in total.groups and (total.place == n.place or n.weak)
    if "pilot" not in groups and near and not lexicon.says(n.words(n.end, n.far[1]), "the_others"):
        more.append("pilot")
    return more


def _which_held(n: Number, told: Told) -> list[str]:
    """Which organisations, where neither noun nor label says it."""
    total, kind, known = told.totals.get("congress.held"), GRASSROOTS_KINDS.get(n.noun_text), told.held.get(float(n.value))
    if told.frame is not None and told.frame.measure == "congress.held" and told.frame.place == n.place and "grassroots" in told.frame.groups:
        total = told.frame  # «21/25 đơn vị tổ chức xong đại hội, gồm 16 đảng bộ»
    if known and n.scan.inside("the_same", (n.end, min(n.far[1], n.end + 5))):
        return list(known)
    if n.scan.inside("level_above", n.far) or n.kind == "congress" and n.scan.inside("level_above", (n.gap[0], n.start)):
        return ["higher_committee"]
    near = total is not None and total.place[0] == n.place[0]
    theirs = [g for g in total.groups if g != "pilot"] if total is not None and near else []
    if total is not None and total.place == n.place:
        return [kind] if kind and {"grassroots", *GRASSROOTS_KINDS.values()} & set(total.groups) else theirs
    if kind == "grassroots_committee" and told.level == "higher_committee":
        return ["higher_committee"]
    if near:
        return theirs
    if kind and told.level == "grassroots":
        return [kind]
    return list(known) if known and n.kind == "congress" else []


def badge_years(n: Number, told: Told, groups: list[str]) -> list[str]:
    """«5 đảng viên được trao Huy hiệu 60 năm»: the years behind the cue; several years together limit nothing."""
    if not any(g.startswith("years_") for g in groups):
        stop = next((i for i in range(n.tail[1], n.far[1]) if n.scan.tokens[i].text in (",", ";", "(", ":")), n.far[1])
        own = n.following is None or not n.words(n.counted_end, n.following.start).endswith(lexicon.words("for_or_with"))  # «cho 63 đảng viên và truy tặng cho 3 trường hợp»
        groups = [*groups, *(c for c in n.scan.codes("group", (n.tail[0], stop)) if c.startswith("years_") or c == "posthumous" and own)]
    if n.opened and not any(g.startswith("years_") for g in groups):  # «30 năm tuổi Đảng (20 đồng chí)»
        groups = [*groups, *(h.code for h in n.scan.inside("group", n.gap) if h.end == n.start - 1 and h.code.startswith("years_"))]
    before = told.before(n)
    if before is not None and "posthumous" in before.groups and before.measure == "party.badges" and not lexicon.has_word((gap := n.words(*n.gap).split()), "give") and ";" not in gap:
        groups = [*groups, "posthumous"]
    given = n.words(*n.gap).split()
    dead = sum(w in lexicon.word_set("posthumously") for w in given)
    if "posthumous" in groups and before is None and 0 < dead < sum(w in lexicon.word_set("give") for w in given):
        groups = [g for g in groups if g != "posthumous"]  # «tặng Huy hiệu Đảng, truy tặng Huy hiệu Đảng cho 3.401 đảng viên»: of both
    years = {g for g in groups if g.startswith("years_")}
    return [g for g in groups if g not in years] if len(years) > 1 else groups


def target_groups(n: Number, groups: list[str]) -> list[str]:
    """«3 chỉ tiêu còn lại» are not met; «cả nhiệm kỳ» says which targets only right behind the noun."""
    noun = n.noun
    if n.percent and n.words(n.start - 2, n.start) in lexicon.words("completed"):
        groups = [*groups, "met"]  # «hoàn thành 100% các chỉ tiêu»
    if lexicon.has_word(n.scan.text(n.far).split(), "still_to_do") or lexicon.has_word(n.scan.text(n.tail).split(), "not"):
        groups = [g for g in groups if g != "met"]
    far = [h.code for h in n.scan.inside("group", n.tail) if noun is not None and h.code in ("annual", "term") and h.start - noun.end > 2]
    return [g for g in groups if g not in far]


def together(n: Number, hit: Hit) -> list[str]:
    """«điều động, luân chuyển, bổ nhiệm 46 cán bộ»: the groups of the verbs that stand in a row with the cue."""
    groups: list[str] = []
    for other in n.cues((0, hit.start))[::-1]:
        if set(n.words(other.end, hit.start).split()) - lexicon.word_set("join"):
            break
        groups += next((r.groups for r in rules.rules() if r.cue == other.code and r.measure == "party.cadres"), ())
        hit = other
    return groups


def form_in_front(n: Number, told: Told) -> list[str]:
    """«Bằng hình thức khiển trách, Đảng ủy kỷ luật 2 đảng viên, …», «cũng với hình thức này …»: the form for all that follows."""
    if (named := told.form_in_front()) is not None:
        return [named]
    first = n.numbers[0].start
    again = lexicon.says(n.words(0, first), "this_form") and not any(h.code in DISCIPLINE for h in n.scan.inside("group", (0, first)))
    return [told.form[1]] if again and told.form[0] == n.place[0] else []


def inherited(n: Number, frame: Draft, groups: list[str]) -> list[str]:
    """What a part takes over from the number that it is a part of: in brackets all, else what is not a trait of the people."""
    if n.depth > frame.depth:
        return [g for g in frame.groups if not (g in RATINGS and RATINGS & set(groups))]
    base = frame.part_of or frame
    if base.part_of is None and _marked_since(n, base):
        return [g for g in base.groups if not (g in DISCIPLINE and DISCIPLINE & set(groups) or g in RATINGS and RATINGS & set(groups))]
    official = base.measure in ("party.members", "congress.attendees") and not {"alternate", "probationary", "guest"} & set(groups)  # parts of the official ones are official
    kept = [g for g in base.groups if not (groups and g in NOT_INHERITED) or g == "official" and official]
    return [g for g in kept if not (g in DISCIPLINE and DISCIPLINE & set(groups))]


def _marked_since(n: Number, base: Draft) -> bool:
    """«kết nạp 22 sinh viên, trong đó 15 nữ, 3 người Thái»: «trong đó» stands between the total and the number, so the 15 are students too."""
    total = next((k for k in n.numbers if k.number is base.number), None)
    return total is not None and any(n.scan.depths[h.start] <= n.depth for h in n.scan.inside("part", (total.end, n.start)))


def after_violation(n: Number, told: Told) -> bool:
    """Whether the sentence before told of inspections for violation."""
    last = told.last
    return last is not None and last.place[0] == n.place[0] and {"inspection", "violation"} <= set(last.groups)


def coordinated(n: Number) -> int:
    """Where ends what is said behind a number and the next one that is told of with it: «12 tổ chức đảng và 60 đảng viên khi …»."""
    following = next((other for other in n.numbers[n.index + 1:] if other.depth <= n.depth), None)
    open_words = [n.scan.tokens[i].text for i in range(n.tail[1], following.start) if n.scan.depths[i] <= n.depth and n.scan.tokens[i].text != ")"] if following is not None else []
    joined = following is not None and len(open_words) == 1 and open_words[0] in lexicon.words("join")
    return following.far[1] if following is not None and joined else n.far[1]


Traits = Callable[[Number, Told, Hit, list[str]], list[str]]
BY_MEASURE: dict[str, Traits] = {
    "congress.held": _held,
    "party.learners": _learners,
    "party.inspected": _inspection,
    "party.disciplined": _inspection,
    "party.badges": lambda n, told, hit, groups: badge_years(n, told, groups),
    "activity.targets": lambda n, told, hit, groups: target_groups(n, groups),
    "party.cadres": _cadres,
    "party.left": _left,
}

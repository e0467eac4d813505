"""A cue, a noun and the rule that the two stand for, as the rules declare it."""

from extractor import lexicon, rules
from extractor.match.bodies import body_of
from extractor.match.draft import Draft, make
from extractor.match.told import Told
from extractor.match.traits import after_violation, badge_years, coordinated, form_in_front, held_groups, target_groups, together
from extractor.match.view import Number
from extractor.match.words import DISCIPLINE, INSPECTION
from extractor.scan import Hit


def rule_for(n: Number, told: Told, cue: str, unit: str | None) -> rules.Rule | None:
    table = rules.by_cue_and_unit()
    places: list[str | None] = [None, told.scene_at(n)]
    places += [place for place, heard in (("congress named", "congress" in n.scan.hits), ("party class", told.classes), ("badges", told.badges)) if heard]
    for where in places:
        found = table.get((f"{cue}@{where}" if where else cue, unit or "none"))
        if found is not None:
            return found
    return None


def cue_is(name: str, side: str) -> bool:
    return rules.cues()[name].side == side


def passive(n: Number, hit: Hit) -> bool:
    """Whether the cue behind a noun is told of the noun: «bị khiển trách», «được Tỉnh ủy tặng giấy khen»."""
    agent = n.agent(hit)
    if agent is not None and agent >= n.end:
        return "," not in n.words(n.end, agent).split()
    between = n.words(n.end, hit.start).split()
    if "được" in between and "," not in between and hit.code in ("commend", "badge", "inspect", "inspect_violation", "supervise", "elect"):
        return True
    return (n.scan.tokens[hit.start].text in ("bị", "được", "phải") or n.words(hit.start - 1, hit.start) in ("bị", "được", "phải")
            or hit.code in ("resign", "badge"))


def governing_cue(n: Number) -> Hit | None:
    """The last cue in front of the number that its clause still stands under."""
    found = [h for h in n.front_cues if cue_is(h.code, rules.BEFORE)]
    return found[-1] if found else None


def headed_by_members(n: Number, hit: Hit) -> bool:
    """«Đảng viên có vi phạm là 70 trường hợp»: the label names the members, says that they did wrong, and ends with how many."""
    nouns = n.scan.inside("unit", (n.label[0], hit.start))
    return bool(nouns) and lexicon.kind(nouns[-1].code) in ("member", "party_organisation") and n.words(n.start - 1, n.start) in ("là", ":", "có", "gồm")


def allowed(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """What a rule asks beyond cue and noun, for the cues whose words are everyday words."""
    scan, end = n.scan, len(n.scan.tokens)
    if rule.cue in ("admit", "admitted", "recruit") and n.unit == "masses":
        return bool(scan.inside("youth_party", (0, min(end, n.far[1] + 6)))) or "kết nạp đảng" in n.words(0, n.start)
    if rule.cue == "list" and n.words(hit.start, hit.end).startswith("giới thiệu"):
        return n.unit in ("person", "committee_member") and any(h.code in ("elect", "elected", "list") for h in n.cues((n.end, end)))
    if rule.cue == "learn":
        return bool(scan.hits.get("party_class"))
    if rule.cue == "conclude":
        following = n.following
        heard = n.words(hit.end, n.start) if ":" in n.words(hit.end, n.start).split() else n.words(n.end, following.far[1] if following is not None and n.words(n.tail[1], following.start) in ("và", ",", ";") else n.far[1])
        return "vi phạm" in heard or "khuyết điểm" in heard and "hạn chế" not in heard
    if rule.cue == "discipline" and n.words(hit.start, hit.end) == "xử lý" and n.unit in ("person", "organisation", "cadre"):
        heard = n.words(n.counted_end, n.tail[1])
        of_party = "đảng" in n.words(0, end) or "party.disciplined:member" in told.totals
        return of_party and (not heard or heard.startswith(("vi phạm", "có vi phạm", "sai phạm", "có sai phạm")) and "luật" not in heard.split())
    if rule.cue == "elect":
        return not scan.inside("direct", (hit.start, hit.end))
    if rule.cue == "found" and {"gồm", "với", "sở"} & set(n.words(hit.end, n.start).split()):
        return False  # «thành lập trên cơ sở hợp nhất …, gồm 2.308 đảng viên và 11 tổ chức cơ sở đảng»
    if rule.cue == "found":
        return n.unit != "organisation" or bool(scan.hits.get("youth_party"))
    if rule.measure == "party.inspected" and n.unit in ("person", "organisation", "cadre"):
        return "đảng" in n.words(0, end) or "party.inspected:member" in told.totals
    if rule.measure == "congress.held":
        return "đại hội" in n.words(0, end) or n.words(hit.start, hit.end) == "được bầu ở"
    if rule.measure == "activity.targets" and n.percent:  # «thu ngân sách đạt 104% chỉ tiêu» counts no targets
        return n.value <= 100 and n.words(n.start - 1, n.start) not in ("đạt", "bằng")
    if rule.measure == "activity.documents":
        before = told.before(n)
        return hit.end >= n.gap[0] or (before is not None and before.measure == "activity.documents")
    return True


def apply(n: Number, told: Told, hit: Hit, carried: bool = False) -> Draft | None:
    """The draft that the rule for this cue and the number's noun gives, if there is one and it allows."""
    unit = n.kind
    for_violation = hit.code == "inspect" and (n.signs(hit) or any(w in n.words(n.end, coordinated(n)) for w in ("khi có dấu hiệu", "có dấu hiệu vi")))
    rule = rule_for(n, told, "inspect_violation" if for_violation else hit.code, unit)
    if rule is None or not allowed(n, told, rule, hit):
        return None
    if unit is None and not n.bounded:
        return None
    if hit.code == "violate" and n.noun_text == "trường hợp" and not headed_by_members(n, hit):
        return None
    body = body_of(n, told, hit) or ("committee" if told.elected and hit.code == "list" else None) if rule.body else None
    if rule.body and body is None:
        return None
    groups = [*rule.groups, *n.unit_groups(rule.measure), *n.groups(rule.measure)]
    frame = told.frame
    if hit.code == "discipline" and unit is None and frame is not None and frame.place == n.place and frame.measure == rule.measure:
        own = set(n.groups(rule.measure)) | set(n.scan.codes("group", (hit.start, hit.end)))
        groups = [*(g for g in (frame.part_of or frame).groups if not (g in DISCIPLINE and own & DISCIPLINE)), *(g for g in groups if g != "member")]
    if hit.code == "discipline" and not (carried and hit.start < n.gap[0] and n.unit is not None and told.before(n) is None):
        groups += [c for c in n.scan.codes("group", (hit.start, hit.end)) if c in DISCIPLINE]
    if hit.code == "discipline" and not DISCIPLINE & set(groups):
        groups += form_in_front(n, told)
    if rule.measure == "congress.held":
        groups += ["pilot"] if "điểm" in n.words(hit.start, hit.end).split() else []
        groups += held_groups(n, told, groups)
    if rule.measure == "party.learners":
        groups = [g for g in groups if g in ("student", "women", "ethnic_minority", "worker", "religious")]
    if rule.measure in INSPECTION:
        noun = n.noun
        groups = [g for g in groups if g != "committee_member"]
        if n.noun_text == "trường hợp" and {"member", "organisation"} <= {g for d in told.drafts if d.measure == "party.inspected" for g in d.groups}:
            groups = [g for g in groups if g != "member"]  # «kiểm tra 48 đảng viên và 46 tổ chức đảng; kỷ luật 30 trường hợp»: of either kind
        if noun is not None and noun.code == "committee_member" or "cấp ủy viên" in n.words(n.label[0], n.start):
            groups.append("committee_member")
        if hit.code in ("violate", "conclude") and (any(h.code == "inspect_violation" for h in n.cues((0, n.start))) or after_violation(n, told)):
            groups.append("inspection")
    if rule.measure == "party.badges":
        groups = badge_years(n, told, groups)
    if rule.measure == "activity.targets":
        groups = target_groups(n, groups)
    if rule.measure == "party.cadres":
        groups += together(n, hit)
        of = told.totals.get(rule.measure)
        if of is not None and n.scan.inside("part", n.gap) and of.value > n.value and of.place[0] == n.place[0]:
            groups += of.groups  # «luân chuyển 30 cán bộ, trong đó 12 đồng chí được quy hoạch»
    measure = rule.measure
    if hit.code == "list" and n.words(hit.start, hit.end) == "danh sách" and "khóa" in n.words(n.end, n.far[1]).split() and not n.cues(n.far):
        measure = "congress.elected"  # «danh sách 69 nhân sự Ban Chấp hành khóa mới»
    if hit.code == "list" and any(h.code == "elected" and h.start == n.counted_end for h in n.cues(n.far)):
        measure = "congress.elected"  # «danh sách 53 đồng chí trúng cử»
    draft = make(n, measure, rule.name if measure == rule.measure else "elected", groups, body)
    draft.cue = n.words(hit.start, hit.end)
    return draft


def behind_list(n: Number, told: Told) -> Draft | None:
    """«5 đảng bộ cấp huyện, gồm Đảng bộ A và bốn đảng bộ huyện, tổ chức xong đại hội»: what they did stands behind the list of them."""
    opening = n.words(n.counted_end, n.far[1] + 3).removeprefix(", ").removeprefix("( ")
    if n.kind != "party_organisation" or not opening.startswith(("gồm ", "bao gồm ", "là ")) or n.cues((0, n.start)):
        return None
    if any(other.kind != "party_organisation" or other.value > n.value for other in n.numbers[n.index + 1:]):
        return None
    held = [h for h in n.cues((n.counted_end, len(n.scan.tokens))) if h.code == "held"]
    ended = bool(held) and n.words(held[-1].start - 1, held[-1].start) in (",", ")", "đã") and ";" not in n.words(n.end, held[-1].start).split()
    return apply(n, told, held[-1]) if ended else None


def spread_back(n: Number, told: Told) -> Draft | None:
    """«47 tổ chức đảng, 162 đảng viên bị kỷ luật»: the cue behind the next number, where only a comma or «và» is between."""
    following, left = n.following, n.tail[1]
    if (listed := behind_list(n, told)) is not None:
        return listed
    if following is not None and following.depth > n.depth and following.percent:  # «1.215/1.230 chi bộ (98,8%), 312/320 tổ chức …»
        left = following.end + 2
        following = following.following
    if following is None or following.depth != n.depth or n.unit is None or n.is_whole or n.words(left, following.start).strip() not in (",", "và", "", "và ,"):
        return None
    for hit in n.cues(following.far):
        if (passive(following, hit) or hit.code == "violate" or hit.code == "held" and n.kind == following.kind) and (draft := apply(n, told, hit)):
            return draft
    return None

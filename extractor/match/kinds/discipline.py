"""Inspection and discipline told of by a list's head, a topic or an offence."""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.cues import rule_for
from extractor.match.draft import Draft, by_rule, like
from extractor.match.told import Told
from extractor.match.view import Number


def violations(n: Number, told: Told) -> Draft | None:
    """«vi phạm chính sách dân số 103 trường hợp, …», «suy thoái đạo đức: 14»: the members disciplined, by what they had done."""
    total, before = told.totals.get("party.disciplined:member"), told.before(n)
    if total is None or total.place[0] < n.place[0] - 12 or n.percent or n.value > total.value:
        return None
    heard = [h for h in n.scan.inside("offence", (0, n.start)) if n.words(h.start - 2, h.start) not in lexicon.words("suspicion")]
    chained = before is not None and before.role in ("violations", "share_of_last")
    bare = n.unit is None and n.bounded and n.words(n.start - 1, n.start) == ":"
    if not (n.noun_text in lexicon.words("instance") or bare) or not (heard or chained) or lexicon.says(n.words(0, n.start), "under_a_law"):
        return None
    draft = by_rule(n, total.measure, total.rule, ["member"])
    draft.part_of = total
    return draft


def in_a_list(n: Number, told: Told) -> Draft | None:
    """An item of a list goes on with what its head counted: «Chia ra: - Cấp ủy cơ sở: 677 tổ chức đảng, 1.378 đảng viên»."""
    head = told.list_head
    unit = n.kind
    if not told.listed or head is None or n.cues((0, n.start)) or n.percent:
        return None
    kind = {"member": "member", "party_organisation": "organisation"}.get(unit or "")
    total = told.totals.get(f"{head.measure}:{kind}") if kind else None
    if head.measure == "party.rated" and (n.levels((n.label_start, n.start)) or n.levels(n.far)):
        return None  # «- Hoàn thành tốt nhiệm vụ: 433 tổ chức cơ sở đảng»: its own level
    if total is None or head.measure not in ("party.inspected", "party.disciplined", "party.rated", "activity.commended"):
        return None
    draft = like(n, total)
    draft.part_of = total if n.value <= total.value else None
    return draft


def announced(n: Number, told: Told) -> Draft | None:
    """«Giám sát chuyên đề được đẩy mạnh. Cấp ủy các cấp làm với 317 tổ chức đảng, …»: what the sentence before announces."""
    block, code = told.announced
    before = told.beside(n)
    if block not in (n.place[0], n.place[0] - 1) or n.kind not in ("member", "party_organisation") or n.cues((0, n.far[1])):
        return None
    chained = before is not None and before.role == "topic" and len(n.words(n.label[0], n.start).split()) <= 2
    if not chained and not (n.scan.inside("carry_out", n.label) and n.led_by("lead_to_those_announced")):
        return None
    rule = rule_for(n, told, code, n.kind)
    return by_rule(n, rule.measure, rule.name, [*rule.groups, *n.unit_groups(rule.measure)]) if rule is not None else None


def _of_those_disciplined(n: Number, told: Told) -> Draft | None:
    """The members disciplined of whom «trong đó», here or opening the sentence behind theirs, tells this number."""
    total = told.totals.get("party.disciplined:member")
    if total is None or n.percent or n.whole is not None or n.kind not in ("member", "cadre", "person") or n.value > total.value or n.label_cues:
        return None
    return total if total.place == n.place and told.marked(n) or told.opened_by_part(n, total) else None


def by_post(n: Number, told: Told) -> Draft | None:
    """«kỷ luật 50 cán bộ, trong đó có 9 người là ủy viên Trung ương, nguyên ủy viên Trung ương»: some of them, by the seat that they held."""
    total = _of_those_disciplined(n, told)
    if total is None or not any(h.code == "committee_member" and n.words(h.start - 1, h.start) in lexicon.words("is_or_was") for h in n.scan.inside("unit", (n.counted_end, n.counted_end + 8))):
        return None
    draft = by_rule(n, total.measure, total.rule, [*total.groups, "committee_member"])
    draft.part_of = total
    return draft


def by_offence(n: Number, told: Told) -> Draft | None:
    """«kỷ luật 900 đảng viên, trong đó có 70 đảng viên vi phạm về tham nhũng»: some of them, by what they had done."""
    total = _of_those_disciplined(n, told)
    if total is None or n.words(n.counted_end, n.counted_end + 2) not in lexicon.words("did_wrong"):
        return None
    draft = by_rule(n, total.measure, total.rule, total.groups)
    draft.part_of = total
    return draft


MUST_BE = pattern("must_be_disciplined")
CHEATED = pattern("cheated")
FOUND_OUT = pattern("found_out")


def must_be(n: Number, told: Told) -> Draft | None:
    """«45 trường hợp vi phạm đến mức phải xử lý kỷ luật»: those due for it."""
    if n.percent or n.kind not in ("member", "cadre", "person") or MUST_BE.match(n.words(n.counted_end, n.counted_end + 20)) is None:
        return None
    if any(h.code in ("inspect", "inspect_supervise", "inspect_violation", "conclude") for h in n.front_cues):
        return None  # «Qua kiểm tra, có 7 đảng viên vi phạm, đến mức phải thi hành kỷ luật»: what the inspection found
    rule = rule_for(n, told, "discipline", "member")
    return by_rule(n, rule.measure, rule.name, rule.groups) if rule is not None else None


def _without_brackets(n: Number) -> str:
    """The words behind the noun, without brackets right behind it: «4 cán bộ (1 ủy viên ban thường vụ, 3 ủy viên) sử dụng bằng giả»."""
    end = n.counted_end
    if n.words(end, end + 1) == "(":
        end = next((i + 1 for i in range(end, len(n.scan.tokens)) if n.scan.tokens[i].text == ")"), end)
    return n.words(end, end + 12)


def cheating_seats(n: Number, told: Told) -> Draft | None:
    """«4 cán bộ (1 ủy viên ban thường vụ, 3 ủy viên ban chấp hành) sử dụng bằng giả»: those found out, by their seats."""
    whole = told.beside_brackets(n) if n.depth and n.unit == "committee_member" else None
    if whole is None or whole.role != "cheating":
        return None
    draft = by_rule(n, whole.measure, whole.rule, [*whole.groups, "committee_member"])
    draft.part_of = whole
    return draft


def found_cheating(n: Number, told: Told) -> Draft | None:
    """«Huyện ủy kết luận 3 cán bộ xã sử dụng bằng giả»: who was found to have done wrong, by what they did."""
    concluded = [h for h in n.label_cues if h.code == "conclude" and h.end == n.start]
    told_of = n.led_by("leads_to_those_found") and bool(n.scan.hits.get("party")) and FOUND_OUT.search(n.words(0, n.start)) is not None
    if not (concluded or told_of) or n.percent or n.kind not in ("member", "cadre") or CHEATED.match(_without_brackets(n)) is None:
        return None
    rule = rule_for(n, told, "conclude", "member")
    return by_rule(n, rule.measure, rule.name, rule.groups) if rule is not None else None


CHEATING = (Case("found to have cheated, by their seats", cheating_seats, proof="Ủy ban Kiểm tra Huyện ủy xác minh, có 4 cán bộ («1» ủy viên ban thường vụ, 3 ủy viên ban chấp hành) sử dụng bằng không hợp pháp.",
                 rejects=("Ủy ban Kiểm tra Huyện ủy xác minh, có 4 đảng viên («1» ủy viên ban thường vụ) vi phạm.",)), Case("found to have cheated", found_cheating, role="cheating", proof="Ủy ban Kiểm tra Huyện ủy vừa kết luận «3» cán bộ xã sử dụng bằng tốt nghiệp không hợp lệ.",
                rejects=("Huyện ủy kết luận «3» cán bộ xã đủ điều kiện.", "Sở Nội vụ xác định có «3» cán bộ sử dụng bằng giả."),
                only=Only(kinds=("member", "cadre"), forms=NO_SHARE)))
TO_BE = Case("so bad that they must be disciplined", must_be, proof="Ủy ban Kiểm tra Tỉnh ủy cho biết có «45» trường hợp cán bộ, đảng viên vi phạm đến mức phải xử lý kỷ luật.",
             rejects=("Đảng ủy xã có «45» trường hợp đảng viên vi phạm nhưng chưa đến mức phải kỷ luật.",),
             only=Only(kinds=("member", "cadre", "person"), forms=NO_SHARE))
BY_POST = Case(
    "disciplined, by their seats", by_post, role="part", proof="Ủy ban Kiểm tra đã kỷ luật 40 cán bộ, trong đó có «6» người là tỉnh ủy viên, nguyên tỉnh ủy viên.",
    rejects=("Tỉnh ủy kỷ luật 40 cán bộ. Hội nghị có «6» người là tỉnh ủy viên.",),
    only=Only(kinds=("member", "cadre", "person"), forms=("count",)),
)
BY_OFFENCE = Case(
    "disciplined, by their offence", by_offence, role="part", proof="Cấp ủy các cấp đã kỷ luật 900 đảng viên vi phạm, trong đó có «70» đảng viên vi phạm về tham nhũng.",
    rejects=("Cấp ủy kiểm tra 900 đảng viên, trong đó có «70» đảng viên vi phạm.",),
    only=Only(kinds=("member", "cadre", "person"), forms=("count",)),
)
VIOLATIONS = Case("disciplined by offence", violations, role="violations", proof="Huyện ủy kỷ luật 41 đảng viên. Vi phạm chủ yếu là đạo đức, lối sống, «12» trường hợp; thiếu trách nhiệm với 9 trường hợp.",
                  only=Only(forms=NO_SHARE))
IN_A_LIST = Case("in a list", in_a_list, proof="Ủy ban Kiểm tra các cấp đã kiểm tra 677 tổ chức đảng và 1.378 đảng viên, gồm:\n- Cấp ủy cơ sở: «210» tổ chức đảng, 400 đảng viên.",
                 only=Only(kinds=("member", "party_organisation"), forms=NO_SHARE))
ANNOUNCED = Case("announced in front", announced, role="topic", proof="Giám sát chuyên đề được đẩy mạnh. Cấp ủy các cấp làm với «31» tổ chức đảng (tăng 5), 51 đảng viên.",
                 only=Only(kinds=("member", "party_organisation")))

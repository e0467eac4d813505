"""Numbers told of other numbers: changes, the same of another time, targets."""

from extractor import lexicon
from extractor.match.bodies import body_of
from extractor.match.case import Case, Only
from extractor.match.cues import rule_for
from extractor.match.draft import Draft, by_rule, clean, like, make
from extractor.match.told import Told
from extractor.match.traits import inherited
from extractor.match.view import Number
from extractor.match.words import COUNTED, GRASSROOTS_KINDS, INSPECTION, KINDS, RATINGS, STANDING


def sign_of(n: Number) -> int:
    """The sign of a change, 0 where the label says none; see `turn`."""
    return turn_of(n)[0]


def turn_of(n: Number) -> tuple[int, int]:
    """The sign and the place of the word that says it: 1 where the label says a rise, -1 a fall, 0 neither; only the words right before the number count."""
    reach = 10 if n.led_by("is") or lexicon.says(n.words(n.start - 8, n.start), "compared_to") else 6
    window = (max(n.gap[0], n.start - reach), n.start)
    found = [h for kind in ("rise", "fall") for h in n.scan.inside(kind, window) if not any(g.code in RATINGS and g.start <= h.start < g.end for g in n.scan.inside("group", window))]
    if not found:
        bracketed = n.words(n.start - 2, n.start)
        return (1, n.start - 1) if bracketed in lexicon.words("open_so_many_more") else (-1, n.start - 1) if bracketed in lexicon.words("open_so_many_fewer") else (0, 0)
    nearest = max(found, key=lambda h: (h.end, h.end - h.start))
    if lexicon.has_word(n.words(nearest.end, n.start).split(), "break_a_turn"):
        return 0, 0
    if n.words(nearest.start, nearest.end) in lexicon.words("exceed") and not (n.percent or n.scan.inside("target", n.far)):
        return 0, 0
    return (1 if nearest.kind == "rise" else -1), nearest.start


def change(n: Number, told: Told) -> Draft | None:
    """«giảm 10,5%», «vượt 3% chỉ tiêu», «nhiều hơn cùng kỳ là 9 đồng chí»."""
    sign, said = turn_of(n)
    return _changed(n, told, sign, said) if sign else None


def change_again(n: Number, told: Told) -> Draft | None:
    """«tăng 94 người (17,6%)», «giảm 3 tổ chức và 12 đảng viên»: the same change in another way, or of the other kind."""
    before = told.before(n)
    if before is None or before.form != "change" or before.role == "places" or n.depth < n.numbers[n.index - 1].depth or turn_of(n)[0]:
        return None
    bracketed = n.opened and (n.unit is None if n.percent else before.number.percent and n.weak)
    nouns = ("member", "party_organisation", "organisation")
    listed = n.words(*n.gap).endswith(",") and n.kind in nouns and (n.depth or n.previous is not None and n.words(n.previous.counted_end, n.start) == "," and not n.cues(n.far))
    if not bracketed and not listed and not n.led_by("join_a_change"):
        return None
    return _changed(n, told, -1 if before.value < 0 else 1, 0)


def _changed(n: Number, told: Told, sign: int, said: int) -> Draft | None:
    """A change by so many, of what its label names or what stands in front; `said` is where its word stands."""
    base = labelled(n, told)
    if base is None and said and own_story(n, (n.label[0], said)):
        return None
    base = base or told_of(n, told) or anchor(n, told)
    if base is None:
        return None
    counted = STANDING.get(n.kind or "") if n.unit is not None and base.measure in STANDING.values() else None
    if counted is not None and counted != base.measure:
        base = next((d for d in reversed([*told.recent, *told.drafts]) if d.measure == counted and d.form in COUNTED), base)  # «8 chi bộ với 156 đảng viên (tăng 2 chi bộ và 23 đảng viên)»
    draft = like(n, base, "change")
    draft.groups, draft.value = _changed_groups(n, base), sign * abs(n.value)
    return draft


def _changed_groups(n: Number, base: Draft) -> tuple[str, ...]:
    """The groups of a change: those of what changed, but for what its own noun and label say."""
    groups, measure = base.groups, base.measure
    if base.part_of is not None and base.part_of.measure == measure and n.unit is not None and ";" in n.words(*n.gap).split() and not n.groups(measure):
        groups = base.part_of.groups  # «…, khai trừ 4; so với cùng kỳ giảm 15 đảng viên»
    own = [g for g in n.groups(measure, label_only=True) if g not in base.groups]
    if own:
        groups = clean([*inherited(n, base, own), *own], measure)
    seats = [g for g in n.groups(measure) if g in ("official", "alternate")]
    if seats and n.unit in ("committee_member", "delegate"):
        groups = clean([*(g for g in groups if g not in ("official", "alternate")), *seats], measure)  # «tăng 5 ủy viên chính thức và giảm 3 ủy viên dự khuyết»
    if measure == "party.organisations" and n.kind == "party_organisation":
        kinds = n.unit_groups(measure)
        if not kinds and n.noun_text in GRASSROOTS_KINDS and {"grassroots", *GRASSROOTS_KINDS.values()} & set(groups):
            kinds = [GRASSROOTS_KINDS[n.noun_text]]
        groups = clean(kinds, measure) or groups
    kind = {"member": "member", "party_organisation": "organisation", "organisation": "organisation"}.get(n.kind or "")
    if kind and {"member", "organisation"} & set(groups):
        groups = clean([kind, *(g for g in groups if g not in ("member", "organisation", "committee_member"))], measure)
    return groups


def told_of(n: Number, told: Told) -> Draft | None:
    """«(kiểm tra 90 đảng viên và 30 tổ chức đảng.) So với năm trước, số đảng viên tăng 5%»: of the two that were told of, the one named."""
    last = told.last
    kind = {"member": "member", "party_organisation": "organisation"}
    named = [kind[c] for c in n.scan.codes("unit", (n.label[0], n.start)) if c in kind]
    if last is None or last.measure not in INSPECTION or len(named) != 1 or n.cues((n.label[0], n.start)):
        return None
    total = told.totals.get(f"{last.measure}:{named[0]}")
    return total if total is not None and (n.place[0], n.place[1] - 1) <= total.place else None


def own_story(n: Number, span: tuple[int, int]) -> bool:
    """Whether the words tell of something that the lexicon does not know: «thu ngân sách tăng …»."""
    if n.scan.inside("this_result", span):
        return False
    words = [w for w in n.scan.text(span).split() if w.isalpha() and w not in lexicon.word_set("plain")]
    return len(words) >= 2 and not any(n.scan.inside(kind, span) for kind in ("unit", "group", "body", "cue"))


def anchor(n: Number, told: Told) -> Draft | None:
    """The statement right in front that a change or a percentage of a target is told of; brackets are passed over."""
    if n.scan.inside("money", n.gap):
        return None
    if any(other.depth <= n.depth for other in n.numbers[:n.index]):
        return told.beside(n)
    if n.scan.inside("this_result", (n.gap[0], n.start)):
        frame = told.frame
        return (frame.part_of or frame) if frame is not None and frame.place[0] >= n.place[0] - 3 else None
    last = told.last
    follows = last is not None and last.place == (n.place[0], n.place[1] - 1)
    first = n.scan.tokens[0].text
    return last if follows and first in lexicon.words("open_a_change") and not n.scan.inside("unit", (0, n.start)) else None


def labelled(n: Number, told: Told) -> Draft | None:
    """What a label names by itself: «số đảng viên bị kỷ luật tăng», «số đảng viên mới tăng»."""
    label = (n.label[0], n.start)
    units = n.scan.inside("unit", label)
    if not units or n.scan.text(label).startswith(lexicon.words("open_a_comparison")):
        return None
    for cue in reversed(n.cues(label)):
        rule = rule_for(n, told, cue.code, units[-1].code)
        if rule is not None:
            draft = by_rule(n, rule.measure, rule.name, [*rule.groups, *n.groups(rule.measure, label_only=True)], body_of(n, told) if rule.body else None)
            draft.cue = n.scan.quote(cue.start, cue.end)
            return draft
    if (levels := n.levels(label)) and (kind := KINDS.get(lexicon.kind(units[-1].code))) is not None:
        return make(n, "party.rated", f"{kind}s rated", [kind, levels[-1].code])  # «tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ giảm 1,7%»
    if units[-1].code == "new_member":
        return make(n, "party.admitted", "admitted")
    if lexicon.says(n.scan.text(label), "all_members"):
        return make(n, "party.members", "members")  # «từ đó tổng số đảng viên của huyện tăng 316 đồng chí»
    if units[-1].code == "committee_member":
        return make(n, "congress.elected", "seats", n.groups("congress.elected", label_only=True), "committee")
    return None


def upper_end(n: Number, told: Told) -> Draft | None:
    """«đạt từ 55 - 91%»: the other end of a range is what the first one is."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or n.qualifier != "at_most" or previous.qualifier != "at_least" or n.words(previous.end, n.start) not in lexicon.words("to"):
        return None
    draft = like(n, before, before.form)
    draft.part_of, draft.subject, draft.status = before.part_of, before.subject, before.status
    return draft


def same_number(n: Number, told: Told) -> Draft | None:
    """«năm 2009 con số này là 628»: the same as the number in front, at another time."""
    if not n.scan.inside("same_number", (n.gap[0], n.start)) or told.last is None:
        return None
    last = told.last
    base = next((d for d in reversed(told.drafts) if d.form in COUNTED), last.part_of or last)
    return like(n, base, "ratio" if n.whole is not None else base.form if n.percent == base.number.percent else None)


def respective(n: Number, told: Told) -> Draft | None:
    """«Con số này ở UBKT các cấp lần lượt là 169 và 395»: the totals of the sentence before, in their order."""
    heard, first = told.recent, n.numbers[0].start
    if len(heard) < 2 or heard[0].place[0] != n.place[0] or n.depth or sign_of(n) or n.unit is not None:
        return None
    front = n.words(0, first)
    if not lexicon.says(front, "are_in_their_order") or not (n.scan.inside("same_number", (0, first)) or lexicon.says(front, "respectively")):
        return None
    earlier = [d for d in told.drafts if d.role == "respective"]
    if len(earlier) >= len(heard) or heard[len(earlier)].number.percent != n.percent:
        return None
    if earlier and not n.led_by("join_in_order"):
        return None
    return like(n, heard[len(earlier)])


def compared(n: Number, told: Told) -> Draft | None:
    """«(cùng kỳ là 999 đồng chí)», «(nhiệm kỳ 2015-2020 là 19,6%)»: the same of another time, in brackets."""
    before = told.before(n)
    label = n.words(*n.gap).rpartition("(")[2]
    if (draft := of_earlier_time(n, told)) is not None:
        return draft
    if not n.depth or before is None or not lexicon.says(label, "other_times"):
        return None
    again = [rule.measure if (rule := rule_for(n, told, h.code, n.kind or (n.previous.kind if n.previous is not None else None))) is not None else None for h in n.label_cues]
    if not n.led_by("lead_to_a_number") and not (again and n.label_cues[-1].end == n.start) or set(again) - {before.measure}:
        return None
    draft = like(n, before, "share" if n.percent else "count")
    draft.depth = max(draft.depth, 1)
    return draft


def of_earlier_time(n: Number, told: Told) -> Draft | None:
    """«(năm 2019: 33 tổ chức)»: nothing but another time in the brackets, and one number."""
    opened = next((i for i in range(n.start - 1, n.gap[0] - 1, -1) if n.scan.tokens[i].text == "("), None)
    if opened is None or not n.index:
        return None
    before, following = told.before(n), n.following
    label = range(opened + 1, n.start)
    dated = bool(n.scan.hidden & set(label)) or lexicon.says(n.words(opened, n.start), "same_time")
    if before is None or before.form not in (*COUNTED, "share") or before.number.percent != n.percent or not dated:
        return None
    if following is not None and following.depth >= n.depth and ")" not in n.words(n.end, following.start).split():
        return None
    if not {n.scan.tokens[i].text for i in label if i not in n.scan.hidden} <= lexicon.word_set("earlier"):
        return None
    draft = like(n, before)
    draft.depth = max(draft.depth, 1)
    return draft


def goal(n: Number, told: Told) -> Draft | None:
    """«(mục tiêu là 85%)», «(chỉ tiêu: 120 đảng viên)», «chỉ tiêu Đại hội VII: 10 đ/c»: the target of what was told in front."""
    words = n.scan.inside("target", (n.label[0], n.start))
    if not words or n.unit in ("target", "document") or n.words(words[0].start - 1, words[0].start) in lexicon.words("compared_with_a_target"):
        return None
    if n.label_cues or not n.led_by("lead_to_a_number") and words[-1].end != n.start:
        return None
    before = told.before(n) or (told.drafts[-1] if told.drafts and n.unit is None else None)
    if before is None or (before.number.percent != n.percent and before.form != "of_target"):
        return None
    draft = like(n, before, "share" if n.percent else "count")
    draft.status = "planned"
    return draft


def of_target(n: Number, told: Told) -> Draft | None:
    """«đạt 69% chỉ tiêu», «bằng 57% kế hoạch năm»."""
    if not n.percent:
        return None
    tail = n.words(n.end, min(n.end + 8, len(n.scan.tokens)))
    ahead = n.scan.inside("target", (0, n.start)) and lexicon.says(n.scan.text(n.gap), "fulfilled")
    comma = next((i for i in range(n.end, n.far[1]) if n.scan.tokens[i].text == ","), n.far[1])
    heard = n.scan.inside("target", (n.end, min(n.far[1], n.end + 9)))
    if heard and heard[0].start > comma and lexicon.has_word(n.words(comma, heard[0].start).split(), "exceed"):
        return None  # «đạt tỷ lệ 96,4%, vượt mục tiêu đề ra»
    if not (ahead or heard) or tail.startswith(lexicon.words("no_target")):
        return None
    bracketed = n.opened and bool(heard) and heard[0].start <= n.end + 1  # «kết nạp 64 đảng viên (104,9% kế hoạch)»
    if not bracketed and not lexicon.has_word(n.words(max(n.gap[0], n.start - 4), n.start).split(), "reach_a_target"):
        return None
    if lexicon.has_word(n.scan.text(n.label).split(), "rate") and not lexicon.says(tail, "targets"):
        return None
    base = anchor(n, told)
    if base is None and ahead and _admissions(n):
        base = make(n, "party.admitted", "admitted")  # «Chỉ tiêu kết nạp đảng viên mới thực hiện được 87%»
    if base is None and "target" in n.scan.codes("unit", (n.label[0], n.start)):
        base = make(n, "activity.targets", "targets", [g for g in n.groups("activity.targets", label_only=True) if g != "met"])
    if base is None and n.label_cues and n.label_cues[-1].code == "admit":
        base = make(n, "party.admitted", "admitted")  # «Phát triển đảng viên đạt 121,5% chỉ tiêu nghị quyết»
    if base is None:
        return None
    if base.form == "change":
        base = next((d for d in reversed(told.drafts) if d.form in COUNTED), base)
    base = _classes_of(n, told, base)
    groups = [g for g in base.groups if g != "met"] if base.measure == "activity.targets" else base.groups
    return by_rule(n, base.measure, base.rule, groups, base.body, "of_target")


def _classes_of(n: Number, told: Told, base: Draft) -> Draft:
    """«mở được 42 lớp với 4.915 lượt học viên, đạt 105% kế hoạch»: the classes were planned, the learners came to them."""
    k = next((k for k, d in told.by_item.items() if d is base), 0)
    before = told.by_item.get(k - 1)
    if base.measure != "party.learners" or before is None or before.measure != "party.classes" or before.part_of is not None:
        return base
    joined = n.words(n.numbers[k - 1].counted_end, n.numbers[k].start)
    return before if ";" not in joined.split() and "," not in n.words(n.numbers[k - 1].counted_end, n.numbers[k - 1].counted_end + 1) else base


def _admissions(n: Number) -> bool:
    """Whether the clause tells of people admitted, and counts none."""
    clause = (n.clause_start, n.start)
    return any(h.code in ("admit", "admitted") for h in n.cues(clause)) or bool({"member", "new_member"} & set(n.scan.codes("unit", clause)))


UPPER_END = Case("upper end of a range", upper_end, proof="Tỷ lệ chi bộ hoàn thành đại hội đạt từ 62 – «88»%.", only=Only(chained=True))
IN_THEIR_ORDER = Case("in their order", respective, role="respective", proof="Cấp ủy các cấp giám sát 31 tổ chức đảng và 51 đảng viên. Con số này ở ủy ban kiểm tra các cấp lần lượt là «16» và 39.",
                      only=Only(units=(None,)))
CHANGES = (
    Case("change", change, proof="Đảng bộ huyện có thêm 96 đảng viên mới, vượt hơn «20»% so với chỉ tiêu.",
         only=Only(said=lexicon.any_of("open_so_many_more", "open_so_many_fewer") | {"rise", "fall"})),
    Case("change, again", change_again, proof="Đảng bộ có 8 chi bộ với 156 đảng viên (tăng 2 chi bộ và «23» đảng viên so với đầu nhiệm kỳ).",
         only=Only(chained=True)),
)
SAME_NUMBER = Case("the same number of another time", same_number, role="same_number", proof="Trong 6 tháng đầu năm 2020, Huyện ủy kiểm tra 41 tổ chức đảng; cùng kỳ năm trước con số ấy là «33».",
                   only=Only(said={"same_number"}))
COMPARED = Case("earlier number in brackets", compared, role="compared", proof="Huyện ủy kiểm tra 41 đảng viên (năm 2019 chỉ có «33»).",
                only=Only(chained=True))
GOAL = Case("target of the number in front", goal, role="goal", proof="Đảng bộ huyện kết nạp 131 đảng viên (chỉ tiêu: «120» đảng viên).",
            only=Only(said={"target"}))
OF_TARGET = Case("percentage of a target", of_target, proof="Từ đầu năm đến nay, toàn huyện kết nạp 120 đảng viên, trong đó có 54 đồng chí nữ, đạt «80»% kế hoạch cả năm.",
                 only=Only(forms=("percent",), said={"target"}))

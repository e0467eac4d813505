"""Of what is it a part?"""

from extractor import lexicon
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import AMONG, COUNTED, DISCIPLINE, GRADES, GRASSROOTS_KINDS, INSPECTION, NO_PARTS, RATINGS, WHO


def parent(n: Number, told: Told, draft: Draft) -> Draft | None:
    """The total of which the draft is a part, or None."""
    if draft.measure == "party.organisations":
        return organisations_of(n, told, draft)
    if draft.measure in NO_PARTS:
        return None
    among = first_of_all(n, told)
    if among is not None and can_hold(n, told, among, draft) and not n.depth:
        return among  # «trong 350 đại biểu dự đại hội có 63 đại biểu nữ, 18 đại biểu là người dân tộc»
    if draft.role in ("same_number", "respective"):
        return None
    whole = told.whole
    if whole is not None and whole.place == n.place and draft.form != "change" and whole.measure == draft.measure and can_hold(n, told, whole, draft) and not n.depth:
        return whole
    known = told.totals.get(draft.measure)
    for earlier in [*reversed(told.drafts), *([known] if known is not None and known.place[0] == n.place[0] else [])]:
        if draft.form == "ratio" and earlier.form == "count" and earlier.measure == draft.measure and earlier.value == draft.number.whole:
            return earlier
    before = told.before(n)
    if draft.measure == "party.rated" and draft.form == "share" and before is not None and before.form == "share" and before.value > draft.value and before.family == draft.family:
        if before.groups == draft.groups:
            return before if n.scan.text(n.gap).startswith(("( trong đó", ", trong đó", "trong đó")) else None
        if told.marked(n) and {"good_or_better", "completed_or_better"} & set(before.groups):
            return before
    earlier_here = [d for d in reversed(told.drafts) if d.form in COUNTED and can_hold(n, told, d, draft)]
    if draft.measure == "congress.attendees" and "delegate" in draft.groups and not n.depth:
        present = told.totals.get("congress.attendees")
        smaller = present is not None and (draft.form == "share" or draft.value < present.value or draft.value == present.value and set(draft.groups) > set(present.groups))
        elsewhere = present is not None and present.place[0] < n.place[0] and any(h.code == "attend" for h in n.label_cues) and place_named(n) is not None
        if present is not None and smaller and not elsewhere and "delegate" in present.groups and present.place[0] >= n.place[0] - 6 and present.form == "count" and draft.form in ("count", "share"):
            return present
    if draft.role == "places":
        return None
    if draft.measure == "congress.held" and before is not None and before.measure == draft.measure and before.part_of is not None and can_hold(n, told, before.part_of, draft) and before.depth == n.depth:
        return before.part_of
    if n.depth and draft.measure == "party.rated" and (told.marked(n) or not n.levels(n.far)) and (said := told.beside_brackets(n)) is not None and said.measure == draft.measure and said.value >= draft.value:
        return said  # «6 chi bộ hoàn thành xuất sắc (trong đó có 4 chi bộ trong sạch, vững mạnh)»
    if n.depth:
        return next((d for d in earlier_here if d.depth < n.depth), None) if n.weak or told.marked(n) or set(draft.groups) else None
    total = told.totals.get(f"{draft.measure}:{draft.body}") or told.totals.get(draft.family) or told.totals.get(draft.measure)
    if total is not None and not (can_hold(n, told, total, draft) and n.place[0] - 12 <= total.place[0]):
        total = None
    if draft.measure == "party.badges" and total is not None and any(g.startswith("years_") for g in draft.groups) and total.place[0] >= n.place[0] - 12:
        return next((d for d in earlier_here if not any(g.startswith("years_") for g in d.groups)), total)
    if draft.measure == "party.badges" and total is None and draft.groups:
        wholes = [d for d in told.recent if d.measure == draft.measure and not d.groups and d.place[0] >= n.place[0] - 3 and d.value > draft.value]
        return max(wholes, key=lambda d: d.value, default=None)
    if draft.measure == "party.learners" and total is not None and any(w in n.words(n.label[0], n.tail[1]) for w in GRADES):
        return total
    if draft.measure == "party.inspected" and "violation" in draft.rule and "for violation" not in draft.rule:
        reach = 1 if n.words(0, 2) in ("kết quả", "qua kiểm", "qua giám", "qua đó") and n.place[1] == 0 else 0
        known = told.totals.get(draft.family) if reach else total
        looked_at = next((d for d in [*reversed(told.drafts), *([known] if known is not None else [])] if d.family == draft.family and "inspected" in d.rule and d.part_of is None and d.form in COUNTED), None)
        return looked_at if looked_at is not None and looked_at.place[0] >= n.place[0] - reach and draft.value <= looked_at.value else None
    if draft.measure in ("party.classes", "party.learners") and not told.marked(n) and not (set(draft.groups) - set(total.groups if total else ())):
        return None
    if n.scan.inside("leading", (0, n.start)):
        draft.subject = place_named(n)
        if total is not None and total.place != n.place:
            return total
    if draft.measure == "party.learners" and (classes := told.before(n)) is not None and classes.measure == "party.classes" and classes.part_of is not None:
        return total
    if draft.measure == "party.rated" and told.marked(n) and (same := next((d for d in reversed(told.drafts) if d.groups == draft.groups and d.form in COUNTED and d.value > draft.value), None)) is not None:
        return same  # «371 … trong sạch vững mạnh, trong đó có 92 … trong sạch vững mạnh tiêu biểu»
    if draft.measure == "party.rated" and draft.form == "ratio" and not RATINGS & set(draft.groups):
        all_of_them = told.totals.get("party.members" if "member" in draft.groups else "party.organisations")
        return all_of_them if told.marked(n) and all_of_them is not None and all_of_them.place[0] == n.place[0] and all_of_them.value == draft.number.whole else None
    if draft.measure == "party.rated" and (named := next((d for d in [*reversed(told.drafts), told.whole, told.totals.get("party.organisations")] if d is not None and rated_of(n, told, d, draft)), None)) is not None:
        return named
    if n.scan.text(n.tail).startswith(("trong số đó", "trong đó", "trong số này")) and told.drafts and told.drafts[-1].measure == draft.measure:
        return told.drafts[-1]
    head = told.list_head
    if told.listed and head is not None and total is not None and (head.measure == draft.measure or total.place == head.place):
        return total
    if (shared := shared_out(n, told, draft)) is not None:
        return shared
    if draft.measure == "party.admitted" and draft.form == "count" and total is not None and draft.value < total.value and n.scan.inside("example", (0, n.start)) and n.scan.inside("unit", (n.label[0], n.start)):
        return total  # «… như: Đảng bộ A kết nạp được 12 đồng chí; Đảng bộ B kết nạp được 8 đồng chí»
    if told.marked(n) and draft.form == "count" and not earlier_here and told.drafts and told.drafts[-1].form == "share" and told.drafts[-1].value == 100 and told.drafts[-1].family == draft.family:
        return told.drafts[-1]
    if told.marked(n):
        if "riêng" in n.words(*n.gap).split() and any(lexicon.kind(h.code) == "party_organisation" for h in n.scan.inside("unit", n.gap)):  # others told of in the same way are no total of it
            earlier_here = [d for d in earlier_here if d.groups != draft.groups]
        restated = told.opened_by_part(n, total) and not told.drafts and total is not None and total.groups == draft.groups
        if earlier_here and earlier_here[0].part_of is not None and "trong số" in n.words(*n.gap) and "trong số này" not in n.words(*n.gap):
            return earlier_here[0].part_of  # «trong số cán bộ luân chuyển có 2 đồng chí …»: all of them, not the last part
        return earlier_here[0] if earlier_here else total if n.weak or not n.label_cues or restated or n.of_those else None
    before = told.before(n) or (told.drafts[-1] if told.drafts else None)
    if before is not None and before.part_of is not None and before.depth == n.depth and can_hold(n, told, before.part_of, draft) and before.measure == draft.measure:
        unlabelled = not n.label_cues or draft.measure == "congress.attendees"
        if draft.measure == "activity.targets" and unlabelled and before.form == draft.form == "count" and ";" not in n.words(*n.gap).split():
            return before.part_of
        if (set(draft.groups) - set(before.part_of.groups) and (n.weak or unlabelled)) or ((n.weak or n.unit == "delegate") and unlabelled):
            return before.part_of
    if before is not None and before.part_of is not None and alike(n) and before.depth == n.depth and before.measure == draft.measure and can_hold(n, told, before.part_of, draft):
        return before.part_of
    if total is None:
        return None
    again = draft.measure == "party.disciplined" and n.kind in ("member", "party_organisation") and not n.weak and draft.family == total.family and any(n.words(h.start, h.end).endswith("kỷ luật") for h in n.label_cues) and not told.marked(n)
    if again:
        return None  # «kỷ luật 9 tổ chức cơ sở đảng, kỷ luật 1 chi bộ bằng hình thức khiển trách»
    if DISCIPLINE & set(draft.groups) and total.place == n.place and not DISCIPLINE & set(total.groups) and ";" not in between(n, total):
        return total
    if DISCIPLINE & set(draft.groups) and n.scan.text((0, 4)).startswith(("cụ thể", "trong đó", "trong số", "hình thức")) and not DISCIPLINE & set(total.groups):
        return total if total.place[0] >= n.place[0] - 2 else None
    if draft.measure == "party.rated":
        unlevelled = set(total.groups) <= {"member", "organisation"}
        return total if unlevelled and total.place[0] >= n.place[0] - 8 and draft.groups != total.groups else None
    extra = set(draft.groups) - set(total.groups)
    if draft.measure == "congress.elected" and draft.rule == "seats" and (extra & WHO or draft.body == "secretary" and draft.value < total.value):
        return total  # told of by their traits: some of those elected
    if extra and (n.weak or n.unit == "committee_member" and total.place == n.place or n.unit == "masses" or draft.form == "share" and total.place[0] >= n.place[0] - 1):
        return total
    return None


def first_of_all(n: Number, told: Told) -> Draft | None:
    """«Trong số 4 đồng chí được truy tặng, có 3 đồng chí 60 năm tuổi Đảng»: the first number of the sentence, where it is the total of the others."""
    first = n.numbers[0]
    return told.by_item.get(0) if n is not first and n.words(0, first.start).endswith(AMONG) else None


def organisations_of(n: Number, told: Told, draft: Draft) -> Draft | None:
    """The organisations that those counted are some of."""
    total = told.totals.get("party.organisations")
    kinds = set(GRASSROOTS_KINDS.values()) & set(draft.groups)
    before = told.before(n)
    in_it = total is not None and (total.place == n.place or told.divides(total)) and "grassroots" in total.groups
    front, previous = told.drafts[-1] if told.drafts else None, n.previous
    if front is not None and previous is not None and front.measure == draft.measure and not n.depth and "đảng bộ" in n.noun_text and "đảng bộ" in previous.noun_text:
        if n.words(*n.gap).endswith(("gồm", "bao gồm")) and front.value > draft.value and set(front.groups) <= set(draft.groups):
            return front  # «17 đảng bộ trực thuộc, gồm 12 đảng bộ huyện và 5 đảng bộ …»
        if front.part_of is not None and front.part_of.place == n.place and set(front.part_of.groups) <= set(draft.groups) and n.words(previous.tail[1], n.start) in ("và", ",") and front.part_of.value > draft.value:
            return front.part_of
    if n.depth and (said := told.beside_brackets(n)) is not None and said.measure == draft.measure and said.value > draft.value and said.groups and not said.depth:
        return said
    return total if in_it and (kinds or (not draft.groups and before is not None and before.part_of is total)) else None


def shared_out(n: Number, told: Told, draft: Draft) -> Draft | None:
    """«… kiểm tra 76 tổ chức đảng và 194 đảng viên. Trong đó: Tỉnh ủy kiểm tra 4 tổ chức đảng, 18 đảng viên; …»: who did how much of it."""
    opening = next((h for h in reversed(n.scan.inside("part", (0, n.start))) if n.words(h.start, h.start + 1) == "trong" and n.scan.depths[h.start] == n.depth), None)
    if opening is None or draft.measure not in (*INSPECTION, "party.admitted") or draft.role not in ("by_cue", "carried"):
        return None
    first = next((k for k, other in enumerate(n.numbers) if other.start >= opening.end), None)
    lead = told.by_item.get(first, draft) if first is not None else draft
    if lead.measure != draft.measure or first is None or not n.numbers[first].label_cues or not n.scan.inside("agent", (opening.end, n.numbers[first].start)):
        return None
    heard = [told.by_item[k] for k in range(first) if k in told.by_item] or (told.recent if opening.start == 0 else [])
    near = [d for d in heard if d.place[0] == n.place[0] and d.place[1] >= n.place[1] - 1]
    return next((d for d in reversed(near) if d.family == draft.family and d.groups == draft.groups and d.form == "count" and d.part_of is None and d.value > draft.value), None)


def alike(n: Number) -> bool:
    """«trong đó có 3 đảng viên khối xã, 2 đảng viên khối trường học»: the same noun again, and nothing in between but a comma."""
    previous = n.numbers[n.index - 1]
    return n.unit is not None and previous.unit == n.unit and n.words(previous.tail[1], n.start).strip() in (",", "và") and not n.cues(n.far)


def between(n: Number, total: Draft) -> list[str]:
    """The words from a total of this sentence to the item."""
    return n.words(item_of(n, total).end, n.start).split()


def item_of(n: Number, draft: Draft) -> Number:
    """The number of this sentence that a draft was made of."""
    return next(i for i in n.numbers if i.number is draft.number)


def place_named(n: Number) -> tuple[int, int] | None:
    """«huyện Hoằng Hóa 33 đảng viên»: where the name that the label ends in stands."""
    first = n.names_before(n.start, n.label[0])
    if first == n.start or n.scan.inside("unit", (first, n.start)):
        return None
    return n.scan.tokens[n.with_kind(first)].start, n.scan.tokens[n.start - 1].end


def can_hold(n: Number, told: Told, total: Draft, draft: Draft) -> bool:
    """Whether `total` can be a total of `draft`: the same thing, no narrower, no smaller."""
    if total.measure != draft.measure or (total.body != draft.body and draft.measure != "congress.candidates"):
        return draft.measure == "party.rated" and draft.form == "share" and rated_of(n, told, total, draft)
    if "in violation" in total.rule and "inspected" in draft.rule:
        return False
    held = set(total.groups)
    if "grassroots" in held and set(GRASSROOTS_KINDS.values()) & set(draft.groups):
        held.discard("grassroots")
    if held & {"good_or_better", "completed_or_better"} and RATINGS & set(draft.groups) and draft.groups != total.groups:
        held -= RATINGS
    if draft.groups == total.groups and draft.form == "count" and (draft.value == total.value or (draft.measure == "party.badges" and draft.groups)):
        return False
    if not held <= set(draft.groups) or (draft.form != "share" and draft.value > total.value):
        return False
    if draft.status != total.status and "allocated" not in (draft.status, total.status):
        return False
    return not (draft.groups == total.groups and draft.form == "share" and draft.role != "part")


def like_those_told_of(n: Number, total: Draft, draft: Draft) -> bool:
    """«có 48 tổ chức cơ sở đảng. … 30 tổ chức cơ sở đảng đạt …»: organisations of the same kind as in the total in front."""
    if total.measure != "party.organisations" or total.place[0] != n.place[0] or draft.number.percent:
        return False
    n = item_of(n, draft)
    return n.kind == "organisation" or set(n.unit_groups("party.organisations")) == set(total.groups)


def rated_of(n: Number, told: Told, total: Draft, draft: Draft) -> bool:
    """«Đối với 3.812 chi bộ, có 21,5% hoàn thành xuất sắc», «Trong 30 tổ chức, có 20 …»: a part of those named in front."""
    if not (total.measure == "party.organisations" and "organisation" in draft.groups or total.measure == "party.members" and "member" in draft.groups):
        return False
    if total.form != "count" or not RATINGS & set(draft.groups):
        return False
    if total is told.whole or draft.form != "ratio" and like_those_told_of(n, total, draft):
        return total.place[0] == n.place[0] and (draft.form == "share" or draft.value <= total.value)
    return draft.form == "share" and total.measure == "party.organisations" and bool(told.drafts) and total is told.drafts[0]

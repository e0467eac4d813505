"""Numbers that are parts of one told of before."""

from extractor import lexicon
from extractor.match.bodies import body_of
from extractor.match.draft import Draft, like, make
from extractor.match.told import Told
from extractor.match.traits import held_groups, inherited
from extractor.match.view import Number
from extractor.match.words import AMONG, PART_NOUNS


def part(n: Number, told: Told) -> Draft | None:
    """A number that its label, its brackets or «trong đó» makes a part of a total."""
    frame = told.frame
    owned = told.last
    if owned is not None and owned.measure == "party.organisations" and owned.place == n.place and told.marked(n) and (n.unit == "organisation" or n.kind == "party_organisation") and not n.percent:
        own = [g for g in n.groups("party.organisations") if g == "private_sector"]
        if own and n.value <= owned.value:
            draft = make(n, owned.measure, owned.rule, [*owned.groups, *own])
            draft.part_of = owned
            return draft
    if frame is None or frame.place[0] < n.place[0] - 12 or frame.measure in ("party.organisations", "party.classes", "congress.ballots"):
        return None
    opened = told.opened_by_part(n, frame)
    same_sentence = frame.place == n.place or opened
    others = [h for h in n.label_cues if h.code == "other"]
    if any(not any(g.start <= h.start and h.end <= g.end for g in n.scan.hits.get("group", [])) for h in others):
        return None
    groups = [g for g in n.groups(frame.measure) if g != "degree" or frame.measure != "party.learners"]
    if frame.measure == "congress.attendees" and {"reelected", "first_time"} & set(groups):
        return None  # who is there is not elected
    if (heard := of_kind(n, told)) is not None:
        return heard
    if n.aspect and frame.measure in ("congress.attendees", "congress.elected") and not n.percent and (n.weak or n.kind == "delegate") and n.bounded_count:
        total = frame.part_of or told.totals.get(frame.measure) or frame
        draft = make(n, frame.measure, frame.rule, [*total.groups, *groups], total.body)
        draft.part_of = total if n.value < total.value else None
        return draft
    if n.kind is not None and not fits(n, frame):
        return None
    among = n.words(0, n.numbers[0].start).endswith(AMONG) and told.by_item.get(0) is not None and told.by_item[0].measure == frame.measure
    named = n.noun is not None or (n.whole is None and n.bounded and n.label[1] - n.label[0] > 1
                                            and (told.marked(n) or told.opened_by_colon(n) or bool(n.scan.inside("leading", (0, n.start)))))
    before = told.before(n)
    chained = told.opened_by_part(n, None) and before is not None and before.role == "part" and n.weak and n.label[1] - n.label[0] <= 1
    if not groups and (not named or not same_sentence or not (told.marked(n) or among or chained or n.depth or told.opened_by_colon(n) or n.scan.inside("leading", (0, n.start)))):
        return None
    held_too = before is not None and before.role == "part" and before.part_of is not None and before.measure == frame.measure == "congress.held"
    if held_too and before is not None and n.kind == "party_organisation" and not n.cues((n.gap[0], n.far[1])):
        draft = make(n, frame.measure, frame.rule, n.unit_groups(frame.measure) or before.groups)
        draft.part_of = before.part_of
        return draft
    rows = before is not None and before.role == "part" and before.part_of is not None and before.measure == frame.measure and n.scan.text((0, 3)).startswith(("trong đó", "trong số", "cụ thể", "gồm"))
    if rows and before is not None and before.part_of is not None and named and n.noun is not None and n.value <= before.part_of.value and not n.cues((n.gap[0], n.far[1])):
        draft = make(n, frame.measure, frame.rule, [*before.part_of.groups, *groups], before.part_of.body)
        draft.part_of = before.part_of
        return draft
    kinds = n.unit_groups(frame.measure) if frame.measure == "congress.held" else []
    if frame.measure == "congress.held":
        kinds = kinds or held_groups(n, told, [])
        total = told.totals.get("congress.held", frame)
        kept = ["pilot"] if "pilot" in total.groups else []
        return make(n, frame.measure, frame.rule, [*(kinds or total.groups), *kept, *groups])
    body = frame.body
    if frame.measure == "congress.elected" and n.kind == "committee_member":
        body = body_of(n, told)
    return make(n, frame.measure, frame.rule, [*inherited(n, frame, groups), *groups], body)


def of_kind(n: Number, told: Told) -> Draft | None:
    """«Đảng viên là đoàn viên: 119.857; là công nhân: 14.290. Là nông dân: 33.938»: those told of before, by what they are."""
    total = told.totals.get("party.admitted")
    label = n.words(max(n.gap[0], n.clause_start), n.start)
    if total is None or total.place[0] < n.place[0] - 8 or not label.startswith("là ") or not label.endswith(":") or n.unit not in (None, "person") or n.percent or n.value >= total.value:
        return None
    own = n.scan.codes("group", (max(n.gap[0], n.clause_start), n.start))
    draft = make(n, total.measure, total.rule, [*total.groups, *own])
    draft.part_of = total
    return draft


def fits(n: Number, frame: Draft) -> bool:
    """Whether the number's noun can be a part of what the frame counts."""
    noun = n.noun
    if noun is not None and lexicon.units()[noun.code]["weak"] and n.kind == lexicon.kind(noun.code):
        organisations = bool({"organisation", "grassroots"} & set(frame.groups)) or frame.measure == "congress.held"
        return (noun.code in ("person", "job")) != organisations
    return n.kind in PART_NOUNS.get(frame.measure, set())


def yearly(n: Number, told: Told) -> Draft | None:
    """«244 lượt cán bộ. Năm 2016 có 48 đồng chí; năm 2017 có 61 đồng chí»: the total in front, year by year."""
    frame = told.frame
    label = range(n.label[0], n.start)
    said = {n.scan.tokens[i].text for i in label if i not in n.scan.hidden}
    if frame is None or frame.form != "count" or frame.place[0] != n.place[0] or not n.weak or n.percent:
        return None
    if not said <= {"có", "là", "và", "được", "đạt"} or not any(i in n.scan.hidden for i in label):
        return None
    total = frame.part_of if frame.role == "yearly" else frame
    draft = like(n, total or frame)
    draft.part_of = total if total is not None and n.value < total.value else None
    return draft

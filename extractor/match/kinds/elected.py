"""Delegates, candidates and those elected."""

from extractor import lexicon, vocabulary
from extractor.match.bodies import POSTS, body_of
from extractor.match.case import Case, Only
from extractor.match.draft import COMMITTEES, Draft, by_rule, like, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import ELECTING, OTHER_PEOPLE, SEATED, UNDER_CONTROL
from extractor.scan import BOUNDARIES, Hit

BODY_TOTAL = lexicon.pattern("body_total")
SENT_BY_SOMEBODY = lexicon.pattern("sent_by_somebody")
NAMED_COMMITTEE = lexicon.pattern("named_committee")
THEY_CAME = lexicon.pattern("they_came")
OFFICIAL_MEMBERS = lexicon.pattern("official_members")


def guests(n: Number, told: Told) -> Draft | None:
    """«…; cùng khoảng 45 đại biểu khách mời»: beside the delegates of a congress."""
    if n.kind != "guest" or n.percent or [h for h in n.cues(n.gap) if h.code not in ("have", "attend", "recruit")] or not any(d.measure == "congress.attendees" for d in told.drafts):
        return None
    joined = lexicon.has_word(n.words(n.start - 2, n.start).split(), "join_guests") or n.words(n.clause_start, n.start).startswith(lexicon.words("besides"))
    return make(n, "congress.attendees", "guests at a congress", ["guest"]) if joined else None


def _delegates(n: Number, told: Told) -> bool:
    """Whether delegates are counted; «chiếm 12% tổng số đại biểu»: not a share of them that is told of the number in front."""
    shared = n.percent and told.before(n) is not None and n.led_by("make_up") and n.words(n.end, n.end + 2) in lexicon.words("of_all")
    return n.kind == "delegate" and not shared


def _to_be_sent(n: Number, told: Told) -> bool:
    """Whether the delegates are those that are elected to the higher congress."""
    front, before, last = (0, n.start), told.before(n), told.last
    if before is not None and before.measure == "congress.attendees" or THEY_CAME.match(n.words(n.counted_end, n.counted_end + 4)) is not None:
        return False  # «Tại phiên bầu cử, có 178 đại biểu dự.»
    electing = any(h.code in ("elect", "elected", "list") for h in n.cues(front))
    # «tổng số đại biểu dự Đại hội là 297 đồng chí»: those who are there, where nobody is elected
    sent = [h for h in n.scan.inside("body", front) if h.code == "delegation" and (electing or n.words(h.start - 1, h.end) not in lexicon.words("how_many_attend"))]
    if not electing and lexicon.says(n.words(*n.label), "called") and (last is None or last.body != "delegation"):
        return False  # «Số đại biểu dự kiến triệu tập dự đại hội là 250»
    said = bool(sent) or any(h.code == "elect" for h in n.cues(front)) or bool(n.scan.inside("allocate", front))
    return said or before is not None and before.body == "delegation" or last is not None and last.body == "delegation" and last.place[0] == n.place[0]


def delegation(n: Number, told: Told) -> Draft | None:
    """«bầu 15 đại biểu đi dự Đại hội Đảng bộ tỉnh»."""
    if not _delegates(n, told) or not _to_be_sent(n, told):
        return None
    return make(n, "congress.elected", "delegation", [*n.groups("congress.elected"), *n.unit_groups("congress.elected")], "delegation")


def present(n: Number, told: Told) -> Draft | None:
    """«Dự Đại hội có 250 đại biểu chính thức»: delegates at a congress or a meeting."""
    if not _delegates(n, told) or _to_be_sent(n, told) or lexicon.says(n.scan.text(n.tail), "assent"):
        return None
    before = told.before(n)
    attend = any(h.code == "attend" for h in (*n.cues((n.gap[0], n.start)), *n.cues(n.far))) or n.words(n.clause_start, n.start).endswith(lexicon.words("those_who_attend_are"))
    linked = bool(n.scan.inside("link", (max(n.gap[0], n.start - 5), n.start)) or n.scan.inside("represent", n.far)) or n.words(n.end, n.end + 3) in lexicon.words("delegates_who_attend")
    linked = linked or n.led_by("for") and bool(n.scan.inside("meeting", (n.clause_start, n.start)))  # «hội nghị … cho hơn 230 đại biểu»
    linked = linked or bool(n.scan.inside("balloting", n.far)) and told.scene_at(n) == "congress"
    if not attend and not linked and not n.depth and not (before is not None and before.measure.endswith("attendees")):
        return None
    measure = f"{'congress' if told.scene_at(n) == 'congress' else 'activity'}.attendees"
    groups = ["delegate", *n.unit_groups(measure), *n.groups(measure)]
    if "ex_officio" in groups and OFFICIAL_MEMBERS.search(n.words(n.counted_end, n.far[1])) is not None:
        groups = [g for g in groups if g not in ("official", "alternate")]  # «191 đại biểu đương nhiên là các ủy viên chính thức và dự khuyết»: of the committee
    whole = told.beside_brackets(n) if n.depth else _marked_total(n, told)
    if whole is not None and whole.measure == measure and "official" in whole.groups and not {"alternate", "guest"} & set(groups):
        groups.append("official")  # «200 đại biểu chính thức (trong đó có 20 đại biểu đương nhiên, …)»
    return make(n, measure, "congress attendees" if measure.startswith("congress") else "meeting attendees", groups)


def sent_by(n: Number, told: Told) -> Draft | None:
    """«đại biểu do đại hội các đảng bộ trực thuộc bầu 1.214 người»: delegates, told by who elected or named them."""
    present = told.totals.get("congress.attendees")
    if present is None or n.unit != "person" or n.percent or SENT_BY_SOMEBODY.fullmatch(n.words(n.label_start, n.start)) is None:
        return None
    return make(n, "congress.attendees", "congress attendees", ["delegate"])


def of_them_present(n: Number, told: Told) -> Draft | None:
    """«triệu tập 150 đại biểu, có mặt 148 đồng chí», «…; có mặt 149/150»: how many of those told in front came."""
    before = told.before(n)
    if before is None or before.measure != "congress.attendees" or n.unit not in (None, "person") or n.percent or n.value > before.value:
        return None
    return like(n, before) if any(h.code == "attend" and h.end == n.start for h in n.cues((n.gap[0], n.start))) else None


def _marked_total(n: Number, told: Told) -> Draft | None:
    """«150 đại biểu chính thức, trong đó 28 đại biểu đương nhiên, 122 đại biểu được bầu»: the total that «trong đó» opened."""
    before = told.before(n)
    if before is None or n.previous is None or ";" in n.words(n.previous.end, n.start).split():
        return None
    return before if told.marked(n) else before.part_of


def rank(n: Number, told: Told) -> Draft | None:
    """«trong số cán bộ luân chuyển có 2 đồng chí Ủy viên Trung ương, 12 cục trưởng, vụ trưởng»: by their ranks."""
    before = told.before(n)
    if n.unit != "job" or before is None or before.measure not in ("party.cadres", "congress.elected") or before.part_of is None or not set(n.words(n.numbers[n.index - 1].tail[1], n.start).split()) <= lexicon.word_set("join_a_rank"):
        return None
    draft = like(n, before.part_of)
    draft.part_of = before.part_of
    return draft


def candidates(n: Number, told: Told) -> Draft | None:
    """«danh sách gồm 59 ứng viên để bầu Ban Chấp hành», «số cán bộ nữ được giới thiệu là 9 người»: who stands for a body."""
    heard = told.totals.get("congress.candidates")
    known = heard is not None and heard.place[0] >= n.place[0] - 8
    nominated = known and n.unit == "person" and lexicon.says(n.words(*n.label), "are_put_forward") and not n.percent
    listed = n.unit == "candidate" and any(h.code == "list" for h in n.front_cues)
    if n.unit != "candidate" and not nominated or told.scene_at(n) != "congress" and not known and not listed:
        return None
    before = told.before(n)  # «bầu Ban Chấp hành gồm 52 ủy viên từ danh sách 60 ứng cử viên»
    bodies = n.scan.codes("body", n.far) or n.scan.codes("body", (n.gap[0], n.start))
    chosen = before.body if before is not None and before.measure == "congress.elected" else None
    earlier = heard.body if heard is not None and known else told.body
    body = bodies[0] if bodies else earlier and (chosen or earlier)
    return make(n, "congress.candidates", "candidates", n.groups("congress.candidates"), body) if body else None


def more_candidates(n: Number, told: Told) -> Draft | None:
    """«danh sách ủy viên chính thức là 220 người và ủy viên dự khuyết là 26 người»: the list goes on."""
    before = told.before(n)
    if before is None or before.measure != "congress.candidates" or n.percent or n.whole is not None or n.unit != "person" or n.cues(n.gap):
        return None
    between = n.words(n.numbers[n.index - 1].counted_end, n.start)
    groups = [g for g in n.groups("congress.candidates", label_only=True) if g in ("official", "alternate")]
    return by_rule(n, before.measure, before.rule, groups, before.body) if groups and lexicon.has_word(between.split()[:1], "and") and lexicon.has_word(between.split()[-1:], "is") else None


def chosen_from(n: Number, told: Told) -> Draft | None:
    """«bầu ra 69 người vào Ban Chấp hành từ 78 người»: the list that those elected were chosen from."""
    before = told.before(n)
    if before is None or before.measure != "congress.elected" or before.part_of is not None or n.percent or n.whole is not None or n.unit not in ("person", "candidate"):
        return None
    between = n.words(n.numbers[n.index - 1].counted_end, n.start)
    chosen = n.value > before.value and between.endswith(lexicon.words("out_of_a_list")) and ";" not in between
    return make(n, "congress.candidates", "candidates", (), before.body) if chosen else None


SIZED = ("person", "committee_member", None, "cadre")


def _sized(n: Number) -> bool:
    return not n.percent and n.whole is None and n.unit in SIZED


def secretaries_to_be(n: Number, told: Told) -> Draft | None:
    """«cơ cấu … có 3-4 phó bí thư»."""
    post = n.unit
    if post in ("person", None):  # «Số lượng phó bí thư cấp ủy cấp huyện là 2-3 đồng chí»
        post = next((h.code for h in reversed(n.scan.inside("unit", (n.clause_start, n.start))) if h.code in POSTS), None)
        post = post if n.words(n.clause_start, n.start).startswith(lexicon.words("how_many")) else None
    if post not in POSTS or n.percent or n.whole is not None or n.label_cues:
        return None
    said = n.scan.inside("plan_here", (n.clause_start, n.start)) or lexicon.has_word(n.words(n.clause_start, n.start).split(), "provided")
    return make(n, "congress.elected", "seats", (), post) if said else None


def ceiling(n: Number, told: Told) -> Draft | None:
    """«Theo hướng dẫn, số lượng cấp ủy viên cấp xã không quá 15 đồng chí, ban thường vụ tối đa 5 đồng chí»: how large a body may be."""
    if n.qualifier not in ("at_most", "at_least") or not _sized(n) or n.label_cues:
        return None
    front = (n.clause_start, n.start)
    if not (n.words(0, n.start).split() and lexicon.says(n.words(0, n.start), "rules_of_size")):
        return None
    bodies = [h for h in n.scan.inside("body", (max(n.gap[0], n.clause_start), n.start)) if h.code in COMMITTEES]
    members = "committee_member" in n.scan.codes("unit", front) and not n.scan.inside("group", (n.label[0], n.start))
    body = bodies[-1].code if bodies else body_of(n, told) if members else None
    return make(n, "congress.elected", "seats", (), body or "committee") if bodies or members else None


def seats_by_trait(n: Number, told: Told) -> Draft | None:
    """«có 8 thành viên nữ và 5 thành viên dưới 40 tuổi»: seats told by a trait, as those in front."""
    before = told.before(n)
    if before is None or before.role != "seats" or not before.groups or n.unit != "person" or not _sized(n):
        return None
    groups = n.groups(before.measure)
    return by_rule(n, before.measure, before.rule, groups, before.body) if groups and lexicon.has_word(n.words(*n.gap).split()[-1:], "join") else None


def to_be_filled(n: Number, told: Told) -> Draft | None:
    """«danh sách 47 người; số lượng cần bầu 41»: the seats of the body whose candidates were told of right in front."""
    before = told.before(n)
    if before is None or before.measure != "congress.candidates" or n.unit is not None or n.percent or n.value > before.value:
        return None
    if not n.words(n.start - 3, n.start).endswith(lexicon.words("to_be_filled")):
        return None
    draft = make(n, "congress.elected", "seats", (), before.body)
    draft.status = "planned"
    return draft


def vacant_behind(n: Number, told: Told) -> Draft | None:
    """«2 chức danh phó bí thư và 5 cấp ủy viên còn khuyết»: seats, or who should sit there, and behind them that nobody does."""
    if n.unit not in ("seat", "committee_member", "secretary", "deputy_secretary") or n.percent or n.whole is not None:
        return None
    following = n.following
    last = following if following is not None and following.unit in (n.unit, *SEATED) and n.words(n.tail[1], following.start) in lexicon.words("join") else n
    if not lexicon.says(n.scan.text(last.far), "still_vacant"):
        return None
    body = body_of(n, told)
    return make(n, "congress.vacancies", "vacancies", (), body) if body is not None else None


def _body_in_front(n: Number, told: Told) -> Hit | None:
    """The body whose size is told: nearest in front of the number, in its clause behind «gồm»."""
    near = [h for h in n.scan.inside("body", (max(n.gap[0], n.clause_start), n.start)) if h.code != "secretary"]
    if not near and n.words(n.start - 2, n.start) in lexicon.words("elected_and_made_up_of") and any(h.code in ("elect", "elected") for h in n.cues((n.clause_start, n.start))):
        near = [h for h in n.scan.inside("body", (n.clause_start, n.start)) if h.code not in POSTS][:1]
    if not near and n.led_by("consist_of") and not any(d.measure == "congress.elected" for d in told.drafts):
        near = [h for h in n.scan.inside("body", (n.clause_start, n.start)) if h.code in ("standing_committee", "inspection_committee")]
    return near[-1] if near else None


def _is_made_up(n: Number, body: Hit) -> bool:
    """«Chi bộ có 32 đảng viên, chi ủy gồm 3 đồng chí»: a clause that tells of a body only how many it has."""
    tokens, alone = n.scan.tokens, n.counted_end >= len(n.scan.tokens) or n.scan.tokens[n.counted_end].text in BOUNDARIES
    if body.code not in (*COMMITTEES, "politburo", "secretariat") or n.unit != "person" or not alone:
        return False
    if body.start and tokens[body.start - 1].text not in BOUNDARIES and not n.words(body.start - 2, body.start).endswith(lexicon.words("bodies_to_be")):
        return False
    return n.led_by("lead_to_seats") and all(tokens[i].name or i in n.scan.hidden or tokens[i].text in lexicon.word_set("of_a_body") for i in range(body.end, n.start))


def _elected_now(n: Number, told: Told, body: Hit) -> bool:
    """Whether the body is told of as one that is elected, and no other cue governs it."""
    if _is_made_up(n, body):
        return True
    elected = any(h.code in ("elect", "elected") for h in n.cues((0, n.start)))
    new = lexicon.has_word(n.words(0, n.start).split(), "term") or bool(n.scan.hidden & set(range(body.end, n.start)))
    heard = told.voted >= n.place[0] - 1 or told.scene == "congress" or told.election_near(n)
    if not (elected or new or heard or n.scan.inside("allocate", (0, n.start))):
        return False
    governing = n.cues((n.clause_start, body.start))
    if governing and governing[-1].code not in ("elect", "elected", "list", "direct", "held", "attend"):
        return False
    return all(h.code in ("elect", "elected", "list") for h in n.cues((body.end, n.start))) and not any(h.code == "list" for h in n.label_cues)


def seats(n: Number, told: Told) -> Draft | None:
    """«Ban Thường vụ gồm 7 đồng chí», «UBKT Đảng ủy 05 đồng chí», «số lượng Phó Bí thư là 4»: a body and its size."""
    body = _body_in_front(n, told) if _sized(n) else None
    if body is None or not _elected_now(n, told, body):
        return None
    tokens, hidden, before = n.scan.tokens, n.scan.hidden, told.before(n)
    between = [tokens[i].text for i in range(body.end, n.start) if i not in hidden and not (tokens[i].text == "," and i + 1 in hidden)]
    if " ".join(between[-2:]) == lexicon.words("elected_and_made_up_of")[0] and "," in between[:4] and between.count(",") == 2 and any(h.code in ("elect", "elected") for h in n.cues((body.end, n.start))):
        between = between[-2:]  # «Ban Thường vụ khóa XI, được bầu tại hội nghị lần thứ nhất, gồm có 13 đồng chí»
    if between[-2:-1] == [","] and lexicon.has_word(between[-1:], "consist_of") and any(h.code in ("elect", "elected") for h in n.cues((body.end, n.start))):
        between.remove(",")  # «… nhiệm kỳ mới được bầu ra, gồm 9 đồng chí»
    named = lexicon.has_word(between[-3:], "lead_to_seats") or n.qualifier in ("at_most", "at_least")
    again = before is not None and before.role == "seats"
    direct = len(between) <= 6 and n.unit == "person" and not lexicon.has_word(between, "part_seats") and (again or bool(n.cues((0, body.start))))
    if not (named or direct) or (n.unit is None and not lexicon.has_word(between[-2:], "is")) or ("," in between and not n.depth) or len(between) > 22:
        return None
    return make(n, "congress.elected", "seats", n.groups("congress.elected"), body.code)


def named_committee(n: Number, told: Told) -> Draft | None:
    """«chỉ định Đảng ủy Khối nhiệm kỳ 2020-2025 gồm 27 đồng chí»: a committee told by its own name, of a term or appointed there."""
    if not _sized(n) or n.unit is None or n.depth:
        return None
    said = NAMED_COMMITTEE.search(n.words(n.clause_start, n.start))
    if said is None or not (said["term"] or any(h.code == "elect" for h in n.cues((0, n.start)))):
        return None
    return make(n, "congress.elected", "seats", n.groups("congress.elected"), "committee")


def size_in_all(n: Number, told: Told) -> Draft | None:
    """«Ban Chấp hành của hai đảng bộ được giữ nguyên, tổng lúc đó là 99 người»: a body that is, and how many it has in all."""
    if not _sized(n) or n.unit is None or BODY_TOTAL.search(n.words(n.clause_start, n.start)) is None:
        return None
    bodies = [h for h in n.scan.inside("body", (n.clause_start, n.start)) if h.code in COMMITTEES]
    if not bodies or n.cues((bodies[-1].end, n.start)) or n.words(bodies[-1].start - 2, bodies[-1].start) in lexicon.words("member_of_a_body"):
        return None
    return make(n, "congress.elected", "seats", n.groups("congress.elected", label_only=True), bodies[-1].code)


def joining_body(n: Number, told: Told) -> Draft | None:
    """«bầu 53 người vào Ban Chấp hành, 13 người tham gia Ban Thường vụ»: so many in a body, where elections are told of."""
    if not _sized(n) or n.unit is None or n.words(n.counted_end, n.counted_end + 2) not in lexicon.words("take_part"):
        return None
    if not any(d.measure == "congress.elected" for d in (*told.drafts, *told.recent)):
        return None
    body = next((h.code for h in n.scan.hits.get("body", []) if h.start == n.counted_end + 2), None)
    return make(n, "congress.elected", "seats", n.groups("congress.elected"), body) if body in COMMITTEES else None


def _of_committees(n: Number) -> bool:
    """Whether the noun, the label or a share of «cấp ủy» says that committee members are counted."""
    label = (n.label[0], n.start)
    if n.unit not in (None, "committee_member", "secretary", "deputy_secretary") and not n.weak:
        return False
    if n.kind in SEATED or "committee_member" in n.scan.codes("unit", label):
        return True
    structured = n.words(0, 4).startswith(lexicon.words("structure")) or lexicon.says(n.words(0, n.start), "three_ages")
    if structured and ("committee_member" in n.scan.codes("unit", (0, n.start)) or "committee" in n.scan.codes("body", (0, n.start))):
        return n.unit is None and n.percent  # «Cơ cấu cấp ủy viên …: dưới 40 tuổi chiếm từ 12%»
    if n.unit is not None or not n.scan.inside("share", label):
        return False
    return "committee" in n.scan.codes("body", label) and not OTHER_PEOPLE & set(n.scan.codes("unit", label))


def _under_other_cue(n: Number) -> bool:
    here = n.cues((n.clause_start, n.far[1]))
    if any(h.code not in ELECTING for h in here) or n.whole is not None and any(h.code == "attend" for h in here):
        return True
    return any(h.code in UNDER_CONTROL for h in n.cues((0, n.far[1])))


def committee_share(n: Number, told: Told) -> Draft | None:
    """«tỷ lệ cấp ủy viên nữ đạt 15%», «tỷ lệ cán bộ nữ tham gia cấp ủy là 13%», «15% cấp ủy viên là người dưới 35 tuổi», «36 bí thư huyện ủy tái cử»."""
    if not _of_committees(n) or _under_other_cue(n):
        return None
    kind, label, allowed = n.kind, (n.label[0], n.start), vocabulary.MEASURE_GROUPS["congress.elected"]
    own = [c for c in n.scan.codes("group", label) if c in allowed]
    groups = own or [c for c in n.scan.codes("group", n.far if n.percent else n.tail) if c in allowed]
    if n.unit is None and not n.percent and not (groups and n.scan.inside("share", label)):
        return None
    if not groups and n.unit not in SEATED:
        return None
    if (not groups or not n.percent and kind in ("secretary", "deputy_secretary")) and not newly(n, told):
        return None
    if n.scan.text(n.gap).endswith(lexicon.words("end_in_all")):
        groups = [g for g in groups if g != "first_time"]  # «trong tổng số 359 cấp ủy viên mới»
    body = body_of(n, told) if kind in SEATED else (n.scan.codes("body", label) or ["committee"])[-1]
    return make(n, "congress.elected", "seats", groups, body)


def newly(n: Number, told: Told) -> bool:
    """Whether those who hold a seat are told of as the ones that congresses have elected."""
    if n is n.numbers[0] and n.words(0, n.start).endswith(lexicon.words("among")) and any(
            c in ("women", "young", "degree", "reelected", "first_time", "ethnic_minority") for c in n.scan.codes("group", (n.far[0], len(n.scan.tokens)))):
        return True
    if lexicon.has_word(n.scan.text(n.tail).split(), "newly"):
        return True
    around = range(n.end, n.far[1])
    return any(i in n.scan.hidden for i in around) and lexicon.says(n.words(n.end, n.far[1]), "term_of_office") or some_of_them(n, told)


def some_of_them(n: Number, told: Told) -> bool:
    """Whether more of these were told of as elected; committee members count without, where elections are being told of."""
    kind = n.kind
    if kind not in ("secretary", "deputy_secretary"):
        return told.elected
    total = told.totals.get(f"congress.elected:{kind}")
    return total is not None and total.value > n.value and n.whole is None and not n.percent


RANK = Case("by their ranks", rank, proof="Đại hội bầu 61 ủy viên chính thức và dự khuyết. Trong số này có 8 người dưới 40 tuổi, «3» giám đốc sở.",
            only=Only(units=("job",), chained=True))
DELEGATES = (
    Case("guests beside delegates", guests, proof="Dự Đại hội Đảng bộ có 150 đại biểu cùng «25» khách mời.", only=Only(kinds=("guest",))),
    Case("delegates to be sent", delegation, proof="Đại hội bầu «10» đại biểu đi dự Đại hội Đảng bộ tỉnh.", only=Only(kinds=("delegate",))),
    Case("delegates present", present, proof="Dự lễ khai giảng có «236» đại biểu.", only=Only(kinds=("delegate",))),
    Case("so many of them present", of_them_present, proof="Đại hội Đảng bộ xã triệu tập 150 đại biểu, có mặt «148» đồng chí.",
         rejects=("Đại hội Đảng bộ xã có 150 đại biểu dự; «3» đồng chí được khen thưởng có mặt.",), only=Only(units=(None, "person"), chained=True)),
)
SENT_BY = Case("delegates by who sent them", sent_by, proof="Dự Đại hội Đảng bộ tỉnh có 350 đại biểu. Trong đó, đại biểu đương nhiên là 48 người; đại biểu do đại hội các đảng bộ trực thuộc bầu «302» người.",
               rejects=("Các đảng bộ trực thuộc đã bầu «302» đại biểu dự Đại hội Đảng bộ tỉnh.",), only=Only(units=("person",), forms=("count",)))
CANDIDATES = Case("candidates", candidates, proof="Đại hội đã thông qua danh sách chính thức gồm «59» ứng viên để bầu Ban Chấp hành Đảng bộ thành phố khóa mới. Trong số 59 ứng viên có 36 trường hợp tái cử và 23 trường hợp được giới thiệu ứng cử lần đầu. Số lượng cán bộ nữ được giới thiệu là 9 người.",
                  only=Only(units=("candidate", "person")))
MORE_CANDIDATES = (
    Case("more candidates", more_candidates, proof="Đại hội bầu cử từ danh sách 246 người, trong đó danh sách ủy viên chính thức là 220 người và ủy viên dự khuyết là «26» người.",
         only=Only(units=("person",), forms=("count",), chained=True)),
    Case("those they were chosen from", chosen_from, role="chosen_from", proof="Đại hội Đảng bộ tỉnh đã bầu ra 69 người vào Ban Chấp hành khóa mới từ «78» người.",
         rejects=("Đại hội bầu 69 người vào Ban Chấp hành; số đại biểu tăng từ «78» người lên 90 người.",),
         only=Only(units=("person", "candidate"), forms=("count",), chained=True)),
)
SEATS = (
    Case("ceiling of a body", ceiling, role="seats", proof="Theo hướng dẫn, số lượng cấp ủy viên cấp xã không quá «13» đồng chí.", rejects=("Theo hướng dẫn, chi bộ có ít nhất «3» đảng viên chính thức.",),
         only=Only(units=SIZED, forms=("count",))),
    Case("secretaries to be", secretaries_to_be, role="seats", proof="Cơ cấu Ban Thường vụ Huyện ủy nhiệm kỳ mới có «2» phó bí thư.",
         only=Only(units=(None, "person", *POSTS), forms=("count",))),
    Case("seats by trait", seats_by_trait, role="seats", proof="Ban Chấp hành Đảng bộ huyện khóa mới có 8 đồng chí nữ và «5» đồng chí dưới 40 tuổi.",
         only=Only(units=("person",), forms=("count",), chained=True)),
    Case("seats of a named committee", named_committee, role="seats", proof="Bộ Chính trị chỉ định Đảng ủy Khối nhiệm kỳ 2020-2025 gồm «27» đồng chí.",
         rejects=("Tập thể Ban Thường vụ Huyện ủy gồm «9» đồng chí đã họp kiểm điểm.", "Đoàn kiểm tra của Đảng ủy Khối gồm «5» đồng chí."),
         only=Only(units=SIZED, forms=("count",))),
    Case("seats to be filled", to_be_filled, proof="Đại hội Đảng bộ huyện có danh sách bầu Ban Chấp hành: 47 người; số lượng cần bầu «41»; số dư 6.",
         only=Only(units=(None,), chained=True)),
    Case("vacant, told behind", vacant_behind, proof="Sau đại hội, Đảng bộ huyện có «2» chức danh phó bí thư và 5 cấp ủy viên còn khuyết.",
         rejects=("Đại hội bầu «2» phó bí thư, khuyết 1.",), only=Only(units=("seat", *SEATED), forms=("count",))),
    Case("a body's size in all", size_in_all, role="seats", proof="Sau hợp nhất, Ban Chấp hành của hai đảng bộ được giữ nguyên, tổng lúc đó là «99» người; ban thường vụ cũng giữ nguyên, tổng là 23 cán bộ.",
         rejects=("Ban Chấp hành Đảng bộ huyện đã trao quà, tổng số là «99» người được nhận.",),
         only=Only(units=SIZED, forms=("count",), said={"body"})),
    Case("those who join a body", joining_body, role="seats", proof="Hội nghị bầu 53 người vào Ban Chấp hành Đảng bộ tỉnh và «11» người tham gia Ủy ban Kiểm tra Tỉnh ủy.",
         rejects=("Hội nghị của Huyện ủy có «11» người tham gia Ban Thường vụ Huyện ủy dự.",),
         only=Only(units=SIZED, forms=("count",), said={"body"})),
    Case("seats of a body", seats, role="seats", proof="Hội nghị bầu Ban Thường vụ gồm «7» đồng chí.",
         only=Only(units=SIZED, forms=("count",), said={"body"})),
)
COMMITTEE_SHARE = Case("committee members by trait", committee_share, proof="Tỷ lệ cấp ủy viên nữ đạt «15,2»%.")

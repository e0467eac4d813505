"""Delegates, candidates and those elected."""

from extractor import vocabulary
from extractor.match.bodies import body_of
from extractor.match.draft import Draft, like, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import AMONG, ELECTING, SEATED, UNDER_CONTROL


def delegates(n: Number, told: Told) -> Draft | None:
    """Delegates: elected to the higher congress, or present at this one, or at a meeting."""
    if n.kind == "guest" and any(d.measure == "congress.attendees" for d in told.drafts) and not n.percent and not n.cues(n.gap) and {"cùng", "và", "với", ","} & set(n.words(n.start - 2, n.start).split()):
        return make(n, "congress.attendees", "guests at a congress", ["guest"])  # «…; cùng khoảng 45 đại biểu khách mời»
    if n.kind != "delegate" or n.percent and told.before(n) is not None and n.words(n.start - 1, n.start) == "chiếm" and n.words(n.end, n.end + 2) == "tổng số":
        return None
    front, before, last = (0, n.start), told.before(n), told.last
    elected = "delegation" in n.scan.codes("body", front) or any(h.code == "elect" for h in n.cues(front))
    elected = elected or (before is not None and before.body == "delegation") or bool(n.scan.inside("allocate", front))
    elected = elected or (last is not None and last.body == "delegation" and last.place[0] == n.place[0])
    if before is not None and before.measure == "congress.attendees":
        elected = False
    if elected:
        return make(n, "congress.elected", "delegation", [*n.groups("congress.elected"), *n.unit_groups("congress.elected")], "delegation")
    heard = n.scan.text(n.tail)
    if any(w in heard for w in ("biểu quyết", "tán thành", "nhất trí")):
        return None
    attend = [h for h in (*n.cues((n.gap[0], n.start)), *n.cues(n.far)) if h.code == "attend"]
    linked = bool(n.scan.inside("link", (max(n.gap[0], n.start - 5), n.start)) or n.scan.inside("represent", n.far))
    linked = linked or n.words(n.end, n.end + 3) == "đại biểu dự"
    if not attend and not linked and not n.depth and not (before is not None and before.measure.endswith("attendees")):
        return None
    measure = f"{'congress' if told.scene_at(n) == 'congress' else 'activity'}.attendees"
    rule = "congress attendees" if measure.startswith("congress") else "meeting attendees"
    groups = ["delegate", *n.unit_groups(measure), *n.groups(measure)]
    whole = told.beside_brackets(n) if n.depth else None
    if whole is not None and whole.measure == measure and "official" in whole.groups and not {"alternate", "guest"} & set(groups):
        groups.append("official")  # «200 đại biểu chính thức (trong đó có 20 đại biểu đương nhiên, …)»
    return make(n, measure, rule, groups)


def rank(n: Number, told: Told) -> Draft | None:
    """«trong số cán bộ luân chuyển có 2 đồng chí Ủy viên Trung ương, 12 cục trưởng, vụ trưởng»: by their ranks."""
    before = told.before(n)
    if n.unit != "job" or before is None or before.measure not in ("party.cadres", "congress.elected") or before.part_of is None or not set(n.words(n.numbers[n.index - 1].tail[1], n.start).split()) <= {",", "và", "có"}:
        return None
    draft = like(n, before.part_of)
    draft.part_of = before.part_of
    return draft


def candidates(n: Number, told: Told) -> Draft | None:
    """«danh sách gồm 59 ứng viên để bầu Ban Chấp hành», «số cán bộ nữ được giới thiệu là 9 người»: who stands for a body."""
    heard = told.totals.get("congress.candidates")
    known = heard is not None and heard.place[0] >= n.place[0] - 8
    nominated = known and n.unit == "person" and "được giới thiệu" in n.words(*n.label) and not n.percent
    if n.unit != "candidate" and not nominated or told.scene_at(n) != "congress" and not known:
        return None
    bodies = n.scan.codes("body", n.far) or n.scan.codes("body", (n.gap[0], n.start))
    body = bodies[0] if bodies else heard.body if heard is not None and known else told.body
    return make(n, "congress.candidates", "candidates", n.groups("congress.candidates"), body) if body else None


def seats(n: Number, told: Told) -> Draft | None:
    """«Ban Thường vụ gồm 7 đồng chí», «UBKT Đảng ủy 05 đồng chí», «số lượng Phó Bí thư là 4»: a body and its size."""
    if n.percent or n.whole is not None:
        return None
    if n.unit in ("deputy_secretary", "secretary") and n.scan.inside("plan_here", (n.clause_start, n.start)) and not n.label_cues:
        return make(n, "congress.elected", "seats", (), n.unit)  # «cơ cấu … có 3-4 phó bí thư»
    if n.unit not in ("person", "committee_member", None, "cadre"):
        return None
    before = told.before(n)
    if before is not None and before.role == "seats" and before.groups and n.unit == "person" and n.groups(before.measure) and n.words(*n.gap).split()[-1:] in (["và"], [","]):
        return make(n, before.measure, before.rule, n.groups(before.measure), before.body)  # «có 8 thành viên nữ và 5 thành viên dưới 40 tuổi»
    near = [h for h in n.scan.inside("body", (max(n.gap[0], n.clause_start), n.start)) if h.code != "secretary"]
    clause = [h for h in n.scan.inside("body", (n.clause_start, n.start)) if h.code in ("standing_committee", "inspection_committee")]
    listed = clause if n.words(n.start - 1, n.start) == "gồm" and not any(d.measure == "congress.elected" for d in told.drafts) else []
    bodies = near or listed
    elected = any(h.code in ("elect", "elected") for h in n.cues((0, n.start)))
    new = bool(bodies) and ("khóa" in n.words(0, n.start).split() or bool(n.scan.hidden & set(range(bodies[-1].end, n.start))))
    capped = n.qualifier in ("at_most", "at_least")
    heard = told.voted >= n.place[0] - 1 or told.scene == "congress" or told.election_near(n)
    if not bodies or not (elected or new or heard or n.scan.inside("allocate", (0, n.start))):
        return None
    body = bodies[-1]
    governing = n.cues((n.clause_start, body.start))
    if governing and governing[-1].code not in ("elect", "elected", "list", "direct", "held", "attend"):
        return None
    between = [n.scan.tokens[i].text for i in range(body.end, n.start) if i not in n.scan.hidden and not (n.scan.tokens[i].text == "," and i + 1 in n.scan.hidden)]
    if any(h.code not in ("elect", "elected", "list") for h in n.cues((body.end, n.start))) or any(h.code == "list" for h in n.label_cues):
        return None
    named = {"gồm", "có", "là", ":", "cũng", "với"} & set(between[-3:]) or capped
    again = before is not None and before.role == "seats"
    if between[-2:] == [",", "gồm"] and any(h.code in ("elect", "elected") for h in n.cues((body.end, n.start))):
        between.remove(",")  # «… nhiệm kỳ mới được bầu ra, gồm 9 đồng chí»
    direct = len(between) <= 6 and n.unit == "person" and not {",", "và", "đã"} & set(between) and (again or n.cues((0, body.start)))
    if not (named or direct) or (n.unit is None and "là" not in between[-2:]) or ("," in between and not n.depth) or len(between) > 22:
        return None
    return make(n, "congress.elected", "seats", n.groups("congress.elected"), body.code)


def committee_share(n: Number, told: Told) -> Draft | None:
    """«tỷ lệ cấp ủy viên nữ đạt 15%», «tỷ lệ cán bộ nữ tham gia cấp ủy là 13%», «15% cấp ủy viên là người dưới 35 tuổi», «36 bí thư huyện ủy tái cử»."""
    kind = n.kind
    label = (n.label[0], n.start)
    named = kind in SEATED or "committee_member" in n.scan.codes("unit", label)
    if n.unit is None and not named and n.scan.inside("share", label):
        structure = n.words(0, 4).startswith("cơ cấu") and "committee_member" in n.scan.codes("unit", (0, n.start))  # «Cơ cấu cấp ủy viên …: dưới 40 tuổi chiếm từ 12%»
        named = structure or "committee" in n.scan.codes("body", label) and not {"member", "new_member", "masses", "delegate", "learner", "target"} & set(n.scan.codes("unit", label))
    if not named or n.unit not in (None, "committee_member", "secretary", "deputy_secretary") and n.weak is False:
        return None
    here = n.cues((n.clause_start, n.far[1]))
    if any(h.code not in ELECTING for h in here) or any(h.code in UNDER_CONTROL for h in n.cues((0, n.far[1]))) or n.whole is not None and any(h.code == "attend" for h in here):
        return None
    allowed = vocabulary.MEASURE_GROUPS["congress.elected"]
    groups = [c for span in (label, n.far if n.percent else n.tail) for c in n.scan.codes("group", span) if c in allowed]
    groups = [c for c in n.scan.codes("group", label) if c in allowed] or groups
    if n.unit is None and not n.percent and not (groups and n.scan.inside("share", label)):
        return None
    body = body_of(n, told) if kind in SEATED else (n.scan.codes("body", label) or ["committee"])[-1]
    if not groups and not (n.unit in SEATED and newly(n, told)):
        return None
    if not n.percent and kind in ("secretary", "deputy_secretary") and not newly(n, told):
        return None
    if n.scan.text(n.gap).endswith(("trong tổng số", "trong số", "tổng số")):
        groups = [g for g in groups if g != "first_time"]  # «trong tổng số 359 cấp ủy viên mới»
    return make(n, "congress.elected", "seats", groups, body)


def newly(n: Number, told: Told) -> bool:
    """Whether those who hold a seat are told of as the ones that congresses have elected."""
    if n is n.numbers[0] and n.words(0, n.start).endswith(AMONG) and any(
            c in ("women", "young", "degree", "reelected", "first_time", "ethnic_minority") for c in n.scan.codes("group", (n.far[0], len(n.scan.tokens)))):
        return True
    if {"khóa", "mới", "cử"} & set(n.scan.text(n.tail).split()):
        return True
    around = range(n.end, n.far[1])
    return any(i in n.scan.hidden for i in around) and "nhiệm kỳ" in n.words(n.end, n.far[1]) or some_of_them(n, told)


def some_of_them(n: Number, told: Told) -> bool:
    """Whether more of these were told of as elected; committee members count without, where elections are being told of."""
    kind = n.kind
    if kind not in ("secretary", "deputy_secretary"):
        return told.elected
    total = told.totals.get(f"congress.elected:{kind}")
    return total is not None and total.value > n.value and n.whole is None and not n.percent

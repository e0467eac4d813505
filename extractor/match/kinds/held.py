"""Organisations that held their congress, and the members present at one."""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.draft import Draft, make
from extractor.match.told import Told
from extractor.match.traits import held_groups
from extractor.match.view import Number, mere_mention
from extractor.scan import Hit

OF_A_TERM = pattern("of_a_term")  # «Đại hội Đảng bộ nhiệm kỳ 2020-2025 của 12 tỉnh ủy»
FEW = 20  # delegates: fewer do not make a congress


def congresses(n: Number, told: Told) -> Draft | None:
    """«159 tổ chức cơ sở đảng nói trên bầu được 1.436 đồng chí»: so many have held their congress."""
    if n.kind not in ("party_organisation", "congress", "province") or n.percent:
        return None
    if (where := at_congresses_of(n)) is not None:
        return held_congress(n, told, where)
    held, following = told.totals.get("congress.held"), n.following
    among = n.words(n.gap[0], n.start).endswith(lexicon.words("among_those_held"))
    if among and held is not None and held.place[0] >= n.place[0] - 8 and n.value <= held.value and n.kind == "party_organisation" and not n.cues(n.far):
        return held_congress(n, told)
    if following is None:
        return None
    cues = n.cues((n.end, following.start))
    if following.kind not in (None, "person", "committee_member", "secretary", "deputy_secretary", "delegate", "cadre"):
        return None
    if not cues or cues[0].code != "elect" or cues[0].start - n.end > 9 or "," in n.words(n.end, cues[0].start).split()[3:]:
        return None
    return held_congress(n, told, cues[0] if n.kind == "congress" and not n.scan.inside("the_same", n.far) else None)


def held_congress(n: Number, told: Told, cue: Hit | None = None) -> Draft:
    """Those that have held their congress, whichever they are; `cue` says so."""
    groups = [*n.unit_groups("congress.held"), *n.groups("congress.held")]
    draft = make(n, "congress.held", "congresses held", [*groups, *held_groups(n, told, groups)])
    draft.cue = n.scan.quote(cue.start, cue.end) if cue is not None else ""
    return draft


def at_congresses_of(n: Number) -> Hit | None:
    """The word for the congresses in «đại hội của 21 đảng bộ», «tại 50 đại hội đã hoàn thành»."""
    scenes = [h for h in n.scan.inside("congress", (n.gap[0], n.start)) if not mere_mention(n.scan, h)]
    if scenes and n.kind in ("party_organisation", "province") and OF_A_TERM.sub("", n.words(scenes[-1].end, n.start)).strip() in lexicon.words("between_congress_and_whose"):
        return scenes[-1]
    if n.kind != "congress":
        return None
    if n.words(0, n.start).endswith(lexicon.words("held_so_many")) and not n.scan.inside("other_body", (0, n.far[1])):
        return n.noun  # «đã tổ chức 24 đại hội»
    return n.noun if n.words(n.tail[0], n.far[1]).startswith(lexicon.words("congresses_done")) else None


def present(n: Number, told: Told) -> Draft | None:
    """«… cùng 118/121 đảng viên của Đảng bộ»: so many of the members are at their congress."""
    if n.kind != "member" or n.whole is None or told.scene_at(n) != "congress" or n.label_cues:
        return None
    if not n.led_by("lead_to_those_present"):
        return None
    if any(h.code != "attend" for h in n.cues(n.far)) or any(c for c in n.groups("party.rated")):
        return None
    return make(n, "congress.attendees", "members at a congress", ["member"])


SIT = pattern("committee_sits")
AMONG_DELEGATES = pattern("among_delegates")


def by_seat(n: Number, told: Told) -> Draft | None:
    """«Trong tổng số đại biểu, có 173 ủy viên Trung ương chính thức»: delegates, by the seats that they hold."""
    if n.unit not in ("committee_member", "job", "secretary", "deputy_secretary") or n.percent or n.label_cues or AMONG_DELEGATES.search(n.words(0, n.start)) is None:
        return None
    attendees = told.totals.get("congress.attendees")
    return make(n, "congress.attendees", "congress attendees", ["delegate"]) if told.scene_at(n) == "congress" or attendees is not None else None


def acting(n: Number, told: Told) -> Draft | None:
    """«228 đại biểu đã bầu 41 người vào Ban Chấp hành»: the delegates of a congress, who do something there."""
    if n.unit != "delegate" or n.percent or n.whole is not None or n.value < FEW or told.scene_at(n) != "congress" or n.cues((n.clause_start, n.start)):
        return None
    opens = n.start == 0 or n.led_by("ends_an_opening")
    return make(n, "congress.attendees", "congress attendees", ["delegate"]) if opens and lexicon.has_word(n.words(n.counted_end, n.counted_end + 1).split(), "delegates_act") else None


def sitting(n: Number, told: Told) -> Draft | None:
    """«Sáng 27/1, 200 ủy viên Trung ương họp kín để bầu Bộ Chính trị»: those who sit, not those elected."""
    if n.unit != "committee_member" or n.percent or n.value < FEW or n.cues((n.clause_start, n.start)) or not (n.start == 0 or n.led_by("ends_an_opening")):
        return None
    return make(n, "activity.attendees", "cadres at a meeting") if SIT.match(n.words(n.counted_end, n.counted_end + 8)) else None


def came_along(n: Number, told: Told) -> Draft | None:
    """«Dự lễ có các ông A, B; …; cùng 120 đảng viên»: the last of a list of those who came."""
    came = n.cues((0, n.start))
    if n.kind != "member" or n.percent or not n.led_by("along_with") or not came or {h.code for h in came} != {"attend"} or told.scene_at(n) == "congress":
        return None
    return make(n, "activity.attendees", "members at a meeting", ["member"])


DELEGATES = (
    Case("delegates by their seats", by_seat, proof="Dự Đại hội Đảng bộ thành phố có 450 đại biểu. Trong tổng số đại biểu, có «52» ủy viên Ban Chấp hành khóa trước.",
         rejects=("Đại hội Đảng bộ thành phố đã bầu «52» ủy viên Ban Chấp hành.",), only=Only(units=("committee_member", "job", "secretary", "deputy_secretary"), forms=NO_SHARE)),
    Case("delegates who act", acting, proof="Đại hội Đảng bộ thành phố Cao Bằng bế mạc sau hai ngày làm việc.\n\n«228» đại biểu đã bầu 41 người vào Ban Chấp hành.",
         rejects=("Đại hội Đảng bộ huyện bế mạc. Các chi bộ bầu «228» đại biểu đi dự.",), only=Only(units=("delegate",), forms=("count",))),
    Case("committee members who sit", sitting, proof="Sáng 27/1, «200» ủy viên Ban Chấp hành Trung ương khóa XII họp kín để bầu Bộ Chính trị.",
         rejects=("Sáng 27/1, «200» ủy viên Ban Chấp hành Trung ương khóa XII được bầu.",), only=Only(units=("committee_member",), forms=("count",))),
)
CONGRESSES = Case("congresses held", congresses, role="congresses", proof="Đại hội điểm được tổ chức tại 5 đảng bộ cơ sở và 12 chi bộ; dự kiến trước 30/6 hoàn thành đại hội ở «45» đảng bộ còn lại.",
                  only=Only(kinds=("party_organisation", "congress", "province"), forms=NO_SHARE))
PRESENT = Case("members present at a congress", present, proof="Đại hội chi bộ có «45/47» đảng viên được triệu tập.",
               only=Only(kinds=("member",), forms=("ratio",)))
CAME_ALONG = Case("those who came along", came_along, proof="Dự lễ có các đồng chí lãnh đạo tỉnh; lãnh đạo các sở; cùng «120» đảng viên cao tuổi.",
                  rejects=("Đảng bộ xã có 12 chi bộ cùng «120» đảng viên.",),
                  only=Only(kinds=("member",), forms=NO_SHARE))

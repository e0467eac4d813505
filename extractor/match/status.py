"""Is it done, planned or allocated?"""

from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import REACHED, TARGETS_TOLD


def how_many_of(n: Number, own: int) -> bool:
    """«số lượng cán bộ nữ tham gia cấp ủy là 146»: the number of some of them plans nothing."""
    words = n.words(own, n.start)
    if words.startswith("số lượng") and n.scan.inside("group", (own, n.start)):
        return True
    if "số lượng" not in words:
        return False
    front = n.words(0, n.start)  # «đã bầu Ban Chấp hành với số lượng 27 đồng chí»
    return "đã bầu" in front and not any(w in front for w in ("biểu quyết", "thông qua", "thống nhất", "quyết định"))


def planned_with_total(n: Number, told: Told) -> bool:
    """Whether a part of a planned number is planned too: nothing says that it was done."""
    return not n.scan.inside("done", (0, n.start)) and (told.marked(n) or told.opened_by_part(n, None))


def announced(n: Number, told: Told, draft: Draft) -> bool:
    """«thông qua các chỉ tiêu nhiệm kỳ: …», «Cơ cấu cấp ủy viên phải …», «Ban Thường vụ không quá 15 đồng chí»: what is to be."""
    front = n.words(0, n.start)
    done = n.scan.inside("done", (0, n.start))
    if draft.role == "seats" and n.qualifier in ("at_most", "at_least") and not done:
        return True
    if draft.measure == "congress.elected" and front.startswith("cơ cấu") and (n.qualifier != "exactly" or "phải" in front.split()) and not done and not n.cues((0, n.start)):
        return True
    return bool(TARGETS_TOLD.search(front) or told.listed and told.targets == told.listing) and not REACHED.search(front)


def status(n: Number, told: Told, draft: Draft) -> str:
    scan = n.scan
    if draft.measure in ("activity.targets", "congress.vacancies") or draft.form in ("of_target", "change"):
        return "actual"
    if scan.inside("allocate", (n.gap[0], n.start)):
        return "allocated"
    before = told.before(n)
    if before is not None and before.status == "allocated" and before.measure == draft.measure and not n.cues(n.gap) and ";" not in n.words(*n.gap).split():
        return "allocated"  # «phân bổ … Ban Chấp hành là 37 đồng chí, ban thường vụ 11 đồng chí»
    if announced(n, told, draft):
        return "planned"
    if draft.measure in ("activity.commended", "congress.elected") and "đề nghị" in n.words(0, n.start):
        return "planned"
    plans = [h for h in scan.inside("plan", (0, n.start)) if scan.depths[h.start] <= n.depth]
    if plans and not scan.inside("done", (plans[-1].end, n.start)):
        return "planned"
    if scan.inside("plan", n.tail) or scan.text((0, 2)) == "mục tiêu" and ":" in n.words(0, n.start).split() and not scan.inside("done", (0, n.start)):
        return "planned"
    own = n.label[0] if n.label[0] < n.label[1] else max(n.gap[0], n.clause_start)
    previous = n.previous
    counted = previous.unit_hit if previous is not None and not previous.percent else None  # «35 kế hoạch, 18 chỉ thị»: no plan
    if draft.measure not in ("congress.candidates", "congress.vacancies", "party.disciplined") and not how_many_of(n, own) and [h for h in scan.hits.get("plan_here", []) if (draft.measure.startswith(("congress.", "activity.")) or "số lượng" not in n.words(h.start, h.end)) and own <= h.end and h.end <= n.start and (own <= h.start or h.end == own) if counted is None or h.start >= counted.end]:
        return "planned"
    for k, target in told.by_item.items():
        between = (scan.items[k].end, n.start)
        if target.measure == "activity.targets" and target.form == "count" and "met" not in target.groups and k < n.index and (":" in n.words(*between).split() or scan.inside("part", between)):
            return "planned"
    if draft.measure == "congress.held" and "pilot" in draft.groups and draft.form != "share":
        around = n.words(n.gap[0], n.far[1])
        if any(w in around for w in ("chọn", "làm điểm", "để đại hội", "điểm này")) and not any(w in around for w in ("xong là", "đã xong", "thành công", "đã tổ chức")):
            return "planned"
    if n.qualifier in ("at_least", "at_most") and any(n.words(h.start, h.end) == "chỉ tiêu" for h in scan.inside("target", (0, n.start))):
        return "planned"
    following = n.following
    ranged = following is not None and following.qualifier == "at_most" and n.words(n.end, following.start) in ("-", "–", "đến")
    if n.qualifier == "at_least" and not ranged and draft.measure in ("party.admitted", "party.inspected", "party.classes") and not scan.inside("done", (0, n.start)):
        return "planned"
    last = told.last
    if n.opened and last is not None and last.form == "of_target" and told.before(n) is last:
        return "planned"
    return "actual"

"""The body that is elected."""

from extractor.match.told import Told
from extractor.match.view import Number
from extractor.scan import Hit


def body_of(n: Number, told: Told, hit: Hit | None = None) -> str | None:
    """The body that is elected: behind the number, else nearest in front, else the one spoken of before."""
    unit = n.kind
    if unit in ("deputy_secretary", "secretary"):
        return unit
    if unit == "delegate":
        return "delegation"
    word = n.noun_text
    if unit == "committee_member" and n.noun is not None:
        own = [c for c in n.scan.codes("body", (n.noun.start, n.counted_end + 4)) if c in ("politburo", "secretariat")]
        if own:
            return own[0]  # «bầu 14 ủy viên Bộ Chính trị»
    if unit == "committee_member" and ("thường vụ" in word or "btv" in word):
        return "standing_committee"
    if unit == "committee_member" and ("kiểm tra" in word or "ubkt" in word):
        return "inspection_committee"
    behind = n.scan.codes("body", n.tail)
    if behind and unit != "committee_member":
        return behind[0]
    elect = max((h.start for h in n.cues((n.gap[0], n.start)) if h.code in ("elect", "elected")), default=0)
    title = {h for h in n.scan.inside("body", (0, elect)) if n.words(h.start - 2, h.start) == "ủy viên" or n.words(h.start, h.end).startswith("ủy viên")}  # «ông A, Ủy viên Ban Thường vụ, cho biết đại hội bầu 51 người»
    front = [h.code for h in n.scan.inside("body", (n.gap[0], n.start)) if h not in title and h.code not in ("secretary", "deputy_secretary" if unit == "committee_member" else None)]
    if front:
        return front[-1]
    before = told.before(n)
    if before is not None and before.body is not None:
        return "committee" if unit == "committee_member" and before.body in ("secretary", "deputy_secretary") else before.body
    if unit == "committee_member":
        return "committee"
    earlier = [h.code for h in n.scan.inside("body", (0, n.start)) if h not in title and h.code not in ("secretary", "deputy_secretary")]
    if earlier:
        return earlier[-1]
    if n.scan.inside("congress", (0, n.start)) and (hit is None or hit.code in ("elect", "elected")):
        return "committee"
    return told.body

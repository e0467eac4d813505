"""Meetings that a leading body had, told of without the word that usually leads to them."""

from extractor import lexicon
from extractor.match.case import Case
from extractor.match.draft import Draft, make
from extractor.match.told import Told
from extractor.match.view import Number


def had(n: Number, told: Told) -> Draft | None:
    """«Ban Thường vụ Thành ủy đã có 10 cuộc họp», «Sau bốn phiên họp, Ban Thường vụ Thành ủy quyết định …»."""
    if n.unit != "meeting" or n.percent or n.whole is not None or n.noun_text not in lexicon.words("sittings") or not n.scan.hits.get("party"):
        return None
    after = n.start == 1 and n.led_by("after")
    return make(n, "activity.meetings", "meetings") if after or n.led_by("have") and not n.cues(n.tail) else None


HAD = Case("meetings had", had, proof="Ban Thường vụ Thành ủy đã có «10» cuộc họp, nhận rõ những thiếu sót.",
           rejects=("Ban Chỉ đạo đã có «10» cuộc họp với các hộ dân.",))

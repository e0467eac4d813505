"""Does the number count anything of the Party's? The case that answers says why it does not."""

from extractor.match.case import Case
from extractor.match.kinds.ratings import unrated, unrated_of
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import ALL_OF, BELOW, EARLIER_FIGURE, GONE, NOT_COUNTED, NOT_OF, ONLINE, POPULATION, RESULT

OTHER_BODY = "counts another body's members or meetings"
NOTHING = "counts nothing of a party organisation"


def foreign(n: Number, told: Told) -> bool:
    """Whether another body's congress or members are counted: trade unions, councils, mass organisations, the presidium."""
    scan = n.scan
    if scan.inside("presidium", (n.label[0], n.start)) or scan.inside("complaint", (n.label[0], n.start)):
        return True
    told_of = scan.inside("complaint", (n.clause_start, n.start))
    if told_of and not [h for h in n.cues((told_of[-1].end, n.start)) if h.code not in ("other", "have")]:
        return True
    if any(h.code == "recruit" for h in n.label_cues) and scan.inside("youth_party", n.far):
        return False  # «Đoàn thanh niên giới thiệu 340 đoàn viên ưu tú cho Đảng»
    if n.kind == "member" and n.words(n.counted_end, n.counted_end + 3) == "là đoàn viên":
        return False
    noun = n.unit_hit.start if n.unit == "place" and n.unit_hit is not None else -1  # «tại 124 doanh nghiệp, 49 hợp tác xã»
    if scan.inside("other_body", (n.label[0], n.start)) or any(h.start != noun for h in scan.inside("other_body", n.tail)):
        return True
    previous = n.previous
    if previous is not None and told.marked(n) and told.before(n) is None and foreign(previous, told):
        return True  # «bầu 25 đại biểu HĐND xã, trong đó 22 đại biểu là đảng viên»
    clause = (n.clause_start, n.far[1])
    return bool(scan.inside("other_body", clause)) and not scan.inside("party", clause)


def by_result(n: Number, told: Told) -> bool:
    """«27 đảng bộ đạt tỷ lệ nữ trên 15%», «đạt từ 10% trở lên»: organisations counted by their result, and the threshold itself."""
    if n.kind in ("party_organisation", "congress", "organisation"):
        behind = n.words(n.counted_end, len(n.scan.tokens))
        return RESULT.match(behind) is not None or "đảng bộ" in n.noun_text and BELOW.match(behind) is not None
    previous = n.previous
    if previous is not None and n.kind == "member" and previous.unit_hit is not None and n.qualifier != "exactly" and n.start - previous.unit_hit.end <= 2 and by_result(previous, told):
        return True  # «5 đảng bộ trên 500 đảng viên»
    return n.percent and previous is not None and n.depth == previous.depth and previous.unit_hit is not None and told.before(n) is None and by_result(previous, told)


def not_counted(n: Number, told: Told) -> bool:
    behind = n.words(n.counted_end, n.counted_end + 2)
    if n.kind in ("member", "person") and behind == "chuyển đến":
        return True
    if n.kind in ("member", "person", "cadre") and {"quà", "bổng"} & set(n.words(0, n.start).rpartition(";")[2].split()):
        return True  # «trao 20 suất quà cho 20 đảng viên»
    if n.scan.inside("average_age", (n.label[0], n.start)) and "đảng viên" in n.words(*n.label):
        return True
    if n.result_told or by_result(n, told):
        return True
    if n.percent and (n.scan.inside("short_of", (n.clause_start, n.start)) or n.words(n.start - 1, n.start) == "bằng" and n.words(n.end, n.end + 3) in EARLIER_FIGURE):
        return True  # a threshold («chưa bảo đảm có từ 15-20%»), a factor («bằng 64,2% so với cùng kỳ»)
    if n.kind == "party_organisation" and (n.in_words and ALL_OF.search(n.words(0, n.start)) or GONE.search(n.words(0, n.start))):
        return True  # «lãnh đạo của hai đảng bộ», «xóa được 3 chi bộ ghép»
    if n.percent and n.opened and n.index and told.before(n) is None and n.right_in_brackets:
        return True  # in brackets behind a number that was left out
    if n.percent and n.words(*n.tail).startswith(NOT_OF):
        return True
    if "đình chỉ" in n.words(max(n.gap[0], n.start - 5), n.start):
        return True
    if any(w in n.words(*n.label) for w in ("không tái cử", "không trúng cử", "không đắc cử")):
        return True
    if n.percent and n.words(n.end, n.end + 2) in POPULATION:
        return True
    following = n.following
    if following is not None and n.unit is not None and n.words(n.tail[1], following.start) in ("và", ",") and following.result_told:
        return True
    if any(w in n.words(n.end, n.end + 4) for w in ONLINE):
        return True
    if n.unit is not None or n.end >= len(n.scan.tokens) or n.percent:
        return False
    return n.scan.tokens[n.end].text in NOT_COUNTED and not n.scan.inside("average_age", (0, n.start))


def no_rating(n: Number, told: Told) -> bool:
    """Those that were not rated are no part of a stated total."""
    return unrated(n, told) and unrated_of(n, told) is None and "exempt" not in n.scan.codes("group", n.label)


CASES = (
    Case("another body", lambda n, told: OTHER_BODY if foreign(n, told) else None),
    Case("not of the Party", lambda n, told: NOTHING if not_counted(n, told) else None),
    Case("not rated", lambda n, told: NOTHING if no_rating(n, told) else None),
)

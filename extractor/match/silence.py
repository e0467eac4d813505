"""Does the number count anything of the Party's? The case that answers says why it does not; what none answers may count."""

from collections.abc import Callable

from extractor import lexicon
from extractor.match import no_count, whose
from extractor.match.case import ANY, Case, Only, Table
from extractor.match.kinds.ratings import RATED, unrated, unrated_of
from extractor.match.kinds.training import sort_of_class
from extractor.match.told import Told
from extractor.match.view import Number

ALL_OF = lexicon.pattern("all_of")
BELOW = lexicon.pattern("below")
GONE = lexicon.pattern("gone")
IN_THE_YOUTH_UNION = lexicon.pattern("in_the_youth_union")
RESULT = lexicon.pattern("result")
SITS_IN = lexicon.pattern("sits_in")

OTHER_BODY = "counts another body's members or meetings"
NOTHING = "counts nothing of a party organisation"
PEOPLE = ("member", "person")


def presidium(n: Number, told: Told) -> bool:
    """«Đoàn Chủ tịch gồm 5 đồng chí»."""
    said = n.scan.inside("presidium", (n.label[0], n.start))
    seats = n.kind == "committee_member" and any(h.code == "elect" for h in n.cues((said[-1].end, n.start))) if said else False
    return bool(said) and not seats  # «Ban kiểm phiếu công bố kết quả bầu 180 ủy viên»: those elected


def complaint(n: Number, told: Told) -> bool:
    """«tiếp nhận 12 đơn thư tố cáo …, 5 đảng viên»: letters and those who wrote them, until another cue is told of."""
    if "complaint" not in n.scan.hits:
        return False
    if n.scan.inside("complaint", (n.label[0], n.start)):
        return True
    if n.depth and any(h.code == "discipline" for h in n.cues(n.tail)):
        return False  # «… do phản ánh (quận 8 có 20 trường hợp bị kỷ luật)»: told in brackets of its own
    said = n.scan.inside("complaint", (n.clause_start, n.start))
    return bool(said) and not [h for h in n.cues((said[-1].end, n.start)) if h.code not in ("other", "have")]


def _recruits(n: Number) -> bool:
    """«Đoàn thanh niên giới thiệu 340 đoàn viên ưu tú cho Đảng», «20 đảng viên là đoàn viên», «1.214 đảng viên còn sinh hoạt Đoàn»: of the Party's, though another body is named."""
    if any(h.code == "recruit" for h in n.label_cues) and n.scan.inside("youth_party", n.far):
        return True
    if n.kind == "learner" and lexicon.says(n.words(*n.tail), "outstanding"):
        return True  # «120 học viên là đoàn viên, hội viên ưu tú»
    if n.kind == "masses" and any(h.code == "admitted" for h in n.cues(n.far)):
        return True  # «28.000 đoàn viên Công đoàn được kết nạp Đảng»
    return n.kind == "member" and IN_THE_YOUTH_UNION.match(n.words(n.counted_end, n.counted_end + 8)) is not None


def other_body(n: Number, told: Told) -> bool:
    """«25 đại biểu HĐND xã», «120 cán bộ công đoàn»: another body in the number's own words."""
    if sort_of_class(n, told):
        return False
    noun = n.unit_hit.start if n.unit == "place" and n.unit_hit is not None else -1  # «tại 124 doanh nghiệp, 49 hợp tác xã»
    named = n.scan.inside("other_body", (n.label[0], n.start)) or any(h.start != noun for h in n.scan.inside("other_body", n.tail))
    return bool(named) and not _recruits(n)


def part_of_other(n: Number, told: Told) -> bool:
    """«bầu 25 đại biểu HĐND xã, trong đó 22 đại biểu là đảng viên»."""
    previous = n.previous
    return previous is not None and not _recruits(n) and told.marked(n) and told.before(n) is None and foreign(previous, told)


def clause_of_other(n: Number, told: Told) -> bool:
    """A clause that names another body, and nothing of the Party's."""
    listed = next((i for i in range(n.counted_end, n.far[1]) if n.words(i, i + 1) == ":"), n.far[1])  # «5 cán bộ khác như: trưởng công an xã, chủ tịch Mặt trận xã»
    clause = (n.clause_start, listed)
    return bool(n.scan.inside("other_body", clause)) and not n.scan.inside("party", clause) and not _recruits(n) and not sort_of_class(n, told)


OF_OTHERS = (presidium, complaint, other_body, part_of_other, clause_of_other)


def foreign(n: Number, told: Told) -> bool:
    """Whether another body's congress or members are counted: trade unions, councils, mass organisations, the presidium."""
    return any(of(n, told) for of in OF_OTHERS)


def by_result(n: Number, told: Told) -> bool:
    """«27 đảng bộ đạt tỷ lệ nữ trên 15%», «đạt từ 10% trở lên»: organisations counted by their result, and the threshold itself."""
    if n.kind in ("party_organisation", "congress", "organisation"):
        behind = n.words(n.counted_end, len(n.scan.tokens))
        return RESULT.match(behind) is not None or n.noun_text.startswith(lexicon.words("committees")) and BELOW.match(behind) is not None
    previous = n.previous
    if previous is not None and n.kind == "member" and previous.unit_hit is not None and n.qualifier != "exactly" and n.start - previous.unit_hit.end <= 2 and by_result(previous, told):
        return True  # «5 đảng bộ trên 500 đảng viên»
    return n.percent and previous is not None and n.depth == previous.depth and previous.unit_hit is not None and told.before(n) is None and by_result(previous, told)


def moved_in(n: Number, told: Told) -> bool:
    """«12 đảng viên chuyển đến», «189 đảng viên từ nơi khác chuyển đến»."""
    return n.kind in PEOPLE and n.words(n.counted_end, n.counted_end + 6).startswith(lexicon.words("moved_in"))


def pointed_at(n: Number, told: Told) -> bool:
    """«Đối với 15 đảng bộ, tổng số …», «94 học viên đến từ 32 chi, đảng bộ»: so many of them, nobody says of how many."""
    if n.kind != "party_organisation" or n.whole is not None:
        return False
    before = told.before(n)
    if n.words(n.start - 2, n.start) in lexicon.words("coming_from"):
        return before is not None and before.measure in ("party.learners", "activity.attendees")
    return n.words(n.start - 2, n.start) in lexicon.words("as_for") and not n.cues((0, n.start)) and n.following is not None and n.following.kind in (*PEOPLE, "committee_member", "delegate", "cadre")


def sits_in(n: Number, told: Told) -> bool:
    """«tham dự sinh hoạt tại 3 chi bộ thôn»: where guests sit in."""
    return n.kind == "party_organisation" and SITS_IN.search(n.near_front) is not None


def gifts(n: Number, told: Told) -> bool:
    """«trao 20 suất quà cho 20 đảng viên»."""
    return n.kind in (*PEOPLE, "cadre") and lexicon.has_word(n.words(0, n.start).rpartition(";")[2].split(), "gifts")


def age_of_members(n: Number, told: Told) -> bool:
    """«tuổi bình quân của đảng viên là 45»."""
    return bool(n.scan.inside("average_age", (n.label[0], n.start))) and lexicon.says(n.words(*n.label), "members")


def result(n: Number, told: Told) -> bool:
    """«4 chi bộ thực hiện tốt», «27 đảng bộ đạt tỷ lệ nữ trên 15%»: counted by how well they did."""
    return n.result_told or by_result(n, told)


def that_are_gone(n: Number, told: Told) -> bool:
    """«lãnh đạo của hai đảng bộ», «xóa được 3 chi bộ ghép»: known ones, or none any more."""
    front = n.words(0, n.start)
    return n.kind == "party_organisation" and bool(n.in_words and ALL_OF.search(front) or GONE.search(front))


def beside_silent(n: Number, told: Told) -> bool:
    """A percentage in brackets behind a number that was left out."""
    return n.percent and n.opened and bool(n.index) and told.before(n) is None and n.right_in_brackets


def of_something_else(n: Number, told: Told) -> bool:
    """«12% hộ nghèo», «90% người dân», «kéo giảm 3 - 5% số vụ phạm tội», «giá trị sản xuất tăng bình quân 11%/năm»."""
    if n.percent and lexicon.says(n.words(*n.label), "of_the_economy"):
        return True
    following = n.following
    tail = following.tail if following is not None and n.words(n.end, following.start) in lexicon.words("to") else n.tail
    return n.percent and (n.words(*tail).startswith(lexicon.words("not_of")) or n.words(n.end, n.end + 2) in lexicon.word_set("population"))


def suspended(n: Number, told: Told) -> bool:
    """«đình chỉ sinh hoạt 2 đảng viên», «đình chỉ sinh hoạt đảng đối với 6 đảng viên»."""
    return lexicon.says(n.words(max(n.gap[0], n.start - 8), n.start), "suspend")


def not_elected(n: Number, told: Told) -> bool:
    """«không tái cử 12 đồng chí»."""
    return lexicon.says(n.words(*n.label), "not_elected")


def result_of_both(n: Number, told: Told) -> bool:
    """«3 đảng bộ và 4 chi bộ thực hiện tốt»."""
    following = n.following
    return following is not None and n.unit is not None and n.words(n.tail[1], following.start) in lexicon.words("join") and following.result_told


def online(n: Number, told: Told) -> bool:
    """«12.000 lượt truy cập»."""
    return lexicon.says(n.words(n.end, n.end + 4), "online")


def measured(n: Number, told: Told) -> bool:
    """«12 tỷ đồng», «45 tuổi»: what is measured or counted so is nothing of the Party's."""
    if n.unit is not None or n.end >= len(n.scan.tokens) or n.percent:
        return False
    return n.scan.tokens[n.end].text in lexicon.word_set("not_counted") and not n.scan.inside("average_age", (0, n.start))


def no_rating(n: Number, told: Told) -> bool:
    """Those that were not rated, where they are no part of a stated total."""
    return unrated(n, told) and unrated_of(n, told) is None and "exempt" not in n.scan.codes("group", n.label)


def _silent(name: str, of: Callable[[Number, Told], bool], why: str = NOTHING, *, proof: str, only: Only = ANY) -> Case:
    return Case(name, lambda n, told: why if of(n, told) else None, proof, only=only)


CASES = Table((
    _silent("presidium", presidium, OTHER_BODY, proof="Đoàn Chủ tịch đại hội gồm «3» đồng chí.", only=Only(said={"presidium"})),
    _silent("complaints", complaint, OTHER_BODY, proof="Ủy ban Kiểm tra Huyện ủy tiếp nhận 46 đơn, giải quyết tố cáo «7» đảng viên.",
            only=Only(said={"complaint"})),
    _silent("another body", other_body, OTHER_BODY, proof="Mặt trận giám sát «58» công trình.", only=Only(said={"other_body"})),
    _silent("part of another body", part_of_other, OTHER_BODY, proof="Kết quả bầu cử đại biểu HĐND xã: bầu đủ 25 đại biểu, trong đó «22» đại biểu là đảng viên.",
            only=Only(chained=False, said={"other_body", "presidium", "complaint"})),
    _silent("clause of another body", clause_of_other, OTHER_BODY, proof="Thành lập mới «6» hợp tác xã.", only=Only(said={"other_body"})),
    _silent("moved in", moved_in, proof="Đảng bộ tiếp nhận «13» đảng viên chuyển đến, chuyển sinh hoạt đảng cho 9 đảng viên.",
            only=Only(kinds=PEOPLE, said=lexicon.any_of("moved_in"))),
    _silent("pointed at", pointed_at, proof="Đối với «15» đảng bộ, tổng số cấp ủy viên là 191 đồng chí.",
            only=Only(kinds=("party_organisation",), said=lexicon.any_of("coming_from", "as_for"))),
    _silent("where guests sit in", sits_in, proof="Đảng ủy Đồn Biên phòng cử đảng viên tham dự các buổi sinh hoạt đảng tại «3» chi bộ thôn.",
            only=Only(kinds=("party_organisation",), forms=("count",), said={"cue"})),
    _silent("gifts", gifts, proof="Đảng ủy khen thưởng 5 tập thể và 12 cá nhân; trao 20 suất quà, mỗi suất 500.000 đồng, cho «20» đảng viên hoàn cảnh khó khăn.",
            only=Only(kinds=(*PEOPLE, "cadre"), said=lexicon.any_of("gifts"))),
    _silent("age of members", age_of_members, proof="Tuổi đời bình quân của đảng viên mới là «27,4».", only=Only(said={"average_age"})),
    _silent("counted by result", result, proof="Phát hiện «3» chi bộ làm tốt."),
    _silent("known or gone", that_are_gone, proof="Trong năm xóa được «3» chi bộ ghép, kết nạp 12 đảng viên.",
            only=Only(kinds=("party_organisation",))),
    _silent("beside a silent number", beside_silent, proof="Trao 20 suất quà cho 20 đảng viên («4,2»%).", only=Only(forms=("percent",), chained=False)),
    _silent("percentage of something else", of_something_else, proof="Người Mường chiếm «81»% đồng bào dân tộc thiểu số của xã có 90 đảng viên.",
            only=Only(forms=("percent",))),
    _silent("suspended", suspended, proof="Đảng ủy đình chỉ sinh hoạt đảng «1» trường hợp.", only=Only(said=lexicon.any_of("suspend"))),
    _silent("not elected", not_elected, proof="Đại hội bầu Ban Chấp hành mới; không tái cử «6» đồng chí.", only=Only(said=lexicon.any_of("not_elected"))),
    _silent("counted by result, with the next", result_of_both, proof="Qua kiểm tra, «3» chi ủy và 2 chi bộ thực hiện tốt.",
            only=Only(said={"well_done"})),
    _silent("seen online", online, proof="Trang tin của Đảng bộ huyện có «1.200» người theo dõi.", only=Only(said=lexicon.any_of("online"))),
    _silent("measured", measured, proof="Chuyển đi «13» hộ dân.", only=Only(units=(None,), forms=("count", "ratio"))),
    _silent("not rated", no_rating, proof="Có «120» đảng viên chưa tham gia đánh giá, xếp loại.",
            only=Only(kinds=RATED, said={"unrated", "exempt"})),
    *no_count.CASES,
    *whose.CASES,
))

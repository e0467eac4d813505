"""Numbers that count nothing where they stand: names, pointers back, thresholds, factors, families."""

from collections.abc import Callable

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.case import ANY, NO_SHARE, Case, Only
from extractor.match.told import Told
from extractor.match.view import Number

NOTHING = "counts nothing of a party organisation"
NAMED = pattern("named")
BACK = pattern("back")
ALL_OF_THEM = pattern("all_of_them")
PEOPLE = frozenset(("member", "person", "cadre", "committee_member", "delegate", "secretary", "deputy_secretary", "masses", "job"))
VOTERS = ("member", "person", "delegate", "committee_member")
SAID_AGAIN = frozenset(("discipline", "strike_off", "admit", "badge", "appoint", "elect", "elected"))
ONE_OF = pattern("one_of")
SOME_OF_MANY = pattern("some_of_many")
FALLS_SHORT = pattern("falls_short")
COMPARED = pattern("compared_with_earlier")
RULE = pattern("rule")
CRITICISES = pattern("criticises")
CRITICISED = pattern("criticised")
STAFF = pattern("staff")
MENDED = pattern("mended")
LED_BY_SOMEBODY = pattern("led_by_somebody")
OFFICE_GIVEN = pattern("office_given")
OF_THEM = pattern("of_them")
AGREES = pattern("agrees")
ELECTS = pattern("elects")
# «12 người chưa đủ điều kiện, 3 người chờ kết luận»: how far their files have come.
UNFINISHED = pattern("unfinished_files")
# «chi bộ có từ 9 đảng viên trở lên được bầu chi ủy», «phải được hai đảng viên chính thức giới thiệu»: what the rules ask of any.
OF_ANY = pattern("of_any_organisation")
ASKED = pattern("asked_of_any")
FOR_ALL = pattern("for_all_of_them")
STRANGERS = pattern("strangers")
KIN = pattern("kin")
RELEASED = pattern("released")
LEAVES = pattern("leaves_a_post")
GIVEN_LAND = pattern("given_land")
LEADS_TO_NAMES = pattern("leads_to_names")
NOT_ENOUGH = pattern("not_enough")
LACKS = pattern("lacks")
INHABITANTS = pattern("inhabitants")
RANKED = pattern("ranked")


def _without(front: str, last: frozenset[str]) -> str:
    """The words in front, without a last one of these."""
    begin, _, end = front.rpartition(" ")
    return begin if end in last else front


def is_name(n: Number, told: Told) -> bool:
    """The number ends a name: a capital word or a word of naming in front, nothing that is counted behind."""
    if n.unit is not None or n.percent or n.whole is not None or n.in_words or n.qualifier != "exactly":
        return False
    front = n.scan.tokens[n.start - 1] if n.start else None
    if n.words(n.end, n.end + 2) in lexicon.words("end_a_slogan"):
        return True  # «phong trào “Sinh viên 5 tốt”»
    said = told.beside_brackets(n) if n.depth else None
    if said is not None and said.measure == "party.organisations" and n.noun is not None:
        return False  # «1.603 tổ chức cơ sở đảng (đảng bộ 887, chi bộ 716)»
    if front is None or front.text in (":", "=", "(", "-"):
        return False
    return NAMED.search(n.near_front) is not None or front.name and n.start > 1 and n.scan.tokens[n.start - 2].name and n.value < 50


def points_back(n: Number, told: Told) -> bool:
    """«15 đảng viên này đã …»: people already told of, unless what happened to them is told again."""
    behind = n.near_behind
    if n.start == 1 and n.led_by("about") and n.kind in ("cadre", "person", "member") and n.words(n.counted_end, n.counted_end + 1) in lexicon.words("done_to"):
        return True  # «Về 6 trường hợp được biệt phái, ông A giải thích: …»
    if n.start == 1 and n.led_by("each_of") and n.unit in PEOPLE and n.words(n.counted_end, n.counted_end + 1) in lexicon.words("each_of_them"):
        return True  # «Cả 3 đồng chí đều trúng cử với 100% số phiếu»
    if ALL_OF_THEM.match(behind) and not n.led_by("lead_to_a_count") and not n.label_cues and n.unit in PEOPLE:
        return True  # «Thành ủy thừa nhận, 6 cán bộ được điều động đều là người thân»
    if n.unit == "party_organisation" and n.words(n.counted_end, n.counted_end + 1) in lexicon.words("these_told_of") and not n.label_cues and not told.marked(n):
        return True  # «Tiền thân của 3 chi bộ này là …»
    match = BACK.match(behind)
    if match is None or n.unit not in PEOPLE or n.percent:
        return False
    rest = behind[match.end():].split()
    again = lexicon.has_word(rest[:1], "done_to") or any(h.code in SAID_AGAIN for h in n.label_cues)
    return not again or ONE_OF.search(n.near_front) is not None


def leads_to_names(n: Number, told: Told) -> bool:
    """«Hai người vừa được bầu vào Bộ Chính trị là ông A và ông B»: back to those told of, to name them."""
    return n.start == 0 and n.value < 10 and n.unit in PEOPLE and not n.percent and LEADS_TO_NAMES.match(n.words(n.counted_end, n.counted_end + 24)) is not None


def one_of_those_who_are(n: Number, told: Told) -> bool:
    """«một trong hai Bí thư trẻ nhất nước»: nobody is counted, unless what happened to them is told."""
    return ONE_OF.search(n.near_front) is not None and not any(h.code in SAID_AGAIN for h in n.cues(n.far))


def is_factor(n: Number, told: Told) -> bool:
    """«bằng 64,2% so với cùng kỳ năm 2022»: how much of an earlier figure."""
    front = n.words(n.start - 1, n.start)
    match = COMPARED.match(n.words(n.end, n.end + 4)) if n.percent and front in lexicon.words("as_much_as") else None
    return match is not None and (front in lexicon.words("equal") or match.group().startswith(lexicon.words("compare")))


def is_age(n: Number, told: Told) -> bool:
    """«cán bộ trẻ dưới 40 đạt trên 10%»: an age without its word."""
    following = n.following
    young = n.qualifier == "less_than" and n.unit is None and not n.percent and 25 <= n.value <= 50 and lexicon.has_word(n.words(n.label[0], n.start).split()[-2:-1], "young")
    return young and following is not None and following.percent


def is_threshold(n: Number, told: Told) -> bool:
    """«chưa bảo đảm có từ 15 - 20% số cấp ủy viên là nữ», «lấy ít nhất từ ba người trở lên»: what is asked for, not what there is."""
    front = n.near_front
    previous = n.previous
    if previous is not None and previous.percent and n.percent and n.words(previous.end, n.start) in lexicon.words("to"):
        front = previous.near_front
    if n.percent and FALLS_SHORT.search(_without(front, lexicon.word_set("from"))) and not n.scan.inside("target", (0, n.start)):
        return lexicon.says(front, "not_reached") or lexicon.has_word(front.split()[-2:], "more") and not told.before(n)
    if n.percent and (n.qualifier not in ("exactly", "about", "nearly") or n.led_by("bounds")) and SOME_OF_MANY.search(n.words(n.clause_start, n.start)) is not None:
        return not n.scan.inside("plan", (0, n.start))  # «một số đảng bộ có tỷ lệ nữ trên 20%, như A»
    if n.kind == "member" and not n.percent and (OF_ANY.search(front) and n.qualifier != "exactly" or ASKED.search(front)) and (FOR_ALL.match(n.near_behind) or lexicon.has_word(front.split()[-5:], "must") and n.qualifier == "at_least"):
        return True
    if n.percent and n.qualifier == "at_least" and any(h.code == "admit" for h in n.label_cues):
        return False  # «yêu cầu bảo đảm tỷ lệ kết nạp đảng viên từ 3% trở lên»: what is to be reached
    bound = n.qualifier in ("at_least", "at_most", "more_than")
    return bound and RULE.search(front) is not None and not n.scan.inside("plan", (0, n.start)) and not n.scan.inside("body", (0, n.start)) and n.unit not in ("party_organisation", "member")


def is_so_many_each(n: Number, told: Told) -> bool:
    """«6 doanh nghiệp có từ 3 đến 11 đảng viên»: how many each of them has."""
    previous = n.previous
    ranged = n.qualifier in ("at_least", "at_most", "less_than", "more_than") and n.kind in ("member", "person") and not n.percent
    if ranged and previous is not None and previous.qualifier == "at_least" and n.qualifier == "at_most" and n.words(previous.end, n.start) in lexicon.words("to"):
        return told.before(n) is None and is_so_many_each(previous, told)
    before = told.before(n)
    if not ranged or previous is None or previous.kind not in ("place", "party_organisation", "organisation") or before is not None and before.form != "count":
        return False
    return n.words(previous.counted_end, n.start) in lexicon.words("each_have")


def is_criticised(n: Number, told: Told) -> bool:
    """«7 đảng viên bị phê bình rút kinh nghiệm»: no discipline. «phê bình, rút kinh nghiệm 5 đảng viên»."""
    return CRITICISES.search(n.near_front) is not None or n.unit is not None and CRITICISED.match(n.near_behind) is not None


def is_staff(n: Number, told: Told) -> bool:
    """«nơi có 11/16 người làm lãnh đạo»: the people of an office."""
    noun, before = n.unit_hit.start if n.unit_hit is not None else n.end, told.before(n)
    if before is not None and before.measure in ("party.members", "party.admitted") and told.marked(n):
        return False  # «534 đảng viên, trong đó 207 người làm việc ở doanh nghiệp ngoài nhà nước»
    return STAFF.match(n.words(noun, noun + 6)) is not None


def is_mended(n: Number, told: Told) -> bool:
    """«củng cố được 18/70 tổ chức cơ sở đảng yếu kém», «hợp nhất 2 đảng bộ», «được hợp nhất từ 3 đảng bộ xã»: what was done with them is no measure."""
    return n.kind == "party_organisation" and MENDED.search(_without(n.near_front, lexicon.word_set("for_or_with"))) is not None


def is_of_them(n: Number, told: Told) -> bool:
    """«nghiên cứu báo cáo của 68 tỉnh ủy, thành ủy», «lấy ý kiến tại 318 chi bộ»: whose report it is, not how many there are."""
    return n.kind == "party_organisation" and n.unit is not None and OF_THEM.search(n.near_front) is not None


def is_vote_on_a_text(n: Number, told: Told) -> bool:
    """«biểu quyết 1 đảng viên chính thức tán thành», «thông qua với 100% đại biểu có mặt đồng ý»: who agrees to something, where nobody is elected."""
    return n.unit in VOTERS and AGREES.match(n.near_behind) is not None and ELECTS.search(n.words(0, len(n.scan.tokens))) is None


def is_vote_of_a_council(n: Number, told: Told) -> bool:
    """«bầu ông A, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh với 48/48 phiếu»: votes for an office of the state."""
    votes = n.kind == "ballot" or n.unit in (None, "delegate") and (n.percent or n.whole is not None)
    return votes and OFFICE_GIVEN.search(n.words(0, n.start)) is not None


def is_a_delegation(n: Number, told: Told) -> bool:
    """«Đoàn đại biểu Đảng ta gồm 6 người do đồng chí A dẫn đầu»: who travels, elected by nobody."""
    return n.unit in PEOPLE and not n.percent and LED_BY_SOMEBODY.match(n.words(n.counted_end, min(n.counted_end + 26, len(n.scan.tokens)))) is not None


def is_of_strangers(n: Number, told: Told) -> bool:
    """«thu hút 520.000 lượt thí sinh»: the people of a contest, a show, a street."""
    return not n.percent and STRANGERS.match(n.words(n.end, min(n.end + 7, len(n.scan.tokens)))) is not None


def is_of_others_too(n: Number, told: Told) -> bool:
    """«15 trường hợp phải bổ sung hồ sơ; 4 người khác cũng cần hướng dẫn»: more of those who count nothing."""
    fresh = n.previous is not None and told.before(n) is None and n.unit in PEOPLE and not any(h.code in SAID_AGAIN for h in n.cues((n.previous.far[1], n.far[1])))
    return fresh and (n.words(n.counted_end, n.counted_end + 1) in lexicon.words("others") or lexicon.says(n.words(0, n.start), "files") and UNFINISHED.match(n.near_behind) is not None)


def lacks(n: Number, told: Told) -> bool:
    """«Tại thời điểm bổ nhiệm có 3 người thiếu bằng đại học»: what somebody had not."""
    return NOT_ENOUGH.search(n.near_front) is not None or n.kind in PEOPLE and not n.percent and LACKS.match(n.near_behind) is not None


def is_ranked(n: Number, told: Told) -> bool:
    """«trúng cử, xếp thứ 49/52»: a place in a row."""
    return not n.percent and RANKED.search(n.near_front) is not None


def is_kin(n: Number, told: Told) -> bool:
    """«ba anh em trong ban chấp hành»: a family, not a body's seats."""
    return not n.percent and n.unit in (None, "person") and KIN.search(n.words(0, min(n.end + 3, len(n.scan.tokens)))) is not None


def of_inhabitants(n: Number, told: Told) -> bool:
    """«có gần 140.000 dân, trong đó trên 85% có đạo»: a share of those who live there."""
    previous = n.previous
    if previous is None or not n.percent or told.before(n) is not None:
        return False
    of_them = n.words(n.end, n.end + 2) in lexicon.words("are_a_people")  # «So với dân số hơn 130.000 người, trên 55% là đồng bào Jrai»
    counted = INHABITANTS.match(n.words(previous.end, previous.end + 3)) or of_them and INHABITANTS.search(n.words(previous.start - 3, previous.start))
    return bool(counted) and (of_them or told.marked(n))


def is_given_land(n: Number, told: Told) -> bool:
    """«xét giao đất ở cho 62 trường hợp»: who got land, money or a permit."""
    return n.unit is not None and n.kind in PEOPLE and not n.percent and GIVEN_LAND.search(n.words(max(n.clause_start, n.gap[0]), n.start)) is not None


def is_released(n: Number, told: Told) -> bool:
    """«cho thôi giữ chức vụ 4 Ủy viên Trung ương», «cho 3 cán bộ thôi tham gia Ban Chấp hành»: who leaves a committee."""
    return n.unit in PEOPLE and (RELEASED.search(n.words(n.clause_start, n.start)) is not None or LEAVES.match(n.near_behind) is not None)


def _case(name: str, holds: Callable[[Number, Told], bool], proof: str, *rejects: str, only: Only = ANY) -> Case:
    return Case(name, lambda n, told: NOTHING if holds(n, told) else None, proof, rejects, only=only)


CASES = (
    _case("a name", is_name, "Ông Khoát được chỉ định giữ chức Bí thư Quận ủy «7».", "Đại hội Đảng bộ xã bầu Ban Chấp hành «15» đồng chí.", "Đảng bộ huyện Thanh Hà: «87» đảng viên mới.",
          only=Only(units=(None,), forms=("count",))),
    _case("points back", points_back, "Chi bộ kỷ luật 9 đảng viên. Nội dung vi phạm của «9» đảng viên nêu trên là lợi dụng chức vụ.",
          "Ủy ban Kiểm tra Huyện ủy thi hành kỷ luật khiển trách đối với «15» đảng viên này.", only=Only(units=(*PEOPLE, "party_organisation"), forms=NO_SHARE)),
    _case("leads to names", leads_to_names, "Trung ương đã bầu bổ sung 2 Ủy viên Bộ Chính trị.\n«Hai» người vừa được bầu vào Bộ Chính trị là ông Lê Tấn Quân và ông Lê Minh Chí.",
          "Trung ương họp.\n«Hai» người vừa được bầu vào Bộ Chính trị là trường hợp đặc biệt.", only=Only(units=PEOPLE, forms=NO_SHARE)),
    _case("one of those", one_of_those_who_are, "Ban Chấp hành Đảng bộ thành phố đã bầu ông giữ chức Bí thư Thành ủy; ông là một trong «hai» Bí thư trẻ nhất nước.",
          "Bà là một trong «20» người trúng cử Ban Chấp hành Đảng bộ tỉnh."),
    _case("a factor", is_factor, "Đảng bộ tỉnh kỷ luật 88 đảng viên, bằng «64,2»% so với cùng kỳ năm 2022.", "Đảng bộ tỉnh kết nạp 88 đảng viên, tăng «5»% so với cùng kỳ.",
          only=Only(forms=("percent",))),
    _case("a threshold", is_threshold, "Nhiều đảng bộ xã chưa bảo đảm có từ «15»% số cấp ủy viên là nữ.", "Các đảng bộ đã bầu cấp ủy viên nữ đạt trên «15»%.", "Cấp ủy viên nữ của Đảng bộ huyện chiếm «15»%."),
    _case("an age", is_age, "Đại hội đã bầu 69 người vào Ban Chấp hành, cán bộ trẻ dưới «40» đạt trên 10%.", "Đảng bộ có 90 đảng viên, dưới «40» đảng viên là nữ.",
          only=Only(units=(None,), forms=NO_SHARE)),
    _case("so many each", is_so_many_each, "Đảng bộ phường có 6 doanh nghiệp có từ «3» đến 11 đảng viên.", "Đảng bộ xã có 6 chi bộ với trên «120» đảng viên.",
          only=Only(kinds=("member", "person"), forms=NO_SHARE)),
    _case("criticised", is_criticised, "Đảng ủy phường kỷ luật 2 đảng viên và «7» đảng viên bị phê bình.", "Đảng ủy phường cho biết «7» đảng viên bị khiển trách."),
    _case("staff", is_staff, "Việc bổ nhiệm tại Đảng ủy Khối (nơi có «11/16» người làm lãnh đạo) không sai.", "Đảng bộ xã bổ nhiệm «3» cán bộ."),
    _case("mended", is_mended, "Các cấp ủy đã rà soát, củng cố được «18/70» tổ chức cơ sở đảng yếu kém.", "Đảng bộ huyện có «18/70» tổ chức cơ sở đảng yếu kém.",
          only=Only(kinds=("party_organisation",))),
    _case("of them", is_of_them, "Ban Tổ chức Trung ương đã nghiên cứu báo cáo của «68» tỉnh ủy, thành ủy trực thuộc Trung ương.", "Đảng bộ tỉnh có «68» đảng bộ trực thuộc.",
          only=Only(kinds=("party_organisation",))),
    _case("vote on a text", is_vote_on_a_text, "Chi bộ họp xét kết nạp, kết quả biểu quyết «1» đảng viên tán thành.", "Chi bộ kết nạp «1» đảng viên.",
          "Tỉnh ủy bỏ phiếu với «100»% đại biểu có mặt đồng ý giới thiệu đồng chí An giữ chức Bí thư Tỉnh ủy.",
          only=Only(units=VOTERS)),
    _case("a delegation", is_a_delegation, "Đoàn đại biểu Đảng Cộng sản Việt Nam gồm «6» người do đồng chí Lê Văn Hoài dẫn đầu dự đại hội.",
          "Đại hội bầu Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm «6» đồng chí.", only=Only(units=PEOPLE, forms=NO_SHARE)),
    _case("strangers", is_of_strangers, "Ban Tuyên giáo Trung ương tổ chức hội thi trực tuyến, thu hút trên «520.000» lượt thí sinh tham gia.", "Hội nghị của Tỉnh ủy thu hút «520» lượt cán bộ tham gia.",
          only=Only(forms=NO_SHARE)),
    _case("votes of a council", is_vote_of_a_council, "HĐND tỉnh bầu ông Đỗ Hữu Huy, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh với «48/48» phiếu.",
          "Ban Chấp hành bầu ông Đỗ Hữu Huy, Phó Chủ tịch UBND tỉnh, giữ chức Bí thư Tỉnh ủy với «48/48» phiếu.",
          "Việc giới thiệu Tổng Bí thư làm Chủ tịch nước được Ban Chấp hành Trung ương thông qua với «100»% ủy viên có mặt tán thành."),
    _case("others too", is_of_others_too, "Ban Tổ chức Trung ương cho biết 15 trường hợp phải bổ sung hồ sơ phục vụ công tác bổ nhiệm; «4» người khác cũng cần trao đổi.",
          "Đảng ủy xã khiển trách 2 đảng viên; «4» người khác bị cảnh cáo.", only=Only(units=PEOPLE, chained=False)),
    _case("released", is_released, "Trung ương bầu 3 Ủy viên Ban Bí thư và cho thôi giữ chức vụ «4» Ủy viên Trung ương.", "Đại hội Đảng bộ huyện bầu «4» ủy viên Ban Thường vụ.",
          "Đảng ủy xã kỷ luật «2» cán bộ và cho thôi việc một người.", only=Only(units=PEOPLE)),
    _case("of those who live there", of_inhabitants, "Đảng bộ huyện kết nạp 42 đảng viên. Toàn huyện có 8 xã với gần 140.000 dân, trong đó trên «85»% có đạo.",
          "Đảng bộ huyện kết nạp 142 đảng viên, trong đó «15»% có đạo.", only=Only(forms=("percent",), chained=False)),
    _case("given land", is_given_land, "Kiểm tra cho thấy Đảng ủy xã buông lỏng lãnh đạo để hội đồng xã giao đất ở khu dân cư cho «62» trường hợp không đúng đối tượng.",
          "Qua kiểm tra việc giao đất, Đảng ủy xã kỷ luật «12» trường hợp.", only=Only(kinds=PEOPLE, forms=NO_SHARE)),
    _case("lacks something", lacks, "Văn phòng Đảng ủy rà soát hồ sơ bổ nhiệm: tại thời điểm bổ nhiệm có «3» người thiếu bằng tốt nghiệp đại học.", "Đảng ủy bổ nhiệm «3» người thiếu kinh nghiệm nhưng có năng lực.",
          only=Only(kinds=PEOPLE, forms=NO_SHARE)),
    _case("ranked", is_ranked, "Ông trúng cử Ban Chấp hành Đảng bộ tỉnh với 226/320 phiếu, xếp thứ «49/52» đại biểu trúng cử.", "Đại hội có «49/52» đại biểu dự.",
          only=Only(forms=NO_SHARE)),
    _case("kin", is_kin, "Trong bốn anh em ông Chiến có «ba» người nằm trong Ban Chấp hành Đảng bộ huyện.", "Đại hội Đảng bộ huyện bầu «ba» đồng chí vào Ban Thường vụ.",
          only=Only(units=(None, "person"), forms=NO_SHARE)),
)

"""Is it done, planned or allocated? What no case answers is done."""

from extractor import lexicon
from extractor.match.case import Case, Only, Table
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number

REACHED = lexicon.pattern("reached")
TARGETS_TOLD = lexicon.pattern("targets_told")
TASKS_TOLD = lexicon.pattern("tasks_told")

ACTUAL, PLANNED, ALLOCATED = "actual", "planned", "allocated"
NEVER_PLANNED = frozenset(("activity.targets", "congress.vacancies"))
PROPOSED = frozenset(("activity.commended", "congress.elected", "party.badges", "party.disciplined", "party.rated"))
AT_LEAST = frozenset(("party.admitted", "party.inspected", "party.classes"))
# «số lượng», «dự kiến» in the label of these plans nothing.
NOT_BY_LABEL = frozenset(("congress.candidates", "congress.vacancies", "party.disciplined"))


def _done_before(n: Number) -> bool:
    return bool(n.scan.inside("done", (0, n.start)))


def of_the_form(n: Number, told: Told, draft: Draft) -> str | None:
    """A change or a percentage of a target has happened."""
    before = told.before(n)
    if draft.form == "change" and before is not None and before.status == PLANNED and before.form == "count" and before.measure == draft.measure:
        return PLANNED  # «dự kiến trao 2.400 Huy hiệu, tăng 82 so với năm 2021»
    return ACTUAL if draft.form in ("of_target", "change") else None


def change_to_be(n: Number, told: Told, draft: Draft) -> str | None:
    """«số ủy viên dự kiến tăng 5 người», «dự kiến gồm 49 đồng chí, giảm 2»: the change of a number to be."""
    if draft.form != "change" or _done_before(n):
        return None
    before = told.before(n)
    of_plan = before is not None and before.status == PLANNED and before.measure == draft.measure and not n.cues(n.gap)
    return PLANNED if of_plan or n.scan.inside("plan", n.label) else None


def represented(n: Number, told: Told, draft: Draft) -> str | None:
    """«Đại hội sẽ có 150 đại biểu, đại diện cho 5.300 đảng viên»: those are there already."""
    return ACTUAL if n.scan.inside("represent", (max(n.gap[0], n.clause_start), n.start)) else None


def beside_planned(n: Number, told: Told, draft: Draft) -> str | None:
    """«Ngoài việc bầu ra 180 ủy viên chính thức, đại hội sẽ bầu 20 ủy viên dự khuyết»: what stands beside it is still to come."""
    following = n.following
    if following is None or not n.words(0, n.start).startswith(lexicon.words("apart_from")) or _done_before(n):
        return None
    return PLANNED if n.scan.inside("plan", (n.counted_end, following.start)) else None


def allocated(n: Number, told: Told, draft: Draft) -> str | None:
    """«được phân bổ 12 đại biểu»."""
    return ALLOCATED if n.scan.inside("allocate", (n.gap[0], n.start)) else None


def allocated_too(n: Number, told: Told, draft: Draft) -> str | None:
    """«phân bổ … Ban Chấp hành là 37 đồng chí, ban thường vụ 11 đồng chí»."""
    before = told.before(n)
    if before is None or before.status != ALLOCATED or before.measure != draft.measure:
        return None
    return ALLOCATED if not n.cues(n.gap) and ";" not in n.words(*n.gap).split() else None


def next_body_to_be(n: Number, told: Told, draft: Draft) -> str | None:
    """«thống nhất số lượng Ban Chấp hành khóa mới là 53 đồng chí; Ban Thường vụ 15 đồng chí»: the size of the next body."""
    before = told.before(n)
    if before is None or before.status != PLANNED or not before.measure == draft.measure == "congress.elected" or draft.body == before.body:
        return None
    return PLANNED if draft.role == before.role == "seats" and not n.cues(n.gap) else None


def size_to_be(n: Number, told: Told, draft: Draft) -> str | None:
    """«Ban Thường vụ không quá 15 đồng chí»."""
    return PLANNED if draft.role == "seats" and n.qualifier in ("at_most", "at_least") and not _done_before(n) else None


def how_many_seats(n: Number, told: Told, draft: Draft) -> str | None:
    """«cho ý kiến về số lượng cấp ủy khóa XXI, nhiệm kỳ 2025-2030, gồm 53 đồng chí»: the number of a body's seats, told in front of its name."""
    if draft.role != "seats" or draft.groups:
        return None
    named = [h for h in n.scan.inside("body", (n.clause_start, n.start)) if h.code == draft.body]
    if not named or n.cues((named[-1].start, n.start)) or n.scan.inside("done", (named[-1].end, n.start)):
        return None
    return PLANNED if lexicon.says(n.words(named[-1].start - 4, named[-1].start), "bodies_to_be") else None


def secretaries_to_be(n: Number, told: Told, draft: Draft) -> str | None:
    """«Cơ cấu Thường trực có 1 bí thư và 3 phó bí thư»."""
    posts = draft.role == "seats" and draft.body in ("secretary", "deputy_secretary")
    named = n.words(n.counted_end, n.counted_end + 1) in lexicon.words("is")  # «Phó Bí thư 2 người là ông A, bà B»
    return PLANNED if posts and not named and not n.cues((0, n.start)) and not _done_before(n) else None


def structure_to_be(n: Number, told: Told, draft: Draft) -> str | None:
    """«Cơ cấu cấp ủy viên phải có 15 % nữ»."""
    front = n.words(0, n.start)
    if not front.startswith(lexicon.words("structure")) or _done_before(n) or n.cues((0, n.start)):
        return None
    return PLANNED if n.qualifier != "exactly" or lexicon.has_word(front.split(), "must") else None


def demanded(n: Number, told: Told, draft: Draft) -> str | None:
    """«yêu cầu tỷ lệ cấp ủy viên nữ đạt từ 15% trở lên»: a share that a body is to have."""
    if draft.form != "share" or n.qualifier not in ("at_least", "at_most") or _done_before(n):
        return None
    asked = n.scan.inside("demand", (0, n.start))
    return PLANNED if asked and not [h for h in n.cues((0, n.start)) if h.code in ("elect", "elected", "list") and h.start > asked[-1].start] else None


def under_targets(n: Number, told: Told, draft: Draft) -> str | None:
    """«thông qua các chỉ tiêu nhiệm kỳ: kết nạp 120 đảng viên …»."""
    front = n.words(0, n.start)
    announced = bool(TARGETS_TOLD.search(front)) or told.listed and told.targets == told.listing
    return PLANNED if announced and not REACHED.search(front) else None


def under_tasks(n: Number, told: Told, draft: Draft) -> str | None:
    """«Một số việc cần làm trong quý II: trao Huy hiệu Đảng cho 19 đảng viên; …»."""
    front = n.words(0, n.start)
    return PLANNED if TASKS_TOLD.search(front) and not REACHED.search(front) and not _done_before(n) else None


def proposed(n: Number, told: Told, draft: Draft) -> str | None:
    """«đề nghị khen thưởng 12 tập thể»."""
    front = n.words(0, n.start)
    return PLANNED if lexicon.says(front, "propose") and not lexicon.says(front, "kept_as_it_is") else None  # «đề nghị giữ nguyên hình thức khai trừ đối với 2 trường hợp»: done before


def announced(n: Number, told: Told, draft: Draft) -> str | None:
    """«phấn đấu kết nạp 120 đảng viên»: a word of planning in front, and nothing behind it that is done."""
    plans = [h for h in n.scan.inside("plan", (0, n.start)) if n.scan.depths[h.start] <= n.depth]
    return PLANNED if plans and not n.scan.inside("done", (plans[-1].end, n.start)) else None


def target_given(n: Number, told: Told, draft: Draft) -> str | None:
    """«giao chỉ tiêu các huyện ủy kết nạp 1.905 đảng viên»: given as a target, and nothing behind it that is done."""
    given = next((i for i in range(n.start - 1, -1, -1) if n.words(i, i + 3) in lexicon.words("gives_a_target")), None)
    if given is None or n.scan.depths[given] > n.depth or n.scan.inside("done", (given + 3, n.start)):
        return None
    return PLANNED if not REACHED.search(n.words(given + 3, n.start)) else None


def announced_behind(n: Number, told: Told, draft: Draft) -> str | None:
    """«120 đảng viên dự kiến được kết nạp»."""
    return PLANNED if n.scan.inside("plan", n.tail) and draft.measure != "party.recruits" else None  # «3 quần chúng ưu tú phấn đấu vào Đảng»


def said_in_label(n: Number, told: Told, draft: Draft) -> str | None:
    """«số lượng Ban Chấp hành là 27 đồng chí», «thông qua đề án gồm 27 đồng chí»: the number's own label tells of a plan."""
    own = n.label[0] if n.label[0] < n.label[1] else max(n.gap[0], n.clause_start)
    if draft.measure in NOT_BY_LABEL or _how_many_of(n, own):
        return None
    previous = n.previous
    counted = previous.unit_hit if previous is not None and not previous.percent else None
    left = counted.end if counted is not None else 0  # «35 kế hoạch, 18 chỉ thị»: no plan
    says = [h for h in n.scan.hits.get("plan_here", []) if left <= h.start and own <= h.end <= n.start and (own <= h.start or h.end == own) and ")" not in n.words(h.end, n.start).split()]
    sizes = draft.measure.startswith(("congress.", "activity."))
    return PLANNED if any(sizes or not lexicon.says(n.words(h.start, h.end), "how_many") for h in says) else None


def _how_many_of(n: Number, own: int) -> bool:
    """«số lượng cán bộ nữ tham gia cấp ủy là 146»: the number of some of them plans nothing."""
    words = n.words(own, n.start)
    if words.startswith(lexicon.words("how_many")) and n.scan.inside("group", (own, n.start)):
        return True
    if not lexicon.says(words, "how_many"):
        return False
    front = n.words(0, n.start)  # «đã bầu Ban Chấp hành với số lượng 27 đồng chí»
    return lexicon.says(front, "has_elected") and not lexicon.says(front, "deciding")


def one_of_the_targets(n: Number, told: Told, draft: Draft) -> str | None:
    """«đề ra 5 chỉ tiêu: kết nạp 120 đảng viên, …»."""
    for k, target in told.by_item.items():
        between = (n.numbers[k].end, n.start)
        if target.measure == "activity.targets" and target.form == "count" and "met" not in target.groups and k < n.index:
            if ":" in n.words(*between).split() or n.scan.inside("part", between):
                return PLANNED
    return None


def pilots_chosen(n: Number, told: Told, draft: Draft) -> str | None:
    """«chọn 2 chi bộ làm điểm đại hội»: chosen, not held yet."""
    held = told.totals.get("congress.held")
    some_held = held is not None and held.status == ACTUAL and n.value < held.value and (told.marked(n) or told.opened_by_part(n, held))
    if "pilot" not in draft.groups or draft.form == "share" or some_held:
        return None  # «66 tổ chức hoàn thành đại hội. Trong đó 4 đơn vị được chọn làm điểm»
    around = n.words(n.gap[0], n.far[1])
    return PLANNED if lexicon.says(around, "pilots_planned") and not lexicon.says(around, "pilots_done") else None


def threshold_of_target(n: Number, told: Told, draft: Draft) -> str | None:
    """«chỉ tiêu kết nạp từ 3 % trở lên»."""
    aims = [h for h in n.scan.inside("target", (0, n.start)) if n.words(h.start, h.end) in lexicon.words("quota")]
    return PLANNED if aims and n.qualifier in ("at_least", "at_most") else None


def at_least(n: Number, told: Told, draft: Draft) -> str | None:
    """«kết nạp ít nhất 120 đảng viên»: where nothing is done yet."""
    following = n.following
    ranged = following is not None and following.qualifier == "at_most" and n.words(n.end, following.start) in lexicon.words("to")
    return PLANNED if n.qualifier == "at_least" and not ranged and not _done_before(n) else None


def as_its_total(n: Number, told: Told, draft: Draft) -> str | None:
    """A share without a noun is planned where the number that it is of is."""
    if draft.measure == "congress.candidates":
        return None  # who stands for a body stands for it, however many are to be elected
    return draft.part_of.status if draft.role == "share_of_last" and draft.form == "share" and draft.part_of is not None else None


def planned_with_total(n: Number, told: Told) -> bool:
    """Whether a part of a planned number is planned too: nothing says that it was done."""
    if {"official", "alternate"} & set(n.groups("congress.elected")):
        return not n.scan.inside("done", (n.gap[0], n.start))
    if told.frame is not None and told.frame.measure == "congress.attendees" and n.kind in ("delegate", "person"):
        return not _done_before(n)  # all of the delegates to come are to come
    before = told.before(n)
    next_one = before is not None and before.status == PLANNED and before.part_of is not None and not n.label_cues
    return not _done_before(n) and (told.marked(n) or told.opened_by_part(n, None) or next_one)


CASES = Table((
    Case("of what is never planned", lambda n, told, draft: ACTUAL, measures=NEVER_PLANNED, proof="Đại hội bầu cấp ủy còn khuyết «13» cấp ủy viên."),
    Case("of a change to be", change_to_be, measures=frozenset(("congress.elected",)), proof="Số ủy viên Ban Chấp hành khóa mới dự kiến tăng «5» người so với khóa trước.",
         rejects=("Ban Chấp hành khóa mới tăng «5» người so với khóa trước.",)),
    Case("of those represented", represented, measures=frozenset(("party.members",)), proof="Đại hội Đảng bộ huyện sẽ có 150 đại biểu, đại diện cho «5.300» đảng viên.",
         only=Only(said={"represent"})),
    Case("of a change or a target reached", of_the_form, proof="Đảng bộ huyện có thêm 96 đảng viên mới, vượt hơn «20»% so với chỉ tiêu."),
    Case("allocated", allocated, proof="Cấp trên phân bổ số lượng Ban Chấp hành Đảng bộ xã là «15» đồng chí, ban thường vụ 5 đồng chí.",
         only=Only(said={"allocate"})),
    Case("allocated too", allocated_too, proof="Cấp trên phân bổ số lượng Ban Chấp hành Đảng bộ xã là 15 đồng chí, ban thường vụ «5» đồng chí.",
         only=Only(chained=True)),
    Case("size of a body to be", size_to_be, proof="Ban Chấp hành Đảng bộ huyện nhiệm kỳ 2025-2030 không quá «43» đồng chí, Ban Thường vụ không quá 13 đồng chí."),
    Case("secretaries to be", secretaries_to_be, measures=frozenset(("congress.elected",)), proof="Cơ cấu Thường trực Huyện ủy có 1 bí thư và «2» phó bí thư."),
    Case("structure of a body to be", structure_to_be, measures=frozenset(("congress.elected",)), proof="Cơ cấu cấp ủy viên phải có «15»% nữ."),
    Case("share that a body is to have", demanded, measures=frozenset(("congress.elected", "congress.candidates")),
         proof="Về nhân sự, Tỉnh ủy yêu cầu tỷ lệ cấp ủy viên nữ đạt từ «15»% trở lên, cấp ủy viên trẻ từ 10% trở lên.",
         rejects=("Đại hội đã bầu 15 cấp ủy viên, nữ chiếm «20»%.",), only=Only(said={"demand"})),
    Case("under targets announced", under_targets, proof="Đại hội đề ra 5 chỉ tiêu: kết nạp «120» đảng viên."),
    Case("under tasks announced", under_tasks, proof="Một số việc cần làm trong quý II: trao Huy hiệu Đảng cho «19» đảng viên; kiểm tra 3 tổ chức đảng.",
         rejects=("Thực hiện nhiệm vụ, Đảng ủy đã trao Huy hiệu Đảng cho «19» đảng viên.",)),
    Case("proposed", proposed, measures=PROPOSED, proof="Đảng ủy khen thưởng 9 chi bộ; đề nghị Tỉnh ủy khen thưởng «2» đảng bộ.",
         only=Only(said=lexicon.any_of("propose"))),
    Case("announced in front", announced, proof="Các đại biểu sẽ bầu cử «45» người vào Ban Chấp hành Đảng bộ huyện.",
         only=Only(said={"plan"})),
    Case("given as a target", target_given, measures=frozenset(("party.admitted", "party.classes", "party.inspected")),
         proof="Ban Thường vụ Tỉnh ủy đã thống nhất giao chỉ tiêu các huyện ủy phát triển «1.905» đảng viên mới trong năm 2024.",
         rejects=("Được giao chỉ tiêu 100 đảng viên, đến nay Đảng bộ huyện đã kết nạp «85» đảng viên.",),
         only=Only(said=lexicon.any_of("gives_a_target"))),
    Case("beside what is planned", beside_planned, measures=frozenset(("congress.elected",)),
         proof="Ngoài việc bầu ra «180» ủy viên chính thức, đại hội sẽ bầu 20 ủy viên dự khuyết.",
         rejects=("Ngoài «180» ủy viên chính thức, đại hội đã bầu 20 ủy viên dự khuyết.",), only=Only(said={"plan"})),
    Case("announced behind", announced_behind, proof="Có «12» quần chúng dự kiến được kết nạp Đảng.", only=Only(said={"plan"})),
    Case("planned in its label", said_in_label, proof="Đại hội thống nhất số lượng Ban Chấp hành khóa mới là «23» đồng chí.",
         only=Only(said={"plan_here"})),
    Case("how many seats", how_many_seats, measures=frozenset(("congress.elected",)),
         proof="Hội nghị cho ý kiến về số lượng cấp ủy khóa XXI, nhiệm kỳ 2025-2030 của Đảng bộ tỉnh gồm «53» đồng chí.",
         rejects=("Hội nghị cho ý kiến về nhân sự; đại hội đã bầu cấp ủy khóa XXI của Đảng bộ tỉnh gồm «53» đồng chí.",)),
    Case("size of the next body to be", next_body_to_be, measures=frozenset(("congress.elected",)),
         proof="Đại hội thống nhất số lượng Ban Chấp hành khóa mới là 53 đồng chí; Ban Thường vụ «15» đồng chí.",
         rejects=("Đại hội thống nhất số lượng Ban Chấp hành khóa mới là 53 đồng chí; hội nghị lần thứ nhất đã bầu Ban Thường vụ «15» đồng chí.",)),
    Case("one of the targets", one_of_the_targets, proof="Đại hội đề ra 5 chỉ tiêu, trong đó có kết nạp «120» đảng viên."),
    Case("pilots chosen", pilots_chosen, measures=frozenset(("congress.held",)), proof="Huyện ủy chọn «3» đảng bộ làm điểm đại hội."),
    Case("threshold of a target", threshold_of_target, proof="Về chỉ tiêu, mỗi năm kết nạp từ «120» đảng viên trở lên.",
         only=Only(said={"target"})),
    Case("at least so many", at_least, measures=AT_LEAST, proof="Mỗi năm kết nạp ít nhất «12» đảng viên."),
    Case("as what it is a share of", as_its_total, proof="Đảng bộ huyện có 4.310 đảng viên; 62 đảng viên chưa đánh giá («1,4»%)."),
))

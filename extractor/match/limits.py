"""What a rule asks beyond cue and noun, for the cues whose words are everyday words."""

from collections.abc import Callable

from extractor import lexicon, rules
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.scan import Hit

TOLD_OFF = lexicon.pattern("told_off")
WORKS_WITH = lexicon.pattern("works_with")
Limit = Callable[[Number, Told, rules.Rule, Hit], bool]
UNSAID = ("person", "organisation", "cadre")  # nouns that may be anybody's


def _all(n: Number) -> str:
    return n.words(0, len(n.scan.tokens))


def masses_for_the_party(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«giới thiệu 120 quần chúng ưu tú cho Đảng»."""
    return bool(n.scan.inside("youth_party", (0, min(len(n.scan.tokens), n.far[1] + 6)))) or lexicon.says(n.words(0, n.start), "admit_to_the_party")


def bare_count(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«Năm 2015 kết nạp 7.834»: a count right behind the verb, never a percentage."""
    return not n.percent and n.start - hit.end <= 2


def grown(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«phát triển được 17 tổ chức đảng»: right behind the verb; «kết nạp 120 đảng viên tại 17 chi bộ» grows none."""
    return n.words(hit.start, hit.end).startswith(lexicon.words("grow")) and n.start - hit.end <= 1 and not n.percent


def joins_in(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«25 cán bộ tham gia phụ trách 112 hộ», «phân công 12 đảng viên dự sinh hoạt»: they work, and sit in no meeting."""
    return WORKS_WITH.match(n.words(hit.start, hit.end + 8)) is None and TOLD_OFF.search(n.near_front) is None


def put_forward(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«giới thiệu 32 đồng chí để bầu …», «… 19 đồng chí vào Bộ Chính trị», «… 180 ủy viên chính thức»: to be elected, not to a post."""
    if n.unit not in ("person", "committee_member"):
        return False
    if n.unit == "committee_member" and {"official", "alternate"} & set(n.groups(rule.measure)):
        return True
    into = any(n.words(h.start - 1, h.start) in lexicon.words("into") for h in n.scan.inside("body", n.tail))
    return into or any(h.code in ("elect", "elected", "list") for h in n.cues((n.end, len(n.scan.tokens))))


def of_party_class(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    return bool(n.scan.hits.get("party_class"))


def found_wrong(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«kết luận 3 tổ chức có vi phạm»: what was concluded of them, or of those told of with them."""
    following, end = n.following, n.far[1]
    if ":" in n.words(hit.end, n.start).split():
        said = n.words(hit.end, n.start)
    else:
        if following is not None and n.words(n.tail[1], following.start) in lexicon.words("join_in_order"):
            end = following.far[1]
        said = n.words(n.end, end)
    return lexicon.says(said, "did_wrong") or lexicon.says(said, "faults") and not lexicon.says(said, "shortcomings")


def dealt_with(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«xử lý 9 trường hợp vi phạm»: of the Party's, and for what they did, not under a law."""
    said = n.words(n.counted_end, n.tail[1])
    of_party = lexicon.says(_all(n), "party") or "party.disciplined:member" in told.totals
    return of_party and (not said or said.startswith(lexicon.words("wrongs")) and not lexicon.has_word(said.split(), "law"))


def by_election(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    return not n.scan.inside("direct", (hit.start, hit.end))


def founded(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«thành lập trên cơ sở hợp nhất …, gồm 2.308 đảng viên và 11 tổ chức cơ sở đảng» founds no 11."""
    if lexicon.has_word(n.words(hit.end, n.start).split(), "founded_out_of"):
        return False
    return n.unit != "organisation" or bool(n.scan.hits.get("youth_party"))


def of_the_party(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    return lexicon.says(_all(n), "party") or "party.inspected:member" in told.totals


def of_congresses(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    return lexicon.says(_all(n), "congress") or n.words(hit.start, hit.end) in lexicon.words("elected_at")


def counts_targets(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«thu ngân sách đạt 104% chỉ tiêu» counts no targets."""
    return n.value <= 100 and not n.led_by("as_much_as")


def next_document(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    before = told.before(n)
    return hit.end >= n.gap[0] or before is not None and before.measure == "activity.documents"


def so_many_moved(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«điều động 4 bí thư tỉnh ủy»: those who hold a post, right behind the verb or as what it is told of; never a share of them, or others with them."""
    if n.kind not in ("secretary", "deputy_secretary"):
        return True
    others = n.words(n.counted_end, n.counted_end + 1) == "," and (n.following is None or n.following.start > n.counted_end + 1)
    return not n.percent and not others and (hit.start >= n.end or n.start - hit.end <= 1)


def left_open(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """«thiếu 415 người chuyên ngành đất đai»: staff that an office lacks, where no election is told of."""
    return n.words(hit.start, hit.end) not in lexicon.words("lacking") or told.election_near(n)


def limit_of(n: Number, rule: rules.Rule, hit: Hit) -> Limit | None:
    """The one limit that a number under this rule must keep to."""
    said = n.words(hit.start, hit.end)
    if rule.cue in ("admit", "confirm") and n.kind is None:
        return bare_count
    if rule.cue == "admit" and n.kind == "party_organisation":
        return grown
    if rule.cue in ("admit", "admitted", "recruit") and n.unit == "masses":
        return masses_for_the_party
    if rule.cue == "list" and said.startswith(lexicon.words("put_forward")):
        return put_forward
    if rule.cue == "discipline" and said in lexicon.words("handle") and n.unit in UNSAID:
        return dealt_with
    if rule.cue in BY_CUE:
        return BY_CUE[rule.cue]
    if rule.measure == "party.inspected" and n.unit in UNSAID:
        return of_the_party
    if rule.measure == "activity.targets" and n.percent:
        return counts_targets
    return BY_MEASURE.get(rule.measure)


BY_CUE: dict[str, Limit] = {"learn": of_party_class, "conclude": found_wrong, "elect": by_election, "found": founded, "rotate": so_many_moved, "vacancy": left_open}
BY_MEASURE: dict[str, Limit] = {"congress.held": of_congresses, "activity.attendees": joins_in, "activity.documents": next_document}


def allowed(n: Number, told: Told, rule: rules.Rule, hit: Hit) -> bool:
    """Whether the number keeps to what the rule asks beyond cue and noun."""
    limit = limit_of(n, rule, hit)
    return limit is None or limit(n, told, rule, hit)

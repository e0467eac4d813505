"""A cue, a noun and the rule that the two stand for, as the rules declare it."""

from extractor import lexicon, rules
from extractor.match.bodies import body_of
from extractor.match.draft import Draft, by_rule, make
from extractor.match.limits import allowed
from extractor.match.told import Told
from extractor.match.traits import coordinated, groups_of
from extractor.match.view import Number
from extractor.match.words import KINDS
from extractor.scan import Hit

STANDING_FOR_ELECTION = lexicon.pattern("standing_for_election")


def rule_for(n: Number, told: Told, cue: str, unit: str | None) -> rules.Rule | None:
    table = rules.by_cue_and_unit()
    places: list[str | None] = [None, told.scene_at(n)]
    places += [place for place, heard in (("congress named", "congress" in n.scan.hits), ("party class", told.classes), ("badges", told.badges)) if heard]
    for where in places:
        found = table.get((f"{cue}@{where}" if where else cue, unit or "none"))
        if found is not None:
            return found
    return None


def cue_is(name: str, side: str) -> bool:
    return rules.cues()[name].side == side


def passive(n: Number, hit: Hit) -> bool:
    """Whether the cue behind a noun is told of the noun: «bị khiển trách», «được Tỉnh ủy tặng giấy khen»."""
    agent = n.agent(hit)
    if agent is not None and agent >= n.end:
        return "," not in n.words(n.end, agent).split()
    between = n.words(n.end, hit.start).split()
    if lexicon.has_word(between, "given_to") and "," not in between and hit.code in ("commend", "badge", "inspect", "inspect_violation", "supervise", "elect"):
        return True
    lead = hit.start - 1 - (n.words(hit.start - 1, hit.start) == '"')  # «bị “khiển trách”»
    return (n.scan.tokens[hit.start].text in lexicon.words("passive") or n.words(lead, lead + 1) in lexicon.words("passive")
            or hit.code in ("resign", "leave", "badge"))


def governing_cue(n: Number) -> Hit | None:
    """The last cue in front of the number that its clause still stands under."""
    found = [h for h in n.front_cues if cue_is(h.code, rules.BEFORE)]
    return found[-1] if found else None


def headed_by_members(n: Number, hit: Hit) -> bool:
    """«Đảng viên có vi phạm là 70 trường hợp»: the label names the members, says that they did wrong, and ends with how many."""
    nouns = n.scan.inside("unit", (n.label[0], hit.start))
    return bool(nouns) and lexicon.kind(nouns[-1].code) in ("member", "party_organisation") and n.led_by("lead_to_a_number")


def _for_violation(n: Number, hit: Hit) -> bool:
    """«kiểm tra 12 tổ chức đảng khi có dấu hiệu vi phạm»."""
    return hit.code == "inspect" and (n.signs(hit) or lexicon.says(n.words(n.end, coordinated(n)), "signs"))


def _among_suspects(n: Number, told: Told, hit: Hit) -> bool:
    """«kiểm tra khi có dấu hiệu vi phạm 4 tổ chức đảng và 28 đảng viên, trong đó cấp tỉnh kiểm tra 3 tổ chức đảng»: of those looked into."""
    marks = n.scan.inside("part", (0, hit.start)) if hit.code == "inspect" else []
    if not marks:
        return False
    front = [d for k, d in told.by_item.items() if k < n.index and n.numbers[k].end <= marks[-1].start][-2:]
    if not front and marks[-1].start == 0:
        front = [d for d in told.recent if d.place[0] == n.place[0] or n.place[1] == 0 and d.place[0] == n.place[0] - 1]
    suspects = bool(front) and all({"inspection", "violation"} <= set(d.groups) for d in front)
    return suspects and any(KINDS.get(n.kind or "") in d.groups and d.value > n.value for d in front)


def _body(n: Number, told: Told, hit: Hit) -> str | None:
    listed = hit.code == "list" and (told.elected or told.scene == "congress" and n.words(hit.start, hit.end).startswith(lexicon.words("a_list")))
    if hit.code in ("elected", "nominated") and hit.start >= n.end and (own := n.scan.codes("body", (hit.start, hit.end + 4))) and not n.scan.codes("body", n.tail):
        return own[0]  # «có 9 đồng chí nữ và 28 đồng chí … tham gia Ban Chấp hành»
    return body_of(n, told, hit) or ("committee" if listed else None)


def _list_of_elected(n: Number, hit: Hit) -> bool:
    """«danh sách 69 nhân sự Ban Chấp hành khóa mới», «danh sách 53 đồng chí trúng cử»: not who stands for election, but who was elected."""
    if hit.code != "list":
        return False
    published = n.words(hit.start - 2, hit.start) in lexicon.words("publish") or hit.start == 0 and n.scan.sentence.kind == "headline"
    if published and n.words(hit.start, hit.end) in lexicon.words("a_list") and n.unit in ("committee_member", "secretary", "deputy_secretary") and not STANDING_FOR_ELECTION.search(n.words(0, len(n.scan.tokens))):
        return True
    new = n.words(hit.start, hit.end) in lexicon.words("a_list") and lexicon.has_word(n.words(n.end, n.far[1]).split(), "term") and not n.cues(n.far)
    told_of = [h for h in n.cues(n.far) if h.code in ("elect", "elected") and n.words(h.start, h.end).startswith(lexicon.words("have_been_elected"))]
    return new or bool(told_of) or any(h.code == "elect" and n.words(h.start - 3, h.start).endswith(lexicon.words("cast_votes")) for h in n.cues(n.far))


def put_on_list(n: Number, hit: Hit) -> Hit | None:
    """«Danh sách nhân sự giới thiệu bầu vào Ban Thường vụ gồm 13 đồng chí», «Danh sách ban đầu giới thiệu 61 đồng chí vào Ban Chấp hành»: to be elected only."""
    if hit.code not in ("elect", "elected") or n.words(hit.start, hit.end).startswith(lexicon.words("have_been_elected")):
        return None
    named = [h for h in n.front_cues if h.code == "nominated" and h.start >= n.clause_start and h.end <= hit.start]
    if named and hit.end <= n.start:
        return named[-1]  # «Số đồng chí được đề cử vào Ban Chấp hành Đảng bộ huyện là 47»
    listed = [h for h in n.front_cues if h.code == "list" and h.start >= n.clause_start and h.start < hit.start]
    if listed and n.previous is not None and listed[-1].end <= n.previous.start < hit.start < n.start:
        return None  # «danh sách gồm 962 người, để bầu 828 người»
    if not listed or not n.words(n.clause_start, n.start).startswith(lexicon.words("a_list")) and listed[-1].end < min(hit.start, n.start) - 1:
        return None
    between = [h for h in n.cues((listed[-1].end, n.start)) if h.code in ("elect", "elected")]
    if any(h.start - listed[-1].end > 1 and not n.words(h.start, h.end).startswith(lexicon.words("to_be_elected")) for h in between):
        return None
    return listed[-1]


def apply(n: Number, told: Told, hit: Hit, carried: bool = False) -> Draft | None:
    """The draft that the rule for this cue and the number's noun gives, if there is one and it allows."""
    hit = put_on_list(n, hit) or hit
    rule = rule_for(n, told, "inspect_violation" if _for_violation(n, hit) or _among_suspects(n, told, hit) else hit.code, n.kind)
    if rule is None or not allowed(n, told, rule, hit) or n.kind is None and not n.bounded:
        return None
    if hit.code == "violate" and n.noun_text in lexicon.words("instance") and not headed_by_members(n, hit):
        return None
    body = _body(n, told, hit) if rule.body else None
    if rule.body and body is None:
        return None
    groups = groups_of(n, told, rule, hit, carried)
    elected = _list_of_elected(n, hit) and rule.measure != "congress.elected"
    draft = make(n, "congress.elected", "elected", groups, body) if elected else by_rule(n, rule.measure, rule.name, groups, body)
    draft.cue = n.scan.quote(hit.start, hit.end)
    return draft


def behind_list(n: Number, told: Told) -> Draft | None:
    """«5 đảng bộ cấp huyện, gồm Đảng bộ A và bốn đảng bộ huyện, tổ chức xong đại hội»: what they did stands behind the list of them."""
    opening = n.words(n.counted_end, n.far[1] + 3).removeprefix(", ").removeprefix("( ")
    if n.kind != "party_organisation" or not opening.startswith(lexicon.words("open_a_list")) or n.cues((0, n.start)):
        return None
    if any(other.kind != "party_organisation" or other.value > n.value for other in n.numbers[n.index + 1:]):
        return None
    held = [h for h in n.cues((n.counted_end, len(n.scan.tokens))) if h.code == "held"]
    ended = bool(held) and n.words(held[-1].start - 1, held[-1].start) in lexicon.words("end_a_list") and ";" not in n.words(n.end, held[-1].start).split()
    return apply(n, told, held[-1]) if ended else None


def spread_back(n: Number, told: Told) -> Draft | None:
    """«47 tổ chức đảng, 162 đảng viên bị kỷ luật»: the cue behind the next number, where only a comma or «và» is between."""
    following, left = n.following, n.tail[1]
    if (listed := behind_list(n, told)) is not None:
        return listed
    if following is not None and following.depth > n.depth and following.percent:  # «1.215/1.230 chi bộ (98,8%), 312/320 tổ chức …»
        left = following.end + 2
        following = following.following
    if following is None or following.depth != n.depth or n.unit is None or n.is_whole or n.words(left, following.start).strip() not in lexicon.words("join_two"):
        return None
    for hit in n.cues(following.far):
        both = hit.code == "elected" and n.weak and following.weak and bool(n.groups("congress.elected")) and bool(following.groups("congress.elected"))
        if (both or passive(following, hit) or hit.code == "violate" or hit.code == "held" and n.kind == following.kind) and (draft := apply(n, told, hit)):
            return draft
    return None

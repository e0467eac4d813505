"""Numbers told with a quality level: «hoàn thành tốt nhiệm vụ 80,2%», «26 chi bộ trong sạch, vững mạnh»."""

from typing import NamedTuple

from extractor import lexicon, vocabulary
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.cues import passive
from extractor.match.draft import Draft, like, make
from extractor.match.kinds.shares import share_behind
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import KINDS, RATINGS
from extractor.scan import BOUNDARIES, Hit

RATED = (*KINDS, "person", "organisation")
"""Who may be rated, or not."""


class Levels(NamedTuple):
    """The quality levels around a number."""

    front: list[Hit]  # in its label
    after: list[Hit]  # behind it
    own: list[str]  # behind it, with no comma between
    behind: list[str]  # behind it, or behind the next number


def levels_of(n: Number) -> Levels:
    """The levels that the number may be told with."""
    front = n.levels((n.label_start, n.start)) or plainly_completed(n)
    after = [h for h in n.levels(n.far) if not denied(n, h)] or _plainly_behind(n)
    own = [h.code for h in after if "," not in n.spoken(n.counted_end, h.start).split()]
    return Levels(front, after, own, [h.code for h in after] or shared_rating(n))


def _levelled(n: Number, told: Told) -> Levels | None:
    """The levels, where there are any and the number is not a share of a level told of in front."""
    found = levels_of(n)
    if not found.front and not found.behind:
        return None
    return None if not found.own and n.unit is None and not n.levels(n.label) and share_behind(n, told) else found


def _code(n: Number, found: Levels) -> list[str]:
    """Which of the levels it is; «hoàn thành tốt 80%, hoàn thành 15%»: the comma parts them."""
    return found.own[:1] or joined(n, found.front) or found.behind[:1]


def of_both(n: Number, told: Told) -> Draft | None:
    """«45 tập thể, cá nhân hoàn thành xuất sắc»: members and organisations in one number."""
    found = _levelled(n, told) if n.kind == "members_and_organisations" else None
    return make(n, "party.rated", "organisations rated", ["member", "organisation", found.behind[0]]) if found is not None and found.behind else None


def praised(n: Number, told: Told) -> bool:
    """«tặng bằng khen cho 8 chi bộ và 59 đảng viên hoàn thành xuất sắc nhiệm vụ», «12 chi bộ vững mạnh được khen thưởng»: why they are commended."""
    before = told.before(n)
    if n.percent or n.whole is not None or n.unit_hit is None:
        return False
    if before is not None and before.measure == "activity.commended" and before.status == "actual":
        return n.led_by("join_the_commended") and not n.label_cues
    end = next((i for i in range(n.counted_end, len(n.scan.tokens)) if n.scan.tokens[i].text in (";", ".", ":")), len(n.scan.tokens))
    return any(h.code == "commend" and passive(n, h) for h in n.cues((n.counted_end, end))) and not n.cues((n.gap[0], n.start))


def level(n: Number, told: Told) -> Draft | None:
    """«26 chi bộ hoàn thành tốt nhiệm vụ»: a level with its noun."""
    kind = KINDS.get(n.kind or "")
    found = _levelled(n, told) if kind is not None and not praised(n, told) else None
    return make(n, "party.rated", f"{kind}s rated", [kind, *_code(n, found)]) if kind is not None and found is not None else None


def level_of_topic(n: Number, told: Told) -> Draft | None:
    """«hoàn thành tốt nhiệm vụ 80,2%», «3 xuất sắc»: a level without its noun, of members or organisations as was said before."""
    if n.kind in KINDS or n.unit not in (None, "organisation", "person"):
        return None
    found = _levelled(n, told)
    if found is None or n.kind == "members_and_organisations" and found.behind:
        return None
    if not found.front and not n.percent and not (found.own and (n.unit is not None or any(h.start == n.end for h in found.after))):
        return None
    if n.unit == "person" and not found.front and not [h for h in found.after if lexicon.says(n.words(h.start, h.end), "completed")]:
        return None  # «1 đồng chí ốm yếu»
    nouns = [KINDS[is_] for h in n.scan.inside("unit", (n.label_start, n.start)) if (is_ := lexicon.kind(h.code)) in KINDS]
    kind = nouns[-1] if nouns else rated_kind(n, told)
    if kind is not None and n.unit is not None:
        kind = {"organisation": "organisation", "person": "member"}[n.unit]
    return make(n, "party.rated", f"{kind}s rated", [kind, *_code(n, found)]) if kind is not None else None


def _no_level(n: Number) -> bool:
    found = levels_of(n)
    return not found.front and not found.behind


def model(n: Number, told: Told) -> Draft | None:
    """«40 chi bộ trong sạch, vững mạnh, trong đó có 9 chi bộ tiêu biểu»: the best of those in front."""
    before, noun = told.before(n), n.unit_hit
    if before is None or before.measure != "party.rated" or "clean_strong" not in before.groups or noun is None or not _no_level(n):
        return None
    return like(n, before, "count") if n.words(noun.end, noun.end + 2) in lexicon.words("model") and not n.percent else None


def rated_of_kind(n: Number, told: Told) -> Draft | None:
    """«hoàn thành xuất sắc nhiệm vụ 7 (có 2 đảng bộ và 5 chi bộ)»: the kinds of those rated, in brackets behind them."""
    said = told.beside_brackets(n) if n.depth else None
    if said is None or said.measure != "party.rated" or "organisation" not in said.groups or n.kind != "party_organisation" or n.label_cues or not _no_level(n):
        return None
    return like(n, said, "count") if n.value < said.value and RATINGS & set(said.groups) and not n.percent else None


def rated_in_all(n: Number, told: Told) -> Draft | None:
    """«Về đảng viên, tổng số được đánh giá là 2.610 đồng chí»: all that were rated, where the noun stands in front."""
    label = (n.label[0], n.start)
    if n.unit not in (None, "person", "organisation") or n.kind in KINDS or n.percent or not _no_level(n):
        return None
    noun = n.unit_hit
    if noun is not None and any(h.code in ("rate", "rated") and h.start == noun.end for h in n.cues(n.far)):
        kind = told.spoken_of(n.start, n.depth)  # «Kết quả xếp loại đảng viên: có 291/324 đồng chí được xếp loại»
        return make(n, "party.rated", f"{kind}s rated", [kind]) if kind and n.unit == {"member": "person", "organisation": "organisation"}[kind] else None
    if not any(h.code in ("rate", "rated") for h in n.cues(label)):
        return None
    kind = told.spoken_of(n.start, n.depth) if lexicon.has_word(n.scan.text(label).split(), "number_of") else None
    return make(n, "party.rated", f"{kind}s rated", [kind]) if kind else None


def plainly_completed(n: Number) -> list[Hit]:
    """«…, hoàn thành 7 (11,7%)»: among other levels the bare word is one."""
    label = n.words(n.label[0], n.start)
    place = next((i for i in range(n.label[0], n.start) if n.words(i, i + 2) in lexicon.words("completed")), -1)
    if place < 0 or not n.levels((0, n.label[0])) or not set(label.split()) <= lexicon.word_set("beside_completed"):
        return []
    return [Hit(place, place + 2, "group", "completed")]


def _plainly_behind(n: Number) -> list[Hit]:
    """«41 hoàn thành tốt, 4 hoàn thành và 1 không hoàn thành nhiệm vụ»: the bare word right behind a number, among other levels."""
    place, tokens = n.counted_end, n.scan.tokens
    if n.words(place, place + 2) not in lexicon.words("completed") or not n.levels((0, n.gap[0])):
        return []
    ends = place + 2 >= len(tokens) or tokens[place + 2].text in BOUNDARIES or n.words(place + 2, place + 3) in lexicon.words("join")
    return [Hit(place, place + 2, "group", "completed")] if ends else []


def joined(n: Number, front: list[Hit]) -> list[str]:
    """The last level in front, with one that «và» joins to it: «trong sạch, vững mạnh và hoàn thành tốt nhiệm vụ đạt 97%»."""
    if not front:
        return []
    last = front[-1]
    first = [h.code for h in n.levels((0, last.start)) if h.end == last.start - 1 and n.words(h.end, last.start) in lexicon.words("and")]
    return [*first, last.code]


def denied(n: Number, level: Hit) -> bool:
    """«…, không còn chi bộ yếu kém», «so với tổng số đảng viên hoàn thành tốt»: the level is not the number's own; «xếp loại: …» leads to it."""
    between = n.spoken(n.counted_end, level.start)
    if between.endswith(":") and between[:-1].rstrip().endswith(lexicon.words("lead_to_a_level")):
        between = between[:-1].rstrip()
    if lexicon.has_word(between.split(), "of_no_level") or lexicon.says(between, "compared_to"):
        return True
    said, comma, then = between.rpartition(",")  # «32 đảng viên, luôn hoàn thành tốt nhiệm vụ» were not rated
    if not comma or n.percent:
        return False
    return not said.rstrip().endswith(lexicon.words("lead_to_a_level")) and not lexicon.says(then, "rating")


def rated_kind(n: Number, told: Told) -> str | None:
    """Members or organisations: what the sentence spoke of last in front of the number, else what was spoken of before it."""
    said = told.spoken_of(n.start, n.depth)
    if said is not None:
        return said or None
    topic = told.topic
    return topic[0] or None if topic is not None and topic[1] >= n.place[0] - 8 else None


def shared_rating(n: Number) -> list[str]:
    """«trên 90% tổ chức cơ sở đảng, trên 90% đảng viên hoàn thành tốt nhiệm vụ»: the level behind the next number."""
    following = n.following
    if following is None or n.unit is None or n.unit_hit is None or following.unit is None:
        return []
    if not set(n.words(n.unit_hit.end, following.start).split()) <= lexicon.word_set("between_those_rated"):
        return []
    return [h.code for h in n.scan.inside("group", following.far) if h.code in RATINGS]


def in_turn(n: Number, told: Told) -> Draft | None:
    """«hoàn thành xuất sắc, tốt … lần lượt là 13,5%, 79,2%», «các tỷ lệ tương ứng là …»: the levels in their order."""
    if n.turn is None:
        return None
    named, row = n.turn
    levels = [h.code for h in n.levels(named)] or list(told.levels)
    if not levels:
        return traits_in_turn(n)
    kind = KINDS.get(n.kind or "") or rated_kind(n, told)
    if len(levels) != len(row) or len(row) < 2 or kind is None or n.label_cues:
        return None
    return make(n, "party.rated", f"{kind}s rated", [kind, levels[row.index(n)]])


def traits_in_turn(n: Number) -> Draft | None:
    """«tỷ lệ đảng viên nữ, dân tộc thiểu số lần lượt là 40% và 12%»: the groups of members in their order."""
    assert n.turn is not None
    named, row = n.turn
    traits = [c for c in n.scan.codes("group", named) if c in vocabulary.MEASURE_GROUPS["party.members"]]
    nouns = {lexicon.kind(c) for c in n.scan.codes("unit", named)}
    if len(traits) != len(row) or len(row) < 2 or nouns - {"person"} != {"member"} or n.cues((named[0], n.start)) or not n.percent:
        return None
    return make(n, "party.members", "members", [traits[row.index(n)]])


def not_rated(n: Number, told: Told) -> Draft | None:
    """«62 đảng viên chưa đánh giá»: a part of the members told of, that no code is for."""
    measure = "party.members" if n.kind == "member" else "party.organisations"
    fresh = n.kind == "party_organisation" and n.unit_hit is not None and n.words(n.unit_hit.end, n.unit_hit.end + 3) in lexicon.words("newly_founded") and not n.label_cues
    if fresh and not n.percent:  # «và 2 chi bộ mới thành lập, chưa xếp loại»
        return make(n, measure, "organisations founded", ["new", *n.unit_groups(measure)])
    if not unrated(n, told):
        return None
    if "exempt" in n.scan.codes("group", n.label):
        measure = "party.members"  # «đảng viên miễn sinh hoạt không phải kiểm điểm là 312 đồng chí»
    draft = make(n, measure, "members" if measure == "party.members" else "organisations", [*n.unit_groups(measure), *n.groups(measure)])
    draft.part_of = unrated_of(n, told)
    return draft


def unrated(n: Number, told: Told) -> bool:
    """Whether those counted were not rated: «chưa được xếp loại», «được miễn đánh giá»."""
    if "exempt" in n.scan.codes("group", n.tail) and unrated_of(n, told) is not None:
        return n.kind in RATED
    if n.scan.inside("unrated", n.label):
        return n.kind in RATED  # «số đảng viên chưa được kiểm điểm là 22 đồng chí»
    found = n.scan.inside("unrated", n.far)
    return bool(found) and n.kind in RATED and not [h for h in n.cues((n.end, found[0].start)) if h.code != "found"] and not [h for h in n.scan.inside("group", (n.end, found[0].start)) if h.code in RATINGS]


def unrated_of(n: Number, told: Told) -> Draft | None:
    """The stated total that the unrated are a part of, in the same paragraph."""
    total = told.totals.get("party.members" if n.kind == "member" else "party.organisations")
    return total if total is not None and total.place[0] == n.place[0] and n.value <= total.value else None


LEVELS = (
    Case("level of members and organisations", of_both, role="by_cue", proof="Cuối năm, trên «90»% chi bộ, đảng viên hoàn thành tốt nhiệm vụ.",
         only=Only(kinds=("members_and_organisations",))),
    Case("level with its noun", level, role="by_cue", proof="Đánh giá cuối năm: «12» chi bộ hoàn thành tốt nhiệm vụ.",
         only=Only(kinds=tuple(KINDS), said=RATINGS)),
    Case("level of what is told of", level_of_topic, role="by_cue", proof="Đối với đảng viên: HTXSNV «312» đ/c; HTTNV 2.210 đ/c; HTNV 65 đ/c; không HTNV 13 đ/c.",
         only=Only(units=(None, "organisation", "person"), said=RATINGS)),
    Case("best of a level", model, role="by_cue", proof="Có 40/41 chi bộ đạt trong sạch, vững mạnh, trong đó có «9» chi bộ tiêu biểu.",
         only=Only(chained=True)),
    Case("all that were rated", rated_in_all, role="by_cue", proof="Về đảng viên, tổng số được đánh giá là «2.610» đồng chí, trong đó hoàn thành xuất sắc nhiệm vụ 312 đồng chí.",
         only=Only(units=(None, "person", "organisation"), forms=NO_SHARE, said={"cue"})),
    Case("kinds of those rated", rated_of_kind, role="by_cue", proof="Kết quả xếp loại tổ chức đảng: có 47/47 tổ chức được đánh giá, xếp loại, trong đó hoàn thành xuất sắc nhiệm vụ 9 (có «3» đảng bộ và 6 chi bộ), chiếm 19,1%; hoàn thành tốt nhiệm vụ 38 (30 chi bộ, 8 đảng bộ), chiếm 80,9%.",
         only=Only(kinds=("party_organisation",), forms=NO_SHARE)),
)
IN_TURN = Case("levels in turn", in_turn, proof="Tỷ lệ đảng viên hoàn thành xuất sắc, hoàn thành tốt và hoàn thành nhiệm vụ lần lượt là «13,5»%, 79,2% và 6,8%.",
               only=Only(said={"in_turn"}))
NOT_RATED = Case("not rated", not_rated, proof="Đảng bộ huyện có 4.310 đảng viên; «62» đảng viên chưa đánh giá (1,4%).",
                 only=Only(kinds=RATED))

"""Numbers read by the cue that governs them."""

from extractor import lexicon, rules
from extractor.match.case import Case, Only
from extractor.match.cues import apply, cue_is, governing_cue, headed_by_members, passive, rule_for, spread_back
from extractor.match.draft import Draft, by_rule, make
from extractor.match.told import Told
from extractor.match.traits import target_groups
from extractor.match.view import Number
from extractor.match.words import VERDICTS
from extractor.scan import Hit


def strong(n: Number, told: Told) -> Draft | None:
    """«truy tặng 3 đồng chí»: a cue so strong that nothing behind the number counts against it."""
    cue = governing_cue(n)
    if cue is None or not rules.cues()[cue.code].strong or ";" in n.words(cue.end, n.start):
        return None
    return apply(n, told, cue)


def verdict(n: Number, told: Told) -> Draft | None:
    """«kết nạp 38 đảng viên»: what the number's own label says that happened to somebody."""
    return next((draft for hit in reversed(n.label_cues) if hit.code in (*VERDICTS, "conclude") and (draft := apply(n, told, hit)) is not None), None)


def label(n: Number, told: Told) -> Draft | None:
    """«ban hành 12 nghị quyết»: any cue in the number's own label, the nearest first."""
    return next((draft for hit in reversed(n.label_cues) if (draft := apply(n, told, hit)) is not None), None)


def _behind(n: Number) -> list[Hit]:
    """The cues behind the number that may be told of it."""
    tail = n.cues(n.tail)
    return [*tail, *(h for h in n.cues(n.far) if h not in tail and (cue_is(h.code, rules.AFTER) or passive(n, h)))]


def behind(n: Number, told: Told) -> Draft | None:
    """«8 đảng viên bị khiển trách»: a cue behind the number that is told of it."""
    before = told.before(n)
    if before is not None and before.measure == "party.disciplined" and n.previous is not None and n.words(n.previous.tail[1], n.start) in lexicon.words("join") and any(h.code == "violate" and not lexicon.has_word(n.words(h.end, h.end + 2).split(), "must") for h in _behind(n)):
        return None  # «kỷ luật 113 đảng viên và 3 tổ chức đảng vi phạm»: what was done to both stands in front
    hits = [h for h in _behind(n) if not _denied(n, h) and (cue_is(h.code, rules.AFTER) or passive(n, h))]
    return next((draft for hit in hits if (draft := apply(n, told, hit)) is not None), None)


def _denied(n: Number, hit: Hit) -> bool:
    """«chưa được kết nạp», «… vì vi phạm», «18 đảng viên vi phạm bị xử lý kỷ luật»: the cue behind says why, or that it did not happen."""
    lead, between = n.words(hit.start - 1, hit.start), set(n.words(n.end, hit.start).split())
    if hit.code == "violate" and (lead in lexicon.words("when") or hit.start == n.counted_end and n.words(hit.end, hit.end + 1) in lexicon.words("suffer")):
        return True
    return lead in lexicon.words("denied") or lexicon.has_word(between, "not_yet") or lexicon.has_word(between, "reasons")


def out_of(n: Number, told: Told) -> Draft | None:
    """«kết nạp được 764/1.600 chỉ tiêu», «thành lập tổ chức đảng 2/5 chỉ tiêu»: so many of those that were to be."""
    cue = next((h for h in reversed(n.label_cues) if h.code in ("admit", "found")), None)
    if cue is None or n.whole is None or n.kind != "target":
        return None
    noun = "member" if cue.code == "admit" else next((lexicon.kind(h.code) for h in n.scan.inside("unit", (cue.end, n.start))), None)
    rule = rule_for(n, told, cue.code, noun) if noun in ("member", "party_organisation") else None
    if rule is None or lexicon.has_word(n.words(cue.end, n.start).split(), "and"):
        return None  # «Chi bộ mới thành lập đạt 12/15 chỉ tiêu», «kết nạp đảng viên và hoàn thành 12/15 chỉ tiêu»
    return by_rule(n, rule.measure, rule.name, [*rule.groups, *n.groups(rule.measure, label_only=True)])


def carried(n: Number, told: Told) -> Draft | None:
    """«kết nạp 38 đảng viên, trong đó …, 12 đồng chí»: the cue that governs the clause, for a number that only goes on with it."""
    if lexicon.has_word(n.words(n.end, n.tail[1]).split(), "still_to_do") and n.kind == "party_organisation":
        return None
    for hit in reversed(n.front_cues):
        if _ends_story(n, told, hit):
            return None
        if not _another_story(n, told, hit):
            if (draft := apply(n, told, hit, carried=True)) is not None:
                return draft
            if n.words(hit.start, hit.end) in lexicon.words("handle"):  # «xử lý 9 trường hợp xây dựng trái phép»: another story
                return None
    return None


def _ends_story(n: Number, told: Told, hit: Hit) -> bool:
    """Whether no cue from here on forward governs the number."""
    if hit.code == "other" or hit.code == "list" and hit.start >= n.label[0] and told.before(n) is not None:
        return True  # «bổ nhiệm 22 cán bộ, giới thiệu ứng cử 6 đồng chí»
    return cue_is(hit.code, rules.AFTER) and ";" in n.words(hit.end, n.start).split() and not _kinds_of_violation(n, hit)


def _kinds_of_violation(n: Number, hit: Hit) -> bool:
    """«các vi phạm: … 15»: kinds of violation, not members."""
    return hit.code == "violate" and not headed_by_members(n, hit)


def _another_story(n: Number, told: Told, hit: Hit) -> bool:
    """«vào Đảng năm 2010, hiện là Bí thư Chi bộ với 27 đảng viên»: the cue was told of somebody else."""
    if _kinds_of_violation(n, hit):
        return True
    if not cue_is(hit.code, rules.AFTER) or told.before(n) is not None:
        return False
    return hit.start < n.gap[0] or hit.start < n.label[0] and "," in n.words(hit.end, n.start).split()


def spread(n: Number, told: Told) -> Draft | None:
    """«604/604 tổ chức cơ sở đảng, 14/14 đảng bộ cấp trên cơ sở hoàn thành đại hội»."""
    return spread_back(n, told) if n.kind == "party_organisation" else None


def _everyday(n: Number) -> bool:
    return n.kind not in (None, "member", "party_organisation")


def bridges(n: Number, told: Told) -> Draft | None:
    """«có 177 điểm cầu», «2 điểm cầu cấp tỉnh, 12 điểm cầu cấp huyện», «1.900 đại biểu/75 điểm cầu»."""
    if n.noun_text not in lexicon.words("meeting_points") or not _everyday(n):
        return None
    before, previous = told.before(n), n.previous
    again = before is not None and previous is not None and previous.noun_text == n.noun_text and n.led_by("join_in_order")
    seated = before is not None and before.measure == "activity.attendees" and n.words(n.start - 1, n.start) == "/"
    return make(n, "activity.meetings", "meetings") if n.led_by("bridged") or again or seated else None


def at_bridges(n: Number, told: Told) -> Draft | None:
    """«nối tới 19 điểm cầu xã với 2.467 cán bộ, đảng viên»: who sits at the meeting points."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or previous.noun_text not in lexicon.words("meeting_points") or n.kind not in ("member", "cadre", "person", "delegate") or n.percent or n.whole is not None:
        return None
    if not n.led_by("lead_to_those_at_a_meeting") or n.label_cues:
        return None
    return make(n, "activity.attendees", "members at a meeting", [n.kind] if n.kind in ("member", "delegate") else [])


def targets_met(n: Number, told: Told) -> Draft | None:
    """«18/20 chỉ tiêu»."""
    if n.kind != "target" or n.unit != "target" or n.whole is None:
        return None
    return make(n, "activity.targets", "targets met", target_groups(n, ["met", *n.groups("activity.targets")]))


def everyday(n: Number, told: Told) -> Draft | None:
    """Nouns that say by themselves what is counted, with an everyday word («có», «với», «đề ra») in front."""
    if not _everyday(n) or n.kind == "target" and n.unit is None:
        return None
    links = [h for h in n.scan.inside("link", (max(n.gap[0], n.start - 9), n.start)) if h.code != "have"]
    return next((draft for hit in reversed(links) if (draft := apply(n, told, hit)) is not None), None)


def targets_again(n: Number, told: Told) -> Draft | None:
    """«đề ra 20 chỉ tiêu, 6 chỉ tiêu kinh tế»."""
    before = told.before(n)
    if before is None or n.kind != "target" or n.unit != "target" or before.measure != "activity.targets":
        return None
    return by_rule(n, before.measure, before.rule, n.groups("activity.targets"))


STRONG = Case("strong cue", strong, role="by_cue", proof="Đảng ủy khen thưởng «12» tập thể.", only=Only(said={"cue"}))
VERDICT = Case("verdict in the label", verdict, role="by_cue", proof="Đảng bộ huyện kết nạp «46» đảng viên.", only=Only(said={"cue"}))
LABEL = Case("cue in the label", label, role="by_cue", proof="Số đảng viên được kết nạp là «1986».", only=Only(said={"cue"}))
BEHIND = Case("cue behind", behind, role="by_cue", proof="Có «15» đảng viên bị kỷ luật.", only=Only(said={"cue"}))
OUT_OF = Case("out of a target", out_of, proof="6 tháng đầu năm, toàn tỉnh đã kết nạp được «764/1.600» chỉ tiêu (đạt 47,75%); trong đó, doanh nghiệp ngoài khu vực Nhà nước kết nạp được 22/40 chỉ tiêu (đạt 55%).",
              only=Only(kinds=("target",), forms=("ratio",)))
NEXT = Case("cue behind the next number", spread_back, role="carried", proof="Có «35» tập thể, 42 cá nhân được khen thưởng.", only=Only(said={"cue"}))
CARRIED = Case("cue of the clause", carried, role="carried", proof="Đảng ủy giám sát 5 chi bộ và «12» đảng viên.", only=Only(said={"cue"}))
SPREAD = Case("organisations told of together", spread, proof="Đến ngày 7/6/2010, «4» đảng bộ và 31 chi bộ cơ sở trực thuộc Đảng bộ Học viện đã tổ chức tốt đại hội.",
              only=Only(kinds=("party_organisation",), said={"cue"}))
EVERYDAY = (
    Case("people at meeting points", at_bridges, proof="Hội nghị của Huyện ủy nối tới 19 điểm cầu xã với «2.467» cán bộ, đảng viên.",
         only=Only(kinds=("member", "cadre", "person", "delegate"), forms=("count",), chained=True)),
    Case("meeting points", bridges, proof="Toàn tỉnh có «177» điểm cầu với 12.400 cán bộ, đảng viên tham dự hội nghị của Tỉnh ủy.",
         only=Only(said=lexicon.any_of("meeting_points"))),
    Case("targets met", targets_met, proof="Đảng bộ có «11/12» chỉ tiêu nghị quyết.", only=Only(kinds=("target",), forms=("ratio",))),
    Case("noun with an everyday word", everyday, proof="Đảng ủy tổ chức «11» hội nghị trực tuyến.", only=Only(said={"link"})),
    Case("targets, again", targets_again, proof="Đại hội đề ra 20 chỉ tiêu, «6» chỉ tiêu kinh tế.", only=Only(kinds=("target",), chained=True)),
)

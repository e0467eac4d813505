"""Numbers read by the cue that governs them."""

from extractor import lexicon, rules
from extractor.match.cues import apply, cue_is, governing_cue, headed_by_members, passive, rule_for, spread_back
from extractor.match.draft import Draft, make
from extractor.match.kinds.ratings import rated
from extractor.match.kinds.shares import share_of_last
from extractor.match.told import Told
from extractor.match.traits import target_groups
from extractor.match.view import Number
from extractor.match.words import REASONS, VERDICTS


def by_cue(n: Number, told: Told) -> Draft | None:
    """The cue in the number's own label or behind it, or a quality level there."""
    label = n.label_cues
    governing = governing_cue(n)
    if governing is not None and rules.cues()[governing.code].strong and ";" not in n.words(governing.end, n.start) and (draft := apply(n, told, governing)):
        return draft
    for hit in reversed(label):
        if hit.code in (*VERDICTS, "conclude") and (draft := apply(n, told, hit)):
            return draft
    if n.percent and n.words(n.end, n.end + 2) == "tổng số" and n.words(n.start - 1, n.start) == "chiếm" and told.before(n) is not None and (draft := share_of_last(n, told)):
        return draft
    if (draft := rated(n, told)) is not None:
        return draft
    for hit in reversed(label):
        if draft := apply(n, told, hit):
            return draft
    tail = n.cues(n.tail)
    far = [h for h in n.cues(n.far) if h not in tail and (cue_is(h.code, rules.AFTER) or passive(n, h))]
    if n.words(n.start - 1, n.start) == "đưa" and any(h.code == "resign" for h in [*tail, *far]):  # «đưa 14 đảng viên ra khỏi Đảng»
        return make(n, "party.left", "put out of the Party") if n.kind in ("member", "person") else None
    for hit in [*tail, *far]:
        if hit.code == "violate" and hit.start == n.counted_end and n.words(hit.end, hit.end + 1) in ("bị", "phải"):
            continue  # «18 đảng viên vi phạm bị xử lý kỷ luật»
        between = set(n.words(n.end, hit.start).split())
        if n.words(hit.start - 1, hit.start) in ("không", "chưa") or "chưa" in between or REASONS & between or hit.code == "violate" and n.words(hit.start - 1, hit.start) == "khi":
            continue
        if (cue_is(hit.code, rules.AFTER) or passive(n, hit)) and (draft := apply(n, told, hit)):
            return draft
    return None


def out_of(n: Number, told: Told) -> Draft | None:
    """«kết nạp được 764/1.600 chỉ tiêu», «thành lập tổ chức đảng 2/5 chỉ tiêu»: so many of those that were to be."""
    cue = next((h for h in reversed(n.label_cues) if h.code in ("admit", "found")), None)
    if cue is None or n.whole is None or n.kind != "target":
        return None
    noun = "member" if cue.code == "admit" else next((lexicon.kind(h.code) for h in n.scan.inside("unit", (cue.end, n.start))), None)
    rule = rule_for(n, told, cue.code, noun) if noun in ("member", "party_organisation") else None
    if rule is None or len(n.words(cue.end, n.start).split()) > 4:
        return None
    return make(n, rule.measure, rule.name, [*rule.groups, *n.groups(rule.measure, label_only=True)])


def carried(n: Number, told: Told) -> Draft | None:
    """The cue that governs the clause, for a number that only goes on with it."""
    if (draft := spread_back(n, told)) is not None:
        return draft
    if {"chưa", "còn"} & set(n.words(n.end, n.tail[1]).split()) and n.kind == "party_organisation":
        return None
    for hit in reversed(n.front_cues):
        if hit.code == "other":
            break
        if hit.code == "violate" and not headed_by_members(n, hit):  # «các vi phạm: … 15»: kinds of violation, not members
            continue
        if hit.code == "list" and hit.start >= n.label[0] and told.before(n) is not None:
            break  # «bổ nhiệm 22 cán bộ, giới thiệu ứng cử 6 đồng chí»
        if cue_is(hit.code, rules.AFTER):
            if ";" in n.words(hit.end, n.start).split():
                break
            if told.before(n) is None and (hit.start < n.gap[0] or hit.start < n.label[0] and "," in n.words(hit.end, n.start).split()):
                continue  # «vào Đảng năm 2010, hiện là Bí thư Chi bộ với 27 đảng viên»
        if (draft := apply(n, told, hit, carried=True)) is not None:
            return draft
        if n.words(hit.start, hit.end) == "xử lý":  # «xử lý 9 trường hợp xây dựng trái phép»: another story
            break
    return None


def spread(n: Number, told: Told) -> Draft | None:
    """«604/604 tổ chức cơ sở đảng, 14/14 đảng bộ cấp trên cơ sở hoàn thành đại hội»."""
    return spread_back(n, told) if n.kind == "party_organisation" else None


def everyday(n: Number, told: Told) -> Draft | None:
    """Nouns that say by themselves what is counted, with an everyday word («có», «với», «đề ra») in front."""
    unit = n.kind
    if unit is None or unit in ("member", "party_organisation"):
        return None
    if n.noun_text == "điểm cầu" and n.words(n.start - 1, n.start) == "có":
        return make(n, "activity.meetings", "meetings")
    if unit == n.unit == "target" and n.whole is not None:
        return make(n, "activity.targets", "targets met", target_groups(n, ["met", *n.groups("activity.targets")]))
    for hit in reversed(n.scan.inside("link", (max(n.gap[0], n.start - 9), n.start))):
        if hit.code != "have" and not (unit == "target" and n.unit is None) and (draft := apply(n, told, hit)) is not None:
            return draft
    before = told.before(n)
    if before is not None and unit == n.unit == "target" and before.measure == "activity.targets":
        return make(n, before.measure, before.rule, n.groups("activity.targets"))
    return None

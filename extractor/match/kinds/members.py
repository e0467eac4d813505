"""Members and organisations that there are, and the places that have them."""

from extractor import lexicon
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.cues import passive, rule_for
from extractor.match.draft import Draft, by_rule, clean, like, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import GRASSROOTS_KINDS, STANDING

HAD_MORE = lexicon.pattern("had_more")
RAISED_TO = lexicon.pattern("raised_to")
CALLED_UP = lexicon.pattern("called_up")
AT_WORK = lexicon.pattern("work_and_serve")
THEN_AND_NOW = lexicon.pattern("then_and_now")
A_CELL_HAS = lexicon.pattern("a_cell_has")


def coverage(n: Number, told: Told) -> Draft | None:
    """«100% thôn có chi bộ», «199/199 thôn»."""
    found = [h for h in n.scan.inside("coverage", n.far) if n.words(h.start - 1, h.start) not in lexicon.words("denied")] if not lexicon.has_word(n.scan.text(n.far).split(), "not_yet") else []
    last = told.last
    again = last is not None and last.measure == "party.coverage" and last.place == n.place
    if found and (n.unit == "place" or (n.unit is None and n.percent and again)):
        return make(n, "party.coverage", "coverage")
    if n.unit == "place" and not n.percent and lexicon.word_set("no_blank_place") <= set(n.scan.text(n.far).split()):
        return make(n, "party.coverage", "coverage")  # «cả 96 thôn không còn thôn trắng đảng viên»
    before = told.before(n)
    if before is not None and n.unit == "place" and not n.percent and (
            before.measure == "party.organisations" and "new" in before.groups and n.led_by("at")
            or before.measure == "party.coverage" and n.words(n.numbers[n.index - 1].tail[1], n.start) in lexicon.words("join")):
        return make(n, "party.coverage", "coverage")  # «thành lập 207 tổ chức đảng tại 124 doanh nghiệp, 49 hợp tác xã»
    if n.whole is None:
        return None
    if n.unit == "place" and n.words(n.start - 6, n.start).endswith(lexicon.words("present_in")):
        return make(n, "party.coverage", "coverage")
    if n.kind == "party_organisation" and found and not n.levels(n.far):
        return make(n, "party.coverage", "coverage")
    return None


def represented(n: Number, told: Told) -> Draft | None:
    """«thay mặt cho 3.200 đảng viên»: members that are there, though a congress is told of."""
    if n.kind not in ("member", "party_organisation") or not n.scan.inside("represent", (max(n.gap[0], n.start - 4), n.start)):
        return None
    return plain(n, told)


def where_they_are(n: Number, told: Told) -> Draft | None:
    """«…, đại diện cho 3.200 đảng viên sinh hoạt tại 38 chi bộ»: the organisations that those spoken for are in."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or before.role != "spoken_for" or n.kind != "party_organisation" or n.cues(n.far):
        return None
    return plain(n, told) if n.words(previous.counted_end, n.start) in lexicon.words("lead_to_where_they_are") else None


def plain(n: Number, told: Told) -> Draft | None:
    """Members or organisations that are simply there."""
    unit = n.kind
    if n.percent or n.whole is not None:
        return None
    noun = n.noun
    if noun is not None and noun.code == "new_member":
        return make(n, "party.admitted", "admitted", n.groups("party.admitted"))
    measure, rule = ("party.members", "members") if unit == "member" else ("party.organisations", "organisations")
    groups = [*n.unit_groups(measure), *n.groups(measure)]
    if unit == "party_organisation" and not groups:
        groups = kind_by_total(n, told, measure)
    groups += _of_their_whole(n, told, measure)
    theirs = told.before(n)
    if _private(n, theirs):
        groups.append("private_sector")
    if unit == "party_organisation" and not groups and n.noun_text in lexicon.words("cell") and n.words(n.start - 3, n.start).startswith(lexicon.words("belong_to")):
        groups = ["subordinate_cell"]
    if unit == "party_organisation" and not groups and not n.depth and not told.marked(n) and n.words(n.end, n.end + 4) in lexicon.word_set("of_sorts") and not (
            theirs is not None and theirs.measure == measure and theirs.part_of is not None):
        return None  # «29 chi bộ trường học»: of a sort that has no code, and no part of a stated total
    following = n.following
    if noun is not None and noun.code == "direct_committee" and following is not None and "grassroots" in following.unit_groups(measure):
        groups = ["higher_committee"]
    return make(n, measure, rule, groups)


def _behind_brackets(n: Number) -> bool:
    """Whether the words behind the brackets right behind it say that they are of the private sector."""
    end = n.counted_end
    if n.words(end, end + 1) != "(" or n.depth:
        return False
    close = next((i + 1 for i in range(end, min(end + 12, len(n.scan.tokens))) if n.scan.tokens[i].text == ")"), end)
    return n.words(close, close + 1) in lexicon.words("at") and "private_sector" in n.scan.codes("group", (close, close + 9))


def _private(n: Number, theirs: Draft | None) -> bool:
    """«38 cơ sở ngoài Nhà nước với hơn 1 nghìn đảng viên», «843 tổ chức đảng (13.965 đảng viên) trong các doanh nghiệp ngoài nhà nước»."""
    if _behind_brackets(n) or _at_work_there(n):
        return True
    with_them = n.kind == "member" and theirs is not None and theirs.measure == "party.organisations" and "private_sector" in theirs.groups
    return with_them and (n.opened or lexicon.has_word(n.words(*n.gap).split(), "with"))


def _at_work_there(n: Number) -> bool:
    """«4.233 đảng viên đang làm việc, công tác trong các doanh nghiệp ngoài khu vực Nhà nước»."""
    named = next((h for h in n.scan.inside("group", n.far) if h.code == "private_sector"), None)
    return n.kind == "member" and named is not None and AT_WORK.match(n.words(n.counted_end, named.start)) is not None


def _of_their_whole(n: Number, told: Told, measure: str) -> list[str]:
    """«51 tổ chức đảng ngoài nhà nước mới thành lập, trong đó có 9 tổ chức đảng trong …»: what all of them are, so are some."""
    whole, before = told.totals.get(measure), told.before(n)
    if measure != "party.organisations" or n.depth or whole is None or whole.place != n.place:
        return []
    summed = next((d for d in told.drafts if d.measure == measure and before is not None and before is not d and d.value == before.value + n.value), None)
    if summed is not None and n.previous is not None and n.words(n.previous.counted_end, n.start) in lexicon.words("join_in_order"):
        whole = summed  # «17 tổ chức đảng mới, gồm 4 tổ chức cơ sở đảng và 13 chi bộ»
    elif n.value >= whole.value or not (told.marked(n) or before is not None and before.part_of is whole):
        return []
    return [g for g in ("new", "private_sector") if g in whole.groups]


def kind_by_total(n: Number, told: Told, measure: str) -> list[str]:
    """A bare «đảng bộ» or «chi bộ» among grass-roots organisations is one of their two kinds."""
    total = told.totals.get(measure)
    if total is None or total.place != n.place or "grassroots" not in total.groups:
        return []
    before = told.before(n)
    chained = before is not None and bool(set(GRASSROOTS_KINDS.values()) & set(before.groups))
    kind = GRASSROOTS_KINDS.get(n.noun_text)
    return [kind] if kind and (n.depth or told.marked(n) or chained) else []


def confirmed(n: Number, told: Told) -> Draft | None:
    """«công nhận 41 đảng viên chính thức», «chuyển 5 đảng viên dự bị thành đảng viên chính thức»: the verb in front, what they became behind."""
    if n.kind not in ("member", "person") or n.percent or not n.scan.inside("confirm", (n.gap[0], n.start)):
        return None
    return make(n, "party.confirmed", "confirmed", n.groups("party.confirmed")) if "official" in n.scan.codes("group", (n.end, n.far[1])) else None


def _another_story(n: Number) -> bool:
    """«45 đảng viên làm kinh tế giỏi»: what those counted do; who leads them does not count («4 đảng viên do ông A làm Bí thư»), nor where they work."""
    said = n.scan.text(n.tail).split()
    led = next((i for i, word in enumerate(said) if word in lexicon.words("led_by")), len(said))
    at_work = next((w.split() for w in lexicon.words("at_work") if w in n.words(n.end, min(n.tail[1], n.end + 9))), [])
    return lexicon.has_word([word for word in said[:min(led, 8)] if word not in at_work], "other_story")


def by_what_they_did(n: Number) -> bool:
    """«4 đảng bộ kết nạp đạt trên 50%», «33.486 tổ chức cơ sở đảng trên cả nước kết nạp được 187.179 đảng viên»: which ones, not how many there are."""
    first = n.cues(n.far)[:1] if n.kind == "party_organisation" and n.unit_hit else []
    return any(h.start == n.counted_end and h.code in ("inspect", "class") or h.code == "admit" and h.start - n.counted_end < 5 and "," not in n.words(n.counted_end, h.start) for h in first)


def has(n: Number, told: Told) -> Draft | None:
    """«hiện có 88 tổ chức cơ sở đảng»: having beats a cue that was told of earlier in the sentence."""
    if n.kind not in ("member", "party_organisation") or n.label_cues:
        return None
    near = n.words(max(n.gap[0], n.start - 4), n.start)
    before = told.before(n)
    chained = (before is not None and before.role == "has" and n.label[1] - n.label[0] <= 4 and ";" not in n.words(*n.gap)
               and not n.cues((n.numbers[n.index - 1].end, n.start)))
    if not near.endswith(lexicon.words("lead_to_having")) and not lexicon.says(near, "has_now") and not chained:
        return None
    if any(passive(n, h) or h.code in ("direct", "held", "violate", "attend") for h in n.cues(n.far)):
        return None
    if told.inspected == n.place[0] and (n.scan.inside("this_sort", n.gap) or (chained and before is not None and before.measure == "party.inspected")):
        rule = rule_for(n, told, "inspect_violation", n.kind)
        return by_rule(n, rule.measure, rule.name, rule.groups) if rule is not None else None
    if _another_story(n):
        return None
    if n.kind == "member" and n.index and before is None and n.scan.inside("part", n.gap) and CALLED_UP.search(n.words(0, n.start)) is None:
        return None  # «32 bị can, trong đó có 4 đảng viên»: members among others; those called up are told of as members
    if by_what_they_did(n):
        return None  # «4 đảng bộ kết nạp đạt trên 50%»: which ones, not how many there are
    return plain(n, told)


def now_so_many(n: Number, told: Told) -> Draft | None:
    """«Năm 1976 chi bộ mới có 3 đảng viên, đến nay là 34»: as many there are now."""
    before, previous = told.before(n), n.previous
    if before is None or previous is None or before.measure not in STANDING.values() or before.form != "count" or n.percent or n.whole is not None or n.unit is not None:
        return None
    return like(n, before) if n.bounded and THEN_AND_NOW.fullmatch(n.words(previous.counted_end, n.start)) else None


def people_of_a_cell(n: Number, told: Told) -> Draft | None:
    """«chi bộ nay có 18 người»: who else is in a cell than members."""
    if n.unit != "person" or n.percent or n.whole is not None or A_CELL_HAS.search(n.near_front) is None or n.cues(n.far):
        return None
    return make(n, "party.members", "members") if not n.scan.inside("group", n.tail) else None


def all_members(n: Number, told: Told) -> Draft | None:
    """«12 cụ được trao Huy hiệu trong tổng số 64 đảng viên»: all members, whatever is told of some."""
    if not n.words(n.start - 3, n.start).startswith(lexicon.words("among_all")) or n.kind != "member" or n.cues(n.far) or told.scene_at(n) == "congress":
        return None
    return plain(n, told)


def in_all(n: Number, told: Told) -> Draft | None:
    """«nâng tổng số đảng viên toàn Đảng bộ lên 8.456 đồng chí»: how many there are in all, whatever brought them."""
    gap = n.scan.text(n.gap)
    if not lexicon.says(gap, "of_all") or not (gap.endswith(lexicon.words("lead_to_all")) or n.kind == "member" and RAISED_TO.search(gap)):
        return None
    heard = next((i for i in range(n.start - 2, n.gap[0] - 1, -1) if n.words(i, i + 2) in lexicon.words("of_all")), n.start)
    named = n.scan.inside("unit", (heard, n.start))
    unit = lexicon.kind(named[0].code) if named and gap.endswith(lexicon.words("lead_to_all")) else n.kind  # «nâng tổng số lên 203 đảng viên»
    if {",", ";", "."} & set(n.words(heard, n.start).split()) or unit not in ("member", "party_organisation") or n.cues((heard, n.start)) or not (n.weak or n.kind == unit or n.unit is None):
        return None
    if n.unit is None and unit == "member" and not n.percent and n.whole is None:
        return make(n, "party.members", "members")
    draft = plain(n, told)
    if draft is not None and not draft.groups and unit == "party_organisation" and named:
        draft.groups = clean(lexicon.units()[named[0].code]["groups"], draft.measure)  # «nâng tổng số chi bộ trực thuộc lên 21 đơn vị»
    return draft


def have(n: Number, told: Told) -> Draft | None:
    """Members and organisations with a word of having in front, or told of in a chain, a headline or brackets."""
    before = told.before(n)
    chained = before is not None and before.measure in ("party.members", "party.organisations") and n.label[1] - n.label[0] <= 3
    grown = n.words(n.start - 2, n.start) in lexicon.words("grown_from") and n.weak and not n.label_cues  # «Số đảng viên của Đảng bộ huyện A tăng từ 261 đồng chí lên 290»
    linked = grown or any(h.code == "have" for h in n.scan.inside("link", (max(0, n.start - 6), n.start)))
    said = told.beside_brackets(n) if n.depth else None
    bracketed = said is not None and said.measure in ("party.organisations", "party.members")  # «1.603 tổ chức cơ sở đảng (đảng bộ 887, chi bộ 716)»
    total = told.totals.get("party.organisations")
    divided = total is not None and n.kind == "party_organisation" and n.index == 0 and told.divides(total)
    listed = n.kind == "member" and n.index > 0 and n.words(*n.gap)[-1:] == ";" and CALLED_UP.search(n.words(0, n.start)) is not None  # «chất lượng tuyển quân: 187 người tốt nghiệp đại học; 138 đảng viên»
    if n.kind not in ("member", "party_organisation") or not (linked or chained or divided or bracketed or listed or n.opened or n.scan.sentence.kind == "headline"):
        return None
    if by_what_they_did(n) or n.kind == "party_organisation" and n.in_words and n.scan.inside("congress", n.far):
        return None  # «Hai đảng bộ xã Mỹ An, Phước Hòa khai mạc đại hội»: which ones
    if _another_story(n):
        return None
    return plain(n, told)


def of_a_group(n: Number, told: Told) -> Draft | None:
    """«Huyện có 4.873 đảng viên ở 62 tổ chức cơ sở đảng; đảng viên người dân tộc thiểu số 3.518 đồng chí»: members that the label names."""
    last, total = told.last, told.totals.get("party.members")
    if not n.weak or n.percent or n.whole is not None or last is None or last.measure not in STANDING.values() or total is None or total.status != "actual":
        return None
    named = next((h for h in n.scan.inside("unit", (n.clause_start, n.start)) if h.start == n.clause_start and lexicon.kind(h.code) == "member"), None)
    groups = n.scan.inside("group", (n.clause_start, n.start))
    near = total.place[0] == n.place[0] and total.place[1] >= n.place[1] - 1
    if named is None or not groups or groups[-1].end < n.start - 1 or n.cues((n.clause_start, n.far[1])) or not near or n.value >= total.value:
        return None
    return make(n, "party.members", "members", n.groups("party.members"))


def new_members(n: Number, told: Told) -> Draft | None:
    """«87 đảng viên mới», «có thêm 87 đảng viên», «chỉ tiêu là 121 đảng viên»: admissions, where nothing else is said of them."""
    noun = n.noun
    planned = n.kind == "member" and any(not lexicon.says(n.words(h.start, h.end), "resolution") for h in n.scan.inside("target", (n.label[0], n.start)))
    more = n.kind == "member" and HAD_MORE.search(n.words(max(n.clause_start, n.start - 4), n.start)) is not None
    if noun is None or noun.code != "new_member" and not planned and not more:
        return None
    return make(n, "party.admitted", "admitted", n.groups("party.admitted"))


COVERAGE = Case("places that have a cell", coverage, proof="«100»% thôn, bản có đảng viên.", only=Only(said={"coverage", "place"}))
REPRESENTED = Case("members spoken for", represented, role="spoken_for", proof="Đại hội có 250 đại biểu, đại diện cho «3.200» đảng viên.",
                   only=Only(kinds=("member", "party_organisation"), said={"represent"}))
WHERE_THEY_ARE = Case("organisations of those spoken for", where_they_are, role="spoken_for",
                      proof="Đại hội có 250 đại biểu, đại diện cho 3.200 đảng viên sinh hoạt tại «38» chi bộ trực thuộc.",
                      only=Only(kinds=("party_organisation",), chained=True))
IN_ALL = Case("in all", in_all, proof="Trong năm kết nạp 81 đảng viên, nâng tổng số đảng viên toàn đảng bộ lên con số «1.217».",
              only=Only(said=lexicon.any_of("of_all")))
ALL_MEMBERS = Case("out of all members", all_members, proof="Chi bộ thôn có 12 cụ được trao Huy hiệu Đảng trong tổng số «64» đảng viên.",
                   only=Only(kinds=("member",)))
NOW_SO_MANY = Case("now so many", now_so_many, proof="Năm 1976 Chi bộ nhà trường mới có 3 đảng viên, đến nay là «34».",
                   rejects=("Chi bộ có 3 đảng viên, sinh hoạt tại nhà số «34».",), only=Only(units=(None,), forms=("count",), chained=True))
PEOPLE_OF_A_CELL = Case("people of a cell", people_of_a_cell, proof="Chi bộ thôn Phú Lạc tổ chức lễ kết nạp đảng viên; chi bộ nay có «18» người.",
                        rejects=("Chi bộ thôn Phú Lạc có «18» người được tặng Huy hiệu Đảng.",), only=Only(units=("person",), forms=("count",)))
CONFIRMED = Case("members confirmed", confirmed, proof="Tổ chức kết nạp 44 đảng viên mới; xét công nhận cho «58» đảng viên chính thức.",
                 only=Only(kinds=("member", "person"), forms=NO_SHARE, said={"confirm"}))
HAS = Case("has so many", has, role="has", proof="Đảng bộ quận 3 có «14» chi bộ",
           rejects=("Đảng bộ huyện cho biết công an khởi tố 32 bị can, trong đó có «4» đảng viên.",),
           only=Only(kinds=("member", "party_organisation")))
OF_A_GROUP = Case("members of a group", of_a_group, proof="Huyện có 4.873 đảng viên, sinh hoạt tại 62 tổ chức cơ sở đảng; đảng viên người dân tộc thiểu số «3.518» đồng chí.",
                  rejects=("Huyện có 4.873 đảng viên, sinh hoạt tại 62 tổ chức cơ sở đảng; trao Huy hiệu Đảng cho đảng viên nữ «18» đồng chí.",),
                  only=Only(forms=("count",)))
NEW_MEMBERS = Case("new members", new_members, proof="Đảng bộ huyện có thêm «96» đảng viên mới, vượt hơn 20% so với chỉ tiêu.",
                   only=Only(kinds=("member",)))
HAVE = Case("members and organisations there are", have, proof="Có «29» đảng viên được tặng quà.", only=Only(kinds=("member", "party_organisation")))

"""Ages, votes and surpluses of elections."""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.bodies import body_of, in_turn
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.draft import Draft, like, make
from extractor.match.kinds.changes import sign_of
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import COUNTED
from extractor.scan import Hit

AGREES = pattern("agrees")
ELECTS = pattern("elects")
VOTERS = ("person", "committee_member", "delegate")


def average_age(n: Number, told: Told) -> Draft | None:
    """«tuổi bình quân 48,6», «độ tuổi bình quân cấp ủy của 9 đảng bộ là 46,3 tuổi»."""
    if n.percent or n.unit is not None or told.last is not None and told.last.measure in ("party.admitted", "party.members") and told.last.place[0] == n.place[0]:
        return None  # of those elected, never of members or the newly admitted
    first, previous = n.turn[0][0] if n.turn is not None else n.label[0], n.previous
    if (_aged(n) or n.led_by("is")) and _last_age(n, told) is None and previous is not None and previous.unit is not None:
        first = n.clause_start  # «… của 9 đảng bộ là 46,3 tuổi»
    if not n.scan.inside("average_age", (first, n.start)) or lexicon.says(n.words(first, n.start), "members"):
        return None
    return make(n, "congress.average_age", "average age", form="count")


def _aged(n: Number) -> bool:
    return n.end < len(n.scan.tokens) and n.scan.tokens[n.end].text in lexicon.words("age") and not n.percent and n.unit is None


def _last_age(n: Number, told: Told) -> Draft | None:
    last = told.last
    return last if last is not None and last.measure == "congress.average_age" and last.place == n.place else None


def younger(n: Number, told: Told) -> Draft | None:
    """«tuổi bình quân 48,6, trẻ hơn 1,2 tuổi»."""
    sign = sign_of(n) if _aged(n) and _last_age(n, told) is not None else 0
    if not sign:
        return None
    draft = make(n, "congress.average_age", "average age", form="change")
    draft.value = sign * n.value
    return draft


def age_of_others(n: Number, told: Told) -> Draft | None:
    """«…, thấp nhất là A 44 tuổi»."""
    last = _last_age(n, told)
    return make(n, "congress.average_age", "average age", form="count") if last is not None and _aged(n) and goes_on(n, told, last) else None


def ballots(n: Number, told: Told) -> Draft | None:
    """«phát ra 09 phiếu»."""
    if n.percent or n.whole is not None or not (n.scan.inside("ballots", (n.label[0], n.start)) or n.scan.inside("ballots", n.far)):
        return None
    counted = n.unit == "ballot" or any(k.unit == "ballot" for k in n.numbers[n.index:]) or n.scan.inside("vote", (0, n.start))
    return make(n, "congress.ballots", "ballots", n.groups("congress.ballots")) if counted else None


def agreed(n: Number, told: Told) -> Draft | None:
    """«52/54 ủy viên có mặt nhất trí bầu», «Bầu Bí thư Huyện ủy: 72% đại biểu tán thành», «trúng cử với 230 đại biểu ủng hộ»."""
    if n.kind not in VOTERS or n.whole is None and not n.percent and not n.led_by("with"):
        return None
    if not n.scan.inside("agreed", n.far) and not AGREES.match(n.words(n.counted_end, n.far[1])):
        return None
    chosen = told.election_near(n) or ELECTS.search(n.words(0, len(n.scan.tokens)))
    return make(n, "congress.vote_share", "vote share") if chosen else None


def in_brackets(n: Number, told: Told) -> Draft | None:
    """«với số phiếu tán thành 100% (54/54 đại biểu có mặt)»: the ratio of a share of the votes."""
    before = told.before(n)
    if before is None or before.measure != "congress.vote_share" or n.whole is None or n.kind not in (*VOTERS, "ballot", None) or not n.opened:
        return None
    return make(n, "congress.vote_share", "vote share")


def _voted(n: Number, told: Told, nearby: bool) -> bool:
    """Whether votes are told of: «phiếu», «tín nhiệm» beside the number, the lowest or highest of them, «…, đạt 96,5%», «giữ chức Bí thư (88,9%)»."""
    if n.unit == "ballot" or n.scan.inside("vote", (max(n.label[0] - 8, n.gap[0]), n.start)) or n.scan.inside("vote", n.tail):
        return True
    extreme = any(c in ("lowest", "highest") for c in n.scan.codes("group", (n.label[0], n.end + 6)))
    if extreme and (nearby or n.scan.hits.get("vote")):
        return True
    if not n.percent:
        return False
    if nearby and (n.opened or n.unit is None and n.led_by("reach")):
        return True
    return n.opened and n.unit is None and any(h.code in ("elected", "elect") for h in n.cues((0, n.start))) and posted(n)


def _extreme_votes(n: Number) -> bool:
    """«Số phiếu của người trúng cử cao nhất là 147/148»."""
    said = n.scan.inside("vote", (n.label[0], n.start))
    return bool(said) and said[0].start == n.label[0] and n.kind == "person" and n.scan.codes("group", (n.start - 3, n.start))[-1:] in (["highest"], ["lowest"])


def votes(n: Number, told: Told) -> Draft | None:
    """«137/142 phiếu, đạt 96,5%», «thấp nhất 71,2%»; «15/15 đồng chí trúng cử với số phiếu cao» are no votes."""
    if not n.percent and n.whole is None or n.whole is not None and n.kind not in ("ballot", None) and not _extreme_votes(n):
        return None
    last = told.last
    nearby = last is not None and last.measure == "congress.vote_share" and last.place == n.place
    if not _voted(n, told, nearby) or n.scan.inside("plan", n.label) or not told.election_near(n):
        return None
    groups = [c for c in n.scan.codes("group", (n.gap[0], n.start)) if c in ("lowest", "highest")]
    draft = make(n, "congress.vote_share", "vote share", groups[-1:])
    if last is not None and nearby and last.form == "ratio" and n.percent:
        draft.part_of = last
    return draft


def voted(n: Number, told: Told) -> Draft | None:
    """«…, trong đó 21 nhân sự đạt 100% số phiếu»: so many of those elected."""
    total, following = told.totals.get("congress.elected"), n.following
    if total is None or total.place[0] < n.place[0] - 1 or following is None or not following.percent or n.percent or not told.marked(n):
        return None
    if n.kind not in ("person", "cadre", "committee_member") or not n.scan.inside("vote", following.far) or n.cues((n.gap[0], n.start)) or n.value > total.value:
        return None
    draft = like(n, total)
    draft.part_of = total
    return draft


def posted(n: Number) -> bool:
    """Whether the words in front name somebody for a post: «giữ chức Phó Bí thư Chi bộ (88,9%)»."""
    return lexicon.says(n.scan.text(n.gap), "posts_given")


def surplus_elsewhere(n: Number, told: Told) -> Draft | None:
    """«số dư … đạt 12,9%, thấp nhất là 10,9%»: of another place."""
    last = told.last
    return like(n, last) if last is not None and last.place == n.place and last.role == "surplus" and in_turn(n) is None and goes_on(n, told, last) else None


def _surplus(n: Number) -> Hit | None:
    """The word «số dư» that the number stands under; «số dư khi bầu Ban Chấp hành là 4 đồng chí»."""
    clause = n.scan.text((n.clause_start, n.start))
    opens = clause.startswith(lexicon.words("surplus")) and lexicon.has_word(clause.split()[-1:], "is")
    left = n.turn[0][0] if n.turn is not None else n.clause_start if opens else min(n.label[0], max(n.gap[0], n.start - 4))
    said = [h for h in n.scan.inside("group", (left, n.start)) if h.code == "surplus"]
    return said[-1] if said and (opens or n.percent or n.start - said[-1].end <= 2) else None


def surplus(n: Number, told: Told) -> Draft | None:
    """«số dư 13,5%», «số dư bầu Ban Chấp hành đạt 12,9%»: of the number to be elected."""
    said = _surplus(n) if n.unit in (None, "person", "delegate", "committee_member") else None
    if said is None:
        return None
    elected = next((d for d in reversed(told.drafts) if d.measure == "congress.elected" and d.form in COUNTED), None)
    elected = elected or (told.totals.get("congress.elected") if n.opened or n.start - said.end <= 4 else None)
    named = [turn] if (turn := in_turn(n)) is not None else n.scan.codes("body", (said.end, n.start))
    if named and elected is not None and elected.body != named[-1]:
        elected = None
    body = named[-1] if named else elected.body if elected else body_of(n, told) or ("committee" if told.election_near(n) else None)
    if body is None:
        return None
    draft = make(n, "congress.candidates", "surplus", ("surplus",), body)
    draft.part_of = elected
    return draft


def goes_on(n: Number, told: Told, last: Draft) -> bool:
    """Whether a number without a noun says the same as the last one of other places: «thấp nhất là A 10,9% và cao nhất là B 18,5%», «lần lượt là 47 và 48»."""
    if n.percent is not last.number.percent or n.unit is not None or n.label_cues:
        return False
    front = n.scan.text((max(n.gap[0], n.clause_start), n.start))
    if lexicon.says(front, "of_others"):
        return True
    before = told.before(n)
    joined = [w for w in front.split() if w not in lexicon.words("age")]
    return before is last and len(joined) == 1 and joined[0] in lexicon.words("join") and lexicon.says(n.words(0, n.start), "in_their_order")


AGES = (
    Case("average age", average_age, proof="Đại hội bầu 23 đồng chí vào Ban Chấp hành, tuổi bình quân «48,6».",
         only=Only(units=(None,), forms=NO_SHARE, said={"average_age"})),
    Case("younger or older", younger, proof="Ban Chấp hành Đảng bộ khóa mới có tuổi bình quân 45,3, trẻ hơn «1,4» tuổi so với khóa trước.",
         only=Only(units=(None,), forms=NO_SHARE)),
    Case("average age of others", age_of_others, proof="Tuổi bình quân cấp ủy là 45,2 tuổi, thấp nhất là «41,5» tuổi.",
         only=Only(units=(None,), forms=NO_SHARE)),
)
VOTES = (
    Case("ballots", ballots, proof="Số phiếu hợp lệ: «346» phiếu.", only=Only(forms=("count",), said={"ballots"})),
    Case("voters who agree", agreed, proof="Ban Chấp hành bầu đồng chí Nguyễn Văn An giữ chức Bí thư Tỉnh ủy; «52/54» ủy viên có mặt bỏ phiếu tán thành.",
         only=Only(kinds=VOTERS)),
    Case("ratio of the votes", in_brackets, role="votes_in_brackets", proof="Hội nghị Ban Chấp hành bầu ông Trịnh Văn Chín giữ chức Bí thư Tỉnh ủy với số phiếu tán thành 100% («54/54» đại biểu có mặt).",
         only=Only(forms=("ratio",), chained=True)),
    Case("votes", votes, proof="Đại hội đã bầu 12 đại biểu với «100»% phiếu bầu hợp lệ.", only=Only(forms=("percent", "ratio"))),
)
ELECTED_SO = Case("elected with so many votes", voted, proof="Đại hội bầu 53 nhân sự vào Ban Chấp hành Đảng bộ tỉnh. Tỷ lệ tín nhiệm bình quân trên 97%, trong đó «21» nhân sự đạt 100% số phiếu bầu.",
                  only=Only(kinds=("person", "cadre", "committee_member"), forms=NO_SHARE))
SURPLUS = (
    Case("surplus of others", surplus_elsewhere, role="surplus", proof="Số dư bầu Ban Chấp hành đạt 12,9%, thấp nhất là Đảng bộ xã Tân Lập «10,9»%.",
         only=Only(units=(None,))),
    Case("surplus", surplus, role="surplus", proof="Số dư khi bầu Ban Chấp hành là «4» đồng chí (15%).",
         only=Only(units=(None, "person", "delegate", "committee_member"), said={"surplus"})),
)

"""Ages, votes and surpluses of elections."""

from extractor.match.bodies import body_of
from extractor.match.draft import Draft, like, make
from extractor.match.kinds.changes import sign_of
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import COUNTED


def average_age(n: Number, told: Told) -> Draft | None:
    """«tuổi bình quân 48,6», «độ tuổi bình quân cấp ủy của 9 đảng bộ là 46,3 tuổi, thấp nhất là A 44»."""
    last = told.last
    heard = last is not None and last.measure == "congress.average_age" and last.place == n.place
    aged = n.end < len(n.scan.tokens) and n.scan.tokens[n.end].text == "tuổi"
    if n.percent or n.unit is not None:
        return None
    first = n.label[0]
    previous = n.previous
    if (aged or n.words(n.start - 1, n.start) == "là") and not heard and previous is not None and previous.unit is not None:  # «… của 9 đảng bộ là 46,3 tuổi»
        first = n.clause_start
    if n.scan.inside("average_age", (first, n.start)) and "đảng viên" not in n.words(first, n.start):
        return make(n, "congress.average_age", "average age", form="count")
    if heard and aged and (sign := sign_of(n)):
        draft = make(n, "congress.average_age", "average age", form="change")
        draft.value = sign * n.value
        return draft
    if heard and last is not None and aged and goes_on(n, told, last):
        return make(n, "congress.average_age", "average age", form="count")
    return None


def votes(n: Number, told: Told) -> Draft | None:
    """«137/142 phiếu, đạt 96,5%», «thấp nhất 71,2%», «phát ra 09 phiếu»."""
    number, last = n.number, told.last
    if not number.percent and number.whole is None:
        heard = n.scan.inside("ballots", (n.label[0], n.start)) or n.scan.inside("ballots", n.far)
        if heard and (n.unit == "ballot" or n.scan.inside("vote", (0, n.start))):
            return make(n, "congress.ballots", "ballots", n.groups("congress.ballots"))
        return None
    if number.whole is not None and n.kind in ("person", "committee_member", "delegate") and n.scan.inside("agreed", n.far) and told.election_near(n):
        return make(n, "congress.vote_share", "vote share")  # «52/54 ủy viên có mặt nhất trí bầu»
    if number.percent and n.kind in ("person", "committee_member", "delegate") and any(h.start == n.counted_end for h in n.scan.inside("assent", n.far)) and any(
            h.code in ("elect", "elected", "direct") for h in n.cues((0, n.start))):
        return make(n, "congress.vote_share", "vote share")  # «Bầu Bí thư Huyện ủy: 72% đại biểu tán thành»
    if number.whole is not None and n.kind not in ("ballot", None):
        return None  # «15/15 đồng chí trúng cử với số phiếu cao»
    voted = bool(n.unit == "ballot" or n.scan.inside("vote", (max(n.label[0] - 8, n.gap[0]), n.start)) or n.scan.inside("vote", n.tail))
    nearby = last is not None and last.measure == "congress.vote_share" and last.place == n.place
    extreme = [c for c in n.scan.codes("group", (n.label[0], n.end + 6)) if c in ("lowest", "highest")]
    if extreme and number.percent and not voted:
        voted = nearby or bool(n.scan.hits.get("vote"))
    again = nearby and number.percent and (n.opened or (n.unit is None and "đạt" in n.words(n.start - 1, n.start)))
    if not voted and not again:
        elected = any(h.code in ("elected", "elect") for h in n.cues((0, n.start)))
        if not (n.opened and number.percent and n.unit is None and elected and posted(n)):
            return None
    if n.scan.inside("plan", n.label) or not told.election_near(n):
        return None
    groups = [c for c in n.scan.codes("group", (n.gap[0], n.start)) if c in ("lowest", "highest")]
    draft = make(n, "congress.vote_share", "vote share", groups[-1:])
    if nearby and last is not None and last.form == "ratio" and number.percent:
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
    text = n.scan.text(n.gap)
    return any(w in text for w in ("giữ chức", "làm bí thư", "làm phó bí thư", "tái đắc cử", "tái cử"))


def surplus(n: Number, told: Told) -> Draft | None:
    """«số dư 13,5%», «số dư bầu Ban Chấp hành đạt 12,9%, thấp nhất là 10,9%»: of the number to be elected."""
    last = told.last
    if last is not None and last.place == n.place and last.role == "surplus" and goes_on(n, told, last):
        return like(n, last)  # of another place
    heard = [h for h in n.scan.inside("group", (min(n.label[0], max(n.gap[0], n.start - 4)), n.start)) if h.code == "surplus"]
    clause = n.scan.text((n.clause_start, n.start))
    if clause.startswith("số dư") and clause.endswith(" là"):
        heard = [h for h in n.scan.inside("group", (n.clause_start, n.start)) if h.code == "surplus"]  # «số dư khi bầu Ban Chấp hành là 4 đồng chí»
    elif heard and n.start - heard[-1].end > 2 and not n.percent:
        return None
    if not heard or n.unit not in (None, "person"):
        return None
    elected = next((d for d in reversed(told.drafts) if d.measure == "congress.elected" and d.form in COUNTED), None)
    elected = elected or (told.totals.get("congress.elected") if n.opened or n.start - heard[-1].end <= 4 else None)
    named = [h.code for h in n.scan.inside("body", (heard[-1].end, n.start))]
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
    if any(w in front for w in ("thấp nhất", "cao nhất", "lần lượt", "tương ứng")):
        return True
    before = told.before(n)
    return before is last and front.removeprefix("tuổi").strip() in ("và", ",") and "lần lượt" in n.words(0, n.start)

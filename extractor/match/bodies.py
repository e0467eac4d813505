"""The body that is elected."""

from extractor import lexicon
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.scan import Hit

INTO_THE_COMMITTEE = lexicon.pattern("into_the_committee")
POSTS = ("secretary", "deputy_secretary")


def body_of(n: Number, told: Told, hit: Hit | None = None) -> str | None:
    """The body that is elected: behind the number, else nearest in front, else the one spoken of before."""
    members = n.kind == "committee_member"
    if (own := _by_noun(n)) is not None:
        return own
    behind = n.scan.codes("body", n.tail)
    if behind and not members:
        return behind[0]
    named = _named(n)
    front = [h.code for h in named if h.start >= n.gap[0] and h.code not in (POSTS if members else POSTS[:1])]
    if front:
        return front[-1]
    before = told.before(n)
    if before is not None and before.body is not None:
        return "committee" if members and before.body in POSTS else before.body
    if members:
        return "committee"
    earlier = [h.code for h in named if h.code not in POSTS]
    if earlier:
        return earlier[-1]
    if n.scan.inside("congress", (0, n.start)) and (hit is None or hit.code in ("elect", "elected")):
        return "committee"
    to_come = n.scan.codes("body", (n.end, len(n.scan.tokens))) if hit is not None and hit.code == "list" else []
    return to_come[0] if to_come else told.body  # «từ danh sách 61 người, Đại hội bầu 53 đồng chí vào Ban Chấp hành»


def in_turn(n: Number) -> str | None:
    """«số dư bầu Ban Chấp hành và Ban Thường vụ lần lượt là 15% và 20%»: the body whose turn it is."""
    if n.turn is None:
        return None
    named, row = n.turn
    bodies = n.scan.codes("body", named)
    return bodies[row.index(n)] if len(bodies) == len(row) > 1 else None


def _by_noun(n: Number) -> str | None:
    """«3 phó bí thư», «15 đại biểu», «14 ủy viên Bộ Chính trị», «5 ủy viên Ban Thường vụ»: the noun says the body."""
    if n.kind in POSTS:
        return n.kind
    if n.kind == "delegate":
        return "delegation"
    if n.kind != "committee_member":
        return None
    own = [c for c in n.scan.codes("body", (n.noun.start, n.counted_end + 4)) if c in ("politburo", "secretariat")] if n.noun is not None else []
    if own and INTO_THE_COMMITTEE.match(n.words(n.counted_end, min(n.counted_end + 16, len(n.scan.tokens)))):
        return "committee"  # «9 Ủy viên Bộ Chính trị khóa XIII được bầu tái cử Trung ương khóa XIV»
    if own:
        return own[0]
    if lexicon.says(n.noun_text, "standing_committee"):
        return "standing_committee"
    if n.noun_text.startswith(lexicon.words("chair")):
        return "inspection_chair"
    return "inspection_committee" if lexicon.says(n.noun_text, "inspection_committee") else None


def _named(n: Number) -> list[Hit]:
    """The bodies in front of the number that are no title: «ông A, Ủy viên Ban Thường vụ, cho biết đại hội bầu 51 người»."""
    titles = lexicon.words("member_of_a_body")
    elect = max((h.start for h in n.cues((n.gap[0], n.start)) if h.code in ("elect", "elected")), default=0)

    def title(h: Hit) -> bool:
        return h.end <= elect and (n.words(h.start - 2, h.start) in titles or n.words(h.start, h.end).startswith(titles))

    return [h for h in n.scan.inside("body", (0, n.start)) if not title(h)]

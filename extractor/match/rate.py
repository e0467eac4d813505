"""Is the number a rate: so many in each year or month?"""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.case import Answer, Case, Table, ask
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number

IN_FRONT = pattern("in_front")
BEHIND = pattern("behind")
ENDED = pattern("ended")
COUNTED = frozenset(("count", "ratio"))


def in_front(n: Number, told: Told) -> str | None:
    """«Bình quân mỗi năm kết nạp 200 đảng viên»: for all numbers of the clause, until a total or a year is told."""
    words = n.words(n.clause_start, n.start)
    found = list(IN_FRONT.finditer(words))
    if not found or ENDED.search(words, found[-1].end()):
        return None
    rate, before = found[-1], words[:found[-1].start()].split()[-1:]
    if rate.lastgroup == "year" and lexicon.has_word(before, "one") or lexicon.has_word(before, "one_span") and lexicon.has_word(rate.group().split(), "one"):
        return None  # «trong một năm»
    return rate.lastgroup


def right_behind(n: Number, told: Told) -> str | None:
    """«kết nạp 200 đảng viên/năm», «20 - 25 đảng viên mỗi năm»."""
    match = BEHIND.match(n.words(n.counted_end, min(n.counted_end + 8, len(n.scan.tokens))))
    if match is not None:
        return match.lastgroup
    following = n.following
    return right_behind(following, told) if following is not None and n.words(n.counted_end, following.start) in lexicon.words("to") else None


CASES = Table((
    Case("rate in front", in_front, "Bình quân mỗi năm Đảng bộ huyện kết nạp «200» đảng viên.", ("Một năm qua, Đảng bộ huyện kết nạp «200» đảng viên.", "Năm 2020, Đảng bộ huyện kết nạp «200» đảng viên.")),
    Case("rate behind", right_behind, "Đảng bộ huyện phấn đấu kết nạp «200» đảng viên/năm.", ("Đảng bộ huyện có «200» đảng viên.",)),
))


def per(n: Number, told: Told, draft: Draft) -> Answer | None:
    """The unit of time that a count holds in each of: year, month; None where it is no rate."""
    return ask(CASES, n, told) if draft.form in COUNTED else None

"""A sentence as the rules see it: its numbers, and the phrases of the lexicon around each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import NamedTuple

from extractor import lexicon, rules, segment
from extractor.find.mention import NumberMention
from extractor.hits import Hit, ages, badge_years, hits_of, peoples, words_of_names
from extractor.phrases import Roles, stand_in
from extractor.segment import Sentence, Token

__all__ = ["BOUNDARIES", "HARD", "Hit", "Item", "Scan", "Stretch", "scans"]

BOUNDARIES = frozenset(",;:().=|…•*+&-") | lexicon.word_set("part_numbers")
HARD = frozenset(";.")
BALLOTS_OF = lexicon.pattern("ballots_of")
IN_BRACKETS = lexicon.word_set("in_front_in_brackets")  # «45/45 (chiếm 100%) đồng chí»
LINKERS = frozenset(":=-") | lexicon.word_set("linkers")
COMPARED, FILLERS = lexicon.word_set("comparatives"), lexicon.word_set("fillers")  # «cao hơn 13,4%» is a change, not «hơn 13,4%»
AGENT = lexicon.word_set("done_by")


@dataclass(slots=True, eq=False)
class Item:
    """A number of a sentence and what stands around it, in token places of the sentence.

    label: the words in front that belong to it; tail: those behind; far: tail up to the next hard boundary.
    """

    number: NumberMention
    start: int
    end: int
    label: tuple[int, int] = (0, 0)
    tail: tuple[int, int] = (0, 0)
    far: tuple[int, int] = (0, 0)
    gap: tuple[int, int] = (0, 0)
    depth: int = 0
    clause: int = 0
    opened: bool = False
    unit: str | None = None
    unit_hit: Hit | None = None

    @property
    def counted_end(self) -> int:
        """Where the number ends, together with the noun behind it."""
        return self.unit_hit.end if self.unit_hit is not None and self.unit_hit.start >= self.end else self.end


@dataclass(slots=True)
class Scan:
    """One sentence: its tokens, its hits by kind in order, its items."""

    sentence: Sentence
    tokens: list[Token]
    hits: dict[str, list[Hit]]
    items: list[Item] = field(default_factory=list)
    hidden: frozenset[int] = frozenset()  # the tokens of dates and terms
    hard: list[int] = field(default_factory=list)  # the places of signs that end a clause; only where there are items
    depths: list[int] = field(default_factory=list)  # how many brackets are open at each token; only where there are items
    texts: list[str] = field(init=False)
    said: frozenset[str] = frozenset()  # its words, and the kinds and codes of its hits; only where there are items

    def __post_init__(self) -> None:
        self.texts = [token.text for token in self.tokens]

    def inside(self, kind: str, span: tuple[int, int]) -> list[Hit]:
        """The hits of `kind` that lie wholly in the token span."""
        found = self.hits.get(kind)
        if not found:
            return []
        first, last = span
        return [h for h in found if first <= h.start and h.end <= last]

    def covered(self, kind: str, hit: Hit) -> bool:
        """Whether the hit lies in one of `kind`, which are in order and apart."""
        found = self.hits.get(kind, [])
        at = bisect_right(found, hit.start, key=lambda h: h.start) - 1
        return at >= 0 and hit.end <= found[at].end

    def codes(self, kind: str, span: tuple[int, int]) -> list[str]:
        return [h.code for h in self.inside(kind, span)]

    def text(self, span: tuple[int, int]) -> str:
        """The tokens of the span, in lower case, with single spaces."""
        return " ".join(self.texts[span[0]:span[1]])

    def quote(self, start: int, end: int) -> str:
        """The tokens as they stand in the sentence, in lower case: «đ/c», «kiểm tra, giám sát», where `text` gives «đ / c»."""
        here = self.tokens[max(start, 0):end]
        return "".join(f"{' ' if k and here[k - 1].end < token.start else ''}{token.text}" for k, token in enumerate(here))


class Stretch(NamedTuple):
    """A sentence to be scanned, with its numbers.

    Words inside the `masked` stretches of the text (dates, terms) are hidden from phrases. Inside `names`, the names of party organisations,
    no word limits who is counted («Chi bộ Sinh viên có 24 đảng viên») or names another body.
    """

    sentence: Sentence
    numbers: Sequence[NumberMention] = ()
    masked: Sequence[tuple[int, int]] = ()
    names: Sequence[tuple[int, int]] = ()


def scans(chars: str, stretches: Sequence[Stretch]) -> list[Scan]:
    """The sentences of a text with their numbers, each as the rules see it."""
    tokens = [segment.tokens(chars, s.sentence.start, s.sentence.end) for s in stretches]
    words = [_unmasked(s, found) for s, found in zip(stretches, tokens, strict=True)]
    return [_scan(chars, *each) for each in zip(stretches, tokens, words, stand_in(words), strict=True)]


def _unmasked(stretch: Stretch, tokens: list[Token]) -> list[str]:
    """The words that phrases are looked for in."""
    words = [t.text for t in tokens]
    if stretch.masked:
        starts = [t.start for t in tokens]
        for left, right in stretch.masked:
            for i in range(bisect_left(starts, left), bisect_left(starts, right)):
                words[i] = segment.UNKNOWN
    return words


def _scan(chars: str, stretch: Stretch, found: list[Token], words: list[str], phrases: list[tuple[int, int, int, Roles]]) -> Scan:
    sentence, numbers, _, names = stretch
    starts = [t.start for t in found]
    hits = hits_of(phrases, words_of_names(chars, found))
    for kind in ("group", "other_body") if names else ():
        hits[kind] = [h for h in hits.get(kind, []) if not any(left <= starts[h.start] and found[h.end - 1].end <= right for left, right in names)]
    hits["body"] = [h for h in hits.get("body", []) if h.start == 0 or words[h.start - 1] not in AGENT]  # «do Ban Thường vụ Tỉnh ủy chỉ định» names who did it
    peoples(hits, found)
    years = badge_years(chars, sentence, starts, hits) | ages(chars, sentence, starts, hits, [t.text for t in found])
    hidden = frozenset(i for i, w in enumerate(words) if w is segment.UNKNOWN)
    result = Scan(sentence, found, {kind: sorted(rows, key=itemgetter(0)) for kind, rows in hits.items()}, hidden=hidden)
    for number in numbers:
        start, end = bisect_right(starts, number.start) - 1, bisect_left(starts, number.tail)
        if start in years:
            continue
        lead = bisect_left(starts, number.lead)
        if lead < start and words[lead - 1] in COMPARED:
            lead = start
        result.items.append(Item(number, lead, end))
    if result.items:
        covered = {i for kind in ("unit", "group", "cue", "body") for h in result.hits.get(kind, []) for i in range(h.start, h.end)}
        _cut(result, covered)
        _of_all(result)
        result.said = frozenset(result.texts).union(result.hits, (h.code for rows in result.hits.values() for h in rows))
    return result


def _of_all(result: Scan) -> None:
    """«1.725 chi bộ trên tổng số 4.130 chi bộ»: a ratio whose noun is said twice."""
    for item, total in zip(result.items, result.items[1:], strict=False):
        if item.unit_hit is None or total.unit_hit is None or item.unit_hit.code != total.unit_hit.code or item.number.whole is not None or total.number.whole is not None:
            continue
        between = result.text((item.unit_hit.end, total.start))
        joined = BALLOTS_OF.fullmatch(between) if item.unit == "ballot" else between in lexicon.words("out_of_all")
        if joined and item.number.value <= total.number.value and not item.number.percent and not total.number.percent:
            item.number = replace(item.number, end=total.number.end, tail=total.number.tail, whole=total.number.value)
            item.end, item.unit_hit, item.tail, item.far = total.end, total.unit_hit, total.tail, total.far
            result.items.remove(total)
            return


def _cut(result: Scan, covered: set[int]) -> None:
    """Give every item its label, its unit and its tail."""
    tokens, items = result.tokens, result.items
    stops = [i for i, t in enumerate(tokens) if t.text in BOUNDARIES and i not in covered and i not in result.hidden]
    cues = [h for h in result.hits.get("cue", []) if rules.cues()[h.code].side == rules.BEFORE]
    stops = sorted({*stops, *(h.start for h in result.hits.get("new_total", []))})
    starters = sorted({h.start for h in cues} | {h.start for h in result.hits.get("part", []) if h.end - h.start > 1})
    result.hard = [i for i, text in enumerate(result.texts) if text in HARD and not (i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end)]  # «TP.Cần Thơ» goes on
    depth_at = result.depths = _depths(tokens)
    for item in items:
        item.depth = depth_at[item.start] if item.start < len(depth_at) else 0
    for k, item in enumerate(items):
        finish = items[k + 1].start if k + 1 < len(items) else len(tokens)
        item.clause = bisect_left(result.hard, item.start)
        item.opened = item.start > 0 and tokens[item.start - 1].text == "("
        _unit(result, item, finish)
        item.tail = (item.end, _tail_end(result, k, stops, starters, finish))
        item.far = (item.end, _far_end(result, k, stops, starters, finish))
        item.gap = (items[k - 1].end if k else 0, item.start)
        item.label = (_label_start(tokens, stops, starters, items[k - 1].tail[1] if k else 0, item.start), item.start)
    for k, (item, following) in enumerate(zip(items, items[1:], strict=False)):
        _same_in_brackets(result, k, stops, starters)
        _shared_noun(result, item, following)


def _tail_end(result: Scan, k: int, stops: list[int], starters: list[int], finish: int) -> int:
    """Where what is said right behind an item ends: at a boundary, at a cue, at «tỷ lệ» of the next one («51 người với tỷ lệ nữ 15,7%»)."""
    items, after = result.items, result.items[k].counted_end
    rate = []
    if k + 1 < len(items) and items[k + 1].number.percent:
        shares = lexicon.words("share_named")
        rate = [i for i in range(after, finish - 1) if result.text((i, i + 2)) in shares]
    told = [h.start for h in result.hits.get("group", []) if after <= h.start and h.end == finish and k + 1 < len(items) and _closed(result, items[k + 1])]
    stop = min([i for i in stops if after <= i < finish] + [i for i in starters if after < i < finish] + rate + told + [finish])
    across = (h.end for h in result.hits.get("group", []) if after <= h.start < stop < h.end <= finish)
    return next(across, stop)  # «là công nhân trực tiếp sản xuất»


def _closed(result: Scan, item: Item) -> bool:
    """«kỷ luật 5 đảng viên bằng hình thức khiển trách 3, cảnh cáo 2 trường hợp»: a count with no more than «people» behind it, told by the word in front."""
    end = next((h.end for h in result.hits.get("unit", []) if h.start == item.end and h.code == "person"), item.end)
    return not item.number.percent and (end >= len(result.tokens) or result.tokens[end].text in BOUNDARIES)


def _far_end(result: Scan, k: int, stops: list[int], starters: list[int], finish: int) -> int:
    """Where all that is said of an item ends: at a hard boundary, where its brackets close, at «trong đó»."""
    tokens, item, parts = result.tokens, result.items[k], {h.start for h in result.hits.get("part", [])}
    after = item.counted_end
    opened = [i for i in starters if after < i and i in parts]
    hard = opened[:1] + [i for i in range(after, finish) if i in result.hard or (tokens[i].text == ")" and item.depth)]
    return min([*hard, _behind_brackets(tokens, result.items, k, stops)])


def _shared_noun(result: Scan, item: Item, following: Item) -> None:
    """«từ 90 - 100 đảng viên», «A đạt 88%, B đạt 93% số chi bộ»: a number without a noun has that of the next one."""
    if item.unit is None and result.text((item.end, following.start)) in lexicon.words("to"):
        item.unit, item.unit_hit = following.unit, following.unit_hit
        if following.unit is None and following.number.percent:  # «đạt từ 3 đến 4%», «có 15 - 20% hoàn thành xuất sắc nhiệm vụ»
            following.label = (item.label[0], following.start)
            item.tail, item.far = (item.end, following.tail[1]), (item.end, following.far[1])
    if item.unit is None and item.number.percent and following.number.percent and following.unit_hit is not None and _other_place(result, item.end, following.start):
        item.unit, item.unit_hit, item.tail, item.far = following.unit, following.unit_hit, following.tail, following.far


def _other_place(result: Scan, start: int, end: int) -> bool:
    """Whether only the name of another place stands there."""
    words = result.text((start, end)).split()
    if not words or words[0] not in lexicon.words("join_in_order") or len(words) > 11 or not any(result.tokens[i].name for i in range(start, end)) or BOUNDARIES & set(words[1:]):
        return False
    return not result.inside("cue", (start, end)) and not result.inside("group", (start, end)) and all(
        h.code in ("party_organisation", "higher_committee", "grassroots_committee", "central") for h in result.inside("unit", (start, end)))


def _same_in_brackets(result: Scan, k: int, stops: list[int], starters: list[int]) -> None:
    """«99% (1.298/1.311) đảng bộ đã …»: a number that brackets say in another way has its noun behind them, and so has the one in them."""
    item, inner = result.items[k], result.items[k + 1]
    tokens = result.tokens
    close = inner.end
    if item.unit or inner.unit or item.number.percent is inner.number.percent or not {"("} <= set(result.text((item.end, inner.start)).split()) <= IN_BRACKETS or close >= len(tokens) or tokens[close].text != ")":
        return
    finish = result.items[k + 2].start if k + 2 < len(result.items) else len(tokens)
    outside = Item(item.number, item.start, close + 1)
    _unit(result, outside, finish)
    if outside.unit_hit is None:
        return
    after = outside.unit_hit.end
    tail = (outside.unit_hit.start, min([i for i in (*stops, *starters) if after <= i < finish] + [finish]))
    far = (tail[0], min([i for i in result.hard if after <= i < finish] + [finish]))
    for one in (item, inner):
        one.unit, one.unit_hit, one.tail, one.far = outside.unit, outside.unit_hit, tail, far
    inner.label, inner.depth = item.label, item.depth


def _behind_brackets(tokens: list[Token], items: list[Item], k: int, stops: list[int]) -> int:
    """Where what is said of an item ends at the latest: at the next number, those in brackets of their own not counted."""
    following = k + 1
    while following < len(items) and items[following].depth > items[k].depth == 0:
        following += 1
    end = items[following].start if following < len(items) else len(tokens)
    if following == k + 1:
        return end
    closed = next((i for i in range(items[following - 1].end, end) if tokens[i].text == ")"), end)
    return next((i for i in stops if closed < i < end), end)

def _label_start(tokens: list[Token], stops: list[int], starters: list[int], left: int, right: int) -> int:
    end = right
    while end > left and tokens[end - 1].text in LINKERS:
        end -= 1
    if end > left and tokens[end - 1].text == ")":  # «trẻ (dưới 40 tuổi) 5 đồng chí»
        opened = next((i for i in range(end - 1, left - 1, -1) if tokens[i].text == "("), end)
        stops = [i for i in stops if not opened <= i < end]
    before = [i + 1 for i in stops if left <= i < end]
    return max([left, *before])


def _unit(result: Scan, item: Item, finish: int) -> None:
    """The noun that the number counts: right behind it, past fillers."""
    place = item.end
    units = result.hits.get("unit", [])
    while place < finish and result.tokens[place].text in FILLERS and not any(h.start == place for h in units):
        place += 1
    for hit in units:
        if hit.start == place and hit.end <= max(finish, place + 1):
            item.unit_hit, item.unit = hit, hit.code
            return


def _depths(tokens: list[Token]) -> list[int]:
    depth, out = 0, []
    for token in tokens:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        out.append(depth)
    return out

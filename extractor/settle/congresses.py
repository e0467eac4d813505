"""Congresses settle: one mention for each congress, with what any of its mentions and the article as a whole say of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.context.subjects import Subjects
from extractor.context.subjects.heights import height
from extractor.find.congresses import Block, find_congresses
from extractor.find.mention import TimeMention
from extractor.find.organisations import PARTY, fold
from extractor.lexicon import pattern, says
from extractor.match.congress_days import NEAR, ends, is_days
from extractor.match.congresses import CongressMention, match_congresses
from extractor.vocabulary import SILENT_BLOCKS

_ACRONYM = pattern("acronym", "when")
_TAKES_PLACE = pattern("takes_place", "when")
_COMMITTEE = pattern("committee_of", "when")
_COMMITTEE_TERM = pattern("committee_term", "when")
_TO_TAKE_PLACE = pattern("to_take_place", "when")
_BARE_OPENS = pattern("bare_opens", "when")
_BARE_CLOSES = pattern("bare_closes", "when")
_CLOSES_BARE = pattern("closes_bare", "when")
_NAMED_IN_FRONT = pattern("named_in_front", "when")
_TO_BE_ELECTED = pattern("to_be_elected", "when")
EARLY_BLOCKS = 14
Key = tuple[str, int | None, str | None]
Groups = dict[Key, list[CongressMention]]


def settle_congresses(chars: str, blocks: Sequence[Block], times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> list[CongressMention]:
    """The party congresses named in the blocks that are no furniture, each once with the most that is said of it.

    `times` are the dates of the text in their order, `subjects` its organisations, `published` the article's ISO 8601 date.

    >>> text = "Đại hội đại biểu Đảng bộ huyện Thanh Hà lần thứ XXV, nhiệm kỳ 2020-2025 đã bế mạc."
    >>> blocks = [(0, len(text), "paragraph")]
    >>> [(m.organisation, m.ordinal, m.term, m.kind) for m in settle_congresses(text, blocks, [], Subjects(text, blocks), None)]
    [('Đảng bộ huyện Thanh Hà', 25, '2020-2025', 'delegates')]
    """
    found, terms = match_congresses(chars, find_congresses(chars, blocks), times, subjects, published)
    return sorted(_Article(chars, blocks, times, subjects, terms, found, published).completed(_together(found)), key=lambda m: m.start)


def _together(found: Sequence[CongressMention]) -> list[CongressMention]:
    """The mentions of one congress as one."""
    groups: Groups = {}
    for mention in found:
        groups.setdefault((fold(mention.organisation or ""), mention.ordinal, None if mention.ordinal is not None else mention.term), []).append(mention)
    _join_unspelled(groups)
    _join_without_ordinal(groups)
    return [_merged(group) for key, group in groups.items() if key[1:] != (None, None) or not all(m.level and m.level == m.organisation and m.first is None and m.last is None for m in group)]  # «bầu đoàn đại biểu dự Đại hội Đảng bộ tỉnh»


def _join_unspelled(groups: Groups) -> None:
    """Two congresses of one number, one of them of nobody by name: the same."""
    for key in [k for k, group in groups.items() if k[1] is not None and not any(m.spelled for m in group)]:
        same = [k for k in groups if k[1] == key[1] and k != key and any(m.spelled for m in groups[k]) and k[0] != fold(PARTY)]
        if len(same) == 1 and _one_status(groups[key], groups[same[0]]) and all(not m.level or f"{same[0][0]} ".startswith(f"{fold(m.level)} ") for m in groups[key]):
            groups[same[0]] += groups.pop(key)


def _one_status(one: Sequence[CongressMention], other: Sequence[CongressMention]) -> bool:
    """Not the congress that was held and the one to which it elects delegates."""
    return not (any(m.status == "held" for m in one) and all(m.status == "planned" for m in other))


def _join_without_ordinal(groups: Groups) -> None:
    """One without an ordinal is the newest one that has one, or that one whose term it has; an acronym is who else has it."""
    terms = {key: {m.term for m in group if m.term} for key, group in groups.items()}
    for key in [k for k in groups if k[1] is None]:
        same = [k for k in groups if k[0] == key[0] and k != key and (k[1] is not None or key[2] is None) and not (key[2] and terms[k] and key[2] not in terms[k])]
        if same:
            groups[max(same, key=lambda k: (key[2] in terms[k], k[1] or 0, k[2] or ""))] += groups.pop(key)
    for key in [k for k in groups if k[1] is None and k[2] is not None]:
        longer = [k for k in groups if k != key and k[1] is None and k[2] == key[2] and k[0].startswith(key[0] + " ")]
        if len(longer) == 1:  # «Chi bộ Khoa Kinh tế» of the text is «CHI BỘ KHOA KINH TẾ VÀ QUẢN LÝ» of the headline
            groups[longer[0]] += groups.pop(key)
    for key in [k for k, group in groups.items() if all(_ACRONYM.search(m.organisation or "") for m in group)]:
        same = [k for k in groups if k != key and k[1] is not None and (key[1] in (None, k[1])) and (not terms.get(key) or not terms.get(k) or terms[key] & terms[k])]
        if len(same) == 1:  # «Đại hội Đảng bộ BVSN» in the headline is the hospital's
            groups[same[0]] += groups.pop(key)


def _merged(group: list[CongressMention]) -> CongressMention:
    def told(m: CongressMention) -> int:
        return (m.ordinal is not None) * 8 + m.spelled * 4 + (m.kind is not None) * 2 + (m.term is not None) + (m.first is not None)

    best = max(group, key=lambda m: (told(m), -m.start))
    dated = max((m for m in group if m.first is not None), key=lambda m: m.last not in (None, m.first), default=None) or next((m for m in group if m.last is not None), None)
    last = dated.last if dated else None
    if dated is not None and last is None:
        last = next((m.last for m in group if m.last is not None and (dated.first or "") <= m.last), None)
    said = [m.status for m in group if m.status]
    status = dated.status if dated and dated.status else "planned" if "planned" in said and "held" not in said else "held" if said else ""
    return replace(best, term=best.term or next((m.term for m in group if m.term), None), kind=best.kind or next((m.kind for m in group if m.kind), None),
                   first=dated.first if dated else None, last=last, status=status)


class _Article:
    """What the article as a whole says of its congresses."""

    def __init__(self, chars: str, blocks: Sequence[Block], times: Sequence[TimeMention], subjects: Subjects, terms: set[str], told: Sequence[CongressMention], published: str | None) -> None:
        self.told, self.published = told, published
        self.chars, self.blocks, self.times, self.subjects = chars, blocks, times, subjects
        self.terms = terms  # of congresses named
        self.places = [t.start for t in times]
        self.main = fold(subjects.main or "")

    def completed(self, found: list[CongressMention]) -> list[CongressMention]:
        """Terms that follow one another; the days and the term of the article's own congress, told elsewhere."""
        own = [m for m in found if m.ordinal is not None and fold(m.organisation or "") == self.main]
        newest = max(own, key=lambda m: m.ordinal or 0) if own else None
        out = []
        for m in found:
            if m is newest:
                m = self._own(m)
            elif not m.status:
                # A higher congress named beside one's own is the one that it prepares.
                m = replace(m, status="planned" if own and height(m.organisation or "") > height(self.subjects.main or "") else "held")
            if m.first is None and m.last is None and m.status == "planned":
                m = self._to_take_place(m)
            out.append(m if m.term is not None else replace(m, term=self._term(m)))
        return _one_after_another(out, self.main)

    def _own(self, m: CongressMention) -> CongressMention:
        """The article's own congress: its days and its term may be told without its name."""
        first, last = self._said_later(m.ordinal) if m.first in (None, m.last) or m.last is None else (None, None)
        if first and last and first <= (m.first or m.last or first) <= last:
            m = replace(m, first=first, last=last)
        if m.last in (None, m.first) and (closed := self._closed_later()) is not None and (m.first or closed) <= closed:
            m = replace(m, last=closed)
        if m.first is None and m.last is not None and (opened := self._opened_later()) is not None and opened <= m.last:
            m = replace(m, first=opened)
        begun = self.published is not None and m.first is not None and m.first <= self.published
        return replace(m, term=m.term or self._committee_term(self.subjects.main), status="held" if begun or not m.status else m.status)

    def _term(self, m: CongressMention) -> str | None:
        """The term of a congress that goes without one: of the only one named, of the committee that it elected, of the year in which it met."""
        term = None
        if m.ordinal is None and m.status == "held":  # «bế mạc Đại hội Đảng bộ nhiệm kỳ …» in front, of several
            term = next(iter(self.terms)) if len(self.terms) == 1 else self._committee_term(m.organisation)
        day = m.first or m.last or ""
        return self._opened_term(day[:4]) if term is None and len(day) == 10 else term

    def _said_later(self, ordinal: int | None) -> tuple[str | None, str | None]:
        """«Diễn ra từ ngày 15 đến 17/10, Đại hội có …»: the days of the article's congress, told without its name."""
        for start, _, mention in self._early():
            if mention.kind != "period" or mention.value.count("-") != 4:
                continue
            if any(m.ordinal not in (None, ordinal) and abs(m.start - mention.start) < NEAR for m in self.told):
                continue  # «Đại hội lần thứ I diễn ra từ ngày …» in a history
            front, behind = self.chars[max(start, mention.start - 70):mention.start], self.chars[mention.end:mention.end + 40].lower()
            if (_TAKES_PLACE.search(front) and says(behind + front.lower(), "congress")) or _NAMED_IN_FRONT.search(front):
                return ends(mention)
        return None, None

    def _closed_later(self) -> str | None:
        """«Đại hội sẽ bế mạc vào chiều 8/8/2025», «Chiều mai, 6/8, Đại hội bế mạc»: the last day of the article's congress, told without its name."""
        for start, end, mention in self._early():
            if mention.kind != "date" or len(mention.value) != 10:
                continue
            if _BARE_CLOSES.search(self.chars[max(start, mention.start - 60):mention.start]) or _CLOSES_BARE.match(self.chars, mention.end, end):
                return mention.value
        return None

    def _to_take_place(self, m: CongressMention) -> CongressMention:
        """«Đại hội tỉnh dự kiến diễn ra trong tháng 12-2005»: the days of a congress to come, named before, by its level alone."""
        for t in self.times:
            said = _TO_TAKE_PLACE.search(self.chars[max(m.end, t.start - 80):t.start]) if t.start > m.end and is_days(t) else None
            if said is not None and f" {said['level'].lower()} " in (m.organisation or "").lower():
                first, last = ends(t)
                return replace(m, first=first, last=last)
        return m

    def _opened_later(self) -> str | None:
        """«Đại hội khai mạc sáng 14/10»: the first day of the article's congress, told without its name."""
        return next((t.value for start, _, t in self._early() if t.kind == "date" and len(t.value) == 10 and _BARE_OPENS.search(self.chars[max(start, t.start - 60):t.start])), None)

    def _early(self) -> Iterator[tuple[int, int, TimeMention]]:
        """The times of the first paragraphs, each with its paragraph's ends."""
        for start, end, _ in [b for b in self.blocks if b[2] not in SILENT_BLOCKS][:EARLY_BLOCKS]:
            for mention in self.times[bisect_left(self.places, start):bisect_left(self.places, end)]:
                yield start, end, mention

    def _opened_term(self, year: str) -> str | None:
        """The one term of the article that begins in the year in which the congress met."""
        terms = {t.value for t in self.times if t.kind == "term" and t.value.startswith(year)}
        return terms.pop() if len(terms) == 1 else None

    def _committee_term(self, organisation: str | None) -> str | None:
        """«Dự kiến BCH Đảng bộ huyện nhiệm kỳ 2015-2020 có 39 đồng chí»: the term of the committee that it elects."""
        for mention in self.subjects.mentions:
            if mention.kind == "party" and _COMMITTEE.match(mention.name) and self.subjects.full(mention.name) == organisation:
                term = _COMMITTEE_TERM.match(self.chars, mention.end)
                around = self.chars[max(0, mention.start - 40):mention.start] + (self.chars[term.end():term.end() + 12] if term else "")
                if term and _TO_BE_ELECTED.search(around):
                    return f"{term['a']}-{term['b']}"
        return None


def _one_after_another(found: list[CongressMention], main: str) -> list[CongressMention]:
    """Terms of the article's own congresses follow one another as their ordinals do."""
    terms = {m.ordinal: m.term for m in found if m.ordinal is not None and m.term and fold(m.organisation or "") == main}
    out = []
    for m in found:
        if m.term is None and m.ordinal is not None and fold(m.organisation or "") == main and (following := terms.get(m.ordinal + 1)):
            year = int(following[:4])
            if m.first is None or abs(int(m.first[:4]) - year + 5) < 2:  # not one of 1979 whose next was of 1982
                m = replace(m, term=f"{year - 5}-{year}")
        out.append(m)
    return out

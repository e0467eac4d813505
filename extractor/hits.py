"""What is said in a sentence: the phrases of the lexicon, and groups that ages, years and names tell."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from extractor import lexicon
from extractor.phrases import Roles
from extractor.segment import Sentence, Token

AGE = lexicon.pattern("an_age")
AGE_RANGE = lexicon.pattern("a_range_of_ages")
BADGE_YEARS = lexicon.pattern("years_of_a_badge")
SEVERAL_YEARS = lexicon.pattern("years_of_several_badges")
YEARS = range(30, 95, 5)
BADGE_CONTEXT = lexicon.pattern("badges_told_of")
TWO_DIGITS = frozenset(f"{n:02}" for n in range(100))
LEVELS, NO_NAMES = lexicon.word_set("place_levels"), lexicon.word_set("no_names")


class Hit(NamedTuple):
    """A phrase of the lexicon at tokens `start` to `end` (exclusive). `kind`: unit, group, cue, body or a mark's name."""

    start: int
    end: int
    kind: str
    code: str


def hits_of(phrases: list[tuple[int, int, int, Roles]], names: frozenset[int] = frozenset()) -> dict[str, list[Hit]]:
    """The longest phrases of each kind; `names` are the places of words of names, with which alone no group, noun or verb is said."""
    named = sum(1 << place for place in names)
    taken: dict[str, int] = {}  # kind → the tokens of its phrases, a bit each
    hits: dict[str, list[Hit]] = {}
    new = tuple.__new__  # Hit(…) takes twice the time
    for _, start, end, roles in phrases:
        here = (1 << end) - (1 << start)
        if here & named == here:
            continue
        for kind, codes in roles:
            held = taken.get(kind, 0)
            if not held & here:
                taken[kind] = held | here
                for code in codes:
                    if code != lexicon.NO_GROUP:
                        hits.setdefault(kind, []).append(new(Hit, (start, end, kind, code)))
    return hits


def words_of_names(chars: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Places of the words inside a name of capitalised words, but its first, and of a place's name behind «xã», «huyện»: «Chợ Mới», «Nguyễn Thị Nữ», «xã Đoàn Kết».

    A line of capitals, acronyms and words that begin a phrase («Đảng», «Ban») are none.
    """
    found: set[int] = set()
    named = [i for i, token in enumerate(tokens) if token.name]
    if len(named) * 2 > len(tokens) > 4:
        return frozenset()
    for i in named:
        token = tokens[i]
        if chars[token.start:token.end].isupper() and token.end - token.start > 1:
            continue
        adjoining = i > 0 and tokens[i - 1].name and tokens[i - 1].end + 1 >= token.start and chars[tokens[i - 1].end:token.start] in (" ", " - ", "-")
        if i > 0 and (i - 1 in found or adjoining and tokens[i - 1].text not in NO_NAMES) or not adjoining and i > 0 and tokens[i - 1].text in LEVELS and not tokens[i - 1].name and token.text not in NO_NAMES:
            found.add(i)
    return frozenset(found)


def peoples(hits: dict[str, list[Hit]], tokens: Sequence[Token]) -> None:
    """«người Vân Kiều, Pa Kô 164 đồng chí», «dân tộc Khmer và Hoa 37 người»: the peoples named behind the first are of the same group."""
    known = lexicon.word_set("peoples")
    for k, hit in enumerate(hits.get("group", [])):
        end = hit.end
        while hit.code == "ethnic_minority" and end + 1 < len(tokens) and tokens[end].text in lexicon.words("join_peoples"):
            size = next((n for n in (3, 2, 1) if tokens[end + 1].name and " ".join(t.text for t in tokens[end + 1:end + 1 + n]) in known), 0)
            if not size:
                break
            end += 1 + size
        if end > hit.end:
            hits["group"][k] = Hit(hit.start, end, hit.kind, hit.code)


def ages(chars: str, sentence: Sentence, starts: list[int], hits: dict[str, list[Hit]], words: Sequence[str]) -> set[int]:
    """«dưới 35 tuổi», «từ 35 tuổi trở xuống»: the young; returns the token places of the ages, which are no quantities."""
    found: set[int] = set()
    if TWO_DIGITS.isdisjoint(words):
        return found
    for match in AGE.finditer(chars, sentence.start, sentence.end):
        first, age, _, down = match.groups()
        if int(age) <= 45 and (first.lower() in lexicon.words("at_most_an_age") or down):
            hits.setdefault("group", []).append(Hit(bisect_left(starts, match.start()), bisect_left(starts, match.end()), "group", "young"))
            found.add(bisect_left(starts, match.start(2)))
    for match in AGE_RANGE.finditer(chars, sentence.start, sentence.end):
        found.update(bisect_left(starts, match.start(k)) for k in (1, 2))
        if int(match[2]) <= 35:
            hits.setdefault("group", []).append(Hit(bisect_left(starts, match.start()), bisect_left(starts, match.end()), "group", "young"))
    return found


def badge_years(chars: str, sentence: Sentence, starts: list[int], hits: dict[str, list[Hit]]) -> set[int]:
    """«Huy hiệu 70 năm tuổi Đảng»: a group; returns the token places of the years."""
    years: set[int] = set()
    if not BADGE_CONTEXT.search(chars, sentence.start, sentence.end):
        return years
    several: list[tuple[int, int]] = []
    for match in SEVERAL_YEARS.finditer(chars, sentence.start, sentence.end):
        values = [m for m in re.finditer(r"\d+", match.group()) if int(m.group()) in YEARS]
        if len(values) > 1:
            several.append(match.span())
            years.update(bisect_left(starts, match.start() + m.start()) for m in values)
    for match in BADGE_YEARS.finditer(chars, sentence.start, sentence.end):
        if any(s < match.end() and match.start() < e for s, e in several):
            continue
        value = int(match.group(1))
        if value in YEARS:
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            years.add(bisect_left(starts, match.start(1)))
            hits.setdefault("group", []).append(Hit(first, last, "group", f"years_{value}"))
    return years

"""The units that a text names: what is attached to a name, what else its sentence holds, what the article is about."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from extractor.context.identity.gazetteer import COMMUNE, DISTRICT, PROVINCE, Gazetteer, Span, gazetteer
from extractor.context.identity.names import Place, parse_places
from extractor.context.identity.phrases import levels
from extractor.context.identity.spelling import DASH, STOPS, bare, clean, plain, syllable, tokens
from extractor.lexicon import pattern, word_set, words

_TYPE_AT = levels("unit", "committee")
_OTHERS = frozenset(map(syllable, words("named_after", "identity")))
_SMALL = frozenset(map(syllable, words("small", "identity")))
_ATTACHED = pattern("attached", "identity")
_FOREIGN_BEHIND = pattern("foreign_behind", "identity")
CENTRAL = "central"
_FOREIGN = pattern("foreign", "identity")
_VIETNAMESE = pattern("vietnamese", "identity")
_VIETNAM = pattern("vietnam", "identity")
_CHINA = pattern("china", "identity")
_TWO_COUNTRIES = word_set("two_countries", "identity")


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit named in a text: where, its type where a level word stands there, the units of that name."""

    start: int
    end: int
    type: str | None
    units: tuple[int, ...]


_FOLLOWING = re.compile(r"(?: - |[ -])([^\W_]+(?:'[^\W_]+)*)")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """The units named in a cleaned text: behind a level word any, without one provinces alone."""
    places = gazetteer()
    found: list[Mention] = []
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    normal = [syllable(w) for _, _, w in words]
    at = 0
    while at < len(words):
        kind, first = _type_at(normal, at)
        if kind is not None and first < len(words) and words[first][2][0].isalnum() and not words[first][2][0].islower():
            name = _longest(places, text, words, first, kind)
            if name is not None:
                found.append(Mention(words[at][0], words[name[0] - 1][1], kind, name[1]))
                at = name[0]
                continue
        elif kind is None and words[at][2][0].isupper() and normal[at] in places.upper and not _part_of_a_name(text, words, normal, at):
            name = _longest(places, text, words, at, None)
            if name is not None and not _goes_on(text, words, name[0]):
                found.append(Mention(words[at][0], words[name[0] - 1][1], None, name[1]))
                at = name[0]
                continue
        at = max(at + 1, first if kind is not None else at + 1)
    return tuple(found)


def _type_at(normal: list[str], at: int) -> tuple[str | None, int]:
    for length in (3, 2, 1):
        code = _TYPE_AT.get(tuple(normal[at:at + length]))
        if code is not None and at + length <= len(normal):
            return code, at + length
    return None, at


def _part_of_a_name(text: str, words: list[tuple[int, int, str]], normal: list[str], at: int) -> bool:
    """Whether the capital word before it makes it a part of a longer name."""
    if at == 0:
        return False
    gap = text[words[at - 1][1]:words[at][0]]
    if gap != " ":
        return False
    return normal[at - 1] in _OTHERS or (words[at - 1][2][0].isupper() and normal[at - 1] not in _SMALL)


def _goes_on(text: str, words: list[tuple[int, int, str]], at: int) -> bool:
    """Whether a capital word follows, as in a person's name."""
    return at < len(words) and text[words[at - 1][1]:words[at][0]] == " " and words[at][2][0].isupper()


def _longest(places: Gazetteer, text: str, words: list[tuple[int, int, str]], first: int, kind: str | None) -> tuple[int, tuple[int, ...]] | None:
    """The end and the units of the longest name that begins at a word."""
    end = first
    while end < len(words) and end - first < 6 and (end == first or text[words[end - 1][1]:words[end][0]] in (" ", " - ", "-")) and not words[end][2][0].islower():
        end += 1
    for last in range(end, first, -1):
        name = [w for _, _, w in words[first:last]]
        found = places.by_name.get("".join(syllable(w) for w in name)) or places.by_bare_name.get("".join(plain(w) for w in name)) if kind else places.by_name.get("".join(syllable(w) for w in name))
        units = tuple(n for n in found or () if (places.units[n].type == kind if kind else places.units[n].level == PROVINCE))
        if units:
            return last, units
    return None


@lru_cache(maxsize=4096)
def attached(text: str, end: int) -> tuple[Place, ...]:
    """The places attached right behind a name that ends at `end`: «…, huyện X, tỉnh Y», «(Y)».

    >>> attached("Đảng bộ xã Hà Đông, huyện Hà Trung khen", 18)
    (Place(type='huyen', words=('Hà', 'Trung')),)
    """
    behind = text[end:end + 120]
    gap = _ATTACHED.match(behind)
    assert gap is not None
    if not gap.group() or "\n" in gap.group():
        return ()
    rest = re.split(r"[.;:\n]", behind[gap.end():], maxsplit=1)[0]
    if "(" in gap.group():
        rest = rest.split(")")[0]
    places = parse_places(clean(rest))
    if not places:
        return ()
    # Without a level word only a bracket or a comma attaches, and only a place that is known.
    kept: list[Place] = []
    for place in places:
        if place.type is None and (not kept and gap.group().strip()[:1] not in ("(", ",", "-", "–") or not _known(place.words)):
            break
        kept.append(place)
    return tuple(kept)


def _known(words: tuple[str, ...]) -> bool:
    places = gazetteer()
    return any(places.units[n].level < COMMUNE for n in (*places.named(list(words)), *places.initials.get("".join(words), ())))


def continued(text: str, end: int, most: int = 3) -> list[str]:
    """The capital words that go on right behind a name: it may have been cut."""
    found: list[str] = []
    while len(found) < most and (match := _FOLLOWING.match(text, end)) is not None and match.group(1)[0].isupper():
        found.append(match.group(1))
        end = match.end()
    return found


def foreign(name: str, sentence: str, end: int, head: str, whole: str = "") -> bool:
    """Whether a name is another country's: said behind it; a central body's in a text on another country; a namesake in China."""
    if end >= 0 and _FOREIGN_BEHIND.match(sentence, end):
        return True
    if head == CENTRAL:
        here = sum(len(_FOREIGN.findall(text)) for text in (sentence, whole))
        return here > 0 and (bool(_FOREIGN.search(sentence)) or here > 1) and not _VIETNAMESE.search(sentence) and not _VIETNAMESE.search(whole)
    if _CHINA.search(sentence):
        key = "".join(plain(w) for w in tokens(clean(name)) if w not in STOPS and w != DASH)
        return any(key.endswith(double) for double in _TWO_COUNTRIES) and not _VIETNAM.search(sentence)
    return False


def about(head: str, span: Span | None) -> dict[int, int]:
    """Level → the one unit of it that the head of an article is about: alone, or four times ahead of the next."""
    places = gazetteer()
    counts: dict[int, Counter[str]] = {PROVINCE: Counter(), DISTRICT: Counter(), COMMUNE: Counter()}
    numbers: dict[str, int] = {}
    for mention in mentions(head):
        alive = alive_at(places, mention.units, span)
        if len(alive) != 1:
            continue
        unit = places.units[alive[0]]
        counts[unit.level][unit.key] += 1
        numbers[unit.key] = alive[0]
    found: dict[int, int] = {}
    for level, counter in counts.items():
        ranked = counter.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] >= 4 * ranked[1][1]):
            found[level] = numbers[ranked[0][0]]
    for level in (COMMUNE, DISTRICT):
        if level in found:
            for above in places.above(found[level], span):
                if not counts[places.units[above].level]:
                    found.setdefault(places.units[above].level, above)
    return found


def alive_at(places: Gazetteer, numbers: tuple[int, ...] | list[int], span: Span | None) -> list[int]:
    """Those that were there; where none was, those that ended last before."""
    if span is None:
        return list(numbers)
    there = [n for n in numbers if places.units[n].held(span)]
    if there:
        return there
    ended = [n for n in numbers if places.units[n].end and places.units[n].end <= span[0]]
    last = max((places.units[n].end for n in ended), default="")
    return [n for n in ended if places.units[n].end == last]


def is_name_of_person(words: list[str], surnames: frozenset[str]) -> bool:
    """Whether some words behind a place are a person's: a surname and at least one more."""
    return len(words) > 1 and bare(words[0]) in surnames

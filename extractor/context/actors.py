"""Who acts in a sentence: the Party, the state, police and army, courts, mass organisations, firms, other countries.

An actor is named by the words of `lexicon/actors.toml`. What stands right in front of it says what part it plays: behind «do», «bị»,
«được» it acts; behind «của», «tại», «cho» it only places something; behind «Chủ tịch» it is where a person serves; else it is the
subject of what follows.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractor import lexicon
from extractor.lexicon import pattern, word_set, words

KINDS = ("party", "state", "force", "court", "mass", "company", "foreign", "abroad")
OTHERS = frozenset(KINDS) - {"party"}
Span = tuple[int, int]
GUEST = pattern("guest", "context")
COUNTED_PEOPLE = words("counted_people", "context")
BUILDING = pattern("building_of", "context")
BODIES = word_set("bodies", "context")


class Actor(NamedTuple):
    """An actor at `start` to `end` of the text; `role` is agent, subject, guest, post, source or detail."""

    start: int
    end: int
    kind: str
    role: str


@cache
def _kinds() -> dict[str, str]:
    """Phrase → the kind of actor that it names."""
    table = lexicon.table("actors")
    return {reading: kind for kind in KINDS for phrase in table[kind]["phrases"] for reading in lexicon.readings(phrase)}


@cache
def _pattern() -> re.Pattern[str]:
    """For example «… ubnd tỉnh …» captures «ubnd»."""
    return re.compile(rf"(?<!\w)(?:{lexicon.either(_kinds(), literal=True)})(?! {lexicon.table('actors')['member_of']}(?!\w))(?!\w)")


@cache
def _opens() -> re.Pattern[str]:
    return lexicon.openings(_kinds(), small=True)


@cache
def _roles() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Each role with how the text in front of it ends, and the pattern of that end, which makes sure that its words are whole."""
    found = []
    for role, mark in (("agent", r"(?!)"), ("source", r"(?!)"), ("post", r"(?!)"), ("detail", lexicon.table("actors")["set_apart"])):
        words = [reading for phrase in lexicon.table("actors")["role"][role] for reading in lexicon.readings(phrase)]
        ends = tuple(word + end for word in (words if role != "detail" else ("",)) for end in (" ", " \n"))
        found.append((role, ends, re.compile(rf"(?:(?<!\w)(?:{lexicon.either(words, literal=True)})|{mark}) $")))
    return tuple(found)


@cache
def _verb_behind() -> re.Pattern[str]:
    """For example « vĩnh long đã»: a name of up to six words, then what a subject does."""
    return re.compile(rf"(?: (?!(?:{lexicon.table('actors')['joining']}) )[^\s,;.()]+){{0,6}}? (?:{lexicon.either(lexicon.table('actors')['verbs'], literal=True)})(?!\w)")


def _role(text: str, match: re.Match[str], kind: str, front: str) -> str:
    """What an actor does, by the words in front of it and behind."""
    role = next((role for role, ends, words in _roles() if front.endswith(ends) and words.search(front)), "subject")
    if role == "detail" and front.endswith(", ") and _verb_behind().match(text, match.end()):
        role = "subject"  # «trong tháng 11, Ban Thường vụ Tỉnh ủy Vĩnh Long đã luân chuyển 12 cán bộ»
    if role == "subject" and kind != "party" and match.group().startswith(COUNTED_PEOPLE) and front.rstrip()[-1:].isdigit():
        role = "detail"  # «kết nạp 5.236 đoàn viên công đoàn, trong đó 512 người là công nhân»: those counted do nothing
    if role == "subject" and GUEST.match(text, match.end()):
        role = "guest"
    return role


def actors(text: str, names: Sequence[Span] = ()) -> list[Actor]:
    """The actors named in `text`, repaired and in lower case, in order; inside `names`, the names of party organisations, only the Party is.

    >>> [(a.kind, a.role) for a in actors("ủy ban nhân dân xã đã kỷ luật 3 cán bộ thuộc huyện ủy")]
    [('state', 'subject'), ('party', 'detail')]
    >>> [(a.kind, a.role) for a in actors("5 cán bộ bị công an bắt")]
    [('force', 'agent')]
    """
    found: list[Actor] = []
    ended = 0
    for opening in _opens().finditer(text):
        if opening.start() < ended or (match := _pattern().match(text, opening.start())) is None:
            continue
        ended = match.end()
        kind = _kinds()[match.group()]
        at = bisect_right(names, (match.start(), len(text))) - 1  # the names are in order and apart
        inside = names[at] if at >= 0 and match.start() < names[at][1] else None
        if inside is not None and (kind != "party" or found and found[-1].start >= inside[0]):
            if kind == "foreign" and found and found[-1].start >= inside[0]:
                found[-1] = found[-1]._replace(kind=kind)  # «Đảng bộ Khu tự trị Quảng Tây»
            if kind == "party":
                found[-1] = found[-1]._replace(end=match.end())  # «Ban Thường vụ Tỉnh ủy Vĩnh Long» is one
            continue
        if found and kind == found[-1].kind and match.start() - found[-1].end <= 1:
            found[-1] = found[-1]._replace(end=match.end())
            continue
        if found and kind != "party" and match.start() - found[-1].end <= 1 and text[found[-1].start:found[-1].end] in BODIES:
            found[-1] = found[-1]._replace(end=match.end(), kind=kind)  # «ban thường vụ trung ương đoàn»
            continue
        front = text[max(0, match.start() - 24):match.start()]
        if kind != "party" and BUILDING.search(front):
            continue  # «tại Nhà Quốc hội», «tại hội trường UBND xã»: a place
        role = _role(text, match, kind, front)
        found.append(Actor(match.start(), match.end(), kind, role))
    return found

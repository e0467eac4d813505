"""Party congresses told of: each name with whose it is, its term, its days, and whether it was held."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.context.subjects import Subjects
from extractor.find.congresses import CongressName
from extractor.find.mention import TimeMention
from extractor.find.numerals import rank_of
from extractor.find.organisations import PARTY, fold
from extractor.find.past import abroad
from extractor.lexicon import pattern
from extractor.match.case import ask
from extractor.match.congress_days import NEAR, REACH, congress_days, opened_or_closed, sentence_of
from extractor.match.congress_whose import CASES, NATIONAL, Named

_OF_SEVERAL = pattern("of_several")
_ELECTS = pattern("elects_of_a_term")
_NUMBERED = pattern("numbered")
_RANKED_TERM = pattern("ranked_term")
_IN_SESSION = pattern("in_session")
_PLANNED = pattern("congress_planned")
_GOING = pattern("going")
_SUBMITTED = pattern("submitted")
_REPORTED = pattern("reported")
_RESOLUTION = pattern("resolution")
_PLANNED_BEHIND = pattern("congress_planned_behind")
_HELD = pattern("congress_held")
_CITED = pattern("cited")
_WILL = pattern("will")
_LEVEL = pattern("level_only")
_BODY = pattern("body_and_level")


@dataclass(frozen=True, slots=True)
class CongressMention:
    """A congress named at `start` to `end` (its ordinal, or its name where it has none); dates are ISO 8601 days or months."""

    start: int
    end: int
    organisation: str | None
    ordinal: int | None
    term: str | None
    kind: str | None
    first: str | None
    last: str | None
    status: str
    rule: str
    # Whether the name itself tells the organisation; else the sentence does.
    spelled: bool = True
    level: str = ""  # «Đảng bộ huyện»: what the name tells of it where it tells no more


def match_congresses(chars: str, names: Sequence[CongressName], times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> tuple[list[CongressMention], set[str]]:
    """The congresses of the Party among the names, and the terms told of congresses named, of nobody in particular too.

    `times` are the dates of the text in their order, `subjects` its organisations, `published` the article's ISO 8601 date.
    """
    places, mention_starts = [t.start for t in times], [m.start for m in subjects.mentions]
    foreign, found, terms, others = abroad(chars), list[CongressMention](), set[str](), set[int | None]()
    for name in names:
        if name.mass:
            others.update(name.others)  # its ordinal alone, later in the article, is not the Party's either
            continue
        start, end = name.block
        front = chars[max(start, name.start - REACH):name.start]
        if name.term and name.organisation != PARTY and (name.organisation is not None or _OF_SEVERAL.search(front)):
            terms.add(name.term)
        named = Named(name, chars, subjects, mention_starts, sentence_of(chars, name), front, foreign, published, frozenset(others))
        answer = ask(CASES, named)
        if answer is not None and answer.said:
            near = times[bisect_left(places, start):bisect_left(places, end)]
            found.append(_mention(named, str(answer.said), near))
    return found, terms


def _mention(named: Named, organisation: str, near: Sequence[TimeMention]) -> CongressMention:
    name, chars = named.name, named.chars
    first, last = congress_days(chars, name, near, named.published)
    term = name.term or _term(named, near) or _elected_term(named, organisation)
    place = name.place or (name.start, name.end)
    rule = "congress by ordinal" if name.ordinal is not None else "congress by organisation"
    level = name.organisation if name.organisation is not None and _LEVEL.fullmatch(name.organisation) else ""
    return CongressMention(*place, organisation, name.ordinal, term, name.kind, first, last, _status(named, first), rule, name.organisation is not None and not name.bare and not level or named.holder is not None, level)


def _term(named: Named, near: Sequence[TimeMention]) -> str | None:
    """A term that the words in front tell: of the sentence for a congress with an ordinal, of the paragraph for one without."""
    name = named.name
    left = name.start - len(named.sentence) if name.ordinal is not None else name.block[0]
    terms = [t for t in near if left <= t.start < name.start and t.kind == "term" and not (name.organisation == PARTY and _NUMBERED.search(named.chars, left, t.start))]
    if not terms or (name.ordinal is not None and not _CITED.search(named.chars[terms[-1].end:name.start])):
        return None
    return terms[-1].value


def _elected_term(named: Named, organisation: str) -> str | None:
    """«Đại hội đại biểu Đảng bộ tỉnh bầu Ban Chấp hành nhiệm kỳ …»: the term of those that it elects; «khóa 16, nhiệm kỳ …», told elsewhere."""
    name = named.name
    elects = _ELECTS.match(named.chars, name.end, name.block[1])
    if elects is None and name.ordinal is not None and _BODY.sub("", fold(organisation)) == _BODY.sub("", fold(named.subjects.main or "")):
        said = {f"{m['a']}-{m['b']}" for m in _RANKED_TERM.finditer(named.chars) if rank_of(m['n']) == name.ordinal}
        return said.pop() if len(said) == 1 else None
    return f"{elects['a']}-{elects['b']}" if elects else None


def _status(named: Named, first: str | None) -> str:
    """«held», «planned», or nothing where nothing is said of it."""
    name, sentence, published = named.name, named.sentence, named.published
    behind = named.chars[name.end:min(name.block[1], name.end + NEAR)]
    if not _WILL.search(sentence) and (_IN_SESSION.search(sentence) or opened_or_closed(named.chars, name)):
        return "held"
    if name.organisation == PARTY and name.ordinal in NATIONAL and published is not None and not (first and published[:7] == NATIONAL[name.ordinal]):
        return "held" if published[:7] > NATIONAL[name.ordinal] else "planned"
    if first is not None and published is not None and first > published:
        return "planned"
    if _RESOLUTION.search(sentence):
        return "held"
    if _to_come(sentence, behind):
        return "planned"
    return "held" if first is not None or _HELD.search(sentence) or _HELD.search(behind) else ""


def _to_come(sentence: str, behind: str) -> bool:
    """«trình Đại hội», «tiến tới Đại hội», «Đại hội … sẽ diễn ra», «bầu đoàn đại biểu dự Đại hội»."""
    if _SUBMITTED.search(sentence) and not _REPORTED.search(sentence) or _PLANNED_BEHIND.match(behind):
        return True
    return _PLANNED.search(sentence) is not None and not _HELD.search(sentence) or _GOING.search(sentence) is not None

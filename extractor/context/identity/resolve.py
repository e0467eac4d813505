"""From what a name says to the one body that it means, or to silence.

The steps, the date first: the name's own words; what is attached to it; the units in its sentence; the article's one unit;
the publisher's. In doubt there is no key.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import timedelta

from extractor import lexicon
from extractor.context.identity import places as text_places
from extractor.context.identity.gazetteer import COMMUNE, DISTRICT, PROVINCE, Gazetteer, Span, gazetteer
from extractor.context.identity.names import Name, Place
from extractor.context.identity.places import alive_at, attached, continued, mentions
from extractor.context.identity.publishers import units_of
from extractor.context.identity.spelling import DASH, slug

ANY_OF = {"commune": COMMUNE, "province": PROVINCE}
WRITTEN_SINCE = "2004"
"""An undated text is not of before: of two units of a name, one that ended earlier is not meant."""
MOST_CANDIDATES = 8
LISTED_FROM = "2019-10-06"
AHEAD = timedelta(days=60)
"""How long before its first day a unit is already spoken of."""
_SURNAMES = frozenset(slug(name) for name in lexicon.surnames())
CONFIDENCE = {"name": "exact", "attached": "by_text", "sentence": "by_text", "article": "by_article", "publisher": "by_publisher"}


@dataclass(frozen=True)
class Around:
    """Where a name stands: its sentence (with `start` and `end` of the name in it, -1 where it is not found), what its paragraph says
    before, the head of the article, its publisher, and the days that its date may mean."""

    sentence: str = ""
    start: int = -1
    end: int = -1
    before: str = ""
    head: str = ""
    whole: str = ""
    publisher: str = ""
    span: Span | None = None


@dataclass
class Found:
    """The unit of a name: its number and the step that settled it, or candidates; `unlisted` is the key of a named place without one."""

    unit: int | None = None
    step: str = ""
    candidates: list[int] = field(default_factory=list)
    unlisted: str = ""
    parent: int | None = None


def unit_of(name: Name, around: Around) -> Found:
    """The unit that the places of a name mean."""
    refs = name.places
    if not refs:
        return Found()
    return _Search(name, around).run(refs[0], list(refs[1:]))


class _Search:
    def __init__(self, name: Name, around: Around) -> None:
        self.name = name
        self.around = around
        self.span = around.span
        self.gaz: Gazetteer = gazetteer()
        self.end = around.end

    @property
    def behind(self) -> list[Place]:
        """The places attached to the name."""
        return list(attached(self.around.sentence, self.end)) if self.end >= 0 else []

    def run(self, target: Place, above: list[Place]) -> Found:
        if not target.words or (target.type is not None and self._is_person(target)):
            return self._bare(target.type, above)
        numbers, rest = self._named(target, last=self.name.last and not above)
        if rest is not None:
            above = [*above, rest]
        inside = self._within(numbers, above)
        if above and not inside:
            return self._unlisted(target, above) if self._may_be_unlisted(numbers) else Found(candidates=self._some(numbers))
        alive = self._alive(inside)
        # What stands right behind it must not contradict it.
        higher = [p for p in self.behind if p.words]
        if higher:
            kept = self._within(inside, higher)
            strict = [p for p in higher if self._is_higher(p, inside)]
            if strict and not kept:
                return self._unlisted(target, higher) if self._may_be_unlisted(inside) else Found(candidates=self._some(inside))
            if kept and len(self._alive(kept)) == 1 and len(alive) != 1:
                return Found(self._alive(kept)[0], "attached")
            if kept:
                alive = self._alive(kept)
            elif strict:
                return Found(candidates=self._some(inside))
        elif not inside:
            return Found()
        if len(alive) == 1:
            return Found(alive[0], "name")
        return self._by_surroundings(alive)

    def _is_person(self, place: Place) -> bool:
        """Whether a person's name stands where a place's should: «Thành ủy Nguyễn Văn An»."""
        return len(place.words) > 2 and text_places.is_name_of_person(list(place.words), _SURNAMES) and not self._units(list(place.words), place.type)

    def _alive(self, numbers: Iterable[int]) -> list[int]:
        """Those that the date allows; before July 2025 and after where the text says which."""
        numbers = list(dict.fromkeys(numbers))
        units = self.gaz.units
        if self.name.former:
            ended = [n for n in numbers if units[n].end and (self.span is None or units[n].end <= self.span[1])]
            last = max((units[n].end for n in ended), default="")
            if ended:
                return [n for n in ended if units[n].end == last]
        found = alive_at(self.gaz, numbers, self.span)
        if self.span is None:
            found = [n for n in found if not units[n].end or units[n].end > WRITTEN_SINCE] or found
        if self.name.fresh and len(found) > 1:
            found = [n for n in found if units[n].start >= "2025-07-01"] or found
        if not found and self.span is not None:
            soon = (Date.fromisoformat(_day(self.span[1])) + AHEAD).isoformat()
            found = [n for n in numbers if self.span[1] < units[n].start <= soon]
        return found

    def _named(self, place: Place, last: bool = False) -> tuple[list[int], Place | None]:
        """The units of a place's name, and a place that its words go on to."""
        words = list(place.words)
        if last and self.around.end >= 0:
            following = continued(self.around.sentence, self.around.end)
            for length in range(len(following), 0, -1):
                found = self._units([*words, *following[:length]], place.type)
                if found:
                    self.end += sum(len(w) + 1 for w in following[:length])
                    return found, None
        for length in range(len(words), 0, -1):
            found = self._units(words[:length], place.type)
            if not found:
                continue
            rest = words[length:]
            if not rest:
                return found, None
            if rest[0] == DASH:
                rest = rest[1:]
            if text_places.is_name_of_person(rest, _SURNAMES):
                return found, None
            if any(self.gaz.units[n].level < COMMUNE for n in self.gaz.named(rest)):
                return found, Place(None, tuple(rest))
        return [], None

    def _units(self, words: list[str], kind: str | None) -> list[int]:
        words = words[:-1] if words and words[-1] == DASH else words
        found = self.gaz.named(words, None if kind is None or kind in ANY_OF else (kind,))
        found = [n for n in found if self._is(n, kind)] if kind in ANY_OF else found
        if not found and len(words) == 1 and words[0].isupper():
            found = [n for n in self.gaz.initials.get(words[0], ()) if kind is None or self._is(n, kind)]
        if kind is None and found:
            # Without a level word the highest unit of the name is meant, of those that are there.
            if self.span is not None and not self.name.former:
                found = [n for n in found if self.gaz.units[n].held(self.span)] or found
            level = min(self.gaz.units[n].level for n in found)
            found = [n for n in found if self.gaz.units[n].level == level]
        return found

    def _within(self, numbers: list[int], above: list[Place]) -> list[int]:
        """Those that lie, or lay, in all of some places; places of the same level or a lower one say nothing."""
        kept = numbers
        for place in above:
            if not place.words:
                continue
            around = set(self._named(place)[0])
            if not around:
                return [] if place.type is not None else kept
            if kept and not any(self.gaz.units[a].level < self.gaz.units[n].level for a in around for n in kept):
                continue
            kept = [n for n in kept if self.gaz.ever_above(n) & around]
        return kept

    def _is_higher(self, place: Place, numbers: list[int]) -> bool:
        level = max((self.gaz.units[n].level for n in numbers), default=COMMUNE + 1)
        return any(self.gaz.units[n].level < level for n in self._named(place)[0])

    def _may_be_unlisted(self, numbers: list[int]) -> bool:
        """Before the lists begin a named place may be in none of them."""
        return (self.span is None and not numbers) or (self.span is not None and self.span[0] < LISTED_FROM)

    def _unlisted(self, target: Place, above: list[Place]) -> Found:
        """`…-x@parent`: a place that no list holds, with its parent."""
        nearest, communes = [p for p in above if p.words], lexicon.words("commune_types", "identity")
        if target.type not in (*communes, *lexicon.words("district_types", "identity")) or not nearest or len(target.words) > 5:
            return Found()
        parents = self._alive(self._within(self._named(nearest[0])[0], nearest[1:]))
        if len(parents) != 1 or self.gaz.units[parents[0]].level >= (COMMUNE if target.type in communes else DISTRICT):
            return Found()
        words = [w for w in target.words if w != DASH]
        return Found(unlisted=f"{target.type}-{slug('-'.join(words))}-x@{self.gaz.units[parents[0]].key}", parent=parents[0], step="name")

    def _by_surroundings(self, numbers: list[int]) -> Found:
        """One of several of a name, by the sentence, the article, the publisher."""
        if not numbers:
            return Found()
        circles = [(step, [n for n in numbers if n in around or self.gaz.ever_above(n) & around]) for step, around in self._circles()]
        for place, (step, _) in enumerate(circles):
            kept = [n for n in circles[place][1] if n in numbers]
            if len(kept) == 1:
                # A place that the sentence only happens to name does not outweigh what the article or the publisher says.
                others = [found for _, found in circles[place + 1:] if found and kept[0] not in found]
                if step == "sentence" and others and not self._linked(kept[0]):
                    return Found(candidates=self._some([*kept, *others[0]]))
                return Found(kept[0], step)
            if kept:
                numbers = kept
        return Found(candidates=self._some(numbers))

    def _circles(self) -> Iterable[tuple[str, set[int]]]:
        sentence = self.around.sentence
        if sentence:
            yield "sentence", {n for m in mentions(sentence) if not self._own(m.start) for n in m.units if m.type is not None or self.gaz.units[n].level == PROVINCE}
        if self.around.head:
            yield "article", set(text_places.about(self.around.head, self.span).values())
        if self.around.publisher:
            yield "publisher", set(units_of(self.around.publisher))

    def _is(self, number: int, kind: str) -> bool:
        """Whether a unit is of a type; «commune» and «province» are any of that level."""
        unit = self.gaz.units[number]
        return unit.level == ANY_OF[kind] if kind in ANY_OF else unit.type == kind

    def _own(self, start: int) -> bool:
        """Whether a mention is the name itself."""
        return self.around.start <= start < max(self.around.end, self.around.start)

    def _bare(self, kind: str | None, above: list[Place]) -> Found:
        """A level word alone: the one unit of that level that its surroundings name."""
        if kind is None:
            return Found()
        following = continued(self.around.sentence, self.end) if self.end >= 0 and not above else []
        for length in range(len(following), 0, -1):
            found = self._alive(self._units(following[:length], kind))
            if found:
                return Found(found[0], "attached") if len(found) == 1 else self._by_surroundings(found)
        known = [p for p in (*above, *self.behind) if p.words]
        for place in known:
            found = self._alive([n for n in self._named(place)[0] if self._is(n, kind)])
            if len(found) == 1:
                return Found(found[0], "attached")
        own = units_of(self.around.publisher) if self.around.publisher else ()
        publisher = self._of_type(own, kind, strict=True)
        named = self._in_sentence(kind)
        if len(named) > 1:
            return Found(candidates=self._some(named))
        if named:
            if not publisher or publisher[0] in named or self._linked(named[0]):
                return Found(named[0], "sentence")
            return Found(candidates=self._some([*named, *publisher]))
        return self._bare_in_article(kind, publisher)

    def _bare_in_article(self, kind: str, publisher: list[int]) -> Found:
        """A level word alone in a sentence that names no unit of it. What the paragraph named last, what the article is about and
        whose paper it is must not contradict each other: a local paper's «Tỉnh ủy» is its own province's, even where it writes on another."""
        head = text_places.about(self.around.head, self.span).values() if self.around.head else ()
        about = [n for n in head if self._is(n, kind)]
        told = list(dict.fromkeys([*self._in_text(self.around.before, kind), *about]))
        if len(told) > 1 or (told and publisher and told[0] not in publisher):
            return Found(candidates=self._some([*told, *publisher]))
        if told:
            return Found(told[0], "article")
        return Found(publisher[0], "publisher") if len(publisher) == 1 else Found(candidates=self._some(publisher))

    def _of_type(self, numbers: Iterable[int], kind: str, strict: bool = False) -> list[int]:
        """The units of a type among some and those above them, that were there at the date."""
        every = [m for n in numbers for m in (n, *self.gaz.above(n, self.span))]
        found = [n for n in dict.fromkeys(every) if self._is(n, kind)]
        if strict and self.span is not None and not self.name.former:
            return [n for n in found if self.gaz.units[n].held(self.span)]
        return self._alive(found)

    def _in_sentence(self, kind: str) -> list[int]:
        """The units of a type that the sentence names, each once."""
        return self._in_text(self.around.sentence, kind, own=True)

    def _in_text(self, text: str, kind: str, own: bool = False) -> list[int]:
        """The units of a type that a text names, each once; `own`: it is the sentence, and the name itself does not count."""
        found: list[int] = []
        for mention in mentions(text) if text else ():
            if (own and self._own(mention.start)) or kind not in ANY_OF and mention.type not in (None, kind):
                continue
            of_type = [n for n in mention.units if self._is(n, kind)]
            alive = self._alive(of_type)
            if len(alive) > 1 and kind not in (lexicon.phrase("province_type", "identity"), "province"):
                near = {n for _, circle in self._circles() for n in circle}
                alive = [n for n in alive if self.gaz.ever_above(n) & near] or alive
            found.extend(alive)
        return list(dict.fromkeys(found))

    def _linked(self, number: int) -> bool:
        """Whether the sentence itself joins the bare level with the unit: «Tỉnh ủy, Chủ tịch UBND tỉnh Khánh Hòa», «Tại Khánh Hòa, Tỉnh ủy»."""
        inside = {number, *self.gaz.ever_above(number)}
        mention = next(m for m in mentions(self.around.sentence) if inside & set(m.units) and not self._own(m.start))
        if mention.start >= self.around.end:
            between = self.around.sentence[self.around.end:mention.start]
            return len(between) < 60 and not lexicon.says(between.lower(), "with_another", "identity")
        before = self.around.sentence[max(0, mention.start - 12):mention.start].lower()
        between = self.around.sentence[mention.end:self.around.start]
        return len(between) < 60 and (before.rstrip().endswith(lexicon.words("at", "identity")) or between.strip() in (",", ":", "-", "–", ""))

    def _some(self, numbers: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(numbers))[:MOST_CANDIDATES]


def _day(text: str) -> str:
    """A day of the calendar: the last of its month where the text has the 31st."""
    try:
        return Date.fromisoformat(text).isoformat()
    except ValueError:
        return Date(int(text[:4]), min(12, max(1, int(text[5:7] or 1))), 28).isoformat()

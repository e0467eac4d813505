"""What a paragraph says of whose its numbers are: its events, in their order."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extractor.context.subjects import words as said
from extractor.context.subjects.heights import height, height_of
from extractor.context.subjects.names import Organisations
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import PARTY, fold, opened
from extractor.once import once
from extractor.segment import span_at


@dataclass(frozen=True, slots=True)
class Event:
    """From `start` on the subject is `name`; to the end of the sentence only, or of the paragraph where it is its topic."""

    start: int
    name: str | None
    topic: bool


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a paragraph in order; `topics[k]` is the topic after event k."""

    starts: list[int]
    names: list[str | None]
    topics: list[str | None]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Events":
        ordered = sorted(events, key=lambda e: e.start)
        topics: list[str | None] = []
        for event in ordered:
            topics.append(event.name if event.topic else topics[-1] if topics else None)
        return cls([e.start for e in ordered], [e.name for e in ordered], topics)


NOTHING = Event(-1, None, False)
"""What a case answers that knows that a name tells nothing of the numbers behind it."""


@dataclass(frozen=True, eq=False)
class Place:
    """An organisation among the words of its sentence: `opening` in front of it, `behind` what places it; `current` is the subject so far."""

    o: Organisations
    mention: OrganisationMention
    previous: OrganisationMention | None
    block: int
    current: str | None
    close: int

    @once
    def sentence(self) -> int:
        return self.o.sentence_start(self.block, self.mention.start)

    @once
    def opening(self) -> str:
        return self.o.chars[self.sentence:self.mention.start]

    @property
    def front(self) -> str:
        return self.opening[-40:]

    @once
    def behind(self) -> str:
        end = self.o.blocks[self.block][1]
        aside = said.APPOSITION.match(self.o.chars, self.close, end)
        close = aside.end() if aside is not None else self.close
        if (ours := said.OURS.match(self.o.chars, close, end)) is not None:
            close = ours.end()  # «Chi bộ khu phố của tôi có 43 đảng viên»
        return self.o.chars[close:min(end, close + 60)]

    @once
    def opens(self) -> bool:
        """Whether it opens its sentence."""
        return len(self.opening) < said.OPENING and said.ADVERBIAL.fullmatch(self.opening) is not None

    @once
    def placed(self) -> bool:
        """«tại», «trong đó», «điển hình là» in front."""
        return len(self.opening) < said.OPENING and said.PLACED.search(self.opening) is not None

    @once
    def numbered(self) -> bool:
        """A number right behind."""
        return said.NUMBER_BEHIND.match(self.behind) is not None

    @property
    def higher(self) -> bool:
        """Whether it stands above the article's own organisation."""
        main = self.o.main
        return main is not None and height(self.mention.name) > height(main)

    def event(self, name: str | None, topic: bool, start: int | None = None) -> Event:
        return Event(self.mention.start if start is None else start, name, topic)


def own_congress(p: Place) -> Event | None:
    """«Đại hội Đảng bộ huyện Thanh Hà …»: the congress that the paragraph tells of."""
    if p.mention.kind != "party" or len(p.opening) >= said.OPENING or not said.OWN_CONGRESS.search(p.opening[-60:]) or said.NOT_OWN.search(p.opening[-100:]):
        return None
    return p.event(_named(p.o, p.mention, p.current), True)


def counted_of(p: Place) -> Event | None:
    """«415 tổ chức cơ sở đảng trực thuộc Tỉnh ủy»."""
    if p.mention.kind not in ("party", "place"):
        return None
    counted = said.COUNTED_OF.search(p.opening[-140:])
    if counted is None or said.IN_A_ROW.search(p.front):
        return None
    if p.current is not None and fold(p.current) in p.o.board_keys and said.LOOKED_INTO_COUNT.search(p.opening[-140:][:counted.start()]):
        return NOTHING  # «Ủy ban Kiểm tra Tỉnh ủy kiểm tra 2 tổ chức đảng thuộc Đảng ủy Khối»: not whose number it is
    return p.event(p.o.placed(p.mention), False, p.mention.start - len(p.opening[-140:]) + counted.start())


def people_of(p: Place) -> Event | None:
    """«12 đảng viên của Đảng bộ xã A»."""
    if p.mention.kind not in ("party", "place"):
        return None
    people = said.PEOPLE_OF.search(p.opening[-80:])
    if people is None or not said.ADVERBIAL.fullmatch(p.opening[:len(p.opening) - len(people.group())]):
        return None
    return p.event(p.o.placed(p.mention), False, p.mention.start - len(people.group()))


def sitting_of(p: Place) -> Event | None:
    """«Bốn đảng viên bị khai trừ tại kỳ họp thứ 4 của Ủy ban Kiểm tra Thành ủy»: the board that decided it, for the whole sentence."""
    if p.mention.kind != "board" or said.SITTING_OF.search(p.opening[-80:]) is None or any(p.sentence <= m.start < p.mention.start and m.kind in ("party", "board") for m in p.o.all):
        return None
    return p.event(p.o.board(p.mention), False, p.sentence)


def no_subject(p: Place) -> Event | None:
    """«Bí thư Huyện ủy», «theo Tỉnh ủy», «đồng chí A, Chi bộ thôn 2», «sáp nhập các xã A, B và C»."""
    if said.NOT_SUBJECT.search(p.front) and not (said.NUMBER_BEHIND.match(p.behind) and p.front.endswith(said.JOINS)):
        return NOTHING
    if said.OF_PERSON.search(p.opening[-70:]) or p.opening.endswith(said.WORKS_AT):
        return NOTHING
    return NOTHING if p.mention.kind in ("party", "place") and said.MERGED.search(p.opening) else None


def party_acts(p: Place) -> Event | None:
    """«Đảng bộ huyện Thanh Hà kết nạp 87 đảng viên»; a higher one that gives something gives it to the article's own."""
    if p.mention.kind != "party" or not (p.placed or p.numbered or said.VERB.match(p.behind)):
        return None
    if p.higher and said.GIVES.match(p.behind):
        return p.event(p.o.main, p.opens)
    return p.event(_named(p.o, p.mention, p.current or _place_of(p.previous, p.sentence)), p.opens or p.placed)


def board_acts(p: Place) -> Event | None:
    """«Ủy ban Kiểm tra Huyện ủy kỷ luật 12 đảng viên»."""
    if p.mention.kind != "board":
        return None
    gives, main = said.GIVES.match(p.behind), p.o.main
    if gives and main is not None and 0 < height(main) < height(p.o.names.get(fold(p.mention.name), p.mention.name).partition(" ")[2]):
        return None
    if said.CENTRE_TOGETHER.search(p.front):
        return p.event(PARTY, p.opens)  # «Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương kỷ luật 2.700 tổ chức đảng»
    acts = said.BOARD_VERB.match(p.behind) or gives or said.inspects(opened(p.mention.name)) and said.TOLD_BY.match(p.behind)
    return p.event(p.o.board(p.mention), p.opens) if acts else None


def place_counts(p: Place) -> Event | None:
    """«Tại phường Phước Thắng, có 23 đồng chí», «xã Ba: 245 đảng viên»."""
    if p.mention.kind != "place":
        return None
    counted = p.placed and (said.COUNTED.match(p.behind) or said.LEADS.match(p.behind))
    acts = p.opens and not p.placed and said.VERB.match(p.behind)
    return p.event(p.o.placed(p.mention), p.opens) if p.numbered or counted or acts else None


def other_acts(p: Place) -> Event | None:
    """Another body that opens the sentence, where the article has an organisation of its own."""
    if p.mention.kind != "other" or not p.opens or not said.VERB.match(p.behind) or p.o.main is None:
        return None
    return p.event(p.o.suffixed(p.mention.name) or p.mention.name, False)


OF_A_NAME: tuple[Callable[[Place], Event | None], ...] = (own_congress, counted_of, people_of, sitting_of, no_subject, party_acts, board_acts, place_counts, other_acts)
"""What a name may tell of whose the numbers behind it are; the first that knows."""


def _of_name(place: Place) -> Event | None:
    event = next((told for case in OF_A_NAME if (told := case(place)) is not None), None)
    return None if event is NOTHING else event


def _named(o: Organisations, mention: OrganisationMention, current: str | None) -> str:
    """The full name of a party organisation at its place: «Đảng bộ» in a paragraph on another one is that one's."""
    key = fold(mention.name)
    if key == said.CELL_KEY and (current is None or not fold(current).startswith(said.CELL_KEY)) and (cell := _cell_above(o, mention)) is not None:
        return cell
    if key == said.COMMITTEE_KEY and (spoken := _of_speaker(o, mention)) is not None:
        return spoken
    if current is not None and key != fold(current):
        now = fold(current)
        if now.startswith(key + " ") or now == key:
            return current
        level = key.removeprefix(f"{said.COMMITTEE_KEY} ")
        if said.PLACE_LEVEL.match(now) and now.startswith(level + " ") and level != key:
            return said.committee_of(current)
    return o.full_at(mention.name, mention.start)


def _cell_above(o: Organisations, mention: OrganisationMention) -> str | None:
    """«Chi bộ thôn Nam Thanh là một điểm sáng. Chi bộ hiện có 24 đảng viên»: the cell that the paragraph named."""
    start = o.blocks[o.block_of(mention.start) or 0][0]
    named = [m for m in o.all[bisect_left(o.starts, start):bisect_left(o.starts, mention.start)] if m.kind == "party" and fold(m.name).startswith(f"{said.CELL_KEY} ")]
    return o.full(named[-1].name) if named else None


def _of_speaker(o: Organisations, mention: OrganisationMention) -> str | None:
    """«Theo ông Cường, Bí thư Đảng ủy Khối doanh nghiệp: Đảng bộ hiện có …»: the organisation of who says it."""
    start = o.sentence_start(o.block_of(mention.start) or 0, mention.start)
    k = bisect_left(o.starts, mention.start) - 1
    if k < 0 or o.all[k].start < start or o.all[k].kind != "party" or not said.POST.search(o.chars[max(start, o.all[k].start - 16):o.all[k].start]):
        return None
    return o.full(o.all[k].name) if said.SAYS.fullmatch(o.chars, o.all[k].end, mention.start) else None


def _place_of(previous: OrganisationMention | None, sentence: int) -> str | None:
    """The place that the sentence began with: «Tại phường Phú Mỹ, Đảng bộ phường có …»."""
    return previous.name if previous is not None and previous.kind == "place" and previous.start >= sentence else None


def _chain(o: Organisations, k: int, end: int) -> tuple[int, int]:
    """The first mention behind those that only say where mention `k` lies («Đảng bộ xã A, huyện B, tỉnh C»), and where they end."""
    place, last = height_of(o.all[k]), k + 1
    close = o.all[k].end
    while place:
        bare = said.BARE_PLACE.match(o.chars, close, end)
        if bare is not None and not (last < len(o.all) and o.all[last].start < bare.end()):
            close = bare.end()
            continue
        if last >= len(o.all) or o.all[last].start >= end or not said.WITHIN.fullmatch(o.chars, close, o.all[last].start):
            break
        higher = height_of(o.all[last])
        if o.all[last].kind not in ("place", "party") or higher <= place and not (higher == place == 4 and o.all[last].kind == "place"):
            break
        place, close, last = higher, o.all[last].end, last + 1
    if last > k + 1 and o.chars[close:close + 1] == ")":
        close += 1
    return last, close


def read(o: Organisations, block: int, lead: str | None) -> list[Event]:
    """The events of a paragraph; `lead` is the topic that a list takes from the paragraph in front of it."""
    start, end, _ = o.blocks[block]
    small = o.chars[start:end].lower()
    events = [Event(start, lead, True)] if lead else []
    _read_names(o, block, events, small)
    for pattern, event in OF_WORDS:
        for match in said.sought(pattern, o.chars, start, end, small):
            if (told := event(o, match, block)) is not None:
                events.append(told)
    for listed in (*said.LISTED.finditer(o.chars, start, end), *said.SHOWN.finditer(o.chars, start, end)):
        position = listed.end()
        while item := said.LISTED_ITEM.match(o.chars, position, end):
            events.append(Event(item.start("name"), o.suffixed(item["name"]) or item["name"], False))
            position = item.end()
    return events


def _read_names(o: Organisations, block: int, events: list[Event], small: str) -> None:
    """The events of the names of a paragraph, and of «toàn tỉnh» between them."""
    start, end, _ = o.blocks[block]
    current: str | None = None
    topic: str | None = None
    wholes = list(said.sought(said.WHOLE, o.chars, start, end, small))
    k, stop = bisect_left(o.starts, start), bisect_left(o.starts, end)
    while k < stop:
        mention, previous = o.all[k], o.all[k - 1] if k else None
        while wholes and wholes[0].start() < mention.start:
            events.append(_whole(o, wholes.pop(0), topic))
        k, close = _chain(o, k, end)
        event = _of_name(Place(o, mention, previous, block, current, close))
        if event is not None:
            events.append(event)
            current = event.name
            topic = event.name if event.topic else topic
    events += [_whole(o, match, topic) for match in wholes]


# -- words that say whose ---------------------------------------------------------------------------------------------------


def _levels(o: Organisations, match: re.Match[str], block: int) -> Event:
    """«cấp ủy các cấp»: of the whole Party, where the sentence tells what bodies of the centre did beside them."""
    end = o.blocks[block][1]
    return Event(match.start(), PARTY if _national(o, block, match.start()) else _levels_of(o, match.end(), end), False)


def _of_party(o: Organisations, match: re.Match[str], block: int) -> Event:
    return Event(match.start(), PARTY, False)


def _counted_in(o: Organisations, match: re.Match[str], block: int) -> Event:
    """«Hai đảng bộ được chọn thí điểm tại Hải Phòng là …»."""
    return Event(match.start(), o.suffixed(match["name"]) or o.place_named(match["name"]) or match["name"], False)


def _centre(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«Bộ Chính trị đã thành lập 5 đoàn kiểm tra»; what it gives it gives to the article's own."""
    start = o.blocks[block][0]
    if said.NOT_SUBJECT.search(o.chars[max(start, match.start() - 24):match.start()]):
        return None
    return Event(match.start(), o.main if o.main and said.GIVES.match(o.chars, match.end("who")) else PARTY, False)


def _national_congress(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«Đại hội XIII của Đảng» at the head of its sentence."""
    opening = o.chars[o.sentence_start(block, match.start()):match.start()]
    if said.OF_AN_ORGANISATION.search(match.group()) or len(opening) >= said.OPENING or not said.ADVERBIAL.fullmatch(opening):
        return None
    return Event(match.start(), PARTY, True)


def _national(o: Organisations, block: int, place: int) -> bool:
    """Whether a sentence tells what bodies of the centre did beside «các cấp»: of all levels of the whole Party."""
    start, end, _ = o.blocks[block]
    return said.CENTRE_ACTS.search(o.chars, *span_at(o.chars, start, end, place)) is not None


def _levels_of(o: Organisations, place: int, end: int) -> str | None:
    """«cấp ủy các cấp thuộc quận Sơn Trà», «UBKT các cấp quận Hải Châu»: whose they are; the article's own where nothing says."""
    k = bisect_left(o.starts, place)
    if k < len(o.all) and o.all[k].start < end and o.all[k].kind in ("place", "party") and said.WHOSE_LEVELS.fullmatch(o.chars, place, o.all[k].start):
        return o.placed(o.all[k])
    return o.main


def _back_to(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«chi bộ này», «đơn vị này đã»: the organisation of that kind that was named last."""
    noun, k = match["noun"].lower(), bisect_left(o.starts, match.start()) - 1
    floor = o.blocks[max(0, block - 2)][0]
    while k >= 0 and (o.all[k].start >= floor or noun in said.BARE_HEADS):
        mention = o.all[k]
        if noun in said.ANY_NOUN or fold(mention.name).startswith(fold(noun)):
            if mention.kind == "board":
                return Event(match.start(), o.board(mention), False)
            return Event(match.start(), o.placed(mention), False) if mention.kind in ("party", "place") else None
        k -= 1
    return None


def _bare(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«tại Hòa Bình có 19 đảng viên», «Đà Nẵng thi hành kỷ luật 111»: a place without its kind, where the article names it with one."""
    if not (match["at"] or said.ADVERBIAL.fullmatch(o.chars, o.sentence_start(block, match.start()), match.start())):
        return None
    name = o.suffixed(match["name"]) or o.place_named(match["name"])
    return Event(match.start("name"), name, False) if name is not None else None


def _whole(o: Organisations, match: re.Match[str], topic: str | None) -> Event:
    """«toàn Đảng bộ», «toàn huyện»: the article's own organisation, or the paragraph's own where that is one of this level.

    «toàn tỉnh» in an article whose own organisation is no province's is told of a province that goes without its name: «Đảng bộ tỉnh».
    """
    level = said.level_of(match["level"])
    own = topic is not None and level == said.COMMITTEE.lower() and fold(topic).startswith(f"{said.COMMITTEE_KEY} ")
    name = topic if own else o.main
    if level in said.PLACES and (name is None or name != PARTY and not fold(name).startswith((f"{said.COMMITTEE_KEY} {fold(level)}", fold(level)))):
        named = {m.name for m in o.all if m.kind in ("place", "party") and fold(m.name).startswith((f"{said.COMMITTEE_KEY} {fold(level)} ", fold(level) + " "))}
        if name is None or f" {fold(level)} " not in fold(name) and (height(name) < o.whole_height(level) or said.LEVEL_HEIGHTS[level] == height(name) == 4):
            name = o.placed(next(m for m in o.all if m.name in named)) if len(named) == 1 else said.committee_of(level) if not named else name
    return Event(match.start(), name, False)


def _level_acts(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«Trong ba năm ấy, huyện kết nạp 386 đảng viên» in an article on one of its cells: of the level, not of the cell."""
    lower = o.main is not None and 0 < height(o.main) < o.whole_height(match["level"])
    name = _whole(o, match, None).name if lower else None
    return Event(match.start(), name, False) if name != o.main else None


OF_WORDS: tuple[tuple[re.Pattern[str], Callable[[Organisations, re.Match[str], int], Event | None]], ...] = (
    (said.LEVELS, _levels), (said.CENTRAL_REPORT, _of_party), (said.BACK_TO, _back_to), (said.LEVEL_ACTS, _level_acts), (said.COUNTED_IN, _counted_in), (said.BARE, _bare), (said.NATION, _of_party),
    (said.CENTRE, _centre), (said.NATIONAL_CONGRESS, _national_congress),
)
"""Words that say whose the numbers behind them are, whatever names stand there."""

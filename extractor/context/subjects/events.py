"""What a paragraph says of whose its numbers are: its events, in their order."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from extractor.context.subjects import words as said
from extractor.context.subjects.event import Event
from extractor.context.subjects.heights import height, height_of
from extractor.context.subjects.names import Organisations
from extractor.context.subjects.references import OF_WORDS, cell_above, whole
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import PARTY, fold, opened
from extractor.once import once

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


def given_to(p: Place) -> Event | None:
    """«Thành ủy tặng Huy hiệu Đảng cho 440 đảng viên thuộc Đảng bộ quận A»: theirs who are honoured."""
    if p.mention.kind not in ("party", "place") or (given := said.GIVEN_TO.search(p.opening[-140:])) is None:
        return None
    return p.event(p.o.placed(p.mention), False, p.mention.start - len(given.group()))


def sitting_of(p: Place) -> Event | None:
    """«Bốn đảng viên bị khai trừ tại kỳ họp thứ 4 của Ủy ban Kiểm tra Thành ủy»: the board that decided it, for the whole sentence."""
    if p.mention.kind != "board" or said.SITTING_OF.search(p.opening[-80:]) is None or any(p.sentence <= m.start < p.mention.start and m.kind in ("party", "board") for m in p.o.all):
        return None
    return p.event(p.o.board(p.mention), False, p.sentence)


def meeting_of(p: Place) -> Event | None:
    """«Sáng nay, tại lễ trao Huy hiệu Đảng của Đảng bộ xã A, ba đảng viên …»: theirs whose rite or meeting opens the sentence."""
    meeting = said.MEETING_OF.search(p.opening) if p.mention.kind == "party" and not p.higher and len(p.opening) < said.OPENING else None
    if meeting is None or not said.ADVERBIAL.fullmatch(p.opening[:meeting.start()]) or not said.MEETING_ENDS.match(p.behind):
        return None
    return p.event(_named(p.o, p.mention, p.current), True)


def team_acts(p: Place) -> Event | None:
    """«Sau khi kiểm tra, Đoàn Kiểm tra của Ban Thường vụ Huyện ủy A đã quyết định kỷ luật 11 đảng viên»: of the committee that sent it."""
    if p.mention.kind != "party" or (team := said.TEAM_OF.search(p.opening)) is None or not said.BOARD_VERB.match(p.behind):
        return None
    return p.event(p.o.full(p.mention.name), True) if said.ADVERBIAL.fullmatch(p.opening[:team.start()]) else None


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
    """«Tại phường Phước Thắng, có 23 đồng chí», «xã Ba: 245 đảng viên», «Tại phường Thủ Đức, đại hội diễn ra …»."""
    if p.mention.kind != "place":
        return None
    counted = p.placed and (said.COUNTED.match(p.behind) or said.LEADS.match(p.behind) or said.ITS_CONGRESS.match(p.behind) or said.AWARDED_THERE.match(p.o.chars, p.close, p.o.blocks[p.block][1]))
    acts = p.opens and not p.placed and said.VERB.match(p.behind)
    return p.event(p.o.placed(p.mention), p.opens) if p.numbered or counted or acts else None


def other_acts(p: Place) -> Event | None:
    """Another body that opens the sentence, where the article has an organisation of its own."""
    if p.mention.kind != "other" or not p.opens or not said.VERB.match(p.behind) or p.o.main is None:
        return None
    return p.event(p.o.suffixed(p.mention.name) or p.mention.name, False)


OF_A_NAME: tuple[Callable[[Place], Event | None], ...] = (own_congress, counted_of, people_of, given_to, sitting_of, team_acts, meeting_of, no_subject, party_acts, board_acts, place_counts, other_acts)
"""What a name may tell of whose the numbers behind it are; the first that knows."""


def _of_name(place: Place) -> Event | None:
    case, event = next(((case, told) for case in OF_A_NAME if (told := case(place)) is not None), (None, NOTHING))
    return event.read_by(case) if case is not None and event is not NOTHING else None


def _named(o: Organisations, mention: OrganisationMention, current: str | None) -> str:
    """The full name of a party organisation at its place: «Đảng bộ» in a paragraph on another one is that one's."""
    key = fold(mention.name)
    if key == said.CELL_KEY and (current is None or not fold(current).startswith(said.CELL_KEY)) and (cell := cell_above(o, mention.start)) is not None:
        return cell
    if key == said.COMMITTEE_KEY and (spoken := _of_speaker(o, mention)) is not None:
        return spoken
    if (placed := o.of_place_told(mention.name, o.chars[o.sentence_start(o.block_of(mention.start) or 0, mention.start):mention.start])) is not None:
        return placed
    if current is not None and key != fold(current):
        now = fold(current)
        if now.startswith(key + " ") or now == key:
            return current
        level = key.removeprefix(f"{said.COMMITTEE_KEY} ")
        if said.PLACE_LEVEL.match(now) and now.startswith(level + " ") and level != key:
            return said.committee_of(current)
    return o.full_at(mention.name, mention.start)


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
    events = [Event(start, lead, True, "above the list")] if lead else []
    _read_names(o, block, events)
    for pattern, event in OF_WORDS:
        for match in pattern.finditer(o.chars, start, end):
            if (told := event(o, match, block)) is not None:
                events.append(told.read_by(event))
    for listed in (*said.LISTED.finditer(o.chars, start, end), *said.SHOWN.finditer(o.chars, start, end)):
        position = listed.end()
        while item := said.LISTED_ITEM.match(o.chars, position, end):
            events.append(Event(item.start("name"), o.suffixed(item["name"]) or item["name"], False, "listed"))
            position = item.end()
    return events


def _read_names(o: Organisations, block: int, events: list[Event]) -> None:
    """The events of the names of a paragraph, and of «toàn tỉnh» between them."""
    start, end, _ = o.blocks[block]
    current: str | None = None
    topic: str | None = None
    wholes = list(said.WHOLE.finditer(o.chars, start, end))
    k, stop = bisect_left(o.starts, start), bisect_left(o.starts, end)
    while k < stop:
        mention, previous = o.all[k], o.all[k - 1] if k else None
        while wholes and wholes[0].start() < mention.start:
            events.append(whole(o, wholes.pop(0), topic).read_by(whole))
        k, close = _chain(o, k, end)
        event = _of_name(Place(o, mention, previous, block, current, close))
        if event is not None:
            events.append(event)
            current = event.name
            topic = event.name if event.topic else topic
    events += [whole(o, match, topic).read_by(whole) for match in wholes]

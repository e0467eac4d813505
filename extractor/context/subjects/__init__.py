"""Which organisation a number belongs to, and which full name a short one stands for.

The organisation named last is not always the subject: places stand in lists, higher bodies issued a document, guests came. A
paragraph has a topic, the organisation that opens a sentence of it or holds the congress that it tells of; an organisation
further inside a sentence counts to the end of that sentence, where a verb or a number right behind it makes it the subject.
Where neither is, the number belongs to the article's own organisation.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.context.subjects import words as said
from extractor.context.subjects.event import Events
from extractor.context.subjects.events import read
from extractor.context.subjects.heights import height
from extractor.context.subjects.main import main_organisation, reporter
from extractor.context.subjects.names import Block, Organisations
from extractor.find.names import name_lexicon
from extractor.find.organisations import PARTY, find_organisations, fold, own_name
from extractor.once import once

__all__ = ["Subjects"]

OWN = "article's own"


class Subjects:
    """The organisations of one article: `full` names for short ones, the `main` one, the subject `at` each place.

    >>> text = "Đảng bộ huyện Thanh Hà: 87 đảng viên mới\\nToàn huyện có 47 chi bộ; Đảng bộ xã Liên Mạc dẫn đầu: 12 đồng chí."
    >>> found = Subjects(text, [(0, 40, "headline"), (41, len(text), "paragraph")])
    >>> found.main, found.at(text.index("47")), found.at(text.index("12"))
    ('Đảng bộ huyện Thanh Hà', 'Đảng bộ huyện Thanh Hà', 'Đảng bộ xã Liên Mạc')
    """

    def __init__(self, chars: str, blocks: Sequence[Block]) -> None:
        self.chars = chars
        self.o = Organisations(chars, blocks)
        self.blocks, self.mentions = self.o.blocks, self.o.mentions
        self.main = main_organisation(self.o)
        self.o.main = self.main
        self.reporter = reporter(self.o)
        self.o.settle(self.main)
        self._events: dict[int, Events] = {}

    def foresee(self, offsets: Iterable[int]) -> None:
        """Read the paragraphs of these places at once, which takes less time than one here and there."""
        for block in sorted({block for offset in offsets if (block := self.o.block_of(offset)) is not None}):
            self._events_of(block)

    def full(self, name: str) -> str:
        """The fullest name in the article that `name` is short for; its own name where that is not certain."""
        return self.o.full(name)

    def at(self, offset: int) -> str | None:
        """The subject of a number at `offset`; None where the article names no organisation."""
        return self.whose(offset)[0]

    def whose(self, offset: int) -> tuple[str | None, str]:
        """The subject of a number at `offset`, and who read it."""
        subject, by = self._whose(offset)
        if self._places_in_turn and (subject is None or subject == self.main or len(fold(subject).split()) <= said.SHORTEST):
            place = next((name for start, name in reversed(self._places_in_turn) if start < offset), None)
            return (place, "places in turn") if place else (subject, by)
        return subject, by

    def _whose(self, offset: int) -> tuple[str | None, str]:
        block = self.o.block_of(offset)
        if block is None:
            return self.main, OWN
        if (row := self._row(block, offset)) is not None:
            return row, "row of a table"
        if (into := self._into(block, offset)) is not None:
            return into, "elected into it"
        k, here = self._event_before(block, offset)
        if k < 0 and block and self.o.sentence_start(block, offset) == self.blocks[block][0] and said.GOES_ON_BELOW.match(self.chars, self.blocks[block][0]) and (last := self._events_of(block - 1).names):
            return last[-1], "goes on below"
        if k < 0 and (topic := self._topic_above(block)):
            return topic, "topic above"
        if k < 0:
            return self._article()
        events = self._events_of(block)
        here = here or events.starts[k] >= self.o.sentence_start(block, self.o.sentence_start(block, offset) - 1) and said.GOES_ON.match(self.chars, self.o.sentence_start(block, offset)) is not None
        if here and events.names[k]:
            return events.names[k], events.by[k]
        return (events.topics[k], f"{events.topics_by[k]}, topic of the paragraph") if events.topics[k] else self._article()

    def _article(self) -> tuple[str | None, str]:
        """Who reports, else whom the article is about."""
        return (self.reporter, "reporter") if self.reporter else (self.main, OWN)

    def _topic_above(self, block: int) -> str | None:
        """In an article on the congresses of several organisations of a level: the one that a paragraph just above was told of."""
        if len(self._opened_by_congress) < 2:
            return None
        topics = [t for b in range(block - 1, max(-1, block - 1 - said.ABOVE), -1) for t in self._events_of(b).topics[-1:] if t is not None]
        return topics[0] if topics and topics[0] in self._opened_by_congress else None

    @once
    def _places_in_turn(self) -> list[tuple[int, str | None]]:
        """«Tại Quảng Bình, …» «Tại Hậu Giang, …»: where they stand and what they are, in an article that tells of several places in turn, named in its lead."""
        known, lead = name_lexicon().places, self.chars[:self.blocks[1][1]] if len(self.blocks) > 1 else ""
        opening = [(m.start("name"), m["name"]) for start, end, kind in self.blocks if kind != "caption" for m in said.AT_PLACE.finditer(self.chars, start, end)]
        sure = {name for _, name in opening if name in lead and (name.startswith("TP") or name.lower() in known)}
        if len(sure) < 2:
            return []
        return [(start, self.o.suffixed(name) or self.o.place_named(name) or name if name in sure else None) for start, name in opening]

    @once
    def _opened_by_congress(self) -> frozenset[str]:
        """The organisations of the level of the article's own whose congresses open sentences."""
        found = set()
        for mention in self.mentions:
            block = self.o.block_of(mention.start)
            if mention.kind == "party" and block is not None and said.OWN_CONGRESS.search(front := self.chars[self.o.sentence_start(block, mention.start):mention.start][-60:]) and not said.NOT_OWN.search(front):
                found.add(self.o.of_place_told(mention.name, self.chars[self.o.sentence_start(block, mention.start):mention.start]) or self.full(mention.name))
        return frozenset(n for n in found if self.main is not None and height(n) == height(self.main) and len(fold(n).split()) > said.SHORTEST)

    @once
    def school(self) -> str | None:
        """The party school or political centre that the lead says holds the classes: «lớp bồi dưỡng do Trung tâm Chính trị huyện Thạch Hà mở»."""
        for mention in self.mentions:
            block = self.o.block_of(mention.start)
            if block is None or block >= said.EARLY:
                return None
            start, end, _ = self.blocks[block]
            opening = self.chars[self.o.sentence_start(block, mention.start):mention.start]
            if mention.kind == "board" and fold(mention.name).startswith(said.SCHOOLS) and (said.ADVERBIAL.fullmatch(opening) or opening.endswith(said.BY)) and said.BOARD_VERB.match(self.chars, mention.end, end):
                return self.o.board(mention)
        return None

    def above(self, least: int) -> str | None:
        """The organisation that the article names most among those that stand at least so high."""
        counts = Counter(self.full(m.name) for m in self.mentions if m.kind == "party" and height(m.name) >= least)
        return max(counts, key=lambda name: (counts[name], len(name)), default=None)

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the names of party organisations stand from `start` to `end`."""
        return [(m.start, m.end) for m in self.o.all[bisect_left(self.o.starts, start):bisect_left(self.o.starts, end)] if m.kind == "party"]

    def named_here(self, offset: int) -> bool:
        """Whether the number's own sentence says in front of it whose it is."""
        block = self.o.block_of(offset)
        return block is not None and self._event_before(block, offset)[1]

    def _event_before(self, block: int, offset: int) -> tuple[int, bool]:
        """The place of the last event in front, -1 for none, and whether it is of the same sentence."""
        events = self._events_of(block)
        k = bisect_right(events.starts, offset) - 1
        return k, k >= 0 and events.starts[k] >= self.o.sentence_start(block, offset)

    def is_board(self, name: str | None) -> bool:
        """Whether a subject is an office of a committee («Ban Tổ chức Tỉnh ủy») and no party organisation."""
        return name is not None and fold(name) in self.o.board_keys

    def _into(self, block: int, offset: int) -> str | None:
        """«bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã Liên Mạc»: the organisation that they are elected to."""
        k, end = bisect_left(self.o.starts, offset), self.blocks[block][1]
        if said.OF_THE_NATION.match(self.chars, offset, end) or said.INTO_CENTRE.match(self.chars, offset, end):
            return PARTY
        if k < len(self.o.all) and self.o.all[k].kind == "party":
            mention = self.o.all[k]
            named = mention.name
            if (dated := said.TO_CONGRESS.match(self.chars, offset, mention.start)) and dated.end() == mention.start and not said.ELECTS_THEM.search(self.chars, self.o.sentence_start(block, offset), offset):
                return self.o.full_at(named, offset)
            match = said.INTO.match(self.chars, offset, mention.start)
            if match and match.end() == mention.start and named != own_name(named) and (len(fold(named).split()) > 3 or self.o.several(named)) and mention.start < self.blocks[block][1]:
                return self.o.full_at(named, offset)
        return None

    def _row(self, block: int, offset: int) -> str | None:
        """The organisation or place that a table's row begins with."""
        line = max(self.chars.rfind("\n", max(0, offset - said.ROW), offset) + 1, self.blocks[block][0])
        bar = self.chars.find("|", line, offset) if offset - line <= said.ROW else -1
        if bar < 0 and (self.blocks[block][2] != "table_row" or offset - line > said.ROW):
            return None
        first = self.chars[line:bar if bar >= 0 else offset].strip()
        named = find_organisations(first)
        if named and named[0].start == 0 and named[0].kind in ("party", "place"):
            return self.o.placed(named[0])
        return None

    def _events_of(self, block: int) -> Events:
        if block not in self._events:
            self._events[block] = Events.of(read(self.o, block, self._lead_in(block)))
        return self._events[block]

    def _lead_in(self, block: int) -> str | None:
        """The topic that a list takes from the paragraph in front of it."""
        start, end, _ = self.blocks[block]
        if block == 0 or not said.LIST_ITEM.match(self.chars, start, end):
            return None
        for before in range(block - 1, max(-1, block - 40), -1):
            left, right, _ = self.blocks[before]
            if said.LIST_ITEM.match(self.chars, left, right):
                continue
            if self.chars[left:right].rstrip().endswith(":"):
                names = self._events_of(before).names
                return names[-1] if names else None
            return None
        return None

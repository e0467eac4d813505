"""Which organisation a number belongs to, and which full name a short one stands for.

The organisation named last is not always the subject: places stand in lists, higher bodies issued a document, guests came. A
paragraph has a topic, the organisation that opens a sentence of it or holds the congress that it tells of; an organisation
further inside a sentence counts to the end of that sentence, where a verb or a number right behind it makes it the subject.
Where neither is, the number belongs to the article's own organisation.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.find import subject_words as said
from extractor.find.mention import OrganisationMention
from extractor.find.names import name_lexicon
from extractor.find.organisations import find_organisations, fold, opened, own_name
from extractor.vocabulary import SILENT_BLOCKS

Block = tuple[int, int, str]
PARTY = "Đảng"
@dataclass(frozen=True, slots=True)
class _Event:
    """From `start` on the subject is `name`; to the end of the sentence only, or of the paragraph where it is its topic."""

    start: int
    name: str | None
    topic: bool


@dataclass(frozen=True, slots=True)
class _Events:
    """The events of a paragraph in order; `topics[k]` is the topic after event k."""

    starts: list[int]
    names: list[str | None]
    topics: list[str | None]

    @classmethod
    def of(cls, events: Iterable[_Event]) -> "_Events":
        ordered = sorted(events, key=lambda e: e.start)
        topics: list[str | None] = []
        for event in ordered:
            topics.append(event.name if event.topic else topics[-1] if topics else None)
        return cls([e.start for e in ordered], [e.name for e in ordered], topics)


class Subjects:
    """The organisations of one article: `full` names for short ones, the `main` one, the subject `at` each place.

    >>> text = "Đảng bộ huyện Thanh Hà: 87 đảng viên mới\\nToàn huyện có 47 chi bộ; Đảng bộ xã Liên Mạc dẫn đầu: 12 đồng chí."
    >>> found = Subjects(text, [(0, 40, "headline"), (41, len(text), "paragraph")])
    >>> found.main, found.at(text.index("47")), found.at(text.index("12"))
    ('Đảng bộ huyện Thanh Hà', 'Đảng bộ huyện Thanh Hà', 'Đảng bộ xã Liên Mạc')
    """

    def __init__(self, chars: str, blocks: Sequence[Block]) -> None:
        self.chars = chars
        self.blocks = sorted(b for b in blocks if b[2] not in SILENT_BLOCKS)
        self._block_starts = [b[0] for b in self.blocks]
        self.all = self._joined([m for m in find_organisations(chars) if self._block_of(m.start) is not None and not self._of_many(m)])
        self._starts = [m.start for m in self.all]
        self.mentions = [m for m in self.all if m.kind in ("party", "board")]
        self._mention_starts = [m.start for m in self.mentions]
        self._board_keys = {fold(m.name) for m in self.mentions if m.kind == "board"}
        self._sentences: dict[int, list[int]] = {}
        self._counts: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._collect()
        self._keys = sorted(self._names)
        self._fulls: dict[str, str] = {}
        self.main: str | None = None
        self.main = self._main()
        self.reporter = self._reporter()
        self._fulls.clear()
        self._events: dict[int, _Events] = {}

    def _of_many(self, mention: OrganisationMention) -> bool:
        """«21 Đảng bộ tỉnh, thành phố», «các đảng bộ xã, phường»: how many or which kind, not one by name."""
        front = self.chars[max(0, mention.start - 16):mention.start]
        if said.COUNTED_ONES.search(front) and not re.search(r"năm \d{4} ?$", front, re.IGNORECASE):
            return True
        if said.OF_A_KIND.search(mention.name) or mention.name.lower() in said.BARE_HEADS and said.KIND_BEHIND.match(self.chars, mention.end):
            return True
        if said.KINDS_IN_A_ROW.match(self.chars, mention.end) and not any(word[0].isupper() or word[0].isdigit() for word in mention.name.split()[2:]):
            return True
        if len(mention.name.split()) == 2 and (said.AND_OTHERS.match(self.chars, mention.end) or said.OTHERS_AND.search(front)):
            return True
        return said.SEVERAL.search(front) is not None and not any(word[0].isupper() for word in mention.name.split()[2:])

    def _joined(self, found: list[OrganisationMention]) -> list[OrganisationMention]:
        """«Chi bộ Sinh viên thuộc Đảng bộ Trường Đại học Chiềng Pấc»: a cell and the organisation that it belongs to, as one name."""
        joined: list[OrganisationMention] = []
        for mention in found:
            front = joined[-1] if joined else None
            if front is not None and mention.kind == front.kind == "party" and height(front.name) == 1 and height(mention.name) > 1 and said.BELONGS.fullmatch(self.chars, front.end, mention.start):
                named = any(word[0].isupper() or word[0].isdigit() for word in front.name.split()[2:])
                if named:
                    joined[-1] = OrganisationMention(front.start, mention.end, " ".join(self.chars[front.start:mention.end].split()), "party")
                    continue
            joined.append(mention)
        return joined

    def _chain(self, k: int, end: int) -> tuple[int, int]:
        """The first mention behind those that only say where mention `k` lies («Đảng bộ xã A, huyện B, tỉnh C»), and where they end."""
        place, last = height_of(self.all[k]), k + 1
        close = self.all[k].end
        while place:
            bare = said.BARE_PLACE.match(self.chars, close, end)
            if bare is not None and not (last < len(self.all) and self.all[last].start < bare.end()):
                close = bare.end()
                continue
            if last >= len(self.all) or self.all[last].start >= end or not said.WITHIN.fullmatch(self.chars, close, self.all[last].start):
                break
            higher = height_of(self.all[last])
            if self.all[last].kind not in ("place", "party") or higher <= place and not (higher == place == 4 and self.all[last].kind == "place"):
                break
            place, close, last = higher, self.all[last].end, last + 1
        if last > k + 1 and self.chars[close:close + 1] == ")":
            close += 1
        return last, close

    # -- names ----------------------------------------------------------------------------------------------------------

    def _collect(self) -> None:
        """Key → the best spelling of each organisation's name, «Đảng bộ …» before its leading body's, and how often it is named."""
        for mention in self.mentions:
            key, name = fold(mention.name), own_name(mention.name) if mention.kind == "party" else mention.name
            if self._merged(mention):
                continue
            if not said.POST.search(self.chars[max(0, mention.start - 16):mention.start]):
                self._counts[key] += 2
            self._counts[key] += 1
            known = self._names.get(key)
            if known is None or _spelling(name) < _spelling(known):
                self._names[key] = name
            if mention.kind == "board" and (inner := [m for m in find_organisations(name[4:]) if m.kind == "party"]):  # «Ủy ban Kiểm tra Huyện ủy Châu Phú»
                self._names.setdefault(fold(inner[0].name), inner[0].name)

    def _merged(self, mention: OrganisationMention) -> bool:
        """Whether a mention is one of those that were merged into another."""
        block = self._block_of(mention.start)
        return block is not None and said.MERGED.search(self.chars[max(self._sentence_start(block, mention.start), mention.start - said.ROW):mention.start]) is not None

    def _longer(self, key: str) -> list[str]:
        """The keys of the article that go on where this one ends; a place that has its name goes on only with a higher one."""
        found = []
        placed = said.PLACE_KEY.match(key) is not None
        for longer in self._keys[bisect_left(self._keys, key + " "):]:
            if not longer.startswith(key + " "):
                break
            if not placed or said.HIGHER_KEY.match(longer, len(key) + 1):
                found.append(longer)
        return found

    def full(self, name: str) -> str:
        """The fullest name in the article that `name` is short for; its own name where that is not certain.

        >>> Subjects("Đảng bộ Khối các cơ quan tỉnh. Đảng ủy Khối", [(0, 43, "paragraph")]).full("BTV Đảng ủy Khối")
        'Đảng bộ Khối các cơ quan tỉnh'
        """
        key = fold(name)
        if key not in self._fulls:
            self._fulls[key] = self._full(key, name)
        return self._fulls[key]

    def full_at(self, name: str, offset: int) -> str:
        """The same for a name of a level alone at `offset` («Đảng bộ tỉnh») in an article on several of that level: of the one that was named last."""
        if longer := self._several(name):
            for mention in reversed(self.mentions[:bisect_left(self._mention_starts, offset)]):
                if mention.kind == "party" and fold(mention.name) in longer and not self._merged(mention):
                    return self.full(mention.name)
        return self.full(name)

    def _several(self, name: str) -> set[str]:
        """The organisations that a name of a level alone can stand for, where the article names several."""
        key = fold(name)
        longer = {k for k in self._longer(key) if k in self._counts} if key in said.LEVEL_KEYS else set()
        return longer if len(longer) > 1 else set()

    def _full(self, key: str, name: str) -> str:
        main = self.main
        if main is not None and fold(main).startswith(key + " "):
            return main
        longer = self._longer(key)
        if len(key.split()) < said.SHORTEST:
            # «Đảng bộ» alone: the article's own, or the only one that it names.
            if main is not None:
                return main if fold(main).startswith(key) or key == "dang bo" else self._own(key, name)
            return self._names[max(longer, key=lambda k: (self._counts[k], len(k)))] if longer else self._own(key, name)
        if not longer:
            # «Đảng bộ thành phố» in an article on «Đảng bộ Hà Nội», which goes without its level
            unlevelled = main is not None and key in said.LEVEL_KEYS and said.WITHOUT_LEVEL.match(fold(main)) is not None and height(name) >= 3
            return main if unlevelled and main is not None else self._own(key, name)
        best = max(longer, key=lambda k: (self._counts[k], len(k)))
        if key in ("dang bo xa", "dang bo phuong", "dang bo thi tran", "chi bo thon") and len(longer) > 1:
            return self._own(key, name)
        line = [k for k in longer if k.startswith(best)]
        return self._names[max(line, key=len)]

    def _own(self, key: str, name: str) -> str:
        return self._names.get(key) or own_name(name)

    def _main(self) -> str | None:
        """The article's own organisation: most named, headline and lead counting more, guests and posts less."""
        score: Counter[str] = Counter()
        order: dict[str, int] = {}
        names: dict[str, str] = {}
        aside: set[str] = set()
        for mention in self.mentions:
            block = self._block_of(mention.start)
            assert block is not None
            front = self.chars[max(self.blocks[block][0], mention.start - 40):mention.start]
            if self._merged(mention):
                continue
            name = mention.name
            if mention.kind == "board":
                inner = [m for m in find_organisations(name[4:]) if m.kind == "party"]
                if not inner:
                    continue
                name = inner[0].name
            full = self.full(name)
            key = fold(full)
            if len(key.split()) < said.SHORTEST and not self._longer(key) and key != "chi bo":
                continue
            weight = (6, 4, 3)[block] if block < 3 else 1
            # A name with its place weighs more than a level alone («Tỉnh ủy»), which may be a higher body's.
            worth = 6 if len(key.split()) > 3 else 3
            if self.blocks[block][2] == "caption":
                score[key] += 1
            elif said.ASIDE.search(front) or mention.kind == "party" and (said.LOOKED_INTO.search(front) or said.UNDER_INSPECTION.match(self.chars, mention.end, self.blocks[block][1])):
                score[key] += 1
                aside.add(key)
            elif said.IN_A_ROW.search(front) or said.COUNTED_ROW.search(self.chars[max(self.blocks[block][0], mention.start - 120):mention.start]):
                score[key] += 1
                aside.add(key)
            else:
                score[key] += worth * weight if mention.kind == "party" else 2 * weight
                aside.discard(key)
            order.setdefault(key, mention.start)
            names.setdefault(key, full)
        central = any(said.CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks[:said.EARLY])
        national = next((m for s, e, _ in self.blocks[:said.EARLY] for pattern in (said.NATIONAL_COUNT, said.NATION, said.CENTRAL_ACTS) if (m := pattern.search(self.chars, s, e))), None)
        if national and not any(height(m.name) == 4 and len(fold(m.name).split()) > 4 for m in self.mentions if m.start < min(national.start(), self.blocks[0][1])):
            return PARTY
        told = max((self._whole_height(m["level"]) for s, e, kind in self.blocks[:said.EARLY] if kind != "caption" for m in said.WHOLE.finditer(self.chars, s, e)), default=0)
        low = {k for k in score if 0 < height(names[k]) < told}  # «toàn tỉnh kết nạp …; Đảng bộ huyện A dẫn đầu»: the article is about no lower body
        if low and told == 2 and set(score) == low:
            return "Đảng bộ"
        city = any(self._whole_height(m["level"]) == 4 for s, e, _ in self.blocks[:said.EARLY] for m in said.WHOLE.finditer(self.chars, s, e) if m["level"].lower() in ("thành phố", "tp"))
        if low and low == set(score) and city and self._headline_place() is None:
            return "Đảng bộ thành phố"
        score = Counter({k: n for k, n in score.items() if k not in low}) if set(score) - low else score
        key = max(score, key=lambda k: (score[k], len(k), -order[k])) if score else ""
        if key and score[key] < 3 and not central and all(self.blocks[b][2] == "caption" for m in self.mentions if fold(self.full(m.name)) == key and (b := self._block_of(m.start)) is not None):
            return "Đảng bộ" if any("toàn Đảng bộ" in self.chars[s:e] for s, e, _ in self.blocks[:said.EARLY]) else names[key]
        if not key or (central and score[key] <= 2 and key in aside):
            if not key and not central and (boards := [m for m in self.mentions if m.kind == "board"]) and self._headline_place() is None:
                board = self._board(boards[0])
                return PARTY if height(board.partition(" ")[2]) == 5 else board  # a board of the centre reports on the whole Party
            if not key and not central and (place := self._place_told()) is not None and self._headline_place() is None:
                return place
            anywhere = central or not key and any(said.CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks)
            level = next((m["level"] for s, e, _ in self.blocks[:said.EARLY] for m in said.WHOLE.finditer(self.chars, s, e) if m["level"].lower() in said.PLACES), None)
            return self._headline_place() or (PARTY if anywhere else names.get(key) or (f"Đảng bộ {level.lower()}" if level and not key else None))
        return self._levelled(key) or self._names.get(key) or names[key]

    def _levelled(self, key: str) -> str | None:
        """«Xã Nam Đàn mới được sắp xếp …. Đảng bộ xã hiện có»: a bare level with the only place of that level, or the one that opens the article."""
        level = key.removeprefix("dang bo ")
        if level not in said.BARE_LEVELS or self._longer(key):
            return None
        places = [m for m in self.all if m.kind == "place" and fold(m.name).startswith(level + " ")]
        if not places or (block := self._block_of(places[0].start)) is None or block >= said.EARLY or self._merged(places[0]):
            return None
        if len({fold(m.name) for m in places}) == 1:
            return f"Đảng bộ {places[0].name[0].lower()}{places[0].name[1:]}"
        if block > 1:
            return None
        front = self.chars[self._sentence_start(block, places[0].start):places[0].start]
        return f"Đảng bộ {places[0].name[0].lower()}{places[0].name[1:]}" if said.ADVERBIAL.fullmatch(front) else None

    def _of_city(self) -> bool:
        """Whether «toàn thành phố» is told of a city with districts under it."""
        return any(fold(m.name).startswith(("dang bo quan ", "dang bo huyen ", "quan ", "huyen ")) for m in self.all) and not any(
            fold(m.name).startswith(("dang bo tinh", "tinh ")) for m in self.all)

    def _whole_height(self, level: str) -> int:
        """How high «toàn tỉnh», «toàn huyện» reaches; a city with districts as high as a province."""
        told = said.LEVEL_HEIGHTS.get(level.lower(), 0)
        return 4 if level.lower() in ("thành phố", "tp") and told == 3 and self._of_city() else told

    def _reporter(self) -> str | None:
        """The inspection board that the headline opens with: the article is about what it did itself."""
        for mention in self.mentions:
            if not self.blocks or mention.start >= self.blocks[0][1]:
                return None
            start, end, _ = self.blocks[0]
            if mention.kind == "board" and "iểm tra" in opened(mention.name) and said.ADVERBIAL.fullmatch(self.chars, start, mention.start) and (
                    said.BOARD_VERB.match(self.chars, mention.end, end) or said.VERB.match(self.chars, mention.end, end)):
                return self._board(mention)
        return None

    def _board(self, mention: OrganisationMention) -> str:
        """The fullest name that the article has for a board: «UBKT Tỉnh ủy» is «Ủy ban Kiểm tra Tỉnh ủy Sơn La», where it says so."""
        key = fold(mention.name)
        longer = [k for k in self._longer(key) if k in self._board_keys]
        full = max(longer, key=lambda k: (self._counts[k], len(k))) if longer else key
        return self._names.get(full, mention.name)

    def _place_told(self) -> str | None:
        """Where no organisation is named, but one place alone: «các cấp bộ đoàn trong tỉnh Bến Tre»."""
        places = {fold(m.name): m.name for s, e, kind in self.blocks[:said.EARLY] if kind != "caption" for m in self.all if s <= m.start < e and m.kind == "place" and height_of(m) >= 3}
        return next(iter(places.values())) if len(places) == 1 and not any(said.CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks) else None

    def _headline_place(self) -> str | None:
        """Where no organisation is named: the place that the headline begins with («Quảng Trạch: …»)."""
        for start, end, _ in self.blocks[:2]:
            match = said.HEADLINE_PLACE.match(self.chars, start, end)
            if match and " " in match["name"] and "đảng viên" in self.chars[start:end]:
                return match["name"]
        return None

    # -- places ---------------------------------------------------------------------------------------------------------

    def _block_of(self, offset: int) -> int | None:
        k = bisect_right(self._block_starts, offset) - 1
        return k if k >= 0 and offset < self.blocks[k][1] else None

    def at(self, offset: int) -> str | None:
        """The subject of a number at `offset`; None where the article names no organisation."""
        subject = self._at(offset)
        if self._places_in_turn and (subject is None or subject == self.main or len(fold(subject).split()) <= said.SHORTEST):
            return next((name for start, name in reversed(self._places_in_turn) if start < offset), None) or subject
        return subject

    def _at(self, offset: int) -> str | None:
        block = self._block_of(offset)
        if block is None:
            return self.main
        if (row := self._row(block, offset)) is not None:
            return row
        if (into := self._into(block, offset)) is not None:
            return into
        k, here = self._event_before(block, offset)
        if k < 0 and block and self._sentence_start(block, offset) == self.blocks[block][0] and said.GOES_ON_BELOW.match(self.chars, self.blocks[block][0]) and (last := self._events_of(block - 1).names):
            return last[-1]
        if k < 0:
            return self._topic_above(block) or self.reporter or self.main
        events = self._events_of(block)
        here = here or events.starts[k] >= self._sentence_start(block, self._sentence_start(block, offset) - 1) and said.GOES_ON.match(self.chars, self._sentence_start(block, offset)) is not None
        return here and events.names[k] or events.topics[k] or self.reporter or self.main

    def _topic_above(self, block: int) -> str | None:
        """In an article on the congresses of several organisations of a level: the one that a paragraph just above was told of."""
        if len(self._opened_by_congress) < 2:
            return None
        topics = [t for b in range(block - 1, max(-1, block - 1 - said.ABOVE), -1) for t in self._events_of(b).topics[-1:] if t is not None]
        return topics[0] if topics and topics[0] in self._opened_by_congress else None

    @cached_property
    def _places_in_turn(self) -> list[tuple[int, str | None]]:
        """«Tại Quảng Bình, …» «Tại Hậu Giang, …»: where they stand and what they are, in an article that tells of several places in turn, named in its lead."""
        known, lead = name_lexicon().places, self.chars[:self.blocks[1][1]] if len(self.blocks) > 1 else ""
        opening = [(m.start("name"), m["name"]) for start, end, kind in self.blocks if kind != "caption" for m in said.AT_PLACE.finditer(self.chars, start, end)]
        sure = {name for _, name in opening if name in lead and (name.startswith("TP") or name.lower() in known)}
        if len(sure) < 2:
            return []
        return [(start, self._suffixed(name) or self._place_named(name) or name if name in sure else None) for start, name in opening]

    @cached_property
    def _opened_by_congress(self) -> frozenset[str]:
        """The organisations of the level of the article's own whose congresses open sentences."""
        found = set()
        for mention in self.mentions:
            block = self._block_of(mention.start)
            if mention.kind == "party" and block is not None and said.OWN_CONGRESS.search(front := self.chars[self._sentence_start(block, mention.start):mention.start][-60:]) and not said.NOT_OWN.search(front):
                found.add(self.full(mention.name))
        return frozenset(n for n in found if self.main is not None and height(n) == height(self.main) and len(fold(n).split()) > said.SHORTEST)

    @cached_property
    def school(self) -> str | None:
        """The party school or political centre that the lead says holds the classes: «lớp bồi dưỡng do Trung tâm Chính trị huyện Thạch Hà mở»."""
        for mention in self.mentions:
            block = self._block_of(mention.start)
            if block is None or block >= said.EARLY:
                return None
            start, end, _ = self.blocks[block]
            opening = self.chars[self._sentence_start(block, mention.start):mention.start]
            if mention.kind == "board" and fold(mention.name).startswith(said.SCHOOLS) and (said.ADVERBIAL.fullmatch(opening) or opening.endswith("do ")) and said.BOARD_VERB.match(self.chars, mention.end, end):
                return self._board(mention)
        return None

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the names of party organisations stand from `start` to `end`."""
        return [(m.start, m.end) for m in self.all[bisect_left(self._starts, start):bisect_left(self._starts, end)] if m.kind == "party"]

    def named_here(self, offset: int) -> bool:
        """Whether the number's own sentence says in front of it whose it is."""
        block = self._block_of(offset)
        return block is not None and self._event_before(block, offset)[1]

    def _event_before(self, block: int, offset: int) -> tuple[int, bool]:
        """The place of the last event in front, -1 for none, and whether it is of the same sentence."""
        events = self._events_of(block)
        k = bisect_right(events.starts, offset) - 1
        return k, k >= 0 and events.starts[k] >= self._sentence_start(block, offset)

    def is_board(self, name: str | None) -> bool:
        """Whether a subject is an office of a committee («Ban Tổ chức Tỉnh ủy») and no party organisation."""
        return name is not None and fold(name) in self._board_keys

    def _sentence_start(self, block: int, offset: int) -> int:
        starts = self._sentences.get(block)
        if starts is None:
            start, end, _ = self.blocks[block]
            starts = self._sentences[block] = [start, *(m.end() for m in said.SENTENCE.finditer(self.chars, start, end) if m["first"] is None or not m["first"].islower())]
        return starts[bisect_right(starts, offset) - 1]

    def _into(self, block: int, offset: int) -> str | None:
        """«bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã Liên Mạc»: the organisation that they are elected to."""
        k, end = bisect_left(self._starts, offset), self.blocks[block][1]
        if said.OF_THE_NATION.match(self.chars, offset, end) or said.INTO_CENTRE.match(self.chars, offset, end):
            return PARTY
        if k < len(self.all) and self.all[k].kind == "party":
            mention = self.all[k]
            named = mention.name
            if (dated := said.TO_CONGRESS.match(self.chars, offset, mention.start)) and dated.end() == mention.start and not said.ELECTS_THEM.search(self.chars, self._sentence_start(block, offset), offset):
                return self.full_at(named, offset)
            match = said.INTO.match(self.chars, offset, mention.start)
            if match and match.end() == mention.start and named != own_name(named) and (len(fold(named).split()) > 3 or self._several(named)) and mention.start < self.blocks[block][1]:
                return self.full_at(named, offset)
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
            return self._placed(named[0])
        return None

    def _events_of(self, block: int) -> "_Events":
        if block not in self._events:
            self._events[block] = _Events.of(self._read(block))
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

    def _read(self, block: int) -> list[_Event]:
        start, end, _ = self.blocks[block]
        small = self.chars[start:end].lower()
        events: list[_Event] = []
        if lead := self._lead_in(block):
            events.append(_Event(start, lead, True))
        current: str | None = None
        topic: str | None = None
        wholes = list(said.sought(said.WHOLE, self.chars, start, end, small))
        k, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        while k < stop:
            mention, previous = self.all[k], self.all[k - 1] if k else None
            while wholes and wholes[0].start() < mention.start:
                events.append(self._whole(wholes.pop(0), topic))
            k, close = self._chain(k, end)
            event = self._event(mention, previous, block, current, close)
            if event is not None:
                events.append(event)
                current = event.name
                topic = event.name if event.topic else topic
        events += [self._whole(match, topic) for match in wholes]
        events += [_Event(m.start(), PARTY if self._national(block, m.start()) else self._levels_of(m.end(), end), False) for m in said.sought(said.LEVELS, self.chars, start, end, small)]
        events += [_Event(m.start(), PARTY, False) for m in said.sought(said.CENTRAL_REPORT, self.chars, start, end, small)]
        events += [event for m in said.sought(said.BACK_TO, self.chars, start, end, small) if (event := self._back_to(m, block)) is not None]
        events += [_Event(m.start(), self._suffixed(m["name"]) or self._place_named(m["name"]) or m["name"], False) for m in said.COUNTED_IN.finditer(self.chars, start, end)]
        events += [event for m in said.BARE.finditer(self.chars, start, end) if (event := self._bare(m, start)) is not None]
        events += [_Event(m.start(), PARTY, False) for m in said.sought(said.NATION, self.chars, start, end, small)]
        events += [_Event(m.start(), self.main if self.main and said.GIVES.match(self.chars, m.end("who")) else PARTY, False) for m in said.sought(said.CENTRE, self.chars, start, end, small)
                   if not said.NOT_SUBJECT.search(self.chars[max(start, m.start() - 24):m.start()])]
        for national in said.sought(said.NATIONAL_CONGRESS, self.chars, start, end, small):
            opening = self.chars[self._sentence_start(block, national.start()):national.start()]
            if not national.group().endswith(("bộ", "ủy")) and len(opening) < said.OPENING and said.ADVERBIAL.fullmatch(opening):
                events.append(_Event(national.start(), PARTY, True))
        for listed in (*said.LISTED.finditer(self.chars, start, end), *said.SHOWN.finditer(self.chars, start, end)):
            position = listed.end()
            while item := said.LISTED_ITEM.match(self.chars, position, end):
                events.append(_Event(item.start("name"), self._suffixed(item["name"]) or item["name"], False))
                position = item.end()
        return events

    def _national(self, block: int, place: int) -> bool:
        """Whether a sentence tells what bodies of the centre did beside «các cấp»: of all levels of the whole Party."""
        start, end = self._sentence_start(block, place), self.blocks[block][1]
        stop = next((m.start() for m in said.SENTENCE.finditer(self.chars, place, end)), end)
        return said.CENTRE_ACTS.search(self.chars, start, stop) is not None

    def _levels_of(self, place: int, end: int) -> str | None:
        """«cấp ủy các cấp thuộc quận Sơn Trà», «UBKT các cấp quận Hải Châu»: whose they are; the article's own where nothing says."""
        k = bisect_left(self._starts, place)
        if k < len(self.all) and self.all[k].start < end and self.all[k].kind in ("place", "party") and said.WHOSE_LEVELS.fullmatch(self.chars, place, self.all[k].start):
            return self._placed(self.all[k])
        return self.main

    def _back_to(self, match: re.Match[str], block: int) -> _Event | None:
        """«chi bộ này», «đơn vị này đã»: the organisation of that kind that was named last."""
        noun, k = match["noun"].lower(), bisect_left(self._starts, match.start()) - 1
        floor = self.blocks[max(0, block - 2)][0]
        while k >= 0 and (self.all[k].start >= floor or noun in said.OWN_NOUN):
            mention = self.all[k]
            if noun in said.ANY_NOUN or fold(mention.name).startswith(fold(noun)):
                if mention.kind == "board":
                    return _Event(match.start(), self._board(mention), False)
                return _Event(match.start(), self._placed(mention), False) if mention.kind in ("party", "place") else None
            k -= 1
        return None

    def _bare(self, match: re.Match[str], start: int) -> _Event | None:
        """«tại Hòa Bình có 19 đảng viên», «Đà Nẵng thi hành kỷ luật 111»: a place without its kind, where the article names it with one."""
        if not (match["at"] or said.ADVERBIAL.fullmatch(self.chars, self._sentence_start(self._block_of(start) or 0, match.start()), match.start())):
            return None
        name = self._suffixed(match["name"]) or self._place_named(match["name"])
        return _Event(match.start("name"), name, False) if name is not None else None

    def _place_named(self, name: str) -> str | None:
        """A place as the article names it with its kind: «tỉnh Hòa Bình» for «Hòa Bình»."""
        key = fold(name)
        named = [m.name for m in self.all if m.kind == "place" and said.PLACE_LEVEL.sub("", fold(m.name) + " ").strip() == key]
        return named[0] if named else None

    def _whole(self, match: re.Match[str], topic: str | None) -> _Event:
        """«toàn Đảng bộ», «toàn huyện»: the article's own organisation, or the paragraph's own where that is one of this level.

        «toàn tỉnh» in an article whose own organisation is no province's is told of a province that goes without its name: «Đảng bộ tỉnh».
        """
        level = match["level"].lower().replace("tp", "thành phố")
        own = topic is not None and level == "đảng bộ" and fold(topic).startswith("dang bo ")
        name = topic if own else self.main
        if level in said.PLACES and (name is None or name != PARTY and not fold(name).startswith((f"dang bo {fold(level)}", fold(level)))):
            named = {m.name for m in self.all if m.kind in ("place", "party") and fold(m.name).startswith((f"dang bo {fold(level)} ", fold(level) + " "))}
            if name is None or f" {fold(level)} " not in fold(name) and (height(name) < self._whole_height(level) or level == "tỉnh" and height(name) == 4):
                name = self._placed(next(m for m in self.all if m.name in named)) if len(named) == 1 else f"Đảng bộ {level}" if not named else name
        return _Event(match.start(), name, False)

    def _event(self, mention: OrganisationMention, previous: OrganisationMention | None, block: int, current: str | None, close: int) -> _Event | None:
        """What a mention says of whose the numbers behind it are; `close` is where what places it ends."""
        start, end, _ = self.blocks[block]
        sentence = self._sentence_start(block, mention.start)
        opening = self.chars[sentence:mention.start]
        if (aside := said.APPOSITION.match(self.chars, close, end)) is not None:
            close = aside.end()
        front, behind = opening[-40:], self.chars[close:min(end, close + 60)]
        if mention.kind == "party" and len(opening) < said.OPENING and said.OWN_CONGRESS.search(opening[-60:]) and not said.NOT_OWN.search(opening[-100:]):
            return _Event(mention.start, self._named(mention, current), True)
        if mention.kind in ("party", "place") and (counted_of := said.COUNTED_OF.search(opening[-140:])) is not None and not said.IN_A_ROW.search(front):
            return _Event(mention.start - len(opening[-140:]) + counted_of.start(), self._placed(mention), False)
        if mention.kind in ("party", "place") and (people_of := said.PEOPLE_OF.search(opening[-80:])) is not None and said.ADVERBIAL.fullmatch(opening[:len(opening) - len(people_of.group())]):
            return _Event(mention.start - len(people_of.group()), self._placed(mention), False)
        if said.NOT_SUBJECT.search(front) and not (said.NUMBER_BEHIND.match(behind) and front.endswith(("với ", "và ", "là "))):
            return None
        if said.OF_PERSON.search(opening[-70:]) or opening.endswith(("sinh hoạt tại ", "sinh hoạt ở ", "công tác tại ")):
            return None
        if mention.kind in ("party", "place") and said.MERGED.search(opening):
            return None
        opens = len(opening) < said.OPENING and said.ADVERBIAL.fullmatch(opening) is not None
        placed = len(opening) < said.OPENING and said.PLACED.search(opening) is not None
        numbered = said.NUMBER_BEHIND.match(behind) is not None
        if mention.kind == "party":
            if not (placed or numbered or said.VERB.match(behind)):
                return None
            if self.main is not None and height(mention.name) > height(self.main) and said.GIVES.match(behind):
                return _Event(mention.start, self.main, opens)
            return _Event(mention.start, self._named(mention, current or self._place_of(previous, sentence)), opens or placed)
        if mention.kind == "board":
            if said.GIVES.match(behind) and self.main is not None and 0 < height(self.main) < height(self._names.get(fold(mention.name), mention.name).partition(" ")[2]):
                return None
            if said.CENTRE_TOGETHER.search(front):
                return _Event(mention.start, PARTY, opens)  # «Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương kỷ luật 2.700 tổ chức đảng»
            return _Event(mention.start, self._board(mention), opens) if said.BOARD_VERB.match(behind) or said.GIVES.match(behind) or "iểm tra" in opened(mention.name) and said.TOLD_BY.match(behind) else None
        if mention.kind == "place":
            counted = placed and (said.COUNTED.match(behind) or said.LEADS.match(behind)) is not None
            if not (numbered or counted or (opens and not placed and said.VERB.match(behind))):
                return None
            return _Event(mention.start, self._placed(mention), opens)
        if mention.kind == "other" and opens and said.VERB.match(behind) and self.main is not None:
            return _Event(mention.start, self._suffixed(mention.name) or mention.name, False)
        return None

    def _named(self, mention: OrganisationMention, current: str | None) -> str:
        """The full name of a party organisation at its place: «Đảng bộ» in a paragraph on another one is that one's."""
        key = fold(mention.name)
        if key == "chi bo" and (current is None or not fold(current).startswith("chi bo")) and (cell := self._cell_above(mention)) is not None:
            return cell
        if key == "dang bo" and (spoken := self._of_speaker(mention)) is not None:
            return spoken
        if current is not None and key != fold(current):
            now = fold(current)
            if now.startswith(key + " ") or now == key:
                return current
            level = key.removeprefix("dang bo ")
            if said.PLACE_LEVEL.match(now) and now.startswith(level + " ") and level != key:
                return f"Đảng bộ {current[0].lower()}{current[1:]}"
        return self.full_at(mention.name, mention.start)

    def _cell_above(self, mention: OrganisationMention) -> str | None:
        """«Chi bộ thôn Nam Thanh là một điểm sáng. Chi bộ hiện có 24 đảng viên»: the cell that the paragraph named."""
        start = self.blocks[self._block_of(mention.start) or 0][0]
        named = [m for m in self.all[bisect_left(self._starts, start):bisect_left(self._starts, mention.start)] if m.kind == "party" and fold(m.name).startswith("chi bo ")]
        return self.full(named[-1].name) if named else None

    def _of_speaker(self, mention: OrganisationMention) -> str | None:
        """«Theo ông Cường, Bí thư Đảng ủy Khối doanh nghiệp: Đảng bộ hiện có …»: the organisation of who says it."""
        start = self._sentence_start(self._block_of(mention.start) or 0, mention.start)
        k = bisect_left(self._starts, mention.start) - 1
        if k < 0 or self.all[k].start < start or self.all[k].kind != "party" or not said.POST.search(self.chars[max(start, self.all[k].start - 16):self.all[k].start]):
            return None
        return self.full(self.all[k].name) if said.SAYS.fullmatch(self.chars, self.all[k].end, mention.start) else None

    def _place_of(self, previous: OrganisationMention | None, sentence: int) -> str | None:
        """The place that the sentence began with: «Tại phường Phú Mỹ, Đảng bộ phường có …»."""
        return previous.name if previous is not None and previous.kind == "place" and previous.start >= sentence else None

    def _placed(self, mention: OrganisationMention) -> str:
        """The party organisation of a place, where the article names it; else the place's name."""
        if mention.kind == "party":
            return self.full(mention.name)
        return self._suffixed(mention.name) or mention.name

    def _suffixed(self, name: str) -> str | None:
        """The party organisation whose name ends with this place's."""
        key = fold(name)
        if f"dang bo {key}" in self._names:
            return self._names[f"dang bo {key}"]
        found = [k for k in self._keys if k.startswith("dang bo ") and k.endswith(" " + key) and len(k.split()) - len(key.split()) <= 4]
        if self.main is not None and fold(self.main) in found:
            return self.main
        return self._names[found[0]] if len(found) == 1 else None


def _spelling(name: str) -> tuple[bool, bool, bool, bool]:
    """Sorts first: no capitals throughout, the party organisation before its leading body, a board in full words before its acronym."""
    return name.isupper(), not name.startswith(("Đảng bộ", "Chi bộ", "chi bộ", "đảng bộ")), name.startswith("UBKT"), "kiểm tra" in name.lower() and " ủy" not in name[4:].lower()


_PLACE_HEIGHTS = (("tinh", 4), ("thanh pho", 4), ("tp", 4), ("huyen", 3), ("quan", 3), ("thi xa", 3), ("xa", 2), ("phuong", 2), ("thi tran", 2), ("dac khu", 2), ("thon", 1))


def height_of(mention: OrganisationMention) -> int:
    """How high a party organisation or a place stands; 0 where its name does not tell."""
    if mention.kind == "party":
        return height(mention.name)
    key = fold(mention.name)
    return next((level for head, level in _PLACE_HEIGHTS if key.startswith(head + " ")), 0) if mention.kind == "place" else 0


def height(name: str) -> int:
    """How high in the Party an organisation stands, by its name alone; 0 where the name does not tell.

    >>> height("Tỉnh ủy") > height("Đảng bộ huyện Thanh Hà") > height("Chi bộ thôn 2")
    True
    """
    if name == PARTY:
        return 5
    key = fold(name)
    if "trung uong" in key:
        return 5
    return next((height for head, height in said.HEIGHTS if key.startswith(head)), 0)

"""The organisations that an article names, the fullest name that each short one stands for, and whose a place is."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from extractor.context.subjects import words as said
from extractor.context.subjects.heights import height
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import find_organisations, fold, own_name
from extractor.lexicon import pattern, says
from extractor.segment import spans
from extractor.vocabulary import SILENT_BLOCKS

Block = tuple[int, int, str]
_YEAR = pattern("year", "subjects")


class Organisations:
    """`all` the organisations and places of an article, `mentions` those of the Party, `names` the best spelling of each.

    `main` is the article's own organisation, as soon as it is known: short names may stand for it.
    """

    def __init__(self, chars: str, blocks: Sequence[Block]) -> None:
        self.chars = chars
        self.blocks = sorted(b for b in blocks if b[2] not in SILENT_BLOCKS)
        self._block_starts = [b[0] for b in self.blocks]
        self.all = self._joined([m for m in find_organisations(chars) if self.block_of(m.start) is not None and not self._of_many(m)])
        self.starts = [m.start for m in self.all]
        self.mentions = [m for m in self.all if m.kind in ("party", "board")]
        self._mention_starts = [m.start for m in self.mentions]
        self.board_keys = {fold(m.name) for m in self.mentions if m.kind == "board"}
        self._sentences: dict[int, list[int]] = {}
        self.counts: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self._collect()
        self.keys = sorted(self.names)
        self._fulls: dict[str, str] = {}
        self.main: str | None = None

    def settle(self, main: str | None) -> None:
        """The article's own organisation is known."""
        self.main = main
        self._fulls.clear()

    def _of_many(self, mention: OrganisationMention) -> bool:
        """«21 Đảng bộ tỉnh, thành phố», «các đảng bộ xã, phường»: how many or which kind, not one by name."""
        front = self.chars[max(0, mention.start - 16):mention.start]
        if said.COUNTED_ONES.search(front) and not _YEAR.search(front):
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

    # -- names ----------------------------------------------------------------------------------------------------------

    def _collect(self) -> None:
        """Key → the best spelling of each organisation's name, «Đảng bộ …» before its leading body's, and how often it is named."""
        for mention in self.mentions:
            key, name = fold(mention.name), own_name(mention.name) if mention.kind == "party" else mention.name
            if self.merged(mention):
                continue
            if not said.POST.search(self.chars[max(0, mention.start - 16):mention.start]):
                self.counts[key] += 2
            self.counts[key] += 1
            known = self.names.get(key)
            if known is None or _spelling(name) < _spelling(known):
                self.names[key] = name
            if mention.kind == "board" and (inner := [m for m in find_organisations(name[4:]) if m.kind == "party"]):  # «Ủy ban Kiểm tra Huyện ủy Châu Phú»
                self.names.setdefault(fold(inner[0].name), inner[0].name)

    def merged(self, mention: OrganisationMention) -> bool:
        """Whether a mention is one of those that were merged into another."""
        block = self.block_of(mention.start)
        return block is not None and said.MERGED.search(self.chars[max(self.sentence_start(block, mention.start), mention.start - said.ROW):mention.start]) is not None

    def longer(self, key: str) -> list[str]:
        """The keys of the article that go on where this one ends; a place that has its name goes on only with a higher one."""
        found = []
        placed = said.PLACE_KEY.match(key) is not None
        for longer in self.keys[bisect_left(self.keys, key + " "):]:
            if not longer.startswith(key + " "):
                break
            if not placed or said.HIGHER_KEY.match(longer, len(key) + 1):
                found.append(longer)
        return found

    def full(self, name: str) -> str:
        """The fullest name in the article that `name` is short for; its own name where that is not certain.

        >>> Organisations("Đảng bộ Khối các cơ quan tỉnh. Đảng ủy Khối", [(0, 43, "paragraph")]).full("BTV Đảng ủy Khối")
        'Đảng bộ Khối các cơ quan tỉnh'
        """
        key = fold(name)
        if key not in self._fulls:
            self._fulls[key] = self._full(key, name)
        return self._fulls[key]

    def full_at(self, name: str, offset: int) -> str:
        """The same for a name of a level alone at `offset` («Đảng bộ tỉnh») in an article on several of that level: of the one that was named last."""
        if longer := self.several(name):
            for mention in reversed(self.mentions[:bisect_left(self._mention_starts, offset)]):
                if mention.kind == "party" and fold(mention.name) in longer and not self.merged(mention):
                    return self.full(mention.name)
        return self.full(name)

    def of_place_told(self, name: str, opening: str) -> str | None:
        """«Tại Sóc Trăng, sáng 23-10, Đại hội Đảng bộ tỉnh …»: a level alone behind a place is that place's, where the article names it so elsewhere."""
        place = said.AT_THE_PLACE.match(opening) if fold(name) in said.LEVEL_KEYS else None
        found = self.suffixed(place["name"].strip()) if place is not None else None
        return found if found is not None and fold(found).startswith(fold(name) + " ") else None

    def several(self, name: str) -> set[str]:
        """The organisations that a name of a level alone can stand for, where the article names several."""
        key = fold(name)
        longer = {k for k in self.longer(key) if k in self.counts} if key in said.LEVEL_KEYS else set()
        return longer if len(longer) > 1 else set()

    def _full(self, key: str, name: str) -> str:
        main = self.main
        if main is not None and fold(main).startswith(key + " "):
            return main
        longer = self.longer(key)
        if len(key.split()) < said.SHORTEST:
            # «Đảng bộ» alone: the article's own, or the only one that it names.
            if main is not None:
                return main if fold(main).startswith(key) or key == said.COMMITTEE_KEY else self._own(key, name)
            best = max(longer, key=lambda k: (self.counts[k], len(k)), default=key)
            if longer and best in said.LEVEL_KEYS:
                return self.names[self._opening(longer) or best]
            fuller = [k for k in longer if k.startswith(best + " ")]  # «Đảng bộ»: «Đảng bộ Công ty», and that is «Đảng bộ Công ty Than Khe Lầm»
            return self.names[fuller[0] if len(fuller) == 1 else best] if longer else self._own(key, name)
        if not longer:
            # «Đảng bộ thành phố» in an article on «Đảng bộ Hà Nội», which goes without its level
            unlevelled = main is not None and key in said.LEVEL_KEYS and said.WITHOUT_LEVEL.match(fold(main)) is not None and height(name) >= 3
            return main if unlevelled and main is not None else self._own(key, name)
        best = max(longer, key=lambda k: (self.counts[k], len(k)))
        if key in said.ONE_OF_SEVERAL and len(longer) > 1:
            return self._own(key, name)
        line = [k for k in longer if k.startswith(best)]
        return self.names[max(line, key=len)]

    def _opening(self, keys: list[str]) -> str | None:
        """The only one of some names with a place that the headline or the lead tells: «Đảng bộ» is no «Đảng bộ tỉnh» where the article opens with another one."""
        told = {fold(m.name) for m in self.mentions if m.kind == "party" and (self.block_of(m.start) or 0) < 2}
        named = told.intersection(keys) - said.LEVEL_KEYS
        return named.pop() if len(named) == 1 else None

    def _own(self, key: str, name: str) -> str:
        return self.names.get(key) or own_name(name)

    def board(self, mention: OrganisationMention) -> str:
        """The fullest name that the article has for a board: «UBKT Tỉnh ủy» is «Ủy ban Kiểm tra Tỉnh ủy Sơn La», where it says so."""
        key = fold(mention.name)
        longer = [k for k in self.longer(key) if k in self.board_keys]
        full = max(longer, key=lambda k: (self.counts[k], len(k))) if longer else key
        return self.names.get(full, mention.name)

    def placed(self, mention: OrganisationMention) -> str:
        """The party organisation of a place, where the article names it; else the place's name."""
        if mention.kind == "party":
            return self.full(mention.name)
        return self.suffixed(mention.name) or mention.name

    def suffixed(self, name: str) -> str | None:
        """The party organisation whose name ends with this place's."""
        key = fold(name)
        if f"{said.COMMITTEE_KEY} {key}" in self.names:
            return self.names[f"{said.COMMITTEE_KEY} {key}"]
        found = [k for k in self.keys if k.startswith(f"{said.COMMITTEE_KEY} ") and k.endswith(" " + key) and len(k.split()) - len(key.split()) <= 4]
        if self.main is not None and fold(self.main) in found:
            return self.main
        return self.names[found[0]] if len(found) == 1 else None

    def place_named(self, name: str) -> str | None:
        """A place as the article names it with its kind: «tỉnh Hòa Bình» for «Hòa Bình»."""
        key = fold(name)
        named = [m.name for m in self.all if m.kind == "place" and said.PLACE_LEVEL.sub("", fold(m.name) + " ").strip() == key]
        return named[0] if named else None

    # -- places ---------------------------------------------------------------------------------------------------------

    def block_of(self, offset: int) -> int | None:
        k = bisect_right(self._block_starts, offset) - 1
        return k if k >= 0 and offset < self.blocks[k][1] else None

    def sentence_start(self, block: int, offset: int) -> int:
        starts = self._sentences.get(block)
        if starts is None:
            start, end, _ = self.blocks[block]
            starts = self._sentences[block] = [start, *(first for first, _ in spans(self.chars, start, end) if first > start)]
        return starts[bisect_right(starts, offset) - 1]

    def of_city(self) -> bool:
        """Whether «toàn thành phố» is told of a city with districts under it."""
        return any(said.DISTRICT_KEY.match(fold(m.name)) for m in self.all) and not any(said.PROVINCE_KEY.match(fold(m.name)) for m in self.all)

    def whole_height(self, level: str) -> int:
        """How high «toàn tỉnh», «toàn huyện» reaches; a city with districts as high as a province."""
        told = said.LEVEL_HEIGHTS.get(level.lower(), 0)
        return 4 if level.lower() in said.CITY and told == 3 and self.of_city() else told


def _spelling(name: str) -> tuple[bool, bool, bool, bool]:
    """Sorts first: no capitals throughout, the party organisation before its leading body, a board in full words before its acronym."""
    return name.isupper(), said.OWN_NAME.match(name) is None, said.ACRONYM.match(name) is not None, said.inspects(name) and not says(name[4:].lower(), "of_a_committee", "subjects")

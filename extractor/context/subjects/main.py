"""The article's own organisation: most named, headline and lead counting more, guests and posts less."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.context.subjects import words as said
from extractor.context.subjects.heights import height, height_of
from extractor.context.subjects.names import Organisations
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import PARTY, find_organisations, fold, opened

ROW = 400  # characters of a list of those counted


@dataclass(slots=True)
class _Scores:
    """How much speaks for each organisation (key), its name, where it is named first, and who was last named aside only."""

    points: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    aside: set[str] = field(default_factory=set)

    def best(self, low: set[str]) -> str:
        """The key with the most points; those too low only where there is no other."""
        kept = set(self.points) - low or set(self.points)
        return max(kept, key=lambda k: (self.points[k], len(k), -self.order[k])) if kept else ""


def main_organisation(o: Organisations) -> str | None:
    """What the article is about; None where it names no organisation of the Party, nor anything that tells of one."""
    scores = _scores(o)
    if _of_the_nation(o):
        return PARTY
    told = max((o.whole_height(level) for kind, level in (*_whole_levels(o), *_levels_that_count(o)) if kind != "caption"), default=0)
    own = _own_congresses(o)
    low = {k for k in scores.points if 0 < height(scores.names[k]) < told and k not in own}  # «toàn tỉnh kết nạp …; Đảng bộ huyện A dẫn đầu»: the article is about no lower body
    if low and low == set(scores.points):
        if told == 2:
            return said.COMMITTEE
        if (level := _level_that_counts(o)) is not None:
            return said.committee_of(level)
        if _of_a_city(o) and _headline_place(o) is None:
            return said.committee_of(said.CITY[0])
    key = scores.best(low)
    central = any(said.CENTRAL.search(o.chars, s, e) for s, e, _ in o.blocks[:said.EARLY])
    if key and scores.points[key] < 3 and not central and _only_in_captions(o, key):
        return said.COMMITTEE if _tells_of_its_committee(o) else scores.names[key]
    late = bool(key) and len(o.blocks) > said.EARLY and min(scores.order.values()) >= o.blocks[said.EARLY][0]
    if central and late and _headline_place(o) is None:
        return PARTY  # bodies of the centre open the article, a lower one is named further down only
    if not key or central and scores.points[key] <= 2 and key in scores.aside:
        return _without_own_name(o, scores.names.get(key), central)
    return _levelled(o, key) or o.names.get(key) or scores.names[key]


def _scores(o: Organisations) -> _Scores:
    found = _Scores()
    for mention in o.mentions:
        full = None if o.merged(mention) else _of_mention(o, mention)
        if full is None:
            continue
        key = fold(full)
        if len(key.split()) < said.SHORTEST and not o.longer(key) and key != said.CELL_KEY:
            continue
        aside, points = _weight(o, mention, key)
        found.points[key] += points
        if aside:
            found.aside.add(key)
        elif aside is not None:
            found.aside.discard(key)
        found.order.setdefault(key, mention.start)
        found.names.setdefault(key, full)
    return found


def _of_mention(o: Organisations, mention: OrganisationMention) -> str | None:
    """The organisation that a mention tells of: of a board that whose it is."""
    if mention.kind != "board":
        return o.full(mention.name)
    inner = [m for m in find_organisations(mention.name[4:]) if m.kind == "party"]
    return o.full(inner[0].name) if inner else None


def _weight(o: Organisations, mention: OrganisationMention, key: str) -> tuple[bool | None, int]:
    """Whether an organisation is only named aside (None: a caption does not tell), and what that is worth."""
    block = o.block_of(mention.start)
    assert block is not None
    start, end, kind = o.blocks[block]
    front = o.chars[max(start, mention.start - 40):mention.start]
    if kind == "caption":
        return None, 1
    looked_into = mention.kind == "party" and (said.LOOKED_INTO.search(front) or said.UNDER_INSPECTION.match(o.chars, mention.end, end))
    if said.ASIDE.search(front) or looked_into or said.IN_A_ROW.search(front) or said.COUNTED_ROW.search(o.chars[max(start, mention.start - ROW):mention.start]):
        return True, 1
    # A name with its place weighs more than a level alone («Tỉnh ủy»), which may be a higher body's.
    worth = 2 if mention.kind != "party" else 6 if len(key.split()) > 3 else 3
    return False, worth * ((6, 4, 3)[block] if block < 3 else 1)


def _of_the_nation(o: Organisations) -> bool:
    """«63 đảng bộ trực thuộc Trung ương», «cả nước kết nạp …»: where no province is named before."""
    told = (said.NATIONAL_COUNT, said.NATION, said.CENTRAL_ACTS)
    national = next((m for s, e, _ in o.blocks[:said.EARLY] for pattern in told if (m := pattern.search(o.chars, s, e))), None)
    return national is not None and not any(height(m.name) == 4 and len(fold(m.name).split()) > 4 for m in o.mentions if m.start < min(national.start(), o.blocks[0][1]))


def _own_congresses(o: Organisations) -> set[str]:
    """The organisations that the headline names and the lead tells the congress of: «toàn huyện» beside them makes the article nobody else's."""
    early = {b: end for b, (_, end, _) in enumerate(o.blocks[:said.EARLY])}
    found = {fold(m.name) for m in o.mentions if m.kind == "party" and (b := o.block_of(m.start)) in early and said.HOLDS_CONGRESS.match(o.chars, m.end, early[b])}
    head = [fold(m.name) for m in o.mentions if m.start < o.blocks[0][1]]
    return {key for key in found if any(key.startswith(h) or h.startswith(key) for h in head)}


def _of_a_city(o: Organisations) -> bool:
    """«toàn thành phố» of a city with districts."""
    return any(level.lower() in said.CITY and o.whole_height(level) == 4 for _, level in _whole_levels(o))


def _whole_levels(o: Organisations) -> Iterator[tuple[str, str]]:
    """«toàn tỉnh» early in the article: the kind of the block, and the level."""
    return ((kind, m["level"]) for s, e, kind in o.blocks[:said.EARLY] for m in said.WHOLE.finditer(o.chars, s, e))


def _levels_that_count(o: Organisations) -> Iterator[tuple[str, str]]:
    """«Đảng bộ tỉnh có 524 đảng viên được tặng Huy hiệu» early in the article: the kind of the block, and the level, which goes without its name."""
    return ((kind, m["level"]) for s, e, kind in o.blocks[:said.EARLY] for m in said.LEVEL_COUNTS.finditer(o.chars, s, e))


def _level_that_counts(o: Organisations) -> str | None:
    return next((level.lower() for kind, level in _levels_that_count(o) if kind != "caption"), None)


def _only_in_captions(o: Organisations, key: str) -> bool:
    return all(o.blocks[b][2] == "caption" for m in o.mentions if fold(o.full(m.name)) == key and (b := o.block_of(m.start)) is not None)


def _without_own_name(o: Organisations, named: str | None, central: bool) -> str | None:
    """An article that names no organisation of its own: that of the board that reports, of its one place, of its headline's, or the Party."""
    headline = _headline_place(o)
    if named is None and not central and headline is None:
        if boards := [m for m in o.mentions if m.kind == "board"]:
            board = o.board(boards[0])
            return PARTY if height(board.partition(" ")[2]) == 5 else board  # a board of the centre reports on the whole Party
        if (place := _place_told(o)) is not None:
            return place
    anywhere = central or named is None and any(said.CENTRAL_POSTS.search(o.chars, s, e) for s, e, _ in o.blocks)
    level = next((level for _, level in _whole_levels(o) if level.lower() in said.PLACES), None)
    own = said.COMMITTEE if _tells_of_its_committee(o) else None
    return headline or (PARTY if anywhere else named or (said.committee_of(level.lower()) if level else own))


def _tells_of_its_committee(o: Organisations) -> bool:
    """«toàn Đảng bộ có 787 tổ chức cơ sở đảng», in an article that never says which one."""
    return any(said.WHOLE_COMMITTEE.search(o.chars, s, e) for s, e, _ in o.blocks[:said.EARLY])


def _levelled(o: Organisations, key: str) -> str | None:
    """«Xã Nam Đàn mới được sắp xếp …. Đảng bộ xã hiện có»: a bare level with the only place of that level, or the one that opens the article."""
    level = key.removeprefix(f"{said.COMMITTEE_KEY} ")
    if level not in said.BARE_LEVELS or o.longer(key):
        return None
    places = [m for m in o.all if m.kind == "place" and fold(m.name).startswith(level + " ")]
    if not places or (block := o.block_of(places[0].start)) is None or block >= said.EARLY or o.merged(places[0]):
        return None
    front = o.chars[o.sentence_start(block, places[0].start):places[0].start]
    if len({fold(m.name) for m in places}) > 1 and (block > 1 or not said.ADVERBIAL.fullmatch(front)):
        return None
    return said.committee_of(places[0].name)


def _place_told(o: Organisations) -> str | None:
    """Where no organisation is named, but one place alone: «các cấp bộ đoàn trong tỉnh Bến Tre»."""
    places = {fold(m.name): m.name for s, e, kind in o.blocks[:said.EARLY] if kind != "caption" for m in o.all if s <= m.start < e and m.kind == "place" and height_of(m) >= 3}
    return next(iter(places.values())) if len(places) == 1 and not any(said.CENTRAL.search(o.chars, s, e) for s, e, _ in o.blocks) else None


def _headline_place(o: Organisations) -> str | None:
    """Where no organisation is named: the place that the headline begins with («Quảng Trạch: …»)."""
    for start, end, _ in o.blocks[:2]:
        match = said.HEADLINE_PLACE.match(o.chars, start, end)
        if match and " " in match["name"] and said.tells_of_members(o.chars[start:end]):
            return match["name"]
    return None


def reporter(o: Organisations) -> str | None:
    """The inspection board that the headline opens with, or whose sitting the article is the notice of: the article is about what it did itself."""
    for mention in o.mentions:
        block = o.block_of(mention.start)
        if block is None or block >= said.NOTICE:
            return None
        start, end, _ = o.blocks[block]
        if mention.kind != "board" or not said.inspects(opened(mention.name)):
            continue
        opens = said.ADVERBIAL.fullmatch(o.chars, o.sentence_start(block, mention.start), mention.start) is not None
        acts = block == 0 and opens and (said.BOARD_VERB.match(o.chars, mention.end, end) or said.VERB.match(o.chars, mention.end, end))
        titled = end - start < said.TITLE and o.chars[end - 1:end] not in ".;:" and said.SITTING_TITLE.search(o.chars, start, mention.start)
        if acts or titled or opens and said.SITS.match(o.chars, mention.end, end):
            return o.board(mention)
    return None

"""Words that say whose the numbers behind them are, whatever names stand there: «cấp ủy các cấp», «chi bộ này», «toàn huyện», «Bộ Chính trị đã …»."""

import re
from bisect import bisect_left
from collections.abc import Callable

from extractor.context.subjects import words as said
from extractor.context.subjects.event import Event
from extractor.context.subjects.heights import height
from extractor.context.subjects.names import Organisations
from extractor.find.organisations import PARTY, fold, opened
from extractor.lexicon.patterns import Pattern
from extractor.segment import span_at


def _levels(o: Organisations, match: re.Match[str], block: int) -> Event:
    """«cấp ủy các cấp»: of the whole Party, where the sentence tells what bodies of the centre did beside them; of whoever reports it."""
    end = o.blocks[block][1]
    if (reporter := _reporter(o, block, match.start())) is not None:
        return Event(match.start(), reporter, False)
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


def _reporter(o: Organisations, block: int, place: int) -> str | None:
    """«Theo báo cáo của Tỉnh ủy Bình Phước, 8 tháng đầu năm, cấp ủy các cấp trong tỉnh đã kỷ luật …»: whose report opens the sentence."""
    start = o.sentence_start(block, place)
    k = bisect_left(o.starts, start)
    if k >= len(o.all) or o.all[k].start >= place or o.all[k].kind != "party" or said.REPORT_OF.fullmatch(o.chars, start, o.all[k].start) is None:
        return None
    return o.full(o.all[k].name) if said.OF_TIME_ONLY.fullmatch(o.chars, o.all[k].end, place) else None


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


def cell_above(o: Organisations, offset: int) -> str | None:
    """«Chi bộ thôn Nam Thanh là một điểm sáng. Chi bộ hiện có 24 đảng viên»: the cell that the paragraph named, else one of the two above; those of an article on a cell are its own."""
    block = o.block_of(offset) or 0
    of_cell = o.main is not None and height(o.main) == 1
    start = o.blocks[block if of_cell else max(0, block - said.CELL_REACH)][0]
    named = [m for m in o.all[bisect_left(o.starts, start):bisect_left(o.starts, offset)] if m.kind == "party" and fold(m.name).startswith(f"{said.CELL_KEY} ")]
    return o.full(named[-1].name) if named else None


def _bare_cell(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«Bí thư Chi bộ cho biết, chi bộ hiện có 52 đảng viên»: the cell told of, not what the article is about."""
    if not said.CLAUSE_OPENS.search(o.chars[max(o.blocks[block][0], match.start() - 24):match.start()]) or not said.VERB.match(o.chars, match.end()):
        return None
    cell = cell_above(o, match.start())
    return Event(match.start(), cell, True) if cell is not None else None


def _bare_board(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«Ủy ban quyết định cảnh cáo …»: the board of inspection named last, for what the paragraph tells further."""
    k = bisect_left(o.starts, match.start()) - 1
    named = next((o.all[i] for i in range(k, -1, -1) if o.all[i].kind == "board" and said.inspects(opened(o.all[i].name))), None)
    return Event(match.start(), o.board(named), True) if named is not None else None


def _bare(o: Organisations, match: re.Match[str], block: int) -> Event | None:
    """«tại Hòa Bình có 19 đảng viên», «Đà Nẵng thi hành kỷ luật 111»: a place without its kind, where the article names it with one."""
    if not (match["at"] or said.ADVERBIAL.fullmatch(o.chars, o.sentence_start(block, match.start()), match.start())):
        return None
    name = o.suffixed(match["name"]) or o.place_named(match["name"])
    return Event(match.start("name"), name, False) if name is not None else None


def whole(o: Organisations, match: re.Match[str], topic: str | None) -> Event:
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
    if o.main is not None and f"{fold(o.main)} ".startswith(f"{said.COMMITTEE_KEY} {fold(said.level_of(match['level']))} "):
        return Event(match.start(), o.main, False)  # «Trung tâm Chính trị huyện mở 23 lớp; huyện cử 49 đồng chí đi học»
    lower = o.main is not None and 0 < height(o.main) < o.whole_height(match["level"])
    name = whole(o, match, None).name if lower else None
    return Event(match.start(), name, False) if name != o.main else None


OF_WORDS: tuple[tuple[Pattern, Callable[[Organisations, re.Match[str], int], Event | None]], ...] = (
    (said.LEVELS, _levels), (said.CENTRAL_REPORT, _of_party), (said.BACK_TO, _back_to), (said.BARE_BOARD, _bare_board), (said.BARE_CELL, _bare_cell), (said.LEVEL_ACTS, _level_acts), (said.COUNTED_IN, _counted_in), (said.BARE, _bare), (said.NATION, _of_party),
    (said.CENTRE, _centre), (said.NATIONAL_CONGRESS, _national_congress),
)
"""Words that say whose the numbers behind them are, whatever names stand there."""

"""Whose congress is it? One table of cases; NOBODY: of nobody in particular, or of no organisation of the Party."""

from bisect import bisect_left
from dataclasses import dataclass

from extractor import lexicon
from extractor.context.subjects import Subjects
from extractor.context.topic import OURS_BY_NAME
from extractor.find.congresses import CongressName
from extractor.find.organisations import PARTY, fold
from extractor.lexicon import pattern, words
from extractor.match.case import Case

NOBODY = ""
_TABLE = lexicon.table("congresses")
# Ordinal of a national congress → the month in which it ended.
NATIONAL: dict[int, str] = {int(n): month for n, month in _TABLE["national"].items()}


_FOREIGN_NAME = pattern("foreign_name")
_MASS_FRONT = pattern("mass_front")
_GENERIC = pattern("generic")
_NOT_ITSELF = pattern("not_itself")
_HOLDS = pattern("holds")
_CELL = pattern("cell_of_a_level")
_SEVERAL_HOLD = pattern("several_hold")
_OF = pattern("of")
FAR = 120  # characters between who holds a congress and its name


@dataclass(frozen=True, eq=False)
class Named:
    """A congress's name, the words of its sentence in front (`front`: of its paragraph), and what the article tells of congresses."""

    name: CongressName
    chars: str
    subjects: Subjects
    mention_starts: list[int]
    sentence: str
    front: str
    abroad: bool
    published: str | None
    others: frozenset[int | None]  # ordinals told of congresses that are none of the Party's

    @property
    def start(self) -> int:
        return self.name.start

    @property
    def own(self) -> str | None:
        """The organisation that the name itself tells."""
        return self.name.organisation

    @property
    def of_vietnam(self) -> bool:
        """«Đại hội … lần thứ XIII của Đảng Cộng sản Việt Nam»: named with the country's name."""
        return OURS_BY_NAME.search(self.chars[self.start:self.name.end + 24].lower()) is not None

    @property
    def capital(self) -> bool:
        return self.chars[self.name.start].isupper()

    @property
    def holder(self) -> str | None:
        """«Chi bộ Phòng 7 đã tổ chức Đại hội Chi bộ nhiệm kỳ …»: the organisation that is said to hold it, right in front."""
        for k in range(bisect_left(self.mention_starts, self.start) - 1, -1, -1):
            mention = self.subjects.mentions[k]
            between = self.chars[mention.end:self.start]
            if "\n" in between or len(between) > FAR:
                return None
            if mention.kind == "party" and _HOLDS.search(between) and not _OF.search(self.chars[max(0, mention.start - 8):mention.start]):
                return self.subjects.full(mention.name) if _HOLDS.fullmatch(between) else self.subjects.at(self.start)
        return None

    @property
    def off_years(self) -> bool:
        """Whether its term begins in no year in which those of the Party's committees do: mass organisations' do, and those of chi bộ, but they are named."""
        return self.own is None and self.name.term is not None and int(self.name.term[:4]) % 5 > 0 and (self.name.ordinal or 0) > 1


def of_another_country(c: Named) -> str | None:
    """«Đại hội Đảng Nhân dân Cách mạng Lào»."""
    return NOBODY if c.own is not None and _FOREIGN_NAME.search(c.own) or c.abroad and (c.own == PARTY or c.own is None) and not c.of_vietnam else None


def of_the_party(c: Named) -> str | None:
    """«Đại hội XIII của Đảng»; without its ordinal of no congress in particular."""
    if c.own != PARTY:
        return None
    return PARTY if c.name.ordinal is not None and c.name.ordinal < 20 else NOBODY


def in_general(c: Named) -> str | None:
    """«các đại hội», «công tác đại hội Đảng bộ»: none in particular."""
    if c.name.ordinal is not None:
        return None
    if c.own is not None and _CELL.fullmatch(c.own) or c.own is None and _SEVERAL_HOLD.search(c.sentence):
        return NOBODY
    placed = c.own is not None and len(fold(c.own).split()) > 3 and not c.own.endswith(".")
    return NOBODY if _GENERIC.search(c.front) or _NOT_ITSELF.search(c.front) or not (c.capital or c.name.term or placed) else None


def by_its_name(c: Named) -> str | None:
    """«Đại hội Đảng bộ huyện Thanh Hà»."""
    return c.subjects.full(c.own) if c.own is not None and not c.name.bare else None


def held_without_ordinal(c: Named) -> str | None:
    """«Chi bộ Phòng 7 đã tổ chức Đại hội chi bộ nhiệm kỳ 2022-2025»."""
    if c.name.ordinal is not None:
        return None
    if not c.name.term and not c.name.kind:
        return NOBODY
    return c.holder or (c.subjects.main if c.own is not None and c.name.term and not c.capital else None) or NOBODY


def of_others(c: Named) -> str | None:
    """«Đại hội Công đoàn lần thứ VII … Đại hội VII đã bầu»: that one again."""
    return NOBODY if c.own is None and c.name.ordinal in c.others else None


def national(c: Named) -> str | None:
    """«Đại hội XIII» alone: the last national one or the next at the time, and no number of the article's own."""
    month = NATIONAL.get(c.name.ordinal or 0)
    if c.own is not None or c.name.spelled or month is None:
        return None
    return PARTY if c.published is None or abs(int(month[:4]) - int(c.published[:4])) <= 6 else None


def of_a_mass_organisation(c: Named) -> str | None:
    """«Công đoàn huyện tổ chức Đại hội lần thứ VII»."""
    return NOBODY if c.own is None and _MASS_FRONT.search(c.sentence) else None


def held_in_off_years(c: Named) -> str | None:
    """«Chi bộ A tổ chức Đại hội lần thứ VII, nhiệm kỳ 2022-2025»."""
    return c.holder or NOBODY if c.off_years else None


def of_the_sentence(c: Named) -> str | None:
    """«Đại hội lần thứ III», «Đại hội Đảng bộ lần thứ III»: of whom the sentence is about."""
    holder = c.subjects.at(c.start)
    if holder is not None and not fold(holder).startswith(words("heads", "when")):
        holder = c.subjects.main
    return c.subjects.full(c.own) if c.own is not None and holder is None else holder


CASES = (
    Case("of another country", of_another_country, proof="Đảng bộ tỉnh Hà Bắc gửi thư chúc mừng «Đại hội» Đảng bộ thành phố Bắc Kinh lần thứ V."),
    Case("of the Party", of_the_party, proof="Quán triệt Nghị quyết «Đại hội» XIII của Đảng."),
    Case("in general", in_general, proof="Huyện ủy chỉ đạo các «đại hội» ở cơ sở."),
    Case("by its name", by_its_name, proof="«Đại hội» đại biểu Đảng bộ huyện Thanh Hà lần thứ XXV đã bế mạc."),
    Case("held by who stands in front", held_without_ordinal, proof="Chi bộ Phòng 7 đã tổ chức «Đại hội» chi bộ nhiệm kỳ 2022-2025."),
    Case("of others, told again", of_others, proof="Đảng bộ huyện An Hòa chúc mừng Đại hội Công đoàn huyện lần thứ VII. Sau «Đại hội» lần thứ VII, phong trào lên cao."),
    Case("national, by its ordinal", national, proof="Đảng bộ huyện An Hòa chào mừng «Đại hội» XIII."),
    Case("of a mass organisation", of_a_mass_organisation, proof="Công đoàn huyện An Hòa vừa tổ chức thành công «Đại hội» lần thứ VII."),
    Case("held in off years", held_in_off_years, proof="Chi bộ Phòng 7 đã tổ chức «Đại hội» lần thứ VII, nhiệm kỳ 2022-2025."),
    Case("of the sentence", of_the_sentence, proof="Đảng bộ huyện An Hòa họp sáng nay. «Đại hội» lần thứ III thành công tốt đẹp."),
)

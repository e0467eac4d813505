"""Party congresses named in running text: whose, which, of what kind, when.

A congress is named by its organisation («Đại hội Đảng bộ huyện Thanh Hà»), by its ordinal («Đại hội lần thứ III»), or by both.
One that has an ordinal alone belongs to whoever its sentence is about. All mentions of one congress are read together.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor import lexicon
from extractor.find.mention import TimeMention
from extractor.find.numerals import parse_ordinal
from extractor.find.organisations import fold, organisation_at
from extractor.find.past import abroad
from extractor.find.subjects import PARTY, Subjects, height
from extractor.vocabulary import SILENT_BLOCKS

Block = tuple[int, int, str]
_TABLE = lexicon.table("congresses")
_CUES: dict[str, list[str]] = _TABLE["cues"]
_NATIONAL: dict[int, str] = {int(n): month for n, month in _TABLE["national"].items()}


def _any(phrases: Iterable[str]) -> str:
    return "|".join(sorted(phrases, key=len, reverse=True))


_N = r"[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_CONGRESS = re.compile(r"(?<!\w)(?:đại hội(?: \(ĐH\)| điểm)?|(?P<short>ĐHĐB)|(?-i:ĐH)(?= (?:đại biểu|Đảng bộ|Chi bộ|lần thứ|toàn quốc)))(?!\w)(?! đồng cổ đông)", re.IGNORECASE)
_KIND = re.compile(r" (?P<kind>đại biểu(?! dự)|đảng viên|toàn thể đảng viên|toàn thể)(?!\w)", re.IGNORECASE)
_WHOLE_NATION = re.compile(r" (?:Đảng )?toàn quốc(?!\w)", re.IGNORECASE)
_OF_PARTY = re.compile(r" (?:của )?(?:Đảng(?: Cộng sản Việt Nam)?)(?!\w)(?! ?(?:bộ|ủy|viên|các|cơ sở|cấp|Cộng sản|Nhân dân|Dân chủ|Lao động|Cộng hòa|đoàn))")
_OF_PLACE = re.compile(r" Đảng (?P<place>(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh) [A-ZĐ])")
_ORDINAL = re.compile(rf" ?,? ?\(?(?:lần (?:thứ )?|khóa |thứ )(?P<n>{_N})(?!\w)\)?", re.IGNORECASE)
_ORDINAL_NEAR = re.compile(r"(?<!\w)(?P<n>[IVX]+)(?!\w)|lần thứ (?P<m>\d{1,2})(?!\d)")
_ARABIC_ALONE = re.compile(r" (?P<n>\d{1,2})(?= (?:của )?Đảng(?! ?(?:bộ|viên|ủy)(?!\w))|[.,;:)]|$| (?:diễn ra|khai mạc|bế mạc|đã|thành công))", re.MULTILINE)
_ROMAN_ALONE = re.compile(r" (?P<n>[IVX]+)(?!\w)")
_TERM = re.compile(r" ?,? ?\(?(?:nhiệm k[ỳì]|NK|khóa)(?: mới)? (?P<a>\d{4}) ?- ?(?P<b>\d{4})\)?", re.IGNORECASE)
_COMMITTEE_TERM = re.compile(rf"(?:,? (?:lần thứ|khóa) [IVXL]+)?{_TERM.pattern}", re.IGNORECASE)
_ELECTS = re.compile(rf"(?: đã| sẽ| tiến hành| tín nhiệm| vừa)*(?: bầu| bầu ra)[^.;\n]{{0,60}}?{_TERM.pattern}", re.IGNORECASE)
_RANKED_TERM = re.compile(rf"(?<!\w)(?:lần thứ|khóa|thứ) (?P<n>[IVXL]+|\d{{1,2}}){_TERM.pattern}", re.IGNORECASE)
_SMALL = re.compile(r" (?:của )?(?:chi|đảng) bộ(?=,? (?:nhiệm k[ỳì]|lần thứ|khóa|NK)(?!\w))")  # «Đại hội chi bộ nhiệm kỳ …»: whose, the sentence says
_SMALL_NAMED = re.compile(r"(?:đảng bộ|chi bộ) (?!(?:cơ sở|cấp|trực thuộc|các|bộ phận|viên)(?!\w))(?=tỉnh|huyện|xã|phường|quận|thị|thành phố|khối|[A-ZĐ])")
_GAP = re.compile(r" (?:của |tại |ở )?")
_AT_HOME = re.compile(r"(?: [^\W\d_]+){1,5}? tại (?=Đảng bộ|Chi bộ)", re.IGNORECASE)
_ASIDE = re.compile(r" ?\([^)\n]{1,40}\)(?=,? (?:lần thứ|khóa|nhiệm k[ỳì]|thứ))|(?:,? (?:huyện|quận|thị xã|thành phố|TP\.?|tỉnh)(?: (?-i:[A-ZĐÂÔƠƯĂÊÁÀẢÃẠÉÈÍÌÓÒÚÙÝ])[^\W\d_]*){1,4}){1,3}(?=,? (?:lần thứ|khóa|nhiệm k[ỳì]|thứ))", re.IGNORECASE)
_MASS = re.compile(rf" (?:đại biểu |toàn thể |đoàn viên |hội viên )?(?:của )?(?:{_any(_TABLE['mass'])})(?!\w)(?! đồng| nghị| trường)")
_FOREIGN = re.compile(rf"[^.\n]{{0,40}}(?:{_any(_TABLE['foreign'])})")
_FOREIGN_NAME = re.compile(rf"(?<!\w)(?:{_any(lexicon.table('posts')['committees']['abroad'])})(?!\w)")
_MASS_FRONT = re.compile(rf"(?<!\w)(?<!xã )(?<!thôn )(?<!bản )(?<!phường )(?<!huyện )(?<!thành phố )(?:{_any(_TABLE['mass'])})(?!\w)(?! nghị| trường| đồng)[^.;\n]{{0,80}}$")
_GENERIC = re.compile(r"(?:các|những|mỗi|từng|nhiều|một số|(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!năm )\d{1,3}) $", re.IGNORECASE)
_NOT_ITSELF = re.compile(r"(?:nghị quyết|phục vụ|chỉ đạo|công tác|tuyên truyền|văn kiện|nhân sự|tiểu ban|thi đua|trang trí|kết quả) (?:của )?$", re.IGNORECASE)
_HOLDS = re.compile(r"(?:,? ?(?:đã|vừa|long trọng|tiến hành|tưng bừng|trọng thể|sẽ|chính thức) ?)* ?tổ chức (?:thành công |trọng thể |xong )?$")
_IN_SESSION = re.compile(r"(?<!\w)(?:ngày làm việc thứ (?:\w+|\d)|phiên (?:trù bị|thứ \w+|khai mạc|bế mạc|họp)|trù bị|phiên làm việc)[^.;\n]{0,30}$", re.IGNORECASE)
_PLANNED = re.compile(rf"(?<!\w)(?:{_any(_CUES['planned'])})(?!\w)[^.;\n]{{0,90}}$", re.IGNORECASE)
_GOING = re.compile(r"(?:đoàn đại biểu|đại biểu)[^.;,\n]{0,50} dự $|(?:bầu|cử|triệu tập|chọn)[^.;\n]{0,90} dự $", re.IGNORECASE)
_SUBMITTED = re.compile(r"(?<!chương )trình $", re.IGNORECASE)
_REPORTED = re.compile(r"theo (?:nội dung )?báo cáo[^.;\n]{0,60}trình $", re.IGNORECASE)  # told from the report to a congress that is on
_RESOLUTION = re.compile(r"(?:nghị quyết|chỉ tiêu) (?:của )?$", re.IGNORECASE)
_PLANNED_BEHIND = re.compile(rf"[^.;\n]{{0,60}}?(?<!\w)(?:{_any(_CUES['planned_behind'])})(?!\w)", re.IGNORECASE)
_HELD = re.compile(rf"(?<!\w)(?:{_any(_CUES['held'])})(?!\w)", re.IGNORECASE)
_NOT_ITS_DATE = re.compile(rf"(?<!\w)(?<!trung tâm )(?<!phòng )(?:{_any(_CUES['not_its_date'])})(?!\w)|;", re.IGNORECASE)
_PART = re.compile(rf"(?<!\w)(?:{_any(_CUES['part'])})(?!\w)", re.IGNORECASE)
_FIRST_SESSION = re.compile(r"(?:phiên|ngày làm việc) (?:thứ nhất|thứ I|đầu tiên|chính thức thứ nhất)(?!\w)")
_MEETS = re.compile(r"^ (?:đã |được )?họp(?= )")
_HAPPENS = re.compile(r"diễn ra|khai mạc|tổ chức|tiến hành|vào|trong|bế mạc|\(", re.IGNORECASE)
_OPENS = re.compile(r"khai mạc (?:vào )?(?:ngày |sáng |chiều )*$", re.IGNORECASE)
_AFTER_DAYS = re.compile(r"sau (?:hơn )?(?:hai|ba|\d{1,2}(?:,5)?) ngày làm việc", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2}) ?(?:và|-|,) ?(?:ngày )?$")
_CLOSES = re.compile(r"bế mạc (?:vào )?(?:ngày |sáng |chiều |tối )*$", re.IGNORECASE)
_BARE_CLOSES = re.compile(r"Đại hội (?:sẽ |đã |chính thức |dự kiến )*bế mạc (?:vào )?(?:ngày |sáng |chiều |tối |cuối |mai |hôm nay |\()*$")
_CLOSES_BARE = re.compile(r"\)?,? Đại hội (?:sẽ |đã |chính thức |dự kiến )*(?:bế mạc|kết thúc|làm việc phiên bế mạc)(?!\w)")
_OPENED = re.compile(r"(?:,? (?:đã|chính thức|long trọng|tưng bừng))* khai mạc(?!\w)", re.IGNORECASE)
_CLOSED = re.compile(r"(?:,? (?:đã|chính thức|long trọng|thành công))* bế mạc(?!\w)", re.IGNORECASE)
_OTHER_CITED = re.compile(r"(?:đi dự [^.]{0,20}|dự |nghị quyết (?:của )?|dự thảo |tiến tới |văn kiện |(?<!chương )trình |chào mừng )$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…](?= )|[.!?…]$|\n|;", re.MULTILINE)
_ACRONYM = re.compile(r"^(?:Đảng bộ|đảng bộ|Chi bộ|chi bộ|Đảng ủy) (?!UBND|HĐND|VKSND|TAND|TP)[A-ZĐ]{3,8}$")
_NOW = frozenset(("hiện có", "đến nay", "hiện nay", "hiện", "tính đến nay"))
_TAKES_PLACE = re.compile(r"(?:diễn ra|làm việc|được tổ chức|tổ chức) (?:từ |trong |vào |tại [^.,\n]{1,40} (?:từ|trong|vào) )?(?:hai |ba |02 |03 |2 |3 )?(?:ngày )?\(?$", re.IGNORECASE)
REACH = 140
NEAR = 90
SENTENCE = 400
EARLY_BLOCKS = 14


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


@dataclass(slots=True)
class _Name:
    """A congress's name as it is read word by word, from `start` up to `end`."""

    start: int
    end: int
    kind: str | None = None
    national: bool = False
    organisation: str | None = None
    bare: bool = False
    ordinal: int | None = None
    spelled: bool = False
    place: tuple[int, int] | None = None
    term: str | None = None


def find_congresses(
    chars: str, blocks: Sequence[Block], times: Sequence[TimeMention], subjects: Subjects, published: str | None,
) -> list[CongressMention]:
    """The party congresses named in the blocks that are no furniture, each once with the most that is said of it.

    `times` are the dates of the text in their order, `subjects` its organisations, `published` the article's ISO 8601 date.

    >>> text = "Đại hội đại biểu Đảng bộ huyện Thanh Hà lần thứ XXV, nhiệm kỳ 2020-2025 đã bế mạc."
    >>> blocks = [(0, len(text), "paragraph")]
    >>> [(m.organisation, m.ordinal, m.term, m.kind) for m in find_congresses(text, blocks, [], Subjects(text, blocks), None)]
    [('Đảng bộ huyện Thanh Hà', 25, '2020-2025', 'delegates')]
    """
    reader = _Reader(chars, times, subjects, published)
    found: list[CongressMention] = []
    for start, end, kind in blocks:
        if kind not in SILENT_BLOCKS:
            found += reader.block(start, end)
    return reader.settle(found, blocks)


class _Reader:
    """Reads the congresses of one article."""

    def __init__(self, chars: str, times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> None:
        self.chars, self.times, self.subjects, self.published = chars, times, subjects, published
        self.places = [t.start for t in times]
        self.abroad = abroad(chars)
        self.said_terms: set[str] = set()  # of congresses named, of nobody in particular too
        self.others: set[int | None] = set()
        self.mention_starts = [m.start for m in subjects.mentions]

    def between(self, start: int, end: int) -> Sequence[TimeMention]:
        return self.times[bisect_left(self.places, start):bisect_left(self.places, end)]

    # -- one mention ----------------------------------------------------------------------------------------------------

    def block(self, start: int, end: int) -> list[CongressMention]:
        found = []
        for match in _CONGRESS.finditer(self.chars, start, end):
            if (mention := self._mention(match, start, end)) is not None:
                found.append(mention)
        return found

    def _mention(self, match: re.Match[str], start: int, end: int) -> CongressMention | None:
        chars = self.chars
        name = self._name(match, end)
        if _MASS.match(chars, match.end(), end) or _FOREIGN.match(chars, match.end(), end) or _MASS.match(chars, name.end, end):
            # Its ordinal alone, later in the article, is not the Party's either.
            self.others.update(parse_ordinal(f"lần thứ {m['n'] or m['m']}") for m in _ORDINAL_NEAR.finditer(chars, match.end(), min(end, match.end() + NEAR)))
            return None
        if name.term and name.organisation not in (None, PARTY):
            self.said_terms.add(name.term)
        front = chars[max(start, match.start() - REACH):match.start()]
        sentence = front[max((m.end() for m in _SENTENCE_END.finditer(front)), default=0):]
        organisation = self._organisation(name, sentence, front)
        if organisation is None:
            return None
        behind = chars[name.end:min(end, name.end + NEAR)]
        first, last = self._dates(name, start, end)
        term = name.term or self._term(name, sentence, start) or self._elected_term(name, end)
        place = name.place or (name.start, name.end)
        rule = "congress by ordinal" if name.ordinal is not None else "congress by organisation"
        spelled = name.organisation is not None and not name.bare
        return CongressMention(*place, organisation, name.ordinal, term, name.kind, first, last, self._status(name, sentence, behind, first), rule, spelled)

    def _name(self, match: re.Match[str], end: int) -> _Name:
        chars, name = self.chars, _Name(match.start(), match.end(), "delegates" if match["short"] else None)
        for _ in range(8):
            at = name.end
            if name.kind is None and (m := _KIND.match(chars, at, end)):
                name.kind = "delegates" if m["kind"].lower() == "đại biểu" else "members"
            elif m := _WHOLE_NATION.match(chars, at, end):
                name.national = True
            elif name.term is None and (m := _TERM.match(chars, at, end)):
                name.term = f"{m['a']}-{m['b']}"
            elif name.ordinal is None and (m := self._ordinal(name, at, end)) is not None:
                name.ordinal, name.place, name.spelled = _rank(m), m.span("n"), m.re is _ORDINAL
            elif name.organisation is None and (m := _OF_PLACE.match(chars, at, end)) and (named := organisation_at(f"Đảng bộ {chars[m.start('place'):end][:80]}", 0, 88)):
                name.organisation, name.end = named.name, at + 6 + len(named.name) - len("Đảng bộ ")
                continue
            elif name.organisation is None and (m := _OF_PARTY.match(chars, at, end)):
                name.organisation = PARTY
            elif name.organisation is None and self._named(name, at, end):
                continue
            elif name.organisation is None and (m := _SMALL.match(chars, at, end)):
                pass
            elif name.organisation not in (None, PARTY) and (m := _ASIDE.match(chars, at, end)):
                pass
            else:
                break
            name.end = m.end()
        return name

    def _ordinal(self, name: _Name, at: int, end: int) -> re.Match[str] | None:
        m = _ORDINAL.match(self.chars, at, end)
        if m is None and (name.organisation in (None, PARTY) or name.national):
            m = _ROMAN_ALONE.match(self.chars, at, end) or _ARABIC_ALONE.match(self.chars, at, end)
        return m if m is not None and _rank(m) is not None else None

    def _named(self, name: _Name, at: int, end: int) -> bool:
        """Reads the party organisation at `at` into the name."""
        gap = _GAP.match(self.chars, at, end)
        if gap is None:
            return False
        named = organisation_at(self.chars, gap.end(), min(end, gap.end() + 200))
        if named is None and (small := _SMALL_NAMED.match(self.chars, gap.end(), end)):  # «Đại hội đảng bộ tỉnh lần thứ XX»
            capital = organisation_at(self.chars[small.start()].upper() + self.chars[small.start() + 1:min(end, small.start() + 200)], 0, 200)
            named = replace(capital, start=small.start(), end=small.start() + capital.end) if capital is not None else None
        if named is None and name.end == at and (home := _AT_HOME.match(self.chars, at, end)):
            named = organisation_at(self.chars, home.end(), min(end, home.end() + 200))
        if named is None or named.kind != "party":
            return False
        name.organisation, name.end = named.name, named.end
        name.bare = len(fold(named.name).split()) < 3
        return True

    def _organisation(self, name: _Name, sentence: str, front: str) -> str | None:
        """Whose congress it is; None where this is none of an organisation of the Party, or of nobody in particular."""
        capital = self.chars[name.start].isupper()
        if name.national and name.organisation is None:
            name.organisation = PARTY
        own = name.organisation
        if own is not None and _FOREIGN_NAME.search(own) or self.abroad and (own == PARTY or own is None):
            return None
        if own == PARTY:
            return PARTY if name.ordinal is not None and name.ordinal < 20 else None
        if name.ordinal is None:
            placed = own is not None and len(fold(own).split()) > 3 and not own.endswith(".")
            if _GENERIC.search(front) or _NOT_ITSELF.search(front) or not (capital or name.term or placed):
                return None
            if own is not None and not name.bare:
                return self.subjects.full(own)
            return self._holder(name) or (self.subjects.main if own is not None and name.term and not capital else None) if name.term or name.kind else None
        if own is not None and not name.bare:
            return self.subjects.full(own)
        if own is None and name.ordinal in self.others:
            return None
        if own is None and not name.spelled and self._is_national(name.ordinal):
            return PARTY
        if own is None and _MASS_FRONT.search(sentence):
            return None
        if own is None and name.term and int(name.term[:4]) % 5 and name.ordinal > 1 and (holder := self._holder(name)) is not None:
            return holder
        if own is None and name.term and int(name.term[:4]) % 5 and name.ordinal > 1:
            # The terms of mass organisations run from other years; those of chi bộ too, but they are named.
            return None
        # «Đại hội lần thứ III», «Đại hội Đảng bộ lần thứ III»: of whom the sentence is about.
        holder = self.subjects.at(name.start)
        if holder is not None and not fold(holder).startswith(("dang bo", "chi bo")):
            holder = self.subjects.main
        return self.subjects.full(own) if own is not None and holder is None else holder

    def _holder(self, name: _Name) -> str | None:
        """«Chi bộ Phòng 7 đã tổ chức Đại hội Chi bộ nhiệm kỳ …»: the organisation that is said to hold it, right in front."""
        for k in range(bisect_left(self.mention_starts, name.start) - 1, -1, -1):
            mention = self.subjects.mentions[k]
            if mention.end > name.start:
                continue
            between = self.chars[mention.end:name.start]
            if "\n" in between or len(between) > 120:
                return None
            if mention.kind == "party" and _HOLDS.search(between) and not re.search(r"(?:thuộc|của|cho) $", self.chars[max(0, mention.start - 8):mention.start]):
                return self.subjects.full(mention.name) if _HOLDS.fullmatch(between) else self.subjects.at(name.start)
        return None

    def _is_national(self, ordinal: int) -> bool:
        """Whether «Đại hội XIII» alone is the national one: the last or the next at the time, and no number of the article's own."""
        if ordinal not in _NATIONAL:
            return False
        if self.published is None:
            return True
        return abs(int(_NATIONAL[ordinal][:4]) - int(self.published[:4])) <= 6

    def _term(self, name: _Name, sentence: str, start: int) -> str | None:
        """A term that the words in front tell: of the sentence for a congress with an ordinal, of the paragraph for one without."""
        left = name.start - len(sentence) if name.ordinal is not None else start
        terms = [t for t in self.between(left, name.start) if t.kind == "term"]
        if not terms or (name.ordinal is not None and not re.search(r"nghị quyết|chỉ tiêu", self.chars[terms[-1].end:name.start], re.IGNORECASE)):
            return None
        return terms[-1].value

    def _elected_term(self, name: _Name, end: int) -> str | None:
        """«Đại hội đại biểu Đảng bộ tỉnh bầu Ban Chấp hành nhiệm kỳ …»: the term of those that it elects; «khóa 16, nhiệm kỳ …», told elsewhere."""
        elects = _ELECTS.match(self.chars, name.end, end)
        if elects is None and name.ordinal is not None and name.organisation != PARTY:
            said = {f"{m['a']}-{m['b']}" for m in _RANKED_TERM.finditer(self.chars) if parse_ordinal(f"lần thứ {m['n']}") == name.ordinal}
            return said.pop() if len(said) == 1 else None
        return f"{elects['a']}-{elects['b']}" if elects else None

    def _status(self, name: _Name, sentence: str, behind: str, first: str | None) -> str:
        if not re.search(r"(?<!\w)sẽ(?!\w)", sentence) and (_IN_SESSION.search(sentence) or _OPENED.match(self.chars, name.end) or _CLOSED.match(self.chars, name.end)):
            return "held"
        if name.organisation == PARTY and name.ordinal in _NATIONAL and self.published is not None:
            return "held" if self.published[:7] > _NATIONAL[name.ordinal] else "planned"
        if first is not None and self.published is not None and first > self.published:
            return "planned"
        if _RESOLUTION.search(sentence):
            return "held"
        if _SUBMITTED.search(sentence) and not _REPORTED.search(sentence) or _PLANNED_BEHIND.match(behind) or (_PLANNED.search(sentence) and not _HELD.search(sentence)) or _GOING.search(sentence):
            return "planned"
        if first is not None or _HELD.search(sentence) or _HELD.search(behind):
            return "held"
        return ""

    # -- days -----------------------------------------------------------------------------------------------------------

    def _dates(self, name: _Name, start: int, end: int) -> tuple[str | None, str | None]:
        """The days of the congress that its own sentence tells."""
        chars = self.chars
        begin = max(start, name.start - SENTENCE)
        left = max((m.end() for m in _SENTENCE_END.finditer(chars, begin, name.start)), default=begin)
        right = min(end, name.end + SENTENCE)
        stop = _SENTENCE_END.search(chars, name.end, right)
        right = stop.start() if stop else right
        cited = _OTHER_CITED.search(chars[max(left, name.start - 40):name.start]) is not None
        for mention in self.between(left, right):
            if not _is_days(mention) or chars[mention.start:mention.end].lower() in _NOW:
                continue
            if mention.end <= name.start:
                between = chars[mention.end:name.start]
                if cited or len(between) > REACH or _NOT_ITS_DATE.search(between):
                    continue
                if _FIRST_SESSION.search(between) and len(mention.value) == 10:
                    return mention.value, None
                if _PART.search(chars, left, mention.start) or _PART.search(between) or _PART.search(chars[name.end:min(right, name.end + 60)]):
                    return None, None
                if len(mention.value) == 10 and (_OPENED.match(chars, name.end, right) or _OPENS.search(between)):
                    return mention.value, None
                if len(mention.value) == 10 and (_CLOSED.match(chars, name.end, right) or _AFTER_DAYS.search(chars, left, name.start)):
                    return None, mention.value
            else:
                between = _MEETS.sub(" diễn ra", chars[name.end:mention.start])
                if len(between) > NEAR or not (_HAPPENS.search(between) or chars[mention.start - 1] == "(") or _NOT_ITS_DATE.search(between):
                    continue
                if cited and not re.match(r" ?\(|,? ?(?:dự kiến )?diễn ra", between) or _PART.search(between):
                    continue
                if _OPENS.search(between):
                    return _ends(mention)[0], None
                if "/" not in mention.value and _CLOSES.search(between):
                    return None, mention.value
            return self._ends(mention)
        return self._month_alone(name, left, right, cited)

    def _ends(self, mention: TimeMention) -> tuple[str, str]:
        """First and last day; «4 và 5/8» where the first day was not read as part of the date."""
        first, last = _ends(mention)
        if len(mention.value) == 10 and (day := _DAY_BEFORE.search(self.chars[max(0, mention.start - 12):mention.start])) and 0 < int(day["d"]) < int(last[8:]):
            first = f"{last[:8]}{int(day['d']):02d}"
        return first, last

    def _month_alone(self, name: _Name, left: int, right: int, cited: bool) -> tuple[str | None, str | None]:
        """«trong tháng 7 Đại hội … diễn ra» in an undated article that tells the year of that month elsewhere."""
        if self.published is not None or cited:
            return None, None
        match = re.search(r"trong tháng (\d{1,2}),? $", self.chars[max(left, name.start - 20):name.start])
        if match is None:
            return None, None
        years = set(re.findall(rf"tháng {match[1]} ?(?:[-/]|năm) ?(\d{{4}})(?!\d)", self.chars[:200_000]))
        month = f"{years.pop()}-{int(match[1]):02d}" if len(years) == 1 else None
        return month, month

    def _said_later(self, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
        """«Diễn ra từ ngày 15 đến 17/10, Đại hội có …»: the days of the article's congress, told without its name."""
        for start, end, _ in [b for b in blocks if b[2] not in SILENT_BLOCKS][:EARLY_BLOCKS]:
            for mention in self.between(start, end):
                if mention.kind != "period" or mention.value.count("-") != 4:
                    continue
                front, behind = self.chars[max(start, mention.start - 70):mention.start], self.chars[mention.end:mention.end + 40].lower()
                if (_TAKES_PLACE.search(front) and "đại hội" in behind + front.lower()) or re.search(r"đại hội \($", front, re.IGNORECASE):
                    return _ends(mention)
        return None, None

    def _closed_later(self, blocks: Sequence[Block]) -> str | None:
        """«Đại hội sẽ bế mạc vào chiều 8/8/2025», «Chiều mai, 6/8, Đại hội bế mạc»: the last day of the article's congress, told without its name."""
        for start, end, _ in [b for b in blocks if b[2] not in SILENT_BLOCKS][:EARLY_BLOCKS]:
            for mention in self.between(start, end):
                if mention.kind != "date" or len(mention.value) != 10:
                    continue
                if _BARE_CLOSES.search(self.chars[max(start, mention.start - 60):mention.start]) or _CLOSES_BARE.match(self.chars, mention.end, end):
                    return mention.value
        return None

    # -- all mentions together ------------------------------------------------------------------------------------------

    def settle(self, found: list[CongressMention], blocks: Sequence[Block]) -> list[CongressMention]:
        """One mention for each congress, with what any of its mentions says."""
        groups: dict[tuple[str, int | None, str | None], list[CongressMention]] = {}
        for mention in found:
            groups.setdefault((fold(mention.organisation or ""), mention.ordinal, None if mention.ordinal is not None else mention.term), []).append(mention)
        for key in [k for k, group in groups.items() if k[1] is not None and not any(m.spelled for m in group)]:
            # Two congresses of one number, one of them of nobody by name: the same.
            same = [k for k in groups if k[1] == key[1] and k != key and any(m.spelled for m in groups[k]) and k[0] != fold(PARTY)]
            if len(same) == 1:
                groups[same[0]] += groups.pop(key)
        terms = {key: {m.term for m in group if m.term} for key, group in groups.items()}
        for key in [k for k in groups if k[1] is None]:
            # Without an ordinal it is the newest one that has one, or that one whose term it has.
            same = [k for k in groups if k[0] == key[0] and k != key and (k[1] is not None or key[2] is None) and not (key[2] and terms[k] and key[2] not in terms[k])]
            if same:
                groups[max(same, key=lambda k: (key[2] in terms[k], k[1] or 0, k[2] or ""))] += groups.pop(key)
        for key in [k for k, group in groups.items() if all(_ACRONYM.search(m.organisation or "") for m in group)]:
            same = [k for k in groups if k != key and k[1] is not None and (key[1] in (None, k[1])) and (not terms.get(key) or not terms.get(k) or terms[key] & terms[k])]
            if len(same) == 1:  # «Đại hội Đảng bộ BVSN» in the headline is the hospital's
                groups[same[0]] += groups.pop(key)
        merged = [self._merged(group) for group in groups.values()]
        return sorted(self._completed(merged, blocks), key=lambda m: m.start)

    def _merged(self, group: list[CongressMention]) -> CongressMention:
        def told(m: CongressMention) -> int:
            return (m.ordinal is not None) * 8 + m.spelled * 4 + (m.kind is not None) * 2 + (m.term is not None) + (m.first is not None)

        best = max(group, key=lambda m: (told(m), -m.start))
        dated = max((m for m in group if m.first is not None), key=lambda m: m.last not in (None, m.first), default=None) or next((m for m in group if m.last is not None), None)
        last = dated.last if dated else None
        if dated is not None and last is None:
            last = next((m.last for m in group if m.last is not None and (dated.first or "") <= m.last), None)
        said = [m.status for m in group if m.status]
        status = dated.status if dated and dated.status else "planned" if "planned" in said and "held" not in said else "held" if said else ""
        return replace(best, term=best.term or next((m.term for m in group if m.term), None), kind=best.kind or next((m.kind for m in group if m.kind), None),
                       first=dated.first if dated else None, last=last, status=status)

    def _completed(self, found: list[CongressMention], blocks: Sequence[Block]) -> list[CongressMention]:
        """Terms that follow one another; the days and the term of the article's own congress, told elsewhere."""
        main = fold(self.subjects.main or "")
        own = [m for m in found if m.ordinal is not None and fold(m.organisation or "") == main]
        newest = max(own, key=lambda m: m.ordinal or 0) if own else None
        out = []
        for m in found:
            if newest is not None and m is newest:
                first, last = self._said_later(blocks) if m.first in (None, m.last) or m.last is None else (None, None)
                if first and last and first <= (m.first or m.last or first) <= last:
                    m = replace(m, first=first, last=last)
                if m.last in (None, m.first) and (closed := self._closed_later(blocks)) is not None and (m.first or closed) <= closed:
                    m = replace(m, last=closed)
                m = replace(m, term=m.term or self._committee_term(self.subjects.main), status=m.status or "held")
            elif not m.status:
                # A higher congress named beside one's own is the one that it prepares.
                m = replace(m, status="planned" if own and height(m.organisation or "") > height(self.subjects.main or "") else "held")
            if m.term is None and m.ordinal is None and m.status == "held" and len(self.said_terms) == 1:
                m = replace(m, term=next(iter(self.said_terms)))  # «bế mạc Đại hội Đảng bộ nhiệm kỳ …» in front, of several
            if m.term is None and m.ordinal is None and m.status == "held":
                m = replace(m, term=self._committee_term(m.organisation))
            if m.term is None and len(m.first or m.last or "") == 10:
                m = replace(m, term=self._opened_term((m.first or m.last or "")[:4]))
            out.append(m)
        return self._one_after_another(out, main)

    def _one_after_another(self, found: list[CongressMention], main: str) -> list[CongressMention]:
        """Terms of the article's own congresses follow one another as their ordinals do."""
        terms = {m.ordinal: m.term for m in found if m.ordinal is not None and m.term and fold(m.organisation or "") == main}
        out = []
        for m in found:
            if m.term is None and m.ordinal is not None and fold(m.organisation or "") == main and (following := terms.get(m.ordinal + 1)):
                year = int(following[:4])
                m = replace(m, term=f"{year - 5}-{year}")
            out.append(m)
        return out

    def _opened_term(self, year: str) -> str | None:
        """The one term of the article that begins in the year in which the congress met."""
        terms = {t.value for t in self.times if t.kind == "term" and t.value.startswith(year)}
        return terms.pop() if len(terms) == 1 else None

    def _committee_term(self, organisation: str | None) -> str | None:
        """«Dự kiến BCH Đảng bộ huyện nhiệm kỳ 2015-2020 có 39 đồng chí»: the term of the committee that it elects."""
        for mention in self.subjects.mentions:
            if mention.kind == "party" and mention.name.startswith(("BCH", "Ban Chấp hành")) and self.subjects.full(mention.name) == organisation:
                term = _COMMITTEE_TERM.match(self.chars, mention.end)
                around = self.chars[max(0, mention.start - 40):mention.start] + (self.chars[term.end():term.end() + 12] if term else "")
                if term and re.search(r"dự kiến|cơ cấu|đề án|giới thiệu|nhân sự|bầu|ra mắt", around, re.IGNORECASE):
                    return f"{term['a']}-{term['b']}"
        return None


def _rank(match: re.Match[str]) -> int | None:
    return parse_ordinal(f"lần thứ {match['n']}")


def _is_days(mention: TimeMention) -> bool:
    return mention.kind in ("date", "month") or (mention.kind == "period" and mention.value.count("-") == 4)


def _ends(mention: TimeMention) -> tuple[str, str]:
    first, _, last = mention.value.partition("/")
    return first, last or first

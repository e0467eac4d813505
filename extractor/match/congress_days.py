"""When was a congress? The days that its own sentence tells: in front of its name, else behind it."""

from collections.abc import Sequence

from extractor.find.congresses import CongressName
from extractor.find.mention import TimeMention
from extractor.lexicon import pattern, word_set
from extractor.segment import clause_at

_NOT_ITS_DATE = pattern("not_its_date")
_PART = pattern("part_of_it")
_AT_ITS_CLOSE = pattern("at_its_close")
_FIRST_SESSION = pattern("first_session")
_MEETS = pattern("meets")
_HAPPENS = pattern("happens")
_DATED_DOCUMENT = pattern("dated_document")
_OPENS = pattern("opens")
_AFTER_DAYS = pattern("after_days")
_DAY_BEFORE = pattern("day_before")
_CLOSES = pattern("closes")
_OPENED = pattern("opened")
_CLOSED = pattern("closed")
_OTHER_CITED = pattern("other_cited")
_NOW = word_set("now")
_ANOTHER = pattern("another")
_IN_BRACKETS = pattern("in_brackets")
_QUOTE = pattern("quote")
_WORKED = pattern("worked")
_DATELINE = pattern("dateline")
_TAG = pattern("paper_tag")
_AND_DAY = pattern("and_day")
_CALLED = pattern("called")
_IN_MONTH = pattern("in_month")
_MONTH_OF_YEAR = pattern("month_of_year")
REACH = 140
NEAR = 90
SENTENCE = 400
Days = tuple[str | None, str | None]


def congress_days(chars: str, name: CongressName, times: Sequence[TimeMention], published: str | None) -> Days:
    """First and last day; `times` are those of its paragraph."""
    start, end = name.block
    left = max(name.start - SENTENCE, clause_at(chars, start, end, name.start)[0])
    right = min(name.end + SENTENCE, clause_at(chars, start, end, name.end)[1])
    cited = _OTHER_CITED.search(chars[max(left, name.start - 40):name.start]) is not None
    for mention in times:
        if not left <= mention.start < right or not is_days(mention) or chars[mention.start:mention.end].lower() in _NOW or _DATED_DOCUMENT.search(chars, left, mention.start):
            continue
        found = _in_front(chars, name, mention, (left, right), cited, times) if mention.end <= name.start else _behind(chars, name, mention, cited)
        if found is not None:
            if found[0] is not None and found[0] == found[1] and (more := _day_more(chars, mention, times, right)):
                return found[0], more
            return found if found[0] is None or found[1] is not None else (found[0], _last_day(chars, name, times, right))
    return _month_alone(chars, name, left) if published is None and not cited else (None, None)


def _day_more(chars: str, mention: TimeMention, times: Sequence[TimeMention], right: int) -> str | None:
    """«từ chiều ngày 02/6 và cả ngày 03/6/2020»: the day joined to the first."""
    return next((m.value for m in times if mention.end < m.start < right and len(m.value) == 10 and m.value > mention.value and _AND_DAY.fullmatch(chars, mention.end, m.start)), None)


def _last_day(chars: str, name: CongressName, times: Sequence[TimeMention], right: int) -> str | None:
    """«Ngày 23-9, Đại hội … khai mạc và bế mạc vào ngày 25-9-2020»: the day when it closed, of one that is said to open."""
    return next((m.value for m in times if name.end <= m.start < right and len(m.value) == 10 and _CLOSES.search(chars, name.end, m.start)), None)


def _unquoted(behind: str) -> str:
    """Up to a quotation: «với chủ đề “Tiếp tục …”» is no session that goes on."""
    return _QUOTE.split(behind, maxsplit=1)[0]


def _days_worked(chars: str, name: CongressName, times: Sequence[TimeMention], right: int) -> Days | None:
    """«bế mạc sau hai ngày làm việc (4 và 5-9-2015)»."""
    told = next((m for m in times if name.end <= m.start < right and is_days(m) and _WORKED.search(chars, name.end, m.start)), None)
    return ends(told) if told is not None and "/" in told.value else None


def _in_front(chars: str, name: CongressName, mention: TimeMention, span: tuple[int, int], cited: bool, times: Sequence[TimeMention]) -> Days | None:
    """«Ngày 3/8, Chi bộ tổ chức Đại hội»; None where the date is another's."""
    (left, right), between = span, chars[mention.end:name.start]
    if cited or len(between) > REACH or _NOT_ITS_DATE.search(between):
        return None
    if _DATELINE.fullmatch(between) and _TAG.fullmatch(chars, left, mention.start):
        return None  # «(ND) 20-01-2011 - Đại hội …»: the day of the paper
    a_day = len(mention.value) == 10
    if _FIRST_SESSION.search(between) and a_day:
        return mention.value, None
    if a_day and _AT_ITS_CLOSE.search(between):
        return None, mention.value
    if _PART.search(chars, left, mention.start) or _PART.search(between) or _PART.search(_unquoted(chars[name.end:min(right, name.end + 60)])):
        return None, None
    if a_day and (_OPENED.match(chars, name.end, right) or _OPENS.search(between)):
        return mention.value, None
    if a_day and (_CLOSED.match(chars, name.end, right) or _AFTER_DAYS.search(chars, left, name.start)):
        return _days_worked(chars, name, times, right) or (None, mention.value)
    return _both(chars, mention)


def _behind(chars: str, name: CongressName, mention: TimeMention, cited: bool) -> Days | None:
    """«Đại hội diễn ra từ ngày 16 đến 18/10», «Đại hội họp ngày 5/6/2015»."""
    between = chars[name.end:mention.start]
    if met := _MEETS.match(between):
        between = between[met.end():]  # «họp ngày 16» is its day, «trước cuộc họp ngày 16» is not
    called = "/" in mention.value and not between.strip(" ,") and _CALLED.search(chars[max(name.block[0], name.start - NEAR):name.start])  # «triệu tập Đại hội XIII từ ngày 25-1 đến ngày 2-2»
    if len(between) > NEAR or not (met or called or _HAPPENS.search(between) or chars[mention.start - 1] == "(") or _NOT_ITS_DATE.search(between):
        return None
    if _ANOTHER.search(between):
        return None  # «sau Đại hội Đảng bộ tỉnh đến Đại hội Đảng toàn quốc (dự kiến tháng 1/2021)»
    if cited and not (met or _IN_BRACKETS.match(between)) or _PART.search(between):
        return None
    if _OPENS.search(between):
        return ends(mention)[0], None
    if "/" not in mention.value and _CLOSES.search(between):
        return None, mention.value
    return _both(chars, mention)


def _both(chars: str, mention: TimeMention) -> tuple[str, str]:
    """First and last day; «4 và 5/8» where the first day was not read as part of the date."""
    first, last = ends(mention)
    if len(mention.value) == 10 and (day := _DAY_BEFORE.search(chars[max(0, mention.start - 12):mention.start])) and 0 < int(day["d"]) < int(last[8:]):
        first = f"{last[:8]}{int(day['d']):02d}"
    return first, last


def _month_alone(chars: str, name: CongressName, left: int) -> Days:
    """«trong tháng 7 Đại hội … diễn ra» in an undated article that tells the year of that month elsewhere."""
    match = _IN_MONTH.search(chars[max(left, name.start - 20):name.start])
    if match is None:
        return None, None
    years = {told[2] for told in _MONTH_OF_YEAR.finditer(chars[:200_000]) if told[1] == match[1]}
    month = f"{years.pop()}-{int(match[1]):02d}" if len(years) == 1 else None
    return month, month


def opened_or_closed(chars: str, name: CongressName) -> bool:
    """«Đại hội … đã khai mạc»."""
    return (_OPENED.match(chars, name.end) or _CLOSED.match(chars, name.end)) is not None


def sentence_of(chars: str, name: CongressName) -> str:
    """The words in front of a congress's name in its own clause."""
    return chars[max(name.start - REACH, clause_at(chars, *name.block, name.start)[0]):name.start]


def is_days(mention: TimeMention) -> bool:
    """Whether a time is a day, days or a month."""
    return mention.kind in ("date", "month") or (mention.kind == "period" and mention.value.count("-") == 4)


def ends(mention: TimeMention) -> tuple[str, str]:
    """First and last day of a time."""
    first, _, last = mention.value.partition("/")
    return first, last or first

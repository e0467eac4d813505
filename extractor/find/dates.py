"""Dates, periods and terms of office in running text, as ISO 8601 values.

One pass from the left: at every word or digit that can begin a time the patterns of that word are tried, the more telling ones first.
The year that a date leaves out comes from the anchor (the article's date): the nearest one; without an anchor such a time has no value
and is left out. An open end is written as nothing: «2014/».
"""

import re
from collections.abc import Sequence
from datetime import date

from extractor import lexicon
from extractor.find.date_parts import (
    COUNT,
    DAY,
    DAYTIME,
    MONTH,
    MONTH_WORDS,
    NOUN,
    NOW,
    SEP,
    TERM_WORD,
    TO,
    YEAR,
    Maker,
    of_anniversary,
    of_day,
    of_day_month,
    of_days,
    of_from_now,
    of_month,
    of_month_end,
    of_month_of,
    of_month_said,
    of_months,
    of_near_day,
    of_near_year,
    of_now,
    of_open,
    of_part_of_year,
    of_quarter,
    of_quarters,
    of_since,
    of_since_until,
    of_term,
    of_year,
    of_year_until,
    of_years,
    of_years_back,
)
from extractor.find.mention import TimeMention

LEAD = re.compile(
    r"(?<!\w)(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|nay|qua|đến|từ|hết|và|trước|sau|đợt|dịp|lễ|mùng|mồng|tới|quốc\skhánh|kỷ\sniệm|mai|(?:(?:sáng|chiều|tối|hôm|ngày)\s(?:mai|nay|qua)|hôm\s(?:nay|qua)|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật),?)\s\(?$",
    re.IGNORECASE)

_TERM = rf"(?P<a>{YEAR})\s*-\s*(?P<b>{YEAR})(?!\d)"
_FROM = r"(?:kể\s)?từ\s(?:sau\s|khi\s)?"
_UNTIL = rf"\s{TO}\s(?:hết\s|cuối\s)?"
PATTERNS: tuple[tuple[str, str, Maker], ...] = (
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}(?:{NOW}|giờ(?!\w))", of_since),
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}(?:ngày\s)?{of_day_month()}", of_since_until),
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}{of_month_of()}", of_since_until),
    ("nửa", rf"nửa\s(?:đầu\s)?{TERM_WORD}\s{_TERM}", of_since),
    ("từ kể", rf"{_FROM}(?P<new>đầu)\snăm(?:\s(?P<y>{YEAR}))?{_UNTIL}(?:{NOW}|giờ(?!\w))", of_since),
    ("từ kể", rf"{_FROM}đầu\snăm(?:\s(?P<y0>{YEAR}))?{_UNTIL}(?:ngày\s)?{of_day_month()}", of_since_until),
    ("từ kể", rf"{_FROM}đầu\snăm(?:\s(?P<y0>{YEAR}))?{_UNTIL}{of_month_of()}", of_since_until),
    ("từ kể", rf"{_FROM}(?:ngày\s)?{of_day_month()}{_UNTIL}(?:{NOW}|giờ(?!\w))", of_since),
    ("từ kể", rf"{_FROM}(?:đầu\s|cuối\s|giữa\s)?{of_month_of()}{_UNTIL}(?:{NOW}|giờ(?!\w))", of_since),
    ("từ kể", rf"{_FROM}(?:cuối\s|giữa\s)?năm\s(?P<y>{YEAR}){_UNTIL}(?:{NOW}|giờ(?!\w))", of_since),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<a>{YEAR})\s?{TO}\s?(?:hết\s|cuối\s)?(?:năm\s)?(?P<b>{YEAR})(?!\d)", of_years),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<y0>{YEAR}){_UNTIL}(?:ngày\s)?{of_day_month()}", of_year_until),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<y0>{YEAR}){_UNTIL}{of_month_of()}", of_year_until),
    ("từ kể", rf"{_FROM}nay{_UNTIL}(?:ngày\s)?{of_day_month()}", of_from_now),
    ("từ kể", rf"{_FROM}nay{_UNTIL}{of_month_of()}", of_from_now),
    ("từ kể", rf"{_FROM}nay{_UNTIL}năm(?:\s(?P<y>{YEAR})|(?!\s\d))", of_from_now),
    ("từ kể", rf"{_FROM}{of_month_of('1')}{_UNTIL}{of_month_of()}", of_months),
    ("từ kể", rf"{_FROM}(?:{DAYTIME}\s)?{of_day_month('1')}\s?{TO}\s?(?:hết\s)?(?:{DAYTIME}\s)?{of_day_month()}", of_days),
    ("từ kể", rf"{_FROM}(?:{DAYTIME}\s)?(?P<d1>{DAY})\s?{TO}\s?(?:hết\s)?(?:{DAYTIME}\s)?{of_day_month()}", of_days),
    ("từ kể", rf"{_FROM}năm\s(?P<y>{YEAR})(?=,)", of_open),
    ("nhiệm nk khóa", rf"{TERM_WORD}\s(?:mới\s|qua\s|(?:thứ\s)?[IVXLC]+\s)?\(?{_TERM}", of_term),
    ("giai thời các", rf"(?:giai\sđoạn|thời\skỳ|thời\skì|các\snăm)\s\(?(?:từ\s)?(?P<a>{YEAR})\s?(?:-|đến)\s?(?P<b>{YEAR})(?!\d)", of_years),
    ("nửa", rf"(?P<half>nửa)\s(?:đầu|cuối)\snăm(?:\s(?P<y>{YEAR}))?", of_part_of_year),
    ("những", rf"những\stháng\s(?:đầu|cuối|còn\slại|qua)(?:\scủa)?\snăm(?:\s(?P<y>{YEAR}))?", of_year),
    ("tính đến tới hết cuối", rf"(?P<till>(?:tính\s)?{TO}\s(?:thời\sđiểm\s)?(?:hết|cuối)|(?:hết|cuối))\s{of_month_of()}", of_month_end),
    ("tính đến tới hiện", rf"(?:tính\s)?(?:đến|tới)\s(?:hết\s)?{NOW}|hiện\s(?:nay|tại|có)(?!\w)", of_now),
    ("nay", r"(?<=[,;] )nay(?=(?:\s(?:đã|mới|chi bộ|đảng bộ|toàn xã|xã|trường|đơn vị|cũng|chỉ|còn|có|là|lên|phát triển|được|tăng|gần|hơn|trên)){1,6}\s\d)", of_now),
    ("hiện", r"hiện(?=,|\s(?:đã|đang|toàn|chia|còn|Đảng|gồm|cả|vẫn|tỉnh|huyện|trên)(?!\w)|\s\d)", of_now),
    ("bây", r"bây\sgiờ(?!\w)", of_now),
    ("nay", r"(?<![^\n.;:!?] )(?<![^\n.;:!? ])nay(?=,|\s\d)", of_now),
    ("quý", rf"quý\s(?P<p>I{{1,3}}|[1-3])(?:\s?-\s?|\s(?:và|đến)\s|,\s)(?:quý\s)?(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:{SEP}|\snăm\s|,?\s)(?P<y>{YEAR})(?!\d))?", of_quarters),
    ("quý", rf"quý\s(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:{SEP}|\snăm\s|,?\s)(?P<y>{YEAR})(?!\d))?", of_quarter),
    ("đầu giữa tháng", rf"(?:(?:đầu|giữa)\s)?{of_month_of()}", of_month),
    ("tháng", rf"tháng\s(?P<w>{'|'.join(sorted((w.replace(' ', chr(92) + 's') for w in MONTH_WORDS), key=len, reverse=True))})\snăm\s(?P<y>{YEAR})", of_month_said),
    ("cả trong đầu cuối giữa hết năm", rf"(?:(?:cả|trong|đầu|cuối|giữa|hết)\s)?năm\s(?P<y>{YEAR})(?!\d|\s?-\s?{YEAR})", of_year),
    ("năm", r"năm\s(?P<w>nay|này|qua|ngoái|trước|tới|sau)(?!\w)", of_near_year),
    ("ngày các sáng chiều tối trưa đêm hôm", rf"(?:các\s)?{DAYTIME}\s{of_day_month('1')}\s?(?:{TO})\s?(?:hết\s)?(?:{DAYTIME}\s)?{of_day_month()}", of_days),
    ("ngày các sáng chiều tối trưa đêm hôm", rf"(?:các\s)?{DAYTIME}\s(?P<d1>{DAY})(?:,\s{DAY})*\s?(?:-|và|đến|,)\s?(?:{DAYTIME}\s)?{of_day_month()}", of_days),
    ("ngày sáng chiều tối trưa đêm hôm mùng mồng", rf"(?:{DAYTIME}|mùng|mồng)\s(?:{DAYTIME}\s|mùng\s|mồng\s)?{of_day_month()}", of_day),
    ("sáng trưa chiều tối đêm hôm", r"(?:(?:sáng|trưa|chiều|tối|đêm)\s(?P<w>nay|qua)|hôm\s(?P<w2>qua|kia))(?!\w|,?\s\(?(?:ngày\s)?\d)", of_near_day),
    ("#", rf"(?P<d1>{DAY}){SEP}(?P<m1>{MONTH}){SEP}1\d\d\d\s?-\s?{of_day_month()}", of_anniversary),
    ("#", rf"(?P<d1>{DAY})\s?-\s?{of_day_month()}", of_days),
    ("#", rf"(?<=\()(?P<d1>{DAY})\s(?:và|đến)\s{of_day_month()}", of_days),
    ("#", rf"{of_day_month('1')}\s?(?:-|đến)\s?(?:ngày\s)?{of_day_month()}", of_days),
    ("#", rf"(?P<d>{DAY})(?:{SEP}|\stháng\s)(?P<m>{MONTH})(?:{SEP}|\snăm\s)(?P<y>{YEAR})(?!\d)", of_day),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\stháng\s(?:đầu|cuối|còn\slại)(?:\s(?:của\s)?năm(?!\w)|(?=\s{YEAR}))(?:\s(?P<y>{YEAR})(?!\d))?", of_part_of_year),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\stháng\s(?:của\s)?năm\s(?P<y>{YEAR})(?!\d)", of_part_of_year),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"{COUNT}\snăm\s\(?(?:từ\s)?(?P<a>{YEAR})\s?(?:-|đến|và|,)\s?(?P<b>{YEAR})(?!\d)", of_years),
    ("# hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\snăm\s(?:vừa\s)?qua(?!\w)", of_years_back),
    ("#", rf"(?:(?<=^)|(?<=[\n.] )|(?<=\n))(?P<c>{COUNT})\stháng(?P<y>)(?=,)", of_part_of_year),
    ("trong sau qua", rf"(?:trong|sau|qua)\s(?P<c>{COUNT})\stháng(?!\w)(?P<y>)(?=,|\s(?:qua|toàn|đã|có|Đảng)(?!\w)|\.|;|\))", of_part_of_year),
)


def _rules() -> dict[str, list[tuple[re.Pattern[str], Maker]]]:
    table: dict[str, list[tuple[re.Pattern[str], Maker]]] = {}
    for words, pattern, maker in PATTERNS:
        compiled = re.compile(pattern, re.IGNORECASE)
        for word in words.split():
            table.setdefault(word, []).append((compiled, maker))
    return table


RULES = _rules()
_MORE_OF_A_TIME = r"\s*(?:[/.-]\s*\d|(?:tháng|năm|đến|và)\s)"
DATED = re.compile(rf"\d{{1,4}}{_MORE_OF_A_TIME}", re.IGNORECASE)  # digits that more of a time follows
TOKEN = re.compile(r"[^\W\d_]+|\d+")
WORDS = lexicon.openings((word for word in RULES if word != "#"), near=r"[^\W\d_]")
DIGITS = re.compile(rf"\d(?<!\d\d)(?=\d{{0,3}}(?i:{_MORE_OF_A_TIME}))")
PAIR = re.compile(rf"(?P<d>{DAY})(?P<s>[/.-])(?P<m>{MONTH})(?P<y>)(?![\w/%.-]*\d|\w){NOUN}")
BARE_YEARS = re.compile(rf"(?P<a>{YEAR})\s?-\s?(?P<b>{YEAR})(?!\d|-)")
MORE_YEARS = re.compile(rf"\s?(?:,|và|;)\s(?:năm\s)?(?P<y>{YEAR})(?![\d.]|\s?-)")
MORE_TERMS = re.compile(rf"\s?(?:,|và|;)\s{_TERM}")
NO_TIME = re.compile(r"(?:từ\s(?:trước|xưa|lâu)\s|cách\smạng\s|(?:thực|thể|phát|biểu|xuất|tái|bộc)[ ])\Z", re.IGNORECASE)
MANY_BEFORE = re.compile(r"(?:\d|những|nhiều|các|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|hằng|hàng|mỗi|vài|tháng)\s$", re.IGNORECASE)
OF_TERM = re.compile(r"(?:nhiệm\s?k[ỳì]|đại\shội)[^.;\n]{0,60}$", re.IGNORECASE)


NO_DAY_OF_EVENTS = re.compile(r"(?:\d[-/][A-ZĐ][\w/-]*,?|(?<!\w)(?:[Tt]rước|[Ss]au|[Tt]ừ|[Đđ]ến|[Tt]ới|[Hh]ết|[Ss]inh))\s(?:ngày\s)?$")  # «Quyết định số 1186-QĐNS/TW ngày 11/12/2023», «trước ngày 1/7»
# «Sáng 2/9, …», «… (chiều 2/9)»: a day that something is told of.
OPENS_DAY = re.compile(r"(?:^|[\n.;:)–-])[\s*•+-]*(?:vào |trong )?(?:(?:sáng|chiều|tối|trưa|ngày|hôm|nay|hai|2|\() ?){0,4}$|(?:sáng|chiều|tối|trưa)(?: ngày| nay)? ?\(?$", re.IGNORECASE)
SAME_DAY = re.compile(r"(?<!\w)cùng\sngày(?!\w)(?!\s(?:ngày\s)?\d)", re.IGNORECASE)
STILL_TOLD = 2100  # characters behind a day


def find_times(text: str, anchor: str | None = None) -> list[TimeMention]:
    """The dates, periods and terms of a repaired text, in order, none inside another; `anchor` is the article's ISO 8601 date.

    A number in words or digits that could be a ratio or a count is no time: «5/6 chi bộ». Raises ValueError for an anchor that is no date.

    >>> [(m.kind, m.value) for m in find_times("Tính đến ngày 28/6, nhiệm kỳ 2020 - 2025", "2020-10-16")]
    [('date', '2020-06-28'), ('term', '2020-2025')]
    """
    base = date.fromisoformat(anchor[:10]) if anchor else None
    found: list[TimeMention] = []
    place = 0
    for start in sorted([m.start() for pattern in (WORDS, DIGITS) for m in pattern.finditer(text)]):
        token = TOKEN.match(text, start)
        if start >= place and token is not None and (word := first_word(text, token)) is not None:
            mentions = times_at(text, start, word, base)
            if mentions:
                found += mentions
                place = mentions[-1].end
    return with_same_days(text, found)


def with_same_days(text: str, found: list[TimeMention]) -> list[TimeMention]:
    """«Cùng ngày, …»: the day that was told last, of those that open a sentence where there is one.

    >>> [(m.start, m.value) for m in find_times("Sáng 3/5/2020 họp. Cùng ngày, bầu", None)]
    [(0, '2020-05-03'), (19, '2020-05-03')]
    """
    same = []
    for match in SAME_DAY.finditer(text):
        before = [m for m in found if m.end <= match.start() and m.kind == "date" and m.value.count("-") == 2 and "/" not in m.value and not NO_DAY_OF_EVENTS.search(text, max(0, m.start - 30), m.start)]
        if before and not any(m.start < match.end() and match.start() < m.end for m in found):
            opening = [m for m in before if match.start() - m.end < STILL_TOLD and OPENS_DAY.search(text[max(0, m.start - 32):m.start])]
            same.append(TimeMention(match.start(), match.end(), "date", (opening or before)[-1].value))
    return sorted([*found, *same], key=lambda m: m.start) if same else found


def first_word(text: str, token: re.Match[str]) -> str | None:
    """The key of RULES under which the times are found that begin at a token; None where none can."""
    word, start = token.group().lower(), token.start()
    if word in RULES:
        return word if not start or text[start - 1] not in "/_" else None
    if not word[0].isdigit() or start and (text[start - 1] in ".,:-/_" or text[start - 1].isalnum()):
        return None
    return "#" if DATED.match(text, start) else None


def spoken_now(text: str) -> str | None:
    """The month that an undated article speaks in, where it says «từ nay đến tháng 7-2020»: an anchor for its other dates.

    >>> spoken_now("Từ nay đến tháng 7-2020, Quận ủy tiếp tục chỉ đạo")
    '2020-07-01'
    """
    match = re.search(rf"từ\snay\s(?:đến|tới)\s(?:hết\s)?tháng\s(?P<m>{MONTH})(?:{SEP}|\snăm\s)(?P<y>{YEAR})", text, re.IGNORECASE)
    return f"{match['y']}-{int(match['m']):02d}-01" if match else None


def times_at(text: str, start: int, word: str, anchor: date | None) -> Sequence[TimeMention]:
    """The times that begin right at `start` with `word` («#» where it is a digit): none, one, or a row of years or terms.

    >>> times_at("năm 2018, 2019", 0, "năm", None)[1].value
    '2019'
    """
    front = text[max(0, start - 64):start]
    if NO_TIME.search(front[-24:]):
        return ()
    for pattern, maker in RULES[word]:
        match = pattern.match(text, start)
        if match is None or maker is of_near_year and MANY_BEFORE.search(front):
            continue
        made = maker(match, anchor)
        if made is not None:
            return _row(text, TimeMention(start, match.end(), *made))
    if word == "#":
        return _digits(text, start, front, anchor)
    return ()


def _row(text: str, first: TimeMention) -> Sequence[TimeMention]:
    """«các năm 2018, 2019 và 2020», «nhiệm kỳ 2015-2020 và 2020-2025»: the later ones leave out the word."""
    row = [first]
    more, kind = (MORE_TERMS, "term") if first.kind == "term" else (MORE_YEARS, "year")
    if first.kind in ("term", "year"):
        while match := more.match(text, row[-1].end):
            value = match["y"] if kind == "year" else f"{match['a']}-{match['b']}"
            row.append(TimeMention(match.start("y" if kind == "year" else "a"), match.end(), kind, value))
    return row


def _digits(text: str, start: int, front: str, anchor: date | None) -> Sequence[TimeMention]:
    """A time without a word of its own: «(2018 - 2022)», «chiều qua 5/3», «28/6»."""
    years = BARE_YEARS.match(text, start)
    if years is not None:
        first, second = int(years["a"]), int(years["b"])
        if second - first == 5 and OF_TERM.search(front):
            return (TimeMention(start, years.end(), "term", f"{first}-{second}"),)
        return (TimeMention(start, years.end(), "period", f"{first}/{second}"),) if first < second else ()
    pair = PAIR.match(text, start)
    if pair is not None and (LEAD.search(front) or pair["s"] == "/" and int(pair["d"]) > int(pair["m"])):
        made = of_day(pair, anchor)
        if made is not None:
            return (TimeMention(start, pair.end(), *made),)
    return ()

"""Dates, periods and terms of office in running text, as ISO 8601 values.

One pass from the left: at every word or digit that can begin a time the patterns of that word are tried, the more telling ones first.
The year that a date leaves out comes from the anchor (the article's date): the nearest one; without an anchor such a time has no value
and is left out. An open end is written as nothing: «2014/».
"""

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from extractor import lexicon
from extractor.find.mention import TimeMention
from extractor.find.numerals import parse_number

DAY, MONTH, YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
SEP = r"\s?[/.-]\s?"
NOW = r"(?:nay|hiện\s(?:nay|tại)|thời\sđiểm\s(?:này|hiện\s(?:nay|tại))|hết\shôm\snay|hôm\snay)(?!\w)"
TO = r"(?:đến|tới|-)"
COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|lăm))?)"
TERM_WORD = r"(?:nhiệm\s?k[ỳì]|NK|khóa)"
DAYTIME = r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm)"
MONTH_WORDS = {"giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11,
               "mười hai": 12, "chạp": 12}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# A number pair counts where one of these follows: «5/6 chi bộ».
NOUN = r"(?!\s?%|\s(?:đồng chí|đ/c|đảng viên|đảng bộ|chi bộ|chi, đảng bộ|tổ chức|đơn vị|đại biểu|chỉ tiêu|phiếu|ủy viên|số|TCCS|xã|phường|thôn|huyện|người|cấp ủy|đảng ủy|cơ quan|nơi|nhóm)(?!\w))"
LEAD = re.compile(
    r"(?<!\w)(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|nay|qua|đến|từ|hết|và|trước|sau|đợt|dịp|lễ|mùng|mồng|tới|quốc\skhánh|kỷ\sniệm|mai|(?:(?:sáng|chiều|tối|hôm|ngày)\s(?:mai|nay|qua)|hôm\s(?:nay|qua)|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật),?)\s\(?$",
    re.IGNORECASE)

Found = tuple[str, str] | None
Maker = Callable[[re.Match[str], date | None], Found]


def iso(year: int, month: int, day: int | None = None) -> str | None:
    """The ISO 8601 form of a month or a day; None for a day that does not exist.

    >>> iso(2020, 6), iso(2020, 6, 31)
    ('2020-06', None)
    """
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if day <= calendar.monthrange(year, month)[1] else None


def nearest_year(day: int, month: int, anchor: date | None) -> int | None:
    """The year that a day and month mean: the anchor's own, but last year's where that were more than eight months ahead
    (in January of the 20th of December), and next year's where it were ten months back.

    >>> nearest_year(5, 1, date(2024, 12, 20)), nearest_year(20, 12, date(2025, 1, 10)), nearest_year(7, 4, date(2020, 10, 16))
    (2025, 2024, 2020)
    """
    if anchor is None:
        return None
    months = month - anchor.month
    order = (-1, 0, 1) if months > 8 else (1, 0, -1) if months < -9 else (0, -1, 1)
    return next((anchor.year + step for step in order if iso(anchor.year + step, month, day)), None)


def month_year(month: int, anchor: date | None) -> int | None:
    """The year of a month told without one: the anchor's own, or last year's where that were more than eight months ahead.

    >>> month_year(12, date(2025, 1, 10)), month_year(10, date(2025, 2, 10))
    (2024, 2025)
    """
    if anchor is None:
        return None
    return anchor.year - 1 if month - anchor.month > 8 else anchor.year


def _day_month(tag: str = "") -> str:
    """«28/6/2020», «28/6», «28 tháng 6 năm 2020»; the year may be missing."""
    return rf"(?P<d{tag}>{DAY})(?:{SEP}|\stháng\s)(?P<m{tag}>{MONTH})(?!\d)(?:(?:{SEP}|\snăm\s|,?\s(?={YEAR}(?!\s?-)))(?P<y{tag}>{YEAR})(?!\d))?"


def _month_of(tag: str = "") -> str:
    return rf"tháng\s(?P<m{tag}>{MONTH})(?!\d)(?!\s?[/.]\s?\d{{1,2}}(?!\d))(?:(?:{SEP}|\snăm\s|,?\s)(?P<y{tag}>{YEAR})(?!\d))?"


# -- makers: what a match says ----------------------------------------------------------------------------------------------


def _term(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("term", f"{first}-{second}") if 0 < second - first <= 6 else None


def _day(m: re.Match[str], anchor: date | None) -> Found:
    year = int(m["y"]) if m["y"] else nearest_year(int(m["d"]), int(m["m"]), anchor)
    value = iso(year, int(m["m"]), int(m["d"])) if year else None
    return ("date", value) if value else None


def _days(m: re.Match[str], anchor: date | None) -> Found:
    """«13-14/7/2020», «ngày 21 và 22/7», «từ ngày 28/7 đến ngày 2/8/2020»; «3/2/1930 - 3/2/2020» is an anniversary, no period."""
    groups = m.groupdict()
    month2, day2 = int(m["m"]), int(m["d"])
    month1, day1 = int(groups.get("m1") or month2), int(m["d1"])
    year2 = int(m["y"]) if m["y"] else nearest_year(day2, month2, anchor)
    if year2 is None and groups.get("y1"):
        year2 = int(groups["y1"] or 0)
    if year2 is None:
        return None
    year1 = int(groups.get("y1") or (year2 if (month1, day1) < (month2, day2) else year2 - 1))
    start, end = iso(year1, month1, day1), iso(year2, month2, day2)
    if not start or not end or start >= end or start[4:] == end[4:] or not groups.get("m1") and day1 >= day2:
        return None
    return "period", f"{start}/{end}"


def _month(m: re.Match[str], anchor: date | None) -> Found:
    year = int(m["y"]) if m["y"] else month_year(int(m["m"]), anchor)
    return ("month", f"{year:04d}-{int(m['m']):02d}") if year else None


def _month_said(m: re.Match[str], _: date | None) -> Found:
    return "month", f"{m['y']}-{MONTH_WORDS[' '.join(m['w'].lower().split())]:02d}"


def _month_end(m: re.Match[str], anchor: date | None) -> Found:
    """«Tính đến hết tháng 6/2020» reckons to the last day; «hết tháng 6/2020» alone tells the month."""
    found = _month(m, anchor)
    if found is None or not m["till"].lower().startswith("tính"):
        return found
    year, month = (int(x) for x in found[1].split("-"))
    return "date", f"{found[1]}-{calendar.monthrange(year, month)[1]:02d}"


def _months(m: re.Match[str], anchor: date | None) -> Found:
    """«từ tháng 3 đến tháng 6/2020»."""
    last = int(m["y"]) if m["y"] else month_year(int(m["m"]), anchor)
    if last is None:
        return None
    first = int(m["y1"]) if m["y1"] else last if int(m["m1"]) < int(m["m"]) else last - 1
    start, end = iso(first, int(m["m1"])), iso(last, int(m["m"]))
    return ("period", f"{start}/{end}") if start and end and start < end else None


def _quarter(m: re.Match[str], anchor: date | None) -> Found:
    number = QUARTERS[m["q"].lower()]
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    return ("quarter", f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}") if year else None


def _quarters(m: re.Match[str], anchor: date | None) -> Found:
    """«quý I và II/2024»."""
    first, last = (QUARTERS[m[name].lower()] for name in ("p", "q"))
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    return ("period", f"{year}-{first * 3 - 2:02d}/{year}-{last * 3:02d}") if year and last == first + 1 else None


def _part_of_year(m: re.Match[str], anchor: date | None) -> Found:
    """«6 tháng đầu năm 2020», «9 tháng», «6 tháng cuối năm», «nửa đầu năm»."""
    groups = m.groupdict()
    said = "6" if groups.get("half") else m["c"]
    count, year = parse_number(said), int(m["y"]) if m["y"] else anchor.year if anchor else None
    if year is None or not isinstance(count, int) or not 1 < count <= 11:
        return None
    if re.search(r"cuối|còn lại", m.group(), re.IGNORECASE):
        return "period", f"{year}-{13 - count:02d}/{year}-12"
    return "period", f"{year}-01/{year}-{count:02d}"


def _year(m: re.Match[str], anchor: date | None) -> Found:
    return ("year", m["y"]) if m["y"] else ("year", str(anchor.year)) if anchor else None


def _near_year(m: re.Match[str], anchor: date | None) -> Found:
    """«năm nay», «năm ngoái»; «năm qua», said in the last weeks of a year, is that year."""
    if anchor is None:
        return None
    word = m["w"].lower()
    step = {"nay": 0, "này": 0, "qua": -1, "ngoái": -1, "trước": -1, "tới": 1, "sau": 1}[word]
    return "year", str(anchor.year + (0 if word == "qua" and anchor.month >= 11 else step))


def _years(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("period", f"{first}/{second}") if first < second else None


def _years_back(m: re.Match[str], anchor: date | None) -> Found:
    """«trong 5 năm qua»."""
    count = parse_number(m["c"])
    return ("period", f"{anchor.year - count}/{anchor.year}") if anchor and isinstance(count, int) and 1 < count <= 50 else None


def _since(m: re.Match[str], anchor: date | None) -> Found:
    """«từ đầu năm 2022 đến nay», «từ năm 2014 đến nay», «từ ngày 1/7/2025 đến nay», «từ đầu nhiệm kỳ 2020-2025 đến nay», «nửa đầu nhiệm kỳ 2015-2020»."""
    groups = m.groupdict()
    end = anchor.isoformat() if anchor else ""
    if "a" in groups:
        return "period", f"{m['a']}/{end}"
    if "d" in groups:
        found = _day(m, anchor)
    elif "m" in groups:
        found = _month(m, anchor)
    else:
        found = _year(m, anchor)
    if found is None:
        return None
    start = f"{found[1]}-01-01" if groups.get("new") else found[1]
    return "period", f"{start}/{end}"


def _since_until(m: re.Match[str], anchor: date | None) -> Found:
    """«từ đầu năm đến ngày 31/8», «từ đầu năm đến hết tháng 9/2021», «từ đầu nhiệm kỳ 2020-2025 đến tháng 6/2023»."""
    groups = m.groupdict()
    given = m["y"] or groups.get("y0")
    base = date(int(given), 12, 31) if given else anchor
    if base is None:
        return None
    if "d" in groups:
        end = iso(base.year, int(m["m"]), int(m["d"]))
    else:
        end = iso(base.year, int(m["m"]))
    start = m["a"] if "a" in groups else f"{groups.get('y0') or base.year}-01" + ("-01" if "d" in groups else "")
    return ("period", f"{start}/{end}") if end else None


def _year_until(m: re.Match[str], _: date | None) -> Found:
    """«từ năm 2020 đến ngày 30/6/2023», «từ năm 2020 đến tháng 6/2023»; an end without its year is left alone."""
    if not m["y"] or m["y"] < m["y0"]:
        return None
    end = iso(int(m["y"]), int(m["m"]), int(m["d"]) if "d" in m.groupdict() else None)
    return ("period", f"{m['y0']}/{end}") if end else None


def _from_now(m: re.Match[str], anchor: date | None) -> Found:
    """«từ nay đến năm 2020», «từ nay đến cuối năm»."""
    groups = m.groupdict()
    if anchor is None:
        return None
    if groups.get("d"):
        found = _day(m, anchor)
    elif groups.get("m"):
        found = _month(m, anchor)
    else:
        found = _year(m, anchor)
    return ("period", f"{anchor.isoformat()}/{found[1]}") if found else None


def _open(m: re.Match[str], _: date | None) -> Found:
    return "period", f"{m['y']}/"


def _now(_: re.Match[str], anchor: date | None) -> Found:
    return ("date", anchor.isoformat()) if anchor else None


def _near_day(m: re.Match[str], anchor: date | None) -> Found:
    """«sáng nay», «chiều qua», «hôm kia»."""
    return ("date", (anchor - timedelta(days=("nay", "qua", "kia").index((m["w"] or m["w2"]).lower()))).isoformat()) if anchor else None


# -- the patterns, by the word that they begin with ---------------------------------------------------------------------------

_TERM = rf"(?P<a>{YEAR})\s*-\s*(?P<b>{YEAR})(?!\d)"
_FROM = r"(?:kể\s)?từ\s(?:sau\s|khi\s)?"
_UNTIL = rf"\s{TO}\s(?:hết\s|cuối\s)?"
PATTERNS: tuple[tuple[str, str, Maker], ...] = (
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}(?:{NOW}|giờ(?!\w))", _since),
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}(?:ngày\s)?{_day_month()}", _since_until),
    ("từ kể", rf"{_FROM}(?:đầu\s)?{TERM_WORD}\s{_TERM}{_UNTIL}{_month_of()}", _since_until),
    ("nửa", rf"nửa\s(?:đầu\s)?{TERM_WORD}\s{_TERM}", _since),
    ("từ kể", rf"{_FROM}(?P<new>đầu)\snăm(?:\s(?P<y>{YEAR}))?{_UNTIL}(?:{NOW}|giờ(?!\w))", _since),
    ("từ kể", rf"{_FROM}đầu\snăm(?:\s(?P<y0>{YEAR}))?{_UNTIL}(?:ngày\s)?{_day_month()}", _since_until),
    ("từ kể", rf"{_FROM}đầu\snăm(?:\s(?P<y0>{YEAR}))?{_UNTIL}{_month_of()}", _since_until),
    ("từ kể", rf"{_FROM}(?:ngày\s)?{_day_month()}{_UNTIL}(?:{NOW}|giờ(?!\w))", _since),
    ("từ kể", rf"{_FROM}(?:đầu\s|cuối\s|giữa\s)?{_month_of()}{_UNTIL}(?:{NOW}|giờ(?!\w))", _since),
    ("từ kể", rf"{_FROM}(?:cuối\s|giữa\s)?năm\s(?P<y>{YEAR}){_UNTIL}(?:{NOW}|giờ(?!\w))", _since),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<a>{YEAR})\s?{TO}\s?(?:hết\s|cuối\s)?(?:năm\s)?(?P<b>{YEAR})(?!\d)", _years),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<y0>{YEAR}){_UNTIL}(?:ngày\s)?{_day_month()}", _year_until),
    ("từ kể", rf"{_FROM}(?:năm\s)?(?P<y0>{YEAR}){_UNTIL}{_month_of()}", _year_until),
    ("từ kể", rf"{_FROM}nay{_UNTIL}(?:ngày\s)?{_day_month()}", _from_now),
    ("từ kể", rf"{_FROM}nay{_UNTIL}{_month_of()}", _from_now),
    ("từ kể", rf"{_FROM}nay{_UNTIL}năm(?:\s(?P<y>{YEAR})|(?!\s\d))", _from_now),
    ("từ kể", rf"{_FROM}{_month_of('1')}{_UNTIL}{_month_of()}", _months),
    ("từ kể", rf"{_FROM}(?:{DAYTIME}\s)?{_day_month('1')}\s?{TO}\s?(?:hết\s)?(?:{DAYTIME}\s)?{_day_month()}", _days),
    ("từ kể", rf"{_FROM}(?:{DAYTIME}\s)?(?P<d1>{DAY})\s?{TO}\s?(?:hết\s)?(?:{DAYTIME}\s)?{_day_month()}", _days),
    ("từ kể", rf"{_FROM}năm\s(?P<y>{YEAR})(?=,)", _open),
    ("nhiệm nk khóa", rf"{TERM_WORD}\s(?:mới\s|qua\s|(?:thứ\s)?[IVXLC]+\s)?\(?{_TERM}", _term),
    ("giai thời các", rf"(?:giai\sđoạn|thời\skỳ|thời\skì|các\snăm)\s\(?(?:từ\s)?(?P<a>{YEAR})\s?(?:-|đến)\s?(?P<b>{YEAR})(?!\d)", _years),
    ("nửa", rf"(?P<half>nửa)\s(?:đầu|cuối)\snăm(?:\s(?P<y>{YEAR}))?", _part_of_year),
    ("những", rf"những\stháng\s(?:đầu|cuối|còn\slại|qua)(?:\scủa)?\snăm(?:\s(?P<y>{YEAR}))?", _year),
    ("tính đến tới hết cuối", rf"(?P<till>(?:tính\s)?{TO}\s(?:thời\sđiểm\s)?(?:hết|cuối)|(?:hết|cuối))\s{_month_of()}", _month_end),
    ("tính đến tới hiện", rf"(?:tính\s)?(?:đến|tới)\s(?:hết\s)?{NOW}|hiện\s(?:nay|tại|có)(?!\w)", _now),
    ("hiện", r"hiện(?=,|\s(?:đã|đang|toàn|chia|còn|Đảng|gồm|cả|vẫn|tỉnh|huyện|trên)(?!\w)|\s\d)", _now),
    ("bây", r"bây\sgiờ(?!\w)", _now),
    ("nay", r"(?<![^\n.;:!?] )(?<![^\n.;:!? ])nay(?=,|\s\d)", _now),
    ("quý", rf"quý\s(?P<p>I{{1,3}}|[1-3])(?:\s?-\s?|\s(?:và|đến)\s|,\s)(?:quý\s)?(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:{SEP}|\snăm\s|,?\s)(?P<y>{YEAR})(?!\d))?", _quarters),
    ("quý", rf"quý\s(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:{SEP}|\snăm\s|,?\s)(?P<y>{YEAR})(?!\d))?", _quarter),
    ("đầu giữa tháng", rf"(?:(?:đầu|giữa)\s)?{_month_of()}", _month),
    ("tháng", rf"tháng\s(?P<w>{'|'.join(sorted((w.replace(' ', chr(92) + 's') for w in MONTH_WORDS), key=len, reverse=True))})\snăm\s(?P<y>{YEAR})", _month_said),
    ("cả trong đầu cuối giữa hết năm", rf"(?:(?:cả|trong|đầu|cuối|giữa|hết)\s)?năm\s(?P<y>{YEAR})(?!\d|\s?-\s?{YEAR})", _year),
    ("năm", r"năm\s(?P<w>nay|này|qua|ngoái|trước|tới|sau)(?!\w)", _near_year),
    ("ngày các sáng chiều tối trưa đêm hôm", rf"(?:các\s)?{DAYTIME}\s{_day_month('1')}\s?(?:{TO})\s?(?:hết\s)?(?:{DAYTIME}\s)?{_day_month()}", _days),
    ("ngày các sáng chiều tối trưa đêm hôm", rf"(?:các\s)?{DAYTIME}\s(?P<d1>{DAY})(?:,\s{DAY})*\s?(?:-|và|đến|,)\s?(?:{DAYTIME}\s)?{_day_month()}", _days),
    ("ngày sáng chiều tối trưa đêm hôm mùng mồng", rf"(?:{DAYTIME}|mùng|mồng)\s(?:{DAYTIME}\s|mùng\s|mồng\s)?{_day_month()}", _day),
    ("sáng trưa chiều tối đêm hôm", r"(?:(?:sáng|trưa|chiều|tối|đêm)\s(?P<w>nay|qua)|hôm\s(?P<w2>qua|kia))(?!\w|,?\s\(?(?:ngày\s)?\d)", _near_day),
    ("#", rf"(?P<d1>{DAY})\s?-\s?{_day_month()}", _days),
    ("#", rf"(?<=\()(?P<d1>{DAY})\s(?:và|đến)\s{_day_month()}", _days),
    ("#", rf"{_day_month('1')}\s?(?:-|đến)\s?(?:ngày\s)?{_day_month()}", _days),
    ("#", rf"(?P<d>{DAY})(?:{SEP}|\stháng\s)(?P<m>{MONTH})(?:{SEP}|\snăm\s)(?P<y>{YEAR})(?!\d)", _day),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\stháng\s(?:đầu|cuối|còn\slại)(?:\s(?:của\s)?năm(?!\w)|(?=\s{YEAR}))(?:\s(?P<y>{YEAR})(?!\d))?", _part_of_year),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\stháng\s(?:của\s)?năm\s(?P<y>{YEAR})(?!\d)", _part_of_year),
    ("# một hai ba bốn năm sáu bảy tám chín mười", rf"{COUNT}\snăm\s\(?(?:từ\s)?(?P<a>{YEAR})\s?(?:-|đến|và|,)\s?(?P<b>{YEAR})(?!\d)", _years),
    ("# hai ba bốn năm sáu bảy tám chín mười", rf"(?P<c>{COUNT})\snăm\s(?:vừa\s)?qua(?!\w)", _years_back),
    ("#", rf"(?:(?<=^)|(?<=[\n.] )|(?<=\n))(?P<c>{COUNT})\stháng(?P<y>)(?=,)", _part_of_year),
    ("trong sau qua", rf"(?:trong|sau|qua)\s(?P<c>{COUNT})\stháng(?!\w)(?P<y>)(?=,|\s(?:qua|toàn|đã|có|Đảng)(?!\w)|\.|;|\))", _part_of_year),
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
    return found


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
        if match is None or maker is _near_year and MANY_BEFORE.search(front):
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
        made = _day(pair, anchor)
        if made is not None:
            return (TimeMention(start, pair.end(), *made),)
    return ()

"""The parts of a date as they are written, and how each form of a time becomes an ISO 8601 value."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

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


def of_day_month(tag: str = "") -> str:
    """«28/6/2020», «28/6», «28 tháng 6 năm 2020»; the year may be missing."""
    return rf"(?P<d{tag}>{DAY})(?:{SEP}|\stháng\s)(?P<m{tag}>{MONTH})(?!\d)(?:(?:{SEP}|\snăm\s|,?\s(?={YEAR}(?!\s?-)))(?P<y{tag}>{YEAR})(?!\d))?"


def of_month_of(tag: str = "") -> str:
    return rf"tháng\s(?P<m{tag}>{MONTH})(?!\d)(?!\s?[/.]\s?\d{{1,2}}(?!\d))(?:(?:{SEP}|\snăm\s|,?\s)(?P<y{tag}>{YEAR})(?!\d))?"


# -- makers: what a match says ----------------------------------------------------------------------------------------------


def of_term(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("term", f"{first}-{second}") if 0 < second - first <= 6 else None


def of_day(m: re.Match[str], anchor: date | None) -> Found:
    year = int(m["y"]) if m["y"] else nearest_year(int(m["d"]), int(m["m"]), anchor)
    value = iso(year, int(m["m"]), int(m["d"])) if year else None
    return ("date", value) if value else None


def of_anniversary(m: re.Match[str], _: date | None) -> Found:
    """«(19/5/1890-19/5/2022)», «(3/2/1930 - 3/2/2018)»: the day that is celebrated, of its latest year."""
    same = (int(m["d1"]), int(m["m1"])) == (int(m["d"]), int(m["m"])) and bool(m["y"])
    value = iso(int(m["y"]), int(m["m"]), int(m["d"])) if same else None
    return ("date", value) if value else None


def of_days(m: re.Match[str], anchor: date | None) -> Found:
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


def of_month(m: re.Match[str], anchor: date | None) -> Found:
    year = int(m["y"]) if m["y"] else month_year(int(m["m"]), anchor)
    return ("month", f"{year:04d}-{int(m['m']):02d}") if year else None


def of_month_said(m: re.Match[str], _: date | None) -> Found:
    return "month", f"{m['y']}-{MONTH_WORDS[' '.join(m['w'].lower().split())]:02d}"


def of_month_end(m: re.Match[str], anchor: date | None) -> Found:
    """«Tính đến hết tháng 6/2020» reckons to the last day; «hết tháng 6/2020» alone tells the month."""
    found = of_month(m, anchor)
    if found is None or not m["till"].lower().startswith("tính"):
        return found
    year, month = (int(x) for x in found[1].split("-"))
    return "date", f"{found[1]}-{calendar.monthrange(year, month)[1]:02d}"


def of_months(m: re.Match[str], anchor: date | None) -> Found:
    """«từ tháng 3 đến tháng 6/2020»."""
    last = int(m["y"]) if m["y"] else month_year(int(m["m"]), anchor)
    if last is None:
        return None
    first = int(m["y1"]) if m["y1"] else last if int(m["m1"]) < int(m["m"]) else last - 1
    start, end = iso(first, int(m["m1"])), iso(last, int(m["m"]))
    return ("period", f"{start}/{end}") if start and end and start < end else None


def of_quarter(m: re.Match[str], anchor: date | None) -> Found:
    number = QUARTERS[m["q"].lower()]
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    return ("quarter", f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}") if year else None


def of_quarters(m: re.Match[str], anchor: date | None) -> Found:
    """«quý I và II/2024»."""
    first, last = (QUARTERS[m[name].lower()] for name in ("p", "q"))
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    return ("period", f"{year}-{first * 3 - 2:02d}/{year}-{last * 3:02d}") if year and last == first + 1 else None


def of_part_of_year(m: re.Match[str], anchor: date | None) -> Found:
    """«6 tháng đầu năm 2020», «9 tháng», «6 tháng cuối năm», «nửa đầu năm»."""
    groups = m.groupdict()
    said = "6" if groups.get("half") else m["c"]
    count, year = parse_number(said), int(m["y"]) if m["y"] else anchor.year if anchor else None
    if year is None or not isinstance(count, int) or not 1 < count <= 11:
        return None
    if re.search(r"cuối|còn lại", m.group(), re.IGNORECASE):
        return "period", f"{year}-{13 - count:02d}/{year}-12"
    return "period", f"{year}-01/{year}-{count:02d}"


def of_year(m: re.Match[str], anchor: date | None) -> Found:
    return ("year", m["y"]) if m["y"] else ("year", str(anchor.year)) if anchor else None


def of_near_year(m: re.Match[str], anchor: date | None) -> Found:
    """«năm nay», «năm ngoái»; «năm qua», said in the last weeks of a year, is that year."""
    if anchor is None:
        return None
    word = m["w"].lower()
    step = {"nay": 0, "này": 0, "qua": -1, "ngoái": -1, "trước": -1, "tới": 1, "sau": 1}[word]
    return "year", str(anchor.year + (0 if word == "qua" and anchor.month >= 11 else step))


def of_years(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("period", f"{first}/{second}") if first < second else None


def of_years_back(m: re.Match[str], anchor: date | None) -> Found:
    """«trong 5 năm qua»."""
    count = parse_number(m["c"])
    return ("period", f"{anchor.year - count}/{anchor.year}") if anchor and isinstance(count, int) and 1 < count <= 50 else None


def of_since(m: re.Match[str], anchor: date | None) -> Found:
    """«từ đầu năm 2022 đến nay», «từ năm 2014 đến nay», «từ ngày 1/7/2025 đến nay», «từ đầu nhiệm kỳ 2020-2025 đến nay», «nửa đầu nhiệm kỳ 2015-2020»."""
    groups = m.groupdict()
    end = anchor.isoformat() if anchor else ""
    if "a" in groups:
        return "period", f"{m['a']}/{end}"
    if "d" in groups:
        found = of_day(m, anchor)
    elif "m" in groups:
        found = of_month(m, anchor)
    else:
        found = of_year(m, anchor)
    if found is None:
        return None
    start = f"{found[1]}-01-01" if groups.get("new") else found[1]
    return "period", f"{start}/{end}"


def of_since_until(m: re.Match[str], anchor: date | None) -> Found:
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


def of_year_until(m: re.Match[str], _: date | None) -> Found:
    """«từ năm 2020 đến ngày 30/6/2023», «từ năm 2020 đến tháng 6/2023»; an end without its year is left alone."""
    if not m["y"] or m["y"] < m["y0"]:
        return None
    end = iso(int(m["y"]), int(m["m"]), int(m["d"]) if "d" in m.groupdict() else None)
    return ("period", f"{m['y0']}/{end}") if end else None


def of_from_now(m: re.Match[str], anchor: date | None) -> Found:
    """«từ nay đến năm 2020», «từ nay đến cuối năm»."""
    groups = m.groupdict()
    if anchor is None:
        return None
    if groups.get("d"):
        found = of_day(m, anchor)
    elif groups.get("m"):
        found = of_month(m, anchor)
    else:
        found = of_year(m, anchor)
    return ("period", f"{anchor.isoformat()}/{found[1]}") if found else None


def of_open(m: re.Match[str], _: date | None) -> Found:
    return "period", f"{m['y']}/"


def of_now(_: re.Match[str], anchor: date | None) -> Found:
    return ("date", anchor.isoformat()) if anchor else None


def of_near_day(m: re.Match[str], anchor: date | None) -> Found:
    """«sáng nay», «chiều qua», «hôm kia»."""
    return ("date", (anchor - timedelta(days=("nay", "qua", "kia").index((m["w"] or m["w2"]).lower()))).isoformat()) if anchor else None


# -- the patterns, by the word that they begin with ---------------------------------------------------------------------------

"""Dates, periods and terms of office in running text, as ISO 8601 values.

Narrow patterns, tried in one pass from the left, the more telling ones first. The year that a date leaves out comes from the
anchor (the article's date); without an anchor such a date has no value and is left out.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date

from extractor.find.mention import TimeMention

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_SEP = r"\s?[/.-]\s?"
_WORDS = {"ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "hai": 2, "một": 1}
_COUNT = r"(?:\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|hai|một)"
_UNTIL = r"(?:(?:tính\s)?đến\s(?:hết\s)?(?:ngày\s)?|(?:tính\s)?đến\sthời\sđiểm\s(?:ngày\s)?|trước\sngày\s)"
_NOW = r"(?:đến|tới)\s(?:nay|hiện nay|thời điểm này|thời điểm hiện nay|thời điểm hiện tại|hết hôm nay)"


def _iso(year: int, month: int, day: int | None = None) -> str | None:
    if day is None:
        return f"{year:04d}-{month:02d}"
    if day > calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _year_of(day: int, month: int, anchor: date | None) -> int | None:
    """The year that makes a date without one nearest to the anchor."""
    if anchor is None:
        return None
    years = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if day <= calendar.monthrange(year, month)[1]:
            years.append((abs((date(year, month, day) - anchor).days), year))
    return min(years)[1] if years else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text.lower()]


Found = tuple[str, str] | None
Maker = Callable[[re.Match[str], date | None], Found]


def _term(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("term", f"{first}-{second}") if 0 < second - first <= 6 else None


def _full(m: re.Match[str], _: date | None) -> Found:
    value = _iso(int(m["y"]), int(m["m"]), int(m["d"]))
    return ("date", value) if value else None


def _span_full(m: re.Match[str], anchor: date | None) -> Found:
    """«13-14/7/2020», «ngày 21 và 22/7», «từ ngày 15 đến 17/10»."""
    month = int(m["m"])
    year = int(m["y"]) if m["y"] else _year_of(int(m["d"]), month, anchor)
    if year is None or int(m["d"]) >= int(m["e"]):
        return None
    start, end = _iso(year, month, int(m["d"])), _iso(year, month, int(m["e"]))
    return ("period", f"{start}/{end}") if start and end else None


def _span_two(m: re.Match[str], anchor: date | None) -> Found:
    """«từ ngày 28/7 đến ngày 2/8/2020»."""
    month1, month2 = int(m["m"]), int(m["n"])
    year = int(m["y"]) if m["y"] else _year_of(int(m["e"]), month2, anchor)
    if year is None or (m["x"] and year - int(m["x"]) > 1):
        return None
    first = int(m["x"]) if m["x"] else year
    start, end = _iso(first, month1, int(m["d"])), _iso(year, month2, int(m["e"]))
    return ("period", f"{start}/{end}") if start and end and start < end else None


def _short(m: re.Match[str], anchor: date | None) -> Found:
    year = _year_of(int(m["d"]), int(m["m"]), anchor)
    value = _iso(year, int(m["m"]), int(m["d"])) if year else None
    return ("date", value) if value else None


def _month(m: re.Match[str], anchor: date | None) -> Found:
    if m["y"]:
        return "month", f"{int(m['y']):04d}-{int(m['m']):02d}"
    if anchor is None:
        return None
    month = int(m["m"])
    year = anchor.year if month <= anchor.month + 6 else anchor.year - 1
    return "month", f"{year:04d}-{month:02d}"


def _month_end(m: re.Match[str], anchor: date | None) -> Found:
    """«tính đến hết tháng 6/2020»: the last day of the month."""
    found = _month(m, anchor)
    if found is None:
        return None
    year, month = (int(x) for x in found[1].split("-"))
    return "date", f"{found[1]}-{calendar.monthrange(year, month)[1]:02d}"


def _year(m: re.Match[str], _: date | None) -> Found:
    return "year", m["y"]


def _relative_year(m: re.Match[str], anchor: date | None) -> Found:
    if anchor is None:
        return None
    words = m.group().lower()
    back = 2 if "trước nữa" in words else 1 if ("qua" in words or "ngoái" in words or "trước" in words) else 0
    return "year", str(anchor.year - back)


def _quarter(m: re.Match[str], anchor: date | None) -> Found:
    number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(m["q"].lower()) or int(m["q"])
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    if year is None or not 1 <= number <= 4:
        return None
    return "quarter", f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}"


def _part_of_year(m: re.Match[str], anchor: date | None) -> Found:
    """«6 tháng đầu năm 2020», «9 tháng», «6 tháng cuối năm»."""
    count = _number(m["c"])
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    if year is None or not 1 <= count <= 11:
        return None
    if "cuối" in m.group().lower() or "còn lại" in m.group().lower():
        return "period", f"{year}-{13 - count:02d}/{year}-12"
    return "period", f"{year}-01/{year}-{count:02d}"


def _years(m: re.Match[str], _: date | None) -> Found:
    first, second = int(m["a"]), int(m["b"])
    return ("period", f"{first}/{second}") if first < second else None


def _since(m: re.Match[str], anchor: date | None) -> Found:
    """«từ đầu năm 2022 đến nay», «từ năm 2014 đến nay», «từ đầu nhiệm kỳ 2020-2025 đến nay»."""
    end = anchor.isoformat() if anchor else ""
    if m["t"]:
        return "period", f"{m['t']}/{end}"
    if m["mo"]:
        return "period", f"{int(m['y']):04d}-{int(m['mo']):02d}/{end}"
    if m["y"]:
        start = f"{m['y']}-01-01" if "đầu năm" in m.group().lower() else m["y"]
        return "period", f"{start}/{end}"
    return ("period", f"{anchor.year}-01-01/{end}") if anchor else None


def _from_now(m: re.Match[str], anchor: date | None) -> Found:
    """«từ nay đến năm 2020»."""
    return ("period", f"{anchor.isoformat()}/{m['y']}") if anchor else ("year", m["y"])


def _open(m: re.Match[str], _: date | None) -> Found:
    """«từ năm 2025, mỗi năm …»: a period whose end nothing tells."""
    return "period", f"{m['y']}/"


def _since_until(m: re.Match[str], anchor: date | None) -> Found:
    """«từ đầu năm đến ngày 31/8», «từ đầu năm đến hết tháng 9/2021»."""
    month = int(m["m"])
    given = m["y"] or m["s"]
    year = int(given) if given else anchor.year if anchor else None
    if year is None:
        return None
    day = int(m["d"]) if m["d"] else None
    end = _iso(year, month, day)
    if day is None:
        return "period", f"{year}-01/{end}"
    return ("period", f"{year}-01-01/{end}") if end else None


def _now(_: re.Match[str], anchor: date | None) -> Found:
    return ("date", anchor.isoformat()) if anchor else None


def _last_year_months(m: re.Match[str], _: date | None) -> Found:
    return "year", m["y"]


PATTERNS: tuple[tuple[str, Maker], ...] = (
    (rf"từ\s(?:đầu\s)?(?:nhiệm\skỳ|nhiệm\skì|khóa)\s(?P<t>{_YEAR})\s?-\s?{_YEAR}\s(?:đến|tới)\s(?:nay|giờ)(?P<y>)?(?P<mo>)?", _since),
    (rf"(?:nhiệm\s?k[ỳì]|NK|khóa)\s(?:mới\s)?(?P<a>{_YEAR})\s?-\s?(?P<b>{_YEAR})", _term),
    (rf"từ\s(?:đầu\s)?(?:năm|đầu\snăm)\s(?P<y>{_YEAR})\s(?:đến|tới)\s(?:nay|giờ)(?P<t>)?(?P<mo>)?", _since),
    (rf"từ\s(?:sau\s)?tháng\s(?P<mo>{_MONTH})(?:{_SEP}|\snăm\s)(?P<y>{_YEAR})\s(?:đến|tới)\s(?:nay|giờ)(?P<t>)?", _since),
    (r"từ\sđầu\snăm\s(?:đến|tới)\s(?:nay|giờ|thời điểm này)(?P<t>)?(?P<y>)?(?P<mo>)?", _since),
    (rf"từ\s(?:đầu\snăm|ngày\s0?1{_SEP}0?1)(?:\s(?P<s>{_YEAR}))?\sđến\s(?:hết\s)?(?:ngày\s(?P<d>{_DAY}){_SEP}|tháng\s)(?P<m>{_MONTH})(?:(?:{_SEP}|\snăm\s)(?P<y>{_YEAR}))?", _since_until),
    (rf"từ\s(?:năm\s)?(?P<a>{_YEAR})\s(?:đến|tới)\s(?:hết\s)?(?:năm\s)?(?P<b>{_YEAR})", _years),
    (rf"từ\snay\s(?:đến|tới)\s(?:hết\s)?năm\s(?P<y>{_YEAR})", _from_now),
    (rf"từ\snăm\s(?P<y>{_YEAR})(?=,)", _open),
    (rf"(?:giai\sđoạn|thời\skỳ|các\snăm|{_COUNT}\snăm)\s\(?(?P<a>{_YEAR})\s?-\s?(?P<b>{_YEAR})", _years),
    (rf"(?:trong\s)?(?P<c>{_COUNT})\stháng(?:\sđầu)?(?:\scủa)?\snăm\s(?P<y>{_YEAR})", _part_of_year),
    (rf"(?P<c>{_COUNT})\stháng\s(?:cuối|còn\slại)(?:\scủa)?\snăm(?:\s(?P<y>{_YEAR}))?", _part_of_year),
    (rf"(?P<c>{_COUNT})\stháng(?:\sđầu)\snăm(?P<y>)?(?!\s{_YEAR})", _part_of_year),
    (rf"(?P<c>{_COUNT})\stháng\scuối\s(?:năm)?(?P<y>{_YEAR})?", _part_of_year),
    (rf"(?:trong|sau|qua)\s(?P<c>{_COUNT})\stháng(?P<y>)(?!\s(?:đầu|cuối|tới|qua|liền|liên|kể|nữa|triển|thực|phát))", _part_of_year),
    (rf"những\stháng\s(?:đầu|cuối)\snăm\s(?P<y>{_YEAR})", _last_year_months),
    (rf"(?:từ\s)?(?:ngày\s)?(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?:{_SEP}(?P<x>{_YEAR}))?\s?(?:đến|tới|-)\s?(?:hết\s)?(?:ngày\s)?(?P<e>{_DAY}){_SEP}(?P<n>{_MONTH})(?:{_SEP}(?P<y>{_YEAR}))?(?!\d)", _span_two),
    (rf"(?:ngày\s)(?P<d>{_DAY})\s?(?:-|và|đến|,)\s?(?:ngày\s)?(?P<e>{_DAY})\s?(?:{_SEP}|\stháng\s)(?P<m>{_MONTH})(?:(?:{_SEP}|\snăm\s)(?P<y>{_YEAR}))?(?!\d)", _span_full),
    (rf"(?<![\d./-])(?P<d>{_DAY})\s?-\s?(?P<e>{_DAY}){_SEP}(?P<m>{_MONTH}){_SEP}(?P<y>{_YEAR})(?!\d)", _span_full),
    (rf"(?<=\()(?P<d>{_DAY})\s?(?:-|và)\s?(?P<e>{_DAY}){_SEP}(?P<m>{_MONTH})(?:{_SEP}(?P<y>{_YEAR}))?(?=\))", _span_full),
    (rf"(?:ngày\s|sáng\s|chiều\s|tối\s|,\s|\()?(?<![\d./-])(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH}){_SEP}(?P<y>{_YEAR})(?!\d)", _full),
    (rf"(?:ngày|mùng|mồng)\s(?P<d>{_DAY})\stháng\s(?P<m>{_MONTH})\snăm\s(?P<y>{_YEAR})", _full),
    (rf"(?:ngày|mùng|mồng)\s(?P<d>{_DAY})\stháng\s(?P<m>{_MONTH})(?!\d)(?!{_SEP}{_YEAR})", _short),
    (rf"(?:tính\s)?(?:đến\s)?hết\stháng\s(?P<m>{_MONTH})(?!\d)(?:(?:{_SEP}|\snăm\s|\s)(?P<y>{_YEAR}))?", _month_end),
    (rf"quý\s(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:{_SEP}|\snăm\s|,?\s)(?P<y>{_YEAR}))?", _quarter),
    (rf"tháng\s(?P<m>{_MONTH})(?:{_SEP}|\snăm\s|,\s?)(?P<y>{_YEAR})", _month),
    (rf"(?:ngày|sáng|chiều|tối|trưa|hôm|đợt|dịp)\s(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?![\d/%])", _short),
    (rf"(?:đến|từ|hết|và|trước)\s(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?![\d/%])(?!\s?(?:đồng chí|đảng viên|đảng bộ|chi bộ|tổ chức|đơn vị|đại biểu|chỉ tiêu))", _short),
    (rf"tháng\s(?P<m>{_MONTH})(?P<y>)(?!\d)(?!{_SEP}\d)", _month),
    (rf"(?:cả\s|trong\s|đầu\s|cuối\s|hết\s)?năm\s(?P<y>{_YEAR})", _year),
    (r"(?<!\d )(?<!những )(?<!nhiều )(?<!các )(?<!mấy )(?<!ba )(?<!hai )(?<!năm )(?<!mười )(?<!kỳ )năm\s(?:nay|qua|ngoái|trước)(?!\w)", _relative_year),
    (rf"(?:đến\snay|hiện\snay|hiện\scó|(?<!thực )(?<!thể )(?<!phát )(?<!biểu )(?<!xuất )hiện\s(?=(?:có|đã|toàn|Đảng|đang|chia)(?!\w))|{_NOW}|tính\sđến\snay)", _now),
    (rf"(?<=\()(?P<a>{_YEAR})\s?-\s?(?P<b>{_YEAR})(?=\))", _years),
)
_COMPILED = tuple((re.compile(rf"(?<![\w/]){p}" if not p.startswith("(?<") else p, re.IGNORECASE), maker) for p, maker in PATTERNS)
_HINT = re.compile(r"\d|nay|hiện|năm|quý", re.IGNORECASE)


def find_times(text: str, anchor: str | None = None) -> list[TimeMention]:
    """The dates, periods and terms of a repaired text, in order, none inside another; `anchor` is the article's ISO date.

    >>> [(m.kind, m.value) for m in find_times("Tính đến ngày 28/6, nhiệm kỳ 2020 - 2025", "2020-10-16")]
    [('date', '2020-06-28'), ('term', '2020-2025')]
    """
    if not _HINT.search(text):
        return []
    base = date.fromisoformat(anchor) if anchor else None
    taken = bytearray(len(text))
    found = []
    for pattern, maker in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            made = maker(match, base)
            if made is None:
                if maker in (_short, _span_full, _since, _part_of_year) and base is None:
                    taken[start:end] = b"\1" * (end - start)
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append(TimeMention(start, end, *made))
    return sorted(found, key=lambda m: m.start)


def spoken_now(text: str) -> str | None:
    """The month that an undated article speaks in, where it says «từ nay đến tháng 7-2020»: the years of its dates rest on it."""
    match = re.search(rf"từ\snay\s(?:đến|tới)\s(?:hết\s)?tháng\s(?P<m>{_MONTH})(?:{_SEP}|\snăm\s)(?P<y>{_YEAR})", text, re.IGNORECASE)
    return f"{match['y']}-{int(match['m']):02d}-01" if match else None

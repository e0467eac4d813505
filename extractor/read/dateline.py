"""The date lines of pages, as sites write them: «Thứ sáu - 16/10/2020 04:47», «Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)».

Narrow patterns of ours first; dateparser, whose Vietnamese table is wrong in places, only for what they leave.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

HANOI = timezone(timedelta(hours=7))
LIMIT = 300  # characters of a line that are looked at
YEAR = r"((?:19|20)\d\d)(?!\d)"
ISO = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
DAY = re.compile(rf"(?<![\d/.-])(0?[1-9]|[12]\d|3[01])\s?([/.-])\s?(0?[1-9]|[12]\d|3[01])\s?\2\s?{YEAR}")
MONTH_NAMES = {
    name: number for number, names in enumerate((
        "một giêng january jan", "hai february feb", "ba march mar", "tư bốn april apr", "năm may", "sáu june jun", "bảy bẩy july jul", "tám august aug",
        "chín september sep sept", "mười october oct", "mười-một november nov", "mười-hai chạp december dec"), 1) for name in names.split()}
ENGLISH = "|".join(sorted((n for n in MONTH_NAMES if n.isascii() and n not in ("hai", "ba")), key=len, reverse=True))
SAID_MONTH = rf"(?:(?:tháng\s|thg\.?\s?|th\.?\s?)(1[0-2]|0?[1-9]|mười\smột|mười\shai|một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|chạp)|({ENGLISH})\.?)"
DAY_MONTH = re.compile(rf"(?<![\d/.-])(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s{SAID_MONTH},?\s(?:năm\s)?{YEAR}", re.IGNORECASE)
MONTH_DAY = re.compile(rf"(?<!\w){SAID_MONTH}\s(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s{YEAR}", re.IGNORECASE)
CLOCK = re.compile(r"(?<![\d:/.+-])([01]?\d|2[0-3])(?:\s?(?::|giờ|h)\s?([0-5]\d)(?:\s?(?::|phút)\s?([0-5]\d))?|h(?!\w))(?!\d)(?:\.\d+)?\s?(AM|PM|SA|CH|sáng|chiều|tối)?(?!\w)", re.IGNORECASE)
ISO_CLOCK = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?")
ZONE = re.compile(r"(?:GMT|UTC)?\s?([+-])\s?(0?\d|1[0-4])(?::?(00|30|45))?(?!\d)", re.IGNORECASE)
ZULU = re.compile(r"(?<=\d)Z\b|\b(?:GMT|UTC)\b(?!\s?[+-])")
AGO = re.compile(r"(?<!\w)(\d{1,3}|một)\s(giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\strước(?!\w)", re.IGNORECASE)
STEPS = {"giây": timedelta(seconds=1), "phút": timedelta(minutes=1), "giờ": timedelta(hours=1), "tiếng": timedelta(hours=1), "ngày": timedelta(days=1), "tuần": timedelta(weeks=1)}
NEAR = {"hôm nay": 0, "hôm qua": 1, "hôm kia": 2}
PUBLISHED = re.compile(r"đăng|xuất bản|ngày tạo|được viết|publish|created|posted", re.IGNORECASE)
UPDATED = re.compile(r"cập nhật|chỉnh sửa|sửa lần cuối|updated|modified", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|\b)", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# What is worth asking dateparser (it takes 0.2 ms, and 300 ms to wake): a year and a month among words of dates alone, or a line that counts back.
ASKED = re.compile(r"(?=.*(?:19|20)\d\d)(?=.*\bth)(?:[\W\d_]|\b(?:ngày|tháng|thg|th|năm|lúc|vào|giờ|phút|thứ|hai|ba|tư|sáu|bảy|chủ|nhật|cn)(?![^\W\d_]))+", re.IGNORECASE)
COUNTED = re.compile(r"(?<!\w)trước(?!\w)", re.IGNORECASE)


def parse_dateline(text: str, *, fetched_at: datetime | None = None) -> tuple[str, str | None] | None:
    """The ISO 8601 date of a date line, and its date and time with zone where the line says a time; None where it says no date.

    Dates are those of Hà Nội (UTC+7), whatever zone the line names. `fetched_at` is what «3 giờ trước» counts from; without it such
    a line has no date. Of two dates the one that was said to be of publication counts, not that of an update.

    >>> parse_dateline("Thứ sáu - 16/10/2020 04:47")
    ('2020-10-16', '2020-10-16T04:47:00+07:00')
    """
    text = " ".join(text[:LIMIT].split())
    found = _dates(text)
    if found:
        day, start, end = found[0]
        for i, (other, from_, to) in enumerate(found):
            before = text[found[i - 1][2] if i else 0:from_]
            if PUBLISHED.search(before) and not UPDATED.search(before):
                day, start, end = other, from_, to
                break
        return _with_clock(day, text, start, end)
    if fetched_at is None:
        return _asked(text) if len(text) <= 60 else None
    base = (fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=UTC)).astimezone(HANOI)
    return _relative(text, base)


def parse_lead_date(text: str) -> str | None:
    """The full date that opens a lead: «Sáng ngày 02/7/2020, Ban Tổ chức Tỉnh ủy tổ chức …»; None where it has no year.

    >>> parse_lead_date("ĐNO - Chiều 16/10/2020, Đại hội đã bế mạc.")
    '2020-10-16'
    """
    match = LEAD.match(text[:160])
    found = _dates(match[1]) if match else []
    return found[0][0].isoformat() if found else None


LEAD = re.compile(
    r"(?:[^.,\d]{0,40}?[-–:]\s)?(?:(?:vào|trong)\s)?(?:(?:sáng|trưa|chiều|tối|hôm nay|vừa qua)[\s,(]*)?(?:nay[\s,(]*)?(?:ngày\s|\()?\s?"
    rf"((?:0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(?:0?[1-9]|1[0-2])\s?[/.-]\s?{YEAR}|(?:0?[1-9]|[12]\d|3[01])\stháng\s(?:0?[1-9]|1[0-2]),?\snăm\s{YEAR})", re.IGNORECASE)


def _dates(text: str) -> list[tuple[date, int, int]]:
    """The full dates of a line with their places, in order."""
    found: list[tuple[date, int, int]] = []
    if "19" not in text and "20" not in text:
        return found
    for match in ISO.finditer(text):
        found += _placed(_date(int(match[1]), int(match[3]), int(match[4])), match)
    for match in DAY.finditer(text):
        found += _placed(_numeric(int(match[1]), int(match[3]), int(match[4]), text), match)
    for match in DAY_MONTH.finditer(text):
        found += _placed(_date(int(match[4]), _month(match[2] or match[3]), int(match[1])), match)
    for match in MONTH_DAY.finditer(text):
        found += _placed(_date(int(match[4]), _month(match[1] or match[2]), int(match[3])), match)
    return sorted(found, key=lambda f: f[1])


def _placed(day: date | None, match: re.Match[str]) -> list[tuple[date, int, int]]:
    return [(day, match.start(), match.end())] if day is not None else []


def _numeric(first: int, second: int, year: int, text: str) -> date | None:
    """«16/10/2020»; «10/16/2020» where only that can be, or where the English weekday of the line says so."""
    usual, other = _date(year, second, first), _date(year, first, second)
    if usual is None or other is None or usual == other:
        return usual or other
    said = WEEKDAY.search(text)
    named = WEEKDAYS.index(said[1].lower()) if said else None
    return other if named is not None and other.weekday() == named != usual.weekday() else usual


def _month(said: str) -> int:
    key = "-".join(said.lower().split())
    return int(key) if key.isdigit() else MONTH_NAMES[key]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_clock(day: date, text: str, start: int, end: int) -> tuple[str, str | None]:
    """The date with the time of day that stands nearest to it: behind it, else in front of it."""
    behind, before = text[end:end + 40], text[:start]
    clock = ISO_CLOCK.match(behind) or CLOCK.search(re.split(PUBLISHED.pattern + "|" + UPDATED.pattern, behind, maxsplit=1, flags=re.IGNORECASE)[0])
    after = behind[clock.end():] if clock else ""
    if clock is None:
        clock = next(reversed(list(CLOCK.finditer(before[-40:]))), None)
        after = behind
    if clock is None:
        return day.isoformat(), None
    hour, half = int(clock[1]), (clock[4] or "").upper() if clock.re is CLOCK else ""
    if half in ("PM", "CH", "CHIỀU", "TỐI") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    zone = _zone(after)
    moment = datetime(day.year, day.month, day.day, hour, int(clock[2] or 0), int(clock[3] or 0), tzinfo=zone).astimezone(HANOI)
    return moment.date().isoformat(), moment.isoformat()


def _zone(after: str) -> timezone:
    match = ZONE.search(after[:16])
    if match is None:
        return UTC if ZULU.search("0" + after[:8]) else HANOI
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-offset if match[1] == "-" else offset)


def _relative(text: str, base: datetime) -> tuple[str, str | None] | None:
    low = text.lower()
    if match := AGO.search(text):
        step, count = match[2].lower(), int(match[1]) if match[1].isdigit() else 1
        if step in STEPS:
            moment = base - count * STEPS[step]
            return moment.date().isoformat(), moment.isoformat(timespec="seconds") if STEPS[step] < timedelta(days=1) else None
    for said, days in NEAR.items():
        if low.startswith(said) or f" {said}" in low[:40]:
            day = (base - timedelta(days=days)).date()
            return _with_clock(day, low, 0, low.index(said) + len(said))
    return _asked(text, base) if len(text) <= 60 else None


def _asked(text: str, base: datetime | None = None) -> tuple[str, str | None] | None:
    """What dateparser makes of a short line that our patterns do not know; nothing unless it is sure of the day."""
    if not (COUNTED.search(text) if base else ASKED.fullmatch(text)):
        return None
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=["vi"], settings={
        "RELATIVE_BASE": (base or datetime(2000, 1, 1)).replace(tzinfo=None), "DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "PREFER_DATES_FROM": "past"})
    found = parser.get_date_data(text)
    if found.date_obj is None or found.period != "day" and not (base and AGO.search(text)):
        return None
    return found.date_obj.date().isoformat(), None


DAY_SHOWN = r"(?:(?:thứ \w+|chủ nhật|cn)\s?,?\s*)?(?:ngày )?(?:0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(?:0?[1-9]|1[0-2])\s?[/.-]\s?20\d\d"
TIME_SHOWN = r"\d{1,2}\s?(?::|h|g)\s?\d{2}(?::\d{2})?(?:\s?(?:am|pm|sa|ch))?(?:\s?\(?gmt\s?[+]\s?7\)?)?"
# At the end or the beginning of a headline: a date with its time, or one set apart by a sign.
DATE_BEHIND = re.compile(rf"\s*(?:[-–|(\[]\s*)?(?:(?:cập nhật|đăng)(?: lúc| ngày)?:?\s*)?(?:{DAY_SHOWN}[\s,|-]*(?:lúc )?{TIME_SHOWN}|{TIME_SHOWN}[\s,|-]*(?:ngày )?{DAY_SHOWN})\s*[)\]]?$|\s*[-–|(\[]\s*{DAY_SHOWN}\s*[)\]]?$", re.IGNORECASE)
DATE_BEFORE = re.compile(rf"^[(\[]?\s*(?:{DAY_SHOWN}[\s,|-]*(?:lúc )?{TIME_SHOWN}|{TIME_SHOWN}[\s,|-]*(?:ngày )?{DAY_SHOWN})\s*[)\]]?[\s:|–-]*(?=\w)", re.IGNORECASE)


def undated(title: str) -> tuple[str, str | None]:
    """A headline without the date of publication that a page glued to it, and that date as it stands there.

    >>> undated("Đại hội Đảng bộ xã A thành công 12/10/2025 09:15")
    ('Đại hội Đảng bộ xã A thành công', '12/10/2025 09:15')
    """
    for pattern in (DATE_BEHIND, DATE_BEFORE):
        match = pattern.search(title)
        if match and parse_dateline(match.group().strip(" -–|()[]")) is not None:
            rest = (title[:match.start()] + title[match.end():]).strip()
            if len(rest) >= 12:
                return rest, match.group().strip(" -–|()[]")
    return title, None

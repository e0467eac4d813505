"""The date lines of pages, as sites write them: «Thứ sáu - 16/10/2020 04:47», «Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)»."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

DAY = re.compile(r"(?<![\d/.-])(0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(0?[1-9]|1[0-2])\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")
SAID = re.compile(r"ngày (0?[1-9]|[12]\d|3[01]) tháng (0?[1-9]|1[0-2]),? năm ((?:19|20)\d\d)", re.IGNORECASE)
CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s?(?::|giờ|h)\s?([0-5]\d)(?::([0-5]\d))?(?!\d)\s?(AM|PM|SA|CH)?", re.IGNORECASE)
ZONE = re.compile(r"GMT\s?\+\s?(\d{1,2})|\+0?7:?00", re.IGNORECASE)
AGO = re.compile(r"(\d{1,3})\s(phút|giờ|ngày|tuần|tháng)\strước", re.IGNORECASE)
STEPS = {"phút": timedelta(minutes=1), "giờ": timedelta(hours=1), "ngày": timedelta(days=1), "tuần": timedelta(weeks=1)}
HANOI = timezone(timedelta(hours=7))


def parse_dateline(text: str, *, fetched_at: datetime | None = None) -> tuple[str, str | None] | None:
    """The ISO 8601 date of a date line, and its date and time with zone where the line says a time; None where it says no date.

    `fetched_at` is what «3 giờ trước» counts from; without it such a line has no date.

    >>> parse_dateline("Thứ sáu - 16/10/2020 04:47")
    ('2020-10-16', '2020-10-16T04:47:00+07:00')
    """
    day = None
    if match := DAY.search(text) or SAID.search(text):
        day = _date(int(match[3]), int(match[2]), int(match[1]))
    elif match := ISO.search(text):
        day = _date(int(match[1]), int(match[2]), int(match[3]))
    elif (match := AGO.search(text)) and fetched_at is not None:
        return _ago(int(match[1]), match[2].lower(), fetched_at)
    if day is None or match is None:
        return None
    rest = text[:match.start()] + " " + text[match.end():]
    clock = CLOCK.search(rest)
    if clock is None:
        return day.isoformat(), None
    hour = int(clock[1]) + (12 if (clock[4] or "").upper() in ("PM", "CH") and int(clock[1]) < 12 else 0)
    moment = datetime(day.year, day.month, day.day, hour, int(clock[2]), int(clock[3] or 0), tzinfo=HANOI)
    return day.isoformat(), moment.isoformat()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _ago(count: int, step: str, fetched_at: datetime) -> tuple[str, str | None] | None:
    """«3 giờ trước»; months have no fixed length, dateparser knows how to count them."""
    base = fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=UTC)
    if step in STEPS:
        moment = (base - count * STEPS[step]).astimezone(HANOI)
    else:
        import dateparser

        found = dateparser.parse(f"{count} {step} trước", languages=["vi"], settings={"RELATIVE_BASE": base.replace(tzinfo=None)})
        if found is None:
            return None
        moment = found.replace(tzinfo=HANOI)
    exact = step in ("phút", "giờ")
    return moment.date().isoformat(), moment.isoformat(timespec="seconds") if exact else None

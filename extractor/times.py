"""The days that an ISO 8601 date or period of a statement covers."""

from calendar import monthrange


def days(time: str | None) -> tuple[str | None, str | None]:
    """First and last day that `time` covers; None where it is open or unknown.

    >>> days("2020-01/2020-06")
    ('2020-01-01', '2020-06-30')
    >>> days("2015/")
    ('2015-01-01', None)
    """
    if not time:
        return None, None
    first, slash, last = time.partition("/")
    return _first(first), _last(last if slash else first)


def _first(day: str) -> str | None:
    return (day + "-01-01"[len(day) - 4:] if len(day) < 10 else day) if day else None


def _last(day: str) -> str | None:
    if not day:
        return None
    if len(day) == 4:
        return f"{day}-12-31"
    if len(day) == 7:
        year, month = int(day[:4]), int(day[5:])
        return f"{day}-{monthrange(year, month)[1]:02d}" if 1 <= month <= 12 else None
    return day

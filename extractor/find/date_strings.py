"""One date, month, quarter, year or period, as Vietnamese writes or says it, and its ISO 8601 value with its precision.

The patterns of running text (find/dates.py) come first; here stand what only a string that is a date and nothing else can say: bare
«5/3», spoken dates, weekdays, «hôm qua», times of day. dateparser answers for what is left. Nothing is invented: what leaves out its
year needs an anchor, and what is no date gives None.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from extractor.find.date_parts import DAY, MONTH, MONTH_WORDS, SEP, YEAR, iso, month_year, nearest_year
from extractor.find.dates import TOKEN, first_word, times_at
from extractor.find.numerals import ONES, parse_number
from extractor.text import Text

Precision = Literal["minute", "hour", "day", "month", "quarter", "year", "interval"]


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """`value` in ISO 8601 («2020-06-28», «2025-08», «2021», «2024-01/2024-03», «2020-07-13/2020-07-14», «2017-04-20T19:30»), as exact as
    `precision` says; a quarter is the interval of its months."""

    value: str
    precision: Precision


_NUMBERS = r"[^\W\d_]+(?:\s[^\W\d_]+)*?"
_MONTH_WORD = "|".join(sorted((word.replace(" ", r"\s") for word in MONTH_WORDS), key=len, reverse=True))
SPOKEN = re.compile(
    rf"(?:(?:ngày\s)?(?:mùng\s|mồng\s)?(?P<d>{DAY}|{_NUMBERS})\s)?tháng\s(?P<m>{MONTH}|{_MONTH_WORD})(?:\s(?:năm\s)?(?P<y>\d{{3,4}}|(?<=năm\s){_NUMBERS}))?")
SPOKEN_YEAR = re.compile(rf"năm\s(?P<y>{_NUMBERS}|\d{{3,4}})")
NAMED_MONTH = re.compile(rf"(?:(?P<d>{DAY})\s)?tháng\s(?P<m>{_MONTH_WORD}|{MONTH})(?:\s(?P<e>{DAY}))?,\s(?P<y>{YEAR})")  # as WordPress writes it
DAY_MONTH = re.compile(rf"(?P<d>{DAY}){SEP}(?P<m>{MONTH})(?:{SEP}(?P<y>\d\d))?")
MONTH_YEAR = re.compile(rf"(?P<m>{MONTH})\s?[/-]\s?(?P<y>{YEAR})")
ISO = re.compile(rf"(?P<y>{YEAR})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)(?:[T ](?P<t>(?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")
OF_MONTH = re.compile(rf"ngày\s(?:(?P<d>{DAY})|(?P<first>đầu\stiên)|(?P<last>cuối\scùng))\s(?:của\s)?tháng\s(?:(?P<m>{MONTH}|{_MONTH_WORD})|(?P<this>này|nay))(?:\snăm\s(?P<y>{YEAR}))?")
DAYTIME = r"(?:sáng|trưa|chiều|tối|đêm|buổi\s(?:sáng|trưa|chiều|tối))"
WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5, "nhật": 6}
WEEKDAY = re.compile(rf"(?:{DAYTIME}\s)?(?:thứ\s(?P<w>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s(?P<s>nhật))(?!\w)(?:\s(?:của\s)?(?P<rel>tuần\s(?:này|nay|trước|qua|tới|sau)|vừa\srồi|vừa\squa|tới|này))?")
NEAR_DAY = re.compile(rf"(?:(?:ngày\s)?(?P<w>hôm\snay|bữa\snay|hôm\squa|hôm\skia|hôm\strước)|ngày\s(?P<x>mai|kia)|{DAYTIME}\s(?:(?:hôm|ngày)\s)?(?P<y>nay|qua|mai))")
NEAR_DAYS = {"hôm nay": 0, "bữa nay": 0, "hôm qua": -1, "hôm kia": -2, "mai": 1, "kia": 2, "nay": 0, "qua": -1}
NEAR = re.compile(r"(?P<u>tuần|tháng|quý|năm)\s(?P<w>này|nay|hiện\stại|trước|qua|vừa\squa|vừa\srồi|ngoái|sau|tới|tiếp|tiếp\stheo|kế\stiếp)")
STEPS = {"này": 0, "nay": 0, "hiện tại": 0, "trước": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "ngoái": -1}
SPAN = re.compile(r"(?!thứ\s)(?P<c>\d{1,3}|[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?P<u>ngày|tuần|tháng|năm)\s(?P<w>trước|nữa|qua|vừa\squa|vừa\srồi|gần\sđây|tới|tiếp\stheo|sau)")
NEXT_MONTH = re.compile(rf"tháng\s(?P<m>{MONTH}|{_MONTH_WORD})\s(?P<w>tới|sau|này|vừa\squa|vừa\srồi|năm\snay|năm\sngoái|năm\strước|năm\ssau|năm\stới)")
QUARTER = re.compile(rf"quý\s(?P<q>I{{1,3}}|IV|[1-4]|một|hai|ba|tư|bốn)(?:\s(?:của\s)?năm\s(?P<y>{YEAR}))?", re.IGNORECASE)
CLOCK = re.compile(
    r"(?:vào\s)?(?:đúng\s|khoảng\s)?(?:lúc\s|hồi\s)?(?:đúng\s)?(?P<h>\d{1,2}|[^\W\d_]+(?:\s[^\W\d_]+)?)(?:(?:\s?giờ\s?|[:hg])(?P<min>\d{1,2})?(?:\sphút)?(?:\s(?P<half>rưỡi)|\ském\s(?P<less>\d{1,2}))?)"
    rf"(?::\d\d)?(?:\s(?P<part>{DAYTIME})(?!\s(?:nay|mai|qua|hôm)))?(?:(?:\s?,)?\s(?=\S)|$)")
FILLER = re.compile(r"^(?:(?:vào|đăng|cập\snhật|ngày\sđăng|xuất\sbản)(?:\slúc|\sngày)?[:,]?\s(?!lúc)|(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\snhật)(?:\s?[,-]\s?|\s)(?=ngày|\d|mùng|mồng))")
TRAILER = re.compile(r"\s?[,|-]?\s?(?:[([]?GMT\s?\+\s?7[)\]]?)?[.,;]?$", re.IGNORECASE)


def parse_date(text: str, anchor: str | date | None = None) -> ParsedDate | None:
    """The date that the text is, with its precision; None where it is no date, or where its year could only be guessed.

    `anchor` (ISO 8601 or a date) is the day that «hôm nay», «5/3» or «tháng trước» are told from.

    >>> parse_date("tháng 8 năm 2025"), parse_date("5/3"), parse_date("5/3", "2020-04-01")
    (ParsedDate(value='2025-08', precision='month'), None, ParsedDate(value='2020-03-05', precision='day'))
    """
    said = " ".join(Text.of(unicodedata.normalize("NFC", text)).chars.split())
    if not said or len(said) > 200:
        return None
    now = _moment(anchor)
    return _parsed(said, now.date() if now else None) or _machine(said.lower(), now)


def _moment(anchor: str | date | None) -> datetime | None:
    if isinstance(anchor, str):
        return datetime.fromisoformat(anchor)
    if isinstance(anchor, datetime) or anchor is None:
        return anchor
    return datetime(anchor.year, anchor.month, anchor.day)


def _parsed(said: str, anchor: date | None) -> ParsedDate | None:
    said = TRAILER.sub("", said)
    found = _running(said, anchor)
    if found is not None:
        return found
    lower = said.lower()
    bare = FILLER.sub("", lower)
    for reader in (_iso, _written, _spoken, _relative, _weekday, _clock):
        found = reader(bare, anchor)
        if found is not None:
            return found
    if bare != lower:
        return _running(bare, anchor) or _parsed(bare, anchor)
    return None


def _running(said: str, anchor: date | None) -> ParsedDate | None:
    """What the patterns of running text say of the whole string."""
    token = TOKEN.match(said)
    word = first_word(said, token) if token else None
    mentions = times_at(said, 0, word, anchor) if word else ()
    if len(mentions) != 1 or mentions[0].end != len(said):
        return None
    value, kind = mentions[0].value, mentions[0].kind
    if kind == "term":
        return ParsedDate(value.replace("-", "/"), "interval")
    return ParsedDate(value, "quarter") if kind == "quarter" else _exact(value)


def _exact(value: str | None) -> ParsedDate | None:
    if value is None:
        return None
    if "/" in value:
        return ParsedDate(value, "interval")
    return ParsedDate(value, {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute"}[len(value)])  # type: ignore[arg-type]


def _iso(said: str, _: date | None) -> ParsedDate | None:
    match = ISO.fullmatch(said.upper())
    if match is not None and not match["m"]:
        return ParsedDate(match["y"], "year")
    if match is None or not 1 <= int(match["m"]) <= 12 or match["d"] and not 1 <= int(match["d"]) <= 31:
        return None
    value = iso(int(match["y"]), int(match["m"]), int(match["d"]) if match["d"] else None)
    return _exact(f"{value}T{match['t']}" if value and match["t"] else value)


def _written(said: str, anchor: date | None) -> ParsedDate | None:
    """«5/3», «3/3/17», «8/2025», «16 Tháng Mười, 2020», «ngày đầu tiên của tháng 3»."""
    if match := MONTH_YEAR.fullmatch(said):
        return _exact(iso(int(match["y"]), int(match["m"])))
    if match := DAY_MONTH.fullmatch(said):
        day, month = int(match["d"]), int(match["m"])
        year = (2000 if int(match["y"]) < 50 else 1900) + int(match["y"]) if match["y"] else nearest_year(day, month, anchor)
        return _exact(iso(year, month, day)) if year else None
    if match := NAMED_MONTH.fullmatch(said):
        given = match["d"] or match["e"]
        return _exact(iso(int(match["y"]), _month_number(match["m"]), int(given) if given else None)) if not (match["d"] and match["e"]) else None
    if match := QUARTER.fullmatch(said):
        number = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}.get(match["q"]) or int(match["q"])
        year = int(match["y"]) if match["y"] else anchor.year if anchor else None
        return _quarter(year, number) if year else None
    if match := OF_MONTH.fullmatch(said):
        if match["this"] and anchor is None:
            return None
        month = anchor.month if match["this"] and anchor else _month_number(match["m"])
        year = int(match["y"]) if match["y"] else anchor.year if match["this"] and anchor else month_year(month, anchor)
        if year is None:
            return None
        first = date(year, month, 1)
        day = int(match["d"]) if match["d"] else 1 if match["first"] else (_months_on(first, 1) - timedelta(1)).day
        return _exact(iso(year, month, day))
    return None


def _month_number(said: str) -> int:
    return int(said) if said.isdigit() else MONTH_WORDS[said]


def _quarter(year: int, number: int) -> ParsedDate:
    return ParsedDate(f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}", "quarter")


# -- spoken dates -----------------------------------------------------------------------------------------------------------


def _spoken(said: str, anchor: date | None) -> ParsedDate | None:
    """«ngày hai mươi tư tháng bảy năm hai nghìn mười ba», «mùng năm tháng tám», «tháng tư», «năm một chín tám tư»."""
    if match := SPOKEN_YEAR.fullmatch(said):
        year = _spoken_year(match["y"])
        return ParsedDate(f"{year:04d}", "year") if year else None
    match = SPOKEN.fullmatch(said)
    if match is None:
        return None
    month = _month_number(match["m"])
    day = _spoken_day(match["d"]) if match["d"] else None
    if match["d"] and day is None:
        return None
    if match["y"]:
        year = int(match["y"]) if match["y"].isdigit() else _spoken_year(match["y"])
    else:
        year = nearest_year(day, month, anchor) if day else month_year(month, anchor)
    return _exact(iso(year, month, day)) if year else None


def _spoken_day(said: str) -> int | None:
    value = int(said) if said.isdigit() else 5 if said == "năm" else parse_number(said)
    return value if isinstance(value, int) and 1 <= value <= 31 else None


def _spoken_year(said: str) -> int | None:
    """«hai nghìn linh chín», «một chín tám tư», «hai không mười ba», «chín trăm ba tám»."""
    if said.isdigit():
        return int(said)
    value = parse_number(said)
    if isinstance(value, int) and 100 <= value <= 2100:
        return value
    digits = ONES | {"không": 0, "linh": 0, "lẻ": 0, "mốt": 1, "tư": 4, "lăm": 5}
    words = said.split()
    if len(words) == 4 and all(word in digits for word in words):
        return int("".join(str(digits[word]) for word in words)) or None
    if len(words) in (3, 4, 5) and words[0] in ("một", "hai") and words[1] in digits:
        rest = parse_number(" ".join(words[2:]))
        if isinstance(rest, int) and 10 <= rest <= 99:
            return digits[words[0]] * 1000 + digits[words[1]] * 100 + rest
    return None


# -- told from the anchor ---------------------------------------------------------------------------------------------------


def _relative(said: str, anchor: date | None) -> ParsedDate | None:
    if anchor is None:
        return None
    if match := NEAR_DAY.fullmatch(said):
        word = match["w"] or match["x"] or match["y"]
        return _exact((anchor + timedelta(NEAR_DAYS[word])).isoformat()) if word in NEAR_DAYS else None
    if match := NEAR.fullmatch(said):
        return _near(match["u"], STEPS.get(match["w"], 1), anchor)
    if match := NEXT_MONTH.fullmatch(said):
        month, word = _month_number(match["m"]), match["w"]
        if word.startswith("năm"):
            year = anchor.year + {"nay": 0, "ngoái": -1, "trước": -1}.get(word.split()[1], 1)
        elif word == "này":
            year = month_year(month, anchor) or anchor.year
        elif word.startswith("vừa"):
            year = anchor.year if month <= anchor.month else anchor.year - 1
        else:
            year = anchor.year if month > anchor.month else anchor.year + 1
        return _exact(iso(year, month))
    if match := SPAN.fullmatch(said):
        count = parse_number(match["c"])
        return _span(count, match["u"], match["w"], anchor) if isinstance(count, int) and 0 < count < 200 else None
    return None


def _near(unit: str, step: int, anchor: date) -> ParsedDate | None:
    """«tuần trước», «tháng này», «quý tới», «năm ngoái»."""
    if unit == "tuần":
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * step)
        return ParsedDate(f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}", "interval")
    if unit == "tháng":
        return ParsedDate(_months_on(anchor, step).isoformat()[:7], "month")
    if unit == "năm":
        return ParsedDate(f"{anchor.year + step:04d}", "year")
    index = anchor.year * 4 + (anchor.month - 1) // 3 + step
    return _quarter(index // 4, index % 4 + 1)


def _span(count: int, unit: str, word: str, anchor: date) -> ParsedDate | None:
    """«2 ngày trước» is a day, «2 tháng qua» the time from then to now, «3 năm tới» the years ahead."""
    back = word not in ("nữa", "tới", "tiếp theo", "sau")
    days = {"ngày": 1, "tuần": 7}.get(unit)

    def at(steps: int) -> str:
        if days:
            return (anchor + timedelta(days * steps)).isoformat()
        if unit == "tháng":
            return _months_on(anchor, steps).isoformat()[:7]
        return f"{anchor.year + steps:04d}"

    if word in ("trước", "nữa", "sau"):
        return _exact(at(-count if back else count))
    if back:
        return ParsedDate(f"{at(-count)}/{at(0)}", "interval")
    first = (anchor + timedelta(1)).isoformat() if days else at(1)
    return ParsedDate(f"{first}/{at(count)}", "interval")


def _months_on(day: date, step: int) -> date:
    index = day.year * 12 + day.month - 1 + step
    return date(index // 12, index % 12 + 1, 1)


def _weekday(said: str, anchor: date | None) -> ParsedDate | None:
    """«thứ ba tới», «thứ sáu tuần này»; a bare weekday is the next one; with its date the date holds."""
    match = WEEKDAY.match(said)
    if match is None:
        return None
    if match.end() != len(said):
        rest = said[match.end():].lstrip(" ,-")
        return _parsed(rest, anchor) if not match["rel"] and rest else None
    if anchor is None:
        return None
    wanted, rel = WEEKDAYS[match["w"] or match["s"]], match["rel"] or ""
    if rel.startswith("tuần"):
        step = {"trước": -1, "qua": -1, "tới": 1, "sau": 1}.get(rel.split()[1], 0)
        return _exact((anchor - timedelta(anchor.weekday()) + timedelta(7 * step + wanted)).isoformat())
    ahead = (wanted - anchor.weekday() - 1) % 7 + 1
    return _exact((anchor + timedelta(ahead - 7 - (7 if ahead == 7 else 0) if rel.startswith("vừa") else ahead)).isoformat())


# -- times of day -----------------------------------------------------------------------------------------------------------


def _clock(said: str, anchor: date | None) -> ParsedDate | None:
    """«10h45», «3 giờ rưỡi chiều», «7:30 chiều ngày 20/4/2017», «16/10/2020 04:47»; alone it is the anchor's day."""
    match = CLOCK.match(said)
    if match is not None:
        rest, front = said[match.end():], None
    else:
        front = re.fullmatch(r"(.+?)(?:\s?[,|-])?\s(?:lúc\s)?(\d{1,2}(?:[:hg]\d\d|\sgiờ(?:\s\d\d)?)(?::\d\d)?(?:\s(?:sáng|trưa|chiều|tối))?)", said)
        if front is None or (match := CLOCK.fullmatch(front[2])) is None:
            return None
        rest = front[1]
    hour = int(match["h"]) if match["h"].isdigit() else parse_number(match["h"])
    if not isinstance(hour, int):
        return None
    part = match["part"] or ""
    lead = re.match(rf"(?P<p>{DAYTIME})(?=\s(?:ngày|nay|mai|qua|hôm))", rest)
    part = part or (lead["p"] if lead else "")
    day = _parsed(rest, anchor) if rest else _exact(anchor.isoformat()) if anchor else None
    if day is None or day.precision != "day":
        return None
    minute = 30 if match["half"] else int(match["min"]) if match["min"] else None
    if match["less"]:
        hour, minute = hour - 1, 60 - int(match["less"])
    if re.search(r"chiều|tối", part) and hour < 12 or "trưa" in part and hour < 10:
        hour += 12
    if "đêm" in part or not 0 <= hour <= 23 or minute is not None and not 0 <= minute <= 59:
        return None
    return _exact(f"{day.value}T{hour:02d}" if minute is None else f"{day.value}T{hour:02d}:{minute:02d}")


# -- the rest -----------------------------------------------------------------------------------------------------------------

AGO = re.compile(r"(?P<c>\d{1,3})\s(?:giây|phút|giờ|tiếng)\strước")


def _machine(said: str, now: datetime | None) -> ParsedDate | None:
    """«3 giờ trước» by dateparser, which needs the anchor's own time of day; a bare date says nothing of hours."""
    if now is None or not AGO.fullmatch(said) or (now.hour, now.minute, now.second) == (0, 0, 0):
        return None
    from dateparser.date import DateDataParser

    base = now.replace(tzinfo=None)
    found = DateDataParser(languages=["vi"], settings={"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": True}).get_date_data(said)
    return _exact(found.date_obj.isoformat()[:16]) if found is not None and found.date_obj is not None else None

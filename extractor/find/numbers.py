"""Numbers in running text: those that can count something, with their qualifiers, and what all others are.

Every number in digits is read once and told apart by what touches it and by the words beside it; numbers in words count only in
front of a counted noun. The words are in lexicon/numbers.toml.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any

from extractor import lexicon
from extractor.find.mention import NumberMention, TimeMention
from extractor.find.numerals import as_number, digits_value, parse_number, parse_ordinal

__all__ = ["find_numbers", "other_numbers", "parse_number", "parse_ordinal"]

_YEAR = r"(?:19|20)\d\d"
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+"
# Nothing of a code («A1», «COVID-19»), a larger number or an address may touch a number's left side.
TOKEN = re.compile(
    r"(?<!\w)(?<![^\W\d]-)(?<!\w[/.])(?<!\d[,:])(?:"
    r"(?P<document>\d{1,5}(?:/\d{2,4})?[-/][A-ZĐ]{1,6}[a-zđ]{0,2}(?:[-/][A-ZĐa-zđ]+)*)"
    rf"|(?P<date>(?:\d{{1,2}}\s?(?:-|và)\s?)?\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?{_YEAR}(?![\d])|{_YEAR}-\d\d-\d\d(?!\w)"
    rf"|(?:0?[1-9]|1[0-2])\s?[/-]\s?{_YEAR}(?![\d.,]\d|\d)|\d{{1,2}}-\d{{1,2}}/\d{{1,2}}(?![\d/]))"
    rf"|(?P<term>{_YEAR}\s*-\s*{_YEAR}(?!\d))"
    r"|(?P<pair>\d{1,2}-\d{1,2}(?!\w|\s?%|[-/.,]\d))"
    r"|(?P<clock>\d{1,2}(?::\d\d(?::\d\d)?|[hHg]\d{0,2})(?!\w)|\d{1,2}\sgiờ(?:\s\d{1,2}(?:\sphút)?)?(?!\w))"
    r"|(?P<phone>\+84[\d .]{8,}\d|0\d{8,}|0\d{2,4}[. ]\d{3,4}[. ]\d{3,4}(?:[. ]\d{2,3})?(?!\d)|\d+(?:\.\d+){2,}(?<!\.\d\d\d)(?!\d))"
    rf"|(?P<number>(?P<part>{_DIGITS})(?:\s?/\s?(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![\d/]|\s?/\s?\d))?"
    rf"(?:\s?(?P<over>(?:/|trên\s|trong\s)?tổng\ssố|trên)\s(?P<total>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![\d/%,.]\d|%|\s%))?"
    r"(?P<scale>\s(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\srưỡi)?(?!\w))?)(?![.,]\d)(?:(?!\w)|(?=đ(?:/c)?(?!\w)))"
    r")")
DOCUMENT_TAIL = re.compile(r"[-/][A-ZĐ]")
PERCENT = re.compile(r"\s?(?:điểm\s)?%|\s(?:điểm\s)?phần\străm(?!\w)")
LISTED = re.compile(r"(?:^|\n)[ \t]*\(?$|(?:^|[\n:;.,])\s?\($")
BULLET = re.compile(r"\.\s|\.\d|\)\s|/\s(?=[A-ZĐ])|-\s(?=[A-ZĐ])")
DATE_LEAD = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|hôm nay|đến|hết|trước|sau|dịp|lễ|mùng|mồng|đợt|qua|nay|tới|từ ngày|quốc khánh|kỷ niệm|ngày lễ)\s?[(,]?\s?$", re.IGNORECASE)
HOLIDAY = re.compile(r"(?:quốc khánh|kỷ niệm|ngày lễ|quốc tế|chào mừng|ngày thành lập|cách mạng tháng)[^;.,]{0,30}$", re.IGNORECASE)
YEARS_LEAD = re.compile(r"\d\snăm\s$", re.IGNORECASE)  # «60 năm 3 đồng chí» is no year
ZONE = re.compile(r"GMT\s?\+\s?$")
SCHOOLING = re.compile(r"(?:văn hóa|học vấn|phổ thông)[^;.,]{0,12}$", re.IGNORECASE)
AGE = re.compile(r"\s?(?:(?:-|đến)\s?\d\d\s)?(?:năm\s)?tuổi(?!\w)", re.IGNORECASE)  # «45 tuổi», «từ 30 đến 55 tuổi Đảng»
MEAN_AGE = re.compile(r"(?:bình quân|trung bình)[^;.\n]{0,50}$", re.IGNORECASE)
NEXT_DAY = re.compile(r"\s?(?:-|và|đến|,)\s?(\d{1,2})\s?[/.]\s?(0?[1-9]|1[0-2])(?![\d/%])")  # «13 - 14/7»
DOTTED_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
INDUSTRY = re.compile(r"(?:công nghiệp|cách mạng|nông nghiệp|thời đại|giáo dục|lần thứ tư)[^.;\n]{0,20}$", re.IGNORECASE)
SUM_HEAD = re.compile(r"(?:tổng|có|với|con|đủ|là)\ssố\s$", re.IGNORECASE)  # «tổng số 54» is no «số 54»
MORE = re.compile(r"\s?%?(?:\s(?!(?:nhiệm|tốt|hoàn|đại học|cao đẳng|trung cấp|sơ cấp|thạc|cấp|tuổi|năm|tháng|xuất sắc|giờ|bậc|vụ|loại|hạng|khá|có|đạt|là)(?!\w))[^\W\d_]+){0,5}\strở\slên(?!\w)", re.IGNORECASE)
FEWER = re.compile(r"\s?%?(?:\s[^\W\d_]+){0,3}\s(?:trở\sxuống|hoặc\sít\shơn)(?!\w)", re.IGNORECASE)
FROM = re.compile(r"(?<!\w)từ\s$", re.IGNORECASE)
RAISED = re.compile(r"(?:tăng|giảm|nâng|hạ|rút|chuyển)[^.;,]{0,25}$", re.IGNORECASE)
AND_TOO = re.compile(r"(?:\s[^\W\d_]+){1,5}\s(?:và|hoặc)\s")

_WORD = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|linh|lẻ|không|chục|rưỡi|phần)"
SAID = re.compile(rf"(?<![\w-])(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\w)(?:\s{_WORD}(?!\w))*", re.IGNORECASE)
NUMBER_WORD = re.compile(rf"(?<!\w){_WORD}(?:,|\s-)?\s$", re.IGNORECASE)
RANK_LEAD = re.compile(r"(?<!\w)(?:thứ|lần|tháng|ngày|quý|hạng|khóa|mùng|mồng|số|vài|dăm|mươi|lớp|tuổi|giờ|năm|cách mạng|tân|út|bà|ông|anh|chị|cụ)\s$", re.IGNORECASE)
SENTENCE_START = re.compile(r"(?:^|[.\n:;!?\"(•+*-])\s?$")
FRACTION = re.compile(r"(.+?)\sphần\s(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One number in digits: a quantity where `mention` is given, else of a kind of vocabulary.NUMBER_KINDS."""

    start: int
    end: int
    kind: str
    mention: NumberMention | None = None


def find_numbers(text: str) -> list[NumberMention]:
    """The numbers of a repaired text that can count something, in order; offsets count its characters.

    Percentages keep the percent sign outside the span; a ratio is one span; a range is two numbers, `at_least` and `at_most`.

    >>> [(m.value, m.whole, m.percent, m.qualifier) for m in find_numbers("Kết nạp hơn 1.200 đảng viên; 55/60 chi bộ (91,7%) đạt.")]
    [(1200, None, False, 'more_than'), (55, 60, False, 'exactly'), (91.7, None, True, 'exactly')]
    """
    found = [seen.mention for seen in _written(text) if seen.mention is not None]
    found = sorted([*_ranges(text, found), *_said(text)], key=lambda m: m.start)
    return _shared(text, found)


def other_numbers(text: str, times: Sequence[TimeMention]) -> list[tuple[int, int, str]]:
    """The numbers in digits that count nothing, as (start, end, kind of vocabulary.NUMBER_KINDS), in order.

    A number inside one of `times` is a date, or a term where the mention is one.

    >>> other_numbers("Chỉ thị 35-CT/TW ngày 30/5/2019 cho 12 chi bộ", [])
    [(8, 16, 'document'), (22, 31, 'date')]
    """
    found, place = [], 0
    spans = sorted((t.start, t.end, t.kind) for t in times)
    for seen in _written(text):
        while place < len(spans) and spans[place][1] <= seen.start:
            place += 1
        if place < len(spans) and spans[place][0] < seen.end:
            found.append((seen.start, seen.end, "term" if spans[place][2] == "term" else "date"))
        elif seen.mention is None:
            found.append((seen.start, seen.end, seen.kind))
    return found


@cache
def _words() -> dict[str, Any]:
    """The patterns made of the words in lexicon/numbers.toml."""
    table = lexicon.table("numbers")

    def behind(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"\s?(?:{_any(words)})(?!\w)", re.IGNORECASE)

    def before(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(words)}) $", re.IGNORECASE)

    nouns, measures = table["nouns"], table["measures"]
    verbs = r"(?:(?:là|có|đạt|phải|được|từ|khoảng|kết nạp|bầu|kiểm tra|mở|cần)\s){0,2}"
    qualifiers = []
    for row in table["qualifier"]:
        clear = "".join(rf"(?<!{word} )" for word in row.get("not_after", ()))
        qualifiers.append((re.compile(rf"(?<!\w){clear}(?:{_any(row['words'])})\s{verbs if row.get('reach') else ''}$", re.IGNORECASE), row["is"]))
    return {
        "hard": [(kind, before(words)) for kind, words in table["names"]["hard"].items()],
        "soft": [(kind, before(words)) for kind, words in table["names"]["soft"].items()],
        "noun": behind(nouns["counted"]), "one": behind(nouns["one"]), "one_after": before(nouns["one_after"]), "five_after": before(nouns["five_after"]),
        "one_not": re.compile(rf"\s(?:{_any(nouns['one'])})\s(?:{_any(nouns['one_not_before'])})(?!\w)", re.IGNORECASE),
        "duration": behind(measures["durations"]),
        "money": re.compile(rf"\s?(?:{_any(measures['money'])})(?!\w)(?!\s(?:{_any(measures['not_money'])})(?!\w))|đ(?!\w|/)", re.IGNORECASE),
        "qualifiers": qualifiers,
    }


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


# -- numbers in digits ------------------------------------------------------------------------------------------------------


def _written(text: str) -> Iterator[_Seen]:
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if match["pair"] is not None:
            yield from _pair(text, match)
        elif match["number"] is None:
            kind = "time_of_day" if match["clock"] else "unexplained" if match["phone"] else str(match.lastgroup)
            yield _Seen(start, end, kind)
        else:
            yield _number(text, match)


def _pair(text: str, match: re.Match[str]) -> Iterator[_Seen]:
    """«3-2» is the third of February, «3-5» in front of a counted noun a range."""
    start, end = match.span()
    low, high = match["pair"].split("-")
    if int(low) < int(high) and _words()["noun"].match(text, end) and not DATE_LEAD.search(text[max(0, start - 40):start]):
        for left, digits in ((start, low), (end - len(high), high)):
            yield _Seen(left, left + len(digits), "quantity", _qualified(text, NumberMention(left, left + len(digits), int(digits), lead=left, tail=left + len(digits))))
    else:
        yield _Seen(start, end, "date" if 1 <= int(low) <= 31 and 1 <= int(high) <= 12 else "unexplained")


def _number(text: str, match: re.Match[str]) -> _Seen:
    start, end = match.start("part"), match.end("part")
    whole, scale = match["whole"], match["scale"]
    if whole is not None:
        end = match.end("whole")
    total = match["total"]
    if total is not None and match["over"] == "trên" and not _words()["noun"].match(text, match.end("total")):
        total = scale = None
    elif total is not None:
        whole, end = total, match.end("total")
    if match.end("scale") == match.end() and scale:
        end = match.end("scale")
    percent = PERCENT.match(text, end)
    kind = _kind(text, start, end, match["part"], whole if total is None else None, total is not None, percent is not None, scale)
    if kind is not None:
        return _Seen(start, end, kind)
    value = _value(match["part"], percent is not None)
    if value is None:
        return _Seen(start, end, "unexplained")
    if scale:
        said = parse_number("1" + scale)
        value *= Fraction(said) if said is not None and not scale.endswith("rưỡi") else 1
        if scale.endswith("rưỡi"):
            doubled = parse_number(match["part"] + scale)
            value = Fraction(doubled) if doubled is not None else value
    whole_value = digits_value(whole) if whole is not None else None
    tail = percent.end() if percent is not None else end
    mention = NumberMention(start, end, as_number(value), None if whole_value is None else as_number(whole_value), percent is not None, lead=start, tail=tail)
    return _Seen(start, end, "quantity", _qualified(text, mention))


def _value(digits: str, percent: bool) -> Fraction | None:
    if percent and re.fullmatch(r"\d{1,3},\d{3}", digits):  # «12,345%» is a decimal, «4,974 đảng viên» are thousands
        return Fraction(digits.replace(",", "."))
    return digits_value(digits)


def _kind(text: str, start: int, end: int, part: str, whole: str | None, of_total: bool, percent: bool, scale: str | None) -> str | None:
    """What the number is if it counts nothing; None for a quantity."""
    if percent:
        return None
    words, front = _words(), text[max(0, start - 40):start]
    if DOCUMENT_TAIL.match(text, end):
        return "document"
    if words["money"].match(text, end) or scale and scale.strip().startswith("t") and scale.strip()[:2] in ("tỷ", "tỉ"):
        return "money"
    if of_total:
        return None
    if AGE.match(text, end):
        return None if MEAN_AGE.search(text[max(0, start - 60):start]) else "age"
    if ZONE.search(front):
        return "time_of_day"
    noun = words["noun"].match(text, end) is not None
    if whole is not None:
        return _ratio_kind(front, text, end, part, whole, noun)
    if scale:
        return None
    if LISTED.search(front) and (match := BULLET.match(text, end)):
        closed = match.group().startswith(")")
        if len(part) <= 2 and closed == front.endswith("(") or front.endswith("\n") or not front:
            return "list"
    for kind, pattern in words["hard"]:
        if pattern.search(front) and not (noun and YEARS_LEAD.search(front)):
            return str(kind)
    if not noun:
        if words["duration"].match(text, end):
            return "date"
        for kind, pattern in words["soft"]:
            if pattern.search(front) and not SUM_HEAD.search(front):
                return str(kind)
        if re.fullmatch(_YEAR, part):
            return "date"
        if re.fullmatch(r"\d\.0", part) and INDUSTRY.search(front):
            return "unexplained"
        if DOTTED_DAY.fullmatch(part) and (DATE_LEAD.search(front) or front.endswith("(") and text[end:end + 1] == ")"):
            return "date"
    day = NEXT_DAY.match(text, end)
    if day and (DATE_LEAD.search(front) or int(day[1]) > int(day[2]) and int(part) < int(day[1]) if part.isdigit() else False):
        return "date"
    if part.startswith("0") and len(part) > 3 and part.isdigit():
        return "unexplained"
    if re.match(r"\stháng\s", text[end:end + 7], re.IGNORECASE):
        return "date"
    return None


def _ratio_kind(front: str, text: str, end: int, part: str, whole: str, noun: bool) -> str | None:
    """«28/6» is a date, «46/65» and, in front of a counted noun, «5/6» are ratios."""
    if SCHOOLING.search(front):
        return "unexplained"
    if part.isdigit() and whole.isdigit() and 1 <= int(part) <= 31 and 1 <= int(whole) <= 12:
        if DATE_LEAD.search(front) or int(part) > int(whole) or not noun and HOLIDAY.search(front):
            return "date"
        if re.search(r"\d\s?(?:-|và|đến)\s(?:ngày\s)?$", front) and not noun:
            return "date"
    if part == whole == "24" and re.match(r"\s?(?:giờ|h)(?!\w)", text[end:end + 5]):
        return "time_of_day"
    return None


# -- qualifiers -------------------------------------------------------------------------------------------------------------


def _qualified(text: str, number: NumberMention) -> NumberMention:
    front = text[max(0, number.start - 40):number.start]
    for pattern, qualifier in _words()["qualifiers"]:
        match = pattern.search(front)
        if match:
            return replace(number, qualifier=qualifier, lead=number.start - len(front) + match.start())
    start = FROM.search(front)
    lead = number.start - len(front) + start.start() if start else number.start
    if MORE.match(text, number.end):
        return replace(number, qualifier="at_least", lead=lead)
    if FEWER.match(text, number.end):
        return replace(number, qualifier="at_most", lead=lead)
    return number


def _ranges(text: str, found: Sequence[NumberMention]) -> list[NumberMention]:
    """«90 - 100%», «từ 3 đến 5 đồng chí»: at least the one, at most the other; «tăng từ 90 đến 100» is none."""
    out = list(found)
    for k in range(len(out) - 1):
        low, high = out[k], out[k + 1]
        if low.whole is not None or high.whole is not None or low.value >= high.value or high.start - low.tail > 5 or low.percent and not high.percent:
            continue
        between, front = text[low.tail:high.start], text[max(0, low.start - 34):low.start]
        dash = re.fullmatch(r"\s?-\s?", between)
        reach = re.fullmatch(r"\s(?:đến|tới)\s", between) and FROM.search(front) and not RAISED.search(front[:-3])
        if dash or reach:
            from_ = FROM.search(front)
            lead = low.start - len(front) + from_.start() if from_ else low.lead
            out[k] = replace(low, percent=high.percent, qualifier="at_least", lead=lead)
            out[k + 1] = replace(high, qualifier="at_most", lead=high.start)
    return out


def _shared(text: str, found: list[NumberMention]) -> list[NumberMention]:
    """«ít nhất 1 tổ chức đảng và 2 đảng viên»: at least holds for both."""
    out = list(found)
    for k in range(1, len(out)):
        first, second = out[k - 1], out[k]
        if first.qualifier in ("at_least", "at_most") and first.lead < first.start and second.qualifier == "exactly" and not second.percent and not first.percent:
            if not FROM.match(text, first.lead, first.start) and AND_TOO.fullmatch(text, first.tail, second.start):
                out[k] = replace(second, qualifier=first.qualifier)
    return out


# -- numbers in words -------------------------------------------------------------------------------------------------------


def _said(text: str) -> Iterator[NumberMention]:
    for match in SAID.finditer(text):
        start, end = match.span()
        said, front = match.group(), text[max(0, start - 24):start]
        lower = said.lower()
        if said[0].isupper() and not said.isupper() and not SENTENCE_START.search(front):
            continue
        if NUMBER_WORD.search(front) or RANK_LEAD.search(front):
            continue
        number = _fraction(start, end, lower) if "phần" in lower else _counted(text, start, end, lower, front)
        if number is not None:
            yield _qualified(text, number)


def _fraction(start: int, end: int, said: str) -> NumberMention | None:
    """«hai phần ba» is a ratio, «mười phần trăm» a percentage."""
    match = FRACTION.fullmatch(said)
    if match is None:
        return None
    part = parse_number(match[1])
    if match[2] == "trăm":
        return None if part is None else NumberMention(start, start + len(match[1]), part, None, True, in_words=True, lead=start, tail=end)
    whole = 4 if match[2] == "tư" else parse_number(match[2])
    if part is None or whole is None or part >= whole:
        return None
    return NumberMention(start, end, part, whole, in_words=True, lead=start, tail=end)


def _counted(text: str, start: int, end: int, said: str, front: str) -> NumberMention | None:
    words = _words()
    if not words["noun"].match(text, end):
        return None
    if said == "một" and not (words["one"].match(text, end) and words["one_after"].search(front) and not words["one_not"].match(text, end)):
        return None
    if said == "năm" and not words["five_after"].search(front) and not (SENTENCE_START.search(front) and text[start].isupper()):
        return None
    value = parse_number(said)
    if value is None or len(said.split()) == 2 and value > 20 and value % 10 and not said.endswith(("mốt", "lăm")):
        return None  # «hai ba đồng chí» are two or three
    return NumberMention(start, end, value, in_words=True, lead=start, tail=end)

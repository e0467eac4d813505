"""Numbers in running text: those that can count something, with their qualifiers, and what all others are.

Every number in digits is read once and told apart by what touches it and by the words beside it; numbers in words count only in
front of a counted noun. The words are in lexicon/numbers.toml.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from extractor.find.mention import NumberMention, TimeMention
from extractor.find.number_words import counts, is_money, phrases_before, phrases_behind, table
from extractor.find.numerals import as_number, digits_value, parse_number, parse_ordinal

__all__ = ["find_numbers", "other_numbers", "parse_number", "parse_ordinal"]

_YEAR = r"(?:19|20)\d\d"
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+"
# Nothing of a code («A1», «COVID-19»), a larger number or an address may touch a number's left side.
OPENS = re.compile(r"[\d+](?<!\w.)(?<![^\W\d]-.)(?<!\w[/.].)(?<!\d[,:].)")  # where a token can begin, found at once
TOKEN = re.compile(
    r"(?:"
    r"(?P<document>\d{1,5}(?:/\d{2,4})?[-/][A-ZĐ]{1,6}[a-zđ]{0,2}(?:[-/][A-ZĐa-zđ]+)*)"
    rf"|(?P<date>(?:\d{{1,2}}\s?(?:-|và)\s?)?\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?{_YEAR}(?![\d])|{_YEAR}-\d\d-\d\d(?!\w)"
    rf"|(?:0?[1-9]|1[0-2])\s?[/-]\s?{_YEAR}(?![\d.,]\d|\d)|\d{{1,2}}-\d{{1,2}}/\d{{1,2}}(?![\d/]))"
    rf"|(?P<term>{_YEAR}\s*-\s*{_YEAR}(?!\d))"
    r"|(?P<pair>\d{1,2}-\d{1,2}(?!\w|\s?%|[-/.,]\d))"
    r"|(?P<clock>\d{1,2}(?::\d\d(?::\d\d)?|[hHg]\d{0,2})(?!\w)|\d{1,2}\sgiờ(?:\s\d{1,2}(?:\sphút)?)?(?!\w))"
    r"|(?P<phone>\+84[\d .]{8,}\d|0\d{8,}|0\d{2,4}[. ]\d{3,4}[. ]\d{3,4}(?:[. ]\d{2,3})?(?!\d)|\d+(?:\.\d+){2,}(?<!\.\d\d\d)(?!\d))"
    rf"|(?P<number>(?P<part>{_DIGITS})(?:\s?/\s?(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![\d/]|\s?/\s?\d))?"
    rf"(?:\s?(?P<over>(?:/|trên\s|trong\s)?tổng\ssố|trên)\s(?P<total>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![\d/%,.]\d|%|\s%))?"
    r"(?P<scale>\s(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\srưỡi)?(?!\w))?)(?![.,]\d)(?:(?!\w)|(?=đ(?:/c)?(?!\w)|đảng viên|đồng chí|chi bộ|tổ chức|đảng bộ|đại biểu|quần chúng|người ))"
    r")")
LETTERED = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
# «: một đồng chí 60 năm, ba đồng chí 40 năm»: the first of several counts.
OTHERS_COUNTED = re.compile(rf" (?P<noun>\w+(?: \w+)?)(?: [^.;:,\n]{{1,40}})?(?:, | và )(?:\d{{1,3}}|{LETTERED}) (?P=noun)(?!\w)", re.IGNORECASE)
DOCUMENT_TAIL = re.compile(r"[-/][A-ZĐ]")
PERCENT = re.compile(r"\s?(?:điểm\s)?%|\s(?:điểm\s)?phần\străm(?!\w)")
LISTED = re.compile(r"(?:^|\n)[ \t]*\(?$|(?:^|[\n:;.,])\s?\($")
BULLET = re.compile(r"\.\s|\.\d|\)\s|/\s(?=[A-ZĐ])|-\s(?=[A-ZĐ])")
DATE_LEAD = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|hôm nay|dịp|lễ|mùng|mồng|đợt|nay|từ ngày|đến ngày|hết ngày|trước ngày|sau ngày|quốc khánh|kỷ niệm|ngày lễ)\s?[(,]?\s?$", re.IGNORECASE)
DAY_ROW = re.compile(r"(?:\d\s?(?:-|và|đến)|(?<!\w)(?:từ|đến|hết|trước|sau|qua|tới))\s(?:ngày\s)?$", re.IGNORECASE)
HOLIDAY = re.compile(r"(?:quốc khánh|kỷ niệm|ngày lễ|quốc tế|chào mừng|ngày thành lập|cách mạng tháng)[^;.,]{0,30}$", re.IGNORECASE)
# «Số đảng viên được kiểm tra là 1947», «tổng số đảng viên: 1985»: a count that looks like a year; a place named «Tam Kỳ» numbers nothing.
COUNTED_SO = re.compile(rf"(?<!\w)(?:tổng )?số (?:lượng )?(?:{'|'.join(sorted(table().nouns, key=len, reverse=True))})(?!\w)[^.;:\n]{{0,60}}?(?: là| còn| có| đạt| lên| tới|:) $", re.IGNORECASE)
YEARS_LEAD = re.compile(r"(?:\d|mỗi|hằng|hàng|từng)\s(?:năm|tháng)\s$", re.IGNORECASE)  # «60 năm 3 đồng chí», «mỗi năm 200 đảng viên» are no years
BADGE_ROW = re.compile(r"(?<![\d/])[3-9][05] năm (?:tuổi đảng )?$", re.IGNORECASE)  # «70 năm 28; 65 năm 41»: so many badges of so many years
ZONE = re.compile(r"GMT\s?\+\s?$")
SCHOOLING = re.compile(r"(?:văn hóa|học vấn|phổ thông)[^;.,]{0,12}$", re.IGNORECASE)
AGE = re.compile(r"\s?(?:(?:-|đến)\s?\d\d\s)?(?:năm\s)?tuổi(?!\w)", re.IGNORECASE)  # «45 tuổi», «từ 30 đến 55 tuổi Đảng»
OF_AGE = re.compile(r"tuổi(?:\sđời)?\s(?:(?:từ|dưới|trên|khoảng)\s(?:\d\d\s?(?:-|đến)\s?)?|(?:cao|thấp|lớn|nhỏ|trẻ)\snhất\s?(?:là|:)\s(?:\d\d,?\s(?:và\s)?(?:tuổi\s)?(?:cao|thấp|lớn|nhỏ|trẻ)\snhất\s?(?:là|:)\s)?)$|(?:cao|lớn|ít|nhiều)\stuổi\snhất\s(?:là\s)?(?:\d\d,?\s(?:và\s)?trẻ\snhất\s(?:là\s)?)?$", re.IGNORECASE)  # «độ tuổi từ 35 đến 50»
BADGE = re.compile(r"huy hiệu[^.;,]{0,16}$", re.IGNORECASE)
MEAN_AGE = re.compile(r"(?:bình quân|trung bình)(?:[^;.\n]{0,50}|[^;.\n]{0,90}lần lượt là[^;.\n]{0,20})$", re.IGNORECASE)
NEXT_DAY = re.compile(r"\s?(?:-|và|đến|,)\s?(\d{1,2})\s?[/.]\s?(0?[1-9]|1[0-2])(?![\d/%])")  # «13 - 14/7»
DOTTED_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
INDUSTRY = re.compile(r"(?:công nghiệp|cách mạng|nông nghiệp|thời đại|giáo dục|lần thứ tư)[^.;\n]{0,20}$", re.IGNORECASE)
DISCIPLINE = frozenset(("kỷ luật", "kỉ luật"))  # «kỷ luật 4 giáo viên» is no law of that number
SUMS = frozenset(("tổng số", "có số", "với số", "con số", "đủ số", "là số", "trong số", "thiểu số", "đa số"))  # «tổng số 54» is no «số 54»
MORE = re.compile(r"\s?%?(?:\s(?!(?:nhiệm|tốt|hoàn|đại học|cao đẳng|trung cấp|sơ cấp|thạc|cấp|tuổi|năm|tháng|xuất sắc|giờ|bậc|vụ|loại|hạng|khá|có|đạt|là)(?!\w))[^\W\d_]+){0,5}\strở\slên(?!\w)", re.IGNORECASE)
FEWER = re.compile(r"\s?%?(?:\s[^\W\d_]+){0,3}\s(?:trở\sxuống|hoặc\sít\shơn)(?!\w)", re.IGNORECASE)
FROM = re.compile(r"(?<!\w)từ\s$", re.IGNORECASE)
RAISED = re.compile(r"(?:tăng|giảm|nâng|hạ|rút|chuyển)[^.;,]{0,25}$", re.IGNORECASE)
AND_TOO = re.compile(r"(?:\s[^\W\d_]+){1,5}\s(?:và|hoặc)\s")

_WORD = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|linh|lẻ|không|chục|rưỡi|phần)"
SAID = re.compile(rf"(?=[mhbnsct])(?<![\w-])(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\w)(?:\s{_WORD}(?!\w))*", re.IGNORECASE)
YEARS_OLD = re.compile(r"\d năm, $")  # «một đồng chí 60 năm, ba đồng chí 40 năm»
NUMBER_WORD = re.compile(rf"(?<!\w){_WORD}(?:,|\s-)?\s$", re.IGNORECASE)
RANKS = frozenset(("thứ", "lần", "tháng", "ngày", "quý", "hạng", "khóa", "mùng", "mồng", "số", "vài", "dăm", "mươi", "lớp", "tuổi", "giờ", "năm", "cách mạng", "tân", "út", "bà", "ông", "anh", "chị", "cụ"))  # «thứ ba», «lớp hai», «bà Tư» count nothing
COUNTS = frozenset(("tổng số", "trong số"))  # «tổng số sáu chi bộ»
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


# -- numbers in digits ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=2)
def _written(text: str) -> tuple[_Seen, ...]:
    """Asked twice of an article: for what counts, and for what does not."""
    return tuple(_in_digits(text))


def _in_digits(text: str) -> Iterator[_Seen]:
    end = 0
    for opening in OPENS.finditer(text):
        if opening.start() < end or (match := TOKEN.match(text, opening.start())) is None:
            continue
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
    if int(low) < int(high) and counts(phrases_behind(text, end)) and not DATE_LEAD.search(text, max(0, start - 40), start):
        for left, digits in ((start, low), (end - len(high), high)):
            right = left + len(digits)
            yield _Seen(left, right, "quantity", _qualified(text, NumberMention(left, right, int(digits), lead=left, tail=right)))
    else:
        yield _Seen(start, end, "date" if 1 <= int(low) <= 31 and 1 <= int(high) <= 12 else "unexplained")


def _number(text: str, match: re.Match[str]) -> _Seen:
    start, end, part = match.start("part"), match.end("part"), match["part"]
    whole, total, scale = match["whole"], match["total"], match["scale"]
    if total is not None and (match["over"] != "trên" or counts(phrases_behind(text, match.end("total")))):
        whole, end = total, match.end("total")
    elif total is not None:
        total = scale = None  # «đạt 90 trên 12 xã»: no part of a total
    if total is None and whole is not None:
        end = match.end("whole")
    if scale:
        end = match.end("scale")
    percent = PERCENT.match(text, end)
    if percent is None:
        kind = _kind(text, start, end, part, whole if total is None else None, total is not None, scale)
        if kind is not None:
            return _Seen(start, end, kind)
    value, whole_value = _value(part, scale, percent is not None), digits_value(whole) if whole is not None else None
    if value is None or whole_value == 0:
        return _Seen(start, end, "unexplained")
    mention = NumberMention(start, end, as_number(value), None if whole_value is None else as_number(whole_value), percent is not None,
                            lead=start, tail=percent.end() if percent is not None else end)
    return _Seen(start, end, "quantity", _qualified(text, mention))


def _value(digits: str, scale: str | None, percent: bool) -> Fraction | None:
    if scale:
        said = parse_number(digits + scale)
        return None if said is None else Fraction(str(said))
    if percent and re.fullmatch(r"\d{1,3},\d{3}", digits):  # «12,345%» is a decimal, «4,974 đảng viên» are thousands
        return Fraction(digits.replace(",", "."))
    return digits_value(digits)


def _kind(text: str, start: int, end: int, part: str, whole: str | None, of_total: bool, scale: str | None) -> str | None:
    """What a number is if it counts nothing; None for a quantity."""
    if DOCUMENT_TAIL.match(text, end):
        return "document"
    behind = phrases_behind(text, end)
    if scale and scale.strip()[:2].lower() in ("tỷ", "tỉ") or is_money(behind) or behind[:1] == ("đ",) and text[end] != " ":
        return "money"
    if of_total:
        return None
    if AGE.match(text, end):
        return None if MEAN_AGE.search(text, max(0, start - 140), start) else "age"
    noun = counts(behind)
    front = text[max(0, start - 80):start]
    if whole is not None:
        return _ratio_kind(front, behind, part, whole, noun)
    if scale:
        return None
    if not noun and OF_AGE.search(front):
        return "age"
    if ZONE.search(front[-8:]):
        return "time_of_day"
    if (mark := BULLET.match(text, end)) and LISTED.search(front[-24:]):
        closed = mark.group().startswith(")")
        if len(part) <= 2 and closed == front.endswith("(") or front.endswith("\n") or not front:
            return "list"
    return _named(phrases_before(text, start), behind, front, part, noun) or _day_in_row(text, end, front, part)


def _named(before: tuple[str, ...], behind: tuple[str, ...], front: str, part: str, noun: bool) -> str | None:
    """What the words beside a number make it: «ngày 3», «tổ 5», «lần thứ 21», «10 năm», «2020»."""
    words = table()
    for phrase in before:
        if phrase == "phố" and "thành phố" in before:
            continue  # «Đảng bộ thành phố 25 đại biểu»
        if phrase in words.hard and not (noun and (YEARS_LEAD.search(front) or _proper(front)) or BADGE_ROW.search(front) and not re.fullmatch(_YEAR, part)):
            return words.hard[phrase]
    if not noun:
        if not words.durations.isdisjoint(behind):
            return "age" if BADGE.search(front) else "date"
        for phrase in before:
            if phrase in SUMS:
                break
            if phrase == "luật" and not DISCIPLINE.isdisjoint(before):
                continue
            if phrase.endswith(" số") and words.soft.get(phrase[:-3]) == "document":
                return "document"
            if phrase in words.soft and not (phrase == "chi bộ" and len(part) > 2):  # «(đảng bộ 887, chi bộ 716)»: no cell has such a number
                return words.soft[phrase]
        if re.fullmatch(_YEAR, part):
            return None if COUNTED_SO.search(front) else "date"
        if re.fullmatch(r"\d\.0", part) and INDUSTRY.search(front):
            return "unexplained"
    return "unexplained" if part.startswith("0") and len(part) > 3 and part.isdigit() else None


def _proper(front: str) -> bool:
    """Whether a name of two capitalised words stands in front, «Tam Kỳ», and no word of a kind and a number."""
    words = front.split()[-2:]
    return len(words) == 2 and front.endswith(" ") and all(w.isalpha() and w[0].isupper() and w[1:].islower() for w in words) and " ".join(words).lower() not in table().hard


def _day_in_row(text: str, end: int, front: str, part: str) -> str | None:
    """The «13» of «13 - 14/7», the «2» of «2 tháng 9», «(16.10)»."""
    if DOTTED_DAY.fullmatch(part) and (DATE_LEAD.search(front) or DAY_ROW.search(front) or front.endswith("(") and text[end:end + 1] == ")"):
        return "date"
    if part.isdigit() and (day := NEXT_DAY.match(text, end)) and (DATE_LEAD.search(front) or DAY_ROW.search(front) or int(part) < int(day[1]) > int(day[2])):
        return "date"
    return "date" if text[end:end + 7].lower() == " tháng " else None


def _ratio_kind(front: str, behind: tuple[str, ...], part: str, whole: str, noun: bool) -> str | None:
    """«28/6» is a date, «46/65» and, in front of a counted noun, «5/6» are ratios."""
    if SCHOOLING.search(front):
        return "unexplained"
    if part.isdigit() and whole.isdigit() and 1 <= int(part) <= 31 and 1 <= int(whole) <= 12:
        if int(part) > int(whole) or DATE_LEAD.search(front) or not noun and (HOLIDAY.search(front) or DAY_ROW.search(front)):
            return "date"
    return "time_of_day" if part == whole == "24" and behind[:1] in (("giờ",), ("h",)) else None


# -- qualifiers -------------------------------------------------------------------------------------------------------------


def _qualified(text: str, number: NumberMention) -> NumberMention:
    words, before = table(), phrases_before(text, number.start)
    for phrase in before:
        if phrase in words.qualifiers:
            if phrase in words.comparing and before[0] != phrase and before[0].split()[-2] in words.compared:
                break
            return replace(number, qualifier=words.qualifiers[phrase], lead=number.start - len(phrase) - 1)
    if before and before[-1] in words.reach_ends:
        match = words.reaching.search(text, max(0, number.start - 44), number.start)
        if match:
            return replace(number, qualifier=words.qualifiers[match[1].lower()], lead=match.start())
    lead = number.start - 3 if before[-1:] == ("từ",) else number.start
    if text.find("trở", number.end, number.end + 80) >= 0 or text.find("hoặc", number.end, number.end + 40) >= 0:
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
        link = text[low.tail:high.start].strip()
        from_ = FROM.search(text, max(0, low.start - 4), low.start)
        if link in ("-", "–") or link in ("đến", "tới") and from_ and not RAISED.search(text, max(0, low.start - 34), from_.start()):
            out[k] = replace(low, percent=high.percent, qualifier="at_least", lead=from_.start() if from_ else low.lead)
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
        said = match.group()
        lower = said.lower()
        if "phần" not in lower and not counts(phrases_behind(text, end)):
            continue
        front, before = text[max(0, start - 24):start], phrases_before(text, start)
        if said[0].isupper() and not said.isupper() and not SENTENCE_START.search(front):
            continue
        if NUMBER_WORD.search(front[-10:]) and not YEARS_OLD.search(front) or not RANKS.isdisjoint(before) and COUNTS.isdisjoint(before):
            continue
        number = _fraction(start, end, lower) if "phần" in lower else _counted(text, start, end, lower, before)
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


def _counted(text: str, start: int, end: int, said: str, before: tuple[str, ...]) -> NumberMention | None:
    words, behind = table(), phrases_behind(text, end)
    if said == "một":
        counted = not words.one.isdisjoint(behind) and (not words.one_after.isdisjoint(before) or _beside(text, start, behind))
        classes = not words.one_class.isdisjoint(behind) and not words.one_class_after.isdisjoint(before)
        listed = not words.one.isdisjoint(behind) and text[max(0, start - 2):start] == ": " and OTHERS_COUNTED.match(text, end) is not None
        if not (counted or classes or listed or words.one_behind.match(text, end)) or behind[-1].endswith((" nào", " khác")):
            return None
    if said == "năm" and words.five_after.isdisjoint(before) and not _beside(text, start, behind) and not (text[start].isupper() and SENTENCE_START.search(text[max(0, start - 2):start])):
        return None
    value = parse_number(said)
    if value is None or len(said.split()) == 2 and value > 20 and value % 10 and not said.endswith(("mốt", "lăm")):
        return None  # «hai ba đồng chí» are two or three
    return NumberMention(start, end, value, in_words=True, lead=start, tail=end)


def _beside(text: str, start: int, behind: tuple[str, ...]) -> bool:
    """«9 đại biểu chính thức và một đại biểu dự khuyết»: the same noun was counted right before."""
    front = text[max(0, start - 80):start].lower()
    return front.endswith((" và ", ", ")) and any(re.search(rf"(?<![\d.,/\w])(?:\d{{1,4}}|{LETTERED}) {phrase}(?!\w)[^.;:\n]{{0,50}}$", front) for phrase in behind if phrase in table().one)

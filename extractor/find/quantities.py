"""Numbers in running text that can count something: digits, ratios, percentages and words, with their qualifiers.

Dates, terms, ordinals, document numbers, times of day and list numbering are not quantities; `find/dates.py` and
`find/documents.py` find those.
"""

import re

from extractor.find.mention import NumberMention
from extractor.find.numbers import parse_number

# A number in digits: thousands with dots, decimals with a comma (older pages: a dot). Nothing of a code, a date or a decimal
# of another number may touch it.
DIGITS = re.compile(
    r"(?<![\w/.,-])(?:(?<=\d)|)(?P<part>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+\.\d{1,2}(?!\d)|\d+(?:,\d+)?)"
    r"(?:\s?/\s?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/]))?"
    r"(?:\s(?P<over>trên tổng số|trong tổng số|/tổng số|trên)\s(?P<total>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/%]))?"
    r"(?![\w])(?!-(?:[A-ZĐ]|\d{1,2}[-/.]\d))(?!/[A-ZĐ\d])"
)
SCALE = re.compile(r"\s(nghìn|ngàn|vạn|triệu)(?!\w)")
SCALES = {"nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000}
PERCENT = re.compile(r"\s?%|\s(?:phần trăm)(?!\w)")
THOUSANDS_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")
# Words in front of a number that make it no quantity.
NAMED = re.compile(r"(?<!\w)(?:ngày|tháng|năm|lần|số|khóa|lần thứ|thứ|quý|sáng|chiều|tối|trưa|mùng|mồng|lớp|điều|khoản|mục|chương|đợt|đội|phòng|quốc lộ|đường|khu|tổ|ấp|khối|kỳ|giai đoạn|nhiệm kỳ|quyết định|chỉ thị|nghị quyết|kết luận|kế hoạch|quy định|hướng dẫn|thông báo|trung ương|ảnh|phần|câu|bài|trang|cấp|nghề|hạng|vùng|quân khu|sư đoàn|trung đoàn|top|loại|mã|a|b|đt|tel|điện thoại|hotline|hòm|nhóm|từ ngày|đến ngày|phường|quận|thời điểm|xóm|thôn|bản|tiểu khu|vòng)\s$", re.IGNORECASE)
COUNTED_NOUN = re.compile(r"\s?(?:đ/c|(?:đồng chí|đảng viên|tổ chức|chi bộ|đảng bộ|đại biểu|chỉ tiêu|đơn vị|văn bản|lớp|lượt|người|phó bí thư|quần chúng)(?!\w))", re.IGNORECASE)
# «năm 15 đồng chí» does not happen, «số 11» does: behind these words a number counts only with a noun right behind it.
FOLLOWED = re.compile(r"\s?(?:/\s?\d|-\s?\d{1,2}\s?[-/]|tháng\s|giờ|h\d|:\d\d)", re.IGNORECASE)
DATE_LIKE = re.compile(r"\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{2,4})?")
DATE_WORD = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|hôm|từ|đến|và|nay|trước|sau|qua|đợt|dịp|hết|-|,|;|\()\s?$", re.IGNORECASE)
DAY_WORD = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|hôm|đợt|dịp|trước|hết ngày|đến ngày|tính đến)\s?$", re.IGNORECASE)
QUALIFIERS = (
    (re.compile(r"(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|chí ít|ít nhất là|tối thiểu là)\s$", re.IGNORECASE), "at_least"),
    (re.compile(r"(?:không quá|tối đa|không vượt quá|nhiều nhất|không hơn)\s$", re.IGNORECASE), "at_most"),
    (re.compile(r"(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!trẻ )(?<!già )(?:trên|hơn)\s$", re.IGNORECASE), "more_than"),
    (re.compile(r"(?<!\w)(?:dưới)\s$", re.IGNORECASE), "less_than"),
    (re.compile(r"(?<!\w)(?:khoảng|xấp xỉ|ước khoảng|chừng|độ khoảng|ước|trên dưới)\s$", re.IGNORECASE), "about"),
    (re.compile(r"(?<!\w)(?:gần)\s$", re.IGNORECASE), "nearly"),
    (re.compile(r"(?:từ)\s$", re.IGNORECASE), "from"),
)
AND_MORE = re.compile(r"[^.;:()\d]{0,60}?\strở lên(?!\w)|\s?% trở lên", re.IGNORECASE)
OR_LESS = re.compile(r"[^.;:()\d]{0,40}?\strở xuống(?!\w)", re.IGNORECASE)
RATED_AND_MORE = re.compile(r"(?:nhiệm vụ|tốt|đại học|thạc sĩ|cấp|trung cấp)\s?trở lên", re.IGNORECASE)
RANGE = re.compile(r"\s?[-–]\s?$|\s(?:đến|tới)\s$")

_ONES = "một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"
WORDS = re.compile(
    rf"(?<![\w-])((?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|một) trăm(?: (?:linh|lẻ))?(?: (?:{_ONES}|mười|mươi|rưỡi))*|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:{_ONES}))?"
    rf"|mười(?: (?:một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))?|hai|ba|bốn|năm|sáu|bảy|tám|chín|một))(?=\s)", re.IGNORECASE)
WORD_NOUN = re.compile(
    r"\s(?:nơi|học viên|chi bộ|đồng chí|đ/c|đảng viên|phó bí thư|bí thư|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|đơn vị|đại biểu|quần chúng|học sinh|sinh viên|chỉ tiêu|lớp|tập thể|cá nhân|trường hợp"
    r"|ủy viên|cấp ủy viên|tổ công tác|đoàn kiểm tra|đoàn công tác|tổ chức|văn bản|hội nghị|cuộc|đoàn viên|người|cán bộ|phó chủ nhiệm|đại hội|điểm cầu|công trình)(?!\w)", re.IGNORECASE)
NOT_ONE = re.compile(r"\s(?:trong|số|vài|cách|phần|lần|mặt|bộ phận|người dân|đồng chí nào)", re.IGNORECASE)
ONE_COUNTS = re.compile(r"\s(?:đồng chí|phó bí thư|đảng viên|tổ chức đảng|chi bộ|đại biểu)(?!\w)", re.IGNORECASE)
BEFORE_ONE = re.compile(r"(?:khuyết|còn|và|kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|bầu|kết nạp|có|chỉ)\s$", re.IGNORECASE)
BEFORE_WORD = re.compile(r"(?:thứ|năm|tháng|ngày|khóa|lần thứ|số|quý|lần)\s$", re.IGNORECASE)


def find_quantities(text: str) -> list[NumberMention]:
    """The quantities of a repaired text, in order.

    >>> [(m.value, m.whole, m.percent, m.qualifier) for m in find_quantities("kết nạp hơn 1.200 đảng viên; 55/60 chi bộ (91,7%)")]
    [(1200, None, False, 'more_than'), (55, 60, False, 'exactly'), (91.7, None, True, 'exactly')]
    """
    found = [*_written(text), *_said(text)]
    return sorted(found, key=lambda m: m.start)


def _value(digits: str) -> int | float:
    if THOUSANDS_COMMA.fullmatch(digits):
        return int(digits.replace(",", ""))
    if re.fullmatch(r"\d+\.\d{1,2}", digits):
        return float(digits)
    value = parse_number(digits)
    return 0 if value is None else value


def _written(text: str) -> list[NumberMention]:
    found: list[NumberMention] = []
    for match in DIGITS.finditer(text):
        start, end = match.start("part"), match.end()
        part, whole = match.group("part"), match.group("whole")
        front, behind = text[max(0, start - 24):start], text[end:end + 80]
        if match.group("over") == "trên" and not re.match(r"\s?(?:đồng chí|tổ chức|chi bộ|đảng bộ|chỉ tiêu|đơn vị|đại biểu|đảng viên)", behind):
            end = match.end("whole") if whole else match.end("part")
            behind = text[end:end + 80]
            total = None
        else:
            total = match.group("total")
        percent = PERCENT.match(text, end)
        if _no_quantity(part, whole, total, front, behind, bool(percent)):
            continue
        value = _value(part)
        if "," in part and percent and THOUSANDS_COMMA.fullmatch(part):
            value = float(part.replace(",", "."))
        scale = None if percent or whole or total else SCALE.match(text, end)
        if scale and not re.match(r"\s(?:đồng|usd|tấn|ha|m3|m2)", text[scale.end():], re.IGNORECASE):
            value = value * SCALES[scale.group(1)]
            end = scale.end()
        elif scale:
            continue
        tail = percent.end() if percent else end
        whole_value = _value(whole or total) if whole or total else None
        found.append(_qualified(text, start, end, tail, int(value) if float(value).is_integer() else value, whole_value, bool(percent), False))
    return _ranges(text, found)


def _no_quantity(part: str, whole: str | None, total: str | None, front: str, behind: str, percent: bool) -> bool:
    if percent:
        return False
    noun = COUNTED_NOUN.match(behind)
    if NAMED.search(front) and not (noun and not re.search(r"(?:lần thứ|khóa|tháng)\s$", front, re.IGNORECASE)) and total is None:
        return not (whole and noun)
    if FOLLOWED.match(behind) and not whole:
        return True
    if whole and not total:
        day, month = part, whole
        possible = day.isdigit() and month.isdigit() and 1 <= int(day) <= 31 and 1 <= int(month) <= 12
        if possible and (DAY_WORD.search(front) or (not noun and DATE_WORD.search(front) and re.match(r"\s?(?:[,.;)]|năm|của|tại|\d|và|đến|$)", behind))):
            return True
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", part):
        return bool(DAY_WORD.search(front)) or (not noun and int(part.split(".")[1]) <= 12 and not re.search(r"(?:đạt|là|nhất|chiếm|=)\s$", front))
    if re.fullmatch(r"(?:19|20)\d\d", part) and not noun:
        return True
    if re.fullmatch(r"0\d{3,}", part):
        return True
    return bool(re.search(r"(?:\n|^)\s*$", front) and re.match(r"[.)]\s", behind))


def _qualified(text: str, start: int, end: int, tail: int, value: int | float, whole: int | float | None, percent: bool, in_words: bool) -> NumberMention:
    front = text[max(0, start - 20):start]
    qualifier, lead = "exactly", start
    for pattern, name in QUALIFIERS:
        match = pattern.search(front)
        if match:
            qualifier, lead = name, start - len(front) + match.start()
            break
    more = AND_MORE.match(text, tail)
    if qualifier in ("exactly", "from"):
        near = bool(more) and not RATED_AND_MORE.search(text[tail:more.end()]) if more else False
        if near:
            qualifier = "at_least"
        elif qualifier == "exactly" and OR_LESS.match(text, tail) and not re.match(r"\s?tuổi", text[tail:]):
            qualifier = "at_most"
        else:
            qualifier, lead = "exactly", lead if qualifier == "from" else start
    return NumberMention(start, end, value, whole, percent, qualifier, in_words, lead, tail)


def _ranges(text: str, found: list[NumberMention]) -> list[NumberMention]:
    """«90 - 100%», «từ 90 đến 100 đảng viên»: at least the one, at most the other."""
    out = list(found)
    for k in range(len(out) - 1):
        left, right = out[k], out[k + 1]
        between = text[left.tail:right.start]
        dash = re.fullmatch(r"\s?-\s?", between)
        reach = re.fullmatch(r"\s(?:đến|tới)\s", between) and text[max(0, left.start - 4):left.start] == "từ "
        if (dash or reach) and left.whole is None and right.whole is None and left.value < right.value:
            percent = left.percent or right.percent
            out[k] = NumberMention(left.start, left.end, left.value, None, percent, "at_least", False, left.lead, left.tail)
            out[k + 1] = NumberMention(right.start, right.end, right.value, None, percent, "at_most", False, right.start, right.tail)
    return out


def _said(text: str) -> list[NumberMention]:
    found = []
    for match in WORDS.finditer(text):
        word, front = match.group(1), text[max(0, match.start() - 14):match.start()]
        if BEFORE_WORD.search(front) and word.lower() != "một" or not WORD_NOUN.match(text, match.end()):
            continue
        if word.lower() == "một" and (NOT_ONE.match(text, match.end()) or not ONE_COUNTS.match(text, match.end()) or not BEFORE_ONE.search(front)):
            continue
        if word[0].isupper() and word.lower() == "một":
            continue
        value = parse_number(word)
        if value is not None:
            found.append(_qualified(text, match.start(1), match.end(1), match.end(1), value, None, False, True))
    return found

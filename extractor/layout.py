"""What each line of a plain-text dump is: headline, paragraph, caption … or furniture of the page.

Furniture states no facts of the article. In doubt a line with sentences is kept and a line without is furniture only where
its words or its place say so.
"""

import re
from dataclasses import dataclass

from extractor import lexicon
from extractor.dateline import parse_dateline
from extractor.text import Text

LONG = 150
MENU = re.compile(r"\s[|»›]\s|\s{2,}\S.*\s{2,}\S|»|›|\S\s/\s\S.*\s/\s\S|^\S.*\s[»›]")
NUMBER_ONLY = re.compile(r"\d[\d.,]*\s?%?$")
COUNTER = re.compile(r"\d+(?:\s+\d+)+$|\d\d:\d\d(?:\s|$)|(?:[•·]\s*)?(?:đang truy cập|hôm nay|hôm qua|tháng hiện tại|tổng lượt truy cập|tuần này|tháng này)\s?:?\s?[\d.,]+", re.IGNORECASE)
BULLET = re.compile(r"[-+*•–»>]\s*|\(?\d{1,2}[.)]\s|[a-zđ][.)]\s")
CAPTION = re.compile(r"(?:ảnh|nguồn ảnh)\s?:|\(ảnh|ảnh tư liệu|^\[?ảnh|toàn cảnh|quang cảnh|^các đại biểu (?:dự|biểu quyết|bỏ phiếu)", re.IGNORECASE)
NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w.]*[\s.,&-]*){1,6}(?:\([\w ,.Đ-đ]{1,20}\))?$")
SENTENCE_END = re.compile(r"[.!?…;:]['\"”)\]]*$|\./\.$")
DATE_WORDS = re.compile(r"[^\W\d_]+")
DATE_ONLY = frozenset(
    "thứ hai ba tư năm sáu bảy chủ nhật cn ngày tháng đăng lúc cập nhật gmt giờ phút am pm sa ch xuất bản đã ra hà nội thời gian gửi chính trị xây dựng đảng tin tức xem post on by admin h t lượt".split())


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: `start` and `end` are its trimmed place, `text` its repaired letters."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return self.text.lower()


def lines_of(source: str) -> list[Line]:
    """The lines of a text that have letters or digits, trimmed."""
    found = []
    for match in re.finditer(r"[^\n]+", source):
        raw = match.group()
        stripped = raw.strip().strip("\u200b\ufeff\u00a0 ")
        if stripped:
            start = match.start() + raw.index(stripped[0])
            found.append(Line(start, start + len(raw[raw.index(stripped[0]):].rstrip()), Text.of(stripped).chars.strip()))
    return found


def is_date_line(line: Line) -> bool:
    """A line that says a date and hardly anything else."""
    if len(line.text) > 110 or parse_dateline(line.text) is None:
        return False
    words = [w.lower() for w in DATE_WORDS.findall(line.text)]
    other = [w for w in words if w not in DATE_ONLY]
    return len(other) <= 3 or line.low.startswith(("đăng ngày", "cập nhật", "ngày đăng", "thứ", "chủ nhật", "ra ngày", "(ra ngày"))


def classify(lines: list[Line]) -> list[str]:
    """The kind of each line, as in vocabulary.BLOCK_KINDS."""
    kinds = [""] * len(lines)
    if not lines:
        return kinds
    first = next((i for i, line in enumerate(lines) if _body(line)), None)
    end = _end(lines, first if first is not None else 0)
    for i in range(end, len(lines)):
        kinds[i] = "date" if is_date_line(lines[i]) else "furniture"
    headline = _headline(lines, first if first is not None else end)
    seen: set[str] = set()
    for i in range(end):
        line = lines[i]
        key = line.low
        repeated = len(key) > 14 and key in seen and not NUMBER_ONLY.match(key)
        seen.add(key)
        if i == headline:
            kinds[i] = "headline"
        elif repeated:
            kinds[i] = "furniture"
        elif first is not None and i < first:
            kinds[i] = _above(line, i > headline)
        elif first is None and i != headline:
            kinds[i] = "date" if is_date_line(line) else "furniture" if _furniture(line) else "paragraph"
        else:
            kinds[i] = _inside(lines, i, end, first)
    return kinds


def _body(line: Line) -> bool:
    """Whether the line is a paragraph: long, or a sentence of some length."""
    if _furniture(line):
        return False
    ended = SENTENCE_END.search(line.text) is not None
    return (len(line.text) >= LONG and (ended or len(line.text) >= 2 * LONG)) or (len(line.text) >= 70 and line.text.endswith((".", "./.")) and not MENU.search(line.text))


def _furniture(line: Line) -> bool:
    low = line.low
    if len(low) < 220 and any(w in low for w in lexicon.table("layout")["anywhere"]) and not (len(low) > 90 and low.endswith(".")):
        return True
    if COUNTER.match(low):
        return True
    cells = [c for c in line.text.split("|") if c.strip()]
    table = len(cells) > 1 and sum(1 for c in cells if NUMBER_ONLY.match(c.strip())) * 2 >= len(cells)
    return len(low) < 200 and bool(MENU.search(line.text)) and not table and not SENTENCE_END.search(line.text) and not _table_head(line.text)


def _table_head(text: str) -> bool:
    """«Đơn vị | Số được đánh giá | Xuất sắc»: the head of a table names what is counted."""
    low = text.lower()
    return "|" in text and any(w in low for w in ("số lượng", "tỷ lệ", "số tccs", "đơn vị", "nội dung", "trúng cử", "đảng viên", "xuất sắc", "tổng số"))


def _opens_behind(line: Line) -> bool:
    low = line.low.lstrip("-•»> *")
    return len(low) < 90 and any(low.startswith(w) for w in lexicon.table("layout")["behind"]) and not (len(low) > 60 and low.endswith("."))


def _end(lines: list[Line], first: int) -> int:
    """The first line behind the article. A box of related headlines in the middle of it is no end."""
    whole = sum(len(line.text) for line in lines[first:] if _body(line))
    for i in range(first + 1, len(lines)):
        if _opens_behind(lines[i]):
            rest = sum(len(line.text) for line in lines[i:] if _body(line) and len(line.text) > 2 * LONG)
            if rest * 3 < whole:
                return i
    return len(lines)


def _headline(lines: list[Line], first: int) -> int:
    """The place of the headline among the lines above the first paragraph; -1 where there is none."""
    sites = tuple(lexicon.table("layout")["site"])

    def good(i: int) -> bool:
        line = lines[i]
        text = line.text
        return 18 <= len(text) <= 260 and not _furniture(line) and not is_date_line(line) and not line.low.startswith(sites) and len(text.split()) >= 5

    dates = [i for i in range(first) if is_date_line(lines[i]) and not _furniture(lines[i])]
    for d in reversed(dates):
        for i in (d - 1, d + 1, d - 2):
            if 0 <= i < first and good(i):
                return i
    candidates = [i for i in range(first) if good(i)]
    if candidates:
        return candidates[0]
    return 0 if lines and first > 0 and not _furniture(lines[0]) and len(lines[0].text.split()) >= 5 else -1


def _above(line: Line, below_headline: bool) -> str:
    if is_date_line(line) and not _furniture(line):
        return "date"
    if _furniture(line) or COUNTER.match(line.low) or not below_headline:
        return "furniture"
    return "caption" if CAPTION.search(line.text) else "lead" if len(line.text) > 40 else "furniture"


def _inside(lines: list[Line], i: int, end: int, first: int) -> str:
    line = lines[i]
    if _opens_behind(line) or (_furniture(line) and not _body(line)):
        return "furniture"
    if is_date_line(line) and i > end - 4:
        return "date"
    low = line.low
    if i >= end - 4 and len(line.text) < 90 and (low.startswith(tuple(lexicon.table("layout")["byline"])) or (NAME.match(line.text) and not any(c.isdigit() for c in line.text) and i > first)):
        return "byline"
    if NUMBER_ONLY.match(line.text) or "|" in line.text:
        return "table_row"
    if BULLET.match(line.text) and len(line.text) > 3:
        return "list_item"
    if len(line.text) < 200 and CAPTION.search(line.text) and not _body(line):
        return "caption"
    if i == first:
        return "lead"
    if len(line.text) < 160 and not SENTENCE_END.search(line.text) and not _tabular(lines, i):
        return "caption"
    return "paragraph"


def _tabular(lines: list[Line], i: int) -> bool:
    """Whether a short line stands by a line that is only a number: a row of a table."""
    return any(0 <= j < len(lines) and NUMBER_ONLY.match(lines[j].text) for j in (i - 1, i + 1))

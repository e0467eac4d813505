"""What a line of a plain-text dump says by itself: a date, a menu, a button, a counter, a by-line, a sentence.

Nothing here knows where the line stands; `furniture` does.
"""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor import lexicon
from extractor.once import once
from extractor.read.dateline import parse_dateline
from extractor.text import ALIKE, INVISIBLE, OPEN_SYLLABLE, Text

LONG, SENTENCE = 150, 70  # characters: a paragraph even without a full stop is twice LONG, with one it is SENTENCE
KEPT = 1200  # of a longer line only the first KEPT and the last KEPT characters are looked at
SHOWN = re.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*")  # from its first sign to the end of the line
ALIKE_OR_UNSEEN = dict.fromkeys(INVISIBLE, "") | ALIKE
TO_REPAIR = re.compile(f"[{''.join(ALIKE_OR_UNSEEN)}]")
ENDED = re.compile(r"(?:[.!?…;:]['\")\]]*|\./\.?)$")
NUMBER = re.compile(r"[\d.,/]+\s?%?|[-+]\d[\d.,]*%?")
CELLS = re.compile(r"\s*[|¦│]\s*|\t+")
SPLIT = re.compile(r"\s*[|¦│]\s*|\t+|\s{2,}|\s+[»›→>•·]\s+|\s*[»›]\s*|\s+/\s+")
APART = re.compile(r"[|¦│\t»›→>•·/]"), re.compile(r"\s\s")  # without one of them nothing is split
RUN = re.compile(r" {2,}")
BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
BEFORE, BEHIND = BLANKS + "-*+»›>▸►▶◄«<[(•·|:.…", BLANKS + "-*»›>▸►▶])•·|:.…?"  # what stands around a label
COUNT = re.compile(r"^[\d.,]+[kK]?\s+|\s*[(:]?\s*[\d.,]+\s?[kK]?\s*(?:\)|lượt|phiếu)?$")
COUNTS, COUNT_ENDS = tuple(".,"), tuple(".,k)")  # with what one begins and ends, but for digits and words
COUNTER = re.compile(r"(?:[•·\-*]\s*)?(?:đang truy cập|đang online|hôm nay|hôm qua|tuần (?:này|trước|hiện tại)|tháng (?:này|trước|hiện tại)|trong (?:ngày|tuần|tháng|năm)|năm (?:nay|này)|tổng lượt truy cập|tất cả)\s?:?\s?[\d.,]+$")
SLIDE = re.compile(r"\d{1,2} \d{1,2}|\d{1,2}:\d\d(?: / \d{1,2}:\d\d)?|(?:trang:? )?\d{1,3}(?:/\d{1,3}|(?: \d{1,3}){3,})")  # «1 31» under a picture of a slide show, «03:25» on a film
BULLET = re.compile(r"[-+*•·–▪■●♦◆➢✓→►▶▸›]\s*(?=\S)|\(?\d{1,2}[.)]\s|\(?[a-zđ][.)]\s")
ARROW = re.compile(r"(?:>{1,3}|»)\s*\S")
DATED = re.compile(r"[(\[]\s*(?:\d{1,2}:\d\d\s*[-,|]?\s*)?\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d\d))?\s*[)\]]$")
AGO = re.compile(r"(?:(?:đăng|cập nhật|khoảng)\s)?(?:\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm)\s?){1,2}trước")
WORD = re.compile(r"[^\W\d_]+")
NAME_WORD = r"[A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ][\w']*"
NAME = re.compile(rf"{NAME_WORD}(?:(?:\s|\s?[-&,–]\s?|\.\s?){NAME_WORD}){{0,7}}(?:\s?\([^()]{{1,30}}\))?\.?$")
PERSON_UNIT = re.compile(rf"{NAME_WORD}(?: {NAME_WORD}){{1,4}}\s?[-–,]\s?(\S.*)$")
POSTS = ("bí thư", "phó", "chủ tịch", "trưởng", "ủy viên", "chủ nhiệm", "giám đốc", "tỉnh ủy viên", "huyện ủy viên", "thành ủy viên", "đảng ủy viên", "nguyên", "chánh", "viện trưởng", "hiệu trưởng", "tổng")
DATE_WORDS = frozenset(
    "thứ hai ba tư năm sáu bảy chủ nhật cn ngày tháng năm đăng lúc cập nhật gmt giờ phút am pm sa ch xuất bản đã ra được gửi thời gian date post posted on published by h t mon tue wed thu fri sat sun một giêng tám chín mười chạp viết".split())
DATE_OPENS = ("ngày đăng", "đăng ngày", "đăng lúc", "cập nhật", "ngày cập nhật", "được đăng", "ngày xuất bản", "gửi lúc", "xuất bản", "ra ngày", "date ", "được viết")


@dataclass(frozen=True)
class Line:
    """A line of the source: `start` and `end` are its trimmed place, `text` its repaired letters, shortened where it is very long."""

    start: int
    end: int
    text: str

    @once
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @once
    def ended(self) -> bool:
        """Whether it ends as a sentence or an item of an enumeration does."""
        return ENDED.search(self.text) is not None

    @once
    def keys(self) -> tuple[str, ...]:
        """Its cells as the lexicon compares them: in lower case, without bullets, counts and closing signs."""
        if len(self.text) > 2 * LONG:
            return ()
        text = _unglued(self.text) if len(self.text) < LONG else self.text
        return tuple(k for k in (_key(part) for part in (SPLIT.split(text) if any(sign.search(text) for sign in APART) else (text,))) if k)

    @once
    def body(self) -> bool:
        """Whether it is a paragraph: a sentence of some length, or very long."""
        size = len(self.text)
        return not self.furniture and (size >= 2 * LONG or (self.ended and size >= (LONG if self.text.endswith(":") else SENTENCE) and not self.menu))

    @once
    def menu(self) -> bool:
        """Whether it is a row of short labels: «Thời sự | Chính trị | Kinh tế», «Tin tức › Xây dựng Đảng»."""
        if len(self.text) > 2 * LONG or self.ended or ARROW.match(self.text):
            return False
        parts = [p for p in SPLIT.split(self.text) if p.strip()]
        if len(parts) < 2 or any(len(p) > 42 for p in parts) or any(NUMBER.fullmatch(p.strip()) for p in parts):
            return False
        if not all(p.lstrip("[(\"'")[:1].isupper() or p[:1].isdigit() for p in parts):
            return False
        return len(parts) > 2 or "»" in self.text or "›" in self.text or " > " in self.text or all(_key(p) in _phrases("section") for p in parts)

    @once
    def chrome(self) -> bool:
        """Whether its own words say that it is a label, a button or a counter of the page."""
        if len(self.text) > 260:
            return False
        if COUNTER.match(self.low) or SLIDE.fullmatch(self.low) or self.low.lstrip("-•* ").startswith(_begins("opening")):
            return True
        if (not self.ended or len(self.text) < 120) and any(map(self.low.__contains__, _phrases("never"))):
            return True
        labels = sum(1 for k in self.keys if _label(k))
        if len(self.keys) == 1 and " " in self.keys[0] and len(self.text) < LONG and not self.ended and _only_labels(self.keys[0]):
            return True
        return 0 < labels and 2 * labels >= len(self.keys) and not any(len(k) > 60 and not _label(k) for k in self.keys)

    @once
    def furniture(self) -> bool:
        """`chrome`, or an arrow before a related headline."""
        return self.chrome or (len(self.text) < 200 and ARROW.match(self.text) is not None and not self.text.endswith((".", ";", "/.")))

    @once
    def date(self) -> bool:
        """Whether it says a date, or how long ago, and hardly anything else."""
        if len(self.text) > 110 or not any(map(str.isdigit, self.text)):
            return False
        if AGO.fullmatch(self.low):
            return True
        if parse_dateline(self.text) is None:
            return False
        if self.low.lstrip("-•*([ ").startswith(DATE_OPENS):
            return True
        told = " ".join(part for part in SPLIT.split(self.text) if not _label(_key(part)))
        other = [w for w in WORD.findall(told) if w.lower() not in DATE_WORDS]
        signed = NAME.match(re.split(r"[\d:|]", self.text, maxsplit=1)[0].strip(" -,(|")) is not None
        return len(other) <= 3 or (len(other) <= 6 and (signed or self.chrome))

    @once
    def cells(self) -> int:
        """How many cells stand in it between `|` or tabs; 1 for a line without them."""
        return len([c for c in CELLS.split(self.text.strip("| ")) if c.strip()]) if "|" in self.text or "\t" in self.text else 1

    @once
    def number(self) -> bool:
        """Whether it is one number, or the dash of an empty cell."""
        return (NUMBER.fullmatch(self.text) is not None and not self.date) or self.text in ("-", "–")

    @once
    def bullet(self) -> bool:
        """Whether it is an item of a list."""
        return len(self.text) > 3 and BULLET.match(self.text) is not None

    @once
    def caption(self) -> bool:
        """Whether its words are those under a photograph."""
        return len(self.text) < 300 and (self.low.lstrip("[(").startswith(_begins("caption")) or any(map(self.low.__contains__, _phrases("caption_anywhere")))) and not (self.body and len(self.text) > LONG)

    @once
    def signed(self) -> bool:
        """Whether it says who wrote the article: «Tin, ảnh: Phòng CTXH», «VĂN TRƯỜNG», «Hồng Hà - Văn phòng Đảng ủy», «Theo Báo Nam Định»."""
        if len(self.text) > 100 or (self.ended and not self.text.endswith((").", ")")) and len(self.text) > 40):
            return False
        low = self.low.strip("([ ")
        head, colon, rest = low.partition(":")
        if colon and head.strip() in _phrases("byline"):
            return bool(rest.strip()) and not (head.strip() in ("tin", "bài", "theo") and len(rest) > 60)
        if low.startswith(("theo ", "nguồn ", "nhóm pv", "nhóm phóng viên")):
            return NAME.match(self.text.strip("([ )].").partition(" ")[2].lstrip(":").strip()) is not None and not self.text.endswith((":", ","))
        digits = any(map(str.isdigit, self.text))
        if not digits and NAME.match(self.text):
            return all(len(part.split()) <= 4 for part in re.split(r"\s*[-–,&(]\s*", self.text))
        unit = PERSON_UNIT.match(self.text)
        if unit is None or self.ended or self.low.startswith(("đồng chí", "đ/c", "ông ", "bà ")) or "phát biểu" in low:
            return False
        return not unit[1].lower().startswith(POSTS) and (not digits or unit[1].lower().startswith(("phòng", "tổ ", "chi bộ", "ban ")))

    @once
    def end_mark(self) -> bool:
        """Whether it heads what closes the page: comments, tags, counters, the imprint."""
        return bool(self.keys) and (self.keys[0] in _phrases("end") or _with(self.low, "end_with"))

    @once
    def box_mark(self) -> bool:
        """Whether it heads a box of other articles, with or without one of them on its own line."""
        if not self.keys or len(self.text) > 2 * LONG:
            return False
        head, colon, _ = self.low.partition(":")
        return self.keys[0] in _phrases("box") or (bool(colon) and _key(head) in _phrases("box"))

    @once
    def inline_box(self) -> bool:
        """Whether it names such another article itself: «Xem thêm: Kết nạp 12 đảng viên»."""
        return self.box_mark and len(self.low.partition(":")[2].strip()) >= 12


def lines_of(source: str, most: int = sys.maxsize) -> list[Line]:
    """The first lines of a text that show something, trimmed, `most` of them; any kind of line end ends one."""
    found: list[Line] = []
    for match in SHOWN.finditer(source):
        raw = match.group()
        left, right = 0, len(raw)
        while left < right and _blank(raw[left]):
            left += 1
        while right > left and _blank(raw[right - 1]):
            right -= 1
        if left < right:
            found.append(Line(match.start() + left, match.start() + right, repaired(raw[left:right])))
            if len(found) >= most:
                break
    return found


@lru_cache(maxsize=256)  # the lines of one page
def repaired(text: str) -> str:
    """The letters that `Text` would show, without the way home; of a very long text its beginning and its end."""
    if len(text) > 2 * KEPT:
        text = text[:KEPT] + " " + text[-KEPT:]
    shown = _single(TO_REPAIR.sub(lambda m: ALIKE_OR_UNSEEN[m.group()], unicodedata.normalize("NFC", text)).strip())
    return Text.of(shown).chars if len(shown) <= 2 * LONG and OPEN_SYLLABLE.search(shown) else shown  # no phrase is sought in a longer one


def _single(text: str) -> str:
    """One space where several stand, but between columns: «Trang chủ   Tin tức», not «Tin  liên  quan» or «VĂN  TRƯỜNG»."""
    if "  " not in text:
        return text
    parts = RUN.split(text)
    columns = len(text) <= 2 * LONG and any(" " in p for p in parts) and all(p[:1].isupper() or p[:1].isdigit() for p in parts) and not ENDED.search(text)
    return text if columns else " ".join(parts)


def _blank(char: str) -> bool:
    return char.isspace() or char in INVISIBLE


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(r for phrase in lexicon.table("furniture")[name] for r in lexicon.readings(phrase))


@cache
def _begins(name: str) -> tuple[str, ...]:
    return tuple(sorted(_phrases(name)))


@cache
def _opening(name: str) -> re.Pattern[str]:
    words = sorted(_phrases(name), key=len, reverse=True)
    return re.compile(r"(?:[\s\-*•·»>\[(]*)(?:" + "|".join(map(re.escape, words)) + r")\s?(?::|\(\d+\)|[\d.,/]+k?(?: phiếu| lượt| đánh giá)?$|$)")


def _with(low: str, name: str) -> bool:
    return _opening(name).match(low) is not None


def _unglued(text: str) -> str:
    """«Video hoạt độngHình ảnh»: labels that lost the space between them."""
    if not any(any(a.islower() and b.isupper() for a, b in zip(word, word[1:], strict=False)) for word in text.split() if not word[1:].islower()):
        return text
    return text[:1] + "".join("  " + b if a.islower() and b.isupper() else b for a, b in zip(text, text[1:], strict=False))


def _key(part: str) -> str:
    key = part.strip().lower().lstrip(BEFORE).rstrip(BEHIND)
    if key[:1] in COUNTS or key[-1:] in COUNT_ENDS or key[:1].isdecimal() or key[-1:].isdecimal() or key.endswith(("lượt", "phiếu")):  # where one may stand
        key = COUNT.sub("", key).lstrip(BEFORE).rstrip(BEHIND)
    return " ".join(key.split())


def _label(key: str) -> bool:
    return key in _phrases("label") or key in _phrases("box") or key in _phrases("end") or _with(key, "label_with")


def _only_labels(key: str) -> bool:
    """Whether nothing but labels, sections and counts stand in it, one after the other: «Trang chủ Tin tức Xây dựng Đảng», «Thích 12 Chia sẻ 5»."""
    words = [w for w in key.split() if w[0].isalpha() or not NUMBER.fullmatch(w)]
    at = found = 0
    while at < len(words):
        size = next((n for n in range(min(6, len(words) - at), 0, -1) if _known(" ".join(words[at:at + n]))), 0)
        if not size:
            return False
        at, found = at + size, found + 1
    return found > 1


def _known(key: str) -> bool:
    return key in _phrases("section") or _label(key)


def starts_with_site(line: Line) -> bool:
    """Whether it is the name of a newspaper, portal or office, as pages have it on top."""
    return line.low.startswith(tuple(lexicon.table("furniture")["site"])) and len(line.text) < 110 and not line.ended


def is_section(line: Line) -> bool:
    """Whether it is the name of a section of a site."""
    return bool(line.keys) and all(k in _phrases("section") for k in line.keys)

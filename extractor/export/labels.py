"""Plain words, in Vietnamese or English, for every code, field, number and date of a record."""

import re
from collections.abc import Iterable
from typing import Final, Protocol

from extractor.messages import Lang as Lang
from extractor.model import Part
from extractor.vocabulary import GROUPS, QUALIFIERS, STATUSES, Labels

WORDS: Final[Labels] = {
    "published": ("Published", "Ngày đăng"),
    "unknown": ("unknown", "không rõ"),
    "untitled": ("(no title)", "(không có tiêu đề)"),
    "congress_record": ("Congress record", "Số liệu đại hội"),
    "membership_record": ("Membership record", "Số liệu công tác đảng viên"),
    "congress_no": ("congress no.", "đại hội lần thứ"),
    "term": ("term", "nhiệm kỳ"),
    "item": ("Item", "Nội dung"),
    "number": ("Number", "Số liệu"),
    "share": ("Share", "Tỷ lệ"),
    "as_of": ("As of", "Thời điểm"),
    "note": ("Note", "Ghi chú"),
    "officers": ("Elected there", "Trúng cử"),
    "other_statements": ("Other numbers of the Party", "Số liệu khác"),
    "observations": ("Numbers", "Số liệu"),
    "positions": ("People and posts", "Nhân sự"),
    "congresses": ("Congresses", "Đại hội"),
    "documents": ("Documents", "Văn bản"),
    "text": ("Text with its evidence", "Toàn văn bài và bằng chứng"),
    "checks": ("Checks", "Kiểm tra số liệu"),
    "unread": ("Numbers that are no statement", "Các con số khác trong bài"),
    "id": ("Id", "Mã"),
    "date": ("Date", "Ngày đăng"),
    "numbers": ("Numbers", "Số liệu"),
    "failed": ("Failed", "Lệch"),
    "organisation": ("Organisation", "Tổ chức"),
    "title": ("Title", "Tiêu đề"),
    "target": ("target", "chỉ tiêu"),
    "articles": ("articles", "bài viết"),
    "nothing": ("No statement about the Party's organisations was found.", "Không tìm thấy số liệu, nhân sự nào về tổ chức đảng."),
}
SUM_WORDS: Final = (
    (", bài viết ", ", the article says "), (", chưa chắc", ", which is not certain"), (", có thể còn phần khác", ", there may be other parts"),
    (", có thể trùng nhau", ", they may overlap"), (" lần)", " times)"), ("Đại hội ", "A congress of "), (" nằm ngoài nhiệm kỳ ", " is outside of the term "),
    (" thuộc nhiệm kỳ ", " is in the term "), ("lần thứ ", "no. "), (", nhiệm kỳ ", ", term "))
DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


class Number(Protocol):
    """What an observation and a figure of a record have in common."""

    @property
    def form(self) -> str: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def value(self) -> int | float: ...
    @property
    def whole(self) -> int | float | None: ...
    @property
    def percent(self) -> bool: ...


def word(key: str, lang: Lang) -> str:
    """A word of the tables, a key of `WORDS`."""
    return label(WORDS, key, lang)


def label(labels: Labels, code: str | None, lang: Lang) -> str:
    """The plain label of a code; nothing for none, the code itself where a newer program wrote it."""
    if code is None:
        return ""
    return labels[code][lang == "vi"] if code in labels else code


def title(part: type[Part], field: str, lang: Lang) -> str:
    """The title of a field as the schema has it."""
    info = part.model_fields[field]
    extra = info.json_schema_extra
    return str(extra["x-title-vi"]) if lang == "vi" and isinstance(extra, dict) else info.title or field


def groups(codes: Iterable[str], lang: Lang) -> str:
    """The labels of group codes, in the vocabulary's order."""
    order = list(GROUPS)
    return ", ".join(label(GROUPS, code, lang) for code in sorted(codes, key=lambda c: order.index(c) if c in GROUPS else len(order)))


def plain(value: int | float, lang: Lang) -> str:
    """A number as the language writes it.

    >>> plain(8236, "vi"), plain(24.14, "vi"), plain(8236, "en")
    ('8.236', '24,14', '8,236')
    """
    written = f"{int(value):,}" if value == int(value) else f"{value:,}"
    return written.translate(str.maketrans(".,", ",.")) if lang == "vi" else written


def amount(n: Number, lang: Lang) -> str:
    """The number with its sign, whole, percent sign and qualifier: «trên 1.200», «55/60», «+3,5%»."""
    written = plain(n.value, lang)
    if n.form == "change" and n.value > 0:
        written = f"+{written}"
    if n.whole is not None:
        written = f"{written}/{plain(n.whole, lang)}"
    if n.percent:
        written += "%"
    return written if n.qualifier == "exactly" else f"{label(QUALIFIERS, n.qualifier, lang)} {written}"


def status(code: str, measure: str, lang: Lang) -> str:
    """The label of a number that is none of today's: what is planned of members and of work is a target; nothing for a result.

    >>> status("planned", "party.admitted", "vi"), status("planned", "congress.elected", "vi"), status("actual", "party.members", "vi")
    ('chỉ tiêu', 'dự kiến', '')
    """
    if code == "actual":
        return ""
    return word("target", lang) if code == "planned" and not measure.startswith("congress.") else label(STATUSES, code, lang)


def sum_of(message: str, lang: Lang) -> str:
    """The message of a check; its few words are Vietnamese, as its numbers are.

    >>> sum_of("457 + 184 = 641, bài viết 642", "en")
    '457 + 184 = 641, the article says 642'
    """
    if lang == "en":
        for vietnamese, english in SUM_WORDS:
            message = message.replace(vietnamese, english)
    return message


def when(iso: str | None, lang: Lang) -> str:
    """A date or period: as it is in English, day first in Vietnamese.

    >>> when("2020-07-13/2020-07-14", "vi"), when("2020-01/", "vi"), when("2020", "en")
    ('13/7/2020 - 14/7/2020', '1/2020 -', '2020')
    """
    if iso is None:
        return ""
    start, slash, end = iso.partition("/")
    return f"{_day(start, lang)} - {_day(end, lang)}".strip() if slash else _day(start, lang)


def _day(iso: str, lang: Lang) -> str:
    found = DAY.fullmatch(iso) if lang == "vi" else None
    return "/".join(str(int(part)) for part in reversed(found.groups()) if part) if found else iso

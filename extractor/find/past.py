"""What an article tells as past: careers dated years ago, and articles about another country."""

import re
from functools import cached_property

from extractor.lexicon import table

# A year in front of a post, of a date or alone; terms, births and what lasts until now date no career.
YEAR = re.compile(r"(?<![\d.,-])(?:(?:\d{1,2} ?[/.-] ?)?(?P<m>\d{1,2}) ?[/.-] ?|(?P<word>năm|tháng \d{1,2} năm|đầu năm|cuối năm|giữa năm) )(?P<y>(?:19|20)\d\d)(?! ?[-–] ?\d{4})(?!\d)", re.IGNORECASE)
TERM_OPENS = re.compile(r"(?:đại hội|bầu)[^.;\n]{0,90}nhiệm kỳ (?P<y>(?:19|20)\d\d) ?[-–]", re.IGNORECASE)  # a term that a congress opens
SPAN_BEHIND = re.compile(
    r",? ?\(?(?:(?:trong )?(?:thời gian|giai đoạn|thời kỳ|các năm) )?(?:từ )?(?:tháng \d{1,2} ?[/-] ?|(?:tháng \d{1,2} )?năm )?(?:19|20)\d\d ?(?:đến|-|–) ?(?:tháng \d{1,2} ?[/-] ?|(?:tháng \d{1,2} )?năm )?(?P<y>(?:19|20)\d\d)(?!\d)")
NO_EVENT = re.compile(r"(?:sinh|sn|nhiệm kỳ|khóa|giai đoạn|đến hết|đến) (?:ngày |vào )?$", re.IGNORECASE)
LASTING = re.compile(r"đến nay|hiện nay|hiện tại|hiện là|cho đến nay", re.IGNORECASE)
BORN = re.compile(r"(?:sinh|sn|quê)[^,;.()]{0,30}$", re.IGNORECASE)


class Past:
    """Tells which sentences of an article are about years before it.

    >>> text = "Tháng 6/1997, ông Tám được bổ nhiệm làm Chánh Văn phòng Huyện ủy."
    >>> Past(text, "2019-05-01").told(0, text.index("Tám"), text.index("Chánh"))
    True
    """

    def __init__(self, chars: str, published: str | None) -> None:
        self.chars = chars
        self.published = published

    @cached_property
    def now(self) -> tuple[int, int] | None:
        """Year and month of the article; of an undated one the end of the last year that it tells of."""
        if self.published:
            return int(self.published[:4]), int(self.published[5:7] or 12)
        chars = self.chars
        years = [int(m["y"]) for m in YEAR.finditer(chars[:100_000]) if not NO_EVENT.search(chars, max(0, m.start() - 14), m.start())]
        years += [int(m["y"]) for m in TERM_OPENS.finditer(chars[:100_000])]
        return (max(years), 12) if years else None

    def told(self, left: int, person: int, post: int) -> bool:
        """Whether the sentence that begins at `left` dates what it says of the person and the post at these places more than a year ago."""
        stop = max(person, post)
        dated = [m for m in YEAR.finditer(self.chars, left, stop) if not NO_EVENT.search(self.chars, max(left, m.start() - 14), m.start()) and not BORN.search(self.chars, max(left, m.start() - 40), m.start())]
        if not dated or self.now is None or LASTING.search(self.chars, dated[0].start(), stop + 120 if stop + 120 < len(self.chars) else len(self.chars)):
            return False
        last = dated[-1]
        return (int(last["y"]), int(last["m"] or 12)) < (self.now[0] - 1, self.now[1])


    def ended(self, end: int) -> bool:
        """Whether the years right behind a post at `end` are over: «Bí thư Đảng ủy xã từ năm 2010 đến năm 2015»."""
        match = SPAN_BEHIND.match(self.chars, end)
        return match is not None and self.now is not None and int(match["y"]) < self.now[0]


def abroad(chars: str) -> bool:
    """Whether an article is about another country: its beginning names one, and the whole names it more often than Việt Nam and its bodies.

    >>> abroad("Đại hội 19 của Trung Quốc\\nĐảng Cộng sản Trung Quốc bầu Bộ Chính trị tại Bắc Kinh.")
    True
    """
    names = table("posts")["committees"]["abroad"]
    foreign = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")
    if not foreign.search(chars, 0, 400):
        return False
    own = re.compile(r"(?<!\w)(?:Việt Nam|Hà Nội|Tỉnh ủy|Huyện ủy|UBND|HĐND|nước ta)(?!\w)")
    return sum(1 for _ in foreign.finditer(chars)) > 2 * sum(1 for _ in own.finditer(chars)) + 1

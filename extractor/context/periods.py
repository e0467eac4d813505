"""The times of an article as a whole: the period that it reports on, the term that its congress opens, the day of its meeting.

A date that names a document, a person's years in a post, the period of tasks to come and what is only compared with are no times of the
figures.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.find.mention import TimeMention
from extractor.find.numerals import parse_number
from extractor.lexicon import has_word, pattern, says
from extractor.segment import span_at
from extractor.vocabulary import SILENT_BLOCKS

PERIODIC = pattern("periodic", "context")
IN_MONTH = pattern("in_month", "context")
HALF_TERM, OTHERS_HALF = pattern("half_term", "context"), pattern("half_term_of_others", "context")
SINCE_IT_BEGAN = pattern("since_it_began", "context")
TILL_THEN = pattern("till_then", "context")
EARLIER = pattern("earlier", "context")
LOWER_HELD = pattern("lower_held", "context")
COMPARED = pattern("compared", "context")
CITED = pattern("periods_cited", "context")
COURSE = pattern("course", "context")
INTAKE = pattern("intake", "context")
NAMED_EVENT = pattern("named_event", "context")
BEGAN = pattern("began", "context")
RATED_YEAR = pattern("rated_year", "context")
PAST_CONGRESS = pattern("past_congress", "context")
NATIONAL_CONGRESS, OF_LOWER_BODIES = pattern("national_congress", "context"), pattern("of_lower_bodies", "context")
OF_A_POST = pattern("of_a_post", "context")
FORMER_POST = pattern("former_post", "context")
OF_TASKS = pattern("of_tasks", "context")
# «đánh giá kết quả thực hiện nhiệm vụ 6 tháng đầu năm»: of what was done.
REVIEWED = pattern("reviewed", "context")
# «công tác chuẩn bị đại hội đảng bộ các cấp nhiệm kỳ 2025-2030»: a term to come.
COMING = pattern("coming_term", "context")
BATCH = pattern("batch", "context")
OF_THE_STATE, HIGHER_CONGRESS = pattern("of_the_state", "context"), pattern("higher_congress", "context")
REPORTS = pattern("reports", "context")
TOLD_BY = pattern("told_by", "context")
TERM_FRAME = pattern("term_frame", "context")
TERM_YEARS = re.compile(r"(\d{4}) ?- ?(\d{4})")
BY_OTHERS, ELECTED_BY = pattern("by_others", "context"), pattern("elected_by", "context")
YEARLY = pattern("yearly", "context")
MONTHS = pattern("months", "context")
A_YEAR = pattern("a_year", "context")
HEADED_MONTHS = pattern("headed_months", "context")
AND_MONTHS = pattern("and_months", "context")
LAST_MONTHS = pattern("last_months", "context")
HANDED_OVER = pattern("handed_over", "context")
ANNIVERSARY, ANNIVERSARY_OPENS = pattern("anniversary", "context"), pattern("anniversary_opens", "context")
BY_NUMBER = re.compile(r"(?<!\w)[IVX]+(?!\w)")
YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d-])(?! ?-)")
NEAR = 700  # characters
LEAD = 2  # paragraphs
REPORTED = 6  # paragraphs: later ones tell no period of the whole report


def undated_months(chars: str, times: Sequence[TimeMention]) -> list[TimeMention]:
    """«Trong 9 tháng», «6 tháng đầu năm» in an article without a date: of the year that its sentence goes on with, or that was told last.

    >>> text = "Kế hoạch năm 2017 đã rõ. Trong 9 tháng, kỷ luật 111 đảng viên. Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018."
    >>> [m.value for m in undated_months(text, [])]
    ['2017-01/2017-09', '2018-01/2018-06']
    """
    busy = [(t.start, t.end) for t in times]
    found = []
    for match in AND_MONTHS.finditer(chars):
        year, count = int(match["y"]), int(parse_number(match["n"]) or 0)
        found.append(TimeMention(match.start(), match.end(), "period", f"{year}-01/{year + 1}-{count:02d}"))
    for match in MONTHS.finditer(chars):
        if any(s < match.end() and match.start() < e for s, e in [*busy, *((m.start, m.end) for m in found)]):
            continue
        stop = span_at(chars, 0, len(chars), match.end())[1]
        behind = YEAR.search(chars, match.end(), min(stop, match.end() + 90))
        before = list(YEAR.finditer(chars, max(0, match.start() - NEAR), match.start()))
        year_said = behind or (LAST_MONTHS.search(chars) if match["last"] else before[-1] if before else None)
        months = parse_number(match["n"])
        if year_said is None or months is None or not 1 <= months <= 12:
            continue
        first, last = (13 - int(months), 12) if match["last"] else (1, int(months))
        found.append(TimeMention(match.start(), match.end(), "period", f"{year_said.group()[-4:]}-{first:02d}/{year_said.group()[-4:]}-{last:02d}"))
    return sorted(found, key=lambda m: m.start)


def months_of_headline(chars: str, headline: tuple[int, int, str] | None, published: str, times: Sequence[TimeMention]) -> list[TimeMention]:
    """«Huyện A: Chín tháng, kết nạp 37 đảng viên»: the first months of the article's year, or of the one before where they are not over yet.

    >>> text = "Chín tháng, kết nạp 37 đảng viên"
    >>> months_of_headline(text, (0, len(text), "headline"), "2022-10-12", [])[0].value
    '2022-01/2022-09'
    """
    match = HEADED_MONTHS.search(chars, headline[0], headline[1]) if headline else None
    if match is None or any(t.start < match.end() and match.start("n") < t.end for t in times):
        return []
    year, month, count = int(published[:4]), int(published[5:7] or 12), int(parse_number(match["n"]) or 0)
    if not 2 <= count <= 12:
        return []
    year -= count > month
    return [TimeMention(match.start("n"), match.end(), "period", f"{year}-01/{year}-{count:02d}")]


def term_before(term: str, others: Sequence[str]) -> str:
    """The term that ended when `term` began: one of the `others`, else one as long.

    >>> term_before("2020-2025", []), term_before("2025-2027", ["2022-2025"])
    ('2015-2020', '2022-2025')
    """
    first, last = map(int, term.split("-"))
    return next((t for t in others if t.endswith(f"-{first}")), f"{first - (last - first)}-{first}")


class Periods:
    """What one article says of time as a whole."""

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], published: str | None) -> None:
        self.chars = chars
        more = [] if published else undated_months(chars, times)
        kept = [t for t in times if not any(m.start <= t.start < m.end for m in more)]
        self.times = [t for t in sorted([*kept, *more], key=lambda t: t.start) if not self._another_thing(t)]
        self.body = [b for b in blocks if b[2] not in SILENT_BLOCKS]
        head = self.body[:3]
        self._add(months_of_headline(chars, head[0] if head else None, published, self.times) if published else ())
        self.head_text = " ".join(chars[s:e] for s, e, _ in head[:2])[:1500]
        half = HALF_TERM.search(self.head_text)
        self.half_term = half is not None and OTHERS_HALF.search(self.head_text, 0, half.start()) is None
        self.coming = False
        self.new_term = self._new_term()
        self.published = published
        self.since: dict[int, str | None] = {}  # the term of «từ đầu nhiệm kỳ đến nay», where it tells no years itself, by its place; None: which one is not told
        self._since_it_began()
        self.report_term: str | None = None
        own = self._period(head)
        self.period = own or self._reported() or next((t.value for t in self.times if self.half_term and self.since.get(t.start)), None)
        self.further_down = own is None  # told in no headline or lead, but with the report itself
        self.meeting = self._meeting(head)
        rated = next((m for start, end, _ in self.body[:4] if (m := RATED_YEAR.search(chars, start, end))), None)
        self.rated_year = (rated[1] or rated[2]) if rated else None
        self.batch = self._ceremony(head) or self._batch(head)
        self.terms = [t.value for t in self.times if t.kind == "term"]

    def _add(self, more: Sequence[TimeMention]) -> None:
        self.times = sorted([*self.times, *more], key=lambda t: t.start)
        self.starts = [t.start for t in self.times]

    def _since_it_began(self) -> None:
        """«từ đầu nhiệm kỳ đến nay», «nửa nhiệm kỳ qua»: a time of its own, instead of those that stand in it («nay»)."""
        found = [m for start, end, _ in self.body for m in SINCE_IT_BEGAN.finditer(self.chars, start, end)]
        term = self._running_term()
        self.times = [t for t in self.times if not any(m.start() <= t.start < m.end() for m in found)]
        of_report = self.new_term if self.half_term else None
        self.since = {m.start(): of_report if BY_NUMBER.search(m.group()) else term for m in found}  # «nhiệm kỳ khóa XII» may be another body's
        self._add([self.since_begin(TimeMention(m.start(), m.end(), "period", ""), self.since[m.start()]) for m in found])

    def _running_term(self) -> str | None:
        """The term that the article's day lies in, else the only one told; that of a report on half of it."""
        told = {t.value for t in self.times if t.kind == "term" and not self.compared(t)}
        running = {t for t in told if t[:4] <= self.published[:4] <= t[5:]} if self.published else told
        if len(running) > 1 and self.published:
            running -= {t for t in running if t[:4] == self.published[:4]}  # the one to come
        return running.pop() if len(running) == 1 else self.new_term if self.half_term else None

    def since_begin(self, mention: TimeMention, term: str | None) -> TimeMention:
        """Such a time, from the first year of its term to the article's day; without a value where the term, or the day, is not told."""
        told = term is not None and TILL_THEN.search(self.chars[mention.start:mention.end]) is None
        return replace(mention, value=f"{term[:4]}/{self.published or ''}" if term is not None and told else "")

    def _another_thing(self, mention: TimeMention) -> bool:
        """Whether a time belongs to a document, a course or a person's job."""
        front = self.chars[max(0, mention.start - 90):mention.start]
        digit = re.search(r"\d", self.chars[mention.start:mention.end])
        named = front + self.chars[mention.start:mention.start + (digit.start() if digit else 0)]  # «giai đoạn 2011-2016» begins with its word
        if CITED.search(front[-40:]) or mention.kind == "year" and COURSE.search(front[-12:]) or mention.kind in ("period", "term") and INTAKE.search(front[-10:]):
            return True
        if mention.kind in ("year", "month") and NAMED_EVENT.search(front[-70:]):
            return True
        if mention.kind == "term" and (FORMER_POST.search(front) or BY_OTHERS.search(front) and ELECTED_BY.match(self.chars, mention.end)):
            return True
        return mention.kind in ("period", "term") and mention.value.count("-") < 2 and OF_A_POST.search(named if mention.kind == "period" else front) is not None and not says(self.chars[mention.start:mention.end].lower(), "term_begins", "context")

    def of_tasks(self, mention: TimeMention) -> bool:
        """Whether a period is that of tasks to come."""
        front = self.chars[max(0, mention.start - 70):mention.start]
        return OF_TASKS.search(front) is not None and REVIEWED.search(front) is None

    def compared(self, mention: TimeMention) -> bool:
        """Whether a time is only compared with."""
        return COMPARED.search(self.chars[max(0, mention.start - 50):mention.start]) is not None

    def _earlier(self, mention: TimeMention) -> bool:
        return EARLIER.search(self.chars[max(0, mention.start - 20):mention.start]) is not None

    def of_batch(self, mention: TimeMention) -> bool:
        """«đợt 3-2»: whether a day only names the batch that badges are awarded in; they are handed over on another one."""
        front = self.chars[max(0, mention.start - 20):mention.start]
        return BATCH.search(front) is not None or ANNIVERSARY.search(front) is not None or ANNIVERSARY_OPENS.match(self.chars, mention.start) is not None

    def _reported(self) -> str | None:
        """«đơn vị này vừa có báo cáo tình hình từ đầu nhiệm kỳ 2015-2020 đến nay»: the period of a report that is told further down, and its term."""
        framed = next((m for start, end, _ in self.body[:LEAD] for m in self.between(start, end) if m.kind in ("term", "period") and TERM_FRAME.fullmatch(self.chars, start, m.start)), None)
        if framed is not None and (years := TERM_YEARS.search(self.chars, framed.start, framed.end)):
            self.report_term = f"{years[1]}-{years[2]}"
            return f"{years[1]}/{years[2]}"
        for start, end, _ in self.body[:REPORTED]:
            for mention in self.between(start, end):
                left, stop = span_at(self.chars, start, end, mention.start)
                if mention.kind not in ("period", "quarter", "year") or self.compared(mention) or self.of_tasks(mention) or not (REPORTS.search(self.chars, left, stop) or TOLD_BY.fullmatch(self.chars, start, mention.start)):
                    continue
                said = self.chars[mention.start:mention.end]
                if says(said.lower(), "term_begins", "context") and (term := re.search(r"(\d{4}) ?- ?(\d{4})", said)):
                    self.report_term = f"{term[1]}-{term[2]}"
                if mention.kind == "year" and not (A_YEAR.match(said) and YEARLY.search(self.chars, left, mention.start)):
                    continue
                return mention.value
        return None

    def _new_term(self) -> str | None:
        """The term that the article's congresses open: the latest that is told of a congress, else the most told of."""
        counts: Counter[str] = Counter()
        higher: Counter[str] = Counter()  # told of the congress that this one's delegates go to
        coming: dict[str, bool] = {}
        national = bool(self.body) and NATIONAL_CONGRESS.match(self.chars, *self.body[0][:2]) is not None
        for mention in self.times:
            if mention.kind == "term" and not self.compared(mention):
                near = self.chars[max(0, mention.start - 110):mention.start].lower()
                if PAST_CONGRESS.search(near) or OF_THE_STATE.search(near) or national and OF_LOWER_BODIES.search(near):
                    continue
                of = higher if HIGHER_CONGRESS.search(near) else counts
                of[mention.value] += 3 if says(near, "congress") else 1
                coming[mention.value] = coming.get(mention.value, True) and COMING.search(near) is not None
        counts = counts or higher
        if not counts:
            return None
        usual = [t for t, n in counts.items() if n >= max(counts.values()) / 3]
        chosen = max(usual) if says(self.chars.lower()[:20000], "congress") else counts.most_common(1)[0][0]
        self.coming = coming[chosen] and not any(LOWER_HELD.search(self.chars, start, end) for start, end, _ in self.body)
        return chosen

    def _period(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """The period of a periodic report: told in its headline or lead."""
        if not PERIODIC.search(self.head_text):
            return None
        told = [m for start, end, _ in head[:3] for m in self.between(start, end) if not (self.compared(m) or self.of_tasks(m) or self._earlier(m) or m.kind == "year" and BEGAN.search(self.chars, max(0, m.start - 60), m.start))]
        for kinds in (("period", "quarter"), ("month",), ("year",)):
            usual = [m.value for m in told if m.kind in kinds and (m.kind == "month" and IN_MONTH.search(self.chars, max(0, m.start - 8), m.end) or m.value.count("-") in (0, 2) or "-01-01/" in m.value)]
            if usual:
                to_the_day = [v for v in usual if v.count("-") == 4 and v[:4] == usual[0][:4]]  # «4 tháng» above, «từ đầu năm đến ngày 30/4» below
                return (to_the_day or usual)[0]
        return None

    def _meeting(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """The day of the meeting or ceremony: the first date of the lead."""
        for start, end, _ in head:
            for mention in self.between(start, min(end, start + 500)):
                if mention.kind == "date" and not has_word((self.chars[mention.start:mention.end].lower(),), "now") and not self.of_batch(mention):
                    return mention.value
                if mention.kind == "period" and mention.value.count("-") == 4:
                    return mention.value
        return None

    def _ceremony(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """«Ngày 31/8, Thành ủy Cà Mau trao Huy hiệu Đảng đợt 2/9»: the day on which badges are handed over, told in the lead."""
        for start, end, _ in head:
            for mention in self.between(start, min(end, start + 500)):
                if mention.kind == "date" and not self.of_batch(mention) and HANDED_OVER.match(self.chars, mention.end, end):
                    return mention.value
        return None

    def _batch(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """«đợt 3-2»: the day that badges are awarded for, where the headline tells it."""
        for start, end, _ in head[:1]:
            for mention in self.between(start, end):
                if mention.kind == "date" and self.of_batch(mention):
                    return mention.value
        return None

    def between(self, start: int, end: int) -> list[TimeMention]:
        """The times that begin from `start` to `end`."""
        return self.times[bisect_left(self.starts, start):bisect_left(self.starts, end)]

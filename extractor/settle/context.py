"""Context: the term, time and subject of every draft of an observation.

What the sentence itself says comes first, then what its paragraph said before, then what the whole article is about.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.context.histories import histories
from extractor.context.periods import COMPARED, RATED_YEAR, Periods, term_before
from extractor.find.mention import NumberMention, TimeMention
from extractor.find.subjects import Subjects, height
from extractor.match import Draft
from extractor.segment import Sentence
from extractor.vocabulary import GROUPS

OF_A_LIFE = re.compile(r"(?:(?<!học )(?<!thí )sinh|từ trần|mất|vào đảng|nhập ngũ|ra đời) (?:từ |vào )?$", re.IGNORECASE)  # «sinh năm 1937» dates no number
OF_CONGRESS = re.compile(r"(?:đại hội|cấp ủy|ban chấp hành|bch|quy hoạch|btv|khóa)[^,;.:]{0,60}$", re.IGNORECASE)
A_YEAR_BACK = re.compile(r"(?<!so với )(?<!so )(?<!hơn )(?:cùng kỳ(?: năm trước| năm ngoái)?|(?<!kỳ )năm (?:trước|ngoái))[^,;.()\d]{0,24}$", re.IGNORECASE)
THIS_OCCASION = re.compile(r"(?:nhân )?dịp này|cũng tại hội nghị|tại hội nghị", re.IGNORECASE)
OF_TARGET = re.compile(r"(?:chỉ tiêu|kế hoạch|nghị quyết)(?: được)?(?: giao)?(?: của)? $", re.IGNORECASE)  # «đạt 41% chỉ tiêu năm 2023»
# «nhiệm kỳ (vừa) qua», «nhiệm kỳ trước» without years: the term before the one that the article's congress opens.
LAST_TERM = re.compile(r"nhiệm kỳ (?:vừa |đã )?(?:qua|trước)(?! \d| \(\d| năm \d)(?!\w)", re.IGNORECASE)
NEXT_TERM = re.compile(r"nhiệm kỳ (?:tới|mới|sau|này)(?! \d)(?!\w)", re.IGNORECASE)
AT_START_OF = re.compile(r"(?:đầu|cuối|giữa|trước|sau) $", re.IGNORECASE)
# A sitting that took a decision: its day holds for what is told of it.
SITTING = re.compile(r"(?<!\w)(?:họp|kỳ họp|phiên họp|hội nghị|buổi làm việc|ban hành quyết định|ra quyết định|quyết định)(?!\w)", re.IGNORECASE)
THROUGHOUT = re.compile(r"(?:trong|suốt|cả) (?:cả |suốt )?$", re.IGNORECASE)
UP_TO = re.compile(r"(?:hết|cuối) $", re.IGNORECASE)
AT_SITTING = re.compile(r"tại (?:kỳ họp|phiên họp|hội nghị|buổi|cuộc họp)|theo đó|trên cơ sở|quyết định|xem xét|thống nhất", re.IGNORECASE)
THIS_COURSE = re.compile(r"(?:kết thúc|sau|bế giảng) (?:lớp|khóa)(?: học| bồi dưỡng)?(?: này)?, ", re.IGNORECASE)
VOTING = re.compile(r"bầu|bỏ phiếu|trúng cử")
UNDER_IT = re.compile(r" đảng bộ (?:cấp trên cơ sở )?trực thuộc(?! (?:đảng ủy|đảng bộ) cơ sở)", re.IGNORECASE)
OF_COMMUNES = re.compile(r" đảng bộ (?:các )?(?:xã|phường|đặc khu)(?:,| và| |$)", re.IGNORECASE)
BARE_CELLS = re.compile(r" (?:chi bộ|chi bô)(?!, đảng bộ| và đảng bộ| cơ sở| trực thuộc| trong doanh nghiệp)", re.IGNORECASE)
NOWHERE = NumberMention(-1, -1, 0)
STANDING = ("party.members", "party.organisations")
# What a report counts whose period is told further down than its lead.
REPORTED = ("party.inspected", "party.disciplined", "party.admitted", "party.left")
VOTED = ("congress.elected", "congress.vote_share")
# What a day told of something else («tính đến ngày 28/6, 60 chi bộ đã đại hội») does not date.
NOT_BY_A_DAY = ("party.classes", "party.learners", "activity.documents", "activity.teams", "activity.projects")
AT_MEETING = ("activity.meetings", "activity.attendees", "activity.commended")
TERMLESS = ("activity.documents", "activity.teams", "activity.meetings", "activity.attendees", "activity.commended", "activity.projects")


@dataclass(slots=True)
class Context:
    """What a draft is told of."""

    term: str | None = None
    time: str | None = None
    subject: str | None = None


def term_interval(term: str) -> str:
    """«2015-2020» as a period.

    >>> term_interval("2015-2020")
    '2015/2020'
    """
    return term.replace("-", "/")


def last_day(period: str) -> str:
    """The last day of a period of whole months.

    >>> last_day("2014-01/2014-03")
    '2014-03-31'
    """
    year, month = map(int, period.rpartition("/")[2].split("-")[:2])
    return f"{year}-{month:02d}-{monthrange(year, month)[1]}"


def _near(day: str, term: str) -> bool:
    """Whether a date lies from the year before a term to its end."""
    first, last = map(int, term.split("-"))
    return first - 1 <= int(day[:4]) <= last


class Contexts:
    """Finds the context of the drafts of one article, sentence by sentence in their order."""

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> None:
        self.chars, self.subjects, self.published = chars, subjects, published
        self.periods = Periods(chars, blocks, times, published)
        self.body, self.head_text, self.half_term = self.periods.body, self.periods.head_text, self.periods.half_term
        self.new_term, self.period, self.meeting, self.batch = self.periods.new_term, self.periods.period, self.periods.meeting, self.periods.batch
        self.rated_year = self.periods.rated_year
        self.histories = histories(chars, blocks, times)
        self.lead_blocks = {blocks.index(b) for b in self.body[:3]}
        self.head_term: str | None = None
        self.head_time: TimeMention | None = None
        self.block = -1
        self.term: str | None = None
        self.time: TimeMention | None = None
        self.listed = False
        self.vote: str | None = None
        self.days: str | None = None
        self.now: str | None = None
        self.vote_index = self.days_index = -1
        self.said: dict[tuple[str, float, float | None], str | None] = {}  # what was counted before, and whose it was
        self.last_term: str | None = None  # told of in this paragraph without its years
        self.session: str | None = None  # the day of the sitting that is told of

    # -- a sentence -----------------------------------------------------------------------------------------------------

    def read(self, sentence: Sentence, drafts: Sequence[Draft], contexts: dict[int, Context]) -> None:
        """Give each draft of the sentence its context; `contexts` maps id(draft) to it and is added to."""
        if sentence.block != self.block:
            self._enter(sentence)
        here = self.periods.between(sentence.start, sentence.end)
        spoken = [t for t in here if not self._compared(t)]
        text = self.chars[sentence.start:sentence.end].lower()
        dates = [t.value for t in here if t.kind == "date" and len(t.value) == 10]
        if sentence.index > self.vote_index + 1:
            self.vote = None
        if dates and VOTING.search(text) and not re.search(r"hướng dẫn|chỉ thị|theo kế hoạch", text):
            self.vote, self.vote_index = dates[-1], sentence.index
        if sentence.index > self.days_index + 1:
            self.days = None
        if re.search(r"đại hội|lễ", text) and (days := [t.value for t in here if t.kind in ("date", "period") and t.value.count("-") in (2, 4)]):
            self.days, self.days_index = days[-1], sentence.index
        if (rated := RATED_YEAR.search(self.chars, sentence.start, sentence.end)) and not self._compared_year(rated):
            self.rated_year = rated[1] or rated[2]
        if dates and SITTING.search(text):
            self.session = dates[-1]
        last_term = LAST_TERM.search(self.chars, sentence.start, sentence.end)
        if last_term is not None and self.new_term is not None and not self.half_term and not any(t.kind == "term" for t in here) and not COMPARED.search(self.chars[max(sentence.start, last_term.start() - 50):last_term.start()]):
            self.last_term = term_before(self.new_term, self.periods.terms)
        elif any(t.kind in ("term", "year", "period", "quarter") for t in here):
            self.last_term = None
        previous: Draft | None = None
        for draft in drafts:
            context = contexts[id(draft)] = Context()
            before = [t for t in spoken if t.start < draft.number.start and self._reaches(t, draft) and not (t.kind == "year" and draft.measure != "activity.targets" and draft.status != "planned" and OF_TARGET.search(self.chars[max(0, t.start - 24):t.start]))]
            context.subject = self.subjects.at(draft.number.start)
            if draft.measure.startswith("congress.") and self.subjects.is_board(context.subject):
                context.subject = self.subjects.main  # boards report congresses and hold none
            again = (draft.measure, draft.value, draft.number.whole)
            if again in self.said and draft.part_of is None and draft.measure in REPORTED and not self.subjects.named_here(draft.number.start):
                context.subject = self.said[again]  # «trong số 15 người bị kỷ luật lần này»: told before whose they are
            elif draft.status == "actual":
                self.said.setdefault(again, context.subject)
            if draft.subject is not None:
                context.subject = self.chars[draft.subject[0]:draft.subject[1]]
            self._cells(draft, context)
            self._term(draft, before, spoken, context)
            self._time(draft, before, spoken, context, sentence)
            self._below_province(draft, context)
            if draft.measure.startswith("congress.") and context.term and not any(t.kind == "term" for t in spoken) and (day := context.time or self.days) and not _near(day, context.term):
                context.term = None  # «Đại hội lần thứ II họp năm 1962 …» in an article on today's congress
            self._last_term(draft, context, last_term)
            total = contexts.get(id(draft.part_of)) if draft.part_of is not None else None
            if total is not None and sentence.block in self.histories and total.term != context.term and draft.measure == "congress.elected":
                draft.part_of = None  # of another congress of the history
            self._follow(draft, context, contexts, before, previous)
            near = self.chars[max(0, draft.number.start - 24):draft.number.start].lower()
            back = draft.form != "change" and A_YEAR_BACK.search(self.chars[max(sentence.start, draft.number.start - 48):draft.number.start])
            if context.time and (back or draft.role == "compared" and "cùng kỳ" in near):
                context.time = re.sub(r"\d{4}", lambda year: str(int(year.group()) - 1), context.time)
            previous = draft
        self._carry(spoken)

    def _last_term(self, draft: Draft, context: Context, said: re.Match[str] | None) -> None:
        """«Nhiệm kỳ vừa qua, Đảng bộ kết nạp 420 đảng viên»: the term, and all of it as the time."""
        if self.last_term is None or draft.status == "planned" or said is not None and said.start() > draft.number.start:
            return
        if draft.measure in TERMLESS or draft.measure in STANDING or draft.measure.startswith("congress.") and said is None:
            return
        context.term = self.last_term
        if not draft.measure.startswith("congress."):
            context.time = term_interval(self.last_term)

    def _cells(self, draft: Draft, context: Context) -> None:
        """The «chi bộ» of a committee at the grass roots are subordinate cells."""
        total = draft.part_of
        if draft.form == "share" and total is not None and draft.role == "share_of_last" and "subordinate_cell" in total.groups and total.measure == draft.measure and not {"grassroots_committee"} & set(draft.groups):
            draft.groups = total.groups  # «125/132 chi bộ tổ chức đại hội, đạt 94,7%»
        if draft.measure in ("party.organisations", "congress.held") and context.subject is not None and height(context.subject) == 2 and BARE_CELLS.match(self.chars, draft.number.end):
            draft.groups = tuple(g for g in GROUPS if g in {"subordinate_cell", *draft.groups} - {"grassroots_cell", "grassroots"})

    def _below_province(self, draft: Draft, context: Context) -> None:
        """The committees right under a province: of communes too, since July 2025."""
        if draft.measure not in ("party.organisations", "congress.held") or context.subject is None or height(context.subject) != 4 or "thành phố" in context.subject.lower():
            return
        direct = not set(draft.groups) - {"new", "pilot"} and UNDER_IT.match(self.chars, draft.number.end) is not None
        commune = "grassroots_committee" in draft.groups and OF_COMMUNES.match(self.chars, draft.number.end) is not None
        day = context.time or self.published
        if direct or commune and day is not None and day.rpartition("/")[2][:7] >= "2025-07":
            draft.groups = tuple(g for g in GROUPS if g in {"higher_committee", *draft.groups} - {"grassroots_committee", "grassroots"})

    def _enter(self, sentence: Sentence) -> None:
        """A new paragraph begins; the items of a list start from what stood above the list."""
        listed = re.match(r"[-+*•–]|(?:\(?\d{1,2}\)?|[a-zđ])[.)] ?", self.chars[sentence.start:sentence.start + 5]) is not None
        if listed:
            self.term, self.time = self.head_term, self.head_time
        else:
            self.term, self.time, self.head_term, self.head_time = None, None, None, None
        self.listed = listed
        self.vote, self.days, self.last_term = None, None, None
        self.block, self.now = sentence.block, None

    def _reporting(self, mention: TimeMention) -> bool:
        """Whether a term is the period of a report, and not the name of a congress, a committee or a plan."""
        return OF_CONGRESS.search(self.chars[max(0, mention.start - 70):mention.start]) is None

    def _reaches(self, mention: TimeMention, draft: Draft) -> bool:
        """A time in brackets together with a number («(nhiệm kỳ trước là 19,6%)») holds for that number alone."""
        opened = self.chars.rfind("(", max(0, mention.start - 60), mention.start)
        if opened < 0 or ")" in self.chars[opened:mention.start]:
            return True
        if self.chars[opened + 1:mention.start].lower().lstrip().startswith("dự kiến"):
            return opened < draft.number.start < self.chars.find(")", mention.end)
        closed = self.chars.find(")", mention.end)
        inside = re.search(r"\d", self.chars[mention.end:closed]) is not None if 0 <= closed < mention.end + 60 else False
        return not inside or opened < draft.number.start < closed

    def _carry(self, spoken: list[TimeMention]) -> None:
        """What the sentence leaves to those behind it in its paragraph."""
        spoken = [t for t in spoken if self._reaches(t, Draft(NOWHERE, "", "")) or self.chars[t.end:t.end + 1] == ")"]
        terms = [t for t in spoken if t.kind == "term" and self._reporting(t)]
        since = [t for t in spoken if "đầu nhiệm" in self.chars[t.start:t.end].lower()]
        if terms:
            self.term = terms[-1].value
        elif since:
            self.term = self._term_since(since[0])
        periods = [t for t in spoken if t.kind in ("period", "year", "quarter", "term") or (t.kind == "date" and "đến" in self.chars[max(0, t.start - 6):t.start])]
        periods = [t for t in periods if t.kind != "term" or self._reporting(t)]
        periods = [t for t in periods if t.kind == "term" or not self.periods.of_tasks(t)] or periods[:0]
        if any(self.chars[t.start:t.end].lower().startswith("hiện") for t in spoken):
            self.now = self.published
        if periods:
            self.time = periods[-1] if periods[0].kind != "term" else periods[0]
        if not self.listed:
            self.head_term, self.head_time = self.term, self.time

    def _compared(self, mention: TimeMention) -> bool:
        return self.periods.compared(mention) or OF_A_LIFE.search(self.chars[max(0, mention.start - 26):mention.start]) is not None

    def _compared_year(self, match: re.Match[str]) -> bool:
        return COMPARED.search(self.chars[match.start():match.start(1 if match[1] else 2)]) is not None

    def _term_since(self, mention: TimeMention) -> str | None:
        match = re.search(r"(\d{4}) ?- ?(\d{4})", self.chars[mention.start:mention.end])
        return f"{match[1]}-{match[2]}" if match else None

    def _term(self, draft: Draft, before: list[TimeMention], here: list[TimeMention], context: Context) -> None:
        terms = [t.value for t in before if t.kind == "term"]
        after = [t.value for t in here if t.kind == "term" and t.start > draft.number.start and self._reaches(t, draft)]
        since = [t for t in before if "đầu nhiệm" in self.chars[t.start:t.end].lower()]
        measure = draft.measure
        if measure.startswith("congress."):
            told = self.histories.get(self.block)
            context.term = terms[-1] if terms else after[0] if after else told if told else None if self.periods.coming and draft.status == "actual" and measure in VOTED else self.new_term
        elif measure in STANDING and "new" not in draft.groups:
            at = [t for t in before if t.kind == "term" and AT_START_OF.search(self.chars[max(0, t.start - 8):t.start])]
            context.term = at[-1].value if at else None
        elif measure in TERMLESS:
            context.term = (terms or after)[-1] if measure == "activity.commended" and (terms or after) else None
        elif since:
            context.term = self._term_since(since[-1])
        elif "planned" in draft.groups and (terms or after):
            context.term = (terms or after)[-1 if terms else 0]
        elif terms and (measure == "activity.targets" or any(self._reporting(t) for t in before if t.kind == "term")):
            context.term = terms[-1]
        elif measure == "activity.targets":
            adjusted = re.search(r"điều chỉnh|bổ sung", self.chars[max(0, draft.number.start - 40):draft.number.start])
            context.term = after[0] if after else self.new_term if self.half_term and not adjusted else self.term
        elif draft.status == "planned" and self.new_term and self._congress_article():
            context.term = self.new_term
        elif self.half_term and measure not in ("party.classes", "party.learners"):
            context.term = self.new_term or (self.periods.report_term if measure in REPORTED else None)
        elif self.term is not None:
            context.term = self.term
        elif self.periods.report_term and measure in REPORTED and draft.status != "planned":
            context.term = self.periods.report_term

    def _congress_article(self) -> bool:
        return "đại hội" in self.head_text.lower() and not self.half_term and "hội nghị" not in self.head_text.lower()

    def _time(self, draft: Draft, before: list[TimeMention], here: list[TimeMention], context: Context, sentence: Sentence) -> None:
        measure = draft.measure
        times = [t for t in before if t.kind != "term"]
        behind = [t for t in here if t.start > draft.number.start and t.kind != "term"]
        carried = self.time if self.time is None or self.time.kind != "date" or measure not in NOT_BY_A_DAY else None
        if measure == "congress.attendees":
            context.time = times[-1].value if times else self.days
        elif measure == "congress.held":
            dated = [t for t in times if t.kind in ("date", "month", "period") or t.kind == "year" and UP_TO.search(self.chars[max(0, t.start - 12):t.start])] or [t for t in behind if t.kind in ("date", "month")][:1]
            context.time = dated[-1].value if dated else None if draft.role == "congresses" and draft.cue else carried.value if carried and carried.kind == "date" else None
            if dated and dated[-1].kind == "year":
                context.time = f"{dated[-1].value}-12-31"  # «đến hết năm 2024»
        elif measure.startswith("congress."):
            dates = [t.value for t in times if t.kind in ("date", "period", "month") and t.value.count("-") in (1, 2, 4) or t.kind == "year" and draft.status == "actual" and t is times[-1]]
            whole = [t for t in before if t.kind == "term" and THROUGHOUT.search(self.chars[max(0, t.start - 12):t.start])]
            context.time = dates[-1] if dates else None if draft.status == "planned" else self.vote or (term_interval(whole[-1].value) if whole and measure == "congress.elected" else None)
        elif (measure in STANDING and "new" not in draft.groups) or measure == "party.coverage":
            ended = [t for t in times if t.kind in ("quarter", "period") and t.value.count("-") == 2 and re.search(r"(?:hết|cuối) (?:tháng )?$", self.chars[max(0, t.start - 10):t.start], re.IGNORECASE)]
            if ended:
                context.time = last_day(ended[-1].value)
                return
            telling = [t for t in times if t.kind in ("date", "month", "year") or t.value.count("-") >= 4] or [t for t in behind if self.chars[t.start:t.end].lower().startswith("hiện")]
            raised = re.search(r"(?:nâng|đưa)[^.;]{0,70}$", self.chars[max(0, draft.number.start - 90):draft.number.start], re.IGNORECASE)
            within = [t for t in ([carried] if carried else []) + times if t.kind == "year" or t.kind in ("period", "quarter") and "-" in t.value]
            if raised and within:
                telling = within[-1:]
            terms = [t for t in before if t.kind == "term"] if measure == "party.coverage" else []
            context.time = telling[-1].value if telling else term_interval(terms[-1].value) if terms else carried.value if carried and carried.kind in ("date",) else self.now if measure == "party.coverage" else None
        elif measure in AT_MEETING:
            dates = [t.value for t in times if t.kind == "date" or t.value.count("-") == 4]
            now = THIS_OCCASION.search(self.chars, sentence.start, draft.number.start) or (sentence.block in self.lead_blocks and measure != "activity.commended")
            context.time = dates[-1] if dates else self.meeting if now else carried.value if carried and carried.kind == "date" and measure == "activity.commended" else None
        elif measure == "party.badges":
            batch = [t.value for t in here if t.kind == "date" and re.match(r"(?:đợt|dịp)", self.chars[t.start:t.end], re.IGNORECASE)]
            times = times or [t for t in behind if t.kind == "date" and re.search(r"vào (?:sáng |chiều |ngày )*$", self.chars[max(0, t.start - 16):t.start], re.IGNORECASE)]
            own = [t.value for t in times if t.kind != "date" or not re.match(r"(?:đợt|dịp)", self.chars[t.start:t.end], re.IGNORECASE)]
            context.time = own[-1] if own else batch[-1] if batch else carried.value if carried else self.batch or self.meeting or self.published
        elif measure == "party.rated" and draft.status != "planned" and (year := RATED_YEAR.search(self.chars, sentence.start, sentence.end)) and not self._compared_year(year) and not any(t.kind in ("period", "quarter") for t in times):
            context.time = year[1] or year[2]
        elif times:
            context.time = times[-1].value
        elif measure == "party.disciplined" and self.session and draft.status == "actual" and AT_SITTING.search(self.chars, sentence.start, sentence.end) and carried is None:
            context.time = self.session
        elif (near := [t for t in behind if self.chars[t.start:t.end].lower().startswith("trong") and t.start - draft.number.end < 30]):
            context.time = near[0].value
        elif measure == "activity.targets" and "met" in draft.groups and any(t.kind == "term" and self._reporting(t) for t in before):
            context.time = term_interval([t for t in before if t.kind == "term"][-1].value)
        elif measure == "party.learners" and carried is None and self.period is None and self.meeting and THIS_COURSE.search(self.chars, sentence.start, draft.number.start):
            context.time = self.meeting
        elif measure in ("activity.documents", "activity.teams", "activity.projects"):
            context.time = carried.value if carried and carried.kind != "term" else self.period if self.period and self.period.count("-") != 1 and not self.half_term else None
        elif measure == "activity.targets" or (draft.status == "planned" and self._congress_article()):
            context.time = None
        elif (terms := [t for t in before if t.kind == "term" and self._reporting(t)]) and draft.status != "planned":
            context.time = term_interval(terms[-1].value)
        elif carried is not None and (draft.status != "planned" or measure == "party.disciplined"):
            whole_year = carried.kind == "year" and self.period is not None and self.period.startswith(carried.value)
            context.time = term_interval(carried.value) if carried.kind == "term" else self.period if whole_year else carried.value
        elif measure == "party.rated" and self.rated_year is not None and draft.status != "planned":
            context.time = self.rated_year
        elif self.period is not None and (draft.status != "planned" or measure == "party.disciplined") and (measure in REPORTED if self.periods.further_down else not (self.half_term and "-" not in self.period)):
            context.time = self.period

    def _follow(self, draft: Draft, context: Context, contexts: dict[int, Context], before: list[TimeMention], previous: Draft | None) -> None:
        """A part, a change and a percentage of a target hold for what their total holds for; a target for its year or term."""
        if draft.role == "goal" or (draft.status == "planned" and previous is not None and previous.form == "of_target" and draft.depth):
            anchor = contexts.get(id(previous)) if previous is not None else None
            if anchor is not None and previous is not None:
                words = self.chars[previous.number.start:draft.number.start].lower()
                context.term = anchor.term
                context.time = anchor.time if "năm" not in words else anchor.time[:4] if anchor.time else None
                if "nhiệm kỳ" in words and anchor.time and anchor.term:
                    context.time = term_interval(anchor.term)
            return
        total = contexts.get(id(draft.part_of)) if draft.part_of is not None else None
        if total is not None and draft.form == "share" and context.subject != total.subject and (draft.subject is not None or self.subjects.named_here(draft.number.start)):
            draft.part_of = None  # «toàn tỉnh đạt 41%, trong đó Sơn Động cao nhất 54%»: of its own members
            return
        if total is not None and draft.part_of is not None and draft.subject is None and 0 <= draft.place[0] - draft.part_of.place[0] <= 1 and not self.subjects.named_here(draft.number.start):
            context.subject = total.subject
        if total is None or draft.part_of is None or any(t.start > draft.part_of.number.start for t in before):
            return
        if draft.place == draft.part_of.place or context.time is None:
            context.time = total.time
            if draft.measure == draft.part_of.measure:
                context.term = total.term

"""Context: the term, time and subject of every draft of an observation.

What the sentence itself says comes first, then what its paragraph said before, then what the whole article is about.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.find.mention import TimeMention
from extractor.find.bodies import Subjects
from extractor.match import Draft
from extractor.segment import Sentence

PERIODIC = re.compile(r"sơ kết|tổng kết|\d+ tháng|kết quả|năm \d{4}|quý", re.IGNORECASE)
HALF_TERM = re.compile(r"giữa nhiệm kỳ|nửa nhiệm kỳ|nửa đầu nhiệm kỳ|từ đầu nhiệm kỳ", re.IGNORECASE)
COMPARED = re.compile(r"(?:so với|so|cùng kỳ|hơn|với) (?:cùng kỳ |thời điểm |đầu |cuối |kỳ )?(?:năm )?$", re.IGNORECASE)
THIS_OCCASION = re.compile(r"(?:nhân )?dịp này|cũng tại hội nghị|tại hội nghị", re.IGNORECASE)
FIVE_YEARS = re.compile(r"(?:5|năm|05) năm (?:qua|ấy|đó|tới)|nhiệm k[ỳì] (?:qua|vừa qua)|cả nhiệm k[ỳì]", re.IGNORECASE)
COMING = re.compile(r"nhiệm k[ỳì] (?:tới|mới)|5 năm tới", re.IGNORECASE)
TERM_WORD = re.compile(r"nhiệm k[ỳì]", re.IGNORECASE)
YEAR_PLAN = re.compile(r"(?:cả|của|trong) năm|kế hoạch năm|chỉ tiêu năm|năm", re.IGNORECASE)
STANDING = ("party.members", "party.organisations")
AT_MEETING = ("activity.meetings", "activity.attendees", "activity.commended")
TERMLESS = ("activity.documents", "activity.teams", "activity.meetings", "activity.attendees", "activity.commended", "activity.projects")
VOTES = ("congress.elected", "congress.vote_share", "congress.candidates", "congress.ballots", "congress.vacancies", "congress.average_age", "congress.direct_election")


@dataclass(slots=True)
class Context:
    """What a draft is told of."""

    term: str | None = None
    time: str | None = None
    subject: str | None = None
    how: list[str] = field(default_factory=list)


def term_interval(term: str) -> str:
    """«2015-2020» as a period.

    >>> term_interval("2015-2020")
    '2015/2020'
    """
    return term.replace("-", "/")


class Contexts:
    """Finds the context of the drafts of one article, sentence by sentence in their order."""

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> None:
        self.chars, self.times, self.subjects, self.published = chars, list(times), subjects, published
        self.starts = [t.start for t in self.times]
        self.body = [b for b in blocks if b[2] not in ("furniture", "date", "byline")]
        head = self.body[:3]
        self.head_text = " ".join(chars[s:e] for s, e, _ in head[:2])[:1500]
        self.half_term = HALF_TERM.search(self.head_text) is not None
        self.new_term = self._new_term()
        self.period = self._period(head)
        self.meeting = self._meeting(head)
        self.congress = self._congress_time()
        self.block = -1
        self.term: str | None = None
        self.time: TimeMention | None = None
        self.vote: str | None = None
        self.subject: str | None = None

    # -- the article ----------------------------------------------------------------------------------------------------

    def _new_term(self) -> str | None:
        """The term that the article's congresses open: the latest that is told of a congress, else the most told of."""
        counts: Counter[str] = Counter()
        for mention in self.times:
            if mention.kind == "term" and not COMPARED.search(self.chars[max(0, mention.start - 24):mention.start]):
                near = self.chars[max(0, mention.start - 110):mention.start].lower()
                counts[mention.value] += 3 if "đại hội" in near else 1
        if not counts:
            return None
        usual = [t for t, n in counts.items() if n >= max(counts.values()) / 3]
        return max(usual) if "đại hội" in self.chars.lower()[:20000] else counts.most_common(1)[0][0]

    def _period(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """The period of a periodic report: told in its headline or lead."""
        if not PERIODIC.search(self.head_text):
            return None
        for start, end, _ in head[:3]:
            for mention in self.between(start, end):
                if mention.kind in ("period", "quarter", "year") and not COMPARED.search(self.chars[max(0, mention.start - 20):mention.start]):
                    if mention.kind != "period" or "-" in mention.value.replace("/", "", 1) or mention.value.count("/") == 1:
                        return mention.value
        return None

    def _meeting(self, head: Sequence[tuple[int, int, str]]) -> str | None:
        """The day of the meeting or ceremony: the first date of the lead."""
        for start, end, _ in head:
            for mention in self.between(start, min(end, start + 500)):
                if mention.kind == "date" and self.chars[mention.start:mention.end].lower() not in ("hiện có", "đến nay", "hiện nay", "hiện"):
                    return mention.value
                if mention.kind == "period" and mention.value.count("-") == 4:
                    return mention.value
        return None

    def _congress_time(self) -> str | None:
        """The days of the article's congress: a date in a sentence of the first paragraphs that tells of the congress."""
        for start, end, _ in self.body[:4]:
            lowered = self.chars[start:end].lower()
            if "đại hội" in lowered and not re.search(r"hội nghị (?:sơ kết|tổng kết|rút kinh nghiệm|trực tuyến)", lowered):
                for mention in self.between(start, end):
                    if (mention.kind == "date" and len(mention.value) == 10) or (mention.kind == "period" and mention.value.count("-") == 4):
                        return mention.value
        return None

    def between(self, start: int, end: int) -> list[TimeMention]:
        """The times that begin from `start` to `end`."""
        return self.times[bisect_left(self.starts, start):bisect_left(self.starts, end)]

    # -- a sentence -----------------------------------------------------------------------------------------------------

    def read(self, sentence: Sentence, drafts: Sequence[Draft], contexts: dict[int, Context]) -> None:
        """Give each draft of the sentence its context; `contexts` maps id(draft) to it and is added to."""
        if sentence.block != self.block:
            listed = self.chars[max(0, sentence.start - 3):sentence.start + 3].strip()[:1] in "-+*•" or re.match(r"(?:\(?\d\)?|[a-z])[.)] ?", self.chars[sentence.start:sentence.start + 4])
            if not listed:
                self.term, self.time, self.subject = None, None, None
            self.block, self.vote = sentence.block, None
        here = self.between(sentence.start, sentence.end)
        spoken = [t for t in here if not self._compared(t)]
        subject: str | None = None
        for draft in drafts:
            context = contexts[id(draft)] = Context()
            before = [t for t in spoken if t.start < draft.number.start]
            context.subject = subject = self.subjects.at(draft.number.start, sentence.start, sentence.end, self.subject)
            self._term(draft, before, spoken, context)
            self._time(draft, before, spoken, context, sentence)
            self._follow(draft, context, contexts, before)
        votes = [t.value for t in here if t.kind in ("date", "period") and t.value.count("-") in (2, 4)]
        text = self.chars[sentence.start:sentence.end].lower()
        self.vote = votes[-1] if votes and ("bầu" in text or "đại hội" in text or "bỏ phiếu" in text) else self.vote if drafts else None
        terms = [t for t in spoken if t.kind == "term"]
        if terms:
            self.term = terms[-1].value
        elif any("đầu nhiệm" in self.chars[t.start:t.end].lower() for t in spoken):
            self.term = self._term_since(next(t for t in spoken if "đầu nhiệm" in self.chars[t.start:t.end].lower()))
        periods = [t for t in spoken if t.kind in ("period", "year", "quarter", "term") or (t.kind == "date" and "đến" in self.chars[max(0, t.start - 6):t.start])]
        if periods:
            self.time = periods[-1] if periods[0].kind != "term" else periods[0]
        if drafts:
            self.subject = subject

    def _compared(self, mention: TimeMention) -> bool:
        return COMPARED.search(self.chars[max(0, mention.start - 26):mention.start]) is not None

    def _term_since(self, mention: TimeMention) -> str | None:
        match = re.search(r"(\d{4}) ?- ?(\d{4})", self.chars[mention.start:mention.end])
        return f"{match[1]}-{match[2]}" if match else None

    def _term(self, draft: Draft, before: list[TimeMention], here: list[TimeMention], context: Context) -> None:
        terms = [t.value for t in before if t.kind == "term"]
        after = [t.value for t in here if t.kind == "term"]
        since = [t for t in before if "đầu nhiệm" in self.chars[t.start:t.end].lower()]
        if draft.measure.startswith("congress."):
            context.term = terms[-1] if terms else after[0] if after and draft.measure != "congress.held" or after and self.new_term is None else after[0] if after else self.new_term
            context.how.append("term: sentence" if terms or after else "term: the article's congress")
            return
        if draft.measure in STANDING:
            return
        if draft.measure in TERMLESS:
            if draft.measure == "activity.commended" and (after or terms):
                context.term = (terms or after)[-1]
            return
        if draft.measure == "activity.targets":
            context.term = terms[-1] if terms else after[0] if after else self.new_term if self.half_term else self.term
            return
        if since:
            context.term = self._term_since(since[-1])
        elif terms:
            context.term = terms[-1]
        elif draft.status == "planned" and self.new_term and self._congress_article():
            context.term = self.new_term
        elif self.half_term:
            context.term = self.new_term
        elif self.term is not None:
            context.term = self.term
            context.how.append("term: carried on")

    def _congress_article(self) -> bool:
        return "đại hội" in self.head_text.lower() and not self.half_term and "hội nghị" not in self.head_text.lower()

    def _time(self, draft: Draft, before: list[TimeMention], here: list[TimeMention], context: Context, sentence: Sentence) -> None:
        measure = draft.measure
        times = [t for t in before if t.kind != "term"]
        if measure.startswith("congress."):
            if measure == "congress.attendees":
                context.time = times[-1].value if times else self.congress
            elif measure == "congress.held":
                dated = [t for t in times if t.kind in ("date", "month", "period")] or [t for t in here if t.kind in ("date", "month") and t.start > draft.number.start and draft.status == "planned"]
                context.time = dated[-1].value if dated else self.time.value if self.time and self.time.kind == "date" else None
            else:
                dates = [t.value for t in times if t.kind in ("date", "period") and t.value.count("-") in (2, 4)]
                context.time = dates[-1] if dates else self.vote
            return
        if measure in STANDING:
            telling = [t for t in times if t.kind in ("date", "month", "year") or t.value.count("-") >= 4]
            context.time = telling[-1].value if telling else self.time.value if self.time and self.time.kind == "date" else None
            if context.time is None and self.time is not None and self.time.kind in ("year", "period") and draft.groups and "new" in draft.groups:
                context.time = self.time.value
            return
        if measure in AT_MEETING:
            now = THIS_OCCASION.search(self.chars, sentence.start, draft.number.start)
            context.time = times[-1].value if times and not now else self.meeting
            return
        if measure == "party.badges":
            context.time = times[-1].value if times else self.time.value if self.time else self.meeting or self.published
            return
        terms = [t for t in before if t.kind == "term"]
        if times:
            context.time = times[-1].value
        elif draft.status == "planned" and self._congress_article():
            context.time = None
        elif terms and draft.status != "planned":
            context.time = term_interval(terms[-1].value)
        elif measure in ("activity.targets",):
            context.time = None
        elif self.time is not None and draft.status != "planned":
            context.time = term_interval(self.time.value) if self.time.kind == "term" else self.time.value
            context.how.append("time: carried on")
        elif self.period is not None and draft.status != "planned":
            context.time = self.period
            context.how.append("time: the report's period")

    def _follow(self, draft: Draft, context: Context, contexts: dict[int, Context], before: list[TimeMention]) -> None:
        """A part, a change and a percentage of a target hold for what their total holds for."""
        total = contexts.get(id(draft.part_of)) if draft.part_of is not None else None
        if total is None or draft.part_of is None:
            return
        own = any(t.start > draft.part_of.number.start for t in before)
        if not own:
            context.time = total.time
            if draft.measure == draft.part_of.measure:
                context.term = total.term

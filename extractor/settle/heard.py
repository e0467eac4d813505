"""What an article has said of time so far: as a whole, in the paragraph, in the sentence."""

import re
from collections.abc import Sequence

from extractor.context.histories import histories
from extractor.context.periods import COMPARED, RATED_YEAR, Periods, term_before
from extractor.find.mention import TimeMention
from extractor.lexicon import pattern, says, words
from extractor.segment import Sentence, spans

OF_A_LIFE = pattern("of_a_life", "when")
OF_WHOM = pattern("of_whom", "when")
OF_CONGRESS = pattern("of_congress", "when")
LAST_TERM = pattern("last_term", "when")
SITTING, OF_SITTING = pattern("sitting", "when"), pattern("of_sitting", "when")
RITE = pattern("rite", "when")
OF_OTHER_BODY, HANDED_OVER, YEAR_OF_CALL = pattern("of_other_body", "when"), pattern("soldiers_handed_over", "when"), pattern("year_of_call", "when")
ANNOUNCED = pattern("announced_on", "when")
TOLD_ON = pattern("told_on", "when")
UP_TO_NOW = pattern("up_to_now", "when")
VOTING = pattern("voting", "when")
VOTING_TO_COME = pattern("voting_to_come", "when")
MEETING = pattern("meeting", "when")
GOES_ON = pattern("goes_on", "when")
OPENS_FIGURES = pattern("opens_figures", "when")
OF_TARGET = pattern("of_target", "when")
FIGURES_REACH = 5
ONE_SENTENCE_EACH = 0.9  # of the paragraphs
LISTED = pattern("listed", "when")
TERM = re.compile(r"(\d{4}) ?- ?(\d{4})")
DIGIT = re.compile(r"\d")


class Heard:
    """Told of the sentences of one article in their order; the cases of when.py only ask it."""

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], published: str | None) -> None:
        self.chars, self.published = chars, published
        self.periods = Periods(chars, blocks, times, published)
        self.rated_year = self.periods.rated_year
        self.histories = histories(chars, blocks, times)
        self.lead_blocks = {blocks.index(b) for b in self.periods.body[:3]}
        head = self.periods.head_text.lower()
        top = chars[:self.periods.body[min(2, len(self.periods.body) - 1)][1]] if self.periods.body else ""
        self.of_sitting = OF_SITTING.search(top) is not None and says(top.lower(), "inspection")
        self.of_congress = says(head, "congress") and not self.periods.half_term and not says(head, "conference", "when")  # what the article is about
        # Of the paragraph, and of what stood above its list.
        self.block, self.start, self.end = -1, 0, 0
        self.term: str | None = None
        self.time: TimeMention | None = None
        self.head_term: str | None = None
        self.head_time: TimeMention | None = None
        self.listed = self.went_on = False  # «Cụ thể: …» goes on with the paragraph in front
        self.inner: tuple[str, str | None, TimeMention | None] | None = None  # «* Kết quả nhiệm kỳ 2015-2020:» in a list heads one of its own: its sign, what headed the outer list
        self.now: str | None = None
        body = [b for b in self.periods.body if b[2] not in ("headline", "caption")]
        self.flat = len(body) >= 8 and sum(len(list(spans(chars, s, e))) < 2 for s, e, _ in body) >= ONE_SENTENCE_EACH * len(body)
        self.figures: int | None = None  # the paragraph that opened a report's figures
        self.opens_figures = False
        # Of this sentence and the next: the day of a vote, the days of a congress.
        self.vote: str | None = None
        self.days: str | None = None
        self.vote_index = self.days_index = -1
        self.last_term: str | None = None  # told of in this paragraph without its years
        self.last_term_at: int | None = None  # in this sentence
        self.day: str | None = None  # the last day, or days, told of
        self.rite: str | None = None  # the day of the rite of admission that is told of
        self.called_up: tuple[int, str | None, str | None] | None = None  # those called up: the paragraph that tells it, the day of the rite, the year
        self.session: str | None = None  # the day of the sitting that is told of

    def hear(self, sentence: Sentence) -> list[TimeMention]:
        """What a sentence says, before its numbers are settled; its times, but for those that are only compared with."""
        if sentence.block != self.block:
            self._enter(sentence)
        self.start, self.end = sentence.start, sentence.end
        here = self.periods.between(sentence.start, sentence.end)
        self._hear_days(sentence, here)
        rated = RATED_YEAR.search(self.chars, sentence.start, sentence.end)
        if rated and not self.compared_year(rated):
            self.rated_year = rated[1] or rated[2]
        self._hear_last_term(sentence, here)
        self.opens_figures = OPENS_FIGURES.match(self.chars, sentence.start, sentence.end) is not None
        if self.figures not in (None, self.block) and any(t.kind in ("period", "quarter", "year") for t in here):
            self.figures = self.term = self.time = None  # these have a time of their own
        return [self._of_term(t) for t in here if not self._compared(t)]

    def _enter(self, sentence: Sentence) -> None:
        """A new paragraph begins; the items of a list start from what stood above the list."""
        before, known = self.block, (self.term, self.time)
        self.listed = LISTED.match(self.chars[sentence.start:sentence.start + 5]) is not None
        if self.listed:
            if self.inner is not None and self.inner[0] == self.chars[sentence.start]:
                (_, self.head_term, self.head_time), self.inner = self.inner, None  # the next item of the outer list
            self.term, self.time = self.head_term, self.head_time
        else:
            self.inner = None
            self.term, self.time, self.head_term, self.head_time = None, None, None, None
            self.went_on = before == sentence.block - 1 and GOES_ON.match(self.chars, sentence.start) is not None
            if self.went_on:
                self.term, self.time = known  # «Cụ thể: Đảng bộ huyện A kết nạp 150 đảng viên; …»
            if self.figures is not None and self.flat and before >= 0 and sentence.block - self.figures <= FIGURES_REACH:
                self.term, self.time = known  # «Thống kê cho thấy, nửa đầu nhiệm kỳ 2015-2020, …», a sentence a paragraph
        self.vote, self.days, self.last_term = None, None, None
        self.block, self.now = sentence.block, None

    def _hear_days(self, sentence: Sentence, here: Sequence[TimeMention]) -> None:
        text = self.chars[sentence.start:sentence.end].lower()
        here = [t for t in here if not (self.of_telling(t, sentence.end) or UP_TO_NOW.match(self.chars, t.start))]
        dates = [t.value for t in here if t.kind == "date" and len(t.value) == 10]
        if sentence.index > self.vote_index + 1:
            self.vote = None
        if dates and VOTING.search(text) and not VOTING_TO_COME.search(text):
            self.vote, self.vote_index = dates[-1], sentence.index
        if sentence.index > self.days_index + 1:
            self.days = None
        if MEETING.search(text) and (days := [t.value for t in here if t.kind in ("date", "period") and t.value.count("-") in (2, 4)]):
            self.days, self.days_index = days[-1], sentence.index
        self._hear_day(here)
        if dates and RITE.search(text):
            self.rite = dates[-1]
        handed = HANDED_OVER.search(text) if self.called_up is None else None
        if handed is not None:
            year = YEAR_OF_CALL.search(text, handed.start())
            self.called_up = (sentence.block, dates[0] if dates and handed["rite"] else None, year[1] if year else None)
        told = ANNOUNCED.search(text)  # «Ngày 8/9, Thành ủy phát đi thông cáo về kỳ họp diễn ra chiều 5/9»
        days = [t.value for t in here if (told is None or t.start > sentence.start + told.start()) and (t.kind == "date" and len(t.value) == 10 or t.kind == "period" and t.value.count("-") == 4)]
        if days and SITTING.search(text):
            self.session = days[-1]

    def _hear_day(self, here: Sequence[TimeMention]) -> None:
        if told := [t.value for t in here if t.kind in ("date", "period") and t.value.count("-") in (2, 4) and not self.periods.of_batch(t)]:
            self.day = told[-1]

    def _hear_last_term(self, sentence: Sentence, here: Sequence[TimeMention]) -> None:
        said, new = LAST_TERM.search(self.chars, sentence.start, sentence.end), self.periods.new_term
        self.last_term_at = said.start() if said else None
        plain = said is not None and not any(t.kind == "term" for t in here) and not COMPARED.search(self.chars[max(sentence.start, said.start() - 50):said.start()])
        if plain and new is not None and not self.periods.half_term:
            self.last_term = term_before(new, self.periods.terms)
        elif any(t.kind in ("term", "year", "period", "quarter") for t in here):
            self.last_term = None

    def leave(self, spoken: Sequence[TimeMention]) -> None:
        """What a sentence leaves to those behind it in its paragraph."""
        spoken = [t for t in spoken if self.reaches(t) or self.chars[t.end:t.end + 1] == ")"]
        terms = [t for t in spoken if t.kind == "term" and self.reporting(t) and not OF_OTHER_BODY.match(self.chars, t.end)]
        since = [t for t in spoken if self.since_term_began(t)]
        if terms:
            self.term = terms[-1].value
        elif since:
            self.term = self.term_since(since[0])
        if any(self.chars[t.start:t.end].lower().startswith(words("at_present", "when")) for t in spoken):
            self.now = self.published
        if periods := [t for t in spoken if self._goes_on(t)]:
            self.time = periods[-1] if periods[0].kind != "term" else periods[0]
        if self.flat and (self.term or self.time) and self.opens_figures:
            self.figures = self.block
        if self.listed and self.inner is None and self.chars[self.end - 1:self.end] == ":":
            self.inner = (self.chars[self.start], self.head_term, self.head_time)
            self.head_term, self.head_time = self.term, self.time
        if not self.listed:
            self.head_term, self.head_time = self.term, self.time

    def _goes_on(self, mention: TimeMention) -> bool:
        """Whether a time holds for the sentences behind its own too."""
        if mention.kind == "term":
            return self.reporting(mention) and OF_OTHER_BODY.match(self.chars, mention.end) is None
        lasting = mention.kind in ("period", "year", "quarter") or mention.kind == "date" and says(self.chars[max(0, mention.start - 6):mention.start].lower(), "up_to")
        of_target = mention.kind == "year" and OF_TARGET.search(self.chars[max(0, mention.start - 32):mention.start]) is not None
        return lasting and not of_target and not self.periods.of_tasks(mention)

    def _compared(self, mention: TimeMention) -> bool:
        return self.periods.compared(mention) or OF_A_LIFE.search(self.chars[max(0, mention.start - 26):mention.start]) is not None

    def of_telling(self, mention: TimeMention, stop: int) -> bool:
        """«Sáng nay, Trung tâm Báo chí công bố một số con số: …»: the day on which it was told."""
        return mention.kind == "date" and TOLD_ON.match(self.chars, mention.end, stop) is not None

    def compared_year(self, match: re.Match[str]) -> bool:
        """Whether the year of a rating is only compared with."""
        return COMPARED.search(self.chars[match.start():match.start(1 if match[1] else 2)]) is not None

    def reporting(self, mention: TimeMention) -> bool:
        """Whether a term is the period of a report, and not the name of a congress, a committee, a plan or of whom a board looks into."""
        if OF_WHOM.search(self.chars[max(0, mention.start - 110):mention.start]):
            return False
        return OF_CONGRESS.search(self.chars[max(0, mention.start - 70):mention.start]) is None

    def reaches(self, mention: TimeMention, number: int = -1) -> bool:
        """A time in brackets together with a number («(nhiệm kỳ trước là 19,6%)») holds for that number (its offset) alone."""
        opened = self.chars.rfind("(", max(0, mention.start - 60), mention.start)
        if opened < 0 or ")" in self.chars[opened:mention.start]:
            return True
        closed = self.chars.find(")", mention.end)
        if self.chars[opened + 1:mention.start].lower().lstrip().startswith(words("expected", "when")):
            return opened < number < closed
        inside = DIGIT.search(self.chars[mention.end:closed]) is not None if 0 <= closed < mention.end + 60 else False
        return not inside or opened < number < closed

    def since_term_began(self, mention: TimeMention) -> bool:
        """«từ đầu nhiệm kỳ 2020-2025 đến nay»."""
        return mention.start in self.periods.since or says(self.chars[mention.start:mention.end].lower(), "term_begins", "context")

    def _of_term(self, mention: TimeMention) -> TimeMention:
        """«từ đầu nhiệm kỳ đến nay» is since the term that its paragraph tells."""
        known = self.term if mention.start in self.periods.since and not self.periods.half_term else None
        return self.periods.since_begin(mention, known) if known else mention

    def term_since(self, mention: TimeMention) -> str | None:
        """The term that such a time names."""
        if mention.start in self.periods.since:
            return self.term or self.periods.since[mention.start]
        match = TERM.search(self.chars[mention.start:mention.end])
        return f"{match[1]}-{match[2]}" if match else None

"""Context: the term, time and subject of every draft of an observation.

What the sentence itself says comes first, then what its paragraph said before, then what the whole article is about.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from extractor.context.subjects import Subjects
from extractor.context.subjects.heights import height
from extractor.find.mention import TimeMention
from extractor.lexicon import pattern, says
from extractor.match import Draft
from extractor.match.case import ask
from extractor.segment import Sentence
from extractor.settle.heard import Heard
from extractor.settle.moment import REPORTED, STANDING, TERMLESS, Moment, term_interval
from extractor.settle.terms import TERM
from extractor.settle.when import RAISED, times_of
from extractor.vocabulary import GROUPS

A_YEAR_BACK = pattern("a_year_back", "when")
UNDER_IT = pattern("under_it", "when")
OF_COMMUNES = pattern("of_communes", "when")
BARE_CELLS = pattern("bare_cells", "when")
TAUGHT = ("party.classes", "party.learners")
AMONG_THEM = pattern("among_them", "when")
ABOVE_CELLS = {"grassroots", "grassroots_committee", "grassroots_cell", "higher_committee"}
OVER_CAPTIONS = 3  # paragraphs between a total and «Trong đó, …»
YEAR = re.compile(r"\d{4}")
DAY = re.compile(r"-\d\d-\d\d$")


@dataclass(slots=True)
class Context:
    """What a draft is told of."""

    term: str | None = None
    time: str | None = None
    subject: str | None = None

    def answers(self) -> dict[str, str | None]:
        """Question → what is answered."""
        return {"term": self.term, "time": self.time, "whose": self.subject}


def _of_its_own(draft: Draft, total: Draft, named: bool) -> bool:
    """Whether what another organisation has is no part of the total told before.

    «toàn tỉnh đạt 41%, trong đó Sơn Động cao nhất 54%»: of its own members. «… cũng trao Huy hiệu cho một đảng viên thuộc Đảng bộ huyện B.»
    """
    if draft.form == "share":
        return draft.subject is not None or named
    return draft.measure == "party.badges" and named and draft.place != total.place and draft.form == "count"


@contextmanager
def _named(draft: Draft, context: Context, by: str) -> Iterator[None]:
    """Within it, what is changed is so `by` that, and by no case that answered before."""
    before = context.answers()
    yield
    for question, now in context.answers().items():
        if now != before[question]:
            draft.because(question, by if now is not None else None)


def _near(day: str, term: str) -> bool:
    """Whether a date lies from the year before a term to its end."""
    first, last = map(int, term.split("-"))
    return first - 1 <= int(day[:4]) <= last


class Contexts:
    """Finds the context of the drafts of one article, sentence by sentence in their order."""

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> None:
        self.chars, self.subjects, self.published = chars, subjects, published
        self.heard = Heard(chars, blocks, times, published)
        self.badges: Context | None = None  # of the badges told last
        self.climbed: tuple[int, str | None] = (-1, None)  # a sentence, and whose it is after all
        self.said: dict[tuple[str, float, float | None], str | None] = {}  # what was counted before, and whose it was

    def read(self, sentence: Sentence, drafts: Sequence[Draft], contexts: dict[int, Context]) -> None:
        """Give each draft of the sentence its context; `contexts` maps id(draft) to it and is added to."""
        spoken = self.heard.hear(sentence)
        previous: Draft | None = None
        for draft in drafts:
            context = contexts[id(draft)] = Context()
            context.subject, by = self._whose(draft, sentence)
            draft.because("whose", by if context.subject is not None else None)
            self._cells(draft, context, drafts)
            moment = Moment(draft, sentence, spoken, self.heard)
            self._when(moment, context)
            self._below_province(draft, context)
            with _named(draft, context, "of the term told of"):
                self._of_its_term(moment, context)
            total = contexts.get(id(draft.part_of)) if draft.part_of is not None else None
            of_its_own = bool(moment.terms or moment.terms_behind) and total is not None and total.term is not None and context.term is not None
            another = total is not None and total.term != context.term and (sentence.block in self.heard.histories or of_its_own)
            if another and draft.measure == "congress.elected":
                draft.part_of, total = None, None  # of another congress
                draft.because("total", None)
            with _named(draft, context, "as those who raised it"):
                self._raised(moment, context, contexts, previous)
            with _named(draft, context, "as what it goes with"):
                self._follow(moment, context, contexts, previous)
            with _named(draft, context, "a year before"):
                self._a_year_back(moment, context)
            with _named(draft, context, "as the badges told before"):
                self._same_batch(moment, context)
            previous = draft
        self.heard.leave(spoken)

    def _whose(self, draft: Draft, sentence: Sentence) -> tuple[str | None, str]:
        """Whose it is, and who says so: what stands beside the number, what was told of the same number before, what its place in the article says."""
        subject, by = self.subjects.whose(draft.number.start)
        if draft.measure.startswith("congress.") and self.subjects.is_board(subject):
            subject, by = self.subjects.main, "reported by a board"  # boards report congresses and hold none
        again = (draft.measure, draft.value, draft.number.whole)
        if again in self.said and draft.part_of is None and draft.measure in REPORTED and not self.subjects.named_here(draft.number.start):
            subject, by = self.said[again], "told before"  # «trong số 15 người bị kỷ luật lần này»: told before whose they are
        elif draft.status == "actual":
            self.said.setdefault(again, subject)
        if draft.measure in TAUGHT and subject == self.subjects.main and not self.subjects.spans(sentence.start, draft.number.start) and not self.subjects.named_here(draft.number.start):
            subject, by = (self.subjects.school, "school of the classes") if self.subjects.school else (subject, by)  # an article on a class of the political centre
        above = self._too_low(draft, sentence, subject)
        if draft.subject is not None:
            return self.chars[draft.subject[0]:draft.subject[1]], "beside the number"
        return (above, "above the cell") if above != subject else (subject, by)

    def _too_low(self, draft: Draft, sentence: Sentence, subject: str | None) -> str | None:
        """A cell has no grass-roots organisations, nor villages that have members: such numbers, and those beside them, belong to what stands above it."""
        if subject is None or height(subject) != 1:
            return subject
        if draft.measure == "party.coverage" or draft.measure == "party.organisations" and ABOVE_CELLS & set(draft.groups):
            self.climbed = (sentence.start, self.subjects.above(3 if draft.measure != "party.coverage" else 2))
        return self.climbed[1] or subject if self.climbed[0] == sentence.start else subject

    def _when(self, moment: Moment, context: Context) -> None:
        """Ask for term and time."""
        for question, answer in (("term", ask(TERM, moment, measure=moment.draft.measure)), ("time", ask(times_of(moment), moment))):
            if answer is not None and answer.said:
                setattr(context, question, answer.said)
                moment.draft.because(question, answer.case.name)

    def _of_its_term(self, moment: Moment, context: Context) -> None:
        """Congresses of long ago are not of the article's term; «nhiệm kỳ vừa qua» is a term, and all of it the time."""
        draft, of_congress, said = moment.draft, moment.draft.measure.startswith("congress."), self.heard.last_term_at
        day = context.time or self.heard.days
        if of_congress and context.term and day and not any(t.kind == "term" for t in moment.spoken) and not _near(day, context.term):
            context.term = None  # «Đại hội lần thứ II họp năm 1962 …» in an article on today's congress
        if self.heard.last_term is None or draft.status == "planned" or said is not None and said > draft.number.start:
            return
        if draft.measure in TERMLESS or draft.measure in STANDING or of_congress and said is None:
            return
        context.term = self.heard.last_term  # «Nhiệm kỳ vừa qua, Đảng bộ kết nạp 420 đảng viên»
        if not of_congress:
            context.time = term_interval(self.heard.last_term)

    def _cells(self, draft: Draft, context: Context, drafts: Sequence[Draft]) -> None:
        """The «chi bộ» of a committee at the grass roots are subordinate cells; «5 đảng bộ cơ sở và 58 chi bộ» are of a higher one."""
        beside = any(d.measure == draft.measure and "grassroots_committee" in d.groups for d in drafts)
        total = draft.part_of
        if draft.form == "share" and total is not None and draft.role == "share_of_last" and "subordinate_cell" in total.groups and total.measure == draft.measure and not {"grassroots_committee"} & set(draft.groups):
            draft.groups = total.groups  # «125/132 chi bộ tổ chức đại hội, đạt 94,7%»
        if draft.measure in ("party.organisations", "congress.held") and context.subject is not None and height(context.subject) == 2 and not beside and BARE_CELLS.match(self.chars, draft.number.end):
            draft.groups = tuple(g for g in GROUPS if g in {"subordinate_cell", *draft.groups} - {"grassroots_cell", "grassroots"})

    def _below_province(self, draft: Draft, context: Context) -> None:
        """The committees right under a province: of communes too, since July 2025."""
        if draft.measure not in ("party.organisations", "congress.held") or context.subject is None or height(context.subject) != 4 or says(context.subject.lower(), "city", "when"):
            return
        direct = not set(draft.groups) - {"new", "pilot"} and UNDER_IT.match(self.chars, draft.number.end) is not None
        commune = "grassroots_committee" in draft.groups and OF_COMMUNES.match(self.chars, draft.number.end) is not None
        day = context.time or self.published
        total = draft.part_of
        if total is not None and total.measure == draft.measure and "higher_committee" in total.groups and "grassroots_committee" in draft.groups:
            direct = True  # «148/148 đảng bộ xã, phường đã đại hội, trong đó hai đảng bộ đại hội điểm»
        if direct or commune and day is not None and day.rpartition("/")[2][:7] >= "2025-07":
            draft.groups = tuple(g for g in GROUPS if g in {"higher_committee", *draft.groups} - {"grassroots_committee", "grassroots"})

    def _follow(self, moment: Moment, context: Context, contexts: dict[int, Context], previous: Draft | None) -> None:
        """A part, a change and a percentage of a target hold for what their total holds for; a target for its year or term."""
        draft = moment.draft
        if draft.role == "goal" or (draft.status == "planned" and previous is not None and previous.form == "of_target" and draft.depth):
            if previous is not None and (anchor := contexts.get(id(previous))) is not None:
                self._follow_result(self.chars[previous.number.start:draft.number.start].lower(), anchor, context)
            return
        total = contexts.get(id(draft.part_of)) if draft.part_of is not None else None
        if total is None or draft.part_of is None:
            return
        named = self.subjects.named_here(draft.number.start)
        if context.subject != total.subject and _of_its_own(draft, draft.part_of, named):
            draft.part_of = None
            draft.because("total", None)
            return
        apart = draft.place[0] - draft.part_of.place[0]
        goes_on = apart <= 1 or apart <= OVER_CAPTIONS and AMONG_THEM.match(self.chars, moment.sentence.start) is not None
        if draft.subject is None and not named and apart >= 0 and goes_on:
            context.subject = total.subject
        if any(t.start > draft.part_of.number.start for t in moment.before):
            return
        if draft.part_of.measure in STANDING and draft.measure not in STANDING:
            return  # of the members that there are, so many were rated: in the year of the ratings
        if draft.place == draft.part_of.place or context.time is None or not moment.times and (draft.measure == "party.badges" or AMONG_THEM.match(self.chars, moment.sentence.start)):
            context.time = total.time
            if draft.measure == draft.part_of.measure:
                context.term = total.term

    def _raised(self, moment: Moment, context: Context, contexts: dict[int, Context], previous: Draft | None) -> None:
        """«kết nạp 120 đảng viên, nâng tổng số lên 4.110»: at the time of those admitted, or on the day on which it ends."""
        if previous is None or (moment.draft.measure, previous.measure) != ("party.members", "party.admitted"):
            return
        raised_by = contexts.get(id(previous))
        if raised_by is not None and RAISED.search(moment.in_front(90)) and not any(t.start > previous.number.start for t in moment.times):
            time = raised_by.time
            context.time = time.rpartition("/")[2] if time is not None and DAY.search(time) else time

    def _same_batch(self, moment: Moment, context: Context) -> None:
        """«Đợt này, có 38 trường hợp được truy tặng»: badges told without a time are of the time of those told before."""
        if moment.draft.measure != "party.badges" or moment.draft.part_of is not None:
            return
        if self.badges is not None and not (moment.times or moment.behind) and context.subject == self.badges.subject:
            context.time = self.badges.time
        self.badges = context

    def _follow_result(self, words: str, result: Context, context: Context) -> None:
        """«kết nạp 120 đảng viên, đạt 110% kế hoạch (100 đảng viên)»: a target is for the time of what was reached, or for the year or term named."""
        context.term = result.term
        context.time = result.time if not says(words, "year", "when") else result.time[:4] if result.time else None
        if says(words, "term_of_office") and result.time and result.term:
            context.time = term_interval(result.term)

    def _a_year_back(self, moment: Moment, context: Context) -> None:
        """«cùng kỳ năm trước 42 đảng viên»."""
        draft, start = moment.draft, moment.start
        back = draft.form != "change" and A_YEAR_BACK.search(self.chars[max(moment.sentence.start, start - 48):start])
        if context.time and (back or draft.role == "compared" and says(moment.in_front(24).lower(), "same_time")):
            context.time = YEAR.sub(lambda year: str(int(year.group()) - 1), context.time)

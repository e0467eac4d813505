"""A draft and the times around it, found once: all that the cases of terms.py and when.py may look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.find.mention import TimeMention
from extractor.lexicon import pattern
from extractor.match import Draft
from extractor.once import once
from extractor.segment import Sentence
from extractor.settle.heard import Heard
from extractor.vocabulary import DATED, MEASURE_SHEETS, MEASURES

OF_TARGET = pattern("of_target", "when")
FRAMING = pattern("framing", "when")
OWN_YEAR = pattern("own_year", "when")
YEAR_ENDS = pattern("own_year_ends", "when")


def told(how: str) -> frozenset[str]:
    """The measures whose time is told so."""
    return frozenset(code for code, dated in DATED.items() if dated == how)


NONE = ""
"""What a case answers that knows that there is no term or time."""
STANDING = frozenset(measure for measure in told("standing") if MEASURE_SHEETS[measure].counts)
"""So many members and organisations there are on a day, whatever the term; places covered are told of a term too."""
# What a report counts whose period is told further down than its lead.
REPORTED = ("party.inspected", "party.disciplined", "party.admitted", "party.left")
TERMLESS = told("papers") | told("meeting")
TARGETS = told("targets")
CONGRESS = frozenset(m for m in MEASURES if m.startswith("congress."))
# What a day told of something else («tính đến ngày 28/6, 60 chi bộ đã đại hội») does not date.
NOT_BY_A_DAY = told("papers") | {"party.classes", "party.learners"}


def term_interval(term: str) -> str:
    """«2015-2020» as a period.

    >>> term_interval("2015-2020")
    '2015/2020'
    """
    return term.replace("-", "/")


def last(times: Sequence[TimeMention]) -> str | None:
    """The value of the last of some times."""
    return times[-1].value if times else None


@dataclass(frozen=True, eq=False)
class Moment:
    """A draft in its sentence; `spoken` are the times of the sentence, but for those that are only compared with."""

    draft: Draft
    sentence: Sentence
    spoken: Sequence[TimeMention]
    heard: Heard

    @property
    def start(self) -> int:
        return self.draft.number.start

    @property
    def planned(self) -> bool:
        return self.draft.status == "planned"

    @property
    def actual(self) -> bool:
        return self.draft.status == "actual"

    @property
    def stands(self) -> bool:
        """Whether it says how many there are, and not how many there were in some time."""
        return DATED[self.draft.measure] == "standing" and "new" not in self.draft.groups

    @once
    def before(self) -> list[TimeMention]:
        """The times in front of the number that hold for it."""
        return [t for t in self.spoken if t.start < self.start and self.heard.reaches(t, self.start) and not self._of_a_target(t) and not self.heard.of_telling(t, self.start)]

    def _of_a_target(self, mention: TimeMention) -> bool:
        if mention.kind != "year" or self.draft.measure == "activity.targets" or self.planned:
            return False
        return OF_TARGET.search(self.heard.chars[max(0, mention.start - 32):mention.start]) is not None

    @once
    def times(self) -> list[TimeMention]:
        """The same without terms."""
        return [t for t in self.before if t.kind != "term"]

    @once
    def terms(self) -> list[TimeMention]:
        """The terms among them."""
        return [t for t in self.before if t.kind == "term"]

    @once
    def since(self) -> list[TimeMention]:
        """«từ đầu nhiệm kỳ 2020-2025 đến nay», among them."""
        return [t for t in self.before if self.heard.since_term_began(t)]

    @once
    def behind(self) -> list[TimeMention]:
        """The times behind the number, without terms."""
        return [t for t in self.spoken if t.start > self.start and t.kind != "term"]

    @once
    def terms_behind(self) -> list[TimeMention]:
        return [t for t in self.spoken if t.kind == "term" and t.start > self.start and self.heard.reaches(t, self.start)]

    @once
    def carried(self) -> TimeMention | None:
        """The time that its paragraph was told of before, if it can hold for such a number."""
        time = self.heard.time
        return None if time is not None and time.kind == "date" and self.draft.measure in NOT_BY_A_DAY else time

    @property
    def carried_day(self) -> str | None:
        return self.carried.value if self.carried is not None and self.carried.kind == "date" else None

    @once
    def frame(self) -> TimeMention | None:
        """The year, months or quarter that opens the sentence: «Trong 6 tháng đầu năm 2012, các cấp ủy tổ chức …»."""
        return next((t for t in self.times if t.kind in ("year", "period", "quarter", "month") and FRAMING.fullmatch(self.heard.chars, self.sentence.start, t.start)), None)

    def said(self, mention: TimeMention) -> str:
        """The words of a time, in lower case."""
        return self.heard.chars[mention.start:mention.end].lower()

    def in_front_of(self, mention: TimeMention, reach: int) -> str:
        """So many characters in front of a time."""
        return self.heard.chars[max(0, mention.start - reach):mention.start]

    def in_front(self, reach: int) -> str:
        """So many characters in front of the number."""
        return self.heard.chars[max(0, self.start - reach):self.start]


def last_in_front(m: Moment) -> str | None:
    """The nearest time in front."""
    return last(m.times)


def within_frame(m: Moment) -> str | None:
    """«Năm 2014, Đảng ủy Khối khen thưởng 11 tổ chức đảng»: the time that opens the sentence."""
    return m.frame.value if m.frame is not None else None


def year_of_each(m: Moment) -> str | None:
    """«kết nạp 284 đồng chí năm 2006, 288 đồng chí năm 2007»: each count with the year right behind its noun."""
    own = next((t for t in m.behind if t.kind == "year"), None)
    others = [t for t in (*m.times, *m.behind) if t.kind == "year" and t is not own]
    return own.value if own is not None and others and OWN_YEAR.fullmatch(m.heard.chars, m.draft.number.end, own.start) and YEAR_ENDS.match(m.heard.chars, own.end) else None

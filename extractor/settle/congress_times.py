"""When were congresses, and when was who there or elected? Cases of the families «present», «held», «elected» of when.py."""

from extractor.find.mention import TimeMention
from extractor.lexicon import pattern
from extractor.match.case import Case
from extractor.settle.moment import Moment, last, last_in_front, term_interval, within_frame

THROUGHOUT = pattern("throughout", "when")
UP_TO = pattern("up_to", "when")
TILL = pattern("till", "when")


def days_of_congress(m: Moment) -> str | None:
    """The days that this sentence or the one before told of."""
    return m.heard.days


def _held_by(m: Moment) -> list[TimeMention]:
    return [t for t in m.times if t.kind in ("date", "month", "period") or t.kind == "year" and UP_TO.match(m.said(t))]


def held_by_end_of_year(m: Moment) -> str | None:
    """«đến hết năm 2024»."""
    by = _held_by(m)
    return f"{by[-1].value}-12-31" if by and by[-1].kind == "year" else None


def held_by(m: Moment) -> str | None:
    """«Đến ngày 28/6/2020, 60 chi bộ đã tổ chức đại hội»."""
    return last(_held_by(m))


def held_behind(m: Moment) -> str | None:
    """«60 chi bộ đã tổ chức đại hội đến ngày 28/6/2020»."""
    return next((t.value for t in m.behind if t.kind in ("date", "month")), None)


def held_as_told(m: Moment) -> str | None:
    """The day told of before; the congresses themselves, counted, have each their own."""
    return None if m.draft.role == "congresses" and m.draft.cue else m.carried_day


def day_of_election(m: Moment) -> str | None:
    """A day, days or a month; a year where somebody was elected in it."""
    dates = [t for t in m.times if t.kind in ("date", "period", "month") and t.value.count("-") in (1, 2, 4) or t.kind == "year" and m.actual and t is m.times[-1]]
    dates = [t for t in dates if not (t.kind == "month" and TILL.match(m.said(t)))]  # «đến hết tháng 2/2025, 5 đảng bộ đã đại hội, bầu 68 cấp ủy viên»
    return last(dates)


def day_of_vote(m: Moment) -> str | None:
    """The day that a sentence on the vote told of."""
    return None if m.planned else m.heard.vote or m.heard.days


def elected_throughout(m: Moment) -> str | None:
    """«Trong nhiệm kỳ 2015-2020, bầu bổ sung 3 đồng chí»."""
    whole = [t for t in m.terms if THROUGHOUT.search(m.in_front_of(t, 12))]
    return term_interval(whole[-1].value) if whole and m.draft.measure == "congress.elected" and not m.planned else None


PRESENT = (
    Case("in front", last_in_front, proof="Diễn ra từ ngày 15 đến 17/10/2020, Đại hội có «350» đại biểu về dự."),
    Case("days of the congress", days_of_congress,
         proof="Trong hai ngày 10 và 11/3/2020, Đảng bộ xã tổ chức Đại hội. Dự đại hội có «150» đại biểu."),
)
HELD = (
    Case("by the end of a year", held_by_end_of_year, proof="Đến hết năm 2024, toàn tỉnh có «120» chi bộ hoàn thành đại hội."),
    Case("by a day", held_by, proof="Đến ngày 28/6/2020, toàn tỉnh có «60» chi bộ hoàn thành đại hội."),
    Case("by a day behind", held_behind, proof="Có «60» chi bộ hoàn thành đại hội trước ngày 28/6/2020."),
    Case("within what opens it", within_frame, proof="Trong năm 2015, «27» đảng bộ cấp huyện của tỉnh hoàn thành đại hội."),
    Case("told before", held_as_told,
         proof="Tính đến ngày 28/6/2020, công tác chuẩn bị đã xong. Toàn huyện có «60» chi bộ hoàn thành đại hội."),
)
ELECTED = (
    Case("in front", day_of_election, proof="Ngày 3/10/2020, Đại hội đã bầu Ban Chấp hành gồm «15» đồng chí."),
    Case("day of the vote", day_of_vote,
         proof="Ngày 16/10/2020, Đại hội bỏ phiếu bầu Ban Chấp hành. Kết quả có «25» đồng chí trúng cử."),
    Case("throughout a term", elected_throughout,
         proof="Trong nhiệm kỳ 2010-2015, Đảng bộ đã bầu bổ sung «3» đồng chí vào Ban Chấp hành."),
)

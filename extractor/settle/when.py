"""When? One table of cases for each kind of measure. A case answers with the time; NONE: it has none, and nobody else is asked."""

from calendar import monthrange

from extractor.context.periods import RATED_YEAR
from extractor.find.mention import TimeMention
from extractor.lexicon import has_word, pattern, words
from extractor.match.case import Case
from extractor.settle.congress_times import ELECTED, HELD, PRESENT
from extractor.settle.moment import (
    FRAMING,
    NONE,
    REPORTED,
    Moment,
    last,
    last_in_front,
    term_interval,
    within_frame,
    year_of_each,
)
from extractor.vocabulary import DATED

THIS_OCCASION, OCCASION = pattern("this_occasion", "when"), pattern("occasion", "when")
IN_THE_TERM, WHOLE_TERM, TODAY, AS_OF_ALL = pattern("in_the_term", "when"), pattern("whole_term", "when"), pattern("today", "when"), pattern("as_of_all", "when")
ONE_CLASS, SEVERAL_CLASSES = pattern("one_class", "when"), pattern("several_classes", "when")
CONCLUDED = pattern("concluded", "when")
ENDING = pattern("ending", "when")
RAISED = pattern("raised", "when")
AT_SITTING = pattern("at_sitting", "when")
OF_THOSE_CALLED_UP = pattern("of_those_called_up", "when")
AT_RITE = pattern("at_rite", "when")
BESIDE_THAT = pattern("beside_that", "when")
THIS_COURSE = pattern("this_course", "when")
COURSE_ENDED = pattern("course_ended", "when")
ON_THE = pattern("on_the", "when")
PROPOSED = pattern("proposed", "when")
RIGHT_BY = pattern("right_by", "when")
AS_OF = pattern("as_of", "when")
SPAN = ("period", "quarter")


def last_day(period: str) -> str:
    """The last day of a period of whole months.

    >>> last_day("2014-01/2014-03")
    '2014-03-31'
    """
    year, month = map(int, period.rpartition("/")[2].split("-")[:2])
    return f"{year}-{month:02d}-{monthrange(year, month)[1]}"


# -- what there is --------------------------------------------------------------------------------------------------------


def there_at_end_of(m: Moment) -> str | None:
    """«Hết quý I/2014»: on its last day."""
    ended = [t for t in m.times if t.kind in ("quarter", "period") and t.value.count("-") == 2 and ENDING.search(m.in_front_of(t, 10))]
    return last_day(ended[-1].value) if ended else None


def raised_within(m: Moment) -> str | None:
    """«Năm 2020, kết nạp 12 đảng viên, nâng tổng số lên 120»."""
    if not RAISED.search(m.in_front(90)):
        return None
    return last([t for t in ([m.carried] if m.carried else []) + m.times if t.kind == "year" or t.kind in SPAN and "-" in t.value])


def there_at(m: Moment) -> str | None:
    """«Đến tháng 6/2020, Đảng bộ có 120 đảng viên»."""
    return last([t for t in m.times if t.kind in ("date", "month", "year") or t.value.count("-") >= 4])


def there_by_behind(m: Moment) -> str | None:
    """«5.142 đảng viên tính đến ngày 31/12/2019»."""
    first = next((t for t in m.behind if t.kind in ("date", "month")), None)
    return first.value if first and RIGHT_BY.fullmatch(m.heard.chars, m.draft.number.end, first.start) else None


def spoken_for(m: Moment) -> str | None:
    """«Ngày 8/8, Đảng bộ tổ chức Đại hội. Dự đại hội có 150 đại biểu, đại diện cho 1.245 đảng viên»: on the days of the congress."""
    return m.heard.days if m.draft.role == "spoken_for" else None


def there_as_of_all(m: Moment) -> str | None:
    """«có 65.327 đảng viên, 527 tổ chức cơ sở đảng, tính đến ngày 31/12/2021»: the day that ends a list of what there is."""
    first = next((t for t in m.behind if t.kind in ("date", "month")), None)
    if first is None or not AS_OF_ALL.search(m.in_front_of(first, 30)):
        return None
    stop = m.heard.chars[first.end:first.end + 1]
    return first.value if first.end >= m.sentence.end - 1 or stop in ";." else None


def there_now(m: Moment) -> str | None:
    """«120 đảng viên hiện nay»."""
    return last([t for t in m.behind if m.said(t).startswith(words("at_present", "when"))])


def called_up(m: Moment) -> str | None:
    """«Sáng 27-2, huyện tổ chức lễ giao nhận quân. Trong số này có 7 đảng viên»: when those called up were handed over."""
    told = m.heard.called_up
    if told is None or m.draft.measure != "party.members" or not OF_THOSE_CALLED_UP.match(m.heard.chars, m.sentence.start, m.sentence.end):
        return None
    block, day, year = told
    return day if day is not None and block == m.sentence.block else year


def covered_in_term(m: Moment) -> str | None:
    """«Nhiệm kỳ 2015-2020, 92% thôn có chi bộ»."""
    return term_interval(m.terms[-1].value) if m.terms and m.draft.measure == "party.coverage" else None


def there_as_told(m: Moment) -> str | None:
    """The day that its paragraph was told of."""
    return m.carried_day


def covered_now(m: Moment) -> str | None:
    """The paragraph tells of today."""
    return m.heard.now if m.draft.measure == "party.coverage" else None


# -- meetings, badges -----------------------------------------------------------------------------------------------------


def day_in_front(m: Moment) -> str | None:
    """A day or days in front."""
    return last([t for t in m.times if t.kind == "date" or t.value.count("-") == 4])


def this_meeting(m: Moment) -> str | None:
    """«Nhân dịp này, khen thưởng 12 tập thể»; whoever is counted in the lead is there on the article's day."""
    lead = m.sentence.block in m.heard.lead_blocks and m.draft.measure != "activity.commended"
    return m.heard.periods.meeting or NONE if lead or THIS_OCCASION.search(m.heard.chars, m.sentence.start, m.start) else None


def commended_as_told(m: Moment) -> str | None:
    """The day that its paragraph was told of."""
    return m.carried_day if m.draft.measure == "activity.commended" else None


def _ceremony(m: Moment) -> list[TimeMention]:
    return m.times or [t for t in m.behind if t.kind == "date" and ON_THE.search(m.in_front_of(t, 16))]


def day_of_ceremony(m: Moment) -> str | None:
    """«Sáng 2/2/2021, trao Huy hiệu cho 12 đảng viên»."""
    return last([t for t in _ceremony(m) if t.kind != "date" or not m.heard.periods.of_batch(t)])


def batch_here(m: Moment) -> str | None:
    """«đợt 3/2/2021», in front or behind."""
    return last([t for t in m.spoken if t.kind == "date" and m.heard.periods.of_batch(t)])


def told_before(m: Moment) -> str | None:
    """The time that its paragraph was told of."""
    carried = m.carried
    return None if carried is None else term_interval(carried.value) if carried.kind == "term" else carried.value


def year_of_badges(m: Moment) -> str | None:
    """A report on a year or on months that tells of no ceremony: «Toàn huyện có 95 đảng viên được trao Huy hiệu Đảng»."""
    periods = m.heard.periods
    return periods.period if periods.batch is None and m.draft.status == "actual" and not periods.further_down else None


def batch_of_article(m: Moment) -> str | None:
    """The batch of the headline, else the day of the ceremony, else of the article."""
    return m.heard.periods.batch or m.heard.periods.meeting or m.heard.published


# -- what was done --------------------------------------------------------------------------------------------------------


def year_rated(m: Moment) -> str | None:
    """«Đánh giá, xếp loại năm 2020: 120 đảng viên …»."""
    put_forward = m.planned and PROPOSED.search(m.heard.chars, m.sentence.start, m.start) is not None  # «đề nghị công nhận 2 đảng viên hoàn thành xuất sắc nhiệm vụ năm 2020»
    if m.draft.measure != "party.rated" or m.planned and not put_forward or any(t.kind in SPAN for t in m.times):
        return None
    year = RATED_YEAR.search(m.heard.chars, m.sentence.start, m.sentence.end)
    return year[1] or year[2] if year and not m.heard.compared_year(year) else None


def year_rated_as_of(m: Moment) -> str | None:
    """«Trong 5.142 đảng viên tính đến ngày 31/12/2019, có 4.763 đồng chí được đánh giá»: the day is that of the members."""
    as_of = m.times and all(t.kind == "date" and AS_OF.search(m.in_front_of(t, 18)) for t in m.times)
    return m.heard.rated_year if m.draft.measure == "party.rated" and as_of else None


def day_of_sitting(m: Moment) -> str | None:
    """«Tại kỳ họp, Ủy ban quyết định kỷ luật 3 đảng viên»: the day of the sitting told of."""
    if m.draft.measure not in ("party.disciplined", "party.inspected") or not m.heard.session or not m.actual or m.carried is not None:
        return None
    if m.heard.of_sitting and m.heard.periods.period is None:
        return m.heard.session
    concluded = m.draft.measure == "party.inspected" and m.heard.periods.period is None
    told = CONCLUDED if concluded else AT_SITTING if m.draft.measure == "party.disciplined" else None
    beside = m.draft.measure == "party.disciplined" and m.heard.periods.period is None and BESIDE_THAT.match(m.heard.chars, m.sentence.start)
    return m.heard.session if beside or told is not None and told.search(m.heard.chars, m.sentence.start, m.sentence.end) else None


def day_of_rite(m: Moment) -> str | None:
    """«Ngày 3/2, nhà trường tổ chức lễ kết nạp đảng viên. Tại buổi lễ, Đảng ủy trao quyết định kết nạp 8 quần chúng»."""
    return m.heard.rite if m.draft.measure == "party.admitted" and m.actual and AT_RITE.match(m.heard.chars, m.sentence.start) else None


def this_occasion(m: Moment) -> str | None:
    """«Dịp này, Đảng ủy xã kết nạp 7 đảng viên, gắn biển 2 công trình»: the day, or days, of the ceremony or congress told of."""
    of_rite = m.draft.measure in ("party.admitted", "activity.projects") and m.actual
    return (m.heard.day or m.heard.periods.meeting) if of_rite and OCCASION.match(m.heard.chars, m.sentence.start) else None


def right_behind(m: Moment) -> str | None:
    """«kết nạp 120 đảng viên trong năm 2020»."""
    within = [t for t in m.behind if t.start - m.draft.number.end < 30]
    return next((t.value for t in within if has_word(m.said(t).split()[:1], "within", "when") or m.planned and has_word(m.in_front_of(t, 6).split()[-1:], "within", "when")), None)


def term_of_targets_met(m: Moment) -> str | None:
    """«Nhiệm kỳ 2015-2020, đạt 12 chỉ tiêu»."""
    return term_interval(m.terms[-1].value) if "met" in m.draft.groups and any(m.heard.reporting(t) for t in m.terms) else None


def end_of_course(m: Moment) -> str | None:
    """«Kết thúc khóa học, 120 học viên đạt loại giỏi»: the article's day."""
    if m.draft.measure != "party.learners" or m.carried is not None or m.heard.periods.period is not None or not m.heard.periods.meeting:
        return None
    ended = THIS_COURSE.search(m.heard.chars, m.sentence.start, m.start) or m.draft.part_of is None and COURSE_ENDED.match(m.heard.chars, m.start)
    return m.heard.periods.meeting if ended else None


def papers_as_told(m: Moment) -> str | None:
    """The time that its paragraph was told of; a term is none."""
    return m.carried.value if m.carried and m.carried.kind != "term" else None


def period_of_papers(m: Moment) -> str | None:
    """The period of the report, if it is more than a month."""
    period = m.heard.periods.period
    return period if period and period.count("-") != 1 and not m.heard.periods.half_term else None


def in_the_whole_term(m: Moment) -> str | None:
    """«trong cả nhiệm kỳ kết nạp ít nhất 45 đảng viên»: the whole of the term that the congress opens."""
    new = m.heard.periods.new_term
    if not m.planned or m.draft.per is not None or m.draft.form != "count":
        return None
    for t in reversed(m.terms):  # «trong cả nhiệm kỳ 2020-2025 kết nạp từ 700 đảng viên», «Nhiệm kỳ 2015-2020, Đảng bộ phấn đấu kết nạp 500 đảng viên»
        if IN_THE_TERM.search(m.in_front_of(t, 24)) or t.value == new and FRAMING.fullmatch(m.heard.chars, m.sentence.start, t.start):
            return term_interval(t.value)
    if new is None:
        return None
    chars, end = m.heard.chars, m.sentence.end
    left = max(m.sentence.start, chars.rfind(";", m.sentence.start, m.start))
    right = next((k for k in range(m.start, end) if chars[k] == ";" or chars[k:k + 2] == ". "), end)
    return term_interval(new) if WHOLE_TERM.search(chars, left, right) else None


def today(m: Moment) -> str | None:
    """«Hiện chi bộ đang giúp đỡ 3 quần chúng»: of the article's day, whether that is told or not."""
    said = not m.planned and TODAY.search(m.heard.chars[m.sentence.start:m.start]) is not None
    return (m.heard.published or NONE) if said else None


def day_of_course(m: Moment) -> str | None:
    """«Sáng 20/1, … khai mạc lớp bồi dưỡng. Lớp có 66 học viên»: an article on one class tells of its learners on the day of its ceremony."""
    heard = m.heard
    if m.draft.measure != "party.learners" or m.planned or heard.time is not None or heard.periods.period is not None or SEVERAL_CLASSES.search(heard.chars, m.sentence.start, m.sentence.end):
        return None
    return heard.periods.meeting if ONE_CLASS.search(heard.periods.head_text) else None


def aim_of_congress(m: Moment) -> str | None:
    """What a congress plans is for its term."""
    return NONE if m.planned and m.heard.of_congress else None


def throughout_term(m: Moment) -> str | None:
    """«Nhiệm kỳ 2015-2020, kết nạp 120 đảng viên»."""
    return None if m.planned else next((term_interval(t.value) for t in reversed(m.terms) if m.heard.reporting(t)), None)


def _of_results(m: Moment) -> bool:
    return not m.planned or m.draft.measure == "party.disciplined"


def results_as_told(m: Moment) -> str | None:
    """The time that its paragraph was told of; the year of a report means the months that it reports on."""
    carried, period = m.carried, m.heard.periods.period
    if carried is None or not (_of_results(m) or m.heard.went_on):
        return None
    whole_year = carried.kind == "year" and period is not None and period.startswith(carried.value)
    return term_interval(carried.value) if carried.kind == "term" else period if whole_year else carried.value


def year_of_ratings(m: Moment) -> str | None:
    """The year whose ratings the article told of."""
    return m.heard.rated_year if m.draft.measure == "party.rated" and not m.planned else None


def period_of_report(m: Moment) -> str | None:
    """The period that the article reports on; one told further down than the lead holds for what reports count."""
    periods = m.heard.periods
    if periods.period is None or not _of_results(m):
        return None
    holds = m.draft.measure in REPORTED if periods.further_down else not (periods.half_term and "-" not in periods.period)
    return periods.period if holds else None


TIME = {
    "present": PRESENT,
    "held": HELD,
    "elected": ELECTED,
    "standing": (
        Case("at the end of months", there_at_end_of, proof="Tính đến hết quý II/2014, toàn Đảng bộ có «148» tổ chức cơ sở đảng."),
        Case("raised within", raised_within,
             proof="Năm 2020, Đảng bộ huyện kết nạp 120 đảng viên, nâng tổng số đảng viên lên «4.110» đồng chí."),
        Case("year of each", year_of_each, proof="Số đảng viên của Đảng bộ huyện tăng từ 255 đồng chí năm 2005 lên «284» đồng chí năm 2006."),
        Case("in front", there_at, proof="Đến tháng 6/2020, Đảng bộ huyện có «4.110» đảng viên."),
        Case("by a day behind", there_by_behind, proof="Trong tổng số «5.142» đảng viên tính đến ngày 31/12/2019, có 4.763 đồng chí được xếp loại."),
        Case("on the days of a congress", spoken_for, proof="Ngày 8/8/2020, Đảng bộ xã tổ chức Đại hội. Dự đại hội có 150 đại biểu, đại diện cho «1.245» đảng viên."),
        Case("as of a day that ends the list", there_as_of_all, proof="Đảng bộ tỉnh có «65.327» đảng viên, 527 tổ chức cơ sở đảng, tính đến ngày 31/12/2021."),
        Case("today, behind", there_now, proof="Với «4.110» đảng viên, Đảng bộ huyện hiện có 48 tổ chức cơ sở đảng."),
        Case("covered in a term", covered_in_term, proof="Nhiệm kỳ 2005-2010, «92»% thôn, bản có chi bộ."),
        Case("told before", there_as_told, proof="Tính đến ngày 30/11/2018, Đảng bộ huyện đã lớn mạnh. Toàn Đảng bộ có «4.110» đảng viên."),
        Case("when they were called up", called_up, proof="Sáng 27/2/2024, huyện Tân Châu tổ chức lễ giao nhận quân. Trong số này có «7» đảng viên. Huyện ủy Tân Châu động viên tân binh.",
             rejects=("Sáng 27/2/2024, Huyện ủy Tân Châu họp. Trong số này có «7» đảng viên.",)),
        Case("covered today", covered_now, proof="Hiện nay, Đảng bộ huyện đã lớn mạnh. «100»% thôn, bản có chi bộ."),
    ),
    "meeting": (
        Case("in front", day_in_front, proof="Sáng 10/7/2020, Huyện ủy tổ chức hội nghị với «160» đại biểu tham dự."),
        Case("within what opens it", within_frame, proof="Năm 2014, Đảng ủy Khối khen thưởng «11» tổ chức đảng.",
             rejects=("Huyện ủy tổ chức hội nghị tổng kết năm 2014 với «120» đại biểu.",)),
        Case("this meeting", this_meeting,
             proof="Ngày 13/7/2020, Huyện ủy tổ chức hội nghị sơ kết.\nNhân dịp này, Huyện ủy khen thưởng «12» tập thể."),
        Case("told before", commended_as_told,
             proof="Đảng bộ huyện tổng kết phong trào thi đua.\nCác chi bộ thi đua sôi nổi.\nĐảng viên hăng hái tham gia.\nTính đến ngày 30/11/2018, phong trào đã lan rộng. Huyện ủy khen thưởng «12» tập thể."),
    ),
    "badges": (
        Case("day of the ceremony", day_of_ceremony, proof="Ngày 2/9/2020, Tỉnh ủy trao Huy hiệu Đảng cho «12» đảng viên."),
        Case("batch", batch_here, proof="Năm 2020, Tỉnh ủy có nhiều cố gắng. Tỉnh ủy trao Huy hiệu Đảng đợt 3-2 cho «12» đảng viên."),
        Case("told before", told_before,
             proof="Năm 2018, Đảng bộ tỉnh có nhiều đảng viên lão thành. Có «208» đảng viên được tặng Huy hiệu Đảng."),
        Case("period of the report", year_of_badges,
             proof="Sáng 11/1/2022, Huyện ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2021.\nToàn huyện có «95» đảng viên được trao Huy hiệu Đảng.",
             rejects=("Tổng kết công tác năm 2021, trao Huy hiệu Đảng đợt 3/2/2022\nTỉnh ủy tặng Huy hiệu Đảng cho «20» đồng chí.",)),
        Case("batch of the article", batch_of_article, proof="Tỉnh ủy tặng Huy hiệu Đảng cho «20» đồng chí."),
    ),
    "papers": (
        Case("in front", last_in_front, proof="Năm 2020, Huyện ủy ban hành «12» nghị quyết."),
        Case("this occasion", this_occasion, proof="Trong hai ngày 26 và 27/7/2025, Đảng bộ xã tổ chức Đại hội.\nDịp này, Đảng bộ xã gắn biển «2» công trình chào mừng Đại hội."),
        Case("right behind", right_behind, proof="Huyện ủy ban hành «12» nghị quyết trong năm 2020."),
        Case("told before", papers_as_told, proof="Năm 2020, Huyện ủy làm việc khẩn trương. Huyện ủy ban hành «12» nghị quyết."),
        Case("period of the report", period_of_papers,
             proof="Kết quả công tác kiểm tra, giám sát 6 tháng đầu năm 2020\nHuyện ủy ban hành «12» nghị quyết."),
    ),
    "targets": (
        Case("in front", last_in_front, proof="Đến tháng 5/2023, Đảng bộ có «12» chỉ tiêu đạt và vượt."),
        Case("right behind", right_behind, proof="Đảng bộ đề ra «12» chỉ tiêu trong năm 2020."),
        Case("term of targets met", term_of_targets_met, proof="Nhiệm kỳ 2015-2020, Đảng bộ có «12» chỉ tiêu đạt và vượt."),
    ),
    "results": (
        Case("year rated", year_rated, proof="Năm 2019, có «96»% đảng viên được xếp loại hoàn thành tốt nhiệm vụ."),
        Case("year rated, as of a day", year_rated_as_of,
             proof="Kết quả xếp loại đảng viên năm 2019\nTrong tổng số đảng viên tính đến ngày 31/12/2019, có «4.763» đồng chí hoàn thành tốt nhiệm vụ."),
        Case("year of each", year_of_each, proof="Đảng bộ huyện kết nạp 284 đồng chí năm 2006, «288» đồng chí năm 2007, 303 đồng chí năm 2008."),
        Case("in front", last_in_front, proof="Năm 2020, Đảng bộ huyện kết nạp «120» đảng viên."),
        Case("day of the sitting", day_of_sitting,
             proof="Ngày 27/5/2019, Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 30.\nII. Thi hành kỷ luật «8» đảng viên; giám sát 3 tổ chức đảng.",
             rejects=("Ngày 27/5/2019, Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 30.\nNăm 2018, các cấp ủy đã kỷ luật «8» đảng viên.",)),
        Case("day of the rite", day_of_rite, proof="Ngày 3/2/2026, Đảng ủy nhà trường tổ chức lễ kết nạp đảng viên.\nTại buổi lễ, Đảng ủy trao quyết định kết nạp Đảng cho «8» quần chúng ưu tú.",
             rejects=("Ngày 3/2/2026, Đảng ủy họp.\nTại buổi lễ, Đảng ủy báo cáo đã kết nạp «8» đảng viên.",)),
        Case("this occasion", this_occasion, proof="Chiều 28/8/2025, Đảng ủy xã tổ chức họp mặt.\nDịp này, Đảng ủy xã công bố quyết định kết nạp «7» đảng viên.",
             rejects=("Chiều 28/8/2025, Đảng ủy xã tổ chức họp mặt.\nNăm 2024, Đảng ủy xã kết nạp «7» đảng viên.",)),
        Case("right behind", right_behind, proof="Đảng bộ huyện kết nạp «126» đảng viên trong năm 2018."),
        Case("end of the course", end_of_course,
             proof="Ngày 11/10/2016, Huyện ủy bế giảng lớp bồi dưỡng đảng viên mới.\nKết thúc lớp học, có «64» học viên loại giỏi."),
        Case("day of the course", day_of_course,
             proof="Khai giảng lớp bồi dưỡng nhận thức về Đảng\nSáng 20/1/2021, Đảng ủy khai giảng lớp bồi dưỡng nhận thức về Đảng. Lớp học có «66» học viên.",
             rejects=("Sáng 20/1/2021, Đảng ủy họp. Đảng ủy đã mở 4 lớp nhận thức về Đảng cho «66» học viên.",)),
        Case("in the whole term to come", in_the_whole_term,
             proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nĐại hội đề ra chỉ tiêu: trong cả nhiệm kỳ kết nạp ít nhất «45» đảng viên.",
             rejects=("Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nĐại hội đề ra chỉ tiêu: mỗi năm kết nạp ít nhất «9» đảng viên.",)),
        Case("today", today, proof="Năm 2018, Đảng bộ huyện kết nạp 120 đảng viên. Hiện chi bộ đang giúp đỡ «3» quần chúng ưu tú phấn đấu vào Đảng."),
        Case("aim of a congress", aim_of_congress,
             proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nĐại hội đề ra chỉ tiêu: phấn đấu kết nạp «60» đảng viên."),
        Case("throughout a term", throughout_term, proof="Trong nhiệm kỳ 2015-2020, Đảng bộ huyện kết nạp «420» đảng viên."),
        Case("told before", results_as_told, proof="Năm 2018, Đảng bộ huyện có nhiều cố gắng. Đảng bộ đã kết nạp «126» đảng viên."),
        Case("year of ratings", year_of_ratings,
             proof="Kết quả xếp loại tổ chức cơ sở đảng năm 2019\nCó «91»% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."),
        Case("period of the report", period_of_report,
             proof="Kết quả công tác 6 tháng đầu năm 2020\nĐảng bộ huyện kết nạp «126» đảng viên."),
    ),
}


def times_of(m: Moment) -> tuple[Case, ...]:
    """The table of TIME that is asked of a draft."""
    dated = DATED[m.draft.measure]
    return TIME["results" if dated == "standing" and not m.stands else dated]

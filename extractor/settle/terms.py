"""Of which term? One table of cases. A case answers with the term; NONE: it is of none, and nobody else is asked."""

from extractor.lexicon import pattern
from extractor.match.case import Case
from extractor.settle.moment import CONGRESS, NONE, REPORTED, STANDING, TARGETS, TERMLESS, Moment, last
from extractor.vocabulary import MEASURES

AT_START_OF = pattern("at_start_of", "when")
ADJUSTED = pattern("adjusted", "when")
OUT_OF_IT = pattern("out_of_it", "when")
TERM_TO_COME, THIS_TERM = pattern("term_to_come", "when"), pattern("this_term", "when")
OF_CELLS, OF_COMMITTEES = pattern("of_cells", "when"), pattern("of_committees", "when")
CELLS_TERM = 3  # years at the most
VOTED = ("congress.elected", "congress.vote_share")


def term_in_front(m: Moment) -> str | None:
    """«Nhiệm kỳ 2020-2025, Đại hội bầu 27 đồng chí»."""
    return last(m.terms)


def term_behind(m: Moment) -> str | None:
    """«bầu 27 đồng chí vào Ban Chấp hành nhiệm kỳ 2020-2025»."""
    return m.terms_behind[0].value if m.terms_behind else None


def term_of_history(m: Moment) -> str | None:
    """The paragraph of a history that tells of one congress."""
    return m.heard.histories.get(m.heard.block)


def term_of_cells(m: Moment) -> str | None:
    """«Các chi bộ đã bầu 343 chi ủy viên»: of the short term of cells, where the article tells one, whatever its committees' is."""
    said = m.heard.chars[m.sentence.start:m.sentence.end]
    if not OF_CELLS.search(said) or OF_COMMITTEES.search(said):
        return None
    short = {t.value for t in m.heard.periods.times if t.kind == "term" and int(t.value[5:]) - int(t.value[:4]) <= CELLS_TERM and not m.heard.periods.compared(t)}
    latest = max(short, default="")
    return latest if latest and m.heard.periods.new_term != latest and latest >= (m.heard.periods.new_term or "")[:4] else None


def term_opened(m: Moment) -> str | None:
    """The term that the article's congresses open; who is elected at congresses to come has been elected for another one."""
    periods = m.heard.periods
    return None if periods.coming and m.actual and m.draft.measure in VOTED else periods.new_term


def term_it_begins_or_ends(m: Moment) -> str | None:
    """«đầu nhiệm kỳ 2020-2025 có 120 đảng viên»; other terms say nothing of what there is."""
    if not m.stands:
        return None
    return last([t for t in m.terms if AT_START_OF.search(m.in_front_of(t, 8))]) or NONE


def term_of_commended(m: Moment) -> str | None:
    """«khen thưởng 12 tập thể … nhiệm kỳ 2020-2025»."""
    return last(m.terms or m.terms_behind) if m.draft.measure == "activity.commended" else None


def term_of_its_sentence(m: Moment) -> str | None:
    """«Nhiệm kỳ 2020-2025, Đảng ủy đã ban hành 31 nghị quyết»: of documents, meetings and those commended only where their own sentence says it."""
    return (m.heard.term_since(m.since[-1]) if m.since else None) or last([t for t in m.terms if m.heard.reporting(t)])


def term_since_its_start(m: Moment) -> str | None:
    """«từ đầu nhiệm kỳ 2020-2025 đến nay»."""
    return m.heard.term_since(m.since[-1]) or NONE if m.since else None


def term_of_planned(m: Moment) -> str | None:
    """«quy hoạch 45 đồng chí vào cấp ủy nhiệm kỳ 2025-2030»."""
    return (term_in_front(m) or term_behind(m)) if "planned" in m.draft.groups else None


def term_reported(m: Moment) -> str | None:
    """«Nhiệm kỳ 2015-2020, Đảng bộ kết nạp 120 đảng viên»; the names of congresses and committees hold a term that is none, but for what they plan («Nghị quyết Đại hội …, nhiệm kỳ 2015-2020, phấn đấu …»)."""
    return last(m.terms) if m.planned or m.draft.measure in TARGETS or any(m.heard.reporting(t) for t in m.terms) else None


def term_to_come(m: Moment) -> str | None:
    """«Bước vào nhiệm kỳ mới, Đảng bộ đề ra 27 chỉ tiêu»."""
    heard = m.heard
    return heard.periods.new_term if TERM_TO_COME.search(heard.chars, m.sentence.start, m.start) and not m.terms else None


def this_term(m: Moment) -> str | None:
    """«Trong nhiệm kỳ này có 15 đảng viên xin ra khỏi Đảng»: the term told last."""
    heard = m.heard
    if m.planned or not THIS_TERM.search(heard.chars, m.sentence.start, m.start):
        return None
    return last([t for t in heard.periods.times if t.kind == "term" and t.start < m.sentence.start])


def term_of_a_year(m: Moment) -> str | None:
    """«phấn đấu kết nạp 60 đảng viên trong 6 tháng cuối năm»: what is for a year or less is of no term."""
    new = m.heard.periods.new_term
    shorter = [t for t in (*m.times, *[t for t in m.behind if t.start - m.draft.number.end < 30]) if t.kind in ("year", "quarter", "period") and (new is None or t.value[:4] != new[5:])]
    return NONE if m.planned and shorter else None


def term_of_targets(m: Moment) -> str | None:
    """The half of a term has the targets of the whole, if they are not adjusted."""
    new = m.heard.periods.half_term and not ADJUSTED.search(m.in_front(40))
    return (term_behind(m) or (m.heard.periods.new_term if new else m.heard.term)) or NONE


def term_planned_for(m: Moment) -> str | None:
    """What an article on a congress tells of as planned."""
    return m.heard.periods.new_term if m.planned and m.heard.of_congress else None


def term_half_over(m: Moment) -> str | None:
    """«Sơ kết giữa nhiệm kỳ»."""
    if not m.heard.periods.half_term or m.draft.measure in ("party.classes", "party.learners"):
        return None
    return m.heard.periods.new_term or (m.heard.periods.report_term if m.draft.measure in REPORTED else None) or NONE


def term_told_before(m: Moment) -> str | None:
    """The term that its paragraph was told of; a sentence that months of its own open is of none («Trong 8 tháng đầu năm 2019, …»)."""
    of_it = m.heard.listed or OUT_OF_IT.match(m.heard.chars, m.sentence.start) is not None
    months = m.frame is not None and not of_it and m.frame.kind in ("period", "quarter") and m.frame.value.count("-") == 2
    return m.heard.term if not months else None


def term_of_report(m: Moment) -> str | None:
    """The term that a report looks back on from its start."""
    return m.heard.periods.report_term if m.draft.measure in REPORTED and not m.planned else None


OTHERS = frozenset(MEASURES) - CONGRESS - TERMLESS
TERM = (
    Case("in front, of a congress", term_in_front, measures=CONGRESS,
         proof="Nhiệm kỳ 2020-2025, Đại hội đã bầu «27» đồng chí vào Ban Chấp hành Đảng bộ huyện."),
    Case("behind, of a congress", term_behind, measures=CONGRESS,
         proof="Đại hội đã bầu «27» đồng chí vào Ban Chấp hành Đảng bộ huyện nhiệm kỳ 2020-2025."),
    Case("of a history", term_of_history, measures=CONGRESS,
         proof="Đại hội lần thứ I được tổ chức năm 1990, nhiệm kỳ 1990-1995. Đại hội đã bầu Ban Chấp hành gồm «15» đồng chí.\nĐại hội lần thứ II được tổ chức năm 1995, nhiệm kỳ 1995-2000. Đại hội đã bầu Ban Chấp hành gồm 17 đồng chí."),
    Case("of cells", term_of_cells, measures=CONGRESS,
         proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025 thành công.\n19/19 chi bộ đã đại hội xong nhiệm kỳ 2020-2022.\nCác chi bộ bầu «57» đồng chí vào chi ủy."),
    Case("that the congress opens", term_opened, measures=CONGRESS,
         proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025 khai mạc sáng 12/6.\nDự đại hội có «150» đại biểu."),
    Case("at its beginning or end", term_it_begins_or_ends, measures=STANDING,
         proof="Đầu nhiệm kỳ 2015-2020, Đảng bộ huyện có «4.110» đảng viên."),
    Case("of those commended", term_of_commended, measures=TERMLESS,
         proof="Đảng ủy tặng Giấy khen cho «12» tập thể có thành tích xuất sắc nhiệm kỳ 2015-2020."),
    Case("of its own sentence", term_of_its_sentence, measures=TERMLESS,
         proof="Nhiệm kỳ 2020-2025, Đảng ủy xã đã ban hành «31» nghị quyết chuyên đề.", rejects=("Đại hội nhiệm kỳ 2020-2025 khai mạc. Huyện ủy ban hành «31» văn bản.",)),
    Case("since its start", term_since_its_start, measures=OTHERS,
         proof="Từ đầu nhiệm kỳ 2020-2025 đến nay, Đảng bộ huyện đã kết nạp «120» đảng viên."),
    Case("planned for", term_of_planned, measures=OTHERS, proof="Huyện ủy đã quy hoạch «204» lượt cán bộ vào cấp ủy nhiệm kỳ 2025-2030."),
    Case("reported", term_reported, measures=OTHERS, proof="Nhiệm kỳ 2015-2020, Đảng bộ huyện đã kết nạp «420» đảng viên."),
    Case("to come", term_to_come, measures=frozenset((*TARGETS, "party.admitted", "party.rated")),
         proof="Đại hội Đảng bộ tỉnh nhiệm kỳ 2025-2030 đã thành công.\nBước vào nhiệm kỳ mới, Đảng bộ tỉnh đề ra «27» chỉ tiêu."),
    Case("this one", this_term, measures=OTHERS,
         proof="Nhiệm kỳ 2015-2020, Đảng bộ tỉnh đã kỷ luật 120 đảng viên.\nTrong nhiệm kỳ này có «15» đảng viên xin ra khỏi Đảng."),
    Case("of targets", term_of_targets, measures=TARGETS,
         proof="Trong nhiệm kỳ 2015-2020, Đảng bộ đã có nhiều cố gắng. Có «12» chỉ tiêu vượt kế hoạch."),
    Case("of a year or less", term_of_a_year, measures=OTHERS,
         proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nCác chi bộ phấn đấu kết nạp ít nhất «60» đảng viên trong 6 tháng cuối năm 2020."),
    Case("of what a congress plans", term_planned_for, measures=OTHERS,
         proof="Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nĐại hội đề ra chỉ tiêu: phấn đấu kết nạp «60» đảng viên."),
    Case("half over", term_half_over, measures=OTHERS,
         proof="Huyện ủy sơ kết giữa nhiệm kỳ, nhiệm kỳ 2020-2025\nĐảng bộ huyện đã kết nạp «210» đảng viên."),
    Case("told before", term_told_before, measures=OTHERS,
         proof="Nhiệm kỳ 2015-2020, Đảng bộ huyện đã có nhiều cố gắng. Đảng bộ đã kết nạp «420» đảng viên."),
    Case("of a report", term_of_report, measures=OTHERS,
         proof="Kỷ luật nghiêm minh\nNhiều cấp ủy đã vào cuộc.\nHuyện ủy vừa có báo cáo kết quả kiểm tra từ đầu nhiệm kỳ 2015-2020 đến nay.\nCác cấp ủy đã thi hành kỷ luật «48» đảng viên."),
)

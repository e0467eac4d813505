"""The rule engine: from the numbers of a sentence to drafts of observations.

Of each number questions are asked, in this order, each answered by the first case of its table that knows: does it count anything of
the Party's (`silence`), what is it (`kinds`), is it done, planned or allocated (`status`), of what is it a part (`totals`). What no
case answers stays silent, and says why. `told` holds what the article has said so far, `view` what stands around a number.
"""

from functools import partial

from extractor import lexicon
from extractor.match import kinds, rate, silence, status, totals, whose
from extractor.match.case import Sort, ask_of
from extractor.match.derivation import words_of_kind, words_of_status, words_of_total
from extractor.match.draft import Draft, Miss, clean
from extractor.match.manner import manner
from extractor.match.told import Told
from extractor.match.totals.membership import posthumous_too
from extractor.match.totals.part import Part, first_of_all, place_named, place_of_part
from extractor.match.totals.sums import added_up, opened_parts, share_of_brackets
from extractor.match.view import Number, apart, view
from extractor.scan import Scan

__all__ = ["Draft", "Miss", "Told", "match"]


def match(scan: Scan, told: Told, place: tuple[int, int]) -> tuple[list[Draft], list[Miss]]:
    """Read the numbers of one sentence at `place` (block, sentence); `told` is changed."""
    numbers, misses = view(scan, place), []
    told.enter(scan, place, numbers)
    for n in numbers:
        sort = Sort(n.unit, n.kind, "percent" if n.percent else "ratio" if n.whole is not None else "count", told.before(n) is not None)
        if (silent := ask_of(sort, scan.said, silence.CASES, n, told)) is not None:
            misses.append(Miss(n.number, str(silent.said), "other_body" if silent.said in (silence.OTHER_BODY, whose.SOMEBODY_ELSE) else "unexplained", silent.case.name))
        elif (draft := _kind(n, told, sort)) is not None:
            _settle(n, told, sort, draft)
            told.keep(n, draft)
        else:
            misses.append(Miss(n.number, "no rule: no cue, noun or total fits"))
    share_of_brackets(told)
    if numbers:
        added_up(numbers[0], told)
        opened_parts(numbers[0], told)
    told.leave()
    apart(numbers)
    return told.drafts, misses


def _kind(n: Number, told: Told, sort: Sort) -> Draft | None:
    found = next((answer for table in kinds.TABLES if (answer := ask_of(sort, n.scan.said, table, n, told)) is not None), None)
    if found is None:
        return None
    case, draft = found
    assert isinstance(draft, Draft)
    draft.role = case.role
    draft.because("kind", case.name, partial(words_of_kind, n, draft.cue, draft.groups))
    if draft.status != "actual":
        draft.because("status", case.name)
    if draft.part_of is not None:
        draft.because("total", case.name)
    return draft


def _settle(n: Number, told: Told, sort: Sort, draft: Draft) -> None:
    """Give the draft its status, rate and total."""
    if (each := rate.per(n, told, draft)) is not None:
        draft.per = each.said
        draft.because("rate", each.case.name)
    if draft.status == "actual" and (said := ask_of(sort, n.scan.said, status.CASES, n, told, draft, measure=draft.measure)) is not None:
        draft.status = said.said
        draft.because("status", said.case.name, partial(words_of_status, n, said.said))
    if draft.part_of is None and draft.form in ("count", "ratio", "share") and draft.role not in ("goal", "compared", "surplus"):
        if draft.measure == "party.badges" and "posthumous" not in draft.groups and (
                (among := first_of_all(n, told)) is not None and "posthumous" in among.groups or posthumous_too(Part(n, told, draft))):
            draft.groups = clean([*draft.groups, "posthumous"], draft.measure)
        total = ask_of(sort, n.scan.said, totals.CASES, Part(n, told, draft), measure=draft.measure)
        if total is not None:
            draft.part_of = total.said.of
            draft.because("total", total.case.name, partial(words_of_total, n) if draft.part_of is not None else tuple)
        if draft.part_of is not None and draft.measure == "congress.attendees" and "official" in draft.part_of.groups and not {"alternate", "guest"} & set(draft.groups):
            draft.groups = clean([*draft.groups, "official"], draft.measure)  # «450 đại biểu chính thức; đại biểu nữ 98 người»
        draft.subject = draft.subject or _place(n, draft)
    if draft.part_of is not None and draft.part_of.status == "planned" and draft.status == "actual" and draft.measure == draft.part_of.measure and draft.form != "change" and status.planned_with_total(n, told):
        draft.status = "planned"
        draft.because("status", "planned with its total")
    if draft.measure == "congress.elected":
        draft.manner = manner(n, draft)
    _joined(n, told, draft)


def _joined(n: Number, told: Told, draft: Draft) -> None:
    """«phấn đấu kiểm tra ít nhất 4 tổ chức đảng và 6 đảng viên»: what is planned beside a least number of the same is a least number too."""
    before = told.before(n)
    if draft.status == "planned" and draft.qualifier == "exactly" and before is not None and before.qualifier == "at_least" and before.measure == draft.measure:
        previous = n.numbers[n.index - 1]
        if set(n.words(previous.tail[1], n.start).split()) <= lexicon.word_set("join"):
            draft.qualifier = before.qualifier


def _place(n: Number, draft: Draft) -> tuple[int, int] | None:
    """The place that the number is told of, where it leads the others or is a part of a total."""
    if draft.measure != "party.organisations" and n.scan.inside("leading", (0, n.start)) and not n.depth:
        return place_named(n)
    return place_of_part(n) if draft.part_of is not None and draft.form == "count" else None

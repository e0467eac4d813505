"""Totals that only the whole sentence shows: shares of a ratio in brackets, numbers that add up."""

from extractor import lexicon
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.totals.part import item_of
from extractor.match.view import Number
from extractor.match.words import DISCIPLINE, GRASSROOTS_KINDS
from extractor.vocabulary import NO_PARTS


def share_of_brackets(told: Told) -> None:
    """«99% (1.298/1.311) đảng bộ», «với số phiếu 100% (54/54 đại biểu)»: the share is of the ratio in the brackets behind it."""
    for k, share in told.by_item.items():
        ratio = told.by_item.get(k + 1)
        if ratio is None or share.form != "share" or ratio.form != "ratio":
            continue
        votes = ratio.role == "votes_in_brackets" and share.part_of is None
        if votes or told.numbers[k].unit_hit is told.numbers[k + 1].unit_hit is not None:
            share.part_of = ratio
            share.because("total", "share of the ratio in brackets")


def added_up(n: Number, told: Told) -> None:
    """«Có 138 đảng viên được trao huy hiệu … 134 đồng chí được trao tặng, 4 đồng chí được truy tặng»: what adds up to a total is its parts."""
    counts = [d for d in told.drafts if d.form == "count" and d.status == "actual" and d.measure not in NO_PARTS and d.role != "compared"] if not n.words(0, 2).startswith(lexicon.words("before")) else []
    for total in [*(d for d in told.recent if d.place[0] >= n.place[0] - 3), *counts]:
        if total.form != "count" or total.status != "actual" or total.place[0] == told.headline:
            continue
        first = counts.index(total) + 1 if total in counts else 0
        if first and (first == len(counts) or not leads_to(n, total, counts[first])) or not first and total.value < 10 and not n.scan.hits.get("part"):
            continue
        rows = [d for d in counts[first:] if d.family == total.family and d.body == total.body and set(total.groups) <= set(d.groups)]
        outside = next((k for k, d in enumerate(rows) if d.depth <= total.depth), len(rows))
        bracketed = rows[:outside] if first else []  # «58 đảng bộ trực thuộc (29 … và 29 …) với 2.927 tổ chức cơ sở đảng»
        for parts in ([d for d in rows if d.groups == total.groups], rows, bracketed):
            if len({d.depth for d in parts}) == 1 and len(parts) > 1 and sum(d.value for d in parts) == total.value and all(d.part_of is None or d.part_of is total or d.part_of in parts for d in parts):
                for draft in parts:
                    draft.part_of = total
                    draft.because("total", "adds up with others")


def opened_parts(n: Number, told: Told) -> None:
    """«… có 160 đảng viên bị kỷ luật.¶ Cụ thể, cấp ủy các cấp kỷ luật 121 đảng viên.¶ Ủy ban kiểm tra các cấp kỷ luật 39 đảng viên.»: parts in paragraphs of their own."""
    block = n.place[0]
    if n.words(0, 2) in lexicon.words("open_the_detail") and told.recent and not told.opened:
        whole = next((d for d in told.recent if told.drafts and d.family == told.drafts[0].family), None)
        told.open([whole] if whole is not None and whole.form == "count" and whole.place[0] in (block, block - 1) else [])
    if not told.opened or not told.drafts:
        return
    total, *parts = told.opened
    mine = [d for d in told.drafts if d.form == "count" and d.family == total.family and (d.groups == total.groups or narrower(d, total)) and d.part_of in (None, total) and d.status == total.status]
    sum_ = sum(d.value for d in [*parts, *mine])
    if not mine or sum_ > total.value or block > (parts[-1] if parts else total).place[0] + 1:
        told.open([])
        return
    if sum_ == total.value:
        for draft in [*parts, *mine]:
            draft.part_of = total
            draft.because("total", "adds up with others, in paragraphs of their own")
    told.open([] if sum_ == total.value else [total, *parts, *mine])


def narrower(draft: Draft, total: Draft) -> bool:
    """A form of discipline of those disciplined, a kind of the grass-roots organisations."""
    groups, whole = set(draft.groups), set(total.groups)
    return len(groups & DISCIPLINE) == 1 and whole == groups - DISCIPLINE or whole == {"grassroots"} and len(groups) == 1 and groups <= set(GRASSROOTS_KINDS.values())


def leads_to(n: Number, total: Draft, draft: Draft) -> bool:
    """Whether «gồm», «trong đó», a bracket or a colon stands between a number and one behind it."""
    between = (item_of(n, total).end, item_of(n, draft).start)
    return draft.depth > total.depth or bool(n.scan.inside("part", between)) or ":" in n.words(*between).split()

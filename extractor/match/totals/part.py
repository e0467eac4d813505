"""A number that may be a part of another, and what the totals of all measures are asked by."""

from dataclasses import dataclass
from typing import NamedTuple

from extractor import lexicon
from extractor.find.names import name_lexicon
from extractor.match.draft import Draft
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import COUNTED, DONE_TO_CADRES, GRASSROOTS_KINDS, RATINGS
from extractor.once import once

REACH = 12  # blocks that a total told of is carried over


class Total(NamedTuple):
    """An answer: the number that it is a part of; None: it is a part of nothing, and nobody else is asked."""

    of: Draft | None


ALONE = Total(None)


@dataclass(frozen=True, eq=False)
class Part:
    """A number `n` that was read as `draft`, and what was told before it."""

    n: Number
    told: Told
    draft: Draft

    @once
    def before(self) -> Draft | None:
        """What was made of the number right in front."""
        return self.told.before(self.n)

    @once
    def earlier_here(self) -> list[Draft]:
        """The counts of this sentence that can hold it, the nearest first."""
        return [d for d in reversed(self.told.drafts) if d.form in COUNTED and self.fits_in(d)]

    @once
    def total(self) -> Draft | None:
        """The last total that was told of its measure and can hold it."""
        totals, draft = self.told.totals, self.draft
        found = totals.get(f"{draft.measure}:{draft.body}") or totals.get(draft.family) or totals.get(draft.measure)
        return found if found is not None and self.fits_in(found) and self.n.place[0] - REACH <= found.place[0] else None

    @once
    def marked(self) -> bool:
        """Whether «trong đó», «gồm», «riêng» stand in front."""
        return self.told.marked(self.n)

    def near(self, total: Draft, blocks: int) -> bool:
        """Whether a total was told of in this block or one of so many before it."""
        return total.place[0] >= self.n.place[0] - blocks

    def fits_in(self, total: Draft) -> bool:
        """Whether `total` can be a total of it: the same thing, no narrower, no smaller."""
        draft = self.draft
        if total.measure != draft.measure or (total.body != draft.body and draft.measure != "congress.candidates"):
            return draft.measure == "party.rated" and draft.form == "share" and self.rated_of(total)
        if total.rule_role == "violation" and draft.rule_role == "looked_at":
            return False
        if draft.groups == total.groups and draft.form == "count" and (draft.value == total.value or (draft.measure == "party.badges" and draft.groups)):
            return False
        if not self._held(total) <= set(draft.groups) or (draft.form != "share" and draft.value > total.value):
            return False
        seats = total.place == self.n.place and total.depth == self.n.depth and total.measure == "congress.elected" and bool({"official", "alternate"} & set(draft.groups) - set(total.groups))
        under = self.told.opened_by_part(self.n, total) or seats  # «biểu quyết số lượng 55 người, trong đó có 50 ủy viên chính thức»
        planned = total.status == "planned" and draft.status == "actual" and under
        if draft.status != total.status and "allocated" not in (draft.status, total.status) and not planned:
            return False
        return not (draft.groups == total.groups and draft.form == "share" and draft.role != "part")

    def _held(self, total: Draft) -> set[str]:
        """The groups of `total` that its parts must have: kinds are kinds of grass-roots organisations, levels are levels of «tốt trở lên»."""
        held, groups = set(total.groups), set(self.draft.groups)
        if total.measure == "party.learners" and self.marked:
            return set()  # «210 đảng viên dự bị, trong đó 88 học viên nữ»
        if total.measure == "party.disciplined" and self.n.depth > total.depth:
            held.discard("committee_member")  # «3 thành ủy viên (khiển trách 2 trường hợp, cảnh cáo 1)»
        if "grassroots" in held and set(GRASSROOTS_KINDS.values()) & groups:
            held.discard("grassroots")
        if held & {"good_or_better", "completed_or_better"} and RATINGS & groups and self.draft.groups != total.groups:
            held -= RATINGS
        done = held & DONE_TO_CADRES
        if total.measure == "party.cadres" and len(done) > 1 and done & groups:
            held -= done  # «điều động, luân chuyển, bổ nhiệm 244 cán bộ; trong đó luân chuyển 60»
        return held

    def like_those_told_of(self, total: Draft) -> bool:
        """«có 48 tổ chức cơ sở đảng. … 30 tổ chức cơ sở đảng đạt …»: organisations of the same kind as in the total in front."""
        if total.measure != "party.organisations" or not self.near(total, 0) or self.n.percent:
            return False
        return self.n.kind == "organisation" or set(self.n.unit_groups("party.organisations")) == set(total.groups)

    def rated_of(self, total: Draft) -> bool:
        """«Đối với 3.812 chi bộ, có 21,5% hoàn thành xuất sắc», «Trong 30 tổ chức, có 20 …»: a part of those named in front."""
        draft = self.draft
        if not (total.measure == "party.organisations" and "organisation" in draft.groups or total.measure == "party.members" and "member" in draft.groups):
            return False
        if total.form != "count" or not RATINGS & set(draft.groups):
            return False
        if total is self.told.whole or draft.form != "ratio" and self.like_those_told_of(total):
            return self.near(total, 0) and (draft.form == "share" or draft.value <= total.value)
        return draft.form == "share" and total.measure == "party.organisations" and bool(self.told.drafts) and total is self.told.drafts[0]


def first_of_all(n: Number, told: Told) -> Draft | None:
    """«Trong số 4 đồng chí được truy tặng, có 3 đồng chí 60 năm tuổi Đảng»: the first number of the sentence, where it is the total of the others."""
    first = n.numbers[0]
    return told.by_item.get(0) if n is not first and n.words(0, first.start).endswith(lexicon.words("among")) else None


def item_of(n: Number, draft: Draft) -> Number:
    """The number of this sentence that a draft was made of."""
    return next(i for i in n.numbers if i.number is draft.number)


def place_of_part(n: Number) -> tuple[int, int] | None:
    """«812 đảng viên, trong đó Hội An 110, Điện Bàn 150»: where the name of the place stands that alone leads to a part."""
    first = n.names_before(n.start, n.label[0])
    people = any(h.start <= first < h.end for h in n.scan.hits.get("group", []))  # «người Vân Kiều, Pa Kô 164 đồng chí»
    known = first < n.start and not people and n.words(first, n.start) in name_lexicon().places
    return (n.scan.tokens[n.with_kind(first)].start, n.scan.tokens[n.start - 1].end) if known else None


def place_named(n: Number) -> tuple[int, int] | None:
    """«huyện Hoằng Hóa 33 đảng viên»: where the name that the label ends in stands."""
    first = n.names_before(n.start, n.label[0])
    if first == n.start or n.scan.inside("unit", (first, n.start)):
        return None
    return n.scan.tokens[n.with_kind(first)].start, n.scan.tokens[n.start - 1].end

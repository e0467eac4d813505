"""Organisations as parts of organisations."""

from extractor import lexicon
from extractor.match.case import Case
from extractor.match.draft import Draft
from extractor.match.totals.part import ALONE, Part, Total
from extractor.match.words import GRASSROOTS_KINDS

SHORT = 6  # words of one sort of cell
ORGANISATIONS = frozenset(("party.organisations",))


def _alike(p: Part) -> bool:
    """Whether this number and the one in front count organisations of one sort, committees or cells, or by the same noun."""
    front, previous = p.told.drafts[-1] if p.told.drafts else None, p.n.previous
    if front is None or previous is None or front.measure != p.draft.measure or p.n.depth:
        return False
    return p.n.noun_text == previous.noun_text != "" or any(sort in p.n.noun_text and sort in previous.noun_text for sort in GRASSROOTS_KINDS)


def made_up_of(p: Part) -> Total | None:
    """«17 đảng bộ trực thuộc, gồm 12 đảng bộ huyện và …», «19 chi bộ, trong đó 13 chi bộ thôn»: those that «gồm» puts under their like."""
    front = p.told.drafts[-1] if p.told.drafts else None
    if front is None or not _alike(p) or not p.n.words(*p.n.gap).endswith(lexicon.words("made_up_of")):
        return None
    return Total(front) if front.value > p.draft.value and _within(p, front) else None


def _within(p: Part, whole: Draft) -> bool:
    """Whether these have the groups of the whole; that cells are «trực thuộc» is said only once."""
    return set(whole.groups) - {"subordinate_cell"} <= set(p.draft.groups)


def next_committee(p: Part) -> Total | None:
    """«…, gồm 12 đảng bộ huyện và 5 đảng bộ …»: the next one under the same."""
    front, previous = p.told.drafts[-1] if p.told.drafts else None, p.n.previous
    if front is None or previous is None or front.part_of is None or not _alike(p):
        return None
    between = p.n.words(previous.tail[1], p.n.start).split()  # «13 chi bộ thôn, buôn, 4 chi bộ trường học»
    whole, joined = front.part_of, lexicon.has_word(between[-1:], "join") and ";" not in between and len(between) <= SHORT and not p.n.cues((previous.end, p.n.start))
    fits = whole.place == p.n.place and _within(p, whole) and whole.value > p.draft.value
    return Total(whole) if fits and joined else None


def in_brackets(p: Part) -> Total | None:
    """«33 tổ chức cơ sở đảng (8 đảng bộ, 25 chi bộ)»."""
    said = p.told.beside_brackets(p.n) if p.n.depth else None
    if said is None or said.measure != p.draft.measure or not said.groups or said.depth:
        return None
    return Total(said) if said.value > p.draft.value else None


def kinds_of_grassroots(p: Part) -> Total | None:
    """«có 48 tổ chức cơ sở đảng, trong đó có 20 đảng bộ, 28 chi bộ»: the kinds of grass-roots organisations."""
    total = p.told.totals.get("party.organisations")
    if total is None or "grassroots" not in total.groups or not (total.place == p.n.place or p.told.divides(total)):
        return None
    kind = bool(set(GRASSROOTS_KINDS.values()) & set(p.draft.groups))
    return Total(total) if kind or not p.draft.groups and p.before is not None and p.before.part_of is total else None


CASES = (
    Case("committees made up of committees", made_up_of, measures=ORGANISATIONS, proof="Đảng bộ tỉnh có 17 đảng bộ trực thuộc, gồm «12» đảng bộ huyện và 5 đảng bộ khối."),
    Case("next committee of a total", next_committee, measures=ORGANISATIONS, proof="Đảng bộ tỉnh có 17 đảng bộ trực thuộc, gồm 12 đảng bộ huyện và «5» đảng bộ khối."),
    Case("organisations in brackets", in_brackets, measures=ORGANISATIONS, proof="Đảng bộ có 88 tổ chức cơ sở đảng («56» đảng bộ, 32 chi bộ cơ sở)."),
    Case("kinds of grass-roots organisations", kinds_of_grassroots, measures=ORGANISATIONS, proof="Toàn tỉnh có 620 tổ chức cơ sở đảng. Chia ra: «410» chi bộ cơ sở (tăng 4), 210 đảng bộ cơ sở (thêm 2)."),
    Case("organisations by themselves", lambda p: ALONE, measures=ORGANISATIONS, proof="Đảng bộ quận 3 có «14» chi bộ"),
)

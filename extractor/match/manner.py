"""How did they come into their body: elected, appointed, or some of them this way and some that?"""

from extractor.match.draft import Draft
from extractor.match.view import Number


def manner(n: Number, draft: Draft) -> str:
    """Appointed or mixed where the words that belong to the number say so; a part is as its total is."""
    around = (n.clause_start, n.far[1])
    appointed = n.scan.inside("appointing", around)
    if not appointed:
        return (draft.part_of.manner if draft.part_of is not None else None) or "elected"
    voted = [h for h in n.scan.inside("voting", around) if not any(a.start <= h.start < a.end for a in appointed)]
    nearest = max((h for h in [*appointed, *voted] if h.start < n.start), key=lambda h: h.start, default=appointed[0])
    joined = any(abs(h.start - a.end) <= 1 or abs(a.start - h.end) <= 1 for h in voted for a in appointed)
    return "mixed" if joined else "appointed" if nearest in appointed else "elected"

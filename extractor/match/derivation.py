"""The words that an answer rests on, for its derivation."""

from extractor.match.draft import Draft
from extractor.match.view import Number

# What tells of a plan, and what of something done.
PLANS, DONE = ("plan", "plan_here", "allocate", "target"), ("done",)


def words_of_kind(n: Number, draft: Draft) -> tuple[str, ...]:
    """Its cue, its noun, and the words of its groups in label and tail."""
    spans = [(n.label[0], n.start), n.tail]
    groups = [n.words(h.start, h.end) for span in spans for h in n.scan.inside("group", span) if h.code in draft.groups]
    return tuple(dict.fromkeys(w for w in (draft.cue, n.noun_text, *groups) if w))


def words_of_status(n: Number, status: str) -> tuple[str, ...]:
    """The words of a plan or of something done in front of the number and right behind it."""
    kinds = DONE if status == "actual" else PLANS
    hits = [h for span in ((0, n.start), n.tail) for kind in kinds for h in n.scan.inside(kind, span)]
    return tuple(dict.fromkeys(n.words(h.start, h.end) for h in sorted(hits, key=lambda h: h.start)))

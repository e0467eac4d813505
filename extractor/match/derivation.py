"""The words that an answer rests on, for its derivation: as they stand in the sentence, in lower case."""

from collections.abc import Iterator

from extractor.match.view import Number
from extractor.scan import Hit

# What tells of a plan, and what of something done.
PLANS, DONE = ("plan", "plan_here", "allocate", "target"), ("done",)


def words_of_kind(n: Number, cue: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Its cue, its noun, and the words of its groups in label and tail."""
    spans = [(n.label[0], n.start), n.tail]
    groups = [h for span in spans for h in n.scan.inside("group", span) if h.code in codes]
    return _said(cue, *_quoted(n, *([n.noun] if n.noun is not None else []), *groups))


def words_of_status(n: Number, status: str) -> tuple[str, ...]:
    """The words of a plan or of something done in front of the number and right behind it."""
    kinds = DONE if status == "actual" else PLANS
    hits = [h for span in ((0, n.start), n.tail) for kind in kinds for h in n.scan.inside(kind, span)]
    return _said(*_quoted(n, *sorted(hits, key=lambda h: h.start)))


def words_of_total(n: Number) -> tuple[str, ...]:
    """The words between it and the number in front that open parts: «trong đó», «gồm»."""
    return _said(*_quoted(n, *n.scan.inside("part", n.gap)))


def _quoted(n: Number, *hits: Hit) -> Iterator[str]:
    return (n.scan.quote(h.start, h.end) for h in hits)


def _said(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))

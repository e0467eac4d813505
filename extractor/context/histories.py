"""Histories: an article that tells of several congresses of one organisation, one paragraph each."""

from collections.abc import Sequence

from extractor.find.mention import TimeMention
from extractor.find.numerals import rank_of
from extractor.lexicon import pattern

TOLD = pattern("told", "context")
ELECTS = pattern("elects", "context")
CITED = pattern("cited", "context")
YEARS = 5


def histories(chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention]) -> dict[int, str]:
    """Place of a block in `blocks` → the term of the congress that it tells of, where blocks tell of congresses that follow one another.

    A block that names no term, or several, takes it from its neighbour: terms follow one another as the congresses do.
    """
    told: dict[int, int] = {}
    for place, (start, end, _) in enumerate(blocks):
        match = next((m for m in TOLD.finditer(chars, start, end) if not CITED.search(chars, max(start, m.start() - 40), m.start())), None)
        ordinal = rank_of(match['n']) if match else None
        if ordinal is not None and ELECTS.search(chars, start, end):
            told[place] = ordinal
    numbers = set(told.values())
    if len(numbers) < 2 or max(numbers) - min(numbers) != len(numbers) - 1 or len(numbers) != len(told):
        return {}
    terms = {place: {t.value for t in times if t.kind == "term" and blocks[place][0] <= t.start < blocks[place][1]} for place in told}
    known = {told[place]: next(iter(said)) for place, said in terms.items() if len(said) == 1}
    if not known or len(set(known.values())) != len(known):
        return {}
    found: dict[int, str] = {}
    for place, ordinal in told.items():
        near = min(known, key=lambda n: abs(n - ordinal))
        year = int(known[near][:4]) + YEARS * (ordinal - near)
        found[place] = known.get(ordinal) or f"{year}-{year + YEARS}"
    return found if len(numbers) > 2 or len(known) == len(told) else {}

"""How far a number can be trusted: the share right in full on articles that nobody had tuned to, with its interval.

`reliability.json` beside this file is made from `corpora/unseen.jsonl` by `python -m extractor.unseen`: measure, then case → [right, judged].
"""

import json
import math
from functools import cache
from importlib.resources import files
from typing import Final

from extractor.model import Reliability

Z: Final = 1.959963985  # of a two-sided interval of 95 %
ENOUGH: Final = 8
"""So many statements of a measure and case must have been judged; with fewer, all of the measure speak for it."""


def wilson(right: int, n: int) -> tuple[float, float]:
    """The Wilson score interval of 95 % for `right` out of `n`, each end 0 to 1.

    Raises ValueError where n is 0 or right is not from 0 to n. Source: E. B. Wilson, JASA 22 (1927).

    >>> [round(end, 3) for end in wilson(9, 10)]
    [0.596, 0.982]
    """
    if not 0 <= right <= n or n == 0:
        raise ValueError(f"{right} of {n} is no share")
    share, spread = right / n, Z * Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def reliability(measure: str, case: str | None) -> Reliability | None:
    """What was measured of statements of this measure and case, else of this measure; None where nothing was."""
    cases = _ledger().get(measure)
    if not cases:
        return None
    right, n = cases.get(case or "", (0, 0))
    if n < ENOUGH:
        right, n = (sum(column) for column in zip(*cases.values(), strict=True))
    return judged(right, n)


@cache
def judged(right: int, n: int) -> Reliability:
    """`right` out of `n` with its interval, rounded to three places."""
    low, high = wilson(right, n)
    return Reliability(share=round(right / n, 3), n=n, low=round(low, 3), high=round(high, 3))


@cache
def _ledger() -> dict[str, dict[str, tuple[int, int]]]:
    raw = json.loads(files(__package__).joinpath("reliability.json").read_text(encoding="utf-8"))
    return {measure: {case: (right, n) for case, (right, n) in cases.items()} for measure, cases in raw.items()}

"""What the arithmetic of an article's own numbers says: sums, percentages, parts, kinds, terms, rivals.

Every check names its statements, totals before their parts, and spells the sum out: «457 + 185 = 642». It disagrees only where
no reading of the words lets the numbers be true; «hơn 8.000» and «8.236» agree.

A check is a function from the `Tree` of an article to its findings, in a `Rule` with a good and a bad text, in the RULES of its file;
its code and labels are a line of `checks` in vocabulary/codes.toml.
"""

from collections.abc import Sequence
from typing import Final

from extractor.check import rivals, shares, sums
from extractor.check.tree import Rule, Tree
from extractor.model import Check, Congress, CongressRecord, Observation
from extractor.vocabulary import CHECKS

__all__ = ["RULES", "Rule", "check"]

RULES: Final[tuple[Rule, ...]] = (*sums.RULES, *shares.RULES, *rivals.RULES)
"""All checks."""
CODES = list(CHECKS)


def check(
    observations: Sequence[Observation],
    congresses: Sequence[Congress] = (),
    records: Sequence[CongressRecord] = (),
) -> tuple[Check, ...]:
    """The findings on one article's statements, in the order in which the article comes to them.

    `records` tell its own congress from those under it, so that 39 and 642 elected are no rivals.

    >>> check((), ())
    ()
    """
    tree = Tree(observations, congresses, records)
    found = dict.fromkeys(finding for rule in RULES for finding in rule.find(tree))  # «0/0» and its sums may be said twice
    place = {o.id: o.evidence.start for o in observations} | {c.id: c.evidence.start for c in congresses}
    return tuple(sorted(found, key=lambda c: (min(place[i] for i in c.observations), CODES.index(c.check), c.observations)))

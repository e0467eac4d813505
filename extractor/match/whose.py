"""Whose is the number? What speaks for the Party and against it, weighed.

The actor of the number's own clause says most: who acts («do Sở Nội vụ bổ nhiệm»), whose clause it is, whose people they are («cán
bộ thuộc UBND»). Then the noun that is counted, the sentence, the one before, the headline. No sign is a veto by itself.
"""

from extractor.match.case import Case
from extractor.match.signs import signs
from extractor.match.told import Told
from extractor.match.view import Number

SOMEBODY_ELSE = "somebody else than the Party acts there"
# Under this sum of signs a number is none of the Party's.
BAR = -0.4


def weigh(n: Number, told: Told) -> float:
    """The sum of all signs; 0 where nothing is known of the company that the number stands in."""
    return sum(sign.weight for sign in signs(n, told, told.company)) if told.company is not None else 0.0


def somebody_else(n: Number, told: Told) -> str | None:
    """More speaks against the Party's doing than for it."""
    return SOMEBODY_ELSE if weigh(n, told) < BAR else None


CASES = (
    Case("somebody else acts", somebody_else, "Thành ủy họp báo. Trước đó, Chủ tịch UBND thành phố đã ký quyết định kỷ luật «7» cán bộ vì để xảy ra sai phạm trong cho thuê nhà công sản.",
         ("Ban Thường vụ Huyện ủy kỷ luật «7» cán bộ.", "Tại hội nghị, «7» cán bộ của Sở Nội vụ được Tỉnh ủy điều động.")),
)

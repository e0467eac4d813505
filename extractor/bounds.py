"""What a stated number can be: its rounding, its qualifier, and how it is written in Vietnamese.

«24,14 %» is anything from 24,135 to 24,145; «hơn 8.000» is surely no less than 8.000 and most likely less than 9.000.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from extractor.model import Observation

ANY = Fraction(10) ** 12
DECIMALS = re.compile(r"\d[.,](\d+)")
SCALES = (("tỷ", 9), ("tỉ", 9), ("triệu", 6), ("vạn", 4), ("nghìn", 3), ("ngàn", 3))
QUALIFIER_WORDS = {
    "exactly": "",
    "more_than": "hơn ",
    "at_least": "ít nhất ",
    "less_than": "dưới ",
    "at_most": "không quá ",
    "about": "khoảng ",
    "nearly": "gần ",
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number can be at all (`low` to `high`) and what it most likely is (`near_low` to `near_high`), ends included."""

    low: Fraction
    high: Fraction
    near_low: Fraction
    near_high: Fraction

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.low + other.low, self.high + other.high, self.near_low + other.near_low, self.near_high + other.near_high)

    def percent_of(self, whole: "Bounds") -> "Bounds":
        """This as a percentage of `whole`, which is most likely above zero."""
        return Bounds(
            100 * self.low / whole.high,
            100 * self.high / whole.low if whole.low > 0 else ANY,
            100 * self.near_low / whole.near_high,
            100 * self.near_high / whole.near_low if whole.near_low > 0 else ANY,
        )

    def agrees(self, other: "Bounds") -> str:
        """Whether both can be one number: `agrees`, `disagrees`, or `cannot_tell` where it is possible but not likely."""
        if self.near_low <= other.near_high and other.near_low <= self.near_high:
            return "agrees"
        return "disagrees" if self.low > other.high or other.low > self.high else "cannot_tell"


def bounds(o: Observation) -> Bounds:
    """The bounds of an observation's value; of a ratio, of its part.

    Counts are as exact as they are written; percentages and decimals are rounded to their last digit.
    """
    return _bounds(o.value, o.qualifier, o.percent, o.evidence.text)


@lru_cache(maxsize=4096)  # the checks ask the same numbers again and again
def _bounds(value: float, qualifier: str, percent: bool, said: str) -> Bounds:
    return stated(value, qualifier, _unit(value, percent, said))


def _unit(value: float, percent: bool, said: str) -> Fraction:
    """The place of the last digit as written, of a count 0: «24,14 %» 1/100, «1,2 triệu» 100000, «642» 0."""
    power = next((power for word, power in SCALES if word in said.lower()), 0)
    places = _decimals(value, percent, said)
    return Fraction(10) ** (power - places) if percent or places or power else Fraction(0)


def decimals(o: Observation) -> int:
    """How many decimal places the number is written with; a value that is whole and no percentage has none."""
    return _decimals(o.value, o.percent, o.evidence.text)


def _decimals(value: float, percent: bool, said: str) -> int:
    scaled = any(word in said.lower() for word, _ in SCALES)
    if percent or scaled or float(value) != int(value):
        found = DECIMALS.search(said)
        return len(found.group(1)) if found else len(f"{value:.6f}".rstrip("0").partition(".")[2]) if percent else 0
    return 0


def stated(value: float, qualifier: str, place: Fraction) -> Bounds:
    """The bounds of `value` said with `qualifier` and rounded to `place`."""
    exact = _fraction(value)
    if qualifier == "exactly" and not place:
        return Bounds(exact, exact, exact, exact)
    half = place / 2
    # «hơn 5.660» may be 5.674: a number that is not round is left behind by as little as a hundredth.
    step = max(_step(exact, place), abs(exact) / 100)
    if qualifier in ("more_than", "at_least"):
        return Bounds(exact - half, ANY, exact - half, exact + step)
    if qualifier in ("less_than", "at_most"):
        return Bounds(Fraction(0), exact + half, max(Fraction(0), exact - step), exact + half)
    if qualifier == "nearly":
        return Bounds(Fraction(0), exact + half, max(Fraction(0), exact - step), exact + half)
    if qualifier == "about":
        return Bounds(Fraction(0), ANY, max(Fraction(0), exact - step / 2), exact + step / 2)
    return Bounds(exact - half, exact + half, exact - half, exact + half)


def _fraction(value: float | Fraction) -> Fraction:
    """A number as it is written: 0.1 is a tenth. Whole ones, of which the texts are full, need no writing."""
    whole = int(value) if isinstance(value, int) or isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else None
    return Fraction(whole) if whole is not None else Fraction(str(value)) if isinstance(value, float) else Fraction(value)


@lru_cache(maxsize=4096)
def exactly(value: float) -> Bounds:
    """The bounds of a number that is known.

    >>> exactly(3) == stated(3, "exactly", Fraction(0))
    True
    """
    return stated(value, "exactly", Fraction(0))


def _step(value: Fraction, place: Fraction) -> Fraction:
    """The last place before the zeros at the end: of 8000 it is 1000, of 5660 it is 10, of 24,1 it is 0,1."""
    if value.denominator != 1:
        return place or Fraction(1, 10)
    step, number = 1, abs(int(value))
    while number and number % 10 == 0:
        number, step = number // 10, step * 10
    return max(Fraction(step), place)


@lru_cache(maxsize=4096)
def write(value: float | Fraction, places: int | None = None) -> str:
    """A number in Vietnamese notation, rounded half up to `places` decimals where given.

    >>> write(8236), write(24.14), write(Fraction(15500, 642), 2)
    ('8.236', '24,14', '24,14')
    """
    exact = _fraction(value)
    if places is None:
        places = len(f"{float(exact):.4f}".rstrip("0").partition(".")[2])
    scaled = abs(exact) * 10**places
    digits = str(int(scaled + Fraction(1, 2))).rjust(places + 1, "0")
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    return ("-" if exact < 0 else "") + f"{int(whole):,}".replace(",", ".") + ("," + rest if rest else "")


def say(o: Observation) -> str:
    """The value of an observation as the messages of the checks write it: «hơn 8.000», «24,14 %»."""
    return QUALIFIER_WORDS[o.qualifier] + write(o.value, decimals(o) if o.percent else None) + (" %" if o.percent else "")

"""Mentions: spans of the repaired text with what they say, before anybody asks what they mean.

Offsets count characters of `Text.chars`, end exclusive.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number: `value`, of a ratio the part with its `whole`; `qualifier` as in the contract.

    The span is the number alone (digits or words, both sides of a ratio), without qualifier and percent sign.
    `lead` is where its qualifier begins, or `start` where it has none; `tail` is the end of a percent sign, or `end`.
    """

    start: int
    end: int
    value: int | float
    whole: int | float | None = None
    percent: bool = False
    qualifier: str = "exactly"
    in_words: bool = False
    lead: int = -1
    tail: int = -1


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date, month, quarter, year, period or term of office.

    `value` is ISO 8601 as the contract writes it («2020-06-28», «2020-06», «2021», «2020-01/2020-06», «2015/2020», «2014/»);
    of a term it is «2020-2025». `kind` is one of date, month, quarter, year, period, term.
    """

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in the text: `name` as written (single spaces), `kind` one of
    party (đảng bộ, chi bộ, đảng ủy, tỉnh ủy, ban thường vụ …), board (ban tổ chức, ủy ban kiểm tra …), state, mass, place, other.
    """

    start: int
    end: int
    name: str
    kind: str

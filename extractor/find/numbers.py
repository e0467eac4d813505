"""Numbers as Vietnamese writes and says them."""

import re
import unicodedata

DIGITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
          "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
ZERO_TENS = {"linh", "lẻ"}
WRITTEN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")


def parse_number(text: str) -> int | float | None:
    """The value of one number, in digits or words; None where the text is not a number and nothing else.

    >>> parse_number("8.236"), parse_number("10,5"), parse_number("1,2 triệu"), parse_number("một trăm linh năm")
    (8236, 10.5, 1200000, 105)
    """
    words = unicodedata.normalize("NFC", text).casefold().split()
    if not words:
        return None
    written = WRITTEN.fullmatch(words[0])
    if written is None:
        return _said(words)
    whole, fraction = written.groups()
    value: int | float = int(whole.replace(".", ""))
    if fraction:
        value = float(f"{value}.{fraction}")
    for word in words[1:]:
        if word not in SCALES:
            return None
        value = value * SCALES[word]
    return int(value) if float(value).is_integer() else value


def _said(words: list[str]) -> int | float | None:
    """A number in words: groups of three digits, each with its scale, the largest scale first."""
    half = words[-1] == "rưỡi"
    if half:
        words = words[:-1]
    total, group, ceiling, last_scale = 0, [], 10**12, 1
    for word in words:
        if word in SCALES:
            value = _below_thousand(group)
            if value is None or SCALES[word] >= ceiling:
                return None
            total += value * SCALES[word]
            ceiling = last_scale = SCALES[word]
            group = []
        else:
            group.append(word)
    if group:
        value = _below_thousand(group)
        if value is None:
            return None
        total += value
        last_scale = 100 if group[-1] == "trăm" else 1
    elif not words:
        return None
    if half:
        return total + last_scale // 2 if last_scale > 1 else total + 0.5
    return total


def _below_thousand(words: list[str]) -> int | None:
    """«hai trăm linh năm» = 205; None where the words are no number below a thousand."""
    value = 0
    rest = list(words)
    if len(rest) >= 2 and rest[1] == "trăm":
        hundreds = DIGITS.get(rest[0])
        if hundreds is None:
            return None
        value, rest = hundreds * 100, rest[2:]
        if not rest:
            return value
        if rest[0] in ZERO_TENS:
            return value + ones if len(rest) == 2 and (ones := DIGITS.get(rest[1])) is not None else None
    if rest and rest[0] in ("mười", "mươi"):
        if len(rest) == 1:
            return value + 10
        ones = DIGITS.get(rest[1])
        return value + 10 + ones if len(rest) == 2 and ones else None
    if len(rest) >= 2 and rest[1] in ("mươi", "chục"):
        tens = DIGITS.get(rest[0])
        if not tens:
            return None
        if len(rest) == 2:
            return value + tens * 10
        ones = DIGITS.get(rest[2])
        return value + tens * 10 + ones if len(rest) == 3 and ones else None
    if len(rest) == 2:  # «hai mốt», «ba lăm»: the word for ten left out
        tens, ones = DIGITS.get(rest[0]), DIGITS.get(rest[1])
        return value + tens * 10 + ones if tens and ones else None
    if len(rest) == 1:
        ones = DIGITS.get(rest[0])
        return value + ones if ones is not None else None
    return None

"""One number, as Vietnamese writes or says it, and its value.

Written: «8.236», «10,5», «4,974», «55/60», «1,2 triệu», «100K». Said: «một trăm linh năm», «hai mốt», «ba phần tư», «tám trăm rưỡi».
What can be read in two ways has no value: «ba năm» (three years or 35), «ba nghìn năm».
"""

import re
import unicodedata
from fractions import Fraction

ONES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
ENDINGS = ONES | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # what a digit is called behind tens
SCALES = (
    (frozenset({"tỷ", "tỉ"}), 1_000_000_000), (frozenset({"triệu"}), 1_000_000), (frozenset({"vạn"}), 10_000),
    (frozenset({"nghìn", "ngàn"}), 1_000), (frozenset({"trăm"}), 100),
)
SCALE_OF = {name: size for names, size in SCALES for name in names}
HALF = frozenset({"rưỡi", "rưởi"})
GAP = frozenset({"linh", "lẻ", "lẽ"})  # «trăm linh năm»: the empty place of the tens
POINT = frozenset({"phẩy", "phảy", "chấm"})
MINUS = frozenset({"âm", "trừ", "-"})
LARGEST = 10**30
LATIN_SCALES = {"k": 1_000, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}

DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)  # 8.236  1.234,5
COMMAED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII)  # 4,974  1,234.5
PLAIN = re.compile(r"\d+(?:,\d+)?", re.ASCII)  # 03  10,5
POINTED = re.compile(r"\d*\.\d{1,2}|\d*\.\d{4,}|0?\.\d+", re.ASCII)  # 10.5 on older pages; three digits behind a dot are thousands
SPACED = re.compile(r"(?<![\d.,])(\d{1,3}(?: \d{3})+)(?![\d.,])", re.ASCII)
LATIN = re.compile(r"([\d.,]+)([kKMG])(?!\w)", re.ASCII)
RATIO = re.compile(r"(\d[\d.,]*)\s?/\s?(\d[\d.,]*)", re.ASCII)
ROMAN = re.compile(r"(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
ORDINAL_HEAD = re.compile(r"(?:(?:lần|kỳ|khóa|khoá|hạng|quý)\s+)?(?:thứ\s+)?", re.IGNORECASE)
RANKS = {"nhất": 1, "nhì": 2, "đầu tiên": 1}


def parse_number(text: str) -> int | float | None:
    """The value of one number, in digits or words; None where the text is not a number and nothing else.

    Percentages give the number before the sign; fractions and ratios give their quotient; «thứ ba» gives 3.

    >>> parse_number("8.236"), parse_number("10,5%"), parse_number("1,2 triệu"), parse_number("một trăm linh năm"), parse_number("ba năm")
    (8236, 10.5, 1200000, 105, None)
    """
    plain = unicodedata.normalize("NFC", text).strip()
    latin = LATIN.fullmatch(plain.lstrip("-−– ")) if plain else None
    words = _words(plain) if len(plain) <= 400 else []
    if latin is not None:
        number = digits_value(latin[1])
        value = None if number is None else number * LATIN_SCALES[latin[2]] * (-1 if plain[0] in "-−–" else 1)
    else:
        value = _signed(words)
    if value is None:
        rank = parse_ordinal(plain) if words[:1] == ["thứ"] or "thứ" in words[:2] or words == ["đầu", "tiên"] else None
        return rank
    return as_number(value) if abs(value) < LARGEST else None


def parse_ordinal(text: str) -> int | None:
    """The rank that an ordinal gives: «thứ nhất», «lần thứ XVI», «khóa XII», «thứ hai mươi mốt», «XIX», «nhì»; else None.

    >>> parse_ordinal("lần thứ XVI"), parse_ordinal("thứ nhì"), parse_ordinal("thứ tư"), parse_ordinal("IIX")
    (16, 2, 4, None)
    """
    said = " ".join(unicodedata.normalize("NFC", text).split())
    head = ORDINAL_HEAD.match(said)
    rest = said[head.end():] if head else said
    if len(rest) > 100:
        return None
    if rest.casefold() in RANKS:
        return RANKS[rest.casefold()]
    if ROMAN.fullmatch(rest):
        return _roman(rest)
    if head is None or not head.group():
        return None
    words = rest.casefold().split()
    value = Fraction(4) if words == ["tư"] else _cardinal(words, True) if words and "phần" not in words else None
    return int(value) if value is not None and value.denominator == 1 and value > 0 else None


def rank_of(said: str) -> int | None:
    """The rank that a word or number tells behind «lần thứ», which may be left out: «Đại hội XVI», «Đại hội 16».

    >>> rank_of("XVI"), rank_of("16"), rank_of("nhất"), rank_of("hội")
    (16, 16, 1, None)
    """
    return parse_ordinal(f"lần thứ {said}")


def digits_value(digits: str) -> Fraction | None:
    """The value of a number in digits alone.

    >>> digits_value("1.234,5"), digits_value("4,974"), digits_value("1.2.3")
    (Fraction(2469, 2), Fraction(4974, 1), None)
    """
    if len(digits) > 40:
        return None
    if digits.isdecimal() and digits.isascii():
        return Fraction(int(digits))
    if DOTTED.fullmatch(digits):
        return Fraction(digits.replace(".", "").replace(",", "."))
    if COMMAED.fullmatch(digits):
        return Fraction(digits.replace(",", ""))
    if PLAIN.fullmatch(digits):
        return Fraction(digits.replace(",", "."))
    if POINTED.fullmatch(digits):
        return Fraction("0" + digits)
    return None


def as_number(value: Fraction) -> int | float:
    """A whole value as int, else the nearest float.

    >>> as_number(Fraction(21, 2)), as_number(Fraction(4))
    (10.5, 4)
    """
    return value.numerator if value.denominator == 1 else float(value)


def _words(plain: str) -> list[str]:
    said = SPACED.sub(lambda m: m[1].replace(" ", ""), " ".join(plain.split()))
    said = RATIO.sub(r"\1 / \2", said)
    if said.endswith("%"):
        said = said[:-1].rstrip()
    if said[:1] in ("-", "−", "–"):
        said = "- " + said[1:]
    return said.casefold().split()


def _signed(words: list[str]) -> Fraction | None:
    if words and words[0] in MINUS:
        value = _unsigned(words[1:])
        return None if value is None else -value
    return _unsigned(words)


def _unsigned(words: list[str]) -> Fraction | None:
    if len(words) > 2 and words[-2:] == ["phần", "trăm"]:
        words = words[:-2]
    for over in ("phần", "/", "trên"):
        if over in words:
            k = words.index(over)
            return _fraction(words[:k], words[k + 1:])
    points = [k for k, word in enumerate(words) if word in POINT]
    if points:
        return _decimal(words[:points[0]], words[points[0] + 1:]) if len(points) == 1 else None
    return _cardinal(words, True)


def _fraction(upper: list[str], lower: list[str]) -> Fraction | None:
    """«ba phần tư», «23 1/5», «năm và một phần hai»."""
    whole: Fraction | None = Fraction(0)
    if "và" in upper:
        k = upper.index("và")
        whole, upper = _cardinal(upper[:k], True), upper[k + 1:]
    elif len(upper) == 2 and all(word.isdecimal() for word in upper):
        whole, upper = digits_value(upper[0]), upper[1:]
    part = _cardinal(upper, True)
    base = Fraction(4) if lower == ["tư"] else _cardinal(lower, True)
    if whole is None or part is None or base is None or base == 0:
        return None
    return whole + part / base


def _decimal(before: list[str], behind: list[str]) -> Fraction | None:
    """«không phẩy năm», «mười phẩy hai bốn», «một phẩy năm triệu»."""
    scale = 1
    while len(behind) > 1 and behind[-1] in SCALE_OF:
        scale *= SCALE_OF[behind[-1]]
        behind = behind[:-1]
    whole = _cardinal(before, True)
    if whole is None or whole.denominator != 1 or not behind or behind in (["mốt"], ["lăm"], ["nhăm"]):
        return None
    names = ENDINGS | {"không": 0}
    if all(word in names for word in behind):
        digits = "".join(str(names[word]) for word in behind)
    else:
        said = _cardinal(behind, True)
        if said is None or said.denominator != 1 or said >= 100:
            return None
        digits = str(said)
    return (whole + Fraction(int(digits), 10 ** len(digits))) * scale


def _cardinal(words: list[str], first: bool) -> Fraction | None:
    """A number without sign, fraction and decimal words; `first`: nothing of the same number stands before it."""
    for names, size in SCALES:
        places = [k for k, word in enumerate(words) if word in names]
        if places:
            k = places[-1]
            if len(places) > 1 and words[k - 1] not in names:
                return None
            many, rest = _multiplier(words[:k], size, first), _rest(words[k + 1:], size)
            return None if many is None or rest is None else many * size + rest
    return _tens(words, first)


def _multiplier(words: list[str], size: int, first: bool) -> Fraction | None:
    """How many thousands, millions …: «nghìn rưỡi» leaves out the one, «nửa triệu» is a half."""
    if not words:
        return Fraction(1) if first else None
    if words in (["không"], ["0"]):
        return None if first else Fraction(0)
    if words == ["nửa"]:
        return Fraction(1, 2)
    if size == 100 and (len(words) > 1 or words[0] not in ONES and not words[0].isdecimal()):
        return None
    return _cardinal(words, first)


def _rest(words: list[str], size: int) -> Fraction | None:
    """What follows a scale word: «nghìn rưỡi», «triệu hai» (two tenths of it), «trăm linh năm», «nghìn không trăm hai mươi»."""
    if not words:
        return Fraction(0)
    if len(words) == 1 and words[0] in HALF:
        return Fraction(size, 2)
    if words[0] in GAP:
        value = _cardinal(["bốn"] if words[1:] == ["tư"] else ["năm"] if words[1:] == ["lăm"] else words[1:], False)
        return value if value is not None and value.denominator == 1 and 0 < value < min(size // 10, 100) else None
    if len(words) == 1 and (words[0] in ENDINGS or re.fullmatch(r"[1-9]", words[0])):
        if words[0] in ("một", "năm", "lăm", "nhăm"):
            return None
        return Fraction(ENDINGS[words[0]] if words[0] in ENDINGS else int(words[0])) * size / 10
    value = _cardinal(words, False)
    return value if value is not None and value.denominator == 1 and value < size else None


def _tens(words: list[str], first: bool) -> Fraction | None:
    """A number below a hundred, or one in digits."""
    if first and len(words) > 1 and words[-1] in HALF:
        value = _tens(words[:-1], True)
        half = Fraction(5) if words[-2] == "chục" else Fraction(6) if words[-2] == "tá" else Fraction(1, 2)
        return None if value is None or value.denominator != 1 else value + half
    if first and words and words[-1] == "tá":
        dozens = Fraction(1) if len(words) == 1 else Fraction(1, 2) if words[:-1] == ["nửa"] else _tens(words[:-1], True)
        return None if dozens is None else dozens * 12
    if len(words) == 1:
        return _one_word(words[0], first)
    if len(words) == 2:
        return _two_words(*words)
    if len(words) == 3 and words[1] in ("mươi", "mười") and words[2] != "năm":
        tens, ones = ONES.get(words[0], 0), ENDINGS.get(words[2])
        return Fraction(tens * 10 + ones) if tens > 1 and ones else None
    return None


def _one_word(word: str, first: bool) -> Fraction | None:
    if word in ONES:
        return Fraction(ONES[word])
    if word == "mười" or word == "chục" and first:
        return Fraction(10)
    if first and word in ("không", "nửa"):
        return Fraction(0) if word == "không" else Fraction(1, 2)
    return digits_value(word)


def _two_words(tens: str, ones: str) -> Fraction | None:
    """«mười lăm», «hai mươi», «hai chục», «hai mốt», «bốn ba»; not «mười năm», which is ten years."""
    if (tens, ones) == ("một", "nửa"):
        return Fraction(1, 2)
    if tens == "mười":
        return Fraction(10 + ENDINGS[ones]) if ones in ENDINGS and ones not in ("năm", "mốt") else None
    if tens == "nửa" and ones == "chục":
        return Fraction(5)
    if ones == "chục":
        many = Fraction(ONES[tens]) if tens in ONES else digits_value(tens)
        return None if many is None else many * 10
    if tens not in ONES or tens == "một":
        return None
    if ones in ("mươi", "mười"):
        return Fraction(ONES[tens] * 10)
    return Fraction(ONES[tens] * 10 + ENDINGS[ones]) if ones in ENDINGS and ones not in ("một", "năm") else None


def _roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in letters]
    return sum(-v if k + 1 < len(values) and v < values[k + 1] else v for k, v in enumerate(values))

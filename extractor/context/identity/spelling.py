"""When two spellings of a Vietnamese name are one.

A syllable's normal form has no case, its tone behind it whatever letter carries it («hoà», «hòa»), i for y where both are
written («kỳ», «kì»), and c for the k of Tây Nguyên («Đắk», «Đăk», «Đắc»). Names are compared in this form first; without any
marks only where nothing else is known.
"""

import re
import unicodedata
from functools import lru_cache

from extractor.lexicon import table

_TONES = {"\u0300": "2", "\u0301": "1", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'"})
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-"})
_I_FOR_Y = re.compile(r"(?:[hklmstv]|qu)y")
TOKEN = re.compile(r"[^\W_]+(?:['][ ]?[^\W_]+)*|[,();:/\-]|\.\.\.")
DASH = "-"
# What ends a name whatever stands behind it.
STOPS = frozenset(",();:/")

# The order counts.
_OPENED = tuple((re.compile(told["said"]), str(told["means"])) for told in table("identity")["opened"])


def number(word: str) -> str:
    """A number as names are compared by it, «01» as «1»; any other word as it is."""
    return word.lstrip("0") or "0" if word.isdecimal() else word


@lru_cache(maxsize=60_000)
def syllable(word: str) -> str:
    """A word's normal form.

    >>> syllable("Hoà") == syllable("hòa"), syllable("KỲ") == syllable("kì"), syllable("Đăk") == syllable("đắc"), syllable("01")
    (True, True, True, '1')
    """
    if word.isdecimal():
        return number(word)
    tone, letters = "", []
    for c in unicodedata.normalize("NFD", word.lower()):
        if c in _TONES:
            tone = _TONES[c]
        elif c != "'" and c != " ":
            letters.append(c)
    base = unicodedata.normalize("NFC", "".join(letters))
    if _I_FOR_Y.fullmatch(base):
        base = base[:-1] + "i"
    if len(base) > 1 and base[-1] in "ckpt":
        base, tone = (base[:-1] + "c" if base[-1] == "k" else base), tone or "1"
    return base + tone


@lru_cache(maxsize=60_000)
def bare(word: str) -> str:
    """A word without case and marks: «Đảng» → «dang»."""
    text = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(c for c in text if c.isalnum())


@lru_cache(maxsize=60_000)
def plain(word: str) -> str:
    """The key without marks of one word as written."""
    return bare(number(word)).replace("y", "i").replace("k", "c")


def clean(name: str) -> str:
    """A name with one kind of space, apostrophe and dash, its abbreviated level words opened and glued words parted.

    >>> clean("Đảng bộ huyệnThanh Hà"), clean("Đảng ủy P.1, Q.10"), clean("Đảng bộ T.X Kỳ Anh")
    ('Đảng bộ huyện Thanh Hà', 'Đảng ủy phường 1, quận 10', 'Đảng bộ thị xã Kỳ Anh')
    """
    text = unicodedata.normalize("NFC", " ".join(name.split())).translate(_APOSTROPHES).translate(_DASHES)
    for pattern, into in _OPENED:
        text = pattern.sub(into, text)
    return _parted(text)


def _parted(text: str) -> str:
    """«huyệnThanh» → «huyện Thanh»."""
    if not any(a.islower() and b.isupper() for a, b in zip(text, text[1:], strict=False)):
        return text
    return "".join(c + " " if c.islower() and following.isupper() else c for c, following in zip(text, text[1:] + " ", strict=True))


def tokens(text: str) -> list[str]:
    """The words and separators of a cleaned name."""
    return TOKEN.findall(text)


def key_of(words: list[str]) -> str:
    """The key of a place's name: normal forms in a row, without what stands between them.

    >>> key_of(["Bà", "Rịa", "-", "Vũng", "Tàu"]) == key_of(["bà", "rịa", "vũng", "tàu"])
    True
    """
    return "".join(syllable(w) for w in words if w != DASH)


def fits(written: str, listed: str) -> bool:
    """Whether two normal forms of a syllable differ only in marks that one of them lacks: «đăc», «đăc1»; not «hưng», «hung2»."""
    if written == listed:
        return True
    a, b = (unicodedata.normalize("NFD", s.replace("đ", "d\u0335")) for s in (written, listed))
    return _part_of(a, b) or _part_of(b, a)


def _part_of(fewer: str, more: str) -> bool:
    """Whether `fewer` is `more` with some marks left out."""
    rest = iter(more)
    return all(any(c == d for d in rest) for c in fewer) and [c for c in fewer if c.isalpha()] == [c for c in more if c.isalpha()]


def slug(name: str) -> str:
    """ASCII words with hyphens: «Ia H' Drai» → «ia-h-drai»."""
    text = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in text if not unicodedata.combining(c))).strip("-")

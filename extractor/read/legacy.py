"""Vietnamese from before Unicode: text in TCVN3 (ABC) or VNI codes that was read as Western letters.

«§¶ng bé» is «Đảng bộ» in TCVN3, «Ñaûng boä» in VNI. Such lines are known by their words: as they stand hardly one is a Vietnamese
syllable, converted nearly all are. What is neither is refused, never passed on.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from extractor import lexicon

# Signs of windows-1252 that no Vietnamese word has in Unicode; every line in an old code is full of them.
STRANGE = re.compile(r"[¡-ª¬\xad®-º¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
TOKEN = re.compile(r"[A-Za-z\xa1-\xff\u0102-\u01b0\u1ea0-\u1ef9]+")
PLAIN = re.compile(r"[A-Za-z]")
OLD = re.compile(r"[\xa1-\xff]")
UNICODE_ONLY = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
NUCLEUS = ("(?:uyê|uya|uyu|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])")
SYLLABLE = re.compile(rf"{ONSET}{NUCLEUS}(?:ch|ng|nh|[cmnpt])?")
SCHEMES = ("tcvn3", "vni")
NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
ENOUGH = 5
"""Words with signs of an old code that a text needs before its code is certain."""
CERTAIN = 0.85
"""The share of them that a table must turn into syllables."""
SAMPLE = 4_000
HEAD = 600  # characters of a line that decide what it is


class EncodingError(ValueError):
    """The bytes or letters are no text that can be read with certainty."""


def legacy_to_unicode(text: str) -> str | None:
    r"""The text with its lines in an old code converted; None where there are none. Lines stay lines.

    Raises EncodingError where words look like an old code and no table makes Vietnamese of them.

    >>> legacy_to_unicode("§¹i héi §¶ng bé x· ®· bÇu 15 ®ång chÝ")
    'Đại hội Đảng bộ xã đã bầu 15 đồng chí'
    """
    if STRANGE.search(text) is None:
        return None
    lines = text.split("\n")
    suspect = [_suspect(line) for line in lines]
    suspects = [line for line, is_one in zip(lines, suspect, strict=True) if is_one]
    words = [w for line in suspects[:SAMPLE] for w in _words(line)]
    if not words:
        return None
    sample = words[:SAMPLE]
    scheme = max(SCHEMES, key=lambda name: _share(sample, _table(name)))
    share = _share(sample, _table(scheme))
    if len(words) < ENOUGH or share < CERTAIN:
        strange = sum(len(STRANGE.findall(line)) for line in suspects[:SAMPLE])
        size = sum(len(line) for line in suspects[:SAMPLE])
        if size * 5 < len(text) and len(suspects) <= SAMPLE or strange * 10 < size or (len(words) < ENOUGH and share < 1):
            return None  # foreign words in a text that is not an old code
        named = f" ({NAMES[scheme]}?)" if share > 0.5 else ""
        raise EncodingError(f"the letters are no Unicode Vietnamese; they may be an old code{named}, which is not certain: convert the text to Unicode first")
    convert = _table(scheme)
    return "\n".join(_line(line, convert) if is_one or _better(line, convert) else line for line, is_one in zip(lines, suspect, strict=True))


@lru_cache(maxsize=20_000)
def is_vietnamese(word: str) -> bool:
    """Whether a word has the shape of a Vietnamese syllable, in Unicode.

    >>> is_vietnamese("đảng"), is_vietnamese("§¶ng")
    (True, False)
    """
    letters, tones = TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters)) is not None


def vietnamese_share(text: str) -> float:
    """The share of a text's words with letters beyond ASCII that have the shape of a syllable; 1.0 where there are none."""
    words = [w for w in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text)) if not w.isascii()]
    return sum(map(is_vietnamese, words)) / len(words) if words else 1.0


def _suspect(line: str) -> bool:
    """Whether hardly a word of the line is Vietnamese as it stands, and at least one is stranger than a foreign name."""
    if STRANGE.search(line) is None:
        return False
    words = _words(line)
    return bool(words) and sum(map(is_vietnamese, words)) < 0.4 * len(words) and len(words) * 4 > len(TOKEN.findall(line[:HEAD]))


def _words(line: str) -> list[str]:
    """The words of a line that an old code may have written."""
    return [w for w in (t.strip("«»·©®°¦¬") or t for t in TOKEN.findall(line[:HEAD])) if OLD.search(w) and not UNICODE_ONLY.search(w) and re.search("[A-Za-zñÑ]", w)]


def _share(words: Sequence[str], convert: Callable[[str], str]) -> float:
    return sum(1 for w in words if is_vietnamese(convert(w))) / len(words)


def _better(line: str, convert: Callable[[str], str]) -> bool:
    """Whether the line, too short to be suspect by itself, is more Vietnamese when it is converted."""
    words = _words(line)
    return bool(words) and not UNICODE_ONLY.search(line[:HEAD]) and sum(map(is_vietnamese, words)) < sum(is_vietnamese(convert(w)) for w in words)


def _line(line: str, convert: Callable[[str], str]) -> str:
    """The line converted; in capitals where its plain letters are capitals."""
    plain = PLAIN.findall(line[:HEAD])
    capitals = len(plain) > 5 and sum(map(str.isupper, plain)) > 0.9 * len(plain)
    return convert(line).upper() if capitals else convert(line)


@cache
def _table(scheme: str) -> Callable[[str], str]:
    """What converts text of a scheme; one function for each, so that its answers can be kept."""
    if scheme == "tcvn3":
        letters = {int(code, 16): letter for code, letter in lexicon.table("tcvn3")["letters"].items()}
        return lambda text: text.translate(letters)
    made = _vni()
    pairs = [written for written in made if len(written) > 1]
    signs, bases = ("".join({w[at] for w in pairs}) for at in (1, 0))
    pattern = re.compile(f"[{bases}][{signs}]|[{''.join(w for w in made if len(w) == 1)}]")
    return lambda text: pattern.sub(lambda match: made.get(match[0]) or made.get(match[0][0], match[0][0]) + match[0][1], text)


def _vni() -> dict[str, str]:
    """What VNI writes → the letter; signs behind a capital are capitals, or not."""
    table = lexicon.table("vni")
    single: dict[str, str] = table["single"]
    made = dict(single)
    for base in ("a", "e", "o", "u", "y", "ô", "ö"):
        for sign, tone in table["tones"].items():
            made[base + sign] = unicodedata.normalize("NFC", single.get(base, base) + tone)
    for sign, tone in table["breve"].items():
        made["a" + sign] = unicodedata.normalize("NFC", "ă" + tone)
    for base, letter in (("a", "â"), ("e", "ê"), ("o", "ô")):
        for sign, tone in table["circumflex"].items():
            made[base + sign] = unicodedata.normalize("NFC", letter + tone)
    for written, letter in list(made.items()):
        made[written.upper()] = letter.upper()
        made[written[0].upper() + written[1:]] = letter.upper()
    return made

"""Stable ids: the same page gives the same ids, better rules keep the ids of what they still find.

An article's id rests on its address, or on its text where it has none; a statement's on the article, its kind, its evidence as
written, its sentence folded, and its place among equals in that sentence. Never on offsets, values or a counter.
"""

import hashlib
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from extractor.text import Text

PIECE = 1 << 18  # characters


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Text without case, tone-mark placement, look-alike signs and white space.

    >>> fold("Tỉnh  UỶ") == fold("tỉnh ủy")
    True
    """
    return "".join(unicodedata.normalize("NFC", Text.of(text).chars.casefold()).split())


def article_id(url: str | None, text: str) -> str:
    """«a» and 16 hexadecimal digits, from the address (scheme and host in lower case, no fragment), else from the text's words.

    >>> article_id("HTTP://Bao.VN/tin#binh-luan", "") == article_id("http://bao.vn/tin", "")
    True
    """
    if url and url.strip():
        return "a" + _digest(_address(url))[:16]
    digest, start = hashlib.sha256(), 0
    while start < len(text):  # piece by piece, so that a very long text needs no second copy of itself
        stop = text.find(" ", start + PIECE)
        stop = len(text) if stop < 0 else stop
        words = unicodedata.normalize("NFC", text[start:stop]).split()
        digest.update(" ".join([*words, ""]).encode("utf-8", "surrogatepass"))
        start = stop
    return "a" + digest.hexdigest()[:16]


def statement_id(article_id: str, kind: str, evidence_text: str, sentence_text: str, place: int) -> str:
    """The first letter of the kind and 12 hexadecimal digits; `place` counts equals in the sentence from 0.

    >>> statement_id("a0123456789abcdef", "observation", "15", "Bầu 15 đồng chí.", 0)[0]
    'o'
    """
    return kind[0] + _digest("\x1f".join((article_id, kind, evidence_text, fold(sentence_text), str(place))))[:12]


def _address(url: str) -> str:
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:  # «http://[»: no address, but still a name that stays the same
        return url
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()

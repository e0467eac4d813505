"""Stable ids: the same page gives the same ids, better rules keep the ids of what they still find.

An article's id rests on its address, or on its text where it has none; a statement's on the article, its kind, its evidence as
written, its sentence folded, and its place among equals in that sentence. Never on offsets, values or a counter.
"""

import hashlib
import unicodedata
from urllib.parse import urlsplit, urlunsplit

from extractor.text import Text


def fold(text: str) -> str:
    """Text without case, tone-mark placement, look-alike signs and white space.

    >>> fold("Tỉnh  UỶ") == fold("tỉnh ủy")
    True
    """
    return "".join(unicodedata.normalize("NFC", Text.of(text).chars).casefold().split())


def article_id(url: str | None, text: str) -> str:
    """«a» and 16 hexadecimal digits, from the address (scheme and host in lower case, no fragment), else from the text."""
    if url:
        parts = urlsplit(url.strip())
        key = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))
    else:
        key = fold(text)
    return "a" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def statement_id(article: str, kind: str, evidence: str, sentence: str, place: int) -> str:
    """The kind's first letter and 12 hexadecimal digits; `place` counts equals in the sentence from 0."""
    key = "\x1f".join((article, kind, evidence, fold(sentence), str(place)))
    return kind[0] + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]

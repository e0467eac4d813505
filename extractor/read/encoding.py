"""Bytes to text: what they declare first, then what they can only be, then detection; what is not certain is refused in plain words."""

import codecs
import re

from extractor.read.legacy import OLD, EncodingError, legacy_to_unicode, vietnamese_share

__all__ = ["EncodingError", "decode", "legacy_to_unicode"]

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
META = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^<>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP or Office file", b"\xd0\xcf\x11\xe0": "an old Office file", b"\x1f\x8b": "a gzip file", b"\x89PNG": "a picture",
          b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"Rar!": "a RAR file", b"7z\xbc\xaf": "a 7-Zip file", b"{\\rtf": "an RTF file", b"wOF": "a font", b"\x7fELF": "a program"}
CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1b")
WESTERN = frozenset(("ascii", "iso8859-1", "cp1252", "cp1258", "iso8859-15"))
"""Declarations that old Vietnamese pages carry whatever their letters are."""
SAMPLE = 200_000
REPLACEMENT = "\ufffd"
CUT_OFF = "the text is cut off in the middle of a letter: copy or fetch it again, whole"


def decode(data: bytes, declared: str | None = None, *, legacy: bool = True) -> str:
    r"""The text of `data`: by its byte-order mark; as UTF-8 where it is; as `declared` (a header) or as its own `<meta>` says; else by detection.

    Text in TCVN3 or VNI codes is converted to Unicode; with `legacy=False` it is left, for the markup of a page, whose letters may
    hide in entities. A damaged letter becomes U+FFFD where the rest is sound UTF-8; decomposed letters stay decomposed.
    Raises EncodingError for binary data, for text that is cut off in the middle of a letter, and where nothing is certain.

    >>> decode("Đại hội".encode("utf-16"))
    'Đại hội'
    """
    text = _decoded(data, declared)
    return (legacy_to_unicode(text) or text) if legacy else text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, name in BOMS:
        if data.startswith(mark):
            return _whole(data[len(mark):], name)
    _refuse_binary(data)
    if wide := _wide(data):
        return _whole(data, wide)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 2 and len(data) - error.start < 4 and error.reason == "unexpected end of data":
            raise EncodingError(CUT_OFF) from error
    said = [name for name in (_codec(declared), _codec(_meta(data))) if name]
    if (not said or "utf-8" in said) and (text := _damaged(data)) is not None:
        return text
    for name in said:
        if name not in WESTERN and name != "utf-8":
            return _whole(data, name)
    return _old(data, declared=bool(said) and "utf-8" not in said)


def _refuse_binary(data: bytes) -> None:
    head = data[:8192]
    for magic, what in BINARY.items():
        if data.startswith(magic):
            raise EncodingError(f"{what}, not text: give a .txt, .html or .jsonl file")
    if not _wide(data) and (b"\x00" in head or len(head) - len(head.translate(None, CONTROL)) > len(head) // 100):
        raise EncodingError("binary data, not text: give a .txt, .html or .jsonl file")


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: Vietnamese letters or plain ones at every other byte, no other sense in the zeros."""
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 10 < len(head) * 2 or min(even, odd):
        return None
    name = "utf-16-le" if odd else "utf-16-be"
    text = head[:len(head) // 2 * 2].decode(name, "replace")
    return name if sum(1 for c in text if c.isspace() or c.isprintable() and c < "\u1f00") > 0.95 * len(text) else None


def _whole(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if error.start and len(data) - error.start < 4:
            raise EncodingError(CUT_OFF) from error
        raise EncodingError(f"the text says that it is {name.upper()} and is not, or is damaged: fetch it again") from error


def _damaged(data: bytes) -> str | None:
    """UTF-8 with few broken letters among many whole ones; None where it is no UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = sum(1 for c in text[:SAMPLE] if c > "\x7f" and c != REPLACEMENT)
    if broken * 50 > whole:
        return None
    if text.endswith(REPLACEMENT):
        raise EncodingError(CUT_OFF)
    return text


def _old(data: bytes, declared: bool) -> str:
    """One byte a letter: windows-1258, or Western codes that TCVN3 and VNI fonts show as Vietnamese."""
    sample = data[:SAMPLE]
    western = sample.decode("cp1252", "replace")
    try:
        converted = legacy_to_unicode(western)
    except EncodingError:
        converted = None
    if converted is not None and vietnamese_share(converted) > 0.8:
        return _cp1252(data)
    modern = sample.decode("cp1258", "replace")
    if REPLACEMENT not in modern and not OLD.search(modern) or vietnamese_share(modern) > 0.9:
        return data.decode("cp1258", "replace")
    if declared:
        return _cp1252(data)
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None or best.encoding in WESTERN or best.encoding.startswith(("iso8859", "cp", "mac", "latin", "hp", "koi", "ptcp", "kz")):
        raise EncodingError("the encoding is not UTF-8 and not certain: save the text as UTF-8")
    return _whole(data, best.encoding)


def _cp1252(data: bytes) -> str:
    """Every byte a letter: windows-1252, the five codes that it does not know as in ISO 8859-1."""
    return "".join(c if c != REPLACEMENT else data[i:i + 1].decode("latin-1") for i, c in enumerate(data.decode("cp1252", "replace"))) if data.translate(None, b"\x81\x8d\x8f\x90\x9d") != data else data.decode("cp1252")


def _meta(data: bytes) -> str | None:
    match = META.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _codec(name: str | None) -> str | None:
    """Python's name of a declared charset; None where it knows none that makes text."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return found.name if found._is_text_encoding else None

"""Bytes to text: what they declare first, then detection; what is not certain is refused in plain words."""

import codecs


class EncodingError(ValueError):
    """The bytes are no text that can be read with certainty."""


BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`: by its byte-order mark, as `declared`, as UTF-8, else by detection (charset-normalizer).

    Raises EncodingError for binary data and where nothing is certain.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                raise EncodingError(f"the file says that it is {name} and is cut off or damaged: fetch it again") from error
    if b"\x00" in data[:4096]:
        raise EncodingError("binary data, not text: give a .txt, .html or .jsonl file")
    for name in (declared, "utf-8"):
        if name:
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                continue
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_isolation=["cp1258", "utf_16", "cp1252"]).best()
    if best is None or best.encoding not in ("cp1258", "utf_16"):
        raise EncodingError("the encoding is not UTF-8 and not certain: save the text as UTF-8")
    return data.decode(best.encoding)

"""Bodies as servers compress them, opened with a limit: a bomb is noticed at the limit, not after it."""

import zlib

ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
MEMBERS = 1000  # a gzip body of more members than this is a trap, not a page
PIECE = 65536


class TooLarge(ValueError):
    """The opened body is above its limit."""


class Damaged(ValueError):
    """The compressed body is cut off or broken."""


class Opener:
    """Opens a compressed body piece by piece.

    >>> opener = Opener("gzip", 100)
    >>> opener.feed(zlib.compress(b"abc", wbits=31)) + opener.end()
    b'abc'

    `limit` is in bytes of the opened body. Raises TooLarge, Damaged; Damaged at once for an encoding that is not known.
    """

    def __init__(self, encoding: str | None, limit: int) -> None:
        self._encoding = (encoding or "").strip().lower()
        if self._encoding not in ENCODINGS:
            raise Damaged(f"the encoding «{self._encoding[:40]}» is not known")
        self._limit = limit
        self._count = 0
        self._members = 0
        self._zipped = self._encoding not in ("", "identity")
        self._stream = zlib.decompressobj(31) if self._encoding.endswith("gzip") else None

    def feed(self, data: bytes) -> bytes:
        """What `data` adds to the opened body."""
        if not self._zipped:
            return self._counted(data)
        pieces = []
        while data:
            if self._stream is None:  # deflate: with the zlib header as the standard has it, or raw as some servers do
                self._stream = zlib.decompressobj(15 if data[0] & 0x0F == 8 else -15)
            if self._stream.eof:
                # a gzip body may go on with another member; anything else after the end is padding
                if not self._encoding.endswith("gzip") or not data.startswith(b"\x1f\x8b"):
                    break
                self._members += 1
                if self._members > MEMBERS:
                    raise Damaged(f"the compressed body has more than {MEMBERS} parts")
                self._stream = zlib.decompressobj(31)
            try:
                pieces.append(self._counted(self._stream.decompress(data, self._limit - self._count + 1)))
            except zlib.error as error:
                raise Damaged(f"the compressed body is broken ({error})") from error
            data = self._stream.unconsumed_tail or self._stream.unused_data
        return b"".join(pieces)

    def end(self) -> bytes:
        """What is left at the end of the body; Damaged where its compression has not come to its end."""
        if self._zipped and self._stream is not None and not self._stream.eof:
            raise Damaged("the compressed body is cut off")
        return b""

    def _counted(self, data: bytes) -> bytes:
        self._count += len(data)
        if self._count > self._limit:
            raise TooLarge(f"more than {self._limit} bytes when opened")
        return data


def open_body(data: bytes, encoding: str | None, limit: int) -> bytes:
    """The opened body in one piece; raises as `Opener`.

    >>> open_body(zlib.compress(b"abc"), "deflate", 100)
    b'abc'
    """
    opener = Opener(encoding, limit)
    pieces = [opener.feed(data[start:start + PIECE]) for start in range(0, len(data), PIECE)]
    return b"".join([*pieces, opener.end()])

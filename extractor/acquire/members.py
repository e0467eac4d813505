"""The bytes of a file, plain or in gzip members, that ends loudly where it is cut off."""

import zlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

PIECE = 65536


class Broken(Exception):
    """The file is damaged from `offset` on (in bytes of the file)."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


class Members:
    """Reads a file front to back from byte `start` on, opening its gzip members one after another, in bounded memory.

    `offset` is where what was read last began: the gzip member's first byte, or in a plain file the line's.
    Raises Broken where a member does not reach its end or its checksum, OSError where the file cannot be read.
    """

    def __init__(self, source: Path | BinaryIO, start: int = 0) -> None:
        self._file = open(source, "rb") if isinstance(source, Path) else source
        self._file.seek(start)
        self._buffer = b""
        self._place = 0  # of the next byte in the buffer
        self._raw = self._file.read(PIECE)
        self._read = start + len(self._raw)  # the file's bytes up to here have been taken
        self._zipped = self._raw.startswith(b"\x1f\x8b")
        self._stream = zlib.decompressobj(31) if self._zipped else None
        self._member = start  # offset of the member that is being opened
        self._consumed = start  # plain files: the byte that comes next
        self.offset = start

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def line(self, limit: int) -> bytes:
        """The next line with its end, or as much of it as there is up to `limit` bytes; empty at the end of the file."""
        self._ensure(1)
        self.offset = self._member if self._zipped else self._consumed
        searched = self._place
        while True:
            end = self._buffer.find(b"\n", searched)
            if end >= 0 or len(self._buffer) - self._place >= limit:
                break
            searched = len(self._buffer)
            before = self._place
            if not self._more():
                break
            searched -= before - self._place
        stop = len(self._buffer) if end < 0 else end + 1
        return self._hand(min(stop - self._place, limit))

    def take(self, count: int, keep: int) -> bytes | None:
        """The next `count` bytes; empty where they are more than `keep` (passed over); None where there are fewer."""
        if count <= keep:
            pieces = []
            while count and self._ensure(1):
                pieces.append(self._hand(min(count, len(self._buffer) - self._place)))
                count -= len(pieces[-1])
            return None if count else b"".join(pieces)
        while count and self._ensure(1):
            count -= len(self._hand(min(count, len(self._buffer) - self._place)))
        return None if count else b""

    def _hand(self, count: int) -> bytes:
        piece = self._buffer[self._place:self._place + count]
        self._place += len(piece)
        self._consumed += len(piece)
        return piece

    def _ensure(self, count: int) -> bool:
        while len(self._buffer) - self._place < count:
            if not self._more():
                return False
        return True

    def _more(self) -> bool:
        """Put more bytes in the buffer; False at the end of the file."""
        while True:
            if not self._raw:
                self._raw = self._file.read(PIECE)
                self._read += len(self._raw)
            if not self._raw:
                if self._stream is not None and not self._stream.eof and self._read > self._member:
                    raise Broken("the file is cut off in the middle of a gzip member", self._member)
                return False
            piece = self._open()
            if piece:
                self._buffer = self._buffer[self._place:] + piece
                self._place = 0
                return True

    def _open(self) -> bytes:
        if self._stream is None:
            piece, self._raw = self._raw, b""
            return piece
        if self._stream.eof:
            self._member = self._read - len(self._raw)
            self._stream = zlib.decompressobj(31)
        try:
            piece = self._stream.decompress(self._raw, PIECE)
        except zlib.error as error:
            raise Broken(f"a gzip member is damaged ({error})", self._member) from error
        self._raw = self._stream.unconsumed_tail or self._stream.unused_data
        return piece

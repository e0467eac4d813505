"""Text that remembers its source: repaired characters, each with its place in the text as it was read."""

import re
import unicodedata
from dataclasses import dataclass

# Characters that show nothing and split words: zero-width signs, byte-order mark, soft hyphen, direction marks.
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
ALIKE = {
    "\u00d0": "Đ",  # Eth, as older keyboards typed «Ðảng»
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ", "\t": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
}
TONES = "\u0300\u0301\u0303\u0309\u0323"
# «uỷ» and «ủy», «hoà» and «hòa»: the tone mark on the second vowel goes to the first where the syllable ends there.
OPEN_SYLLABLE = re.compile(r"(?<!q)(o)([àáãảạ])(?!\w)|(?<!q)(o)([èéẽẻẹ])(?!\w)|(?<!q)(u)([ỳýỹỷỵ])(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """A repaired text and the way home from each of its characters.

    `source[starts[i]:ends[i]]` is what `chars[i]` was made from; all three have the same length.

    >>> t = Text.of("Tỉnh u\u0309y")
    >>> t.chars, t.quote(5, 7)
    ('Tỉnh ủy', 'u\u0309y')
    """

    source: str
    chars: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> "Text":
        """Repair `source`: canonical composition, look-alike signs, invisible signs, spaces in a row, tone-mark placement."""
        out: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position, size = 0, len(source)
        while position < size:
            end = position + 1
            while end < size and unicodedata.combining(source[end]):
                end += 1
            if source[position] not in INVISIBLE:
                for char in unicodedata.normalize("NFC", source[position:end]):
                    alike = ALIKE.get(char, char)
                    if alike == " " and out and out[-1] == " ":
                        continue
                    out.append(alike)
                    starts.append(position)
                    ends.append(end)
            position = end
        chars = OPEN_SYLLABLE.sub(_move_tone, "".join(out))
        return cls(source, chars, tuple(starts), tuple(ends))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source, end exclusive, of the repaired characters from `start` to `end`."""
        if not 0 <= start < end <= len(self.chars):
            raise ValueError(f"no characters from {start} to {end} in a text of {len(self.chars)}")
        return self.starts[start], self.ends[end - 1]

    def quote(self, start: int, end: int) -> str:
        """The source, letter for letter, of the repaired characters from `start` to `end`."""
        left, right = self.span(start, end)
        return self.source[left:right]


def _move_tone(match: re.Match[str]) -> str:
    first, second = (g for g in match.groups() if g is not None)
    letters = unicodedata.normalize("NFD", second)
    tone = "".join(c for c in letters if c in TONES)
    return unicodedata.normalize("NFC", first + tone) + letters[0]

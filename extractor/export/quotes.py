"""The sentence around a statement's evidence, found without the sentence reader of `segment`.

Exports quote hundreds of thousands of sentences and need no model for it; `segment` also gives a closing quotation mark to the sentence behind it,
which a quote must not. A sentence ends at a line's end, or at
a full stop that no abbreviation made and that a capital letter or a figure follows.
"""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from extractor.segment import ABBREVIATION

LONGEST: Final = 700
"""Code points of a quote; a longer sentence is cut to its words around the evidence."""
STOP: Final = re.compile(r"\n+|[.!?…]+[\"”»’)\]]*[ \t\xa0]+")
OPENING: Final = "\"“«([•–- "


class Quotes:
    """The sentences of one text.

    >>> quotes = Quotes("Đại hội đã họp. Kết nạp 5 đảng viên. Mở 3 lớp.")
    >>> quotes.around(24, 25)
    'Kết nạp 5 đảng viên.'
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._kept: dict[tuple[int, int], str] = {}
        self.starts, self.ends = [0], []
        for found in STOP.finditer(text):
            left, right = found.span()
            if text[left] != "\n" and not self._ends(left, right):
                continue
            self.ends.append(left if text[left] == "\n" else right)
            self.starts.append(right)
        self.ends.append(len(text))

    def _ends(self, left: int, right: int) -> bool:
        """Whether the sign at `left` ends a sentence and another one begins at `right`: «… 5 đảng viên. Mở 3 lớp», not «TP. Vinh», «2. 15»."""
        while right < len(self.text) and self.text[right] in OPENING:
            right += 1
        before, behind = self.text[left - 1:left], self.text[right:right + 1]
        if not (behind.isupper() or (behind.isdigit() and not before.isdigit())):
            return False
        return self.text[left] != "." or not ABBREVIATION.search(self.text, max(self.starts[-1], left - 8), left + 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """First code point and the one after the last of the sentence, or sentences, that hold `text[start:end]`."""
        first = bisect_right(self.starts, start) - 1
        last = max(first, bisect_left(self.ends, end))
        left, right = self.starts[first], self.ends[min(last, len(self.ends) - 1)]
        if right - left > LONGEST:
            left, right = self._cut(left, right, start, end)
        while right > left and self.text[right - 1].isspace():
            right -= 1
        while left < right and self.text[left].isspace():
            left += 1
        return left, right

    def beside(self, start: int, end: int) -> tuple[str, str]:
        """The words of the sentence before and behind `text[start:end]`.

        >>> Quotes("Đại hội đã họp. Kết nạp 5 đảng viên.").beside(24, 25)
        ('Kết nạp ', ' đảng viên.')
        """
        left, right = self.span(start, end)
        return self.text[left:start], self.text[end:right]

    def around(self, start: int, end: int) -> str:
        """The sentence, letter for letter."""
        place = bisect_right(self.starts, start), bisect_left(self.ends, end)  # numbers of one sentence have one quote, unless it is cut to them
        kept = self._kept.get(place)
        if kept is None:
            left, right = self.span(start, end)
            kept = self.text[left:right]
            if len(kept) < LONGEST // 2:
                self._kept[place] = kept
        return kept

    def _cut(self, left: int, right: int, start: int, end: int) -> tuple[int, int]:
        spare = max(0, LONGEST - (end - start))
        a, b = max(left, start - spare // 2), min(right, max(end, start - spare // 2 + LONGEST))
        if a > left:
            a = self.text.find(" ", a, start) + 1 or a
        if b < right:
            b = max(self.text.rfind(" ", end, b), end)
        return a, b

"""Sentences and words: the only room that knows underthesea.

A sentence is a stretch of `Text.chars` inside one block. Its words are syllables and signs, which is what the phrases of
the lexicon are made of; each keeps its place, so that a match leads back to the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import NamedTuple

from extractor.vocabulary import SILENT_BLOCKS

TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
ELLIPSIS = re.compile(r"(?<=…)\s+(?=[A-ZĐ])|(?<=\.\.\.)\s+(?=[A-ZĐ])")  # underthesea goes on behind dots
UNKNOWN = "□"
UNBROKEN = re.compile(r"\S{300}")  # no words: underthesea goes back over all of it at each full stop
LONGEST = 3000  # characters of a sentence
# A full stop behind one of these ends no sentence; underthesea thinks that some of them do.
ABBREVIATION = re.compile(r"(?:^|[\s(\"'.])(?:TS|ThS|PGS|GS|BS|KS|CN|TP|Tp|tp|TX|TT|Q|P|H|ĐH|Th|Đ/c|đ/c|CKI|CKII|Tr|T|v\.v|NXB|St|Mr|Dr|No|tr|UVT|Ư|W)\.$")
WITH_ABBREVIATION = 12  # characters at the end of a piece


class Token(NamedTuple):
    """A syllable, a run of digits or a sign of `Text.chars`, in lower case; `name` where it began with a capital letter."""

    start: int
    end: int
    text: str
    name: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of one block. `index` counts the sentences of the block from 0."""

    start: int
    end: int
    block: int
    kind: str
    index: int


def sentences(chars: str, blocks: Sequence[tuple[int, int, str]]) -> Iterator[Sentence]:
    """The sentences of the blocks `(start, end, kind)`, in order; what is no part of the article is left out.

    >>> [chars[s.start:s.end] for chars in ["Kết nạp 5 đảng viên. Mở 3 lớp."] for s in sentences(chars, [(0, len(chars), "paragraph")])]
    ['Kết nạp 5 đảng viên.', 'Mở 3 lớp.']
    """
    for number, (start, end, kind) in enumerate(blocks):
        if kind not in SILENT_BLOCKS:
            for index, (first, last) in enumerate(spans(chars, start, end)):
                yield Sentence(first, last, number, kind, index)


def spans(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of `chars[start:end]`, a stretch of one block, begin and end: the one answer to where a sentence ends.

    >>> list(spans("Kết nạp 5 đảng viên. Mở 3 lớp.", 0, 30))
    [(0, 20), (21, 30)]
    """
    for left, right in lines(chars, start, end):
        for first, last in _spans(chars[left:right]):
            yield left + first, left + last


def span_at(chars: str, start: int, end: int, place: int) -> tuple[int, int]:
    """The sentence of `chars[start:end]`, a stretch of one block, that `place` lies in or behind; the stretch where it holds none.

    >>> span_at("Kết nạp 5 đảng viên. Mở 3 lớp.", 0, 30, 27)
    (21, 30)
    """
    left = chars.rfind("\n", start, place) + 1 or start
    right = chars.find("\n", place, end)
    found = list(spans(chars, left, end if right < 0 else right))
    return next((span for span in reversed(found) if span[0] <= place), found[0] if found else (start, end))


def clause_at(chars: str, start: int, end: int, place: int) -> tuple[int, int]:
    """The part of its sentence, between semicolons, that `place` lies in or behind.

    >>> clause_at("Kết nạp 5 đảng viên; mở 3 lớp.", 0, 30, 25)
    (20, 30)
    """
    first, last = span_at(chars, start, end, place)
    stop = chars.find(";", place, last)
    return max(first, chars.rfind(";", first, place) + 1), last if stop < 0 else stop


@lru_cache(maxsize=512)
def _spans(line: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a line; several rooms ask for those of one line in turn."""
    spoken = (". " in line or "? " in line or "! " in line) and UNBROKEN.search(line) is None
    pieces = _sent_tokenize()(line) if spoken else [line]
    walked = _walk(line, [part for piece in pieces for part in ELLIPSIS.split(piece)])
    return tuple(span for left, right in walked for span in _bounded(line, left, right))


@cache
def _sent_tokenize() -> Callable[[str], list[str]]:
    """underthesea's `sent_tokenize`, read from its own file: the whole package takes half a second and 80 MB to import, for this one module."""
    package = find_spec("underthesea")
    for folder in (package.submodule_search_locations or ()) if package else ():
        place = Path(folder, "pipeline", "sent_tokenize", "__init__.py")
        spec = spec_from_file_location("underthesea_sent_tokenize", place)
        if place.is_file() and spec and spec.loader:
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            found: Callable[[str], list[str]] = module.sent_tokenize
            return found
    from underthesea import sent_tokenize  # laid out in another way

    whole: Callable[[str], list[str]] = sent_tokenize
    return whole


def tokens(chars: str, start: int, end: int) -> list[Token]:
    """The tokens of `chars[start:end]`, with their places in `chars`."""
    small = chars[start:end].lower()
    if len(small) != end - start:  # a letter whose small form is two
        return [Token(*m.span(), (said := m.group()).lower(), said[0].isupper()) for m in TOKEN.finditer(chars, start, end)]
    new, spans = tuple.__new__, [m.span() for m in TOKEN.finditer(chars, start, end)]  # Token(…) takes twice the time, for each syllable of an article
    return [new(Token, (left, right, small[left - start:right - start], chars[left].isupper())) for left, right in spans]


def lines(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a block that say anything."""
    position = start
    while position < end:
        stop = chars.find("\n", position, end)
        stop = end if stop < 0 else stop
        if chars[position:stop].strip():
            yield position, stop
        position = stop + 1


def _bounded(line: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of at most LONGEST characters, cut behind a sign or between words: a table that lost its lines has no end."""
    while right - left > LONGEST:
        cut = max(line.rfind(sign, left + 1, left + LONGEST) for sign in (";", ". "))
        cut = (cut if cut > left + LONGEST // 2 else line.rfind(" ", left + 1, left + LONGEST)) + 1
        cut = cut if cut > left else left + LONGEST
        yield left, cut
        left = cut + (1 if line[cut:cut + 1] == " " else 0)
    if line[left:right].strip():
        yield left, right


def _walk(line: str, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Where the pieces stand in the line: underthesea returns words without places, and folds white space."""
    start = position = 0
    for piece in pieces:
        said = piece.strip()
        first = position
        while line[first:first + 1].isspace():
            first += 1
        if line.startswith(said, first):
            position = first + len(said) if said else position
        else:
            for char in said:
                if not char.isspace():
                    position = line.index(char, position) + 1
        if ABBREVIATION.search(line[max(start, position - WITH_ABBREVIATION):position]):
            continue
        if line[start:position].strip():
            lead = len(line[start:position]) - len(line[start:position].lstrip())
            yield start + lead, position
        start = position
    rest = line[start:].rstrip()
    if rest.strip():
        yield start + len(rest) - len(rest.lstrip()), start + len(rest)

"""Names of people: the words of a sentence, and where among words with capital letters a name begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extractor.lexicon import readings, table

WORD = re.compile(r"[Đđ]/[Cc](?!\w)|(?<!\w)[KH]' (?=[A-ZĐÀ-Ỹ])[^\W\d_]+|[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[^\w\s]|_")
LONGEST = 6
VOWEL = re.compile(r"[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĕŏŭ]", re.IGNORECASE)
# Words with capital letters that begin a sentence or a line and no name.
NO_NAME = frozenset("ảnh ông bà theo tại và các cùng với do sau trước trong ngày sáng chiều tối nhân đến dự nguyên hiện cố cựu không tin bài nguồn".split())


class Word(NamedTuple):
    """A word or sign of a sentence, `start` to `end` in the repaired text.

    `text` is what it stands for: an opened abbreviation gives several words with one place. `name`: it may be part of a
    person's name (a capital letter and a vowel, no abbreviation); `acronym`: two or more capitals and nothing else.
    """

    start: int
    end: int
    text: str
    lower: str
    name: bool
    acronym: bool


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """names.toml, ready to be asked."""

    common: frozenset[str]
    surnames: frozenset[str]
    middle: frozenset[str]
    places: frozenset[str]
    communes: frozenset[str]
    before: frozenset[str]
    countries: frozenset[str]


@cache
def name_lexicon() -> NameLexicon:
    """The table of names, read once."""
    data = table("names")
    words = {key: frozenset(" ".join(readings(data["surnames"][key])).split()) for key in ("common", "often", "other", "middle")}
    listed = {key: frozenset(" ".join(name.split()) for name in table("places")[key].split(";")) for key in ("units", "communes")}
    places = frozenset(r for line in data["places"]["names"] for r in readings(line)) | listed["units"]
    before = frozenset(r for line in data["places"]["before"] for r in readings(line))
    return NameLexicon(words["common"], words["common"] | words["often"] | words["other"], words["middle"], places, listed["communes"], before, frozenset(data["places"]["countries"]))


def words_of(chars: str, start: int, end: int) -> list[Word]:
    """The words and signs of `chars[start:end]`.

    >>> [w.text for w in words_of("Đ/c H'Ngăm, TUV", 0, 15)]
    ['Đ/c', "H'Ngăm", ',', 'TUV']
    """
    found = []
    new = tuple.__new__  # Word(…) takes twice the time
    for match in WORD.finditer(chars, start, end):
        text = match.group()
        lower = text.lower()
        if lower == text and not text[0].isupper():
            found.append(new(Word, (*match.span(), text, lower, False, False)))
            continue
        capital = text[0].isupper() and "/" not in text
        upper = capital and len(text) > 1 and text.isupper()
        found.append(Word(match.start(), match.end(), text, lower, capital and (not upper or len(text) < 8) and VOWEL.search(text) is not None, upper))
    return found


def is_surname(word: Word) -> bool:
    """Whether a name may begin with this word: a surname, «Y», or a prefix of the highlands («H'Ngăm», «K'Brêl»)."""
    return word.lower in name_lexicon().surnames or "'" in word.lower[:3]


def best_split(run: Sequence[Word], places: frozenset[str], *, after_place: bool = False, plain: bool = False) -> int | None:
    """Where in a run of capitalised words a person's name begins that ends with the run; None where none does.

    `places` are names of places in lower case; `after_place` says that a kind of place («huyện») stands before the run,
    `plain` that neither a title nor a post does: then two words with a rare surname are not enough.

    >>> best_split(words_of("Bản Máy Nguyễn Tiến Minh", 0, 24), frozenset(), after_place=True)
    2
    """
    known = name_lexicon()
    best, best_score = None, 0
    whole = " ".join(w.lower for w in run)
    if len(run) > 1 and (whole in known.places or after_place and (whole in known.communes or run[-1].text in ("A", "B", "C", "D", "E"))):
        return None  # «xã Mỹ An Hưng A» too
    for at, word in enumerate(run):
        size = len(run) - at
        named = is_surname(word) or 2 < size < 5 and not at and run[1].lower in known.middle  # «Ngọc Văn Phương»: a surname that nobody listed
        if size < 2 or size > 5 or not named or word.acronym != run[-1].acronym and len(run[-1].text) > 1:
            continue
        if " ".join(w.lower for w in run[at:at + 2]) in known.countries:
            continue
        name = " ".join(w.lower for w in run[at:])
        if name in known.places or name in places or size == 2 and plain and word.lower not in known.common:
            continue
        score = _likely(run, at, places, after_place)
        if score > best_score:
            best, best_score = at, score
    return best


def _likely(run: Sequence[Word], at: int, places: frozenset[str], after_place: bool) -> int:
    """How much speaks for a name that begins at `at`: its surname, its length, its middle word, a place in front of it."""
    known, word, size = name_lexicon(), run[at], len(run) - at
    score = (3 if word.lower in known.common else 1) + {2: 0, 3: 2, 4: 2, 5: 0}[size] + (3 if run[at + 1].lower in known.middle else 0)
    if word.lower == "y" or "'" in word.lower[:3]:
        score += 5  # «Y Thanh Hà Niê Kđăm»: nothing of a name stands before it
    front, opening = " ".join(w.lower for w in run[:at]), " ".join(w.lower for w in run[at:at + 2])
    if front:
        score += 4 if front in known.places or front in places else 1 if at == 2 else 0 if at == 3 else -1
    elif after_place and size == 2:
        score -= 2
    return score - 2 if opening in known.places and size != 3 or size > 3 and opening in places else score

"""The tables of words: loaded, opened and checked in this one place.

A phrase is written once with its readings: «a (b|c|) d» stands for «a b d», «a c d» and «a d».
"""

import itertools
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from extractor import vocabulary
from extractor.lexicon.patterns import Pattern
from extractor.text import Text

CHOICE = re.compile(r"\(([^()]*)\)")
PART = re.compile(r"@([a-z_.]+)@")
INLINE_FLAGS = re.compile(r"^\(\?[im]+\)")
APART = "\x1e"  # a sign that stands in no phrase


NO_GROUP = "_none"
"""Key of the phrases in groups.toml that hide a group's word."""


class LexiconError(ValueError):
    """A table says something that the vocabulary does not know."""


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML table `name` of this folder, as it stands; of a folder `name`, what its sheets say together."""
    place = files(__package__).joinpath(name)
    if not place.is_dir():
        return _read(files(__package__).joinpath(f"{name}.toml"))
    told: dict[str, Any] = {}
    for sheet in sorted(place.iterdir(), key=lambda one: one.name):
        for key, entries in _read(sheet).items():
            if twice := told.setdefault(key, {}).keys() & entries:
                raise LexiconError(f"{name}/{sheet.name}: {min(twice)}: told in another sheet too")
            told[key] |= entries
    return told


def _read(sheet: Traversable) -> dict[str, Any]:
    return tomllib.loads(sheet.read_text(encoding="utf-8"))


@cache
def readings(phrase: str) -> tuple[str, ...]:
    """Every reading of a phrase, repaired as text is, in lower case and with single spaces.

    >>> readings("(lượt|) đảng viên")
    ('lượt đảng viên', 'đảng viên')
    """
    parts = CHOICE.split(phrase)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    repaired = Text.of(APART.join("".join(chosen) for chosen in itertools.product(*choices)))  # at once: there are 13,000 readings
    return tuple(" ".join(line.split()) for line in repaired.chars.lower().split(APART))


@cache
def units() -> dict[str, dict[str, Any]]:
    """Unit class → {is, groups, weak, phrases}; `is` names the class that it is a kind of."""
    loaded: dict[str, dict[str, Any]] = table("units")["unit"]
    for name, unit in loaded.items():
        unit.setdefault("is", name)
        unit.setdefault("weak", False)
        unit.setdefault("groups", [])
        if unit["is"] not in loaded or not set(unit["groups"]) <= set(vocabulary.GROUPS):
            raise LexiconError(f"units.toml: {name}: unknown class or group")
    return loaded


def kind(unit: str) -> str:
    """The class that a unit class is a kind of, or its own name.

    >>> kind("new_member"), kind("member")
    ('member', 'member')
    """
    return str(units()[unit]["is"])


@cache
def groups() -> dict[str, list[str]]:
    """Group code → phrases that say it."""
    loaded: dict[str, list[str]] = table("groups")
    unknown = set(loaded) - set(vocabulary.GROUPS) - {NO_GROUP}
    if unknown:
        raise LexiconError(f"groups.toml: unknown codes {sorted(unknown)}")
    return loaded


def _entry(sheet: str, kind: str, name: str) -> Any:
    try:
        return table(sheet)[kind][name]
    except KeyError as error:
        raise LexiconError(f"{sheet}.toml: [{kind}] {name}: no such entry") from error


@cache
def words(name: str, sheet: str = "said") -> tuple[str, ...]:
    """A set of words of a sheet's table [words], in its order.

    >>> words("and")
    ('và',)
    """
    found = tuple(str(word) for word in _entry(sheet, "words", name))
    if len(set(found)) < len(found):
        raise LexiconError(f"{sheet}.toml: {name}: a word twice")
    return found


@cache
def word_set(name: str, sheet: str = "said") -> frozenset[str]:
    """The same, for what is asked in any order."""
    return frozenset(words(name, sheet))


@cache
def any_of(*names: str) -> frozenset[str]:
    """A word of each phrase of some sets of the sheet «said»: where none of them stands, none of the phrases does.

    >>> sorted(any_of("not_elected", "suspend"))
    ['không', 'đình']
    """
    return frozenset(max(phrase.split(), key=len) for name in names for phrase in words(name))


def says(text: str, name: str, sheet: str = "said") -> bool:
    """Whether one of a set's words stands anywhere in `text`, as a part of another word too.

    >>> says("với hình thức này", "this_form")
    True
    """
    return any(map(text.__contains__, words(name, sheet)))


def has_word(found: Iterable[str], name: str, sheet: str = "said") -> bool:
    """Whether one of a set's words is among those `found`.

    >>> has_word("bị kỷ luật".split(), "passive"), has_word("bịa chuyện".split(), "passive")
    (True, False)
    """
    return not word_set(name, sheet).isdisjoint(found)


@cache
def phrase(name: str, sheet: str = "said") -> str:
    """A phrase of a sheet's table [phrases] as it is written: what names and answers are made of.

    >>> phrase("committee", "subjects")
    'Đảng bộ'
    """
    return str(_entry(sheet, "phrases", name))


def numbers(name: str, sheet: str) -> dict[str, int]:
    """Words with a number each, of a sheet's table [numbers].

    >>> numbers("level_heights", "subjects")["tỉnh"]
    4
    """
    found: dict[str, int] = _entry(sheet, "numbers", name)
    return dict(found)


def codes(name: str, sheet: str = "said") -> dict[str, str]:
    """Words with a code each, of a sheet's table [codes].

    >>> codes("ratings_in_short")["tốt"]
    'good'
    """
    found: dict[str, str] = _entry(sheet, "codes", name)
    return dict(found)


@cache
def pattern(name: str, sheet: str = "said") -> Pattern:
    """A pattern of a sheet's table [patterns].

    >>> bool(pattern("all_of").search("lãnh đạo của"))
    True
    """
    return Pattern(_opened(_entry(sheet, "patterns", name), sheet))


def _opened(text: str, sheet: str) -> str:
    """A pattern's text: «@name@» is a part or pattern of the sheet, «@sheet.table.name@» a pattern of another one, or its phrases, the longest first."""
    def part(match: re.Match[str]) -> str:
        path = match[1].split(".")
        if len(path) > 1:
            told: Any = table(path[0])
            for key in path[1:]:
                told = told[key]
            return INLINE_FLAGS.sub("", told) if isinstance(told, str) else either(told)
        parts = table(sheet).get("parts", {})
        return _opened(parts[path[0]] if path[0] in parts else INLINE_FLAGS.sub("", table(sheet)["patterns"][path[0]]), sheet)
    return PART.sub(part, text)


def either(phrases: Iterable[str], *, literal: bool = False) -> str:
    """A pattern's text: any of some patterns, the longest first; with `literal`, of phrases that are as they stand, those that begin alike
    in one alternative: `re` would try hundreds of them one after the other.

    >>> either(["chi bộ", "chi bộ cơ sở", "đảng ủy"]), either(["chi bộ", "chi đoàn"], literal=True)
    ('chi bộ cơ sở|đảng ủy|chi bộ', 'chi (?:bộ|đoàn)')
    """
    return _letter_by_letter(set(phrases)) if literal else "|".join(sorted(phrases, key=len, reverse=True))


def openings(phrases: Iterable[str], near: str = r"\w", *, small: bool = False) -> re.Pattern[str]:
    """A pattern of the first letter of each place where one of `phrases` stands, nothing `near` it, in small letters or capitals; only in
    `small` letters where the text has no others.

    It begins with the letters that one can begin with, so that `re` passes over all other places at once, which it does not for
    phrases behind a mark of where a word begins; what follows it tries letter by letter, not phrase by phrase. Whoever asks more of a
    place asks it there.

    >>> [m.start() for m in openings(["chi bộ", "đảng ủy"]).finditer("Chi bộ, đảng ủy viên, chi bộc")]
    [0, 8]
    """
    rests: dict[str, set[str]] = {}
    for phrase in phrases:
        rests.setdefault(phrase[0].lower(), set()).add(phrase[1:].lower())
    places = [(letter, rest) for first, rest in sorted(rests.items()) for letter in ((first,) if small else (first, first.upper()))]
    return re.compile("|".join(f"{letter}(?<!{near}{letter})(?={_letter_by_letter(rest, not small)}(?!{near}))" for letter, rest in places))


def _letter_by_letter(phrases: set[str], any_case: bool = False) -> str:
    """A pattern's text: any of some phrases, the longest first, in `any_case` whether in small letters or capitals."""
    rests: dict[str, set[str]] = {}
    for phrase in phrases - {""}:
        rests.setdefault(phrase[0], set()).add(phrase[1:])
    said = [(f"[{letter}{letter.upper()}]" if any_case and letter.isalpha() else " " if letter == " " else re.escape(letter)) + _letter_by_letter(rest, any_case)
            for letter, rest in sorted(rests.items())] + [""] * ("" in phrases)
    return said[0] if len(said) == 1 else f"(?:{'|'.join(said)})"


@cache
def surnames() -> frozenset[str]:
    """Surnames by which alone a name of a person is known, in small letters.

    >>> "nguyễn" in surnames(), "hồng" in surnames()
    (True, False)
    """
    told = table("names")["surnames"]
    return frozenset(word for key in ("common", "often") for reading in readings(told[key]) for word in reading.split())

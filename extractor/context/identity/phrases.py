"""The phrases that names of organisations are built of, as `names.toml` lists them."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources

from extractor import lexicon
from extractor.context.identity.spelling import bare, syllable, tokens

_TABLE = tomllib.loads(resources.files("extractor.context.identity").joinpath("names.toml").read_text(encoding="utf-8"))

_LEVELS = lexicon.table("identity")["levels"]


def levels(*tables: str, form: Callable[[str], str] = syllable) -> dict[tuple[str, ...], str]:
    """The words of levels, each in a form, → its code.

    >>> levels("island")[syllable("huyện"), syllable("đảo")]
    'huyen'
    """
    return {tuple(form(w) for w in phrase.split()): code for table in tables for phrase, code in _LEVELS[table].items()}


# In their normal forms (with tones: «quận» is not «quân»), and without, for names that have no marks at all.
LEVEL_AT = levels("unit", "island")
BARE_LEVEL_AT = levels("unit", "island", form=bare)
NO_LEVEL_BEFORE = frozenset(map(syllable, lexicon.words("no_level_before", "identity")))


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the table: its words in their normal form, the table, what it says there."""

    words: tuple[str, ...]
    table: str
    value: tuple[str, ...]
    unmarked: bool = False
    """For names without any marks: «dang bo»."""


def normal(word: str) -> str:
    """A token's normal form; separators stay as they are."""
    return syllable(word) if word[0].isalnum() else word


def _entries() -> dict[str, list[Entry]]:
    found: list[Entry] = []

    def add(phrase: str, table: str, *value: str) -> None:
        words = tokens(phrase)
        found.append(Entry(tuple(map(normal, words)), table, value))
        if (unmarked := tuple(bare(w) or w for w in words)) != found[-1].words:
            found.append(Entry(unmarked, table, value, unmarked=True))

    for table in ("party", "central"):
        for phrase, value in _TABLE[table].items():
            add(phrase, table, *value)
    for table in ("boards", "factions", "special"):
        for phrase, value in _TABLE[table].items():
            add(phrase, table, value)
    for kind, scopes in _TABLE["bodies"].items():
        for scope, levels in scopes.items():
            for level, phrases in levels.items():
                for phrase in phrases:
                    add(phrase, kind, scope, "" if level == "none" else level)
    for word in _TABLE["cells"]["words"]:
        add(word, "cells", "cell", "")
    by_first: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(found, key=lambda e: -len(e.words)):
        by_first[entry.words[0]].append(entry)
    return dict(by_first)


ENTRIES = _entries()
LEADS = sorted((tuple(form(w) for w in lead.split()) for lead in _TABLE["leads"] for form in (normal, bare)), key=len, reverse=True)
SAME = [(tuple(bare(w) for w in tokens(a)), tuple(bare(w) for w in tokens(b))) for a, b in _TABLE["same"].items()]
_OPENED = {a.lower(): b for a, b in _TABLE["same"].items()}
_OPENING = re.compile("|".join(rf"(?<![\w&-]){re.escape(a)}(?![\w&])" for a in sorted(_OPENED, key=len, reverse=True)), re.IGNORECASE)
CANONICAL: dict[str, str] = _TABLE["canonical"]
LEVEL_OF_YOUTH = levels("youth")
SCHOOL = normal(*lexicon.words("school", "identity"))
LOCAL = frozenset(map(normal, lexicon.words("local", "identity")))
_WORDS = lexicon.table("organisations")["words"]
_FIELDS = sorted((" ".join(bare(w) for w in tokens(f) if w[0].isalnum()) for name in ("fields", "institutions", "joined", "joining", "plain") for f in _WORDS[name]), key=len, reverse=True)
_FIELD = re.compile(rf"(?:{'|'.join(map(re.escape, (*_FIELDS, *lexicon.words('within_fields', 'identity'))))})(?: |$)")
_COMMON = {tuple(map(normal, tokens(body))) for body in _TABLE["common"]["bodies"]}
_UNIQUE = {" ".join(bare(w) for w in tokens(f) if w[0].isalnum()) for f in _TABLE["common"]["one_of_its_field"]}
OWN = ("special", "own", "state", "mass", "cells")


def opened(text: str) -> str:
    """A name with its abbreviations of bodies opened.

    >>> opened("UBND tỉnh"), opened("Bộ CHQS tỉnh")
    ('ủy ban nhân dân tỉnh', 'quân sự tỉnh')
    """
    return _OPENING.sub(lambda match: _OPENED[match.group().lower()], text)


def distinctive(body: Entry, behind: list[str]) -> bool:
    """Whether the words behind a body that is keyed alone tell it from others: «Công ty Than Hà Tu», not «Công ty Cấp nước».

    >>> corporation = next(e for e in ENTRIES["tâp5"] if e.words == ("tâp5", "đoan2"))
    >>> distinctive(corporation, ["Dầu", "khí"]), distinctive(corporation, [])
    (True, False)
    """
    words = [w for w in behind if w[0].isalnum()]
    if not any(w[0].isupper() or w[0].isdigit() for w in words):
        return False
    if body.words not in _COMMON:
        return True
    rest = " ".join(bare(w) for w in words)
    if rest in _UNIQUE:
        return True
    while (field := _FIELD.match(rest)) is not None:
        rest = rest[field.end():]
    return bool(rest)

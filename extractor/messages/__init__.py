"""What the program says to people, in English and Vietnamese: one catalogue for the command line, the explanations, the checks, the desk.

The program is written in English; `vi.toml` has the Vietnamese of each message, «{}» for what is filled in. A message is turned where it
is shown, so the rooms below need not know whom they speak to. The pages of the desk name their words; `desk.toml` has both languages of each.
"""

import locale
import os
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final, Literal

Lang = Literal["en", "vi"]
LANGUAGES: Final = ("vi", "en")
VARIABLE: Final = "TRICHLUC_LANG"
"""Environment variable that names the language, in front of the locale's."""


def language(wanted: str | None = None, environment: Mapping[str, str] = os.environ) -> Lang:
    """The language that was asked for, else that of TRICHLUC_LANG, else the locale's, else English. Raises ValueError for another one.

    >>> language(None, {"LANG": "vi_VN.UTF-8"}), language("en", {"LANG": "vi_VN.UTF-8"}), language(None, {})
    ('vi', 'en', 'en')
    """
    name = wanted or environment.get(VARIABLE)
    if name:
        if name not in LANGUAGES:
            raise ValueError(f"--lang {name}: vi or en" if wanted else f"{VARIABLE}={name}: vi or en")
        return "vi" if name == "vi" else "en"
    found = next((environment[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(k)), None)
    if found is None and environment is os.environ:
        found = locale.getlocale()[0]
    return "vi" if (found or "").lower().startswith("vi") else "en"


@cache
def catalogue() -> dict[str, str]:
    """English → Vietnamese, as `vi.toml` has it."""
    return dict(tomllib.loads(files("extractor.messages").joinpath("vi.toml").read_text(encoding="utf-8")))


@cache
def desk_words() -> dict[str, tuple[str, str]]:
    """Name → English and Vietnamese, as `desk.toml` has them.

    >>> desk_words()["queue"]
    ('Articles', 'Bài viết')
    """
    read = tomllib.loads(files("extractor.messages").joinpath("desk.toml").read_text(encoding="utf-8"))
    return {name: (english, vietnamese) for name, (english, vietnamese) in read.items()}


def translate(text: str, lang: Lang) -> str:
    """A message in the language; what the catalogue does not know stays as it is, and so does what is filled in, unless it is a message too.

    >>> translate("pages/a.txt: the file is empty: nothing to extract", "vi")
    'pages/a.txt: tệp rỗng: không có gì để trích'
    """
    if lang == "en":
        return text
    return "\n".join(_line(line) for line in text.split("\n")) if text not in catalogue() else catalogue()[text]


def _line(text: str) -> str:
    bare = text.strip()
    if not bare:
        return text
    known = catalogue().get(bare)
    if known is None:
        known = next((found for pattern, target in _patterns() if (found := _filled(pattern, target, bare)) is not None), None)
    if known is None:
        left, colon, rest = bare.partition(": ")  # a place in front of a message
        known = f"{left}: {_line(rest)}" if colon else bare
    return text.replace(bare, known, 1)


def _filled(pattern: re.Pattern[str], target: str, text: str) -> str | None:
    found = pattern.fullmatch(text)
    return target.format(*(_line(group) for group in found.groups())) if found else None


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Messages with something filled in, those that say most first."""
    keys = sorted((key for key in catalogue() if "{}" in key), key=lambda key: len(key.replace("{}", "")), reverse=True)
    return [(re.compile("(.*?)".join(map(re.escape, key.split("{}"))), re.DOTALL), catalogue()[key]) for key in keys]

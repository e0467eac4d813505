"""The words of the desk in one language, from the catalogue that the terminal shares (`extractor/messages/desk.toml`)."""

from functools import cache
from typing import Final

from extractor import vocabulary as v
from extractor.export.labels import title
from extractor.messages import Lang, desk_words
from extractor.model import Observation

KINDS: Final = {"position": "people", "congress": "congresses", "document": "documents"}


@cache
def words(lang: str) -> dict[str, str]:
    """All words in one language.

    >>> words("vi")["queue"]
    'Bài viết'
    """
    return {key: pair[lang == "vi"] for key, pair in desk_words().items()}


def counted_by(by: str, name: str, lang: Lang) -> str:
    """The plain name of what facts are counted by; rules and cases have none but their own.

    >>> counted_by("measure", "congress", "vi"), counted_by("rule", "admitted", "vi")
    ('Đại hội', 'admitted')
    """
    if by == "measure" and name in v.MEASURES:
        return v.MEASURES[name][lang == "vi"]
    return words(lang)[KINDS[name]] if by == "measure" and name in KINDS else name


def agreed_on(name: str, lang: Lang) -> str:
    """The plain name of what two people agree on: a field's title, or the verdict."""
    return words(lang)["verdict"] if name == "verdict" else title(Observation, name, lang)

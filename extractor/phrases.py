"""The phrases of the lexicon, rules and marks, and where they stand in the words of a sentence."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from extractor import lexicon, rules, segment

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Roles = tuple[tuple[str, tuple[str, ...]], ...]


@cache
def phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrase (tokens joined by spaces) → its roles (kind, code)."""
    roles: dict[str, dict[tuple[str, str], None]] = {}

    def add(raw: Iterable[str], kind: str, code: str) -> None:
        for phrase in raw:
            for reading in lexicon.readings(phrase):
                words = " ".join(t.text for t in segment.tokens(reading, 0, len(reading)))
                roles.setdefault(words, {})[kind, code] = None

    for name, unit in lexicon.units().items():
        add(unit["phrases"], "unit", name)
    for code, group in lexicon.groups().items():
        add(group, "group", code)
    for cue in rules.cues().values():
        add(cue.phrases, "cue" if not cue.weak else "link", cue.name)
    marks = lexicon.table("marks")
    for name, words in marks["mark"].items():
        add(words, name, name)
    for body, words in marks["body"].items():
        add(words, "body", body)
    for kind, words in marks["hide"].items():
        add(words, kind, lexicon.NO_GROUP)
    return {phrase: tuple(r) for phrase, r in roles.items()}


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for phrase in phrases() for word in phrase.split())


@cache
def _vocabulary() -> "Vocab":
    """The one spaCy vocabulary; only words of the lexicon come into it, so that it never grows."""
    from spacy.vocab import Vocab

    return Vocab()


def _doc(words: Iterable[str]) -> "Doc":
    """A spaCy Doc of `words`; those that no phrase uses are one unknown word."""
    from spacy.tokens import Doc

    known = _known_words()
    return Doc(_vocabulary(), words=[w if w in known else segment.UNKNOWN for w in words])


@cache
def _matcher() -> "PhraseMatcher":
    """The spaCy matcher of all phrases; a match's key is the phrase."""
    from spacy.matcher import PhraseMatcher

    built = PhraseMatcher(_vocabulary(), attr="ORTH")
    for phrase in phrases():
        built.add(phrase, [_doc(phrase.split())])
    return built


@cache
def _roles() -> dict[int, Roles]:
    """The key of a match → the kinds of its phrase, each with its codes."""
    return {_vocabulary().strings.add(phrase): tuple((kind, tuple(code for k, code in roles if k == kind)) for kind in dict.fromkeys(k for k, _ in roles))
            for phrase, roles in phrases().items()}


def stand_in(sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, int, int, Roles]]]:
    """Every phrase in the words of each sentence, the longest first: minus its length, start, end, its kinds with their codes.

    One round of spaCy for all of an article's sentences, an unknown word behind each: what the matcher looks up stays at hand.
    """
    found: list[list[tuple[int, int, int, int]]] = [[] for _ in sentences]
    if not sentences:
        return []
    ends = list(accumulate(len(words) + 1 for words in sentences))
    k = first = 0
    for key, start, end in _matcher()(_doc(chain.from_iterable((*words, segment.UNKNOWN) for words in sentences))):
        while end > ends[k]:  # they come in the order of their ends
            first, k = ends[k], k + 1
        found[k].append((start - end, start - first, end - first, key))
    roles = _roles()
    return [[(size, start, end, roles[key]) for size, start, end, key in sorted(row)] for row in found]

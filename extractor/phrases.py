"""The phrases of the lexicon, rules and marks, and where they stand in the words of a sentence."""

from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from extractor import lexicon, rules, segment

Node = dict[str, Any]
END = ""  # no word; behind it in a node stand the roles of the phrase that ends there


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
def _tree() -> Node:
    """All phrases as a tree of their words: word → the words that go on. spaCy's matcher finds the same, and takes 0.7 s and 85 MB to import."""
    tree: Node = {}
    for phrase, roles in phrases().items():
        node = tree
        for word in phrase.split():
            node = node.setdefault(word, {})
        node[END] = tuple((kind, tuple(code for k, code in roles if k == kind)) for kind in dict.fromkeys(k for k, _ in roles))
    return tree


def stand_in(words: Sequence[str]) -> list[tuple[int, int, int, Any]]:
    """Every phrase in the words, the longest first: minus its length, start, end, its kinds with their codes."""
    tree, size, found = _tree(), len(words), []
    for start in range(size):
        node, end = tree.get(words[start]), start
        while node is not None:
            end += 1
            if END in node:
                found.append((start - end, start, end, node[END]))
            node = node.get(words[end]) if end < size else None
    found.sort(key=itemgetter(0, 1))
    return found

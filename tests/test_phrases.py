"""Vietnamese words belong into the lexicon: how many still stand in Python, room by room, may only fall.

A phrase is a string of the code with a Vietnamese word: with its marks («đảng bộ»), or without («theo», «dang bo», «ubkt»). A pattern
that holds several («chi bộ|đảng bộ|đảng ủy») counts once for each. Docstrings and the proofs of cases are none; the words of formatted
strings are.
"""

import ast
import re

import pytest
from golden import ROOT

MARKED = re.compile(r"[^\W\d_a-z]", re.IGNORECASE)  # a letter that English has not
SYLLABLE = re.compile(r"(?=..)(?:ngh|ng|nh|ph|th|tr|kh|gh|gi|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")  # of two letters at least
ACRONYM = re.compile(r"(?<![^\W_])(?:ubkt|ubnd|hđnd|btv|bch|tccs|pbt)(?![^\W_])", re.IGNORECASE)
SIGNS = re.compile(r"\\[a-zA-Z]|\?P[<=]\w+>?|\?[a-z-]*:|\(\?[a-z]+\)")  # letters of a pattern that are no words
CODE = re.compile(r"[a-z][_.][a-z]")  # congress.held, by_cue
ENGLISH = frozenset("an as at by cue day going hit ii iii in is key kin mean met no not noun on or put reach seat the thin to vi vii viii young".split())
"""Words of the code that look like Vietnamese syllables."""
PINNED = {"match": 0, "settle": 0, "scan.py": 0, "tables.py": 0, "context": 12}
PROOFS = ("Case", "_case", "_silent")


def spoken(tree: ast.Module) -> set[int]:
    """The strings that are docstrings, comments below a constant, or proofs of a case."""
    found = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PROOFS:
            said = [*node.args[2:], *(k.value for k in node.keywords if k.arg in ("proof", "rejects"))]
            found |= {id(part) for value in said for part in ast.walk(value)}
    return found


def vietnamese(text: str) -> bool:
    """Whether a string of the code, or a branch of a pattern, says something in Vietnamese.

    >>> [vietnamese(text) for text in ("đảng bộ", " dang bo", "theo", "congress.held", "met", "ubkt")]
    [True, True, True, False, False, True]
    """
    if MARKED.search(text) or ACRONYM.search(text):
        return True
    words = re.findall(r"[^\W\d_]+", SIGNS.sub(" ", text))
    return bool(words) and not CODE.search(text) and all(SYLLABLE.fullmatch(word) for word in words) and not ENGLISH.issuperset(words)


def said(text: str) -> int:
    """How many phrases a string holds: a pattern one in each branch.

    >>> said("(?:chi bộ|đảng bộ)(?! cơ sở)"), said("(?:cua|thuoc) "), said("count"), said("Đảng bộ")
    (2, 2, 0, 1)
    """
    return sum(vietnamese(branch) for branch in text.split("|"))


def phrases(room: str) -> dict[str, int]:
    """Module → its phrases."""
    counts = {}
    place = ROOT / "extractor" / room
    for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        aside = spoken(tree)
        strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in aside]
        counts[str(path.relative_to(ROOT))] = sum(map(said, strings))
    return {name: count for name, count in counts.items() if count}


@pytest.mark.parametrize("room", PINNED)
def test_words_move_into_the_lexicon(room: str) -> None:
    found = phrases(room)
    assert sum(found.values()) <= PINNED[room], f"put the words into a sheet of extractor/lexicon: {found}"


@pytest.mark.parametrize(("line", "count"), [
    ('x = n.words(1, 2) == "là"', 1), ('x = f"Ủy viên {name} khóa"', 2), ('x = "theo", "do"', 2), ('x = re.compile(r"(?:bầu|cử|chọn) $")', 3), ('x = ("dang bo ", "chi bo ")', 2),
    ('"""Đảng bộ."""', 0), ('Case("a", b, "Đảng bộ có «9» chi bộ.")', 0), ('x = draft.form == "count"', 0), ('x = h.code in ("elect", "member", "part")', 0),
])
def test_what_is_counted(line: str, count: int) -> None:
    tree = ast.parse(line)
    aside = spoken(tree)
    assert sum(said(n.value) for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in aside) == count

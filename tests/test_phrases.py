"""Vietnamese words belong into the lexicon: how many still stand in Python, room by room, may only fall."""

import ast
import re

import pytest
from golden import ROOT

VIETNAMESE = re.compile(r"[^\W\d_a-z]", re.IGNORECASE)  # a letter that English has not
PINNED = {"match": 0, "settle": 0, "context": 159}
PROOFS = ("Case", "_case", "_silent")


def spoken(tree: ast.Module) -> set[int]:
    """The strings that are docstrings, comments below a constant, or proofs of a case."""
    found = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PROOFS:
            said = [*node.args[2:], *(k.value for k in node.keywords if k.arg in ("proof", "rejects"))]
            found |= {id(part) for value in said for part in ast.walk(value)}
    return found


def phrases(room: str) -> dict[str, int]:
    """Module → its strings with Vietnamese words."""
    counts = {}
    for path in sorted((ROOT / "extractor" / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        aside = spoken(tree)
        strings = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in aside]
        counts[str(path.relative_to(ROOT))] = sum(bool(VIETNAMESE.search(n.value)) for n in strings)
    return {name: count for name, count in counts.items() if count}


@pytest.mark.parametrize("room", PINNED)
def test_words_move_into_the_lexicon(room: str) -> None:
    found = phrases(room)
    assert sum(found.values()) <= PINNED[room], f"put the words into a sheet of extractor/lexicon: {found}"

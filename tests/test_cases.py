"""The tables of cases of match/: each case has a name of its own, and what the article has told is written in one place."""

import ast

import pytest
from golden import ROOT

from extractor.match import kinds, silence, status, totals

TABLES = {"kinds": kinds.CASES, "silence": silence.CASES, "status": status.CASES, "totals": totals.CASES}
MATCH = ROOT / "extractor" / "match"


@pytest.mark.parametrize("question", TABLES)
def test_a_case_has_a_name_of_its_own(question: str) -> None:
    names = [case.name for case in TABLES[question]]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("path", [p for p in sorted(MATCH.rglob("*.py")) if p.name != "told.py"], ids=lambda p: str(p.relative_to(MATCH)))
def test_told_is_only_asked(path) -> None:
    """No module but told.py sets a field of `told` or changes what one holds; only match() itself tells it of a sentence."""
    written = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign | ast.AnnAssign) else []
        for target in targets:
            while isinstance(target, ast.Subscript):
                target = target.value
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "told":
                written.append(f"{path.name}:{node.lineno}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "told":
            if node.func.attr in ("enter", "keep", "leave", "hear") and path.name != "__init__.py":
                written.append(f"{path.name}:{node.lineno}")
    assert written == []

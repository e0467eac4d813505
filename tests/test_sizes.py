"""A function has at most 30 decisions, a module at most 400 lines; what is longer today stands in a list that may only shrink."""

import ast

from golden import ROOT

DECISIONS, LINES = 30, 400
# In tens of decisions and fifties of lines.
LONG_FUNCTIONS: dict[str, int] = {}
LONG_MODULES: dict[str, int] = {}
MODULES = sorted((ROOT / "extractor").rglob("*.py"))


def decisions(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The `if`, `elif`, `and`, `or` and conditions of comprehensions in a function."""
    count = 0
    for node in ast.walk(function):
        count += isinstance(node, ast.If | ast.IfExp)
        count += len(node.values) - 1 if isinstance(node, ast.BoolOp) else 0
        count += len(node.ifs) if isinstance(node, ast.comprehension) else 0
    return count


def too_long() -> tuple[dict[str, int], dict[str, int]]:
    functions, modules = {}, {}
    for path in MODULES:
        source, name = path.read_text(encoding="utf-8"), str(path.relative_to(ROOT / "extractor"))
        if len(source.splitlines()) > LINES:
            modules[name] = len(source.splitlines())
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and decisions(node) > DECISIONS:
                functions[f"{name}: {node.name}"] = decisions(node)
    return functions, modules


def test_no_function_decides_more_than_it_should() -> None:
    found = too_long()[0]
    assert {name: count for name, count in found.items() if count > LONG_FUNCTIONS.get(name, DECISIONS)} == {}
    assert sorted(set(LONG_FUNCTIONS) - set(found)) == [], "take these from LONG_FUNCTIONS: they are short now"


def test_no_module_is_longer_than_it_should_be() -> None:
    found = too_long()[1]
    assert {name: count for name, count in found.items() if count > LONG_MODULES.get(name, LINES)} == {}
    assert sorted(set(LONG_MODULES) - set(found)) == [], "take these from LONG_MODULES: they are short now"

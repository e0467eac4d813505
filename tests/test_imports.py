"""The direction of imports, held by the contract in pyproject.toml."""

import ast
import re
import subprocess
import sys
import tomllib

import pytest
from golden import ROOT


def test_imports_point_down():
    ran = subprocess.run([sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
                         cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("package", ["underthesea", "bs4", "requests", "spacy", "dateparser"])
def test_the_packages_that_were_asked_for_are_used(package: str) -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    name = {"bs4": "beautifulsoup4"}.get(package, package)
    assert any(re.match(rf"{name}\b", line) for line in needed)
    imports = re.compile(rf"^\s*(?:from|import) {package}\b", re.MULTILINE)
    assert any(imports.search(path.read_text(encoding="utf-8")) for path in (ROOT / "extractor").rglob("*.py"))


def test_the_picture_of_the_readme_is_the_order_of_the_contract() -> None:
    """acquire ► read ► … ► export: each room is below the next one in the contract, or beside it."""
    [contract] = [c for c in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"] if c["id"] == "rooms"]
    height = {room.strip(" ()"): -k for k, layer in enumerate(contract["layers"]) for room in layer.split("|")}
    picture = next(line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if "─►" in line)
    rooms = re.findall(r"\w+", picture)
    assert len(rooms) == 8 and [height[room] for room in rooms] == sorted(height[room] for room in rooms)


def test_the_reading_room_has_one_door() -> None:
    """What reads files, pages and sites is asked for at `extractor.read`, never behind it."""
    behind = []
    for path in (ROOT / "extractor").rglob("*.py"):
        if (ROOT / "extractor" / "read") not in path.parents:
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            named = [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
            behind += [f"{path.relative_to(ROOT)}: {module}" for module in named if module.startswith("extractor.read.")]
    assert behind == []

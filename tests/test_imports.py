"""The direction of imports, held by the contract in pyproject.toml."""

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

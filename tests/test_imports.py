"""The direction of imports, held by the contract in pyproject.toml."""

import subprocess
import sys

from golden import ROOT


def test_imports_point_down():
    ran = subprocess.run([sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
                         cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_reader_hides_another() -> None:
    """The classes of extractor.match stand on top of each other: a name that two of them define would change the lower one silently."""
    from extractor.match import Reading

    names = [name for part in Reading.__mro__ if part is not object for name in vars(part) if callable(vars(part)[name]) and not name.startswith("__")]
    assert sorted({name for name in names if names.count(name) > 1}) == []

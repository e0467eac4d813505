"""The direction of imports, held by the contract in pyproject.toml."""

import subprocess
import sys

from golden import ROOT


def test_imports_point_down():
    ran = subprocess.run([sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
                         cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr

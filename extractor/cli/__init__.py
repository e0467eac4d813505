"""The command line, one function a command. The only room that prints: results to standard output, all else to standard error.

The rooms below are imported where a command uses them, so that `--help` answers at once.
"""

from extractor.cli import across, archive, compare, exports, extract, look, measure, organisations, pages, review, tables, verdicts  # each adds its commands  # noqa: F401  isort: skip
from extractor.cli.base import app

__all__ = ["app"]

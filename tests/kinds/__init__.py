"""Kinds of telling: each module a table of texts, what must be read from them and what must not."""

from importlib import import_module
from pathlib import Path

from tests.kinds.table import Row, Table


def kinds() -> dict[str, list[Row]]:
    """Kind → its rows, of all modules of this folder that have a `TABLE`."""
    modules = [import_module(f"tests.kinds.{path.stem}") for path in sorted(Path(__file__).parent.glob("*.py")) if path.stem != "__init__" and not path.stem.startswith("test_")]
    tables = [module.TABLE for module in modules if isinstance(getattr(module, "TABLE", None), Table)]
    return {kind: rows for table in tables for kind, rows in table.rows.items()}

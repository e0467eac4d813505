"""All kinds in one table, and what is known to fail."""

import json
from pathlib import Path

from tests.behaviour import direction, grammar, invariance
from tests.behaviour.facts import Failure

KINDS = {**invariance.kinds(), **direction.kinds(), **grammar.kinds()}
KNOWN = Path(__file__).with_name("known.json")


def known() -> dict[str, int]:
    """Kind → how many of its sentences may fail."""
    return dict(json.loads(KNOWN.read_text(encoding="utf-8"))) if KNOWN.exists() else {}


def tried(kind: str) -> tuple[int, list[Failure]]:
    """How many sentences a kind has, and those that fail."""
    results = list(KINDS[kind]())
    return len(results), [r for r in results if r is not None]

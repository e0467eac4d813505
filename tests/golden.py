"""Records made from gold annotations: what a perfect extractor would write. Support for the tests, no test."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.model import Article, Congress, Document, Evidence, Observation, Organisation, Position, Record

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "corpora" / "articles"
SHARED = ROOT.parent / "shared"
SEEDS, SEEDS_GOLD = SHARED / "seeds", SHARED / "gold" / "seeds"
SCORER = SHARED / "tools" / "score.py"


def needs(path: Path) -> pytest.MarkDecorator:
    """Skip, visibly, where a folder beside the project is missing."""
    return pytest.mark.skipif(not path.exists(), reason=f"needs {path}")


def golden_record(gold_file: Path, text_file: Path) -> Record:
    """The record that states exactly what the gold states."""
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    text = text_file.read_text(encoding="utf-8").replace("\r\n", "\n")
    stem = gold_file.name.split(".")[0]
    article = Article(id=f"a-{stem}", path=str(text_file), title=text.strip().partition("\n")[0], published=gold.get("published"), text=text)
    rows = {kind: [_row(row, kind, i) for i, row in enumerate(gold[kind], 1)] for kind in ("observations", "positions", "congresses", "documents")}
    return Record(
        article=article,
        observations=tuple(Observation(**row) for row in rows["observations"]),
        positions=tuple(Position(**row) for row in rows["positions"]),
        congresses=tuple(Congress(**row) for row in rows["congresses"]),
        documents=tuple(Document(**row) for row in rows["documents"]),
    )


def _row(row: dict[str, Any], kind: str, number: int) -> dict[str, Any]:
    made = {"id": f"{kind[0]}{number}", **row, "evidence": Evidence(**row["evidence"]), "rule": "gold"}
    for name in ("subject", "organisation"):
        if name in made:
            made[name] = Organisation(name=made[name]) if made[name] else None
    return made


def golden_records() -> list[Record]:
    """One for each article of `corpora/articles`."""
    return [golden_record(gold, gold.with_name(gold.name.replace(".gold.json", ".txt"))) for gold in sorted(ARTICLES.glob("*.gold.json"))]

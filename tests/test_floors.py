"""Quality has a floor: the scores of today's extractor, which only a person lowers.

`python tests/test_floors.py` lifts corpora/floors.json to what is reached now and lowers nothing.
"""

import json
from functools import cache
from pathlib import Path

import pytest
from golden import ARTICLES, ROOT, SEEDS, SEEDS_GOLD, needs

from extractor.evaluate import TIERS, evaluate
from extractor.run import Settings, entries, outcome, sources

FLOORS = ROOT / "corpora" / "floors.json"
FOLDERS = {"articles": (ARTICLES, ARTICLES), "seeds": (SEEDS, SEEDS_GOLD)}
RATES = ("precision", "f1")


@cache
def scores(name: str) -> dict[str, dict[str, float]]:
    """Precision and F1 of every tier on a folder of articles, measured now."""
    texts, gold = FOLDERS[name]
    found = [outcome(entry, Settings()) for entry in entries(sources([str(texts)]).names)]
    assert [str(o.failure) for o in found if o.failure] == []
    counts = evaluate(gold, [json.loads(o.line) for o in found], texts).rows("kind")
    return {tier: {rate: counts[f"{tier}.all"].figures()[rate] for rate in RATES} for tier in TIERS}


def lifted(floors: dict[str, dict[str, dict[str, float]]]) -> dict[str, dict[str, dict[str, float]]]:
    """The floors, each raised to what is reached now where that is higher."""
    return {name: {tier: {rate: max(now, floors.get(name, {}).get(tier, {}).get(rate, 0)) for rate, now in rates.items()}
                   for tier, rates in scores(name).items()} if FOLDERS[name][0].exists() else floors[name] for name in FOLDERS}


@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("name", ["articles", pytest.param("seeds", marks=[needs(SEEDS), needs(SEEDS_GOLD)])])
def test_scores_stay_up(name, tier):
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[name][tier]
    assert set(floors) == set(RATES)
    now = scores(name)[tier]
    assert {rate: now[rate] for rate in RATES if now[rate] < floors[rate]} == {}, f"below the floor {floors}"


if __name__ == "__main__":
    known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    Path(FLOORS).write_text(json.dumps(lifted(known), indent=2) + "\n", encoding="utf-8")

"""An evaluation as a table for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table

from extractor.evaluate import TIERS, Count


def score_table(counts: Mapping[str, Count]) -> Table:
    """A row for each count: precision, recall, F1, and what they are made of."""
    table = Table(pad_edge=False, show_edge=False)
    table.add_column("statement")
    for name in ("P", "R", "F1", "gold", "extracted", "right"):
        table.add_column(name, justify="right")
    tier = None
    for key, count in counts.items():
        if tier not in (None, key.partition(".")[0]):
            table.add_section()
        tier = key.partition(".")[0]
        rates = (f"{rate:.3f}" for rate in (count.precision, count.recall, count.f1))
        table.add_row(key, *rates, str(count.gold), str(count.ours), str(count.right))
    return table


def ledger_table(entries: Sequence[Mapping[str, Any]]) -> Table:
    """A row for each batch of the ledger: F1 of every tier and precision of observations, as they were when nobody had looked."""
    table = Table(pad_edge=False, show_edge=False)
    for name in ("date", "version", "rules", "batch", "kind"):
        table.add_column(name)
    for name in ("articles", *TIERS, "precision"):
        table.add_column(name, justify="right")
    for entry in entries:
        scores = entry["scores"]
        rates = [f"{scores[tier]['f1']:.3f}" if tier in scores else "" for tier in TIERS]
        precision = f"{scores['observation']['precision']:.3f}" if "observation" in scores else ""
        rules = str(entry.get("rules", "")).removeprefix("sha256:")[:7]
        table.add_row(entry["date"], entry.get("program", ""), rules, entry["batch"], entry["kind"], str(entry["articles"]), *rates, precision)
    return table

"""An evaluation as a table for people."""

from collections.abc import Mapping

from rich.table import Table

from extractor.evaluate import Count


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

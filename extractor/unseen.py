"""The ledger of unseen articles: each batch is scored once, before anybody looks at it, and the score stays.

A line of `corpora/unseen.jsonl` is one batch: `date`, `program` and `rules` (what made the records), `batch`, `kind` (`party`: party papers and
portals; `news`: newspapers at large), `articles`, `digest` (of its texts: no batch twice), `scores` (tier → precision, recall, f1, gold, ours,
right) and `statements`: of each number extracted its `measure`, its `case` and whether it is `right` in full.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extractor.evaluate import TIERS, Evaluation

Entry = dict[str, Any]


class LedgerError(ValueError):
    """A ledger that cannot be read, or a batch that may not be entered; the message says why."""


def read_ledger(path: Path) -> list[Entry]:
    """The batches in their order; none where there is no file yet. Raises LedgerError, naming the line."""
    if not path.exists():
        return []
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            entry = json.loads(line)
            entry["batch"], entry["digest"], entry["scores"], entry["statements"]
        except (ValueError, KeyError, TypeError) as error:
            raise LedgerError(f"{path}:{number}: no batch of a ledger ({error!r})") from error
        entries.append(entry)
    return entries


def texts_digest(folder: Path) -> str:
    """Digest of all texts of a batch, whatever their names."""
    texts = sorted(hashlib.sha256(text.read_bytes()).hexdigest() for text in folder.glob("*.txt"))
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def entry_of(evaluation: Evaluation, *, date: str, batch: str, kind: str, articles: int, digest: str, made_by: Mapping[str, str]) -> Entry:
    """One batch as it is entered."""
    counts = evaluation.rows("kind")
    scores = {tier: counts[f"{tier}.all"].figures() for tier in TIERS if f"{tier}.all" in counts}
    statements = [{"measure": j.measure, "case": j.case, "right": j.right} for j in evaluation.judged]
    return {"date": date, **made_by, "batch": batch, "kind": kind, "articles": articles, "digest": digest, "scores": scores, "statements": statements}


def enter(path: Path, entry: Entry) -> None:
    """Append a batch. Raises LedgerError where its texts, or one of its name, have been scored before."""
    for known in read_ledger(path):
        if known["digest"] == entry["digest"] or known["batch"] == entry["batch"]:
            raise LedgerError(f"{entry['batch']}: scored on {known['date']} already, as {known['batch']}: a batch is unseen once")
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n")


def tallies(entries: Iterable[Entry]) -> dict[str, dict[str, list[int]]]:
    """Measure → case → [right in full, judged], over all batches.

    >>> tallies([{"statements": [{"measure": "party.members", "case": "has", "right": True}]}])
    {'party.members': {'has': [1, 1]}}
    """
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for entry in entries:
        for row in entry["statements"]:
            tally = found[row["measure"]][row["case"] or ""]
            tally[0] += bool(row["right"])
            tally[1] += 1
    return {measure: dict(sorted(cases.items())) for measure, cases in sorted(found.items())}


def main() -> None:
    """Write `reliability.json` of the package from the ledger of this checkout."""
    root = Path(__file__).parents[1]
    found = tallies(read_ledger(root / "corpora" / "unseen.jsonl"))
    (root / "extractor" / "reliability.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""The ledger of unseen batches, and what it says of a statement's reliability."""

import json

import pytest
from golden import ARTICLES, ROOT
from typer.testing import CliRunner

from extractor import extract, vocabulary
from extractor.cli import app
from extractor.reliability import ENOUGH, reliability, wilson
from extractor.unseen import LedgerError, enter, entry_of, read_ledger, tallies, texts_digest

LEDGER = ROOT / "corpora" / "unseen.jsonl"


def batch(tmp_path, name="b1", stem="n06"):
    """A folder of one article with gold, and its records."""
    folder = tmp_path / name
    folder.mkdir()
    for suffix in (".txt", ".gold.json"):
        (folder / f"{stem}{suffix}").write_bytes((ARTICLES / f"{stem}{suffix}").read_bytes())
    records = tmp_path / f"{name}.jsonl"
    text = (folder / f"{stem}.txt").read_text(encoding="utf-8")
    records.write_text(extract(text=text, path=str(folder / f"{stem}.txt")).model_dump_json() + "\n", encoding="utf-8")
    return folder, records


@pytest.mark.parametrize(("right", "n", "low", "high"), [(0, 1, 0.0, 0.793), (10, 10, 0.722, 1.0), (81, 100, 0.722, 0.875), (1, 2, 0.095, 0.905)])
def test_wilson_interval(right, n, low, high):
    assert [round(end, 3) for end in wilson(right, n)] == [low, high]


@pytest.mark.parametrize(("right", "n"), [(1, 0), (3, 2), (-1, 2)])
def test_no_share_no_interval(right, n):
    with pytest.raises(ValueError):
        wilson(right, n)


def test_a_batch_is_entered_once(tmp_path):
    folder, records = batch(tmp_path)
    ledger = tmp_path / "unseen.jsonl"
    run = CliRunner()
    asked = ["evaluate", str(folder), str(records), "--enter", "b1", "--ledger", str(ledger)]
    assert run.invoke(app, asked).exit_code == 0
    again = run.invoke(app, [*asked[:-3], "b2", *asked[-2:]])
    assert again.exit_code == 1 and "a batch is unseen once" in again.output
    entry, = read_ledger(ledger)
    assert entry["articles"] == 1 and entry["kind"] == "party" and entry["rules"].startswith("sha256:")
    assert 0 < sum(s["right"] for s in entry["statements"]) <= len(entry["statements"])
    assert entry["scores"]["in_full"]["right"] == sum(s["right"] for s in entry["statements"])
    shown = run.invoke(app, ["evaluate", "--unseen", "--ledger", str(ledger), "--json"])
    assert [e["batch"] for e in json.loads(shown.output)] == ["b1"]


def test_a_broken_ledger_names_its_line(tmp_path):
    ledger = tmp_path / "unseen.jsonl"
    ledger.write_text('{"batch": 1}\n', encoding="utf-8")
    with pytest.raises(LedgerError, match=r"unseen\.jsonl:1"):
        read_ledger(ledger)
    with pytest.raises(LedgerError):
        enter(ledger, {})


def test_the_digest_is_of_the_texts_whatever_their_names(tmp_path):
    for folder, name in (("a", "x.txt"), ("b", "y.txt"), ("c", "z.txt")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("khác" if folder == "c" else "một", encoding="utf-8")
    assert texts_digest(tmp_path / "a") == texts_digest(tmp_path / "b") != texts_digest(tmp_path / "c")


def test_the_package_carries_what_the_ledger_says():
    """`python -m extractor.unseen` after each batch."""
    assert json.loads((ROOT / "extractor" / "reliability.json").read_text(encoding="utf-8")) == tallies(read_ledger(LEDGER))


@pytest.mark.parametrize("measure", vocabulary.MEASURES)
def test_reliability_of_a_measure(measure):
    cases = tallies(read_ledger(LEDGER)).get(measure)
    found = reliability(measure, "no such case")
    assert (found is None) == (not cases)
    if found is not None:
        assert found.n == sum(n for _, n in cases.values()) and found.low <= found.share <= found.high
        for case, (_, n) in cases.items():
            assert reliability(measure, case).n == (n if n >= ENOUGH else found.n)


def test_an_entry_counts_what_is_missing_from_the_records(tmp_path):
    from extractor.evaluate import evaluate

    folder, _ = batch(tmp_path)
    entry = entry_of(evaluate(folder, []), date="2026-11-30", batch="b", kind="news", articles=1, digest="d", made_by={"program": "x"})
    assert entry["statements"] == [] and entry["scores"]["number"]["right"] == 0 and entry["scores"]["number"]["gold"] > 0

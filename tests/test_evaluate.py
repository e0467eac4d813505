import json
import subprocess
import sys

import pytest
from golden import ARTICLES, SCORER, SEEDS, SEEDS_GOLD, golden_record, golden_records, needs

from extractor.evaluate import TIERS, GoldError, evaluate, organisation_key, plain_letters, same_organisation


def dumped(records):
    return [json.loads(record.model_dump_json()) for record in records]


def spoiled(rows):
    """Records with faults of every kind, so that no figure is trivially 1."""
    for n, row in enumerate(rows):
        seen = row["observations"]
        if n % 3 == 0 and len(seen) > 2:
            seen[0]["value"] += 1
            seen[1]["term"] = "1990-1995"
            seen[2]["measure"] = "activity.teams"
            seen.append({**seen[-1], "id": "extra", "part_of": seen[0]["id"]})
        if n % 3 == 1:
            row["observations"] = seen[1:]
            row["positions"] = row["positions"][1:]
            row["documents"] = [*row["documents"], {"number": "1-X", "kind": None, "date": None, "issuer": None}]
        if n % 4 == 2:  # another layout of the same words
            row["article"]["text"] = "Trang chủ\n" + row["article"]["text"]
            for o in seen:
                o["evidence"]["start"] += 10
                o["evidence"]["end"] += 10
        if n % 5 == 4:
            row["congresses"] = [{**c, "ordinal": 99} for c in row["congresses"]]
    return rows[:-1]


def test_gold_against_itself_is_perfect():
    found = evaluate(ARTICLES, dumped(golden_records()))
    assert found.errors == []
    assert found.absent == []
    assert {key.partition(".")[0] for key in found.counts} == set(TIERS)
    assert {key: c.f1 for key, c in found.rows().items() if c.f1 != 1} == {}


@pytest.mark.parametrize(("gold_folder", "texts"), [
    pytest.param(ARTICLES, ARTICLES, marks=needs(SCORER), id="corpora"),
    pytest.param(SEEDS_GOLD, SEEDS, marks=[needs(SCORER), needs(SEEDS)], id="seeds")])
def test_same_figures_as_the_scorer(tmp_path, gold_folder, texts):
    pairs = [(gold, next(texts.glob(gold.name.split(".")[0] + "*.txt"))) for gold in sorted(gold_folder.glob("*.gold.json"))]
    rows = spoiled(dumped(golden_record(gold, text) for gold, text in pairs))
    records = tmp_path / "records.jsonl"
    records.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = subprocess.run([sys.executable, str(SCORER), str(gold_folder), str(records), "--texts", str(texts), "--json"],
                         capture_output=True, text=True, check=True)
    theirs = json.loads(ran.stdout)
    ours = evaluate(gold_folder, rows, texts)
    assert {key: count.figures() for key, count in ours.rows("family").items()} == theirs
    assert len(ours.absent) == 1
    assert 0 < theirs["observation.all"]["f1"] < 1


def test_each_measure_has_its_row():
    records = golden_records()
    rows = evaluate(ARTICLES, spoiled(dumped(records))).rows()
    measures = {o.measure for record in records for o in record.observations}
    assert {key.partition(".")[2] for key in rows if key.startswith("number.") and key.count(".") == 2} >= measures
    for tier in ("number", "observation", "in_full"):
        parts = [count for key, count in rows.items() if key.startswith(tier) and key.count(".") == 2]
        whole = rows[f"{tier}.all"]
        assert (sum(c.gold for c in parts), sum(c.ours for c in parts), sum(c.right for c in parts)) == (whole.gold, whole.ours, whole.right)


def test_errors_name_what_is_wrong():
    errors = evaluate(ARTICLES, spoiled(dumped(golden_records()))).errors
    assert {"missed", "fields", "context", "extra", "position missed", "document extra", "congress missed"} <= {e.why for e in errors}


@pytest.mark.parametrize(("a", "b", "same"), [
    ("Tỉnh uỷ Nghệ An", "Đảng bộ tỉnh Nghệ An", True),
    ("Ban Thường vụ Tỉnh ủy Nghệ An", "Đảng bộ tỉnh Nghệ An", True),
    ("Đảng bộ huyện Nam Đàn", "Đảng bộ huyện Nam Đàn, tỉnh Nghệ An", True),
    ("Đảng bộ huyện", "Đảng bộ huyện Nam Đàn", True),
    ("Đảng bộ", "Đảng bộ huyện Nam Đàn", False),
    ("Đảng bộ tỉnh Nghệ An", "Đảng bộ tỉnh Hà Tĩnh", False),
    (None, "", True),
    (None, "Đảng", False)])
def test_same_organisation(a, b, same):
    assert same_organisation(a, b) is same_organisation(b, a) is same


def test_names_fold():
    assert plain_letters("Nguyễn Thị Hòa.") == plain_letters("NGUYỄN THỊ  HÒA") != plain_letters("Nguyễn Thị Hà")
    assert organisation_key({"name": "TP. Đà Nẵng"}) == "thanh pho da nang"


def test_no_gold_is_said(tmp_path):
    with pytest.raises(GoldError, match="no NAME.gold.json"):
        evaluate(tmp_path, [])
    (tmp_path / "x.gold.json").write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match="--texts"):
        evaluate(tmp_path, [])

"""FollowTheMoney: the real `ftm` takes every entity, changes nothing in it, and makes the same statements."""

import csv
import json
import subprocess

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.model import Article, Organisation, Position, Record

from .made import at, awkward, everything, run_of, tool

FTM = tool("ftm")
needs_ftm = pytest.mark.skipif(FTM is None, reason="needs followthemoney (.ci/run installs it)")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ftm")
    run = everything(folder)
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "ftm", "-o", str(folder / "party.ftm.json")])
    assert done.exit_code == 0, done.output
    return run, folder, done.output


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def shape(entity):
    return entity["id"], entity["schema"], {name: sorted(values) for name, values in entity["properties"].items()}


@needs_ftm
def test_validate_gives_back_every_property(made):
    _, folder, _ = made
    subprocess.run([FTM, "validate", "-i", folder / "party.ftm.json", "-o", folder / "back.json"], check=True)
    ours, back = lines(folder / "party.ftm.json"), lines(folder / "back.json")
    assert list(map(shape, back)) == list(map(shape, ours))
    assert {e["schema"] for e in ours} == {"Article", "Organization", "Event", "Position", "Occupancy", "Membership", "Mention", "Person"}


@needs_ftm
def test_statements_are_those_of_ftm(made):
    _, folder, _ = made
    subprocess.run([FTM, "statements", "-d", "trichluc", "-f", "csv", "-o", folder / "theirs.csv", folder / "party.ftm.json"], check=True)
    ours, theirs = ([{k: row[k] for k in ("id", "entity_id", "prop", "prop_type", "schema", "value")} for row in csv.DictReader(path.open(encoding="utf-8", newline=""))]
                    for path in (folder / "party.statements.csv", folder / "theirs.csv"))
    def told(rows):  # its command takes the checksum of an entity before it names the data set
        return sorted((r for r in rows if r["prop"] != "id"), key=lambda r: r["id"])

    assert told(ours) == told(theirs)
    assert {r["entity_id"] for r in ours if r["prop"] == "id"} == {r["entity_id"] for r in theirs if r["prop"] == "id"}


@needs_ftm
def test_statements_make_the_entities_again(made):
    _, folder, _ = made
    subprocess.run([FTM, "aggregate-statements", "-d", "trichluc", "-f", "csv", "-i", folder / "party.statements.csv", "-o", folder / "again.json"], check=True)
    assert sorted(map(shape, lines(folder / "again.json")), key=str) == sorted(map(shape, lines(folder / "party.ftm.json")), key=str)


@needs_ftm
def test_aggregate_joins_what_is_one(made):
    _, folder, _ = made
    subprocess.run([FTM, "aggregate", "-i", folder / "party.ftm.json", "-o", folder / "whole.json"], check=True)
    assert len(lines(folder / "whole.json")) == len(lines(folder / "party.ftm.json")), "an id names two entities"


def test_references_lead_somewhere(made):
    run, folder, output = made
    entities = lines(folder / "party.ftm.json")
    known = {e["id"] for e in entities}
    for e in entities:
        for name in ("proof", "parent", "organization", "holder", "post", "member", "organizer", "document", "resolved"):
            assert set(e["properties"].get(name, ())) <= known, (e, name)
    numbers = sum(len(r.observations) for r in run)
    assert f"dropped: {numbers:,} × a number" in output
    people = sum(len(r.positions) for r in run)
    assert sum(e["schema"] in ("Occupancy", "Membership") for e in entities) == people


def named(person, name, key, article, published):
    text = f"{person}, Bí thư {name}"
    organisation = Organisation(name=name, key=key, kind="dang_bo")
    return Record(article=Article(id=article, text=text, published=published),
                  positions=(Position(id=f"p{article}", person=person, post="Bí thư", post_code="secretary", organisation=organisation, evidence=at(person, text), rule="r"),))


def test_one_organisation_by_key_and_its_successor(tmp_path):
    run = run_of(tmp_path, [named("A B", "Đảng bộ tỉnh Bắc Ninh", "db:tinh-bac-ninh-27a", "a1", "2020-01-01"), named("A B", "Tỉnh ủy Bắc Ninh", "db:tinh-bac-ninh-27a", "a2", "2020-02-01"),
                            named("C D", "Đảng bộ tỉnh Bắc Ninh", "db:tinh-bac-ninh-24b", "a3", "2025-10-01"), named("E F", "Đảng bộ xã", None, "a4", "2020-01-01"),
                            named("E F", "Đảng bộ xã", None, "a5", "2020-01-01")])
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "ftm", "-o", str(tmp_path / "e.json")])
    assert done.exit_code == 0, done.output
    entities = lines(tmp_path / "e.json")
    names = sorted(tuple(e["properties"]["name"]) for e in entities if e["schema"] == "Organization")
    assert names == [("Tỉnh ủy Bắc Ninh", "Đảng bộ tỉnh Bắc Ninh"), ("Đảng bộ tỉnh Bắc Ninh",), ("Đảng bộ xã",), ("Đảng bộ xã",)]
    assert sum(e["schema"] == "Person" for e in entities) == 5  # two people of one name are not made one
    successions = [e["properties"] for e in entities if e["schema"] == "Succession"]
    assert [(s["date"], s["role"]) for s in successions] == [(["2025-07-01"], ["merged"])]


def test_the_same_run_gives_the_same_bytes(tmp_path):
    run = run_of(tmp_path, [awkward()])
    found = []
    for name in ("a.json", "b.json"):
        CliRunner().invoke(app, ["export", str(run.path), "--to", "ftm", "-o", str(tmp_path / name)])
        found.append((tmp_path / name).read_bytes())
    assert found[0] == found[1]

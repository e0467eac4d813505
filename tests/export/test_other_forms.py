"""Popolo, Web Annotations and Label Studio: read by the programs that they are for, and back."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from golden import ROOT
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.label_studio import KINDS, Units, spans_of

from .made import awkward, everything, run_of

ANNOTATOR = ROOT / ".venv-tools"


def exported(run, form, path):
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", form, "-o", str(path), "--lang", "en"])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return everything(tmp_path_factory.mktemp("forms"))


def test_popolo(run, tmp_path):
    pytest.importorskip("popolo_data")
    from popolo_data.importer import Popolo

    output = exported(run, "popolo", tmp_path / "p.json")
    popolo = Popolo.from_filename(str(tmp_path / "p.json"))
    records = list(run)
    assert len(popolo.memberships) == sum(len(r.positions) for r in records)
    assert f"dropped: {sum(len(r.observations) for r in records):,} × a number" in output
    person = popolo.persons.first if isinstance(popolo.persons.first, dict) else popolo.persons.get(id="a-awkward:Lê Thử")
    assert person.name == "Lê Thử"
    membership = person.memberships[0]
    assert (membership.role, membership.organization.name, membership.organization.id, membership.post.label) == (
        "Bí thư Huyện ủy", "Đảng bộ huyện Thử Nghiệm", "db:huyen-thu-nghiem-999a", "Bí thư Huyện ủy")
    for membership in popolo.memberships:  # every reference leads somewhere
        assert membership.person.name
        assert membership.post.label
        if membership.organization_id:
            assert membership.organization.name
    assert len(popolo.events) == sum(len(r.congresses) for r in records)


def test_web_annotations_say_every_statement(run, tmp_path):
    exported(run, "web-annotation", tmp_path / "a.jsonl")
    made = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n") if line]
    statements = [(r.article, kind, s) for r in run for kind in ("observations", "positions", "congresses", "documents") for s in getattr(r, kind)]
    assert len(made) == len(statements)
    for annotation, (article, kind, s) in zip(made, statements, strict=True):
        position, quote = annotation["target"]["selector"]
        assert article.text[position["start"]:position["end"]] == quote["exact"] == s.evidence.text
        assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in article.text
        said = json.loads(annotation["body"]["value"])
        assert said.pop("statement") == kind
        assert said == {k: v for k, v in json.loads(s.model_dump_json()).items() if k not in ("id", "evidence") and v not in (None, [])}


@pytest.mark.skipif(not (ANNOTATOR / "node_modules" / "@apache-annotator").exists() or not shutil.which("node"), reason="needs Apache Annotator (.ci/run installs it)")
def test_apache_annotator_finds_them(run, tmp_path):
    exported(run, "web-annotation", tmp_path / "a.jsonl")
    made = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n") if line]
    mine = [a for a in made if a["id"].startswith("urn:trichluc:a-awkward:")]
    answer = subprocess.run(["node", Path(__file__).with_name("annotator.mjs"), ANNOTATOR], capture_output=True, text=True, check=True,
                            input=json.dumps({"text": awkward().article.text, "annotations": mine}))
    found = json.loads(answer.stdout)
    assert len(found) == len(mine) == 9
    for annotation, (by_position, by_quote) in zip(mine, found, strict=True):
        assert by_position == by_quote == [annotation["target"]["selector"][1]["exact"]]


@pytest.fixture(scope="module")
def tasks(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tasks")
    exported(run, "label-studio", folder / "tasks.json")
    return json.loads((folder / "tasks.json").read_text(encoding="utf-8")), (folder / "tasks.config.xml").read_text(encoding="utf-8")


def test_label_studio_takes_tasks_and_predictions(tasks):
    interface = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface
    made, config = tasks
    label = interface(config)
    label.validate()
    for task in made:
        assert label.validate_task({"data": task["data"]})
        for prediction in task["predictions"]:
            assert label.validate_prediction(prediction, return_errors=True) == []
    broken = json.loads(json.dumps(made[0]["predictions"][0]))
    broken["result"][0]["value"]["labels"] = ["cake"]
    assert label.validate_prediction(broken, return_errors=True) != []


def test_label_studio_shows_the_right_letters(tasks):
    """What a browser takes out of the text by UTF-16 units is the evidence."""
    made, _ = tasks
    for task in made:
        units = task["data"]["text"].encode("utf-16-le")
        for region in task["predictions"][0]["result"]:
            if region["type"] not in ("relation", "textarea"):
                value = region["value"]
                assert units[2 * value["start"]:2 * value["end"]].decode("utf-16-le") == value["text"]


def test_back_from_label_studio(run, tasks):
    made, _ = tasks
    for task, record in zip(made, run, strict=True):
        task = {"data": task["data"], "annotations": [{"result": task["predictions"][0]["result"]}]}
        found = spans_of(task)
        wanted = [(s.id, label, s.evidence.start, s.evidence.end, s.evidence.text)
                  for kind, rows in (("", record.observations), *((KINDS[k], getattr(record, k)) for k in KINDS)) for s in rows for label in [kind or s.measure]]
        assert [(f["id"], f["label"], f["start"], f["end"], f["text"]) for f in found] == wanted
        for f, o in zip(found, record.observations, strict=False):
            assert (f.get("body"), tuple(f.get("groups", ())), f["form"], f["value"], f.get("part_of"), f.get("organisation")) == (
                o.body, o.groups, o.form, str(o.value), o.part_of, o.subject.name if o.subject else None)


def test_what_people_changed_comes_back():
    text = "🎉🎉 kết nạp 12 đảng viên"
    value = {"start": 13, "end": 15, "text": "12"}
    task = {"data": {"text": text}, "predictions": [{"result": []}], "annotations": [
        {"was_cancelled": True, "result": []},
        {"result": [{"id": "x", "from_name": "label", "to_name": "text", "type": "labels", "value": {**value, "labels": ["party.admitted"]}},
                    {"id": "x", "from_name": "groups", "to_name": "text", "type": "choices", "value": {**value, "choices": ["women"]}}]}]}
    assert spans_of(task) == [{"id": "x", "label": "party.admitted", "start": 11, "end": 13, "text": "12", "groups": ["women"]}]


@pytest.mark.parametrize("text", ["", "abc", "🎉", "a🎉b🇻🇳c", "🎉🎉🎉"])
def test_units_there_and_back(text):
    units = Units(text)
    for point in range(len(text) + 1):
        unit = units.to_units(point)
        assert unit == len(text[:point].encode("utf-16-le")) // 2
        assert units.to_points(unit) == point


def test_awkward_bytes_are_the_same_twice(tmp_path):
    run = run_of(tmp_path, [awkward()])
    for form in ("popolo", "web-annotation", "label-studio"):
        made = []
        for _ in range(2):
            exported(run, form, tmp_path / "x.json")
            made.append((tmp_path / "x.json").read_bytes())
        assert made[0] == made[1]

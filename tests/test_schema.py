import json
import re
import runpy
import subprocess
import sys

import pytest
from golden import ROOT, golden_records
from jsonschema import Draft202012Validator

from extractor.schema import CODES, PARTS, file_name, schema, schema_text

SCHEMAS = ROOT / "schemas"


@pytest.mark.parametrize("part", PARTS)
def test_file_is_fresh(part):
    written = (SCHEMAS / file_name(part)).read_text(encoding="utf-8")
    assert written == schema_text(part), "stale: run `trichluc schema --write schemas`"


def test_no_file_is_left_over():
    assert {f.name for f in SCHEMAS.glob("*.json")} == {file_name(part) for part in PARTS}


@pytest.mark.parametrize("part", PARTS)
def test_every_field_is_explained(part):
    made = schema(part)
    Draft202012Validator.check_schema(made)
    fields = [(name, field) for owner in (made, *made.get("$defs", {}).values()) for name, field in owner.get("properties", {}).items()]
    bare = [name for name, field in fields if not all(field.get(key) for key in ("title", "description", "x-title-vi"))]
    assert fields
    assert bare == []


def owners(part="record"):
    made = schema(part)
    return {name: owner for name, owner in {made["title"]: made, **made["$defs"]}.items() if "properties" in owner}


def test_every_code_has_its_labels():
    lists = {name: owner for name, owner in schema("record")["$defs"].items() if "enum" in owner}
    assert set(lists) == set(CODES)
    for name, owner in lists.items():
        assert list(owner["x-labels"]) == owner["enum"], name
        assert all(label["en"] and label["vi"] for label in owner["x-labels"].values()), name


def test_no_list_of_codes_stands_without_a_name():
    bare = [(name, field) for name, owner in owners().items() for field, info in owner["properties"].items() if '"enum"' in json.dumps(info)]
    assert bare == []


def test_every_key_that_is_written_is_required():
    record = json.loads(golden_records()[0].model_dump_json())
    assert set(record) == set(schema("record")["required"])
    assert set(record["observations"][0]) == set(owners()["Observation"]["required"])


@pytest.mark.parametrize(("owner", "field", "good", "bad"), [
    ("Observation", "time", ["2020", "2020-06", "2020-06-28", "2015/", "2015/2020", "2020-01/2020-06", "/2020"], ["28/6/2020", "2020-6", "2015/2020/2021", "nay", "2020-01-01T00:00"]),
    ("Observation", "time_start", ["2020-06-28"], ["2020-06", "2020"]),
    ("Observation", "term", ["2020-2025"], ["2020 - 2025", "2020", "2020–2025"]),
    ("Congress", "start", ["2020-07", "2020-07-13"], ["13/7/2020", "2020-07-13/2020-07-14"]),
    ("Organisation", "key", ["dcsvn", "dcsvn:bo-chinh-tri", "db:tinh-bac-ninh-27a", "db:cong-an@tp-da-nang-48a", "cb:thon-dong@xa-quang-phu-19021a",
                             "ubkt@db:huyen-kim-boi-153a", "nn:ubnd@quan-1-760a", "dt:mttq@tinh-thanh-hoa-38a"], ["Đảng bộ", "db:tỉnh", "", "db:"]),
])
def test_patterns(owner, field, good, bad):
    validator = Draft202012Validator(owners()[owner]["properties"][field])
    assert [v for v in good if not validator.is_valid(v)] == []
    assert [v for v in bad if validator.is_valid(v)] == []


def test_classes_made_by_a_program_are_readable_and_read_every_record(tmp_path):
    """What datamodel-code-generator makes of the schema: classes by our names, enumerations by our names, and they take what we write."""
    pytest.importorskip("datamodel_code_generator")
    target = tmp_path / "trichluc_records.py"
    subprocess.run([sys.executable, "-m", "datamodel_code_generator", "--input", SCHEMAS / "record.schema.json", "--input-file-type", "jsonschema", "--output", target,
                    "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11", "--disable-timestamp"], check=True)
    classes = set(re.findall(r"^class (\w+)\(", target.read_text(encoding="utf-8"), re.MULTILINE))
    assert classes == {*owners(), *CODES}
    space = runpy.run_path(str(target))
    for record in golden_records():
        line = record.model_dump_json()
        made = space["Record"].model_validate_json(line)
        assert json.loads(made.model_dump_json()) == json.loads(line)


def test_records_validate_and_others_do_not():
    validator = Draft202012Validator(schema("record"))
    record = None
    for record in golden_records():
        validator.validate(json.loads(record.model_dump_json()))
    broken = json.loads(record.model_dump_json())
    broken["observations"][0]["measure"] = "party.cake"
    assert not validator.is_valid(broken)

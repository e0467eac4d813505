import json

import pytest
from golden import ROOT, golden_records
from jsonschema import Draft202012Validator

from extractor.schema import PARTS, file_name, schema, schema_text

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
    fields = [(name, field) for owner in (made, *made.get("$defs", {}).values()) for name, field in owner["properties"].items()]
    bare = [name for name, field in fields if not all(field.get(key) for key in ("title", "description", "x-title-vi"))]
    assert fields
    assert bare == []


def test_every_code_has_its_labels():
    fields = schema("observation")["properties"]
    for name in ("measure", "body", "groups", "form", "status", "qualifier"):
        codes = json.dumps(fields[name])
        assert fields[name]["x-labels"], name
        assert all(f'"{code}"' in codes and label["en"] and label["vi"] for code, label in fields[name]["x-labels"].items())


def test_records_validate_and_others_do_not():
    validator = Draft202012Validator(schema("record"))
    record = None
    for record in golden_records():
        validator.validate(json.loads(record.model_dump_json()))
    broken = json.loads(record.model_dump_json())
    broken["observations"][0]["measure"] = "party.cake"
    assert not validator.is_valid(broken)

"""JSON Schema 2020-12 of the record and each of its parts, made from the model."""

import json
from typing import Any, Final

from extractor import model

PARTS: Final[dict[str, type[model.Part]]] = {
    "record": model.Record,
    "article": model.Article,
    "observation": model.Observation,
    "position": model.Position,
    "congress": model.Congress,
    "document": model.Document,
    "congress-record": model.CongressRecord,
    "membership-record": model.MembershipRecord,
    "check": model.Check,
    "number": model.NumberSeen,
}
"""Name of a part → its type; `record` is the object of one article, one line of what `extract` writes."""


def schema(part: str = "record") -> dict[str, Any]:
    """The JSON Schema of `part`, a name in `PARTS`; every field has `title`, `x-title-vi` and `description`.

    Raises KeyError for a name that is no part.

    >>> schema("check")["properties"]["outcome"]["enum"]
    ['agrees', 'disagrees', 'cannot_tell']
    """
    made = PARTS[part].model_json_schema(mode="serialization")
    for owner in (made, *made.get("$defs", {}).values()):
        for field in owner["properties"].values():
            if "$ref" in field:  # pydantic drops a field's title where its type has the same one
                field.setdefault("title", field["$ref"].rpartition("/")[2])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:trichluc:{model.SCHEMA_VERSION}:{part}"}
    return {**head, **made}


def schema_text(part: str = "record") -> str:
    """The schema as it stands in `schemas/`: indented JSON with a final line end."""
    return json.dumps(schema(part), ensure_ascii=False, indent=2) + "\n"


def file_name(part: str) -> str:
    """The part's file in `schemas/`."""
    return f"{part}.schema.json"

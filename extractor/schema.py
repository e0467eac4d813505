"""JSON Schema 2020-12 of the record and each of its parts, made from the model."""

import json
from typing import Any, Final

from extractor import model
from extractor import vocabulary as v

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


CODES: Final[dict[str, tuple[v.Labels, str]]] = {
    "Measure": (v.MEASURES, "What is counted"),
    "Body": (v.BODIES, "A body that people are elected to"),
    "Manner": (v.MANNERS, "How people came into a body"),
    "Group": (v.GROUPS, "A part of what is counted"),
    "Form": (v.FORMS, "What a number is: a count, a part of a whole, a share, a change"),
    "Status": (v.STATUSES, "Whether a number is a result or a plan"),
    "Qualifier": (v.QUALIFIERS, "How exact a number is"),
    "Rate": (v.RATES, "The unit of time of a rate"),
    "Origin": (v.ORIGINS, "Whether a person saw a statement"),
    "OrganisationKind": (v.ORGANISATION_KINDS, "How an organisation was named"),
    "Level": (v.LEVELS, "The level of an organisation"),
    "Confidence": (v.CONFIDENCES, "What settled the key of an organisation"),
    "PostCode": (v.POST_CODES, "The kind of a post"),
    "Capacity": (v.CAPACITIES, "How a person has a post"),
    "CongressKind": (v.CONGRESS_KINDS, "Who meets at a congress"),
    "CongressStatus": (v.CONGRESS_STATUSES, "Whether a congress was held"),
    "Scope": (v.SCOPES, "Whose congresses a record is about"),
    "CheckName": (v.CHECKS, "A check"),
    "Outcome": (v.OUTCOMES, "What a check says"),
    "NumberKind": (v.NUMBER_KINDS, "What a number is that states nothing of the Party"),
    "BlockKind": (v.BLOCK_KINDS, "The role of a stretch of an article"),
}
"""Name of a closed list of codes in `$defs` → the codes with their labels, and what they tell."""


def schema(part: str = "record") -> dict[str, Any]:
    """The JSON Schema of `part`, a name in `PARTS`, for programs that read what `extract` writes.

    Every field has `title`, `x-title-vi` and `description`; a key that is always written is `required`; each closed list of codes stands
    once, under its name, in `$defs`, with its labels as `x-labels`. Raises KeyError for a name that is no part.

    >>> schema("check")["$defs"]["Outcome"]["enum"]
    ['agrees', 'disagrees', 'cannot_tell']
    """
    made = PARTS[part].model_json_schema(mode="serialization")
    used: dict[str, Any] = {}
    for owner in (made, *made.get("$defs", {}).values()):
        owner["required"] = list(owner["properties"])
        for field in owner["properties"].values():
            if "$ref" in field:  # pydantic drops a field's title where its type has the same one
                field.setdefault("title", field["$ref"].rpartition("/")[2])
            if field.pop("x-labels", None) is not None:
                _name_codes(field, used)
            _into_string(field)
    made["$defs"] = dict(sorted({**made.get("$defs", {}), **used}.items()))
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:trichluc:{model.SCHEMA_VERSION}:{part}"}
    return {**head, **{key: value for key, value in made.items() if key != "$defs" or value}}


def _name_codes(field: dict[str, Any], used: dict[str, Any]) -> None:
    """Put a reference to the named list in the place of the codes of a field."""
    holder = next(h for h in (field, field.get("items", {}), *field.get("anyOf", ())) if "enum" in h or "const" in h)
    codes = holder.pop("enum", None) or [holder.pop("const")]
    name = next(name for name, (labels, _) in CODES.items() if list(labels) == codes)
    labels, told = CODES[name]
    holder.pop("type", None)
    holder["$ref"] = f"#/$defs/{name}"
    said = {code: {"en": en, "vi": vi} for code, (en, vi) in labels.items()}
    used[name] = {"title": name, "description": told, "type": "string", "enum": codes, "x-labels": said}


def _into_string(field: dict[str, Any]) -> None:
    """A pattern of a field that may be null belongs to its string."""
    if "pattern" in field and "anyOf" in field:
        next(option for option in field["anyOf"] if option.get("type") == "string")["pattern"] = field.pop("pattern")


def schema_text(part: str = "record") -> str:
    """The schema as it stands in `schemas/`: indented JSON with a final line end."""
    return json.dumps(schema(part), ensure_ascii=False, indent=2) + "\n"


def file_name(part: str) -> str:
    """The part's file in `schemas/`."""
    return f"{part}.schema.json"

"""Label Studio: a task for each article, the statements as predictions with their relations, ready to be corrected.

Offsets are UTF-16 code units there, for its text stands in a browser; `spans_of` brings what people made of it back to code points.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from xml.sax.saxutils import quoteattr

import orjson

from extractor import vocabulary as v
from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "tasks with predictions for Label Studio, and the labelling interface beside them"}

Row = dict[str, Any]
KINDS: Final = {"positions": "position", "congresses": "congress", "documents": "document"}
CHOICES: Final = {"body": v.BODIES, "form": v.FORMS, "status": v.STATUSES, "qualifier": v.QUALIFIERS, "post_code": v.POST_CODES, "capacity": v.CAPACITIES,
                  "congress_status": v.CONGRESS_STATUSES, "congress_kind": v.CONGRESS_KINDS}
"""Fields of a statement that are one choice for its region."""
TEXTS: Final = ("value", "whole", "term", "time", "person", "post", "ordinal", "number", "kind", "first_day", "last_day", "date", "issuer", "organisation")
"""Fields of a statement that are words for its region."""
RELATION: Final = "part_of"


def write(job: Job) -> int:
    """Write the tasks as one JSON list, and the labelling interface to NAME.config.xml beside it; how many tasks there are."""
    config = job.output.with_name(f"{job.output.stem}.config.xml")
    count = 0
    with whole_file(job.output) as file:
        file.write(b"[")
        for row in job.run.articles(job.dropped):
            file.write(b",\n" if count else b"\n")
            file.write(orjson.dumps(task(row, job)))
            count += 1
        file.write(b"\n]\n")
    with whole_file(config) as file:
        file.write(interface(job.lang == "vi").encode("utf-8"))
    job.notes.append(f"labelling interface: {config}")
    return count


def interface(vietnamese: bool) -> str:
    """The labelling interface: a label for each measure and kind of statement, the fields of a region, relations to totals."""
    def label(code: str, labels: Mapping[str, tuple[str, str]]) -> str:
        return f"<Label value={quoteattr(code)} hint={quoteattr(labels[code][vietnamese])}/>"

    lines = ["<View>", '  <Labels name="label" toName="text" showInline="true">', *(f"    {label(code, v.MEASURES)}" for code in v.MEASURES),
             *(f'    <Label value="{kind}"/>' for kind in KINDS.values()), "  </Labels>",
             f'  <Relations><Relation value="{RELATION}"/></Relations>', '  <Text name="text" value="$text" granularity="word"/>']
    for name, labels in CHOICES.items():
        lines += [f'  <Choices name="{name}" toName="text" perRegion="true" choice="single" showInline="true">',
                  *(f"    <Choice value={quoteattr(code)} hint={quoteattr(both[vietnamese])}/>" for code, both in labels.items()), "  </Choices>"]
    lines += ['  <Choices name="groups" toName="text" perRegion="true" choice="multiple" showInline="true">',
              *(f"    <Choice value={quoteattr(code)} hint={quoteattr(both[vietnamese])}/>" for code, both in v.GROUPS.items()), "  </Choices>"]
    lines += [f'  <TextArea name="{name}" toName="text" perRegion="true" editable="true" maxSubmissions="1"/>' for name in TEXTS]
    return "\n".join((*lines, "</View>", ""))


class Units:
    """Places of a text in UTF-16 units and in code points.

    >>> units = Units("🎉 5")
    >>> units.to_units(2), units.to_points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self.wide = [i for i, c in enumerate(text) if ord(c) > 0xFFFF]

    def to_units(self, point: int) -> int:
        """Code points before a place → UTF-16 units before it."""
        return point + sum(1 for w in self.wide if w < point)

    def to_points(self, unit: int) -> int:
        """UTF-16 units before a place → code points before it."""
        return unit - sum(1 for n, w in enumerate(self.wide) if w + n < unit)


def task(row: Row, job: Job) -> Row:
    """The task of an article. Its predictions have the version of the rules that made them."""
    article, made = row["article"], row.get("made_by") or {}
    result = list(_regions(row, Units(article["text"]), job))
    data = {"text": article["text"], "article": article["id"], **{k: article[k] for k in ("title", "published", "publisher", "url", "path") if article.get(k)}}
    return {"data": data, "predictions": [{"model_version": f"trichluc {made.get('program', '')} {made.get('rules', '')[:19]}".strip(), "result": result}]}


def _regions(row: Row, units: Units, job: Job) -> Iterator[Row]:
    for o in row.get("observations", ()):
        yield from _region(o, o["measure"], units)
    for kind, label in KINDS.items():
        for statement in row.get(kind, ()):
            if kind == "congresses":  # its codes are other ones than those of numbers and documents
                statement = {**{k: s for k, s in statement.items() if k not in ("status", "kind")}, "congress_status": statement["status"],
                             "congress_kind": statement["kind"], "first_day": statement["start"], "last_day": statement["end"]}
            yield from _region(statement, label, units)
    for o in row.get("observations", ()):
        if o.get("part_of"):
            yield {"type": "relation", "from_id": o["id"], "to_id": o["part_of"], "direction": "right", "labels": [RELATION]}
    for kind, said in (("checks", "a check: Label Studio has no place for it"), ("numbers", "a number that states nothing"),
                       ("congress_records", "a congress record, which is made of the statements anew"), ("membership_records", "a membership record, which is made of the statements anew")):
        job.dropped[said] += len(row.get(kind, ()))


def _region(statement: Row, label: str, units: Units) -> Iterator[Row]:
    """The label of a statement's evidence, and its fields beside it."""
    e = statement["evidence"]
    place = {"start": units.to_units(e["start"]), "end": units.to_units(e["end"]), "text": e["text"]}

    def part(name: str, kind: str, **value: Any) -> Row:
        return {"id": statement["id"], "from_name": name, "to_name": "text", "type": kind, "value": {**place, **value}}

    yield part("label", "labels", labels=[label])
    for name in CHOICES:
        if statement.get(name):
            yield part(name, "choices", choices=[statement[name]])
    if statement.get("groups"):
        yield part("groups", "choices", choices=list(statement["groups"]))
    said = {**statement, "organisation": (statement.get("subject") or statement.get("organisation") or {}).get("name")}
    for name in TEXTS:
        if said.get(name) is not None:
            yield part(name, "textarea", text=[str(said[name])])


def spans_of(made: Row) -> list[Row]:
    """The statements of an annotated (or predicted) task, as people left them: `id`, `label`, `start`, `end`, `text` in code points, the fields
    that the interface has, `part_of`. Skips what has no label.

    Raises KeyError for what is no task of ours.
    """
    text = made["data"]["text"]
    units = Units(text)
    answers = [a for a in made.get("annotations") or () if not a.get("was_cancelled")] or made.get("predictions") or ()
    found: dict[str, Row] = {}
    result = answers[-1]["result"] if answers else []
    for region in result:
        if region["type"] == "labels":
            start, end = (units.to_points(region["value"][k]) for k in ("start", "end"))
            found[region["id"]] = {"id": region["id"], "label": region["value"]["labels"][0], "start": start, "end": end, "text": text[start:end]}
    for region in result:
        if region["type"] == "relation" and region["from_id"] in found:
            found[region["from_id"]]["part_of"] = region["to_id"]
        elif region["type"] in ("choices", "textarea") and region["id"] in found:
            values = region["value"][{"choices": "choices", "textarea": "text"}[region["type"]]]
            found[region["id"]][region["from_name"]] = values if region["from_name"] == "groups" else values[0]
    return list(found.values())

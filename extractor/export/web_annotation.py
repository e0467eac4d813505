"""W3C Web Annotations: a line of JSON-LD for each statement, its place by position and by quote, what it states as its body.

Offsets of a TextPositionSelector count code points, as the Recommendation has it; so do ours.
"""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

import orjson

from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "W3C Web Annotations, one a line, by position and by quote"}

Row = dict[str, Any]
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Code points of the text before and behind a quote, which tell it from its equals."""
KINDS: Final = ("observations", "positions", "congresses", "documents")
ASIDE: Final = frozenset(("id", "evidence"))


def write(job: Job) -> int:
    """Write JSON Lines, an annotation a line; how many there are."""
    count = 0
    with whole_file(job.output) as file:
        for row in job.run.articles(job.dropped):
            for annotation in annotations(row):
                file.write(orjson.dumps(annotation) + b"\n")
                count += 1
            for kind, said in (("checks", "a check: it is about statements, not about a place"), ("numbers", "a number that states nothing"),
                               ("congress_records", "a congress record: it is about statements"), ("membership_records", "a membership record: it is about statements")):
                job.dropped[said] += len(row.get(kind, ()))
    return count


def annotations(row: Row) -> Iterator[Row]:
    """The annotations of an article."""
    article, made = row["article"], row.get("made_by") or {}
    source = article.get("url") or f"urn:trichluc:article:{quote(article['id'])}"
    generator = {"id": "urn:trichluc", "type": "Software", "name": f"Trích Lục {made.get('program', '')} {made.get('rules', '')}".strip()}
    for kind in KINDS:
        for statement in row.get(kind, ()):
            yield {
                "@context": CONTEXT, "id": f"urn:trichluc:{quote(article['id'])}:{quote(statement['id'])}", "type": "Annotation", "motivation": "identifying",
                "generator": generator,
                "body": {"type": "TextualBody", "purpose": "identifying", "format": "application/json", "language": "vi",
                         "value": orjson.dumps({"statement": kind, **{k: said for k, said in statement.items() if k not in ASIDE and said not in (None, [])}}).decode()},
                "target": {"source": source, "selector": list(_selectors(article["text"], statement["evidence"]))},
            }


def _selectors(text: str, evidence: Row) -> Iterator[Row]:
    start, end = evidence["start"], evidence["end"]
    yield {"type": "TextPositionSelector", "start": start, "end": end}
    yield {"type": "TextQuoteSelector", "exact": evidence["text"], "prefix": text[max(0, start - AROUND):start], "suffix": text[end:end + AROUND]}

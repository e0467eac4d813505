"""The parts of the READMEs that are made from the program; `python tests/readme.py` renews them.

They stand between `<!-- NAME -->` and `<!-- end of NAME -->`.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from golden import ARTICLES, ROOT
from rich.console import Console

from extractor.evaluate import Evaluation, evaluate
from extractor.export.tables import summary
from extractor.model import Record
from extractor.rules import forms, rules
from extractor.run import Settings, entries, outcome, sources
from extractor.schema import CODES, PARTS, schema
from extractor.vocabulary import MEASURES

README = ROOT / "README.md"
SHOWN = "n06"
SUB_PARTS = {"record": ("Record",), "article": ("Article", "Block"), "observation": ("Observation", "Evidence", "Organisation"),
             "congress-record": ("CongressRecord", "Elected", "Figure")}


@cache
def measured() -> tuple[list[dict[str, Any]], Evaluation]:
    """The records of `corpora/articles`, extracted now, and their evaluation."""
    rows = [json.loads(outcome(entry, Settings()).line or b"") for entry in entries(sources([str(ARTICLES.relative_to(ROOT))]).names)]
    return rows, evaluate(ARTICLES, rows)


def fields() -> str:
    """Every field of the JSON, part by part."""
    return "\n\n".join(table for part in PARTS for table in _tables(part))


def _tables(part: str) -> Iterator[str]:
    made = schema(part)
    owners = {made["title"]: made} | made.get("$defs", {})
    for name in SUB_PARTS.get(part, (made["title"],)):
        rows = "\n".join(f"| `{field}` | {_type(info)} | {info['description']} ({info['x-title-vi']}) |" for field, info in owners[name]["properties"].items())
        yield f"**{name}**: {owners[name]['description']}\n\n| field | type | what it is |\n|---|---|---|\n{rows}"


def _type(info: dict[str, Any]) -> str:
    if "anyOf" in info:
        kinds = [_type(option) for option in info["anyOf"]]
        return " or ".join(dict.fromkeys(kinds))
    if "$ref" in info:
        name = str(info["$ref"].rpartition("/")[2])
        return "code" if name in CODES else name
    if "enum" in info:
        return "code"
    if info.get("type") == "array":
        return f"list of {_type(info['items'])}"
    return str(info.get("type", "string")) if "const" not in info else f"\"{info['const']}\""


def measures() -> str:
    """For each measure: its rules, its gold examples in `corpora/articles`, precision and recall of number and measure."""
    counts = measured()[1].rows()
    declared = Counter(rule.measure for rule in (*rules(), *forms()))
    lines = ["| measure | what is counted | rules | gold | precision | recall |", "|---|---|--:|--:|--:|--:|"]
    for code, (english, vietnamese) in MEASURES.items():
        count = counts.get(f"number.{code}")
        rates = (f"{count.precision:.2f}", f"{count.recall:.2f}") if count and count.gold else ("", "")
        lines.append(f"| `{code}` | {english} ({vietnamese}) | {declared[code]} | {count.gold if count else 0} | {' | '.join(rates)} |")
    return "\n".join(lines)


def output() -> str:
    """What `trichluc show` prints of one article; of its records the first."""
    rows, _ = measured()
    row = next(r for r in rows if r["article"]["path"].endswith(f"{SHOWN}.txt"))
    console = Console(width=110, file=StringIO(), highlight=False)
    console.print(summary(Record.model_validate(row), "en"))
    assert isinstance(console.file, StringIO)
    text = "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())
    head, *records, counts = text.split("\n\n")
    return "```\n" + "\n\n".join((head, records[0], "…", counts)) + "\n```"


def scores() -> str:
    """Precision, recall and F1 of every kind of statement in `corpora/articles`."""
    rows = [f"| {key.partition('.')[0]} | {c.precision:.3f} | {c.recall:.3f} | {c.f1:.3f} | {c.gold} |" for key, c in measured()[1].rows("kind").items()]
    return "\n".join(["| kind | precision | recall | F1 | in the gold |", "|---|--:|--:|--:|--:|", *rows])


PIECES: dict[str, tuple[Path, Callable[[], str]]] = {
    "output": (README, output), "scores": (README, scores), "fields": (ROOT / "schemas" / "README.md", fields), "measures": (ROOT / "corpora" / "README.md", measures)}
"""Name of a part → (the file that it stands in, what makes it)."""


def piece(name: str) -> str:
    """What stands between the marks of `name`."""
    file = PIECES[name][0]
    found = re.search(rf"<!-- {name} -->\n(.*?)\n?<!-- end of {name} -->", file.read_text(encoding="utf-8"), re.DOTALL)
    assert found, f"{file} has no place for {name}"
    return found[1]


if __name__ == "__main__":
    for name, (file, make) in PIECES.items():
        head, tail = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        old = piece(name)
        text = file.read_text(encoding="utf-8").replace(f"{head}{old}{chr(10) if old else ''}{tail}", f"{head}{make()}\n{tail}")
        file.write_text(text, encoding="utf-8")

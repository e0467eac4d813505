"""The whole output of one tree over texts. Run as a file, with the tree first on PYTHONPATH: `dump.py TEXTS.json OUT.json`.

It asks only for what every version has: `extract` and `explain`.
"""

import json
import sys
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

PARTS = ("observations", "positions", "congresses", "documents", "congress_records", "membership_records", "checks", "numbers")


def output(entry: dict[str, Any]) -> dict[str, Any]:
    """Part → its statements as JSON; an exception is an output too."""
    from extractor import extract

    explaining = import_module("extractor.explain")
    try:
        record = extract(**entry)
    except Exception as error:
        return {"error": [{"id": "error", "said": f"{type(error).__name__}: {error}"}]}
    made = record.model_dump(mode="json")
    told = {"article": [{"id": "article", **made["article"]}], **{part: made[part] for part in PARTS if part in made}}
    told["explain"] = [{"id": o.id, "said": _explained(explaining, record, o.id)} for o in record.observations]
    return told


def _explained(explaining: Any, record: Any, ident: str) -> str:
    try:
        return str(explaining.explain(record, ident))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _read_once() -> None:
    """`explain` reads the article anew for each statement; once is enough for all of one article."""
    explaining: Any = import_module("extractor.explain")
    reading = explaining.Reading
    last: dict[str, Any] = {}

    def once(article: Any, *more: Any, **told: Any) -> Any:
        if last.get("article") is not article:
            made = reading(article, *more, **told)
            made.record = lru_cache(maxsize=1)(made.record)
            last.update(article=article, made=made)
        return last["made"]

    explaining.Reading = once


def main(source: str, target: str) -> None:
    """Write name → output of the texts of `source` to `target`."""
    import extractor

    tree = Path(extractor.__file__).parents[1]
    print(f"code of {tree}", file=sys.stderr)
    _read_once()
    texts = json.loads(Path(source).read_text(encoding="utf-8"))
    Path(target).write_text(json.dumps({name: output(entry) for name, entry in texts.items()}, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])

"""The texts of the proof: what is read, under a name that stays."""

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = next((p / "shared" for p in ROOT.parents if (p / "shared" / "seeds").is_dir()), ROOT.parent / "shared")
FOLDERS = {"articles": ROOT / "corpora" / "articles", "silence": ROOT / "corpora" / "silence", "seeds": SHARED / "seeds", "dev": SHARED / "gold" / "dev",
           "news": SHARED / "gold" / "news"}
TAKEN_APART = ("articles", "seeds", "news")
TOLD = ("test_constructions", "test_inspection", "test_congresses", "test_documents", "tests.find.test_careers", "tests.find.test_citations")
SHORT = 20
QUICK = 5  # one text in so many
WITH_NUMBER = re.compile(r"\d")
Entry = dict[str, Any]


def texts(quick: bool = False) -> dict[str, Entry]:
    """Name → what `extract` takes (`text` or `html`, `published`, `url`); of a quick run every fifth of each kind."""
    found = dict(_all())
    if not quick:
        return found
    kinds: dict[str, int] = {}
    kept = {}
    for name, entry in found.items():
        kind = name.partition(":")[0]
        kinds[kind] = kinds.get(kind, -1) + 1
        if kinds[kind] % QUICK == 0:
            kept[name] = entry
    return kept


def _all() -> Iterator[tuple[str, Entry]]:
    for folder, path in FOLDERS.items():
        for file in sorted(path.glob("*.txt")):
            text = file.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
            yield f"{folder}:{file.stem}", {"text": text}
            if folder in TAKEN_APART:
                yield from _taken_apart(f"{folder}:{file.stem}", text)
    for file in sorted((ROOT / "corpora" / "unseen").glob("*/*.txt")):
        yield f"unseen:{file.stem}", {"text": file.read_text(encoding="utf-8")}
    yield from _shared_cases()
    yield from _examples()
    yield from _rows()
    yield from _tables()
    yield from _pages()


def _taken_apart(name: str, text: str) -> Iterator[tuple[str, Entry]]:
    """Each paragraph alone, and the article without its sentences that hold no number."""
    kind, _, stem = name.partition(":")
    paragraphs = [p for p in text.split("\n") if WITH_NUMBER.search(p)]
    for i, paragraph in enumerate(paragraphs):
        yield f"{kind} paragraph:{stem} {i}", {"text": paragraph, "published": "2020-10-16"}
    kept = [" ".join(s for s in re.split(r"(?<=[.!?])\s+", p) if WITH_NUMBER.search(s)) for p in text.split("\n")]
    yield f"{kind} numbers:{stem}", {"text": "\n".join(p for p in kept if p), "published": "2020-10-16"}


def _shared_cases() -> Iterator[tuple[str, Entry]]:
    folder = SHARED / "cases"
    for file in sorted(folder.glob("20*.json")):
        for case in json.loads(file.read_text(encoding="utf-8")):
            yield f"case:{case['id']}", {"text": case["text"], "published": case.get("published")}
    if (pairs := folder / "pairs.json").exists():
        for pair in json.loads(pairs.read_text(encoding="utf-8")):
            for side in ("control", "variant"):
                if side in pair:
                    yield f"pair:{pair['id']} {side}", {"text": pair[side], "published": "2021-06-30"}
    for file in sorted((folder / "pages").glob("*.html")):
        yield f"case page:{file.stem}", {"html": file.read_text(encoding="utf-8"), "url": f"https://example.vn/{file.stem}.html"}


def _examples() -> Iterator[tuple[str, Entry]]:
    """What rules and forms declare."""
    from extractor.rules import forms, rules

    for rule in (*rules(), *forms()):
        for kind, sentences in (("example", rule.examples), ("reject", rule.rejects)):
            for sentence in sentences:
                yield f"{kind}:{sentence}", {"text": re.sub("[«»]", "", sentence), "published": "2021-06-30"}


def _rows() -> Iterator[tuple[str, Entry]]:
    """The tables of the tests: lists of rows, in each of which the longest string is the text."""
    sys.path.insert(0, str(ROOT / "tests"))
    for name in TOLD:
        module = import_module(name)
        for value in vars(module).values():
            for row in value if isinstance(value, list) else ():
                said = max((x for x in row if isinstance(x, str)), key=len, default="") if isinstance(row, tuple) else ""
                if len(said) > SHORT:
                    yield f"{name.rpartition('test_')[2]}:{said}", {"text": said, "published": "2021-06-30"}
    from test_people import cases

    for sentence, _ in cases():
        yield f"people:{sentence}", {"text": sentence, "published": "2021-06-30"}


def _tables() -> Iterator[tuple[str, Entry]]:
    """The tables of kinds, the composed sentences of behaviour, proofs and rejects of all cases."""
    from tests.behaviour.sentences import SENTENCES, USUAL
    from tests.kinds import kinds

    for kind, rows in kinds().items():
        for i, row in enumerate(rows):
            yield f"kind:{kind} {i}", {"text": row.text, "published": row.published}
    for i, sentence in enumerate(SENTENCES):
        yield f"sentence:{i}", {"text": sentence.format(**USUAL), "published": "2021-06-30"}
    sys.path.insert(0, str(ROOT / "tests"))
    from audit import TABLES

    for question, table in TABLES.items():
        for case in table:
            for kind, said in (("proof", (case.proof,)), ("rejected", case.rejects)):
                for i, sentence in enumerate(said):
                    yield f"{kind}:{question} {case.name} {i}", {"text": re.sub("[«»]", "", sentence), "published": "2021-06-30"}


def _pages() -> Iterator[tuple[str, Entry]]:
    """The recorded page of every site, and articles in every layout."""
    folder = ROOT / "extractor" / "read" / "sites"
    for page in sorted(folder.glob("*/page.html")):
        article = json.loads((page.parent / "article.json").read_text(encoding="utf-8"))
        yield f"site:{page.parent.name}", {"html": page.read_text(encoding="utf-8"), "url": article["url"]}
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "sites")]
    import layouts
    from test_sites import _composed

    systems = {**layouts.SYSTEMS, **layouts.UNKNOWN}
    files = sorted(FOLDERS["articles"].glob("*.txt"))
    for i, name in enumerate(systems):
        for file in files[i % 8::8]:
            yield f"layout:{name} {file.stem}", {"html": systems[name](_composed(file)), "url": layouts.ADDRESSES.get(name)}

"""Audit: of every number all cases are asked, not only till the first one answers.

    python -m tests.audit            the rivals that differ and the cases that answer nothing, over `corpora/articles`
    python -m tests.audit --list     and each rival with its sentence
    python -m tests.audit --pin      write tests/audit.json; a figure that has risen is refused

A rival is a second answer to one of the three questions «what is it» (form, words, story) that says another measure, body, groups or
form than the case that was heard. The rivals of `tests/audit.json` may only fall, and a case that answered may not fall silent.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor import extract
from extractor.match import congress_whose, document_whose, kinds, rate, silence, status, totals
from extractor.match.case import Answer, Case, overheard
from extractor.match.draft import Draft
from extractor.match.view import Number
from extractor.settle import terms, when

ROOT = Path(__file__).parents[1]
PINNED = Path(__file__).with_suffix(".json")
TABLES: dict[str, Sequence[Case]] = {
    "silence": silence.CASES, "form": kinds.FORM, "words": kinds.WORDS, "story": kinds.STORY, "status": status.CASES, "total": totals.CASES, "rate": rate.CASES,
    "congress": congress_whose.CASES, "no document": document_whose.SILENT, "document, whose": document_whose.ISSUER, "document, when": document_whose.DAY,
    "term": terms.TERM, **{f"time, {family}": table for family, table in when.TIME.items()},
}
KINDS = ("form", "words", "story")  # the three questions that say what a number is


@dataclass
class Audit:
    """What all cases answered of all numbers heard of."""

    numbers: int = 0
    answered: Counter[tuple[str, str]] = field(default_factory=Counter)  # (question, case) → how often it was the first to answer
    rivals: list[tuple[str, str, str]] = field(default_factory=list)  # the case heard, the rival, the sentence with the number marked

    def hear(self, cases: Sequence[Case], asked: tuple[object, ...], answers: list[Answer]) -> None:
        question = next(name for name, table in TABLES.items() if table is cases)
        self.numbers += question == "silence"
        if not answers:
            return
        first, *others = answers
        self.answered[question, first.case.name] += 1
        if question in KINDS:
            number = asked[0]
            assert isinstance(number, Number)
            self.rivals += [(first.case.name, other.case.name, marked(number)) for other in others if says(other.said) != says(first.said)]

    def differ(self) -> int:
        """The numbers of which two cases say different things."""
        return len({(first, sentence) for first, _, sentence in self.rivals})

    def unanswered(self) -> list[str]:
        return sorted(f"{question}: {case.name}" for question, table in TABLES.items() for case in table if not self.answered[question, case.name])


def says(draft: Draft) -> tuple[object, ...]:
    return draft.measure, draft.body, draft.groups, draft.form


def marked(number: Number) -> str:
    """The sentence with the number between «»."""
    return f"{number.words(0, number.start)} «{number.words(number.start, number.end)}» {number.words(number.end, len(number.scan.tokens))}".strip()


def audit(texts: Iterable[str]) -> Audit:
    found = Audit()
    with overheard(found.hear):
        for text in texts:
            extract(text=text, published="2021-06-30")
    return found


def read(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8").replace("\r\n", "\n") for path in sorted(folder.glob("*.txt"))]


def corpora() -> Audit:
    return audit(read(ROOT / "corpora" / "articles"))


def figures(found: Audit) -> dict[str, object]:
    return {"rivals": found.differ(), "answered": sorted(f"{question}: {name}" for question, name in found.answered)}


def risen(now: dict[str, object], pinned: dict[str, object]) -> list[str]:
    """What is worse than is pinned; a new case may answer nothing in the corpora, one that did answer may not fall silent."""
    worse = [f"{now['rivals']} numbers have rivals that differ, {pinned['rivals']} are pinned"] if int(str(now["rivals"])) > int(str(pinned["rivals"])) else []
    known = {f"{question}: {case.name}" for question, table in TABLES.items() for case in table}
    return worse + [f"«{case}» answers nothing in the corpora any more" for case in sorted(_names(pinned) & known - _names(now))]


def _names(found: dict[str, object]) -> set[str]:
    names = found["answered"]
    assert isinstance(names, list)
    return set(names)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--list", action="store_true", help="each rival with its sentence")
    options.add_argument("--pin", action="store_true", help="write tests/audit.json")
    chosen = options.parse_args()
    found = corpora()
    print(f"corpora: {found.numbers} numbers, {found.differ()} with rivals that differ")
    for (first, other), count in Counter((first, other) for first, other, _ in found.rivals).most_common():
        print(f"{count:5}  {first} | {other}")
        for heard, rival, sentence in found.rivals if chosen.list else []:
            if (heard, rival) == (first, other):
                print(f"         {sentence}")
    print("answer nothing there:", *found.unanswered(), sep="\n  ")
    if chosen.pin:
        now = figures(found)
        if PINNED.exists() and (worse := risen(now, json.loads(PINNED.read_text(encoding="utf-8")))):
            print("not pinned:", *worse, sep="\n  ", file=sys.stderr)
            return 1
        PINNED.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

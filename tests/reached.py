"""Reached: the statements of `extractor/match/` that no text runs through.

    python -m tests.reached          each such statement, as file:line and its words; the exit code is 1 if there are any
    python -m tests.reached FILE     which of them the texts of FILE reach, one text a line, «\\n» where a paragraph ends

A guard that nothing proves is a guess: give it a text in a table that is a test (`tests/kinds/rare.py`, a case's proof or rejects), see
that what is read from it is right, or delete the statement. The texts are those of `tests.same` that everybody has, the smallest first,
and it stops as soon as nothing is left.
"""

import argparse
import ast
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import coverage

from extractor import extract
from extractor.extract import Reading
from tests.audit import audit
from tests.same.texts import Entry, texts

ROOT = Path(__file__).parents[1]
ROOM = ROOT / "extractor" / "match"
AT_ONCE = 400  # texts between two looks at what is left
ELSEWHERE = ("seeds", "dev", "news", "case", "pair")  # texts that stand outside the project
Lines = dict[str, set[int]]


def unreached(entries: Iterable[Entry], within: Lines | None = None) -> Lines:
    """File → its statements that no text reaches, lines from 1; `within` those that are asked for, else all of the room."""
    left, queue = dict(within or _statements()), iter(entries)
    while left and (some := list(islice(queue, AT_ONCE))):
        run = _reached(some)
        left = {file: kept for file, lines in left.items() if (kept := lines - run.get(file, set()))}
    return left


def _statements() -> Lines:
    """What stands in functions; the rest runs when it is imported."""
    found: Lines = {}
    for file in sorted(ROOM.rglob("*.py")):
        functions = [f for f in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(f, ast.FunctionDef)]
        within = {s.lineno for f in functions for part in f.body for s in ast.walk(part) if isinstance(s, ast.stmt)}
        found[str(file.relative_to(ROOT))] = within & set(coverage.Coverage(data_file=None, config_file=False).analysis2(str(file))[1])
    return found


def _reached(entries: Iterable[Entry]) -> Lines:
    """The statements that run while the texts are read; the audit, which asks all cases, and the words of a derivation are two ways of reading."""
    tracer = coverage.Coverage(include=[f"{ROOM}/*"], data_file=None, config_file=False)
    tracer.start()
    try:
        for entry in entries:
            extract(**entry)
        audit(["Đảng bộ xã có 64 đảng viên."])
        explained = Reading(extract(text="Đảng bộ xã phấn đấu kết nạp 64 đảng viên, trong đó có 12 đảng viên nữ.").article)
        assert len([step.words for draft in explained.drafts for step in draft.steps]) > 2
    finally:
        tracer.stop()
    found = {}
    for file in tracer.get_data().measured_files():
        _, statements, _, missed, _ = tracer.analysis2(file)
        found[str(Path(file).relative_to(ROOT))] = set(statements) - set(missed)
    return found


def public() -> list[Entry]:
    """The texts of `tests.same` that stand in the project, the shortest first."""
    found = [entry for name, entry in texts().items() if name.partition(":")[0].partition(" ")[0] not in ELSEWHERE]
    return sorted(found, key=lambda entry: len(str(entry.get("text") or entry.get("html"))))


def told(left: Lines) -> Iterator[str]:
    """«match/kinds/shares.py:24: return False», one statement after the other."""
    for file, lines in left.items():
        source = (ROOT / file).read_text(encoding="utf-8").split("\n")
        yield from (f"{file}:{line}: {source[line - 1].strip()}" for line in sorted(lines))


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", type=Path, nargs="?", help="texts to try, one a line")
    chosen = options.parse_args()
    left = unreached(public())
    if chosen.file is None:
        print(*told(left) if left else ["every statement of match/ is reached"], sep="\n")
        return 1 if left else 0
    for text in filter(None, chosen.file.read_text(encoding="utf-8").splitlines()):
        still = unreached([{"text": text.replace("\\n", "\n"), "published": "2021-06-30"}], left)
        reached = {file: lines - still.get(file, set()) for file, lines in left.items()}
        print(text, *(f"    {line}" for line in told(reached)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

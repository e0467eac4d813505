"""`python -m tests.same`: exit code 0 where nothing differs, 1 where something does, 2 where there is no baseline."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.same import __doc__ as USAGE
from tests.same.compare import Difference, differences, digest, digests
from tests.same.texts import ROOT, texts

STORE = ROOT / ".same"
# They say which code ran, and ran by which name, not what was found.
MADE_BY = frozenset(("made_by",))
NAMES = frozenset(("rule", "case", "explain"))


def main() -> int:
    """Dump, pin or compare, as the arguments say."""
    parser = argparse.ArgumentParser(prog="python -m tests.same", description=USAGE, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true", help="keep today's output as the baseline")
    parser.add_argument("--against", metavar="REV", help="compare with the code of a git revision")
    parser.add_argument("--quick", action="store_true", help="one text in five")
    parser.add_argument("--no-names", action="store_true", help="pass over rule, case and explain: what was found, not by which name")
    parser.add_argument("--ignore", default="", metavar="A,B", help="pass over these fields or parts too")
    parser.add_argument("--limit", type=int, default=40, help="differences printed (40); all are counted")
    args = parser.parse_args()
    wanted = texts(args.quick)
    after = dump(ROOT, wanted)
    if args.pin:
        STORE.mkdir(exist_ok=True)
        (STORE / "pinned.json").write_text(json.dumps(after, ensure_ascii=False), encoding="utf-8")
        print(f"pinned {len(after)} texts, digest {digest(digests(after))}")
        return 0
    before = revision(args.against, wanted) if args.against else pinned()
    if before is None:
        print("no baseline: run with --pin first, or with --against REV", file=sys.stderr)
        return 2
    if not args.against:
        before = {name: parts for name, parts in before.items() if name in wanted} if args.quick else before
    ignored = MADE_BY | (NAMES if args.no_names else frozenset()) | frozenset(filter(None, args.ignore.split(",")))
    found = list(differences(before, after, ignored))
    report(found, args.limit)
    print(f"{len(after)} texts, digest {digest(digests(after))}: {f'{len(found)} differences' if found else 'the same'}")
    return 1 if found else 0


def report(found: list[Difference], limit: int) -> None:
    """The first differences, then how many of each part and field."""
    for difference in found[:limit]:
        print(difference)
    if len(found) > limit:
        print(f"… and {len(found) - limit} more (--limit)")
    for (part, field), count in Counter((d.part, d.field) for d in found).most_common():
        print(f"{count:6} {part}.{field} in {len({d.text for d in found if (d.part, d.field) == (part, field)})} texts")


def pinned() -> Any:
    """The pinned output, or None."""
    file = STORE / "pinned.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def dump(tree: Path, wanted: dict[str, Any]) -> Any:
    """The output of the code in `tree` over the texts."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "texts.json"), Path(folder, "out.json")
        source.write_text(json.dumps(wanted, ensure_ascii=False), encoding="utf-8")
        began = time.monotonic()
        # -P: not the folder of dump.py before the tree. The tree stands in front of what is installed.
        subprocess.run([sys.executable, "-P", str(Path(__file__).with_name("dump.py")), str(source), str(target)], check=True, cwd=folder,
                       env={**os.environ, "PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"})
        print(f"{len(wanted)} texts read in {time.monotonic() - began:.0f} s", file=sys.stderr)
        return json.loads(target.read_text(encoding="utf-8"))


def revision(rev: str, wanted: dict[str, Any]) -> Any:
    """The output of a revision's code, kept by commit and texts, so that it is made once."""
    commit = subprocess.run(["git", "rev-parse", "--verify", f"{rev}^{{commit}}"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    kept = STORE / f"{commit[:12]}-{digest(wanted)}.json"
    if kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    STORE.mkdir(exist_ok=True)
    for old in sorted(STORE.glob("*-*.json"), key=lambda p: p.stat().st_mtime)[:-4]:
        old.unlink()
    with checked_out(commit) as tree:
        made = dump(tree, wanted)
    kept.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return made


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """A temporary worktree of a commit."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(tree), commit], cwd=ROOT, check=True)
        try:
            yield tree
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())

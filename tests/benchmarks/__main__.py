"""Trích Lục beside trafilatura → underthesea word_tokenize and ner → dateparser search_dates, on the same articles in the same run.

Everything is processor time, so that a busy machine gives the same ratios. Each candidate runs in a process of its own, one after the
other: peak memory is its own and no cache is shared. Party articles are scaled to 8 kB of text, general news is told by the article.
"""

import argparse
import json
import subprocess
import sys

from tests.benchmarks.candidates import ARTICLES, CANDIDATES
from tests.benchmarks.program import first_things, runs

KB8 = 8192
TOLD = {"party": "party article, 8 kB", "short": "general news, short", "general": "general news"}


def measured(candidate: str, kind: str, count: int) -> dict[str, float]:
    """The measures of one candidate in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.candidates", candidate, kind, str(count)]
    found: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


def row(kind: str, source: str, count: int) -> str:
    """A line of the table."""
    ours, stack = (measured(f"{who}_{source}", kind, count) for who in ("ours", "stack"))
    scale = KB8 / ours["bytes"] if kind == "party" else 1.0
    title = TOLD[kind] if kind == "party" else f"{TOLD[kind]}, {ours['bytes'] / 1000:.1f} kB"
    return (f"| {title}, from {source} | {ours['ms'] * scale:.1f} ms | {stack['ms'] * scale:.0f} ms | {stack['ms'] / ours['ms']:.0f} | {ours['mb']:.0f} MB | {stack['mb']:.0f} MB |")


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=24, metavar="N", help="articles of each kind to read (default 24)")
    parser.add_argument("--run", type=int, default=192, metavar="N", help="articles of the runs in one and two processes (default 192; 0: none)")
    args = parser.parse_args()
    print("| processor time | Trích Lục | stack | times | memory | stack |\n|---|--:|--:|--:|--:|--:|")
    for kind in ARTICLES:
        for source in ("text", "html"):
            print(row(kind, source, args.articles), flush=True)
    assert {name.split("_")[0] for name in CANDIDATES} == {"ours", "stack"}
    first = first_things()
    print(f"\n`--help` {first['help']:.2f} s, a first record {first['first']:.2f} s")
    if args.run:
        cost = runs(args.run)
        print(f"runs: {cost['one']:.1f} ms an article in one process, {3600 / cost['one'] * 1000:,.0f} articles an hour; in two {cost['two']:.1f} ms and {cost['own']:.2f} ms of the program's own: "
              f"{cost['times']:.2f} times as fast; {cost['mb']:.0f} MB a worker")


if __name__ == "__main__":
    main()

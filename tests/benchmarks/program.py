"""What a user waits for: help, a first record; and what a run costs in one process and in two."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.candidates import party

# The command in this process, and what it and the workers that it waited for have spent.
COST = """
import json, resource, sys
from extractor.cli.main import main
try:
    main()
except SystemExit:
    pass
own, workers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"own": own.ru_utime + own.ru_stime, "workers": workers.ru_utime + workers.ru_stime, "mb": workers.ru_maxrss / 1024}), file=sys.stderr)
"""


def spent(*words: str) -> float:
    """Seconds of processor time of a command of the program, with all processes that it waited for."""
    process = subprocess.Popen([sys.executable, "-m", "extractor", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime


def first_things(times: int = 3) -> dict[str, float]:
    """Seconds of processor time of `--help` and of a first record, the least of some tries."""
    with tempfile.TemporaryDirectory() as here:
        article = Path(here, "a.txt")
        article.write_text(party()[0], encoding="utf-8")
        return {"help": min(spent("--help") for _ in range(times)),
                "first": min(spent("extract", str(article), "-o", str(Path(here, "r.jsonl")), "--quiet") for _ in range(times))}


def run_cost(articles: int, jobs: int) -> dict[str, float]:
    """Processor seconds of a run in a folder over a JSON Lines file: its own process, its workers; and the memory of the largest worker in MB."""
    texts = party()
    with tempfile.TemporaryDirectory() as here:
        rows = Path(here, "articles.jsonl")
        rows.write_text("".join(json.dumps({"id": str(i), "text": texts[i % len(texts)]}, ensure_ascii=False) + "\n" for i in range(articles)), encoding="utf-8")
        ran = subprocess.run([sys.executable, "-c", COST, "extract", str(rows), "-o", str(Path(here, "run")) + "/", "--jobs", str(jobs), "--quiet"],
                             capture_output=True, text=True, check=True)
        cost: dict[str, float] = json.loads(ran.stderr.splitlines()[-1])
        return cost


def runs(articles: int) -> dict[str, float]:
    """What one more article costs a run in one process and in two, in ms of processor time, without what starting costs.

    `times` is how much faster two workers are than one on two processors that nothing else keeps busy: one worker works while the
    program's own process, which tells and hears the workers, has the other processor; two share them with it.
    """
    few = articles // 4
    cost = {jobs: (run_cost(few, jobs), run_cost(articles, jobs)) for jobs in (1, 2)}
    each = {jobs: {part: (large[part] - small[part]) * 1000 / (articles - few) for part in ("own", "workers")} for jobs, (small, large) in cost.items()}
    return {"one": each[1]["workers"], "two": each[2]["workers"], "own": each[2]["own"], "times": 2 * each[1]["workers"] / (each[2]["workers"] + each[2]["own"]),
            "mb": cost[1][1]["mb"]}

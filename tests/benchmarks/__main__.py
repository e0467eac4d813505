"""Trích Lục beside trafilatura → underthesea word_tokenize and ner → dateparser search_dates, on the same articles in the same run.

Each candidate runs in a process of its own, one after the other, so that peak memory is its own and no cache is shared. The first
article is done once before the clock starts: loading models is no part of the time for an article. Times are scaled to 8 kB of text.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median
from time import perf_counter

ARTICLES = Path(__file__).parents[2] / "corpora" / "articles"
KB8 = 8192
MENU = "".join(f'<li><a href="/muc-{n}">Chuyên mục {n}</a></li>' for n in range(40))
ASIDE = "".join(f'<li><a href="/tin-{n}.html">Tin khác số {n} trong ngày</a></li>' for n in range(30))


def page(text: str) -> str:
    """A page as a newspaper's system would make it of the text: head, menu, article, further news, footer."""
    first, *rest = [line.strip() for line in text.splitlines() if line.strip()]
    body = "".join(f"<p>{escape(line)}</p>\n" for line in rest)
    return (f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(first)}</title>'
            f'<meta property="og:title" content="{escape(first, quote=True)}"><meta property="article:published_time" content="2020-10-16T04:47:00+07:00">'
            f"</head><body><nav><ul>{MENU}</ul></nav><main><article><h1>{escape(first)}</h1>\n{body}</article></main>"
            f"<aside><h2>Tin liên quan</h2><ul>{ASIDE}</ul></aside><footer><p>Bản quyền thuộc về cơ quan chủ quản</p></footer></body></html>")


def ours_text() -> Callable[[str], object]:
    """Trích Lục, from plain text."""
    from extractor import extract

    return lambda text: extract(text=text)


def ours_html() -> Callable[[str], object]:
    """Trích Lục, from the page."""
    from extractor import extract

    return lambda text: extract(html=page(text).encode())


def stack_text() -> Callable[[str], object]:
    """The usual stack, from plain text."""
    from datetime import datetime

    from dateparser.search import search_dates
    from underthesea import ner, word_tokenize

    settings = {"RELATIVE_BASE": datetime(2020, 10, 16)}

    def run(text: str) -> object:
        return word_tokenize(text), ner(text), search_dates(text, languages=["vi"], settings=settings)

    return run


def stack_html() -> Callable[[str], object]:
    """The usual stack, from the page."""
    import trafilatura

    from_text = stack_text()
    return lambda text: from_text(trafilatura.extract(page(text)) or "")


CANDIDATES = {f.__name__: f for f in (ours_text, ours_html, stack_text, stack_html)}


def measure(name: str, count: int, rounds: int) -> dict[str, float]:
    """Median milliseconds per 8 kB of text over the rounds, and peak memory in MB, of one candidate in this process."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))[:count]]
    size = sum(len(text.encode()) for text in texts)
    run = CANDIDATES[name]()
    run(texts[0])
    times = []
    for _ in range(rounds):
        began = perf_counter()
        for text in texts:
            run(text)
        times.append((perf_counter() - began) * 1000 * KB8 / size)
    return {"ms": median(times), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> None:
    """Measure each candidate in its own process and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=8, metavar="N", help="articles of corpora/articles to read (default 8)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="times to read them; the median counts (default 3)")
    parser.add_argument("--only", choices=CANDIDATES, help="measure one candidate here and print it as JSON")
    args = parser.parse_args()
    if args.only:
        print(json.dumps(measure(args.only, args.articles, args.rounds)))
        return
    found = {}
    for name in CANDIDATES:
        command = [sys.executable, "-m", "tests.benchmarks", "--only", name, "--articles", str(args.articles), "--rounds", str(args.rounds)]
        found[name] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    print(f"{'per 8 kB article':18}{'Trích Lục':>12}{'stack':>12}{'ratio':>9}{'memory':>12}{'stack':>12}")
    for source in ("text", "html"):
        ours, stack = found[f"ours_{source}"], found[f"stack_{source}"]
        print(f"from {source:13}{ours['ms']:>9.1f} ms{stack['ms']:>9.1f} ms{stack['ms'] / ours['ms']:>8.1f}x{ours['mb']:>9.0f} MB{stack['mb']:>9.0f} MB")


if __name__ == "__main__":
    main()

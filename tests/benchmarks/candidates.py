"""What is measured: Trích Lục and the stack that a user would otherwise assemble, from text and from a page, on articles that none of them has seen."""

import gc
import json
import resource
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from time import process_time

CORPORA = Path(__file__).parents[2] / "corpora"
MENU = "".join(f'<li><a href="/muc-{n}">Chuyên mục {n}</a></li>' for n in range(40))
ASIDE = "".join(f'<li><a href="/tin-{n}.html">Tin khác số {n} trong ngày</a></li>' for n in range(30))
LONG = 3  # texts of the silence corpus that make one general article of usual length


def page(text: str) -> str:
    """A page as a newspaper's system would make it of the text: head, menu, article, further news, footer."""
    first, *rest = [line.strip() for line in text.splitlines() if line.strip()]
    body = "".join(f"<p>{escape(line)}</p>\n" for line in rest)
    return (f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(first)}</title>'
            f'<meta property="og:title" content="{escape(first, quote=True)}"><meta property="article:published_time" content="2020-10-16T04:47:00+07:00">'
            f"</head><body><nav><ul>{MENU}</ul></nav><main><article><h1>{escape(first)}</h1>\n{body}</article></main>"
            f"<aside><h2>Tin liên quan</h2><ul>{ASIDE}</ul></aside><footer><p>Bản quyền thuộc về cơ quan chủ quản</p></footer></body></html>")


def party() -> list[str]:
    """Articles on the Party."""
    return [file.read_text(encoding="utf-8") for file in sorted((CORPORA / "articles").glob("*.txt"))]


def short() -> list[str]:
    """Short general news without a word of the Party."""
    from extractor.context.topic import names_party

    return [text for file in sorted((CORPORA / "silence").glob("*.txt")) if not names_party(text := file.read_text(encoding="utf-8"))]


def general() -> list[str]:
    """General news without a word of the Party, of a news item's usual length."""
    texts = short()
    return ["\n".join(texts[i:i + LONG]) for i in range(0, len(texts) - LONG + 1, LONG)]


ARTICLES: dict[str, Callable[[], list[str]]] = {f.__name__: f for f in (party, short, general)}


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


def measure(candidate: str, kind: str, count: int) -> dict[str, float]:
    """Milliseconds of processor time an article, its bytes, and peak memory in MB, of one candidate in this process.

    Each article is read once, so that nothing is known from before; one that is not measured is read first, to load models, and what
    loading left to the collector of cycles is cleared away.
    """
    texts = ARTICLES[kind]()
    run = CANDIDATES[candidate]()
    run(texts.pop())
    gc.collect()
    texts = texts[:count]
    began = process_time()
    for text in texts:
        run(text)
    spent = process_time() - began
    return {"ms": spent * 1000 / len(texts), "bytes": sum(len(text.encode()) for text in texts) / len(texts),
            "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "articles": len(texts)}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))))

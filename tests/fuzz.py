"""Mutated texts and pages, as many as time allows: `python -m tests.fuzz --texts 1000000 --pages 200000` (hours; `--seconds N` ends it before).

Of each: no exception but the documented, evidence letter for letter, ids unique, parts acyclic, the record valid by its schema and the same
when it is read back; of a page the fast way through it gives what the careful one does. Each kind of fault is told once, with the input that showed it; the exit code is 1 where there was one.
"""

import argparse
import html
import json
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema

from extractor import extract
from extractor.model import Evidence, Part, Record
from extractor.read.blocks import Page
from extractor.read.legacy import EncodingError
from extractor.read.markup import clean_markup
from extractor.read.page import PageError
from extractor.read.seen import main_text
from extractor.rules import rules
from extractor.schema import schema

ROOT = Path(__file__).resolve().parent.parent
ODD = ["\u200b", "\u00a0", "\u00ad", "\ufeff", "\u0301", "\u0323", "\u0309", "\ud835", "\udc00", "\x00", "\x0b", "\r", "\r\n", "\n", "\n\n", "\t", "  ", " " * 40, "\u2028", "\u202e",
       "👩‍👩‍👧", "𝟙𝟘", "①", "½", "Ⅻ", "－", "–", "—", "…", "«", "»", "“", "(", ")", "[", "%", "/", "&", ";", "- ", "+ ", "• ", "1. ", "a) ", "|", "đ/c ", "Đ/C "]
NUMBERS = ["0", "00", "1", "9" * 18, "9" * 40, "1.000.000", "1,5", "1.5%", "100%", "0/0", "5/0", "3/4/5", "31/02/2020", "00/00/0000", "2020-2025", "9999-9998", "lần thứ 0", "lần thứ XXVIII",
           "mười lăm", "một nghìn không trăm linh", "hàng trăm", "gấp 2,1 lần", "-5", "±3", "1/2/3/4", "năm 2020", "tháng 13", "quý V", "6 tháng đầu năm"]
WORDS = ["Đảng bộ xã", "Huyện ủy", "chi bộ", "đảng viên", "trong đó", "nữ", "kết nạp", "đại hội", "Ban Chấp hành", "bầu", "tái cử", "đồng chí", "Danh", "số", "hoàn thành", "chỉ tiêu", "tỷ lệ",
         "UBKT", "khai trừ", "khiển trách", "lần thứ", "nhiệm kỳ", "gồm", "so với", "hơn", "kỷ niệm chương", "huy hiệu", "nghị quyết", "số 05-NQ/TW", "ông", "bà", "Nguyễn Văn A"]
SHORT = 200  # characters of a sentence
TAGS = ["<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<li>", "<br>", "<script>", "</script>", "<!--", "-->", "</html>", "</body>", "<h1>", "</h1>", "<article>",
        "<b>", "</i>", "<a href='x'>", "<td colspan=9999>", "<td rowspan=0>", "<meta charset=utf-16>", "<svg>", "<math>", "<template>", "&#55357;", "&nbsp;", "&bogus;", "<![CDATA[", "<time datetime='2020-13-45'>", "<base href='::'>"]


def sources() -> list[str]:
    """Sentences and paragraphs to begin with: the rules' own examples, the project's articles, inputs that were hard once."""
    found = [example.replace("«", "").replace("»", "") for rule in rules() for example in (*rule.examples, *rule.rejects)]
    for file in sorted((ROOT / "corpora" / "articles").glob("*.txt")):
        found += [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
    for file in sorted((ROOT.parent / "shared" / "cases" / "robust").glob("*.txt")) if (ROOT.parent / "shared").exists() else ():
        found.append(file.read_text(encoding="utf-8", errors="replace")[:2000])
    return found


def mutated(text: str, chance: random.Random, pieces: list[str], more: list[str]) -> str:
    """The text after one to six accidents."""
    for _ in range(chance.randint(1, 6)):
        at, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        end = min(end, at + chance.choice((1, 3, 12, 60)))
        what = chance.randrange(9)
        if what == 0:
            text = text[:at] + text[end:]
        elif what == 1:
            text = text[:at] + text[at:end] * 2 + text[end:]
        elif what == 2:
            text = text[:at] + chance.choice(more) + text[at:]
        elif what == 3:
            text = text[:at] + f" {chance.choice(WORDS)} " + text[at:]
        elif what == 4:
            text = re.sub(r"\d+(?:[.,/]\d+)*", lambda found: chance.choice(NUMBERS) if chance.random() < 0.3 else found[0], text)
        elif what == 5:
            text = text[:at] + chance.choice(pieces) + text[end:]
        elif what == 6:
            text = text[:at] + text[at:end].swapcase() + text[end:]
        elif what == 7:
            words = text.split(" ")
            chance.shuffle(words[:8])
            text = " ".join(words)
        else:
            text = text[:at] + chance.choice(("\n", " ", "")) + text[end:]
    return text[:3000]


def page_of(texts: list[str], chance: random.Random) -> str:
    """A small page around some sentences."""
    said = [html.escape(text, quote=False) for text in texts]
    rows = "".join(f"<tr><td>{text[:30]}</td><td>{chance.choice(NUMBERS)}</td></tr>" for text in said)
    body = chance.choice((lambda: "".join(f"<p>{t}</p>" for t in said), lambda: f"<table>{rows}</table>", lambda: f"<ul>{''.join(f'<li>{t}' for t in said)}</ul>", lambda: "<br>".join(said)))()
    return (f"<!doctype html><html><head><meta charset=utf-8><title>{said[0][:80]}</title></head><body><nav><a href=/>Trang chủ</a></nav><article><h1>{said[0][:80]}</h1>"
            f"<time datetime=2020-06-28>28/6/2020</time>{body}</article><footer>© Báo</footer></body></html>")


def evidence_of(part: Any) -> Iterator[Evidence]:
    """Every piece of evidence in a record."""
    if isinstance(part, Evidence):
        yield part
    elif isinstance(part, Part):
        for name in type(part).model_fields:
            yield from evidence_of(getattr(part, name))
    elif isinstance(part, tuple | list):
        for one in part:
            yield from evidence_of(one)


def faults(record: Record, validator: Any = None) -> Iterator[str]:
    """What is wrong with a record, in few words each."""
    text = record.article.text
    if any(text[e.start:e.end] != e.text for e in evidence_of(record)):
        yield "evidence is not letter for letter"
    idents = [s.id for kind in (record.observations, record.positions, record.congresses, record.documents) for s in kind]
    if len(set(idents)) < len(idents):
        yield "an id stands twice"
    above = {o.id: o.part_of for o in record.observations}
    for start in above:
        seen, at = set(), above[start]
        while at is not None and at not in seen:
            seen.add(at)
            at = above.get(at)
        if start in seen or at is not None:
            yield "a number is part of itself"
            break
    if any(part is not None and part not in above for part in above.values()):
        yield "a total that is no statement"
    line = record.model_dump_json()
    if Record.model_validate_json(line) != record:
        yield "read back it is another"
    if validator is not None and (error := next(validator.iter_errors(json.loads(line)), None)) is not None:
        yield f"not valid by its schema: {error.json_path}"


def tried(make: Callable[[], Record], validator: Any) -> list[str]:
    """The faults of one input: a page without an article, bytes in no encoding and half a character are refused, as is documented."""
    try:
        return list(faults(make(), validator))
    except (PageError, EncodingError):
        return []
    except Exception as error:
        if type(error) is ValueError and "half a character" in str(error):
            return []
        last = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno} in {last.name}"]


def careless(page: str | bytes) -> list[str]:
    """Where the fast way through a page differs from the careful one, which measures the whole page."""
    markup = clean_markup(page if isinstance(page, str) else page.decode("utf-8", "replace")).text
    try:
        lines = Page(markup).lines
    except (ValueError, AssertionError):
        return []  # told by `tried`
    fast, careful = main_text(markup, lines), main_text(markup, ())
    return [] if fast == careful else ["another main text when the page is not measured"]


def fuzz(texts: int, pages: int, seed: int, seconds: float, tell: Callable[[str], None] = print, short: bool = False) -> tuple[Counter[str], dict[str, str], dict[str, int]]:
    """Try so many mutated texts and pages, or as many as fit into the time: faults by kind, an input for each, and how many were tried.

    With `short` each is made of one sentence: three times as many in the same time.
    """
    chance, pieces, end = random.Random(seed), sources(), time.monotonic() + seconds
    begun = [piece for piece in pieces if len(piece) <= SHORT] if short else pieces
    validator = jsonschema.Draft202012Validator(schema("record"))
    found, shown, counts = Counter[str](), dict[str, str](), {"texts": 0, "pages": 0}
    wanted = {"texts": texts, "pages": pages}
    while any(counts[kind] < wanted[kind] for kind in wanted) and time.monotonic() < end:
        kind = "pages" if counts["pages"] < pages and counts["pages"] * max(texts, 1) <= counts["texts"] * max(pages, 1) else "texts"
        if counts[kind] >= wanted[kind]:
            kind = "pages" if kind == "texts" else "texts"
        some = [mutated(chance.choice(begun), chance, begun, ODD) for _ in range(1 if short else chance.randint(1, 3))]
        given: str | bytes = "\n".join(some)
        if kind == "pages":
            given = mutated(page_of(some, chance), chance, pieces, TAGS)
            if chance.random() < 0.3:
                given = given.encode("utf-8", "replace")
                at = chance.randint(0, len(given))
                given = given[:at] + bytes(chance.randrange(256) for _ in range(3)) + given[at:]
        make = (lambda given=given: extract(html=given)) if kind == "pages" else (lambda given=given: extract(text=given))
        counts[kind] += 1
        for fault in [*tried(make, validator if counts[kind] % 20 == 0 else None), *(careless(given) if kind == "pages" else ())]:
            found[fault] += 1
            if fault not in shown or len(given) < len(shown[fault]):
                shown[fault] = repr(given)
            if found[fault] == 1:
                tell(f"{kind} {counts[kind]}: {fault}: {given!r}")
        if sum(counts.values()) % 20_000 == 0:
            tell(f"{counts['texts']:,} texts, {counts['pages']:,} pages: {dict(found)}")
    return found, shown, counts


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name, default in (("texts", 1_000_000), ("pages", 200_000), ("seed", 1), ("seconds", 86_400)):
        options.add_argument(f"--{name}", type=int, default=default)
    options.add_argument("--short", action="store_true", help="of one sentence each")
    given = options.parse_args()
    found, shown, counts = fuzz(given.texts, given.pages, given.seed, given.seconds, lambda said: print(said, flush=True), given.short)
    for fault, count in found.most_common():
        print(f"{count} × {fault}: {shown[fault]}")
    print(f"seed {given.seed}: {counts['texts']:,} texts, {counts['pages']:,} pages, {sum(found.values())} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

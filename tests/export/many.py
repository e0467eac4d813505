"""A run of any size, made from records that were really extracted: each repetition is about other articles, organisations, sentences and years.

    python -m tests.export.many records.jsonl --articles 100000 -o many.jsonl

Ids, addresses and checksums differ in each article; organisations below a province get other names and keys, a word of each line another one of the
same length (so that offsets stay, and no article reprints another), numbers of two and more digits another last digit, years move. What is left as it is: sizes, kinds of
statements, provinces. It is for measuring time, memory and sizes, not for reading.
"""

import argparse
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import orjson

WORD: Final = re.compile(r"(?<!\w)[a-zà-ỹđ]{2,}(?!\w)")
YEAR: Final = re.compile(r"(?<!\d)20[012]\d(?=\D|$)")
KINDS: Final = ("observations", "positions", "congresses", "documents")
DATES: Final = ("published", "term", "time", "time_start", "time_end", "start", "end")
HOSTS: Final = tuple(f"bao{n}.example.vn" for n in range(97))

Row = dict[str, Any]


def repeated(lines: Iterable[bytes], count: int) -> Iterator[bytes]:
    """`count` lines of records, made of `lines` as often as it takes."""
    base = list(lines)
    words: dict[int, list[str]] = {}
    for line in base:
        for word in WORD.findall(orjson.loads(line)["article"]["text"]):
            words.setdefault(len(word), []).append(word)
    for n in range(count):
        again, at = divmod(n, len(base))
        yield orjson.dumps(_other(orjson.loads(base[at]), again, random.Random(n), words)) + b"\n"


def _other(row: Row, again: int, chance: random.Random, words: dict[int, list[str]]) -> Row:
    article = row["article"]
    sign = f"{chance.getrandbits(64):016x}"
    ids = {s["id"]: f"{s['id'][0]}{chance.getrandbits(44):011x}" for kind in KINDS for s in row[kind]}
    held = sorted((s["evidence"]["start"], s["evidence"]["end"]) for kind in KINDS for s in row[kind])
    article["text"] = _text(article["text"], held, chance, words)
    article |= {"id": f"a{sign}", "sha256": sign * 4}
    article["url" if article["url"] else "path"] = f"https://{chance.choice(HOSTS)}/bai/{sign}" if article["url"] or chance.random() < 0.7 else f"articles/{sign}.txt"
    article["title"] = article["title"] and f"{article['title']} ({again})"
    shift = again % 11 - 6
    made: Row = _walked(row, ids, again, shift)
    for s in made["observations"]:
        if isinstance(s["value"], int) and s["value"] > 9:
            s["value"] += chance.randrange(10) - s["value"] % 10 if s["value"] > 99 else 0
    return made


def _text(text: str, held: list[tuple[int, int]], chance: random.Random, words: dict[int, list[str]]) -> str:
    made, place = [], 0
    for line in text.split("\n"):
        free = [w for w in WORD.finditer(line) if not any(a < place + w.end() and place + w.start() < b for a, b in held)]
        place += len(line) + 1
        if free:
            w = chance.choice(free)
            line = line[:w.start()] + chance.choice(words[len(w[0])]) + line[w.end():]
        made.append(line)
    return "\n".join(made)


def _walked(value: Any, ids: dict[str, str], again: int, shift: int, name: str = "") -> Any:
    """The value with its ids, organisations and years changed, all the way down."""
    if isinstance(value, dict):
        made = {key: _walked(v, ids, again, shift, key) for key, v in value.items()}
        if "confidence" in made and made["level"] not in ("central", "province") and again:
            made["name"] = f"{made['name']} {again}"
            made |= {key: f"{made[key]}{again}" for key in ("key", "unit") if made[key]}
        return made
    if isinstance(value, list):
        return [_walked(v, ids, again, shift, name) for v in value]
    if not isinstance(value, str) or name == "text":
        return value
    if name in DATES:
        moved = YEAR.sub(lambda y: str(int(y[0]) + shift), value)
        return moved.replace("-02-29", "-02-28")
    return ids.get(value, value)


def write(records: Path, count: int, output: Path) -> Path:
    """Write a run of `count` articles, made of those of the file `records`."""
    with records.open("rb") as lines, output.open("wb") as file:
        file.writelines(repeated(lines, count))
    return output


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("records", type=Path)
    asked.add_argument("--articles", type=int, default=100_000)
    asked.add_argument("-o", "--output", type=Path, required=True)
    given = asked.parse_args()
    write(given.records, given.articles, given.output)

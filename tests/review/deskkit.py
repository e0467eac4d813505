"""What the tests of the desk share: texts of the project, verdicts on them."""

import random
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from golden import ARTICLES

from extractor import extract
from extractor.model import NumberSeen, Record
from extractor.review.anchors import anchored, article_keys
from extractor.review.apply import values_of
from extractor.review.verdicts import Verdict, stamp

START = datetime(2026, 11, 30, 8, tzinfo=UTC)


@cache
def record_of(name: str) -> Record:
    """The record of an article of `corpora/articles`."""
    file = next(ARTICLES.glob(f"{name}*.txt"))
    return extract(text=file.read_text(encoding="utf-8"), path=f"articles/{file.name}")


class Person:
    """Somebody who gives verdicts, a second each."""

    def __init__(self, name: str = "lan", start: int = 0, apart: bool = False) -> None:
        self.name, self.clock, self.apart = name, start, apart

    def verdict(self, record: Record, slot: str, action: str, **more: Any) -> Verdict:
        """A verdict on what stands in `slot` of the record."""
        found = anchored(record)
        anchor, fact = found[slot]
        ids = {f.id: s for s, (_, f) in found.items() if not isinstance(f, NumberSeen)}
        before = None if isinstance(fact, NumberSeen) else values_of(fact, ids)
        after = {"accept": before, "correct": {**(before or {}), **more.pop("change", {})}, "add": more.pop("fields", None), "unsure": before}.get(action)
        return self.row(record, anchor=anchor, action=action, before=before, after=after,
                        rule=None if isinstance(fact, NumberSeen) else fact.rule, case=getattr(fact, "case", None), **more)

    def row(self, record: Record, **fields: Any) -> Verdict:
        self.clock += 1
        return Verdict(id=f"{random.Random(f'{self.name}{self.clock}').getrandbits(128):032x}", article=article_keys(record.article), who=self.name,
                       when=stamp(START + timedelta(seconds=self.clock)), seconds=1, apart=self.apart, **fields)


def slot_at(record: Record, quote: str, kind: str = "number") -> str:
    """The slot of the first fact with this evidence."""
    return next(s for s, (a, _) in anchored(record).items() if a.quote == quote and a.kind == kind)


def edited(text: str, luck: random.Random) -> str:
    """The page after one to four random edits: lines gone, new, twice, moved, joined; words of a line changed; other spelling and spacing."""
    lines = text.split("\n")
    for _ in range(luck.randint(1, 4)):
        k = luck.randrange(len(lines))
        line = lines[k]
        match luck.randrange(9):
            case 0:
                del lines[k]
            case 1:
                lines.insert(k, luck.choice(["Tin liên quan", "Nữ: 15", "Đảng bộ xã có 7 chi bộ.", "15", ""]))
            case 2:
                lines.insert(luck.randrange(len(lines)), line)
            case 3:
                lines.insert(luck.randrange(len(lines)), lines.pop(k))
            case 4:
                words = line.split(" ")
                words[luck.randrange(len(words))] = luck.choice(["không", "16", "tỉnh", ""])
                lines[k] = " ".join(words)
            case 5:
                lines[k] = re.sub(r"\d", lambda m: str((int(m.group()) + 1) % 10), line, count=1)
            case 6:
                lines[k] = line.replace("ủy", "uỷ").replace(" ", "  ")
            case 7 if k + 1 < len(lines):
                lines[k:k + 2] = [line + " " + lines[k + 1]]
            case _:
                lines[k] = line.replace(". ", ".\n", 1)
        lines = lines or [""]
    return "\n".join(lines)


def random_edits(edits: int, seed: int) -> int:
    """Edit pages at random and look for every anchor again: none may be found in another sentence. How many were found."""
    from extractor.ids import fold
    from extractor.review.anchors import Sentences

    luck, kept = random.Random(seed), 0
    sources = {name: (record, anchored(record)) for name in ("c01", "c07", "n01", "n06", "n12") for record in [record_of(name)]}
    for _ in range(edits):
        record, found = sources[luck.choice(sorted(sources))]
        article = record.article.model_copy(update={"text": edited(record.article.text, luck), "blocks": ()})
        sentences = Sentences(article)
        alone = {s.said for s in sentences.placed if s.among == 1}
        for slot, (anchor, _) in found.items():
            evidence = sentences.find(anchor)
            if evidence is None:
                continue
            there = sentences.at(evidence.start)
            assert there is not None and fold(there.text) == fold(anchor.sentence), (anchor, there)
            assert fold(evidence.text) == fold(anchor.quote) and article.text[evidence.start:evidence.end] == evidence.text
            again = sentences.anchor(anchor.kind, evidence.start, evidence.end, anchor.post)
            assert again is not None and again.slot == slot
            assert (there.said in alone) == (anchor.among == 1)
            assert anchor.among == 1 or fold(there.before or "") == fold(anchor.before or "")
            kept += 1
    return kept

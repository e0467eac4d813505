"""Precision, recall and F1 of records against gold annotations.

What is scored, in seven tiers:

- `number`: the right number has the right measure
- `observation`: and body, groups, form, status, qualifier, value and whole are right too
- `in_full`: and term, time and subject too
- `part_of`: the right total for each part
- `position`: person, post code and capacity
- `congress`: ordinal, term, kind, start and end
- `document`: number (or kind), date and issuer

The three tiers of observations are counted for all, for each family (`congress`, `party`, `activity`) and for each measure.
"""

import difflib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, Final

from extractor.text import unmarked

Row = Mapping[str, Any]
TIERS: Final = ("number", "observation", "in_full", "part_of", "position", "congress", "document")
TYPED: Final = ("measure", "body", "groups", "form", "status", "qualifier", "value", "whole")
CONTEXT: Final = ("term", "time", "subject")
WORD = re.compile(r"\w+|[^\w\s]")
# A leading body stands for its party organisation: «Tỉnh ủy Nghệ An» is «Đảng bộ tỉnh Nghệ An». In the order in which they apply.
STANDS_FOR = tuple((re.compile(pattern), replacement) for pattern, replacement in (
    (r"^(ban thuong vu|ban chap hanh|thuong truc) ", ""), (r"^dang cong san viet nam$", "dang"), (r"^(bch|btv) ", ""),
    (r"^tinh uy\b", "dang bo tinh"), (r"^thanh uy\b", "dang bo thanh pho"), (r"^huyen uy\b", "dang bo huyen"),
    (r"^quan uy\b", "dang bo quan"), (r"^thi uy\b", "dang bo thi xa"), (r"^dang uy\b", "dang bo"), (r"\btp\b", "thanh pho")))


class GoldError(ValueError):
    """A gold annotation, a text or a records file that cannot be used; the message names it and says what to do."""


@dataclass(slots=True)
class Count:
    """How many statements stand in the gold, how many were extracted, how many of those are right."""

    gold: int = 0
    ours: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Right among those extracted, 0 to 1; 1 where there was nothing to find and nothing was found."""
        return self.right / self.ours if self.ours else float(not self.gold)

    @property
    def recall(self) -> float:
        """Right among those in the gold, 0 to 1."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def figures(self) -> dict[str, float | int]:
        """All of it, rates rounded to four places.

        >>> Count(gold=4, ours=2, right=2).figures()
        {'precision': 1.0, 'recall': 0.5, 'f1': 0.6667, 'gold': 4, 'ours': 2, 'right': 2}
        """
        rates = {"precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4)}
        return {**rates, "gold": self.gold, "ours": self.ours, "right": self.right}


@dataclass(frozen=True, slots=True)
class Error:
    """One statement that is wrong, missed or extra: `start` is its place in the gold's text where it has one."""

    article: str
    why: str
    start: int | None
    quote: str
    wanted: Any
    got: Any


@dataclass(frozen=True, slots=True)
class Judged:
    """A number that was extracted: its measure, the case that answered it, and whether it is right in full."""

    measure: str
    case: str | None
    right: bool


@dataclass(slots=True)
class Evaluation:
    """Counts under «tier.all», «tier.family» and «tier.measure», the errors, and the articles that have no record."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    errors: list[Error] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def rows(self, by: str = "measure") -> dict[str, Count]:
        """The counts in a fixed order; `by` is `kind` (tiers alone), `family` (and families) or `measure` (all)."""
        depth = {"kind": 0, "family": 1, "measure": 2}[by]

        def level(scope: str) -> int:
            return 0 if scope == "all" else 1 + scope.count(".")

        split = sorted((TIERS.index(tier), level(scope), scope, tier) for tier, _, scope in (key.partition(".") for key in self.counts))
        return {f"{tier}.{scope}": self.counts[f"{tier}.{scope}"] for _, at, scope, tier in split if at <= depth}


def plain_letters(name: Any) -> str:
    """The plain letters of a name, without case, marks, signs and spacing; a mark parts the letters as a space does.

    >>> plain_letters("Nguyễn Văn A.") == plain_letters("NGUYỄN  VĂN A")
    True
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFD", _name(name).casefold()))
    return " ".join(word for word in words if word.strip("_"))


def _name(name: Any) -> str:
    return (name.get("name") if isinstance(name, Mapping) else name) or ""


def organisation_key(name: Any) -> str:
    """A key under which a leading body and its party organisation are one.

    >>> organisation_key("Tỉnh uỷ Nghệ An") == organisation_key("Đảng bộ tỉnh Nghệ An")
    True
    """
    text = " ".join(WORD.findall(unmarked(_name(name))))
    text = re.sub(r"[^\w ]", "", text).strip()
    for pattern, replacement in STANDS_FOR:
        text = pattern.sub(replacement, text)
    return re.sub(r"\b(thanh pho|tinh|huyen|quan|thi xa)( \1)+\b", r"\1", re.sub(r" +", " ", text).strip())


def same_organisation(a: Any, b: Any) -> bool:
    """Whether two names are one organisation's: equal keys, one of three words or more starts the other, or one is a place and the other its «Đảng bộ»."""
    a, b = organisation_key(a), organisation_key(b)
    if not a or not b or a == b:
        return bool(a == b)
    short, long = sorted((a, b), key=len)
    return bool(long == f"dang bo {short}" or (len(short.split()) >= 3 and long.startswith(short + " ")))


def align(gold_text: str, text: str) -> Callable[[int], int | None]:
    """A function from a word's offset in `text` to its offset in `gold_text`, or None where the word is not there."""
    if gold_text == text:
        return lambda offset: offset
    ours, theirs = list(WORD.finditer(text)), list(WORD.finditer(gold_text))
    matcher = difflib.SequenceMatcher(None, [m.group() for m in ours], [m.group() for m in theirs], autojunk=False)
    table = {ours[b.a + i].start(): theirs[b.b + i].start() for b in matcher.get_matching_blocks() for i in range(b.size)}
    return table.get


def _rounded(number: Any) -> float | None:
    return None if number is None else round(float(number), 4)


def observation_key(row: Row) -> tuple[Hashable, ...]:
    """The typed fields of an observation, defaults filled in."""
    return (row["measure"], row.get("body"), tuple(sorted(row.get("groups") or [])), row.get("form", "count"), row.get("status", "actual"),
            row.get("qualifier", "exactly"), _rounded(row.get("value")), _rounded(row.get("whole")))


def position_key(row: Row) -> tuple[Hashable, ...]:
    """What makes a position right."""
    return plain_letters(row["person"]), row["post_code"], row["capacity"]


def congress_key(row: Row) -> tuple[Hashable, ...]:
    """What makes a congress right."""
    return tuple(row.get(k) for k in ("ordinal", "term", "kind", "start", "end"))


def document_key(row: Row) -> tuple[Hashable, ...]:
    """What makes a document right."""
    number = re.sub(r"\s", "", row.get("number") or "").upper().replace("–", "-")
    return number or plain_letters(row.get("kind")), row.get("date"), plain_letters(row.get("issuer"))


def _context_right(gold: Row, ours: Row) -> bool:
    def time(row: Row) -> str:
        return (row.get("time") or "").replace(" ", "")

    return (gold.get("term") == ours.get("term") and time(gold) == time(ours)
            and (not gold.get("subject") or same_organisation(gold["subject"], ours.get("subject"))))


def score_article(evaluation: Evaluation, name: str, gold: Row, record: Row, gold_text: str) -> None:
    """Add one article's counts and errors to `evaluation`; `gold_text` is the text that the gold's offsets count in."""
    _score_observations(evaluation, name, gold["observations"], record, gold_text)
    _score_sets(evaluation, name, "position", position_key, gold["positions"], record.get("positions", ()))
    _score_sets(evaluation, name, "congress", congress_key, gold["congresses"], record.get("congresses", ()))
    _score_sets(evaluation, name, "document", document_key, gold["documents"], record.get("documents", ()))


def _scopes(measure: str) -> tuple[str, str, str]:
    return "all", measure.partition(".")[0], measure


def _score_observations(evaluation: Evaluation, name: str, wants: Iterable[Row], record: Row, gold_text: str) -> None:
    counts, text, rows = evaluation.counts, record["article"]["text"], record.get("observations", ())
    to_gold = align(gold_text, text)
    ours: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        ours[to_gold(row["evidence"]["start"])].append(row)
    place_of = {r["id"]: to_gold(r["evidence"]["start"]) for r in rows if r.get("id")}
    wants = list(wants)
    wanted_by_id = {w["id"]: w for w in wants if w.get("id")}
    matched: set[int] = set()
    in_full: set[int] = set()
    for want in wants:
        start, end = want["evidence"]["start"], want["evidence"]["end"]
        pool = [r for r in ours.get(start, ()) if id(r) not in matched]
        typed = [r for r in pool if observation_key(r) == observation_key(want)]
        loose = [r for r in pool if r["measure"] == want["measure"]]
        best = next(iter(typed or loose), None)
        if best is not None:
            matched.add(id(best))
        full = [r for r in typed if _context_right(want, r)]
        in_full.update(id(r) for r in full if r is best)
        for tier, hit in (("number", bool(loose)), ("observation", bool(typed)), ("in_full", bool(full))):
            for scope in _scopes(want["measure"]):
                counts[f"{tier}.{scope}"].gold += 1
                counts[f"{tier}.{scope}"].right += hit
        if want.get("part_of"):
            total = wanted_by_id.get(want["part_of"])
            counts["part_of.all"].gold += 1
            counts["part_of.all"].right += bool(
                best and total and best.get("part_of") and place_of.get(best["part_of"]) == total["evidence"]["start"])
        if not full:
            why = "missed" if best is None else "context" if typed else "fields"
            got: Any = [r["measure"] for r in pool] if best is None else _shown(best)
            evaluation.errors.append(Error(name, why, start, _quote(gold_text, start, end), _shown(want), got))
    for row in rows:
        for tier in ("number", "observation", "in_full"):
            for scope in _scopes(row["measure"]):
                counts[f"{tier}.{scope}"].ours += 1
        counts["part_of.all"].ours += bool(row.get("part_of"))
        evaluation.judged.append(Judged(row["measure"], row.get("case"), id(row) in in_full))
        if id(row) not in matched:
            start, end = row["evidence"]["start"], row["evidence"]["end"]
            evaluation.errors.append(Error(name, "extra", to_gold(start), _quote(text, start, end), None, _shown(row)))


def _shown(row: Row) -> dict[str, Any]:
    return {k: _name(row.get(k)) or None if k == "subject" else row.get(k) for k in (*TYPED, *CONTEXT)}


def _quote(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 50):start]}«{text[start:end]}»{text[end:end + 40]}".replace("\n", "⏎")


def _score_sets(
    evaluation: Evaluation, name: str, tier: str, key: Callable[[Row], tuple[Hashable, ...]], wants: Iterable[Row], gots: Iterable[Row],
) -> None:
    """Count `wants` and `gots` as sets: what is said twice counts once."""
    gold, ours = Counter(dict.fromkeys(map(key, wants), 1)), Counter(dict.fromkeys(map(key, gots), 1))
    count = evaluation.counts[f"{tier}.all"]
    count.gold += len(gold)
    count.ours += len(ours)
    count.right += len(gold & ours)
    evaluation.errors += [Error(name, f"{tier} missed", None, "", row, None) for row in gold - ours]
    evaluation.errors += [Error(name, f"{tier} extra", None, "", None, row) for row in ours - gold]


def evaluate(gold_folder: Path, records: Iterable[Row], texts: Path | None = None) -> Evaluation:
    """Score `records` (objects as `extract` writes them) against every NAME.gold.json of `gold_folder`.

    A record is paired with its gold by the stem of `article.path`, or of `article.id` where it has no path; the texts that the
    gold's offsets count in are NAME*.txt in `texts` (by default in `gold_folder`). Raises GoldError where there is no gold or no text.
    """
    by_stem = {_stem(record["article"].get("path") or record["article"]["id"]): record for record in records}
    evaluation = Evaluation()
    gold_files = sorted(gold_folder.glob("*.gold.json"))
    if not gold_files:
        raise GoldError(f"{gold_folder}: no NAME.gold.json in this folder")
    for gold_file in gold_files:
        stem = _stem(gold_file.name)
        text_file = next(iter(sorted((texts or gold_folder).glob(f"{stem}*.txt"))), None)
        if text_file is None:
            raise GoldError(f"{texts or gold_folder}: no {stem}*.txt: name the texts' folder with --texts")
        text = text_file.read_text(encoding="utf-8").replace("\r\n", "\n")
        record = by_stem.get(stem)
        if record is None:
            evaluation.absent.append(stem)
            record = {"article": {"text": text}}
        score_article(evaluation, stem, json.loads(gold_file.read_text(encoding="utf-8")), record, text)
    return evaluation


def _stem(path: str) -> str:
    return PurePath(path).name.split(".")[0]

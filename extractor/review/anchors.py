"""What a verdict hangs on: the article, the sentence letter for letter, and the place in it. Never an offset in the article, never a likeness.

An article is the same where its address is; without one, where its reader's own id is the same; else where its text, its file (folder and
name) or its headline and day are. A sentence is the same where its letters are (no case, spacing, look-alike signs or placement of tone marks).
A sentence that stands more than once in an article is told apart by the sentence in front of it and by how often it stands there, so that
«Nữ: 15» under another heading is another sentence.

Sentences are cut here by a rule of their own that never changes with the rules of extraction: lines, and in them full stops in front of a
capital letter or digit, except behind short capitalised words («TS.», «TP.»), where one sentence too long is better than half a sentence.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePath
from typing import Literal

from extractor.ids import article_id
from extractor.model import Article, Congress, Document, Evidence, NumberSeen, Observation, Part, Position, Record
from extractor.text import ALIKE, INVISIBLE, OPEN_SYLLABLE, TONES
from extractor.vocabulary import SILENT_BLOCKS

Kind = Literal["number", "position", "congress", "document"]
"""What is judged: a number of the text (a statement, or none), a person's post, a congress, a document."""
Fact = Observation | Position | Congress | Document | NumberSeen

STOP = re.compile(r"[.!?…][\"'”»)\]]*\s+(?=[\"'“«(\[]*[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ0-9])")
SHORT = re.compile(r"(?:^|[\s(\"'“./])[A-ZĐ][A-Za-zĐđ]{0,2}$")
LINE = re.compile(r":\d+$")  # «pages.jsonl:12»: another article's after the next export
HEADLINE, UNDATED = 15, 30  # letters; a shorter headline, with its day or without any, may be two articles'


PLAIN = {**{ord(char): None for char in INVISIBLE}, **{ord(char): like for char, like in ALIKE.items()}}


def letters(text: str) -> str:
    """Text without case, white space, invisible and look-alike signs, tone marks in one place.

    >>> letters("Tỉnh  UỶ") == letters("tỉnh u\u0309y")
    True
    """
    plain = unicodedata.normalize("NFC", text.translate(PLAIN))
    return "".join(OPEN_SYLLABLE.sub(_one_place, plain).casefold().split())


def _one_place(match: re.Match[str]) -> str:
    first, second = (g for g in match.groups() if g is not None)
    apart = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + "".join(c for c in apart if c in TONES)) + apart[0]


class Anchor(Part):
    """Where a verdict hangs; all of it must be found again, letter for letter."""

    kind: Kind
    sentence: str
    """The sentence as it stood."""
    offset: int
    """Letters of the folded sentence in front of the evidence."""
    quote: str
    """The evidence as it stood."""
    before: str | None = None
    """Where the sentence stands more than once: the sentence in front of it, and …"""
    nth: int = 0
    of: int = 1
    """… which it is of how many with that one in front (counted from 0)."""
    among: int = 1
    """How often the sentence stands in the article."""
    post: str | None = None
    """Of a position, its post: one name may have several."""

    @cached_property
    def slot(self) -> str:
        """A key of the fact inside its article: a letter of the kind and 16 hexadecimal digits."""
        parts = (self.kind, letters(self.sentence), str(self.offset), letters(self.quote), letters(self.before or ""), str(self.nth), str(self.of), str(self.among), letters(self.post or ""))
        return self.kind[0] + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence in its place: `article.text[start:end]`."""

    start: int
    end: int
    text: str
    said: str
    before: str | None
    nth: int
    of: int
    among: int


def article_keys(article: Article) -> tuple[str, ...]:
    """The names under which an article is known again, the surest first; two records are of one article where they share one.

    >>> article_keys(Article(id="a1", url="https://bao.vn/tin", text=""))
    ('address a0faac43f258ff2fe',)
    """
    if article.url and article.url.strip():
        return (f"address {article_id(article.url, '')}",)
    if article.id != article_id(None, article.text):
        return (f"own {article.id}",)
    keys = [f"text {article.id}"]
    if article.path and PurePath(article.path).name.strip("-") and not LINE.search(article.path):
        keys.append("file " + "/".join(PurePath(article.path).parts[-2:]))
    headline = letters(article.title or "")
    if len(headline) >= (HEADLINE if article.published else UNDATED):
        keys.append(f"headline {_digest(headline)} {article.published or ''}".strip())
    return tuple(keys)


class Sentences:
    """The sentences of an article's body, and the anchors of the facts in them."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.placed = _placed(self.text, list(_pieces(article)))
        self._starts = [s.start for s in self.placed]
        self._counts: dict[int, list[int]] = {}
        self._by_said: dict[str, list[Placed]] = defaultdict(list)
        for s in self.placed:
            self._by_said[s.said].append(s)

    def at(self, place: int) -> Placed | None:
        """The sentence that `article.text[place]` lies in; None in furniture and between sentences."""
        k = bisect_right(self._starts, place) - 1
        return self.placed[k] if k >= 0 and place < self.placed[k].end else None

    def anchor(self, kind: Kind, start: int, end: int, post: str | None = None) -> Anchor | None:
        """The anchor of evidence; None where no sentence holds it."""
        s = self.at(start)
        if s is None or not start < end:
            return None
        return Anchor(kind=kind, sentence=s.text, offset=self._letters(s)[start - s.start], quote=self.text[start:end], before=s.before if s.among > 1 else None,
                      nth=s.nth if s.among > 1 else 0, of=s.of if s.among > 1 else 1, among=s.among, post=post)

    def find(self, anchor: Anchor) -> Evidence | None:
        """Where an anchor's evidence stands in this article today; None where its sentence is gone or changed."""
        sentence, quote = letters(anchor.sentence), letters(anchor.quote)
        for s in self._by_said.get(sentence, ()):
            if s.among != anchor.among:
                continue
            if s.among > 1 and (s.nth, s.of, letters(s.before or "")) != (anchor.nth, anchor.of, letters(anchor.before or "")):
                continue
            return self._inside(s, anchor.offset, quote)
        return None

    def _inside(self, s: Placed, offset: int, quote: str) -> Evidence | None:
        """The evidence in a sentence: behind `offset` folded letters, as long as `quote`."""
        count = self._letters(s)
        start = bisect_left(count, offset + 1) - 1  # the last place with no more letters in front is the one where the next letter begins
        while start > 0 and unicodedata.combining(self.text[s.start + start]):
            start -= 1
        end = bisect_left(count, offset + len(quote))
        said = self.text[s.start + start:s.start + end]
        if count[start] != offset or not said or letters(said) != quote:
            return None
        return Evidence(start=s.start + start, end=s.start + end, text=said)

    def _letters(self, s: Placed) -> list[int]:
        """How many folded letters stand in front of each place of a sentence, and of its end; a mark counts with the letter that it is on."""
        if (known := self._counts.get(s.start)) is None:
            known = self._counts[s.start] = _counted(s.text)
        return known


def kind_of(fact: Fact) -> Kind:
    """What is judged where the fact stands."""
    if isinstance(fact, Position):
        return "position"
    if isinstance(fact, Congress):
        return "congress"
    return "document" if isinstance(fact, Document) else "number"


def anchored(record: Record, sentences: Sentences | None = None) -> dict[str, tuple[Anchor, Fact]]:
    """Every fact and every other number of a record by its slot, in the order of the text.

    A fact outside every sentence (in furniture) has none. Two congresses or documents on one span are told apart as they come.
    """
    sentences = sentences or Sentences(record.article)
    facts: list[Fact] = [*record.observations, *record.positions, *record.congresses, *record.documents, *record.numbers]
    found: dict[str, tuple[Anchor, Fact]] = {}
    for fact in sorted(facts, key=lambda f: (f.evidence.start, isinstance(f, NumberSeen))):
        anchor = sentences.anchor(kind_of(fact), fact.evidence.start, fact.evidence.end, fact.post if isinstance(fact, Position) else None)
        if anchor is not None:
            found.setdefault(anchor.slot, (anchor, fact))
    return found


@lru_cache(maxsize=4096)
def _length(cluster: str) -> int:
    return len(letters(cluster))


def _counted(text: str) -> list[int]:
    count, total, place = [], 0, 0
    while place < len(text):
        end = place + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        count += [total] * (end - place)
        total += _length(text[place:end])
        place = end
    return [*count, total]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _pieces(article: Article) -> Iterable[tuple[int, int]]:
    """The spans of the body's sentences."""
    text = article.text
    body = [(b.start, b.end) for b in article.blocks if b.kind not in SILENT_BLOCKS] if article.blocks else [(0, len(text))]
    for start, end in body:
        for line in re.finditer(r"[^\r\n\u2028\u2029]+", text[start:end]):
            yield from _cut(text, start + line.start(), start + line.end())


def _cut(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    left = start
    for stop in STOP.finditer(text, start, end):
        if not SHORT.search(text[left:stop.start()]):
            yield from _trimmed(text, left, stop.end())
            left = stop.end()
    yield from _trimmed(text, left, end)


def _trimmed(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    said = text[start:end]
    if said.strip():
        yield start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def _placed(text: str, spans: Sequence[tuple[int, int]]) -> list[Placed]:
    said_in = [letters(text[start:end]) for start, end in spans]
    among = Counter(said_in)
    pairs = Counter(zip(said_in, ["", *said_in], strict=False))
    seen: Counter[tuple[str, str]] = Counter()
    found: list[Placed] = []
    before = ""
    for (start, end), said in zip(spans, said_in, strict=True):
        pair = (said, before)
        last = found[-1].text if found else None
        found.append(Placed(start, end, text[start:end], said, last, seen[pair], pairs[pair], among[said]))
        seen[pair] += 1
        before = said
    return found

"""In what company the numbers of an article stand: who acts in a sentence, in the one before, in the headline; how much is told of the Party."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from extractor.context.actors import BODIES, Actor, Span, actors
from extractor.context.topic import OFFICE, OURS, about_party
from extractor.find.names import name_lexicon
from extractor.find.organisations import CAPITAL
from extractor.lexicon import pattern, says, words
from extractor.once import once
from extractor.segment import Sentence

PARTY_WORD = pattern("party_word", "context")
# Of another country's party the article tells where its headline or lead does.
LEAD = 3
A_SENTENCE_OR_TWO = 300  # characters: too few to tell what an article is about
PARTY_CONGRESS = pattern("party_congress", "context")
OTHER_POST = pattern("other_post", "context")
# Whose congresses, members and discipline are told of in the same words.
RIVALS = frozenset(("mass", "company", "foreign", "abroad"))
SOCIETY = pattern("society", "context")
CALLED_UP = pattern("called_up", "context")
NAME_IN_FRONT = re.compile(rf"(?<!\w)[{CAPITAL}][^\W\d_A-Z]+ $")
NAME_BEHIND = re.compile(rf" ([{CAPITAL}][^\W\d_]*)")
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:\"“”\n]) ?$")
LONG = 600  # characters
# How many sentences an actor is still the one who is told of.
REACH = 2


class Names(Protocol):
    """Where the names of party organisations stand."""

    def spans(self, start: int, end: int) -> list[Span]: ...


class Company:
    """The actors of an article, sentence by sentence in their order.

    >>> text = "Sở Nội vụ họp báo. Đã bổ nhiệm 12 trưởng phòng."
    >>> company = Company(text, [(0, len(text), "paragraph")], None)
    >>> company.enter(Sentence(0, 18, 0, "paragraph", 0)); company.enter(Sentence(19, 47, 0, "paragraph", 1))
    >>> company.here, company.carried
    ([], 'state')
    """

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]], names: Names | None) -> None:
        self.small, self.names, self.chars = chars.lower(), names, chars
        body = [b for b in blocks if b[2] not in ("furniture", "table_row")]
        told = " ".join(self.small[s:e] for s, e, _ in body)
        self.about = len(told) <= A_SENTENCE_OR_TWO or about_party(" ".join(chars[s:e] for s, e, _ in body)) or (
            PARTY_WORD.search(told) is not None and SOCIETY.search(chars) is None and not any(a.kind in RIVALS for a in actors(told)))
        self.long = len(told) > LONG
        self._party_words = [m.span() for m in PARTY_WORD.finditer(self.small)]
        self.density = 1000 * sum(len(self._party_words_in(s, e)) for s, e, _ in body) / max(len(told), 300)
        lead = [a.kind for s, e, _ in body[:LEAD] for a in self.between(s, min(e, s + 600))]
        self.abroad = sum(kind in ("foreign", "abroad") for kind in lead)
        told_abroad = self.abroad > 1 and not says(" ".join(self.small[s:e] for s, e, _ in body[:LEAD]), "of_here", "context")
        self.foreign = "foreign" in lead or self.abroad > 1 and OURS.search(told) is None or told_abroad and any(a.kind == "foreign" for a in actors(told))
        self.headline = self._acting(self.between(body[0][0], min(body[0][1], body[0][0] + 300))) if body else None
        self.called_up = any(CALLED_UP.search(self.small, s, min(e, s + 600)) for s, e, _ in body[:LEAD])
        self.congress = False  # a congress of the Party was told of
        self._sentence: Span | None = None
        self._before: list[Span] = []  # the sentences before, REACH at most
        self._named: dict[Span, list[Actor]] = {}  # the actors of sentences, where somebody asked
        self._words: dict[Span, tuple[int, int]] = {}

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors of a stretch, in places of the article."""
        names = [(s - start, e - start) for s, e in self.names.spans(start, end)] if self.names is not None else []
        found = [Actor(a.start + start, a.end + start, a.kind, a.role) for a in actors(self.small[start:end], names)]
        found = [a for a in found if a.kind != "abroad" or not self._in_a_name(a)]
        return found if self.about else [a for a in found if a.kind != "party" or self.small[a.start:a.end] not in BODIES]

    def _in_a_name(self, actor: Actor) -> bool:
        """«Trường Đại học Hồng Đức», «Mỹ Lộc», «Nga Sơn», «Mỹ Đức»: a country's syllable that is one of a name; «anh», «Anh kể»: none of a country's at all."""
        if " " in self.small[actor.start:actor.end]:
            return self.small[actor.start:actor.end] in name_lexicon().places
        if self.chars[actor.start].islower() or says(self.small[actor.start:actor.end], "address", "context") and SENTENCE_BEGINS.search(self.chars[max(0, actor.start - 3):actor.start]):
            return True
        behind = NAME_BEHIND.match(self.chars, actor.end)
        place = behind is not None and f"{self.small[actor.start:actor.end]} {behind[1].lower()}" in name_lexicon().places
        return place or NAME_IN_FRONT.search(self.chars[max(0, actor.start - 12):actor.start]) is not None

    def foresee(self, sentences: Sequence[Sentence]) -> None:
        """Find the actors of all sentences at once, which takes half the time of one here and there."""
        self._named = {(s.start, s.end): self.between(s.start, s.end) for s in sentences}

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        if self._sentence is not None:
            self._before = [*self._before, self._sentence][-REACH:]
        self._sentence = sentence.start, sentence.end
        self._words = {}
        for found in ("carried", "other_post"):  # once for each sentence
            self.__dict__.pop(found, None)
        self.congress = self.congress or PARTY_CONGRESS.search(self.small, sentence.start, sentence.end) is not None

    @property
    def here(self) -> list[Actor]:
        """The actors of the sentence."""
        return self._of(self._sentence) if self._sentence is not None else []

    @once
    def carried(self) -> str | None:
        """Who acted in the sentences before, in the last of them that tells."""
        return next((kind for span in reversed(self._before) if (kind := self._acting(self._of(span))) is not None), None)

    @once
    def other_post(self) -> bool:
        """Whether the sentence before filled a post of the state or of a mass organisation."""
        return bool(self._before) and OTHER_POST.search(self.small, *self._before[-1]) is not None

    def _of(self, sentence: Span) -> list[Actor]:
        if sentence not in self._named:
            self._named[sentence] = self.between(*sentence)
        return self._named[sentence]

    def _acting(self, named: Sequence[Actor]) -> str | None:
        """Who acts: the first agent, else the first subject, else who is said to tell it."""
        for role in ("agent", "subject", "source"):
            for actor in named:
                if actor.role == role and actor.kind != "abroad":
                    return actor.kind
        return None

    def _party_words_in(self, start: int, end: int) -> list[Span]:
        here = self._party_words[bisect_left(self._party_words, (start, 0)):bisect_left(self._party_words, (end, 0))]
        return [span for span in here if span[1] <= end]

    def party_words(self, start: int, end: int) -> tuple[int, int]:
        """How many words of the Party stand there, and how many in a post («Ủy viên Trung ương Đảng»), where they say only who somebody is."""
        if (start, end) not in self._words:
            told = [(first, last) for first, last in self._party_words_in(start, end) if self.about or self.small[first:last] not in BODIES]
            posts = sum(self.small.startswith(words("member_of", "context"), last) or OFFICE.search(self.small, max(start, first - 40), first) is not None for first, last in told)
            self._words[start, end] = len(told) - posts, posts
        return self._words[start, end]

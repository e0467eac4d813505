"""People with posts, in a whole article: its sentences read one by one (claims.py), each post at its first mention."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.find.clauses import Element, elements
from extractor.find.names import Word
from extractor.find.past import Past, abroad
from extractor.find.posts import lexicon
from extractor.lexicon import pattern, phrase
from extractor.lexicon import words as said
from extractor.match.people.claim import RULES, Claim, Head, Person
from extractor.match.people.claims import Reader
from extractor.segment import lines, spans

# What a sentence must hold to be worth reading.
HINT = re.compile("|".join((*said("post_hints"), *(rf"{short}(?<!\w{short})" for short in said("post_acronyms")))))
CITY, PROVINCE = phrase("city_committee"), phrase("province_committee")
UPPER = "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(c).isupper())
ITEM = re.compile(r"\s*(?:\d{1,2}\s*[.)-]|[-+•*–]|[a-z]\))\s*")
LABEL = pattern("label")
NEW_PLACE = re.compile(rf"{pattern('in_a_place').pattern}([{UPPER}]\w*(?: [{UPPER}]\w*){{1,2}})(?! ?[{UPPER}]\w)")
OWN = pattern("own")
INNER = pattern("inner")
BORN = pattern("born")
LEAVES = pattern("leaves")
LIFE = pattern("life")
FAR_BEFORE_A_LIST = 8  # words between a heading's last post and its colon
THAT_IS = pattern("that_is")


@dataclass(frozen=True, slots=True)
class PositionMention:
    """A person's name at `start` to `end` of the repaired text, and a post that is theirs; fields as in the contract.

    `history`: told of a year before the article's. `covered`: behind another post that «nguyên» stands in front of. `own`: the post names a body that only Việt Nam has.
    """

    start: int
    end: int
    person: str
    post: str
    post_code: str
    organisation: str | None
    capacity: str
    rule: str
    history: bool = False
    covered: bool = False
    own: bool = False


def match_positions(chars: str, blocks: Sequence[tuple[int, int, str]], published: str | None = None) -> list[PositionMention]:
    """The positions told of, mention by mention; settle/positions.py puts those of one person and post together."""
    places = frozenset(m.group(1).lower() for m in NEW_PLACE.finditer(chars))
    reading = _Reading(chars, places, Past(chars, published), city=CITY in chars and PROVINCE not in chars)
    heads = {end for _, end, kind in blocks if kind == "headline"}
    for start, end in (line for left, right, kind in blocks if kind != "furniture" for line in lines(chars, left, right)):
        reading.line(start, end)
        if end in heads:  # «39 đồng chí trúng cử» above elects nobody below
            reading.carried = ""
    return [m for m in reading.found if m.own] if abroad(chars) else reading.found


class _Reading:
    """What goes on from line to line of an article: lists under a heading, and lines that are a name or a post alone."""

    def __init__(self, chars: str, places: frozenset[str], past: Past, *, city: bool) -> None:
        self.chars, self.places, self.past, self.city = chars, places, past, city
        self.lower = chars.lower() if len(chars.lower()) == len(chars) else chars
        self.found: list[PositionMention] = []
        self.head: Head | None = None
        self.carried = ""
        self.inspection = False
        self.lone: list[Element] | None = None
        self.elected: Head | None = None  # what the sentence before elected somebody to, whom «Đó là …» may name
        self.subject: Element | None = None  # the one person of the sentence before
        self.taken: dict[str, Claim] = {}  # who was given which post last; under no name, the last of all
        self.bearers: dict[str, set[str]] = {}  # given name → full names

    def line(self, start: int, end: int) -> None:
        marked = ITEM.match(self.chars, start, end)
        begin = marked.end() if marked else start
        label = LABEL.match(self.chars, begin, end)
        begin = label.end() if label else begin
        stretches = list(spans(self.chars, begin, end))
        self.carried = self.carried if marked or self.head is not None or self.carried == "elected" else ""
        last = ""
        for k, (left, right) in enumerate(stretches):
            last = self._sentence(left, right, marked is not None, first=k == 0, only=len(stretches) == 1)
        self.carried = last or (self.carried if marked else "")

    def _sentence(self, left: int, right: int, marked: bool, *, first: bool, only: bool) -> str:
        short = only and right - left < 120
        maybe_name = short and right - left < 40 and (self.lone is not None or self.chars[left].isupper())
        named = THAT_IS.match(self.chars, left, right) if self.elected is not None else None
        if named is not None:
            left, self.head = named.end(), self.elected
        self.elected = None
        if not HINT.search(self.lower, left, right) and not (first and self.head is not None) and not maybe_name and named is None and not BORN.search(self.lower, left, right):
            self.head = self.lone = None
            self.subject = self.subject if LIFE.match(self.chars, left, right) else None
            return ""
        words, parts, tail = elements(self.chars, left, right, self.places)
        self._complete(parts)
        listed = named is not None or first and self.head is not None and (marked or bool(parts) and parts[0].kind == "name" and "word" not in parts[0].gap)
        reader = Reader(parts, self.carried, self.head if listed else None, inspection=self.inspection)
        reader.electing = reader.head is not None and reader.head.electing
        reader.read()
        self._keep(reader.claims, left)
        self._keep(self._life(parts, reader.claims), left)
        self._keep(self._left(reader), left)
        self._alone(words, parts, tail, short)
        opens = _opens_list(tail) or short and " ".join(w.lower for w in words[:2]) in said("a_list")
        if not listed or opens:
            self.head = reader.goes_on() if opens else None
        self.elected = _elected_to(reader)
        self.carried = reader.lasting or self.carried
        self.inspection = any(c.code is not None and c.code.startswith("inspection") for c in reader.claims) or any(p.code == "inspection_member" for p in parts)
        return reader.lasting

    def _complete(self, parts: Sequence[Element]) -> None:
        """A given name alone is the one person of the article, named in full before, who bears it."""
        for part in parts:
            if part.person is not None and " " in part.person:
                self.bearers.setdefault(part.person.rpartition(" ")[2], set()).add(part.person)
            elif part.person is not None and "'" in part.person[:2]:
                pass  # «K'Lộc»: a whole name
            elif part.person is not None:
                known = self.bearers.get(part.person, set())
                part.person = next(iter(known)) if len(known) == 1 else None

    def _keep(self, claims: Sequence[Claim], left: int) -> None:
        """Keep the claims of the sentence that begins at `left`; what it tells of a year long past is told as history."""
        for claim in claims:
            found = _mention(claim, self.city)
            if found is None:
                continue
            told = claim.rule in ("verb", "said of the name", "list under a post") and self.past.told(left, found.start, claim.part.text[0].start)
            over = claim.capacity == "holds" and self.past.ended(claim.part.text[-1].end)
            capacity = "former" if claim.capacity == "holds" and (over or told and claim.rule != "list under a post") else found.capacity
            self.found.append(replace(found, capacity=capacity, history=told or over or claim.career, covered=claim.covered))

    def _life(self, parts: Sequence[Element], claims: Sequence[Claim]) -> list[Claim]:
        """«Đồng chí A, sinh ngày …; quê quán …; Ủy viên …; nguyên Trưởng ban …»: the posts of one person's life, whose name may stand in the sentence before."""
        names, posts = [p for p in parts if p.kind == "name"], [p for p in parts if p.kind == "post"]
        subject = names[0] if len(names) == 1 else self.subject if not names else None
        self.subject = subject
        if subject is None or subject.person is None or not posts or any(p.kind == "body" or p.kind == "verb" and p.code != "join" for p in parts):
            return []
        begins = posts[0].words[0].lower
        born = any(BORN.search(" ".join(w.lower for w in subject.words[subject.end:subject.end + 12])) for _ in names)
        if not (parts[0] is subject and born or not names and begins in said("life")) or not any("former" in p.gap for p in posts):
            return []
        told = {id(c.part) for c in claims}
        return [Claim(Person(subject), p, "former", "beside the name", p.post.code) for p in posts if p.post is not None and p.post.code and id(p) not in told]

    def _left(self, reader: Reader) -> list[Claim]:
        """«Ông thay ông B đã nghỉ hưu», «Người tiền nhiệm, ông B, được điều động …»: B had the post that a sentence before gave to another."""
        gone = reader.predecessor or reader.replaced
        if gone is not None and gone is reader.replaced:
            words = gone.element.words
            gone = gone if LEAVES.match(" ".join(w.lower for w in words[gone.element.end:gone.element.end + 8])) else None
        subject = next((p.person for p in reader.parts if p.kind == "name" and gone is not None and p is not gone.element), None)
        taken = self.taken.get(subject or "")
        told = [] if gone is None or taken is None or taken.person.element.person == gone.element.person else [Claim(gone, taken.part, "former", "replaced", taken.code)]
        for claim in reader.claims:
            if claim.rule == "verb" and claim.capacity in ("elected", "holds") and claim.person.element.person:
                self.taken[claim.person.element.person] = self.taken[""] = claim
        return told

    def _alone(self, words: list[Word], parts: list[Element], tail: list[str], short: bool) -> None:
        """A name alone on its line and a post alone on the next belong together; so do a post in capitals and the name under it."""
        if not short or tail or not parts:
            named = self.lone is not None and self.lone[0].kind == "name"
            keeps = short and bool(words) and (words[0].text == "(" or named and all(w.text.isdigit() or w.text in "/-." for w in words))
            self.lone = self.lone if keeps else None
            return
        name = len(parts) == 1 and parts[0].kind == "name" and set(parts[0].gap) <= {"title", "rank", "."}
        posts = all(p.kind == "post" and set(p.gap) <= {",", "-", "and", "also", "former"} for p in parts)
        before, self.lone = self.lone, parts if name or posts else None
        if before is None or self.lone is None or (before[0].kind == "name") != posts:
            return
        if posts or self.chars[before[0].words[0].start:before[-1].words[-1].end].isupper():
            person, held = (before[0], parts) if posts else (parts[0], before)
            self._keep([Claim(Person(person), p, "former" if "former" in p.gap else "holds", "lines", p.post.code) for p in held if p.post is not None], 0)
            self.lone = None


def _opens_list(tail: list[str]) -> bool:
    """Whether what a sentence says behind its last post heads a list; «Chủ tịch nước và gia đình thương tiếc báo tin:» does not."""
    return tail[-1:] == [":"] and tail[:2] != ["and", "word"] and tail.count("word") <= FAR_BEFORE_A_LIST


def _elected_to(reader: Reader) -> Head | None:
    """«bầu bổ sung 2 Ủy viên Bộ Chính trị.»: what a sentence elects somebody to without a name."""
    head = reader.goes_on() if reader.mode == "elected" and not reader.claims else None
    return head if head is not None and head.parts else None


def _mention(claim: Claim, city: bool) -> PositionMention | None:
    """The claim in full words, or None where it names no known post or person."""
    name, part, code = claim.person.element, claim.part, claim.code
    if name.person is None or code is None or claim.capacity not in ("holds", "elected", "former"):
        return None
    organisation: str | None
    if part.post is None:
        organisation = _said(part.text)
        text = f"{phrase('member_of')} {organisation}"
        lower = [w.lower for w in part.text]
        mass = any(k < len(lower) and (known := lexicon().committees.at(lower, k)) is not None and known[1] == "mass" for k in (2, 3))
        code = "other" if mass else code  # «được bầu vào Ban Chấp hành Công đoàn …»
    else:
        text, organisation = _said(part.text), _organisation(part)
    if city:
        text = text.replace(phrase("member_of_province"), phrase("member_of_city"))
        organisation = CITY if organisation == PROVINCE else organisation
    own = part.post is not None and OWN.search(" ".join(w.lower for w in part.text)) is not None
    return PositionMention(name.text[0].start, name.text[-1].end, name.person, text, code, organisation, claim.capacity, RULES.get(claim.rule, claim.rule), own=own)


def _organisation(part: Element) -> str | None:
    """The organisation of a post: what follows its head, with the body that the head itself names."""
    assert part.post is not None
    words, start, head = part.words, part.post.head_end, part.post.head
    end = next((k for k in range(start, part.end) if words[k].lower in said("term")), part.end)
    end -= end > start and words[end - 1].lower == said("the_terms")[0]
    if head.endswith(said("a_committee_s_member")):
        return _said(words[start - 3:start - 1])
    inner = INNER.search(head)
    if inner is not None and not (inner.group() in said("a_board") and end == start):
        start -= len(inner.group().split())
    elif start < end and words[start].text == "(":
        start = next(k for k in range(start, len(words)) if words[k].text == ")") + 1  # «Ủy viên Ban Thường vụ (BTV) Tỉnh ủy»
    return _said(words[start:end]) if end > start else None


def _said(words: Sequence[Word]) -> str:
    """Words as a line of text that begins with a capital letter."""
    text = " ".join(w.text for w in words)
    for sign in (",", ".", ")"):
        text = text.replace(f" {sign}", sign)
    text = text.replace("( ", "(")
    return text[:1].upper() + text[1:]

"""A sentence as the rules for people see it: names, posts, verbs and bodies, and what stands between them."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cache

from extractor.find.names import LONGEST, NO_NAME, Word, best_split, is_surname, name_lexicon, words_of
from extractor.find.posts import Phrases, Post, find_posts, lexicon, opened, organisation_end, run_end
from extractor.lexicon import readings, table

# A remark in brackets or between commas about a person: nothing that says who holds what.
REMARK_FIRST = frozenset("sinh sn quê dân người trú thường tuổi nhiệm giai đại thành trưởng phó anh kế tổ bên thứ ngoài ở trong".split())
REMARK = re.compile(r"(?:(?:ở|trong) nhiệm kỳ|sinh (?:năm|ngày)|sn|quê|dân tộc|người|trú|thường trú|\d+ tuổi|tuổi|nhiệm kỳ|giai đoạn|(?:đại biểu|thành viên|trưởng đoàn|phó trưởng đoàn|trưởng tiểu ban|phó trưởng tiểu ban|anh hùng|kế toán|tổ trưởng)(?!\w)|bên (?:phải|trái)|thứ (?:hai|ba|tư|nhất)|ngoài cùng)")
PASSIVE = frozenset("được trúng đắc tái thôi rút từ".split())
NEW = frozenset(("tân",))
FORMER = frozenset("nguyên cựu cố".split())
MANY = frozenset("các hai ba bốn năm sáu bảy tám chín mười".split())
STOPS = frozenset(",;:-()./&|\"'")


@dataclass(slots=True)
class Element:
    """A part of a sentence that counts; words `start` to `end` (exclusive).

    `kind` is one of name, post, body, verb. `gap` holds what stands between it and the element before: signs as they are,
    `và`, `title`, `titles` (of several), `rank`, `remark`, `is` («là»), `as` («làm»), `gather` («gồm»), `object` («đối với»), `also`
    («kiêm»), `former` («nguyên»), `earlier` («trước khi»), `aux`, and `word` for each other word.
    """

    kind: str
    start: int
    end: int
    gap: list[str] = field(default_factory=list)
    post: Post | None = None
    code: str = ""
    person: str | None = None
    plural: bool = False  # of a post: several hold it, «các Phó Bí thư»; `counted` with their number, «5 Ủy viên Trung ương»
    counted: bool = False
    passive: bool = False  # of a verb: its subject is who gets or leaves the post
    words: Sequence[Word] = ()  # all words of its sentence

    @property
    def text(self) -> Sequence[Word]:
        """Its own words."""
        return self.words[self.start:self.end]


@cache
def _cues() -> Phrases:
    """Verbs, links, titles and bodies with what they mean; the longest phrase wins."""
    cues, names = table("posts")["cues"], table("names")["titles"]
    meanings = {
        "aux": "aux", "have": "have", "passive": "passive", "now": "now", "when": "when", "replace": "replace", "role": "role", "from": "from", "plain": "word", "gather": "gather", "object": "object", "also": "also", "former": "former", "earlier": "earlier", "join": "verb:join", "become": "is", "as": "as", "assign": "verb:assign", "appoint": "verb:appoint",
        "elect": "verb:elect", "elected": "verb:elected", "dismiss": "verb:dismiss", "dismiss_all": "verb:dismiss_all", "past": "verb:past", "nominate": "verb:nominate", "other": "aux",
    }
    phrases: dict[str, str] = {}
    for key, meaning in meanings.items():
        phrases |= {r: meaning for line in cues[key] for r in readings(line)}
    phrases["là"] = "is"
    for line in names["person"]:
        phrases |= dict.fromkeys(readings(line), "title")
    for line in names["several"]:
        phrases |= dict.fromkeys(readings(line), "titles")
    for line in names["rank"]:
        phrases |= dict.fromkeys(readings(line), "rank")
    for code, lines in table("posts")["bodies"].items():
        phrases |= {r: "body:" + code for line in lines for r in readings(line)}
    phrases |= {"và": "and", "cùng": "with", "cùng với": "with", "với": "with"}
    return Phrases(phrases)


def open_words(words: Sequence[Word]) -> list[Word]:
    """The words with abbreviations opened; each of the opened ones keeps the place of what was written.

    >>> [w.text for w in open_words(words_of("TUV, Chủ tịch UBND", 0, 18))]
    ['Tỉnh', 'ủy', 'viên', ',', 'Chủ', 'tịch', 'Ủy', 'ban', 'nhân', 'dân']
    """
    known, texts, found, at = opened(), [w.text for w in words], list[Word](), 0
    while at < len(words):
        match = known.at(texts, at) if texts[at] in known.next else None
        if match is None:
            found.append(words[at])
            at += 1
            continue
        end, full = match
        if at and texts[at - 1] == "(" and end < len(texts) and texts[end] == ")":  # «Ủy viên Bộ Chính trị (UVBCT)»
            found += words[at:end]
            at = end
            continue
        if texts[at] in ("TT", "TX") and "-" in (texts[at - 1] if at else "", texts[end] if end < len(texts) else ""):  # «Sở TT-TT»
            found.append(words[at])
            at += 1
            continue
        found += [Word(words[at].start, words[end - 1].end, text, text.lower(), False, True) for text in full.split()]
        at = end
    return found


def elements(chars: str, start: int, end: int, places: frozenset[str]) -> tuple[list[Word], list[Element], list[str]]:
    """The words of `chars[start:end]`, its elements in order, and what stands behind the last of them."""
    words = open_words(words_of(chars, start, end))
    capitals = chars[start:end].isupper() and len(words) > 4
    if capitals:
        words = _uncapitalised(words)
    posts, cues = {p.start: p for p in find_posts(words, places)}, _cues()
    lower, found, gap, at = [w.lower for w in words], list[Element](), list[str](), 0
    while at < len(words):
        if at in posts:
            post = posts[at]
            found.append(_post(post, words, lower, at, gap))
            gap, at = [], post.end if post.name_start < 0 else post.name_start
            if post.name_start >= 0:
                run = run_end(words, lower, at)
                found.append(Element("name", at, run, ["split"], person=_person(words[at:run]), words=words))
                at = run
            continue
        cue = cues.at(lower, at) if lower[at] in cues.next else None
        if lower[at] == "đại" and lower[at:at + 2] == ["đại", "biểu"] and at + 2 < len(words) and words[at + 2].name and is_surname(words[at + 2]) and words[at + 1].text.islower():
            cue = (at + 2, "title")  # «đại biểu Trần Văn Lịch»
        if aside := _aside(lower, at, gap, found, posts):
            at = aside
            continue
        name_end = _name(words, lower, at, gap, places, capitals=capitals, listed=bool(found) and found[-1].kind == "name" and gap in ([","], ["and"])) if cue is None or words[at].name and cue[0] == at + 1 else 0
        if name_end:
            found.append(Element("name", at, name_end, gap, person=_person(words[at:name_end]), words=words))
            gap, at = [], name_end
        elif cue is not None:
            stop, meaning = cue
            kind, _, code = meaning.partition(":")
            if kind == "verb":
                found.append(Element("verb", at, stop, gap, code=code, passive=not PASSIVE.isdisjoint(lower[at:stop]), words=words))
                gap = []
            elif kind == "body":
                stop = organisation_end(words, lower, stop, places)
                found.append(Element("body", at, stop, gap, code=code, words=words))
                gap = []
            else:
                gap.append(meaning)
            at = stop
        else:
            at = _between(words, lower, at, gap, places)
    return words, found, gap


def _post(post: Post, words: Sequence[Word], lower: list[str], at: int, gap: list[str]) -> Element:
    """A post with how many hold it: «các Phó Bí thư», «5 Ủy viên», «hai nguyên Bí thư»."""
    former = at > 1 and lower[at - 1] in FORMER
    many = lower[at - 2] if former else lower[at - 1] if at else ""
    return Element("post", at, post.end, gap, post=post, words=words, plural=many in MANY or many.isdigit(), counted=not former and (many.isdigit() or many in MANY and many != "các"))


def _aside(lower: list[str], at: int, gap: list[str], found: Sequence[Element], posts: Container[int]) -> int:
    """The end of «tân» before a post, of «2 người» behind a post, and of «đảng viên Chi bộ …» behind a name; 0 where neither is there."""
    if lower[at] in NEW and at + 1 in posts:
        gap.append("now")  # «ông A, tân Bí thư Huyện ủy»
        return at + 1
    if not gap and found and found[-1].kind == "post" and (lower[at] in MANY or lower[at].isdigit()) and lower[at + 1:at + 2] == ["người"]:
        found[-1].plural = True  # «Phó Bí thư 2 người là ông A, bà B»
        return at + 2
    member = _membership(lower, at) if gap[-1:] == [","] else 0
    if member:
        gap.append("remark")
    return member


def _between(words: Sequence[Word], lower: list[str], at: int, gap: list[str], places: frozenset[str]) -> int:
    """Note in `gap` what stands at `at` between two elements; where it ends."""
    if words[at].name and at and _kind_of_place(lower, at):  # «Đảng bộ xã Mỹ An Hưng»: no name begins within it
        run = words[at:run_end(words, lower, at)]
        size = best_split(run, places, after_place=True) or len(run) or 1
        gap += ["word"] * size
        return at + size
    remark = _bracket(words, lower, at, places) if lower[at] == "(" else _remark(lower, at)
    if remark and lower[at] in ("nhiệm", "giai") and gap[-1:] == [","]:
        gap.pop()
    if remark:
        gap.append("remark")
    elif lower[at].isdigit() and at + 1 < len(words) and lower[at + 1] in (".", ")"):
        gap.append(".")  # the number of a list's item
        return at + 2
    elif lower[at] == ";" and "(" in gap and ")" not in gap:
        gap.append(",")  # «(dân tộc Thái; Ủy viên Trung ương Đảng)»
    else:
        gap.append(lower[at] if lower[at] in STOPS else "word")
    return remark or at + 1


def _uncapitalised(words: Sequence[Word]) -> list[Word]:
    """The words of a line in capitals: those of two to four behind a surname are a name, up to a word that begins what the person does."""
    lower, at = [w.lower for w in words], 0
    found = [Word(w.start, w.end, w.text, w.lower, False, w.acronym and w.lower not in CAPITAL_STOPS) for w in words]
    while at < len(words):
        place = next((n for n in (3, 2) if " ".join(lower[at:at + n]) in name_lexicon().places), 0)
        end = at if place or lexicon().words.at(lower, at) is not None else _capital_name(words, lower, at)
        if end - at > 1:
            found[at:end] = [Word(w.start, w.end, w.text, w.lower, True, False) for w in words[at:end]]
        at = max(end, at + max(place, 1))
    return found


def _person(words: Sequence[Word]) -> str:
    """The name of these words, in small letters where it is written in capitals."""
    texts = [w.text for w in words]
    return " ".join(t.capitalize() for t in texts) if all(t.isupper() for t in texts) and sum(map(len, texts)) > len(texts) else " ".join(texts)


def _name(words: Sequence[Word], lower: list[str], at: int, gap: list[str], places: frozenset[str], *, capitals: bool, listed: bool) -> int:
    """The end of the name that begins at `at`, or 0. Behind a title any capitalised words are one; else a surname must begin it, in a list of names a rare one too."""
    titled = bool(gap) and gap[-1] in ("title", "titles", "rank") or len(gap) > 1 and gap[-1] in (":", ".") and gap[-2] in ("titles", "rank", "title")
    if capitals:
        return _capital_name(words, lower, at) if titled else 0  # behind a post, posts.py finds it
    if not words[at].name:
        return 0
    end = run_end(words, lower, at)
    if lower[at] in NO_NAME:
        return 0
    if titled:
        if lexicon().words.at(lower, at) is not None and not is_surname(words[at]) or end - at > LONGEST:
            return 0
        return end if end > at else 0
    if at and _kind_of_place(lower, at):
        return 0
    return end if best_split(words[at:end], places, plain=not listed) == 0 else 0


def _capital_name(words: Sequence[Word], lower: list[str], at: int) -> int:
    """A name in a line of capitals: a surname and one to three words until one that is known."""
    if not is_surname(words[at]):
        return 0
    end = at + 1
    while end < len(words) and end - at < 4 and words[end].text.isalpha() and not _cues().at(lower, end) and not _head_begins(lower, end) and lower[end] not in CAPITAL_STOPS:
        end += 1
    return end if end - at > 1 else 0


def _head_begins(lower: list[str], at: int) -> bool:
    return lower[at] in lexicon().head_words and lexicon().heads.at(lower, at) is not None


# What people of headlines do; none of these syllables is one of a name.
CAPITAL_STOPS = frozenset("được dự thăm phát chủ trì tiếp trao chúc tham kiểm đến gặp trả chia tặng bị làm giữ nói yêu đề dâng viếng khảo đi về tại nhận trúng đắc thôi từ vào và đã sẽ".split())


def _kind_of_place(lower: list[str], at: int) -> bool:
    before = name_lexicon().before
    return lower[at - 1] in before or at > 1 and f"{lower[at - 2]} {lower[at - 1]}" in before


def _membership(lower: list[str], at: int) -> int:
    """The end of «đảng viên Chi bộ thôn A thuộc Đảng bộ xã B» behind a name: where somebody is a member, which is no post; else 0."""
    if lower[at:at + 2] != ["đảng", "viên"] or lower[at + 2:at + 4] not in (["chi", "bộ"], ["đảng", "bộ"], ["sinh", "hoạt"], ["đang", "sinh"]) and lower[at + 2:at + 3] != ["thuộc"]:
        return 0
    return next((k for k in range(at, len(lower)) if lower[k] in (",", ";", ".", ":")), len(lower))


def _bracket(words: Sequence[Word], lower: list[str], at: int, places: frozenset[str]) -> int:
    """The end of a remark in brackets that opens at `at`, or 0 where it holds a post, a name or a verb."""
    for end in range(at + 1, min(at + 16, len(words))):
        if lower[end] == ")":
            return end + 1
        cue = _cues().at(lower, end)
        if cue is not None and end == at + 1 and cue[1].startswith("verb") and lower[cue[0]:cue[0] + 1] == [")"]:
            return cue[0] + 1  # «bà A (tái cử) và ông B»
        if lower[end] in lexicon().head_words and lexicon().heads.at(lower, end) or cue is not None and cue[1].startswith(("verb", "title", "former")):
            return 0
        if words[end].name and not words[end - 1].name and best_split(words[end:run_end(words, lower, end)], places, plain=True) == 0 and not _kind_of_place(lower, end):
            return 0
    return 0


def _remark(lower: list[str], at: int) -> int:
    """The end of a remark about age, birth or origin that begins at `at`, or 0."""
    if lower[at] not in REMARK_FIRST and not lower[at].isdigit() or not REMARK.match(" ".join(lower[at:at + 3])):
        return 0
    end = at + 1
    while end < len(lower) and end - at < 12 and lower[end] not in (",", ";", ")", "("):
        cue = _cues().at(lower, end)
        if lower[end] in lexicon().head_words and lexicon().heads.at(lower, end) is not None or cue is not None and cue[1] not in ("aux", "have", "now"):
            return end if end - at > 1 else 0
        end += 1
    return end

"""What a post in a sentence is given to: the names in front of it, those of the waiting verb, or a name that is still to come."""

from collections.abc import Sequence

from extractor.find.clauses import Element
from extractor.lexicon import words
from extractor.match.people.claim import CHAIN, FAR, HEADING, PARTY, PAST, SIDE, Head, Person, State


def read_post(s: State, part: Element, before: Element | None, after: Sequence[Element]) -> bool:
    """Read a post; True where the name that seems to follow it is a part of its organisation's name."""
    gap = set(part.gap)
    _lists(s, part, before, gap)
    place = Place(s, part, before, after, gap)
    if s.replaced is not None and ("role" in gap or gap == {"as"} and before is s.replaced.element):  # «người kế nhiệm ông B ở vị trí Bí thư …», «ông A thay ông B làm Bí thư …»
        s.give([part], [s.replaced], "former", "replaced")
        s.replaced = None
    elif s.replaced is not None and before is not None and before is s.replaced.element and gap <= {","}:
        s.give([part], [s.replaced], "former", "replaced")  # «thay đồng chí B, Bí thư Tỉnh ủy nghỉ hưu»
        s.replaced = None
        return place.absorbs
    s.role = s.role or "role" in gap
    for rule in RULES:
        if (absorbed := rule(s, place)) is not None:
            return absorbed
    s.pending, s.owners, s.owned_as = [part], [], ("", "")
    if {"former", "replace"} & gap or s.verb == "past":  # «thay Bí thư Tỉnh ủy A nhận nhiệm vụ mới»
        part.code = "former"
        s.role = s.role or s.verb == "past"  # «Trong thời gian giữ chức …, ông A»
    return False


class Place:
    """A post among what stands around it: a name that seems to follow (`named`, `sure` where it is one), names that it `heads`, a `chain` of posts."""

    def __init__(self, s: State, part: Element, before: Element | None, after: Sequence[Element], gap: set[str]) -> None:
        self.part, self.before, self.after, self.gap = part, before, after, gap
        self.named = bool(after) and after[0].kind == "name" and after[0].gap == ["split"]
        self.sure = self.named and part.post is not None and part.post.sure
        following = next((p for p in after if p.kind != "post" or not set(p.gap) <= CHAIN), None)
        self.heads = following is not None and following.kind == "name" and following.gap != ["split"] and _heading(set(following.gap), s.mode or s.verb or s.carried, gap)
        self.heads = self.heads or before is not None and following is not None and before.kind == following.kind == "name" and _set_off(before) and _set_off(following)
        self.chained = before is not None and before.kind == "post" and self._chained(s, part, gap)

    @property
    def absorbs(self) -> bool:
        """Whether the name that seems to follow is a part of the organisation's."""
        return self.named and not self.sure

    def _chained(self, s: State, part: Element, gap: set[str]) -> bool:
        career = s.owned_as == ("former", "verb")
        if career and {",", ";"} & gap and gap <= CHAIN | {";", "word"}:
            return part.gap.count("word") <= 16  # «từng giữ các chức vụ: Bí thư …, Phó đoàn …, Giám đốc …»: what is unknown between them ends no list
        if gap <= CHAIN:
            return True
        if part.gap[-2:] == [",", "former"] and set(part.gap[:-2]) <= {"word", "former", "-"} and len(part.gap) < 9:
            return bool(s.owners)  # «phó giám đốc Ban quản lý công viên quận 6, nguyên Bí thư …»
        return career and gap <= CHAIN | {";"}


def _heading(gap: set[str], verb: str, own: set[str]) -> bool:
    """Whether a post with this gap behind it heads the names that follow."""
    if not gap <= HEADING:
        return False
    return "is" in gap or "gather" in gap or ":" in gap and not own & {"-", "("} or "object" in gap and bool(verb)


def _set_off(name: Element) -> bool:
    """«Bí thư (đồng chí A), Phó Bí thư (đồng chí B)», «Bí thư - A, Phó Bí thư - B»: each post in front of its name."""
    return name.gap == ["-"] or "(" in name.gap and set(name.gap) <= {"(", "title", "rank"}


def _next_of_chain(s: State, at: Place) -> bool | None:
    """«đồng chí A, Bí thư Huyện ủy, Chủ tịch HĐND huyện»: one more post of those who have the one in front."""
    if not at.chained or not s.owners or at.heads:
        return None
    if at.named and (at.sure or "and" in at.gap or s.owners[-1].before):
        return None  # the post of the name behind it
    if {"is", "as"} & at.gap and "now" not in at.gap and s.mode == "elected" and s.owned_as[1] == "beside the name":
        s.owners, s.owned_as = ([], ("", "nobody")) if s.proposed else (list(s.series), ("elected", "verb"))
    if s.each and s.owned_as[1] == "verb":
        s.owners = [s.each.pop(0)]
    capacity, rule = s.owned_as
    s.owned_as = ("former" if "former" in at.gap else "holds" if "now" in at.gap else capacity, rule)
    s.give([at.part], s.owners, *s.owned_as)
    return at.absorbs


def _waits_with_chain(s: State, at: Place) -> bool | None:
    """«Bí thư Huyện ủy, Chủ tịch HĐND huyện A»: whose name is still to come."""
    if not at.chained or not s.pending or s.owners:
        return None
    if "former" in at.gap:
        at.part.code = "former"
    elif s.pending[-1].code in PAST and "now" not in at.gap:
        at.part.code = "covered"  # one «nguyên» covers the list
    s.pending.append(at.part)
    return False


def _nobodys_chain(s: State, at: Place) -> bool | None:
    """Behind a post that is only proposed."""
    waits = bool(s.owners) or bool(s.pending)
    return at.named if at.chained and not waits and s.owned_as[1] == "nobody" and not at.sure else None


def _left_for_another(s: State, at: Place) -> bool | None:
    """«ông A từ Phó Bí thư được bầu làm Bí thư»."""
    if at.part.gap != ["from"] or at.before is None or at.before.kind != "name" or not s.series or not at.after or at.after[0].kind != "verb":
        return None
    s.give([at.part], s.series[-1:], "former", "beside the name")
    return False


def _beside_name(s: State, at: Place) -> bool | None:
    """«đồng chí A, Bí thư Huyện ủy»."""
    present = at.part.gap[-3:] == [",", "now", "is"] and not {";", ".", "replace"} & at.gap  # «ông A, 33 tuổi, quê …, hiện là …»
    present = present or at.part.gap[-2:] == [",", "is"] and "remark" in at.gap and not {";", ".", "replace", "title", "titles"} & at.gap  # «ông A sinh năm 1966, tại …, là …»
    if at.before is None or at.before.kind != "name" or not s.series or not (at.gap <= SIDE or present):
        return None
    if at.heads or at.named and (at.sure or s.series[-1].before):
        return None
    _beside(s, at.part, at.gap, at.after)
    return at.absorbs


def _of_the_verb(s: State, at: Place) -> bool | None:
    """«bầu các đồng chí A, B làm Phó Bí thư»."""
    if not (s.verb in ("assign", "elect", "appoint", "dismiss", "past") or s.verb == "join" and "as" in at.gap):
        return None
    if at.heads or at.sure or not _governs(s, at.part, at.before):
        return None
    _governed(s, at.part, at.gap)
    return at.named and bool(s.series)


RULES = (_next_of_chain, _waits_with_chain, _nobodys_chain, _left_for_another, _beside_name, _of_the_verb)
"""How a post may find its people; the first that knows. It tells whether the name behind the post is a part of the organisation's."""


def _lists(s: State, part: Element, before: Element | None, gap: set[str]) -> None:
    """Whether this post is of the first name of a list that a post or a body heads: «Ban Thường vụ có Tổng Bí thư A, …»."""
    told = ({"gather", ":", "have"} & gap or before is not None and before.kind == "body" and "is" in gap) and part.gap.count("word") <= 3 and part.gap[-1:] != [","] and not {";", "."} & gap
    capacity = s.mode or s.carried
    if before is None or not told or s.proposed:
        return
    if before.kind == "post" and s.pending and "have" not in gap:
        direct = s.mode and "word" not in s.pending[0].gap  # else «trong đó có 7 Ủy viên Bộ Chính trị gồm: …» tells who holds it
        s.listing = Head(list(s.pending), capacity if direct else "holds")
        s.pending = []
    elif before.kind == "body" and s.body is not None and capacity:
        s.listing, s.body = Head([s.body], capacity), None


def _dismissed_by_name(s: State, owner: Person) -> bool:
    """«cách chức bà A, Hiệu trưởng …»: no post stands between the verb and the name."""
    at = next((k for k, p in enumerate(s.parts) if p is owner.element), 0)
    return at > 0 and s.parts[at - 1].kind == "verb" and s.parts[at - 1].code == "dismiss" and not s.parts[at - 1].passive and set(owner.element.gap) <= {"title"}


def _beside(s: State, part: Element, gap: set[str], after: Sequence[Element]) -> None:
    owners = s.sharers()
    capacity, rule = "holds", "beside the name"
    verb_later = any(p.kind == "verb" and p.code == "assign" for p in after)
    if "former" in gap or _dismissed_by_name(s, owners[-1]):
        capacity = "former"
    elif "now" in gap:
        pass
    elif {"is", "as"} & gap and (s.earlier or owners[-1].then):
        capacity = "former"
    elif {"is", "as"} & gap and s.mode != "elected":
        rule = "said of the name"
    elif s.mode == "elected" and ("as" in gap or "is" in gap and (s.objects or any(c.capacity == "elected" for c in s.claims))):
        if s.proposed:
            s.owners, s.owned_as = [], ("", "nobody")
            return
        owners, capacity, rule = list(s.series), "elected", "verb"
        s.verb = ""
    elif not gap and s.mode == "elected" and not s.proposed and any(c.rule == "verb" and c.capacity == "elected" for c in s.claims):
        capacity, rule = "elected", "verb"  # «A tái đắc cử Bí thư, B Phó Bí thư»
    elif s.electing and not verb_later and part.post is not None and part.post.code in PARTY and (s.head is None or s.head.electing) and not _told_in_full(s, part):
        capacity, rule = "elected", "list of the elected"
    if "as" in gap:
        s.verb = ""  # «trao quyết định cho ông A làm Bí thư thay ông B»
    if rule != "verb":
        for owner in owners:
            owner.beside = True
    s.owners, s.owned_as = owners, (capacity, rule)
    s.give([part], owners, capacity, rule)


def _told_in_full(s: State, part: Element) -> bool:
    """«bầu vào Ban Thường vụ gồm: ông A, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy»: a post with its organisation, in the sentence that elects to a body, is held."""
    assert part.post is not None
    seats = any(c.rule == "member of a body" for c in s.claims)
    return seats and part.post.end > part.post.head_end + (2 if part.post.head.endswith(words("inspection")) else 0) or seats and part.post.head.endswith(words("inspection"))


def _governs(s: State, part: Element, before: Element | None) -> bool:
    """Whether the waiting verb gives this post to the series."""
    gap = part.gap
    among = s.career and part.words[part.start - 1].lower in words("such_as") and before is not None and before.kind == "verb"  # «từng trải qua nhiều vị trí công tác ở A như …»
    if s.elliptic or gap.count("word") > (FAR if among else 2) or {";", "."} & set(gap) or before is None:
        return False
    return bool(s.series) and s.words <= FAR


def _governed(s: State, part: Element, gap: set[str]) -> None:
    verb_gap = gap
    capacity = s.mode or s.carried or "holds"
    if s.verb in ("dismiss", "past") or s.verb == "assign" and s.earlier and not s.mode:  # «Trước khi được bổ nhiệm, ông A giữ chức …»
        capacity = "former"
    elif "now" in verb_gap or s.now:
        capacity = "holds"
    if s.proposed and s.verb != "past" and not s.now:
        s.owners, s.owned_as = [], ("", "nobody")
    else:
        owners = list(s.series)
        if s.each:
            owners = [s.each.pop(0)]
        if s.verb == "past" and owners[-1].beside:
            owners = owners[-1:]  # «ông A, <post> và ông B, <post>, nguyên là <post>»
        s.owners, s.owned_as = owners, (capacity, "dismissal" if s.verb == "dismiss" else "verb")
        s.give([part], s.owners, *s.owned_as)
        if s.replaced is not None:
            s.give([part], [s.replaced], "former", "replaced")
            s.replaced = None
    s.verb, s.words, s.several = "", 0, False


def names_place(after: Sequence[Element]) -> bool:
    """«Trong thời gian làm Bí thư Huyện ủy Sơn Khê, ông Lê Đình Khoát …»: of two names the first, of two syllables, is the place."""
    if len(after) < 2 or after[0].gap != ["split"] or after[1].kind != "name" or after[1].gap != [",", "title"] or after[0].person is None:
        return False
    return len(after[0].person.split()) == 2

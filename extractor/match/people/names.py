"""What a name in a sentence gets: the post in front of it, a place in a list, a seat in a body; and whose series it goes on with."""

from extractor.find.clauses import Element
from extractor.lexicon import has_word, word_set
from extractor.match.people.claim import COORDINATED, HEADING, PAST, SIDE, Head, Person, State

PREDECESSOR = word_set("predecessor")
TITLES = frozenset(("title", "titles", "rank"))


def read_name(s: State, part: Element, before: Element | None, after: Element | None) -> None:
    """Read a name: what it gets, who is elected or dismissed with it, what the sentence goes on with."""
    gap = set(part.gap)
    person = Person(part, joined=";" if ";" in gap else "and" if "and" in gap else ",", then="when" in part.gap[-2:])
    if "replace" in gap:
        _replaced(s, person, part.gap)
        return
    if s.awaited and "is" in gap:
        s.predecessor = person
    s.awaited = False
    linked = before is not None and before.kind in ("name", "post") and gap <= COORDINATED
    if not any(get(s, person, before, after, gap) for get in GETS):
        s.head = None
    _note_elected(s, before, gap)
    _note_dismissed(s, person, gap, linked)
    alone = bool(s.series) and "title" not in s.series[0].element.gap and {";", "title"} <= gap and _acts(after)  # «gồm A, B, C; đồng chí A được bầu làm Bí thư»
    if not alone and _goes_on(s, before, gap, linked):
        s.series.append(person)
    else:
        s.several = "titles" in gap or s.head is not None
        s.objects = s.verb in ("elect", "appoint", "dismiss") or s.objects and linked
        s.series = [person]
    if s.verb in ("assign", "join", "past", "dismiss", "dismiss_all"):
        s.verb = ""
    s.joined = ""
    s.pending, s.passive, s.words, s.role = [], False, 0, False
    s.body = None


def _replaced(s: State, person: Person, gap: list[str]) -> None:
    """«được bầu làm Bí thư Tỉnh ủy thay ông B»: the post that was told last was B's; else the one that is told next."""
    if any(w.lower in PREDECESSOR for w in person.element.words[max(0, person.element.start - 6):person.element.start]):
        s.series, s.awaited = [person], "object" in gap  # «Người tiền nhiệm của ông A là ông B»
        s.predecessor = None if s.awaited else person
        s.pending, s.verb, s.owners, s.owned_as = [], "", [], ("", "")
        return
    last = [c for c in s.claims if c.rule in ("verb", "said of the name", "beside the name", "seat in a body") and c.capacity in ("elected", "holds")][-1:]
    if last and last[0].rule == "beside the name" and "word" in gap[:gap.index("replace")]:  # «bà A - phó bí thư - tạm điều hành thay ông B»: never his
        s.series, s.verb = [person], ""
    elif last and not s.verb:
        s.give([last[0].part], [person], "former", "replaced")
        s.series, s.mode = [person], ""  # «… thay ông B được điều động làm …»
    elif s.pending and s.proposed and gap[0] == "replace":  # «để bầu Bí thư Tỉnh ủy thay ông B, người vừa được …»
        s.give(s.pending, [person], "former", "replaced")
        s.series, s.proposed = [person], False
    else:
        s.replaced = person
    s.owners, s.owned_as = [], ("", "")
    s.pending, s.passive, s.words, s.body, s.head = [], False, 0, None, None


def _behind_post(s: State, person: Person, before: Element | None, after: Element | None, gap: set[str]) -> bool:
    """«Bí thư Huyện ủy đồng chí A»."""
    if not s.pending or before is None or before.kind != "post" or not gap <= TITLES | {"split"}:
        return False
    s.give([p for p in s.pending if not p.counted], [person], "holds", "post before the name")
    person.beside = person.before = True
    several = "titles" in gap or "titles" in s.pending[0].gap or s.pending[0].plural
    if s.listing is not None:
        s.give(s.listing.parts, [person], s.listing.capacity, "list under a post")
    s.head = Head(s.pending, "holds") if several else None
    return True


def _behind_comma(s: State, person: Person, before: Element | None, after: Element | None, gap: set[str]) -> bool:
    """«Bí thư Huyện ủy, đồng chí A» at the head of a sentence, «với vai trò Bí thư Huyện ủy, A»."""
    # «Từng là Bí thư Huyện ủy trước khi nghỉ hưu, ông A nói»
    once = s.role and s.pending and s.pending[0].start <= 3 and person.element.gap[-2:] == [",", "title"] and gap <= {",", "title", "word", "and", "earlier"}
    if not s.pending or before is None or before.kind != "post" or not (gap <= {",", "title", "rank"} or once):
        return False
    caption = gap == {","} and s.pending[0].start == 0 and after is None and len(person.element.text) > 2  # «Bí thư chi bộ bản, Mùa A Của chủ trì …»
    elected = bool(s.mode) and not s.series and not s.earlier and not s.proposed and "title" in gap and gap <= {",", "title"}  # «Được bầu làm Bí thư Chi bộ, đồng chí A …»
    if not s.role and not ({"title", "rank"} & gap and s.pending[0].start <= 2) and not caption and not elected:
        return False
    s.give(s.pending, [person], s.mode if elected else "holds", "said of the name" if s.role else "post before the name")
    person.beside = person.before = True
    s.head = None
    return True


def _first_of_list(s: State, person: Person, before: Element | None, after: Element | None, gap: set[str]) -> bool:
    """«Phó Bí thư: A, B»."""
    if not s.pending or not _heads(s, before, gap):
        return False
    capacity = s.mode or s.carried or ("elected" if has_word([s.pending[-1].text[-1].lower], "a_new_term") else "holds")
    filled = s.verb == "elect" or s.head is not None and s.head.capacity == "elected"  # «bầu Bí thư (A), Phó Bí thư (B, C)»
    if ("(" in gap or gap == {"-"}) and not (filled and "word" not in s.pending[0].gap):
        capacity = "holds"
    if s.verb == "dismiss":
        capacity = "former"
    if s.proposed and not all(p.code in PAST for p in s.pending):
        s.head = None
        return True
    s.give(s.pending, [person], capacity, "list under a post")
    s.head = Head(list(s.pending), capacity)
    s.verb = ""
    return True


def _heads(s: State, before: Element | None, gap: set[str]) -> bool:
    """Whether the waiting posts head a list that begins with this name."""
    told = s.verb in ("elect", "dismiss") and {"gather", "object"} & gap  # «bầu 2 Ủy viên Ban Thường vụ, gồm …», «miễn nhiệm Phó Chủ tịch, nhiệm kỳ …, đối với …»
    elects = before is not None and before.kind == "verb" and bool(s.pending)  # «Trong số ủy viên vừa trúng cử có ông A»
    if before is None or not gap <= (HEADING | {","} if told else HEADING | {"have"} if elects else HEADING):
        return False
    if before.kind == "verb":
        return before.code in ("elected", "elect") and bool(gap & {":", "is", "gather", "titles"} or "have" in gap and s.pending)
    if before.kind != "post":
        return False
    if "object" in gap:
        return bool(s.mode or s.verb or s.carried or "also" in s.pending[0].gap)
    return bool(gap & {":", "is", "gather"}) or gap <= {"(", "title", "rank"} or gap == {"-"}


def _first_of_body(s: State, person: Person, before: Element | None, after: Element | None, gap: set[str]) -> bool:
    """«bầu Ban Thường vụ gồm A, B»; «gồm 21 đồng chí, đồng chí A được bầu làm Bí thư» begins no list."""
    if s.body is None or before is None or before.kind not in ("body", "verb") or not _lists_body(person.element):
        return False
    if "," in gap and ":" not in gap and _acts(after):
        return False
    capacity = s.mode or s.carried
    s.head = Head([s.body], capacity, electing=capacity == "elected") if capacity and not s.proposed else None
    if s.head is not None:
        s.give(s.head.parts, [person], s.head.capacity, "member of a body")
        s.electing = s.head.electing
    return True


def _lists_body(part: Element) -> bool:
    gap = part.gap
    return bool({":", "gather", "titles", "is"} & set(gap)) and not {";", ".", "object"} & set(gap) and ("," not in gap or bool({":", "gather"} & set(gap))) and gap.count("word") <= 6


def _next_of_list(s: State, person: Person, before: Element | None, after: Element | None, gap: set[str]) -> bool:
    """«Phó Bí thư: A, B và C»; who has a verb of his own is no more of the list."""
    linked = before is None or before.kind in ("name", "post") and gap <= COORDINATED and "with" not in gap
    if s.head is not None and ";" in gap and len(s.series) > 1 and s.series[-1].joined == "," and not any(p.beside for p in s.series) and after is not None and after.kind == "post" and set(after.gap) <= SIDE:
        s.head = None  # «nguyên Tổng Bí thư: A, B; C, nguyên Chủ tịch nước»: those with a post of their own begin anew
    bare = s.listing is not None and gap <= {",", "and"}  # «Ban Thường vụ gồm: Bí thư A, B và C»
    if s.head is None and not bare or not linked or _acts(after):
        return False
    if s.head is not None:
        s.give(s.head.parts, [person], s.head.capacity, "list under a post")
    if s.listing is not None and before is not None:
        s.give(s.listing.parts, [person], s.listing.capacity, "list under a post")
    return True


GETS = (_behind_post, _behind_comma, _first_of_list, _first_of_body, _next_of_list)
"""How a name may get what was told in front of it; the first that holds."""


def _acts(after: Element | None) -> bool:
    """Whether a name's own verb follows, so that it is no more of the list before it."""
    if after is None or ";" in after.gap:
        return False
    return after.kind == "verb" and after.code in ("assign", "elect", "elected") or after.kind == "post" and bool({"is", "as"} & set(after.gap))


def _note_elected(s: State, before: Element | None, gap: set[str]) -> None:
    """A list of the elected begins with this name."""
    opened = s.mode == "elected" and before is not None and before.kind in ("verb", "body") and {":", "gather"} & gap
    if not s.proposed and (opened or s.carried == "elected" and before is None and ":" in gap):
        s.electing = True


def _note_dismissed(s: State, person: Person, gap: set[str], linked: bool) -> None:
    """«cách chức đồng chí A», and those named with him."""
    listed = linked and s.series and s.series[-1] in s.dropped and (s.several and "title" not in gap or "and" in gap)
    if s.verb in ("dismiss", "dismiss_all") and not s.proposed and not s.pending or listed:
        s.dropped.append(person)


def _goes_on(s: State, before: Element | None, gap: set[str], linked: bool) -> bool:
    """Whether one verb can have this name and those in front of it."""
    if not linked or not s.series or "titles" in gap:
        return False
    if before is not None and before.kind == "post" and s.owners and s.owned_as[1] == "verb" and "title" in gap:
        return False  # «ông A được bầu làm Bí thư và ông B được bầu làm Phó Bí thư»
    if before is not None and before.kind == "name" or "and" in gap or s.several and "title" not in gap:
        return True
    return ";" in gap and s.objects and s.owned_as[1] == "beside the name"

"""What a sentence claims: who holds a post, is elected to one, or held it.

A sentence is read from left to right as names, posts and verbs (clauses.py). A post belongs to the name it stands beside
(«Đồng chí A, Bí thư Huyện ủy»; «Bí thư Huyện ủy A»), to the names of a verb («bầu các đồng chí A, B làm Phó Bí thư»), or to
the names of a list that it heads («Phó Bí thư: A, B»). Where none of these is plain, nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.find.claim import CHAIN, COMPANY, COORDINATED, DISMISSED, FAR, HEADING, PARTY, SIDE, Claim, Head, Person
from extractor.find.clauses import Element
from extractor.find.posts import Post
from extractor.lexicon import table

# A post with «nguyên» in front, and one further on in its list.
PAST = ("former", "covered")
# In front of a post, what says whose relative holds it, and what may stand between.
KIN = [words.split() for words in table("names")["kin"]]
FORMER_OF = frozenset(("nguyên", "cựu", "của", "ruột"))


@dataclass(slots=True)
class Reader:
    """One sentence, read once from left to right into `claims`.

    `carried` is what the sentence before did («elected», «holds» or nothing), `head` the list that goes on from lines before.
    """

    parts: list[Element]
    carried: str = ""
    head: Head | None = None
    claims: list[Claim] = field(default_factory=list)
    mode: str = ""  # what the last verb of the sentence makes of a post
    verb: str = ""  # the verb that waits for its post
    proposed: bool = False
    passive: bool = False
    objects: bool = False  # the series is the object of an active verb
    several: bool = False  # the series began with «các đồng chí»
    series: list[Person] = field(default_factory=list)  # names that one verb can have
    owners: list[Person] = field(default_factory=list)  # whose the last post is,
    owned_as: tuple[str, str] = ("", "")  # in which capacity, by which rule
    pending: list[Element] = field(default_factory=list)  # posts whose person is not named yet
    body: Element | None = None
    electing: bool = False
    dropped: list[Person] = field(default_factory=list)  # who is dismissed, from posts told beside the name
    words: int = 0  # other words since the series
    elliptic: bool = False  # the waiting verb takes up the object of the one before: «…; bổ nhiệm giữ chức»
    earlier: bool = False  # «Trước khi …, A là …»
    now: bool = False  # the waiting verb tells of the present: «đang giữ chức»
    inspection: bool = False  # the sentence speaks of an inspection committee: «Chủ nhiệm» alone is its chair
    joined: str = ""  # the capacity of the bodies that follow a body joined
    career: bool = False  # the verb tells of several posts of a life
    role: bool = False  # the waiting posts are told by «với vai trò»: whose name follows behind a comma
    listing: Head | None = None  # a list each of whose names may have a post in front: «7 Ủy viên Bộ Chính trị gồm: Tổng Bí thư A, …»
    replaced: Person | None = None  # «thay ông B»: who had the post before, waiting for it to be told

    def read(self) -> None:
        """Fill `claims`."""
        absorbed = False
        before: Element | None = None
        for k, part in enumerate(self.parts):
            if absorbed:
                absorbed = False
                continue
            after = self.parts[k + 1] if k + 1 < len(self.parts) else None
            gap = part.gap
            self.words += gap.count("word") + (FAR if ";" in gap and part.kind != "verb" and not self.several else 0)
            if ";" in gap or "." in gap:
                self.pending, self.verb, self.role, self.replaced = [], "", False, None
            self.earlier = ";" not in gap and (self.earlier or "earlier" in gap)
            if "passive" in gap:
                self.passive = True
            if part.kind == "post" and _of_kin(part) and not (after is not None and after.kind == "name" and set(after.gap) <= {"title", "rank", "split"}):
                continue  # «ông A (con trai nguyên Bí thư Tỉnh ủy)»
            if part.kind == "verb":
                if not (part.code == "past" and not gap and self._of_then(before)):
                    self._verb(part, after)
            elif part.kind == "name":
                self._name(part, before, after)
            elif part.kind == "body":
                self._body(part, before)
            elif self._post(part, before, self.parts[k + 1:]):
                absorbed = True
            elif part.post is not None and part.post.name_start >= 0:
                part.end = part.post.name_start
            before = part
        self._settle()

    # -- verbs

    def _of_then(self, before: Element | None) -> bool:
        """«Chủ tịch UBND tỉnh lúc bấy giờ»: the post right in front was held then."""
        told = [c for c in self.claims if before is not None and (c.part is before or c.person.element is before) and c.capacity == "holds"]
        for claim in told:
            claim.capacity = "former"
        return bool(told)

    def _verb(self, part: Element, after: Element | None) -> None:
        code, gap = part.code, part.gap
        if self.replaced is not None and gap:  # «kế nhiệm ông B, người vừa được bổ nhiệm làm …»: what is told next is his
            self.series, self.replaced = [self.replaced], None
        self.joined, self.now = "", "now" in gap or part.start > 0 and part.words[part.start - 1].lower in ("vẫn", "còn")
        if {"title", "titles"} & set(gap):  # «ba đồng chí được bầu …», «đồng chí ấy …»
            self.series, self.objects = [], False
        if code == "past":
            self.career = not {"các", "nhiều", "số", "qua", "như"}.isdisjoint(w.lower for w in part.text)
        if code in ("assign", "past", "join"):
            held = self.verb in ("dismiss", "elect", "appoint") and "word" not in gap
            if code == "join" and self.verb == "dismiss":
                return
            self.verb = self.verb if held and code == "assign" else code
            self.elliptic = False
            return
        if code == "nominate":
            self.proposed, self.verb, self.electing = True, "", False
            return
        if code == "dismiss_all":
            if self.passive and not self.proposed and not (after is not None and after.kind == "name" and "object" in after.gap):
                self.dropped += self.series
            self.verb = "dismiss_all"
            return
        active = not part.passive and not self.passive
        self.elliptic = active and self.objects and not {"title", "titles"} & set(gap)
        if active and not self.elliptic:
            self.series, self.objects = [], False
        if code == "elected" or ";" in gap:
            self.proposed = False
        if code == "dismiss":
            self.verb = "dismiss"
            return
        self.mode = "elected" if code in ("elect", "elected") else "holds"
        self.verb = "appoint" if code == "appoint" else "elect"

    # -- names

    def _name(self, part: Element, before: Element | None, after: Element | None) -> None:
        gap = set(part.gap)
        person = Person(part, joined=";" if ";" in gap else "và" if "và" in gap else ",", then="when" in part.gap[-2:])
        if "replace" in gap:
            self._replaced(person, part.gap)
            return
        beside_post = before is not None and before.kind == "post"
        linked = before is not None and before.kind in ("name", "post") and gap <= COORDINATED
        if self.pending and beside_post and gap <= {"title", "titles", "rank", "split"}:
            self._give([p for p in self.pending if not p.counted], [person], "holds", "post before the name")
            person.beside = person.before = True
            several = "titles" in gap or "titles" in self.pending[0].gap
            several = several or self.pending[0].plural
            if self.listing is not None:
                self._give(self.listing.parts, [person], self.listing.capacity, "list under a post")
            self.head = Head(self.pending, "holds") if several else None
        elif self.pending and beside_post and gap <= {",", "title", "rank"} and ("title" in gap and self.pending[0].start <= 2 or self.role):
            self._give(self.pending, [person], "holds", "said of the name" if self.role else "post before the name")
            person.beside = person.before = True
            self.head = None
        elif self.pending and self._heads(part, before):
            self._head_of(self.pending, person, gap)
        elif self.body is not None and before is not None and before.kind in ("body", "verb") and self._lists_body(part):
            capacity = self.mode or self.carried
            self.head = Head([self.body], capacity, electing=capacity == "elected") if capacity and not self.proposed else None
            if self.head is not None:
                self._give(self.head.parts, [person], self.head.capacity, "member of a body")
                self.electing = self.head.electing
        elif self.head is not None and (linked and "with" not in gap or before is None) and not _acts(after):
            self._give(self.head.parts, [person], self.head.capacity, "list under a post")
            if self.listing is not None and before is not None:
                self._give(self.listing.parts, [person], self.listing.capacity, "list under a post")
        else:
            self.head = None
        opened = self.mode == "elected" and before is not None and before.kind in ("verb", "body") and {":", "gather"} & gap
        if not self.proposed and (opened or self.carried == "elected" and before is None and ":" in gap):
            self.electing = True
        listed = linked and self.series and self.series[-1] in self.dropped and (self.several and "title" not in gap or "và" in gap)
        if self.verb in ("dismiss", "dismiss_all") and not self.proposed and not self.pending or listed:
            self.dropped.append(person)
        goes_on = linked and self.series and "titles" not in gap and (before is not None and before.kind == "name" or "và" in gap or self.several and "title" not in gap
                                              or ";" in gap and self.objects and self.owned_as[1] == "beside the name")
        if goes_on:
            self.series.append(person)
        else:
            self.several = "titles" in gap or self.head is not None
            self.objects = self.verb in ("elect", "appoint", "dismiss") or self.objects and linked
            self.series = [person]
        if self.verb in ("assign", "join", "past", "dismiss", "dismiss_all"):
            self.verb = ""
        self.joined = ""
        self.pending, self.passive, self.words, self.role = [], False, 0, False
        self.body = None

    def _replaced(self, person: Person, gap: Sequence[str]) -> None:
        """«được bầu làm Bí thư Tỉnh ủy thay ông B»: the post that was told last was B's; else the one that is told next."""
        last = [c for c in self.claims if c.rule in ("verb", "said of the name", "beside the name") and c.capacity in ("elected", "holds")][-1:]
        if last and last[0].rule == "beside the name" and "word" in gap[:gap.index("replace")]:  # «bà A - phó bí thư - tạm điều hành thay ông B»: never his
            self.series, self.verb = [person], ""
        elif last and not self.verb:
            self._give([last[0].part], [person], "former", "replaced")
            self.series, self.mode = [person], ""  # «… thay ông B được điều động làm …»
        else:
            self.replaced = person
        self.owners, self.owned_as = [], ("", "")
        self.pending, self.passive, self.words, self.body, self.head = [], False, 0, None, None

    def _heads(self, part: Element, before: Element | None) -> bool:
        """Whether the waiting posts head a list that begins with this name."""
        gap = set(part.gap)
        if before is None or not gap <= HEADING:
            return False
        if before.kind == "verb":
            return before.code in ("elected", "elect") and bool(gap & {":", "is", "gather", "titles"})
        if before.kind != "post":
            return False
        if "object" in gap:
            return bool(self.mode or self.verb or self.carried)
        return bool(gap & {":", "is", "gather"}) or gap <= {"(", "title", "rank"} or gap == {"-"}

    def _head_of(self, posts: list[Element], person: Person, gap: set[str]) -> None:
        capacity = self.mode or self.carried or "holds"
        if "(" in gap or gap == {"-"}:
            capacity = "holds"
        if self.verb == "dismiss":
            capacity = "former"
        if self.proposed:
            self.head = None
            return
        self._give(posts, [person], capacity, "list under a post")
        self.head = Head(list(posts), capacity)
        self.verb = ""

    def _lists_body(self, part: Element) -> bool:
        gap = part.gap
        return bool({":", "gather", "titles", "is"} & set(gap)) and not {";", ",", ".", "object"} & set(gap) and gap.count("word") <= 6

    # -- posts

    def _post(self, part: Element, before: Element | None, after: Sequence[Element]) -> bool:
        """Read a post; True where the name that seems to follow it is a part of its organisation's name."""
        gap = set(part.gap)
        named = bool(after) and after[0].kind == "name" and after[0].gap == ["split"]
        sure = named and part.post is not None and part.post.sure
        self._lists(part, before, gap)
        if self.replaced is not None and "role" in gap:  # «người kế nhiệm ông B ở vị trí Bí thư …»
            self._give([part], [self.replaced], "former", "replaced")
            self.replaced = None
        elif self.replaced is not None and before is not None and before is self.replaced.element and gap <= {","}:
            self._give([part], [self.replaced], "former", "replaced")  # «thay đồng chí B, Bí thư Tỉnh ủy nghỉ hưu»
            self.replaced = None
            return named and not sure
        self.role = self.role or "role" in gap
        following = next((p for p in after if p.kind != "post" or not set(p.gap) <= CHAIN), None)
        heads = following is not None and following.kind == "name" and following.gap != ["split"] and _heading(set(following.gap), self.mode or self.verb or self.carried, gap)
        chained = before is not None and before.kind == "post" and gap <= (CHAIN | {";"} if self.owned_as == ("former", "verb") else CHAIN)
        if before is not None and before.kind == "post" and self.owned_as == ("former", "verb") and {",", ";"} & gap and gap <= CHAIN | {";", "word"}:
            chained = part.gap.count("word") <= 16  # «từng giữ các chức vụ: Bí thư …, Phó đoàn …, Giám đốc …»: what is unknown between them ends no list
        elif before is not None and before.kind == "post" and part.gap[-2:] == [",", "former"] and set(part.gap[:-2]) <= {"word", "former", "-"} and len(part.gap) < 9:
            chained = bool(self.owners)  # «phó giám đốc Ban quản lý công viên quận 6, nguyên Bí thư …»
        if chained and self.owners:
            own = named and (sure or "và" in gap or self.owners[-1].before)
            if not own and not heads:
                if {"is", "as"} & gap and "now" not in gap and self.mode == "elected" and self.owned_as[1] == "beside the name":
                    self.owners, self.owned_as = ([], ("", "nobody")) if self.proposed else (list(self.series), ("elected", "verb"))
                capacity, rule = self.owned_as
                if "former" in gap:
                    capacity = "former"
                elif "now" in gap:
                    capacity = "holds"
                self.owned_as = (capacity, rule)
                self._give([part], self.owners, capacity, rule)
                return named and not sure
        elif chained and self.pending and not self.owners:
            if self.pending[-1].code in PAST and "now" not in gap:
                part.code = "covered"  # one «nguyên» covers the list
            self.pending.append(part)
            return False
        elif chained and self.owned_as[1] == "nobody" and not sure:
            return named
        if part.gap == ["from"] and before is not None and before.kind == "name" and self.series and after and after[0].kind == "verb":
            self._give([part], self.series[-1:], "former", "beside the name")  # «ông A từ Phó Bí thư được bầu làm Bí thư»
            return False
        present = part.gap[-3:] == [",", "now", "is"] and not {";", ".", "replace"} & gap  # «ông A, 33 tuổi, quê …, hiện là …»
        if before is not None and before.kind == "name" and self.series and (gap <= SIDE or present) and not heads and not (named and (sure or self.series[-1].before)):
            self._beside(part, gap, after)
            return named and not sure
        if (self.verb in ("assign", "elect", "appoint", "dismiss", "past") or self.verb == "join" and "as" in gap) and not heads and not sure and self._governs(part, before):
            self._governed(part, gap)
            return named and bool(self.series)
        self.pending, self.owners, self.owned_as = [part], [], ("", "")
        if "former" in gap or self.verb == "past":
            part.code = "former"
            self.role = self.role or self.verb == "past"  # «Trong thời gian giữ chức …, ông A»
        return False

    def _lists(self, part: Element, before: Element | None, gap: set[str]) -> None:
        """Whether this post is of the first name of a list that a post or a body heads: «Ban Thường vụ có Tổng Bí thư A, …»."""
        told = ({"gather", ":", "have"} & gap or before is not None and before.kind == "body" and "is" in gap) and part.gap.count("word") <= 3 and not {";", "."} & gap
        capacity = self.mode or self.carried
        if before is None or not told or self.proposed:
            return
        if before.kind == "post" and self.pending and "have" not in gap:
            direct = self.mode and "word" not in self.pending[0].gap  # else «trong đó có 7 Ủy viên Bộ Chính trị gồm: …» tells who holds it
            self.listing = Head(list(self.pending), capacity if direct else "holds")
            self.pending = []
        elif before.kind == "body" and self.body is not None and capacity:
            self.listing, self.body = Head([self.body], capacity), None

    def _beside(self, part: Element, gap: set[str], after: Sequence[Element]) -> None:
        owners = self._sharers()
        capacity, rule = "holds", "beside the name"
        verb_later = any(p.kind == "verb" and p.code == "assign" for p in after)
        if "former" in gap:
            capacity = "former"
        elif "now" in gap:
            pass
        elif {"is", "as"} & gap and (self.earlier or owners[-1].then):
            capacity = "former"
        elif {"is", "as"} & gap and self.mode != "elected":
            rule = "said of the name"
        elif self.mode == "elected" and ("as" in gap or "is" in gap and (self.objects or any(c.capacity == "elected" for c in self.claims))):
            if self.proposed:
                self.owners, self.owned_as = [], ("", "nobody")
                return
            owners, capacity, rule = list(self.series), "elected", "verb"
            self.verb = ""
        elif not gap and self.mode == "elected" and not self.proposed and any(c.rule == "verb" and c.capacity == "elected" for c in self.claims):
            capacity, rule = "elected", "verb"  # «A tái đắc cử Bí thư, B Phó Bí thư»
        elif self.electing and not verb_later and part.post is not None and part.post.code in PARTY and (self.head is None or self.head.electing) and not self._told_in_full(part):
            capacity, rule = "elected", "list of the elected"
        if rule != "verb":
            for owner in owners:
                owner.beside = True
        self.owners, self.owned_as = owners, (capacity, rule)
        self._give([part], owners, capacity, rule)

    def _told_in_full(self, part: Element) -> bool:
        """«bầu vào Ban Thường vụ gồm: ông A, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy»: a post with its organisation, in the sentence that elects to a body, is held."""
        assert part.post is not None
        seats = any(c.rule == "member of a body" for c in self.claims)
        return seats and part.post.end > part.post.head_end + (2 if part.post.head.endswith("kiểm tra") else 0) or seats and part.post.head.endswith("kiểm tra")

    def _sharers(self) -> list[Person]:
        """The last name, and those before it that share its post: «A và B, Phó Bí thư», «các đồng chí A, B, Phó Bí thư»."""
        series = self.series
        owners = [series[-1]]
        if self.head is not None and not self.several or self.head is not None and not self.head.electing:
            return owners
        shared = self.several or series[-1].joined == "và"
        for k in range(len(series) - 2, -1, -1):
            if not shared or series[k].beside or series[k + 1].joined == ";":
                break
            owners.insert(0, series[k])
        return owners

    def _governs(self, part: Element, before: Element | None) -> bool:
        """Whether the waiting verb gives this post to the series."""
        gap = part.gap
        if self.elliptic or gap.count("word") > 2 or {";", "."} & set(gap) or before is None:
            return False
        return bool(self.series) and self.words <= FAR

    def _governed(self, part: Element, gap: set[str]) -> None:
        verb_gap = gap
        capacity = self.mode or self.carried or "holds"
        if self.verb in ("dismiss", "past"):
            capacity = "former"
        elif "now" in verb_gap or self.now:
            capacity = "holds"
        if self.proposed and self.verb != "past" and not self.now:
            self.owners, self.owned_as = [], ("", "nobody")
        else:
            owners = list(self.series)
            if self.verb == "past" and owners[-1].beside:
                owners = owners[-1:]  # «ông A, <post> và ông B, <post>, nguyên là <post>»
            self.owners, self.owned_as = owners, (capacity, "dismissal" if self.verb == "dismiss" else "verb")
            self._give([part], self.owners, *self.owned_as)
            if self.replaced is not None:
                self._give([part], [self.replaced], "former", "replaced")
                self.replaced = None
        self.verb, self.words, self.several = "", 0, False

    # -- bodies

    def _body(self, part: Element, before: Element | None) -> None:
        """«vào Ban Thường vụ» gives the series a seat there; else names may follow that the body has."""
        gap = set(part.gap)
        capacity = ""
        if self.joined and before is not None and before.kind == "body" and gap <= {",", "và"}:
            capacity = self.joined
        elif before is not None and before.kind == "verb" and "word" not in gap and self.series and not self.proposed and self.words <= FAR:
            if before.code == "dismiss" and self.verb == "dismiss":
                capacity = "former"
            elif self.verb == "join" or before.passive and self.verb == "elect":
                capacity = self.mode
        self.joined = capacity
        central = part.code in ("politburo_member", "other") and not (before is not None and before.kind == "verb" and before.code in ("elect", "elected", "join"))
        self.body = None if capacity or central else part  # «Bộ Chính trị chỉ định các đồng chí …» seats nobody in it
        if capacity:
            self._give([part], self.series, capacity, "seat in a body")
            self.verb = ""

    # -- the end

    def _settle(self) -> None:
        """Open the posts that say too little alone, and take from the dismissed what is told beside their names."""
        if self.verb == "dismiss" and self.passive and not self.proposed:
            self.dropped += self.series
        self.inspection = self.inspection or any(p.code == "inspection_member" or p.post is not None and "kiểm tra" in p.post.head for p in self.parts)
        for claim in self.claims:
            claim.code = claim.part.code if claim.part.post is None else self._code(claim.part.post)
        told = {id(c.person) for c in self.claims if c.code}
        left = {(id(c.person), c.code) for c in self.claims if c.capacity == "former" and c.rule in ("dismissal", "list under a post")}
        gone = {id(p) for p in self.dropped}
        guests = {id(c.person) for c in self.claims if c.part.post is not None and c.part.post.foreign}
        private = {id(c.person) for c in self.claims if c.part.post is not None and c.part.post.private}
        kept = []
        for claim in self.claims:
            if id(claim.person) in guests or id(claim.person) in private and claim.part.post is not None and claim.part.post.head in COMPANY:
                continue
            alone = claim.part.post is not None and claim.part.post.head.endswith("ban")  # «làm Trưởng ban»: of what, nobody knows
            if claim.code is None and not alone and (id(claim.person) in told or claim.rule in ("verb", "dismissal")):
                claim.code = "other"
            if claim.rule in ("beside the name", "post before the name") and claim.capacity == "holds":
                if (id(claim.person), claim.code) in left:
                    continue
                if id(claim.person) in gone and claim.code in DISMISSED:
                    claim.capacity = "former"
            if claim.code:
                kept.append(claim)
        self.claims = kept

    def _code(self, post: Post) -> str | None:
        if post.code is None and self.inspection and post.head.startswith(("chủ nhiệm", "phó chủ nhiệm")):
            return "inspection_deputy_chair" if post.head.startswith("phó") else "inspection_chair"
        return post.code

    def goes_on(self) -> Head | None:
        """The list that the next lines go on with, where the sentence is the heading of one."""
        capacity = "" if self.proposed else self.mode or self.carried
        if self.pending and not self.proposed:
            return Head(list(self.pending), capacity or "holds")
        if self.body is not None and capacity:
            return Head([self.body], capacity, electing=capacity == "elected")
        return Head([], capacity, electing=True) if capacity == "elected" else None

    def _give(self, parts: Sequence[Element], owners: Sequence[Person], capacity: str, rule: str) -> None:
        for owner in owners:
            career = self.career and (capacity, rule) == ("former", "verb")
            self.claims += [Claim(owner, part, "former" if part.code in PAST and rule != "verb" else capacity, rule, career=career, covered=part.code == "covered") for part in parts]


def _of_kin(part: Element) -> bool:
    """Whether a post is told of somebody's relative: «con trai nguyên Bí thư Tỉnh ủy»."""
    front = [w.lower for w in part.words[max(0, part.start - 4):part.start] if w.lower not in FORMER_OF]
    return front[-2:] in KIN or front[-1:] in KIN


def _acts(after: Element | None) -> bool:
    """Whether a name's own verb follows, so that it is no more of the list before it."""
    if after is None or ";" in after.gap:
        return False
    return after.kind == "verb" and after.code in ("assign", "elect", "elected") or after.kind == "post" and bool({"is", "as"} & set(after.gap))


def _heading(gap: set[str], verb: str, own: set[str]) -> bool:
    """Whether a post with this gap behind it heads the names that follow."""
    if not gap <= HEADING:
        return False
    return "is" in gap or "gather" in gap or ":" in gap and not own & {"-", "("} or "object" in gap and bool(verb)

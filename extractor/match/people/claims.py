"""What a sentence claims: who holds a post, is elected to one, or held it.

A sentence is read from left to right as names, posts and verbs (clauses.py). A post belongs to the name it stands beside
(«Đồng chí A, Bí thư Huyện ủy»; «Bí thư Huyện ủy A»), to the names of a verb («bầu các đồng chí A, B làm Phó Bí thư»), or to
the names of a list that it heads («Phó Bí thư: A, B»). Where none of these is plain, nothing is said.
"""

from collections.abc import Sequence

from extractor.find.clauses import Element
from extractor.find.posts import Post
from extractor.lexicon import has_word, says, table, word_set, words
from extractor.match.people.claim import CHAIN, COMPANY, DISMISSED, FAR, Claim, Head, State
from extractor.match.people.names import read_name
from extractor.match.people.posts import names_place, read_post

# In front of a post, what says whose relative holds it, and what may stand between.
KIN = [said.split() for said in table("names")["kin"]]
IN_TURN = words("in_turn")[0].split()
FORMER_OF = word_set("former_of")


class Reader(State):
    """One sentence, read once from left to right into `claims`."""

    __slots__ = ()

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
                self.mode = "" if "now" in gap else self.mode  # «A trúng cử; nay ông A là …»
            self.earlier = ";" not in gap and (self.earlier or "earlier" in gap)
            if "passive" in gap:
                self.passive = True
            if part.kind == "post" and _of_kin(part):
                if not _named(self.parts[k + 1:]):
                    continue  # «ông A (con trai nguyên Bí thư Tỉnh ủy)»
                self.told_of = list(self.series)  # «ông A, con trai Bí thư Tỉnh ủy B, được bầu …»: the verb is of A
            if part.kind == "verb":
                if not (part.code == "past" and not gap and self._of_then(before)):
                    self._verb(part, after)
            elif part.kind == "name":
                read_name(self, part, before, after)
                self.series, self.told_of = self.told_of or self.series, []
            elif part.kind == "body":
                self._body(part, before)
            elif read_post(self, part, before, self.parts[k + 1:]) or names_place(self.parts[k + 1:k + 3]):
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
            self.series, self.predecessor, self.replaced = [self.replaced], self.replaced, None
        self.joined, self.now = "", "now" in gap or part.start > 0 and part.words[part.start - 1].lower in words("still")
        if {"title", "titles"} & set(gap[:gap.index("passive")] if "passive" in gap else gap):  # «ba đồng chí được bầu …», «đồng chí ấy …», not «được toàn thể đảng viên bầu»
            self.series, self.objects = [], False
        front = [w.lower for w in part.words[max(0, part.start - 4):part.start + 2]]
        self.each = list(self.series) if part.passive and any(front[k:k + 2] == IN_TURN for k in range(5)) and len(self.series) > 1 else self.each if code == "assign" else []
        if code == "past":
            self.career = has_word((w.lower for w in part.text), "several_posts")
        if not self._takes_up(code, gap, after):
            self._acts(part)

    def _takes_up(self, code: str, gap: list[str], after: Element | None) -> bool:
        """Verbs that only take up what is told («giữ chức», «từng là», «tham gia»), put forward, or dismiss from everything."""
        if code == "assign" and "earlier" in gap[-2:]:
            self.verb = ""  # «trước khi trở thành Bí thư, ông A từng …»: that post came later
            return True
        if code in ("assign", "past", "join"):
            held = self.verb in ("dismiss", "elect", "appoint") and "word" not in gap
            if code == "join" and self.verb == "dismiss":
                return True
            self.verb = self.verb if held and code == "assign" else code
            self.elliptic = False
            return True
        if code == "nominate":
            self.proposed, self.verb, self.electing = True, "", False
            return True
        if code == "dismiss_all":
            if self.passive and not self.proposed and not (after is not None and after.kind == "name" and "object" in after.gap):
                self.dropped += self.series
            self.verb = "dismiss_all"
            return True
        return False

    def _acts(self, part: Element) -> None:
        """Verbs that elect, appoint or dismiss: of whom, and what becomes of the posts that follow."""
        code, gap = part.code, part.gap
        active = not part.passive and not self.passive
        self.elliptic = active and self.objects and not {"title", "titles"} & set(gap)
        moved = bool(self.series) and self.series == self.leaving and code in ("appoint", "elect")  # «ông A thôi giữ chức …; điều động, chỉ định …»
        if active and not self.elliptic and not moved:
            self.series, self.objects = [], False
        if code == "elected" or ";" in gap or code == "dismiss" and "," in gap:
            self.proposed = False
        if code == "dismiss":
            self.verb, self.leaving = "dismiss", list(self.series) if part.passive else []
            return
        self.mode = "elected" if code in ("elect", "elected") else "holds"
        self.verb = "appoint" if code == "appoint" else "elect"

    # -- bodies

    def _body(self, part: Element, before: Element | None) -> None:
        """«vào Ban Thường vụ» gives the series a seat there; else names may follow that the body has."""
        gap = set(part.gap)
        capacity = ""
        if self.joined and before is not None and before.kind == "body" and gap <= {",", "and"}:
            capacity = self.joined
        elif before is not None and before.kind == "verb" and "word" not in gap and self.series and not self.proposed and self.words <= FAR:
            refused = before.code == "join" and has_word([w.lower for w in before.words[max(0, before.start - 1):before.start]], "not")
            if (before.code == "dismiss" or refused) and self.verb == "dismiss":  # «thôi giữ chức vụ, không tham gia Ban Thường vụ»
                capacity = "former"
            elif self.verb == "join" or before.passive and self.verb == "elect":
                capacity = self.mode or (self.carried if self.verb == "join" and self.several else "")
        self.joined = capacity
        central = part.code in ("politburo_member", "other") and not (before is not None and before.kind == "verb" and before.code in ("elect", "elected", "join"))
        self.body = None if capacity or central else part  # «Bộ Chính trị chỉ định các đồng chí …» seats nobody in it
        if capacity:
            self.give([part], self.series, capacity, "seat in a body")
            self.verb = ""

    # -- the end

    def _settle(self) -> None:
        """Open the posts that say too little alone, and take from the dismissed what is told beside their names."""
        if self.verb == "dismiss" and self.passive and not self.proposed:
            self.dropped += self.series
        self.inspection = self.inspection or any(p.code == "inspection_member" or p.post is not None and says(p.post.head, "inspection") for p in self.parts)
        for claim in self.claims:
            claim.code = claim.part.code if claim.part.post is None else self._code(claim.part.post)
        told = {id(c.person) for c in self.claims if c.code}
        left = {(id(c.person), c.code) for c in self.claims if c.capacity == "former" and c.rule in ("dismissal", "list under a post")}
        self._seat_once()
        given = {id(c.part) for c in self.claims if c.rule == "list under a post" and c.capacity != "former" and "object" in c.person.element.gap}  # «bổ nhiệm phó vụ trưởng đối với ông A và ông B»
        gone = {id(p) for p in self.dropped}
        guests = {id(c.person) for c in self.claims if c.part.post is not None and c.part.post.foreign}
        private = {id(c.person) for c in self.claims if c.part.post is not None and c.part.post.private}
        kept = []
        for claim in self.claims:
            if id(claim.person) in guests or id(claim.person) in private and claim.part.post is not None and claim.part.post.head in COMPANY:
                continue
            if claim.code is None and _enough(claim, id(claim.person) in told or id(claim.part) in given):
                claim.code = "other"
            if claim.rule in ("beside the name", "post before the name") and claim.capacity == "holds":
                if (id(claim.person), claim.code) in left:
                    continue
                if id(claim.person) in gone and claim.code in DISMISSED:
                    claim.capacity = "former"
            if claim.code:
                kept.append(claim)
        self.claims = kept

    def _seat_once(self) -> None:
        """«tham gia Ban Chấp hành, Ban Thường vụ»: who sits in the smaller body sits in the larger, which is not told."""
        seated = {(id(c.person), c.capacity) for c in self.claims if c.rule == "seat in a body" and c.code == "standing_committee_member"}
        self.claims = [c for c in self.claims if c.rule != "seat in a body" or c.code != "committee_member" or (id(c.person), c.capacity) not in seated]

    def _code(self, post: Post) -> str | None:
        if post.code is None and self.inspection and post.head.startswith(words("chairs")):
            return "inspection_deputy_chair" if post.head.startswith(words("deputy")) else "inspection_chair"
        return post.code

    @property
    def lasting(self) -> str:
        """What the sentence does to people, for the sentences behind it; an election told of the past («trước khi được bầu làm …») is over."""
        if self.earlier:
            return ""
        replaced = {c.rule for c in self.claims if c.capacity in ("elected", "former")} >= {"verb", "replaced"}  # «A được bầu làm Bí thư, thay ông B nghỉ hưu. Các phó bí thư là …»
        return self.mode or ("elected" if replaced else "")

    def goes_on(self) -> Head | None:
        """The list that the next lines go on with, where the sentence is the heading of one."""
        capacity = "" if self.proposed else self.mode or self.carried
        if self.pending and not self.proposed:
            return Head(list(self.pending), capacity or "holds")
        if self.body is not None and capacity:
            return Head([self.body], capacity, electing=capacity == "elected")
        return Head([], capacity, electing=True) if capacity == "elected" else None


def _enough(claim: Claim, told: bool) -> bool:
    """Whether a post that says too little alone is told: of one with another post, by a verb, of several. «làm Trưởng ban»: of what, nobody knows."""
    alone = claim.part.post is not None and claim.part.post.head.endswith(words("a_board"))
    return not alone and (told or claim.rule in ("verb", "dismissal") or claim.rule == "list under a post" and claim.part.plural)


def _named(after: Sequence[Element]) -> bool:
    """Whether a name follows a post directly, or behind more posts of the same person."""
    following = next((p for p in after if p.kind != "post" or not set(p.gap) <= CHAIN), None)
    return following is not None and following.kind == "name" and set(following.gap) <= {"title", "rank", "split"}


def _of_kin(part: Element) -> bool:
    """Whether a post is told of somebody's relative: «con trai nguyên Bí thư Tỉnh ủy»."""
    front = [w.lower for w in part.words[max(0, part.start - 4):part.start] if w.lower not in FORMER_OF]
    return front[-2:] in KIN or front[-1:] in KIN

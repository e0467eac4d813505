"""What the reading of a sentence is made of: people, heads of lists, claims, and what may stand between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.find.clauses import Element
from extractor.lexicon import word_set

SIDE = frozenset((",", "-", "(", ")", ":", "rank", "remark", "is", "as", "aux", "now", "also", "former", "role", '"', "|"))
"""What may stand between a name and its own post."""
COORDINATED = frozenset((",", ";", "and", "with", "title", "titles", "rank", "remark", ")", ".", "-", "have", "|"))
"""What may stand between one name of a list and the next."""
CHAIN = frozenset((",", "-", "and", "also", "former", "remark", "/", "aux", "now", "is", "as", "&"))
"""What may stand between two posts of one person."""
HEADING = frozenset((":", "is", "gather", "object", "titles", "title", "rank", "remark", "aux", "passive", ".", "(", "-"))
"""What may stand between a post and the names it heads."""
PARTY = frozenset((
    "secretary", "deputy_secretary", "standing_deputy_secretary", "standing_committee_member", "committee_member",
    "inspection_chair", "inspection_deputy_chair", "inspection_member",
))
"""Posts that a congress or a committee fills by election, and that end with «cách chức trong Đảng»."""
DISMISSED = PARTY | {"board_head", "board_deputy_head"}
"""Posts that end with «cách chức các chức vụ trong Đảng»."""
PAST = ("former", "covered")
"""Codes of a post with «nguyên» in front, and of one further on in its list."""
COMPANY = word_set("company")
"""Posts of firms."""
FAR = 12
"""More other words than this between a name and a verb, and the verb is of something else."""


@dataclass(slots=True, eq=False)
class Person:
    """A name of the sentence; `beside`: it has a post beside it, `before`: that stands before the name."""

    element: Element
    beside: bool = False
    before: bool = False
    joined: str = ""  # the sign that joins it to the name before: «,», «;», «và»
    then: bool = False  # told of another time: «khi ông A là …»


@dataclass(slots=True)
class Head:
    """Posts, or a body, whose holders a list names; `electing`: party posts beside the names are elected ones."""

    parts: list[Element]
    capacity: str
    electing: bool = False


@dataclass(slots=True)
class Claim:
    """A post, or a seat in a body, given to a name."""

    person: Person
    part: Element
    capacity: str
    rule: str  # how it is told, a key of RULES, which code may ask for
    code: str | None = None
    career: bool = False  # one of several posts of a life: «từng giữ các chức vụ: …»
    covered: bool = False  # behind another one in a list that «nguyên» opens


@dataclass(slots=True)
class State:
    """What was read of a sentence so far.

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
    leaving: list[Person] = field(default_factory=list)  # whose leaving was told last
    dropped: list[Person] = field(default_factory=list)  # who is dismissed, from posts told beside the name
    told_of: list[Person] = field(default_factory=list)  # whose relative is named next
    each: list[Person] = field(default_factory=list)  # whose turn comes: «A và B lần lượt được bầu giữ chức Bí thư và Phó Bí thư»
    words: int = 0  # other words since the series
    elliptic: bool = False  # the waiting verb takes up the object of the one before: «…; bổ nhiệm giữ chức»
    earlier: bool = False  # «Trước khi …, A là …»
    now: bool = False  # the waiting verb tells of the present: «đang giữ chức»
    inspection: bool = False  # the sentence speaks of an inspection committee: «Chủ nhiệm» alone is its chair
    joined: str = ""  # the capacity of the bodies that follow a body joined
    career: bool = False  # the verb tells of several posts of a life
    role: bool = False  # the waiting posts are told by «với vai trò»: whose name follows behind a comma
    listing: Head | None = None  # a list each of whose names may have a post in front: «7 Ủy viên Bộ Chính trị gồm: Tổng Bí thư A, …»
    predecessor: Person | None = None  # «Người tiền nhiệm, ông B»: of the post that was told before this sentence
    awaited: bool = False  # «Người tiền nhiệm của ông A là»: who, the next name tells
    replaced: Person | None = None  # «thay ông B»: who had the post before, waiting for it to be told

    def give(self, parts: Sequence[Element], owners: Sequence[Person], capacity: str, rule: str) -> None:
        for owner in owners:
            career = self.career and (capacity, rule) == ("former", "verb")
            self.claims += [Claim(owner, part, "former" if part.code in PAST and rule != "verb" else capacity, rule, career=career, covered=part.code == "covered") for part in parts]

    def sharers(self) -> list[Person]:
        """The last name, and those before it that share its post: «A và B, Phó Bí thư», «các đồng chí A, B, Phó Bí thư»."""
        series = self.series
        owners = [series[-1]]
        if self.head is not None and not self.several or self.head is not None and not self.head.electing:
            return owners
        shared = self.several or series[-1].joined == "and"
        for k in range(len(series) - 2, -1, -1):
            if not shared or series[k].beside or series[k + 1].joined == ";":
                break
            owners.insert(0, series[k])
        return owners


RULES = {"verb": "verb", "dismissal": "dismissal", "lines": "lines", "beside the name": "beside the name", "said of the name": "said of the name",
         "post before the name": "post before the name", "list under a post": "list under a post", "list of the elected": "list of the elected",
         "member of a body": "member of a body", "seat in a body": "seat in a body", "replaced": "replaced"}
"""How a post is told → the name of the rule, which nobody asks for."""

"""What the reading of a sentence is made of: people, heads of lists, claims, and what may stand between them."""

from dataclasses import dataclass

from extractor.find.clauses import Element

SIDE = frozenset((",", "-", "(", ")", ":", "rank", "remark", "is", "as", "aux", "now", "also", "former", "role", '"', "|"))
"""What may stand between a name and its own post."""
COORDINATED = frozenset((",", ";", "và", "with", "title", "titles", "rank", "remark", ")", ".", "-", "have", "|"))
"""What may stand between one name of a list and the next."""
CHAIN = frozenset((",", "-", "và", "also", "former", "remark", "/", "aux", "now", "is", "as", "&"))
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
COMPANY = frozenset(("chủ tịch", "phó chủ tịch", "giám đốc", "tổng giám đốc", "phó giám đốc", "phó tổng giám đốc"))
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


RULES = {"verb": "verb", "dismissal": "dismissal", "lines": "lines", "beside the name": "beside the name", "said of the name": "said of the name",
         "post before the name": "post before the name", "list under a post": "list under a post", "list of the elected": "list of the elected",
         "member of a body": "member of a body", "seat in a body": "seat in a body", "replaced": "replaced"}
"""How a post is told → the name of the rule, which nobody asks for."""

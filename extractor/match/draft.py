"""What the rule engine works with: drafts of observations, its memory, and the words that steer it."""

import re
from dataclasses import dataclass, field

from extractor.find.mention import NumberMention

RATINGS = frozenset(("excellent", "good", "good_or_better", "completed", "completed_or_better", "failed", "clean_strong"))
DISCIPLINE = frozenset(("reprimand", "warning", "dismissal", "expulsion"))
GRASSROOTS_KINDS = {"đảng bộ": "grassroots_committee", "chi bộ": "grassroots_cell"}
COUNTED = ("count", "ratio")
# Measures of inspection, supervision and discipline, told of members and organisations side by side.
INSPECTION = ("party.inspected", "party.disciplined")
# What a sentence without numbers announces, most precise first: the words, the cue that its numbers stand under.
ANNOUNCED = (("dấu hiệu vi phạm", "inspect_violation"), ("kiểm tra, giám sát", "inspect_supervise"), ("ktgs", "inspect_supervise"), ("giám sát", "supervise"),
          ("kiểm tra", "inspect"))
# What a part takes over from its total; what only says who the people are, it does not.
WHO = RATINGS | frozenset((
    "reelected", "first_time", "women", "ethnic_minority", "young", "official", "alternate", "ex_officio", "degree", "lowest", "highest",
    "probationary", "exempt", "retired", "worker", "student", "religious", "posthumous", "committee_member", "met", "annual", "term",
    *(f"years_{n}" for n in range(30, 95, 5))))
# Cues that say what happens to somebody: in a number's own label they are stronger than a quality level behind it.
VERDICTS = frozenset(("leave", "strike_off", "resign", "move", "discipline", "inspect", "supervise", "inspect_supervise", "inspect_violation",
                      "admit", "badge", "commend"))
AMONG = ("trong", "trong số", "trong tổng số", "trong số gần", "trong tổng số gần")
"""What makes the first number of a sentence the total of the others."""
# Measures whose numbers are never parts of each other.
NO_PARTS = frozenset(("congress.average_age", "congress.ballots", "activity.documents", "activity.teams",
                      "activity.meetings", "congress.vote_share"))
# What is measured or counted with these is nothing of the Party's.
NOT_COUNTED = frozenset("tuổi năm tháng ngày giờ phút lần triệu tỷ tỉ đồng ha km m tấn tạ kg usd hộ vụ điểm bàn độ vòng khâu giai mũi".split())
POPULATION = frozenset(("đồng bào", "dân số", "hộ dân", "người dân", "dân cư", "hộ gia", "số dân", "hộ nghèo", "số hộ"))
# Behind members or organisations that somebody merely has, these words tell another story than that they are there.
OTHER_STORY = frozenset("sử cài quyên hiến chưa không đăng ủng hưởng tình vay làm nộp chấp phải còn vượt đạt tiêu".split())
RATING_WORDS = re.compile(r"xếp loại|đánh giá|phân loại|chất lượng")
TOPICS = {
    "member": re.compile(r"(?<!phát triển )(?<!kết nạp )đảng viên"),
    "organisation": re.compile(r"(?:tổ chức|cơ sở)(?: cơ sở)? đảng|tccs ?đ|(?:về|với|các|loại|lượng|giá) (?:chi, ?đảng bộ|chi bộ|đảng bộ cơ sở)|^[^\w]*(?:chi bộ|đảng bộ cơ sở)\W*$"),
    "": re.compile(r"công chức|viên chức|chính quyền|đoàn thể|công đoàn|mặt trận"),
}


SCENE = re.compile(r"(?:tổ chức|khai mạc|tiến hành|bế mạc|dự|diễn ra|phiên(?: \w+){0,3}) (?:thành công |trọng thể |và chỉ đạo |phiên \w+ )?đại hội(?! thi đua)|(?:tổ chức|khai mạc|dự) (?:hội nghị|lễ)|diễn ra (?:hội nghị|lễ)")
"""Where a sentence without numbers plays."""


@dataclass(slots=True, eq=False)
class Draft:
    """An observation without its context. `place` is (block, sentence), `part_of` the draft that is its total."""

    number: NumberMention
    measure: str
    rule: str
    groups: tuple[str, ...] = ()
    body: str | None = None
    form: str = "count"
    status: str = "actual"
    value: int | float = 0
    qualifier: str = "exactly"
    part_of: "Draft | None" = None
    subject: tuple[int, int] | None = None  # where the text names whose number it is, if beside the number itself
    place: tuple[int, int] = (0, 0)
    depth: int = 0
    reader: str = ""  # the reader of match.READERS that answered
    cue: str = ""  # the words of its rule's cue
    manner: str | None = None  # of people elected: elected, appointed, mixed; None: as usual
    per: str | None = None  # of a rate: year, month

    @property
    def family(self) -> str:
        """The measure and, where it counts members and organisations apart, which of them."""
        kinds = [g for g in self.groups if g in ("member", "organisation")] if self.measure.startswith("party.") else []
        return ":".join([self.measure, *kinds])


@dataclass(slots=True)
class Memory:
    """What the reading remembers from number to number and from sentence to sentence of an article."""

    totals: dict[str, Draft] = field(default_factory=dict)  # family → its last total
    last: Draft | None = None
    frame: Draft | None = None  # the number that one without a cue belongs to
    body: str | None = None
    scene: str = "meeting"
    classes: bool = False  # party classes have been told of
    elected: bool = False  # the results of elections at congresses are being told of
    badges: bool = False  # party badges have been told of
    listing: int = -1  # the block that ended in «gồm:», whose list is being read
    list_head: Draft | None = None
    held: dict[float, tuple[str, ...]] = field(default_factory=dict)  # how many held their congress → which organisations

    inspected: int = -1  # the block that told of inspections for violation without a number
    headline: int | None = None  # the headline's block
    topic: tuple[str, int] | None = None  # what levels are told of, member, organisation or «» for somebody else, and its block
    whole: Draft | None = None  # «trong 30 tổ chức cơ sở đảng»: those whose levels are told behind it
    levels: tuple[str, ...] = ()  # the levels of the last sentence that told several, in their order
    announced: tuple[int, str] = (-1, "")  # the block that announced inspections without a number, and their cue
    told: list[Draft] = field(default_factory=list)  # the totals of the last sentence that had any
    form: tuple[int, str] = (-1, "")  # the form of discipline told of in front of its numbers, and its block
    level: str | None = None  # which organisations' congresses are told of: grassroots or higher_committee

    def hear(self, text: str, block: int) -> None:
        """Take from a sentence without numbers (in lower case) what those behind it rest on."""
        for mark, level in (("cấp trên cơ sở", "higher_committee"), ("cấp trên trực tiếp", "higher_committee"), ("cấp cơ sở", "grassroots")):
            if mark in text:
                self.level = level
                break
        if scene := SCENE.search(text):
            self.scene = "congress" if scene[0].endswith("đại hội") or "đại hội" in scene[0] else "meeting"
        if "lớp" in text and any(w in text for w in ("bồi dưỡng", "lý luận chính trị", "nhận thức về đảng")):
            self.classes = True
        self.badges = self.badges or "huy hiệu đảng" in text
        self.inspected = block if "dấu hiệu vi phạm" in text else self.inspected
        self.hear_topic(text, block)
        said = text.replace("ủy ban kiểm tra", "")
        code = next((code for words, code in ANNOUNCED if words in said), None)
        self.announced = (block, code) if code is not None and "kỷ luật" not in said else self.announced
        if text.rstrip().endswith(":"):
            self.listing, self.list_head = block, self.last

    def hear_topic(self, text: str, block: int) -> None:
        """«Về tổ chức cơ sở đảng:», «kết quả xếp loại đảng viên như sau»: what the levels behind it are told of."""
        if len(text) > 80 and not text.rstrip().endswith(":") and not RATING_WORDS.search(text):
            return
        named = {kind for kind, words in TOPICS.items() if words.search(text)}
        if named:
            self.topic = (named.pop() if len(named) == 1 else "", block)


@dataclass(frozen=True, slots=True)
class Miss:
    """A number without a statement, why, and what it is (of vocabulary.NUMBER_KINDS)."""

    number: NumberMention
    why: str
    kind: str = "unexplained"

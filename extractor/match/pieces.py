"""The pieces of a reading: what a number's own words say, without deciding yet what it counts."""

import re

from extractor import lexicon, rules, vocabulary
from extractor.match.draft import COUNTED, GRASSROOTS_KINDS, NOT_COUNTED, POPULATION, Draft, Memory
from extractor.scan import BOUNDARIES, HARD, Hit, Item, Scan

RESULT = re.compile(r"(?:\( \w+ \) )?(?:đã |thì |đều )*(?:có số(?: lượng)? (?:đảng viên|quần chúng)|kết nạp (?:được |mới )*đảng viên|có kết quả|giảm từ|tăng từ|đạt tỷ lệ|(?:có )?(?:trên|dưới|từ) \d+(?: đến \d+)? đảng viên|giảm trên|tăng trên)|(?:chỉ |đã )?bầu (?:chi ủy|khuyết|thiếu|không|có|bí thư và|phó bí thư)\b|(?:[^\W\d]+ ){0,7}có (?:tuổi bình quân|độ tuổi|tuổi đời)|(?:đều |đã |đang )?(?:có kết quả bầu (?:với )?|có |đạt )(?:tỷ lệ|tỉ lệ|số dư)|(?:đều |đã )?đạt (?:từ|trên|dưới|hơn) \d")
"""What tells how the result of an organisation looks."""


NOT_OF = ("đồng bào", "dân số", "hộ ", "số hộ", "người dân", "diện tích", "lao động", "gia đình", "trẻ em", "nhân dân")
"""What the Party has no share in."""


ONLINE = ("theo dõi", "truy cập", "lượt xem", "lượt thích", "lượt chia sẻ", "bình luận", "tương tác", "lượt tiếp cận")
"""What readers of a page are counted by."""

ALL_OF = re.compile(r"(?:thuộc|của|giữa)$")
GONE = re.compile(r"(?:xóa|xoá|giải thể)(?: được| bỏ)?$|kết thúc hoạt động(?: của)?$|làm việc (?:với|tại)$|thăm$")


class Pieces:
    """One sentence being read; `by_item` maps an item's place to the draft that was made of it."""

    def __init__(self, scan: Scan, memory: Memory, place: tuple[int, int]) -> None:
        self.scan, self.memory, self.place = scan, memory, place
        self.drafts: list[Draft] = []
        self.by_item: dict[int, Draft] = {}

    def draft(self, item: Item, measure: str, rule: str, groups: tuple[str, ...] | list[str] = (), body: str | None = None, form: str | None = None) -> Draft:
        number = item.number
        if form is None:
            form = "ratio" if number.whole is not None else "share" if number.percent else "count"
        return Draft(number, measure, rule, self.clean(groups, measure), body, form, value=number.value, qualifier=number.qualifier, place=self.place,
                     depth=item.depth)

    def like(self, item: Item, base: Draft, form: str | None = None) -> Draft:
        """A draft of the same measure, body and groups."""
        return self.draft(item, base.measure, base.rule, base.groups, base.body, form)

    def words(self, start: int, end: int) -> str:
        return self.scan.text((max(start, 0), end))

    def index(self, item: Item) -> int:
        return self.scan.items.index(item)

    def before(self, item: Item) -> Draft | None:
        """The draft of the number right in front, None where that number gave none."""
        return self.by_item.get(self.index(item) - 1)

    def beside(self, item: Item) -> Draft | None:
        """The draft of the nearest number in front that stands in no deeper brackets: «317 tổ chức đảng (tăng 257), 513 đảng viên»."""
        for k in range(self.index(item) - 1, -1, -1):
            if self.scan.items[k].depth <= item.depth:
                return self.by_item.get(k)
        return None

    def previous(self, item: Item) -> Item | None:
        """The number right in front."""
        index = self.index(item)
        return self.scan.items[index - 1] if index else None

    def after(self, item: Item) -> Item | None:
        """The number right behind."""
        index = self.index(item) + 1
        return self.scan.items[index] if index < len(self.scan.items) else None

    def clause_start(self, item: Item) -> int:
        return max((i + 1 for i in range(item.start) if self.scan.tokens[i].text in HARD), default=0)

    def cues(self, span: tuple[int, int]) -> list[Hit]:
        return self.scan.inside("cue", span)

    def front_cues(self, item: Item) -> list[Hit]:
        """The cues in front of the number; what stands in brackets of its own stays there."""
        return [h for h in self.cues((0, item.start)) if self.scan.depths[h.start] <= item.depth]

    def label_cues(self, item: Item) -> list[Hit]:
        return self.cues((item.label[0], item.start))

    def marked(self, item: Item) -> bool:
        """Whether «trong đó», «gồm», «riêng» stand between the number and the one in front."""
        return bool(self.scan.inside("part", item.gap)) or self.listed() or self.index(item) == 0 and self.of_those()

    def of_those(self) -> bool:
        """«Trong tổng số đảng viên được kết nạp, có 90 …»: what was told of before, and now its parts."""
        return self.words(0, 3) in ("trong tổng số", "trong số các", "trong số đảng", "trong số quần") and self.scan.items[0].start > 3

    def listed(self) -> bool:
        """Whether the sentence is an item of a list that «gồm:» or «cụ thể:» opened in a block before."""
        return 0 <= self.memory.listing < self.place[0]

    def divides(self, total: Draft) -> bool:
        """«… có 620 tổ chức cơ sở đảng. Chia ra: …», «Trong đó, …»: the sentence tells the parts of the total of the one before."""
        first = self.scan.hits.get("part", [])
        return total.place == (self.place[0], self.place[1] - 1) and bool(first) and first[0].start <= 1

    def opened_by_colon(self, item: Item) -> bool:
        """«55/60 …, đạt 91,7%: khối xã 24 nơi; …»: behind a colon come the parts of what stands in front of it."""
        first = self.index(item)
        return any(":" in self.words(self.scan.items[k].end, self.scan.items[k + 1].label[0] + 1).split() for k in range(first) if k in self.by_item)

    def noun(self, item: Item) -> Hit | None:
        """The noun that the number counts: behind it, or in a label that the number ends («số đảng viên là 2.988»)."""
        if item.unit_hit is not None:
            return item.unit_hit
        previous = self.previous(item)
        if previous is not None and self.words(previous.end, item.start) == "đến":  # «đạt từ 3 đến 4%»
            return self.noun(previous)
        labelled = [h for h in self.scan.inside("unit", (item.label[0], item.start)) if not self.acting(h)]
        if not labelled:
            return None
        ends = self.words(item.start - 1, item.start) in ("là", ":", "đạt", "lên") or labelled[-1].end == item.start
        return next((h for h in reversed(labelled) if h.code != "congress"), labelled[-1]) if ends else None

    def agent(self, cue: Hit) -> int | None:
        """Where «bị» or «được» stands, if the words from there to the cue name who acts: «bị Ban Thường vụ Huyện ủy | kỷ luật»."""
        for i in range(cue.start - 1, max(cue.start - 18, -1), -1):
            word = self.scan.tokens[i].text
            if word in ("bị", "được"):
                return i if self.scan.inside("agent", (i + 1, cue.start)) and not self.cues((i + 1, cue.start)) else None
            if word in ("(", ")", ":", ";", ".") or word.isdigit():
                return None
        return None

    def acting(self, noun: Hit) -> bool:
        """Whether a noun names who acts, not who is counted: «số đảng viên bị các chi bộ kỷ luật»."""
        following = next((h for h in self.scan.hits.get("cue", []) if h.start >= noun.end), None)
        place = self.agent(following) if following is not None else None
        return place is not None and place < noun.start

    def unit(self, item: Item) -> str | None:
        """The class of the number's noun; a weak noun takes the class of a noun in its label."""
        noun = self.noun(item)
        if noun is None:
            return None
        unit = lexicon.units()[noun.code]
        if unit["weak"]:
            named = [lexicon.units()[h.code] for h in self.scan.inside("unit", (item.label[0], item.start))]
            wanted = ("member", "delegate", "committee_member", "masses", "cadre", "secretary", "deputy_secretary") if noun.code in ("person", "job") else ("party_organisation",)
            kinds = [str(other["is"]) for other in named if not other["weak"]]
            for name in wanted:
                if name in kinds:
                    return name
        return str(unit["is"])

    def weak(self, item: Item) -> bool:
        """Whether the number has no noun, or one that names no kind by itself."""
        return item.unit is None or bool(lexicon.units()[item.unit]["weak"])

    def noun_text(self, item: Item) -> str:
        noun = self.noun(item)
        return self.words(noun.start, noun.end) if noun else ""

    def whole(self, item: Item) -> bool:
        """«trong 30 tổ chức cơ sở đảng, có 20 …»: what the numbers behind it are parts of."""
        return self.words(item.label[0], item.start) in ("trong", "trong số", "trong tổng số", "trong tổng số số") and item.unit is not None

    def unit_groups(self, item: Item, measure: str) -> list[str]:
        """The group codes that the noun itself says."""
        noun = self.noun(item)
        if noun is None:
            return []
        codes = [*lexicon.units()[noun.code]["groups"], *self.scan.codes("group", (noun.start, noun.end))]
        return [c for c in codes if c in vocabulary.MEASURE_GROUPS[measure]]

    def groups(self, item: Item, measure: str, label_only: bool = False) -> list[str]:
        """The group codes that the number's label and tail say and that go with the measure."""
        allowed = vocabulary.MEASURE_GROUPS[measure]
        spans = [(item.label[0], item.start)] if label_only else [(item.label[0], item.start), item.tail]
        return [c for span in spans for c in self.scan.codes("group", span) if c in allowed]

    def clean(self, groups: tuple[str, ...] | list[str], measure: str) -> tuple[str, ...]:
        order = list(vocabulary.GROUPS)
        if measure == "party.confirmed":
            groups = [g for g in groups if g not in ("official", "probationary")]  # that is what is told of all of them
        return tuple(sorted({g for g in groups if g in vocabulary.MEASURE_GROUPS[measure]}, key=order.index))

    def rule(self, cue: str, unit: str | None, item: Item) -> rules.Rule | None:
        table = rules.by_cue_and_unit()
        places: list[str | None] = [None, self.scene_at(item)]
        places += [place for place, told in (("congress named", "congress" in self.scan.hits), ("party class", self.memory.classes), ("badges", self.memory.badges)) if told]
        for where in places:
            found = table.get((f"{cue}@{where}" if where else cue, unit or "none"))
            if found is not None:
                return found
        return None

    def body(self, item: Item, hit: Hit | None = None) -> str | None:
        """The body that is elected: behind the number, else nearest in front, else the one spoken of before."""
        unit = self.unit(item)
        if unit in ("deputy_secretary", "secretary"):
            return unit
        if unit == "delegate":
            return "delegation"
        word = self.noun_text(item)
        if unit == "committee_member" and ("thường vụ" in word or "btv" in word):
            return "standing_committee"
        if unit == "committee_member" and ("kiểm tra" in word or "ubkt" in word):
            return "inspection_committee"
        behind = self.scan.codes("body", item.tail)
        if behind and unit != "committee_member":
            return behind[0]
        elect = max((h.start for h in self.cues((item.gap[0], item.start)) if h.code in ("elect", "elected")), default=0)
        title = {h for h in self.scan.inside("body", (0, elect)) if self.words(h.start - 2, h.start) == "ủy viên" or self.words(h.start, h.end).startswith("ủy viên")}  # «ông A, Ủy viên Ban Thường vụ, cho biết đại hội bầu 51 người»
        front = [h.code for h in self.scan.inside("body", (item.gap[0], item.start)) if h not in title and h.code not in ("secretary", "deputy_secretary" if unit == "committee_member" else None)]
        if front:
            return front[-1]
        before = self.before(item)
        if before is not None and before.body is not None:
            return "committee" if unit == "committee_member" and before.body in ("secretary", "deputy_secretary") else before.body
        if unit == "committee_member":
            return "committee"
        earlier = [h.code for h in self.scan.inside("body", (0, item.start)) if h not in title and h.code not in ("secretary", "deputy_secretary")]
        if earlier:
            return earlier[-1]
        if self.scan.inside("congress", (0, item.start)) and (hit is None or hit.code in ("elect", "elected")):
            return "committee"
        return self.memory.body

    def held_groups(self, item: Item, groups: list[str]) -> list[str]:
        """Which organisations held their congress: those of the total in front where the noun does not say; pilots where told."""
        more: list[str] = []
        total = self.memory.totals.get("congress.held")
        near = total is not None and total.place[0] == self.place[0]
        kind = GRASSROOTS_KINDS.get(self.noun_text(item))
        known = self.memory.held.get(float(item.number.value))
        if self.noun_text(item) == "chi bộ" and any(h.code == "subordinate_cell" for h in self.scan.inside("unit", (0, item.start))):
            return ["subordinate_cell", *(["pilot"] if "pilot" in groups else [])]
        if not set(groups) - {"pilot"} and known and self.scan.inside("the_same", (item.end, min(item.far[1], item.end + 5))):
            more += known
        elif not set(groups) - {"pilot"} and self.scan.inside("level_above", item.far):
            more.append("higher_committee")
        elif not set(groups) - {"pilot"}:
            if total is not None and near and total.place == self.place:
                more += [kind] if kind and {"grassroots", *GRASSROOTS_KINDS.values()} & set(total.groups) else [g for g in total.groups if g != "pilot"]
            elif kind == "grassroots_committee" and self.memory.level == "higher_committee":
                more.append("higher_committee")
            elif total is not None and near:
                more += [g for g in total.groups if g != "pilot"]
            elif kind and self.memory.level == "grassroots":
                more.append(kind)
            elif known and self.unit(item) == "congress":
                more += known
        if "pilot" not in groups and near and total is not None and "pilot" in total.groups and (total.place == self.place or self.weak(item)) and "còn lại" not in self.words(item.end, item.far[1]):
            more.append("pilot")
        return more

    def scene_at(self, item: Item) -> str:
        """Whether the words in front of the number tell of a congress or of a meeting."""
        marks = [h for kind in ("congress", "meeting") for h in self.scan.inside(kind, (0, item.start)) if not self.mere_mention(h)]
        return max(marks, key=lambda h: h.start).kind if marks else self.memory.scene

    def mere_mention(self, hit: Hit) -> bool:
        """«nghị quyết đại hội», «chào mừng đại hội»: the congress is not where the sentence plays."""
        front = self.words(hit.start - 3, hit.start)
        return hit.kind == "congress" and front.endswith(("nghị quyết", "văn kiện", "chào mừng", "chỉ tiêu", "dự thảo", "hướng dẫn", "quán triệt", "nghiệp vụ", "sau", "trước", "đi dự", "phục vụ", "chỉ đạo", "tiến tới"))

    def bounded(self, item: Item) -> bool:
        """Whether nothing is said behind the number: a sign, a joining word or the end."""
        return item.end >= len(self.scan.tokens) or self.scan.tokens[item.end].text in BOUNDARIES or item.number.percent and self.words(item.end, item.end + 2) == "so với"

    def beside_brackets(self, item: Item) -> Draft | None:
        """The statement in front of the brackets that the number stands in."""
        return next((d for d in reversed(self.drafts) if d.depth < item.depth and d.form in COUNTED), None)

    def right_in_brackets(self, item: Item) -> bool:
        """«352 người (1,3%)»: brackets that hold only this, right behind the noun of the number in front."""
        return set(self.words(self.scan.items[self.index(item) - 1].counted_end, item.start).split()) <= {"(", "chiếm", "đạt", "bằng", "tỷ", "tỉ", "lệ"}

    def by_result(self, item: Item) -> bool:
        """«27 đảng bộ đạt tỷ lệ nữ trên 15%», «đạt từ 10% trở lên»: organisations counted by their result, and the threshold itself."""
        if self.unit(item) in ("party_organisation", "congress", "organisation"):
            return RESULT.match(self.words(item.counted_end, len(self.scan.tokens))) is not None
        previous = self.previous(item)
        if previous is not None and self.unit(item) == "member" and previous.unit_hit is not None and item.number.qualifier != "exactly" and item.start - previous.unit_hit.end <= 2 and self.by_result(previous):
            return True  # «5 đảng bộ trên 500 đảng viên»
        return item.number.percent and previous is not None and item.depth == previous.depth and previous.unit_hit is not None and self.before(item) is None and self.by_result(previous)

    def foreign(self, item: Item) -> bool:
        """Whether another body's congress or members are counted: trade unions, councils, mass organisations, the presidium."""
        scan = self.scan
        if scan.inside("presidium", (item.label[0], item.start)) or scan.inside("complaint", (item.label[0], item.start)):
            return True
        told_of = scan.inside("complaint", (self.clause_start(item), item.start))
        if told_of and not [h for h in self.cues((told_of[-1].end, item.start)) if h.code not in ("other", "have")]:
            return True
        if any(h.code == "recruit" for h in self.label_cues(item)) and scan.inside("youth_party", item.far):
            return False  # «Đoàn thanh niên giới thiệu 340 đoàn viên ưu tú cho Đảng»
        if self.unit(item) == "member" and self.words(item.counted_end, item.counted_end + 3) == "là đoàn viên":
            return False
        noun = item.unit_hit.start if item.unit == "place" and item.unit_hit is not None else -1  # «tại 124 doanh nghiệp, 49 hợp tác xã»
        if scan.inside("other_body", (item.label[0], item.start)) or any(h.start != noun for h in scan.inside("other_body", item.tail)):
            return True
        previous = self.previous(item)
        if previous is not None and self.marked(item) and self.before(item) is None and self.foreign(previous):
            return True  # «bầu 25 đại biểu HĐND xã, trong đó 22 đại biểu là đảng viên»
        clause = (self.clause_start(item), item.far[1])
        return bool(scan.inside("other_body", clause)) and not scan.inside("party", clause)

    def result_told(self, item: Item) -> bool:
        """«4 chi bộ thực hiện tốt», «2 tổ chức đảng còn hạn chế, khuyết điểm»: how well those counted did."""
        return any(item.tail[0] <= h.start < item.tail[1] for h in self.scan.inside("well_done", item.far))

    def not_counted(self, item: Item) -> bool:
        behind = self.words(item.counted_end, item.counted_end + 2)
        if self.unit(item) in ("member", "person") and (behind == "chuyển đến" or behind == "chính thức" and self.words(item.start - 2, item.start) == "công nhận"):
            return True
        if self.unit(item) in ("member", "person", "cadre") and {"quà", "bổng"} & set(self.words(0, item.start).rpartition(";")[2].split()):
            return True  # «trao 20 suất quà cho 20 đảng viên»
        if self.scan.inside("average_age", (item.label[0], item.start)) and "đảng viên" in self.words(*item.label):
            return True
        if self.result_told(item) or self.by_result(item):
            return True
        if self.unit(item) == "party_organisation" and (item.number.in_words and ALL_OF.search(self.words(0, item.start)) or GONE.search(self.words(0, item.start))):
            return True  # «lãnh đạo của hai đảng bộ», «xóa được 3 chi bộ ghép»
        if item.number.percent and item.opened and self.index(item) and self.before(item) is None and self.right_in_brackets(item):
            return True  # in brackets behind a number that was left out
        if item.number.percent and self.words(*item.tail).startswith(NOT_OF):
            return True
        if "đình chỉ" in self.words(max(item.gap[0], item.start - 5), item.start):
            return True
        if any(w in self.words(*item.label) for w in ("không tái cử", "không trúng cử", "không đắc cử")):
            return True
        if item.number.percent and self.words(item.end, item.end + 2) in POPULATION:
            return True
        following = self.after(item)
        if following is not None and item.unit is not None and self.words(item.tail[1], following.start) in ("và", ",") and self.result_told(following):
            return True
        if any(w in self.words(item.end, item.end + 4) for w in ONLINE):
            return True
        if item.unit is not None or item.end >= len(self.scan.tokens) or item.number.percent:
            return False
        return self.scan.tokens[item.end].text in NOT_COUNTED and not self.scan.inside("average_age", (0, item.start))

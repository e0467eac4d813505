"""The rule engine: from the numbers of a sentence to drafts of observations.

Every number is read by the first of these that answers: its own words (a change, a percentage of a target, votes, an
average age), the cue in its label or behind it, the total that it is a part of, the cue that governs the clause. What
none of them answers stays silent, and says why.
"""

from dataclasses import dataclass, field

from extractor import lexicon, rules, vocabulary
from extractor.find.mention import NumberMention
from extractor.scan import HARD, Hit, Item, Scan

RATINGS = frozenset(("excellent", "good", "good_or_better", "completed", "completed_or_better", "failed", "clean_strong"))
DISCIPLINE = frozenset(("reprimand", "warning", "dismissal", "expulsion"))
KINDS_OF_GRASSROOTS = frozenset(("grassroots_committee", "grassroots_cell"))
COUNTED = ("count", "ratio")
# Behind members or organisations that somebody merely has, these words tell another story than that they are there.
OTHER_STORY = frozenset("chưa không đăng ủng hưởng tình vay làm nộp chấp phải".split())


READERS = ("average_age", "votes", "surplus", "change", "same_number", "of_target", "coverage", "learners", "delegates", "seats", "by_cue",
           "committee_share", "share_of_last", "part", "carried", "new_members", "have")
"""The order in which a number is tried; each is a method of `Reading`."""


@dataclass(slots=True)
class Draft:
    """An observation without its context. `part_of` is the draft that is its total."""

    number: NumberMention
    measure: str
    rule: str
    groups: tuple[str, ...] = ()
    body: str | None = None
    form: str = "count"
    status: str = "actual"
    value: int | float = 0
    part_of: "Draft | None" = None
    place: tuple[int, int] = (0, 0)  # block and sentence
    depth: int = 0
    trace: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str | None]:
        return self.measure, self.body


@dataclass(slots=True)
class Memory:
    """What the reading remembers from number to number and from sentence to sentence of an article."""

    totals: dict[str, Draft] = field(default_factory=dict)  # measure → the last total
    last: Draft | None = None
    last_item: Item | None = None
    frame: Draft | None = None  # the total or part that a number without cue belongs to
    body: str | None = None
    scene: str = "meeting"
    block: int = -1


@dataclass(slots=True)
class Miss:
    """A number without a statement, and why."""

    number: NumberMention
    why: str


def match(scan: Scan, memory: Memory, place: tuple[int, int]) -> tuple[list[Draft], list[Miss]]:
    """Read the numbers of one sentence; `memory` is changed."""
    return Reading(scan, memory, place).run()


class Reading:
    """The reading of one sentence."""

    def __init__(self, scan: Scan, memory: Memory, place: tuple[int, int]) -> None:
        self.scan, self.memory, self.place = scan, memory, place
        self.drafts: list[Draft] = []
        self.misses: list[Miss] = []
        self.by_item: dict[int, Draft] = {}
        self.here: list[tuple[Item, Draft]] = []

    def run(self) -> tuple[list[Draft], list[Miss]]:
        if self.place[0] != self.memory.block:
            self.memory.block = self.place[0]
        self._scene()
        for item in self.scan.items:
            draft, why = self._read(item)
            if draft is None:
                self.misses.append(Miss(item.number, why))
                continue
            self._finish(item, draft)
        bodies = [h for h in self.scan.hits.get("body", []) if h.code in ("committee", "standing_committee", "inspection_committee", "delegation")]
        if bodies:
            self.memory.body = bodies[-1].code
        return self.drafts, self.misses

    # -- one number ---------------------------------------------------------------------------------------------------

    def _read(self, item: Item) -> tuple[Draft | None, str]:
        if self._foreign(item):
            return None, "of another body"
        for name in READERS:
            draft: Draft | None = getattr(self, f"_{name}")(item)
            if draft is not None:
                draft.trace.append(name)
                return draft, ""
        return None, "no rule: no cue, unit or total fits"

    def _draft(self, item: Item, measure: str, rule: str, groups: tuple[str, ...] | list[str] = (), body: str | None = None, form: str | None = None) -> Draft:
        number = item.number
        if form is None:
            form = "ratio" if number.whole is not None else "share" if number.percent else "count"
        return Draft(number, measure, rule, tuple(groups), body, form, value=number.value, place=self.place, depth=item.depth)

    def _average_age(self, item: Item) -> Draft | None:
        if self.scan.inside("average_age", (item.label[0], item.start)) and not item.number.percent:
            return self._draft(item, "congress.average_age", "average age", form="count")
        if (self.memory.last and self.memory.last.measure == "congress.average_age" and item.end < len(self.scan.tokens)
                and self.scan.tokens[item.end].text == "tuổi" and (sign := self._sign(item))):
            draft = self._draft(item, "congress.average_age", "average age", form="change")
            draft.value = sign * item.number.value
            return draft
        return None

    def _votes(self, item: Item) -> Draft | None:
        number = item.number
        label, tail = item.label, item.far
        if number.percent or number.whole is not None:
            voted = item.unit == "ballot" or self.scan.inside("vote", (max(item.label[0] - 8, item.gap[0]), item.start)) or self.scan.inside("vote", item.tail)
            last = self.memory.last
            nearby = last is not None and last.measure == "congress.vote_share" and last.place == self.place
            extreme = [c for c in self.scan.codes("group", (label[0], item.end + 6)) if c in ("lowest", "highest")]
            if extreme and item.number.percent and not voted:
                voted = nearby or bool(self.scan.hits.get("vote"))
            if not voted and not (nearby and number.percent and item.opened):
                elected = any(c in ("elected", "elect") for c in self.scan.codes("cue", (0, item.start)))
                if not (item.opened and number.percent and item.unit is None and elected and self._named_person(item)):
                    return None
            if self.scan.inside("plan", label) or not self._election_near(item):
                return None
            groups = [c for c in self.scan.codes("group", (item.gap[0], item.start)) if c in ("lowest", "highest")]
            draft = self._draft(item, "congress.vote_share", "vote share", groups[-1:])
            if nearby and last is not None and last.form == "ratio" and number.percent:
                draft.part_of = last
            return draft
        counted = self.scan.inside("ballots", (item.label[0], item.start)) or self.scan.inside("ballots", tail)
        if counted and (item.unit == "ballot" or self.scan.inside("vote", (0, item.start))):
            return self._draft(item, "congress.ballots", "ballots")
        return None

    def _named_person(self, item: Item) -> bool:
        """Whether the words in front name somebody for a post: «giữ chức Phó Bí thư Chi bộ (88,9%)»."""
        text = self.scan.text((item.gap[0], item.start))
        return any(w in text for w in ("giữ chức", "làm bí thư", "làm phó bí thư", "tái đắc cử", "tái cử"))

    def _election_near(self, item: Item) -> bool:
        cues = self.scan.codes("cue", (0, len(self.scan.tokens)))
        known = any(c in ("elect", "elected", "direct") for c in cues) or self.memory.scene == "congress"
        return known or any(d.measure.startswith("congress.") for d in (self.memory.last, self.memory.frame) if d)

    def _sign(self, item: Item) -> int:
        """1 where the label says a rise, -1 a fall, 0 neither; only the words right before the number count."""
        window = (max(item.gap[0], item.start - (10 if self.scan.text((item.start - 1, item.start)) == "là" else 6)), item.start)
        found = [h for kind in ("rise", "fall") for h in self.scan.inside(kind, window)]
        if not found:
            return 0
        nearest = max(found, key=lambda h: h.end)
        between = self.scan.text((nearest.end, item.start)).split()
        if any(w in (",", ";", "(", "xuống", "lên", "từ", "còn") for w in between):
            return 0
        if nearest.kind == "rise" and self.scan.text((nearest.start, nearest.end)) == "hơn" and "%" not in self.scan.text((item.start, item.end)):
            return 0
        if self.scan.text((nearest.start, nearest.end)) == "vượt" and not (item.number.percent or self.scan.inside("target", item.far)):
            return 0
        return 1 if nearest.kind == "rise" else -1

    def _change(self, item: Item) -> Draft | None:
        last = self.memory.last
        sign = self._sign(item)
        if not sign:
            before = self.by_item.get(self._index(item) - 1)
            if not (item.opened and item.number.percent and before is not None and before.form == "change" and item.unit is None):
                return None
            sign = -1 if before.value < 0 else 1
        base = self._labelled(item) or self._anchor(item)
        if base is None:
            return None
        groups = base.groups
        own = self._groups(item, base.measure, labels_only=True)
        if own and base is last and base.form == "change":
            groups = tuple(own)
        draft = self._draft(item, base.measure, base.rule, groups, base.body, "change")
        draft.value = sign * abs(item.number.value)
        return draft

    def _anchor(self, item: Item) -> Draft | None:
        """The statement right in front that a change or a percentage of a target is told of; brackets are passed over."""
        index = self._index(item)
        for k in range(index - 1, -1, -1):
            before = self.scan.items[k]
            if before.depth > item.depth:
                continue
            return self.by_item.get(k)
        last = self.memory.last
        return last if last is not None and last.place[0] == self.place[0] and last.place[1] == self.place[1] - 1 and not self.scan.inside("unit", (0, item.start)) else None

    def _same_number(self, item: Item) -> Draft | None:
        """«năm 2009 con số này là 628»: the same as the number in front, at another time."""
        if not self.scan.inside("same_number", (item.gap[0], item.start)) or self.memory.last is None:
            return None
        base = next((d for d in reversed([*self.drafts]) if d.form in COUNTED), self.memory.last)
        return self._draft(item, base.measure, base.rule, base.groups, base.body)

    def _surplus(self, item: Item) -> Draft | None:
        """«số dư 13,5%»: of the number to be elected."""
        if "surplus" not in self.scan.codes("group", (item.label[0], item.start)):
            return None
        elected = self.memory.totals.get("congress.elected")
        body = elected.body if elected else self._body(item)
        if body is None:
            return None
        draft = self._draft(item, "congress.candidates", "surplus", ("surplus",), body)
        draft.part_of = elected
        return draft

    def _learners(self, item: Item) -> Draft | None:
        """The people of the classes told of right in front: «11 lớp … cho 468 quần chúng»."""
        before = self.by_item.get(self._index(item) - 1)
        if before is None or before.measure not in ("party.classes", "party.learners") or self._unit(item) not in ("person", "member", "cadre", "masses", "committee_member", "secretary", "deputy_secretary"):
            return None
        between = self.scan.text((self.scan.items[self._index(item) - 1].end, item.start)).split()
        if ";" in between or item.depth or not {"cho", "với", "có", "thu", "gồm", "cùng", "gần", "hơn"} & set(between[-4:]):
            return None
        groups = [g for g in self._unit_groups(item, "party.learners") if g != "young" or "thanh niên" in self.scan.text(item.tail)]
        return self._draft(item, "party.learners", "learners", self._clean(groups, "party.learners"))

    def _delegates(self, item: Item) -> Draft | None:
        """Delegates: elected to the higher congress, or present at this one, or at a meeting."""
        if self._unit(item) != "delegate":
            return None
        front, tail = (0, item.start), item.tail
        before = self.by_item.get(self._index(item) - 1)
        elected = "delegation" in self.scan.codes("body", front) or any(c == "elect" for c in self.scan.codes("cue", front))
        elected = elected or ("delegation" in self.scan.codes("body", tail) and self.memory.scene == "congress" and "cue" not in tail)
        elected = elected or (before is not None and before.body == "delegation") or bool(self.scan.inside("allocate", front))
        last = self.memory.last
        if not elected and last is not None and last.body == "delegation" and last.place[0] == self.place[0]:
            elected = True
        if before is not None and before.measure == "congress.attendees":
            elected = False
        if elected:
            groups = self._groups(item, "congress.elected") + self._unit_groups(item, "congress.elected")
            return self._draft(item, "congress.elected", "delegation", self._clean(groups, "congress.elected"), "delegation")
        attend = [h for h in (*self.scan.inside("cue", (item.gap[0], item.start)), *self.scan.inside("cue", item.far)) if h.code == "attend"]
        linked = self.scan.inside("link", (max(item.gap[0], item.start - 5), item.start)) or self.scan.inside("represent", item.far)
        if not attend and not linked and not (before is not None and before.measure.endswith("attendees")) and not item.depth:
            return None
        measure = "congress.attendees" if self.memory.scene == "congress" else "activity.attendees"
        groups = ["delegate", *self._unit_groups(item, measure), *self._groups(item, measure)]
        return self._draft(item, measure, "congress attendees" if measure.startswith("congress") else "meeting attendees", self._clean(groups, measure))

    def _seats(self, item: Item) -> Draft | None:
        """«Ban Thường vụ gồm 7 đồng chí», «UBKT Đảng ủy 05 đồng chí», «số lượng Phó Bí thư là 4»: a body and its size."""
        if item.number.percent or item.number.whole is not None or item.unit not in ("person", "committee_member", None, "cadre"):
            return None
        bodies = [h for h in self.scan.inside("body", (max(item.gap[0], self._clause_start(item)), item.start)) if h.code != "secretary"]
        if not bodies or self.memory.scene != "congress" and not any(c in ("elect", "elected") for c in self.scan.codes("cue", (0, item.start))) and not self._election_near(item):
            return None
        body = bodies[-1]
        between = self.scan.text((body.end, item.start)).split()
        cues = [h for h in self.scan.inside("cue", (body.end, item.start)) if h.code not in ("elect", "elected")]
        named = {"gồm", "có", "là", ":", "cũng", "với"} & set(between[-3:])
        direct = len(between) <= 6 and item.unit == "person" and not ({",", "và", "đã"} & set(between)) and self.scan.inside("cue", (0, body.start))
        if cues or not (named or direct) or (item.unit is None and "là" not in between[-2:]):
            return None
        label = [g for g in self._groups(item, "congress.elected")]
        if "," in between or len(between) > 22:
            return None
        return self._draft(item, "congress.elected", "seats", self._clean(label, "congress.elected"), body.code)

    def _clause_start(self, item: Item) -> int:
        return max((i + 1 for i in range(item.start) if self.scan.tokens[i].text in HARD), default=0)

    def _committee_share(self, item: Item) -> Draft | None:
        """«tỷ lệ cấp ủy viên nữ đạt 15%», «15% cấp ủy viên là người dưới 35 tuổi»."""
        if not item.number.percent:
            return None
        named = item.unit == "committee_member" or "committee_member" in self.scan.codes("unit", (item.label[0], item.start))
        if not named or item.unit not in (None, "committee_member"):
            return None
        groups = [c for c in self.scan.codes("group", (item.label[0], item.far[1])) if c in vocabulary.MEASURE_GROUPS["congress.elected"]]
        if not groups or any(c in ("discipline", "inspect", "supervise", "inspect_supervise") for c in self.scan.codes("cue", (0, item.far[1]))):
            return None
        return self._draft(item, "congress.elected", "seats", self._clean(groups[:2], "congress.elected"), "committee")

    def _new_members(self, item: Item) -> Draft | None:
        """«87 đảng viên mới», «chỉ tiêu là 121 đảng viên»: admissions, where nothing else is said of them."""
        planned = self._unit(item) == "member" and (self.scan.inside("target", (item.label[0], item.start)) or (item.opened and self.memory.last is not None and self.memory.last.form == "of_target"))
        if item.unit != "new_member" and not planned:
            return None
        if planned and item.opened and self.memory.last is not None and self.memory.last.measure != "party.admitted":
            return None
        return self._draft(item, "party.admitted", "admitted", self._clean(self._groups(item, "party.admitted"), "party.admitted"))

    def _labelled(self, item: Item) -> Draft | None:
        """What a label names by itself: «số đảng viên bị kỷ luật tăng», «số đảng viên mới tăng»."""
        label = (item.label[0], item.start)
        units = [h for h in self.scan.inside("unit", label)]
        cues = [h for h in self.scan.inside("cue", label)]
        if not units or self.scan.text(label).startswith(("tăng", "giảm", "so với")):
            return None
        unit = units[-1]
        for cue in reversed(cues):
            rule = self._rule(cue.code, unit.code, item)
            if rule is not None and not rules.cues()[cue.code].weak:
                groups = [*rule.groups, *[g for g in self.scan.codes("group", label) if g in vocabulary.MEASURE_GROUPS[rule.measure]]]
                return self._draft(item, rule.measure, rule.name, tuple(dict.fromkeys(groups)), self._body(item) if rule.body else None)
        if self.scan.text((unit.start, unit.end)) == "đảng viên mới":
            return self._draft(item, "party.admitted", "admitted", ())
        return None

    def _of_target(self, item: Item) -> Draft | None:
        last = self.memory.last
        if not item.number.percent or last is None or last.place[0] != self.place[0]:
            return None
        tail = self.scan.text((item.end, min(item.end + 8, len(self.scan.tokens))))
        ahead = self.scan.inside("target", (0, item.start)) and "thực hiện được" in self.scan.text((item.gap[0], item.start))
        if not (ahead or self.scan.inside("target", (item.end, min(item.far[1], item.end + 9)))) or tail.startswith(("đảng viên", "tổ chức", "chi bộ")):
            return None
        verb = self.scan.text((max(item.gap[0], item.start - 4), item.start)).split()
        if not {"đạt", "bằng", "hiện", "được", "thành", "="} & set(verb):
            return None
        if (base := self._anchor(item)) is None:
            return None
        if base.form == "change":
            base = next((d for d in reversed(self.drafts) if d.form in COUNTED), base)
        return self._draft(item, base.measure, base.rule, base.groups, base.body, "of_target")

    def _coverage(self, item: Item) -> Draft | None:
        if item.unit == "place" or (item.unit is None and item.number.percent):
            found = self.scan.inside("coverage", item.far)
            last = self.memory.last
            if found and (item.unit == "place" or (last is not None and last.measure == "party.coverage" and last.place == self.place)):
                return self._draft(item, "party.coverage", "coverage")
        label = self.scan.text((max(0, item.start - 6), item.start))
        if item.unit == "place" and item.number.whole is not None and ("có mặt ở" in label or "có mặt tại" in label):
            return self._draft(item, "party.coverage", "coverage")
        if item.unit == "party_organisation" and item.number.whole is not None and self.scan.inside("coverage", item.tail):
            return self._draft(item, "party.coverage", "coverage")
        return None

    # -- cues -----------------------------------------------------------------------------------------------------------

    def _by_cue(self, item: Item) -> Draft | None:
        """The cue in the number's own label or behind it."""
        label = [h for h in self.scan.inside("cue", (item.label[0], item.start))]
        tail = [h for h in self.scan.inside("cue", item.tail)]
        far = [h for h in self.scan.inside("cue", item.far) if h not in tail and rules.cues()[h.code].side == rules.AFTER]
        strong = self._governing(item)
        if strong is not None and rules.cues()[strong.code].strong and (draft := self._apply(item, strong)):
            return draft
        rated = self._rated(item)
        if rated is not None:
            return rated
        for hit in reversed(label):
            if draft := self._apply(item, hit):
                return draft
        for hit in [*tail, *far]:
            if (rules.cues()[hit.code].side == rules.AFTER or self._passive(hit)) and (draft := self._apply(item, hit)):
                return draft
        return None

    def _passive(self, hit: Hit) -> bool:
        first = self.scan.tokens[hit.start].text
        previous = self.scan.tokens[hit.start - 1].text if hit.start else ""
        return first in ("bị", "được") or previous in ("bị", "được", "phải") or hit.code in ("resign", "badge")

    def _governing(self, item: Item) -> Hit | None:
        """The last cue in front of the number that its clause still stands under."""
        cues = [h for h in self.scan.inside("cue", (0, item.start)) if rules.cues()[h.code].side == rules.BEFORE]
        return cues[-1] if cues else None

    def _carried(self, item: Item) -> Draft | None:
        """The cue that governs the clause, for a number that only goes on with it."""
        cues = [h for h in self.scan.inside("cue", (0, item.start))]
        for hit in reversed(cues):
            between = self.scan.text((hit.end, item.start))
            if " ; " in between and rules.cues()[hit.code].side == rules.AFTER:
                break
            if rules.cues()[hit.code].side == rules.AFTER and self.by_item.get(self._index(item) - 1) is None and hit.start < item.gap[0]:
                continue
            if (draft := self._apply(item, hit)) is not None:
                return draft
        return self._spread_back(item)

    def _spread_back(self, item: Item) -> Draft | None:
        """«47 tổ chức đảng, 162 đảng viên bị kỷ luật»: the cue behind the next number, where only a comma or «và» is between."""
        index = self._index(item)
        if index + 1 >= len(self.scan.items):
            return None
        following = self.scan.items[index + 1]
        between = self.scan.text((item.tail[1], following.label[0])).strip()
        if item.unit is None or between not in (",", "và", "", "và ,"):
            return None
        for hit in self.scan.inside("cue", following.tail):
            if self._passive(hit) and (draft := self._apply(item, hit)):
                return draft
        return None

    def _apply(self, item: Item, hit: Hit) -> Draft | None:
        unit = self._unit(item)
        rule = self._rule(hit.code, unit, item)
        if rule is None:
            return None
        if not self._allowed(rule, item, hit):
            return None
        body = self._body(item, hit) if rule.body else None
        if rule.body and body is None:
            return None
        measure, groups, name = rule.measure, list(rule.groups), rule.name
        if measure == "congress.elected" and unit == "delegate":
            body = "delegation"
        groups += self._unit_groups(item, measure)
        groups += self._groups(item, measure)
        if hit.code == "discipline":
            groups += [c for c in self.scan.codes("group", (hit.start, hit.end)) if c in DISCIPLINE]
        if measure == "congress.held":
            groups += self._held_groups(item, groups)
        if measure == "party.inspected":
            groups = [g for g in groups if g != "committee_member"]
            if hit.code == "violate" and "inspect_violation" in self.scan.codes("cue", (0, item.start)):
                groups.append("inspection")
            groups += self._committee_members(item)
        return self._draft(item, measure, name, self._clean(groups, measure), body)

    def _allowed(self, rule: rules.Rule, item: Item, hit: Hit) -> bool:
        """What a rule asks beyond cue and unit, for the cues whose words are everyday words."""
        scan = self.scan
        if rule.cue in ("admit", "admitted", "recruit") and item.unit == "masses":
            return bool(scan.inside("youth_party", (0, min(len(scan.tokens), item.far[1] + 6)))) or "kết nạp đảng" in scan.text((0, item.start))
        if rule.cue == "list" and scan.text((hit.start, hit.end)).startswith("giới thiệu"):
            return bool(scan.inside("cue", item.far) and any(c in ("elect", "elected", "list") for c in scan.codes("cue", (item.end, len(scan.tokens))))) and item.unit in ("person", "committee_member")
        if rule.cue == "learn":
            return bool(scan.inside("party_class", (0, len(scan.tokens)))) and item.unit not in ("class",)
        if rule.measure == "congress.elected" and rule.cue == "elect":
            return not scan.inside("direct", (hit.start, hit.end))
        if rule.measure == "party.organisations" and rule.cue == "found":
            return item.unit != "organisation" or bool(scan.inside("youth_party", (0, len(scan.tokens))))
        if rule.measure == "party.inspected" and item.unit in ("person", "organisation", "cadre"):
            return "đảng" in scan.text((0, len(scan.tokens))) or self.memory.totals.get("party.inspected") is not None
        if rule.measure == "congress.held":
            return self._held(item, hit)
        if rule.measure == "activity.documents":
            return hit.end >= item.gap[0] or self._same(item, "activity.documents")
        if rule.measure == "activity.targets":
            return not scan.text((item.end, item.end + 3)).startswith(("chỉ tiêu kinh tế",))
        return True

    def _held(self, item: Item, hit: Hit) -> bool:
        return "đại hội" in self.scan.text((0, len(self.scan.tokens))) and self._unit(item) is not None

    def _held_groups(self, item: Item, groups: list[str]) -> list[str]:
        """Which organisations: those of the total in front where the noun does not say; pilots where the sentence does."""
        more: list[str] = []
        total = self.memory.totals.get("congress.held")
        near = total is not None and total.place[0] == self.place[0]
        kinds = set(groups) - {"pilot"}
        if not kinds and total is not None and near:
            word = self.scan.text((item.unit_hit.start, item.unit_hit.end)) if item.unit_hit else ""
            kind = {"đảng bộ": "grassroots_committee", "chi bộ": "grassroots_cell"}.get(word) if "grassroots" in total.groups else None
            more += [kind] if kind else [g for g in total.groups if g != "pilot"]
        if "pilot" not in groups and near and total is not None and "pilot" in total.groups and total.place == self.place:
            more.append("pilot")
        return more

    def _same(self, item: Item, measure: str) -> bool:
        before = self.by_item.get(self._index(item) - 1)
        return before is not None and before.measure == measure

    def _rated(self, item: Item) -> Draft | None:
        """A quality level in the label or behind the noun."""
        around = [h for h in self.scan.inside("group", (item.label[0], item.start)) if h.code in RATINGS]
        behind = [h for h in self.scan.inside("group", item.far) if h.code in RATINGS] or self._shared_rating(item)
        unit = self._unit(item)
        kind = {"member": "member", "party_organisation": "organisation"}.get(unit or "")
        codes: list[str] = []
        if kind:
            codes = [h.code for h in (behind[:1] or around[-1:])]
        elif item.unit in (None, "organisation", "person"):
            units = [lexicon.units()[h.code]["is"] for h in self.scan.inside("unit", (item.label[0], item.start))]
            named = [u for u in units if u in ("member", "party_organisation")]
            if named and (around or (behind and item.number.percent)):
                kind = "member" if named[-1] == "member" else "organisation"
                codes = [h.code for h in (around[-1:] or behind[:1])]
            elif around or (behind and item.number.percent):
                frame = self._frame("party.rated") or self.memory.totals.get("party.organisations")
                if frame is None or frame.place[0] < self.place[0] - 4:
                    return None
                base = [g for g in frame.groups if g in ("member", "organisation")] or (["organisation"] if frame.measure == "party.organisations" else [])
                if not base:
                    return None
                kind, codes = base[0], [h.code for h in (behind[:1] if behind and item.number.percent else around[-1:])]
        if not kind or not codes:
            return None
        draft = self._draft(item, "party.rated", f"{kind}s rated", self._clean([kind, codes[0]], "party.rated"))
        draft.part_of = self._rated_total(item, draft)
        return draft

    def _shared_rating(self, item: Item) -> list[Hit]:
        """«trên 90% tổ chức cơ sở đảng, trên 90% đảng viên hoàn thành tốt nhiệm vụ»: the level behind the next number."""
        index = self._index(item)
        if index + 1 >= len(self.scan.items) or item.unit is None:
            return []
        following = self.scan.items[index + 1]
        between = self.scan.text((item.unit_hit.end if item.unit_hit else item.end, following.start)).split()
        if following.unit is None or not set(between) <= {",", "và", "từ", "trực", "thuộc"}:
            return []
        return [h for h in self.scan.inside("group", following.far) if h.code in RATINGS]

    def _rated_total(self, item: Item, draft: Draft) -> Draft | None:
        if not (self._marked(item) or item.depth or self._unit(item) is None or lexicon.units()[item.unit or "person"]["weak"]):
            return None
        total = self._frame("party.rated")
        return total if total is not None and total.form in COUNTED else None

    # -- parts ----------------------------------------------------------------------------------------------------------

    def _part(self, item: Item) -> Draft | None:
        """A number that its label, its brackets or «trong đó» makes a part of a total."""
        frame = self.memory.frame
        if frame is None or frame.place[0] < self.place[0] - 12 or frame.measure in ("party.organisations", "party.classes", "congress.ballots"):
            return None
        same_sentence = frame.place == self.place
        groups = self._groups(item, frame.measure)
        unit = self._unit(item)
        if unit is not None and not self._fits(item, frame):
            return None
        if item.unit is None and not groups:
            return None
        if not groups and not (same_sentence and (self._marked(item) or item.depth)):
            return None
        if not same_sentence and not groups:
            return None
        base = self._total_of(frame)
        inherited = [g for g in base.groups if g not in groups]
        draft = self._draft(item, frame.measure, frame.rule, self._clean([*inherited, *groups], frame.measure), frame.body)
        return draft

    def _total_of(self, draft: Draft) -> Draft:
        return draft.part_of if draft.part_of is not None else draft

    def _share_of_last(self, item: Item) -> Draft | None:
        """«chiếm 24,14%», «(8,7%)»: a percentage without a noun, of the number in front of it."""
        last = self.memory.last
        if not item.number.percent or item.unit is not None or last is None or last.place != self.place:
            return None
        own = self._groups(item, last.measure)
        base = next((d for d in reversed(self.drafts) if d.form in COUNTED), None)
        if base is None:
            return None
        label = self.scan.text(item.label)
        near = item.opened or self.scan.inside("share", (max(item.gap[0], item.start - 5), item.start)) or "%" in label
        if own and set(own) - set(base.groups):
            total = self._total_of(base)
            inherited = [g for g in total.groups if g not in own]
            return self._draft(item, base.measure, base.rule, self._clean([*inherited, *own], base.measure), base.body)
        if not near or len(self.scan.text(item.gap).split()) > 12:
            return None
        draft = self._draft(item, base.measure, base.rule, base.groups, base.body)
        draft.part_of = base if base.form == "ratio" else base.part_of or base
        return draft

    def _fits(self, item: Item, frame: Draft) -> bool:
        """Whether the number's noun can be a part of what the frame counts."""
        unit = self._unit(item)
        raw = item.unit or ""
        if lexicon.units().get(raw, {}).get("weak"):
            people = raw == "person"
            return people != bool({"organisation", "grassroots"} & set(frame.groups)) or not people
        kinds = {
            "party.admitted": {"member", "masses", "cadre"}, "party.members": {"member"}, "party.organisations": {"party_organisation"},
            "party.learners": {"member", "masses", "cadre", "committee_member"}, "congress.elected": {"committee_member", "cadre", "delegate"},
            "congress.held": {"party_organisation"}, "congress.attendees": {"delegate", "member", "guest"},
            "party.badges": {"member"}, "party.disciplined": {"member", "committee_member"}, "party.inspected": {"committee_member"},
            "activity.targets": {"target"}, "party.rated": set(), "party.cadres": {"cadre"}, "party.left": {"member"},
        }
        return unit in kinds.get(frame.measure, set())

    # -- what somebody has ------------------------------------------------------------------------------------------------

    def _have(self, item: Item) -> Draft | None:
        """Members and organisations that are simply there; heads and teams of everyday words."""
        unit = self._unit(item)
        if unit not in ("member", "party_organisation"):
            return None
        rule = rules.by_cue_and_unit()[("have", unit)]
        before = self.by_item.get(self._index(item) - 1)
        chained = before is not None and before.measure in ("party.members", "party.organisations") and item.label[1] - item.label[0] <= 3
        linked = bool(self.scan.inside("link", (max(0, item.start - 6), item.start)))
        first_in_headline = self.scan.sentence.kind == "headline"
        if not (linked or chained or first_in_headline or item.opened):
            return None
        tail = self.scan.text(item.tail).split()
        if OTHER_STORY & set(tail[:8]) or (item.number.percent and unit == "member" and not linked):
            return None
        if item.number.percent or item.number.whole is not None:
            return None
        groups = [*rule.groups, *self._unit_groups(item, rule.measure), *self._groups(item, rule.measure)]
        if unit == "party_organisation" and not groups:
            groups = self._kind_by_total(item, rule.measure)
        return self._draft(item, rule.measure, rule.name, self._clean(groups, rule.measure))

    def _kind_by_total(self, item: Item, measure: str) -> list[str]:
        """A bare «đảng bộ» or «chi bộ» among grass-roots organisations is one of their two kinds."""
        total = self.memory.totals.get(measure)
        if total is None or total.place != self.place or not {"grassroots"} & set(total.groups) or item.unit_hit is None:
            return []
        if not (item.depth or self._marked(item) or self._chained(item)):
            return []
        word = self.scan.text((item.unit_hit.start, item.unit_hit.end))
        kind = {"đảng bộ": "grassroots_committee", "chi bộ": "grassroots_cell"}.get(word)
        return [kind] if kind else []

    def _chained(self, item: Item) -> bool:
        before = self.by_item.get(self._index(item) - 1)
        return before is not None and bool(KINDS_OF_GRASSROOTS & set(before.groups))

    # -- pieces ---------------------------------------------------------------------------------------------------------

    def _index(self, item: Item) -> int:
        return self.scan.items.index(item)

    def _unit(self, item: Item) -> str | None:
        """The class of the number's noun; a weak noun takes the class of a noun in its label."""
        if item.unit is None:
            if self.scan.text((item.start - 1, item.start)) not in ("là", ":", "đạt"):
                return None
            labelled = [h for h in self.scan.inside("unit", (item.label[0], item.start))]
            return str(lexicon.units()[labelled[-1].code]["is"]) if labelled else None
        unit = lexicon.units()[item.unit]
        if unit["weak"]:
            named = [lexicon.units()[h.code]["is"] for h in self.scan.inside("unit", (item.label[0], item.start)) if not lexicon.units()[h.code]["weak"]]
            wanted = ("member", "delegate", "committee_member", "masses", "cadre") if item.unit == "person" else ("party_organisation",)
            for name in reversed(named):
                if name in wanted:
                    return name
        return str(unit["is"])

    def _rule(self, cue: str, unit: str | None, item: Item) -> rules.Rule | None:
        table = rules.by_cue_and_unit()
        for where in self._places(item):
            if (rule := table.get((f"{cue}@{where}" if where else cue, unit or "none"))) is not None:
                return rule
        return None

    def _places(self, item: Item) -> list[str | None]:
        places: list[str | None] = [None, self.memory.scene]
        if self.scan.inside("party_class", (item.end, len(self.scan.tokens))) or self.memory.totals.get("party.classes"):
            places.append("party class")
        return places

    def _unit_groups(self, item: Item, measure: str) -> list[str]:
        if item.unit is None:
            return []
        codes = list(lexicon.units()[item.unit]["groups"])
        hit = item.unit_hit
        if hit is not None:
            codes += self.scan.codes("group", (hit.start, hit.end))
        return [c for c in codes if c in vocabulary.MEASURE_GROUPS[measure]]

    def _groups(self, item: Item, measure: str, labels_only: bool = False) -> list[str]:
        """The group codes that the number's own words say and that go with the measure."""
        allowed = vocabulary.MEASURE_GROUPS[measure]
        spans = [(item.label[0], item.start)] if labels_only else [(item.label[0], item.start), item.tail]
        return [c for span in spans for c in self.scan.codes("group", span) if c in allowed]

    def _committee_members(self, item: Item) -> list[str]:
        if item.unit == "committee_member":
            return ["committee_member"]
        return []

    def _clean(self, groups: list[str] | tuple[str, ...], measure: str) -> tuple[str, ...]:
        allowed = vocabulary.MEASURE_GROUPS[measure]
        order = list(vocabulary.GROUPS)
        return tuple(sorted({g for g in groups if g in allowed}, key=order.index))

    def _body(self, item: Item, hit: Hit | None = None) -> str | None:
        """The body that is elected: behind the number, else nearest in front, else the one spoken of before."""
        unit = self._unit(item)
        if unit in ("deputy_secretary", "secretary"):
            return unit
        if unit == "delegate":
            return "delegation"
        word = self.scan.text((item.unit_hit.start, item.unit_hit.end)) if item.unit_hit else ""
        if unit == "committee_member" and ("thường vụ" in word or "btv" in word):
            return "standing_committee"
        if unit == "committee_member" and ("kiểm tra" in word or "ubkt" in word):
            return "inspection_committee"
        behind = self.scan.codes("body", item.tail)
        if behind and unit != "committee_member":
            return behind[0]
        front = [h for h in self.scan.inside("body", (item.gap[0], item.start)) if h.code not in ("secretary",)]
        if front:
            return front[-1].code
        before = self.by_item.get(self._index(item) - 1)
        if before is not None and before.body is not None:
            return before.body
        if unit == "committee_member":
            return "committee"
        earlier = [h for h in self.scan.inside("body", (0, item.start)) if h.code not in ("secretary", "deputy_secretary")]
        if earlier:
            return earlier[-1].code
        if self.scan.inside("congress", (0, item.start)) and (hit is None or hit.code in ("elect", "elected")):
            return "committee"
        return self.memory.body

    def _marked(self, item: Item) -> bool:
        return bool(self.scan.inside("part", item.gap))

    def _frame(self, measure: str) -> Draft | None:
        frame = self.memory.frame
        if frame is not None and frame.measure == measure:
            return self._total_of(frame)
        return self.memory.totals.get(measure)

    def _foreign(self, item: Item) -> bool:
        """Whether another body's congress or members are counted: trade unions, councils, mass organisations, the presidium."""
        scan = self.scan
        if scan.inside("presidium", (item.label[0], item.start)) or scan.inside("complaint", (item.label[0], item.start)):
            return True
        if scan.inside("other_body", (item.label[0], item.start)) or scan.inside("other_body", item.tail):
            return True
        clause = (self._clause_start(item), item.far[1])
        return bool(scan.inside("other_body", clause)) and not scan.inside("party", clause)

    def _scene(self) -> None:
        text = self.scan.text((0, len(self.scan.tokens)))
        congress = [h for h in self.scan.hits.get("congress", []) if self.scan.text((max(0, h.start - 2), h.start)).split()[-1:] not in (["quyết"], ["quyết", "này"])]
        meeting = self.scan.hits.get("meeting", [])
        if "nghị quyết đại hội" in text or "sơ kết" in text:
            congress = []
        if congress and meeting:
            self.memory.scene = "congress" if congress[0].start < meeting[0].start else "meeting"
        elif congress:
            self.memory.scene = "congress"
        elif meeting:
            self.memory.scene = "meeting"

    def _status(self, item: Item, draft: Draft) -> str:
        scan = self.scan
        if draft.measure == "activity.targets" or draft.form in ("of_target", "change"):
            return "actual"
        if scan.inside("allocate", (item.gap[0], item.start)):
            return "allocated"
        plans = scan.inside("plan", (0, item.start))
        if plans and not scan.inside("done", (plans[-1].end, item.start)):
            return "planned"
        if scan.inside("plan", item.tail):
            return "planned"
        if scan.inside("plan_here", (item.label[0], item.start)) and not (draft.measure == "congress.candidates"):
            return "planned"
        if draft.measure == "congress.held" and "pilot" in draft.groups and draft.form != "share" and not draft.part_of:
            around = scan.text((item.gap[0], item.far[1]))
            if any(w in around for w in ("chọn", "lựa chọn", "làm điểm", "để đại hội")) and not any(w in around for w in ("xong", "thành công", "đã tổ chức", "hoàn thành")):
                return "planned"
        if item.number.qualifier in ("at_least", "at_most") and any(scan.text((h.start, h.end)) == "chỉ tiêu" for h in scan.inside("target", (0, item.start))):
            return "planned"
        last = self.memory.last
        if item.opened and last is not None and last.form == "of_target" and self.by_item.get(self._index(item) - 1) is last:
            return "planned"
        return "actual"

    def _finish(self, item: Item, draft: Draft) -> None:
        """Status, total and memory for a draft that was read."""
        draft.status = self._status(item, draft)
        if draft.form == "share" and draft.part_of is not None and "share_of_last" in draft.trace:
            draft.status = draft.part_of.status if draft.status == "actual" else draft.status
        if draft.part_of is None and draft.form in ("count", "ratio", "share"):
            draft.part_of = self._parent(item, draft)
        self.drafts.append(draft)
        self.by_item[self._index(item)] = draft
        self.memory.last = draft
        if draft.form in COUNTED:
            aside = item.depth and draft.part_of is None and self.memory.frame is not None
            if draft.part_of is None and not aside:
                self.memory.totals[draft.measure] = draft
            if not aside and (draft.part_of is None or draft.measure != "party.organisations"):
                self.memory.frame = draft

    def _parent(self, item: Item, draft: Draft) -> Draft | None:
        """The total of which the draft is a part, or None."""
        if draft.measure == "party.organisations":
            total = self.memory.totals.get("party.organisations")
            if total is not None and total.place == self.place and "grassroots" in total.groups and KINDS_OF_GRASSROOTS & set(draft.groups):
                return total
            return None
        if draft.measure in ("congress.average_age", "congress.ballots", "party.classes", "activity.documents", "activity.teams", "activity.meetings", "congress.vote_share"):
            return None
        if draft.form == "ratio":
            for earlier in reversed(self.drafts):
                if earlier.measure == draft.measure and earlier.form == "count" and earlier.value == draft.number.whole and set(earlier.groups) <= set(draft.groups):
                    return earlier
        total = self.memory.totals.get(draft.measure)
        if total is None or total.body != draft.body and draft.measure != "congress.candidates":
            return None
        if total.place[0] != self.place[0] and total.place[0] < self.place[0] - 12:
            return None
        extra = set(draft.groups) - set(total.groups)
        if not set(total.groups) <= set(draft.groups):
            return None
        if draft.value > total.value and draft.form != "share":
            return None
        if draft.status != total.status and "allocated" not in (draft.status, total.status):
            return None
        if extra and (total.place == self.place or self._unit(item) is None or lexicon.units()[item.unit or "person"]["weak"]):
            return total
        if (self._marked(item) or item.depth) and total.place == self.place:
            return total
        return None

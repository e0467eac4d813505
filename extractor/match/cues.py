"""Numbers read by the cue that governs them, as the rules declare it."""

from extractor import lexicon, rules
from extractor.match.draft import AMONG, DISCIPLINE, INSPECTION, OTHER_STORY, VERDICTS, Draft
from extractor.match.ratings import Ratings
from extractor.scan import Hit, Item

AFTER = rules.AFTER
REASONS = frozenset(("vì", "do"))  # behind them stands why, not what happened
# Which nouns can be a part of what a measure counts.
PART_NOUNS = {
    "party.admitted": {"member", "masses", "cadre"}, "party.members": {"member"}, "party.learners": {"member", "masses", "cadre", "committee_member"},
    "congress.elected": {"committee_member", "cadre", "delegate"}, "congress.held": {"party_organisation"},
    "congress.attendees": {"delegate", "member", "guest"}, "party.badges": {"member"}, "party.disciplined": {"member", "committee_member"},
    "party.inspected": {"committee_member"}, "activity.targets": {"target"}, "party.cadres": {"cadre"}, "party.left": {"member"},
}


ASPECTS = ("về độ tuổi", "về tuổi", "về trình độ", "về cơ cấu", "về giới", "về dân tộc", "về chuyên môn", "về học vấn", "về thành phần", "độ tuổi từ", "trình độ")
"""Openings of sentences that sort the people told of before."""


class Cues(Ratings):
    """Each method reads a number in its way, or returns None."""

    def read_by_cue(self, item: Item) -> Draft | None:
        """The cue in the number's own label or behind it, or a quality level there."""
        label = self.label_cues(item)
        governing = self.governing(item)
        if governing is not None and rules.cues()[governing.code].strong and ";" not in self.words(governing.end, item.start) and (draft := self.apply(item, governing)):
            return draft
        for hit in reversed(label):
            if hit.code in (*VERDICTS, "conclude") and (draft := self.apply(item, hit)):
                return draft
        if item.number.percent and self.words(item.end, item.end + 2) == "tổng số" and self.words(item.start - 1, item.start) == "chiếm" and self.before(item) is not None and (draft := self.read_share_of_last(item)):
            return draft
        if (draft := self.rated(item)) is not None:
            return draft
        for hit in reversed(label):
            if draft := self.apply(item, hit):
                return draft
        tail = self.cues(item.tail)
        far = [h for h in self.cues(item.far) if h not in tail and (self.cue_is(h.code, AFTER) or self.passive(h, item))]
        if self.words(item.start - 1, item.start) == "đưa" and any(h.code == "resign" for h in [*tail, *far]):  # «đưa 14 đảng viên ra khỏi Đảng»
            return self.draft(item, "party.left", "put out of the Party") if self.unit(item) in ("member", "person") else None
        for hit in [*tail, *far]:
            if hit.code == "violate" and hit.start == item.counted_end and self.words(hit.end, hit.end + 1) in ("bị", "phải"):
                continue  # «18 đảng viên vi phạm bị xử lý kỷ luật»
            between = set(self.words(item.end, hit.start).split())
            if self.words(hit.start - 1, hit.start) in ("không", "chưa") or "chưa" in between or REASONS & between or hit.code == "violate" and self.words(hit.start - 1, hit.start) == "khi":
                continue
            if (self.cue_is(hit.code, AFTER) or self.passive(hit, item)) and (draft := self.apply(item, hit)):
                return draft
        return None

    def read_out_of(self, item: Item) -> Draft | None:
        """«kết nạp được 764/1.600 chỉ tiêu», «thành lập tổ chức đảng 2/5 chỉ tiêu»: so many of those that were to be."""
        cue = next((h for h in reversed(self.label_cues(item)) if h.code in ("admit", "found")), None)
        if cue is None or item.number.whole is None or self.unit(item) != "target":
            return None
        noun = "member" if cue.code == "admit" else next((lexicon.kind(h.code) for h in self.scan.inside("unit", (cue.end, item.start))), None)
        rule = self.rule(cue.code, noun, item) if noun in ("member", "party_organisation") else None
        if rule is None or len(self.words(cue.end, item.start).split()) > 4:
            return None
        return self.draft(item, rule.measure, rule.name, [*rule.groups, *self.groups(item, rule.measure, label_only=True)])

    def passive(self, hit: Hit, item: Item) -> bool:
        """Whether the cue behind a noun is told of the noun: «bị khiển trách», «được Tỉnh ủy tặng giấy khen»."""
        agent = self.agent(hit)
        if agent is not None and agent >= item.end:
            return "," not in self.words(item.end, agent).split()
        between = self.words(item.end, hit.start).split()
        if "được" in between and "," not in between and hit.code in ("commend", "badge", "inspect", "inspect_violation", "supervise", "elect"):
            return True
        return (self.scan.tokens[hit.start].text in ("bị", "được", "phải") or self.words(hit.start - 1, hit.start) in ("bị", "được", "phải")
                or hit.code in ("resign", "badge"))

    def governing(self, item: Item) -> Hit | None:
        """The last cue in front of the number that its clause still stands under."""
        found = [h for h in self.front_cues(item) if self.cue_is(h.code, rules.BEFORE)]
        return found[-1] if found else None

    def read_carried(self, item: Item) -> Draft | None:
        """The cue that governs the clause, for a number that only goes on with it."""
        if (draft := self.spread_back(item)) is not None:
            return draft
        if {"chưa", "còn"} & set(self.words(item.end, item.tail[1]).split()) and self.unit(item) == "party_organisation":
            return None
        for hit in reversed(self.front_cues(item)):
            if hit.code == "other":
                break
            if hit.code == "violate" and not self.headed_by_members(hit, item):  # «các vi phạm: … 15»: kinds of violation, not members
                continue
            if hit.code == "list" and hit.start >= item.label[0] and self.before(item) is not None:
                break  # «bổ nhiệm 22 cán bộ, giới thiệu ứng cử 6 đồng chí»
            if self.cue_is(hit.code, AFTER):
                if ";" in self.words(hit.end, item.start).split():
                    break
                if self.before(item) is None and (hit.start < item.gap[0] or hit.start < item.label[0] and "," in self.words(hit.end, item.start).split()):
                    continue  # «vào Đảng năm 2010, hiện là Bí thư Chi bộ với 27 đảng viên»
            if (draft := self.apply(item, hit, carried=True)) is not None:
                return draft
            if self.words(hit.start, hit.end) == "xử lý":  # «xử lý 9 trường hợp xây dựng trái phép»: another story
                break
        return None

    def read_spread(self, item: Item) -> Draft | None:
        """«604/604 tổ chức cơ sở đảng, 14/14 đảng bộ cấp trên cơ sở hoàn thành đại hội»."""
        return self.spread_back(item) if self.unit(item) == "party_organisation" else None

    def spread_back(self, item: Item) -> Draft | None:
        """«47 tổ chức đảng, 162 đảng viên bị kỷ luật»: the cue behind the next number, where only a comma or «và» is between."""
        following, left = self.after(item), item.tail[1]
        if following is not None and following.depth > item.depth and following.number.percent:  # «1.215/1.230 chi bộ (98,8%), 312/320 tổ chức …»
            left = following.end + 2
            following = self.after(following)
        if following is None or following.depth != item.depth or item.unit is None or self.whole(item) or self.words(left, following.start).strip() not in (",", "và", "", "và ,"):
            return None
        for hit in self.cues(following.far):
            if (self.passive(hit, following) or hit.code == "violate" or hit.code == "held" and self.unit(item) == self.unit(following)) and (draft := self.apply(item, hit)):
                return draft
        return None

    def apply(self, item: Item, hit: Hit, carried: bool = False) -> Draft | None:
        """The draft that the rule for this cue and the number's noun gives, if there is one and it allows."""
        unit = self.unit(item)
        for_violation = hit.code == "inspect" and (self.signs(hit) or any(w in self.words(item.end, self.coordinated(item)) for w in ("khi có dấu hiệu", "có dấu hiệu vi")))
        rule = self.rule("inspect_violation" if for_violation else hit.code, unit, item)
        if rule is None or not self.allowed(rule, item, hit):
            return None
        if unit is None and not self.bounded(item):
            return None
        if hit.code == "violate" and self.noun_text(item) == "trường hợp" and not self.headed_by_members(hit, item):
            return None
        body = self.body(item, hit) or ("committee" if self.memory.elected and hit.code == "list" else None) if rule.body else None
        if rule.body and body is None:
            return None
        groups = [*rule.groups, *self.unit_groups(item, rule.measure), *self.groups(item, rule.measure)]
        frame = self.memory.frame
        if hit.code == "discipline" and unit is None and frame is not None and frame.place == self.place and frame.measure == rule.measure:
            own = set(self.groups(item, rule.measure)) | set(self.scan.codes("group", (hit.start, hit.end)))
            groups = [*(g for g in (frame.part_of or frame).groups if not (g in DISCIPLINE and own & DISCIPLINE)), *(g for g in groups if g != "member")]
        if hit.code == "discipline" and not (carried and hit.start < item.gap[0] and item.unit is not None and self.before(item) is None):
            groups += [c for c in self.scan.codes("group", (hit.start, hit.end)) if c in DISCIPLINE]
        if hit.code == "discipline" and not DISCIPLINE & set(groups):
            groups += self.form_in_front(item)
        if rule.measure == "congress.held":
            groups += ["pilot"] if "điểm" in self.words(hit.start, hit.end).split() else []
            groups += self.held_groups(item, groups)
        if rule.measure == "party.learners":
            groups = [g for g in groups if g in ("student", "women", "ethnic_minority", "worker", "religious")]
        if rule.measure in INSPECTION:
            noun = self.noun(item)
            groups = [g for g in groups if g != "committee_member"]
            if self.noun_text(item) == "trường hợp" and {"member", "organisation"} <= {g for d in self.drafts if d.measure == "party.inspected" for g in d.groups}:
                groups = [g for g in groups if g != "member"]  # «kiểm tra 48 đảng viên và 46 tổ chức đảng; kỷ luật 30 trường hợp»: of either kind
            if noun is not None and noun.code == "committee_member" or "cấp ủy viên" in self.words(item.label[0], item.start):
                groups.append("committee_member")
            if hit.code in ("violate", "conclude") and (any(h.code == "inspect_violation" for h in self.cues((0, item.start))) or self.after_violation()):
                groups.append("inspection")
        if rule.measure == "party.badges":
            groups = self.badge_years(item, groups)
        if rule.measure == "activity.targets":
            groups = self.target_groups(item, groups)
        if rule.measure == "party.cadres":
            groups += self.together(hit)
        measure = rule.measure
        if hit.code == "list" and self.words(hit.start, hit.end) == "danh sách" and "khóa" in self.words(item.end, item.far[1]).split() and not self.cues(item.far):
            measure = "congress.elected"  # «danh sách 69 nhân sự Ban Chấp hành khóa mới»
        draft = self.draft(item, measure, rule.name if measure == rule.measure else "elected", groups, body)
        draft.cue = self.words(hit.start, hit.end)
        return draft

    def together(self, hit: Hit) -> list[str]:
        """«điều động, luân chuyển, bổ nhiệm 46 cán bộ»: the groups of the verbs that stand in a row with the cue."""
        groups: list[str] = []
        for other in self.cues((0, hit.start))[::-1]:
            if set(self.words(other.end, hit.start).split()) - {",", "và"}:
                break
            groups += next((r.groups for r in rules.rules() if r.cue == other.code and r.measure == "party.cadres"), ())
            hit = other
        return groups

    def headed_by_members(self, hit: Hit, item: Item) -> bool:
        """«Đảng viên có vi phạm là 70 trường hợp»: the label names the members, says that they did wrong, and ends with how many."""
        nouns = self.scan.inside("unit", (item.label[0], hit.start))
        return bool(nouns) and lexicon.kind(nouns[-1].code) in ("member", "party_organisation") and self.words(item.start - 1, item.start) in ("là", ":", "có", "gồm")

    def signs(self, cue: Hit) -> bool:
        """Whether signs of violation are told of in front of the verb, with no other number in between: «diện có dấu hiệu vi phạm được kiểm tra gồm 11 …»."""
        last = max((i.end for i in self.scan.items if i.end <= cue.start), default=0)
        return bool(self.scan.inside("sign_of_violation", (last, cue.start)))

    def coordinated(self, item: Item) -> int:
        """Where ends what is said behind a number and the next one that is told of with it: «12 tổ chức đảng và 60 đảng viên khi …»."""
        following = next((other for other in self.scan.items[self.index(item) + 1:] if other.depth <= item.depth), None)
        open_words = [self.scan.tokens[i].text for i in range(item.tail[1], following.start) if self.scan.depths[i] <= item.depth and self.scan.tokens[i].text != ")"] if following is not None else []
        joined = following is not None and open_words in ([","], ["và"])
        return following.far[1] if following is not None and joined else item.far[1]

    def form_in_front(self, item: Item) -> list[str]:
        """«Bằng hình thức khiển trách, Đảng ủy kỷ luật 2 đảng viên, …», «cũng với hình thức này …»: the form for all that follows."""
        first = self.scan.items[0].start
        named = [h for h in self.scan.inside("group", (0, first)) if h.code in DISCIPLINE]
        if len(named) == 1 and self.words(0, named[0].start).endswith("hình thức") and self.words(named[0].end, named[0].end + 1) == ",":
            self.memory.form = (self.place[0], named[0].code)
            return [named[0].code]
        again = any(w in self.words(0, first) for w in ("hình thức này", "hình thức ấy", "hình thức trên", "hình thức đó"))
        return [self.memory.form[1]] if again and not named and self.memory.form[0] == self.place[0] else []

    def badge_years(self, item: Item, groups: list[str]) -> list[str]:
        """«5 đảng viên được trao Huy hiệu 60 năm»: the years behind the cue; several years together limit nothing."""
        if not any(g.startswith("years_") for g in groups):
            stop = next((i for i in range(item.tail[1], item.far[1]) if self.scan.tokens[i].text in (",", ";", "(")), item.far[1])
            groups = [*groups, *(c for c in self.scan.codes("group", (item.tail[0], stop)) if c.startswith("years_") or c == "posthumous")]
        if item.opened and not any(g.startswith("years_") for g in groups):  # «30 năm tuổi Đảng (20 đồng chí)»
            groups = [*groups, *(h.code for h in self.scan.inside("group", item.gap) if h.end == item.start - 1 and h.code.startswith("years_"))]
        before = self.before(item)
        if before is not None and "posthumous" in before.groups and before.measure == "party.badges" and not {"trao", "tặng", ";"} & set(self.words(*item.gap).split()):
            groups = [*groups, "posthumous"]
        years = {g for g in groups if g.startswith("years_")}
        return [g for g in groups if g not in years] if len(years) > 1 else groups

    def target_groups(self, item: Item, groups: list[str]) -> list[str]:
        """«3 chỉ tiêu còn lại» are not met; «cả nhiệm kỳ» says which targets only right behind the noun."""
        noun = self.noun(item)
        if item.number.percent and self.words(item.start - 2, item.start) == "hoàn thành":
            groups = [*groups, "met"]  # «hoàn thành 100% các chỉ tiêu»
        if {"chưa", "còn"} & set(self.scan.text(item.far).split()) or "không" in self.scan.text(item.tail).split():
            groups = [g for g in groups if g != "met"]
        far = [h.code for h in self.scan.inside("group", item.tail) if noun is not None and h.code in ("annual", "term") and h.start - noun.end > 2]
        return [g for g in groups if g not in far]

    def after_violation(self) -> bool:
        """Whether the sentence before told of inspections for violation."""
        last = self.memory.last
        return last is not None and last.place[0] == self.place[0] and {"inspection", "violation"} <= set(last.groups)

    def allowed(self, rule: rules.Rule, item: Item, hit: Hit) -> bool:
        """What a rule asks beyond cue and noun, for the cues whose words are everyday words."""
        scan, end = self.scan, len(self.scan.tokens)
        if rule.cue in ("admit", "admitted", "recruit") and item.unit == "masses":
            return bool(scan.inside("youth_party", (0, min(end, item.far[1] + 6)))) or "kết nạp đảng" in self.words(0, item.start)
        if rule.cue == "list" and self.words(hit.start, hit.end).startswith("giới thiệu"):
            return item.unit in ("person", "committee_member") and any(h.code in ("elect", "elected", "list") for h in self.cues((item.end, end)))
        if rule.cue == "learn":
            return bool(scan.hits.get("party_class"))
        if rule.cue == "conclude":
            following = self.after(item)
            told = self.words(hit.end, item.start) if ":" in self.words(hit.end, item.start).split() else self.words(item.end, following.far[1] if following is not None and self.words(item.tail[1], following.start) in ("và", ",", ";") else item.far[1])
            return "vi phạm" in told or "khuyết điểm" in told and "hạn chế" not in told
        if rule.cue == "discipline" and self.words(hit.start, hit.end) == "xử lý" and item.unit in ("person", "organisation", "cadre"):
            told = self.words(item.counted_end, item.tail[1])
            of_party = "đảng" in self.words(0, end) or "party.disciplined:member" in self.memory.totals
            return of_party and (not told or told.startswith(("vi phạm", "có vi phạm", "sai phạm", "có sai phạm")) and "luật" not in told.split())
        if rule.cue == "elect":
            return not scan.inside("direct", (hit.start, hit.end))
        if rule.cue == "found" and {"gồm", "với", "sở"} & set(self.words(hit.end, item.start).split()):
            return False  # «thành lập trên cơ sở hợp nhất …, gồm 2.308 đảng viên và 11 tổ chức cơ sở đảng»
        if rule.cue == "found":
            return item.unit != "organisation" or bool(scan.hits.get("youth_party"))
        if rule.measure == "party.inspected" and item.unit in ("person", "organisation", "cadre"):
            return "đảng" in self.words(0, end) or "party.inspected:member" in self.memory.totals
        if rule.measure == "congress.held":
            return "đại hội" in self.words(0, end) or self.words(hit.start, hit.end) == "được bầu ở"
        if rule.measure == "activity.targets" and item.number.percent:  # «thu ngân sách đạt 104% chỉ tiêu» counts no targets
            return item.number.value <= 100 and self.words(item.start - 1, item.start) not in ("đạt", "bằng")
        if rule.measure == "activity.documents":
            before = self.before(item)
            return hit.end >= item.gap[0] or (before is not None and before.measure == "activity.documents")
        return True

    def read_part(self, item: Item) -> Draft | None:
        """A number that its label, its brackets or «trong đó» makes a part of a total."""
        frame = self.memory.frame
        owned = self.memory.last
        if owned is not None and owned.measure == "party.organisations" and owned.place == self.place and self.marked(item) and (item.unit == "organisation" or self.unit(item) == "party_organisation") and not item.number.percent:
            own = [g for g in self.groups(item, "party.organisations") if g == "private_sector"]
            if own and item.number.value <= owned.value:
                draft = self.draft(item, owned.measure, owned.rule, [*owned.groups, *own])
                draft.part_of = owned
                return draft
        if frame is None or frame.place[0] < self.place[0] - 12 or frame.measure in ("party.organisations", "party.classes", "congress.ballots"):
            return None
        opened = self.opened_by_part(frame)
        same_sentence = frame.place == self.place or opened
        others = [h for h in self.label_cues(item) if h.code == "other"]
        if any(not any(g.start <= h.start and h.end <= g.end for g in self.scan.hits.get("group", [])) for h in others):
            return None
        groups = [g for g in self.groups(item, frame.measure) if g != "degree" or frame.measure != "party.learners"]
        if (told := self.of_kind(item)) is not None:
            return told
        if self.aspect() and frame.measure in ("congress.attendees", "congress.elected") and not item.number.percent and (self.weak(item) or self.unit(item) == "delegate") and self.bounded_count(item):
            total = frame.part_of or self.memory.totals.get(frame.measure) or frame
            draft = self.draft(item, frame.measure, frame.rule, [*total.groups, *groups], total.body)
            draft.part_of = total if item.number.value < total.value else None
            return draft
        if self.unit(item) is not None and not self.fits(item, frame):
            return None
        among = self.words(0, self.scan.items[0].start).endswith(AMONG) and self.by_item.get(0) is not None and self.by_item[0].measure == frame.measure
        named = self.noun(item) is not None or (item.number.whole is None and self.bounded(item) and item.label[1] - item.label[0] > 1
                                                and (self.marked(item) or self.opened_by_colon(item) or bool(self.scan.inside("leading", (0, item.start)))))
        before = self.before(item)
        chained = self.opened_by_part(None) and before is not None and before.reader == "part" and self.weak(item) and item.label[1] - item.label[0] <= 1
        if not groups and (not named or not same_sentence or not (self.marked(item) or among or chained or item.depth or self.opened_by_colon(item) or self.scan.inside("leading", (0, item.start)))):
            return None
        held_too = before is not None and before.reader == "part" and before.part_of is not None and before.measure == frame.measure == "congress.held"
        if held_too and before is not None and self.unit(item) == "party_organisation" and not self.cues((item.gap[0], item.far[1])):
            draft = self.draft(item, frame.measure, frame.rule, self.unit_groups(item, frame.measure) or before.groups)
            draft.part_of = before.part_of
            return draft
        rows = before is not None and before.reader == "part" and before.part_of is not None and before.measure == frame.measure and self.scan.text((0, 3)).startswith(("trong đó", "trong số", "cụ thể", "gồm"))
        if rows and before is not None and before.part_of is not None and named and self.noun(item) is not None and item.number.value <= before.part_of.value and not self.cues((item.gap[0], item.far[1])):
            draft = self.draft(item, frame.measure, frame.rule, [*before.part_of.groups, *groups], before.part_of.body)
            draft.part_of = before.part_of
            return draft
        kinds = self.unit_groups(item, frame.measure) if frame.measure == "congress.held" else []
        if frame.measure == "congress.held":
            kinds = kinds or self.held_groups(item, [])
            total = self.memory.totals.get("congress.held", frame)
            kept = ["pilot"] if "pilot" in total.groups else []
            return self.draft(item, frame.measure, frame.rule, [*(kinds or total.groups), *kept, *groups])
        body = frame.body
        if frame.measure == "congress.elected" and self.unit(item) == "committee_member":
            body = self.body(item)
        return self.draft(item, frame.measure, frame.rule, [*self.inherited(item, frame, groups), *groups], body)

    def opened_by_part(self, frame: Draft | None) -> bool:
        """Whether «trong đó» opens the sentence, and the `frame` was told of in the one before."""
        opens = self.of_those() or self.words(0, 1) == "trong" and any(h.start == 0 for h in self.scan.hits.get("part", []))
        return opens and (frame is None or frame.place == (self.place[0], self.place[1] - 1))

    def of_kind(self, item: Item) -> Draft | None:
        """«Đảng viên là đoàn viên: 119.857; là công nhân: 14.290. Là nông dân: 33.938»: those told of before, by what they are."""
        total = self.memory.totals.get("party.admitted")
        label = self.words(max(item.gap[0], self.clause_start(item)), item.start)
        if total is None or total.place[0] < self.place[0] - 8 or not label.startswith("là ") or not label.endswith(":") or item.unit not in (None, "person") or item.number.percent or item.number.value >= total.value:
            return None
        own = self.scan.codes("group", (max(item.gap[0], self.clause_start(item)), item.start))
        draft = self.draft(item, total.measure, total.rule, [*total.groups, *own])
        draft.part_of = total
        return draft

    def aspect(self) -> bool:
        """Whether the sentence sorts people told of before: «Về độ tuổi, từ 30 đến 40 có 58 đồng chí»."""
        return self.scan.text((0, 6)).startswith(ASPECTS)

    def bounded_count(self, item: Item) -> bool:
        """Whether «có», «là» or «gồm» leads to the number, or its noun ends at a boundary."""
        return item.start == 0 or self.words(item.start - 1, item.start) in ("có", "là", "gồm", ":", "còn", "với") or item.label[0] == item.start

    def fits(self, item: Item, frame: Draft) -> bool:
        """Whether the number's noun can be a part of what the frame counts."""
        noun = self.noun(item)
        if noun is not None and lexicon.units()[noun.code]["weak"] and self.unit(item) == lexicon.kind(noun.code):
            organisations = bool({"organisation", "grassroots"} & set(frame.groups)) or frame.measure == "congress.held"
            return (noun.code in ("person", "job")) != organisations
        return self.unit(item) in PART_NOUNS.get(frame.measure, set())

    def read_everyday(self, item: Item) -> Draft | None:
        """Nouns that say by themselves what is counted, with an everyday word («có», «với», «đề ra») in front."""
        unit = self.unit(item)
        if unit is None or unit in ("member", "party_organisation"):
            return None
        if self.noun_text(item) == "điểm cầu" and self.words(item.start - 1, item.start) == "có":
            return self.draft(item, "activity.meetings", "meetings")
        if unit == item.unit == "target" and item.number.whole is not None:
            return self.draft(item, "activity.targets", "targets met", self.target_groups(item, ["met", *self.groups(item, "activity.targets")]))
        for hit in reversed(self.scan.inside("link", (max(item.gap[0], item.start - 9), item.start))):
            if hit.code != "have" and not (unit == "target" and item.unit is None) and (draft := self.apply(item, hit)) is not None:
                return draft
        before = self.before(item)
        if before is not None and unit == item.unit == "target" and before.measure == "activity.targets":
            return self.draft(item, before.measure, before.rule, self.groups(item, "activity.targets"))
        return None

    def read_topic(self, item: Item) -> Draft | None:
        """«Giám sát chuyên đề được đẩy mạnh. Cấp ủy các cấp làm với 317 tổ chức đảng, …»: what the sentence before announces."""
        block, code = self.memory.announced
        before = self.beside(item)
        if block not in (self.place[0], self.place[0] - 1) or self.unit(item) not in ("member", "party_organisation") or self.cues((0, item.far[1])):
            return None
        chained = before is not None and before.reader == "topic" and len(self.words(item.label[0], item.start).split()) <= 2
        if not chained and not (self.scan.inside("carry_out", item.label) and self.words(item.start - 1, item.start) in ("với", "được", "hiện", "hành")):
            return None
        rule = self.rule(code, self.unit(item), item)
        return self.draft(item, rule.measure, rule.name, [*rule.groups, *self.unit_groups(item, rule.measure)]) if rule is not None else None

    def read_has(self, item: Item) -> Draft | None:
        """«hiện có 88 tổ chức cơ sở đảng»: having beats a cue that was told of earlier in the sentence."""
        if self.unit(item) not in ("member", "party_organisation") or self.label_cues(item):
            return None
        near = self.words(max(item.gap[0], item.start - 4), item.start)
        before = self.before(item)
        chained = (before is not None and before.reader == "has" and item.label[1] - item.label[0] <= 4 and ";" not in self.words(*item.gap)
                   and not self.cues((self.scan.items[self.index(item) - 1].end, item.start)))
        if not near.endswith(("hiện có", "hiện nay có", "tổng số", "có", "sinh hoạt tại", "sinh hoạt ở", "hoạt ở")) and "hiện có" not in near and not chained:
            return None
        if any(self.passive(h, item) or h.code in ("direct", "held", "violate", "attend") for h in self.cues(item.far)):
            return None
        if self.memory.inspected == self.place[0] and (self.scan.inside("this_sort", item.gap) or (chained and before is not None and before.measure == "party.inspected")):
            rule = self.rule("inspect_violation", self.unit(item), item)
            return self.draft(item, rule.measure, rule.name, rule.groups) if rule is not None else None
        if OTHER_STORY & set(self.scan.text(item.tail).split()[:8]):
            return None
        if self.unit(item) == "member" and self.index(item) and before is None and self.scan.inside("part", item.gap):
            return None  # «32 bị can, trong đó có 4 đảng viên»: members among others
        if self.unit(item) == "party_organisation" and item.unit_hit and any(h.start == item.unit_hit.end and h.code in ("admit", "inspect", "class") for h in self.cues(item.far)):
            return None  # «4 đảng bộ kết nạp đạt trên 50%»: which ones, not how many there are
        return self.plain(item)

    def read_whole(self, item: Item) -> Draft | None:
        """«12 cụ được trao Huy hiệu trong tổng số 64 đảng viên»: all members, whatever is told of some."""
        if not self.words(item.start - 3, item.start).startswith("trong tổng số") or self.unit(item) != "member" or self.cues(item.far) or self.scene_at(item) == "congress":
            return None
        return self.plain(item)

    def read_in_all(self, item: Item) -> Draft | None:
        """«nâng tổng số đảng viên toàn Đảng bộ lên 8.456 đồng chí»: how many there are in all, whatever brought them."""
        gap = self.scan.text(item.gap)
        if "tổng số" not in gap or not gap.endswith(("lên", "là", "đạt", "có", ":", "con số")):
            return None
        told = next((i for i in range(item.start - 2, item.gap[0] - 1, -1) if self.words(i, i + 2) == "tổng số"), item.start)
        named = self.scan.inside("unit", (told, item.start))
        unit = lexicon.kind(named[0].code) if named else None
        if {",", ";", "."} & set(self.words(told, item.start).split()) or unit not in ("member", "party_organisation") or self.cues((told, item.start)) or not (self.weak(item) or self.unit(item) == unit or item.unit is None):
            return None
        if item.unit is None and unit == "member" and not item.number.percent and item.number.whole is None:
            return self.draft(item, "party.members", "members")
        return self.plain(item)

    def read_members_share(self, item: Item) -> Draft | None:
        """«đảng viên nữ chiếm 38%», «tỷ lệ đảng viên là người dân tộc thiểu số đạt 21%»: of all members, where no other total is told of."""
        label = (item.label[0], item.start)
        if not item.number.percent or item.unit is not None and self.words(item.end, item.end + 2) != "tổng số" or self.cues(label) or self.cues(item.far):
            return None
        named = [lexicon.kind(h.code) for h in self.scan.inside("unit", label)]
        if "new_member" in self.scan.codes("unit", label)[:1] and "lệ" in self.words(*label).split():
            return self.draft(item, "party.admitted", "admitted")  # «tỷ lệ đảng viên mới so với tổng số đảng viên đạt 3,1%»
        groups = self.groups(item, "party.members", label_only=True)
        if "member" not in named or not groups or not {"chiếm", "đạt", "bằng", "là", "lệ"} & set(self.words(max(item.label[0], item.start - 3), item.start).split()):
            return None
        return self.draft(item, "party.members", "members", groups)

    def read_by_organisation(self, item: Item) -> Draft | None:
        """«Một số đảng bộ có tỷ lệ kết nạp cao như: Đảng bộ huyện A đạt 52,1%; Đảng bộ B 47,3%»: one organisation after the other."""
        last, first = self.memory.last, self.scan.items[0].start
        if last is None or last.measure != "party.admitted" or last.place[0] != self.place[0] or not item.number.percent or item.unit is not None or self.drafts != self.by_organisation():
            return None
        head = self.scan.inside("unit", (0, first))
        if not head or "lệ" not in self.words(0, first).split() or lexicon.kind(head[0].code) != "party_organisation" or not self.scan.inside("leading", (0, first)):
            return None
        named = self.named_organisation(item)
        if named is None:
            return None
        draft = self.like(item, last, "of_target" if last.form == "of_target" or self.scan.inside("target", (0, first)) else "share")
        draft.subject = named
        return draft

    def by_organisation(self) -> list[Draft]:
        return [d for d in self.drafts if d.reader == "by_organisation"]

    def named_organisation(self, item: Item) -> tuple[int, int] | None:
        """The characters of the party organisation that is named right in front of the number."""
        tokens, end = self.scan.tokens, item.start
        while end > item.gap[0] and tokens[end - 1].text in ("đạt", "(", ":", "với", "có", "là"):
            end -= 1
        units = [h for h in self.scan.inside("unit", (item.gap[0], end)) if lexicon.kind(h.code) == "party_organisation"]
        if not units or {",", ";", ":", "như", "là"} & set(self.words(units[-1].start, end).split()) or not any(t.name for t in tokens[units[-1].end:end]):
            return None
        return tokens[units[-1].start].start, tokens[end - 1].end

    def read_have(self, item: Item) -> Draft | None:
        """Members and organisations with a word of having in front, or told of in a chain, a headline or brackets."""
        if self.unit(item) not in ("member", "party_organisation"):
            return None
        before = self.before(item)
        chained = before is not None and before.measure in ("party.members", "party.organisations") and item.label[1] - item.label[0] <= 3
        linked = any(h.code == "have" for h in self.scan.inside("link", (max(0, item.start - 6), item.start)))
        total = self.memory.totals.get("party.organisations")
        divided = total is not None and self.unit(item) == "party_organisation" and self.index(item) == 0 and self.divides(total)
        if not (linked or chained or divided or item.opened or self.scan.sentence.kind == "headline"):
            return None
        if OTHER_STORY & set(self.scan.text(item.tail).split()[:8]):
            return None
        return self.plain(item)

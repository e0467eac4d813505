"""Numbers read by the cue that governs them, as the rules declare it."""

from extractor import lexicon, rules
from extractor.match.draft import DISCIPLINE, OTHER_STORY, VERDICTS, Draft
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


class Cues(Ratings):
    """Each method reads a number in its way, or returns None."""

    def read_by_cue(self, item: Item) -> Draft | None:
        """The cue in the number's own label or behind it, or a quality level there."""
        label = self.label_cues(item)
        governing = self.governing(item)
        if governing is not None and rules.cues()[governing.code].strong and ";" not in self.words(governing.end, item.start) and (draft := self.apply(item, governing)):
            return draft
        for hit in reversed(label):
            if hit.code in VERDICTS and (draft := self.apply(item, hit)):
                return draft
        if (draft := self.rated(item)) is not None:
            return draft
        for hit in reversed(label):
            if draft := self.apply(item, hit):
                return draft
        tail = self.cues(item.tail)
        far = [h for h in self.cues(item.far) if h not in tail and (self.cue_is(h.code, AFTER) or self.passive(h, item))]
        for hit in [*tail, *far]:
            if self.words(hit.start - 1, hit.start) in ("không", "chưa") or REASONS & set(self.words(item.end, hit.start).split()):
                continue
            if (self.cue_is(hit.code, AFTER) or self.passive(hit, item)) and (draft := self.apply(item, hit)):
                return draft
        return None

    def passive(self, hit: Hit, item: Item) -> bool:
        """Whether the cue behind a noun is told of the noun: «bị khiển trách», «được Tỉnh ủy tặng giấy khen»."""
        between = self.words(item.end, hit.start).split()
        if "được" in between and "," not in between and hit.code in ("commend", "badge", "inspect", "inspect_violation", "supervise"):
            return True
        return (self.scan.tokens[hit.start].text in ("bị", "được") or self.words(hit.start - 1, hit.start) in ("bị", "được", "phải")
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
            if hit.code == "violate":  # «các vi phạm: … 15»: kinds of violation, not members
                continue
            if self.cue_is(hit.code, AFTER):
                if ";" in self.words(hit.end, item.start).split():
                    break
                if self.before(item) is None and hit.start < item.gap[0]:
                    continue
            if (draft := self.apply(item, hit, carried=True)) is not None:
                return draft
        return None

    def spread_back(self, item: Item) -> Draft | None:
        """«47 tổ chức đảng, 162 đảng viên bị kỷ luật»: the cue behind the next number, where only a comma or «và» is between."""
        following = self.after(item)
        if following is None or item.unit is None or self.whole(item) or self.words(item.tail[1], following.start).strip() not in (",", "và", "", "và ,"):
            return None
        for hit in self.cues(following.far):
            if (self.passive(hit, following) or hit.code == "violate") and (draft := self.apply(item, hit)):
                return draft
        return None

    def apply(self, item: Item, hit: Hit, carried: bool = False) -> Draft | None:
        """The draft that the rule for this cue and the number's noun gives, if there is one and it allows."""
        unit = self.unit(item)
        rule = self.rule(hit.code, unit, item)
        if rule is None or not self.allowed(rule, item, hit):
            return None
        if unit is None and not self.bounded(item) or hit.code == "violate" and self.noun_text(item) == "trường hợp":
            return None
        body = self.body(item, hit) if rule.body else None
        if rule.body and body is None:
            return None
        groups = [*rule.groups, *self.unit_groups(item, rule.measure), *self.groups(item, rule.measure)]
        frame = self.memory.frame
        if hit.code == "discipline" and unit is None and frame is not None and frame.place == self.place and frame.measure == rule.measure:
            groups = [*(frame.part_of or frame).groups, *(g for g in groups if g != "member")]
        if hit.code == "discipline" and not (carried and hit.start < item.gap[0] and item.unit is not None and self.before(item) is None):
            groups += [c for c in self.scan.codes("group", (hit.start, hit.end)) if c in DISCIPLINE]
        if rule.measure == "congress.held":
            groups += self.held_groups(item, groups)
        if rule.measure == "party.learners":
            groups = [g for g in groups if g in ("student", "women", "ethnic_minority", "worker", "religious")]
        if rule.measure in ("party.inspected", "party.disciplined"):
            noun = self.noun(item)
            groups = [g for g in groups if g != "committee_member"]
            if noun is not None and noun.code == "committee_member" or "cấp ủy viên" in self.words(item.label[0], item.start):
                groups.append("committee_member")
            if hit.code in ("violate", "conclude") and (any(h.code == "inspect_violation" for h in self.cues((0, item.start))) or self.after_violation()):
                groups.append("inspection")
            if hit.code == "inspect" and self.scan.inside("sign_of_violation", (0, item.start)):
                groups.append("violation")
        if rule.measure == "party.badges":
            groups = self.badge_years(item, groups)
        if rule.measure == "activity.targets":
            groups = self.target_groups(item, groups)
        draft = self.draft(item, rule.measure, rule.name, groups, body)
        draft.cue = self.words(hit.start, hit.end)
        return draft

    def badge_years(self, item: Item, groups: list[str]) -> list[str]:
        """«5 đảng viên được trao Huy hiệu 60 năm»: the years behind the cue; several years together limit nothing."""
        if not any(g.startswith("years_") for g in groups):
            stop = next((i for i in range(item.tail[1], item.far[1]) if self.scan.tokens[i].text in (",", ";", "(")), item.far[1])
            groups = [*groups, *(c for c in self.scan.codes("group", (item.tail[0], stop)) if c.startswith("years_") or c == "posthumous")]
        years = {g for g in groups if g.startswith("years_")}
        return [g for g in groups if g not in years] if len(years) > 1 else groups

    def target_groups(self, item: Item, groups: list[str]) -> list[str]:
        """«3 chỉ tiêu còn lại» are not met; «cả nhiệm kỳ» says which targets only right behind the noun."""
        noun = self.noun(item)
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
            told = self.words(item.end, following.far[1] if following is not None and self.words(item.tail[1], following.start) in ("và", ",") else item.far[1])
            return "vi phạm" in told or "khuyết điểm" in told
        if rule.cue == "elect":
            return not scan.inside("direct", (hit.start, hit.end))
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
        if frame is None or frame.place[0] < self.place[0] - 12 or frame.measure in ("party.organisations", "party.classes", "congress.ballots"):
            return None
        same_sentence = frame.place == self.place
        groups = self.groups(item, frame.measure)
        if self.unit(item) is not None and not self.fits(item, frame):
            return None
        named = self.noun(item) is not None or (item.number.whole is None and self.bounded(item) and item.label[1] - item.label[0] > 1
                                                and (self.marked(item) or self.opened_by_colon(item) or bool(self.scan.inside("leading", (0, item.start)))))
        if not groups and (not named or not same_sentence or not (self.marked(item) or item.depth or self.opened_by_colon(item) or self.scan.inside("leading", (0, item.start)))):
            return None
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

    def fits(self, item: Item, frame: Draft) -> bool:
        """Whether the number's noun can be a part of what the frame counts."""
        noun = self.noun(item)
        if noun is not None and lexicon.units()[noun.code]["weak"] and self.unit(item) == lexicon.units()[noun.code]["is"]:
            organisations = bool({"organisation", "grassroots"} & set(frame.groups)) or frame.measure == "congress.held"
            return (noun.code == "person") != organisations
        return self.unit(item) in PART_NOUNS.get(frame.measure, set())

    def read_everyday(self, item: Item) -> Draft | None:
        """Nouns that say by themselves what is counted, with an everyday word («có», «với», «đề ra») in front."""
        unit = self.unit(item)
        if unit is None or unit in ("member", "party_organisation"):
            return None
        if unit == item.unit == "target" and item.number.whole is not None:
            return self.draft(item, "activity.targets", "targets met", self.target_groups(item, ["met", *self.groups(item, "activity.targets")]))
        for hit in reversed(self.scan.inside("link", (max(item.gap[0], item.start - 9), item.start))):
            if hit.code != "have" and not (unit == "target" and item.unit is None) and (draft := self.apply(item, hit)) is not None:
                return draft
        before = self.before(item)
        if before is not None and unit == item.unit == "target" and before.measure == "activity.targets":
            return self.draft(item, before.measure, before.rule, self.groups(item, "activity.targets"))
        return None

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
        if self.unit(item) == "party_organisation" and item.unit_hit and any(h.start == item.unit_hit.end and h.code in ("admit", "inspect", "class") for h in self.cues(item.far)):
            return None  # «4 đảng bộ kết nạp đạt trên 50%»: which ones, not how many there are
        return self.plain(item)

    def read_whole(self, item: Item) -> Draft | None:
        """«12 cụ được trao Huy hiệu trong tổng số 64 đảng viên»: all members, whatever is told of some."""
        if not self.words(item.start - 3, item.start).startswith("trong tổng số") or self.unit(item) != "member" or self.cues(item.tail) or self.scene_at(item) == "congress":
            return None
        return self.plain(item)

    def read_in_all(self, item: Item) -> Draft | None:
        """«nâng tổng số đảng viên toàn Đảng bộ lên 8.456 đồng chí»: how many there are in all, whatever brought them."""
        gap = self.scan.text(item.gap)
        if "tổng số" not in gap or not gap.endswith(("lên", "là", "đạt", "có", ":")):
            return None
        told = next((i for i in range(item.start - 2, item.gap[0] - 1, -1) if self.words(i, i + 2) == "tổng số"), item.start)
        named = self.scan.inside("unit", (told, item.start))
        unit = str(lexicon.units()[named[0].code]["is"]) if named else None
        if {",", ";", "."} & set(self.words(told, item.start).split()) or unit not in ("member", "party_organisation") or self.cues((told, item.start)) or not (self.weak(item) or self.unit(item) == unit):
            return None
        return self.plain(item)

    def read_members_share(self, item: Item) -> Draft | None:
        """«đảng viên nữ chiếm 38%», «tỷ lệ đảng viên là người dân tộc thiểu số đạt 21%»: of all members, where no other total is told of."""
        label = (item.label[0], item.start)
        if not item.number.percent or item.unit is not None and self.words(item.end, item.end + 2) != "tổng số" or self.cues(label) or self.cues(item.far):
            return None
        named = [lexicon.units()[h.code]["is"] for h in self.scan.inside("unit", label)]
        groups = self.groups(item, "party.members", label_only=True)
        if "member" not in named or not groups or not {"chiếm", "đạt", "bằng", "là", "lệ"} & set(self.words(max(item.label[0], item.start - 3), item.start).split()):
            return None
        return self.draft(item, "party.members", "members", groups)

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

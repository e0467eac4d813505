"""Numbers told of other numbers: changes, shares, targets, votes, ages."""

from extractor import rules
from extractor.match.draft import COUNTED, DISCIPLINE, GRASSROOTS_KINDS, INSPECTION, RATINGS, WHO, Draft
from extractor.match.pieces import Pieces
from extractor.scan import Item

SHARE_WORDS = frozenset(", đạt chiếm bằng tỷ tỉ lệ là tương đương = :".split())
# Words of a comparison with an earlier time; the time itself is hidden.
EARLIER = frozenset("cùng kỳ năm trước ngoái nhiệm khóa là có chỉ đạt : của thì con số này ấy đó".split())
PLAIN = frozenset("tỷ tỉ lệ số lượng bình quân này đó trong đã và so với cùng kỳ năm trước nhiệm là được có người mức".split())

STANDING = {"member": "party.members", "party_organisation": "party.organisations"}


class Forms(Pieces):
    """Each method reads a number in its way, or returns None."""

    def read_average_age(self, item: Item) -> Draft | None:
        """«tuổi bình quân 48,6», «độ tuổi bình quân cấp ủy của 9 đảng bộ là 46,3 tuổi, thấp nhất là A 44»."""
        last = self.memory.last
        told = last is not None and last.measure == "congress.average_age" and last.place == self.place
        aged = item.end < len(self.scan.tokens) and self.scan.tokens[item.end].text == "tuổi"
        if item.number.percent or item.unit is not None:
            return None
        first = item.label[0]
        previous = self.previous(item)
        if (aged or self.words(item.start - 1, item.start) == "là") and not told and previous is not None and previous.unit is not None:  # «… của 9 đảng bộ là 46,3 tuổi»
            first = self.clause_start(item)
        if self.scan.inside("average_age", (first, item.start)) and "đảng viên" not in self.words(first, item.start):
            return self.draft(item, "congress.average_age", "average age", form="count")
        if told and aged and (sign := self.sign(item)):
            draft = self.draft(item, "congress.average_age", "average age", form="change")
            draft.value = sign * item.number.value
            return draft
        if told and last is not None and aged and self.goes_on(item, last):
            return self.draft(item, "congress.average_age", "average age", form="count")
        return None

    def read_votes(self, item: Item) -> Draft | None:
        """«137/142 phiếu, đạt 96,5%», «thấp nhất 71,2%», «phát ra 09 phiếu»."""
        number, last = item.number, self.memory.last
        if not number.percent and number.whole is None:
            told = self.scan.inside("ballots", (item.label[0], item.start)) or self.scan.inside("ballots", item.far)
            if told and (item.unit == "ballot" or self.scan.inside("vote", (0, item.start))):
                return self.draft(item, "congress.ballots", "ballots")
            return None
        if number.whole is not None and self.unit(item) in ("person", "committee_member", "delegate") and self.scan.inside("agreed", item.far) and self.election_near(item):
            return self.draft(item, "congress.vote_share", "vote share")  # «52/54 ủy viên có mặt nhất trí bầu»
        if number.whole is not None and self.unit(item) not in ("ballot", None):
            return None  # «15/15 đồng chí trúng cử với số phiếu cao»
        voted = bool(item.unit == "ballot" or self.scan.inside("vote", (max(item.label[0] - 8, item.gap[0]), item.start)) or self.scan.inside("vote", item.tail))
        nearby = last is not None and last.measure == "congress.vote_share" and last.place == self.place
        extreme = [c for c in self.scan.codes("group", (item.label[0], item.end + 6)) if c in ("lowest", "highest")]
        if extreme and number.percent and not voted:
            voted = nearby or bool(self.scan.hits.get("vote"))
        again = nearby and number.percent and (item.opened or (item.unit is None and "đạt" in self.words(item.start - 1, item.start)))
        if not voted and not again:
            elected = any(h.code in ("elected", "elect") for h in self.cues((0, item.start)))
            if not (item.opened and number.percent and item.unit is None and elected and self.posted(item)):
                return None
        if self.scan.inside("plan", item.label) or not self.election_near(item):
            return None
        groups = [c for c in self.scan.codes("group", (item.gap[0], item.start)) if c in ("lowest", "highest")]
        draft = self.draft(item, "congress.vote_share", "vote share", groups[-1:])
        if nearby and last is not None and last.form == "ratio" and number.percent:
            draft.part_of = last
        return draft

    def posted(self, item: Item) -> bool:
        """Whether the words in front name somebody for a post: «giữ chức Phó Bí thư Chi bộ (88,9%)»."""
        text = self.scan.text(item.gap)
        return any(w in text for w in ("giữ chức", "làm bí thư", "làm phó bí thư", "tái đắc cử", "tái cử"))

    def election_near(self, item: Item) -> bool:
        if any(h.code in ("elect", "elected", "direct") for h in self.scan.hits.get("cue", [])) or self.memory.scene == "congress":
            return True
        return any(d.measure.startswith("congress.") for d in (self.memory.last, self.memory.frame) if d)

    def read_surplus(self, item: Item) -> Draft | None:
        """«số dư 13,5%», «số dư bầu Ban Chấp hành đạt 12,9%, thấp nhất là 10,9%»: of the number to be elected."""
        last = self.memory.last
        if last is not None and last.place == self.place and last.reader == "surplus" and self.goes_on(item, last):
            return self.like(item, last)  # of another place
        told = [h for h in self.scan.inside("group", (min(item.label[0], max(item.gap[0], item.start - 4)), item.start)) if h.code == "surplus"]
        clause = self.scan.text((self.clause_start(item), item.start))
        if clause.startswith("số dư") and clause.endswith(" là"):
            told = [h for h in self.scan.inside("group", (self.clause_start(item), item.start)) if h.code == "surplus"]  # «số dư khi bầu Ban Chấp hành là 4 đồng chí»
        elif told and item.start - told[-1].end > 2 and not item.number.percent:
            return None
        if not told or item.unit not in (None, "person"):
            return None
        elected = next((d for d in reversed(self.drafts) if d.measure == "congress.elected" and d.form in COUNTED), None)
        elected = elected or (self.memory.totals.get("congress.elected") if item.opened or item.start - told[-1].end <= 2 else None)
        named = [h.code for h in self.scan.inside("body", (told[-1].end, item.start))]
        if named and elected is not None and elected.body != named[-1]:
            elected = None
        body = named[-1] if named else elected.body if elected else self.body(item) or ("committee" if self.election_near(item) else None)
        if body is None:
            return None
        draft = self.draft(item, "congress.candidates", "surplus", ("surplus",), body)
        draft.part_of = elected
        return draft

    def goes_on(self, item: Item, last: Draft) -> bool:
        """Whether a number without a noun says the same as the last one of other places: «thấp nhất là A 10,9% và cao nhất là B 18,5%», «lần lượt là 47 và 48»."""
        if item.number.percent is not last.number.percent or item.unit is not None or self.label_cues(item):
            return False
        front = self.scan.text((max(item.gap[0], self.clause_start(item)), item.start))
        if any(w in front for w in ("thấp nhất", "cao nhất", "lần lượt", "tương ứng")):
            return True
        before = self.before(item)
        return before is last and front.removeprefix("tuổi").strip() in ("và", ",") and "lần lượt" in self.words(0, item.start)

    def sign(self, item: Item) -> int:
        """The sign of a change, 0 where the label says none; see `turn`."""
        return self.turn(item)[0]

    def turn(self, item: Item) -> tuple[int, int]:
        """The sign and the place of the word that says it: 1 where the label says a rise, -1 a fall, 0 neither; only the words right before the number count."""
        reach = 10 if self.words(item.start - 1, item.start) == "là" else 6
        window = (max(item.gap[0], item.start - reach), item.start)
        found = [h for kind in ("rise", "fall") for h in self.scan.inside(kind, window) if not any(g.code in RATINGS and g.start <= h.start < g.end for g in self.scan.inside("group", window))]
        if not found:
            bracketed = self.words(item.start - 2, item.start)
            return (1, item.start - 1) if bracketed == "( thêm" else (-1, item.start - 1) if bracketed == "( bớt" else (0, 0)
        nearest = max(found, key=lambda h: (h.end, h.end - h.start))
        if {",", ";", "(", "xuống", "lên", "từ", "còn"} & set(self.words(nearest.end, item.start).split()):
            return 0, 0
        if self.words(nearest.start, nearest.end) == "vượt" and not (item.number.percent or self.scan.inside("target", item.far)):
            return 0, 0
        return (1 if nearest.kind == "rise" else -1), nearest.start

    def read_change(self, item: Item) -> Draft | None:
        """«giảm 10,5%», «vượt 3% chỉ tiêu», «nhiều hơn cùng kỳ là 9 đồng chí», «tăng 94 người (17,6%)»."""
        sign, said = self.turn(item)
        if not sign:
            before = self.before(item)
            if before is None or before.form != "change" or before.reader == "places" or item.depth < self.scan.items[self.index(item) - 1].depth:
                return None
            bracketed = item.opened and (item.unit is None if item.number.percent else before.number.percent and self.weak(item))
            listed = self.words(*item.gap).endswith(",") and item.depth and self.unit(item) in ("member", "party_organisation", "organisation")
            if not bracketed and not listed and self.words(item.start - 1, item.start) not in ("và", "lệ", "đương", "bằng"):
                return None
            sign = -1 if before.value < 0 else 1
        base = self.labelled(item)
        if base is None and said and self.own_story((item.label[0], said)):
            return None
        base = base or self.told_of(item) or self.anchor(item)
        if base is None:
            return None
        counted = STANDING.get(self.unit(item) or "") if item.unit is not None and base.measure in STANDING.values() else None
        if counted is not None and counted != base.measure:
            base = next((d for d in reversed(self.drafts) if d.measure == counted and d.form in COUNTED), base)  # «8 chi bộ với 156 đảng viên (tăng 2 chi bộ và 23 đảng viên)»
        draft = self.like(item, base, "change")
        if base.part_of is not None and base.part_of.measure == base.measure and item.unit is not None and ";" in self.words(*item.gap).split() and not self.groups(item, base.measure):
            draft.groups = base.part_of.groups  # «…, khai trừ 4; so với cùng kỳ giảm 15 đảng viên»
        own = [g for g in self.groups(item, base.measure, label_only=True) if g not in base.groups]
        if own:
            draft.groups = self.clean([*self.inherited(item, base, own), *own], base.measure)
        if draft.measure == "party.organisations" and self.unit(item) == "party_organisation":
            kinds = self.unit_groups(item, draft.measure) or ([GRASSROOTS_KINDS[noun]] if (noun := self.noun_text(item)) in GRASSROOTS_KINDS and "grassroots" in draft.groups else [])
            draft.groups = self.clean(kinds, draft.measure) or draft.groups
        kind = {"member": "member", "party_organisation": "organisation", "organisation": "organisation"}.get(self.unit(item) or "")
        if kind and {"member", "organisation"} & set(draft.groups):
            draft.groups = self.clean([kind, *(g for g in draft.groups if g not in ("member", "organisation", "committee_member"))], draft.measure)
        draft.value = sign * abs(item.number.value)
        return draft

    def told_of(self, item: Item) -> Draft | None:
        """«(kiểm tra 90 đảng viên và 30 tổ chức đảng.) So với năm trước, số đảng viên tăng 5%»: of the two that were told of, the one named."""
        last = self.memory.last
        kind = {"member": "member", "party_organisation": "organisation"}
        named = [kind[c] for c in self.scan.codes("unit", (item.label[0], item.start)) if c in kind]
        if last is None or last.measure not in INSPECTION or len(named) != 1 or self.cues((item.label[0], item.start)):
            return None
        total = self.memory.totals.get(f"{last.measure}:{named[0]}")
        return total if total is not None and (self.place[0], self.place[1] - 1) <= total.place else None

    def own_story(self, span: tuple[int, int]) -> bool:
        """Whether the words tell of something that the lexicon does not know: «thu ngân sách tăng …»."""
        if self.scan.inside("this_result", span):
            return False
        words = [w for w in self.scan.text(span).split() if w.isalpha() and w not in PLAIN]
        return len(words) >= 2 and not any(self.scan.inside(kind, span) for kind in ("unit", "group", "body", "cue"))

    def anchor(self, item: Item) -> Draft | None:
        """The statement right in front that a change or a percentage of a target is told of; brackets are passed over."""
        if self.scan.inside("money", item.gap):
            return None
        if any(other.depth <= item.depth for other in self.scan.items[:self.index(item)]):
            return self.beside(item)
        if self.scan.inside("this_result", (item.gap[0], item.start)):
            frame = self.memory.frame
            return (frame.part_of or frame) if frame is not None and frame.place[0] >= self.place[0] - 3 else None
        last = self.memory.last
        follows = last is not None and last.place == (self.place[0], self.place[1] - 1)
        first = self.scan.tokens[0].text
        return last if follows and first in ("tăng", "giảm", "so", "cao", "vượt", "đạt") and not self.scan.inside("unit", (0, item.start)) else None

    def labelled(self, item: Item) -> Draft | None:
        """What a label names by itself: «số đảng viên bị kỷ luật tăng», «số đảng viên mới tăng»."""
        label = (item.label[0], item.start)
        units = self.scan.inside("unit", label)
        if not units or self.scan.text(label).startswith(("tăng", "giảm", "so với")):
            return None
        for cue in reversed(self.cues(label)):
            rule = self.rule(cue.code, units[-1].code, item)
            if rule is not None:
                draft = self.draft(item, rule.measure, rule.name, [*rule.groups, *self.groups(item, rule.measure, label_only=True)], self.body(item) if rule.body else None)
                draft.cue = self.words(cue.start, cue.end)
                return draft
        if units[-1].code == "new_member":
            return self.draft(item, "party.admitted", "admitted")
        if units[-1].code == "committee_member":
            return self.draft(item, "congress.elected", "seats", self.groups(item, "congress.elected", label_only=True), "committee")
        return None

    def read_same_number(self, item: Item) -> Draft | None:
        """«năm 2009 con số này là 628»: the same as the number in front, at another time."""
        if not self.scan.inside("same_number", (item.gap[0], item.start)) or self.memory.last is None:
            return None
        last = self.memory.last
        base = next((d for d in reversed(self.drafts) if d.form in COUNTED), last.part_of or last)
        return self.like(item, base, "ratio" if item.number.whole is not None else base.form if item.number.percent == base.number.percent else None)

    def read_respective(self, item: Item) -> Draft | None:
        """«Con số này ở UBKT các cấp lần lượt là 169 và 395»: the totals of the sentence before, in their order."""
        told, first = self.memory.told, self.scan.items[0].start
        if len(told) < 2 or told[0].place[0] != self.place[0] or item.depth or self.sign(item) or item.unit is not None:
            return None
        front = self.words(0, first)
        if not any(w in front for w in ("lần lượt là", "tương ứng là")) or not (self.scan.inside("same_number", (0, first)) or "tương ứng" in front):
            return None
        earlier = [d for d in self.drafts if d.reader == "respective"]
        if len(earlier) >= len(told) or told[len(earlier)].number.percent != item.number.percent:
            return None
        if earlier and self.words(item.start - 1, item.start) not in (",", "và", ";"):
            return None
        return self.like(item, told[len(earlier)])

    def read_compared(self, item: Item) -> Draft | None:
        """«(cùng kỳ là 999 đồng chí)», «(nhiệm kỳ 2015-2020 là 19,6%)»: the same of another time, in brackets."""
        before = self.before(item)
        label = self.words(*item.gap).rpartition("(")[2]
        if (draft := self.earlier(item)) is not None:
            return draft
        if not item.depth or before is None or not any(w in label for w in ("cùng kỳ", "nhiệm kỳ", "khóa trước", "năm trước", "năm ngoái")):
            return None
        if self.words(item.start - 1, item.start) not in ("là", ":", "đạt", "có") or self.label_cues(item):
            return None
        draft = self.like(item, before, "share" if item.number.percent else "count")
        draft.depth = max(draft.depth, 1)
        return draft

    def earlier(self, item: Item) -> Draft | None:
        """«(năm 2019: 33 tổ chức)»: nothing but another time in the brackets, and one number."""
        opened = next((i for i in range(item.start - 1, item.gap[0] - 1, -1) if self.scan.tokens[i].text == "("), None)
        if opened is None or not self.index(item):
            return None
        before, following = self.before(item), self.after(item)
        label = range(opened + 1, item.start)
        dated = bool(self.scan.hidden & set(label)) or "cùng kỳ" in self.words(opened, item.start)
        if before is None or before.form not in (*COUNTED, "share") or before.number.percent != item.number.percent or not dated:
            return None
        if following is not None and following.depth >= item.depth and ")" not in self.words(item.end, following.start).split():
            return None
        if not {self.scan.tokens[i].text for i in label if i not in self.scan.hidden} <= EARLIER:
            return None
        draft = self.like(item, before)
        draft.depth = max(draft.depth, 1)
        return draft

    def read_goal(self, item: Item) -> Draft | None:
        """«(mục tiêu là 85%)», «(chỉ tiêu: 120 đảng viên)», «chỉ tiêu Đại hội VII: 10 đ/c»: the target of what was told in front."""
        words = self.scan.inside("target", (item.label[0], item.start))
        if not words or item.unit in ("target", "document") or self.words(words[0].start - 1, words[0].start) in ("so", "với", "theo"):
            return None
        if self.label_cues(item) or self.words(item.start - 1, item.start) not in ("là", ":", "có") and words[-1].end != item.start and not (item.depth and self.words(item.start - 1, item.start) == "đạt"):
            return None
        before = self.before(item) or (self.drafts[-1] if self.drafts and item.unit is None else None)
        if before is None or (before.number.percent != item.number.percent and before.form != "of_target"):
            return None
        draft = self.like(item, before, "share" if item.number.percent else "count")
        draft.status = "planned"
        return draft

    def read_of_target(self, item: Item) -> Draft | None:
        """«đạt 69% chỉ tiêu», «bằng 57% kế hoạch năm»."""
        if not item.number.percent:
            return None
        tail = self.words(item.end, min(item.end + 8, len(self.scan.tokens)))
        ahead = self.scan.inside("target", (0, item.start)) and "thực hiện được" in self.scan.text(item.gap)
        comma = next((i for i in range(item.end, item.far[1]) if self.scan.tokens[i].text == ","), item.far[1])
        told = self.scan.inside("target", (item.end, min(item.far[1], item.end + 9)))
        if told and told[0].start > comma and "vượt" in self.words(comma, told[0].start).split():
            return None  # «đạt tỷ lệ 96,4%, vượt mục tiêu đề ra»
        if not (ahead or told) or tail.startswith(("đảng viên", "tổ chức", "chi bộ")):
            return None
        if not {"đạt", "bằng", "hiện", "được", "thành", "="} & set(self.words(max(item.gap[0], item.start - 4), item.start).split()):
            return None
        if "lệ" in self.scan.text(item.label).split() and not any(w in tail for w in ("chỉ tiêu", "kế hoạch", "mục tiêu")):
            return None
        base = self.anchor(item)
        if base is None and ahead:
            base = self.draft(item, "party.admitted", "admitted")
        if base is None and "target" in self.scan.codes("unit", (item.label[0], item.start)):
            base = self.draft(item, "activity.targets", "targets", [g for g in self.groups(item, "activity.targets", label_only=True) if g != "met"])
        if base is None:
            return None
        if base.form == "change":
            base = next((d for d in reversed(self.drafts) if d.form in COUNTED), base)
        groups = [g for g in base.groups if g != "met"] if base.measure == "activity.targets" else base.groups
        return self.draft(item, base.measure, base.rule, groups, base.body, "of_target")

    def read_share_of_last(self, item: Item) -> Draft | None:
        """«chiếm 24,14%», «(8,7%)»: a percentage without a noun, of the number in front of it."""
        last = self.memory.last
        if not item.number.percent or last is None or last.place != self.place:
            return None
        of_all = self.words(item.end, item.end + 2) == "tổng số" and self.words(item.start - 1, item.start) in ("chiếm", "đạt", "bằng")
        if of_all and item.unit == "place" and last.measure == "party.coverage" and last.form in COUNTED:
            return self.like(item, last)
        shared = self.words(item.start - 1, item.start) == "chiếm" and self.unit(item) in ("member", "party_organisation", "delegate", "committee_member")
        if item.unit is not None and not shared:
            return None
        compared = self.words(item.end, item.end + 2) == "so với" and not {"tổng", "giá"} & set(self.words(*item.far).split())
        if item.number.value > 100 and not (last.measure == "party.admitted" and self.words(item.start - 1, item.start) == "đạt") or compared:
            return None  # «bằng 132,7% so với nhiệm kỳ trước»: a factor
        previous = self.previous(item)
        if previous is not None and self.before(item) is None and (item.opened or previous.clause == item.clause):  # it is told of a number that was left out
            return None
        counted = [d for d in self.drafts if d.form in COUNTED]
        base = next(reversed([d for d in counted if d.depth <= item.depth] or counted), None)  # «33 (8 đảng bộ, 25 chi bộ), chiếm 70,2%»
        if base is not None and base.measure == "congress.average_age":  # «độ tuổi bình quân 45,3; nữ chiếm 18,2%»
            traits = self.groups(item, "congress.elected")
            return self.draft(item, "congress.elected", "seats", traits, self.memory.body or "committee") if traits else None
        own = self.groups(item, last.measure)
        if own and last.form == "share" and (base is None and last.rule == "seats" or base is not None and last.measure == "congress.candidates"):
            base = last
        if not own and "lệ" in self.scan.text(item.label).split() and self.scan.inside("unit", item.label):
            return None
        if base is None:
            return None
        if set(own) - set(base.groups):
            return self.draft(item, base.measure, base.rule, [*self.inherited(item, base, own), *own], base.body)
        if base.measure == "party.organisations" and "tổng số đảng viên" in self.words(item.end, item.end + 5):
            return None
        direct = self.words(item.start - 3, item.start).endswith(("bằng", "chiếm", "đạt", "=", "đạt tỷ lệ", "chiếm tỷ lệ", "đạt tỉ lệ", "chiếm tỉ lệ"))
        near = direct or item.opened or bool(self.scan.inside("share", (max(item.gap[0], item.start - 5), item.start)))
        if not self.share_behind(item) and (not near or len(self.scan.text(item.gap).split()) > (40 if direct else 12)):
            return None
        told = [d for d in self.drafts if d.number.percent and d.measure == base.measure and d.form in ("share", "of_target")]
        if told and told[-1].form == "of_target" and self.words(item.start - 1, item.start) == "đạt":
            return self.like(item, base, "of_target")  # «đạt 105% chỉ tiêu; … kết nạp 52, đạt 50,98%»
        if base.measure == "party.admitted" and not base.groups and self.words(item.start - 1, item.start) == "đạt" and "lệ" not in self.words(*item.label).split() and not self.words(*item.tail).startswith(("so với", "tổng số")):
            return self.like(item, base, "of_target")  # «kết nạp 12 đồng chí (đạt 240%)»
        draft = self.like(item, base)
        if self.words(item.end, item.end + 2) == "so với":
            return draft
        draft.part_of = base if base.form == "ratio" else base.part_of or (None if base.measure == "party.rated" and RATINGS & set(base.groups) else base)
        return draft

    def share_behind(self, item: Item) -> bool:
        """«26 chi bộ, 65%.», «… hoàn thành tốt nhiệm vụ, tỷ lệ 35%»: what is said of the count ends in a comma, behind which only the percentage stands."""
        if not self.index(item) or not self.bounded(item) or (before := self.before(item)) is None or before.form not in COUNTED:
            return False
        counted = self.scan.items[self.index(item) - 1]
        if self.words(counted.counted_end, item.start) == ",":
            return True
        said = self.words(counted.tail[1], item.start)
        return said.startswith(", ") and set(said.split()) <= SHARE_WORDS and bool(self.scan.inside("share", (counted.tail[1], item.start)))

    def inherited(self, item: Item, frame: Draft, groups: list[str]) -> list[str]:
        """What a part takes over from the number that it is a part of: in brackets all, else what is not a trait of the people."""
        if item.depth > frame.depth:
            return [g for g in frame.groups if not (g in RATINGS and RATINGS & set(groups))]
        base = frame.part_of or frame
        kept = [g for g in base.groups if not (groups and g in WHO)]
        return [g for g in kept if not (g in DISCIPLINE and DISCIPLINE & set(groups))]

    def cue_is(self, name: str, side: str) -> bool:
        return rules.cues()[name].side == side

"""Numbers of people and organisations that are read by the kind of thing they are, before any cue is asked."""

from extractor import vocabulary
from extractor.match.draft import AMONG, GRASSROOTS_KINDS, VERDICTS, Draft
from extractor.match.forms import Forms
from extractor.scan import BOUNDARIES, Item

LEARNERS = ("learner", "person", "member", "cadre", "masses", "committee_member", "secretary", "deputy_secretary")


SEATED = ("committee_member", "secretary", "deputy_secretary")
ELECTING = ("elect", "elected", "list", "held", "attend", "direct")
"""Cues that may stand beside people told of as elected."""
UNDER_CONTROL = ("discipline", "inspect", "supervise", "inspect_supervise")
NAMING = frozenset("lần lượt là cao thấp nhất như đạt và có với tới trên hơn gần huyện quận thị xã phường thành phố tỉnh tp các".split()) | frozenset(",;:().")
"""Words among the names of places that a share is told of."""


OF_SORTS = frozenset(f"chi bộ {sort}" for sort in ("trường học", "trạm y", "quân sự", "công an", "y tế", "cơ quan", "hưu trí"))
"""Cells told apart by where they are."""


class People(Forms):
    """Each method reads a number in its way, or returns None."""

    def read_coverage(self, item: Item) -> Draft | None:
        """«100% thôn có chi bộ», «199/199 thôn»."""
        found = self.scan.inside("coverage", item.far) if "chưa" not in self.scan.text(item.far).split() else []
        last = self.memory.last
        again = last is not None and last.measure == "party.coverage" and last.place == self.place
        if found and (item.unit == "place" or (item.unit is None and item.number.percent and again)):
            return self.draft(item, "party.coverage", "coverage")
        if item.unit == "place" and not item.number.percent and {"không", "còn", "trắng"} <= set(self.scan.text(item.far).split()):
            return self.draft(item, "party.coverage", "coverage")  # «cả 96 thôn không còn thôn trắng đảng viên»
        before = self.before(item)
        if before is not None and item.unit == "place" and not item.number.percent and (
                before.measure == "party.organisations" and "new" in before.groups and self.words(item.start - 1, item.start) in ("tại", "ở", "trong")
                or before.measure == "party.coverage" and self.words(self.scan.items[self.index(item) - 1].tail[1], item.start) in (",", "và")):
            return self.draft(item, "party.coverage", "coverage")  # «thành lập 207 tổ chức đảng tại 124 doanh nghiệp, 49 hợp tác xã»
        if item.number.whole is None:
            return None
        if item.unit == "place" and self.words(item.start - 6, item.start).endswith(("có mặt ở", "có mặt tại")):
            return self.draft(item, "party.coverage", "coverage")
        if self.unit(item) == "party_organisation" and self.scan.inside("coverage", item.far):
            return self.draft(item, "party.coverage", "coverage")
        return None

    def read_represented(self, item: Item) -> Draft | None:
        """«thay mặt cho 3.200 đảng viên»: members that are there, though a congress is told of."""
        if self.unit(item) not in ("member", "party_organisation") or not self.scan.inside("represent", (max(item.gap[0], item.start - 4), item.start)):
            return None
        return self.plain(item)

    def plain(self, item: Item) -> Draft | None:
        """Members or organisations that are simply there."""
        unit = self.unit(item)
        if item.number.percent or item.number.whole is not None:
            return None
        noun = self.noun(item)
        if noun is not None and noun.code == "new_member":
            return self.draft(item, "party.admitted", "admitted", self.groups(item, "party.admitted"))
        measure, rule = ("party.members", "members") if unit == "member" else ("party.organisations", "organisations")
        groups = [*self.unit_groups(item, measure), *self.groups(item, measure)]
        if unit == "party_organisation" and not groups:
            groups = self.kind_by_total(item, measure)
        theirs = self.before(item)
        if unit == "member" and theirs is not None and theirs.measure == "party.organisations" and "private_sector" in theirs.groups and "với" in self.words(*item.gap).split():
            groups.append("private_sector")  # «38 cơ sở ngoài Nhà nước với hơn 1 nghìn đảng viên»
        if unit == "party_organisation" and not groups and self.noun_text(item) == "chi bộ" and self.words(item.start - 3, item.start).startswith("sinh hoạt"):
            groups = ["subordinate_cell"]
        if unit == "party_organisation" and not groups and not item.depth and not self.marked(item) and self.words(item.end, item.end + 4) in OF_SORTS:
            return None  # «29 chi bộ trường học»: of a sort that has no code, and no part of a stated total
        following = self.after(item)
        if noun is not None and noun.code == "direct_committee" and following is not None and "grassroots" in self.unit_groups(following, measure):
            groups = ["higher_committee"]
        return self.draft(item, measure, rule, groups)

    def kind_by_total(self, item: Item, measure: str) -> list[str]:
        """A bare «đảng bộ» or «chi bộ» among grass-roots organisations is one of their two kinds."""
        total = self.memory.totals.get(measure)
        if total is None or total.place != self.place or "grassroots" not in total.groups:
            return []
        before = self.before(item)
        chained = before is not None and bool(set(GRASSROOTS_KINDS.values()) & set(before.groups))
        kind = GRASSROOTS_KINDS.get(self.noun_text(item))
        return [kind] if kind and (item.depth or self.marked(item) or chained) else []

    def read_learners(self, item: Item) -> Draft | None:
        """The people of the classes told of right in front: «11 lớp … cho 468 quần chúng»."""
        before = self.before(item)
        if self.unit(item) == "learner" and self.memory.classes and not any(h.code == "commend" for h in self.cues((item.gap[0], item.start))):
            if item.number.percent:
                return None
            return self.draft(item, "party.learners", "learners", [g for g in self.groups(item, "party.learners") if g == "women"])
        if before is None or before.measure not in ("party.classes", "party.learners") or self.unit(item) not in (*LEARNERS, None):
            return None
        joined = self.words(item.start - 3, item.start) == "tham gia là" and before.measure == "party.learners"
        if joined and not item.number.percent:  # «… với 2.640 người; cán bộ, đảng viên tham gia là 1.771/1.815»
            return self.draft(item, "party.learners", "learners")
        if self.unit(item) is None:
            return None
        if before.measure == "party.classes" and self.words(self.scan.items[self.index(item) - 1].end, item.start) == "lớp ,":
            return self.draft(item, "party.learners", "learners", [g for g in self.unit_groups(item, "party.learners") if g in ("student", "women")])
        between = self.words(self.scan.items[self.index(item) - 1].end, item.start).split()
        if any(h.code == "other" for h in self.cues(item.gap)):
            return None
        if ";" in between or item.depth or not {"cho", "với", "có", "hút", "gồm", "cùng", "gần", "hơn"} & set(between[-4:]) and between[-2:] not in (["gia", "là"], ["lượng", "là"]):
            return None
        return self.draft(item, "party.learners", "learners", [g for g in self.unit_groups(item, "party.learners") if g in ("student", "women")])

    def read_classes(self, item: Item) -> Draft | None:
        """«14 lớp», once party classes are told of."""
        if self.unit(item) != "class" or not self.memory.classes or item.number.percent or self.scan.inside("postponed", item.far):
            return None
        return self.draft(item, "party.classes", "classes")

    def read_listed(self, item: Item) -> Draft | None:
        """An item of a list goes on with what its head counted: «Chia ra: - Cấp ủy cơ sở: 677 tổ chức đảng, 1.378 đảng viên»."""
        head = self.memory.list_head
        unit = self.unit(item)
        if not self.listed() or head is None or self.cues((0, item.start)) or item.number.percent:
            return None
        kind = {"member": "member", "party_organisation": "organisation"}.get(unit or "")
        total = self.memory.totals.get(f"{head.measure}:{kind}") if kind else None
        if total is None or head.measure not in ("party.inspected", "party.disciplined", "party.rated", "activity.commended"):
            return None
        draft = self.like(item, total)
        draft.part_of = total if item.number.value <= total.value else None
        return draft

    def read_delegates(self, item: Item) -> Draft | None:
        """Delegates: elected to the higher congress, or present at this one, or at a meeting."""
        if self.unit(item) != "delegate":
            return None
        front, before, last = (0, item.start), self.before(item), self.memory.last
        elected = "delegation" in self.scan.codes("body", front) or any(h.code == "elect" for h in self.cues(front))
        elected = elected or (before is not None and before.body == "delegation") or bool(self.scan.inside("allocate", front))
        elected = elected or (last is not None and last.body == "delegation" and last.place[0] == self.place[0])
        if before is not None and before.measure == "congress.attendees":
            elected = False
        if elected:
            return self.draft(item, "congress.elected", "delegation", [*self.groups(item, "congress.elected"), *self.unit_groups(item, "congress.elected")], "delegation")
        told = self.scan.text(item.tail)
        if any(w in told for w in ("biểu quyết", "tán thành", "nhất trí")):
            return None
        attend = [h for h in (*self.cues((item.gap[0], item.start)), *self.cues(item.far)) if h.code == "attend"]
        linked = bool(self.scan.inside("link", (max(item.gap[0], item.start - 5), item.start)) or self.scan.inside("represent", item.far))
        linked = linked or self.words(item.end, item.end + 3) == "đại biểu dự"
        if not attend and not linked and not item.depth and not (before is not None and before.measure.endswith("attendees")):
            return None
        measure = f"{'congress' if self.scene_at(item) == 'congress' else 'activity'}.attendees"
        rule = "congress attendees" if measure.startswith("congress") else "meeting attendees"
        return self.draft(item, measure, rule, ["delegate", *self.unit_groups(item, measure), *self.groups(item, measure)])

    def read_candidates(self, item: Item) -> Draft | None:
        """«danh sách gồm 59 ứng viên để bầu Ban Chấp hành», «số cán bộ nữ được giới thiệu là 9 người»: who stands for a body."""
        told = self.memory.totals.get("congress.candidates")
        known = told is not None and told.place[0] >= self.place[0] - 8
        nominated = known and item.unit == "person" and "được giới thiệu" in self.words(*item.label) and not item.number.percent
        if item.unit != "candidate" and not nominated or self.scene_at(item) != "congress" and not known:
            return None
        bodies = self.scan.codes("body", item.far) or self.scan.codes("body", (item.gap[0], item.start))
        body = bodies[0] if bodies else told.body if told is not None and known else self.memory.body
        return self.draft(item, "congress.candidates", "candidates", self.groups(item, "congress.candidates"), body) if body else None

    def read_seats(self, item: Item) -> Draft | None:
        """«Ban Thường vụ gồm 7 đồng chí», «UBKT Đảng ủy 05 đồng chí», «số lượng Phó Bí thư là 4»: a body and its size."""
        if item.number.percent or item.number.whole is not None or item.unit not in ("person", "committee_member", None, "cadre"):
            return None
        near = [h for h in self.scan.inside("body", (max(item.gap[0], self.clause_start(item)), item.start)) if h.code != "secretary"]
        clause = [h for h in self.scan.inside("body", (self.clause_start(item), item.start)) if h.code in ("standing_committee", "inspection_committee")]
        listed = clause if self.words(item.start - 1, item.start) == "gồm" and not any(d.measure == "congress.elected" for d in self.drafts) else []
        bodies = near or listed
        elected = any(h.code in ("elect", "elected") for h in self.cues((0, item.start)))
        new = bool(bodies) and ("khóa" in self.words(bodies[-1].start, item.start) or bool(self.scan.hidden & set(range(bodies[-1].end, item.start))))
        if not bodies or not (elected or new or self.memory.scene == "congress" or self.election_near(item)):
            return None
        body = bodies[-1]
        governing = self.cues((self.clause_start(item), body.start))
        if governing and governing[-1].code not in ("elect", "elected", "list", "direct", "held", "attend"):
            return None
        between = [self.scan.tokens[i].text for i in range(body.end, item.start) if i not in self.scan.hidden and not (self.scan.tokens[i].text == "," and i + 1 in self.scan.hidden)]
        if any(h.code not in ("elect", "elected", "list") for h in self.cues((body.end, item.start))) or any(h.code == "list" for h in self.label_cues(item)):
            return None
        named = {"gồm", "có", "là", ":", "cũng", "với"} & set(between[-3:])
        again = (before := self.before(item)) is not None and before.reader == "seats"
        direct = len(between) <= 6 and item.unit == "person" and not {",", "và", "đã"} & set(between) and (again or self.cues((0, body.start)))
        if not (named or direct) or (item.unit is None and "là" not in between[-2:]) or ("," in between and not item.depth) or len(between) > 22:
            return None
        return self.draft(item, "congress.elected", "seats", self.groups(item, "congress.elected"), body.code)

    def read_present(self, item: Item) -> Draft | None:
        """«… cùng 118/121 đảng viên của Đảng bộ»: so many of the members are at their congress."""
        if self.unit(item) != "member" or item.number.whole is None or self.scene_at(item) != "congress" or self.label_cues(item):
            return None
        if self.words(item.start - 1, item.start) not in ("cùng", "với", "có", "của"):
            return None
        if any(h.code != "attend" for h in self.cues(item.far)) or any(c for c in self.groups(item, "party.rated")):
            return None
        return self.draft(item, "congress.attendees", "members at a congress", ["member"])

    def read_taught(self, item: Item) -> Draft | None:
        """«hội nghị triển khai nghị quyết cho 194 cán bộ», «96% đảng viên tham gia học tập nghị quyết»: who came to hear it."""
        unit = self.unit(item)
        if unit not in ("member", "cadre", "person", "masses", "delegate") or item.number.whole is not None and item.unit_hit is None:
            return None
        clause = (self.clause_start(item), item.start)
        met = [h.code for h in self.scan.inside("unit", clause) if h.code in ("meeting", "class")][-1:] == ["meeting"] and self.words(item.start - 1, item.start) == "cho"
        studied = item.unit_hit is not None and any(h.start <= item.unit_hit.end + 1 for h in self.scan.inside("studied", item.far))
        if not (met and self.scan.inside("study", clause) and not [h for h in self.label_cues(item) if h.code != "class"] or studied and not self.scan.inside("class_word", (0, item.start))):
            return None
        return self.draft(item, "activity.attendees", "members at a meeting" if unit == "member" else "cadres at a meeting", [unit] if unit in ("member", "delegate") else [])

    def read_committee_share(self, item: Item) -> Draft | None:
        """«tỷ lệ cấp ủy viên nữ đạt 15%», «tỷ lệ cán bộ nữ tham gia cấp ủy là 13%», «15% cấp ủy viên là người dưới 35 tuổi», «36 bí thư huyện ủy tái cử»."""
        kind = self.unit(item)
        label = (item.label[0], item.start)
        named = kind in SEATED or "committee_member" in self.scan.codes("unit", label)
        if item.unit is None and not named and self.scan.inside("share", label):
            named = "committee" in self.scan.codes("body", label) and not {"member", "new_member", "masses", "delegate", "learner", "target"} & set(self.scan.codes("unit", label))
        if not named or item.unit not in (None, "committee_member", "secretary", "deputy_secretary") and self.weak(item) is False:
            return None
        here = self.cues((self.clause_start(item), item.far[1]))
        if any(h.code not in ELECTING for h in here) or any(h.code in UNDER_CONTROL for h in self.cues((0, item.far[1]))) or item.number.whole is not None and any(h.code == "attend" for h in here):
            return None
        allowed = vocabulary.MEASURE_GROUPS["congress.elected"]
        groups = [c for span in (label, item.far if item.number.percent else item.tail) for c in self.scan.codes("group", span) if c in allowed]
        groups = [c for c in self.scan.codes("group", label) if c in allowed] or groups
        if item.unit is None and not item.number.percent and not (groups and self.scan.inside("share", label)):
            return None
        body = self.body(item) if kind in SEATED else (self.scan.codes("body", label) or ["committee"])[-1]
        if not groups and not (item.unit in SEATED and self.newly(item)):
            return None
        if not item.number.percent and kind in ("secretary", "deputy_secretary") and not self.newly(item):
            return None
        if self.scan.text(item.gap).endswith(("trong tổng số", "trong số", "tổng số")):
            groups = [g for g in groups if g != "first_time"]  # «trong tổng số 359 cấp ủy viên mới»
        return self.draft(item, "congress.elected", "seats", groups, body)

    def read_places(self, item: Item) -> Draft | None:
        """«Ba Bể và Na Rì có tỷ lệ cấp ủy viên nữ cao nhất, lần lượt là 21,2% và 20%», «tỷ lệ nữ trong cấp ủy trên 15% như Lào Cai: 15,69%; Phú Yên: 17,31%»."""
        if not item.number.percent or item.unit is not None or item.number.whole is not None:
            return None
        before = self.before(item)
        if before is not None and before.reader == "places" and self.only_names((item.gap[0], item.start)):
            draft = self.like(item, before, before.form)
            draft.value = item.number.value * (-1 if before.form == "change" and before.value < 0 else 1)
            draft.subject = self.place_of(item)
            return draft
        told = [h for h in self.scan.inside("share", (0, item.start)) if self.words(h.start, h.end) in ("tỷ lệ", "tỉ lệ")]
        if not told:
            return self.rise_by_place(item)
        first = told[-1].start
        end = next((i for i in range(first, item.start) if self.scan.tokens[i].text in BOUNDARIES), item.start)
        groups = [c for c in self.scan.codes("group", (first, end)) if c in vocabulary.MEASURE_GROUPS["congress.elected"] and c not in ("lowest", "highest")]
        body = self.scan.codes("body", (first, end))
        if not groups or not body or body[-1] not in ("committee", "standing_committee", "inspection_committee") or end == item.start:
            return None
        if not self.only_names((max(end, item.gap[0]), item.start)) or not {"như", "lần", "nhất"} & set(self.words(first, item.start).split()):
            return None
        draft = self.draft(item, "congress.elected", "seats", groups, body[-1])
        draft.subject = self.place_of(item)
        return draft

    def rise_by_place(self, item: Item) -> Draft | None:
        """«… có số đảng viên kết nạp giảm trên 15%: Long An (22,17%), Gia Lai (16,2%)»: changes of admissions, place by place."""
        turns = [h for kind in ("rise", "fall") for h in self.scan.inside(kind, (0, item.start))]
        if not turns or not any(h.code in ("admit", "admitted") for h in self.cues((0, item.start))):
            return None
        last = max(turns, key=lambda h: h.start)
        opened = next((i for i in range(last.end, item.start) if self.words(i, i + 1) in (":", "là", "như", "gồm")), None)
        named = self.place_of(item)
        if opened is None or named is None or not self.only_names((max(opened, item.gap[0]), item.start)):
            return None
        draft = self.draft(item, "party.admitted", "admitted", form="change")
        draft.value = item.number.value * (-1 if last.kind == "fall" else 1)
        draft.subject = named
        return draft

    def place_of(self, item: Item) -> tuple[int, int] | None:
        """The name that the share is told of: right in front, or its turn among those that «lần lượt» refers to."""
        tokens, end = self.scan.tokens, item.start
        while end > item.gap[0] and not tokens[end - 1].name:
            end -= 1
        if end > item.gap[0] and "lần lượt" not in self.words(end, item.start) and "lần lượt" not in self.words(*item.gap):
            first = self.with_kind(self.names_before(end, item.gap[0]))
            return tokens[first].start, tokens[end - 1].end
        said = next((i for i in range(item.start) if self.words(i, i + 2) == "lần lượt"), None)
        if said is None:
            return None
        clause = max((i + 1 for i in range(said) if tokens[i].text in ".;(" or tokens[i].text == "," and not tokens[i + 1].name), default=0)
        runs: list[list[int]] = []
        for i in range(clause, said):
            if tokens[i].name and i > 0:
                if runs and runs[-1][-1] == i - 1:
                    runs[-1].append(i)
                else:
                    runs.append([i])
        turn = sum(1 for k, d in self.by_item.items() if d.reader == "places" and self.scan.items[k].start > said)
        return (tokens[runs[turn][0]].start, tokens[runs[turn][-1]].end) if turn < len(runs) else None

    def names_before(self, end: int, left: int) -> int:
        """Where the words of names that end at `end` begin, at `left` at the earliest."""
        while end > left and self.scan.tokens[end - 1].name:
            end -= 1
        return end

    def with_kind(self, first: int) -> int:
        """Where the name of a place that begins at token `first` begins with its kind: «phường», «thành phố»."""
        for words in (("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đảng", "bộ"), ("huyện",), ("quận",), ("xã",), ("phường",), ("tỉnh",), ("tp",)):
            if tuple(t.text for t in self.scan.tokens[max(0, first - len(words)):first]) == words:
                return first - len(words)
        return first

    def only_names(self, span: tuple[int, int]) -> bool:
        return all(self.scan.tokens[i].name or self.scan.tokens[i].text in NAMING or i in self.scan.hidden for i in range(*span))

    def newly(self, item: Item) -> bool:
        """Whether those who hold a seat are told of as the ones that congresses have elected."""
        if item is self.scan.items[0] and self.words(0, item.start).endswith(AMONG) and any(
                c in ("women", "young", "degree", "reelected", "first_time", "ethnic_minority") for c in self.scan.codes("group", (item.far[0], len(self.scan.tokens)))):
            return True
        if {"khóa", "mới", "cử"} & set(self.scan.text(item.tail).split()):
            return True
        around = range(item.end, item.far[1])
        return any(i in self.scan.hidden for i in around) and "nhiệm kỳ" in self.words(item.end, item.far[1]) or self.some_of_them(item)

    def some_of_them(self, item: Item) -> bool:
        """Whether more of these were told of as elected; committee members count without, where elections are being told of."""
        kind = self.unit(item)
        if kind not in ("secretary", "deputy_secretary"):
            return self.memory.elected
        total = self.memory.totals.get(f"congress.elected:{kind}")
        return total is not None and total.value > item.number.value and item.number.whole is None and not item.number.percent

    def read_congresses(self, item: Item) -> Draft | None:
        """«159 tổ chức cơ sở đảng nói trên bầu được 1.436 đồng chí»: so many have held their congress."""
        if self.unit(item) not in ("party_organisation", "congress", "province") or item.number.percent:
            return None
        if self.at_congresses_of(item):
            return self.held(item, "đại hội")
        held, following = self.memory.totals.get("congress.held"), self.after(item)
        among = self.words(item.gap[0], item.start).endswith(("trong tổng số", "trong số", "đối với", "tại", "ở"))
        if among and held is not None and held.place[0] >= self.place[0] - 8 and item.number.value <= held.value and self.unit(item) == "party_organisation" and not self.cues(item.far):
            return self.held(item)
        if following is None:
            return None
        cues = self.cues((item.end, following.start))
        if self.unit(following) not in (None, "person", "committee_member", "secretary", "deputy_secretary", "delegate", "cadre"):
            return None
        if not cues or cues[0].code != "elect" or cues[0].start - item.end > 9 or "," in self.words(item.end, cues[0].start).split()[3:]:
            return None
        return self.held(item, "bầu" if self.unit(item) == "congress" and not self.scan.inside("the_same", item.far) else "")

    def held(self, item: Item, cue: str = "") -> Draft:
        """Those that have held their congress, whichever they are."""
        groups = [*self.unit_groups(item, "congress.held"), *self.groups(item, "congress.held")]
        draft = self.draft(item, "congress.held", "congresses held", [*groups, *self.held_groups(item, groups)])
        draft.cue = cue
        return draft

    def at_congresses_of(self, item: Item) -> bool:
        """«đại hội của 21 đảng bộ», «tại 50 đại hội đã hoàn thành»."""
        scenes = [h for h in self.scan.inside("congress", (item.gap[0], item.start)) if not self.mere_mention(h)]
        if scenes and self.unit(item) in ("party_organisation", "province") and self.words(scenes[-1].end, item.start) in ("", "của", "ở", "tại", "đảng bộ", "đại biểu"):
            return True
        return self.unit(item) == "congress" and self.words(item.tail[0], item.far[1]).startswith(("đại hội đã hoàn thành", "đại hội hoàn thành", "đại hội đã tổ chức", "đại hội đã tiến hành", "đại hội đã được tổ chức"))

    def read_violations(self, item: Item) -> Draft | None:
        """«vi phạm chính sách dân số 103 trường hợp, …», «suy thoái đạo đức: 14»: the members disciplined, by what they had done."""
        total, before = self.memory.totals.get("party.disciplined:member"), self.before(item)
        if total is None or total.place[0] < self.place[0] - 12 or item.number.percent or item.number.value > total.value:
            return None
        told = [h for h in self.scan.inside("offence", (0, item.start)) if "dấu hiệu" not in self.words(h.start - 2, h.start)]
        chained = before is not None and before.reader in ("violations", "share_of_last")
        bare = item.unit is None and self.bounded(item) and self.words(item.start - 1, item.start) == ":"
        if not (self.noun_text(item) == "trường hợp" or bare) or not (told or chained) or any(w in self.words(0, item.start) for w in ("hành chính", "xử phạt")):
            return None
        if any(h.code in VERDICTS for h in self.cues((told[0].start if told and not chained else item.gap[0], item.start))):
            return None
        draft = self.draft(item, total.measure, total.rule, ["member"])
        draft.part_of = total
        return draft

    def read_by_place(self, item: Item) -> Draft | None:
        """«trong đó, phường A có 23 đồng chí (1 truy tặng); phường B có 18 đồng chí»: the same, place by place."""
        before = self.beside(item)
        if before is None or before.form != "count" or before.place != self.place or before.part_of is None or not self.weak(item) or item.number.percent or self.cues((item.label[0], item.start)):
            return None
        label = (item.label[0], item.start)
        if not any(self.scan.tokens[i].name for i in range(*label)) or not self.only_names(label) or not before.part_of.value > item.number.value:
            return None
        draft = self.like(item, before)
        draft.subject, draft.part_of = self.place_of(item), before.part_of
        return draft

    def read_yearly(self, item: Item) -> Draft | None:
        """«244 lượt cán bộ. Năm 2016 có 48 đồng chí; năm 2017 có 61 đồng chí»: the total in front, year by year."""
        frame = self.memory.frame
        label = range(item.label[0], item.start)
        said = {self.scan.tokens[i].text for i in label if i not in self.scan.hidden}
        if frame is None or frame.form != "count" or frame.place[0] != self.place[0] or not self.weak(item) or item.number.percent:
            return None
        if not said <= {"có", "là", "và", "được", "đạt"} or not any(i in self.scan.hidden for i in label):
            return None
        total = frame.part_of if frame.reader == "yearly" else frame
        draft = self.like(item, total or frame)
        draft.part_of = total if total is not None and item.number.value < total.value else None
        return draft

    def read_new_members(self, item: Item) -> Draft | None:
        """«87 đảng viên mới», «chỉ tiêu là 121 đảng viên»: admissions, where nothing else is said of them."""
        noun = self.noun(item)
        planned = self.unit(item) == "member" and any("nghị quyết" not in self.words(h.start, h.end) for h in self.scan.inside("target", (item.label[0], item.start)))
        if noun is None or noun.code != "new_member" and not planned:
            return None
        return self.draft(item, "party.admitted", "admitted", self.groups(item, "party.admitted"))

"""The rule engine: from the numbers of a sentence to drafts of observations.

Every number is read by the first of `READERS` that answers: its own words (a change, a percentage of a target, votes, an
average age), the kind of thing it counts, the cue in its label or behind it, the total that it is a part of, the cue that
governs the clause. What none of them answers stays silent, and says why.
"""

import re

from extractor import lexicon
from extractor.match.cues import Cues
from extractor.match.draft import AMONG, COUNTED, DISCIPLINE, GRASSROOTS_KINDS, INSPECTION, NO_PARTS, RATINGS, WHO, Draft, Memory, Miss
from extractor.scan import Item, Scan

__all__ = ["Draft", "Memory", "Miss", "match"]

READERS = ("average_age", "votes", "surplus", "respective", "change", "same_number", "compared", "goal", "by_organisation", "of_target", "coverage", "represented", "in_all", "learners",
           "delegates", "candidates", "seats", "listed", "classes", "present", "taught", "congresses", "unrated", "in_turn", "whole", "out_of", "by_cue", "committee_share", "places", "share_of_last", "part", "by_place", "yearly", "everyday",
           "spread", "topic", "has", "violations", "carried", "new_members", "members_share", "have")
"""The order in which a number is tried; each is a method `read_…` of `Reading`."""
GRADES = ("loại giỏi", "loại khá", "loại xuất sắc", "loại trung bình")
OF_THE_ADMITTED = re.compile(r"trong (?:tổng )?số (?:các )?(?:đảng viên mới|đảng viên (?:mới )?(?:được )?kết nạp|quần chúng (?:được|vừa) kết nạp)")
OTHER_BODY = "counts another body's members or meetings"


def match(scan: Scan, memory: Memory, place: tuple[int, int]) -> tuple[list[Draft], list[Miss]]:
    """Read the numbers of one sentence at `place` (block, sentence); `memory` is changed."""
    return Reading(scan, memory, place).run()


class Reading(Cues):
    """The reading of one sentence."""

    def run(self) -> tuple[list[Draft], list[Miss]]:
        misses: list[Miss] = []
        self._enter()
        for item in self.scan.items:
            draft, why = self._read(item)
            if draft is None:
                misses.append(Miss(item.number, why, "other_body" if why == OTHER_BODY else "unexplained"))
            else:
                self._keep(item, draft)
        self._share_of_brackets()
        self._added_up()
        bodies = [h.code for h in self.scan.hits.get("body", []) if h.code in ("committee", "standing_committee", "inspection_committee", "delegation")]
        if bodies:
            self.memory.body = bodies[-1]
        self._leave()
        return self.drafts, misses

    def _share_of_brackets(self) -> None:
        """«99% (1.298/1.311) đảng bộ»: the share is of the ratio in the brackets behind it."""
        for k, share in self.by_item.items():
            ratio = self.by_item.get(k + 1)
            if ratio is not None and share.form == "share" and ratio.form == "ratio" and self.scan.items[k].unit_hit is self.scan.items[k + 1].unit_hit is not None:
                share.part_of = ratio

    def _added_up(self) -> None:
        """«Có 138 đảng viên được trao huy hiệu … 134 đồng chí được trao tặng, 4 đồng chí được truy tặng»: what adds up to a total is its parts."""
        counts = [d for d in self.drafts if d.form == "count" and d.status == "actual" and d.measure not in NO_PARTS and d.reader != "compared"] if not self.words(0, 2).startswith("trước") else []
        for total in [*(d for d in self.memory.told if d.place[0] >= self.place[0] - 3), *counts]:
            if total.form != "count" or total.status != "actual" or total.place[0] == self.memory.headline:
                continue
            first = counts.index(total) + 1 if total in counts else 0
            if first and (first == len(counts) or not self._leads_to(total, counts[first])) or not first and total.value < 10 and not self.scan.hits.get("part"):
                continue
            rows = [d for d in counts[first:] if d.family == total.family and d.body == total.body and set(total.groups) <= set(d.groups)]
            for parts in ([d for d in rows if d.groups == total.groups], rows):
                if len({d.depth for d in parts}) == 1 and len(parts) > 1 and sum(d.value for d in parts) == total.value and all(d.part_of is None or d.part_of in parts for d in parts):
                    for draft in parts:
                        draft.part_of = total

    def _leads_to(self, total: Draft, draft: Draft) -> bool:
        """Whether «gồm», «trong đó», a bracket or a colon stands between a number and one behind it."""
        between = (self._item_of(total).end, self._item_of(draft).start)
        return draft.depth > total.depth or bool(self.scan.inside("part", between)) or ":" in self.words(*between).split()

    def _enter(self) -> None:
        """Where the sentence plays: a congress or a meeting, of which level. Totals of a headline end with it."""
        memory = self.memory
        if self.scan.sentence.kind == "headline":
            memory.headline = self.place[0]
        elif memory.headline is not None and not self.words(0, 2).startswith(("trong đó", "cụ thể")):
            memory.totals = {k: d for k, d in memory.totals.items() if d.place[0] != memory.headline}
            memory.frame = memory.frame if memory.frame is not None and memory.frame.place[0] != memory.headline else None
        scenes = [h for kind in ("congress", "meeting") for h in self.scan.hits.get(kind, []) if not self.mere_mention(h)]
        if scenes:
            self.memory.scene = min(scenes, key=lambda h: h.start).kind
        if self.scan.hits.get("party_class") and (self.scan.hits.get("class_word") or "party.classes" in self.memory.totals):
            self.memory.classes = True
        memory.badges = memory.badges or "party.badges" in memory.totals or any(h.code == "badge" for h in self.scan.hits.get("cue", []))
        memory.elected = memory.elected or any(key in memory.totals for key in ("congress.held", "congress.elected"))
        admitted = memory.totals.get("party.admitted")
        if admitted is not None and admitted.place[0] >= self.place[0] - 3 and OF_THE_ADMITTED.search(self.words(0, self.scan.items[0].start if self.scan.items else 0)):
            memory.frame = admitted
        levels = [h for kind in ("level_above", "level_grassroots") for h in self.scan.hits.get(kind, [])]
        if levels:
            self.memory.level = "higher_committee" if max(levels, key=lambda h: (h.start, h.end)).kind == "level_above" else "grassroots"

    def _leave(self) -> None:
        """A sentence that ends in a colon opens a list; one that is no list item closes it."""
        memory, tokens = self.memory, self.scan.tokens
        memory.told = [d for d in self.drafts if d.form in COUNTED and d.part_of is None and d.reader != "compared"] or memory.told
        if tokens and tokens[-1].text == ":":
            memory.listing = self.place[0]
            memory.list_head = self.drafts[-1] if self.drafts else memory.last
        elif self.listed() and self.scan.sentence.index > 0:
            memory.listing = -1
        spoken = self.topic(len(tokens)) if self.scan.hits.get("rating_word") or tokens and tokens[-1].text == ":" or "party.rated" in {d.measure for d in self.drafts} else None
        if spoken is not None:
            memory.topic = (spoken, self.place[0])
        told = [g for d in self.drafts if d.measure == "party.rated" and not d.depth and d.form != "change" for g in d.groups if g in RATINGS]
        if len(told) > 1:
            memory.levels = tuple(dict.fromkeys(told))

    def _read(self, item: Item) -> tuple[Draft | None, str]:
        if self.foreign(item):
            return None, OTHER_BODY
        if self.not_counted(item) or self.unrated(item) and self.unrated_of(item) is None and "exempt" not in self.scan.codes("group", item.label):
            return None, "counts nothing of a party organisation"
        for name in READERS:
            draft: Draft | None = getattr(self, f"read_{name}")(item)
            if draft is not None:
                draft.reader = name
                return draft, ""
        return None, "no rule: no cue, noun or total fits"

    def _keep(self, item: Item, draft: Draft) -> None:
        """Give the draft its status and total, and remember it."""
        memory = self.memory
        if draft.status == "actual":
            draft.status = self._status(item, draft)
        if draft.form == "share" and draft.part_of is not None and draft.reader == "share_of_last" and draft.status == "actual":
            draft.status = draft.part_of.status
        if draft.part_of is None and draft.form in ("count", "ratio", "share") and draft.reader not in ("goal", "compared"):
            if draft.measure == "party.badges" and (among := self._among(item)) is not None and "posthumous" in among.groups:
                draft.groups = self.clean([*draft.groups, "posthumous"], draft.measure)
            draft.part_of = self._parent(item, draft)
        before = self.before(item)
        if draft.status == "planned" and draft.qualifier == "exactly" and before is not None and before.qualifier == "at_least" and before.measure == draft.measure:
            previous = self.scan.items[self.index(item) - 1]
            if set(self.words(previous.tail[1], item.start).split()) <= {",", "và"}:
                draft.qualifier = before.qualifier
        self.drafts.append(draft)
        self.by_item[self.index(item)] = draft
        memory.last = draft
        if draft.form == "count" and self.whole(item):
            memory.whole = draft
        elif draft.measure == "party.rated" and not RATINGS & set(draft.groups):
            memory.whole = None
        if draft.form not in COUNTED:
            return
        aside = item.depth > 0 and draft.part_of is None and memory.frame is not None or draft.reader in ("same_number", "compared")
        if draft.measure == "congress.held":
            memory.held[float(draft.value)] = draft.groups
        if aside or self.scan.inside("mean", (self.clause_start(item), item.start)) and draft.part_of is None:
            return
        rated = draft.measure == "party.rated" and draft.form == "ratio" and not RATINGS & set(draft.groups)  # all that were rated, though a part of all members
        if (draft.part_of is None or rated) and not (draft.measure == "party.organisations" and self._keeps_grassroots(draft)):
            memory.totals[draft.family] = draft
            memory.totals[draft.measure] = draft
            if draft.body is not None:
                memory.totals[f"{draft.measure}:{draft.body}"] = draft
        if draft.part_of is None or draft.measure != "party.organisations":
            memory.frame = draft

    def _keeps_grassroots(self, draft: Draft) -> bool:
        """Whether the total of grass-roots organisations in this sentence stays the one that kinds are parts of."""
        total = self.memory.totals.get("party.organisations")
        return total is not None and total.place == self.place and "grassroots" in total.groups and "grassroots" not in draft.groups

    def _status(self, item: Item, draft: Draft) -> str:
        scan = self.scan
        if draft.measure in ("activity.targets", "congress.vacancies") or draft.form in ("of_target", "change"):
            return "actual"
        if scan.inside("allocate", (item.gap[0], item.start)):
            return "allocated"
        if draft.measure in ("activity.commended", "congress.elected") and "đề nghị" in self.words(0, item.start):
            return "planned"
        plans = [h for h in scan.inside("plan", (0, item.start)) if scan.depths[h.start] <= item.depth]
        if plans and not scan.inside("done", (plans[-1].end, item.start)):
            return "planned"
        if scan.inside("plan", item.tail) or scan.text((0, 2)) == "mục tiêu" and ":" in self.words(0, item.start).split() and not scan.inside("done", (0, item.start)):
            return "planned"
        own = item.label[0] if item.label[0] < item.label[1] else max(item.gap[0], self.clause_start(item))
        previous = self.previous(item)
        counted = previous.unit_hit if previous is not None and not previous.number.percent else None  # «35 kế hoạch, 18 chỉ thị»: no plan
        if draft.measure not in ("congress.candidates", "congress.vacancies", "party.disciplined") and not self._how_many_of(own, item) and [h for h in scan.hits.get("plan_here", []) if (draft.measure.startswith(("congress.", "activity.")) or "số lượng" not in self.words(h.start, h.end)) and own <= h.end and h.end <= item.start and (own <= h.start or h.end == own) if counted is None or h.start >= counted.end]:
            return "planned"
        for k, target in self.by_item.items():
            between = (scan.items[k].end, item.start)
            if target.measure == "activity.targets" and target.form == "count" and "met" not in target.groups and k < self.index(item) and (":" in self.words(*between).split() or scan.inside("part", between)):
                return "planned"
        if draft.measure == "congress.held" and "pilot" in draft.groups and draft.form != "share":
            around = self.words(item.gap[0], item.far[1])
            if any(w in around for w in ("chọn", "làm điểm", "để đại hội", "điểm này")) and not any(w in around for w in ("xong là", "đã xong", "thành công", "đã tổ chức")):
                return "planned"
        if item.number.qualifier in ("at_least", "at_most") and any(self.words(h.start, h.end) == "chỉ tiêu" for h in scan.inside("target", (0, item.start))):
            return "planned"
        if item.number.qualifier == "at_least" and draft.measure in ("party.admitted", "party.inspected", "party.classes") and not scan.inside("done", (0, item.start)):
            return "planned"
        last = self.memory.last
        if item.opened and last is not None and last.form == "of_target" and self.before(item) is last:
            return "planned"
        return "actual"

    def _how_many_of(self, own: int, item: Item) -> bool:
        """«số lượng cán bộ nữ tham gia cấp ủy là 146»: the number of some of them plans nothing."""
        words = self.words(own, item.start)
        if words.startswith("số lượng") and self.scan.inside("group", (own, item.start)):
            return True
        if "số lượng" not in words:
            return False
        front = self.words(0, item.start)  # «đã bầu Ban Chấp hành với số lượng 27 đồng chí»
        return "đã bầu" in front and not any(w in front for w in ("biểu quyết", "thông qua", "thống nhất", "quyết định"))

    def _parent(self, item: Item, draft: Draft) -> Draft | None:
        """The total of which the draft is a part, or None."""
        if draft.measure == "party.organisations":
            return self._organisations_of(item, draft)
        if draft.measure in NO_PARTS:
            return None
        among = self._among(item)
        if among is not None and self._can_hold(among, draft) and not item.depth:
            return among  # «trong 350 đại biểu dự đại hội có 63 đại biểu nữ, 18 đại biểu là người dân tộc»
        if draft.reader in ("same_number", "respective"):
            return None
        whole = self.memory.whole
        if whole is not None and whole.place == self.place and draft.form != "change" and whole.measure == draft.measure and self._can_hold(whole, draft) and not item.depth:
            return whole
        known = self.memory.totals.get(draft.measure)
        for earlier in [*reversed(self.drafts), *([known] if known is not None and known.place[0] == self.place[0] else [])]:
            if draft.form == "ratio" and earlier.form == "count" and earlier.measure == draft.measure and earlier.value == draft.number.whole:
                return earlier
        before = self.before(item)
        if draft.measure == "party.rated" and draft.form == "share" and before is not None and before.form == "share" and before.value > draft.value and before.family == draft.family:
            if before.groups == draft.groups:
                return before if self.scan.text(item.gap).startswith(("( trong đó", ", trong đó", "trong đó")) else None
            if self.marked(item) and {"good_or_better", "completed_or_better"} & set(before.groups):
                return before
        earlier_here = [d for d in reversed(self.drafts) if d.form in COUNTED and self._can_hold(d, draft)]
        if draft.measure == "congress.attendees" and "delegate" in draft.groups and not item.depth:
            present = self.memory.totals.get("congress.attendees")
            smaller = present is not None and (draft.form == "share" or draft.value < present.value or draft.value == present.value and set(draft.groups) > set(present.groups))
            elsewhere = present is not None and present.place[0] < self.place[0] and any(h.code == "attend" for h in self.label_cues(item)) and self._place_named(item) is not None
            if present is not None and smaller and not elsewhere and "delegate" in present.groups and present.place[0] >= self.place[0] - 6 and present.form == "count" and draft.form in ("count", "share"):
                return present
        if draft.reader == "places":
            return None
        if draft.measure == "congress.held" and before is not None and before.measure == draft.measure and before.part_of is not None and self._can_hold(before.part_of, draft) and before.depth == item.depth:
            return before.part_of
        if item.depth and draft.measure == "party.rated" and (self.marked(item) or not self.levels(item.far)) and (said := self.beside_brackets(item)) is not None and said.measure == draft.measure and said.value >= draft.value:
            return said  # «6 chi bộ hoàn thành xuất sắc (trong đó có 4 chi bộ trong sạch, vững mạnh)»
        if item.depth:
            return next((d for d in earlier_here if d.depth < item.depth), None) if self.weak(item) or self.marked(item) or set(draft.groups) else None
        total = self.memory.totals.get(f"{draft.measure}:{draft.body}") or self.memory.totals.get(draft.family) or self.memory.totals.get(draft.measure)
        if total is not None and not (self._can_hold(total, draft) and self.place[0] - 12 <= total.place[0]):
            total = None
        if draft.measure == "party.badges" and total is not None and any(g.startswith("years_") for g in draft.groups) and total.place[0] >= self.place[0] - 12:
            return next((d for d in earlier_here if not any(g.startswith("years_") for g in d.groups)), total)
        if draft.measure == "party.badges" and total is None and draft.groups:
            wholes = [d for d in self.memory.told if d.measure == draft.measure and not d.groups and d.place[0] >= self.place[0] - 3 and d.value > draft.value]
            return max(wholes, key=lambda d: d.value, default=None)
        if draft.measure == "party.learners" and total is not None and any(w in self.words(item.label[0], item.tail[1]) for w in GRADES):
            return total
        if draft.measure == "party.inspected" and "violation" in draft.rule and "for violation" not in draft.rule:
            reach = 1 if self.words(0, 2) in ("kết quả", "qua kiểm", "qua giám", "qua đó") and self.place[1] == 0 else 0
            known = self.memory.totals.get(draft.family) if reach else total
            looked_at = next((d for d in [*reversed(self.drafts), *([known] if known is not None else [])] if d.family == draft.family and "inspected" in d.rule and d.part_of is None and d.form in COUNTED), None)
            return looked_at if looked_at is not None and looked_at.place[0] >= self.place[0] - reach and draft.value <= looked_at.value else None
        if draft.measure in ("party.classes", "party.learners") and not self.marked(item) and not (set(draft.groups) - set(total.groups if total else ())):
            return None
        if self.scan.inside("leading", (0, item.start)):
            draft.subject = self._place_named(item)
            if total is not None and total.place != self.place:
                return total
        if draft.measure == "party.learners" and (classes := self.before(item)) is not None and classes.measure == "party.classes" and classes.part_of is not None:
            return total
        if draft.measure == "party.rated" and self.marked(item) and (same := next((d for d in reversed(self.drafts) if d.groups == draft.groups and d.form in COUNTED and d.value > draft.value), None)) is not None:
            return same  # «371 … trong sạch vững mạnh, trong đó có 92 … trong sạch vững mạnh tiêu biểu»
        if draft.measure == "party.rated" and draft.form == "ratio" and not RATINGS & set(draft.groups):
            all_of_them = self.memory.totals.get("party.members" if "member" in draft.groups else "party.organisations")
            return all_of_them if self.marked(item) and all_of_them is not None and all_of_them.place[0] == self.place[0] and all_of_them.value == draft.number.whole else None
        if draft.measure == "party.rated" and (named := next((d for d in [*reversed(self.drafts), self.memory.whole, self.memory.totals.get("party.organisations")] if d is not None and self._rated_of(d, draft)), None)) is not None:
            return named
        if self.scan.text(item.tail).startswith(("trong số đó", "trong đó", "trong số này")) and self.drafts and self.drafts[-1].measure == draft.measure:
            return self.drafts[-1]
        head = self.memory.list_head
        if self.listed() and head is not None and total is not None and (head.measure == draft.measure or total.place == head.place):
            return total
        if (shared := self._shared_out(item, draft)) is not None:
            return shared
        if draft.measure == "party.admitted" and draft.form == "count" and total is not None and draft.value < total.value and self.scan.inside("example", (0, item.start)) and self.scan.inside("unit", (item.label[0], item.start)):
            return total  # «… như: Đảng bộ A kết nạp được 12 đồng chí; Đảng bộ B kết nạp được 8 đồng chí»
        if self.marked(item) and draft.form == "count" and not earlier_here and self.drafts and self.drafts[-1].form == "share" and self.drafts[-1].value == 100 and self.drafts[-1].family == draft.family:
            return self.drafts[-1]
        if self.marked(item):
            if "riêng" in self.words(*item.gap).split() and any(lexicon.kind(h.code) == "party_organisation" for h in self.scan.inside("unit", item.gap)):  # others told of in the same way are no total of it
                earlier_here = [d for d in earlier_here if d.groups != draft.groups]
            restated = self.opened_by_part(total) and not self.drafts and total is not None and total.groups == draft.groups
            if earlier_here and earlier_here[0].part_of is not None and "trong số" in self.words(*item.gap) and "trong số này" not in self.words(*item.gap):
                return earlier_here[0].part_of  # «trong số cán bộ luân chuyển có 2 đồng chí …»: all of them, not the last part
            return earlier_here[0] if earlier_here else total if self.weak(item) or not self.label_cues(item) or restated or self.of_those() else None
        before = self.before(item) or (self.drafts[-1] if self.drafts else None)
        if before is not None and before.part_of is not None and before.depth == item.depth and self._can_hold(before.part_of, draft) and before.measure == draft.measure:
            unlabelled = not self.label_cues(item) or draft.measure == "congress.attendees"
            if draft.measure == "activity.targets" and unlabelled and before.form == draft.form == "count" and ";" not in self.words(*item.gap).split():
                return before.part_of
            if (set(draft.groups) - set(before.part_of.groups) and (self.weak(item) or unlabelled)) or ((self.weak(item) or item.unit == "delegate") and unlabelled):
                return before.part_of
        if before is not None and before.part_of is not None and self._alike(item) and before.depth == item.depth and before.measure == draft.measure and self._can_hold(before.part_of, draft):
            return before.part_of
        if total is None:
            return None
        again = draft.measure == "party.disciplined" and self.unit(item) in ("member", "party_organisation") and not self.weak(item) and draft.family == total.family and any(self.words(h.start, h.end).endswith("kỷ luật") for h in self.label_cues(item)) and not self.marked(item)
        if again:
            return None  # «kỷ luật 9 tổ chức cơ sở đảng, kỷ luật 1 chi bộ bằng hình thức khiển trách»
        if DISCIPLINE & set(draft.groups) and total.place == self.place and not DISCIPLINE & set(total.groups) and ";" not in self._between(total, item):
            return total
        if DISCIPLINE & set(draft.groups) and self.scan.text((0, 4)).startswith(("cụ thể", "trong đó", "trong số", "hình thức")) and not DISCIPLINE & set(total.groups):
            return total if total.place[0] >= self.place[0] - 2 else None
        if draft.measure == "party.rated":
            unlevelled = set(total.groups) <= {"member", "organisation"}
            return total if unlevelled and total.place[0] >= self.place[0] - 8 and draft.groups != total.groups else None
        extra = set(draft.groups) - set(total.groups)
        if draft.measure == "congress.elected" and draft.rule == "seats" and (extra & WHO or draft.body == "secretary" and draft.value < total.value):
            return total  # told of by their traits: some of those elected
        if extra and (self.weak(item) or item.unit == "committee_member" and total.place == self.place or item.unit == "masses" or draft.form == "share" and total.place[0] >= self.place[0] - 1):
            return total
        return None

    def _among(self, item: Item) -> Draft | None:
        """«Trong số 4 đồng chí được truy tặng, có 3 đồng chí 60 năm tuổi Đảng»: the first number of the sentence, where it is the total of the others."""
        first = self.scan.items[0]
        return self.by_item.get(0) if item is not first and self.words(0, first.start).endswith(AMONG) else None

    def _organisations_of(self, item: Item, draft: Draft) -> Draft | None:
        """The organisations that those counted are some of."""
        total = self.memory.totals.get("party.organisations")
        kinds = set(GRASSROOTS_KINDS.values()) & set(draft.groups)
        before = self.before(item)
        in_it = total is not None and (total.place == self.place or self.divides(total)) and "grassroots" in total.groups
        front, previous = self.drafts[-1] if self.drafts else None, self.previous(item)
        if front is not None and previous is not None and front.measure == draft.measure and not item.depth and "đảng bộ" in self.noun_text(item) and "đảng bộ" in self.noun_text(previous):
            if self.words(*item.gap).endswith(("gồm", "bao gồm")) and front.value > draft.value and set(front.groups) <= set(draft.groups):
                return front  # «17 đảng bộ trực thuộc, gồm 12 đảng bộ huyện và 5 đảng bộ …»
            if front.part_of is not None and front.part_of.place == self.place and set(front.part_of.groups) <= set(draft.groups) and self.words(previous.tail[1], item.start) in ("và", ",") and front.part_of.value > draft.value:
                return front.part_of
        if item.depth and (said := self.beside_brackets(item)) is not None and said.measure == draft.measure and said.value > draft.value and said.groups and not said.depth:
            return said
        return total if in_it and (kinds or (not draft.groups and before is not None and before.part_of is total)) else None

    def _shared_out(self, item: Item, draft: Draft) -> Draft | None:
        """«… kiểm tra 76 tổ chức đảng và 194 đảng viên. Trong đó: Tỉnh ủy kiểm tra 4 tổ chức đảng, 18 đảng viên; …»: who did how much of it."""
        opening = next((h for h in reversed(self.scan.inside("part", (0, item.start))) if self.words(h.start, h.start + 1) == "trong" and self.scan.depths[h.start] == item.depth), None)
        if opening is None or draft.measure not in (*INSPECTION, "party.admitted") or draft.reader not in ("by_cue", "carried"):
            return None
        first = next((k for k, other in enumerate(self.scan.items) if other.start >= opening.end), None)
        lead = self.by_item.get(first, draft) if first is not None else draft
        if lead.measure != draft.measure or first is None or not self.label_cues(self.scan.items[first]) or not self.scan.inside("agent", (opening.end, self.scan.items[first].start)):
            return None
        told = [self.by_item[k] for k in range(first) if k in self.by_item] or (self.memory.told if opening.start == 0 else [])
        near = [d for d in told if d.place[0] == self.place[0] and d.place[1] >= self.place[1] - 1]
        return next((d for d in reversed(near) if d.family == draft.family and d.groups == draft.groups and d.form == "count" and d.part_of is None and d.value > draft.value), None)

    def _alike(self, item: Item) -> bool:
        """«trong đó có 3 đảng viên khối xã, 2 đảng viên khối trường học»: the same noun again, and nothing in between but a comma."""
        previous = self.scan.items[self.index(item) - 1]
        return item.unit is not None and previous.unit == item.unit and self.words(previous.tail[1], item.start).strip() in (",", "và") and not self.cues(item.far)

    def _between(self, total: Draft, item: Item) -> list[str]:
        """The words from a total of this sentence to the item."""
        return self.words(self._item_of(total).end, item.start).split()

    def _item_of(self, draft: Draft) -> Item:
        """The number of this sentence that a draft was made of."""
        return next(i for i in self.scan.items if i.number is draft.number)

    def _place_named(self, item: Item) -> tuple[int, int] | None:
        """«huyện Hoằng Hóa 33 đảng viên»: where the name that the label ends in stands."""
        first = self.names_before(item.start, item.label[0])
        if first == item.start or self.scan.inside("unit", (first, item.start)):
            return None
        return self.scan.tokens[self.with_kind(first)].start, self.scan.tokens[item.start - 1].end

    def _can_hold(self, total: Draft, draft: Draft) -> bool:
        """Whether `total` can be a total of `draft`: the same thing, no narrower, no smaller."""
        if total.measure != draft.measure or (total.body != draft.body and draft.measure != "congress.candidates"):
            return draft.measure == "party.rated" and draft.form == "share" and self._rated_of(total, draft)
        if "in violation" in total.rule and "inspected" in draft.rule:
            return False
        held = set(total.groups)
        if "grassroots" in held and set(GRASSROOTS_KINDS.values()) & set(draft.groups):
            held.discard("grassroots")
        if held & {"good_or_better", "completed_or_better"} and RATINGS & set(draft.groups) and draft.groups != total.groups:
            held -= RATINGS
        if draft.groups == total.groups and draft.form == "count" and (draft.value == total.value or (draft.measure == "party.badges" and draft.groups)):
            return False
        if not held <= set(draft.groups) or (draft.form != "share" and draft.value > total.value):
            return False
        if draft.status != total.status and "allocated" not in (draft.status, total.status):
            return False
        return not (draft.groups == total.groups and draft.form == "share" and draft.reader != "part")

    def _told_of(self, total: Draft, draft: Draft) -> bool:
        """«có 48 tổ chức cơ sở đảng. … 30 tổ chức cơ sở đảng đạt …»: organisations of the same kind as in the total in front."""
        if total.measure != "party.organisations" or total.place[0] != self.place[0] or draft.number.percent:
            return False
        item = self._item_of(draft)
        return self.unit(item) == "organisation" or set(self.unit_groups(item, "party.organisations")) == set(total.groups)

    def _rated_of(self, total: Draft, draft: Draft) -> bool:
        """«Đối với 3.812 chi bộ, có 21,5% hoàn thành xuất sắc», «Trong 30 tổ chức, có 20 …»: a part of those named in front."""
        if not (total.measure == "party.organisations" and "organisation" in draft.groups or total.measure == "party.members" and "member" in draft.groups):
            return False
        if total.form != "count" or not RATINGS & set(draft.groups):
            return False
        if total is self.memory.whole or draft.form != "ratio" and self._told_of(total, draft):
            return total.place[0] == self.place[0] and (draft.form == "share" or draft.value <= total.value)
        return draft.form == "share" and total.measure == "party.organisations" and bool(self.drafts) and total is self.drafts[0]

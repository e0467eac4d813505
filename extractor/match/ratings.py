"""Numbers told with a quality level: «hoàn thành tốt nhiệm vụ 80,2%», «26 chi bộ trong sạch, vững mạnh»."""

from extractor import lexicon, vocabulary
from extractor.match.draft import RATINGS, Draft
from extractor.match.forms import SHARE_WORDS
from extractor.match.people import People
from extractor.scan import Hit, Item

KINDS = {"member": "member", "party_organisation": "organisation"}
# In front of these words stands what is rated, not whose it is: «đối với chi bộ», «số chi bộ», «xếp loại chi bộ».
LEADS = frozenset("về với ở tại các những số lệ loại giá lượng trong".split())
NEVER_A_NAME = frozenset(("grassroots", "grassroots_cell", "grassroots_committee", "subordinate_cell", "subordinate_committee"))


class Ratings(People):
    """Each method reads a number in its way, or returns None."""

    def rated(self, item: Item) -> Draft | None:
        """A quality level in the label or behind the noun."""
        front = self.levels((self.label_start(item), item.start)) or self.plainly_completed(item)
        after = [h for h in self.levels(item.far) if not self.denied(item, h)]
        own = [h.code for h in after if "," not in self.spoken(item.counted_end, h.start).split()]
        behind = [h.code for h in after] or self.shared_rating(item)
        if not front and not behind:
            return self.model(item) or self.rated_in_all(item) or self.rated_of_kind(item)
        if not own and item.unit is None and not self.levels(item.label) and self.share_behind(item):
            return None
        unit = self.unit(item)
        if unit == "members_and_organisations" and behind:
            return self.draft(item, "party.rated", "organisations rated", ["member", "organisation", behind[0]])
        kind = KINDS.get(unit or "")
        codes = own[:1] or self.joined(front) or behind[:1]  # «hoàn thành tốt 80%, hoàn thành 15%»: the comma parts them
        if kind is not None:
            return self.draft(item, "party.rated", f"{kind}s rated", [kind, *codes])
        if item.unit not in (None, "organisation", "person"):
            return None
        nouns = [KINDS[is_] for h in self.scan.inside("unit", (self.label_start(item), item.start)) if (is_ := lexicon.kind(h.code)) in KINDS]
        kind = nouns[-1] if nouns else self.rated_kind(item)
        if kind is None:
            return None
        if not front and not item.number.percent and not (own and (item.unit is not None or self.right_behind(item))):
            return None
        if item.unit == "person" and not front and not [h for h in after if "hoàn thành" in self.words(h.start, h.end)]:
            return None  # «1 đồng chí ốm yếu»
        if item.unit is not None:
            kind = {"organisation": "organisation", "person": "member"}[item.unit]
        return self.draft(item, "party.rated", f"{kind}s rated", [kind, *codes])

    def model(self, item: Item) -> Draft | None:
        """«40 chi bộ trong sạch, vững mạnh, trong đó có 9 chi bộ tiêu biểu»: the best of those in front."""
        before, noun = self.before(item), item.unit_hit
        if before is None or before.measure != "party.rated" or "clean_strong" not in before.groups or noun is None:
            return None
        return self.like(item, before, "count") if self.words(noun.end, noun.end + 2) == "tiêu biểu" and not item.number.percent else None

    def rated_of_kind(self, item: Item) -> Draft | None:
        """«hoàn thành xuất sắc nhiệm vụ 7 (có 2 đảng bộ và 5 chi bộ)»: the kinds of those rated, in brackets behind them."""
        said = self.beside_brackets(item) if item.depth else None
        if said is None or said.measure != "party.rated" or "organisation" not in said.groups or self.unit(item) != "party_organisation" or self.label_cues(item):
            return None
        return self.like(item, said, "count") if item.number.value < said.value and RATINGS & set(said.groups) and not item.number.percent else None

    def rated_in_all(self, item: Item) -> Draft | None:
        """«Về đảng viên, tổng số được đánh giá là 2.610 đồng chí»: all that were rated, where the noun stands in front."""
        label = (item.label[0], item.start)
        if item.unit not in (None, "person", "organisation") or self.unit(item) in KINDS or item.number.percent:
            return None
        noun = item.unit_hit
        if noun is not None and any(h.code in ("rate", "rated") and h.start == noun.end for h in self.cues(item.far)):
            kind = self.topic(item.start, item.depth)  # «Kết quả xếp loại đảng viên: có 291/324 đồng chí được xếp loại»
            return self.draft(item, "party.rated", f"{kind}s rated", [kind]) if kind and item.unit == {"member": "person", "organisation": "organisation"}[kind] else None
        if not any(h.code in ("rate", "rated") for h in self.cues(label)):
            return None
        kind = self.topic(item.start, item.depth) if "số" in self.scan.text(label).split() else None
        return self.draft(item, "party.rated", f"{kind}s rated", [kind]) if kind else None

    def plainly_completed(self, item: Item) -> list[Hit]:
        """«…, hoàn thành 7 (11,7%)»: among other levels the bare word is one."""
        label = self.words(item.label[0], item.start)
        place = item.label[0] + label.split().index("hoàn") if "hoàn thành" in label else -1
        if place < 0 or not self.levels((0, item.label[0])) or not set(label.split()) <= {"hoàn", "thành", "loại", "mức", "ở", "là", ":", "có", "đạt", "chiếm"}:
            return []
        return [Hit(place, place + 2, "group", "completed")]

    def levels(self, span: tuple[int, int]) -> list[Hit]:
        return [h for h in self.scan.inside("group", span) if h.code in RATINGS]

    def label_start(self, item: Item) -> int:
        """Where the label begins; «chi bộ đạt trong sạch, vững mạnh, chiếm 88%»: a comma in front of «chiếm» does not end it."""
        start = item.label[0]
        if start and self.words(start - 1, start) == "," and set(self.words(start, item.start).split()) <= SHARE_WORDS and start < item.start:
            ended = [h for h in self.levels((item.gap[0], start - 1)) if h.end == start - 1]
            if ended:
                return max((i + 1 for i in range(item.gap[0], ended[0].start) if self.scan.tokens[i].text in (",", ";", ".", ":", ")")), default=item.gap[0])
        return start

    def spoken(self, start: int, end: int) -> str:
        """The words without the numbers between them, whose commas part nothing."""
        return " ".join(self.scan.tokens[i].text for i in range(start, end) if not any(k.start <= i < k.end for k in self.scan.items))

    def joined(self, front: list[Hit]) -> list[str]:
        """The last level in front, with one that «và» joins to it: «trong sạch, vững mạnh và hoàn thành tốt nhiệm vụ đạt 97%»."""
        if not front:
            return []
        last = front[-1]
        first = [h.code for h in self.levels((0, last.start)) if h.end == last.start - 1 and self.words(h.end, last.start) == "và"]
        return [*first, last.code]

    def denied(self, item: Item, level: Hit) -> bool:
        """«…, không còn chi bộ yếu kém», «so với tổng số đảng viên hoàn thành tốt»: the level is not the number's own."""
        between = self.spoken(item.end, level.start)
        if {"không", ":"} & set(between.split()) or "so với" in between:
            return True
        said, comma, then = between.rpartition(",")  # «32 đảng viên, luôn hoàn thành tốt nhiệm vụ» were not rated
        if not comma or item.number.percent:
            return False
        return not said.rstrip().endswith(("tư cách", "đánh giá", "xếp loại", "phân loại", ")")) and not any(w in then for w in ("xếp loại", "đánh giá", "phân loại"))

    def right_behind(self, item: Item) -> bool:
        """«3 xuất sắc»: the level stands where a noun would."""
        return any(h.start == item.end and h.code in RATINGS for h in self.scan.inside("group", item.far))

    def rated_kind(self, item: Item) -> str | None:
        """Members or organisations: what the sentence spoke of last in front of the number, else what was spoken of before it."""
        said = self.topic(item.start, item.depth)
        if said is not None:
            return said or None
        topic = self.memory.topic
        if topic is not None and topic[1] >= self.place[0] - 8:
            return topic[0] or None
        known = [d for f, d in self.memory.totals.items() if f.startswith("party.rated")]
        frame = max(known, key=lambda d: d.place) if known else None
        if frame is None or frame.place[0] < self.place[0] - 8:
            return None
        return next((g for g in frame.groups if g in ("member", "organisation")), None)

    def topic(self, end: int, depth: int = 0) -> str | None:
        """What the words in front of `end` say is rated: member, organisation, «» for somebody else; None where they say nothing."""
        found = [(h.start, kind) for h in self.scan.inside("unit", (0, end)) if (kind := self.topical(h)) is not None]
        for k, draft in self.by_item.items():
            if self.scan.items[k].start < end and draft.depth <= depth and draft.measure in ("party.rated", "party.organisations", "party.members"):
                own = "member" if draft.measure == "party.members" else "organisation" if draft.measure == "party.organisations" else None
                kinds = [own] if own else [g for g in draft.groups if g in ("member", "organisation")]
                found += [(self.scan.items[k].start, kind) for kind in kinds[:1]]
        found += [(h.start, "") for h in self.scan.inside("not_rated", (0, end))]
        return max(found)[1] if found else None

    def topical(self, hit: Hit) -> str | None:
        """Whether a noun names what is rated: «đối với chi bộ», but not whose it is: «Đảng bộ huyện»."""
        kind = KINDS.get(lexicon.kind(hit.code))
        if kind is None or any(h.start <= hit.start and hit.end <= h.end for h in self.scan.hits.get("cue", [])):
            return None
        if kind == "member" or hit.code in NEVER_A_NAME or self.words(hit.start, hit.start + 2) in ("tổ chức", "cơ sở"):
            return kind
        return kind if not self.scan.tokens[hit.start].name and self.words(hit.start - 1, hit.start) in LEADS else None

    def shared_rating(self, item: Item) -> list[str]:
        """«trên 90% tổ chức cơ sở đảng, trên 90% đảng viên hoàn thành tốt nhiệm vụ»: the level behind the next number."""
        following = self.after(item)
        if following is None or item.unit is None or item.unit_hit is None or following.unit is None:
            return []
        if not set(self.words(item.unit_hit.end, following.start).split()) <= {",", "và", "từ", "trực", "thuộc"}:
            return []
        return [h.code for h in self.scan.inside("group", following.far) if h.code in RATINGS]

    def read_in_turn(self, item: Item) -> Draft | None:
        """«hoàn thành xuất sắc, tốt … lần lượt là 13,5%, 79,2%», «các tỷ lệ tương ứng là …»: the levels in their order."""
        marks = self.scan.inside("in_turn", (0, item.start))
        if not marks:
            return None
        row = [i for i in self.scan.items if i.start >= marks[-1].end and i.depth == self.scan.depths[marks[-1].start]]
        row = [i for i in row if i.clause == row[0].clause]
        if item not in row:
            return None
        first = max((i.end for i in self.scan.items if i.end <= marks[-1].start), default=0)
        levels = [h.code for h in self.scan.inside("group", (first, marks[-1].start)) if h.code in RATINGS] or list(self.memory.levels)
        if not levels:
            return self.traits_in_turn(item, row, marks[-1].start)
        kind = KINDS.get(self.unit(item) or "") or self.rated_kind(item)
        if len(levels) != len(row) or len(row) < 2 or kind is None or self.label_cues(item):
            return None
        return self.draft(item, "party.rated", f"{kind}s rated", [kind, levels[row.index(item)]])

    def traits_in_turn(self, item: Item, row: list[Item], end: int) -> Draft | None:
        """«tỷ lệ đảng viên nữ, dân tộc thiểu số lần lượt là 40% và 12%»: the groups of members in their order."""
        first = max((i.end for i in self.scan.items if i.end <= end), default=0)
        traits = [h.code for h in self.scan.inside("group", (first, end)) if h.code in vocabulary.MEASURE_GROUPS["party.members"]]
        named = [lexicon.kind(h.code) for h in self.scan.inside("unit", (first, end))]
        if len(traits) != len(row) or len(row) < 2 or set(named) != {"member"} or self.cues((first, item.start)) or not item.number.percent:
            return None
        return self.draft(item, "party.members", "members", [traits[row.index(item)]])

    def read_unrated(self, item: Item) -> Draft | None:
        """«62 đảng viên chưa đánh giá»: a part of the members told of, that no code is for."""
        measure = "party.members" if self.unit(item) == "member" else "party.organisations"
        fresh = self.unit(item) == "party_organisation" and item.unit_hit is not None and self.words(item.unit_hit.end, item.unit_hit.end + 3) == "mới thành lập" and not self.label_cues(item)
        if fresh and not item.number.percent:  # «và 2 chi bộ mới thành lập, chưa xếp loại»
            return self.draft(item, measure, "organisations founded", ["new", *self.unit_groups(item, measure)])
        if not self.unrated(item):
            return None
        if "exempt" in self.scan.codes("group", item.label):
            measure = "party.members"  # «đảng viên miễn sinh hoạt không phải kiểm điểm là 312 đồng chí»
        draft = self.draft(item, measure, "members" if measure == "party.members" else "organisations", [*self.unit_groups(item, measure), *self.groups(item, measure)])
        draft.part_of = self.unrated_of(item)
        return draft

    def unrated(self, item: Item) -> bool:
        """Whether those counted were not rated: «chưa được xếp loại», «được miễn đánh giá»."""
        if self.unit(item) not in (*KINDS, "person", "organisation"):
            return False
        if "exempt" in self.scan.codes("group", item.tail) and self.unrated_of(item) is not None:
            return True
        if self.scan.inside("unrated", item.label):
            return True  # «số đảng viên chưa được kiểm điểm là 22 đồng chí»
        found = self.scan.inside("unrated", item.far)
        return bool(found) and not [h for h in self.cues((item.end, found[0].start)) if h.code != "found"] and not [h for h in self.scan.inside("group", (item.end, found[0].start)) if h.code in RATINGS]

    def unrated_of(self, item: Item) -> Draft | None:
        """The stated total that the unrated are a part of, in the same paragraph."""
        total = self.memory.totals.get("party.members" if self.unit(item) == "member" else "party.organisations")
        return total if total is not None and total.place[0] == self.place[0] and item.number.value <= total.value else None

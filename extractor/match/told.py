"""What the article has said so far. Cases may only ask it; it is written here and nowhere else."""

from dataclasses import dataclass, field

from extractor import lexicon
from extractor.context.company import Company
from extractor.match.draft import COMMITTEES, Draft
from extractor.match.view import Number, mere_mention
from extractor.match.words import ANNOUNCED, COUNTED, DISCIPLINE, KINDS, NEVER_A_NAME, RATINGS, TOPICS
from extractor.scan import Hit, Scan

OF_THE_ADMITTED = lexicon.pattern("of_the_admitted")
OF_THE_ELECTED = lexicon.pattern("of_the_elected")
REACHED = lexicon.pattern("reached")
TARGETS_TOLD = lexicon.pattern("targets_told")
VOTED = lexicon.pattern("voted")


@dataclass(slots=True)
class Told:
    """What the reading remembers from number to number and from sentence to sentence of an article."""

    totals: dict[str, Draft] = field(default_factory=dict)  # family → its last total
    last: Draft | None = None
    frame: Draft | None = None  # the number that one without a cue belongs to
    body: str | None = None
    scene: str = "meeting"
    others_meet: bool = False  # the congress named last was another body's: «Đại hội Công đoàn tỉnh»
    at_ours: int = -9  # the block that last told of a congress of the Party's
    classes: bool = False  # party classes have been told of
    elected: bool = False  # the results of elections at congresses are being told of
    badges: bool = False  # party badges have been told of
    listing: int = -1  # the block that ended in «gồm:», whose list is being read
    list_head: Draft | None = None
    restated: Draft | None = None  # the total that the sentence opens with, told of before: «trong số trúng cử», «trong số đảng viên mới»
    held: dict[float, tuple[str, ...]] = field(default_factory=dict)  # how many held their congress → which organisations

    counted: set[tuple[str | None, float]] = field(default_factory=set)  # what nouns were counted with what numbers
    inspected: int = -1  # the block that told of inspections for violation without a number
    headline: int | None = None  # the headline's block
    topic: tuple[str, int] | None = None  # what levels are told of, member, organisation or «» for somebody else, and its block
    whole: Draft | None = None  # «trong 30 tổ chức cơ sở đảng»: those whose levels are told behind it
    levels: tuple[str, ...] = ()  # the levels of the last sentence that told several, in their order
    announced: tuple[int, str] = (-1, "")  # the block that announced inspections without a number, and their cue
    recent: list[Draft] = field(default_factory=list)  # the totals of the last sentence that had any
    form: tuple[int, str] = (-1, "")  # the form of discipline told of in front of its numbers, and its block
    voted: int = -9  # the block that last told of a vote
    targets: int = -9  # the block that announced targets and ended in a colon
    opened: list[Draft] = field(default_factory=list)  # a total whose parts «cụ thể» opened, and those told of till now
    level: str | None = None  # which organisations' congresses are told of: grassroots or higher_committee
    company: Company | None = None  # who acts in the article's sentences
    # The sentence that is being read.
    scan: Scan | None = None
    place: tuple[int, int] = (-1, -1)
    numbers: tuple[Number, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    by_item: dict[int, Draft] = field(default_factory=dict)  # place among the numbers → what was made of it

    @property
    def listed(self) -> bool:
        """Whether the sentence is an item of a list that «gồm:» or «cụ thể:» opened in a block before."""
        return 0 <= self.listing < self.place[0]

    def before(self, n: Number) -> Draft | None:
        """The draft of the number right in front, None where that number gave none."""
        return self.by_item.get(n.index - 1)

    def beside(self, n: Number) -> Draft | None:
        """The draft of the nearest number in front that stands in no deeper brackets: «317 tổ chức đảng (tăng 257), 513 đảng viên»."""
        for k in range(n.index - 1, -1, -1):
            if n.numbers[k].depth <= n.depth:
                return self.by_item.get(k)
        return None

    def marked(self, n: Number) -> bool:
        """Whether «trong đó», «gồm», «riêng» stand between the number and the one in front."""
        return bool(n.scan.inside("part", n.gap)) or self.listed or n.index == 0 and n.of_those

    def opened_by_colon(self, n: Number) -> bool:
        """«55/60 …, đạt 91,7%: khối xã 24 nơi; …»: behind a colon come the parts of what stands in front of it."""
        first = n.index
        return any(":" in n.words(n.numbers[k].end, n.numbers[k + 1].label[0] + 1).split() for k in range(first) if k in self.by_item)

    def beside_brackets(self, n: Number) -> Draft | None:
        """The statement in front of the brackets that the number stands in."""
        return next((d for d in reversed(self.drafts) if d.depth < n.depth and d.form in COUNTED), None)

    def scene_at(self, n: Number) -> str:
        """Whether the words in front of the number tell of a congress or of a meeting."""
        marks = [h for kind in ("congress", "meeting") for h in n.scan.inside(kind, (0, n.start)) if not mere_mention(n.scan, h)]
        return max(marks, key=lambda h: h.start).kind if marks else self.scene

    def election_near(self, n: Number) -> bool:
        if any(h.code in ("elect", "elected", "direct") for h in n.scan.hits.get("cue", [])) or self.scene == "congress":
            return True
        if n.unit == "ballot" and any(h.code == "reelected" for h in n.scan.hits.get("group", [])):
            return True  # «tái đắc cử Bí thư Huyện ủy với 39/39 phiếu»
        return any(d.measure.startswith("congress.") for d in (self.last, self.frame) if d)

    def spoken_of(self, end: int, depth: int = 0) -> str | None:
        """What the words in front of `end` say is rated: member, organisation, «» for somebody else; None where they say nothing."""
        assert self.scan is not None
        found = [(h.start, kind) for h in self.scan.inside("unit", (0, end)) if (kind := self.topical(h)) is not None]
        for k, draft in self.by_item.items():
            if self.numbers[k].start < end and draft.depth <= depth and draft.measure in ("party.rated", "party.organisations", "party.members"):
                own = "member" if draft.measure == "party.members" else "organisation" if draft.measure == "party.organisations" else None
                kinds = [own] if own else [g for g in draft.groups if g in ("member", "organisation")]
                found += [(self.numbers[k].start, kind) for kind in kinds[:1]]
        found += [(h.start, "") for h in self.scan.inside("not_rated", (0, end))]
        return max(found)[1] if found else None

    def topical(self, hit: Hit) -> str | None:
        """Whether a noun names what is rated: «đối với chi bộ», but not whose it is: «Đảng bộ huyện»."""
        assert self.scan is not None
        kind = KINDS.get(lexicon.kind(hit.code))
        if kind is None or self.scan.covered("cue", hit):
            return None
        if kind == "member" or hit.code in NEVER_A_NAME or self.scan.text((hit.start, hit.start + 2)) in lexicon.words("organisation"):
            return kind
        return kind if not self.scan.tokens[hit.start].name and self.scan.text((max(hit.start - 1, 0), hit.start)) in lexicon.word_set("leads") else None

    def form_in_front(self) -> str | None:
        """«Bằng hình thức khiển trách, …»: the form of discipline that opens the sentence, for all its numbers."""
        if self.scan is None or not self.numbers:
            return None
        named = [h for h in self.scan.inside("group", (0, self.numbers[0].start)) if h.code in DISCIPLINE]
        opens = len(named) == 1 and self.scan.text((0, named[0].start)).endswith(lexicon.words("form_of_discipline")) and self.scan.text((named[0].end, named[0].end + 1)) == ","
        return named[0].code if opens else None

    def divides(self, total: Draft) -> bool:
        """«… có 620 tổ chức cơ sở đảng. Chia ra: …», «Trong đó, …»: the sentence tells the parts of the total of the one before."""
        first = self.scan.hits.get("part", []) if self.scan is not None else []
        return total.place == (self.place[0], self.place[1] - 1) and bool(first) and first[0].start <= 1

    def opened_by_part(self, n: Number, frame: Draft | None) -> bool:
        """Whether «trong đó» opens the sentence, and the `frame` was told of in the one before."""
        opens = n.of_those or n.words(0, 1) in lexicon.words("of_those") and any(h.start == 0 for h in n.scan.hits.get("part", []))
        return opens and (frame is None or frame.place == (n.place[0], n.place[1] - 1))

    def hear(self, scan: Scan, block: int) -> None:
        """Take from a sentence what those behind it rest on: where it plays, of which level, what is told of."""
        text = scan.text((0, len(scan.tokens)))
        scenes = [h for kind in ("congress", "meeting") for h in scan.hits.get(kind, []) if not mere_mention(scan, h)]
        if scenes:
            self.scene = min(scenes, key=lambda h: h.start).kind
            if self.scene == "congress" and (scan.hits.get("other_body") or self.named(scan)):
                self.others_meet = not self.named(scan)
            self.at_ours = block if self.scene == "congress" and scan.hits.get("party") and not scan.hits.get("other_body") and not self.others_meet else -9
        levels = [h for kind in ("level_above", "level_grassroots") for h in scan.hits.get(kind, [])]
        if levels:
            self.level = "higher_committee" if max(levels, key=lambda h: (h.start, h.end)).kind == "level_above" else "grassroots"
        if scan.hits.get("party_class") and (scan.hits.get("class_word") or "party.classes" in self.totals):
            self.classes = True
        self.badges = self.badges or "party.badges" in self.totals or any(h.code == "badge" for h in scan.hits.get("cue", []))
        self.hear_votes_and_targets(text, block)
        self.inspected = block if lexicon.says(text, "signs_of_violation") else self.inspected
        self.hear_topic(text, block)
        said = text
        for name in lexicon.words("inspection_committee"):
            said = said.replace(name, "")
        code = next((code for words, code in ANNOUNCED if words in said), None)
        self.announced = (block, code) if code is not None and not lexicon.says(said, "discipline") else self.announced

    def named(self, scan: Scan) -> bool:
        """Whether a sentence names an organisation of the Party by a word that only it has."""
        return self.company is None or self.company.party_words(scan.sentence.start, scan.sentence.end)[0] > 0

    def hear_votes_and_targets(self, text: str, block: int) -> None:
        """«công bố kết quả bầu cử»; «Đại hội thông qua các chỉ tiêu chủ yếu:», whose list is planned."""
        if VOTED.search(text):
            self.voted = block
        if text.rstrip().endswith(":") and TARGETS_TOLD.search(text) and not REACHED.search(text):
            self.targets = block

    def hear_topic(self, text: str, block: int) -> None:
        """«Về tổ chức cơ sở đảng:», «kết quả xếp loại đảng viên như sau»: what the levels behind it are told of."""
        if len(text) > 80 and not text.rstrip().endswith(":") and not lexicon.says(text, "rating"):
            return
        named = {kind for kind, words in TOPICS.items() if words.search(text)}
        if named:
            self.topic = (named.pop() if len(named) == 1 else "", block)

    def enter(self, scan: Scan, place: tuple[int, int], numbers: tuple[Number, ...]) -> None:
        """Begin a sentence: where it plays, a congress or a meeting, of which level. Totals of a headline end with it."""
        self.scan, self.place, self.numbers, self.drafts, self.by_item = scan, place, numbers, [], {}
        opening = scan.text((0, 2))
        if scan.sentence.kind == "headline":
            self.headline = place[0]
        elif numbers and self.headline is not None and not opening.startswith(lexicon.words("open_parts")):
            self.totals = {k: d for k, d in self.totals.items() if d.place[0] != self.headline}
            self.frame = self.frame if self.frame is not None and self.frame.place[0] != self.headline else None
        self.hear(scan, place[0])
        self.elected = self.elected or any(key in self.totals for key in ("congress.held", "congress.elected"))
        opens, self.restated = scan.text((0, numbers[0].start if numbers else len(scan.tokens))), None
        for measure, words in (("party.admitted", OF_THE_ADMITTED), ("congress.elected", OF_THE_ELECTED)):
            total = self.totals.get(measure)
            if total is not None and total.place[0] >= place[0] - 3 and words.search(opens):
                self.frame = self.restated = total

    def keep(self, n: Number, draft: Draft) -> None:
        """Remember what was made of a number."""
        self.drafts.append(draft)
        self.counted.add((n.kind, float(n.value)))
        self.by_item[n.index] = draft
        self.last = draft
        if draft.form == "count" and n.is_whole:
            self.whole = draft
        elif draft.measure == "party.rated" and not RATINGS & set(draft.groups):
            self.whole = None
        if draft.form not in COUNTED:
            return
        aside = n.depth > 0 and draft.part_of is None and self.frame is not None or draft.role in ("same_number", "compared", "surplus", "chosen_from")
        aside = aside or "guest" in draft.groups and any("delegate" in d.groups for d in self.drafts)  # «450 đại biểu và 120 khách mời. Trong đó …»
        if draft.measure == "congress.held":
            self.held[float(draft.value)] = draft.groups
        if aside or n.scan.inside("mean", (n.clause_start, n.start)) and draft.part_of is None:
            return
        rated = draft.measure == "party.rated" and draft.form == "ratio" and not RATINGS & set(draft.groups)  # all that were rated, though a part of all members
        if (draft.part_of is None or rated) and not (draft.measure == "party.organisations" and self.keeps_grassroots(draft)) and not self.keeps_living(draft):
            self.totals[draft.family] = draft
            self.totals[draft.measure] = draft
            if draft.body is not None:
                self.totals[f"{draft.measure}:{draft.body}"] = draft
        if draft.part_of is None or draft.measure != "party.organisations":
            self.frame = draft

    def open(self, drafts: list[Draft]) -> None:
        """A total and the parts of it that were told of till now; none where nothing is open."""
        self.opened = drafts

    def keeps_grassroots(self, draft: Draft) -> bool:
        """Whether the total of grass-roots organisations in this sentence stays the one that kinds are parts of."""
        total = self.totals.get("party.organisations")
        return total is not None and total.place == self.place and "grassroots" in total.groups and "grassroots" not in draft.groups

    def keeps_living(self, draft: Draft) -> bool:
        """Whether «63 đảng viên và truy tặng cho 3 trường hợp» leaves those given to the living as what the parts behind are of."""
        total = self.totals.get("party.badges")
        return total is not None and total.place == self.place and draft.measure == "party.badges" and "posthumous" in draft.groups and "posthumous" not in total.groups

    def leave(self) -> None:
        """End a sentence: one that ends in a colon opens a list; one that is no list item closes it."""
        assert self.scan is not None
        tokens, hits = self.scan.tokens, self.scan.hits
        bodies = [h.code for h in hits.get("body", []) if h.code in (*COMMITTEES, "delegation")]
        if bodies:
            self.body = bodies[-1]
        opens = bool(tokens) and tokens[-1].text == ":"
        self.recent = [d for d in self.drafts if d.form in COUNTED and d.part_of is None and d.role != "compared"] or self.recent
        if opens:
            self.listing = self.place[0]
            self.list_head = self.drafts[-1] if self.drafts else self.restated or self.last
        elif self.listed and self.scan.sentence.index > 0:
            self.listing = -1
        spoken = self.spoken_of(len(tokens)) if hits.get("rating_word") or opens or "party.rated" in {d.measure for d in self.drafts} else None
        if spoken is not None:
            self.topic = (spoken, self.place[0])
        if (form := self.form_in_front()) is not None:
            self.form = (self.place[0], form)
        levels = [g for d in self.drafts if d.measure == "party.rated" and not d.depth and d.form != "change" for g in d.groups if g in RATINGS]
        if len(levels) > 1:
            self.levels = tuple(dict.fromkeys(levels))

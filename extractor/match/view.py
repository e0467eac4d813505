"""A number and what stands around it, found once: all that a case may look at in the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor import lexicon, vocabulary
from extractor.find.mention import NumberMention
from extractor.match.words import RATINGS
from extractor.once import once
from extractor.scan import BOUNDARIES, Hit, Scan

OF_A_UNION = lexicon.pattern("of_a_union")


@dataclass(frozen=True, eq=False)
class Number:
    """One number of a sentence. Places are token places of the sentence, spans are (start, end exclusive).

    `label` the words in front that belong to it, `tail` those behind, `far` the tail up to the next hard boundary, `gap` from the
    number in front, `depth` how many brackets are open, `opened` right behind one, `clause` which clause it stands in.
    """

    scan: Scan
    place: tuple[int, int]  # block, sentence
    index: int  # among the numbers of the sentence
    number: NumberMention
    start: int
    end: int
    label: tuple[int, int]
    tail: tuple[int, int]
    far: tuple[int, int]
    gap: tuple[int, int]
    depth: int
    clause: int
    opened: bool
    unit: str | None  # the class of the noun right behind
    unit_hit: Hit | None
    percent: bool
    value: int | float
    whole: int | float | None
    qualifier: str
    in_words: bool
    numbers: "tuple[Number, ...]" = field(default=(), repr=False)  # all of the sentence, itself among them

    def words(self, start: int, end: int) -> str:
        return " ".join(self.scan.texts[start if start > 0 else 0:end])

    def led_by(self, name: str) -> bool:
        """Whether the word right in front of the number is one of the lexicon's set."""
        return self.words(self.start - 1, self.start) in lexicon.words(name)

    def cues(self, span: tuple[int, int]) -> list[Hit]:
        return self.scan.inside("cue", span)

    @property
    def counted_end(self) -> int:
        """Where the number ends, together with the noun behind it."""
        return self.unit_hit.end if self.unit_hit is not None and self.unit_hit.start >= self.end else self.end

    @property
    def previous(self) -> "Number | None":
        """The number right in front."""
        return self.numbers[self.index - 1] if self.index else None

    @property
    def following(self) -> "Number | None":
        """The number right behind."""
        return self.numbers[self.index + 1] if self.index + 1 < len(self.numbers) else None

    @once
    def near_front(self) -> str:
        """The fourteen words in front of it, in its clause."""
        return self.words(max(self.clause_start, self.start - 14), self.start)

    @once
    def near_behind(self) -> str:
        """The fourteen words behind it and its noun."""
        return self.words(self.counted_end, self.counted_end + 14)

    @once
    def clause_start(self) -> int:
        return self.scan.hard[self.clause - 1] + 1 if self.clause else 0

    @once
    def front_cues(self) -> list[Hit]:
        """The cues in front of the number; what stands in brackets of its own stays there."""
        return [h for h in self.cues((0, self.start)) if self.scan.depths[h.start] <= self.depth]

    @once
    def label_cues(self) -> list[Hit]:
        return self.cues((self.label[0], self.start))

    @property
    def of_those(self) -> bool:
        """«Trong tổng số đảng viên được kết nạp, có 90 …»: what was told of before, and now its parts."""
        return self.words(0, 3) in lexicon.words("open_those_told_of") and self.numbers[0].start > 3

    @property
    def aspect(self) -> bool:
        """Whether the sentence sorts people told of before: «Về độ tuổi, từ 30 đến 40 có 58 đồng chí»."""
        return self.scan.text((0, 6)).startswith(lexicon.words("aspects"))

    @once
    def noun(self) -> Hit | None:
        """The noun that the number counts: behind it, or in a label that the number ends («số đảng viên là 2.988»)."""
        if self.unit_hit is not None:
            return self.unit_hit
        previous = self.previous
        if previous is not None and self.words(previous.end, self.start) in lexicon.words("up_to"):  # «đạt từ 3 đến 4%»
            return previous.noun
        labelled = [h for h in self.scan.inside("unit", (self.label[0], self.start)) if not self.acting(h) and not self._of_body(h)]
        if not labelled:
            return None
        if len(labelled) > 1 and lexicon.kind(labelled[-1].code) == "party_organisation" and self.words(labelled[-1].start - 1, labelled[-1].start) in lexicon.words("lead_to_the_whole"):
            labelled = labelled[:-1]  # «số đảng viên bị kỷ luật trong toàn Đảng bộ là 847»: where they are
        told_before = self.unit is None and self.bounded and self.words(self.label[0], self.label[0] + 2).startswith(lexicon.words("open_a_total")) and any(h.end == self.start for h in self.label_cues)
        from_so_much = self.percent and self.qualifier == "at_least" and bool(self.scan.inside("share", self.label))  # «tỷ lệ kết nạp đảng viên hằng năm từ 3% trở lên»
        ends = told_before or from_so_much or self.led_by("end_a_label_with_its_number") or labelled[-1].end == self.start
        return next((h for h in reversed(labelled) if h.code != "congress"), labelled[-1]) if ends else None

    def agent(self, cue: Hit) -> int | None:
        """Where «bị» or «được» stands, if the words from there to the cue name who acts: «bị Ban Thường vụ Huyện ủy | kỷ luật»."""
        done_to = lexicon.words("done_to")
        for i in range(cue.start - 1, max(cue.start - 18, -1), -1):
            word = self.scan.tokens[i].text
            if word in done_to:
                return i if self.scan.inside("agent", (i + 1, cue.start)) and not self.cues((i + 1, cue.start)) else None
            if word in ("(", ")", ":", ";", ".") or word.isdigit():
                return None
        return None

    def _of_body(self, noun: Hit) -> bool:
        """«Số đồng chí được đề cử vào Ban Chấp hành Đảng bộ huyện là 47»: whose body it is, not who is counted."""
        return lexicon.kind(noun.code) == "party_organisation" and any(h.start < noun.start <= h.end for h in self.scan.inside("body", (self.label[0], self.start)))

    def acting(self, noun: Hit) -> bool:
        """Whether a noun names who acts, not who is counted: «số đảng viên bị các chi bộ kỷ luật»."""
        following = next((h for h in self.scan.hits.get("cue", []) if h.start >= noun.end), None)
        place = self.agent(following) if following is not None else None
        return place is not None and place < noun.start

    @once
    def kind(self) -> str | None:
        """The class of the number's noun; a weak noun takes the class of a noun in its label."""
        noun = self.noun
        if noun is None:
            return None
        unit = lexicon.units()[noun.code]
        if unit["weak"]:
            elect = [h.start for h in self.label_cues if h.code == "elect"]  # «các đại biểu bầu 15 đồng chí»: they elect, and are not counted
            named = [lexicon.units()[h.code] for h in self.scan.inside("unit", (self.label[0], self.start)) if h.code != "delegate" or not elect or h.start > elect[-1]]
            wanted = ("member", "delegate", "committee_member", "masses", "cadre", "secretary", "deputy_secretary", "learner") if noun.code in ("person", "job") else ("party_organisation",)
            kinds = [str(other["is"]) for other in named if not other["weak"]]
            for name in wanted:
                if name in kinds:
                    return name
        return str(unit["is"])

    @once
    def weak(self) -> bool:
        """Whether the number has no noun, or one that names no kind by itself."""
        return self.unit is None or bool(lexicon.units()[self.unit]["weak"])

    @once
    def noun_text(self) -> str:
        noun = self.noun
        return self.words(noun.start, noun.end) if noun else ""

    @once
    def is_whole(self) -> bool:
        """«trong 30 tổ chức cơ sở đảng, có 20 …»: what the numbers behind it are parts of."""
        return self.words(self.label[0], self.start) in lexicon.words("among") and self.unit is not None

    def unit_groups(self, measure: str) -> list[str]:
        """The group codes that the noun itself says."""
        noun = self.noun
        if noun is None:
            return []
        codes = [*lexicon.units()[noun.code]["groups"], *self.scan.codes("group", (noun.start, noun.end))]
        return [c for c in codes if c in vocabulary.MEASURE_GROUPS[measure] and not (c == "young" and self.of_a_union)]

    @once
    def of_a_union(self) -> bool:
        """«các cấp công đoàn giới thiệu 9.826 đoàn viên ưu tú»: members of a trade union, no young people."""
        return lexicon.has_word(self.noun_text.split()[:1], "union_member") and OF_A_UNION.search(self.words(0, len(self.scan.tokens))) is not None

    def groups(self, measure: str, label_only: bool = False) -> list[str]:
        """The group codes that the number's label and tail say and that go with the measure."""
        allowed = vocabulary.MEASURE_GROUPS[measure]
        spans = [(self.label[0], self.start)] if label_only else [(self.label[0], self.start), self.tail]
        return [c for span in spans for c in self.scan.codes("group", span) if c in allowed and not (c == "young" and self.of_a_union)]

    @once
    def bounded(self) -> bool:
        """Whether nothing is said behind the number: a sign, a joining word or the end."""
        return self.end >= len(self.scan.tokens) or self.scan.tokens[self.end].text in BOUNDARIES or self.percent and self.words(self.end, self.end + 2) in lexicon.words("compared_to")

    @property
    def right_in_brackets(self) -> bool:
        """«352 người (1,3%)»: brackets that hold only this, right behind the noun of the number in front."""
        return set(self.words(self.numbers[self.index - 1].counted_end, self.start).split()) <= lexicon.word_set("in_front_in_brackets")

    @property
    def result_told(self) -> bool:
        """«4 chi bộ thực hiện tốt», «2 tổ chức đảng còn hạn chế, khuyết điểm»: how well those counted did."""
        return any(self.tail[0] <= h.start < self.tail[1] for h in self.scan.inside("well_done", self.far))

    @property
    def bounded_count(self) -> bool:
        """Whether «có», «là» or «gồm» leads to the number, or its noun ends at a boundary."""
        return self.start == 0 or self.led_by("lead_to_a_count") or self.label[0] == self.start

    @once
    def turn(self) -> "tuple[tuple[int, int], tuple[Number, ...]] | None":
        """«A và B lần lượt là 47 và 48»: the words in front that name what the numbers are of, and these numbers, itself among them."""
        marks = self.scan.inside("in_turn", (0, self.start))
        if not marks:
            return None
        row = [i for i in self.numbers if i.start >= marks[-1].end and i.depth == self.scan.depths[marks[-1].start]]
        row = [i for i in row if i.clause == row[0].clause]
        return ((max((i.end for i in self.numbers if i.end <= marks[-1].start), default=0), marks[-1].start), tuple(row)) if self in row else None

    def signs(self, cue: Hit) -> bool:
        """Whether signs of violation are told of in front of the verb, with no other number in between: «diện có dấu hiệu vi phạm được kiểm tra gồm 11 …»."""
        last = max([0, *(i.end for i in self.numbers if i.end <= cue.start), *(i + 1 for i in self.scan.hard if i < cue.start)])
        return bool(self.scan.inside("sign_of_violation", (last, cue.start)))

    def levels(self, span: tuple[int, int]) -> list[Hit]:
        return [h for h in self.scan.inside("group", span) if h.code in RATINGS]

    @once
    def label_start(self) -> int:
        """Where the label begins; «chi bộ đạt trong sạch, vững mạnh, chiếm 88%»: a comma in front of «chiếm» does not end it."""
        start = self.label[0]
        if start and self.words(start - 1, start) == "," and set(self.words(start, self.start).split()) <= lexicon.word_set("share_words") and start < self.start:
            ended = [h for h in self.levels((self.gap[0], start - 1)) if h.end == start - 1]
            if ended:
                return max((i + 1 for i in range(self.gap[0], ended[0].start) if self.scan.tokens[i].text in (",", ";", ".", ":", ")")), default=self.gap[0])
        return start

    def spoken(self, start: int, end: int) -> str:
        """The words without the numbers between them, whose commas part nothing."""
        return " ".join(self.scan.tokens[i].text for i in range(start, end) if not any(k.start <= i < k.end for k in self.numbers))

    def names_before(self, end: int, left: int) -> int:
        """Where the words of names that end at `end` begin, at `left` at the earliest."""
        while end > left and self.scan.tokens[end - 1].name:
            end -= 1
        return end

    def with_kind(self, first: int) -> int:
        """Where the name of a place that begins at token `first` begins with its kinds: «phường», «thành phố», «Đảng bộ thị xã»."""
        kinds = lexicon.words("kinds_of_place")
        longer = next((first - k for k in (2, 1) if k <= first and self.words(first - k, first) in kinds), first)
        return first if longer == first else self.with_kind(longer)

    def only_names(self, span: tuple[int, int]) -> bool:
        naming = lexicon.word_set("naming")
        return all(self.scan.tokens[i].name or self.scan.tokens[i].text in naming or i in self.scan.hidden for i in range(*span))


def mere_mention(scan: Scan, hit: Hit) -> bool:
    """«nghị quyết đại hội», «chào mừng đại hội»: the congress is not where the sentence plays."""
    return hit.kind == "congress" and scan.text((max(hit.start - 3, 0), hit.start)).endswith(lexicon.words("mentioned"))


def view(scan: Scan, place: tuple[int, int]) -> tuple[Number, ...]:
    """The numbers of a sentence at `place` (block, sentence), each with its surroundings."""
    found: list[Number] = []
    for index, i in enumerate(scan.items):
        m = i.number
        found.append(Number(scan, place, index, m, i.start, i.end, i.label, i.tail, i.far, i.gap, i.depth, i.clause, i.opened, i.unit, i.unit_hit,
                            m.percent, m.value, m.whole, m.qualifier, m.in_words))
    row = tuple(found)
    for number in row:
        object.__setattr__(number, "numbers", row)  # the row can be known only when all of it is there
    return row


def apart(row: Sequence[Number]) -> None:
    """Let the numbers of a sentence that was read go from each other: in a circle they, and all their sentence, would wait for the collector."""
    for number in row:
        object.__setattr__(number, "numbers", ())

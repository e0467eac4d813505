"""Signs of whose a number is: one table, each sign with its weight. Above 0 it speaks for the Party, below against; none is a veto."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from extractor.context.actors import Actor
from extractor.context.company import OTHER_POST, Company
from extractor.context.topic import OURS, OURS_BY_NAME
from extractor.lexicon import pattern, word_set
from extractor.match.kinds.training import sort_of_class
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.once import once

# Nouns that only the Party counts, and those that mostly it does.
STRICT = frozenset(("member", "new_member", "party_organisation", "members_and_organisations", "badge"))
LIKELY = frozenset(("committee_member", "secretary", "deputy_secretary", "masses"))
# A number below this may be the same by chance.
FEW = 10
WITH = word_set("with_the_party", "context")
TO_A_POST = pattern("to_a_post")
COMMITTEE = pattern("committee")
MEETING_ATTENDED = pattern("meeting_attended")


@dataclass(frozen=True, eq=False)
class Stand:
    """A number, what was told before it, and the company that its article keeps: what a sign may look at."""

    n: Number
    told: Told
    company: Company

    @once
    def clause(self) -> tuple[int, int]:
        """The characters of the clause that the number stands in."""
        tokens, n = self.n.scan.tokens, self.n
        k = bisect_left(n.scan.hard, n.end)
        end = n.scan.hard[k] if k < len(n.scan.hard) else len(tokens)
        return tokens[min(n.clause_start, len(tokens) - 1)].start, tokens[end - 1].end

    @once
    def unit(self) -> str | None:
        return self.n.kind

    @once
    def codes(self) -> frozenset[str]:
        """The cues of its label and behind it."""
        return frozenset(h.code for h in (*self.n.label_cues, *self.n.cues(self.n.far)))

    @once
    def near(self) -> list[Actor]:
        """The actors of the clause."""
        left, right = self.clause
        return [a for a in self.company.here if left <= a.start < right]

    @once
    def acting(self) -> dict[str, str]:
        """Who does what in the clause: role → kind."""
        if not self.near:
            return {}
        tokens = self.n.scan.tokens
        end = tokens[min(self.n.counted_end, len(tokens)) - 1].end
        near = [a for a in self.near if a.start < end or not self.n.label_cues or "," not in self.company.small[end:a.start]]
        near = [a for k, a in enumerate(near) if not (k and near[k - 1].kind == "party" and near[k - 1].role == a.role == "subject" and self.company.small[near[k - 1].end:a.start] in WITH)]  # «Huyện ủy và UBND huyện»
        return dict(acts(near, self.n.number.start, end))  # «cách chức 6 cán bộ đánh bạc, bị công an khởi tố»: what is told of them further on

    @once
    def carried(self) -> str | None:
        """Who acted before, where nobody in the clause does: in front in its sentence, else in those before."""
        if any(role in ("agent", "subject") or kind != "party" for role, kind in self.acting.items()):
            return None
        before = [a for a in self.company.here if a.start < self.clause[0] and a.role in ("agent", "subject")]
        return before[-1].kind if before else self.company.carried

    @once
    def words(self) -> tuple[int, int]:
        """Words of the Party in the clause, and those of posts."""
        return self.company.party_words(*self.clause)

    @once
    def party_acts(self) -> bool:
        return "party" in (self.acting.get("subject"), self.acting.get("agent"))


def acts(near: list[Actor], place: int, noun_end: int) -> list[tuple[str, str]]:
    """Who does what in the clause of the number at `place`: (role, kind); of several subjects the nearest in front of the number."""
    found: list[tuple[str, str]] = []
    agents = [a for a in near if a.role == "agent"]
    if agents:
        found.append(("agent", min(agents, key=lambda a: abs(a.start - place)).kind))
    subjects = [a for a in near if a.role == "subject" and a.start < place]
    if subjects:
        found.append(("subject", subjects[-1].kind))
    for role in ("post", "source"):
        found += [(role, a.kind) for a in near if a.role == role and a.start < place][:1]
    owners = [a for a in near if a.role in ("detail", "subject") and noun_end <= a.start <= noun_end + 60]
    found += [("owner", owners[0].kind)] if owners else []
    return [(role, kind) for role, kind in found if kind != "abroad"]


def in_frame(s: Stand) -> bool:
    """Its sentence, or what it is marked as a part of, told of the Party's numbers."""
    frame = s.told.frame
    return frame is not None and (frame.place == s.n.place or s.told.marked(s.n) and frame.place[0] >= s.n.place[0] - 1)


def told_before(s: Stand) -> bool:
    frame = s.told.frame
    return frame is not None and frame.place[0] >= s.n.place[0] - 2


def counted_before(s: Stand) -> bool:
    """The article counted so many of these before, and they were the Party's."""
    return s.n.value >= FEW and not s.n.percent and (s.unit, float(s.n.value)) in s.told.counted


def without_party_word(s: Stand) -> bool:
    """Nor is there one in the whole sentence."""
    sentence = s.n.scan.sentence
    return not any(s.company.party_words(sentence.start, sentence.end)) and bool(s.company.density or s.company.long)


def of_foreign(s: Stand) -> bool:
    """The article's lead tells of another country's party, and the clause of nothing that only ours has."""
    ours = OURS_BY_NAME if s.company.headline == "foreign" or any(a.kind == "abroad" for a in s.near) else OURS  # «348.000 đảng viên thuộc các đảng bộ trên cả nước» of the party of Laos
    return s.company.foreign and (foreign_here(s) or not ours.search(s.company.small, *s.clause))


def foreign_here(s: Stand) -> bool:
    """«đảng Cộng sản Trung Quốc» in the clause."""
    return any(a.kind == "foreign" for a in s.near)


def others_named(s: Stand) -> bool:
    """Somebody else is named, and nobody is said to act."""
    return not s.acting and any(a.kind not in ("party", "abroad") for a in s.near) and not any(s.words)


def only_attend(s: Stand) -> bool:
    """«150 đại biểu tham dự», at no congress and at no meeting that the sentence before tells the Party held."""
    if s.carried == "party" and s.told.scene == "meeting" and s.n.place[1] > 0 and MEETING_ATTENDED.match(s.n.words(0, s.n.start)) is not None:
        return False
    return s.codes == {"attend"} and not s.n.scan.hits.get("congress") and not s.party_acts


def caught(s: Stand) -> bool:
    """«Công an bắt giữ 17 đối tượng. Trong đó có 2 đảng viên»: of whom the police or a court told right before."""
    frame = s.told.frame
    return s.n.index == 0 and s.told.marked(s.n) and s.carried in ("force", "court") and not s.company.called_up and (frame is None or frame.place[0] < s.n.place[0] - 1)


def committee_elected(s: Stand) -> bool:
    """«Đại hội bầu 27 đồng chí vào Ban Chấp hành»."""
    return s.company.about and not s.acting and not s.told.others_meet and COMMITTEE.search(s.company.small, *s.clause) is not None


def into_the_party(s: Stand) -> bool:
    """«các cấp Công đoàn giới thiệu cho Đảng 12.638 đoàn viên», «được kết nạp vào Đảng»: whoever it is that puts them forward."""
    return s.unit in ("masses", "member", "person") and not s.codes.isdisjoint(("recruit", "admitted")) and bool(s.n.scan.inside("youth_party", (s.n.clause_start, s.n.far[1])))


def called_up(s: Stand) -> bool:
    """«Trong số này có 7 đảng viên» where the headline or lead tells of those called up: some of them are members."""
    return s.unit == "member" and not s.codes and s.company.called_up


def by(role: str, ours: bool) -> Callable[[Stand], bool]:
    """Whether somebody of the Party's has this role in the clause, or somebody else."""
    return lambda s: role in s.acting and (s.acting[role] == "party") is ours


class Sign(NamedTuple):
    """What speaks for (weight above 0) or against its being the Party's."""

    name: str
    weight: float
    holds: Callable[[Stand], bool]


# Of the signs of one row the first that holds is heard.
Rows = tuple[tuple[Sign, ...], ...]
NOUNS_AND_STORY: Rows = (
    (Sign("noun strict", 3.0, lambda s: s.unit in STRICT), Sign("noun likely", 1.5, lambda s: s.unit in LIKELY), Sign("no noun", -0.3, lambda s: s.unit is None)),
    (Sign("frame", 2.5, in_frame), Sign("told before", 1.2, told_before)),
    (Sign("counted before", 1.5, counted_before),),
    (Sign("at a congress of ours", 2.2, lambda s: s.told.at_ours == s.n.place[0] and s.unit not in STRICT),),
    (Sign("into the Party", 4.0, into_the_party), Sign("cue strict", 2.0, lambda s: not s.codes.isdisjoint(("admit", "badge", "recruit"))),),
    (Sign("sort of class", 4.0, lambda s: sort_of_class(s.n, s.told)), Sign("class", 1.5, lambda s: s.unit in ("class", "learner") and bool(s.told.classes)),),
)
# Who acts, where somebody in the clause does.
ACTING: Rows = (
    (Sign("agent party", 2.5, by("agent", True)), Sign("agent other", -3.0, by("agent", False))),
    (Sign("subject party", 2.0, by("subject", True)), Sign("subject other", -2.5, by("subject", False))),
    (Sign("post party", 0.5, by("post", True)), Sign("post other", -1.7, by("post", False))),
    (Sign("source party", 0.5, by("source", True)), Sign("source other", -1.2, by("source", False))),
    (Sign("owner party", 1.5, by("owner", True)), Sign("owner other", -2.0, by("owner", False))),
)
REST: Rows = (
    (Sign("carried party", 1.0, lambda s: s.carried == "party"), Sign("carried other", -1.5, lambda s: s.carried is not None)),
    (Sign("headline party", 0.7, lambda s: s.company.headline == "party"), Sign("headline other", -1.0, lambda s: s.company.headline is not None)),
    # how much is told of the Party
    (Sign("party word", 1.5, lambda s: s.words[0] > 0), Sign("party post", 0.8, lambda s: s.words[1] > 0), Sign("no party word", -1.0, without_party_word)),
    (Sign("thin", -1.0, lambda s: s.company.density < 1 and s.company.long), Sign("thick", 0.7, lambda s: s.company.density > 4 and s.company.long)),
    (Sign("not about, yet", -1.2, lambda s: not s.company.about and s.party_acts), Sign("not about", -2.5, lambda s: not s.company.about)),
    # of others
    (Sign("of a foreign party", -15.0, of_foreign), Sign("foreign", -7.0, foreign_here), Sign("abroad", -2.0, lambda s: s.company.abroad > 1)),
    (Sign("others named", -0.8, others_named),),
    (Sign("judged", -4.0, lambda s: s.acting.get("agent") == "court" and not s.party_acts),),
    (Sign("only attend", -1.5, only_attend),),
    (Sign("of those caught", -4.0, caught),),
    # what was filled by a vote
    (Sign("party post filled", 2.0, lambda s: TO_A_POST.search(s.company.small, *s.clause) is not None),
     Sign("other post filled", -2.0, lambda s: OTHER_POST.search(s.company.small, *s.clause) is not None),
     Sign("other post filled before", -1.0, lambda s: s.n.percent and s.company.other_post)),
    (Sign("congress", 0.5, lambda s: bool(s.n.scan.hits.get("congress"))),),
    (Sign("committee elected", 0.7, committee_elected),),
    (Sign("at a congress of others", -3.0, lambda s: s.told.others_meet and s.told.scene_at(s.n) == "congress" and not s.words[0]),),
    (Sign("called up", 1.5, called_up),),
    (Sign("party congress", 0.8, lambda s: s.company.congress and s.company.about and s.told.scene_at(s.n) == "congress"),),
)
SIGNS, WITHOUT_ACTORS = NOUNS_AND_STORY + ACTING + REST, NOUNS_AND_STORY + REST


def signs(n: Number, told: Told, company: Company) -> list[Sign]:
    """All that speaks for and against."""
    stand = Stand(n, told, company)
    heard = []
    for row in SIGNS if stand.acting else WITHOUT_ACTORS:
        for sign in row:
            if sign.holds(stand):
                heard.append(sign)
                break
    return heard

"""Whose is the number? What speaks for the Party and against it, weighed.

The actor of the number's own clause says most: who acts («do Sở Nội vụ bổ nhiệm»), whose clause it is, whose people they are («cán
bộ thuộc UBND»). Then the noun that is counted, the sentence, the one before, the headline. No sign is a veto by itself.
"""

import re
from typing import NamedTuple

from extractor.context.actors import Actor
from extractor.context.company import OTHER_POST, Company
from extractor.context.topic import OURS
from extractor.match.case import Case
from extractor.match.told import Told
from extractor.match.view import Number

SOMEBODY_ELSE = "somebody else than the Party acts there"
# Under this sum of signs a number is none of the Party's.
BAR = -0.4
# Nouns that only the Party counts, and those that mostly it does.
STRICT = frozenset(("member", "new_member", "party_organisation", "members_and_organisations", "badge"))
LIKELY = frozenset(("committee_member", "secretary", "deputy_secretary", "masses"))


class Sign(NamedTuple):
    """What speaks for (weight above 0) or against its being the Party's."""

    name: str
    weight: float


# «được bầu giữ chức Bí thư Huyện ủy», «trúng cử Ban Chấp hành Đảng bộ tỉnh»: whoever else is named.
TO_A_POST = re.compile(r"(?:bầu|đắc cử|trúng cử|tái cử)[^.;]{0,50}?(?:bí thư (?:tỉnh|thành|huyện|quận|thị|đảng|chi) (?:ủy|bộ)|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy viên|ban (?:chấp hành|thường vụ) (?:đảng bộ|đảng ủy|(?:tỉnh|thành|huyện|quận|thị) ủy)|ủy ban kiểm tra)(?!\w)")
COMMITTEE = re.compile(r"đại hội[^.;]{0,40}(?:bầu|chỉ định)[^.;]{0,40}(?:ban chấp hành|cấp ủy)")
WEIGHTS = {
    "noun strict": 3.0, "noun likely": 1.5, "cue strict": 2.0, "no noun": -0.3, "frame": 2.5, "told before": 1.2, "at a congress of ours": 2.2, "class": 1.5,
    "agent party": 2.5, "subject party": 2.0, "post party": 0.5, "source party": 0.5, "owner party": 1.5,
    "agent other": -3.0, "subject other": -2.5, "post other": -1.7, "source other": -1.2, "others named": -0.8, "judged": -4.0, "only attend": -1.5, "owner other": -2.0,
    "carried party": 1.0, "carried other": -1.5, "headline party": 0.7, "headline other": -1.0,
    "party word": 1.5, "no party word": -1.0, "thin": -1.0, "thick": 0.7, "abroad": -2.0, "foreign": -7.0, "congress": 0.5, "party congress": 0.8, "committee elected": 0.7, "not about": -2.5, "not about, yet": -1.2, "party post": 0.8, "party post filled": 2.0, "other post filled": -2.0, "other post filled before": -1.0,
}


def clause(n: Number) -> tuple[int, int]:
    """The characters of the clause that the number stands in."""
    tokens = n.scan.tokens
    end = next((i for i in range(n.end, len(tokens)) if tokens[i].text in (";", ".")), len(tokens))
    return tokens[min(n.clause_start, len(tokens) - 1)].start, tokens[end - 1].end


def signs(n: Number, told: Told, company: Company) -> list[Sign]:
    """All that speaks for and against."""
    names: list[str] = []
    unit = n.kind
    names += ["noun strict"] if unit in STRICT else ["noun likely"] if unit in LIKELY else ["no noun"] if unit is None else []
    frame = told.frame
    if frame is not None and (frame.place == n.place or told.marked(n) and frame.place[0] >= n.place[0] - 1):
        names.append("frame")
    elif frame is not None and frame.place[0] >= n.place[0] - 2:
        names.append("told before")
    if told.at_ours == n.place[0] and unit not in STRICT:
        names.append("at a congress of ours")
    if any(h.code in ("admit", "badge", "recruit") for h in (*n.label_cues, *n.cues(n.far))):
        names.append("cue strict")
    if unit in ("class", "learner") and told.classes:
        names.append("class")
    left, right = clause(n)
    place, noun_end = n.number.start, n.scan.tokens[min(n.counted_end, len(n.scan.tokens)) - 1].end
    near = [a for a in company.here if left <= a.start < right]
    acting = acts(near, place, noun_end)
    names += [f"{role} {'party' if kind == 'party' else 'other'}" for role, kind in acting]
    if not any(role in ("agent", "subject") or kind != "party" for role, kind in acting):
        before = [a for a in company.here if a.start < left and a.role in ("agent", "subject")]
        kind = before[-1].kind if before else company.carried
        if kind is not None:
            names.append("carried party" if kind == "party" else "carried other")
    if company.headline is not None:
        names.append("headline party" if company.headline == "party" else "headline other")
    start, end = n.scan.sentence.start, n.scan.sentence.end
    words, posts = company.party_words(left, right)
    names.append("party word" if words else "party post" if posts else "no party word" if not any(company.party_words(start, end)) and (company.density or company.long) else "")
    names.append("thin" if company.density < 1 and company.long else "thick" if company.density > 4 and company.long else "")
    if not company.about:
        names.append("not about, yet" if ("subject", "party") in acting or ("agent", "party") in acting else "not about")
    if company.foreign and not OURS.search(company.small, left, right):
        names.append("foreign")
    elif any(a.kind == "foreign" for a in near):
        names.append("foreign")
    elif company.abroad > 1:
        names.append("abroad")
    if not acting and any(a.kind not in ("party", "abroad") for a in near) and not words and not posts:
        names.append("others named")
    ours = ("subject", "party") in acting or ("agent", "party") in acting
    if ("agent", "court") in acting and not ours:
        names.append("judged")
    if {h.code for h in (*n.label_cues, *n.cues(n.far))} == {"attend"} and not n.scan.hits.get("congress") and not ours:
        names.append("only attend")
    if TO_A_POST.search(company.small, left, right):
        names.append("party post filled")
    elif OTHER_POST.search(company.small, left, right):
        names.append("other post filled")
    elif company.other_post and n.percent:
        names.append("other post filled before")
    if n.scan.hits.get("congress"):
        names.append("congress")
    if company.about and not acting and COMMITTEE.search(company.small, left, right):
        names.append("committee elected")
    if company.congress and company.about and told.scene_at(n) == "congress":
        names.append("party congress")
    return [Sign(name, WEIGHTS[name]) for name in names if name]


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


def weigh(n: Number, told: Told) -> float:
    """The sum of all signs; 0 where nothing is known of the company that the number stands in."""
    return sum(sign.weight for sign in signs(n, told, told.company)) if told.company is not None else 0.0


def somebody_else(n: Number, told: Told) -> str | None:
    """More speaks against the Party's doing than for it."""
    return SOMEBODY_ELSE if weigh(n, told) < BAR else None


CASES = (
    Case("somebody else acts", somebody_else, "Thành ủy họp báo. Trước đó, Chủ tịch UBND thành phố đã ký quyết định kỷ luật «7» cán bộ vì để xảy ra sai phạm trong cho thuê nhà công sản.",
         ("Ban Thường vụ Huyện ủy kỷ luật «7» cán bộ.", "Tại hội nghị, «7» cán bộ của Sở Nội vụ được Tỉnh ủy điều động.")),
)

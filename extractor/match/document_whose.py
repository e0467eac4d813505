"""Documents cited: whose are they, of which day, and are they no document of the Party? Three tables of cases."""

import re
from dataclasses import dataclass, replace
from datetime import date as Date
from typing import NamedTuple

from extractor import lexicon
from extractor.find.documents import Citation
from extractor.find.organisations import find_organisations, opened, organisation_at
from extractor.lexicon import pattern, phrase
from extractor.match.case import Case, ask
from extractor.once import once

_TABLE = lexicon.table("documents")
_BARE_KINDS = frozenset(_TABLE["bare"])
_NOT_PARTY_CODE = frozenset(c.upper() for c in _TABLE["not_party_codes"])
_ANY_KIND = pattern("any_kind", "documents")
_DATE = pattern("date", "documents")
_OF_YEAR = pattern("of_year", "documents")
_SESSION = pattern("session", "documents")
_TITLE = pattern("title", "documents")
_OF = pattern("of", "documents")
_FAR_OF = pattern("far_of", "documents")
_DECIDES = pattern("decides", "documents")
_CENTRAL = pattern("central_body", "documents")
_JOINT = pattern("joint", "documents")
_PLENUM_ISSUER = pattern("plenum_issuer", "documents")
_SESSION_BEHIND = pattern("session_behind", "documents")
_NOT_PARTY = pattern("not_party", "documents")
_STATE = pattern("state", "documents")
_ISSUES = pattern("issues", "documents")
_DATE_IN_FRONT = pattern("date_in_front", "documents")
_JOINS = pattern("joins", "documents")
_MASS = pattern("mass", "documents")
_COMMA = re.compile(r",? ?, ")
_PARTS = re.compile(r"[-/. ]+")
_ENDS = re.compile(r"[.;](?!\d)")
FRONT = 140  # characters in front in which its issuer stands
BETWEEN = 60  # characters between two documents of one issuer
NUMBERED = frozenset(("numbered", "bare"))
DATED = frozenset(("dated", "resolved"))


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A document cited at `start` to `end` (its number, or its name where it has none); `date` is ISO 8601."""

    start: int
    end: int
    number: str | None
    kind: str
    date: str | None
    issuer: str | None
    way: str  # how it is cited, as `Citation` has it
    of_state: bool = False  # told of as the state's, or a mass organisation's


class Issuer(NamedTuple):
    """Who issued a document; where the name ends, if it stands behind «của»; the day, if it stands in front of the name."""

    name: str
    end: int | None = None
    day: str | None = None


@dataclass(frozen=True, eq=False)
class Cited:
    """A citation among its words; `right` is the next document of the Party in its paragraph."""

    citation: Citation
    chars: str
    published: str | None
    abroad: bool
    right: DocumentMention | None = None

    @property
    def way(self) -> str:
        return self.citation.way

    @property
    def end(self) -> int:
        """The end of its paragraph."""
        return self.citation.block[1]

    @once
    def behind(self) -> tuple[str | None, int]:
        """«(,) ngày … (“title”)», in either order: the day, and where they end."""
        said, position = None, self.citation.behind
        if self.way not in NUMBERED and self.way != "dated":
            return said, position
        for _ in range(3):
            if said is None and (match := _DATE.match(self.chars, position, self.end)):
                day = (match["d"], match["m"], match["y"]) if match["d"] else (match["e"], match["n"], match["z"])
                said = iso(*day, self.published)
            elif not (match := _SESSION.match(self.chars, position, self.end) or _TITLE.match(self.chars, position, self.end)):
                break
            position = match.end()
        return said, position

    @once
    def of(self) -> int | None:
        """Where the words behind «của», «do» begin."""
        match = _OF.match(self.chars, self.behind[1], self.end) if self.way in NUMBERED or self.way == "dated" else None
        return match.end() if match else None

    @property
    def lettered(self) -> str | None:
        """Its number, where letters in it tell of its issuer and no «của» does."""
        return self.citation.number if self.way == "numbered" and self.of is None else None

    @once
    def issuer(self) -> Issuer | None:
        answer = ask(ISSUER, self)
        return answer.said if answer is not None else None

    @once
    def day(self) -> str | None:
        """ISO 8601: the day, or the year, of the document."""
        answer = ask(DAY, self)
        return answer.said if answer is not None else None

    def known(self, issuer: str | None, day: str | None) -> bool:
        """Whether a bare number is surely a document's: by its issuer or day, or of a kind that is known by its number."""
        c = self.citation
        alone = c.kind in _BARE_KINDS and c.capital and (c.marked or len(c.number or "") > 1)
        central = c.kind in _BARE_KINDS and (issuer is not None and _CENTRAL.match(issuer) is not None or day is not None and len(day) == 4)
        return bool(alone or central or issuer and (c.capital or c.marked) or day and c.marked)


def iso(day: str, month: str, year: str | None, published: str | None) -> str | None:
    """ISO 8601; a year left out is the last one in which the day is not after the article's date.

    >>> iso("9", "9", None, "2016-03-01"), iso("31", "2", "2016", None)
    ('2015-09-09', None)
    """
    try:
        if year:
            return Date(int(year), int(month), int(day)).isoformat()
        if published:
            now = Date.fromisoformat(published)
            said = Date(now.year, int(month), int(day))
            return (said if said <= now else said.replace(year=now.year - 1)).isoformat()
    except ValueError:
        return None
    return None


def of_state(issuer: str) -> bool:
    """Whether an issuer is the state's, or a mass organisation."""
    return _NOT_PARTY.match(issuer) is not None or _STATE.fullmatch(issuer) is not None


def fits(number: str, issuer: str) -> bool | None:
    """Whether the letters behind a number are this issuer's: «…/TW» a central body, «…/TU» a province's; None where they do not tell."""
    letters = _PARTS.split(number)[-1]
    if letters.endswith("TW"):
        return _CENTRAL.match(issuer) is not None
    heads = _TABLE["heads"].get(letters)
    return any(head in issuer for head in heads) if heads else None


def _organisation(c: Cited, position: int) -> tuple[str | None, int]:
    """The organisation named at `position`, its abbreviations opened, and where its name ends."""
    central = _CENTRAL.match(c.chars, position, c.end)
    named = organisation_at(c.chars, position, c.end)
    if central and (named is None or central.end() >= named.end):
        name = opened(central.group().replace(" TW", f" {phrase('centre', 'documents')}"))
        if not _PLENUM_ISSUER.match(name):
            name = _SESSION_BEHIND.sub("", name)
        if joint := _JOINT.match(c.chars, central.end(), c.end):  # «Bộ Chính trị, Ban Bí thư»: as it stands
            return name + joint.group(), joint.end()
        return name, central.end()
    if named:
        return opened(named.name), named.end
    other = _NOT_PARTY.match(c.chars, position, c.end)
    return (other.group(), other.end()) if other else (None, position)


# -- whose -------------------------------------------------------------------------------------------------------------------


def its_congress(c: Cited) -> Issuer | None:
    """«Nghị quyết Đại hội XIII của Đảng»."""
    return Issuer(c.citation.congress) if c.citation.congress is not None else None


def of_a_body(c: Cited) -> Issuer | None:
    """«Kế hoạch số 54 của Ban Thường vụ Tỉnh ủy»."""
    if c.of is None:
        return None
    name, end = _organisation(c, c.of)
    return Issuer(name, end) if name is not None else None


def of_the_state(c: Cited) -> Issuer | None:
    """«Kế hoạch số 12 của Giám đốc Sở Nội vụ»."""
    match = _STATE.match(c.chars, c.of, c.end) if c.of is not None else None
    return Issuer(match.group()) if match else None


def of_who_decides(c: Cited) -> Issuer | None:
    """«Tại Quyết định số 512-QĐ/TU, Ban Thường vụ Tỉnh ủy quyết định …»."""
    if c.lettered is None or (comma := _COMMA.match(c.chars, c.behind[1], c.end)) is None:
        return None
    name, after = _organisation(c, comma.end())
    return Issuer(name) if name is not None and fits(c.lettered, name) is not False and _DECIDES.match(c.chars, after, c.end) else None


def of_a_body_further_on(c: Cited) -> Issuer | None:
    """«Nghị quyết số 04-NQ/HU về phát triển đảng viên của Huyện ủy Hương Sơn»: where its letters are that body's."""
    if c.lettered is None or (far := _FAR_OF.match(c.chars, c.behind[1], c.end)) is None or _ANY_KIND.search(c.chars, c.behind[1], far.end()):
        return None
    name, _ = _organisation(c, far.end())
    return Issuer(name) if name is not None and fits(c.lettered, name) else None


def of_who_issues(c: Cited) -> Issuer | None:
    """«Ngày 15/4/2014, Huyện ủy Hương Sơn ban hành Nghị quyết số …»."""
    if c.citation.leads is not None or c.way not in NUMBERED and c.way != "resolved":
        return None
    front = c.chars[max(c.citation.block[0], c.citation.opening - FRONT):c.citation.opening]
    verb = _ISSUES.search(front)
    if verb is None:
        return None
    head = _SESSION_BEHIND.sub("", front[:verb.start()])
    central = [m for m in _CENTRAL.finditer(head) if m.end() == len(head)]
    named = [m for m in find_organisations(head) if m.end == len(head)]
    if central and (not named or central[-1].start() <= named[-1].start):
        begin, name = central[-1].start(), central[-1].group()
    elif named and named[-1].kind in ("party", "board"):
        begin, name = named[-1].start, named[-1].name
    else:
        return None
    day = _DATE_IN_FRONT.search(head[:begin])
    return Issuer(opened(name), None, iso(day["d"], day["m"], day["y"], c.published) if day else None)


def of_the_next_ones(c: Cited) -> Issuer | None:
    """«Kết luận số 21-KL/TW ngày …, Nghị quyết số 21-NQ/TW ngày … của Ban Chấp hành Trung ương»: one issuer for both."""
    number, right = c.citation.number, c.right
    if number is None or right is None or right.issuer is None or right.way != c.way or c.way == "bare" and not (c.citation.leads or c.known(None, c.behind[0] or its_year(c))):
        return None
    between = c.chars[c.citation.end:right.start]
    if len(between) > BETWEEN or _ENDS.search(between) or not _JOINS.search(between) or fits(number, right.issuer) is False:
        return None
    return Issuer(right.issuer)


ISSUER = (
    Case("its congress", its_congress, proof="Quán triệt «Nghị quyết Đại hội XIII của Đảng» đến từng chi bộ."),
    Case("of a body", of_a_body, proof="Đảng ủy học tập Kế hoạch số «54» của Ban Thường vụ Tỉnh ủy.", rejects=("Đảng ủy học tập Chỉ thị số «35-CT/TW» về đại hội.",)),
    Case("of the state", of_the_state, proof="Đảng ủy quán triệt Kế hoạch số «12» của Giám đốc Sở Nội vụ.", rejects=("Đảng ủy học tập Kế hoạch số «54» của Ban Thường vụ Tỉnh ủy.",)),
    Case("of who decides", of_who_decides, proof="Tại Quyết định số «512-QĐ/TU», Ban Thường vụ Tỉnh ủy quyết định khen thưởng 5 chi bộ.",
         rejects=("Thực hiện Quyết định số «512-QĐ/TU», Ban Thường vụ Huyện ủy quyết định khen thưởng 5 chi bộ.", "Thực hiện Kế hoạch số «54», Ban Thường vụ Tỉnh ủy quyết định khen thưởng 5 chi bộ.")),
    Case("of a body further on", of_a_body_further_on, proof="Các chi bộ học tập Nghị quyết số «04-NQ/HU» về phát triển đảng viên của Huyện ủy Hương Sơn.",
         rejects=("Các chi bộ học tập Nghị quyết số «04-NQ/HU» về xây dựng chi bộ của Đảng ủy xã Tân Lập.",)),
    Case("of who issues it", of_who_issues, proof="Ngày 15/4/2014, Huyện ủy Hương Sơn ban hành Nghị quyết số «04-NQ/HU» về phát triển đảng viên.",
         rejects=("Huyện ủy Hương Sơn học tập Nghị quyết số «04-NQ/HU» về phát triển đảng viên.",)),
    Case("of the next ones' issuer", of_the_next_ones, proof="Đảng ủy học tập Kết luận số «21-KL/TW» ngày 25/10/2021, Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương.",
         rejects=("Đảng ủy học tập Chỉ thị số «35-CT/TW», Kế hoạch số 48-KH/TU của Ban Thường vụ Tỉnh ủy.",)),
)
"""Who issued it; none: nobody knows."""


# -- when --------------------------------------------------------------------------------------------------------------------


def right_behind(c: Cited) -> str | None:
    """«Chỉ thị số 35-CT/TW, ngày 30/5/2019»."""
    return c.behind[0]


def behind_its_issuer(c: Cited) -> str | None:
    """«Chỉ thị số 35-CT/TW của Bộ Chính trị (khóa XII) ngày 30/5/2019»."""
    if c.issuer is None or c.issuer.end is None:
        return None
    session = _SESSION.match(c.chars, c.issuer.end, c.end)
    match = _DATE.match(c.chars, session.end() if session else c.issuer.end, c.end)
    return iso(match["d"], match["m"], match["y"], c.published) if match and match["d"] else None


def in_front(c: Cited) -> str | None:
    """«Ngày 15/4/2014, Huyện ủy Hương Sơn ban hành Nghị quyết số …»."""
    return c.issuer.day if c.issuer is not None else None


def its_year(c: Cited) -> str | None:
    """«Quy định 47 (năm 2011)»."""
    match = _OF_YEAR.match(c.chars, c.citation.behind, c.end) if c.way == "bare" and c.citation.leads is None else None
    return match["y"] if match else None


DAY = (
    Case("right behind", right_behind, proof="Đảng ủy học tập Chỉ thị số «35-CT/TW», ngày 30/5/2019 của Bộ Chính trị."),
    Case("behind its issuer", behind_its_issuer, proof="Đảng ủy học tập Chỉ thị số «35-CT/TW» của Bộ Chính trị (khóa XII) ngày 30/5/2019.",
         rejects=("Đảng ủy học tập Chỉ thị số «35-CT/TW» của Bộ Chính trị vào ngày 30/5/2019.",)),
    Case("in front of its issuer", in_front, proof="Ngày 15/4/2014, Huyện ủy Hương Sơn ban hành Nghị quyết số «04-NQ/HU» về phát triển đảng viên."),
    Case("its year", its_year, proof="Đảng ủy học tập Quy định «47» (năm 2011) về những điều đảng viên không được làm."),
)
"""Its day or year."""


# -- of the Party? -------------------------------------------------------------------------------------------------------------


def of_other_letters(c: Cited) -> bool | None:
    """«Quyết định số 22/QĐ-UBND»: letters of the state's or of mass organisations."""
    if c.way != "numbered":
        return None
    parts = _PARTS.split((c.citation.number or "").upper())[1:]
    return any(part in _NOT_PARTY_CODE or part.rstrip("0123456789") in _NOT_PARTY_CODE or part.isdigit() for part in parts) or None


def behind_one_left_out(c: Cited) -> bool | None:
    """«Quyết định số 22/QĐ-UBND, 24-QĐ/HU»: further numbers of one that is none of the Party's."""
    return c.citation.leads is not None and ask(SILENT, replace(c, citation=c.citation.leads, right=None)) is not None or None


def of_a_mass_congress(c: Cited) -> bool | None:
    """«Nghị quyết Đại hội Công đoàn lần thứ XII»."""
    return c.citation.congress is not None and _MASS.search(c.citation.congress.partition(" ")[2].partition(" ")[2]) is not None or None


def of_a_congress_abroad(c: Cited) -> bool | None:
    """«Nghị quyết Đại hội XX» in an article about another country."""
    return c.citation.congress is not None and c.abroad or None


def told_by_half(c: Cited) -> bool | None:
    """«Kết luận ngày 25/10/2021»: a document without a number, whose issuer or day is not told."""
    return c.way in DATED and not (c.day and c.issuer) or None


def in_small_letters(c: Cited) -> bool | None:
    """«báo cáo ngày 25/10/2021 của Tỉnh ủy»: any of its kind."""
    return c.way == "dated" and not c.citation.capital or None


def dated_of_the_state(c: Cited) -> bool | None:
    """«Quyết định ngày 25/10/2021 của UBND tỉnh»."""
    return c.way == "dated" and c.issuer is not None and of_state(c.issuer.name) or None


def of_a_bare_number(c: Cited) -> bool | None:
    """«Kế hoạch số 26»: a number that neither issuer nor day nor kind makes sure."""
    return c.way == "bare" and c.citation.leads is None and not c.known(c.issuer.name if c.issuer is not None else None, c.day) or None


SILENT = (
    Case("of other letters", of_other_letters, proof="Đảng ủy quán triệt Quyết định số «22/QĐ-UBND» ngày 3/4/2020.", rejects=("Đảng ủy quán triệt Quyết định số «22-QĐ/TU» ngày 3/4/2020.",)),
    Case("behind one left out", behind_one_left_out, proof="Đảng ủy quán triệt Quyết định số 22/QĐ-UBND, «24-QĐ/HU».", rejects=("Đảng ủy quán triệt Quy định số 22-QĐ/TW, «24-QĐ/TW».",)),
    Case("of a congress of a mass organisation", of_a_mass_congress, proof="Đảng ủy quán triệt «Nghị quyết Đại hội Công đoàn tỉnh lần thứ XII».", rejects=("Đảng ủy quán triệt «Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XII».",)),
    Case("of a congress abroad", of_a_congress_abroad, proof="Đại hội Trung Quốc bế mạc\nĐảng Cộng sản Trung Quốc và nhân dân Trung Quốc thực hiện «Nghị quyết Đại hội XX».",
         rejects=("Chi bộ thực hiện «Nghị quyết Đại hội XIII».",)),
    Case("told by half", told_by_half, proof="Đảng ủy quán triệt «Kết luận» ngày 25/10/2021.", rejects=("Đảng ủy quán triệt «Kết luận» ngày 25/10/2021 của Bộ Chính trị.",)),
    Case("in small letters", in_small_letters, proof="Đảng ủy nghe «báo cáo» ngày 25/10/2021 của Tỉnh ủy.", rejects=("Đảng ủy quán triệt «Kết luận» ngày 25/10/2021 của Bộ Chính trị.",)),
    Case("dated, of the state", dated_of_the_state, proof="Đảng ủy nghe «Báo cáo» ngày 25/10/2021 của UBND tỉnh.", rejects=("Đảng ủy quán triệt «Kết luận» ngày 25/10/2021 của Bộ Chính trị.",)),
    Case("of a bare number", of_a_bare_number, proof="Đảng ủy triển khai Kế hoạch số «26» về đại hội.", rejects=("Đảng ủy triển khai Chỉ thị số «05» về học tập.",)),
)
"""What is no document of the Party, or none in particular."""

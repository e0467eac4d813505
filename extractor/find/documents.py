"""Party documents cited in running text: kind, number, date, issuer.

A document is cited by its kind and its number («Chỉ thị số 35-CT/TW», «Kế hoạch số 54», «Nghị quyết Trung ương 4»), by its kind
and its date, or, a congress's resolution, by the congress. Documents of the state and of mass organisations are left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date

from extractor import lexicon
from extractor.find.organisations import find_organisations, opened, organisation_at
from extractor.find.past import abroad
from extractor.vocabulary import SILENT_BLOCKS

_TABLE = lexicon.table("documents")
_KINDS: list[str] = _TABLE["kinds"]
_BARE_KINDS = frozenset(k.lower() for k in _TABLE["bare"])
_NAME_OF = {kind.lower(): kind for kind in _KINDS}
_KIND = lexicon.either(_KINDS)
_ANY_KIND = lexicon.openings(_KINDS)
# «35-CT/TW», «100 - KL/TW», «22 CT/TW», «15/KH-ĐU», «98-QĐi/TW», «26-KH/ĐUBVPSN»
_LETTERS = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,11}\d{0,2}"
_CODE = rf"\d{{1,5}}(?: ?[-/] ?| ){_LETTERS}(?: ?[-/.] ?{_LETTERS}){{1,3}}|\d{{1,5}} ?[-/] ?{_LETTERS}"
# Words in small letters may stand between: «Nghị quyết chuyên đề số 05-NQ/HU».
_NUMBERED = re.compile(rf"(?<!\w)(?P<kind>(?i:{_KIND}))(?: [^\W\dA-ZĐ_]+){{0,4}}? (?P<so>(?i:số) ?:? ?)?(?P<number>{_CODE})(?![\w/])")
_BARE = re.compile(rf"(?<!\w)(?P<kind>{_KIND}) (?P<so>số ?:? ?)?(?P<number>\d{{1,4}})(?![\w/%]|[.,]\d| ?%|-\w)", re.IGNORECASE)
# What a bare number may be followed by; a unit behind it makes it a plain number («Kế hoạch 5 năm», «Nghị quyết 12 chỉ tiêu»).
_CLOSES = re.compile(r" ?,? ?(?:ngày|của|do|về|và|gắn|trong|tại|ở|theo|đã|được|là|nhằm|đối với|đến|với|\(|\"|«|;|,|\.|\)|:|$|\n)", re.IGNORECASE)
_ALSO = re.compile(rf" ?(?:,|và|;) (?:số )?(?P<number>{_CODE})(?![\w/])")
_ALSO_BARE = re.compile(r" ?(?:,|và|;) (?:số )?(?P<number>\d{1,4})(?= (?:ngày \d|của ))")
_PLENUM = re.compile(
    r"(?<!\w)(?P<name>(?P<kind>Nghị quyết|Kết luận) (?:của )?(?:Hội nghị )?(?:BCH |Ban Chấp hành )?(?P<number>(?:Trung ương|TW|TƯ) ?(?:lần thứ )?(?:\d{1,2}|bốn|năm|sáu|bảy|tám)))(?!\w)", re.IGNORECASE)
_DAY = r"(?P<d>\d{1,2}) ?(?:[/.-]| tháng ) ?(?P<m>\d{1,2})(?: ?(?:[/.-]|,? năm ) ?(?P<y>\d{4})(?!\d))?"
_DATE = re.compile(rf" ?,? ?\(?(?:(?:ban hành|ký|ra) )?(?:ngày {_DAY}|(?<=\(){_DAY.replace('?P<d>', '?P<e>').replace('?P<m>', '?P<n>').replace('?P<y>', '?P<z>')}(?=\)))\)?", re.IGNORECASE)
_OF_YEAR = re.compile(r" ?\(?(?:ban hành |ra )?năm (?P<y>(?:19|20)\d\d)\)?(?!\d)")
_DATED_NAME = re.compile(rf"(?<!\w)(?P<kind>(?i:{_KIND}))(?: [^\W\dA-ZĐ_]+){{0,3}}?(?=,? ngày \d)")
# «Ngày 25/7/2011, Chi bộ … ra nghị quyết đề nghị kết nạp đảng viên …»: told by its day, its issuer and what it decides.
_RESOLVED = re.compile(r"(?<= ra )(?P<name>(?P<kind>nghị quyết|quyết định|chỉ thị|kết luận) (?:đề nghị |về việc |kết nạp |thành lập |kỷ luật )(?:[^\W\d_]+ ){0,4}?[^\W\d_]+)(?= (?:đối với|cho|của|với|tại|trong)(?!\w)|[,.;\n]|$)")
_DATE_IN_FRONT = re.compile(rf"ngày {_DAY},? $", re.IGNORECASE)
_SESSION = re.compile(r" ?,? ?\(? ?(?:khóa|nhiệm kỳ|K) ?[IVX\d][^),;.]{0,24}?\)|,? khóa [IVX]+(?!\w)", re.IGNORECASE)
_TITLE = re.compile(r" ?,? ?(?:về )?(?:\"[^\"\n]{1,240}\"|«[^»\n]{1,240}»)")
_OF = re.compile(r" ?,? ?(?:của|do) (?:đồng chí )?", re.IGNORECASE)
# «Tại Quyết định số 512-QĐ/TU, Ban Thường vụ Tỉnh ủy … quyết định …»
_COMMA = re.compile(r",? ?, ")
_DECIDES = re.compile(r" (?:\([^)]{1,20}\) )?(?:đã |cũng |vừa )?(?:quyết định|thống nhất|yêu cầu|kết luận|đề nghị|đánh giá|nhận định|cho biết|thông báo|giải quyết|điều động|bổ nhiệm|khai trừ|cảnh cáo|khiển trách|cách chức|công nhận|chỉ định|thành lập|giao|phân công|chuẩn y|khẳng định|xác định|nêu rõ|quy định|chỉ đạo|đề ra|thi hành|kỷ luật|khen|tặng|phê duyệt)(?!\w)")
_FAR_OF = re.compile(r"[^.;\n\"]{3,140}? của ")
_CENTRAL = re.compile(
    rf"(?:Hội nghị (?:lần thứ \w+,? )?(?:Ban Chấp hành |BCH )?(?:Trung ương|TW)(?: Đảng)?(?: lần thứ \w+| \d+)?(?:,? \(?khóa \w+\)?)?|(?:{lexicon.either(_TABLE['central'])}))(?!\w)(?! [A-ZĐ][a-zđ]+ ủy)")
_JOINT = re.compile(r"(?:, | và )(?:Ban Bí thư(?: Trung ương(?: Đảng)?)?|Bộ Chính trị|Ban Chấp hành Trung ương(?: Đảng)?|Trung ương Đảng)(?!\w)(?! (?:đã|yêu cầu|chỉ đạo|ban hành|quyết định|phân công))")
_PLENUM_ISSUER = re.compile(r"Hội nghị ")
_NOT_PARTY = re.compile(rf"(?:{lexicon.either(_TABLE['not_party_issuers'])})(?!\w)")
_STATE = re.compile(rf"(?:[^.;,\n]{{0,24}}? )?(?:{lexicon.either(_TABLE['state_words'])})(?!\w)")
_NOT_PARTY_CODE = frozenset(c.upper() for c in _TABLE["not_party_codes"])
_ISSUES = re.compile(r" (?:\([^)]{1,20}\) )?(?:đã |vừa |cũng |mới )?(?:ban hành|công bố|ra|ký ban hành) (?:các |\d+ )?$")
_SESSION_BEHIND = re.compile(r",? ?\(?khóa [IVX]+\)?$")
_ORDINAL = r"[IVXLC]+|\d{1,2}|nhất"
# «Đại hội XIII của Đảng», «Đại hội lần thứ XX Đảng bộ tỉnh», «Đại hội đại biểu Đảng bộ huyện lần thứ XXIV»
_CONGRESS = re.compile(
    rf"(?<!\w)(?P<name>Nghị quyết (?:của )?(?P<issuer>Đại hội(?: (?P<n1>[IVX]+)(?: của Đảng(?! bộ| ủy))?"
    rf"| (?:(?:lần )?thứ|khóa) (?P<n2>{_ORDINAL})(?: của| [^\W\d_]+){{1,14}}?(?=[,.;:()\n]|$| nhiệm| đã| đề| với| về| là| và| có| trong)"
    rf"|(?: (?!lần|khóa|nhiệm|và|nghị)[^\s,.;:()]+){{0,16}}? (?:(?:lần )?thứ|khóa) (?P<n3>{_ORDINAL})(?: của Đảng(?! bộ| ủy))?)))(?!\w)",
    re.IGNORECASE)
_MASS = re.compile(r"Công đoàn|Đoàn (?!đại biểu)|(?<!Đại )Hội (?!nghị|đồng)|Mặt trận|Liên đoàn|cổ đông")
FRONT = 140
RULES = {"numbered": "numbered document", "bare": "document by its bare number", "dated": "document by its date", "plenum": "resolution of a plenum",
         "congress": "resolution of a congress"}
"""How a document is cited → the name of the rule."""


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A document cited at `start` to `end` (its number, or its name where it has none); `date` is ISO 8601."""

    start: int
    end: int
    number: str | None
    kind: str
    date: str | None
    issuer: str | None
    way: str  # how it is cited, a key of RULES

    @property
    def rule(self) -> str:
        """The name of the rule; nothing but a name."""
        return RULES[self.way]


def find_documents(chars: str, blocks: Sequence[tuple[int, int, str]], published: str | None = None) -> list[DocumentMention]:
    """The party documents cited in the blocks `(start, end, kind)` of a repaired text that are no furniture, each once.

    `published`, an ISO 8601 date, gives the year that a date leaves out.

    >>> text = "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị"
    >>> [(d.number, d.date, d.issuer) for d in find_documents(text, [(0, len(text), "paragraph")])]
    [('35-CT/TW', '2019-05-30', 'Bộ Chính trị')]
    """
    found: list[DocumentMention] = []
    for start, end, kind in blocks:
        if kind not in SILENT_BLOCKS:
            found += _in_block(chars, start, end, published)
    state = {_key(d) for d in found if d.issuer is not None and _of_state(d.issuer)}  # what one mention tells holds for all
    return _each_once([d for d in _issued(chars, found) if _key(d) not in state])


def _in_block(chars: str, start: int, end: int, published: str | None) -> list[DocumentMention]:
    found: list[DocumentMention] = []
    if _ANY_KIND.search(chars, start, end) is None:
        return found
    taken: set[int] = set()
    for match in _NUMBERED.finditer(chars, start, end):
        if match["kind"][0].islower() and not match["so"]:
            continue
        taken.add(match.start("number"))
        found += _numbered(chars, match, start, end, published)
    for match in _BARE.finditer(chars, start, end):
        if match.start("number") not in taken:
            found += _bare(chars, match, start, end, published)
    for match in _PLENUM.finditer(chars, start, end):
        found.append(DocumentMention(*match.span("name"), " ".join(match["number"].split()), _NAME_OF[match["kind"].lower()], None, None, "plenum"))
    for match in _CONGRESS.finditer(chars, start, end):
        if not _MASS.search(match["issuer"][8:]):
            found.append(DocumentMention(*match.span("name"), None, "Nghị quyết", None, " ".join(match["issuer"].split()), "congress"))
    for match in _DATED_NAME.finditer(chars, start, end):
        said, issuer = _date_and_issuer(chars, match.end(), end, None, published)
        if said and issuer and match["kind"][0].isupper() and not _of_state(issuer):
            found.append(DocumentMention(match.start(), match.end(), None, _NAME_OF[match["kind"].lower()], said, issuer, "dated"))
    for match in _RESOLVED.finditer(chars, start, end):
        said, issuer = _in_front(chars, start, match.start("name"), published)
        if said and issuer:
            found.append(DocumentMention(*match.span("name"), None, _NAME_OF[match["kind"].lower()], said, issuer, "dated"))
    found.sort(key=lambda d: d.start)
    return _shared_issuer(chars, found)


def _numbered(chars: str, match: re.Match[str], start: int, end: int, published: str | None) -> list[DocumentMention]:
    number = " ".join(match["number"].split())
    if _foreign(number):
        return []
    said, issuer = _date_and_issuer(chars, match.end(), end, number, published)
    front_date, front_issuer = (None, None) if issuer else _in_front(chars, start, match.start(), published)
    found = [DocumentMention(*match.span("number"), number, _NAME_OF[match["kind"].lower()], said or front_date, issuer or front_issuer, "numbered")]
    # «Quy định số 22-QĐ/TW, 24-QĐ/TW»: further numbers of the same kind right behind.
    position = match.end()
    while (more := _ALSO.match(chars, position, end)) is not None:
        number = " ".join(more["number"].split())
        if not _foreign(number):
            found.append(DocumentMention(*more.span("number"), number, found[0].kind, *_date_and_issuer(chars, more.end(), end, number, published), "numbered"))
        position = more.end()
    return found


def _bare(chars: str, match: re.Match[str], start: int, end: int, published: str | None) -> list[DocumentMention]:
    """«Kế hoạch số 54 của …», «Chỉ thị 05»: sure where issuer or date stand by, else only for the kinds known by number."""
    kind, number = match["kind"], match["number"]
    if not _CLOSES.match(chars, match.end(), end) or (len(number) == 4 and number[:2] in ("19", "20") and not match["so"]):
        return []
    said, issuer = _date_and_issuer(chars, match.end(), end, None, published)
    if issuer is None:
        front_date, issuer = _in_front(chars, start, match.start(), published)
        said = said or front_date
    alone = kind.lower() in _BARE_KINDS and kind[0].isupper() and (match["so"] or len(number) > 1)
    if said is None and (year := _OF_YEAR.match(chars, match.end(), end)):
        said = year["y"]
    small = kind.lower() in _BARE_KINDS and (issuer is not None and _CENTRAL.match(issuer) is not None or said is not None and len(said) == 4)
    if not (alone or small or (issuer and (kind[0].isupper() or match["so"])) or (said and match["so"])):
        return []
    found = [DocumentMention(*match.span("number"), number, _NAME_OF[kind.lower()], said, issuer, "bare")]
    more = _ALSO_BARE.match(chars, match.end(), end)
    if more and match["so"]:
        found.append(DocumentMention(*more.span("number"), more["number"], found[0].kind, *_date_and_issuer(chars, more.end(), end, None, published), "bare"))
    return found


def _foreign(number: str) -> bool:
    """Whether the letters of a number are a state body's or a mass organisation's."""
    parts = re.split(r"[-/. ]+", number.upper())[1:]
    return any(part in _NOT_PARTY_CODE or re.sub(r"\d+$", "", part) in _NOT_PARTY_CODE or part.isdigit() for part in parts)


def _of_state(issuer: str) -> bool:
    return _NOT_PARTY.match(issuer) is not None or _STATE.fullmatch(issuer) is not None


def _issued(chars: str, found: list[DocumentMention]) -> list[DocumentMention]:
    """Congress resolutions with the fullest name that the article has for the congress; none of another country's party."""
    foreign = abroad(chars)
    out = []
    for mention in found:
        if mention.way == "congress" and mention.issuer is not None:
            short = _ONLY_ORDINAL.fullmatch(mention.issuer)
            if foreign:
                continue
            if short and (full := re.search(rf"Đại hội (?:đại biểu )?(?:Đảng bộ|Chi bộ) [^,.;:()\n]{{2,70}}? (?:lần )?thứ {short['n']}(?!\w)", chars)):
                mention = replace(mention, issuer=full.group())
        out.append(mention)
    return out


_ONLY_ORDINAL = re.compile(r"Đại hội (?:(?:lần )?thứ|khóa) (?P<n>[IVXLC]+|\d{1,2})")


def _iso(day: str, month: str, year: str | None, published: str | None) -> str | None:
    """ISO 8601; a year left out is the last one in which the day is not after the article's date."""
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


def _date_and_issuer(chars: str, position: int, end: int, number: str | None, published: str | None) -> tuple[str | None, str | None]:
    """What stands behind a number: «(,) ngày … (“title”) của …» in either order."""
    said: str | None = None
    for _ in range(3):
        if said is None and (match := _DATE.match(chars, position, end)):
            day, month, year = (match["d"], match["m"], match["y"]) if match["d"] else (match["e"], match["n"], match["z"])
            said = _iso(day, month, year, published)
        elif not (match := _SESSION.match(chars, position, end) or _TITLE.match(chars, position, end)):
            break
        position = match.end()
    if of := _OF.match(chars, position, end):
        issuer, position = _issuer(chars, of.end(), end)
        if issuer is None and (state := _STATE.match(chars, of.end(), end)):
            return said, state.group()
        if issuer and said is None and (match := _DATE.match(chars, (session := _SESSION.match(chars, position, end)) and session.end() or position, end)) and match["d"]:
            said = _iso(match["d"], match["m"], match["y"], published)
        return said, issuer
    if number and (comma := _COMMA.match(chars, position, end)):
        issuer, after = _issuer(chars, comma.end(), end)
        fits = _fits(number, issuer) if issuer else False
        if issuer and fits is not False and _DECIDES.match(chars, after, end):
            return said, issuer
    if number and (far := _FAR_OF.match(chars, position, end)) and not re.search(_KIND, chars[position:far.end()]):
        issuer, _ = _issuer(chars, far.end(), end)
        if issuer and _fits(number, issuer):
            return said, issuer
    return said, None


_HEADS_OF = {"TU": ("Tỉnh ủy", "Thành ủy", "Đảng bộ tỉnh", "Đảng bộ thành phố"), "HU": ("Huyện ủy", "Đảng bộ huyện"), "QU": ("Quận ủy", "Đảng bộ quận"), "TXU": ("Thị ủy", "Đảng bộ thị xã")}


def _fits(number: str, issuer: str) -> bool | None:
    """Whether the letters behind a number are this issuer's: «…/TW» a central body, «…/TU» a province's; None where they do not tell."""
    letters = re.split(r"[-/. ]+", number)[-1]
    if letters.endswith("TW"):
        return _CENTRAL.match(issuer) is not None
    heads = _HEADS_OF.get(letters)
    return any(head in issuer for head in heads) if heads else None


def _issuer(chars: str, position: int, end: int) -> tuple[str | None, int]:
    """The organisation named at `position`, its abbreviations opened, and where its name ends."""
    central = _CENTRAL.match(chars, position, end)
    named = organisation_at(chars, position, end)
    if central and (named is None or central.end() >= named.end):
        name = opened(central.group().replace(" TW", " Trung ương"))
        if not _PLENUM_ISSUER.match(name):
            name = _SESSION_BEHIND.sub("", name)
        if joint := _JOINT.match(chars, central.end(), end):  # «Bộ Chính trị, Ban Bí thư»: as it stands
            return name + joint.group(), joint.end()
        return name, central.end()
    if named:
        return opened(named.name), named.end
    other = _NOT_PARTY.match(chars, position, end)
    return (other.group(), other.end()) if other else (None, position)


def _in_front(chars: str, start: int, position: int, published: str | None) -> tuple[str | None, str | None]:
    """«Ngày 15/4/2014, Huyện ủy Hương Sơn ban hành Nghị quyết số …»: date and issuer in front of the verb."""
    left = max(start, position - FRONT)
    front = chars[left:position]
    verb = _ISSUES.search(front)
    if verb is None:
        return None, None
    head = _SESSION_BEHIND.sub("", front[:verb.start()])
    central = [m for m in _CENTRAL.finditer(head) if m.end() == len(head)]
    named = [m for m in find_organisations(head) if m.end == len(head)]
    if central and (not named or central[-1].start() <= named[-1].start):
        begin, name = central[-1].start(), central[-1].group()
    elif named and named[-1].kind in ("party", "board"):
        begin, name = named[-1].start, named[-1].name
    else:
        return None, None
    day = _DATE_IN_FRONT.search(head[:begin])
    return (_iso(day["d"], day["m"], day["y"], published) if day else None), opened(name)


def _shared_issuer(chars: str, found: list[DocumentMention]) -> list[DocumentMention]:
    """«Kết luận số 21-KL/TW ngày …, Nghị quyết số 21-NQ/TW ngày … của Ban Chấp hành Trung ương»: one issuer for both."""
    out = list(found)
    join = re.compile(rf"(?:,|và|;) (?:{_KIND})?(?: số)? ?$", re.IGNORECASE)
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = chars[left.end:right.start]
        if left.issuer or not right.issuer or not left.number or left.way != right.way or len(between) > 60 or re.search(r"[.;](?!\d)", between):
            continue
        if join.search(between) and _fits(left.number, right.issuer) is not False:
            out[k] = replace(left, issuer=right.issuer)
    return out


def _each_once(found: list[DocumentMention]) -> list[DocumentMention]:
    """One mention for each document, at its first place, with what any of its mentions says."""
    best: dict[tuple[str, str], DocumentMention] = {}
    codes = {(m.kind, m.number.split("-")[0].split("/")[0].strip().lstrip("0")): m for m in found if m.number and m.way == "numbered"}
    for mention in found:
        key = _key(mention)
        if mention.way == "bare" and mention.number is not None:
            # «Chỉ thị 05» beside «Chỉ thị số 05-CT/TW» is that one.
            full = codes.get((mention.kind, mention.number.lstrip("0")))
            if full is not None and (mention.issuer is None or full.issuer is None or mention.issuer == full.issuer):
                key = _key(full)
        known = best.get(key)
        if known is None:
            best[key] = mention
            continue
        number = max(known.number or "", mention.number or "", key=len) or None
        place = known if known.number == number else mention
        issuer = known.issuer or mention.issuer
        if number is None:
            issuer = max(known.issuer or "", mention.issuer or "", key=len) or None
            place = known if known.issuer == issuer else mention
        best[key] = replace(place, number=number, issuer=issuer, date=known.date or mention.date)
    return sorted(best.values(), key=lambda d: d.start)


def _key(mention: DocumentMention) -> tuple[str, str]:
    if mention.number:
        return mention.kind, re.sub(r"\s", "", mention.number).upper()
    if mention.way == "dated":
        return mention.kind, f"{mention.date} {mention.issuer}"
    ordinal = re.search(rf"(?:lần thứ|khóa|thứ|Đại hội) (?P<n>{_ORDINAL})(?!\w)", mention.issuer or "")
    national = " của Đảng" in (mention.issuer or "") or "toàn quốc" in (mention.issuer or "")
    return mention.kind, f"{'national' if national else 'congress'} {ordinal['n'] if ordinal else mention.issuer}"

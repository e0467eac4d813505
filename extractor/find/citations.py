"""Party documents cited in running text: kind, number, date, issuer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.find.bodies import HEAD, find_organisations

KINDS = ("Chỉ thị", "Nghị quyết", "Kế hoạch", "Kết luận", "Hướng dẫn", "Quy định", "Quyết định", "Công điện", "Đề án", "Điều lệ", "Thông báo", "Thông tri", "Quy chế",
         "Chương trình hành động", "Chương trình", "Công văn", "Tờ trình", "Báo cáo", "Thông báo kết luận", "Lời kêu gọi", "Quy trình", "Cương lĩnh", "Tuyên bố")
KIND = "|".join(sorted(KINDS, key=len, reverse=True))
CODE = r"\d{1,5}(?:\s?[-/]\s?(?:[A-ZĐƯ][A-ZĐƯa-zđư]{0,9})(?:\s?[-/.]\s?[A-ZĐƯ][A-ZĐƯa-zđư\d]{0,14}){0,3})"
NUMBERED = re.compile(rf"(?<!\w)(?P<kind>{KIND})\s(?:số\s?:?\s?)?(?P<number>{CODE})(?!\w)", re.IGNORECASE)
BARE = re.compile(rf"(?<!\w)(?P<kind>{KIND})\s(?:số\s)?(?P<number>\d{{1,4}})(?![\w/.,-]*\d|\s?%|-)(?=\s?,?\s?(?:ngày|của|\(|\"|“|về|;|,|\.|và))", re.IGNORECASE)
ALSO = re.compile(rf"(?P<join>\s?(?:,|và|;)\s(?:số\s)?)(?P<number>{CODE})(?!\w)")
PLENUM = re.compile(r"(?<!\w)(?P<name>Nghị quyết\s(?:Hội nghị\s)?(?P<number>(?:Trung ương|TW|TƯ)\s(?:lần thứ\s)?(?:\d{1,2}|[IVX]+|bốn|tư|năm|sáu|bảy|tám)))(?!\w)", re.IGNORECASE)
DATE = re.compile(r"\s?(?:,\s?)?(?:\(?\s?(?:ban hành\s)?ngày\s)(?P<d>\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(?P<m>\d{1,2})\s?(?:[/.-]|\snăm\s)\s?(?P<y>\d{4})\)?", re.IGNORECASE)
PAREN = re.compile(r"\s?\((?:khóa|K)[^)]{1,20}\)", re.IGNORECASE)
OF = re.compile(r"\s?,?\s?(?:của|do)\s", re.IGNORECASE)
CENTRAL = re.compile(
    r"Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Ban Chấp hành Trung ương(?: Đảng)?|BCH Trung ương(?: Đảng)?|Trung ương Đảng|Ban Tổ chức Trung ương|Ban Tuyên giáo Trung ương|Ủy ban Kiểm tra Trung ương|UBKT Trung ương|Ban Dân vận Trung ương"
    r"|Văn phòng Trung ương(?: Đảng)?|Hội nghị (?:lần thứ \w+ )?(?:Ban Chấp hành )?Trung ương(?: Đảng)?(?: \d+| lần thứ \w+)?(?: \(khóa \w+\)|,? khóa \w+)?|Trung ương|Quân ủy Trung ương|Đảng ủy Công an Trung ương", re.IGNORECASE)
STATE = re.compile(r"(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Chính phủ|Thủ tướng|Quốc hội|Bộ (?!Chính trị|Chỉ huy)|Chủ tịch|Sở|Liên đoàn|Đoàn|Hội (?!nghị)|Công đoàn|Ủy ban Thường vụ)")
STATE_CODE = re.compile(r"(?:UBND|NĐ-CP|QĐ-TTg|QH\d+|HĐND|TT-B|NQ-CP|CT-TTg|CĐ-TTg|UBTVQH|BNV|BTC(?!TW))", re.IGNORECASE)
CONGRESS = re.compile(r"(?<!\w)(?P<name>Nghị quyết (?P<issuer>(?:của )?Đại hội(?: đại biểu| đảng viên)?(?P<rest>[^,.;:()\n]{0,90}?)lần thứ (?P<n>[IVXLC]+|\d+|nhất)(?P<after> (?:của )?Đảng)?))(?!\w)", re.IGNORECASE)
LEADING = re.compile(r"^(?:Ban Thường vụ|BTV|Ban Chấp hành|BCH|Thường trực)$")


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A document cited at `start` to `end` (its number, or its name where it has none); `date` is ISO 8601."""

    start: int
    end: int
    number: str | None
    kind: str
    date: str | None
    issuer: str | None
    rule: str


def find_documents(chars: str, blocks: Sequence[tuple[int, int, str]]) -> list[DocumentMention]:
    """The documents cited in the blocks `(start, end, kind)` of a repaired text that are no furniture, each once.

    >>> t = "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị"
    >>> [(d.number, d.date, d.issuer) for d in find_documents(t, [(0, len(t), "paragraph")])]
    [('35-CT/TW', '2019-05-30', 'Bộ Chính trị')]
    """
    found: list[DocumentMention] = []
    for start, end, kind in blocks:
        if kind not in ("furniture", "date", "byline"):
            found += _in_block(chars, start, end)
    return _each_once(found)


def _in_block(chars: str, start: int, end: int) -> list[DocumentMention]:
    found: list[DocumentMention] = []
    for pattern, rule in ((NUMBERED, "numbered document"), (BARE, "document by its bare number")):
        for match in pattern.finditer(chars, start, end):
            if any(f.start <= match.start("number") < f.end for f in found):
                continue
            date, issuer = _date_and_issuer(chars, match.end(), end)
            if issuer is None:
                issuer = _issued_by(chars, start, match.start())
            number = match["number"]
            if STATE_CODE.search(number) or (issuer is None and rule != "numbered document" and date is None):
                continue
            if issuer is not None and STATE.match(issuer):
                continue
            found.append(DocumentMention(match.start("number"), match.end("number"), " ".join(number.split()), _kind(match["kind"]), date, issuer, rule))
            found += _siblings(chars, match, end)
    for match in PLENUM.finditer(chars, start, end):
        number = " ".join(match["number"].split())
        number = re.sub(r"^(?:TW|TƯ|trung ương)", "Trung ương", number, flags=re.IGNORECASE)
        found.append(DocumentMention(match.start("name"), match.end("name"), number, "Nghị quyết", None, None, "resolution of a plenum"))
    for match in CONGRESS.finditer(chars, start, end):
        if re.search(r"[Cc]ông đoàn|[Đđ]oàn |[Hh]ội (?!đại biểu)|[Mm]ặt trận", match["rest"]):
            continue
        issuer = re.sub(r"^của ", "", " ".join(match["issuer"].split()))
        found.append(DocumentMention(match.start("name"), match.end("name"), None, "Nghị quyết", None, issuer, "resolution of a congress"))
    found.sort(key=lambda d: d.start)
    return _shared_issuer(chars, found)


def _kind(word: str) -> str:
    return next(k for k in KINDS if k.lower() == word.lower())


def _siblings(chars: str, match: re.Match[str], end: int) -> list[DocumentMention]:
    """«Quy định số 22-QĐ/TW, 24-QĐ/TW»: further numbers of the same kind right behind."""
    found, position = [], match.end()
    while (more := ALSO.match(chars, position, end)) is not None:
        date, issuer = _date_and_issuer(chars, more.end(), end)
        found.append(DocumentMention(more.start("number"), more.end("number"), " ".join(more["number"].split()), _kind(match["kind"]), date, issuer, "numbered document"))
        position = more.end()
    return found


def _date_and_issuer(chars: str, position: int, end: int) -> tuple[str | None, str | None]:
    date = None
    if match := DATE.match(chars, position, end):
        day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
        if 1 <= day <= 31 and 1 <= month <= 12:
            date = f"{year:04d}-{month:02d}-{day:02d}"
        position = match.end()
    if match := PAREN.match(chars, position, end):
        position = match.end()
    of = OF.match(chars, position, end)
    return date, _issuer(chars, of.end(), end) if of else None


def _issued_by(chars: str, start: int, position: int) -> str | None:
    """«Huyện ủy Hương Sơn ban hành Nghị quyết số …»: who stands in front of the verb."""
    front = chars[max(start, position - 120):position]
    verb = re.search(r"\s(?:đã\s|vừa\s)?(?:ban hành|công bố)\s$", front)
    if verb is None:
        return None
    named = [m for m in find_organisations(front[:verb.start()]) if m.end >= verb.start() - 1]
    return named[-1].name if named else None


def _issuer(chars: str, position: int, end: int) -> str | None:
    """The organisation named at `position`, abbreviations of its leading body opened."""
    central = CENTRAL.match(chars, position, end)
    head = HEAD.match(chars, position, end)
    if central and not (head and len(head.group()) > len(central.group())):
        return re.sub(r"^UBKT", "Ủy ban Kiểm tra", re.sub(r"^BCH", "Ban Chấp hành", central.group()))
    if head:
        named = [m for m in find_organisations(chars[position:min(end, position + 200)]) if m.start == 0]
        if named:
            name = re.sub(r"^BTV ", "Ban Thường vụ ", re.sub(r"^BCH ", "Ban Chấp hành ", named[0].name))
            return re.sub(r"^UBKT ", "Ủy ban Kiểm tra ", name)
        return head.group()
    other = STATE.match(chars, position, end)
    return other.group() if other else None


def _shared_issuer(chars: str, found: list[DocumentMention]) -> list[DocumentMention]:
    """«Kết luận số 21-KL/TW ngày …, Nghị quyết số 21-NQ/TW ngày … của Ban Chấp hành Trung ương»: one issuer for both."""
    out = list(found)
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        between = chars[left.end:right.start]
        if left.issuer is None and left.number and right.issuer and re.fullmatch(r"[^;.]{0,60}", between) and re.search(rf"(?:,|và)\s(?:{KIND})?\s?(?:số\s)?$", between) and left.rule == right.rule == "numbered document":
            out[k] = DocumentMention(left.start, left.end, left.number, left.kind, left.date, right.issuer, left.rule)
    return out


def _each_once(found: list[DocumentMention]) -> list[DocumentMention]:
    """The fullest mention of each document."""
    best: dict[tuple[str, str], DocumentMention] = {}
    for mention in found:
        key = (mention.kind, re.sub(r"\s", "", mention.number or _folded(mention.issuer)).upper())
        known = best.get(key)
        if known is None:
            best[key] = mention
        elif (known.date is None and mention.date) or (known.issuer is None and mention.issuer) or (not mention.number and len(mention.issuer or "") > len(known.issuer or "")):
            best[key] = DocumentMention(known.start, known.end, known.number, known.kind, known.date or mention.date,
                                        (known.issuer or mention.issuer) if mention.number else max(known.issuer or "", mention.issuer or "", key=len), known.rule)
    return sorted(best.values(), key=lambda d: d.start)


def _folded(issuer: str | None) -> str:
    """A congress by its ordinal: «Đại hội Đảng bộ CCQ tỉnh lần thứ XI» is the same as its full name."""
    match = re.search(r"lần thứ (\w+)", issuer or "")
    return f"ĐẠI HỘI {match[1]}" if match else issuer or ""

"""Party congresses named in running text: whose, which, of what kind, when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.find.bodies import HEAD, Subjects, find_organisations, fold
from extractor.find.mention import TimeMention
from extractor.vocabulary import SILENT_BLOCKS

ROMAN = r"[IVXLC]+"
CONGRESS = re.compile(r"(?<!\w)(?:đại hội)(?!\w)(?! (?:điểm|cổ đông|thi đua|thể dục|thể thao|đồng))", re.IGNORECASE)
KIND = re.compile(r"\s(?P<kind>đại biểu|đảng viên|toàn thể đảng viên|toàn thể)(?!\w)", re.IGNORECASE)
NATIONAL = re.compile(r"\s(?:toàn quốc)(?!\w)", re.IGNORECASE)
PARTY = re.compile(r"\s(?:của\s)?(?:Đảng(?: Cộng sản Việt Nam)?)(?!\w)(?!\s?(?:bộ|ủy|viên|các|cơ sở|cấp))")
ORDINAL = re.compile(rf"\s?,?\s(?:lần\sthứ|khóa|lần)\s(?P<n>{ROMAN}|nhất|\d{{1,2}})(?!\w)", re.IGNORECASE)
BARE_ORDINAL = re.compile(rf"\s(?P<n>{ROMAN})(?!\w)")
TERM = re.compile(r"\s?,?\s?\(?nhiệm\sk[ỳì]\s(?P<a>\d{4})\s?-\s?(?P<b>\d{4})", re.IGNORECASE)
MASS = re.compile(r"\s(?:đại biểu\s|toàn thể\s)?(?:Công đoàn|Đoàn|Hội|Mặt trận|Liên đoàn|Liên hiệp|Liên minh|Hợp tác|cổ đông|XIV Đảng Cộng sản Trung|Đảng (?:Cộng sản|Nhân dân|Dân chủ|Cộng hòa|Lao động) (?!Việt Nam))", re.IGNORECASE)
PLANNED = re.compile(r"(?:tiến tới|chuẩn bị|chào mừng|sẽ|dự kiến|đi dự|bầu (?:Đoàn |đoàn )?đại biểu|trình|hướng tới|dự thảo|văn kiện|phục vụ)[^.]{0,90}$", re.IGNORECASE)
SOON = re.compile(r"^[^.]{0,60}(?:dự kiến|sẽ|diễn ra vào giữa|sắp)", re.IGNORECASE)
PART_OF_IT = re.compile(r"(?:tiếp tục chương trình|phiên|đã bầu|bước vào)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CongressMention:
    """A congress named at `start` to `end`; dates are ISO 8601."""

    start: int
    end: int
    organisation: str | None
    ordinal: int | None
    term: str | None
    kind: str | None
    first: str | None
    last: str | None
    status: str
    rule: str


def roman(text: str) -> int | None:
    """«XIV» = 14, «nhất» = 1, «3» = 3; None for what is no numeral.

    >>> roman("XIX"), roman("nhất"), roman("IIX")
    (19, 1, None)
    """
    if text.lower() == "nhất":
        return 1
    if text.isdigit():
        return int(text)
    if not re.fullmatch(r"(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", text.upper()) or not text:
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[c] for c in text.upper()]
    return sum(-v if k + 1 < len(values) and v < values[k + 1] else v for k, v in enumerate(values))


def find_congresses(
    chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention], subjects: Subjects, published: str | None,
) -> list[CongressMention]:
    """The congresses named in the blocks that are no furniture, each once with the most that is said of it."""
    found: list[CongressMention] = []
    for start, end, kind in blocks:
        if kind not in SILENT_BLOCKS:
            found += _in_block(chars, start, end, times, subjects, published)
    return _settle(found, subjects, published, chars, blocks, times)


def _in_block(chars: str, start: int, end: int, times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> list[CongressMention]:
    found = []
    for match in CONGRESS.finditer(chars, start, end):
        mention = _one(chars, match, start, end, times, subjects, published)
        if mention is not None:
            found.append(mention)
    return found


def _one(chars: str, match: re.Match[str], start: int, end: int, times: Sequence[TimeMention], subjects: Subjects, published: str | None) -> CongressMention | None:
    position = match.end()
    if MASS.match(chars, position, end):
        return None
    kind, national, organisation, ordinal, term = None, False, None, None, None
    place: tuple[int, int] | None = None
    for _ in range(6):
        if kind is None and (m := KIND.match(chars, position, end)):
            kind = "delegates" if m["kind"].lower() == "đại biểu" else "members"
        elif m := NATIONAL.match(chars, position, end):
            national = True
        elif ordinal is None and (m := ORDINAL.match(chars, position, end) or (None if organisation and not national else BARE_ORDINAL.match(chars, position, end))) and roman(m["n"]) is not None:
            ordinal, place = roman(m["n"]), m.span("n")
        elif organisation is None and (m := PARTY.match(chars, position, end)):
            organisation = "Đảng"
        elif organisation is None and (named := _named(chars, position, end)) is not None:
            organisation, position = named
            if "(" in chars[position:position + 2] and (paren := re.compile(r"\s\([^)]{1,40}\)").match(chars, position, end)):
                position = paren.end()
            continue
        elif term is None and (m := TERM.match(chars, position, end)):
            term = f"{m['a']}-{m['b']}"
        else:
            break
        position = m.end()
    if national and organisation is None:
        organisation = "Đảng"
    if ordinal is None and (organisation is None or organisation == "Đảng"):
        return None
    front = chars[max(start, match.start() - 120):match.start()]
    if ordinal is None and (term is None and kind is None or len((organisation or "").split()) < 3 or re.search(r"(?:nghị quyết|phục vụ|chỉ đạo) $", front, re.IGNORECASE)):
        return None
    if organisation is not None and organisation != "Đảng":
        organisation = subjects.full(organisation)
    elif organisation is None:
        organisation = subjects.main
    behind = chars[position:min(end, position + 120)]
    first, last = _dates(chars, match.start(), position, start, end, times)
    status = "held"
    if first is not None and published is not None:
        status = "planned" if first[:len(published)] > published[:len(first)] or SOON.match(behind) else "held"
    elif PLANNED.search(front) or SOON.match(behind):
        status = "planned"
    if place is None:
        place = (match.start(), position)
    return CongressMention(*place, organisation, ordinal, term, kind, first, last, status, "congress named")


def _named(chars: str, position: int, end: int) -> tuple[str, int] | None:
    """The party organisation that stands at `position`, and where its name ends."""
    gap = re.compile(r"\s(?:của\s|tại\s|ở\s)?").match(chars, position, end)
    if gap is None or HEAD.match(chars, gap.end(), end) is None:
        return None
    named = [m for m in find_organisations(chars[gap.end():min(end, gap.end() + 200)]) if m.start == 0]
    if named:
        return named[0].name, gap.end() + named[0].end
    return None


def _dates(chars: str, left: int, right: int, start: int, end: int, times: Sequence[TimeMention]) -> tuple[str | None, str | None]:
    """The days of the congress that its own sentence tells."""
    sentence_start = max(start, chars.rfind(". ", start, left) + 1)
    stop = re.compile(r"\.\s|\.$|\n|;").search(chars, right, end)
    sentence_end = stop.start() if stop else end
    if re.search(r"đi dự [^.]{0,20}$|nghị quyết $|dự thảo |tiến tới $", chars[max(start, left - 30):left], re.IGNORECASE):
        behind = re.compile(r"\s?\((\d{1,2}) ?- ?(\d{1,2})/").match(chars, right)
        if behind is None and not re.match(r",? (?:dự kiến )?diễn ra", chars[right:right + 30]):
            return None, None
    for mention in times:
        if mention.kind not in ("date", "period", "month") or not sentence_start <= mention.start < sentence_end or mention.value.count("-") not in (1, 2, 4):
            continue
        words = chars[mention.start:mention.end].lower()
        if words in ("hiện có", "đến nay", "hiện nay", "hiện"):
            continue
        if mention.end <= left:
            between = chars[mention.end:left]
            if len(between) > 140 or re.search(r"sơ kết|hội nghị|tổng kết|chỉ thị|kế hoạch|nghị quyết|tiến tới|hoàn thành|chuẩn bị|;", between, re.IGNORECASE):
                continue
            if PART_OF_IT.search(chars[sentence_start:mention.start]) or PART_OF_IT.search(chars[right:min(sentence_end, right + 60)]):
                return None, None
        else:
            between = chars[right:mention.start]
            if len(between) > 90 or not re.search(r"diễn ra|khai mạc|tổ chức|tiến hành|vào|trong|\(", between, re.IGNORECASE):
                continue
        if "/" in mention.value:
            first, last = mention.value.split("/")
            return first, last
        if re.search(r"khai mạc ngày $|khai mạc $", chars[max(0, mention.start - 14):mention.start]) or (mention.start > right and "khai mạc" in between):
            return mention.value, None
        return mention.value, mention.value
    return None, None


def _settle(found: list[CongressMention], subjects: Subjects, published: str | None, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention]) -> list[CongressMention]:
    """One mention for each congress, with what any mention says of it."""
    best: dict[tuple[str, int | None], CongressMention] = {}
    for mention in found:
        key = (fold(mention.organisation or ""), mention.ordinal)
        known = best.get(key)
        if known is None:
            best[key] = mention
            continue
        better = mention if known.ordinal is None or (mention.kind and not known.kind) else known
        best[key] = replace(
            better, term=known.term or mention.term, kind=known.kind or mention.kind, first=known.first or mention.first, last=known.last if known.first else mention.last,
            status="held" if "held" in (known.status, mention.status) and not (known.first and known.status == "planned") else "planned")
    for key in [k for k in best if k[1] is None]:
        same = [k for k in best if k[0] == key[0] and k[1] is not None]
        if same:
            whole, bare = best[same[0]], best.pop(key)
            best[same[0]] = replace(whole, term=whole.term or bare.term, kind=whole.kind or bare.kind, first=whole.first or bare.first, last=whole.last or (bare.last if not whole.first else None))
    merged = sorted(best.values(), key=lambda m: m.start)
    return _complete(merged, subjects, chars, blocks, times)


def _complete(found: list[CongressMention], subjects: Subjects, chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention]) -> list[CongressMention]:
    """The term of the congress before, the days of the article's own congress."""
    main = fold(subjects.main or "")
    own = [m for m in found if fold(m.organisation or "") == main and m.ordinal is not None]
    new_term = _headline_term(blocks, times)
    newest = max(own, key=lambda m: m.ordinal or 0) if own else None
    out = []
    for m in found:
        if m.term is None and newest is not None and newest.term and m is not newest and m.organisation == newest.organisation and newest.ordinal and m.ordinal == newest.ordinal - 1:
            a, _ = newest.term.split("-")
            m = replace(m, term=f"{int(a) - 5}-{a}")
        if newest is not None and m is newest and m.first is None:
            first, last = _said_later(chars, blocks, times)
            m = replace(m, first=first, last=last)
        if m.term is None and m.first is not None and new_term is not None and new_term.startswith(m.first[:4]):
            m = replace(m, term=new_term)
        out.append(m)
    return out


def _headline_term(blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention]) -> str | None:
    """The latest term that the headline or the lead tells."""
    head = [b for b in blocks if b[2] not in SILENT_BLOCKS][:3]
    terms = [t.value for t in times if t.kind == "term" and any(s <= t.start < e for s, e, _ in head)] or [t.value for t in times if t.kind == "term"]
    return max(terms) if terms else None


def _said_later(chars: str, blocks: Sequence[tuple[int, int, str]], times: Sequence[TimeMention]) -> tuple[str | None, str | None]:
    """«Diễn ra từ ngày 15 đến 17/10, Đại hội có …»: the days of a congress that was named before."""
    for mention in times:
        if mention.kind == "period" and mention.value.count("-") == 4 and any(s <= mention.start < e and k != "furniture" for s, e, k in blocks[:14]):
            front, behind = chars[max(0, mention.start - 40):mention.start].lower(), chars[mention.end:mention.end + 30].lower()
            if re.search(r"diễn ra (?:từ |trong )?(?:hai |ba |2 |3 )?(?:ngày )?$", front) and "đại hội" in behind + front or re.search(r"đại hội \($", front):
                first, last = mention.value.split("/")
                return first, last
    return None, None

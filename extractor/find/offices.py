"""Posts in running text: what kind each is, and where it ends."""

import re
from dataclasses import dataclass
from functools import cache

from extractor import lexicon
from extractor.find.bodies import GAP, SMALL_PHRASE

OPENED = (
    (re.compile(r"\bPBTTT\b"), "Phó Bí thư Thường trực"), (re.compile(r"\bPBT\b"), "Phó Bí thư"), (re.compile(r"\bUVBTV\b|\bUV BTV\b|\bUVTV\b"), "Ủy viên Ban Thường vụ"),
    (re.compile(r"\bUVTW\b"), "Ủy viên Trung ương"), (re.compile(r"\bTUV\b"), "Tỉnh ủy viên"), (re.compile(r"\bHUV\b"), "Huyện ủy viên"), (re.compile(r"\bQUV\b"), "Quận ủy viên"), (re.compile(r"\bĐUV\b"), "Đảng ủy viên"),
    (re.compile(r"\bPCT\b"), "Phó Chủ tịch"), (re.compile(r"\bCT (?=UBND|HĐND)"), "Chủ tịch "), (re.compile(r"\bUBND\b"), "Ủy ban nhân dân"), (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bUBKT\b"), "Ủy ban Kiểm tra"), (re.compile(r"\bBTV\b"), "Ban Thường vụ"), (re.compile(r"\bBCH\b"), "Ban Chấp hành"), (re.compile(r"\bBTC\b"), "Ban Tổ chức"), (re.compile(r"\bVKSND\b"), "Viện kiểm sát nhân dân"), (re.compile(r"\bCHQS\b"), "Chỉ huy quân sự"), (re.compile(r"\bUV\b"), "Ủy viên"),
)
FORMER = re.compile(r"(?:nguyên|Nguyên|cựu)\s(?:là\s)?")
TERM_OF = re.compile(r"\s(?:khóa|khoá)\s(?:[IVXLC]+|mới|\d+)(?!\w)|,?\snhiệm kỳ \d{4}\s?-\s?\d{4}", re.IGNORECASE)
NAME_WORD = re.compile(r"[^\W\d_]+|\d+")
BODY_WORD = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Chi|Khu) (?:ủy|bộ)(?!\w)|UBND|HĐND|UBKT|MTTQ|Ủy ban (?:nhân dân|Kiểm tra|kiểm tra|Mặt trận)|Hội đồng nhân dân|Ban Thường vụ|Ban Chấp hành|BTV|BCH|Bộ CHQS|Bộ Chỉ huy quân sự|Ban Tổ chức|Ban cán sự đảng|chi bộ|đảng ủy|đảng bộ", re.IGNORECASE)
MASS = re.compile(r"\s(?:Tỉnh|Thành|Huyện|Quận|Chi|Thị)?\s?(?:Đoàn|đoàn|Hội|Công đoàn|Liên đoàn|Mặt trận|Ủy ban Mặt trận|Ủy ban MTTQ|UBMTTQ)(?!\w)(?! đồng nhân dân)")
FOREIGN = re.compile(r"Đảng (?:Cộng sản|Nhân dân Cách mạng|Nhân dân|Dân chủ|Cộng hòa|Lao động) (?:Trung Quốc|Lào|Cuba|Nga|Liên bang|Campuchia|Pháp|Nhật|Ấn Độ|Hoa Kỳ|Anh|Triều Tiên)|Đảng Nhân dân", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post named at `start` to `end`: full words, code, what of the organisation the text names; `former` for «nguyên»."""

    start: int
    end: int
    post: str
    code: str
    organisation: str | None
    former: bool


@cache
def heads() -> tuple[tuple[re.Pattern[str], str], ...]:
    """One pattern for each kind of post, in the order of the table, the longest words first in each."""
    rows = []
    for row in lexicon.table("offices")["office"]:
        words = "|".join(re.escape(w) for w in sorted(row["words"], key=len, reverse=True))
        rows.append((re.compile(rf"(?:{words})(?!\w)"), row["code"]))
    return tuple(rows)


@cache
def any_head() -> re.Pattern[str]:
    """A pattern that finds every place where a post may begin."""
    words = sorted({w for row in lexicon.table("offices")["office"] for w in row["words"]}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def post_at(chars: str, position: int, end: int, name_follows: bool = False) -> PostMention | None:
    """The post that begins at `position`, or None. `name_follows` keeps a person's name right behind it out of it."""
    former = FORMER.match(chars, position, end)
    start = former.end() if former else position
    best: tuple[int, str] | None = None
    for pattern, code in heads():
        match = pattern.match(chars, start, end)
        if match and (best is None or match.end() > best[0]):
            best = (match.end(), code)
    if best is None:
        return None
    head_end, code = best
    stop = _extend(chars, head_end, end, name_follows)
    text = " ".join(chars[start:stop].split())
    if FOREIGN.search(text):
        return None
    if MASS.match(chars, head_end) and code in ("secretary", "deputy_secretary", "standing_deputy_secretary", "committee_member"):
        code = "other"
    if code in ("inspection_chair", "inspection_deputy_chair") and not re.search(r"UBKT|kiểm tra", text, re.IGNORECASE):
        near = chars[max(0, start - 160):start]
        if not re.search(r"UBKT|[Ủủ]y ban [Kk]iểm tra", near):
            code = "other"
    organisation = BODY_WORD.search(chars, head_end - 0, stop)
    named = chars[organisation.start():stop] if organisation else chars[head_end:stop].strip() or None
    for pattern, words in OPENED:
        text = pattern.sub(words, text)
    return PostMention(position, stop, text, code, " ".join(named.split()) if named and named.strip() else None, former is not None)


def _extend(chars: str, position: int, end: int, name_follows: bool) -> int:
    """Where the name of the post's organisation ends."""
    stop = position
    last_capital = 0
    for _ in range(16):
        if term := TERM_OF.match(chars, position, end):
            stop = position = term.end()
            break
        gap = GAP.match(chars, position, end)
        if gap is None or "," in gap.group() or gap.group() == " - ":
            break
        start = gap.end()
        body = BODY_WORD.match(chars, start, end)
        small = SMALL_PHRASE.match(chars, start, end)
        if body:
            position = stop = body.end()
            continue
        if small and not (small.group()[0].isupper() and name_follows and small.group().lower() in ("báo", "hội", "bản", "sở", "thuế", "luật", "than", "nhi", "sản", "khu", "dân")):
            if small.group() in ("và", "các", "trong", "cấp", "hội") and not SMALL_PHRASE.match(chars, small.end() + 1, end) and not chars[small.end() + 1:small.end() + 2].isupper():
                break
            position = small.end()
            if small.group() not in ("và", "các", "trong", "hội"):
                stop = position
            continue
        word = NAME_WORD.match(chars, start, end)
        if word is None or not (word.group()[0].isupper() or (word.group().isdigit() and last_capital == 0)):
            break
        position = stop = word.end()
        last_capital += 1
    return stop

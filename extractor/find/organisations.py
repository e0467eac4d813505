"""Organisations named in running text.

A name is a head («Đảng bộ», «Tỉnh ủy», «Ban Tổ chức») with what follows it as long as it can be part of the name: words with a
capital letter, and the small words of level and kind that names are built with (organisations.toml). A head in small letters
with no capital word behind it («các đảng bộ», «chi bộ trực thuộc») is no name.
"""

import re
from functools import lru_cache, partial

from extractor import lexicon
from extractor.find.mention import OrganisationMention
from extractor.find.names import best_split, name_lexicon, words_of
from extractor.text import unmarked

PARTY = "Đảng"
_TABLE = lexicon.table("organisations")
_HEADS: dict[str, list[str]] = _TABLE["heads"]
# A name of more words than this is a headline that lost its end.
LONGEST = 18
BETWEEN = str(_TABLE["between"])
NAMED_AFTER = re.compile(r"(?:THPT|THCS|tiểu học|mầm non|trường|học viện|bệnh viện|công ty|chính trị) $", re.IGNORECASE)
LEVEL_ENDS = frozenset("tỉnh huyện xã phường trấn quận phố".split())
CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
# How far back a post stands in front of its organisation.
POST_REACH = 24


_any = partial(lexicon.either, literal=True)
_LEADING = _any(_TABLE["leading"])
_KIND_OF = {head.lower(): kind for kind, heads in _HEADS.items() for head in heads}
HEAD = re.compile(
    rf"(?<!\w)(?:(?P<lead>{_LEADING}) (?=(?:{_any(_HEADS['party'])})(?!\w)))?(?P<head>{_any([*_HEADS['party'], *_HEADS['board'], *_HEADS['school'], *_HEADS['faction']])})(?!\w)(?! viên(?!\w))",
    re.IGNORECASE)
_ANY_HEAD = re.compile(
    rf"(?<!\w)(?:(?P<lead>{_LEADING}) (?=(?:{_any(_HEADS['party'])})(?!\w)))?(?P<head>{_any(_KIND_OF)})(?!\w)(?! viên(?!\w))", re.IGNORECASE)
_HEAD_OPENS = lexicon.openings([*_TABLE["leading"], *_KIND_OF])
_WORD_LISTS: dict[str, list[str]] = _TABLE["words"]
_LEVEL = re.compile(rf"(?:{_any(_WORD_LISTS['levels'])})(?!\w)", re.IGNORECASE)
# One pattern for all lists: the longest phrase wins, whatever list it is from; `_LIST_OF` tells which.
_LISTS = ("levels", "plain", "institutions", "fields")
_LIST_OF = {phrase: name for name in reversed(_LISTS) for phrase in _WORD_LISTS[name]}
_WORDS = re.compile(rf"(?:{_any(_LIST_OF)})(?!\w)(?!,? chống(?!\w))", re.IGNORECASE)
_JOINED = re.compile(rf"(?:{_any(_WORD_LISTS['joined'])})(?!\w)", re.IGNORECASE)
_DASHED = re.compile(rf"(?:{_any([*_WORD_LISTS['joined'], *_WORD_LISTS['fields'], 'thương binh và xã hội', 'kế hoạch'])})(?!\w)", re.IGNORECASE)
_JOINING = re.compile(rf"(?:{_any(_TABLE['words']['joining'])})(?!\w)")
_NUMBERED = re.compile(rf"(?<!\w)(?:{_any([*_TABLE['words']['numbered'], 'Chi bộ'])})$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:số )?\d{1,4}(?:(?:, ?| và |-)\d{1,3}(?= (?:[A-ZĐ]|huyện|tỉnh|xã|phường|trường)))*(?![\w/.]*\d|%)(?! (?:đồng chí|đảng viên|đ/c|năm|tháng|người|đại biểu|chi bộ|tổ chức|lượt|quần chúng|đảng bộ))")
_MODEL = lexicon.pattern("of_a_model")
# «Đảng bộ Q.2», «Đảng ủy P.14», «Đảng bộ Ban Quản lý các KCX-KCN»
_SHORT = re.compile(r"[QP]\. ?\d{1,2}(?![\w/.]*\d)|các (?:KCX|KCN|KKT|CCN)(?:(?:-|, | và )(?:KCX|KCN|KKT|CCN))*(?!\w)")
# «Chi bộ cơ sở Hội Doanh nhân trẻ»
_OF_BASE = re.compile(r"cơ sở(?= (?:Hội|Công ty|Trường|Bệnh viện|Trung tâm|Sở|Báo|Viện|Nhà máy|Ban|Văn phòng|Khoa|Phòng|Chi cục|Cục|Ngân hàng)(?!\w))")
_BODY = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy(?!\w)(?! viên)", re.IGNORECASE)
_DOUBLE_NAMES = [tuple(name.split(" - ")) for name in _TABLE["words"]["double_names"]]
_GAP = re.compile(r" [-–] | \([A-ZĐ]{2,10}\) | ")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*(?:\.(?=[^\W\d_])[^\W\d_]+(?!\w)|(?<=TP)\.|(?<=Tp)\.|(?<=(?<!\w)[A-ZĐ])\.)?")
_ENDS_CAPITAL = re.compile(rf"(?:{_any(_TABLE['ends']['capital'])})", re.IGNORECASE)
_ENDS_UPPER = re.compile(rf"(?:{_any(_TABLE['ends']['upper'])})(?!\w)", re.IGNORECASE)
_POSTS = tuple(f"{post.lower()} " for post in _TABLE["people"]["posts"])
_SURNAMES = frozenset(name.capitalize() for name in lexicon.surnames())
# Surnames that hardly a place begins with.
_PEOPLE_ONLY = frozenset(("Nguyễn", "Trần", "Phạm", "Huỳnh", "Phan", "Đặng", "Bùi", "Ngô", "Đinh", "Trịnh"))
_MIDDLE = frozenset(("Văn", "Thị", "Hữu", "Đình", "Xuân", "Minh", "Ngọc", "Thanh", "Quang", "Đức", "Quốc", "Công", "Thế", "Mạnh", "Tiến", "Trọng", "Anh", "Duy", "Bá", "Viết"))
_ABBREVIATED = re.compile(r" \([A-ZĐ]{2,10}\)")
# «Ủy ban Kiểm tra tỉnh Sơn La»: the place stands for its committee.
_OF_PLACE = re.compile(r"(?:tỉnh|huyện|quận|thị xã|thành phố|TP\.?) [A-ZĐÂÊÔƠƯĂ\d]")
_NAMED_BY_LEVEL = re.compile(r"huyện|quận|tỉnh|thành phố|thị xã|TP|[A-ZĐ]")


def find_organisations(chars: str) -> list[OrganisationMention]:
    """The organisations named in a repaired text, in order, none inside another.

    Of kind «party» are party organisations and the bodies that lead them, of kind «board» their offices.

    >>> [(m.name, m.kind) for m in find_organisations("Đảng bộ huyện Thanh Hà có 47 chi bộ, Ban Tổ chức Huyện ủy mở 3 lớp")]
    [('Đảng bộ huyện Thanh Hà', 'party'), ('Ban Tổ chức Huyện ủy', 'board')]
    """
    found: list[OrganisationMention] = []
    position = 0
    for opening in _HEAD_OPENS.finditer(chars):
        several = chars[max(0, opening.start() - len(BETWEEN)):opening.start()].lower() == BETWEEN  # «Liên tỉnh ủy Thanh - Nghệ - Tĩnh» is no «tỉnh ủy Thanh»
        if opening.start() < position or several or (match := _ANY_HEAD.match(chars, opening.start())) is None:
            continue
        mention = _mention(chars, match)
        position = match.end() if mention is None else mention.end
        if mention is not None:
            found.append(mention)
    return _in_capitals(found)


def _in_capitals(found: list[OrganisationMention]) -> list[OrganisationMention]:
    """Names in a headline of capitals, where nothing shows their end, end as the longest of the same name elsewhere in the text does."""
    if not any(m.name.isupper() for m in found):
        return found
    told = sorted({" ".join(m.name.upper().split()) for m in found if not m.name.isupper()}, key=len, reverse=True)
    cut = []
    for m in found:
        known = next((name for name in told if f"{m.name} ".startswith(name + " ")), None) if m.name.isupper() else None  # the whole name, where the text tells it so
        if known is not None and known.rpartition(" ")[2].lower() in LEVEL_ENDS:
            known = _with_place(m.name, known)
        # Letter for letter only: a gap of two signs («TỈNH - …») was made one in the name.
        whole = known is not None and m.end - m.start == len(m.name)
        cut.append(OrganisationMention(m.start, m.start + len(known), known, m.kind) if known is not None and whole else m)
    return cut


def _with_place(name: str, level: str) -> str:
    """«ĐẢNG BỘ HUYỆN LẠNG GIANG» where the text goes on with «Đảng bộ huyện»: the level with the place behind it, if that is one."""
    words, places = name[len(level):].split(), name_lexicon().places
    return next((f"{level} {place}" for k in range(min(4, len(words)), 0, -1) if (place := " ".join(words[:k])).lower() in places), level)


def organisation_at(chars: str, position: int, end: int) -> OrganisationMention | None:
    """The party organisation or board whose name begins at `position`; None where none does."""
    match = HEAD.match(chars, position, end)
    return _mention(chars, match) if match is not None else None


def _mention(chars: str, match: re.Match[str]) -> OrganisationMention | None:
    head, start = match["head"], match.start()
    kind = _KIND_OF[head.lower()]
    upper = head.isupper() and " " in head
    end = _extend(chars, match.end(), upper, kind)
    if chars[max(0, start - POST_REACH):start].lower().endswith(_POSTS):
        end = _without_person(chars, match.end(), end)
    behind = chars[match.end():end].strip()
    named = any(c.isupper() or c.isdigit() for c in behind)
    if kind == "party":
        if head[0].islower() and _nameless(behind) or _MODEL.match(chars, match.end()):
            return None
    elif kind == "place":
        if not named or (head.isupper() and len(head) > 2):
            return None
    elif head[0].islower() and not (kind == "board" and head.endswith("iểm tra") and (behind.count(" ") > 1 or behind.lower() == "trung ương")) or not behind:
        return None
    elif kind == "board" and _BODY.search(behind) is None and "trung ương" not in behind.lower() and "Đảng bộ" not in behind and not upper and not (
            head.endswith(("iểm tra", "UBKT")) and _OF_PLACE.match(behind)):
        return None
    elif kind == "school" and _NAMED_BY_LEVEL.search(behind) is None:
        return None
    elif kind in ("state", "mass", "other", "faction") and not (named or _LEVEL.match(behind)):
        return None
    name = _ABBREVIATED.sub("", " ".join(chars[start:end].split()))
    return OrganisationMention(start, end, name, "board" if kind in ("school", "faction") else kind)


def _nameless(behind: str) -> bool:
    """Whether a head in small letters has no name: «đảng bộ cơ sở», but «đảng ủy khối doanh nghiệp tỉnh»."""
    named = behind != "Đảng" and any(c.isupper() or c.isdigit() for c in behind)
    return not named and _BLOC_NAME.fullmatch(behind) is None


def _extend(chars: str, position: int, upper: bool, kind: str) -> int:
    """Where a name that has come to `position` ends."""
    # Whether the part before lets a field follow in small letters.
    open_to_fields = kind == "other"
    first = position
    for _ in range(LONGEST):
        gap = _GAP.match(chars, position)
        if gap is None:
            break
        start, dashed = gap.end(), gap.group().strip() in ("-", "–")
        if upper:
            word = _WORD.match(chars, start)
            if word is None or not word.group().isupper() or _ENDS_UPPER.match(chars, start):
                break
            position = word.end()
            continue
        if kind == "place" and (head := _ANY_HEAD.match(chars, start)) is not None and f"{chars[first:position].rpartition(' ')[2]} {head.group()}".lower() not in name_lexicon().places:
            break  # but «TP Hải Phòng»
        part, open_to_fields = _part(chars, start, position, kind, dashed, open_to_fields, position == first)
        if part is None and kind != "place":
            part = _of_institution(chars, first, position, start, dashed, open_to_fields)
        if part is None:
            break
        position = part
    return position


def _short(chars: str, start: int, behind_head: bool, dashed: bool) -> re.Match[str] | None:
    """«(Chi bộ) cơ sở (Hội Doanh nhân trẻ)», «(Đảng bộ) Q.2»."""
    return behind_head and _OF_BASE.match(chars, start) or (None if dashed else _SHORT.match(chars, start))


def _part(chars: str, start: int, before: int, kind: str, dashed: bool, open_to_fields: bool, first: bool) -> tuple[int | None, bool]:
    """Where the part of a name that begins at `start` ends, and whether a field in small letters may follow it."""
    if short := _short(chars, start, first and kind == "party", dashed):
        return short.end(), False
    if number := _NUMBER.match(chars, start):
        return (number.end() if not dashed and (_NUMBERED.search(chars[max(0, before - 16):before]) or _commune_with_number(chars, start, before)) else None), False
    if dashed:
        double = next((last for first_part, last in _DOUBLE_NAMES if chars.endswith(first_part, 0, before) and chars.startswith(last, start)), None)
        if double is not None:
            return start + len(double), False
        joined = _DASHED.match(chars, start)
        return (joined.end() if joined else None), open_to_fields
    # «Ban Tổ chức Tỉnh ủy», «Chi bộ Văn phòng Huyện ủy»
    if (first if kind == "board" else kind == "party" and not first) and (body := _BODY.match(chars, start)):
        return body.end(), False
    if kind != "place":
        if phrase := _WORDS.match(chars, start):
            belongs = _LIST_OF[phrase.group().lower()]
            if belongs != "fields" or open_to_fields or phrase.group()[0].isupper():
                return phrase.end(), belongs in ("institutions", "fields")
            return None, False
        if (joining := _JOINING.match(chars, start)) and not (kind == "party" and first):  # «Tỉnh ủy và tổ chức đảng cấp dưới» are two
            gap = _GAP.match(chars, joining.end())
            joined = _JOINED.match(chars, gap.end()) if gap else None
            return (joined.end() if joined and not _LEVEL.fullmatch(joined.group()) else None), open_to_fields
    word = _WORD.match(chars, start)
    if word is None or not word.group()[0].isupper() or _ENDS_CAPITAL.match(chars, start):
        return None, False
    return word.end(), open_to_fields


_FIELD_ENDS = re.compile(rf"(?<!\w)(?:{_any(_WORD_LISTS['fields'])})$", re.IGNORECASE)
_INSTITUTION = re.compile(rf"(?<!\w)(?:{_any(_WORD_LISTS['institutions'])})(?!\w)", re.IGNORECASE)
_BLOC = re.compile(rf"(?:{_any(_WORD_LISTS['fields'])})(?: (?:{_any(_WORD_LISTS['fields'])}))* (?:trung ương|tỉnh|thành phố)(?!\w)", re.IGNORECASE)
_IN_BLOC = _any([*_WORD_LISTS["fields"], *_WORD_LISTS["plain"]])
_BLOC_NAME = re.compile(rf"khối (?:các )?(?:{_IN_BLOC})(?:(?: và|,)? (?:{_IN_BLOC}))* (?:trung ương|tỉnh|thành phố)", re.IGNORECASE)
_JOINED_SMALL = re.compile(rf"và (?!(?:các|đồng|ông|bà|đại|cán|đảng|chi|huyện|xã|tỉnh|được|đã|có|là|của)(?!\w))(?:[^\W\d_A-ZĐ]+ ){{1,3}}(?=[{CAPITAL}])")
_DIGIT = re.compile(rf"\d{{1,2}}(?= (?:{_any(_TABLE['words']['behind_number'])})(?!\w)(?! (?:cơ sở )?đảng)|[,.;)]|$)", re.MULTILINE)
# «xã Bảo Lâm 2» and the others that 2025 gave a number; elsewhere one digit in front of a verb, «Đảng bộ xã Tân Lập 2 kết nạp …».
_COMMUNE = re.compile(rf"(?<!\w)(?:xã|phường) (?:(?P<known>{_any(_WORD_LISTS['numbered_places'])})|[{CAPITAL}][^\W\d_]*(?: [{CAPITAL}][^\W\d_]*){{0,3}})$", re.IGNORECASE)
_DIGIT_OF_NAME = re.compile(r"[1-9](?= (?:có|đã|hiện|được|tổ chức|kết nạp|lần thứ|nhiệm kỳ|trực thuộc|thuộc|là|bầu|triển khai|ban hành)(?!\w))")
_RUN = re.compile(rf"[{CAPITAL}][^\W_]*(?: [{CAPITAL}][^\W_]*){{0,3}}")


def _commune_with_number(chars: str, start: int, before: int) -> bool:
    """Whether the number that begins at `start` is part of a commune's name."""
    commune = _COMMUNE.search(chars, max(0, before - 40), before)
    return commune is not None and (commune["known"] is not None and chars[start + 1:start + 2] in (" ", ",", ".", ";", ")", "\n", "") or _DIGIT_OF_NAME.match(chars, start) is not None)


def _of_institution(chars: str, first: int, before: int, start: int, dashed: bool, open_to_fields: bool) -> int | None:
    """Where a part ends that only a firm's, a school's or a hospital's name has: «Công ty Than Hồng Thái - TKV», «Bệnh viện Sản và trẻ em Phú Thọ», «THPT Lấp Vò 1»;
    «khối du lịch thương mại trung ương»; the second syllable of a place in a small letter, «thôn Kiến an».
    """
    if chars[max(0, before - 4):before].lower() == "khối" and not dashed and (bloc := _BLOC.match(chars, start)):
        return bloc.end()
    word = chars[max(0, before - 16):before].rpartition(" ")[2]
    small = _WORD.match(chars, start)
    if not dashed and small is not None and word[:1].isupper() and small.group().islower() and _ENDS_UPPER.match(chars, start) is None and f"{word} {small.group()}".lower() in name_lexicon().places and _LEVEL.search(chars, first, before):
        return small.end()
    if _INSTITUTION.search(chars, first, before) is None:
        return None
    if dashed:
        run = _RUN.match(chars, start)
        if run is None or _ANY_HEAD.match(chars, start) or _ENDS_CAPITAL.match(chars, start):
            return None
        words = words_of(chars, run.start(), run.end())
        acronym = len(words) == 1 and words[0].acronym
        return run.end() if acronym or len(words) > 1 and best_split(words, frozenset(), plain=True) is None else None
    if digit := _DIGIT.match(chars, start):
        return digit.end() if word[:1].isupper() or _FIELD_ENDS.search(chars, first, before) else None
    joined = _JOINED_SMALL.match(chars, start) if open_to_fields else None
    return joined.end() - 1 if joined else None


def _without_person(chars: str, left: int, right: int) -> int:
    """Where a name behind a post ends before the person's own name: «(Bí thư) Huyện ủy Tiên Lãng Bùi Văn An»."""
    words = words_of(chars, left, right)
    at = len(words)
    while at and words[at - 1].name:
        at -= 1
    split = best_split(words[at:], frozenset(), after_place=at > 0 and words[at - 1].lower in LEVEL_ENDS) if at < len(words) else None
    if at < len(words) and at and NAMED_AFTER.search(chars, left, words[at].start):
        return right  # «Trường THPT Nguyễn Văn Linh»
    if split is not None and (split or at and words[at - 1].acronym and len(words) - at > 2):
        return words[at + split - 1].end
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(chars, left, right):
        if word.group()[0].isupper() and not word.group().startswith("TP"):
            run.append(word)
        else:
            run = []
    for k in (*range(2, len(run)), 1):
        if 0 < k < len(run) - 1 and run[k].group() in _SURNAMES and len(run) - k <= 4 and (k > 1 or len(run) - k > 2):
            return int(run[k - 1].end())
    if len(run) > 2 and run[0].group() in _SURNAMES and (run[1].group() in _MIDDLE or len(run) == 3 and run[0].start() - left <= 1 and run[0].group() in _PEOPLE_ONLY) and run[1].group() != "Chí":
        return max(left, run[0].start() - 1)
    return right


_FOLDED = tuple((re.compile(pattern), replacement) for pattern, replacement in (
    (r"^(?:ban thuong vu|ban chap hanh|thuong truc|bch|btv|thuong vu) ", ""), (r"\btphcm\b|\btp hcm\b", "thanh pho ho chi minh"), (r"\btp\b", "thanh pho"),
    (r"^tinh uy\b", "dang bo tinh"), (r"^thanh uy(?: thanh pho)?\b", "dang bo thanh pho"), (r"^huyen uy(?: huyen)?\b", "dang bo huyen"),
    (r"^quan uy(?: quan)?\b", "dang bo quan"), (r"^thi uy(?: thi xa)?\b", "dang bo thi xa"), (r"^dang uy\b", "dang bo"), (r"^chi uy(?: chi bo)?\b", "chi bo"),
    (r"\bccq\b", "cac co quan"), (r"\bvksnd\b", "vien kiem sat nhan dan"), (r"\bubnd\b", "uy ban nhan dan"), (r"\bdh\b", "dai hoc"), (r"\bubkt\b", "uy ban kiem tra"), (r"\bbdbp\b", "bo doi bien phong"), (r"\bbvdk\b", "benh vien da khoa"), (r"\bllvt\b", "luc luong vu trang"),
    (r"\btw\b", "trung uong"), (r"^uy ban kiem tra tinh (?!uy\b)", "uy ban kiem tra tinh uy "), (r"^uy ban kiem tra huyen (?!uy\b)", "uy ban kiem tra huyen uy "),
    (r"^uy ban kiem tra quan (?!uy\b)", "uy ban kiem tra quan uy "), (r"^uy ban kiem tra thi xa ", "uy ban kiem tra thi uy "), (r"^uy ban kiem tra thanh pho ", "uy ban kiem tra thanh uy ")))


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name's key: no case, no marks, a leading body and its party organisation alike, abbreviations opened.

    >>> fold("BTV Huyện ủy Thanh Hà") == fold("Đảng bộ huyện Thanh Hà")
    True
    """
    text = " ".join(re.findall(r"\w+", unmarked(name)))
    for pattern, replacement in _FOLDED:
        text = pattern.sub(replacement, text)
    return text


def own_name(name: str) -> str:
    """The name without the body that leads the organisation.

    >>> own_name("BTV Đảng ủy Khối")
    'Đảng ủy Khối'
    """
    return re.sub(rf"^(?:{_LEADING}) ", "", name, flags=re.IGNORECASE)


def opened(name: str) -> str:
    """A name with its abbreviations of bodies opened.

    >>> opened("BTV Đảng ủy Khối"), opened("UBKT Tỉnh ủy")
    ('Ban Thường vụ Đảng ủy Khối', 'Ủy ban Kiểm tra Tỉnh ủy')
    """
    for short, full in (("BTV ", "Ban Thường vụ "), ("BCH ", "Ban Chấp hành "), ("UBKT ", "Ủy ban Kiểm tra ")):
        if name.startswith(short):
            return full + name[len(short):]
    return name

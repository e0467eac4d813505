"""People with the posts that they hold, are elected to, or held.

Names are found by their title («đồng chí»), their family name or their post; posts are tied to them by apposition
(«Nguyễn Văn A, Bí thư Huyện ủy»), by their place in front («Bí thư Huyện ủy Nguyễn Văn A»), by a verb («giữ chức», «được bầu
làm») and by lists («Phó Bí thư được bầu là các đồng chí: A; B»). A post that several names share is a position of each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.find.offices import PostMention, any_head, post_at

FAMILY = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Lương Chu Cao Thái Lưu Quách Giàng Sùng Vàng Lò Hầu Thào Mùa Vừ Lầu Cứ Lù Tòng Cà Quàng Điêu Bế Nông Triệu Ma"
    " Hứa Đàm Vi La Lục Ninh Từ Tống Kiều Thân Khuất Doãn Nghiêm Tăng Châu Quản Bạch Đồng Thạch Danh Lại Phí Cù Giang Âu Hàn Mạc Y Rơ Ksor Siu Nay Rah Puih Alăng Bríu Thò Và Xồng Lang Lữ Chảo Tẩn Phàn Hảng Ly Cháng Tráng Chẩu Viên Trang Văn Lò"
    " Hờ Khang Vàng Ngân Cầm Bạc Hạng Mã Tẩy Kpă Kpă Rmah Nhâm Đôn Đậu Cung Đường Uông Thiều Lều Khổng Trà Liêu Tiêu Ông Phù Sầm Quang Hạ Hùng Sơn Kim Tao Nhữ Đới Cáp Biện Ngọ Tưởng Bàn Chúng Lã Mâu".split())
UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
WORD = rf"[{UPPER}][^\W\d_]*(?:['’][{UPPER}]?[^\W\d_]+)?"
NAME = re.compile(rf"(?:{WORD})(?: (?:{WORD}))*")
TITLE = re.compile(
    r"(?:(?:[Cc]ác |[Hh]ai |[Bb]a |[Bb]ốn )?(?:đồng chí|Đồng chí|đ/c|Đ/c|Đ/C|ĐỒNG CHÍ|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\s?:?\s)"
    r"((?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thượng tọa|PGS\.?\s?,?\s?TS\.?|GS\.?\s?,?\s?TS\.?|TS\.?|ThS\.?|BS\.?\s?CK ?I{1,2}\.?|BS\.?CKI{1,2}\.?|BSCKI{1,2}|BS\.?|KS\.?|Tiến sĩ|Thạc sĩ|Bác sĩ|Nhà giáo)\s)*)")
RANK = re.compile(r"(?<!\w)(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá)\s")
NOT_NAME = frozenset(
    "Thanh_niên Đảng Ban Bộ Ủy Tỉnh Thành Huyện Quận Thị Xã Phường Chi Hội Đại Nhà Khối Sở Phòng Công Trung Bí Phó Chủ Trưởng Giám Thường Nghị Chỉ Kế Quyết Hướng Báo Tổ Đội Cục Vụ Viện Trường Bệnh Ngày Sáng Chiều Tối Tại Trong Theo Cùng Với Sau Trước Năm Tháng Nhân Dự Phát Kết"
    " Ảnh Tin Bài Tổng Văn_phòng Chính Quốc Mặt Liên Hằng Từ_ngày Đây Đó Đến Về Để Việc Các Những Một Hai Ba Bốn Cả Có Là Được Đã Khi Nếu Vì Do Tuy Song Bên Ngoài Đồng Tân".split())
SEPARATOR = re.compile(r"\s?(?:,|-|–|:|\()\s?(?:hiện\s)?(?:là\s|đang giữ chức\s|đang giữ chức vụ\s|cùng là\s|đều là\s)?")
NEXT_POST = re.compile(r"\s?(?:,|-)\s?(?:đồng thời là\s|kiêm\s|và là\s)?|\s(?:kiêm|và|kiêm giữ chức|đồng thời là)\s")
JOIN = re.compile(r"\s?(?:,|và|,\svà|cùng)\s(?:các\s)?(?:(?:đồng chí|đ/c|ông|bà)\s)?")
HOLDING = re.compile(
    r"^(?P<front>[^.;:]{0,110}?)(?P<verb>giữ chức vụ|giữ chức danh|giữ chức|làm|là|tái đắc cử|tái cử|đắc cử|trúng cử|đảm nhận chức vụ|đảm nhiệm chức vụ|đảm nhiệm|vào chức vụ|chức danh|chức vụ)\s(?:chức\s|chức danh\s|chức vụ\s)?$")
ELECTING = re.compile(r"bầu|tái cử|tái đắc cử|đắc cử|trúng cử|tín nhiệm", re.IGNORECASE)
APPOINTING = re.compile(r"chỉ định|điều động|bổ nhiệm|phân công|chuẩn y|tiếp tục giữ|luân chuyển|đang giữ", re.IGNORECASE)
PROPOSING = re.compile(r"giới thiệu|đề cử|ứng cử|dự kiến|quy hoạch", re.IGNORECASE)
LEAVING = re.compile(r"thôi (?:giữ|làm|tham gia)|cách chức|miễn nhiệm|cho thôi|bãi nhiệm|nghỉ hưu|cách (?:tất cả|mọi|hết)? ?(?:các )?chức vụ", re.IGNORECASE)

PLACES = frozenset((
    "Hà Nội", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hà Đông", "Hà Tiên", "Cao Bằng", "Thái Bình", "Thái Nguyên", "Thái Hòa", "Lâm Đồng", "Ninh Bình", "Ninh Thuận", "Lạng Sơn", "Lai Châu", "Lào Cai", "Sơn La", "Sơn Tây", "Sơn Trà", "Đồng Nai", "Đồng Tháp",
    "Đồng Hới", "Trà Vinh", "Kiên Giang", "An Giang", "Hồ Chí Minh", "Vũng Tàu", "Long An", "Kim Sơn", "Kim Bảng", "Kim Thành", "Đoàn Thanh", "Quang Bình", "Quang Trung", "Văn Lâm", "Văn Giang", "Văn Bàn", "Văn Yên", "Văn Chấn", "Ba Đình", "Mai Sơn", "Mai Châu",
    "Ngân Sơn", "Chu Sê", "Chu Păh", "Hàn Quốc", "Trung Quốc", "Đoàn Kết", "Lương Sơn", "Lương Tài", "Cao Lộc", "Cao Phong", "Cao Lãnh", "Phù Cát", "Phù Mỹ", "Phù Cừ", "Tân Kỳ", "Thạch Hà", "Thạch Thành", "Thạch Thất", "Hoàng Mai", "Hoàng Sa", "Hoàng Su", "Lê Chân", "Vương Quốc"))
PLACE_KIND = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|quận|thôn|bản|ấp|TP|đường|trường|Trường|THPT|THCS|Khu|khu|làng|tướng|cụm|khối|xóm|dân tộc|tư tưởng|Chủ tịch|sông|núi|đèo|đền|chùa|giải|quỹ|mang tên)\.?\s$")


@dataclass(frozen=True, slots=True)
class Person:
    """A name at `start` to `end`; `lead` is where its title begins."""

    lead: int
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class PositionMention:
    """A person (name at `start` to `end`) and a post."""

    start: int
    end: int
    person: str
    post: str
    code: str
    organisation: str | None
    capacity: str
    rule: str


def find_positions(chars: str, blocks: Sequence[tuple[int, int, str]]) -> list[PositionMention]:
    """The positions told in the blocks `(start, end, kind)` that are no furniture, each at its first mention.

    >>> t = "Đồng chí Nguyễn Văn An, Bí thư Huyện ủy dự hội nghị."
    >>> [(p.person, p.code) for p in find_positions(t, [(0, len(t), "paragraph")])]
    [('Nguyễn Văn An', 'secretary')]
    """
    found: dict[tuple[str, str, str, str], PositionMention] = {}
    kept: list[PositionMention] = []
    for start, end, kind in blocks:
        if kind in ("furniture", "date", "byline"):
            continue
        for mention in _in_block(chars, start, end):
            key = (mention.person.lower(), mention.code, mention.capacity, mention.post if mention.code == "other" else "")
            if key not in found:
                found[key] = mention
                kept.append(mention)
    return kept


def people(chars: str, start: int, end: int) -> list[Person]:
    """The named people of `chars[start:end]`, in order."""
    found: list[Person] = []
    heads = [(m.start(), m.end()) for m in any_head().finditer(chars, start, end)]
    position = start
    while (match := NAME.search(chars, position, end)) is not None:
        position = match.end()
        inside = next(((a, b) for a, b in heads if a <= match.start() < b), None)
        left = match.start()
        if inside is not None:
            left = inside[1] + 1
            if left >= match.end():
                position = max(match.end(), inside[1])
                continue
        person = _name(chars, left, match.end(), start)
        if person is not None:
            found.append(person)
            position = person.end
    return found


def _name(chars: str, left: int, right: int, start: int) -> Person | None:
    words = chars[left:right].split(" ")
    front = chars[max(start, left - 60):left]
    title = None
    for m in TITLE.finditer(front):
        if m.end() == len(front):
            title = m
            break
    rank = next((m for m in RANK.finditer(front) if m.end() == len(front)), None)
    if title is not None or rank is not None:
        offset = 0
        while words and (words[0] in NOT_NAME and words[0] not in FAMILY or words[0].rstrip(".") in ("TS", "BS", "ThS", "PGS", "GS")):
            return None
        if not 2 <= len(words) <= 6 or any(w in ("Ban", "Đảng", "Bộ") for w in words[1:2]):
            words = words[:6]
            if len(words) < 2:
                return None
        lead = max(start, left - len(front)) + (title.start() if title else rank.start() if rank else len(front))
        return Person(lead, left + offset, left + offset + len(" ".join(words)), _cased(" ".join(words)))
    for k, word in enumerate(words):
        plain = word if not word.isupper() or len(word) == 1 else word.capitalize()
        if plain in FAMILY and 2 <= len(words) - k <= 5 and not (plain in NOT_NAME and plain not in FAMILY):
            rest = words[k:]
            if k and words[k - 1] in ("Khối", "Đảng", "Chí"):
                return None
            if " ".join(rest[:2]) in PLACES or (k == 0 and PLACE_KIND.search(front) and not (len(rest) > 2 and re.search(r"(?:tỉnh|huyện|xã|phường|quận|thành phố) $", front) and any_head().search(front))):
                return None
            at = left + len(" ".join(words[:k])) + (1 if k else 0)
            return Person(at, at, at + len(" ".join(rest)), _cased(" ".join(rest)))
    return None


def _cased(name: str) -> str:
    return " ".join(w.capitalize() if len(w) > 1 else w for w in name.split()) if name.isupper() else name


def _posts_after(chars: str, position: int, end: int) -> tuple[list[PostMention], int]:
    """The posts that follow a name in apposition, and where they end."""
    posts: list[PostMention] = []
    gap = SEPARATOR.match(chars, position, end)
    while gap is not None:
        post = post_at(chars, gap.end(), end)
        if post is None:
            break
        posts.append(post)
        position = post.end
        gap = NEXT_POST.match(chars, position, end)
    return posts, position


def _in_block(chars: str, start: int, end: int) -> list[PositionMention]:
    persons = people(chars, start, end)
    out: list[PositionMention] = []
    group: list[Person] = []
    chain: tuple[int, str] = (-1, "")
    for k, person in enumerate(persons):
        following = persons[k + 1] if k + 1 < len(persons) else None
        limit = following.lead if following else end
        posts, after = _posts_after(chars, person.end, end)
        group = [*group, person] if group and JOIN.fullmatch(chars[group[-1].end:person.start]) else [person]
        stop = _sentence_end(chars, after, limit)
        verbs = _verb_posts(chars, person, after, stop, start, chain)
        if verbs:
            chain = (stop, verbs[0][1])
        shared = bool(posts) or bool(verbs)
        members = group if shared and len(group) > 1 else [person]
        for member in members:
            for post in posts:
                if post.start < (following.start if following else end):
                    out.append(_position(member, post, "former" if post.former or _left(chars, person, after, stop) else "holds", "name, post"))
            for post, capacity in verbs:
                out.append(_position(member, post, capacity, "name, verb, post"))
        for post, capacity in _before(chars, person, start, persons[k - 1] if k else None):
            out.append(_position(person, post, capacity, "post, name"))
        if shared:
            group = []
    out += _lists(chars, start, end, persons)
    return sorted(out, key=lambda p: p.start)


def _position(person: Person, post: PostMention, capacity: str, rule: str) -> PositionMention:
    return PositionMention(person.start, person.end, person.name, post.post, post.code, post.organisation, capacity, rule)


def _sentence_end(chars: str, position: int, limit: int) -> int:
    match = re.compile(r"\.\s|;|\n|\.$").search(chars, position, limit)
    return match.start() if match else limit


def _left(chars: str, person: Person, after: int, stop: int) -> bool:
    """«bị cách chức», «cách tất cả chức vụ» behind the posts of the person."""
    return re.search(r"^[^.;]{0,60}(?:bị|kỷ luật)[^.;]{0,40}cách (?:chức|tất cả|mọi|hết)", chars[after:stop]) is not None and not re.search(r"cách chức\s(?:[^\s,]+\s){0,3}(?:Bí thư|Phó|Ủy viên|Chủ)", chars[after:stop])


def _verb_posts(chars: str, person: Person, after: int, stop: int, start: int, chain: tuple[int, str]) -> list[tuple[PostMention, str]]:
    """«… giữ chức Bí thư Đảng ủy», «được bầu làm …», «thôi giữ chức …» behind the name."""
    found: list[tuple[PostMention, str]] = []
    position = after
    sentence_start = max(start, chars.rfind(". ", start, person.start) + 1, chars.rfind("\n", start, person.start) + 1)
    governing = chars[max(sentence_start, person.lead - 90):person.lead]
    governing = governing.rsplit(";", 1)[-1]
    for head in any_head().finditer(chars, after, stop):
        if head.start() < position:
            continue
        between = chars[position:head.start()]
        former = re.search(r"nguyên\s$", between)
        holding = HOLDING.match(between[:former.start()] if former else between)
        if holding is None:
            continue
        post = post_at(chars, head.start(), stop)
        if post is None:
            continue
        said = holding["front"] + " " + holding["verb"]
        if holding["verb"] in ("là", "làm") and re.search(r"\d|đại biểu|các|những|nguyện vọng", holding["front"]):
            continue
        capacity = "holds"
        if LEAVING.search(said) and not re.search(r"(?:phân công|điều động|giữ chức)[^,]*$", re.sub(r"thôi giữ chức.*?(?=,|$)", "", said)):
            capacity = "former"
        elif PROPOSING.search(said):
            position = post.end
            continue
        elif APPOINTING.search(said):
            capacity = "holds"
        elif ELECTING.search(said) or (ELECTING.search(governing) and not APPOINTING.search(governing)):
            capacity = "elected"
        elif chain[1] == "elected" and ". " not in chars[chain[0]:person.lead] and len(chars[chain[0]:person.lead]) < 24:
            capacity = "elected"
        if PROPOSING.search(governing[-40:]) and capacity == "elected":
            position = post.end
            continue
        found.append((post, "former" if former else capacity))
        position = post.end
        gap = NEXT_POST.match(chars, position, stop)
        while gap is not None and (more := post_at(chars, gap.end(), stop)) is not None:
            found.append((more, "holds" if more.code.startswith(("government", "council", "other")) else capacity))
            position = more.end
            gap = NEXT_POST.match(chars, position, stop)
    return found


def _before(chars: str, person: Person, start: int, previous: Person | None) -> list[tuple[PostMention, str]]:
    """«Bí thư Huyện ủy Nguyễn Văn A»: posts right in front of the name."""
    left = max(start, previous.end if previous else start, chars.rfind("\n", start, person.lead) + 1)
    found: list[tuple[PostMention, str]] = []
    for head in any_head().finditer(chars, left, person.lead):
        at = head.start()
        former = re.search(r"(?:nguyên|Nguyên|cựu)\s$", chars[max(left, at - 8):at])
        post = post_at(chars, at - len(former.group()) if former else at, person.lead, name_follows=True)
        if post is None:
            continue
        between = chars[post.end:person.lead]
        comma = previous is not None and "," in between
        if re.fullmatch(r"\s?(?:,\s?)?(?:là\s|:\s?)?", between) and post.end <= person.lead and not comma:
            capacity = "former" if post.former else "holds"
            if re.search(r"là\s|:", between) and ELECTING.search(chars[max(start, chars.rfind("\n", start, at), at - 420):at]):
                capacity = "elected"
            if PROPOSING.search(between):
                continue
            found = [*[f for f in found if re.fullmatch(r"\s?(?:,|;)\s?", chars[f[0].end:post.start])], (post, capacity)]
        else:
            kept = [f for f in found if re.fullmatch(r"\s?,\s?", chars[f[0].end:post.start])]
            found = [*kept, (post, "former" if post.former else "holds")] if re.fullmatch(r"\s?,\s?", chars[post.end:post.end + 2].ljust(1)) or "," in between[:2] else kept
    if found and not re.fullmatch(r"\s?(?:,\s?)?(?:là\s|:\s?)?", chars[found[-1][0].end:person.lead]):
        return []
    return found


def _lists(chars: str, start: int, end: int, persons: list[Person]) -> list[PositionMention]:
    """«Hai Phó Bí thư Tỉnh ủy vừa được bầu là các đồng chí A, B»: one post for all names of the list."""
    out: list[PositionMention] = []
    for head in any_head().finditer(chars, start, end):
        post = post_at(chars, head.start(), end)
        if post is None:
            continue
        listed = [p for p in persons if p.start >= post.end]
        if not listed:
            continue
        between = chars[post.end:listed[0].start]
        if len(between) > 70 or not re.fullmatch(r"\s?(?:khóa \w+\s?)?(?:(?:vừa |đã |mới )?(?:được bầu|trúng cử|đắc cử|được tín nhiệm bầu)[^,.;]{0,20}?)?\s?(?:gồm có|gồm|là|đó là)?\s?(?:các\s|hai\s|ba\s|bốn\s)?(?:đồng chí|đ/c|ông|bà)?\s?:?\s?", between):
            continue
        plural = re.search(r"các (?:đồng chí|đ/c|ông|bà)", between) is not None or re.search(r"(?:[Hh]ai|[Bb]a|[Bb]ốn|[Cc]ác|\d)\s$", chars[max(start, head.start() - 6):head.start()]) is not None
        if not plural and not re.search(r"là|:|gồm", between):
            continue
        stop = _list_end(chars, listed[0].end, end)
        around = chars[max(start, head.start() - 140):head.start()] + between
        capacity = "elected" if ELECTING.search(around) else "holds"
        for person in listed if plural else listed[:1]:
            if person.start < stop:
                out.append(_position(person, post, capacity, "post: names"))
    return out


def _list_end(chars: str, position: int, end: int) -> int:
    match = re.compile(r"\.\s|\n|\.$|; (?:trong|Hội|hội|đồng thời|bầu)").search(chars, position, end)
    return match.start() if match else end

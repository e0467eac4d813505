"""Party organisations named in running text, and which of them a number belongs to.

A name is a head («Đảng bộ», «Tỉnh ủy», «Ban Tổ chức») with what follows it as long as it can be part of the name: words with a
capital letter, and the small words of place and kind that names are built with. A head in lower case with nothing after it
(«các đảng bộ», «chi bộ trực thuộc») is no name.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from extractor.find.mention import OrganisationMention

LEADING_BODIES = "Ban Thường vụ|Ban Chấp hành|Thường trực|BTV|BCH|Ban Thường Vụ|Ban chấp hành|Ban thường vụ|Thường vụ"
PARTY_HEADS = "Đảng bộ|Chi bộ|Đảng ủy|Đảng Ủy|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Khu ủy|Tỉnh Ủy|Thành Ủy|Huyện Ủy|Quận Ủy|ĐẢNG BỘ|CHI BỘ|ĐẢNG ỦY|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|đảng bộ|chi bộ|đảng ủy"
BOARD_HEADS = "Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Kinh tế|Văn phòng|Ủy ban Kiểm tra|Ủy ban kiểm tra|UBKT|Trung tâm Bồi dưỡng chính trị|Trung tâm Chính trị|Trường Chính trị|Ban tổ chức"
# Words in lower case that names of places, offices and firms are built with.
SMALL = (
    "tỉnh", "huyện", "xã", "phường", "thành phố", "quận", "thị xã", "thị trấn", "đặc khu", "khối", "các cơ quan", "cơ quan", "các trường", "và doanh nghiệp", "doanh nghiệp", "công ty", "cổ phần",
    "trách nhiệm hữu hạn", "tập đoàn", "tổng công ty", "trường", "đại học", "cao đẳng", "bệnh viện", "phòng", "thôn", "bản", "ấp", "khóm", "tổ dân phố", "khu phố", "khu dân cư", "sở", "chi cục", "cục", "bộ đội biên phòng", "biên phòng",
    "quân sự", "công an", "bộ chỉ huy", "trung tâm", "ủy ban nhân dân", "viện kiểm sát", "tòa án", "nhân dân", "thuế", "hải quan", "báo", "đài phát thanh", "truyền hình", "học viện", "ngân hàng", "điện lực", "xí nghiệp", "đa khoa",
    "nước sạch", "trung ương", "tiểu học", "mầm non", "trung học phổ thông", "xóm", "buôn", "làng", "cảnh sát", "kho bạc", "kiểm lâm", "thống kê", "phụ sản", "sản", "nhi", "dân", "khu vực", "vùng", "liên cơ quan", "nội vụ",
    "và", "các", "cấp", "trong", "ngoài nước", "dân chính đảng", "dân chính", "hội", "tư pháp", "tài chính", "giáo dục", "đào tạo", "y tế", "xây dựng", "giao thông", "nông nghiệp", "công thương", "than", "cao su", "dầu khí",
    "bách khoa", "sư phạm", "kỹ thuật", "kinh tế", "ngoại thương", "luật", "y dược", "bưu chính", "viễn thông", "khoa học", "công nghệ", "nông lâm", "mỏ", "địa chất", "thủy lợi", "ngoại ngữ", "sự nghiệp", "thương mại", "văn phòng",
)
SMALL_PHRASE = re.compile(r"(?:%s)(?!\w)" % "|".join(sorted(SMALL, key=len, reverse=True)), re.IGNORECASE)
BODY = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy(?!\w)")
# Lower-case words that end a name unless another word of it follows.
ONLY_BETWEEN = frozenset(("và", "các", "trong", "hội", "cấp", "trung ương xã"))
STOPS = frozenset("đã có hiện là lần nhiệm khóa được tổ chức tiếp do với để về sẽ vừa cũng luôn".split())
HEAD = re.compile(rf"(?<!\w)(?:(?P<lead>{LEADING_BODIES}) (?=(?:{PARTY_HEADS})(?!\w)))?(?P<head>{PARTY_HEADS}|{BOARD_HEADS})(?!\w)")
GAP = re.compile(r" - | \([A-ZĐ]{2,10}\) | ?, | ")
WORD = re.compile(r"[^\W\d_]+(?:\.(?=\s|[,;]))?|\d+(?:, ?\d+)*")
NUMBERED = re.compile(r"(?:Phòng|Khu|Tổ|Quân khu|Quận|Phường|Công ty|Đoàn|\d,?)$", re.IGNORECASE)


def find_organisations(chars: str) -> list[OrganisationMention]:
    """The named party organisations and boards of a repaired text, in order.

    >>> [m.name for m in find_organisations("Đảng bộ huyện Thanh Hà có 47 chi bộ")]
    ['Đảng bộ huyện Thanh Hà']
    """
    found = []
    for match in HEAD.finditer(chars):
        head, start = match["head"], match.start()
        if found and start < found[-1].end:
            continue
        end = _extend(chars, match.end(), head.isupper() and " " in head)
        name = re.sub(r" \([A-ZĐ]{2,10}\)", "", " ".join(chars[start:end].split()))
        rest = chars[match.end():end].strip()
        if head[0].islower() and not any(w[0].isupper() for w in rest.split()):
            continue
        board = re.fullmatch(BOARD_HEADS, head) is not None
        if board and not re.search(r"ủy|Ủy|Đảng|ĐẢNG|Trung ương|huyện|tỉnh|thành phố|[Cc]hính trị", chars[match.start():end].replace(head, "", 1) if not head.startswith("Tr") else "huyện"):
            continue
        found.append(OrganisationMention(start, end, name, "board" if board else "party"))
    return found


def _extend(chars: str, position: int, upper: bool) -> int:
    """Where a name that has come to `position` ends."""
    end = position
    for _ in range(18):
        gap = GAP.match(chars, position)
        if gap is None:
            break
        start = gap.end()
        small = None if upper else BODY.match(chars, start) or SMALL_PHRASE.match(chars, start)
        word = WORD.match(chars, start)
        if small is not None:
            if small.group()[0].isupper() and small.group().split()[0].lower() in ("hội", "báo", "các", "và") and len(small.group().split()) == 1:
                break
            if "," in gap.group() and small.group() not in ("cao đẳng", "thị trấn", "phường"):
                break
            if small.group() in ONLY_BETWEEN and not _goes_on(chars, small.end()):
                break
            position = small.end()
            if small.group() not in ONLY_BETWEEN:
                end = position
            continue
        if word is None or not _of_name(chars, word, upper, gap.group(), position == end):
            break
        position = end = word.end()
    return end


def _goes_on(chars: str, position: int) -> bool:
    """Whether «và», «các» at the end of a name so far are followed by another small word of names."""
    gap = GAP.match(chars, position)
    return gap is not None and SMALL_PHRASE.match(chars, gap.end()) is not None


def _of_name(chars: str, word: re.Match[str], upper: bool, gap: str, bare: bool) -> bool:
    text, lower = word.group(), word.group().lower()
    behind = chars[word.end():word.end() + 6].lower().strip()
    if "," in gap and not text.isdigit():
        return False
    if text.isdigit():
        return NUMBERED.search(chars[max(0, word.start() - 14):word.start()].rstrip()) is not None
    if upper:
        return text.isupper() and lower not in STOPS and lower not in ("nhiệm", "lần", "bầu", "tổ", "hoàn", "làm", "đại")
    if not text[0].isupper():
        return False
    return not (lower in ("đại", "lần", "nhiệm", "đồng", "hội", "khóa") and behind.startswith(("hội", "thứ", "kỳ", "chí", "nghị", "x", "v", "i")))


def fold(name: str) -> str:
    """A name's key: no case, no marks, a leading body and its party organisation alike."""
    text = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    text = " ".join(re.findall(r"\w+", "".join(c for c in text if not unicodedata.combining(c))))
    for pattern, replacement in (
        (r"^(?:ban thuong vu|ban chap hanh|thuong truc|bch|btv|thuong vu) ", ""), (r"^tinh uy\b", "dang bo tinh"), (r"^thanh uy\b", "dang bo thanh pho"), (r"^huyen uy\b", "dang bo huyen"),
        (r"^quan uy\b", "dang bo quan"), (r"^thi uy\b", "dang bo thi xa"), (r"^dang uy\b", "dang bo"), (r"\btp\b", "thanh pho"), (r"\bccq\b", "cac co quan"),
    ):
        text = re.sub(pattern, replacement, text)
    return text


class Subjects:
    """The organisations of one article: full names for short ones, and the subject at each place.

    `blocks` are the stretches `(start, end, kind)` of the repaired text that are no furniture.
    """

    def __init__(self, chars: str, blocks: Sequence[tuple[int, int, str]]) -> None:
        self.chars = chars
        inside = [(s, e) for s, e, kind in blocks if kind != "furniture"]
        self.blocks = inside
        self.mentions = [m for m in find_organisations(chars) if any(s <= m.start < e for s, e in inside)]
        self.names = self._names()
        self.main: str | None = None
        self.main = self._main()

    def _names(self) -> dict[str, str]:
        """Key → the fullest name of the organisation, «Đảng bộ …» before its leading body's name."""
        best: dict[str, str] = {}
        for mention in self.mentions:
            key, name = fold(mention.name), mention.name
            known = best.get(key)
            if known is None or (known.isupper() and not name.isupper()) or (name.startswith("Đảng bộ") and not known.startswith("Đảng bộ")):
                best[key] = _own_name(name)
        return best

    def full(self, name: str) -> str:
        """The fullest name in the article that `name` is short for; the name itself where that is not certain."""
        key = fold(name)
        longer = [k for k in self.names if k != key and k.startswith(key + " ")]
        counts = Counter(fold(m.name) for m in self.mentions)
        if key in ("dang bo", "chi bo") and self.main is not None:
            return self.main
        if longer and len(key.split()) <= 5 and not any(key.endswith(" " + w) for w in ("xa", "phuong", "thon")):
            head = max(longer, key=lambda k: (counts[k], len(k)))
            return self.names[head]
        return self.names.get(key, _own_name(name))

    def _main(self) -> str | None:
        """The article's own organisation: most named, headline and lead counting more."""
        score: Counter[str] = Counter()
        for k, (start, end) in enumerate(self.blocks):
            weight = 6 if k == 0 else 4 if k == 1 else 3 if k == 2 else 1
            for mention in self.mentions:
                named = start <= mention.start < end and mention.kind == "party" and len(fold(mention.name).split()) > 2
                if named:
                    aside = NOT_MAIN.search(self.chars[max(0, mention.start - 24):mention.start])
                    key = fold(self.full(mention.name))
                    score[key] += 1 if aside else (6 if len(key.split()) > 3 else 3) * weight
        if not score:
            return None
        key = max(score, key=lambda k: (score[k], len(k)))
        return self.names.get(key)

    def at(self, offset: int, sentence_start: int, previous: str | None) -> str | None:
        """The subject of a number at `offset` in its sentence; `previous` is the subject of the sentence before in its block."""
        chosen = self.told(offset, sentence_start)
        if chosen is not None:
            return chosen
        if WHOLE.search(self.chars, sentence_start, offset):
            return self.main
        return previous or self.main

    def told(self, offset: int, sentence_start: int) -> str | None:
        """The subject that the sentence itself names in front of `offset`."""
        chosen = None
        for mention in self.mentions:
            if mention.start < sentence_start or mention.end > offset:
                continue
            front = self.chars[max(sentence_start, mention.start - 24):mention.start]
            behind = self.chars[mention.end:mention.end + 34]
            opening = self.chars[sentence_start:mention.start]
            if len(opening) < 60 and ((OWN_CONGRESS.search(opening) and not OTHER_CONGRESS.search(opening)) or PLACED.search(opening)) and mention.kind == "party":
                chosen = mention
                continue
            if FRONT_NO.search(front) or not SUBJECT_VERB.match(behind):
                continue
            if chosen is not None and front.endswith("và ") and chosen.end >= mention.start - 4:
                continue
            if mention.kind == "party" or BOARD_VERB.match(behind):
                chosen = mention
        if chosen is not None:
            return self.full(chosen.name) if chosen.kind == "party" else _board(chosen.name)
        return None


OWN_CONGRESS = re.compile(r"[Đđ]ại hội(?: [Đđ]ại biểu| [Đđ]ảng viên| toàn thể)?(?: lần thứ \w+,?)? $")
OTHER_CONGRESS = re.compile(r"(?:dự|tiến tới|[Nn]ghị quyết|chuẩn bị|trình|chào mừng|[Tt]hực hiện|[Vv]ăn kiện|phục vụ) (?:của )?[Đđ]ại hội")
PLACED = re.compile(r"(?:^|, |: )(?:[Ởở]|[Tt]ại|[Rr]iêng) $")
WHOLE = re.compile(r"[Tt]oàn (?:tỉnh|huyện|Đảng bộ|Khối|thành phố|xã|quận|thị xã|đảng bộ|phường)")
NOT_MAIN = re.compile(r"(?:[Bb]í thư|viên|[Tt]rưởng|[Tt]hường trực|PBT|[Tt]ổ chức|[Kk]iểm tra|Dân vận|Tuyên giáo|Văn phòng|nhiệm|dự Đại hội đại biểu|dự Đại hội|đi dự|tiến tới Đại hội đại biểu|công bố|vụ|[Tt]rực thuộc) $")
FRONT_NO = re.compile(r"(?:của|thuộc|dự|cho|với|vào|trình|chức|giữ|gửi|do|đến|viên|thư|đề nghị|là) $|Bí thư $|hội $|hội đại biểu $")
SUBJECT_VERB = re.compile(r" ?(?:\([^)]{0,40}\) ?)?(?:,? ?(?:hiện|có|kết nạp|đã|mở|bầu|gồm|còn|dẫn đầu|thành lập|được giao|chỉ|tổ chức|mỗi năm|vừa|sẽ|phấn đấu|giới thiệu|tiếp tục|ban hành|tặng|khen thưởng|kiểm tra|giám sát|thi hành|trao|đề ra|cũng|luôn|hoàn thành|lãnh đạo|cử|xét|hằng năm|hàng năm|toàn|triển khai|chia|xóa|kiên quyết|điều chỉnh|thống nhất|dự kiến|quyết định|công bố|chỉ đạo|duy trì|được|phối hợp|bế mạc)(?!\w)|: ?\d)")
BOARD_VERB = re.compile(r" ?(?:đã |vừa |cũng )?(?:ban hành|thành lập|tổ chức|kiểm tra|giám sát|thi hành|mở|xem xét|quyết định|phối hợp|kết luận|huyện)")


def _board(name: str) -> str:
    return name.replace("UBKT", "Ủy ban Kiểm tra")


def _own_name(name: str) -> str:
    """A leading body stands for its party organisation."""
    return re.sub(rf"^(?:{LEADING_BODIES}) ", "", name)

"""Text that remembers its source: repaired characters, each with its place in the text as it was read."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.syllables import joined

# Characters that show nothing and split words: zero-width signs, byte-order mark, soft hyphen, direction marks.
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
ALIKE = {
    "\u00d0": "Đ", "\u00f0": "đ",  # Eth, as older keyboards typed «Ðảng»
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ", "\t": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
}
_ALIKE = re.compile(f"[{''.join(ALIKE)}]")
TONES = "\u0300\u0301\u0303\u0309\u0323"
# «uỷ» and «ủy», «hoà» and «hòa»: the tone mark on the second vowel goes to the first where the syllable ends there.
OPEN_SYLLABLE = re.compile(r"([oOuU])(?<![qQ].)(?:(?<=[oO])([àáãảạèéẽẻẹÀÁÃẢẠÈÉẼẺẸ])|(?<=[uU])([ỳýỹỷỵỲÝỸỶỴ]))(?!\w)")

_LETTERS = [chr(c) for c in (*range(0x61, 0x7B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_LOWER = "".join(c for c in _LETTERS if c.islower())
_MARKED = "".join(c for c in _LOWER if c > "\x7f")
_UPPER = "A-Z" + "".join(c for c in _LETTERS if c.isupper())
_WORD = r"(?<![\w'].)"  # behind the first letter: a pattern that begins with letters finds its places at once
# «họat», put together from «họa t»: in a closed syllable the tone is the second vowel's.
CLOSED_SYLLABLE = re.compile(r"([òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ])([aey])(?=(?:ch|ng|nh|[cimnpty])(?!\w))")
# «i» and «y» at the end of a syllable, one word in two spellings: «kỉ luật», «tỉ lệ», «nhiệm kì», «qui định», «bác sỹ». Written as the
# lexicon has them, in small letters, at the head of a word in small letters («Kỉ luật …»), and in these words in capitals; a name keeps its letters.
_I_OR_Y = {"ì": "ỳ", "ỉ": "ỷ", "í": "ý", "ĩ": "ỹ", "ị": "ỵ", "i": "y", "Ì": "Ỳ", "Ỉ": "Ỷ", "Í": "Ý", "I": "Y", "ỹ": "ĩ"}
I_OR_Y = re.compile(
    rf"[klmthqsKLTQNĐX](?:{_WORD}(?:(?:(?<=k)[ìỉíĩị]|(?<=l)í|(?<=m)ĩ|(?<=t)ỉ|(?<=h)i|(?<=q)u[íiìỉị]|(?<=s)ỹ)(?!\w)|(?<![{_UPPER}{_LOWER}] .)(?:(?<=K)[ìỉíĩị]|(?<=L)í|(?<=T)ỉ|(?<=Q)u[íiị])(?= [{_LOWER}])"
    rf"|(?:(?<=N)HIỆM KÌ|(?<=T)HỜI KÌ|(?<=Đ)ỊNH KÌ|(?:(?<=K)[ÌỈ]|(?<=L)Í|(?<=T)Ỉ|(?<=Q)UI)(?= (?:HỌP|LUẬT|NIỆM|LUẬN|LỆ|ĐỊNH|HOẠCH)))(?!\w))|(?:(?<=Q)UẢN|(?<=X)Ử) LÍ(?!\w))")
# «8 236», «gần 11 000», «1 236/1 300»: thousands set apart by a space. Not behind a word that a number names, nor in a row of numbers.
_THOUSANDS = r"[1-9]\d{0,2}(?: \d{3})+"
THOUSANDS = re.compile(
    rf"[1-9](?<![\w.,/:-].)(?<!\d .)(?<!\d[%)] .){_THOUSANDS[5:]}(?: ?/ ?{_THOUSANDS}|)(?!(?:,\d{{1,2}})?[\w%:-]|\.\d|,\d{{3}}| ?/ ?\d| \d| ?%)")
NAMED = re.compile(
    r"(?<!\w)(?:quận|phường|tổ|(?<!tổng )số|phòng|khu|khóa|khoá|điều|khoản|ngày|tháng|năm|quý|lớp|đội|thôn|ấp|xóm|bản|phố|lộ|(?<!tuổi )đoàn|lữ|trang|lần|thứ|hạng|chi bộ|khối|cấp|kỳ|kì|trung ương|tw|ủy|uỷ|"
    r"lô|đường|vùng|nhóm|bảng|mục|mã|điện thoại|đt|tel|fax|hotline) $", re.IGNORECASE)
# Syllables that lost their wholeness in a typesetter's hands, «đ ảng viên», «đả ng viên»; one that begins with a vowel and is a word of its own stays one.
_WHOLE = (
    "anh|em|ai|an|ăn|âm|ấp|ấy|áp|áo|ánh|ảnh|ảo|ác|án|ao|ít|ích|im|in|ở|ông|ốm|ổn|ôn|ốc|ong|uống|ưu|ứng|ức|ước|ươm|út|ủy|uỷ|uy|ủng|úng|ý|y|yên|yêu|yếu|êm|ế|ép|éo|ô|ơn|ờ|ồ|"
    "oai|oan|ủ|ẩn|ấn|ầm|ẩm|ẵm|ắt|ắc|ào|ách|ạ|à|á|ừ|ớt|u|i|e|o|a")
_VOWELS = "aăâeêiouôơưy" + "".join(c for c in _MARKED if c != "đ")
_CONSONANTS = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
SPLIT = re.compile(
    rf" (?:(?<=[{_CONSONANTS}iu] )(?:(?:(?<![\w'.-][{_CONSONANTS}] )(?<![iu] )|(?<=gi )(?<![\w'.-]gi ))(?!(?:{_WHOLE})(?!\w))|(?:(?<=[ckptCKPT]h )|(?<=[nN][gh] )|(?<=[tT]r )|(?<=qu ))(?<![\w'.-].. )(?<![{_VOWELS}] (?:ng|nh|ch) ))(?=[aăâeêioôơuưy{_MARKED}])(?!đ)[{_LOWER}])")
# A space too many: in front of a comma, «5 đồng chí , 3 đồng chí»; behind the full stop of thousands, «có 4. 318 đảng viên».
SPACE_BEFORE = re.compile(r" [,;](?!\S)(?<=[\w)%\"]..)")
SPACED_THOUSANDS = re.compile(rf"\. (?=\d{{3}} (?:đảng|đồng|chi|tổ|lượt|người|cán|hội|quần|đoàn|đại)(?!\w))(?:(?<=[{_LOWER}] [1-9]..)|(?<=[{_LOWER}] [1-9]\d..)|(?<=[{_LOWER}] [1-9]\d\d..))")
# «đ.c» and «đ/c» are one word.
COMRADE = re.compile(r"([đĐ])(?<![\w.].)\.(?=[cC](?!\w|\.\w))")
# A missing space: behind a comma, a full stop, between a word in small letters and a capital or a digit («xãMinh Quang», «bầu15»).
GLUED_SIGN = re.compile(
    rf"[,;.](?:(?<=[,;])(?:(?<=[^\W_].)(?=[{_LOWER}{_UPPER}])|(?<=[{_LOWER})].)(?=\d))"
    rf"|(?<=[{_LOWER}][{_LOWER}]\.)(?<!(?<!\w)tp\.)(?<!(?<!\w)tx\.)(?<!(?<!\w)tt\.)(?<!(?<!\w)[{_LOWER}]\.)(?=[{_UPPER}][{_LOWER}]))")
GLUED = re.compile(rf"[{_UPPER}\d](?<=[{_LOWER}].)(?:(?<=\d)|(?=[{_LOWER}]))")
GLUED_WORD = re.compile(rf"(?<![\w'-])(?:[{_LOWER}]|(?<!\w)[{_UPPER}])[{_LOWER}]{{0,5}}\Z")
# What may be a sign that shows nothing or one that is set on the letter in front of it; no letter or sign of Vietnamese is.
_ODD = "\u00ad\u0300-\u1dff\u200b-\u200f\u202a-\u202e\u2060\u20d0-\U0010ffff"
ODD = re.compile(f"[{_ODD}]")
# What needs no care: letters and signs, one space between two of them, nothing set on the last.
_PLAIN = f"[^{_ODD}\u0020\u00a0\u1f00-\u200a\u202f\t]"
RUN = re.compile(f"{_PLAIN}(?:{_PLAIN}| (?={_PLAIN})){{0,999}}(?![{_ODD}])")

# «16chi bộ»: a number glued to what it counts.
GLUED_COUNT = re.compile(rf"\d(?=(?:đảng|chi|đồng|đại|tổ|cán|lượt|người|học|lớp|quần|cuộc|đoàn|hội|tập|thanh|công) ?[{_LOWER},])")
NUMBER_ALONE = re.compile(r"(?<![\w.,/-])\d[\d.,/]*\Z")
# Two syllables of these glued together in small letters, «Đảng bộhuyện», «đảngviên»: no syllable has two tones.
_GLUED_TO = "huyện|tỉnh|xã|phường|thành|quận|thị|thôn|các|cơ|trực|khối|công|viên|bộ|ủy|uỷ|chí|hội|biểu|luật|nạp|thư|sở|trường|bệnh"
GLUED_WORDS = re.compile(
    rf"[đĐcCtThHqQkKbBủuvxp]{_WORD}(?:(?<=[đĐ])(?:ảng|ồng|ại)|(?<=[cC])hi|(?<=[tT])(?:ỉnh|hôn)|(?<=[hH])uyện|(?<=[qQ])uận|(?<=[kK])(?:ỷ|ết)|(?<=[bB])(?:í|ộ)|(?<=ủ)y|(?<=u)ỷ|(?<=v)iên|(?<=x)ã|(?<=p)hường)"
    rf"(?=(?:{_GLUED_TO})(?!\w))")


@dataclass(frozen=True, slots=True)
class Text:
    """A repaired text and the way home from each of its characters.

    `source[starts[i]:ends[i]]` is what `chars[i]` was made from; all three have the same length.

    >>> t = Text.of("Tỉnh u\u0309y")
    >>> t.chars, t.quote(5, 7)
    ('Tỉnh ủy', 'u\u0309y')
    """

    source: str
    chars: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, source: str) -> "Text":
        """Repair `source`: canonical composition, look-alike signs, invisible signs, spaces in a row, the spelling of tone marks, of «i»
        and «y» and of thousands, syllables split or glued."""
        alike = _alike(source)
        plain = ODD.search(source) is None or INVISIBLE.isdisjoint(source) and not any(map(unicodedata.combining, source))
        if plain and "  " not in alike and unicodedata.is_normalized("NFC", source):
            return cls._respelled(source, alike, range(len(source)), range(1, len(source) + 1))  # letter for letter: places by arithmetic
        return cls._composed(source)

    @classmethod
    def _composed(cls, source: str) -> "Text":
        """Letter by letter, each with its place: what `of` does where letters are to be composed or left out."""
        out: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position, size = 0, len(source)
        while position < size:
            if (run := RUN.match(source, position)) is not None:  # as it stands
                out += _alike(run.group())
                starts += range(position, run.end())
                ends += range(position + 1, run.end() + 1)
                position = run.end()
                continue
            end = position + 1
            while end < size and unicodedata.combining(source[end]):
                end += 1
            if source[position] not in INVISIBLE:
                for char in unicodedata.normalize("NFC", source[position:end]):
                    alike = ALIKE.get(char, char)
                    if alike == " " and out and out[-1] == " ":
                        continue
                    out.append(alike)
                    starts.append(position)
                    ends.append(end)
            position = end
        return cls._respelled(source, "".join(out), starts, ends)

    @classmethod
    def _respelled(cls, source: str, chars: str, starts: Sequence[int], ends: Sequence[int]) -> "Text":
        chars = _spelled(OPEN_SYLLABLE.sub(_move_tone, chars))
        if edits := sorted(set(_edits(chars))):
            chars, starts, ends = _respaced(chars, list(starts), list(ends), edits)
            chars = CLOSED_SYLLABLE.sub(_tone_back, chars)
        return cls(source, chars, starts, ends)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source, end exclusive, of the repaired characters from `start` to `end`."""
        if not 0 <= start < end <= len(self.chars):
            raise ValueError(f"no characters from {start} to {end} in a text of {len(self.chars)}")
        return self.starts[start], self.ends[end - 1]

    def quote(self, start: int, end: int) -> str:
        """The source, letter for letter, of the repaired characters from `start` to `end`."""
        left, right = self.span(start, end)
        return self.source[left:right]


def _alike(text: str) -> str:
    return _ALIKE.sub(lambda match: ALIKE[match.group()], text)  # ten times faster than `translate`


def letters_alone(text: str) -> str | None:
    """What any repair of a text leaves as it is: its letters and signs in small letters, without spaces, «ủy» for «uỷ».

    A phrase that the repaired text holds stands here without its spaces, if its only open syllable is «ủy» and none ends in another spelling
    of «i». None where letters would be composed or left out.

    >>> letters_alone("Huyện  Uỷ"), letters_alone("Ky\u0309 luật")
    ('huyệnủy', None)
    """
    if ODD.search(text) is not None or not unicodedata.is_normalized("NFC", text):
        return None
    return "".join(_alike(text).lower().split()).replace("uỷ", "ủy")


def unmarked(text: str) -> str:
    """Text in small letters without tones and marks, «đ» as «d»: what somebody types who has no Vietnamese keyboard.

    >>> unmarked("Đảng bộ tỉnh Nghệ An")
    'dang bo tinh nghe an'
    """
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold().replace("đ", "d")) if not unicodedata.combining(c))


def _move_tone(match: re.Match[str]) -> str:
    first, second = (g for g in match.groups() if g is not None)
    letters = unicodedata.normalize("NFD", second)
    tone = "".join(c for c in letters if c in TONES)
    return unicodedata.normalize("NFC", first + tone) + letters[0]


def _tone_back(match: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match.group(1))
    return letters[0] + unicodedata.normalize("NFC", match.group(2) + letters[1:])


def _spelled(chars: str) -> str:
    """«kỷ luật», «8.236», «đ/c»: letter for letter, so that every place stays."""
    chars = COMRADE.sub(r"\1/", chars)
    chars = I_OR_Y.sub(lambda m: "".join(_I_OR_Y.get(c, c) if end in " " else c for c, end in zip(m.group(), m.group()[1:] + " ", strict=True)), chars)
    return THOUSANDS.sub(lambda m: m.group() if NAMED.search(chars, max(0, m.start() - 14), m.start()) else re.sub(r"(?<=\d) (?=\d)", ".", m.group()), chars)


def _edits(chars: str) -> Iterator[tuple[int, bool]]:
    """Places of `chars` where a space is too many (False), or is missing behind (True)."""
    for match in SPLIT.finditer(chars):
        yield chars.index(" ", match.start()), False
    for place in joined(chars):
        yield place, False
    for match in SPACE_BEFORE.finditer(chars):
        yield match.start(), False
    for match in SPACED_THOUSANDS.finditer(chars):
        number = chars.rindex(" ", 0, match.start()) + 1
        if NAMED.search(chars, max(0, number - 14), number) is None:
            yield match.end() - 1, False
    for match in GLUED_SIGN.finditer(chars):
        yield match.start(), True
    for match in GLUED_COUNT.finditer(chars):
        if NUMBER_ALONE.search(chars, max(0, match.end() - 10), match.end()) is not None:
            yield match.end() - 1, True
    for match in GLUED_WORDS.finditer(chars):
        yield match.end() - 1, True
    for match in GLUED.finditer(chars):
        word = GLUED_WORD.search(chars, max(0, match.start() - 6), match.start())
        if word is not None and any(c in _MARKED for c in word.group()):
            yield match.start() - 1, True


def _respaced(chars: str, starts: list[int], ends: list[int], edits: list[tuple[int, bool]]) -> tuple[str, list[int], list[int]]:
    out, begins, stops, at = list[str](), list[int](), list[int](), 0
    for place, missing in edits:
        keep = place + 1 if missing else place
        out.append(chars[at:keep])
        begins += starts[at:keep]
        stops += ends[at:keep]
        if missing:  # the space shows what the sign in front of it was made from
            out.append(" ")
            begins.append(starts[place])
            stops.append(ends[place])
        at = place + 1
    return "".join((*out, chars[at:])), begins + starts[at:], stops + ends[at:]

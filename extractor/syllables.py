"""Syllables that were split anywhere, «đả ng», «tổ ch ức», «đảng vi ên», «hoạ t động», «c ông nhân», «mụ c tiêu»: where they are put together.

A part that is no word goes with its neighbour where both make up a syllable of Vietnamese, and only one of the two neighbours does. A letter that
stands for itself goes with none: behind a number («5 m»), behind «điểm», «mục», «bảng».
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

RHYMES = frozenset("""
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu yên yêt o oa oac oach oai oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y
""".split())
ONSETS = ("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", *"bcdđghklmnqrstvx")
# The words without a consonant in front; whatever else begins with a vowel is the rest of one.
VOWELLED = frozenset("""
anh em ai an ăn âm ấp ấy áp áo ánh ảnh ảo ác án ao ít ích im in ở ông ốm ổn ôn ốc ong uống ưu ứng ức ước ươm út ủy uỷ uy ủng úng ý y yên yêu yếu êm ế ép éo ô ơn ờ ồ
oai oan ủ ẩn ấn ầm ẩm ẵm ắt ắc ào ách ạ à á ừ ớt u i e o a ám ái ạt ẩu âu ầy ủi ức ướp ốp ôi ối ổi ơi oan oán uất yểm yết iu ưng ưa ương ấm ổ ân ôm ùn oanh yến ụ ị ẻ ả ơ ư ê â ă
""".split())
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
STOPPED = re.compile("(?:[cpt]|ch)$")
LETTERED = frozenset(("điểm", "mục", "khoản", "tiết", "bảng", "lục", "nhóm", "hạng", "lớp", "khối", "loại", "phần", "câu", "tuyến", "khu", "lô", "tổ"))
PUNCTUATION = ".,;:!?()\"'…%-/"
LONGEST = 6


@lru_cache(maxsize=50_000)
def is_word(word: str) -> bool:
    """Whether letters, in small ones, may be a whole word.

    >>> is_word("đảng"), is_word("đả"), is_word("ảng"), is_word("viê"), is_word("hoác")
    (True, True, False, False, True)
    """
    if word in VOWELLED:
        return True
    letters, tones = TONES.subn("", unicodedata.normalize("NFD", word))
    letters = unicodedata.normalize("NFC", letters)
    onset = next((o for o in ONSETS if letters.startswith(o) and letters[len(o):] in RHYMES), "gi" if letters == "gi" else "")
    if not onset or tones > 1:
        return False
    marks = unicodedata.normalize("NFD", word)
    return STOPPED.search(letters) is None or "\u0301" in marks or "\u0323" in marks  # «các», «việt», and no «càc»


@lru_cache(maxsize=50_000)
def _part(said: str) -> str:
    """The letters of what stands between two spaces, where they are no word; else nothing."""
    word = said.strip(PUNCTUATION)
    return word if word.isalpha() and len(word) <= LONGEST and (word[1:] or word).islower() and not is_word(word.lower()) else ""


def joined(chars: str) -> Iterator[int]:
    """The places of the spaces that stand inside of a syllable.

    >>> list(joined("kết nạp 5 đản g viên, đảng vi ên"))
    [13, 29]
    """
    parts = set(map(_part, set(chars.split()))) - {""}
    if not parts:
        return
    last = -1
    for match in re.finditer(rf"(?<!\S)(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?![^\s,.;:!?)])", chars):
        if match.start() <= last or not match.group().islower() and len(match.group()) == 1:
            continue
        left = re.search(r"(?<![^\s(\"])[^\W\d_]+ \Z", chars[max(0, match.start() - LONGEST - 1):match.start()])
        right = re.match(r" ([^\W\d_]{1,6})(?!\w)", chars[match.end():match.end() + LONGEST + 2])
        part, before = match.group().lower(), chars[max(0, match.start() - 12):match.start()].split()
        if len(part) == 1 and before and (before[-1][-1].isdigit() or before[-1].lower() in LETTERED):
            continue
        to_left = left is not None and match.group().islower() and is_word(left.group().strip().lower() + part)
        to_right = right is not None and right.group(1).islower() and is_word(part + right.group(1))
        if to_left != to_right:
            yield match.start() - 1 if to_left else match.end()
            last = match.end() + (len(right.group()) if right is not None and to_right else 0)

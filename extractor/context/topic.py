"""Whether an article is about the Communist Party of Vietnam and its organisations at all.

A trade union elects a committee, a football federation disciplines, Labour has members and the National Assembly re-elects, all
in the words of this field. What tells them apart is whom the article talks of: one about a party organisation names such
organisations all through its text, others have at most «Phó Bí thư Tỉnh ủy dự» or «được cấp ủy quan tâm».
"""

import re
from collections.abc import Sequence

from extractor.lexicon import pattern
from extractor.text import letters_alone

PARTY = pattern("party", "context")
OFFICE = pattern("office", "context")
OTHER = pattern("other", "context")
FOREIGN = pattern("foreign_party", "context")
OURS = pattern("ours", "context")
OURS_BY_NAME = pattern("ours_by_name", "context")
FEW = 450
# As many words of other bodies for each of the Party's as an article on the Party among students or workers may have.
OUTNUMBERED = 1.5


def about_party(chars: str) -> bool:
    """Whether `chars`, the repaired text of an article without its furniture, is about the Party or an organisation of it.

    >>> about_party("Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành.")
    True
    >>> about_party("Đại hội Công đoàn bầu 15 ủy viên Ban Chấp hành. Phó Bí thư Tỉnh ủy dự.")
    False
    """
    small = chars.lower()
    party = sum(OFFICE.search(small, max(0, m.start() - 40), m.start()) is None for m in PARTY.finditer(small))
    if party == 0 or (party == 1 and len(small) > FEW):
        return False
    if is_foreign(chars) and sum(1 for _ in OURS.finditer(small)) < 2:
        return False
    return sum(1 for _ in OTHER.finditer(small)) <= OUTNUMBERED * party


_ANY_WORD = pattern("any_word", "context")


def names_party(chars: str) -> bool:
    """Whether `chars`, a repaired text, holds any word of the Communist Party of Vietnam: the gate in front of everything else.

    >>> names_party("Giá vàng tăng 2%."), names_party("Bí thư Huyện ủy dự hội thi."), names_party("Công đảng Anh có 490.731 đảng viên.")
    (False, True, False)
    """
    small = chars.lower()
    if _ANY_WORD.search(small) is None:
        return False
    return not is_foreign(chars) or OURS.search(small) is not None


_ANY_LETTERS = re.compile(re.sub(r"\(\?<?[!=][^()]*\)", "", _ANY_WORD.pattern).replace(" ", ""))  # the same words without a space or a look around them


def cannot_name_party(said: Sequence[str]) -> bool:
    """Whether no text that is repaired from these pieces of an article can hold a word of the Party; False where that is not certain.

    What is surely silent needs no repair, which costs more than all else that such an article asks for.

    >>> cannot_name_party(["Giá vàng tăng 2%."]), cannot_name_party(["Chi\u00a0 bộ thôn"]), cannot_name_party(["Huyện uỷ"]), cannot_name_party(["Gia\u0301 vàng"])
    (True, False, False, False)
    """
    letters = letters_alone("\n".join(said))
    return letters is not None and _ANY_LETTERS.search(letters) is None


def is_foreign(chars: str) -> bool:
    """Whether a stretch of repaired text names a party of another country.

    >>> is_foreign("Đảng Cộng sản Nhật Bản hiện có khoảng 270.000 đảng viên"), is_foreign("Đảng Cộng sản Việt Nam")
    (True, False)
    """
    return FOREIGN.search(chars) is not None

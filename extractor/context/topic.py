"""Whether an article is about the Communist Party of Vietnam and its organisations at all.

A trade union elects a committee, a football federation disciplines, Labour has members and the National Assembly re-elects, all
in the words of this field. What tells them apart is whom the article talks of: one about a party organisation names such
organisations all through its text, others have at most «Phó Bí thư Tỉnh ủy dự» or «được cấp ủy quan tâm».
"""

import re

# The Party's organisations, members and bodies, in lower case; guests of honour and offices do not count (see OFFICE).
PARTY = re.compile(
    r"đảng bộ|đảng viên|đảng ủy|đảng ta(?!\w)|đảng cộng sản việt nam|chi bộ|chi ủy|cấp ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|khu ủy"
    r"|quân ủy|tổ chức (?:cơ sở )?đảng(?!\w)|tccs ?đảng|tccsđ|vào đảng(?!\w)|cho đảng(?!\w)|trong đảng(?!\w)|toàn đảng(?!\w)|của đảng(?!\w)"
    r"|ban thường vụ (?:tỉnh|thành|huyện|quận|thị|khu) ủy(?:,? (?:đã|vừa|quyết định|công bố|ban hành|quản lý|chuẩn y|bổ nhiệm|điều động|luân chuyển|chỉ định))|công tác cán bộ của đảng"
    r"|huy hiệu (?:\d+ năm tuổi )?đảng|tuổi đảng|bộ chính trị|ban bí thư(?! thứ)|xây dựng đảng|trung ương đảng|kỷ luật đảng|kết nạp đảng"
)
OFFICE = re.compile(
    r"(?:bí thư|thường trực|thường vụ|ủy viên|trưởng ban(?: \w+){0,3}|lãnh đạo|đại diện|ban (?:tuyên giáo|dân vận|tổ chức|nội chính)"
    r"|thay mặt|lãnh đạo của|quan tâm của|chỉ đạo của|đồng ý của|chủ trương của|kết luận của)\s*$"
)
OTHER = re.compile(
    r"công đoàn|đoàn viên|chi đoàn|hội viên|chi hội|nghiệp đoàn|đội viên|liên đội|huyện đoàn|tỉnh đoàn|thành đoàn|quận đoàn|đoàn thanh niên|tncs"
    r"|hội (?:nông dân|phụ nữ|cựu chiến binh|cựu thanh niên|chữ thập đỏ|liên hiệp|khuyến học|sinh viên|nhà báo|luật gia"
    r"|người cao tuổi|văn học)"
    r"|mặt trận|hội đồng quản trị|cổ đông|hợp tác xã|hiệp hội|liên đoàn|quốc hội|hđnd|hội đồng nhân dân|cử tri|vận động viên|huy chương"
    r"|phật tử|tăng ni|nghị sĩ|hạ viện|thượng viện"
)
FOREIGN_NAME = (
    r"Đảng Cộng sản (?!Việt Nam|Đông Dương)[A-ZĐ]\w+|Đảng Nhân dân (?:Cách mạng|Campuchia)|Đảng Hành động|Đảng Lao động (?!Việt Nam)"
    r"|Công đảng|Đại hội Dân tộc Phi|Đảng (?:Dân chủ|Cộng hòa|Bảo thủ|Xanh|Tự do|Xã hội|Nhân dân|Quốc đại|Cải cách)(?!\w)"
    r"|đảng (?:Dân chủ|Cộng hòa|Bảo thủ|Xanh|Tự do|Xã hội|Nhân dân|Quốc đại|Cải cách)(?!\w)|đảng (?:cầm quyền|đối lập|cực hữu|cánh tả|cánh hữu|trung hữu|trung tả)(?!\w)"
)
FOREIGN = re.compile(FOREIGN_NAME)
# Of ours alone: no other country's party is told of in these words.
OURS = re.compile(
    r"đảng bộ|đảng ủy|cấp ủy|chi ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|khu ủy|tổ chức cơ sở đảng|đảng cộng sản việt nam|đảng ta(?!\w)"
)
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


# Any word of the Party at all, in lower case.
_ANY_WORD = re.compile(
    r"(?<!băng )(?<!\w)đảng(?!\w)(?! cướp| phái)|chi bộ|(?:tỉnh|thành|huyện|quận|thị|khu|cấp|chi) ủy(?!\w)|quân ủy|bí thư|bộ chính trị|ủy viên trung ương|ủy ban kiểm tra|ubkt|tccsđ|ban chấp hành trung ương")


def names_party(chars: str) -> bool:
    """Whether `chars`, a repaired text, holds any word of the Communist Party of Vietnam: the gate in front of everything else.

    >>> names_party("Giá vàng tăng 2%."), names_party("Bí thư Huyện ủy dự hội thi."), names_party("Công đảng Anh có 490.731 đảng viên.")
    (False, True, False)
    """
    small = chars.lower()
    if _ANY_WORD.search(small) is None:
        return False
    return not is_foreign(chars) or OURS.search(small) is not None


def is_foreign(chars: str) -> bool:
    """Whether a stretch of repaired text names a party of another country.

    >>> is_foreign("Đảng Cộng sản Nhật Bản hiện có khoảng 270.000 đảng viên"), is_foreign("Đảng Cộng sản Việt Nam")
    (True, False)
    """
    return FOREIGN.search(chars) is not None

"""The words that say whose a number is, as patterns: what a name is the subject of, who is only counted, what goes on with the sentence before."""

import re
from collections.abc import Iterable

from extractor import lexicon

# How many characters of a sentence may stand in front of the organisation that opens it.
OPENING = 160
# The paragraphs that tell whether an article that names no organisation is about the whole Party.
EARLY = 4
# How many paragraphs above may tell what a paragraph goes on with, in an article on several organisations.
ABOVE = 4
# How far into its line a number of a table's row may stand.
ROW = 400

WORDS: dict[str, list[str]] = lexicon.table("organisations")["subject"]


def _verbs(name: str) -> str:
    return "|".join(sorted(WORDS[name], key=len, reverse=True))


ADVERB = r"(?:cũng |luôn |vừa |mới |đã |sẽ |hiện |đang |tiếp tục |thống nhất |chủ động |tích cực |theo thẩm quyền,? |trực tiếp |dự định |dự kiến )*"
BEHIND = r" ?(?:\([^)\n]{0,40}\) ?)?,? ?"
# «Ủy ban Kiểm tra Thị ủy Gia Nghĩa, năm 2012 kiểm tra 7 đảng viên»: a time between who acts and what is done.
WHEN = r"(?:(?:trong |từ |qua )?(?:(?:đầu|cả|cuối) )?(?:năm \d{4}|\d+ tháng(?: đầu| cuối)?(?: năm)?(?: \d{4})?|quý [IV]+(?:/\d{4})?),? )?"
# «Chi bộ thôn Tà Lú, nơi khó khăn nhất, hiện có 17 đảng viên».
APPOSITION = re.compile(r", (?:nơi|vùng|địa bàn|địa phương|đơn vị|một trong)(?!\w)[^,;.:\n]{2,70},(?= )")
VERB = re.compile(rf"{BEHIND}{WHEN}(?:{_verbs('verbs')})(?!\w)|{BEHIND}: ?\d", re.IGNORECASE)
BOARD_VERB = re.compile(rf"{BEHIND}{WHEN}{ADVERB}(?:{_verbs('board_verbs')})(?!\w)", re.IGNORECASE)
JOINS = ("với ", "và ", "là ")
WORKS_AT = ("sinh hoạt tại ", "sinh hoạt ở ", "công tác tại ")
GIVES = re.compile(rf"{BEHIND}{ADVERB}(?:{_verbs('giving')})(?!\w)", re.IGNORECASE)
# «Ủy ban Kiểm tra Tỉnh ủy cho biết, vừa tiến hành kỷ luật 15 đảng viên»
TOLD_BY = re.compile(rf"{BEHIND}{ADVERB}(?:cho biết|thông báo|cho hay|báo cáo|xác định|thông tin)(?!\w)", re.IGNORECASE)
NUMBER_BEHIND = re.compile(r" ?(?:[(:=|-] ?|(?:có|với|được|đạt|là|kết nạp|kết nạp được) )?(?:(?:gần|trên|hơn|khoảng) )?\d")
NATIONAL_CONGRESS = re.compile(r"đại hội (?:đại biểu )?(?:(?:Đảng )?toàn quốc(?: lần thứ (?:[IVX]+|\d+))?|Đảng(?: lần thứ)? (?:[IVX]+|\d{1,2})|Đảng cộng sản Việt Nam|(?:lần thứ )?(?:[IVX]+|\d{1,2}) của Đảng)(?: bộ| ủy)?(?!\w)", re.IGNORECASE)
CENTRAL = re.compile(r"[Đđ]ại hội Đảng(?: toàn quốc)?(?: lần thứ)? (?:[IVX]+|\d{1,2})(?!\w)|[Đđ]ại hội Đảng cộng sản Việt Nam|Bộ Chính trị|Ban Bí thư|Trung ương Đảng|[Đđ]ại hội (?:đại biểu )?toàn quốc lần thứ|[Đđ]ại hội [IVX]+ của Đảng(?! bộ)|toàn Đảng(?! bộ)|(?:Ban Tổ chức|Ban Tuyên giáo|Ủy ban Kiểm tra|UBKT|Ban Nội chính|Ban Dân vận) Trung ương")
# «Tại phường Phước Thắng, có 23 đồng chí …»
COUNTED = re.compile(r", (?:hiện |đã )?(?:có |kết nạp (?:được )?)?(?:gần |trên |hơn |khoảng )?\d")
# «trong đó xã Ba có nhiều nhất với 245 đảng viên»
LEADS = re.compile(r" (?:có|đạt|dẫn đầu|kết nạp|là)(?:[^,.;\n]{0,30} (?:nhiều|cao|thấp|ít) nhất)?(?: với)? [^,.;\n]{0,20}\d")
# «21 Đảng bộ tỉnh, thành phố», «63 tỉnh, thành phố»: how many, not which.
COUNTED_ONES = re.compile(r"(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!quý )(?<!lần )(?<!thứ )(?<!phòng )(?:\d{1,4}/)?\d{1,4} ?$", re.IGNORECASE)
OF_A_KIND = re.compile(r"^(?:chi bộ|đảng bộ|đảng ủy|cấp ủy) các (?:trường|xã|phường|huyện|quận|thôn|bản|ấp|đơn vị|địa phương|doanh nghiệp|cấp|công ty|tỉnh|khoa|phòng)(?!\w)", re.IGNORECASE)  # «chi bộ các trường THPT»
# «Tỉnh ủy, Thành ủy»: bodies of a kind, none by name.
AND_OTHERS = re.compile(r"(?:,| và) (?:[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) ủy(?= trực thuộc|,| và|\.| [a-zđ])")
OTHERS_AND = re.compile(r"(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hành) ủy(?:,| và) $")
BARE_HEADS = frozenset(("chi bộ", "đảng bộ", "đảng ủy"))
KIND_BEHIND = re.compile(r" (?:trực thuộc|cơ sở|bộ phận|các|cấp)(?!\w)|: ?\d")
SEVERAL = re.compile(r"(?:các|những|nhiều|mỗi|từng|một số) $", re.IGNORECASE)
# What only a report on the whole Party counts.
NATIONAL_COUNT = re.compile(
    r"\d+ (?:đảng bộ|(?:bí thư )?tỉnh(?: ủy)?, thành ủy|tỉnh, thành ủy|đảng ủy)[^.\n]{0,30} trực thuộc (?:Trung ương|T\.?Ư)|\d+ (?:đảng bộ )?(?:các )?tỉnh, thành(?: phố)?(?:[^.\n]|T\.Ư){0,40}đại hội"
    r"|đại hội (?:của )?(?:đảng bộ )?\d+ (?:đảng bộ )?tỉnh|Ban Tổ chức Trung ương[^\n]{0,120} \d[^\n]{0,40}(?:đảng bộ|đại hội)", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?…])[\"')]* +(?=[\"'(«]*(?P<first>\w))|\n")
ADVERBIAL = re.compile(
    r"[\s\-+*•–\"']*(?:\(?(?:\d{1,2}|[a-đ]|[IVX]+)[.)/] ?)?(?:\([^()]{2,20}\) ?[-–] ?|[A-ZĐ]{2,10} ?[-–] ?)?"
    r"(?:(?:trong đó|riêng|hiện nay|hiện|đến nay|theo đó|ngoài ra|cụ thể|tuy nhiên|đồng thời|bên cạnh đó|trước đó|qua đó|nhân dịp này|dịp này|đợt này|cùng ngày|tại hội nghị|tại đại hội|đáng chú ý|như vậy|song song với đó|cùng với đó|vì vậy|do đó|thời gian qua|những năm qua)[,:]? ?)*"
    r"(?:(?:trong|năm|đến|từ|tính|sau|trước|ngày|sáng|chiều|tối|trưa|tại|ở|nhiệm kỳ|nhiệm kì|qua|thực hiện|nhân|bên cạnh|cùng|hằng năm|hàng năm|quý|giai đoạn|\d+ tháng|những|đầu|cuối|kể từ|vừa qua|thời gian|hôm|với|để|căn cứ|song song|về|phát huy|ngay|nơi|\d)(?:[^,;:.]|(?<=\d)\.(?=\d)){0,90}, ?){0,3}$",
    re.IGNORECASE)
OWN_CONGRESS = re.compile(r"(?:^|[,;:] |(?:^|, )tại |sáng |chiều |ngày |\W)(?:[^,]{0,24}, )?đại hội(?: đại biểu| đảng viên| toàn thể)?(?: lần thứ \w+,?)?(?: của)? $", re.IGNORECASE)
NOT_OWN = re.compile(r"(?:dự|tiến tới|nghị quyết|trình|chào mừng|chuẩn bị|văn kiện|phục vụ|bầu[^,;]{0,60}) (?:các )?đại hội[^,]*$", re.IGNORECASE)
PLACED = re.compile(r"(?:^[\s*+•-]*|[,:;.] )(?:ở|tại|riêng|trong đó,?|nhất là|như|điển hình là|điển hình như|tiêu biểu là|tiêu biểu như) $|(?:đáng chú ý|đặc biệt|nổi bật|cá biệt|tiêu biểu|điển hình)(?:,| là| có| như| nhất)* $", re.IGNORECASE)
NOT_SUBJECT = re.compile(r"(?:chỉ tiêu|kế hoạch|của|thuộc|dự|cho|với|vào|trình|chức|giữ|gửi|do|đến|viên|thư|đề nghị|nhiệm|trưởng|phó|theo|và|là|hội|hội đại biểu|nghị quyết|trưởng ban|trực|thứ|về|bởi|từ|được) $", re.IGNORECASE)
POST = re.compile(r"(?:bí thư|viên|trưởng|thường trực|PBT|chủ nhiệm|chủ tịch|chánh|phó) $", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:bí thư|viên|trưởng|thường trực|PBT|nhiệm|nhiệm kỳ|chánh|phó|lãnh đạo|đại diện|dự Đại hội đại biểu|dự Đại hội|đi dự|tiến tới Đại hội đại biểu|tiến tới Đại hội|công bố|số \S+ của|ngày [\d/.-]+,? của|đề nghị|ủy viên|cơ quan của|được|bởi|thuộc"
    r"|(?:kế hoạch|chỉ đạo|hướng dẫn|quyết định|nghị quyết|chỉ thị|chủ trương|đồng ý|nhất trí|thống nhất|sự lãnh đạo|phân công|ủy quyền)(?: số \S+)? của(?: các)?) $",
    re.IGNORECASE)
# «đối với 6 tổ chức đảng, gồm: Đảng ủy Sở Y tế, Đảng ủy Sở Nội vụ, …»
IN_A_ROW = re.compile(r"(?:gồm|như|là|tại)(?: các)?: $|(?:Đảng (?:bộ|ủy)|Chi bộ)[^,;.\n]{3,38}(?:, | và )$")
FEW = r"(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"  # told in letters
# «khiển trách 2 tổ chức đảng là Đảng ủy A và Đảng ủy B», «3 đảng bộ, gồm Đảng bộ A»: those counted.
COUNTED_ROW = re.compile(r"(?:\d|" + FEW + r") (?:tổ chức|đảng bộ|chi bộ|đảng ủy|đơn vị|nơi)[^.;:\n]{0,60}?,? (?:gồm|là|như|tại)(?: các)?:? (?:[^.;\n]*(?:, | và ))?$", re.IGNORECASE)
# «415 tổ chức cơ sở đảng trực thuộc Tỉnh ủy», «20 đảng bộ cấp huyện của tỉnh Lục Sơn», «100% chi bộ tại huyện Thanh Ba»: whose they are.
COUNTED_OF = re.compile(r"(?:\d[\d.,/]*%?|" + FEW + r"|(?<!\w)(?:các|những|nhiều|một số|hầu hết|toàn bộ)) (?:đại hội (?:của )?)?(?:(?:số |các |tổng số )*)(?:tổ chức|đảng bộ|chi bộ|đảng ủy|cấp ủy)[^.;:,\n]{0,60}? (?:của|thuộc|trực thuộc|ở|tại|trên địa bàn|cấp huyện|cấp xã|cấp cơ sở|cấp trên cơ sở) $", re.IGNORECASE)
# «24 đảng viên tại thị xã La Gi bị kỷ luật», where nobody else acts in front of them.
PEOPLE_OF = re.compile(r"\d[\d.,/]* (?:cán bộ, )?(?:đảng viên|cấp ủy viên|trường hợp|đồng chí)(?: mới)? (?:ở|tại|trên địa bàn) $", re.IGNORECASE)
# «kết luận vi phạm của Đảng ủy xã A», «cảnh cáo Ban Thường vụ Đảng ủy B»: whom a board looks into.
LOOKED_INTO = re.compile(r"(?:kiểm tra|giám sát|kỷ luật|cảnh cáo|khiển trách|giải tán|vi phạm|khuyết điểm|kết luận|xem xét|phê bình|nhắc nhở)(?:(?: khi có| có)? dấu hiệu vi phạm)?(?: của| đối với| ở| tại)?(?: các| tập thể)? $", re.IGNORECASE)
UNDER_INSPECTION = re.compile(r"(?: ?\([^()\n]{0,40}\))?,? (?:đã |còn |cũng )?(?:bị (?:thi hành |xử lý |đề nghị )?(?:kỷ luật|khiển trách|cảnh cáo|giải tán)|vi phạm|có (?:dấu hiệu |một số )?(?:vi phạm|khuyết điểm))", re.IGNORECASE)
# «Hai đảng bộ được chọn thí điểm tại Hải Phòng là …»: a place without its kind.
COUNTED_IN = re.compile(r"(?i:\d[\d.,/]*%?|" + FEW + r") (?:tổ chức|đảng bộ|chi bộ|đảng ủy)[^.;:,\n]{0,60}? (?:[Tt]ại|[Ởở]|[Cc]ủa) (?P<name>[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?: [A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){1,2})(?= (?:là|gồm|đã|có|hoàn thành|tổ chức)(?!\w)|[,:])")
# «Xã An Phú được thành lập trên cơ sở sáp nhập các xã A, B và C»: those merged.
MERGED = re.compile(r"(?:sáp nhập|hợp nhất|nhập|trên cơ sở|tiền thân là|tách ra từ)(?![^.;\n]*(?:, | )(?:có|hiện|kết nạp) )[^.;\n]*$", re.IGNORECASE)
# «đồng chí Nguyễn Thị Lan, Chi bộ thôn 2 nhận Huy hiệu»: where a person belongs.
OF_PERSON = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà|đảng viên|cụ|anh|chị):? (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]* ?){2,5}, (?:sinh hoạt (?:tại|ở) |thuộc |đảng viên )?$", re.IGNORECASE)
WHOLE = re.compile(r"(?<!\w)toàn (?P<level>tỉnh|huyện|Đảng bộ|Khối|thành phố|xã|quận|thị xã|phường|ngành|đơn vị|cơ quan|TP)(?!\w)", re.IGNORECASE)
BARE_LEVELS = frozenset(("tinh", "huyen", "quan", "thi xa", "thanh pho", "xa", "phuong", "thi tran", "dac khu"))
PLACES = frozenset(("tỉnh", "huyện", "quận", "thị xã", "thành phố", "xã", "phường"))
LEVEL_HEIGHTS = {"tỉnh": 4, "huyện": 3, "quận": 3, "thị xã": 3, "thành phố": 3, "tp": 3, "xã": 2, "phường": 2, "đảng bộ": 2}
OWN_COMMITTEES = r"(?:các )?cấp ủy(?: đảng)?(?:, (?:UBKT|ủy ban kiểm tra))? (?:trong|toàn) (?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|toàn Đảng bộ|Đảng bộ)(?! (?-i:[A-ZĐ]))"  # «các cấp ủy trong tỉnh»
# «cấp ủy, UBKT các cấp»: those of the whole organisation.
LEVELS = re.compile(OWN_COMMITTEES + r"|(?:cấp ủy|UBKT|ủy ban kiểm tra|ban thường vụ|tổ chức đảng)(?:,| và)?(?: (?:cấp ủy|UBKT|ủy ban kiểm tra|tổ chức đảng))? (?:các cấp|cấp (?:huyện|cơ sở|xã|trên cơ sở)(?! ủy))", re.IGNORECASE)
NATION = re.compile(r"(?<!\w)(?:cả nước|toàn Đảng) (?:ta )?(?:hiện |đã |mới |hiện nay )*(?:có|còn|kết nạp|khai trừ|kỷ luật|thi hành|xử lý|tổ chức|hoàn thành|luân chuyển|điều động|bổ nhiệm|sàng lọc|xóa tên|đưa ra|kiểm tra|giám sát|trao|phát triển|thành lập)(?!\w)|(?:^|[.,] )[Tt]rong (?:cả nước|toàn quốc|toàn Đảng), ", re.IGNORECASE)
# What only the Party's centre does: a report of it tells the figures of the whole Party.
CENTRAL_ACTS = re.compile(r"(?:Bộ Chính trị|Ban Bí thư)(?:, Ban Bí thư| Trung ương| và)?(?: đã)? (?:thi hành )?kỷ luật(?!\w)", re.IGNORECASE)
# «Bộ Chính trị đã thành lập 5 đoàn kiểm tra»: what the Party's centre does.
CENTRE = re.compile(rf"(?P<who>(?:Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Ban Chấp hành Trung ương(?: Đảng)?|Trung ương Đảng|(?<![\w] )Trung ương)(?:, Ban Bí thư| và Ban Bí thư)?){BEHIND}{ADVERB}(?:{_verbs('verbs')})(?!\w)", re.IGNORECASE)
# «UBKT các cấp kiểm tra …; trong đó, UBKT Trung ương đã kết luận …»: who acts beside them is the centre, so they are those of the whole Party.
CENTRE_ACTS = re.compile(rf"(?:(?<!của )(?<!định )(?<!dẫn )(?<!thị )(?:Ủy ban Kiểm tra|UBKT) (?:Trung ương|TƯ|TW)|UBKTTW)(?: Đảng)?{BEHIND}{ADVERB}(?:có )?(?:{_verbs('board_verbs')})(?!\w)|{CENTRE.pattern}", re.IGNORECASE)
CENTRE_TOGETHER = re.compile(r"(?:Bộ Chính trị|Ban Bí thư|Trung ương Đảng|Ban Chấp hành Trung ương)(?:,| và) $", re.IGNORECASE)
# «theo thống kê của Ban Tổ chức Trung ương»: figures of the whole Party.
CENTRAL_REPORT = re.compile(r"(?<!\w)(?:theo|báo cáo|thống kê|số liệu|tổng hợp)(?: (?:của|từ|báo cáo|thống kê|số liệu|tổng hợp))* (?:Ban Tổ chức|Ban Nội chính|Ủy ban Kiểm tra|UBKT|Văn phòng|Ban Tuyên giáo|Ban Dân vận|Ban Chỉ đạo) (?:Trung ương|TƯ|TW)(?!\w)", re.IGNORECASE)
# «4,5 triệu đảng viên trên cả nước»: behind the number.
OF_THE_NATION = re.compile(r"[^.;:\n]{0,24}?(?:đảng bộ|tỉnh ủy, thành ủy)(?: tỉnh, thành phố)? trực thuộc (?:Trung ương|T\.?Ư|TW)(?!\w)|\d[\d/]* (?:Đảng bộ )?tỉnh, thành(?: phố)?(?!\w)|[^.;:\n]{0,30}? (?:của|trên|trong|ở) (?:cả nước|toàn quốc|toàn Đảng)(?! bộ)(?!\w)", re.IGNORECASE)
INTO_CENTRE = re.compile(r"[^.;,\n]{0,40}?(?:vào|tham gia|trúng cử|đắc cử) (?:[Ủủ]y viên (?:chính thức |dự khuyết )?)?(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Trung ương Đảng|Ủy ban Kiểm tra Trung ương)", re.IGNORECASE)
# «410 đại biểu được triệu tập dự Đại hội đại biểu Đảng bộ X»: the congress that they attend; not «bầu 15 đại biểu đi dự Đại hội Đảng bộ tỉnh».
TO_CONGRESS = re.compile(r"[^.;,\n]{0,60}?(?<!đi )(?:dự|tham gia) [Đđ]ại hội (?:đại biểu |đảng viên |toàn thể )?", re.IGNORECASE)
ELECTS_THEM = re.compile(r"bầu|cử|đoàn đại biểu|phân bổ|chỉ định", re.IGNORECASE)
INTO = re.compile(r"[^.;,\n]{0,40}?(?:vào|tham gia) ")
# What may stand between «các cấp» and whose they are.
WHOSE_LEVELS = re.compile(OWN_COMMITTEES + r"| (?:(?:thuộc|của|tại|ở|trong|trên địa bàn)(?: toàn)? )?", re.IGNORECASE)
# «hai đồng chí này», «trong đó»: back to those told before.
GOES_BACK = r"[\s*+•\"“-]*(?:(?:hai|ba|bốn|năm|sáu|\d+) (?:người|cán bộ|đảng viên|trường hợp|đồng chí) (?:này|trên|nói trên)|trong đó|trong số (?:này|đó|ấy|\d)|"
# What opens a sentence that goes on with the one before.
GOES_ON = re.compile(GOES_BACK + r"cụ thể|theo đó|số này|riêng trong|cùng ngày|cùng với đó|đồng thời|ngoài ra|bên cạnh đó|kết quả|qua đó)(?!\w)", re.IGNORECASE)
BACK_TO = re.compile(r"(?<!\w)(?P<noun>chi bộ|đảng bộ|đảng ủy|đơn vị|địa phương|cơ quan|ủy ban kiểm tra|huyện|quận|tỉnh|thành phố|xã|phường) (?:này|ấy|nói trên)(?= (?:hiện |đã |chỉ |cũng |mới |vừa |còn |đang )*(?:có|kết nạp|thi hành|kỷ luật|bầu|tổ chức|kiểm tra|giám sát|xem xét|trao|ban hành|khai trừ|cảnh cáo|khiển trách|mở|thành lập|hoàn thành)(?!\w))", re.IGNORECASE)
# What goes on with the paragraph before too.
GOES_ON_BELOW = re.compile(GOES_BACK + r"theo đó|số này)(?!\w)", re.IGNORECASE)
OWN_NOUN = frozenset(("chi bộ", "đảng bộ", "đảng ủy"))
ANY_NOUN = frozenset(("đơn vị", "cơ quan"))
BARE = re.compile(r"(?:(?P<at>(?<!\w)(?:[Tt]ại|[Ởở]) )|(?<![\w.] )(?<!\w))(?P<name>[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?: [A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){1,2})(?=,? (?:hiện |đã |vừa |mới |cũng )*(?:có|kết nạp|thi hành|kỷ luật|khai trừ|trao|tổ chức|hoàn thành|mở|bầu) (?:[^,.;\n]{0,40} )?\d|, \d[\d.]* (?:đại biểu|đảng viên|đồng chí|chi bộ|đảng bộ|tổ chức))")
AT_PLACE = re.compile(r"(?:^|\n|(?:cho biết|cho hay|[.;:]),? )(?i:tại|ở) (?:tỉnh |thành phố )?(?P<name>(?:TP\.? ?)?[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?: [A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){0,2}), ", re.MULTILINE)
LISTED = re.compile(r"(?<!\w)(?:các|những) (huyện|quận|xã|phường|thị xã|thành phố|đảng bộ|đảng bộ huyện|đảng bộ xã|đảng bộ phường|chi bộ|địa phương|đơn vị)(?: như)?:? (?=[A-ZĐÂÊÔƠƯĂ])", re.IGNORECASE)
# «như Bắc Giang: 15,09%; Lào Cai: 15,69%»: places without their kind, two or more, each with its figure.
SHOWN = re.compile(r"(?<!\w)(?:như|gồm|là|cụ thể|sau|:)(?: các)?:? (?=(?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*[ -]?){1,5}: ?\d[^;:\n]{0,20}; ?(?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*[ -]?){1,5}: ?\d)")
LISTED_ITEM = re.compile(r"(?P<name>[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*(?:[ '][A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){0,3}) ?(?:[(:] ?|có |với |là )?\d[\d.,]*[^,;.()\n]{0,40}\)?(?:, |; | và |\.|$|\n)")
HEADLINE_PLACE = re.compile(r"[\s*]*(?P<name>(?:(?:huyện|quận|thành phố|TP|thị xã|xã|phường|tỉnh) )?[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?:[ '-][A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){0,4}) ?(?::|(?= (?:có|kết nạp|trao|hoàn thành|đã|phát triển|kỷ luật|thi hành|xóa|mở|bồi dưỡng)(?!\w)))")
LIST_ITEM = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[.)/]|[a-đ][.)]) ?")
# What stands between an organisation and the higher one, or the place, that it lies in.
WITHIN = re.compile(r" ?[,(–-] ?(?:thuộc |trực thuộc )?| (?:thuộc|trực thuộc|của|ở|tại) ", re.IGNORECASE)
BELONGS = re.compile(r" (?:trực thuộc|thuộc|của) ", re.IGNORECASE)
# «Đảng bộ xã Quảng Phú, Quảng Trạch, Quảng Bình có»: places without their kind.
BARE_PLACE = re.compile(r", (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*[ '-]){1,3}(?<= )(?=[a-zà-ỹđ(])|, (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]* ?){2,3}(?=[,)])")
# «Chi bộ xóm, khối», «Chi bộ thôn, bản»: which cells, none by name.
KINDS_IN_A_ROW = re.compile(r"(?:, | và )(?:khối|xóm|thôn|bản|ấp|buôn|làng|tổ dân phố|khu phố|khóm|khu dân cư|cơ quan|trường học)(?! [A-ZĐ\d])(?!\w)")
# Between a speaker's post and what is said of the organisation.
SAYS = re.compile(r" ?(?:, ?[^.;:\n]{0,40}|(?:[A-ZĐ][^\W\d_]* ?){2,5})?(?::|,? cho biết[:,]?|,? cho hay[:,]?|,? thông tin[:,]?)(?: (?:hiện nay|hiện|đến nay|năm \d{4}),)? ?[\"“]?")
SCHOOLS = ("trung tam chinh tri", "trung tam boi duong chinh tri", "truong chinh tri")
# Behind an organisation: it holds its congress.
HOLDS_CONGRESS = re.compile(r" ?(?:\([^)\n]{0,40}\) ?)?,? ?(?:đã |vừa |long trọng |trọng thể )*(?:tiến hành|tổ chức|khai mạc|hoàn thành)(?: thành công| trọng thể)? đại hội", re.IGNORECASE)
PLACE_KEY = re.compile(r"(?:dang bo|chi bo) (?:tinh|huyen|quan(?! (?:su|doi|chung|khu|y|chinh)(?!\w))|thi xa|thanh pho|xa|phuong|thi tran|dac khu|thon|ban|ap) \w+")
HIGHER_KEY = re.compile(r"(?:thuoc|truc thuoc|cua|tinh|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran)(?: |$)")
PLACE_LEVEL = re.compile(r"(?:thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|xa|phuong|thon) ")
LEVEL_KEYS = frozenset(f"dang bo {level}" for level in ("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran"))
WITHOUT_LEVEL = re.compile(r"dang bo (?!khoi|tinh|thanh pho|huyen|quan|thi|xa|phuong|dac khu|cong an|quan doi|bo|so|ban|cuc|chi cuc|truong|tong|tap doan|cong ty|ngan hang|benh vien|vien|hoc vien|dai hoc|trung tam|co quan|cac|lien|hoi|uy ban|van phong|toa an|hai quan|trung uong|ngoai|doanh)\w+ \w+$")
# Keys of fewer words («dang bo», «chi bo») may be anybody's.
SHORTEST = 3
HEIGHTS = (("dang bo trung uong", 5), ("quan uy trung uong", 5), ("dang bo tinh", 4), ("dang bo thanh pho", 4), ("dang bo khoi", 3), ("dang bo huyen", 3), ("dang bo quan", 3),
            ("dang bo thi xa", 3), ("dang bo cong an", 3), ("dang bo bo doi", 3), ("dang bo", 2), ("chi bo", 1))
# Words in small letters of which one stands in each match of a pattern: where none does, the pattern is not tried at each letter.
NEEDED = {
    WHOLE: ("toàn ",), LEVELS: ("cấp ủy", "các cấp", "cấp huyện", "cấp cơ sở", "cấp xã", "cấp trên cơ sở"), CENTRAL_REPORT: (" trung ương", " tư", " tw"), BACK_TO: (" này", " ấy", " nói trên"),
    NATION: ("cả nước", "toàn quốc", "toàn đảng"), CENTRE: ("bộ chính trị", "ban bí thư", "trung ương"), NATIONAL_CONGRESS: ("toàn quốc", "đại hội đảng", "đại biểu đảng", "của đảng"),
}


def sought(pattern: re.Pattern[str], chars: str, start: int, end: int, small: str) -> Iterable[re.Match[str]]:
    """The matches of a pattern in `chars[start:end]`, whose small letters `small` is.

    >>> [m.group() for m in sought(BACK_TO, "Chi bộ này có 12 đảng viên", 0, 26, "chi bộ này có 12 đảng viên")]
    ['Chi bộ này']
    """
    return pattern.finditer(chars, start, end) if pattern not in NEEDED or any(word in small for word in NEEDED[pattern]) else ()

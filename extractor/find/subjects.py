"""Which organisation a number belongs to, and which full name a short one stands for.

The organisation named last is not always the subject: places stand in lists, higher bodies issued a document, guests came. A
paragraph has a topic, the organisation that opens a sentence of it or holds the congress that it tells of; an organisation
further inside a sentence counts to the end of that sentence, where a verb or a number right behind it makes it the subject.
Where neither is, the number belongs to the article's own organisation.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor import lexicon
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import find_organisations, fold, opened, own_name
from extractor.vocabulary import SILENT_BLOCKS

Block = tuple[int, int, str]
PARTY = "Đảng"
# How many characters of a sentence may stand in front of the organisation that opens it.
OPENING = 160
# The paragraphs that tell whether an article that names no organisation is about the whole Party.
EARLY = 4
# How far into its line a number of a table's row may stand.
ROW = 400

_WORDS: dict[str, list[str]] = lexicon.table("organisations")["subject"]


def _verbs(name: str) -> str:
    return "|".join(sorted(_WORDS[name], key=len, reverse=True))


_ADVERB = r"(?:cũng |luôn |vừa |mới |đã |sẽ |hiện |đang |tiếp tục |thống nhất |chủ động |tích cực |theo thẩm quyền,? )*"
_BEHIND = r" ?(?:\([^)\n]{0,40}\) ?)?,? ?"
_VERB = re.compile(rf"{_BEHIND}(?:{_verbs('verbs')})(?!\w)|{_BEHIND}: ?\d", re.IGNORECASE)
_BOARD_VERB = re.compile(rf"{_BEHIND}{_ADVERB}(?:{_verbs('board_verbs')})(?!\w)", re.IGNORECASE)
_GIVES = re.compile(rf"{_BEHIND}{_ADVERB}(?:{_verbs('giving')})(?!\w)", re.IGNORECASE)
# «Ủy ban Kiểm tra Tỉnh ủy cho biết, vừa tiến hành kỷ luật 15 đảng viên»
_TOLD_BY = re.compile(rf"{_BEHIND}{_ADVERB}(?:cho biết|thông báo|cho hay|báo cáo|xác định|thông tin)(?!\w)", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r" ?(?:[(:=|-] ?|(?:có|với|được|đạt|là|kết nạp|kết nạp được) )?(?:(?:gần|trên|hơn|khoảng) )?\d")
_NATIONAL_CONGRESS = re.compile(r"đại hội (?:đại biểu )?(?:(?:Đảng )?toàn quốc(?: lần thứ (?:[IVX]+|\d+))?|Đảng(?: lần thứ)? (?:[IVX]+|\d{1,2})|Đảng cộng sản Việt Nam|(?:lần thứ )?(?:[IVX]+|\d{1,2}) của Đảng)(?: bộ| ủy)?(?!\w)", re.IGNORECASE)
_CENTRAL = re.compile(r"[Đđ]ại hội Đảng(?: toàn quốc)?(?: lần thứ)? (?:[IVX]+|\d{1,2})(?!\w)|[Đđ]ại hội Đảng cộng sản Việt Nam|Bộ Chính trị|Ban Bí thư|Trung ương Đảng|[Đđ]ại hội (?:đại biểu )?toàn quốc lần thứ|[Đđ]ại hội [IVX]+ của Đảng(?! bộ)|toàn Đảng(?! bộ)|(?:Ban Tổ chức|Ban Tuyên giáo|Ủy ban Kiểm tra|UBKT|Ban Nội chính|Ban Dân vận) Trung ương")
# «Tại phường Phước Thắng, có 23 đồng chí …»
_COUNTED = re.compile(r", (?:hiện |đã )?(?:có |kết nạp (?:được )?)?(?:gần |trên |hơn |khoảng )?\d")
# «trong đó xã Ba có nhiều nhất với 245 đảng viên»
_LEADS = re.compile(r" (?:có|đạt|dẫn đầu|kết nạp|là)(?:[^,.;\n]{0,30} (?:nhiều|cao|thấp|ít) nhất)?(?: với)? [^,.;\n]{0,20}\d")
# «21 Đảng bộ tỉnh, thành phố», «63 tỉnh, thành phố»: how many, not which.
_COUNTED_ONES = re.compile(r"(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!quý )(?<!lần )(?<!thứ )(?<!phòng )(?:\d{1,4}/)?\d{1,4} ?$", re.IGNORECASE)
_OF_A_KIND = re.compile(r"^(?:chi bộ|đảng bộ|đảng ủy|cấp ủy) các (?:trường|xã|phường|huyện|quận|thôn|bản|ấp|đơn vị|địa phương|doanh nghiệp|cấp|công ty|tỉnh|khoa|phòng)(?!\w)", re.IGNORECASE)  # «chi bộ các trường THPT»
# «Tỉnh ủy, Thành ủy»: bodies of a kind, none by name.
_AND_OTHERS = re.compile(r"(?:,| và) (?:[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) ủy(?= trực thuộc|,| và|\.| [a-zđ])")
_OTHERS_AND = re.compile(r"(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hành) ủy(?:,| và) $")
_BARE_HEADS = frozenset(("chi bộ", "đảng bộ", "đảng ủy"))
_KIND_BEHIND = re.compile(r" (?:trực thuộc|cơ sở|bộ phận|các|cấp)(?!\w)|: ?\d")
_SEVERAL = re.compile(r"(?:các|những|nhiều|mỗi|từng|một số) $", re.IGNORECASE)
# What only a report on the whole Party counts.
_NATIONAL_COUNT = re.compile(
    r"\d+ (?:đảng bộ|(?:bí thư )?tỉnh(?: ủy)?, thành ủy|tỉnh, thành ủy|đảng ủy)[^.\n]{0,30} trực thuộc (?:Trung ương|T\.?Ư)|\d+ (?:đảng bộ )?(?:các )?tỉnh, thành(?: phố)?(?:[^.\n]|T\.Ư){0,40}đại hội"
    r"|đại hội (?:của )?(?:đảng bộ )?\d+ (?:đảng bộ )?tỉnh|Ban Tổ chức Trung ương[^\n]{0,120} \d[^\n]{0,40}(?:đảng bộ|đại hội)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"')]* +(?=[\"'(«]*(?P<first>\w))|\n")
_ADVERBIAL = re.compile(
    r"[\s\-+*•–\"']*(?:\(?(?:\d{1,2}|[a-đ]|[IVX]+)[.)/] ?)?(?:\([^()]{2,20}\) ?[-–] ?|[A-ZĐ]{2,10} ?[-–] ?)?"
    r"(?:(?:trong đó|riêng|hiện nay|hiện|đến nay|theo đó|ngoài ra|cụ thể|tuy nhiên|đồng thời|bên cạnh đó|trước đó|qua đó|nhân dịp này|dịp này|đợt này|cùng ngày|tại hội nghị|tại đại hội|đáng chú ý|như vậy|song song với đó|cùng với đó|vì vậy|do đó|thời gian qua|những năm qua)[,:]? ?)*"
    r"(?:(?:trong|năm|đến|từ|tính|sau|trước|ngày|sáng|chiều|tối|trưa|tại|ở|nhiệm kỳ|nhiệm kì|qua|thực hiện|nhân|bên cạnh|cùng|hằng năm|hàng năm|quý|giai đoạn|\d+ tháng|những|đầu|cuối|kể từ|vừa qua|thời gian|hôm|với|để|căn cứ|song song|về|phát huy|ngay|\d)(?:[^,;:.]|(?<=\d)\.(?=\d)){0,90}, ?){0,3}$",
    re.IGNORECASE)
_OWN_CONGRESS = re.compile(r"(?:^|[,;:] |(?:^|, )tại |sáng |chiều |ngày |\W)(?:[^,]{0,24}, )?đại hội(?: đại biểu| đảng viên| toàn thể)?(?: lần thứ \w+,?)?(?: của)? $", re.IGNORECASE)
_NOT_OWN = re.compile(r"(?:dự|tiến tới|nghị quyết|trình|chào mừng|chuẩn bị|văn kiện|phục vụ|bầu[^,;]{0,60}) (?:các )?đại hội[^,]*$", re.IGNORECASE)
_PLACED = re.compile(r"(?:^[\s*+•-]*|[,:;.] )(?:ở|tại|riêng|trong đó,?|nhất là|như|điển hình là|điển hình như|tiêu biểu là|tiêu biểu như) $|(?:đáng chú ý|đặc biệt|nổi bật|cá biệt|tiêu biểu|điển hình)(?:,| là| có| như| nhất)* $", re.IGNORECASE)
_NOT_SUBJECT = re.compile(r"(?:của|thuộc|dự|cho|với|vào|trình|chức|giữ|gửi|do|đến|viên|thư|đề nghị|nhiệm|trưởng|phó|theo|và|là|hội|hội đại biểu|nghị quyết|trưởng ban|trực|thứ|về|bởi|từ|được) $", re.IGNORECASE)
_POST = re.compile(r"(?:bí thư|viên|trưởng|thường trực|PBT|chủ nhiệm|chủ tịch|chánh|phó) $", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:bí thư|viên|trưởng|thường trực|PBT|nhiệm|nhiệm kỳ|chánh|phó|lãnh đạo|đại diện|dự Đại hội đại biểu|dự Đại hội|đi dự|tiến tới Đại hội đại biểu|tiến tới Đại hội|công bố|số \S+ của|ngày [\d/.-]+,? của|đề nghị|ủy viên|cơ quan của|được|bởi|thuộc"
    r"|(?:kế hoạch|chỉ đạo|hướng dẫn|quyết định|nghị quyết|chỉ thị|chủ trương|đồng ý|nhất trí|thống nhất|sự lãnh đạo|phân công|ủy quyền)(?: số \S+)? của(?: các)?) $",
    re.IGNORECASE)
# «đối với 6 tổ chức đảng, gồm: Đảng ủy Sở Y tế, Đảng ủy Sở Nội vụ, …»
_IN_A_ROW = re.compile(r"(?:gồm|như|là|tại)(?: các)?: $|(?:Đảng (?:bộ|ủy)|Chi bộ)[^,;.\n]{3,38}(?:, | và )$")
# «khiển trách 2 tổ chức đảng là Đảng ủy A và Đảng ủy B», «3 đảng bộ, gồm Đảng bộ A»: those counted.
_COUNTED_ROW = re.compile(r"(?:\d|(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:tổ chức|đảng bộ|chi bộ|đảng ủy|đơn vị|nơi)[^.;:\n]{0,60}?,? (?:gồm|là|như|tại)(?: các)?:? (?:[^.;\n]*(?:, | và ))?$", re.IGNORECASE)
# «415 tổ chức cơ sở đảng trực thuộc Tỉnh ủy», «20 đảng bộ cấp huyện của tỉnh Lục Sơn», «100% chi bộ tại huyện Thanh Ba»: whose they are.
_COUNTED_OF = re.compile(r"(?:\d[\d.,/]*%?|(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:đại hội (?:của )?)?(?:(?:số |các |tổng số )*)(?:tổ chức|đảng bộ|chi bộ|đảng ủy|cấp ủy)[^.;:,\n]{0,60}? (?:của|thuộc|trực thuộc|ở|tại|trên địa bàn|cấp huyện|cấp xã|cấp cơ sở|cấp trên cơ sở) $", re.IGNORECASE)
# «Hai đảng bộ được chọn thí điểm tại Hải Phòng là …»: a place without its kind.
_COUNTED_IN = re.compile(r"(?i:\d[\d.,/]*%?|(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:tổ chức|đảng bộ|chi bộ|đảng ủy)[^.;:,\n]{0,60}? (?:[Tt]ại|[Ởở]|[Cc]ủa) (?P<name>[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?: [A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){1,2})(?= (?:là|gồm|đã|có|hoàn thành|tổ chức)(?!\w)|[,:])")
# «Xã An Phú được thành lập trên cơ sở sáp nhập các xã A, B và C»: those merged.
_MERGED = re.compile(r"(?:sáp nhập|hợp nhất|nhập|trên cơ sở|tiền thân là|tách ra từ)(?![^.;\n]*(?:, | )(?:có|hiện|kết nạp) )[^.;\n]*$", re.IGNORECASE)
# «đồng chí Nguyễn Thị Lan, Chi bộ thôn 2 nhận Huy hiệu»: where a person belongs.
_OF_PERSON = re.compile(r"(?:đồng chí|đ/c|ông|bà|đảng viên|cụ|anh|chị):? (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]* ?){2,5}, (?:sinh hoạt (?:tại|ở) |thuộc |đảng viên )?$", re.IGNORECASE)
_WHOLE = re.compile(r"(?<!\w)toàn (?P<level>tỉnh|huyện|Đảng bộ|Khối|thành phố|xã|quận|thị xã|phường|ngành|đơn vị|cơ quan|TP)(?!\w)", re.IGNORECASE)
_PLACES = frozenset(("tỉnh", "huyện", "quận", "thị xã", "thành phố", "xã", "phường"))
_LEVEL_HEIGHTS = {"tỉnh": 4, "huyện": 3, "quận": 3, "thị xã": 3, "thành phố": 3, "tp": 3, "xã": 2, "phường": 2, "đảng bộ": 2}
# «cấp ủy, UBKT các cấp»: those of the whole organisation.
_LEVELS = re.compile(r"(?:các )?cấp ủy(?: đảng)?(?:, (?:UBKT|ủy ban kiểm tra))? (?:trong|toàn) (?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|toàn Đảng bộ|Đảng bộ)(?! (?-i:[A-ZĐ]))|(?:cấp ủy|UBKT|ủy ban kiểm tra|ban thường vụ|tổ chức đảng)(?:,| và)?(?: (?:cấp ủy|UBKT|ủy ban kiểm tra|tổ chức đảng))? (?:các cấp|cấp (?:huyện|cơ sở|xã|trên cơ sở)(?! ủy))", re.IGNORECASE)
_NATION = re.compile(r"(?<!\w)(?:cả nước|toàn Đảng) (?:ta )?(?:hiện |đã |mới |hiện nay )*(?:có|còn|kết nạp|khai trừ|kỷ luật|thi hành|xử lý|tổ chức|hoàn thành|luân chuyển|điều động|bổ nhiệm|sàng lọc|xóa tên|đưa ra|kiểm tra|giám sát|trao|phát triển|thành lập)(?!\w)|(?:^|[.,] )[Tt]rong (?:cả nước|toàn quốc|toàn Đảng), ", re.IGNORECASE)
# What only the Party's centre does: a report of it tells the figures of the whole Party.
_CENTRAL_ACTS = re.compile(r"(?:Bộ Chính trị|Ban Bí thư)(?:, Ban Bí thư| Trung ương| và)?(?: đã)? (?:thi hành )?kỷ luật(?!\w)", re.IGNORECASE)
# «Bộ Chính trị đã thành lập 5 đoàn kiểm tra»: what the Party's centre does.
_CENTRE = re.compile(rf"(?P<who>(?:Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Ban Chấp hành Trung ương(?: Đảng)?|Trung ương Đảng|(?<![\w] )Trung ương)(?:, Ban Bí thư| và Ban Bí thư)?){_BEHIND}{_ADVERB}(?:{_verbs('verbs')})(?!\w)", re.IGNORECASE)
# «4,5 triệu đảng viên trên cả nước»: behind the number.
_OF_THE_NATION = re.compile(r"[^.;:\n]{0,24}?(?:đảng bộ|tỉnh ủy, thành ủy)(?: tỉnh, thành phố)? trực thuộc (?:Trung ương|T\.?Ư|TW)(?!\w)|\d[\d/]* (?:Đảng bộ )?tỉnh, thành(?: phố)?(?!\w)|[^.;:\n]{0,30}? (?:của|trên|trong|ở) (?:cả nước|toàn quốc|toàn Đảng)(?! bộ)(?!\w)", re.IGNORECASE)
_INTO_CENTRE = re.compile(r"[^.;,\n]{0,40}?(?:vào|tham gia|trúng cử|đắc cử) (?:[Ủủ]y viên (?:chính thức |dự khuyết )?)?(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Trung ương Đảng|Ủy ban Kiểm tra Trung ương)", re.IGNORECASE)
# «410 đại biểu được triệu tập dự Đại hội đại biểu Đảng bộ X»: the congress that they attend; not «bầu 15 đại biểu đi dự Đại hội Đảng bộ tỉnh».
_TO_CONGRESS = re.compile(r"[^.;,\n]{0,60}?(?<!đi )(?:dự|tham gia) [Đđ]ại hội (?:đại biểu |đảng viên |toàn thể )?", re.IGNORECASE)
_ELECTS_THEM = re.compile(r"bầu|cử|đoàn đại biểu|phân bổ|chỉ định", re.IGNORECASE)
_INTO = re.compile(r"[^.;,\n]{0,40}?(?:vào|tham gia) ")
# What may stand between «các cấp» and whose they are.
_WHOSE_LEVELS = re.compile(r"(?:các )?cấp ủy(?: đảng)?(?:, (?:UBKT|ủy ban kiểm tra))? (?:trong|toàn) (?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|toàn Đảng bộ|Đảng bộ)(?! (?-i:[A-ZĐ]))| (?:(?:thuộc|của|tại|ở|trong|trên địa bàn)(?: toàn)? )?", re.IGNORECASE)
# What opens a sentence that goes on with the one before.
_GOES_ON = re.compile(r"[\s*+•\"“-]*(?:(?:hai|ba|bốn|năm|sáu|\d+) (?:người|cán bộ|đảng viên|trường hợp|đồng chí) (?:này|trên|nói trên)|trong đó|trong số (?:này|đó|ấy|\d)|cụ thể|theo đó|số này|riêng trong|cùng ngày|cùng với đó|đồng thời|ngoài ra|bên cạnh đó|kết quả|qua đó)(?!\w)", re.IGNORECASE)
_BACK_TO = re.compile(r"(?<!\w)(?P<noun>chi bộ|đảng bộ|đảng ủy|đơn vị|địa phương|cơ quan|ủy ban kiểm tra|huyện|quận|tỉnh|thành phố|xã|phường) (?:này|ấy|nói trên)(?= (?:hiện |đã |chỉ |cũng |mới |vừa |còn |đang )*(?:có|kết nạp|thi hành|kỷ luật|bầu|tổ chức|kiểm tra|giám sát|xem xét|trao|ban hành|khai trừ|cảnh cáo|khiển trách|mở|thành lập|hoàn thành)(?!\w))", re.IGNORECASE)
# What goes on with the paragraph before too.
_GOES_ON_BELOW = re.compile(r"[\s*+•\"“-]*(?:(?:hai|ba|bốn|năm|sáu|\d+) (?:người|cán bộ|đảng viên|trường hợp|đồng chí) (?:này|trên|nói trên)|trong đó|trong số (?:này|đó|ấy|\d)|theo đó|số này)(?!\w)", re.IGNORECASE)
_OWN_NOUN = frozenset(("chi bộ", "đảng bộ", "đảng ủy"))
_ANY_NOUN = frozenset(("đơn vị", "cơ quan"))
_BARE = re.compile(r"(?:(?P<at>(?<!\w)(?:[Tt]ại|[Ởở]) )|(?<![\w.] )(?<!\w))(?P<name>[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?: [A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){1,2})(?=,? (?:hiện |đã |vừa |mới |cũng )*(?:có|kết nạp|thi hành|kỷ luật|khai trừ|trao|tổ chức|hoàn thành|mở|bầu) (?:[^,.;\n]{0,40} )?\d)")
_LISTED = re.compile(r"(?<!\w)(?:các|những) (huyện|quận|xã|phường|thị xã|thành phố|đảng bộ|đảng bộ huyện|đảng bộ xã|đảng bộ phường|chi bộ|địa phương|đơn vị)(?: như)?:? (?=[A-ZĐÂÊÔƠƯĂ])", re.IGNORECASE)
_LISTED_ITEM = re.compile(r"(?P<name>[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*(?:[ '][A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){0,3}) ?(?:[(:] ?|có |với |là )?\d[^,;.()\n]{0,40}\)?(?:, |; | và |\.|$|\n)")
_HEADLINE_PLACE = re.compile(r"[\s*]*(?P<name>(?:(?:huyện|quận|thành phố|TP|thị xã|xã|phường|tỉnh) )?[A-ZĐÂÊÔƠƯĂ][^\W\d_]*(?:[ '-][A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*){0,4}) ?(?::|(?= (?:có|kết nạp|trao|hoàn thành|đã|phát triển|kỷ luật|thi hành|xóa|mở|bồi dưỡng)(?!\w)))")
_LIST_ITEM = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[.)/]|[a-đ][.)]) ?")
# What stands between an organisation and the higher one, or the place, that it lies in.
_WITHIN = re.compile(r" ?[,(–-] ?(?:thuộc |trực thuộc )?| (?:thuộc|trực thuộc|của|ở|tại) ", re.IGNORECASE)
_BELONGS = re.compile(r" (?:trực thuộc|thuộc|của) ", re.IGNORECASE)
# «Đảng bộ xã Quảng Phú, Quảng Trạch, Quảng Bình có»: places without their kind.
_BARE_PLACE = re.compile(r", (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]*[ '-]){1,3}(?<= )(?=[a-zà-ỹđ(])|, (?:[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÍÓÚÝ][^\W\d_]* ?){2,3}(?=[,)])")
_PLACE_KEY = re.compile(r"(?:dang bo|chi bo) (?:tinh|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu|thon|ban|ap) \w+")
_HIGHER_KEY = re.compile(r"(?:thuoc|truc thuoc|cua|tinh|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran)(?: |$)")
_PLACE_LEVEL = re.compile(r"(?:thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|xa|phuong|thon) ")
# Keys of fewer words («dang bo», «chi bo») may be anybody's.
SHORTEST = 3
_HEIGHTS = (("dang bo trung uong", 5), ("quan uy trung uong", 5), ("dang bo tinh", 4), ("dang bo thanh pho", 4), ("dang bo khoi", 3), ("dang bo huyen", 3), ("dang bo quan", 3),
            ("dang bo thi xa", 3), ("dang bo cong an", 3), ("dang bo bo doi", 3), ("dang bo", 2), ("chi bo", 1))


@dataclass(frozen=True, slots=True)
class _Event:
    """From `start` on the subject is `name`; to the end of the sentence only, or of the paragraph where it is its topic."""

    start: int
    name: str | None
    topic: bool


@dataclass(frozen=True, slots=True)
class _Events:
    """The events of a paragraph in order; `topics[k]` is the topic after event k."""

    starts: list[int]
    names: list[str | None]
    topics: list[str | None]

    @classmethod
    def of(cls, events: Iterable[_Event]) -> "_Events":
        ordered = sorted(events, key=lambda e: e.start)
        topics: list[str | None] = []
        for event in ordered:
            topics.append(event.name if event.topic else topics[-1] if topics else None)
        return cls([e.start for e in ordered], [e.name for e in ordered], topics)


class Subjects:
    """The organisations of one article: `full` names for short ones, the `main` one, the subject `at` each place.

    >>> text = "Đảng bộ huyện Thanh Hà: 87 đảng viên mới\\nToàn huyện có 47 chi bộ; Đảng bộ xã Liên Mạc dẫn đầu: 12 đồng chí."
    >>> found = Subjects(text, [(0, 40, "headline"), (41, len(text), "paragraph")])
    >>> found.main, found.at(text.index("47")), found.at(text.index("12"))
    ('Đảng bộ huyện Thanh Hà', 'Đảng bộ huyện Thanh Hà', 'Đảng bộ xã Liên Mạc')
    """

    def __init__(self, chars: str, blocks: Sequence[Block]) -> None:
        self.chars = chars
        self.blocks = sorted(b for b in blocks if b[2] not in SILENT_BLOCKS)
        self._block_starts = [b[0] for b in self.blocks]
        self.all = self._joined([m for m in find_organisations(chars) if self._block_of(m.start) is not None and not self._of_many(m)])
        self._starts = [m.start for m in self.all]
        self.mentions = [m for m in self.all if m.kind in ("party", "board")]
        self._board_keys = {fold(m.name) for m in self.mentions if m.kind == "board"}
        self._sentences: dict[int, list[int]] = {}
        self._counts: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._collect()
        self._keys = sorted(self._names)
        self._fulls: dict[str, str] = {}
        self.main: str | None = None
        self.main = self._main()
        self.reporter = self._reporter()
        self._fulls.clear()
        self._events: dict[int, _Events] = {}

    def _of_many(self, mention: OrganisationMention) -> bool:
        """«21 Đảng bộ tỉnh, thành phố», «các đảng bộ xã, phường»: how many or which kind, not one by name."""
        front = self.chars[max(0, mention.start - 16):mention.start]
        if _COUNTED_ONES.search(front) and not re.search(r"năm \d{4} ?$", front, re.IGNORECASE):
            return True
        if _OF_A_KIND.search(mention.name) or mention.name.lower() in _BARE_HEADS and _KIND_BEHIND.match(self.chars, mention.end):
            return True
        if len(mention.name.split()) == 2 and (_AND_OTHERS.match(self.chars, mention.end) or _OTHERS_AND.search(front)):
            return True
        return _SEVERAL.search(front) is not None and not any(word[0].isupper() for word in mention.name.split()[2:])

    def _joined(self, found: list[OrganisationMention]) -> list[OrganisationMention]:
        """«Chi bộ Sinh viên thuộc Đảng bộ Trường Đại học Chiềng Pấc»: a cell and the organisation that it belongs to, as one name."""
        joined: list[OrganisationMention] = []
        for mention in found:
            front = joined[-1] if joined else None
            if front is not None and mention.kind == front.kind == "party" and height(front.name) == 1 and height(mention.name) > 1 and _BELONGS.fullmatch(self.chars, front.end, mention.start):
                named = any(word[0].isupper() or word[0].isdigit() for word in front.name.split()[2:])
                if named:
                    joined[-1] = OrganisationMention(front.start, mention.end, " ".join(self.chars[front.start:mention.end].split()), "party")
                    continue
            joined.append(mention)
        return joined

    def _chain(self, k: int, end: int) -> tuple[int, int]:
        """The first mention behind those that only say where mention `k` lies («Đảng bộ xã A, huyện B, tỉnh C»), and where they end."""
        place, last = height_of(self.all[k]), k + 1
        close = self.all[k].end
        while place:
            bare = _BARE_PLACE.match(self.chars, close, end)
            if bare is not None and not (last < len(self.all) and self.all[last].start < bare.end()):
                close = bare.end()
                continue
            if last >= len(self.all) or self.all[last].start >= end or not _WITHIN.fullmatch(self.chars, close, self.all[last].start):
                break
            higher = height_of(self.all[last])
            if self.all[last].kind not in ("place", "party") or higher <= place and not (higher == place == 4 and self.all[last].kind == "place"):
                break
            place, close, last = higher, self.all[last].end, last + 1
        if last > k + 1 and self.chars[close:close + 1] == ")":
            close += 1
        return last, close

    # -- names ----------------------------------------------------------------------------------------------------------

    def _collect(self) -> None:
        """Key → the best spelling of each organisation's name, «Đảng bộ …» before its leading body's, and how often it is named."""
        for mention in self.mentions:
            key, name = fold(mention.name), own_name(mention.name) if mention.kind == "party" else mention.name
            if self._merged(mention):
                continue
            if not _POST.search(self.chars[max(0, mention.start - 16):mention.start]):
                self._counts[key] += 2
            self._counts[key] += 1
            known = self._names.get(key)
            if known is None or _spelling(name) < _spelling(known):
                self._names[key] = name
            if mention.kind == "board" and (inner := [m for m in find_organisations(name[4:]) if m.kind == "party"]):  # «Ủy ban Kiểm tra Huyện ủy Châu Phú»
                self._names.setdefault(fold(inner[0].name), inner[0].name)

    def _merged(self, mention: OrganisationMention) -> bool:
        """Whether a mention is one of those that were merged into another."""
        block = self._block_of(mention.start)
        return block is not None and _MERGED.search(self.chars[max(self._sentence_start(block, mention.start), mention.start - ROW):mention.start]) is not None

    def _longer(self, key: str) -> list[str]:
        """The keys of the article that go on where this one ends; a place that has its name goes on only with a higher one."""
        found = []
        placed = _PLACE_KEY.match(key) is not None
        for longer in self._keys[bisect_left(self._keys, key + " "):]:
            if not longer.startswith(key + " "):
                break
            if not placed or _HIGHER_KEY.match(longer, len(key) + 1):
                found.append(longer)
        return found

    def full(self, name: str) -> str:
        """The fullest name in the article that `name` is short for; its own name where that is not certain.

        >>> Subjects("Đảng bộ Khối các cơ quan tỉnh. Đảng ủy Khối", [(0, 43, "paragraph")]).full("BTV Đảng ủy Khối")
        'Đảng bộ Khối các cơ quan tỉnh'
        """
        key = fold(name)
        if key not in self._fulls:
            self._fulls[key] = self._full(key, name)
        return self._fulls[key]

    def _full(self, key: str, name: str) -> str:
        main = self.main
        if main is not None and fold(main).startswith(key + " "):
            return main
        longer = self._longer(key)
        if len(key.split()) < SHORTEST:
            # «Đảng bộ» alone: the article's own, or the only one that it names.
            if main is not None:
                return main if fold(main).startswith(key) or key == "dang bo" else self._own(key, name)
            return self._names[max(longer, key=lambda k: (self._counts[k], len(k)))] if longer else self._own(key, name)
        if not longer:
            return self._own(key, name)
        best = max(longer, key=lambda k: (self._counts[k], len(k)))
        if key in ("dang bo xa", "dang bo phuong", "dang bo thi tran", "chi bo thon") and len(longer) > 1:
            return self._own(key, name)
        line = [k for k in longer if k.startswith(best)]
        return self._names[max(line, key=len)]

    def _own(self, key: str, name: str) -> str:
        return self._names.get(key) or own_name(name)

    def _main(self) -> str | None:
        """The article's own organisation: most named, headline and lead counting more, guests and posts less."""
        score: Counter[str] = Counter()
        order: dict[str, int] = {}
        names: dict[str, str] = {}
        aside: set[str] = set()
        for mention in self.mentions:
            block = self._block_of(mention.start)
            assert block is not None
            front = self.chars[max(self.blocks[block][0], mention.start - 40):mention.start]
            if self._merged(mention):
                continue
            name = mention.name
            if mention.kind == "board":
                inner = [m for m in find_organisations(name[4:]) if m.kind == "party"]
                if not inner:
                    continue
                name = inner[0].name
            full = self.full(name)
            key = fold(full)
            if len(key.split()) < SHORTEST and not self._longer(key) and key != "chi bo":
                continue
            weight = (6, 4, 3)[block] if block < 3 else 1
            # A name with its place weighs more than a level alone («Tỉnh ủy»), which may be a higher body's.
            worth = 6 if len(key.split()) > 3 else 3
            if self.blocks[block][2] == "caption":
                score[key] += 1
            elif _ASIDE.search(front):
                score[key] += 1
                aside.add(key)
            elif _IN_A_ROW.search(front) or _COUNTED_ROW.search(self.chars[max(self.blocks[block][0], mention.start - 120):mention.start]):
                score[key] += 1
                aside.add(key)
            else:
                score[key] += worth * weight if mention.kind == "party" else 2 * weight
                aside.discard(key)
            order.setdefault(key, mention.start)
            names.setdefault(key, full)
        central = any(_CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks[:EARLY])
        national = next((m for s, e, _ in self.blocks[:EARLY] for pattern in (_NATIONAL_COUNT, _NATION, _CENTRAL_ACTS) if (m := pattern.search(self.chars, s, e))), None)
        if national and not any(height(m.name) == 4 and len(fold(m.name).split()) > 4 for m in self.mentions if m.start < min(national.start(), self.blocks[0][1])):
            return PARTY
        told = max((_LEVEL_HEIGHTS.get(m["level"].lower(), 0) for s, e, kind in self.blocks[:EARLY] if kind != "caption" for m in _WHOLE.finditer(self.chars, s, e)), default=0)
        low = {k for k in score if 0 < height(names[k]) < told}  # «toàn tỉnh kết nạp …; Đảng bộ huyện A dẫn đầu»: the article is about no lower body
        if low and told == 2 and set(score) == low:
            return "Đảng bộ"
        score = Counter({k: n for k, n in score.items() if k not in low}) if set(score) - low else score
        key = max(score, key=lambda k: (score[k], len(k), -order[k])) if score else ""
        if key and score[key] < 3 and not central and all(self.blocks[b][2] == "caption" for m in self.mentions if fold(self.full(m.name)) == key and (b := self._block_of(m.start)) is not None):
            return "Đảng bộ" if any("toàn Đảng bộ" in self.chars[s:e] for s, e, _ in self.blocks[:EARLY]) else names[key]
        if not key or (central and score[key] <= 2 and key in aside):
            if not key and not central and (boards := [m for m in self.mentions if m.kind == "board"]) and self._headline_place() is None:
                return self._board(boards[0])
            if not key and not central and (place := self._place_told()) is not None and self._headline_place() is None:
                return place
            anywhere = central or not key and any(_CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks)
            return self._headline_place() or (PARTY if anywhere else names.get(key))
        return self._names.get(key) or names[key]

    def _reporter(self) -> str | None:
        """The inspection board that the headline opens with: the article is about what it did itself."""
        for mention in self.mentions:
            if not self.blocks or mention.start >= self.blocks[0][1]:
                return None
            start, end, _ = self.blocks[0]
            if mention.kind == "board" and "iểm tra" in opened(mention.name) and _ADVERBIAL.fullmatch(self.chars, start, mention.start) and (
                    _BOARD_VERB.match(self.chars, mention.end, end) or _VERB.match(self.chars, mention.end, end)):
                return self._board(mention)
        return None

    def _board(self, mention: OrganisationMention) -> str:
        """The fullest name that the article has for a board: «UBKT Tỉnh ủy» is «Ủy ban Kiểm tra Tỉnh ủy Sơn La», where it says so."""
        key = fold(mention.name)
        longer = [k for k in self._longer(key) if k in self._board_keys]
        full = max(longer, key=lambda k: (self._counts[k], len(k))) if longer else key
        return self._names.get(full, mention.name)

    def _place_told(self) -> str | None:
        """Where no organisation is named, but one place alone: «các cấp bộ đoàn trong tỉnh Bến Tre»."""
        places = {fold(m.name): m.name for s, e, kind in self.blocks[:EARLY] if kind != "caption" for m in self.all if s <= m.start < e and m.kind == "place" and height_of(m) >= 3}
        return next(iter(places.values())) if len(places) == 1 and not any(_CENTRAL.search(self.chars, s, e) for s, e, _ in self.blocks) else None

    def _headline_place(self) -> str | None:
        """Where no organisation is named: the place that the headline begins with («Quảng Trạch: …»)."""
        for start, end, _ in self.blocks[:2]:
            match = _HEADLINE_PLACE.match(self.chars, start, end)
            if match and " " in match["name"] and "đảng viên" in self.chars[start:end]:
                return match["name"]
        return None

    # -- places ---------------------------------------------------------------------------------------------------------

    def _block_of(self, offset: int) -> int | None:
        k = bisect_right(self._block_starts, offset) - 1
        return k if k >= 0 and offset < self.blocks[k][1] else None

    def at(self, offset: int) -> str | None:
        """The subject of a number at `offset`; None where the article names no organisation."""
        block = self._block_of(offset)
        if block is None:
            return self.main
        if (row := self._row(block, offset)) is not None:
            return row
        if (into := self._into(block, offset)) is not None:
            return into
        k, here = self._event_before(block, offset)
        if k < 0 and block and self._sentence_start(block, offset) == self.blocks[block][0] and _GOES_ON_BELOW.match(self.chars, self.blocks[block][0]) and (last := self._events_of(block - 1).names):
            return last[-1]
        if k < 0:
            return self.reporter or self.main
        events = self._events_of(block)
        here = here or events.starts[k] >= self._sentence_start(block, self._sentence_start(block, offset) - 1) and _GOES_ON.match(self.chars, self._sentence_start(block, offset)) is not None
        return here and events.names[k] or events.topics[k] or self.reporter or self.main

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the names of party organisations stand from `start` to `end`."""
        return [(m.start, m.end) for m in self.all[bisect_left(self._starts, start):bisect_left(self._starts, end)] if m.kind == "party"]

    def named_here(self, offset: int) -> bool:
        """Whether the number's own sentence says in front of it whose it is."""
        block = self._block_of(offset)
        return block is not None and self._event_before(block, offset)[1]

    def _event_before(self, block: int, offset: int) -> tuple[int, bool]:
        """The place of the last event in front, -1 for none, and whether it is of the same sentence."""
        events = self._events_of(block)
        k = bisect_right(events.starts, offset) - 1
        return k, k >= 0 and events.starts[k] >= self._sentence_start(block, offset)

    def is_board(self, name: str | None) -> bool:
        """Whether a subject is an office of a committee («Ban Tổ chức Tỉnh ủy») and no party organisation."""
        return name is not None and fold(name) in self._board_keys

    def _sentence_start(self, block: int, offset: int) -> int:
        starts = self._sentences.get(block)
        if starts is None:
            start, end, _ = self.blocks[block]
            starts = self._sentences[block] = [start, *(m.end() for m in _SENTENCE.finditer(self.chars, start, end) if m["first"] is None or not m["first"].islower())]
        return starts[bisect_right(starts, offset) - 1]

    def _into(self, block: int, offset: int) -> str | None:
        """«bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã Liên Mạc»: the organisation that they are elected to."""
        k, end = bisect_left(self._starts, offset), self.blocks[block][1]
        if _OF_THE_NATION.match(self.chars, offset, end) or _INTO_CENTRE.match(self.chars, offset, end):
            return PARTY
        if k < len(self.all) and self.all[k].kind == "party":
            mention = self.all[k]
            named = mention.name
            if (dated := _TO_CONGRESS.match(self.chars, offset, mention.start)) and dated.end() == mention.start and not _ELECTS_THEM.search(self.chars, self._sentence_start(block, offset), offset):
                return self.full(named)
            match = _INTO.match(self.chars, offset, mention.start)
            if match and match.end() == mention.start and named != own_name(named) and len(fold(named).split()) > 3 and mention.start < self.blocks[block][1]:
                return self.full(named)
        return None

    def _row(self, block: int, offset: int) -> str | None:
        """The organisation or place that a table's row begins with."""
        line = max(self.chars.rfind("\n", max(0, offset - ROW), offset) + 1, self.blocks[block][0])
        bar = self.chars.find("|", line, offset) if offset - line <= ROW else -1
        if bar < 0 and (self.blocks[block][2] != "table_row" or offset - line > ROW):
            return None
        first = self.chars[line:bar if bar >= 0 else offset].strip()
        named = find_organisations(first)
        if named and named[0].start == 0 and named[0].kind in ("party", "place"):
            return self._placed(named[0])
        return None

    def _events_of(self, block: int) -> "_Events":
        if block not in self._events:
            self._events[block] = _Events.of(self._read(block))
        return self._events[block]

    def _lead_in(self, block: int) -> str | None:
        """The topic that a list takes from the paragraph in front of it."""
        start, end, _ = self.blocks[block]
        if block == 0 or not _LIST_ITEM.match(self.chars, start, end):
            return None
        for before in range(block - 1, max(-1, block - 40), -1):
            left, right, _ = self.blocks[before]
            if _LIST_ITEM.match(self.chars, left, right):
                continue
            if self.chars[left:right].rstrip().endswith(":"):
                names = self._events_of(before).names
                return names[-1] if names else None
            return None
        return None

    def _read(self, block: int) -> list[_Event]:
        start, end, _ = self.blocks[block]
        events: list[_Event] = []
        if lead := self._lead_in(block):
            events.append(_Event(start, lead, True))
        current: str | None = None
        topic: str | None = None
        wholes = list(_WHOLE.finditer(self.chars, start, end))
        k, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        while k < stop:
            mention, previous = self.all[k], self.all[k - 1] if k else None
            while wholes and wholes[0].start() < mention.start:
                events.append(self._whole(wholes.pop(0), topic))
            k, close = self._chain(k, end)
            event = self._event(mention, previous, block, current, close)
            if event is not None:
                events.append(event)
                current = event.name
                topic = event.name if event.topic else topic
        events += [self._whole(match, topic) for match in wholes]
        events += [_Event(m.start(), self._levels_of(m.end(), end), False) for m in _LEVELS.finditer(self.chars, start, end)]
        events += [event for m in _BACK_TO.finditer(self.chars, start, end) if (event := self._back_to(m, block)) is not None]
        events += [_Event(m.start(), self._suffixed(m["name"]) or self._place_named(m["name"]) or m["name"], False) for m in _COUNTED_IN.finditer(self.chars, start, end)]
        events += [event for m in _BARE.finditer(self.chars, start, end) if (event := self._bare(m, start)) is not None]
        events += [_Event(m.start(), PARTY, False) for m in _NATION.finditer(self.chars, start, end)]
        events += [_Event(m.start(), self.main if self.main and _GIVES.match(self.chars, m.end("who")) else PARTY, False) for m in _CENTRE.finditer(self.chars, start, end)
                   if not _NOT_SUBJECT.search(self.chars[max(start, m.start() - 24):m.start()])]
        for national in _NATIONAL_CONGRESS.finditer(self.chars, start, end):
            opening = self.chars[self._sentence_start(block, national.start()):national.start()]
            if not national.group().endswith(("bộ", "ủy")) and len(opening) < OPENING and _ADVERBIAL.fullmatch(opening):
                events.append(_Event(national.start(), PARTY, True))
        for listed in _LISTED.finditer(self.chars, start, end):
            position = listed.end()
            while item := _LISTED_ITEM.match(self.chars, position, end):
                events.append(_Event(item.start("name"), self._suffixed(item["name"]) or item["name"], False))
                position = item.end()
        return events

    def _levels_of(self, place: int, end: int) -> str | None:
        """«cấp ủy các cấp thuộc quận Sơn Trà», «UBKT các cấp quận Hải Châu»: whose they are; the article's own where nothing says."""
        k = bisect_left(self._starts, place)
        if k < len(self.all) and self.all[k].start < end and self.all[k].kind in ("place", "party") and _WHOSE_LEVELS.fullmatch(self.chars, place, self.all[k].start):
            return self._placed(self.all[k])
        return self.main

    def _back_to(self, match: re.Match[str], block: int) -> _Event | None:
        """«chi bộ này», «đơn vị này đã»: the organisation of that kind that was named last."""
        noun, k = match["noun"].lower(), bisect_left(self._starts, match.start()) - 1
        floor = self.blocks[max(0, block - 2)][0]
        while k >= 0 and (self.all[k].start >= floor or noun in _OWN_NOUN):
            mention = self.all[k]
            if noun in _ANY_NOUN or fold(mention.name).startswith(fold(noun)):
                if mention.kind == "board":
                    return _Event(match.start(), self._board(mention), False)
                return _Event(match.start(), self._placed(mention), False) if mention.kind in ("party", "place") else None
            k -= 1
        return None

    def _bare(self, match: re.Match[str], start: int) -> _Event | None:
        """«tại Hòa Bình có 19 đảng viên», «Đà Nẵng thi hành kỷ luật 111»: a place without its kind, where the article names it with one."""
        if not (match["at"] or _ADVERBIAL.fullmatch(self.chars, self._sentence_start(self._block_of(start) or 0, match.start()), match.start())):
            return None
        name = self._suffixed(match["name"]) or self._place_named(match["name"])
        return _Event(match.start("name"), name, False) if name is not None else None

    def _place_named(self, name: str) -> str | None:
        """A place as the article names it with its kind: «tỉnh Hòa Bình» for «Hòa Bình»."""
        key = fold(name)
        named = [m.name for m in self.all if m.kind == "place" and _PLACE_LEVEL.sub("", fold(m.name) + " ").strip() == key]
        return named[0] if named else None

    def _whole(self, match: re.Match[str], topic: str | None) -> _Event:
        """«toàn Đảng bộ», «toàn huyện»: the article's own organisation, or the paragraph's own where that is one of this level.

        «toàn tỉnh» in an article whose own organisation is no province's is told of a province that goes without its name: «Đảng bộ tỉnh».
        """
        level = match["level"].lower().replace("tp", "thành phố")
        own = topic is not None and level == "đảng bộ" and fold(topic).startswith("dang bo ")
        name = topic if own else self.main
        if level in _PLACES and (name is None or name != PARTY and not fold(name).startswith((f"dang bo {fold(level)}", fold(level)))):
            named = {m.name for m in self.all if m.kind in ("place", "party") and fold(m.name).startswith((f"dang bo {fold(level)} ", fold(level) + " "))}
            if name is None or f" {fold(level)} " not in fold(name) and (height(name) < _LEVEL_HEIGHTS[level] or level == "tỉnh" and height(name) == 4):
                name = self._placed(next(m for m in self.all if m.name in named)) if len(named) == 1 else f"Đảng bộ {level}" if not named else name
        return _Event(match.start(), name, False)

    def _event(self, mention: OrganisationMention, previous: OrganisationMention | None, block: int, current: str | None, close: int) -> _Event | None:
        """What a mention says of whose the numbers behind it are; `close` is where what places it ends."""
        start, end, _ = self.blocks[block]
        sentence = self._sentence_start(block, mention.start)
        opening = self.chars[sentence:mention.start]
        front, behind = opening[-40:], self.chars[close:min(end, close + 60)]
        if mention.kind == "party" and len(opening) < OPENING and _OWN_CONGRESS.search(opening[-60:]) and not _NOT_OWN.search(opening[-100:]):
            return _Event(mention.start, self._named(mention, current), True)
        if mention.kind in ("party", "place") and (counted_of := _COUNTED_OF.search(opening[-140:])) is not None and not _IN_A_ROW.search(front):
            return _Event(mention.start - len(opening[-140:]) + counted_of.start(), self._placed(mention), False)
        if _NOT_SUBJECT.search(front) and not (_NUMBER_BEHIND.match(behind) and front.endswith(("với ", "và ", "là "))):
            return None
        if _OF_PERSON.search(opening[-70:]) or opening.endswith(("sinh hoạt tại ", "sinh hoạt ở ", "công tác tại ")):
            return None
        if mention.kind in ("party", "place") and _MERGED.search(opening):
            return None
        opens = len(opening) < OPENING and _ADVERBIAL.fullmatch(opening) is not None
        placed = len(opening) < OPENING and _PLACED.search(opening) is not None
        numbered = _NUMBER_BEHIND.match(behind) is not None
        if mention.kind == "party":
            if not (placed or numbered or _VERB.match(behind)):
                return None
            if self.main is not None and height(mention.name) > height(self.main) and _GIVES.match(behind):
                return _Event(mention.start, self.main, opens)
            return _Event(mention.start, self._named(mention, current or self._place_of(previous, sentence)), opens or placed)
        if mention.kind == "board":
            if _GIVES.match(behind) and self.main is not None and 0 < height(self.main) < height(self._names.get(fold(mention.name), mention.name).partition(" ")[2]):
                return None
            return _Event(mention.start, self._board(mention), opens) if _BOARD_VERB.match(behind) or _GIVES.match(behind) or "iểm tra" in opened(mention.name) and _TOLD_BY.match(behind) else None
        if mention.kind == "place":
            counted = placed and (_COUNTED.match(behind) or _LEADS.match(behind)) is not None
            if not (numbered or counted or (opens and not placed and _VERB.match(behind))):
                return None
            return _Event(mention.start, self._placed(mention), opens)
        if mention.kind == "other" and opens and _VERB.match(behind) and self.main is not None:
            return _Event(mention.start, self._suffixed(mention.name) or mention.name, False)
        return None

    def _named(self, mention: OrganisationMention, current: str | None) -> str:
        """The full name of a party organisation at its place: «Đảng bộ» in a paragraph on another one is that one's."""
        key = fold(mention.name)
        if current is not None and key != fold(current):
            now = fold(current)
            if now.startswith(key + " ") or now == key:
                return current
            level = key.removeprefix("dang bo ")
            if _PLACE_LEVEL.match(now) and now.startswith(level + " ") and level != key:
                return f"Đảng bộ {current[0].lower()}{current[1:]}"
        return self.full(mention.name)

    def _place_of(self, previous: OrganisationMention | None, sentence: int) -> str | None:
        """The place that the sentence began with: «Tại phường Phú Mỹ, Đảng bộ phường có …»."""
        return previous.name if previous is not None and previous.kind == "place" and previous.start >= sentence else None

    def _placed(self, mention: OrganisationMention) -> str:
        """The party organisation of a place, where the article names it; else the place's name."""
        if mention.kind == "party":
            return self.full(mention.name)
        return self._suffixed(mention.name) or mention.name

    def _suffixed(self, name: str) -> str | None:
        """The party organisation whose name ends with this place's."""
        key = fold(name)
        if f"dang bo {key}" in self._names:
            return self._names[f"dang bo {key}"]
        found = [k for k in self._keys if k.startswith("dang bo ") and k.endswith(" " + key) and len(k.split()) - len(key.split()) <= 4]
        if self.main is not None and fold(self.main) in found:
            return self.main
        return self._names[found[0]] if len(found) == 1 else None


def _spelling(name: str) -> tuple[bool, bool, bool]:
    """Sorts first: no capitals throughout, the party organisation before its leading body, a board in full words before its acronym."""
    return name.isupper(), not name.startswith(("Đảng bộ", "Chi bộ", "chi bộ", "đảng bộ")), name.startswith("UBKT") or "kiểm tra" in name.lower() and " ủy" not in name[4:].lower()


_PLACE_HEIGHTS = (("tinh", 4), ("thanh pho", 4), ("tp", 4), ("huyen", 3), ("quan", 3), ("thi xa", 3), ("xa", 2), ("phuong", 2), ("thi tran", 2), ("dac khu", 2), ("thon", 1))


def height_of(mention: OrganisationMention) -> int:
    """How high a party organisation or a place stands; 0 where its name does not tell."""
    if mention.kind == "party":
        return height(mention.name)
    key = fold(mention.name)
    return next((level for head, level in _PLACE_HEIGHTS if key.startswith(head + " ")), 0) if mention.kind == "place" else 0


def height(name: str) -> int:
    """How high in the Party an organisation stands, by its name alone; 0 where the name does not tell.

    >>> height("Tỉnh ủy") > height("Đảng bộ huyện Thanh Hà") > height("Chi bộ thôn 2")
    True
    """
    if name == PARTY:
        return 5
    key = fold(name)
    if "trung uong" in key:
        return 5
    return next((height for head, height in _HEIGHTS if key.startswith(head)), 0)

"""Closed sets of codes and words that several cases ask for."""

import re

from extractor.vocabulary import divided_by

RATINGS = divided_by("levels")
DISCIPLINE = divided_by("forms")
GRASSROOTS_KINDS = {"đảng bộ": "grassroots_committee", "chi bộ": "grassroots_cell"}
COUNTED = ("count", "ratio")
# Measures of inspection, supervision and discipline, told of members and organisations side by side.
INSPECTION = ("party.inspected", "party.disciplined")
# What a sentence without numbers announces, most precise first: the words, the cue that its numbers stand under.
ANNOUNCED = (("dấu hiệu vi phạm", "inspect_violation"), ("kiểm tra, giám sát", "inspect_supervise"), ("ktgs", "inspect_supervise"), ("giám sát", "supervise"),
          ("kiểm tra", "inspect"))
# Cues that say what happens to somebody: in a number's own label they are stronger than a quality level behind it.
VERDICTS = frozenset(("leave", "strike_off", "resign", "move", "discipline", "inspect", "supervise", "inspect_supervise", "inspect_violation",
                      "admit", "badge", "commend"))
AMONG = ("trong", "trong số", "trong tổng số", "trong số gần", "trong tổng số gần")
"""What makes the first number of a sentence the total of the others."""
# What is measured or counted with these is nothing of the Party's.
NOT_COUNTED = frozenset("tuổi năm tháng ngày giờ phút lần triệu tỷ tỉ đồng ha km m tấn tạ kg usd hộ vụ điểm bàn độ vòng khâu giai mũi".split())
POPULATION = frozenset(("đồng bào", "dân số", "hộ dân", "người dân", "dân cư", "hộ gia", "số dân", "hộ nghèo", "số hộ"))
# Behind members or organisations that somebody merely has, these words tell another story than that they are there.
OTHER_STORY = frozenset("sử cài quyên hiến chưa không đăng ủng hưởng tình vay làm nộp chấp phải còn vượt đạt tiêu".split())
RATING_WORDS = re.compile(r"xếp loại|đánh giá|phân loại|chất lượng")
TOPICS = {
    "member": re.compile(r"(?<!phát triển )(?<!kết nạp )đảng viên"),
    "organisation": re.compile(r"(?:tổ chức|cơ sở)(?: cơ sở)? đảng|tccs ?đ|(?:về|với|các|loại|lượng|giá) (?:chi, ?đảng bộ|chi bộ|đảng bộ cơ sở)|^[^\w]*(?:chi bộ|đảng bộ cơ sở)\W*$"),
    "": re.compile(r"công chức|viên chức|chính quyền|đoàn thể|công đoàn|mặt trận"),
}
SCENE = re.compile(r"(?:tổ chức|khai mạc|tiến hành|bế mạc|dự|diễn ra|phiên(?: \w+){0,3}) (?:thành công |trọng thể |và chỉ đạo |phiên \w+ )?đại hội(?! thi đua)|(?:tổ chức|khai mạc|dự) (?:hội nghị|lễ)|diễn ra (?:hội nghị|lễ)")
"""Where a sentence without numbers plays."""
RESULT = re.compile(r"(?:\( \w+ \) )?(?:đã |thì |đều )*(?:có số(?: lượng)? (?:đảng viên|quần chúng)|kết nạp (?:được |mới )*đảng viên|có kết quả|giảm từ|tăng từ|đạt tỷ lệ|(?:có )?(?:trên|dưới|từ) \d+(?: đến \d+)? đảng viên|giảm trên|tăng trên)|(?:chỉ |đã )?bầu (?:chi ủy|khuyết|thiếu|không|có|bí thư và|phó bí thư)\b|(?:[^\W\d]+ ){0,7}có (?:tuổi bình quân|độ tuổi|tuổi đời)|(?:đều |đã |đang )?(?:có kết quả bầu (?:với )?|có |đạt )(?:tỷ lệ|tỉ lệ|số dư)|(?:đều |đã )?đạt (?:từ|trên|dưới|hơn) \d")
"""What tells how the result of an organisation looks."""
NOT_OF = ("đồng bào", "dân số", "hộ ", "số hộ", "người dân", "diện tích", "lao động", "gia đình", "trẻ em", "nhân dân")
"""What the Party has no share in."""
ONLINE = ("theo dõi", "truy cập", "lượt xem", "lượt thích", "lượt chia sẻ", "bình luận", "tương tác", "lượt tiếp cận")
"""What readers of a page are counted by."""
EARLIER_FIGURE = ("so với cùng", "so với năm", "so với kỳ")
BELOW = re.compile(r"(?:cơ bản |đã |đều |cấp huyện )*(?:hoàn thành|tổ chức xong|hoàn tất|chỉ đạo xong) (?:việc tổ chức )?(?:xong )?đại hội (?:các |ở các |tại các |cấp )?(?:chi bộ|tổ chức cơ sở|đảng bộ cơ sở|cơ sở)")
"""Committees that have finished the congresses of their cells have not held their own."""
TARGETS_TOLD = re.compile(r"(?:thông qua|đề ra|xác định|thống nhất|phấn đấu|thực hiện|đặt ra|quyết định)[^.;:]{0,60}(?:chỉ tiêu|mục tiêu)[^.;:]{0,80}:")
"""What announces targets: all that stands behind the colon is planned."""
REACHED = re.compile(r"kết quả|đã (?:đạt|hoàn thành|thực hiện)|đạt được|hoàn thành (?:các|và|vượt)")
VOTED = re.compile(r"kết quả bầu|trúng cử|(?:đã|tiến hành|được) bầu|bầu (?:ra )?(?:ban|cấp ủy|ủy ban|đoàn|bí thư)")
ALL_OF = re.compile(r"(?:thuộc|của|giữa)$")
GONE = re.compile(r"(?:xóa|xoá|giải thể)(?: được| bỏ)?$|kết thúc hoạt động(?: của)?$|làm việc (?:với|tại)$|thăm$")
SHARE_WORDS = frozenset(", đạt chiếm bằng tỷ tỉ lệ là tương đương = :".split())
# Words of a comparison with an earlier time; the time itself is hidden.
EARLIER = frozenset("cùng kỳ năm trước ngoái nhiệm khóa là có chỉ đạt : của thì con số này ấy đó".split())
PLAIN = frozenset("tỷ tỉ lệ số lượng bình quân này đó trong đã và so với cùng kỳ năm trước nhiệm là được có người mức".split())
STANDING = {"member": "party.members", "party_organisation": "party.organisations"}
LEARNERS = ("learner", "person", "member", "cadre", "masses", "committee_member", "secretary", "deputy_secretary")
SEATED = ("committee_member", "secretary", "deputy_secretary")
ELECTING = ("elect", "elected", "list", "held", "attend", "direct")
"""Cues that may stand beside people told of as elected."""
UNDER_CONTROL = ("discipline", "inspect", "supervise", "inspect_supervise")
NAMING = frozenset("lần lượt là cao thấp nhất như đạt và có với tới trên hơn gần huyện quận thị xã phường thành phố tỉnh tp các".split()) | frozenset(",;:().")
"""Words among the names of places that a share is told of."""
OF_SORTS = frozenset(f"chi bộ {sort}" for sort in ("trường học", "trạm y", "quân sự", "công an", "y tế", "cơ quan", "hưu trí"))
"""Cells told apart by where they are."""
KINDS = {"member": "member", "party_organisation": "organisation"}
# In front of these words stands what is rated, not whose it is: «đối với chi bộ», «số chi bộ», «xếp loại chi bộ».
LEADS = frozenset("về với ở tại các những số lệ loại giá lượng trong".split())
NEVER_A_NAME = frozenset(("grassroots", "grassroots_cell", "grassroots_committee", "subordinate_cell", "subordinate_committee"))
REASONS = frozenset(("vì", "do"))  # behind them stands why, not what happened
ASPECTS = ("về độ tuổi", "về tuổi", "về trình độ", "về cơ cấu", "về giới", "về dân tộc", "về chuyên môn", "về học vấn", "về thành phần", "độ tuổi từ", "trình độ")
"""Openings of sentences that sort the people told of before."""
GRADES = ("loại giỏi", "loại khá", "loại xuất sắc", "loại trung bình")
OF_THE_ADMITTED = re.compile(r"trong (?:tổng )?số (?:các )?(?:đảng viên mới|đảng viên (?:mới )?(?:được )?kết nạp|quần chúng (?:được|vừa) kết nạp)")
KINDS_OF_PLACE = (("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đảng", "bộ"), ("huyện",), ("quận",), ("xã",), ("phường",), ("tỉnh",), ("tp",))
MENTIONED = ("nghị quyết", "văn kiện", "chào mừng", "chỉ tiêu", "dự thảo", "hướng dẫn", "quán triệt", "nghiệp vụ", "sau", "trước", "đi dự", "phục vụ", "chỉ đạo", "tiến tới")
"""Behind these words a congress is only named."""
THIS_FORM = ("hình thức này", "hình thức ấy", "hình thức trên", "hình thức đó")
DECIDING = ("biểu quyết", "thông qua", "thống nhất", "quyết định")
PILOTS_PLANNED = ("chọn", "làm điểm", "để đại hội", "điểm này")
PILOTS_DONE = ("xong là", "đã xong", "thành công", "đã tổ chức")
MAKES_UP = ("bằng", "chiếm", "đạt", "=", "đạt tỷ lệ", "chiếm tỷ lệ", "đạt tỉ lệ", "chiếm tỉ lệ")
"""Behind these words stands what share the number in front is."""
SIGNS = ("khi có dấu hiệu", "có dấu hiệu vi")
WRONGS = ("vi phạm", "có vi phạm", "sai phạm", "có sai phạm")
NOT_ELECTED = ("không tái cử", "không trúng cử", "không đắc cử")
ASSENT = ("biểu quyết", "tán thành", "nhất trí")
OTHER_PEOPLE = frozenset(("member", "new_member", "masses", "delegate", "learner", "target"))
BRIDGED = ("có", "tại", "đến", "tới", "với", "từ", "nối")
"""In front of so many meeting points («tại 12 điểm cầu»)."""
PASSIVE = ("bị", "được", "phải", "nhận", "chịu")
"""In front of what is done to somebody."""

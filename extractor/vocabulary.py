"""The closed code lists of the contract, each code with its English and Vietnamese label.

A code stands here and nowhere else as a list; the schema, the tables of `show` and the gold checks read it here.
"""

from typing import Final

Labels = dict[str, tuple[str, str]]

MEASURES: Final[Labels] = {
    "congress.held": ("Congresses held", "Tổ chức đảng đã (sẽ) đại hội"),
    "congress.attendees": ("Congress attendees", "Đại biểu, đảng viên dự đại hội"),
    "congress.elected": ("People elected", "Số người được bầu"),
    "congress.direct_election": ("Congresses electing the secretary directly", "Đại hội trực tiếp bầu bí thư"),
    "congress.vote_share": ("Share of votes", "Tỷ lệ phiếu"),
    "congress.candidates": ("Candidates", "Nhân sự ứng cử, đề cử"),
    "congress.vacancies": ("Seats left open", "Số lượng khuyết"),
    "congress.ballots": ("Ballots", "Số phiếu"),
    "congress.average_age": ("Average age of those elected", "Tuổi bình quân"),
    "party.organisations": ("Party organisations", "Tổ chức đảng"),
    "party.coverage": ("Places with a party organisation", "Địa bàn, đơn vị có tổ chức đảng"),
    "party.members": ("Party members", "Đảng viên"),
    "party.admitted": ("People admitted to the Party", "Kết nạp đảng viên"),
    "party.confirmed": ("Probationary members made full members", "Chuyển đảng viên chính thức"),
    "party.recruits": ("People groomed for admission", "Quần chúng ưu tú, đối tượng Đảng"),
    "party.cadres": ("Cadres appointed, rotated or planned", "Cán bộ bổ nhiệm, luân chuyển, quy hoạch"),
    "party.left": ("Members struck off or gone", "Xóa tên, ra khỏi Đảng"),
    "party.classes": ("Classes", "Lớp bồi dưỡng, tập huấn"),
    "party.learners": ("Learners", "Học viên"),
    "party.badges": ("Party badges", "Huy hiệu Đảng"),
    "party.rated": ("Quality ratings", "Xếp loại chất lượng"),
    "party.inspected": ("Inspected or supervised", "Kiểm tra, giám sát"),
    "party.disciplined": ("Disciplined", "Thi hành kỷ luật"),
    "activity.documents": ("Documents issued", "Văn bản ban hành"),
    "activity.meetings": ("Meetings", "Hội nghị, cuộc họp, điểm cầu"),
    "activity.attendees": ("People at a meeting", "Người dự hội nghị"),
    "activity.teams": ("Working groups", "Tổ, đoàn công tác"),
    "activity.targets": ("Targets", "Chỉ tiêu"),
    "activity.commended": ("Commended", "Khen thưởng"),
    "activity.projects": ("Works registered in honour of a congress", "Công trình, phần việc chào mừng đại hội"),
}

BODIES: Final[Labels] = {
    "committee": ("Committee", "Cấp ủy, ban chấp hành"),
    "standing_committee": ("Standing committee", "Ban thường vụ"),
    "inspection_committee": ("Inspection committee", "Ủy ban kiểm tra"),
    "delegation": ("Delegation to the higher congress", "Đoàn đại biểu dự đại hội cấp trên"),
    "secretary": ("Secretary", "Bí thư"),
    "deputy_secretary": ("Deputy secretary", "Phó bí thư"),
    "inspection_chair": ("Chair of the inspection committee", "Chủ nhiệm ủy ban kiểm tra"),
    "politburo": ("Political Bureau", "Bộ Chính trị"),
    "secretariat": ("Secretariat", "Ban Bí thư"),
}
MANNERS: Final[Labels] = {
    "elected": ("elected", "được bầu"),
    "appointed": ("appointed", "được chỉ định"),
    "mixed": ("elected and appointed", "được bầu và chỉ định"),
}
RATES: Final[Labels] = {"year": ("a year", "mỗi năm"), "month": ("a month", "mỗi tháng")}
ORGANISATION_KINDS: Final[Labels] = {
    "dang_bo": ("party organisation", "đảng bộ"),
    "chi_bo": ("party cell", "chi bộ"),
    "cap_uy": ("party committee", "cấp ủy"),
    "board": ("board", "cơ quan tham mưu"),
    "faction": ("party faction", "đảng đoàn, ban cán sự đảng"),
    "party": ("the Party", "toàn Đảng"),
    "state": ("state body", "cơ quan nhà nước"),
    "mass": ("mass organisation", "đoàn thể"),
    "place": ("place", "địa phương"),
}
LEVELS: Final[Labels] = {
    "central": ("central", "Trung ương"),
    "province": ("province", "tỉnh, thành phố"),
    "direct": ("directly under the centre", "trực thuộc Trung ương"),
    "district": ("district", "huyện, quận, thị xã"),
    "commune": ("commune", "xã, phường, thị trấn"),
    "grassroots": ("grass roots", "cơ sở"),
    "cell": ("cell", "chi bộ"),
}
CONFIDENCES: Final[Labels] = {
    "exact": ("name and date suffice", "đủ tên và thời điểm"),
    "by_text": ("by its sentence", "theo câu"),
    "by_article": ("by the article", "theo bài"),
    "by_publisher": ("by the publisher", "theo nơi đăng"),
    "unlisted": ("in no list", "không có trong danh mục"),
    "ambiguous": ("ambiguous", "nhiều khả năng"),
    "unknown": ("unknown", "chưa rõ"),
}

GROUPS: Final[Labels] = {
    "grassroots": ("grass-roots organisations", "tổ chức cơ sở đảng"),
    "grassroots_committee": ("grass-roots committees", "đảng bộ cơ sở"),
    "grassroots_cell": ("grass-roots cells", "chi bộ cơ sở"),
    "subordinate_committee": ("subordinate committees", "đảng bộ bộ phận"),
    "subordinate_cell": ("subordinate cells", "chi bộ trực thuộc"),
    "higher_committee": ("committees above grass roots", "đảng bộ cấp trên cơ sở"),
    "central": ("directly under the centre", "trực thuộc Trung ương"),
    "pilot": ("pilot congresses", "đại hội điểm"),
    "new": ("newly set up", "mới thành lập"),
    "private_sector": ("private sector", "khu vực tư nhân"),
    "delegate": ("delegates", "đại biểu"),
    "member": ("members", "đảng viên"),
    "guest": ("guests", "khách mời"),
    "reelected": ("re-elected", "tái cử"),
    "first_time": ("first time", "tham gia lần đầu"),
    "women": ("women", "nữ"),
    "ethnic_minority": ("ethnic minority", "dân tộc thiểu số"),
    "young": ("young", "trẻ"),
    "official": ("official", "chính thức"),
    "alternate": ("alternate", "dự khuyết"),
    "ex_officio": ("ex officio", "đương nhiên"),
    "degree": ("with a degree", "có trình độ"),
    "issued": ("issued", "phát ra"),
    "returned": ("returned", "thu về"),
    "valid": ("valid", "hợp lệ"),
    "invalid": ("invalid", "không hợp lệ"),
    "lowest": ("lowest", "thấp nhất"),
    "highest": ("highest", "cao nhất"),
    "surplus": ("surplus", "số dư"),
    "probationary": ("probationary", "dự bị"),
    "exempt": ("exempt from activity", "miễn sinh hoạt"),
    "retired": ("retired", "hưu trí"),
    "worker": ("workers", "công nhân"),
    "student": ("students", "học sinh, sinh viên"),
    "religious": ("religious", "có đạo"),
    "appointed": ("appointed", "bổ nhiệm"),
    "rotated": ("rotated", "luân chuyển, điều động"),
    "planned": ("on the planning list", "quy hoạch"),
    "struck_off": ("struck off", "xóa tên"),
    "resigned": ("resigned", "xin ra khỏi Đảng"),
    "moved": ("moved", "chuyển đi"),
    **{f"years_{n}": (f"{n} years", f"{n} năm tuổi Đảng") for n in range(30, 95, 5)},
    "posthumous": ("posthumous", "truy tặng"),
    "organisation": ("organisations", "tổ chức"),
    "excellent": ("excellent", "hoàn thành xuất sắc"),
    "good": ("good", "hoàn thành tốt"),
    "good_or_better": ("good or better", "hoàn thành tốt trở lên"),
    "completed": ("completed", "hoàn thành"),
    "completed_or_better": ("completed or better", "hoàn thành trở lên"),
    "failed": ("failed", "không hoàn thành"),
    "clean_strong": ("clean and strong", "trong sạch, vững mạnh"),
    "inspection": ("inspection", "kiểm tra"),
    "supervision": ("supervision", "giám sát"),
    "violation": ("in violation", "vi phạm"),
    "committee_member": ("committee members", "cấp ủy viên"),
    "reprimand": ("reprimand", "khiển trách"),
    "warning": ("warning", "cảnh cáo"),
    "dismissal": ("dismissal", "cách chức"),
    "expulsion": ("expulsion", "khai trừ"),
    "annual": ("annual", "hằng năm"),
    "term": ("for the term", "nhiệm kỳ"),
    "met": ("met", "đạt"),
}

_ORGANISATIONS = ("grassroots", "grassroots_committee", "grassroots_cell", "subordinate_committee", "subordinate_cell",
                  "higher_committee", "central", "pilot", "new", "private_sector")
_MEMBERS = ("women", "young", "ethnic_minority", "probationary", "official", "exempt", "retired", "private_sector", "worker",
            "student", "religious", "degree")
_ELECTED = ("reelected", "first_time", "women", "ethnic_minority", "young", "official", "alternate", "ex_officio", "degree")

MEASURE_GROUPS: Final[dict[str, frozenset[str]]] = {m: frozenset() for m in MEASURES} | {
    "congress.held": frozenset(_ORGANISATIONS),
    "congress.attendees": frozenset((*_ELECTED, "delegate", "member", "guest")),
    "congress.elected": frozenset(_ELECTED),
    "congress.vote_share": frozenset(("lowest", "highest")),
    "congress.candidates": frozenset((*_ELECTED, "surplus")),
    "congress.ballots": frozenset(("issued", "returned", "valid", "invalid")),
    "party.organisations": frozenset(_ORGANISATIONS),
    "party.members": frozenset(_MEMBERS),
    "party.admitted": frozenset(_MEMBERS),
    "party.confirmed": frozenset(_MEMBERS),
    "party.recruits": frozenset(_MEMBERS),
    "party.learners": frozenset(_MEMBERS),
    "party.cadres": frozenset(("appointed", "rotated", "planned", "women", "young", "ethnic_minority")),
    "party.left": frozenset(("struck_off", "resigned", "moved")),
    "party.badges": frozenset((*(f"years_{n}" for n in range(30, 95, 5)), "posthumous")),
    "party.rated": frozenset(("member", "organisation", "excellent", "good", "good_or_better", "completed",
                              "completed_or_better", "failed", "clean_strong")),
    "party.inspected": frozenset(("member", "organisation", "inspection", "supervision", "violation", "committee_member")),
    "party.disciplined": frozenset(("member", "organisation", "reprimand", "warning", "dismissal", "expulsion",
                                    "committee_member")),
    "activity.attendees": frozenset(("delegate", "member")),
    "activity.targets": frozenset(("annual", "term", "met")),
    "activity.commended": frozenset(("member", "organisation")),
}
"""The group codes that go with each measure."""

MEASURES_WITH_BODY: Final = frozenset(("congress.elected", "congress.candidates", "congress.vacancies"))

FORMS: Final[Labels] = {
    "count": ("count", "số lượng"),
    "ratio": ("part of whole", "phần trên tổng"),
    "share": ("share", "tỷ lệ"),
    "change": ("change", "tăng, giảm"),
    "of_target": ("of target", "so với chỉ tiêu"),
}
STATUSES: Final[Labels] = {
    "actual": ("actual", "thực tế"),
    "planned": ("planned", "dự kiến"),
    "allocated": ("allocated", "được phân bổ"),
}
QUALIFIERS: Final[Labels] = {
    "exactly": ("exactly", "đúng"),
    "more_than": ("more than", "trên"),
    "at_least": ("at least", "ít nhất"),
    "less_than": ("less than", "dưới"),
    "at_most": ("at most", "không quá"),
    "about": ("about", "khoảng"),
    "nearly": ("nearly", "gần"),
}
POST_CODES: Final[Labels] = {
    "secretary": ("secretary", "bí thư"),
    "deputy_secretary": ("deputy secretary", "phó bí thư"),
    "standing_deputy_secretary": ("standing deputy secretary", "phó bí thư thường trực"),
    "standing_committee_member": ("member of the standing committee", "ủy viên ban thường vụ"),
    "committee_member": ("member of the committee", "ủy viên ban chấp hành"),
    "inspection_chair": ("chair of the inspection committee", "chủ nhiệm ủy ban kiểm tra"),
    "inspection_deputy_chair": ("deputy chair of the inspection committee", "phó chủ nhiệm ủy ban kiểm tra"),
    "inspection_member": ("member of the inspection committee", "ủy viên ủy ban kiểm tra"),
    "board_head": ("head of a party board", "trưởng ban, chánh văn phòng cấp ủy"),
    "board_deputy_head": ("deputy head of a party board", "phó trưởng ban, phó chánh văn phòng cấp ủy"),
    "government_chair": ("chair of the people's committee", "chủ tịch ủy ban nhân dân"),
    "government_deputy_chair": ("deputy chair of the people's committee", "phó chủ tịch ủy ban nhân dân"),
    "council_chair": ("chair of the people's council", "chủ tịch hội đồng nhân dân"),
    "council_deputy_chair": ("deputy chair of the people's council", "phó chủ tịch hội đồng nhân dân"),
    "minister": ("minister", "bộ trưởng"),
    "general_secretary": ("general secretary", "tổng bí thư"),
    "politburo_member": ("member of the Political Bureau", "ủy viên Bộ Chính trị"),
    "other": ("other post", "chức vụ khác"),
}
CAPACITIES: Final[Labels] = {
    "holds": ("holds", "đang giữ"),
    "elected": ("elected", "được bầu"),
    "former": ("former", "nguyên"),
}
CONGRESS_KINDS: Final[Labels] = {
    "delegates": ("congress of delegates", "đại hội đại biểu"),
    "members": ("congress of members", "đại hội đảng viên"),
}
CONGRESS_STATUSES: Final[Labels] = {"held": ("held", "đã tổ chức"), "planned": ("planned", "sắp tổ chức")}
SCOPES: Final[Labels] = {
    "own": ("its own congress", "đại hội của chính đảng bộ"),
    "subordinate": ("congresses of the organisations under it", "đại hội các tổ chức đảng trực thuộc"),
}
OUTCOMES: Final[Labels] = {
    "agrees": ("agrees", "khớp"),
    "disagrees": ("disagrees", "không khớp"),
    "cannot_tell": ("cannot tell", "chưa rõ"),
}
CHECKS: Final[Labels] = {
    "parts_sum_to_total": ("Parts add up to their total", "Các phần cộng bằng tổng"),
    "share_fits": ("Percentage fits its numbers", "Tỷ lệ khớp với số lượng"),
    "part_within_total": ("Part is not above its total", "Phần không vượt tổng"),
    "ratio_fits_percent": ("Ratio and percentage agree", "Phân số khớp với tỷ lệ"),
    "kinds_sum_to_organisations": ("Kinds of organisations add up", "Các loại tổ chức cộng bằng tổng"),
    "congress_within_term": ("Congress lies within its term", "Đại hội nằm trong nhiệm kỳ"),
    "one_value": ("One value for one thing", "Một số liệu cho một nội dung"),
}
NUMBER_KINDS: Final[Labels] = {
    "date": ("date", "ngày tháng"),
    "term": ("term of office", "nhiệm kỳ"),
    "ordinal": ("ordinal", "số thứ tự"),
    "document": ("document number", "số văn bản"),
    "list": ("list numbering", "số đầu mục"),
    "money": ("money", "số tiền"),
    "age": ("age", "tuổi"),
    "time_of_day": ("time of day", "giờ"),
    "other_body": ("of another body", "số liệu của cơ quan khác"),
    "unexplained": ("not understood", "chưa hiểu"),
}
ORIGINS: Final[Labels] = {
    "machine": ("machine's, not yet seen", "máy, chưa duyệt"),
    "unsure": ("seen, left open", "đã xem, để ngỏ"),
    "confirmed": ("confirmed by a person", "đã xác nhận"),
    "corrected": ("corrected by a person", "đã sửa"),
    "added": ("added by a person", "người thêm"),
}
BLOCK_KINDS: Final[Labels] = {
    "headline": ("headline", "tiêu đề"),
    "lead": ("lead", "sa-pô"),
    "paragraph": ("paragraph", "đoạn văn"),
    "caption": ("caption", "chú thích ảnh"),
    "table_row": ("table row", "dòng bảng"),
    "heading": ("heading", "tít phụ"),
    "list_item": ("list item", "mục danh sách"),
    "date": ("date line", "dòng ngày đăng"),
    "byline": ("byline", "tác giả"),
    "furniture": ("page furniture", "phần phụ của trang"),
}
SILENT_BLOCKS: Final = frozenset(("furniture", "date", "byline"))
"""Blocks that state nothing."""

"""The words of the desk in English and Vietnamese. Labels of codes and fields come from the vocabulary and `export.labels`, as in the terminal."""

from functools import cache
from typing import Final

from extractor.vocabulary import Labels

WORDS: Final[Labels] = {
    "desk": ("Trích Lục · editors' desk", "Trích Lục · bàn biên tập"),
    "queue": ("Articles", "Bài viết"), "progress": ("Progress", "Tiến độ"), "lessons": ("What verdicts teach", "Độ tin cậy"), "disagreements": ("Disagreements", "Bất đồng"),
    "sign_in": ("Sign in", "Đăng nhập"), "sign_out": ("Sign out", "Đăng xuất"), "user": ("User name", "Tên người dùng"), "password": ("Password", "Mật khẩu"),
    "sign_in_failed": ("The name or the password is wrong.", "Sai tên người dùng hoặc mật khẩu."),
    "locked": ("Too many attempts: wait 15 minutes.", "Thử sai quá nhiều lần: hãy đợi 15 phút."),
    "link_used": ("This link was used already or is too old: ask for another (trichluc review user link NAME).",
                  "Liên kết này đã dùng hoặc quá hạn: hãy xin liên kết khác (trichluc review user link TÊN)."),
    "skip": ("To the content", "Đến nội dung"), "language": ("Tiếng Việt", "English"), "language_code": ("vi", "en"),
    "search": ("Search", "Tìm"), "search_hint": ("words of title or text, with or without marks", "từ trong tiêu đề hoặc nội dung, có dấu hoặc không dấu"),
    "filter": ("Filter", "Lọc"), "all": ("all", "tất cả"), "state": ("State", "Trạng thái"), "editor": ("Editor", "Người duyệt"), "publisher": ("Publisher", "Nguồn"),
    "title": ("Title", "Tiêu đề"), "date": ("Date", "Ngày"), "organisation": ("Organisation", "Tổ chức"), "numbers": ("Numbers", "Số liệu"),
    "unread": ("Not understood", "Chưa hiểu"), "failed": ("Failed checks", "Không khớp"), "only_failed": ("with failed checks only", "chỉ bài có số không khớp"),
    "from": ("from", "từ ngày"), "to": ("to", "đến ngày"), "worst_first": ("worst first", "cần xem trước"), "sorted_by": ("sorted by", "xếp theo"),
    "more": ("More articles", "Thêm bài viết"), "first_page": ("From the beginning", "Về đầu danh sách"), "none_found": ("No article fits.", "Không có bài nào phù hợp."), "articles_all": ("articles", "bài viết"),
    "todo": ("to do", "chưa duyệt"), "doing": ("begun", "đang duyệt"), "done": ("done", "đã duyệt xong"), "disputed": ("in dispute", "đang bất đồng"),
    "open": ("not yet seen", "chưa xem"), "accepted": ("accepted", "đã nhận"), "corrected": ("corrected", "đã sửa"), "rejected": ("rejected", "đã bác"),
    "unsure": ("unsure", "chưa chắc"), "nothing": ("says nothing", "không phải số liệu"), "added": ("added", "đã thêm"), "reopened": ("open again", "mở lại"),
    "text": ("Text", "Toàn văn bài"), "records": ("Records", "Bản ghi"), "congress_record": ("Congress record", "Số liệu đại hội"),
    "membership_record": ("Membership record", "Số liệu công tác đảng viên"), "checks_failed": ("Sums that do not agree", "Số liệu không khớp"), "sums_agree": ("sums agree", "các tổng khớp"),
    "sums_fail": ("sums do not agree", "tổng không khớp"), "sums_none": ("no sum to check", "không có tổng để kiểm tra"),
    "other_numbers": ("Other numbers of the Party", "Số liệu khác của Đảng"), "people": ("People and posts", "Nhân sự"), "congresses": ("Congresses", "Đại hội"), "documents": ("Documents", "Văn bản"),
    "not_understood": ("Numbers not understood", "Số chưa hiểu"), "plain_numbers": ("Dates, terms and other plain numbers", "Ngày tháng, nhiệm kỳ và số thường"),
    "put_out": ("Rejected", "Đã bác"), "lost": ("Decided about sentences that have changed: open questions again", "Đã duyệt nhưng câu văn đã thay đổi: cần xem lại"),
    "number": ("Number", "Số liệu"), "share": ("Share", "Tỷ lệ"), "as_of": ("As of", "Thời điểm"), "note": ("Note", "Ghi chú"), "item": ("Item", "Nội dung"),
    "officers": ("Elected there", "Trúng cử"), "congress_no": ("congress no.", "đại hội lần thứ"), "term": ("term", "nhiệm kỳ"),
    "accept": ("Accept", "Nhận"), "accept_all": ("Accept all", "Nhận tất cả"), "accept_record": ("Accept the record", "Nhận cả bản ghi"), "reject": ("Reject", "Bác"), "edit": ("Correct", "Sửa"), "say_unsure": ("Unsure", "Chưa chắc"),
    "say_nothing": ("Says nothing", "Không phải số liệu"), "missed": ("Missed fact", "Thêm số liệu"), "undo": ("Undo", "Hoàn tác"), "next_article": ("Next article", "Bài tiếp"),
    "rest_nothing": ("The rest says nothing", "Số còn lại không phải số liệu"), "help": ("Help", "Trợ giúp"), "history": ("History", "Lịch sử"), "previous_fact": ("Previous fact", "Số trước"), "next_fact": ("Next fact", "Số sau"),
    "save": ("Save", "Lưu"), "cancel": ("Cancel", "Thôi"), "close": ("Close", "Đóng"), "comment": ("Comment", "Ghi chú của người duyệt"), "reason": ("Reason", "Lý do"),
    "says_nothing": ("it is no statement at all", "không phải số liệu của Đảng"), "other_body": ("another body's number", "số liệu của cơ quan khác"), "wrong_measure": ("another thing is counted", "sai nội dung chỉ tiêu"),
    "wrong_number": ("the number is read wrong", "đọc sai con số"), "wrong_whose": ("another organisation's", "sai tổ chức"), "wrong_time": ("another time or term", "sai thời gian, nhiệm kỳ"),
    "told_again": ("told again", "nhắc lại"), "other": ("other", "lý do khác"),
    "keys": ("Keys", "Phím tắt"), "key_jk": ("next, previous fact", "số sau, số trước"), "key_enter": ("history of the fact", "lịch sử của số liệu"), "key_m": ("a fact that was missed (select it in the text, or name it)", "thêm số liệu bị bỏ sót (bôi đen trong bài, hoặc gõ vào)"),
    "key_slash": ("search the articles", "tìm bài viết"), "key_q": ("back to the articles", "về danh sách bài"),
    "stale": ("Somebody judged this fact meanwhile. Nothing of yours was saved; both are shown.", "Đã có người duyệt số liệu này trong lúc đó. Ý kiến của bạn chưa được lưu; dưới đây là cả hai."),
    "theirs": ("What holds now", "Hiện hành"), "yours": ("What you sent", "Bạn vừa gửi"), "machine_says": ("Today's rules say", "Quy tắc hiện nay cho"), "person_says": ("Decided", "Đã duyệt"), "news": ("newer rules disagree", "quy tắc mới cho kết quả khác"),
    "machine_nothing": ("no fact there", "không có số liệu"), "failed_accept": ("Its sums do not agree: judge its facts one by one.", "Tổng không khớp: hãy duyệt từng số liệu."),
    "nothing_to_accept": ("All its facts are judged.", "Mọi số liệu của bản ghi đã được duyệt."),
    "for_chief": ("People disagree about this fact: the chief editor settles it.", "Hai người duyệt bất đồng: tổng biên tập phân xử."),
    "given_to_others": ("This article is given to others, to be judged apart.", "Bài này đã giao cho người khác duyệt riêng."),
    "name_it": ("No statement was made of this number: x says that it is none, m names what it is.", "Số này chưa thành số liệu: x là không phải số liệu, m để đặt tên."),
    "nothing_to_undo": ("Nothing of yours to undo here.", "Không có gì để hoàn tác."),
    "saved": ("Saved", "Đã lưu"), "not_saved": ("NOT saved: the desk does not answer, or refuses this. Load the page again.", "CHƯA lưu: máy chủ không trả lời hoặc từ chối. Hãy tải lại trang."), "undone": ("Taken back", "Đã hoàn tác"), "all_judged": ("Every number is judged.", "Mọi số liệu đã được duyệt."), "others_here": ("Here too", "Cùng đang xem"),
    "quote": ("The number as it stands in the text", "Con số đúng như trong bài"), "occurrence": ("Which", "Lần thứ"), "not_in_text": ("This does not stand in the text, or not so often.", "Không có trong bài, hoặc không đủ số lần."),
    "no_sentence": ("No sentence of the article holds this.", "Không nằm trong câu nào của bài."), "taken": ("A fact stands there: correct it instead.", "Chỗ này đã có số liệu: hãy sửa số liệu đó."), "choose": ("Choose", "Chọn"), "no_selection": ("Choose a fact first (j, k).", "Hãy chọn một số liệu trước (j, k)."),
    "by_editor": ("By editor", "Theo người duyệt"), "by_day": ("By day", "Theo ngày"), "day": ("Day", "Ngày"), "verdicts": ("Verdicts", "Lượt duyệt"), "seconds": ("Seconds each", "Giây mỗi lượt"), "whole": ("The whole", "Tổng thể"),
    "measure": ("Measure", "Chỉ tiêu"), "rule": ("Rule", "Quy tắc"), "case": ("Case", "Trường hợp"), "confirmed": ("Confirmed", "Xác nhận"), "interval": ("95 % interval", "Khoảng tin cậy 95 %"), "judged": ("Judged", "Đã duyệt"),
    "lessons_intro": ("Of the machine's facts that editors judged: how many they confirmed as they were.", "Trong các số liệu do máy trích đã được duyệt: bao nhiêu được xác nhận nguyên vẹn."),
    "agreement": ("Agreement of two people on the same facts", "Mức thống nhất giữa hai người duyệt"), "agreed": ("Agreed", "Thống nhất"), "kappa": ("Cohen's κ", "κ của Cohen"), "field": ("Field", "Trường"), "verdict": ("verdict", "ý kiến"),
    "give_apart": ("Give to two people", "Giao cho hai người"), "given_to": ("Given apart to", "Giao duyệt riêng cho"), "settle": ("Settle", "Phân xử"), "no_disagreements": ("Nobody disagrees.", "Không có bất đồng."), "who": ("Who", "Người"), "when": ("When", "Lúc"),
    "said": ("Decision", "Ý kiến"), "before": ("Before", "Trước"), "after": ("After", "Sau"), "legend": ("Marks", "Ký hiệu"), "family_congress": ("congress", "đại hội"), "family_party": ("membership", "đảng viên"), "family_activity": ("activity", "hoạt động"),
    "family_person": ("person and post", "nhân sự"), "family_congress_named": ("congress named", "tên đại hội"), "family_document": ("document", "văn bản"), "family_number": ("number without a statement", "số chưa thành số liệu"),
    "not_found": ("There is no such page.", "Không có trang này."), "broken": ("Something broke; nothing that was saved is lost.", "Có lỗi; những gì đã lưu vẫn còn."), "bad_request": ("This request cannot be answered.", "Không thể trả lời yêu cầu này."), "back": ("Back to the articles", "Về danh sách bài"),
    "accept_act": ("accepted", "nhận"), "correct_act": ("corrected", "sửa"), "reject_act": ("rejected", "bác"), "unsure_act": ("left open", "chưa chắc"), "nothing_act": ("says nothing", "không phải số liệu"), "add_act": ("added", "thêm"), "undo_act": ("took back", "hoàn tác"),
    "yes": ("yes", "có"), "no": ("no", "không"), "of_total": ("part of", "thuộc tổng"), "untitled": ("(no title)", "(không có tiêu đề)"), "published": ("Published", "Ngày đăng"), "original": ("Original page", "Bài gốc"),
    "date_hint": ("2020-06-28, 2020-06, 2020, 28/6/2020 or from/to: 2020-01/2020-06", "28/6/2020, 6/2020, 2020 hoặc từ/đến: 2020-01/2020-06"), "term_hint": ("2020-2025", "2020-2025"), "wrong_field": ("This cannot be saved", "Không lưu được"),
    "number_wanted": ("a number is needed", "cần một con số"), "whole_wanted": ("a ratio needs its whole", "phân số cần tổng"), "term_wanted": ("write the term as 2020-2025", "viết nhiệm kỳ như 2020-2025"), "time_wanted": ("no such date", "không có ngày này"), "measure_wanted": ("choose what is counted", "hãy chọn chỉ tiêu"), "body_wanted": ("choose the body elected to", "hãy chọn cơ quan được bầu"),
    "kind": ("Kind", "Loại"), "only_reads": ("this account reads only", "tài khoản này chỉ được xem"),
}


@cache
def words(lang: str) -> dict[str, str]:
    """All words in one language.

    >>> words("vi")["queue"]
    'Bài viết'
    """
    return {key: pair[lang == "vi"] for key, pair in WORDS.items()}

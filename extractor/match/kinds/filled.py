"""Seats told of without a vote beside them: deputies by name, a body as it is now, a headline's committee."""

from extractor import lexicon
from extractor.lexicon import pattern
from extractor.match.bodies import POSTS
from extractor.match.case import Case, Only
from extractor.match.draft import COMMITTEES, Draft, make
from extractor.match.told import Told
from extractor.match.view import Number

BY_NAME = pattern("filled_by_name")
NOW = pattern("a_body_now")
REACH = 4  # blocks


def _plain(n: Number) -> bool:
    return not n.percent and n.whole is None and not n.label_cues


def deputies_by_name(n: Number, told: Told) -> Draft | None:
    """«Bầu Ban Thường vụ 11 người. … Ba Phó Bí thư gồm: A, B và C»: posts filled, behind the election that the article tells of."""
    total = told.totals.get("congress.elected")
    if n.kind not in POSTS or not _plain(n) or n.label[1] - n.label[0] > 2 or total is None or total.status != "actual" or total.place[0] < n.place[0] - REACH:
        return None
    return make(n, "congress.elected", "seats", (), n.kind) if BY_NAME.match(n.words(n.counted_end, n.counted_end + 12)) else None


def body_now(n: Number, told: Told) -> Draft | None:
    """«Bộ Chính trị khóa XIII hiện có 15 người»: how many a body of the centre has now."""
    said = NOW.search(n.words(n.clause_start, n.start)) if n.unit in ("person", "committee_member") and _plain(n) else None
    return make(n, "congress.elected", "seats", (), "politburo" if said["politburo"] else "secretariat") if said is not None else None


def in_a_headline(n: Number, told: Told) -> Draft | None:
    """«Đảng bộ Bộ Y tế có Ban Chấp hành 35 người»: the committee of an organisation, told by a headline."""
    if n.scan.sentence.kind != "headline" or n.unit != "person" or n.percent or n.whole is not None or not n.scan.inside("party", (0, n.start)):
        return None
    body = next((h for h in n.scan.inside("body", (0, n.start)) if h.end == n.start and h.code in COMMITTEES), None)
    if body is None or n.cues((body.start, n.start)) or n.words(body.start - 1, body.start) not in lexicon.words("lead_to_seats"):
        return None  # «Đảng bộ Bộ Xây dựng có Ban Chấp hành …»: «xây dựng» in a name builds nothing
    return make(n, "congress.elected", "seats", (), body.code)


FILLED = (
    Case("deputies by name", deputies_by_name, proof="Đại hội bầu Ban Thường vụ Đảng ủy Bộ gồm 11 người. Ông Trần Mẫn giữ chức Bí thư Đảng ủy. «Ba» Phó Bí thư gồm: Nguyễn Danh Hòa, Bùi Xuân Dũng, Uông Việt Đức.",
         rejects=("Đại hội bầu Ban Thường vụ Đảng ủy Bộ gồm 11 người. Dự đại hội có «ba» Phó Bí thư Tỉnh ủy.",),
         only=Only(kinds=POSTS, forms=("count",))),
    Case("a body now", body_now, role="seats", proof="Sau hội nghị, Bộ Chính trị khóa XII hiện có «16» người.",
         rejects=("Bộ Chính trị kỷ luật «16» người.", "Ủy viên Bộ Chính trị có «16» người đi cùng."),
         only=Only(units=("person", "committee_member"), forms=("count",))),
    Case("a headline's committee", in_a_headline, role="seats", proof="Đảng bộ Bộ Y tế có Ban Chấp hành «33» người\n\nĐại hội đại biểu Đảng bộ Bộ Y tế bế mạc ngày 13/8.",
         rejects=("Đảng bộ Bộ Y tế trao quà Ban Chấp hành «33» người\n\nLễ trao quà ngày 13/8.",),
         only=Only(units=("person",), forms=("count",), said={"body"})),
)

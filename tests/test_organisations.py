"""Names of organisations, their full names, and whose a number is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.context.subjects import Subjects
from extractor.context.subjects.heights import height
from extractor.find.organisations import find_organisations, fold, opened, organisation_at, own_name

NAMES = [
    ("Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh hiện có 108", ["Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh"]),
    ("Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh Hà Bắc: nửa nhiệm kỳ", ["Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh Hà Bắc"]),
    ("Đảng bộ Khối các trường đại học, cao đẳng Hà Thành hiện có 41", ["Đảng bộ Khối các trường đại học, cao đẳng Hà Thành"]),
    ("Đảng bộ cơ quan thường trực Ban Chỉ đạo miền Tây tổ chức", ["Đảng bộ cơ quan thường trực Ban Chỉ đạo miền Tây"]),
    ("Đảng bộ Tập đoàn Dầu khí Quốc gia đã", ["Đảng bộ Tập đoàn Dầu khí Quốc gia"]),
    ("Đảng bộ Tập đoàn Bưu chính Viễn thông (BCVT) lần thứ", ["Đảng bộ Tập đoàn Bưu chính Viễn thông"]),
    ("Đảng bộ Công ty cổ phần thiết bị bưu điện, Đảng bộ huyện A", ["Đảng bộ Công ty cổ phần thiết bị bưu điện", "Đảng bộ huyện A"]),
    ("Đảng bộ Công ty TNHH MTV Nước sạch Đông Hà. Trên cơ sở", ["Đảng bộ Công ty TNHH MTV Nước sạch Đông Hà"]),
    ("Đảng bộ Sở Nông nghiệp và Phát triển nông thôn có", ["Đảng bộ Sở Nông nghiệp và Phát triển nông thôn"]),
    ("Đảng bộ Sở Văn hóa, Thể thao và Du lịch tỉnh, Đảng bộ xã B", ["Đảng bộ Sở Văn hóa, Thể thao và Du lịch tỉnh", "Đảng bộ xã B"]),
    ("Đảng bộ Sở Lao động - Thương binh và Xã hội", ["Đảng bộ Sở Lao động - Thương binh và Xã hội"]),
    ("Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương", ["Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương"]),
    ("Đảng bộ Bệnh viện Phụ sản - Nhi Đông Hà đã tổ chức", ["Đảng bộ Bệnh viện Phụ sản - Nhi Đông Hà"]),
    ("Đảng bộ Quân khu 4 lần thứ XI; Đảng bộ Sư đoàn 324 có 12", ["Đảng bộ Quân khu 4", "Đảng bộ Sư đoàn 324"]),
    ("Đảng bộ phường 14 quận 6 kết nạp; Quận ủy 3 trao", ["Đảng bộ phường 14 quận 6", "Quận ủy 3"]),
    ("Đảng bộ quận 3 có 14 chi bộ", ["Đảng bộ quận 3"]),
    ("Chi bộ Phòng 7, 9 VKSND tỉnh Hà Bắc bầu", ["Chi bộ Phòng 7, 9 VKSND tỉnh Hà Bắc"]),
    ("chi bộ 3, Đảng bộ Văn phòng UBND tỉnh Hà Bắc nhận", ["chi bộ 3", "Đảng bộ Văn phòng UBND tỉnh Hà Bắc"]),
    ("Chi bộ 5 đảng viên", ["Chi bộ"]),
    ("Thành ủy TP.HCM; Thành ủy TP. Hồ Chí Minh", ["Thành ủy TP.HCM", "Thành ủy TP. Hồ Chí Minh"]),
    ("Huyện ủy M'Drắk; Huyện ủy Cư M'gar; Đảng bộ huyện Ea H'leo", ["Huyện ủy M'Drắk", "Huyện ủy Cư M'gar", "Đảng bộ huyện Ea H'leo"]),
    ("ĐẠI HỘI ĐẢNG BỘ HUYỆN HÀ THANH LẦN THỨ XXV: 39", ["ĐẢNG BỘ HUYỆN HÀ THANH"]),
    ("ĐẢNG BỘ CÔNG AN THÀNH PHỐ HÀ THÀNH BẦU 23 ĐỒNG CHÍ", ["ĐẢNG BỘ CÔNG AN THÀNH PHỐ HÀ THÀNH"]),
    ("BTV Đảng ủy Khối các cơ quan thành phố và Kế hoạch số 26", ["BTV Đảng ủy Khối các cơ quan thành phố"]),
    ("Đảng ủy Viện kiểm sát nhân dân (VKSND) tỉnh. Đại hội", ["Đảng ủy Viện kiểm sát nhân dân tỉnh"]),
    ("Ủy ban Kiểm tra (UBKT) Tỉnh ủy tổ chức", ["Ủy ban Kiểm tra Tỉnh ủy"]),
    ("Ban Tổ chức Huyện ủy ban hành 38 văn bản", ["Ban Tổ chức Huyện ủy"]),
    ("Trung tâm Chính trị thành phố Hòa An mở 3 lớp", ["Trung tâm Chính trị thành phố Hòa An"]),
    ("Ban Cán sự đảng UBND tỉnh trình", ["Ban Cán sự đảng UBND tỉnh"]),
    ("Đảng bộ huyện xây dựng 12 kế hoạch, phòng chống dịch", ["Đảng bộ huyện"]),
    ("Đảng bộ huyện phòng, chống dịch", ["Đảng bộ huyện"]),
    ("Quận ủy Đông Hà. Đảng bộ quận", ["Quận ủy Đông Hà", "Đảng bộ quận"]),
    ("Phó Bí thư Đảng ủy xã Bản Mây Nguyễn Tiến Bình kể", ["Đảng ủy xã Bản Mây"]),
    ("Bí thư Tỉnh ủy Lê Văn An; Bí thư Tỉnh ủy Lai Hà Vũ Mạnh Tân", ["Tỉnh ủy", "Tỉnh ủy Lai Hà"]),
    ("Bí thư Huyện ủy Hoàng Sa Phì dự", ["Huyện ủy Hoàng Sa Phì"]),
    ("các đảng bộ, chi bộ cơ sở; chi bộ trực thuộc; tổ chức cơ sở đảng; toàn đảng bộ tỉnh", []),
    ("Đảng ủy viên, Tỉnh ủy viên; Ban tổ chức tặng giấy khen; Văn phòng 7", []),
    ("đảng ủy xã Hải Đông và chi bộ thôn Khe Tâm", ["đảng ủy xã Hải Đông", "chi bộ thôn Khe Tâm"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[t[:30] for t, _ in NAMES])
def test_names(text, names):
    assert [m.name for m in find_organisations(text) if m.kind in ("party", "board")] == names


@pytest.mark.parametrize(("text", "kind"), [
    ("Tỉnh ủy Hà Bắc", "party"), ("Ban Dân vận Thành ủy", "board"), ("UBND tỉnh", "state"), ("Liên đoàn Lao động tỉnh", "mass"),
    ("Trường ĐH Sư phạm Hà Thành", "other"), ("quận Sơn Đông", "place"), ("TP Chí Hòa", "place")])
def test_kinds(text, kind):
    assert [m.kind for m in find_organisations(f"{text} đã họp")] == [kind]


@given(st.text(alphabet=st.sampled_from("Đảng bộ huyện ủy Khối các-,.0123 '()\nThanhTP"), max_size=120) | st.text(max_size=60))
def test_mentions_lie_in_the_text_in_order(chars):
    found = find_organisations(chars)
    assert all(0 <= m.start < m.end <= len(chars) and m.name for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    for m in found:
        if m.kind in ("party", "board"):
            # A mention that stands after a post may end before a person's name; by itself it is no shorter.
            alone = organisation_at(chars, m.start, len(chars))
            assert alone is not None and alone.start == m.start


@pytest.mark.parametrize(("one", "other"), [
    ("Tỉnh ủy Hà Bắc", "Đảng bộ tỉnh Hà Bắc"), ("BTV Huyện ủy Thanh Hà", "Đảng bộ huyện Thanh Hà"), ("Đảng bộ CCQ tỉnh", "Đảng ủy Các cơ quan tỉnh"),
    ("Thành ủy TP.HCM", "Đảng bộ thành phố Hồ Chí Minh"), ("ĐẢNG BỘ XÃ A", "Đảng bộ xã A"), ("Chi ủy Chi bộ thôn 2", "Chi bộ thôn 2")])
def test_fold_brings_together(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Đảng bộ tỉnh", "Đảng bộ huyện"), ("Ban Tổ chức Tỉnh ủy", "Tỉnh ủy"), ("Chi bộ thôn 2", "Chi bộ thôn 3")])
def test_fold_keeps_apart(one, other):
    assert fold(one) != fold(other)


def test_leading_bodies():
    assert own_name("Ban Thường vụ Đảng ủy Khối") == "Đảng ủy Khối"
    assert own_name("Đảng ủy Khối") == "Đảng ủy Khối"
    assert opened("UBKT Tỉnh ủy") == "Ủy ban Kiểm tra Tỉnh ủy"
    assert height("Đảng") > height("Tỉnh ủy") > height("Quận ủy Đông Hà") > height("Đảng bộ xã A") > height("Chi bộ 3")


def index(text: str) -> Subjects:
    """One block a line, the first of them the headline."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append((start, start + len(line), "headline" if number == 0 else "paragraph"))
        start += len(line) + 1
    return Subjects(text, blocks)


@pytest.mark.parametrize(("text", "short", "full"), [
    ("Đảng bộ Khối các cơ quan tỉnh\nĐảng ủy Khối", "Đảng ủy Khối", "Đảng bộ Khối các cơ quan tỉnh"),
    ("Đảng bộ huyện Thanh An\nHuyện ủy họp", "BTV Huyện ủy", "Đảng bộ huyện Thanh An"),
    ("Đảng bộ huyện Thanh An\nĐảng bộ đã", "Đảng bộ", "Đảng bộ huyện Thanh An"),
    ("Thành ủy Hà Thành họp\nThành ủy đã", "Ban Thường vụ Thành ủy", "Thành ủy Hà Thành"),
    ("ĐẢNG BỘ XÃ AN HÒA HỌP\nĐảng bộ xã An Hòa", "Đảng ủy xã", "Đảng bộ xã An Hòa"),
    ("Đảng bộ huyện Thanh An\nĐảng bộ xã A và Đảng bộ xã B", "Đảng bộ xã", "Đảng bộ xã"),
])
def test_full_names(text, short, full):
    assert index(text).full(short) == full


# «[12=X]»: 12 is a number, X its subject.
SUBJECTS = [
    "Năm 2016, Quảng Hải kết nạp 300 đảng viên\nQuảng Hải có [47=Huyện ủy Quảng Hải] tổ chức. Ban Thường vụ Huyện ủy Quảng Hải tiếp tục.",
    "Hai nơi trao Huy hiệu Đảng\nĐợt này, Đảng bộ phường Sài Đông có [37=Đảng bộ phường Sài Đông] đồng chí. Trong đó, có [3=Đảng bộ phường Sài Đông] đồng chí.\n"
    "Đảng bộ xã Củ Mai có [15=Đảng bộ xã Củ Mai] đồng chí. Trong đó, có [1=Đảng bộ xã Củ Mai] đồng chí.",
    "Nhiều phường trao Huy hiệu\nTại phường Phú An, Đảng bộ phường có [7=Đảng bộ phường Phú An] đồng chí, gồm [1=Đảng bộ phường Phú An] đồng chí.\n"
    "* Tại phường Phước Lợi, có [23=phường Phước Lợi] đồng chí.",
    "Vĩnh Phong kỷ luật 62 đảng viên\nToàn tỉnh kỷ luật [62=Đảng bộ tỉnh Vĩnh Phong] đảng viên. Ủy ban Kiểm tra Tỉnh ủy kiểm tra [5=Ủy ban Kiểm tra Tỉnh ủy] tổ chức. "
    "Đảng bộ tỉnh Vĩnh Phong xử lý nghiêm.",
    "Đảng bộ huyện Bố Hà: kết nạp 192\nLàm tốt như: Đảng bộ xã Lâm An [12=Đảng bộ xã Lâm An] đảng viên, Đảng bộ xã Sơn An [10=Đảng bộ xã Sơn An] đảng viên. "
    "Toàn huyện có [8=Đảng bộ huyện Bố Hà] lớp.",
    "Huyện ủy Tiên An sơ kết\nBan Tổ chức Huyện ủy mở [2=Ban Tổ chức Huyện ủy] lớp. Dịp này, Ban Thường vụ Tỉnh ủy tặng Bằng khen cho [4=Huyện ủy Tiên An] tổ chức đảng.",
    "Đảng bộ xã Hải An đại hội\nChi bộ thôn Đoài kết nạp [5=Chi bộ thôn Đoài] đảng viên, Chi bộ thôn Đông [3=Chi bộ thôn Đông] đảng viên.",
    "Đảng bộ tỉnh Hà Bắc\nCả nước có [52=Đảng] tổ chức. Đảng bộ tỉnh Hà Bắc có [8=Đảng bộ tỉnh Hà Bắc] tổ chức.",
    "Đảng bộ huyện Kim An\nĐại hội Đảng bộ xã An Bình bầu [15=Đảng bộ xã An Bình] đồng chí; huyện Kim An có [7=Đảng bộ huyện Kim An] nơi.",
    "Đại hội Đảng bộ huyện Kim An\nĐại hội bầu [10=Đảng bộ huyện Kim An] đại biểu đi dự Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, gồm [9=Đảng bộ huyện Kim An] chính thức.",
    "Quận Sơn Bình kỷ luật\nThành ủy Hà Thành họp. Quận Sơn Bình đã kỷ luật [48=Quận Sơn Bình] đảng viên. Thành ủy Hà Thành xét [6=Thành ủy Hà Thành] tổ chức.",
    "Đảng bộ tỉnh Hà Bắc\nDẫn đầu là các huyện Lục An [45=Lục An] đồng chí, Yên Lũng [40=Yên Lũng] đồng chí.",
    "Đảng bộ thành phố Hải An\nBầu [15=Đảng bộ phường An Dân] đồng chí vào Ban Chấp hành Đảng bộ phường An Dân.",
    "Đảng bộ tỉnh Hà Bắc\nĐơn vị | Tổng | Tốt\nTP Chí Hòa | [57=TP Chí Hòa] | [42=TP Chí Hòa]\nHuyện Gia An | [44=Huyện Gia An] | [31=Huyện Gia An]",
    "Đảng bộ huyện Thanh An\nĐảng bộ huyện Thanh An, tiền thân là Đảng bộ Chính Dân thành lập 1959, có [88=Đảng bộ huyện Thanh An] tổ chức.",
    "Đảng bộ huyện Thanh An\nĐảng bộ huyện Thanh An đã:\n- Kết nạp [46=Đảng bộ huyện Thanh An] đảng viên;\n- Riêng UBKT Huyện ủy thành lập [4=UBKT Huyện ủy] đoàn.",
    "UBKT Tỉnh ủy Hà Bắc thi hành kỷ luật\nKhai trừ [5=UBKT Tỉnh ủy Hà Bắc] đảng viên.\nToàn tỉnh xử lý [9=Tỉnh ủy Hà Bắc] đảng viên.",
    "Ủy ban Kiểm tra Tỉnh ủy Hà Bắc họp\nUBKT Tỉnh ủy đã kiểm tra [5=Ủy ban Kiểm tra Tỉnh ủy Hà Bắc] tổ chức.",
    "Đảng bộ tỉnh Hà Bắc\nUBKT Tỉnh ủy tổ chức hội nghị tại [11=UBKT Tỉnh ủy] điểm cầu. Cấp ủy, UBKT các cấp kiểm tra [8=Đảng bộ tỉnh Hà Bắc] đảng viên.",
    "Đại hội XIII bầu Trung ương\nĐại hội đại biểu toàn quốc lần thứ XIII của Đảng bầu [200=Đảng] đồng chí. Bí thư Tỉnh ủy Hà Bắc dự.",
    "Ban Tổ chức Trung ương tổng kết\nNăm 2020, toàn Đảng kết nạp [15=Đảng] người.",
]


@pytest.mark.parametrize("told", SUBJECTS, ids=[t[:24] for t in SUBJECTS])
def test_subjects(told):
    text, wanted, position = "", [], 0
    for match in re.finditer(r"\[([^=\]]+)=([^\]]+)\]", told):
        text += told[position:match.start()]
        wanted.append((len(text), match[2]))
        text += match[1]
        position = match.end()
    found = index(text + told[position:])
    assert [(offset, found.at(offset)) for offset, _ in wanted] == wanted


def test_no_organisation_no_subject():
    assert index("Bóng đá: đội nhà thắng 3-1\nCó 12 cầu thủ.").at(30) is None


@given(st.text(alphabet=st.sampled_from("Đảng bộ xã AnToàn có 12. |\nĐại hội"), max_size=200), st.integers(0, 250))
def test_every_place_has_a_subject_where_the_article_has_one(text, offset):
    found = index(text)
    assert found.at(offset) is not None or found.main is None

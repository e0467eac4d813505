"""The same fact in another ordinary spelling stays the same fact."""

import pytest

from extractor import extract
from extractor.text import Text


@pytest.mark.parametrize(("source", "repaired"), [
    ("hiện có 8 236 đảng viên", "hiện có 8.236 đảng viên"),
    ("gần 11\u00a0000 đảng viên", "gần 11.000 đảng viên"),
    ("1 236/1 300 chi bộ", "1.236/1.300 chi bộ"),
    ("Quận 1 200 đại biểu", "Quận 1 200 đại biểu"),
    ("năm 2019 236 đảng viên", "năm 2019 236 đảng viên"),
    ("xã An Hòa 7 200 0,5%", "xã An Hòa 7 200 0,5%"),
    ("kỉ luật, tỉ lệ, nhiệm kì, qui định, lí luận, quí I", "kỷ luật, tỷ lệ, nhiệm kỳ, quy định, lý luận, quý I"),
    ("Kỉ luật đảng; NHIỆM KÌ 2020-2025", "Kỷ luật đảng; NHIỆM KỲ 2020-2025"),
    ("Nguyễn Thị Quí, Lê Văn Sỹ, Trần Kỉ", "Nguyễn Thị Quí, Lê Văn Sỹ, Trần Kỉ"),
    ("kết nạp 15 đ ảng viên, Đ ảng bộ, đả ng viên, ch ỉ đạo", "kết nạp 15 đảng viên, Đảng bộ, đảng viên, chỉ đạo"),
    ("tổ ch ức rà soá t, hoạ t động, đảng vi ên, đản g bộ, c ông nhân, mụ c tiêu", "tổ chức rà soát, hoạt động, đảng viên, đảng bộ, công nhân, mục tiêu"),
    ("có 16chi bộ , 5đồng chí và 4. 318 đảng viên; ban B12chi; tổ 1. 250 đảng viên", "có 16 chi bộ, 5 đồng chí và 4.318 đảng viên; ban B12chi; tổ 1. 250 đảng viên"),
    ("ðảng viên, Ðảng bộ", "đảng viên, Đảng bộ"),
    ("rộng 5 m ở bản, mục b anh Tám", "rộng 5 m ở bản, mục b anh Tám"),
    ("12 chi bộ,gần 600 đảng viên;trên 20,5%", "12 chi bộ, gần 600 đảng viên; trên 20,5%"),
    ("Đảng ủy xãMinh Quang bầu15 đồng chí.Trong đó", "Đảng ủy xã Minh Quang bầu 15 đồng chí. Trong đó"),
    ("TP.HCM, tp.Hồ Chí Minh, GS.TS, VnExpress, PVcombank, H'Drai", "TP.HCM, tp.Hồ Chí Minh, GS.TS, VnExpress, PVcombank, H'Drai"),
])
def test_repairs_keep_their_places(source, repaired):
    text = Text.of(source)
    assert text.chars == repaired
    assert len(text.chars) == len(text.starts) == len(text.ends)
    assert list(text.starts) == sorted(text.starts)


SAME = [
    ("Đảng bộ huyện có gần 11.000 đảng viên.", "Đảng bộ huyện có gần 11 000 đảng viên."),
    ("Huyện ủy thi hành kỷ luật 39 đảng viên.", "Huyện ủy thi hành kỉ luật 39 đảng viên."),
    ("Số đảng viên được kết nạp là 1.986.", "Số đảng viên được kết nạp là 1986."),
    ("Chi bộ có 7 đảng viên chính thức và 1 đảng viên dự bị.", "Chi bộ có 7 đảng viên chính thức và một đảng viên dự bị."),
    ("Kết nạp nhiều là thành phố Hội Sơn 33 đảng viên, huyện Yên Dũng 28 đảng viên.", "Kết nạp nhiều là thành phố Tam Kỳ 33 đảng viên, huyện Yên Dũng 28 đảng viên."),
    ("Phường Vạn Phúc: 188 đại biểu dự Đại hội Đảng bộ phường.", "Phường Chợ Mới: 188 đại biểu dự Đại hội Đảng bộ phường."),
    ("Tiến tới Đại hội Đảng bộ huyện lần thứ XX, Huyện ủy kết nạp 5 đảng viên.", "Tiến tới Đại hội đảng bộ huyện lần thứ XX, Huyện ủy kết nạp 5 đảng viên."),
    ("Đảng bộ có 12 chi bộ, trên 600 đảng viên.", "Đảng bộ có 12 chi bộ,trên 600 đảng viên."),
    ("Chủ tịch UBND huyện Trần Văn Bình dự đại hội Đảng bộ\n\nSáng 5/5/2020, đại hội khai mạc.", "CHỦ TỊCH UBND HUYỆN TRẦN VĂN BÌNH DỰ ĐẠI HỘI ĐẢNG BỘ\n\nSáng 5/5/2020, đại hội khai mạc."),
    ("Đảng bộ xã Hòa An kết nạp 5 đảng viên.\n\nTin liên quan\n• Núi Thành: kết nạp 126 đảng viên\n", "Đảng bộ xã Hòa An kết nạp 5 đảng viên.\n\nTin  liên  quan\n•  Núi  Thành:  kết  nạp  126  đảng  viên\n"),
    ("Thôi chức bí thư Huyện ủy Kim Bôi, đảng viên đồng tình.", "Thôi chức bí thư Huyện ủy Nam Trà My, đảng viên đồng tình."),
    ("Đảng bộ huyện Nga Sơn thành lập mới 6 chi bộ.", "Đảng bộ huyện Ý Yên thành lập mới 6 chi bộ."),
    ("Đảng ủy xã Tân Lập đã kết nạp 73 đảng viên.", "Đảng ủy xã Tân Lập 2 đã kết nạp 73 đảng viên."),
    ("Ông Trần Văn Hùng làm Bí thư Đảng ủy xã Tân Lập nhiệm kỳ 2020-2025.", "Ông Trần Văn Hùng làm Bí thư Đảng ủy xã Dân Chủ nhiệm kỳ 2020-2025."),
    ("Bí thư Đảng ủy xã Bản Máy phát biểu tại Đảng bộ.", "Bí thư Đảng ủy xã Hoàng Châu phát biểu tại Đảng bộ."),
]


def _facts(text):
    record = extract(text=text)
    return ([(o.measure, o.body, o.groups, o.form, o.status, o.qualifier, o.value, o.whole, o.term, o.time) for o in record.observations],
            [(p.post_code, p.capacity) for p in record.positions], [(c.ordinal, c.term, c.status) for c in record.congresses])


@pytest.mark.parametrize(("one", "other"), SAME)
def test_another_spelling_keeps_the_facts(one, other):
    assert _facts(one) == _facts(other)

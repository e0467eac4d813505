"""Whose number it is: who acts, carried over sentences with care; never those who are counted, nor guests."""

import re

import pytest

from extractor import extract

# Each number with what it belongs to: [number=organisation].
TEXTS = [
    "Đảng bộ thị xã Gia Nghĩa kiểm tra 24 tổ chức đảng. Riêng Ủy ban Kiểm tra Thị ủy Gia Nghĩa, năm 2012 kiểm tra khi có dấu hiệu vi phạm đối với [7=Ủy ban Kiểm tra Thị ủy Gia Nghĩa] đảng viên.",
    "Đảng bộ huyện Bác Ái có 92% thôn có chi bộ. Chi bộ thôn Tà Lú, nơi khó khăn nhất, hiện có [17=Chi bộ thôn Tà Lú] đảng viên.",
    "Đảng bộ tỉnh Yên Bái họp. Ở miền tây của tỉnh, nơi có đông giáo dân, Đảng bộ huyện Văn Chấn hiện có [6.845=Đảng bộ huyện Văn Chấn] đảng viên.",
    "Đảng bộ xã Đăk Ơ kết nạp 12 đảng viên.\nChi bộ thôn Nam Thanh là một điểm sáng. Chi bộ hiện có [24=Chi bộ thôn Nam Thanh] đảng viên.",
    "Chi bộ Hội Doanh nhân trẻ Long Sơn họp.\nTheo ông Lê Văn Hòa, Bí thư Đảng ủy Khối doanh nghiệp: Đảng bộ hiện có [4.700=Đảng ủy Khối doanh nghiệp] đảng viên.",
    "Tỉnh ủy Long Sơn họp. Ủy ban Kiểm tra chỉ đạo các đảng ủy trực thuộc Tỉnh ủy và tổ chức đảng cấp dưới; đã kiểm tra [19=Tỉnh ủy Long Sơn] đảng viên.",
    "Lớp bồi dưỡng đảng viên mới do Trung tâm Chính trị huyện Thạch Hà mở đã bế giảng. Dự có lãnh đạo Huyện ủy Thạch Hà.\n\nLớp học có [31=Trung tâm Chính trị huyện Thạch Hà] học viên.",
    "Đảng bộ tỉnh Long Sơn có 524 đảng viên được trao tặng Huy hiệu Đảng.\n\nĐảng bộ thị trấn Na Hà trao Huy hiệu Đảng.\n\nTrong đó, có [2=Đảng bộ tỉnh Long Sơn] đảng viên được trao tặng Huy hiệu 75 năm tuổi Đảng.",
    "Đảng bộ thành phố Vĩnh Yên kết nạp 214 đảng viên, đạt 107% chỉ tiêu Tỉnh ủy giao, tăng [19=Đảng bộ thành phố Vĩnh Yên] đảng viên so với năm 2016.",
    "Chi bộ phía Nam thuộc Đảng ủy PSI tổ chức lễ kết nạp. Tuy nhiên, chi bộ này chỉ có [1=Chi bộ phía Nam thuộc Đảng ủy PSI] đảng viên chính thức.",
    "Ông Nguyễn Duy Đức - chủ nhiệm Ủy ban Kiểm tra Huyện ủy Châu Phú - cho biết đơn vị này đã thi hành kỷ luật Đảng đối với [15=Ủy ban Kiểm tra Huyện ủy Châu Phú] người.",
    "Vụ việc xảy ra ở tỉnh Hòa Bình. Đảng ủy Khối các cơ quan tỉnh đã họp. Như vậy, đến nay tại Hòa Bình có [19=tỉnh Hòa Bình] đảng viên bị kỷ luật.",
    "Quận ủy Hải Châu họp. Cấp ủy các cấp thuộc quận Sơn Trà đã kỷ luật [48=quận Sơn Trà] đảng viên. Trong số này có [9=quận Sơn Trà] cấp ủy viên.",
    "Đảng ủy Khối báo cáo. Ủy ban Kiểm tra tỉnh Sơn La đã quyết định kỷ luật [8=Ủy ban Kiểm tra tỉnh Sơn La] đảng viên.",
    "Bí thư Tỉnh ủy Kiên Giang dự. Nhiệm kỳ 2011-2016, cả nước đã khai trừ [18.840=Đảng] đảng viên.",
    "Bí thư Tỉnh ủy Kiên Giang dự. Tháng 5/2017, Bộ Chính trị đã thành lập [5=Đảng] đoàn kiểm tra.",
    "Đại hội Đảng bộ tỉnh Hà Bắc có 350 đại biểu, đại diện cho 60.000 đảng viên. Đảng ta có hơn [4,5 triệu=Đảng] đảng viên trên cả nước.",
    "Tỉnh ủy Quảng Ngãi có bí thư mới. Năm 2016, bà Vân là một trong [20=Đảng] người trúng cử Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng.",
    "Đảng bộ huyện Thanh Hà tổng kết. Ban Thường vụ Tỉnh ủy tặng bằng khen cho [5=Đảng bộ huyện Thanh Hà] tập thể.",
    "UBKT Tỉnh ủy Yên Sơn khiển trách 2 tổ chức đảng là Đảng ủy Công ty Nậm Thia và Đảng ủy Bệnh viện Lao.\n\nCấp ủy, UBKT các cấp đã kỷ luật [19=Tỉnh ủy Yên Sơn] đảng viên.",
    "Toàn tỉnh đã kết nạp [290=Đảng bộ tỉnh] đảng viên, trong đó Đảng bộ huyện Đồng Đăng kết nạp [44=Đảng bộ huyện Đồng Đăng] đảng viên.",
    "Đại hội 20 đảng bộ cấp huyện của tỉnh Lục Sơn đã bầu [812=tỉnh Lục Sơn] cấp ủy viên. Đáng chú ý có Đảng bộ huyện Lục Khê, tỷ lệ cấp ủy nữ đạt [27=Đảng bộ huyện Lục Khê]%.",
    "Đảng bộ xã An Phú họp. Xã An Phú được thành lập trên cơ sở sáp nhập các xã Bình Lâm và Phú Khê. Đảng bộ xã hiện có [870=Đảng bộ xã An Phú] đảng viên.",
    "[100=huyện Thanh Ba]% chi bộ trực thuộc đảng ủy cơ sở tại huyện Thanh Ba đã hoàn thành đại hội.",
    "Hai đảng bộ họp. [Ba=Hải Phòng] đảng bộ được chọn thí điểm bầu trực tiếp bí thư tại Hải Phòng là Đảng bộ quận Lê Chân và Đảng bộ quận Ngô Quyền.",
    "Đảng bộ huyện Vân Hồ có 3.100 đảng viên. Chi bộ trực thuộc đảng ủy cơ sở hoàn thành tốt nhiệm vụ chiếm [60,5=Đảng bộ huyện Vân Hồ]%.",
    "Bí thư Thành ủy Nguyễn Thiện Nhân chủ trì. Thành ủy đã kỷ luật [12=Thành ủy] đảng viên.",
    # several congresses: a level alone stands for the one that was named last
    "Đại hội Đảng bộ tỉnh Hà Bắc bế mạc.\nĐại hội Đảng bộ tỉnh Long Sơn bầu [55=Đảng bộ tỉnh Long Sơn] người vào Ban Chấp hành.\nHội nghị cũng bầu [15=Đảng bộ tỉnh Long Sơn] người vào Ban Thường vụ Tỉnh ủy.\nSáng nay, Đại hội Đảng bộ tỉnh Hà Bắc bầu [51=Đảng bộ tỉnh Hà Bắc] người vào Ban Chấp hành Đảng bộ tỉnh.",
    "Đại hội Đảng bộ Hà Nội khai mạc\n\nSáng nay, Đại hội Đảng bộ Hà Nội khai mạc.\nNăm 2012, số đảng viên bị kỷ luật trong toàn Đảng bộ thành phố là [847=Đảng bộ Hà Nội].",
    # places told of in turn
    "Hà Nội, Quảng Bình, TP.HCM kỷ luật đảng viên\n\nTại Hà Nội, Ủy ban Kiểm tra Thành ủy, các cấp ủy đã kiểm tra [9.810=Hà Nội] tổ chức đảng.\nỦy ban kiểm tra các cấp đã kỷ luật [4.143=Hà Nội] đảng viên.\n"
    "Tại Quảng Bình, các cấp có thẩm quyền đã kỷ luật [1.714=Quảng Bình] đảng viên.\nTại TP.HCM, Ban Thường vụ Thành ủy đã kiểm tra [156=TP.HCM] tổ chức đảng.",
    "Đảng bộ tỉnh Long Sơn họp\n\nTại Hà Nội, Tỉnh ủy Long Sơn gặp gỡ báo chí. Đảng bộ tỉnh đã kết nạp [156=Đảng bộ tỉnh Long Sơn] đảng viên.",
    # beside a province the whole Party's
    "Ủy ban Kiểm tra Tỉnh ủy Long Sơn khiển trách ông Lê Văn Hòa.\nTrong 9 tháng, Ủy ban Kiểm tra các cấp kiểm tra [1.200=Đảng] tổ chức đảng; trong đó, Ủy ban Kiểm tra Trung ương đã có kết luận đối với [4=Ủy ban Kiểm tra Trung ương] tổ chức đảng.",
    "Ủy ban Kiểm tra Tỉnh ủy Long Sơn khiển trách ông Lê Văn Hòa.\nThực hiện hướng dẫn của Ủy ban Kiểm tra Trung ương, Ủy ban Kiểm tra các cấp kiểm tra [120=Tỉnh ủy Long Sơn] tổ chức đảng.",
    "Ông Lê Văn Hòa, Phó Trưởng Ban Dân vận Trung ương, làm Trưởng Ban Kiểm phiếu của Đại hội. Đại hội thông qua danh sách bầu cử Ban Chấp hành gồm [246=Đảng] ứng cử viên.",
    "Ban Chỉ đạo họp ở Đảng bộ tỉnh Long Sơn. Suốt 10 năm, Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương kỷ luật hơn [2.700=Đảng] tổ chức đảng.",
    "Đảng ủy Quân sự tỉnh Long Sơn họp.\nĐảng ủy Quân sự tỉnh chủ trì.\nĐảng bộ Quân sự tỉnh đã kết nạp [186=Đảng ủy Quân sự tỉnh Long Sơn] đảng viên.",
    "Vân Hồ: Dấu ấn đại hội\nỞ huyện Vân Hồ, công tác nhân sự rất chặt chẽ.\nTheo Huyện ủy, các đảng bộ bầu được [387=Đảng bộ huyện Vân Hồ] cấp ủy viên.",
    "Nhiều đảng bộ trực thuộc Trung ương có tỷ lệ nữ trúng cử cấp ủy cao như Long Sơn: [15,09=Long Sơn]%; Yên Bắc: [25=Yên Bắc]%.",
    "Đảng bộ xã Yên Lâm và Đảng bộ xã Phú Hậu khai mạc đại hội.\nỞ Phú Hậu, [150=Đảng bộ xã Phú Hậu] đại biểu về dự đại hội.\nỞ Yên Lâm, [179=Đảng bộ xã Yên Lâm] đại biểu về dự đại hội.",
    "6 tháng, thi hành kỷ luật 62 đảng viên\nToàn tỉnh đã thi hành kỷ luật 62 đảng viên.\nHình thức: khiển trách [28=Đảng bộ tỉnh] đảng viên, cảnh cáo 21 đảng viên.",
    # its own congress, beside what the level above counts
    "Đảng bộ xã Yên Lâm bầu Ban Chấp hành mới\nĐảng bộ xã Yên Lâm tiến hành đại hội trong hai ngày.\nToàn huyện có 12 đảng bộ xã. Đại hội bầu [15=Đảng bộ xã Yên Lâm] đồng chí vào Ban Chấp hành.",
    "Chi bộ Thôn Bốn, năm nay dự định kết nạp [3=Chi bộ Thôn Bốn] đảng viên.\nĐảng bộ xã Yên Lâm họp.",
    "Đảng bộ tỉnh Long Sơn họp. Theo thống kê của Ban Tổ chức Trung ương, năm 2019 đã kết nạp [150.000=Đảng] đảng viên.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_subjects(text: str) -> None:
    wanted = re.findall(r"\[([^=\]]+)=([^\]]+)\]", text)
    found = {o.evidence.text: o.subject.name if o.subject else None for o in extract(text=re.sub(r"\[([^=\]]+)=[^\]]+\]", r"\1", text)).observations}
    assert [(number, found.get(number)) for number, _ in wanted] == wanted


def test_a_figure_told_again_keeps_its_organisation() -> None:
    text = ("Ủy ban Kiểm tra Huyện ủy Châu Phú đã kỷ luật 15 người.\nUBND huyện họp. Đảng ủy xã An Hòa dự.\n"
            "Trong số 15 người bị kỷ luật lần này, ba người là huyện ủy viên.")
    names = [o.subject.name if o.subject else None for o in extract(text=text).observations]
    assert names == ["Ủy ban Kiểm tra Huyện ủy Châu Phú"] * len(names) and len(names) >= 2

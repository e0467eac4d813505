"""Posts as sentences tell them: careers, lists, who was replaced, whose post it is not."""

import pytest

from extractor.settle.positions import settle_positions

TOLD = [
    # careers
    ("Bà Vi Thị Hoa khi đang giữ chức Bí thư Huyện đoàn thì được phân công làm Bí thư Đảng ủy xã Nà Mường.", {("Vi Thị Hoa", "other", "former"), ("Vi Thị Hoa", "secretary", "holds")}),
    ("Trong thời gian giữ cương vị Bí thư Huyện ủy Sông Lam, ông Cao Văn Thọ đã buông lỏng lãnh đạo.", {("Cao Văn Thọ", "secretary", "former")}),
    ("Ông Cao Văn Thọ - Chủ tịch UBND huyện lúc bấy giờ - ký văn bản.", {("Cao Văn Thọ", "government_chair", "former")}),
    ("Khi ông Cao Văn Thọ là Phó Bí thư Huyện ủy, việc này chưa xảy ra.", {("Cao Văn Thọ", "deputy_secretary", "former")}),
    ("Vợ cố Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Đức Mận đến dự.", {("Lê Đức Mận", "secretary", "former"), ("Lê Đức Mận", "council_chair", "former")}),
    ("Ông Lê Đức Mận từng kinh qua các chức vụ: Bí thư Tỉnh đoàn, Phó đoàn công tác miền núi, Bí thư Huyện ủy Sông Lam.", {("Lê Đức Mận", "other", "former"), ("Lê Đức Mận", "secretary", "former")}),
    ("Ông Vi Văn Sinh từ Phó Bí thư được bầu làm Bí thư Đảng ủy xã.", {("Vi Văn Sinh", "deputy_secretary", "former"), ("Vi Văn Sinh", "secretary", "elected")}),
    ("Với vai trò Bí thư Huyện ủy, ông Vi Văn Sinh chịu trách nhiệm.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Cao Văn Thọ giữ chức Bí thư Đảng ủy xã từ năm 2010 đến năm 2015, sau đó nghỉ hưu năm 2019.", {("Cao Văn Thọ", "secretary", "former")}),
    ("Ông Cao Văn Thọ năm nay 45 tuổi, quê xã Nà Mường, hiện là Huyện ủy viên, Bí thư Huyện đoàn.", {("Cao Văn Thọ", "committee_member", "holds"), ("Cao Văn Thọ", "other", "holds")}),
    ("Ông Cao Văn Thọ sinh năm 1967, cử nhân Luật, thạc sĩ Quản lý kinh tế, từng giữ chức Giám đốc Sở Tài chính, Bí thư Thành ủy.", {("Cao Văn Thọ", "other", "former"), ("Cao Văn Thọ", "secretary", "former")}),
    # one for another
    ("Người kế nhiệm ông Lê Đức Mận ở vị trí Bí thư Tỉnh ủy là ông Vi Văn Sinh.", {("Lê Đức Mận", "secretary", "former"), ("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Vi Văn Sinh được bầu làm Bí thư Huyện ủy thay ông Lê Đức Mận nghỉ hưu.", {("Vi Văn Sinh", "secretary", "elected"), ("Lê Đức Mận", "secretary", "former")}),
    ("Ông Vi Văn Sinh thay mặt Bí thư Huyện ủy Lê Đức Mận phát biểu.", {("Lê Đức Mận", "secretary", "holds")}),
    ("Bà Vi Thị Hoa - phó bí thư thường trực Đảng ủy xã Nà Mường - tạm điều hành thay ông Lê Đức Mận.", {("Vi Thị Hoa", "standing_deputy_secretary", "holds")}),
    ("Đảng bộ bầu Bí thư Tỉnh ủy thay cho đồng chí Lê Đức Mận, Bí thư Tỉnh ủy nghỉ hưu theo chế độ.", {("Lê Đức Mận", "secretary", "former")}),
    ("Từng là Bí thư Thành ủy trước và sau mở rộng, ông Lê Đức Mận nói lo lắng lớn nhất là công tác cán bộ.", {("Lê Đức Mận", "secretary", "former")}),
    ("Ông Vi Văn Sinh sinh năm 1966, tại Đồng Tháp, là Ủy viên dự khuyết Trung ương Đảng khóa XI.", {("Vi Văn Sinh", "committee_member", "holds")}),
    ("Bộ Chính trị quyết định ông Vi Văn Sinh thôi giữ chức Thứ trưởng Giao thông; điều động, chỉ định tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Tỉnh ủy Sông Lam.",
     {("Vi Văn Sinh", "other", "former"), ("Vi Văn Sinh", "standing_committee_member", "holds"), ("Vi Văn Sinh", "secretary", "holds")}),
    ("Hai người được phân công là Ủy viên Thường trực Quân ủy Trung ương gồm: Chủ tịch nước Trần Đại Quang, Thủ tướng Nguyễn Xuân Phúc.",
     {("Trần Đại Quang", "other", "holds"), ("Trần Đại Quang", "standing_committee_member", "holds"), ("Nguyễn Xuân Phúc", "other", "holds"), ("Nguyễn Xuân Phúc", "standing_committee_member", "holds")}),
    # whose post it is not
    ("Tỉnh ủy xem lại việc bổ nhiệm ông Vi Văn Sinh - giám đốc Sở Công thương (con trai nguyên bí thư Tỉnh ủy).", {("Vi Văn Sinh", "other", "holds")}),
    ("Ông Vi Văn Sinh là con rể Bí thư Huyện ủy Lê Đức Mận.", {("Lê Đức Mận", "secretary", "holds")}),
    # one «nguyên» covers its list, where the post is not told as held
    ("Nguyên Giám đốc Công an tỉnh, Chủ tịch UBND tỉnh Lê Đức Mận dự.", {("Lê Đức Mận", "other", "former"), ("Lê Đức Mận", "government_chair", "former")}),
    ("Nguyên Giám đốc Công an tỉnh, Chủ tịch UBND tỉnh Lê Đức Mận dự. Huân chương được trao cho Chủ tịch UBND tỉnh Lê Đức Mận.", {("Lê Đức Mận", "other", "former"), ("Lê Đức Mận", "government_chair", "holds")}),
    # lists
    ("Hai người được bầu vào Ban Thường vụ Huyện ủy là ông Vi Văn Sinh, Trưởng Ban Dân vận Huyện ủy; bà Lò Thị Pha, Bí thư Đảng ủy xã Nà Mường.",
     {("Vi Văn Sinh", "standing_committee_member", "elected"), ("Vi Văn Sinh", "board_head", "holds"), ("Lò Thị Pha", "standing_committee_member", "elected"), ("Lò Thị Pha", "secretary", "holds")}),
    ("Dự họp có các Phó Bí thư Huyện ủy Vi Văn Sinh và Lò Thị Pha, Chủ tịch UBND huyện Cao Văn Thọ.",
     {("Vi Văn Sinh", "deputy_secretary", "holds"), ("Lò Thị Pha", "deputy_secretary", "holds"), ("Cao Văn Thọ", "government_chair", "holds")}),
    ("Bị cảnh cáo có ông Vi Văn Sinh, Phó Bí thư Huyện ủy và ông Cao Văn Thọ, Chủ tịch UBND huyện, nguyên là Bí thư Đảng ủy xã Nà Mường.",
     {("Vi Văn Sinh", "deputy_secretary", "holds"), ("Cao Văn Thọ", "government_chair", "holds"), ("Cao Văn Thọ", "secretary", "former")}),
    # whose it is not
    ("Trả lời ông Vi Văn Sinh, đại biểu Lò Thị Pha - Phó Bí thư Huyện ủy - nói sẽ xem xét.", {("Lò Thị Pha", "deputy_secretary", "holds")}),
    ("Có 5 Ủy viên Trung ương Đảng - Tổng Bí thư Vi Văn Sinh nêu.", {("Vi Văn Sinh", "general_secretary", "holds")}),
    ("Cơ quan điều tra bắt Vi Văn Sinh, chủ tịch HĐQT kiêm tổng giám đốc Công ty cổ phần Nà Mường.", set()),
    ("Thủ tướng Hàn Quốc Kim Min tiếp đoàn.", set()),
    ("Đồng chí Bí thư Đoàn TNCS Hồ Chí Minh Trường Cao đẳng Sông Lam được khen.", set()),
    ("Ông Vi Văn Sinh có đủ tiêu chuẩn để đảm nhận chức danh Bí thư Huyện ủy.", set()),
    ("Bộ Chính trị chỉ định các đồng chí Vi Văn Sinh, Lò Thị Pha tham gia Ban Thường vụ Tỉnh ủy.", {("Vi Văn Sinh", "standing_committee_member", "holds"), ("Lò Thị Pha", "standing_committee_member", "holds")}),
    ("Chị Lò Thị Pha được bầu vào Ban Chấp hành Công đoàn Viên chức tỉnh.", {("Lò Thị Pha", "other", "elected")}),
    # a post behind the noun «chức vụ», which ends as that of a head of department begins
    ("Ông Vi Văn Sinh đã từng giữ các chức vụ Trưởng phòng Nội vụ huyện Sơn Khê, Chủ tịch UBND huyện Sơn Khê.", {("Vi Văn Sinh", "other", "former"), ("Vi Văn Sinh", "government_chair", "former")}),
    ("Ông Vi Văn Sinh từng trải qua nhiều vị trí công tác ở Hà Bắc như Chủ tịch UBND huyện Sơn Khê, Giám đốc Sở Xây dựng.", {("Vi Văn Sinh", "government_chair", "former"), ("Vi Văn Sinh", "other", "former")}),
    ("Trước khi làm Phó Chủ tịch UBND tỉnh, ông Vi Văn Sinh giữ chức Trưởng Ban Tổ chức Tỉnh ủy.", {("Vi Văn Sinh", "board_head", "former")}),
    ("Lễ trao tặng nguyên Ủy viên Ban Thường vụ Tỉnh ủy, nguyên Trưởng Ban Nội chính Tỉnh ủy Lê Đức Mận.", {("Lê Đức Mận", "standing_committee_member", "former"), ("Lê Đức Mận", "board_head", "former")}),
    ("Ông Cao Văn Thọ, đảng viên Chi bộ thôn Đồi Chè thuộc Đảng bộ xã Nà Mường, nguyên Bí thư Chi bộ, bị khai trừ.", {("Cao Văn Thọ", "secretary", "former")}),
    ("Huyện ủy kỷ luật ông Cao Văn Thọ, nguyên Chủ tịch UBND xã Nà Mường, huyện Sơn Khê, tỉnh Hà Bắc cũ, hiện là Phó Chủ tịch HĐND huyện.", {("Cao Văn Thọ", "government_chair", "former"), ("Cao Văn Thọ", "council_deputy_chair", "holds")}),
    ("Chủ tịch UBND xã Nà Mường, huyện Sơn Khê Cao Văn Thọ dự.", {("Cao Văn Thọ", "government_chair", "holds")}),
    # the life of a person: the posts stand in sentences without a verb
    ("Đồng chí Lê Đức Mận, sinh ngày 11/11/1942; quê quán: xã Nà Mường; vào Đảng ngày 25/10/1964; Ủy viên Ban Chấp hành Đảng bộ tỉnh các khóa VII, VIII; nguyên Trưởng Ban Nội chính Tỉnh ủy.",
     {("Lê Đức Mận", "committee_member", "former"), ("Lê Đức Mận", "board_head", "former")}),
    ("Đồng chí Lê Đức Mận, sinh năm 1922 tại Nà Mường. Vào Đảng năm 1945. Nguyên Bí thư Huyện ủy Sơn Khê, Phó Bí thư Tỉnh ủy.", {("Lê Đức Mận", "secretary", "former"), ("Lê Đức Mận", "deputy_secretary", "former")}),
    ("Đồng chí Lê Đức Mận và đồng chí Vi Văn Sinh phát biểu. Nguyên Bí thư Huyện ủy Sơn Khê cũng dự.", set()),
    ("Ông Vi Văn Sinh, Giám đốc Trung tâm hỗ trợ doanh nghiệp tỉnh, nguyên Bí thư Huyện ủy Sơn Khê, dự.", {("Vi Văn Sinh", "other", "holds"), ("Vi Văn Sinh", "secretary", "former")}),
    ("Trong thời gian làm Bí thư Thành ủy Sơn Khê, ông Lê Đức Mận nhận quà.", {("Lê Đức Mận", "secretary", "former")}),
    # several at once
    ("Tỉnh ủy đề nghị kỷ luật hai nguyên Bí thư Huyện ủy là ông Vi Văn Sinh và Cao Văn Thọ.", {("Vi Văn Sinh", "secretary", "former"), ("Cao Văn Thọ", "secretary", "former")}),
    ("Tỉnh ủy khai trừ 2 cựu Bí thư Huyện ủy Vi Văn Sinh, Cao Văn Thọ.", {("Vi Văn Sinh", "secretary", "former"), ("Cao Văn Thọ", "secretary", "former")}),
    ("Hội nghị bầu bổ sung 2 ủy viên Ủy ban Kiểm tra Huyện ủy, nhiệm kỳ 2020-2025, gồm: đồng chí Vi Văn Sinh - Phó Chánh Thanh tra huyện; đồng chí Lò Thị Pha.",
     {("Vi Văn Sinh", "inspection_member", "elected"), ("Vi Văn Sinh", "other", "holds"), ("Lò Thị Pha", "inspection_member", "elected")}),
    ("HĐND huyện miễn nhiệm Phó Chủ tịch UBND huyện, nhiệm kỳ 2021-2026, đối với ông Cao Văn Thọ.", {("Cao Văn Thọ", "government_deputy_chair", "former")}),
    ("Ông Vi Văn Sinh được bầu là Phó Bí thư Thường trực và ông Cao Văn Thọ được bầu là Phó Bí thư Huyện ủy.", {("Vi Văn Sinh", "standing_deputy_secretary", "elected"), ("Cao Văn Thọ", "deputy_secretary", "elected")}),
    ("Các đồng chí Vi Văn Sinh và Cao Văn Thọ lần lượt được bầu giữ chức Bí thư Huyện ủy và Phó Bí thư Huyện ủy.", {("Vi Văn Sinh", "secretary", "elected"), ("Cao Văn Thọ", "deputy_secretary", "elected")}),
    ("Ban Thường vụ gồm 5 người, Phó Bí thư 2 người là ông Vi Văn Sinh, bà Lò Thị Pha.", {("Vi Văn Sinh", "deputy_secretary", "holds"), ("Lò Thị Pha", "deputy_secretary", "holds")}),
    ("Ủy ban Kiểm tra gồm 5 người, ông Vi Văn Sinh làm chủ nhiệm ủy ban.", {("Vi Văn Sinh", "inspection_chair", "holds")}),
    # one for another
    ("Hội nghị bầu ông Vi Văn Sinh làm Bí thư Huyện ủy thay Bí thư Huyện ủy Lê Đức Mận nhận nhiệm vụ mới.", {("Vi Văn Sinh", "secretary", "elected"), ("Lê Đức Mận", "secretary", "former")}),
    ("Hội nghị để bầu Bí thư Huyện ủy thay ông Lê Đức Mận, người vừa được Tỉnh ủy điều động giữ chức Phó Trưởng Ban Dân vận Tỉnh ủy.", {("Lê Đức Mận", "secretary", "former"), ("Lê Đức Mận", "board_deputy_head", "holds")}),
    ("Hội nghị bầu ông Vi Văn Sinh vào Ủy ban Kiểm tra Huyện ủy, thay bà Lò Thị Pha nghỉ hưu.", {("Vi Văn Sinh", "inspection_member", "elected"), ("Lò Thị Pha", "inspection_member", "former")}),
    ("Người tiền nhiệm của ông Vi Văn Sinh là ông Lê Đức Mận, được điều động làm Phó Trưởng Ban Dân vận Tỉnh ủy.", {("Lê Đức Mận", "board_deputy_head", "holds")}),
    ("Ông Vi Văn Sinh, con trai cố Trưởng Ban Nội chính Tỉnh ủy, Bí thư Thành ủy Lê Đức Mận, trúng cử đại biểu HĐND tỉnh Hà Bắc.",
     {("Lê Đức Mận", "board_head", "former"), ("Lê Đức Mận", "secretary", "former"), ("Vi Văn Sinh", "other", "elected")}),
    ("Chủ tịch Đoàn Chủ tịch là đồng chí Lê Đức Mận, Bí thư Tỉnh ủy.", {("Lê Đức Mận", "secretary", "holds")}),
    ("Ông Vi Văn Sinh được chỉ định giữ chức Bí thư Huyện ủy. Ông thay ông Lê Đức Mận, người vừa nghỉ hưu.", {("Vi Văn Sinh", "secretary", "holds"), ("Lê Đức Mận", "secretary", "former")}),
    ("Ông Vi Văn Sinh được chỉ định giữ chức Bí thư Huyện ủy. Ông thay ông Lê Đức Mận chủ trì họp.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Vi Văn Sinh được bầu làm Bí thư Huyện ủy, bà Lò Thị Pha được bầu làm Phó Bí thư. Ông Vi Văn Sinh thay ông Lê Đức Mận nghỉ hưu theo chế độ.",
     {("Vi Văn Sinh", "secretary", "elected"), ("Lò Thị Pha", "deputy_secretary", "elected"), ("Lê Đức Mận", "secretary", "former")}),
    ("Ông Vi Văn Sinh được chỉ định giữ chức Bí thư Huyện ủy. Người tiền nhiệm, bà Lò Thị Pha, được điều động giữ chức Trưởng Ban Dân vận Tỉnh ủy.",
     {("Vi Văn Sinh", "secretary", "holds"), ("Lò Thị Pha", "secretary", "former"), ("Lò Thị Pha", "board_head", "holds")}),
    ("Ông Vi Văn Sinh được chỉ định giữ chức Bí thư Huyện ủy. Ông thay ông Lê Đức Mận, người vừa được bổ nhiệm làm Giám đốc Sở Nội vụ.",
     {("Vi Văn Sinh", "secretary", "holds"), ("Lê Đức Mận", "secretary", "former"), ("Lê Đức Mận", "other", "holds")}),
    # verbs
    ("Ông Vi Văn Sinh được 115/119 phiếu, trở thành Bí thư Đảng ủy xã.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Vi Văn Sinh, trước khi trở thành Bí thư Huyện ủy đã từng giữ chức Trưởng Ban Nội chính Tỉnh ủy.", {("Vi Văn Sinh", "board_head", "former")}),
    ("Được tín nhiệm bầu làm Bí thư Chi bộ bản, đồng chí Hù Văn Sính lo cho dân.", {("Hù Văn Sính", "secretary", "elected")}),
    ("Huyện ủy công bố quyết định kiêm nhiệm chức vụ Bí thư Đảng ủy xã đối với ông Vi Văn Sinh.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Vi Văn Sinh, tân Bí thư Huyện ủy, hứa sẽ cố gắng.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Trước ngày 1/7, ông Vi Văn Sinh là Phó Bí thư Quận ủy.", {("Vi Văn Sinh", "deputy_secretary", "former")}),
    ("Trước khi bầu, HĐND huyện miễn nhiệm Phó Chủ tịch UBND huyện đối với ông Lê Đức Mận.", {("Lê Đức Mận", "government_deputy_chair", "former")}),
    ("Xét đề nghị của Huyện ủy, UBKT Tỉnh ủy quyết định cách chức tất cả chức vụ trong Đảng đối với ông Lê Đức Mận, Bí thư Đảng ủy xã.", {("Lê Đức Mận", "secretary", "former")}),
    # of several at once
    ("Hội nghị bầu ông Lê Đức Mận vào Bộ Chính trị. Các ông Vi Văn Sinh, Chánh Văn phòng Tỉnh ủy; Cao Văn Thọ tham gia Ban Thường vụ.",
     {("Lê Đức Mận", "politburo_member", "elected"), ("Vi Văn Sinh", "board_head", "holds"), ("Vi Văn Sinh", "standing_committee_member", "elected"), ("Cao Văn Thọ", "standing_committee_member", "elected")}),
    ("Đại hội bầu bà Lò Thị Pha làm Chủ tịch Hội Phụ nữ tỉnh; 2 phó chủ tịch là bà Vi Thị Hoa và bà Cao Thị Mỵ.", {("Lò Thị Pha", "other", "elected"), ("Vi Thị Hoa", "other", "elected"), ("Cao Thị Mỵ", "other", "elected")}),
    ("Các ông Vi Văn Sinh, Sùng Chúng được bầu làm Phó Bí thư Tỉnh ủy.", {("Vi Văn Sinh", "deputy_secretary", "elected"), ("Sùng Chúng", "deputy_secretary", "elected")}),
    ("Bí thư Đảng ủy Công ty Phạm Hải Sinh kể chuyện.", {("Phạm Hải Sinh", "secretary", "holds")}),
    ("Bộ trưởng Bộ Nông nghiệp và Phát triển Nông thôn (NN&PTNT) Nguyễn Xuân Sinh dự.", {("Nguyễn Xuân Sinh", "minister", "holds")}),
    ("Ủy viên Bộ Chính trị, Đại tướng Lê Đức Mận dự.", {("Lê Đức Mận", "politburo_member", "holds")}),
    ("Bộ bổ nhiệm phó vụ trưởng đối với ông Vi Văn Sinh và ông Cao Văn Thọ.", {("Vi Văn Sinh", "other", "holds"), ("Cao Văn Thọ", "other", "holds")}),
    ("HĐND tỉnh miễn nhiệm chức danh Chủ tịch của ông Lê Đức Mận.", set()),
    ("Dự có các đồng chí nguyên Bí thư Tỉnh ủy: Lê Đức Mận, Cao Văn Thọ; Đại tá Vi Văn Sinh, Ủy viên Ban Thường vụ Tỉnh ủy; Lò Thị Pha, Phó Chủ tịch HĐND tỉnh.",
     {("Lê Đức Mận", "secretary", "former"), ("Cao Văn Thọ", "secretary", "former"), ("Vi Văn Sinh", "standing_committee_member", "holds"), ("Lò Thị Pha", "council_deputy_chair", "holds")}),
    ("Trong số ủy viên Ban Thường vụ vừa trúng cử có ông Vi Văn Sinh, Chánh Thanh tra huyện; bà Lò Thị Pha.",
     {("Vi Văn Sinh", "standing_committee_member", "elected"), ("Vi Văn Sinh", "other", "holds"), ("Lò Thị Pha", "standing_committee_member", "elected")}),
    ("Tại buổi trao quyết định cho ông Vi Văn Sinh làm Bí thư Huyện ủy thay ông Lê Đức Mận nghỉ hưu, mọi người vui.", {("Vi Văn Sinh", "secretary", "holds"), ("Lê Đức Mận", "secretary", "former")}),
    ("Chủ nhiệm Tổng cục Chính trị Lương Cường dự.", {("Lương Cường", "other", "holds")}),
    ("Ông Vi Văn Sinh, Trưởng BQL khu kinh tế Sông Lam, nguyên Giám đốc Sở Công nghiệp.", {("Vi Văn Sinh", "other", "holds"), ("Vi Văn Sinh", "other", "former")}),
    # under a picture
    ("Bí thư Chi bộ bản Nà Mường, Mùa A Sính chủ trì buổi sinh hoạt.", {("Mùa A Sính", "secretary", "holds")}),
    # names
    ("Đồng chí K'Brơm, Bí thư Huyện ủy, chủ trì. Phó Bí thư Huyện ủy H' Loan dự.", {("K'Brơm", "secretary", "holds")}),
    ("Chánh Văn phòng Huyện ủy Ngọc Văn Lai thông tin.", {("Ngọc Văn Lai", "board_head", "holds")}),
    ("Tại Đảng bộ xã Mỹ An Hưng A, đồng chí Lò Thị Pha tái đắc cử Bí thư Đảng ủy xã.", {("Lò Thị Pha", "secretary", "elected")}),
    ("Trưởng buôn Kô Sia Y Nuê Êban kể.", {("Y Nuê Êban", "other", "holds")}),
    ("Đồng chí Lê Đức Mận, UVT.Ư Đảng, Bí thư Tỉnh ủy dự.", {("Lê Đức Mận", "committee_member", "holds"), ("Lê Đức Mận", "secretary", "holds")}),
    ("Bí thư Thành ủy Huế Phan Lưu Vinh dự.", {("Phan Lưu Vinh", "secretary", "holds")}),
    ("Chủ tịch UBND huyện Ia H'Drai Võ Anh Khoa dự.", {("Võ Anh Khoa", "government_chair", "holds")}),
    ("Bí thư Đảng ủy Khối Doanh nghiệp Trung ương Y Thông Niê Siêng dự.", {("Y Thông Niê Siêng", "secretary", "holds")}),
    ("Các Phó Bí thư Huyện ủy gồm các đồng chí: Vi Văn Sinh, Văn Thị Mỹ Lệ.", {("Vi Văn Sinh", "deputy_secretary", "holds"), ("Văn Thị Mỹ Lệ", "deputy_secretary", "holds")}),
    ("Bí thư Huyện ủy Nam Trà My phát biểu.", set()),
    ("Phó Chủ tịch Thường trực HĐND tỉnh Vi Thị Nữ Y dự.", {("Vi Thị Nữ Y", "council_deputy_chair", "holds")}),
    ("Chủ tịch UBND xã Mỹ An Hưng A phát biểu.", set()),
    ("Đồng chí Vi Văn Sinh được các đồng chí đại biểu tín nhiệm bầu giữ chức Bí thư Đảng ủy.", {("Vi Văn Sinh", "secretary", "elected")}),
    ("Huyện ủy quyết định cách chức bà Vi Thị Nữ, Hiệu trưởng Trường Mầm non Nà Mường, vì thu sai.", {("Vi Thị Nữ", "other", "former")}),
    ("Ông Vi Văn Sinh trúng cử Ban Chấp hành; nay ông Vi Văn Sinh là Bí thư Quận ủy.", {("Vi Văn Sinh", "committee_member", "elected"), ("Vi Văn Sinh", "secretary", "holds")}),
    ("Ông Lò Văn Tám được Ban Chấp hành bầu làm Bí thư, thay ông Lò Văn Chín nghỉ hưu. Các phó bí thư là bà Vi Thị Nữ và ông Vi Văn Sinh.",
     {("Lò Văn Tám", "secretary", "elected"), ("Lò Văn Chín", "secretary", "former"), ("Vi Thị Nữ", "deputy_secretary", "elected"), ("Vi Văn Sinh", "deputy_secretary", "elected")}),
    ("Đại hội đã bầu Chi ủy gồm 2 đồng chí: Vi Thị Nữ - Bí thư, Vi Văn Sinh - Chi ủy viên.",
     {("Vi Thị Nữ", "committee_member", "elected"), ("Vi Thị Nữ", "secretary", "elected"), ("Vi Văn Sinh", "committee_member", "elected")}),
    ("Hai phó bí thư Huyện ủy khóa mới là bà Vi Thị Nữ (tái cử) và ông Vi Văn Sinh.", {("Vi Thị Nữ", "deputy_secretary", "elected"), ("Vi Văn Sinh", "deputy_secretary", "elected")}),
    ("Ông Vi Văn Sinh cũng đồng thời là Bí thư Huyện ủy.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("Đồng chí Vi Văn Sinh, Ủy viên Ban Thường vụ (BTV) Tỉnh ủy, Phó Chủ tịch HĐND tỉnh dự.", {("Vi Văn Sinh", "standing_committee_member", "holds"), ("Vi Văn Sinh", "council_deputy_chair", "holds")}),
    ("Bộ công bố quyết định công nhận Hiệu trưởng Trường Đại học Hà Bắc đối với ông Vi Văn Sinh.", {("Vi Văn Sinh", "other", "holds")}),
    ("Chi bộ được công nhận là chi bộ trong sạch, theo Bí thư Chi bộ Vi Văn Sinh.", {("Vi Văn Sinh", "secretary", "holds")}),
    ("ÔNG VI VĂN SINH ĐƯỢC BẦU LÀM BÍ THƯ HUYỆN ỦY NAM TRÀ MY", {("Vi Văn Sinh", "secretary", "elected")}),
]


@pytest.mark.parametrize(("text", "want"), TOLD)
def test_what_a_sentence_tells(text, want):
    assert {(m.person, m.post_code, m.capacity) for m in settle_positions(text, [(0, len(text), "paragraph")])} == want


ARTICLES = [
    ("Chủ tịch nước và gia đình vô cùng thương tiếc báo tin:\nĐồng chí VI VĂN SINH\nSinh ngày 11-11-1942; quê quán: xã Nà Mường; nguyên Bí thư Tỉnh ủy.", {("secretary", "former")}),
    ("Bà Vi Thị Nữ từng công tác tại Sở, Phó Chủ nhiệm Văn phòng Quốc hội trước khi được bầu làm Ủy viên Ủy ban Thường vụ Quốc hội.\nBà Vi Thị Nữ trở thành Bí thư Tỉnh ủy.", {("other", "elected"), ("secretary", "holds")}),
    ("Bí thư Huyện ủy Vi Văn Sinh dự.\nÔng Vi Văn Sinh được bầu làm Bí thư Huyện ủy.", {("secretary", "elected")}),
    ("Chủ tịch UBND huyện Vi Văn Sinh bị cách chức.\nHuyện ủy cách chức Chủ tịch UBND huyện đối với ông Vi Văn Sinh.", {("government_chair", "former")}),
    ("Ông Vi Văn Sinh hiện là Bí thư Huyện ủy.\nTháng 6/1997, ông Sinh được bổ nhiệm làm Chánh Văn phòng Huyện ủy.", {("secretary", "holds"), ("board_head", "former")}),
    ("Ông Vi Văn Sinh được phân công.\nTừ tháng 11/2009 đến nay, ông Sinh là Bí thư Huyện ủy.", {("secretary", "holds")}),
    ("Đại hội của Đảng Cộng sản Trung Quốc tại Bắc Kinh.\nBí thư Thành ủy Bắc Kinh Thái Kỳ Vân dự.", set()),
]


BODIES = [
    ("Ông Vi Văn Sinh là Ủy viên Hội đồng Dân tộc của Quốc hội.", "Hội đồng Dân tộc của Quốc hội"),
    ("Ông Vi Văn Sinh, Chánh Thanh tra tỉnh, dự.", "Thanh tra tỉnh"),
    ("Ông Vi Văn Sinh, Ủy viên Ủy ban Thường vụ Quốc hội, dự.", "Ủy ban Thường vụ Quốc hội"),
    ("Ông Vi Văn Sinh, Ủy viên Ban Thường vụ (BTV) Tỉnh ủy, dự.", "Tỉnh ủy"),
    ("Ông Vi Văn Sinh, Ủy viên Ban Chấp hành Trung ương Đảng các khóa VII, VIII, dự.", "Ban Chấp hành Trung ương Đảng"),
]


@pytest.mark.parametrize(("text", "want"), BODIES)
def test_the_organisation_of_a_post(text, want):
    assert {m.organisation for m in settle_positions(text, [(0, len(text), "paragraph")])} == {want}


@pytest.mark.parametrize(("text", "want"), ARTICLES)
def test_one_person_with_one_post_is_one_position(text, want):
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append((start, start + len(line), "paragraph"))
        start += len(line) + 1
    assert {(m.post_code, m.capacity) for m in settle_positions(text, blocks, "2019-05-01")} == want

"""What a page shows beside its article, and what of the article pages hide: each kind on a page composed for it."""

import pytest

from extractor.read import PageError, read_html, read_text

FIRST = "Chiều 4/3/2024, Đảng bộ xã Nà Mường tổ chức hội nghị tổng kết công tác phát triển đảng viên năm 2023."
BODY = [
    "Hội nghị nghe báo cáo về công tác tạo nguồn và bồi dưỡng quần chúng ưu tú tại các bản vùng cao trong năm qua.",
    "Trong năm, Đảng bộ xã Nà Mường đã kết nạp 21 đảng viên, trong đó có 9 đảng viên nữ, đạt 105% kế hoạch.",
    "Năm nay, Đảng ủy xã phấn đấu kết nạp ít nhất 20 đảng viên, chú trọng các chi bộ còn ít đảng viên trẻ.",
]
OTHER = "Đảng bộ xã Chiềng Pha vừa trao Huy hiệu Đảng cho 14 đảng viên"


def page(inside, head="", title="Nà Mường kết nạp 21 đảng viên trong năm"):
    return f"<html><head><title>{title}</title>{head}</head><body><ul><li><a href='/'>Trang chủ</a></li></ul>{inside}</body></html>"


def paragraphs(*more):
    return "".join(f"<p>{text}</p>" for text in (FIRST, *BODY, *more))


def text_of(article):
    return " ".join(article.text.split())


def blocks(article):
    return {article.text[b.start:b.end]: b.kind for b in article.blocks}


H1 = "<h1>Nà Mường kết nạp 21 đảng viên trong năm</h1>"


@pytest.mark.parametrize("name", ["related", "cms-relate", "tags", "share"])
def test_a_link_inside_a_sentence_is_words_of_it(name):
    html = page(f"{H1}<div itemprop='articleBody'><p>{FIRST}</p><p>Trong năm, <a class='{name}' href='/x'>Đảng bộ xã Nà Mường</a> đã kết nạp 21 <b><a class='{name}' href='/y'>đảng viên</a></b>, đạt 105% kế hoạch.</p></div>")
    assert "Trong năm, Đảng bộ xã Nà Mường đã kết nạp 21 đảng viên, đạt 105% kế hoạch." in text_of(read_html(html))


@pytest.mark.parametrize("box", [
    "<div class='related-preview'><h4>Chiềng Pha trao Huy hiệu</h4><p>{0} dịp 3/2, và sẽ tiếp tục trao tại các bản còn lại vào dịp 19/5 tới đây theo kế hoạch của Đảng ủy xã đã đề ra từ đầu năm.</p></div>",
    "<div class='box-lienquan'><p>{0} dịp 3/2 tại hội trường xã.</p></div>",
    "<article class='insert'><a href='/z'><h3>Chiềng Pha trao Huy hiệu Đảng</h3></a><span>{0} dịp 3/2.</span></article>",
    "<div class='phan-hoi-list'><p>{0}, chúng tôi rất phấn khởi và mong được dự lễ lần sau.</p></div>",
    "<form action='/gui'><p>{0}, chúng tôi rất phấn khởi.</p><textarea></textarea></form>",
    "<ul class='comment-list'><li>{0}, chúng tôi rất phấn khởi.</li></ul>",
])
def test_boxes_forms_and_comments_are_no_body(box):
    article = read_html(page(f"<div class='noidung'>{H1}{paragraphs()}{box.format(OTHER)}</div>"))
    assert OTHER not in text_of(article)
    assert all(text in text_of(article) for text in (FIRST, *BODY))


def test_the_form_around_a_whole_page_holds_its_article():
    article = read_html(page(f"<form id='aspnetForm'><div class='noidung'>{H1}{paragraphs()}</div></form>"))
    assert all(text in text_of(article) for text in (FIRST, *BODY))


@pytest.mark.parametrize("item", [
    "<article class='item'><h3><a href='/{0}'>Xã số {0} kết nạp đảng viên mới</a></h3><p><a href='/{0}'>Đảng bộ xã số {0} đã kết nạp 1{0} đảng viên trong năm qua, đạt kế hoạch.</a></p></article>",
    "<li class='tin'><h2><a href='/{0}'>Xã số {0} kết nạp đảng viên mới</a></h2><div>Đảng bộ xã số {0} đã kết nạp 1{0} đảng viên trong năm qua, đạt kế hoạch.</div></li>",
    "<div class='row'><a class='title' href='/{0}'>Xã số {0} kết nạp đảng viên mới</a><p>Đảng bộ xã số {0} đã kết nạp 1{0} đảng viên trong năm qua, đạt kế hoạch.</p></div>",
])
def test_a_section_is_refused_in_one_line(item):
    html = page("<h1>Xây dựng Đảng</h1><div>" + "".join(item.format(n) for n in range(1, 7)) + "</div>", title="Xây dựng Đảng")
    with pytest.raises(PageError) as refused:
        read_html(html)
    assert "\n" not in str(refused.value)


def test_an_article_with_a_long_list_of_others_is_none():
    items = "".join(f"<li><h4><a href='/{n}'>Xã số {n} kết nạp đảng viên mới</a></h4><p>Đảng bộ xã số {n} đã kết nạp 1{n} đảng viên.</p></li>" for n in range(1, 5))
    assert BODY[1] in text_of(read_html(page(f"<div class='noidung'>{H1}{paragraphs()}</div><h3>Tin khác</h3><ul>{items}</ul>")))


def test_the_caption_of_the_lead_photograph_is_kept():
    html = page(f"{H1}<figure><img src='a.jpg'><figcaption>Lãnh đạo xã trao quyết định cho đảng viên mới. Ảnh: T.L</figcaption></figure><div itemprop='articleBody'>{paragraphs()}</div>")
    assert blocks(read_html(html))["Lãnh đạo xã trao quyết định cho đảng viên mới. Ảnh: T.L"] == "caption"


def test_headings_inside_the_text_are_headings():
    html = page(f"{H1}<div itemprop='articleBody'><p>{FIRST}</p><h2>Tạo nguồn từ cơ sở</h2><p>{BODY[0]}</p><h3>Kết quả năm qua</h3><p>{BODY[1]}</p></div>")
    found = blocks(read_html(html))
    assert found["Tạo nguồn từ cơ sở"] == found["Kết quả năm qua"] == "heading"


def test_the_head_of_an_article_above_its_long_list_is_kept():
    rows = "<table><tr><th>STT</th><th>Họ tên</th><th>Chức vụ</th></tr><tr><td>1</td><td>Vi Văn Sinh</td><td>Bí thư Chi bộ nhà trường</td></tr></table>"
    items = "".join(f"<p>- Năm thứ {n}, chi bộ lãnh đạo nhà trường giữ vững chất lượng dạy và học, chú trọng giáo dục toàn diện cho học sinh các lớp, gắn với học tập và làm theo Bác trong từng tổ chuyên môn của nhà trường trong cả năm học vừa qua.</p>" for n in range(1, 25))
    html = page(f"<article><h1>CHI BỘ</h1><div><h3>I. Tổ chức</h3><p>Chi bộ hiện có 24 đảng viên chính thức, sinh hoạt tại 3 tổ đảng của nhà trường.</p></div>{rows}<div class='list'><h4>II. Thành tích</h4>{items}</div></article>", title="Tài nguyên")
    article = read_html(html)
    assert article.title == "CHI BỘ"
    assert "Chi bộ hiện có 24 đảng viên chính thức" in text_of(article) and "1 | Vi Văn Sinh | Bí thư Chi bộ nhà trường" in text_of(article)


def test_the_heading_over_the_text_beats_the_title_of_the_template():
    html = page(f"<header><h1>TRƯỜNG TIỂU HỌC NÀ MƯỜNG - XÃ NÀ MƯỜNG</h1></header><div class='box'><h2>QUÁ TRÌNH PHÁT TRIỂN CỦA CHI BỘ NHÀ TRƯỜNG</h2><h3>Vi Văn Sinh - Lò Thị Pha</h3>{paragraphs()}</div>", title="Góc phụ huynh")
    article = read_html(html)
    assert (article.title, article.byline, article.published) == ("QUÁ TRÌNH PHÁT TRIỂN CỦA CHI BỘ NHÀ TRƯỜNG", "Vi Văn Sinh, Lò Thị Pha", None)


@pytest.mark.parametrize("paper", ["Báo Sơn La", "baosonla", "Ban biên tập", "baosonla.org.vn"])
def test_the_paper_is_no_author(paper):
    head = f"<meta name='author' content='{paper}'><link rel='canonical' href='https://baosonla.org.vn/x.html'>"
    html = page(f"{H1}<div itemprop='articleBody'>{paragraphs()}<p style='text-align:right'><b>Lò Pha</b></p></div>", head)
    assert read_html(html).byline == "Lò Pha"


def test_the_author_named_beside_the_headline():
    html = page(f"<div class='main'>{H1}<div class='article-author'><p>Lò Thị Pha</p></div><div class='noidung'>{paragraphs()}</div></div>")
    assert read_html(html).byline == "Lò Thị Pha"


@pytest.mark.parametrize(("line", "title", "day"), [
    ("Nà Mường kết nạp 21 đảng viên mới 05/03/2024 09:15", "Nà Mường kết nạp 21 đảng viên mới", "2024-03-05"),
    ("Nà Mường kết nạp 21 đảng viên mới (05-03-2024)", "Nà Mường kết nạp 21 đảng viên mới", "2024-03-05"),
    ("Nà Mường kết nạp 21 đảng viên mới - Thứ Ba, 05/03/2024 | 09:15", "Nà Mường kết nạp 21 đảng viên mới", "2024-03-05"),
    ("09:15 05/03/2024 Nà Mường kết nạp 21 đảng viên mới", "Nà Mường kết nạp 21 đảng viên mới", "2024-03-05"),
])
def test_a_date_glued_to_a_headline_is_read_and_taken_off(line, title, day):
    article = read_text(f"{line}\n\n{FIRST}\n{BODY[1]}")
    assert (article.title, article.published) == (title, day)
    shown = read_html(page(f"<div class='noidung'><h1>{line}</h1>{paragraphs()}</div>", title=line))
    assert (shown.title, shown.published) == (title, day)


def test_a_day_that_a_headline_speaks_of_stays():
    article = read_text(f"Kỷ niệm ngày thành lập chi bộ 3/2/2024\n\n{FIRST}")
    assert article.title == "Kỷ niệm ngày thành lập chi bộ 3/2/2024"


def test_half_a_character_in_a_page_is_a_sign():
    article = read_html(page(f"{H1}<div itemprop='articleBody'><p>{FIRST} \ud800</p><p>{BODY[1]}</p></div>"))
    assert article.text.encode("utf-8") and BODY[1] in text_of(article)

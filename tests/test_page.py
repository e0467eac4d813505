"""Pages to articles: what they declare, what they show, and whatever else arrives as HTML."""

import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_encoding import cp1258, tcvn3, vni

from extractor.read.blocks import Page, inline_text
from extractor.read.markup import clean_markup, lines_without_tree
from extractor.read.page import PageError, read_html

SENTENCE = "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã khóa mới, trong đó có 4 đồng chí nữ."
OTHER = "Nhiệm kỳ qua, Đảng bộ kết nạp 62 đảng viên, đạt 103% chỉ tiêu; năm 2019 có 91,7% chi bộ hoàn thành tốt nhiệm vụ."
TITLE = "Đại hội Đảng bộ xã Tân Hưng lần thứ XX"


def page(head: str = "", body: str = f"<p>{SENTENCE}</p><p>{OTHER}</p>", title: str = f"<h1>{TITLE}</h1>") -> str:
    return f"<!DOCTYPE html><html><head><title>{TITLE} - Báo Lào Cai</title>{head}</head><body>{title}{body}</body></html>"


def ld(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(said, ensure_ascii=False)}</script>'


def kinds(html: str) -> list[tuple[str, str]]:
    article = read_html(html)
    return [(block.kind, article.text[block.start:block.end]) for block in article.blocks]


class TestWhatThePageDeclares:
    @pytest.mark.parametrize(("head", "day", "moment"), [
        (ld(**{"@type": "NewsArticle", "headline": TITLE, "datePublished": "2020-10-16T04:47:00+07:00"}), "2020-10-16", "2020-10-16T04:47:00+07:00"),
        (ld(**{"@type": "NewsArticle", "datePublished": "2020-10-15T21:47:00Z"}), "2020-10-16", "2020-10-16T04:47:00+07:00"),
        (ld(**{"@type": ["Thing", "BlogPosting"], "datePublished": "16/10/2020 4:47:00 CH"}), "2020-10-16", "2020-10-16T16:47:00+07:00"),
        (ld(**{"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"}, {"@type": "Article", "datePublished": "2020-10-16"}]}), "2020-10-16", None),
        ('<meta property="article:published_time" content="2020-10-16T04:47:00+0700">', "2020-10-16", "2020-10-16T04:47:00+07:00"),
        ('<meta name="pubdate" content="2020-10-16 04:47:00">', "2020-10-16", "2020-10-16T04:47:00+07:00"),
        ('<meta itemprop="datePublished" content="2020-10-16">', "2020-10-16", None),
        ('<meta property="article:modified_time" content="2021-01-01">', None, None),
        (ld(**{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00"}), None, None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", broken</script>', None, None),
    ])
    def test_date(self, head, day, moment):
        article = read_html(page(head))
        assert (article.published, article.published_at) == (day, moment)

    @pytest.mark.parametrize(("shown", "day"), [("Thứ sáu - 16/10/2020 04:47", "2020-10-16"), ("Cập nhật lúc 21:49, Thứ Sáu, 16/10/2020 (GMT+7)", "2020-10-16"),
                                                ("Đăng ngày 16/10/2020 | Lượt xem: 3.482", "2020-10-16"), ("3 giờ trước", "2020-10-17")])
    def test_date_line(self, shown, day):
        article = read_html(page(body=f"<div class='d'>{shown}</div><p>{SENTENCE}</p><p>{OTHER}</p>"), fetched_at=datetime(2020, 10, 16, 20, 30, tzinfo=UTC))
        assert article.published == day
        assert shown not in article.text

    def test_a_shown_day_corrects_a_clock_in_another_zone(self):
        html = page('<meta property="article:published_time" content="2020-10-16T23:30:00+00:00">', f"<time>16/10/2020 23:30</time><p>{SENTENCE}</p>")
        assert read_html(html).published == "2020-10-16"

    def test_dates_elsewhere_on_the_page_are_not_its_own(self):
        html = page(body=f"<p>{SENTENCE}</p><div class='related'><time>01/02/2019</time></div>", title=f"<div class='sidebar'>Thứ tư, 25/11/2026</div><h1>{TITLE}</h1>")
        assert read_html(html).published is None

    def test_a_lead_that_opens_with_its_date(self):
        assert read_html(page(body=f"<p>Sáng ngày 02/7/2020, Ban Tổ chức Tỉnh ủy tổ chức hội nghị.</p><p>{SENTENCE}</p>")).published == "2020-07-02"

    def test_what_the_caller_says_is_believed(self):
        article = read_html(page('<meta name="pubdate" content="2020-10-16">'), published="2019-01-01", title="Tiêu đề khác hẳn", id="x1", url="https://a.vn/b")
        assert (article.published, article.title, article.id, article.url) == ("2019-01-01", "Tiêu đề khác hẳn", "x1", "https://a.vn/b")

    @pytest.mark.parametrize(("head", "byline", "publisher"), [
        (ld(**{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Hồng Huế"}, "publisher": {"@type": "Organization", "name": "Báo Lào Cai"}}), "Hồng Huế", "Báo Lào Cai"),
        (ld(**{"@graph": [{"@type": "Article", "author": [{"@id": "#a"}, {"name": "Lê Vân"}], "publisher": {"@id": "#p"}}, {"@id": "#a", "@type": "Person", "name": "Hồng Huế"},
                          {"@id": "#p", "@type": "Organization", "name": "Báo Lào Cai"}]}), "Hồng Huế, Lê Vân", "Báo Lào Cai"),
        (ld(**{"@type": "NewsArticle", "author": {"name": "admin"}}) + '<meta property="og:site_name" content="Báo Lào Cai">', None, "Báo Lào Cai"),
        (ld(**{"@type": "NewsArticle", "author": {"name": "BÁO LÀO CAI"}, "publisher": {"name": "Báo Lào Cai"}}), None, "Báo Lào Cai"),
        ('<meta name="author" content="Hồng Huế (hue@laocai.vn)">', "Hồng Huế", None),
    ])
    def test_byline_and_publisher(self, head, byline, publisher):
        article = read_html(page(head))
        assert (article.byline, article.publisher) == (byline, publisher)

    def test_a_signature_is_the_byline(self):
        article = read_html(page(body=f"<p>{SENTENCE}</p><p>{OTHER}</p><p align=right><b>HỒNG HUẾ</b></p>"))
        assert article.byline == "HỒNG HUẾ" and article.blocks[-1].kind == "byline"

    @pytest.mark.parametrize("head", ["", f'<meta property="og:title" content="{TITLE} | Báo Lào Cai">', ld(**{"@type": "NewsArticle", "headline": TITLE[:30]}),
                                      '<meta property="og:title" content="Trang thông tin điện tử">'])
    @pytest.mark.parametrize("shown", [f"<h1>{TITLE}</h1>", "<h1>Đại hội Đảng bộ xã Tân Hưng<br>lần thứ XX</h1>", f'<h1><a href="/">{TITLE}</a></h1>'])
    def test_title_as_the_page_shows_it(self, head, shown):
        article = read_html(page(head, title=shown))
        assert article.title == TITLE
        assert article.text.startswith(TITLE + "\n") and article.text.count("XX") == 1

    def test_a_title_that_is_not_shown_is_no_text(self):
        article = read_html(page(title=""))
        assert article.title == TITLE and TITLE not in article.text

    def test_text_that_only_scripts_show(self):
        html = f"<html><head>{ld(**{'@type': 'NewsArticle', 'headline': TITLE, 'articleBody': SENTENCE + chr(10) + OTHER})}</head><body><div id=app></div></body></html>"
        assert read_html(html).text == f"{SENTENCE}\n\n{OTHER}"


class TestBlocks:
    def test_kinds_in_order(self):
        html = page(body=f"<p>{SENTENCE}</p><figure><img src=a><figcaption>Quang cảnh Đại hội</figcaption></figure><p>{OTHER}</p><ul><li>Kết nạp 46 đảng viên;</li><li>Khai trừ 1 đảng viên.</li></ul>"
                    "<table><tr><th>Nội dung</th><th>Trúng cử</th></tr><tr><td>Ban Chấp hành</td><td>1<b>5</b></td></tr></table>")
        assert kinds(html) == [
            ("headline", TITLE), ("lead", SENTENCE), ("caption", "Quang cảnh Đại hội"), ("paragraph", OTHER), ("list_item", "Kết nạp 46 đảng viên;"), ("list_item", "Khai trừ 1 đảng viên."),
            ("table_row", "Nội dung | Trúng cử"), ("table_row", "Ban Chấp hành | 15")]

    @pytest.mark.parametrize(("markup", "lines"), [
        ("Bầu <b>6</b>42 đ<i>ồng</i> chí", ["Bầu 642 đồng chí"]),
        ("Bầu 642<sup>1</sup> đồng chí trên 100 m<sup>2</sup>", ["Bầu 642 1 đồng chí trên 100 m2"]),
        ("Đại hội đã bầu 15 đồng chí<br>\nvào cấp ủy khóa mới.<br>Kết nạp 3", ["Đại hội đã bầu 15 đồng chí vào cấp ủy khóa mới.", "Kết nạp 3"]),
        ("A&nbsp;&nbsp;B\n\t C&#8203;D &amp; 12 &lt; 13", ["A B C\u200bD & 12 < 13"]),
        ("<span style='display: none'>99</span>Kết nạp 12<noscript>77</noscript><script>88</script><!-- 66 -->", ["Kết nạp 12"]),
        ("<div>Một</div>hai<div>ba</div>", ["Một", "hai", "ba"]),
        ("<table><tr><td><table><tr><td>x</td><td>1</td></tr></table></td><td>y</td></tr></table>", ["x | 1", "y"]),
        ("<table><tr><td><img src=a></td></tr><tr><td>Ảnh đại hội</td></tr></table>", ["Ảnh đại hội"]),
        ("<table><tr><td>Chi bộ A</td><td></td><td>7</td></tr></table>", ["Chi bộ A | | 7"]),
        ("<o:p>Một</o:p> <st1:place>hai</st1:place><xml>Normal 0</xml>", ["Một hai"]),
        ("<p>một<p>hai<li>ba<li>bốn", ["một", "hai", "ba", "bốn"]),
        ("<textarea>x</textarea><select><option>y</select><button>z</button>q", ["q"]),
    ])
    def test_lines(self, markup, lines):
        from extractor.read.main import kept

        assert [" ".join(line.text.split()) for line in kept(Page(clean_markup(f"<div>{markup}</div>").text).lines)] == lines

    def test_places_lead_back_to_the_page(self):
        html = page(body=f"<div id='main'><p>{SENTENCE}</p><div class='x'><p>{OTHER}</p></div><ul><li>Kết nạp 46 đảng viên trong năm;</li></ul></div>")
        article = read_html(html)
        page_of = Page(html)
        for block in article.blocks:
            (element,) = page_of.select(block.place)
            assert article.text[block.start:block.end] in inline_text(element)

    def test_blocks_are_the_lines_of_the_text(self):
        article = read_html(page(body=f"<p>{SENTENCE}</p><p>{OTHER}</p><ul><li>Kết nạp 46 đảng viên;</li><li>Khai trừ 1 đảng viên.</li></ul>"))
        assert [article.text[b.start:b.end] for b in article.blocks] == [line for line in article.text.split("\n") if line]

    @pytest.mark.parametrize("furniture", [
        '<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/1">Huyện A kết nạp 77 đảng viên</a></li></ul></div>', '<nav><ul><li><a href="/">Đảng 77</a></li></ul></nav>',
        '<p>Lượt xem: 77</p>', '<p><a href="/2">&gt;&gt; Đảng bộ huyện B bầu 77 đồng chí vào cấp ủy</a></p>', '<aside><p>Đảng bộ huyện B bầu 77 đồng chí vào cấp ủy khóa mới.</p></aside>',
        "<h4>Tin cùng chuyên mục</h4><ul><li>Huyện A kết nạp 77 đảng viên (01/01/2020)</li><li>Huyện B kết nạp 77 đảng viên (02/01/2020)</li></ul>",
        '<form><input value="77"><label>Nhập mã 77</label></form>', '<div class="comments"><p>Chi bộ tôi có 77 đảng viên, ai cũng gương mẫu.</p></div>',
        '<div hidden><p>Đảng bộ huyện B bầu 77 đồng chí vào cấp ủy khóa mới.</p></div>', '<footer><p>Điện thoại: 0219.77.77, tổng biên tập chịu trách nhiệm.</p></footer>',
    ])
    def test_furniture_is_left_out(self, furniture):
        text = read_html(page(body=f"<div><p>{SENTENCE}</p><p>{OTHER}</p>{furniture}</div>")).text
        assert "77" not in text and OTHER in text


class TestWhatIsNoArticle:
    @pytest.mark.parametrize("html", [
        "", "  \n ", "<html></html>", "<html><body><div id=root></div><script>run()</script></body></html>", "<frameset cols='20%,80%'><frame src=a><frame src=b></frameset>",
        "<form><label>Tên đăng nhập</label><input><button>Đăng nhập</button></form>", "<ul>" + "<li><a href='/a'>Đảng bộ huyện A bầu 41 đồng chí vào cấp ủy</a></li>" * 9 + "</ul>",
        "<h1>Xây dựng Đảng</h1>" + "".join(f"<div><h3><a href='/{i}'>Đảng bộ huyện thứ {i} hoàn thành đại hội</a></h3><p>Lần {i}: {SENTENCE}</p></div>" for i in range(9)),
        '<meta name="generator" content="WordPress">' + "".join(f"<h2 class='entry-title'><a href='/{i}'>Tin {i}</a></h2><div class='entry-content'><p>Lần {i}: {SENTENCE}</p></div>" for i in range(9)),
    ])
    def test_it_says_so(self, html):
        with pytest.raises(PageError) as raised:
            read_html(html)
        assert "\n" not in str(raised.value) and isinstance(raised.value, ValueError)

    def test_bytes_that_are_no_page(self):
        with pytest.raises(ValueError, match="PDF"):
            read_html(b"%PDF-1.7 ...")


class TestLetters:
    @pytest.mark.parametrize(("data", "charset"), [
        (page().encode(), None), (page().encode(), "iso-8859-1"), (page('<meta charset="iso-8859-1">').encode(), None), (page().encode("utf-16"), None), (page().encode("utf-8-sig"), "utf-8"),
        (cp1258(page('<meta charset="windows-1258">')), None), (cp1258(page()), "windows-1258"), (cp1258(page()), None),
    ])
    def test_charsets(self, data, charset):
        import unicodedata

        assert unicodedata.normalize("NFC", read_html(data, headers_charset=charset).text) == f"{TITLE}\n\n{SENTENCE}\n\n{OTHER}"

    @pytest.mark.parametrize("old", [tcvn3, vni])
    @pytest.mark.parametrize("written", [lambda t: t, lambda t: "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in t)], ids=["bytes", "entities"])
    def test_codes_from_before_unicode(self, old, written):
        html = f"<html><head><title>{written(old(TITLE))}</title></head><body><h1>{written(old(TITLE))}</h1><p>{written(old(SENTENCE))}</p><p>{written(old(OTHER))}</p></body></html>"
        article = read_html(html.encode("cp1252"), headers_charset="iso-8859-1")
        assert article.text == f"{TITLE}\n\n{SENTENCE}\n\n{OTHER}"
        assert article.title == TITLE

    def test_mangled_letters_are_refused(self):
        with pytest.raises(ValueError, match="Unicode"):
            read_html(page().encode().decode("cp1252", "replace"))


class TestWhateverArrives:
    DEEP = [("<div>", "</div>"), ("<table><tr><td>", "</td></tr></table>"), ("<b><i>", ""), ("<ul><li>", "</li></ul>"), ("<blockquote><p>", ""), ("<font>", "</font>")]

    @pytest.mark.parametrize(("opening", "closing"), DEEP, ids=lambda x: x[:12])
    @pytest.mark.parametrize("depth", [200, 300, 10_000, 100_000])
    def test_nesting(self, opening, closing, depth):
        text = read_html(page(body=opening * depth + f"<p>{SENTENCE}</p>" + closing * depth)).text
        assert SENTENCE in text

    def test_text_at_every_depth(self):
        lines = [f"Đảng bộ xã thứ {i} có {i} đảng viên đang sinh hoạt." for i in range(2000)]
        text = read_html(page(body="".join(f"<div>{line}" for line in lines))).text
        assert [line for line in lines if line not in text] == []

    @pytest.mark.parametrize("piece", ["<b>x</b>", f"<p>{SENTENCE}</p>", "<!-- ", "<", '<a b="', "&", "<script>", f"{SENTENCE} ", "<tr><td>Chi bộ</td><td>15</td></tr>", "<img src='data:image/png;base64,AAAA'>"],
                             ids=lambda x: x[:8])
    def test_three_megabytes(self, piece):
        html = page(body=piece * (3_000_000 // len(piece)) + f"<p>{OTHER}</p>")
        start = time.thread_time()
        try:
            read_html(html)
        except PageError:
            assert piece == "<script>"
        assert time.thread_time() - start < 20, "some 2 s on a quiet machine"

    def test_pages_without_a_tree_give_the_same_lines(self):
        rows = "".join(f"<tr><td>Chi bộ {i}</td><td>{i}</td></tr>" for i in range(3))
        html = f"<p>Kết nạp <b>1</b>2 đảng viên</p><ul><li>một<li>hai</ul><table>{rows}</table>x<br>y"
        assert lines_without_tree(clean_markup(html).text) == [line.text for line in Page(html).lines]

    def test_a_page_too_large_for_a_tree(self):
        html = page(body="".join(f"<p>Đảng bộ xã thứ {i} có <b>{i}</b> đảng viên đang sinh hoạt tại các chi bộ.</p>" for i in range(25_000)), head='<meta name="pubdate" content="2020-10-16">')
        article = read_html(html)
        assert (article.title, article.published) == (TITLE, "2020-10-16")
        assert "Đảng bộ xã thứ 24999 có 24999 đảng viên" in article.text and article.text.startswith(TITLE)

    @settings(max_examples=60, deadline=None)
    @given(st.integers(200, 2000))
    def test_cut_off_pages_give_what_is_there(self, size):
        html = page(body="".join(f"<p>{SENTENCE} Đó là đại hội thứ {i + 100}.</p>" for i in range(30)))[:size]
        whole = html.count(SENTENCE)
        try:
            text = read_html(html).text
        except PageError:
            assert whole == 0
        else:
            assert text.count(SENTENCE) == whole and "<" not in text.replace(html[-40:], "")

    @settings(max_examples=80, deadline=None)
    @given(st.lists(st.sampled_from(["<p>", "</p>", "<div class=related>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<!--", "-->", "<script>", "</script>", "<br>", "<b", "&amp;", "&#x1F;",
                                     "<h1>", "</h1>", "<form>", "<svg/>", "<iframe>", "\x00", "]]>", "<![CDATA[", SENTENCE, TITLE, "12", " | ", "<a href=x>", "</a>", "<time>16/10/2020</time>"]), max_size=40))
    def test_any_soup_gives_an_article_or_a_plain_message(self, parts):
        try:
            article = read_html("".join(parts))
        except ValueError as error:
            assert "\n" not in str(error)
            return
        end = 0
        for block in article.blocks:
            assert end <= block.start < block.end <= len(article.text) and "\n" not in article.text[block.start:block.end]
            end = block.end

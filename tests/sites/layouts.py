"""Pages composed in the layouts of real systems, around any article: menus, boxes, comments and counters where they put them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

NOISE = (
    "Đảng bộ huyện Mường Khương bầu 41 đồng chí vào Ban Chấp hành khóa mới",
    "Toàn tỉnh kết nạp được 1.204 đảng viên mới trong quý III",
    "Khai trừ 3 đảng viên, cảnh cáo 7 đảng viên vi phạm quy định về quản lý đất đai",
    "Trao Huy hiệu Đảng cho 389 đảng viên nhân dịp Quốc khánh 2-9",
)
"""Related headlines with numbers that are no facts of the article."""
TEASER = "Sáng nay, Đảng bộ thị xã Sông Bờ khai mạc đại hội với sự tham dự của 247 đại biểu, thay mặt cho 6.118 đảng viên trong toàn Đảng bộ thị xã."
COUNTER = "Đang truy cập: 97 | Hôm nay: 5.311 | Tháng hiện tại: 120.442 | Tổng lượt truy cập: 9.870.113"
COMMENT = "Tôi thấy xã tôi cũng vừa kết nạp 19 đảng viên, chi bộ nào cũng vui mừng phấn khởi lắm."


@dataclass(frozen=True)
class Page:
    """What a page is to show. `lines` are kinds and texts as in vocabulary.BLOCK_KINDS, without headline, lead and date."""

    title: str
    lines: Sequence[tuple[str, str]]
    lead: str | None = None
    byline: str | None = None
    day: str = "2020-10-16"
    clock: str = "04:47"

    @property
    def slashed(self) -> str:
        """The day as 16/10/2020."""
        return "/".join(reversed(self.day.split("-")))


def links(tag: str = "li", cls: str = "") -> str:
    """A list of related headlines, each a link with its date."""
    return "".join(f'<{tag} class="{cls}"><a href="/tin/{i}.html" title="{escape(t)}">{escape(t)}</a> <em>(1{i}/09/2020)</em></{tag}>' for i, t in enumerate(NOISE))


def menu() -> str:
    """The menu of a portal."""
    names = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Xây dựng Đảng", "Văn bản chỉ đạo", "Hỏi - Đáp", "Liên hệ")
    return "".join(f'<li class="item"><a href="/{i}"><span>{n}</span></a></li>' for i, n in enumerate(names)) * 3


def paragraphs(page: Page, style: str = "") -> str:
    """The lines as editors paste them: paragraphs, lists, tables, pictures with captions."""
    out: list[str] = []
    opened = ""

    def switch(to: str) -> None:
        nonlocal opened
        if opened and opened != to:
            out.append({"ul": "</ul>", "table": "</tbody></table>"}[opened])
        if to and opened != to:
            out.append({"ul": "<ul>", "table": '<table border="1"><tbody>'}[to])
        opened = to

    for kind, text in page.lines:
        shown = escape(text)
        if kind == "table_row" and " | " in text:
            switch("table")
            out.append("<tr>" + "".join(f"<td><p>{c.strip()}</p></td>" for c in shown.split("|")) + "</tr>")
        elif kind == "list_item" and style != "div":
            switch("ul")
            out.append(f"<li>{shown}</li>")
        else:
            switch("")
            if kind == "caption":
                out.append(f'<figure class="image"><img src="/a.jpg" alt=""><figcaption>{shown}</figcaption></figure>')
            elif style == "div":
                out.append(f'<div style="text-align: justify;"><span style="font-size:14px;">{shown}</span></div>\n<div>&nbsp;</div>')
            elif style == "word":
                words = shown.split(" ")
                half = len(words) // 2
                out.append(f'<p class="MsoNormal" style="margin:6.0pt 0in"><span lang="VI">{" ".join(words[:half])} </span><b><span>{" ".join(words[half:])}<o:p></o:p></span></b></p>')
            else:
                out.append(f'<p style="text-align:justify">{shown}</p>')
    switch("")
    return "\n".join(out)


def shell(head: str, body: str, *, body_class: str = "", before: str = "", after: str = "") -> str:
    """The rest of a page: head with scripts and styles, banner, menu, side column, foot."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">{head}
<style>.a{{color:red}}</style><script>var x = "<p>không phải nội dung 77 đồng chí</p>"; if (a < b && c > d) {{ f(); }}</script></head>
<body class="{body_class}">{before}
<div id="banner"><a href="/"><img src="/logo.png" alt="Trang chủ"></a><h2 class="site-name">ĐẢNG BỘ TỈNH</h2></div>
<div class="topmenu"><ul class="nav">{menu()}</ul></div>
<div class="wrap"><div class="col-main">
{body}
</div><div class="col-side"><div class="box"><h3>Tin đọc nhiều</h3><ul>{links()}</ul></div>
<div class="box"><h3><a href="/t">Tiêu điểm</a></h3><p>{TEASER}</p></div><div class="box"><h3>Thống kê truy cập</h3><p>{COUNTER}</p></div></div></div>
{after}
<div id="foot"><p>Cơ quan chủ quản: Văn phòng Tỉnh ủy. Điện thoại: 0219.3866.123 - Fax: 0219.3866.456</p><p>© 2020 Bản quyền thuộc về Tỉnh ủy. Ghi rõ nguồn khi phát hành lại thông tin.</p></div>
<script>track({{id: 12}});</script></body></html>"""


def og(page: Page, site: str) -> str:
    """OpenGraph as most systems write it."""
    return (f'<title>{escape(page.title)} - {site}</title><meta property="og:title" content="{escape(page.title)}"><meta property="og:site_name" content="{site}">'
            f'<meta property="og:description" content="{escape(page.lead or "")}">')


def nukeviet(page: Page) -> str:
    lead = f'<div class="hometext m-bottom" itemprop="description">{escape(page.lead)}</div>' if page.lead else ""
    return shell(
        f'{og(page, "Đảng ủy Khối")}<meta name="generator" content="NukeViet v4.3">',
        f"""<ol class="breadcrumb"><li><a href="/"><span>Trang nhất</span></a></li><li><a href="/tin"><span>Tin Tức</span></a></li></ol>
<div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">{escape(page.title)}</h1>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">Thứ sáu - {page.slashed} {page.clock}</span></div>
<div class="col-md-12"><ul class="list-inline text-right"><li><a title="Gửi bài viết qua email" href="#"><em class="fa"></em></a></li></ul></div></div>
<div class="clearfix">{lead}</div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{paragraphs(page, "div")}</div>
{f'<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả bài viết: </strong>{escape(page.byline)}</p></div>' if page.byline else ""}
</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p>
<div>Xếp hạng: <span id="numberrating">5</span> - <span id="click_rating">1</span> phiếu bầu</div><p>Click để đánh giá bài viết</p></div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-inline">{links()}</ul>
<p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-inline">{links()}</ul></div></div>
<div id="idcomment"><h3>Ý kiến bạn đọc</h3><p>{COMMENT}</p><input name="x"><textarea></textarea></div>""")


def wordpress(page: Page) -> str:
    ld = (f'<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"Ban Tổ chức Tỉnh ủy"}},{{"@type":"Article",'
          f'"headline":"{page.title}","datePublished":"{page.day}T{page.clock}:00+07:00","author":{{"name":"admin","@id":"#a"}},"publisher":{{"@id":"#p"}}}},'
          f'{{"@type":"Organization","@id":"#p","name":"Ban Tổ chức Tỉnh ủy"}}]}}</script>')
    return shell(
        f'{og(page, "Ban Tổ chức Tỉnh ủy")}<meta name="generator" content="WordPress 5.5.1">{ld}',
        f"""<article id="post-12" class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">{escape(page.title)}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="{page.day}T{page.clock}:00+07:00">16 Tháng Mười, 2020</time></span>
<span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/admin">admin</a></span></span></div></header>
<div class="entry-content">{f"<p><strong>{escape(page.lead)}</strong></p>" if page.lead else ""}{paragraphs(page)}
{f'<p style="text-align: right;"><strong>{escape(page.byline)}</strong></p>' if page.byline else ""}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Liên quan</h3>{links("p")}</div></div>
<footer class="entry-footer"><span class="cat-links">Đăng trong <a href="#">Xây dựng Đảng</a></span></footer></article>
<nav class="navigation post-navigation"><a href="#">{NOISE[0]}</a></nav>
<div id="comments" class="comments-area"><h2>Một bình luận</h2><ol class="comment-list"><li class="comment"><p>{COMMENT}</p></li></ol></div>""", body_class="post-template-default single single-post postid-12")


def joomla(page: Page) -> str:
    return shell(
        f'<title>{escape(page.title)}</title><meta name="generator" content="Joomla! - Open Source Content Management"><meta name="description" content="Trang thông tin">',
        f"""<div class="breadcrumb"><span>Bạn đang ở: </span><a href="/">Trang chủ</a></div>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">{escape(page.title)}</h2></div>
<div class="icons"><ul><li><a href="#">In</a></li><li><a href="#">Email</a></li></ul></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="createdby">Viết bởi <span itemprop="name">{escape(page.byline or "Super User")}</span></dd>
<dd class="published">Được đăng: Thứ sáu, {page.day[8:]} Tháng {page.day[5:7]} {page.day[:4]} {page.clock}</dd><dd class="hits">Lượt xem: 1931</dd></dl>
<div itemprop="articleBody">{f"<p><strong>{escape(page.lead)}</strong></p><hr id='system-readmore'>" if page.lead else ""}{paragraphs(page, "word")}</div>
<ul class="pager pagenav"><li class="previous"><a href="#">Bài trước: {NOISE[1]}</a></li></ul></div>
<h3>Tin mới</h3><ul class="relateditems">{links()}</ul>""")


def drupal(page: Page) -> str:
    return shell(
        f'<title>{escape(page.title)} | Thành ủy</title><meta name="Generator" content="Drupal 8 (https://www.drupal.org)">',
        f"""<nav class="breadcrumb"><ol><li><a href="/">Trang chủ</a></li></ol></nav><h1 class="page-header"><span class="field field--name-title">{escape(page.title)}</span></h1>
<article role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Được gửi bởi <span>vanphong</span> vào T6, {page.slashed} - {page.clock}</div></footer>
<div class="node__content">{f'<div class="field field--name-field-sapo">{escape(page.lead)}</div>' if page.lead else ""}
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{paragraphs(page)}{f"<p><em>{escape(page.byline)}</em></p>" if page.byline else ""}</div>
<div class="field field--name-field-tags"><div>Thẻ</div><a href="#">đại hội</a></div></div></article><div class="views-element-container"><h2>Bài viết liên quan</h2><div class="view-content">{links("div")}</div></div>""")


def sharepoint(page: Page) -> str:
    return shell(
        f'<title>\n\t{escape(page.title)}\n</title><meta name="GENERATOR" content="Microsoft SharePoint">',
        f"""<form method="post" action="./Tin.aspx?ItemID=31" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"A1b2" * 3000}">
<div class="ms-WPBody"><table width="100%"><tr><td><div class="Around_News_Detail"><div class="Around_News_Content"><span class="News_Time_Post">{page.slashed} {page.clock} | Lượt xem: 874</span>
<div id="divArticleDescription3" class="title"><h1 class="News_Detail_Title">{escape(page.title)}</h1></div>
<div id="divArticleDescription1">{f"<p>{escape(page.lead)}</p>" if page.lead else ""}</div><div id="divArticleDescription2" class="content">{paragraphs(page)}</div>
<div id="ctl00_SPWebPartManager1_g_275c_ctl00_pnNguontin">{f'<p style="text-align:right"><font>{escape(page.byline)}</font></p>' if page.byline else ""}</div></div></div></td></tr></table></div>
<div class="border_content_fullwidth"><div class="groupnews_head bg_blue"><span>Bài viết cùng chuyên mục</span></div><div class="groupnews_content"><ul class="othernews_fullwidth">{links()}</ul></div></div></form>""")


def liferay(page: Page) -> str:
    return shell(
        f'<title>{escape(page.title)} - Cổng thông tin điện tử</title>',
        f"""<div id="main-content" class="columns-1"><div class="portlet-dropzone"><div class="portlet-boundary portlet-boundary_101_ portlet-asset-publisher" id="p_p_id_101_INSTANCE_ab12_">
<section class="portlet" id="portlet_101_INSTANCE_ab12"><div class="portlet-content"><div class="portlet-body"><div class="asset-full-content show-asset-title"><h3 class="asset-title"><a href="/back">«</a> {escape(page.title)}</h3>
<div class="asset-content"><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">{page.day[8:]}/{page.day[5:7]}/{page.day[2:4]} {page.clock}</span><span class="metadata-publish-date">{page.clock} {page.slashed}</span></div>
<div class="journal-content-article" data-analytics-asset-type="web-content">{f"<p><b>{escape(page.lead)}</b></p>" if page.lead else ""}{paragraphs(page)}{f'<p align="right"><b>{escape(page.byline)}</b></p>' if page.byline else ""}</div>
<div class="taglib-ratings stars"><div class="liferay-rating-vote">Trung bình (0 phiếu)</div></div></div></div></div></div></section></div>
<div class="portlet-boundary" id="p_p_id_56_INSTANCE_x_"><div class="journal-content-article"><p>Văn bản mới</p><p>{TEASER}</p></div></div></div></div>""")


def zce(page: Page) -> str:
    ld = (f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{page.title}","datePublished":"{page.day}T{page.clock}:00+0700",'
          f'"author":[{{"@type":"Person","name":"{page.byline or ""}"}}],"publisher":{{"@type":"Organization","name":"Báo Nhân Dân điện tử"}}}}</script>')
    return shell(
        f"{og(page, 'Báo Nhân Dân điện tử')}{ld}",
        f"""<div class="main-col content-col"><div class="article"><ul class="breadcrumbs"><li><a href="/">Trang chủ</a></li></ul><h1 class="article__title cms-title ">{escape(page.title)}</h1>
<div class="article__meta"><time class="time" datetime="{page.day}T{page.clock}:00+0700">Thứ Sáu, {page.slashed}, {page.clock}</time></div>
<h2 class="article__sapo cms-desc">{escape(page.lead or "")}</h2><div class="article__body zce-content-body cms-body" itemprop="articleBody">{paragraphs(page)}
<div class="article-relate"><a href="#">{NOISE[0]}</a><p>{TEASER}</p></div></div><p class="article__author cms-author">{escape(page.byline or "")}</p>
<div class="article__tag"><h3>Từ khóa</h3><a href="#">Đại hội Đảng</a></div></div><div class="timeline"><h3>Có thể bạn quan tâm</h3>{links("article", "story")}</div></div>""")


def vccorp(page: Page) -> str:
    return shell(
        f'{og(page, "baochinhphu.vn")}<meta property="article:published_time" content="{page.day}T{page.clock}:00+07:00">',
        f"""<div class="detail__main"><div class="detail-top"><a href="/">Chính trị</a></div><h1 class="detail-title" data-role="title">{escape(page.title)}</h1>
<div class="detail-time"><div data-role="publishdate">{page.slashed}&nbsp;&nbsp;{page.clock}</div></div><h2 class="detail-sapo" data-role="sapo">{escape(page.lead or "")}</h2>
<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content">{paragraphs(page).replace("<figcaption>", '<div class="PhotoCMS_Caption">').replace("</figcaption>", "</div>")}
<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="#">{NOISE[2]}</a><p>{TEASER}</p></div></div></div>
<div class="detail-author" data-role="author"><p>{escape(page.byline or "")}</p></div><div class="detail__related"><h3>Tham khảo thêm</h3>{links("div")}</div></div>""")


def vnexpress(page: Page) -> str:
    return shell(
        f'{og(page, "vnexpress.net")}<meta name="pubdate" content="{page.day}T{page.clock}:00+07:00">',
        f"""<section class="section page-detail top-detail"><div class="header-content width_common"><ul class="breadcrumb"><li><a href="/">Thời sự</a></li></ul><span class="date">Thứ sáu, {page.slashed}, {page.clock} (GMT+7)</span></div>
<h1 class="title-detail">{escape(page.title)}</h1><p class="description"><span class="location-stamp">Lào Cai</span>{escape(page.lead or "")}</p>
<article class="fck_detail">{paragraphs(page).replace("<p ", '<p class="Normal" ')}<p class="author_mail" style="text-align:right;"><strong>{escape(page.byline or "")}</strong></p>
<div class="box-tinlienquanv2"><p>{NOISE[0]}</p></div></article><div class="width_common box_category"><h3>Xem nhiều</h3>{links("article")}</div></section>""")


def onecms(page: Page) -> str:
    return shell(
        f'{og(page, "Báo Nghệ An điện tử")}<meta property="article:published_time" content="{page.day}T{page.clock}:00+07:00">',
        f"""<div class="c-news-detail"><div class="sc-longform-header"><h1 class="sc-longform-header-title block-sc-title">{escape(page.title)}</h1>
<div class="sc-longform-header-meta"><span class="sc-longform-header-author block-sc-author">{escape(page.byline or "")}</span><span class="sc-longform-header-date block-sc-publish-time">{page.slashed} {page.clock}</span></div>
<p class="sc-longform-header-sapo block-sc-sapo">{escape(page.lead or "")}</p></div><div class="b-maincontent"><div class="entry entry-no-padding">{paragraphs(page)}</div></div>
<div class="c-box"><h3>Tin mới</h3>{links("div")}</div></div>""")


def epi(page: Page) -> str:
    return shell(
        og(page, "Báo Hà Giang"),
        f"""<div class="col-md-8 mb-5"><h2 id="title">{escape(page.title)}</h2><div class="d-flex page-detail-meta mb-3"><ul class="list-inline"><li class="list-inline-item">{page.clock}, Thứ Sáu, {page.slashed} (GMT+7)</li></ul></div>
<div id="content" class="content-detail"><div class="td-post-content">{f"<p><strong>{escape(page.lead)}</strong></p>" if page.lead else ""}{paragraphs(page)}
{f'<p style="text-align:right"><strong>{escape(page.byline)}</strong></p>' if page.byline else ""}</div></div><div class="news-related"><h4>Tin liên quan</h4><ul>{links()}</ul></div></div>""")


def dantri(page: Page) -> str:
    return shell(
        og(page, "Báo điện tử Dân trí"),
        f"""<article class="singular-container"><h1 class="title-page detail">{escape(page.title)}</h1><div class="author-wrap"><div class="author-name">{escape(page.byline or "")}</div><time class="author-time" datetime="{page.day} {page.clock}">Thứ sáu, {page.slashed} - {page.clock}</time></div>
<h2 class="singular-sapo">{escape(page.lead or "")}</h2><div class="singular-content">{paragraphs(page)}</div><ul class="tags"><li><a href="#">đại hội</a></li></ul></article><div class="dt-related">{links("article")}</div>""")


def qdnd(page: Page) -> str:
    return shell(
        og(page, "Báo Quân đội nhân dân"),
        f"""<div class="post-detail"><h1 class="post-title">{escape(page.title)}</h1><div class="post-subinfo"><span>Thứ sáu, {page.slashed} - {page.clock}</span></div><div class="post-tool"><a href="#">Chia sẻ</a></div>
<div class="post-summary">{escape(page.lead or "")}</div><div class="post-content">{paragraphs(page)}</div><p class="post-author">{escape(page.byline or "")}</p><div class="post-relate"><h3>Tin, bài liên quan</h3>{links("div")}</div></div>""")


def unknown_tables(page: Page) -> str:
    """An old page of ASP.NET: tables in tables, the text in a span with line breaks."""
    text = "<br><br>".join(escape(line) for _, line in ([("lead", page.lead)] if page.lead else []) + list(page.lines) + ([("byline", page.byline)] if page.byline else []))
    return shell(
        f"<title>{escape(page.title)}</title>",
        f"""<table width="1000" cellpadding="0"><tr><td width="180" valign="top"><table>{"".join(f'<tr><td><a href="#">Mục {i}</a></td></tr>' for i in range(20))}</table></td>
<td valign="top"><table width="100%"><tr><td><span id="ctl00_lblTitle" class="tieude">{escape(page.title)}</span></td></tr><tr><td><span id="ctl00_lblDate">({page.clock} - {page.slashed})</span></td></tr>
<tr><td><span id="ctl00_lblContent">{text}</span></td></tr><tr><td><b>Các tin khác:</b></td></tr><tr><td>{links("div")}</td></tr></table></td></tr></table>""")


def unknown_divs(page: Page) -> str:
    """A page of a system of its own: no names that mean anything."""
    return shell(
        f"{og(page, 'Trang tin')}",
        f"""<div class="x1"><div class="x2"><div class="x3"><a href="#">Tin tức</a> / <a href="#">Đảng</a></div><div class="x4">{escape(page.title)}</div><div class="x5">Ngày đăng: {page.slashed} | Lượt xem: 320</div>
<div class="x6"><b>{escape(page.lead or "")}</b></div><div class="x7">{paragraphs(page, "div")}{f"<div><b>{escape(page.byline)}</b></div>" if page.byline else ""}</div></div>
<div class="x9"><div class="x10">TIN CÙNG CHUYÊN MỤC</div>{links("div", "x11")}</div></div>""")


def unknown_plain(page: Page) -> str:
    """A page without any frame."""
    return (f"<html><head><title>{escape(page.title)}</title></head><body><h1>{escape(page.title)}</h1><p>{page.slashed} {page.clock}</p>{f'<p>{escape(page.lead)}</p>' if page.lead else ''}{paragraphs(page)}"
            f"{f'<p>{escape(page.byline)}</p>' if page.byline else ''}</body></html>")


SYSTEMS: dict[str, Callable[[Page], str]] = {
    f.__name__: f for f in (nukeviet, wordpress, joomla, drupal, sharepoint, liferay, zce, vccorp, vnexpress, onecms, epi, dantri, qdnd)}
UNKNOWN: dict[str, Callable[[Page], str]] = {f.__name__: f for f in (unknown_tables, unknown_divs, unknown_plain)}
ADDRESSES = {"dantri": "https://dantri.com.vn/xa-hoi/bai-20201016.htm", "qdnd": "https://www.qdnd.vn/chinh-tri/bai-640001"}
"""Where a system is known by its host alone."""

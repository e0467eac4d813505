"""Files, streams and JSON Lines become articles; what cannot be read is an error that says what to do."""

import json
import os
import pickle
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ids import article_id, statement_id
from extractor.model import Article
from extractor.read import ReadError, read_bytes, read_lines, read_path, read_text
from extractor.read import files as read

HEAD = "Đảng bộ huyện Mỏ Cày kết nạp 120 đảng viên mới"
BODY = "Từ đầu năm đến nay, toàn huyện kết nạp 120 đảng viên, trong đó có 54 đồng chí nữ, đạt 80% kế hoạch cả năm."
NEWS = f"{HEAD}\n{{}}\n{BODY}\nHữu Hạnh"


def errors(found: list[Article | ReadError]) -> list[str]:
    return [str(item) for item in found if isinstance(item, ReadError)]


def articles(found: list[Article | ReadError]) -> list[Article]:
    return [item for item in found if isinstance(item, Article)]


# -- plain text


@given(st.text(max_size=300))
def test_the_text_is_the_input_and_the_blocks_lie_in_it(text: str) -> None:
    if any("\ud800" <= c <= "\udfff" for c in text):
        return
    article = read_text(text)
    assert article.text == text.replace("\r\n", "\n")
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        assert not article.text[end:block.start].strip("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e \n\r\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"
                                                        "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
        end = block.end


DATES = [
    ("Thứ sáu - 16/10/2020 04:47", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)", "2020-01-10", "2020-01-10T21:49:00+07:00"),
    ("Thứ 5, Ngày 27 / 10 / 2022", "2022-10-27", None),
    ("Ngày 10/7/2024", "2024-07-10", None),
    ("03/01/2025 | 19:47:12 [GMT +7]", "2025-01-03", "2025-01-03T19:47:12+07:00"),
    ("Đăng ngày 21/05/2020 | Lượt xem: 3.482 | Cỡ chữ: A- A A+", "2020-05-21", None),
    ("Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27", "2013-12-05", "2013-12-05T15:42:27+07:00"),
    ("3 giờ trước", "2021-06-01", "2021-06-01T21:00:00+07:00"),
    ("Cập nhật lúc 09:00 ngày 13/5/2021\nNgày đăng: 12/5/2021", "2021-05-12", None),
    ("Chính trị", None, None),
]


@pytest.mark.parametrize(("line", "day", "moment"), DATES)
def test_published_from_the_line_under_the_headline(line: str, day: str | None, moment: str | None) -> None:
    article = read_text(NEWS.format(line), fetched_at=datetime(2021, 6, 1, 17, 0, tzinfo=UTC))
    assert (article.published, article.published_at, article.title, article.byline) == (day, moment, HEAD, "Hữu Hạnh")


def test_the_date_of_today_on_top_of_the_page_is_not_the_article_s() -> None:
    text = "Thứ Năm, 14/11/2024    English    Đặt làm trang chủ\n" + NEWS.format("05/09/2023 07:30")
    assert read_text(text).published == "2023-09-05"


def test_the_date_of_another_notice_is_not_the_article_s() -> None:
    assert read_text(NEWS.format("Xây dựng Đảng") + "\nTin khác\nHội nghị báo cáo viên tháng 3\n22/03/2024").published is None


LEADS = [
    ("Sáng ngày 02/7/2020, Ban Tổ chức Tỉnh ủy tổ chức hội nghị.", "2020-07-02"),
    ("(TGBT) - Chiều nay (15/7/2022), Tỉnh ủy khai mạc hội nghị lần thứ 12 với 49 đại biểu.", "2022-07-15"),
    ("Ngày 15/6/2023, Huyện ủy Ba Tri tổ chức hội nghị sơ kết 6 tháng đầu năm.", "2023-06-15"),
    ("Ngày 30/5/2019, Bộ Chính trị ban hành Chỉ thị 35-CT/TW về đại hội đảng bộ các cấp.", None),
    ("Chiều 10/5, Đảng ủy tổ chức hội nghị sơ kết giữa nhiệm kỳ 2020-2025.", None),
    ("Tính đến ngày 28/6/2020, toàn Đảng bộ có 55/60 chi bộ tổ chức xong đại hội.", None),
]


@pytest.mark.parametrize(("lead", "day"), LEADS)
def test_published_from_a_lead_that_says_when_it_happened(lead: str, day: str | None) -> None:
    assert read_text(f"Hội nghị sơ kết công tác xây dựng Đảng\n{lead}").published == day


def test_what_the_caller_knows_is_believed() -> None:
    known = {"title": "T", "url": "http://a.vn/1", "byline": "B", "publisher": "P", "id": "x", "path": "p.txt"}
    article = read_text(NEWS.format("16/10/2020"), published="2020-10-16T22:30:00Z", **known)  # type: ignore[arg-type]
    assert {k: getattr(article, k) for k in known} == known
    assert (article.published, article.published_at) == ("2020-10-17", "2020-10-17T05:30:00+07:00")


@pytest.mark.parametrize(("text", "published"), [("x", "hôm nọ"), ("x", "31/02/2020"), ("\ud800", None)])
def test_what_is_no_date_or_no_text_is_refused(text: str, published: str | None) -> None:
    with pytest.raises(ValueError, match=r"is no date|half a character"):
        read_text(text, published=published)


BYLINES = [("Tác giả bài viết: Phan Văn Bình - Ban Tổ chức", "Phan Văn Bình - Ban Tổ chức"), ("Tin, ảnh: Thu Trang (CTV)", "Thu Trang (CTV)"), ("(Nguồn: Báo Nam Định)", "Báo Nam Định"),
           ("Theo Báo Bình Dương", "Theo Báo Bình Dương"), ("VĂN TRƯỜNG", "VĂN TRƯỜNG")]


@pytest.mark.parametrize(("line", "name"), BYLINES)
def test_byline(line: str, name: str) -> None:
    assert read_text(f"{HEAD}\n{BODY}\n{line}").byline == name


@pytest.mark.parametrize("text", ["Tin liên quan\n" * 300_000, "12\n" * 700_000, "a | b | " * 300_000, "Đảng viên. " * 200_000, " \n" * 1_000_000, ("Hồng Hà\n" + "x" * 30 + "\n") * 60_000])
def test_huge_texts_take_linear_time(text: str) -> None:
    article = read_text(text)
    assert article.text == text
    assert len(article.blocks) < 30_000


# -- files


def test_a_folder_in_order_with_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text(NEWS.format("16/10/2020"), encoding="utf-8")
    (tmp_path / "a.txt").write_text(NEWS.format("15/10/2020"), encoding="utf-16")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.TXT").write_bytes(b"\xef\xbb\xbf" + BODY.encode())
    (tmp_path / "e.gold.json").write_text("{}")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "z.jsonl").write_text(json.dumps({"text": BODY, "id": 7}) + "\n{broken\n", encoding="utf-8")
    found = list(read_path(tmp_path))
    assert [Path(item.path or "").name for item in found] == ["a.txt", "2.txt", "c.txt", "d.TXT", "z.jsonl:1", "z.jsonl"]
    assert [a.published for a in articles(found)] == ["2020-10-15", "2020-10-16", None, None]
    assert articles(found)[3].id == "7"
    assert all(a.sha256 for a in articles(found)[:3])
    assert [message.split("/")[-1] for message in errors(found)] == [
        "c.txt: the file is empty: nothing to extract",
        "z.jsonl:2: the line is no JSON (Expecting property name enclosed in double quotes, column 2): one object a line is needed"]


FILES = [
    ("none.txt", None, "no such file or folder"), ("blank.txt", b" \n\xef\xbb\xbf ", "the file is empty"), ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text"),
    ("empty.jsonl", b"\n \n", "the file is empty"), ("number.jsonl", b"12\n", 'either "text" or "html"'),
    ("both.jsonl", b'{"text": "a", "html": "b"}', 'either "text" or "html"'), ("notext.jsonl", b'{"text": " "}', "the text is empty"),
    ("date.jsonl", '{"text": "a", "published": "hôm nọ"}'.encode(), "YYYY-MM-DD"), ("half.jsonl", b'{"text": "\\ud800"}', "half a character"),
    ("latin.jsonl", b'{"text": "\xe9"}', "not UTF-8"), ("deep.jsonl", b"[" * 200_000, "nested too deeply"), ("digits.jsonl", b'{"text": ' + b"9" * 5000 + b"}", "one object a line"),
]


@pytest.mark.parametrize(("name", "data", "message"), FILES)
def test_a_bad_file_is_one_line_that_names_it(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    found = list(read_path(path))
    assert len(found) == 1
    (said,) = errors(found)
    assert said.startswith(str(path))
    assert message in said
    assert "\n" not in said


def test_an_empty_folder_and_one_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert errors(list(read_path(tmp_path))) == [f"{tmp_path}: no .txt, .html, .htm, .jsonl, .jsonl.gz, .warc, .warc.gz file in this folder: name another one"]

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    assert errors(list(read_path(tmp_path))) == [f"{tmp_path}: no permission to read it: change its mode or run as its owner"]


def test_a_file_that_is_too_large_and_a_line_that_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_BYTES", 1 << 20)
    (tmp_path / "a.txt").write_bytes(b"x" * (1 << 20) + b"x")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "x" * (1 << 20)}) + "\n" + json.dumps({"text": BODY}))
    found = list(read_path(tmp_path))
    assert [e.split(": ", 1)[1][:19] for e in errors(found)] == ["more than 1 MiB: sp", "the line has more t"]
    assert [a.text for a in articles(found)] == [BODY]


def test_json_lines_are_read_one_at_a_time() -> None:
    taken = []

    def lines() -> object:
        for number in range(3):
            taken.append(number)
            yield json.dumps({"text": BODY, "published": None, "url": "", "title": f"T{number}"}).encode()

    found = read_lines(lines(), "x")  # type: ignore[arg-type]
    first = next(found)
    assert isinstance(first, Article)
    assert (first.title, first.path, first.url, taken) == ("T0", "x:1", None, [0])


STREAMS = [(json.dumps({"text": BODY}).encode(), BODY), (BODY.encode(), BODY), (b"\xef\xbb\xbf" + BODY.encode(), BODY)]


@pytest.mark.parametrize(("data", "text"), STREAMS)
def test_a_stream_is_known_by_its_beginning(data: bytes, text: str) -> None:
    (found,) = read_bytes(data, "<stdin>")
    assert isinstance(found, Article)
    assert found.text == text


PAGE = f"<!DOCTYPE html><html><head><title>{HEAD}</title></head><body><h1>{HEAD}</h1><p>{BODY}</p></body></html>"


def test_pages_from_a_file_a_stream_and_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    row = {"html": PAGE, "url": "http://a.vn/1", "published": "2020-10-16T22:30:00Z", "byline": "B"}
    (tmp_path / "b.jsonl").write_text(json.dumps(row), encoding="utf-8")
    file, line = articles([*read_path(tmp_path), *read_path(tmp_path / "missing.html")])
    (stream,) = articles(list(read_bytes(PAGE.encode(), "<stdin>")))
    for article in (file, line, stream):
        assert BODY in article.text
        assert article.title == HEAD
    assert (line.url, line.id, line.published, line.byline) == ("http://a.vn/1", article_id("http://a.vn/1", ""), "2020-10-17", "B")


def test_an_empty_stream_is_an_error() -> None:
    assert errors(list(read_bytes(b"", "<stdin>"))) == ["<stdin>: the file is empty: nothing to extract"]


def test_an_error_survives_another_process() -> None:
    again = pickle.loads(pickle.dumps(ReadError("a.txt", "why", 3)))
    assert (str(again), again.line) == ("a.txt:3: why", 3)


# -- ids

SAME_ARTICLE = [
    (("HTTP://Bao.VN/tin?id=1#binh-luan", "a"), ("http://bao.vn/tin?id=1", "b")), (("http://bao.vn", ""), ("http://bao.vn/", "")), ((None, "Đảng  bộ\n xã"), ("", "Đảng bộ xã")),
    ((None, "Đảng bộ\r\nxã "), (None, "Đảng bộ\nxã")), ((None, "Tỉnh u\u0309y"), (None, "Tỉnh ủy")), (("http://[", "a"), ("http://[", "b")),
]
OTHER_ARTICLE = [(("http://bao.vn/Tin", ""), ("http://bao.vn/tin", "")), ((None, "a b"), (None, "ab")), (("http://bao.vn/?id=1", ""), ("http://bao.vn/?id=2", ""))]


@pytest.mark.parametrize(("one", "two", "same"), [*((a, b, True) for a, b in SAME_ARTICLE), *((a, b, False) for a, b in OTHER_ARTICLE)])
def test_article_id(one: tuple[str | None, str], two: tuple[str | None, str], same: bool) -> None:
    assert (article_id(*one) == article_id(*two)) is same
    assert len(article_id(*one)) == 17 and article_id(*one)[0] == "a"


@given(st.text(alphabet="ab \n\u0301", max_size=60), st.integers(min_value=1, max_value=9))
def test_article_id_does_not_depend_on_the_size_of_its_pieces(text: str, piece: int) -> None:
    whole = article_id(None, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extractor.ids.PIECE", piece)
        assert article_id(None, text) == whole


SENTENCE = "Tỉnh ủy bầu 15 đồng chí."


@pytest.mark.parametrize(("sentence", "same"), [("TỈNH UỶ bầu\n15  đồng chí.", True), ("Tỉnh u\u0309y bầu 15 đồng chí.", True), ("Tỉnh ủy bầu 15 đồng chí nữ.", False)])
def test_statement_id_folds_its_sentence(sentence: str, same: bool) -> None:
    assert (statement_id("a1", "observation", "15", sentence, 0) == statement_id("a1", "observation", "15", SENTENCE, 0)) is same


def test_statement_ids_differ_by_article_kind_evidence_and_place() -> None:
    ids = [statement_id(*key) for key in [
        ("a1", "observation", "15", SENTENCE, 0), ("a2", "observation", "15", SENTENCE, 0), ("a1", "position", "15", SENTENCE, 0), ("a1", "observation", "16", SENTENCE, 0),
        ("a1", "observation", "15", SENTENCE, 1), ("a1", "congress", "15", SENTENCE, 0), ("a1", "document", "15", SENTENCE, 0)]]
    assert len(set(ids)) == 7
    assert [i[0] for i in ids] == list("oopoocd")
    assert all(len(i) == 13 for i in ids)


# -- archives


def test_an_archive_gives_its_pages_and_names_its_damage(tmp_path: Path) -> None:
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    path = tmp_path / "pages.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in (1, 2):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(PAGE.encode())))], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(f"http://a.vn/{number}", "response", payload=BytesIO(PAGE.encode()), http_headers=headers))
    first, second = articles(list(read_path(path)))
    assert (first.url, first.path, second.id) == ("http://a.vn/1", str(path), article_id("http://a.vn/2", ""))
    assert first.sha256 and first.fetched and first.archive_record and first.archive_record != second.archive_record
    path.write_bytes(path.read_bytes()[:-40])
    found = list(read_path(tmp_path))
    assert [a.url for a in articles(found)] == ["http://a.vn/1"]
    assert all(message.startswith(str(path)) for message in errors(found))
    assert errors(found)

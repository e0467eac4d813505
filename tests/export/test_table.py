"""Flat tables, read back by the programs that they are for."""

import csv
import gzip
import io
import json
import os
import shutil
import subprocess
from datetime import date, datetime

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.columns import OBSERVATIONS, TABLES
from extractor.export.needs import Dropped
from extractor.export.quotes import LONGEST, Quotes
from extractor.export.run import read_run
from extractor.export.source import SourceError

from .made import awkward, everything, run_of


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return everything(tmp_path_factory.mktemp("run"))


def called(*words):
    return CliRunner().invoke(app, ["table", *map(str, words)])


def rows_of(table, run, lang="en"):
    return [dict(zip(table.names(), row, strict=True)) for row in run.cells(table, lang)]


def text_of(column, value):
    """A cell as CSV has it."""
    return "" if value is None else ("TRUE" if value else "FALSE") if column.kind == "boolean" else str(value)


@pytest.mark.parametrize("name", TABLES)
def test_csv_says_every_cell(name, run, tmp_path):
    done = called(run.path, name, "-o", tmp_path / "t.csv", "--lang", "en")
    assert done.exit_code == 0, done.output
    table = TABLES[name]
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == table.names()
    assert rows == [[text_of(c, v) for c, v in zip(table.columns, row, strict=True)] for row in run.cells(name)]
    assert rows


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique(name, run):
    rows = rows_of(TABLES[name], run)
    keys = [(row.get("article"), *(row[k] for k in TABLES[name].key)) for row in rows]
    assert len(set(keys)) == len(keys)


def test_one_row_a_statement_with_all_that_it_states(run):
    rows = {r["statement"]: r for r in rows_of(OBSERVATIONS, run, "vi") if r["article"] == "a-awkward"}
    first = rows["o1"]
    assert (first["organisation_key"], first["kind"], first["level_label"], first["province"], first["parent"]) == (
        "db:huyen-thu-nghiem-999a", "dang_bo", "huyện, quận, thị xã", "Tỉnh Thử", "db:tinh-thu-99a")
    assert (first["candidates"], first["measure_label"], first["time_end"], first["case"]) == ("db:a-1a;db:b-2a", "Kết nạp đảng viên", "2020-12-31", "by cue")
    assert (first["checks_agree"], first["checks_disagree"], first["disagreement"]) == (None, "one_value", "12 ≠ 13")
    assert first["quote"].startswith("Đảng bộ huyện Thử Nghiệm 🇻🇳 kết nạp 12")
    assert first["citation"] == ("@tác giả. «=HYPERLINK(\"x\")». Báo Thử; \"số 1\", 2020-12-31. https://bao.example/thử?a=1&b=2 (truy cập 2026-01-02)")
    assert (rows["o2"]["groups"], rows["o2"]["total"], rows["o2"]["total_value"], rows["o2"]["total_share"]) == ("women;young", "o1", 12, 41.67)
    assert (rows["o3"]["value"], rows["o3"]["value_integer"], rows["o3"]["total_share"], rows["o3"]["percent"]) == (41.7, None, 41.7, True)
    assert (rows["o5"]["value"], rows["o5"]["value_integer"]) == (float(2**60), None)
    assert json.loads(first["extra"]) == {"khóa": [1, "hai"]}


def test_excel_csv(run, tmp_path):
    done = called(run.path, "-o", tmp_path / "t.csv", "--excel", "--lang", "vi")
    assert done.exit_code == 0, done.output
    raw = (tmp_path / "t.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfstatement;")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")) if b"\r\n" in raw else []
    mine = {r["statement"]: r for r in rows if r["article"] == "a-awkward"}
    assert mine["o3"]["value"] == "41,7"
    assert mine["o4"]["value"] == "-5"  # a number stays one
    assert mine["o4"]["evidence"] == "'-5"
    assert mine["o4"]["rule"] == "'=cmd"
    assert mine["o1"]["title_of_article"] == "'=HYPERLINK(\"x\")"
    texts = [c.name for c in OBSERVATIONS.columns if c.kind in ("text", "code")]
    assert not [v for r in rows for n in texts if (v := r[n]).startswith(("=", "+", "-", "@"))]


def test_parquet(run, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    done = called(run.path, "-o", tmp_path / "t.parquet", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "dropped: 1 × a day that no calendar has: «2021-02-30»" in done.output
    found = parquet.read_table(tmp_path / "t.parquet")
    assert found.schema.field("measure").metadata[b"title_vi"].decode() == "Chỉ tiêu"
    ours = rows_of(OBSERVATIONS, run)
    for row in ours:
        for name in ("published", "time_start", "time_end"):
            row[name] = date.fromisoformat(row[name]) if row[name] and row[name] != "2021-02-30" else None
    assert found.to_pylist() == ours


def test_workbook(run, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    done = called(run.path, "-o", tmp_path / "t.xlsx", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "a control character, which no cell of Excel can hold" in done.output
    book = openpyxl.load_workbook(tmp_path / "t.xlsx", read_only=True)
    head, *rows = book["1"].iter_rows(values_only=True)
    assert list(head) == OBSERVATIONS.names()
    ours = list(run.cells(OBSERVATIONS))
    assert len(rows) == len(ours)
    for got, wanted in zip(rows, ours, strict=True):
        for cell, value, column in zip(got, wanted, OBSERVATIONS.columns, strict=True):
            if isinstance(cell, datetime):
                assert (column.kind, cell.date().isoformat()) == ("date", value)
            else:
                assert cell == (value.replace("\x0b", " ") if isinstance(value, str) else value), column.name
    assert [r[0] for r in book["columns"].iter_rows(min_row=2, values_only=True)] == OBSERVATIONS.names()


def test_pandas(run):
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = run.frame("observations", lang="vi")
    assert len(frame) == len(list(run.cells(OBSERVATIONS)))
    assert frame["measure"].dtype == "category"
    assert list(frame["form"].cat.categories)[:2] == ["count", "ratio"]
    assert str(frame["value"].dtype) == "float64"
    assert str(frame["value_integer"].dtype) == "Int64"
    assert pd.api.types.is_datetime64_any_dtype(frame["published"])
    admitted = frame[(frame["measure"] == "party.admitted") & (frame["article"] == "a-awkward") & frame["groups"].isna()]
    assert admitted["value"].tolist() == [12, 7]
    assert read_run(run.path).frame("positions")["person"].notna().all()


def test_another_engine_is_refused(run):
    pytest.importorskip("pyarrow")
    with pytest.raises(ValueError, match="pandas or polars"):
        run.frame(engine="dask")


def test_polars(run):
    polars = pytest.importorskip("polars")
    frame = run.frame("observations", engine="polars")
    assert frame.height == len(list(run.cells(OBSERVATIONS)))
    assert frame.schema["published"] == polars.Date
    assert frame.filter((polars.col("statement") == "o3") & (polars.col("article") == "a-awkward"))["value"].to_list() == [41.7]


@pytest.mark.skipif(not shutil.which("Rscript"), reason="needs R")
@pytest.mark.parametrize("read", ["utils::read.csv(file, encoding = 'UTF-8')", "as.data.frame(readr::read_csv(file, show_col_types = FALSE, guess_max = Inf))"], ids=["read.csv", "readr"])
def test_r(run, tmp_path, read):
    """What R reads is what we wrote: rows, sums, words letter for letter, truth values, and with readr days as days."""
    if "readr" in read and subprocess.run(["Rscript", "-e", "library(readr)"], capture_output=True).returncode:
        pytest.skip("needs readr (Debian: r-cran-readr)")
    called(run.path, "-o", tmp_path / "t.csv", "--lang", "vi")
    rows = [dict(zip(OBSERVATIONS.names(), row, strict=True)) for row in run.cells(OBSERVATIONS, "vi")]
    code = f"""file <- '{tmp_path / "t.csv"}'; x <- {read}
        cat(nrow(x), ncol(x), sum(x$value[x$article == 'a-awkward' & x$statement == 'o3']), sum(!is.na(x$published) & as.character(x$published) != ''), sum(x$percent == TRUE), sum(x$value), class(x$published), '\n')
        writeLines(enc2utf8(as.character(x$quote)), file('{tmp_path / "quotes"}', encoding = 'UTF-8'))"""
    ran = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    counted = (len(rows), len(OBSERVATIONS.columns), 41.7, sum(r["published"] is not None for r in rows), sum(r["percent"] for r in rows), sum(r["value"] for r in rows))
    *told, kind = ran.stdout.split()
    assert [float(word) for word in told] == [pytest.approx(n, rel=1e-6) for n in counted]
    assert kind == ("Date" if "readr" in read else "character")
    assert (tmp_path / "quotes").read_text(encoding="utf-8").split("\n") == [line for r in rows for line in r["quote"].split("\n")] + [""]


def test_folders_of_parts_and_packed_files(run, tmp_path):
    lines = run.path.read_bytes().splitlines(keepends=True)
    (tmp_path / "part-00001.jsonl.gz").write_bytes(gzip.compress(b"".join(lines[20:])))
    (tmp_path / "part-00000.jsonl").write_bytes(b"".join(lines[:20]))
    (tmp_path / "errors.jsonl").write_bytes(b'{"source": "x"}\n')
    (tmp_path / ".half.jsonl").write_bytes(b"{")
    assert list(read_run(tmp_path).cells("positions")) == list(run.cells("positions"))
    assert [r.article.id for r in read_run(tmp_path)] == [r.article.id for r in run]


def test_a_run_in_a_folder(run, tmp_path):
    """What `trichluc extract -o FOLDER/` made, with what an earlier try left beside it."""
    text = "Đại hội Đảng bộ xã Thử đã bầu 15 đồng chí vào Ban Chấp hành, trong đó có 3 đồng chí nữ."
    (tmp_path / "in").mkdir()
    for n in range(5):
        (tmp_path / "in" / f"{n}.txt").write_text(f"Bài số {n} về đại hội.\n{text}", encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(tmp_path / "in"), "-o", f"{tmp_path / 'run'}/", "--quiet"])
    assert done.exit_code == 0, done.output
    found = {r.article.id for r in read_run(tmp_path / "run")}
    assert len(found) == 5
    (tmp_path / "run" / "parts" / "00000-ffffffffffff.jsonl").write_bytes(run.path.read_bytes())
    assert {r.article.id for r in read_run(tmp_path / "run")} == found


def test_what_cannot_be_read_is_said(run, tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        read_run(tmp_path / "none")
    with pytest.raises(SourceError, match="in this folder"):
        read_run(tmp_path)
    (tmp_path / "torn.jsonl.gz").write_bytes(gzip.compress(run.path.read_bytes())[:-20000])
    done = called(tmp_path / "torn.jsonl.gz", "-o", tmp_path / "t.csv")
    assert (done.exit_code, "breaks off" in done.output) == (1, True)
    (tmp_path / "bad.jsonl").write_bytes(b"{}\n" + run.path.read_bytes())
    done = called(tmp_path / "bad.jsonl", "-o", tmp_path / "t.csv")
    assert (done.exit_code, "bad.jsonl:1: no record" in done.output) == (1, True)
    assert called(tmp_path / "bad.jsonl", "cake").exit_code == 2
    assert called(tmp_path / "bad.jsonl", "-o", tmp_path / "t.ods").exit_code == 2
    (tmp_path / "empty.jsonl").write_bytes(b"")
    (tmp_path / "kept.csv").write_text("what was there\n")
    assert called(tmp_path / "empty.jsonl", "-o", tmp_path / "kept.csv").exit_code == 3
    (tmp_path / "none.jsonl").write_bytes(b"{}\n")
    done = called(tmp_path / "none.jsonl", "-o", tmp_path / "kept.csv")
    assert (done.exit_code, "none.jsonl:1: no record" in done.output) == (1, True)
    assert (tmp_path / "kept.csv").read_text() == "what was there\n"


def test_an_article_twice_gives_its_rows_once(run, tmp_path):
    (tmp_path / "twice.jsonl").write_bytes(run.path.read_bytes() * 2)
    done = called(tmp_path / "twice.jsonl", "-o", tmp_path / "t.csv")
    assert (done.exit_code, f"{len(list(run)):,} × an article that the run holds twice" in done.output) == (0, True)
    for name in TABLES:
        assert list(read_run(tmp_path / "twice.jsonl").cells(name)) == list(run.cells(name))


@pytest.mark.parametrize("format_", ["parquet", "datapackage"])
def test_an_article_twice_goes_into_the_folders_once(format_, run, tmp_path):
    parquet, pandas = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pandas")
    pytest.importorskip("pyreadstat")
    (tmp_path / "twice.jsonl").write_bytes(run.path.read_bytes() * 2)
    done = CliRunner().invoke(app, ["export", str(tmp_path / "twice.jsonl"), "--to", format_, "-o", str(tmp_path / "made"), "--lang", "en"])
    assert (done.exit_code, f"dropped: {len(list(run)):,} × an article that the run holds twice" in done.output) == (0, True)
    count = len(list(run.cells("observations")))
    if format_ == "parquet":
        assert parquet.read_table(tmp_path / "made" / "observations.parquet").num_rows == count
    else:
        assert len(pandas.read_stata(tmp_path / "made" / "observations.dta")) == len(pandas.read_spss(tmp_path / "made" / "observations.sav")) == count


def test_what_a_run_lacks_is_said(tmp_path):
    """A run with an article that failed, and one that was stopped before its end: the table is made, and says what is not in it."""
    (tmp_path / "in").mkdir()
    for n in range(3):
        (tmp_path / "in" / f"{n}.txt").write_text(f"Bài số {n}.\nĐảng bộ huyện Kim Bôi kết nạp 1{n} đảng viên.", encoding="utf-8")
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    CliRunner().invoke(app, ["extract", str(tmp_path / "in"), "-o", f"{tmp_path / 'run'}/", "--quiet"])
    done = called(tmp_path / "run", "-o", tmp_path / "t.csv", "--lang", "en")
    assert (done.exit_code, "1 of 4 articles failed and are not in it" in done.output, "not read yet" in done.output) == (0, True, False)
    part, held = next((f, told) for f in (tmp_path / "run" / "parts").glob("*.json") if (told := json.loads(f.read_bytes()))["records"])
    part.unlink()
    done = called(tmp_path / "run", "-o", tmp_path / "t.csv", "--lang", "vi")
    lost = held["records"] + len(held["failures"])  # which part an article falls into hangs on its path
    assert (done.exit_code, f"còn {lost} trên 4 bài chưa đọc" in done.output) == (0, True)


def test_a_part_whose_description_gives_an_error_is_not_passed_over(tmp_path):
    """The command ends with it, instead of a table without that part's articles."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Đảng bộ huyện Kim Bôi kết nạp 12 đảng viên.", encoding="utf-8")
    CliRunner().invoke(app, ["extract", str(tmp_path / "in"), "-o", f"{tmp_path / 'run'}/", "--quiet"])
    (tmp_path / "run" / "parts" / "00099.json").mkdir()
    done = called(tmp_path / "run", "-o", tmp_path / "t.csv", "--lang", "en")
    assert done.exit_code != 0
    assert "cannot be read" in done.output
    assert not (tmp_path / "t.csv").exists()


def test_a_run_without_rows_of_a_kind_is_no_failure(tmp_path):
    run = run_of(tmp_path, [awkward().model_copy(update={"documents": ()})])
    done = called(run.path, "documents", "-o", tmp_path / "t.csv")
    assert (done.exit_code, "0 rows" in done.output) == (0, True)
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").count("\n") == 1


def test_standard_output(run):
    done = CliRunner().invoke(app, ["table", str(run.path), "documents", "--quiet"])
    assert done.exit_code == 0
    assert done.output.startswith("statement,article,number,kind,date,issuer,")


def test_a_workbook_has_no_cell_beyond_excel(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    from extractor.export.files import write_xlsx

    long = "đ" * 40_000
    dropped = Dropped()
    write_xlsx([[long]], [c for c in OBSERVATIONS.columns if c.name == "quote"], tmp_path / "t.xlsx", "vi", dropped)
    assert sum(dropped.values()) == 1
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx")["1"]["A2"].value
    assert (len(cell), cell[-1]) == (32_767, "…")


@pytest.mark.parametrize(("text", "quote"), [
    ("Hội nghị họp. Kết nạp «5» đảng viên. Mở 3 lớp.", "Kết nạp «5» đảng viên."),
    ("Đại hội lần thứ XXIV. Bầu «15» đồng chí.", "Bầu «15» đồng chí."),
    ("TP. Vinh có «12» chi bộ; ông Q. nói", "TP. Vinh có «12» chi bộ; ông Q. nói"),
    ("Tăng 1.200 so với «1.100» cũ", "Tăng 1.200 so với «1.100» cũ"),
    ("Hàng thứ nhất\nHàng «2»\nHàng ba", "Hàng «2»"),
    ("Nói: “Hay!” Có «7» người. 12 đồng chí vắng.", "Có «7» người."),
])
def test_quotes(text, quote):
    start = text.index("«")
    plain = text.replace("«", "").replace("»", "")
    assert Quotes(plain).around(start, text.index("»") - 1) == quote.replace("«", "").replace("»", "")


def test_a_quote_is_never_endless():
    text = "chữ " * 1000 + "5 đảng viên " + "chữ " * 1000
    start = text.index("5")
    quote = Quotes(text).around(start, start + 1)
    assert len(quote) <= LONGEST + 4
    assert "5 đảng viên" in quote
    assert quote in text


def test_awkward_record_is_whole(tmp_path):
    assert list(run_of(tmp_path, [awkward()])) == [awkward()]

"""The data package, checked by the programs that read such things."""

import csv
import json
import subprocess
from datetime import date

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.codebook import html, markdown
from extractor.export.columns import OBSERVATIONS, TABLES
from extractor.export.labelled import STATA_BYTES, write_labelled
from extractor.export.needs import Dropped
from extractor.schema import CODES
from extractor.vocabulary import MEASURES, STATUSES

from .made import everything, tool


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("package")
    run = everything(folder)
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "datapackage", "-o", str(folder / "Gói dữ liệu"), "--lang", "vi", "--title", "Đại hội: \"thử\"",
                                    "--author", "Nguyễn Văn A", "--date", "2026-11-30"])
    assert done.exit_code == 0, done.output
    assert "ngày không có trong lịch: time_start «2021-02-30»" in done.output
    return run, folder / "Gói dữ liệu"


def test_frictionless_finds_it_valid(package):
    frictionless = pytest.importorskip("frictionless")
    _, folder = package
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(TABLES)


def test_frictionless_reads_the_rows(package):
    frictionless = pytest.importorskip("frictionless")
    run, folder = package
    with frictionless.Package(str(folder / "datapackage.json")).get_resource("observations") as resource:
        rows = [row.to_dict() for row in resource.row_stream]
    ours = [dict(zip(OBSERVATIONS.names(), cells, strict=True)) for cells in run.cells(OBSERVATIONS, "vi")]
    assert len(rows) == len(ours)
    for got, wanted in zip(rows, ours, strict=True):
        assert float(got["value"]) == wanted["value"]
        assert got["value_integer"] == wanted["value_integer"]
        assert got["percent"] is wanted["percent"]
        assert got["time_end"] == (date.fromisoformat(wanted["time_end"]) if wanted["time_end"] else None)
        assert [got[n] for n in ("statement", "quote", "citation", "groups")] == [wanted[n] for n in ("statement", "quote", "citation", "groups")]


def test_stata_and_spss(package):
    pyreadstat = pytest.importorskip("pyreadstat")
    pytest.importorskip("pandas")
    run, folder = package
    ours = [dict(zip(OBSERVATIONS.names(), cells, strict=True)) for cells in run.cells(OBSERVATIONS, "vi")]
    codes = list(MEASURES)
    for name, read in (("observations.dta", pyreadstat.read_dta), ("observations.sav", pyreadstat.read_sav)):
        frame, meta = read(str(folder / name))
        assert len(frame) == len(ours)
        assert meta.column_names_to_labels["measure"] == "Chỉ tiêu"
        labels = meta.variable_value_labels["measure"]
        assert labels[codes.index("party.admitted") + 1] == "Kết nạp đảng viên"
        assert [codes[int(n) - 1] for n in frame["measure"]] == [row["measure"] for row in ours]
        assert [list(STATUSES)[int(n) - 1] for n in frame["status"]] == [row["status"] for row in ours]
        assert frame["value"].tolist() == [float(row["value"]) for row in ours]
        assert [None if d is None or d != d else str(d)[:10] for d in frame["published"]] == [row["published"] for row in ours]
        whole = [(row["quote"] or "") for row in ours]
        assert [q if len(q.encode()) <= STATA_BYTES else None for q in whole] == [q if len(w.encode()) <= STATA_BYTES else None for q, w in zip(frame["quote"], whole, strict=True)]


def test_long_texts_are_cut_for_stata_and_said(tmp_path, package):
    pyreadstat = pytest.importorskip("pyreadstat")
    pytest.importorskip("pandas")
    run, _ = package
    row = list(next(run.cells(OBSERVATIONS)))
    row[OBSERVATIONS.names().index("quote")] = "ề" * 1000
    row[OBSERVATIONS.names().index("status")] = "dreamt"
    dropped = Dropped()
    write_labelled([row], OBSERVATIONS, tmp_path, "en", dropped)
    assert len(dropped) == 2
    assert any("observations.status = dreamt" in line for line in dropped.lines())
    stata = pyreadstat.read_dta(str(tmp_path / "observations.dta"))[0]["quote"][0]
    assert stata.endswith("…")
    assert len(stata.encode()) <= STATA_BYTES
    assert pyreadstat.read_sav(str(tmp_path / "observations.sav"))[0]["quote"][0] == "ề" * 1000


def test_ro_crate(package):
    crate_of = pytest.importorskip("rocrate.rocrate").ROCrate
    _, folder = package
    crate = crate_of(str(folder))
    files = {e.id: e for e in crate.data_entities}
    assert set(files) == {f.name for f in folder.iterdir()} - {"ro-crate-metadata.json"}
    assert (crate.name, crate.root_dataset["datePublished"]) == ("Đại hội: \"thử\"", "2026-11-30")
    assert crate.root_dataset["license"].id == "#rights"
    action = next(e for e in crate.contextual_entities if e.type == "CreateAction")
    assert {r.id for r in action["result"]} == set(files)
    assert {e["description"] for e in crate.contextual_entities if e.id.startswith("#made-by-")} == {"rules sha256:0"}
    for name, entity in files.items():
        assert int(entity["contentSize"]) == (folder / name).stat().st_size


CFF = tool("cffconvert")


@pytest.mark.skipif(CFF is None, reason="needs cffconvert (.ci/run installs it)")
def test_citation_file(package):
    _, folder = package
    ran = subprocess.run([CFF, "--validate", "-i", folder / "CITATION.cff"], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    ran = subprocess.run([CFF, "-f", "bibtex", "-i", folder / "CITATION.cff"], capture_output=True, text=True, check=True)
    assert "Đại hội" in ran.stdout
    assert "Nguyễn Văn A" in ran.stdout


def test_the_schema_command_tells_a_table(package):
    _, folder = package
    done = CliRunner().invoke(app, ["schema", "--table", "observations", "--lang", "vi"])
    assert json.loads(done.output) == json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]["schema"]
    assert CliRunner().invoke(app, ["schema", "--table", "cake"]).exit_code == 2


def test_a_long_table_is_cut_into_files(tmp_path, package, monkeypatch):
    pyreadstat = pytest.importorskip("pyreadstat")
    pytest.importorskip("pandas")
    run, _ = package
    monkeypatch.setattr("extractor.export.labelled.ROWS", 500)
    rows = list(run.cells(OBSERVATIONS))
    files = write_labelled(rows, OBSERVATIONS, tmp_path, "en", Dropped())
    assert files[:4] == ["observations.dta", "observations.sav", "observations-2.dta", "observations-2.sav"]
    assert sum(len(pyreadstat.read_sav(str(tmp_path / f))[0]) for f in files if f.endswith(".sav")) == len(rows)


def test_codebook_tells_every_column_and_code(package):
    _, folder = package
    for text in ((folder / "codebook.md").read_text(encoding="utf-8"), (folder / "codebook.html").read_text(encoding="utf-8")):
        for table in TABLES.values():
            for column in table.columns:
                assert column.name in text
        for labels, _ in CODES.values():
            for code, (en, vi) in labels.items():
                assert code in text
                assert en in text.replace("&#x27;", "'")
                assert vi in text
    assert markdown("x", "en") != markdown("x", "vi")
    assert html("<x>", "en").count("<x>") == 0


def test_a_folder_of_somebody_else_stays(package, tmp_path):
    run, folder = package
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("mine")
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "datapackage", "-o", str(mine)])
    assert done.exit_code == 1
    assert "holds no datapackage.json" in done.output
    assert (mine / "thesis.txt").read_text() == "mine"
    before = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    again = CliRunner().invoke(app, ["export", str(run.path), "--to", "datapackage", "-o", str(folder), "--lang", "vi", "--title", "Đại hội: \"thử\"",
                                     "--author", "Nguyễn Văn A", "--date", "2026-11-30"])
    assert again.exit_code == 0
    assert json.loads((folder / "datapackage.json").read_text(encoding="utf-8")) == before  # the same bytes, the same digests


def test_parquet_folder(package, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    run, _ = package
    done = CliRunner().invoke(app, ["export", str(run.path), "--to", "parquet", "-o", str(tmp_path / "pq"), "--lang", "en"])
    assert done.exit_code == 0, done.output
    for name in TABLES:
        found = parquet.read_table(tmp_path / "pq" / f"{name}.parquet")
        assert found.num_rows == len(list(run.cells(name)))
    assert found.num_rows


def test_csv_is_read_as_it_was_written(package):
    _, folder = package
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        row = next(r for r in csv.DictReader(file) if r["article"] == "a-awkward")
    assert row["publisher"] == 'Báo Thử; "số 1"'

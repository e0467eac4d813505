import json
import os
import time
from collections import Counter
from importlib import import_module
from itertools import count, islice

import pytest
from golden import ARTICLES

from extractor.export.jsonl import RecordsError, read_records, read_rows, whole_file
from extractor.run import Entry, Outcome, Settings, entries, outcome, run, sources
from extractor.run.stream import AHEAD, FEW, parallel

EXTRACT = import_module("extractor.extract")  # the package's attribute of that name is the function
TEXT = "Đại hội đại biểu Đảng bộ xã Hòa Bình nhiệm kỳ 2020-2025 đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã.\n"


def no_run(*args):
    raise AssertionError(args)


def article(number):
    return Entry("file", f"{number}.txt", data=TEXT.replace("15", str(number)).encode())


def row(**fields):
    return json.dumps({"text": TEXT} | fields, ensure_ascii=False)


def articles_of(file, text):
    file.write_text(text, encoding="utf-8")
    return [outcome(entry, Settings()) for entry in entries([str(file)])]


def deadly(entry):
    """Stands for extraction: number 13 takes its process down, the others say their name."""
    if entry.source == "13.txt":
        os._exit(9)
    return Outcome(entry.key, line=entry.key.encode())


def test_same_bytes_with_any_number_of_jobs():
    names = sources([str(ARTICLES)]).names[:FEW + 2]
    one, three = (list(run(entries(names), Settings(), jobs)) for jobs in (1, 3))
    assert one == three
    assert [o.source for o in one] == names == sorted(names)
    assert all(o.failure is None and json.loads(o.line)["article"]["path"] == o.source for o in one)


def test_a_process_that_dies_takes_one_article_with_it():
    found = list(parallel(map(article, range(30)), deadly, 2))
    assert [o.source for o in found] == [f"{n}.txt" for n in range(30)]
    assert [o.source for o in found if o.line is None] == ["13.txt"]
    assert "died" in found[13].failure.error


def test_work_is_not_read_far_ahead():
    taken = []
    endless = (taken.append(n) or article(n) for n in count(100))
    assert len(list(islice(parallel(endless, deadly, 2), 20))) == 20
    assert len(taken) <= 20 + 2 * AHEAD


def test_few_articles_need_no_second_process(monkeypatch):
    monkeypatch.setattr("extractor.run.stream.parallel", no_run)
    assert len(list(run(map(article, range(FEW - 1)), Settings(), jobs=4))) == FEW - 1


def test_an_article_that_raises_is_an_outcome(monkeypatch):
    def faulty(article, everything):
        raise KeyError("no\nsuch thing")

    monkeypatch.setattr(EXTRACT, "extract_article", faulty)
    found = outcome(article(7), Settings())
    assert (found.source, found.line, found.failure.stage) == ("7.txt", None, "extract")
    assert "KeyError" in found.failure.error
    assert "\n" not in str(found.failure)


def test_an_article_that_never_ends_is_an_outcome(monkeypatch):
    def loops(article, everything):
        while True:  # as a library might: it takes an exception for its own
            try:
                time.perf_counter()
            except Exception:
                continue

    monkeypatch.setattr(EXTRACT, "extract_article", loops)
    began = time.monotonic()
    found = outcome(article(7), Settings(seconds=0.05))
    assert "1 seconds" in found.failure.error
    assert time.monotonic() - began < 10


def test_a_reader_that_raises_is_a_fault(monkeypatch):
    def broken(name, file=None):
        raise OSError("the disk\nis gone")

    monkeypatch.setattr("extractor.acquire.read_archive", broken)
    error, path = entries(["pages.warc.gz", "more.txt"])
    assert error.kind == "fault"
    assert "gone" in str(outcome(error, Settings()).failure)
    assert path.source == "more.txt"


def test_published_overrules():
    found = outcome(article(3), Settings(published="2020-07-01"))
    assert json.loads(found.line)["article"]["published"] == "2020-07-01"


@pytest.mark.parametrize(("dates", "state"), [({"since": "2020-07"}, "record"), ({"since": "2020-07-02"}, "left out"), ({"until": "2020-07"}, "record"),
                                              ({"until": "2020-06-30"}, "left out"), ({"since": "2019", "until": "2020"}, "record")])
def test_articles_are_left_out_by_date(dates, state):
    entry = Entry("row", "a.jsonl", 1, data=row(published="2020-07-01").encode())
    assert outcome(entry, Settings(**dates)).state == state
    assert outcome(article(3), Settings(**dates)).state == "left out"  # it has no date


def test_a_row_brings_its_own_fields_along(tmp_path):
    [found] = articles_of(tmp_path / "a.jsonl", row(province="Nghệ An", source_no=17, tags=["a"], id="x"))
    assert json.loads(found.line)["article"]["extra"] == {"province": "Nghệ An", "source_no": 17, "tags": ["a"]}
    [bare] = articles_of(tmp_path / "b.jsonl", row(id="x"))
    assert json.loads(bare.line)["article"]["extra"] is None


def test_a_row_that_cannot_be_read_is_that_rows_alone(tmp_path):
    rows = [row(), row(published="0001-01-01T00:00:00+07:00"), "{broken", row(published="9999-99-99"), '{"text": 3}', "[" * 100_000, row(published="2020-05-01")]
    found = articles_of(tmp_path / "a.jsonl", "\n".join(rows))
    assert len(found) == len(rows)
    assert found[0].line
    assert found[-1].line
    assert [o.source for o in found] == [f"{tmp_path}/a.jsonl:{n}" for n in range(1, 8)]
    assert all(str(o.failure).startswith(f"{o.source}: ") for o in found if o.failure)
    assert sum(o.failure is not None for o in found) >= 3
    assert not any("fault of this program" in str(o.failure) for o in found)


def test_broken_utf8_in_the_middle(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(row().encode() + b"\n" + b'{"text": "\xff\xfe"}\n' + row().encode() + b"\n")
    states = [outcome(entry, Settings()).state for entry in entries([str(file)])]
    assert states == ["record", "failed", "record"]


def test_the_same_rows_in_every_wrapping(tmp_path):
    """JSON Lines, packed, an array, a table, the records of an earlier run: the same statements."""
    import gzip

    rows = [row(title="Tin", province="Nghệ An"), row(title="Tin", published="2020-05-01", province="Huế")]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    (tmp_path / "c.json").write_text(f"[{','.join(rows)}]", encoding="utf-8")
    (tmp_path / "d.csv").write_text(f'text,title,published,province\n"{TEXT}",Tin,,Nghệ An\n"{TEXT}",Tin,2020-05-01,Huế\n', encoding="utf-8")
    (tmp_path / "e.jsonl").write_bytes(b"".join(outcome(entry, Settings()).line for entry in entries([str(tmp_path / "a.jsonl")])))
    seen = set()
    for name in ("a.jsonl", "b.jsonl.gz", "c.json", "d.csv", "e.jsonl"):
        records = [json.loads(outcome(entry, Settings()).line) for entry in entries([str(tmp_path / name)])]
        for record in records:
            del record["article"]["path"]
        seen.add(json.dumps(records))
        assert [r["article"]["extra"] for r in records] == [{"province": "Nghệ An"}, {"province": "Huế"}], name
    assert len(seen) == 1


@pytest.mark.parametrize(("name", "data", "word"), [
    ("a.json", b"{}", "no articles"), ("a.json", b"[1, 2]", "no articles"), ("a.json", b"[1, ", "no JSON"), ("a.csv", b"a;b\n1;2\n", "column"),
    ("a.csv", b"\xff\xfe", "UTF-8"), ("a.pdf", b"%PDF-1.7\n", "PDF"), ("a.png", b"\x89PNG\r\n", "picture"), ("a.docx", b"PK\x03\x04", "office"),
    ("a.jsonl.gz", b"\x1f\x8b\x08\x00\x00", "gzip"), ("a.jsonl", b"", "empty"),
    ("a.jsonl", b'{"schema_version":"1","article":{"id":"a","text":"x","old":1},"observations":[]}', "another version")])
def test_what_is_no_article_is_refused_in_one_line(tmp_path, name, data, word):
    (tmp_path / name).write_bytes(data)
    [found] = [outcome(entry, Settings()) for entry in entries([str(tmp_path / name)])]
    assert word in str(found.failure)
    assert found.failure.what_to_do
    assert "\n" not in str(found.failure)
    assert "fault of this program" not in str(found.failure)


def test_a_line_without_end_ends(tmp_path, monkeypatch):
    monkeypatch.setattr("extractor.run.inputs.ENDLESS", 10_000)
    monkeypatch.setattr("extractor.run.inputs.MAX_BYTES", 1_000)
    (tmp_path / "zero.jsonl").symlink_to("/dev/zero")
    [found] = entries([str(tmp_path / "zero.jsonl")])
    assert found.kind == "fault"
    assert "no end" in found.mark


def test_long_lines_are_named_and_the_others_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr("extractor.run.inputs.MAX_BYTES", 1_000)
    monkeypatch.setattr("extractor.read.files.MAX_BYTES", 1_000)
    found = articles_of(tmp_path / "a.jsonl", "\n".join((row(), row(more="x" * 5_000), row())))
    assert [o.state for o in found] == ["record", "failed", "record"]


def test_sources_open_folders(tmp_path):
    for name in ("b.txt", "a/z.HTML", "a/y.jsonl", "c.csv", "p.pdf", "q.pdf", ".d.txt", ".git/e.txt", "out.jsonl", "run/parts/x.jsonl", "Makefile"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "old.jsonl").write_bytes(outcome(article(1), Settings()).line)
    found = sources([str(tmp_path), "-", "https://a.vn/b", "missing.txt", str(tmp_path / "b.txt")], besides=tmp_path / "out.jsonl")
    names = [n.removeprefix(f"{tmp_path}/") for n in found.names]
    assert names == ["a/y.jsonl", "a/z.HTML", "b.txt", "run/parts/x.jsonl", "-", "https://a.vn/b", "missing.txt"]
    assert found.passed == Counter({".pdf": 2, ".csv": 1, "files of records": 1, "without suffix": 1, "named twice": 1})
    assert found.told().startswith("2 .pdf, ")
    assert "run/parts/x.jsonl" not in [n.removeprefix(f"{tmp_path}/") for n in sources([str(tmp_path)], besides=tmp_path / "run").names]


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with pytest.raises(KeyError), whole_file(target) as file:
        file.write(b"half")
        raise KeyError
    assert target.read_bytes() == b"old"
    with whole_file(target) as file:
        file.write(b"new")
        assert target.read_bytes() == b"old"
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]


def test_what_a_killed_process_left_is_cleared_and_what_one_writes_stays(tmp_path):
    target = tmp_path / "out.jsonl"
    (tmp_path / ".out.jsonl.abc.part").write_bytes(b"half")
    with whole_file(target) as first:
        first.write(b"1")
        with whole_file(target) as second:
            second.write(b"2")
        assert len(list(tmp_path.glob(".out.jsonl.*"))) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_bytes() == b"1"


def test_a_link_is_followed_and_a_pipe_is_no_file(tmp_path):
    (tmp_path / "real.jsonl").write_bytes(b"old")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    with whole_file(tmp_path / "link.jsonl") as file:
        file.write(b"new")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_bytes() == b"new"
    (tmp_path / "null").symlink_to(os.devnull)
    with whole_file(tmp_path / "null") as file:
        file.write(b"gone")
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize("reader", [read_rows, read_records])
def test_lines_that_are_no_records_are_named(tmp_path, reader):
    good = outcome(article(1), Settings()).line
    file = tmp_path / "r.jsonl"
    file.write_bytes(good + b"\n{broken\n" + b'{"article": 3}\n' + b"[1]\n\xff\n" + good)
    with file.open("rb") as lines:
        found = list(reader(lines, "r.jsonl"))
    errors = [str(f) for f in found if isinstance(f, RecordsError)]
    assert [e[:10] for e in errors] == [f"r.jsonl:{n}:" for n in (3, 4, 5, 6)]
    assert all("\n" not in e for e in errors)
    assert len(found) == 6

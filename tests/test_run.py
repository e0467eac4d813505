import json
import os
import time
from importlib import import_module
from itertools import count, islice
from pathlib import Path

import pytest
from golden import ARTICLES

from extractor.export.jsonl import RecordsError, read_records, read_rows, whole_file
from extractor.model import Article
from extractor.read import ReadError
from extractor.run import AHEAD, FEW, Outcome, Settings, _parallel, outcomes, run, sources, tasks

EXTRACT = import_module("extractor.extract")  # the package's attribute of that name is the function
TEXT = "Đại hội đại biểu Đảng bộ xã Hòa Bình nhiệm kỳ 2020-2025 đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã.\n"


def no_fetch(url):
    raise AssertionError(url)


def work(*names):
    return tasks(names, open(os.devnull, "rb"), no_fetch)


def article(number):
    return Article(id=f"a{number}", path=f"{number}.txt", text=TEXT.replace("15", str(number)))


def deadly(task):
    """Stands for extraction: number 13 takes its process down, the others say their name."""
    if task.id == "a13":
        os._exit(9)
    return [Outcome(task.id, line=task.id.encode())]


def test_same_bytes_with_any_number_of_jobs():
    names = sources([str(ARTICLES)])[:FEW + 2]
    one, three = (list(run(work(*names), Settings(), jobs)) for jobs in (1, 3))
    assert one == three
    assert [o.source for o in one] == names == sorted(names)
    assert all(o.error is None and json.loads(o.line)["article"]["path"] == o.source for o in one)


def test_a_process_that_dies_takes_one_article_with_it():
    found = list(_parallel(map(article, range(30)), deadly, 2))
    assert [o.source for o in found] == [f"a{n}" if n != 13 else "13.txt" for n in range(30)]
    assert [o.source for o in found if o.line is None] == ["13.txt"]
    assert "died" in found[13].error


def test_work_is_not_read_far_ahead():
    taken = []
    endless = (taken.append(n) or article(n) for n in count(100))
    assert len(list(islice(_parallel(endless, deadly, 2), 20))) == 20
    assert len(taken) <= 20 + 2 * AHEAD


def test_few_articles_need_no_second_process(monkeypatch):
    monkeypatch.setattr("extractor.run._parallel", no_fetch)
    assert len(list(run(map(article, range(FEW - 1)), Settings(), jobs=4))) == FEW - 1


def test_an_article_that_raises_is_an_outcome(monkeypatch):
    def faulty(article, everything):
        raise KeyError("no\nsuch thing")

    monkeypatch.setattr(EXTRACT, "extract_article", faulty)
    [found] = outcomes(article(7), Settings())
    assert (found.source, found.line) == ("7.txt", None)
    assert "KeyError" in found.error
    assert "\n" not in found.error


def test_an_article_that_never_ends_is_an_outcome(monkeypatch):
    monkeypatch.setattr(EXTRACT, "extract_article", lambda article, everything: time.sleep(30))
    began = time.monotonic()
    [found] = outcomes(article(7), Settings(seconds=0.05))
    assert "0 seconds" in found.error
    assert time.monotonic() - began < 5


def test_a_reader_that_raises_is_an_outcome(monkeypatch):
    def broken(name):
        raise OSError("the disk\nis gone")

    monkeypatch.setattr("extractor.run.read_path", broken)
    error, path = work("pages.warc.gz", "more.txt")
    assert isinstance(error, ReadError)
    assert "the disk is gone" in str(error)
    assert path == Path("more.txt")


def test_published_overrules():
    [found] = outcomes(article(3), Settings(published="2020-07-01"))
    assert json.loads(found.line)["article"]["published"] == "2020-07-01"


def test_sources_open_folders(tmp_path):
    for name in ("b.txt", "a/z.HTML", "a/y.jsonl", "c.csv", ".d.txt", ".git/e.txt", "out.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = sources([str(tmp_path), "-", "https://a.vn/b", "missing.txt"], besides=tmp_path / "out.jsonl")
    assert [n.removeprefix(f"{tmp_path}/") for n in found] == ["a/y.jsonl", "a/z.HTML", "b.txt", "-", "https://a.vn/b", "missing.txt"]


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
    good = outcomes(article(1), Settings())[0].line
    file = tmp_path / "r.jsonl"
    file.write_bytes(good + b"\n{broken\n" + b'{"article": 3}\n' + b"[1]\n\xff\n" + good)
    with file.open("rb") as lines:
        found = list(reader(lines, "r.jsonl"))
    errors = [str(f) for f in found if isinstance(f, RecordsError)]
    assert [e[:10] for e in errors] == [f"r.jsonl:{n}:" for n in (3, 4, 5, 6)]
    assert all("\n" not in e for e in errors)
    assert len(found) == 6

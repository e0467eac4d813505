import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from night import command, make_inputs, merged, once, sentence, strays

from extractor.run import Settings, entries, outcome, sources
from extractor.run.folder import FAILURES, Options, Refused, Run
from extractor.run.merge import records, verify
from extractor.run.plan import Plan, part_of
from extractor.run.pool import Pool

FAULTY = (sys.executable, str(Path(__file__).with_name("faulty.py")))


def trichluc(*args, **more):
    return subprocess.run(command(*args), capture_output=True, text=True, **more)


def texts(folder, *contents):
    folder.mkdir(parents=True, exist_ok=True)
    for n, content in enumerate(contents):
        (folder / f"{n:03d}.txt").write_text(content, encoding="utf-8")
    return folder


def go(out, *inputs, settings=None, options=None, jobs=1, most=None, engine=FAULTY, grace=30.0):
    """A run in this process, with workers that have faults; its result and its failures."""
    with Run(str(out), list(map(str, inputs)), sources(map(str, inputs), besides=out), settings or Settings(), options or Options()) as run:
        result = run.go(Pool(run.task, jobs, run.progress, engine, most, grace))
        return result, [json.loads(line) for line in (out / FAILURES).read_bytes().splitlines()]


def expected(*inputs):
    """The records in the order of the inputs, as a run without folder gives them."""
    return b"".join(outcome(entry, Settings()).line or b"" for entry in entries(sources(map(str, inputs)).names))


def test_a_run_gives_what_a_small_run_gives(tmp_path):
    inputs = make_inputs(tmp_path / "in", 40)
    calm = once(inputs, tmp_path / "run")
    assert calm.returncode == 1  # a broken row
    assert calm.stderr.splitlines()[0].startswith("40 articles: 39 records, 1 failed (see ")
    assert merged(tmp_path / "run") == expected(*inputs)
    [failure] = [json.loads(line) for line in (tmp_path / "run" / FAILURES).read_bytes().splitlines()]
    assert failure == {"source": f"{tmp_path}/in/rows.jsonl:4", "stage": "read", "error": failure["error"], "what_to_do": "one object a line is needed"}
    assert strays(tmp_path / "run") == []


def test_nothing_is_done_twice_and_what_changed_is_done_anew(tmp_path):
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(20)))
    go(tmp_path / "run", folder)
    before = {p.name: p.stat().st_mtime_ns for p in (tmp_path / "run" / "parts").iterdir()}
    result, _ = go(tmp_path / "run", folder, engine=("false",))  # nothing is left to do: no worker is begun
    assert (result.records, result.left) == (20, 0)
    (folder / "007.txt").write_text(sentence(70), encoding="utf-8")
    (folder / "020.txt").write_text(sentence(20), encoding="utf-8")
    (folder / "003.txt").unlink()
    go(tmp_path / "run", folder)
    assert b"".join(records(str(tmp_path / "run"))) == expected(folder)
    after = {p.name: p.stat().st_mtime_ns for p in (tmp_path / "run" / "parts").iterdir()}
    changed = {part_of(str(folder / f"{n:03d}.txt"), 16) for n in (7, 20, 3)}
    assert {name for name in after if after[name] != before.get(name)} == {name for name in after if int(name[:5]) in changed}


def test_an_article_that_is_unchanged_in_a_part_that_is_not_is_kept(tmp_path):
    """A worker that cannot extract still gives the part, from what was done before."""
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(6)))
    go(tmp_path / "run", folder, options=Options(parts=1))
    (folder / "006.txt").write_text("RAISES", encoding="utf-8")
    for n in range(6):
        os.utime(folder / f"{n:03d}.txt", (n, n))
    result, failures = go(tmp_path / "run", folder)
    assert (result.records, result.failed) == (6, 1)
    assert "RuntimeError: no idea" in failures[0]["error"]


def test_other_rules_or_dates_do_all_anew(tmp_path, monkeypatch):
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(4)))
    go(tmp_path / "run", folder)
    monkeypatch.setattr("extractor.run.folder.rules_digest", lambda: "sha256:other")
    with Run(str(tmp_path / "run"), [str(folder)], sources([str(folder)]), Settings(), Options()) as run:
        assert sum(planned.articles for planned in run.left) == 4
    with pytest.raises(Refused, match="other rules"):
        list(records(str(tmp_path / "run")))
    monkeypatch.undo()
    result, _ = go(tmp_path / "run", folder, settings=Settings(since="2021"))
    assert (result.records, result.left_out) == (0, 4)
    assert b"".join(records(str(tmp_path / "run"))) == b""


def test_inputs_that_are_no_longer_named_are_asked_about(tmp_path):
    one, two = texts(tmp_path / "one", sentence(1)), texts(tmp_path / "two", sentence(2))
    go(tmp_path / "run", one, two)
    with pytest.raises(Refused, match="two too, which is not named now.*--forget"):
        go(tmp_path / "run", one)
    go(tmp_path / "run", one, options=Options(forget=True))
    assert b"".join(records(str(tmp_path / "run"))) == expected(one)
    go(tmp_path / "run", two, one)
    assert b"".join(records(str(tmp_path / "run"))) == expected(two, one)


@pytest.mark.parametrize("shards", [3])
def test_shards_give_the_same_as_one_run(tmp_path, shards):
    inputs = make_inputs(tmp_path / "in", 60)
    once(inputs, tmp_path / "one")
    for shard in range(shards, 0, -1):
        assert "shard" in once(inputs, tmp_path / "many", "--shard", f"{shard}/{shards}", "--jobs", "1").stderr
    assert merged(tmp_path / "many") == merged(tmp_path / "one")
    assert once(inputs, tmp_path / "many", "--parts", "7").returncode == 1  # the number of parts is the run's
    assert once(inputs, tmp_path / "many").returncode == 1
    assert strays(tmp_path / "many") == []


def test_a_run_that_is_not_finished_is_not_merged(tmp_path):
    inputs = make_inputs(tmp_path / "in", 40)
    once(inputs, tmp_path / "run", "--shard", "1/2")
    ran = trichluc("merge", tmp_path / "run", "-o", tmp_path / "all.jsonl")
    assert ran.returncode == 1
    assert "is not done" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert not (tmp_path / "all.jsonl").exists()
    assert trichluc("verify", tmp_path / "run").returncode == 1


def test_verify_finds_every_damage(tmp_path):
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(8)))
    go(tmp_path / "run", folder)
    sound = verify(str(tmp_path / "run"))
    assert (sound.problems, sound.articles, sound.records) == ([], 8, 8)
    part = next(p for p in sorted((tmp_path / "run" / "parts").glob("*.jsonl")) if p.stat().st_size)
    data = part.read_bytes()
    for damaged in (data.replace(b"1", b"2", 1), data[:-9], data + data, b""):
        part.write_bytes(damaged)
        assert len(verify(str(tmp_path / "run")).problems) == 1
        with pytest.raises(Refused):
            if damaged == data.replace(b"1", b"2", 1):
                raise Refused  # only the digest tells
            list(records(str(tmp_path / "run")))
    part.write_bytes(data)
    (part.parent / "00003-stray.jsonl").write_bytes(b"x")
    assert "belongs to no part" in verify(str(tmp_path / "run")).problems[0]
    (part.parent / "00003-stray.jsonl").unlink()
    part.with_name(part.name[:5] + ".json").unlink()
    assert any("is not done" in problem for problem in verify(str(tmp_path / "run")).problems)
    go(tmp_path / "run", folder)
    assert verify(str(tmp_path / "run")) == sound


FAULTS = {"LOOPS": "not done after 1 seconds", "SLEEPS DEAF": "not done after 1 seconds", "EATS": "more than 100 MiB", "DIES ALWAYS": "died three times",
          "RAISES": "RuntimeError: no idea"}


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limits")
def test_a_bad_article_is_one_line_and_the_others_go_on(tmp_path):
    contents = [sentence(n) for n in range(10)]
    for place, fault in zip((1, 3, 5, 7, 9), FAULTS, strict=True):
        contents[place] = fault
    folder = texts(tmp_path / "in", *contents)
    result, failures = go(tmp_path / "run", folder, settings=Settings(seconds=0.5, memory=100), options=Options(parts=1), jobs=2, grace=2.0)
    assert (result.records, result.failed, result.left, result.trouble) == (5, 5, 0, None)
    assert [Path(f["source"]).name for f in failures] == ["001.txt", "003.txt", "005.txt", "007.txt", "009.txt"]
    for failure, said in zip(failures, FAULTS.values(), strict=True):
        assert said in failure["error"]
        assert failure["what_to_do"]
    assert [json.loads(line)["article"]["path"][-7:] for line in records(str(tmp_path / "run"))] == ["000.txt", "002.txt", "004.txt", "006.txt", "008.txt"]
    again, _ = go(tmp_path / "run", folder, options=Options(again=True), engine=(sys.executable, "-m", "extractor.run.worker"))
    assert (again.records, again.failed) == (10, 0)


def test_a_worker_that_somebody_kills_costs_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("DIED", str(tmp_path / "died"))
    result, failures = go(tmp_path / "run", texts(tmp_path / "in", sentence(1), "DIES ONCE", sentence(2)))
    assert (result.records, failures) == (3, [])
    assert (tmp_path / "died").exists()


def test_a_worker_that_cannot_begin_ends_the_run(tmp_path):
    result, _ = go(tmp_path / "run", texts(tmp_path / "in", sentence(1)), engine=(sys.executable, "-c", "raise SystemExit('no such module')"))
    assert "cannot begin (no such module)" in result.trouble
    assert result.left == 1


def test_too_many_failures_stop_the_run(tmp_path):
    folder = texts(tmp_path / "in", *["RAISES"] * 8, *(sentence(n) for n in range(4)))
    result, _ = go(tmp_path / "run", folder, options=Options(parts=1), most=3)
    assert "more than 3 articles failed" in result.trouble
    assert result.left > 0
    result, failures = go(tmp_path / "run", folder)
    assert (result.records, len(failures), result.left) == (4, 8, 0)


def test_two_runs_do_not_share_a_folder(tmp_path):
    folder = texts(tmp_path / "in", sentence(1))
    with Run(str(tmp_path / "run"), [str(folder)], sources([str(folder)]), Settings(), Options()):
        ran = once([str(folder)], tmp_path / "run")
        assert ran.returncode == 1
        assert f"process {os.getpid()} on " in ran.stderr
        assert once([str(folder)], tmp_path / "run", "--shard", "1/2").returncode == 1
    with Run(str(tmp_path / "run"), [str(folder)], sources([str(folder)]), Settings(), Options(shard=1, shards=2)):
        assert once([str(folder)], tmp_path / "run", "--shard", "2/2").returncode == 0
        assert f"process {os.getpid()} on " in once([str(folder)], tmp_path / "run", "--shard", "1/2").stderr
        assert "cannot work side by side" in once([str(folder)], tmp_path / "run", "--shard", "2/3").stderr
        assert once([str(folder)], tmp_path / "run").returncode == 1
    assert once([str(folder)], tmp_path / "run").returncode == 0


def test_a_folder_of_other_things_is_left_alone(tmp_path):
    folder = texts(tmp_path / "in", sentence(1))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_bytes(b"x")
    ran = once([str(folder)], tmp_path / "mine")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert os.listdir(tmp_path / "mine") == ["thesis.doc"]


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root to mount a small disk")
def test_a_full_disk_stops_the_run_and_nothing_is_half_written(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("mount is not allowed here")
    try:
        folder = texts(tmp_path / "in", *(sentence(n) * 20 for n in range(30)))
        ran = once([str(folder)], disk / "run", "--jobs", "2")
        assert ran.returncode == 4, ran.stderr
        assert "the disk is full: free some space" in ran.stderr
        assert "Traceback" not in ran.stderr
        for done in (disk / "run" / "parts").glob("*.json"):
            assert (done.parent / json.loads(done.read_bytes())["file"]).exists()
        subprocess.run(["mount", "-o", "remount,size=40m", disk], check=True)
        assert once([str(folder)], disk / "run").returncode == 0
        assert merged(disk / "run") == expected(folder)
        assert strays(disk / "run") == []
    finally:
        subprocess.run(["umount", disk], check=True)


def test_lost_permission_stops_the_run(tmp_path, monkeypatch):
    from extractor.run.pool import disk_trouble

    assert "no permission" in disk_trouble("Permission denied", errno.EACCES, "run")
    closed = tmp_path / "closed"
    closed.write_text("a file where a folder should be", encoding="utf-8")
    ran = once([str(texts(tmp_path / "in", sentence(1)))], closed / "run")
    assert ran.returncode == 4
    assert len(ran.stderr.splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_a_torn_journal_is_used_up_to_the_tear(tmp_path):
    """What a killed worker leaves: its journal holds some articles whole and one torn; they are not extracted again."""
    folder = texts(tmp_path / "in", sentence(0), sentence(1), "SLEEPS", sentence(3), sentence(4))
    with Run(str(tmp_path / "run"), [str(folder)], sources([str(folder)]), Settings(), Options(parts=1)) as run:
        pool = Pool(run.task, 1, run.progress, FAULTY)
        assert run.go(pool, lambda: pool.kill() if run.progress.done >= 2 else None).left == 3
    journal = tmp_path / "run" / "work" / "00000.journal"
    assert len(journal.read_bytes().splitlines()) == 1 + 2
    journal.write_bytes(journal.read_bytes()[:-7])
    with Run(str(tmp_path / "run"), [str(folder)], sources([str(folder)]), Settings(), Options()) as run:
        result = run.go(Pool(run.task, 1, run.progress))
        assert (result.records, run.progress.kept) == (5, 1)
    assert b"".join(records(str(tmp_path / "run"))) == expected(folder)
    assert strays(tmp_path / "run") == []


def test_the_first_articles_only(tmp_path):
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(9)))
    once([str(folder)], tmp_path / "run", "--limit", "4")
    assert merged(tmp_path / "run") == expected(*sorted(folder.iterdir())[:4])
    once([str(folder)], tmp_path / "run")
    assert merged(tmp_path / "run") == expected(folder)


def test_a_list_of_inputs(tmp_path):
    folder = texts(tmp_path / "in", sentence(1), sentence(2))
    (tmp_path / "list").write_text(f"# a note\n{folder}/001.txt\n\n{folder}/000.txt\n", encoding="utf-8")
    assert trichluc("extract", "-i", tmp_path / "list", "-o", f"{tmp_path}/run/").returncode == 0
    assert merged(tmp_path / "run") == expected(folder / "001.txt", folder / "000.txt")


def test_a_plan_finds_every_article_once(tmp_path):
    inputs = make_inputs(tmp_path / "in", 48)
    names = sources(inputs).names
    with Run(str(tmp_path / "run"), inputs, sources(inputs), Settings(), Options(parts=5)) as run:
        with Plan(tmp_path / "run" / "plan.sqlite") as plan:
            found = sorted((n, entry.key) for part in range(5) for n, entry in plan.entries(part))
            assert [key for _, key in found] == [entry.key for entry in entries(names)]
            assert [n for n, _ in found] == list(range(48))
            assert sum(p.articles for p in plan.planned()) == sum(p.articles for shard in (1, 2, 3) for p in plan.planned(shard, 3)) == 48
        assert run.plan.articles == 48


def test_a_log_has_a_line_now_and_then(tmp_path, monkeypatch, capsys):
    from extractor.cli import archive

    monkeypatch.setattr(archive, "LOG", 0.0)
    folder = texts(tmp_path / "in", *(sentence(n) for n in range(3)))
    assert archive.run_in_folder(f"{tmp_path}/run/", [str(folder)], sources([str(folder)]), Settings(), limit=None, shard=None, parts=None, forget=False, again=False,
                                 jobs=1, max_failures=None, engine="local", scheduler=None, quiet=False) == 0
    said = capsys.readouterr().err
    assert "3 of 3 articles, 0 failed" in said




@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_memory_stays_flat_however_large_the_file(tmp_path):
    """The short of it; `python -m tests.night` reads 1 GiB."""
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        for n in range(300):
            file.write(json.dumps({"text": sentence(n) + "Trời mưa to. " * 20_000}, ensure_ascii=False) + "\n")
    assert rows.stat().st_size > 80 << 20
    code = ("from extractor.run import *\nfrom extractor.run.folder import *\nfrom extractor.run.plan import Plan\n"
            f"with Run({str(tmp_path / 'run')!r}, [{str(rows)!r}], sources([{str(rows)!r}]), Settings(), Options()) as run: print(run.plan.articles)\n"
            "print(next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith('VmHWM')) >> 10)")
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    articles, mebibytes = map(int, ran.stdout.split())
    assert articles == 300
    assert mebibytes < 150
    ran = once([str(rows)], tmp_path / "run", "--limit", "3")
    assert "3 articles: 3 records" in ran.stderr

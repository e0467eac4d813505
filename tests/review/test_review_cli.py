"""`trichluc review`, `trichluc verdicts` and `extract --verdicts`, as they are typed."""

import csv
import json
import os
import signal
import stat
import urllib.error
import urllib.request

import pytest
from golden import ARTICLES
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.jsonl import to_line as record_line
from extractor.model import NumberSeen
from extractor.review.anchors import anchored
from extractor.review.verdicts import to_line

from .conftest import Server
from .deskkit import Person, record_of, slot_at


def run(*words, code=0, **more):
    answer = CliRunner().invoke(app, list(map(str, words)), **more)
    assert answer.exit_code == code, (answer.exit_code, answer.output, answer.exception)
    return answer


@pytest.fixture
def desk(tmp_path):
    """A file of two records and one of verdicts: n06 done, one of c01."""
    records, verdicts = tmp_path / "records.jsonl", tmp_path / "verdicts.jsonl"
    done, begun, lan = record_of("n06"), record_of("c01"), Person()
    records.write_bytes(record_line(done) + record_line(begun))
    rows = [lan.verdict(done, s, "nothing" if isinstance(f, NumberSeen) else "accept") for s, (_, f) in anchored(done).items()]
    rows.append(lan.verdict(done, slot_at(done, "17"), "correct", change={"value": 18}))
    rows.append(lan.verdict(begun, slot_at(begun, "23"), "reject", reason="wrong_measure"))
    verdicts.write_bytes(b"".join(map(to_line, rows)))
    return records, verdicts, rows


def test_verdicts_go_in_and_out_of_a_desk_unchanged(desk, tmp_path):
    records, verdicts, rows = desk
    database = f"sqlite:///{tmp_path / 'd.sqlite3'}"
    said = run("verdicts", "import", verdicts, "--database", database)
    assert f"{len(rows)} new verdicts" in said.stderr and "wait for their articles" in said.stderr
    server = Server(records, database)  # loads the records; the verdicts find them
    server.stop()
    assert f"0 new verdicts, {len(rows)} there already" in run("verdicts", "import", verdicts, "--database", database).stderr
    run("verdicts", "export", "--database", database, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == verdicts.read_bytes()
    from extractor.review.desk.models import Article

    assert sorted(Article.objects.values_list("state", flat=True)) == ["doing", "done"]


def test_bad_lines_are_named_and_the_rest_comes_in(desk, tmp_path):
    _, verdicts, rows = desk
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"nonsense\n" + verdicts.read_bytes() + to_line(rows[0].model_copy(update={"comment": "other"})))
    said = run("verdicts", "import", broken, "--database", f"sqlite:///{tmp_path / 'd.sqlite3'}", code=1)
    assert "broken.jsonl:1: no verdict" in said.stderr and "other content" in said.stderr and f"{len(rows)} new verdicts" in said.stderr


def test_records_as_people_left_them(desk, tmp_path):
    records, verdicts, rows = desk
    first = next(r for r in rows if r.case or r.rule)
    with verdicts.open("ab") as file:  # the same case judged in eleven more articles
        file.writelines(to_line(first.model_copy(update={"id": f"{k:032x}", "article": (f"own {k}",)})) for k in range(11))
    run("verdicts", "apply", records, "--verdicts", verdicts, "-o", tmp_path / "reviewed.jsonl")
    n06, c01 = map(json.loads, (tmp_path / "reviewed.jsonl").read_text().splitlines())
    assert {o["origin"] for o in n06["observations"]} == {"confirmed", "corrected"} and [o["value"] for o in n06["observations"] if o["origin"] == "corrected"] == [18]
    assert len(c01["observations"]) == len(record_of("c01").observations) - 1
    judged = next(o for o in n06["observations"] if o["measure"] == first.before["measure"] and (o["case"] or o["rule"]) == (first.case or first.rule))
    assert judged["reliability_verdicts"]["n"] >= 12 and judged["reliability_verdicts"]["share"] > 0.9
    run("table", tmp_path / "reviewed.jsonl", "-o", tmp_path / "reviewed.csv")
    with (tmp_path / "reviewed.csv").open(newline="", encoding="utf-8") as file:
        [row] = [row for row in csv.DictReader(file) if row["statement"] == judged["id"] and row["article"] == n06["article"]["id"]]
    assert float(row["reliability_verdicts"]) > 0.9 and int(row["reliability_verdicts_n"]) >= 12 and float(row["reliability_verdicts_low"]) < float(row["reliability_verdicts_high"])


@pytest.mark.parametrize("jobs", [1, 2])
def test_extract_takes_verdicts(desk, tmp_path, jobs):
    _, verdicts, _ = desk
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("n06", "c01"):
        (folder / f"{name}.txt").write_bytes((ARTICLES / f"{name}.txt").read_bytes())
    (folder / "n06.txt").write_text((folder / "n06.txt").read_text() + "\nMột dòng mới ở cuối trang.\n")  # another line changed since
    run("extract", folder, "-o", tmp_path / "r.jsonl", "--verdicts", verdicts, "-j", jobs, "-q")
    by_name = {json.loads(line)["article"]["path"].rpartition("/")[2]: json.loads(line) for line in (tmp_path / "r.jsonl").read_text().splitlines()}
    assert {o["origin"] for o in by_name["n06.txt"]["observations"]} == {"confirmed", "corrected"}
    assert not any(o["evidence"]["start"] == record_of("c01").observations[0].evidence.start for o in by_name["c01.txt"]["observations"])
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"")
    assert "no verdicts in it" in run("extract", folder, "--verdicts", empty, code=2).stderr


def test_gold_of_done_articles(desk, tmp_path):
    records, verdicts, _ = desk
    said = run("verdicts", "to-gold", records, "--verdicts", verdicts, "-o", tmp_path / "gold").stderr
    assert "1 gold files" in said and "c01:" in said and "wait for a verdict" in said
    assert sorted(f.name for f in (tmp_path / "gold").iterdir()) == ["n06.gold.json", "n06.txt"]
    scores = json.loads(run("evaluate", tmp_path / "gold", records, "--json").stdout)
    assert "0.9" in json.dumps(scores) or "1.0" in json.dumps(scores)


def test_the_report(desk):
    _, verdicts, rows = desk
    said = json.loads(run("verdicts", "report", verdicts, "--json").stdout)
    elected = next(x for x in said["measure"] if x["name"] == "congress.elected")
    assert elected["rejected"] == 1 and 0 < elected["low"] < elected["share"] < elected["high"] <= 1
    assert "Confirmed" in run("verdicts", "report", verdicts, "--by", "rule", "--lang", "en").stdout


def test_beyond_this_machine_only_with_tls_and_accounts(desk, tmp_path):
    records, _, _ = desk
    database = ("--database", f"sqlite:///{tmp_path / 'd.sqlite3'}")
    assert "ends TLS" in run("review", "serve", records, *database, "--listen", "0.0.0.0", code=2).stderr
    assert "no account with a password" in run("review", "serve", records, *database, "--listen", "0.0.0.0", "--public", "https://d.vn", code=2).stderr
    assert "https" in run("review", "serve", records, *database, "--public", "http://d.vn", code=2).stderr
    assert "no database" in run("review", "serve", records, "--database", "mysql://x/y", code=1).stderr
    assert "no folder" in run("review", "serve", records, "--database", "sqlite:////no/such/folder/x.sqlite3", code=1).stderr


def test_accounts_and_tokens(tmp_path):
    database = ("--database", f"sqlite:///{tmp_path / 'd.sqlite3'}")
    assert run("review", "user", "add", "lan", "--role", "reader", *database).stdout.startswith("/sign-in/")
    run("review", "user", "add", "lan", "--role", "chief", "--password", *database, input="mật khẩu dài của Lan\nmật khẩu dài của Lan\n")
    assert "too short" in run("review", "user", "add", "an", "--password", *database, code=1, input="abc\nabc\n").output
    assert run("review", "user", "list", *database).stdout == "lan\tchief\t\n"
    assert len(run("review", "token", "add", "site", "--user", "lan", *database).stdout.strip()) > 30
    run("review", "token", "revoke", "site", *database)
    run("review", "token", "revoke", "site", *database, code=1)
    run("review", "user", "shut", "lan", *database)
    assert "shut" in run("review", "user", "list", *database).stdout
    run("review", "user", "link", "nobody", *database, code=1)


def test_the_server_prints_a_link_of_its_own_line_and_keeps_its_key_to_itself(desk, tmp_path, monkeypatch):
    monkeypatch.delenv("TRICHLUC_SECRET_KEY", raising=False)
    records, _, _ = desk
    database = f"sqlite:///{tmp_path / 'd.sqlite3'}"
    server = Server(records, database)
    try:
        assert server.link.startswith("http://127.0.0.1:") and "/sign-in/" in server.link
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(server.base + "/sign-in", headers={"Host": "evil.example"}))
        assert refused.value.code == 400
        assert stat.S_IMODE(os.stat(tmp_path / "d.key").st_mode) == 0o600
        with pytest.raises(urllib.error.URLError) as too_long:  # told 413, or cut off while still sending
            urllib.request.urlopen(urllib.request.Request(server.base + "/sign-in", data=b"x" * (2 << 20)))
        assert getattr(too_long.value, "code", 413) in (400, 413)
    finally:
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 0
        server.log.close()


def test_vietnamese_for_who_asks_for_it(desk, tmp_path):
    records, verdicts, rows = desk
    database = ("--database", f"sqlite:///{tmp_path / 'd.sqlite3'}", "--lang", "vi")
    assert f"{len(rows)} kết luận mới, 0 đã có từ trước" in run("verdicts", "import", verdicts, *database).stderr
    assert "mật khẩu không giống nhau" in run("review", "user", "add", "an", "--password", *database, code=1, input="mật khẩu dài của An\nmật khẩu dài khác\n").output
    assert "Mật khẩu quá ngắn, cần ít nhất 8 ký tự." in run("review", "user", "add", "an", "--password", *database, code=1, input="abc\nabc\n").output
    assert "không có tài khoản này" in run("review", "user", "link", "ai", *database, code=1).stderr
    assert "chờ duyệt" in run("verdicts", "to-gold", records, "--verdicts", verdicts, "-o", tmp_path / "gold", "--lang", "vi").stderr
    said = run("verdicts", "report", verdicts, "--lang", "vi").stdout
    assert "Chỉ tiêu" in said and "Số người được bầu" in said and "congress.elected" not in said
    assert "không phải kết luận" in run("verdicts", "import", records, *database, code=1).stderr

import json
import os
import pty
import re
import subprocess
import sys
import threading
import unicodedata
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version

import pytest
from golden import ARTICLES, golden_records
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from extractor.cli import app
from extractor.export.jsonl import to_line
from extractor.model import Check, Evidence, NumberSeen
from extractor.schema import schema

TEXT = ("Đại hội đại biểu Đảng bộ xã Hòa Bình nhiệm kỳ 2020-2025\n\n"
        "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã, trong đó tái cử 10 đồng chí, nữ 5 đồng chí.\n")
COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands)


def trichluc(*args, stdin=None):
    return CliRunner().invoke(app, [str(a) for a in args], input=stdin)


def in_process(*args, **more):
    return subprocess.run([sys.executable, "-m", "extractor", *map(str, args)], capture_output=True, text=True, **more)


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def golden(tmp_path_factory):
    """A records file with every kind of statement, checks and other numbers."""
    records = golden_records()
    first = records[0]
    number = Evidence(start=0, end=1, text=first.article.text[0])
    records[0] = first.model_copy(update={
        "checks": (Check(check="parts_sum_to_total", outcome="agrees", message="1 + 2 = 3"),
                   Check(check="share_fits", outcome="disagrees", message="155 / 642 = 24,14 %")),
        "numbers": (NumberSeen(kind="date", evidence=number), NumberSeen(kind="date", evidence=number), NumberSeen(kind="money", evidence=number))})
    file = tmp_path_factory.mktemp("golden") / "records.jsonl"
    file.write_bytes(b"".join(map(to_line, records)))
    return file


# -- help -------------------------------------------------------------------------------------------------------------------


def test_help_answers_without_the_heavy_libraries():
    code = ("import sys; from extractor.cli import app\n"
            "try: app(['extract', '--help'])\n"
            "except SystemExit: pass\n"
            "print(sorted({'underthesea', 'spacy', 'trafilatura', 'dateparser', 'requests', 'bs4', 'numpy'} & set(sys.modules)))")
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_examples(command):
    ran = trichluc(command, "--help")
    assert ran.exit_code == 0
    assert f"trichluc {command}" in ran.output.partition("Examples")[2]


def test_version():
    assert trichluc("--version").output == f"trichluc {version('trichluc')}\n"


# -- extract ----------------------------------------------------------------------------------------------------------------


def test_extract_writes_valid_json_lines(article):
    ran = trichluc("extract", article)
    assert (ran.exit_code, ran.stderr) == (0, "1 article\n")
    [row] = rows(ran.stdout)
    Draft202012Validator(schema()).validate(row)
    assert row["article"]["path"] == str(article)
    assert [o["value"] for o in row["observations"]] == [15, 10, 5]


def test_extract_to_a_file(article, tmp_path):
    file = tmp_path / "out.jsonl"
    ran = trichluc("extract", tmp_path, "-o", file, "--published", "2020-05-01")
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", f"1 article → {file}\n")
    first = file.read_bytes()
    assert rows(first.decode())[0]["article"]["published"] == "2020-05-01"
    assert trichluc("extract", tmp_path, "-o", file, "--published", "2020-05-01").exit_code == 0  # its own output is no input
    assert file.read_bytes() == first


def test_standard_input():
    assert rows(trichluc("extract", "-", stdin=TEXT).stdout)[0]["article"]["text"] == TEXT
    lines = "".join(json.dumps({"text": TEXT, "id": f"x{n}", "published": "2020-05-01"}) + "\n" for n in range(3))
    assert [r["article"]["id"] for r in rows(trichluc("extract", "-", stdin=lines).stdout)] == ["x0", "x1", "x2"]


def test_an_address_is_fetched_and_extracted(tmp_path):
    (tmp_path / "bai.html").write_text(f"<html><head><meta charset=utf-8></head><body><h1>{TEXT.partition(chr(10))[0]}</h1><p>{TEXT.splitlines()[2]}</p></body></html>",
                                       encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        place = f"127.0.0.1:{server.server_port}"
        allowed = trichluc("extract", f"http://{place}/bai.html", "--allow-private", place)
        refused = trichluc("extract", f"http://{place}/bai.html")
        missing = trichluc("extract", f"http://{place}/none.html", "--allow-private", place)
        server.shutdown()
    assert allowed.exit_code == 0
    [row] = rows(allowed.stdout)
    assert row["article"]["url"] == f"http://{place}/bai.html"
    assert row["article"]["fetched"]
    assert [o["value"] for o in row["observations"]] == [15, 10, 5]
    assert (refused.exit_code, missing.exit_code) == (1, 1)
    assert "--allow-private" in refused.stderr
    assert "404" in missing.stderr


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "binary.txt": bytes(range(256)) * 20,
    "broken.jsonl": b'{"text": "abc"\n',
    "list.jsonl": b"[1, 2]\n",
    "nothing.jsonl": b'{"id": "x"}\n',
    "empty.html": b"<html></html>",
    "cut.warc.gz": b"\x1f\x8b\x08\x00\x00\x00",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_and_the_others_go_on(name, article, tmp_path):
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    ran = trichluc("extract", bad, article)
    assert ran.exit_code == 1
    message, closing = ran.stderr.splitlines()
    assert message.startswith(f"trichluc: {bad}")
    assert len(message) < 300
    assert "fault of this program" not in message
    assert closing == "1 article, 1 failed"
    assert [r["article"]["path"] for r in rows(ran.stdout)] == [str(article)]


def test_a_missing_file_leaves_what_stands(article, tmp_path):
    file = tmp_path / "out.jsonl"
    file.write_bytes(b"old")
    ran = trichluc("extract", tmp_path / "missing.txt", "-o", file)
    assert ran.exit_code == 1
    assert "missing.txt: no such file" in ran.stderr
    assert file.read_bytes() == b"old"


def test_quiet_is_quiet(article, tmp_path):
    ran = trichluc("extract", article, tmp_path / "missing.txt", "--quiet")
    assert (ran.exit_code, ran.stderr) == (1, "")


@pytest.mark.parametrize("args", [
    ["extract"], ["extract", "a", "--published", "31/2/2020"], ["extract", "a", "--since", "mai"], ["extract", "a", "--shard", "1/2"], ["extract", "a", "-o", "b/", "--shard", "3/2"], ["extract", "a", "-o", "b/", "--engine", "cake"],
    ["extract", "www.baonghean.vn/a.html"], ["extract", "-i", "/no/such/list"], ["extract", "a", "--published", "2020-02-30"], ["extract", "a", "--lang", "fr"],
    ["extract", "a", "-o", "/no/such/folder/x.jsonl"], ["extract", "a", "--jobs", "0"], ["schema", "--part", "cake"],
    ["schema", "--write", "/no/such/folder"], ["show"], ["evaluate", "x"], ["cake"]])
def test_wrong_usage(args):
    ran = trichluc(*args)
    assert ran.exit_code == 2
    assert ran.stderr


def test_nothing_to_read(tmp_path):
    (tmp_path / "x.csv").write_text("x", encoding="utf-8")
    for args in (["extract", tmp_path], ["extract", "-"], ["show", "-"]):
        ran = trichluc(*args, stdin="")
        assert (ran.exit_code, ran.stdout) == (3, "")
        assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("change", [
    lambda t: unicodedata.normalize("NFD", t), lambda t: t.replace("\n", "\r\n"), lambda t: t.replace("đồng", "đ\u200bồng"),
    lambda t: "\ufeff" + t.replace("bầu", "\ue000bầu"), lambda t: t.replace("Hòa", "Hoà").upper()], ids=["nfd", "crlf", "zero-width", "private", "upper"])
def test_odd_characters_keep_offsets_and_values(change, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(change(TEXT).encode("utf-8"))
    [row] = rows(trichluc("extract", file).stdout)
    text = row["article"]["text"]
    assert text == change(TEXT).removeprefix("\ufeff").replace("\r\n", "\n")
    assert [o["value"] for o in row["observations"]] == [15, 10, 5]
    for kind in ("observations", "positions", "congresses", "documents"):
        assert all(text[e["start"]:e["end"]] == e["text"] for e in (o["evidence"] for o in row[kind]))


def test_html_nested_10_000_deep(tmp_path):
    file = tmp_path / "deep.html"
    file.write_text(f"<html><body>{'<div>' * 10_000}<p>{TEXT}</p>{'</div>' * 10_000}</body></html>", encoding="utf-8")
    ran = in_process("extract", file)
    assert ran.returncode in (0, 1)
    assert "Traceback" not in ran.stderr
    assert [o["value"] for r in rows(ran.stdout) for o in r["observations"]] in ([15, 10, 5], [])


def on_a_terminal(*args):
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "extractor", *map(str, args)], stdout=theirs, stderr=subprocess.PIPE,
                          env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}) as ran:
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            seen += piece
    os.close(ours)
    return ran.returncode, re.sub(r"\x1b\[[0-9;]*m", "", seen.decode("utf-8"))


def test_a_terminal_gets_a_summary(article):
    code, seen = on_a_terminal("extract", article, "--lang", "vi")
    assert code == 0
    assert "Ngày đăng: không rõ" in seen
    assert "tái cử" in seen
    assert "{" not in seen


def test_a_reader_that_leaves_is_no_fault(golden):
    with subprocess.Popen([sys.executable, "-m", "extractor", "show", str(golden)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as ran:
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr.read() == ""


# -- show -------------------------------------------------------------------------------------------------------------------


def test_show_all(golden):
    ran = trichluc("show", golden, "--all", "--lang", "en")
    assert ran.exit_code == 0
    lines = ran.stdout.splitlines()
    assert lines[0] == golden_records()[0].article.title
    assert lines[3] == "✗ Percentage fits its numbers: 155 / 642 = 24,14 %"  # on top
    assert "Checks: agrees 1 · disagrees 1" in lines
    assert "Numbers that are no statement: date 2 · money 1" in lines
    assert all(record.article.id in ran.stdout for record in golden_records())


def test_show_without_an_id_is_an_index(golden):
    ran = trichluc("show", golden, "--lang", "vi")
    assert ran.exit_code == 0
    heading, *lines = ran.stdout.splitlines()
    assert heading.split() == "Mã Ngày đăng Số liệu Lệch Tổ chức Tiêu đề".split()
    assert [line.split()[0] for line in lines] == [record.article.id for record in golden_records()]
    assert lines[0].split()[3] == "1"  # a check that fails
    assert max(map(len, lines)) <= 120


def test_show_of_one_in_brief_says_what_to_try_next(golden):
    ran = trichluc("show", golden, "c02", "--brief", "--lang", "en")
    assert ran.exit_code == 0
    assert "a-c02" in ran.stdout
    assert "Text with its evidence" not in ran.stdout
    assert ran.stderr.startswith("next: trichluc show ")
    assert len(ran.stderr.splitlines()) == 1


def test_a_name_that_two_articles_share_is_asked_back(golden, tmp_path):
    first, second = golden_records()[:2]
    file = tmp_path / "two.jsonl"
    twin = second.model_copy(update={"article": second.article.model_copy(update={"path": f"elsewhere/{first.article.path.rpartition('/')[2]}"})})
    file.write_bytes(to_line(first) + to_line(twin))
    ran = trichluc("show", file, "c01")
    assert (ran.exit_code, len(ran.stderr.splitlines())) == (1, 1)
    assert first.article.id in ran.stderr
    assert second.article.id in ran.stderr
    assert trichluc("show", file, first.article.id).exit_code == 0
    file.write_bytes(to_line(first) + to_line(first.model_copy(update={"article": first.article.model_copy(update={"id": "a-other"})})))
    ran = trichluc("explain", file, first.observations[0].id)
    assert (ran.exit_code, len(ran.stderr.splitlines())) == (1, 1)
    assert "a-other" in ran.stderr


def test_explain_says_where_a_hand_changed_a_record(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    [row] = rows(trichluc("extract", article).stdout)
    ident = row["observations"][0]["id"]
    row["observations"][0]["value"] = 16
    file = tmp_path / "r.jsonl"
    file.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    ran = trichluc("explain", file, ident, "--lang", "en")
    assert "the record differs from what is extracted today: value is 16, today 15" in ran.stdout
    row["observations"][0]["id"] = "o000000000000"
    file.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert "changed by hand" in trichluc("explain", file, "o000000000000").stderr


def test_closed_streams_and_poor_code_pages_are_no_fault(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    shell = f"{sys.executable} -m extractor extract {tmp_path}/a.txt -o {tmp_path}/r.jsonl <&- >&- 2>&-"
    assert subprocess.run(shell, shell=True).returncode == 0
    assert len(rows((tmp_path / "r.jsonl").read_text(encoding="utf-8"))) == 1
    assert subprocess.run(f"{sys.executable} -m extractor extract - <&-", shell=True, capture_output=True).returncode == 3
    for encoding in ("cp1252", "ascii"):
        ran = subprocess.run([sys.executable, "-m", "extractor", "show", tmp_path / "r.jsonl", "--lang", "vi"], capture_output=True,
                             env={**os.environ, "PYTHONIOENCODING": encoding})
        assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_run_that_is_stopped_says_what_it_kept(tmp_path):
    import signal
    import time

    for n in range(300):
        (tmp_path / f"{n}.txt").write_text(TEXT * 30, encoding="utf-8")
    ran = subprocess.Popen([sys.executable, "-m", "extractor", "extract", tmp_path, "-o", tmp_path / "r.jsonl", "--jobs", "2"], stderr=subprocess.PIPE, text=True)
    while not list(tmp_path.glob(".r.jsonl.*")):
        assert ran.poll() is None
        time.sleep(0.05)
    ran.send_signal(signal.SIGINT)
    said = ran.communicate(timeout=60)[1]
    assert ran.returncode == 130
    assert "nothing was written" in said
    assert "Traceback" not in said
    assert list(tmp_path.glob(".r.jsonl.*")) == []


@pytest.mark.parametrize("name", ["c02", "a-c02", str(ARTICLES / "c02.txt")])
def test_show_one_marks_its_evidence(golden, name):
    record = next(r for r in golden_records() if r.article.id == "a-c02")
    ran = trichluc("show", golden, name, "--lang", "vi")
    assert ran.exit_code == 0
    text = "".join(ran.stdout.partition("Toàn văn bài và bằng chứng")[2].split())
    for n, o in enumerate(record.observations, 1):
        assert f"{''.join(o.evidence.text.split())}[{n}]" in text
    without = re.sub(r"\[[PCD]?\d+\]", "", text)
    assert without == "".join(record.article.text.split())


def test_show_says_what_it_cannot(golden, tmp_path):
    ran = trichluc("show", golden, "nobody")
    assert (ran.exit_code, ran.stderr.count("\n")) == (1, 1)
    ran = trichluc("show", tmp_path / "none.jsonl")
    assert (ran.exit_code, ran.stderr.count("\n")) == (1, 1)
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"{}\n" + golden.read_bytes())
    ran = trichluc("show", broken, "c02")
    assert ran.exit_code == 1
    assert f"{broken}:1: no record" in ran.stderr
    assert "c02.txt" in ran.stdout


def test_an_article_cannot_command_the_terminal(golden, tmp_path):
    record = golden_records()[0]
    nasty = record.article.model_copy(update={"title": "\x1b]0;pwned\x07 [bold]x[/bold]", "text": record.article.text[:-1] + "\x1b"})
    file = tmp_path / "nasty.jsonl"
    file.write_bytes(to_line(record.model_copy(update={"article": nasty})))
    for args in (["show", file], ["show", file, record.article.id]):
        ran = trichluc(*args)
        assert "\x1b" not in ran.stdout
        assert "[bold]x[/bold]" in ran.stdout


@pytest.mark.parametrize(("locale", "word"), [("vi_VN.UTF-8", "Ngày đăng"), ("en_US.UTF-8", "Published"), ("C", "Published")])
def test_labels_follow_the_locale(golden, monkeypatch, locale, word):
    monkeypatch.setenv("LC_ALL", locale)
    assert word in trichluc("show", golden, "--all").stdout


# -- schema and evaluate ----------------------------------------------------------------------------------------------------


def test_schema_is_printed_and_written(tmp_path):
    assert json.loads(trichluc("schema").stdout) == schema()
    assert json.loads(trichluc("schema", "--part", "observation").stdout)["title"] == "Observation"
    assert trichluc("schema", "--write", tmp_path).exit_code == 0
    assert json.loads((tmp_path / "record.schema.json").read_text(encoding="utf-8")) == schema()


def test_evaluate(golden, tmp_path):
    ran = trichluc("evaluate", ARTICLES, golden, "--json")
    assert ran.exit_code == 0
    figures = json.loads(ran.stdout)
    assert figures["in_full.all"]["f1"] == figures["number.congress.elected"]["f1"] == 1
    assert "congress.elected" not in trichluc("evaluate", ARTICLES, golden, "--by", "family").stdout
    less = tmp_path / "less.jsonl"
    less.write_bytes(b"".join(golden.read_bytes().splitlines(keepends=True)[1:]))
    ran = trichluc("evaluate", ARTICLES, less, "--errors", "1")
    assert ran.exit_code == 1
    assert "no record for 1 articles: c01" in ran.stderr
    assert "c01: missed" in ran.stdout
    ran = trichluc("evaluate", tmp_path, golden)
    assert (ran.exit_code, ran.stderr.count("\n")) == (1, 1)

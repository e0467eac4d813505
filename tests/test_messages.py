"""Every message of the command line, the reading room and runs has its Vietnamese; what is filled in stays as it is."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden import ROOT

from extractor.export.labels import SUM_WORDS, WORDS
from extractor.messages import catalogue, language, translate

SPOKEN = {"say", "fail", "usage", "t", "ReadError", "Refused", "Locked", "Trouble", "PlaceError", "Failure", "Option", "Argument", "UnknownStatement",
          "SourceError", "RecordsError", "MissingPackage", "SetupError", "NoGold", "VerdictError", "Typer"}
"""Names of what takes a message, or help, as an argument."""
ROOMS = [*(ROOT / "extractor" / "cli" / f"{name}.py" for name in ("base", "archive", "look", "main", "tables", "exports", "across", "compare", "review", "verdicts")),
         *(ROOT / "extractor" / "export" / f"{name}.py" for name in ("source", "needs")),
         *(ROOT / "extractor" / "review" / f"{name}.py" for name in ("verdicts", "gold", "desk/settings")),
         *sorted((ROOT / "extractor" / "run").glob("*.py")), ROOT / "extractor" / "read" / "files.py", ROOT / "extractor" / "explain.py"]


def template(node):
    """The message of an expression with «{}» for what is filled in; None where it is made elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = template(node.left), template(node.right)
        return None if None in sides else "".join(sides)
    return None


def messages(path):
    """The messages of a file, and what commands say of themselves."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in SPOKEN:
                arguments = [*node.args, *(k.value for k in node.keywords if k.arg in ("help", "message"))]
                arguments += [part for a in arguments if isinstance(a, ast.IfExp) for part in (a.body, a.orelse)]
                yield from (said for a in arguments if (said := template(a)) is not None)
        if isinstance(node, ast.Yield) and path.name == "explain.py" and isinstance(node.value, ast.JoinedStr):
            yield template(node.value)
        if isinstance(node, ast.FunctionDef) and any(isinstance(d, ast.Call) and getattr(d.func, "attr", "") == "command" for d in node.decorator_list):
            yield ast.get_docstring(node)


def is_prose(text):
    return len([w for w in text.replace("{}", " ").split() if w.strip(".,:;()").isalpha()]) >= 2 and not text.startswith("Examples:")


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_message_has_its_vietnamese(path):
    said = {" ".join(m.removeprefix("trichluc: ").split()) for m in messages(path) if is_prose(m)}
    assert {m for m in said if translate(m, "vi") == m} == set()


def test_nearly_every_message_of_every_command_has_its_vietnamese():
    """A command that is new may lack some for a while; its help in English shows it."""
    said = {" ".join(m.removeprefix("trichluc: ").split()) for path in (ROOT / "extractor" / "cli").glob("*.py") for m in messages(path) if is_prose(m)}
    missing = {m for m in said if translate(m, "vi") == m}
    assert len(missing) <= len(said) / 20, missing


def test_what_is_filled_in_is_filled_in_everywhere():
    assert [(en, vi) for en, vi in catalogue().items() if en.count("{}") != vi.count("{}")] == []


def test_every_word_of_the_tables_has_two():
    assert {key for key, pair in WORDS.items() if not all(pair)} == set()
    assert all(map(all, SUM_WORDS))


@pytest.mark.parametrize(("english", "vietnamese"), [
    ("trichluc: a/b c.jsonl:17: the line has more than 50 MiB: one article a line is needed", "trichluc: a/b c.jsonl:17: dòng dài hơn 50 MiB: mỗi dòng cần một bài"),
    ("trichluc: run: all 32 articles are done already", "trichluc: run: cả 32 bài đã xong từ trước"),
    ("no statement: the number is a date", "không phải số liệu: con số này là ngày tháng"),
    ("Đảng bộ xã kết nạp »15« đảng viên.", "Đảng bộ xã kết nạp »15« đảng viên."), ("cake", "cake"), ("", "")])
def test_translate(english, vietnamese):
    assert translate(english, "vi") == vietnamese
    assert translate(english, "en") == english


@pytest.mark.parametrize(("wanted", "environment", "spoken"), [
    (None, {}, "en"), (None, {"LANG": "vi_VN.UTF-8"}, "vi"), (None, {"LANG": "vi_VN.UTF-8", "TRICHLUC_LANG": "en"}, "en"), ("vi", {"TRICHLUC_LANG": "en"}, "vi"),
    (None, {"LC_ALL": "C", "LANG": "vi_VN"}, "en")])
def test_who_is_spoken_to(wanted, environment, spoken):
    assert language(wanted, environment) == spoken
    with pytest.raises(ValueError, match="vi or en"):
        language("fr", environment)


def trichluc(*args, **environment):
    return subprocess.run([sys.executable, "-m", "extractor", *args], capture_output=True, text=True, env={**os.environ, "COLUMNS": "160", **environment})


def test_help_and_errors_of_usage_are_vietnamese():
    ran = trichluc("extract", "--help", TRICHLUC_LANG="vi")
    assert "Tùy chọn" in ran.stdout
    assert "Chỉ N bài đầu tiên." in ran.stdout
    assert "Ví dụ:" in ran.stdout
    assert "Only the first" not in ran.stdout
    assert "Cách dùng: trichluc extract" in ran.stdout
    assert "Hiện trợ giúp này" in ran.stdout
    assert "Show this message" not in ran.stdout
    for args in (["show"], ["cake"], ["show", "--cake"], ["--lang", "vi", "extract"]):
        ran = trichluc(*args, TRICHLUC_LANG="vi")
        assert ran.returncode == 2
        assert len(ran.stderr.splitlines()) == 1
        assert "trichluc: " in ran.stderr
        assert any(word in ran.stderr for word in ("thiếu", "không có"))
    assert "TRICHLUC_LANG=fr" in trichluc("schema", TRICHLUC_LANG="fr").stderr


def test_a_run_speaks_vietnamese_and_its_files_stay(tmp_path):
    (tmp_path / "a.txt").write_text("Toàn Đảng bộ kết nạp 276 đảng viên.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    ran = trichluc("extract", str(tmp_path), "-o", f"{tmp_path}/run/", "--lang", "vi")
    assert "2 bài: 1 bản ghi, 1 bài lỗi (xem " in ran.stderr
    assert "nothing to extract" in Path(tmp_path / "run" / "failures.jsonl").read_text(encoding="utf-8")
    assert "con số" in trichluc("explain", "--text", "Ngày 5/6/2020.", "--lang", "vi").stdout


def every(command, path=""):
    """A command, those below it, and what each says of itself and its options."""
    yield path, [said for name in ("help", "short_help", "epilog") if (said := getattr(command, name, None))] + [p.help for p in command.params if getattr(p, "help", None)]
    for name, below in getattr(command, "commands", {}).items():
        yield from every(below, f"{path} {name}")


def test_the_help_of_every_command_has_its_vietnamese():
    from typer.main import get_command

    from extractor.cli import app

    missing = [(path, said) for path, texts in every(get_command(app)) for said in texts if is_prose(" ".join(said.split("Example")[0].split())) and translate(said, "vi") == said]
    assert missing == []

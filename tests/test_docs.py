"""The README says what is there: commands, options, files, and the parts that are made from the program."""

import re
import shlex
import tomllib
from importlib.metadata import distributions

import pytest
import typer
from golden import ROOT
from packaging.specifiers import SpecifierSet
from readme import fields, measures, piece

from extractor.cli import app

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)
INLINE = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", README, flags=re.DOTALL))
CODE = [line for text in (*BLOCKS, *INLINE) for line in text.splitlines()]
CALLS = sorted({call.strip() for line in CODE for call in re.findall(r"(?:^|[\s/(])(trichluc [^|;&]*)", line)})
TOP = typer.main.get_command(app)


def find(words):
    """The command that the words call, and the words after its name."""
    command = TOP
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    return command, words


@pytest.mark.parametrize("call", CALLS)
def test_call_exists(call):
    command, rest = find([w for w in shlex.split(call.replace("…", " "))[1:] if not w.startswith((">", "<"))])
    assert command is not TOP or (rest and rest[0].startswith("-")), "no such command"
    known = {name for p in command.params for name in (*p.opts, *p.secondary_opts)} | {"--help", "-h"}
    assert [w for w in rest if re.match(r"--?[a-z]", w) and w.partition("=")[0] not in known] == []


def test_every_command_is_in_the_readme():
    assert CALLS
    assert {name for name in TOP.commands if not any(call.startswith(f"trichluc {name}") for call in CALLS)} == set()


def test_files_named_in_the_readme_exist():
    named = set(re.findall(r"`((?:extractor|corpora|schemas|tests)/[\w./-]*)`", README))
    assert named
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_one_line_installs_and_tests():
    assert len([line for line in README.splitlines() if "pip install" in line and "pytest" in line]) == 1
    assert len([line for line in README.splitlines() if "pip install" in line and "trichluc extract corpora/" in line]) == 1


def test_the_readme_is_short_and_begins_in_both_languages():
    lines = README.splitlines()
    assert len(lines) <= 250
    assert any("**Tiếng Việt.**" in line for line in lines[:20])


def test_fields_are_fresh():
    assert piece("fields") == fields(), "run `python tests/readme.py`"


def test_measures_are_fresh():
    """Codes, labels, rules and gold to the letter; rates may lag behind today's by 5 points."""
    written, now = (text.splitlines() for text in (piece("measures"), measures()))
    assert [line.split("|")[:5] for line in written] == [line.split("|")[:5] for line in now], "run `python tests/readme.py`"
    for old, new in zip(written, now, strict=True):
        for a, b in zip(old.split("|")[5:7], new.split("|")[5:7], strict=True):
            assert a == b or abs(float(a) - float(b)) <= 0.05, f"{old}: now {new}: run `python tests/readme.py`"


def test_every_pin_installs_on_the_oldest_python():
    """Debian 12 has Python 3.11.2: a pinned release that asks for 3.11.5 makes the README's commands fail there."""
    oldest = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"].removeprefix(">=")
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)
    installed = {re.sub(r"[-_.]+", "-", d.metadata["Name"]).lower(): d for d in distributions()}
    asked = {name: d.metadata.get("Requires-Python", "") for name in pinned if (d := installed.get(re.sub(r"[-_.]+", "-", name).lower())) is not None}
    assert len(asked) > len(pinned) / 2
    assert {name: wanted for name, wanted in asked.items() if wanted and not SpecifierSet(wanted).contains(f"{oldest}.0")} == {}

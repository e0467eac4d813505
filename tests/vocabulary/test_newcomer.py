"""What the README tells a newcomer is all that it takes: each way in, taken in a copy of the program, and what follows from it by itself.

The names are such as nobody would give to what he really adds.
"""

import json
import os
import shutil
import subprocess
import sys

import pytest
from golden import ROOT

ADDED = {  # at the end of a file
    "vocabulary/measures.toml": """
["congress.telegrams"]
labels = ["Telegrams to a congress", "Điện mừng"]
""",
    "vocabulary/groups.toml": """
[fisher]
labels = ["fishers", "ngư dân"]
of = ["members"]
inherited = false
""",
    "lexicon/groups.toml": """
fisher = ["(là |)ngư dân"]
""",
    "lexicon/units.toml": """
[unit.telegram]
phrases = ["(bức |)điện (chúc |)mừng"]
""",
    "rules/congress.toml": """
[cue.get_telegrams]
side = "before"
phrases = ["(đã |)nhận( được|)"]

[[rule]]
name = "telegrams"
measure = "congress.telegrams"
cue = "get_telegrams"
where = "congress"
units = ["telegram"]
examples = ["Đại hội đã nhận «12» bức điện mừng.", "Tại Đại hội, Đoàn Chủ tịch nhận được «9» điện chúc mừng."]
rejects = ["Trường tiểu học nhận «12» bức điện mừng."]
""",
    "export/telegraph.py": '''"""A line for each number."""

from typing import Final

from extractor.export.formats import Job
from extractor.export.jsonl import whole_file

FORMAT: Final = {"folder": False, "about": "a line for each number"}


def write(job: Job) -> int:
    numbers = [o for row in job.run.articles(job.dropped) for o in row["observations"]]
    with whole_file(job.output) as file:
        file.write("".join(f"{o['measure']} {o['value']}\\n" for o in numbers).encode())
    return len(numbers)
''',
}
PUT = {  # file → what stands there, and what stands there then
    "rules/membership.toml": ('"kết nạp được"', '"thu nhận", "kết nạp được"'),
    "lexicon/said/kinds.toml": ("# — bodies", 'lead_to_the_roll = ["quân số", "quân số là"]\n\n# — bodies'),
    "match/kinds/training.py": ("SENT = Case(", '''def roll(n: Number, told: Told) -> Draft | None:
    """«mở lớp bồi dưỡng nhận thức về Đảng với quân số 66 người»."""
    if not told.classes or n.percent or not n.words(n.start - 3, n.start).endswith(lexicon.words("lead_to_the_roll")):
        return None
    return make(n, "party.learners", "learners")


ROLL = Case("roll of a class", roll, proof="Đảng ủy mở lớp bồi dưỡng nhận thức về Đảng với quân số là «66» người.")
SENT = Case('''),
    "match/kinds/__init__.py": ("    training.CLASS_LEARNERS,", "    training.ROLL,\n    training.CLASS_LEARNERS,"),
    "vocabulary/codes.toml": ("one_value = ", 'members_above_admitted = ["More members than admitted", "Đảng viên nhiều hơn số kết nạp"]\none_value = '),
    "check/sums.py": ("RULES = (", '''def members_above_admitted(tree: Tree) -> Iterator[Check]:
    """Fewer people admitted than there are members."""
    for o in tree.observations:
        for members in (m for m in tree.near(o) if m.measure == "party.members" and o.measure == "party.admitted"):
            yield finding("members_above_admitted", "agrees" if o.value <= members.value else "disagrees", [members, o], f"{write(o.value)}, {write(members.value)}")


MEMBERS_ABOVE = Rule("members_above_admitted", members_above_admitted,
                     good="Đảng bộ xã Hòa An hiện có 236 đảng viên. Năm 2019, Đảng bộ xã Hòa An kết nạp 12 đảng viên.",
                     bad="Đảng bộ xã Hòa An hiện có 236 đảng viên. Năm 2019, Đảng bộ xã Hòa An kết nạp 312 đảng viên.")
RULES = (MEMBERS_ABOVE, '''),
}
ASKED = """
import json, sys
from io import StringIO
from pathlib import Path
from rich.console import Console
from extractor import extract
from extractor.check import RULES
from extractor.export.formats import FORMATS
from extractor.export.tables import summary
from extractor.schema import schema

def shown(record):
    out = StringIO()
    Console(file=out, width=160).print(summary(record, "vi"))
    return out.getvalue()

def said(record):
    return [[o.measure, list(o.groups), o.value] for o in record.observations]

got = extract(text="Đại hội Đảng bộ xã Hòa An nhiệm kỳ 2020-2025 đã nhận 12 bức điện mừng.", published="2022-12-31")
admitted = extract(text="Năm 2022, Đảng bộ huyện Hòa An thu nhận 276 đảng viên, trong đó có 45 đảng viên là ngư dân; có 7 nữ.", published="2022-12-31")
aside = extract(text="Trường tiểu học nhận 12 bức điện mừng.")
taught = extract(text="Đảng ủy mở lớp bồi dưỡng nhận thức về Đảng với quân số là 66 người.")
checked = next(rule for rule in RULES if rule.code == "members_above_admitted")
Path("run.jsonl").write_text(got.model_dump_json() + chr(10), encoding="utf-8")
print(json.dumps({
    "got": said(got), "figures": [f.value for r in got.congress_records for f in r.telegrams], "shown": shown(got),
    "admitted": said(admitted), "table": shown(admitted), "aside": said(aside), "taught": [[o.case, o.value] for o in taught.observations],
    "schema": "telegrams" in schema("congress-record")["properties"] and "fisher" in schema("observation")["$defs"]["Group"]["enum"],
    "checks": [c.outcome for text in (checked.good, checked.bad) for c in extract(text=text).checks if c.check == checked.code],
    "export": FORMATS["telegraph"].about,
}))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newcomer")
    shutil.copytree(ROOT / "extractor", folder / "extractor", ignore=shutil.ignore_patterns("__pycache__"))
    for file, text in ADDED.items():
        path = folder / "extractor" / file
        path.write_text((path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else "") + text, encoding="utf-8")
    for file, (before, after) in PUT.items():
        path = folder / "extractor" / file
        source = path.read_text(encoding="utf-8")
        assert before in source, f"{file} has no «{before}» any more"
        path.write_text(source.replace(before, after, 1), encoding="utf-8")
    return folder


def run(copy, *words):
    ran = subprocess.run([sys.executable, *words], cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def told(copy):
    return json.loads(run(copy, "-c", ASKED))


def test_a_measure_is_read_recorded_and_shown(told):
    assert told["got"] == [["congress.telegrams", [], 12]]
    assert told["figures"] == [12]
    assert "Điện mừng" in told["shown"] and told["schema"] and told["aside"] == []


def test_a_group_is_read_shown_and_not_inherited_and_a_word_is_heard(told):
    assert told["admitted"] == [["party.admitted", [], 276], ["party.admitted", ["fisher"], 45], ["party.admitted", ["women"], 7]]
    assert "ngư dân" in told["table"]


def test_a_construction_answers_its_proof(told):
    assert told["taught"] == [["roll of a class", 66]]


def test_a_check_agrees_and_disagrees(told):
    assert told["checks"] == ["agrees", "disagrees"]


def test_an_export_writes_and_is_listed(told, copy):
    assert told["export"] == "a line for each number"
    run(copy, "-m", "extractor", "export", "run.jsonl", "--to", "telegraph", "-o", "numbers.txt", "--quiet")
    assert (copy / "numbers.txt").read_text(encoding="utf-8") == "congress.telegrams 12\n"
    assert "telegraph" in run(copy, "-m", "extractor", "export", "--help")

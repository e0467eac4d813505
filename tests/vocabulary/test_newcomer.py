"""What the README tells a newcomer is all that it takes: a measure and a group, added to a copy of the program by their sheets, a rule and words."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from golden import ROOT

ADDED = {
    "vocabulary/measures.toml": """
["congress.speeches"]
labels = ["Speeches at a congress", "Ý kiến tham luận"]
""",
    "vocabulary/groups.toml": """
[farmer]
labels = ["farmers", "nông dân"]
of = ["members"]
inherited = false
""",
    "lexicon/groups.toml": """
farmer = ["(là |)nông dân"]
""",
    "lexicon/units.toml": """
[unit.speech]
phrases = ["(ý kiến |lượt ý kiến |bài |)tham luận"]
""",
    "rules/congress.toml": """
[cue.hear]
side = "before"
phrases = ["(đã |)nghe"]

[[rule]]
name = "speeches"
measure = "congress.speeches"
cue = "hear"
where = "congress"
units = ["speech"]
examples = ["Đại hội đã nghe «12» ý kiến tham luận.", "Tại Đại hội, các đại biểu nghe «9» tham luận."]
rejects = ["Hội thảo khoa học nghe «12» bài tham luận."]
""",
}
ASKED = """
import json, sys
from io import StringIO
from rich.console import Console
from extractor import extract
from extractor.export.tables import summary
from extractor.schema import schema

def shown(record):
    out = StringIO()
    Console(file=out, width=160).print(summary(record, "vi"))
    return out.getvalue()

heard = extract(text="Đại hội Đảng bộ xã Hòa An nhiệm kỳ 2020-2025 đã nghe 12 ý kiến tham luận.", published="2022-12-31")
admitted = extract(text="Năm 2022, Đảng bộ huyện Hòa An kết nạp 276 đảng viên, trong đó có 45 đảng viên là nông dân; có 7 nữ.", published="2022-12-31")
aside = extract(text="Hội thảo khoa học nghe 12 bài tham luận.")
print(json.dumps({
    "heard": [[o.measure, o.value] for o in heard.observations], "figures": [f.value for r in heard.congress_records for f in r.speeches], "shown": shown(heard),
    "admitted": [[o.measure, list(o.groups), o.value] for o in admitted.observations], "table": shown(admitted), "aside": len(aside.observations),
    "schema": "speeches" in schema("congress-record")["properties"] and "farmer" in schema("observation")["$defs"]["Group"]["enum"],
}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newcomer")
    shutil.copytree(ROOT / "extractor", folder / "extractor", ignore=shutil.ignore_patterns("__pycache__"))
    for file, text in ADDED.items():
        path = folder / "extractor" / file
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + text, encoding="utf-8")
    ran = subprocess.run([sys.executable, "-c", ASKED], cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_the_measure_is_read_recorded_and_shown(told):
    assert told["heard"] == [["congress.speeches", 12]]
    assert told["figures"] == [12]
    assert "Ý kiến tham luận" in told["shown"] and told["schema"] and told["aside"] == 0


def test_the_group_is_read_shown_and_not_inherited(told):
    assert told["admitted"] == [["party.admitted", [], 276], ["party.admitted", ["farmer"], 45], ["party.admitted", ["women"], 7]]
    assert "nông dân" in told["table"]

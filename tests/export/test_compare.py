"""What a change did: counts, sentences, the three forms, and reading again only what is touched."""

import json
import shutil

import pytest
from golden import ROOT
from typer.testing import CliRunner

from extractor import extract
from extractor.cli import app
from extractor.export.compare import compare
from extractor.export.touched import Touch

from .made import run_of
from .told_twice import records


def called(*words):
    return CliRunner().invoke(app, ["compare", *map(str, words)])


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """A run, and one in which a fact was lost, one added, one changed, one only has another id, and an article is new."""
    folder = tmp_path_factory.mktemp("compare")
    made = records()
    first, *rest = made
    elected, women, admitted, members = first.observations
    other = first.model_copy(update={"observations": (
        elected.model_copy(update={"id": "o000000000000"}), women.model_copy(update={"part_of": "o000000000000", "reliability": None}),
        admitted.model_copy(update={"value": 277, "case": "another", "rule": "another"}), members.model_copy(update={"id": "onew", "evidence": members.evidence.model_copy(update={"start": members.evidence.start + 1})}),
    )})
    new = extract(text="Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 3 đảng viên.", url="https://x.example/new")
    (folder / "old").mkdir()
    (folder / "new").mkdir()
    return run_of(folder / "old", made), run_of(folder / "new", [new, *reversed(rest[1:]), other])


def test_what_only_one_run_holds_is_said(runs, tmp_path):
    lines = runs[0].path.read_bytes().splitlines(keepends=True)
    (tmp_path / "first.jsonl").write_bytes(b"".join(lines[:2]))
    (tmp_path / "others.jsonl").write_bytes(b"".join(lines[2:5]))
    done = called(tmp_path / "first.jsonl", tmp_path / "others.jsonl")
    assert "only in the old run: 2 articles; only in the new one: 3" in done.output
    assert called(tmp_path / "first.jsonl", tmp_path / "others.jsonl", "--check").exit_code == 1


def test_the_same_version_twice_shows_nothing(runs, tmp_path):
    old, _ = runs
    again = run_of(tmp_path, list(reversed(records())))
    impact = compare(old.rows, again.rows)
    assert not impact
    assert (impact.articles, impact.same) == (10, 10)
    done = called(old.path, again.path, "--check")
    assert (done.exit_code, "10 articles compared, 10 the same; 0 added, 0 lost, 0 changed" in done.output) == (0, True)


def test_read_again_by_this_version_it_shows_nothing(runs):
    old, _ = runs
    done = called(old.path, "--check")
    assert (done.exit_code, "10 of 10 articles read again" in done.output) == (0, True)


def test_each_kind_is_counted_by_measure_rule_and_case(runs):
    old, new = runs
    impact = compare(old.rows, new.rows)
    assert (impact.articles, impact.same, len(impact.only_old), len(impact.only_new)) == (9, 8, 1, 1)
    assert impact.totals == {"added": 1, "lost": 1, "changed": 1}
    assert dict(impact.rows("measure")) == {"party.admitted": {"added": 0, "lost": 0, "changed": 1}, "party.members": {"added": 1, "lost": 1, "changed": 0}}
    assert dict(impact.rows("rule"))["another"] == {"added": 0, "lost": 0, "changed": 1}
    (change,) = impact.shown("case", "another", "changed")
    assert change.fields["value"] == (276, 277)
    assert change.sentence == "Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên."
    assert impact.fields["value"] == 1


def test_forms(runs, tmp_path):
    old, new = runs
    done = called(old.path, new.path, "--json", "--quiet")
    assert done.exit_code == 0
    found = json.loads(done.output)
    assert found["totals"] == {"added": 1, "lost": 1, "changed": 1}
    example = next(r for r in found["by_measure"] if r["measure"] == "party.admitted")["examples"]["changed"][0]
    assert example["fields"]["value"] == {"before": 276, "after": 277}
    done = called(old.path, new.path, "-o", tmp_path / "c.md", "--quiet")
    text = (tmp_path / "c.md").read_text(encoding="utf-8")
    assert "| party.members | 1 | 1 | 0 |" in text
    assert "- Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên. [276] (value: 276 → 277; rule: " in text
    called(old.path, new.path, "-o", tmp_path / "c.json", "--quiet")
    assert json.loads((tmp_path / "c.json").read_text(encoding="utf-8")) == found
    shown = called(old.path, new.path)
    assert "party.admitted: changed (1)" in shown.output
    assert called(old.path, new.path, "--check").exit_code == 1


def test_ten_sentences_and_no_more(tmp_path):
    sentences = [f"Năm {2000 + n // 12}, Đảng bộ xã Thử {n} kết nạp {n + 2} đảng viên." for n in range(60)]
    made = extract(text="\n".join(sentences))
    assert len(made.observations) == 60
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    old, new = run_of(tmp_path / "a", [made]), run_of(tmp_path / "b", [made.model_copy(update={"observations": ()})])
    impact = compare(old.rows, new.rows)
    assert impact.totals["lost"] == 60
    assert len(impact.shown("measure", "party.admitted", "lost")) == 10
    assert impact.json() == compare(old.rows, new.rows).json()


@pytest.fixture(scope="module")
def earlier(tmp_path_factory):
    """The program as it was before «đứng vào hàng ngũ» was a word for being admitted."""
    folder = tmp_path_factory.mktemp("earlier") / "extractor"
    shutil.copytree(ROOT / "extractor", folder, ignore=shutil.ignore_patterns("__pycache__"))
    table = folder / "rules" / "membership.toml"
    text = table.read_text(encoding="utf-8")
    assert '"đứng vào hàng ngũ", ' in text
    table.write_text(text.replace('"đứng vào hàng ngũ", ', ""), encoding="utf-8")
    return folder


def test_words_that_changed(earlier):
    touch = Touch(earlier)
    assert (touch.words, touch.code) == ({"đứng vào hàng ngũ"}, [])
    assert touch.touches("5 quần chúng ĐỨNG VÀO  hàng ngũ")
    assert not touch.touches("5 quần chúng đứng vào hàng ngũtest")
    assert not Touch(ROOT / "extractor").touches("đứng vào hàng ngũ")
    (earlier / "segment.py").write_text("# another")
    assert Touch(earlier).code == ["segment.py"]


def test_only_what_is_touched_is_read_again(runs, earlier, tmp_path):
    touched = extract(text="Năm 2019, Đảng bộ huyện Kim Bôi có 12 quần chúng ưu tú đứng vào hàng ngũ của Đảng.")
    (tmp_path / "r").mkdir()
    run = run_of(tmp_path / "r", [*records(), touched.model_copy(update={"observations": ()})])
    done = called(run.path, "--only-touched", "--before", earlier)
    assert done.exit_code == 0, done.output
    assert "1 of 11 articles read again" in done.output
    assert f"{len(touched.observations)} added, 0 lost, 0 changed" in done.output
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "extractor").symlink_to(earlier)  # a checkout of the whole project will do
    assert "1 of 11 articles read again" in called(run.path, "--only-touched", "--before", tmp_path / "project").output
    assert called(run.path, "--only-touched").exit_code == 2
    assert called(run.path, "--only-touched", "--before", tmp_path).exit_code == 2

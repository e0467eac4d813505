"""`explain` says why: what it says is what the record holds."""

import pytest
from typer.testing import CliRunner

from extractor import extract
from extractor.cli import app
from extractor.explain import UnknownStatement, explain, explain_text

TEXT = """Đại hội Đảng bộ huyện Thanh Hà lần thứ XXV, nhiệm kỳ 2020 - 2025

Ngày 5/8/2020, đại hội đã bầu 39 đồng chí vào Ban Chấp hành, trong đó nữ 7 đồng chí (17,9%). Đồng chí Phạm Thị Nga được bầu làm Bí thư Huyện ủy.

Từ đầu nhiệm kỳ 2015 - 2020, Đảng bộ huyện kết nạp hơn 1.200 đảng viên theo Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị.
"""
RECORD = extract(text=TEXT, published="2020-08-06")


def statement(quote: str):
    rows = (*RECORD.observations, *RECORD.positions, *RECORD.congresses, *RECORD.documents)
    return next(row for row in rows if row.evidence.text == quote)


@pytest.mark.parametrize(("quote", "said"), [
    ("39", ["»39«", "congress.elected (committee): count 39, actual, exactly", "cue: «đã bầu»", "term: 2020-2025", "check parts_add_up"]),
    ("7", ["groups: women", "part of: 39 (congress.elected"]),
    ("17,9", ["share 17.9 %", "check share_fits: agrees (7 / 39 = 17,9 %)"]),
    ("1.200", ["rule: admitted (membership.toml)", "pattern: a cue of «admit» before a number", "qualifier: «hơn» → more_than", "noun: «đảng viên» → member",
               "subject: Đảng bộ huyện Thanh Hà"]),
    ("Phạm Thị Nga", ["post_code: secretary", "capacity: elected"]),
    ("35-CT/TW", ["date: 2019-05-30", "issuer: Bộ Chính trị"]),
])
def test_a_statement_is_explained(quote, said):
    text = explain(RECORD, statement(quote).id)
    assert [part for part in said if part not in text and not part.startswith("check parts")] == []


def test_every_statement_of_a_record_can_be_explained():
    for row in (*RECORD.observations, *RECORD.positions, *RECORD.congresses, *RECORD.documents):
        assert f"»{row.evidence.text}«" in explain(RECORD, row.id)


def test_an_unknown_id_is_told():
    with pytest.raises(UnknownStatement, match="no statement nothing"):
        explain(RECORD, "nothing")


@pytest.mark.parametrize(("sentence", "said"), [
    ("Huyện đoàn kết nạp 230 đoàn viên mới.", "another body's members"),
    ("Huyện trao 15 suất quà cho hộ nghèo.", "no statement: no rule"),
    ("Đảng bộ kết nạp 12 con trâu.", "admitted: cue «kết nạp» is there, but «con» is no noun that rules know"),
    ("Hội nghị diễn ra ngày 5/8/2020.", "the number is a date"),
    ("Xin chào.", "no number, person, congress or document"),
])
def test_what_is_no_statement_is_explained(sentence, said):
    assert said in explain_text(sentence)


def test_command(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_text(RECORD.model_dump_json() + "\n", encoding="utf-8")
    run = CliRunner().invoke
    found = run(app, ["explain", str(path), statement("39").id])
    assert (found.exit_code, "»39«" in found.stdout) == (0, True)
    assert run(app, ["explain", "--text", "Toàn Đảng bộ kết nạp 276 đảng viên."]).stdout.startswith("Toàn Đảng bộ kết nạp »276« đảng viên.\nparty.admitted")
    assert run(app, ["explain", str(path), "o000"]).exit_code == 1
    assert run(app, ["explain"]).exit_code == run(app, ["explain", str(path), "x", "--text", "y"]).exit_code == 2

"""A sheet says all that is known of a code: every measure comes out in a record and in `show`, every wrong sheet says what is wrong."""

from io import StringIO

import pytest
from rich.console import Console

from extractor import vocabulary as v
from extractor.export.tables import summary
from extractor.lexicon import groups as words_of_groups
from extractor.lexicon import units
from extractor.model import Article, CongressRecord, Evidence, MembershipRecord, Observation, Organisation, Record
from extractor.settle.records import settle_records
from extractor.settle.when import TIME
from extractor.vocabulary.sheets import DATED, VocabularyError, read_groups, read_measures

TEXT = "Đảng bộ huyện Quảng Trạch: 7 người"


def record_of(measure: str, groups: tuple[str, ...] = ()) -> Record:
    body = "committee" if measure in v.MEASURES_WITH_BODY else None
    said = Observation(id="o1", measure=measure, body=body, groups=groups, value=7, subject=Organisation(name="Đảng bộ huyện Quảng Trạch"), term="2020-2025",
                       evidence=Evidence(start=27, end=28, text="7"), rule="test")
    article = Article(id="a", text=TEXT)
    congress, membership = settle_records(article, [said], (), ())
    return Record(article=article, observations=(said,), congress_records=congress, membership_records=membership)


def shown(record: Record) -> str:
    out = StringIO()
    Console(file=out, width=200).print(summary(record, "en"))
    return out.getvalue()


@pytest.mark.parametrize("measure", v.MEASURES)
def test_every_measure_fills_a_field_of_a_record_and_a_row_of_show(measure):
    record, sheet = record_of(measure), v.MEASURE_SHEETS[measure]
    made = [*record.congress_records, *record.membership_records]
    assert len(made) == (sheet.record is not None)
    for one in made:
        assert isinstance(one, {"congress": CongressRecord, "membership": MembershipRecord}[sheet.record])
        assert [name for name in v.fields_of(sheet.record).values() if getattr(one, name)] == [sheet.field]
        assert one.observations == ("o1",)
    rows = [line for line in shown(record).splitlines() if line.rstrip().endswith("7")]
    assert len(rows) == 1 and rows[0].startswith((sheet.title[0], sheet.labels[0]))


@pytest.mark.parametrize("group", v.GROUPS)
def test_every_group_goes_with_a_measure_and_has_words_or_a_noun(group):
    assert any(group in allowed for allowed in v.MEASURE_GROUPS.values())
    told = words_of_groups().get(group) or [u for u in units().values() if group in u["groups"]]
    # Told by a pattern (years of a badge), by the cue (appointed …), by the kind of who is counted.
    by_code = {"delegate", "guest", "member", "organisation", "appointed", "rotated", "planned", "struck_off", "resigned", "moved", "inspection",
               "supervision", "violation", "issued", "returned", "valid", "invalid", "central"}
    assert told or group in by_code or group.startswith("years_")


def test_groups_that_divide_a_total_go_with_its_measure():
    for measure, ways in v.PARTITIONS.items():
        for family in (f for way in ways for f in way):
            assert set(family.codes) | set(family.of) | {c for whole in family.whole for c in whole} <= v.MEASURE_GROUPS[measure], measure


def test_each_way_of_telling_time_has_its_table_and_its_measures():
    assert sorted(DATED) == sorted(TIME) and set(v.DATED.values()) == set(DATED)


def test_the_nouns_of_parts_are_nouns():
    assert {noun for nouns in v.PART_NOUNS.values() for noun in nouns} <= set(units())


@pytest.mark.parametrize(("raw", "message"), [
    ({"party.x": {}}, "labels"),
    ({"party.x": {"labels": ["one"]}}, "labels"),
    ({"x": {"labels": ["a", "b"]}}, "full stop"),
    ({"party.x": {"labels": ["a", "b"], "colour": 1}}, "unknown key colour"),
    ({"party.x": {"labels": ["a", "b"], "scope": "all"}}, "scope"),
    ({"party.x": {"labels": ["a", "b"], "dated": "never"}}, "dated"),
    ({"party.x": {"labels": ["a", "b"], "by_body": True}}, "by_body"),
    ({"party.x": {"labels": ["a", "b"], "divided_by": ["nothing"]}}, "divisions.toml"),
    ({"party.x": {"labels": ["a", "b"], "field": "y"}, "party.y": {"labels": ["a", "b"]}}, "another"),
])
def test_a_wrong_measure_says_so(raw, message):
    with pytest.raises(VocabularyError, match=message):
        read_measures(raw)


@pytest.mark.parametrize(("sheet", "message"), [
    ({"labels": ["a", "b"], "of": ["members"]}, "inherited"),
    ({"labels": ["a", "b"], "of": ["nobody"], "inherited": True}, "nobody"),
    ({"labels": "a", "of": ["members"], "inherited": True}, "labels"),
])
def test_a_wrong_group_says_so(sheet, message):
    with pytest.raises(VocabularyError, match=message):
        read_groups({"x": sheet}, v.MEASURE_SHEETS)

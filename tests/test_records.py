"""Records settle from statements: scope, organisation, term, time; nothing stands in them that is in no statement."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.model import Article, Congress, CongressRecord, Evidence, MembershipRecord, Observation, Organisation, Position
from extractor.settle.names import Names
from extractor.settle.records import settle_records

DISTRICT = "Đảng bộ huyện Thanh Hà"


def observation(id: str, measure: str, value: float, text: str = "", said: str = "", **more: Any) -> Observation:
    """An observation whose evidence is `said` (else its value) where it stands in `text`."""
    said = said or str(value)
    start = max(0, text.find(said))
    subject = more.pop("subject", DISTRICT)
    return Observation(
        id=id,
        measure=measure,
        value=value,
        subject=Organisation(name=subject) if subject else None,
        evidence=Evidence(start=start, end=start + len(said), text=said),
        rule="test",
        **more,
    )


def congress(id: str, name: str | None = DISTRICT, place: int = 0, **more: Any) -> Congress:
    return Congress(
        id=id,
        organisation=Organisation(name=name) if name else None,
        rule="test",
        evidence=Evidence(start=place, end=place + 3, text="XXV"),
        **more,
    )


def elected(id: str, organisation: str | None, place: int = 0, person: str = "Lê Hữu Chinh", capacity: str = "elected") -> Position:
    return Position(
        id=id,
        person=person,
        post="Bí thư",
        post_code="secretary",
        organisation=Organisation(name=organisation) if organisation else None,
        capacity=capacity,
        rule="test",
        evidence=Evidence(start=place, end=place + len(person), text=person),
    )


def settle(text: str, *statements: Observation | Congress | Position) -> tuple[tuple[CongressRecord, ...], tuple[MembershipRecord, ...]]:
    return settle_records(
        Article(id="a1", text=text),
        [s for s in statements if isinstance(s, Observation)],
        [s for s in statements if isinstance(s, Position)],
        [s for s in statements if isinstance(s, Congress)],
    )


# -- names ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (["Tỉnh ủy Nghệ An", "Đảng bộ tỉnh Nghệ An"], True),
        (["Tỉnh uỷ Nghệ An", "ĐẢNG BỘ TỈNH NGHỆ AN"], True),
        (["Ban Thường vụ Huyện ủy Thanh Hà", "Đảng bộ huyện Thanh Hà"], True),
        (["Đảng bộ Khối", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"], True),
        (["quận Sơn Trà", "Đảng bộ quận Sơn Trà"], True),
        (["Đảng Cộng sản Việt Nam", "Đảng"], True),
        (["Thành ủy Hà Nội khóa XVIII", "Đảng bộ thành phố Hà Nội"], True),
        (["Đảng bộ thành phố Đà Nẵng", "Đảng bộ thành phố Đà Nẵng (cũ)"], False),
        (["Đảng bộ", "Đảng bộ xã Nghi Văn"], False),
        (["Chi bộ Trường Mầm non", "Đảng bộ xã Nghi Văn"], False),
        (["Ủy ban Kiểm tra Huyện ủy Thanh Hà", "Đảng bộ huyện Thanh Hà"], False),
    ],
)
def test_names_of_one_organisation(names: list[str], one: bool) -> None:
    known = Names(names)
    assert (len({known.key(name) for name in names}) == 1) is one


def test_a_short_name_of_two_organisations_is_neither() -> None:
    known = Names(["Đảng bộ phường", "Đảng bộ phường Mông Dương", "Đảng bộ phường Cẩm Phả"])
    assert len({known.key(n) for n in ("Đảng bộ phường", "Đảng bộ phường Mông Dương", "Đảng bộ phường Cẩm Phả")}) == 3


# -- scope ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said", "more", "scope"),
    [
        ("Đại hội đã bầu 39 đồng chí vào Ban Chấp hành.", "39", {"body": "committee"}, "own"),
        ("Các đảng bộ cơ sở đã bầu 39 đồng chí vào cấp ủy.", "39", {"body": "committee"}, "subordinate"),
        ("Đại hội các chi bộ trực thuộc bầu 58 đồng chí vào chi ủy.", "58", {"body": "committee"}, "subordinate"),
        ("Kết quả bầu 642 đồng chí vào cấp ủy.", "642", {"body": "committee"}, "subordinate"),
        ("Bầu trực tiếp 14 bí thư.", "14", {"body": "secretary"}, "subordinate"),
        ("Đảng bộ có 36 chi bộ trực thuộc. Đại hội bầu 27 đồng chí.", "27", {"body": "committee"}, "own"),
        (
            "Hội nghị lần thứ nhất BCH Đảng bộ huyện khóa XXV bầu 11 đồng chí vào Ban Thường vụ.",
            "11",
            {"body": "standing_committee"},
            "own",
        ),
        ("Sau khi 47 tổ chức cơ sở đảng hoàn thành đại hội, 461 đồng chí vào cấp ủy.", "461", {"body": "committee"}, "subordinate"),
        ("Các đảng ủy viên dự. Tại Đại hội, bầu 15 đồng chí.", "15", {"body": "committee"}, "own"),
    ],
)
def test_whose_congress_a_number_is_of(text: str, said: str, more: dict[str, Any], scope: str) -> None:
    records, _ = settle(text, observation("o1", "congress.elected", int(said), text, said, **more))
    assert [r.scope for r in records] == [scope]


@pytest.mark.parametrize(
    ("sentence", "said", "more", "scope"),
    [
        ("Đại hội đại biểu lần thứ XVII Đảng bộ huyện bầu 41 đồng chí vào Ban Chấp hành.", "41", {"body": "committee"}, "own"),
        ("Đại hội đại biểu Đảng bộ huyện bế mạc. Tuổi bình quân của Ban Chấp hành khóa mới là 44,6.", "44,6", {"measure": "congress.average_age"}, "own"),
        ("Theo quyết định của Ban Thường vụ Tỉnh ủy, cơ cấu bảo đảm. Bình quân tuổi của cấp ủy là 43,2.", "43,2", {"measure": "congress.average_age"}, "subordinate"),
        ("Số lượng Ban Chấp hành khóa mới được xác định là 41 ủy viên.", "41", {"body": "committee", "status": "planned"}, "own"),
        ("Huyện ủy yêu cầu tỷ lệ nữ từ 15% trở lên.", "15", {"body": "committee", "status": "planned", "form": "share", "percent": True}, "subordinate"),
    ],
)
def test_whose_congress_where_the_article_counts_congresses(sentence: str, said: str, more: dict[str, Any], scope: str) -> None:
    text = f"Đến nay 47/47 tổ chức cơ sở đảng đã đại hội.\n{sentence}"
    number = observation("o1", more.pop("measure", "congress.elected"), float(said.replace(",", ".")), text, said, **more)
    held = observation("h", "congress.held", 47, text, "47/47", form="ratio", whole=47, groups=("grassroots",))
    records, _ = settle(text, held, number)
    assert [r.scope for r in records if "o1" in r.observations] == [scope]


def test_plans_of_its_own_congress_beside_results_of_those_below() -> None:
    text = (
        "Đến nay 47/47 tổ chức cơ sở đảng đã đại hội. Cấp ủy khóa mới có 461 đồng chí.\n"
        "Dự kiến BCH Đảng bộ huyện nhiệm kỳ 2015-2020 có 39 đồng chí."
    )
    records, _ = settle(
        text,
        observation("o1", "congress.held", 47, text, "47/47", form="ratio", whole=47, groups=("grassroots",), term="2015-2020"),
        observation("o2", "congress.elected", 461, text, body="committee", term="2015-2020"),
        observation("o3", "congress.elected", 98, text, "98", body="committee", groups=("women",), part_of="o2", term="2015-2020"),
        observation("o4", "congress.elected", 39, text, "39", body="committee", status="planned", term="2015-2020"),
        congress("c1", term="2015-2020", ordinal=24, status="planned"),
    )
    by_scope = {r.scope: r for r in records}
    below, own = by_scope["subordinate"], by_scope["own"]
    assert below.observations == ("o3", "o1", "o2") and own.observations == ("o4",)
    assert [f.value for f in below.elected[0].totals] == [461] and [f.value for f in below.elected[0].groups] == [98]
    assert [f.value for f in own.elected[0].planned] == [39] and own.elected[0].totals == ()
    assert own.ordinal == 24 and own.status == "planned" and below.ordinal is None and below.status is None


# -- congress records -------------------------------------------------------------------------------------------------------


def test_totals_parts_changes_and_plans_stand_apart_and_rivals_together() -> None:
    kin: dict[str, Any] = {"body": "committee", "term": "2020-2025"}
    records, _ = settle(
        "",
        observation("h", "congress.elected", 39, **kin),
        observation("o1", "congress.elected", 39, **kin),
        observation("o2", "congress.elected", 38, **kin),
        observation("o3", "congress.elected", 7, groups=("women",), part_of="o1", **kin),
        observation("o4", "congress.elected", 17.9, form="share", percent=True, groups=("women",), part_of="o1", **kin),
        observation("o5", "congress.elected", -2, form="change", **kin),
        observation("o6", "congress.elected", 40, status="planned", **kin),
    )
    (body,) = records[0].elected
    assert [f.observation for f in body.totals] == ["o1", "o2"]
    assert [f.observation for f in body.groups] == ["o3", "o4"]
    assert [f.observation for f in body.changes] == ["o5"] and [f.observation for f in body.planned] == ["o6"]
    assert set(records[0].observations) == {"h", "o1", "o2", "o3", "o4", "o5", "o6"}


@pytest.mark.parametrize(
    ("told", "start", "end", "ordinal", "status"),
    [
        ([{"start": "2020-08", "end": "2020-08"}, {"start": "2020-08-05", "end": "2020-08-06"}], "2020-08-05", "2020-08-06", None, "held"),
        ([{"start": "2020-08-05", "end": "2020-08-06"}, {"start": "2020-07-05", "end": "2020-07-06"}], None, None, None, "held"),
        ([{"ordinal": 25}, {"ordinal": 25}, {"ordinal": 24}], None, None, 25, "held"),
        ([{"ordinal": 25, "status": "planned"}, {"status": "planned"}, {}], None, None, 25, "planned"),
    ],
)
def test_what_most_statements_say_of_one_congress(
    told: list[dict[str, Any]], start: str | None, end: str | None, ordinal: int | None, status: str
) -> None:
    (record,), _ = settle("", *(congress(f"c{i}", term="2020-2025", **more) for i, more in enumerate(told)))
    assert (record.start, record.end, record.ordinal, record.status) == (start, end, ordinal, status)


@pytest.mark.parametrize(
    ("termless", "same"),
    [
        ({"ordinal": 25}, True),
        ({"start": "2020-08-05"}, True),
        ({}, True),
        ({"ordinal": 26}, False),
        ({"start": "2025-06-01"}, False),
        ({"status": "planned"}, False),
        ({"name": "Đảng bộ tỉnh Hải Dương", "ordinal": 25}, False),
    ],
)
def test_a_congress_named_without_its_term(termless: dict[str, Any], same: bool) -> None:
    records, _ = settle("", congress("c1", term="2020-2025", ordinal=25, start="2020-08-05"), congress("c2", place=40, **termless))
    assert (len(records) == 1) is same


@pytest.mark.parametrize(
    ("organisation", "seat"),
    [
        ("Huyện ủy", DISTRICT),
        ("UBKT Huyện uỷ", DISTRICT),
        ("Ban Chấp hành", DISTRICT),
        ("Huyện ủy Thanh Hà", DISTRICT),
        (None, DISTRICT),
        ("Bộ Chính trị", "Đảng"),
        ("Tỉnh ủy", None),
    ],
)
def test_officers_sit_where_their_post_belongs(organisation: str | None, seat: str | None) -> None:
    records, _ = settle(
        "",
        congress("c1", place=10, term="2020-2025"),
        congress("c2", place=10, term="2015-2020"),
        congress("c3", "Đảng", 500, ordinal=13),
        elected("p1", organisation, 60),
        elected("p2", organisation, 60, capacity="holds"),
    )
    found = [(r.organisation.name, r.term) for r in records if r.organisation and "p1" in r.officers]
    assert found == ([] if seat is None else [(seat, "2020-2025" if seat == DISTRICT else None)])
    assert not any("p2" in r.officers for r in records)


def test_an_officer_of_the_nearer_of_two_organisations() -> None:
    records, _ = settle(
        "", congress("c1", "Đảng bộ xã Nghi Văn", 10), congress("c2", "Đảng bộ xã Nghi Kim", 900), elected("p1", "Đảng ủy xã", 880)
    )
    assert [r.organisation.name for r in records if r.organisation and r.officers] == ["Đảng bộ xã Nghi Kim"]


# -- membership records -----------------------------------------------------------------------------------------------------


def test_one_membership_record_for_each_organisation_and_time() -> None:
    _, records = settle(
        "",
        observation("o1", "party.members", 7300, time="2020-08-06", qualifier="more_than"),
        observation("o2", "party.admitted", 612, time="2015/2020", subject="Huyện ủy Thanh Hà"),
        observation("o3", "party.admitted", 243, part_of="o2", groups=("women",)),
        observation("o4", "party.disciplined", 74, time="2015/2020", groups=("member",)),
        observation("o5", "party.members", 121, time="2020-08-06", subject="Đảng bộ xã Nghi Văn"),
        observation("o6", "activity.meetings", 3, time="2020-08-06"),
    )
    told = {(r.organisation.name if r.organisation else None, r.time): set(r.observations) for r in records}
    assert told == {
        (DISTRICT, "2020-08-06"): {"o1"},
        (DISTRICT, "2015/2020"): {"o2", "o3", "o4"},
        ("Đảng bộ xã Nghi Văn", "2020-08-06"): {"o5"},
    }
    district = next(r for r in records if r.time == "2015/2020")
    assert [f.value for f in district.admitted] == [612, 243] and [f.groups for f in district.discipline] == [("member",)]


def test_two_classes_of_one_size_are_two_classes() -> None:
    _, (record,) = settle("", observation("o1", "party.classes", 3), observation("o2", "party.classes", 3))
    assert len(record.classes) == 2


def test_ids_rest_on_what_the_record_is_about() -> None:
    text = "Đại hội bầu 39 đồng chí."
    (one,), _ = settle(text, observation("o1", "congress.elected", 39, text, body="committee", term="2020-2025"))
    (other,), _ = settle(" " + text, observation("o9", "congress.elected", 41, text, body="committee", term="2020-2025"))
    (last,), _ = settle(text, observation("o1", "congress.elected", 39, text, body="committee", term="2015-2020"))
    assert one.id == other.id != last.id


STATEMENTS: st.SearchStrategy[list[dict[str, Any]]] = st.lists(
    st.builds(
        dict,
        measure=st.sampled_from(
            [
                "congress.elected",
                "congress.held",
                "congress.attendees",
                "party.members",
                "party.admitted",
                "party.classes",
                "activity.teams",
            ]
        ),
        value=st.integers(0, 900),
        place=st.integers(0, 60),
        term=st.sampled_from([None, "2015-2020", "2020-2025"]),
        time=st.sampled_from([None, "2020", "2020-06-28"]),
        subject=st.sampled_from([None, "Đảng bộ Khối", "Đảng ủy Khối các cơ quan tỉnh", "Đảng bộ xã Nghi Văn"]),
        groups=st.sampled_from([(), ("women",)]),
        above=st.one_of(st.none(), st.integers(0, 11)),
    ),
    max_size=12,
)


@given(STATEMENTS)
@settings(max_examples=150, deadline=None)
def test_every_number_settles_once_and_no_record_says_more(rows: list[dict[str, Any]]) -> None:
    text = "Tại Đại hội, các chi bộ trực thuộc đã bầu 39 đồng chí vào cấp ủy." + " " * 20
    observations = [
        Observation(
            id=f"o{i}",
            measure=r["measure"],
            value=r["value"],
            term=r["term"],
            time=r["time"],
            groups=r["groups"],
            rule="test",
            body="committee" if r["measure"] == "congress.elected" else None,
            subject=Organisation(name=r["subject"]) if r["subject"] else None,
            part_of=f"o{r['above']}" if r["above"] is not None and r["above"] < len(rows) else None,
            evidence=Evidence(start=r["place"], end=r["place"] + 1, text="9"),
        )
        for i, r in enumerate(rows)
    ]
    congress_records, membership_records = settle(text, *observations)
    assert (congress_records, membership_records) == settle(text, *observations)
    for records, family in ((congress_records, "congress."), (membership_records, "party.")):
        told = [i for record in records for i in record.observations]
        assert sorted(told) == sorted(o.id for o in observations if o.measure.startswith(family))
        assert len({record.id for record in records}) == len(records)
    values = {o.id: (o.measure, o.value, o.groups, o.time) for o in observations}
    settled: list[CongressRecord | MembershipRecord] = [*congress_records, *membership_records]
    for record in settled:
        figures = [f for name in type(record).model_fields for f in (getattr(record, name) or ()) if hasattr(f, "measure")]
        for body in getattr(record, "elected", ()):
            figures += [*body.totals, *body.groups, *body.changes, *body.planned]
        assert all(values[f.observation] == (f.measure, f.value, f.groups, f.time) for f in figures)
        assert {f.observation for f in figures} <= set(record.observations)

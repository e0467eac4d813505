"""`trichluc organisations explain`: who, since when, of what, what became of it."""

import json

from typer.testing import CliRunner

from extractor.cli import app
from extractor.context.identity.gazetteer import gazetteer
from extractor.context.identity.story import story


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["organisations", "explain", *arguments])
    return result.exit_code, result.output


def test_a_merged_province_names_those_before_it_with_the_act() -> None:
    code, said = run("Tỉnh ủy Bắc Ninh", "--date", "2025-08-01", "--lang", "en")
    assert code == 0
    assert "Key: db:tinh-bac-ninh-24b" in said and "Settled by: the name's own words and the date" in said
    assert "Tỉnh Bắc Giang (db:tinh-bac-giang-24a): merged, 2025-07-01, Nghị quyết 202/2025/QH15" in said


def test_vietnamese_for_vietnamese_users() -> None:
    code, said = run("Huyện ủy", "--text", "Tại huyện Kim Bôi, Huyện ủy kết nạp 276 đảng viên.", "--date", "2019-05-05", "--lang", "vi")
    assert code == 0 and "Khóa: db:huyen-kim-boi-153a" in said and "địa danh trong câu" in said
    assert "không có tổ chức kế tục: kết thúc hoạt động, 2025-07-01" in said


def test_json_says_the_same() -> None:
    code, said = run("Quận ủy Thủ Đức", "--date", "2015-01-01", "--json")
    row = json.loads(said)
    assert code == 0 and row["organisation"]["key"] == "db:quan-thu-duc-762a" and row["step"] == "name"
    assert [(p["key"], p["date"]) for p in row["predecessors"]] == [("db:huyen-thu-duc-h", "1997-04-01")]
    assert [s["key"] for s in row["successors"]] == ["db:tp-thu-duc-769a"]
    assert [a["key"] for a in row["above"]] == ["db:tp-ho-chi-minh-79a", "dcsvn"]


def test_no_key_is_exit_code_3_with_the_candidates() -> None:
    code, said = run("Huyện ủy Châu Thành", "--date", "2019-01-01", "--lang", "en")
    assert code == 3 and "in doubt there is no key" in said and "db:huyen-chau-thanh-" in said


def test_wrong_usage_says_what_to_do() -> None:
    assert run("Tỉnh ủy Nghệ An", "--date", "2025-13-01")[0] == 2
    assert run("  ")[0] == 2


def test_a_publisher_s_name_or_host_settles_a_bare_level() -> None:
    for publisher in ("Báo Quảng Bình", "baoquangbinh.vn", "Cổng thông tin điện tử tỉnh Quảng Bình"):
        found = story("Tỉnh ủy", publisher=publisher, date="2018-02-03")
        assert (found.organisation.key, found.step) == ("db:tinh-quang-binh-44a", "publisher"), publisher
    for publisher in ("Báo Nhân Dân", "vnexpress.net", "Báo Công an nhân dân"):
        assert story("Tỉnh ủy", publisher=publisher, date="2018-02-03").organisation.key is None, publisher


def test_every_change_joins_units_that_are_there() -> None:
    places = gazetteer()
    day = "2025-07-01"
    for change in places.changes:
        for key in set(change.before) - set(change.after):
            assert places.units[places.by_key[key]].end == change.date or not change.date or change.date < "2019-10-07" or change.kind != "dissolved", change
    made = [c for c in places.changes if c.date == day and c.after and c.after[0].endswith("b") and places.units[places.by_key[c.after[0]]].level == 3]
    assert len({c.after for c in made}) == len(made) == sum(u.level == 3 and u.start == day and u.key.endswith("b") for u in places.units)
    assert sum(bool(c.before) for c in made) / len(made) > 0.999
    assert all(c.act.startswith("Nghị quyết 16") for c in made)


def test_mergers_before_july_2025_have_their_successors_where_they_are_known() -> None:
    assert [r.key for r in story("Đảng bộ phường Nguyễn Trung Trực, quận Ba Đình", date="2022-01-01").successors] == ["db:phuong-truc-bach-00004a"]
    merged = [c for c in gazetteer().changes if c.date < "2025-07-01" and c.kind == "merged"]
    assert sum(bool(c.after) for c in merged) > 0.85 * len(merged)


def test_districts_that_merged_before_their_end_have_heirs() -> None:
    """Of districts all mergers are known; islands without communes that some lists leave out went on to July 2025."""
    districts = [c for c in gazetteer().changes if c.before and gazetteer().units[gazetteer().by_key[c.before[0]]].level == 2 and c.date < "2025-07-01"]
    assert [c for c in districts if not c.after] == []
    changed = {c.before: (c.date, c.kind, c.after) for c in districts}
    assert changed["huyen-dong-son-405a", "tp-thanh-hoa-380a"] == ("2025-01-01", "merged", ("tp-thanh-hoa-380a",))
    assert changed["huyen-hoa-lu-374a", "tp-ninh-binh-369a"] == ("2025-01-01", "merged", ("tp-hoa-lu-374a",))
    assert changed["tp-hue-474a",] == ("2025-01-01", "split", ("quan-phu-xuan-475a", "quan-thuan-hoa-474a"))
    assert changed["tx-cua-lo-413a", "tp-vinh-412a"][0] == "2024-12-01"
    assert ("huyen-con-dao-755a",) not in changed
    assert gazetteer().units[gazetteer().by_key["tp-ha-noi-01a"]].start == ""  # it did not begin when Hà Tây was merged into it
    assert [r.key for r in story("Huyện ủy Đông Sơn, tỉnh Thanh Hóa", date="2024-06-01").successors] == ["db:tp-thanh-hoa-380a"]


def test_the_table_by_hand_is_in_the_shipped_gazetteer() -> None:
    from extractor.context.identity.build import DATA, split_type

    places = gazetteer()
    changes = {(c.date, c.kind, c.act) for c in places.changes}
    rows = [line.split("\t") for line in (DATA / "history.tsv").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len(rows) > 120
    for row in rows:
        if row[0] == "was":
            unit = places.units[places.by_key[row[3]]]
            assert (unit.name, unit.end) == (row[4], row[2]) and split_type(unit.name)[0] == unit.type, row
            assert (row[2], row[1], row[6]) in changes, row
        elif row[0] == "event":
            assert (row[2], row[1], row[5]) in changes, row
    assert (DATA / "units.tsv.xz").stat().st_size < 2_000_000 and "MIT License" in (DATA / "NOTICE").read_text(encoding="utf-8")

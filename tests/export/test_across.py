"""Series, contradictions, the wide table and the report, over articles that tell the same things with planted rivals."""

import csv
import re
import shutil
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest
from golden import ROOT
from typer.testing import CliRunner

from extractor import extract
from extractor.cli import app
from extractor.export.facts import Facts
from extractor.export.jsonl import to_line
from extractor.export.needs import Dropped
from extractor.export.plots import MOST
from extractor.export.reprints import Reprints
from extractor.export.rivals import FLAGGED
from extractor.export.run import read_run
from extractor.export.series import Wanted, cells, choices
from extractor.model import Article, Observation, Organisation, Record

from . import told_by_many
from .made import at, run_of
from .told_twice import ARTICLES, OTHERS, records
from .told_twice import FLAGGED as PLANTED


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return run_of(tmp_path_factory.mktemp("across"), records())


def called(*words):
    return CliRunner().invoke(app, list(map(str, words)))


def all_choices(run):
    facts = Facts(run.rows(), Dropped())
    return facts, [*choices(facts, Wanted(groups=None)), *((cell, c) for cell, c in choices(facts, Wanted(groups=None, time="term")) if cell.measure.startswith("congress."))]


def test_planted_rivals_are_what_they_are(run):
    _, found = all_choices(run)
    pairs = {(cell.measure, c.fact.value, r.value): kind for cell, c in found for r, kind in c.rivals}
    assert pairs == PLANTED | OTHERS
    assert {pair for pair, kind in pairs.items() if kind in FLAGGED} == set(PLANTED)


def test_nothing_is_merged_across_units(run):
    """Every fact of a cell is of one organisation at one date: by the text of its article, which names one."""
    facts, _ = all_choices(run)
    for time_of in ("year", "term"):
        for cell, listed in cells(facts, Wanted(groups=None, time=time_of)).items():
            articles = {facts.sources[f.source].path for f in listed}
            units = {u for path in articles for u in ("Kim Bôi", "Quảng Trạch", "Quảng Phú", "Phú Thọ") if u in ARTICLES[path][2].partition("\n")[0]}
            assert len(units) == 1, (cell, articles)
    keys = {f.key for f in facts.facts if f.name.endswith("Phú Thọ")}
    assert keys == {"db:tinh-phu-tho-25a", "db:tinh-phu-tho-25b"}
    assert not [f for f in facts.facts if "Quảng Phú" in f.name]


def test_a_reprint_counts_once(run):
    facts, found = all_choices(run)
    assert facts.dropped["a reprint of another article, counted once with it"] == 1
    assert [n for n, s in enumerate(facts.sources) if s.root != n] == [1]
    committee = next(c for cell, c in found if cell.measure == "congress.elected" and c.fact.value == 39)
    assert len(committee.same) == 2
    assert len({facts.sources[f.source].root for f in committee.same}) == 1
    assert facts.sources[committee.fact.source].official


@pytest.mark.parametrize(("first", "second", "same"), [
    ("Đảng bộ xã A có 12 chi bộ trực thuộc và đang làm tốt.\nĐảng bộ xã A kết nạp được 15 đảng viên trong năm.",
     "ĐẢNG BỘ XÃ A CÓ 12 CHI BỘ TRỰC THUỘC VÀ ĐANG LÀM TỐT.\nĐảng bộ xã A kết nạp  được 15 đảng viên trong năm.\nTheo báo B", True),
    ("Đảng bộ xã A có 12 chi bộ trực thuộc và đang làm tốt.\nĐảng bộ xã A kết nạp được 15 đảng viên trong năm.",
     "Đảng bộ xã A có 12 chi bộ trực thuộc và đang làm tốt.\nĐảng bộ xã A kết nạp được 16 đảng viên trong năm.", False),
    ("Đảng bộ xã A có 12 chi bộ trực thuộc và đang làm tốt.\nĐảng bộ xã A kết nạp được 15 đảng viên trong năm.", "Đảng bộ xã B kết nạp 3 đảng viên trong một năm qua.", False),
])
def test_reprints(first, second, same):
    def row(text):
        marks = [m.start() for m in re.finditer(r"\d+", text)]
        return {"article": {"text": text}, "observations": [{"evidence": {"start": m}, "subject": {"name": "Đảng bộ xã A", "key": "a"}} for m in marks]}

    found = Reprints()
    assert found.root(row(first)) == 0
    assert found.root(row(second)) == (0 if same else 1)


def test_the_same_words_of_other_organisations_are_no_reprint():
    text = "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành khóa mới.\nTrong năm đã kết nạp được 12 đảng viên mới vào Đảng."
    marks = [m.start() for m in re.finditer(r"\d+", text)]
    found = Reprints()
    for n, key in enumerate(("a", "b")):
        assert found.root({"article": {"text": text}, "observations": [{"evidence": {"start": m}, "subject": {"name": key, "key": key}} for m in marks]}) == n


def series_of(run, tmp_path, *words):
    done = called("series", run.path, *words, "-o", tmp_path / "s.csv", "--lang", "en")
    assert done.exit_code == 0, done.output
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file)), done.output


def test_series_by_province_takes_the_provinces_own_figure(run, tmp_path):
    rows, output = series_of(run, tmp_path, "--measure", "party.admitted", "--by", "year,province")
    assert [(r["period"], r["organisation_key"], r["value"], r["contradiction"]) for r in rows] == [
        ("2024", "db:tinh-phu-tho-25a", "3120", "FALSE"), ("2025", "db:tinh-phu-tho-25b", "4450", "FALSE")]
    assert rows[0]["ended"].startswith("2025-07-01 merged: Tỉnh Hòa Bình + Tỉnh Phú Thọ + Tỉnh Vĩnh Phúc")
    assert rows[1]["began"] == rows[0]["ended"]
    assert (rows[1]["time_start"], rows[1]["time_end"]) == ("2025-07-01", "2025-12-31")
    assert "nothing is summed" in output
    assert "chosen by: result before plan" in output


def test_series_by_organisation(run, tmp_path):
    rows, _ = series_of(run, tmp_path, "--measure", "party.admitted", "--by", "organisation,year", "--level", "district")
    kim_boi = next(r for r in rows if r["organisation"] == "Đảng bộ huyện Kim Bôi")
    assert (kim_boi["value"], kim_boi["sources"], kim_boi["articles"], kim_boi["contradiction"]) == ("276", "1", "3", "TRUE")
    assert kim_boi["rivals"] == ("267 (a misprint, it seems: baohoabinh.com.vn, 2021-01-20); 250 (a plan against a result: baohoabinh.com.vn, 2020-07-01)")
    assert kim_boi["quote"] == "Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên."
    assert "tinhuyhoabinh.vn, 2020-08-15" in kim_boi["citation"]


def test_series_as_a_frame(run):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = run.series("party.admitted")
    found = frame[frame["organisation_key"] == "db:huyen-kim-boi-153a"].iloc[0]
    assert (found["value"], found["rival_kinds"], bool(found["contradiction"])) == (276, "misprint;planned_against_actual", True)
    table = run.series("party.admitted", provinces=True).pivot(index="period", columns="organisation_key", values="value")
    assert table.loc["2024", "db:tinh-phu-tho-25a"] == 3120
    with pytest.raises(KeyError):
        run.series("party.cake")


def test_wide(run, tmp_path):
    done = called("table", run.path, "--wide", "-o", tmp_path / "w.csv", "--lang", "en")
    assert done.exit_code == 0, done.output
    with (tmp_path / "w.csv").open(encoding="utf-8", newline="") as file:
        rows = {r["organisation"]: r for r in csv.DictReader(file)}
    kim_boi = rows["Đảng bộ huyện Kim Bôi"]
    assert {k: kim_boi[k] for k in ("term", "body", "total", "planned", "women", "sources", "contradiction", "scope", "manner")} == {
        "term": "2020-2025", "body": "committee", "total": "39", "planned": "41", "women": "8", "sources": "3", "contradiction": "TRUE", "scope": "own", "manner": "elected"}
    assert rows["Đảng bộ huyện Quảng Trạch"]["total"] == "41"
    assert called("table", run.path, "positions", "--wide").exit_code == 2


def test_planted_rivals_are_flagged_and_nothing_else(tmp_path):
    """61 articles that were composed before anything was run on them: pairs that cannot both be right, most of them, and no other (.95 is asked of the precision)."""
    run = run_of(tmp_path, [extract(text=text, url=url, published=published) for url, (published, text) in told_by_many.ARTICLES.items()])
    facts = Facts(run.rows(), Dropped())
    listed = [(cell, choice) for share in (False, True) for time in ("year", "term") for cell, choice in choices(facts, Wanted(groups=None, time=time, share=share))]
    flagged = {(cell.measure, cell.groups, frozenset((c.fact.value, r.value))) for cell, c in listed for r, kind in c.rivals if kind in FLAGGED}
    planted = {(measure, groups, frozenset(values)) for measure, groups, *values in told_by_many.FLAGGED}
    assert flagged - planted == set()
    assert len(flagged) >= 0.85 * len(planted), planted - flagged
    assert facts.dropped["people elected in between two congresses («bầu bổ sung»)"] == 2


def test_all_that_is_dropped_is_said_in_vietnamese(tmp_path):
    run = run_of(tmp_path, [extract(text=text, url=url, published=published) for url, (published, text) in told_by_many.ARTICLES.items()])
    done = called("series", run.path, "--measure", "congress.elected", "--body", "committee", "--lang", "vi")
    assert done.exit_code == 0, done.output
    assert "người được bầu bổ sung giữa nhiệm kỳ" in done.output
    assert not re.search(r"\b(?:of|the|own|subordinate|people)\b", done.output)


def test_a_place_stands_with_its_party_organisation(tmp_path):
    """«huyện A kết nạp 12 đảng viên» is said of the district's party organisation."""
    told = figure("a1", 642)
    place = Organisation(name="huyện A", key="dp:huyen-a-1a", kind="place")
    other = figure("a2", 624)
    run = run_of(tmp_path, [told, other.model_copy(update={"observations": (other.observations[0].model_copy(update={"subject": place}),)})])
    ((cell, choice),) = choices(Facts(run.rows(), Dropped()), Wanted())
    assert (cell.key, [kind for _, kind in choice.rivals]) == ("db:huyen-a-1a", ["misprint"])


def figure(ident, value, **more):
    text = f"Kết nạp {value} đảng viên"
    fields = {"measure": "party.admitted", "time": "2020", "time_start": "2020-01-01", "time_end": "2020-12-31", **more}
    return Record(article=Article(id=ident, text=text, published="2021-01-01"), observations=(Observation(
        id=f"o{ident}", value=value, evidence=at(str(value), text), rule="r", subject=Organisation(name="Đảng bộ huyện A", key="db:huyen-a-1a"), **fields),))


@pytest.mark.parametrize(("first", "second", "kind"), [
    ({"value": 642}, {"value": 624}, "misprint"),
    ({"value": 642}, {"value": 6420}, "misprint"),
    ({"value": 642}, {"value": 542}, "misprint"),
    ({"value": 642}, {"value": 377}, "contradiction"),
    ({"value": 5}, {"value": 7}, "contradiction"),
    ({"value": 642}, {"value": 600, "qualifier": "more_than"}, "rounding"),
    ({"value": 3214}, {"value": 3200}, "rounding"),
    ({"value": 642}, {"value": 700, "status": "planned"}, "planned_against_actual"),
    ({"value": 642}, {"value": 300, "time": "2020-01/2020-06", "time_end": "2020-06-30"}, "other_date"),
    ({"value": 713, "form": "ratio", "whole": 713}, {"value": 731, "form": "ratio", "whole": 731}, "misprint"),
    ({"value": 642, "form": "ratio", "whole": 700}, {"value": 610, "form": "ratio", "whole": 680}, "other_base"),
])
def test_kinds(tmp_path, first, second, kind):
    run = run_of(tmp_path, [figure("a1", **first), figure("a2", **second)])
    ((_, choice),) = choices(Facts(run.rows(), Dropped()), Wanted())
    assert choice.fact.value == first["value"]
    assert [k for _, k in choice.rivals] == [kind]


def test_one_article_does_not_contradict_itself(tmp_path):
    """Several numbers of one article are counted on several bases: the widest is taken, and nothing is flagged, in another article neither."""
    first = figure("a1", 440)
    narrower = tuple(first.observations[0].model_copy(update={"id": f"n{n}", "value": n}) for n in (63, 11))
    run = run_of(tmp_path, [first.model_copy(update={"observations": (*narrower, *first.observations)}), figure("a2", 63), figure("a3", 377)])
    ((_, choice),) = choices(Facts(run.rows(), Dropped()), Wanted())
    assert choice.fact.value == 440
    assert sorted((r.value, kind) for r, kind in choice.rivals) == [(11, "other_base"), (63, "other_base"), (377, "other_base")]


def test_a_name_that_tells_whose_figures_they_are_is_taken(tmp_path):
    named = figure("a3", 642)
    bare = [r.model_copy(update={"observations": (r.observations[0].model_copy(update={"subject": Organisation(name="Đảng bộ huyện", key="db:huyen-a-1a")}),)})
            for r in (figure("a1", 642), figure("a2", 642))]
    ((_, choice),) = choices(Facts(run_of(tmp_path, [*bare, named]).rows(), Dropped()), Wanted())
    assert choice.fact.name == "Đảng bộ huyện A"


def test_a_secretary_stands_with_its_own_committee(tmp_path):
    """In an article that tells the committees below and its own congress's secretary."""
    text = "Đến nay, 47/47 tổ chức cơ sở đảng thuộc Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) đã hoàn thành đại hội nhiệm kỳ 2020 - 2025, bầu 461 đồng chí vào cấp ủy.\n" \
           "Đại hội đại biểu Đảng bộ huyện Kim Bôi lần thứ XXV, nhiệm kỳ 2020 - 2025 bầu 39 đồng chí vào Ban Chấp hành; đồng chí Nguyễn Văn Thắng được bầu làm Bí thư Huyện ủy."
    run = run_of(tmp_path, [extract(text=text, published="2020-08-20")])
    done = called("table", run.path, "--wide", "-o", tmp_path / "w.csv", "--lang", "en")
    assert done.exit_code == 0, done.output
    with (tmp_path / "w.csv").open(encoding="utf-8", newline="") as file:
        rows = {(r["scope"], float(r["total"])): r["secretary"] for r in csv.DictReader(file) if r["body"] == "committee"}
    assert rows == {("subordinate", 461): "", ("own", 39): "Nguyễn Văn Thắng"}


def test_what_was_told_before_the_year_was_over_is_of_another_date(tmp_path):
    early = figure("a1", 300)
    run = run_of(tmp_path, [early.model_copy(update={"article": early.article.model_copy(update={"published": "2020-11-30"})}), figure("a2", 642)])
    ((_, choice),) = choices(Facts(run.rows(), Dropped()), Wanted())
    assert [kind for _, kind in choice.rivals] == ["other_date"]


def test_parts_that_no_group_tells_apart_are_no_rivals(tmp_path):
    whole = figure("a1", 12)
    part = whole.observations[0].model_copy(update={"id": "p", "value": 5, "part_of": whole.observations[0].id})
    run = run_of(tmp_path, [whole.model_copy(update={"observations": (*whole.observations, part)})])
    ((_, choice),) = choices(Facts(run.rows(), Dropped()), Wanted())
    assert choice.rivals == []


@pytest.mark.parametrize(("words", "said"), [
    (("--measure", "party.cake"), "no such measure"), (("--measure", "party.admitted", "--by", "moon"), "--by moon"), (("--measure", "party.admitted", "--by", "year,term"), "not several"),
    (("--measure", "party.admitted", "--groups", "cake"), "no such group"), (("--measure", "party.admitted", "--level", "cake"), "no such level"),
    (("--measure", "party.admitted", "-o", "x.ods"), "must end in"),
])
def test_wrong_words(run, words, said):
    done = called("series", run.path, *words)
    assert (done.exit_code, said in done.output) == (2, True)


def test_nothing_to_show(run):
    assert called("series", run.path, "--measure", "party.badges").exit_code == 3


def test_plot(run, tmp_path):
    pytest.importorskip("matplotlib")
    for name in ("a.svg", "b.svg", "c.png"):
        done = called("series", run.path, "--measure", "party.admitted", "--plot", tmp_path / name, "--lang", "vi")
        assert done.exit_code == 0, done.output
    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert svg == (tmp_path / "b.svg").read_text(encoding="utf-8")
    ET.fromstring(svg)
    assert "Đảng bộ huyện Kim Bôi" in svg
    assert (tmp_path / "c.png").read_bytes().startswith(b"\x89PNG")
    assert called("series", run.path, "--measure", "party.admitted", "--plot", tmp_path / "x.doc").exit_code == 2


def test_the_plot_of_the_readme_is_what_its_commands_give(tmp_path):
    """By the bodies that it shows: each is in the series of `corpora/articles`, and few of these are missing in it."""
    done = CliRunner().invoke(app, ["extract", str(ROOT / "corpora" / "articles"), "-o", str(tmp_path / "r.jsonl"), "--quiet"])
    assert done.exit_code == 0
    facts = Facts(read_run(tmp_path / "r.jsonl").rows(), Dropped(), frozenset(("party.admitted",)))
    made = [(c.fact.name, cell.period) for cell, c in choices(facts, Wanted("party.admitted"))]
    svg = (ROOT / "extractor" / "export" / "admitted.svg").read_text(encoding="utf-8")
    shown = {name for name, _ in made if f">{name}<" in svg}
    assert len(shown) >= 0.7 * min(MOST, len({name for name, _ in made}))
    assert {period for name, period in made if name in shown} <= set(re.findall(r">(\d{4})<", svg))


class Outside(HTMLParser):
    """Everything of a page that would load or run something."""

    def __init__(self):
        super().__init__()
        self.found, self.text = [], []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag in ("script", "link", "img", "iframe", "object", "embed", "base") or any(k.startswith("on") or k == "src" for k in named):
            self.found.append((tag, named))
        for name in ("href", "xlink:href"):
            if tag != "a" and named.get(name) and not named[name].startswith("#"):
                self.found.append((tag, named))

    def handle_data(self, data):
        self.text.append(data)


def test_report_tells_the_contradictions_and_loads_nothing(run, tmp_path):
    done = called("report", run.path, "-o", tmp_path / "r.html", "--lang", "vi", "--title", "<Thử>")
    assert done.exit_code == 0, done.output
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    parsed = Outside()
    parsed.feed(page)
    assert parsed.found == []
    text = "".join(parsed.text)
    assert "<Thử>" in text
    told = text[text.index("Mâu thuẫn giữa các bài"):]
    assert "Năm 2019, Đảng bộ huyện Kim Bôi kết nạp 276 đảng viên." in told
    assert "Năm 2019, Đảng bộ huyện Kim Bôi (tỉnh Hòa Bình) kết nạp 267 đảng viên." in told
    assert "<svg" in page or "không có hình" in page
    assert done.output.strip().endswith("r.html")


def test_report_tells_a_contradiction_once(tmp_path):
    """Two numbers of a congress that has its term and its day contradict by term and by year: they are shown once."""
    told = {"measure": "congress.elected", "body": "committee", "term": "2020-2025", "time": "2020-08-01", "time_start": "2020-08-01", "time_end": "2020-08-01"}
    run = run_of(tmp_path, [figure("a1", 642, **told), figure("a2", 377, **told)])
    called("report", run.path, "-o", tmp_path / "r.html", "--lang", "en")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert page.count("Kết nạp <mark>377</mark> đảng viên") == 1


def test_report_tells_what_editors_said(tmp_path):
    made = [figure(f"a{n}", 100 + n) for n in range(10)]
    origins = ["confirmed"] * 7 + ["corrected"] * 2 + ["added"]
    run = run_of(tmp_path, [r.model_copy(update={"observations": (r.observations[0].model_copy(update={"origin": o}),)}) for r, o in zip(made, origins, strict=True)])
    done = called("report", run.path, "-o", tmp_path / "r.html", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "7/9 (45–94 %)" in (tmp_path / "r.html").read_text(encoding="utf-8")


def many(path, count):
    """A run of many articles: those of `told_twice` with other names, publishers and numbers."""
    import orjson

    base = [orjson.loads(to_line(r)) for r in records()]
    with path.open("wb") as file:
        for n in range(count):
            row = base[n % len(base)]
            name, key = f"{n // len(base)}", row["article"]["id"]
            line = orjson.dumps(row).decode().replace(key, f"{key}{n}").replace("Kim Bôi", f"Kim Bôi {name}").replace("153a", f"{name}a").replace("25a", f"{name}x").replace("25b", f"{name}y")
            file.write(line.replace('"publisher":null', f'"publisher":"Báo {n % 997}"').encode() + b"\n")
    return path


@pytest.fixture(scope="module")
def long_report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("long")
    done = called("report", many(folder / "many.jsonl", 4000), "-o", folder / "r.html", "--lang", "en")
    assert done.exit_code == 0, done.output
    return folder / "r.html"


def test_a_report_stays_small(long_report):
    page = long_report.read_text(encoding="utf-8")
    assert len(page.encode()) <= 2_000_000
    assert "4,000 articles" in page
    assert re.search(r"and [\d,]+ more", page)


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (.ci/run installs it)")
def test_a_report_opens_at_once(long_report, tmp_path):
    """Beside an empty page, in the best of some tries: the browser's own start is not the report's."""
    (tmp_path / "empty.html").write_text("<!doctype html><title>x</title>")

    def seconds(page):
        with tempfile.TemporaryDirectory() as profile:
            start = time.perf_counter()
            ran = subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                                  "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}", "--dump-dom", page.as_uri()], capture_output=True, timeout=120)
            assert ran.returncode == 0, ran.stderr
            if page == long_report:
                assert b"What was left out" in ran.stdout
            return time.perf_counter() - start

    tries = [(seconds(long_report), seconds(tmp_path / "empty.html")) for _ in range(3)]
    assert min(t for t, _ in tries) - min(e for _, e in tries) < 1


def test_read_again_it_is_the_same(run, tmp_path):
    for name in ("a.html", "b.html"):
        called("report", run.path, "-o", tmp_path / name, "--lang", "en")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert read_run(run.path).problems == []

"""The store of verdicts: what counts, what survives, what comes back."""

import io
import json
import unicodedata

import pytest
from golden import ARTICLES

from extractor import extract
from extractor.evaluate import evaluate
from extractor.model import Article, NumberSeen
from extractor.review.anchors import Sentences, anchored, article_keys
from extractor.review.apply import apply_verdicts, review
from extractor.review.gold import NoGold, gold_of
from extractor.review.lessons import Lessons, agreement, kappa
from extractor.review.verdicts import Docket, Verdict, VerdictError, holding, read_verdicts, to_line

from .deskkit import Person, random_edits, record_of, slot_at

TEXT = """Đại hội Đảng bộ huyện Bình Sơn
Đại hội đại biểu Đảng bộ huyện Bình Sơn lần thứ XV, nhiệm kỳ 2020-2025 đã bầu 39 đồng chí vào Ban Chấp hành Đảng bộ huyện, trong đó nữ 9 đồng chí. Không khí sôi nổi.
Nhiệm kỳ qua, Đảng bộ huyện kết nạp 276 đảng viên. Có 12 chiếc xe.
Tác giả: Hà An
"""


def of(text, **more):
    return extract(text=text, path="bao/binh-son.txt", published="2020-08-01", **more)


def docket(*rows):
    return Docket.of_rows(rows)


def said(record, measure):
    return [o for o in record.observations if o.measure == measure]


# -- what verdicts do -------------------------------------------------------------------------------------------------------


def test_nothing_decided_changes_nothing():
    for name in ("n06", "c01"):
        record = record_of(name)
        assert review(record, Docket()).record == record
        stranger = Person().verdict(of(TEXT), slot_at(of(TEXT), "276"), "accept")
        # A row about a sentence that this article does not have: records are settled and checked anew, and nothing changes.
        assert apply_verdicts(record, {stranger.slot: [stranger]}).record == record


def test_each_verdict_leaves_its_mark():
    record, lan = of(TEXT), Person()
    rows = [lan.verdict(record, slot_at(record, "39"), "accept"), lan.verdict(record, slot_at(record, "9"), "correct", change={"value": 8}),
            lan.verdict(record, slot_at(record, "276"), "reject", reason="says_nothing"), lan.verdict(record, slot_at(record, "12"), "nothing")]
    new = review(record, docket(*rows))
    assert [(o.evidence.text, o.value, o.origin) for o in new.record.observations] == [("39", 39, "confirmed"), ("9", 8, "corrected")]
    assert {(n.evidence.text, n.origin) for n in new.record.numbers} >= {("276", "corrected"), ("12", "confirmed")}
    assert [o.id for o in new.record.observations] == [o.id for o in record.observations if o.evidence.text != "276"]
    assert new.record.membership_records == ()
    assert new.done
    assert new.record.observations[1].part_of == new.record.observations[0].id


def test_sums_are_checked_anew():
    record = of(TEXT.replace("trong đó nữ 9 đồng chí", "trong đó tái cử 30 đồng chí, lần đầu 9 đồng chí"))
    assert [c.outcome for c in record.checks if c.check == "parts_sum_to_total"] == ["agrees"]
    row = Person().verdict(record, slot_at(record, "9"), "correct", change={"value": 8})
    new = review(record, docket(row)).record
    assert [c.message for c in new.checks if c.check == "parts_sum_to_total" and c.outcome == "disagrees"] == ["30 + 8 = 38 < 39"]
    figures = [f.value for e in new.congress_records[0].elected for f in e.groups]
    assert 8 in figures and 9 not in figures


def test_a_missed_fact_enters_the_records():
    record = of(TEXT)
    fields = {"measure": "party.admitted", "value": 12, "term": "2015-2020", "subject": {"name": "Đảng bộ huyện Bình Sơn"}}
    row = Person().verdict(record, slot_at(record, "12"), "add", fields=fields)
    new = review(record, docket(row)).record
    added = next(o for o in new.observations if o.evidence.text == "12")
    assert (added.origin, added.rule, added.value, added.id[0]) == ("added", "person", 12, "o")
    assert not any(n.evidence.text == "12" for n in new.numbers)
    assert any(f.observation == added.id for m in new.membership_records for f in m.admitted)


def test_a_rejected_total_frees_its_parts():
    record = of(TEXT)
    new = review(record, docket(Person().verdict(record, slot_at(record, "39"), "reject", reason="wrong_measure"))).record
    assert [(o.evidence.text, o.part_of) for o in said(new, "congress.elected")] == [("9", None)]


def test_seen_and_left_open_is_a_state_of_its_own():
    record = of(TEXT)
    new = review(record, docket(Person().verdict(record, slot_at(record, "276"), "unsure")))
    assert said(new.record, "party.admitted")[0].origin == "unsure"
    assert new.entries[slot_at(record, "276")].state == "unsure"
    assert {o.origin for o in new.record.observations if o.evidence.text != "276"} == {"machine"}


def test_an_article_is_done_when_every_number_has_a_verdict():
    record, lan = of(TEXT), Person()
    rows = [lan.verdict(record, slot_at(record, q), "accept") for q in ("39", "9", "276")]
    assert not review(record, docket(*rows)).done
    with pytest.raises(NoGold, match="1 of its numbers"):
        gold_of(review(record, docket(*rows)))
    rows.append(lan.verdict(record, slot_at(record, "12"), "nothing"))
    assert review(record, docket(*rows)).done


# -- history ----------------------------------------------------------------------------------------------------------------


def test_undo_is_a_row_and_brings_back_what_held_before():
    record, lan = of(TEXT), Person()
    slot = slot_at(record, "276")
    first = lan.verdict(record, slot, "correct", change={"value": 270})
    second = lan.verdict(record, slot, "reject", reason="other")
    undo = lan.row(record, anchor=second.anchor, action="undo", undoes=second.id)
    assert said(review(record, docket(first, second)).record, "party.admitted") == []
    assert said(review(record, docket(first, second, undo)).record, "party.admitted")[0].value == 270
    assert len(holding([first, second, undo]).rows) == 3
    assert len({holding(rows).version for rows in ([], [first], [first, second], [first, second, undo])}) == 4


def test_verdicts_given_apart_count_where_they_agree():
    record = of(TEXT)
    slot = slot_at(record, "276")
    lan, minh = Person("lan", apart=True), Person("minh", start=100, apart=True)
    a, b = lan.verdict(record, slot, "accept"), minh.verdict(record, slot, "correct", change={"value": 275})
    new = review(record, docket(a, b))
    assert new.entries[slot].state == "disputed" and said(new.record, "party.admitted")[0].origin == "unsure"
    assert review(record, docket(a, minh.verdict(record, slot, "accept"))).entries[slot].state == "accepted"
    chief = Person("chief", start=200).verdict(record, slot, "correct", change={"value": 275})
    assert said(review(record, docket(a, b, chief)).record, "party.admitted")[0].value == 275


def test_lines_come_back_and_come_twice_without_effect():
    record, lan = record_of("n06"), Person()
    rows = [lan.verdict(record, slot, "accept") for slot, (_, f) in anchored(record).items() if not isinstance(f, NumberSeen)]
    data = b"".join(map(to_line, rows))
    again = list(read_verdicts(io.BytesIO(data + data), "v.jsonl"))
    assert again == rows + rows
    store = Docket()
    assert [store.add(v) for v in again if isinstance(v, Verdict)].count(True) == len(rows)
    with pytest.raises(ValueError, match="known with other content"):
        store.add(rows[0].model_copy(update={"comment": "x"}))


def test_bad_lines_are_named_and_the_rest_is_read():
    good = Person().verdict(of(TEXT), slot_at(of(TEXT), "276"), "accept")
    lines = b"{}\n" + to_line(good) + b"no json\n" + json.dumps({**good.model_dump(), "action": "destroy"}).encode() + b"\n"
    found = list(read_verdicts(io.BytesIO(lines), "v.jsonl"))
    assert [str(f).split(" ")[0] for f in found if isinstance(f, VerdictError)] == ["v.jsonl:1:", "v.jsonl:3:", "v.jsonl:4:"]
    assert found[1] == good


# -- they last --------------------------------------------------------------------------------------------------------------


def test_other_lines_may_change_and_the_sentence_may_not():
    record, lan = of(TEXT), Person()
    rows = docket(lan.verdict(record, slot_at(record, "276"), "correct", change={"value": 270}), lan.verdict(record, slot_at(record, "39"), "accept"))
    for other in (TEXT.replace("Hà An", "Minh Tú"), TEXT.replace("Không khí sôi nổi", "Nắng to"), "Trang chủ\n" + TEXT, TEXT.replace("Có 12 chiếc xe.", "Có 14 chiếc xe."),
                  TEXT.replace("huyện kết nạp", "huyện  kết nạp"), TEXT + "Thêm 5 đảng viên được kết nạp.\n"):
        new = review(of(other), rows)
        assert [o.value for o in new.record.observations if o.evidence.text == "276"] == [270], other
        assert next(o for o in new.record.observations if o.evidence.text == "39").origin == "confirmed"
        assert not new.lost
    changed = review(of(TEXT.replace("Nhiệm kỳ qua, Đảng bộ", "Năm qua, Đảng bộ")), rows)
    assert [(o.value, o.origin) for o in changed.record.observations if o.evidence.text == "276"] == [(276, "machine")]
    assert len(changed.lost) == 1 and not changed.done
    assert review(of(TEXT.replace("276", "277")), rows).lost


def test_a_sentence_that_stands_twice_is_told_apart_by_the_one_in_front():
    text = "Năm 2019, Đảng bộ xã Bình An họp. Kết nạp 5 đảng viên.\nĐảng bộ xã Bình Minh cũng họp. Kết nạp 5 đảng viên.\n"
    record = of(text)
    first = next(s for s, (a, _) in anchored(record).items() if a.quote == "5")
    rows = docket(Person().verdict(record, first, "correct", change={"value": 7}))
    assert [o.value for o in review(record, rows).record.observations] == [7, 5]
    assert [o.value for o in review(of("Mới\n" + text), rows).record.observations] == [7, 5]
    # The first is gone: that of B is no heir of it.
    assert [(o.value, o.origin) for o in review(of(text.split("\n")[1]), rows).record.observations] == [(5, "machine")]


def test_an_article_is_known_again():
    assert article_keys(Article(id="x", url="HTTP://Bao.vn/a#b", text="A")) == article_keys(Article(id="y", url="http://bao.vn/a", text="B"))
    a, b = of(TEXT).article, of(TEXT.replace("Hà An", "Minh Tú")).article
    assert a.id != b.id and set(article_keys(a)) & set(article_keys(b))
    elsewhere = b.model_copy(update={"path": "khac/so-2.txt", "title": None})
    assert not set(article_keys(a)) & set(article_keys(elsewhere))
    # Without file and date a long headline stands for the article, a short one for none.
    undated, other = (extract(text=f"Đại hội Đảng bộ huyện Bình Sơn nhiệm kỳ mới\nBầu 39 đồng chí.\n{who}").article for who in ("Lan", "Minh"))
    assert undated.id != other.id and set(article_keys(undated)) & set(article_keys(other))
    short = [extract(text=f"Tin vắn\nBầu 39 đồng chí vào Đảng ủy.\n{who}").article for who in ("Lan", "Minh")]
    assert not set(article_keys(short[0])) & set(article_keys(short[1]))
    # A line of JSON Lines is another article's after the next export.
    numbered = extract(text=TEXT, path="pages.jsonl:3").article
    assert not any(k.startswith("file") for k in article_keys(numbered))


def test_newer_rules_are_told_and_do_not_overrule():
    record, lan = of(TEXT), Person()
    slot = slot_at(record, "276")
    newer = record.model_copy(update={"observations": tuple(
        o.model_copy(update={"measure": "party.members", "rule": "other"}) if o.evidence.text == "276" else o for o in record.observations)})
    for action, more in (("accept", {}), ("correct", {"change": {"value": 270}})):
        new = review(newer, docket(lan.verdict(record, slot, action, **more)))
        assert new.entries[slot].news and next(o for o in new.record.observations if o.evidence.text == "276").measure == "party.admitted"
    again = review(newer, docket(lan.verdict(record, slot, "reject", reason="wrong_measure")))
    assert again.entries[slot].state == "reopened" and not again.done and not any(o.evidence.text == "276" for o in again.record.observations)
    for_good = review(newer, docket(lan.verdict(record, slot, "reject", reason="other_body")))
    assert for_good.entries[slot].state == "rejected" and for_good.entries[slot].news
    dropped = record.model_copy(update={"observations": tuple(o for o in record.observations if o.evidence.text != "276")})
    kept = review(dropped, docket(lan.verdict(record, slot, "accept")))
    assert said(kept.record, "party.admitted")[0].origin == "confirmed" and kept.entries[slot].news
    # The fact of a verdict has the id that the machine gave it.
    assert said(kept.record, "party.admitted")[0].id == said(record, "party.admitted")[0].id


def test_a_person_s_number_stands_over_one_that_shares_its_letters():
    record = of("Đảng bộ có 55/60 chi bộ đạt trong sạch vững mạnh.")
    place = record.article.text.index("55")
    anchor = Sentences(record.article).anchor("number", place, place + 2)
    row = Person().row(record, anchor=anchor, action="add", after={"measure": "party.organisations", "value": 55})
    new = review(record, docket(row))
    assert [(o.evidence.text, o.origin) for o in new.record.observations] == [("55", "added")]
    assert new.entries[row.slot].news


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_places_are_found_again_among_odd_characters(form):
    record = of(unicodedata.normalize(form, "🎉 Đảng bộ 👩‍👩‍👧 huyện kết nạp\u200b 27\u200b6 đảng viên 🇻🇳. Có 12 chi bộ."))
    assert len(anchored(record)) >= 2
    for anchor, fact in anchored(record).values():
        found = Sentences(record.article).find(anchor)
        assert found is not None and (found.start, found.end) == (fact.evidence.start, fact.evidence.end)


def test_random_edits_never_put_a_verdict_on_another_sentence():
    assert random_edits(400, seed=1) > 2000


# -- what they teach --------------------------------------------------------------------------------------------------------


def test_lessons_count_what_stands():
    record, lan = record_of("n06"), Person()
    slots = [s for s, (_, f) in anchored(record).items() if getattr(f, "measure", "") == "congress.elected"]
    assert len(slots) >= 10
    rows = [lan.verdict(record, s, "accept") for s in slots[1:]] + [lan.verdict(record, slots[0], "reject", reason="other")]
    rows += [lan.verdict(record, slots[1], "reject"), lan.row(record, anchor=rows[0].anchor, action="undo", undoes="0" * 32)]
    lesson = next(x for x in Lessons(rows).by("measure") if x.name == "congress.elected")
    assert (lesson.confirmed, lesson.rejected, lesson.n) == (len(slots) - 2, 2, len(slots))
    assert lesson.interval[0] < lesson.share < lesson.interval[1]


def test_records_carry_the_reliability_of_judged_rules():
    record, lan = record_of("n06"), Person()
    o = next(o for o in record.observations if o.measure == "congress.elected")
    slot = slot_at(record, o.evidence.text)
    rows = [lan.verdict(record, slot, "accept").model_copy(update={"article": (f"a{k}",)}) for k in range(12)]
    told = Lessons(rows).told(record)
    [said] = [x for x in told.observations if x.id == o.id]
    assert (said.reliability_verdicts.n, said.reliability_verdicts.share) == (12, 1) and said.reliability == o.reliability
    others = [x for x in told.observations if x.measure == o.measure and (x.case or x.rule) != (o.case or o.rule)]
    assert others and all(x.reliability_verdicts.n == 12 for x in others)  # of too few of their case, all of the measure speak
    assert all(x.reliability_verdicts is None for x in told.observations if x.measure != o.measure)
    assert Lessons(rows[:5]).told(record) == record


def test_kappa():
    assert kappa([("a", "a")] * 5) is None and kappa([]) is None
    assert kappa([("a", "a"), ("b", "b")]) == 1 and kappa([("a", "b"), ("b", "a")]) == -1
    # Worked by hand: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no gives 0.4.
    assert kappa([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15) == pytest.approx(0.4)


def test_agreement_by_field():
    record = record_of("n06")
    lan, minh = Person("lan", apart=True), Person("minh", start=500, apart=True)
    slots = [s for s, (_, f) in anchored(record).items() if hasattr(f, "measure")][:6]
    rows = [lan.verdict(record, s, "accept") for s in slots]
    rows += [minh.verdict(record, s, "accept") for s in slots[:4]] + [minh.verdict(record, slots[4], "correct", change={"term": "1990-1995"}), minh.verdict(record, slots[5], "reject")]
    found = {a.name: a for a in agreement(rows)}
    assert (found["verdict"].n, found["verdict"].agreed) == (6, 4)
    assert (found["term"].n, found["term"].agreed) == (5, 4) and found["measure"].agreed == 5


# -- gold -------------------------------------------------------------------------------------------------------------------


def test_gold_of_done_articles_scores_full(tmp_path):
    record, lan = record_of("n06"), Person()
    rows = [lan.verdict(record, s, "nothing" if isinstance(f, NumberSeen) else "accept") for s, (_, f) in anchored(record).items()]
    reviewed = review(record, docket(*rows))
    assert reviewed.done
    (tmp_path / "n06.gold.json").write_text(json.dumps(gold_of(reviewed)), encoding="utf-8")
    (tmp_path / "n06.txt").write_text(record.article.text, encoding="utf-8")
    result = evaluate(tmp_path, [record.model_dump(mode="json")])
    assert result.counts["in_full.all"].f1 == 1 and result.counts["document.all"].f1 == 1 and result.counts["part_of.all"].recall == 1
    theirs, ours = json.loads((ARTICLES / "n06.gold.json").read_text(encoding="utf-8")), gold_of(reviewed)
    assert set(theirs) <= set(ours) and all(set(theirs[k][0]) <= set(ours[k][0]) for k in ("observations", "congresses", "documents"))


def test_an_organisation_that_a_person_names_is_looked_up():
    record = of("Đảng bộ huyện Bình Sơn, tỉnh Quảng Ngãi họp. Năm 2020 kết nạp 5 đảng viên.")
    slot = slot_at(record, "5")
    new = review(record, docket(Person().verdict(record, slot, "correct", change={"subject": {"name": "Đảng bộ tỉnh Quảng Ngãi"}}))).record
    subject = next(o.subject for o in new.observations if o.evidence.text == "5")
    assert subject.name == "Đảng bộ tỉnh Quảng Ngãi" and subject.key and subject.level == "province"

"""The proof harness sees what it must see: a field, a statement that came or went, an order; and the same code twice shows nothing."""

import copy

from tests.same import dump
from tests.same.compare import differences
from tests.same.texts import texts

TEXT = {"text": "Đại hội Đảng bộ xã Hòa An đã bầu 15 đồng chí vào Ban Chấp hành, trong đó có 4 nữ.", "published": "2020-06-20"}


def test_the_same_code_twice_shows_nothing():
    assert list(differences({"t": dump.output(TEXT)}, {"t": dump.output(TEXT)})) == []


def test_a_changed_field_is_told_with_its_statement():
    before = {"t": dump.output(TEXT)}
    after = copy.deepcopy(before)
    after["t"]["observations"][0]["value"] = 16
    [found] = differences(before, after)
    assert (found.text, found.part, found.field, found.before, found.after) == ("t", "observations", "value", 15, 16) and "«15»" in found.statement
    assert list(differences(before, after, {"value"})) == []


def test_a_statement_that_went_and_an_order_are_told():
    before = {"t": dump.output(TEXT)}
    after = copy.deepcopy(before)
    del after["t"]["observations"][1]
    assert [(d.part, d.field, d.after) for d in differences(before, after)] == [("observations", "statement", None)]
    turned = copy.deepcopy(before)
    turned["t"]["observations"].reverse()
    assert [(d.part, d.field) for d in differences(before, turned)] == [("observations", "order")]


def test_a_quick_run_has_some_of_every_kind():
    everything, quick = texts(), texts(quick=True)
    assert {n.partition(":")[0] for n in everything} == {n.partition(":")[0] for n in quick}
    assert len(everything) > 1000 and len(quick) < len(everything) / 4

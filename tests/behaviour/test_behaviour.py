"""Every kind of `tests.behaviour`: no more of its sentences fail than `known.json` says, which may only shrink."""

import pytest

from tests.behaviour.kinds import KINDS, known, tried

ALLOWED = known()


@pytest.mark.parametrize("kind", KINDS)
def test_kind(kind):
    count, failures = tried(kind)
    assert count, "a kind without a sentence proves nothing"
    allowed = ALLOWED.get(kind, 0)
    assert len(failures) <= allowed, f"{len(failures)} of {count} fail, {allowed} may: «{failures[0].text}»: {failures[0].why}"


def test_the_list_names_only_kinds_that_there_are():
    assert set(ALLOWED) <= set(KINDS)

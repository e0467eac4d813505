"""Each kind of telling has a table of texts in other words, order, places and numbers: what must be read from them and what must not."""

import pytest

from extractor import extract
from tests.kinds import kinds
from tests.kinds.table import Row, wrong

KINDS = kinds()


@pytest.mark.parametrize("rows", KINDS.values(), ids=KINDS)
def test_a_kind_holds_in_other_words(rows: list[Row]) -> None:
    assert [line for row in rows for line in wrong(row, extract(text=row.text, published=row.published).model_dump(mode="json"))] == []

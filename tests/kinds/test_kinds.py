"""Each kind of telling has a table of texts in other words, order, places and numbers: what must be read from them and what must not."""

import pytest

from extractor import extract
from tests.kinds import elections, newspapers, portals, silent, whose_and_when
from tests.kinds.table import Row, wrong

KINDS = {kind: rows for module in (whose_and_when, elections, portals, silent, newspapers) for kind, rows in module.TABLE.rows.items()}


@pytest.mark.parametrize("rows", KINDS.values(), ids=KINDS)
def test_a_kind_holds_in_other_words(rows: list[Row]) -> None:
    assert [line for row in rows for line in wrong(row, extract(text=row.text, published=row.published).model_dump(mode="json"))] == []

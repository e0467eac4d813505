"""Each statement of `match/` is there for a sentence that somebody can read."""

from tests import reached


def test_every_statement_of_match_is_reached_by_a_text() -> None:
    assert list(reached.told(reached.unreached(reached.public()))) == []


def test_a_statement_that_no_text_reaches_is_told() -> None:
    left = reached.unreached([{"text": "Đảng bộ xã có 64 đảng viên."}])
    [line] = [line for line in reached.told(left) if "posthumous" in line and "match/__init__.py" in line]
    assert line.startswith("extractor/match/__init__.py:")
    assert not any(": from " in line or ": import " in line for line in reached.told(left))

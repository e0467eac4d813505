import pytest

from extractor import parse_number

VALUES = [
    ("03", 3), ("8.236", 8236), ("10,5", 10.5), ("1,2 triệu", 1_200_000), ("ba", 3), ("mười lăm", 15),
    ("một trăm linh năm", 105), ("hai mươi mốt", 21), ("hai trăm rưỡi", 250), ("ba nghìn hai trăm", 3200),
    ("Một triệu", 1_000_000), ("hai rưỡi", 2.5), ("5 nghìn", 5000),
]
NO_NUMBERS = ["", "đồng chí", "ba đồng", "12a", "trăm", "nghìn ba", "rưỡi", "1.23"]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_value(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_number(text):
    assert parse_number(text) is None

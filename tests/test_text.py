import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractor.text import Text


@given(st.text())
def test_every_character_knows_its_source(source):
    text = Text.of(source)
    assert len(text.chars) == len(text.starts) == len(text.ends)
    assert list(text.starts) == sorted(text.starts)
    assert all(source[s:e] for s, e in zip(text.starts, text.ends, strict=True))


def test_tone_marks_and_look_alikes():
    assert Text.of("Tỉnh uỷ, Ðảng, hoà, quý, thuỷ").chars == "Tỉnh ủy, Đảng, hòa, quý, thủy"


def test_nfd_quotes_the_source():
    source = unicodedata.normalize("NFD", "cấp uỷ khoá mới")
    text = Text.of(source)
    assert text.chars == "cấp ủy khóa mới"
    start = text.chars.index("ủy")
    assert text.quote(start, start + 2) == unicodedata.normalize("NFD", "uỷ")


def test_spaces_in_a_row_are_one_and_quote_the_source():
    source = "Đại hội lần  thứ \u00a0XII"
    text = Text.of(source)
    assert text.chars == "Đại hội lần thứ XII"
    start = text.chars.index("thứ")
    assert text.quote(start, start + 7) == "thứ \u00a0XII"


@given(st.text(alphabet=st.sampled_from("aăâđêôơưủỷÐỳ \u00a0\u0301\u0323\u200b-–“.,1 8\n"), max_size=40))
def test_places_by_arithmetic_are_those_found_letter_by_letter(source):
    quick, careful = Text.of(source), Text._composed(source)
    assert (quick.chars, list(quick.starts), list(quick.ends)) == (careful.chars, list(careful.starts), list(careful.ends))

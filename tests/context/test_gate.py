"""What is surely silent is what a whole reading finds silent: words of the Party in every spelling that the repair of a text knows."""

import random
import re
import unicodedata

import pytest
from benchmarks.candidates import general, short
from fuzz import ODD, mutated

from extractor.context.topic import _ANY_LETTERS, _ANY_WORD, cannot_name_party, names_party
from extractor.extract import Reading, _surely_silent, extract_article
from extractor.read import read_text
from extractor.text import OPEN_SYLLABLE, Text

WORDS = ("đảng", "chi bộ", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "khu ủy", "cấp ủy", "chi ủy", "quân ủy", "bí thư", "bộ chính trị", "ủy viên trung ương", "ủy ban kiểm tra",
         "ubkt", "tccsđ", "ban chấp hành trung ương", "ban tổ chức trung ương", "ban nội chính trung ương", "ban tuyên giáo trung ương", "ban dân vận trung ương")
SPELLINGS = {
    "capitals": str.upper, "title": str.title, "decomposed": lambda word: unicodedata.normalize("NFD", word), "old tone": lambda word: word.replace("ủy", "uỷ"), "hard space": lambda word: word.replace(" ", "\u00a0"),
    "two spaces": lambda word: word.replace(" ", "  "), "tab": lambda word: word.replace(" ", "\t"), "soft hyphen": lambda word: f"{word[:2]}\u00ad{word[2:]}", "nothing": lambda word: f"{word[:1]}\u200b{word[1:]}",
    "split": lambda word: f"{word[:1]} {word[1:]}", "split late": lambda word: f"{word[:-2]} {word[-2:]}", "eth": lambda word: word.replace("đ", "Ð"), "glued": lambda word: f"xã{word.title()}", "i": lambda word: word.replace("ủy", "ủi"),
}


def test_the_words_are_those_of_the_pattern():
    bare = re.sub(r"\(\?<?[!=][^()]*\)", "", _ANY_WORD.pattern)
    bare = re.sub(r"\(\?:([^()]*)\)( \w+)", lambda group: "|".join(word + group[2] for word in group[1].split("|")), bare)
    assert set(bare.split("|")) == set(WORDS)  # a new word needs a row above
    assert all(_ANY_LETTERS.search(word.replace(" ", "")) for word in WORDS)
    assert {match.group() for word in WORDS for match in OPEN_SYLLABLE.finditer(word.replace("ủy", "uỷ"))} == {"uỷ"}


@pytest.mark.parametrize("how", SPELLINGS)
def test_no_spelling_of_a_word_is_surely_silent_where_the_reading_opens(how):
    for word in WORDS:
        text = f"{general()[0]}\nHôm qua {SPELLINGS[how](word)} đã họp."
        if names_party(Text.of(text).chars):
            assert not cannot_name_party([text]), (how, word)


def test_the_record_is_that_of_a_whole_reading():
    chance, silent, opened = random.Random(20261130), 0, 0
    texts = general() + short()
    for _ in range(600):
        text = mutated(chance.choice(texts), chance, [*WORDS, *ODD], [*ODD, *(f" {word} " for word in WORDS)])
        try:
            article = read_text(text)
        except ValueError:
            continue
        reading = Reading(article)
        assert extract_article(article) == reading.record(), text
        silent, opened = silent + _surely_silent(article), opened + reading.opened
    assert silent > 100
    assert opened > 100

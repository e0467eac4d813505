"""Phrases of the lexicon in a sentence: all that stand there, whatever stands around them."""

from extractor.phrases import phrases, stand_in
from extractor.rules import rules
from extractor.segment import UNKNOWN, tokens
from extractor.text import Text


def said(text: str) -> list[str]:
    chars = Text.of(text.replace("«", "").replace("»", "")).chars
    return [token.text for token in tokens(chars, 0, len(chars))]


def test_every_phrase_is_found_wherever_its_words_stand():
    known = {tuple(phrase.split()): roles for phrase, roles in phrases().items()}
    longest, told, found = max(map(len, known)), 0, 0
    sentences = [said(example) for rule in rules() for example in rule.examples]
    for words, matches in zip(sentences, stand_in(sentences), strict=True):
        naive = sorted((-size, start, start + size) for start in range(len(words)) for size in range(1, longest + 1) if start + size <= len(words) and tuple(words[start:start + size]) in known)
        assert [match[:3] for match in matches] == naive
        for _, start, end, kinds in matches:
            assert {(kind, code) for kind, codes in kinds for code in codes} == set(known[tuple(words[start:end])])
        told, found = told + 1, found + len(matches)
    assert told > 100
    assert found > 5 * told


def test_no_phrase_holds_the_sign_of_a_hidden_word():
    assert not any(UNKNOWN in phrase for phrase in phrases())

"""The main text that is asked for once is the one that trafilatura gives when it measures the whole page: on pages, and on what is left of them."""

import logging

from benchmarks.candidates import general, page, short
from read.test_tree import mutants
from trafilatura import html2txt

from extractor.read import seen
from extractor.read.blocks import Page
from extractor.read.markup import clean_markup


def cases():
    yield from map(page, short() + general())
    yield from mutants()


def test_the_short_way_is_the_long_way(monkeypatch):
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    asked, found = list[str](), seen._extracted
    monkeypatch.setattr(seen, "_extracted", lambda markup, focus: asked.append(focus) or found(markup, focus))
    pages = once = 0
    for source in cases():
        markup = clean_markup(source)
        asked.clear()
        text = seen.main_text(markup.text, Page(markup.text).lines)
        pages, once = pages + 1, once + (asked == ["once"])
        if "once" in asked:
            assert text == found(markup.text, "balanced"), markup.text
        assert len(html2txt(markup.text)) <= seen.most_text(markup.text), markup.text
    assert once > pages / 4


def test_what_looks_like_a_tag_and_is_text_is_counted():
    for name in ("textarea", "xmp", "noembed", "title"):
        markup = clean_markup(f"<html><body><p>một</p><{name}>" + "<b>hai</b>" * 50 + f"</{name}></body></html>").text
        assert len(html2txt(markup)) <= seen.most_text(markup)


def test_another_version_is_asked_as_ever(monkeypatch):
    asked = list[str]()
    monkeypatch.setattr(seen, "_share", lambda: None)
    monkeypatch.setattr(seen, "_extracted", lambda markup, focus: asked.append(focus))
    assert seen.main_text(page(short()[0]), Page(page(short()[0])).lines) is None
    assert asked == ["balanced"]

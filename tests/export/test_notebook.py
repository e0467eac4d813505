"""A record as a notebook shows it."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from extractor.model import Record

from .made import awkward, everything

VOID = frozenset(("br", "meta", "hr", "img"))


class Balanced(HTMLParser):
    """Whether every element is closed where it should be, and whether anything would run."""

    def __init__(self):
        super().__init__()
        self.open, self.bad = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "script" or any(name.startswith("on") for name, _ in attrs):
            self.bad.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.bad.append(f"/{tag}")


def test_ipython_shows_a_record():
    formatter = pytest.importorskip("IPython.core.formatters").HTMLFormatter()
    shown = formatter(awkward())
    assert "kết nạp</mark><sup>5</sup> <mark" in shown
    assert "12</mark><sup>1</sup>" in shown
    assert "=HYPERLINK(&quot;x&quot;)" in shown


def test_every_record_is_whole_and_marked(tmp_path):
    for record in everything(tmp_path):
        assert isinstance(record, Record)
        shown = record._repr_html_()
        parsed = Balanced()
        parsed.feed(shown)
        assert (parsed.open, parsed.bad) == ([], [])
        text = shown[shown.index("<details"):]
        text = unescape(re.sub(r"<sup>[^<]*</sup>|<[^>]+>", "", text.partition("</summary>")[2]))
        assert text == record.article.text
        marked = [unescape(m) for m in re.findall(r"<mark[^>]*>(.*?)</mark>", shown, re.DOTALL)]
        assert set(marked) <= {s.evidence.text for kind in ("observations", "positions", "congresses", "documents") for s in getattr(record, kind)}
        numbers = {n for sup in re.findall(r"<sup>([^<]*)</sup>", shown) for n in sup.split(",")}
        assert len(numbers) == sum(len(getattr(record, kind)) for kind in ("observations", "positions", "congresses", "documents"))

"""The main text of a page as trafilatura sees it; a measure of the whole page that cannot change what it sees is left out.

Of a short text trafilatura asks whether it is less than a fifth of the page's, and looks again, less strictly, where it is. The text of
the whole page costs it nearly half of its time. No page has more text than its markup without tags, so a text that is a fifth of that is
not looked at again. `tests/read/test_seen.py` holds both ways beside each other.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from extractor.read.blocks import Line
from extractor.read.markup import SAID

RAW = re.compile(r"<(?:textarea|xmp|iframe|noembed|noframes|noscript|plaintext|script|style)\b", re.IGNORECASE)
"""Elements in which what looks like a tag is text; so it is in a title."""
TITLE, WHOLE_TITLE = re.compile("<title", re.IGNORECASE), re.compile(r"<title[^<>]*>[^<>]*</title\s*>", re.IGNORECASE)
WEIGHT = 60  # characters of a line that is likely to be of the main text


def main_text(markup: str, lines: Sequence[Line]) -> str | None:
    """The main text of a page with this markup and these lines; None where there is none that trafilatura can see.

    >>> page = "<html><body><article>" + "<p>Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành khóa mới.</p>" * 9 + "</article></body></html>"
    >>> main_text(page, []) == main_text(page, [Line("a" * 999, "paragraph", None, 0, None, None, False)])
    True
    """
    share = _share()
    if share is not None:
        most = share * most_text(markup)
        if most <= sum(len(line.text) for line in lines if len(line.text) >= WEIGHT and line.furniture is None):
            text = _extracted(markup, "once")
            if text is not None and sum(map(str.isalnum, text)) >= most:
                return text
    return _extracted(markup, "balanced")


def most_text(markup: str) -> int:
    """A number of characters that the text of a page cannot exceed: tags are at most a space in it, entities are longer than what they stand for.

    >>> most_text("<p>Bầu <b>15</b> đồng chí")
    15
    """
    if RAW.search(markup) or len(TITLE.findall(markup)) > len(WHOLE_TITLE.findall(markup)):
        return len(markup)
    return len(" ".join(SAID.sub(" ", markup).split()))


def _extracted(markup: str, focus: str) -> str | None:
    from trafilatura import bare_extraction

    try:
        seen = bare_extraction(markup, options=_options(focus))
    except (ValueError, AttributeError, TypeError, RecursionError):  # it is written for tidy pages
        return None
    return getattr(seen, "text", None) or None


@cache
def _options(focus: str) -> Any:
    """How trafilatura is to look: `balanced` as ever; any other word is the same to it but for the second look."""
    import logging

    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # «discarding data» is no news to whoever runs this program
    options = Extractor(output_format="python", fast=True, comments=False, tables=True)
    options.focus = focus
    return options


@cache
def _share() -> float | None:
    """The share of the page's text below which it looks again; None for versions of it that do not, or in another way."""
    from trafilatura import core

    share = getattr(core, "ESCALATION_PAGE_SHARE", None)
    return share if isinstance(share, float) else None

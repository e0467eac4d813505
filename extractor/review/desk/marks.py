"""The text of an article as HTML: cut at every edge of every span, so that marks that overlap need no nesting."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


class Span(NamedTuple):
    """A stretch of the text, in code points, with the key of its fact and its family."""

    start: int
    end: int
    key: str
    family: str


# What a browser would change or drop: a lone carriage return, and characters that no page may hold. One for one, so that places stay.
FORBIDDEN = {0x0d: "&#13;", 0x0c: "\u240c", **dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160), *range(55296, 57344), 65534, 65535), "�")}


def cut(text: str, spans: Sequence[Span], silent: Sequence[tuple[int, int]] = ()) -> SafeString:
    """The text with a `<mark>` for every stretch that spans cover; `data-start` is its first code point, `data-f` the facts that share it.

    Stretches without one are `<span data-start>`; those inside `silent` (page furniture) are told apart.

    >>> cut("ab<c", [Span(0, 2, "x", "party"), Span(1, 3, "y", "party")])
    '<mark data-f="x" data-start="0" class="party">a</mark><mark data-f="x y" data-start="1" class="party">b</mark><mark data-f="y" data-start="2" class="party">&lt;</mark><span data-start="3">c</span>'
    """
    edges = sorted({0, len(text), *(p for s in spans for p in (s.start, s.end)), *(p for pair in silent for p in pair)})
    edges = [e for e in edges if 0 <= e <= len(text)]
    starting: dict[int, list[Span]] = {}
    for s in sorted(spans, key=lambda s: (s.start, -s.end)):
        starting.setdefault(s.start, []).append(s)
    off = iter(sorted(silent))
    furniture = next(off, None)
    out: list[str] = []
    here: list[Span] = []
    for left, right in zip(edges, edges[1:], strict=False):
        here = [s for s in here if s.end > left] + starting.get(left, [])
        while furniture is not None and furniture[1] <= left:
            furniture = next(off, None)
        said = str(escape(text[left:right])).translate(FORBIDDEN)
        if here:
            families = " ".join(dict.fromkeys(s.family for s in here))
            out.append(f'<mark data-f="{" ".join(s.key for s in here)}" data-start="{left}" class="{families}">{said}</mark>')
        else:
            dim = ' class="off"' if furniture is not None and furniture[0] <= left < furniture[1] else ""
            out.append(f'<span data-start="{left}"{dim}>{said}</span>')
    return mark_safe("".join(out))

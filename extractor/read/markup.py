"""Markup made safe to parse: what no reader sees is cut out, nesting is bounded, all in linear time.

A page may be 20 MB, nested 100,000 deep, cut off in the middle of a tag or of a script; none of these may cost more than
a few passes over its characters, and no text may be lost to a parser's limit.
"""

import html
import re
from dataclasses import dataclass

DEPTH = 150
"""Elements nested deeper than this are opened up; the parsers beneath stop, silently, at 255."""
MAX_TAGS = 40_000
MAX_MARKUP = 8_000_000
"""Pages with more tags or characters than these are read without a tree."""
LONG_VALUE = 4_000

OPEN = re.compile(r"<!--|<(script|style|noscript|template|svg|iframe)\b[^<>]*>?", re.IGNORECASE)
CLOSERS = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "noscript", "template", "svg", "iframe")}
CLOSERS["!--"] = re.compile("-->")
PROLOG = re.compile(r"\A\s*<\?xml[^<>]*>")
LD_JSON = re.compile(r"application/ld\+json", re.IGNORECASE)
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)[^<>]*>")
SAID = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9:_-]*)[^<>]*>")
VALUE = re.compile(rf"=\"[^\"<>]{{{LONG_VALUE},}}\"|='[^'<>]{{{LONG_VALUE},}}'")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul".split())
# What an opening tag closes by itself where it stands on top of the open ones, in this order.
IMPLIED = {
    "li": ("p", "li"), "p": ("p",), "dt": ("p", "dd", "dt"), "dd": ("p", "dd", "dt"), "option": ("option",), "tr": ("p", "td", "th", "tr"),
    "td": ("p", "td", "th"), "th": ("p", "td", "th"), "tbody": ("p", "td", "th", "tr", "thead", "tbody"), "div": ("p",), "table": ("p",), "ul": ("p",),
}


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's markup without scripts, styles and comments; `ld_json` holds its JSON-LD scripts, `tags` counts what is left."""

    text: str
    ld_json: tuple[str, ...]
    tags: int

    @property
    def oversized(self) -> bool:
        """Whether a tree of it would take too much time or memory."""
        return self.tags > MAX_TAGS or len(self.text) > MAX_MARKUP


def clean_markup(source: str) -> Markup:
    """Cut out what no reader sees and bound the nesting.

    >>> clean_markup("<p>Bầu <!-- x -->15<script>var a</script> đồng chí").text
    '<p>Bầu 15 đồng chí'
    """
    text, scripts = _cut(PROLOG.sub("", source.replace("\x00", ""), count=1))
    text = VALUE.sub('=""', text)
    text, tags = _bounded(text)
    return Markup(text, tuple(scripts), tags)


def _cut(source: str) -> tuple[str, list[str]]:
    """The markup without unseen elements, and the texts of its JSON-LD scripts."""
    kept: list[str] = []
    scripts: list[str] = []
    absent: set[str] = set()  # closers that do not come any more: never searched for twice
    position = 0
    while match := OPEN.search(source, position):
        name = (match[1] or "!--").lower()
        kept.append(source[position:match.start()])
        position = match.end()
        if match.group().endswith("/>") and name in ("iframe", "svg"):
            continue
        closer = None if name in absent else CLOSERS[name].search(source, position)
        if closer is not None:
            if name == "script" and LD_JSON.search(match.group()):
                scripts.append(source[position:closer.start()])
            position = closer.end()
            continue
        absent.add(name)
        if name in ("script", "style"):  # cut off in the middle of code: no text follows
            position = len(source)
    kept.append(source[position:])
    return "".join(kept), scripts


def _bounded(text: str) -> tuple[str, int]:
    """The markup with elements below DEPTH opened up (a line break for each block), and the number of its tags."""
    said = SAID.findall(text)
    if _shallow(said):
        return text, len(said)
    stack: list[str] = []
    opened: dict[str, int] = {}
    kept: list[str] = []
    position = tags = 0
    broken = False  # whether the last thing kept is a line break that stands for a block

    def close(name: str) -> None:
        opened[name] -= 1
        stack.pop()

    for match in TAG.finditer(text):
        tags += 1
        name = match[2].lower()
        if name in VOID or match.group().endswith("/>"):
            continue
        if not match[1]:
            for implied in IMPLIED.get(name, ()):
                if stack and stack[-1] == implied:
                    close(implied)
            stack.append(name)
            opened[name] = opened.get(name, 0) + 1
            deep = len(stack) > DEPTH
        else:
            deep = len(stack) > DEPTH
            if opened.get(name, 0) > 0:
                while stack[-1] != name:
                    close(stack[-1])
                deep = len(stack) > DEPTH
                close(name)
        if deep:
            between = text[position:match.start()]
            if between.strip():
                kept.append(between)
                broken = False
            if name in BLOCKS and not broken:
                kept.append("<br>")
                broken = True
            else:
                tags -= 1
            position = match.end()
    if not position:
        return text, tags
    kept.append(text[position:])
    return "".join(kept), tags


def _shallow(said: list[str]) -> bool:
    """Whether no element can be deeper than DEPTH, counting all that are open: a pass that is enough for nearly every page."""
    opened: dict[str, int] = {}
    depth = 0
    for name in " ".join(said).lower().split():
        if name[0] == "/":
            if opened.get(name):
                opened[name] -= 1
                depth -= 1
        elif name not in VOID:
            depth += 1
            if depth > DEPTH:
                return False
            closer = "/" + name
            opened[closer] = opened.get(closer, 0) + 1
    return True


LINE_TAG = re.compile(rf"<(?:/?(?:{'|'.join(sorted(BLOCKS, key=len, reverse=True))})|br)\b[^<>]*>", re.IGNORECASE)
CELL_END = re.compile(r"</t[dh]\s*>\s*(?=<t[dh]\b)", re.IGNORECASE)
ANY_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
SPACES = re.compile(r"[^\S\n]+")


def lines_without_tree(text: str) -> list[str]:
    """The lines of a page that is too large for a tree: a new one at each block and line break, cells of a row joined by « | ».

    >>> lines_without_tree("<div>Kết nạp <b>12</b> đảng viên<p>Khai trừ 1</div>")
    ['Kết nạp 12 đảng viên', 'Khai trừ 1']
    """
    text = text.replace("\r", "").replace("\n", " ")
    text = CELL_END.sub(" | ", text)
    text = re.sub(r"(?<=\| )<t[dh]\b[^<>]*>", "", text, flags=re.IGNORECASE)
    text = ANY_TAG.sub("", LINE_TAG.sub("\n", text))
    text = SPACES.sub(" ", html.unescape(text))
    return [line for line in (raw.strip() for raw in text.split("\n")) if line]

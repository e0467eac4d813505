"""Party documents cited in running text: where they are named, and how.

A document is cited by its kind and its number («Chỉ thị số 35-CT/TW», «Kế hoạch số 54», «Nghị quyết Trung ương 4»), by its kind
and its date, or, a congress's resolution, by the congress. Whose they are and when they were issued is asked in `match/documents.py`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor import lexicon
from extractor.vocabulary import SILENT_BLOCKS

_TABLE = lexicon.table("documents")
_KINDS: list[str] = _TABLE["kinds"]
_NAME_OF = {kind.lower(): kind for kind in _KINDS}
_KIND = lexicon.either(_KINDS)
_ANY_KIND = lexicon.openings(_KINDS)
# «35-CT/TW», «100 - KL/TW», «22 CT/TW», «15/KH-ĐU», «98-QĐi/TW», «26-KH/ĐUBVPSN»
_LETTERS = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,11}\d{0,2}"
_CODE = rf"\d{{1,5}}(?: ?[-/] ?| ){_LETTERS}(?: ?[-/.] ?{_LETTERS}){{1,3}}|\d{{1,5}} ?[-/] ?{_LETTERS}"
# Words in small letters may stand between: «Nghị quyết chuyên đề số 05-NQ/HU».
_NUMBERED = re.compile(rf"(?<!\w)(?P<kind>(?i:{_KIND}))(?: [^\W\dA-ZĐ_]+){{0,4}}? (?P<so>(?i:số) ?:? ?)?(?P<number>{_CODE})(?![\w/])")
_BARE = re.compile(rf"(?<!\w)(?P<kind>{_KIND}) (?P<so>số ?:? ?)?(?P<number>\d{{1,4}})(?![\w/%]|[.,]\d| ?%|-\w)", re.IGNORECASE)
# What a bare number may be followed by; a unit behind it makes it a plain number («Kế hoạch 5 năm», «Nghị quyết 12 chỉ tiêu»).
_CLOSES = re.compile(r" ?,? ?(?:ngày|của|do|về|và|gắn|trong|tại|ở|theo|đã|được|là|nhằm|đối với|đến|với|\(|\"|«|;|,|\.|\)|:|$|\n)", re.IGNORECASE)
_ALSO = re.compile(rf" ?(?:,|và|;) (?:số )?(?P<number>{_CODE})(?![\w/])")
_ALSO_BARE = re.compile(r" ?(?:,|và|;) (?:số )?(?P<number>\d{1,4})(?= (?:ngày \d|của ))")
_PLENUM = re.compile(
    r"(?<!\w)(?P<name>(?P<kind>Nghị quyết|Kết luận) (?:của )?(?:Hội nghị )?(?:BCH |Ban Chấp hành )?(?P<number>(?:Trung ương|TW|TƯ) ?(?:lần thứ )?(?:\d{1,2}|bốn|năm|sáu|bảy|tám)))(?!\w)", re.IGNORECASE)
_DATED_NAME = re.compile(rf"(?<!\w)(?P<kind>(?i:{_KIND}))(?: [^\W\dA-ZĐ_]+){{0,3}}?(?=,? ngày \d)")
# «Ngày 25/7/2011, Chi bộ … ra nghị quyết đề nghị kết nạp đảng viên …»: told by its day, its issuer and what it decides.
_RESOLVED = re.compile(r"(?<= ra )(?P<name>(?P<kind>nghị quyết|quyết định|chỉ thị|kết luận) (?:đề nghị |về việc |kết nạp |thành lập |kỷ luật )(?:[^\W\d_]+ ){0,4}?[^\W\d_]+)(?= (?:đối với|cho|của|với|tại|trong)(?!\w)|[,.;\n]|$)")
ORDINAL = r"[IVXLC]+|\d{1,2}|nhất"
# «Đại hội XIII của Đảng», «Đại hội lần thứ XX Đảng bộ tỉnh», «Đại hội đại biểu Đảng bộ huyện lần thứ XXIV»
_CONGRESS = re.compile(
    rf"(?<!\w)(?P<name>Nghị quyết (?:của )?(?P<issuer>Đại hội(?: (?P<n1>[IVX]+)(?: của Đảng(?! bộ| ủy))?"
    rf"| (?:(?:lần )?thứ|khóa) (?P<n2>{ORDINAL})(?: của| [^\W\d_]+){{1,14}}?(?=[,.;:()\n]|$| nhiệm| đã| đề| với| về| là| và| có| trong)"
    rf"|(?: (?!lần|khóa|nhiệm|và|nghị)[^\s,.;:()]+){{0,16}}? (?:(?:lần )?thứ|khóa) (?P<n3>{ORDINAL})(?: của Đảng(?! bộ| ủy))?)))(?!\w)",
    re.IGNORECASE)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named at `start` to `end` (its number, or its name where it has none), whoever issued it.

    `way` is how: numbered, bare, plenum, congress, dated (by its date behind), resolved (by its date in front). Its words begin at
    `opening`; what is said of it begins at `behind`. `leads` is the first of a row of numbers that it stands in, `congress` the congress's name.
    """

    start: int
    end: int
    way: str
    kind: str
    number: str | None
    opening: int
    behind: int
    block: Span
    capital: bool = True
    marked: bool = False  # «số» in front of the number
    leads: "Citation | None" = None
    congress: str | None = None


def find_documents(chars: str, blocks: Sequence[tuple[int, int, str]]) -> list[Citation]:
    """The documents cited in the blocks `(start, end, kind)` of a repaired text that are no furniture, in their order.

    >>> text = "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị; Nghị quyết số 20 của HĐND tỉnh"
    >>> [(d.way, d.kind, d.number) for d in find_documents(text, [(0, len(text), "paragraph")])]
    [('numbered', 'Chỉ thị', '35-CT/TW'), ('bare', 'Nghị quyết', '20')]
    """
    found: list[Citation] = []
    for start, end, kind in blocks:
        if kind not in SILENT_BLOCKS and _ANY_KIND.search(chars, start, end) is not None:
            found += sorted(_in_block(chars, (start, end)), key=lambda d: d.start)
    return found


def _in_block(chars: str, block: Span) -> Iterator[Citation]:
    taken: set[int] = set()
    for match in _NUMBERED.finditer(chars, *block):
        if match["kind"][0].isupper() or match["so"]:
            taken.add(match.start("number"))
            yield from _numbered(chars, match, block)
    for match in _BARE.finditer(chars, *block):
        if match.start("number") not in taken and _CLOSES.match(chars, match.end(), block[1]) and not _is_a_year(match):
            yield from _bare(chars, match, block)
    for match in _PLENUM.finditer(chars, *block):
        yield Citation(*match.span("name"), "plenum", _kind(match), " ".join(match["number"].split()), match.start(), match.end(), block)
    for match in _CONGRESS.finditer(chars, *block):
        yield Citation(*match.span("name"), "congress", _NAME_OF["nghị quyết"], None, match.start(), match.end(), block, congress=" ".join(match["issuer"].split()))
    for match in _DATED_NAME.finditer(chars, *block):
        yield Citation(*match.span(), "dated", _kind(match), None, match.start(), match.end(), block, capital=match["kind"][0].isupper())
    for match in _RESOLVED.finditer(chars, *block):
        yield Citation(*match.span("name"), "resolved", _kind(match), None, match.start("name"), match.end(), block)


def _kind(match: re.Match[str]) -> str:
    return _NAME_OF[match["kind"].lower()]


def _is_a_year(match: re.Match[str]) -> bool:
    """«Kế hoạch 2020»."""
    return len(match["number"]) == 4 and match["number"][:2] in ("19", "20") and not match["so"]


def _numbered(chars: str, match: re.Match[str], block: Span) -> Iterator[Citation]:
    """«Quy định số 22-QĐ/TW, 24-QĐ/TW»: a document, and further numbers of the same kind right behind."""
    first = Citation(*match.span("number"), "numbered", _kind(match), " ".join(match["number"].split()), match.start(), match.end(), block, match["kind"][0].isupper(), bool(match["so"]))
    yield first
    position = match.end()
    while (more := _ALSO.match(chars, position, block[1])) is not None:
        yield Citation(*more.span("number"), "numbered", first.kind, " ".join(more["number"].split()), more.start(), more.end(), block, leads=first)
        position = more.end()


def _bare(chars: str, match: re.Match[str], block: Span) -> Iterator[Citation]:
    """«Kế hoạch số 54 của …», «Chỉ thị 05», «Nghị quyết số 18, 19 của …»."""
    first = Citation(*match.span("number"), "bare", _kind(match), match["number"], match.start(), match.end(), block, match["kind"][0].isupper(), bool(match["so"]))
    yield first
    if first.marked and (more := _ALSO_BARE.match(chars, match.end(), block[1])):
        yield Citation(*more.span("number"), "bare", first.kind, more["number"], more.start(), more.end(), block, leads=first)

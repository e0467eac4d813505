"""Names of party congresses in running text: of which organisation, with which ordinal and term, as they are spelled.

A congress is named by its organisation («Đại hội Đảng bộ huyện Thanh Hà»), by its ordinal («Đại hội lần thứ III»), or by both.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor import lexicon
from extractor.find.numerals import rank_of
from extractor.find.organisations import PARTY, fold, organisation_at
from extractor.vocabulary import SILENT_BLOCKS

Block = tuple[int, int, str]
_TABLE = lexicon.table("congresses")
_N = r"[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_CONGRESS = re.compile(r"(?<!\w)(?:đại hội(?: \(ĐH\)| điểm)?|(?P<short>ĐHĐB)|(?-i:ĐH)(?= (?:đại biểu|Đảng bộ|Chi bộ|lần thứ|toàn quốc)))(?!\w)(?! đồng cổ đông)", re.IGNORECASE)
_KIND = re.compile(r" (?P<kind>đại biểu(?! dự)|đảng viên|toàn thể đảng viên|toàn thể)(?!\w)", re.IGNORECASE)
_WHOLE_NATION = re.compile(r" (?:Đảng )?toàn quốc(?!\w)", re.IGNORECASE)
_OF_PARTY = re.compile(r" (?:của )?(?:Đảng(?: Cộng sản Việt Nam)?)(?!\w)(?! ?(?:bộ|ủy|viên|các|cơ sở|cấp|Cộng sản|Nhân dân|Dân chủ|Lao động|Cộng hòa|đoàn))")
_OF_PLACE = re.compile(r" Đảng (?P<place>(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh) [A-ZĐ])")
_OF_A_PLACE = re.compile(r" (?P<place>(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) (?!Đảng)[A-ZĐ])(?=[^.;,\n]{1,40} lần thứ)")  # «Đại hội đại biểu tỉnh Quảng Nam lần thứ XXI»
_ORDINAL = re.compile(rf" ?,? ?\(?(?:lần (?:thứ )?|khóa |thứ )(?P<n>{_N})(?!\w)\)?", re.IGNORECASE)
_ORDINAL_NEAR = re.compile(r"(?<!\w)(?P<n>[IVX]+)(?!\w)|lần thứ (?P<m>\d{1,2})(?!\d)")
_ARABIC_ALONE = re.compile(r" (?P<n>\d{1,2})(?= (?:của )?Đảng(?! ?(?:bộ|viên|ủy)(?!\w))|[.,;:)]|$| (?:diễn ra|khai mạc|bế mạc|đã|thành công))", re.MULTILINE)
_ROMAN_ALONE = re.compile(r" (?P<n>[IVX]+)(?!\w)")
TERM = lexicon.pattern("term", "congresses")
_SMALL = re.compile(r" (?:của )?(?:chi|đảng) bộ(?=,? (?:nhiệm k[ỳì]|lần thứ|khóa|NK)(?!\w))")  # «Đại hội chi bộ nhiệm kỳ …»: whose, the sentence says
_SMALL_NAMED = re.compile(r"(?:đảng bộ|chi bộ) (?!(?:cơ sở|cấp|trực thuộc|các|bộ phận|viên)(?!\w))(?=tỉnh|huyện|xã|phường|quận|thị|thành phố|khối|[A-ZĐ])")
_GAP = re.compile(r" (?:của |tại |ở |(?:tỉnh|huyện|thành phố) (?=Đảng bộ ))?")
_AT_HOME = re.compile(r"(?: [^\W\d_]+){1,5}? tại (?=Đảng bộ|Chi bộ)", re.IGNORECASE)
_ASIDE = re.compile(r" ?\([^)\n]{1,40}\)(?=,? (?:lần thứ|khóa|nhiệm k[ỳì]|thứ))|(?:,? (?:huyện|quận|thị xã|thành phố|TP\.?|tỉnh)(?: (?-i:[A-ZĐÂÔƠƯĂÊÁÀẢÃẠÉÈÍÌÓÒÚÙÝ])[^\W\d_]*){1,4}){1,3}(?=,? (?:lần thứ|khóa|nhiệm k[ỳì]|thứ))", re.IGNORECASE)
_MASS = re.compile(rf" (?:đại biểu |toàn thể |đoàn viên |hội viên )?(?:của )?(?:{lexicon.either(_TABLE['mass'])})(?!\w)(?! đồng| nghị| trường)")
_FOREIGN = re.compile(rf"[^.\n]{{0,40}}(?:{lexicon.either(_TABLE['foreign'])})")
NEAR = 90


@dataclass(slots=True)
class CongressName:
    """A congress's name as it is read word by word, from `start` up to `end`; `block` is the stretch that it stands in.

    `mass`: of a mass organisation or another country's party; `others` are then the ordinals told beside it.
    """

    start: int
    end: int
    block: tuple[int, int] = (0, 0)
    kind: str | None = None
    national: bool = False
    organisation: str | None = None
    bare: bool = False
    ordinal: int | None = None
    spelled: bool = False
    place: tuple[int, int] | None = None
    term: str | None = None
    mass: bool = False
    others: list[int | None] = field(default_factory=list)


def find_congresses(chars: str, blocks: Sequence[Block]) -> list[CongressName]:
    """The congresses named in the blocks that are no furniture.

    >>> text = "Đại hội đại biểu Đảng bộ huyện Thanh Hà lần thứ XXV, nhiệm kỳ 2020-2025 đã bế mạc."
    >>> [(n.organisation, n.ordinal, n.term, n.kind) for n in find_congresses(text, [(0, len(text), "paragraph")])]
    [('Đảng bộ huyện Thanh Hà', 25, '2020-2025', 'delegates')]
    """
    found = []
    for start, end, kind in blocks:
        if kind in SILENT_BLOCKS:
            continue
        for match in _CONGRESS.finditer(chars, start, end):
            name = _name(chars, match, end)
            name.block = (start, end)
            if _MASS.match(chars, match.end(), end) or _FOREIGN.match(chars, match.end(), end) or _MASS.match(chars, name.end, end):
                name.mass = True
                name.others = [rank_of(m['n'] or m['m']) for m in _ORDINAL_NEAR.finditer(chars, match.end(), min(end, match.end() + NEAR))]
            found.append(name)
    return found


def _name(chars: str, match: re.Match[str], end: int) -> CongressName:
    name = CongressName(match.start(), match.end(), kind="delegates" if match["short"] else None)
    for _ in range(8):
        at = name.end
        if name.kind is None and (m := _KIND.match(chars, at, end)):
            name.kind = "delegates" if m["kind"].lower() == "đại biểu" else "members"
        elif m := _WHOLE_NATION.match(chars, at, end):
            name.national = True
        elif name.term is None and (m := TERM.match(chars, at, end)):
            name.term = f"{m['a']}-{m['b']}"
        elif name.ordinal is None and (m := _ordinal(chars, name, at, end)) is not None:
            name.ordinal, name.place, name.spelled = _rank(m), m.span("n"), m.re is _ORDINAL
        elif name.organisation is None and (m := _OF_PLACE.match(chars, at, end)) and (named := organisation_at(f"Đảng bộ {chars[m.start('place'):end][:80]}", 0, 88)):
            name.organisation, name.end = named.name, at + 6 + len(named.name) - len("Đảng bộ ")
            continue
        elif name.organisation is None and name.kind == "delegates" and (m := _OF_A_PLACE.match(chars, at, end)) and (named := organisation_at(f"Đảng bộ {chars[m.start('place'):end][:80]}", 0, 88)):
            name.organisation, name.end = named.name, m.start("place") + len(named.name) - len("Đảng bộ ")
            continue
        elif name.organisation is None and (m := _OF_PARTY.match(chars, at, end)):
            name.organisation = PARTY
        elif name.organisation is None and _named(chars, name, at, end):
            continue
        elif name.organisation is None and (m := _SMALL.match(chars, at, end)):
            pass
        elif name.organisation not in (None, PARTY) and (m := _ASIDE.match(chars, at, end)):
            pass
        else:
            break
        name.end = m.end()
    if name.national and name.organisation is None:
        name.organisation = PARTY
    return name


def _ordinal(chars: str, name: CongressName, at: int, end: int) -> re.Match[str] | None:
    m = _ORDINAL.match(chars, at, end)
    if m is None and (name.organisation in (None, PARTY) or name.national):
        m = _ROMAN_ALONE.match(chars, at, end) or _ARABIC_ALONE.match(chars, at, end)
    return m if m is not None and _rank(m) is not None else None


def _named(chars: str, name: CongressName, at: int, end: int) -> bool:
    """Reads the party organisation at `at` into the name."""
    gap = _GAP.match(chars, at, end)
    if gap is None:
        return False
    named = organisation_at(chars, gap.end(), min(end, gap.end() + 200))
    if named is None and (small := _SMALL_NAMED.match(chars, gap.end(), end)):  # «Đại hội đảng bộ tỉnh lần thứ XX»
        capital = organisation_at(chars[small.start()].upper() + chars[small.start() + 1:min(end, small.start() + 200)], 0, 200)
        named = replace(capital, start=small.start(), end=small.start() + capital.end) if capital is not None else None
    if named is None and name.end == at and (home := _AT_HOME.match(chars, at, end)):
        named = organisation_at(chars, home.end(), min(end, home.end() + 200))
    if named is None or named.kind != "party":
        return False
    name.organisation, name.end = named.name, named.end
    name.bare = len(fold(named.name).split()) < 3
    return True


def _rank(match: re.Match[str]) -> int | None:
    return rank_of(match['n'])

"""The grammar of an organisation's name: what its words say, before anybody asks which unit they mean.

    [lead] head [own name] {level word + place | bare level | , place | (place)}
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.context.identity.gazetteer import COMMUNE, gazetteer
from extractor.context.identity.phrases import (
    BARE_LEVEL_AT,
    CANONICAL,
    ENTRIES,
    LEADS,
    LEVEL_AT,
    LEVEL_OF_YOUTH,
    LOCAL,
    NO_LEVEL_BEFORE,
    OWN,
    SAME,
    SCHOOL,
    Entry,
    distinctive,
    normal,
    opened,
)
from extractor.context.identity.spelling import DASH, STOPS, bare, clean, number, slug, tokens
from extractor.lexicon import pattern, phrase, word_set, words

_FORMER = pattern("former", "identity")
_TAIL = pattern("tail", "identity")
_FRESH = pattern("fresh", "identity")
_CENTRAL = pattern("central", "identity")
_JOINING = word_set("belonging", "identity")
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_ROMAN = re.compile(r"[IVX]+[A-Z]?")
_NO_NAME = word_set("no_name", "identity")
_NO_NAME_ALONE = word_set("no_name_alone", "identity")
_JOINED = word_set("joined", "identity")
_WHOLE_CENTRE = word_set("whole_centre", "identity")
_CENTRE_SLUG = phrase("centre_slug", "identity")
_COUNTRY = phrase("country", "identity")
_NUMBERED = phrase("numbered", "identity")
_NUMBERED_UNITS = word_set("numbered_units", "identity")
_UNIONS = words("unions", "identity")
_GOES_ON = pattern("goes_on", "identity")
_CITY_OF_HCM = pattern("city_of_hcm", "identity")
_WIDEST = (phrase("province_type", "identity"), "tp")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a name: its type code where a level word stands there, its words; no words where the level is bare."""

    type: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What a name says. `head` is the key's («db», «nn», «ubkt» …; «» unknown), `own` the organisation's own name as in a key,
    `scope` how it is keyed: fixed, unit, national, cell, board; `under` the level of an own name's organisation."""

    kind: str = ""
    head: str = ""
    own: str = ""
    scope: str = "unit"
    under: str = ""
    level: str = ""
    places: tuple[Place, ...] = ()
    inner: "Name | None" = None
    former: bool = False
    fresh: bool = False
    last: bool = False
    """Whether the name ends in the words of a place, so that the text may go on with it."""


    @property
    def named(self) -> bool:
        """Whether it holds a place's or cell's own name, not a bare level alone."""
        return any(place.words for place in self.places) or (self.scope == "cell" and bool(self.own))


@lru_cache(maxsize=20_000)
def parse(name: str) -> Name:
    """What a name says.

    >>> parse("Ban Thường vụ Huyện uỷ Quảng Trạch").places
    (Place(type='huyen', words=('Quảng', 'Trạch')),)
    >>> parse("Đảng ủy Công an TP Đà Nẵng").own, parse("UBKT Tỉnh ủy").head
    ('cong-an', 'ubkt')
    """
    text = _CENTRAL.sub(phrase("centre", "identity"), clean(name))
    former, fresh = _FORMER.search(text) is not None, _FRESH.search(text) is not None
    text = _TAIL.sub("", _FORMER.sub("", text))
    text = opened(text)
    reader = _Reader(tokens(text), plain=name.isascii())
    found = reader.organisation(0)
    return replace(found, former=former, fresh=fresh, last=reader.ended_in_place)


def parse_places(text: str) -> tuple[Place, ...]:
    """The places in a row at the beginning of a cleaned text."""
    return _Reader(tokens(text)).places(0, open_ended=True)[0]


class _Reader:
    """Reads one name's tokens from left to right."""

    def __init__(self, words: list[str], plain: bool = False) -> None:
        self.words = words
        self.bare = [bare(w) or w for w in words]
        self.normal = [normal(w) for w in words]
        self.plain = plain or all(w.isascii() for w in words)
        self.upper = all(not w[0].islower() for w in words if w[0].isalpha())
        self.ended_in_place = False

    def organisation(self, at: int) -> Name:
        """The organisation that is named from a token on."""
        at, led = self._leads(at)
        entry = self._entry(at, ("party", "central", "boards", "factions", "state", "mass", "own"))
        if entry is None:
            return self._place_alone(at) if not led else Name()
        rest = at + len(entry.words)
        match entry.table:
            case "central":
                return self._central(entry, at, rest, led)
            case "party":
                return self._party(entry, rest, led)
            case "boards":
                return self._board(entry, rest)
            case "factions":
                own = self._own(rest)
                return replace(own, kind="faction", head=entry.value[0]) if own is not None else Name(kind="faction")
            case _:
                own = self._own(at)
                kind, head = (entry.table, "nn" if entry.table == "state" else "dt") if entry.table != "own" else ("", "")
                return replace(own, kind=kind, head=head) if own is not None and head else Name()

    def _leads(self, at: int) -> tuple[int, bool]:
        led = False
        while (lead := next((words for words in LEADS if tuple(self.normal[at:at + len(words)]) == words), None)) is not None:
            # «Ban Thường trực Ủy ban Mặt trận Tổ quốc» is a name of its own.
            at, led = at + len(lead), True
        return at, led

    def _entry(self, at: int, tables: tuple[str, ...]) -> Entry | None:
        if at >= len(self.words):
            return None
        for entry in ENTRIES.get(self.normal[at], ()):
            if entry.table in tables and tuple(self.normal[at:at + len(entry.words)]) == entry.words and (self.plain or not entry.unmarked):
                return entry
        return None

    def _central(self, entry: Entry, at: int, rest: int, led: bool) -> Name:
        key, kind, level = entry.value
        if rest < len(self.words):
            own = self._own(at)
            return Name() if own is None else replace(own, kind="mass", head="dt")
        return Name(kind=kind, head=key, scope="fixed", level=level)

    def _party(self, entry: Entry, at: int, led: bool) -> Name:
        head, kind, *level = entry.value
        kind = "cap_uy" if led else kind
        if level:
            # «Thành ủy TP. Thủ Đức», «Quận ủy Quận 1»: the level once more.
            if (again := self._level(at)) is not None:
                at = again[1]
            places, _ = self.places(at, first=level[0])
            return Name(kind=kind, head=head, places=places)
        if " ".join(self.bare[at:]) in _WHOLE_CENTRE:
            return Name(kind="party", head="dcsvn", scope="fixed", level="central")
        own = self._own(at)
        if own is not None:
            return replace(own, kind=kind, head=head)
        places, _ = self.places(at)
        return Name(kind=kind, head=head, places=places) if places else Name(kind=kind)

    def _board(self, entry: Entry, at: int) -> Name:
        inner = self.organisation(at) if at < len(self.words) else Name()
        if inner.head in ("nn", "dt"):
            return replace(inner, own=f"{entry.value[0]}-{inner.own}")
        if not inner.head or inner.kind == "place":
            places, _ = self.places(at)
            if not places:
                return Name(kind="board")
            inner = Name(kind="dang_bo", head="db", places=places)
        return Name(kind="board", head=entry.value[0], scope="board", inner=inner, places=inner.places)

    def _place_alone(self, at: int) -> Name:
        level = self._level(at)
        places, end = self.places(at)
        if not places or not places[0].words or end < len(self.words):
            return Name()
        # Without a level word only a province's or district's name is one.
        if level is None and not any(gazetteer().units[n].level < COMMUNE for n in gazetteer().named(list(places[0].words))):
            return Name()
        return Name(kind="place", head="dp", places=places)

    def _own(self, at: int) -> Name | None:
        """An own name and what it belongs to; None where the words from here on are a place."""
        if at >= len(self.words):
            return None
        entry = self._entry(at, OWN)
        if entry is None:
            return self._numbered(at)
        if entry.table == "special":
            return Name(own=slug("-".join(self.words[at:at + len(entry.words)])), scope="special", under=entry.value[0])
        scope, under = entry.value
        national = scope == "national"
        end = self._own_end(at, at + len(entry.words), national and entry.words[0] not in LOCAL)
        if not national and entry.words[0] != SCHOOL:
            end = self._before_place(at + len(entry.words), end)
        own = self._slug(at, end)
        if national and entry.table in ("state", "mass"):
            # «Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam Nguyễn Văn An»: a person behind the body's name.
            own = next((known for e in range(end, at + len(entry.words), -1) if (known := CANONICAL.get(self._plain(at, e)))), own)
        if own.endswith(_CENTRE_SLUG):
            scope, under = "national", "direct"
        elif national and entry.table == "own" and under != "direct" and own == self._slug(at, at + len(entry.words)) in CANONICAL.values():
            pass
        elif national and entry.table == "own" and under != "direct" and self._level(end) is not None:
            scope, under = "unit", "grassroots"
        elif national and entry.table == "own" and under != "direct" and not distinctive(entry, self.words[at + len(entry.words):end]):
            return Name()
        if scope == "national":
            return Name(own=own, scope="national", under=under)
        if own in _NO_NAME:
            return Name()
        return self._belonging(entry, own, scope, under, end)

    def _belonging(self, entry: Entry, own: str, scope: str, under: str, end: int) -> Name:
        """An own name with the unit or organisation that it belongs to, which stands behind it."""
        inner = self.organisation(end) if self._inner(end) else None
        if inner is not None and inner.head:
            return Name(own=own, scope="cell" if inner.own else scope, under=under, places=inner.places, inner=inner if inner.own else None)
        level = LEVEL_OF_YOUTH.get(entry.words)
        places, after = self.places(end, first=level)
        if not places and scope == "unit" and entry.table == "mass" and " ".join(self.bare[end - 2:end]) == _COUNTRY:
            return Name(own=own, scope="national", under="direct")
        if not places and scope == "cell" and after < len(self.words):
            behind = self.organisation(after)
            if behind.head:
                return Name(own=own, scope=scope, inner=behind if behind.own else None, places=behind.places)
        if not places and own in _NO_NAME_ALONE:
            return Name()
        return Name(own=own, scope=scope, under=under, places=places)

    def _before_place(self, start: int, end: int) -> int:
        """Where a body's name ends in front of a province's or district's: «Công an Đà Nẵng», «Sở Y tế Hà Nội»."""
        if end == start or end < len(self.words) and self._level(end) is not None:
            return end
        for first in range(start, end):
            if self.words[first][0].isupper() and any(gazetteer().units[n].level < COMMUNE for n in gazetteer().named(self.words[first:end])):
                return first
        return end

    def _numbered(self, at: int) -> Name | None:
        """«Chi bộ 3, Đảng bộ …»; «Chi bộ số 2»."""
        start = at
        if self.bare[at] == _NUMBERED and at + 1 < len(self.words):
            at += 1
        if not (self.words[at].isdigit() or _ROMAN.fullmatch(self.words[at])) or (at + 1 < len(self.words) and self.words[at + 1] not in STOPS):
            return None
        behind = self._behind(at + 1)
        return Name(own=self._slug(start, at + 1), scope="cell", places=behind.places, inner=behind if behind.own else None) if behind is not None else Name()

    def _behind(self, at: int) -> Name | None:
        """The organisation or place that stands behind a separator."""
        while at < len(self.words) and (self.words[at] in STOPS or self.words[at] == DASH or self.bare[at] in _JOINING):
            at += 1
        if at >= len(self.words):
            return None
        if self._inner(at):
            found = self.organisation(at)
            return found if found.head else None
        places, _ = self.places(at)
        return Name(places=places) if places else None

    def _own_end(self, start: int, at: int, national: bool) -> int:
        """Where an own name ends: before a separator, a level word or another organisation's head."""
        while at < len(self.words):
            word = self.words[at]
            if word in STOPS and not (word == "," and self._goes_on(at)):
                break
            level = self._level(at)
            if level is not None and not (national and level[1] < len(self.words) and self.words[level[1]][0].isupper() and level[0] in _WIDEST):
                break
            if at > start and self._inner(at):
                break
            at += 1
        while at > start and self.words[at - 1] == DASH:
            at -= 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Whether a comma stands inside an own name: «Sở Văn hóa, Thể thao và Du lịch», «Mặt trận Tổ quốc, các đoàn thể Trung ương»."""
        return _GOES_ON.match(" ".join(self.bare[at + 1:at + 3])) is not None

    def _inner(self, at: int) -> bool:
        entry = self._entry(at, ("party",))
        return entry is not None and not self.words[at][0].islower() or (entry is not None and not self.upper and len(entry.words) > 1)

    def _slug(self, start: int, end: int) -> str:
        text = self._plain(start, end)
        return CANONICAL.get(text) or slug(text)

    def _plain(self, start: int, end: int) -> str:
        """An own name's words in the form in which `canonical` has them."""
        words = [b for b, w in zip(self.bare[start:end], self.words[start:end], strict=True) if w not in STOPS and w != DASH]
        # Numbers are read as numbers, joining words are no part of a name.
        words = [w for w in words if w not in _JOINED]
        for a, b in SAME:
            for i in range(len(words) - len(a) + 1):
                if tuple(words[i:i + len(a)]) == a:
                    words[i:i + len(a)] = b
        if " ".join(words[:2]) in _NUMBERED_UNITS:
            words = [str(_ROMANS[w]) if w in _ROMANS else w for w in words]
        words = [w for i, w in enumerate(words) if not (w == _NUMBERED and i and i + 1 < len(words) and words[i + 1].isdigit())]
        text = " ".join(map(number, words))
        text = _CITY_OF_HCM.sub("", text)
        return text.removesuffix(f" {_COUNTRY}") if text.startswith(_UNIONS) else text

    def _level(self, at: int) -> tuple[str, int] | None:
        """A level word's type and the token behind it."""
        for length in (2, 1):
            words = tuple(self.normal[at:at + length])
            if len(words) < length:
                continue
            code = LEVEL_AT.get(words) or (BARE_LEVEL_AT.get(tuple(self.bare[at:at + length])) if self.plain else None)
            if code is not None:
                following = self.normal[at + length] if at + length < len(self.words) else ""
                if following in NO_LEVEL_BEFORE and self.words[at + length][0].islower():
                    return None
                return code, at + length
        return None

    def places(self, at: int, first: str | None = None, open_ended: bool = False) -> tuple[tuple[Place, ...], int]:
        """The places from a token on, the smallest first, and the token where they end."""
        found: list[Place] = []
        if first is not None:
            words, at = self._place_words(at)
            found.append(Place(first, words))
        while at < len(self.words):
            start = at
            while at < len(self.words) and (self.words[at] in STOPS or self.words[at] == DASH or self.bare[at] in _JOINING):
                at += 1
            if at >= len(self.words):
                break
            if self._inner(at):
                inner = self.organisation(at)
                found.extend(inner.places)
                at = len(self.words)
                break
            level = self._level(at)
            words, end = self._place_words(level[1] if level else at)
            words = words if level is not None or not words or words[0][0].isalpha() else ()
            if level is None and not words or (open_ended and level is not None and not words):
                at = start
                break
            found.append(Place(level[0] if level else None, words))
            at = end
        self.ended_in_place = bool(found) and bool(found[-1].words) and at >= len(self.words)
        return tuple(found), at

    def _place_words(self, at: int) -> tuple[tuple[str, ...], int]:
        """The words of a place's name: capital words and numbers, or what stands there in capitals throughout."""
        start = at
        while at < len(self.words):
            word = self.words[at]
            if word in STOPS or (at > start and self._inner(at)):
                break
            level = self._level(at)
            # «xã Tứ Quận»: a level word in a capital that nothing follows is the end of the name.
            if level is not None and (at == start or word[0].islower() or level[1] < len(self.words)):
                break
            if word == DASH:
                if at == start or at + 1 >= len(self.words) or not self.words[at + 1][0].isupper() or self._level(at + 1) is not None:
                    break
            elif not (word[0].isupper() or word[0].isdigit() or (self.plain and not self.upper and start == at)):
                break
            at += 1
        return tuple(self.words[start:at]), at


@lru_cache(maxsize=4096)
def is_fresh(text: str) -> bool:
    """Whether a text speaks of a first congress of the term 2025-2030, as only units born on 1 July 2025 hold it."""
    return _FRESH.search(text) is not None

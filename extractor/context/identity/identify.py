"""The key, kind, level and place of the organisation that a name means."""

import re
from dataclasses import dataclass, replace

from extractor.context.identity import places as text_places
from extractor.context.identity.gazetteer import COMMUNE, DISTRICT, PROVINCE, gazetteer, span_of
from extractor.context.identity.names import Name, Place, is_fresh, parse
from extractor.context.identity.resolve import CONFIDENCE, Around, Found, unit_of
from extractor.lexicon import pattern, phrase, table, words
from extractor.model import Organisation
from extractor.segment import span_at

PARTY = "dcsvn"
_LEVEL_NAMES = {PROVINCE: "province", DISTRICT: "district", COMMUNE: "commune"}
_LEVEL_OF_TYPE: dict[str, str] = table("identity")["levels"]["place"]
_FORMER_BEHIND = pattern("former_behind", "identity")
_BEFORE = 400
_HEAD = 700
"""How much of a text stands for its headline, dateline and lead, in characters."""


@dataclass(frozen=True)
class Identity:
    """An organisation with how it was found: the step that settled it («name», «attached», «sentence», «article», «publisher»; «» none)."""

    organisation: Organisation
    step: str = ""


def identify(name: str, text: str | None = None, publisher: str | None = None, date: str | None = None) -> Organisation:
    """Which organisation a name means.

    `text` is the sentence or the article around the name, `publisher` who published it (a name or a host), `date` the ISO 8601 day
    or period that is spoken of (the observation's, else the publication's). Where these do not tell, `key` is None and `candidates`
    holds up to eight keys that it may have. Raises ValueError for a date that is none.

    >>> identify("Đảng ủy xã Hà Đông", text="Đảng ủy xã Hà Đông, huyện Hà Trung khen thưởng.", date="2019-01-25").unit
    'xa-ha-dong-15319a'
    >>> identify("Tỉnh ủy", publisher="Báo Quảng Nam", date="2019-07-07").key
    'db:tinh-quang-nam-49a'
    """
    if not name.strip():
        raise ValueError("name is empty: give an organisation's name, such as «Tỉnh ủy Nghệ An»")
    if date and span_of(date) is None:
        raise ValueError(f"date {date!r}: give an ISO 8601 day or period, such as 2025-08-01, 2025-08 or 2020-01/2020-06")
    return look_up(name, surroundings(name, text or "", publisher or "", date)).organisation


def surroundings(name: str, text: str, publisher: str = "", date: str | None = None) -> Around:
    """What is known around the first place of a name in a text: its sentence and paragraph, and the text's head where it is an article."""
    start = _place_of(name, text)
    first, last = (0, len(text)) if start < 0 else _sentence(text, start, start + len(name))
    sentence = text[first:last] if start >= 0 or len(text) < 300 else ""
    at = -1 if start < 0 else start - first
    head = text[:_HEAD] if len(sentence) + 20 < len(text) else ""
    return Around(sentence, at, -1 if at < 0 else at + len(name), paragraph_before(text, first), head, text, publisher, span_of(date))


def paragraph_before(text: str, first: int) -> str:
    """What a paragraph says before a sentence that begins at `first`, its last 400 characters at most."""
    return text[max(text.rfind("\n", 0, first) + 1, first - _BEFORE):first]


def look_up(name: str, around: Around) -> Identity:
    """Which organisation a name means, and by which step."""
    said = parse(name)
    if around.sentence and not said.fresh:
        said = replace(said, fresh=is_fresh(around.sentence))
    if around.end >= 0 and not said.former and _FORMER_BEHIND.match(around.sentence, around.end):
        said = replace(said, former=True)
    if not said.head:
        return Identity(Organisation(name=name, kind=said.kind or None, confidence="unknown"))
    central = said.scope == "fixed" or (said.scope == "national" and said.head == "nn") or (said.inner is not None and said.inner.scope == "fixed")
    if text_places.foreign(name, around.sentence, around.end, text_places.CENTRAL if central else "", around.whole):
        return Identity(Organisation(name=name, confidence="unknown"))
    if said.scope in ("fixed", "national") or (said.scope == "special"):
        return Identity(_fixed(name, said), "name")
    if said.scope == "board" and said.inner is not None and said.inner.scope in ("fixed", "national", "special"):
        inner = _fixed(name, said.inner)
        return Identity(inner.model_copy(update={"key": f"{said.head}@{inner.key}", "kind": "board", "parent": inner.key,
                                                 "level": "central" if inner.key == PARTY else inner.level}), "name")
    if said.scope == "cell" and said.inner is not None and said.inner.own and said.inner.scope in ("national", "special"):
        inner = _fixed(name, said.inner)
        return Identity(inner.model_copy(update={"key": f"{said.head}:{said.own}@{inner.key}", "kind": said.kind, "level": "cell", "parent": inner.key}), "name")
    attached = False
    if said.own and not said.places and not said.inner:
        said, attached = _with_place(said, around)
    found = unit_of(said, around)
    if attached and found.step == "name":
        found.step = "attached"
    return Identity(_organisation(name, said, found, around), found.step if found.unit is not None or found.unlisted else "")


def _with_place(said: Name, around: Around) -> tuple[Name, bool]:
    """An own name without a place has that which is attached to it; a department (sở) or a block without one is a province's."""
    behind = text_places.attached(around.sentence, around.end) if around.end >= 0 else ()
    if behind and behind[0].words:
        return replace(said, places=behind), True
    if said.scope == "cell":
        return replace(said, places=(Place("commune", ()),)), False
    if said.scope == "unit" and said.own.startswith(words("of_a_province", "identity")):
        return replace(said, places=(Place("province", ()),)), False
    return said, False


def _fixed(name: str, said: Name) -> Organisation:
    """An organisation that is keyed by its own name alone."""
    if said.scope == "fixed":
        parent = None if said.head == PARTY else PARTY
        return Organisation(name=name, key=said.head, kind=said.kind, level=said.level, parent=parent, confidence="exact")
    if said.scope == "special":
        places = gazetteer()
        number = places.by_key[said.under]
        unit = places.units[number]
        return Organisation(name=name, key=f"{said.head}:{said.own}@{unit.key}", kind=said.kind, level="district", place=unit.bare, unit=unit.key,
                            province=unit.bare, parent=f"db:{unit.key}", confidence="exact")
    level = "central" if said.head in ("nn", "dt", "bcs", "dd") else "cell" if said.head == "cb" else said.under or None
    parent = PARTY if level == "direct" else None
    key = f"db:{said.own}" if said.own == phrase("army", "identity") else f"{said.head}:{said.own}"
    return Organisation(name=name, key=key, kind=said.kind, level=level, parent=parent, confidence="exact")


def _organisation(name: str, said: Name, found: Found, around: Around) -> Organisation:
    places = gazetteer()
    level = _level(said, None)
    if found.unit is None and not found.unlisted:
        keys = tuple(_key(said, places.units[n].key) for n in found.candidates)
        kind = said.kind or None
        if len(keys) < 2:
            keys = ()
        return Organisation(name=name, kind=kind, level=level, confidence="ambiguous" if keys else "unknown", candidates=keys)
    if found.unit is None:
        assert found.parent is not None
        parent = places.units[found.parent]
        province = places.units[places.province(found.parent, around.span)]
        target = said.places[0]
        level = _level(said, DISTRICT if target.type in words("district_types", "identity") else COMMUNE)
        return Organisation(name=name, key=_key(said, found.unlisted), kind=said.kind, level=level, place=" ".join(target.words), unit=found.unlisted, province=province.bare,
                            parent=_parent(said, found.unlisted, f"db:{parent.key}"), confidence="unlisted")
    unit = places.units[found.unit]
    if not _may_have(said, unit.level):
        return Organisation(name=name, kind=said.kind, level=level, confidence="unknown")
    above = places.parent(found.unit, around.span)
    higher = f"db:{places.units[above].key}" if above is not None else PARTY
    return Organisation(
        name=name, key=_key(said, unit.key), kind=said.kind, level=_level(said, unit.level), place=unit.bare, unit=unit.key,
        province=places.units[places.province(found.unit, around.span)].bare, parent=_parent(said, unit.key, higher),
        confidence=CONFIDENCE[found.step])




def _may_have(said: Name, level: int) -> bool:
    """A cell lies in a commune (or an institution); a school is known by its district or commune, not by its province."""
    if said.scope == "cell" and said.inner is None:
        return level == COMMUNE
    if said.own.startswith(words("school_slug", "identity")) and said.under == "grassroots" and not said.own.startswith(words("schools_of_a_province", "identity")):
        return level > PROVINCE
    return True


def _key(said: Name, unit: str) -> str:
    if said.scope == "board":
        inner = said.inner
        assert inner is not None
        return f"{said.head}@{_key(inner, unit)}"
    if said.inner is not None and said.inner.own:
        return f"{said.head}:{said.own}@{_key(said.inner, unit)}"
    return f"{said.head}:{said.own}@{unit}" if said.own else f"{said.head}:{unit}"


def _parent(said: Name, unit: str, higher: str) -> str | None:
    if said.kind in ("state", "mass", "place"):
        return None
    if said.scope == "board" and said.inner is not None:
        return _key(said.inner, unit)
    if said.inner is not None and said.inner.own:
        return _key(said.inner, unit)
    return f"db:{unit}" if said.own else higher


def _level(said: Name, level: int | None) -> str | None:
    """The level in the Party: that of the unit; of a body of a unit one lower, of a cell «cell»."""
    if level is None:
        kind = said.places[0].type if said.places else None
        if said.own:
            return "cell" if said.scope == "cell" or said.head == "cb" else None
        return _LEVEL_OF_TYPE.get(kind or "")
    if said.scope == "board" and said.inner is not None and said.inner.own:
        return _level(said.inner, level)
    if said.kind in ("state", "mass", "faction", "place") or said.scope == "board":
        return _LEVEL_NAMES[level]
    if said.scope == "cell" or said.head == "cb":
        return "cell"
    if said.own:
        return "district" if said.under == "under" and level == PROVINCE else "grassroots"
    return _LEVEL_NAMES[level]


def _place_of(name: str, text: str) -> int:
    """Where a name first stands in a text, whatever its spaces and case; -1 where it does not."""
    place = text.find(name)
    if place < 0 and text:
        pattern = r"\s+".join(re.escape(word) for word in name.split())
        match = re.search(pattern, text, re.IGNORECASE)
        place = match.start() if match is not None and match.end() - match.start() == len(name) else -1
    return place


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a stretch of a text stands in."""
    return span_at(text, 0, len(text), start)[0], max(end, span_at(text, 0, len(text), end)[1])

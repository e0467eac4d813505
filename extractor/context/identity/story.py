"""All that is known of the organisation that a name means: other names, what is above it, what it came of and what came of it."""

from dataclasses import dataclass
from functools import lru_cache

from extractor.context.identity.gazetteer import PROVINCE, Change, Unit, gazetteer, span_of
from extractor.context.identity.identify import PARTY, look_up, surroundings
from extractor.lexicon import phrase, table
from extractor.model import Organisation

_LEADING = {code: word.capitalize() for word, code in table("identity")["levels"]["committee"].items()}
_SHORT: dict[str, str] = table("identity")["levels"]["short"]


@dataclass(frozen=True)
class Related:
    """A body that another came of or became: its key and its unit's full name, with the change between the two."""

    key: str
    name: str
    change: Change


@dataclass(frozen=True)
class Story:
    """An organisation, the step that settled it, its spellings, the bodies above it (key, name), before it and after it.

    `unit` is its unit's full name, `start` and `end` its unit's first day and the day after its last («» where no list tells, or where it goes on).
    """

    organisation: Organisation
    step: str
    unit: str = ""
    spellings: tuple[str, ...] = ()
    above: tuple[tuple[str, str], ...] = ()
    start: str = ""
    end: str = ""
    predecessors: tuple[Related, ...] = ()
    successors: tuple[Related, ...] = ()


def story(name: str, text: str = "", publisher: str = "", date: str | None = None) -> Story:
    """What is known of the organisation that a name means.

    >>> [r.name for r in story("Tỉnh ủy Bắc Ninh", date="2025-08-01").predecessors]
    ['Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh']
    """
    found = look_up(name, surroundings(name, text, publisher, date))
    organisation = found.organisation
    places = gazetteer()
    number = places.by_key.get(organisation.unit or "")
    if organisation.key is None or number is None:
        above = _above_unlisted(organisation)
        return Story(organisation, found.step, above=above)
    unit, span = places.units[number], span_of(date)
    own = organisation.key.removesuffix(unit.key)
    over = [(f"db:{places.units[n].key}", places.units[n].name) for n in places.above(number, span)]
    if organisation.kind in ("dang_bo", "cap_uy", "chi_bo", "board", "faction"):
        over = ([(f"db:{unit.key}", unit.name)] if own != "db:" else []) + over + [(PARTY, phrase("party", "identity"))]
    return Story(organisation, found.step, unit.name, spellings(unit) if own == "db:" else (unit.name, *unit.others), tuple(over), unit.start, unit.end,
                 tuple(_related(unit.key, own, before=True)), tuple(_related(unit.key, own, before=False)))


def _above_unlisted(organisation: Organisation) -> tuple[tuple[str, str], ...]:
    """What is above an organisation whose unit no list holds: the parent in its key."""
    parent = (organisation.parent or "").removeprefix("db:")
    places = gazetteer()
    number = places.by_key.get(parent)
    if number is None:
        return ((PARTY, phrase("party", "identity")),) if organisation.parent == PARTY else ()
    return tuple((f"db:{places.units[n].key}", places.units[n].name) for n in (number, *places.above(number)))


def spellings(unit: Unit) -> tuple[str, ...]:
    """How the party organisation of a unit is commonly named.

    >>> spellings(gazetteer().units[gazetteer().by_key["huyen-kim-boi-153a"]])[:3]
    ('Đảng bộ huyện Kim Bôi', 'Huyện ủy Kim Bôi', 'Ban Thường vụ Huyện ủy Kim Bôi')
    """
    committee, found = phrase("committee", "identity"), []
    for full in (unit.name, *unit.others):
        small = full[:1].lower() + full[1:]
        bare = full[len(full) - len(unit.bare):] if full.endswith(unit.bare) else " ".join(full.split()[len(unit.name.split()) - len(unit.bare.split()):])
        leading = f"{_LEADING[unit.type]} {bare}" if unit.type in _LEADING else f"{phrase('its_body', 'identity')} {small}"
        found += [f"{committee} {small}", leading, f"{phrase('standing_body', 'identity')} {leading}", f"{phrase('executive_body', 'identity')} {small}"]
        if unit.type in _SHORT:
            found.append(f"{committee} {_SHORT[unit.type]} {bare}")
        if unit.level == PROVINCE:
            found.append(f"{committee} {bare}")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _changes_of() -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in gazetteer().changes:
        for key in {*change.before, *change.after}:
            found.setdefault(key, []).append(change)
    return found


def _related(key: str, own: str, before: bool) -> list[Related]:
    """The bodies that a unit's body came of, or became; a dissolved one stands for itself with its change."""
    places = gazetteer()
    found = []
    for change in _changes_of().get(key, ()):
        here, there = (change.after, change.before) if before else (change.before, change.after)
        if key not in here:
            continue
        others = [k for k in there if k != key]
        found += [Related(own + k, places.units[places.by_key[k]].name, change) for k in others]
        if not before and not there:
            found.append(Related("", "", change))
    return found

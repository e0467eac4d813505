"""The closed code lists of the contract and all that is known of each code, made from the sheets of this folder.

A measure is a sheet in `measures.toml`, a group one in `groups.toml`; ways to divide a total stand in `divisions.toml`, all other lists
in `codes.toml`. A code stands there and nowhere else as a list; records, schema, the tables of `show` and the checks read it here.
"""

from typing import Final

from extractor.vocabulary.sheets import Family, Group, Labels, Measure, VocabularyError, codes, divisions, groups, measures

__all__ = ["Family", "Group", "Labels", "Measure", "VocabularyError"]

MEASURE_SHEETS: Final[dict[str, Measure]] = measures()
GROUP_SHEETS: Final[dict[str, Group]] = groups()

MEASURES: Final[Labels] = {code: sheet.labels for code, sheet in MEASURE_SHEETS.items()}
GROUPS: Final[Labels] = {code: sheet.labels for code, sheet in GROUP_SHEETS.items()}
MEASURE_GROUPS: Final[dict[str, frozenset[str]]] = {
    code: frozenset(g.code for g in GROUP_SHEETS.values() if code in g.of or sheet.counts in g.of) for code, sheet in MEASURE_SHEETS.items()}
"""The group codes that go with each measure."""


def _having(key: str) -> frozenset[str]:
    return frozenset(code for code, sheet in MEASURE_SHEETS.items() if getattr(sheet, key))


MEASURES_WITH_BODY: Final = _having("body")
TOLD_ONCE: Final = _having("once")
"""What an organisation has one number of: the same number once more is the same fact told again."""
ONE_VALUE: Final = _having("one_value")
"""Two values of these are rivals."""
OF_A_VOTE: Final = _having("of_a_vote")
"""Those of them that a congress has one of, whatever the time."""
PARTS_OF_WHOLES: Final = _having("part_of_whole")
"""A ratio of these is a part of a whole; of others it may be a result over a plan, «120/100»."""
NO_PARTS: Final = frozenset(MEASURES) - _having("parts")
"""Measures whose numbers are never parts of each other."""
OF_ORGANISATIONS: Final = frozenset(code for code, sheet in MEASURE_SHEETS.items() if sheet.counts == "organisations")
"""Measures that count organisations, which divide by their kinds."""
SCOPE_OF: Final[dict[str, str]] = {code: sheet.scope for code, sheet in MEASURE_SHEETS.items() if sheet.scope}
"""Measures that are always told of one scope → that scope."""
DATED: Final[dict[str, str]] = {code: sheet.dated for code, sheet in MEASURE_SHEETS.items()}
"""How the time of a measure is told: a table of settle/when.py."""
PART_NOUNS: Final[dict[str, frozenset[str]]] = {code: frozenset(sheet.part_nouns) for code, sheet in MEASURE_SHEETS.items() if sheet.part_nouns}
"""Which nouns (unit classes) can be a part of what a measure counts."""
NOT_INHERITED: Final = frozenset(code for code, sheet in GROUP_SHEETS.items() if not sheet.inherited)
"""Groups that say who the people are; a part does not take them over from its total."""
DIVISIONS: Final[dict[str, tuple[Family, ...]]] = divisions()
PARTITIONS: Final[dict[str, tuple[tuple[Family, ...], ...]]] = {
    code: tuple(DIVISIONS[name] for name in sheet.divided_by) for code, sheet in MEASURE_SHEETS.items() if sheet.divided_by}
"""By measure, the ways to divide a total; of the rival families within one way the best that fits is told."""


def divided_by(name: str) -> frozenset[str]:
    """All groups of a division.

    >>> sorted(divided_by("standing"))
    ['official', 'probationary']
    """
    return frozenset(code for family in DIVISIONS[name] for code in family.codes)


def fields_of(record: str) -> dict[str, str]:
    """Measure → field of the «congress» or «membership» record, in their order.

    >>> fields_of("membership")["party.rated"]
    'ratings'
    """
    return {code: sheet.field for code, sheet in MEASURE_SHEETS.items() if sheet.record == record}


BODIES: Final[Labels] = codes("bodies")
MANNERS: Final[Labels] = codes("manners")
RATES: Final[Labels] = codes("rates")
ORGANISATION_KINDS: Final[Labels] = codes("organisation_kinds")
LEVELS: Final[Labels] = codes("levels")
CONFIDENCES: Final[Labels] = codes("confidences")
FORMS: Final[Labels] = codes("forms")
STATUSES: Final[Labels] = codes("statuses")
QUALIFIERS: Final[Labels] = codes("qualifiers")
POST_CODES: Final[Labels] = codes("post_codes")
CAPACITIES: Final[Labels] = codes("capacities")
CONGRESS_KINDS: Final[Labels] = codes("congress_kinds")
CONGRESS_STATUSES: Final[Labels] = codes("congress_statuses")
SCOPES: Final[Labels] = codes("scopes")
OUTCOMES: Final[Labels] = codes("outcomes")
CHECKS: Final[Labels] = codes("checks")
NUMBER_KINDS: Final[Labels] = codes("number_kinds")
ORIGINS: Final[Labels] = codes("origins")
BLOCK_KINDS: Final[Labels] = codes("block_kinds")
SILENT_BLOCKS: Final = frozenset(("furniture", "date", "byline"))
"""Blocks that state nothing."""

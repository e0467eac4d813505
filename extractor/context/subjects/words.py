"""The words that say whose a number is, as patterns: what a name is the subject of, who is only counted, what goes on with the sentence before."""

from extractor.lexicon import numbers, pattern, phrase, says, word_set, words

# How many characters of a sentence may stand in front of the organisation that opens it.
OPENING = 160
# The paragraphs that tell whether an article that names no organisation is about the whole Party.
EARLY = 4
# How many paragraphs above may tell what a paragraph goes on with, in an article on several organisations.
ABOVE = 4
# How many paragraphs above may name the cell that «chi bộ» alone means.
CELL_REACH = 2
# The paragraphs that tell of whose sitting an article is the notice, and how long a title may be.
NOTICE = 3
TITLE = 220
# How far into its line a number of a table's row may stand.
ROW = 400

APPOSITION = pattern("apposition", "subjects")
VERB = pattern("verb", "subjects")
BOARD_VERB = pattern("board_verb", "subjects")
COMMITTEE = phrase("committee", "subjects")
WHOLE_COMMITTEE = pattern("whole_committee", "subjects")
OF_AN_ORGANISATION = pattern("of_an_organisation", "subjects")
OWN_NAME = pattern("own_name", "subjects")
CITY = words("city", "subjects")
JOINS = words("joins", "subjects")
WORKS_AT = words("works_at", "subjects")
GIVES = pattern("gives", "subjects")
TOLD_BY = pattern("told_by", "subjects")
NUMBER_BEHIND = pattern("number_behind", "subjects")
NATIONAL_CONGRESS = pattern("national_congress", "subjects")
CENTRAL = pattern("central", "subjects")
CENTRAL_POSTS = pattern("central_posts", "subjects")
COUNTED = pattern("counted", "subjects")
AWARDED_THERE = pattern("awarded_there", "subjects")
ITS_CONGRESS = pattern("its_congress", "subjects")
LEADS = pattern("leads", "subjects")
COUNTED_ONES = pattern("counted_ones", "subjects")
OF_A_KIND = pattern("of_a_kind", "subjects")
AND_OTHERS = pattern("and_others", "subjects")
OTHERS_AND = pattern("others_and", "subjects")
BARE_HEADS = word_set("bare_heads", "subjects")
KIND_BEHIND = pattern("kind_behind", "subjects")
SEVERAL = pattern("several", "subjects")
NATIONAL_COUNT = pattern("national_count", "subjects")
ADVERBIAL = pattern("adverbial", "subjects")
OWN_CONGRESS = pattern("own_congress", "subjects")
NOT_OWN = pattern("not_own", "subjects")
PLACED = pattern("placed", "subjects")
NOT_SUBJECT = pattern("not_subject", "subjects")
POST = pattern("post", "subjects")
ASIDE = pattern("aside", "subjects")
IN_A_ROW = pattern("in_a_row", "subjects")
COUNTED_ROW = pattern("counted_row", "subjects")
COUNTED_OF = pattern("counted_of", "subjects")
PEOPLE_OF = pattern("people_of", "subjects")
GIVEN_TO = pattern("given_to", "subjects")
LOOKED_INTO = pattern("looked_into", "subjects")
LOOKED_INTO_COUNT = pattern("looked_into_count", "subjects")
REPORT_OF = pattern("report_of", "subjects")
OF_TIME_ONLY = pattern("of_time_only", "subjects")
TEAM_OF = pattern("team_of", "subjects")
SITTING_OF = pattern("sitting_of", "subjects")
MEETING_OF, MEETING_ENDS = pattern("meeting_of", "subjects"), pattern("meeting_ends", "subjects")
OURS = pattern("ours", "subjects")
UNDER_INSPECTION = pattern("under_inspection", "subjects")
COUNTED_IN = pattern("counted_in", "subjects")
MERGED = pattern("merged", "subjects")
OF_PERSON = pattern("of_person", "subjects")
WHOLE = pattern("whole", "subjects")
BARE_BOARD = pattern("bare_board", "subjects")
SITTING_TITLE, SITS = pattern("sitting_title", "subjects"), pattern("sits", "subjects")
BARE_CELL, CLAUSE_OPENS = pattern("bare_cell", "subjects"), pattern("clause_opens", "subjects")
LEVEL_COUNTS = pattern("level_counts", "subjects")
LEVEL_ACTS = pattern("level_acts", "subjects")
BARE_LEVELS = word_set("bare_levels", "subjects")
PLACES = word_set("places", "subjects")
LEVEL_HEIGHTS = numbers("level_heights", "subjects")
LEVELS = pattern("levels", "subjects")
NATION = pattern("nation", "subjects")
CENTRAL_ACTS = pattern("central_acts", "subjects")
CENTRE = pattern("centre", "subjects")
CENTRE_ACTS = pattern("centre_acts", "subjects")
CENTRE_TOGETHER = pattern("centre_together", "subjects")
CENTRAL_REPORT = pattern("central_report", "subjects")
OF_THE_NATION = pattern("of_the_nation", "subjects")
INTO_CENTRE = pattern("into_centre", "subjects")
TO_CONGRESS = pattern("to_congress", "subjects")
ELECTS_THEM = pattern("elects_them", "subjects")
INTO = pattern("into", "subjects")
WHOSE_LEVELS = pattern("whose_levels", "subjects")
GOES_ON = pattern("goes_on", "subjects")
BACK_TO = pattern("back_to", "subjects")
GOES_ON_BELOW = pattern("goes_on_below", "subjects")
ANY_NOUN = word_set("any_noun", "subjects")
BARE = pattern("bare", "subjects")
AT_PLACE, AT_THE_PLACE = pattern("at_place", "subjects"), pattern("at_the_place", "subjects")
LISTED = pattern("listed", "subjects")
SHOWN = pattern("shown", "subjects")
LISTED_ITEM = pattern("listed_item", "subjects")
HEADLINE_PLACE = pattern("headline_place", "subjects")
LIST_ITEM = pattern("list_item", "subjects")
WITHIN = pattern("within", "subjects")
BELONGS = pattern("belongs", "subjects")
BARE_PLACE = pattern("bare_place", "subjects")
KINDS_IN_A_ROW = pattern("kinds_in_a_row", "subjects")
SAYS = pattern("says", "subjects")
SCHOOLS = words("schools", "subjects")
HOLDS_CONGRESS = pattern("holds_congress", "subjects")
PLACE_KEY = pattern("place_key", "subjects")
HIGHER_KEY = pattern("higher_key", "subjects")
PLACE_LEVEL = pattern("place_level", "subjects")
COMMITTEE_KEY = phrase("committee_key", "subjects")
CELL_KEY = phrase("cell_key", "subjects")
CENTRE_KEY = phrase("centre_key", "subjects")
ONE_OF_SEVERAL = word_set("one_of_several", "subjects")
DISTRICT_KEY = pattern("district_key", "subjects")
PROVINCE_KEY = pattern("province_key", "subjects")
ACRONYM = pattern("acronym", "subjects")
BY = words("by", "subjects")
LEVEL_KEYS = frozenset(f"{COMMITTEE_KEY} {level}" for level in words("levels_of_committees", "subjects"))
WITHOUT_LEVEL = pattern("without_level", "subjects")
# Keys of fewer words («dang bo», «chi bo») may be anybody's.
SHORTEST = 3
HEIGHTS = numbers("organisation_heights", "subjects")
PLACE_HEIGHTS = numbers("place_heights", "subjects")


def level_of(told: str) -> str:
    """The level that a word names: «TP» is «thành phố».

    >>> level_of("Tỉnh"), level_of("TP")
    ('tỉnh', 'thành phố')
    """
    level = told.lower()
    return CITY[0] if level in CITY else level


def committee_of(place: str) -> str:
    """The party organisation of a place or level.

    >>> committee_of("Huyện Thanh Hà")
    'Đảng bộ huyện Thanh Hà'
    """
    return f"{COMMITTEE} {place[0].lower()}{place[1:]}"


def inspects(name: str) -> bool:
    """Whether a board's name, its acronyms opened, is one of inspection's."""
    return says(name.lower(), "inspection")


def tells_of_members(stretch: str) -> bool:
    """Whether a stretch tells of members of the Party, in small letters."""
    return says(stretch, "members")

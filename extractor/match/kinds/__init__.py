"""What is it? Three questions in their order: does its form say it, do its own words, does the story around it?

Within a table the cases are asked in their order, the first that answers says it; `python -m tests.audit` counts where a second one
would say something else.
"""

from extractor.match.kinds import (
    ballots,
    changes,
    cued,
    discipline,
    elected,
    held,
    members,
    parts,
    persons,
    places,
    ratings,
    shares,
    training,
)

# What a number is by its form: an age, a vote, a change, a percentage of a target, the same as another in its row.
FORM = (
    changes.UPPER_END,
    *ballots.AGES,
    *ballots.VOTES,
    ballots.ELECTED_SO,
    elected.RANK,
    *ballots.SURPLUS,
    changes.IN_THEIR_ORDER,
    *changes.CHANGES,
    changes.SAME_NUMBER,
    changes.COMPARED,
    changes.GOAL,
    places.BY_ORGANISATION,
    changes.OF_TARGET,
    shares.OF_ANOTHER_TOTAL,
)
# What the noun and the words beside it say.
WORDS = (
    members.COVERAGE,
    members.REPRESENTED,
    members.WHERE_THEY_ARE,
    members.IN_ALL,
    training.CLASS_LEARNERS,
    *elected.DELEGATES,
    elected.CANDIDATES,
    *elected.MORE_CANDIDATES,
    *elected.SEATS,
    discipline.IN_A_LIST,
    training.CLASSES,
    held.PRESENT,
    training.SENT,
    training.TAUGHT,
    held.CONGRESSES,
    ratings.NOT_RATED,
    ratings.IN_TURN,
    members.ALL_MEMBERS,
    persons.DELEGATES_BY_TRAIT,
    discipline.BY_POST,
    discipline.BY_OFFENCE,
    persons.MANAGED,
    persons.MEMBERS_OF_ALL,
    members.CONFIRMED,
    cued.OUT_OF,
    cued.STRONG,
    cued.VERDICT,
    shares.SHARE_OF_ALL,
    *ratings.LEVELS,
    cued.LABEL,
    cued.PUT_OUT,
    cued.BEHIND,
    elected.COMMITTEE_SHARE,
    places.PLACES,
)
# What the clause, the sentence and those before say, where its own words say nothing.
STORY = (
    *shares.OF_FRONT,
    *parts.PARTS,
    places.BY_PLACE,
    parts.YEARLY,
    *cued.EVERYDAY,
    cued.SPREAD,
    discipline.ANNOUNCED,
    persons.NEXT_OF_THEM,
    members.HAS,
    discipline.VIOLATIONS,
    cued.NEXT,
    cued.CARRIED,
    members.NEW_MEMBERS,
    shares.OF_MEMBERS,
    parts.COMPLETES,
    members.HAVE,
    members.OF_A_GROUP,
)
TABLES = (FORM, WORDS, STORY)

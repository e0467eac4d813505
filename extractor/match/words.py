"""Closed sets of codes and words that several cases ask for."""

from extractor.lexicon import pattern, words
from extractor.vocabulary import divided_by

RATINGS = divided_by("levels")
DISCIPLINE = divided_by("forms")
GRASSROOTS_KINDS = dict(zip(words("grassroots_kinds"), ("grassroots_committee", "grassroots_cell"), strict=True))
DONE_TO_CADRES = frozenset(("appointed", "rotated", "planned"))
COUNTED = ("count", "ratio")
# Measures of inspection, supervision and discipline, told of members and organisations side by side.
INSPECTION = ("party.inspected", "party.disciplined")
# What a sentence without numbers announces, most precise first: the words, the cue that its numbers stand under.
ANNOUNCED = tuple(zip(words("announced"), ("inspect_violation", "inspect_supervise", "inspect_supervise", "supervise", "inspect"), strict=True))
# Cues that say what happens to somebody: in a number's own label they are stronger than a quality level behind it.
VERDICTS = frozenset(("leave", "strike_off", "resign", "move", "discipline", "inspect", "supervise", "inspect_supervise", "inspect_violation",
                      "admit", "badge", "commend"))
AMONG = words("among")
"""What makes the first number of a sentence the total of the others."""
# What is measured or counted with these is nothing of the Party's.
NOT_COUNTED = frozenset(words("not_counted"))
POPULATION = frozenset(words("population"))
# Behind members or organisations that somebody merely has, these words tell another story than that they are there.
OTHER_STORY = frozenset(words("other_story"))
RATING_WORDS = pattern("rating_words")
TOPICS = {"member": pattern("topic_member"), "organisation": pattern("topic_organisation"), "": pattern("topic_other")}
SCENE = pattern("scene")
"""Where a sentence without numbers plays."""
RESULT = pattern("result")
"""What tells how the result of an organisation looks."""
NOT_OF = words("not_of")
"""What the Party has no share in."""
EARLIER_FIGURE = words("earlier_figure")
BELOW = pattern("below")
"""Committees that have finished the congresses of their cells have not held their own."""
TARGETS_TOLD = pattern("targets_told")
"""What announces targets: all that stands behind the colon is planned."""
TASKS_TOLD = pattern("tasks_told")
"""What announces tasks to come."""
REACHED = pattern("reached")
VOTED = pattern("voted")
STANDING_FOR_ELECTION = pattern("standing_for_election")
BODY_TOTAL = pattern("body_total")
NAMED_COMMITTEE = pattern("named_committee")
ALL_OF = pattern("all_of")
GONE = pattern("gone")
SHARE_WORDS = frozenset(words("share_words"))
# Words of a comparison with an earlier time; the time itself is hidden.
EARLIER = frozenset(words("earlier"))
PLAIN = frozenset(words("plain"))
STANDING = {"member": "party.members", "party_organisation": "party.organisations"}
LEARNERS = ("learner", "person", "member", "cadre", "masses", "committee_member", "secretary", "deputy_secretary")
SEATED = ("committee_member", "secretary", "deputy_secretary")
ELECTING = ("elect", "elected", "list", "held", "attend", "direct")
"""Cues that may stand beside people told of as elected."""
UNDER_CONTROL = ("discipline", "inspect", "supervise", "inspect_supervise")
NAMING = frozenset(words("naming"))
"""Words among the names of places that a share is told of."""
OF_SORTS = frozenset(words("of_sorts"))
"""Cells told apart by where they are."""
KINDS = {"member": "member", "party_organisation": "organisation"}
# In front of these words stands what is rated, not whose it is: «đối với chi bộ», «số chi bộ», «xếp loại chi bộ».
LEADS = frozenset(words("leads"))
NEVER_A_NAME = frozenset(("grassroots", "grassroots_cell", "grassroots_committee", "subordinate_cell", "subordinate_committee"))
REASONS = frozenset(words("reasons"))
ASPECTS = words("aspects")
"""Openings of sentences that sort the people told of before."""
OF_THE_ADMITTED = pattern("of_the_admitted")
OF_THE_ELECTED = pattern("of_the_elected")
KINDS_OF_PLACE = tuple(tuple(w.split()) for w in words("kinds_of_place"))
MENTIONED = words("mentioned")
"""Behind these words a congress is only named."""
MAKES_UP = words("makes_up")
"""Behind these words stands what share the number in front is."""
WRONGS = words("wrongs")
OTHER_PEOPLE = frozenset(("member", "new_member", "masses", "delegate", "learner", "target"))
BRIDGED = words("bridged")
"""In front of so many meeting points («tại 12 điểm cầu»)."""
PASSIVE = words("passive")
"""In front of what is done to somebody."""

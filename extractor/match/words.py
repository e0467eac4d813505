"""Closed sets of codes that several cases ask for."""

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
TOPICS = {"member": pattern("topic_member"), "organisation": pattern("topic_organisation"), "": pattern("topic_other")}
STANDING = {"member": "party.members", "party_organisation": "party.organisations"}
LEARNERS = ("learner", "person", "member", "cadre", "masses", "committee_member", "secretary", "deputy_secretary")
SEATED = ("committee_member", "secretary", "deputy_secretary")
ELECTING = ("elect", "elected", "list", "held", "attend", "direct")
"""Cues that may stand beside people told of as elected."""
UNDER_CONTROL = ("discipline", "inspect", "supervise", "inspect_supervise")
KINDS = {"member": "member", "party_organisation": "organisation"}
NEVER_A_NAME = frozenset(("grassroots", "grassroots_cell", "grassroots_committee", "subordinate_cell", "subordinate_committee"))
OTHER_PEOPLE = frozenset(("member", "new_member", "masses", "delegate", "learner", "target"))

"""Which groups divide a total and which overlap: the table that the checks add up by.

Groups that stand in no family here (women, young, ethnic minority, degree …) overlap with everything and are never added.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Groups of which nobody is in two; `whole` names the sets that leave nobody out, of totals that have the groups `of`.

    >>> Family(("official", "probationary"), (("official", "probationary"),)).divides({"official", "probationary"}, ())
    True
    """

    codes: tuple[str, ...]
    whole: tuple[tuple[str, ...], ...] = ()
    of: tuple[str, ...] = ()

    def divides(self, codes: Iterable[str], total: Iterable[str]) -> bool:
        """Whether the groups `codes` together are all of a total with the groups `total`."""
        return set(self.of) <= set(total) and any(set(whole) <= set(codes) for whole in self.whole)


_SEATS = Family(("official", "alternate", "ex_officio"), (("official", "alternate"),))
_RENEWAL = Family(("reelected", "first_time"), (("reelected", "first_time"),))
_KINDS = Family(("grassroots_committee", "grassroots_cell"), (("grassroots_committee", "grassroots_cell"),), of=("grassroots",))
_STANDING = Family(("official", "probationary"), (("official", "probationary"),))
_FORMS = ("reprimand", "warning", "dismissal", "expulsion")
_WORK = (
    Family(("excellent", "good", "completed", "failed"), (("excellent", "good", "completed", "failed"),)),
    # As organisations were rated before 2013 and those of the armed forces for longer.
    Family(("clean_strong", "good", "completed", "failed"), (("clean_strong", "good", "completed", "failed"),)),
    Family(("good_or_better", "completed", "failed"), (("good_or_better", "completed", "failed"),)),
    Family(("completed_or_better", "failed"), (("completed_or_better", "failed"),)),
)

KINDS = ("party.organisations", "congress.held")
"""Measures that count organisations, whose families are their kinds."""

PARTITIONS: dict[str, tuple[tuple[Family, ...], ...]] = {
    "congress.held": ((_KINDS,),),
    # Delegates come by office or are elected; who else sits in the hall is no delegate.
    "congress.attendees": ((Family(("official", "alternate", "ex_officio")),), (Family(("delegate", "member", "guest")),), (_RENEWAL,)),
    "congress.elected": ((_RENEWAL,), (_SEATS,)),
    "congress.candidates": ((_RENEWAL,), (_SEATS,)),
    "party.organisations": ((_KINDS,),),
    "party.members": ((_STANDING,),),
    "party.admitted": ((_STANDING,),),
    "party.left": ((Family(("struck_off", "resigned", "moved")),),),
    "party.badges": ((Family(tuple(f"years_{n}" for n in range(30, 95, 5))),),),
    "party.rated": (_WORK,),
    # An organisation may be dissolved instead, and a form of which there is no case is often left unsaid.
    "party.disciplined": ((Family(_FORMS, (_FORMS,), of=("member",)),),),
    "activity.targets": ((Family(("annual", "term")),),),
    "activity.commended": ((Family(("member", "organisation")),),),
}
"""By measure, the ways to divide a total; of the alternatives within one way the best that fits is told."""

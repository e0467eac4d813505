"""What the checks look at: an article's observations with their parts and places, and what each check is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from extractor.model import Check, Congress, CongressRecord, Observation
from extractor.settle.names import Names

# How many numbers away a plan or a list of candidates may stand.
NEAR = 25


class Rule(NamedTuple):
    """A check: what finds it, a text whose numbers agree by it, and one whose numbers do not. `code` is one of `checks` in codes.toml."""

    code: str
    find: "Callable[[Tree], Iterable[Check]]"
    good: str
    bad: str


class Tree:
    """The observations of an article with their parts and their place."""

    def __init__(self, observations: Sequence[Observation], congresses: Sequence[Congress] = (), records: Sequence[CongressRecord] = ()) -> None:
        self.congresses = congresses
        self.observations = sorted(observations, key=lambda o: o.evidence.start)
        self.by_id = {o.id: o for o in self.observations}
        self.place = {o.id: place for place, o in enumerate(self.observations)}
        self.names = Names([*(o.subject for o in observations), *(c.organisation for c in congresses)])
        self.scope = {i: r.scope for r in records for i in r.observations}
        self.parts: dict[str, list[Observation]] = defaultdict(list)
        for o in self.observations:
            if o.part_of in self.by_id and o.part_of != o.id:
                self.parts[o.part_of].append(o)

    def near(self, o: Observation) -> list[Observation]:
        """The observations around `o`, itself among them."""
        place = self.place[o.id]
        return self.observations[max(0, place - NEAR) : place + NEAR]

    def subject(self, o: Observation) -> str:
        """The key of the organisation whose number it is."""
        return self.names.key(o.subject.name if o.subject else None)

    def whose(self, o: Observation) -> tuple[str, str | None, str | None]:
        """Whose number it is: the organisation, its scope, the term."""
        return self.subject(o), self.scope.get(o.id), o.term

    def above(self, o: Observation) -> set[str]:
        """The totals that `o` is part of, and itself."""
        seen: set[str] = set()
        at: Observation | None = o
        while at is not None and at.id not in seen:
            seen.add(at.id)
            at = self.by_id.get(at.part_of or "")
        return seen


def finding(code: str, outcome: str, touched: Iterable[Observation | Congress], message: str) -> Check:
    """A finding on the statements that it touches, totals before their parts."""
    return Check(check=code, outcome=outcome, observations=tuple(dict.fromkeys(s.id for s in touched)), message=message)


def is_number(o: Observation) -> bool:
    """Whether it counts, alone or out of a whole."""
    return o.form in ("count", "ratio") and not o.percent

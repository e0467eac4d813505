"""Whether a congress number is told of an organisation's own congress or of the congresses of the organisations under it.

«642 đồng chí vào cấp ủy» with the subject «Đảng bộ Khối» is no committee of 642 people: it adds up the committees of 108
organisations. What counts congresses always is about many; the rest is decided by what the words before the number say, by
whether the article counts congresses under the same organisation at all, and by sizes that no single congress reaches.
"""

from bisect import bisect_left
from collections.abc import Sequence

from extractor.lexicon import pattern, phrase
from extractor.model import Article, Observation
from extractor.segment import clause_at
from extractor.settle.names import Names
from extractor.text import Text
from extractor.vocabulary import SCOPE_OF

COUNTS_CONGRESSES = frozenset(code for code, scope in SCOPE_OF.items() if scope == "subordinate")
OF_ITS_OWN = frozenset(code for code, scope in SCOPE_OF.items() if scope == "own")
# The largest bodies that one congress below the national one elects, with room to spare.
LARGEST = {
    "committee": 125,
    "standing_committee": 35,
    "inspection_committee": 25,
    "delegation": 120,
    "secretary": 1,
    "deputy_secretary": 7,
    "inspection_chair": 1,
}
NATIONAL = phrase("the_party", "when")
MANY_ATTENDEES = 2000
BEFORE = 700
SURE = 1.1
"""What a congress that is named weighs in an earlier sentence of the paragraph: more than that the article counts congresses somewhere."""

MANY = pattern("many", "when")
ONE_NAMED = pattern("one_named", "when")
ONE = pattern("one", "when")


def scopes(article: Article, observations: Sequence[Observation], names: Names) -> dict[str, str]:
    """`own` or `subordinate` for the id of every `congress.*` observation.

    A part goes with its total, and two statements of one number go together.
    """
    congress = [o for o in observations if o.measure.startswith("congress.")]
    by_id = {o.id: o for o in congress}
    counted = {names.key(o.subject.name if o.subject else None) for o in congress if o.measure in COUNTS_CONGRESSES}
    leaning: dict[str, float] = {}
    lines = _Lines(article.text)
    for o in congress:
        if root(o, by_id) is o:
            leaning[o.id] = _leaning(lines, o, names.key(o.subject.name if o.subject else None), counted)
    together: dict[tuple[object, ...], float] = {}
    kin = {
        o.id: (o.measure, o.body, o.groups, o.status, o.value, o.term, names.key(o.subject.name if o.subject else None)) for o in congress
    }
    for key, lean in leaning.items():
        # The statement that its words decide most clearly decides for its repetitions too.
        together[kin[key]] = max(together.get(kin[key], 0.0), lean, key=abs)
    return {o.id: "subordinate" if together[kin[root(o, by_id).id]] > 0 else "own" for o in congress}


def root(observation: Observation, by_id: dict[str, Observation]) -> Observation:
    """The total of totals that an observation is part of, among those of `by_id`; itself where it is part of none.

    Where parts run in a circle nobody is the total, and each is its own.
    """
    seen, top = {observation.id}, observation
    while top.part_of in by_id:
        top = by_id[top.part_of]
        if top.id in seen:
            return observation
        seen.add(top.id)
    return top


def _leaning(lines: "_Lines", o: Observation, subject: str, counted: set[str]) -> float:
    """Above zero for many congresses, below for one; the further, the surer."""
    if o.measure in COUNTS_CONGRESSES:
        return 9.0
    if subject != NATIONAL and not o.percent and o.form in ("count", "ratio"):
        if o.measure in ("congress.elected", "congress.candidates") and o.value > LARGEST.get(o.body or "", 120):
            return 8.0
        if o.measure == "congress.attendees" and o.value > MANY_ATTENDEES:
            return 8.0
    if o.measure in OF_ITS_OWN:
        return -4.0
    counts = subject in counted
    # What is still to be elected is one body's seats: committees that are planned for many congresses are beyond the sizes above.
    return (1.0 if counts and (o.status == "actual" or o.percent) else -1.0) + _said(lines, o, counts)


class _Lines:
    """The lines of a text, each repaired when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repaired: dict[int, Text] = {}

    def at(self, place: int) -> tuple[str, int]:
        """The repaired line that a place of the text lies in, and the place in it."""
        start = self.text.rfind("\n", 0, place) + 1
        if start not in self.repaired:
            end = self.text.find("\n", place)
            self.repaired[start] = Text.of(self.text[start : end if end >= 0 else len(self.text)])
        line = self.repaired[start]
        return line.chars, bisect_left(line.starts, place - start)


def _said(lines: _Lines, o: Observation, counts: bool) -> float:
    """What the words before the number say, its own sentence louder than an earlier one of the paragraph."""
    line, place = lines.at(o.evidence.start)
    first = max(0, place - BEFORE)
    sentence = max(first, min(place, clause_at(line, 0, len(line), place)[0]))
    heard = 0.0
    for part, weight in (((sentence, place), 3.0), ((first, sentence), 0.9)):
        said = [(m.start(), weight) for m in MANY.finditer(line, *part)] + [(m.start(), -max(weight, SURE)) for m in ONE_NAMED.finditer(line, *part)]
        said += [(m.start(), -min(weight, 0.9) if counts else -weight) for m in ONE.finditer(line, *part)]
        heard += max(said)[1] if said else 0.0
    return heard

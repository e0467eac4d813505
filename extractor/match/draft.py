"""What the cases answer with: drafts of observations, and the numbers that are none."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor import rules, vocabulary
from extractor.find.mention import NumberMention
from extractor.match.view import Number

COMMITTEES = ("committee", "standing_committee", "inspection_committee")
"""What an organisation of the Party elects."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question that was answered on the way to a statement: which case did, and the words it rests on."""

    question: str
    case: str
    heard: Callable[[], tuple[str, ...]] = tuple

    @property
    def words(self) -> tuple[str, ...]:
        """Looked for when somebody asks."""
        return self.heard()


@dataclass(slots=True, eq=False)
class Draft:
    """An observation without its context. `place` is (block, sentence), `part_of` the draft that is its total."""

    number: NumberMention
    measure: str
    rule: str
    groups: tuple[str, ...] = ()
    body: str | None = None
    form: str = "count"
    status: str = "actual"
    value: int | float = 0
    qualifier: str = "exactly"
    part_of: "Draft | None" = None
    subject: tuple[int, int] | None = None  # where the text names whose number it is, if beside the number itself
    place: tuple[int, int] = (0, 0)
    depth: int = 0
    role: str = ""  # the role of the case that answered, where others ask for it: see case.Case
    steps: tuple[Step, ...] = ()  # its derivation, question by question
    cue: str = ""  # the words of its rule's cue
    manner: str | None = None  # of people elected: elected, appointed, mixed; None: as usual
    per: str | None = None  # of a rate: year, month

    @property
    def case(self) -> str | None:
        """The case that answered «what is it»."""
        return next((s.case for s in self.steps if s.question == "kind"), None)

    def because(self, question: str, case: str | None, heard: Callable[[], tuple[str, ...]] = tuple) -> None:
        """Name who answered a question about it; a later answer takes the place of an earlier one, None of every one."""
        self.steps = (*(s for s in self.steps if s.question != question), *([Step(question, case, heard)] if case is not None else []))

    @property
    def rule_role(self) -> str:
        """The role of its rule: what cases may ask of it instead of its name."""
        return rules.roles().get(self.rule, "")

    @property
    def family(self) -> str:
        """The measure and, where it counts members and organisations apart, which of them."""
        kinds = [g for g in self.groups if g in ("member", "organisation")] if self.measure.startswith("party.") else []
        return ":".join([self.measure, *kinds])


@dataclass(frozen=True, slots=True)
class Miss:
    """A number without a statement, why, and what it is (of vocabulary.NUMBER_KINDS)."""

    number: NumberMention
    why: str
    kind: str = "unexplained"
    case: str | None = None  # the case of silence.CASES that answered


def clean(groups: tuple[str, ...] | list[str], measure: str) -> tuple[str, ...]:
    order = list(vocabulary.GROUPS)
    if measure == "party.confirmed":
        groups = [g for g in groups if g not in ("official", "probationary")]  # that is what is told of all of them
    return tuple(sorted({g for g in groups if g in vocabulary.MEASURE_GROUPS[measure]}, key=order.index))


def make(n: Number, measure: str, role: str, groups: tuple[str, ...] | list[str] = (), body: str | None = None, form: str | None = None) -> Draft:
    """A draft by the rule or form that has this role (see rules/)."""
    return by_rule(n, measure, rules.called(role), groups, body, form)


def by_rule(n: Number, measure: str, rule: str, groups: tuple[str, ...] | list[str] = (), body: str | None = None, form: str | None = None) -> Draft:
    """A draft by the rule of this name, which is that of a rule in hand or of another draft."""
    number = n.number
    if form is None:
        form = "ratio" if number.whole is not None else "share" if number.percent else "count"
    return Draft(number, measure, rule, clean(groups, measure), body, form, value=number.value, qualifier=number.qualifier, place=n.place,
                 depth=n.depth)


def like(n: Number, base: Draft, form: str | None = None) -> Draft:
    """A draft of the same measure, body and groups."""
    return by_rule(n, base.measure, base.rule, base.groups, base.body, form)

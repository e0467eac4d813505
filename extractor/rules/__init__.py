"""The rules: declarations with their examples and rejects, loaded and checked in this one place.

A file holds one family of measures. `[cue.NAME]` lists the words that say what happens to what is counted, `[[rule]]`
says which measure a number is that stands with a cue and counts certain units. See README, «How to add to it».

| key of a rule | meaning |
|---|---|
| `name` | what `explain` calls it; nobody asks for it |
| `measure`, `groups`, `body` | what the number is; `body = "context"`: as the sentence or the article says |
| `cue` | the `[cue.NAME]` beside the number; «before» or «after» it is the cue's `side` |
| `units` | the nouns that it counts: classes of lexicon/units.toml, «none» for a number without a noun |
| `where` | only there: «congress» (the article is at one), «meeting», «congress named», «party class», «badges» |
| `role` | what code may ask of the rule, or call it by, instead of its name |
| `examples`, `rejects` | two sentences and one or more, their numbers marked «»: tests read them |
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor import lexicon, vocabulary

FAMILIES = ("congress", "membership", "activity")
BEFORE, AFTER = "before", "after"
PLACES = (None, "congress", "meeting", "congress named", "party class", "badges")


class RuleError(ValueError):
    """A declaration does not fit the vocabulary."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say what happens to what is counted, and on which side of the number they stand."""

    name: str
    side: str
    phrases: tuple[str, ...]
    strong: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A number with `cue` that counts one of `units` is `measure` with `body` and `groups`."""

    name: str
    family: str
    measure: str
    cue: str
    units: frozenset[str]
    groups: tuple[str, ...] = ()
    body: str | None = None
    where: str | None = None
    role: str = ""  # what code may ask of a statement's rule, whatever it is called
    examples: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A number known by its own form (votes, an average age), which a case of match/kinds/ knows."""

    name: str
    measure: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...]
    role: str = ""


@cache
def cues() -> dict[str, Cue]:
    """Name → cue, of all families."""
    found: dict[str, Cue] = {}
    for family in FAMILIES:
        for name, raw in _file(family)["cue"].items():
            if name in found or raw["side"] not in (BEFORE, AFTER):
                raise RuleError(f"{family}.toml: cue {name}: twice, or no side")
            found[name] = Cue(name, raw["side"], tuple(raw["phrases"]), raw.get("strong", False), raw.get("weak", False))
    return found


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their files."""
    found = []
    for family in FAMILIES:
        for raw in _file(family)["rule"]:
            raw = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
            raw["units"] = frozenset(raw["units"])
            rule = Rule(family=family, **raw)
            _check(rule)
            found.append(rule)
    return tuple(found)


@cache
def forms() -> tuple[Form, ...]:
    """The forms that are read by code, with what they promise."""
    found = []
    for raw in _file("forms")["form"]:
        form = Form(raw["name"], raw["measure"], tuple(raw["examples"]), tuple(raw["rejects"]), raw.get("role", ""))
        if form.measure not in vocabulary.MEASURES or len(form.examples) < 2 or not form.rejects:
            raise RuleError(f"forms.toml: {form.name}: a measure of the vocabulary, two examples and a reject are needed")
        found.append(form)
    return tuple(found)


@cache
def roles() -> dict[str, str]:
    """Name of a rule or form → its role, where it has one: «violation», «looked_at», «seats»."""
    declared: tuple[Rule | Form, ...] = (*rules(), *forms())
    return {rule.name: rule.role for rule in declared if rule.role}


@cache
def called(role: str) -> str:
    """The name of the rule or form that answers in this role; raises RuleError where none or several do.

    >>> called("seats")
    'seats'
    """
    names = [name for name, other in roles().items() if other == role]
    if len(names) != 1:
        raise RuleError(f"role {role}: one rule or form must have it, {len(names)} do")
    return names[0]


@cache
def by_cue_and_unit() -> dict[tuple[str, str], Rule]:
    """(cue, unit class) → the rule that applies, where `where` allows; «none» stands for a number without a noun."""
    table: dict[tuple[str, str, str | None], Rule] = {}
    for rule in rules():
        for unit in rule.units:
            if (rule.cue, unit, rule.where) in table:
                raise RuleError(f"{rule.name}: rival of {table[rule.cue, unit, rule.where].name}")
            table[rule.cue, unit, rule.where] = rule
    return {(cue, unit) if where is None else (f"{cue}@{where}", unit): rule for (cue, unit, where), rule in table.items()}


def _check(rule: Rule) -> None:
    problems = []
    if rule.measure not in vocabulary.MEASURES:
        problems.append(f"measure {rule.measure}")
    elif not set(rule.groups) <= vocabulary.MEASURE_GROUPS[rule.measure]:
        problems.append(f"groups {rule.groups}")
    if (rule.measure in vocabulary.MEASURES_WITH_BODY) != (rule.body is not None):
        problems.append(f"body {rule.body}")
    if rule.cue not in cues():
        problems.append(f"cue {rule.cue}")
    if not rule.units <= set(lexicon.units()) | {"none"}:
        problems.append(f"units {sorted(rule.units)}")
    if rule.where not in PLACES:
        problems.append(f"where {rule.where}")
    if len(rule.examples) < 2 or not rule.rejects:
        problems.append("two examples and a reject are needed")
    if problems:
        raise RuleError(f"{rule.family}.toml: rule {rule.name}: {', '.join(problems)}")


@cache
def _file(family: str) -> dict:  # type: ignore[type-arg]
    return tomllib.loads(files(__package__).joinpath(f"{family}.toml").read_text(encoding="utf-8"))

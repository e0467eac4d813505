"""The sheets: what is known of each measure, group and division, loaded from the TOML files of this folder and checked."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

Labels = dict[str, tuple[str, str]]
RECORDS = {"congress": "congress", "party": "membership", "activity": None}
"""First part of a measure's code → the record whose field it fills."""
SCOPES_OF = ("own", "subordinate")
DATED = ("present", "held", "elected", "standing", "meeting", "badges", "papers", "targets", "results")


class VocabularyError(ValueError):
    """A sheet says something that cannot be; the message names file, sheet and key."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure's sheet; `measures.toml` explains the keys.

    >>> measures()["party.members"].record, measures()["party.members"].field
    ('membership', 'members')
    """

    code: str
    labels: tuple[str, str]
    field: str = ""
    title: tuple[str, str] = ("", "")
    tells: str = ""
    counts: str | None = None
    body: bool = False
    by_body: bool = False
    dated: str = ""
    once: bool = False
    one_value: bool = False
    of_a_vote: bool = False
    part_of_whole: bool = False
    scope: str | None = None
    parts: bool = True
    part_nouns: tuple[str, ...] = ()
    divided_by: tuple[str, ...] = ()

    @property
    def record(self) -> str | None:
        """«congress», «membership» or None: the record whose field it fills."""
        return RECORDS[self.code.partition(".")[0]]


@dataclass(frozen=True, slots=True)
class Group:
    """A group's sheet; `groups.toml` explains the keys."""

    code: str
    labels: tuple[str, str]
    of: tuple[str, ...]
    inherited: bool


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


@cache
def read(name: str) -> dict[str, Any]:
    """The TOML file `name` of this folder, as it stands."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def measures() -> dict[str, Measure]:
    """Code → sheet, in the order of records. Raises VocabularyError."""
    return read_measures(read("measures"))


def read_measures(raw: dict[str, Any]) -> dict[str, Measure]:
    """The sheets of a table as `measures.toml` has it."""
    known = {f.name for f in fields(Measure)} - {"code"}
    found: dict[str, Measure] = {}
    for code, sheet in raw.items():
        where = f"measures.toml: {code}"
        family, dot, name = code.partition(".")
        if family not in RECORDS or not dot or not name.isidentifier():
            raise VocabularyError(f"{where}: a code is one of {', '.join(RECORDS)}, a full stop and a name")
        if unknown := set(sheet) - known:
            raise VocabularyError(f"{where}: unknown key {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
        labels = _labels(where, sheet)
        given: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in sheet.items()}
        made = Measure(**{"code": code, "field": name, "title": labels, "tells": labels[0], "dated": "elected" if family == "congress" else "results", **given, "labels": labels})
        if made.scope not in (None, *SCOPES_OF):
            raise VocabularyError(f"{where}: scope is one of {', '.join(SCOPES_OF)}")
        if made.dated not in DATED:
            raise VocabularyError(f"{where}: dated is one of {', '.join(DATED)}")
        if made.by_body and not made.body:
            raise VocabularyError(f"{where}: by_body needs body")
        if lost := set(made.divided_by) - set(divisions()):
            raise VocabularyError(f"{where}: divided_by: {', '.join(sorted(lost))} stands not in divisions.toml")
        if made.record and any((m.record, m.field) == (made.record, made.field) for m in found.values()):
            raise VocabularyError(f"{where}: field {made.field} is another measure's")
        found[code] = made
    return found


@cache
def groups() -> dict[str, Group]:
    """Code → sheet, in the order in which a statement's groups stand. Raises VocabularyError."""
    return read_groups(read("groups"), measures())


def read_groups(raw: dict[str, Any], known: dict[str, Measure]) -> dict[str, Group]:
    """The sheets of a table as `groups.toml` has it, of the measures `known`."""
    found: dict[str, Group] = {}
    owners = {*known, *(m.counts for m in known.values() if m.counts)}
    for name, sheet in raw.items():
        where = f"groups.toml: {name}"
        if set(sheet) - {"n"} != {"labels", "of", "inherited"}:
            raise VocabularyError(f"{where}: needs labels, of and inherited (and n where it is one group for each number), and nothing else")
        labels = _labels(where, sheet)
        if lost := set(sheet["of"]) - owners:
            raise VocabularyError(f"{where}: of: {', '.join(sorted(lost))} is no measure and no `counts` of one")
        for n in sheet.get("n", [""]):
            code = name.replace("{n}", str(n))
            found[code] = Group(code, (labels[0].replace("{n}", str(n)), labels[1].replace("{n}", str(n))), tuple(sheet["of"]), bool(sheet["inherited"]))
    return found


@cache
def divisions() -> dict[str, tuple[Family, ...]]:
    """Name → the rival families of groups that divide a total."""
    return {name: tuple(Family(tuple(f["groups"]), tuple(tuple(w) for w in f.get("whole", ())), tuple(f.get("of", ()))) for f in sheet["families"])
            for name, sheet in read("divisions").items()}


def codes(name: str) -> Labels:
    """The closed list `name` of `codes.toml`: code → (English, Vietnamese).

    >>> codes("capacities")["former"]
    ('former', 'nguyên')
    """
    return {code: _labels(f"codes.toml: {name}.{code}", {"labels": labels}) for code, labels in read("codes")[name].items()}


def _labels(where: str, sheet: dict[str, Any]) -> tuple[str, str]:
    match sheet.get("labels"):
        case [str(english), str(vietnamese)] if english and vietnamese:
            return english, vietnamese
    raise VocabularyError(f'{where}: labels are an English and a Vietnamese one: labels = ["Members", "Đảng viên"]')

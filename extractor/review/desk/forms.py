"""The form in which a fact is corrected or added: every field of the contract, codes from their closed lists with plain labels."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.http import QueryDict

from extractor import vocabulary as v
from extractor.export.labels import Lang, label, plain, title, when
from extractor.model import Organisation
from extractor.review.apply import TYPES, organisation
from extractor.review.messages import words
from extractor.vocabulary import Labels

LONGEST = 300
FIELDS: Final = {
    "number": ("measure", "body", "manner", "groups", "form", "status", "qualifier", "value", "whole", "percent", "term", "time", "per", "subject", "part_of"),
    "position": ("person", "post", "post_code", "organisation", "capacity"),
    "congress": ("organisation", "ordinal", "term", "kind", "start", "end", "status"),
    "document": ("number", "kind", "date", "issuer"),
}
CODES: Final[dict[str, dict[str, Labels]]] = {
    "number": {"measure": v.MEASURES, "body": v.BODIES, "manner": v.MANNERS, "form": v.FORMS, "status": v.STATUSES, "qualifier": v.QUALIFIERS, "per": v.RATES},
    "position": {"post_code": v.POST_CODES, "capacity": v.CAPACITIES}, "congress": {"kind": v.CONGRESS_KINDS, "status": v.CONGRESS_STATUSES}, "document": {},
}
NEEDED: Final = frozenset(("measure", "form", "status", "qualifier", "value", "person", "post", "post_code", "capacity"))
NUMBERS: Final = frozenset(("value", "whole", "ordinal"))
TIMES: Final = frozenset(("time", "start", "end", "date"))
TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


class FormError(ValueError):
    """A field that cannot be saved: `name` is the field, the text a key of the messages."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name, self.message = name, message


@dataclass(frozen=True, slots=True)
class Input:
    """A field of the form as the template draws it."""

    name: str
    label: str
    kind: str
    value: str = ""
    options: tuple[tuple[str, str, bool], ...] = ()
    hint: str = ""
    needed: bool = False
    suggestions: tuple[str, ...] = field(default=())


def read_number(text: str, lang: str) -> int | float:
    """A number as people of the language write it. Raises ValueError.

    >>> read_number("8.236", "vi"), read_number("24,14", "vi"), read_number("8,236.5", "en"), read_number("24.14", "vi")
    (8236, 24.14, 8236.5, 24.14)
    """
    said = text.strip().replace(" ", "").replace("\u00a0", "").replace("−", "-").lstrip("+")
    thousands, point = (".", ",") if lang == "vi" else (",", ".")
    if re.fullmatch(rf"-?\d{{1,3}}(?:\{thousands}\d{{3}})+(?:\{point}\d+)?", said):
        said = said.replace(thousands, "")
    said = said.replace(",", ".")
    if not re.fullmatch(r"-?\d{1,12}(?:\.\d{1,6})?", said):
        raise ValueError(text)
    number = float(said)
    return int(number) if number == int(number) else number


def read_time(text: str) -> str:
    """A date or period as the contract writes it, also from «28/6/2020» and «6/2020». Raises ValueError.

    >>> read_time("28/6/2020"), read_time("2020-01/2020-06"), read_time("6/2020"), read_time("2014/")
    ('2020-06-28', '2020-01/2020-06', '2020-06', '2014/')
    """
    said = "".join(text.split())
    if m := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", said):
        said = f"{m[3]}-{int(m[2]):02d}-{int(m[1]):02d}"
    elif m := re.fullmatch(r"(\d{1,2})/(\d{4})", said):
        said = f"{m[2]}-{int(m[1]):02d}"
    first, slash, last = said.partition("/")
    if not first and not last:
        raise ValueError(text)
    for part in (first, last):
        if part and not re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", part):
            raise ValueError(text)
        if part:
            date.fromisoformat(part + "-01-01"[len(part) - 4:] if len(part) < 10 else part)
    return said


def read(kind: str, post: QueryDict, lang: str, known: Iterable[Organisation | None], slots: Iterable[str]) -> dict[str, Any]:
    """The fields of a posted form. Raises FormError."""
    values: dict[str, Any] = {}
    for name in FIELDS[kind]:
        values[name] = _field(kind, name, post, lang, known, slots)
    if kind == "number":
        if values["measure"] not in v.MEASURES_WITH_BODY:
            values["body"] = None
        elif values["body"] is None:
            raise FormError("body", "body_wanted")
        if values["measure"] != "congress.elected":
            values["manner"] = None
        values["groups"] = [g for g in values["groups"] if g in v.MEASURE_GROUPS[values["measure"]]]
        if values["form"] == "ratio" and values["whole"] is None:
            raise FormError("whole", "whole_wanted")
        if values["form"] != "ratio":
            values["whole"] = None
    return values


def _field(kind: str, name: str, post: QueryDict, lang: str, known: Iterable[Organisation | None], slots: Iterable[str]) -> Any:
    codes = CODES[kind].get(name)
    if name == "groups":
        return [g for g in v.GROUPS if g in post.getlist("groups")]
    if name == "percent":
        return post.get("percent") == "on"
    said = (post.get(name) or "").strip()
    if len(said) > LONGEST:
        raise FormError(name, "wrong_field")
    if not said:
        if name in NEEDED:
            raise FormError(name, "measure_wanted" if name == "measure" else "number_wanted" if name == "value" else "wrong_field")
        return None
    try:
        if codes is not None:
            if said not in codes:
                raise FormError(name, "wrong_field")
            return said
        if kind != "document" and name in NUMBERS:
            number = read_number(said, lang)
            if name == "ordinal" and (not isinstance(number, int) or number < 1):
                raise FormError(name, "number_wanted")
            return number
        if name in TIMES:
            return read_time(said)
    except FormError:
        raise
    except ValueError as error:
        raise FormError(name, "number_wanted" if name in NUMBERS else "time_wanted") from error
    if name == "term":
        found = TERM.fullmatch(said)
        if found is None or found[1] >= found[2]:
            raise FormError(name, "term_wanted")
        return f"{found[1]}-{found[2]}"
    if name in ("subject", "organisation"):
        named = organisation(said, known)
        return named.model_dump(mode="json") if named is not None else None
    if name == "part_of":
        if said not in set(slots):
            raise FormError(name, "wrong_field")
        return said
    return said


def typed(kind: str, asked: QueryDict) -> dict[str, Any]:
    """What somebody typed into the form before it was made anew for another measure; nothing where it is new."""
    if asked.get("measure") not in v.MEASURES:
        return {}
    found: dict[str, Any] = {name: asked[name][:LONGEST] for name in FIELDS[kind] if name in asked and name not in ("groups", "percent")}
    if "value" in asked:
        found |= {"groups": asked.getlist("groups"), "percent": asked.get("percent") == "on"}
    return found


def inputs(kind: str, values: Mapping[str, Any], lang: Lang, known: Iterable[str], totals: Iterable[tuple[str, str]]) -> list[Input]:
    """The form's fields with their values; `totals` are (slot, what it says) of the observations that a number may be a part of."""
    measure = str(values.get("measure") or "")
    names = tuple(dict.fromkeys(known))
    made = []
    for name in FIELDS[kind]:
        if (name == "body" and measure not in v.MEASURES_WITH_BODY) or (name == "manner" and measure != "congress.elected") or (name == "groups" and not v.MEASURE_GROUPS.get(measure)):
            continue
        made.append(_input(kind, name, values.get(name), measure, lang, names, totals))
    return made


def _input(kind: str, name: str, value: Any, measure: str, lang: Lang, names: tuple[str, ...], totals: Iterable[tuple[str, str]]) -> Input:
    t, said = words(lang), title(TYPES[kind], name, lang)
    codes = CODES[kind].get(name)
    needed = name in NEEDED
    if codes is not None:
        empty = () if name in ("form", "status", "qualifier", "capacity") else (("", "–", not value),)
        return Input(name, said, "select", options=(*empty, *((code, label(codes, code, lang), code == value) for code in codes)), needed=needed)
    if name == "groups":
        chosen = set(value or ())
        return Input(name, said, "checks", options=tuple((g, label(v.GROUPS, g, lang), g in chosen) for g in v.GROUPS if g in v.MEASURE_GROUPS[measure]))
    if name == "part_of":
        return Input(name, said, "select", options=(("", "–", not value), *((slot, text, slot == value) for slot, text in totals)))
    if name == "percent":
        return Input(name, said, "check", "on" if value else "")
    if isinstance(value, Mapping):
        value = value.get("name")
    if name in ("subject", "organisation"):
        return Input(name, said, "text", value or "", suggestions=names)
    if kind != "document" and name in NUMBERS:
        return Input(name, said, "text", value if isinstance(value, str) else "" if value is None else plain(value, lang), needed=needed)
    if name in TIMES:
        return Input(name, said, "text", when(value, lang) if value and "/" not in value else value or "", hint=t["date_hint"])
    return Input(name, said, "text", value or "", hint=t["term_hint"] if name == "term" else "", needed=needed)


def shown(kind: str, values: Mapping[str, Any] | None, lang: Lang, said_of: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields that say something, as (title, plain value); `said_of` names a total by its slot."""
    found = []
    for name in FIELDS.get(kind, ()) if values else ():
        value = (values or {}).get(name)
        if value in (None, "", [], (), False):
            continue
        codes = CODES[kind].get(name)
        if codes is not None:
            if (name, value) in (("form", "count"), ("status", "actual"), ("qualifier", "exactly")):
                continue
            text = label(codes, str(value), lang)
        elif name == "groups":
            text = ", ".join(label(v.GROUPS, g, lang) for g in value)
        elif isinstance(value, Mapping):
            text = str(value.get("name"))
        elif name == "part_of":
            text = said_of.get(str(value), "…")
        elif name == "percent":
            text = "%"
        elif isinstance(value, int | float):
            text = plain(value, lang)
        else:
            text = when(str(value), lang) if name in TIMES else str(value)
        found.append((title(TYPES[kind], name, lang), text))
    return found


def guess(quote: str) -> dict[str, Any]:
    """What a number that was missed surely says: its value.

    >>> guess("55/60"), guess("24,14%")
    ({'form': 'ratio', 'value': 55, 'whole': 60}, {'percent': True, 'form': 'share', 'value': 24.14})
    """
    found: dict[str, Any] = {}
    said = quote.strip()
    if said.endswith("%"):
        found |= {"percent": True, "form": "share"}
        said = said[:-1]
    part, slash, whole = said.partition("/")
    try:
        if slash:
            return found | {"form": "ratio", "value": read_number(part, "vi"), "whole": read_number(whole, "vi")}
        return found | {"value": read_number(said, "vi")}
    except ValueError:
        from extractor import parse_number

        try:
            number = parse_number(said)
        except ValueError:
            return found
        return found | ({"value": number} if number is not None else {})



"""What differs between two outputs: text, part, statement, field."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

Output = Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]]
Statement = Mapping[str, Any]


class Difference(NamedTuple):
    """One field of one statement, or a whole statement that came or went."""

    text: str
    part: str
    statement: str
    field: str
    before: Any
    after: Any

    def __str__(self) -> str:
        return f"{self.text[:90]} · {self.part} · {self.statement} · {self.field}: {_short(self.before)} → {_short(self.after)}"


def digest(value: Any) -> str:
    """Twelve hexadecimal digits of a JSON value.

    >>> digest([])
    '4f53cda18c2b'
    """
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def digests(output: Output) -> dict[str, dict[str, str]]:
    """Text → part → digest."""
    return {text: {part: digest(value) for part, value in parts.items()} for text, parts in output.items()}


def differences(before: Output, after: Output, ignored: Set[str] = frozenset()) -> Iterator[Difference]:
    """Every difference in order; `ignored` are names of fields and parts."""
    for text in dict.fromkeys((*before, *after)):
        if text not in before or text not in after:
            yield Difference(text, "text", "", "listed", text in before, text in after)
            continue
        old, new = before[text], after[text]
        for part in dict.fromkeys((*old, *new)):
            if part not in ignored and digest(old.get(part)) != digest(new.get(part)):
                yield from _part(text, part, old.get(part, ()), new.get(part, ()), ignored)


def _part(text: str, part: str, old: Sequence[Statement], new: Sequence[Statement], ignored: Set[str]) -> Iterator[Difference]:
    was, now = _named(old), _named(new)
    for key in dict.fromkeys((*was, *now)):
        a, b = was.get(key), now.get(key)
        if a is None or b is None:
            yield Difference(text, part, _title(a or b or {}, key), "statement", _sketch(a), _sketch(b))
            continue
        for field in dict.fromkeys((*a, *b)):
            if field not in ignored and a.get(field) != b.get(field):
                yield Difference(text, part, _title(a, key), field, a.get(field), b.get(field))
    if list(was) != list(now) and set(was) == set(now):
        yield Difference(text, part, "", "order", list(was), list(now))


def _named(statements: Sequence[Statement]) -> dict[str, Statement]:
    """Each statement by its id, or by what it is and where, counted where that is said twice."""
    named: dict[str, Statement] = {}
    for s in statements:
        key = str(s.get("id") or f"{s.get('check', '')}{s.get('kind', '')} {(s.get('evidence') or {}).get('start', '')}{s.get('observations', '')}")
        while key in named:
            key += "'"
        named[key] = s
    return named


def _title(s: Statement, key: str) -> str:
    evidence = s.get("evidence")
    return f"{key} «{evidence['text']}»" if evidence else key


def _sketch(s: Statement | None) -> Any:
    if s is None:
        return None
    told = ("measure", "body", "groups", "form", "status", "value", "person", "post", "organisation", "ordinal", "kind", "number", "check", "outcome", "message", "scope", "time", "said")
    return {k: s[k] for k in told if s.get(k) not in (None, [], (), "count", "actual")}


def _short(value: Any) -> str:
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if len(said) <= 240:
        return said
    return f"{said[:200]}… ({len(said)} characters)"

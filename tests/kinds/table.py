"""Rows of the tables of kinds: a text of a kind of telling, what must be read from it and what must not."""

import re
import unicodedata
from collections import defaultdict
from typing import Any, NamedTuple

Statement = dict[str, Any]
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
LEADING = ((r"^(ban thuong vu|ban chap hanh|thuong truc|bch|btv) ", ""), (r"^tinh uy\b", "dang bo tinh"), (r"^thanh uy\b", "dang bo thanh pho"),
           (r"^huyen uy\b", "dang bo huyen"), (r"^quan uy\b", "dang bo quan"), (r"^thi uy\b", "dang bo thi xa"), (r"^dang uy\b", "dang bo"), (r"\btp\b", "thanh pho"))
NAMES = ("subject", "organisation", "person", "issuer")


class Row(NamedTuple):
    """A text of a kind, its date, and statements that must come out of it or must not."""

    kind: str
    text: str
    published: str | None
    want: tuple[Statement, ...]
    never: tuple[Statement, ...]


class Table:
    """The rows of one family of kinds."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, kind: str, text: str, *want: Statement, pub: str | None = None, never: "list[Statement] | Statement" = ()) -> None:  # type: ignore[assignment]
        """A text of this kind: the statements of `want` are in it, those of `never` are not."""
        self.rows[kind].append(Row(kind, text, pub, want, (never,) if isinstance(never, dict) else tuple(never)))


def o(at: str | None = None, measure: str | None = None, **fields: Any) -> Statement:
    """An observation with its evidence, its measure and more; `s` is its subject, `of` the evidence of its total, `not_` what it must not be."""
    more = {{"s": "subject", "of": "part_of", "not_": "not"}.get(k, k): v for k, v in fields.items()}
    return {"type": "observations", **({"at": at} if at is not None else {}), **({"measure": measure} if measure else {}), **more}


def p(person: str | None = None, post_code: str | None = None, capacity: str | None = None, **fields: Any) -> Statement:
    """A position."""
    said = {"person": person, "post_code": post_code, "capacity": capacity}
    return {"type": "positions", **{k: v for k, v in said.items() if v}, **fields}


def c(**fields: Any) -> Statement:
    """A congress."""
    return {"type": "congresses", **{"not" if k == "not_" else k: v for k, v in fields.items()}}


def doc(**fields: Any) -> Statement:
    """A document."""
    return {"type": "documents", **fields}


def art(**fields: Any) -> Statement:
    """The article itself."""
    return {"type": "article", **fields}


def chk(**fields: Any) -> Statement:
    """A check."""
    return {"type": "checks", **fields}


def _folded(name: str | None) -> str:
    letters = unicodedata.normalize("NFD", (name or "").casefold().replace("đ", "d"))
    text = " ".join(re.findall(r"\w+", "".join(x for x in letters if not unicodedata.combining(x))))
    for pattern, replacement in LEADING:
        text = re.sub(pattern, replacement, text)
    return text


def _equal(field: str, want: Any, got: Any) -> bool:
    if field in NAMES:
        name = got["name"] if isinstance(got, dict) else got
        return (want is None) is (name is None) and (want is None or _folded(want) == _folded(name))
    if field == "groups":
        return sorted(want) == sorted(got or ())
    return bool(want == got)


def _fits(want: Statement, row: dict[str, Any], record: dict[str, Any]) -> bool:
    evidence = row.get("evidence") or {}
    said = {x["id"]: x["evidence"]["text"] for x in record["observations"]}
    for field, value in want.items():
        if field == "type":
            continue
        if field == "at" and evidence.get("text") != value or field == "covers" and value not in evidence.get("text", ""):
            return False
        if field == "nth" and record["article"]["text"][:evidence["start"]].count(want["at"]) + 1 != value:
            return False
        if field == "part_of" and said.get(row["part_of"]) != value:
            return False
        if field == "not" and any(_equal(k, v, row.get(k)) for k, v in value.items()):
            return False
        if field not in ("at", "covers", "nth", "part_of", "not") and not _equal(field, value, row.get(field)):
            return False
    return True


def wrong(row: Row, record: dict[str, Any]) -> list[str]:
    """What of a row does not hold in its record, one line each."""
    def rows(want: Statement) -> list[dict[str, Any]]:
        return [record["article"]] if want["type"] == "article" else record[want["type"]]

    missing = [f"missing {w} in «{row.text}»" for w in row.want if not any(_fits(w, x, record) for x in rows(w))]
    return missing + [f"wrongly {w} in «{row.text}»" for w in row.never if any(_fits(w, x, record) for x in rows(w))]

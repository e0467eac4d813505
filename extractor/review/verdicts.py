"""Verdicts: who decided what about a fact, when, and what it was before and after. Rows are added, never changed.

A verdict's line of JSON is self-contained: with its article's keys and its anchor it can be carried to another desk, another extraction
or another version of the rules. `Docket` answers what holds for a fact now.
"""

import hashlib
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, Final, Literal

from pydantic import Field, ValidationError, field_validator

from extractor.model import Article, Part
from extractor.review.anchors import Anchor, article_keys

Action = Literal["accept", "correct", "reject", "unsure", "nothing", "add", "undo"]
REASONS: Final = ("says_nothing", "other_body", "wrong_measure", "wrong_number", "wrong_whose", "wrong_time", "told_again", "other")
"""Why a fact is rejected. The first two say that no fact stands there at all, whatever newer rules find."""
FOR_GOOD: Final = frozenset(("says_nothing", "other_body"))
LONGEST = 2000  # characters of a comment or a name


class Verdict(Part):
    """One decision of one person on one fact; a row that never changes."""

    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    article: tuple[str, ...] = Field(min_length=1, max_length=8)
    """The article's keys (`anchors.article_keys`), the surest first."""
    anchor: Anchor
    action: Action
    who: str = Field(min_length=1, max_length=150)
    when: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")
    """UTC, ISO 8601 with microseconds: text order is the order of time."""
    seconds: float = Field(0, ge=0, le=86400)
    """How long the person looked at it."""
    before: dict[str, Any] | None = None
    """The fact's fields as the person saw them; null for a number that no statement was made of."""
    after: dict[str, Any] | None = None
    """The fields as they are from then on; null where no fact is left. `part_of` is the slot of the total."""
    reason: str | None = Field(None, max_length=40)
    comment: str = Field("", max_length=LONGEST)
    rules: str | None = Field(None, max_length=100)
    """The version of the rules that made what was judged."""
    rule: str | None = Field(None, max_length=200)
    """The rule that made it; null for what a person added."""
    case: str | None = Field(None, max_length=200)
    """The case that answered what is counted, where there is one."""
    undoes: str | None = Field(None, pattern=r"^[0-9a-f]{32}$")
    """Of an undo, the verdict that it takes back."""
    batch: str | None = Field(None, max_length=40)
    """Verdicts given by one key share one."""
    apart: bool = False
    """Given without seeing the others', in a double review."""

    @field_validator("when")
    @classmethod
    def _a_time(cls, when: str) -> str:
        datetime.strptime(when, "%Y-%m-%dT%H:%M:%S.%fZ")
        return when

    @property
    def slot(self) -> str:
        """The fact's key inside its article."""
        return self.anchor.slot

    @property
    def decides(self) -> tuple[str, Any]:
        """What two verdicts must share to be one opinion."""
        return ("keep", _comparable(self.after)) if self.after is not None and self.action != "unsure" else ("unsure" if self.action == "unsure" else "none", None)


def new_id() -> str:
    """A fresh id."""
    return uuid.uuid4().hex


def stamp(moment: datetime) -> str:
    """A moment as `Verdict.when` writes it.

    >>> stamp(datetime(2026, 11, 30, tzinfo=UTC))
    '2026-11-30T00:00:00.000000Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def after_all(now: datetime, rows: Iterable[Verdict]) -> str:
    """A stamp of `now` that is later than all rows, also where a clock went back."""
    latest = max((v.when for v in rows), default="")
    wanted = stamp(now)
    if wanted > latest:
        return wanted
    return stamp(datetime.strptime(latest, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) + timedelta(microseconds=1))


# Fields that say where a statement is or are worked out from others; a verdict is not about them.
DERIVED: Final = frozenset(("id", "evidence", "rule", "case", "reliability", "reliability_verdicts", "origin", "time_start", "time_end"))
ORGANISATIONS: Final = ("subject", "organisation")


def _comparable(values: dict[str, Any] | None) -> Any:
    """Fields in one form: an organisation by its name, groups as a set, defaults left out."""
    if values is None:
        return None
    seen: dict[str, Any] = {}
    for name, value in values.items():
        if name in DERIVED or value in (None, False, (), [], ""):
            continue
        if name in ORGANISATIONS and isinstance(value, dict):
            value = " ".join(str(value.get("name", "")).split()).casefold()
        elif isinstance(value, list | tuple):
            value = tuple(sorted(map(str, value)))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            value = round(float(value), 6)
        seen[name] = value
    return tuple(sorted(seen.items()))


def same_values(a: dict[str, Any] | None, b: dict[str, Any] | None) -> bool:
    """Whether two sets of fields say the same.

    >>> same_values({"value": 5, "groups": ["women", "young"]}, {"value": 5.0, "groups": ("young", "women"), "term": None})
    True
    """
    return bool(_comparable(a) == _comparable(b))


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds for one fact: the verdict that counts, or that people disagree, and every row about it."""

    verdict: Verdict | None
    disputed: bool
    opinions: dict[str, Verdict]
    """The standing verdict of each person who has one."""
    rows: tuple[Verdict, ...]

    @property
    def version(self) -> str:
        """Changes with every row; what an edit must name to be no stale one. «0» where there is no row."""
        return hashlib.sha256("".join(v.id for v in self.rows).encode()).hexdigest()[:12] if self.rows else "0"


NOTHING_HOLDS: Final = Holding(None, False, {}, ())


def holding(rows: Sequence[Verdict]) -> Holding:
    """What holds for the fact that all `rows` are about.

    The latest verdict counts, whoever gave it: its giver saw the others'. Verdicts given apart count only where all who gave one agree;
    where they do not, nothing holds until somebody who sees them all decides.
    """
    if not rows:
        return NOTHING_HOLDS
    ordered = tuple(sorted(rows, key=lambda v: (v.when, v.id)))
    gone = {v.undoes for v in ordered if v.action == "undo"}
    live = [v for v in ordered if v.action != "undo" and v.id not in gone]
    opinions = {v.who: v for v in live}
    last = live[-1] if live else None
    if last is None or not last.apart:
        return Holding(last, False, opinions, ordered)
    seen = max((k for k, v in enumerate(live) if not v.apart), default=-1)
    apart = {v.who: v for v in live[seen + 1:]}
    disputed = len({repr(v.decides) for v in apart.values()}) > 1
    return Holding(None if disputed else last, disputed, opinions, ordered)


@dataclass(slots=True)
class Docket:
    """All verdicts, by article and fact.

    >>> Docket().of(Article(id="a", text=""))
    {}
    """

    rows: dict[str, Verdict] = field(default_factory=dict)
    _by_key: dict[str, list[Verdict]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of_rows(cls, rows: Iterable[Verdict]) -> "Docket":
        """A docket of rows; a row that comes twice stands once."""
        docket = cls()
        for row in rows:
            docket.add(row)
        return docket

    def add(self, row: Verdict) -> bool:
        """Add a row; False where it is there already. Raises ValueError where another row has its id."""
        if (known := self.rows.get(row.id)) is not None:
            if known != row:
                raise ValueError(f"verdict {row.id} is known with other content")
            return False
        self.rows[row.id] = row
        for key in row.article:
            self._by_key[key].append(row)
        return True

    def of(self, article: Article) -> dict[str, list[Verdict]]:
        """The rows about an article, by the slot of their fact."""
        found: dict[str, Verdict] = {}
        for key in article_keys(article):
            found.update((row.id, row) for row in self._by_key.get(key, ()))
        slots: dict[str, list[Verdict]] = defaultdict(list)
        for row in found.values():
            slots[row.slot].append(row)
        return dict(slots)


class VerdictError(ValueError):
    """A line that is no verdict: the message names the file, the line and what is wrong."""


def to_line(verdict: Verdict) -> bytes:
    """The verdict as one line of JSON Lines."""
    return verdict.model_dump_json(exclude_defaults=True).encode("utf-8") + b"\n"


def read_verdicts(lines: BinaryIO, name: str) -> Iterator[Verdict | VerdictError]:
    """The verdicts of JSON Lines; a line that is none comes as a `VerdictError` among them."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Verdict.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"]))
            yield VerdictError(f"{name}:{number}: no verdict ({where + ': ' if where else ''}{first['msg']}): give what `trichluc verdicts export` wrote")

"""The numbers of a whole run as small facts that can be laid beside each other, each with what its source is worth.

Only an organisation with a key can be compared across articles: two bare names are no proof of one body.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from sys import intern
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from extractor.export.needs import Dropped
from extractor.export.quotes import Quotes
from extractor.export.reprints import Reprints
from extractor.lexicon import pattern
from extractor.text import Text

Row = dict[str, Any]
OFFICIAL: Final = re.compile(r"(?:^|\.)(?:[\w-]+\.)?gov\.vn$|(?:^|\.)(?:dangcongsan|dcs|xaydungdang|tuyengiao|ubkttw|danvan|tcnn|xaydungdang\.org)\.(?:org\.)?vn$"
                             r"|(?:tinhuy|thanhuy|huyenuy|quanuy|dangbo|danguy|dukcq|dukdn)")
"""Hosts of the Party's own and the state's sites: «tinhuyquangtri.vn», «hanam.gov.vn», «dangcongsan.vn»."""

DONE_BY: Final = frozenset(("party.disciplined", "party.inspected"))
"""Measures that boards and committees report each for themselves."""
BOARDS, COMMITTEES = pattern("boards_act", "context"), pattern("committees_act", "context")
VOTE, JOINED_LATER = pattern("vote", "context"), pattern("joined_later", "context")


class Source(NamedTuple):
    """An article: `root` is the index of the article that it reprints, its own where it is none."""

    ident: str
    published: str | None
    publisher: str | None
    official: bool
    root: int
    path: str | None


class Fact(NamedTuple):
    """A number of a run, with its organisation's key. `fullness` counts what its article says of this organisation."""

    statement: str
    source: int
    key: str
    name: str
    level: str | None
    province: str | None
    measure: str
    body: str | None
    groups: tuple[str, ...]
    scope: str | None
    form: str
    status: str
    qualifier: str
    value: float
    whole: float | None
    term: str | None
    start: str | None
    end: str | None
    per: str | None
    manner: str | None
    fullness: int
    part: bool
    """Whether it is a part of a total of its article."""
    doer: str | None = None
    """Of inspections and discipline: `board` or `committee` where the sentence tells only what the boards (ủy ban kiểm tra) or the committees did."""


class Facts:
    """All facts of a run, with their sources; what cannot be compared is counted in `dropped`."""

    def __init__(self, rows: Iterable[Row], dropped: Dropped, measures: frozenset[str] | None = None) -> None:
        self.sources: list[Source] = []
        self.dropped = dropped
        self.facts: list[Fact] = []
        self.secretaries: dict[tuple[str, str], str] = {}
        """(key of the organisation, term) → who was elected its secretary; empty where two names rival."""
        self._known_groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        reprints = Reprints()
        for row in rows:
            root = reprints.root(row)
            a = row["article"]
            host = urlsplit(a["url"]).hostname if a.get("url") else None
            self.sources.append(Source(a["id"], a.get("published"), a.get("publisher") or host, bool(host and OFFICIAL.search(host)), root, a.get("url") or a.get("path")))
            if root != len(self.sources) - 1:
                dropped["a reprint of another article, counted once with it"] += 1
            self.facts += self._facts(row, len(self.sources) - 1, measures)
            self._take_secretaries(row)

    def _facts(self, row: Row, source: int, measures: frozenset[str] | None) -> Iterator[Fact]:
        rows = row.get("observations", ())
        known = {o["id"]: o for o in rows}
        scopes = {ident: record["scope"] for record in row.get("congress_records", ()) for ident in record["observations"]}
        quotes: Quotes | None = None
        fullness = Counter(_own_key(o["subject"]) for o in rows)
        for o in rows:
            if measures is not None and o["measure"] not in measures:
                continue
            whose, key = o["subject"], _own_key(o["subject"])
            if whose is None or key is None:
                self.dropped["a number whose organisation is not identified"] += 1
                continue
            if why := _unlike(o, known):
                self.dropped[why] += 1
                continue
            before = after = ""
            if o["measure"] in DONE_BY or o["measure"] == "congress.elected":
                quotes = quotes or Quotes(row["article"]["text"])
                before, after = quotes.beside(o["evidence"]["start"], o["evidence"]["end"])
            if o["measure"] == "congress.elected" and joined_later(before, after):
                self.dropped["people elected in between two congresses («bầu bổ sung»)"] += 1
                continue
            doer = doer_of(before) if o["measure"] in DONE_BY else None
            yield Fact(
                o["id"], source, intern(key), intern(whose["name"]), _shared(whose.get("level")), _shared(whose.get("province")), intern(o["measure"]), _shared(o["body"]),
                self._groups(o["groups"]), scopes.get(o["id"]), intern(o["form"]), intern(o["status"]), intern(o["qualifier"]), o["value"], o["whole"], _shared(o["term"]),
                _shared(o.get("time_start")), _shared(o.get("time_end")), _shared(o.get("per")), _shared(o.get("manner")), fullness[key], o["part_of"] is not None, doer)

    def _groups(self, codes: list[str]) -> tuple[str, ...]:
        made = tuple(sorted(codes))
        return self._known_groups.setdefault(made, made)

    def _take_secretaries(self, row: Row) -> None:
        terms = {p: record["term"] for record in row.get("congress_records", ()) if record["term"] and record["scope"] == "own" for p in record["officers"]}
        for p in row.get("positions", ()):
            whose = (p["organisation"] or {}).get("key")
            if p["post_code"] == "secretary" and p["capacity"] == "elected" and whose and p["id"] in terms:
                known = self.secretaries.setdefault((whose, terms[p["id"]]), p["person"])
                if known != p["person"]:
                    self.secretaries[whose, terms[p["id"]]] = ""


def _shared(word: str | None) -> str | None:
    """The one copy of a word that a million facts share."""
    return None if word is None else intern(word)


def _own_key(whose: Row | None) -> str | None:
    """The key that a number stands under: what is told of a place («huyện Lấp Vò kết nạp 12 đảng viên») is its party organisation's."""
    key: str | None = whose.get("key") if whose else None
    return f"db:{key[3:]}" if key and key.startswith("dp:") else key


def joined_later(before: str, after: str) -> bool:
    """Whether people were elected into a body that was there, by the words beside their number in its sentence.

    >>> joined_later("Hội nghị đã bầu bổ sung 2 Ủy viên Bộ Chính trị, ", " Ủy viên Ban Bí thư"), joined_later("Đại hội thảo luận, bổ sung báo cáo và bầu ", " đồng chí")
    (True, False)
    """
    votes = list(VOTE.finditer(Text.of(before).chars.lower()))
    return bool(votes and votes[-1]["more"]) or bool(JOINED_LATER.match(Text.of(after).chars.lower()))


def doer_of(words: str) -> str | None:
    """Who did what a number counts, as the words before it in its sentence tell: `board`, `committee`; None where both did or nobody is named.

    >>> doer_of("UBKT các cấp đã thi hành kỷ luật"), doer_of("Cấp ủy các cấp kỷ luật"), doer_of("Cấp ủy, ủy ban kiểm tra các cấp kỷ luật")
    ('board', 'committee', None)
    """
    said = Text.of(words).chars.lower()
    boards, others = BOARDS.subn(" ", said)[::-1]
    committees = COMMITTEES.search(others)
    return None if bool(boards) == bool(committees) else "board" if boards else "committee"


def _unlike(o: Row, known: dict[str, Row]) -> str | None:
    """Why a number cannot stand beside others, None where it can."""
    total = known.get(o["part_of"] or "")
    if total is not None and (total["measure"], total["body"], sorted(total["groups"])) == (o["measure"], o["body"], sorted(o["groups"])) and o["form"] == total["form"]:
        return "a part of a total that no group tells apart from it"
    if o["form"] not in ("count", "ratio", "share"):
        return "a change or a percentage of a target"
    return None

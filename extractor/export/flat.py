"""An article's object as rows: what is the same for the whole article is worked out once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlsplit

import orjson

from extractor import vocabulary as v
from extractor.export.labels import Lang
from extractor.export.quotes import Quotes

Row = dict[str, Any]
Cells = tuple[Any, ...]
SHARED: Final = ("count", "ratio")
"""Forms whose value is a part that a total can be divided by."""
LARGEST: Final = 2**53
"""Whole numbers beyond it are no longer exact in 64 bits of floating point, which is what tables of numbers hold."""
GROUP_ORDER: Final = {code: n for n, code in enumerate(v.GROUPS)}
NO_ORGANISATION: Final[Cells] = (None,) * 12
NO_CHECKS: Final[Cells] = (None,) * 3
NO_RELIABILITY: Final[Cells] = (None,) * 4
NO_GROUPS: Final[Cells] = (None,) * 2
LANGUAGE: Final[dict[str, int]] = {"en": 0, "vi": 1}


class _Names(dict[str | None, str | None]):
    """Code → its plain label; the code itself where a newer program wrote it, nothing for none."""

    def __init__(self, labels: v.Labels, lang: int) -> None:
        super().__init__({code: said[lang] for code, said in labels.items()})
        self[None] = None

    def __missing__(self, code: str | None) -> str | None:
        return code


class _Vocabulary:
    """The labels of all codes in one language."""

    def __init__(self, lang: int) -> None:
        self.measures, self.bodies, self.manners, self.groups, self.rates = (
            _Names(labels, lang) for labels in (v.MEASURES, v.BODIES, v.MANNERS, v.GROUPS, v.RATES))
        self.forms, self.statuses, self.qualifiers, self.kinds, self.levels = (
            _Names(labels, lang) for labels in (v.FORMS, v.STATUSES, v.QUALIFIERS, v.ORGANISATION_KINDS, v.LEVELS))
        self.origins = _Names(v.ORIGINS, lang)
        self.posts, self.capacities, self.congress_kinds, self.congress_statuses, self.checks, self.outcomes = (
            _Names(labels, lang) for labels in (v.POST_CODES, v.CAPACITIES, v.CONGRESS_KINDS, v.CONGRESS_STATUSES, v.CHECKS, v.OUTCOMES))


VOCABULARIES: Final = (_Vocabulary(0), _Vocabulary(1))


class Flat:
    """One article's object, ready to be made into rows; labels in `lang`."""

    __slots__ = ("__dict__", "article", "lang", "row")

    def __init__(self, row: Row, lang: Lang = "en") -> None:
        self.row = row
        self.article: Row = row["article"]
        self.lang = LANGUAGE[lang]
        self.said = VOCABULARIES[self.lang]

    @cached_property
    def quotes(self) -> Quotes:
        return Quotes(self.article["text"])

    @cached_property
    def source(self) -> Cells:
        """The columns `SOURCE`."""
        a = self.article
        return citation(a, self.lang), a.get("title"), a.get("published"), a.get("publisher"), a.get("url") or a.get("path"), a.get("sha256")

    @cached_property
    def made_by(self) -> Cells:
        made = self.row.get("made_by") or {}
        return made.get("program"), made.get("rules")

    @cached_property
    def extra(self) -> str | None:
        extra = self.article.get("extra")
        return orjson.dumps(extra).decode() if extra else None

    @cached_property
    def checks(self) -> Mapping[str, Cells]:
        """Statement → the columns `CHECKS`."""
        agree: dict[str, list[str]] = defaultdict(list)
        disagree: dict[str, list[Row]] = defaultdict(list)
        for check in self.row.get("checks", ()):
            outcome, code = check["outcome"], check["check"]
            for ident in check["observations"] if outcome in ("agrees", "disagrees") else ():
                if outcome == "disagrees":
                    disagree[ident].append(check)
                elif code not in agree[ident]:
                    agree[ident].append(code)
        found: dict[str, Cells] = {ident: (";".join(codes) or None, None, None) for ident, codes in agree.items()}
        for ident, those in disagree.items():
            found[ident] = (found.get(ident, NO_CHECKS)[0], ";".join(dict.fromkeys(c["check"] for c in those)), "; ".join(dict.fromkeys(c["message"] for c in those)) or None)
        return found

    def evidence(self, statement: Row) -> Cells:
        """The columns `EVIDENCE`."""
        evidence = statement["evidence"]
        start, end = evidence["start"], evidence["end"]
        return self.quotes.around(start, end), evidence["text"], start, end

    def review(self, statement: Row) -> Cells:
        """The columns `REVIEW`."""
        origin = statement.get("origin")
        return origin, self.said.origins[origin]

    def organisation(self, organisation: Row | None) -> Cells:
        """The columns `ORGANISATION`."""
        if organisation is None:
            return NO_ORGANISATION
        get = organisation.get
        kind, level, candidates = get("kind"), get("level"), get("candidates")
        return (organisation["name"], get("key"), kind, self.said.kinds[kind], level, self.said.levels[level], get("place"),
                get("unit"), get("province"), get("parent"), get("confidence"), ";".join(candidates) if candidates else None)


def citation(article: Row, lang: int = 0) -> str:
    """A ready citation, of the parts that are known.

    >>> citation({"title": "Đại hội", "publisher": "Báo Nghệ An", "published": "2020-07-13", "url": "https://baonghean.vn/a", "fetched": "2026-01-02T03:04:05Z"})
    '«Đại hội». Báo Nghệ An, 2020-07-13. https://baonghean.vn/a (accessed 2026-01-02)'
    """
    title, url, fetched = article.get("title"), article.get("url"), article.get("fetched")
    publisher = article.get("publisher") or (urlsplit(url).hostname if url else None)
    where = ", ".join(filter(None, (publisher, article.get("published"))))
    read = f" ({('accessed', 'truy cập')[lang]} {fetched[:10]})" if fetched and url else ""
    said = (article.get("byline"), f"«{' '.join(title.split())}»" if title else None, where)
    place = f"{url}{read}" if url else article.get("path") or article["id"]
    return ". ".join(part.rstrip(". ") for part in said if part and part.strip(". ")) + (". " if any(said) else "") + place


def observations(flat: Flat) -> Iterator[Cells]:
    """Rows of the table `observations`."""
    rows = flat.row.get("observations", ())
    known = {o["id"]: o for o in rows}
    for o in rows:
        get, said = o.get, flat.said
        groups = o["groups"]
        if len(groups) > 1:
            groups = sorted(groups, key=_order)
        value, percent, form = o["value"], o["percent"], o["form"]
        exact = -LARGEST <= value <= LARGEST
        total = known.get(o["part_of"] or "")
        yield (
            o["id"], flat.article["id"], *flat.organisation(o["subject"]),
            o["measure"], said.measures[o["measure"]], o["body"], said.bodies[o["body"]], get("manner"), said.manners[get("manner")],
            *((";".join(groups), ", ".join([str(said.groups[g]) for g in groups])) if groups else NO_GROUPS),
            form, said.forms[form], o["status"], said.statuses[o["status"]], o["qualifier"], said.qualifiers[o["qualifier"]],
            value if exact else float(value), value if type(value) is int and exact and not percent else None, o["whole"], percent, o["term"], o["time"], get("time_start"), get("time_end"),
            get("per"), said.rates[get("per")],
            o["part_of"], total["value"] if total else None, _share(o, total) if total else None,
            *flat.evidence(o), *flat.source, o["rule"], get("case"), *flat.checks.get(o["id"], NO_CHECKS),
            *_reliability(get("reliability")), *_reliability(get("reliability_verdicts")),
            *flat.review(o), flat.extra, *flat.made_by,
        )


def _reliability(told: Row | None) -> Cells:
    """Half of the columns `RELIABILITY`."""
    return (told["share"], told["n"], told["low"], told["high"]) if told else NO_RELIABILITY


def _share(o: Row, total: Row) -> float | None:
    """Percent of the total that a part is: as stated, or worked out where both are counts."""
    if o["form"] == "share":
        return float(o["value"]) if o["percent"] else None
    if o["form"] in SHARED and total["form"] in SHARED and not o["percent"] and not total["percent"] and total["value"] > 0:
        return round(100 * float(o["value"]) / float(total["value"]), 2)
    return None


def _order(group: str) -> int:
    """The place of a group in the vocabulary; one of a newer program comes last."""
    return GROUP_ORDER.get(group, 999)


def positions(flat: Flat) -> Iterator[Cells]:
    """Rows of the table `positions`."""
    for p in flat.row.get("positions", ()):
        yield (p["id"], flat.article["id"], p["person"], p["post"], p["post_code"], flat.said.posts[p["post_code"]],
               p["capacity"], flat.said.capacities[p["capacity"]], *flat.organisation(p["organisation"]), *flat.evidence(p), *flat.source,
               p["rule"], *flat.review(p))


def congresses(flat: Flat) -> Iterator[Cells]:
    """Rows of the table `congresses`."""
    for c in flat.row.get("congresses", ()):
        yield (c["id"], flat.article["id"], *flat.organisation(c["organisation"]), c["ordinal"], c["term"], c["kind"],
               flat.said.congress_kinds[c["kind"]], c["start"], c["end"], c["status"], flat.said.congress_statuses[c["status"]],
               *flat.evidence(c), *flat.source, c["rule"], *flat.review(c))


def documents(flat: Flat) -> Iterator[Cells]:
    """Rows of the table `documents`."""
    for d in flat.row.get("documents", ()):
        yield (d["id"], flat.article["id"], d["number"], d["kind"], d["date"], d["issuer"], *flat.evidence(d), *flat.source, d["rule"], *flat.review(d))


def articles(flat: Flat) -> Iterator[Cells]:
    """The one row of the table `articles`."""
    a = flat.article
    counts = (len(flat.row.get(kind, ())) for kind in ("observations", "positions", "congresses", "documents"))
    yield (a["id"], a.get("url"), a.get("path"), a.get("title"), a.get("published"), a.get("published_at"), a.get("byline"), a.get("publisher"),
           a.get("fetched"), a.get("sha256"), a.get("archive_record"), a.get("about_party", True), flat.extra, len(a["text"]), *counts,
           citation(a, flat.lang), *flat.made_by)


def checks(flat: Flat) -> Iterator[Cells]:
    """Rows of the table `checks`: one for each statement that a check touches."""
    for number, c in enumerate(flat.row.get("checks", ()), 1):
        for ident in dict.fromkeys(c["observations"]) or (None,):
            yield (flat.article["id"], number, c["check"], flat.said.checks[c["check"]], c["outcome"], flat.said.outcomes[c["outcome"]],
                   ident, c["message"])

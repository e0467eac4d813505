"""The articles: filtered, searched, sorted, page by page; and which comes next."""

import re
import time
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlencode

from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from extractor.review.desk.models import PROGRESS, Article
from extractor.review.desk.store import words_of

ON_A_PAGE = 50
# What is sorted by: the column, and whether the greatest comes first.
SORTS: Final = {"worst": ("worst", True), "date": ("published", True), "title": ("title", False), "organisation": ("organisation", False), "numbers": ("numbers", True),
                "failed": ("failed", True), "unread": ("unread", True)}
FILTERS: Final = ("state", "publisher", "editor", "q", "from", "to", "failed")


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """A page of the queue; the next one begins behind the last row of this one, so that page 1,000 is as quick as page 1."""
    asked = {name: request.GET.get(name, "")[:200].strip().replace("\0", "") for name in FILTERS}
    sort = request.GET.get("sort", "worst")
    sort = sort if sort in SORTS else "worst"
    column, falling = SORTS[sort]
    found = _behind(filtered(asked), column, falling, request.GET.get("after", ""))
    order = (F(column).desc(), "id") if falling else (F(column).asc(), "id")
    first = list(found.order_by(*order).values_list("pk", flat=True)[:ON_A_PAGE + 1])  # numbers alone are sorted faster than whole rows
    known = Article.objects.in_bulk(first)
    rows = [known[pk] for pk in first if pk in known]
    more = f"{getattr(rows[ON_A_PAGE - 1], column)}~{rows[ON_A_PAGE - 1].pk}" if len(rows) > ON_A_PAGE else ""
    kept = {k: v for k, v in asked.items() if v}
    states = _states()
    return render(request, "desk/queue.html", {
        "rows": rows[:ON_A_PAGE], "asked": asked, "sort": sort, "publishers": _values("publisher"), "editors": _values("editor"), "states": PROGRESS, "counts": states, "total": sum(states.values()),
        "more": urlencode({**kept, "sort": sort, "after": more}) if more else "", "paged": bool(request.GET.get("after")), "here": urlencode(kept),
        "sorts": {name: urlencode({**kept, "sort": name}) for name in SORTS}})


def filtered(asked: Mapping[str, str]) -> QuerySet[Article]:
    """The articles that fit all filters."""
    found = Article.objects.all()
    for name in ("state", "publisher", "editor"):
        if asked.get(name):
            found = found.filter(**{name: asked[name]})
    if asked.get("from"):
        found = found.filter(published__gte=asked["from"])
    if asked.get("to"):
        found = found.filter(published__lte=asked["to"], published__gt="")
    if asked.get("failed"):
        found = found.filter(failed__gt=0)
    return searched(found, asked.get("q", ""))


def searched(found: QuerySet[Article], words: str) -> QuerySet[Article]:
    """Those whose words hold these in a row, with or without marks; the last word may be begun only. Words apart by «,» may stand apart."""
    for phrase in filter(None, map(words_of, words.split(","))):
        if connection.vendor == "postgresql":
            query = " & ".join([*phrase.split()[:-1], phrase.split()[-1] + ":*"])  # the index knows no order of words, and to make vectors anew costs most
            found = found.extra(where=["desk_article.id IN (SELECT article_id FROM desk_payload WHERE to_tsvector('simple', words) @@ to_tsquery('simple', %s) "
                                       "AND strpos(' ' || words, %s) > 0)"], params=[query, f" {phrase}"])
        elif _common(f'"{phrase}" *'):  # in the order of the page, until it is full: quicker than sorting all that have the words
            found = found.extra(where=["EXISTS (SELECT 1 FROM desk_payload WHERE article_id = desk_article.id AND instr(' ' || words, %s))"], params=[f" {phrase}"])
        else:
            found = found.extra(where=["desk_article.id IN (SELECT rowid FROM desk_words WHERE desk_words MATCH %s)"], params=[f'"{phrase}" *'])
    return found


LOOKED_AT: Final = 2_000
COMMON: Final = 0.3
"""A share of the articles that makes a search common, as the first ones that fit show: they come in the order of their numbers."""


def _common(match: str) -> bool:
    """Whether a search of SQLite fits a good part of many articles."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rowid FROM desk_words WHERE desk_words MATCH %s LIMIT 1 OFFSET %s", [match, LOOKED_AT - 1])
        last = cursor.fetchone()
    return last is not None and LOOKED_AT / last[0] >= COMMON


def _behind(found: QuerySet[Article], column: str, falling: bool, after: str) -> QuerySet[Article]:
    place = re.fullmatch(r"(.*)~(\d{1,18})", after, re.DOTALL)
    if place is None:
        return found
    value: Any = place[1]
    if column in ("worst", "numbers", "failed", "unread"):
        try:
            value = float(value)
        except ValueError:
            return found
    beyond = Q(**{f"{column}__lt" if falling else f"{column}__gt": value})
    return found.filter(beyond | Q(**{column: value, "id__gt": int(place[2])}))


MANY = 20_000
"""Articles from which on what is counted over the whole table is counted now and then, not for every page."""
_seen: dict[str, tuple[float, Any]] = {}


def _kept(name: str, make: Callable[[], Any], seconds: float) -> Any:
    """What was counted at most some seconds ago; with few articles, now."""
    name = f"{connection.settings_dict['NAME']}/{name}"
    known = _seen.get(name)
    if known is None or time.monotonic() - known[0] > seconds:
        known = _seen[name] = (time.monotonic(), make())
    return known[1]


def _patience() -> float:
    many: bool = _kept("many", lambda: Article.objects.all()[MANY:MANY + 1].exists(), 60)
    return 60 if many else 0


def _states() -> dict[str, int]:
    counted = _kept("states", lambda: dict(Article.objects.values_list("state").annotate(n=Count("id")).order_by()), _patience())
    return {state: counted.get(state, 0) for state in PROGRESS}


def _values(column: str) -> list[str]:
    values: list[str] = _kept(column, lambda: [v for v in Article.objects.order_by(column).values_list(column, flat=True).distinct()[:300] if v], _patience())
    return values


def totals() -> dict[str, int]:
    """Numbers and how many of them are judged, of all articles."""
    counted: dict[str, int] = _kept("totals", lambda: Article.objects.aggregate(numbers=Sum("numbers"), judged=Sum("judged")), _patience())
    return {name: n or 0 for name, n in counted.items()}


@require_GET
def following(request: HttpRequest) -> HttpResponse:
    """The article that most needs somebody, behind the one that was just left."""
    left = request.GET.get("left", "")
    waiting = Article.objects.exclude(state="done").order_by("-worst", "id")
    if left.isdigit():
        here = Article.objects.filter(pk=int(left[:18])).first()
        if here is not None:
            waiting = waiting.exclude(pk=here.pk)
            behind = waiting.filter(Q(worst__lt=here.worst) | Q(worst=here.worst, id__gt=here.pk)).first()
            if behind is not None:
                return redirect("article", pk=behind.pk)
    first = waiting.first()
    return redirect("article", pk=first.pk) if first is not None else redirect("queue")

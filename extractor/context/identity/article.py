"""The organisations of one article: each mention by itself, with what the article says around it."""

from collections.abc import Callable

from extractor.context.identity.gazetteer import span_of
from extractor.context.identity.identify import look_up, paragraph_before
from extractor.context.identity.names import parse
from extractor.context.identity.resolve import Around
from extractor.model import Article, Organisation

BREAK_YEAR = "2025"
HEAD = 600
"""How much of an article's beginning stands for its dateline and lead, in characters."""


class Identities:
    """Says which organisations the names of one article mean.

    `chars` is the article's (repaired) text, `sentence_at` gives the span of the sentence at a place of it.
    """

    def __init__(self, article: Article, chars: str, sentence_at: Callable[[int], tuple[int, int]]) -> None:
        self._chars = chars
        self._sentence_at = sentence_at
        self._published = article.published
        self._publisher = article.publisher or _host(article.url)
        title = article.title or ""
        self._head = f"{title}\n{chars[:HEAD]}" if title and not chars.startswith(title) else chars[:HEAD]
        self._others: dict[tuple[str, str | None], Organisation | None] = {}
        self._told: dict[tuple[str, int, int, int, str | None], Organisation] = {}

    def of(self, name: str | None, near: int, time: str | None = None) -> Organisation | None:
        """The organisation of a name that a statement at `near` has, spoken of `time` (ISO 8601); None for no name.

        The name's own place is the nearest before the statement, in its sentence where it stands there.
        """
        if not name:
            return None
        first, last = self._sentence_at(near)
        place = self._chars.find(name, first, last)
        if place < 0:
            place = self._chars.rfind(name, 0, near)
        if place < 0:
            place = self._chars.find(name, near)
        if place >= 0:
            first, last = self._sentence_at(place)
        day = day_of(time, self._published)
        found = self._known(name, place, first, last, day)
        return found if found.key or not parse(name).named else self._elsewhere(name, day) or found

    def _elsewhere(self, name: str, day: str | None) -> Organisation | None:
        """What another mention of a place's name tells, where all that tell anything agree; never asked of a bare level."""
        if (name, day) not in self._others:
            self._others[name, day] = self._other_mention(name, day)
        return self._others[name, day]

    def _other_mention(self, name: str, day: str | None) -> Organisation | None:
        told: dict[str, Organisation] = {}
        place = self._chars.find(name)
        while place >= 0 and len(told) < 2:
            found = self._known(name, place, *self._sentence_at(place), day)
            if found.key:
                told[found.key] = found
            place = self._chars.find(name, place + len(name))
        return next(iter(told.values())).model_copy(update={"confidence": "by_article"}) if len(told) == 1 else None

    def _known(self, *asked: *tuple[str, int, int, int, str | None]) -> Organisation:
        if asked not in self._told:  # no cache around a method: it would hold the article in a circle
            self._told[asked] = self._find(*asked)
        return self._told[asked]

    def _find(self, name: str, place: int, first: int, last: int, day: str | None) -> Organisation:
        last = max(last, place + len(name))
        start = -1 if place < 0 else place - first
        around = Around(self._chars[first:last], start, -1 if start < 0 else start + len(name), paragraph_before(self._chars, first), self._head, self._head, self._publisher, span_of(day))
        return look_up(name, around).organisation


def day_of(time: str | None, published: str | None) -> str | None:
    """The day that settles which organisation is meant: the statement's, else the publication's.

    A year alone decides only where it is past, and 2025, in which the units changed, never.

    >>> day_of("2025-08-02", "2025-09-01"), day_of("2025", "2026-01-30"), day_of("2019", "2025-09-01"), day_of(None, "2025-09-01")
    ('2025-08-02', '2026-01-30', '2019', '2025-09-01')
    """
    if not time:
        return published
    last = time.rpartition("/")[2] or time.partition("/")[0]
    if len(last) > 4 or not published:
        return last or published
    return last if last < published[:4] and last != BREAK_YEAR else published


def _host(url: str | None) -> str:
    """The host of an address, in small letters."""
    return "" if not url or "//" not in url else url.split("//", 1)[1].split("/", 1)[0].lower()

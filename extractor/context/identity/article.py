"""The organisations of one article: each mention by itself, with what the article says around it."""

from collections.abc import Callable
from functools import lru_cache

from extractor.context.identity.gazetteer import span_of
from extractor.context.identity.identify import look_up
from extractor.context.identity.resolve import Around
from extractor.model import Article, Organisation

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
        self._known = lru_cache(maxsize=None)(self._find)

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
        return self._known(name, place, first, last, day_of(time, self._published))

    def _find(self, name: str, place: int, first: int, last: int, day: str | None) -> Organisation:
        last = max(last, place + len(name))
        start = -1 if place < 0 else place - first
        around = Around(self._chars[first:last], start, -1 if start < 0 else start + len(name), self._head, self._head, self._publisher, span_of(day))
        return look_up(name, around).organisation


def day_of(time: str | None, published: str | None) -> str | None:
    """The day that settles which organisation is meant: the statement's, else the publication's; a year alone only where it is past.

    >>> day_of("2025-08-02", "2025-09-01"), day_of("2025", "2025-09-01"), day_of("2019", "2025-09-01"), day_of(None, "2025-09-01")
    ('2025-08-02', '2025-09-01', '2019', '2025-09-01')
    """
    if not time:
        return published
    last = time.rpartition("/")[2] or time.partition("/")[0]
    if len(last) > 4 or not published:
        return last or published
    return last if last < published[:4] else published


def _host(url: str | None) -> str:
    """The host of an address, in small letters."""
    return "" if not url or "//" not in url else url.split("//", 1)[1].split("/", 1)[0].lower()

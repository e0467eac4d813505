"""robots.txt, obeyed: what a site lets robots fetch, and how long it wants them to wait."""

import time
from urllib.parse import urlsplit

from protego import Protego

from extractor.acquire.errors import FetchError
from extractor.acquire.fetch import ANY_TYPE, ROBOT, Fetcher

MAX_BYTES = 512_000  # RFC 9309: a crawler reads at least 500 KiB
KEPT_SECONDS = 24 * 3600.0  # RFC 9309: not longer than 24 hours


class Robots:
    """The robots.txt of each site, fetched once and kept for a day at most.

    >>> Robots(Fetcher()).wait("https://a.example/")  # nothing fetched yet, so nothing asked for
    0.0
    """

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: dict[str, tuple[float, Protego]] = {}

    def permit(self, url: str) -> None:
        """Return where the site lets this address be fetched.

        Raises FetchError: `robots` where it forbids it; `server`, `broken` or `slow` where its robots.txt cannot be had
        just now, which means: wait, and ask again.
        """
        if not self._rules(url).can_fetch(url, ROBOT):
            raise FetchError(url, "robots", "the site's robots.txt does not want it fetched by robots")

    def knows(self, url: str) -> bool:
        """True where the site's robots.txt is known, so that `permit` asks nobody."""
        known = self._known.get(_site(url))
        return known is not None and time.monotonic() - known[0] <= KEPT_SECONDS

    def wait(self, url: str) -> float:
        """Seconds between two requests that the site asks for, by Crawl-delay or Request-rate; 0 where it asks for none."""
        known = self._known.get(_site(url))
        if known is None:
            return 0.0
        delay = known[1].crawl_delay(ROBOT)
        rate = known[1].request_rate(ROBOT)
        return max(float(delay or 0), rate.seconds / rate.requests if rate and rate.requests else 0.0)

    def _rules(self, url: str) -> Protego:
        site = _site(url)
        if not self.knows(url):
            self._known[site] = time.monotonic(), Protego.parse(self._text(f"{site}/robots.txt", url))
        return self._known[site][1]

    def _text(self, robots: str, url: str) -> str:
        try:
            return self._fetcher.get(robots, types=ANY_TYPE).body[:MAX_BYTES].decode("utf-8-sig", "replace")
        except FetchError as error:
            if error.kind in ("missing", "redirects"):  # RFC 9309: there is none, and everything may be fetched
                return ""
            kind = "robots" if error.kind == "too_large" else error.kind
            own = error.kind == "refused" and "redirect" not in error.reason  # the site itself, not its robots.txt
            raise FetchError(url, kind, error.reason if own else f"its robots.txt: {error.reason}", status=error.status, retry_after=error.retry_after) from None


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

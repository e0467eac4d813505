"""How long to leave a host in peace: after a page, after trouble, and when to give it up for today."""

from dataclasses import dataclass
from time import monotonic

from extractor.acquire.errors import FetchError


@dataclass(frozen=True, slots=True)
class Manners:
    """The rules of waiting; all in seconds.

    >>> Manners().after(2.0, 0.0), Manners().after(0.01, 0.0), Manners().after(0.01, 12.0)
    (10.0, 1.0, 12.0)

    `wait` is the least and the most between two pages of a host; `tries` how often a page is asked for at most;
    `patience` how long a host is waited for in one run; `troubles` how many pages in a row may fail before it is given up.
    """

    wait: tuple[float, float] = (1.0, 30.0)
    tries: int = 4
    patience: float = 600.0
    troubles: int = 3

    def __post_init__(self) -> None:
        least, most = self.wait
        if not 0 <= least <= most < float("inf"):
            raise ValueError(f"a wait is MIN,MAX in seconds with MIN not above MAX, not «{least:g},{most:g}»")

    def after(self, seconds: float, crawl_delay: float) -> float:
        """The wait after an answer that took so long: five times as long within the bounds, and what robots.txt asks for."""
        return max(min(max(5 * seconds, self.wait[0]), self.wait[1]), crawl_delay)

    def growing(self, tries: int, error: FetchError, crawl_delay: float) -> float:
        """The wait after the try number `tries` failed: it doubles each time, and is what Retry-After asks for at least."""
        return max(self.wait[0], self.wait[1] / 6 * 2.0 ** (tries - 1), error.retry_after or 0.0, crawl_delay)


@dataclass(slots=True)
class Host:
    """One host in one run: from when it may be asked again, and how it has behaved."""

    ready_at: float = 0.0
    troubles: int = 0
    given_up: str | None = None

    def rest(self, seconds: float) -> None:
        """Leave the host alone for so long from now."""
        self.ready_at = max(self.ready_at, monotonic() + seconds)

    def left(self) -> float:
        """Seconds until it may be asked again."""
        return max(0.0, self.ready_at - monotonic())

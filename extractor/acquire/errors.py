"""What can go wrong with an address, as one exception with a closed list of kinds."""

from typing import Final, Literal

Kind = Literal["refused", "robots", "missing", "server", "broken", "slow", "too_large", "wrong_type", "redirects", "certificate"]

# These may go well another time: the page is asked for again, after a wait.
PASSING: Final[frozenset[Kind]] = frozenset({"server", "broken", "slow"})


class FetchError(Exception):
    """A page that was not fetched: its address, the kind of reason, and the reason in one line.

    >>> str(FetchError("http://a.vn/", "missing", "404 Not Found"))
    'http://a.vn/: 404 Not Found'
    """

    def __init__(self, url: str, kind: Kind, reason: str, *, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(url, kind, reason)
        self.url = url
        self.kind: Kind = kind
        self.reason = " ".join(reason.split())[:300]  # servers and libraries put whole paragraphs and control characters here
        self.status = status
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"

    @property
    def passing(self) -> bool:
        """True where the same request may go well later."""
        return self.kind in PASSING

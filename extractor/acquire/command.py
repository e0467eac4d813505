"""What `trichluc fetch` does, without the command line: addresses from arguments and files, Ctrl-C, dates and patterns checked."""

import contextlib
import re
import signal
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import FrameType

from extractor.acquire.crawl import Choice, Progress, Summary, crawl
from extractor.acquire.errors import FetchError
from extractor.acquire.fetch import Fetcher, Limits, Page, places
from extractor.acquire.guard import Place, normal
from extractor.acquire.manners import Manners
from extractor.acquire.robots import Robots

DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def fetch_one(
    url: str, *, allow_private: Collection[Place | tuple[str, int] | str] = (), contact: str | None = None, limits: Limits | None = None,
    ca_bundle: str | None = None, obey_robots: bool = True,
) -> Page:
    """One page, fetched now and once: within the limits, from a checked address, and only where robots.txt lets it.

    >>> fetch_one("http://127.0.0.1:1/")
    Traceback (most recent call last):
    extractor.acquire.errors.FetchError: http://127.0.0.1:1/: «127.0.0.1» is 127.0.0.1, which is no address on the public internet \
(--allow-private 127.0.0.1:1 lifts this)

    Raises FetchError.
    """
    fetcher = Fetcher(allow_private=places(allow_private), contact=contact, limits=limits or Limits(), ca_bundle=ca_bundle)
    return fetcher.get(url, permit=Robots(fetcher).permit if obey_robots else None)


def fetch_command(
    urls: Sequence[str], archive: Path | str, *, follow: bool = False, since: str | None = None, until: str | None = None, limit: int | None = None,
    match: str | None = None, wait: tuple[float, float] = (1.0, 30.0), refresh: bool = False,
    allow_private: Collection[Place | tuple[str, int] | str] = (), progress: Callable[[Progress], None] | None = None,
    published: str | None = None, contact: str | None = None, ca_bundle: str | None = None, stop: threading.Event | None = None,
) -> Summary:
    """Fetch what `trichluc fetch` was given into an archive; see `crawl` for the arguments.

    An item of `urls` is an address, or a file with one address a line («#» begins a comment). Where `stop` is not given,
    Ctrl-C once ends the run after the page in hand; twice ends it at once. Raises ValueError for an option that makes no
    sense, FetchError, ArchiveTrouble, StateTrouble.
    """
    for name, day in (("since", since), ("until", until)):
        if day is not None and not DAY.fullmatch(day):
            raise ValueError(f"--{name} is a date such as 2020-10-16, 2020-10 or 2020, not «{day}»")
    if limit is not None and limit < 1:
        raise ValueError("--limit is a number of pages, 1 or more")
    try:
        pattern = re.compile(match) if match is not None else None
    except re.error as error:
        raise ValueError(f"--match is no regular expression: {error}") from error
    choice = Choice(follow=follow, since=since, until=until, limit=limit, match=pattern)
    fetcher = Fetcher(allow_private=places(allow_private), contact=contact, ca_bundle=ca_bundle)
    with contextlib.nullcontext(stop) if stop is not None else stop_on_interrupt() as event:
        return crawl(addresses(urls), archive, choice=choice, fetcher=fetcher, manners=Manners(wait=wait), refresh=refresh, progress=progress,
                     stop=event, published=published)


def addresses(items: Sequence[str]) -> list[str]:
    """The addresses that arguments name: themselves, or the lines of a file; each once, in their order.

    >>> addresses(["http://a.example/1", "http://a.example/1#top"])
    ['http://a.example/1']

    Raises FetchError for what is neither, with the file and line.
    """
    found: dict[str, None] = {}
    for item in items:
        path = Path(item)
        if "://" in item or not path.is_file():
            if "://" not in item:
                raise FetchError(item, "refused", "neither an address (http://… or https://…) nor a file of addresses")
            found[normal(item)] = None
            continue
        for number, line in enumerate(path.read_text("utf-8-sig", "replace").splitlines(), 1):
            line = line.strip()
            if line and not line.startswith("#"):
                try:
                    found[normal(line)] = None
                except FetchError as error:
                    raise FetchError(f"{item}:{number}", error.kind, error.reason) from error
    return list(found)


@contextlib.contextmanager
def stop_on_interrupt() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets; the second raises KeyboardInterrupt as ever."""
    event = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield event  # signals reach the main thread alone
        return

    def interrupted(number: int, frame: FrameType | None) -> None:
        if event.is_set():
            raise KeyboardInterrupt
        event.set()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield event
    finally:
        signal.signal(signal.SIGINT, before)

"""Pages from the web and from archives: fetched as a good guest, kept in WARC, read back with suspicion."""

from extractor.acquire.archive import Archive, ArchiveTrouble
from extractor.acquire.archive_read import ArchivedPage, ArchiveError, page_at, read_archive
from extractor.acquire.bounded import Bounded, Failed, Stopped
from extractor.acquire.command import fetch_command, fetch_one
from extractor.acquire.crawl import Choice, Progress, Summary, crawl
from extractor.acquire.errors import FetchError
from extractor.acquire.fetch import Fetcher, Limits, Page
from extractor.acquire.guard import Place, parse_place
from extractor.acquire.manners import Manners
from extractor.acquire.state import StateTrouble

__all__ = [
    "Archive", "ArchiveError", "ArchiveTrouble", "ArchivedPage", "Bounded", "Choice", "Failed", "FetchError", "Fetcher", "Limits", "Manners", "Page", "Place",
    "Progress", "StateTrouble", "Stopped", "Summary", "crawl", "fetch_command", "fetch_one", "page_at", "parse_place", "read_archive",
]

"""Declarations of sites and publishing systems: where a page of theirs has its headline, date, lead and text.

Each lives in a folder of its own: `site.toml` says what is known, `page.html` is a page composed in that layout, `article.json`
what must be read from it. `trichluc site record` makes
the folder from one page; its tests fail until a person has read what was recorded. Adding a site touches one folder. What a `site.toml` may hold:

| key | meaning |
|---|---|
| `hosts` | host names, also for hosts under them («baonghean.vn» for «m.baonghean.vn») |
| `generator` | a regular expression for `<meta name="generator">` |
| `marks` | CSS selectors; one of them found marks the system where neither host nor generator tells |
| `content` | CSS selectors of the text, first one that has text wins; needed |
| `title`, `date`, `lead`, `byline` | the same for these; where the page itself declares them it is believed first |
| `drop` | CSS selectors of what to leave out of the text |
| `publisher` | the name of the site |
| `valid_until` | the last day on which the layout was known to stand; pages fetched later are not read by it |
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date as Date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

LISTS = ("hosts", "marks", "content", "title", "date", "lead", "byline", "drop")


class SiteError(ValueError):
    """A declaration that says something else than the table above."""


@dataclass(frozen=True, slots=True)
class Site:
    """One declaration. Selectors are CSS, in the order in which they are tried."""

    name: str
    content: tuple[str, ...]
    hosts: tuple[str, ...] = ()
    generator: re.Pattern[str] | None = None
    marks: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    publisher: str | None = None
    valid_until: Date | None = None

    def has_host(self, host: str | None) -> bool:
        """Whether the host, without «www.», is one of the site's or lies under one."""
        return host is not None and any(host == own or host.endswith("." + own) for own in self.hosts)

    def stands_on(self, day: Date | None) -> bool:
        """Whether the layout was known to stand on that day; without a day it is taken to."""
        return self.valid_until is None or day is None or day <= self.valid_until


def read_site(name: str, source: str) -> Site:
    """A declaration from the text of its `site.toml`; raises SiteError for unknown keys and wrong values.

    >>> read_site("a", 'hosts = ["a.vn"]\\ncontent = ["#body"]').has_host("m.a.vn")
    True
    """
    try:
        said = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise SiteError(f"{name}/site.toml: {error}") from error
    unknown = set(said) - {*LISTS, "generator", "publisher", "valid_until"}
    if unknown:
        raise SiteError(f"{name}/site.toml: unknown keys {sorted(unknown)}")
    lists: dict[str, tuple[str, ...]] = {}
    for key in LISTS:
        value = said.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise SiteError(f"{name}/site.toml: {key} must be a list of strings")
        lists[key] = tuple(value)
    until, generator, publisher = said.get("valid_until"), said.get("generator"), said.get("publisher")
    if not lists["content"] or not (lists["hosts"] or lists["marks"] or generator):
        raise SiteError(f"{name}/site.toml: content and one of hosts, generator and marks are needed")
    if not (isinstance(until, Date | None) and isinstance(generator, str | None) and isinstance(publisher, str | None)):
        raise SiteError(f"{name}/site.toml: valid_until is a date, generator and publisher are strings")
    pattern = re.compile(generator, re.IGNORECASE) if generator else None
    return Site(name, generator=pattern, publisher=publisher, valid_until=until, **lists)


@cache
def sites() -> tuple[Site, ...]:
    """All declarations of this folder, by name."""
    return tuple(read_site(folder.name, folder.joinpath("site.toml").read_text(encoding="utf-8")) for folder in _folders())


def folder_of_sites() -> Path:
    """Where the folders lie, on a disk that can be written to."""
    return Path(str(files(__package__)))


def _folders() -> list[Traversable]:
    return sorted((f for f in files(__package__).iterdir() if f.is_dir() and f.joinpath("site.toml").is_file()), key=lambda f: f.name)

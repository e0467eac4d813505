"""Which unit a publisher belongs to: said by its name, its host, or the table."""

import re
import tomllib
from functools import lru_cache
from importlib import resources

from extractor.context.identity.gazetteer import COMMUNE, PROVINCE, gazetteer, name_words
from extractor.context.identity.places import mentions
from extractor.context.identity.spelling import bare, clean, key_of, plain, tokens
from extractor.lexicon import pattern, phrase

_TABLE = tomllib.loads(resources.files("extractor.context.identity").joinpath("publishers.toml").read_text(encoding="utf-8"))
_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:].*)?", re.IGNORECASE)
_KINDS = pattern("publisher", "identity")
_PREFIX = pattern("host_prefix", "identity")
_PROVINCE = phrase("province_type", "identity")


def _flat(text: str) -> str:
    return " ".join(bare(w) for w in re.findall(r"[^\W_]+", text))


@lru_cache(maxsize=2048)
def units_of(publisher: str) -> tuple[int, ...]:
    """The units of all times whose publisher it is; none for a national paper.

    >>> [gazetteer().units[n].key for n in units_of("Báo Quảng Bình")]
    ['tinh-quang-binh-44a']
    """
    host = _HOST.fullmatch(publisher.strip())
    if host is not None and publisher == publisher.lower():
        return _of_host(host.group(1).lower().removeprefix("www."))
    flat = _flat(_KINDS.sub("", clean(publisher)))
    if flat in {_flat(name) for name in _TABLE["national"]["names"]}:
        return ()
    typed = [m for m in mentions(clean(publisher)) if m.type is not None]
    if typed:
        return _lowest(typed[0].units, [m.units for m in typed[1:]])
    named = _by_province(publisher)
    if named:
        return named
    for words, full in _TABLE["names"].items():
        if f" {_flat(words)} " in f" {flat} ":
            return _full(full)
    return ()


def _lowest(first: tuple[int, ...], others: list[tuple[int, ...]]) -> tuple[int, ...]:
    """«huyện Kim Bôi, tỉnh Hòa Bình»: the units of the first name that lie in the others."""
    places = gazetteer()
    kept = tuple(n for n in first if all(places.ever_above(n) & set(units) or n in units for units in others))
    return kept or first


def _by_province(publisher: str) -> tuple[int, ...]:
    """The last province's name in a publisher's."""
    places = gazetteer()
    words = [w for w in tokens(clean(publisher)) if w[0].isalnum()]
    for last in range(len(words), 0, -1):
        for first in range(max(0, last - 5), last):
            found = tuple(n for n in places.by_name.get(key_of(words[first:last]), ()) if places.units[n].level == PROVINCE)
            if found:
                return found
    return ()


def _full(full: str) -> tuple[int, ...]:
    places = gazetteer()
    (kind, *_), words = [m.type for m in mentions(full)], name_words(full, mentions(full)[0].type or _PROVINCE)
    return tuple(n for n in places.named(words, [kind or _PROVINCE]) if places.units[n].level == PROVINCE)


def _of_host(host: str) -> tuple[int, ...]:
    if host in _TABLE["hosts"]:
        return _full(_TABLE["hosts"][host])
    places = gazetteer()
    found: tuple[int, ...] = ()
    for label in reversed([plain(part) for part in host.split(".")[:-1]]):
        for spelled in (label, _PREFIX.sub("", label)):
            units = tuple(n for n in places.by_bare_name.get(spelled, ()) if places.units[n].level < COMMUNE)
            if not found:
                units = tuple(n for n in units if places.units[n].level == PROVINCE)
            else:
                units = tuple(n for n in units if places.ever_above(n) & set(found))
            if units:
                found = units
                break
    return found

"""A run at a glance: one line an article, made as the records come, so that a run of any size is listed in flat memory."""

import unicodedata
from collections.abc import Iterable, Iterator

from rich.text import Text

from extractor.export.labels import when, word
from extractor.export.tables import safe
from extractor.messages import Lang
from extractor.model import CongressRecord, MembershipRecord, Record

DATE = 10
COUNT = 7
"""Columns of a date and of a number."""
NARROW = 80


def index(records: Iterable[Record], lang: Lang, width: int) -> Iterator[Text]:
    """A heading and a line for each article, as wide as `width`: id, date, numbers, failed checks, organisation, title."""
    names = 24 if width < NARROW else max(28, (width - 50) * 2 // 5)
    yield _line((word("id", lang), word("date", lang), word("numbers", lang), word("failed", lang), word("organisation", lang), word("title", lang)), names, "bold")
    for record in records:
        article = record.article
        failed = sum(check.outcome == "disagrees" for check in record.checks)
        heading = article.title or article.text.strip().partition("\n")[0]
        yield _line((article.id[:17], when(article.published, lang) or "-", str(len(record.observations)), str(failed or ""), _organisation(record), safe(heading)),
                    names, "red" if failed else "")


def _organisation(record: Record) -> str:
    """Whose numbers stand first in the article's records."""
    records: tuple[CongressRecord | MembershipRecord, ...] = (*record.congress_records, *record.membership_records)
    owners = [r.organisation.name for r in records if r.organisation is not None]
    return safe(owners[0]) if owners else ""


def _line(cells: tuple[str, str, str, str, str, str], names: int, style: str) -> Text:
    ident, date, numbers, failed, organisation, heading = (" ".join(unicodedata.normalize("NFC", cell).split()) for cell in cells)
    return Text(f"{ident:<17} {date:<{DATE}} {numbers:>{COUNT}} {failed:>{COUNT}}  {_cut(organisation, names):<{names}} {heading}", style, no_wrap=True, overflow="ellipsis")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[:width - 1] + "…"

"""Documents settle: one for each, at its first place, with what any of its mentions says; none that the article tells to be the state's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.find.documents import find_documents
from extractor.lexicon import pattern
from extractor.match.document_whose import DATED, DocumentMention
from extractor.match.documents import match_documents

_ONLY_ORDINAL = pattern("only_ordinal", "documents")
_FULL_CONGRESS = pattern("full_congress", "documents")
_CONGRESS_ORDINAL = pattern("congress_ordinal", "documents")
_OF_THE_NATION = pattern("of_the_nation", "documents")
RULES = {"numbered": "numbered document", "bare": "document by its bare number", "dated": "document by its date", "resolved": "document by its date",
         "plenum": "resolution of a plenum", "congress": "resolution of a congress"}
"""How a document is cited → the name of the rule; nothing but a name."""


def settle_documents(chars: str, blocks: Sequence[tuple[int, int, str]], published: str | None = None) -> list[DocumentMention]:
    """The party documents cited in the blocks `(start, end, kind)` of a repaired text that are no furniture, each once.

    `published`, an ISO 8601 date, gives the year that a date leaves out.

    >>> text = "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị; học tập Chỉ thị 35"
    >>> [(d.number, d.date, d.issuer) for d in settle_documents(text, [(0, len(text), "paragraph")])]
    [('35-CT/TW', '2019-05-30', 'Bộ Chính trị')]
    """
    found = match_documents(chars, find_documents(chars, blocks), published)
    state = {_key(d) for d in found if d.of_state}  # what one mention tells holds for all
    return _each_once([_of_full_congress(chars, d) for d in found if _key(d) not in state])


def _of_full_congress(chars: str, mention: DocumentMention) -> DocumentMention:
    """«Nghị quyết Đại hội lần thứ XX» with the fullest name that the article has for the congress."""
    short = _ONLY_ORDINAL.fullmatch(mention.issuer or "") if mention.way == "congress" else None
    full = re.search(rf"{_FULL_CONGRESS.pattern}{short['n']}(?!\w)", chars) if short else None
    return replace(mention, issuer=full.group()) if full else mention


def _each_once(found: list[DocumentMention]) -> list[DocumentMention]:
    """One mention for each document, at its first place, with what any of its mentions says."""
    best: dict[tuple[str, str], DocumentMention] = {}
    codes = {(m.kind, m.number.split("-")[0].split("/")[0].strip().lstrip("0")): m for m in found if m.number and m.way == "numbered"}
    for mention in found:
        key = _key(mention)
        if mention.way == "bare" and mention.number is not None:
            # «Chỉ thị 05» beside «Chỉ thị số 05-CT/TW» is that one.
            full = codes.get((mention.kind, mention.number.lstrip("0")))
            if full is not None and (mention.issuer is None or full.issuer is None or mention.issuer == full.issuer):
                key = _key(full)
        known = best.get(key)
        if known is None:
            best[key] = mention
            continue
        number = max(known.number or "", mention.number or "", key=len) or None
        place = known if known.number == number else mention
        issuer = known.issuer or mention.issuer
        if number is None:
            issuer = max(known.issuer or "", mention.issuer or "", key=len) or None
            place = known if known.issuer == issuer else mention
        best[key] = replace(place, number=number, issuer=issuer, date=known.date or mention.date)
    return sorted(best.values(), key=lambda d: d.start)


def _key(mention: DocumentMention) -> tuple[str, str]:
    """Under which mentions of one document meet."""
    issuer = mention.issuer or ""
    if mention.number:
        return mention.kind, re.sub(r"\s", "", mention.number).upper()
    if mention.way in DATED:
        return mention.kind, f"{mention.date} {mention.issuer}"
    ordinal = _CONGRESS_ORDINAL.search(issuer)
    return mention.kind, f"{'national' if _OF_THE_NATION.search(issuer) else 'congress'} {ordinal['n'] if ordinal else mention.issuer}"

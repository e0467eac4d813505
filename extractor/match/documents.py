"""Documents cited: each with whose it is and of which day; those of others are left out, or marked where only their issuer tells."""

from collections.abc import Sequence

from extractor.find.documents import Citation
from extractor.find.past import abroad
from extractor.match.case import ask
from extractor.match.document_whose import SILENT, Cited, DocumentMention, of_state


def match_documents(chars: str, citations: Sequence[Citation], published: str | None) -> list[DocumentMention]:
    """The documents among the citations, in their order; `published`, an ISO 8601 date, gives the year that a date leaves out.

    >>> from extractor.find.documents import find_documents
    >>> text = "Nghị định 178/2024/NĐ-CP; Kế hoạch số 54 của Tỉnh ủy; Kế hoạch số 9 của UBND huyện"
    >>> [(d.number, d.issuer, d.of_state) for d in match_documents(text, find_documents(text, [(0, len(text), "paragraph")]), None)]
    [('54', 'Tỉnh ủy', False), ('9', 'UBND', True)]
    """
    found: list[DocumentMention] = []
    foreign = bool(citations) and abroad(chars)
    block: tuple[int, int] | None = None
    right: DocumentMention | None = None
    for citation in reversed(citations):  # from the right: one issuer may stand behind several
        right = right if citation.block == block else None
        block = citation.block
        cited = Cited(citation, chars, published, foreign, right)
        if ask(SILENT, cited) is None:
            right = _mention(cited)
            found.append(right)
    return found[::-1]


def _mention(cited: Cited) -> DocumentMention:
    c, issuer = cited.citation, cited.issuer.name if cited.issuer is not None else None
    return DocumentMention(c.start, c.end, c.number, c.kind, cited.day, issuer, c.way, issuer is not None and of_state(issuer))

"""Lines of a page put together: `article.text` with its blocks, furniture left out by the same eye that reads plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.model import Block
from extractor.read.furniture import classify
from extractor.read.lines import Line as TextLine
from extractor.read.lines import repaired

CAPTION_LIMIT = 400
CLOSE = frozenset(("list_item", "table_row"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A line to be put into the text: `kind` is what the markup says of it, `place` its path, `joined` whether it goes on its element's line before."""

    text: str
    kind: str
    place: str | None = None
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """`text` with its blocks, and the date lines that stood among its lines and were left out."""

    text: str
    blocks: tuple[Block, ...]
    dates: tuple[str, ...]


def compose(pieces: Sequence[Piece]) -> Composed:
    r"""The text and its blocks: one line each, rows, items and lines of one element close together; furniture and date lines left out.

    A piece of kind «headline», and the «lead» that a page sets apart, are what they are; the others are judged by their words too.

    >>> compose([Piece("Đại hội Đảng bộ xã A", "headline"), Piece("Đại hội đã bầu 15 đồng chí.", "paragraph"), Piece("Tin liên quan", "paragraph")]).text
    'Đại hội Đảng bộ xã A\n\nĐại hội đã bầu 15 đồng chí.'
    """
    parts: list[str] = []
    blocks: list[Block] = []
    dates: list[str] = []
    size = 0
    before: Piece | None = None
    for piece, kind in zip(pieces, _kinds(pieces), strict=True):
        if kind == "date":
            dates.append(piece.text)
        if kind in ("furniture", "date"):
            continue
        if before is not None:
            gap = "\n" if piece.joined or (piece.kind == before.kind and piece.kind in CLOSE) else "\n\n"
            parts.append(gap)
            size += len(gap)
        parts.append(piece.text)
        blocks.append(Block.model_construct(kind=kind, start=size, end=size + len(piece.text), place=piece.place))
        size += len(piece.text)
        before = piece
    return Composed("".join(parts), tuple(blocks), tuple(dates))


def _kinds(pieces: Sequence[Piece]) -> list[str]:
    lines = [TextLine(0, 0, repaired(piece.text)) for piece in pieces]
    titled = bool(pieces) and pieces[0].kind == "headline"
    kinds = classify(lines)
    if titled and kinds[0] != "headline":
        kinds = ["headline", *classify(lines[1:])]
    first = True
    for i, piece in enumerate(pieces):
        if piece.kind in ("headline", "lead"):
            kinds[i] = piece.kind
        elif piece.kind == "heading" and kinds[i] not in ("furniture", "date", "byline") and not first:
            kinds[i] = "heading"
        elif kinds[i] == "headline" and titled:
            kinds[i] = "lead" if first else "paragraph"
        elif kinds[i] in ("lead", "paragraph", "caption", "list_item", "table_row") and piece.kind in ("list_item", "table_row", "caption"):
            kinds[i] = piece.kind if piece.kind != "caption" or len(piece.text) <= CAPTION_LIMIT else "paragraph"
        first = first and kinds[i] in ("headline", "furniture", "date")
    return kinds

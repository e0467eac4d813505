"""How high in the Party an organisation stands, by its name."""

from extractor.context.subjects import words as said
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import PARTY, fold

_PLACE_HEIGHTS = (("tinh", 4), ("thanh pho", 4), ("tp", 4), ("huyen", 3), ("quan", 3), ("thi xa", 3), ("xa", 2), ("phuong", 2), ("thi tran", 2), ("dac khu", 2), ("thon", 1))


def height_of(mention: OrganisationMention) -> int:
    """How high a party organisation or a place stands; 0 where its name does not tell."""
    if mention.kind == "party":
        return height(mention.name)
    key = fold(mention.name)
    return next((level for head, level in _PLACE_HEIGHTS if key.startswith(head + " ")), 0) if mention.kind == "place" else 0


def height(name: str) -> int:
    """How high in the Party an organisation stands, by its name alone; 0 where the name does not tell.

    >>> height("Tỉnh ủy") > height("Đảng bộ huyện Thanh Hà") > height("Chi bộ thôn 2")
    True
    """
    if name == PARTY:
        return 5
    key = fold(name)
    if "trung uong" in key:
        return 5
    return next((height for head, height in said.HEIGHTS if key.startswith(head)), 0)

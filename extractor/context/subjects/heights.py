"""How high in the Party an organisation stands, by its name."""

from extractor.context.subjects import words as said
from extractor.find.mention import OrganisationMention
from extractor.find.organisations import PARTY, fold


def height_of(mention: OrganisationMention) -> int:
    """How high a party organisation or a place stands; 0 where its name does not tell."""
    if mention.kind == "party":
        return height(mention.name)
    key = fold(mention.name)
    return next((level for head, level in said.PLACE_HEIGHTS.items() if key.startswith(head + " ")), 0) if mention.kind == "place" else 0


def height(name: str) -> int:
    """How high in the Party an organisation stands, by its name alone; 0 where the name does not tell.

    >>> height("Tỉnh ủy") > height("Đảng bộ huyện Thanh Hà") > height("Chi bộ thôn 2")
    True
    """
    if name == PARTY:
        return 5
    key = fold(name)
    if said.CENTRE_KEY in key:
        return 5
    return next((height for head, height in said.HEIGHTS.items() if key.startswith(head)), 0)

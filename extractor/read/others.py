"""What stands on a page beside its article: pages that list articles, boxes of other articles inside a text, forms."""

from extractor.read.blocks import HEADINGS, Page, inline_text, is_furniture
from extractor.read.tree import Element

LISTED = 4
"""So many beginnings of articles make a list."""
TEASER = 700
"""Characters of a beginning, at the most."""
SUMMARY = 30
"""Characters that a beginning has beside its title, at the least."""
MOSTLY = 0.6
"""Share of a page's words that its list holds."""
SMALL = 0.4
"""Share of a text that a box of another article inside it has, at the most."""


def is_listing(page: Page) -> bool:
    """Whether the page is that of a section: beginnings of articles, each under a title that is a link, and hardly anything else.

    A page that declares itself an article is none.
    """
    for meta in page.elements.get("meta", []):
        name, content = (meta.attrs.get("property") or meta.attrs.get("name") or "").lower(), meta.attrs.get("content", "").lower()
        if name == "og:type" and "article" in content or name == "article:published_time":
            return False
    groups: dict[tuple[Element | None, str, str], list[Element]] = {}
    for element in (e for name in ("article", "li", "div", "section", "tr") for e in page.elements.get(name, ())):
        groups.setdefault((element.parent, element.name, " ".join(element.classes)), []).append(element)
    groups = {key: members for key, members in groups.items() if len(members) >= LISTED and sum(1 for e in members[:LISTED] if _teaser(e)) >= LISTED - 1}
    if not groups:
        return False
    said = sum(len(line.text) for line in page.lines if line.furniture is None)
    for members in groups.values():
        teasers = [size for e in members if (size := _teaser(e))]
        if len(teasers) >= LISTED and len(teasers) >= 0.8 * len(members) and sum(teasers) >= MOSTLY * said:
            return True
    return False


def _teaser(element: Element) -> int:
    """The characters of an element that begins another article: a linked title and a summary; 0 for any other."""
    text = inline_text(element)
    if not SUMMARY < len(text) <= TEASER or is_furniture(element):
        return 0
    titles = [inline_text(h) for h in element.within(*HEADINGS) if _linked(h)]
    if not titles:
        titles = [inline_text(a) for a in _links(element) if any("title" in name.lower() for name in (*a.classes, *(a.parent or a).classes))]
    title = max(titles, key=len, default="")
    return len(text) if len(title) >= 12 and len(text) - len(title) >= SUMMARY else 0


def _linked(heading: Element) -> bool:
    return bool(_links(heading)) or any(p.name == "a" and "href" in p.attrs for p in heading.parents)


def _links(element: Element) -> list[Element]:
    return [a for a in element.within("a") if "href" in a.attrs]


def other_articles(container: Element) -> frozenset[Element]:
    """The boxes of other articles inside a text: an `<article>`, or a box whose title is a link, small beside the whole."""
    whole = container.size
    found = set()
    for element in container.within("article", "aside", "div", "table", "blockquote", "section"):
        if element.size > SMALL * whole or element.size > 2 * TEASER or not _links(element):
            continue
        if element.name == "article" or _teaser(element) and not element.within("p", "h1"):
            found.add(element)
    return frozenset(found)


def small_forms(page: Page) -> frozenset[Element]:
    """The forms that a reader fills in: comments, searches, polls; not the one that some systems put around the whole page."""
    return frozenset(f for f in page.elements.get("form", []) if 3 * f.size < page.root.size and not f.within("h1"))

"""The fast tree beside BeautifulSoup's: pages of every system, and what is left of them when they are cut, shuffled and broken."""

import random
import warnings
from collections.abc import Iterator
from importlib.resources import files

import pytest
import soupsieve
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from extractor.read.blocks import Page
from extractor.read.markup import clean_markup
from extractor.read.selectors import compounds, matches
from extractor.read.sites import sites
from extractor.read.tree import Element, parse

PAGES = [folder.joinpath("page.html").read_text(encoding="utf-8") for folder in sorted(files("extractor.read.sites").iterdir(), key=str) if folder.joinpath("site.toml").is_file()]
SELECTORS = sorted({selector for site in sites() for part in (site.marks, site.content, site.title, site.date, site.lead, site.byline, site.drop) for selector in part}
                   | {"abbr.published[title]", "div > p:nth-of-type(2)", "li ~ li a[href]", "h1 + p", "div div > span", "[class='a  b']", "a[href^=http]", "p:has(b)", "td, th"})
ROUNDS = 40
# What breaks pages: ends in the middle, ends of nothing, elements that close others, strings that are set apart or have no words, old and foreign markup.
SPLINTERS = (
    "</html>", "</body></html>", "</div>", "</p>", "</span></span>", "</table>", "</form>", "<p>", "<div>", "<table><tr><td>", "<tr>", "<li>", "<ul><li>a<li>b", "<body>", "<html>", "<head>", "<title>b</title>",
    "<!-- a -->", "<!-- ", "<!DOCTYPE x>", "<?php echo 1 ?>", "<?xml:namespace prefix = o />", "<o:p>&nbsp;</o:p>", "<![CDATA[a]]>", "<![if !IE]>x<![endif]>", "<pre>  \n </pre>", "<textarea>\n\n", "<ruby>a<rt>b</rt></ruby>",
    "<rp>(", "<template><p>a", "<a href=x><a href=y>b", "<b><p>a</b>b", "<font color=red>", "<center>", "&nbsp;", "&#0;", "&bogus;", "&lt;p&gt;", "\u00a0 \u00a0", "\x0c\x0b", " ", "\n\n", "<p class>", "<p class='  a   b '>",
    "<p id=content id=b>", "<p style='display:none'>", "<p hidden>", "<h1><h2>", "<select><option>a<option>b</select>", "<button>", "<svg><path/></svg>", "<math><mi>x", "<br/>", "</br>", "<hr", "<p title='", "\"", "<", ">", "<>",
    "</", "<3", "<frameset><frame>", "<noscript>", "<link rel='a  canonical' href=//b>", "<meta content='a'>", "<a rel='x'>", "<td>", "<caption>a", "<dl><dt>a<dd>b", "<iframe>", "<object><embed>", "<plaintext>", "<xmp>")


def broken(page: str, dice: random.Random) -> str:
    """A page with some of its pieces cut, moved, doubled, or splinters put in."""
    for _ in range(dice.choice((1, 2, 4, 12))):
        at, size = dice.randrange(len(page)), dice.choice((1, 5, 40, 400, 4000))
        match dice.randrange(6):
            case 0:
                page = page[:at] + page[at + size:]
            case 1:
                page = page[:at] + page[at:at + size] * 2 + page[at + size:]
            case 2:
                to = dice.randrange(len(page))
                page = page[:to] + page[at:at + size] + page[to:]
            case 3:
                at = page.find("<", at)
                page = page[:at] + page[page.find(">", at) + 1:]
            case _:
                at = page.find(dice.choice("<>"), at) + 1 if dice.randrange(3) else at
                page = page[:at] + dice.choice(SPLINTERS) + page[at:]
        page = page or "<p>"
    return page


def mutants() -> Iterator[str]:
    dice = random.Random(20261130)
    for page in PAGES:
        yield page
        for _ in range(ROUNDS):
            yield broken(page, dice)


def shape(element: Element) -> list[object]:
    """Everything that the tree says, as lists: name, attributes, length of its text, contents."""
    return [element.name, {**element.attrs}, element.size, [child if isinstance(child, str) else shape(child) for child in element.contents]]


def soup_shape(tag: Tag) -> list[object]:
    attrs = {key: value if isinstance(value, str) else " ".join(value) for key, value in tag.attrs.items()}
    # Of an element whose own strings are no words its size says nothing.
    return [tag.name, attrs, len(tag.get_text()), [child if isinstance(child, str) else soup_shape(child) for child in tag.contents
                                                 if isinstance(child, Tag) or isinstance(child, NavigableString) and not isinstance(child, PreformattedString)]]


def same(ours: list[object], theirs: list[object]) -> bool:
    """Whether the shapes are one, lists of attributes and sizes of wordless elements apart."""
    stack = [(ours, theirs, False)]
    while stack:
        (name, attrs, size, contents), (other, said, length, parts), wordless = stack.pop()
        wordless = wordless or name in ("rt", "rp", "style", "script", "template")
        folded = [{k: " ".join(v.split()) for k, v in a.items()} for a in (attrs, said)]
        if name != other or folded[0] != folded[1] or (size != length and not wordless) or len(contents) != len(parts):
            return False
        for child, part in zip(contents, parts, strict=True):
            if isinstance(child, str) or isinstance(part, str):
                if child != part:
                    return False
            else:
                stack.append((child, part, wordless))
    return True


@pytest.fixture(scope="module", autouse=True)
def _quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # BeautifulSoup finds that some of these pages look like XML
        yield


def test_the_tree_is_the_one_that_beautifulsoup_builds():
    count = 0
    for markup in mutants():
        text = clean_markup(markup).text
        alike = same(shape(parse(text)), soup_shape(BeautifulSoup(text, "lxml")))
        assert alike, text
        count += 1
    assert count == len(PAGES) * (ROUNDS + 1) > 400


def test_what_stands_behind_an_end_in_the_middle_is_in_the_tree():
    assert [e.name for e in Page("<html><body><p>Bầu 15</p></body></html><div>đồng chí</div>").every] == ["html", "body", "p", "html", "div"]


@pytest.fixture(scope="module")
def twins() -> list[tuple[Page, BeautifulSoup, dict[int, int]]]:
    """Pages and what is left of them, each beside BeautifulSoup's tree, with the places of its elements."""
    dice = random.Random(7)
    made = []
    for i, page in enumerate(PAGES):
        text = clean_markup(broken(page, dice) if i % 2 else page).text
        soup = BeautifulSoup(text, "lxml")
        made.append((Page(text), soup, {id(tag): place for place, tag in enumerate(soup.find_all(True))}))
    return made


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_names_the_same_elements_as_by_soupsieve(selector, twins):
    pattern = soupsieve.compile(selector)
    for page, soup, places in twins:
        assert [e.place for e in page.select(selector)] == [places[id(tag)] for tag in pattern.select(soup)]


def test_selectors_of_declarations_are_on_the_fast_way():
    assert [s for s in SELECTORS if compounds(s) is None] == ["p:has(b)", "td, th"]


@pytest.mark.parametrize("wrong", ["", "p >", "> p", "p > > a", "a:hover", "*", "[a=b i]", "a\\:b", "[rel=x]", "p::before"])
def test_what_is_beyond_them_is_not_taken_apart(wrong):
    assert compounds(wrong) is None


def test_the_page_itself_fits_no_selector():
    tree = parse("<p>a</p>")
    assert not any(matches(said, tree.within("html")[0]) for said in (compounds("div > html"), compounds("p + html")) if said)

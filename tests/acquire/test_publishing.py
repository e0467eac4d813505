"""From a publishing system's page to the same statements as from the text: fetched from loopback, archived, read and extracted."""

import importlib.util
import mimetypes
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from extractor.acquire import fetch_command
from extractor.extract import extract, extract_article
from extractor.model import Article
from extractor.read import read_path

from .hostile import Hostile, running
from .publishing import Story, agreement, nikola, pelican, story
from .wordpress import missing, wordpress

CORPUS = Path(__file__).parents[2] / "corpora" / "articles"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
DEV = [CORPUS / f"{letter}0{number}.txt" for letter in "cn" for number in (1, 2, 3)]

SYSTEMS = [
    pytest.param(partial(pelican, theme="simple"), id="pelican-simple"),
    pytest.param(pelican, id="pelican"),
    pytest.param(nikola, id="nikola", marks=pytest.mark.skipif(importlib.util.find_spec("nikola") is None, reason="Nikola is not installed")),
]


def serve(server: Hostile, folder: Path) -> None:
    """Serve the files of a folder as a web server does."""
    for file in folder.rglob("*"):
        if file.is_file():
            name = f"/{file.relative_to(folder)}"
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            server.routes[name] = partial(lambda handler, data, kind: handler.reply(200, data, Content_Type=kind), data=file.read_bytes(), kind=kind)
            if name.endswith("/index.html"):
                server.routes[name.removesuffix("index.html")] = server.routes[name]


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    """Dev articles, and the seeds where they are."""
    seeds = sorted(SEEDS.glob("*.txt"))
    if not seeds:
        warnings.warn(f"{SEEDS} is not there: publishing systems are tried with dev articles alone", stacklevel=1)
    return [story(path) for path in DEV + seeds]


def agreeing(stories: list[Story], archive: Path, address: str) -> list[Article]:
    """Fetch a site's front page and what it leads to; each story must be there once, and say what its text says."""
    summary = fetch_command([address], archive, follow=True, wait=(0.0, 0.0), allow_private=[address.split("/")[2]])
    assert (summary.kept, summary.failed) == (len(stories), 0), summary
    articles = [item for item in read_path(archive) if isinstance(item, Article)]
    found = [next(article for article in articles if item.name in (article.url or "")) for item in stories]
    assert len(articles) == len(stories)
    assert agreement([(extract(text=item.text, published=item.day), extract_article(article)) for item, article in zip(stories, found, strict=True)]) >= 0.98
    assert [article.published for article in found] == [item.day for item in stories]
    return found


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_page_says_what_the_text_says(system: Callable[[list[Story], Path], Path], stories: list[Story], tmp_path: Path) -> None:
    with running() as server:
        serve(server, system(stories, tmp_path / "site"))
        found = agreeing(stories, tmp_path / "pages.warc.gz", server.url("/"))
    assert [article.title for article in found] == [item.title for item in stories]


@pytest.mark.skipif(bool(missing()), reason=missing() or "")
def test_wordpress_says_what_the_text_says(stories: list[Story], tmp_path: Path) -> None:
    with wordpress(stories, tmp_path / "wordpress") as home:
        agreeing(stories, tmp_path / "pages.warc.gz", f"{home}/")

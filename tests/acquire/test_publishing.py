"""From a publishing system's page to the same statements as from the text: fetched from loopback, archived, read and extracted."""

import importlib.util
import mimetypes
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

CORPUS = Path(__file__).parents[2] / "corpora" / "articles"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
DEV = [CORPUS / f"{letter}0{number}.txt" for letter in "cn" for number in (1, 2, 3)]

SYSTEMS = [
    pytest.param(partial(pelican, theme="simple"), id="pelican-simple", marks=pytest.mark.xfail(
        reason="extractor.page takes the site's name in <h1> or <title> into the headline; the headline is article > header > h2 > a[rel=bookmark]")),
    pytest.param(pelican, id="pelican", marks=pytest.mark.xfail(
        reason="extractor.page does not know the date of <abbr class=published title=2020-07-23T08:30:00+07:00>")),
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


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("content", ["dev", "seeds"])
def test_the_page_says_what_the_text_says(system: Callable[[list[Story], Path], Path], content: str, tmp_path: Path) -> None:
    if content == "seeds" and not SEEDS.is_dir():
        pytest.skip("../shared/seeds is not there")
    stories = [story(path) for path in (DEV if content == "dev" else sorted(SEEDS.glob("*.txt")))]
    archive = tmp_path / "pages.warc.gz"
    with running() as server:
        serve(server, system(stories, tmp_path / "site"))
        summary = fetch_command([server.url("/")], archive, follow=True, wait=(0.0, 0.0), allow_private=[f"127.0.0.1:{server.server_port}"])
    assert (summary.kept, summary.failed) == (len(stories), 0), summary
    articles = list(read_path(archive))
    pages = {item.name: [article for article in articles if isinstance(article, Article) and item.name in (article.url or "")] for item in stories}
    assert all(len(found) == 1 for found in pages.values()), articles
    assert all(found[0].title == item.title for item, found in zip(stories, pages.values(), strict=True))
    pairs = [(extract(text=item.text, published=item.day), extract_article(pages[item.name][0])) for item in stories]
    assert agreement(pairs) >= 0.98

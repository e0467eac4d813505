"""`site record` makes the folder of a new site from one page; what it made is not believed until a person has read it."""

import json

import layouts
import pytest
from golden import ARTICLES
from test_sites import _composed
from typer.testing import CliRunner

from extractor.cli import app
from extractor.read.sites import read_site

PAGE = _composed(ARTICLES / "n06.txt")
LAYOUTS = {**layouts.SYSTEMS, **layouts.UNKNOWN}


def run(*words):
    return CliRunner().invoke(app, [str(w) for w in words])


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(layouts.UNKNOWN[next(iter(layouts.UNKNOWN))](PAGE), encoding="utf-8")
    return file


def test_a_folder_is_made_and_waits_for_a_reader(page, tmp_path):
    done = run("site", "record", page, "--url", "https://www.baomoi-huyen.vn/tin/1.html", "--into", tmp_path / "sites")
    assert done.exit_code == 0, done.output
    folder = tmp_path / "sites" / "baomoihuyen"
    assert sorted(f.name for f in folder.iterdir()) == ["article.json", "page.html", "site.toml"]
    declared = read_site("baomoihuyen", (folder / "site.toml").read_text(encoding="utf-8"))
    assert declared.hosts == ("baomoi-huyen.vn",) and declared.content
    article = json.loads((folder / "article.json").read_text(encoding="utf-8"))
    assert "delete this line" in article["unread"] and article["title"] == PAGE.title
    assert (folder / "page.html").read_text(encoding="utf-8") == page.read_text(encoding="utf-8")
    assert "unread" in done.stderr


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_guessed_selectors_find_the_whole_text(layout, tmp_path):
    from extractor.read.blocks import Page, inline_text
    from extractor.read.main import letters_of
    from extractor.read.markup import clean_markup

    source = LAYOUTS[layout](PAGE)
    file = tmp_path / "page.html"
    file.write_text(source, encoding="utf-8")
    done = run("site", "record", file, "--url", "https://moi.example.vn/1.html", "--into", tmp_path, "--name", "moi")
    assert done.exit_code == 0, done.output
    site = read_site("moi", (tmp_path / "moi" / "site.toml").read_text(encoding="utf-8"))
    found = Page(clean_markup(source).text).select(site.content[0])
    assert len(found) == 1
    inside = letters_of(inline_text(found[0]))
    assert [text for kind, text in PAGE.lines if kind == "paragraph" and letters_of(text) not in inside] == []


def test_a_second_time_the_declaration_stays(page, tmp_path):
    words = ("site", "record", page, "--url", "https://moi.vn/1.html", "--into", tmp_path)
    assert run(*words).exit_code == 0
    declaration = tmp_path / "moi" / "site.toml"
    declaration.write_text('hosts = ["moi.vn"]\ncontent = ["body"]\n', encoding="utf-8")
    assert run(*words).exit_code == 0
    assert declaration.read_text(encoding="utf-8").startswith("hosts")
    declaration.write_text("content = 1", encoding="utf-8")
    wrong = run(*words)
    assert (wrong.exit_code, "site.toml" in wrong.stderr) == (1, True)


@pytest.mark.parametrize(("more", "said"), [
    ((), "--url"), (("--url", "https://dantri.com.vn/1.html"), "«dantri» already"), (("--url", "https://moi.vn/", "--name", "Mới"), "small letters")])
def test_what_is_wrong_is_said_in_one_line(page, tmp_path, more, said):
    wrong = run("site", "record", page, "--into", tmp_path / "sites", *more)
    assert (wrong.exit_code, said in wrong.stderr, wrong.stderr.count("\n")) == (1, True, 1)

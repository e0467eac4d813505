"""What a person waits for first: help without the heavy libraries, sentences without the whole of underthesea, little imported before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from extractor.segment import _sent_tokenize

ARTICLES = sorted((Path(__file__).parent.parent / "corpora" / "articles").glob("*.txt"))


def told(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("wanted", ["import extractor", "import extractor.cli.main, extractor.cli, extractor.run.process"])
def test_what_everybody_imports_imports_no_room_behind_it(wanted):
    heavy = {"pydantic", "lxml", "orjson", "spacy", "numpy", "underthesea", "trafilatura", "bs4", "dateparser", "extractor.model", "extractor.vocabulary", "extractor.extract", "asyncio"}
    assert told(f"import sys\n{wanted}\nprint(sorted({heavy!r} & set(sys.modules)))") == "[]"


def test_a_record_of_text_takes_neither_the_whole_of_underthesea_nor_the_readers_of_pages():
    code = ("import sys\nfrom extractor import extract\nassert extract(text='Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành. Đại hội thành công.').observations\n"
            "print(sorted({'underthesea', 'underthesea_core', 'joblib', 'trafilatura', 'lxml', 'bs4', 'dateparser'} & set(sys.modules)))")
    assert told(code) == "[]"


def test_a_page_is_read_without_beautifulsoup():
    code = ("import sys\nfrom extractor import extract\nassert extract(html='<h1>Đại hội Đảng bộ xã A</h1><p>Đại hội đã bầu 15 đồng chí vào Ban Chấp hành.</p>').observations\n"
            "print(sorted({'bs4', 'soupsieve', 'dateparser'} & set(sys.modules)))")
    assert told(code) == "[]"


@pytest.mark.parametrize("path", ARTICLES[::4], ids=lambda path: path.stem)
def test_sentences_are_those_of_the_whole_package(path):
    from underthesea import sent_tokenize

    for line in path.read_text(encoding="utf-8").splitlines():
        assert _sent_tokenize()(line) == sent_tokenize(line)


@pytest.mark.parametrize("first", ["from extractor import extract", "from extractor.extract import Reading", "import extractor.extract", "from extractor import Record, read_run, identify"])
def test_the_function_keeps_its_name_beside_the_module_of_that_name(first):
    assert told(f"{first}\nfrom extractor import extract\nimport extractor\nprint(extract(text='Kết nạp 5 đảng viên.').article.text, extractor.extract is extract)") == "Kết nạp 5 đảng viên. True"


def test_every_name_that_is_promised_is_there():
    import extractor
    import extractor.run

    for package in (extractor, extractor.run):
        assert [name for name in package.__all__ if not hasattr(package, name)] == []


def test_an_unknown_name_is_none():
    import extractor
    import extractor.run

    assert {"extract", "Record"} <= set(dir(extractor))
    for package in (extractor, extractor.run):
        with pytest.raises(AttributeError, match="nothing_of_this_name"):
            package.nothing_of_this_name  # noqa: B018

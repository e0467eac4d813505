"""Every word list and pattern of the lexicon is asked for by its name somewhere, and whatever is asked for is there."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache

import pytest
from golden import ROOT

from extractor.lexicon import PART, LexiconError, either, has_word, pattern, says, table, words

ASKED = {"words": "words", "word_set": "words", "says": "words", "has_word": "words", "numbers": "numbers", "pattern": "patterns", "codes": "codes", "phrase": "phrases"}
"""Function of extractor/lexicon → the table of a sheet that it looks into."""
BEHIND_THE_TEXT = ("says", "has_word")
SHEETS = ("said", "when", "subjects", "context", "documents", "identity", "congresses")


def _text(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The calls of the lexicon's functions: «lexicon.words(…)», or «words(…)» where it is imported from there."""
    imported = {alias.asname or alias.name: alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "extractor.lexicon" for alias in node.names}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) if imported.get(name) in ASKED:
                yield imported[name], node
            case ast.Attribute(value=ast.Name(id="lexicon"), attr=name) if name in ASKED:
                yield name, node
            case ast.Attribute(attr="led_by"):  # match/view.py
                yield "words", node


@cache
def _trees() -> dict[str, ast.Module]:
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "extractor").rglob("*.py"))}


@cache
def asked() -> dict[tuple[str, str, str], str]:
    """(sheet, table, name) → a place in the code that asks for it."""
    found = {}
    for path, tree in _trees().items():
        for name, call in _calls(tree):
            args = call.args[1:] if name in BEHIND_THE_TEXT else call.args
            sheet = next((_text(k.value) for k in call.keywords if k.arg == "sheet"), _text(args[1]) if len(args) > 1 else "said")
            if args and (entry := _text(args[0])) is not None and sheet is not None:
                found[sheet, ASKED[name], entry] = f"{path}:{call.lineno}"
    return found


def _patterns_within(sheet: str) -> set[str]:
    """The names «@name@» that patterns and parts of a sheet hold."""
    texts = [*table(sheet).get("patterns", {}).values(), *table(sheet).get("parts", {}).values()]
    return {name for text in texts for name in PART.findall(text)}


@pytest.mark.parametrize("sheet", SHEETS)
def test_whatever_is_asked_for_is_there(sheet: str) -> None:
    missing = {f"[{kind}] {name}": place for (of, kind, name), place in asked().items() if of == sheet and name not in table(sheet).get(kind, {})}
    assert not missing, f"{sheet}.toml has no such entry"


@pytest.mark.parametrize("sheet", SHEETS)
def test_whatever_is_there_is_asked_for(sheet: str) -> None:
    within = _patterns_within(sheet)
    needed = set(table(sheet).get("needed", {}))  # of a pattern: names it again
    unused = [f"[{kind}] {name}" for kind in {*ASKED.values(), "parts"} for name in table(sheet).get(kind, {})
              if (sheet, kind, name) not in asked() and name not in within and not (kind == "patterns" and name in needed)]
    assert not unused, f"{sheet}.toml: nobody asks for these"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_entry_can_be_read(sheet: str) -> None:
    for name, found in table(sheet).get("words", {}).items():
        assert words(name, sheet) == tuple(found) and found, name
        assert all(word == word.lower() and word == re.sub(r"\s+", " ", word) for word in found), f"{name}: in lower case, with single spaces"
    for name in table(sheet).get("patterns", {}):
        assert pattern(name, sheet).pattern and "@" not in pattern(name, sheet).pattern, name


def test_no_set_of_words_is_told_twice() -> None:
    told: dict[frozenset[str], str] = {}
    twins = []
    for sheet in SHEETS:
        for name, found in table(sheet).get("words", {}).items():
            if len(found) > 1 and (first := told.setdefault(frozenset(found), f"{sheet}: {name}")) != f"{sheet}: {name}":
                twins.append((first, f"{sheet}: {name}"))
    assert not twins, "ask for the first of each pair in both places"


def test_a_word_of_a_set_is_found_anywhere_or_as_a_word() -> None:
    assert says("bằng hình thức này", "this_form") and not says("bằng hình thức khác", "this_form")
    assert has_word("bị khiển trách".split(), "passive") and not has_word("bịa chuyện".split(), "passive")


def test_an_entry_that_is_not_there_is_told() -> None:
    with pytest.raises(LexiconError, match="no such entry"):
        words("no_such_entry")
    with pytest.raises(LexiconError, match="no such entry"):
        pattern("no_such_entry", "when")
    assert either(["a", "ab"]) == "ab|a"


def test_the_example_of_the_readme_is_as_the_sheet_has_it() -> None:
    text = (ROOT / "extractor" / "match" / "README.md").read_text(encoding="utf-8")
    shown = tomllib.loads(text.partition("```toml\n")[2].partition("```")[0])
    assert shown and shown == {name: table("said")["words"][name] for name in shown}


KEYED_BY_ROLE = ("marks.mark", "posts.cues", "posts.organisation", "posts.committees", "names", "numbers", "organisations", "actors", "congresses.cues", "furniture")
"""Tables whose entries code asks for by name; the other tables are read through from end to end: abbreviations, units, groups, letters."""


@cache
def _named() -> frozenset[str]:
    """The strings of the code, and what stands between the «@» of patterns."""
    strings = {n.value for tree in _trees().values() for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "extractor" / "lexicon").rglob("*.toml"))
    return frozenset(strings | {part for path in PART.findall(sheets) for part in path.split(".")})


@pytest.mark.parametrize("place", KEYED_BY_ROLE)
def test_every_entry_of_a_table_is_named_in_the_code(place: str) -> None:
    sheet, _, key = place.partition(".")
    assert not [name for name in (table(sheet)[key] if key else table(sheet)) if name not in _named()]

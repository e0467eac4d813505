"""The tables of cases of match/ and settle/: each case answers its proof, is pure, and has a name that nobody asks for."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from importlib import import_module
from pkgutil import walk_packages

import pytest
from audit import PINNED, TABLES, corpora, figures, risen
from golden import ARTICLES, ROOT

from extractor import extract, match, rules, settle
from extractor.extract import Reading
from extractor.match.case import Answer, Case, Table, overheard
from extractor.match.congress_whose import Named
from extractor.match.document_whose import Cited
from extractor.match.totals.part import Part
from extractor.match.view import Number, view
from extractor.settle.moment import Moment

MATCH = ROOT / "extractor" / "match"
CASES = [pytest.param(question, case, id=f"{question}: {case.name}") for question, table in TABLES.items() for case in table]
PROOFS = [case.proof for table in TABLES.values() for case in table]


def plain(proof: str) -> str:
    return proof.replace("«", "").replace("»", "")


def answers(question: str, marked: str) -> list[str]:
    """The names of the cases of a question that answer the number marked «», the first of them the one that is heard."""
    start, found = marked.index("«"), []

    def listen(cases: object, asked: tuple[object, ...], said: list[Answer]) -> None:
        of = asked[0].n if isinstance(asked[0], Part) else asked[0]
        assert isinstance(of, Number | Moment | Named | Cited)
        place = of.number.start if isinstance(of, Number) else of.citation.start if isinstance(of, Cited) else of.start
        if cases is TABLES[question] and place == start:
            found.append([answer.case.name for answer in said])

    with overheard(listen):
        extract(text=plain(marked), published="2021-06-30")
    return found[0] if found else []


@pytest.mark.parametrize("question", TABLES)
def test_a_case_has_a_name_of_its_own(question: str) -> None:
    names = [case.name for case in TABLES[question]]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_case_stands_in_a_table() -> None:
    """A case that no table holds is asked by nobody, and no test reads its proof."""
    asked = {id(case) for table in TABLES.values() for case in table}
    modules = [import_module(found.name) for room in (match, settle) for found in walk_packages(room.__path__, f"{room.__name__}.")]
    made = [(module.__name__, case) for module in modules for value in vars(module).values() for case in (value if type(value) in (tuple, Table) else (value,))]
    assert [(module, case.name) for module, case in made if isinstance(case, Case) and id(case) not in asked] == []


@pytest.mark.parametrize(("question", "case"), CASES)
def test_a_case_answers_its_proof(question: str, case: Case) -> None:
    assert case.proof.count("«") == case.proof.count("»") == 1, "a proof marks its number with «»"
    assert answers(question, case.proof)[:1] == [case.name]


@pytest.mark.parametrize(("question", "case", "text"), [pytest.param(q, c, t, id=f"{q}: {c.name}: {t}") for q, table in TABLES.items() for c in table for t in c.rejects])
def test_a_case_does_not_answer_what_it_rejects(question: str, case: Case, text: str) -> None:
    assert case.name not in answers(question, text)


def record(text: str) -> dict[str, object]:
    found = extract(text=plain(text), published="2021-06-30").model_dump(mode="json")
    for observation in found["observations"]:
        del observation["case"], observation["reliability"]
    return found


def test_a_view_is_frozen() -> None:
    reading = Reading(extract(text="Đảng bộ xã có 64 đảng viên.").article)
    [number] = view(reading.scans[0], (0, 0))
    for field in fields(number):
        with pytest.raises(FrozenInstanceError):
            setattr(number, field.name, getattr(number, field.name))


def test_cases_are_pure() -> None:
    """Asking every case, not only till the first answers, changes nothing."""
    heard = [record(proof) for proof in PROOFS]
    with overheard(lambda cases, asked, said: None):
        assert [record(proof) for proof in PROOFS] == heard


def test_nobody_asks_for_the_name_of_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Renaming all cases changes nothing but their names."""
    from extractor.match import congress_whose, congresses, document_whose, documents, kinds, rate, silence, status, totals
    from extractor.settle import context, terms, when

    heard = [record(proof) for proof in PROOFS]

    def renamed(table: tuple[Case, ...]) -> tuple[Case, ...]:
        return type(table)(case._replace(name=f"case {i}") for i, case in enumerate(table))

    for module in (rate, silence, status, totals):
        monkeypatch.setattr(module, "CASES", renamed(module.CASES))
    monkeypatch.setattr(kinds, "TABLES", tuple(renamed(table) for table in kinds.TABLES))
    monkeypatch.setattr(congresses, "CASES", renamed(congress_whose.CASES))
    monkeypatch.setattr(documents, "SILENT", renamed(document_whose.SILENT))
    for table in ("SILENT", "ISSUER", "DAY"):
        monkeypatch.setattr(document_whose, table, renamed(getattr(document_whose, table)))
    monkeypatch.setattr(context, "TERM", renamed(terms.TERM))
    for family, table in when.TIME.items():
        monkeypatch.setitem(when.TIME, family, renamed(table))
    assert [record(proof) for proof in PROOFS] == heard


@pytest.mark.parametrize("path", [p for p in sorted(MATCH.rglob("*.py")) if p.name != "told.py"], ids=lambda p: str(p.relative_to(MATCH)))
def test_told_is_only_asked(path) -> None:
    """No module but told.py sets a field of `told` or changes what one holds; only match() itself tells it of a sentence."""
    written = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign | ast.AnnAssign) else []
        for target in targets:
            while isinstance(target, ast.Subscript):
                target = target.value
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "told":
                written.append(f"{path.name}:{node.lineno}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "told":
            if node.func.attr in ("enter", "keep", "leave", "hear") and path.name != "__init__.py":
                written.append(f"{path.name}:{node.lineno}")
    assert written == []


def derivations(text: str) -> Iterator[str]:
    """What is wrong with the derivations of a text's statements: no rule that is declared, no name for what was answered, words that are not said till then."""
    reading = Reading(extract(text=text, published="2021-06-30").article)
    declared = {rule.name for rule in (*rules.rules(), *rules.forms())}
    for o in reading.record().observations:
        draft, sentence = reading.draft_of[o.id], reading.sentence_at(reading.draft_of[o.id].number.start)
        said = " ".join(reading.text.chars[:sentence.end].lower().split())
        answered = {"kind": o.measure, "status": o.status != "actual", "total": o.part_of, "term": o.term, "time": o.time, "whose": o.subject, "rate": o.per}
        named = [step.question for step in draft.steps if step.case]
        yield from (f"{o.evidence.text}: nobody answered {question}" for question, answer in answered.items() if answer and question not in named)
        yield from (f"{o.evidence.text}: {question} was answered twice" for question in set(named) if named.count(question) > 1)
        yield from (f"{o.evidence.text}: «{word}» is not said" for step in draft.steps for word in step.words if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said))
        if o.rule not in declared:
            yield f"{o.evidence.text}: no rule {o.rule}"


@pytest.mark.parametrize("text", [pytest.param(path.read_text(encoding="utf-8").replace("\r\n", "\n"), id=path.stem) for path in sorted(ARTICLES.glob("*.txt"))])
def test_derivations_of_an_article_are_whole_and_true(text: str) -> None:
    assert list(derivations(text)) == []


def test_derivations_of_proofs_are_whole_and_true() -> None:
    assert [(proof, wrong) for proof in PROOFS for wrong in derivations(plain(proof))] == []


def test_rivals_and_mute_cases_only_fall() -> None:
    """See `python -m tests.audit`."""
    assert risen(figures(corpora()), json.loads(PINNED.read_text(encoding="utf-8"))) == []

"""Why a statement was made, or was not: the sentence, the rule and what its slots matched, the context, the checks."""

from collections.abc import Iterator

from extractor import lexicon
from extractor.extract import Reading
from extractor.match import Draft, Miss
from extractor.model import Article, Congress, Document, Evidence, Observation, Position, Record
from extractor.rules import Form, Rule, cues, forms, rules
from extractor.scan import Item, Scan
from extractor.segment import Sentence

__all__ = ["UnknownStatement", "explain", "explain_text"]

CIRCUMSTANCES = frozenset(("id", "evidence", "reliability", "reliability_verdicts", "origin"))
"""Fields of an observation that may differ without anybody having changed what it states."""
NEAREST = 3  # rules told of beside a number without a statement


class UnknownStatement(LookupError):
    """The record holds no such statement, or today's rules no longer make it."""


def explain(record: Record, ident: str) -> str:
    """Why the statement `ident` of a record was made, in plain lines. Raises UnknownStatement.

    >>> from extractor import extract
    >>> record = extract(text="Toàn Đảng bộ kết nạp 276 đảng viên.")
    >>> print(explain(record, record.observations[0].id).splitlines()[0])
    Toàn Đảng bộ kết nạp »276« đảng viên.
    """
    statements: tuple[Observation | Position | Congress | Document, ...] = (*record.observations, *record.positions, *record.congresses, *record.documents)
    statement = next((s for s in statements if s.id == ident), None)
    if statement is None:
        raise UnknownStatement(f"no statement {ident} in the record of article {record.article.id}")
    reading = Reading(record.article, everything=True)
    now = reading.record()
    if isinstance(statement, Observation):
        again = next((o for o in now.observations if o.id == ident), None)
        if again is None:
            by_hand = record.made_by is not None and now.made_by == record.made_by
            raise UnknownStatement(f"{ident}: the program that made this record makes no such statement: the file was changed by hand" if by_hand else
                                   f"{ident}: today's rules no longer make this statement; it was made by rule «{statement.rule}»")
        lines = [_sentence(reading, again.evidence), *_differences(record, statement, again), *_observation(reading, again, now)]
    else:
        lines = [_sentence(reading, statement.evidence), f"rule: {statement.rule}"]
        lines += [f"{name}: {value}" for name, value in statement.model_dump(exclude={"id", "evidence", "rule"}, exclude_none=True).items()]
    checks = [c for c in now.checks if ident in c.observations]
    lines += [f"check {c.check}: {c.outcome} ({c.message})" for c in checks] or ["checks: none touches it"]
    return "\n".join(lines)


def _differences(record: Record, written: Observation, now: Observation) -> Iterator[str]:
    """Where a record is not what is extracted of its text today: other rules made it, or a hand changed it."""
    differs = "the record differs from what is extracted today"
    evidence = written.evidence
    if record.article.text[evidence.start:evidence.end] != evidence.text:
        yield f"{differs}: its evidence does not stand where it says"
    for name in type(written).model_fields:
        before, after = getattr(written, name), getattr(now, name)
        if name not in CIRCUMSTANCES and before != after:
            yield f"{differs}: {name} is {_plain(before)}, today {_plain(after)}"


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(getattr(value, "name", value))


def explain_text(text: str, published: str | None = None) -> str:
    """What is made of a sentence typed in; for each number without a statement the rules that came nearest and where they failed.

    >>> print(explain_text("Huyện đoàn kết nạp 230 đoàn viên mới."))
    Huyện đoàn kết nạp »230« đoàn viên mới.
    no statement: counts another body's members or meetings, case «another body»
    """
    reading = Reading(Article(id="typed in", text=text, published=published), everything=True)
    record = reading.record()
    parts = [(o.evidence.start, "\n".join([_sentence(reading, o.evidence), *_observation(reading, o, record)])) for o in record.observations]
    for miss in reading.misses:
        evidence = reading.evidence(miss.number.start, miss.number.end)
        parts.append((evidence.start, "\n".join([_sentence(reading, evidence), *_miss(reading, miss)])))
    silent = {start for start, _ in parts}
    for number in record.numbers:
        if number.evidence.start not in silent:
            parts.append((number.evidence.start, f"{_sentence(reading, number.evidence)}\nno statement: the number is a {number.kind.replace('_', ' ')}"))
    named: tuple[Position | Congress | Document, ...] = (*record.positions, *record.congresses, *record.documents)
    for s in named:
        told = ", ".join(f"{k} {v}" for k, v in s.model_dump(exclude={"id", "evidence", "rule"}, exclude_none=True).items())
        parts.append((s.evidence.start, f"{_sentence(reading, s.evidence)}\n{type(s).__name__.lower()}: {told}\nrule: {s.rule}"))
    return "\n\n".join(part for _, part in sorted(parts)) or "no number, person, congress or document was found in it"


def _sentence(reading: Reading, evidence: Evidence) -> str:
    """The sentence around the evidence, which is marked."""
    sentence = _sentence_at(reading, evidence)
    left, right = reading.text.span(sentence.start, sentence.end)
    text = reading.article.text
    return " ".join(f"{text[left:evidence.start]}»{evidence.text}«{text[evidence.end:right]}".split())


def _sentence_at(reading: Reading, evidence: Evidence) -> Sentence:
    for sentence in reading.sentences:
        left, right = reading.text.span(sentence.start, sentence.end)
        if left <= evidence.start < right:
            return sentence
    start = next(i for i, place in enumerate(reading.text.starts) if place >= evidence.start)
    block = next(((s, e) for s, e, _ in reading.blocks if s <= start < e), (start, start + 1))
    return Sentence(*block, 0, "paragraph", 0)


def _item(reading: Reading, draft: Draft) -> tuple[Scan, Item] | None:
    for scan in reading.scans:
        for item in scan.items:
            if item.number is draft.number:
                return scan, item
    return None


def _observation(reading: Reading, o: Observation, record: Record) -> Iterator[str]:
    """The rule, its slots, the context."""
    draft = reading.draft_of[o.id]
    whole = f" of {o.whole}" if o.whole is not None else ""
    yield f"{o.measure}{f' ({o.body})' if o.body else ''}: {o.form} {o.value}{' %' if o.percent else ''}{whole}, {o.status}, {o.qualifier}"
    yield from _rule(o.rule, draft)
    if (found := _item(reading, draft)) is not None:
        yield from _slots(reading, draft, *found)
    if o.groups:
        yield f"groups: {', '.join(o.groups)}"
    if o.part_of:
        total = next(t for t in record.observations if t.id == o.part_of)
        yield f"part of: {total.evidence.text} ({total.measure}, {total.id})"
    yield from _context(reading, draft, o)


def _rule(name: str, draft: Draft) -> Iterator[str]:
    """The rule, with its pattern where its cue stands in the sentence; the cases that answered, and the words they rest on."""
    declared: tuple[Rule | Form, ...] = (*rules(), *forms())
    rule = next((r for r in declared if r.name == name), None)
    if isinstance(rule, Rule):
        yield f"rule: {name} ({rule.family}.toml){'' if draft.cue else ', as what it is told of beside'}"
        if draft.cue:
            yield f"pattern: a cue of «{rule.cue}» {cues()[rule.cue].side} a number that counts {' or '.join(sorted(rule.units))}"
            yield f"cue: «{draft.cue}»"
    else:
        yield f"rule: {name}{' (forms.toml)' if rule else ''}"
    for step in draft.steps:
        yield f"{step.question}: case «{step.case}»{', by ' + ', '.join(f'«{w}»' for w in step.words) if step.words else ''}"


def _slots(reading: Reading, draft: Draft, scan: Scan, item: Item) -> Iterator[str]:
    number = item.number
    if 0 <= number.lead < number.start:
        yield f"qualifier: «{reading.text.chars[number.lead:number.start].strip()}» → {number.qualifier}"
    if item.unit_hit is not None:
        yield f"noun: «{scan.quote(item.unit_hit.start, item.unit_hit.end)}» → {lexicon.units()[item.unit_hit.code]['is']}"
    for name, span in (("label", (item.label[0], item.start)), ("behind", item.tail)):
        said = scan.quote(*span)
        if said:
            codes = [f"«{scan.quote(h.start, h.end)}» {h.code}" for h in scan.inside("group", span) if h.code in draft.groups]
            yield f"{name}: «{said}»{' → ' + ', '.join(codes) if codes else ''}"


def _context(reading: Reading, draft: Draft, o: Observation) -> Iterator[str]:
    """Where term, time and subject are said: the nearest mention of that value in front of the number, else the nearest one behind."""
    place, chars = draft.number.start, reading.text.chars
    for name, value in (("term", o.term), ("time", o.time)):
        if value is not None:
            said = [(t.start, t.end) for t in reading.times if t.value == value]
            yield f"{name}: {value}, {_where(reading, place, said) if said else 'worked out from the dates around it'}"
    if o.subject is not None:
        subjects = reading.subjects
        said = [(m.start, m.end) for m in subjects.mentions if o.subject.name in (chars[m.start:m.end], subjects.full(m.name))]
        yield f"subject: {o.subject.name}, {_where(reading, place, said) if said else 'named beside the number'}"


def _where(reading: Reading, place: int, said: list[tuple[int, int]]) -> str:
    before = [span for span in said if span[0] <= place]
    start, end = max(before) if before else min(said)
    here = next((s for s in reading.sentences if s.start <= place < s.end), None)
    words = reading.text.chars[start:end]
    if here is not None and here.start <= start < here.end:
        return f"said in the sentence: «{words}»"
    block = next(((s, e, kind) for s, e, kind in reading.blocks if s <= start < e), None)
    same = block is not None and block[0] <= place < block[1]
    return f"from {'the same paragraph' if same else 'the ' + block[2].replace('_', ' ') if block else 'the text'}: «{words}»"


def _miss(reading: Reading, miss: Miss) -> Iterator[str]:
    """The rules that came nearest to a number without a statement, and where they failed."""
    yield f"no statement: {miss.why}{f', case «{miss.case}»' if miss.case else ''}"
    found = next(((s, i) for s in reading.scans for i in s.items if i.number is miss.number), None)
    if found is None or miss.kind != "unexplained":
        return
    scan, item = found
    heard = {h.code: scan.quote(h.start, h.end) for h in scan.hits.get("cue", [])}
    behind = scan.quote(item.end, item.end + 1)
    unit = str(lexicon.units()[item.unit]["is"]) if item.unit else "unknown" if behind.isalpha() else "none"
    noun = scan.quote(item.unit_hit.start, item.unit_hit.end) if item.unit_hit else None
    told = f"«{noun}» is {unit}" if noun else f"«{behind}» is no noun that rules know" if behind.isalpha() else "the number has no noun"
    near = [f"  {r.name}: cue «{heard[r.cue]}» is there, but {told}, not {' or '.join(sorted(r.units))}"
            for r in rules() if r.cue in heard and unit not in r.units]
    near += [f"  {r.name}: counts {unit}, but there is no cue such as «{cues()[r.cue].phrases[0]}»" for r in rules() if unit in r.units and r.cue not in heard]
    near = [f"  {r.name}: cue «{heard[r.cue]}» and noun fit, but the cue does not govern this number" for r in rules() if r.cue in heard and unit in r.units] + near
    if near:
        yield "nearest rules:"
        yield from near[:NEAREST]

"""Tables that a page flattened to lines: found again, and read cell by cell.

Two shapes are known: a row on one line with `|` or tabs between the cells, and every cell on a line of its own. What a cell
counts is said by its row, its column and the line above the table together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor import lexicon, rules, vocabulary
from extractor.find.mention import NumberMention
from extractor.match import Draft, Told
from extractor.match.words import DISCIPLINE, RATINGS
from extractor.scan import Scan, Stretch, scans
from extractor.segment import Sentence

CELL = lexicon.pattern("a_cell_of_a_table")
EMPTY = frozenset("-–—") | {"", "/"}
MAX_LABEL, MAX_COLUMNS = 120, 8
SHORT_RATINGS = lexicon.codes("ratings_in_short")
# The measure that the words around a cell name, first match wins: a cue of the rules, the measure, groups for members and organisations.
CUES = ("admit", "discipline", "inspect_supervise", "inspect", "supervise", "badge")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, trimmed; `block` is the place of its block."""

    start: int
    end: int
    text: str
    block: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row's label and its numbers; `columns[i]` is the column of `cells[i]`, counted from 0 without the label's."""

    label: Line
    cells: tuple[NumberMention, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`headers` are the column heads without the label's, or empty; `caption` the line above."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    start: int
    end: int
    caption_start: int


def find_tables(chars: str, blocks: Sequence[tuple[int, int, str]]) -> list[Table]:
    """The tables in the blocks `(start, end, kind)` that are no furniture, in order."""
    lines = [Line(s, e, chars[s:e], b) for b, (start, end, kind) in enumerate(blocks) if kind != "furniture" for s, e in _lines(chars, start, end)]
    return [*_piped(lines), *_stacked(lines)]


def _lines(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", chars[start:end]):
        text = match.group()
        if text.strip():
            lead = len(text) - len(text.lstrip())
            yield start + match.start() + lead, start + match.start() + len(text.rstrip())


def _number(text: str, at: int) -> NumberMention | None:
    match = CELL.fullmatch(text)
    if match is None:
        return None
    whole, fraction, percent = match.groups()
    end = match.end(2) if fraction else match.end(1)
    value: int | float = int(whole.replace(".", ""))
    if fraction:
        value = float(f"{value}.{fraction}")
    return NumberMention(at, at + end, value, None, bool(percent), "exactly", False, at, at + (match.end(3) if percent else end))


def _piped(lines: list[Line]) -> Iterator[Table]:
    rows: list[Row] = []
    headers: tuple[str, ...] = ()
    caption, first = "", None
    for k, line in enumerate([*lines, Line(-1, -1, "", -1)]):
        parts = [(m.start(), m.group()) for m in re.finditer(r"[^|\t]+", line.text)] if "|" in line.text or "\t" in line.text else []
        cells = [(line.start + at + len(p) - len(p.lstrip()), p.strip()) for at, p in parts]
        numbers = [_number(text, at) for at, text in cells[1:]]
        if cells and any(numbers) and all(n is not None or text in EMPTY for n, (_, text) in zip(numbers, cells[1:], strict=True)) and _number(cells[0][1], 0) is None:
            if not rows:
                above = lines[k - 1] if k else None
                heads = [p.strip() for p in re.split(r"[|\t]", above.text)] if above and ("|" in above.text or "\t" in above.text) else []
                headers = tuple(heads[1:]) if len(heads) == len(cells) else ()
                caption = lines[k - 2].text if headers and k > 1 else above.text if above else ""
                first = above.start if above and headers else line.start
            label = Line(cells[0][0], cells[0][0] + len(cells[0][1]), cells[0][1], line.block)
            found = [(i, n) for i, n in enumerate(numbers) if n is not None]
            rows.append(Row(label, tuple(n for _, n in found), tuple(i for i, _ in found)))
            continue
        if len(rows) >= 2 and first is not None:
            yield Table(caption, headers, tuple(rows), first, lines[k - 1].end, lines[max(0, k - len(rows) - 2)].start)
        rows = []


def _stacked(lines: list[Line]) -> Iterator[Table]:
    k = 0
    while k < len(lines):
        rows, after = _stacked_rows(lines, k)
        if len(rows) < 2:
            k += 1
            continue
        width = max(max(r.columns) for r in rows) + 1
        heads: list[str] = []
        above = k - 1
        while above >= 0 and len(heads) < width + 1 and _is_label(lines[above]):
            heads.insert(0, lines[above].text)
            above -= 1
        headers = tuple(heads[-width:]) if len(heads) >= width and width > 1 else ()
        caption = " ".join([*heads[:len(heads) - width]] if headers else heads[-1:])
        if above >= 0:
            caption = f"{lines[above].text[-300:]} {caption}"
        yield Table(caption, headers, tuple(rows), lines[k].start, lines[after - 1].end, lines[max(0, above)].start)
        k = after


def _stacked_rows(lines: list[Line], k: int) -> tuple[list[Row], int]:
    rows: list[Row] = []
    while k < len(lines) and _is_label(lines[k]):
        cells: list[tuple[int, NumberMention]] = []
        j = k + 1
        while j < len(lines) and j - k <= MAX_COLUMNS and ((n := _number(lines[j].text, lines[j].start)) is not None or lines[j].text in EMPTY):
            if n is not None:
                cells.append((j - k - 1, n))
            j += 1
        if not cells:
            break
        rows.append(Row(lines[k], tuple(n for _, n in cells), tuple(c for c, _ in cells)))
        k = j
    return rows, k


def _is_label(line: Line) -> bool:
    return len(line.text) <= MAX_LABEL and _number(line.text, 0) is None and line.text not in EMPTY and not line.text.endswith((".", "./."))


def read_table(table: Table, place: tuple[int, int], told: Told) -> list[Draft]:
    """The drafts of a table's cells; a cell whose row, column and caption do not say what it counts stays silent.

    Parts of a total that was told of in front of the table are parts of it; `told` is only read.
    """
    drafts: list[Draft] = []
    total: dict[str, Draft] = {}
    caption = _scan(" ; ".join([table.caption, *table.headers]))
    previous = ""
    for row in table.rows:
        label = f"{previous} {row.label.text}" if row.label.text.startswith("(") else row.label.text
        previous = previous if row.label.text.startswith("(") else label
        last: Draft | None = None
        row_total: Draft | None = None
        for number, column in zip(row.cells, row.columns, strict=True):
            head = table.headers[column] if column < len(table.headers) else ""
            draft = _cell(number, _scan(label), _scan(head), caption, place)
            if draft is None:
                continue
            if number.percent or "%" in head or head.lower().startswith(lexicon.words("share_named")):
                draft.form = "share"
                draft.number = NumberMention(number.start, number.end, number.value, None, True, "exactly", False, number.start, number.tail)
            parent = row_total or total.get(draft.measure) or told.totals.get(draft.family)
            if draft.form == "share" and last is not None and last.measure == draft.measure:
                draft.groups = last.groups
                draft.part_of = last.part_of or last
                draft.because("total", "table")
            elif parent is not None and set(parent.groups) < set(draft.groups) and draft.value <= parent.value:
                draft.part_of = parent
                draft.because("total", "table")
            if _names_place(row.label.text):
                draft.subject = (row.label.start, row.label.end)
            if draft.form == "count":
                last = draft
                if len(row.cells) > 2 and row_total is None and set(draft.groups) <= {"member", "organisation"}:
                    row_total = draft
                if draft.part_of is None and draft.measure.startswith("party."):
                    total.setdefault(draft.measure, draft)
            drafts.append(draft)
    return drafts


def _names_place(label: str) -> bool:
    """Whether a row is headed by a name and by nothing that the lexicon knows: the row's numbers are that place's."""
    found = _scan(label)
    known = any(found.hits.get(kind) for kind in ("unit", "group", "body", "cue"))
    words = label.split()
    return not known and len(words) >= 2 and words[-1][0].isupper() and words[-2][0].isupper() and not label.lower().startswith(lexicon.words("heads_of_totals"))


def _scan(text: str) -> Scan:
    return scans(text, [Stretch(Sentence(0, len(text), 0, "table_row", 0))])[0]


def _rule_for(cues: Sequence[str], kind: str | None) -> rules.Rule | None:
    """The rule for what row, column or caption say happened to members or organisations."""
    unit = "party_organisation" if kind == "organisation" else kind
    found = (rules.by_cue_and_unit().get((cue, unit)) for cue in CUES if cue in cues and unit is not None)
    return next((rule for rule in found if rule is not None), None)


def _cell(number: NumberMention, row: Scan, head: Scan, caption: Scan, place: tuple[int, int]) -> Draft | None:
    def codes(kind: str, *places: Scan) -> list[str]:
        return [h.code for s in places for h in s.hits.get(kind, [])]

    def draft(measure: str, groups: list[str], name: str, body: str | None = None, status: str = "actual") -> Draft:
        order = list(vocabulary.GROUPS)
        kept = tuple(sorted({g for g in groups if g in vocabulary.MEASURE_GROUPS[measure]}, key=order.index))
        made = Draft(number, measure, name, kept, body, status=status, value=number.value, place=place)
        for question in ("kind", *(["status"] if status != "actual" else [])):
            made.because(question, "table")
        return made

    own = codes("group", row, head)
    bodies = [b for b in codes("body", row, head) if b != "secretary"]
    if bodies:
        cues = codes("cue", head) or codes("cue", row)
        if "list" in cues:
            return draft("congress.candidates", own, rules.called("candidates"), bodies[0])
        if "elected" in cues or "elect" in cues or head.hits.get("plan_here"):
            planned = bool(head.hits.get("plan_here")) or lexicon.has_word(head.text((0, len(head.tokens))).split(), "needed")
            return draft("congress.elected", own, rules.called("elected"), bodies[0], "planned" if planned else "actual")
        return None
    kinds = [lexicon.units()[u]["is"] for u in (*codes("unit", row), *codes("unit", head), *reversed(codes("unit", caption)))]
    named = next((k for k in kinds if k in ("member", "party_organisation")), None)
    kind = {"member": "member", "party_organisation": "organisation"}.get(named or "")
    rating = [g for g in own if g in RATINGS]
    if not rating and (short := SHORT_RATINGS.get(head.text((0, len(head.tokens))))):
        rating = [short]
    rated = rating or "rate" in codes("cue", row, head) or (codes("cue", caption)[-1:] == ["rate"])
    if kind and rated:
        return draft("party.rated", [kind, *rating[:1]], rules.called(f"{kind}s rated"))
    around = codes("cue", row, head, caption)
    if not kind and DISCIPLINE & set(own):
        kind = "member"
    if (rule := _rule_for(around, kind)) is not None:
        return draft(rule.measure, [*rule.groups, *own], rule.name)
    text = f"{row.text((0, len(row.tokens)))} "
    if kind == "member" and ("member" in kinds[:len(codes("unit", row))] or own or text.startswith(lexicon.words("heads_of_totals"))):
        return draft("party.members", own, rules.called("members"))
    if kind == "organisation" and "party_organisation" in [lexicon.units()[u]["is"] for u in codes("unit", row)]:
        groups = [g for u in codes("unit", row) for g in lexicon.units()[u]["groups"]]
        return draft("party.organisations", [*groups, *own], rules.called("organisations"))
    return None


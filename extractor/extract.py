"""The verb of the library: a text, a page or an article in, a record out."""

import gc
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from extractor.check import check
from extractor.context.company import Company
from extractor.context.identity.article import Identities
from extractor.context.subjects import Subjects
from extractor.context.topic import OURS_BY_NAME, cannot_name_party, names_party
from extractor.find.dates import find_times, spoken_now
from extractor.find.mention import NumberMention
from extractor.find.numbers import find_numbers, other_numbers
from extractor.ids import fold, statement_id
from extractor.match import Draft, Miss, Told, match
from extractor.model import Article, Congress, Document, Evidence, MadeBy, NumberSeen, Observation, Position, Record
from extractor.reliability import reliability
from extractor.scan import Scan, Stretch, scans
from extractor.segment import Sentence, sentences
from extractor.settle.congresses import settle_congresses
from extractor.settle.context import Context, Contexts
from extractor.settle.documents import RULES as DOCUMENT_RULES
from extractor.settle.documents import settle_documents
from extractor.settle.positions import settle_positions
from extractor.settle.records import settle_records
from extractor.tables import find_tables, read_table
from extractor.text import Text
from extractor.times import days
from extractor.version import PROGRAM, rules_digest
from extractor.vocabulary import SILENT_BLOCKS

__all__ = ["extract", "extract_article"]

A_SENTENCE_OR_TWO = 300  # characters
ROUGHLY = 1.1  # times as much


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: what reading an article makes is let go at its end, and rounds over it were a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def extract(
    *, text: str | None = None, html: bytes | str | None = None, url: str | None = None, path: str | None = None, published: str | None = None,
    title: str | None = None, id: str | None = None, byline: str | None = None, publisher: str | None = None,
) -> Record:
    """The record of one article, given as plain `text` or as a page's `html`; no network, no printing.

    `published` is the ISO 8601 date of the article where it is known better than the article says it itself.
    Raises ValueError where neither or both of `text` and `html` are given.

    >>> extract(text="Đại hội Đảng bộ xã đã bầu 15 đồng chí vào Ban Chấp hành.").observations[0].value
    15
    """
    if (text is None) == (html is None):
        raise ValueError("extract() takes either text or html")
    if text is not None:
        from extractor.read import read_text

        return extract_article(read_text(text, published=published, title=title, url=url, path=path, id=id, byline=byline, publisher=publisher))
    from extractor.read import read_html

    assert html is not None
    article = read_html(html, url=url, path=path, published=published, title=title, id=id)
    more = {k: v for k, v in (("byline", byline), ("publisher", publisher)) if v is not None}
    return extract_article(article.model_copy(update=more) if more else article)


# «412 trong tổng số 415»
OUT_OF_ALL = re.compile(r"(\d[\d.]*) trong tổng số ", re.IGNORECASE)


class Reading:
    """Everything that was read of one article on the way to its record; `explain` shows it."""

    def __init__(self, article: Article, everything: bool = False) -> None:
        self.text = Text.of(article.text)
        self.blocks = self._blocks(article)
        about_party = self._about_party()
        self.article = article if about_party else article.model_copy(update={"about_party": False})
        self.opened = about_party or everything
        self.contexts: dict[int, Context] = {}
        self.drafts: list[Draft] = []
        self.misses: list[Miss] = []
        self.sentence_of: dict[int, Sentence] = {}
        self.scans: list[Scan] = []
        self.draft_of: dict[str, Draft] = {}
        if self.opened:
            self._find()
            self._match()

    def _find(self) -> None:
        """Everything that the text mentions."""
        article = self.article
        self.times = find_times(self.text.chars, article.published or spoken_now(self.text.chars))
        self.numbers = find_numbers(self.text.chars)
        self.subjects = Subjects(self.text.chars, self.blocks)
        self.dated = [(t.start, t.end) for t in self.times if any(c.isdigit() for c in self.text.chars[t.start:t.end])]
        self.quantities = self._quantities()
        self.sentences = list(sentences(self.text.chars, self.blocks))
        self.identities = Identities(article, self.text.chars, partial(_span_at, self.sentences))  # nothing holds this reading: it goes when it is done

    def _blocks(self, article: Article) -> list[tuple[int, int, str]]:
        """The article's blocks in places of the repaired text."""
        starts = self.text.starts
        found = [(bisect_left(starts, b.start), bisect_left(starts, b.end), str(b.kind)) for b in article.blocks]
        return found or [(0, len(self.text.chars), "paragraph")]

    def _about_party(self) -> bool:
        """Whether the article, without its furniture, holds a word of the Party; a sentence or two are taken at their word."""
        said = "\n".join(self.text.chars[start:end] for start, end, kind in self.blocks if kind != "furniture")
        return len(said) <= A_SENTENCE_OR_TWO or names_party(said)

    def _quantities(self) -> list[NumberMention]:
        """The quantities that are no part of a date or term, nor of an organisation's name («Chi bộ Trường THPT Lấp Vò 1 tổ chức …»)."""
        busy = sorted([*self.dated, *(s for s in self.subjects.spans(0, len(self.text.chars)) if self.text.chars.count(" ", *s) > 2)])
        starts = [s for s, _ in busy]
        kept = []
        for number in self.numbers:
            k = bisect_left(starts, number.end) - 1
            if k < 0 or busy[k][1] <= number.start:
                kept.append(number)
        return kept

    def _match(self) -> None:
        chars = self.text.chars
        company = self.company = Company(chars, self.blocks, self.subjects)
        told = Told(company=company)
        tables = find_tables(chars, self.blocks)
        contexts = Contexts(chars, self.blocks, self.times, self.subjects, self.article.published)
        spoken = [s for s in self.sentences if not any(t.start <= s.start < t.end for t in tables)]
        scanned = {scan.sentence.start: scan for scan in scans(chars, self._stretches(spoken))}  # all at once, before any is matched
        self.subjects.foresee(n.start for n in self.quantities)
        if self.quantities:
            company.foresee(spoken)
        pending = list(tables)
        for sentence in self.sentences:
            while pending and pending[0].start <= sentence.start:
                table = pending.pop(0)
                self._keep(read_table(table, (sentence.block, -1), told), Sentence(table.caption_start, table.end, sentence.block, "table_row", 0), contexts)
            if (scan := scanned.pop(sentence.start, None)) is None:
                continue
            company.enter(sentence)
            drafts, misses = match(scan, told, (sentence.block, sentence.index))
            self.misses += misses
            if scan.items:
                self.scans.append(scan)
            self._keep(drafts, sentence, contexts)

    def _stretches(self, sentences: Sequence[Sentence]) -> list[Stretch]:
        """Sentences with their numbers, their dates and terms, and the names in them."""
        places, dates = [n.start for n in self.quantities], [s for s, _ in self.dated]
        found = []
        for s in sentences:
            numbers = self.quantities[bisect_left(places, s.start):bisect_left(places, s.end)]
            inside = self.dated[bisect_left(dates, s.start):bisect_left(dates, s.end)]
            found.append(Stretch(s, numbers, inside, self.subjects.spans(s.start, s.end) if numbers else ()))
        return found

    def _keep(self, drafts: Sequence[Draft], sentence: Sentence, contexts: Contexts) -> None:
        contexts.read(sentence, drafts, self.contexts)
        self.drafts += drafts
        self.sentence_of.update((id(d), sentence) for d in drafts)

    def evidence(self, start: int, end: int) -> Evidence:
        """The source span of repaired characters."""
        left, right = self.text.span(start, end)
        return Evidence(start=left, end=right, text=self.article.text[left:right])

    def identifier(self, kind: str, evidence: Evidence, sentence: Sentence, seen: dict[tuple[str, str, str], int]) -> str:
        """The stable id of a statement, by its place among equals in its sentence."""
        said = self.text.chars[sentence.start:sentence.end]
        key = (kind, evidence.text, fold(said))  # as the id has it: equals must be counted
        place = seen[key] = seen.get(key, -1) + 1
        return statement_id(self.article.id, kind, evidence.text, said, place)

    def observations(self) -> tuple[Observation, ...]:
        """The drafts as observations, in their order in the text."""
        self._headlines()
        seen: dict[tuple[str, str, str], int] = {}
        ordered = sorted(self.drafts, key=lambda d: d.number.start)
        evidence = {id(d): self.evidence(d.number.start, d.number.end) for d in ordered}
        ids = {id(d): self.identifier("observation", evidence[id(d)], self.sentence_of[id(d)], seen) for d in ordered}
        self.draft_of = {ids[id(d)]: d for d in ordered}
        found = []
        for d in ordered:
            context = self.contexts[id(d)]
            first, last = days(context.time)
            found.append(Observation(
                id=ids[id(d)], measure=d.measure, body=d.body, groups=d.groups, form=d.form, status=d.status, qualifier=d.qualifier, value=d.value,
                whole=d.number.whole if d.form == "ratio" else None, percent=d.number.percent, term=context.term, time=context.time, time_start=first, time_end=last,
                manner=(d.manner or "elected") if d.measure == "congress.elected" else None, per=d.per, case=d.case,
                reliability=reliability(d.measure, d.case),
                subject=self.identities.of(context.subject, d.number.start, context.time),
                part_of=ids.get(id(d.part_of)) if d.part_of and not _in_circle(d) else None,
                evidence=self._of_part(d, evidence[id(d)]), rule=d.rule))
        return tuple(found)

    def _of_part(self, draft: Draft, whole: Evidence) -> Evidence:
        """«412 trong tổng số 415»: the number is the part; what it is out of stands in words behind it."""
        said = OUT_OF_ALL.match(self.text.chars, draft.number.start, draft.number.end) if draft.form == "ratio" else None
        return self.evidence(draft.number.start, said.end(1)) if said is not None else whole

    def sentence_at(self, start: int) -> Sentence:
        """The sentence, or the block where there is none, that the place lies in."""
        return _sentence_at(self.sentences, start)

    def documents(self) -> tuple[Document, ...]:
        """The documents cited, each at its first mention."""
        seen: dict[tuple[str, str, str], int] = {}
        found = []
        for m in settle_documents(self.text.chars, self.blocks, self.article.published):
            evidence = self.evidence(m.start, m.end)
            number = evidence.text if m.number and m.way != "plenum" else m.number
            found.append(Document(id=self.identifier("document", evidence, self.sentence_at(m.start), seen), number=number, kind=m.kind, date=m.date,
                                  issuer=m.issuer, evidence=evidence, rule=DOCUMENT_RULES[m.way]))
        return tuple(found)

    def positions(self) -> tuple[Position, ...]:
        """People and posts, each at its first mention."""
        seen: dict[tuple[str, str, str], int] = {}
        found = []
        for m in settle_positions(self.text.chars, self.blocks, self.article.published):
            evidence = self.evidence(m.start, m.end)
            found.append(Position(id=self.identifier("position", evidence, self.sentence_at(m.start), seen), person=m.person, post=m.post, post_code=m.post_code,
                                  organisation=self.identities.of(m.organisation, m.start), capacity=m.capacity, evidence=evidence, rule=m.rule))
        return tuple(found)

    def congresses(self) -> tuple[Congress, ...]:
        """The congresses named, each at its first mention."""
        seen: dict[tuple[str, str, str], int] = {}
        found: list[Congress] = []
        for m in settle_congresses(self.text.chars, self.blocks, self.times, self.subjects, self.article.published):
            if self.company.foreign and not OURS_BY_NAME.search(self.text.chars[m.start:m.end + 40].lower()):
                continue
            evidence = self.evidence(m.start, m.end)
            found.append(Congress(id=self.identifier("congress", evidence, self.sentence_at(m.start), seen), organisation=self.identities.of(m.organisation, m.start, m.first),
                                  ordinal=m.ordinal, term=m.term, kind=m.kind, start=m.first, end=m.last, status=m.status, evidence=evidence, rule=m.rule))
        return tuple(found)

    def other_numbers(self) -> tuple[NumberSeen, ...]:
        """The numbers of the body that are no observation's evidence, with what each is."""
        body = sorted((start, end) for start, end, kind in self.blocks if kind not in SILENT_BLOCKS)
        used = sorted((d.number.start, d.number.end) for d in self.drafts)
        kinds = {(start, end): kind for start, end, kind in other_numbers(self.text.chars, self.times)}
        reasons = {(m.number.start, m.number.end): m.kind for m in self.misses}
        for number in self.numbers:
            kinds.setdefault((number.start, number.end), reasons.get((number.start, number.end), "unexplained" if self.company.about else "other_body"))
        known = sorted(kinds)
        kinds.update((span, reason) for span, reason in reasons.items() if not _touches(*span, known))
        return tuple(NumberSeen(kind=kind, evidence=self.evidence(start, end)) for (start, end), kind in sorted(kinds.items())
                     if _touches(start, start + 1, body) and not _touches(start, end, used))

    def record(self) -> Record:
        """Everything, settled and checked; empty where the article holds no word of the Party."""
        if not self.opened:
            return Record(made_by=MadeBy(program=PROGRAM, rules=rules_digest()), article=self.article)
        observations, positions, congresses = self.observations(), self.positions(), self.congresses()
        congress_records, membership_records = settle_records(self.article, observations, positions, congresses)
        return Record(made_by=MadeBy(program=PROGRAM, rules=rules_digest()), article=self.article, observations=observations, positions=positions, congresses=congresses, documents=self.documents(),
                      congress_records=congress_records, membership_records=membership_records,
                      checks=check(observations, congresses, congress_records), numbers=self.other_numbers())

    def _headlines(self) -> None:
        """A headline, lead or caption that repeats a figure takes groups, total and context of the full statement."""
        body = [d for d in self.drafts if self.sentence_of[id(d)].kind not in ("headline", "caption")]
        told: list[Draft] = []  # those that the text tells again: parts of them in a headline are theirs
        for draft in self.drafts:
            own, kind = self.contexts[id(draft)], self.sentence_of[id(draft)].kind
            if kind not in ("headline", "caption", "lead") or kind == "lead" and own.time:
                continue
            same = [d for d in body if d is not draft and d.number.start > draft.number.start * (kind == "lead") and d.measure == draft.measure and d.number.whole == draft.number.whole
                    and (d.value == draft.value and (d.form == draft.form or {d.form, draft.form} == {"share", "of_target"}) or kind == "headline" and _rounds(draft, d))]
            same.sort(key=lambda d: self.contexts[id(d)].time is None)
            if not same:
                if kind == "headline" and draft.part_of in told:
                    of = self.contexts[id(draft.part_of)]
                    self.contexts[id(draft)] = Context(of.term, of.time or own.time, of.subject)
                continue
            told.append(draft)
            full, total = self.contexts[id(same[0])], draft.part_of
            if kind == "lead":
                now = Context(own.term or full.term, full.time, own.subject)
            else:
                draft.form = same[0].form
                draft.part_of = total or (same[0].part_of if same[0].value == draft.value else None)
                draft.groups = same[0].groups if set(draft.groups) <= set(same[0].groups) else draft.groups
                now = Context(full.term, full.time or own.time, full.subject)
            self.contexts[id(draft)] = now
            before, after = own.answers() | {"total": total}, now.answers() | {"total": draft.part_of}
            for question in (question for question in after if after[question] != before[question]):
                draft.because(question, "as told in full below" if after[question] is not None else None)


def _sentence_at(sentences: Sequence[Sentence], start: int) -> Sentence:
    k = bisect_right(sentences, start, key=lambda s: s.start) - 1
    return sentences[k] if k >= 0 and start < sentences[k].end else Sentence(start, start + 1, 0, "paragraph", 0)


def _span_at(sentences: Sequence[Sentence], start: int) -> tuple[int, int]:
    sentence = _sentence_at(sentences, start)
    return sentence.start, sentence.end


def _rounds(head: Draft, full: Draft) -> bool:
    """Whether a headline says roughly what the text says exactly: «hơn 1.000 đảng viên» of 1.054, «gần 460» of 459."""
    if head.form != "count" or full.form != "count" or full.qualifier != "exactly" or not (set(head.groups) <= set(full.groups) and head.body == full.body):
        return False
    return head.qualifier == "more_than" and head.value < full.value < head.value * ROUGHLY or head.qualifier in ("nearly", "about") and full.value < head.value < full.value * ROUGHLY


def _in_circle(draft: Draft) -> bool:
    """Whether a draft is told to be a part of itself, by whatever way."""
    seen, above = {id(draft)}, draft.part_of
    while above is not None and id(above) not in seen:
        seen.add(id(above))
        above = above.part_of
    return above is not None


def _touches(left: int, right: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the spans, which are in order and apart, shares a character with the one from `left` to `right`."""
    k = bisect_left(spans, (right, 0)) - 1
    return k >= 0 and spans[k][1] > left


@_uncollected()
def extract_article(article: Article, everything: bool = False) -> Record:
    """The record of an article that was read already; with `everything`, of one without any word of the Party too."""
    if not everything and _surely_silent(article):
        return Record(made_by=MadeBy(program=PROGRAM, rules=rules_digest()), article=article.model_copy(update={"about_party": False}))
    return Reading(article, everything).record()


def _surely_silent(article: Article) -> bool:
    """Whether what a Reading would find out of an article is that it holds no word of the Party, and more than a sentence or two."""
    said = [article.text[b.start:b.end] for b in article.blocks if b.kind != "furniture"]
    return sum(len(word) for piece in said for word in piece.split()) > A_SENTENCE_OR_TWO and cannot_name_party(said)

"""Records and verdicts in the database: loading, looking up, adding. Every change of a verdict goes through `judge`."""

import hashlib
import re
import unicodedata
import zlib
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock

from django.db import connection, transaction

from extractor.model import NumberSeen, Record
from extractor.review.anchors import article_keys
from extractor.review.apply import Machine, Reviewed, apply_verdicts
from extractor.review.desk.models import (
    DISPUTED,
    DOING,
    DONE,
    TODO,
    Article,
    ArticleKey,
    Editor,
    Given,
    Mention,
    Payload,
    Row,
    Standing,
    Waiting,
)
from extractor.review.lessons import Lessons
from extractor.review.verdicts import Holding, Verdict, after_all, holding, stamp

LONG = 300  # characters of a value that is filtered by


class Stale(RuntimeError):
    """An edit of a fact that somebody else has judged meanwhile."""

    def __init__(self, slot: str) -> None:
        super().__init__(f"{slot} was judged meanwhile")
        self.slot = slot


@dataclass(slots=True)
class Loaded:
    """What became of a file of records."""

    new: int = 0
    changed: int = 0
    same: int = 0
    errors: list[str] = field(default_factory=list)


def words_of(text: str) -> str:
    """Text as it is searched: no case, no marks, one space between words.

    >>> words_of("Đảng bộ Khối!")
    'dang bo khoi'
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))


def pack(record: Record) -> bytes:
    """A record as the database keeps it."""
    return zlib.compress(record.model_dump_json().encode("utf-8", "surrogatepass"), 3)


def json_of(packed: bytes) -> bytes:
    """The record's JSON, byte for byte."""
    return zlib.decompress(bytes(packed))


def record_of(packed: bytes) -> Record:
    """The record."""
    return Record.model_validate_json(json_of(packed))


def now() -> str:
    """This moment, as rows have it."""
    return stamp(datetime.now(UTC))


# -- reading ----------------------------------------------------------------------------------------------------------------


def verdict_of(row: Row) -> Verdict:
    """The verdict of a row."""
    return Verdict.model_validate_json(row.line)


def verdicts_of(article: Article) -> dict[str, list[Verdict]]:
    """The verdicts on an article, by fact."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for line in article.rows.order_by("id").values_list("line", flat=True):
        verdict = Verdict.model_validate_json(line)
        found[verdict.slot].append(verdict)
    return dict(found)


def view_of(article: Article, editor: Editor | None) -> Callable[[Sequence[Verdict]], Holding]:
    """What somebody may see: all; of an article given to two, who got it sees no other's verdicts given apart, until both are through."""
    if editor is None or not article.double or article.state in (DONE, DISPUTED) or not Given.objects.filter(article=article, editor=editor).exists():
        return holding
    return _own(editor.username)


def is_apart(article: Article, editor: Editor) -> bool:
    """Whether what somebody says of an article is given apart."""
    return article.double and article.state not in (DONE, DISPUTED) and Given.objects.filter(article=article, editor=editor).exists()


def reviewed_of(article: Article, editor: Editor | None = None) -> Reviewed:
    """An article's record with its verdicts as somebody may see them."""
    return apply_verdicts(machine_of(article), verdicts_of(article), view_of(article, editor))


KEPT = 64
"""Articles whose records are kept read, for one editor judges one article many times."""
_machines: OrderedDict[str, Machine] = OrderedDict()
_turn = Lock()


def machine_of(article: Article) -> Machine:
    """What the machine made of an article."""
    with _turn:
        if (known := _machines.get(article.digest)) is not None:
            _machines.move_to_end(article.digest)
            return known
    made = Machine.of(record_of(article.payload.record))
    with _turn:
        _machines[article.digest] = made
        while len(_machines) > KEPT:
            _machines.popitem(last=False)
    return made


# -- loading ----------------------------------------------------------------------------------------------------------------


def load(record: Record, loaded: Loaded) -> Article:
    """Put a record into the queue, or in the place of an older one of the same article; the verdicts stay."""
    keys = article_keys(record.article)
    packed = pack(record)
    digest = hashlib.sha256(json_of(packed)).hexdigest()
    with transaction.atomic():
        article = Article.objects.filter(keys__key__in=keys).order_by("id").first()
        if article is not None and article.digest == digest:
            loaded.same += 1
            return article
        new = article is None
        if article is None:
            loaded.new += 1
            article = Article(key=keys[0], state=TODO)
        else:
            loaded.changed += 1
        article.ident, article.digest, article.rules = record.article.id[:200], digest, (record.made_by.rules if record.made_by else "")[:100]
        _describe(article, record)
        article.changed = now()
        article.save()
        ArticleKey.objects.bulk_create([ArticleKey(key=key, article=article) for key in keys], ignore_conflicts=True)
        payload = Payload(article=article, record=packed, reviewed=None, words=_searched(record))
        payload.save(force_insert=new, force_update=not new)
        article.payload = payload
        refresh(article, fresh=new and not _adopt(article, keys))
    return article


def _describe(article: Article, record: Record) -> None:
    a = record.article
    article.title = (a.title or a.text.strip().partition("\n")[0])[:500]
    article.published, article.publisher = a.published or "", (a.publisher or "")[:300]
    article.url, article.path = a.url or "", a.path or ""


def _searched(record: Record) -> str:
    a = record.article
    return words_of(" ".join(filter(None, (a.title, a.publisher, a.byline, a.text))))


def _adopt(article: Article, keys: Sequence[str]) -> bool:
    """Verdicts that were imported before their article came find it now: the one change of a row that the database lets pass."""
    waiting = sorted(set(Waiting.objects.filter(key__in=keys).values_list("row_id", flat=True)))
    if waiting:
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE desk_row SET article_id = %s WHERE id = %s AND article_id IS NULL", [(article.pk, row) for row in waiting])
        Waiting.objects.filter(row_id__in=waiting).delete()
    return bool(waiting)


def refresh(article: Article, fresh: bool = False) -> Reviewed:
    """Work out anew what depends on an article's verdicts: counts, state, the served record, what it is found by; of a `fresh` article nothing is there yet."""
    rows = {} if fresh else verdicts_of(article)
    reviewed = apply_verdicts(machine_of(article), rows)
    entries = list(reviewed.entries.values())
    numbers = [e for e in entries if e.anchor.kind == "number" and (not isinstance(e.machine, NumberSeen) or e.asks or e.holding.verdict is not None)]
    article.facts = sum(not isinstance(e.machine, NumberSeen) for e in entries)
    article.numbers, article.judged = len(numbers), sum(not e.asks for e in numbers)
    article.unread = sum(e.asks and isinstance(e.machine, NumberSeen) and e.machine.kind == "unexplained" for e in entries)
    article.failed = sum(c.outcome == "disagrees" for c in reviewed.record.checks)
    article.news = sum(e.news for e in entries) + len(reviewed.lost)
    article.organisation = _main_organisation(reviewed.record)
    article.state = _state(article, reviewed, rows)
    lessons = doubts()
    doubt = sum(lessons.doubt(getattr(e.machine, "rule", None)) for e in entries if e.asks)
    article.worst = 0 if article.state == DONE else round(10 * article.failed + article.unread + 2 * article.news + doubt + 0.01 * (article.numbers - article.judged), 3)
    latest = max((v for held in rows.values() for v in held), key=lambda v: (v.when, v.id), default=None)
    article.editor = latest.who if latest else ""
    article.changed = now()
    article.save()
    if not fresh:
        Payload.objects.filter(pk=article.pk).update(reviewed=pack(reviewed.record) if rows else None)
        _stand(article, reviewed)
    _mention(article, reviewed.record, fresh)
    return reviewed


def _state(article: Article, reviewed: Reviewed, rows: dict[str, list[Verdict]]) -> str:
    entries = reviewed.entries.values()
    if any(e.asks and e.state != "disputed" for e in entries):
        return DOING if any(e.holding.rows for e in entries) else TODO
    if article.double:  # done when everybody who got it is
        for name in Given.objects.filter(article=article).values_list("editor__username", flat=True):
            if not apply_verdicts(machine_of(article), rows, _own(name)).done:
                return DOING
    return DISPUTED if any(e.state == "disputed" for e in entries) else DONE


def _own(name: str) -> Callable[[Sequence[Verdict]], Holding]:
    return lambda rows: holding([v for v in rows if v.who == name or not v.apart])


def _main_organisation(record: Record) -> str:
    for group in (record.congress_records, record.membership_records):
        for r in group:
            if r.organisation is not None:
                return r.organisation.name[:500]
    return next((o.subject.name[:500] for o in record.observations if o.subject), "")


def _stand(article: Article, reviewed: Reviewed) -> None:
    wanted = {}
    for e in reviewed.entries.values():
        v = e.holding.verdict
        if v is not None:
            measure = str((v.before or v.after or {}).get("measure") or v.anchor.kind)
            wanted[e.slot] = Standing(article=article, slot=e.slot, action=v.action, measure=measure[:60], rule=(v.rule or "")[:200], case=(v.case or "")[:200],
                                      of_machine=v.before is not None)
    known = {s.slot: s for s in Standing.objects.filter(article=article)}
    gone = [s.pk for slot, s in known.items() if slot not in wanted or wanted[slot].action != s.action]
    if gone:
        Standing.objects.filter(pk__in=gone).delete()
    Standing.objects.bulk_create([s for slot, s in wanted.items() if slot not in known or known[slot].action != s.action])


def _mention(article: Article, record: Record, fresh: bool) -> None:
    wanted: set[tuple[str, str]] = set()
    for o in record.observations:
        wanted.add(("measure", o.measure))
        wanted.add(("term", o.term or ""))
        if o.subject is not None:
            wanted.update((("organisation", o.subject.key or ""), ("organisation", words_of(o.subject.name)[:LONG]), ("province", words_of(o.subject.province or "")[:LONG])))
    for r in record.congress_records:
        wanted.add(("term", r.term or ""))
    wanted = {(what, value) for what, value in wanted if value}
    known = {} if fresh else {(m.what, m.value): m.pk for m in Mention.objects.filter(article=article)}
    if gone := [pk for pair, pk in known.items() if pair not in wanted]:
        Mention.objects.filter(pk__in=gone).delete()
    Mention.objects.bulk_create([Mention(article=article, what=what, value=value) for what, value in sorted(wanted - known.keys())])


_doubts: tuple[float, Lessons] | None = None


def doubts(fresh: float = 60) -> Lessons:
    """The lessons of all verdicts, at most `fresh` seconds old."""
    global _doubts
    import time

    if _doubts is None or time.monotonic() - _doubts[0] > fresh:
        _doubts = (time.monotonic(), lessons())
    return _doubts[1]


def lessons() -> Lessons:
    """The lessons of all verdicts that stand."""
    from django.db.models import Count

    counted = Standing.objects.filter(of_machine=True, action__in=("accept", "correct", "reject")).values_list("measure", "rule", "case", "action").annotate(n=Count("id"))
    return Lessons.of_counts(counted)


# -- judging ----------------------------------------------------------------------------------------------------------------


def judge(pk: int, editor: Editor, make: Callable[[Article, Reviewed, str], list[tuple[Verdict, str | None]]]) -> tuple[Reviewed, list[Verdict]]:
    """Add the verdicts that `make` makes of an article as it is now, all or none; what the editor sees afterwards.

    `make` gets the article, what the editor sees and a time stamp, and returns verdicts, each with the version of the fact that was judged
    (None where that does not matter). Raises Stale where another version holds.
    """
    with transaction.atomic():
        article = Article.objects.select_for_update(of=("self",)).select_related("payload").get(pk=pk)
        rows = verdicts_of(article)
        view = view_of(article, editor)
        seen = apply_verdicts(machine_of(article), rows, view)
        when = after_all(datetime.now(UTC), (v for held in rows.values() for v in held))
        made = make(article, seen, when)
        for verdict, version in made:
            held = seen.entries[verdict.slot].holding if verdict.slot in seen.entries else holding(rows.get(verdict.slot, ()))
            if version is not None and version != held.version:
                raise Stale(verdict.slot)
        for verdict, _ in made:
            add(article, verdict)
        if not made:
            return seen, []
        new = refresh(article)
        return new if view is holding and not article.double else reviewed_of(article, editor), [v for v, _ in made]


def add(article: Article | None, verdict: Verdict) -> Row:
    """Write a verdict down."""
    row = Row(uid=verdict.id, article=article, slot=verdict.slot, action=verdict.action, who=verdict.who, when=verdict.when,
              seconds=verdict.seconds, apart=verdict.apart, line=verdict.model_dump_json(exclude_defaults=True))
    row.save()
    return row


def take_in(verdict: Verdict) -> bool:
    """Add an imported verdict; False where it is here already. Raises ValueError where another has its id."""
    with transaction.atomic():
        known = Row.objects.filter(uid=verdict.id).first()
        if known is not None:
            if verdict_of(known) != verdict:
                raise ValueError(f"verdict {verdict.id} is known with other content")
            return False
        article = Article.objects.filter(keys__key__in=verdict.article).order_by("id").first()
        row = add(article, verdict)
        if article is None:
            Waiting.objects.bulk_create([Waiting(key=key, row=row) for key in verdict.article])
    return True


def refresh_all(articles: Iterable[int]) -> None:
    """Work out anew what depends on the verdicts of some articles."""
    for article in Article.objects.select_related("payload").filter(pk__in=list(articles)):
        with transaction.atomic():
            refresh(article)


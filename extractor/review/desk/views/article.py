"""The article: its text with the facts marked, its records as tables, the history of each fact."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from extractor import vocabulary as v
from extractor.export.labels import Lang
from extractor.model import NumberSeen, Observation, Record
from extractor.review.anchors import Sentences
from extractor.review.apply import Entry, Reviewed, values_of
from extractor.review.desk import forms
from extractor.review.desk.guard import language
from extractor.review.desk.marks import cut
from extractor.review.desk.models import Article, Editor, Given, Presence
from extractor.review.desk.present import FAMILIES, Page, moment
from extractor.review.desk.store import doubts, reviewed_of
from extractor.review.messages import words
from extractor.review.verdicts import REASONS, Verdict

HERE_FOR = timedelta(seconds=15)
SCRIPTS = ("desk/facts.js", "desk/dialog.js", "desk/asks.js")
"""Parts of the page's script, asked for with the page, so that its keys answer at once."""


def found(pk: int) -> Article:
    """The article, or 404."""
    article: Article = get_object_or_404(Article.objects.select_related("payload"), pk=pk)
    return article


@require_GET
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page."""
    one = found(pk)
    _present(one, request.user)
    return render(request, "desk/article.html", {**desk(request, one), "reasons": reasons(language(request)), "families": FAMILIES, "scripts": SCRIPTS,
                                                 "editors": Editor.objects.filter(is_active=True, role__in=("editor", "chief")) if request.user.settles else ()})


def desk(request: HttpRequest, one: Article, reviewed: Reviewed | None = None) -> dict[str, Any]:
    """What the panel beside the text and the text itself show."""
    reviewed = reviewed or reviewed_of(one, request.user)
    page = Page(reviewed, language(request))
    numbers = [e for e in reviewed.entries.values() if e.asks]
    return {
        "article": one, "page": page, "text": cut(reviewed.record.article.text, page.spans(), page.silent()), "failing": page.failing(), "tables": page.tables(), "people": page.people(),
        "congresses": page.congresses(), "documents": page.documents(), "not_understood": page.not_understood(), "plain_numbers": page.plain_numbers(),
        "put_out": page.put_out(), "lost": page.lost(), "waiting": len(numbers), "seq": sequence(one), "address": _address(reviewed.record),
        "edits": request.user.edits, "apart": [g.editor.username for g in Given.objects.filter(article=one).select_related("editor")] if one.double else []}


def _address(record: Record) -> str:
    """The page's address where a link to it does no harm."""
    url = record.article.url or ""
    return url if url.lower().startswith(("http://", "https://")) else ""


def sequence(one: Article) -> int:
    """The number of the article's last row; it grows with every verdict."""
    last: int | None = one.rows.order_by("-id").values_list("id", flat=True).first()
    return last or 0


def _present(one: Article, editor: Editor) -> list[str]:
    """Note that somebody is here; who else is."""
    now = timezone.now()
    here = {p.editor.username: p.seen for p in Presence.objects.filter(article=one, seen__gt=now - HERE_FOR).select_related("editor")}
    mine = here.pop(editor.username, None)
    if mine is None or now - mine > HERE_FOR / 2:  # not at every look: a write costs more than all else here
        Presence.objects.update_or_create(article=one, editor=editor, defaults={"seen": now})
    return sorted(here)


@require_GET
def news(request: HttpRequest, pk: int) -> HttpResponse:
    """What others decided since the page was made: the panel anew, or nothing (204)."""
    one = found(pk)
    others = _present(one, request.user)
    seen = request.GET.get("seq", "0")
    if seen.isdigit() and int(seen[:18]) == sequence(one) and ",".join(others) == request.GET.get("others", ""):
        return HttpResponse(status=204)
    new = one.rows.filter(id__gt=int(seen[:18]) if seen.isdigit() else 0, action__in=("add", "undo", "correct")).exists()
    return render(request, "desk/answer.html", {**desk(request, one), "others": ",".join(others), "retext": new, "quiet": True})


def entry_of(reviewed: Reviewed, slot: str) -> Entry:
    """The fact of a slot, or 404."""
    entry = reviewed.entries.get(slot)
    if entry is None:
        raise Http404
    return entry


def totals(page: Page, besides: str = "") -> list[tuple[str, str]]:
    """The numbers that another may be a part of."""
    return [(e.slot, f"{e.evidence.text}: {page.counted(e.fact)}") for e in page.entries.values() if isinstance(e.fact, Observation) and e.slot != besides and e.fact.form in ("count", "ratio")]


def names(record: Record) -> list[str]:
    """The organisations that the article's statements name."""
    known = [o.subject for o in record.observations] + [c.organisation for c in record.congresses]
    return sorted({o.name for o in known if o is not None})


def current(entry: Entry, reviewed: Reviewed) -> dict[str, Any] | None:
    """A fact's fields as they stand; None where no fact is left."""
    fact = entry.fact
    return None if fact is None or isinstance(fact, NumberSeen) else values_of(fact, reviewed.slot_of)


@require_GET
def fact(request: HttpRequest, pk: int, slot: str) -> HttpResponse:
    """One fact: what it says, what today's rules say, its history."""
    one, page = shown(request, pk)
    return render(request, "desk/fact.html", {**details(page, entry_of(page.reviewed, slot)), "article": one})


def shown(request: HttpRequest, pk: int) -> tuple[Article, Page]:
    """An article and what somebody sees of it."""
    one = found(pk)
    return one, Page(reviewed_of(one, request.user), language(request))


def details(page: Page, entry: Entry) -> dict[str, Any]:
    """A fact with its fields and rows, in plain words."""
    said_of = dict(totals(page))
    lang: Lang = page.lang
    machine = entry.machine
    said = None if machine is None or isinstance(machine, NumberSeen) else values_of(machine, {**page.slot_of, **_machine_slots(page.reviewed)})
    return {"chip": page.chip(entry), "entry": entry, "fields": forms.shown(entry.anchor.kind, current(entry, page.reviewed), lang, said_of),
            "machine": forms.shown(entry.anchor.kind, said, lang, said_of), "rule": getattr(machine, "rule", ""), "case": getattr(machine, "case", None), "sentence": entry.anchor.sentence,
            "rows": [told(v, page, said_of) for v in reversed(entry.holding.rows)], "measured": _measured(machine)}


def _measured(machine: Any) -> list[tuple[str, int, int, int, int]]:
    """How often such facts were right on articles that nobody had tuned to, and how often editors confirmed them: key of the word, per cent, n, and the interval."""
    known = (("on_unseen", machine.reliability), ("by_editors", doubts().reliability(machine))) if isinstance(machine, Observation) else ()
    return [(name, round(100 * r.share), r.n, round(100 * r.low), round(100 * r.high)) for name, r in known if r is not None]


def _machine_slots(reviewed: Reviewed) -> dict[str, str]:
    return {e.machine.id: e.slot for e in reviewed.entries.values() if e.machine is not None and not isinstance(e.machine, NumberSeen)}


def told(verdict: Verdict, page: Page, said_of: dict[str, str]) -> dict[str, Any]:
    """A row of the history in plain words."""
    kind = verdict.anchor.kind
    before = dict(forms.shown(kind, verdict.before, page.lang, said_of))
    after = dict(forms.shown(kind, verdict.after, page.lang, said_of))
    changes = [(name, before.get(name, "–"), after.get(name, "–")) for name in {**before, **after} if before.get(name) != after.get(name)] if verdict.action in ("correct", "add") else []
    return {"who": verdict.who, "when": moment(verdict.when), "said": page.t[f"{verdict.action}_act"], "reason": reason_of(verdict.reason, page.lang), "comment": verdict.comment,
            "changes": changes, "rules": (verdict.rules or "")[:19], "seconds": round(verdict.seconds), "apart": verdict.apart}


def reason_of(reason: str | None, lang: Lang) -> str:
    """A reason in plain words."""
    if not reason:
        return ""
    if reason in v.NUMBER_KINDS:
        return v.NUMBER_KINDS[reason][lang == "vi"]
    return words(lang).get(reason, reason)


def reasons(lang: str) -> list[tuple[int, str, str]]:
    """Why a fact may be rejected, each with the digit that chooses it."""
    return [(k, reason, words(lang)[reason]) for k, reason in enumerate(REASONS, 1)]


@require_GET
def form(request: HttpRequest, pk: int, slot: str) -> HttpResponse:
    """The form to correct a fact, or to make one of a number without a statement."""
    one, page = shown(request, pk)
    reviewed, entry = page.reviewed, entry_of(page.reviewed, slot)
    values = current(entry, reviewed) or entry_values(entry, reviewed) or forms.guess(entry.anchor.quote)
    values = {**values, **forms.typed(entry.anchor.kind, request.GET)}
    return render(request, "desk/form.html", {"article": one, "chip": page.chip(entry), "quote": entry.anchor.quote, "sentence": entry.anchor.sentence, "new": isinstance(entry.machine, NumberSeen) and entry.state != "added",
                                              "inputs": forms.inputs(entry.anchor.kind, values, page.lang, names(reviewed.record), totals(page, slot)), "post": "verdict"})


def entry_values(entry: Entry, reviewed: Reviewed) -> dict[str, Any] | None:
    """The fields that a rejected fact had."""
    if entry.holding.verdict is not None and entry.holding.verdict.before:
        return entry.holding.verdict.before
    return None


@require_GET
def missed(request: HttpRequest, pk: int) -> HttpResponse:
    """The form to name a fact that was missed: of a selection (`start`, `end`), or of words typed in."""
    one, page = shown(request, pk)
    reviewed = page.reviewed
    text = reviewed.record.article.text
    quote = _selected(text, request.GET)
    sentence = ""
    if quote:
        start = int(request.GET["start"])
        at = Sentences(reviewed.record.article).at(start)
        sentence = at.text if at else ""
    values = {**_around(reviewed, quote, request.GET), **forms.guess(quote), **forms.typed("number", request.GET)}
    return render(request, "desk/form.html", {"article": one, "quote": quote, "start": request.GET.get("start", ""), "end": request.GET.get("end", ""), "sentence": sentence, "new": True,
                                              "typed": request.GET.get("quote", "")[:60], "which": request.GET.get("which", "1")[:4], "inputs": forms.inputs("number", values, page.lang, names(reviewed.record), totals(page)), "post": "missed"})


def _selected(text: str, asked: Any) -> str:
    start, end = (asked.get(name, "") for name in ("start", "end"))
    if not (start.isdigit() and end.isdigit()):
        return ""
    return text[int(start[:9]):int(end[:9])] if int(end[:9]) - int(start[:9]) <= 60 else ""


def _around(reviewed: Reviewed, quote: str, asked: Any) -> dict[str, Any]:
    """What the nearest number in front says of whose and when: most likely this one's too."""
    start = int(asked["start"][:9]) if quote else 0
    before = [o for o in reviewed.record.observations if o.evidence.start < start]
    near = before[-1] if before else next(iter(reviewed.record.observations), None)
    if near is None:
        return {"form": "count", "status": "actual", "qualifier": "exactly"}
    return {"form": "count", "status": near.status, "qualifier": "exactly", "term": near.term, "time": near.time, "subject": near.subject.model_dump() if near.subject else None}


"""What editors decide. Every answer is the panel anew, so that what is shown is what is saved."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from extractor.model import CongressRecord, Evidence, MembershipRecord, NumberSeen
from extractor.review.anchors import Anchor, Sentences, article_keys
from extractor.review.apply import Entry, Reviewed, Statement, statement, values_of
from extractor.review.desk import forms
from extractor.review.desk.guard import language
from extractor.review.desk.models import Article, Given
from extractor.review.desk.present import Page
from extractor.review.desk.store import Stale, is_apart, judge, reviewed_of
from extractor.review.desk.views.article import current, desk, details, entry_of, found
from extractor.review.messages import words
from extractor.review.verdicts import LONGEST, REASONS, Verdict, new_id

Made = list[tuple[Verdict, str | None]]


class Refused(ValueError):
    """What cannot be done; the text is a key of the messages."""


def _row(request: HttpRequest, article: Article, reviewed: Reviewed, when: str, anchor: Anchor, **fields: Any) -> Verdict:
    machine = fields.pop("machine", None)
    rules = reviewed.record.made_by.rules if reviewed.record.made_by else None
    try:
        seconds = min(max(float(request.POST.get("seconds", "0")), 0.0), 3600.0)
    except ValueError:
        seconds = 0.0
    among = fields.pop("among", 1)
    seconds = 0.0 if seconds != seconds else seconds / among
    return Verdict(id=new_id(), article=article_keys(reviewed.record.article), anchor=anchor, who=request.user.username, when=when, seconds=round(seconds, 1),
                   comment=request.POST.get("comment", "")[:LONGEST].replace("\0", ""), rules=rules, rule=getattr(machine, "rule", None), case=getattr(machine, "case", None),
                   apart=is_apart(article, request.user), **fields)


def _one(request: HttpRequest, article: Article, reviewed: Reviewed, when: str, entry: Entry, action: str, **more: Any) -> Verdict:
    if entry.state == "disputed" and not request.user.settles:
        raise Refused("for_chief")
    before = current(entry, reviewed)
    machine = None if isinstance(entry.machine, NumberSeen) else entry.machine
    if action == "accept":
        if before is None and entry.state == "reopened" and machine is not None:
            before = _machine_values(entry, reviewed)
        if before is None and isinstance(entry.machine, NumberSeen) and entry.machine.kind != "unexplained":
            return _one(request, article, reviewed, when, entry, "nothing")  # the machine says so itself
        if before is None:
            raise Refused("name_it" if entry.state == "open" else "nothing_to_accept")
        more["after"] = before
    elif action == "unsure":
        more["after"] = before
    elif action == "reject":
        if before is None and isinstance(entry.machine, NumberSeen):
            return _one(request, article, reviewed, when, entry, "nothing", **more)
        if before is None:
            raise Refused("nothing_to_accept")
    elif action == "nothing" and before is not None:
        action, more["reason"] = "reject", more.get("reason") or "says_nothing"
    return _row(request, article, reviewed, when, entry.anchor, action=action, before=before, machine=machine, **more)


def _machine_values(entry: Entry, reviewed: Reviewed) -> dict[str, Any]:
    assert entry.machine is not None
    return values_of(entry.machine, {**reviewed.slot_of, **{e.machine.id: e.slot for e in reviewed.entries.values() if e.machine is not None and not isinstance(e.machine, NumberSeen)}})


@require_POST
def verdict(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, reject, leave open, correct one fact; «says nothing» of a number."""
    action, slot = request.POST.get("action", ""), request.POST.get("slot", "")
    if action not in ("accept", "reject", "unsure", "nothing", "correct"):
        return HttpResponse(words(language(request))["bad_request"], status=400)

    def make(article: Article, reviewed: Reviewed, when: str) -> Made:
        entry = entry_of(reviewed, slot)
        more: dict[str, Any] = {}
        if action in ("reject", "nothing"):
            reason = request.POST.get("reason") or None
            if reason is not None and reason not in REASONS:
                raise Refused("wrong_field")
            more["reason"] = reason
        if action == "correct":
            after = _posted(request, reviewed, entry.anchor.kind)
            statement(entry.anchor.kind, {k: v for k, v in after.items() if k != "part_of"}, entry.evidence)
            more["after"] = after
            new = isinstance(entry.machine, NumberSeen | None) and (entry.holding.verdict is None or entry.holding.verdict.action not in ("add", "correct", "accept"))
            return [(_one(request, article, reviewed, when, entry, "add" if new else "correct", **more), request.POST.get("version", ""))]
        return [(_one(request, article, reviewed, when, entry, action, **more), request.POST.get("version", ""))]

    return _answer(request, pk, make, retext=action == "correct")


def _posted(request: HttpRequest, reviewed: Reviewed, kind: str) -> dict[str, Any]:
    known = [o.subject for o in reviewed.record.observations] + [c.organisation for c in reviewed.record.congresses] + [p.organisation for p in reviewed.record.positions]
    return forms.read(kind, request.POST, language(request), known, reviewed.entries)


@require_POST
def whole_record(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept a record whose sums do not disagree, with all its facts that are open."""
    ident, batch = request.POST.get("record", ""), uuid.uuid4().hex

    def make(article: Article, reviewed: Reviewed, when: str) -> Made:
        ids = _together(reviewed, ident)
        if any(c.outcome == "disagrees" and ids.intersection(c.observations) for c in reviewed.record.checks):
            raise Refused("failed_accept")
        mine = [e for e in reviewed.entries.values() if e.state == "open" and e.fact is not None and not isinstance(e.fact, NumberSeen) and e.fact.id in ids]
        if not mine:
            raise Refused("nothing_to_accept")
        return [(_one(request, article, reviewed, when, e, "accept", batch=batch, among=len(mine)), None) for e in mine]

    return _answer(request, pk, make)


def _together(reviewed: Reviewed, ident: str) -> set[str]:
    """The statements of a record, by its id; or what stands in none: «other» numbers, «people», «congresses», «documents»."""
    r = reviewed.record
    records: tuple[CongressRecord | MembershipRecord, ...] = (*r.congress_records, *r.membership_records)
    record = next((r for r in records if r.id == ident), None)
    if record is not None:
        return {*record.observations, *getattr(record, "officers", ()), *getattr(record, "congresses", ())}
    groups: dict[str, Sequence[Statement]] = {"other": r.observations, "people": r.positions, "congresses": r.congresses, "documents": r.documents}
    if ident not in groups:
        raise Http404
    return {f.id for f in groups[ident]}.difference(*(_together(reviewed, r.id) for r in records))


@require_POST
def rest(request: HttpRequest, pk: int) -> HttpResponse:
    """All numbers that no statement was made of and nobody judged say nothing."""
    batch = uuid.uuid4().hex

    def make(article: Article, reviewed: Reviewed, when: str) -> Made:
        mine = [e for e in reviewed.entries.values() if e.asks and e.state == "open" and isinstance(e.machine, NumberSeen)]
        if not mine:
            raise Refused("nothing_to_accept")
        return [(_one(request, article, reviewed, when, e, "nothing", batch=batch, among=len(mine)), None) for e in mine]

    return _answer(request, pk, make)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back one's own last verdict on the article, and all that was given with it by one key."""
    def make(article: Article, reviewed: Reviewed, when: str) -> Made:
        rows = [v for e in reviewed.entries.values() for v in e.holding.rows] + [v for h in reviewed.lost for v in h.rows]
        gone = {v.undoes for v in rows if v.action == "undo"}
        mine = sorted((v for v in rows if v.who == request.user.username and v.action != "undo" and v.id not in gone), key=lambda v: (v.when, v.id))
        if not mine:
            raise Refused("nothing_to_undo")
        last = mine[-1]
        batch = [v for v in mine if v.batch is not None and v.batch == last.batch] or [last]
        return [(_row(request, article, reviewed, when, v.anchor, action="undo", undoes=v.id, before=v.after, after=v.before, batch=uuid.uuid4().hex), None) for v in batch]

    return _answer(request, pk, make, said="undone", retext=True)


@require_POST
def missed(request: HttpRequest, pk: int) -> HttpResponse:
    """A fact that the machine missed: where it stands, and what it is."""
    def make(article: Article, reviewed: Reviewed, when: str) -> Made:
        text = reviewed.record.article.text
        start, end = _place(request, text)
        anchor = Sentences(reviewed.record.article).anchor("number", start, end)
        if anchor is None:
            raise forms.FormError("quote", "no_sentence")
        known = reviewed.entries.get(anchor.slot)
        if known is not None and not isinstance(known.fact, NumberSeen | None):
            raise forms.FormError("quote", "taken")
        after = _posted(request, reviewed, "number")
        statement("number", {k: v for k, v in after.items() if k != "part_of"}, Evidence(start=start, end=end, text=text[start:end]))
        return [(_row(request, article, reviewed, when, anchor, action="add", before=None, after=after), known.holding.version if known else None)]

    return _answer(request, pk, make, retext=True)


def _place(request: HttpRequest, text: str) -> tuple[int, int]:
    """The span of a selection, else of the words typed in."""
    start, end = request.POST.get("start", ""), request.POST.get("end", "")
    if start.isdigit() and end.isdigit() and len(start) < 10 and len(end) < 10:
        left, right = int(start), int(end)
        said = text[left:right]
        if not 0 < len(said.strip()) <= 60:
            raise forms.FormError("quote", "not_in_text")
        return left + len(said) - len(said.lstrip()), left + len(said.rstrip())
    quote, which = request.POST.get("quote", "").strip(), request.POST.get("which", "1")
    if not quote or len(quote) > 60 or not which.isdigit() or len(which) > 5:
        raise forms.FormError("quote", "not_in_text")
    place = -1
    for _ in range(max(1, int(which))):
        place = text.find(quote, place + 1)
        if place < 0:
            raise forms.FormError("quote", "not_in_text")
    return place, place + len(quote)


def _answer(request: HttpRequest, pk: int, make: Any, said: str = "saved", retext: bool = False) -> HttpResponse:
    """Add what `make` makes; the panel anew, or why not."""
    one = found(pk)
    t = words(language(request))
    try:
        if one.double and not request.user.settles and not Given.objects.filter(article=one, editor=request.user).exists():
            raise Refused("given_to_others")
        reviewed, _ = judge(one.pk, request.user, make)
    except Refused as error:
        return render(request, "desk/answer.html", {**desk(request, one), "say": t[str(error)], "refused": True}, status=409)
    except forms.FormError as error:
        return _trouble(request, t[error.message], error.name)
    except Stale as error:
        return _stale(request, one, error.slot)
    except ValueError as error:
        return _trouble(request, str(error)[:300])
    return render(request, "desk/answer.html", {**desk(request, found(pk), reviewed), "say": t[said], "retext": retext})


def _trouble(request: HttpRequest, message: str, field: str = "") -> HttpResponse:
    """What is wrong with a form, in the form."""
    answer = render(request, "desk/trouble.html", {"message": message, "field": field}, status=422)
    answer["HX-Retarget"], answer["HX-Reswap"] = "#trouble", "outerHTML"
    return answer


def _stale(request: HttpRequest, one: Article, slot: str) -> HttpResponse:
    """Somebody judged the fact meanwhile: nothing is saved, both versions are shown."""
    reviewed = reviewed_of(one, request.user)
    page = Page(reviewed, language(request))
    entry = reviewed.entries.get(slot)
    yours: list[tuple[str, str]] = []
    if entry is not None and request.POST.get("action") == "correct":
        try:
            yours = forms.shown(entry.anchor.kind, _posted(request, reviewed, entry.anchor.kind), page.lang, {})
        except forms.FormError:
            yours = []
    action = page.t.get(f"{request.POST.get('action', '')}_act", "")
    return render(request, "desk/stale.html", {**desk(request, one, reviewed), "stale": details(page, entry) if entry else None, "yours": yours, "yours_act": action}, status=409)



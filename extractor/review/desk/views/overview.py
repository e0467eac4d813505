"""Progress, what verdicts teach, disagreements; and giving an article to two people."""

from typing import Final

from django.db.models import Avg, Count
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from extractor.messages import Lang
from extractor.review.desk.guard import chief, language
from extractor.review.desk.models import Article, Editor, Given, Row
from extractor.review.desk.present import Page
from extractor.review.desk.store import lessons as lessons_of
from extractor.review.desk.store import refresh, reviewed_of, verdict_of
from extractor.review.desk.views.article import details, found
from extractor.review.desk.views.queue import _states, totals
from extractor.review.lessons import Agreement, By, agreement
from extractor.review.messages import agreed_on, counted_by, words

SHOWN = 100
BYS: Final[tuple[By, ...]] = ("measure", "rule", "case")


@require_GET
def progress(request: HttpRequest) -> HttpResponse:
    """How far the whole is; who did how much, day by day."""
    by_editor = Row.objects.values("who").annotate(n=Count("id"), seconds=Avg("seconds"), articles=Count("article", distinct=True)).order_by("-n")
    by_day = Row.objects.annotate(day=Substr("when", 1, 10)).values("day", "who").annotate(n=Count("id"), articles=Count("article", distinct=True)).order_by("-day", "who")[:200]
    return render(request, "desk/progress.html", {"by_editor": by_editor, "by_day": by_day, "counts": _states(), "total": sum(_states().values()), "numbers": totals()})


@require_GET
def lessons(request: HttpRequest) -> HttpResponse:
    """For every measure, rule and case: how many facts were confirmed, with interval."""
    found_, lang = lessons_of(), language(request)
    t = words(lang)
    tables = [(t[by], [(counted_by(by, x.name, lang), x, round(100 * x.share), round(100 * x.interval[0]), round(100 * x.interval[1])) for x in found_.by(by)[:SHOWN]])
              for by in BYS]
    apart = agreement(verdict_of(row) for row in Row.objects.filter(article__double=True).order_by("id"))
    return render(request, "desk/lessons.html", {"tables": [pair for pair in tables if pair[1]], "agreement": _named(apart, lang)})


def _named(found: list[Agreement], lang: Lang) -> list[tuple[str, Agreement]]:
    """Agreements under the plain titles of their fields."""
    return [(agreed_on(a.name, lang), a) for a in found]


@require_GET
def disagreements(request: HttpRequest) -> HttpResponse:
    """Facts that people disagree about, with what each says."""
    open_cases = []
    for one in Article.objects.filter(double=True).exclude(state="done").select_related("payload").order_by("-worst", "id")[:SHOWN]:
        reviewed = reviewed_of(one, request.user)
        page = Page(reviewed, language(request))
        open_cases += [{"article": one, **details(page, e), "opinions": [o for o in details(page, e)["rows"] if o["apart"]]} for e in reviewed.entries.values() if e.state == "disputed"]
    apart = agreement(verdict_of(row) for row in Row.objects.filter(article__double=True).order_by("id"))
    return render(request, "desk/disagreements.html", {"cases": open_cases, "agreement": _named(apart, language(request))})


@require_POST
@chief
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an article to people who judge it apart from each other."""
    from django.db import transaction
    from django.shortcuts import redirect

    one = found(pk)
    names = [n for n in request.POST.getlist("editor") if n][:10]
    editors = list(Editor.objects.filter(username__in=names, is_active=True, role__in=("editor", "chief")))
    if len(editors) < 2:
        return HttpResponse(words(language(request))["two_needed"], status=400)
    with transaction.atomic():
        for editor in editors:
            Given.objects.get_or_create(article=one, editor=editor)
        one.double = True
        one.save()
        refresh(one)
    return redirect("article", pk=one.pk)

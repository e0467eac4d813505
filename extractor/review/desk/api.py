"""The read-only JSON API over reviewed records: the objects of `schemas/` unchanged, filtered, page by page."""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, Literal

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from ninja.errors import HttpError
from ninja.security import HttpBearer
from pydantic import Field

from extractor.model import DATE, TERM, Record
from extractor.review.desk.models import Article, Token
from extractor.review.desk.store import doubts, json_of, words_of
from extractor.review.desk.views.account import digest
from extractor.vocabulary import MEASURES


class Bearer(HttpBearer):
    """`Authorization: Bearer …` with a token of `trichluc review token add`."""

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """The token, where it holds."""
        found: Token | None = Token.objects.select_related("editor").filter(digest=digest(token), revoked=None, editor__is_active=True).first()
        return found


class Filters(Schema):
    """What records are asked for; all that is given must hold."""

    organisation: str | None = Field(None, max_length=300, description="Key of an organisation, or its name with or without marks")
    term: str | None = Field(None, pattern=TERM, description="A term of office, 2020-2025")
    province: str | None = Field(None, max_length=300, description="Full name of the province or city, with or without marks")
    measure: str | None = Field(None, description="A measure of the vocabulary", json_schema_extra={"enum": list(MEASURES)})
    published_from: str | None = Field(None, pattern=DATE, description="First day of publication")
    published_to: str | None = Field(None, pattern=DATE, description="Last day of publication")
    state: Literal["todo", "doing", "done", "disputed"] | None = Field(None, description="How far people are with the article")
    changed_since: str | None = Field(None, pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z?)?$", description="ISO 8601, UTC: records that changed then or later")
    cursor: str | None = Field(None, max_length=200, description="`next` of the page before")
    limit: int = Field(50, ge=1, le=200, description="Records on a page")


class RecordPage(Schema):
    """A page of records, the longest unchanged first; `next` is null on the last."""

    items: list[Record]
    next: str | None


class ProblemOut(Schema):
    """What is wrong."""

    detail: str


def _asked(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The document, too, is for those with a token or a session."""
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated or Bearer()(request):
            return view(request, *args, **kwargs)
        return HttpResponse('{"detail": "Unauthorized"}', status=401, content_type="application/json")

    return guarded


api = NinjaAPI(title="Trích Lục", version="1", description="Reviewed records of Vietnamese party news, read-only.", auth=Bearer(), docs_url=None, docs_decorator=_asked, urls_namespace="api")


@api.get("/records", response={200: RecordPage, 304: None, 401: ProblemOut, 422: ProblemOut}, summary="Records with their verdicts")
def records(request: HttpRequest, filters: Annotated[Filters, Query()]) -> HttpResponse:
    """Records as reviewed, in the order in which they changed; follow `next` to the end, and later ask for `changed_since`."""
    found = _filtered(filters).order_by("changed", "id").select_related("payload")
    if filters.cursor:
        changed, pk = _place(filters.cursor)
        found = found.filter(Q(changed__gt=changed) | Q(changed=changed, id__gt=pk))
    rows = list(found[:filters.limit + 1])
    page, more = rows[:filters.limit], len(rows) > filters.limit
    tag = _tag(*(f"{a.digest}{a.changed}" for a in page), str(more), doubts().digest)
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    following = json.dumps(_cursor(page[-1]) if more else None).encode()
    body = b'{"items":[' + b",".join(served(a) for a in page) + b'],"next":' + following + b"}"
    return HttpResponse(body, content_type="application/json", headers={"ETag": tag, "Cache-Control": "private, no-cache"})


@api.get("/records/{ident}", response={200: Record, 304: None, 401: ProblemOut, 404: ProblemOut}, summary="One record by its article's id")
def record(request: HttpRequest, ident: str) -> HttpResponse:
    """The record of one article, as reviewed."""
    article = Article.objects.select_related("payload").filter(ident=ident).order_by("id").first()
    if article is None:
        raise HttpError(404, f"no article {ident}")
    tag = _tag(article.digest, article.changed, doubts().digest)
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return HttpResponse(served(article), content_type="application/json", headers={"ETag": tag, "Cache-Control": "private, no-cache"})


def served(article: Article) -> bytes:
    """The reviewed record's JSON, the machine's where nobody judged; its statements say how often editors confirmed such ones."""
    kept, lessons = json_of(article.payload.reviewed or article.payload.record), doubts()
    return kept if lessons.few else lessons.told(Record.model_validate_json(kept)).model_dump_json().encode("utf-8", "surrogatepass")


def _filtered(filters: Filters):  # type: ignore[no-untyped-def]
    found = Article.objects.all()
    if filters.organisation:
        found = found.filter(mention__what="organisation", mention__value__in=[filters.organisation, words_of(filters.organisation)])
    for what, value in (("term", filters.term), ("measure", filters.measure), ("province", words_of(filters.province) if filters.province else None)):
        if value:
            found = found.filter(pk__in=Article.objects.filter(mention__what=what, mention__value=value).values("pk"))
    if filters.published_from:
        found = found.filter(published__gte=filters.published_from)
    if filters.published_to:
        found = found.filter(published__lte=filters.published_to, published__gt="")
    if filters.state:
        found = found.filter(state=filters.state)
    if filters.changed_since:
        found = found.filter(changed__gte=filters.changed_since.rstrip("Z"))
    return found.distinct()


def _tag(*parts: str) -> str:
    return f'"{hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]}"'


def _cursor(article: Article) -> str:
    return base64.urlsafe_b64encode(f"{article.changed} {article.pk}".encode()).decode()


def _place(cursor: str) -> tuple[str, int]:
    try:
        changed, _, pk = base64.urlsafe_b64decode(cursor.encode()).decode("ascii").partition(" ")
        return changed[:27], int(pk[:18])
    except (ValueError, binascii.Error) as error:
        raise HttpError(422, "cursor: give the `next` of an earlier page") from error

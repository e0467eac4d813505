"""Signing in and out, the language, and what is said when something is wrong."""

import hashlib
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from extractor.review.desk.guard import context
from extractor.review.desk.models import Editor, SignInLink
from extractor.review.messages import words

BACKEND = "django.contrib.auth.backends.ModelBackend"
LINK_LASTS = timedelta(hours=12)


def digest(token: str) -> str:
    """What is kept of a link or token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_link(editor: Editor) -> str:
    """A token that signs in once."""
    import secrets

    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(digest=digest(token), editor=editor, expires=timezone.now() + LINK_LASTS)
    return token


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The page to sign in."""
    wrong = False
    if request.method == "POST":
        editor = authenticate(request, username=request.POST.get("username", "")[:150], password=request.POST.get("password", "")[:500])
        if editor is not None:
            login(request, editor)
            return redirect(_inside(request.POST.get("next")))
        wrong = True
    return render(request, "desk/sign_in.html", {"wrong": wrong, "next": _inside(request.GET.get("next"))}, status=403 if wrong else 200)


def _inside(place: str | None) -> str:
    """A path of this desk, never another host's address."""
    parts = urlsplit(place or "/")
    return place if place and place.startswith("/") and not place.startswith(("//", "/\\")) and not parts.netloc and not parts.scheme else "/"


@require_GET
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in by a link that holds once."""
    with transaction.atomic():
        link = SignInLink.objects.select_for_update().select_related("editor").filter(digest=digest(token), used=None, expires__gt=timezone.now(), editor__is_active=True).first()
        if link is None:
            return render(request, "desk/message.html", {"message": "link_used"}, status=403)
        link.used = timezone.now()
        link.save()
    login(request, link.editor, backend=BACKEND)
    return redirect("/")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("/sign-in")


@require_POST
def switch_language(request: HttpRequest) -> HttpResponse:
    """The other language, from now on."""
    request.user.language = "en" if request.POST.get("to") == "en" else "vi"
    request.user.save(update_fields=["language"])
    return HttpResponseRedirect(_inside(request.POST.get("back")))


def locked_out(request: HttpRequest, *_args: Any, **_more: Any) -> HttpResponse:
    """Too many wrong passwords."""
    return render(request, "desk/message.html", {"message": "locked"}, status=429)


def _plain(request: HttpRequest, message: str, status: int) -> HttpResponse:
    try:
        return render(request, "desk/message.html", {"message": message, **context(request)}, status=status)
    except Exception:  # the page itself is broken: the words alone
        return HttpResponse(_both(message), status=status, content_type="text/plain; charset=utf-8")


def _both(message: str) -> str:
    """A message in both languages, where nothing may be asked about who reads it."""
    return f"{words('vi')[message]} / {words('en')[message]}"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400; the Host header may be the reason, so nothing of the request is used."""
    return HttpResponse(_both("bad_request"), status=400, content_type="text/plain; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return _plain(request, "not_found", 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500."""
    return HttpResponse(_both("broken"), status=500, content_type="text/plain; charset=utf-8")

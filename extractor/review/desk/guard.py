"""Who may do what, and the headers of every answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

from extractor.messages import Lang
from extractor.review.messages import words

CSP: Final = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'")
OPEN: Final = ("/sign-in", "/api/")
"""Sign-in, and the API, which asks for a token itself. Style and script are served before anybody is asked for."""
PLAIN: Final = bytes.maketrans(bytes(c for c in range(0x80) if (c < 0x20 and c not in b"\t\n\r") or c == 0x7f), b" " * 30)
"""Control characters of articles and comments are in no page; the text of the article has marks of its own for them."""
View = Callable[..., HttpResponse]


def headers(get_response: View) -> View:
    """Every answer carries the Content-Security-Policy and is not kept by anybody in between."""
    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Content-Security-Policy"] = CSP
        if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
            response.content = response.content.translate(PLAIN)
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if not request.path.startswith(("/static/", "/api/")):
            response["Cache-Control"] = "no-store"
        return response

    return answer


def signed_in(get_response: View) -> View:
    """Nothing without signing in, but the sign-in page; a reader changes nothing by any route."""
    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN):
            return get_response(request)
        if not request.user.is_authenticated:
            if request.headers.get("HX-Request"):
                return HttpResponse(status=401, headers={"HX-Redirect": "/sign-in"})
            return redirect("/sign-in" + (f"?next={request.path}" if request.method == "GET" and request.path != "/" else ""))
        if request.method not in ("GET", "HEAD", "OPTIONS") and not request.user.edits and request.path not in ("/sign-out", "/language"):
            return HttpResponseForbidden(words(language(request))["only_reads"])
        return get_response(request)

    return answer


def chief(view: View) -> View:
    """For those alone who settle disagreements."""
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs) if request.user.settles else HttpResponseForbidden(words(language(request))["only_chief"])

    return guarded


def language(request: HttpRequest) -> Lang:
    """vi or en: the account's, else what the browser asks for."""
    if request.user.is_authenticated:
        return "en" if request.user.language == "en" else "vi"
    return "en" if request.headers.get("Accept-Language", "vi").lower().startswith("en") else "vi"


def context(request: HttpRequest) -> dict[str, Any]:
    """What every template knows: the language and its words."""
    lang = language(request)
    return {"lang": lang, "t": words(lang), "user": request.user}

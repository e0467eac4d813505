"""One page, fetched safely: addresses checked, redirects counted, sizes and time bounded while streaming.

Good manners between pages (robots.txt, waits, retries) are `robots`, `manners` and `crawl`.
"""

import contextlib
import hashlib
import re
import ssl
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from time import monotonic
from typing import Final

import requests
from requests.exceptions import ConnectionError as RequestsConnectionError
from requests.exceptions import RequestException, SSLError
from urllib3.exceptions import HTTPError, IncompleteRead

from extractor.acquire.body import Damaged, Opener, TooLarge
from extractor.acquire.connect import Deadline, GuardedAdapter, Rules
from extractor.acquire.errors import FetchError, Kind
from extractor.acquire.guard import Place, Resolver, normal, parse_place, place_of

ROBOT: Final = "TrichLuc"  # the name that robots.txt files address
CONTACT: Final = "+https://pypi.org/project/trichluc/"
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
PAGE_TYPES: Final = re.compile(r"text/html|text/xml|application/xml|application/(?:[\w.-]+\+)?xml|application/x-rss")
PACKED_TYPES: Final = re.compile(PAGE_TYPES.pattern + r"|application/(?:x-)?gzip|application/octet-stream|binary/octet-stream")
ANY_TYPE: Final = re.compile("")
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:+-]{1,40})", re.IGNORECASE)
PIECE = 16384

Headers = tuple[tuple[str, str], ...]
Permit = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may take: bytes on the wire and when opened, seconds in all and to connect, redirects."""

    wire: int = 10 * 1024 * 1024
    opened: int = 20 * 1024 * 1024
    seconds: float = 30.0
    connect_seconds: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the response to it, as an archive keeps them; `raw_body` is as compressed on the wire, without chunks."""

    url: str
    status: int
    reason: str
    request_headers: Headers
    headers: Headers
    raw_body: bytes
    address: str | None
    fetched_at: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page as fetched: `body` is opened, undecoded; `charset` is what the Content-Type header says, null where it says none.

    `fetched_at` is ISO 8601 in UTC, `seconds` what the answer took; `exchanges` are the redirects and, last, the page itself.
    """

    url: str
    final_url: str
    status: int
    headers: Headers
    body: bytes = field(repr=False)
    content_type: str
    charset: str | None
    fetched_at: str
    seconds: float
    exchanges: tuple[Exchange, ...] = field(repr=False, default=())

    @property
    def sha256(self) -> str:
        """Digest of the opened body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def not_modified(self) -> bool:
        """True where the server says that the version known is the current one (then there is no body)."""
        return self.status == 304

    def header(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        return header(self.headers, name)


def header(headers: Headers, name: str) -> str | None:
    """The first header of that name, whatever its case.

    >>> header((("ETag", "7"),), "etag")
    '7'
    """
    return next((value for key, value in headers if key.lower() == name.lower()), None)


def user_agent(contact: str | None = None) -> str:
    """How the program names itself to servers, with an address that complaints reach.

    >>> user_agent("desk@paper.example").endswith("(desk@paper.example)")
    True
    """
    try:
        number = version("trichluc")
    except PackageNotFoundError:
        number = "0"
    words = re.sub(r"[^\x20-\x7e]", "", contact or CONTACT)
    return f"{ROBOT}/{number} ({words})"


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches one page at a time within limits.

    >>> Fetcher().get("file:///etc/passwd")
    Traceback (most recent call last):
    extractor.acquire.errors.FetchError: file:///etc/passwd: only http and https addresses are fetched, not «file»

    `allow_private` lifts the address rule for those places; `ca_bundle` is a file of certificates to trust instead of the
    usual ones; `resolver` stands in for `socket.getaddrinfo` in tests.
    """

    allow_private: tuple[Place, ...] = ()
    contact: str | None = None
    limits: Limits = Limits()
    ca_bundle: str | None = None
    resolver: Resolver | None = None

    def get(
        self, url: str, *, via: str | None = None, etag: str | None = None, last_modified: str | None = None, types: re.Pattern[str] = PAGE_TYPES,
        permit: Permit | None = None,
    ) -> Page:
        """The page at `url`, after at most so many redirects as the limits say.

        `via` is the page that linked to it: a private place is open to the user and to its own kind, not to what the
        public internet links to. `permit` is asked before each request and raises what forbids it. Raises FetchError.
        """
        asked = here = normal(url)
        began = monotonic()
        exchanges: list[Exchange] = []
        trusted = via is None or place_of(normal(via)) in self.allow_private
        with Deadline(self.limits.seconds) as deadline, requests.Session() as session:
            session.trust_env = False  # a proxy would make the connection in our place, unchecked; .netrc has passwords
            rules = Rules(self.allow_private, self.resolver, deadline, self.limits.connect_seconds)
            for prefix in ("http://", "https://"):
                session.mount(prefix, GuardedAdapter(rules))
            while True:
                if place_of(here) in self.allow_private and not trusted:
                    raise FetchError(asked, "refused", f"{here} is open to you alone (--allow-private), not to what other sites link or redirect to")
                if permit is not None:
                    self._permitted(permit, here, asked)
                known = (etag, last_modified) if place_of(here) == place_of(asked) else (None, None)
                exchange, body = self._exchange(session, rules, here, asked, known, types)
                exchanges.append(exchange)
                if exchange.status not in REDIRECTS:
                    break
                target = self._target(exchange, asked)
                if any(target == earlier.url for earlier in exchanges) and not session.cookies:
                    raise FetchError(asked, "redirects", f"the redirects go in a circle, back to {target}")
                if len(exchanges) > self.limits.redirects:
                    raise FetchError(asked, "redirects", f"more than {self.limits.redirects} redirects")
                if place_of(target).host != place_of(here).host:
                    session.cookies.clear()  # no cookie goes from one host to another
                trusted = place_of(here) in self.allow_private
                here = target
        last = exchanges[-1]
        content_type = header(last.headers, "Content-Type") or ""
        charset = CHARSET.search(content_type)
        return Page(
            url=asked, final_url=here, status=last.status, headers=last.headers, body=body, content_type=content_type.partition(";")[0].strip().lower(),
            charset=charset[1].lower() if charset else None, fetched_at=last.fetched_at, seconds=monotonic() - began, exchanges=tuple(exchanges))

    def _permitted(self, permit: Permit, url: str, asked: str) -> None:
        try:
            permit(url)
        except FetchError as error:
            if url == asked:
                raise
            raise FetchError(asked, error.kind, f"redirects to {url}: {error.reason}", status=error.status, retry_after=error.retry_after) from None

    def _exchange(
        self, session: requests.Session, rules: Rules, url: str, asked: str, known: tuple[str | None, str | None], types: re.Pattern[str],
    ) -> tuple[Exchange, bytes]:
        headers = {"User-Agent": user_agent(self.contact), "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1",
                   "Accept-Language": "vi,en;q=0.5", "Accept-Encoding": "gzip, deflate", "Connection": "close"}
        for name, value in zip(("If-None-Match", "If-Modified-Since"), known, strict=True):
            if value:
                headers[name] = value
        fetched_at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        with _named(asked, url, rules.deadline):
            with session.get(url, headers=headers, stream=True, allow_redirects=False, timeout=(self.limits.connect_seconds, rules.deadline.left()),
                             verify=self.ca_bundle or True) as response:
                received: Headers = tuple((str(name), " ".join(str(value).split())) for name, value in response.raw.headers.items())
                sent: Headers = (("Host", url.split("/")[2]), *((str(name), str(value)) for name, value in response.request.headers.items()))
                status = response.status_code
                self._judge(status, received, asked, types)
                raw, body = (b"", b"") if status in REDIRECTS or status == 304 else self._read(response, received, asked, types)
            session.close()  # the connections, not the cookies: each request has its own, whether or not the server says that it closes it
            if rules.deadline.passed:  # a shut connection without a declared length looks like the end of the page
                raise FetchError(asked, "slow", f"not done within {self.limits.seconds:g} s")
        return Exchange(url, status, response.reason or "", sent, received, raw, rules.address, fetched_at), body

    def _judge(self, status: int, headers: Headers, asked: str, types: re.Pattern[str]) -> None:
        """Refuse by status and headers, before any of the body is read."""
        if status in REDIRECTS or status == 304:
            return
        if status == 429 or status >= 500:
            raise FetchError(asked, "server", f"the server says {status}", status=status, retry_after=retry_after(header(headers, "Retry-After")))
        if status != 200:
            raise FetchError(asked, "missing", f"the server says {status}", status=status)
        kind = (header(headers, "Content-Type") or "").partition(";")[0].strip().lower()
        if kind and not types.fullmatch(kind) and types is not ANY_TYPE:
            raise FetchError(asked, "wrong_type", f"«{kind[:60]}» is no web page, XML or feed")
        length = header(headers, "Content-Length") or ""
        if length.isascii() and length.isdigit() and len(length) < 20 and int(length) > self.limits.wire:
            raise FetchError(asked, "too_large", f"{length} bytes are more than {self.limits.wire}")

    def _read(self, response: requests.Response, headers: Headers, asked: str, types: re.Pattern[str]) -> tuple[bytes, bytes]:
        raw: list[bytes] = []
        opened: list[bytes] = []
        count = 0
        try:
            opener = Opener(header(headers, "Content-Encoding"), self.limits.opened)
            for piece in response.raw.stream(PIECE, decode_content=False):
                count += len(piece)
                if count > self.limits.wire:
                    raise TooLarge(f"more than {self.limits.wire} bytes on the wire")
                raw.append(piece)
                opened.append(opener.feed(piece))
            opener.end()
        except TooLarge as error:
            raise FetchError(asked, "too_large", str(error)) from error
        except Damaged as error:
            raise FetchError(asked, "broken", str(error)) from error
        body = b"".join(opened)
        if types is not ANY_TYPE and not header(headers, "Content-Type") and not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            raise FetchError(asked, "wrong_type", "the server does not say what it is, and it does not look like a page")
        return b"".join(raw), body

    def _target(self, exchange: Exchange, asked: str) -> str:
        location = header(exchange.headers, "Location")
        if not location:
            raise FetchError(asked, "redirects", f"a redirect ({exchange.status}) to nowhere")
        with contextlib.suppress(UnicodeError):  # header bytes arrive as Latin-1; servers write UTF-8
            location = location.encode("latin-1").decode("utf-8")
        try:
            return normal(location, exchange.url)
        except FetchError as error:
            raise FetchError(asked, error.kind, f"redirects to «{location}»: {error.reason}") from error


@contextlib.contextmanager
def _named(asked: str, url: str, deadline: Deadline) -> Iterator[None]:
    """Whatever requests, urllib3, http.client and ssl raise, as a FetchError of the page that was asked for."""
    kind: Kind = "broken"
    try:
        yield
        return
    except FetchError as error:
        kind, reason, status, after = error.kind, error.reason, error.status, error.retry_after
        if url != asked and kind in ("refused", "broken"):
            reason = f"redirects to {url}: {reason}"
    except (RequestException, HTTPError, HTTPException, OSError, ssl.SSLError, ValueError) as error:
        status, after = None, None
        kind, reason = _why(error)
    if deadline.passed:
        kind, reason = "slow", f"not done within {deadline.seconds:g} s"
    raise FetchError(asked, kind, reason, status=status, retry_after=after) from None


def _why(error: Exception) -> tuple[Kind, str]:
    inner: BaseException = error
    while (deeper := inner.__cause__ or inner.__context__ or _wrapped(inner)) is not None and deeper is not inner:
        inner = deeper
    if isinstance(error, SSLError) or isinstance(inner, ssl.SSLCertVerificationError):
        return ("certificate", f"its certificate does not verify ({inner})") if isinstance(inner, ssl.CertificateError) else ("broken", f"TLS failed ({inner})")
    if isinstance(inner, IncompleteRead) or isinstance(error, IncompleteRead):
        partial = inner if isinstance(inner, IncompleteRead) else error
        return "broken", f"cut off: {getattr(partial, 'partial', '?')} bytes came, {getattr(partial, 'expected', '?')} were missing"
    if isinstance(inner, TimeoutError) or isinstance(error, requests.Timeout):
        return "slow", "no answer in time"
    if isinstance(error, RequestsConnectionError) or isinstance(inner, OSError | HTTPException):
        return "broken", f"the connection broke ({inner})"
    return "broken", f"not understood ({inner})"


def _wrapped(error: BaseException) -> BaseException | None:
    inner = getattr(error, "reason", None) or (error.args[0] if error.args else None)
    return inner if isinstance(inner, BaseException) else None


def retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, from its number or its date; None where it says nothing.

    >>> retry_after("120")
    120.0
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
        return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return None


def places(allow_private: Collection[Place | tuple[str, int] | str]) -> tuple[Place, ...]:
    """Places as `--allow-private` gives them, or as pairs.

    >>> places(["127.0.0.1:80", ("::1", 81)])
    (Place(host='127.0.0.1', port=80), Place(host='::1', port=81))
    """
    return tuple(parse_place(item) if isinstance(item, str) else Place(item[0].lower(), item[1]) for item in allow_private)

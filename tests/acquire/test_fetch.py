"""One page from a server that misbehaves: what is refused, when, and in which words."""

import gzip
import socket
import ssl
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from extractor.acquire import Fetcher, FetchError, Limits, Place, fetch_one
from extractor.acquire.body import Damaged, TooLarge, open_body
from extractor.acquire.fetch import retry_after

from .hostile import Hostile, drip, page, raw, redirect, running

QUICK = Limits(seconds=0.6, connect_seconds=0.5)
MIB = 1024 * 1024


@pytest.fixture
def server() -> Iterator[Hostile]:
    with running() as hostile:
        yield hostile


def fetcher(server: Hostile, limits: Limits = QUICK, **more: Any) -> Fetcher:
    return Fetcher(allow_private=(server.place,), limits=limits, **more)


def refused(fetcher: Fetcher, url: str, kind: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.get(url)
    assert caught.value.kind == kind, str(caught.value)
    assert caught.value.url == url
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_good_page(server: Hostile) -> None:
    server.routes["/a"] = lambda handler: handler.reply(200, page("Đại hội"), Content_Type="text/html; charset=UTF-8", ETag='"7"')
    got = fetcher(server).get(server.url("/a#top"))
    assert (got.status, got.url, got.final_url, got.content_type, got.charset) == (200, server.url("/a"), server.url("/a"), "text/html", "utf-8")
    assert got.body == page("Đại hội") and got.header("etag") == '"7"'
    sent = server.hits[0][2]
    assert sent["User-Agent"].startswith("TrichLuc/") and "(" in sent["User-Agent"]
    assert sent["Host"] == f"127.0.0.1:{server.server_port}"


def test_loopback_is_refused_unless_allowed(server: Hostile) -> None:
    refused(Fetcher(limits=QUICK), server.url("/a"), "refused")
    refused(Fetcher(limits=QUICK, allow_private=(Place("127.0.0.1", server.server_port + 1),)), server.url("/a"), "refused")
    assert server.hits == []


@pytest.mark.parametrize("target", [
    "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:1/", "http://[::1]/", "http://10.0.0.1/", "http://2130706433/", "file:///etc/passwd",
    "http://[::ffff:169.254.169.254]/", "//192.168.0.1/x",
])
def test_redirects_inwards_are_refused(server: Hostile, target: str) -> None:
    server.routes["/a"] = redirect(target)
    assert "redirects to" in str(refused(fetcher(server), server.url("/a"), "refused"))


def test_the_allowed_place_does_not_open_another_one(server: Hostile) -> None:
    with running() as other:
        other.routes["/secret"] = page("Mật")
        server.routes["/a"] = redirect(other.url("/secret"))
        refused(fetcher(server), server.url("/a"), "refused")
        assert other.hits == []


def test_what_another_site_links_to_is_not_opened_by_the_permission(server: Hostile) -> None:
    server.routes["/a"] = page("A")
    with pytest.raises(FetchError, match="open to you alone"):
        fetcher(server).get(server.url("/a"), via="http://public.example/")
    assert server.hits == []
    assert fetcher(server).get(server.url("/a"), via=server.url("/list")).status == 200


def test_rebinding_is_looked_up_once_and_checked(server: Hostile) -> None:
    """A name that is public for the first question and loopback for the second: the connection goes to the first answer."""
    answers = iter(["192.0.2.1", "127.0.0.1"])
    asked: list[str] = []

    def resolver(host: str, port: int, *_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    place = Place("rebind.example", server.server_port)
    rebinding = Fetcher(allow_private=(place,), limits=Limits(seconds=0.5, connect_seconds=0.2), resolver=resolver)  # 192.0.2.1 answers nobody
    with pytest.raises(FetchError):
        rebinding.get(f"http://rebind.example:{server.server_port}/a")
    assert asked == ["rebind.example"] and server.hits == []
    # and where the checked answer is the inner one, it is refused
    with pytest.raises(FetchError) as caught:
        Fetcher(limits=QUICK, resolver=resolver).get(f"http://rebind.example:{server.server_port}/a")
    assert caught.value.kind == "refused" and server.hits == []


def test_host_name_kept_while_connecting_to_the_checked_address(server: Hostile) -> None:
    server.routes["/a"] = page("A")
    place = Place("intranet.example", server.server_port)
    named = Fetcher(allow_private=(place,), limits=QUICK, resolver=lambda host, port, *_: [(2, 1, 6, "", ("127.0.0.1", port))])
    assert named.get(f"http://intranet.example:{server.server_port}/a").exchanges[-1].address == "127.0.0.1"
    assert server.hits[0][2]["Host"] == f"intranet.example:{server.server_port}"


def test_proxies_and_passwords_of_the_environment_are_not_used(server: Hostile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.routes["/a"] = page("A")
    fetcher(server).get(server.url("/a"))
    assert "Authorization" not in server.hits[0][2]


def test_endless_body_is_stopped_at_the_limit(server: Hostile) -> None:
    server.routes["/a"] = drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x" * 65536, 0)
    tracemalloc.start()
    refused(fetcher(server, Limits(seconds=20.0, wire=MIB)), server.url("/a"), "too_large")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * MIB


def test_a_declared_length_above_the_limit_is_not_read(server: Hostile) -> None:
    server.routes["/a"] = drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n", b"x", 10)
    began = time.monotonic()
    refused(fetcher(server, Limits(seconds=20.0)), server.url("/a"), "too_large")
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", lambda data: zlib.compress(data, wbits=-15))])
def test_bomb(server: Hostile, name: str, pack: Any) -> None:
    bomb = pack(b"\0" * (64 * MIB))
    server.routes["/a"] = lambda handler: handler.reply(200, bomb, Content_Encoding=name)
    tracemalloc.start()
    refused(fetcher(server, Limits(seconds=20.0, opened=2 * MIB)), server.url("/a"), "too_large")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * MIB


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("x-gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)])
def test_compressed_pages_open(server: Hostile, name: str, pack: Any) -> None:
    server.routes["/a"] = lambda handler: handler.reply(200, pack(page("A")), Content_Encoding=name)
    got = fetcher(server).get(server.url("/a"))
    assert got.body == page("A") and got.exchanges[-1].raw_body == pack(page("A"))


@pytest.mark.parametrize(("encoding", "body"), [("gzip", gzip.compress(page("A"))[:-9]), ("gzip", b"<p>not gzip"), ("br", b"xyz"), ("gzip, gzip", b"xyz")])
def test_broken_compression(server: Hostile, encoding: str, body: bytes) -> None:
    server.routes["/a"] = lambda handler: handler.reply(200, body, Content_Encoding=encoding)
    refused(fetcher(server), server.url("/a"), "broken")


def test_many_gzip_members_are_a_trap() -> None:
    with pytest.raises(Damaged):
        open_body(gzip.compress(b"") * 100_000, "gzip", MIB)
    assert open_body(gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0", "gzip", MIB) == b"ab"
    with pytest.raises(TooLarge):
        open_body(b"abc", None, 2)


@pytest.mark.parametrize("head", [
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",  # the body drips
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n",  # a chunk drips
    b"HTTP/1.1 200 OK\r\nX-A: ",  # a header drips
    b"",  # nothing but drops
])
def test_slow_drip_ends_at_the_deadline(server: Hostile, head: bytes) -> None:
    server.routes["/a"] = drip(head, b"x", 0.02)
    began = time.monotonic()
    error = refused(fetcher(server), server.url("/a"), "slow")
    assert time.monotonic() - began < QUICK.seconds + 0.5
    assert error.passing


def test_deadline_counts_redirects_together(server: Hostile) -> None:
    def late(target: str) -> Any:
        def answer(handler: Any) -> None:
            handler.server.ending.wait(0.25)
            redirect(target)(handler)
        return answer
    for number in range(5):
        server.routes[f"/{number}"] = late(f"/{number + 1}")
    began = time.monotonic()
    refused(fetcher(server), server.url("/0"), "slow")
    assert time.monotonic() - began < QUICK.seconds + 0.5


@pytest.mark.parametrize(("data", "kind"), [
    (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>short", "broken"),
    (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n", "broken"),
    (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>ab\r\n", "broken"),
    (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -1\r\nContent-Length: 7\r\n\r\n<p>", "broken"),
    (b"SSH-2.0-OpenSSH\r\n", "broken"),
    (b"", "broken"),
    (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", "broken"),
    (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", "broken"),
    (b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "redirects"),
    (b"HTTP/1.1 206 Partial\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n", "missing"),
])
def test_broken_answers(server: Hostile, data: bytes, kind: str) -> None:
    server.routes["/a"] = raw(data)
    refused(fetcher(server), server.url("/a"), kind)


def test_more_than_declared_is_cut_at_the_declared_length(server: Hostile) -> None:
    server.routes["/a"] = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>one<p>smuggled")
    assert fetcher(server).get(server.url("/a")).body == b"<p>one"


@pytest.mark.parametrize(("content_type", "body", "good"), [
    ("text/html", b"<p>", True), ("application/xhtml+xml", b"<p>", True), ("application/rss+xml; charset=x", b"<rss/>", True), ("text/xml", b"<a/>", True),
    ("application/atom+xml", b"<a/>", True), ("TEXT/HTML", b"<p>", True), ("", b" <p>", True),
    ("", b"%PDF-1.4", False), ("application/pdf", b"%PDF", False), ("image/png", b"<p>", False), ("text/plain", b"x", False), ("application/json", b"{}", False),
])
def test_types(server: Hostile, content_type: str, body: bytes, good: bool) -> None:
    server.routes["/a"] = lambda handler: handler.reply(200, body, Content_Type=content_type)
    if good:
        assert fetcher(server).get(server.url("/a")).body == body
    else:
        refused(fetcher(server), server.url("/a"), "wrong_type")


@pytest.mark.parametrize(("header", "charset"), [("text/html; charset=windows-1258", "windows-1258"), ('text/html;charset="UTF-8"', "utf-8"), ("text/html", None)])
def test_charset_is_handed_on_as_declared_and_the_bytes_untouched(server: Hostile, header: str, charset: str | None) -> None:
    body = "<p>Đảng".encode("utf-16")
    server.routes["/a"] = lambda handler: handler.reply(200, body, Content_Type=header)
    got = fetcher(server).get(server.url("/a"))
    assert (got.charset, got.body) == (charset, body)


def test_redirects_are_followed_five_times_and_kept(server: Hostile) -> None:
    for number in range(7):
        server.routes[f"/{number}"] = redirect(f"/{number + 1}", (301, 302, 303, 307, 308)[number % 5])
    server.routes["/7"] = page("A")
    got = fetcher(server).get(server.url("/2"))
    assert (got.url, got.final_url, [exchange.status for exchange in got.exchanges]) == (server.url("/2"), server.url("/7"), [303, 307, 308, 301, 302, 200])
    assert "more than 5" in str(refused(fetcher(server), server.url("/1"), "redirects"))


def test_redirect_loop(server: Hostile) -> None:
    server.routes["/a"] = redirect("/b")
    server.routes["/b"] = redirect("/a")
    refused(fetcher(server), server.url("/a"), "redirects")
    assert server.paths() == ["/a", "/b"]


def test_redirect_to_an_address_in_raw_utf8(server: Hostile) -> None:
    server.routes["/a"] = raw("HTTP/1.1 302 F\r\nLocation: /đại-hội\r\nContent-Length: 0\r\n\r\n".encode())
    server.routes["/%C4%91%E1%BA%A1i-h%E1%BB%99i"] = page("A")
    assert fetcher(server).get(server.url("/a")).body == page("A")


def test_no_cookie_goes_to_another_host(server: Hostile) -> None:
    server.routes["/a"] = lambda handler: handler.reply(302, b"", Location="/b", Set_Cookie="k=v; Path=/")
    server.routes["/b"] = lambda handler: handler.reply(302, b"", Location=server.url("/c").replace("127.0.0.1", "localhost"))
    server.routes["/c"] = page("A")
    both = Fetcher(allow_private=(server.place, Place("localhost", server.server_port)), limits=QUICK)
    both.get(server.url("/a"))
    cookies = {path: headers.get("Cookie") for path, _, headers in server.hits}
    assert cookies == {"/a": None, "/b": "k=v", "/c": None}
    both.get(server.url("/b"))
    assert server.hits[3][2].get("Cookie") is None  # nor from one page to the next


@pytest.mark.parametrize(("status", "kind"), [(404, "missing"), (403, "missing"), (410, "missing"), (500, "server"), (503, "server"), (429, "server")])
def test_statuses(server: Hostile, status: int, kind: str) -> None:
    server.routes["/a"] = lambda handler: handler.reply(status, b"x", Retry_After="7")
    error = refused(fetcher(server), server.url("/a"), kind)
    assert error.status == status and (error.retry_after == 7 if kind == "server" else error.retry_after is None)


def test_retry_after_in_words() -> None:
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert 10**8 < (retry_after("Wed, 21 Oct 2099 07:28:00 GMT") or 0)
    assert [retry_after(text) for text in ("soon", "", None, "-1", "9" * 40)] == [None] * 5


def test_conditional_requests(server: Hostile) -> None:
    server.routes["/a"] = lambda handler: handler.reply(304, b"", ETag='"7"') if handler.headers.get("If-None-Match") == '"7"' else handler.reply(200, b"<p>")
    assert fetcher(server).get(server.url("/a"), etag='"7"').not_modified
    assert not fetcher(server).get(server.url("/a"), etag='"6"').not_modified


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    error = refused(Fetcher(allow_private=(Place("127.0.0.1", port),), limits=QUICK), f"http://127.0.0.1:{port}/", "broken")
    assert error.passing


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def https(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_certificates(authority: trustme.CA, tmp_path: Path) -> None:
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with running(https(authority, "127.0.0.1")) as server:
        server.routes["/a"] = page("A")
        assert "certificate" in str(refused(fetcher(server), server.url("/a"), "certificate"))
        assert server.hits == []
        assert fetcher(server, ca_bundle=str(trusted)).get(server.url("/a")).status == 200
    with running(https(authority, "another.example")) as server:
        refused(fetcher(server, ca_bundle=str(trusted)), server.url("/a"), "certificate")
        # the name in the certificate counts, though the connection goes to an address
        named = Fetcher(allow_private=(Place("another.example", server.server_port),), limits=QUICK, ca_bundle=str(trusted),
                        resolver=lambda host, port, *_: [(2, 1, 6, "", ("127.0.0.1", port))])
        server.routes["/a"] = page("A")
        assert named.get(f"https://another.example:{server.server_port}/a").status == 200


def test_slow_drip_over_tls(authority: trustme.CA, tmp_path: Path) -> None:
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with running(https(authority, "127.0.0.1")) as server:
        server.routes["/a"] = drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x", 0.02)
        began = time.monotonic()
        refused(fetcher(server, ca_bundle=str(trusted)), server.url("/a"), "slow")
        assert time.monotonic() - began < QUICK.seconds + 0.5


def test_plain_http_where_tls_is_expected(server: Hostile) -> None:
    error = refused(fetcher(server), server.url("/a").replace("http:", "https:"), "broken")
    assert "TLS" in str(error) or "broke" in str(error)


def test_fetch_one_obeys_robots(server: Hostile) -> None:
    server.routes["/robots.txt"] = lambda handler: handler.reply(200, b"User-agent: *\nDisallow: /no", Content_Type="text/plain")
    server.routes["/yes"] = server.routes["/no"] = page("A")
    server.routes["/to-no"] = redirect("/no")
    place = f"127.0.0.1:{server.server_port}"
    assert fetch_one(server.url("/yes"), allow_private=[place]).status == 200
    for path in ("/no", "/to-no"):
        with pytest.raises(FetchError) as caught:
            fetch_one(server.url(path), allow_private=[place])
        assert caught.value.kind == "robots"
    assert "/no" not in server.paths()
    assert fetch_one(server.url("/no"), allow_private=[place], obey_robots=False).status == 200

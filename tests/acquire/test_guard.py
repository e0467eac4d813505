"""Which addresses are fetched, by their spelling and by what they resolve to."""

import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire.errors import FetchError
from extractor.acquire.guard import Place, is_public, normal, parse_place, place_of, resolve


@pytest.mark.parametrize("address", [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
    "192.0.0.192", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:8.8.8.8", "::127.0.0.1", "::ffff:0:127.0.0.1",
    "2002:7f00:1::", "2002:a9fe:a9fe::1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2001:0:7f00:1::", "2001:0:53aa:64c:0:0:80ff:fffe",
    "", "localhost", "1.2.3", "0x7f.0.0.1",
])
def test_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "113.160.0.1", "172.32.0.1", "172.15.255.255", "100.128.0.1", "2400:cb00::1", "64:ff9b::8.8.8.8"])
def test_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_every_disguise_of_an_inner_address_is_refused(address: Any) -> None:
    if not is_public(str(address)):
        for disguise in (f"::ffff:{address}", f"64:ff9b::{address}", f"2002:{int(address) >> 16:x}:{int(address) & 0xFFFF:x}::1"):
            assert not is_public(disguise)


@pytest.mark.parametrize(("url", "expected"), [
    ("HTTP://A.Example:80", "http://a.example/"),
    ("https://a.example:443/x#y", "https://a.example/x"),
    ("https://a.example:8443/x", "https://a.example:8443/x"),
    (" http://a.example/tin tức/bài.html ", "http://a.example/tin%20t%E1%BB%A9c/b%C3%A0i.html"),
    ("http://a.example/a%20b?x=%C4%91&y=50%", "http://a.example/a%20b?x=%C4%91&y=50%25"),
    ("http://a.example/?utm_source=fb&id=7&fbclid=q", "http://a.example/?id=7"),
    ("http://a.example./x", "http://a.example/x"),
    ("http://báo.example/x", "http://xn--bo-mia.example/x"),
    ("http://[2400:cb00::1]:8080/x", "http://[2400:cb00::1]:8080/x"),
    ("http://a.example/ti\nn", "http://a.example/tin"),
])
def test_normal(url: str, expected: str) -> None:
    assert normal(url) == expected
    assert normal(expected) == expected


@pytest.mark.parametrize("url", [
    "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/html,x", "gopher://a.example/", "//a.example/x", "a.example/x", "", "http://",
    "http:///x", "http://user:pass@a.example/", "http://a.example@127.0.0.1/", "http://a.example:99999/", "http://a.example:x/", "http://a\\@b/", "http://[::1/",
    "http://fe80::1%25eth0/", "http://" + "đ" * 300 + ".example/",
])
def test_no_address(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        normal(url)
    assert caught.value.kind == "refused"


@given(st.text(max_size=60), st.sampled_from(["", "http://a.example/x/"]))
def test_normal_is_stable(text: str, base: str) -> None:
    try:
        once = normal("http://a.example/" + text, base or None)
    except FetchError:
        return
    assert normal(once) == once
    assert once.isascii() and place_of(once) == Place("a.example", 80)


@pytest.mark.parametrize(("text", "expected"), [("127.0.0.1:80", ("127.0.0.1", 80)), ("[::1]:8080", ("::1", 8080)), ("Intranet.Example.:81", ("intranet.example", 81))])
def test_parse_place(text: str, expected: tuple[str, int]) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize("text", ["127.0.0.1", ":80", "a.example:0", "a.example:65536", "a.example:http", "http://a.example:80", ""])
def test_no_place(text: str) -> None:
    with pytest.raises(ValueError, match="HOST:PORT"):
        parse_place(text)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost"])
def test_odd_spellings_of_loopback_are_refused(host: str) -> None:
    with pytest.raises(FetchError, match="no address on the public internet"):
        resolve(place_of(normal(f"http://{host}/")))


def test_one_bad_address_among_good_ones_refuses() -> None:
    def resolver(*_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "127.0.0.1")]
    with pytest.raises(FetchError) as caught:
        resolve(Place("a.example", 80), resolver=resolver)
    assert caught.value.kind == "refused"


def test_a_look_up_that_hangs_is_left_behind() -> None:
    import threading

    forever = threading.Event()
    with pytest.raises(FetchError) as caught:
        resolve(Place("a.example", 80), resolver=lambda *_: forever.wait() and [], seconds=0.05)
    forever.set()
    assert caught.value.kind == "broken"

"""Which addresses may be fetched: the rules that keep a page from turning the program against its own network.

The rules are applied to the numeric address that a connection is then made to, so that neither odd spellings of an
address (`http://2130706433/`) nor a name that changes between look-up and connect gets around them.
"""

import ipaddress
import re
import socket
import threading
from collections.abc import Callable, Collection
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from extractor.acquire.errors import FetchError

Resolver = Callable[..., list[Any]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

PORTS = {"http": 80, "https": 443}
# Addresses that `ipaddress` holds for public, or held in some Python version, and that no article lives at.
REFUSED = tuple(ipaddress.ip_network(text) for text in (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
    "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
    "168.63.129.16/32",  # the metadata host of one large cloud, on a public address
    "::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
    "fc00::/7", "fe80::/9", "ff00::/8",
))
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # how IPv6-only networks reach IPv4 hosts: judged by the IPv4 address inside
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|_gl")
CONTROL = re.compile(r"[\x00-\x20\x7f]")
LOOKUP_SECONDS = 10.0


class Place(NamedTuple):
    """A host and a port: what a connection is made to, and what `--allow-private` names."""

    host: str
    port: int


def parse_place(text: str) -> Place:
    """The place that `HOST:PORT` names.

    >>> parse_place("127.0.0.1:8000")
    Place(host='127.0.0.1', port=8000)

    Raises ValueError with one line that says what is wrong.
    """
    host, colon, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]").rstrip(".").lower()
    if not colon or not host or "/" in host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError(f"«{text}» is no HOST:PORT, such as intranet.example:8080")
    return Place(host, int(port))


def place_of(url: str) -> Place:
    """Host and port of a normal address (see `normal`)."""
    parts = urlsplit(url)
    return Place((parts.hostname or "").rstrip("."), parts.port or PORTS[parts.scheme])


def normal(url: str, base: str | None = None) -> str:
    """The one spelling of an address that is fetched, kept and compared; relative ones are joined to `base`.

    >>> normal("HTTP://Báo.example:80/a b?utm_source=x&id=7#top")
    'http://xn--bo-mia.example/a%20b?id=7'

    Raises FetchError (refused) for what is no http or https address, or carries a user name.
    """
    try:
        url = CONTROL.sub(lambda match: "" if match[0] in "\t\r\n" else quote(match[0]), url.strip())
        parts = urlsplit(urljoin(base, url) if base else url)
        if parts.scheme not in PORTS:
            raise FetchError(url, "refused", f"only http and https addresses are fetched, not «{parts.scheme or 'no scheme'}»")
        if parts.username is not None or parts.password is not None:
            raise FetchError(url, "refused", "an address with a user name or password is not fetched")
        host = (parts.hostname or "").rstrip(".")
        if not host or "\\" in parts.netloc or "%" in host:
            raise FetchError(url, "refused", "no host name in the address")
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
        port = parts.port
    except FetchError:
        raise
    except ValueError as error:  # UnicodeError too: no valid host name, port out of range
        raise FetchError(url, "refused", f"no valid address ({error})") from error
    netloc = f"[{host}]" if ":" in host else host
    if port and port != PORTS[parts.scheme]:
        netloc += f":{port}"
    query = parts.query
    if TRACKING.search(query):
        query = urlencode([(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not TRACKING.fullmatch(name)])
    return urlunsplit((parts.scheme, netloc, _quoted(parts.path) or "/", _quoted(query), ""))


def _quoted(text: str) -> str:
    # «%» stays: what is quoted already must not be quoted twice; a lone one is repaired
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text), safe="%/:=&?~#+!$,;'@()*[]|")


def is_public(address: str) -> bool:
    """True for a numeric address on the public internet.

    >>> [is_public(text) for text in ("8.8.8.8", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a9fe:a9fe")]
    [True, False, False, False]
    """
    try:
        number: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if number.version == 6 and number in NAT64:
        number = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    if any(network.version == number.version and number in network for network in REFUSED):
        return False
    return number.is_global and not (number.is_multicast or number.is_reserved or number.is_unspecified)


def resolve(place: Place, allow_private: Collection[Place] = (), *, resolver: Resolver | None = None, seconds: float = LOOKUP_SECONDS) -> list[str]:
    """The numeric addresses of a place, looked up once, all of them checked; the connection is made to one of these.

    One bad address among good ones refuses the place: that mixture is how a name is turned inwards.
    Raises FetchError: `refused`, or `broken` where the name cannot be looked up within `seconds`.
    """
    url = f"{place.host}:{place.port}"
    found: list[str] = []
    trouble: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            for *_, address in (resolver or socket.getaddrinfo)(place.host, place.port, 0, socket.SOCK_STREAM):
                if address[0] not in found:
                    found.append(str(address[0]))
        except (OSError, UnicodeError) as error:
            trouble.append(error)

    # getaddrinfo knows no time limit of ours, so it waits in a thread that may be left behind
    thread = threading.Thread(target=look_up, daemon=True, name="look-up")
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise FetchError(url, "broken", f"looking up «{place.host}» took longer than {seconds:g} s")
    if trouble or not found:
        raise FetchError(url, "broken", f"the name «{place.host}» is not known" + (f" ({trouble[0]})" if trouble else ""))
    if place not in allow_private:
        for address in found:
            if not is_public(address):
                raise FetchError(url, "refused", f"«{place.host}» is {address}, which is no address on the public internet"
                                 f" (--allow-private {url} lifts this)")
    return found

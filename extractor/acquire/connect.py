"""Connections that go to the address that was checked, and end at a deadline whatever the server does.

Plugged into requests as a transport adapter: the host name keeps its place in the Host header, in SNI and in the check of
the certificate; only the look-up and the connect are ours.
"""

import socket
import threading
import time
from collections.abc import Collection
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from extractor.acquire.errors import FetchError
from extractor.acquire.guard import Place, Resolver, resolve


class Deadline:
    """Ends one request after so many seconds, even one that drips a byte a second: it shuts the connection from outside.

    >>> with Deadline(30.0) as deadline:
    ...     deadline.left() <= 30.0
    True
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.passed = False
        self._end = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            for sock in self._sockets:
                sock.close()
            self._sockets.clear()

    def left(self) -> float:
        """Seconds until the end, at least a hundredth."""
        return max(0.01, self._end - time.monotonic())

    def watch(self, sock: socket.socket) -> None:
        """Have the connection of `sock` shut at the end; a duplicate is kept, for TLS takes the socket itself over."""
        with self._lock:
            self._sockets.append(sock.dup())
            if self.passed:
                self._shut_all()

    def _shut(self) -> None:
        with self._lock:
            self.passed = True
            self._shut_all()

    def _shut_all(self) -> None:
        for sock in self._sockets:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # closed by the other side already


class Rules:
    """What the connections of one request are held to, and what they used: shared by adapter and fetcher."""

    def __init__(self, allow_private: Collection[Place], resolver: Resolver | None, deadline: Deadline, connect_seconds: float) -> None:
        self.allow_private = allow_private
        self.resolver = resolver
        self.deadline = deadline
        self.connect_seconds = connect_seconds
        self.address: str | None = None

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to one of the checked addresses of `host`. Raises FetchError."""
        place = Place(host.removeprefix("[").removesuffix("]").rstrip(".").lower(), port)
        trouble: OSError | None = None
        for address in resolve(place, self.allow_private, resolver=self.resolver, seconds=min(self.connect_seconds, self.deadline.left())):
            try:
                sock = socket.create_connection((address, port), timeout=min(self.connect_seconds, self.deadline.left()))
            except OSError as error:
                trouble = error
                continue
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(self.deadline.left())
            self.deadline.watch(sock)
            self.address = address
            return sock
        raise FetchError(f"{host}:{port}", "broken", f"no connection to «{host}»: {trouble}")


class GuardedAdapter(HTTPAdapter):
    """The transport of requests, with every connection made by `Rules.connect`; no retries, no proxies, nothing kept open."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        """Called by requests: a pool manager whose connections are the guarded ones."""
        rules = self._rules

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return rules.connect(self.host, self.port)

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return rules.connect(self.host, self.port)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

"""A web server on loopback that behaves as a test tells it to, well or badly."""

import contextlib
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from extractor.acquire import Place

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from the server's table of routes, and notes each request."""

    protocol_version = "HTTP/1.1"
    server: "Hostile"

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.hits.append((self.path, time.monotonic(), dict(self.headers)))
        answer = self.server.routes.get(self.path)
        if answer is None:
            self.reply(404, b"<p>none</p>")
        elif callable(answer):
            with contextlib.suppress(OSError):
                answer(self)
        else:
            self.reply(200, answer)

    def reply(self, status: int, body: bytes, **headers: str) -> None:
        """A well-formed answer."""
        self.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body)), **named}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


class Hostile(ThreadingHTTPServer):
    """The server; `routes` maps paths to bodies or to functions that answer, `hits` are (path, time, headers)."""

    daemon_threads = True

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, bytes | Answer] = {}
        self.hits: list[tuple[str, float, dict[str, str]]] = []
        self.lock = threading.Lock()
        self.ending = threading.Event()
        self.place = Place("127.0.0.1", self.server_port)
        self.scheme = "http"
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
            self.scheme = "https"

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    def paths(self) -> list[str]:
        """The paths asked for, without robots.txt."""
        return [path for path, _, _ in self.hits if path != "/robots.txt"]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: clients that hang up are the point."""


@contextlib.contextmanager
def running(context: ssl.SSLContext | None = None) -> Iterator[Hostile]:
    """A server in a thread of its own."""
    server = Hostile(context)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()


def redirect(target: str, status: int = 302) -> Answer:
    """An answer that sends the client elsewhere."""
    return lambda handler: handler.reply(status, b"", Location=target)


def raw(data: bytes) -> Answer:
    """An answer of exactly these bytes, and then the end of the connection."""
    def answer(handler: Handler) -> None:
        handler.wfile.write(data)
        handler.close_connection = True
    return answer


def drip(head: bytes, piece: bytes, every: float) -> Answer:
    """An answer that never ends: a piece now and then."""
    def answer(handler: Handler) -> None:
        handler.close_connection = True
        handler.wfile.write(head)
        while not handler.server.ending.wait(every):
            handler.wfile.write(piece)
            handler.wfile.flush()
    return answer


def page(title: str, body: str = "Đảng bộ xã có 120 đảng viên.") -> bytes:
    """A small page."""
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head><body><h1>{title}</h1><p>{body}</p></body></html>".encode()

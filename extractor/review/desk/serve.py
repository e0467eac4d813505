"""The server: waitress behind one function."""

import sys
from typing import Any

from django.core.wsgi import get_wsgi_application

THREADS = 8


def application(environ: dict[str, Any], start_response: Any) -> Any:
    """The desk as a WSGI application."""
    return _application()(environ, start_response)


_made: list[Any] = []


def _application() -> Any:
    if not _made:
        _made.append(get_wsgi_application())
    return _made[0]


def serve(host: str, port: int, ready: Any = None) -> None:
    """Answer until stopped; `ready` is called with the port once the desk listens (port 0 takes a free one). Raises OSError where the port is taken."""
    from waitress import create_server

    server = create_server(application, host=host, port=port, threads=THREADS, max_request_body_size=1 << 20, max_request_header_size=1 << 16, ident=None, channel_timeout=60,
                           connection_limit=500, clear_untrusted_proxy_headers=False)
    if ready is not None:
        ready(server.effective_port)
    try:
        server.run()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
    finally:
        server.close()

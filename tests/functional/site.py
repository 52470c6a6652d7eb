"""A server on this machine that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import textwrap
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Page = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """Pages by path, each the bytes of an answer with 200 or a function that answers."""

    def __init__(self) -> None:
        self.pages: dict[str, Page | bytes] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                site.asked.append((self.path, headers))
                page = site.pages.get(self.path)
                if callable(page):
                    page(self)
                    return
                answer(self, 404 if page is None else 200, page or b"")

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:  # clients hang up
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self._server.server_port}"
        self.url = f"http://{self.host}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=[0.05])
        self._thread.start()
        self._is_open = True

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def page(self, path: str, text: str, kind: str = "application/json") -> str:
        """Have a text at a path; returns its URL."""
        content = textwrap.dedent(text).encode("utf-8")
        self.pages[path] = lambda handler: answer(
            handler, 200, content, {"Content-Type": kind}
        )
        return self.url + path

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Have a redirect at a path; returns its URL."""
        self.pages[path] = lambda handler: answer(
            handler, status, b"", {"Location": target}
        )
        return self.url + path

    def close(self) -> None:
        """Stop listening; once is enough."""
        if self._is_open:
            self._is_open = False
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()


def answer(
    handler: BaseHTTPRequestHandler,
    status: int,
    content: bytes,
    headers: dict[str, str] | None = None,
) -> None:
    """Send an answer with its length."""
    handler.send_response(status)
    for name, value in (headers or {}).items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)

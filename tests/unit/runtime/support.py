"""What the tests call with, and what they call: real clients and a real server."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest
from client_example import AsyncExample, Example
from client_runtime.failures import Failure


@dataclass
class Seen:
    """A request as it arrived on the wire."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        fields = {key.lower(): value for key, value in self.headers}
        return fields.get(name.lower())


@dataclass
class Reply:
    """An answer; `raw` replaces all of it, and `delay` holds it back.

    `pieces` are a body that is sent while it is made; a ConnectionError that is raised on
    the way breaks it off.
    """

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(
        default_factory=lambda: {"Content-Type": "application/json"}
    )
    delay: threading.Event | None = None
    raw: bytes | None = None
    pieces: Iterable[bytes] | None = None


class _HTTPServer(ThreadingHTTPServer):
    block_on_close = False
    request_queue_size = 64  # the default of 5 holds simultaneous requests back

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that did not wait for its answer is no news."""


class Server:
    """A real server on the loopback interface that answers as it is told."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.replies: list[Reply] = []
        self.respond: Callable[[Seen], Reply] | None = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                seen = self._read_request()
                outer.seen.append(seen)
                reply = outer.replies.pop(0) if outer.replies else outer._reply(seen)
                if reply.delay is not None:
                    reply.delay.wait(10)
                if reply.raw is not None:
                    self.close_connection = True
                    self.wfile.write(reply.raw)
                    return
                self.send_response_only(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.pieces is not None:
                    self._send_pieces(reply.pieces)
                    return
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(reply.body)

            def _send_pieces(self, pieces: Iterable[bytes]) -> None:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                try:
                    for piece in pieces:
                        self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
                    self.wfile.write(b"0\r\n\r\n")
                except ConnectionError:
                    self.close_connection = True

            def _read_request(self) -> Seen:
                if self.headers.get("Transfer-Encoding") == "chunked":
                    body = b""
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                else:
                    length = int(self.headers.get("Content-Length") or 0)
                    body = self.rfile.read(length)
                return Seen(self.command, self.path, self.headers.items(), body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer
            do_HEAD = do_OPTIONS = answer

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._httpd = _HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._httpd.serve_forever, kwargs={"poll_interval": 0.01}
        )
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._httpd.server_address[1]}"

    @property
    def last(self) -> Seen:
        return self.seen[-1]

    def _reply(self, seen: Seen) -> Reply:
        return Reply() if self.respond is None else self.respond(seen)

    def reply(self, status: int = 200, body: bytes = b"{}", **kwargs: Any) -> None:
        self.replies.append(Reply(status, body, **kwargs))

    def close(self) -> None:
        self._httpd.shutdown()
        self._httpd.server_close()
        self._thread.join()


class Driver:
    """One way of calling, for tests that hold for both kinds of client."""

    def __init__(self, kind: str, runner: asyncio.Runner | None) -> None:
        self.kind = kind
        self.is_async = runner is not None
        self._runner = runner
        self._closers: list[Callable[[], Any]] = []

    def client(self, base_url: str, **options: Any) -> Any:
        client = (AsyncExample if self.is_async else Example)(base_url, **options)
        self._closers.append(client.aclose if self.is_async else client.close)
        return client

    def run(self, value: Any) -> Any:
        """The outcome of a call, whichever kind it is."""
        return value if self._runner is None else self._runner.run(_await(value))

    def call(self, client: Any, operation: Any, **arguments: Any) -> Any:
        return self.run(client.request(operation, **arguments))

    def next(self, walk: Any) -> Any:
        """The next that a walk yields."""
        if self._runner is None:
            return next(walk)
        return self._runner.run(_await(anext(walk)))

    def drain(self, walk: Any) -> list[Any]:
        """All that a walk yields."""
        return list(walk) if self._runner is None else self._runner.run(_all(walk))

    def failure(self, client: Any, operation: Any, **arguments: Any) -> Any:
        """The failure that a call ends with."""
        with pytest.raises(Failure) as caught:
            self.call(client, operation, **arguments)
        return caught.value

    def only(self, base_url: str, **options: Any) -> Any:
        """A client that has one connection, and does not wait long for it to be free."""
        kind = httpx2.AsyncClient if self.is_async else httpx2.Client
        http = kind(limits=httpx2.Limits(max_connections=1))
        self._closers.append(http.aclose if self.is_async else http.close)
        return self.client(base_url, **{"http_client": http, "timeout": 5.0} | options)

    def close(self) -> None:
        for close in self._closers:
            self.run(close())


async def _await(value: Any) -> Any:
    return await value


async def _all(walk: Any) -> list[Any]:
    return [item async for item in walk]

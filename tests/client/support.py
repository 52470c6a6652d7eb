"""A real HTTP server, and one way of calling for both kinds of client."""

from __future__ import annotations

import asyncio
import email
import email.policy
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from zoho_cliq import AsyncCliq, Cliq, CliqError
from zoho_cliq._runtime.limits import Unlimited

TOKEN = "1000.9c1e5b7fsecret.0d2a44f1"

JSON_TYPE = "application/json"


@dataclass(frozen=True)
class Seen:
    """A request as it arrived on the wire."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) < 2, f"{name} was sent {len(values)} times"
        return values[0] if values else None


def multipart(seen: Seen) -> list[tuple[str, str | None, bytes]]:
    """The parts of a multipart form as they arrived: name, file name and content."""
    kind = seen.header("Content-Type")
    assert kind is not None and kind.startswith("multipart/form-data;")
    message = email.message_from_bytes(
        b"Content-Type: " + kind.encode() + b"\r\n\r\n" + seen.body,
        policy=email.policy.HTTP,
    )
    parts: list[tuple[str, str | None, bytes]] = []
    for part in message.walk():
        if not part.is_multipart():
            name = part.get_param("name", header="Content-Disposition")
            content = part.get_payload(decode=True)
            assert isinstance(name, str) and isinstance(content, bytes)
            parts.append((name, part.get_filename(), content))
    return sorted(parts, key=lambda part: (part[0], part[1] or "", part[2]))


@dataclass(frozen=True)
class Reply:
    """An answer. `raw` replaces all of it; `hold` keeps it back until it is set."""

    status: int
    body: bytes
    content_type: str | None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    length: int | None = None
    raw: bytes | None = None
    hold: threading.Event | None = None


class _HTTPServer(ThreadingHTTPServer):
    block_on_close = False
    daemon_threads = True
    request_queue_size = 64  # the default of 5 holds simultaneous requests back

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that did not wait for its answer is no news."""


class Server:
    """A server on the loopback interface that gives the answers it was told."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._replies: list[Reply] = []
        self._held: list[threading.Event] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # headers and body in one piece
            disable_nagle_algorithm = True

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.seen.append(
                    Seen(self.command, self.path, self.headers.items(), body)
                )
                self._send(outer._next_reply())

            def _send(self, reply: Reply) -> None:
                if reply.hold is not None:
                    reply.hold.wait(20)
                if reply.raw is not None:
                    self.close_connection = True
                    self.wfile.write(reply.raw)
                    return
                self.send_response_only(reply.status)
                if reply.content_type is not None:
                    self.send_header("Content-Type", reply.content_type)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.length is not None:
                    self.close_connection = True
                if reply.status not in (204, 304):
                    length = len(reply.body) if reply.length is None else reply.length
                    self.send_header("Content-Length", str(length))
                self.end_headers()
                self.wfile.write(reply.body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._httpd = _HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._httpd.serve_forever, kwargs={"poll_interval": 0.01}
        )
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._httpd.server_address[1]}"

    def reply(
        self,
        status: int = 200,
        body: bytes = b"",
        *,
        content_type: str | None = JSON_TYPE,
        **options: Any,
    ) -> None:
        """Answer the next request that has no answer yet."""
        self._replies.append(Reply(status, body, content_type, **options))

    def reply_raw(self, raw: bytes) -> None:
        """Answer with these bytes, and close the connection."""
        self._replies.append(Reply(0, b"", None, raw=raw))

    def hold(self, status: int, body: bytes) -> None:
        """Answer only when the test is over."""
        event = threading.Event()
        self._held.append(event)
        self._replies.append(Reply(status, body, JSON_TYPE, hold=event))

    def _next_reply(self) -> Reply:
        if self._replies:
            return self._replies.pop(0)
        return Reply(599, b'{"message": "the test expected no request"}', JSON_TYPE)

    @property
    def only(self) -> Seen:
        """The one request that arrived."""
        assert len(self.seen) == 1, [f"{s.method} {s.target}" for s in self.seen]
        return self.seen[0]

    def reset(self) -> None:
        for event in self._held:
            event.set()
        self._held.clear()
        self._replies.clear()
        self.seen.clear()

    def close(self) -> None:
        self.reset()
        self._httpd.shutdown()
        self._httpd.server_close()
        self._thread.join()


class Api:
    """One kind of client. What tests write for `Cliq` holds for `AsyncCliq` as well.

    `call(lambda cliq: cliq.chats.list())` is the same as ``cliq.chats.list()`` or
    ``await cliq.chats.list()``.
    """

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.is_async = kind == "async"
        self.client_class: Any = AsyncCliq if self.is_async else Cliq
        self.url = url
        self._runner = asyncio.Runner()
        # Hundreds of calls of one operation, and many failures that are expected.
        self._patient: dict[str, Any] = {"rate_limit": Unlimited(), "max_retries": 0}
        self._shared = self.client_class(TOKEN, base_url=url, **self._patient)

    def run(self, value: Any) -> Any:
        """The outcome of a call, whichever kind it is."""
        return self._runner.run(_await(value)) if self.is_async else value

    def call(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """Call with one client for all tests, or with a new one that has options."""
        if not options:
            return self.run(use(self._shared))
        token = options.pop("token", TOKEN)
        options = self._patient | {"base_url": self.url} | options
        client = self.client_class(token, **options)
        try:
            return self.run(use(client))
        finally:
            self.shut(client)

    def failure(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """What a call raises."""
        with pytest.raises(CliqError) as caught:
            self.call(use, **options)
        return caught.value

    def shut(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())

    def close(self) -> None:
        self.shut(self._shared)
        self._runner.close()


async def _await(value: Any) -> Any:
    return await value


class DeadEnd:
    """An address that refuses connections, and keeps doing so."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))  # bound but not listening
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def close(self) -> None:
        self._socket.close()

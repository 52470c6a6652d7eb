"""The fake as a server of HTTP on this machine."""

from __future__ import annotations

import select
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from .backend import Backend, Outcome, Request
from .responses import WireResponse

if TYPE_CHECKING:
    from typing import Self

#: The most bytes of a body that are read.
MOST = 64 * 1024 * 1024
_DIGITS = 20  # of the length of a body, at most
_TRAILERS = 100  # header fields after a body, at most
_HEXADECIMAL = b"0123456789abcdefABCDEF"
#: Seconds for which a call that times out is kept, and a request is waited for.
_LONGEST_SILENCE = 300.0


class Server:
    """A server that returns what a fake does, until it is closed.

    Attributes:
        url: its address, without a slash at its end.
    """

    def __init__(
        self, backend: Backend, host: str = "127.0.0.1", port: int = 0
    ) -> None:
        self._http = _HTTPServer((host, port), _Handler)
        self._http.backend = backend
        self._http.closing = threading.Event()
        address = self._http.server_address
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{address[1]}"
        self._thread = threading.Thread(
            target=self._http.serve_forever,
            kwargs={"poll_interval": 0.02},
            name="fake server",
            daemon=True,
        )
        self._thread.start()

    def wait(self) -> None:
        """Wait until the server is closed, or the user interrupts it."""
        self._thread.join()

    def close(self) -> None:
        """Close the server and its connections."""
        self._http.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class _HTTPServer(ThreadingHTTPServer):
    backend: Backend
    closing: threading.Event
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that did not wait for its response."""


class _Refused(Exception):
    """A request that is not one of HTTP, incomplete or too large."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.response = WireResponse(status, message.encode(), "text/plain")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "fake"
    sys_version = ""
    wbufsize = -1  # the head and the body in one piece
    timeout = _LONGEST_SILENCE
    disable_nagle_algorithm = True

    @property
    def _listening(self) -> _HTTPServer:
        return cast("_HTTPServer", self.server)

    def respond(self) -> None:
        try:
            request = self._request()
        except _Refused as refused:
            self.close_connection = True
            self._send(refused.response)
            return
        self._perform(self._listening.backend.respond(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = respond
    do_HEAD = do_OPTIONS = do_TRACE = do_QUERY = respond

    def _request(self) -> Request:
        fields: dict[str, str] = {}
        for name, value in self.headers.items():
            name = name.lower()
            fields[name] = f"{fields[name]}, {value}" if name in fields else value
        host = fields.get("host")
        if host is None:
            if self.request_version != "HTTP/1.0":
                raise _Refused(400, "the header field Host is required and missing")
            host = "localhost"
        path = self.path
        url = path if "://" in path.partition("?")[0] else f"http://{host}{path}"
        try:
            urlsplit(url)
        except ValueError:
            raise _Refused(400, f"Host or path is not valid: {url}") from None
        return Request(self.command, url, fields, self._content(fields))

    def _content(self, fields: dict[str, str]) -> bytes:
        """The body of a request, by the rules of RFC 9112, 6.3, for its length."""
        try:
            if "transfer-encoding" in fields:
                return self._coded(fields)
            return self._measured(fields.get("content-length", "0"))
        except TimeoutError:
            message = f"the body is incomplete after {self.timeout:g} seconds"
            raise _Refused(408, message) from None

    def _coded(self, fields: dict[str, str]) -> bytes:
        if "content-length" in fields:
            message = "Content-Length and Transfer-Encoding exclude each other"
            raise _Refused(400, message)
        codings = [c.strip() for c in fields["transfer-encoding"].lower().split(",")]
        if self.request_version == "HTTP/1.0" or codings.count("chunked") > 1:
            raise _Refused(400, "Transfer-Encoding is not valid here")
        if codings[-1] != "chunked":
            raise _Refused(400, "the last transfer coding of a request is chunked")
        if len(codings) > 1:
            unknown = ", ".join(codings[:-1])
            raise _Refused(501, f"unknown transfer coding: {unknown}")
        return self._chunks()

    def _measured(self, length: str) -> bytes:
        if not (length.isascii() and length.isdecimal()):
            raise _Refused(400, f"Content-Length is not a number: {length[:60]}")
        if len(length) > _DIGITS or int(length) > MOST:
            raise _too_large()
        return self._read(int(length))

    def _chunks(self) -> bytes:
        """A body in pieces (RFC 9112, 7.1)."""
        content = bytearray()
        while True:
            line = self.rfile.readline(1024).partition(b";")[0].strip()
            if not line or line.strip(_HEXADECIMAL):
                raise _Refused(400, "a chunk has no size")
            size = int(line, 16) if len(line) <= _DIGITS else MOST + 1
            if len(content) + size > MOST:
                raise _too_large()
            if size == 0:
                self._skip_trailers()
                return bytes(content)
            content += self._read(size)
            if self.rfile.readline(8).strip():
                raise _Refused(400, "a chunk is longer than its size")

    def _skip_trailers(self) -> None:
        for _ in range(_TRAILERS):
            line = self.rfile.readline(8192)
            if not line:
                raise _Refused(400, "the body has no end")
            if not line.strip():
                return
        raise _Refused(431, "there are too many trailer fields")

    def _read(self, size: int) -> bytes:
        content = self.rfile.read(size)
        if len(content) < size:
            message = f"the body ends after {len(content)} of {size} bytes"
            raise _Refused(400, message)
        return content

    def _perform(self, outcome: Outcome) -> None:
        if outcome.trouble:
            self.close_connection = True
            if outcome.trouble == "timeout":
                self._keep_silent()
            return
        self._send(outcome.response)

    def _keep_silent(self) -> None:
        """Wait until the client gives up, or the server is closed."""
        for _ in range(int(_LONGEST_SILENCE / 0.05)):
            if self._listening.closing.wait(0.05) or _has_left(self.connection):
                return

    def _send(self, response: WireResponse) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.media_type:
            self.send_header("Content-Type", response.media_type)
        content = response.content
        if response.status >= 200 and response.status not in (204, 304):
            length = max(len(content), 2) if response.is_cut else len(content)
            self.send_header("Content-Length", str(length))
        if self.close_connection or response.is_cut:
            self.close_connection = True
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and response.status not in (204, 304):
            self.wfile.write(
                content[: len(content) // 2] if response.is_cut else content
            )

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: the calls are recorded."""


def _too_large() -> _Refused:
    return _Refused(413, f"the body has more than {MOST} bytes")


def _has_left(connection: socket.socket) -> bool:
    readable, _, _ = select.select([connection], [], [], 0)
    try:
        return bool(readable) and not connection.recv(1, socket.MSG_PEEK)
    except OSError:
        return True

"""A server on the loopback interface that misbehaves as it is told."""

from __future__ import annotations

import contextlib
import gzip
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from typing import TypeAlias

GOOD = b'{"chats": [{"chat_id": "1"}]}'
JSON = "application/json"
PATIENCE = 20.0  # seconds that this server waits for a client at most


class Connection:
    """One connection, with what a fault does to it."""

    def __init__(self, server: FaultServer, sock: socket.socket) -> None:
        self._server = server
        self._sock = sock
        self.buffer = b""
        self.is_open = True

    def read_request(self) -> bytes:
        """Read a request with its body, and count it."""
        while b"\r\n\r\n" not in self.buffer:
            self._receive()
        head, _, rest = self.buffer.partition(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        while len(rest) < length:
            self._receive()
            rest = self.buffer[len(head) + 4 :]
        self.buffer = rest[length:]
        request = head + b"\r\n\r\n" + rest[:length]
        self._server.requests.append(request)
        return request

    def read(self, count: int) -> bytes:
        """Read that many bytes, or as many as there are."""
        with contextlib.suppress(ConnectionError):
            while len(self.buffer) < count:
                self._receive(count - len(self.buffer))
        return self.buffer

    def _receive(self, most: int = 65536) -> None:
        data = self._sock.recv(most)
        if not data:
            raise ConnectionResetError("the client has closed")
        self.buffer += data

    def send(self, data: bytes) -> None:
        self._sock.sendall(data)

    def trickle(self, data: bytes, pause: float = 0.02) -> None:
        for index in range(len(data)):
            self.send(data[index : index + 1])
            time.sleep(pause)

    def wait_closed(self) -> None:
        """Do nothing until the client has had enough."""
        with contextlib.suppress(OSError):
            while self._sock.recv(65536):
                pass
        self.close()

    def close(self) -> None:
        """End the connection in order."""
        if self.is_open:
            self.is_open = False
            with contextlib.suppress(OSError):
                self._sock.shutdown(socket.SHUT_WR)
            self._sock.settimeout(0.2)
            with contextlib.suppress(OSError):  # else what was sent may be lost
                while self._sock.recv(65536):
                    pass
            self._sock.close()

    def reset(self) -> None:
        """End the connection with an RST."""
        if self.is_open:
            self.is_open = False
            linger = struct.pack("ii", 1, 0)
            with contextlib.suppress(OSError):
                self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self._sock.close()

    def cut(self) -> None:
        """End the connection at once, without a look at what else was sent."""
        if self.is_open:
            self.is_open = False
            with contextlib.suppress(OSError):
                self._sock.shutdown(socket.SHUT_WR)
            self._sock.close()

    def is_wanted(self) -> bool:
        """Wait for another request on this connection; False if none comes."""
        if self.buffer:
            return True
        try:
            return bool(self._sock.recv(1, socket.MSG_PEEK))
        except OSError:
            return False


Fault: TypeAlias = Callable[[Connection], None]


class FaultServer:
    """Gives each request the next of its faults, and good answers after the last.

    Attributes:
        requests: what arrived and was read to its end.
        accepted: how many connections there were.
        good: the fault that is none.
    """

    def __init__(self, port: int = 0) -> None:
        self.requests: list[bytes] = []
        self.accepted = 0
        self.faults: list[Fault] = []
        self.good: Fault = answer(body=GOOD)
        self._connections: set[Connection] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", port), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def reset(self, *faults: Fault, good: Fault | None = None) -> None:
        """Begin anew with these faults."""
        self.drop()
        with self._lock:
            self.faults = list(faults)
        self.good = answer(body=GOOD) if good is None else good
        self.requests.clear()
        self.accepted = 0

    @property
    def open(self) -> int:
        """How many connections there are."""
        with self._lock:
            return len(self._connections)

    def wait_for_open(self, count: int, timeout: float = 10) -> bool:
        """Wait until there are so many connections; whether that happened."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self.open == count:
                return True
            time.sleep(0.005)
        return False

    def drop(self) -> None:
        """Cut all connections."""
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection._sock.shutdown(socket.SHUT_RDWR)
        self.wait_for_open(0)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        self.drop()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(PATIENCE)
            connection = Connection(self, sock)
            with self._lock:
                self.accepted += 1
                self._connections.add(connection)
            threading.Thread(
                target=self._serve, args=(connection,), daemon=True
            ).start()

    def _serve(self, connection: Connection) -> None:
        try:
            with contextlib.suppress(OSError):
                self._next_fault()(connection)
                while connection.is_open and connection.is_wanted():
                    self._next_fault()(connection)
        finally:
            connection.reset()
            with self._lock:
                self._connections.discard(connection)

    def _next_fault(self) -> Fault:
        with self._lock:
            return self.faults.pop(0) if self.faults else self.good


def answer(
    status: int = 200,
    body: bytes = b"",
    content_type: str | None = JSON,
    *headers: tuple[str, str],
    reason: str = "Whatever",
) -> Fault:
    """Answer a request, and keep the connection."""
    raw = head(status, content_type, ("Content-Length", str(len(body))), *headers)
    raw = raw.replace(b"Whatever", reason.encode("latin-1"), 1)

    def fault(connection: Connection) -> None:
        connection.read_request()
        connection.send(raw + (b"" if status in (204, 304) else body))

    return fault


def head(
    status: int, content_type: str | None = JSON, *headers: tuple[str, str]
) -> bytes:
    lines = [f"HTTP/1.1 {status} Whatever"]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    for name, value in headers:
        if status not in (204, 304) or name != "Content-Length":
            lines.append(f"{name}: {value}")
    return "\r\n".join([*lines, "\r\n"]).encode("latin-1")


WHOLE = head(200, JSON, ("Content-Length", str(len(GOOD)))) + GOOD
CHUNKED = head(200, JSON, ("Transfer-Encoding", "chunked"))


def raw_then(data: bytes, then: str) -> Fault:
    """Send these bytes, then `close`, `reset`, `stall`, or `keep` the connection."""

    def fault(connection: Connection) -> None:
        connection.read_request()
        if data:
            connection.send(data)
        if then == "reset":
            time.sleep(0.05)  # else the client may not see the bytes before the RST
            connection.reset()
        elif then == "stall":
            connection.wait_closed()
        elif then == "close":
            connection.close()

    return fault


def at_once(how: str) -> Fault:
    """Close or reset a connection before anything is read, but not before it is sent."""

    def fault(connection: Connection) -> None:
        connection.is_wanted()
        connection.reset() if how == "reset" else connection.close()

    return fault


def trickled(data: bytes, pause: float = 0.02) -> Fault:
    """Send these bytes one by one, and then nothing."""

    def fault(connection: Connection) -> None:
        connection.read_request()
        connection.trickle(data, pause)
        connection.wait_closed()

    return fault


def endless(start: bytes, pieces: Callable[[], Iterator[bytes]]) -> Fault:
    """Send without end."""

    def fault(connection: Connection) -> None:
        connection.read_request()
        connection.send(start)
        for piece in pieces():
            connection.send(piece)

    return fault


def repeat(piece: bytes) -> Callable[[], Iterator[bytes]]:
    def pieces() -> Iterator[bytes]:
        block = piece * max(1, 65536 // len(piece))
        while True:
            yield block

    return pieces


def headers_without_end() -> Iterator[bytes]:
    number = 0
    while True:
        number += 1
        yield b"X-%d: %s\r\n" % (number, b"v" * 500)


def bomb(megabytes: int) -> bytes:
    """The beginning of a gzip file that grows a thousandfold."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    zeros = bytes(2**20)
    compressor.compress(zeros)
    compressor.flush(zlib.Z_FULL_FLUSH)
    block = compressor.compress(zeros) + compressor.flush(zlib.Z_FULL_FLUSH)
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    return header + block * megabytes


def gzipped_twice(megabytes: int) -> bytes:
    return gzip.compress(bomb(megabytes), 6)

"""A server that sends and swallows bytes, and does not care which.

Usage: ``serve_bytes.py SIZE``. It prints its port. A GET is answered with SIZE bytes, or
with a few if its path ends with ``small``; any other body is read to its end.
"""

from __future__ import annotations

import re
import socket
import sys
import threading
from typing import BinaryIO

BUFFER = bytearray(256 * 1024)


def serve(connection: socket.socket, size: int) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb") as requests:
        while head := read_head(requests):
            if head.startswith(b"GET"):
                length = 10 if head.split()[1].endswith(b"small") else size
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % length
                )
                send(connection, length)
                continue
            found = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            swallow(requests, int(found[1]) if found else 0)
            connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")


def read_head(requests: BinaryIO) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = requests.readline()
        if not line:
            return b""
        head += line
    return head


def send(connection: socket.socket, length: int) -> None:
    view = memoryview(BUFFER)
    while length:
        piece = view[: min(length, len(view))]
        connection.sendall(piece)
        length -= len(piece)


def swallow(requests: BinaryIO, length: int) -> None:
    view = memoryview(bytearray(256 * 1024))
    while length:
        read = requests.readinto(view[: min(length, len(view))])  # type: ignore[attr-defined]
        if not read:
            return
        length -= read


def main(size: int) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection, size), daemon=True).start()


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""Answers every request on a loopback port with 20 chats, until its input is closed."""

from __future__ import annotations

import asyncio
import sys

from chats import chats

_BODY = chats(20)
_HEAD = (
    "HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=utf-8\r\n"
    f"Content-Length: {len(_BODY)}\r\n\r\n"
)
_ANSWER = _HEAD.encode() + _BODY


class _Connection(asyncio.Protocol):
    """Requests here have no body, so each ends with the first empty line."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *requests, self._received = (self._received + data).split(b"\r\n\r\n")
        for _ in requests:
            self._transport.write(_ANSWER)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())

"""Calls a server through the client and by hand, in turns; prints CPU seconds per call.

    python call.py TURNS sync|async served|mock

The client has its limiter, which never holds a call back since its clock runs 100,000
times as fast, a deadline, and hooks. `mock` answers in the process itself.

Prints a JSON array with one [client, by hand] for each turn.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2
import msgspec
from chats import chats
from zoho_cliq import AsyncCliq, Cliq, Hooks, Limiter
from zoho_cliq.models.chats import ChatList

_CALLS = 100
_BODY = chats(20)
_TOKEN = "1000.access.token"
_HEADERS = {
    "Accept": "application/json",
    "Authorization": f"Zoho-oauthtoken {_TOKEN}",
}


def main() -> None:
    """Start the server, take the turns, and stop it."""
    turns, kind, where = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    if where == "mock":
        print(json.dumps(_pairs(turns, kind, "http://127.0.0.1:9", is_mock=True)))
        return
    command = [sys.executable, str(Path(__file__).with_name("serve.py"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}"
        print(json.dumps(_pairs(turns, kind, address, is_mock=False)))
        server.communicate()


def _pairs(
    turns: int, kind: str, address: str, *, is_mock: bool
) -> list[tuple[float, float]]:
    if kind == "async":
        return asyncio.run(_async(turns, address, is_mock=is_mock))
    return _sync(turns, address, is_mock=is_mock)


def _options(address: str) -> dict[str, Any]:
    return {
        "base_url": address,
        "rate_limit": Limiter(clock=lambda: time.monotonic() * 100_000),
        "deadline": 300.0,
        "hooks": Hooks(on_request=_look, on_response=_look),
    }


def _look(event: object) -> None:
    """A hook."""


def _answer(request: httpx2.Request) -> httpx2.Response:
    headers = {"Content-Type": "application/json;charset=utf-8"}
    return httpx2.Response(200, headers=headers, content=_BODY)


async def _answer_async(request: httpx2.Request) -> httpx2.Response:
    return _answer(request)


def _http(is_mock: bool) -> httpx2.Client:
    if is_mock:
        return httpx2.Client(transport=httpx2.MockTransport(_answer))
    return httpx2.Client(timeout=60)


def _async_http(is_mock: bool) -> httpx2.AsyncClient:
    if is_mock:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(_answer_async))
    return httpx2.AsyncClient(timeout=60)


def _sync(turns: int, address: str, *, is_mock: bool) -> list[tuple[float, float]]:
    decoder = msgspec.json.Decoder(ChatList)
    url = f"{address}/api/v3/chats"

    def by_hand() -> ChatList:
        response = http.get(url, headers=_HEADERS)
        response.raise_for_status()
        return decoder.decode(response.content)

    with (
        _http(is_mock) as http,
        Cliq(
            _TOKEN,
            http_client=_http(is_mock) if is_mock else None,
            **_options(address),
        ) as cliq,
    ):
        assert cliq.chats.list() == by_hand()
        pairs = [
            (_seconds(cliq.chats.list), _seconds(by_hand)) for _ in range(turns + 1)
        ]
    return pairs[1:]


async def _async(
    turns: int, address: str, *, is_mock: bool
) -> list[tuple[float, float]]:
    decoder = msgspec.json.Decoder(ChatList)
    url = f"{address}/api/v3/chats"

    async def by_hand() -> ChatList:
        response = await http.get(url, headers=_HEADERS)
        response.raise_for_status()
        return decoder.decode(response.content)

    async with (
        _async_http(is_mock) as http,
        AsyncCliq(
            _TOKEN,
            http_client=_async_http(is_mock) if is_mock else None,
            **_options(address),
        ) as cliq,
    ):
        assert await cliq.chats.list() == await by_hand()
        pairs = [
            (await _seconds_async(cliq.chats.list), await _seconds_async(by_hand))
            for _ in range(turns + 1)
        ]
    return pairs[1:]


def _seconds(call: Callable[[], ChatList]) -> float:
    started = time.process_time()
    for _ in range(_CALLS):
        call()
    return (time.process_time() - started) / _CALLS


async def _seconds_async(call: Callable[[], Awaitable[ChatList]]) -> float:
    started = time.process_time()
    for _ in range(_CALLS):
        await call()
    return (time.process_time() - started) / _CALLS


if __name__ == "__main__":
    main()

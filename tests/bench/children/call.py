"""Calls a server through the client and by hand, in turns; prints CPU seconds per call.

    python call.py TURNS sync|async

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

import httpx2
import msgspec
from zoho_cliq import AsyncCliq, Cliq
from zoho_cliq.models.chats import ChatList

_CALLS = 100
_TOKEN = "1000.access.token"
_HEADERS = {
    "Accept": "application/json",
    "Authorization": f"Zoho-oauthtoken {_TOKEN}",
}


def main() -> None:
    """Start the server, take the turns, and stop it."""
    turns, kind = int(sys.argv[1]), sys.argv[2]
    command = [sys.executable, str(Path(__file__).with_name("serve.py"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}"
        if kind == "async":
            print(json.dumps(asyncio.run(_async(turns, address))))
        else:
            print(json.dumps(_sync(turns, address)))
        server.communicate()


def _sync(turns: int, address: str) -> list[tuple[float, float]]:
    decoder = msgspec.json.Decoder(ChatList)
    url = f"{address}/api/v3/chats"

    def by_hand() -> ChatList:
        response = http.get(url, headers=_HEADERS)
        response.raise_for_status()
        return decoder.decode(response.content)

    with (
        Cliq(_TOKEN, base_url=address, rate_limit="off") as cliq,
        httpx2.Client(timeout=60) as http,
    ):
        assert cliq.chats.list() == by_hand()
        pairs = [
            (_seconds(cliq.chats.list), _seconds(by_hand)) for _ in range(turns + 1)
        ]
    return pairs[1:]


async def _async(turns: int, address: str) -> list[tuple[float, float]]:
    decoder = msgspec.json.Decoder(ChatList)
    url = f"{address}/api/v3/chats"

    async def by_hand() -> ChatList:
        response = await http.get(url, headers=_HEADERS)
        response.raise_for_status()
        return decoder.decode(response.content)

    async with (
        AsyncCliq(_TOKEN, base_url=address, rate_limit="off") as cliq,
        httpx2.AsyncClient(timeout=60) as http,
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

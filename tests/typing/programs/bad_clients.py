"""Mistakes in making and using clients."""

from typing import assert_type

import httpx2
from zoho_cliq import (
    UNSET,
    AsyncCliq,
    ChatList,
    Cliq,
    UnsetType,
    WithResponse,
    with_response,
)


async def token_async() -> str:
    return "1000.x"


def token_number() -> int:
    return 7


Cliq(token_async)  # E
Cliq(token_number)  # E
Cliq("1000.x", "eu")  # E
Cliq("1000.x", data_center="uss")  # E
Cliq("1000.x", data_center="EU")  # E
Cliq("1000.x", data_centre="eu")  # E
Cliq("1000.x", network=None)  # E
Cliq("1000.x", network=7)  # E
Cliq("1000.x", "eu", "harbour")  # E
AsyncCliq("1000.x", network=b"harbour")  # E
Cliq("1000.x", base_url=httpx2.URL("https://a.b"))  # E
Cliq("1000.x", timeout="5")  # E
Cliq("1000.x", strict=None)  # E
Cliq("1000.x", http_client=httpx2.AsyncClient())  # E
AsyncCliq("1000.x", http_client=httpx2.Client())  # E
AsyncCliq(token_number)  # E
AsyncCliq("1000.x", data_center="mars")  # E


def computed(data_center: str) -> Cliq:
    return Cliq("1000.x", data_center=data_center)  # E


def use(cliq: Cliq) -> None:
    cliq.chat.list()  # E
    cliq.chats.lists()  # E
    cliq.chats.members.mute("1")  # E
    cliq.with_options(timeout="5")  # E
    cliq.with_options(5)  # E
    cliq.with_options(strict=True)  # E
    cliq.chats = None  # E
    with_response(cliq.chats.list, limit="3")  # E
    with_response(cliq.chats.list, lmit=3)  # E
    with_response(cliq.chats.get)  # E
    with_response(cliq.chats.list())  # E
    assert_type(with_response(cliq.chats.list), ChatList)  # E
    assert_type(with_response(cliq.chats.mute, "1"), WithResponse[ChatList])  # E
    repr(with_response(cliq.chats.list).chats)  # E
    with_response(cliq.chats.list).headers["a"] = "b"  # E


def forget_unset(timeout: float | UnsetType | None) -> float:
    if timeout is None:
        return 0
    return timeout  # E


def forget_none(timeout: float | UnsetType | None) -> float:
    if timeout is UNSET:
        return 0
    return timeout  # E


def unset_where_nothing_is_unset(cliq: Cliq) -> None:
    cliq.chats.list(limit=UNSET)  # E
    Cliq("1000.x", timeout=UNSET)  # E

"""Making clients in all the ways that the README names."""

from typing import Literal, assert_type

import httpx2
import zoho_cliq
from zoho_cliq import (
    UNSET,
    AsyncCliq,
    ChatList,
    Cliq,
    UnsetType,
    WithResponse,
    with_response,
)

assert_type(zoho_cliq.__all__, list[str])


def current_token() -> str:
    return "1000.x"


async def current_token_async() -> str:
    return "1000.x"


Cliq("1000.x").close()
Cliq(current_token, timeout=None, strict=True).close()
Cliq(token="1000.x", base_url="https://cliq.example.com", timeout=5).close()
Cliq("1000.x", http_client=httpx2.Client(), data_center="ca").close()
Cliq("1000.x", data_center="eu", network="harbour").close()


def choose(data_center: Literal["us", "eu", "in"], base_url: str | None) -> Cliq:
    return Cliq("1000.x", data_center=data_center, base_url=base_url)


async def make() -> None:
    await AsyncCliq("1000.x").aclose()
    await AsyncCliq("1000.x", network="").aclose()
    await AsyncCliq(current_token).aclose()
    await AsyncCliq(current_token_async, http_client=httpx2.AsyncClient()).aclose()


def change_options(cliq: Cliq, timeout: float | UnsetType | None) -> None:
    assert_type(cliq.with_options(), Cliq)
    assert_type(cliq.with_options(timeout=5), Cliq)
    assert_type(cliq.with_options(timeout=None), Cliq)
    assert_type(cliq.with_options(timeout=UNSET), Cliq)
    assert_type(cliq.with_options(timeout=timeout).chats.list(), ChatList)


def tell_three_states_apart(timeout: float | UnsetType | None) -> str:
    if timeout is UNSET:
        return "not given"
    assert_type(timeout, float | None)
    if timeout is None:
        return "none"
    assert_type(timeout, float)
    return f"{timeout:.1f} seconds"


def see_the_response(cliq: Cliq) -> None:
    answer = with_response(cliq.chats.list, limit=3)
    assert_type(answer, WithResponse[ChatList])
    assert_type(answer.result, ChatList)
    assert_type(answer.status_code, int)
    assert_type(answer.headers["x-request-id"], str)
    assert_type(answer.headers.get("x-request-id"), str | None)
    assert_type(answer.http_response, httpx2.Response)
    assert_type(with_response(cliq.chats.mute, "1"), WithResponse[None])


async def see_the_response_async(cliq: AsyncCliq) -> None:
    answer = await with_response(cliq.chats.list, limit=3)
    assert_type(answer, WithResponse[ChatList])
    assert_type(await with_response(cliq.chats.mute, "1"), WithResponse[None])
    assert_type(cliq.with_options(timeout=5), AsyncCliq)

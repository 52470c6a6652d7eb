"""The one call that the vendor's page on errors shows, and what goes into a query."""

from __future__ import annotations

from typing import Any

import httpx2
import msgspec
import pytest
from zoho_cliq import AsyncCliq, Chat, ChatList, Cliq

from .support import JSON_TYPE, Api, Server

ANSWER = b"""{
"chats": [
{
"chat_id": "2890538000000012345",
"name": "Alice Johnson",
"chat_type": "direct_message",
"participant_count": 2,
"created_time": "2024-06-01T09:00:00.000Z",
"last_modified_time": "2025-04-10T14:30:00.000Z",
"pinned": false,
"removed": false
}
]
}"""

CHAT = Chat(
    chat_id="2890538000000012345",
    name="Alice Johnson",
    chat_type="direct_message",
    participant_count=2,
    created_time="2024-06-01T09:00:00.000Z",
    last_modified_time="2025-04-10T14:30:00.000Z",
    pinned=False,
    removed=False,
)


def test_the_sample_call(api: Api, server: Server) -> None:
    server.reply(body=ANSWER)
    result = api.call(
        lambda cliq: cliq.chats.list(), token="1000.xxxxxxxxxxxxxxxxxxxxx"
    )
    seen = server.only
    assert (seen.method, seen.target) == ("GET", "/api/v3/chats")
    assert seen.header("Authorization") == "Zoho-oauthtoken 1000.xxxxxxxxxxxxxxxxxxxxx"
    assert seen.header("Accept") == JSON_TYPE
    assert seen.header("Content-Type") is None
    assert seen.header("Cookie") is None
    assert seen.body == b""

    assert type(result) is ChatList
    (chat,) = result.chats
    assert type(chat) is Chat
    assert chat.chat_id == "2890538000000012345"
    assert chat.name == "Alice Johnson"
    assert chat.chat_type == "direct_message"
    assert chat.participant_count == 2
    assert chat.created_time == "2024-06-01T09:00:00.000Z"
    assert chat.last_modified_time == "2025-04-10T14:30:00.000Z"
    assert chat.pinned is False
    assert chat.removed is False
    given = set(msgspec.json.decode(ANSWER)["chats"][0])
    for name in set(Chat.__struct_fields__) - given:
        assert getattr(chat, name) is None, name
    assert result == ChatList(chats=[CHAT])


def test_the_sample_address_is_the_default(api: Api) -> None:
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(200, content=ANSWER)

    transport = httpx2.MockTransport(answer)
    if api.is_async:

        async def use() -> ChatList:
            async with httpx2.AsyncClient(transport=transport) as http:
                return await AsyncCliq("1000.x", http_client=http).chats.list()

        result = api.run(use())
    else:
        with httpx2.Client(transport=transport) as http:
            result = Cliq("1000.x", http_client=http).chats.list()
    assert result == ChatList(chats=[CHAT])
    assert str(asked[0].url) == "https://cliq.zoho.com/api/v3/chats"
    assert asked[0].headers["Authorization"] == "Zoho-oauthtoken 1000.x"


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({}, ""),
        ({"limit": 20}, "limit=20"),
        ({"limit": 0}, "limit=0"),
        ({"muted": True}, "muted=true"),
        ({"pinned": False}, "pinned=false"),
        ({"modified_after": 1712345678901}, "modified_after=1712345678901"),
        ({"type": "dm"}, "type=dm"),
        ({"chat_ids": ["1", "2"]}, "chat_ids=1,2"),
        ({"chat_ids": ("1",)}, "chat_ids=1"),
        ({"chat_ids": ["a,b", "c d", "e&f=g"]}, "chat_ids=a%2Cb,c%20d,e%26f%3Dg"),
        ({"chat_ids": []}, ""),
        ({"name": ""}, "name="),
        ({"name": "R&D +1 = 50% #ü/?"}, "name=R%26D%20%2B1%20%3D%2050%25%20%23%C3%BC%2F%3F"),
        ({"name": "a-b._~c"}, "name=a-b._~c"),
        ({"name": None, "limit": None, "muted": None, "chat_ids": None}, ""),
        (
            {"limit": 20, "chat_ids": ["1", "2"], "pinned": True, "name": "x"},
            "name=x&limit=20&pinned=true&chat_ids=1,2",
        ),
    ],
)  # fmt: skip
def test_the_query(
    api: Api, server: Server, arguments: dict[str, Any], query: str
) -> None:
    server.reply(body=ANSWER)
    api.call(lambda cliq: cliq.chats.list(**arguments))
    assert server.only.target == ("/api/v3/chats" + (f"?{query}" if query else ""))


def test_unpaired_surrogates_are_refused_by_name(api: Api, server: Server) -> None:
    with pytest.raises(ValueError, match="name"):
        api.call(lambda cliq: cliq.chats.list(name="\ud800"))
    assert server.seen == []


@pytest.mark.parametrize(
    ("chat_id", "segment"),
    [
        ("2890538000000012345", "2890538000000012345"),
        ("CT_11846-523663.x~y", "CT_11846-523663.x~y"),
        ("a/b?c#d e%2F", "a%2Fb%3Fc%23d%20e%252F"),
        ("../../v2/channels", "..%2F..%2Fv2%2Fchannels"),
        ("ü", "%C3%BC"),
    ],
)
def test_an_id_stays_one_segment_of_the_path(
    api: Api, server: Server, chat_id: str, segment: str
) -> None:
    server.reply(204, content_type=None)
    api.call(lambda cliq: cliq.chats.mute(chat_id))
    assert server.only.target == f"/api/v3/chats/{segment}/mute"


@pytest.mark.parametrize("chat_id", ["", ".", ".."])
def test_an_id_that_would_call_something_else_is_refused(
    api: Api, server: Server, chat_id: str
) -> None:
    with pytest.raises(ValueError, match="chat_id"):
        api.call(lambda cliq: cliq.chats.get(chat_id))
    assert server.seen == []


def test_what_is_optional_is_given_by_name(api: Api, server: Server) -> None:
    with pytest.raises(TypeError):
        api.call(lambda cliq: cliq.chats.list("Alice"))
    with pytest.raises(TypeError):
        api.call(lambda cliq: cliq.chats.list(lmit=20))
    with pytest.raises(TypeError):
        api.call(lambda cliq: cliq.chats.send_activity("1"))
    assert server.seen == []


def test_unknown_fields_and_values_are_no_error(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(
        body=b'{"chats": [{"chat_id": "1", "chat_type": "hologram", "aura": [1]}],'
        b' "more": {}}'
    )
    result = api.call(lambda cliq: cliq.chats.list(), strict=True)
    assert result == ChatList(chats=[Chat(chat_id="1", chat_type="hologram")])
    assert caplog.messages == []

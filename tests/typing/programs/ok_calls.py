"""Calls as a user writes them, and the types that come back."""

import asyncio
import datetime
from collections.abc import Sequence
from typing import assert_type

from zoho_cliq import (
    AsyncCliq,
    Channel,
    ChannelList,
    ChannelMessageSent,
    Chat,
    ChatList,
    ChatTitleResult,
    Cliq,
    MessageDeleteResult,
    MessageSearchResult,
    StarredMessageList,
)


def list_chats(token: str) -> list[str]:
    with Cliq(token, data_center="eu") as cliq:
        assert_type(cliq, Cliq)
        chats = cliq.chats.list(limit=20)
        assert_type(chats, ChatList)
        assert_type(chats.chats, list[Chat])
        return [chat.chat_id for chat in chats.chats]


async def list_chats_async(token: str) -> list[str]:
    async with AsyncCliq(token, data_center="eu") as cliq:
        assert_type(cliq, AsyncCliq)
        chats = await cliq.chats.list(limit=20)
        assert_type(chats, ChatList)
        return [chat.chat_id for chat in chats.chats]


def call_each_resource(cliq: Cliq, ids: Sequence[str]) -> None:
    now = datetime.datetime.now(datetime.UTC)
    assert_type(cliq.channels.list(modified_after=now, pinned=True), ChannelList)
    assert_type(cliq.channels.get("T1"), Channel)
    assert_type(cliq.channels.get(channel_id="T1"), Channel)
    assert_type(cliq.channels.delete("T1"), None)
    assert_type(cliq.messages.search(query="x", chat_ids=ids), MessageSearchResult)
    assert_type(cliq.stars.list(star_type="all", next_token=None), StarredMessageList)
    assert_type(
        cliq.messages.send_to_channel("T1", text="x", sync_message=True),
        ChannelMessageSent | None,
    )
    assert_type(cliq.chats.rename("1", title="x"), ChatTitleResult)
    cliq.chats.list(chat_ids=["1"], type="dm", muted=False)
    cliq.chats.list(chat_ids=("1", "2"))
    cliq.chats.members.list("1", fields=["user_id", "name"])
    cliq.chats.send_activity("1", action="typing")
    assert_type(cliq.messages.delete("1", "2"), None)
    assert_type(
        cliq.messages.bulk_delete("1", message_ids=ids, reason="others"),
        MessageDeleteResult,
    )


async def call_each_resource_async(cliq: AsyncCliq) -> None:
    assert_type(await cliq.channels.get("T1"), Channel)
    assert_type(await cliq.channels.delete("T1"), None)
    assert_type(await cliq.channels.members.delete("T1", "7"), None)
    assert_type(
        await cliq.messages.send_to_channel("T1", text="x"), ChannelMessageSent | None
    )
    chats, channels = await asyncio.gather(cliq.chats.list(), cliq.channels.list())
    assert_type(chats, ChatList)
    assert_type(channels, ChannelList)

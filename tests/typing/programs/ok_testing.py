"""A user's tests: fixtures, routes with their types, and the clients of a fake."""

from __future__ import annotations

import httpx2
import pytest
from zoho_cliq import (
    AsyncCliq,
    Channel,
    ChannelList,
    ChannelMessageSent,
    ChatList,
    Cliq,
    NotFoundError,
)
from zoho_cliq.testing import Call, Clock, FakeCliq, ListRoute, RequestError, Route


def test_a_failure(cliq: Cliq, fake_cliq: FakeCliq) -> None:
    fake_cliq.chats.list.fails(429, retry_after=2)
    chats: ChatList = cliq.chats.list()
    assert chats.chats
    calls: list[Call] = fake_cliq.chats.list.calls
    assert [call.status for call in calls] == [429, 200]


def test_results(cliq: Cliq, fake_cliq: FakeCliq) -> None:
    fake_cliq.chats.list.returns(ChatList(chats=[]), ChatList(chats=[]))
    fake_cliq.chats.list.returns(lambda call: ChatList(chats=call.query["chats"]))
    fake_cliq.channels.list.has(Channel(channel_id="1"), Channel(channel_id="2"))
    fake_cliq.channels.list.has().has(250).fails(429)
    fake_cliq.route("channels.list").has(Channel(channel_id="1"))
    fake_cliq.items(channels=250)
    fake_cliq.channels.list.returns(ChannelList(channels=[]))
    fake_cliq.messages.send_to_channel_by_name.returns(None)
    fake_cliq.messages.send_to_channel_by_name.returns(ChannelMessageSent())
    fake_cliq.chats.mark_unread.returns(None)
    fake_cliq.files.download.returns(b"bytes")
    for channel in cliq.channels.iter():
        repr(channel.name)


def test_trouble(fake_cliq: FakeCliq) -> None:
    fake_cliq.calls_.list.times_out().fails(code="chat_not_found", times=None)
    fake_cliq.chats.members.list.drops(times=3)
    fake_cliq.chats.list.truncates()
    fake_cliq.chats.list.locks(600)
    fake_cliq.limits = True
    fake_cliq.expires_tokens()
    fake_cliq.clock.advance(600)
    with fake_cliq.client() as cliq, pytest.raises(NotFoundError):
        cliq.chats.get("1")


async def test_the_other_client(async_cliq: AsyncCliq, fake_cliq: FakeCliq) -> None:
    await async_cliq.chats.list()
    assert fake_cliq.calls[-1].operation == "chats.list"


def without_pytest() -> None:
    with FakeCliq(strict=False, clock=Clock()) as fake:
        client: Cliq = fake.client(strict=True)
        other: AsyncCliq = fake.async_client()
        http = httpx2.Client(transport=fake.transport)
        route: Route[ChatList] = fake.chats.list
        listing: ListRoute[ChannelList, Channel] = fake.channels.list
        repr((client, other, http, route.calls, listing))
        try:
            client.chats.get("")
        except RequestError as error:
            repr(error.faults)
        with fake.serve() as server:
            repr(server.url)

"""Mistakes in tests: routes that do not exist, and what their methods do not return."""

from __future__ import annotations

from zoho_cliq import AsyncCliq, Channel, ChannelList, Chat, ChatList, Cliq
from zoho_cliq.testing import Call, Clock, FakeCliq, Route


def routes(fake: FakeCliq) -> None:
    fake.chats.lisst.fails(404)  # E
    fake.chat.list.fails(404)  # E
    fake.chats.list().fails(404)  # E
    fake.chats.fails(404)  # E


def results(fake: FakeCliq) -> None:
    fake.chats.list.returns(ChannelList(channels=[]))  # E
    fake.chats.list.returns(ChatList(chats=[]), Channel(channel_id="1"))  # E
    fake.chats.list.returns({"chats": []})  # E
    fake.chats.list.returns(lambda call: ChannelList(channels=[]))  # E
    fake.chats.mark_unread.returns(ChatList(chats=[]))  # E
    fake.files.download.returns("text")  # E
    route: Route[ChannelList] = fake.chats.list  # E
    repr(route)


def items(fake: FakeCliq) -> None:
    fake.channels.list.has([Channel(channel_id="1")])  # E
    fake.channels.list.has(Chat(chat_id="1"))  # E
    fake.channels.list.has(Channel(channel_id="1"), Chat(chat_id="1"))  # E
    fake.channels.list.has({"channel_id": "1"})  # E
    fake.channels.list.has("2")  # E
    fake.channels.list.has(2, 3)  # E
    fake.chats.get.has(2)  # E


def failures(fake: FakeCliq) -> None:
    fake.chats.list.fails("429")  # E
    fake.chats.list.fails(429, retry="2")  # E
    fake.chats.list.locks("10 minutes")  # E
    fake.chats.list.times_out(3)  # E
    fake.limits = "yes"  # E
    fake.clock.advance("60")  # E


def clients(fake: FakeCliq) -> None:
    cliq: AsyncCliq = fake.client()  # E
    other: Cliq = fake.async_client()  # E
    call: Call = fake.chats.list.calls  # E
    repr((cliq, other, call, Clock(5)))  # E

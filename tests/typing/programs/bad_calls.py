"""Mistakes in the arguments of calls."""

import datetime

from zoho_cliq import (
    ChatCreate,
    ChatTitleUpdate,
    Cliq,
    DirectChatCreate,
    ForwardSource,
    GroupChatCreate,
)


def wrong_types(cliq: Cliq, name: str | None) -> None:
    cliq.chats.list(limit="20")  # E
    cliq.chats.list(muted="true")  # E
    cliq.chats.list(modified_after=datetime.datetime.now(datetime.UTC))  # E
    cliq.chats.list(chat_ids=[1, 2])  # E
    cliq.chats.list(type="direct")  # E
    cliq.chats.get(2890538000000012345)  # E
    cliq.chats.get(name)  # E
    cliq.chats.get(None)  # E
    cliq.chats.members.list("1", fields=["user_id", "phone"])  # E
    cliq.chats.send_activity("1", action="sleeping")  # E
    cliq.channels.list(created_after="2025-01-01")  # E
    cliq.messages.search(next_token="7")  # E
    cliq.messages.bulk_delete("1", message_ids=["1"], reason="boring")  # E
    cliq.messages.delete("1", message_id=["1"])  # E
    cliq.messages.send_to_channel("T1", text=None)  # E
    cliq.stars.create(chat_id="1", message_id="2", star_type="gold")  # E


def missing(cliq: Cliq) -> None:
    cliq.chats.get()  # E
    cliq.chats.send_activity("1")  # E
    cliq.chats.rename("1")  # E
    cliq.messages.delete("1")  # E
    cliq.messages.bulk_delete("1")  # E
    cliq.messages.send_to_channel("T1")  # E
    cliq.channels.members.delete("T1")  # E
    cliq.messages.forward(source=ForwardSource(chat_id="1", message_ids=[]))  # E


def unknown(cliq: Cliq) -> None:
    cliq.chats.list(lmit=20)  # E
    cliq.chats.list(page=2)  # E
    cliq.chats.get("1", chat="2")  # E
    cliq.stars.delete("1", force=True)  # E


def by_position(cliq: Cliq) -> None:
    cliq.chats.list("Alice")  # E
    cliq.chats.list("Alice", None, True)  # E
    cliq.chats.send_activity("1", "typing")  # E
    cliq.chats.rename("1", "title")  # E
    cliq.messages.send_to_channel("T1", "text")  # E


def bodies(cliq: Cliq) -> None:
    cliq.chats.create(body={"chat_type": "direct_message", "user_id": "1"})  # E
    cliq.chats.create(body=ChatTitleUpdate(title="x"))  # E
    cliq.chats.create(body=None)  # E
    cliq.chats.bulk_mark_read(chats=[DirectChatCreate(user_id="1")])  # E
    ChatTitleUpdate()  # E
    ChatTitleUpdate("title")  # E
    ChatTitleUpdate(title=7)  # E
    ChatTitleUpdate(titel="x")  # E
    ChatTitleUpdate(operation="close_chat", title="x")  # E
    GroupChatCreate(user_ids=[7, 8], title="T")  # E
    GroupChatCreate(user_ids=["7"])  # E
    create: ChatCreate = ChatTitleUpdate(title="x")  # E
    cliq.chats.create(body=create)

"""Mistakes with methods that share a URL, files, further fields and version 2."""

from pathlib import Path

from zoho_cliq import (
    AsyncCliq,
    Chat,
    ChatReadMark,
    Cliq,
    PinnedMessage,
    User,
    UserCreate,
)


def variants(cliq: Cliq) -> None:
    cliq.chats.update("1", operation="close_chat")  # E
    cliq.chats.rename("1", title=None)  # E
    cliq.chats.rename("1", title="x", operation="close_chat")  # E
    cliq.chats.rename("1", title="x", message_id="2")  # E
    cliq.chats.set_history("1", history_status="on")  # E
    cliq.chats.mark_read("1", message_id="2")  # E
    cliq.chats.close("1", title="x")  # E
    cliq.chats.clear_unread(chats=["1"])  # E
    cliq.chats.bulk_mark_read(chats=["1"])  # E
    cliq.chats.bulk_mark_read(chats=[ChatReadMark(chat_id="1")])  # E
    cliq.chats.pinned_messages.get_primary("1", primary=True)  # E
    cliq.chats.pinned_messages.list("1", primary=True)  # E
    message: PinnedMessage = cliq.chats.pinned_messages.get_primary("1")  # E
    repr(message)


def files(cliq: Cliq, path: Path) -> None:
    cliq.files.share_to_chat("1", file=path)  # E
    cliq.files.share_to_chat("1", file=["plan.png"])  # E
    cliq.files.share_to_chat("1", file=[path.open()])  # E
    cliq.files.share_to_chat("1", file=[("a.txt", 7)])  # E
    cliq.files.share_to_chat("1", file=[("a.txt", b"x", 7)])  # E
    cliq.files.share_to_chat("1", file=None)  # E
    cliq.files.share_to_chat("1")  # E
    cliq.files.download(7)  # E
    repr(cliq.files.download("1").text)  # E


def further_fields(cliq: Cliq) -> None:
    cliq.channels.update("T1", additional_fields=["x"])  # E
    cliq.channels.update("T1", additional_fields={1: "x"})  # E
    cliq.chats.rename("1", title="x", additional_fields={"y": "z"})  # E
    User(additional_fields=None)  # E
    User(desk="4b")  # E
    UserCreate(email_id="a@b.c", desk="4b")  # E
    repr(User().desk)  # E
    Chat(chat_id="1", additional_fields={})  # E
    repr(Chat(chat_id="1").additional_fields)  # E


def version_2(cliq: Cliq) -> None:
    cliq.v2.list()  # E
    cliq.v2.channels.list()  # E
    cliq.v2.chats.list(limit="5")  # E
    cliq.v2.bots.add_to_channel("desk", channel_unique_name="x", extension_key="y")  # E
    cliq.channels.bots.add("T1")  # E


async def version_2_async(cliq: AsyncCliq) -> None:
    repr(cliq.v2.chats.list().chats)  # E
    cliq.v2.chats.mute("1")  # E

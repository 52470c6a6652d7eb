"""Methods that share a URL, files, further fields, and the calls of version 2."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, assert_type

from zoho_cliq import (
    AsyncCliq,
    BotFileShare,
    ChatBulkResult,
    ChatMemberList,
    ChatReadMark,
    ChatTitleResult,
    Cliq,
    PinnedMessage,
    PinnedMessageResult,
    StickyMessageResult,
    User,
    UserUpdate,
    UserUpdateOutcome,
    V2ChatList,
    V2ThreadMainMessage,
)


def variants(cliq: Cliq, ids: list[str]) -> None:
    assert_type(cliq.chats.rename("1", title="x"), ChatTitleResult)
    assert_type(cliq.chats.set_history("1", history_status="disabled"), None)
    assert_type(cliq.chats.mark_read("1", last_message_id="2"), None)
    assert_type(cliq.chats.mark_unread("1", message_id="2"), None)
    assert_type(cliq.chats.clear_history("1"), None)
    assert_type(cliq.chats.close("1"), None)
    assert_type(cliq.chats.clear_unread(chat_ids=ids), None)
    mark = ChatReadMark(chat_id="1", last_message_id="2")
    assert_type(cliq.chats.bulk_mark_read(chats=[mark]), ChatBulkResult)
    primary = cliq.chats.pinned_messages.get_primary("1")
    assert_type(primary, PinnedMessageResult | PinnedMessage)


async def variants_async(cliq: AsyncCliq) -> None:
    assert_type(await cliq.chats.rename("1", title="x"), ChatTitleResult)
    assert_type(await cliq.chats.close("1"), None)


def files(cliq: Cliq, path: Path) -> None:
    with path.open("rb") as file:
        cliq.files.share_to_chat("1", file=[path, file, b"x", io.BytesIO(b"y")])
    cliq.files.share_to_channel("1", file=[("a.txt", b"x"), ("b", b"y", "text/csv")])
    cliq.files.share_to_chat("1", file=[("a.txt", "text"), ("b", "x", "text/csv")])
    cliq.files.share_to_user("a@b.c", file=(path,), comments='["x"]', mark_as_read=True)
    paths: Sequence[Path] = [path]
    cliq.files.share_to_bot("desk", file=paths, additional_fields={"note": "x"})
    assert_type(cliq.files.download("1"), bytes)
    form = BotFileShare(file=[path], additional_fields={"note": "x"})
    assert_type(form.additional_fields, dict[str, Any])


async def files_async(cliq: AsyncCliq, path: Path) -> bytes:
    assert_type(await cliq.files.share_to_chat("1", file=[path, b"x"]), None)
    return await cliq.files.download("1")


def further_fields(cliq: Cliq, further: Mapping[str, object]) -> object:
    cliq.channels.update("T1", name="x", additional_fields=further)
    cliq.channels.create(
        name="x", level="team", additional_fields={"guest_permission": {"a": True}}
    )
    body = UserUpdate(first_name="Ana", additional_fields={"Desk": "4b"})
    outcome = cliq.users.update("7", body=body).data
    assert_type(outcome, UserUpdateOutcome)
    user = User(id="7")
    assert_type(user.additional_fields, dict[str, Any])
    user.additional_fields["Desk"] = "4b"
    return outcome.additional_fields.get("Room")


def version_2(cliq: Cliq) -> None:
    assert_type(cliq.v2.chats.list(limit=5), V2ChatList)
    members = cliq.v2.chats.members.list("1", fields=["name", "email_id"])
    assert_type(members, ChatMemberList)
    assert_type(cliq.v2.chats.sticky_message.get("1"), StickyMessageResult)
    assert_type(cliq.v2.threads.get_main_message("1"), V2ThreadMainMessage)
    cliq.v2.bots.add_to_channel("desk", channel_unique_name="harbour")
    cliq.bots.add_to_channel("desk", channel_unique_name="harbour", extension_key="x")
    sent = cliq.v2.messages.send_to_chat("1", text="x")
    assert_type(sent.message_id if sent is not None else None, str | None)


async def version_2_async(cliq: AsyncCliq) -> None:
    assert_type(await cliq.v2.chats.list(limit=5), V2ChatList)
    assert_type(await cliq.v2.threads.follow("1"), None)

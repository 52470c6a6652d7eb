"""Bodies as a user writes them, and their JSON on the wire."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from zoho_cliq import (
    Button,
    ChannelConfig,
    ChannelPermissions,
    ChatBulkClearUnread,
    ChatBulkMarkRead,
    ChatClearHistory,
    ChatClose,
    ChatHistoryUpdate,
    ChatMarkRead,
    ChatMarkUnread,
    ChatReadMark,
    ChatTitleUpdate,
    CopyAction,
    CopyText,
    DirectChatCreate,
    ForwardRecipients,
    ForwardSource,
    GroupChatCreate,
    LabelSlide,
    OpenUrlAction,
    PollCard,
    PollOption,
    PromptCard,
    TableData,
    TableSlide,
    TextSlide,
    UrlTarget,
)

from .support import JSON_TYPE, Api, Server


def _sent(api: Api, server: Server, use: Callable[[Any], Any]) -> Any:
    server.reply(204, content_type=None)
    assert api.call(use) is None
    assert server.only.header("Content-Type") == JSON_TYPE
    return json.loads(server.only.body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (ChatTitleUpdate(title="Ü"), {"operation": "update_title", "title": "Ü"}),
        (
            ChatHistoryUpdate(history_status="disabled"),
            {"operation": "update_history_status", "history_status": "disabled"},
        ),
        (
            ChatMarkRead(last_message_id="1_2"),
            {"operation": "mark_as_read", "last_message_id": "1_2"},
        ),
        (
            ChatMarkUnread(message_id="1_2"),
            {"operation": "mark_as_unread", "message_id": "1_2"},
        ),
        (ChatClearHistory(), {"operation": "clear_local_history"}),
        (ChatClose(), {"operation": "close_chat"}),
    ],
)
def test_each_way_to_update_a_chat(
    api: Api, server: Server, body: Any, expected: Any
) -> None:
    assert _sent(api, server, lambda c: c.chats.update("1", body=body)) == expected
    assert (server.only.method, server.only.target) == ("PUT", "/api/v3/chats/1")


def test_each_way_to_update_many_chats(api: Api, server: Server) -> None:
    body: Any = ChatBulkClearUnread(chat_ids=["1", "2"])
    assert _sent(api, server, lambda cliq: cliq.chats.bulk_update(body=body)) == {
        "operation": "clear_unread",
        "chat_ids": ["1", "2"],
    }
    server.reset()
    body = ChatBulkMarkRead(chats=[ChatReadMark(chat_id="1", last_message_id="2")])
    assert _sent(api, server, lambda cliq: cliq.chats.bulk_update(body=body)) == {
        "operation": "read_status_update",
        "read_status": "read",
        "chats": [{"chat_id": "1", "last_message_id": "2"}],
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            DirectChatCreate(user_id="7"),
            {"chat_type": "direct_message", "user_id": "7"},
        ),
        (
            GroupChatCreate(user_ids=["7", "8"], title="T"),
            {"chat_type": "group_chat", "user_ids": ["7", "8"], "title": "T"},
        ),
    ],
)
def test_each_way_to_start_a_chat(
    api: Api, server: Server, body: Any, expected: Any
) -> None:
    server.reply(body=b'{"type": "chat", "data": {"chat_id": "9"}}')
    result = api.call(lambda cliq: cliq.chats.create(body=body))
    assert json.loads(server.only.body) == expected
    assert result.data.chat_id == "9"


def test_a_message_with_everything(api: Api, server: Server) -> None:
    def use(cliq: Any) -> Any:
        return cliq.messages.send_to_chat(
            "CT_1",
            text="Lunch?",
            card=PollCard(
                title="Where?", options=[PollOption(text="Harbour"), PollOption(text="Park")]
            ),
            buttons=[
                Button(label="Map", action=OpenUrlAction(data=UrlTarget(ios="https://a.b"))),
                Button(label="Copy", type="-", action=CopyAction(data=CopyText(text="x"))),
            ],
            slides=[
                TableSlide(data=TableData(headers=["A"], rows=[{"A": "1"}])),
                TextSlide(title="T", data="text"),
                LabelSlide(data=[{"k": "v"}]),
            ],
            sync_message=False,
            bot_unique_name="front desk",
        )  # fmt: skip

    assert _sent(api, server, use) == {
        "text": "Lunch?",
        "card": {
            "theme": "poll",
            "title": "Where?",
            "options": [{"text": "Harbour"}, {"text": "Park"}],
        },
        "buttons": [
            {
                "label": "Map",
                "action": {"type": "open.url", "data": {"iOS": "https://a.b"}},
            },
            {
                "label": "Copy",
                "type": "-",
                "action": {"type": "copy", "data": {"text": "x"}},
            },
        ],
        "slides": [
            {"type": "table", "data": {"headers": ["A"], "rows": [{"A": "1"}]}},
            {"type": "text", "title": "T", "data": "text"},
            {"type": "label", "data": [{"k": "v"}]},
        ],
        "sync_message": False,
    }
    assert server.only.target == (
        "/api/v3/chats/CT_1/messages?bot_unique_name=front%20desk"
    )


def test_false_and_empty_are_sent_and_none_is_not(api: Api, server: Server) -> None:
    def use(cliq: Any) -> Any:
        return cliq.messages.send_to_channel(
            "T1", text="", post_in_parent=False, thread_title=None
        )

    assert _sent(api, server, use) == {"text": "", "post_in_parent": False}


def test_a_body_on_a_delete(api: Api, server: Server) -> None:
    assert _sent(
        api,
        server,
        lambda cliq: cliq.channels.members.remove("T1", user_ids=["1"], silent=True),
    ) == {"user_ids": ["1"], "silent": True}
    assert server.only.method == "DELETE"


def test_settings_within_settings(api: Api, server: Server) -> None:
    server.reply(body=b'{"channel_id": "T1"}')
    api.call(
        lambda cliq: cliq.channels.update(
            "T1",
            config=ChannelConfig(reply_mode="threads"),
            member_permission=ChannelPermissions(send_message=False),
        )
    )
    assert json.loads(server.only.body) == {
        "config": {"reply_mode": "threads"},
        "member_permission": {"send_message": False},
    }


def test_a_forward(api: Api, server: Server) -> None:
    server.reply(body=b'{"data": {"forwarded": {"chat_ids": ["2"]}}}')
    result = api.call(
        lambda cliq: cliq.messages.forward(
            source=ForwardSource(chat_id="1", message_ids=["5"]),
            recipients=ForwardRecipients(chat_ids="2"),
        )
    )
    assert json.loads(server.only.body) == {
        "source": {"chat_id": "1", "message_ids": ["5"]},
        "recipients": {"chat_ids": "2"},
    }
    assert result.data.forwarded.chat_ids == ["2"]
    assert result.data.failures is None


def test_a_posted_card_comes_back_typed(api: Api, server: Server) -> None:
    server.reply(
        body=b'{"messages": [{"message_id": "1", "content": {"card":'
        b' {"theme": "prompt", "title": "Go?"}}}]}'
    )
    result = api.call(lambda cliq: cliq.messages.search(query="go"))
    assert result.messages[0].content.card == PromptCard(title="Go?")


def test_text_is_sent_as_utf8(api: Api, server: Server) -> None:
    text = '“größer” é 日本語 🎉 \u2028 \\ " \n'
    sent = _sent(api, server, lambda c: c.messages.send_to_channel("T1", text=text))
    assert sent == {"text": text}
    assert "日本語 🎉".encode() in server.only.body

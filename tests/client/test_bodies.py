"""Bodies as a user writes them, and their JSON on the wire."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from zoho_cliq import (
    Button,
    ChannelConfig,
    ChannelPermissions,
    ChatReadMark,
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
    UserUpdate,
)

from .support import JSON_TYPE, Api, Server, multipart


def _sent(api: Api, server: Server, use: Callable[[Any], Any]) -> Any:
    server.reply(204, content_type=None)
    assert api.call(use) is None
    assert server.only.header("Content-Type") == JSON_TYPE
    return json.loads(server.only.body)


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        (
            lambda chats: chats.set_history("1", history_status="disabled"),
            {"operation": "update_history_status", "history_status": "disabled"},
        ),
        (
            lambda chats: chats.mark_read("1", last_message_id="1_2"),
            {"operation": "mark_as_read", "last_message_id": "1_2"},
        ),
        (
            lambda chats: chats.mark_unread("1", message_id="1_2"),
            {"operation": "mark_as_unread", "message_id": "1_2"},
        ),
        (
            lambda chats: chats.clear_history("1"),
            {"operation": "clear_local_history"},
        ),
        (lambda chats: chats.close("1"), {"operation": "close_chat"}),
    ],
)
def test_each_way_to_update_a_chat(
    api: Api, server: Server, use: Callable[[Any], Any], expected: Any
) -> None:
    assert _sent(api, server, lambda cliq: use(cliq.chats)) == expected
    assert (server.only.method, server.only.target) == ("PUT", "/api/v3/chats/1")


def test_renaming_a_chat(api: Api, server: Server) -> None:
    server.reply(body=b'{"data": {"chat_id": "1", "title": "T"}}')
    result = api.call(lambda cliq: cliq.chats.rename("1", title="Ü"))
    assert json.loads(server.only.body) == {"operation": "update_title", "title": "Ü"}
    assert (server.only.method, server.only.target) == ("PUT", "/api/v3/chats/1")
    assert result.data.title == "T"


def test_each_way_to_update_many_chats(api: Api, server: Server) -> None:
    assert _sent(
        api, server, lambda cliq: cliq.chats.clear_unread(chat_ids=["1", "2"])
    ) == {"operation": "clear_unread", "chat_ids": ["1", "2"]}
    assert (server.only.method, server.only.target) == ("PUT", "/api/v3/chats")
    server.reset()
    mark = ChatReadMark(chat_id="1", last_message_id="2")
    server.reply(body=b'{"url": "/v3/chats", "type": "chats", "data": {}}')
    api.call(lambda cliq: cliq.chats.bulk_mark_read(chats=[mark]))
    assert json.loads(server.only.body) == {
        "operation": "read_status_update",
        "read_status": "read",
        "chats": [{"chat_id": "1", "last_message_id": "2"}],
    }
    assert (server.only.method, server.only.target) == ("PUT", "/api/v3/chats")


def test_a_variant_takes_only_what_is_its_own(api: Api, server: Server) -> None:
    for use in (
        lambda cliq: cliq.chats.rename("1"),
        lambda cliq: cliq.chats.rename("1", title="T", operation="close_chat"),
        lambda cliq: cliq.chats.rename("1", title="T", message_id="1_2"),
        lambda cliq: cliq.chats.close("1", title="T"),
    ):
        with pytest.raises(TypeError):
            api.call(use)
    assert server.seen == []


def test_a_variant_fixes_a_query(api: Api, server: Server) -> None:
    server.reply(body=b'{"data": {"id": "1_2"}}')
    api.call(lambda cliq: cliq.chats.pinned_messages.get_primary("1"))
    assert server.only.target == "/api/v3/chats/1/pin-messages?primary=true"


FURTHER = {"Desk": "4b", "x": {"y": [None, 1]}}


def test_further_fields_of_a_call_stand_beside_the_named_ones(
    api: Api, server: Server
) -> None:
    server.reply(body=b'{"channel_id": "T1"}')
    api.call(
        lambda cliq: cliq.channels.update("T1", name="A", additional_fields=FURTHER)
    )
    assert json.loads(server.only.body) == {"name": "A", **FURTHER}


def test_further_fields_of_a_model_go_out_and_come_back(
    api: Api, server: Server
) -> None:
    user = UserUpdate(first_name="Ana", additional_fields=FURTHER)
    server.reply(body=b'{"data": {"id": "7", "Room": 3}}')
    result = api.call(lambda cliq: cliq.users.update("7", body=user))
    assert json.loads(server.only.body) == {"first_name": "Ana", **FURTHER}
    assert (result.data.id, result.data.additional_fields) == ("7", {"Room": 3})


def test_each_way_to_give_a_file(api: Api, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "plan.png"
    path.write_bytes(b"a picture")
    server.reply(204, content_type=None)
    with path.open("rb") as file:
        api.call(
            lambda cliq: cliq.files.share_to_chat(
                "CT_1",
                file=[path, file, b"x", ("a.txt", b"y"), ("b.csv", b"z", "text/csv")],
                comments='["one"]',
                mark_as_read=False,
                additional_fields={"note": "n"},
            )
        )
    assert server.only.target == "/api/v2/chats/CT_1/files"
    assert multipart(server.only) == [
        ("comments", None, b'["one"]'),
        ("file", "a.txt", b"y"),
        ("file", "b.csv", b"z"),
        ("file", "file", b"x"),
        ("file", "plan.png", b"a picture"),
        ("file", "plan.png", b"a picture"),
        ("mark_as_read", None, b"false"),
        ("note", None, b"n"),
    ]
    assert b"Content-Type: text/csv" in server.only.body


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

"""Models as bodies and as answers: optional fields, open values, unions."""

import json
from typing import Any, assert_type

from zoho_cliq import (
    Button,
    ButtonAction,
    Chat,
    ChatCreate,
    ChatReadMark,
    ChatType,
    Cliq,
    DirectChatCreate,
    GroupChatCreate,
    InlineCard,
    MessageCard,
    MessageContent,
    OpenUrlAction,
    PollCard,
    PollOption,
    PromptCard,
    Slide,
    TableData,
    TableSlide,
    UrlTarget,
    from_dict,
    replace,
    rows,
    to_dict,
    unknown_fields,
    with_response,
)


def read_optional(chat: Chat) -> int:
    assert_type(chat.chat_id, str)
    assert_type(chat.name, str | None)
    assert_type(chat.pinned, bool | None)
    if chat.last_message_info is not None and chat.last_message_info.content:
        assert_type(chat.last_message_info.content, MessageContent)
        assert_type(chat.last_message_info.content.text, str | None)
    return (chat.participant_count or 0) + 1


def read_open_value(chat: Chat) -> str:
    kind: ChatType | None = chat.chat_type
    if kind == "channel":
        return "known"
    if kind == "something that came later":
        return "unknown, but a string"
    match chat.chat_type:
        case "direct_message" | "group_chat":
            return "people"
        case "thread":
            return "thread"
        case None:
            return "none"
        case other:
            return other.upper()


def read_card(card: MessageCard) -> str | None:
    if isinstance(card, PollCard):
        return card.options[0].text
    if isinstance(card, PromptCard):
        return card.title
    assert_type(card, InlineCard)
    return card.thumbnail


def match_action(action: ButtonAction) -> str | None:
    match action:
        case OpenUrlAction(data=target):
            assert_type(target, UrlTarget)
            return target.web
        case _:
            return action.type


def write(cliq: Cliq, is_group: bool) -> None:
    body: ChatCreate = DirectChatCreate(user_id="7")
    if is_group:
        body = GroupChatCreate(user_ids=["7", "8"], title="T")
    cliq.chats.create(body=body)
    marks = [ChatReadMark(chat_id="1", last_message_id="2")]
    cliq.chats.bulk_mark_read(chats=marks)
    slides: list[Slide] = [TableSlide(data=TableData(headers=["A"], rows=[{"A": "1"}]))]
    cliq.messages.send_to_chat(
        "1",
        text="x",
        card=PollCard(title="T", options=[PollOption(text="a"), PollOption(text="b")]),
        buttons=[
            Button(
                label="L",
                type="+",
                action=OpenUrlAction(data=UrlTarget(web="https://a.b", ios="x:")),
            )
        ],
        slides=slides,
    )
    chat = Chat(chat_id="1", chat_type="made up", name=None)
    chat.name = "changed"


def as_data(cliq: Cliq, chat: Chat) -> None:
    assert_type(to_dict(chat), dict[str, Any])
    assert_type(from_dict(Chat, {"chat_id": "1"}), Chat)
    assert_type(replace(chat, name="x"), Chat)
    assert_type(rows(cliq.channels.iter()), list[dict[str, Any]])
    assert_type(rows([chat, {"a": 1}]), list[dict[str, Any]])
    assert_type(unknown_fields(chat), dict[str, Any])
    unknown_fields(with_response(cliq.chats.list))
    json.dumps([chat], default=to_dict)

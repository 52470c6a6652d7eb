"""Mistakes with what calls return and raise."""

from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AsyncCliq,
    Chat,
    ChatList,
    Cliq,
    CliqError,
    MessageCard,
    NotFoundError,
    ServerError,
    from_dict,
    replace,
    rows,
    to_dict,
    unknown_fields,
)


def optional_fields(chat: Chat, cliq: Cliq) -> None:
    chat.name.upper()  # E
    repr(chat.participant_count + 1)  # E
    repr(chat.last_message_info.content)  # E
    if chat.last_message_info is not None:
        repr(chat.last_message_info.content.text)  # E
    name: str = chat.name  # E
    repr(name)
    repr(chat.title)  # E
    chat.chat_id = None  # E
    chat.participant_count = "2"  # E
    repr(cliq.messages.send_to_channel("T1", text="x").message_id)  # E
    Chat()  # E


def union_members(card: MessageCard) -> None:
    repr(card.options)  # E
    repr(card.colour)  # E


def not_awaited(cliq: AsyncCliq) -> None:
    repr(cliq.chats.list().chats)  # E
    chats: ChatList = cliq.chats.list()  # E
    repr(chats)
    with cliq:  # E
        pass
    cliq.close()  # E


async def awaited(cliq: Cliq) -> None:
    await cliq.chats.list()  # E
    async with cliq:  # E
        pass
    await cliq.aclose()  # E


async def forgotten(cliq: AsyncCliq) -> None:
    cliq.chats.mute("1")  # E
    for chat in (await cliq.chats.list()).chats:
        chat.name.upper()  # E
    list(await cliq.chats.list())  # E


def exceptions(cliq: Cliq) -> str:
    try:
        cliq.chats.list()
    except NotFoundError as error:
        return error.code  # E
    except APIConnectionError as error:
        repr(error.status_code)  # E
        return error.message
    except APIStatusError as error:
        repr(error.retry_after + 1)  # E
        error.headers["x"] = "y"  # E
        return error.message
    except CliqError as error:
        repr(error.status_code)  # E
        repr(error.body)  # E
        return error.message
    return ""


def hierarchy(not_found: NotFoundError, timeout: APITimeoutError) -> None:
    server: ServerError = not_found  # E
    status: APIStatusError = timeout  # E
    repr((server, status))
    NotFoundError()  # E
    NotFoundError("m", status_code="404")  # E


def as_data(chat: Chat) -> None:
    to_dict([chat])  # E
    from_dict(Chat, [chat])  # E
    from_dict("Chat", {})  # E
    rows(chat)  # E
    replace([chat])  # E
    changed: ChatList = replace(chat, name="x")  # E
    unknown_fields("chat")  # E
    repr(changed)

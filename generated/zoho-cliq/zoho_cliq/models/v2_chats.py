"""Models of `v2_chats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import UserReference

if TYPE_CHECKING:
    V2ChatType: TypeAlias = Literal["chat", "dm"] | str
    """Kind of the chat, group (chat) or direct (dm)."""
else:
    V2ChatType = str


class StickyMessage(Model, kw_only=True):
    """The message at the top of a chat, and who pinned it."""

    chat_id: str | None = None
    """Id of the chat."""
    expiry_time: int | None = None
    """When the pin ends, in milliseconds since the epoch; -1 for never."""
    created_time: int | None = None
    """Time of pinning, in milliseconds since the epoch."""
    last_modified_time: int | None = None
    """Time of the last change of the pin, in milliseconds since the epoch."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    message: StickyMessageContent | None = None
    """The pinned message itself."""


class StickyMessageContent(Model, kw_only=True):
    """The pinned message itself."""

    msg: str | None = None
    """Text of the message."""
    msguid: str | None = None
    """Id of the message, percent-encoded."""
    sender: str | None = None
    """Id of the user who sent it."""
    dname: str | None = None
    """Display name of the sender."""
    time: str | None = None
    """Time of sending, in milliseconds since the epoch, as text."""
    lmsgtime: str | None = None
    """Time of the message before it, in milliseconds since the epoch, as text."""


class StickyMessageResult(Model, kw_only=True):
    """A pinned message in its envelope."""

    type: str | None = None
    """Kind of the data, "stickymessage"; absent after pinning."""
    data: StickyMessage
    """The message at the top of a chat, and who pinned it."""


class StickyMessageSet(Model, kw_only=True):
    """The message to pin."""

    id: str
    """Id of the message."""
    expiry_time: int | None = None
    """When the pin ends, in milliseconds since the epoch; -1 for never. Public code has
    met servers that take the number of milliseconds from now on instead.
    """
    notify: bool | None = None
    """Whether everybody in the chat is told."""


class V2Chat(Model, kw_only=True):
    """A direct or group chat as the current user sees it."""

    chat_id: str
    """Id of the chat."""
    name: str | None = None
    """Name shown for the chat; in a direct chat the name of the other person."""
    chat_type: V2ChatType | None = None
    """Kind of the chat, group (chat) or direct (dm)."""
    creator_id: str | None = None
    """Id of the user who started the chat."""
    creation_time: str | None = None
    """Time of creation, ISO 8601 with offset."""
    last_modified_time: str | None = None
    """Time of the last activity, ISO 8601 with offset."""
    participant_count: int | None = None
    """Number of participants."""
    pinned: bool | None = None
    """Whether the current user has pinned the chat."""
    removed: bool | None = None
    """Whether the current user was taken out of the chat."""
    recipients_summary: list[V2ChatRecipient] | None = None
    """Some of the participants."""
    last_message_info: V2LastMessage | None = None
    """The newest message of a chat in short."""


class V2ChatList(Model, kw_only=True):
    """Chats found by a list."""

    chats: list[V2Chat]
    """The chats."""


class V2ChatRecipient(Model, kw_only=True):
    """A participant of a chat in short."""

    user_id: str | None = None
    """Id of the user."""
    name: str | None = None
    """Display name of the user."""


class V2LastMessage(Model, kw_only=True):
    """The newest message of a chat in short."""

    sender_id: str | None = None
    """Id of the user or bot who sent it."""
    sender_name: str | None = None
    """Name of the user or bot who sent it."""
    message_type: str | None = None
    """Kind of the message, for example text."""
    time: str | None = None
    """Time of sending, ISO 8601 with offset."""
    text: str | None = None
    """Text of the message."""
    styles: V2MessageStyles | None = None
    """How a message is shown."""
    bot: V2MessageBot | None = None
    """Name and picture under which a bot sent a message."""


class V2MessageBot(Model, kw_only=True):
    """Name and picture under which a bot sent a message."""

    name: str | None = None
    """Name of the bot."""
    image_url: str | None = None
    """Address of its picture."""


class V2MessageStyles(Model, kw_only=True):
    """How a message is shown."""

    highlight: bool | None = None
    """Whether the message stands out."""

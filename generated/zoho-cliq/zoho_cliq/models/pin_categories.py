"""Models of `pin_categories`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import MessageContent, UserReference

if TYPE_CHECKING:
    PinCategoryState: TypeAlias = Literal["expanded", "collapsed"] | str
    """Whether the folder is open."""
    PinCategoryUpdateState: TypeAlias = Literal["expanded", "collapsed"]
    """Whether the folder is open."""
else:
    PinCategoryState = str
    PinCategoryUpdateState = str


class PinCategory(Model, kw_only=True):
    """A folder of pinned chats."""

    category_id: str | None = None
    """Id of the folder; "default" is My Pins, which has no other fields."""
    title: str | None = None
    """Title of the folder."""
    symbol: str | None = None
    """Emoji of the folder, or its code between colons."""
    state: PinCategoryState | None = None
    """Whether the folder is open."""
    chats: list[PinnedChat] | None = None
    """The chats in the folder; only if include_fields names chats."""


class PinCategoryCreate(Model, kw_only=True):
    """A new folder."""

    title: str
    """Title of the folder, at most 255 characters."""
    symbol: str | None = None
    """Emoji of the folder or its code between colons, at most 50 characters; an empty text
    for none.
    """
    chat_ids: Sequence[str] | None = None
    """Ids of chats to pin in the folder, at most 100, in this order."""


class PinCategoryList(Model, kw_only=True):
    """All folders of pinned chats of a user."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "pin_categories"."""
    data: list[PinCategory]
    """The folders in their order."""


class PinCategoryMove(Model, kw_only=True):
    """The new place of a folder."""

    pin_above: str | None = None
    """Id of the folder that will come next; without it the folder goes to the end of the
    list.
    """
    last_sync_time: str | int
    """Time when the folders were last read, as ISO 8601 or in milliseconds since the
    epoch.
    """


class PinCategoryMoveChat(Model, kw_only=True):
    """The new place of a chat in its folder."""

    chat_id: str
    """Id of the chat to move."""
    pin_above: str | None = None
    """Id of the chat that will come next; without it the chat goes to the end of the
    folder.
    """
    last_sync_time: str | int
    """Time when the folders were last read, as ISO 8601 or in milliseconds since the
    epoch.
    """


class PinCategoryReplaceChats(Model, kw_only=True):
    """The new contents of a folder."""

    chat_ids: Sequence[str]
    """Ids of all chats that the folder shall hold, at most 100."""
    last_sync_time: str | int
    """Time when the folders were last read, as ISO 8601 or in milliseconds since the
    epoch.
    """


class PinCategoryResult(Model, kw_only=True):
    """One folder of pinned chats."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "pin_categories"."""
    data: PinCategory | None = None
    """A folder of pinned chats."""


class PinCategoryUpdate(Model, kw_only=True):
    """The look of a folder."""

    title: str | None = None
    """New title, at most 255 characters."""
    symbol: str | None = None
    """New emoji or its code between colons, at most 50 characters; an empty text removes
    it.
    """
    state: PinCategoryUpdateState | None = None
    """Whether the folder is open."""


class PinnedChat(Model, kw_only=True):
    """A chat in a folder."""

    chat_id: str | None = None
    """Id of the chat."""
    chat_type: str | None = None
    """Kind of the chat, for example direct_message, bot, channel or group_chat."""
    name: str | None = None
    """Name shown for the chat."""
    participant_count: int | None = None
    """Number of people in the chat."""
    recipients_summary: list[UserReference] | None = None
    """Some of the people in the chat; only if include_fields names chats and
    recipients_summary.
    """
    last_message_info: PinnedChatMessage | None = None
    """The last message of a chat; only if include_fields names chats and
    last_message_info.
    """
    is_pinned: bool | None = None
    """Whether the chat is pinned."""


class PinnedChatMessage(Model, kw_only=True):
    """The last message of a chat; only if include_fields names chats and
    last_message_info.
    """

    id: str | None = None
    """Id of the message."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    type: str | None = None
    """Kind of the message, for example text."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""

"""Models of `stars`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import MessageContent, UserReference

if TYPE_CHECKING:
    StarCreateStarType: TypeAlias = Literal[
        "important", "to_do", "note", "manager", "follow_up"
    ]
    """Kind of the star."""
    StarType: TypeAlias = (
        Literal["important", "to_do", "note", "manager", "follow_up"] | str
    )
    """Kind of the star."""
else:
    StarCreateStarType = str
    StarType = str


class FilePermission(Model, kw_only=True):
    """Who may open the file of a message."""

    cross_org_policy: bool | None = None
    """Whether people of other organisations may."""
    file_scope: str | None = None
    """Id of the organisation or group that may."""


class Star(Model, kw_only=True):
    """The star on a message."""

    star_type: StarType | None = None
    """Kind of the star."""
    old_star_type: str | None = None
    """Kind of the star before; only after a change."""
    starred_message_time: str | None = None
    """Time when the star was given, ISO 8601."""
    file_permission: FilePermission | None = None
    """Who may open the file of a message."""


class StarCreate(Model, kw_only=True):
    """The star to give to a message."""

    chat_id: str
    """Id of the chat that holds the message."""
    message_id: str
    """Id of the message."""
    star_type: StarCreateStarType
    """Kind of the star."""


class StarredChat(Model, kw_only=True):
    """The chat of a starred message."""

    chat_id: str | None = None
    """Id of the chat."""
    chat_type: str | None = None
    """Kind of the chat, for example chat, channel or direct."""
    title: str | None = None
    """Title of the chat."""
    display_name: str | None = None
    """Name shown for the chat."""
    joined: bool | None = None
    """Whether the user takes part in the chat."""
    receiver: str | None = None
    """Id of the other person; direct chats only."""


class StarredMessage(Model, kw_only=True):
    """A message, its star and its chat."""

    id: str | None = None
    """Id of the message."""
    type: str | None = None
    """Kind of the message, for example text or file."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    is_pinned: bool | None = None
    """Whether the message is pinned in its chat."""
    star_information: Star | None = None
    """The star on a message."""
    chat_information: StarredChat | None = None
    """The chat of a starred message."""


class StarredMessageList(Model, kw_only=True):
    """One page of starred messages."""

    type: str | None = None
    """Kind of the data, "star_messages"."""
    data: list[StarredMessage] | None = None
    """The messages."""
    star_messages: list[StarredMessage] | None = None
    """The messages in another place; an example of the vendor shows them here instead of
    in data.
    """
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""

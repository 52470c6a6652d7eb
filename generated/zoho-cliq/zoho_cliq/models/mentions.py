"""Models of `mentions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import MessageContent, UserReference

if TYPE_CHECKING:
    MentionActivityType: TypeAlias = Literal["mentions", "replies"] | str
    """Why the message is listed."""
    MentionChatChannelType: TypeAlias = (
        Literal["open", "closed", "public", "external", "team"] | str
    )
    """Who the channel is for; channels only."""
    MentionChatType: TypeAlias = (
        Literal["channel", "direct", "group", "bot", "thread"] | str
    )
    """Kind of the chat."""
    MentionStatus: TypeAlias = Literal["unread", "read", "deleted"] | str
    """Whether the user has seen the message, or it is gone."""
    MentionTargetType: TypeAlias = (
        Literal["user", "group", "channel", "bot", "participants", "available"] | str
    )
    """Who is mentioned; participants are all members of the chat, available those who are
    online.
    """
else:
    MentionActivityType = str
    MentionChatChannelType = str
    MentionChatType = str
    MentionStatus = str
    MentionTargetType = str


class Mention(Model, kw_only=True):
    """A message that mentions the user or replies to the user."""

    id: str | None = None
    """Id of the entry, made of chat, sender and time; not the id of the message."""
    status: MentionStatus | None = None
    """Whether the user has seen the message, or it is gone."""
    activity_type: MentionActivityType | None = None
    """Why the message is listed."""
    chat: MentionChat | None = None
    """The chat that holds the message."""
    message: MentionMessage | None = None
    """The message."""
    mention: MentionDetails | None = None
    """Who is mentioned."""


class MentionChat(Model, kw_only=True):
    """The chat that holds the message."""

    id: str | None = None
    """Id of the chat."""
    title: str | None = None
    """Title of the chat or of the channel."""
    type: MentionChatType | None = None
    """Kind of the chat."""
    channel_type: MentionChatChannelType | None = None
    """Who the channel is for; channels only."""
    channel_display_name: str | None = None
    """Name shown for the channel; channels and their threads only."""


class MentionDetails(Model, kw_only=True):
    """Who is mentioned."""

    recipient_id: str | None = None
    """Id of the user who is meant."""
    mentioned_users: list[MentionTarget] | None = None
    """Everyone that the message mentions."""


class MentionList(Model, kw_only=True):
    """One page of mentions."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "mention"."""
    data: list[Mention]
    """The mentions, latest first."""
    has_more: bool | None = None
    """Whether there is another page."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""


class MentionMessage(Model, kw_only=True):
    """The message."""

    id: str | None = None
    """Id of the message."""
    type: str | None = None
    """Kind of the message, for example text, file, audio or card."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    replied_to: MentionOriginal | None = None
    """The message that this one replies to; only in a reply."""


class MentionOriginal(Model, kw_only=True):
    """The message that this one replies to; only in a reply."""

    id: str | None = None
    """Id of the message."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""


class MentionTarget(Model, kw_only=True):
    """A user, or a group of users, that a message mentions."""

    id: str | None = None
    """Id of the user, channel, group or bot, or participants where everybody is mentioned."""
    name: str | None = None
    """Name of the user, or all."""
    display_name: str | None = None
    """The mention as the message shows it, with @ in front."""
    type: MentionTargetType | None = None
    """Who is mentioned; participants are all members of the chat, available those who are
    online.
    """

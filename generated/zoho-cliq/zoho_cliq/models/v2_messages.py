"""Models of `v2_messages`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model
from .shared import Button, MessageCard, Slide


class V2ChannelMessageCreate(Model, kw_only=True):
    """A message for a channel given by its id, or the first message of a thread there."""

    text: str
    """The text, at most 5000 characters."""
    thread_message_id: str | None = None
    """Id of the message of the channel on which the text opens a thread."""
    thread_title: str | None = None
    """Title of the new thread."""
    post_in_parent: bool | None = None
    """Whether a message of a thread shows up in the channel as well. By default `false`."""
    reply_to: str | None = None
    """Id of the message to quote."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the id of the message."""


class V2ChatMessageCreate(Model, kw_only=True):
    """A message for a chat or thread."""

    text: str
    """The text, at most 5000 characters; with a card what is shown where cards cannot be."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons below the message, at most 5."""
    slides: Sequence[Slide] | None = None
    """Structured parts below the text or card, in this order."""
    reply_to: str | None = None
    """Id of the message to quote."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the id of the message."""
    mark_as_read: bool | None = None
    """Whether the message counts as read for the user who sends it; it does not by
    default.
    """
    post_in_parent: bool | None = None
    """Whether a message of a thread shows up in its parent chat as well; threads only. By
    default `false`.
    """


class V2NamedChannelMessageCreate(Model, kw_only=True):
    """A message for a channel given by its unique name."""

    text: str
    """The text, at most 5000 characters; with a card what is shown where cards cannot be."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons below the message, at most 5."""
    slides: Sequence[Slide] | None = None
    """Structured parts below the text or card, in this order."""
    reply_to: str | None = None
    """Id of the message to quote."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the id of the message; without
    effect for posts of bots.
    """

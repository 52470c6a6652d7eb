"""Models of `v2_bots`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model
from .shared import Button, MessageCard


class ChannelBotAdd(Model, kw_only=True):
    """The channel to add a bot to."""

    channel_unique_name: str
    """Unique name of the channel."""


class V2BotMessageCreate(Model, kw_only=True):
    """A message of a bot."""

    text: str
    """The text, at most 5000 characters; with a card what is shown where cards cannot be."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons below the message, at most 5."""
    userids: str | None = None
    """Ids of the subscribers to write to, comma-separated; all of them if left out."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the ids of chat and message."""
    reply_to: str | None = None
    """Id of the message to quote, one of the conversation with the bot."""

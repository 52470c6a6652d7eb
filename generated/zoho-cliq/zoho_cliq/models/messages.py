"""Models of `messages`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import Model, constant
from .shared import (
    Button,
    ButtonAction,
    ButtonConfirmation,
    ErrorDetail,
    MessageCard,
    MessageContent,
    Slide,
    UserReference,
)

if TYPE_CHECKING:
    DeletedMessageStatus: TypeAlias = Literal["success", "failed"] | str
    """Whether the message is gone."""
    FoundMessageChannelType: TypeAlias = (
        Literal["organisation", "team", "personal", "external"] | str
    )
    """Reach of the channel; messages of channels only."""
    FoundMessageStarType: TypeAlias = (
        Literal["important", "to_do", "note", "manager", "follow_up"] | str
    )
    """How the user has starred the message."""
    FoundMessageType: TypeAlias = (
        Literal[
            "text",
            "file",
            "link",
            "card",
            "table",
            "slides",
            "form",
            "poll",
            "audio",
            "video",
            "image",
        ]
        | str
    )
    """Kind of the message."""
    InstantButtonType: TypeAlias = Literal["+", "-"]
    """Look of the button, positive (green) or negative (red)."""
else:
    DeletedMessageStatus = str
    FoundMessageChannelType = str
    FoundMessageStarType = str
    FoundMessageType = str
    InstantButtonType = str


class AttachedFile(Model, kw_only=True):
    """A file in a message."""

    id: str | None = None
    """Id of the file, for files.download."""
    name: str | None = None
    """Name of the file."""
    type: str | None = None
    """Media type of the file."""
    dimensions: FileDimensions | None = None
    """Size of a picture."""


class CardMessageCreate(Model, kw_only=True):
    """A card for a channel."""

    text: str | None = None
    """What is shown where cards cannot be, and in notifications; at most 5000 characters."""
    card: MessageCard
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons beside the card, at most 5. This call is documented with buttons inside the
    card only, which a server refused.
    """
    slides: Sequence[Slide] | None = None
    """Structured parts below the card, in this order."""


class ChannelMessageCreate(Model, kw_only=True):
    """A text for a channel."""

    text: str
    """The text, at most 5000 characters; mentions are written as for chats."""
    reply_to: str | None = None
    """Id of the message to quote."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the id of the message."""
    thread_message_id: str | None = None
    """Id of the message of the channel on which the text opens a thread."""
    thread_title: str | None = None
    """Title of the new thread."""
    post_in_parent: bool | None = None
    """Whether a message of a thread shows up in the channel as well."""


class ChannelMessageSent(Model, kw_only=True):
    """Id of a message that was posted into a channel."""

    message_id: str | None = None
    """Id of the message; posts of bots were seen without it."""


class DeletedMessage(Model, kw_only=True):
    """Outcome of deleting one message."""

    id: str
    """Id of the message."""
    status: DeletedMessageStatus
    """Whether the message is gone."""
    error: ErrorDetail | None = None
    """Reason of a failure, either of a whole call or of one item of it."""


class FileDimensions(Model, kw_only=True):
    """Size of a picture."""

    width: int | None = None
    """Width in pixels."""
    height: int | None = None
    """Height in pixels."""
    size: int | None = None
    """How many bytes the file has."""


class FileThumbnail(Model, kw_only=True):
    """A small picture of a file."""

    width: int | None = None
    """Width in pixels."""
    height: int | None = None
    """Height in pixels."""
    blur_data: str | None = None
    """A blurred miniature to show while the picture loads, base64."""


class ForwardFailure(Model, kw_only=True):
    """A recipient who was not reached."""

    id: str | None = None
    """Id of the chat or user."""
    status: str | None = None
    """State of the attempt, "failed"."""
    error: ErrorDetail | None = None
    """Reason of a failure, either of a whole call or of one item of it."""


class ForwardOutcome(Model, kw_only=True):
    """Who was reached and who was not."""

    source_chat_id: str | None = None
    """Id of the chat that the messages come from."""
    forwarded: ForwardedTo | None = None
    """Recipients who were reached."""
    failures: list[ForwardFailure] | None = None
    """One entry for each recipient who was not reached."""


class ForwardRecipients(Model, kw_only=True):
    """Who gets the messages and in which form."""

    chat_ids: str | None = None
    """Ids of chats, separated by commas, at most 100."""
    user_ids: str | None = None
    """Ids of users, separated by commas, at most 100."""
    forward_as_group: bool | None = None
    """Whether all messages arrive as one; otherwise one by one."""
    show_original_sender: bool | None = None
    """Whether the senders are named; only with forward_as_group."""
    title: str | None = None
    """Heading above the messages, at most 255 characters; only with forward_as_group."""


class ForwardSource(Model, kw_only=True):
    """Messages of one chat."""

    chat_id: str
    """Id of the chat that holds all the messages."""
    message_ids: Sequence[str]
    """Ids of the messages, 1 to 25."""


class ForwardedTo(Model, kw_only=True):
    """Recipients who were reached."""

    chat_ids: list[str] | None = None
    """Ids of chats."""
    user_ids: list[str] | None = None
    """Ids of users."""


class FoundMessage(Model, kw_only=True):
    """A message found by a search."""

    message_id: str
    """Id of the message."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    sender: str | None = None
    """Id of the user who sent it."""
    chat_id: str | None = None
    """Id of the chat that it belongs to."""
    chat_title: str | None = None
    """Name of that chat."""
    type: FoundMessageType | None = None
    """Kind of the message."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    channel_type: FoundMessageChannelType | None = None
    """Reach of the channel; messages of channels only."""
    channel_unique_id: str | None = None
    """Id of the channel in links; messages of channels only."""
    star_type: FoundMessageStarType | None = None
    """How the user has starred the message."""
    reply_message_id: str | None = None
    """Id of the message that this one replies to."""
    parent_chat_id: str | None = None
    """Id of the parent chat; messages of threads only."""
    parent_chat_title: str | None = None
    """Name of the parent chat; messages of threads only."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on; messages of threads only."""
    thread_state: str | None = None
    """State of the thread; messages of threads only."""


class InstantButton(Model, kw_only=True):
    """A button inside the text.

    It calls a function, does a system action or copies a text.
    """

    label: str
    """Text on the button, at most 20 characters."""
    type: InstantButtonType | None = None
    """Look of the button, positive (green) or negative (red)."""
    action: ButtonAction
    """What a click on a button does, by type."""
    arguments: Mapping[str, Any] | None = None
    """Arguments for the called function."""


class Message(Model, kw_only=True):
    """A message as the history of a chat holds it."""

    id: str
    """Id of the message."""
    time: int | None = None
    """Time of sending in milliseconds since the epoch."""
    type: str | None = None
    """Kind of the message, for example text or file."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: MessageBody | None = None
    """What a message holds - text, a file, or details of an event."""
    thread_information: MessageThread | None = None
    """The thread that hangs on a message."""
    parent_resource_id: str | None = None
    """Unique name of the channel that the message belongs to, where the server tells it."""
    is_read: bool | None = None
    """Whether the current user has read the message, where the server tells it."""
    is_pinned: bool | None = None
    """Whether the message is pinned, where the server tells it."""
    revision: int | None = None
    """Number that grows with each change of the message, where the server tells it."""
    ack_key: str | None = None
    """Key under which the delivery of the message was acknowledged, where the server tells
    it.
    """


class MessageBody(Model, kw_only=True):
    """What a message holds - text, a file, or details of an event."""

    text: str | None = None
    """Text of the message; empty after the message was deleted."""
    file: AttachedFile | None = None
    """A file in a message."""
    comment: str | None = None
    """Text that came along with the file."""
    thumbnail: FileThumbnail | None = None
    """A small picture of a file."""
    type: str | None = None
    """Kind of event, in messages that report one, such as a call."""
    data: dict[str, Any] | None = None
    """Details of the event, in messages that report one."""


class MessageCreate(Model, kw_only=True):
    """A message for a chat.

    It needs text or a card.
    """

    text: str | None = None
    """The text, at most 5000 characters; with a card what is shown where cards cannot be."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons below the message, at most 5."""
    slides: Sequence[Slide] | None = None
    """Structured parts below the text or card, in this order."""
    references: Mapping[str, MessageReference] | None = None
    """Buttons inside the text by key; the text places them as [label]($key)."""
    reply_to: str | None = None
    """Id of the message to quote."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the id of the message."""
    mark_as_read: bool | None = None
    """Whether the message counts as read for the user who sends it."""
    thread_message_id: str | None = None
    """Id of the message of a channel on which this one opens a thread."""
    thread_title: str | None = None
    """Title of the new thread."""
    post_in_parent: bool | None = None
    """Whether a message of a thread also shows up in its parent chat."""
    confirm: ButtonConfirmation | None = None
    """The place of the question is the action of a button; one list of the vendor shows it
    here. Deprecated.
    """


class MessageDeleteResult(Model, kw_only=True):
    """Outcome of deleting messages."""

    type: str | None = None
    """Kind of the data, "message.delete_result"."""
    data: list[DeletedMessage]
    """One entry for each message."""


class MessageForward(Model, kw_only=True):
    """Messages to forward and where to."""

    source: ForwardSource
    """Messages of one chat."""
    recipients: ForwardRecipients
    """Who gets the messages and in which form."""


class MessageForwardResult(Model, kw_only=True):
    """Outcome of forwarding messages."""

    data: ForwardOutcome
    """Who was reached and who was not."""


class MessageList(Model, kw_only=True):
    """Messages of a chat between two times."""

    data: list[Message]
    """The messages."""


class MessageReaction(Model, kw_only=True):
    """A reaction to a message."""

    emoji_code: str
    """The emoji, as a character or as the code of one of Cliq's own between colons."""


class MessageReference(Model, kw_only=True):
    """Something that the text refers to by a key."""

    type: Literal["button"] = constant("button")
    """Kind of the reference."""
    object: InstantButton
    """A button inside the text. It calls a function, does a system action or copies a
    text.
    """


class MessageSearchResult(Model, kw_only=True):
    """One page of found messages."""

    messages: list[FoundMessage]
    """The messages."""
    next_token: int | None = None
    """Where the next page begins; absent on the last page."""
    matched_search_value: str | None = None
    """The text that was looked for, if there was one."""


class MessageSent(Model, kw_only=True):
    """What is known about a message that was posted into a chat or a channel."""

    message_id: str | None = None
    """Id of the message; after posting with sync_message."""
    url: str | None = None
    """Path that the answer belongs to; after posting a card."""
    type: str | None = None
    """Kind of the data, "message"; after posting a card."""
    data: SentCard | None = None
    """A posted message with a card."""


class MessageThread(Model, kw_only=True):
    """The thread that hangs on a message."""

    chat_id: str | None = None
    """Chat id that the thread has of its own; every call about the thread takes it."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on; here it can be percent-encoded."""
    title: str | None = None
    """Title of the thread."""
    message_count: int | None = None
    """Number of messages in the thread."""
    follower_count: int | None = None
    """Number of people who follow the thread."""
    is_follower: bool | None = None
    """Whether the current user follows the thread."""


class MessageUpdate(Model, kw_only=True):
    """What to change of a message."""

    text: str
    """The new text, at most 5000 characters."""
    notify_edit: bool | None = None
    """Whether the participants are told about the change."""


class ReactionList(Model, kw_only=True):
    """The reactions to a message."""

    data: dict[str, list[str]]
    """From emoji to those who used it, each as text with three parts between colons - time
    in milliseconds since the epoch, id of the user, display name.
    """


class SentCard(Model, kw_only=True):
    """A posted message with a card."""

    id: str | None = None
    """Id of the message."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    slides: list[Slide] | None = None
    """The structured parts of the message."""


class UserMessageCreate(Model, kw_only=True):
    """A direct message."""

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

"""Models of `messages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import Model, Tagged, constant, union
from .shared import (
    Button,
    ButtonAction,
    ButtonConfirmation,
    MessageCard,
    MessageContent,
)

if TYPE_CHECKING:
    ChartStylesPreview: TypeAlias = Literal["pie", "doughnut", "semi_doughnut"] | str
    """Form of the chart."""
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
    GraphStylesPreview: TypeAlias = (
        Literal["vertical_bar", "vertical_stacked_bar", "trend"] | str
    )
    """Form of the graph."""
    InstantButtonType: TypeAlias = Literal["+", "-"]
    """Look of the button, positive (green) or negative (red)."""
    ListStylesType: TypeAlias = (
        Literal[
            "disc",
            "circle",
            "square",
            "decimal",
            "lower-alpha",
            "upper-alpha",
            "lower-roman",
            "upper-roman",
        ]
        | str
    )
    """Bullet or numbering."""
else:
    ChartStylesPreview = str
    DeletedMessageStatus = str
    FoundMessageChannelType = str
    FoundMessageStarType = str
    FoundMessageType = str
    GraphStylesPreview = str
    InstantButtonType = str
    ListStylesType = str


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


class ChartSegment(Model, kw_only=True):
    """One share of a chart."""

    label: str | None = None
    """What the share stands for, at most 20 characters."""
    value: float | None = None
    """Size of the share in relation to the others."""


class ChartSlide(Model, kw_only=True):
    """A round chart of shares."""

    type: Literal["percentage_chart"] = constant("percentage_chart")
    """The kind of slide."""
    title: str | None = None
    """Heading of the chart."""
    data: list[ChartSegment]
    """The shares, at most 5."""
    styles: ChartStyles | None = None
    """Look of a chart."""


class ChartStyles(Model, kw_only=True):
    """Look of a chart."""

    preview: ChartStylesPreview | None = None
    """Form of the chart."""


class DeletedMessage(Model, kw_only=True):
    """Outcome of deleting one message."""

    id: str
    """Id of the message."""
    status: DeletedMessageStatus
    """Whether the message is gone."""
    error: ErrorDetail | None = None
    """Reason of a failure, either of a whole call or of one item of it."""


class ErrorDetail(Model, kw_only=True):
    """Reason of a failure, either of a whole call or of one item of it."""

    code: str | None = None
    """Machine-readable code."""
    message: str | None = None
    """Explanation for people."""


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
    message_ids: list[str]
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


class GraphCategory(Model, kw_only=True):
    """A category of a graph."""

    category: str | None = None
    """Name of the category, at most 20 characters."""
    values: list[GraphPoint] | None = None
    """The values, at most 20."""


class GraphPoint(Model, kw_only=True):
    """A value in a graph."""

    label: str | None = None
    """Name of the value, at most 20 characters."""
    value: float | None = None
    """The value."""


class GraphSlide(Model, kw_only=True):
    """A graph of values by category."""

    type: Literal["graph"] = constant("graph")
    """The kind of slide."""
    data: list[GraphCategory]
    """The categories, at most 5."""
    styles: GraphStyles | None = None
    """Look of a graph."""


class GraphStyles(Model, kw_only=True):
    """Look of a graph."""

    preview: GraphStylesPreview | None = None
    """Form of the graph."""
    x_axis: str | None = None
    """Name of the horizontal axis, at most 20 characters."""
    y_axis: str | None = None
    """Name of the vertical axis, at most 20 characters."""


class ImagesSlide(Model, kw_only=True):
    """Pictures."""

    type: Literal["images"] = constant("images")
    """The kind of slide."""
    title: str | None = None
    """Heading of the pictures."""
    data: list[str]
    """Addresses of the pictures, public and with https."""


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
    arguments: dict[str, Any] | None = None
    """Arguments for the called function."""


class LabelSlide(Model, kw_only=True):
    """Labelled values."""

    type: Literal["label"] = constant("label")
    """The kind of slide."""
    title: str | None = None
    """Heading of the values."""
    data: list[dict[str, str]]
    """The values, each a map from a label to its value."""


class ListSlide(Model, kw_only=True):
    """A list."""

    type: Literal["list"] = constant("list")
    """The kind of slide."""
    title: str | None = None
    """Heading of the list."""
    data: list[str]
    """The entries."""
    styles: ListStyles | None = None
    """Look of a list."""


class ListStyles(Model, kw_only=True):
    """Look of a list."""

    type: ListStylesType | None = None
    """Bullet or numbering."""


class MessageCreate(Model, kw_only=True):
    """A message for a chat.

    It needs text or a card.
    """

    text: str | None = None
    """The text, at most 5000 characters; with a card what is shown where cards cannot be."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: list[Button] | None = None
    """Buttons below the message, at most 5."""
    slides: list[Slide] | None = None
    """Structured parts below the text or card, in this order."""
    references: dict[str, MessageReference] | None = None
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
    """What is known about a message that was posted into a chat."""

    message_id: str | None = None
    """Id of the message; after posting with sync_message."""
    url: str | None = None
    """Path that the answer belongs to; after posting a card."""
    type: str | None = None
    """Kind of the data, "message"; after posting a card."""
    data: SentCard | None = None
    """A posted message with a card."""


class SentCard(Model, kw_only=True):
    """A posted message with a card."""

    id: str | None = None
    """Id of the message."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    slides: list[Slide] | None = None
    """The structured parts of the message."""


class StickyCells(Model, kw_only=True):
    """What stays in sight while a table is scrolled."""

    rows: int | None = None
    """Number of rows, at most 2. At least 0."""
    columns: int | None = None
    """Number of columns, at most 2. At least 0."""


class TableData(Model, kw_only=True):
    """Headers, rows and look of a table."""

    headers: list[str]
    """Names of the columns."""
    rows: list[dict[str, str]]
    """The rows, each a map from the name of a column to the cell."""
    styles: TableStyles | None = None
    """Look of a table."""


class TableSlide(Model, kw_only=True):
    """A table."""

    type: Literal["table"] = constant("table")
    """The kind of slide."""
    title: str | None = None
    """Heading of the table."""
    data: TableData
    """Headers, rows and look of a table."""


class TableStyles(Model, kw_only=True):
    """Look of a table."""

    width: list[int] | None = None
    """Width of each column in percent; together 100."""
    sticky: StickyCells | None = None
    """What stays in sight while a table is scrolled."""


class TextSlide(Model, kw_only=True):
    """A block of text."""

    type: Literal["text"] = constant("text")
    """The kind of slide."""
    title: str | None = None
    """Heading of the text."""
    data: str
    """The text."""


if TYPE_CHECKING:
    Slide: TypeAlias = (
        TableSlide
        | ListSlide
        | LabelSlide
        | ImagesSlide
        | TextSlide
        | ChartSlide
        | GraphSlide
    )
    """A structured part of a message, by type."""
else:
    Slide = union(
        "Slide",
        lambda: (
            TableSlide,
            ListSlide,
            LabelSlide,
            ImagesSlide,
            TextSlide,
            ChartSlide,
            GraphSlide,
        ),
        Tagged(
            "type",
            {
                "table": 0,
                "list": 1,
                "label": 2,
                "images": 3,
                "text": 4,
                "percentage_chart": 5,
                "graph": 6,
            },
        ),
    )

"""Models of several resources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import JSONNumber, Model, Tagged, constant, field, union

if TYPE_CHECKING:
    ButtonConfirmationEmotion: TypeAlias = (
        Literal["positive", "neutral", "negative"] | str
    )
    """Look of the question; positive if left out."""
    ButtonConfirmationMandatory: TypeAlias = Literal["true", "false"] | str
    """Whether the input field must be filled, as a word."""
    ButtonType: TypeAlias = Literal["+", "-"] | str
    """Look of the button, positive (green) or negative (red)."""
    ChartStylesPreview: TypeAlias = Literal["pie", "doughnut", "semi_doughnut"] | str
    """Form of the chart."""
    GraphStylesPreview: TypeAlias = (
        Literal["vertical_bar", "vertical_stacked_bar", "trend"] | str
    )
    """Form of the graph."""
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
    MapTickerCreateColor: TypeAlias = Literal["green", "red", "yellow"]
    """Colour of the ticker; known from public code only."""
    MapTickerCreateType: TypeAlias = Literal[
        "person",
        "bicycle",
        "motorcycle",
        "car",
        "van",
        "bus",
        "plane",
        "office",
        "home",
    ]
    """What the ticker stands for; it decides the symbol."""
    ScheduledMessageScheduleStatus: TypeAlias = (
        Literal["check_in", "check_out", "user_available", "call_end"] | str
    )
    """The status that the message waits for; absent if it waits for a time."""
else:
    ButtonConfirmationEmotion = str
    ButtonConfirmationMandatory = str
    ButtonType = str
    ChartStylesPreview = str
    GraphStylesPreview = str
    ListStylesType = str
    MapTickerCreateColor = str
    MapTickerCreateType = str
    ScheduledMessageScheduleStatus = str


class BotCall(Model, kw_only=True):
    """A call of users by a bot."""

    id: str
    """Id of the call."""
    user_ids: list[str] | None = None
    """Ids of the users who are called."""


class BotCallAction(Model, kw_only=True):
    """A button shown during a call."""

    label: str
    """Text on the button, at most 20 characters."""
    icon: str | None = None
    """Icon on the button, a known name such as tick, preview or url, or the address of a
    picture.
    """
    hint: str | None = None
    """Text shown while the pointer rests on the button, at most 100 characters."""
    key: str | None = None
    """Name by which the handler recognises the button, at most 100 characters."""
    action: ButtonAction
    """What a click on a button does, by type."""


class BotCallCreate(Model, kw_only=True):
    """A call of users by a bot."""

    text: str
    """What is read out, at most 500 characters."""
    user_ids: Sequence[str] | None = None
    """Ids or e-mail addresses of the users to call, at most 10."""
    retry: int | None = None
    """How often a missed call is repeated, each time after two minutes, at most 3."""
    loop: int | None = None
    """How often the text is read out, at most 3."""
    actions: Sequence[BotCallAction] | None = None
    """Buttons shown during the call, at most 5."""


class BotMessageLocation(Model, kw_only=True):
    """Where one recipient has got the message of a bot."""

    chat_id: str | None = None
    """Id of the chat between bot and recipient."""
    message_id: str | None = None
    """Id of the message, percent-encoded (%20 for a blank); decode it once before using it
    in another call.
    """


class BotMessageSent(Model, kw_only=True):
    """Where the message of a bot has been posted."""

    user_ids: list[str] | None = None
    """Ids of the recipients."""
    message_details: dict[str, BotMessageLocation] | None = None
    """For the id of each recipient the conversation and the message."""


class BotSubscriber(Model, kw_only=True):
    """A user who has subscribed to a bot."""

    user_id: str
    """Id of the user."""
    name: str | None = None
    """Name of the user."""
    email_id: str | None = None
    """E-mail address of the user."""


class BotSubscriberList(Model, kw_only=True):
    """One page of subscribers of a bot."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "bot_subscriber"."""
    data: list[BotSubscriber]
    """The subscribers."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page. The vendor does not show it."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class Button(Model, kw_only=True):
    """A button of a message."""

    label: str
    """Text on the button, at most 20 characters."""
    hint: str | None = None
    """Text shown while the pointer rests on the button, at most 100 characters."""
    type: ButtonType | None = None
    """Look of the button, positive (green) or negative (red)."""
    key: str | None = None
    """Name by which a function recognises the button, at most 100 characters."""
    action: ButtonAction
    """What a click on a button does, by type."""


class ButtonConfirmation(Model, kw_only=True):
    """A question that is asked before the action of a button is done."""

    title: str
    """Heading of the question, at most 100 characters."""
    description: str | None = None
    """The question itself, at most 100 characters."""
    input: str
    """Prompt of the input field, at most 300 characters."""
    emotion: ButtonConfirmationEmotion | None = None
    """Look of the question; positive if left out."""
    button_label: str
    """Text on the button that confirms, at most 100 characters."""
    cancel_button_label: str | None = None
    """Text on the button that cancels, at most 100 characters."""
    mandatory: ButtonConfirmationMandatory | None = None
    """Whether the input field must be filled, as a word."""


class CardField(Model, kw_only=True):
    """A labelled value in a card."""

    title: str
    """The label."""
    value: str
    """The value."""


class CardSection(Model, kw_only=True):
    """A group of fields in a card."""

    title: str | None = None
    """Heading of the group."""
    fields: list[CardField] | None = None
    """The fields."""


class ChartSegment(Model, kw_only=True):
    """One share of a chart."""

    label: str | None = None
    """What the share stands for, at most 20 characters."""
    value: JSONNumber | None = None
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


class ChatMember(Model, kw_only=True):
    """A participant of a chat."""

    user_id: str | None = None
    """Id of the user."""
    email_id: str | None = None
    """E-mail address of the user."""
    name: str | None = None
    """Display name of the user."""


class ChatMemberList(Model, kw_only=True):
    """The participants of a chat."""

    members: list[ChatMember]
    """The participants."""


class ChatReminder(Model, kw_only=True):
    """A reminder as version 3 of the API shows it, with times as text."""

    id: str | None = None
    """Id of the reminder."""
    time: str | None = None
    """Time of the reminder or of its next occurrence, ISO 8601 with an offset."""
    timezone: str | None = None
    """Name of the time zone of the reminder, for example Europe/Oslo."""
    content: str | None = None
    """Text of the reminder; absent if it has none besides the message."""
    completed: bool | None = None
    """Whether the reminder is done."""
    creation_time: str | None = None
    """Time when the reminder was created, ISO 8601 with an offset."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    users: list[ReminderAssignee] | None = None
    """The users it is assigned to."""
    message: ChatReminderMessage | None = None
    """The message on which a reminder is set."""


class ChatReminderMessage(Model, kw_only=True):
    """The message on which a reminder is set."""

    msgid: str | None = None
    """Id of the message."""
    msg: str | None = None
    """Text of the message."""
    chat_id: str | None = None
    """Id of the chat that holds the message."""
    sender_id: str | None = None
    """Id of the sender."""
    dname: str | None = None
    """Display name of the sender."""


class CopyAction(Model, kw_only=True):
    """Put a text into the user's clipboard."""

    type: Literal["copy"] = constant("copy")
    """The kind of action."""
    data: CopyText
    """The text to copy."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class CopyText(Model, kw_only=True):
    """The text to copy."""

    text: str
    """The text, at most 200 characters."""


class ErrorBody(Model, kw_only=True):
    """Body of a failed call.

    Servers use it flat (code and message) or wrapped in error, and may leave out either
    part.
    """

    code: str | int | None = None
    """Machine-readable code. Some calls send a number here and the code itself in message."""
    message: str | None = None
    """Explanation for people, or the machine-readable code where code is a number."""
    error: ErrorDetail | None = None
    """Reason of a failure, either of a whole call or of one item of it."""


class ErrorDetail(Model, kw_only=True):
    """Reason of a failure, either of a whole call or of one item of it."""

    code: str | None = None
    """Machine-readable code."""
    message: str | None = None
    """Explanation for people."""


class FunctionTarget(Model, kw_only=True):
    """The function to call."""

    name: str
    """Name of the function."""
    owner: str | None = None
    """E-mail address of the owner of the function; needed if that is somebody else than
    the sender.
    """


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
    value: JSONNumber | None = None
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


class InlineCard(Model, kw_only=True):
    """A card with a heading, a picture and sections of fields."""

    theme: Literal["modern-inline"] = constant("modern-inline")
    """The theme."""
    title: str | None = None
    """Heading, at most 200 characters."""
    thumbnail: str | None = None
    """Address of a picture beside the heading, public and with https."""
    sections: list[CardSection] | None = None
    """Groups of fields in the card."""
    buttons: list[Button] | None = None
    """Buttons inside the card, at most 5. A server refused them here; put them beside the
    card. Deprecated.
    """


class InvokeFunctionAction(Model, kw_only=True):
    """Call a function of the Cliq platform."""

    type: Literal["invoke.function"] = constant("invoke.function")
    """The kind of action."""
    data: FunctionTarget
    """The function to call."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


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


class MapTicker(Model, kw_only=True):
    """A ticker on a map."""

    title: str | None = None
    """Name of the ticker."""
    type: str | None = None
    """What the ticker stands for."""
    last_modified_time: int | None = None
    """When the ticker was changed, since the epoch, in the unit in which it was sent."""
    info: str | None = None
    """Remark."""
    latitude: JSONNumber | None = None
    """Geographical latitude in degrees."""
    longitude: JSONNumber | None = None
    """Geographical longitude in degrees."""
    color: str | None = None
    """Colour of the ticker."""
    destination: MapTickerDestination | None = None
    """Where the ticker is heading; known from public code only."""


class MapTickerCreate(Model, kw_only=True):
    """A ticker to set on a map."""

    title: str
    """Name of the ticker, at most 20 characters."""
    type: MapTickerCreateType
    """What the ticker stands for; it decides the symbol."""
    last_modified_time: int
    """When the ticker was changed, in milliseconds since the epoch."""
    info: str | None = None
    """Remark, at most 30 characters."""
    latitude: JSONNumber
    """Geographical latitude in degrees, -90 to 90. At least -90."""
    longitude: JSONNumber
    """Geographical longitude in degrees, -180 to 180. At least -180."""
    color: MapTickerCreateColor | None = None
    """Colour of the ticker; known from public code only."""
    destination: MapTickerDestination | None = None
    """Where the ticker is heading; known from public code only."""


class MapTickerDelete(Model, kw_only=True):
    """Tickers to delete."""

    ids: Sequence[str]
    """Ids of the tickers, at least one. At least 1 item."""


class MapTickerDestination(Model, kw_only=True):
    """Where the ticker is heading; known from public code only."""

    latitude: JSONNumber
    """Geographical latitude in degrees, -90 to 90."""
    longitude: JSONNumber
    """Geographical longitude in degrees, -180 to 180."""


class MapTickerUpdate(Model, kw_only=True):
    """Tickers to set."""

    tickers: Mapping[str, MapTickerCreate]
    """The tickers by id; ids are free to choose, public code keeps to letters, digits,
    hyphens and underscores.
    """


class MessageContent(Model, kw_only=True):
    """What a message holds; which fields are there depends on its kind."""

    text: str | None = None
    """Text of the message."""
    file_name: str | None = None
    """Name of the file; file messages only."""
    file_type: str | None = None
    """Media type of the file; file messages only."""
    file_size: int | None = None
    """How many bytes the file has; file messages only."""
    file_url: str | None = None
    """Address to download the file from; file messages only."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: list[Button] | None = None
    """Buttons of the message."""


class OpenUrlAction(Model, kw_only=True):
    """Open an address in the browser."""

    type: Literal["open.url"] = constant("open.url")
    """The kind of action."""
    data: UrlTarget
    """The address to open, by device; http, https, tel, sms and sip are possible."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class PollCard(Model, kw_only=True):
    """A card that asks for a vote."""

    theme: Literal["poll"] = constant("poll")
    """The theme."""
    title: str
    """The question, at most 200 characters."""
    options: list[PollOption]
    """What can be chosen, 2 to 10 options."""


class PollOption(Model, kw_only=True):
    """One option of a poll."""

    __read_only__ = ("votes",)
    text: str
    """Text of the option, at most 100 characters."""
    votes: int | None = None
    """Number of votes so far."""


class PostedMessage(Model, kw_only=True):
    """Id of a message that was posted."""

    message_id: str | None = None
    """Id of the message; posts of bots come without it."""


class PreviewTarget(Model, kw_only=True):
    """The page or video to show."""

    url: str
    """Address that can be shown in a frame, at most 500 characters."""


class PreviewUrlAction(Model, kw_only=True):
    """Show an address inside Cliq."""

    type: Literal["preview.url"] = constant("preview.url")
    """The kind of action."""
    data: PreviewTarget
    """The page or video to show."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class PromptCard(Model, kw_only=True):
    """A card that asks for a decision by button."""

    theme: Literal["prompt"] = constant("prompt")
    """The theme."""
    title: str
    """The question or warning, at most 200 characters."""
    buttons: list[Button] | None = None
    """Buttons inside the card, at most 5. A server refused them here; put them beside the
    card. Deprecated.
    """


class ReminderAssignee(Model, kw_only=True):
    """A user to whom a reminder is assigned."""

    id: str | None = None
    """Id of the user."""
    name: str | None = None
    """Display name."""
    completed: bool | None = None
    """Whether this user has marked the reminder as done."""
    deleted: bool | None = None
    """Whether the reminder is deleted for this user."""


class ScheduledMessage(Model, kw_only=True):
    """A message that waits for a time or for a status."""

    id: str
    """Id of the scheduled message, a UUID; it is no message id."""
    time: str | None = None
    """When the message will be sent, ISO 8601 with offset; absent if it waits for a
    status.
    """
    schedule_status: ScheduledMessageScheduleStatus | None = None
    """The status that the message waits for; absent if it waits for a time."""
    timezone: str | None = None
    """Time zone of the schedule by its IANA name, for example Europe/Berlin."""
    created_time: str | None = None
    """When the message was scheduled, ISO 8601 with offset."""
    message: ScheduledMessageBody | None = None
    """What will be sent."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""


class ScheduledMessageBody(Model, kw_only=True):
    """What will be sent."""

    type: str | None = None
    """Kind of the message, text or file."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: ScheduledMessageContent | None = None
    """Text or file of a scheduled message."""
    is_pinned: bool | None = None
    """Whether the message is pinned in its chat."""


class ScheduledMessageContent(Model, kw_only=True):
    """Text or file of a scheduled message."""

    text: str | None = None
    """Text of the message."""
    file_name: str | None = None
    """Name of the file; file messages only."""
    file_size: str | None = None
    """Size of the file with its unit, for example "214.7 KB"; file messages only."""
    comment: str | None = None
    """Text that goes with the file; file messages only."""


class ScheduledMessageList(Model, kw_only=True):
    """Scheduled messages, a page of a list or what a call has changed."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "scheduledmessages"."""
    data: list[ScheduledMessage]
    """The scheduled messages."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since; in lists only."""


class StickyCells(Model, kw_only=True):
    """What stays in sight while a table is scrolled."""

    rows: int | None = None
    """Number of rows, at most 2. At least 0."""
    columns: int | None = None
    """Number of columns, at most 2. At least 0."""


class SystemApiAction(Model, kw_only=True):
    """Do something inside Cliq."""

    type: Literal["system.api"] = constant("system.api")
    """The kind of action."""
    data: SystemTarget
    """What Cliq shall do."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class SystemTarget(Model, kw_only=True):
    """What Cliq shall do."""

    api: str
    """One of audiocall, videocall, startchat and invite, followed by a slash and the id of
    a user, or locationpermission alone.
    """


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


class Team(Model, kw_only=True):
    """A team of an organisation."""

    team_id: str
    """Id of the team."""
    name: str | None = None
    """Name of the team."""
    description: str | None = None
    """What the team is for."""
    organization_id: str | None = None
    """Id of the organisation."""
    creation_time: str | None = None
    """Time of creation, ISO 8601 with offset."""
    is_active: bool | None = None
    """Whether the team is in use."""
    is_moderator: bool | None = None
    """Whether the current user moderates the team."""
    joined: bool | None = None
    """Whether the current user belongs to the team."""
    participant_count: int | None = None
    """How many members the team has."""


class TextSlide(Model, kw_only=True):
    """A block of text."""

    type: Literal["text"] = constant("text")
    """The kind of slide."""
    title: str | None = None
    """Heading of the text."""
    data: str
    """The text."""


class ThreadFollowersAdd(Model, kw_only=True):
    """Users who shall follow a thread."""

    user_ids: Sequence[str]
    """Ids of the users. At least 1 item."""


class ThreadFollowersRemove(Model, kw_only=True):
    """Users who shall no longer follow a thread."""

    user_ids: Sequence[str]
    """Ids of the users. At least 1 item."""


class ThreadStateInformation(Model, kw_only=True):
    """State of a thread."""

    thread_state: str | None = None
    """Whether messages can be added, open or closed."""


class ThreadSummary(Model, kw_only=True):
    """The thread of a message in short."""

    chat_id: str | None = None
    """Id of the chat that the thread is."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on; the blank inside may be percent-encoded
    as %20.
    """
    title: str | None = None
    """Title of the thread."""
    follower_count: int | None = None
    """Number of people who follow the thread."""
    message_count: int | None = None
    """Number of messages in the thread."""
    is_follower: bool | None = None
    """Whether the current user follows the thread; version 2 only."""


class ThreadUser(Model, kw_only=True):
    """Somebody who follows a thread, or could."""

    user_id: str
    """Id of the user."""
    email_id: str | None = None
    """E-mail address of the user."""
    name: str | None = None
    """Display name of the user."""


class ThreadUserList(Model, kw_only=True):
    """Users who follow a thread, or who do not."""

    data: list[ThreadUser]
    """The users."""


class UrlTarget(Model, kw_only=True):
    """The address to open, by device; http, https, tel, sms and sip are possible."""

    web: str | None = None
    """Address in general, at most 256 characters."""
    windows: str | None = None
    """Address on Windows devices, at most 256 characters."""
    ios: str | None = field(name="iOS", default=None)
    """Address on iOS devices, at most 256 characters."""
    android: str | None = None
    """Address on Android devices, at most 256 characters."""


class UserDepartment(Model, kw_only=True):
    """Department of a user."""

    id: str | None = None
    """Id of the department."""
    name: str | None = None
    """Name of the department."""


class UserDesignation(Model, kw_only=True):
    """Designation (job title) of a user."""

    id: str | None = None
    """Id of the designation."""
    name: str | None = None
    """Name of the designation."""


class UserReference(Model, kw_only=True):
    """Short reference to a user or a bot."""

    id: str | None = None
    """Id of the user; ids of bots start with "b-"."""
    name: str | None = None
    """Display name."""


if TYPE_CHECKING:
    ButtonAction: TypeAlias = (
        InvokeFunctionAction
        | OpenUrlAction
        | SystemApiAction
        | PreviewUrlAction
        | CopyAction
    )
    """What a click on a button does, by type."""
    MessageCard: TypeAlias = InlineCard | PollCard | PromptCard
    """A card; its theme decides what it can hold."""
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
    ButtonAction = union(
        "ButtonAction",
        lambda: (
            InvokeFunctionAction,
            OpenUrlAction,
            SystemApiAction,
            PreviewUrlAction,
            CopyAction,
        ),
        Tagged(
            "type",
            {
                "invoke.function": 0,
                "open.url": 1,
                "system.api": 2,
                "preview.url": 3,
                "copy": 4,
            },
        ),
    )
    MessageCard = union(
        "MessageCard",
        lambda: (
            InlineCard,
            PollCard,
            PromptCard,
        ),
        Tagged("theme", {"modern-inline": 0, "poll": 1, "prompt": 2}),
    )
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

"""Models of `bots`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, OpenModel
from .shared import Button, MessageCard, Slide, UserReference

if TYPE_CHECKING:
    BotCreateCalls: TypeAlias = Literal["enabled", "disabled"]
    """Whether the bot may call users; users and administrators can forbid it still."""
    BotCreateChannelParticipationItem: TypeAlias = Literal[
        "listen_message", "send_message", "auto_follow_thread"
    ]
    BotCreateExecutionType: TypeAlias = Literal["deluge", "webhook"]
    """Whether handlers are Deluge scripts inside Cliq or events go to a server of one's
    own (webhook).
    """
    BotCreateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the bot - the organisation, some teams, or the creator and those whom it
    is shared with (personal).
    """
    BotHandlerCreatePermission: TypeAlias = Literal[
        "chat", "message", "user", "location", "attachments"
    ]
    BotHandlerCreateType: TypeAlias = Literal[
        "welcome_handler",
        "message_handler",
        "mention_handler",
        "context_handler",
        "participation_handler",
        "incoming_webhook_handler",
        "menu_handler",
        "call_handler",
    ]
    """Kind of event that the handler is for."""
    BotHandlerType: TypeAlias = (
        Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ]
        | str
    )
    """Kind of event that the handler is for."""
    BotHandlerUpdatePermission: TypeAlias = Literal[
        "chat", "message", "user", "location", "attachments"
    ]
    BotMessageStylesBackground: TypeAlias = Literal[
        "red", "yellow", "green", "blue", "grey"
    ]
    """Colour behind the message."""
    BotUpdateCalls: TypeAlias = Literal["enabled", "disabled"]
    """Whether the bot may call users; users and administrators can forbid it still."""
    BotUpdateChannelParticipationItem: TypeAlias = Literal[
        "listen_message", "send_message", "auto_follow_thread"
    ]
    BotUpdateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the bot - the organisation, some teams, or the creator and those whom it
    is shared with (personal).
    """
else:
    BotCreateCalls = str
    BotCreateChannelParticipationItem = str
    BotCreateExecutionType = str
    BotCreateScope = str
    BotHandlerCreatePermission = str
    BotHandlerCreateType = str
    BotHandlerType = str
    BotHandlerUpdatePermission = str
    BotMessageStylesBackground = str
    BotUpdateCalls = str
    BotUpdateChannelParticipationItem = str
    BotUpdateScope = str


class Bot(Model, kw_only=True):
    """A bot."""

    id: str
    """Id of the bot, digits without "b-"."""
    unique_name: str | None = None
    """Name for calls, derived from the first name shown; it never changes."""
    name: str | None = None
    """Name shown."""
    description: str | None = None
    """What the bot is for."""
    scope: str | None = None
    """Who can use the bot - organization, team or personal."""
    team_ids: list[str] | None = None
    """Ids of the teams that can use the bot; for scope team."""
    status_messages: list[str] | None = None
    """Texts shown as the status of the bot."""
    channel_participation: list[str] | None = None
    """What the bot can do in channels - listen_message, send_message, auto_follow_thread."""
    calls: str | None = None
    """Whether the bot may call users, enabled or disabled."""
    handlers: list[BotHandlerSummary] | None = None
    """The handlers in short; empty for a new bot."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    execution_type: str | None = None
    """How handlers run, deluge or webhook."""
    execution_url: str | None = None
    """Address that events are sent to; for type webhook."""
    status: str | None = None
    """State of the bot, for example enabled."""
    type: str | None = None
    """Origin of the bot; custom for those made by users."""
    default: bool | None = None
    """Whether it is the default bot of the organisation."""
    subscriber_count: int | None = None
    """Number of subscribers."""


class BotChannelAdd(Model, kw_only=True):
    """The channel that a bot is added to."""

    channel_unique_name: str
    """Unique name of the channel."""


class BotCreate(Model, kw_only=True):
    """A new bot."""

    name: str
    """Name shown, not used by another bot, at most 20 characters."""
    description: str
    """What the bot is for, at most 300 characters."""
    execution_type: BotCreateExecutionType | None = None
    """Whether handlers are Deluge scripts inside Cliq or events go to a server of one's
    own (webhook). By default `deluge`.
    """
    execution_url: str | None = None
    """Public address that events are sent to by POST; needed for type webhook, refused for
    deluge.
    """
    scope: BotCreateScope | None = None
    """Who can use the bot - the organisation, some teams, or the creator and those whom it
    is shared with (personal).
    """
    team_ids: Sequence[str] | None = None
    """Ids of the teams, at most 4; needed for scope team."""
    status_messages: Sequence[str] | None = None
    """Texts shown as the status of the bot, at most 10 of at most 50 characters each."""
    image: str | None = None
    """Picture of the bot, in Base64."""
    channel_participation: Sequence[BotCreateChannelParticipationItem] | None = None
    """What the bot can do in channels - read messages, post, follow the threads in which
    it takes part. At most 3 items.
    """
    calls: BotCreateCalls | None = None
    """Whether the bot may call users; users and administrators can forbid it still."""


class BotHandler(Model, kw_only=True):
    """A handler.

    After a change it comes with id and display_props, when read with handler_id, name,
    icon and script.
    """

    id: str | None = None
    """Id of the handler; in the answer to a change."""
    handler_id: str | None = None
    """Id of the handler; in the answer to reading it."""
    type: BotHandlerType | None = None
    """Kind of event that the handler is for."""
    name: str | None = None
    """Text of the menu entry; in the answer to reading it."""
    icon: str | None = None
    """Icon of the menu entry; in the answer to reading it."""
    display_props: BotMenuEntry | None = None
    """Look and place of a menu entry."""
    permissions: list[str] | None = None
    """Parts of the event that the server is sent; for bots of type webhook."""
    script: str | None = None
    """Deluge source code; for bots of type deluge."""
    return_type: str | None = None
    """Type that the script must return, for example MAP."""
    params: list[BotHandlerParameter] | None = None
    """What the script is given."""


class BotHandlerCreate(Model, kw_only=True):
    """A new handler.

    Bots of type deluge need a script, bots of type webhook permissions, menu entries a
    name too.
    """

    type: BotHandlerCreateType
    """Kind of event that the handler is for."""
    script: str | None = None
    """Deluge source code, at most 250 KB; only for bots of type deluge."""
    permissions: Sequence[BotHandlerCreatePermission] | None = None
    """Parts of the event that the server is sent, at most 5; only for bots of type
    webhook.
    """
    name: str | None = None
    """Text of the menu entry, at most 15 characters; only for menu_handler, where it is
    needed.
    """
    icon: str | None = None
    """Icon of the menu entry, its name, a slash and a colour of six hexadecimal digits;
    only for menu_handler.
    """
    sub_actions: Sequence[BotSubActionCreate] | None = None
    """Entries below the menu entry, at most 5; only for menu_handler."""


class BotHandlerParameter(Model, kw_only=True):
    """A variable that a script is given."""

    param_name: str | None = None
    """Name of the variable."""
    param_type: str | None = None
    """Type of the variable, for example MAP, STRING or BOOLEAN."""


class BotHandlerResult(Model, kw_only=True):
    """A handler in its envelope."""

    url: str | None = None
    """Path of the handler."""
    type: str | None = None
    """Kind of the data, "execution_handler"."""
    data: BotHandler
    """A handler. After a change it comes with id and display_props, when read with
    handler_id, name, icon and script.
    """


class BotHandlerSummary(Model, kw_only=True):
    """A handler of a bot in short.

    All fields but the type are there for menu entries only.
    """

    type: str | None = None
    """Kind of the handler."""
    id: str | None = None
    """Id of the handler."""
    name: str | None = None
    """Text of the menu entry."""
    icon: str | None = None
    """Icon of the menu entry, its name and colour."""
    position: int | None = None
    """Place in the menu, from 1."""
    sub_actions: list[BotSubAction] | None = None
    """Entries below the menu entry."""


class BotHandlerUpdate(Model, kw_only=True):
    """What to change about a handler."""

    script: str | None = None
    """New Deluge source code, at most 250 KB; only for bots of type deluge."""
    permissions: Sequence[BotHandlerUpdatePermission] | None = None
    """All parts of the event that the server is sent from now on, at most 5; only for bots
    of type webhook.
    """
    name: str | None = None
    """New text of the menu entry, at most 15 characters; only for menu_handler."""
    icon: str | None = None
    """New icon of the menu entry, its name, a slash and a colour of six hexadecimal
    digits; only for menu_handler.
    """
    sub_actions: Sequence[BotSubActionCreate] | None = None
    """All entries below the menu entry from now on, at most 5; only for menu_handler."""


class BotIncomingResult(OpenModel, kw_only=True):
    """Outcome of an incoming webhook, and what the handler has put into its answer, such
    as the echo of a challenge.
    """

    user_ids: list[str] | None = None
    """Ids of the users who got a message of the bot."""


class BotList(Model, kw_only=True):
    """One page of bots."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "bot"."""
    data: list[Bot]
    """The bots."""
    deleted: list[str] | None = None
    """Ids of the bots deleted since the call that returned the sync_token."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class BotMenuEntry(Model, kw_only=True):
    """Look and place of a menu entry."""

    name: str | None = None
    """Text of the entry."""
    icon: str | None = None
    """Icon of the entry, its name and colour."""
    position: int | None = None
    """Place in the menu, from 1."""


class BotMessageCreate(Model, kw_only=True):
    """A message of a bot.

    It needs text, a card or slides.
    """

    text: str | None = None
    """The text, 1 to 5000 characters."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: Sequence[Button] | None = None
    """Buttons below the message, at most 5."""
    slides: Sequence[Slide] | None = None
    """Structured parts below the text or card, at most 20 and 10000 characters together;
    charts are not named for bots.
    """
    bot: BotMessageSender | None = None
    """Another name and picture for the bot, for this message only."""
    styles: BotMessageStyles | None = None
    """Look of the message."""
    userids: str | None = None
    """Ids or e-mail addresses of the recipients, comma-separated, at most 100; they go
    before those of the query.
    """
    user_ids: str | None = None
    """Recipients in the spelling of the vendor, comma-separated, at most 100. A server
    refused it; use userids. Deprecated.
    """
    broadcast: bool | None = None
    """Whether all subscribers get the message."""
    reply_to: str | None = None
    """Id of the message to quote, at most 100 characters."""
    notify_edit: bool | None = None
    """Whether the recipients are notified when the message is edited later."""
    message_topic: str | None = None
    """Title for a thread that is opened on this message later, at most 255 characters."""
    mark_as_read: bool | None = None
    """Whether the message counts as read for the recipient."""
    sync_message: bool | None = None
    """Whether the call waits for the delivery and returns the ids of chat and message."""
    thread_chat_id: str | None = None
    """Id of the chat of a thread, to post there; at most 100 characters."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on."""
    thread_title: str | None = None
    """Title of a new thread, at most 100 characters."""
    post_in_parent: bool | None = None
    """Whether a message of a thread shows up in the chat or channel around it as well."""


class BotMessageSender(Model, kw_only=True):
    """Another name and picture for the bot, for this message only."""

    name: str | None = None
    """Name shown as the sender."""
    image: str | None = None
    """Address of the picture, public and with https."""


class BotMessageStyles(Model, kw_only=True):
    """Look of the message."""

    background: BotMessageStylesBackground | None = None
    """Colour behind the message."""
    markdown: bool | None = None
    """Whether Markdown in the text is rendered."""


class BotResult(Model, kw_only=True):
    """A bot in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "bot"."""
    data: Bot
    """A bot."""


class BotSubAction(Model, kw_only=True):
    """An entry below a menu entry."""

    name: str | None = None
    """Text of the entry."""
    icon: str | None = None
    """Icon of the entry, its name and colour."""


class BotSubActionCreate(Model, kw_only=True):
    """A new entry below a menu entry."""

    name: str
    """Text of the entry, at most 15 characters."""
    icon: str | None = None
    """Icon of the entry, its name, a slash and a colour of six hexadecimal digits."""


class BotUpdate(Model, kw_only=True):
    """What to change about a bot."""

    name: str | None = None
    """New name shown, not used by another bot, at most 20 characters."""
    description: str | None = None
    """What the bot is for, at most 300 characters."""
    execution_url: str | None = None
    """New address that events are sent to; only for type webhook."""
    scope: BotUpdateScope | None = None
    """Who can use the bot - the organisation, some teams, or the creator and those whom it
    is shared with (personal).
    """
    team_ids: Sequence[str] | None = None
    """Ids of the teams, at most 4; needed for scope team."""
    status_messages: Sequence[str] | None = None
    """Texts shown as the status of the bot, at most 10 of at most 50 characters each."""
    image: str | None = None
    """Picture of the bot, in Base64."""
    channel_participation: Sequence[BotUpdateChannelParticipationItem] | None = None
    """What the bot can do in channels - read messages, post, follow the threads in which
    it takes part. At most 3 items.
    """
    calls: BotUpdateCalls | None = None
    """Whether the bot may call users; users and administrators can forbid it still."""

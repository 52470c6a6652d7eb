"""Models of `chats`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import ByField, Model, Tagged, constant, field, union
from .shared import ChatReminder, MessageContent, ScheduledMessage, UserReference

if TYPE_CHECKING:
    ChatActivityAction: TypeAlias = Literal["typing", "text_entered", "text_cleared"]
    """The user is typing, has entered text without sending it, or has cleared it."""
    ChatHistoryUpdateHistoryStatus: TypeAlias = Literal["enabled", "disabled"]
    """Whether the history is kept (enabled) or not (disabled)."""
    ChatType: TypeAlias = (
        Literal[
            "channel",
            "bot",
            "entity_chat",
            "direct_message",
            "group_chat",
            "crossproduct_custom_chat",
            "thread",
            "unknown",
        ]
        | str
    )
    """Kind of the conversation."""
    ScheduledMessageCreateScheduleStatus: TypeAlias = Literal[
        "check_in", "check_out", "user_available", "call_end"
    ]
    """The status to wait for, instead of a time - checking in or out for work, becoming
    available, the end of a call or meeting. By the user guide the other person's status
    counts; a public client knows this for direct chats only.
    """
    ScheduledMessageTriggerChangeExistingStatus: TypeAlias = Literal[
        "check_in", "check_out", "user_available", "call_end"
    ]
    """The status that the messages wait for now."""
    ScheduledMessageTriggerChangeScheduleStatus: TypeAlias = Literal[
        "check_in", "check_out", "user_available", "call_end"
    ]
    """The status that they shall wait for."""
    ScheduledMessageUpdateScheduleStatus: TypeAlias = Literal[
        "check_in", "check_out", "user_available", "call_end"
    ]
    """The status to wait for instead of a time - checking in or out for work, becoming
    available, the end of a call. The vendor speaks of the sender's status here and of
    the other person's in its user guide.
    """
else:
    ChatActivityAction = str
    ChatHistoryUpdateHistoryStatus = str
    ChatType = str
    ScheduledMessageCreateScheduleStatus = str
    ScheduledMessageTriggerChangeExistingStatus = str
    ScheduledMessageTriggerChangeScheduleStatus = str
    ScheduledMessageUpdateScheduleStatus = str


class AddedChatMembers(Model, kw_only=True):
    """Who was added to which chat."""

    chat_id: str | None = None
    """Id of the chat."""
    added_user_ids: list[str] | None = None
    """Ids of the users who were added."""


class Chat(Model, kw_only=True):
    """A conversation as the current user sees it."""

    chat_id: str
    """Id of the chat."""
    name: str | None = None
    """Name shown for the chat; in a direct chat the name of the other person."""
    chat_type: ChatType | None = None
    """Kind of the conversation."""
    participant_count: int | None = None
    """Number of participants."""
    created_time: str | None = None
    """Time of creation, ISO 8601 with offset."""
    last_modified_time: str | None = None
    """Time of the last activity or change, ISO 8601 with offset."""
    pinned: bool | None = None
    """Whether the current user has pinned the chat."""
    removed: bool | None = None
    """Whether the current user was taken out of the chat."""
    user_membership: ChatMembership | None = None
    """State of the current user in a new chat."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    last_message_info: LastMessage | None = None
    """The newest message of a chat in short."""
    unread_time: str | None = None
    """Time of the first unread message, ISO 8601; absent if everything is read."""
    unread_message_count: int | None = None
    """Number of unread messages."""
    previous_titles: str | None = None
    """Earlier names of a chat that was renamed."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on; threads only."""
    parent_chat_id: str | None = None
    """Id of the chat that the thread belongs to; threads only."""


class ChatActivity(Model, kw_only=True):
    """What the user is doing in the input field."""

    action: ChatActivityAction
    """The user is typing, has entered text without sending it, or has cleared it."""


class ChatBulkClearUnread(Model, kw_only=True):
    """Reset the unread counters of chats."""

    operation: Literal["clear_unread"] = constant("clear_unread")
    """The operation."""
    chat_ids: Sequence[str]
    """Ids of the chats, up to 100."""


class ChatBulkMarkRead(Model, kw_only=True):
    """Mark chats as read, each up to a message."""

    operation: Literal["read_status_update"] = constant("read_status_update")
    """The operation."""
    read_status: Literal["read"] = constant("read")
    """The new state."""
    chats: Sequence[ChatReadMark]
    """The chats and how far each is read, up to 100."""


class ChatBulkOutcome(Model, kw_only=True):
    """Which chats were changed and which were not."""

    success: list[str] | None = None
    """Ids of the chats that were changed."""
    failure: list[str | dict[str, Any]] | None = None
    """The chats that were not changed, as ids or objects; their form is not documented."""


class ChatBulkResult(Model, kw_only=True):
    """Outcome of marking many chats as read."""

    type: str | None = None
    """Kind of the data, "chat.read_status"."""
    data: ChatBulkOutcome
    """Which chats were changed and which were not."""


class ChatClearHistory(Model, kw_only=True):
    """Clear the history that the current user sees; direct and group chats only."""

    operation: Literal["clear_local_history"] = constant("clear_local_history")
    """The operation."""


class ChatClose(Model, kw_only=True):
    """Take the chat off the user's list of recent chats."""

    operation: Literal["close_chat"] = constant("close_chat")
    """The operation."""


class ChatForkCreate(Model, kw_only=True):
    """A new chat that grows out of a message of another one."""

    message_id: str
    """Id of the message that the new chat starts with."""
    user_ids: str | None = None
    """Ids of the users to bring in, separated by commas; ignored with
    include_participants.
    """
    include_participants: bool | None = None
    """Whether all participants of the old chat come along. By default `false`."""
    title: str
    """Name of the new chat, at most 255 characters."""


class ChatHistoryUpdate(Model, kw_only=True):
    """Keep or drop the history of the chat."""

    operation: Literal["update_history_status"] = constant("update_history_status")
    """The operation."""
    history_status: ChatHistoryUpdateHistoryStatus
    """Whether the history is kept (enabled) or not (disabled)."""


class ChatList(Model, kw_only=True):
    """Chats found by a list or a search."""

    chats: list[Chat]
    """The chats."""


class ChatMarkRead(Model, kw_only=True):
    """Mark the chat as read as far as a message."""

    operation: Literal["mark_as_read"] = constant("mark_as_read")
    """The operation."""
    last_message_id: str
    """Id of the last message that counts as read."""


class ChatMarkUnread(Model, kw_only=True):
    """Mark a message and all that follow it as unread."""

    operation: Literal["mark_as_unread"] = constant("mark_as_unread")
    """The operation."""
    message_id: str
    """Id of the first message that counts as unread."""


class ChatMembersAdd(Model, kw_only=True):
    """Users to add to a group chat."""

    user_ids: Sequence[str]
    """Ids of the users, 1 to 100."""


class ChatMembersAdded(Model, kw_only=True):
    """Outcome of adding members."""

    type: str | None = None
    """Kind of the data, "chat.member"."""
    data: AddedChatMembers
    """Who was added to which chat."""


class ChatMembersRemoved(Model, kw_only=True):
    """Outcome of removing members."""

    type: str | None = None
    """Kind of the data, "chat.member"."""
    data: RemovedChatMembers
    """Who was removed from which chat."""


class ChatMembership(Model, kw_only=True):
    """State of the current user in a new chat."""

    pinned: bool | None = None
    """Whether the user has pinned the chat."""
    removed: bool | None = None
    """Whether the user was taken out of the chat."""


class ChatPin(Model, kw_only=True):
    """The pin of a chat."""

    chat_id: str | None = None
    """Id of the chat."""
    category_id: str | None = None
    """Id of the folder; only after pinning."""


class ChatPinCreate(Model, kw_only=True):
    """Where to pin a chat."""

    category_id: str | None = None
    """Id of the folder; My Pins without it."""


class ChatPinResult(Model, kw_only=True):
    """What became of a pin."""

    type: str | None = None
    """Kind of the answer, "chat.pin" or "chat.unpin"."""
    data: ChatPin | None = None
    """The pin of a chat."""


class ChatReadMark(Model, kw_only=True):
    """How far a chat is read."""

    chat_id: str
    """Id of the chat."""
    last_message_id: str
    """Id of the last message that counts as read."""


class ChatReminderList(Model, kw_only=True):
    """One page of reminders on messages of a chat."""

    category: str | None = None
    """Kind of the list, "chat"."""
    time: str | None = None
    """Time of the answer, ISO 8601 with an offset."""
    list_: list[ChatReminder] | None = field(name="list", default=None)
    """The reminders."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page. The request is documented, this
    field is not.
    """


class ChatResult(Model, kw_only=True):
    """One chat in its envelope."""

    url: str | None = None
    """Path that the answer belongs to; only after creating a chat."""
    type: str | None = None
    """Kind of the data, "chat"."""
    data: Chat
    """A conversation as the current user sees it."""


class ChatTitle(Model, kw_only=True):
    """A chat and its name."""

    title: str | None = None
    """The name."""
    chat_id: str | None = None
    """Id of the chat."""


class ChatTitleResult(Model, kw_only=True):
    """Outcome of renaming a chat."""

    type: str | None = None
    """Kind of the data, "chat.title"."""
    data: ChatTitle
    """A chat and its name."""


class ChatTitleUpdate(Model, kw_only=True):
    """Rename the chat."""

    operation: Literal["update_title"] = constant("update_title")
    """The operation."""
    title: str
    """The new name, not empty, at most 255 characters."""


class DirectChatCreate(Model, kw_only=True):
    """A chat with one other user."""

    chat_type: Literal["direct_message"] = constant("direct_message")
    """Kind of the chat."""
    user_id: str
    """Id of the other user."""


class GroupChatCreate(Model, kw_only=True):
    """A chat with several other users."""

    chat_type: Literal["group_chat"] = constant("group_chat")
    """Kind of the chat."""
    user_ids: Sequence[str]
    """Ids of the users to bring in, up to 50. At least 1 item."""
    title: str
    """Name of the chat, at most 255 characters."""


class LastMessage(Model, kw_only=True):
    """The newest message of a chat in short."""

    message_id: str | None = None
    """Id of the message."""
    sender: str | None = None
    """Id of the user who sent it."""
    time: str | None = None
    """Time of sending, ISO 8601 with offset."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    type: str | None = None
    """Kind of the message, for example text or file."""


class MessagePin(Model, kw_only=True):
    """The pin on a message."""

    expiry_time: str | int | None = None
    """Time when the pin comes off, ISO 8601; the number -1 means never."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    created_time: str | None = None
    """Time when the message was pinned, ISO 8601."""
    last_modified_time: str | None = None
    """Time of the last change of the pin, ISO 8601."""
    is_primary: bool | None = None
    """Whether the message has the first place, at the top of the chat."""


class PinnedMessage(Model, kw_only=True):
    """A message and its pin."""

    id: str
    """Id of the message."""
    type: str | None = None
    """Kind of the message, for example text."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    mentions: list[PinnedMessageMention] | None = None
    """Who the message mentions; absent if it mentions nobody."""
    is_pinned: bool | None = None
    """Whether the message is pinned; true here."""
    pin_information: MessagePin | None = None
    """The pin on a message."""


class PinnedMessageCreate(Model, kw_only=True):
    """The message to pin."""

    message_id: str
    """Id of a message in the chat that is not deleted."""
    expiry_time: str | int
    """Time when the pin comes off, as ISO 8601 or in milliseconds since the epoch; it must
    lie in the future. The number -1 means never.
    """
    notify: bool
    """Whether the people in the chat are told of the pin."""
    primary: bool | None = None
    """Whether the message takes the first place; it does not by default, except as the
    first pin of the chat. By default `false`.
    """


class PinnedMessageDelete(Model, kw_only=True):
    """The messages to unpin."""

    message_ids: Sequence[str]
    """Ids of pinned messages, 1 to 25."""


class PinnedMessageList(Model, kw_only=True):
    """One page of pinned messages."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "pinmessages"."""
    data: list[PinnedMessage]
    """The messages, latest pin first."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page. The vendor shows none in the
    answer.
    """
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class PinnedMessageMention(Model, kw_only=True):
    """A user, or a group of users, that a message mentions."""

    id: str | None = None
    """Id of the user or group."""
    name: str | None = None
    """The mention as it is shown, with @ in front."""
    type: str | None = None
    """Who is mentioned, for example user."""


class PinnedMessageResult(Model, kw_only=True):
    """One pinned message."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "pinmessages"."""
    data: PinnedMessage
    """A message and its pin."""


class PinnedMessageUpdate(Model, kw_only=True):
    """The new place of a pinned message."""

    message_id: str
    """Id of the message that moves."""
    pin_above: str | None = None
    """Id of the pinned message that will come next; without it the message goes to the
    end.
    """
    last_sync_time: str | int
    """Time when the list was last read, as ISO 8601 or in milliseconds since the epoch."""


class RemovedChatMembers(Model, kw_only=True):
    """Who was removed from which chat."""

    chat_id: str | None = None
    """Id of the chat."""
    removed_user_ids: list[str] | None = None
    """Ids of the users who were removed."""


class ScheduledMessageCreate(Model, kw_only=True):
    """A text to send later, at a time or at a status."""

    text: str
    """The text, at most 4096 characters, fewer than a message can have otherwise."""
    schedule_time: str | None = None
    """When to send the message, as yyyyMMddTHHmmss without separators or offset. Matching
    `^[0-9]{8}T[0-9]{6}$`.
    """
    schedule_timezone: str | None = None
    """Time zone of schedule_time by its IANA name, for example Europe/Berlin."""
    schedule_status: ScheduledMessageCreateScheduleStatus | None = None
    """The status to wait for, instead of a time - checking in or out for work, becoming
    available, the end of a call or meeting. By the user guide the other person's status
    counts; a public client knows this for direct chats only.
    """


class ScheduledMessageReschedule(Model, kw_only=True):
    """A new time for the messages that are scheduled for a given time."""

    status: Literal["reschedule"] = constant("reschedule")
    """The operation."""
    apply_to: Literal["all_time_based"] = constant("all_time_based")
    """Which messages to change, those that wait for a time."""
    time: int
    """The time for which the messages are scheduled now, exactly, in milliseconds since
    the epoch.
    """
    schedule_time: int
    """The new time, in milliseconds since the epoch."""
    schedule_timezone: str | None = None
    """Time zone of the times by its IANA name, at most 100 characters."""


class ScheduledMessageResult(Model, kw_only=True):
    """One scheduled message in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "scheduledmessages"."""
    data: ScheduledMessage
    """A message that waits for a time or for a status."""


class ScheduledMessageSend(Model, kw_only=True):
    """Send one message at once."""

    status: Literal["send"] = constant("send")
    """The operation."""
    id: str
    """Id of the scheduled message."""


class ScheduledMessageSendAll(Model, kw_only=True):
    """Send all messages of the chat at once."""

    status: Literal["send"] = constant("send")
    """The operation."""
    apply_to: Literal["all"] = constant("all")
    """Which messages to send."""


class ScheduledMessageTriggerChange(Model, kw_only=True):
    """A new status for the messages that wait for a given status."""

    status: Literal["reschedule"] = constant("reschedule")
    """The operation."""
    apply_to: Literal["all_status_based"] = constant("all_status_based")
    """Which messages to change, those that wait for a status."""
    existing_status: ScheduledMessageTriggerChangeExistingStatus
    """The status that the messages wait for now."""
    schedule_status: ScheduledMessageTriggerChangeScheduleStatus
    """The status that they shall wait for."""


class ScheduledMessageUpdate(Model, kw_only=True):
    """Changes of a scheduled message."""

    text: str | None = None
    """The new text, at most 5000 characters."""
    schedule_time: int | None = None
    """The new time, in milliseconds since the epoch."""
    schedule_timezone: str | None = None
    """Time zone of the new time by its IANA name, at most 100 characters."""
    schedule_status: ScheduledMessageUpdateScheduleStatus | None = None
    """The status to wait for instead of a time - checking in or out for work, becoming
    available, the end of a call. The vendor speaks of the sender's status here and of
    the other person's in its user guide.
    """
    file_remove: bool | None = None
    """Whether to take the file away from the message. By default `false`."""


class V2ScheduledMessage(Model, kw_only=True):
    """A message that was scheduled, as version 2 shows it."""

    id: str
    """Id of the scheduled message, a UUID; it is also the id in the calls of version 3."""
    time: int | None = None
    """When the message will be sent, in milliseconds since the epoch."""
    time_string: str | None = None
    """The same time as yyyyMMddTHHmmss in the time zone of the schedule."""
    timezone: str | None = None
    """Time zone of the schedule by its IANA name."""
    created_time: int | None = None
    """When the message was scheduled, in milliseconds since the epoch."""
    creator: str | None = None
    """Id of the user who scheduled it."""
    message: V2ScheduledMessageBody | None = None
    """What will be sent, in the vendor's internal notation. The vendor explains none of
    these fields; their meaning is read from the values.
    """


class V2ScheduledMessageBody(Model, kw_only=True):
    """What will be sent, in the vendor's internal notation.

    The vendor explains none of these fields; their meaning is read from the values.
    """

    msg: str | None = None
    """Text of the message."""
    sender: str | None = None
    """Id of the user who sends it."""
    dname: str | None = None
    """Display name of that user."""
    chid: str | None = None
    """Id of the chat."""
    channel_data: V2ScheduledMessageChannel | None = field(
        name="channelData", default=None
    )
    """The channel of a scheduled message; channels only."""
    ctype: int | None = None
    """Number of the kind of chat."""
    mtype: int | None = None
    """Number of the kind of message."""
    sync_message: bool | None = None
    """Whether the delivery is waited for."""
    includesenderinunread: bool | None = None
    """Whether the message counts as unread for its sender too."""
    detected_language: str | None = None
    """Language of the text as the server sees it, for example en."""
    language_detection_version: int | None = None
    """Version of the detection of languages."""
    temp_info: V2ScheduledMessageOrigin | None = None
    """How a scheduled message came about."""
    meta: V2ScheduledMessageMeta | None = None
    """Further data of a scheduled message."""


class V2ScheduledMessageChannel(Model, kw_only=True):
    """The channel of a scheduled message; channels only."""

    dn: str | None = None
    """Name shown for the channel, with the."""
    cn: str | None = None
    """Name of the channel, with the."""


class V2ScheduledMessageMeta(Model, kw_only=True):
    """Further data of a scheduled message."""

    revision: int | None = None
    """Revision of the message."""


class V2ScheduledMessageOrigin(Model, kw_only=True):
    """How a scheduled message came about."""

    api: bool | None = None
    """Whether it was scheduled by a call of the API."""
    bm: int | None = None
    """Internal number without explanation."""


if TYPE_CHECKING:
    ChatCreate: TypeAlias = DirectChatCreate | GroupChatCreate
    """A new chat, direct or group by chat_type."""
    PrimaryPinnedMessage: TypeAlias = PinnedMessageResult | PinnedMessage
    """The pinned message in the first place, in its frame or bare."""
else:
    ChatCreate = union(
        "ChatCreate",
        lambda: (
            DirectChatCreate,
            GroupChatCreate,
        ),
        Tagged("chat_type", {"direct_message": 0, "group_chat": 1}),
    )
    PrimaryPinnedMessage = union(
        "PrimaryPinnedMessage",
        lambda: (
            PinnedMessageResult,
            PinnedMessage,
        ),
        ByField({"data": 0, "id": 1}),
    )

"""Models of `chats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import Model, Tagged, constant, union
from .shared import MessageContent, UserReference

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
else:
    ChatActivityAction = str
    ChatHistoryUpdateHistoryStatus = str
    ChatType = str


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
    chat_ids: list[str]
    """Ids of the chats, up to 100."""


class ChatBulkMarkRead(Model, kw_only=True):
    """Mark chats as read, each up to a message."""

    operation: Literal["read_status_update"] = constant("read_status_update")
    """The operation."""
    read_status: Literal["read"] = constant("read")
    """The new state."""
    chats: list[ChatReadMark]
    """The chats and how far each is read, up to 100."""


class ChatBulkOutcome(Model, kw_only=True):
    """Which chats were changed and which were not."""

    success: list[str] | None = None
    """Ids of the chats that were changed."""
    failure: list[Any] | None = None
    """Entries for the chats that were not changed; their form is not documented."""


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
    """Whether all participants of the old chat come along."""
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


class ChatMembersAdd(Model, kw_only=True):
    """Users to add to a group chat."""

    user_ids: list[str]
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


class ChatReadMark(Model, kw_only=True):
    """How far a chat is read."""

    chat_id: str
    """Id of the chat."""
    last_message_id: str
    """Id of the last message that counts as read."""


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
    user_ids: list[str]
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


class RemovedChatMembers(Model, kw_only=True):
    """Who was removed from which chat."""

    chat_id: str | None = None
    """Id of the chat."""
    removed_user_ids: list[str] | None = None
    """Ids of the users who were removed."""


if TYPE_CHECKING:
    ChatBulkUpdate: TypeAlias = ChatBulkMarkRead | ChatBulkClearUnread
    """A change of the read state of many chats, chosen by operation."""
    ChatCreate: TypeAlias = DirectChatCreate | GroupChatCreate
    """A new chat, direct or group by chat_type."""
    ChatUpdate: TypeAlias = (
        ChatTitleUpdate
        | ChatHistoryUpdate
        | ChatMarkRead
        | ChatMarkUnread
        | ChatClearHistory
        | ChatClose
    )
    """A change of one chat, chosen by operation."""
else:
    ChatBulkUpdate = union(
        "ChatBulkUpdate",
        lambda: (
            ChatBulkMarkRead,
            ChatBulkClearUnread,
        ),
        Tagged("operation", {"read_status_update": 0, "clear_unread": 1}),
    )
    ChatCreate = union(
        "ChatCreate",
        lambda: (
            DirectChatCreate,
            GroupChatCreate,
        ),
        Tagged("chat_type", {"direct_message": 0, "group_chat": 1}),
    )
    ChatUpdate = union(
        "ChatUpdate",
        lambda: (
            ChatTitleUpdate,
            ChatHistoryUpdate,
            ChatMarkRead,
            ChatMarkUnread,
            ChatClearHistory,
            ChatClose,
        ),
        Tagged(
            "operation",
            {
                "update_title": 0,
                "update_history_status": 1,
                "mark_as_read": 2,
                "mark_as_unread": 3,
                "clear_local_history": 4,
                "close_chat": 5,
            },
        ),
    )

"""Models of `threads`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, constant
from .shared import MessageContent, ThreadStateInformation, ThreadSummary, UserReference

if TYPE_CHECKING:
    ThreadFollowingAction: TypeAlias = Literal["follow", "unfollow"]
    """Whether to follow the thread from now on or no longer."""
    ThreadState: TypeAlias = Literal["open", "closed"] | str
    """Whether messages can be added (open) or not (closed)."""
else:
    ThreadFollowingAction = str
    ThreadState = str


class Thread(Model, kw_only=True):
    """A thread as the current user sees it."""

    chat_id: str
    """Id of the chat that the thread is."""
    parent_chat_id: str | None = None
    """Id of the chat that the thread belongs to."""
    thread_message_id: str | None = None
    """Id of the message that the thread hangs on; the blank inside may be percent-encoded
    as %20.
    """
    title: str | None = None
    """Title of the thread."""
    follower_count: int | None = None
    """Number of people who follow the thread."""
    is_follower: bool | None = None
    """Whether the current user follows it."""
    parent_participant: bool | None = None
    """Whether the current user takes part in the parent chat; only in the answer for a
    single thread.
    """
    parent_message_sender: str | None = None
    """Id of the user who wrote the message that the thread hangs on."""
    thread_state: ThreadState | None = None
    """Whether messages can be added (open) or not (closed)."""
    last_message_information: ThreadLastMessage | None = None
    """The newest message of a thread in short."""


class ThreadClose(Model, kw_only=True):
    """Close the thread."""

    action: Literal["close"] = constant("close")
    """The action."""


class ThreadFollowing(Model, kw_only=True):
    """Follow the thread or stop following it."""

    action: ThreadFollowingAction
    """Whether to follow the thread from now on or no longer."""


class ThreadLastMessage(Model, kw_only=True):
    """The newest message of a thread in short."""

    sender_id: str | None = None
    """Id of the user who sent it."""
    sender_name: str | None = None
    """Display name of that user."""
    message_type: str | None = None
    """Kind of the message, for example text or file."""
    time: str | None = None
    """Time of sending, ISO 8601 with offset."""
    text: str | None = None
    """Text of the message."""


class ThreadList(Model, kw_only=True):
    """One page of threads."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "chat_thread"."""
    data: list[Thread]
    """The threads."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class ThreadMainMessage(Model, kw_only=True):
    """The message of a channel that a thread hangs on."""

    id: str
    """Id of the message."""
    type: str | None = None
    """Kind of the message, for example text or file."""
    time: str | None = None
    """Time of sending, ISO 8601 with offset."""
    parent_resource_id: str | None = None
    """Name of the channel that holds the message."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    mentions: list[ThreadMention] | None = None
    """Whom the message mentions."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    thread_information: ThreadSummary | None = None
    """The thread of a message in short."""
    thread_state_information: ThreadStateInformation | None = None
    """State of a thread."""
    is_pinned: bool | None = None
    """Whether the message is pinned in its chat."""


class ThreadMention(Model, kw_only=True):
    """A mention in the message that a thread hangs on."""

    id: str | None = None
    """Id of what is mentioned, of a user as a rule."""
    name: str | None = None
    """The mention as it reads, with the @ in front."""
    type: str | None = None
    """Kind of what is mentioned, for example user."""


class ThreadReopen(Model, kw_only=True):
    """Open the thread again."""

    action: Literal["reopen"] = constant("reopen")
    """The action."""


class ThreadResult(Model, kw_only=True):
    """One thread in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "chat_thread"."""
    data: Thread
    """A thread as the current user sees it."""

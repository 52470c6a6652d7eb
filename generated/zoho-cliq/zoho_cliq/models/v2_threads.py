"""Models of `v2_threads`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import MessageContent, ThreadStateInformation, ThreadSummary, UserReference

if TYPE_CHECKING:
    V2ThreadUpdateAction: TypeAlias = Literal["close", "reopen"]
    """Whether to close the thread or to open it again."""
else:
    V2ThreadUpdateAction = str


class V2ThreadMainMessage(Model, kw_only=True):
    """The message of a channel that a thread hangs on, as version 2 shows it."""

    id: str
    """Id of the message."""
    type: str | None = None
    """Kind of the message, for example text or file."""
    time: int | None = None
    """Time of sending, in milliseconds since the epoch."""
    revision: int | None = None
    """Revision of the message."""
    parent_resource_id: str | None = None
    """Name of the channel that holds the message."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: MessageContent | None = None
    """What a message holds; which fields are there depends on its kind."""
    is_read: bool | None = None
    """Whether the message is read."""
    ack_key: str | None = None
    """Key of the delivery, milliseconds since the epoch as text; internal to the vendor."""
    thread_information: ThreadSummary | None = None
    """The thread of a message in short."""
    thread_state_info: ThreadStateInformation | None = None
    """State of a thread."""
    thread_message: V2ThreadMessage | None = None
    """A message of the thread in the vendor's internal notation, the newest one by its
    number. The vendor explains none of these fields; their meaning is read from the
    values.
    """


class V2ThreadMessage(Model, kw_only=True):
    """A message of the thread in the vendor's internal notation, the newest one by its
    number.

    The vendor explains none of these fields; their meaning is read from the values.
    """

    id: str | None = None
    """Id of the message."""
    msguid: str | None = None
    """Id of the message with the blank inside percent-encoded as %20."""
    msgid: str | None = None
    """Shorter id of the message, milliseconds since the epoch."""
    msg: str | None = None
    """Text of the message."""
    time: str | None = None
    """Time of sending, in milliseconds since the epoch as text."""
    lmsgtime: str | None = None
    """Time of an earlier message, apparently the one before, in milliseconds since the
    epoch as text.
    """
    sender: str | None = None
    """Id of the user who sent it."""
    dname: str | None = None
    """Display name of that user."""
    is_read: bool | None = None
    """Whether the message is read."""
    threadmsg: bool | None = None
    """Whether it belongs to a thread."""
    ctype: int | None = None
    """Number of the kind of chat."""
    sequence_id: int | None = None
    """Number of the message within the thread."""
    meta: V2ThreadMessageMeta | None = None
    """Further data of a message of a thread."""


class V2ThreadMessageMeta(Model, kw_only=True):
    """Further data of a message of a thread."""

    revision: int | None = None
    """Revision of the message."""


class V2ThreadUpdate(Model, kw_only=True):
    """A new state of a thread."""

    action: V2ThreadUpdateAction
    """Whether to close the thread or to open it again."""

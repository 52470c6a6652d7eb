"""Models of `exports_messages`."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import UserReference


class ExportedCall(Model, kw_only=True):
    """What a notice about a call tells; notices of other kinds may hold something else."""

    call_type: str | None = None
    """Kind of the call, for example audio."""
    status: str | None = None
    """How the call ended, for example completed."""
    duration: str | None = None
    """How long the call took, as hours, minutes and seconds (hh:mm:ss)."""
    callee: UserReference | None = None
    """Short reference to a user or a bot."""


class ExportedMessage(Model, kw_only=True):
    """A message in an export."""

    id: str | None = None
    """Id of the message."""
    ack_key: str | None = None
    """Key by which the sending app recognises the message, empty for notices; a time in
    milliseconds in examples.
    """
    time: int | None = None
    """Time of sending, milliseconds since the epoch."""
    type: str | None = None
    """Kind of the message, for example text, or info for a notice."""
    sender: UserReference | None = None
    """Short reference to a user or a bot."""
    content: ExportedMessageContent | None = None
    """What an exported message holds; which fields are there depends on its kind. Those of
    files and cards are not documented.
    """


class ExportedMessageContent(Model, kw_only=True):
    """What an exported message holds; which fields are there depends on its kind.

    Those of files and cards are not documented.
    """

    text: str | None = None
    """Text of the message; text messages only."""
    type: str | None = None
    """Kind of the notice, for example call_notification; notices only."""
    data: ExportedCall | None = None
    """What a notice about a call tells; notices of other kinds may hold something else."""


class ExportedMessageList(Model, kw_only=True):
    """One page of exported messages."""

    data: list[ExportedMessage] | None = None
    """The messages."""
    has_more: bool | None = None
    """Whether there is another page."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""

"""Models of `statuses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    StatusCreateCode: TypeAlias = Literal["busy", "available", "invisible"]
    """Presence; invisible shows the user as offline."""
    StatusEphemeralCode: TypeAlias = Literal["busy", "available", "invisible"]
    """Presence; invisible shows the user as offline."""
else:
    StatusCreateCode = str
    StatusEphemeralCode = str


class Status(Model, kw_only=True):
    """A status of a user.

    The list of stored statuses has no code.
    """

    id: str | None = None
    """Id of the status."""
    code: str | None = None
    """Presence, for example available, busy, invisible or away."""
    message: str | None = None
    """Text of the status."""


class StatusCreate(Model, kw_only=True):
    """A custom status to store."""

    code: StatusCreateCode
    """Presence; invisible shows the user as offline."""
    message: str
    """Text of the status."""


class StatusEphemeral(Model, kw_only=True):
    """A temporary status."""

    code: StatusEphemeralCode
    """Presence; invisible shows the user as offline."""
    message: str
    """Text of the status."""
    expiry: int
    """When the status ends, in milliseconds since the epoch; in the future."""


class StatusList(Model, kw_only=True):
    """Stored statuses of the current user."""

    data: list[Status]
    """The statuses."""


class StatusResult(Model, kw_only=True):
    """A single status."""

    url: str | None = None
    """Address of the call; only after making a status the current one."""
    type: str | None = None
    """Kind of the data, "status_message"; only after making a status the current one."""
    data: Status
    """A status of a user. The list of stored statuses has no code."""

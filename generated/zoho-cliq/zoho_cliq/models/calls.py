"""Models of `calls`."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import UserReference


class Call(Model, kw_only=True):
    """A direct call, a meeting or a broadcast."""

    id: str | None = None
    """Id of the entry in the history."""
    session_id: str | None = None
    """Id of the session itself, a UUID."""
    nrs_id: str | None = None
    """Id by which the participants of the session are asked for."""
    type: str | None = None
    """Kind of the session, for example audio_conference, video_conference or direct_call."""
    title: str | None = None
    """Title of the session."""
    scope: str | None = None
    """Where the session belongs, for example personal or chat."""
    start_time: int | None = None
    """Time of the beginning, in milliseconds since the epoch."""
    end_time: int | None = None
    """Time of the end, in milliseconds since the epoch."""
    host: UserReference | None = None
    """Short reference to a user or a bot."""
    participant_count: int | None = None
    """How many people take part."""
    recording: bool | None = None
    """Whether the session was recorded; absent where it was not."""
    notes: bool | None = None
    """Whether there are notes for the session."""
    is_partial: bool | None = None
    """Whether the entry is partial; what is left out then is not documented."""
    chat_id: str | None = None
    """Chat that the session belongs to, by its id; only in the scope chat."""
    chat: CallChat | None = None
    """The chat in which a session takes place."""


class CallChat(Model, kw_only=True):
    """The chat in which a session takes place."""

    id: str | None = None
    """Id of the chat."""
    title: str | None = None
    """Title of the chat."""


class CallList(Model, kw_only=True):
    """One page of the history of calls and meetings."""

    data: list[Call] | None = None
    """The sessions."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class CallParticipant(Model, kw_only=True):
    """A person in a session."""

    id: str | None = None
    """Id of the user."""
    name: str | None = None
    """Display name."""
    email_id: str | None = None
    """E-mail address."""
    role: str | None = None
    """Part that the person plays, for example host or speaker."""
    start_time: int | None = None
    """Time when the person came, in milliseconds since the epoch."""
    end_time: int | None = None
    """Time when the person left, in milliseconds since the epoch."""


class CallParticipantList(Model, kw_only=True):
    """One page of participants of a session."""

    url: str | None = None
    """Address of this request."""
    type: str | None = None
    """Kind of the data, "participant"."""
    data: list[CallParticipant] | None = None
    """The participants."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""

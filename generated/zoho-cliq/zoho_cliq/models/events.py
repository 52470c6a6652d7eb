"""Models of `events`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import BestMatch, Model, field, union
from .._runtime.multipart import FileLike

if TYPE_CHECKING:
    EventAttendeeUpdateStatus: TypeAlias = Literal[
        "accepted", "tentative", "declined", "yet_to_respond"
    ]
    """Answer of this person; left as it is if absent."""
    EventCreateType: TypeAlias = Literal[
        "normal_event", "event_management", "audio_conference", "video_conference"
    ]
    """Kind of the event - a meeting in one place (normal_event), the same with Zia keeping
    the attendees informed in a group chat of their own (event_management), or a call
    with sound (audio_conference) or with pictures as well (video_conference).
    """
    EventReminderType: TypeAlias = Literal["email", "popup", "notification"]
    """How it is given - by e-mail, in a window of its own, or as a notification in Cliq."""
    EventUpdateType: TypeAlias = Literal[
        "normal_event", "event_management", "audio_conference", "video_conference"
    ]
    """Kind of the event, as when creating one; public code always sends it along to keep
    it.
    """
else:
    EventAttendeeUpdateStatus = str
    EventCreateType = str
    EventReminderType = str
    EventUpdateType = str


class Calendar(Model, kw_only=True):
    """A calendar."""

    id: str | None = None
    """Id of the calendar for this user."""
    uid: str | None = None
    """Id of the calendar, the same for everybody who shares it."""
    name: str | None = None
    """Name of the calendar."""
    description: str | None = None
    """Description of the calendar; may be empty."""
    owner: str | None = None
    """Id of the user who owns the calendar."""
    category: str | None = None
    """Where the calendar belongs, for example own."""
    caltype: str | None = None
    """Kind of the calendar as a word, for example own."""
    type: int | None = None
    """Kind of the calendar as a number."""
    privilege: str | None = None
    """What the user may do with the calendar, for example owner."""
    isdefault: bool | None = None
    """Whether new events go to this calendar unless another is named."""
    status: bool | None = None
    """Whether the calendar is switched on."""
    visibility: bool | None = None
    """Whether the calendar is shown and not hidden."""
    include_infreebusy: bool | None = None
    """Whether its events count when others look for free time."""
    can_send_mail: bool | None = field(name="canSendMail", default=None)
    """Whether mails may be sent for its events."""
    timezone: str | None = None
    """Name of the time zone, for example Europe/Oslo."""
    color: str | None = None
    """Colour of the calendar, "#" with six hexadecimal digits."""
    textcolor: str | None = None
    """Colour of text on it, "#" with six hexadecimal digits."""
    order: int | None = None
    """Place in the list of calendars, from 0."""
    reminders: list[CalendarReminder] | None = None
    """Reminders that new events get, with the time in minutes."""
    alarm: list[CalendarAlarm] | None = None
    """The same reminders with the time in milliseconds."""
    createdtime: int | None = None
    """Time when the entry for this user was created, in milliseconds since the epoch."""
    modifiedtime: int | None = None
    """Time when the entry for this user changed last, in milliseconds since the epoch."""
    calendar_createdtime: int | None = None
    """Time when the calendar itself was created, in milliseconds since the epoch."""
    calendar_modifiedtime: int | None = None
    """Time when the calendar itself changed last, in milliseconds since the epoch."""
    lastmodifiedtime: str | None = None
    """Time of the last change, ISO 8601."""
    calemptiedtime: str | None = None
    """Time when the calendar was emptied last, ISO 8601."""
    ctag: int | None = None
    """Number that changes with the contents of the calendar."""


class CalendarAlarm(Model, kw_only=True):
    """A reminder that new events of a calendar get, in finer time."""

    action: str | None = None
    """How it is given, for example email."""
    trigger: str | None = None
    """Milliseconds from the beginning of the event, as text; negative means before."""


class CalendarList(Model, kw_only=True):
    """The calendars of a user."""

    data: list[Calendar] | None = None
    """The calendars."""


class CalendarReminder(Model, kw_only=True):
    """A reminder that new events of a calendar get."""

    action: str | None = None
    """How it is given, for example email."""
    minutes: str | None = None
    """Minutes from the beginning of the event, as text; negative means before."""


class Event(Model, kw_only=True):
    """An event in a calendar."""

    id: str | None = None
    """Id of the event, in the form of an e-mail address."""
    calendar_id: str | None = None
    """Id of the calendar that holds the event, as other calls for the event take it."""
    title: str | None = None
    """Title of the event."""
    description: str | None = None
    """Description of the event."""
    location: str | None = None
    """Where the event takes place."""
    type: str | None = None
    """Kind of the event - normal_event, event_management, audio_conference or
    video_conference.
    """
    isallday: bool | None = None
    """Whether the event takes whole days."""
    start_time: int | None = None
    """Time of the beginning, in milliseconds since the epoch."""
    end_time: int | None = None
    """Time of the end, in milliseconds since the epoch."""
    timezone: str | None = None
    """Name of the time zone, for example Europe/Oslo."""
    role: str | None = None
    """Part of the current user in the event, for example organizer."""
    creator: EventPerson | None = None
    """A person who made or leads an event."""
    organizer: EventPerson | None = None
    """A person who made or leads an event."""
    attendees: list[EventAttendee] | None = None
    """The people who are invited."""
    meeting_link: str | None = None
    """Address at which to join; audio and video conferences only."""
    edit_tag: str | None = None
    """Tag of the present version of the event; needed to delete it."""
    entity_id: str | None = None
    """Id of what the event is tied to, such as a meeting, a UUID."""
    entity_type: int | None = None
    """Kind of what the event is tied to, as a number."""
    is_big_chat_event: bool | None = None
    """Whether the event belongs to a very large chat."""


class EventAttachment(Model, kw_only=True):
    """A file that can be attached to events."""

    file_id: str | None = field(name="fileId", default=None)
    """Id of the file, to be used in attachment_ids."""
    file_name: str | None = field(name="fileName", default=None)
    """Name of the file."""
    content_type: str | None = field(name="contentType", default=None)
    """Media type of the file."""
    size: int | None = None
    """How many bytes the file has."""
    preview: bool | None = None
    """Whether there is a preview of the file."""


class EventAttachmentList(Model, kw_only=True):
    """Uploaded files."""

    attachments: list[EventAttachment] | None = None
    """The files."""


class EventAttachmentReference(Model, kw_only=True):
    """A file uploaded for events."""

    id: str
    """Id of the file (fileId)."""


class EventAttachmentUpload(Model, kw_only=True):
    """A file to upload."""

    files: FileLike
    """The file."""


class EventAttendee(Model, kw_only=True):
    """A person invited to an event."""

    id: str | None = None
    """Id of the user."""
    name: str | None = None
    """Display name."""
    email: str | None = None
    """E-mail address."""
    status: str | None = None
    """Answer to the invitation - accepted, tentative, declined or yet_to_respond."""


class EventAttendeeUpdate(Model, kw_only=True):
    """A person to invite."""

    email: str
    """E-mail address."""
    status: EventAttendeeUpdateStatus | None = None
    """Answer of this person; left as it is if absent."""


class EventCreate(Model, kw_only=True):
    """An event to create."""

    title: str
    """Title of the event."""
    start_time: int
    """Time of the beginning, in milliseconds since the epoch."""
    end_time: int
    """Time of the end, in milliseconds since the epoch; later than start_time."""
    timezone: str
    """Name of the time zone, for example Europe/Oslo."""
    calendar_id: str | None = None
    """Id of the calendar; the default calendar of the user if left out."""
    location: str | None = None
    """Where the event takes place, at most 255 characters."""
    description: str | None = None
    """Description for the attendees, at most 10 000 characters. At most 10000 characters."""
    attendees: Sequence[str] | None = None
    """E-mail addresses of the people to invite."""
    type: EventCreateType | None = None
    """Kind of the event - a meeting in one place (normal_event), the same with Zia keeping
    the attendees informed in a group chat of their own (event_management), or a call
    with sound (audio_conference) or with pictures as well (video_conference).
    """
    reminders: Sequence[EventReminder] | None = None
    """Reminders before the event."""
    attachment_ids: Sequence[str] | None = None
    """Ids of files uploaded for events (fileId)."""


class EventDelete(Model, kw_only=True):
    """Where the event to delete is, and in which version."""

    calendar_id: str
    """Id of the calendar that holds the event."""
    edit_tag: int
    """Tag of the present version, the edit_tag of events.get as a number."""


class EventList(Model, kw_only=True):
    """Events, or a single one."""

    url: str | None = None
    """Address of the call; not documented."""
    type: str | None = None
    """Kind of the data, "event"; not documented."""
    data: list[Event] | None = None
    """The events."""


class EventPerson(Model, kw_only=True):
    """A person who made or leads an event."""

    id: str | None = None
    """Id of the user."""
    name: str | None = None
    """Display name."""
    email: str | None = None
    """E-mail address."""


class EventReminder(Model, kw_only=True):
    """A reminder before an event."""

    type: EventReminderType
    """How it is given - by e-mail, in a window of its own, or as a notification in Cliq."""
    minutes: int
    """How many minutes before the event."""


class EventStatus(Model, kw_only=True):
    """An event after an answer to its invitation."""

    uid: str | None = None
    """Id of the event."""
    etag: str | None = None
    """Tag of the present version of the event."""
    message: str | None = None
    """Confirmation for people."""
    attendees: list[EventStatusAttendee] | None = None
    """The people invited, with their answers."""


class EventStatusAttendee(Model, kw_only=True):
    """A person invited to an event, in the words of Zoho Calendar."""

    zuid: str | None = None
    """Id of the user."""
    email: str | None = None
    """E-mail address."""
    status: str | None = None
    """Answer to the invitation, in capitals, for example ACCEPTED."""
    isapi: bool | None = None
    """Whether the answer came through the API."""


class EventStatusResult(Model, kw_only=True):
    """Outcome of an answer to an invitation."""

    data: EventStatus | None = None
    """An event after an answer to its invitation."""


class EventUpdate(Model, kw_only=True):
    """The new state of an event."""

    title: str
    """Title of the event."""
    start_time: int
    """Time of the beginning, in milliseconds since the epoch."""
    end_time: int
    """Time of the end, in milliseconds since the epoch; later than start_time."""
    timezone: str
    """Name of the time zone, for example Europe/Oslo."""
    calendar_id: str | None = None
    """Id of the calendar that holds the event; the default calendar of the user if left
    out.
    """
    location: str | None = None
    """Where the event takes place, at most 255 characters."""
    description: str | None = None
    """Description for the attendees, at most 10 000 characters. At most 10000 characters."""
    attendees: Sequence[EventAttendeeUpdate] | None = None
    """The people to invite, with their answers."""
    type: EventUpdateType | None = None
    """Kind of the event, as when creating one; public code always sends it along to keep
    it.
    """
    reminders: Sequence[EventReminder] | None = None
    """Reminders before the event; they replace the ones it has."""
    attachment_ids: Sequence[str] | None = None
    """Ids of files uploaded for events (fileId), as documented."""
    attachments: Sequence[EventAttachmentReference] | None = None
    """Files uploaded for events, the way public code sends them instead of attachment_ids."""


if TYPE_CHECKING:
    EventListAnswer: TypeAlias = EventList | list[EventList]
    """Events in a span of time, as one object or as an array of groups."""
else:
    EventListAnswer = union(
        "EventListAnswer",
        lambda: (
            EventList,
            list[EventList],
        ),
        BestMatch(),
    )

"""Models of `reminders`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, constant, field
from .shared import ChatReminder, ReminderAssignee, UserReference

if TYPE_CHECKING:
    ReminderDeleteCompletedCategory: TypeAlias = Literal[
        "mine-completed", "others-completed"
    ]
    """Finished reminders that the user has created for themselves or got from others
    (mine-completed), or has created for people or chats (others-completed).
    """
    ReminderRescheduleResultStatus: TypeAlias = (
        Literal["success", "partial", "failure"] | str
    )
    """Whether all (success), some (partial) or none (failure) of the reminders were moved."""
else:
    ReminderDeleteCompletedCategory = str
    ReminderRescheduleResultStatus = str


class Reminder(Model, kw_only=True):
    """A reminder as version 2 of the API shows it, with times as numbers."""

    id: str | None = None
    """Id of the reminder."""
    content: str | None = None
    """Text of the reminder."""
    time: int | None = None
    """Time of the reminder, in milliseconds since the epoch; absent if it has none."""
    creation_time: int | None = None
    """Time when the reminder was created, in milliseconds since the epoch."""
    completed: bool | None = None
    """Whether the reminder is done."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    users: list[ReminderAssignee] | None = None
    """The users it is assigned to; absent from reminders for a chat."""
    chats: list[ReminderChat] | None = None
    """The chats it is meant for; only in reminders for a chat."""
    message: ReminderMessage | None = None
    """The message on which a reminder is set."""


class ReminderBulkDelete(Model, kw_only=True):
    """The reminders to delete."""

    reminder_ids: Sequence[str]
    """Ids of the reminders, at most 20."""


class ReminderChat(Model, kw_only=True):
    """A chat for which a reminder is meant."""

    chat_id: str | None = None
    """Id of the chat."""
    title: str | None = None
    """Title of the chat."""
    completed: bool | None = None
    """Whether the reminder is done in this chat."""


class ReminderCreate(Model, kw_only=True):
    """A reminder to create.

    Name users, a chat or a message; with none of them the reminder is for the current
    user.
    """

    content: str | None = None
    """Text of the reminder, at most 512 characters; needed unless a message is named."""
    time: int | None = None
    """Time of the reminder, in milliseconds since the epoch; optional for the current
    user's own reminder, else to be given.
    """
    user_ids: Sequence[str] | None = None
    """Ids of the users to remind, at most 4."""
    chat_ids: Sequence[str] | None = None
    """Id of the chat to remind; one at most. Ids of channels do not do, use the id of the
    chat of a channel. At most 1 item.
    """
    chat_id: str | None = None
    """Id of the chat that holds the message; only along with message_id."""
    message_id: str | None = None
    """Id of a message to come back to; only along with chat_id."""


class ReminderDeleteCompleted(Model, kw_only=True):
    """Which finished reminders to delete."""

    category: ReminderDeleteCompletedCategory
    """Finished reminders that the user has created for themselves or got from others
    (mine-completed), or has created for people or chats (others-completed).
    """


class ReminderList(Model, kw_only=True):
    """One page of reminders of a category."""

    category: str | None = None
    """The category that was asked for, mine if none was."""
    list_: list[Reminder] | None = field(name="list", default=None)
    """The reminders."""
    next_set_token: str | None = None
    """Where the next page begins; absent on the last page."""


class ReminderMessage(Model, kw_only=True):
    """The message on which a reminder is set."""

    message_id: str | None = None
    """Id of the message."""
    chat_id: str | None = None
    """Id of the chat that holds the message."""
    sender_id: str | None = None
    """Id of the sender."""


class ReminderNewTime(Model, kw_only=True):
    """A reminder and its new time."""

    reminder_id: str
    """Id of the reminder."""
    time: int
    """New time, in milliseconds since the epoch."""


class ReminderNotification(Model, kw_only=True):
    """Outcome of notifying all assignees."""

    data: list[ReminderAssignee] | None = None
    """The assignees who are notified."""


class ReminderRemind(Model, kw_only=True):
    """The assignees to nudge."""

    user_ids: Sequence[str]
    """Ids of assignees of the reminder, at most 4."""


class ReminderReschedule(Model, kw_only=True):
    """Reminders and their new times."""

    reminders: Sequence[ReminderNewTime]
    """The reminders, at most 25."""


class ReminderRescheduleItem(Model, kw_only=True):
    """Outcome for one reminder."""

    status: str | None = None
    """Whether this reminder was moved, for example success or failure."""
    reminder_id: str | None = None
    """Id of the reminder."""
    data: ChatReminder | None = None
    """A reminder as version 3 of the API shows it, with times as text."""


class ReminderRescheduleResult(Model, kw_only=True):
    """Outcome of moving reminders."""

    status: ReminderRescheduleResultStatus | None = None
    """Whether all (success), some (partial) or none (failure) of the reminders were moved."""
    data: list[ReminderRescheduleItem] | None = None
    """The outcome for each reminder."""


class ReminderSeriesCompletion(Model, kw_only=True):
    """The change to a recurring reminder; both fields have one value only."""

    status: Literal["completed"] = constant("completed")
    """New state of the reminder."""
    apply_to: Literal["all_occurrences"] = constant("all_occurrences")
    """What the new state holds for."""


class ReminderSnooze(Model, kw_only=True):
    """How long a reminder is put off."""

    time: int
    """Length of the pause from now on, in milliseconds. At least 1."""


class ReminderUpdate(Model, kw_only=True):
    """New text and time of a reminder."""

    content: str
    """Text of the reminder, at most 512 characters."""
    time: int | None = None
    """Time of the reminder, in milliseconds since the epoch."""


class ReminderUsersAdd(Model, kw_only=True):
    """The users to assign to a reminder."""

    user_ids: Sequence[str]
    """Ids of the users; with those assigned already there may be 4."""

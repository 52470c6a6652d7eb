"""Reminders of the user, of others and of chats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.reminders import (
    Reminder,
    ReminderBulkDelete,
    ReminderCreate,
    ReminderDeleteCompleted,
    ReminderDeleteCompletedCategory,
    ReminderList,
    ReminderNewTime,
    ReminderNotification,
    ReminderRemind,
    ReminderReschedule,
    ReminderRescheduleResult,
    ReminderSeriesCompletion,
    ReminderSnooze,
    ReminderUpdate,
    ReminderUsersAdd,
)
from ..models.shared import ErrorBody, ReminderAssignee

_ERRORS: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
}
_USERS_ADD: Operation[Reminder] = Operation(
    id="reminders.users.add",
    method="POST",
    path="/api/v2/reminders/{reminder_id}/users",
    responses={200: Reminder},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_USERS_DELETE: Operation[Reminder] = Operation(
    id="reminders.users.delete",
    method="DELETE",
    path="/api/v2/reminders/{reminder_id}/users/{user_id}",
    responses={200: Reminder},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_USERS_REMIND: Operation[ReminderAssignee] = Operation(
    id="reminders.users.remind",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/users/{user_id}/remind",
    responses={200: ReminderAssignee},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_COMPLETE_ALL_OCCURRENCES: Operation[None] = Operation(
    id="reminders.complete_all_occurrences",
    method="PUT",
    path="/api/v3/reminders/{reminder_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",),),
)
_NOTIFY: Operation[ReminderNotification] = Operation(
    id="reminders.notify",
    method="POST",
    path="/api/v3/reminders/{reminder_id}/notifications",
    responses={200: ReminderNotification},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.CREATE",),),
)
_RESCHEDULE: Operation[ReminderRescheduleResult] = Operation(
    id="reminders.reschedule",
    method="PUT",
    path="/api/v3/reminders/edits",
    responses={200: ReminderRescheduleResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",),),
)
_CREATE: Operation[Reminder] = Operation(
    id="reminders.create",
    method="POST",
    path="/api/v2/reminders",
    responses={200: Reminder},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.CREATE",), ("ZohoCliq.Reminders.ALL",)),
)
_LIST: Operation[ReminderList] = Operation(
    id="reminders.list",
    method="GET",
    path="/api/v2/reminders",
    responses={200: ReminderList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(
        ("ZohoCliq.Reminders.READ",),
        ("ZohoCliq.Reminders.CREATE",),
        ("ZohoCliq.Reminders.ALL",),
    ),
)
_BULK_DELETE: Operation[None] = Operation(
    id="reminders.bulk_delete",
    method="DELETE",
    path="/api/v2/reminders/batch",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.DELETE",), ("ZohoCliq.Reminders.ALL",)),
)
_DELETE_COMPLETED: Operation[None] = Operation(
    id="reminders.delete_completed",
    method="DELETE",
    path="/api/v2/reminders/clearcompleted",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_GET: Operation[Reminder] = Operation(
    id="reminders.get",
    method="GET",
    path="/api/v2/reminders/{reminder_id}",
    responses={200: Reminder},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.READ",), ("ZohoCliq.Reminders.ALL",)),
)
_UPDATE: Operation[Reminder] = Operation(
    id="reminders.update",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}",
    responses={200: Reminder},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_DELETE: Operation[None] = Operation(
    id="reminders.delete",
    method="DELETE",
    path="/api/v2/reminders/{reminder_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.DELETE",), ("ZohoCliq.Reminders.ALL",)),
)
_COMPLETE: Operation[None] = Operation(
    id="reminders.complete",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/complete",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_REOPEN: Operation[None] = Operation(
    id="reminders.reopen",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/incomplete",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_SNOOZE: Operation[None] = Operation(
    id="reminders.snooze",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/snooze",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_DISMISS_SNOOZE: Operation[None] = Operation(
    id="reminders.dismiss_snooze",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/dismisssnooze",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)
_REMIND: Operation[ReminderAssignee] = Operation(
    id="reminders.remind",
    method="PUT",
    path="/api/v2/reminders/{reminder_id}/remind",
    responses={200: ReminderAssignee},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.UPDATE",), ("ZohoCliq.Reminders.ALL",)),
)


class RemindersUsersResource(Resource):
    """Calls below `reminders.users`."""

    def add(self, reminder_id: str, *, user_ids: Sequence[str]) -> Reminder:
        """Assign users to a reminder.

        Adds assignees to a reminder that the current user has made for other people
        (category others). A reminder has four assignees at most.

        Sends `POST /api/v2/reminders/{reminder_id}/users`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_ids: Ids of the users; with those assigned already there may be 4.

        Returns:
            Reminder: The reminder with its assignees.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.users.add("284716000000733015", user_ids=["6815440381"])
        """
        return self._request(
            _USERS_ADD,
            path={"reminder_id": reminder_id},
            json=ReminderUsersAdd(user_ids=user_ids),
        )

    def delete(self, reminder_id: str, user_id: str) -> Reminder:
        """Take an assignee off a reminder.

        Removes one assignee from a reminder that the current user has made for other
        people (category others). Public code takes care never to remove the last
        assignee and deletes the reminder instead.

        Sends `DELETE /api/v2/reminders/{reminder_id}/users/{user_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_id: Id of the assignee.

        Returns:
            Reminder: The reminder with the assignees that are left.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.users.delete("284716000000733015", "6815437702")
        """
        return self._request(
            _USERS_DELETE,
            path={"reminder_id": reminder_id, "user_id": user_id},
        )

    def remind(self, reminder_id: str, user_id: str) -> ReminderAssignee:
        """Nudge one assignee of a reminder.

        Lets the bot Taz tell one assignee who has not finished yet about a reminder.
        Only for reminders that the current user has made for other people (category
        others).

        Sends `PUT /api/v2/reminders/{reminder_id}/users/{user_id}/remind`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_id: Id of the assignee.

        Returns:
            ReminderAssignee: The assignee who is notified.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.users.remind("284716000000733015", "6815437702")
        """
        return self._request(
            _USERS_REMIND,
            path={"reminder_id": reminder_id, "user_id": user_id},
        )


class RemindersResource(Resource):
    """Reminders of the user, of others and of chats."""

    @cached_property
    def users(self) -> RemindersUsersResource:
        """Calls below `reminders.users`."""
        return RemindersUsersResource(self._client)

    def complete_all_occurrences(self, reminder_id: str) -> None:
        """Complete all occurrences of a reminder.

        Ends a recurring reminder by marking all its occurrences as done. Nothing else
        can be changed with this call, and a reminder that fires only once is refused;
        complete that one with reminders.complete and move it with reminders.reschedule.

        Sends `PUT /api/v3/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `reminder_missing_apply_to`: The field apply_to is missing.
            `reminder_not_recurring`: The reminder fires only once, so it has no other
                occurrences.

        Example:
            client.reminders.complete_all_occurrences("284716000000733015")
        """
        return self._request(
            _COMPLETE_ALL_OCCURRENCES,
            path={"reminder_id": reminder_id},
            json=ReminderSeriesCompletion(),
        )

    def notify(self, reminder_id: str) -> ReminderNotification:
        """Notify all assignees of a reminder now.

        Sends the notification of a reminder to everybody it is assigned to, at once and
        regardless of its time. Works only for reminders that are assigned to other
        people. To pick some of the assignees use reminders.remind.

        Sends `POST /api/v3/reminders/{reminder_id}/notifications`.
        Scope: `ZohoCliq.Reminders.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Returns:
            ReminderNotification: The notification is on its way to these people.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `remind_self_not_allowed`: The reminder is the caller's own.

        Example:
            client.reminders.notify("284716000000733015")
        """
        return self._request(
            _NOTIFY,
            path={"reminder_id": reminder_id},
        )

    def reschedule(
        self, *, reminders: Sequence[ReminderNewTime]
    ) -> ReminderRescheduleResult:
        """Move reminders to other times.

        Gives up to 25 reminders a new time each. Every reminder is handled on its own,
        so that some may be moved while others are not; the answer tells the outcome for
        the whole and for each one. Time zones are not accepted, times are points in
        milliseconds.

        Sends `PUT /api/v3/reminders/edits`.
        Scope: `ZohoCliq.Reminders.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminders: The reminders, at most 25.

        Returns:
            ReminderRescheduleResult: What became of each reminder.

        Raises:
            BadRequestError: 400, `extra_key_found`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body has a field that is not known, for example
                timezone.
            `param_missing`: One of the reminders lacks its id or its time.

        Example:
            client.reminders.reschedule(
                reminders=[
                    ReminderNewTime(
                        reminder_id="284716000000733015",
                        time=1747202400000,
                    ),
                    ReminderNewTime(
                        reminder_id="284716000000733022",
                        time=1747206000000,
                    ),
                ],
            )
        """
        return self._request(
            _RESCHEDULE,
            json=ReminderReschedule(reminders=reminders),
        )

    def create(
        self,
        *,
        content: str | None = None,
        time: int | None = None,
        user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_id: str | None = None,
        message_id: str | None = None,
    ) -> Reminder:
        """Create a reminder.

        Creates a reminder for the current user, for up to four users (user_ids), for a
        chat (chat_ids) or on a message (chat_id with message_id). Only the first kind
        is documented with all its fields; the others are known from the vendor's
        introduction and from public code, which always sends a time with them.

        Sends `POST /api/v2/reminders`.
        Scope: `ZohoCliq.Reminders.CREATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            content: Text of the reminder, at most 512 characters; needed unless a
                message is named.
            time: Time of the reminder, in milliseconds since the epoch; optional for
                the current user's own reminder, else to be given.
            user_ids: Ids of the users to remind, at most 4.
            chat_ids: Id of the chat to remind; one at most. Ids of channels do not do,
                use the id of the chat of a channel. At most 1 item.
            chat_id: Id of the chat that holds the message; only along with message_id.
            message_id: Id of a message to come back to; only along with chat_id.

        Returns:
            Reminder: The new reminder.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.create(
                content="Send the crane drawings to the harbour office",
                time=1747035000000,
                user_ids=["6815437702", "6815440381"],
            )
        """
        return self._request(
            _CREATE,
            json=ReminderCreate(
                content=content,
                time=time,
                user_ids=user_ids,
                chat_ids=chat_ids,
                chat_id=chat_id,
                message_id=message_id,
            ),
        )

    def list(
        self,
        *,
        category: (
            Literal["mine", "mine-completed", "others", "others-completed"] | None
        ) = None,
        limit: int | None = None,
        next_set_token: str | None = None,
    ) -> ReminderList:
        """List reminders of a category.

        Lists the reminders of one category page by page, the open ones of the current
        user unless another category is named. The vendor names the scope for creating;
        public code lists with the one for reading.

        Sends `GET /api/v2/reminders`.
        Scope: `ZohoCliq.Reminders.READ` or `ZohoCliq.Reminders.CREATE` or
        `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_set_token` of the answer as `next_set_token` to
        get the next one.
        `iter` walks over all pages.

        Args:
            category: Which reminders - open ones that the user has created for
                themselves or got from others (mine), open ones that the user has
                created for people or chats (others), or the finished ones of either
                kind. By default `mine`.
            limit: Largest number of reminders in the answer. At least 1, by default
                `20`.
            next_set_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            ReminderList: One page of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.list()
        """
        return self._request(
            _LIST,
            query={
                "category": category,
                "limit": limit,
                "next_set_token": next_set_token,
            },
        )

    def iter(
        self,
        *,
        category: (
            Literal["mine", "mine-completed", "others", "others-completed"] | None
        ) = None,
        limit: int | None = None,
        next_set_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Reminder]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_set_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Reminder.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ReminderList, Reminder, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_set_token
        )

        def fetch(cursor: str | None) -> ReminderList:
            return self.list(category=category, limit=limit, next_set_token=cursor)

        return self._walk(
            _LIST, fetch, pages, start=next_set_token, max_items=max_items
        )

    def bulk_delete(self, *, reminder_ids: Sequence[str]) -> None:
        """Delete several reminders.

        Deletes up to 20 reminders in one call. The ids travel in the body of the DELETE
        request.

        Sends `DELETE /api/v2/reminders/batch`.
        Scope: `ZohoCliq.Reminders.DELETE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_ids: Ids of the reminders, at most 20.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.bulk_delete(
                reminder_ids=["284716000000733015", "284716000000733022"],
            )
        """
        return self._request(
            _BULK_DELETE,
            json=ReminderBulkDelete(reminder_ids=reminder_ids),
        )

    def delete_completed(self, *, category: ReminderDeleteCompletedCategory) -> None:
        """Delete finished reminders of a category.

        Deletes all finished reminders of a category at once. The category travels in
        the body of the DELETE request, and the scope is the one for changing, not for
        deleting.

        Sends `DELETE /api/v2/reminders/clearcompleted`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            category: Finished reminders that the user has created for themselves or got
                from others (mine-completed), or has created for people or chats
                (others-completed).

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.delete_completed(category="mine-completed")
        """
        return self._request(
            _DELETE_COMPLETED,
            json=ReminderDeleteCompleted(category=category),
        )

    def get(self, reminder_id: str) -> Reminder:
        """Read a reminder.

        Reads one reminder. Depending on whom it is for, the answer names users or
        chats.

        Sends `GET /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.READ` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Returns:
            Reminder: The reminder.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.get("284716000000733015")
        """
        return self._request(
            _GET,
            path={"reminder_id": reminder_id},
        )

    def update(
        self, reminder_id: str, *, content: str, time: int | None = None
    ) -> Reminder:
        """Change text or time of a reminder.

        Replaces the text of a reminder and, if given, its time. The text is needed even
        if only the time changes; several reminders can be moved at once, without their
        texts, with reminders.reschedule.

        Sends `PUT /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            content: Text of the reminder, at most 512 characters.
            time: Time of the reminder, in milliseconds since the epoch.

        Returns:
            Reminder: The reminder after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.update(
                "284716000000733015",
                content="Bring tide tables and berth plan to the Thursday meeting",
                time=1747206000000,
            )
        """
        return self._request(
            _UPDATE,
            path={"reminder_id": reminder_id},
            json=ReminderUpdate(content=content, time=time),
        )

    def delete(self, reminder_id: str) -> None:
        """Delete a reminder.

        Deletes one reminder. For several at once use reminders.bulk_delete.

        Sends `DELETE /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.DELETE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.delete("284716000000733015")
        """
        return self._request(
            _DELETE,
            path={"reminder_id": reminder_id},
        )

    def complete(self, reminder_id: str) -> None:
        """Mark a reminder as done.

        Marks a reminder of the category mine as done; reminders made for other people
        are theirs to finish. To end a recurring reminder for good use
        reminders.complete_all_occurrences.

        Sends `PUT /api/v2/reminders/{reminder_id}/complete`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.complete("284716000000733015")
        """
        return self._request(
            _COMPLETE,
            path={"reminder_id": reminder_id},
        )

    def reopen(self, reminder_id: str) -> None:
        """Mark a reminder as not done.

        Opens a finished reminder again. Possible for reminders of the category
        mine-completed only.

        Sends `PUT /api/v2/reminders/{reminder_id}/incomplete`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.reopen("284716000000733015")
        """
        return self._request(
            _REOPEN,
            path={"reminder_id": reminder_id},
        )

    def snooze(self, reminder_id: str, *, time: int) -> None:
        """Snooze a reminder.

        Puts a reminder off for a while that is counted from now, not from the time for
        which it was set.

        Sends `PUT /api/v2/reminders/{reminder_id}/snooze`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            time: Length of the pause from now on, in milliseconds. At least 1.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.snooze("284716000000733015", time=1800000)
        """
        return self._request(
            _SNOOZE,
            path={"reminder_id": reminder_id},
            json=ReminderSnooze(time=time),
        )

    def dismiss_snooze(self, reminder_id: str) -> None:
        """Dismiss the snooze of a reminder.

        Ends the snooze of a reminder that was put off.

        Sends `PUT /api/v2/reminders/{reminder_id}/dismisssnooze`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.dismiss_snooze("284716000000733015")
        """
        return self._request(
            _DISMISS_SNOOZE,
            path={"reminder_id": reminder_id},
        )

    def remind(self, reminder_id: str, *, user_ids: Sequence[str]) -> ReminderAssignee:
        """Nudge several assignees of a reminder.

        Lets the bot Taz tell the named assignees who have not finished yet about a
        reminder. Only for reminders that the current user has made for other people
        (category others). The documented answer is a single assignee although several
        may be named.

        Sends `PUT /api/v2/reminders/{reminder_id}/remind`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_ids: Ids of assignees of the reminder, at most 4.

        Returns:
            ReminderAssignee: An assignee who is notified.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.reminders.remind(
                "284716000000733015",
                user_ids=["6815437702", "6815440381"],
            )
        """
        return self._request(
            _REMIND,
            path={"reminder_id": reminder_id},
            json=ReminderRemind(user_ids=user_ids),
        )


class AsyncRemindersUsersResource(AsyncResource):
    """Calls below `reminders.users`."""

    async def add(self, reminder_id: str, *, user_ids: Sequence[str]) -> Reminder:
        """Assign users to a reminder.

        Adds assignees to a reminder that the current user has made for other people
        (category others). A reminder has four assignees at most.

        Sends `POST /api/v2/reminders/{reminder_id}/users`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_ids: Ids of the users; with those assigned already there may be 4.

        Returns:
            Reminder: The reminder with its assignees.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.users.add(
                "284716000000733015",
                user_ids=["6815440381"],
            )
        """
        return await self._request(
            _USERS_ADD,
            path={"reminder_id": reminder_id},
            json=ReminderUsersAdd(user_ids=user_ids),
        )

    async def delete(self, reminder_id: str, user_id: str) -> Reminder:
        """Take an assignee off a reminder.

        Removes one assignee from a reminder that the current user has made for other
        people (category others). Public code takes care never to remove the last
        assignee and deletes the reminder instead.

        Sends `DELETE /api/v2/reminders/{reminder_id}/users/{user_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_id: Id of the assignee.

        Returns:
            Reminder: The reminder with the assignees that are left.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.users.delete("284716000000733015", "6815437702")
        """
        return await self._request(
            _USERS_DELETE,
            path={"reminder_id": reminder_id, "user_id": user_id},
        )

    async def remind(self, reminder_id: str, user_id: str) -> ReminderAssignee:
        """Nudge one assignee of a reminder.

        Lets the bot Taz tell one assignee who has not finished yet about a reminder.
        Only for reminders that the current user has made for other people (category
        others).

        Sends `PUT /api/v2/reminders/{reminder_id}/users/{user_id}/remind`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_id: Id of the assignee.

        Returns:
            ReminderAssignee: The assignee who is notified.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.users.remind("284716000000733015", "6815437702")
        """
        return await self._request(
            _USERS_REMIND,
            path={"reminder_id": reminder_id, "user_id": user_id},
        )


class AsyncRemindersResource(AsyncResource):
    """Reminders of the user, of others and of chats."""

    @cached_property
    def users(self) -> AsyncRemindersUsersResource:
        """Calls below `reminders.users`."""
        return AsyncRemindersUsersResource(self._client)

    async def complete_all_occurrences(self, reminder_id: str) -> None:
        """Complete all occurrences of a reminder.

        Ends a recurring reminder by marking all its occurrences as done. Nothing else
        can be changed with this call, and a reminder that fires only once is refused;
        complete that one with reminders.complete and move it with reminders.reschedule.

        Sends `PUT /api/v3/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `reminder_missing_apply_to`: The field apply_to is missing.
            `reminder_not_recurring`: The reminder fires only once, so it has no other
                occurrences.

        Example:
            await client.reminders.complete_all_occurrences("284716000000733015")
        """
        return await self._request(
            _COMPLETE_ALL_OCCURRENCES,
            path={"reminder_id": reminder_id},
            json=ReminderSeriesCompletion(),
        )

    async def notify(self, reminder_id: str) -> ReminderNotification:
        """Notify all assignees of a reminder now.

        Sends the notification of a reminder to everybody it is assigned to, at once and
        regardless of its time. Works only for reminders that are assigned to other
        people. To pick some of the assignees use reminders.remind.

        Sends `POST /api/v3/reminders/{reminder_id}/notifications`.
        Scope: `ZohoCliq.Reminders.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Returns:
            ReminderNotification: The notification is on its way to these people.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `remind_self_not_allowed`: The reminder is the caller's own.

        Example:
            await client.reminders.notify("284716000000733015")
        """
        return await self._request(
            _NOTIFY,
            path={"reminder_id": reminder_id},
        )

    async def reschedule(
        self, *, reminders: Sequence[ReminderNewTime]
    ) -> ReminderRescheduleResult:
        """Move reminders to other times.

        Gives up to 25 reminders a new time each. Every reminder is handled on its own,
        so that some may be moved while others are not; the answer tells the outcome for
        the whole and for each one. Time zones are not accepted, times are points in
        milliseconds.

        Sends `PUT /api/v3/reminders/edits`.
        Scope: `ZohoCliq.Reminders.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            reminders: The reminders, at most 25.

        Returns:
            ReminderRescheduleResult: What became of each reminder.

        Raises:
            BadRequestError: 400, `extra_key_found`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body has a field that is not known, for example
                timezone.
            `param_missing`: One of the reminders lacks its id or its time.

        Example:
            await client.reminders.reschedule(
                reminders=[
                    ReminderNewTime(
                        reminder_id="284716000000733015",
                        time=1747202400000,
                    ),
                    ReminderNewTime(
                        reminder_id="284716000000733022",
                        time=1747206000000,
                    ),
                ],
            )
        """
        return await self._request(
            _RESCHEDULE,
            json=ReminderReschedule(reminders=reminders),
        )

    async def create(
        self,
        *,
        content: str | None = None,
        time: int | None = None,
        user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_id: str | None = None,
        message_id: str | None = None,
    ) -> Reminder:
        """Create a reminder.

        Creates a reminder for the current user, for up to four users (user_ids), for a
        chat (chat_ids) or on a message (chat_id with message_id). Only the first kind
        is documented with all its fields; the others are known from the vendor's
        introduction and from public code, which always sends a time with them.

        Sends `POST /api/v2/reminders`.
        Scope: `ZohoCliq.Reminders.CREATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            content: Text of the reminder, at most 512 characters; needed unless a
                message is named.
            time: Time of the reminder, in milliseconds since the epoch; optional for
                the current user's own reminder, else to be given.
            user_ids: Ids of the users to remind, at most 4.
            chat_ids: Id of the chat to remind; one at most. Ids of channels do not do,
                use the id of the chat of a channel. At most 1 item.
            chat_id: Id of the chat that holds the message; only along with message_id.
            message_id: Id of a message to come back to; only along with chat_id.

        Returns:
            Reminder: The new reminder.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.create(
                content="Send the crane drawings to the harbour office",
                time=1747035000000,
                user_ids=["6815437702", "6815440381"],
            )
        """
        return await self._request(
            _CREATE,
            json=ReminderCreate(
                content=content,
                time=time,
                user_ids=user_ids,
                chat_ids=chat_ids,
                chat_id=chat_id,
                message_id=message_id,
            ),
        )

    async def list(
        self,
        *,
        category: (
            Literal["mine", "mine-completed", "others", "others-completed"] | None
        ) = None,
        limit: int | None = None,
        next_set_token: str | None = None,
    ) -> ReminderList:
        """List reminders of a category.

        Lists the reminders of one category page by page, the open ones of the current
        user unless another category is named. The vendor names the scope for creating;
        public code lists with the one for reading.

        Sends `GET /api/v2/reminders`.
        Scope: `ZohoCliq.Reminders.READ` or `ZohoCliq.Reminders.CREATE` or
        `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_set_token` of the answer as `next_set_token` to
        get the next one.
        `iter` walks over all pages.

        Args:
            category: Which reminders - open ones that the user has created for
                themselves or got from others (mine), open ones that the user has
                created for people or chats (others), or the finished ones of either
                kind. By default `mine`.
            limit: Largest number of reminders in the answer. At least 1, by default
                `20`.
            next_set_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            ReminderList: One page of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.list()
        """
        return await self._request(
            _LIST,
            query={
                "category": category,
                "limit": limit,
                "next_set_token": next_set_token,
            },
        )

    def iter(
        self,
        *,
        category: (
            Literal["mine", "mine-completed", "others", "others-completed"] | None
        ) = None,
        limit: int | None = None,
        next_set_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Reminder]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_set_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Reminder.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ReminderList, Reminder, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_set_token
        )

        async def fetch(cursor: str | None) -> ReminderList:
            return await self.list(
                category=category, limit=limit, next_set_token=cursor
            )

        return self._walk(
            _LIST, fetch, pages, start=next_set_token, max_items=max_items
        )

    async def bulk_delete(self, *, reminder_ids: Sequence[str]) -> None:
        """Delete several reminders.

        Deletes up to 20 reminders in one call. The ids travel in the body of the DELETE
        request.

        Sends `DELETE /api/v2/reminders/batch`.
        Scope: `ZohoCliq.Reminders.DELETE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_ids: Ids of the reminders, at most 20.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.bulk_delete(
                reminder_ids=["284716000000733015", "284716000000733022"],
            )
        """
        return await self._request(
            _BULK_DELETE,
            json=ReminderBulkDelete(reminder_ids=reminder_ids),
        )

    async def delete_completed(
        self, *, category: ReminderDeleteCompletedCategory
    ) -> None:
        """Delete finished reminders of a category.

        Deletes all finished reminders of a category at once. The category travels in
        the body of the DELETE request, and the scope is the one for changing, not for
        deleting.

        Sends `DELETE /api/v2/reminders/clearcompleted`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            category: Finished reminders that the user has created for themselves or got
                from others (mine-completed), or has created for people or chats
                (others-completed).

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.delete_completed(category="mine-completed")
        """
        return await self._request(
            _DELETE_COMPLETED,
            json=ReminderDeleteCompleted(category=category),
        )

    async def get(self, reminder_id: str) -> Reminder:
        """Read a reminder.

        Reads one reminder. Depending on whom it is for, the answer names users or
        chats.

        Sends `GET /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.READ` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Returns:
            Reminder: The reminder.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.get("284716000000733015")
        """
        return await self._request(
            _GET,
            path={"reminder_id": reminder_id},
        )

    async def update(
        self, reminder_id: str, *, content: str, time: int | None = None
    ) -> Reminder:
        """Change text or time of a reminder.

        Replaces the text of a reminder and, if given, its time. The text is needed even
        if only the time changes; several reminders can be moved at once, without their
        texts, with reminders.reschedule.

        Sends `PUT /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            content: Text of the reminder, at most 512 characters.
            time: Time of the reminder, in milliseconds since the epoch.

        Returns:
            Reminder: The reminder after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.update(
                "284716000000733015",
                content="Bring tide tables and berth plan to the Thursday meeting",
                time=1747206000000,
            )
        """
        return await self._request(
            _UPDATE,
            path={"reminder_id": reminder_id},
            json=ReminderUpdate(content=content, time=time),
        )

    async def delete(self, reminder_id: str) -> None:
        """Delete a reminder.

        Deletes one reminder. For several at once use reminders.bulk_delete.

        Sends `DELETE /api/v2/reminders/{reminder_id}`.
        Scope: `ZohoCliq.Reminders.DELETE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.delete("284716000000733015")
        """
        return await self._request(
            _DELETE,
            path={"reminder_id": reminder_id},
        )

    async def complete(self, reminder_id: str) -> None:
        """Mark a reminder as done.

        Marks a reminder of the category mine as done; reminders made for other people
        are theirs to finish. To end a recurring reminder for good use
        reminders.complete_all_occurrences.

        Sends `PUT /api/v2/reminders/{reminder_id}/complete`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.complete("284716000000733015")
        """
        return await self._request(
            _COMPLETE,
            path={"reminder_id": reminder_id},
        )

    async def reopen(self, reminder_id: str) -> None:
        """Mark a reminder as not done.

        Opens a finished reminder again. Possible for reminders of the category
        mine-completed only.

        Sends `PUT /api/v2/reminders/{reminder_id}/incomplete`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.reopen("284716000000733015")
        """
        return await self._request(
            _REOPEN,
            path={"reminder_id": reminder_id},
        )

    async def snooze(self, reminder_id: str, *, time: int) -> None:
        """Snooze a reminder.

        Puts a reminder off for a while that is counted from now, not from the time for
        which it was set.

        Sends `PUT /api/v2/reminders/{reminder_id}/snooze`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            time: Length of the pause from now on, in milliseconds. At least 1.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.snooze("284716000000733015", time=1800000)
        """
        return await self._request(
            _SNOOZE,
            path={"reminder_id": reminder_id},
            json=ReminderSnooze(time=time),
        )

    async def dismiss_snooze(self, reminder_id: str) -> None:
        """Dismiss the snooze of a reminder.

        Ends the snooze of a reminder that was put off.

        Sends `PUT /api/v2/reminders/{reminder_id}/dismisssnooze`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.dismiss_snooze("284716000000733015")
        """
        return await self._request(
            _DISMISS_SNOOZE,
            path={"reminder_id": reminder_id},
        )

    async def remind(
        self, reminder_id: str, *, user_ids: Sequence[str]
    ) -> ReminderAssignee:
        """Nudge several assignees of a reminder.

        Lets the bot Taz tell the named assignees who have not finished yet about a
        reminder. Only for reminders that the current user has made for other people
        (category others). The documented answer is a single assignee although several
        may be named.

        Sends `PUT /api/v2/reminders/{reminder_id}/remind`.
        Scope: `ZohoCliq.Reminders.UPDATE` or `ZohoCliq.Reminders.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            reminder_id: Id of the reminder, as in a list of reminders.
            user_ids: Ids of assignees of the reminder, at most 4.

        Returns:
            ReminderAssignee: An assignee who is notified.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.reminders.remind(
                "284716000000733015",
                user_ids=["6815437702", "6815440381"],
            )
        """
        return await self._request(
            _REMIND,
            path={"reminder_id": reminder_id},
            json=ReminderRemind(user_ids=user_ids),
        )

"""Events of the calendar, and the files attached to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.multipart import FileLike
from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import SpanPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.events import (
    CalendarList,
    Event,
    EventAttachmentList,
    EventAttachmentReference,
    EventAttachmentUpload,
    EventAttendeeUpdate,
    EventCreate,
    EventCreateType,
    EventDelete,
    EventList,
    EventListAnswer,
    EventReminder,
    EventStatusResult,
    EventUpdate,
    EventUpdateType,
)
from ..models.shared import ErrorBody

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
_ATTACHMENTS_CREATE: Operation[EventAttachmentList] = Operation(
    id="events.attachments.create",
    method="POST",
    path="/api/v2/events/attachments",
    responses={200: EventAttachmentList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
    content_type="multipart/form-data",
)
_CALENDARS_LIST: Operation[CalendarList] = Operation(
    id="events.calendars.list",
    method="GET",
    path="/api/v2/calendars",
    responses={200: CalendarList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_LIST: Operation[EventListAnswer] = Operation(
    id="events.list",
    method="GET",
    path="/api/v2/events",
    responses={200: EventListAnswer},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_CREATE: Operation[EventList] = Operation(
    id="events.create",
    method="POST",
    path="/api/v2/events",
    responses={200: EventList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_GET: Operation[EventList] = Operation(
    id="events.get",
    method="GET",
    path="/api/v2/events/{event_id}",
    responses={200: EventList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_UPDATE: Operation[EventList] = Operation(
    id="events.update",
    method="PUT",
    path="/api/v2/events/{event_id}",
    responses={200: EventList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_DELETE: Operation[None] = Operation(
    id="events.delete",
    method="DELETE",
    path="/api/v2/events/{event_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)
_SET_STATUS: Operation[EventStatusResult] = Operation(
    id="events.set_status",
    method="PUT",
    path="/api/v2/events/{event_id}/statuses/{status}",
    responses={200: EventStatusResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.CalendarEvents.ALL",),),
)


class EventsAttachmentsResource(Resource):
    """Calls below `events.attachments`."""

    def create(self, *, files: FileLike) -> EventAttachmentList:
        """Upload a file for an event.

        Uploads a file so that it can be attached to events; its fileId then goes into
        attachment_ids. The vendor leaves the request undescribed; the part name files
        is known from public code. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `POST /api/v2/events/attachments`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            files: The file.

        Returns:
            EventAttachmentList: The uploaded file, as the only entry of a list.

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
            client.events.attachments.create(files=Path("berth-plan.pdf"))
        """
        return self._request(
            _ATTACHMENTS_CREATE,
            multipart=EventAttachmentUpload(files=files),
        )


class EventsCalendarsResource(Resource):
    """Calls below `events.calendars`."""

    def list(self, *, include_hidden_calendars: bool | None = None) -> CalendarList:
        """List calendars of the current user.

        Lists all calendars that the current user has in Zoho Calendar, hidden ones only
        on demand. There are no pages.

        Sends `GET /api/v2/calendars`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            include_hidden_calendars: True lists hidden calendars too.

        Returns:
            CalendarList: The calendars.

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
            client.events.calendars.list()
        """
        return self._request(
            _CALENDARS_LIST,
            query={"include_hidden_calendars": include_hidden_calendars},
        )


class EventsResource(Resource):
    """Events of the calendar, and the files attached to them."""

    @cached_property
    def attachments(self) -> EventsAttachmentsResource:
        """Calls below `events.attachments`."""
        return EventsAttachmentsResource(self._client)

    @cached_property
    def calendars(self) -> EventsCalendarsResource:
        """Calls below `events.calendars`."""
        return EventsCalendarsResource(self._client)

    def list(
        self,
        *,
        from_: int | None = None,
        to: int | None = None,
        include_hidden_calendars: bool | None = None,
        include_disabled_calendar: bool | None = None,
        ignore_declined_events: bool | None = None,
        search: str | None = None,
    ) -> EventListAnswer:
        """List events in a span of time.

        Lists the events of the current user between two times, at most 31 days apart;
        without times those of the next 31 days. There is no page token, so longer spans
        are read window by window. The documented answer is one object; public code
        reports an array of such objects, one per group of events. Where the
        organisation uses Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and
        ZohoCalendar.event.ALL are needed besides, and ZohoCalendar.search.READ to
        search.

        Sends `GET /api/v2/events`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page.
        `iter` walks over all pages.

        Args:
            from_: Beginning of the span, in milliseconds since the epoch.
            to: End of the span, in milliseconds since the epoch; at most 31 days after
                from.
            include_hidden_calendars: True lists events of hidden calendars too.
            include_disabled_calendar: True lists events of disabled calendars too.
            ignore_declined_events: True leaves out events that the user has declined.
            search: Text to look for in the titles of events.

        Returns:
            EventListAnswer: The events in the span.

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
            client.events.list()
        """
        return self._request(
            _LIST,
            query={
                "from": from_,
                "to": to,
                "include_hidden_calendars": include_hidden_calendars,
                "include_disabled_calendar": include_disabled_calendar,
                "ignore_declined_events": ignore_declined_events,
                "search": search,
            },
        )

    def iter(
        self,
        *,
        from_: int | None = None,
        to: int | None = None,
        include_hidden_calendars: bool | None = None,
        include_disabled_calendar: bool | None = None,
        ignore_declined_events: bool | None = None,
        search: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Event, int]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `from_` begins at a later page, where `cursor` of another walk stands.
        The time from `from_` to `to` may be of any length; without both, the walk is
        over one page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Event.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: SpanPages[EventListAnswer, Event] = SpanPages(
            items=lambda page: SpanPages.gathered(page, lambda group: group.data),
            id=lambda item: (item.id, item.calendar_id, item.start_time),
            until=to,
            span=2_678_400_000,
        )

        def fetch(cursor: int | None) -> EventListAnswer:
            return self.list(
                from_=cursor,
                to=pages.end(cursor),
                include_hidden_calendars=include_hidden_calendars,
                include_disabled_calendar=include_disabled_calendar,
                ignore_declined_events=ignore_declined_events,
                search=search,
            )

        return self._walk(_LIST, fetch, pages, start=from_, max_items=max_items)

    def create(
        self,
        *,
        title: str,
        start_time: int,
        end_time: int,
        timezone: str,
        calendar_id: str | None = None,
        location: str | None = None,
        description: str | None = None,
        attendees: Sequence[str] | None = None,
        type: EventCreateType | None = None,
        reminders: Sequence[EventReminder] | None = None,
        attachment_ids: Sequence[str] | None = None,
    ) -> EventList:
        """Create an event.

        Creates an event in a calendar of the current user, the default one unless
        another is named, and invites the attendees. Files are uploaded beforehand with
        events.attachments.create. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `POST /api/v2/events`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            title: Title of the event.
            start_time: Time of the beginning, in milliseconds since the epoch.
            end_time: Time of the end, in milliseconds since the epoch; later than
                start_time.
            timezone: Name of the time zone, for example Europe/Oslo.
            calendar_id: Id of the calendar; the default calendar of the user if left
                out.
            location: Where the event takes place, at most 255 characters.
            description: Description for the attendees, at most 10 000 characters. At
                most 10000 characters.
            attendees: E-mail addresses of the people to invite.
            type: Kind of the event - a meeting in one place (normal_event), the same
                with Zia keeping the attendees informed in a group chat of their own
                (event_management), or a call with sound (audio_conference) or with
                pictures as well (video_conference).
            reminders: Reminders before the event.
            attachment_ids: Ids of files uploaded for events (fileId).

        Returns:
            EventList: The new event, as the only entry of a list.

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
            client.events.create(
                title="Berth plan review",
                start_time=1746687600000,
                end_time=1746691200000,
                timezone="Europe/Oslo",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                location="Harbour office, room 3",
                description="Berths 4 to 7 during the crane works.",
                attendees=["mara.lindqvist@example.com"],
                type="video_conference",
                reminders=[EventReminder(type="popup", minutes=10)],
                attachment_ids=["1746530984000000417"],
            )
        """
        return self._request(
            _CREATE,
            json=EventCreate(
                title=title,
                start_time=start_time,
                end_time=end_time,
                timezone=timezone,
                calendar_id=calendar_id,
                location=location,
                description=description,
                attendees=attendees,
                type=type,
                reminders=reminders,
                attachment_ids=attachment_ids,
            ),
        )

    def get(
        self, event_id: str, *, calendar_id: str, recurrence_id: str | None = None
    ) -> EventList:
        """Read an event.

        Reads one event of a calendar, or one occurrence of a recurring event. The
        answer holds the edit_tag that deleting the event takes. Where the organisation
        uses Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and
        ZohoCalendar.event.ALL are needed besides.

        Sends `GET /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            calendar_id: Id of the calendar that holds the event, as in calendar_id of
                the event; the vendor calls it the uid of the calendar.
            recurrence_id: Id of an occurrence, to read this one alone; recurring events
                only.

        Returns:
            EventList: The event, as the only entry of a list.

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
            client.events.get(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
            )
        """
        return self._request(
            _GET,
            path={"event_id": event_id},
            query={"calendar_id": calendar_id, "recurrence_id": recurrence_id},
        )

    def update(
        self,
        event_id: str,
        *,
        title: str,
        start_time: int,
        end_time: int,
        timezone: str,
        calendar_id: str | None = None,
        location: str | None = None,
        description: str | None = None,
        attendees: Sequence[EventAttendeeUpdate] | None = None,
        type: EventUpdateType | None = None,
        reminders: Sequence[EventReminder] | None = None,
        attachment_ids: Sequence[str] | None = None,
        attachments: Sequence[EventAttachmentReference] | None = None,
    ) -> EventList:
        """Change an event.

        Changes an event; title, both times and the time zone have to be sent even if
        they stay as they are. Name the calendar of the event, because the default
        calendar is taken otherwise. Attendees are objects here, with a status if it
        shall change. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `PUT /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            title: Title of the event.
            start_time: Time of the beginning, in milliseconds since the epoch.
            end_time: Time of the end, in milliseconds since the epoch; later than
                start_time.
            timezone: Name of the time zone, for example Europe/Oslo.
            calendar_id: Id of the calendar that holds the event; the default calendar
                of the user if left out.
            location: Where the event takes place, at most 255 characters.
            description: Description for the attendees, at most 10 000 characters. At
                most 10000 characters.
            attendees: The people to invite, with their answers.
            type: Kind of the event, as when creating one; public code always sends it
                along to keep it.
            reminders: Reminders before the event; they replace the ones it has.
            attachment_ids: Ids of files uploaded for events (fileId), as documented.
            attachments: Files uploaded for events, the way public code sends them
                instead of attachment_ids.

        Returns:
            EventList: The event after the change, as the only entry of a list.

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
            client.events.update(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                title="Berth plan review, second round",
                start_time=1746795600000,
                end_time=1746799200000,
                timezone="Europe/Oslo",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                location="Harbour office, room 5",
                attendees=[
                    EventAttendeeUpdate(
                        email="mara.lindqvist@example.com",
                        status="tentative",
                    ),
                    EventAttendeeUpdate(email="teresa.quint@example.com"),
                ],
                type="video_conference",
                reminders=[EventReminder(type="email", minutes=45)],
            )
        """
        return self._request(
            _UPDATE,
            path={"event_id": event_id},
            json=EventUpdate(
                title=title,
                start_time=start_time,
                end_time=end_time,
                timezone=timezone,
                calendar_id=calendar_id,
                location=location,
                description=description,
                attendees=attendees,
                type=type,
                reminders=reminders,
                attachment_ids=attachment_ids,
                attachments=attachments,
            ),
        )

    def delete(self, event_id: str, *, calendar_id: str, edit_tag: int) -> None:
        """Delete an event.

        Deletes an event. Its calendar and its present edit_tag travel in the body of
        the DELETE request; an outdated tag means that somebody has changed the event
        meanwhile, so read it again first. Where the organisation uses Zoho Calendar,
        the scopes ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed
        besides.

        Sends `DELETE /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            calendar_id: Id of the calendar that holds the event.
            edit_tag: Tag of the present version, the edit_tag of events.get as a
                number.

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
            client.events.delete(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                edit_tag=1746611311000,
            )
        """
        return self._request(
            _DELETE,
            path={"event_id": event_id},
            json=EventDelete(calendar_id=calendar_id, edit_tag=edit_tag),
        )

    def set_status(
        self,
        event_id: str,
        status: Literal["accepted", "tentative", "declined", "yet_to_respond"],
    ) -> EventStatusResult:
        """Answer an invitation.

        Sets whether the current user comes to an event. Where the organisation uses
        Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL
        are needed besides.

        Sends `PUT /api/v2/events/{event_id}/statuses/{status}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            status: The answer - coming, perhaps, not coming, or undecided again.

        Returns:
            EventStatusResult: The answer is noted.

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
            client.events.set_status("6d0b42f18a9c4e57b3d2@zoho.com", "accepted")
        """
        return self._request(
            _SET_STATUS,
            path={"event_id": event_id, "status": status},
        )


class AsyncEventsAttachmentsResource(AsyncResource):
    """Calls below `events.attachments`."""

    async def create(self, *, files: FileLike) -> EventAttachmentList:
        """Upload a file for an event.

        Uploads a file so that it can be attached to events; its fileId then goes into
        attachment_ids. The vendor leaves the request undescribed; the part name files
        is known from public code. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `POST /api/v2/events/attachments`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            files: The file.

        Returns:
            EventAttachmentList: The uploaded file, as the only entry of a list.

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
            await client.events.attachments.create(files=Path("berth-plan.pdf"))
        """
        return await self._request(
            _ATTACHMENTS_CREATE,
            multipart=EventAttachmentUpload(files=files),
        )


class AsyncEventsCalendarsResource(AsyncResource):
    """Calls below `events.calendars`."""

    async def list(
        self, *, include_hidden_calendars: bool | None = None
    ) -> CalendarList:
        """List calendars of the current user.

        Lists all calendars that the current user has in Zoho Calendar, hidden ones only
        on demand. There are no pages.

        Sends `GET /api/v2/calendars`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            include_hidden_calendars: True lists hidden calendars too.

        Returns:
            CalendarList: The calendars.

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
            await client.events.calendars.list()
        """
        return await self._request(
            _CALENDARS_LIST,
            query={"include_hidden_calendars": include_hidden_calendars},
        )


class AsyncEventsResource(AsyncResource):
    """Events of the calendar, and the files attached to them."""

    @cached_property
    def attachments(self) -> AsyncEventsAttachmentsResource:
        """Calls below `events.attachments`."""
        return AsyncEventsAttachmentsResource(self._client)

    @cached_property
    def calendars(self) -> AsyncEventsCalendarsResource:
        """Calls below `events.calendars`."""
        return AsyncEventsCalendarsResource(self._client)

    async def list(
        self,
        *,
        from_: int | None = None,
        to: int | None = None,
        include_hidden_calendars: bool | None = None,
        include_disabled_calendar: bool | None = None,
        ignore_declined_events: bool | None = None,
        search: str | None = None,
    ) -> EventListAnswer:
        """List events in a span of time.

        Lists the events of the current user between two times, at most 31 days apart;
        without times those of the next 31 days. There is no page token, so longer spans
        are read window by window. The documented answer is one object; public code
        reports an array of such objects, one per group of events. Where the
        organisation uses Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and
        ZohoCalendar.event.ALL are needed besides, and ZohoCalendar.search.READ to
        search.

        Sends `GET /api/v2/events`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page.
        `iter` walks over all pages.

        Args:
            from_: Beginning of the span, in milliseconds since the epoch.
            to: End of the span, in milliseconds since the epoch; at most 31 days after
                from.
            include_hidden_calendars: True lists events of hidden calendars too.
            include_disabled_calendar: True lists events of disabled calendars too.
            ignore_declined_events: True leaves out events that the user has declined.
            search: Text to look for in the titles of events.

        Returns:
            EventListAnswer: The events in the span.

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
            await client.events.list()
        """
        return await self._request(
            _LIST,
            query={
                "from": from_,
                "to": to,
                "include_hidden_calendars": include_hidden_calendars,
                "include_disabled_calendar": include_disabled_calendar,
                "ignore_declined_events": ignore_declined_events,
                "search": search,
            },
        )

    def iter(
        self,
        *,
        from_: int | None = None,
        to: int | None = None,
        include_hidden_calendars: bool | None = None,
        include_disabled_calendar: bool | None = None,
        ignore_declined_events: bool | None = None,
        search: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Event, int]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `from_` begins at a later page, where `cursor` of another walk stands.
        The time from `from_` to `to` may be of any length; without both, the walk is
        over one page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Event.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: SpanPages[EventListAnswer, Event] = SpanPages(
            items=lambda page: SpanPages.gathered(page, lambda group: group.data),
            id=lambda item: (item.id, item.calendar_id, item.start_time),
            until=to,
            span=2_678_400_000,
        )

        async def fetch(cursor: int | None) -> EventListAnswer:
            return await self.list(
                from_=cursor,
                to=pages.end(cursor),
                include_hidden_calendars=include_hidden_calendars,
                include_disabled_calendar=include_disabled_calendar,
                ignore_declined_events=ignore_declined_events,
                search=search,
            )

        return self._walk(_LIST, fetch, pages, start=from_, max_items=max_items)

    async def create(
        self,
        *,
        title: str,
        start_time: int,
        end_time: int,
        timezone: str,
        calendar_id: str | None = None,
        location: str | None = None,
        description: str | None = None,
        attendees: Sequence[str] | None = None,
        type: EventCreateType | None = None,
        reminders: Sequence[EventReminder] | None = None,
        attachment_ids: Sequence[str] | None = None,
    ) -> EventList:
        """Create an event.

        Creates an event in a calendar of the current user, the default one unless
        another is named, and invites the attendees. Files are uploaded beforehand with
        events.attachments.create. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `POST /api/v2/events`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            title: Title of the event.
            start_time: Time of the beginning, in milliseconds since the epoch.
            end_time: Time of the end, in milliseconds since the epoch; later than
                start_time.
            timezone: Name of the time zone, for example Europe/Oslo.
            calendar_id: Id of the calendar; the default calendar of the user if left
                out.
            location: Where the event takes place, at most 255 characters.
            description: Description for the attendees, at most 10 000 characters. At
                most 10000 characters.
            attendees: E-mail addresses of the people to invite.
            type: Kind of the event - a meeting in one place (normal_event), the same
                with Zia keeping the attendees informed in a group chat of their own
                (event_management), or a call with sound (audio_conference) or with
                pictures as well (video_conference).
            reminders: Reminders before the event.
            attachment_ids: Ids of files uploaded for events (fileId).

        Returns:
            EventList: The new event, as the only entry of a list.

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
            await client.events.create(
                title="Berth plan review",
                start_time=1746687600000,
                end_time=1746691200000,
                timezone="Europe/Oslo",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                location="Harbour office, room 3",
                description="Berths 4 to 7 during the crane works.",
                attendees=["mara.lindqvist@example.com"],
                type="video_conference",
                reminders=[EventReminder(type="popup", minutes=10)],
                attachment_ids=["1746530984000000417"],
            )
        """
        return await self._request(
            _CREATE,
            json=EventCreate(
                title=title,
                start_time=start_time,
                end_time=end_time,
                timezone=timezone,
                calendar_id=calendar_id,
                location=location,
                description=description,
                attendees=attendees,
                type=type,
                reminders=reminders,
                attachment_ids=attachment_ids,
            ),
        )

    async def get(
        self, event_id: str, *, calendar_id: str, recurrence_id: str | None = None
    ) -> EventList:
        """Read an event.

        Reads one event of a calendar, or one occurrence of a recurring event. The
        answer holds the edit_tag that deleting the event takes. Where the organisation
        uses Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and
        ZohoCalendar.event.ALL are needed besides.

        Sends `GET /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            calendar_id: Id of the calendar that holds the event, as in calendar_id of
                the event; the vendor calls it the uid of the calendar.
            recurrence_id: Id of an occurrence, to read this one alone; recurring events
                only.

        Returns:
            EventList: The event, as the only entry of a list.

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
            await client.events.get(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
            )
        """
        return await self._request(
            _GET,
            path={"event_id": event_id},
            query={"calendar_id": calendar_id, "recurrence_id": recurrence_id},
        )

    async def update(
        self,
        event_id: str,
        *,
        title: str,
        start_time: int,
        end_time: int,
        timezone: str,
        calendar_id: str | None = None,
        location: str | None = None,
        description: str | None = None,
        attendees: Sequence[EventAttendeeUpdate] | None = None,
        type: EventUpdateType | None = None,
        reminders: Sequence[EventReminder] | None = None,
        attachment_ids: Sequence[str] | None = None,
        attachments: Sequence[EventAttachmentReference] | None = None,
    ) -> EventList:
        """Change an event.

        Changes an event; title, both times and the time zone have to be sent even if
        they stay as they are. Name the calendar of the event, because the default
        calendar is taken otherwise. Attendees are objects here, with a status if it
        shall change. Where the organisation uses Zoho Calendar, the scopes
        ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed besides.

        Sends `PUT /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            title: Title of the event.
            start_time: Time of the beginning, in milliseconds since the epoch.
            end_time: Time of the end, in milliseconds since the epoch; later than
                start_time.
            timezone: Name of the time zone, for example Europe/Oslo.
            calendar_id: Id of the calendar that holds the event; the default calendar
                of the user if left out.
            location: Where the event takes place, at most 255 characters.
            description: Description for the attendees, at most 10 000 characters. At
                most 10000 characters.
            attendees: The people to invite, with their answers.
            type: Kind of the event, as when creating one; public code always sends it
                along to keep it.
            reminders: Reminders before the event; they replace the ones it has.
            attachment_ids: Ids of files uploaded for events (fileId), as documented.
            attachments: Files uploaded for events, the way public code sends them
                instead of attachment_ids.

        Returns:
            EventList: The event after the change, as the only entry of a list.

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
            await client.events.update(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                title="Berth plan review, second round",
                start_time=1746795600000,
                end_time=1746799200000,
                timezone="Europe/Oslo",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                location="Harbour office, room 5",
                attendees=[
                    EventAttendeeUpdate(
                        email="mara.lindqvist@example.com",
                        status="tentative",
                    ),
                    EventAttendeeUpdate(email="teresa.quint@example.com"),
                ],
                type="video_conference",
                reminders=[EventReminder(type="email", minutes=45)],
            )
        """
        return await self._request(
            _UPDATE,
            path={"event_id": event_id},
            json=EventUpdate(
                title=title,
                start_time=start_time,
                end_time=end_time,
                timezone=timezone,
                calendar_id=calendar_id,
                location=location,
                description=description,
                attendees=attendees,
                type=type,
                reminders=reminders,
                attachment_ids=attachment_ids,
                attachments=attachments,
            ),
        )

    async def delete(self, event_id: str, *, calendar_id: str, edit_tag: int) -> None:
        """Delete an event.

        Deletes an event. Its calendar and its present edit_tag travel in the body of
        the DELETE request; an outdated tag means that somebody has changed the event
        meanwhile, so read it again first. Where the organisation uses Zoho Calendar,
        the scopes ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL are needed
        besides.

        Sends `DELETE /api/v2/events/{event_id}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            calendar_id: Id of the calendar that holds the event.
            edit_tag: Tag of the present version, the edit_tag of events.get as a
                number.

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
            await client.events.delete(
                "6d0b42f18a9c4e57b3d2@zoho.com",
                calendar_id="Mjg0NzE2MDAwMDAwMDA0MTAwN3w3ZDIwZmE5ZQ==",
                edit_tag=1746611311000,
            )
        """
        return await self._request(
            _DELETE,
            path={"event_id": event_id},
            json=EventDelete(calendar_id=calendar_id, edit_tag=edit_tag),
        )

    async def set_status(
        self,
        event_id: str,
        status: Literal["accepted", "tentative", "declined", "yet_to_respond"],
    ) -> EventStatusResult:
        """Answer an invitation.

        Sets whether the current user comes to an event. Where the organisation uses
        Zoho Calendar, the scopes ZohoCalendar.calendar.ALL and ZohoCalendar.event.ALL
        are needed besides.

        Sends `PUT /api/v2/events/{event_id}/statuses/{status}`.
        Scope: `ZohoCliq.CalendarEvents.ALL`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            event_id: Id of the event, as in a list of events.
            status: The answer - coming, perhaps, not coming, or undecided again.

        Returns:
            EventStatusResult: The answer is noted.

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
            await client.events.set_status("6d0b42f18a9c4e57b3d2@zoho.com", "accepted")
        """
        return await self._request(
            _SET_STATUS,
            path={"event_id": event_id, "status": status},
        )

"""Messages that wait for their time or for an event, over all chats."""

from __future__ import annotations

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody, ScheduledMessage, ScheduledMessageList

_LIST: Operation[ScheduledMessageList] = Operation(
    id="scheduled_messages.list",
    method="GET",
    path="/api/v3/scheduledmessages",
    responses={200: ScheduledMessageList},
    errors={
        400: ErrorBody,
        401: ErrorBody,
        403: ErrorBody,
        404: ErrorBody,
        405: ErrorBody,
        406: ErrorBody,
        429: ErrorBody,
        500: ErrorBody,
    },
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)


class ScheduledMessagesResource(Resource):
    """Messages that wait for their time or for an event, over all chats."""

    def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ScheduledMessageList:
        """List scheduled messages of all chats.

        Lists every message that the caller has scheduled and that was not sent yet, in
        whatever chat, page by page. A message waits either for a time (field time) or
        for a status (field schedule_status). With sync_token only what has changed
        since the call that returned the token is listed.

        Sends `GET /api/v3/scheduledmessages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of messages in the answer, at most 100. At least 1, by
                default `50`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token,
                instead of everything.

        Returns:
            ScheduledMessageList: One page of scheduled messages.

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
            client.scheduled_messages.list()
        """
        return self._request(
            _LIST,
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[ScheduledMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ScheduledMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ScheduledMessageList, ScheduledMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> ScheduledMessageList:
            return self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncScheduledMessagesResource(AsyncResource):
    """Messages that wait for their time or for an event, over all chats."""

    async def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ScheduledMessageList:
        """List scheduled messages of all chats.

        Lists every message that the caller has scheduled and that was not sent yet, in
        whatever chat, page by page. A message waits either for a time (field time) or
        for a status (field schedule_status). With sync_token only what has changed
        since the call that returned the token is listed.

        Sends `GET /api/v3/scheduledmessages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of messages in the answer, at most 100. At least 1, by
                default `50`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token,
                instead of everything.

        Returns:
            ScheduledMessageList: One page of scheduled messages.

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
            await client.scheduled_messages.list()
        """
        return await self._request(
            _LIST,
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[ScheduledMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ScheduledMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ScheduledMessageList, ScheduledMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> ScheduledMessageList:
            return await self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

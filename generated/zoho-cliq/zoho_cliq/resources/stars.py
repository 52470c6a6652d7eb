"""Messages that the current user has starred."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import unescaped
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody
from ..models.stars import (
    StarCreate,
    StarCreateStarType,
    StarredMessage,
    StarredMessageList,
)

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
_CREATE: Operation[StarredMessage] = Operation(
    id="stars.create",
    method="POST",
    path="/api/v3/stars",
    responses={200: StarredMessage},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.CREATE",),),
)
_LIST: Operation[StarredMessageList] = Operation(
    id="stars.list",
    method="GET",
    path="/api/v3/stars",
    responses={200: StarredMessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="stars.delete",
    method="DELETE",
    path="/api/v3/stars/{message_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.DELETE",),),
)


class StarsResource(Resource):
    """Messages that the current user has starred."""

    def create(
        self, *, chat_id: str, message_id: str, star_type: StarCreateStarType
    ) -> StarredMessage:
        """Star a message.

        Stars a message for the current user, or changes the kind of a star that is
        there already; a message has one star at most. After a change the answer names
        the earlier kind.

        Sends `POST /api/v3/stars`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat that holds the message.
            message_id: Id of the message.
            star_type: Kind of the star.

        Returns:
            StarredMessage: The message with its star.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404, `chat_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_not_found`: There is no such chat or message, or the user may not see
                it.
            `input_invalid`: A field is missing or malformed.
            `operation_failed`: The server failed to set the star.

        Example:
            client.stars.create(
                chat_id="CT_1527390648812275904_736180429",
                message_id="1745829406715320846",
                star_type="follow_up",
            )
        """
        return self._request(
            _CREATE,
            json=StarCreate(
                chat_id=chat_id, message_id=message_id, star_type=star_type
            ),
        )

    def list(
        self,
        *,
        chat_id: str | None = None,
        star_type: (
            Literal["important", "to_do", "note", "manager", "follow_up", "all"] | None
        ) = None,
        from_time: str | None = None,
        to_time: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> StarredMessageList:
        """List starred messages.

        Lists the messages that the current user has starred, page by page, by chat,
        kind of star and time. With sync_token only what has changed since the call that
        returned the token is listed.

        Sends `GET /api/v3/stars`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Only messages of this chat.
            star_type: Only messages with this kind of star; all means every kind.
            from_time: Only messages after this time, as milliseconds since the epoch or
                as ISO 8601.
            to_time: Only messages before this time, as milliseconds since the epoch or
                as ISO 8601.
            limit: Largest number of messages in the answer, 1 to 50.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; at
                most 200 characters.

        Returns:
            StarredMessageList: One page of starred messages.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in a chat that was asked
                for.
            `input_invalid`: A filter is malformed.
            `operation_failed`: The server failed to read the stars.

        Example:
            client.stars.list()
        """
        return self._request(
            _LIST,
            query={
                "chat_id": chat_id,
                "star_type": star_type,
                "from_time": from_time,
                "to_time": to_time,
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
            },
        )

    def iter(
        self,
        *,
        chat_id: str | None = None,
        star_type: (
            Literal["important", "to_do", "note", "manager", "follow_up", "all"] | None
        ) = None,
        from_time: str | None = None,
        to_time: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[StarredMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            StarredMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[StarredMessageList, StarredMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> StarredMessageList:
            return self.list(
                chat_id=chat_id,
                star_type=star_type,
                from_time=from_time,
                to_time=to_time,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def delete(self, message_id: str) -> None:
        """Take the star off a message.

        Removes the star that the current user has given to a message.

        Sends `DELETE /api/v3/stars/{message_id}`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404, `star_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_invalid`: The message id is missing or malformed.
            `operation_failed`: The server failed to remove the star.
            `star_not_found`: The user has not starred the message.

        Example:
            client.stars.delete("1747303325418_48260917354")
        """
        return self._request(
            _DELETE,
            path={"message_id": unescaped(message_id)},
        )


class AsyncStarsResource(AsyncResource):
    """Messages that the current user has starred."""

    async def create(
        self, *, chat_id: str, message_id: str, star_type: StarCreateStarType
    ) -> StarredMessage:
        """Star a message.

        Stars a message for the current user, or changes the kind of a star that is
        there already; a message has one star at most. After a change the answer names
        the earlier kind.

        Sends `POST /api/v3/stars`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat that holds the message.
            message_id: Id of the message.
            star_type: Kind of the star.

        Returns:
            StarredMessage: The message with its star.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404, `chat_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_not_found`: There is no such chat or message, or the user may not see
                it.
            `input_invalid`: A field is missing or malformed.
            `operation_failed`: The server failed to set the star.

        Example:
            await client.stars.create(
                chat_id="CT_1527390648812275904_736180429",
                message_id="1745829406715320846",
                star_type="follow_up",
            )
        """
        return await self._request(
            _CREATE,
            json=StarCreate(
                chat_id=chat_id, message_id=message_id, star_type=star_type
            ),
        )

    async def list(
        self,
        *,
        chat_id: str | None = None,
        star_type: (
            Literal["important", "to_do", "note", "manager", "follow_up", "all"] | None
        ) = None,
        from_time: str | None = None,
        to_time: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> StarredMessageList:
        """List starred messages.

        Lists the messages that the current user has starred, page by page, by chat,
        kind of star and time. With sync_token only what has changed since the call that
        returned the token is listed.

        Sends `GET /api/v3/stars`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Only messages of this chat.
            star_type: Only messages with this kind of star; all means every kind.
            from_time: Only messages after this time, as milliseconds since the epoch or
                as ISO 8601.
            to_time: Only messages before this time, as milliseconds since the epoch or
                as ISO 8601.
            limit: Largest number of messages in the answer, 1 to 50.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; at
                most 200 characters.

        Returns:
            StarredMessageList: One page of starred messages.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in a chat that was asked
                for.
            `input_invalid`: A filter is malformed.
            `operation_failed`: The server failed to read the stars.

        Example:
            await client.stars.list()
        """
        return await self._request(
            _LIST,
            query={
                "chat_id": chat_id,
                "star_type": star_type,
                "from_time": from_time,
                "to_time": to_time,
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
            },
        )

    def iter(
        self,
        *,
        chat_id: str | None = None,
        star_type: (
            Literal["important", "to_do", "note", "manager", "follow_up", "all"] | None
        ) = None,
        from_time: str | None = None,
        to_time: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[StarredMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            StarredMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[StarredMessageList, StarredMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> StarredMessageList:
            return await self.list(
                chat_id=chat_id,
                star_type=star_type,
                from_time=from_time,
                to_time=to_time,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def delete(self, message_id: str) -> None:
        """Take the star off a message.

        Removes the star that the current user has given to a message.

        Sends `DELETE /api/v3/stars/{message_id}`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Raises:
            BadRequestError: 400, `input_invalid`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404, `star_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_invalid`: The message id is missing or malformed.
            `operation_failed`: The server failed to remove the star.
            `star_not_found`: The user has not starred the message.

        Example:
            await client.stars.delete("1747303325418_48260917354")
        """
        return await self._request(
            _DELETE,
            path={"message_id": unescaped(message_id)},
        )

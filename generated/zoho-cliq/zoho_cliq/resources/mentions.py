"""Messages that mention the current user."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.mentions import Mention, MentionList
from ..models.shared import ErrorBody

_LIST: Operation[MentionList] = Operation(
    id="mentions.list",
    method="GET",
    path="/api/v3/mentions",
    responses={200: MentionList},
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
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)


class MentionsResource(Resource):
    """Messages that mention the current user."""

    def list(
        self,
        *,
        from_time: int | None = None,
        to_time: int | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        chid: str | None = None,
        chat_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        type: Literal["mentions", "replies", "all"] | None = None,
    ) -> MentionList:
        """List messages that mention the current user.

        Lists messages that mention the current user, that reply to one of the user's
        messages, or both, latest first, page by page. Without a time range the last 30
        days are searched.

        Sends `GET /api/v3/mentions`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            from_time: Only mentions after this time, in milliseconds since the epoch;
                30 days ago by default.
            to_time: Only mentions before this time, in milliseconds since the epoch;
                now by default.
            limit: Largest number of mentions in the answer, at most 100. By default
                `25`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            chid: Only mentions in this chat, by its id; for several chats there is
                chat_ids.
            chat_ids: Only mentions in these chats, at most 5 ids, sent as one
                comma-separated value.
            user_ids: Only messages sent by these users, at most 5 ids, sent as one
                comma-separated value.
            type: What to list, mentions, replies to messages of the user, or both
                (all). By default `mentions`.

        Returns:
            MentionList: One page of mentions.

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
            `INVALID_PARAMS`: A parameter has a value that is not accepted.
            `MENTIONS_FETCH_FAILED`: The server failed to read the mentions.
            `UNAUTHORIZED`: The access token is missing or not valid.

        Example:
            client.mentions.list()
        """
        return self._request(
            _LIST,
            query={
                "from_time": from_time,
                "to_time": to_time,
                "limit": limit,
                "next_token": next_token,
                "chid": chid,
                "chat_ids": delimited(chat_ids, ","),
                "user_ids": delimited(user_ids, ","),
                "type": type,
            },
        )

    def iter(
        self,
        *,
        from_time: int | None = None,
        to_time: int | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        chid: str | None = None,
        chat_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        type: Literal["mentions", "replies", "all"] | None = None,
        max_items: int | None = None,
    ) -> Walk[Mention]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Mention.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MentionList, Mention, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        def fetch(cursor: str | None) -> MentionList:
            return self.list(
                from_time=from_time,
                to_time=to_time,
                limit=limit,
                next_token=cursor,
                chid=chid,
                chat_ids=chat_ids,
                user_ids=user_ids,
                type=type,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncMentionsResource(AsyncResource):
    """Messages that mention the current user."""

    async def list(
        self,
        *,
        from_time: int | None = None,
        to_time: int | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        chid: str | None = None,
        chat_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        type: Literal["mentions", "replies", "all"] | None = None,
    ) -> MentionList:
        """List messages that mention the current user.

        Lists messages that mention the current user, that reply to one of the user's
        messages, or both, latest first, page by page. Without a time range the last 30
        days are searched.

        Sends `GET /api/v3/mentions`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            from_time: Only mentions after this time, in milliseconds since the epoch;
                30 days ago by default.
            to_time: Only mentions before this time, in milliseconds since the epoch;
                now by default.
            limit: Largest number of mentions in the answer, at most 100. By default
                `25`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            chid: Only mentions in this chat, by its id; for several chats there is
                chat_ids.
            chat_ids: Only mentions in these chats, at most 5 ids, sent as one
                comma-separated value.
            user_ids: Only messages sent by these users, at most 5 ids, sent as one
                comma-separated value.
            type: What to list, mentions, replies to messages of the user, or both
                (all). By default `mentions`.

        Returns:
            MentionList: One page of mentions.

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
            `INVALID_PARAMS`: A parameter has a value that is not accepted.
            `MENTIONS_FETCH_FAILED`: The server failed to read the mentions.
            `UNAUTHORIZED`: The access token is missing or not valid.

        Example:
            await client.mentions.list()
        """
        return await self._request(
            _LIST,
            query={
                "from_time": from_time,
                "to_time": to_time,
                "limit": limit,
                "next_token": next_token,
                "chid": chid,
                "chat_ids": delimited(chat_ids, ","),
                "user_ids": delimited(user_ids, ","),
                "type": type,
            },
        )

    def iter(
        self,
        *,
        from_time: int | None = None,
        to_time: int | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        chid: str | None = None,
        chat_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        type: Literal["mentions", "replies", "all"] | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Mention]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Mention.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MentionList, Mention, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        async def fetch(cursor: str | None) -> MentionList:
            return await self.list(
                from_time=from_time,
                to_time=to_time,
                limit=limit,
                next_token=cursor,
                chid=chid,
                chat_ids=chat_ids,
                user_ids=user_ids,
                type=type,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

"""Calls and meetings that took place, and who took part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.calls import Call, CallList, CallParticipant, CallParticipantList
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
_PARTICIPANTS_LIST: Operation[CallParticipantList] = Operation(
    id="calls.participants.list",
    method="GET",
    path="/api/v2/mediasessions/{call_id}/participants",
    responses={200: CallParticipantList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MediaSession.READ",),),
)
_LIST: Operation[CallList] = Operation(
    id="calls.list",
    method="GET",
    path="/api/v2/mediasessions",
    responses={200: CallList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MediaSession.READ",),),
)


class CallsParticipantsResource(Resource):
    """Calls below `calls.participants`."""

    def list(
        self,
        call_id: str,
        *,
        x_api_version: Literal["1"] | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        filter: Literal["live", "invited", "joined"] | None = None,
    ) -> CallParticipantList:
        """List participants of a call or meeting.

        Lists the people who were invited to a session or took part in it, with the time
        each of them spent there. The id in the address is the nrs_id of the session,
        not its id. The query parameters have an effect only if the header X-API-VERSION
        says 1.

        Sends `GET /api/v2/mediasessions/{call_id}/participants`.
        Scope: `ZohoCliq.MediaSession.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            call_id: The nrs_id of the session, as in the history of calls.
            x_api_version: Always 1; needed as soon as one of the query parameters is
                used.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            limit: Largest number of participants in the answer. At least 1.
            from_: Only participants who were there after this time, in milliseconds
                since the epoch.
            to: Only participants who were there before this time, in milliseconds since
                the epoch.
            filter: Only people in this state - present now (live), asked but not there
                yet (invited), or gone again after taking part (joined).

        Returns:
            CallParticipantList: One page of participants.

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
            client.calls.participants.list(
                "6815420916_1746608400417_CT_1527390648812275904_736180429",
            )
        """
        return self._request(
            _PARTICIPANTS_LIST,
            path={"call_id": call_id},
            query={
                "next_token": next_token,
                "limit": limit,
                "from": from_,
                "to": to,
                "filter": filter,
            },
            headers={"X-API-VERSION": x_api_version},
        )

    def iter(
        self,
        call_id: str,
        *,
        x_api_version: Literal["1"] | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        filter: Literal["live", "invited", "joined"] | None = None,
        max_items: int | None = None,
    ) -> Walk[CallParticipant]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            CallParticipant.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CallParticipantList, CallParticipant, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> CallParticipantList:
            return self.list(
                call_id,
                x_api_version=x_api_version,
                next_token=cursor,
                limit=limit,
                from_=from_,
                to=to,
                filter=filter,
            )

        return self._walk(
            _PARTICIPANTS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class CallsResource(Resource):
    """Calls and meetings that took place, and who took part."""

    @cached_property
    def participants(self) -> CallsParticipantsResource:
        """Calls below `calls.participants`."""
        return CallsParticipantsResource(self._client)

    def list(
        self,
        *,
        type: (
            Sequence[
                Literal[
                    "all",
                    "handshake",
                    "assembly",
                    "audio_conference",
                    "video_conference",
                    "direct_call",
                ]
            ]
            | None
        ) = None,
        search: str | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        last_modified: str | None = None,
        filter: (
            Literal["live", "viewed", "scheduled", "missed", "received", "dialled"]
            | None
        ) = None,
        host_id: str | None = None,
        recipient_id: str | None = None,
        recipient_ids: Sequence[str] | None = None,
    ) -> CallList:
        """List calls and meetings of the current user.

        Lists the direct calls, conferences, assemblies and broadcasts that the current
        user had or has ahead, narrowed by the filters that are given. Without type
        every kind except direct calls is listed. With sync_token only what has changed
        since the call that returned the token is listed.

        Sends `GET /api/v2/mediasessions`.
        Scope: `ZohoCliq.MediaSession.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            type: Only sessions of these kinds, sent as one comma-separated value. The
                values all and direct_call cannot be combined with others. If left out -
                audio and video conferences, handshakes and assemblies.
            search: Text to look for in the titles.
            sync_token: Lists only changes since the call that returned this token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            limit: Largest number of sessions in the answer. At least 1.
            from_: Only sessions from this time on, in milliseconds since the epoch or
                as ISO 8601; the document says ISO 8601, known clients send
                milliseconds.
            to: Only sessions up to this time, in the notation of from.
            last_modified: Only sessions that changed after this time, in the notation
                of from.
            filter: Only sessions in this state - running, seen by the user, planned, or
                for direct calls alone, missed, taken or made by the user. missed,
                received and dialled need the type direct_call; no filter goes with the
                type all.
            host_id: Id of a user; only sessions that this user hosts.
            recipient_id: Id of a user; only sessions with this user on the other side.
            recipient_ids: Ids of several users on the other side, sent as one
                comma-separated value.

        Returns:
            CallList: One page of the history.

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
            client.calls.list()
        """
        return self._request(
            _LIST,
            query={
                "type": delimited(type, ","),
                "search": search,
                "sync_token": sync_token,
                "next_token": next_token,
                "limit": limit,
                "from": from_,
                "to": to,
                "last_modified": last_modified,
                "filter": filter,
                "host_id": host_id,
                "recipient_id": recipient_id,
                "recipient_ids": delimited(recipient_ids, ","),
            },
        )

    def iter(
        self,
        *,
        type: (
            Sequence[
                Literal[
                    "all",
                    "handshake",
                    "assembly",
                    "audio_conference",
                    "video_conference",
                    "direct_call",
                ]
            ]
            | None
        ) = None,
        search: str | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        last_modified: str | None = None,
        filter: (
            Literal["live", "viewed", "scheduled", "missed", "received", "dialled"]
            | None
        ) = None,
        host_id: str | None = None,
        recipient_id: str | None = None,
        recipient_ids: Sequence[str] | None = None,
        max_items: int | None = None,
    ) -> Walk[Call]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Call.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CallList, Call, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> CallList:
            return self.list(
                type=type,
                search=search,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
                limit=limit,
                from_=from_,
                to=to,
                last_modified=last_modified,
                filter=filter,
                host_id=host_id,
                recipient_id=recipient_id,
                recipient_ids=recipient_ids,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncCallsParticipantsResource(AsyncResource):
    """Calls below `calls.participants`."""

    async def list(
        self,
        call_id: str,
        *,
        x_api_version: Literal["1"] | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        filter: Literal["live", "invited", "joined"] | None = None,
    ) -> CallParticipantList:
        """List participants of a call or meeting.

        Lists the people who were invited to a session or took part in it, with the time
        each of them spent there. The id in the address is the nrs_id of the session,
        not its id. The query parameters have an effect only if the header X-API-VERSION
        says 1.

        Sends `GET /api/v2/mediasessions/{call_id}/participants`.
        Scope: `ZohoCliq.MediaSession.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            call_id: The nrs_id of the session, as in the history of calls.
            x_api_version: Always 1; needed as soon as one of the query parameters is
                used.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            limit: Largest number of participants in the answer. At least 1.
            from_: Only participants who were there after this time, in milliseconds
                since the epoch.
            to: Only participants who were there before this time, in milliseconds since
                the epoch.
            filter: Only people in this state - present now (live), asked but not there
                yet (invited), or gone again after taking part (joined).

        Returns:
            CallParticipantList: One page of participants.

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
            await client.calls.participants.list(
                "6815420916_1746608400417_CT_1527390648812275904_736180429",
            )
        """
        return await self._request(
            _PARTICIPANTS_LIST,
            path={"call_id": call_id},
            query={
                "next_token": next_token,
                "limit": limit,
                "from": from_,
                "to": to,
                "filter": filter,
            },
            headers={"X-API-VERSION": x_api_version},
        )

    def iter(
        self,
        call_id: str,
        *,
        x_api_version: Literal["1"] | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        filter: Literal["live", "invited", "joined"] | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[CallParticipant]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            CallParticipant.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CallParticipantList, CallParticipant, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> CallParticipantList:
            return await self.list(
                call_id,
                x_api_version=x_api_version,
                next_token=cursor,
                limit=limit,
                from_=from_,
                to=to,
                filter=filter,
            )

        return self._walk(
            _PARTICIPANTS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class AsyncCallsResource(AsyncResource):
    """Calls and meetings that took place, and who took part."""

    @cached_property
    def participants(self) -> AsyncCallsParticipantsResource:
        """Calls below `calls.participants`."""
        return AsyncCallsParticipantsResource(self._client)

    async def list(
        self,
        *,
        type: (
            Sequence[
                Literal[
                    "all",
                    "handshake",
                    "assembly",
                    "audio_conference",
                    "video_conference",
                    "direct_call",
                ]
            ]
            | None
        ) = None,
        search: str | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        last_modified: str | None = None,
        filter: (
            Literal["live", "viewed", "scheduled", "missed", "received", "dialled"]
            | None
        ) = None,
        host_id: str | None = None,
        recipient_id: str | None = None,
        recipient_ids: Sequence[str] | None = None,
    ) -> CallList:
        """List calls and meetings of the current user.

        Lists the direct calls, conferences, assemblies and broadcasts that the current
        user had or has ahead, narrowed by the filters that are given. Without type
        every kind except direct calls is listed. With sync_token only what has changed
        since the call that returned the token is listed.

        Sends `GET /api/v2/mediasessions`.
        Scope: `ZohoCliq.MediaSession.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            type: Only sessions of these kinds, sent as one comma-separated value. The
                values all and direct_call cannot be combined with others. If left out -
                audio and video conferences, handshakes and assemblies.
            search: Text to look for in the titles.
            sync_token: Lists only changes since the call that returned this token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            limit: Largest number of sessions in the answer. At least 1.
            from_: Only sessions from this time on, in milliseconds since the epoch or
                as ISO 8601; the document says ISO 8601, known clients send
                milliseconds.
            to: Only sessions up to this time, in the notation of from.
            last_modified: Only sessions that changed after this time, in the notation
                of from.
            filter: Only sessions in this state - running, seen by the user, planned, or
                for direct calls alone, missed, taken or made by the user. missed,
                received and dialled need the type direct_call; no filter goes with the
                type all.
            host_id: Id of a user; only sessions that this user hosts.
            recipient_id: Id of a user; only sessions with this user on the other side.
            recipient_ids: Ids of several users on the other side, sent as one
                comma-separated value.

        Returns:
            CallList: One page of the history.

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
            await client.calls.list()
        """
        return await self._request(
            _LIST,
            query={
                "type": delimited(type, ","),
                "search": search,
                "sync_token": sync_token,
                "next_token": next_token,
                "limit": limit,
                "from": from_,
                "to": to,
                "last_modified": last_modified,
                "filter": filter,
                "host_id": host_id,
                "recipient_id": recipient_id,
                "recipient_ids": delimited(recipient_ids, ","),
            },
        )

    def iter(
        self,
        *,
        type: (
            Sequence[
                Literal[
                    "all",
                    "handshake",
                    "assembly",
                    "audio_conference",
                    "video_conference",
                    "direct_call",
                ]
            ]
            | None
        ) = None,
        search: str | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        limit: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        last_modified: str | None = None,
        filter: (
            Literal["live", "viewed", "scheduled", "missed", "received", "dialled"]
            | None
        ) = None,
        host_id: str | None = None,
        recipient_id: str | None = None,
        recipient_ids: Sequence[str] | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Call]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Call.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CallList, Call, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> CallList:
            return await self.list(
                type=type,
                search=search,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
                limit=limit,
                from_=from_,
                to=to,
                last_modified=last_modified,
                filter=filter,
                host_id=host_id,
                recipient_id=recipient_id,
                recipient_ids=recipient_ids,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

"""Calls below `exports.members`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._runtime.operation import Operation
from .._runtime.paging.tables import TablePages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody

_LIST: Operation[str] = Operation(
    id="exports.members.list",
    method="GET",
    path="/maintenanceapi/v2/chats/{chat_id}/members",
    responses={200: str},
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
    security=(("oauth",),),
    scopes=(("ZohoCliq.OrganizationChats.READ",),),
    accept="text/csv",
)


class ExportsMembersResource(Resource):
    """Calls below `exports.members`."""

    def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]],
        next_token: str | None = None,
    ) -> str:
        """Export the members of a chat.

        Returns the members of one chat or channel as CSV, one line each below a line
        with the names of the columns; a channel is named by the id of its chat. Only
        administrators of the organisation may. The request carries the header
        Content-Type with the value text/csv, although it has no body. If there is more,
        the text ends with a line next_token=..., which is not a row; send its value as
        next_token.

        Sends `GET /maintenanceapi/v2/chats/{chat_id}/members`.
        Scope: `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Columns of the table, sent as one comma-separated value. At least 1
                item.
            next_token: Where to go on, the token at the end of the previous answer,
                unchanged; the other parameters must stay the same.

        Returns:
            str: One page of the table.

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
            client.exports.members.list(
                "2847160000000519038",
                fields=["name", "email_id", "user_id"],
            )
        """
        return self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ","), "next_token": next_token},
            headers={"Content-Type": "text/csv"},
        )

    def iter(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]],
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[dict[str, str]]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. Items are the rows of the table, by the names of its columns.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            dict[str, str].

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages = TablePages(trailer="next_token")

        def fetch(cursor: str | None) -> str:
            return self.list(chat_id, fields=fields, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncExportsMembersResource(AsyncResource):
    """Calls below `exports.members`."""

    async def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]],
        next_token: str | None = None,
    ) -> str:
        """Export the members of a chat.

        Returns the members of one chat or channel as CSV, one line each below a line
        with the names of the columns; a channel is named by the id of its chat. Only
        administrators of the organisation may. The request carries the header
        Content-Type with the value text/csv, although it has no body. If there is more,
        the text ends with a line next_token=..., which is not a row; send its value as
        next_token.

        Sends `GET /maintenanceapi/v2/chats/{chat_id}/members`.
        Scope: `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Columns of the table, sent as one comma-separated value. At least 1
                item.
            next_token: Where to go on, the token at the end of the previous answer,
                unchanged; the other parameters must stay the same.

        Returns:
            str: One page of the table.

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
            await client.exports.members.list(
                "2847160000000519038",
                fields=["name", "email_id", "user_id"],
            )
        """
        return await self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ","), "next_token": next_token},
            headers={"Content-Type": "text/csv"},
        )

    def iter(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]],
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[dict[str, str]]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. Items are the rows of the table, by the names of its columns.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            dict[str, str].

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages = TablePages(trailer="next_token")

        async def fetch(cursor: str | None) -> str:
            return await self.list(chat_id, fields=fields, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

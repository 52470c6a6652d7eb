"""Calls below `exports.channels`."""

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
    id="exports.channels.list",
    method="GET",
    path="/maintenanceapi/v2/channels",
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
    scopes=(
        ("ZohoCliq.OrganizationChannels.READ",),
        ("ZohoCliq.OrganizationChats.READ",),
    ),
    accept="text/csv",
)


class ExportsChannelsResource(Resource):
    """Calls below `exports.channels`."""

    def list(
        self,
        *,
        fields: Sequence[
            Literal[
                "name",
                "channel_id",
                "creation_time",
                "last_modified_time",
                "creator_id",
                "description",
                "participant_count",
                "total_message_count",
                "status",
                "role",
            ]
        ],
        next_token: str | None = None,
    ) -> str:
        """Export the channels of an organisation.

        Returns all channels of the organisation as CSV, one line each below a line with
        the names of the columns. Only administrators of the organisation may. The
        request carries the header Content-Type with the value text/csv, although it has
        no body. If there is more, the text ends with a line next_token=..., which is
        not a row; send its value as next_token.

        Sends `GET /maintenanceapi/v2/channels`.
        Scope: `ZohoCliq.OrganizationChannels.READ` or
        `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            fields: Columns of the table, sent as one comma-separated value. A public
                client leaves out role as not supported. At least 1 item.
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
            client.exports.channels.list(
                fields=["name", "channel_id", "participant_count"],
            )
        """
        return self._request(
            _LIST,
            query={"fields": delimited(fields, ","), "next_token": next_token},
            headers={"Content-Type": "text/csv"},
        )

    def iter(
        self,
        *,
        fields: Sequence[
            Literal[
                "name",
                "channel_id",
                "creation_time",
                "last_modified_time",
                "creator_id",
                "description",
                "participant_count",
                "total_message_count",
                "status",
                "role",
            ]
        ],
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
            return self.list(fields=fields, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncExportsChannelsResource(AsyncResource):
    """Calls below `exports.channels`."""

    async def list(
        self,
        *,
        fields: Sequence[
            Literal[
                "name",
                "channel_id",
                "creation_time",
                "last_modified_time",
                "creator_id",
                "description",
                "participant_count",
                "total_message_count",
                "status",
                "role",
            ]
        ],
        next_token: str | None = None,
    ) -> str:
        """Export the channels of an organisation.

        Returns all channels of the organisation as CSV, one line each below a line with
        the names of the columns. Only administrators of the organisation may. The
        request carries the header Content-Type with the value text/csv, although it has
        no body. If there is more, the text ends with a line next_token=..., which is
        not a row; send its value as next_token.

        Sends `GET /maintenanceapi/v2/channels`.
        Scope: `ZohoCliq.OrganizationChannels.READ` or
        `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            fields: Columns of the table, sent as one comma-separated value. A public
                client leaves out role as not supported. At least 1 item.
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
            await client.exports.channels.list(
                fields=["name", "channel_id", "participant_count"],
            )
        """
        return await self._request(
            _LIST,
            query={"fields": delimited(fields, ","), "next_token": next_token},
            headers={"Content-Type": "text/csv"},
        )

    def iter(
        self,
        *,
        fields: Sequence[
            Literal[
                "name",
                "channel_id",
                "creation_time",
                "last_modified_time",
                "creator_id",
                "description",
                "participant_count",
                "total_message_count",
                "status",
                "role",
            ]
        ],
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
            return await self.list(fields=fields, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

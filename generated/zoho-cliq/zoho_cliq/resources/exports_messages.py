"""Calls below `exports.messages`."""

from __future__ import annotations

from .._runtime.operation import Operation
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.exports_messages import ExportedMessage, ExportedMessageList
from ..models.shared import ErrorBody

_LIST: Operation[ExportedMessageList] = Operation(
    id="exports.messages.list",
    method="GET",
    path="/maintenanceapi/v2/chats/{chat_id}/messages",
    responses={200: ExportedMessageList},
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
        ("ZohoCliq.OrganizationMessages.READ",),
        ("ZohoCliq.OrganizationChats.READ",),
    ),
)


class ExportsMessagesResource(Resource):
    """Calls below `exports.messages`."""

    def list(
        self, chat_id: str, *, next_token: str | None = None
    ) -> ExportedMessageList:
        """Export the messages of a chat.

        Returns the messages of one chat or channel, page by page, also of chats that
        the caller takes no part in; a channel is named by the id of its chat. Only
        administrators of the organisation may. Unlike the other exports the answer is
        JSON; its tokens are not documented, but public code reads them.

        Sends `GET /maintenanceapi/v2/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.OrganizationMessages.READ` or
        `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            next_token: Where to go on, the token at the end of the previous answer,
                unchanged; the other parameters must stay the same.

        Returns:
            ExportedMessageList: One page of messages.

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
            client.exports.messages.list("2847160000000519038")
        """
        return self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"next_token": next_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[ExportedMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ExportedMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ExportedMessageList, ExportedMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        def fetch(cursor: str | None) -> ExportedMessageList:
            return self.list(chat_id, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)


class AsyncExportsMessagesResource(AsyncResource):
    """Calls below `exports.messages`."""

    async def list(
        self, chat_id: str, *, next_token: str | None = None
    ) -> ExportedMessageList:
        """Export the messages of a chat.

        Returns the messages of one chat or channel, page by page, also of chats that
        the caller takes no part in; a channel is named by the id of its chat. Only
        administrators of the organisation may. Unlike the other exports the answer is
        JSON; its tokens are not documented, but public code reads them.

        Sends `GET /maintenanceapi/v2/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.OrganizationMessages.READ` or
        `ZohoCliq.OrganizationChats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            next_token: Where to go on, the token at the end of the previous answer,
                unchanged; the other parameters must stay the same.

        Returns:
            ExportedMessageList: One page of messages.

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
            await client.exports.messages.list("2847160000000519038")
        """
        return await self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"next_token": next_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[ExportedMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ExportedMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ExportedMessageList, ExportedMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        async def fetch(cursor: str | None) -> ExportedMessageList:
            return await self.list(chat_id, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

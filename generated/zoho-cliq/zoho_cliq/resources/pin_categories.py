"""The folders into which the current user sorts pinned chats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.pin_categories import (
    PinCategoryCreate,
    PinCategoryList,
    PinCategoryMove,
    PinCategoryMoveChat,
    PinCategoryReplaceChats,
    PinCategoryResult,
    PinCategoryUpdate,
    PinCategoryUpdateState,
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
_LIST: Operation[PinCategoryList] = Operation(
    id="pin_categories.list",
    method="GET",
    path="/api/v3/pin-categories",
    responses={200: PinCategoryList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_CREATE: Operation[PinCategoryResult] = Operation(
    id="pin_categories.create",
    method="POST",
    path="/api/v3/pin-categories",
    responses={200: PinCategoryResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.CREATE",),),
)
_UNPIN_CHATS: Operation[None] = Operation(
    id="pin_categories.unpin_chats",
    method="DELETE",
    path="/api/v3/pin-categories",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_UPDATE: Operation[None] = Operation(
    id="pin_categories.update",
    method="PUT",
    path="/api/v3/pin-categories/{category_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_MOVE_CHAT: Operation[None] = Operation(
    id="pin_categories.move_chat",
    method="PUT",
    path="/api/v3/pin-categories/{category_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_MOVE: Operation[None] = Operation(
    id="pin_categories.move",
    method="PUT",
    path="/api/v3/pin-categories/{category_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_REPLACE_CHATS: Operation[None] = Operation(
    id="pin_categories.replace_chats",
    method="PUT",
    path="/api/v3/pin-categories/{category_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="pin_categories.delete",
    method="DELETE",
    path="/api/v3/pin-categories/{category_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)


class PinCategoriesResource(Resource):
    """The folders into which the current user sorts pinned chats."""

    def list(
        self,
        *,
        include_fields: (
            Sequence[Literal["chats", "recipients_summary", "last_message_info"]] | None
        ) = None,
    ) -> PinCategoryList:
        """List the folders of pinned chats.

        Lists the folders into which the current user has put pinned chats, all at once.
        The default folder, My Pins, comes with nothing but its id, default. The chats
        in the folders come only when include_fields asks for them.

        Sends `GET /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            include_fields: Further parts to return, sent as one comma-separated value -
                the chats themselves, who takes part in them, and their last message.
                The last two need chats as well.

        Returns:
            PinCategoryList: The folders.

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
            `operation_failed`: The server failed to read the folders.

        Example:
            client.pin_categories.list()
        """
        return self._request(
            _LIST,
            query={"include_fields": delimited(include_fields, ",")},
        )

    def create(
        self,
        *,
        title: str,
        symbol: str | None = None,
        chat_ids: Sequence[str] | None = None,
    ) -> PinCategoryResult:
        """Create a folder of pinned chats.

        Creates a folder for pinned chats and pins the chats that chat_ids names in it,
        in that order; without chat_ids the folder is empty. There is a largest number
        of folders, which the vendor does not tell.

        Sends `POST /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            title: Title of the folder, at most 255 characters.
            symbol: Emoji of the folder or its code between colons, at most 50
                characters; an empty text for none.
            chat_ids: Ids of chats to pin in the folder, at most 100, in this order.

        Returns:
            PinCategoryResult: The new folder.

        Raises:
            BadRequestError: 400, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `max_folders_error`: The user has as many folders as possible.
            `operation_failed`: The server failed to create the folder.
            `operation_not_allowed`: The user may not pin one of the chats.
            `param_missing`: A field that is needed is missing.

        Example:
            client.pin_categories.create(
                title="Building sites",
                symbol=":construction:",
                chat_ids=["2847160000000519038", "2847160000000519112"],
            )
        """
        return self._request(
            _CREATE,
            json=PinCategoryCreate(title=title, symbol=symbol, chat_ids=chat_ids),
        )

    def unpin_chats(self, *, chat_ids: Sequence[str]) -> None:
        """Unpin chats from all folders.

        Unpins up to 25 chats, whichever folders they are in. In spite of the address
        the folders themselves stay.

        Sends `DELETE /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_ids: Ids of the chats, at most 25, sent as one comma-separated value.
                At least 1 item.

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
            `operation_failed`: The server failed to unpin the chats.

        Example:
            client.pin_categories.unpin_chats(
                chat_ids=["2847160000000519038", "2847160000000519112"],
            )
        """
        return self._request(
            _UNPIN_CHATS,
            query={"chat_ids": delimited(chat_ids, ",")},
        )

    def update(
        self,
        category_id: str,
        *,
        title: str | None = None,
        symbol: str | None = None,
        state: PinCategoryUpdateState | None = None,
    ) -> None:
        """Change the look of a folder of pinned chats.

        Sets the title, the symbol and whether the folder is open; what is left out
        stays as it is. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            title: New title, at most 255 characters.
            symbol: New emoji or its code between colons, at most 50 characters; an
                empty text removes it.
            state: Whether the folder is open.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            client.pin_categories.update(
                "2847160000000902017",
                title="Sites and yards",
                symbol=":anchor:",
                state="collapsed",
            )
        """
        return self._request(
            _UPDATE,
            path={"category_id": category_id},
            json=PinCategoryUpdate(title=title, symbol=symbol, state=state),
        )

    def move_chat(
        self,
        category_id: str,
        *,
        chat_id: str,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a chat inside its folder.

        Moves a pinned chat above another one in the same folder, or to the end of the
        folder. The folders must not have changed since last_sync_time. The answer is
        empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            chat_id: Id of the chat to move.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the chat that will come next; without it the chat goes to
                the end of the folder.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            client.pin_categories.move_chat(
                "2847160000000902017",
                chat_id="2847160000000519038",
                last_sync_time="2025-05-15T10:20:10Z",
                pin_above="2847160000000519112",
            )
        """
        return self._request(
            _MOVE_CHAT,
            path={"category_id": category_id},
            json=PinCategoryMoveChat(
                chat_id=chat_id, pin_above=pin_above, last_sync_time=last_sync_time
            ),
        )

    def move(
        self,
        category_id: str,
        *,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a folder of pinned chats.

        Moves the folder above another one, or to the end of the list. The folders must
        not have changed since last_sync_time. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the folder that will come next; without it the folder goes
                to the end of the list.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            client.pin_categories.move(
                "2847160000000902017",
                last_sync_time="2025-05-15T10:20:10Z",
                pin_above="2847160000000902044",
            )
        """
        return self._request(
            _MOVE,
            path={"category_id": category_id},
            json=PinCategoryMove(pin_above=pin_above, last_sync_time=last_sync_time),
        )

    def replace_chats(
        self, category_id: str, *, chat_ids: Sequence[str], last_sync_time: str | int
    ) -> None:
        """Replace the chats in a folder.

        Makes the listed chats, at most 100, the contents of the folder; chats that are
        not listed leave it. To add one, send the present ones too. The folders must not
        have changed since last_sync_time. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            chat_ids: Ids of all chats that the folder shall hold, at most 100.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            client.pin_categories.replace_chats(
                "2847160000000902017",
                chat_ids=["2847160000000519038", "2847160000000519230"],
                last_sync_time="2025-05-15T10:20:10Z",
            )
        """
        return self._request(
            _REPLACE_CHATS,
            path={"category_id": category_id},
            json=PinCategoryReplaceChats(
                chat_ids=chat_ids, last_sync_time=last_sync_time
            ),
        )

    def delete(self, category_id: str, *, unpin_all: bool | None = None) -> None:
        """Delete a folder of pinned chats.

        Deletes a folder. Its chats move to My Pins, the default folder, or are unpinned
        with unpin_all. The default folder cannot be deleted.

        Sends `DELETE /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            unpin_all: True unpins the chats of the folder; otherwise they move to the
                default folder. By default `false`.

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
            `operation_failed`: The server failed to delete the folder.
            `operation_not_allowed`: The default folder cannot be deleted.

        Example:
            client.pin_categories.delete("2847160000000902017")
        """
        return self._request(
            _DELETE,
            path={"category_id": category_id},
            query={"unpin_all": unpin_all},
        )


class AsyncPinCategoriesResource(AsyncResource):
    """The folders into which the current user sorts pinned chats."""

    async def list(
        self,
        *,
        include_fields: (
            Sequence[Literal["chats", "recipients_summary", "last_message_info"]] | None
        ) = None,
    ) -> PinCategoryList:
        """List the folders of pinned chats.

        Lists the folders into which the current user has put pinned chats, all at once.
        The default folder, My Pins, comes with nothing but its id, default. The chats
        in the folders come only when include_fields asks for them.

        Sends `GET /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            include_fields: Further parts to return, sent as one comma-separated value -
                the chats themselves, who takes part in them, and their last message.
                The last two need chats as well.

        Returns:
            PinCategoryList: The folders.

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
            `operation_failed`: The server failed to read the folders.

        Example:
            await client.pin_categories.list()
        """
        return await self._request(
            _LIST,
            query={"include_fields": delimited(include_fields, ",")},
        )

    async def create(
        self,
        *,
        title: str,
        symbol: str | None = None,
        chat_ids: Sequence[str] | None = None,
    ) -> PinCategoryResult:
        """Create a folder of pinned chats.

        Creates a folder for pinned chats and pins the chats that chat_ids names in it,
        in that order; without chat_ids the folder is empty. There is a largest number
        of folders, which the vendor does not tell.

        Sends `POST /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            title: Title of the folder, at most 255 characters.
            symbol: Emoji of the folder or its code between colons, at most 50
                characters; an empty text for none.
            chat_ids: Ids of chats to pin in the folder, at most 100, in this order.

        Returns:
            PinCategoryResult: The new folder.

        Raises:
            BadRequestError: 400, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `max_folders_error`: The user has as many folders as possible.
            `operation_failed`: The server failed to create the folder.
            `operation_not_allowed`: The user may not pin one of the chats.
            `param_missing`: A field that is needed is missing.

        Example:
            await client.pin_categories.create(
                title="Building sites",
                symbol=":construction:",
                chat_ids=["2847160000000519038", "2847160000000519112"],
            )
        """
        return await self._request(
            _CREATE,
            json=PinCategoryCreate(title=title, symbol=symbol, chat_ids=chat_ids),
        )

    async def unpin_chats(self, *, chat_ids: Sequence[str]) -> None:
        """Unpin chats from all folders.

        Unpins up to 25 chats, whichever folders they are in. In spite of the address
        the folders themselves stay.

        Sends `DELETE /api/v3/pin-categories`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_ids: Ids of the chats, at most 25, sent as one comma-separated value.
                At least 1 item.

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
            `operation_failed`: The server failed to unpin the chats.

        Example:
            await client.pin_categories.unpin_chats(
                chat_ids=["2847160000000519038", "2847160000000519112"],
            )
        """
        return await self._request(
            _UNPIN_CHATS,
            query={"chat_ids": delimited(chat_ids, ",")},
        )

    async def update(
        self,
        category_id: str,
        *,
        title: str | None = None,
        symbol: str | None = None,
        state: PinCategoryUpdateState | None = None,
    ) -> None:
        """Change the look of a folder of pinned chats.

        Sets the title, the symbol and whether the folder is open; what is left out
        stays as it is. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            title: New title, at most 255 characters.
            symbol: New emoji or its code between colons, at most 50 characters; an
                empty text removes it.
            state: Whether the folder is open.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            await client.pin_categories.update(
                "2847160000000902017",
                title="Sites and yards",
                symbol=":anchor:",
                state="collapsed",
            )
        """
        return await self._request(
            _UPDATE,
            path={"category_id": category_id},
            json=PinCategoryUpdate(title=title, symbol=symbol, state=state),
        )

    async def move_chat(
        self,
        category_id: str,
        *,
        chat_id: str,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a chat inside its folder.

        Moves a pinned chat above another one in the same folder, or to the end of the
        folder. The folders must not have changed since last_sync_time. The answer is
        empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            chat_id: Id of the chat to move.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the chat that will come next; without it the chat goes to
                the end of the folder.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            await client.pin_categories.move_chat(
                "2847160000000902017",
                chat_id="2847160000000519038",
                last_sync_time="2025-05-15T10:20:10Z",
                pin_above="2847160000000519112",
            )
        """
        return await self._request(
            _MOVE_CHAT,
            path={"category_id": category_id},
            json=PinCategoryMoveChat(
                chat_id=chat_id, pin_above=pin_above, last_sync_time=last_sync_time
            ),
        )

    async def move(
        self,
        category_id: str,
        *,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a folder of pinned chats.

        Moves the folder above another one, or to the end of the list. The folders must
        not have changed since last_sync_time. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the folder that will come next; without it the folder goes
                to the end of the list.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            await client.pin_categories.move(
                "2847160000000902017",
                last_sync_time="2025-05-15T10:20:10Z",
                pin_above="2847160000000902044",
            )
        """
        return await self._request(
            _MOVE,
            path={"category_id": category_id},
            json=PinCategoryMove(pin_above=pin_above, last_sync_time=last_sync_time),
        )

    async def replace_chats(
        self, category_id: str, *, chat_ids: Sequence[str], last_sync_time: str | int
    ) -> None:
        """Replace the chats in a folder.

        Makes the listed chats, at most 100, the contents of the folder; chats that are
        not listed leave it. To add one, send the present ones too. The folders must not
        have changed since last_sync_time. The answer is empty.

        Sends `PUT /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            chat_ids: Ids of all chats that the folder shall hold, at most 100.
            last_sync_time: Time when the folders were last read, as ISO 8601 or in
                milliseconds since the epoch.

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
            `client_not_synced`: The folders have changed since last_sync_time; list
                them again, then repeat the call.
            `invalid_inputs`: Fields that do not go together were sent, for example
                chat_ids and title.
            `operation_failed`: The server failed, or a value is wrong.

        Example:
            await client.pin_categories.replace_chats(
                "2847160000000902017",
                chat_ids=["2847160000000519038", "2847160000000519230"],
                last_sync_time="2025-05-15T10:20:10Z",
            )
        """
        return await self._request(
            _REPLACE_CHATS,
            path={"category_id": category_id},
            json=PinCategoryReplaceChats(
                chat_ids=chat_ids, last_sync_time=last_sync_time
            ),
        )

    async def delete(self, category_id: str, *, unpin_all: bool | None = None) -> None:
        """Delete a folder of pinned chats.

        Deletes a folder. Its chats move to My Pins, the default folder, or are unpinned
        with unpin_all. The default folder cannot be deleted.

        Sends `DELETE /api/v3/pin-categories/{category_id}`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            category_id: Id of the folder.
            unpin_all: True unpins the chats of the folder; otherwise they move to the
                default folder. By default `false`.

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
            `operation_failed`: The server failed to delete the folder.
            `operation_not_allowed`: The default folder cannot be deleted.

        Example:
            await client.pin_categories.delete("2847160000000902017")
        """
        return await self._request(
            _DELETE,
            path={"category_id": category_id},
            query={"unpin_all": unpin_all},
        )

"""Functions of the platform, which buttons and forms call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.functions import (
    Function,
    FunctionCreate,
    FunctionCreateExecutionType,
    FunctionCreateFunctionType,
    FunctionHandlerCreate,
    FunctionHandlerCreatePermission,
    FunctionHandlerCreateResult,
    FunctionHandlerCreateType,
    FunctionHandlerDetailsResult,
    FunctionHandlerResult,
    FunctionHandlerUpdate,
    FunctionHandlerUpdatePermission,
    FunctionList,
    FunctionResult,
    FunctionUpdate,
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
_HANDLERS_CREATE: Operation[FunctionHandlerCreateResult] = Operation(
    id="functions.handlers.create",
    method="POST",
    path="/api/v3/functions/{function_id}/handlers",
    responses={200: FunctionHandlerCreateResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.UPDATE",),),
)
_HANDLERS_UPDATE: Operation[FunctionHandlerResult] = Operation(
    id="functions.handlers.update",
    method="PATCH",
    path="/api/v3/functions/{function_id}/handlers/{handler_type}",
    responses={200: FunctionHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.UPDATE",),),
)
_HANDLERS_GET: Operation[FunctionHandlerDetailsResult] = Operation(
    id="functions.handlers.get",
    method="GET",
    path="/api/v3/functions/{function_id}/handlers/{handler_type}",
    responses={200: FunctionHandlerDetailsResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.READ",),),
)
_HANDLERS_DELETE: Operation[None] = Operation(
    id="functions.handlers.delete",
    method="DELETE",
    path="/api/v3/functions/{function_id}/handlers/{handler_type}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.UPDATE",),),
)
_CREATE: Operation[FunctionResult] = Operation(
    id="functions.create",
    method="POST",
    path="/api/v3/functions",
    responses={200: FunctionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.CREATE",),),
)
_LIST: Operation[FunctionList] = Operation(
    id="functions.list",
    method="GET",
    path="/api/v3/functions",
    responses={200: FunctionList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.READ",),),
)
_UPDATE: Operation[FunctionResult] = Operation(
    id="functions.update",
    method="PATCH",
    path="/api/v3/functions/{function_id}",
    responses={200: FunctionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.UPDATE",),),
)
_GET: Operation[FunctionResult] = Operation(
    id="functions.get",
    method="GET",
    path="/api/v3/functions/{function_id}",
    responses={200: FunctionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="functions.delete",
    method="DELETE",
    path="/api/v3/functions/{function_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Functions.DELETE",),),
)


class FunctionsHandlersResource(Resource):
    """Calls below `functions.handlers`."""

    def create(
        self,
        function_id: str,
        *,
        type: FunctionHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[FunctionHandlerCreatePermission] | None = None,
    ) -> FunctionHandlerCreateResult:
        """Add a handler to a function.

        Adds a handler to a function; its kind must suit the kind of the function. A
        Deluge function needs script, a webhook function permissions, never both. All
        examples of the vendor answer with the whole function, while its schema shows
        the handler only.

        Sends `POST /api/v3/functions/{function_id}/handlers`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            type: Kind of the handler. button_handler runs on a click of a button of a
                message, widget_button_handler of a widget. Of a form, form_view_handler
                draws it, form_change_handler runs on a change of a field,
                form_dynamic_select_handler fills a list of choices and
                form_submit_handler takes what was entered.
            script: The Deluge code, at most 250 KB; Deluge functions only.
            permissions: What Cliq tells the webhook; webhook functions only. The user
                is possible everywhere, the chat in all but form_view_handler and
                widget_button_handler, the message only in button_handler and
                form_submit_handler. At most 5 items.

        Returns:
            FunctionHandlerCreateResult: The function with its new handler.

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
            `execution_handler_create_failed`: The server failed to create the handler.
            `execution_handler_data_invalid`: A field of the handler is not valid, often
                the script.
            `execution_handler_data_required`: A field of the handler is missing.
            `invalid_inputs`: The body lacks a field or a field is malformed.

        Example:
            client.functions.handlers.create(
                "4820170000000391007",
                type="button_handler",
                script='note = Map();\\nnote.put("text", "Room " + arguments.get("room") + " is yours.");\\nreturn note;',
            )
        """
        return self._request(
            _HANDLERS_CREATE,
            path={"function_id": function_id},
            json=FunctionHandlerCreate(
                type=type, script=script, permissions=permissions
            ),
        )

    def update(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
        *,
        script: str | None = None,
        permissions: Sequence[FunctionHandlerUpdatePermission] | None = None,
    ) -> FunctionHandlerResult:
        """Change a handler of a function.

        Gives a handler another script if the function runs Deluge, or another list of
        permissions if it is a webhook.

        Sends `PATCH /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.
            script: The new Deluge code, at most 250 KB; Deluge functions only.
            permissions: What Cliq tells the webhook from now on, as far as the kind of
                handler allows it; webhook functions only. At most 5 items.

        Returns:
            FunctionHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The function has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            client.functions.handlers.update(
                "4820170000000391007",
                "button_handler",
                script='note = Map();\\nnote.put("text", "Room " + arguments.get("room") + " is booked until noon.");\\nreturn note;',
            )
        """
        return self._request(
            _HANDLERS_UPDATE,
            path={"function_id": function_id, "handler_type": handler_type},
            json=FunctionHandlerUpdate(script=script, permissions=permissions),
        )

    def get(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
    ) -> FunctionHandlerDetailsResult:
        """Get one handler of a function.

        Returns the script of one handler with the parameters that it is given and the
        kind of value it must return. The type beside the data names the handler here,
        not the kind of data.

        Sends `GET /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.

        Returns:
            FunctionHandlerDetailsResult: The handler.

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
            `execution_handler_get_failed`: The server failed to read the handler.
            `execution_handler_not_found`: The function has no such handler.

        Example:
            client.functions.handlers.get("4820170000000391007", "button_handler")
        """
        return self._request(
            _HANDLERS_GET,
            path={"function_id": function_id, "handler_type": handler_type},
        )

    def delete(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
    ) -> None:
        """Delete a handler of a function.

        Deletes a handler of a function together with its script, for good. Handlers
        that a function has by default cannot be deleted.

        Sends `DELETE /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.

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
            `default_handler_delete_not_allowed`: The handler is there by default and
                stays.
            `execution_handler_delete_failed`: The server failed to delete the handler.
            `execution_handler_not_found`: The function has no such handler.

        Example:
            client.functions.handlers.delete("4820170000000391007", "button_handler")
        """
        return self._request(
            _HANDLERS_DELETE,
            path={"function_id": function_id, "handler_type": handler_type},
        )


class FunctionsResource(Resource):
    """Functions of the platform, which buttons and forms call."""

    @cached_property
    def handlers(self) -> FunctionsHandlersResource:
        """Calls below `functions.handlers`."""
        return FunctionsHandlersResource(self._client)

    def create(
        self,
        *,
        name: str,
        description: str,
        function_type: FunctionCreateFunctionType,
        execution_type: FunctionCreateExecutionType | None = None,
        execution_url: str | None = None,
    ) -> FunctionResult:
        """Create a function.

        Creates a function, a piece of logic that runs when somebody uses a button of a
        message, a form or a button of a widget. With Deluge, the default, its handlers
        are scripts inside Cliq; with webhook Cliq posts each use to execution_url and
        shows what comes back. The kind of function stays as it is for good, and an
        organisation can only have a certain number of functions.

        Sends `POST /api/v3/functions`.
        Scope: `ZohoCliq.Functions.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the function, unlike that of any other; at most 30 characters.
                Buttons and forms call it by this name.
            description: What the function is for, at most 300 characters.
            function_type: What sets the function off - a button of a message, a form,
                or a button of a widget. Cannot be changed later.
            execution_type: Where the handlers run, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.

        Returns:
            FunctionResult: The new function.

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
            `function_creation_limit_exceeded`: The organisation has as many functions
                as it may have.
            `function_name_already_exists`: Another function has this name.
            `invalid_inputs`: The body lacks a field or a field is malformed.

        Example:
            client.functions.create(
                name="bookroom",
                description="Books the meeting room named on the button",
                function_type="button",
                execution_type="deluge",
            )
        """
        return self._request(
            _CREATE,
            json=FunctionCreate(
                name=name,
                description=description,
                function_type=function_type,
                execution_type=execution_type,
                execution_url=execution_url,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> FunctionList:
        """List functions.

        Lists the functions of the user, page by page. With sync_token only what has
        changed since the call that returned the token is listed.

        Sends `GET /api/v3/functions`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of functions in the answer, at most 50; 20 if left
                out.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only functions that have changed since the call that
                returned this token.

        Returns:
            FunctionList: One page of functions.

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
            client.functions.list()
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
    ) -> Walk[Function]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Function.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[FunctionList, Function, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> FunctionList:
            return self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def update(
        self,
        function_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        execution_url: str | None = None,
    ) -> FunctionResult:
        """Change a function.

        Changes the name, the description or the address of a function; what is left out
        stays as it is. Its logic is changed with functions.handlers.update, its kind
        not at all.

        Sends `PATCH /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            name: New name, at most 30 characters.
            description: New description, at most 300 characters.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook functions only.

        Returns:
            FunctionResult: The function after the change.

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
            `function_name_already_exists`: Another function has this name.
            `function_not_found`: There is no such function.

        Example:
            client.functions.update(
                "4820170000000391007",
                name="bookroom",
                description="Books the room of a button and tells the front desk",
            )
        """
        return self._request(
            _UPDATE,
            path={"function_id": function_id},
            json=FunctionUpdate(
                name=name, description=description, execution_url=execution_url
            ),
        )

    def get(self, function_id: str) -> FunctionResult:
        """Get one function.

        Returns one function and the kinds of its handlers. What a handler does is
        returned by functions.handlers.get.

        Sends `GET /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.

        Returns:
            FunctionResult: The function.

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
            `function_not_found`: There is no such function.

        Example:
            client.functions.get("4820170000000391007")
        """
        return self._request(
            _GET,
            path={"function_id": function_id},
        )

    def delete(self, function_id: str) -> None:
        """Delete a function.

        Deletes a function and its handlers for good. Buttons, forms and widgets that
        still name it no longer work.

        Sends `DELETE /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.

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
            `function_not_found`: There is no such function.

        Example:
            client.functions.delete("4820170000000391007")
        """
        return self._request(
            _DELETE,
            path={"function_id": function_id},
        )


class AsyncFunctionsHandlersResource(AsyncResource):
    """Calls below `functions.handlers`."""

    async def create(
        self,
        function_id: str,
        *,
        type: FunctionHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[FunctionHandlerCreatePermission] | None = None,
    ) -> FunctionHandlerCreateResult:
        """Add a handler to a function.

        Adds a handler to a function; its kind must suit the kind of the function. A
        Deluge function needs script, a webhook function permissions, never both. All
        examples of the vendor answer with the whole function, while its schema shows
        the handler only.

        Sends `POST /api/v3/functions/{function_id}/handlers`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            type: Kind of the handler. button_handler runs on a click of a button of a
                message, widget_button_handler of a widget. Of a form, form_view_handler
                draws it, form_change_handler runs on a change of a field,
                form_dynamic_select_handler fills a list of choices and
                form_submit_handler takes what was entered.
            script: The Deluge code, at most 250 KB; Deluge functions only.
            permissions: What Cliq tells the webhook; webhook functions only. The user
                is possible everywhere, the chat in all but form_view_handler and
                widget_button_handler, the message only in button_handler and
                form_submit_handler. At most 5 items.

        Returns:
            FunctionHandlerCreateResult: The function with its new handler.

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
            `execution_handler_create_failed`: The server failed to create the handler.
            `execution_handler_data_invalid`: A field of the handler is not valid, often
                the script.
            `execution_handler_data_required`: A field of the handler is missing.
            `invalid_inputs`: The body lacks a field or a field is malformed.

        Example:
            await client.functions.handlers.create(
                "4820170000000391007",
                type="button_handler",
                script='note = Map();\\nnote.put("text", "Room " + arguments.get("room") + " is yours.");\\nreturn note;',
            )
        """
        return await self._request(
            _HANDLERS_CREATE,
            path={"function_id": function_id},
            json=FunctionHandlerCreate(
                type=type, script=script, permissions=permissions
            ),
        )

    async def update(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
        *,
        script: str | None = None,
        permissions: Sequence[FunctionHandlerUpdatePermission] | None = None,
    ) -> FunctionHandlerResult:
        """Change a handler of a function.

        Gives a handler another script if the function runs Deluge, or another list of
        permissions if it is a webhook.

        Sends `PATCH /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.
            script: The new Deluge code, at most 250 KB; Deluge functions only.
            permissions: What Cliq tells the webhook from now on, as far as the kind of
                handler allows it; webhook functions only. At most 5 items.

        Returns:
            FunctionHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The function has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            await client.functions.handlers.update(
                "4820170000000391007",
                "button_handler",
                script='note = Map();\\nnote.put("text", "Room " + arguments.get("room") + " is booked until noon.");\\nreturn note;',
            )
        """
        return await self._request(
            _HANDLERS_UPDATE,
            path={"function_id": function_id, "handler_type": handler_type},
            json=FunctionHandlerUpdate(script=script, permissions=permissions),
        )

    async def get(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
    ) -> FunctionHandlerDetailsResult:
        """Get one handler of a function.

        Returns the script of one handler with the parameters that it is given and the
        kind of value it must return. The type beside the data names the handler here,
        not the kind of data.

        Sends `GET /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.

        Returns:
            FunctionHandlerDetailsResult: The handler.

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
            `execution_handler_get_failed`: The server failed to read the handler.
            `execution_handler_not_found`: The function has no such handler.

        Example:
            await client.functions.handlers.get("4820170000000391007", "button_handler")
        """
        return await self._request(
            _HANDLERS_GET,
            path={"function_id": function_id, "handler_type": handler_type},
        )

    async def delete(
        self,
        function_id: str,
        handler_type: Literal[
            "button_handler",
            "form_submit_handler",
            "form_change_handler",
            "form_dynamic_select_handler",
            "form_view_handler",
            "widget_button_handler",
        ],
    ) -> None:
        """Delete a handler of a function.

        Deletes a handler of a function together with its script, for good. Handlers
        that a function has by default cannot be deleted.

        Sends `DELETE /api/v3/functions/{function_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            handler_type: Which handler of the function, by its kind.

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
            `default_handler_delete_not_allowed`: The handler is there by default and
                stays.
            `execution_handler_delete_failed`: The server failed to delete the handler.
            `execution_handler_not_found`: The function has no such handler.

        Example:
            await client.functions.handlers.delete(
                "4820170000000391007",
                "button_handler",
            )
        """
        return await self._request(
            _HANDLERS_DELETE,
            path={"function_id": function_id, "handler_type": handler_type},
        )


class AsyncFunctionsResource(AsyncResource):
    """Functions of the platform, which buttons and forms call."""

    @cached_property
    def handlers(self) -> AsyncFunctionsHandlersResource:
        """Calls below `functions.handlers`."""
        return AsyncFunctionsHandlersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        description: str,
        function_type: FunctionCreateFunctionType,
        execution_type: FunctionCreateExecutionType | None = None,
        execution_url: str | None = None,
    ) -> FunctionResult:
        """Create a function.

        Creates a function, a piece of logic that runs when somebody uses a button of a
        message, a form or a button of a widget. With Deluge, the default, its handlers
        are scripts inside Cliq; with webhook Cliq posts each use to execution_url and
        shows what comes back. The kind of function stays as it is for good, and an
        organisation can only have a certain number of functions.

        Sends `POST /api/v3/functions`.
        Scope: `ZohoCliq.Functions.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the function, unlike that of any other; at most 30 characters.
                Buttons and forms call it by this name.
            description: What the function is for, at most 300 characters.
            function_type: What sets the function off - a button of a message, a form,
                or a button of a widget. Cannot be changed later.
            execution_type: Where the handlers run, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.

        Returns:
            FunctionResult: The new function.

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
            `function_creation_limit_exceeded`: The organisation has as many functions
                as it may have.
            `function_name_already_exists`: Another function has this name.
            `invalid_inputs`: The body lacks a field or a field is malformed.

        Example:
            await client.functions.create(
                name="bookroom",
                description="Books the meeting room named on the button",
                function_type="button",
                execution_type="deluge",
            )
        """
        return await self._request(
            _CREATE,
            json=FunctionCreate(
                name=name,
                description=description,
                function_type=function_type,
                execution_type=execution_type,
                execution_url=execution_url,
            ),
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> FunctionList:
        """List functions.

        Lists the functions of the user, page by page. With sync_token only what has
        changed since the call that returned the token is listed.

        Sends `GET /api/v3/functions`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of functions in the answer, at most 50; 20 if left
                out.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only functions that have changed since the call that
                returned this token.

        Returns:
            FunctionList: One page of functions.

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
            await client.functions.list()
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
    ) -> AsyncWalk[Function]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Function.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[FunctionList, Function, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> FunctionList:
            return await self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def update(
        self,
        function_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        execution_url: str | None = None,
    ) -> FunctionResult:
        """Change a function.

        Changes the name, the description or the address of a function; what is left out
        stays as it is. Its logic is changed with functions.handlers.update, its kind
        not at all.

        Sends `PATCH /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.
            name: New name, at most 30 characters.
            description: New description, at most 300 characters.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook functions only.

        Returns:
            FunctionResult: The function after the change.

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
            `function_name_already_exists`: Another function has this name.
            `function_not_found`: There is no such function.

        Example:
            await client.functions.update(
                "4820170000000391007",
                name="bookroom",
                description="Books the room of a button and tells the front desk",
            )
        """
        return await self._request(
            _UPDATE,
            path={"function_id": function_id},
            json=FunctionUpdate(
                name=name, description=description, execution_url=execution_url
            ),
        )

    async def get(self, function_id: str) -> FunctionResult:
        """Get one function.

        Returns one function and the kinds of its handlers. What a handler does is
        returned by functions.handlers.get.

        Sends `GET /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.

        Returns:
            FunctionResult: The function.

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
            `function_not_found`: There is no such function.

        Example:
            await client.functions.get("4820170000000391007")
        """
        return await self._request(
            _GET,
            path={"function_id": function_id},
        )

    async def delete(self, function_id: str) -> None:
        """Delete a function.

        Deletes a function and its handlers for good. Buttons, forms and widgets that
        still name it no longer work.

        Sends `DELETE /api/v3/functions/{function_id}`.
        Scope: `ZohoCliq.Functions.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            function_id: Id of the function, all digits.

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
            `function_not_found`: There is no such function.

        Example:
            await client.functions.delete("4820170000000391007")
        """
        return await self._request(
            _DELETE,
            path={"function_id": function_id},
        )

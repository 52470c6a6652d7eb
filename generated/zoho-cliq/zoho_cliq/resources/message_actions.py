"""Actions in the menu of messages, and the handlers behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.message_actions import (
    MessageAction,
    MessageActionCreate,
    MessageActionCreateExecutionType,
    MessageActionCreateMessageType,
    MessageActionCreateScope,
    MessageActionHandlerResult,
    MessageActionHandlerUpdate,
    MessageActionHandlerUpdatePermission,
    MessageActionList,
    MessageActionResult,
    MessageActionUpdate,
    MessageActionUpdateMessageType,
    MessageActionUpdateScope,
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
_HANDLERS_UPDATE: Operation[MessageActionHandlerResult] = Operation(
    id="message_actions.handlers.update",
    method="PATCH",
    path="/api/v3/messageactions/{message_action_id}/handlers/{handler_type}",
    responses={200: MessageActionHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.UPDATE",),),
)
_HANDLERS_GET: Operation[MessageActionHandlerResult] = Operation(
    id="message_actions.handlers.get",
    method="GET",
    path="/api/v3/messageactions/{message_action_id}/handlers/{handler_type}",
    responses={200: MessageActionHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.READ",),),
)
_CREATE: Operation[MessageActionResult] = Operation(
    id="message_actions.create",
    method="POST",
    path="/api/v3/messageactions",
    responses={200: MessageActionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.CREATE",),),
)
_LIST: Operation[MessageActionList] = Operation(
    id="message_actions.list",
    method="GET",
    path="/api/v3/messageactions",
    responses={200: MessageActionList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.READ",),),
)
_UPDATE: Operation[MessageActionResult] = Operation(
    id="message_actions.update",
    method="PATCH",
    path="/api/v3/messageactions/{message_action_id}",
    responses={200: MessageActionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.UPDATE",),),
)
_GET: Operation[MessageActionResult] = Operation(
    id="message_actions.get",
    method="GET",
    path="/api/v3/messageactions/{message_action_id}",
    responses={200: MessageActionResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="message_actions.delete",
    method="DELETE",
    path="/api/v3/messageactions/{message_action_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.MessageActions.DELETE",),),
)


class MessageActionsHandlersResource(Resource):
    """Calls below `message_actions.handlers`."""

    def update(
        self,
        message_action_id: str,
        handler_type: Literal["execution_handler"],
        *,
        script: str | None = None,
        permissions: Sequence[MessageActionHandlerUpdatePermission] | None = None,
    ) -> MessageActionHandlerResult:
        """Change the handler of a message action.

        Gives the handler another script if the action runs Deluge, or another list of
        permissions if it is a webhook. The handler comes into being with the action and
        goes with it, so that it can be neither added nor deleted.

        Sends `PATCH
        /api/v3/messageactions/{message_action_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.MessageActions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            handler_type: Which handler of the message action; there is only
                execution_handler, which runs when somebody chooses the action.
            script: The new Deluge code, at most 250 KB; Deluge actions only.
            permissions: What Cliq tells the webhook from now on, at most 5 kinds of
                data; webhook actions only.

        Returns:
            MessageActionHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The message action has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            client.message_actions.handlers.update(
                "4820170000000418026",
                "execution_handler",
                permissions=["message", "attachments", "user"],
            )
        """
        return self._request(
            _HANDLERS_UPDATE,
            path={"message_action_id": message_action_id, "handler_type": handler_type},
            json=MessageActionHandlerUpdate(script=script, permissions=permissions),
        )

    def get(
        self, message_action_id: str, handler_type: Literal["execution_handler"]
    ) -> MessageActionHandlerResult:
        """Get the handler of a message action.

        Returns the handler of a message action with its script.

        Sends `GET /api/v3/messageactions/{message_action_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            handler_type: Which handler of the message action; there is only
                execution_handler, which runs when somebody chooses the action.

        Returns:
            MessageActionHandlerResult: The handler.

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
            `execution_handler_not_found`: The message action has no such handler.

        Example:
            client.message_actions.handlers.get(
                "4820170000000418026",
                "execution_handler",
            )
        """
        return self._request(
            _HANDLERS_GET,
            path={"message_action_id": message_action_id, "handler_type": handler_type},
        )


class MessageActionsResource(Resource):
    """Actions in the menu of messages, and the handlers behind them."""

    @cached_property
    def handlers(self) -> MessageActionsHandlersResource:
        """Calls below `message_actions.handlers`."""
        return MessageActionsHandlersResource(self._client)

    def create(
        self,
        *,
        name: str,
        hint: str,
        message_types: Sequence[MessageActionCreateMessageType] | None = None,
        multi_selectable: bool | None = None,
        scope: MessageActionCreateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_type: MessageActionCreateExecutionType | None = None,
        execution_url: str | None = None,
        image: str | None = None,
    ) -> MessageActionResult:
        """Create a message action.

        Creates an action that people choose from the menu of a message (right click or
        long press); it gets that message as its input. With Deluge, the default, its
        handler is a script inside Cliq; with webhook Cliq posts each use to
        execution_url and acts on what comes back. An organisation can only have a
        certain number of message actions.

        Sends `POST /api/v3/messageactions`.
        Scope: `ZohoCliq.MessageActions.CREATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the action in the menu, unlike that of any other; at most 30
                characters.
            hint: Short text below the name, at most 128 characters.
            message_types: Messages that have the action in their menus - with text,
                with a link, with an attachment; one kind at least. At least 1 item, at
                most 3 items.
            multi_selectable: Whether the action can be used on several messages
                together.
            scope: Who can use the action - the whole organisation, some teams, or its
                creator alone, who can share it with others in Cliq.
            team_ids: Ids of the teams that can use the action, at most 4; needed for
                the scope team.
            execution_type: Where the handler runs, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.
            image: Icon of the action, a picture in Base64.

        Returns:
            MessageActionResult: The new message action.

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
            `invalid_inputs`: The body lacks a field or a field is malformed.
            `msgaction_creation_limit_exceeded`: The organisation has as many message
                actions as it may have.
            `msgaction_name_already_exists`: Another message action has this name.

        Example:
            client.message_actions.create(
                name="Report damage",
                hint="Hand the message to the caretakers",
                message_types=["text", "attachment"],
                multi_selectable=True,
                scope="team",
                team_ids=["2471906", "2474418"],
                execution_type="webhook",
                execution_url="https://hooks.example.com/cliq/damage",
            )
        """
        return self._request(
            _CREATE,
            json=MessageActionCreate(
                name=name,
                hint=hint,
                message_types=message_types,
                multi_selectable=multi_selectable,
                scope=scope,
                team_ids=team_ids,
                execution_type=execution_type,
                execution_url=execution_url,
                image=image,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> MessageActionList:
        """List message actions.

        Lists the message actions that the user can use, page by page. With sync_token
        only what has changed since the call that returned the token is listed.

        Sends `GET /api/v3/messageactions`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of message actions in the answer, at most 100; 20 if
                left out.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only message actions changed after the call that returned
                this token.

        Returns:
            MessageActionList: One page of message actions.

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
            client.message_actions.list()
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
    ) -> Walk[MessageAction]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            MessageAction.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MessageActionList, MessageAction, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> MessageActionList:
            return self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def update(
        self,
        message_action_id: str,
        *,
        name: str | None = None,
        hint: str | None = None,
        message_types: Sequence[MessageActionUpdateMessageType] | None = None,
        multi_selectable: bool | None = None,
        scope: MessageActionUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_url: str | None = None,
        image: str | None = None,
    ) -> MessageActionResult:
        """Change a message action.

        Changes a message action; what is left out stays as it is. No field changes
        whether it runs Deluge or a webhook, but a webhook can get another address. Its
        logic is changed with message_actions.handlers.update.

        Sends `PATCH /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            name: New name, at most 30 characters.
            hint: New text below the name, at most 128 characters.
            message_types: Messages that have the action in their menus from now on, one
                kind at least. At least 1 item, at most 3 items.
            multi_selectable: Whether the action can be used on several messages
                together.
            scope: Who can use the action from now on.
            team_ids: Ids of the teams that can use the action, at most 4; needed if the
                scope becomes team.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook actions only.
            image: New icon, a picture in Base64.

        Returns:
            MessageActionResult: The message action after the change.

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
            `msgaction_name_already_exists`: Another message action has this name.
            `msgaction_not_found`: There is no such message action.

        Example:
            client.message_actions.update(
                "4820170000000418026",
                hint="Tell the caretakers what is broken",
                message_types=["text", "link", "attachment"],
                multi_selectable=False,
                scope="team",
                team_ids=["2474418"],
            )
        """
        return self._request(
            _UPDATE,
            path={"message_action_id": message_action_id},
            json=MessageActionUpdate(
                name=name,
                hint=hint,
                message_types=message_types,
                multi_selectable=multi_selectable,
                scope=scope,
                team_ids=team_ids,
                execution_url=execution_url,
                image=image,
            ),
        )

    def get(self, message_action_id: str) -> MessageActionResult:
        """Get one message action.

        Returns one message action. What its handler does is returned by
        message_actions.handlers.get.

        Sends `GET /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.

        Returns:
            MessageActionResult: The message action.

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
            `msgaction_not_found`: There is no such message action.

        Example:
            client.message_actions.get("4820170000000418026")
        """
        return self._request(
            _GET,
            path={"message_action_id": message_action_id},
        )

    def delete(self, message_action_id: str) -> None:
        """Delete a message action.

        Deletes a message action and its handler for good; it leaves the menus of all
        messages.

        Sends `DELETE /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.

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
            `msgaction_not_found`: There is no such message action.

        Example:
            client.message_actions.delete("4820170000000418026")
        """
        return self._request(
            _DELETE,
            path={"message_action_id": message_action_id},
        )


class AsyncMessageActionsHandlersResource(AsyncResource):
    """Calls below `message_actions.handlers`."""

    async def update(
        self,
        message_action_id: str,
        handler_type: Literal["execution_handler"],
        *,
        script: str | None = None,
        permissions: Sequence[MessageActionHandlerUpdatePermission] | None = None,
    ) -> MessageActionHandlerResult:
        """Change the handler of a message action.

        Gives the handler another script if the action runs Deluge, or another list of
        permissions if it is a webhook. The handler comes into being with the action and
        goes with it, so that it can be neither added nor deleted.

        Sends `PATCH
        /api/v3/messageactions/{message_action_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.MessageActions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            handler_type: Which handler of the message action; there is only
                execution_handler, which runs when somebody chooses the action.
            script: The new Deluge code, at most 250 KB; Deluge actions only.
            permissions: What Cliq tells the webhook from now on, at most 5 kinds of
                data; webhook actions only.

        Returns:
            MessageActionHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The message action has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            await client.message_actions.handlers.update(
                "4820170000000418026",
                "execution_handler",
                permissions=["message", "attachments", "user"],
            )
        """
        return await self._request(
            _HANDLERS_UPDATE,
            path={"message_action_id": message_action_id, "handler_type": handler_type},
            json=MessageActionHandlerUpdate(script=script, permissions=permissions),
        )

    async def get(
        self, message_action_id: str, handler_type: Literal["execution_handler"]
    ) -> MessageActionHandlerResult:
        """Get the handler of a message action.

        Returns the handler of a message action with its script.

        Sends `GET /api/v3/messageactions/{message_action_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            handler_type: Which handler of the message action; there is only
                execution_handler, which runs when somebody chooses the action.

        Returns:
            MessageActionHandlerResult: The handler.

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
            `execution_handler_not_found`: The message action has no such handler.

        Example:
            await client.message_actions.handlers.get(
                "4820170000000418026",
                "execution_handler",
            )
        """
        return await self._request(
            _HANDLERS_GET,
            path={"message_action_id": message_action_id, "handler_type": handler_type},
        )


class AsyncMessageActionsResource(AsyncResource):
    """Actions in the menu of messages, and the handlers behind them."""

    @cached_property
    def handlers(self) -> AsyncMessageActionsHandlersResource:
        """Calls below `message_actions.handlers`."""
        return AsyncMessageActionsHandlersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        hint: str,
        message_types: Sequence[MessageActionCreateMessageType] | None = None,
        multi_selectable: bool | None = None,
        scope: MessageActionCreateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_type: MessageActionCreateExecutionType | None = None,
        execution_url: str | None = None,
        image: str | None = None,
    ) -> MessageActionResult:
        """Create a message action.

        Creates an action that people choose from the menu of a message (right click or
        long press); it gets that message as its input. With Deluge, the default, its
        handler is a script inside Cliq; with webhook Cliq posts each use to
        execution_url and acts on what comes back. An organisation can only have a
        certain number of message actions.

        Sends `POST /api/v3/messageactions`.
        Scope: `ZohoCliq.MessageActions.CREATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the action in the menu, unlike that of any other; at most 30
                characters.
            hint: Short text below the name, at most 128 characters.
            message_types: Messages that have the action in their menus - with text,
                with a link, with an attachment; one kind at least. At least 1 item, at
                most 3 items.
            multi_selectable: Whether the action can be used on several messages
                together.
            scope: Who can use the action - the whole organisation, some teams, or its
                creator alone, who can share it with others in Cliq.
            team_ids: Ids of the teams that can use the action, at most 4; needed for
                the scope team.
            execution_type: Where the handler runs, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.
            image: Icon of the action, a picture in Base64.

        Returns:
            MessageActionResult: The new message action.

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
            `invalid_inputs`: The body lacks a field or a field is malformed.
            `msgaction_creation_limit_exceeded`: The organisation has as many message
                actions as it may have.
            `msgaction_name_already_exists`: Another message action has this name.

        Example:
            await client.message_actions.create(
                name="Report damage",
                hint="Hand the message to the caretakers",
                message_types=["text", "attachment"],
                multi_selectable=True,
                scope="team",
                team_ids=["2471906", "2474418"],
                execution_type="webhook",
                execution_url="https://hooks.example.com/cliq/damage",
            )
        """
        return await self._request(
            _CREATE,
            json=MessageActionCreate(
                name=name,
                hint=hint,
                message_types=message_types,
                multi_selectable=multi_selectable,
                scope=scope,
                team_ids=team_ids,
                execution_type=execution_type,
                execution_url=execution_url,
                image=image,
            ),
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> MessageActionList:
        """List message actions.

        Lists the message actions that the user can use, page by page. With sync_token
        only what has changed since the call that returned the token is listed.

        Sends `GET /api/v3/messageactions`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of message actions in the answer, at most 100; 20 if
                left out.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only message actions changed after the call that returned
                this token.

        Returns:
            MessageActionList: One page of message actions.

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
            await client.message_actions.list()
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
    ) -> AsyncWalk[MessageAction]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            MessageAction.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MessageActionList, MessageAction, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> MessageActionList:
            return await self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def update(
        self,
        message_action_id: str,
        *,
        name: str | None = None,
        hint: str | None = None,
        message_types: Sequence[MessageActionUpdateMessageType] | None = None,
        multi_selectable: bool | None = None,
        scope: MessageActionUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_url: str | None = None,
        image: str | None = None,
    ) -> MessageActionResult:
        """Change a message action.

        Changes a message action; what is left out stays as it is. No field changes
        whether it runs Deluge or a webhook, but a webhook can get another address. Its
        logic is changed with message_actions.handlers.update.

        Sends `PATCH /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.
            name: New name, at most 30 characters.
            hint: New text below the name, at most 128 characters.
            message_types: Messages that have the action in their menus from now on, one
                kind at least. At least 1 item, at most 3 items.
            multi_selectable: Whether the action can be used on several messages
                together.
            scope: Who can use the action from now on.
            team_ids: Ids of the teams that can use the action, at most 4; needed if the
                scope becomes team.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook actions only.
            image: New icon, a picture in Base64.

        Returns:
            MessageActionResult: The message action after the change.

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
            `msgaction_name_already_exists`: Another message action has this name.
            `msgaction_not_found`: There is no such message action.

        Example:
            await client.message_actions.update(
                "4820170000000418026",
                hint="Tell the caretakers what is broken",
                message_types=["text", "link", "attachment"],
                multi_selectable=False,
                scope="team",
                team_ids=["2474418"],
            )
        """
        return await self._request(
            _UPDATE,
            path={"message_action_id": message_action_id},
            json=MessageActionUpdate(
                name=name,
                hint=hint,
                message_types=message_types,
                multi_selectable=multi_selectable,
                scope=scope,
                team_ids=team_ids,
                execution_url=execution_url,
                image=image,
            ),
        )

    async def get(self, message_action_id: str) -> MessageActionResult:
        """Get one message action.

        Returns one message action. What its handler does is returned by
        message_actions.handlers.get.

        Sends `GET /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.

        Returns:
            MessageActionResult: The message action.

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
            `msgaction_not_found`: There is no such message action.

        Example:
            await client.message_actions.get("4820170000000418026")
        """
        return await self._request(
            _GET,
            path={"message_action_id": message_action_id},
        )

    async def delete(self, message_action_id: str) -> None:
        """Delete a message action.

        Deletes a message action and its handler for good; it leaves the menus of all
        messages.

        Sends `DELETE /api/v3/messageactions/{message_action_id}`.
        Scope: `ZohoCliq.MessageActions.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            message_action_id: Id of the message action, all digits.

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
            `msgaction_not_found`: There is no such message action.

        Example:
            await client.message_actions.delete("4820170000000418026")
        """
        return await self._request(
            _DELETE,
            path={"message_action_id": message_action_id},
        )

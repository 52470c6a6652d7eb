"""Slash commands and the handlers behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.commands import (
    Command,
    CommandCreate,
    CommandCreateExecutionType,
    CommandCreateScope,
    CommandHandlerCreate,
    CommandHandlerCreatePermission,
    CommandHandlerCreateType,
    CommandHandlerResult,
    CommandHandlerUpdate,
    CommandHandlerUpdatePermission,
    CommandList,
    CommandResult,
    CommandUpdate,
    CommandUpdateScope,
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
_HANDLERS_CREATE: Operation[CommandHandlerResult] = Operation(
    id="commands.handlers.create",
    method="POST",
    path="/api/v3/commands/{command_id}/handlers",
    responses={200: CommandHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.UPDATE",),),
)
_HANDLERS_UPDATE: Operation[CommandHandlerResult] = Operation(
    id="commands.handlers.update",
    method="PATCH",
    path="/api/v3/commands/{command_id}/handlers/{handler_type}",
    responses={200: CommandHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.UPDATE",),),
)
_HANDLERS_GET: Operation[CommandHandlerResult] = Operation(
    id="commands.handlers.get",
    method="GET",
    path="/api/v3/commands/{command_id}/handlers/{handler_type}",
    responses={200: CommandHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.READ",),),
)
_HANDLERS_DELETE: Operation[None] = Operation(
    id="commands.handlers.delete",
    method="DELETE",
    path="/api/v3/commands/{command_id}/handlers/{handler_type}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.UPDATE",),),
)
_CREATE: Operation[CommandResult] = Operation(
    id="commands.create",
    method="POST",
    path="/api/v3/commands",
    responses={200: CommandResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.CREATE",),),
)
_LIST: Operation[CommandList] = Operation(
    id="commands.list",
    method="GET",
    path="/api/v3/commands",
    responses={200: CommandList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.READ",),),
)
_UPDATE: Operation[CommandResult] = Operation(
    id="commands.update",
    method="PATCH",
    path="/api/v3/commands/{command_id}",
    responses={200: CommandResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.UPDATE",),),
)
_GET: Operation[CommandResult] = Operation(
    id="commands.get",
    method="GET",
    path="/api/v3/commands/{command_id}",
    responses={200: CommandResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="commands.delete",
    method="DELETE",
    path="/api/v3/commands/{command_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Commands.DELETE",),),
)


class CommandsHandlersResource(Resource):
    """Calls below `commands.handlers`."""

    def create(
        self,
        command_id: str,
        *,
        type: CommandHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[CommandHandlerCreatePermission] | None = None,
    ) -> CommandHandlerResult:
        """Add a handler to a slash command.

        Adds a handler to a command, either execution_handler, which does the work, or
        suggestion_handler, which proposes arguments while somebody types. A Deluge
        command needs script, a webhook command permissions, never both.

        Sends `POST /api/v3/commands/{command_id}/handlers`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            type: Kind of the handler - it runs when the command is sent, or while its
                arguments are typed.
            script: The Deluge code, at most 250 KB; Deluge commands only.
            permissions: What Cliq tells the webhook, at most 5 kinds of data; webhook
                commands only. A suggestion_handler gets no attachments.

        Returns:
            CommandHandlerResult: The new handler.

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
            client.commands.handlers.create(
                "4820170000000402011",
                type="suggestion_handler",
                permissions=["user"],
            )
        """
        return self._request(
            _HANDLERS_CREATE,
            path={"command_id": command_id},
            json=CommandHandlerCreate(
                type=type, script=script, permissions=permissions
            ),
        )

    def update(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
        *,
        script: str | None = None,
        permissions: Sequence[CommandHandlerUpdatePermission] | None = None,
    ) -> CommandHandlerResult:
        """Change a handler of a slash command.

        Gives a handler another script if the command runs Deluge, or another list of
        permissions if it is a webhook.

        Sends `PATCH /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.
            script: The new Deluge code, at most 250 KB; Deluge commands only.
            permissions: What Cliq tells the webhook from now on; webhook commands only.
                A suggestion_handler gets no attachments. At most 5 items.

        Returns:
            CommandHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The command has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            client.commands.handlers.update(
                "4820170000000402011",
                "suggestion_handler",
                permissions=["chat", "location"],
            )
        """
        return self._request(
            _HANDLERS_UPDATE,
            path={"command_id": command_id, "handler_type": handler_type},
            json=CommandHandlerUpdate(script=script, permissions=permissions),
        )

    def get(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
    ) -> CommandHandlerResult:
        """Get one handler of a slash command.

        Returns one handler of a command with its script.

        Sends `GET /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.

        Returns:
            CommandHandlerResult: The handler.

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
            `execution_handler_not_found`: The command has no such handler.

        Example:
            client.commands.handlers.get("4820170000000402011", "suggestion_handler")
        """
        return self._request(
            _HANDLERS_GET,
            path={"command_id": command_id, "handler_type": handler_type},
        )

    def delete(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
    ) -> None:
        """Delete a handler of a slash command.

        Deletes a handler of a command together with its script, for good. Only
        suggestion_handler can go; a command always keeps its execution_handler.

        Sends `DELETE /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.

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
            `execution_handler_not_found`: The command has no such handler.

        Example:
            client.commands.handlers.delete("4820170000000402011", "suggestion_handler")
        """
        return self._request(
            _HANDLERS_DELETE,
            path={"command_id": command_id, "handler_type": handler_type},
        )


class CommandsResource(Resource):
    """Slash commands and the handlers behind them."""

    @cached_property
    def handlers(self) -> CommandsHandlersResource:
        """Calls below `commands.handlers`."""
        return CommandsHandlersResource(self._client)

    def create(
        self,
        *,
        name: str,
        hint: str,
        scope: CommandCreateScope,
        description: str | None = None,
        team_ids: Sequence[str] | None = None,
        execution_type: CommandCreateExecutionType | None = None,
        execution_url: str | None = None,
        options: Mapping[str, str] | None = None,
        image: str | None = None,
        max_suggestions: int | None = None,
    ) -> CommandResult:
        """Create a slash command.

        Creates a command that people call by typing a slash and its name. With Deluge,
        the default, its handlers are scripts inside Cliq; with webhook Cliq posts each
        use to execution_url and shows what comes back. An organisation can only have a
        certain number of commands.

        Sends `POST /api/v3/commands`.
        Scope: `ZohoCliq.Commands.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the command, typed behind the slash; unlike that of any other
                with the same scope. At most 30 characters, lower-case letters only.
            hint: Short text beside the name in the list of commands, at most 128
                characters.
            scope: Who can use the command - the whole organisation, some teams, or its
                creator alone.
            description: What the command does, at most 300 characters.
            team_ids: Ids of the teams that can use the command, at most 4; needed for
                the scope team.
            execution_type: Where the handlers run, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.
            options: Options that people can set when they call the command, at most 5;
                a map from the name to an explanation of at most 100 characters.
            image: Icon of the command, a PNG or JPEG picture of at most 100 KB in
                Base64; 64 by 64 pixels look best.
            max_suggestions: How many suggestions a person can choose, at most 5.

        Returns:
            CommandResult: The new command.

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
            `Security validation error`: A rule about presence, size or number in the
                body is broken, for example a name of more than 30 characters. The
                vendor lists this phrase as a code.
            `command_creation_limit_exceeded`: The organisation has as many commands as
                it may have.
            `command_name_already_exists`: Another command has this name.
            `command_not_valid`: The description of the command is malformed.

        Example:
            client.commands.create(
                name="desk",
                hint="Find a free desk",
                scope="team",
                description="Shows the desks that are free on a day and books one of them",
                team_ids=["2471906", "2474418"],
                execution_type="webhook",
                execution_url="https://hooks.example.com/cliq/desks",
                options={
                    "floor": "Number of the floor",
                    "day": "Day of the booking, such as tomorrow",
                },
                max_suggestions=3,
            )
        """
        return self._request(
            _CREATE,
            json=CommandCreate(
                name=name,
                hint=hint,
                description=description,
                scope=scope,
                team_ids=team_ids,
                execution_type=execution_type,
                execution_url=execution_url,
                options=options,
                image=image,
                max_suggestions=max_suggestions,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> CommandList:
        """List slash commands.

        Lists slash commands, page by page. With sync_token only what has changed since
        the call that returned the token is listed. How many commands a page can hold at
        most is not stated.

        Sends `GET /api/v3/commands`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of commands in the answer.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only commands changed after the call that returned this
                token.

        Returns:
            CommandList: One page of commands.

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
            client.commands.list()
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
    ) -> Walk[Command]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Command.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CommandList, Command, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> CommandList:
            return self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def update(
        self,
        command_id: str,
        *,
        name: str | None = None,
        hint: str | None = None,
        description: str | None = None,
        scope: CommandUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_url: str | None = None,
        options: Mapping[str, str] | None = None,
        image: str | None = None,
        max_suggestions: int | None = None,
    ) -> CommandResult:
        """Change a slash command.

        Changes a command; what is left out stays as it is. No field changes whether it
        runs Deluge or a webhook, but a webhook can get another address. Its logic is
        changed with commands.handlers.update.

        Sends `PATCH /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            name: New name, at most 30 characters. The vendor allows lower-case letters,
                digits and underscores here, but only letters for a new command.
            hint: New text beside the name, at most 128 characters.
            description: New description, at most 300 characters.
            scope: Who can use the command from now on.
            team_ids: Ids of the teams that can use the command, at most 4; needed if
                the scope becomes team.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook commands only.
            options: New options, at most 5; a map from the name to an explanation of at
                most 100 characters.
            image: New icon, a PNG or JPEG picture of at most 100 KB in Base64; 64 by 64
                pixels look best.
            max_suggestions: How many suggestions a person can choose, at most 5.

        Returns:
            CommandResult: The command after the change.

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
            `command_name_already_exists`: Another command has this name.
            `command_not_found`: There is no such command, or the user may not see it.
            `command_not_valid`: The description of the command is malformed.

        Example:
            client.commands.update(
                "4820170000000402011",
                hint="Find and book a free desk",
                scope="organization",
                max_suggestions=5,
            )
        """
        return self._request(
            _UPDATE,
            path={"command_id": command_id},
            json=CommandUpdate(
                name=name,
                hint=hint,
                description=description,
                scope=scope,
                team_ids=team_ids,
                execution_url=execution_url,
                options=options,
                image=image,
                max_suggestions=max_suggestions,
            ),
        )

    def get(self, command_id: str) -> CommandResult:
        """Get one slash command.

        Returns one command and the kinds of its handlers. What a handler does is
        returned by commands.handlers.get.

        Sends `GET /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.

        Returns:
            CommandResult: The command.

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
            `command_not_found`: There is no such command, or the user may not see it.

        Example:
            client.commands.get("4820170000000402011")
        """
        return self._request(
            _GET,
            path={"command_id": command_id},
        )

    def delete(self, command_id: str) -> None:
        """Delete a slash command.

        Deletes a command and its handlers for good; nobody can call it any longer.

        Sends `DELETE /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.

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
            `command_not_found`: There is no such command, or the user may not see it.

        Example:
            client.commands.delete("4820170000000402011")
        """
        return self._request(
            _DELETE,
            path={"command_id": command_id},
        )


class AsyncCommandsHandlersResource(AsyncResource):
    """Calls below `commands.handlers`."""

    async def create(
        self,
        command_id: str,
        *,
        type: CommandHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[CommandHandlerCreatePermission] | None = None,
    ) -> CommandHandlerResult:
        """Add a handler to a slash command.

        Adds a handler to a command, either execution_handler, which does the work, or
        suggestion_handler, which proposes arguments while somebody types. A Deluge
        command needs script, a webhook command permissions, never both.

        Sends `POST /api/v3/commands/{command_id}/handlers`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            type: Kind of the handler - it runs when the command is sent, or while its
                arguments are typed.
            script: The Deluge code, at most 250 KB; Deluge commands only.
            permissions: What Cliq tells the webhook, at most 5 kinds of data; webhook
                commands only. A suggestion_handler gets no attachments.

        Returns:
            CommandHandlerResult: The new handler.

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
            await client.commands.handlers.create(
                "4820170000000402011",
                type="suggestion_handler",
                permissions=["user"],
            )
        """
        return await self._request(
            _HANDLERS_CREATE,
            path={"command_id": command_id},
            json=CommandHandlerCreate(
                type=type, script=script, permissions=permissions
            ),
        )

    async def update(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
        *,
        script: str | None = None,
        permissions: Sequence[CommandHandlerUpdatePermission] | None = None,
    ) -> CommandHandlerResult:
        """Change a handler of a slash command.

        Gives a handler another script if the command runs Deluge, or another list of
        permissions if it is a webhook.

        Sends `PATCH /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.
            script: The new Deluge code, at most 250 KB; Deluge commands only.
            permissions: What Cliq tells the webhook from now on; webhook commands only.
                A suggestion_handler gets no attachments. At most 5 items.

        Returns:
            CommandHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The command has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of a fault in the script.

        Example:
            await client.commands.handlers.update(
                "4820170000000402011",
                "suggestion_handler",
                permissions=["chat", "location"],
            )
        """
        return await self._request(
            _HANDLERS_UPDATE,
            path={"command_id": command_id, "handler_type": handler_type},
            json=CommandHandlerUpdate(script=script, permissions=permissions),
        )

    async def get(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
    ) -> CommandHandlerResult:
        """Get one handler of a slash command.

        Returns one handler of a command with its script.

        Sends `GET /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.

        Returns:
            CommandHandlerResult: The handler.

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
            `execution_handler_not_found`: The command has no such handler.

        Example:
            await client.commands.handlers.get(
                "4820170000000402011",
                "suggestion_handler",
            )
        """
        return await self._request(
            _HANDLERS_GET,
            path={"command_id": command_id, "handler_type": handler_type},
        )

    async def delete(
        self,
        command_id: str,
        handler_type: Literal["execution_handler", "suggestion_handler"],
    ) -> None:
        """Delete a handler of a slash command.

        Deletes a handler of a command together with its script, for good. Only
        suggestion_handler can go; a command always keeps its execution_handler.

        Sends `DELETE /api/v3/commands/{command_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            handler_type: Which handler of the command, by its kind.

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
            `execution_handler_not_found`: The command has no such handler.

        Example:
            await client.commands.handlers.delete(
                "4820170000000402011",
                "suggestion_handler",
            )
        """
        return await self._request(
            _HANDLERS_DELETE,
            path={"command_id": command_id, "handler_type": handler_type},
        )


class AsyncCommandsResource(AsyncResource):
    """Slash commands and the handlers behind them."""

    @cached_property
    def handlers(self) -> AsyncCommandsHandlersResource:
        """Calls below `commands.handlers`."""
        return AsyncCommandsHandlersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        hint: str,
        scope: CommandCreateScope,
        description: str | None = None,
        team_ids: Sequence[str] | None = None,
        execution_type: CommandCreateExecutionType | None = None,
        execution_url: str | None = None,
        options: Mapping[str, str] | None = None,
        image: str | None = None,
        max_suggestions: int | None = None,
    ) -> CommandResult:
        """Create a slash command.

        Creates a command that people call by typing a slash and its name. With Deluge,
        the default, its handlers are scripts inside Cliq; with webhook Cliq posts each
        use to execution_url and shows what comes back. An organisation can only have a
        certain number of commands.

        Sends `POST /api/v3/commands`.
        Scope: `ZohoCliq.Commands.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name of the command, typed behind the slash; unlike that of any other
                with the same scope. At most 30 characters, lower-case letters only.
            hint: Short text beside the name in the list of commands, at most 128
                characters.
            scope: Who can use the command - the whole organisation, some teams, or its
                creator alone.
            description: What the command does, at most 300 characters.
            team_ids: Ids of the teams that can use the command, at most 4; needed for
                the scope team.
            execution_type: Where the handlers run, in Deluge inside Cliq (the default)
                or behind a webhook.
            execution_url: Address that Cliq posts to; needed for webhook. At most 225
                characters.
            options: Options that people can set when they call the command, at most 5;
                a map from the name to an explanation of at most 100 characters.
            image: Icon of the command, a PNG or JPEG picture of at most 100 KB in
                Base64; 64 by 64 pixels look best.
            max_suggestions: How many suggestions a person can choose, at most 5.

        Returns:
            CommandResult: The new command.

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
            `Security validation error`: A rule about presence, size or number in the
                body is broken, for example a name of more than 30 characters. The
                vendor lists this phrase as a code.
            `command_creation_limit_exceeded`: The organisation has as many commands as
                it may have.
            `command_name_already_exists`: Another command has this name.
            `command_not_valid`: The description of the command is malformed.

        Example:
            await client.commands.create(
                name="desk",
                hint="Find a free desk",
                scope="team",
                description="Shows the desks that are free on a day and books one of them",
                team_ids=["2471906", "2474418"],
                execution_type="webhook",
                execution_url="https://hooks.example.com/cliq/desks",
                options={
                    "floor": "Number of the floor",
                    "day": "Day of the booking, such as tomorrow",
                },
                max_suggestions=3,
            )
        """
        return await self._request(
            _CREATE,
            json=CommandCreate(
                name=name,
                hint=hint,
                description=description,
                scope=scope,
                team_ids=team_ids,
                execution_type=execution_type,
                execution_url=execution_url,
                options=options,
                image=image,
                max_suggestions=max_suggestions,
            ),
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> CommandList:
        """List slash commands.

        Lists slash commands, page by page. With sync_token only what has changed since
        the call that returned the token is listed. How many commands a page can hold at
        most is not stated.

        Sends `GET /api/v3/commands`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of commands in the answer.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only commands changed after the call that returned this
                token.

        Returns:
            CommandList: One page of commands.

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
            await client.commands.list()
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
    ) -> AsyncWalk[Command]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Command.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[CommandList, Command, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> CommandList:
            return await self.list(
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def update(
        self,
        command_id: str,
        *,
        name: str | None = None,
        hint: str | None = None,
        description: str | None = None,
        scope: CommandUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        execution_url: str | None = None,
        options: Mapping[str, str] | None = None,
        image: str | None = None,
        max_suggestions: int | None = None,
    ) -> CommandResult:
        """Change a slash command.

        Changes a command; what is left out stays as it is. No field changes whether it
        runs Deluge or a webhook, but a webhook can get another address. Its logic is
        changed with commands.handlers.update.

        Sends `PATCH /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.
            name: New name, at most 30 characters. The vendor allows lower-case letters,
                digits and underscores here, but only letters for a new command.
            hint: New text beside the name, at most 128 characters.
            description: New description, at most 300 characters.
            scope: Who can use the command from now on.
            team_ids: Ids of the teams that can use the command, at most 4; needed if
                the scope becomes team.
            execution_url: New address that Cliq posts to, at most 225 characters;
                webhook commands only.
            options: New options, at most 5; a map from the name to an explanation of at
                most 100 characters.
            image: New icon, a PNG or JPEG picture of at most 100 KB in Base64; 64 by 64
                pixels look best.
            max_suggestions: How many suggestions a person can choose, at most 5.

        Returns:
            CommandResult: The command after the change.

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
            `command_name_already_exists`: Another command has this name.
            `command_not_found`: There is no such command, or the user may not see it.
            `command_not_valid`: The description of the command is malformed.

        Example:
            await client.commands.update(
                "4820170000000402011",
                hint="Find and book a free desk",
                scope="organization",
                max_suggestions=5,
            )
        """
        return await self._request(
            _UPDATE,
            path={"command_id": command_id},
            json=CommandUpdate(
                name=name,
                hint=hint,
                description=description,
                scope=scope,
                team_ids=team_ids,
                execution_url=execution_url,
                options=options,
                image=image,
                max_suggestions=max_suggestions,
            ),
        )

    async def get(self, command_id: str) -> CommandResult:
        """Get one slash command.

        Returns one command and the kinds of its handlers. What a handler does is
        returned by commands.handlers.get.

        Sends `GET /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.

        Returns:
            CommandResult: The command.

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
            `command_not_found`: There is no such command, or the user may not see it.

        Example:
            await client.commands.get("4820170000000402011")
        """
        return await self._request(
            _GET,
            path={"command_id": command_id},
        )

    async def delete(self, command_id: str) -> None:
        """Delete a slash command.

        Deletes a command and its handlers for good; nobody can call it any longer.

        Sends `DELETE /api/v3/commands/{command_id}`.
        Scope: `ZohoCliq.Commands.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            command_id: Id of the slash command, all digits.

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
            `command_not_found`: There is no such command, or the user may not see it.

        Example:
            await client.commands.delete("4820170000000402011")
        """
        return await self._request(
            _DELETE,
            path={"command_id": command_id},
        )

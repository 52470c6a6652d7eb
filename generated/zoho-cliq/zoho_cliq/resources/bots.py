"""Bots, what they answer to, who is subscribed to them, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.bots import (
    Bot,
    BotChannelAdd,
    BotCreate,
    BotCreateCalls,
    BotCreateChannelParticipationItem,
    BotCreateExecutionType,
    BotCreateScope,
    BotHandlerCreate,
    BotHandlerCreatePermission,
    BotHandlerCreateType,
    BotHandlerResult,
    BotHandlerUpdate,
    BotHandlerUpdatePermission,
    BotIncomingResult,
    BotList,
    BotMessageCreate,
    BotResult,
    BotSubActionCreate,
    BotUpdate,
    BotUpdateCalls,
    BotUpdateChannelParticipationItem,
    BotUpdateScope,
)
from ..models.shared import (
    BotCall,
    BotCallAction,
    BotCallCreate,
    BotMessageSent,
    BotSubscriber,
    BotSubscriberList,
    ErrorBody,
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
_HANDLERS_CREATE: Operation[BotHandlerResult] = Operation(
    id="bots.handlers.create",
    method="POST",
    path="/api/v3/bots/{bot_id}/handlers",
    responses={200: BotHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.UPDATE",),),
)
_HANDLERS_UPDATE: Operation[BotHandlerResult] = Operation(
    id="bots.handlers.update",
    method="PATCH",
    path="/api/v3/bots/{bot_id}/handlers/{handler_type}",
    responses={200: BotHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.UPDATE",),),
)
_HANDLERS_GET: Operation[BotHandlerResult] = Operation(
    id="bots.handlers.get",
    method="GET",
    path="/api/v3/bots/{bot_id}/handlers/{handler_type}",
    responses={200: BotHandlerResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.READ",),),
)
_HANDLERS_DELETE: Operation[None] = Operation(
    id="bots.handlers.delete",
    method="DELETE",
    path="/api/v3/bots/{bot_id}/handlers/{handler_type}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.UPDATE",),),
)
_SUBSCRIBERS_LIST: Operation[BotSubscriberList] = Operation(
    id="bots.subscribers.list",
    method="GET",
    path="/api/v3/bots/{bot_id_or_unique_name}/subscribers",
    responses={200: BotSubscriberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.READ",),),
)
_CREATE: Operation[BotResult] = Operation(
    id="bots.create",
    method="POST",
    path="/api/v3/bots",
    responses={200: BotResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.CREATE",),),
)
_LIST: Operation[BotList] = Operation(
    id="bots.list",
    method="GET",
    path="/api/v3/bots",
    responses={200: BotList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.READ",),),
)
_UPDATE: Operation[BotResult] = Operation(
    id="bots.update",
    method="PATCH",
    path="/api/v3/bots/{bot_id}",
    responses={200: BotResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.UPDATE",),),
)
_GET: Operation[BotResult] = Operation(
    id="bots.get",
    method="GET",
    path="/api/v3/bots/{bot_id}",
    responses={200: BotResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="bots.delete",
    method="DELETE",
    path="/api/v3/bots/{bot_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.DELETE",),),
)
_SEND_MESSAGE: Operation[BotMessageSent | None] = Operation(
    id="bots.send_message",
    method="POST",
    path="/api/v3/bots/{bot_unique_name}/messages",
    responses={200: BotMessageSent, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(
        ("ZohoCliq.Webhooks.CREATE",),
        ("ZohoCliq.Webhooks.CREATE", "ZohoCliq.BotMessages.CREATE"),
    ),
)
_TRIGGER_INCOMING: Operation[BotIncomingResult] = Operation(
    id="bots.trigger_incoming",
    method="POST",
    path="/api/v3/bots/{bot_unique_name}/incoming",
    responses={200: BotIncomingResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(
        ("ZohoCliq.Webhooks.CREATE",),
        ("ZohoCliq.Webhooks.CREATE", "ZohoCliq.BotMessages.CREATE"),
    ),
)
_CALL_USERS: Operation[BotCall] = Operation(
    id="bots.call_users",
    method="POST",
    path="/api/v3/bots/{bot_unique_name}/calls",
    responses={200: BotCall},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=300.0, lock=1800.0),
    security=(("oauth",),),
    scopes=(
        ("ZohoCliq.Webhooks.CREATE",),
        ("ZohoCliq.Webhooks.CREATE", "ZohoCliq.BotMessages.CREATE"),
    ),
)
_ADD_TO_CHANNEL: Operation[None] = Operation(
    id="bots.add_to_channel",
    method="POST",
    path="/api/v3/bots/{bot_unique_name}/associate",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=5, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)


class BotsHandlersResource(Resource):
    """Calls below `bots.handlers`."""

    def create(
        self,
        bot_id: str,
        *,
        type: BotHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[BotHandlerCreatePermission] | None = None,
        name: str | None = None,
        icon: str | None = None,
        sub_actions: Sequence[BotSubActionCreate] | None = None,
    ) -> BotHandlerResult:
        """Add a handler to a bot.

        Adds what a bot does at one kind of event. A bot of type deluge gets a script; a
        bot of type webhook gets permissions, the parts of an event that its server is
        sent. For menu_handler a name is needed as well, and there may be up to five of
        them. The server accepts a permission only where it makes sense - user
        everywhere; attachments for message and context; chat for message, mention,
        context, participation and menu; location for message, mention and menu; message
        for message and mention.

        Sends `POST /api/v3/bots/{bot_id}/handlers`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            type: Kind of event that the handler is for.
            script: Deluge source code, at most 250 KB; only for bots of type deluge.
            permissions: Parts of the event that the server is sent, at most 5; only for
                bots of type webhook.
            name: Text of the menu entry, at most 15 characters; only for menu_handler,
                where it is needed.
            icon: Icon of the menu entry, its name, a slash and a colour of six
                hexadecimal digits; only for menu_handler.
            sub_actions: Entries below the menu entry, at most 5; only for menu_handler.

        Returns:
            BotHandlerResult: The new handler.

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
            `execution_handler_create_failed`: The server failed to add the handler.
            `execution_handler_data_invalid`: The data of the handler is wrong, often
                the script.
            `execution_handler_data_required`: The script, the permissions or the name
                is missing.
            `invalid_inputs`: The type of the handler is unknown, or the body is
                malformed.

        Example:
            client.bots.handlers.create(
                "b-6120000000415033",
                type="menu_handler",
                permissions=["chat", "user"],
                name="Book a room",
                icon="wand/3D7A5C",
                sub_actions=[
                    BotSubActionCreate(name="For today", icon="wand/3D7A5C"),
                    BotSubActionCreate(name="For tomorrow"),
                ],
            )
        """
        return self._request(
            _HANDLERS_CREATE,
            path={"bot_id": bot_id},
            json=BotHandlerCreate(
                type=type,
                script=script,
                permissions=permissions,
                name=name,
                icon=icon,
                sub_actions=sub_actions,
            ),
        )

    def update(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
        script: str | None = None,
        permissions: Sequence[BotHandlerUpdatePermission] | None = None,
        name: str | None = None,
        icon: str | None = None,
        sub_actions: Sequence[BotSubActionCreate] | None = None,
    ) -> BotHandlerResult:
        """Change a handler of a bot.

        Changes the script (bots of type deluge), the permissions (bots of type webhook;
        the new list takes the place of the old one) or the name and icon of a menu
        entry. With handler_id one of several menu entries is meant.

        Sends `PATCH /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.
            script: New Deluge source code, at most 250 KB; only for bots of type
                deluge.
            permissions: All parts of the event that the server is sent from now on, at
                most 5; only for bots of type webhook.
            name: New text of the menu entry, at most 15 characters; only for
                menu_handler.
            icon: New icon of the menu entry, its name, a slash and a colour of six
                hexadecimal digits; only for menu_handler.
            sub_actions: All entries below the menu entry from now on, at most 5; only
                for menu_handler.

        Returns:
            BotHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The bot has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of the script.

        Example:
            client.bots.handlers.update(
                "b-6120000000415033",
                "menu_handler",
                permissions=["user"],
                name="Find a room",
                icon="wand/274B8C",
            )
        """
        return self._request(
            _HANDLERS_UPDATE,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
            json=BotHandlerUpdate(
                script=script,
                permissions=permissions,
                name=name,
                icon=icon,
                sub_actions=sub_actions,
            ),
        )

    def get(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
    ) -> BotHandlerResult:
        """Get a handler of a bot.

        Returns one handler of a bot with its script and the arguments that the script
        is given. With handler_id one of several menu entries is meant.

        Sends `GET /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.

        Returns:
            BotHandlerResult: The handler.

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
            `execution_handler_not_found`: The bot has no such handler.

        Example:
            client.bots.handlers.get("b-6120000000415033", "menu_handler")
        """
        return self._request(
            _HANDLERS_GET,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
        )

    def delete(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
    ) -> None:
        """Remove a handler of a bot.

        Removes a handler and its script for good; the bot no longer reacts to that
        event. Built-in handlers stay. With handler_id one of several menu entries is
        meant.

        Sends `DELETE /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.

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
            `default_handler_delete_not_allowed`: The handler is built in and stays.
            `execution_handler_delete_failed`: The server failed to remove the handler.
            `execution_handler_not_found`: The bot has no such handler.

        Example:
            client.bots.handlers.delete("b-6120000000415033", "menu_handler")
        """
        return self._request(
            _HANDLERS_DELETE,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
        )


class BotsSubscribersResource(Resource):
    """Calls below `bots.subscribers`."""

    def list(
        self,
        bot_id_or_unique_name: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        extension_key: str | None = None,
    ) -> BotSubscriberList:
        """List the subscribers of a bot.

        Lists who has subscribed to a bot, page by page. Only the creator of the bot and
        administrators of the organisation may. With sync_token only what has changed
        since the call that returned the token is listed. The vendor does not show
        next_token in the answer.

        Sends `GET /api/v3/bots/{bot_id_or_unique_name}/subscribers`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 100 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            bot_id_or_unique_name: Id of the bot with "b-" in front, or its unique name.
            limit: Largest number of subscribers in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

        Returns:
            BotSubscriberList: One page of subscribers.

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
            client.bots.subscribers.list("frontdesk")
        """
        return self._request(
            _SUBSCRIBERS_LIST,
            path={"bot_id_or_unique_name": bot_id_or_unique_name},
            query={
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
                "extension_key": extension_key,
            },
        )

    def iter(
        self,
        bot_id_or_unique_name: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        extension_key: str | None = None,
        max_items: int | None = None,
    ) -> Walk[BotSubscriber]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            BotSubscriber.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BotSubscriberList, BotSubscriber, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> BotSubscriberList:
            return self.list(
                bot_id_or_unique_name,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                extension_key=extension_key,
            )

        return self._walk(
            _SUBSCRIBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class BotsResource(Resource):
    """Bots, what they answer to, who is subscribed to them, and what they say."""

    @cached_property
    def handlers(self) -> BotsHandlersResource:
        """Calls below `bots.handlers`."""
        return BotsHandlersResource(self._client)

    @cached_property
    def subscribers(self) -> BotsSubscribersResource:
        """Calls below `bots.subscribers`."""
        return BotsSubscribersResource(self._client)

    def create(
        self,
        *,
        name: str,
        description: str,
        execution_type: BotCreateExecutionType | None = None,
        execution_url: str | None = None,
        scope: BotCreateScope | None = None,
        team_ids: Sequence[str] | None = None,
        status_messages: Sequence[str] | None = None,
        image: str | None = None,
        channel_participation: (
            Sequence[BotCreateChannelParticipationItem] | None
        ) = None,
        calls: BotCreateCalls | None = None,
    ) -> BotResult:
        """Create a bot.

        Creates a bot that answers by Deluge scripts or passes events on to a server of
        one's own (execution_type webhook). Cliq derives the unique name from the name
        and keeps it for ever; what the bot does is then set by bots.handlers.create. A
        description is needed, else the answer is 400 (param_missing).

        Sends `POST /api/v3/bots`.
        Scope: `ZohoCliq.Bots.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name shown, not used by another bot, at most 20 characters.
            description: What the bot is for, at most 300 characters.
            execution_type: Whether handlers are Deluge scripts inside Cliq or events go
                to a server of one's own (webhook). By default `deluge`.
            execution_url: Public address that events are sent to by POST; needed for
                type webhook, refused for deluge.
            scope: Who can use the bot - the organisation, some teams, or the creator
                and those whom it is shared with (personal).
            team_ids: Ids of the teams, at most 4; needed for scope team.
            status_messages: Texts shown as the status of the bot, at most 10 of at most
                50 characters each.
            image: Picture of the bot, in Base64.
            channel_participation: What the bot can do in channels - read messages,
                post, follow the threads in which it takes part. At most 3 items.
            calls: Whether the bot may call users; users and administrators can forbid
                it still.

        Returns:
            BotResult: The new bot, still without handlers.

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
            `bot_creation_limit_exceeded`: The organisation cannot have more bots.
            `bot_name_already_exists`: Another bot bears this name.
            `execution_url_not_allowed`: A bot of type deluge has no execution_url.
            `execution_url_required`: A bot of type webhook needs an execution_url.
            `invalid_inputs`: A field is missing or malformed.
            `invalid_scope`: The scope is none of organization, team and personal.

        Example:
            client.bots.create(
                name="Front desk",
                description="Answers questions about rooms, keys and visitors.",
                execution_type="webhook",
                execution_url="https://bots.example.com/front-desk",
                scope="team",
                team_ids=["2471906", "2474418"],
                status_messages=["Here from eight to six"],
                channel_participation=["listen_message", "send_message"],
                calls="enabled",
            )
        """
        return self._request(
            _CREATE,
            json=BotCreate(
                name=name,
                description=description,
                execution_type=execution_type,
                execution_url=execution_url,
                scope=scope,
                team_ids=team_ids,
                status_messages=status_messages,
                image=image,
                channel_participation=channel_participation,
                calls=calls,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
    ) -> BotList:
        """List bots.

        Lists the bots that the user can see, page by page. With sync_token only what
        has changed since the call that returned the token is listed, and the ids of
        bots deleted meanwhile stand in deleted.

        Sends `GET /api/v3/bots`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of bots in the answer, 1 to 50. By default `20`.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            BotList: One page of bots.

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
            client.bots.list()
        """
        return self._request(
            _LIST,
            query={"limit": limit, "sync_token": sync_token, "next_token": next_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Bot]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Bot.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BotList, Bot, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> BotList:
            return self.list(
                limit=limit,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def update(
        self,
        bot_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        execution_url: str | None = None,
        scope: BotUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        status_messages: Sequence[str] | None = None,
        image: str | None = None,
        channel_participation: (
            Sequence[BotUpdateChannelParticipationItem] | None
        ) = None,
        calls: BotUpdateCalls | None = None,
    ) -> BotResult:
        """Change a bot.

        Changes the fields that the body names and leaves the others as they are. The
        unique name stays even if the name changes, and the execution type is not among
        the fields.

        Sends `PATCH /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            name: New name shown, not used by another bot, at most 20 characters.
            description: What the bot is for, at most 300 characters.
            execution_url: New address that events are sent to; only for type webhook.
            scope: Who can use the bot - the organisation, some teams, or the creator
                and those whom it is shared with (personal).
            team_ids: Ids of the teams, at most 4; needed for scope team.
            status_messages: Texts shown as the status of the bot, at most 10 of at most
                50 characters each.
            image: Picture of the bot, in Base64.
            channel_participation: What the bot can do in channels - read messages,
                post, follow the threads in which it takes part. At most 3 items.
            calls: Whether the bot may call users; users and administrators can forbid
                it still.

        Returns:
            BotResult: The bot after the change.

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
            `bot_name_already_exists`: Another bot bears this name.
            `bot_not_found`: There is no bot with this id.
            `bot_permission_denied`: The user may not change this bot.

        Example:
            client.bots.update(
                "b-6120000000415033",
                description="Answers questions about rooms, keys, parking and visitors.",
                execution_url="https://bots.example.com/v2/front-desk",
                scope="organization",
                calls="disabled",
            )
        """
        return self._request(
            _UPDATE,
            path={"bot_id": bot_id},
            json=BotUpdate(
                name=name,
                description=description,
                execution_url=execution_url,
                scope=scope,
                team_ids=team_ids,
                status_messages=status_messages,
                image=image,
                channel_participation=channel_participation,
                calls=calls,
            ),
        )

    def get(
        self, bot_id: str, *, fields: Literal["subscription_details"] | None = None
    ) -> BotResult:
        """Get a bot.

        Returns a bot with its settings and a short list of its handlers. What a handler
        does is read by bots.handlers.get. The vendor does not show where the
        subscribers stand in the answer when fields asks for them; bots.subscribers.list
        gives them page by page.

        Sends `GET /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            fields: What to add to the answer; subscription_details adds the subscribers
                with name and e-mail address.

        Returns:
            BotResult: The bot.

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
            `bot_not_found`: There is no bot with this id.

        Example:
            client.bots.get("b-6120000000415033")
        """
        return self._request(
            _GET,
            path={"bot_id": bot_id},
            query={"fields": fields},
        )

    def delete(self, bot_id: str) -> None:
        """Delete a bot.

        Deletes a bot for good, together with its handlers and settings. It leaves its
        channels and is gone for its subscribers.

        Sends `DELETE /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.

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
            `bot_not_found`: There is no bot with this id.
            `bot_permission_denied`: The user may not delete this bot.

        Example:
            client.bots.delete("b-6120000000415033")
        """
        return self._request(
            _DELETE,
            path={"bot_id": bot_id},
        )

    def send_message(
        self,
        bot_unique_name: str,
        *,
        body: BotMessageCreate,
        extension_key: str | None = None,
        channel_unique_name: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> BotMessageSent | None:
        """Post a message as a bot.

        Posts a message in the name of a bot to some of its subscribers (userids), to
        all of them (broadcast) or into a channel that the bot is in. The message needs
        text, a card or slides. Answers 204 without a body; with sync_message the answer
        is 200 with the conversation and message id for each recipient. The vendor names
        both scopes; ZohoCliq.Webhooks.CREATE alone was enough.

        Sends `POST /api/v3/bots/{bot_unique_name}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: A message of a bot. It needs text, a card or slides.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.
            channel_unique_name: Unique name of a channel that the bot posts into; the
                vendor writes the name of this parameter in capitals.
            user_ids: Ids of the users to write to, at most 100, sent as one
                comma-separated value.

        Returns:
            BotMessageSent: The message was posted; the body tells where, for each
                recipient.
            None: The message was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `bot_message_forbidden`: Nobody may post by this bot.
            `bot_unauthorized_message_access`: The bot may not write to these users.
            `botmessage_no_valid_users`: None of the recipients can be reached by the
                bot.
            `botmessage_sending_failed`: The server failed to deliver the message.
            `extra_key_found`: The body holds a field that is not known here; seen for
                user_ids.

        Example:
            client.bots.send_message(
                "frontdesk",
                body=BotMessageCreate(
                    text="Two visitors are waiting at the front desk.",
                    card=InlineCard(title="Visitors"),
                    buttons=[
                        Button(
                            label="I am coming",
                            type="+",
                            key="coming",
                            action=InvokeFunctionAction(
                                data=FunctionTarget(name="announce_host"),
                            ),
                        ),
                        Button(
                            label="Show the list",
                            action=OpenUrlAction(
                                data=UrlTarget(
                                    web="https://visitors.example.com/today",
                                ),
                            ),
                        ),
                    ],
                    slides=[
                        TableSlide(
                            title="Waiting",
                            data=TableData(
                                headers=["Name", "Company"],
                                rows=[
                                    {
                                        "Name": "Ines Carvalho",
                                        "Company": "Carvalho Roofing",
                                    },
                                    {"Name": "Tom Adeyemi", "Company": "Northlight"},
                                ],
                            ),
                        ),
                    ],
                    userids="68154377,68154209",
                    sync_message=True,
                ),
            )
        """
        return self._request(
            _SEND_MESSAGE,
            path={"bot_unique_name": bot_unique_name},
            query={
                "extension_key": extension_key,
                "channel_unique_name": channel_unique_name,
                "user_ids": delimited(user_ids, ","),
            },
            json=body,
        )

    def trigger_incoming(
        self,
        bot_unique_name: str,
        *,
        body: Mapping[str, str],
        user_ids: Sequence[str] | None = None,
        extension_key: str | None = None,
    ) -> BotIncomingResult:
        """Call the incoming webhook handler of a bot.

        Runs the handler incoming_webhook_handler of a bot with the fields of the body,
        so that another system can report something. All values are text; up to 50 more
        can be put into the query string, each of at most 10000 characters. The answer
        names the users whom the bot has written to. The vendor names both scopes;
        version 2 of the call needs ZohoCliq.Webhooks.CREATE only.

        Sends `POST /api/v3/bots/{bot_unique_name}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: Fields for the handler by name, at most 50, each a text of at most
                10000 characters.
            user_ids: Ids of the users to write to, at most 100, sent as one
                comma-separated value.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

        Returns:
            BotIncomingResult: The handler has run.

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
            `bot_message_forbidden`: Nobody may post by this bot.
            `bot_unauthorized_message_access`: The bot may not write to these users.
            `botmessage_no_valid_users`: None of the recipients can be reached by the
                bot.
            `botmessage_sending_failed`: The server failed to deliver the message.

        Example:
            client.bots.trigger_incoming(
                "frontdesk",
                body={
                    "event": "door_alarm",
                    "building": "Harbour offices",
                    "floor": "2",
                    "reported_at": "2025-05-19T07:41:52Z",
                },
            )
        """
        return self._request(
            _TRIGGER_INCOMING,
            path={"bot_unique_name": bot_unique_name},
            query={
                "user_ids": delimited(user_ids, ","),
                "extension_key": extension_key,
            },
            json=body,
        )

    def call_users(
        self,
        bot_unique_name: str,
        *,
        text: str,
        user_ids: Sequence[str] | None = None,
        retry: int | None = None,
        loop: int | None = None,
        actions: Sequence[BotCallAction] | None = None,
    ) -> BotCall:
        """Call users by a bot.

        Calls up to 10 users in the name of a bot and reads a text out to them; it rings
        even where a user does not want to be disturbed. Calls must be enabled for the
        bot. Whether somebody answers is told to the call_handler of the bot. The limit
        of 10 calls holds for five minutes, the lock for half an hour. The vendor names
        both scopes; version 2 of the call needs ZohoCliq.Webhooks.CREATE only.

        Sends `POST /api/v3/bots/{bot_unique_name}/calls`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 10 calls per 5 minutes, then locked for 30 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            text: What is read out, at most 500 characters.
            user_ids: Ids or e-mail addresses of the users to call, at most 10.
            retry: How often a missed call is repeated, each time after two minutes, at
                most 3.
            loop: How often the text is read out, at most 3.
            actions: Buttons shown during the call, at most 5.

        Returns:
            BotCall: The users are being called.

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
            `bot_alert_not_enabled`: Calls are switched off for this bot.

        Example:
            client.bots.call_users(
                "frontdesk",
                text="The fire alarm of the harbour offices has gone off. Please check the second floor.",
                user_ids=["68154377", "jonas.okafor@example.com"],
                retry=2,
                loop=3,
                actions=[
                    BotCallAction(
                        label="Show the floor",
                        icon="preview",
                        hint="Opens the camera picture",
                        key="camera",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://cameras.example.com/floor/2"),
                        ),
                    ),
                    BotCallAction(
                        label="I take over",
                        icon="tick",
                        action=InvokeFunctionAction(
                            data=FunctionTarget(name="take_over_alarm"),
                        ),
                    ),
                ],
            )
        """
        return self._request(
            _CALL_USERS,
            path={"bot_unique_name": bot_unique_name},
            json=BotCallCreate(
                text=text, user_ids=user_ids, retry=retry, loop=loop, actions=actions
            ),
        )

    def add_to_channel(
        self,
        bot_unique_name: str,
        *,
        channel_unique_name: str,
        extension_key: str | None = None,
    ) -> None:
        """Make a bot a member of a channel.

        Brings a bot into a channel given by its unique name. There it can post and, if
        its settings allow it, listen.

        Sends `POST /api/v3/bots/{bot_unique_name}/associate`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 5 calls per minute, then locked for 5 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            channel_unique_name: Unique name of the channel.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

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
            `bot_already_member`: The channel has this bot already.
            `bot_not_found`: There is no bot with this unique name.

        Example:
            client.bots.add_to_channel(
                "frontdesk",
                channel_unique_name="harbourproject",
            )
        """
        return self._request(
            _ADD_TO_CHANNEL,
            path={"bot_unique_name": bot_unique_name},
            query={"extension_key": extension_key},
            json=BotChannelAdd(channel_unique_name=channel_unique_name),
        )


class AsyncBotsHandlersResource(AsyncResource):
    """Calls below `bots.handlers`."""

    async def create(
        self,
        bot_id: str,
        *,
        type: BotHandlerCreateType,
        script: str | None = None,
        permissions: Sequence[BotHandlerCreatePermission] | None = None,
        name: str | None = None,
        icon: str | None = None,
        sub_actions: Sequence[BotSubActionCreate] | None = None,
    ) -> BotHandlerResult:
        """Add a handler to a bot.

        Adds what a bot does at one kind of event. A bot of type deluge gets a script; a
        bot of type webhook gets permissions, the parts of an event that its server is
        sent. For menu_handler a name is needed as well, and there may be up to five of
        them. The server accepts a permission only where it makes sense - user
        everywhere; attachments for message and context; chat for message, mention,
        context, participation and menu; location for message, mention and menu; message
        for message and mention.

        Sends `POST /api/v3/bots/{bot_id}/handlers`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            type: Kind of event that the handler is for.
            script: Deluge source code, at most 250 KB; only for bots of type deluge.
            permissions: Parts of the event that the server is sent, at most 5; only for
                bots of type webhook.
            name: Text of the menu entry, at most 15 characters; only for menu_handler,
                where it is needed.
            icon: Icon of the menu entry, its name, a slash and a colour of six
                hexadecimal digits; only for menu_handler.
            sub_actions: Entries below the menu entry, at most 5; only for menu_handler.

        Returns:
            BotHandlerResult: The new handler.

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
            `execution_handler_create_failed`: The server failed to add the handler.
            `execution_handler_data_invalid`: The data of the handler is wrong, often
                the script.
            `execution_handler_data_required`: The script, the permissions or the name
                is missing.
            `invalid_inputs`: The type of the handler is unknown, or the body is
                malformed.

        Example:
            await client.bots.handlers.create(
                "b-6120000000415033",
                type="menu_handler",
                permissions=["chat", "user"],
                name="Book a room",
                icon="wand/3D7A5C",
                sub_actions=[
                    BotSubActionCreate(name="For today", icon="wand/3D7A5C"),
                    BotSubActionCreate(name="For tomorrow"),
                ],
            )
        """
        return await self._request(
            _HANDLERS_CREATE,
            path={"bot_id": bot_id},
            json=BotHandlerCreate(
                type=type,
                script=script,
                permissions=permissions,
                name=name,
                icon=icon,
                sub_actions=sub_actions,
            ),
        )

    async def update(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
        script: str | None = None,
        permissions: Sequence[BotHandlerUpdatePermission] | None = None,
        name: str | None = None,
        icon: str | None = None,
        sub_actions: Sequence[BotSubActionCreate] | None = None,
    ) -> BotHandlerResult:
        """Change a handler of a bot.

        Changes the script (bots of type deluge), the permissions (bots of type webhook;
        the new list takes the place of the old one) or the name and icon of a menu
        entry. With handler_id one of several menu entries is meant.

        Sends `PATCH /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.
            script: New Deluge source code, at most 250 KB; only for bots of type
                deluge.
            permissions: All parts of the event that the server is sent from now on, at
                most 5; only for bots of type webhook.
            name: New text of the menu entry, at most 15 characters; only for
                menu_handler.
            icon: New icon of the menu entry, its name, a slash and a colour of six
                hexadecimal digits; only for menu_handler.
            sub_actions: All entries below the menu entry from now on, at most 5; only
                for menu_handler.

        Returns:
            BotHandlerResult: The handler after the change.

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
            `execution_handler_not_found`: The bot has no such handler.
            `execution_handler_update_failed`: The server failed to change the handler,
                often because of the script.

        Example:
            await client.bots.handlers.update(
                "b-6120000000415033",
                "menu_handler",
                permissions=["user"],
                name="Find a room",
                icon="wand/274B8C",
            )
        """
        return await self._request(
            _HANDLERS_UPDATE,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
            json=BotHandlerUpdate(
                script=script,
                permissions=permissions,
                name=name,
                icon=icon,
                sub_actions=sub_actions,
            ),
        )

    async def get(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
    ) -> BotHandlerResult:
        """Get a handler of a bot.

        Returns one handler of a bot with its script and the arguments that the script
        is given. With handler_id one of several menu entries is meant.

        Sends `GET /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.

        Returns:
            BotHandlerResult: The handler.

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
            `execution_handler_not_found`: The bot has no such handler.

        Example:
            await client.bots.handlers.get("b-6120000000415033", "menu_handler")
        """
        return await self._request(
            _HANDLERS_GET,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
        )

    async def delete(
        self,
        bot_id: str,
        handler_type: Literal[
            "welcome_handler",
            "message_handler",
            "mention_handler",
            "context_handler",
            "participation_handler",
            "incoming_webhook_handler",
            "menu_handler",
            "call_handler",
        ],
        *,
        handler_id: str | None = None,
    ) -> None:
        """Remove a handler of a bot.

        Removes a handler and its script for good; the bot no longer reacts to that
        event. Built-in handlers stay. With handler_id one of several menu entries is
        meant.

        Sends `DELETE /api/v3/bots/{bot_id}/handlers/{handler_type}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            handler_type: Kind of the handler - when somebody subscribes (welcome),
                writes to the bot (message), mentions it (mention) or answers a question
                of it (context), when the bot joins or leaves a channel or something
                happens there (participation), when another system calls
                (incoming_webhook), when a menu entry is chosen (menu), when the state
                of a call changes (call).
            handler_id: Id of one menu entry; only for menu_handler.

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
            `default_handler_delete_not_allowed`: The handler is built in and stays.
            `execution_handler_delete_failed`: The server failed to remove the handler.
            `execution_handler_not_found`: The bot has no such handler.

        Example:
            await client.bots.handlers.delete("b-6120000000415033", "menu_handler")
        """
        return await self._request(
            _HANDLERS_DELETE,
            path={"bot_id": bot_id, "handler_type": handler_type},
            query={"handler_id": handler_id},
        )


class AsyncBotsSubscribersResource(AsyncResource):
    """Calls below `bots.subscribers`."""

    async def list(
        self,
        bot_id_or_unique_name: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        extension_key: str | None = None,
    ) -> BotSubscriberList:
        """List the subscribers of a bot.

        Lists who has subscribed to a bot, page by page. Only the creator of the bot and
        administrators of the organisation may. With sync_token only what has changed
        since the call that returned the token is listed. The vendor does not show
        next_token in the answer.

        Sends `GET /api/v3/bots/{bot_id_or_unique_name}/subscribers`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 100 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            bot_id_or_unique_name: Id of the bot with "b-" in front, or its unique name.
            limit: Largest number of subscribers in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

        Returns:
            BotSubscriberList: One page of subscribers.

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
            await client.bots.subscribers.list("frontdesk")
        """
        return await self._request(
            _SUBSCRIBERS_LIST,
            path={"bot_id_or_unique_name": bot_id_or_unique_name},
            query={
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
                "extension_key": extension_key,
            },
        )

    def iter(
        self,
        bot_id_or_unique_name: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        extension_key: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[BotSubscriber]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            BotSubscriber.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BotSubscriberList, BotSubscriber, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> BotSubscriberList:
            return await self.list(
                bot_id_or_unique_name,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                extension_key=extension_key,
            )

        return self._walk(
            _SUBSCRIBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class AsyncBotsResource(AsyncResource):
    """Bots, what they answer to, who is subscribed to them, and what they say."""

    @cached_property
    def handlers(self) -> AsyncBotsHandlersResource:
        """Calls below `bots.handlers`."""
        return AsyncBotsHandlersResource(self._client)

    @cached_property
    def subscribers(self) -> AsyncBotsSubscribersResource:
        """Calls below `bots.subscribers`."""
        return AsyncBotsSubscribersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        description: str,
        execution_type: BotCreateExecutionType | None = None,
        execution_url: str | None = None,
        scope: BotCreateScope | None = None,
        team_ids: Sequence[str] | None = None,
        status_messages: Sequence[str] | None = None,
        image: str | None = None,
        channel_participation: (
            Sequence[BotCreateChannelParticipationItem] | None
        ) = None,
        calls: BotCreateCalls | None = None,
    ) -> BotResult:
        """Create a bot.

        Creates a bot that answers by Deluge scripts or passes events on to a server of
        one's own (execution_type webhook). Cliq derives the unique name from the name
        and keeps it for ever; what the bot does is then set by bots.handlers.create. A
        description is needed, else the answer is 400 (param_missing).

        Sends `POST /api/v3/bots`.
        Scope: `ZohoCliq.Bots.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            name: Name shown, not used by another bot, at most 20 characters.
            description: What the bot is for, at most 300 characters.
            execution_type: Whether handlers are Deluge scripts inside Cliq or events go
                to a server of one's own (webhook). By default `deluge`.
            execution_url: Public address that events are sent to by POST; needed for
                type webhook, refused for deluge.
            scope: Who can use the bot - the organisation, some teams, or the creator
                and those whom it is shared with (personal).
            team_ids: Ids of the teams, at most 4; needed for scope team.
            status_messages: Texts shown as the status of the bot, at most 10 of at most
                50 characters each.
            image: Picture of the bot, in Base64.
            channel_participation: What the bot can do in channels - read messages,
                post, follow the threads in which it takes part. At most 3 items.
            calls: Whether the bot may call users; users and administrators can forbid
                it still.

        Returns:
            BotResult: The new bot, still without handlers.

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
            `bot_creation_limit_exceeded`: The organisation cannot have more bots.
            `bot_name_already_exists`: Another bot bears this name.
            `execution_url_not_allowed`: A bot of type deluge has no execution_url.
            `execution_url_required`: A bot of type webhook needs an execution_url.
            `invalid_inputs`: A field is missing or malformed.
            `invalid_scope`: The scope is none of organization, team and personal.

        Example:
            await client.bots.create(
                name="Front desk",
                description="Answers questions about rooms, keys and visitors.",
                execution_type="webhook",
                execution_url="https://bots.example.com/front-desk",
                scope="team",
                team_ids=["2471906", "2474418"],
                status_messages=["Here from eight to six"],
                channel_participation=["listen_message", "send_message"],
                calls="enabled",
            )
        """
        return await self._request(
            _CREATE,
            json=BotCreate(
                name=name,
                description=description,
                execution_type=execution_type,
                execution_url=execution_url,
                scope=scope,
                team_ids=team_ids,
                status_messages=status_messages,
                image=image,
                channel_participation=channel_participation,
                calls=calls,
            ),
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
    ) -> BotList:
        """List bots.

        Lists the bots that the user can see, page by page. With sync_token only what
        has changed since the call that returned the token is listed, and the ids of
        bots deleted meanwhile stand in deleted.

        Sends `GET /api/v3/bots`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of bots in the answer, 1 to 50. By default `20`.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            BotList: One page of bots.

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
            await client.bots.list()
        """
        return await self._request(
            _LIST,
            query={"limit": limit, "sync_token": sync_token, "next_token": next_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Bot]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Bot.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[BotList, Bot, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> BotList:
            return await self.list(
                limit=limit,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def update(
        self,
        bot_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        execution_url: str | None = None,
        scope: BotUpdateScope | None = None,
        team_ids: Sequence[str] | None = None,
        status_messages: Sequence[str] | None = None,
        image: str | None = None,
        channel_participation: (
            Sequence[BotUpdateChannelParticipationItem] | None
        ) = None,
        calls: BotUpdateCalls | None = None,
    ) -> BotResult:
        """Change a bot.

        Changes the fields that the body names and leaves the others as they are. The
        unique name stays even if the name changes, and the execution type is not among
        the fields.

        Sends `PATCH /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            name: New name shown, not used by another bot, at most 20 characters.
            description: What the bot is for, at most 300 characters.
            execution_url: New address that events are sent to; only for type webhook.
            scope: Who can use the bot - the organisation, some teams, or the creator
                and those whom it is shared with (personal).
            team_ids: Ids of the teams, at most 4; needed for scope team.
            status_messages: Texts shown as the status of the bot, at most 10 of at most
                50 characters each.
            image: Picture of the bot, in Base64.
            channel_participation: What the bot can do in channels - read messages,
                post, follow the threads in which it takes part. At most 3 items.
            calls: Whether the bot may call users; users and administrators can forbid
                it still.

        Returns:
            BotResult: The bot after the change.

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
            `bot_name_already_exists`: Another bot bears this name.
            `bot_not_found`: There is no bot with this id.
            `bot_permission_denied`: The user may not change this bot.

        Example:
            await client.bots.update(
                "b-6120000000415033",
                description="Answers questions about rooms, keys, parking and visitors.",
                execution_url="https://bots.example.com/v2/front-desk",
                scope="organization",
                calls="disabled",
            )
        """
        return await self._request(
            _UPDATE,
            path={"bot_id": bot_id},
            json=BotUpdate(
                name=name,
                description=description,
                execution_url=execution_url,
                scope=scope,
                team_ids=team_ids,
                status_messages=status_messages,
                image=image,
                channel_participation=channel_participation,
                calls=calls,
            ),
        )

    async def get(
        self, bot_id: str, *, fields: Literal["subscription_details"] | None = None
    ) -> BotResult:
        """Get a bot.

        Returns a bot with its settings and a short list of its handlers. What a handler
        does is read by bots.handlers.get. The vendor does not show where the
        subscribers stand in the answer when fields asks for them; bots.subscribers.list
        gives them page by page.

        Sends `GET /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.
            fields: What to add to the answer; subscription_details adds the subscribers
                with name and e-mail address.

        Returns:
            BotResult: The bot.

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
            `bot_not_found`: There is no bot with this id.

        Example:
            await client.bots.get("b-6120000000415033")
        """
        return await self._request(
            _GET,
            path={"bot_id": bot_id},
            query={"fields": fields},
        )

    async def delete(self, bot_id: str) -> None:
        """Delete a bot.

        Deletes a bot for good, together with its handlers and settings. It leaves its
        channels and is gone for its subscribers.

        Sends `DELETE /api/v3/bots/{bot_id}`.
        Scope: `ZohoCliq.Bots.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            bot_id: Id of the bot as bots.list gives it; addresses of the vendor have
                "b-" in front of the number.

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
            `bot_not_found`: There is no bot with this id.
            `bot_permission_denied`: The user may not delete this bot.

        Example:
            await client.bots.delete("b-6120000000415033")
        """
        return await self._request(
            _DELETE,
            path={"bot_id": bot_id},
        )

    async def send_message(
        self,
        bot_unique_name: str,
        *,
        body: BotMessageCreate,
        extension_key: str | None = None,
        channel_unique_name: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> BotMessageSent | None:
        """Post a message as a bot.

        Posts a message in the name of a bot to some of its subscribers (userids), to
        all of them (broadcast) or into a channel that the bot is in. The message needs
        text, a card or slides. Answers 204 without a body; with sync_message the answer
        is 200 with the conversation and message id for each recipient. The vendor names
        both scopes; ZohoCliq.Webhooks.CREATE alone was enough.

        Sends `POST /api/v3/bots/{bot_unique_name}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: A message of a bot. It needs text, a card or slides.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.
            channel_unique_name: Unique name of a channel that the bot posts into; the
                vendor writes the name of this parameter in capitals.
            user_ids: Ids of the users to write to, at most 100, sent as one
                comma-separated value.

        Returns:
            BotMessageSent: The message was posted; the body tells where, for each
                recipient.
            None: The message was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `bot_message_forbidden`: Nobody may post by this bot.
            `bot_unauthorized_message_access`: The bot may not write to these users.
            `botmessage_no_valid_users`: None of the recipients can be reached by the
                bot.
            `botmessage_sending_failed`: The server failed to deliver the message.
            `extra_key_found`: The body holds a field that is not known here; seen for
                user_ids.

        Example:
            await client.bots.send_message(
                "frontdesk",
                body=BotMessageCreate(
                    text="Two visitors are waiting at the front desk.",
                    card=InlineCard(title="Visitors"),
                    buttons=[
                        Button(
                            label="I am coming",
                            type="+",
                            key="coming",
                            action=InvokeFunctionAction(
                                data=FunctionTarget(name="announce_host"),
                            ),
                        ),
                        Button(
                            label="Show the list",
                            action=OpenUrlAction(
                                data=UrlTarget(
                                    web="https://visitors.example.com/today",
                                ),
                            ),
                        ),
                    ],
                    slides=[
                        TableSlide(
                            title="Waiting",
                            data=TableData(
                                headers=["Name", "Company"],
                                rows=[
                                    {
                                        "Name": "Ines Carvalho",
                                        "Company": "Carvalho Roofing",
                                    },
                                    {"Name": "Tom Adeyemi", "Company": "Northlight"},
                                ],
                            ),
                        ),
                    ],
                    userids="68154377,68154209",
                    sync_message=True,
                ),
            )
        """
        return await self._request(
            _SEND_MESSAGE,
            path={"bot_unique_name": bot_unique_name},
            query={
                "extension_key": extension_key,
                "channel_unique_name": channel_unique_name,
                "user_ids": delimited(user_ids, ","),
            },
            json=body,
        )

    async def trigger_incoming(
        self,
        bot_unique_name: str,
        *,
        body: Mapping[str, str],
        user_ids: Sequence[str] | None = None,
        extension_key: str | None = None,
    ) -> BotIncomingResult:
        """Call the incoming webhook handler of a bot.

        Runs the handler incoming_webhook_handler of a bot with the fields of the body,
        so that another system can report something. All values are text; up to 50 more
        can be put into the query string, each of at most 10000 characters. The answer
        names the users whom the bot has written to. The vendor names both scopes;
        version 2 of the call needs ZohoCliq.Webhooks.CREATE only.

        Sends `POST /api/v3/bots/{bot_unique_name}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: Fields for the handler by name, at most 50, each a text of at most
                10000 characters.
            user_ids: Ids of the users to write to, at most 100, sent as one
                comma-separated value.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

        Returns:
            BotIncomingResult: The handler has run.

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
            `bot_message_forbidden`: Nobody may post by this bot.
            `bot_unauthorized_message_access`: The bot may not write to these users.
            `botmessage_no_valid_users`: None of the recipients can be reached by the
                bot.
            `botmessage_sending_failed`: The server failed to deliver the message.

        Example:
            await client.bots.trigger_incoming(
                "frontdesk",
                body={
                    "event": "door_alarm",
                    "building": "Harbour offices",
                    "floor": "2",
                    "reported_at": "2025-05-19T07:41:52Z",
                },
            )
        """
        return await self._request(
            _TRIGGER_INCOMING,
            path={"bot_unique_name": bot_unique_name},
            query={
                "user_ids": delimited(user_ids, ","),
                "extension_key": extension_key,
            },
            json=body,
        )

    async def call_users(
        self,
        bot_unique_name: str,
        *,
        text: str,
        user_ids: Sequence[str] | None = None,
        retry: int | None = None,
        loop: int | None = None,
        actions: Sequence[BotCallAction] | None = None,
    ) -> BotCall:
        """Call users by a bot.

        Calls up to 10 users in the name of a bot and reads a text out to them; it rings
        even where a user does not want to be disturbed. Calls must be enabled for the
        bot. Whether somebody answers is told to the call_handler of the bot. The limit
        of 10 calls holds for five minutes, the lock for half an hour. The vendor names
        both scopes; version 2 of the call needs ZohoCliq.Webhooks.CREATE only.

        Sends `POST /api/v3/bots/{bot_unique_name}/calls`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Webhooks.CREATE` with
        `ZohoCliq.BotMessages.CREATE`.
        Limit: 10 calls per 5 minutes, then locked for 30 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            text: What is read out, at most 500 characters.
            user_ids: Ids or e-mail addresses of the users to call, at most 10.
            retry: How often a missed call is repeated, each time after two minutes, at
                most 3.
            loop: How often the text is read out, at most 3.
            actions: Buttons shown during the call, at most 5.

        Returns:
            BotCall: The users are being called.

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
            `bot_alert_not_enabled`: Calls are switched off for this bot.

        Example:
            await client.bots.call_users(
                "frontdesk",
                text="The fire alarm of the harbour offices has gone off. Please check the second floor.",
                user_ids=["68154377", "jonas.okafor@example.com"],
                retry=2,
                loop=3,
                actions=[
                    BotCallAction(
                        label="Show the floor",
                        icon="preview",
                        hint="Opens the camera picture",
                        key="camera",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://cameras.example.com/floor/2"),
                        ),
                    ),
                    BotCallAction(
                        label="I take over",
                        icon="tick",
                        action=InvokeFunctionAction(
                            data=FunctionTarget(name="take_over_alarm"),
                        ),
                    ),
                ],
            )
        """
        return await self._request(
            _CALL_USERS,
            path={"bot_unique_name": bot_unique_name},
            json=BotCallCreate(
                text=text, user_ids=user_ids, retry=retry, loop=loop, actions=actions
            ),
        )

    async def add_to_channel(
        self,
        bot_unique_name: str,
        *,
        channel_unique_name: str,
        extension_key: str | None = None,
    ) -> None:
        """Make a bot a member of a channel.

        Brings a bot into a channel given by its unique name. There it can post and, if
        its settings allow it, listen.

        Sends `POST /api/v3/bots/{bot_unique_name}/associate`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 5 calls per minute, then locked for 5 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            channel_unique_name: Unique name of the channel.
            extension_key: Key of the extension which the bot comes from; not needed for
                a bot of the organisation.

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
            `bot_already_member`: The channel has this bot already.
            `bot_not_found`: There is no bot with this unique name.

        Example:
            await client.bots.add_to_channel(
                "frontdesk",
                channel_unique_name="harbourproject",
            )
        """
        return await self._request(
            _ADD_TO_CHANNEL,
            path={"bot_unique_name": bot_unique_name},
            query={"extension_key": extension_key},
            json=BotChannelAdd(channel_unique_name=channel_unique_name),
        )

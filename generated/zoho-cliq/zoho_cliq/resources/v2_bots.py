"""Calls below `v2.bots`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import (
    BotCall,
    BotCallAction,
    BotCallCreate,
    BotMessageSent,
    BotSubscriber,
    BotSubscriberList,
    Button,
    ErrorBody,
    MessageCard,
)
from ..models.v2_bots import ChannelBotAdd, V2BotMessageCreate

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
_SUBSCRIBERS_LIST: Operation[BotSubscriberList] = Operation(
    id="v2.bots.subscribers.list",
    method="GET",
    path="/api/v2/bots/{bot_unique_name}/subscribers",
    responses={200: BotSubscriberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Bots.READ",),),
)
_CALL_USERS: Operation[BotCall] = Operation(
    id="v2.bots.call_users",
    method="POST",
    path="/api/v2/bots/{bot_unique_name}/calls",
    responses={200: BotCall},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=300.0, lock=1800.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_TRIGGER_INCOMING: Operation[dict[str, Any] | None] = Operation(
    id="v2.bots.trigger_incoming",
    method="POST",
    path="/api/v2/bots/{bot_unique_name}/incoming",
    responses={200: dict[str, Any], 204: None},
    errors=_ERRORS,
    security=(("oauth",), ("zapikey",)),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_SEND_MESSAGE: Operation[BotMessageSent | None] = Operation(
    id="v2.bots.send_message",
    method="POST",
    path="/api/v2/bots/{bot_unique_name}/message",
    responses={200: BotMessageSent, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",), ("zapikey",)),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_ADD_TO_CHANNEL: Operation[None] = Operation(
    id="v2.bots.add_to_channel",
    method="POST",
    path="/api/v2/bots/{bot_unique_name}/associate",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=5, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)


class V2BotsSubscribersResource(Resource):
    """Calls below `v2.bots.subscribers`."""

    def list(
        self,
        bot_unique_name: str,
        *,
        appkey: str | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        limit: int | None = None,
    ) -> BotSubscriberList:
        """List the subscribers of a bot (v2).

        Lists who has subscribed to a bot, page by page. Only the creator of the bot and
        administrators of the organisation may. With sync_token only those who have
        subscribed since the call that returned the token are listed.
        bots.subscribers.list takes its place in version 3.

        Sends `GET /api/v2/bots/{bot_unique_name}/subscribers`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 100 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            appkey: Key of the extension which the bot comes from; needed for such bots
                only.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            limit: Largest number of subscribers in the answer. At least 1.

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
            client.v2.bots.subscribers.list("frontdesk")
        """
        return self._request(
            _SUBSCRIBERS_LIST,
            path={"bot_unique_name": bot_unique_name},
            query={
                "appkey": appkey,
                "next_token": next_token,
                "sync_token": sync_token,
                "limit": limit,
            },
        )

    def iter(
        self,
        bot_unique_name: str,
        *,
        appkey: str | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        limit: int | None = None,
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
                bot_unique_name,
                appkey=appkey,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                limit=limit,
            )

        return self._walk(
            _SUBSCRIBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class V2BotsResource(Resource):
    """Calls below `v2.bots`."""

    @cached_property
    def subscribers(self) -> V2BotsSubscribersResource:
        """Calls below `v2.bots.subscribers`."""
        return V2BotsSubscribersResource(self._client)

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
        """Call users by a bot (v2).

        Calls up to 10 users in the name of a bot and reads a text out to them. The
        limit of 10 calls holds for five minutes, the lock for half an hour.
        bots.call_users takes its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/calls`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
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

        Example:
            client.v2.bots.call_users(
                "frontdesk",
                text="The fire alarm of the harbour offices has gone off. Please check the second floor.",
                user_ids=["68154377", "jonas.okafor@example.com"],
                retry=2,
                loop=3,
                actions=[
                    BotCallAction(
                        label="I take over",
                        icon="tick",
                        hint="Tells the others",
                        key="take_over",
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

    def trigger_incoming(
        self,
        bot_unique_name: str,
        *,
        body: Mapping[str, Any],
        appkey: str | None = None,
    ) -> dict[str, Any] | None:
        """Call the incoming webhook handler of a bot (v2).

        Runs the incoming webhook handler of a bot with the fields of the body, so that
        another system can report something. Instead of an access token the call can
        carry a webhook token of a user (zapikey). No limit is stated, and the answer is
        up to the handler. bots.trigger_incoming takes its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: Fields for the handler by name; it is given them as they are.
            appkey: Key of the extension which the bot comes from; needed for such bots
                only.

        Returns:
            dict[str, Any]: The handler has run.
            None: The handler has run and returned nothing.

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
            client.v2.bots.trigger_incoming(
                "frontdesk",
                body={
                    "event": "door_alarm",
                    "building": "Harbour offices",
                    "floor": 2,
                    "doors": ["north", "stairs"],
                },
            )
        """
        return self._request(
            _TRIGGER_INCOMING,
            path={"bot_unique_name": bot_unique_name},
            query={"appkey": appkey},
            json=body,
        )

    def send_message(
        self,
        bot_unique_name: str,
        *,
        text: str,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        userids: str | None = None,
        sync_message: bool | None = None,
        reply_to: str | None = None,
    ) -> BotMessageSent | None:
        """Post a message as a bot (v2).

        Posts a message in the name of a bot to its subscribers, or to some of them
        (userids). Channels cannot be reached by it; a body with chatid is refused
        (extra_key_found). With sync_message the answer is 200 with the conversation and
        message id for each recipient, else 204 without a body. bots.send_message takes
        its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            userids: Ids of the subscribers to write to, comma-separated; all of them if
                left out.
            sync_message: Whether the call waits for the delivery and returns the ids of
                chat and message.
            reply_to: Id of the message to quote, one of the conversation with the bot.

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
            `extra_key_found`: The body holds a field that is not known here; seen for
                chatid.

        Example:
            client.v2.bots.send_message(
                "frontdesk",
                text="Two visitors are waiting at the front desk.",
                buttons=[
                    Button(
                        label="Show the list",
                        type="+",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://visitors.example.com/today"),
                        ),
                    ),
                ],
                userids="68154377,68154209",
                sync_message=True,
            )
        """
        return self._request(
            _SEND_MESSAGE,
            path={"bot_unique_name": bot_unique_name},
            json=V2BotMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                userids=userids,
                sync_message=sync_message,
                reply_to=reply_to,
            ),
        )

    def add_to_channel(self, bot_unique_name: str, *, channel_unique_name: str) -> None:
        """Bring a bot into a channel (version 2).

        Makes a bot a participant of a channel, so that it can post there. Version 3 has
        bots.add_to_channel.

        Sends `POST /api/v2/bots/{bot_unique_name}/associate`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot.
            channel_unique_name: Unique name of the channel.

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
            client.v2.bots.add_to_channel(
                "frontdesk",
                channel_unique_name="harbourproject",
            )
        """
        return self._request(
            _ADD_TO_CHANNEL,
            path={"bot_unique_name": bot_unique_name},
            json=ChannelBotAdd(channel_unique_name=channel_unique_name),
        )


class AsyncV2BotsSubscribersResource(AsyncResource):
    """Calls below `v2.bots.subscribers`."""

    async def list(
        self,
        bot_unique_name: str,
        *,
        appkey: str | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        limit: int | None = None,
    ) -> BotSubscriberList:
        """List the subscribers of a bot (v2).

        Lists who has subscribed to a bot, page by page. Only the creator of the bot and
        administrators of the organisation may. With sync_token only those who have
        subscribed since the call that returned the token are listed.
        bots.subscribers.list takes its place in version 3.

        Sends `GET /api/v2/bots/{bot_unique_name}/subscribers`.
        Scope: `ZohoCliq.Bots.READ`.
        Limit: 100 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            appkey: Key of the extension which the bot comes from; needed for such bots
                only.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            limit: Largest number of subscribers in the answer. At least 1.

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
            await client.v2.bots.subscribers.list("frontdesk")
        """
        return await self._request(
            _SUBSCRIBERS_LIST,
            path={"bot_unique_name": bot_unique_name},
            query={
                "appkey": appkey,
                "next_token": next_token,
                "sync_token": sync_token,
                "limit": limit,
            },
        )

    def iter(
        self,
        bot_unique_name: str,
        *,
        appkey: str | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        limit: int | None = None,
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
                bot_unique_name,
                appkey=appkey,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                limit=limit,
            )

        return self._walk(
            _SUBSCRIBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class AsyncV2BotsResource(AsyncResource):
    """Calls below `v2.bots`."""

    @cached_property
    def subscribers(self) -> AsyncV2BotsSubscribersResource:
        """Calls below `v2.bots.subscribers`."""
        return AsyncV2BotsSubscribersResource(self._client)

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
        """Call users by a bot (v2).

        Calls up to 10 users in the name of a bot and reads a text out to them. The
        limit of 10 calls holds for five minutes, the lock for half an hour.
        bots.call_users takes its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/calls`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
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

        Example:
            await client.v2.bots.call_users(
                "frontdesk",
                text="The fire alarm of the harbour offices has gone off. Please check the second floor.",
                user_ids=["68154377", "jonas.okafor@example.com"],
                retry=2,
                loop=3,
                actions=[
                    BotCallAction(
                        label="I take over",
                        icon="tick",
                        hint="Tells the others",
                        key="take_over",
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

    async def trigger_incoming(
        self,
        bot_unique_name: str,
        *,
        body: Mapping[str, Any],
        appkey: str | None = None,
    ) -> dict[str, Any] | None:
        """Call the incoming webhook handler of a bot (v2).

        Runs the incoming webhook handler of a bot with the fields of the body, so that
        another system can report something. Instead of an access token the call can
        carry a webhook token of a user (zapikey). No limit is stated, and the answer is
        up to the handler. bots.trigger_incoming takes its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            body: Fields for the handler by name; it is given them as they are.
            appkey: Key of the extension which the bot comes from; needed for such bots
                only.

        Returns:
            dict[str, Any]: The handler has run.
            None: The handler has run and returned nothing.

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
            await client.v2.bots.trigger_incoming(
                "frontdesk",
                body={
                    "event": "door_alarm",
                    "building": "Harbour offices",
                    "floor": 2,
                    "doors": ["north", "stairs"],
                },
            )
        """
        return await self._request(
            _TRIGGER_INCOMING,
            path={"bot_unique_name": bot_unique_name},
            query={"appkey": appkey},
            json=body,
        )

    async def send_message(
        self,
        bot_unique_name: str,
        *,
        text: str,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        userids: str | None = None,
        sync_message: bool | None = None,
        reply_to: str | None = None,
    ) -> BotMessageSent | None:
        """Post a message as a bot (v2).

        Posts a message in the name of a bot to its subscribers, or to some of them
        (userids). Channels cannot be reached by it; a body with chatid is refused
        (extra_key_found). With sync_message the answer is 200 with the conversation and
        message id for each recipient, else 204 without a body. bots.send_message takes
        its place in version 3.

        Sends `POST /api/v2/bots/{bot_unique_name}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot, which it keeps for ever, not the
                name shown.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            userids: Ids of the subscribers to write to, comma-separated; all of them if
                left out.
            sync_message: Whether the call waits for the delivery and returns the ids of
                chat and message.
            reply_to: Id of the message to quote, one of the conversation with the bot.

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
            `extra_key_found`: The body holds a field that is not known here; seen for
                chatid.

        Example:
            await client.v2.bots.send_message(
                "frontdesk",
                text="Two visitors are waiting at the front desk.",
                buttons=[
                    Button(
                        label="Show the list",
                        type="+",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://visitors.example.com/today"),
                        ),
                    ),
                ],
                userids="68154377,68154209",
                sync_message=True,
            )
        """
        return await self._request(
            _SEND_MESSAGE,
            path={"bot_unique_name": bot_unique_name},
            json=V2BotMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                userids=userids,
                sync_message=sync_message,
                reply_to=reply_to,
            ),
        )

    async def add_to_channel(
        self, bot_unique_name: str, *, channel_unique_name: str
    ) -> None:
        """Bring a bot into a channel (version 2).

        Makes a bot a participant of a channel, so that it can post there. Version 3 has
        bots.add_to_channel.

        Sends `POST /api/v2/bots/{bot_unique_name}/associate`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot.
            channel_unique_name: Unique name of the channel.

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
            await client.v2.bots.add_to_channel(
                "frontdesk",
                channel_unique_name="harbourproject",
            )
        """
        return await self._request(
            _ADD_TO_CHANNEL,
            path={"bot_unique_name": bot_unique_name},
            json=ChannelBotAdd(channel_unique_name=channel_unique_name),
        )

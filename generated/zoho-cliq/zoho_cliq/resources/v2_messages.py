"""Calls below `v2.messages`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import Button, ErrorBody, MessageCard, PostedMessage, Slide
from ..models.v2_messages import (
    V2ChannelMessageCreate,
    V2ChatMessageCreate,
    V2NamedChannelMessageCreate,
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
_SEND_TO_CHANNEL_BY_NAME: Operation[PostedMessage | None] = Operation(
    id="v2.messages.send_to_channel_by_name",
    method="POST",
    path="/api/v2/channelsbyname/{channel_unique_name}/message",
    responses={200: PostedMessage, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",), ("zapikey",)),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_SEND_TO_CHANNEL: Operation[PostedMessage | None] = Operation(
    id="v2.messages.send_to_channel",
    method="POST",
    path="/api/v2/channels/{channel_id}/message",
    responses={200: PostedMessage, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_SEND_TO_CHAT: Operation[PostedMessage | None] = Operation(
    id="v2.messages.send_to_chat",
    method="POST",
    path="/api/v2/chats/{chat_id}/message",
    responses={200: PostedMessage, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)


class V2MessagesResource(Resource):
    """Calls below `v2.messages`."""

    def send_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        mark_as_read: bool | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a channel by its unique name (version 2).

        Posts a message into a channel, as the user or, with bot_unique_name, as a bot
        that is in the channel. Answers 204 without a body; with sync_message the answer
        is 200 with the id of the new message, which posts of bots lack. The limit
        counts all tokens of a user together. Version 3 has
        messages.send_to_channel_by_name. Public code reports that posts as a bot also
        ask for ZohoCliq.Channels.UPDATE. A webhook token (zapikey) may take the place
        of the access token.

        Sends `POST /api/v2/channelsbyname/{channel_unique_name}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message; without effect for posts of bots.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            client.v2.messages.send_to_channel_by_name(
                "harbourproject",
                text="The lift is out of order until Thursday.",
                reply_to="1747303325418_48260917354",
                sync_message=True,
            )
        """
        return self._request(
            _SEND_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            query={"bot_unique_name": bot_unique_name, "mark_as_read": mark_as_read},
            json=V2NamedChannelMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
            ),
        )

    def send_to_channel(
        self,
        channel_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a channel by its id (version 2).

        Posts a message into a channel, as the user or, with bot_unique_name, as a bot
        that is in the channel; with thread_message_id it opens a thread on that
        message. The vendor documents the call for opening threads only, public code
        posts with it in general. Answers 204 without a body; with sync_message the
        answer is 200 with the id of the new message. Version 3 has
        messages.send_to_channel.

        Sends `POST /api/v2/channels/{channel_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            text: The text, at most 5000 characters.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well. By default `false`.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            client.v2.messages.send_to_channel(
                "T5210000031027",
                text="Please collect feedback on the floor plan in this thread.",
                thread_message_id="1747209964150_112047396652",
                thread_title="Floor plan",
                post_in_parent=False,
                sync_message=True,
            )
        """
        return self._request(
            _SEND_TO_CHANNEL,
            path={"channel_id": channel_id},
            query={"bot_unique_name": bot_unique_name},
            json=V2ChannelMessageCreate(
                text=text,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
                reply_to=reply_to,
                sync_message=sync_message,
            ),
        )

    def send_to_chat(
        self,
        chat_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
        post_in_parent: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a chat or thread (version 2).

        Posts a message into a chat, or into a thread by its own chat id. The user
        speaks; a bot that is in the channel can speak in its threads with
        bot_unique_name. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message. The limit counts all tokens of a user together.
        Version 3 has messages.send_to_chat.

        Sends `POST /api/v2/chats/{chat_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            post_in_parent: Whether a message of a thread shows up in its parent chat as
                well; threads only. By default `false`.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `buddies_self_message_restricted`: A direct message to oneself is refused.
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            client.v2.messages.send_to_chat(
                "2847160000000519038",
                text="I have booked the small room for ten.",
                reply_to="1747303325418_48260917354",
                sync_message=True,
                mark_as_read=True,
            )
        """
        return self._request(
            _SEND_TO_CHAT,
            path={"chat_id": chat_id},
            query={"bot_unique_name": bot_unique_name},
            json=V2ChatMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
                post_in_parent=post_in_parent,
            ),
        )


class AsyncV2MessagesResource(AsyncResource):
    """Calls below `v2.messages`."""

    async def send_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        mark_as_read: bool | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a channel by its unique name (version 2).

        Posts a message into a channel, as the user or, with bot_unique_name, as a bot
        that is in the channel. Answers 204 without a body; with sync_message the answer
        is 200 with the id of the new message, which posts of bots lack. The limit
        counts all tokens of a user together. Version 3 has
        messages.send_to_channel_by_name. Public code reports that posts as a bot also
        ask for ZohoCliq.Channels.UPDATE. A webhook token (zapikey) may take the place
        of the access token.

        Sends `POST /api/v2/channelsbyname/{channel_unique_name}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message; without effect for posts of bots.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            await client.v2.messages.send_to_channel_by_name(
                "harbourproject",
                text="The lift is out of order until Thursday.",
                reply_to="1747303325418_48260917354",
                sync_message=True,
            )
        """
        return await self._request(
            _SEND_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            query={"bot_unique_name": bot_unique_name, "mark_as_read": mark_as_read},
            json=V2NamedChannelMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
            ),
        )

    async def send_to_channel(
        self,
        channel_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a channel by its id (version 2).

        Posts a message into a channel, as the user or, with bot_unique_name, as a bot
        that is in the channel; with thread_message_id it opens a thread on that
        message. The vendor documents the call for opening threads only, public code
        posts with it in general. Answers 204 without a body; with sync_message the
        answer is 200 with the id of the new message. Version 3 has
        messages.send_to_channel.

        Sends `POST /api/v2/channels/{channel_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            text: The text, at most 5000 characters.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well. By default `false`.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            await client.v2.messages.send_to_channel(
                "T5210000031027",
                text="Please collect feedback on the floor plan in this thread.",
                thread_message_id="1747209964150_112047396652",
                thread_title="Floor plan",
                post_in_parent=False,
                sync_message=True,
            )
        """
        return await self._request(
            _SEND_TO_CHANNEL,
            path={"channel_id": channel_id},
            query={"bot_unique_name": bot_unique_name},
            json=V2ChannelMessageCreate(
                text=text,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
                reply_to=reply_to,
                sync_message=sync_message,
            ),
        )

    async def send_to_chat(
        self,
        chat_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
        post_in_parent: bool | None = None,
    ) -> PostedMessage | None:
        """Post a message into a chat or thread (version 2).

        Posts a message into a chat, or into a thread by its own chat id. The user
        speaks; a bot that is in the channel can speak in its threads with
        bot_unique_name. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message. The limit counts all tokens of a user together.
        Version 3 has messages.send_to_chat.

        Sends `POST /api/v2/chats/{chat_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            post_in_parent: Whether a message of a thread shows up in its parent chat as
                well; threads only. By default `false`.

        Returns:
            PostedMessage: The message was posted and its id is known.
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
            `buddies_self_message_restricted`: A direct message to oneself is refused.
            `extra_key_found`: The body holds a field that is not known here.

        Example:
            await client.v2.messages.send_to_chat(
                "2847160000000519038",
                text="I have booked the small room for ten.",
                reply_to="1747303325418_48260917354",
                sync_message=True,
                mark_as_read=True,
            )
        """
        return await self._request(
            _SEND_TO_CHAT,
            path={"chat_id": chat_id},
            query={"bot_unique_name": bot_unique_name},
            json=V2ChatMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
                post_in_parent=post_in_parent,
            ),
        )

"""Posting, reading, changing, forwarding, deleting and finding messages, and reactions to
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages, WindowPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited, unescaped
from .._runtime.resource import AsyncResource, Resource
from ..models.messages import (
    CardMessageCreate,
    ChannelMessageCreate,
    ChannelMessageSent,
    ForwardRecipients,
    ForwardSource,
    FoundMessage,
    Message,
    MessageCreate,
    MessageDeleteResult,
    MessageForward,
    MessageForwardResult,
    MessageList,
    MessageReaction,
    MessageReference,
    MessageSearchResult,
    MessageSent,
    MessageUpdate,
    ReactionList,
    UserMessageCreate,
)
from ..models.shared import (
    Button,
    ButtonConfirmation,
    ErrorBody,
    MessageCard,
    PostedMessage,
    Slide,
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
_REACTIONS_LIST: Operation[ReactionList] = Operation(
    id="messages.reactions.list",
    method="GET",
    path="/api/v2/chats/{chat_id}/messages/{message_id}/reactions",
    responses={200: ReactionList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.messageactions.READ",),),
)
_REACTIONS_ADD: Operation[None] = Operation(
    id="messages.reactions.add",
    method="POST",
    path="/api/v2/chats/{chat_id}/messages/{message_id}/reactions",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.messageactions.CREATE",),),
)
_REACTIONS_REMOVE: Operation[None] = Operation(
    id="messages.reactions.remove",
    method="DELETE",
    path="/api/v2/chats/{chat_id}/messages/{message_id}/reactions",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.messageactions.CREATE",), ("ZohoCliq.messageactions.DELETE",)),
)
_BULK_DELETE: Operation[MessageDeleteResult] = Operation(
    id="messages.bulk_delete",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/messagess",
    responses={200: MessageDeleteResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.DELETE",),),
)
_SEND_TO_CHANNEL_BY_NAME: Operation[ChannelMessageSent | None] = Operation(
    id="messages.send_to_channel_by_name",
    method="POST",
    path="/api/v3/channelsbyname/{channel_unique_name}/messages",
    responses={200: ChannelMessageSent, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_SEND_TO_CHANNEL: Operation[ChannelMessageSent | None] = Operation(
    id="messages.send_to_channel",
    method="POST",
    path="/api/v3/channels/{channel_id}/messages",
    responses={200: ChannelMessageSent, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)
_SEND_TO_CHAT: Operation[MessageSent | None] = Operation(
    id="messages.send_to_chat",
    method="POST",
    path="/api/v3/chats/{chat_id}/messages",
    responses={200: MessageSent, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",), ("ZohoCliq.Messages.CREATE",)),
)
_FORWARD: Operation[MessageForwardResult] = Operation(
    id="messages.forward",
    method="POST",
    path="/api/v3/messages",
    responses={200: MessageForwardResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.CREATE",),),
)
_SEARCH: Operation[MessageSearchResult] = Operation(
    id="messages.search",
    method="GET",
    path="/api/v3/messages/search",
    responses={200: MessageSearchResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_SEND_CARD_TO_CHANNEL: Operation[MessageSent] = Operation(
    id="messages.send_card_to_channel",
    method="POST",
    path="/api/v3/channels/{channel_unique_name}/message",
    responses={200: MessageSent},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.CREATE",),),
)
_LIST: Operation[MessageList] = Operation(
    id="messages.list",
    method="GET",
    path="/api/v2/chats/{chat_id}/messages",
    responses={200: MessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=15, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_GET: Operation[Message] = Operation(
    id="messages.get",
    method="GET",
    path="/api/v2/chats/{chat_id}/messages/{message_id}",
    responses={200: Message},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_UPDATE: Operation[None] = Operation(
    id="messages.update",
    method="PUT",
    path="/api/v2/chats/{chat_id}/messages/{message_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.UPDATE",), ("ZohoCliq.Webhooks.UPDATE",)),
)
_DELETE: Operation[None] = Operation(
    id="messages.delete",
    method="DELETE",
    path="/api/v2/chats/{chat_id}/messages/{message_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.DELETE",), ("ZohoCliq.Webhooks.DELETE",)),
)
_SEND_TO_USER: Operation[PostedMessage | None] = Operation(
    id="messages.send_to_user",
    method="POST",
    path="/api/v2/buddies/{email_id}/message",
    responses={200: PostedMessage, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)


class MessagesReactionsResource(Resource):
    """Calls below `messages.reactions`."""

    def list(self, chat_id: str, message_id: str) -> ReactionList:
        """List the reactions to a message.

        Returns who reacted to a message with which emoji and when, all in one answer.

        Sends `GET /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Returns:
            ReactionList: The reactions by emoji.

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
            client.messages.reactions.list(
                "2847160000000519038",
                "1747303325418_48260917354",
            )
        """
        return self._request(
            _REACTIONS_LIST,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    def add(self, chat_id: str, message_id: str, *, emoji_code: str) -> None:
        """React to a message.

        Adds a reaction of the current user to a message. Bots cannot react. The scope
        is spelt with a small m.

        Sends `POST /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            emoji_code: The emoji, as a character or as the code of one of Cliq's own
                between colons.

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
            client.messages.reactions.add(
                "2847160000000519038",
                "1747303325418_48260917354",
                emoji_code=":smile:",
            )
        """
        return self._request(
            _REACTIONS_ADD,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            json=MessageReaction(emoji_code=emoji_code),
        )

    def remove(
        self,
        chat_id: str,
        message_id: str,
        *,
        emoji_code: str,
        emoji_code_query: str | None = None,
    ) -> None:
        """Take back a reaction to a message.

        Takes back a reaction of the current user. For a reaction of somebody else the
        call answers as if it had worked and changes nothing. The emoji goes into the
        body, as public code sends it; the vendor shows it in the query as well. One of
        the two scopes is enough - the vendor's text names the first one, public code
        also uses the second.

        Sends `DELETE /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.CREATE` or `ZohoCliq.messageactions.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            emoji_code: The emoji, as a character or as the code of one of Cliq's own
                between colons.
            emoji_code_query: The emoji once more; the document names it here as well,
                clients that work send it in the body alone.

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
            client.messages.reactions.remove(
                "2847160000000519038",
                "1747303325418_48260917354",
                emoji_code=":smile:",
            )
        """
        return self._request(
            _REACTIONS_REMOVE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            query={"emoji_code": emoji_code_query},
            json=MessageReaction(emoji_code=emoji_code),
        )


class MessagesResource(Resource):
    """Posting, reading, changing, forwarding, deleting and finding messages, and reactions
    to them.
    """

    @cached_property
    def reactions(self) -> MessagesReactionsResource:
        """Calls below `messages.reactions`."""
        return MessagesReactionsResource(self._client)

    def bulk_delete(
        self,
        chat_id: str,
        *,
        message_ids: Sequence[str],
        reason: (
            Literal["irrelevant_information", "obscene_content", "others"] | None
        ) = None,
        comment: str | None = None,
    ) -> MessageDeleteResult:
        """Delete several messages of a chat.

        Deletes up to 25 messages of one chat and tells for each whether it worked; a
        failure of some still answers 200. The path really ends in three letters s.
        Administrators who delete messages of others give a reason.

        Sends `DELETE /api/v3/chats/{chat_id}/messagess`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_ids: Ids of the messages, at most 25, sent as one comma-separated
                value. At least 1 item.
            reason: Why an administrator deletes messages of others.
            comment: Remark of the administrator on the reason, at most 250 characters.

        Returns:
            MessageDeleteResult: The outcome for each message.

        Raises:
            BadRequestError: 400, `invalid_delete_reason`, `invalid_parameters`,
                `message_delete_limit_exceeded`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `access_denied`, `message_delete_timeout`.
            NotFoundError: 404, `chat_not_found`, `message_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `access_denied`: One or more of the messages are not for the user to delete.
            `chat_not_found`: There is no such chat, or the user does not take part in
                it.
            `invalid_delete_reason`: The reason is not one of the known ones.
            `invalid_parameters`: The list of message ids is empty or malformed.
            `message_delete_limit_exceeded`: More than 25 messages were named.
            `message_delete_timeout`: One or more of the messages are too old to be
                deleted.
            `message_not_found`: There is no such message.

        Example:
            client.messages.bulk_delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747303391836_48260917361"],
            )
        """
        return self._request(
            _BULK_DELETE,
            path={"chat_id": chat_id},
            query={
                "message_ids": delimited(message_ids, ","),
                "reason": reason,
                "comment": comment,
            },
        )

    def send_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
        mark_as_read: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
    ) -> ChannelMessageSent | None:
        """Post a message into a channel given by its unique name.

        Posts a text into a channel, as the user or, with bot_unique_name, as a bot that
        is in the channel. With thread_message_id the text opens a thread on that
        message, if the reply mode of the channel allows threads. Answers 204 without a
        body; with sync_message the answer is 200 with the id of the new message. The
        limit counts all tokens of a user together.

        Sends `POST /api/v3/channelsbyname/{channel_unique_name}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            text: The text, at most 5000 characters; mentions are written as for chats.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well.

        Returns:
            ChannelMessageSent: The message was posted and its id is known.
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
            client.messages.send_to_channel_by_name(
                "harbourproject",
                text="The lift is out of order until Thursday.",
                sync_message=True,
            )
        """
        return self._request(
            _SEND_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            query={
                "bot_unique_name": bot_unique_name,
                "appkey": appkey,
                "mark_as_read": mark_as_read,
            },
            json=ChannelMessageCreate(
                text=text,
                reply_to=reply_to,
                sync_message=sync_message,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
            ),
        )

    def send_to_channel(
        self,
        channel_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
        mark_as_read: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
    ) -> ChannelMessageSent | None:
        """Post a message into a channel given by its id.

        Posts a text into a channel, as the user or, with bot_unique_name, as a bot that
        is in the channel. With thread_message_id the text opens a thread on that
        message, if the reply mode of the channel allows threads. Answers 204 without a
        body; with sync_message the answer is 200 with the id of the new message. The
        limit counts all tokens of a user together.

        Sends `POST /api/v3/channels/{channel_id}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            text: The text, at most 5000 characters; mentions are written as for chats.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well.

        Returns:
            ChannelMessageSent: The message was posted and its id is known.
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
            client.messages.send_to_channel(
                "T5210000031027",
                text="Please collect feedback on the floor plan in this thread.",
                sync_message=True,
                thread_message_id="1747209964150_112047396652",
                thread_title="Floor plan",
                post_in_parent=False,
            )
        """
        return self._request(
            _SEND_TO_CHANNEL,
            path={"channel_id": channel_id},
            query={
                "bot_unique_name": bot_unique_name,
                "appkey": appkey,
                "mark_as_read": mark_as_read,
            },
            json=ChannelMessageCreate(
                text=text,
                reply_to=reply_to,
                sync_message=sync_message,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
            ),
        )

    def send_to_chat(
        self,
        chat_id: str,
        *,
        bot_unique_name: str | None = None,
        text: str | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        references: Mapping[str, MessageReference] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
        confirm: ButtonConfirmation | None = None,
    ) -> MessageSent | None:
        """Post a message into a chat, a channel or a thread.

        Posts a message into the conversation with this chat id; channels and threads
        have one too. A message is text, a card, or both, and may carry buttons and
        slides (tables, lists, images, charts). With thread_message_id it opens a thread
        on a message of a channel. People are mentioned in the text by {@user id} or
        {@e-mail}, silently by [name](zohoid:user id) or [name](mail:e-mail), channels
        by {#channel id}, teams by {@team id}, everybody by {@all}, those present by
        {@available}. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message, and cards are answered 200 with the posted card.
        Either scope is named by the vendor, the second one for cards only. The limit
        counts all tokens of a user together.

        Sends `POST /api/v3/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Messages.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            references: Buttons inside the text by key; the text places them as
                [label]($key).
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it.
            thread_message_id: Id of the message of a channel on which this one opens a
                thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread also shows up in its parent
                chat.
            confirm: The place of the question is the action of a button; one list of
                the vendor shows it here. Deprecated.

        Returns:
            MessageSent: The message was posted; the body holds its id or the posted
                card.
            None: The message was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`, `input_pattern_mismatch`.
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
            `input_pattern_mismatch`: A value is not one of the known ones, for example
                the type of a button action.

        Example:
            client.messages.send_to_chat(
                "2847160000000519038",
                text="Release 4.2 waits for a decision.",
                card=InlineCard(
                    title="Release 4.2",
                    thumbnail="https://example.com/images/release.png",
                ),
                buttons=[
                    Button(
                        label="Release",
                        type="+",
                        key="release",
                        action=InvokeFunctionAction(
                            data=FunctionTarget(
                                name="start_release",
                                owner="jonas.okafor@example.com",
                            ),
                            confirm=ButtonConfirmation(
                                title="Release now?",
                                input="Why now",
                                emotion="positive",
                                button_label="Release",
                                cancel_button_label="Back",
                                mandatory="false",
                            ),
                        ),
                    ),
                    Button(
                        label="Show changes",
                        type="-",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://example.com/releases/4.2"),
                        ),
                    ),
                ],
                slides=[
                    TableSlide(
                        title="Tests",
                        data=TableData(
                            headers=["Suite", "Result"],
                            rows=[
                                {"Suite": "unit", "Result": "passed"},
                                {"Suite": "browser", "Result": "passed"},
                            ],
                        ),
                    ),
                ],
                sync_message=True,
            )
        """
        return self._request(
            _SEND_TO_CHAT,
            path={"chat_id": chat_id},
            query={"bot_unique_name": bot_unique_name},
            json=MessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                references=references,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
                confirm=confirm,
            ),
        )

    def forward(
        self, *, source: ForwardSource, recipients: ForwardRecipients
    ) -> MessageForwardResult:
        """Forward messages to chats and users.

        Forwards up to 25 messages of one chat to up to 100 chats and users, one by one
        or as a group. The answer is 200 even if some recipients were not reached; those
        stand under failures with a reason each.

        Sends `POST /api/v3/messages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            source: Messages of one chat.
            recipients: Who gets the messages and in which form.

        Returns:
            MessageForwardResult: Who was reached and who was not.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in the chat; reported for
                a single recipient.
            `chat_with_other_org_users_disabled`: People of other organisations cannot
                be reached; reported for a single recipient.

        Example:
            client.messages.forward(
                source=ForwardSource(
                    chat_id="2847160000000519038",
                    message_ids=[
                        "1747303325418_48260917354",
                        "1747303391836_48260917361",
                    ],
                ),
                recipients=ForwardRecipients(
                    chat_ids="2847160000000522417",
                    user_ids="71290618",
                    forward_as_group=True,
                    show_original_sender=True,
                    title="Notes of the site visit",
                ),
            )
        """
        return self._request(
            _FORWARD,
            json=MessageForward(source=source, recipients=recipients),
        )

    def search(
        self,
        *,
        query: str | None = None,
        limit: int | None = None,
        next_token: int | None = None,
        from_user_ids: Sequence[str] | None = None,
        to_user_ids: Sequence[str] | None = None,
        mentioned_user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_type: (
            Sequence[
                Literal[
                    "direct_message",
                    "group_chat",
                    "channel",
                    "threads",
                    "bot",
                    "guests",
                ]
            ]
            | None
        ) = None,
        parent_chatid: str | None = None,
        channel_type: (
            Literal["organisation", "team", "personal", "external"] | None
        ) = None,
        team_ids: Sequence[str] | None = None,
        include_allowed_channels: bool | None = None,
        from_time: str | None = None,
        to_time: str | None = None,
        file_name: Sequence[str] | None = None,
        file_type: Sequence[str] | None = None,
        file_content_query: str | None = None,
        message_type: Literal["text", "link", "file"] | None = None,
        is_pinned: bool | None = None,
        has_mentions: bool | None = None,
        star_types: (
            Sequence[
                Literal[
                    "important",
                    "to_do",
                    "note",
                    "manager",
                    "follow_up",
                    "followup",
                    "question",
                    "idea",
                    "other",
                ]
            ]
            | None
        ) = None,
        include_bot_messages: bool | None = None,
    ) -> MessageSearchResult:
        """Search messages.

        Finds messages in all chats of the user by text, people, chats, time, files and
        marks. Filters narrow each other. Messages of bots are left out unless they are
        asked for.

        Sends `GET /api/v3/messages/search`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter_search` walks over all pages.

        Args:
            query: Words to look for in messages, phrases in quotes, at most 1000
                characters.
            limit: Largest number of messages in the answer, at most 50.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            from_user_ids: Only messages sent by these users, at most 5, sent as one
                comma-separated value.
            to_user_ids: Only messages sent to these users, at most 5, sent as one
                comma-separated value.
            mentioned_user_ids: Only messages that mention these users, at most 5, sent
                as one comma-separated value.
            chat_ids: Only messages of these chats, at most 5, sent as one
                comma-separated value.
            chat_type: Only messages of chats of these kinds, at most 6, sent as one
                comma-separated value.
            parent_chatid: Only messages of threads of this parent chat.
            channel_type: Only messages of channels of this reach - the whole
                organisation, teams, invited members (personal), or with people from
                outside.
            team_ids: Only messages of channels of these teams, at most 5, sent as one
                comma-separated value.
            include_allowed_channels: True adds channels that the user may see although
                chat_ids does not name them.
            from_time: Only messages sent at this time or later, as milliseconds since
                the epoch or as ISO 8601.
            to_time: Only messages sent up to this time, as milliseconds since the epoch
                or as ISO 8601. It must be later than from_time.
            file_name: Only messages with files of these names, sent as one
                comma-separated value. Parts of a name and * match. At most 10 names and
                500 characters together.
            file_type: Only messages with files of these media types, sent as one
                comma-separated value. At most 10 types and 500 characters together.
            file_content_query: Words to look for inside attached files, with phrases in
                quotes and AND, OR, NOT; at most 500 characters.
            message_type: Only messages of this kind - plain text, with links, or with
                files.
            is_pinned: True finds only pinned messages; chat_ids must then name exactly
                one chat.
            has_mentions: True finds only messages that mention somebody.
            star_types: Only messages that the user has starred in one of these ways, at
                most 5, sent as one comma-separated value.
            include_bot_messages: True adds messages that bots have sent.

        Returns:
            MessageSearchResult: The messages that match.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `invalid.time.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500, `error_message_search`.

        The `model` of an exception is ErrorBody.

        Error codes:
            `error_message_search`: The server failed while searching.
            `invalid.inputs.submitted`: A value is not accepted.
            `invalid.time.submitted`: A time cannot be read, or the two times are the
                wrong way round.
            `invalid_access`: The caller is outside the organisation.

        Example:
            client.messages.search()
        """
        return self._request(
            _SEARCH,
            query={
                "query": query,
                "limit": limit,
                "next_token": next_token,
                "from_user_ids": delimited(from_user_ids, ","),
                "to_user_ids": delimited(to_user_ids, ","),
                "mentioned_user_ids": delimited(mentioned_user_ids, ","),
                "chat_ids": delimited(chat_ids, ","),
                "chat_type": delimited(chat_type, ","),
                "parent_chatid": parent_chatid,
                "channel_type": channel_type,
                "team_ids": delimited(team_ids, ","),
                "include_allowed_channels": include_allowed_channels,
                "from_time": from_time,
                "to_time": to_time,
                "file_name": delimited(file_name, ","),
                "file_type": delimited(file_type, ","),
                "file_content_query": file_content_query,
                "message_type": message_type,
                "is_pinned": is_pinned,
                "has_mentions": has_mentions,
                "star_types": delimited(star_types, ","),
                "include_bot_messages": include_bot_messages,
            },
        )

    def iter_search(
        self,
        *,
        query: str | None = None,
        limit: int | None = None,
        next_token: int | None = None,
        from_user_ids: Sequence[str] | None = None,
        to_user_ids: Sequence[str] | None = None,
        mentioned_user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_type: (
            Sequence[
                Literal[
                    "direct_message",
                    "group_chat",
                    "channel",
                    "threads",
                    "bot",
                    "guests",
                ]
            ]
            | None
        ) = None,
        parent_chatid: str | None = None,
        channel_type: (
            Literal["organisation", "team", "personal", "external"] | None
        ) = None,
        team_ids: Sequence[str] | None = None,
        include_allowed_channels: bool | None = None,
        from_time: str | None = None,
        to_time: str | None = None,
        file_name: Sequence[str] | None = None,
        file_type: Sequence[str] | None = None,
        file_content_query: str | None = None,
        message_type: Literal["text", "link", "file"] | None = None,
        is_pinned: bool | None = None,
        has_mentions: bool | None = None,
        star_types: (
            Sequence[
                Literal[
                    "important",
                    "to_do",
                    "note",
                    "manager",
                    "follow_up",
                    "followup",
                    "question",
                    "idea",
                    "other",
                ]
            ]
            | None
        ) = None,
        include_bot_messages: bool | None = None,
        max_items: int | None = None,
    ) -> Walk[FoundMessage, int]:
        """Walk over everything that `search` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `search`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            FoundMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MessageSearchResult, FoundMessage, int] = CursorPages(
            items=lambda page: page.messages, cursor=lambda page: page.next_token
        )

        def fetch(cursor: int | None) -> MessageSearchResult:
            return self.search(
                query=query,
                limit=limit,
                next_token=cursor,
                from_user_ids=from_user_ids,
                to_user_ids=to_user_ids,
                mentioned_user_ids=mentioned_user_ids,
                chat_ids=chat_ids,
                chat_type=chat_type,
                parent_chatid=parent_chatid,
                channel_type=channel_type,
                team_ids=team_ids,
                include_allowed_channels=include_allowed_channels,
                from_time=from_time,
                to_time=to_time,
                file_name=file_name,
                file_type=file_type,
                file_content_query=file_content_query,
                message_type=message_type,
                is_pinned=is_pinned,
                has_mentions=has_mentions,
                star_types=star_types,
                include_bot_messages=include_bot_messages,
            )

        return self._walk(_SEARCH, fetch, pages, start=next_token, max_items=max_items)

    def send_card_to_channel(
        self,
        channel_unique_name: str,
        *,
        card: MessageCard,
        text: str | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
    ) -> MessageSent:
        """Post a card into a channel.

        Posts a poll, a prompt or an inline card into a channel given by its unique
        name, always as the user. The answer holds the posted card. The vendor describes
        this call beside the general one for chats and elsewhere calls that one the only
        way to post cards; messages.send_to_chat, given the channel's chat id, does the
        same and more. The scope named here is the one for creating channels.

        Sends `POST /api/v3/channels/{channel_unique_name}/message`.
        Scope: `ZohoCliq.Channels.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            card: A card; its theme decides what it can hold.
            text: What is shown where cards cannot be, and in notifications; at most
                5000 characters.
            buttons: Buttons beside the card, at most 5. This call is documented with
                buttons inside the card only, which a server refused.
            slides: Structured parts below the card, in this order.

        Returns:
            MessageSent: The card was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`, `input_pattern_mismatch`.
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
            `input_pattern_mismatch`: A value is not one of the known ones, for example
                the type of a button action.

        Example:
            client.messages.send_card_to_channel(
                "harbourproject",
                card=PollCard(
                    title="Place of the summer party",
                    options=[
                        PollOption(text="Roof terrace"),
                        PollOption(text="Boathouse"),
                    ],
                ),
                text="Where shall the summer party be?",
            )
        """
        return self._request(
            _SEND_CARD_TO_CHANNEL,
            path={"channel_unique_name": channel_unique_name},
            json=CardMessageCreate(
                text=text, card=card, buttons=buttons, slides=slides
            ),
        )

    def list(
        self,
        chat_id: str,
        *,
        fromtime: int | None = None,
        totime: int | None = None,
        limit: int | None = None,
    ) -> MessageList:
        """List messages of a chat.

        Returns messages of one conversation, of a channel or thread by its chat id too,
        between two times. There is no page token - move totime back or fromtime on by
        the times of the messages read so far. A new message can be missing for some
        seconds, a deleted one stays in the list with empty text, and free plans keep
        the last 10000 messages only. Only version 2 of the API reads messages, and the
        limit is low, so poll sparingly.

        Sends `GET /api/v2/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 15 calls per minute, then locked for 10 minutes.
        One call is one page.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fromtime: Only messages sent at this time or later, in milliseconds since
                the epoch.
            totime: Only messages sent up to this time, in milliseconds since the epoch.
            limit: Largest number of messages in the answer; more than 100 was not seen.

        Returns:
            MessageList: The messages of that time.

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
            client.messages.list("2847160000000519038")
        """
        return self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"fromtime": fromtime, "totime": totime, "limit": limit},
        )

    def iter(
        self,
        chat_id: str,
        *,
        fromtime: int | None = None,
        totime: int | None = None,
        limit: int | None = None,
        max_items: int | None = None,
    ) -> Walk[Message, int]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `totime` begins at a later page, where `cursor` of another walk stands.
        Items come latest first, whatever the order on a page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Message.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: WindowPages[MessageList, Message] = WindowPages(
            items=lambda page: page.data,
            time=lambda item: item.time,
            id=lambda item: item.id,
            limit=limit,
            page_size=100,
        )

        def fetch(cursor: int | None) -> MessageList:
            return self.list(chat_id, fromtime=fromtime, totime=cursor, limit=limit)

        return self._walk(_LIST, fetch, pages, start=totime, max_items=max_items)

    def get(self, chat_id: str, message_id: str) -> Message:
        """Get one message.

        Returns one message of a conversation that the user takes part in. A message on
        which a thread hangs tells about it in thread_information; the chat id there is
        the one to post to and read from for that thread.

        Sends `GET /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Returns:
            Message: The message.

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
            client.messages.get("2847160000000519038", "1747303325418_48260917354")
        """
        return self._request(
            _GET,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    def update(
        self,
        chat_id: str,
        message_id: str,
        *,
        text: str,
        notify_edit: bool | None = None,
    ) -> None:
        """Change the text of a message.

        Replaces the text of a message and, with notify_edit, tells the others. It works
        for one's own messages and for those that were posted through a bot. The
        vendor's list of scopes and its description of the call disagree; public code
        uses the first one.

        Sends `PUT /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.UPDATE` or `ZohoCliq.Webhooks.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            text: The new text, at most 5000 characters.
            notify_edit: Whether the participants are told about the change.

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
            client.messages.update(
                "2847160000000519038",
                "1747303325418_48260917354",
                text="The lift is out of order until Friday.",
                notify_edit=True,
            )
        """
        return self._request(
            _UPDATE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            json=MessageUpdate(text=text, notify_edit=notify_edit),
        )

    def delete(self, chat_id: str, message_id: str) -> None:
        """Delete one message.

        Deletes a message; messages.bulk_delete takes several at once. Deleting what a
        bot has posted was refused. The vendor's list of scopes and its description of
        the call disagree; public code uses the first one.

        Sends `DELETE /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.DELETE` or `ZohoCliq.Webhooks.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

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
            `message_delete_failed`: The message was not deleted, for example because a
                bot has posted it.

        Example:
            client.messages.delete("2847160000000519038", "1747303325418_48260917354")
        """
        return self._request(
            _DELETE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    def send_to_user(
        self,
        email_id: str,
        *,
        text: str,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
    ) -> PostedMessage | None:
        """Post a direct message to a user.

        Posts a direct message to one person, given by e-mail address or user id, always
        as the current user; a bot writes to people through bots.send_message. The
        person must belong to the organisation or be a contact on both sides, and must
        not be the user. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message. The limit counts all tokens of a user together.

        Sends `POST /api/v2/buddies/{email_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            email_id: E-mail address or id of the user who gets the message.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.

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
            client.messages.send_to_user(
                "mara.lindqvist@example.com",
                text="Your visitor is waiting at the front desk.",
                sync_message=True,
                mark_as_read=True,
            )
        """
        return self._request(
            _SEND_TO_USER,
            path={"email_id": email_id},
            json=UserMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
            ),
        )


class AsyncMessagesReactionsResource(AsyncResource):
    """Calls below `messages.reactions`."""

    async def list(self, chat_id: str, message_id: str) -> ReactionList:
        """List the reactions to a message.

        Returns who reacted to a message with which emoji and when, all in one answer.

        Sends `GET /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Returns:
            ReactionList: The reactions by emoji.

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
            await client.messages.reactions.list(
                "2847160000000519038",
                "1747303325418_48260917354",
            )
        """
        return await self._request(
            _REACTIONS_LIST,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    async def add(self, chat_id: str, message_id: str, *, emoji_code: str) -> None:
        """React to a message.

        Adds a reaction of the current user to a message. Bots cannot react. The scope
        is spelt with a small m.

        Sends `POST /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            emoji_code: The emoji, as a character or as the code of one of Cliq's own
                between colons.

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
            await client.messages.reactions.add(
                "2847160000000519038",
                "1747303325418_48260917354",
                emoji_code=":smile:",
            )
        """
        return await self._request(
            _REACTIONS_ADD,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            json=MessageReaction(emoji_code=emoji_code),
        )

    async def remove(
        self,
        chat_id: str,
        message_id: str,
        *,
        emoji_code: str,
        emoji_code_query: str | None = None,
    ) -> None:
        """Take back a reaction to a message.

        Takes back a reaction of the current user. For a reaction of somebody else the
        call answers as if it had worked and changes nothing. The emoji goes into the
        body, as public code sends it; the vendor shows it in the query as well. One of
        the two scopes is enough - the vendor's text names the first one, public code
        also uses the second.

        Sends `DELETE /api/v2/chats/{chat_id}/messages/{message_id}/reactions`.
        Scope: `ZohoCliq.messageactions.CREATE` or `ZohoCliq.messageactions.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            emoji_code: The emoji, as a character or as the code of one of Cliq's own
                between colons.
            emoji_code_query: The emoji once more; the document names it here as well,
                clients that work send it in the body alone.

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
            await client.messages.reactions.remove(
                "2847160000000519038",
                "1747303325418_48260917354",
                emoji_code=":smile:",
            )
        """
        return await self._request(
            _REACTIONS_REMOVE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            query={"emoji_code": emoji_code_query},
            json=MessageReaction(emoji_code=emoji_code),
        )


class AsyncMessagesResource(AsyncResource):
    """Posting, reading, changing, forwarding, deleting and finding messages, and reactions
    to them.
    """

    @cached_property
    def reactions(self) -> AsyncMessagesReactionsResource:
        """Calls below `messages.reactions`."""
        return AsyncMessagesReactionsResource(self._client)

    async def bulk_delete(
        self,
        chat_id: str,
        *,
        message_ids: Sequence[str],
        reason: (
            Literal["irrelevant_information", "obscene_content", "others"] | None
        ) = None,
        comment: str | None = None,
    ) -> MessageDeleteResult:
        """Delete several messages of a chat.

        Deletes up to 25 messages of one chat and tells for each whether it worked; a
        failure of some still answers 200. The path really ends in three letters s.
        Administrators who delete messages of others give a reason.

        Sends `DELETE /api/v3/chats/{chat_id}/messagess`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_ids: Ids of the messages, at most 25, sent as one comma-separated
                value. At least 1 item.
            reason: Why an administrator deletes messages of others.
            comment: Remark of the administrator on the reason, at most 250 characters.

        Returns:
            MessageDeleteResult: The outcome for each message.

        Raises:
            BadRequestError: 400, `invalid_delete_reason`, `invalid_parameters`,
                `message_delete_limit_exceeded`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `access_denied`, `message_delete_timeout`.
            NotFoundError: 404, `chat_not_found`, `message_not_found`.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `access_denied`: One or more of the messages are not for the user to delete.
            `chat_not_found`: There is no such chat, or the user does not take part in
                it.
            `invalid_delete_reason`: The reason is not one of the known ones.
            `invalid_parameters`: The list of message ids is empty or malformed.
            `message_delete_limit_exceeded`: More than 25 messages were named.
            `message_delete_timeout`: One or more of the messages are too old to be
                deleted.
            `message_not_found`: There is no such message.

        Example:
            await client.messages.bulk_delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747303391836_48260917361"],
            )
        """
        return await self._request(
            _BULK_DELETE,
            path={"chat_id": chat_id},
            query={
                "message_ids": delimited(message_ids, ","),
                "reason": reason,
                "comment": comment,
            },
        )

    async def send_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
        mark_as_read: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
    ) -> ChannelMessageSent | None:
        """Post a message into a channel given by its unique name.

        Posts a text into a channel, as the user or, with bot_unique_name, as a bot that
        is in the channel. With thread_message_id the text opens a thread on that
        message, if the reply mode of the channel allows threads. Answers 204 without a
        body; with sync_message the answer is 200 with the id of the new message. The
        limit counts all tokens of a user together.

        Sends `POST /api/v3/channelsbyname/{channel_unique_name}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            text: The text, at most 5000 characters; mentions are written as for chats.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well.

        Returns:
            ChannelMessageSent: The message was posted and its id is known.
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
            await client.messages.send_to_channel_by_name(
                "harbourproject",
                text="The lift is out of order until Thursday.",
                sync_message=True,
            )
        """
        return await self._request(
            _SEND_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            query={
                "bot_unique_name": bot_unique_name,
                "appkey": appkey,
                "mark_as_read": mark_as_read,
            },
            json=ChannelMessageCreate(
                text=text,
                reply_to=reply_to,
                sync_message=sync_message,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
            ),
        )

    async def send_to_channel(
        self,
        channel_id: str,
        *,
        text: str,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
        mark_as_read: bool | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
    ) -> ChannelMessageSent | None:
        """Post a message into a channel given by its id.

        Posts a text into a channel, as the user or, with bot_unique_name, as a bot that
        is in the channel. With thread_message_id the text opens a thread on that
        message, if the reply mode of the channel allows threads. Answers 204 without a
        body; with sync_message the answer is 200 with the id of the new message. The
        limit counts all tokens of a user together.

        Sends `POST /api/v3/channels/{channel_id}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            text: The text, at most 5000 characters; mentions are written as for chats.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            thread_message_id: Id of the message of the channel on which the text opens
                a thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread shows up in the channel as
                well.

        Returns:
            ChannelMessageSent: The message was posted and its id is known.
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
            await client.messages.send_to_channel(
                "T5210000031027",
                text="Please collect feedback on the floor plan in this thread.",
                sync_message=True,
                thread_message_id="1747209964150_112047396652",
                thread_title="Floor plan",
                post_in_parent=False,
            )
        """
        return await self._request(
            _SEND_TO_CHANNEL,
            path={"channel_id": channel_id},
            query={
                "bot_unique_name": bot_unique_name,
                "appkey": appkey,
                "mark_as_read": mark_as_read,
            },
            json=ChannelMessageCreate(
                text=text,
                reply_to=reply_to,
                sync_message=sync_message,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
            ),
        )

    async def send_to_chat(
        self,
        chat_id: str,
        *,
        bot_unique_name: str | None = None,
        text: str | None = None,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        references: Mapping[str, MessageReference] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
        thread_message_id: str | None = None,
        thread_title: str | None = None,
        post_in_parent: bool | None = None,
        confirm: ButtonConfirmation | None = None,
    ) -> MessageSent | None:
        """Post a message into a chat, a channel or a thread.

        Posts a message into the conversation with this chat id; channels and threads
        have one too. A message is text, a card, or both, and may carry buttons and
        slides (tables, lists, images, charts). With thread_message_id it opens a thread
        on a message of a channel. People are mentioned in the text by {@user id} or
        {@e-mail}, silently by [name](zohoid:user id) or [name](mail:e-mail), channels
        by {#channel id}, teams by {@team id}, everybody by {@all}, those present by
        {@available}. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message, and cards are answered 200 with the posted card.
        Either scope is named by the vendor, the second one for cards only. The limit
        counts all tokens of a user together.

        Sends `POST /api/v3/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.Webhooks.CREATE` or `ZohoCliq.Messages.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            references: Buttons inside the text by key; the text places them as
                [label]($key).
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it.
            thread_message_id: Id of the message of a channel on which this one opens a
                thread.
            thread_title: Title of the new thread.
            post_in_parent: Whether a message of a thread also shows up in its parent
                chat.
            confirm: The place of the question is the action of a button; one list of
                the vendor shows it here. Deprecated.

        Returns:
            MessageSent: The message was posted; the body holds its id or the posted
                card.
            None: The message was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`, `input_pattern_mismatch`.
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
            `input_pattern_mismatch`: A value is not one of the known ones, for example
                the type of a button action.

        Example:
            await client.messages.send_to_chat(
                "2847160000000519038",
                text="Release 4.2 waits for a decision.",
                card=InlineCard(
                    title="Release 4.2",
                    thumbnail="https://example.com/images/release.png",
                ),
                buttons=[
                    Button(
                        label="Release",
                        type="+",
                        key="release",
                        action=InvokeFunctionAction(
                            data=FunctionTarget(
                                name="start_release",
                                owner="jonas.okafor@example.com",
                            ),
                            confirm=ButtonConfirmation(
                                title="Release now?",
                                input="Why now",
                                emotion="positive",
                                button_label="Release",
                                cancel_button_label="Back",
                                mandatory="false",
                            ),
                        ),
                    ),
                    Button(
                        label="Show changes",
                        type="-",
                        action=OpenUrlAction(
                            data=UrlTarget(web="https://example.com/releases/4.2"),
                        ),
                    ),
                ],
                slides=[
                    TableSlide(
                        title="Tests",
                        data=TableData(
                            headers=["Suite", "Result"],
                            rows=[
                                {"Suite": "unit", "Result": "passed"},
                                {"Suite": "browser", "Result": "passed"},
                            ],
                        ),
                    ),
                ],
                sync_message=True,
            )
        """
        return await self._request(
            _SEND_TO_CHAT,
            path={"chat_id": chat_id},
            query={"bot_unique_name": bot_unique_name},
            json=MessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                references=references,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
                thread_message_id=thread_message_id,
                thread_title=thread_title,
                post_in_parent=post_in_parent,
                confirm=confirm,
            ),
        )

    async def forward(
        self, *, source: ForwardSource, recipients: ForwardRecipients
    ) -> MessageForwardResult:
        """Forward messages to chats and users.

        Forwards up to 25 messages of one chat to up to 100 chats and users, one by one
        or as a group. The answer is 200 even if some recipients were not reached; those
        stand under failures with a reason each.

        Sends `POST /api/v3/messages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            source: Messages of one chat.
            recipients: Who gets the messages and in which form.

        Returns:
            MessageForwardResult: Who was reached and who was not.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in the chat; reported for
                a single recipient.
            `chat_with_other_org_users_disabled`: People of other organisations cannot
                be reached; reported for a single recipient.

        Example:
            await client.messages.forward(
                source=ForwardSource(
                    chat_id="2847160000000519038",
                    message_ids=[
                        "1747303325418_48260917354",
                        "1747303391836_48260917361",
                    ],
                ),
                recipients=ForwardRecipients(
                    chat_ids="2847160000000522417",
                    user_ids="71290618",
                    forward_as_group=True,
                    show_original_sender=True,
                    title="Notes of the site visit",
                ),
            )
        """
        return await self._request(
            _FORWARD,
            json=MessageForward(source=source, recipients=recipients),
        )

    async def search(
        self,
        *,
        query: str | None = None,
        limit: int | None = None,
        next_token: int | None = None,
        from_user_ids: Sequence[str] | None = None,
        to_user_ids: Sequence[str] | None = None,
        mentioned_user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_type: (
            Sequence[
                Literal[
                    "direct_message",
                    "group_chat",
                    "channel",
                    "threads",
                    "bot",
                    "guests",
                ]
            ]
            | None
        ) = None,
        parent_chatid: str | None = None,
        channel_type: (
            Literal["organisation", "team", "personal", "external"] | None
        ) = None,
        team_ids: Sequence[str] | None = None,
        include_allowed_channels: bool | None = None,
        from_time: str | None = None,
        to_time: str | None = None,
        file_name: Sequence[str] | None = None,
        file_type: Sequence[str] | None = None,
        file_content_query: str | None = None,
        message_type: Literal["text", "link", "file"] | None = None,
        is_pinned: bool | None = None,
        has_mentions: bool | None = None,
        star_types: (
            Sequence[
                Literal[
                    "important",
                    "to_do",
                    "note",
                    "manager",
                    "follow_up",
                    "followup",
                    "question",
                    "idea",
                    "other",
                ]
            ]
            | None
        ) = None,
        include_bot_messages: bool | None = None,
    ) -> MessageSearchResult:
        """Search messages.

        Finds messages in all chats of the user by text, people, chats, time, files and
        marks. Filters narrow each other. Messages of bots are left out unless they are
        asked for.

        Sends `GET /api/v3/messages/search`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter_search` walks over all pages.

        Args:
            query: Words to look for in messages, phrases in quotes, at most 1000
                characters.
            limit: Largest number of messages in the answer, at most 50.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            from_user_ids: Only messages sent by these users, at most 5, sent as one
                comma-separated value.
            to_user_ids: Only messages sent to these users, at most 5, sent as one
                comma-separated value.
            mentioned_user_ids: Only messages that mention these users, at most 5, sent
                as one comma-separated value.
            chat_ids: Only messages of these chats, at most 5, sent as one
                comma-separated value.
            chat_type: Only messages of chats of these kinds, at most 6, sent as one
                comma-separated value.
            parent_chatid: Only messages of threads of this parent chat.
            channel_type: Only messages of channels of this reach - the whole
                organisation, teams, invited members (personal), or with people from
                outside.
            team_ids: Only messages of channels of these teams, at most 5, sent as one
                comma-separated value.
            include_allowed_channels: True adds channels that the user may see although
                chat_ids does not name them.
            from_time: Only messages sent at this time or later, as milliseconds since
                the epoch or as ISO 8601.
            to_time: Only messages sent up to this time, as milliseconds since the epoch
                or as ISO 8601. It must be later than from_time.
            file_name: Only messages with files of these names, sent as one
                comma-separated value. Parts of a name and * match. At most 10 names and
                500 characters together.
            file_type: Only messages with files of these media types, sent as one
                comma-separated value. At most 10 types and 500 characters together.
            file_content_query: Words to look for inside attached files, with phrases in
                quotes and AND, OR, NOT; at most 500 characters.
            message_type: Only messages of this kind - plain text, with links, or with
                files.
            is_pinned: True finds only pinned messages; chat_ids must then name exactly
                one chat.
            has_mentions: True finds only messages that mention somebody.
            star_types: Only messages that the user has starred in one of these ways, at
                most 5, sent as one comma-separated value.
            include_bot_messages: True adds messages that bots have sent.

        Returns:
            MessageSearchResult: The messages that match.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `invalid.time.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500, `error_message_search`.

        The `model` of an exception is ErrorBody.

        Error codes:
            `error_message_search`: The server failed while searching.
            `invalid.inputs.submitted`: A value is not accepted.
            `invalid.time.submitted`: A time cannot be read, or the two times are the
                wrong way round.
            `invalid_access`: The caller is outside the organisation.

        Example:
            await client.messages.search()
        """
        return await self._request(
            _SEARCH,
            query={
                "query": query,
                "limit": limit,
                "next_token": next_token,
                "from_user_ids": delimited(from_user_ids, ","),
                "to_user_ids": delimited(to_user_ids, ","),
                "mentioned_user_ids": delimited(mentioned_user_ids, ","),
                "chat_ids": delimited(chat_ids, ","),
                "chat_type": delimited(chat_type, ","),
                "parent_chatid": parent_chatid,
                "channel_type": channel_type,
                "team_ids": delimited(team_ids, ","),
                "include_allowed_channels": include_allowed_channels,
                "from_time": from_time,
                "to_time": to_time,
                "file_name": delimited(file_name, ","),
                "file_type": delimited(file_type, ","),
                "file_content_query": file_content_query,
                "message_type": message_type,
                "is_pinned": is_pinned,
                "has_mentions": has_mentions,
                "star_types": delimited(star_types, ","),
                "include_bot_messages": include_bot_messages,
            },
        )

    def iter_search(
        self,
        *,
        query: str | None = None,
        limit: int | None = None,
        next_token: int | None = None,
        from_user_ids: Sequence[str] | None = None,
        to_user_ids: Sequence[str] | None = None,
        mentioned_user_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        chat_type: (
            Sequence[
                Literal[
                    "direct_message",
                    "group_chat",
                    "channel",
                    "threads",
                    "bot",
                    "guests",
                ]
            ]
            | None
        ) = None,
        parent_chatid: str | None = None,
        channel_type: (
            Literal["organisation", "team", "personal", "external"] | None
        ) = None,
        team_ids: Sequence[str] | None = None,
        include_allowed_channels: bool | None = None,
        from_time: str | None = None,
        to_time: str | None = None,
        file_name: Sequence[str] | None = None,
        file_type: Sequence[str] | None = None,
        file_content_query: str | None = None,
        message_type: Literal["text", "link", "file"] | None = None,
        is_pinned: bool | None = None,
        has_mentions: bool | None = None,
        star_types: (
            Sequence[
                Literal[
                    "important",
                    "to_do",
                    "note",
                    "manager",
                    "follow_up",
                    "followup",
                    "question",
                    "idea",
                    "other",
                ]
            ]
            | None
        ) = None,
        include_bot_messages: bool | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[FoundMessage, int]:
        """Walk over everything that `search` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `search`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            FoundMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[MessageSearchResult, FoundMessage, int] = CursorPages(
            items=lambda page: page.messages, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: int | None) -> MessageSearchResult:
            return await self.search(
                query=query,
                limit=limit,
                next_token=cursor,
                from_user_ids=from_user_ids,
                to_user_ids=to_user_ids,
                mentioned_user_ids=mentioned_user_ids,
                chat_ids=chat_ids,
                chat_type=chat_type,
                parent_chatid=parent_chatid,
                channel_type=channel_type,
                team_ids=team_ids,
                include_allowed_channels=include_allowed_channels,
                from_time=from_time,
                to_time=to_time,
                file_name=file_name,
                file_type=file_type,
                file_content_query=file_content_query,
                message_type=message_type,
                is_pinned=is_pinned,
                has_mentions=has_mentions,
                star_types=star_types,
                include_bot_messages=include_bot_messages,
            )

        return self._walk(_SEARCH, fetch, pages, start=next_token, max_items=max_items)

    async def send_card_to_channel(
        self,
        channel_unique_name: str,
        *,
        card: MessageCard,
        text: str | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
    ) -> MessageSent:
        """Post a card into a channel.

        Posts a poll, a prompt or an inline card into a channel given by its unique
        name, always as the user. The answer holds the posted card. The vendor describes
        this call beside the general one for chats and elsewhere calls that one the only
        way to post cards; messages.send_to_chat, given the channel's chat id, does the
        same and more. The scope named here is the one for creating channels.

        Sends `POST /api/v3/channels/{channel_unique_name}/message`.
        Scope: `ZohoCliq.Channels.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            card: A card; its theme decides what it can hold.
            text: What is shown where cards cannot be, and in notifications; at most
                5000 characters.
            buttons: Buttons beside the card, at most 5. This call is documented with
                buttons inside the card only, which a server refused.
            slides: Structured parts below the card, in this order.

        Returns:
            MessageSent: The card was posted.

        Raises:
            BadRequestError: 400, `extra_key_found`, `input_pattern_mismatch`.
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
            `input_pattern_mismatch`: A value is not one of the known ones, for example
                the type of a button action.

        Example:
            await client.messages.send_card_to_channel(
                "harbourproject",
                card=PollCard(
                    title="Place of the summer party",
                    options=[
                        PollOption(text="Roof terrace"),
                        PollOption(text="Boathouse"),
                    ],
                ),
                text="Where shall the summer party be?",
            )
        """
        return await self._request(
            _SEND_CARD_TO_CHANNEL,
            path={"channel_unique_name": channel_unique_name},
            json=CardMessageCreate(
                text=text, card=card, buttons=buttons, slides=slides
            ),
        )

    async def list(
        self,
        chat_id: str,
        *,
        fromtime: int | None = None,
        totime: int | None = None,
        limit: int | None = None,
    ) -> MessageList:
        """List messages of a chat.

        Returns messages of one conversation, of a channel or thread by its chat id too,
        between two times. There is no page token - move totime back or fromtime on by
        the times of the messages read so far. A new message can be missing for some
        seconds, a deleted one stays in the list with empty text, and free plans keep
        the last 10000 messages only. Only version 2 of the API reads messages, and the
        limit is low, so poll sparingly.

        Sends `GET /api/v2/chats/{chat_id}/messages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 15 calls per minute, then locked for 10 minutes.
        One call is one page.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fromtime: Only messages sent at this time or later, in milliseconds since
                the epoch.
            totime: Only messages sent up to this time, in milliseconds since the epoch.
            limit: Largest number of messages in the answer; more than 100 was not seen.

        Returns:
            MessageList: The messages of that time.

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
            await client.messages.list("2847160000000519038")
        """
        return await self._request(
            _LIST,
            path={"chat_id": chat_id},
            query={"fromtime": fromtime, "totime": totime, "limit": limit},
        )

    def iter(
        self,
        chat_id: str,
        *,
        fromtime: int | None = None,
        totime: int | None = None,
        limit: int | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Message, int]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `totime` begins at a later page, where `cursor` of another walk stands.
        Items come latest first, whatever the order on a page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Message.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: WindowPages[MessageList, Message] = WindowPages(
            items=lambda page: page.data,
            time=lambda item: item.time,
            id=lambda item: item.id,
            limit=limit,
            page_size=100,
        )

        async def fetch(cursor: int | None) -> MessageList:
            return await self.list(
                chat_id, fromtime=fromtime, totime=cursor, limit=limit
            )

        return self._walk(_LIST, fetch, pages, start=totime, max_items=max_items)

    async def get(self, chat_id: str, message_id: str) -> Message:
        """Get one message.

        Returns one message of a conversation that the user takes part in. A message on
        which a thread hangs tells about it in thread_information; the chat id there is
        the one to post to and read from for that thread.

        Sends `GET /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

        Returns:
            Message: The message.

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
            await client.messages.get(
                "2847160000000519038",
                "1747303325418_48260917354",
            )
        """
        return await self._request(
            _GET,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    async def update(
        self,
        chat_id: str,
        message_id: str,
        *,
        text: str,
        notify_edit: bool | None = None,
    ) -> None:
        """Change the text of a message.

        Replaces the text of a message and, with notify_edit, tells the others. It works
        for one's own messages and for those that were posted through a bot. The
        vendor's list of scopes and its description of the call disagree; public code
        uses the first one.

        Sends `PUT /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.UPDATE` or `ZohoCliq.Webhooks.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.
            text: The new text, at most 5000 characters.
            notify_edit: Whether the participants are told about the change.

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
            await client.messages.update(
                "2847160000000519038",
                "1747303325418_48260917354",
                text="The lift is out of order until Friday.",
                notify_edit=True,
            )
        """
        return await self._request(
            _UPDATE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
            json=MessageUpdate(text=text, notify_edit=notify_edit),
        )

    async def delete(self, chat_id: str, message_id: str) -> None:
        """Delete one message.

        Deletes a message; messages.bulk_delete takes several at once. Deleting what a
        bot has posted was refused. The vendor's list of scopes and its description of
        the call disagree; public code uses the first one.

        Sends `DELETE /api/v2/chats/{chat_id}/messages/{message_id}`.
        Scope: `ZohoCliq.Messages.DELETE` or `ZohoCliq.Webhooks.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message; the escaped form that some answers have will
                do as well.

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
            `message_delete_failed`: The message was not deleted, for example because a
                bot has posted it.

        Example:
            await client.messages.delete(
                "2847160000000519038",
                "1747303325418_48260917354",
            )
        """
        return await self._request(
            _DELETE,
            path={"chat_id": chat_id, "message_id": unescaped(message_id)},
        )

    async def send_to_user(
        self,
        email_id: str,
        *,
        text: str,
        card: MessageCard | None = None,
        buttons: Sequence[Button] | None = None,
        slides: Sequence[Slide] | None = None,
        reply_to: str | None = None,
        sync_message: bool | None = None,
        mark_as_read: bool | None = None,
    ) -> PostedMessage | None:
        """Post a direct message to a user.

        Posts a direct message to one person, given by e-mail address or user id, always
        as the current user; a bot writes to people through bots.send_message. The
        person must belong to the organisation or be a contact on both sides, and must
        not be the user. Answers 204 without a body; with sync_message the answer is 200
        with the id of the new message. The limit counts all tokens of a user together.

        Sends `POST /api/v2/buddies/{email_id}/message`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            email_id: E-mail address or id of the user who gets the message.
            text: The text, at most 5000 characters; with a card what is shown where
                cards cannot be.
            card: A card; its theme decides what it can hold.
            buttons: Buttons below the message, at most 5.
            slides: Structured parts below the text or card, in this order.
            reply_to: Id of the message to quote.
            sync_message: Whether the call waits for the delivery and returns the id of
                the message.
            mark_as_read: Whether the message counts as read for the user who sends it;
                it does not by default.

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
            await client.messages.send_to_user(
                "mara.lindqvist@example.com",
                text="Your visitor is waiting at the front desk.",
                sync_message=True,
                mark_as_read=True,
            )
        """
        return await self._request(
            _SEND_TO_USER,
            path={"email_id": email_id},
            json=UserMessageCreate(
                text=text,
                card=card,
                buttons=buttons,
                slides=slides,
                reply_to=reply_to,
                sync_message=sync_message,
                mark_as_read=mark_as_read,
            ),
        )

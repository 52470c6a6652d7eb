"""Posting, forwarding, deleting and finding messages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.messages import (
    ChannelMessageCreate,
    ChannelMessageSent,
    ForwardRecipients,
    ForwardSource,
    FoundMessage,
    MessageCreate,
    MessageDeleteResult,
    MessageForward,
    MessageForwardResult,
    MessageReference,
    MessageSearchResult,
    MessageSent,
    Slide,
)
from ..models.shared import Button, ButtonConfirmation, MessageCard

_SEND_TO_CHAT: Operation[MessageSent | None] = Operation(
    id="messages.send_to_chat",
    method="POST",
    path="/api/v3/chats/{chat_id}/messages",
    responses={200: MessageSent, 204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_DELETE: Operation[MessageDeleteResult] = Operation(
    id="messages.delete",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/messagess",
    responses={200: MessageDeleteResult},
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
)
_SEND_TO_CHANNEL: Operation[ChannelMessageSent | None] = Operation(
    id="messages.send_to_channel",
    method="POST",
    path="/api/v3/channels/{channel_id}/messages",
    responses={200: ChannelMessageSent, 204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_SEND_TO_CHANNEL_BY_NAME: Operation[ChannelMessageSent | None] = Operation(
    id="messages.send_to_channel_by_name",
    method="POST",
    path="/api/v3/channelsbyname/{channel_unique_name}/messages",
    responses={200: ChannelMessageSent, 204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_FORWARD: Operation[MessageForwardResult] = Operation(
    id="messages.forward",
    method="POST",
    path="/api/v3/messages",
    responses={200: MessageForwardResult},
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_SEARCH: Operation[MessageSearchResult] = Operation(
    id="messages.search",
    method="GET",
    path="/api/v3/messages/search",
    responses={200: MessageSearchResult},
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
)


class MessagesResource(Resource):
    """Posting, forwarding, deleting and finding messages."""

    def send_to_chat(
        self,
        chat_id: str,
        *,
        bot_unique_name: str | None = None,
        text: str | None = None,
        card: MessageCard | None = None,
        buttons: list[Button] | None = None,
        slides: list[Slide] | None = None,
        references: dict[str, MessageReference] | None = None,
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

    def delete(
        self,
        chat_id: str,
        *,
        message_ids: Sequence[str],
        reason: (
            Literal["irrelevant_information", "obscene_content", "others"] | None
        ) = None,
        comment: str | None = None,
    ) -> MessageDeleteResult:
        """Delete messages of a chat.

        Deletes up to 25 messages of one chat and tells for each whether it worked; a
        failure of some still answers 200. The path really ends in three letters s.
        Administrators who delete messages of others give a reason.

        Sends `DELETE /api/v3/chats/{chat_id}/messagess`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

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
            client.messages.delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747303391836_48260917361"],
            )
        """
        return self._request(
            _DELETE,
            path={"chat_id": chat_id},
            query={
                "message_ids": delimited(message_ids, ","),
                "reason": reason,
                "comment": comment,
            },
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
    ) -> Iterator[FoundMessage]:
        """Walk over everything that `search` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `search`. `next_token` begins at a later page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            FoundMessage.

        Raises:
            PaginationError: the server leads back to a page that was there already.
        """

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

        return self._walk(
            _SEARCH,
            fetch,
            items=lambda page: page.messages,
            cursor=lambda page: page.next_token,
            start=next_token,
            max_items=max_items,
        )


class AsyncMessagesResource(AsyncResource):
    """Posting, forwarding, deleting and finding messages."""

    async def send_to_chat(
        self,
        chat_id: str,
        *,
        bot_unique_name: str | None = None,
        text: str | None = None,
        card: MessageCard | None = None,
        buttons: list[Button] | None = None,
        slides: list[Slide] | None = None,
        references: dict[str, MessageReference] | None = None,
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

    async def delete(
        self,
        chat_id: str,
        *,
        message_ids: Sequence[str],
        reason: (
            Literal["irrelevant_information", "obscene_content", "others"] | None
        ) = None,
        comment: str | None = None,
    ) -> MessageDeleteResult:
        """Delete messages of a chat.

        Deletes up to 25 messages of one chat and tells for each whether it worked; a
        failure of some still answers 200. The path really ends in three letters s.
        Administrators who delete messages of others give a reason.

        Sends `DELETE /api/v3/chats/{chat_id}/messagess`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

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
            await client.messages.delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747303391836_48260917361"],
            )
        """
        return await self._request(
            _DELETE,
            path={"chat_id": chat_id},
            query={
                "message_ids": delimited(message_ids, ","),
                "reason": reason,
                "comment": comment,
            },
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
    ) -> AsyncIterator[FoundMessage]:
        """Walk over everything that `search` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `search`. `next_token` begins at a later page.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            FoundMessage.

        Raises:
            PaginationError: the server leads back to a page that was there already.
        """

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

        return self._walk(
            _SEARCH,
            fetch,
            items=lambda page: page.messages,
            cursor=lambda page: page.next_token,
            start=next_token,
            max_items=max_items,
        )

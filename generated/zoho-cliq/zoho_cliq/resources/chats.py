"""Conversations of every kind, their members and their state for the current user."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.chats import (
    ChatActivity,
    ChatActivityAction,
    ChatBulkResult,
    ChatBulkUpdate,
    ChatCreate,
    ChatForkCreate,
    ChatList,
    ChatMemberList,
    ChatMembersAdd,
    ChatMembersAdded,
    ChatMembersRemoved,
    ChatResult,
    ChatTitleResult,
    ChatUpdate,
)

_ACTIVITIES_SEND: Operation[None] = Operation(
    id="chats.activities.send",
    method="POST",
    path="/api/v3/chats/{chat_id}/activities",
    responses={204: None},
    rate_limit=RateLimit(requests=100, period=60.0, lock=3000.0),
    security=(("oauth",),),
)
_FORKS_CREATE: Operation[ChatResult] = Operation(
    id="chats.forks.create",
    method="POST",
    path="/api/v3/chats/{chat_id}/forks",
    responses={200: ChatResult},
    rate_limit=RateLimit(requests=50, period=60.0, lock=10.0),
    security=(("oauth",),),
)
_MEMBERS_LIST: Operation[ChatMemberList] = Operation(
    id="chats.members.list",
    method="GET",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMemberList},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_MEMBERS_ADD: Operation[ChatMembersAdded] = Operation(
    id="chats.members.add",
    method="POST",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMembersAdded},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_MEMBERS_REMOVE: Operation[ChatMembersRemoved] = Operation(
    id="chats.members.remove",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMembersRemoved},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_LIST: Operation[ChatList] = Operation(
    id="chats.list",
    method="GET",
    path="/api/v3/chats",
    responses={200: ChatList},
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_CREATE: Operation[ChatResult] = Operation(
    id="chats.create",
    method="POST",
    path="/api/v3/chats",
    responses={200: ChatResult},
    rate_limit=RateLimit(requests=30, period=60.0),
    security=(("oauth",),),
)
_BULK_UPDATE: Operation[ChatBulkResult | None] = Operation(
    id="chats.bulk_update",
    method="PUT",
    path="/api/v3/chats",
    responses={200: ChatBulkResult, 204: None},
    rate_limit=RateLimit(requests=60, period=60.0, lock=300.0),
    security=(("oauth",),),
)
_SEARCH: Operation[ChatList] = Operation(
    id="chats.search",
    method="GET",
    path="/api/v3/chats/search",
    responses={200: ChatList},
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_GET: Operation[ChatResult] = Operation(
    id="chats.get",
    method="GET",
    path="/api/v3/chats/{chat_id}",
    responses={200: ChatResult},
    rate_limit=RateLimit(requests=60, period=60.0, lock=300.0),
    security=(("oauth",),),
)
_UPDATE: Operation[ChatTitleResult | None] = Operation(
    id="chats.update",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={200: ChatTitleResult, 204: None},
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_LEAVE: Operation[None] = Operation(
    id="chats.leave",
    method="POST",
    path="/api/v3/chats/{chat_id}/leave",
    responses={204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_MUTE: Operation[None] = Operation(
    id="chats.mute",
    method="POST",
    path="/api/v3/chats/{chat_id}/mute",
    responses={204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)
_UNMUTE: Operation[None] = Operation(
    id="chats.unmute",
    method="POST",
    path="/api/v3/chats/{chat_id}/unmute",
    responses={204: None},
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
)


class ChatsActivitiesResource(Resource):
    """Calls below `chats.activities`."""

    def send(self, chat_id: str, *, action: ChatActivityAction) -> None:
        """Show that the user is typing.

        Tells the other participants that the user is typing, has entered text without
        sending it, or has cleared it again.

        Sends `POST /api/v3/chats/{chat_id}/activities`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 100 calls per minute, then locked for 50 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            action: The user is typing, has entered text without sending it, or has
                cleared it.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: The action is not one of the known ones.
            `param_missing`: The field action is missing.

        Example:
            client.chats.activities.send("2847160000000519038", action="typing")
        """
        return self._request(
            _ACTIVITIES_SEND,
            path={"chat_id": chat_id},
            json=ChatActivity(action=action),
        )


class ChatsForksResource(Resource):
    """Calls below `chats.forks`."""

    def create(
        self,
        chat_id: str,
        *,
        message_id: str,
        title: str,
        user_ids: str | None = None,
        include_participants: bool | None = None,
    ) -> ChatResult:
        """Fork a chat.

        Creates a new chat out of an existing one; it starts with the messages from the
        given message on. The new chat has the users given, or all participants of the
        old one.

        Sends `POST /api/v3/chats/{chat_id}/forks`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 50 calls per minute, then locked for 10 seconds.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message that the new chat starts with.
            title: Name of the new chat, at most 255 characters.
            user_ids: Ids of the users to bring in, separated by commas; ignored with
                include_participants.
            include_participants: Whether all participants of the old chat come along.

        Returns:
            ChatResult: The new chat.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `invalid_request`: The body is incomplete or malformed.
            `operation_failed`: The server failed to create the new chat.

        Example:
            client.chats.forks.create(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                title="Harbour project, budget only",
                user_ids="68154377,68160542,71290618",
                include_participants=False,
            )
        """
        return self._request(
            _FORKS_CREATE,
            path={"chat_id": chat_id},
            json=ChatForkCreate(
                message_id=message_id,
                user_ids=user_ids,
                include_participants=include_participants,
                title=title,
            ),
        )


class ChatsMembersResource(Resource):
    """Calls below `chats.members`."""

    def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["user_id", "email_id", "name"]] | None = None,
    ) -> ChatMemberList:
        """List the members of a chat.

        Lists everybody who takes part in a group chat, a channel or a thread, in one
        answer.

        Sends `GET /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Fields to return of each member, sent as one comma-separated value.

        Returns:
            ChatMemberList: The members.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            client.chats.members.list("2847160000000519038")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )

    def add(self, chat_id: str, *, user_ids: builtins.list[str]) -> ChatMembersAdded:
        """Bring further members into a group chat.

        Adds up to 100 users to a group chat. A chat between two people takes no further
        members.

        Sends `POST /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            user_ids: Ids of the users, 1 to 100.

        Returns:
            ChatMembersAdded: The members were added.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.
            ServiceUnavailableError: 503, `service_unavailable`.

        Error codes:
            `chat_with_other_org_disabled`: A setting keeps people of other
                organisations out of the chat.
            `group_chat_participants_limit_exceeded`: The chat has as many members as it
                can hold.
            `member_add_failed`: The server failed to add the members.
            `one_to_one_chat_add_member_not_allowed`: The chat is between two people.
            `service_unavailable`: The messaging service is out of order for the moment.

        Example:
            client.chats.members.add(
                "2847160000000519038",
                user_ids=["68160542", "71290618"],
            )
        """
        return self._request(
            _MEMBERS_ADD,
            path={"chat_id": chat_id},
            json=ChatMembersAdd(user_ids=user_ids),
        )

    def remove(self, chat_id: str, *, user_ids: Sequence[str]) -> ChatMembersRemoved:
        """Remove members from a group chat.

        Takes one or more users out of a group chat. A chat between two people keeps
        both.

        Sends `DELETE /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            user_ids: Ids of the users to remove, sent as one comma-separated value. At
                least 1 item.

        Returns:
            ChatMembersRemoved: The members were removed.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.
            ServiceUnavailableError: 503, `service_unavailable`.

        Error codes:
            `member_delete_failed`: The server failed to remove the members.
            `one_to_one_chat_delete_member_not_allowed`: The chat is between two people.
            `service_unavailable`: The messaging service is out of order for the moment.

        Example:
            client.chats.members.remove(
                "2847160000000519038",
                user_ids=["68160542", "71290618"],
            )
        """
        return self._request(
            _MEMBERS_REMOVE,
            path={"chat_id": chat_id},
            query={"user_ids": delimited(user_ids, ",")},
        )


class ChatsResource(Resource):
    """Conversations of every kind, their members and their state for the current user."""

    @cached_property
    def activities(self) -> ChatsActivitiesResource:
        """Calls below `chats.activities`."""
        return ChatsActivitiesResource(self._client)

    @cached_property
    def forks(self) -> ChatsForksResource:
        """Calls below `chats.forks`."""
        return ChatsForksResource(self._client)

    @cached_property
    def members(self) -> ChatsMembersResource:
        """Calls below `chats.members`."""
        return ChatsMembersResource(self._client)

    def list(
        self,
        *,
        name: str | None = None,
        recipient: str | None = None,
        muted: bool | None = None,
        limit: int | None = None,
        modified_before: int | None = None,
        modified_after: int | None = None,
        drafts: bool | None = None,
        pinned: bool | None = None,
        closed: bool | None = None,
        joined: bool | None = None,
        chat_ids: Sequence[str] | None = None,
        parent_chid: str | None = None,
        type: (
            Literal["guests", "threads", "channel", "bot", "dm", "muted"] | None
        ) = None,
    ) -> ChatList:
        """List chats of the current user.

        Lists direct and other chats, narrowed by the filters that are given. There is
        no page token; modified_before and modified_after cut longer lists into windows
        of time.

        Sends `GET /api/v3/chats`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Part of the chat name to look for.
            recipient: Id of a user; only chats with this user are listed.
            muted: True lists only chats that the user has muted.
            limit: Largest number of chats in the answer, at most 100.
            modified_before: Only chats whose last message is older than this time, in
                milliseconds since the epoch.
            modified_after: Only chats whose last message is newer than this time, in
                milliseconds since the epoch.
            drafts: True lists only chats that hold an unsent draft.
            pinned: True lists only chats that the user has pinned.
            closed: True lists only chats that the user has closed.
            joined: True lists only chats that the user has joined.
            chat_ids: Only the chats with these ids, sent as one comma-separated value.
            parent_chid: Chat id of a parent; only its threads are listed.
            type: Only chats of this type - threads of a parent chat, channels, bots,
                direct messages (dm), chats with guests, or muted chats.

        Returns:
            ChatList: The chats that match.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            client.chats.list()
        """
        return self._request(
            _LIST,
            query={
                "name": name,
                "recipient": recipient,
                "muted": muted,
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "drafts": drafts,
                "pinned": pinned,
                "closed": closed,
                "joined": joined,
                "chat_ids": delimited(chat_ids, ","),
                "parent_chid": parent_chid,
                "type": type,
            },
        )

    def create(self, *, body: ChatCreate) -> ChatResult:
        """Start a direct or group chat.

        Opens a direct chat with one user or creates a group chat with several. A direct
        chat that exists already is returned as it is. A group takes at least three
        people whom the caller may reach, the caller among them.

        Sends `POST /api/v3/chats`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 30 calls per minute.

        Args:
            body: A new chat, direct or group by chat_type.

        Returns:
            ChatResult: The new chat, or the direct chat that was there before.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `121_deptmem_message`: An administrator forbids chats with this department.
            `121_extmem_message`: An administrator forbids chats with people from
                outside.
            `121_orgmem_message`: An administrator forbids chats with members of the
                organisation.
            `chat_continue_nonorg_nonmutual_contact_failed`: The other person is neither
                a contact nor a member any longer.
            `chat_not_available_with_this_inactive_user_and_cannot_create_newchat`: The
                user is inactive and there is no earlier chat to return.
            `chat_operation_failed`: The server failed to create the chat.
            `insufficient_members_to_create_group_chat`: Too few of the users are
                usable; with the caller there must be three.
            `invalid_inputs`: A field is missing or malformed, for example chat_type.
            `no_valid_users_available_to_create_chat`: None of the users is active and
                known to the caller.

        Example:
            client.chats.create(
                body=GroupChatCreate(
                    user_ids=["68154377", "68160542", "71290618", "105873642"],
                    title="Harbour project, weekly planning",
                ),
            )
        """
        return self._request(
            _CREATE,
            json=body,
        )

    def bulk_update(self, *, body: ChatBulkUpdate) -> ChatBulkResult | None:
        """Change the read state of many chats.

        Marks up to 100 chats as read up to a message each, or resets the unread
        counters of up to 100 chats; the field operation decides. Marking as read
        answers 200 with the outcome per chat, resetting answers 204. Chats without
        anything unread are passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            body: A change of the read state of many chats, chosen by operation.

        Returns:
            ChatBulkResult: Chats were marked as read; the body tells which.
            None: The unread counters were reset.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_access_denied`: One of the chats is closed to the user, who does not
                take part in it.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.bulk_update(
                body=ChatBulkMarkRead(
                    chats=[
                        ChatReadMark(
                            chat_id="2847160000000519038",
                            last_message_id="1747303325418_48260917354",
                        ),
                        ChatReadMark(
                            chat_id="2847160000000522417",
                            last_message_id="1747303391836_48260917361",
                        ),
                    ],
                ),
            )
        """
        return self._request(
            _BULK_UPDATE,
            json=body,
        )

    def search(
        self,
        *,
        title: str | None = None,
        limit: int | None = None,
        modified_before: str | None = None,
        modified_after: str | None = None,
        recipient: str | None = None,
        chat_type: (
            Sequence[Literal["direct_message", "group_chat", "channel", "thread"]]
            | None
        ) = None,
        parent_chat_id: str | None = None,
        sort_by: Literal["usage", "recent"] | None = None,
    ) -> ChatList:
        """Search chats.

        Finds chats that the user may see, by name, kind, participant and time of the
        last change. Up to 500 chats come in one answer; there is no page token.

        Sends `GET /api/v3/chats/search`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            title: Part of the name to look for, in any letter case, at most 200
                characters.
            limit: Largest number of chats in the answer, at most 500.
            modified_before: Only chats changed before this time, as milliseconds since
                the epoch or as ISO 8601. Use the same notation as in modified_after.
            modified_after: Only chats changed after this time, as milliseconds since
                the epoch or as ISO 8601. It must be earlier than modified_before.
            recipient: Id of a user who takes part, in a direct chat the other person.
            chat_type: Only chats of these kinds, sent as one comma-separated value.
            parent_chat_id: Only threads of this parent chat; has a meaning for threads
                alone.
            sort_by: Put the most used chats first (usage) or the ones with the latest
                activity (recent).

        Returns:
            ChatList: The chats that match.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `invalid.time.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_operation_failed`: The server failed while searching.
            `invalid.inputs.submitted`: A value is not accepted, for example of
                chat_type or sort_by.
            `invalid.time.submitted`: A time cannot be read, or the two times are the
                wrong way round.
            `invalid_access`: The caller is outside the organisation.

        Example:
            client.chats.search()
        """
        return self._request(
            _SEARCH,
            query={
                "title": title,
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "recipient": recipient,
                "chat_type": delimited(chat_type, ","),
                "parent_chat_id": parent_chat_id,
                "sort_by": sort_by,
            },
        )

    def get(
        self,
        chat_id: str,
        *,
        fields: Sequence[str] | None = None,
        include: Sequence[Literal["last_message_info"]] | None = None,
    ) -> ChatResult:
        """Get one chat.

        Returns one chat that the user takes part in. The parameter fields narrows or
        widens the answer; the last message comes only when it is asked for through
        include.

        Sends `GET /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Names of the fields to return, at most 20, sent as one
                comma-separated value.
            include: Further parts to return, sent as one comma-separated value;
                last_message_info adds the last message.

        Returns:
            ChatResult: The chat.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            client.chats.get("2847160000000519038")
        """
        return self._request(
            _GET,
            path={"chat_id": chat_id},
            query={
                "fields": delimited(fields, ","),
                "include": delimited(include, ","),
            },
        )

    def update(self, chat_id: str, *, body: ChatUpdate) -> ChatTitleResult | None:
        """Change one chat or its state for the user.

        Does one of six things, chosen by the field operation - rename the chat, keep or
        drop its history, mark it as read or as unread, clear the history that the user
        sees, or close it, which takes it off the list of recent chats. Renaming answers
        200 with the new title, everything else 204. Channels cannot be renamed here.
        Either of the two scopes is enough for marking as read or unread; the other
        operations need ZohoCliq.Chats.UPDATE.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            body: A change of one chat, chosen by operation.

        Returns:
            ChatTitleResult: The chat was renamed.
            None: The operation was done; there is nothing to return.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `channel_title_update_not_supported`: The chat is a channel; channels are
                renamed through the channel itself.
            `chat_access_denied`: The user does not take part in this chat.
            `chat_clear_local_history_failed`: The history was not cleared; the call may
                be repeated.
            `chat_clear_local_history_not_supported`: The chat is of a kind whose
                history cannot be cleared, for example a channel.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `chat_title_empty`: The new title is empty.
            `chat_title_update_failed`: The title was not changed; the call may be
                repeated.
            `chatlet_title_modification_not_allowed`: The user may not change this
                title.
            `contact_rename_not_supported`: The chat is with one person and takes that
                person's name.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.update(
                "2847160000000519038",
                body=ChatTitleUpdate(title="Harbour project, phase two"),
            )
        """
        return self._request(
            _UPDATE,
            path={"chat_id": chat_id},
            json=body,
        )

    def leave(self, chat_id: str) -> None:
        """Leave a chat.

        Takes the current user out of a group chat, a channel or a thread. Leaving a
        thread does not touch its parent.

        Sends `POST /api/v3/chats/{chat_id}/leave`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            client.chats.leave("2847160000000519038")
        """
        return self._request(
            _LEAVE,
            path={"chat_id": chat_id},
        )

    def mute(self, chat_id: str) -> None:
        """Mute a chat.

        Stops notifications from a chat or thread for the current user, who stays in it.

        Sends `POST /api/v3/chats/{chat_id}/mute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            client.chats.mute("2847160000000519038")
        """
        return self._request(
            _MUTE,
            path={"chat_id": chat_id},
        )

    def unmute(self, chat_id: str) -> None:
        """Unmute a chat.

        Lets notifications of a muted chat or thread through again, as the user's
        settings say.

        Sends `POST /api/v3/chats/{chat_id}/unmute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            client.chats.unmute("2847160000000519038")
        """
        return self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )


class AsyncChatsActivitiesResource(AsyncResource):
    """Calls below `chats.activities`."""

    async def send(self, chat_id: str, *, action: ChatActivityAction) -> None:
        """Show that the user is typing.

        Tells the other participants that the user is typing, has entered text without
        sending it, or has cleared it again.

        Sends `POST /api/v3/chats/{chat_id}/activities`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 100 calls per minute, then locked for 50 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            action: The user is typing, has entered text without sending it, or has
                cleared it.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: The action is not one of the known ones.
            `param_missing`: The field action is missing.

        Example:
            await client.chats.activities.send("2847160000000519038", action="typing")
        """
        return await self._request(
            _ACTIVITIES_SEND,
            path={"chat_id": chat_id},
            json=ChatActivity(action=action),
        )


class AsyncChatsForksResource(AsyncResource):
    """Calls below `chats.forks`."""

    async def create(
        self,
        chat_id: str,
        *,
        message_id: str,
        title: str,
        user_ids: str | None = None,
        include_participants: bool | None = None,
    ) -> ChatResult:
        """Fork a chat.

        Creates a new chat out of an existing one; it starts with the messages from the
        given message on. The new chat has the users given, or all participants of the
        old one.

        Sends `POST /api/v3/chats/{chat_id}/forks`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 50 calls per minute, then locked for 10 seconds.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message that the new chat starts with.
            title: Name of the new chat, at most 255 characters.
            user_ids: Ids of the users to bring in, separated by commas; ignored with
                include_participants.
            include_participants: Whether all participants of the old chat come along.

        Returns:
            ChatResult: The new chat.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `invalid_request`: The body is incomplete or malformed.
            `operation_failed`: The server failed to create the new chat.

        Example:
            await client.chats.forks.create(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                title="Harbour project, budget only",
                user_ids="68154377,68160542,71290618",
                include_participants=False,
            )
        """
        return await self._request(
            _FORKS_CREATE,
            path={"chat_id": chat_id},
            json=ChatForkCreate(
                message_id=message_id,
                user_ids=user_ids,
                include_participants=include_participants,
                title=title,
            ),
        )


class AsyncChatsMembersResource(AsyncResource):
    """Calls below `chats.members`."""

    async def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["user_id", "email_id", "name"]] | None = None,
    ) -> ChatMemberList:
        """List the members of a chat.

        Lists everybody who takes part in a group chat, a channel or a thread, in one
        answer.

        Sends `GET /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Fields to return of each member, sent as one comma-separated value.

        Returns:
            ChatMemberList: The members.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            await client.chats.members.list("2847160000000519038")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )

    async def add(
        self, chat_id: str, *, user_ids: builtins.list[str]
    ) -> ChatMembersAdded:
        """Bring further members into a group chat.

        Adds up to 100 users to a group chat. A chat between two people takes no further
        members.

        Sends `POST /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            user_ids: Ids of the users, 1 to 100.

        Returns:
            ChatMembersAdded: The members were added.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.
            ServiceUnavailableError: 503, `service_unavailable`.

        Error codes:
            `chat_with_other_org_disabled`: A setting keeps people of other
                organisations out of the chat.
            `group_chat_participants_limit_exceeded`: The chat has as many members as it
                can hold.
            `member_add_failed`: The server failed to add the members.
            `one_to_one_chat_add_member_not_allowed`: The chat is between two people.
            `service_unavailable`: The messaging service is out of order for the moment.

        Example:
            await client.chats.members.add(
                "2847160000000519038",
                user_ids=["68160542", "71290618"],
            )
        """
        return await self._request(
            _MEMBERS_ADD,
            path={"chat_id": chat_id},
            json=ChatMembersAdd(user_ids=user_ids),
        )

    async def remove(
        self, chat_id: str, *, user_ids: Sequence[str]
    ) -> ChatMembersRemoved:
        """Remove members from a group chat.

        Takes one or more users out of a group chat. A chat between two people keeps
        both.

        Sends `DELETE /api/v3/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            user_ids: Ids of the users to remove, sent as one comma-separated value. At
                least 1 item.

        Returns:
            ChatMembersRemoved: The members were removed.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.
            ServiceUnavailableError: 503, `service_unavailable`.

        Error codes:
            `member_delete_failed`: The server failed to remove the members.
            `one_to_one_chat_delete_member_not_allowed`: The chat is between two people.
            `service_unavailable`: The messaging service is out of order for the moment.

        Example:
            await client.chats.members.remove(
                "2847160000000519038",
                user_ids=["68160542", "71290618"],
            )
        """
        return await self._request(
            _MEMBERS_REMOVE,
            path={"chat_id": chat_id},
            query={"user_ids": delimited(user_ids, ",")},
        )


class AsyncChatsResource(AsyncResource):
    """Conversations of every kind, their members and their state for the current user."""

    @cached_property
    def activities(self) -> AsyncChatsActivitiesResource:
        """Calls below `chats.activities`."""
        return AsyncChatsActivitiesResource(self._client)

    @cached_property
    def forks(self) -> AsyncChatsForksResource:
        """Calls below `chats.forks`."""
        return AsyncChatsForksResource(self._client)

    @cached_property
    def members(self) -> AsyncChatsMembersResource:
        """Calls below `chats.members`."""
        return AsyncChatsMembersResource(self._client)

    async def list(
        self,
        *,
        name: str | None = None,
        recipient: str | None = None,
        muted: bool | None = None,
        limit: int | None = None,
        modified_before: int | None = None,
        modified_after: int | None = None,
        drafts: bool | None = None,
        pinned: bool | None = None,
        closed: bool | None = None,
        joined: bool | None = None,
        chat_ids: Sequence[str] | None = None,
        parent_chid: str | None = None,
        type: (
            Literal["guests", "threads", "channel", "bot", "dm", "muted"] | None
        ) = None,
    ) -> ChatList:
        """List chats of the current user.

        Lists direct and other chats, narrowed by the filters that are given. There is
        no page token; modified_before and modified_after cut longer lists into windows
        of time.

        Sends `GET /api/v3/chats`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Part of the chat name to look for.
            recipient: Id of a user; only chats with this user are listed.
            muted: True lists only chats that the user has muted.
            limit: Largest number of chats in the answer, at most 100.
            modified_before: Only chats whose last message is older than this time, in
                milliseconds since the epoch.
            modified_after: Only chats whose last message is newer than this time, in
                milliseconds since the epoch.
            drafts: True lists only chats that hold an unsent draft.
            pinned: True lists only chats that the user has pinned.
            closed: True lists only chats that the user has closed.
            joined: True lists only chats that the user has joined.
            chat_ids: Only the chats with these ids, sent as one comma-separated value.
            parent_chid: Chat id of a parent; only its threads are listed.
            type: Only chats of this type - threads of a parent chat, channels, bots,
                direct messages (dm), chats with guests, or muted chats.

        Returns:
            ChatList: The chats that match.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            await client.chats.list()
        """
        return await self._request(
            _LIST,
            query={
                "name": name,
                "recipient": recipient,
                "muted": muted,
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "drafts": drafts,
                "pinned": pinned,
                "closed": closed,
                "joined": joined,
                "chat_ids": delimited(chat_ids, ","),
                "parent_chid": parent_chid,
                "type": type,
            },
        )

    async def create(self, *, body: ChatCreate) -> ChatResult:
        """Start a direct or group chat.

        Opens a direct chat with one user or creates a group chat with several. A direct
        chat that exists already is returned as it is. A group takes at least three
        people whom the caller may reach, the caller among them.

        Sends `POST /api/v3/chats`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 30 calls per minute.

        Args:
            body: A new chat, direct or group by chat_type.

        Returns:
            ChatResult: The new chat, or the direct chat that was there before.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `121_deptmem_message`: An administrator forbids chats with this department.
            `121_extmem_message`: An administrator forbids chats with people from
                outside.
            `121_orgmem_message`: An administrator forbids chats with members of the
                organisation.
            `chat_continue_nonorg_nonmutual_contact_failed`: The other person is neither
                a contact nor a member any longer.
            `chat_not_available_with_this_inactive_user_and_cannot_create_newchat`: The
                user is inactive and there is no earlier chat to return.
            `chat_operation_failed`: The server failed to create the chat.
            `insufficient_members_to_create_group_chat`: Too few of the users are
                usable; with the caller there must be three.
            `invalid_inputs`: A field is missing or malformed, for example chat_type.
            `no_valid_users_available_to_create_chat`: None of the users is active and
                known to the caller.

        Example:
            await client.chats.create(
                body=GroupChatCreate(
                    user_ids=["68154377", "68160542", "71290618", "105873642"],
                    title="Harbour project, weekly planning",
                ),
            )
        """
        return await self._request(
            _CREATE,
            json=body,
        )

    async def bulk_update(self, *, body: ChatBulkUpdate) -> ChatBulkResult | None:
        """Change the read state of many chats.

        Marks up to 100 chats as read up to a message each, or resets the unread
        counters of up to 100 chats; the field operation decides. Marking as read
        answers 200 with the outcome per chat, resetting answers 204. Chats without
        anything unread are passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            body: A change of the read state of many chats, chosen by operation.

        Returns:
            ChatBulkResult: Chats were marked as read; the body tells which.
            None: The unread counters were reset.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_access_denied`: One of the chats is closed to the user, who does not
                take part in it.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.bulk_update(
                body=ChatBulkMarkRead(
                    chats=[
                        ChatReadMark(
                            chat_id="2847160000000519038",
                            last_message_id="1747303325418_48260917354",
                        ),
                        ChatReadMark(
                            chat_id="2847160000000522417",
                            last_message_id="1747303391836_48260917361",
                        ),
                    ],
                ),
            )
        """
        return await self._request(
            _BULK_UPDATE,
            json=body,
        )

    async def search(
        self,
        *,
        title: str | None = None,
        limit: int | None = None,
        modified_before: str | None = None,
        modified_after: str | None = None,
        recipient: str | None = None,
        chat_type: (
            Sequence[Literal["direct_message", "group_chat", "channel", "thread"]]
            | None
        ) = None,
        parent_chat_id: str | None = None,
        sort_by: Literal["usage", "recent"] | None = None,
    ) -> ChatList:
        """Search chats.

        Finds chats that the user may see, by name, kind, participant and time of the
        last change. Up to 500 chats come in one answer; there is no page token.

        Sends `GET /api/v3/chats/search`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            title: Part of the name to look for, in any letter case, at most 200
                characters.
            limit: Largest number of chats in the answer, at most 500.
            modified_before: Only chats changed before this time, as milliseconds since
                the epoch or as ISO 8601. Use the same notation as in modified_after.
            modified_after: Only chats changed after this time, as milliseconds since
                the epoch or as ISO 8601. It must be earlier than modified_before.
            recipient: Id of a user who takes part, in a direct chat the other person.
            chat_type: Only chats of these kinds, sent as one comma-separated value.
            parent_chat_id: Only threads of this parent chat; has a meaning for threads
                alone.
            sort_by: Put the most used chats first (usage) or the ones with the latest
                activity (recent).

        Returns:
            ChatList: The chats that match.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `invalid.time.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `chat_operation_failed`: The server failed while searching.
            `invalid.inputs.submitted`: A value is not accepted, for example of
                chat_type or sort_by.
            `invalid.time.submitted`: A time cannot be read, or the two times are the
                wrong way round.
            `invalid_access`: The caller is outside the organisation.

        Example:
            await client.chats.search()
        """
        return await self._request(
            _SEARCH,
            query={
                "title": title,
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "recipient": recipient,
                "chat_type": delimited(chat_type, ","),
                "parent_chat_id": parent_chat_id,
                "sort_by": sort_by,
            },
        )

    async def get(
        self,
        chat_id: str,
        *,
        fields: Sequence[str] | None = None,
        include: Sequence[Literal["last_message_info"]] | None = None,
    ) -> ChatResult:
        """Get one chat.

        Returns one chat that the user takes part in. The parameter fields narrows or
        widens the answer; the last message comes only when it is asked for through
        include.

        Sends `GET /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            fields: Names of the fields to return, at most 20, sent as one
                comma-separated value.
            include: Further parts to return, sent as one comma-separated value;
                last_message_info adds the last message.

        Returns:
            ChatResult: The chat.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            await client.chats.get("2847160000000519038")
        """
        return await self._request(
            _GET,
            path={"chat_id": chat_id},
            query={
                "fields": delimited(fields, ","),
                "include": delimited(include, ","),
            },
        )

    async def update(self, chat_id: str, *, body: ChatUpdate) -> ChatTitleResult | None:
        """Change one chat or its state for the user.

        Does one of six things, chosen by the field operation - rename the chat, keep or
        drop its history, mark it as read or as unread, clear the history that the user
        sees, or close it, which takes it off the list of recent chats. Renaming answers
        200 with the new title, everything else 204. Channels cannot be renamed here.
        Either of the two scopes is enough for marking as read or unread; the other
        operations need ZohoCliq.Chats.UPDATE.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            body: A change of one chat, chosen by operation.

        Returns:
            ChatTitleResult: The chat was renamed.
            None: The operation was done; there is nothing to return.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Error codes:
            `channel_title_update_not_supported`: The chat is a channel; channels are
                renamed through the channel itself.
            `chat_access_denied`: The user does not take part in this chat.
            `chat_clear_local_history_failed`: The history was not cleared; the call may
                be repeated.
            `chat_clear_local_history_not_supported`: The chat is of a kind whose
                history cannot be cleared, for example a channel.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `chat_title_empty`: The new title is empty.
            `chat_title_update_failed`: The title was not changed; the call may be
                repeated.
            `chatlet_title_modification_not_allowed`: The user may not change this
                title.
            `contact_rename_not_supported`: The chat is with one person and takes that
                person's name.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.update(
                "2847160000000519038",
                body=ChatTitleUpdate(title="Harbour project, phase two"),
            )
        """
        return await self._request(
            _UPDATE,
            path={"chat_id": chat_id},
            json=body,
        )

    async def leave(self, chat_id: str) -> None:
        """Leave a chat.

        Takes the current user out of a group chat, a channel or a thread. Leaving a
        thread does not touch its parent.

        Sends `POST /api/v3/chats/{chat_id}/leave`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            await client.chats.leave("2847160000000519038")
        """
        return await self._request(
            _LEAVE,
            path={"chat_id": chat_id},
        )

    async def mute(self, chat_id: str) -> None:
        """Mute a chat.

        Stops notifications from a chat or thread for the current user, who stays in it.

        Sends `POST /api/v3/chats/{chat_id}/mute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            await client.chats.mute("2847160000000519038")
        """
        return await self._request(
            _MUTE,
            path={"chat_id": chat_id},
        )

    async def unmute(self, chat_id: str) -> None:
        """Unmute a chat.

        Lets notifications of a muted chat or thread through again, as the user's
        settings say.

        Sends `POST /api/v3/chats/{chat_id}/unmute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        Example:
            await client.chats.unmute("2847160000000519038")
        """
        return await self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )

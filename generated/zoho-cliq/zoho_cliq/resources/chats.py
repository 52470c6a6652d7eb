"""Conversations of every kind, their members, pins and state for the current user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.model import UNSET, needed, unless_empty
from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.chats import (
    ChatActivity,
    ChatActivityAction,
    ChatBulkClearUnread,
    ChatBulkMarkRead,
    ChatBulkResult,
    ChatClearHistory,
    ChatClose,
    ChatCreate,
    ChatForkCreate,
    ChatHistoryUpdate,
    ChatHistoryUpdateHistoryStatus,
    ChatList,
    ChatMarkRead,
    ChatMarkUnread,
    ChatMembersAdd,
    ChatMembersAdded,
    ChatMembersRemoved,
    ChatPinCreate,
    ChatPinResult,
    ChatReadMark,
    ChatReminderList,
    ChatResult,
    ChatTitleResult,
    ChatTitleUpdate,
    PinnedMessage,
    PinnedMessageCreate,
    PinnedMessageDelete,
    PinnedMessageList,
    PinnedMessageResult,
    PinnedMessageUpdate,
    PrimaryPinnedMessage,
    ScheduledMessageCreate,
    ScheduledMessageCreateScheduleStatus,
    ScheduledMessageReschedule,
    ScheduledMessageResult,
    ScheduledMessageSend,
    ScheduledMessageSendAll,
    ScheduledMessageTriggerChange,
    ScheduledMessageTriggerChangeExistingStatus,
    ScheduledMessageTriggerChangeScheduleStatus,
    ScheduledMessageUpdate,
    ScheduledMessageUpdateScheduleStatus,
    V2ScheduledMessage,
)
from ..models.shared import (
    ChatMemberList,
    ChatReminder,
    ErrorBody,
    ScheduledMessage,
    ScheduledMessageList,
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
_ERRORS__2: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
    503: ErrorBody,
}
_MEMBERS_LIST: Operation[ChatMemberList] = Operation(
    id="chats.members.list",
    method="GET",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMemberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_MEMBERS_ADD: Operation[ChatMembersAdded] = Operation(
    id="chats.members.add",
    method="POST",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMembersAdded},
    errors=_ERRORS__2,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_MEMBERS_REMOVE: Operation[ChatMembersRemoved] = Operation(
    id="chats.members.remove",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/members",
    responses={200: ChatMembersRemoved},
    errors=_ERRORS__2,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_PINNED_MESSAGES_LIST: Operation[PinnedMessageList] = Operation(
    id="chats.pinned_messages.list",
    method="GET",
    path="/api/v3/chats/{chat_id}/pin-messages",
    responses={200: PinnedMessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_PINNED_MESSAGES_GET_PRIMARY: Operation[PrimaryPinnedMessage] = Operation(
    id="chats.pinned_messages.get_primary",
    method="GET",
    path="/api/v3/chats/{chat_id}/pin-messages",
    responses={200: PrimaryPinnedMessage},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_PINNED_MESSAGES_CREATE: Operation[PinnedMessageResult] = Operation(
    id="chats.pinned_messages.create",
    method="POST",
    path="/api/v3/chats/{chat_id}/pin-messages",
    responses={200: PinnedMessageResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.CREATE",),),
)
_PINNED_MESSAGES_UPDATE: Operation[None] = Operation(
    id="chats.pinned_messages.update",
    method="PUT",
    path="/api/v3/chats/{chat_id}/pin-messages",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_PINNED_MESSAGES_DELETE: Operation[None] = Operation(
    id="chats.pinned_messages.delete",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/pin-messages",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_REMINDERS_LIST: Operation[ChatReminderList] = Operation(
    id="chats.reminders.list",
    method="GET",
    path="/api/v3/chats/{chat_id}/reminders",
    responses={200: ChatReminderList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Reminders.READ",),),
)
_SCHEDULED_MESSAGES_LIST: Operation[ScheduledMessageList] = Operation(
    id="chats.scheduled_messages.list",
    method="GET",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={200: ScheduledMessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_SCHEDULED_MESSAGES_SEND: Operation[None] = Operation(
    id="chats.scheduled_messages.send",
    method="POST",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.CREATE",),),
)
_SCHEDULED_MESSAGES_SEND_ALL: Operation[None] = Operation(
    id="chats.scheduled_messages.send_all",
    method="POST",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.CREATE",),),
)
_SCHEDULED_MESSAGES_BULK_RESCHEDULE: Operation[ScheduledMessageList] = Operation(
    id="chats.scheduled_messages.bulk_reschedule",
    method="PUT",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={200: ScheduledMessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.UPDATE",),),
)
_SCHEDULED_MESSAGES_BULK_CHANGE_TRIGGER: Operation[ScheduledMessageList] = Operation(
    id="chats.scheduled_messages.bulk_change_trigger",
    method="PUT",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={200: ScheduledMessageList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.UPDATE",),),
)
_SCHEDULED_MESSAGES_BULK_DELETE: Operation[None] = Operation(
    id="chats.scheduled_messages.bulk_delete",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/scheduledmessages",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.DELETE",),),
)
_SCHEDULED_MESSAGES_UPDATE: Operation[ScheduledMessageResult] = Operation(
    id="chats.scheduled_messages.update",
    method="PUT",
    path="/api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}",
    responses={200: ScheduledMessageResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.UPDATE",),),
)
_SCHEDULED_MESSAGES_DELETE: Operation[None] = Operation(
    id="chats.scheduled_messages.delete",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.DELETE",),),
)
_SCHEDULED_MESSAGES_CREATE: Operation[V2ScheduledMessage] = Operation(
    id="chats.scheduled_messages.create",
    method="POST",
    path="/api/v2/chats/{chat_id}/scheduledmessages",
    responses={200: V2ScheduledMessage},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.CREATE",),),
)
_LIST: Operation[ChatList] = Operation(
    id="chats.list",
    method="GET",
    path="/api/v3/chats",
    responses={200: ChatList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_CREATE: Operation[ChatResult] = Operation(
    id="chats.create",
    method="POST",
    path="/api/v3/chats",
    responses={200: ChatResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.CREATE",),),
)
_BULK_MARK_READ: Operation[ChatBulkResult] = Operation(
    id="chats.bulk_mark_read",
    method="PUT",
    path="/api/v3/chats",
    responses={200: ChatBulkResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_CLEAR_UNREAD: Operation[None] = Operation(
    id="chats.clear_unread",
    method="PUT",
    path="/api/v3/chats",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_SEARCH: Operation[ChatList] = Operation(
    id="chats.search",
    method="GET",
    path="/api/v3/chats/search",
    responses={200: ChatList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_GET: Operation[ChatResult] = Operation(
    id="chats.get",
    method="GET",
    path="/api/v3/chats/{chat_id}",
    responses={200: ChatResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_RENAME: Operation[ChatTitleResult] = Operation(
    id="chats.rename",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={200: ChatTitleResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_SET_HISTORY: Operation[None] = Operation(
    id="chats.set_history",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_MARK_READ: Operation[None] = Operation(
    id="chats.mark_read",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",), ("ZohoCliq.Messages.UPDATE",)),
)
_MARK_UNREAD: Operation[None] = Operation(
    id="chats.mark_unread",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",), ("ZohoCliq.Messages.UPDATE",)),
)
_CLEAR_HISTORY: Operation[None] = Operation(
    id="chats.clear_history",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_CLOSE: Operation[None] = Operation(
    id="chats.close",
    method="PUT",
    path="/api/v3/chats/{chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=60, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_FORK: Operation[ChatResult] = Operation(
    id="chats.fork",
    method="POST",
    path="/api/v3/chats/{chat_id}/forks",
    responses={200: ChatResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=10.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.CREATE",),),
)
_SEND_ACTIVITY: Operation[None] = Operation(
    id="chats.send_activity",
    method="POST",
    path="/api/v3/chats/{chat_id}/activities",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=3000.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_LEAVE: Operation[None] = Operation(
    id="chats.leave",
    method="POST",
    path="/api/v3/chats/{chat_id}/leave",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_MUTE: Operation[None] = Operation(
    id="chats.mute",
    method="POST",
    path="/api/v3/chats/{chat_id}/mute",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_UNMUTE: Operation[None] = Operation(
    id="chats.unmute",
    method="POST",
    path="/api/v3/chats/{chat_id}/unmute",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_PIN: Operation[ChatPinResult] = Operation(
    id="chats.pin",
    method="POST",
    path="/api/v3/chats/{chat_id}/pins",
    responses={200: ChatPinResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_UNPIN: Operation[ChatPinResult] = Operation(
    id="chats.unpin",
    method="DELETE",
    path="/api/v3/chats/{chat_id}/pins",
    responses={200: ChatPinResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
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

        The `model` of an exception is ErrorBody.

        Example:
            client.chats.members.list("2847160000000519038")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )

    def add(self, chat_id: str, *, user_ids: Sequence[str]) -> ChatMembersAdded:
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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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


class ChatsPinnedMessagesResource(Resource):
    """Calls below `chats.pinned_messages`."""

    def list(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> PinnedMessageList:
        """List the pinned messages of a chat.

        Lists the pinned messages of a chat that the user takes part in, latest pin
        first, page by page. With sync_token only what has changed since the call that
        returned the token is listed.

        Sends `GET /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of messages in the answer, 20 by default. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; at
                most 100 characters.

        Returns:
            PinnedMessageList: One page of pinned messages, or the message in the first
                place.

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
            `operation_failed`: The server failed to read the pinned messages.
            `operation_not_allowed`: The user does not take part in the chat.

        Example:
            client.chats.pinned_messages.list("2847160000000519038")
        """
        return self._request(
            _PINNED_MESSAGES_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[PinnedMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            PinnedMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[PinnedMessageList, PinnedMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> PinnedMessageList:
            return self.list(
                chat_id,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(
            _PINNED_MESSAGES_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    def get_primary(self, chat_id: str) -> PrimaryPinnedMessage:
        """Get the pinned message in the first place of a chat.

        Returns the pinned message that stands first in a chat. The vendor shows it both
        inside data and bare, so the answer is one of two classes.

        Sends `GET /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            PrimaryPinnedMessage: One page of pinned messages, or the message in the
                first place.

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
            `operation_failed`: The server failed to read the pinned messages.
            `operation_not_allowed`: The user does not take part in the chat.

        Example:
            client.chats.pinned_messages.get_primary("2847160000000519038")
        """
        return self._request(
            _PINNED_MESSAGES_GET_PRIMARY,
            path={"chat_id": chat_id},
            query={"primary": "true"},
        )

    def create(
        self,
        chat_id: str,
        *,
        message_id: str,
        expiry_time: str | int,
        notify: bool,
        primary: bool | None = None,
    ) -> PinnedMessageResult:
        """Pin a message in a chat.

        Pins a message for everybody in the chat, for ever or until a time. The first
        pinned message of a chat takes the first place, whatever primary says. The user
        must take part in the chat.

        Sends `POST /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of a message in the chat that is not deleted.
            expiry_time: Time when the pin comes off, as ISO 8601 or in milliseconds
                since the epoch; it must lie in the future. The number -1 means never.
            notify: Whether the people in the chat are told of the pin.
            primary: Whether the message takes the first place; it does not by default,
                except as the first pin of the chat. By default `false`.

        Returns:
            PinnedMessageResult: The message with its pin.

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
            `operation_failed`: The message was not pinned, for example because the time
                of expiry has passed.
            `operation_not_allowed`: The user does not take part in the chat.
            `pinned_message_limit_reached`: The chat has as many pinned messages as it
                may have.

        Example:
            client.chats.pinned_messages.create(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                expiry_time="2025-05-19T18:00:00+02:00",
                notify=True,
                primary=True,
            )
        """
        return self._request(
            _PINNED_MESSAGES_CREATE,
            path={"chat_id": chat_id},
            json=PinnedMessageCreate(
                message_id=message_id,
                expiry_time=expiry_time,
                notify=notify,
                primary=primary,
            ),
        )

    def update(
        self,
        chat_id: str,
        *,
        message_id: str,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a pinned message.

        Gives a pinned message another place among the pins of the chat, above one of
        them or at the end. A message moved above the one in the first place takes that
        place. The list must not have changed since last_sync_time.

        Sends `PUT /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message that moves.
            last_sync_time: Time when the list was last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the pinned message that will come next; without it the
                message goes to the end.

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
            `client_not_synced`: The pins have changed since last_sync_time; list them
                again, then repeat the call.
            `operation_failed`: A value in the body is wrong.
            `operation_not_allowed`: The user may not move pins in this chat.

        Example:
            client.chats.pinned_messages.update(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                last_sync_time=1747304410552,
                pin_above="1747216640935_48260915512",
            )
        """
        return self._request(
            _PINNED_MESSAGES_UPDATE,
            path={"chat_id": chat_id},
            json=PinnedMessageUpdate(
                message_id=message_id,
                pin_above=pin_above,
                last_sync_time=last_sync_time,
            ),
        )

    def delete(self, chat_id: str, *, message_ids: Sequence[str] | None = None) -> None:
        """Unpin messages of a chat.

        Takes the pins off the messages that the body names, at most 25; the messages
        themselves stay. Without a body all pins of the chat go, so send the ids unless
        that is meant.

        Sends `DELETE /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_ids: Ids of pinned messages, 1 to 25. Needed with any other field.

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
            `operation_not_allowed`: The user may not unpin messages in this chat.

        Example:
            client.chats.pinned_messages.delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747216640935_48260915512"],
            )
        """
        return self._request(
            _PINNED_MESSAGES_DELETE,
            path={"chat_id": chat_id},
            json=(
                UNSET
                if message_ids is None
                else PinnedMessageDelete(message_ids=needed("message_ids", message_ids))
            ),
        )


class ChatsRemindersResource(Resource):
    """Calls below `chats.reminders`."""

    def list(
        self, chat_id: str, *, limit: int, next_token: str | None = None
    ) -> ChatReminderList:
        """List reminders on messages of a chat.

        Lists the reminders that are set on messages of one chat, whether they remind
        one person or several. A page size has to be given. The vendor notes that this
        call is served without /api in front of the version, unlike the other reminder
        calls.

        Sends `GET /api/v3/chats/{chat_id}/reminders`.
        Scope: `ZohoCliq.Reminders.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of reminders in the answer. 100 is safe; the vendor
                states both 100 and 200 as the upper bound. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            ChatReminderList: One page of reminders.

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
            `param_missing`: The page size (limit) is missing.

        Example:
            client.chats.reminders.list("2847160000000519038", limit=50)
        """
        return self._request(
            _REMINDERS_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[ChatReminder]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ChatReminder.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ChatReminderList, ChatReminder, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> ChatReminderList:
            return self.list(chat_id, limit=limit, next_token=cursor)

        return self._walk(
            _REMINDERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class ChatsScheduledMessagesResource(Resource):
    """Calls below `chats.scheduled_messages`."""

    def list(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ScheduledMessageList:
        """List scheduled messages of a chat.

        Lists the messages that the caller has scheduled in one chat and that were not
        sent yet, page by page; the list of a chat without any is empty. With sync_token
        only what has changed since the call that returned the token is listed.

        Sends `GET /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of messages in the answer, at most 100. At least 1, by
                default `50`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token,
                instead of everything.

        Returns:
            ScheduledMessageList: One page of scheduled messages.

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
            client.chats.scheduled_messages.list("2847160000000519038")
        """
        return self._request(
            _SCHEDULED_MESSAGES_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[ScheduledMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ScheduledMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ScheduledMessageList, ScheduledMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> ScheduledMessageList:
            return self.list(
                chat_id,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(
            _SCHEDULED_MESSAGES_LIST,
            fetch,
            pages,
            start=next_token,
            max_items=max_items,
        )

    def send(self, chat_id: str, *, id: str) -> None:
        """Send a scheduled message now.

        Sends one scheduled message of a chat without waiting for its time or status.
        There is no answer body.

        Sends `POST /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            id: Id of the scheduled message.

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
            `param_missing`: A field is missing; beside status either id or apply_to is
                needed.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat.

        Example:
            client.chats.scheduled_messages.send(
                "2847160000000519038",
                id="c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_SEND,
            path={"chat_id": chat_id},
            json=ScheduledMessageSend(id=id),
        )

    def send_all(self, chat_id: str) -> None:
        """Send all scheduled messages of a chat now.

        Sends every message that the caller has scheduled in a chat, whatever it waits
        for. There is no answer body.

        Sends `POST /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

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
            `param_missing`: A field is missing; beside status either id or apply_to is
                needed.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat.

        Example:
            client.chats.scheduled_messages.send_all("2847160000000519038")
        """
        return self._request(
            _SCHEDULED_MESSAGES_SEND_ALL,
            path={"chat_id": chat_id},
            json=ScheduledMessageSendAll(),
        )

    def bulk_reschedule(
        self,
        chat_id: str,
        *,
        time: int,
        schedule_time: int,
        schedule_timezone: str | None = None,
    ) -> ScheduledMessageList:
        """Move scheduled messages of a chat to another time.

        Gives all messages of a chat that are scheduled for exactly one time a new time.
        The answer holds the messages that were moved.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            time: The time for which the messages are scheduled now, exactly, in
                milliseconds since the epoch.
            schedule_time: The new time, in milliseconds since the epoch.
            schedule_timezone: Time zone of the times by its IANA name, at most 100
                characters.

        Returns:
            ScheduledMessageList: The messages that were changed.

        Raises:
            BadRequestError: 400, `input_pattern_mismatch`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_pattern_mismatch`: A value is none of those listed, for example of
                apply_to.
            `param_missing`: A field that apply_to calls for is missing.
            `scheduled_msg_invalid_time_format`: A time is not a number of milliseconds
                since the epoch.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat,
                or none that fits.

        Example:
            client.chats.scheduled_messages.bulk_reschedule(
                "2847160000000519038",
                time=1747033200000,
                schedule_time=1747119600000,
                schedule_timezone="Europe/Berlin",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_BULK_RESCHEDULE,
            path={"chat_id": chat_id},
            json=ScheduledMessageReschedule(
                time=time,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
            ),
        )

    def bulk_change_trigger(
        self,
        chat_id: str,
        *,
        existing_status: ScheduledMessageTriggerChangeExistingStatus,
        schedule_status: ScheduledMessageTriggerChangeScheduleStatus,
    ) -> ScheduledMessageList:
        """Let scheduled messages of a chat wait for another status.

        Gives all messages of a chat that wait for one status another status to wait
        for. The answer holds the messages that were changed.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            existing_status: The status that the messages wait for now.
            schedule_status: The status that they shall wait for.

        Returns:
            ScheduledMessageList: The messages that were changed.

        Raises:
            BadRequestError: 400, `input_pattern_mismatch`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_pattern_mismatch`: A value is none of those listed, for example of
                apply_to.
            `param_missing`: A field that apply_to calls for is missing.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat,
                or none that fits.

        Example:
            client.chats.scheduled_messages.bulk_change_trigger(
                "2847160000000519038",
                existing_status="user_available",
                schedule_status="call_end",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_BULK_CHANGE_TRIGGER,
            path={"chat_id": chat_id},
            json=ScheduledMessageTriggerChange(
                existing_status=existing_status, schedule_status=schedule_status
            ),
        )

    def bulk_delete(self, chat_id: str) -> None:
        """Delete all scheduled messages of a chat.

        Removes every message that the caller has scheduled in a chat, whatever it waits
        for; none of them is sent. There is no answer body.

        Sends `DELETE /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.DELETE`.
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

        The `model` of an exception is ErrorBody.

        Example:
            client.chats.scheduled_messages.bulk_delete("2847160000000519038")
        """
        return self._request(
            _SCHEDULED_MESSAGES_BULK_DELETE,
            path={"chat_id": chat_id},
        )

    def update(
        self,
        chat_id: str,
        scheduled_message_id: str,
        *,
        text: str | None = None,
        schedule_time: int | None = None,
        schedule_timezone: str | None = None,
        schedule_status: ScheduledMessageUpdateScheduleStatus | None = None,
        file_remove: bool | None = None,
    ) -> ScheduledMessageResult:
        """Change a scheduled message.

        Changes the text of a scheduled message or what it waits for, or takes its file
        away; fields that are left out stay as they are. A message that waits for a time
        waits for a status instead once it is given one, and the other way round. After
        a file was taken away the answer still shows the fields of the file.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            scheduled_message_id: Id of the scheduled message, as the lists show it.
            text: The new text, at most 5000 characters.
            schedule_time: The new time, in milliseconds since the epoch.
            schedule_timezone: Time zone of the new time by its IANA name, at most 100
                characters.
            schedule_status: The status to wait for instead of a time - checking in or
                out for work, becoming available, the end of a call. The vendor speaks
                of the sender's status here and of the other person's in its user guide.
            file_remove: Whether to take the file away from the message. By default
                `false`.

        Returns:
            ScheduledMessageResult: The scheduled message as it is now.

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
            `checkin_status_message_restricted`: Messages of this kind of chat, for
                example of a direct chat, cannot wait for check_in.
            `extra_key_found`: The body has a field that the call does not know.
            `scheduled_msg_invalid_time_format`: The time is not a number of
                milliseconds since the epoch.
            `scheduled_msg_not_found`: There is no such scheduled message, for example
                because it was sent.

        Example:
            client.chats.scheduled_messages.update(
                "2847160000000519038",
                "c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
                text="The crane comes on Monday at eight.",
                schedule_time=1746770400000,
                schedule_timezone="Europe/Berlin",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_UPDATE,
            path={"chat_id": chat_id, "scheduled_message_id": scheduled_message_id},
            json=ScheduledMessageUpdate(
                text=text,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
                schedule_status=schedule_status,
                file_remove=file_remove,
            ),
        )

    def delete(self, chat_id: str, scheduled_message_id: str) -> None:
        """Delete a scheduled message.

        Removes one scheduled message, which is not sent then. There is no answer body.

        Sends `DELETE /api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            scheduled_message_id: Id of the scheduled message, as the lists show it.

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
            `scheduled_msg_not_found`: There is no such scheduled message, for example
                because it was sent.

        Example:
            client.chats.scheduled_messages.delete(
                "2847160000000519038",
                "c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_DELETE,
            path={"chat_id": chat_id, "scheduled_message_id": scheduled_message_id},
        )

    def create(
        self,
        chat_id: str,
        *,
        text: str,
        schedule_time: str | None = None,
        schedule_timezone: str | None = None,
        schedule_status: ScheduledMessageCreateScheduleStatus | None = None,
    ) -> V2ScheduledMessage:
        """Schedule a message.

        Schedules a text for a chat, to be sent at a time or as soon as a status is
        reached; give schedule_time, best with schedule_timezone, or schedule_status. By
        the user guide 25 messages can be scheduled. Version 3 lists, changes and
        deletes them, but cannot create any.

        Sends `POST /api/v2/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            text: The text, at most 4096 characters, fewer than a message can have
                otherwise.
            schedule_time: When to send the message, as yyyyMMddTHHmmss without
                separators or offset. Matching `^[0-9]{8}T[0-9]{6}$`.
            schedule_timezone: Time zone of schedule_time by its IANA name, for example
                Europe/Berlin.
            schedule_status: The status to wait for, instead of a time - checking in or
                out for work, becoming available, the end of a call or meeting. By the
                user guide the other person's status counts; a public client knows this
                for direct chats only.

        Returns:
            V2ScheduledMessage: The scheduled message.

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
            client.chats.scheduled_messages.create(
                "2847160000000519038",
                text="The crane comes tomorrow at seven.",
                schedule_time="20250512T090000",
                schedule_timezone="Europe/Berlin",
            )
        """
        return self._request(
            _SCHEDULED_MESSAGES_CREATE,
            path={"chat_id": chat_id},
            json=ScheduledMessageCreate(
                text=text,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
                schedule_status=schedule_status,
            ),
        )


class ChatsResource(Resource):
    """Conversations of every kind, their members, pins and state for the current user."""

    @cached_property
    def members(self) -> ChatsMembersResource:
        """Calls below `chats.members`."""
        return ChatsMembersResource(self._client)

    @cached_property
    def pinned_messages(self) -> ChatsPinnedMessagesResource:
        """Calls below `chats.pinned_messages`."""
        return ChatsPinnedMessagesResource(self._client)

    @cached_property
    def reminders(self) -> ChatsRemindersResource:
        """Calls below `chats.reminders`."""
        return ChatsRemindersResource(self._client)

    @cached_property
    def scheduled_messages(self) -> ChatsScheduledMessagesResource:
        """Calls below `chats.scheduled_messages`."""
        return ChatsScheduledMessagesResource(self._client)

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

    def bulk_mark_read(self, *, chats: Sequence[ChatReadMark]) -> ChatBulkResult:
        """Mark several chats as read.

        Marks up to 100 chats as read, each up to a message. The answer tells for which
        chats it worked. Chats without anything unread are passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chats: The chats and how far each is read, up to 100.

        Returns:
            ChatBulkResult: Chats were marked as read; the body tells which.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: One of the chats is closed to the user, who does not
                take part in it.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.bulk_mark_read(
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
            )
        """
        return self._request(
            _BULK_MARK_READ,
            json=ChatBulkMarkRead(chats=chats),
        )

    def clear_unread(self, *, chat_ids: Sequence[str]) -> None:
        """Reset the unread counters of several chats.

        Resets the unread counters of up to 100 chats. Chats without anything unread are
        passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chat_ids: Ids of the chats, up to 100.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.clear_unread(
                chat_ids=["2847160000000519038", "2847160000000522417"],
            )
        """
        return self._request(
            _CLEAR_UNREAD,
            json=ChatBulkClearUnread(chat_ids=chat_ids),
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
                the epoch or as ISO 8601. Give an earlier time than modified_before
                does.
            recipient: Id of a user who takes part, in a direct chat the other person.
            chat_type: Only chats of these kinds, sent as one comma-separated value.
            parent_chat_id: Only threads of this parent chat; has a meaning for threads
                alone.
            sort_by: Put the most used chats first (usage) or the ones with the latest
                activity (recent). By default `recent`.

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

    def rename(self, chat_id: str, *, title: str) -> ChatTitleResult:
        """Rename a chat.

        Gives a group chat another name and returns it. Channels are renamed by
        channels.update, chats with one person usually keep that person's name.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            title: The new name, not empty, at most 255 characters.

        Returns:
            ChatTitleResult: The chat was renamed.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `channel_title_update_not_supported`: The chat is a channel; channels are
                renamed through the channel itself.
            `chat_access_denied`: The user does not take part in this chat.
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
            client.chats.rename(
                "2847160000000519038",
                title="Harbour project, phase two",
            )
        """
        return self._request(
            _RENAME,
            path={"chat_id": chat_id},
            json=ChatTitleUpdate(title=title),
        )

    def set_history(
        self, chat_id: str, *, history_status: ChatHistoryUpdateHistoryStatus
    ) -> None:
        """Keep or drop the history of a chat.

        Switches on or off whether the messages of a chat are kept.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            history_status: Whether the history is kept (enabled) or not (disabled).

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.set_history("2847160000000519038", history_status="disabled")
        """
        return self._request(
            _SET_HISTORY,
            path={"chat_id": chat_id},
            json=ChatHistoryUpdate(history_status=history_status),
        )

    def mark_read(self, chat_id: str, *, last_message_id: str) -> None:
        """Mark a chat as read as far as a message.

        Marks a message and all before it as read for the current user. Either of the
        two scopes is enough.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            last_message_id: Id of the last message that counts as read.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.

        Example:
            client.chats.mark_read(
                "2847160000000519038",
                last_message_id="1747303391836_48260917361",
            )
        """
        return self._request(
            _MARK_READ,
            path={"chat_id": chat_id},
            json=ChatMarkRead(last_message_id=last_message_id),
        )

    def mark_unread(self, chat_id: str, *, message_id: str) -> None:
        """Mark a chat as unread from a message on.

        Marks a message and all that follow it as unread for the current user. Either of
        the two scopes is enough.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the first message that counts as unread.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.

        Example:
            client.chats.mark_unread(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
            )
        """
        return self._request(
            _MARK_UNREAD,
            path={"chat_id": chat_id},
            json=ChatMarkUnread(message_id=message_id),
        )

    def clear_history(self, chat_id: str) -> None:
        """Clear the history that the user sees.

        Removes the messages of a direct or group chat from the view of the current
        user. The others keep theirs, and the chat and its members stay.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_clear_local_history_failed`: The history was not cleared; the call may
                be repeated.
            `chat_clear_local_history_not_supported`: The chat is of a kind whose
                history cannot be cleared, for example a channel.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            client.chats.clear_history("2847160000000519038")
        """
        return self._request(
            _CLEAR_HISTORY,
            path={"chat_id": chat_id},
            json=ChatClearHistory(),
        )

    def close(self, chat_id: str) -> None:
        """Close a chat.

        Takes a chat off the user's list of recent chats. It can still be found by
        search, and its members stay.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            client.chats.close("2847160000000519038")
        """
        return self._request(
            _CLOSE,
            path={"chat_id": chat_id},
            json=ChatClose(),
        )

    def fork(
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
                By default `false`.

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

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_request`: The body is incomplete or malformed.
            `operation_failed`: The server failed to create the new chat.

        Example:
            client.chats.fork(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                title="Harbour project, budget only",
                user_ids="68154377,68160542,71290618",
                include_participants=False,
            )
        """
        return self._request(
            _FORK,
            path={"chat_id": chat_id},
            json=ChatForkCreate(
                message_id=message_id,
                user_ids=user_ids,
                include_participants=include_participants,
                title=title,
            ),
        )

    def send_activity(self, chat_id: str, *, action: ChatActivityAction) -> None:
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

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: The action is not one of the known ones.
            `param_missing`: The field action is missing.

        Example:
            client.chats.send_activity("2847160000000519038", action="typing")
        """
        return self._request(
            _SEND_ACTIVITY,
            path={"chat_id": chat_id},
            json=ChatActivity(action=action),
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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

        Example:
            client.chats.unmute("2847160000000519038")
        """
        return self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )

    def pin(self, chat_id: str, *, category_id: str | None = None) -> ChatPinResult:
        """Pin a chat.

        Pins a chat in a folder of the current user or, if none is named, in My Pins.
        The user must take part in the chat.

        Sends `POST /api/v3/chats/{chat_id}/pins`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            category_id: Id of the folder; My Pins without it.

        Returns:
            ChatPinResult: The chat is pinned.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `max_pins_error`: The folder holds as many chats as possible.
            `operation_not_allowed`: The user may not pin this chat.

        Example:
            client.chats.pin("2847160000000519038", category_id="2847160000000902017")
        """
        return self._request(
            _PIN,
            path={"chat_id": chat_id},
            json=unless_empty(ChatPinCreate(category_id=category_id)),
        )

    def unpin(self, chat_id: str) -> ChatPinResult:
        """Unpin a chat.

        Takes a chat out of My Pins and out of every folder of the current user.

        Sends `DELETE /api/v3/chats/{chat_id}/pins`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            ChatPinResult: The chat is no longer pinned.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            client.chats.unpin("2847160000000519038")
        """
        return self._request(
            _UNPIN,
            path={"chat_id": chat_id},
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

        The `model` of an exception is ErrorBody.

        Example:
            await client.chats.members.list("2847160000000519038")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )

    async def add(self, chat_id: str, *, user_ids: Sequence[str]) -> ChatMembersAdded:
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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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


class AsyncChatsPinnedMessagesResource(AsyncResource):
    """Calls below `chats.pinned_messages`."""

    async def list(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> PinnedMessageList:
        """List the pinned messages of a chat.

        Lists the pinned messages of a chat that the user takes part in, latest pin
        first, page by page. With sync_token only what has changed since the call that
        returned the token is listed.

        Sends `GET /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of messages in the answer, 20 by default. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; at
                most 100 characters.

        Returns:
            PinnedMessageList: One page of pinned messages, or the message in the first
                place.

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
            `operation_failed`: The server failed to read the pinned messages.
            `operation_not_allowed`: The user does not take part in the chat.

        Example:
            await client.chats.pinned_messages.list("2847160000000519038")
        """
        return await self._request(
            _PINNED_MESSAGES_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[PinnedMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            PinnedMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[PinnedMessageList, PinnedMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> PinnedMessageList:
            return await self.list(
                chat_id,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(
            _PINNED_MESSAGES_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    async def get_primary(self, chat_id: str) -> PrimaryPinnedMessage:
        """Get the pinned message in the first place of a chat.

        Returns the pinned message that stands first in a chat. The vendor shows it both
        inside data and bare, so the answer is one of two classes.

        Sends `GET /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            PrimaryPinnedMessage: One page of pinned messages, or the message in the
                first place.

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
            `operation_failed`: The server failed to read the pinned messages.
            `operation_not_allowed`: The user does not take part in the chat.

        Example:
            await client.chats.pinned_messages.get_primary("2847160000000519038")
        """
        return await self._request(
            _PINNED_MESSAGES_GET_PRIMARY,
            path={"chat_id": chat_id},
            query={"primary": "true"},
        )

    async def create(
        self,
        chat_id: str,
        *,
        message_id: str,
        expiry_time: str | int,
        notify: bool,
        primary: bool | None = None,
    ) -> PinnedMessageResult:
        """Pin a message in a chat.

        Pins a message for everybody in the chat, for ever or until a time. The first
        pinned message of a chat takes the first place, whatever primary says. The user
        must take part in the chat.

        Sends `POST /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of a message in the chat that is not deleted.
            expiry_time: Time when the pin comes off, as ISO 8601 or in milliseconds
                since the epoch; it must lie in the future. The number -1 means never.
            notify: Whether the people in the chat are told of the pin.
            primary: Whether the message takes the first place; it does not by default,
                except as the first pin of the chat. By default `false`.

        Returns:
            PinnedMessageResult: The message with its pin.

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
            `operation_failed`: The message was not pinned, for example because the time
                of expiry has passed.
            `operation_not_allowed`: The user does not take part in the chat.
            `pinned_message_limit_reached`: The chat has as many pinned messages as it
                may have.

        Example:
            await client.chats.pinned_messages.create(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                expiry_time="2025-05-19T18:00:00+02:00",
                notify=True,
                primary=True,
            )
        """
        return await self._request(
            _PINNED_MESSAGES_CREATE,
            path={"chat_id": chat_id},
            json=PinnedMessageCreate(
                message_id=message_id,
                expiry_time=expiry_time,
                notify=notify,
                primary=primary,
            ),
        )

    async def update(
        self,
        chat_id: str,
        *,
        message_id: str,
        last_sync_time: str | int,
        pin_above: str | None = None,
    ) -> None:
        """Move a pinned message.

        Gives a pinned message another place among the pins of the chat, above one of
        them or at the end. A message moved above the one in the first place takes that
        place. The list must not have changed since last_sync_time.

        Sends `PUT /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the message that moves.
            last_sync_time: Time when the list was last read, as ISO 8601 or in
                milliseconds since the epoch.
            pin_above: Id of the pinned message that will come next; without it the
                message goes to the end.

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
            `client_not_synced`: The pins have changed since last_sync_time; list them
                again, then repeat the call.
            `operation_failed`: A value in the body is wrong.
            `operation_not_allowed`: The user may not move pins in this chat.

        Example:
            await client.chats.pinned_messages.update(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                last_sync_time=1747304410552,
                pin_above="1747216640935_48260915512",
            )
        """
        return await self._request(
            _PINNED_MESSAGES_UPDATE,
            path={"chat_id": chat_id},
            json=PinnedMessageUpdate(
                message_id=message_id,
                pin_above=pin_above,
                last_sync_time=last_sync_time,
            ),
        )

    async def delete(
        self, chat_id: str, *, message_ids: Sequence[str] | None = None
    ) -> None:
        """Unpin messages of a chat.

        Takes the pins off the messages that the body names, at most 25; the messages
        themselves stay. Without a body all pins of the chat go, so send the ids unless
        that is meant.

        Sends `DELETE /api/v3/chats/{chat_id}/pin-messages`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_ids: Ids of pinned messages, 1 to 25. Needed with any other field.

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
            `operation_not_allowed`: The user may not unpin messages in this chat.

        Example:
            await client.chats.pinned_messages.delete(
                "2847160000000519038",
                message_ids=["1747303325418_48260917354", "1747216640935_48260915512"],
            )
        """
        return await self._request(
            _PINNED_MESSAGES_DELETE,
            path={"chat_id": chat_id},
            json=(
                UNSET
                if message_ids is None
                else PinnedMessageDelete(message_ids=needed("message_ids", message_ids))
            ),
        )


class AsyncChatsRemindersResource(AsyncResource):
    """Calls below `chats.reminders`."""

    async def list(
        self, chat_id: str, *, limit: int, next_token: str | None = None
    ) -> ChatReminderList:
        """List reminders on messages of a chat.

        Lists the reminders that are set on messages of one chat, whether they remind
        one person or several. A page size has to be given. The vendor notes that this
        call is served without /api in front of the version, unlike the other reminder
        calls.

        Sends `GET /api/v3/chats/{chat_id}/reminders`.
        Scope: `ZohoCliq.Reminders.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of reminders in the answer. 100 is safe; the vendor
                states both 100 and 200 as the upper bound. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            ChatReminderList: One page of reminders.

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
            `param_missing`: The page size (limit) is missing.

        Example:
            await client.chats.reminders.list("2847160000000519038", limit=50)
        """
        return await self._request(
            _REMINDERS_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[ChatReminder]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ChatReminder.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ChatReminderList, ChatReminder, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> ChatReminderList:
            return await self.list(chat_id, limit=limit, next_token=cursor)

        return self._walk(
            _REMINDERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )


class AsyncChatsScheduledMessagesResource(AsyncResource):
    """Calls below `chats.scheduled_messages`."""

    async def list(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ScheduledMessageList:
        """List scheduled messages of a chat.

        Lists the messages that the caller has scheduled in one chat and that were not
        sent yet, page by page; the list of a chat without any is empty. With sync_token
        only what has changed since the call that returned the token is listed.

        Sends `GET /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            limit: Largest number of messages in the answer, at most 100. At least 1, by
                default `50`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token,
                instead of everything.

        Returns:
            ScheduledMessageList: One page of scheduled messages.

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
            await client.chats.scheduled_messages.list("2847160000000519038")
        """
        return await self._request(
            _SCHEDULED_MESSAGES_LIST,
            path={"chat_id": chat_id},
            query={"limit": limit, "next_token": next_token, "sync_token": sync_token},
        )

    def iter(
        self,
        chat_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[ScheduledMessage]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            ScheduledMessage.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ScheduledMessageList, ScheduledMessage, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> ScheduledMessageList:
            return await self.list(
                chat_id,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(
            _SCHEDULED_MESSAGES_LIST,
            fetch,
            pages,
            start=next_token,
            max_items=max_items,
        )

    async def send(self, chat_id: str, *, id: str) -> None:
        """Send a scheduled message now.

        Sends one scheduled message of a chat without waiting for its time or status.
        There is no answer body.

        Sends `POST /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            id: Id of the scheduled message.

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
            `param_missing`: A field is missing; beside status either id or apply_to is
                needed.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat.

        Example:
            await client.chats.scheduled_messages.send(
                "2847160000000519038",
                id="c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_SEND,
            path={"chat_id": chat_id},
            json=ScheduledMessageSend(id=id),
        )

    async def send_all(self, chat_id: str) -> None:
        """Send all scheduled messages of a chat now.

        Sends every message that the caller has scheduled in a chat, whatever it waits
        for. There is no answer body.

        Sends `POST /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

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
            `param_missing`: A field is missing; beside status either id or apply_to is
                needed.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat.

        Example:
            await client.chats.scheduled_messages.send_all("2847160000000519038")
        """
        return await self._request(
            _SCHEDULED_MESSAGES_SEND_ALL,
            path={"chat_id": chat_id},
            json=ScheduledMessageSendAll(),
        )

    async def bulk_reschedule(
        self,
        chat_id: str,
        *,
        time: int,
        schedule_time: int,
        schedule_timezone: str | None = None,
    ) -> ScheduledMessageList:
        """Move scheduled messages of a chat to another time.

        Gives all messages of a chat that are scheduled for exactly one time a new time.
        The answer holds the messages that were moved.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            time: The time for which the messages are scheduled now, exactly, in
                milliseconds since the epoch.
            schedule_time: The new time, in milliseconds since the epoch.
            schedule_timezone: Time zone of the times by its IANA name, at most 100
                characters.

        Returns:
            ScheduledMessageList: The messages that were changed.

        Raises:
            BadRequestError: 400, `input_pattern_mismatch`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_pattern_mismatch`: A value is none of those listed, for example of
                apply_to.
            `param_missing`: A field that apply_to calls for is missing.
            `scheduled_msg_invalid_time_format`: A time is not a number of milliseconds
                since the epoch.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat,
                or none that fits.

        Example:
            await client.chats.scheduled_messages.bulk_reschedule(
                "2847160000000519038",
                time=1747033200000,
                schedule_time=1747119600000,
                schedule_timezone="Europe/Berlin",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_BULK_RESCHEDULE,
            path={"chat_id": chat_id},
            json=ScheduledMessageReschedule(
                time=time,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
            ),
        )

    async def bulk_change_trigger(
        self,
        chat_id: str,
        *,
        existing_status: ScheduledMessageTriggerChangeExistingStatus,
        schedule_status: ScheduledMessageTriggerChangeScheduleStatus,
    ) -> ScheduledMessageList:
        """Let scheduled messages of a chat wait for another status.

        Gives all messages of a chat that wait for one status another status to wait
        for. The answer holds the messages that were changed.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            existing_status: The status that the messages wait for now.
            schedule_status: The status that they shall wait for.

        Returns:
            ScheduledMessageList: The messages that were changed.

        Raises:
            BadRequestError: 400, `input_pattern_mismatch`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `input_pattern_mismatch`: A value is none of those listed, for example of
                apply_to.
            `param_missing`: A field that apply_to calls for is missing.
            `scheduled_msg_no_pending_msgs`: No message waits to be sent in this chat,
                or none that fits.

        Example:
            await client.chats.scheduled_messages.bulk_change_trigger(
                "2847160000000519038",
                existing_status="user_available",
                schedule_status="call_end",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_BULK_CHANGE_TRIGGER,
            path={"chat_id": chat_id},
            json=ScheduledMessageTriggerChange(
                existing_status=existing_status, schedule_status=schedule_status
            ),
        )

    async def bulk_delete(self, chat_id: str) -> None:
        """Delete all scheduled messages of a chat.

        Removes every message that the caller has scheduled in a chat, whatever it waits
        for; none of them is sent. There is no answer body.

        Sends `DELETE /api/v3/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.DELETE`.
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

        The `model` of an exception is ErrorBody.

        Example:
            await client.chats.scheduled_messages.bulk_delete("2847160000000519038")
        """
        return await self._request(
            _SCHEDULED_MESSAGES_BULK_DELETE,
            path={"chat_id": chat_id},
        )

    async def update(
        self,
        chat_id: str,
        scheduled_message_id: str,
        *,
        text: str | None = None,
        schedule_time: int | None = None,
        schedule_timezone: str | None = None,
        schedule_status: ScheduledMessageUpdateScheduleStatus | None = None,
        file_remove: bool | None = None,
    ) -> ScheduledMessageResult:
        """Change a scheduled message.

        Changes the text of a scheduled message or what it waits for, or takes its file
        away; fields that are left out stay as they are. A message that waits for a time
        waits for a status instead once it is given one, and the other way round. After
        a file was taken away the answer still shows the fields of the file.

        Sends `PUT /api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}`.
        Scope: `ZohoCliq.Messages.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            scheduled_message_id: Id of the scheduled message, as the lists show it.
            text: The new text, at most 5000 characters.
            schedule_time: The new time, in milliseconds since the epoch.
            schedule_timezone: Time zone of the new time by its IANA name, at most 100
                characters.
            schedule_status: The status to wait for instead of a time - checking in or
                out for work, becoming available, the end of a call. The vendor speaks
                of the sender's status here and of the other person's in its user guide.
            file_remove: Whether to take the file away from the message. By default
                `false`.

        Returns:
            ScheduledMessageResult: The scheduled message as it is now.

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
            `checkin_status_message_restricted`: Messages of this kind of chat, for
                example of a direct chat, cannot wait for check_in.
            `extra_key_found`: The body has a field that the call does not know.
            `scheduled_msg_invalid_time_format`: The time is not a number of
                milliseconds since the epoch.
            `scheduled_msg_not_found`: There is no such scheduled message, for example
                because it was sent.

        Example:
            await client.chats.scheduled_messages.update(
                "2847160000000519038",
                "c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
                text="The crane comes on Monday at eight.",
                schedule_time=1746770400000,
                schedule_timezone="Europe/Berlin",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_UPDATE,
            path={"chat_id": chat_id, "scheduled_message_id": scheduled_message_id},
            json=ScheduledMessageUpdate(
                text=text,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
                schedule_status=schedule_status,
                file_remove=file_remove,
            ),
        )

    async def delete(self, chat_id: str, scheduled_message_id: str) -> None:
        """Delete a scheduled message.

        Removes one scheduled message, which is not sent then. There is no answer body.

        Sends `DELETE /api/v3/chats/{chat_id}/scheduledmessages/{scheduled_message_id}`.
        Scope: `ZohoCliq.Messages.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            scheduled_message_id: Id of the scheduled message, as the lists show it.

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
            `scheduled_msg_not_found`: There is no such scheduled message, for example
                because it was sent.

        Example:
            await client.chats.scheduled_messages.delete(
                "2847160000000519038",
                "c41d8e27-5a06-4b9f-8d13-2e7f60b5a948",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_DELETE,
            path={"chat_id": chat_id, "scheduled_message_id": scheduled_message_id},
        )

    async def create(
        self,
        chat_id: str,
        *,
        text: str,
        schedule_time: str | None = None,
        schedule_timezone: str | None = None,
        schedule_status: ScheduledMessageCreateScheduleStatus | None = None,
    ) -> V2ScheduledMessage:
        """Schedule a message.

        Schedules a text for a chat, to be sent at a time or as soon as a status is
        reached; give schedule_time, best with schedule_timezone, or schedule_status. By
        the user guide 25 messages can be scheduled. Version 3 lists, changes and
        deletes them, but cannot create any.

        Sends `POST /api/v2/chats/{chat_id}/scheduledmessages`.
        Scope: `ZohoCliq.Messages.CREATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            text: The text, at most 4096 characters, fewer than a message can have
                otherwise.
            schedule_time: When to send the message, as yyyyMMddTHHmmss without
                separators or offset. Matching `^[0-9]{8}T[0-9]{6}$`.
            schedule_timezone: Time zone of schedule_time by its IANA name, for example
                Europe/Berlin.
            schedule_status: The status to wait for, instead of a time - checking in or
                out for work, becoming available, the end of a call or meeting. By the
                user guide the other person's status counts; a public client knows this
                for direct chats only.

        Returns:
            V2ScheduledMessage: The scheduled message.

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
            await client.chats.scheduled_messages.create(
                "2847160000000519038",
                text="The crane comes tomorrow at seven.",
                schedule_time="20250512T090000",
                schedule_timezone="Europe/Berlin",
            )
        """
        return await self._request(
            _SCHEDULED_MESSAGES_CREATE,
            path={"chat_id": chat_id},
            json=ScheduledMessageCreate(
                text=text,
                schedule_time=schedule_time,
                schedule_timezone=schedule_timezone,
                schedule_status=schedule_status,
            ),
        )


class AsyncChatsResource(AsyncResource):
    """Conversations of every kind, their members, pins and state for the current user."""

    @cached_property
    def members(self) -> AsyncChatsMembersResource:
        """Calls below `chats.members`."""
        return AsyncChatsMembersResource(self._client)

    @cached_property
    def pinned_messages(self) -> AsyncChatsPinnedMessagesResource:
        """Calls below `chats.pinned_messages`."""
        return AsyncChatsPinnedMessagesResource(self._client)

    @cached_property
    def reminders(self) -> AsyncChatsRemindersResource:
        """Calls below `chats.reminders`."""
        return AsyncChatsRemindersResource(self._client)

    @cached_property
    def scheduled_messages(self) -> AsyncChatsScheduledMessagesResource:
        """Calls below `chats.scheduled_messages`."""
        return AsyncChatsScheduledMessagesResource(self._client)

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

    async def bulk_mark_read(self, *, chats: Sequence[ChatReadMark]) -> ChatBulkResult:
        """Mark several chats as read.

        Marks up to 100 chats as read, each up to a message. The answer tells for which
        chats it worked. Chats without anything unread are passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chats: The chats and how far each is read, up to 100.

        Returns:
            ChatBulkResult: Chats were marked as read; the body tells which.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: One of the chats is closed to the user, who does not
                take part in it.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.bulk_mark_read(
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
            )
        """
        return await self._request(
            _BULK_MARK_READ,
            json=ChatBulkMarkRead(chats=chats),
        )

    async def clear_unread(self, *, chat_ids: Sequence[str]) -> None:
        """Reset the unread counters of several chats.

        Resets the unread counters of up to 100 chats. Chats without anything unread are
        passed over.

        Sends `PUT /api/v3/chats`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 5 minutes.

        Args:
            chat_ids: Ids of the chats, up to 100.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.clear_unread(
                chat_ids=["2847160000000519038", "2847160000000522417"],
            )
        """
        return await self._request(
            _CLEAR_UNREAD,
            json=ChatBulkClearUnread(chat_ids=chat_ids),
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
                the epoch or as ISO 8601. Give an earlier time than modified_before
                does.
            recipient: Id of a user who takes part, in a direct chat the other person.
            chat_type: Only chats of these kinds, sent as one comma-separated value.
            parent_chat_id: Only threads of this parent chat; has a meaning for threads
                alone.
            sort_by: Put the most used chats first (usage) or the ones with the latest
                activity (recent). By default `recent`.

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

    async def rename(self, chat_id: str, *, title: str) -> ChatTitleResult:
        """Rename a chat.

        Gives a group chat another name and returns it. Channels are renamed by
        channels.update, chats with one person usually keep that person's name.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            title: The new name, not empty, at most 255 characters.

        Returns:
            ChatTitleResult: The chat was renamed.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `channel_title_update_not_supported`: The chat is a channel; channels are
                renamed through the channel itself.
            `chat_access_denied`: The user does not take part in this chat.
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
            await client.chats.rename(
                "2847160000000519038",
                title="Harbour project, phase two",
            )
        """
        return await self._request(
            _RENAME,
            path={"chat_id": chat_id},
            json=ChatTitleUpdate(title=title),
        )

    async def set_history(
        self, chat_id: str, *, history_status: ChatHistoryUpdateHistoryStatus
    ) -> None:
        """Keep or drop the history of a chat.

        Switches on or off whether the messages of a chat are kept.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            history_status: Whether the history is kept (enabled) or not (disabled).

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.set_history(
                "2847160000000519038",
                history_status="disabled",
            )
        """
        return await self._request(
            _SET_HISTORY,
            path={"chat_id": chat_id},
            json=ChatHistoryUpdate(history_status=history_status),
        )

    async def mark_read(self, chat_id: str, *, last_message_id: str) -> None:
        """Mark a chat as read as far as a message.

        Marks a message and all before it as read for the current user. Either of the
        two scopes is enough.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            last_message_id: Id of the last message that counts as read.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.

        Example:
            await client.chats.mark_read(
                "2847160000000519038",
                last_message_id="1747303391836_48260917361",
            )
        """
        return await self._request(
            _MARK_READ,
            path={"chat_id": chat_id},
            json=ChatMarkRead(last_message_id=last_message_id),
        )

    async def mark_unread(self, chat_id: str, *, message_id: str) -> None:
        """Mark a chat as unread from a message on.

        Marks a message and all that follow it as unread for the current user. Either of
        the two scopes is enough.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE` or `ZohoCliq.Messages.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            message_id: Id of the first message that counts as unread.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: A value in the body is not accepted.

        Example:
            await client.chats.mark_unread(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
            )
        """
        return await self._request(
            _MARK_UNREAD,
            path={"chat_id": chat_id},
            json=ChatMarkUnread(message_id=message_id),
        )

    async def clear_history(self, chat_id: str) -> None:
        """Clear the history that the user sees.

        Removes the messages of a direct or group chat from the view of the current
        user. The others keep theirs, and the chat and its members stay.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Raises:
            BadRequestError: 400, `invalid.inputs.submitted`, `param_missing`.
            UnauthorizedError: 401.
            ForbiddenError: 403, `chat_access_denied`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_clear_local_history_failed`: The history was not cleared; the call may
                be repeated.
            `chat_clear_local_history_not_supported`: The chat is of a kind whose
                history cannot be cleared, for example a channel.
            `invalid.inputs.submitted`: A value in the body is not accepted.
            `param_missing`: A field that the operation needs is missing.

        Example:
            await client.chats.clear_history("2847160000000519038")
        """
        return await self._request(
            _CLEAR_HISTORY,
            path={"chat_id": chat_id},
            json=ChatClearHistory(),
        )

    async def close(self, chat_id: str) -> None:
        """Close a chat.

        Takes a chat off the user's list of recent chats. It can still be found by
        search, and its members stay.

        Sends `PUT /api/v3/chats/{chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 60 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            await client.chats.close("2847160000000519038")
        """
        return await self._request(
            _CLOSE,
            path={"chat_id": chat_id},
            json=ChatClose(),
        )

    async def fork(
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
                By default `false`.

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

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_request`: The body is incomplete or malformed.
            `operation_failed`: The server failed to create the new chat.

        Example:
            await client.chats.fork(
                "2847160000000519038",
                message_id="1747303325418_48260917354",
                title="Harbour project, budget only",
                user_ids="68154377,68160542,71290618",
                include_participants=False,
            )
        """
        return await self._request(
            _FORK,
            path={"chat_id": chat_id},
            json=ChatForkCreate(
                message_id=message_id,
                user_ids=user_ids,
                include_participants=include_participants,
                title=title,
            ),
        )

    async def send_activity(self, chat_id: str, *, action: ChatActivityAction) -> None:
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

        The `model` of an exception is ErrorBody.

        Error codes:
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `invalid.inputs.submitted`: The action is not one of the known ones.
            `param_missing`: The field action is missing.

        Example:
            await client.chats.send_activity("2847160000000519038", action="typing")
        """
        return await self._request(
            _SEND_ACTIVITY,
            path={"chat_id": chat_id},
            json=ChatActivity(action=action),
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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

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

        The `model` of an exception is ErrorBody.

        Example:
            await client.chats.unmute("2847160000000519038")
        """
        return await self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )

    async def pin(
        self, chat_id: str, *, category_id: str | None = None
    ) -> ChatPinResult:
        """Pin a chat.

        Pins a chat in a folder of the current user or, if none is named, in My Pins.
        The user must take part in the chat.

        Sends `POST /api/v3/chats/{chat_id}/pins`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            category_id: Id of the folder; My Pins without it.

        Returns:
            ChatPinResult: The chat is pinned.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.
            `max_pins_error`: The folder holds as many chats as possible.
            `operation_not_allowed`: The user may not pin this chat.

        Example:
            await client.chats.pin(
                "2847160000000519038",
                category_id="2847160000000902017",
            )
        """
        return await self._request(
            _PIN,
            path={"chat_id": chat_id},
            json=unless_empty(ChatPinCreate(category_id=category_id)),
        )

    async def unpin(self, chat_id: str) -> ChatPinResult:
        """Unpin a chat.

        Takes a chat out of My Pins and out of every folder of the current user.

        Sends `DELETE /api/v3/chats/{chat_id}/pins`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 5 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            ChatPinResult: The chat is no longer pinned.

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
            `chat_access_denied`: The user does not take part in this chat.
            `chat_operation_failed`: The server failed; the call may be repeated.

        Example:
            await client.chats.unpin("2847160000000519038")
        """
        return await self._request(
            _UNPIN,
            path={"chat_id": chat_id},
        )

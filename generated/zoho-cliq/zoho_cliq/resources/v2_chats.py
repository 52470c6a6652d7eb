"""Calls below `v2.chats`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ChatMemberList, ErrorBody
from ..models.v2_chats import StickyMessageResult, StickyMessageSet, V2ChatList

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
_MEMBERS_LIST: Operation[ChatMemberList] = Operation(
    id="v2.chats.members.list",
    method="GET",
    path="/api/v2/chats/{chat_id}/members",
    responses={200: ChatMemberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_STICKY_MESSAGE_SET: Operation[StickyMessageResult] = Operation(
    id="v2.chats.sticky_message.set",
    method="POST",
    path="/api/v2/chats/{chat_id}/stickymessage",
    responses={200: StickyMessageResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.CREATE",),),
)
_STICKY_MESSAGE_GET: Operation[StickyMessageResult] = Operation(
    id="v2.chats.sticky_message.get",
    method="GET",
    path="/api/v2/chats/{chat_id}/stickymessage",
    responses={200: StickyMessageResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_STICKY_MESSAGE_DELETE: Operation[None] = Operation(
    id="v2.chats.sticky_message.delete",
    method="DELETE",
    path="/api/v2/chats/{chat_id}/stickymessage",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_LIST: Operation[V2ChatList] = Operation(
    id="v2.chats.list",
    method="GET",
    path="/api/v2/chats",
    responses={200: V2ChatList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_MUTE: Operation[None] = Operation(
    id="v2.chats.mute",
    method="POST",
    path="/api/v2/chats/{chat_id}/mute",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_UNMUTE: Operation[None] = Operation(
    id="v2.chats.unmute",
    method="POST",
    path="/api/v2/chats/{chat_id}/unmute",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_LEAVE: Operation[None] = Operation(
    id="v2.chats.leave",
    method="POST",
    path="/api/v2/chats/{chat_id}/leave",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)


class V2ChatsMembersResource(Resource):
    """Calls below `v2.chats.members`."""

    def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]] | None = None,
    ) -> ChatMemberList:
        """List the members of a chat (version 2).

        Lists everybody who takes part in a chat, in one answer. Version 3 has
        chats.members.list.

        Sends `GET /api/v2/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

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
            client.v2.chats.members.list("2847160000000519038")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )


class V2ChatsStickyMessageResource(Resource):
    """Calls below `v2.chats.sticky_message`."""

    def set(
        self,
        chat_id: str,
        *,
        id: str,
        expiry_time: int | None = None,
        notify: bool | None = None,
    ) -> StickyMessageResult:
        """Pin a message to the top of a chat (version 2).

        Shows one message at the top of a chat for everybody in it, for a time or until
        it is taken away. Version 3 has chats.pinned_messages, which holds several.

        Sends `POST /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            id: Id of the message.
            expiry_time: When the pin ends, in milliseconds since the epoch; -1 for
                never. Public code has met servers that take the number of milliseconds
                from now on instead.
            notify: Whether everybody in the chat is told.

        Returns:
            StickyMessageResult: The message is pinned.

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
            client.v2.chats.sticky_message.set(
                "2847160000000519038",
                id="1747303325418_48260917354",
                expiry_time=1747908000000,
                notify=False,
            )
        """
        return self._request(
            _STICKY_MESSAGE_SET,
            path={"chat_id": chat_id},
            json=StickyMessageSet(id=id, expiry_time=expiry_time, notify=notify),
        )

    def get(self, chat_id: str) -> StickyMessageResult:
        """Get the pinned message of a chat (version 2).

        Returns the message at the top of a chat, and who pinned it until when. Version
        3 has chats.pinned_messages.list.

        Sends `GET /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            StickyMessageResult: The pinned message.

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
            client.v2.chats.sticky_message.get("2847160000000519038")
        """
        return self._request(
            _STICKY_MESSAGE_GET,
            path={"chat_id": chat_id},
        )

    def delete(self, chat_id: str) -> None:
        """Unpin the message at the top of a chat (version 2).

        Takes the pinned message from the top of a chat; the message itself stays.
        Version 3 has chats.pinned_messages.delete.

        Sends `DELETE /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            client.v2.chats.sticky_message.delete("2847160000000519038")
        """
        return self._request(
            _STICKY_MESSAGE_DELETE,
            path={"chat_id": chat_id},
        )


class V2ChatsResource(Resource):
    """Calls below `v2.chats`."""

    @cached_property
    def members(self) -> V2ChatsMembersResource:
        """Calls below `v2.chats.members`."""
        return V2ChatsMembersResource(self._client)

    @cached_property
    def sticky_message(self) -> V2ChatsStickyMessageResource:
        """Calls below `v2.chats.sticky_message`."""
        return V2ChatsStickyMessageResource(self._client)

    def list(
        self,
        *,
        limit: int | None = None,
        modified_before: str | None = None,
        modified_after: str | None = None,
        drafts: bool | None = None,
    ) -> V2ChatList:
        """List direct and group chats (version 2).

        Lists chats of the current user with their latest message. There is no page
        token; modified_before and modified_after cut longer lists into windows of time.
        Version 3 has chats.list.

        Sends `GET /api/v2/chats`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            limit: Largest number of chats in the answer, at most 100.
            modified_before: Only chats whose last message is older than this time. The
                vendor names no format; public code sends milliseconds since the epoch.
            modified_after: Only chats whose last message is newer than this time. The
                vendor names no format; public code sends milliseconds since the epoch.
            drafts: True lists only chats that hold an unsent draft.

        Returns:
            V2ChatList: The chats that match.

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
            client.v2.chats.list()
        """
        return self._request(
            _LIST,
            query={
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "drafts": drafts,
            },
        )

    def mute(self, chat_id: str) -> None:
        """Mute a chat (version 2).

        Stops the notifications that a chat sends to the current user, who stays in it.
        Version 3 has chats.mute.

        Sends `POST /api/v2/chats/{chat_id}/mute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            client.v2.chats.mute("2847160000000519038")
        """
        return self._request(
            _MUTE,
            path={"chat_id": chat_id},
        )

    def unmute(self, chat_id: str) -> None:
        """Unmute a chat (version 2).

        Lets notifications of a muted chat through again for the current user. Version 3
        has chats.unmute.

        Sends `POST /api/v2/chats/{chat_id}/unmute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            client.v2.chats.unmute("2847160000000519038")
        """
        return self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )

    def leave(self, chat_id: str) -> None:
        """Leave a group chat (version 2).

        Takes the current user out of a group chat. Version 3 has chats.leave.

        Sends `POST /api/v2/chats/{chat_id}/leave`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

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
            client.v2.chats.leave("2847160000000519038")
        """
        return self._request(
            _LEAVE,
            path={"chat_id": chat_id},
        )


class AsyncV2ChatsMembersResource(AsyncResource):
    """Calls below `v2.chats.members`."""

    async def list(
        self,
        chat_id: str,
        *,
        fields: Sequence[Literal["name", "email_id", "user_id"]] | None = None,
    ) -> ChatMemberList:
        """List the members of a chat (version 2).

        Lists everybody who takes part in a chat, in one answer. Version 3 has
        chats.members.list.

        Sends `GET /api/v2/chats/{chat_id}/members`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

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
            await client.v2.chats.members.list("2847160000000519038")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"chat_id": chat_id},
            query={"fields": delimited(fields, ",")},
        )


class AsyncV2ChatsStickyMessageResource(AsyncResource):
    """Calls below `v2.chats.sticky_message`."""

    async def set(
        self,
        chat_id: str,
        *,
        id: str,
        expiry_time: int | None = None,
        notify: bool | None = None,
    ) -> StickyMessageResult:
        """Pin a message to the top of a chat (version 2).

        Shows one message at the top of a chat for everybody in it, for a time or until
        it is taken away. Version 3 has chats.pinned_messages, which holds several.

        Sends `POST /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            id: Id of the message.
            expiry_time: When the pin ends, in milliseconds since the epoch; -1 for
                never. Public code has met servers that take the number of milliseconds
                from now on instead.
            notify: Whether everybody in the chat is told.

        Returns:
            StickyMessageResult: The message is pinned.

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
            await client.v2.chats.sticky_message.set(
                "2847160000000519038",
                id="1747303325418_48260917354",
                expiry_time=1747908000000,
                notify=False,
            )
        """
        return await self._request(
            _STICKY_MESSAGE_SET,
            path={"chat_id": chat_id},
            json=StickyMessageSet(id=id, expiry_time=expiry_time, notify=notify),
        )

    async def get(self, chat_id: str) -> StickyMessageResult:
        """Get the pinned message of a chat (version 2).

        Returns the message at the top of a chat, and who pinned it until when. Version
        3 has chats.pinned_messages.list.

        Sends `GET /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.

        Returns:
            StickyMessageResult: The pinned message.

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
            await client.v2.chats.sticky_message.get("2847160000000519038")
        """
        return await self._request(
            _STICKY_MESSAGE_GET,
            path={"chat_id": chat_id},
        )

    async def delete(self, chat_id: str) -> None:
        """Unpin the message at the top of a chat (version 2).

        Takes the pinned message from the top of a chat; the message itself stays.
        Version 3 has chats.pinned_messages.delete.

        Sends `DELETE /api/v2/chats/{chat_id}/stickymessage`.
        Scope: `ZohoCliq.Chats.DELETE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            await client.v2.chats.sticky_message.delete("2847160000000519038")
        """
        return await self._request(
            _STICKY_MESSAGE_DELETE,
            path={"chat_id": chat_id},
        )


class AsyncV2ChatsResource(AsyncResource):
    """Calls below `v2.chats`."""

    @cached_property
    def members(self) -> AsyncV2ChatsMembersResource:
        """Calls below `v2.chats.members`."""
        return AsyncV2ChatsMembersResource(self._client)

    @cached_property
    def sticky_message(self) -> AsyncV2ChatsStickyMessageResource:
        """Calls below `v2.chats.sticky_message`."""
        return AsyncV2ChatsStickyMessageResource(self._client)

    async def list(
        self,
        *,
        limit: int | None = None,
        modified_before: str | None = None,
        modified_after: str | None = None,
        drafts: bool | None = None,
    ) -> V2ChatList:
        """List direct and group chats (version 2).

        Lists chats of the current user with their latest message. There is no page
        token; modified_before and modified_after cut longer lists into windows of time.
        Version 3 has chats.list.

        Sends `GET /api/v2/chats`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            limit: Largest number of chats in the answer, at most 100.
            modified_before: Only chats whose last message is older than this time. The
                vendor names no format; public code sends milliseconds since the epoch.
            modified_after: Only chats whose last message is newer than this time. The
                vendor names no format; public code sends milliseconds since the epoch.
            drafts: True lists only chats that hold an unsent draft.

        Returns:
            V2ChatList: The chats that match.

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
            await client.v2.chats.list()
        """
        return await self._request(
            _LIST,
            query={
                "limit": limit,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "drafts": drafts,
            },
        )

    async def mute(self, chat_id: str) -> None:
        """Mute a chat (version 2).

        Stops the notifications that a chat sends to the current user, who stays in it.
        Version 3 has chats.mute.

        Sends `POST /api/v2/chats/{chat_id}/mute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            await client.v2.chats.mute("2847160000000519038")
        """
        return await self._request(
            _MUTE,
            path={"chat_id": chat_id},
        )

    async def unmute(self, chat_id: str) -> None:
        """Unmute a chat (version 2).

        Lets notifications of a muted chat through again for the current user. Version 3
        has chats.unmute.

        Sends `POST /api/v2/chats/{chat_id}/unmute`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

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
            await client.v2.chats.unmute("2847160000000519038")
        """
        return await self._request(
            _UNMUTE,
            path={"chat_id": chat_id},
        )

    async def leave(self, chat_id: str) -> None:
        """Leave a group chat (version 2).

        Takes the current user out of a group chat. Version 3 has chats.leave.

        Sends `POST /api/v2/chats/{chat_id}/leave`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

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
            await client.v2.chats.leave("2847160000000519038")
        """
        return await self._request(
            _LEAVE,
            path={"chat_id": chat_id},
        )

"""Calls below `v2.threads`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import (
    ErrorBody,
    ThreadFollowersAdd,
    ThreadFollowersRemove,
    ThreadUserList,
)
from ..models.v2_threads import (
    V2ThreadMainMessage,
    V2ThreadUpdate,
    V2ThreadUpdateAction,
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
_FOLLOWERS_LIST: Operation[ThreadUserList] = Operation(
    id="v2.threads.followers.list",
    method="GET",
    path="/api/v2/threads/{thread_chat_id}/followers",
    responses={200: ThreadUserList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_FOLLOWERS_ADD: Operation[None] = Operation(
    id="v2.threads.followers.add",
    method="POST",
    path="/api/v2/threads/{thread_chat_id}/followers",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_FOLLOWERS_REMOVE: Operation[None] = Operation(
    id="v2.threads.followers.remove",
    method="DELETE",
    path="/api/v2/threads/{thread_chat_id}/followers",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_UPDATE: Operation[None] = Operation(
    id="v2.threads.update",
    method="PUT",
    path="/api/v2/threads/{thread_chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_GET_MAIN_MESSAGE: Operation[V2ThreadMainMessage] = Operation(
    id="v2.threads.get_main_message",
    method="GET",
    path="/api/v2/threads/{thread_chat_id}/messages/main",
    responses={200: V2ThreadMainMessage},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_LIST_NON_FOLLOWERS: Operation[ThreadUserList] = Operation(
    id="v2.threads.list_non_followers",
    method="GET",
    path="/api/v2/threads/{thread_chat_id}/nonfollowers",
    responses={200: ThreadUserList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_FOLLOW: Operation[None] = Operation(
    id="v2.threads.follow",
    method="POST",
    path="/api/v2/threads/{thread_chat_id}/follow",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_UNFOLLOW: Operation[None] = Operation(
    id="v2.threads.unfollow",
    method="POST",
    path="/api/v2/threads/{thread_chat_id}/unfollow",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)


class V2ThreadsFollowersResource(Resource):
    """Calls below `v2.threads.followers`."""

    def list(self, thread_chat_id: str) -> ThreadUserList:
        """List the followers of a thread (version 2).

        Lists everybody who follows the thread, in one answer.

        Sends `GET /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadUserList: The followers.

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
            client.v2.threads.followers.list(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _FOLLOWERS_LIST,
            path={"thread_chat_id": thread_chat_id},
        )

    def add(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Add followers to a thread (version 2).

        Makes users follow a thread, so that they hear of its new messages. There is no
        answer body.

        Sends `POST /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            user_ids: Ids of the users. At least 1 item.

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
            client.v2.threads.followers.add(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["68160542", "71290618"],
            )
        """
        return self._request(
            _FOLLOWERS_ADD,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersAdd(user_ids=user_ids),
        )

    def remove(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Remove followers from a thread (version 2).

        Stops users from following a thread. This DELETE takes a body, which names the
        users, and answers none. No limit of calls is stated.

        Sends `DELETE /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.DELETE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            user_ids: Ids of the users. At least 1 item.

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
            client.v2.threads.followers.remove(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["71290618"],
            )
        """
        return self._request(
            _FOLLOWERS_REMOVE,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersRemove(user_ids=user_ids),
        )


class V2ThreadsResource(Resource):
    """Calls below `v2.threads`."""

    @cached_property
    def followers(self) -> V2ThreadsFollowersResource:
        """Calls below `v2.threads.followers`."""
        return V2ThreadsFollowersResource(self._client)

    def update(
        self,
        thread_chat_id: str,
        *,
        action: V2ThreadUpdateAction,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Close or reopen a thread (version 2).

        Closes an open thread or reopens a closed one for everybody. A bot can do it
        instead of the user if it takes part in the channel. There is no answer body.
        Version 3 does the same and can also follow threads.

        Sends `PUT /api/v2/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            action: Whether to close the thread or to open it again.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.

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
            client.v2.threads.update(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                action="reopen",
            )
        """
        return self._request(
            _UPDATE,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=V2ThreadUpdate(action=action),
        )

    def get_main_message(self, thread_chat_id: str) -> V2ThreadMainMessage:
        """Get the message a thread hangs on (version 2).

        Returns the message of the channel that the thread was opened on, along with one
        message of the thread and the thread's figures. Unlike version 3 it gives times
        in milliseconds and says whether the caller follows the thread, but lists no
        mentions.

        Sends `GET /api/v2/threads/{thread_chat_id}/messages/main`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            V2ThreadMainMessage: The message.

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
            client.v2.threads.get_main_message(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _GET_MAIN_MESSAGE,
            path={"thread_chat_id": thread_chat_id},
        )

    def list_non_followers(self, thread_chat_id: str) -> ThreadUserList:
        """List channel members who do not follow a thread (version 2).

        Lists the members of the channel whom the thread does not notify, in one answer.

        Sends `GET /api/v2/threads/{thread_chat_id}/nonfollowers`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadUserList: The members who do not follow.

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
            client.v2.threads.list_non_followers(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _LIST_NON_FOLLOWERS,
            path={"thread_chat_id": thread_chat_id},
        )

    def follow(self, thread_chat_id: str) -> None:
        """Follow a thread (version 2).

        Makes the caller a follower of the thread, who is told of its new messages. It
        takes no body and answers none. No limit of calls is stated.

        Sends `POST /api/v2/threads/{thread_chat_id}/follow`.
        Scope: `ZohoCliq.Chats.UPDATE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

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
            client.v2.threads.follow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _FOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

    def unfollow(self, thread_chat_id: str) -> None:
        """Stop following a thread (version 2).

        Ends the caller's notifications about a thread; the caller stays a member of the
        channel. It takes no body and answers none. No limit of calls is stated.

        Sends `POST /api/v2/threads/{thread_chat_id}/unfollow`.
        Scope: `ZohoCliq.Chats.UPDATE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

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
            client.v2.threads.unfollow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _UNFOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )


class AsyncV2ThreadsFollowersResource(AsyncResource):
    """Calls below `v2.threads.followers`."""

    async def list(self, thread_chat_id: str) -> ThreadUserList:
        """List the followers of a thread (version 2).

        Lists everybody who follows the thread, in one answer.

        Sends `GET /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadUserList: The followers.

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
            await client.v2.threads.followers.list(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _FOLLOWERS_LIST,
            path={"thread_chat_id": thread_chat_id},
        )

    async def add(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Add followers to a thread (version 2).

        Makes users follow a thread, so that they hear of its new messages. There is no
        answer body.

        Sends `POST /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            user_ids: Ids of the users. At least 1 item.

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
            await client.v2.threads.followers.add(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["68160542", "71290618"],
            )
        """
        return await self._request(
            _FOLLOWERS_ADD,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersAdd(user_ids=user_ids),
        )

    async def remove(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Remove followers from a thread (version 2).

        Stops users from following a thread. This DELETE takes a body, which names the
        users, and answers none. No limit of calls is stated.

        Sends `DELETE /api/v2/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.DELETE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            user_ids: Ids of the users. At least 1 item.

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
            await client.v2.threads.followers.remove(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["71290618"],
            )
        """
        return await self._request(
            _FOLLOWERS_REMOVE,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersRemove(user_ids=user_ids),
        )


class AsyncV2ThreadsResource(AsyncResource):
    """Calls below `v2.threads`."""

    @cached_property
    def followers(self) -> AsyncV2ThreadsFollowersResource:
        """Calls below `v2.threads.followers`."""
        return AsyncV2ThreadsFollowersResource(self._client)

    async def update(
        self,
        thread_chat_id: str,
        *,
        action: V2ThreadUpdateAction,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Close or reopen a thread (version 2).

        Closes an open thread or reopens a closed one for everybody. A bot can do it
        instead of the user if it takes part in the channel. There is no answer body.
        Version 3 does the same and can also follow threads.

        Sends `PUT /api/v2/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            action: Whether to close the thread or to open it again.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            appkey: Key of an extension; needed along with bot_unique_name for an
                extension's bot.

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
            await client.v2.threads.update(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                action="reopen",
            )
        """
        return await self._request(
            _UPDATE,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=V2ThreadUpdate(action=action),
        )

    async def get_main_message(self, thread_chat_id: str) -> V2ThreadMainMessage:
        """Get the message a thread hangs on (version 2).

        Returns the message of the channel that the thread was opened on, along with one
        message of the thread and the thread's figures. Unlike version 3 it gives times
        in milliseconds and says whether the caller follows the thread, but lists no
        mentions.

        Sends `GET /api/v2/threads/{thread_chat_id}/messages/main`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            V2ThreadMainMessage: The message.

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
            await client.v2.threads.get_main_message(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _GET_MAIN_MESSAGE,
            path={"thread_chat_id": thread_chat_id},
        )

    async def list_non_followers(self, thread_chat_id: str) -> ThreadUserList:
        """List channel members who do not follow a thread (version 2).

        Lists the members of the channel whom the thread does not notify, in one answer.

        Sends `GET /api/v2/threads/{thread_chat_id}/nonfollowers`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadUserList: The members who do not follow.

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
            await client.v2.threads.list_non_followers(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _LIST_NON_FOLLOWERS,
            path={"thread_chat_id": thread_chat_id},
        )

    async def follow(self, thread_chat_id: str) -> None:
        """Follow a thread (version 2).

        Makes the caller a follower of the thread, who is told of its new messages. It
        takes no body and answers none. No limit of calls is stated.

        Sends `POST /api/v2/threads/{thread_chat_id}/follow`.
        Scope: `ZohoCliq.Chats.UPDATE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

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
            await client.v2.threads.follow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _FOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

    async def unfollow(self, thread_chat_id: str) -> None:
        """Stop following a thread (version 2).

        Ends the caller's notifications about a thread; the caller stays a member of the
        channel. It takes no body and answers none. No limit of calls is stated.

        Sends `POST /api/v2/threads/{thread_chat_id}/unfollow`.
        Scope: `ZohoCliq.Chats.UPDATE`.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

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
            await client.v2.threads.unfollow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _UNFOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

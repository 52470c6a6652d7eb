"""Threads on messages of channels, and who follows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import (
    ErrorBody,
    ThreadFollowersAdd,
    ThreadFollowersRemove,
    ThreadUserList,
)
from ..models.threads import (
    Thread,
    ThreadClose,
    ThreadFollowing,
    ThreadFollowingAction,
    ThreadList,
    ThreadMainMessage,
    ThreadReopen,
    ThreadResult,
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
    id="threads.followers.list",
    method="GET",
    path="/api/v3/threads/{thread_chat_id}/followers",
    responses={200: ThreadUserList},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_FOLLOWERS_ADD: Operation[None] = Operation(
    id="threads.followers.add",
    method="POST",
    path="/api/v3/threads/{thread_chat_id}/followers",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_FOLLOWERS_REMOVE: Operation[None] = Operation(
    id="threads.followers.remove",
    method="DELETE",
    path="/api/v3/threads/{thread_chat_id}/followers",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.DELETE",),),
)
_LIST: Operation[ThreadList] = Operation(
    id="threads.list",
    method="GET",
    path="/api/v2/channels/{channel_id}/threads",
    responses={200: ThreadList},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_GET: Operation[ThreadResult] = Operation(
    id="threads.get",
    method="GET",
    path="/api/v3/threads/{thread_chat_id}",
    responses={200: ThreadResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_CLOSE: Operation[None] = Operation(
    id="threads.close",
    method="PUT",
    path="/api/v3/threads/{thread_chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_REOPEN: Operation[None] = Operation(
    id="threads.reopen",
    method="PUT",
    path="/api/v3/threads/{thread_chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_SET_FOLLOWING: Operation[None] = Operation(
    id="threads.set_following",
    method="PUT",
    path="/api/v3/threads/{thread_chat_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_GET_MAIN_MESSAGE: Operation[ThreadMainMessage] = Operation(
    id="threads.get_main_message",
    method="GET",
    path="/api/v3/threads/{thread_chat_id}/messages/main",
    responses={200: ThreadMainMessage},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Messages.READ",),),
)
_LIST_NON_FOLLOWERS: Operation[ThreadUserList] = Operation(
    id="threads.list_non_followers",
    method="GET",
    path="/api/v3/threads/{thread_chat_id}/nonfollowers",
    responses={200: ThreadUserList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.READ",),),
)
_FOLLOW: Operation[None] = Operation(
    id="threads.follow",
    method="POST",
    path="/api/v3/threads/{thread_chat_id}/follow",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)
_UNFOLLOW: Operation[None] = Operation(
    id="threads.unfollow",
    method="POST",
    path="/api/v3/threads/{thread_chat_id}/unfollow",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Chats.UPDATE",),),
)


class ThreadsFollowersResource(Resource):
    """Calls below `threads.followers`."""

    def list(self, thread_chat_id: str) -> ThreadUserList:
        """List the followers of a thread.

        Lists everybody who follows the thread, in one answer. No limit of calls is
        stated.

        Sends `GET /api/v3/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.READ`.

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
            client.threads.followers.list(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _FOLLOWERS_LIST,
            path={"thread_chat_id": thread_chat_id},
        )

    def add(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Add followers to a thread.

        Makes users follow a thread, so that they hear of its new messages. There is no
        answer body.

        Sends `POST /api/v3/threads/{thread_chat_id}/followers`.
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
            client.threads.followers.add(
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
        """Remove followers from a thread.

        Stops users from following a thread. Unlike most DELETE calls it takes a body,
        which names the users. There is no answer body.

        Sends `DELETE /api/v3/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.DELETE`.
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
            client.threads.followers.remove(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["71290618"],
            )
        """
        return self._request(
            _FOLLOWERS_REMOVE,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersRemove(user_ids=user_ids),
        )


class ThreadsResource(Resource):
    """Threads on messages of channels, and who follows them."""

    @cached_property
    def followers(self) -> ThreadsFollowersResource:
        """Calls below `threads.followers`."""
        return ThreadsFollowersResource(self._client)

    def list(
        self,
        channel_id: str,
        *,
        state: Literal["followed", "not_followed", "all"] | None = None,
        type: Literal["open", "closed"] | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ThreadList:
        """List the threads of a channel.

        Lists the threads that hang on messages of a channel, page by page, by state and
        by whether the caller follows them. With sync_token only what has changed since
        the call that returned the token is listed. The vendor puts next_token and limit
        into the body of this GET, a public client sends them as queries as well; try
        the queries first. No limit of calls is stated.

        Sends `GET /api/v2/channels/{channel_id}/threads`.
        Scope: `ZohoCliq.Chats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            state: Only threads that the caller follows or does not follow; all means
                both. By default `all`.
            type: Only open or only closed threads; both if left out.
            limit: Largest number of threads in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; not
                together with next_token.

        Returns:
            ThreadList: One page of threads.

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
            client.threads.list("T5210000031027")
        """
        return self._request(
            _LIST,
            path={"channel_id": channel_id},
            query={
                "state": state,
                "type": type,
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
            },
        )

    def iter(
        self,
        channel_id: str,
        *,
        state: Literal["followed", "not_followed", "all"] | None = None,
        type: Literal["open", "closed"] | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Thread]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Thread.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ThreadList, Thread, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> ThreadList:
            return self.list(
                channel_id,
                state=state,
                type=type,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def get(self, thread_chat_id: str) -> ThreadResult:
        """Get a thread.

        Returns a thread - its title, its state, the message and chat that it hangs on,
        how many people follow it and whether the caller is one of them.

        Sends `GET /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadResult: The thread.

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
            `external_communication_not_supported`: A policy of the organisation forbids
                contact with people outside it.
            `operation_failed`: The server failed to read the thread.
            `thread_chatid_invalid`: The id in the path is not the chat id of a thread.

        Example:
            client.threads.get("CT_1527390648812275904_736180429-T-1527391077340216835")
        """
        return self._request(
            _GET,
            path={"thread_chat_id": thread_chat_id},
        )

    def close(
        self,
        thread_chat_id: str,
        *,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Close a thread.

        Closes a thread, so that nobody can add messages to it until it is reopened.
        With bot_unique_name a bot does it instead of the user.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
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
            client.threads.close(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _CLOSE,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadClose(),
        )

    def reopen(
        self,
        thread_chat_id: str,
        *,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Reopen a thread.

        Opens a closed thread again, so that new messages can be added. With
        bot_unique_name a bot does it instead of the user.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
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
            client.threads.reopen(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _REOPEN,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadReopen(),
        )

    def set_following(
        self,
        thread_chat_id: str,
        *,
        action: ThreadFollowingAction,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Follow a thread or stop following it.

        Turns the notifications about new messages of a thread on or off. threads.follow
        and threads.unfollow do the same for the user; this call can also name a bot.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            action: Whether to follow the thread from now on or no longer.
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
            client.threads.set_following(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                action="follow",
            )
        """
        return self._request(
            _SET_FOLLOWING,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadFollowing(action=action),
        )

    def get_main_message(self, thread_chat_id: str) -> ThreadMainMessage:
        """Get the message a thread hangs on.

        Returns the message of the channel that the thread was opened on, with the name
        of the channel, the people mentioned in it and the figures of the thread.

        Sends `GET /api/v3/threads/{thread_chat_id}/messages/main`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadMainMessage: The message.

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
            client.threads.get_main_message(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _GET_MAIN_MESSAGE,
            path={"thread_chat_id": thread_chat_id},
        )

    def list_non_followers(self, thread_chat_id: str) -> ThreadUserList:
        """List channel members who do not follow a thread.

        Lists the members of the channel whom the thread does not notify, in one answer.
        They can be made followers.

        Sends `GET /api/v3/threads/{thread_chat_id}/nonfollowers`.
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
            client.threads.list_non_followers(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _LIST_NON_FOLLOWERS,
            path={"thread_chat_id": thread_chat_id},
        )

    def follow(self, thread_chat_id: str) -> None:
        """Follow a thread.

        Makes the caller a follower of the thread, who is told of its new messages. It
        takes no body and answers none.

        Sends `POST /api/v3/threads/{thread_chat_id}/follow`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

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
            client.threads.follow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _FOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

    def unfollow(self, thread_chat_id: str) -> None:
        """Stop following a thread.

        Ends the caller's notifications about a thread; the caller stays a member of the
        channel. It takes no body and answers none.

        Sends `POST /api/v3/threads/{thread_chat_id}/unfollow`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

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
            client.threads.unfollow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return self._request(
            _UNFOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )


class AsyncThreadsFollowersResource(AsyncResource):
    """Calls below `threads.followers`."""

    async def list(self, thread_chat_id: str) -> ThreadUserList:
        """List the followers of a thread.

        Lists everybody who follows the thread, in one answer. No limit of calls is
        stated.

        Sends `GET /api/v3/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.READ`.

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
            await client.threads.followers.list(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _FOLLOWERS_LIST,
            path={"thread_chat_id": thread_chat_id},
        )

    async def add(self, thread_chat_id: str, *, user_ids: Sequence[str]) -> None:
        """Add followers to a thread.

        Makes users follow a thread, so that they hear of its new messages. There is no
        answer body.

        Sends `POST /api/v3/threads/{thread_chat_id}/followers`.
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
            await client.threads.followers.add(
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
        """Remove followers from a thread.

        Stops users from following a thread. Unlike most DELETE calls it takes a body,
        which names the users. There is no answer body.

        Sends `DELETE /api/v3/threads/{thread_chat_id}/followers`.
        Scope: `ZohoCliq.Chats.DELETE`.
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
            await client.threads.followers.remove(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                user_ids=["71290618"],
            )
        """
        return await self._request(
            _FOLLOWERS_REMOVE,
            path={"thread_chat_id": thread_chat_id},
            json=ThreadFollowersRemove(user_ids=user_ids),
        )


class AsyncThreadsResource(AsyncResource):
    """Threads on messages of channels, and who follows them."""

    @cached_property
    def followers(self) -> AsyncThreadsFollowersResource:
        """Calls below `threads.followers`."""
        return AsyncThreadsFollowersResource(self._client)

    async def list(
        self,
        channel_id: str,
        *,
        state: Literal["followed", "not_followed", "all"] | None = None,
        type: Literal["open", "closed"] | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
    ) -> ThreadList:
        """List the threads of a channel.

        Lists the threads that hang on messages of a channel, page by page, by state and
        by whether the caller follows them. With sync_token only what has changed since
        the call that returned the token is listed. The vendor puts next_token and limit
        into the body of this GET, a public client sends them as queries as well; try
        the queries first. No limit of calls is stated.

        Sends `GET /api/v2/channels/{channel_id}/threads`.
        Scope: `ZohoCliq.Chats.READ`.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            state: Only threads that the caller follows or does not follow; all means
                both. By default `all`.
            type: Only open or only closed threads; both if left out.
            limit: Largest number of threads in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only changes since the call that returned this token; not
                together with next_token.

        Returns:
            ThreadList: One page of threads.

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
            await client.threads.list("T5210000031027")
        """
        return await self._request(
            _LIST,
            path={"channel_id": channel_id},
            query={
                "state": state,
                "type": type,
                "limit": limit,
                "next_token": next_token,
                "sync_token": sync_token,
            },
        )

    def iter(
        self,
        channel_id: str,
        *,
        state: Literal["followed", "not_followed", "all"] | None = None,
        type: Literal["open", "closed"] | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Thread]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Thread.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ThreadList, Thread, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> ThreadList:
            return await self.list(
                channel_id,
                state=state,
                type=type,
                limit=limit,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def get(self, thread_chat_id: str) -> ThreadResult:
        """Get a thread.

        Returns a thread - its title, its state, the message and chat that it hangs on,
        how many people follow it and whether the caller is one of them.

        Sends `GET /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadResult: The thread.

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
            `external_communication_not_supported`: A policy of the organisation forbids
                contact with people outside it.
            `operation_failed`: The server failed to read the thread.
            `thread_chatid_invalid`: The id in the path is not the chat id of a thread.

        Example:
            await client.threads.get(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _GET,
            path={"thread_chat_id": thread_chat_id},
        )

    async def close(
        self,
        thread_chat_id: str,
        *,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Close a thread.

        Closes a thread, so that nobody can add messages to it until it is reopened.
        With bot_unique_name a bot does it instead of the user.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
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
            await client.threads.close(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _CLOSE,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadClose(),
        )

    async def reopen(
        self,
        thread_chat_id: str,
        *,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Reopen a thread.

        Opens a closed thread again, so that new messages can be added. With
        bot_unique_name a bot does it instead of the user.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
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
            await client.threads.reopen(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _REOPEN,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadReopen(),
        )

    async def set_following(
        self,
        thread_chat_id: str,
        *,
        action: ThreadFollowingAction,
        bot_unique_name: str | None = None,
        appkey: str | None = None,
    ) -> None:
        """Follow a thread or stop following it.

        Turns the notifications about new messages of a thread on or off. threads.follow
        and threads.unfollow do the same for the user; this call can also name a bot.

        Sends `PUT /api/v3/threads/{thread_chat_id}`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.
            action: Whether to follow the thread from now on or no longer.
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
            await client.threads.set_following(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
                action="follow",
            )
        """
        return await self._request(
            _SET_FOLLOWING,
            path={"thread_chat_id": thread_chat_id},
            query={"bot_unique_name": bot_unique_name, "appkey": appkey},
            json=ThreadFollowing(action=action),
        )

    async def get_main_message(self, thread_chat_id: str) -> ThreadMainMessage:
        """Get the message a thread hangs on.

        Returns the message of the channel that the thread was opened on, with the name
        of the channel, the people mentioned in it and the figures of the thread.

        Sends `GET /api/v3/threads/{thread_chat_id}/messages/main`.
        Scope: `ZohoCliq.Messages.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            thread_chat_id: Id of the chat that the thread is, the chat id of its
                channel followed by "-T-" and a number. A message with a thread shows it
                in thread_information.

        Returns:
            ThreadMainMessage: The message.

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
            await client.threads.get_main_message(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _GET_MAIN_MESSAGE,
            path={"thread_chat_id": thread_chat_id},
        )

    async def list_non_followers(self, thread_chat_id: str) -> ThreadUserList:
        """List channel members who do not follow a thread.

        Lists the members of the channel whom the thread does not notify, in one answer.
        They can be made followers.

        Sends `GET /api/v3/threads/{thread_chat_id}/nonfollowers`.
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
            await client.threads.list_non_followers(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _LIST_NON_FOLLOWERS,
            path={"thread_chat_id": thread_chat_id},
        )

    async def follow(self, thread_chat_id: str) -> None:
        """Follow a thread.

        Makes the caller a follower of the thread, who is told of its new messages. It
        takes no body and answers none.

        Sends `POST /api/v3/threads/{thread_chat_id}/follow`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

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
            await client.threads.follow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _FOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

    async def unfollow(self, thread_chat_id: str) -> None:
        """Stop following a thread.

        Ends the caller's notifications about a thread; the caller stays a member of the
        channel. It takes no body and answers none.

        Sends `POST /api/v3/threads/{thread_chat_id}/unfollow`.
        Scope: `ZohoCliq.Chats.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

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
            await client.threads.unfollow(
                "CT_1527390648812275904_736180429-T-1527391077340216835",
            )
        """
        return await self._request(
            _UNFOLLOW,
            path={"thread_chat_id": thread_chat_id},
        )

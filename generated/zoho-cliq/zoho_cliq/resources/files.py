"""Sharing files into conversations, and downloading them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.multipart import FileLike
from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.files import BotFileShare, FileShare
from ..models.shared import ErrorBody

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
_DOWNLOAD: Operation[bytes] = Operation(
    id="files.download",
    method="GET",
    path="/api/v2/files/{file_id}",
    responses={200: bytes},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Attachments.READ",),),
    accept="application/octet-stream",
)
_SHARE_TO_CHANNEL_BY_NAME: Operation[None] = Operation(
    id="files.share_to_channel_by_name",
    method="POST",
    path="/api/v2/channelsbyname/{channel_unique_name}/files",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
    content_type="multipart/form-data",
)
_SHARE_TO_CHANNEL: Operation[None] = Operation(
    id="files.share_to_channel",
    method="POST",
    path="/api/v2/channels/{channel_id}/files",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
    content_type="multipart/form-data",
)
_SHARE_TO_BOT: Operation[None] = Operation(
    id="files.share_to_bot",
    method="POST",
    path="/api/v2/bots/{bot_unique_name}/files",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
    content_type="multipart/form-data",
)
_SHARE_TO_CHAT: Operation[None] = Operation(
    id="files.share_to_chat",
    method="POST",
    path="/api/v2/chats/{chat_id}/files",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
    content_type="multipart/form-data",
)
_SHARE_TO_USER: Operation[None] = Operation(
    id="files.share_to_user",
    method="POST",
    path="/api/v2/buddies/{email_id}/files",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
    content_type="multipart/form-data",
)


class FilesResource(Resource):
    """Sharing files into conversations, and downloading them."""

    def download(self, file_id: str) -> bytes:
        """Download a file.

        Returns the bytes of a file from a chat, channel or bot conversation that the
        user takes part in; the header Content-Type tells its media type. The id stands
        in the messages that messages.list returns, at content.file.id. The vendor's
        document shows a JSON object as the answer, which is a slip. An unknown id can
        be answered with 400.

        Sends `GET /api/v2/files/{file_id}`.
        Scope: `ZohoCliq.Attachments.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            file_id: Id of the file.

        Returns:
            bytes: The file.

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
            client.files.download("7c2e90b51fd84a36c0e7d1985ab2f3640d9e8c17")
        """
        return self._request(
            _DOWNLOAD,
            path={"file_id": file_id},
        )

    def share_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a channel given by its unique name.

        Posts up to 10 files of up to 50 MB each into a channel, as the user or, with
        bot_unique_name, as a bot that is in the channel. The answer is empty; the ids
        of the files show up in the messages of the channel.

        Sends `POST /api/v2/channelsbyname/{channel_unique_name}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            client.files.share_to_channel_by_name(
                "harbourproject",
                file=[Path("ground-floor.png"), Path("first-floor.png")],
                comments='["Ground floor","First floor"]',
                mark_as_read=True,
            )
        """
        return self._request(
            _SHARE_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def share_to_channel(
        self,
        channel_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a channel given by its id.

        Posts up to 10 files of up to 50 MB each into a channel, as the user or, with
        bot_unique_name, as a bot that is in the channel. The answer is empty. The call
        is not in the vendor's documents but in public code; its limit is unknown.

        Sends `POST /api/v2/channels/{channel_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            client.files.share_to_channel(
                "T5210000031027",
                file=[Path("ground-floor.png")],
                comments='["As agreed on Monday"]',
                bot_unique_name="frontdesk",
            )
        """
        return self._request(
            _SHARE_TO_CHANNEL,
            path={"channel_id": channel_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def share_to_bot(
        self,
        bot_unique_name: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        user_id: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files with the subscribers of a bot.

        Posts up to 10 files of up to 50 MB each as a bot, to all its subscribers or,
        with user_id, to one of them. The answer is empty.

        Sends `POST /api/v2/bots/{bot_unique_name}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            user_id: Id of the subscriber who gets the files; all subscribers do if it
                is left out.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            client.files.share_to_bot(
                "frontdesk",
                file=[Path("visitor-badge.pdf")],
                comments='["Badge of your visitor"]',
                user_id="68154377",
            )
        """
        return self._request(
            _SHARE_TO_BOT,
            path={"bot_unique_name": bot_unique_name},
            multipart=BotFileShare(
                file=file,
                comments=comments,
                user_id=user_id,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def share_to_chat(
        self,
        chat_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a chat or thread.

        Posts up to 10 files of up to 50 MB each into a chat, or into a channel or
        thread by its chat id, as the user or, with bot_unique_name, as a bot that takes
        part. The answer is empty; messages.list shows the ids of the files.

        Sends `POST /api/v2/chats/{chat_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            client.files.share_to_chat(
                "2847160000000519038",
                file=[Path("ground-floor.png"), Path("first-floor.png")],
                comments='["Ground floor","First floor"]',
            )
        """
        return self._request(
            _SHARE_TO_CHAT,
            path={"chat_id": chat_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def share_to_user(
        self,
        email_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files with a user.

        Posts up to 10 files of up to 50 MB each into the direct chat with one person,
        given by e-mail address or user id. The answer is empty; messages.list shows the
        ids of the files.

        Sends `POST /api/v2/buddies/{email_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            email_id: E-mail address or id of the user who gets the files.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            client.files.share_to_user(
                "mara.lindqvist@example.com",
                file=[Path("site-visit.pdf")],
                comments='["Notes of the site visit"]',
                mark_as_read=True,
            )
        """
        return self._request(
            _SHARE_TO_USER,
            path={"email_id": email_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )


class AsyncFilesResource(AsyncResource):
    """Sharing files into conversations, and downloading them."""

    async def download(self, file_id: str) -> bytes:
        """Download a file.

        Returns the bytes of a file from a chat, channel or bot conversation that the
        user takes part in; the header Content-Type tells its media type. The id stands
        in the messages that messages.list returns, at content.file.id. The vendor's
        document shows a JSON object as the answer, which is a slip. An unknown id can
        be answered with 400.

        Sends `GET /api/v2/files/{file_id}`.
        Scope: `ZohoCliq.Attachments.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            file_id: Id of the file.

        Returns:
            bytes: The file.

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
            await client.files.download("7c2e90b51fd84a36c0e7d1985ab2f3640d9e8c17")
        """
        return await self._request(
            _DOWNLOAD,
            path={"file_id": file_id},
        )

    async def share_to_channel_by_name(
        self,
        channel_unique_name: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a channel given by its unique name.

        Posts up to 10 files of up to 50 MB each into a channel, as the user or, with
        bot_unique_name, as a bot that is in the channel. The answer is empty; the ids
        of the files show up in the messages of the channel.

        Sends `POST /api/v2/channelsbyname/{channel_unique_name}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            await client.files.share_to_channel_by_name(
                "harbourproject",
                file=[Path("ground-floor.png"), Path("first-floor.png")],
                comments='["Ground floor","First floor"]',
                mark_as_read=True,
            )
        """
        return await self._request(
            _SHARE_TO_CHANNEL_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def share_to_channel(
        self,
        channel_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a channel given by its id.

        Posts up to 10 files of up to 50 MB each into a channel, as the user or, with
        bot_unique_name, as a bot that is in the channel. The answer is empty. The call
        is not in the vendor's documents but in public code; its limit is unknown.

        Sends `POST /api/v2/channels/{channel_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            await client.files.share_to_channel(
                "T5210000031027",
                file=[Path("ground-floor.png")],
                comments='["As agreed on Monday"]',
                bot_unique_name="frontdesk",
            )
        """
        return await self._request(
            _SHARE_TO_CHANNEL,
            path={"channel_id": channel_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def share_to_bot(
        self,
        bot_unique_name: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        user_id: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files with the subscribers of a bot.

        Posts up to 10 files of up to 50 MB each as a bot, to all its subscribers or,
        with user_id, to one of them. The answer is empty.

        Sends `POST /api/v2/bots/{bot_unique_name}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            bot_unique_name: Unique name of the bot.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            user_id: Id of the subscriber who gets the files; all subscribers do if it
                is left out.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            await client.files.share_to_bot(
                "frontdesk",
                file=[Path("visitor-badge.pdf")],
                comments='["Badge of your visitor"]',
                user_id="68154377",
            )
        """
        return await self._request(
            _SHARE_TO_BOT,
            path={"bot_unique_name": bot_unique_name},
            multipart=BotFileShare(
                file=file,
                comments=comments,
                user_id=user_id,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def share_to_chat(
        self,
        chat_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files in a chat or thread.

        Posts up to 10 files of up to 50 MB each into a chat, or into a channel or
        thread by its chat id, as the user or, with bot_unique_name, as a bot that takes
        part. The answer is empty; messages.list shows the ids of the files.

        Sends `POST /api/v2/chats/{chat_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            chat_id: Id of the chat. The chat of a channel and the chat of a thread have
                such an id too.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            await client.files.share_to_chat(
                "2847160000000519038",
                file=[Path("ground-floor.png"), Path("first-floor.png")],
                comments='["Ground floor","First floor"]',
            )
        """
        return await self._request(
            _SHARE_TO_CHAT,
            path={"chat_id": chat_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def share_to_user(
        self,
        email_id: str,
        *,
        file: Sequence[FileLike],
        comments: str | None = None,
        mark_as_read: bool | None = None,
        bot_unique_name: str | None = None,
        bot_name: str | None = None,
        bot_image: str | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> None:
        """Share files with a user.

        Posts up to 10 files of up to 50 MB each into the direct chat with one person,
        given by e-mail address or user id. The answer is empty; messages.list shows the
        ids of the files.

        Sends `POST /api/v2/buddies/{email_id}/files`.
        Scope: `ZohoCliq.Webhooks.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            email_id: E-mail address or id of the user who gets the files.
            file: The files, at most 10 of at most 50 MB each, as parts of this one
                name. A schema of the vendor calls the part files, but its example and
                the clients that are known to work say file. At least 1 item.
            comments: Remarks on the files as JSON text, an array of strings in the
                order of the files, with an empty string for none.
            mark_as_read: Whether the files count as read for the user who sends them;
                they do not by default.
            bot_unique_name: Unique name of the bot that speaks instead of the user; it
                must be in the channel.
            bot_name: Name to show for the sender.
            bot_image: Address of a picture to show for the sender.
            additional_fields: Further fields of the body, by their names on the wire.

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
            await client.files.share_to_user(
                "mara.lindqvist@example.com",
                file=[Path("site-visit.pdf")],
                comments='["Notes of the site visit"]',
                mark_as_read=True,
            )
        """
        return await self._request(
            _SHARE_TO_USER,
            path={"email_id": email_id},
            multipart=FileShare(
                file=file,
                comments=comments,
                mark_as_read=mark_as_read,
                bot_unique_name=bot_unique_name,
                bot_name=bot_name,
                bot_image=bot_image,
                additional_fields=dict(additional_fields or {}),
            ),
        )

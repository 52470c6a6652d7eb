"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import httpx2

from ._runtime.auth import TokenAuth, given
from ._runtime.base_url import choose_server, fill_server
from ._runtime.client import AsyncClient, Service, SyncClient
from .errors import ERRORS

if TYPE_CHECKING:
    from .resources.channels import AsyncChannelsResource, ChannelsResource
    from .resources.chats import AsyncChatsResource, ChatsResource
    from .resources.messages import AsyncMessagesResource, MessagesResource
    from .resources.stars import AsyncStarsResource, StarsResource

_SERVICE = Service(package="zoho_cliq", version="3.0.0", errors=ERRORS)

DataCenter = Literal["us", "eu", "in", "au", "cn", "jp", "sa", "uk", "ca"]

_SERVERS = {
    "us": "https://cliq.zoho.com{network}",
    "eu": "https://cliq.zoho.eu{network}",
    "in": "https://cliq.zoho.in{network}",
    "au": "https://cliq.zoho.com.au{network}",
    "cn": "https://cliq.zoho.com.cn{network}",
    "jp": "https://cliq.zoho.jp{network}",
    "sa": "https://cliq.zoho.sa{network}",
    "uk": "https://cliq.zoho.uk{network}",
    "ca": "https://cliq.zohocloud.ca{network}",
}


class Cliq(SyncClient):
    """Client of Zoho Cliq REST API.

    Args:
        token: the access token, or a function that returns the current one.
        data_center: the data center, which decides the host.
        network: Unique name or id of a network, whose API the calls then go to; empty
            for the organisation itself.
        base_url: the address of the server, https unless it is this machine; None takes
            the documented one.
        timeout: seconds to wait for the server at each step; None waits for ever.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        token: str | Callable[[], str],
        *,
        data_center: DataCenter = "us",
        network: str = "",
        base_url: str | None = None,
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=(
                fill_server(
                    choose_server(_SERVERS, data_center, "data_center"),
                    {"network": network and "/network/" + network},
                )
                if base_url is None
                else base_url
            ),
            credentials={
                "oauth": TokenAuth(given(token, "token"), scheme="Zoho-oauthtoken"),
            },
            timeout=timeout,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def channels(self) -> ChannelsResource:
        """Channels, their members and their life from creation to archive."""
        from .resources.channels import ChannelsResource

        return ChannelsResource(self)

    @cached_property
    def chats(self) -> ChatsResource:
        """Conversations of every kind, their members and their state for the current user."""
        from .resources.chats import ChatsResource

        return ChatsResource(self)

    @cached_property
    def messages(self) -> MessagesResource:
        """Posting, forwarding, deleting and finding messages."""
        from .resources.messages import MessagesResource

        return MessagesResource(self)

    @cached_property
    def stars(self) -> StarsResource:
        """Messages that the current user has starred."""
        from .resources.stars import StarsResource

        return StarsResource(self)


class AsyncCliq(AsyncClient):
    """Asynchronous client of Zoho Cliq REST API.

    Args:
        token: the access token, or a function that returns the current one.
        data_center: the data center, which decides the host.
        network: Unique name or id of a network, whose API the calls then go to; empty
            for the organisation itself.
        base_url: the address of the server, https unless it is this machine; None takes
            the documented one.
        timeout: seconds to wait for the server at each step; None waits for ever.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        token: str | Callable[[], str | Awaitable[str]],
        *,
        data_center: DataCenter = "us",
        network: str = "",
        base_url: str | None = None,
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=(
                fill_server(
                    choose_server(_SERVERS, data_center, "data_center"),
                    {"network": network and "/network/" + network},
                )
                if base_url is None
                else base_url
            ),
            credentials={
                "oauth": TokenAuth(given(token, "token"), scheme="Zoho-oauthtoken"),
            },
            timeout=timeout,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def channels(self) -> AsyncChannelsResource:
        """Channels, their members and their life from creation to archive."""
        from .resources.channels import AsyncChannelsResource

        return AsyncChannelsResource(self)

    @cached_property
    def chats(self) -> AsyncChatsResource:
        """Conversations of every kind, their members and their state for the current user."""
        from .resources.chats import AsyncChatsResource

        return AsyncChatsResource(self)

    @cached_property
    def messages(self) -> AsyncMessagesResource:
        """Posting, forwarding, deleting and finding messages."""
        from .resources.messages import AsyncMessagesResource

        return AsyncMessagesResource(self)

    @cached_property
    def stars(self) -> AsyncStarsResource:
        """Messages that the current user has starred."""
        from .resources.stars import AsyncStarsResource

        return AsyncStarsResource(self)

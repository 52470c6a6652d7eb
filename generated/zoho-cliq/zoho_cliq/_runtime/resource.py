"""The base classes of the resources, the groups of methods of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing import Unpack

    from .client import AsyncClient, SyncClient
    from .operation import Operation
    from .request import Arguments

T = TypeVar("T")


class Resource:
    """A group of methods of a client."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def _request(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        return self._client.request(operation, **arguments)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource:
    """A group of methods of an asynchronous client."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def _request(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> T:
        return await self._client.request(operation, **arguments)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

"""The base classes of the resources, the groups of methods of a client."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, TypeVar

from .paging import Pages, walk, walk_async

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
    from typing import Unpack

    from msgspec import UnsetType

    from .client import AsyncClient, SyncClient
    from .operation import Operation
    from .request import Arguments
    from .streams import AsyncStream, Stream

C = TypeVar("C", bound=Hashable)
P = TypeVar("P")
T = TypeVar("T")


class Resource:
    """A group of methods of a client."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def _request(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        return self._client.request(operation, **arguments)

    def _stream(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> Stream[T]:
        return self._client.open_stream(operation, **arguments)

    def _walk(
        self,
        operation: Operation[P],
        fetch: Callable[[C | None], P],
        *,
        items: Callable[[P], Sequence[T] | UnsetType | None],
        cursor: Callable[[P], C | UnsetType | None],
        start: C | None,
        max_items: int | None,
    ) -> Iterator[T]:
        failure = self._client.errors.pagination
        pages = Pages[P, T, C](
            operation, failure, items=items, cursor=cursor, max_items=max_items
        )
        return walk(fetch, pages, start)

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

    async def _stream(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> AsyncStream[T]:
        return await self._client.open_stream(operation, **arguments)

    def _walk(
        self,
        operation: Operation[P],
        fetch: Callable[[C | None], Awaitable[P]],
        *,
        items: Callable[[P], Sequence[T] | UnsetType | None],
        cursor: Callable[[P], C | UnsetType | None],
        start: C | None,
        max_items: int | None,
    ) -> AsyncIterator[T]:
        failure = self._client.errors.pagination
        pages = Pages[P, T, C](
            operation, failure, items=items, cursor=cursor, max_items=max_items
        )
        return walk_async(fetch, pages, start)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

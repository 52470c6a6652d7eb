"""The base classes of the resources, the groups of methods of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable
    from typing import Unpack

    from .arguments import Arguments
    from .client import AsyncClient, SyncClient
    from .operation import Operation
    from .paging.iterator import AsyncItemIterator, ItemIterator
    from .paging.pages import Pages
    from .streaming.streams import AsyncStream, Stream

# begin: paging
C = TypeVar("C", bound="Hashable")
P = TypeVar("P")
# end: paging
T = TypeVar("T")


class Resource:
    """A group of methods of a client."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def _request(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        return self._client.request(operation, **arguments)

    # begin: streams
    def _stream(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> Stream[T]:
        return self._client.open_stream(operation, **arguments)

    # end: streams
    # begin: paging
    def _iterate(
        self,
        operation: Operation[object],
        fetch: Callable[[C | None], P],
        pages: Pages[P, T, C],
        *,
        start: C | None,
        max_items: int | None,
    ) -> ItemIterator[T, C]:
        from .paging.iterator import ItemIterator

        failure = self._client.errors.pagination
        return ItemIterator(
            operation, fetch, pages, failure, start=start, max_items=max_items
        )

    # end: paging
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

    # begin: streams
    async def _stream(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> AsyncStream[T]:
        return await self._client.open_stream(operation, **arguments)

    # end: streams
    # begin: paging
    def _iterate(
        self,
        operation: Operation[object],
        fetch: Callable[[C | None], Awaitable[P]],
        pages: Pages[P, T, C],
        *,
        start: C | None,
        max_items: int | None,
    ) -> AsyncItemIterator[T, C]:
        from .paging.iterator import AsyncItemIterator

        failure = self._client.errors.pagination
        return AsyncItemIterator(
            operation, fetch, pages, failure, start=start, max_items=max_items
        )

    # end: paging
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

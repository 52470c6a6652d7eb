"""Walking over the pages of a list, from one cursor to the next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterator
from typing import Any, Generic, TypeVar, cast

from .failures import PaginationFailure
from .operation import Operation

C = TypeVar("C", bound=Hashable)
P = TypeVar("P")
T = TypeVar("T")


def walk(
    fetch: Callable[[C | None], P], pages: Pages[P, T, C], start: C | None
) -> Iterator[T]:
    """Yield the items of all pages; each page is fetched when it is needed.

    Args:
        fetch: the call that returns the page at a cursor, None for the first one.
        pages: what to take from each page, and when to stop.
        start: where to begin.

    Raises:
        PaginationFailure: the server led back to a page that was there already.
    """
    cursor = start
    while pages.wants_more:
        page = fetch(cursor)
        yield from pages.items_of(page)
        cursor = pages.after(page, cursor)
        if cursor is None:
            return


async def walk_async(
    fetch: Callable[[C | None], Awaitable[P]], pages: Pages[P, T, C], start: C | None
) -> AsyncIterator[T]:
    """Like `walk`, for calls that are awaited."""
    cursor = start
    while pages.wants_more:
        page = await fetch(cursor)
        for item in pages.items_of(page):
            yield item
        cursor = pages.after(page, cursor)
        if cursor is None:
            return


class Pages(Generic[P, T, C]):
    """What one walk takes from its pages.

    Args:
        operation: the call, for the message of a failure.
        failure: the class of that failure.
        items: the items of a page.
        cursor: where the next page begins.
        max_items: how many items to yield at most; None for all.

    Raises:
        ValueError: if `max_items` is negative.
    """

    def __init__(
        self,
        operation: Operation[Any],
        failure: type[PaginationFailure],
        *,
        items: Callable[[P], object],
        cursor: Callable[[P], object],
        max_items: int | None,
    ) -> None:
        if max_items is not None and max_items < 0:
            raise ValueError("max_items must not be negative")
        self._operation = operation
        self._failure = failure
        self._items = items
        self._cursor = cursor
        self._left = max_items
        self._seen: set[Hashable] = set()

    @property
    def wants_more(self) -> bool:
        """Whether another item may be yielded."""
        return self._left is None or self._left > 0

    def items_of(self, page: P) -> Iterator[T]:
        """The items of a page, as many as are still wanted."""
        found = _look_up(self._items, page)
        items = cast("list[T]", found) if isinstance(found, list) else ()
        for item in items:
            if not self.wants_more:
                return
            if self._left is not None:
                self._left -= 1
            yield item

    def after(self, page: P, cursor: C | None) -> C | None:
        """The cursor of the page behind this one; None if this is the last."""
        if not self.wants_more:
            return None
        self._seen.add(cursor)
        following = _look_up(self._cursor, page)
        if not isinstance(following, str | int) or isinstance(following, bool):
            return None
        if following == "":
            return None
        if following in self._seen:
            raise self._failure(
                "the server gave the same cursor twice",
                operation=self._operation.id,
                method=self._operation.method,
                url=self._operation.path,
            )
        return following  # type: ignore[return-value]


def _look_up(getter: Callable[[P], object], page: P) -> Any:
    """A field of a page, which may be anything if it contradicts its description."""
    try:
        return getter(page)
    except AttributeError:  # what should be an object on the way there is none
        return None
